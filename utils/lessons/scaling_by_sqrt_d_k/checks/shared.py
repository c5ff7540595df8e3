"""What the exercises of lesson 04 have in common."""

import torch

from utils.course.checks.exercise import Property
from utils.lessons.shared.mistakes.comparing import close


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
