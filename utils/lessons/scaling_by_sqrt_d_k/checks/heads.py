"""Exercise 4.3: the scores of all heads at once, with √d_k and not √d_model."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known, tenths
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


@Recipe
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
        "You divide by √(number of heads). With more heads of the same size your scores shrink, though each adds up "
        "as many products as before.",
        _divided(lambda query, key, h: math.sqrt(h)),
        remedy="How large a head is counts, not how many there are. Divide by √d_k, with d_k = d_model / num_heads: "
        "after the split that is the last dimension.",
    ),
    *known(
        "number of heads",
        "You divide by the number of heads. With more heads of the same size your scores shrink, though each adds up "
        "as many products as before.",
        _divided(lambda query, key, h: h),
        remedy="How large a head is counts, not how many there are. Divide by √d_k, with d_k = d_model / num_heads.",
    ),
    *in_scores.NO_ROOT.within(
        _with,
        remedy="Divide once, by √d_k: after the split that is `math.sqrt(query.size(-1))`.",
    ),
    *known(
        "d_model without the root",
        "You divide by d_model: all the dimensions, and without the root. A head adds up fewer products than "
        "d_model. And a sum of n products strays by √n, not by n.",
        _divided(lambda query, key, h: query.size(-1)),
        remedy="A head adds up d_k = d_model / num_heads products: divide by √d_k.",
    ),
    *known(
        "root of d_model, over the heads",
        "Your scores are √(number of heads) times too large: the number of heads has come into the divisor twice. "
        "√d_model / num_heads and √(d_k / num_heads) are the same number.",
        _divided(lambda query, key, h: math.sqrt(query.size(-1)) / h),
        remedy="After the cut, the last dimension of a query is d_k already. Divide by its root, and by nothing else.",
    ),
    *known(
        "size divided twice",
        "Your divisor is the root of d_k // num_heads: the size of a head is divided by the number of heads once more.",
        lambda query, key, h: split(query, h) @ split(key, h).mT / math.sqrt(query.size(-1) // h // h),
        remedy="After the cut, the last dimension of a query is d_k already.",
    ),
    *known(
        "every head meets all heads' keys",
        "Each head of a query meets the *sum* of all heads of the key: the heads of the key have been added up.",
        lambda query, key, h: (
            split(query, h) @ split(key, h).sum(dim=1, keepdim=True).mT / math.sqrt(query.size(-1) // h)
        ),
        remedy="Head h of the query meets head h of the key alone. In an einsum both carry the same letter for the "
        "head, and it stays in the result.",
    ),
    *known(
        "d_model times heads",
        "You divide by √(d_model · num_heads), so your scores are num_heads times too small. The more heads share "
        "d_model, the *fewer* products are in a score.",
        _divided(lambda query, key, h: math.sqrt(query.size(-1) * h)),
        remedy="Divide by √d_k, with d_k = d_model / num_heads.",
    ),
    *in_scores.NO_SCALING.within(
        _with,
        message="Your scores are the dot products themselves: nothing divides them. Their variance is then d_k, so "
        "the larger a head is, the further its scores stray.",
        remedy="Divide them by √d_k, with d_k = d_model / num_heads.",
    ),
    *in_scores.MULTIPLIED.within(_with),
    *known(
        "number of queries or keys",
        "Your divisor follows the number of words and not d_k, the size of a head. With more words your scores "
        "shrink, though each adds up as many products as before.",
        _divided(lambda query, key, h: math.sqrt(query.size(1))),
        _divided(lambda query, key, h: math.sqrt(key.size(1))),
        remedy="After the split and `transpose(1, 2)` the dimensions are (B, H, T, d_k). d_k is the last, "
        "`query.size(-1)`.",
    ),
    *in_scores.FIXED_NUMBER.within(
        _with,
        remedy="Ask the query for d_k *after* the split, `query.size(-1)`, and divide by the root of that.",
    ),
    *in_heads.MIXED_BY_VIEW.within(_with),
    *in_heads.INTERLEAVED.within(_with),
    *in_heads.OF_SIZE_H.within(_with),
    *known(
        "heads merged",
        "The heads are gone: their scores are added up, so that each of your numbers is a dot product over all of "
        "d_model. No head can then look for something of its own.",
        lambda query, key, h: query @ key.mT,
        lambda query, key, h: scaled_scores(query, key),
        lambda query, key, h: query @ key.mT / math.sqrt(query.size(-1) // h),
        lambda query, key, h: (query @ key.mT / math.sqrt(query.size(-1) // h)).unsqueeze(1).repeat(1, h, 1, 1),
        remedy="Split query and key into heads, and add up over the d_k numbers of one head alone. The result is (B, "
        "H, Tq, Tk).",
    ),
    *known(
        "heads averaged",
        "You take the mean over the heads. What one head looks for is then mixed with what the others look for.",
        lambda query, key, h: head_scores(query, key, h).mean(dim=1),
        remedy="Leave the mean out. Every head keeps its own scores: (B, H, Tq, Tk).",
    ),
    *known(
        "heads not in second place",
        "The scores are right, but your dimensions stand in another order: the heads are not the second.",
        _einsum("bqhd,bkhd->bqhk"),
        _einsum("bqhd,bkhd->bqkh"),
        _einsum("bqhd,bkhd->hbqk"),
        remedy="The order is (B, H, Tq, Tk): batch, head, query, key. In an einsum the letters right of the arrow "
        "set it; otherwise `transpose` or `permute` do.",
    ),
    *known(
        "heads meet heads",
        "Inside each word your heads meet each other: your table is heads × heads. Words have to meet words, head by "
        "head.",
        _with(split=lambda x, h: x.unflatten(-1, (h, -1))),
        _einsum("bthd,btgd->bthg"),
        remedy="Bring the heads forward before the product: `.transpose(1, 2)` makes (B, H, T, d_k).",
    ),
    *known(
        "only one of the two split",
        "Only one of the two is split into heads. Of the other, every head gets the first d_k numbers, so only head "
        "0 compares numbers that belong together.",
        lambda query, key, h: (
            split(query, h) @ key[..., : key.size(-1) // h].unsqueeze(1).mT / math.sqrt(query.size(-1) // h)
        ),
        lambda query, key, h: (
            query[..., : query.size(-1) // h].unsqueeze(1) @ split(key, h).mT / math.sqrt(query.size(-1) // h)
        ),
        remedy="Split query *and* key.",
    ),
    *known(
        "the first head only",
        "All your heads show the scores of the first. The other numbers of each word are never used.",
        lambda query, key, h: head_scores(query, key, h)[:, :1].expand(-1, h, -1, -1),
        remedy="Each head has dimensions of its own: head h those from h · d_k up to (h + 1) · d_k.",
    ),
    *in_heads.IN_REVERSE.within(_with),
    *in_scores.SUMS_MULTIPLIED.within(_with),
    *in_scores.SIGN_REVERSED.within(_with),
    softmax_applied("That is the dot products, divided by √d_k."),
    keys_by_queries(
        "One row a query, one column a key: (B, H, Tq, Tk). In a matrix product the query goes first, and the key is "
        "the one to transpose."
    ),
    another_factor(
        "The split is right, and what divides the scores is not. Divide once, by √d_k, with d_k = d_model / "
        "num_heads, the last dimension after the split."
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
        "A score of one head is a sum of how many products? It is not $d_{\\text{model}}$. How far does a sum of so "
        "many products stray?",
        "Divide by `math.sqrt(query.size(-1))` *after* the heads are split: then the last dimension is $d_k$.",
    ),
    because="A head adds up d_k products and not d_model of them, so √d_k is what brings its scores to variance 1. "
    "Divided by √d_model the variance would be 1 / num_heads, and each head would look at all words nearly "
    "alike.",
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
