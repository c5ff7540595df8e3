"""Mistakes that are recognised by what came out: whole families of wrong answers, each with something in common.

Every function here makes the Mistake for an exercise. The message is the same everywhere; the remedy is the exercise's.
"""

from itertools import permutations
from typing import Any

from torch import Tensor

from utils.course.checks.exercise import Mistake
from utils.lessons.shared.mistakes.comparing import close, sum_to_1


def times_a_number(inputs: Any, output: Tensor, expected: Tensor) -> bool:
    """Everything is right but for one positive factor, which depends on the input."""
    if output.shape != expected.shape:
        return False
    factor = (output * expected).sum() / expected.square().sum()
    return factor > 1e-6 and close(output / factor, expected)


def another_factor(remedy: str) -> Mistake:
    return Mistake(
        "another factor",
        "Your numbers are in the right proportion to each other, and all off by the same factor.",
        remedy=remedy,
        matches=times_a_number,
    )


def keys_by_queries(remedy: str) -> Mistake:
    """Scores turned over, right but for a positive factor."""
    return Mistake(
        "keys by queries",
        "Your table is turned over: its rows are keys and its columns queries. A row should hold the scores of one "
        "query, since softmax will share out 1 along it.",
        remedy=remedy,
        matches=lambda inputs, output, expected: times_a_number(inputs, output, expected.mT),
    )


def softmax_applied(remedy: str = "") -> Mistake:
    """Weights in place of scores."""
    return Mistake(
        "softmax applied",
        "Your numbers are all positive and every row sums to 1. These are weights, not scores: softmax, or something "
        "like it, has run already.",
        remedy=f"Return what goes *into* softmax. {remedy}".strip(),
        matches=lambda inputs, output, expected: (
            output.size(-1) == expected.size(-1) and bool((output > 0).all()) and sum_to_1(output, -1)
        ),
    )


def output_wrong(value: str) -> Mistake:
    """For answers that return output and weights; value: what the weights should mix."""
    return Mistake(
        "weights right, output wrong",
        "The weights are right, and the output does not follow from them: it is not the sum of the rows of "
        f"`{value}`, each times its weight.",
        remedy=f"Row i of the output is the sum of all rows of `{value}`, each times its weight in row i: "
        f"`weights @ {value}`.",
        matches=lambda inputs, output, expected: (
            close(output[1], expected[1]) and output[0].shape == expected[0].shape and not close(output[0], expected[0])
        ),
    )


def dimensions_in_another_order(right: str) -> Mistake:
    """The right numbers, with dimensions exchanged and nothing else; right: the order that was asked for."""

    def matches(inputs: Any, output: Tensor, expected: Tensor) -> bool:
        if output.dim() != expected.dim():
            return False
        orders = permutations(range(expected.dim()))
        return any(close(output, expected.permute(order)) for order in orders)

    return Mistake(
        "dimensions in another order",
        "The numbers are right, and the dimensions stand in another order.",
        remedy=f"The order is {right}",
        matches=matches,
    )
