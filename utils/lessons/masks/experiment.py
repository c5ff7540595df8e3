"""Lesson 05: what a mask hides and where it leaks, padding, empty rows, number formats, other libraries."""

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple, get_args

import torch
from torch import Tensor, nn

from utils.attention import fused_attention
from utils.masks import causal_mask, padding_mask

Method = Literal["no mask", "0 before softmax", "0 after softmax", "0 after, rows ÷ sum", "−∞ before softmax"]
METHODS: tuple[Method, ...] = get_args(Method)


def masked_weights(scores: Tensor, mask: Tensor, method: Method) -> Tensor:
    """Weights, (..., Tq, Tk), when the scores that mask does not allow are dealt with in one of five ways."""
    if method == "no mask":
        return scores.softmax(dim=-1)
    if method == "0 before softmax":
        return scores.masked_fill(~mask, 0.0).softmax(dim=-1)
    if method == "−∞ before softmax":
        return scores.masked_fill(~mask, -math.inf).softmax(dim=-1)
    weights = scores.softmax(dim=-1) * mask
    return weights if method == "0 after softmax" else weights / weights.sum(dim=-1, keepdim=True)


class Head(NamedTuple):
    """The three matrices of an attention, (d_model, d_k) each."""

    query: Tensor
    key: Tensor
    value: Tensor


def random_head(*, d_model: int = 8, seed: int = 0) -> Head:
    """Random matrices that keep the variance of what they are given."""
    generator = torch.Generator().manual_seed(1000 + seed)
    return Head(*(torch.randn(d_model, d_model, generator=generator) / math.sqrt(d_model) for _ in range(3)))


def word_vectors(words: int, *, d_model: int = 8, seed: int = 0) -> Tensor:
    """Random vectors of words, (words, d_model)."""
    return torch.randn(words, d_model, generator=torch.Generator().manual_seed(seed))


def scores_of(x: Tensor, head: Head, *, keys_from: Tensor | None = None) -> Tensor:
    """Scaled scores of the words x, (..., T, d_model) -> (..., T, T)."""
    keys = (x if keys_from is None else keys_from) @ head.key
    return (x @ head.query) @ keys.mT / math.sqrt(head.key.size(-1))


def attend(
    x: Tensor,
    head: Head,
    method: Method,
    mask: Tensor | None = None,
    *,
    keys_from: Tensor | None = None,
    values_from: Tensor | None = None,
) -> Tensor:
    """One attention over the words x, (..., T, d_model) -> (..., T, d_v).

    Args:
        mask: True = may attend; causal if not given.
        keys_from, values_from: other words in x's place, so that keys and values can be changed apart.
    """
    mask = causal_mask(x.size(-2)) if mask is None else mask
    weights = masked_weights(scores_of(x, head, keys_from=keys_from), mask, method)
    return weights @ ((x if values_from is None else values_from) @ head.value)


# ---- Who influences whom


