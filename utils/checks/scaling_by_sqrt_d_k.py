"""Lesson 04: the exercises on scores, their scaling and the gradient of softmax."""

import math

import torch
from torch import Tensor

from utils.attention import additive_scores
from utils.checks.exercise import Exercise, tenths


def scaled_scores(query: Tensor, key: Tensor) -> Tensor:
    """The right answer to 4.1."""
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))


def _draw_scores(generator):
    yield tenths(generator, 2, 4), tenths(generator, 2, 4)  # by hand; as many queries as keys
    yield tenths(generator, 1, 4), tenths(generator, 3, 4)
    yield tenths(generator, 4, 4), tenths(generator, 4, 4)  # square, so that a wrong transpose still has a shape
    yield torch.randn(2, 3, 5, 9, generator=generator), torch.randn(2, 3, 7, 9, generator=generator)


SCALED_SCORES = Exercise(
    id="4.1",
    title="Scores at their right size",
    minutes=5,
    difficulty=1,
    reference=scaled_scores,
    draw=_draw_scores,
    hints=(
        "Every score is the dot product of one query with one key. A matrix product makes a table of dot products.",
        "`query @ key.transpose(-2, -1)` is (…, Tq, Tk). By what does the variance of one entry grow?",
        "```python\nreturn query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))\n```",
    ),
)


def softmax_gradient(scores: Tensor) -> Tensor:
    """The right answer to 4.2."""
    weights = scores.softmax(dim=-1)
    return torch.diag_embed(weights) - weights.unsqueeze(-1) * weights.unsqueeze(-2)


def _draw_rows(generator):
    yield (tenths(generator, 2),)
    yield (tenths(generator, 3),)
    yield (tenths(generator, 2, 2),)
    yield (tenths(generator, 3, 3),)
    yield (torch.randn(2, 3, 5, generator=generator),)


SOFTMAX_GRADIENT = Exercise(
    id="4.2",
    title="The gradient of softmax",
    minutes=10,
    difficulty=2,
    reference=softmax_gradient,
    draw=_draw_rows,
    hints=(
        "The formula speaks of weights, not of scores. Make the weights first.",
        "$w_i(\\delta_{ij} - w_j)$ is $w_i$ on the diagonal, and minus $w_i w_j$ everywhere. `torch.diag_embed` puts a "
        "row on a diagonal.",
        "```python\nweights = scores.softmax(dim=-1)\nouter = weights.unsqueeze(-1) * weights.unsqueeze(-2)\n"
        "return torch.diag_embed(weights) - outer\n```",
    ),
)


def head_scores(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    """The right answer to 4.3."""
    query = query.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, H, Tq, d_k)
    key = key.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, H, Tk, d_k)
    return scaled_scores(query, key)


def _draw_heads(generator):
    yield tenths(generator, 1, 1, 4), tenths(generator, 1, 1, 4), 2
    yield tenths(generator, 1, 2, 4), tenths(generator, 1, 2, 4), 2
    yield tenths(generator, 1, 2, 6), tenths(generator, 1, 3, 6), 3
    yield torch.randn(2, 4, 12, generator=generator), torch.randn(2, 4, 12, generator=generator), 4
    yield torch.randn(2, 5, 12, generator=generator), torch.randn(2, 7, 12, generator=generator), 2


HEAD_SCORES = Exercise(
    id="4.3",
    title="Find the bug",
    minutes=10,
    difficulty=2,
    reference=head_scores,
    draw=_draw_heads,
    hints=(
        "Check the example of the docstring by hand: what does the colleague divide 4 by, and what should it be?",
        "A score of one head is a sum of how many products? Not of d_model.",
        "Divide by `math.sqrt(query.size(-1))` *after* the heads are split: then the last dimension is d_k.",
    ),
)

VARIANCE = Exercise(
    id="4.4",
    title="Predict, then run",
    minutes=5,
    difficulty=1,
    reference=(16 * 2.0**2 * 3.0**2, 4 * 2.0 * 3.0),
    returns=("variance", "divisor"),
    hints=(
        "One product $q_i k_i$ of independent numbers with mean 0 has variance $\\sigma_q^2 \\sigma_k^2$.",
        "A score is a sum of $d_k$ such products. Dividing by $c$ divides the variance by $c^2$.",
        "$16 \\cdot 4 \\cdot 9$ is the variance; its root is the divisor.",
    ),
)


def _draw_additive(generator):
    def case(*leading: int, queries: int, keys: int, d_k: int, hidden: int):
        shapes = ((*leading, queries, d_k), (*leading, keys, d_k), (d_k, hidden), (d_k, hidden), (hidden,))
        return tuple(tenths(generator, *shape) for shape in shapes)

    yield case(queries=1, keys=2, d_k=1, hidden=1)
    yield case(queries=2, keys=2, d_k=2, hidden=2)
    yield case(queries=2, keys=3, d_k=2, hidden=4)
    yield case(3, queries=3, keys=3, d_k=3, hidden=3)
    yield case(2, 3, queries=4, keys=5, d_k=6, hidden=7)


ADDITIVE = Exercise(
    id="4.5",
    title="Additive scores",
    minutes=15,
    difficulty=3,
    reference=additive_scores,
    draw=_draw_additive,
    hints=(
        "Project all queries, (…, Tq, hidden), and all keys, (…, Tk, hidden). What has to happen to both before you can "
        "add every one to every other?",
        "`unsqueeze(-2)` makes the queries (…, Tq, 1, hidden), `unsqueeze(-3)` the keys (…, 1, Tk, hidden). Their sum is "
        "(…, Tq, Tk, hidden).",
        "```python\nquery, key = query @ query_matrix, key @ key_matrix\n"
        "return torch.tanh(query.unsqueeze(-2) + key.unsqueeze(-3)) @ vector\n```",
    ),
)

EXERCISES = [SCALED_SCORES, SOFTMAX_GRADIENT, HEAD_SCORES, VARIANCE, ADDITIVE]
