"""Lesson 06: what several heads can do that one cannot, what they cost, and what they are in formulas."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Literal

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from utils.attention import MultiHeadAttention, scaled_dot_product_attention
from utils.course.threads import one_thread
from utils.lessons.shared.cost import Cost, cost_of

Mixing = Literal["one head", "mean of weights", "mean of outputs", "concatenated"]
WORDS, PAYLOADS, LENGTH = 16, 8, 8


def split_heads(x: Float[Tensor, "B T d_model"], num_heads: int) -> Float[Tensor, "B H T d_k"]:
    """Cut every word's vector into num_heads pieces and give each head its piece of every word."""
    return x.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, T, H, d_k) -> (B, H, T, d_k)


def merge_heads(heads: Float[Tensor, "B H T d_v"]) -> Float[Tensor, "B T d_model"]:
    """Set what the heads fetched for a word side by side again."""
    return heads.transpose(1, 2).flatten(2)  # (B, T, H, d_v) -> (B, T, d_model)


# ---- A task with two look-ups at once


class LookupTask:
    """A word asks for two others. Every word has two secret partners, the same for the whole task.

    A sentence is 8 of 16 words, both partners of the asking word among them, and each word carries one of 8 payloads.
    The answer is the payload of the first partner and that of the second, in this order.
    """

    def __init__(self, seed: int = 0):
        generator = torch.Generator().manual_seed(seed)
        order = torch.randperm(WORDS, generator=generator)
        first = torch.empty_like(order).scatter_(0, order, order.roll(1))  # along one circle: nobody is his own partner
        self.partners = torch.stack([first, first[first]])  # (2, words)

    def draw(
        self, sentences: int, generator: torch.Generator
    ) -> tuple[Int[Tensor, " B"], Int[Tensor, "B T"], Int[Tensor, "B T"], Int[Tensor, "B 2"]]:
        """The asking words, the words of the sentences, their payloads, and the two payloads asked for."""
        asking = torch.randint(WORDS, (sentences,), generator=generator)
        wanted = self.partners[:, asking].T  # (B, 2)
        places = torch.rand(sentences, WORDS, generator=generator).scatter_(1, wanted, -1.0)  # partners come first
        sentence = places.argsort(dim=-1)[:, :LENGTH]
        payload = torch.randint(PAYLOADS, sentence.shape, generator=generator)
        is_wanted = sentence.unsqueeze(1) == wanted.unsqueeze(-1)  # (B, 2, T)
        return asking, sentence, payload, (payload.unsqueeze(1) * is_wanted).sum(dim=-1)


class LookupModel(nn.Module):
    """One attention of the asking word to the sentence, and a linear reader for each of the two answers.

    The heads' outputs, d_model / num_heads numbers each, are mixed in one of four ways. "mean of weights": the heads'
    weights are averaged, and one pattern fetches the values. "mean of outputs": what the heads fetch is averaged.
    """

    def __init__(self, mixing: Mixing, *, d_model: int, num_heads: int):
        super().__init__()
        self.mixing, self.num_heads = mixing, 1 if mixing == "one head" else num_heads
        self.asking, self.words, self.payloads = (nn.Embedding(n, d_model) for n in (WORDS, WORDS, PAYLOADS))
        self.query, self.key, self.value = (nn.Linear(d_model, d_model, bias=False) for _ in range(3))
        mixed = d_model // self.num_heads if mixing == "mean of outputs" else d_model
        self.output = nn.Linear(mixed, d_model, bias=False)
        self.readers = nn.Linear(d_model, 2 * PAYLOADS, bias=False)
        for linear in (self.query, self.key, self.value, self.output, self.readers):
            nn.init.normal_(linear.weight, std=linear.in_features**-0.5)

    def forward(
        self,
        asking: Int[Tensor, " B"],
        sentence: Int[Tensor, "B T"],
        payload: Int[Tensor, "B T"],
        *,
        cut: Sequence[int] = (),
    ) -> Float[Tensor, "B 2 payloads"]:
        """Logits of the two answers. cut: heads whose output is left out."""
        x = self.words(sentence) + self.payloads(payload)  # (B, T, d_model)
        asks = self.asking(asking).unsqueeze(1)  # (B, 1, d_model)
        query, key, value = (split_heads(y, self.num_heads) for y in (self.query(asks), self.key(x), self.value(x)))
        heads, weights = scaled_dot_product_attention(query, key, value)  # (B, H, 1, d_v), (B, H, 1, T)
        if self.mixing == "mean of weights":
            mixed = weights.mean(dim=1) @ merge_heads(value)  # (B, 1, d_model)
        else:
            heads = heads.index_fill(1, torch.tensor(cut, dtype=torch.long), 0.0)
            mixed = heads.mean(dim=1) if self.mixing == "mean of outputs" else merge_heads(heads)
        return self.readers(self.output(mixed)).unflatten(-1, (2, PAYLOADS)).squeeze(1)


