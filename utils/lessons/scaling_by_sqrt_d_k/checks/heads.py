"""Exercise 4.3: the scores of all heads at once, with √d_k and not √d_model."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.scaling_by_sqrt_d_k.checks.scores import scaled_scores
from utils.lessons.scaling_by_sqrt_d_k.checks.shared import DOT_PRODUCT
from utils.lessons.shared.mistakes import in_heads, in_scores
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import another_factor, keys_by_queries, softmax_applied
from utils.lessons.shared.mistakes.steps import Step, by_root, dot, split


def head_scores(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    """The right answer to 4.3."""
    return scaled_scores(split(query, num_heads), split(key, num_heads))


def _draw(generator):
    yield tenths(generator, 1, 1, 4), tenths(generator, 1, 1, 4), 2
    yield tenths(generator, 1, 2, 4), tenths(generator, 1, 3, 4), 2
    yield torch.randn(2, 4, 12, generator=generator), torch.randn(2, 4, 12, generator=generator), 4
    yield torch.randn(2, 5, 12, generator=generator), torch.randn(2, 7, 12, generator=generator), 2


def _with(*, split: Step = split, score: Step = dot, scale: Step = by_root) -> Callable[..., Tensor]:
    """The heads' scores with some of the steps done another way."""

    def answer(query, key, num_heads):
        query, key = split(query, num_heads), split(key, num_heads)
        return scale(score(query, key), query.size(-1))

    return answer


def _divided(by: Callable[[Tensor, Tensor, int], Any]) -> Callable[..., Tensor]:
    return lambda query, key, h: split(query, h) @ split(key, h).mT / by(query, key, h)


def _einsum(equation: str) -> Callable[..., Tensor]:
    def answer(query, key, num_heads):
        query, key = (x.unflatten(-1, (num_heads, -1)) for x in (query, key))
        return torch.einsum(equation, query, key) / math.sqrt(query.size(-1))

    return answer


def _own_dimensions(output, inputs, answer):
    query, key, num_heads = inputs
    d_k = query.size(-1) // num_heads
    changed = torch.cat([query[..., :-d_k], query[..., -d_k:] + 1], dim=-1)
    return close(answer(changed, key, num_heads)[:, :-1], output[:, :-1])


def _own_word(output, inputs, answer):
    query, key, num_heads = inputs
    changed = torch.cat([query[:, :-1], query[:, -1:] + 1], dim=1)
    return close(answer(changed, key, num_heads)[:, :, :-1], output[:, :, :-1])


def _more_heads(output, inputs, answer):
    query, key, num_heads = inputs
    more = answer(torch.cat([query, query], dim=-1), torch.cat([key, key], dim=-1), 2 * num_heads)
    return close(more[:, :num_heads], output)