def gradient_table(function: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Size of ∂out_i/∂x_j for every output i (row) and word j (column), (T, T)."""
    jacobian = torch.autograd.functional.jacobian(function, x)  # (T, d_v, T, d_model)
    return jacobian.square().sum(dim=(1, 3)).sqrt()


def swap_table(
    method: Method,
    *,
    words: int = 4,
    seed: int = 0,
    through: Literal["both", "key", "value"] = "both",
) -> Tensor:
    """How far output i (row) moves when word j (column) is exchanged for another word, (T, T).

    Args:
        through: exchange the word everywhere, or only where its key, or its value, is made.
    """
    head, x, others = random_head(seed=seed), word_vectors(words, seed=seed), word_vectors(words, seed=seed + 500)
    before, columns = attend(x, head, method), []
    for j in range(words):
        changed = torch.cat([x[:j], others[j : j + 1], x[j + 1 :]])
        if through == "both":
            after = attend(changed, head, method)
        else:
            after = attend(x, head, method, **{f"{through}s_from": changed})
        columns.append((after - before).norm(dim=-1))
    return torch.stack(columns, dim=1)


def leak_table(method: Method, *, words: int = 4, seed: int = 0) -> Tensor:
    """gradient_table of one random attention with a causal mask."""
    head = random_head(seed=seed)
    return gradient_table(lambda x: attend(x, head, method), word_vectors(words, seed=seed))


def leak(table: Tensor) -> float:
    """The largest influence of a later word on an earlier output: the largest number above the diagonal."""
    return float(table.triu(1).max())


def where_zeros_leak(tables: Mapping[str, Tensor]) -> Literal["both", "before only", "after only", "neither"]:
    """In which of the two zeros a later word moves an earlier output, from their leak_tables."""
    before, after = (leak(tables[f"0 {place} softmax"]) > 1e-6 for place in ("before", "after"))
    if before and after:
        return "both"
    return "before only" if before else "after only" if after else "neither"


DRAWS = range(20)


class Spread(NamedTuple):
    """The middle, the smallest and the largest of several draws."""

    middle: float
    low: float
    high: float

    @classmethod
    def of(cls, numbers: Iterable[float]) -> "Spread":
        """Of these numbers, one a draw."""
        drawn = torch.tensor(list(numbers))
        return cls(float(drawn.median()), float(drawn.min()), float(drawn.max()))

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.low:.2f} to {self.high:.2f})"


def leaks(method: Method) -> dict[str, Spread]:
    """The largest leak of 20 random attentions: as a gradient, and as a distance when a word is exchanged."""
    measured = {"gradient": [leak(leak_table(method, seed=seed)) for seed in DRAWS]}
    for through in ("both", "key", "value"):
        measured[through] = [leak(swap_table(method, through=through, seed=seed)) for seed in DRAWS]
    return {name: Spread.of(numbers) for name, numbers in measured.items()}


# ---- Padding, and rows with nothing to attend to


def padding_difference(*, hide: bool, causal: bool = False, extra: int = 3, seed: int = 0) -> float:
    """Largest difference between a sentence's outputs alone and in a batch where it is padded by `extra` tokens."""
    head, table = random_head(seed=seed), word_vectors(10, seed=seed)
    ids = torch.tensor([[4, 5, 6, 7]])
    batch = torch.cat([ids, torch.zeros(1, extra, dtype=torch.long)], dim=1)  # (1, T + extra)

    def run(token_ids: Tensor) -> Tensor:
        length = token_ids.size(1)
        mask = causal_mask(length) if causal else torch.ones(length, length, dtype=torch.bool)
        if hide:
            mask = mask & padding_mask(token_ids)[:, 0]  # (1, T, T)
        return attend(table[token_ids], head, "−∞ before softmax", mask)

    return float((run(ids) - run(batch)[:, : ids.size(1)]).abs().max())


def padding_differences(*, hide: bool, causal: bool = False) -> Spread:
    """padding_difference of 20 draws."""
    return Spread.of(padding_difference(hide=hide, causal=causal, seed=seed) for seed in DRAWS)


class EmptyRow(NamedTuple):
    """A query with nothing to attend to.

    Args:
        weights: of that query, (T,); None where they are never made.
        output: of that query, (d_v,).
        lost: how many numbers of W_V's gradient are NaN, although the loss leaves the query out.
    """

    weights: Tensor | None
    output: Tensor
    lost: int


EmptyWay = Literal["−∞", "−1e9", "finfo.min", "fused"]
EMPTY_WAYS: tuple[EmptyWay, ...] = get_args(EmptyWay)


def empty_row(way: EmptyWay, *, words: int = 3, seed: int = 0, dtype: torch.dtype = torch.float32) -> EmptyRow:
    """Attention in which each word sees only what stands before it, so that the first sees nothing.

    Args:
        way: the number that hides, or the framework's fused kernel.
    """
    head = Head(*(matrix.to(dtype).requires_grad_() for matrix in random_head(seed=seed)))
    x, mask, weights = word_vectors(words, seed=seed).to(dtype), causal_mask(words).tril(-1), None
    if way == "fused":
        output = fused_attention(x @ head.query, x @ head.key, x @ head.value, mask)
    else:
        number = {"−∞": -math.inf, "−1e9": -1e9, "finfo.min": torch.finfo(dtype).min}[way]
        weights = scores_of(x, head).masked_fill(~mask, number).softmax(dim=-1)
        output = weights @ (x @ head.value)
    output[1:].square().sum().backward()
    kept = None if weights is None else weights[0].detach()
    return EmptyRow(kept, output[0].detach(), int(head.value.grad.isnan().sum()))


def shown_row(row: EmptyRow) -> list[str]:
    """An empty row for a table: its weights, its first output, how much of the gradient is NaN."""
    weights = "never made" if row.weights is None else ", ".join(map(shown, row.weights.tolist()))
    return [weights, shown(float(row.output[0])), f"{row.lost} of 64"]


def shown(number: float) -> str:
    return "NaN" if math.isnan(number) else f"{number:.2f}".replace("-", "−")


def mean_value(*, words: int = 3, seed: int = 0) -> Tensor:
    """The plain mean of the values of empty_row's words."""
    return (word_vectors(words, seed=seed) @ random_head(seed=seed).value).mean(dim=0)


# ---- Number formats, and another library's masks


FORMATS = (torch.float32, torch.float16, torch.bfloat16)
HidingWay = Literal[
    "fill −∞", "fill −1e9", "fill finfo.min", "add hidden · (−1e9)", "add hidden · (−1e9 in that format)"
]

HIDING_WAYS: tuple[HidingWay, ...] = get_args(HidingWay)


def hidden_weights(dtype: torch.dtype, way: HidingWay) -> Tensor | None:
    """Weights for the scores 1, 0, 2, 1 when the last two are hidden, in a number format.

    Added masks are a tensor of 0 and 1, 1 = hidden, times a number: Python's, or a tensor of that format.

    Returns: four weights, or None where torch refuses.
    """
    scores = torch.tensor([1.0, 0.0, 2.0, 1.0], dtype=dtype)
    mask = torch.tensor([True, True, False, False])
    hidden = (~mask).to(dtype)
    try:
        if way == "add hidden · (−1e9)":
            return (scores + hidden * -1e9).softmax(dim=-1)
        if way == "add hidden · (−1e9 in that format)":
            return (scores + hidden * torch.tensor(-1e9).to(dtype)).softmax(dim=-1)
        number = {"fill −∞": -math.inf, "fill −1e9": -1e9, "fill finfo.min": torch.finfo(dtype).min}[way]
        return scores.masked_fill(~mask, number).softmax(dim=-1)
    except RuntimeError:  # "value cannot be converted to type c10::Half without overflow"
        return None


def first_weight(weights: Tensor | None) -> str:
    """The first of hidden_weights as a page shows it."""
    return "refused" if weights is None else shown(float(weights[0]))


def library_weights(attn_mask: Tensor, *, words: int = 4, seed: int = 0) -> Tensor:
    """Weights of torch.nn.MultiheadAttention with one head and random_head's matrices, (T, T)."""
    head, x = random_head(seed=seed), word_vectors(words, seed=seed)
    library = nn.MultiheadAttention(x.size(-1), num_heads=1, bias=False)
    with torch.no_grad():
        library.in_proj_weight.copy_(torch.cat([matrix.T for matrix in head]))
        return library(x, x, x, attn_mask=attn_mask)[1]
