"""Lesson 04: what happens to scores, softmax and gradients as d_k grows, and what dividing by √d_k changes."""

import math
import statistics
from collections.abc import Callable, Sequence
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.attention import additive_scores

Kind = Literal["additive", "dot", "scaled dot"]


def draw_scores(
    d_k: int, *, scale_by: float = 1.0, std: float = 1.0, queries: int = 500, keys: int = 16, seed: int = 0
) -> Tensor:
    """Scores of random queries and keys, (queries, keys), divided by scale_by. Every component is N(0, std²)."""
    generator = torch.Generator().manual_seed(seed)
    query = std * torch.randn(queries, d_k, generator=generator)
    key = std * torch.randn(queries, keys, d_k, generator=generator)  # keys of its own for each query: independent rows
    return torch.einsum("qd,qkd->qk", query, key) / scale_by


def log_log_slope(x: Sequence[int | float], y: Sequence[int | float]) -> float:
    """The exponent p of the power law y ∝ x^p that fits best: a line through the logarithms."""
    return statistics.linear_regression([math.log(v) for v in x], [math.log(v) for v in y]).slope


def softmax_entropy(scores: Tensor) -> float:
    """Mean entropy of the rows of weights, in nats: ln(keys) when attention is even, 0 when one key takes all."""
    log_weights = scores.log_softmax(dim=-1)
    return float(-(log_weights.exp() * log_weights).sum(dim=-1).mean())


def softmax_gradient(scores: Tensor) -> float:
    """Mean size of the softmax's gradient, the Frobenius norm of ∂w_i/∂s_j = w_i (δ_ij − w_j), over the rows."""
    weights = scores.softmax(dim=-1)
    jacobian = torch.diag_embed(weights) - weights[..., :, None] * weights[..., None, :]  # (..., keys, keys)
    return float(jacobian.flatten(-2).norm(dim=-1).mean())


def scoring(kind: Kind, length: int, d_k: int, *, size: float = 1.0, seed: int = 0) -> Callable[[], Tensor]:
    """A computation of the (length, length) scores of random queries and keys; size multiplies every number."""
    generator = torch.Generator().manual_seed(seed)
    query, key = (size * torch.randn(length, d_k, generator=generator) for _ in range(2))
    parameters = [torch.randn(*shape, generator=generator) for shape in ((d_k, d_k), (d_k, d_k), (d_k,))]
    if kind == "additive":
        return lambda: additive_scores(query, key, *parameters)
    if kind == "dot":
        return lambda: query @ key.T
    return lambda: query @ key.T / math.sqrt(d_k)


def lookup_accuracy(kind: Kind, d_k: int, *, steps: int = 300, seed: int = 0, scale_by: float | None = None) -> float:
    """Train one attention to look a word up, and return how often its largest weight lies on the right one.

    A sentence is 16 of 32 words, each with a payload of 8 kinds. The query is a word; its partner (a secret pairing) is
    in the sentence, and the output must name the partner's payload. Queries and keys start with unit variance. All
    kinds get the same data, steps and optimizer.

    scale_by replaces √d_k in "scaled dot".
    """
    words, payloads, length, batch = 32, 8, 16, 64
    generator = torch.Generator().manual_seed(seed)

    def parameter(*shape: int, std: float = 1.0) -> Tensor:
        return (std * torch.randn(*shape, generator=generator)).requires_grad_()

    partner = torch.randperm(words, generator=generator)
    queries, keys = parameter(words, d_k), parameter(words, d_k)
    values, output = parameter(payloads, 16), parameter(16, payloads, std=0.25)
    additive = [parameter(d_k, d_k, std=d_k**-0.5), parameter(d_k, d_k, std=d_k**-0.5), parameter(d_k, std=d_k**-0.5)]
    divisor = {"additive": 1.0, "dot": 1.0, "scaled dot": scale_by or math.sqrt(d_k)}[kind]

    def forward(sentences: int) -> tuple[Tensor, Tensor]:
        rows = torch.arange(sentences)
        sentence = torch.rand(sentences, words, generator=generator).argsort(dim=-1)[:, :length]  # (B, T)
        payload = torch.randint(payloads, (sentences, length), generator=generator)  # (B, T)
        wanted = torch.randint(length, (sentences,), generator=generator)  # (B,)
        query = queries[partner[sentence[rows, wanted]]].unsqueeze(1)  # (B, 1, d_k)
        key = keys[sentence]  # (B, T, d_k)
        scores = additive_scores(query, key, *additive) if kind == "additive" else query @ key.mT / divisor  # (B, 1, T)
        weights = scores.softmax(dim=-1)
        logits = ((weights @ values[payload]) @ output).squeeze(1)  # (B, payloads)
        found = (weights.squeeze(1).argmax(dim=-1) == wanted).float().mean()
        return F.cross_entropy(logits, payload[rows, wanted]), found

    optimizer = torch.optim.Adam([queries, keys, values, output, *additive], lr=0.01)
    for _ in range(steps):
        optimizer.zero_grad()
        loss, _ = forward(batch)
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return float(forward(2000)[1])