MISTAKES = [
    *in_scores.D_MODEL_UNDER_ROOT.within(_with),
    *known(
        "number of heads under the root",
        "You divide by √(number of heads). How many heads there are does not matter; how long each is does: d_k = "
        "d_model / num_heads, the last dimension after the split.",
        _divided(lambda query, key, h: math.sqrt(h)),
    ),
    *known(
        "number of heads",
        "You divide by the number of heads. How many heads there are does not matter; how long each is does: divide "
        "by √d_k, with d_k = d_model / num_heads.",
        _divided(lambda query, key, h: h),
    ),
    *in_scores.NO_ROOT.within(_with),
    *known(
        "d_model without the root",
        "You divide by d_model: all the dimensions, and without the root. A head adds up d_k = d_model / num_heads "
        "products, and the spread of that sum is √d_k.",
        _divided(lambda query, key, h: query.size(-1)),
    ),
    *known(
        "root of d_model, over the heads",
        "You divide by √d_model / num_heads: the heads stand outside the root. First d_k = d_model / num_heads, then "
        "its root.",
        _divided(lambda query, key, h: math.sqrt(query.size(-1)) / h),
    ),
    *known(
        "d_model times heads",
        "You divide by √(d_model · num_heads). The more heads, the *fewer* products in a score: d_k = d_model / "
        "num_heads, and √d_k is the divisor.",
        _divided(lambda query, key, h: math.sqrt(query.size(-1) * h)),
    ),
    *in_scores.NO_SCALING.within(
        _with,
        message="Your scores are the dot products themselves: the division is gone, and it should only be another one. "
        "Divide by √d_k, with d_k = d_model / num_heads.",
    ),
    *in_scores.MULTIPLIED.within(_with),
    *known(
        "number of queries or keys",
        "Your divisor follows the number of words, not the length of a head. After the split and `transpose(1, 2)` "
        "the dimensions are (B, H, T, d_k): d_k is the last, `query.size(-1)`.",
        _divided(lambda query, key, h: math.sqrt(query.size(1))),
        _divided(lambda query, key, h: math.sqrt(key.size(1))),
    ),
    *in_scores.FIXED_NUMBER.within(_with),
    *in_heads.MIXED_BY_VIEW.within(_with),
    *in_heads.INTERLEAVED.within(_with),
    *in_heads.OF_SIZE_H.within(_with),
    *known(
        "heads merged",
        "The heads are gone: their scores are added up, so that each of your numbers is a dot product over all of "
        "d_model. A head's scores stay its own: add up over d alone, as in `bqhd,bkhd->bhqk`.",
        lambda query, key, h: query @ key.mT,
        lambda query, key, h: scaled_scores(query, key),
        lambda query, key, h: query @ key.mT / math.sqrt(query.size(-1) // h),
        lambda query, key, h: (query @ key.mT / math.sqrt(query.size(-1) // h)).unsqueeze(1).repeat(1, h, 1, 1),
    ),
    *known(
        "heads averaged",
        "You take the mean over the heads. Every head keeps its own scores: (B, H, Tq, Tk).",
        lambda query, key, h: head_scores(query, key, h).mean(dim=1),
    ),
    *known(
        "heads not in second place",
        "The scores are right, but your dimensions stand in another order. It is (B, H, Tq, Tk): batch, head, query, "
        "key. With einsum that is `->bhqk`.",
        _einsum("bqhd,bkhd->bqhk"),
        _einsum("bqhd,bkhd->bqkh"),
        _einsum("bqhd,bkhd->hbqk"),
    ),
    *known(
        "heads meet heads",
        "Inside each word your heads meet each other: your table is heads × heads. Words have to meet words, head by "
        "head. Bring the heads forward before the product: `.transpose(1, 2)` makes (B, H, T, d_k).",
        _with(split=lambda x, h: x.unflatten(-1, (h, -1))),
        _einsum("bthd,btgd->bthg"),
    ),
    *known(
        "only one of the two split",
        "Only one of the two is split into heads; the other's d_k are always the first ones. Split query *and* key.",
        lambda query, key, h: (
            split(query, h) @ key[..., : key.size(-1) // h].unsqueeze(1).mT / math.sqrt(query.size(-1) // h)
        ),
        lambda query, key, h: (
            query[..., : query.size(-1) // h].unsqueeze(1) @ split(key, h).mT / math.sqrt(query.size(-1) // h)
        ),
    ),
    *known(
        "the first head only",
        "All your heads show the scores of the first. Each has dimensions of its own: head h those from h · d_k up to "
        "(h + 1) · d_k.",
        lambda query, key, h: head_scores(query, key, h)[:, :1].expand(-1, h, -1, -1),
    ),
    *in_heads.IN_REVERSE.within(_with),
    *in_scores.SUMS_MULTIPLIED.within(_with),
    *in_scores.SIGN_REVERSED.within(_with),
    softmax_applied("That is the dot products, divided by √d_k."),
    keys_by_queries("One row a query, one column a key: (B, H, Tq, Tk), or `->bhqk` with einsum."),
    another_factor(
        "The split is right and the divisor is not. Divide once, by √d_k, with d_k = d_model / num_heads, the last "
        "dimension after the split."
    ),
]

HEAD_SCORES = Exercise(
    id="4.3",
    title="Find the bug",
    minutes=10,
    difficulty=2,
    reference=head_scores,
    draw=_draw,
    hints=(
        "Redo the docstring's example by hand, head by head: which numbers meet, and what is their sum divided by?",
        "A score of one head is a sum of how many products? Not of d_model.",
        "Divide by `math.sqrt(query.size(-1))` *after* the heads are split: then the last dimension is d_k.",
    ),
    properties=(
        *DOT_PRODUCT,
        Property(
            "each head looks at its own dimensions only",
            _own_dimensions,
            "When the last d_k dimensions of the queries change, only the last head should notice; in your answer "
            "another head does. Head h takes the dimensions h · d_k up to (h + 1) · d_k of each word.",
        ),
        Property(
            "each score looks at its own query only",
            _own_word,
            "When the last query changes, only the last row of each table should; in your answer others do too. Words "
            "are mixed up in the split.",
        ),
        Property(
            "more heads of the same size leave a head's scores as they were",
            _more_heads,
            "With twice as many heads of the same size, the scores of the first ones should stay as they were; yours "
            "change. Only d_k, the size of one head, may count.",
        ),
    ),
    mistakes=MISTAKES,
)