@one_thread()
def train_lookups(
    mixing: Mixing, *, d_model: int = 32, num_heads: int = 2, lookups: int = 2, steps: int = 300, seed: int = 0
) -> LookupModel:
    """Train on the task of this seed. All ways of mixing get the same sentences, steps and optimizer.

    Args:
        lookups: with 1, only the first answer is asked for.
    """
    task, generator = LookupTask(seed), torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    model = LookupModel(mixing, d_model=d_model, num_heads=num_heads)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(steps):
        *inputs, answers = task.draw(64, generator)
        logits = model(*inputs)[:, :lookups]
        loss = F.cross_entropy(logits.flatten(0, 1), answers[:, :lookups].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


@one_thread()
@torch.no_grad()
def lookup_accuracy(model: LookupModel, *, cut: Sequence[int] = (), seed: int = 0) -> dict[str, float]:
    """Share of 4,000 new sentences whose first answer, second answer, and both are right. seed: of the task."""
    *inputs, answers = LookupTask(seed).draw(4000, torch.Generator().manual_seed(1000 + seed))
    right = model(*inputs, cut=cut).argmax(dim=-1) == answers  # (B, 2)
    shares = {"first": right[:, 0], "second": right[:, 1], "both": right.all(dim=1)}
    return {name: float(share.float().mean()) for name, share in shares.items()}


# ---- The same in other words


def as_framework(attention: MultiHeadAttention) -> nn.MultiheadAttention:
    """The framework's own module with the same parameters, copied."""
    d_model = attention.output.in_features
    theirs = nn.MultiheadAttention(d_model, attention.num_heads, batch_first=True)
    with torch.no_grad():
        theirs.in_proj_weight.copy_(attention.query_key_value.weight)
        theirs.in_proj_bias.copy_(attention.query_key_value.bias)
        theirs.out_proj.weight.copy_(attention.output.weight)
        theirs.out_proj.bias.copy_(attention.output.bias)
    return theirs.eval()


def head_terms(
    heads: Float[Tensor, "B H T d_v"], output_matrix: Float[Tensor, "d_model d_out"]
) -> Float[Tensor, "B H T d_out"]:
    """What each head adds to the output: its own d_v rows of W_O, applied to what it fetched."""
    blocks = output_matrix.unflatten(0, (heads.size(1), -1))  # (H, d_v, d_out)
    return heads @ blocks  # (B, H, T, d_v) @ (H, d_v, d_out)


def mean_matrix(num_heads: int, d_v: int) -> Float[Tensor, "d_model d_v"]:
    """The W_O that makes the mean of the heads: the same block, 1/H times the unit matrix, under itself."""
    return torch.eye(d_v).repeat(num_heads, 1) / num_heads


def attention_cost(
    num_heads: int, *, length: int = 64, d_model: int = 256, full_size: bool = False, repeats: int = 5
) -> tuple[int, Cost]:
    """The parameters of one self-attention, and what it takes for one sentence; on the clear path, without biases.

    Args:
        full_size: do not shorten the heads: each is an attention of d_model numbers by itself, and they are added.
    """
    torch.manual_seed(0)
    parts = [(d_model, 1)] * num_heads if full_size else [(d_model, num_heads)]
    attentions = nn.ModuleList(MultiHeadAttention(*part, bias=False) for part in parts).requires_grad_(False)
    x = torch.randn(1, length, d_model)
    parameters = sum(parameter.numel() for parameter in attentions.parameters())
    return parameters, cost_of(lambda: sum(part(x, return_weights=True)[0] for part in attentions), repeats=repeats)


def redundancy(lost: Mapping[tuple[Any, ...], float]) -> tuple[tuple[Any, ...], float]:
    """The pair of heads that costs most beyond what the two cost apart, and how much more.

    Args:
        lost: what a cut costs, for every single head and every pair, as tuples of one and of two.
    """
    beyond = {cut: lost[cut] - lost[cut[:1]] - lost[cut[1:]] for cut in lost if len(cut) == 2}
    pair = max(beyond, key=beyond.get)
    return pair, beyond[pair]


def lookup_losses(model: LookupModel, *, seed: int = 0) -> dict[tuple[int, ...], float]:
    """What cutting costs, in the share of sentences with both answers right: nothing, each head, and each pair."""
    heads = range(model.num_heads)
    cuts = [(), *combinations(heads, 1), *combinations(heads, 2)]
    right = {cut: lookup_accuracy(model, cut=cut, seed=seed)["both"] for cut in cuts}
    return {cut: right[()] - share for cut, share in right.items()}
