"""What the exercises of lesson 04 have in common."""

import torch
from torch import Tensor

from utils.course.checks.exercise import Property


def close(one: Tensor, other: Tensor) -> bool:
    """Equal but for rounding."""
    if one.shape != other.shape or not other.numel():
        return one.shape == other.shape
    return torch.allclose(one, other, rtol=1e-4, atol=1e-5 * (1 + float(other.abs().max())))


def _times_a_number(output: Tensor, expected: Tensor) -> bool:
    """Whether output is expected times one positive number."""
    if output.shape != expected.shape:
        return False
    factor = (output * expected).sum() / expected.square().sum()
    return factor > 1e-6 and close(output / factor, expected)


def wrong_factor(inputs, output, expected):
    """For a family of mistakes: everything is right but for one positive factor, which depends on the input."""
    return _times_a_number(output, expected)


def turned_over(inputs, output, expected):
    """For a family of mistakes: keys by queries, right but for a positive factor."""
    return _times_a_number(output, expected.mT)


def rows_sum_to_1(inputs, output, expected):
    """For a family of mistakes: weights in place of scores."""
    sums = output.sum(dim=-1)
    return bool((output >= 0).all()) and output.size(-1) == expected.size(-1) and close(sums, torch.ones_like(sums))


def columns_sum_to_1(inputs, output, expected):
    """For a family of mistakes: weights that the queries share."""
    sums = output.sum(dim=-2)
    return bool((output >= 0).all()) and output.shape == expected.shape and close(sums, torch.ones_like(sums))


SOFTMAX = (
    "Your numbers are all positive and every row sums to 1: these are weights, not scores. Softmax has run already. "
    "Return what goes *into* softmax."
)


def keys_apart(message: str) -> Property:
    """A score depends on its own key alone."""

    def holds(output, inputs, answer):
        query, key, *others = inputs
        changed = torch.cat([key[..., :-1, :], key[..., -1:, :] + 1], dim=-2)
        return close(answer(query, changed, *others)[..., :-1], output[..., :-1])

    return Property("a score depends on its own query and its own key alone", holds, message)


def _doubling_doubles(output, inputs, answer):
    query, *others = inputs
    return close(answer(2 * query, *others), 2 * output)


def _signs_do_not_matter(output, inputs, answer):
    query, key, *others = inputs
    signs = torch.ones(query.size(-1), dtype=query.dtype)
    signs[-1] = -1
    return close(answer(query * signs, key * signs, *others), output)


DOT_PRODUCT = (
    Property(
        "doubling the query doubles every score",
        _doubling_doubles,
        "Twice the query should give twice every score, since a dot product is a sum of products. In your answer it "
        "does not: something other than dot products and a fixed divisor is at work.",
    ),
    Property(
        "the last number of a query meets the last number of a key",
        _signs_do_not_matter,
        "With the sign of the last number changed in query *and* key alike, their product stays the same, and so "
        "should every score. Yours change: each number of a query should meet its partner in the key, and no other.",
    ),
)
