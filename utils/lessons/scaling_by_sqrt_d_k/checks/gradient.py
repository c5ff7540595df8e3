"""Exercise 4.2: the gradient of softmax as a table."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.shared.mistakes import in_weights
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import another_factor
from utils.lessons.shared.mistakes.properties import first_row_alone
from utils.lessons.shared.mistakes.steps import Step


def softmax_gradient(scores: Tensor) -> Tensor:
    """The right answer to 4.2."""
    weights = scores.softmax(dim=-1)
    return torch.diag_embed(weights) - weights.unsqueeze(-1) * weights.unsqueeze(-2)


def _draw(generator):
    yield (tenths(generator, 2),)
    yield (tenths(generator, 3),)
    yield (tenths(generator, 3, 3),)
    yield (torch.randn(2, 3, 5, generator=generator),)


def _table(weights: Tensor) -> Tensor:
    return torch.diag_embed(weights) - _outer(weights)


def _outer(weights: Tensor) -> Tensor:
    return weights.unsqueeze(-1) * weights.unsqueeze(-2)


def _from(make: Callable[[Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
    """An answer that makes its result from the right weights."""
    return lambda scores: make(scores.softmax(dim=-1))


def _with(*, weigh: Step) -> Callable[[Tensor], Tensor]:
    """The right table of other weights."""
    return lambda scores: _table(weigh(scores))


def _eye(weights: Tensor) -> Tensor:
    return torch.eye(weights.size(-1), dtype=weights.dtype)


def _difference(scores: Tensor, step: float) -> Tensor:
    """How far the weights move when one score after the other is raised by step."""
    raised = scores.unsqueeze(-2) + step * _eye(scores)  # (..., Tk raised, Tk)
    return ((raised.softmax(-1) - scores.unsqueeze(-2).softmax(-1)) / step).mT


def _foretells(output, inputs, answer):
    exact = _difference(inputs[0].double(), 1e-6)
    return close(output.double(), exact)


def _signs(output, inputs, answer):
    diagonal = output.diagonal(dim1=-2, dim2=-1)
    return bool((diagonal > 0).all()) and bool(((output - torch.diag_embed(diagonal)) <= 0).all())


def _same_after_a_shift(output, inputs, answer):
    return close(answer(inputs[0] + 1), output)


def _one_number_a_score(inputs, output, expected):
    return output.shape == inputs[0].shape and not _nothing_moves(inputs, output, expected)


def _nothing_moves(inputs, output, expected):
    return bool((output.abs() < 1e-5).all())


MISTAKES = [
    *known(
        "only the diagonal",
        "Your table is right on its diagonal and 0 beside it, as if each weight depended on its own score alone. But "
        "the weights share 1: when one grows, the others shrink.",
        _from(lambda w: torch.diag_embed(w * (1 - w))),
        remedy="Beside the diagonal stands −w_i·w_j. Put w_i alone on a diagonal and subtract w_i·w_j from the "
        "*whole* table; on the diagonal that leaves w_i·(1 − w_i).",
    ),
    *known(
        "no outer product",
        "Your table holds the weights on its diagonal and nothing else. The term −w_i·w_j is missing, so the columns "
        "do not sum to 0.",
        _from(torch.diag_embed),
        remedy="Subtract the outer product from the whole table, its diagonal included: `weights.unsqueeze(-1) * "
        "weights.unsqueeze(-2)`.",
    ),
    *known(
        "no diagonal",
        "Your table is −w_i·w_j everywhere. The term w_i·δ_ij is missing, so no weight grows when its own score does.",
        _from(lambda w: -_outer(w)),
        remedy="Add w_i on the diagonal: `torch.diag_embed(weights)`.",
    ),
    *known(
        "outer product alone",
        "Your table is w_i·w_j everywhere: the diagonal is missing, and so is the minus. As it stands, raising one "
        "score seems to raise all the weights.",
        _from(_outer),
        remedy="The formula is w_i·δ_ij − w_i·w_j. Put the weights on a diagonal, and subtract what you have.",
    ),
    *known(
        "plus in place of minus",
        "You add w_i·w_j where the formula subtracts it. Nothing in your table is negative, as if all the weights "
        "could grow at once. But they share 1.",
        _from(lambda w: torch.diag_embed(w) + _outer(w)),
        remedy="It is diagonal *minus* outer product: what one weight gains the others lose.",
    ),
    *known(
        "sign beside the diagonal",
        "Your diagonal is right; beside it the sign is wrong. Your table says that raising one score raises the "
        "other weights too. But they share 1.",
        _from(lambda w: torch.diag_embed(w * (1 - w)) + _outer(w) - torch.diag_embed(w * w)),
        remedy="Beside the diagonal stands −w_i·w_j: raising one score *lowers* the weights of the others.",
    ),
    *known(
        "sign reversed",
        "Every number has the wrong sign: your table says that a weight falls when its own score rises.",
        _from(lambda w: -_table(w)),
        remedy="What you have is the outer product minus the diagonal. It goes the other way round.",
    ),
    *known(
        "diagonal without its w²",
        "Beside the diagonal your table is right. On the diagonal stands w_i alone, so the columns do not sum to 0.",
        _from(lambda w: torch.diag_embed(w + w * w) - _outer(w)),
        remedy="On the diagonal belongs w_i − w_i². Subtract the outer product from the *whole* table, its diagonal "
        "included.",
    ),
    *known(
        "delta always 1",
        "Your table is w_i·(1 − w_j) everywhere, as if δ_ij were always 1. So nothing in it is negative, and raising "
        "one score seems to raise all the weights.",
        _from(lambda w: w.unsqueeze(-1) * (1 - w.unsqueeze(-2))),
        remedy="δ_ij is 1 only where i = j. Beside the diagonal it is 0, and there stands w_i·(0 − w_j).",
    ),
    *known(
        "w(1 − w) everywhere",
        "Your table repeats w·(1 − w), the numbers of its diagonal, along whole rows or columns. So raising one "
        "score seems to raise all the weights.",
        _from(lambda w: (w * (1 - w)).unsqueeze(-1).expand(*w.shape, w.size(-1))),
        _from(lambda w: (w * (1 - w)).unsqueeze(-2).expand(*w.shape, w.size(-1))),
        remedy="These numbers belong on the diagonal alone. Beside it stands −w_i·w_j.",
    ),
    *known(
        "w_i forgotten",
        "Your table is δ_ij − w_j: the factor w_i is missing. That is the gradient of the *logarithm* of softmax.",
        _from(lambda w: _eye(w) - w.unsqueeze(-2)),
        remedy="Multiply row i by w_i. The weights as a column, `weights.unsqueeze(-1)`, do that for all rows.",
    ),
    *known(
        "1 on the diagonal",
        "You subtract the outer product from a diagonal of ones. But in w_i·(δ_ij − w_j) the factor w_i multiplies "
        "δ_ij too.",
        _from(lambda w: _eye(w) - _outer(w)),
        remedy="On the diagonal belong the weights: `torch.diag_embed(weights)` in place of `torch.eye(…)`.",
    ),
    *known(
        "a square in place of w_i·w_j",
        "Beside the diagonal of your table stands −w², one weight multiplied by itself. Two *different* weights "
        "should meet there, w_i and w_j.",
        _from(lambda w: torch.diag_embed(w) - (w * w).unsqueeze(-1)),
        _from(lambda w: torch.diag_embed(w) - (w * w).unsqueeze(-2)),
        _from(lambda w: w * (_eye(w) - w)),
        lambda scores: torch.diag_embed(scores.softmax(-1)) - scores.softmax(-1) ** 2,
        remedy="Make one of them a column, `weights.unsqueeze(-1)`, and the other a row, `weights.unsqueeze(-2)`, "
        "and multiply the two.",
    ),
    *known(
        "inner product",
        "You subtract one and the same number, the sum of w², from the whole table. That is the inner product of the "
        "weights with themselves. The formula has a number of its own for every i and j.",
        _from(lambda w: torch.diag_embed(w) - (w * w).sum(-1)[..., None, None]),
        remedy="Take the *outer* product: `weights.unsqueeze(-1) * weights.unsqueeze(-2)`.",
    ),
    *known(
        "scores in place of weights",
        "Your numbers follow the formula, with the scores where the weights belong. Scores can be negative, and they "
        "do not sum to 1 as weights do.",
        _table,
        lambda scores: torch.diag_embed(scores * (1 - scores)),
        lambda scores: scores * (1 - scores),
        remedy="Make the weights first, `scores.softmax(dim=-1)`, and use them wherever the formula has a w.",
    ),
    *known(
        "scores in one place",
        "The weights stand in one place of the formula and the scores in another. So adding 1 to every score changes "
        "your table, though it changes no weight.",
        lambda scores: torch.diag_embed(scores.softmax(-1)) - _outer(scores),
        lambda scores: torch.diag_embed(scores.softmax(-1)) - scores.softmax(-1)[..., :, None] * scores[..., None, :],
        lambda scores: torch.diag_embed(scores.softmax(-1)) - scores[..., :, None] * scores.softmax(-1)[..., None, :],
        remedy="Both factors, w_i and w_j, are weights. Use what softmax returned in every place.",
    ),
    *in_weights.ANOTHER_DIMENSION.within(_with),
    *known(
        "softmax over everything",
        "A single row comes out right; with several rows, the weights of *all* rows together sum to 1.",
        _with(weigh=lambda scores: scores.flatten().softmax(dim=0).view_as(scores)),
        remedy="Each row shares out 1 for itself: `scores.softmax(dim=-1)`.",
    ),
    *in_weights.NOT_DIVIDED.within(_with, name="not normalised"),
    *known(
        "log softmax",
        "The *logarithms* of the weights stand where the weights belong. They are negative numbers and do not sum to "
        "1.",
        _with(weigh=lambda scores: scores.log_softmax(dim=-1)),
        remedy="Take softmax, not log_softmax: `scores.softmax(dim=-1)`.",
    ),
    *known(
        "sigmoid",
        "Your weights are sigmoids of single scores, which do not share 1 among them. So no weight shrinks when "
        "another score grows.",
        _with(weigh=torch.sigmoid),
        remedy="Softmax divides by the sum over the row: `scores.softmax(dim=-1)`.",
    ),
    *in_weights.SOFTMAX_TWICE.within(_with),
    *known(
        "scores scaled first",
        "The scores are divided by the root of their number before softmax. So your table belongs to other weights. "
        "The scaling of attention has happened before these scores come in.",
        _with(weigh=lambda scores: (scores / math.sqrt(scores.size(-1))).softmax(-1)),
        remedy="Take softmax of the scores as they are.",
    ),
    *known(
        "step too wide",
        "You nudge a score and see how far the weights move, with a step so wide that softmax bends on the way. The "
        "gradient is what remains for a tiny step.",
        *(lambda scores, step=step: _difference(scores, step) for step in (1.0, 0.1)),
        remedy="The formula gives it exactly, without any step: w_i·(δ_ij − w_j).",
    ),
    *known(
        "for a single row",
        "For one row of scores your answer is right; a batch breaks it. `torch.diag` and `w[:, None]` count "
        "dimensions from the front, and a plain `w` in the product is lined up with the wrong rows.",
        _from(lambda w: torch.diag(w) - w[:, None] * w[None, :]),
        _from(lambda w: torch.diag_embed(w) - w[:, None] * w[None, :]),
        _from(lambda w: torch.diag(w) - w.unsqueeze(-1) * w.unsqueeze(-2)),
        _from(lambda w: torch.diag_embed(w) - w.unsqueeze(-1) * w),
        _from(lambda w: w.unsqueeze(-1) * (_eye(w) - w)),
        remedy="Count from the end in every place: `torch.diag_embed(weights)`, `weights.unsqueeze(-1)` for the "
        "column and `weights.unsqueeze(-2)` for the row.",
    ),
    *known(
        "rows mixed",
        "For one row of scores your answer is right. With several you ask how every row moves with every other: your "
        "result has shape (rows, keys, rows, keys).",
        lambda scores: torch.autograd.functional.jacobian(lambda x: x.softmax(dim=-1), scores),
        remedy="Each row needs one table, of keys × keys, made of its own weights alone. The formula gives it.",
    ),
    *known(
        "a vector",
        "Your numbers are w·(1 − w), the diagonal of the table: how much a weight moves with its *own* score. How "
        "the other weights move is missing.",
        _from(lambda w: w * (1 - w)),
        remedy="Make a table of keys × keys for each row of scores: these numbers on the diagonal, −w_i·w_j beside it.",
    ),
    *known(
        "only the weights",
        "These are the weights, not their gradient. The gradient says how far each of them moves when a score is "
        "nudged.",
        _from(lambda w: w),
        remedy="They are the first step. Now use them in w_i·(δ_ij − w_j).",
    ),
    Mistake(
        "gradient of the sum",
        "All your numbers are 0, as if no score moved any weight. The gradient of the *sum* of the weights looks "
        "like that: the sum is always 1, so nothing moves it.",
        remedy="Every single weight has a gradient of its own, which is one row of the table. The formula gives all "
        "of them: w_i·(δ_ij − w_j).",
        matches=_nothing_moves,
    ),
    Mistake(
        "a vector",
        "Your result has one number for each score. But each of the weights moves with each of the scores.",
        remedy="Every row of scores needs a table, (…, Tk, Tk): weight i down, score j across.",
        matches=_one_number_a_score,
    ),
    another_factor("Nothing is to be scaled here. Take w_i·δ_ij − w_i·w_j as it stands."),
]

SOFTMAX_GRADIENT = Exercise(
    id="4.2",
    title="The gradient of softmax",
    minutes=10,
    difficulty=2,
    reference=softmax_gradient,
    draw=_draw,
    hints=(
        "Work out the table for the scores (0, 0) by hand, entry by entry. What is $w_i$, what is $w_j$, and where "
        "is $\\delta_{ij}$ equal to 1? Then see whether your code does the same, for every row of scores by itself.",
        "Make the weights first. $w_i(\\delta_{ij} - w_j)$ is $w_i$ on the diagonal, and minus $w_i w_j$ everywhere. "
        "`torch.diag_embed` puts a row on a diagonal; a column times a row gives every $w_i w_j$.",
        "```python\nweights = scores.softmax(dim=-1)\nouter = weights.unsqueeze(-1) * weights.unsqueeze(-2)\n"
        "return torch.diag_embed(weights) - outer\n```",
    ),
    because="Every column sums to 0 because the weights always sum to 1: what one gains when a score is nudged, the "
    "others lose. And once one weight is near 1, every number of the table is near 0: that is why large "
    "scores leave nothing to learn from.",
    properties=(
        Property(
            "every column of the table sums to 0",
            lambda output, inputs, answer: bool((output.sum(dim=-2).abs() < 1e-5).all()),
            "Every column should sum to 0: the weights always sum to 1, so what one gains when a score is nudged the "
            "others lose. In your table they do not.",
        ),
        Property(
            "only the diagonal is positive",
            _signs,
            "Raising a score raises its own weight, on the diagonal, and lowers all others, beside it. The signs of "
            "your table say something else.",
        ),
        Property(
            "adding 1 to every score changes nothing",
            _same_after_a_shift,
            "Adding 1 to every score leaves softmax as it is, so its gradient too. Your table changes: the scores "
            "come in somewhere other than through softmax.",
        ),
        Property(
            "every row of scores is treated for itself",
            first_row_alone,
            "The first row of scores alone should give the first table. In your answer the other rows change it: "
            "check over which dimension the softmax runs, and how the weights are multiplied.",
        ),
        Property(
            "the table foretells how the weights move",
            _foretells,
            "Raise one score by a very little: the weights move otherwise than your table says. Compare an entry of "
            "your table with w_i·(δ_ij − w_j), worked out by hand.",
        ),
    ),
    mistakes=MISTAKES,
)
