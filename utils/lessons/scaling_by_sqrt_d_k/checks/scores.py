"""Exercise 4.1: the scores of every query with every key, divided by √d_k."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, Recipe, known, tenths
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


@Recipe
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
        message="Your scores are the dot products themselves, √d_k times too large: their variance is d_k and not 1. "
        "Nothing divides them, or what divides them comes out as 1.",
        remedy="Divide them by `math.sqrt(d_k)`, with d_k = `query.size(-1)`.",
    ),
    *in_scores.NO_ROOT.within(
        _with,
        message="Your scores come out divided by d_k, √d_k times too small: their variance is 1/d_k and not 1. "
        "Either the root is missing, or you divide by √d_k twice (query *and* key), or a mean stands where "
        "the sum of products belongs.",
        remedy="Add the products up, and divide once by √d_k: `math.sqrt(query.size(-1))`.",
    ),
    *in_scores.MULTIPLIED.within(_with),
    *known(
        "fourth root",
        "Your scores come out divided by the fourth root of d_k, which is the root of √d_k. Their variance is then "
        "√d_k and not 1.",
        _divided(lambda query, key: query.size(-1) ** 0.25),
        remedy="If you scale query and key apart, each by d_k ** ¼, do it to both. Otherwise divide the dot products "
        "by `math.sqrt(query.size(-1))`: the root is taken once.",
    ),
    *known(
        "half of d_k",
        "Your scores come out divided by d_k / 2, which is √d_k for d_k = 4 alone. In Python `d_k ** 1/2` is `(d_k "
        "** 1) / 2`, since a power comes before a division.",
        _divided(lambda query, key: query.size(-1) / 2),
        remedy="Write `d_k ** 0.5` or `math.sqrt(d_k)`.",
    ),
    *known(
        "twice d_k",
        "Your scores come out divided by 2 · d_k, which is √d_k for no d_k. In Python `scores / d_k ** 1/2` divides "
        "by d_k and then by 2, since a power comes before a division.",
        _divided(lambda query, key: 2 * query.size(-1)),
        remedy="Write `d_k ** 0.5` or `math.sqrt(d_k)`.",
    ),
    *known(
        "rounded root",
        "Your divisor is √d_k rounded to a whole number: right for d_k = 4, wrong for d_k = 3.",
        _divided(lambda query, key: math.isqrt(query.size(-1))),
        _divided(lambda query, key: round(math.sqrt(query.size(-1)))),
        remedy="Keep the decimals: `math.sqrt(d_k)` or `d_k ** 0.5`, without `int`, `round` or `math.isqrt`.",
    ),
    *known(
        "number of keys",
        "Your divisor follows the number of keys and not d_k, the size of a key. With more keys your scores shrink, "
        "though each adds up as many products as before.",
        _divided(lambda query, key: math.sqrt(key.size(-2))),
        remedy="d_k is the last dimension of the query, or of the key; the last one of the *scores* counts keys. "
        "Divide by `math.sqrt(query.size(-1))`.",
    ),
    *known(
        "number of queries",
        "Your divisor follows the number of queries and not d_k, the size of a query. With more queries your scores "
        "shrink, though each adds up as many products as before.",
        _divided(lambda query, key: math.sqrt(query.size(-2))),
        remedy="Dimension −2 counts queries; d_k is the last dimension. Divide by `math.sqrt(query.size(-1))`.",
    ),
    *known(
        "first dimension",
        "Your divisor follows the size of the *first* dimension. That counts sentences, or queries where there is "
        "one sentence. The size of a query, d_k, does not enter.",
        _divided(lambda query, key: math.sqrt(len(query))),
        remedy="A score is a sum of d_k products, and d_k is the *last* dimension: `query.size(-1)`.",
    ),
    *known(
        "second dimension",
        "Your divisor follows the size of the second dimension, `size(1)`. That is d_k only while there are two "
        "dimensions. With a batch in front it counts words, and with heads it counts heads.",
        _divided(lambda query, key: math.sqrt(query.size(1))),
        remedy="d_k is the last dimension, however many stand in front. Count from the end: `query.size(-1)`.",
    ),
    *known(
        "all the numbers",
        "Your divisor counts every number in the tensor. So with more words or a larger batch your scores shrink, "
        "though each adds up as many products as before.",
        _divided(lambda query, key: math.sqrt(query.numel())),
        remedy="Only the size of one query counts: d_k = `query.size(-1)`.",
    ),
    *in_scores.FIXED_NUMBER.within(_with),
    *known(
        "measured spread",
        "You divide by the spread that *these* scores happen to have. So every score depends on others: with one "
        "more key, those of the old keys change.",
        *(lambda query, key, how=how: query @ key.mT / (query @ key.mT).std(**how) for how in _SPREADS),
        remedy="The divisor is fixed in advance, from the size of a query alone: √d_k, with d_k = `query.size(-1)`.",
    ),
    *known(
        "root of the scores",
        "You take the root of the scores themselves. A negative score has none: hence NaN.",
        lambda query, key: (query @ key.mT / query.size(-1)).sqrt(),
        lambda query, key: (query @ key.mT).sqrt() / query.size(-1),
        remedy="Only the divisor goes under the root. First the dot products, then divide them by "
        "`math.sqrt(query.size(-1))`.",
    ),
    *in_scores.SIGN_REVERSED.within(_with),
    *known(
        "first two dimensions",
        "With one sentence your answer is right; with a batch in front it exchanges the wrong dimensions. "
        "`transpose(0, 1)` swaps the *first* two.",
        _with(score=in_scores.against(lambda key: key.transpose(0, 1))),
        remedy="The key's last two dimensions have to change places, however many stand in front: `key.transpose(-2, "
        "-1)`.",
    ),
    *in_scores.ALL_REVERSED.within(_with),
    *known(
        "dimensions 1 and 2",
        "Your answer exchanges dimensions 1 and 2, which is right for a batch of sentences and for nothing else. A "
        "single sentence has no dimension 2. With heads in front, dimensions 1 and 2 are heads and words.",
        _with(score=in_scores.against(lambda key: key.transpose(1, 2))),
        remedy="Count from the end: `key.transpose(-2, -1)`.",
    ),
    *in_scores.NOT_TRANSPOSED.within(_with),
    *known(
        "dimensions meet",
        "Your table compares dimensions with dimensions: the product adds up over the words. A score adds up over "
        "the d_k numbers of one query and one key.",
        _with(score=lambda query, key: query.mT @ key),
        remedy="The transpose is on the wrong side: turn the key over and leave the query, `query @ "
        "key.transpose(-2, -1)`.",
    ),
    *in_scores.RESHAPED.within(_with),
    *in_scores.SUMS_MULTIPLIED.within(_with),
    *known(
        "elementwise product",
        "You multiply position by position, as `*` does: the first query meets the first key, the second the second, "
        "and so on (a single query is repeated). But every query has to meet every key.",
        _with(score=torch.mul),
        _with(score=torch.mul, scale=as_it_is),
        _with(score=lambda query, key: (query * key).sum(dim=-1)),
        remedy="A matrix product lets every row meet every column: `query @ key.transpose(-2, -1)`.",
    ),
    *known(
        "products not summed",
        "You have a tensor of all products, (…, Tq, Tk, d_k): one dimension too many. A score is the *sum* of the "
        "products of one query with one key.",
        _with(score=lambda query, key: query.unsqueeze(-2) * key.unsqueeze(-3)),
        remedy="Sum over the last dimension, or let a matrix product multiply and add up in one.",
    ),
    *in_scores.COSINE.within(
        _with,
        _with(score=in_scores.cosine, scale=as_it_is),
        remedy="Leave out whatever divides by the vectors' lengths, a norm or `normalize`. Take the plain dot "
        "products and divide them by √d_k, which is the same for all.",
    ),
    *known(
        "only one brought to length 1",
        "One of the two, query or key, is divided by its own length, so that being longer no longer counts. √d_k is "
        "something else: the same number for every query and every key.",
        lambda query, key: scaled_scores(F.normalize(query, dim=-1), key),
        lambda query, key: scaled_scores(query, F.normalize(key, dim=-1)),
        remedy="d_k is the *number* of components of a vector. Take `query.size(-1)`, and no norm.",
    ),
    *in_scores.DISTANCE.within(_with),
    *known(
        "query with itself",
        "The keys change nothing in your result: the queries meet each other.",
        lambda query, key: scaled_scores(query, query),
        remedy="The second factor of the product has to be the key.",
    ),
    *known(
        "key with itself",
        "The queries change nothing in your result: the keys meet each other.",
        lambda query, key: scaled_scores(key, key),
        remedy="The first factor of the product has to be the query.",
    ),
    *known(
        "softmax applied",
        "Softmax has run already, and its weights are divided by √d_k: your rows sum to 1/√d_k. Scores are what goes "
        "into softmax, not what comes out.",
        lambda query, key: (query @ key.mT).softmax(dim=-1) / math.sqrt(query.size(-1)),
        lambda query, key: scaled_scores(query, key).softmax(dim=-1) / math.sqrt(query.size(-1)),
        remedy="Leave softmax out. Return the dot products, divided by √d_k.",
    ),
    *known(
        "dimension lost",
        "The numbers are right, but where there is one query its dimension has gone. `squeeze()` does that: it "
        "removes every dimension of size 1.",
        lambda query, key: scaled_scores(query, key).squeeze(),
        remedy="Leave `squeeze` out: (…, Tq, Tk) has to stay a table also for Tq = 1.",
    ),
    softmax_applied("That is the dot products, divided by √d_k."),
    Mistake(
        "softmax over the queries",
        "Your columns sum to 1: these are weights, not scores. Softmax, or something like it, has run already, and "
        "over the queries.",
        remedy="No softmax belongs here. Return the scores that go into it: the dot products, divided by √d_k.",
        matches=lambda inputs, output, expected: output.shape == expected.shape and sum_to_1(output, -2),
    ),
    keys_by_queries("The query goes first in the product, and the key is the one to transpose."),
    another_factor(
        "The dot products are right, and what divides them is not. Divide once, by √d_k, where d_k is "
        "`query.size(-1)`, the size of one query."
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
        "Take the smallest input and work out one score by hand. Which numbers are multiplied, how many products are "
        "added up, and what divides the sum? Then ask which operation makes a whole table of such sums.",
        "A matrix product makes a table of dot products, if the key's last two dimensions change places first. Each "
        "entry is a sum of $d_k$ products: how far does such a sum stray?",
        "```python\nreturn query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))\n```",
    ),
    because="A score is a sum of d_k products, which strays by about √d_k. Divided by that, it has variance 1 for "
    "every d_k, so softmax starts neither too sure nor indifferent.",
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
