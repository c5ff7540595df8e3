"""Exercise 4.1: the scores of every query with every key, divided by √d_k."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.scaling_by_sqrt_d_k.checks.shared import DOT_PRODUCT, keys_apart
from utils.lessons.shared.mistakes import in_scores
from utils.lessons.shared.mistakes.comparing import close, sum_to_1
from utils.lessons.shared.mistakes.families import another_factor, keys_by_queries, softmax_applied
from utils.lessons.shared.mistakes.steps import Step, as_it_is, by_root, dot


def scaled_scores(query: Tensor, key: Tensor) -> Tensor:
    """The right answer to 4.1."""
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))


def _draw(generator):
    yield tenths(generator, 1, 4), tenths(generator, 2, 4)  # by hand
    yield tenths(generator, 3, 3), tenths(generator, 3, 3)  # cubes of 2, 3 and 4 dimensions, so that a wrong
    yield tenths(generator, 3, 3, 3), tenths(generator, 3, 3, 3)  # transpose still has a shape
    yield tenths(generator, 3, 3, 3, 3), tenths(generator, 3, 3, 3, 3)
    yield torch.randn(2, 3, 5, 9, generator=generator), torch.randn(2, 3, 7, 9, generator=generator)


def _with(*, score: Step = dot, scale: Step = by_root) -> Callable[[Tensor, Tensor], Tensor]:
    """Scaled scores with one of the two steps done another way."""
    return lambda query, key: scale(score(query, key), query.size(-1))


def _divided(by: Callable[[Tensor, Tensor], Any]) -> Callable[[Tensor, Tensor], Tensor]:
    return lambda query, key: query @ key.mT / by(query, key)


def _written_twice(output, inputs, answer):
    return close(answer(*(torch.cat([x, x], dim=-1) for x in inputs)), math.sqrt(2) * output)


_SPREADS = (
    {"correction": 1},
    {"dim": -1, "keepdim": True, "correction": 0},
    {"dim": -1, "keepdim": True, "correction": 1},
)

MISTAKES = [
    *in_scores.NO_SCALING.within(
        _with,
        message="Your scores are the dot products themselves, √d_k times too large. They are not divided by anything, "
        "or what you divide by comes out as 1. Divide them by `math.sqrt(d_k)`, with d_k = `query.size(-1)`.",
    ),
    *in_scores.NO_ROOT.within(
        _with,
        message="Your scores are √d_k times too small: they come out divided by d_k. Either the root is missing, or "
        "you divide by √d_k twice (query *and* key), or a mean stands where the sum of products belongs. The variance "
        "of a score is d_k, so its spread, which you want to bring to 1, is √d_k.",
    ),
    *in_scores.MULTIPLIED.within(_with),
    *known(
        "fourth root",
        "Your scores come out divided by the fourth root of d_k, which is the root of √d_k. If you scale query and "
        "key by d_k ** ¼ each, do it to both; otherwise take the root once: `math.sqrt(query.size(-1))`.",
        _divided(lambda query, key: query.size(-1) ** 0.25),
    ),
    *known(
        "half of d_k",
        "Your scores come out divided by d_k / 2 instead of √d_k. In Python `d_k ** 1/2` is (d_k ** 1) / 2, since the "
        "power comes before the division. Write `d_k ** 0.5` or `math.sqrt(d_k)`.",
        _divided(lambda query, key: query.size(-1) / 2),
    ),
    *known(
        "twice d_k",
        "Your scores come out divided by 2 · d_k instead of √d_k. In Python `scores / d_k ** 1/2` divides by d_k and "
        "then by 2, since the power comes before the division. Write `d_k ** 0.5` or `math.sqrt(d_k)`.",
        _divided(lambda query, key: 2 * query.size(-1)),
    ),
    *known(
        "rounded root",
        "Your divisor is √d_k rounded to a whole number: right for d_k = 4, wrong for d_k = 3. Keep the decimals: "
        "`math.sqrt(d_k)` or `d_k ** 0.5`, without int(…), isqrt or round(…).",
        _divided(lambda query, key: math.isqrt(query.size(-1))),
        _divided(lambda query, key: round(math.sqrt(query.size(-1)))),
    ),
    *known(
        "number of keys",
        "Your divisor follows the number of keys, not their length: with more keys your scores shrink. Dimension −2 "
        "counts keys; d_k is the last dimension. Divide by `math.sqrt(query.size(-1))`.",
        _divided(lambda query, key: math.sqrt(key.size(-2))),
    ),
    *known(
        "number of queries",
        "Your divisor follows the number of queries, not their length: with more queries your scores shrink. "
        "Dimension −2 counts queries; d_k is the last dimension. Divide by `math.sqrt(query.size(-1))`.",
        _divided(lambda query, key: math.sqrt(query.size(-2))),
    ),
    *known(
        "first dimension",
        "Your divisor follows the size of the *first* dimension, which counts sentences, or words where there is one "
        "sentence. A score is a sum of d_k products, and d_k is the *last* dimension: `query.size(-1)`.",
        _divided(lambda query, key: math.sqrt(len(query))),
    ),
    *known(
        "second dimension",
        "Your divisor follows the size of the second dimension, `size(1)`. That is d_k only while there are two "
        "dimensions; with a batch and heads in front, d_k is still the *last* one. Count from the end: "
        "`query.size(-1)`.",
        _divided(lambda query, key: math.sqrt(query.size(1))),
    ),
    *known(
        "all the numbers",
        "Your divisor counts every number in the tensor, so that a larger batch makes smaller scores. Only the length "
        "of one query matters: d_k = `query.size(-1)`.",
        _divided(lambda query, key: math.sqrt(query.numel())),
    ),
    *in_scores.FIXED_NUMBER.within(_with),
    *known(
        "measured spread",
        "You divide by the spread that *these* scores happen to have, so that every score depends on others. The "
        "divisor is fixed in advance, from the length alone: √d_k.",
        *(lambda query, key, how=how: query @ key.mT / (query @ key.mT).std(**how) for how in _SPREADS),
    ),
    *known(
        "root of the scores",
        "You take the root of the scores themselves, and a negative score has none: hence NaN. Only the divisor goes "
        "under the root: `query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))`.",
        lambda query, key: (query @ key.mT / query.size(-1)).sqrt(),
        lambda query, key: (query @ key.mT).sqrt() / query.size(-1),
    ),
    *in_scores.SIGN_REVERSED.within(_with),
    *known(
        "first two dimensions",
        "With one sentence your answer is right; with a batch in front it exchanges the wrong dimensions. "
        "`transpose(0, 1)` swaps the *first* two. The key's last two have to change places: `key.transpose(-2, -1)`.",
        _with(score=in_scores.against(lambda key: key.transpose(0, 1))),
    ),
    *in_scores.ALL_REVERSED.within(_with),
    *known(
        "dimensions 1 and 2",
        "`transpose(1, 2)` is right for a batch of sentences and for nothing else: a single sentence has no dimension "
        "2, and with heads in front dimensions 1 and 2 are heads and words. Count from the end: `key.transpose(-2, "
        "-1)`.",
        _with(score=in_scores.against(lambda key: key.transpose(1, 2))),
    ),
    *in_scores.NOT_TRANSPOSED.within(_with),
    *known(
        "dimensions meet",
        "Your table compares dimensions with dimensions: the transpose is on the wrong side, so that the product adds "
        "up over the words. It has to add up over the d_k numbers of a word: `query @ key.transpose(-2, -1)`.",
        _with(score=lambda query, key: query.mT @ key),
    ),
    *in_scores.RESHAPED.within(_with),
    *in_scores.SUMS_MULTIPLIED.within(_with),
    *known(
        "elementwise product",
        "Only the first query meets the first key, the second the second, and so on: you multiply position by "
        "position (`*`). Every query has to meet every key, which is what a matrix product does: `query @ "
        "key.transpose(-2, -1)`.",
        _with(score=torch.mul),
        _with(score=torch.mul, scale=as_it_is),
        _with(score=lambda query, key: (query * key).sum(dim=-1)),
    ),
    *known(
        "products not summed",
        "You have a tensor of all products, (…, Tq, Tk, d_k), but a score is their *sum*. Sum over the last "
        "dimension, or let a matrix product do both.",
        _with(score=lambda query, key: query.unsqueeze(-2) * key.unsqueeze(-3)),
    ),
    *in_scores.COSINE.within(_with, _with(score=in_scores.cosine, scale=as_it_is)),
    *known(
        "only one brought to length 1",
        "One of the two, query or key, is divided by its own length, so that being longer no longer counts. √d_k is "
        "the *number* of components, not the length of this vector: use `query.size(-1)`, not a norm.",
        lambda query, key: scaled_scores(F.normalize(query, dim=-1), key),
        lambda query, key: scaled_scores(query, F.normalize(key, dim=-1)),
    ),
    *in_scores.DISTANCE.within(_with),
    *known(
        "query with itself",
        "The keys change nothing in your result: the queries meet each other. The second factor has to be the key.",
        lambda query, key: scaled_scores(query, query),
    ),
    *known(
        "key with itself",
        "The queries change nothing in your result: the keys meet each other. The first factor has to be the query.",
        lambda query, key: scaled_scores(key, key),
    ),
    *known(
        "softmax applied",
        "Softmax has run on your scores already, and its weights were divided by √d_k. Return the scores, which are "
        "what goes *into* softmax, and divide them *before* it: the dot products, divided by √d_k.",
        lambda query, key: (query @ key.mT).softmax(dim=-1) / math.sqrt(query.size(-1)),
        lambda query, key: scaled_scores(query, key).softmax(dim=-1) / math.sqrt(query.size(-1)),
    ),
    *known(
        "dimension lost",
        "The numbers are right, but where there is one query its dimension has gone: squeeze() removes every "
        "dimension of size 1. Leave it out; (…, Tq, Tk) has to stay a table also for Tq = 1.",
        lambda query, key: scaled_scores(query, key).squeeze(),
    ),
    softmax_applied("That is the dot products, divided by √d_k."),
    Mistake(
        "softmax over the queries",
        "Your columns sum to 1, so softmax has run already, and over the queries (dim=-2). No softmax belongs here: "
        "return the scores that go into it, the dot products divided by √d_k.",
        matches=lambda inputs, output, expected: output.shape == expected.shape and sum_to_1(output, -2),
    ),
    keys_by_queries(
        "It is as if the key stood on the left of the product: the query goes first, and the key is the one to "
        "transpose."
    ),
    another_factor(
        "So the dot products are right and the divisor is not. Divide once, by √d_k, where d_k is `query.size(-1)`, "
        "the length of one query."
    ),
]

SCALED_SCORES = Exercise(
    id="4.1",
    title="Scores at their right size",
    minutes=5,
    difficulty=1,
    reference=scaled_scores,
    draw=_draw,
    hints=(
        "Every score is the dot product of one query with one key. A matrix product makes a table of dot products.",
        "`query @ key.transpose(-2, -1)` is (…, Tq, Tk). By what does the variance of one entry grow?",
        "```python\nreturn query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))\n```",
    ),
    properties=(
        *DOT_PRODUCT,
        keys_apart(
            "When the last key is changed, only the last column should change; in your answer others change too. Each "
            "score is the dot product of *one* query with *one* key."
        ),
        Property(
            "with every number written twice, the scores grow by √2",
            _written_twice,
            "With every number of query and key written twice, a dot product doubles and √d_k grows by √2, so scores "
            "should grow by √2. Yours do not. Check what you add up, and what you divide by.",
        ),
    ),
    mistakes=MISTAKES,
)
