"""Lesson 04: what happens to scores, softmax and gradients as d_k grows, and what dividing by √d_k changes."""

import math
import statistics
from collections.abc import Callable, Sequence
from typing import Literal

import torch
from torch import Tensor

from utils.attention import additive_scores
from utils.course.bounds import written
from utils.lessons.shared.cost import Cost, cost_of

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


def softmax_gradient(scores: Tensor) -> Tensor:
    """Size of the softmax's gradient for each row, the Frobenius norm of ∂w_i/∂s_j = w_i (δ_ij − w_j)."""
    weights = scores.softmax(dim=-1)
    jacobian = torch.diag_embed(weights) - weights[..., :, None] * weights[..., None, :]  # (..., keys, keys)
    return jacobian.flatten(-2).norm(dim=-1)


def gradient_rows(sizes: Sequence[int]) -> dict[str, list[str]]:
    """For each size, unscaled and scaled: the gradient's mean and median size, and the share of keys without any."""
    rows = {}
    for name in ("unscaled", "scaled"):
        for d_k in sizes:
            scores = draw_scores(d_k, scale_by=math.sqrt(d_k) if name == "scaled" else 1.0)
            norm = softmax_gradient(scores)
            numbers = [f"{norm.mean():.2f}", f"{norm.median():.2f}", keys_without_gradient(scores)]
            rows[f"{name}, d_k = {d_k}"] = numbers
    return rows


def keys_without_gradient(scores: Tensor, least: float = 0.001) -> str:
    """The share of keys whose own weight hardly moves when their score is nudged: w (1 − w) below least."""
    weights = scores.softmax(dim=-1)
    return written(float((weights * (1 - weights) < least).float().mean()), ".0%")


def cost_of_scoring(kind: Kind, length: int, d_k: int, *, size: float = 1.0) -> Cost:
    """Operations and bytes that the (length, length) scores take."""
    return cost_of(scoring(kind, length, d_k, size=size))


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
