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
        "Your table is right on its diagonal and 0 elsewhere, as if each weight depended on its own score alone. "
        "Raising one score also takes weight away from all the others: beside the diagonal stands −w_i·w_j.",
        _from(lambda w: torch.diag_embed(w * (1 - w))),
    ),
    *known(
        "no outer product",
        "Your table holds the weights on its diagonal and nothing else: the term −w_i·w_j is missing, so the columns "
        "do not sum to 0. Subtract the outer product, `weights.unsqueeze(-1) * weights.unsqueeze(-2)`, from the whole "
        "table.",
        _from(torch.diag_embed),
    ),
    *known(
        "no diagonal",
        "Your table is −w_i·w_j everywhere: w_i·δ_ij is missing, so no weight grows when its own score does. Add w_i "
        "on the diagonal: `torch.diag_embed(weights)`.",
        _from(lambda w: -_outer(w)),
    ),
    *known(
        "outer product alone",
        "Your table is w_i·w_j, without the diagonal and without the minus. The formula is w_i·δ_ij − w_i·w_j: the "
        "weights on a diagonal, minus what you have.",
        _from(_outer),
    ),
    *known(
        "plus in place of minus",
        "The outer product is added where it should be subtracted: nothing in your table is negative, so raising one "
        "score seems to raise all weights. They share 1, so what one gains the others lose: diagonal *minus* outer "
        "product.",
        _from(lambda w: torch.diag_embed(w) + _outer(w)),
    ),
    *known(
        "sign beside the diagonal",
        "Your diagonal is right; beside it the sign is wrong. Raising one score *lowers* the weights of the others: "
        "−w_i·w_j.",
        _from(lambda w: torch.diag_embed(w * (1 - w)) + _outer(w) - torch.diag_embed(w * w)),
    ),
    *known(
        "sign reversed",
        "Every number has the wrong sign: your table says that a weight falls when its own score rises. What stands "
        "there is the outer product minus the diagonal; it goes the other way round.",
        _from(lambda w: -_table(w)),
    ),
    *known(
        "diagonal without its w²",
        "Beside the diagonal your table is right; on the diagonal stands w_i, and it should be w_i − w_i². Subtract "
        "the outer product from the *whole* table, its diagonal included.",
        _from(lambda w: torch.diag_embed(w + w * w) - _outer(w)),
    ),
    *known(
        "delta always 1",
        "Your table is w_i·(1 − w_j) everywhere, as if δ_ij were always 1. It is 1 only where i = j; beside the "
        "diagonal stands w_i·(0 − w_j).",
        _from(lambda w: w.unsqueeze(-1) * (1 - w.unsqueeze(-2))),
    ),
    *known(
        "w(1 − w) everywhere",
        "Your table repeats w·(1 − w), the diagonal's numbers, along whole rows or columns. They belong on the "
        "diagonal alone; beside it stands −w_i·w_j.",
        _from(lambda w: (w * (1 - w)).unsqueeze(-1).expand(*w.shape, w.size(-1))),
        _from(lambda w: (w * (1 - w)).unsqueeze(-2).expand(*w.shape, w.size(-1))),
    ),
    *known(
        "w_i forgotten",
        "Your table is δ_ij − w_j: the factor w_i is missing. That is the gradient of the *logarithm* of softmax. "
        "Multiply row i by w_i: `weights.unsqueeze(-1)`.",
        _from(lambda w: _eye(w) - w.unsqueeze(-2)),
    ),
    *known(
        "1 on the diagonal",
        "You subtract the outer product from a diagonal of ones; on the diagonal belong the weights. In w_i·(δ_ij − "
        "w_j) the factor w_i multiplies δ_ij too: `torch.diag_embed(weights)` in place of `torch.eye(…)`.",
        _from(lambda w: _eye(w) - _outer(w)),
    ),
    *known(
        "a square in place of w_i·w_j",
        "In your table a row or column is filled with −w², one weight multiplied by itself. Beside the diagonal two "
        "*different* weights meet: make one a column, `unsqueeze(-1)`, and the other a row, `unsqueeze(-2)`.",
        _from(lambda w: torch.diag_embed(w) - (w * w).unsqueeze(-1)),
        _from(lambda w: torch.diag_embed(w) - (w * w).unsqueeze(-2)),
        _from(lambda w: w * (_eye(w) - w)),
        lambda scores: torch.diag_embed(scores.softmax(-1)) - scores.softmax(-1) ** 2,
    ),
    *known(
        "inner product",
        "You subtract one and the same number, the sum of w², from the whole table of a row. That is the inner "
        "product of the weights with themselves; the *outer* product has a number of its own for every i and j: "
        "`weights.unsqueeze(-1) * weights.unsqueeze(-2)`.",
        _from(lambda w: torch.diag_embed(w) - (w * w).sum(-1)[..., None, None]),
    ),
    *known(
        "scores in place of weights",
        "Your numbers follow the formula, with the scores where the weights belong. Make the weights first, "
        "`scores.softmax(dim=-1)`, and use them in both places.",
        _table,
        lambda scores: torch.diag_embed(scores * (1 - scores)),
        lambda scores: scores * (1 - scores),
    ),
    *known(
        "scores in one place",
        "The weights stand in one place of the formula and the scores in another. Both factors, w_i and w_j, are "
        "weights.",
        lambda scores: torch.diag_embed(scores.softmax(-1)) - _outer(scores),
        lambda scores: torch.diag_embed(scores.softmax(-1)) - scores.softmax(-1)[..., :, None] * scores[..., None, :],
        lambda scores: torch.diag_embed(scores.softmax(-1)) - scores[..., :, None] * scores.softmax(-1)[..., None, :],
    ),
    *in_weights.ANOTHER_DIMENSION.within(_with),
    *known(
        "softmax over everything",
        "A single row comes out right; with several rows, the weights of *all* rows together sum to 1. Each row is "
        "normalised for itself: `scores.softmax(dim=-1)`.",
        _with(weigh=lambda scores: scores.flatten().softmax(dim=0).view_as(scores)),
    ),
    *in_weights.NOT_DIVIDED.within(_with, name="not normalised"),
    *known(
        "log softmax",
        "In your table stand the *logarithms* of the weights. Use softmax, not log_softmax.",
        _with(weigh=lambda scores: scores.log_softmax(dim=-1)),
    ),
    *known(
        "sigmoid",
        "Your weights are sigmoids of single scores, which do not share 1 among them. Softmax divides by the sum over "
        "the row: `scores.softmax(dim=-1)`.",
        _with(weigh=torch.sigmoid),
    ),
    *in_weights.SOFTMAX_TWICE.within(_with),
    *known(
        "scores scaled first",
        "The scores are divided by the root of their number before softmax. The scaling of attention has happened "
        "before these scores come in; take softmax of them as they are.",
        _with(weigh=lambda scores: (scores / math.sqrt(scores.size(-1))).softmax(-1)),
    ),
    *known(
        "step too wide",
        "You nudge a score and see how far the weights move, with a step so wide that softmax bends on the way. The "
        "gradient is what remains for a tiny step, and the formula gives it exactly: w_i·(δ_ij − w_j).",
        *(lambda scores, step=step: _difference(scores, step) for step in (1.0, 0.1)),
    ),
    *known(
        "for a single row",
        "For one row of scores your answer is right; a batch breaks it. `torch.diag` and a product like `w[:, None] * "
        "w[None, :]` count dimensions from the front. Count from the end: `torch.diag_embed(weights)`, "
        "`unsqueeze(-1)`, `unsqueeze(-2)`.",
        _from(lambda w: torch.diag(w) - w[:, None] * w[None, :]),
        _from(lambda w: torch.diag_embed(w) - w[:, None] * w[None, :]),
        _from(lambda w: torch.diag_embed(w) - w.unsqueeze(-1) * w),
        _from(lambda w: w.unsqueeze(-1) * (_eye(w) - w)),
    ),
    *known(
        "rows mixed",
        "For one row of scores your answer is right; with several, every row's table holds weights of the other rows "
        "too: it has shape (rows, keys, rows, keys). Each row has a table of its own, of keys × keys.",
        lambda scores: torch.autograd.functional.jacobian(lambda x: x.softmax(dim=-1), scores),
    ),
    *known(
        "a vector",
        "w·(1 − w) is the diagonal of the table: how much a weight moves with its *own* score. The others move too. "
        "Put it on a diagonal, and −w_i·w_j beside it: keys × keys numbers for each row of scores.",
        _from(lambda w: w * (1 - w)),
    ),
    *known(
        "only the weights",
        "These are the weights, not their gradient. They are the first step; now use them in w_i·(δ_ij − w_j).",
        _from(lambda w: w),
    ),
    Mistake(
        "gradient of the sum",
        "All zeros: the gradient of the *sum* of the weights. The sum is always 1, so nothing moves it. Every single "
        "weight has a gradient of its own, one row of the table.",
        matches=_nothing_moves,
    ),
    Mistake(
        "a vector",
        "Your result has one number for each score. But each of the weights moves with each of the scores, so every "
        "row of scores needs a table, (…, Tk, Tk): weight i down, score j across.",
        matches=_one_number_a_score,
    ),
    another_factor("Nothing is to be scaled here: w_i·δ_ij − w_i·w_j, as it stands."),
]

SOFTMAX_GRADIENT = Exercise(
    id="4.2",
    title="The gradient of softmax",
    minutes=10,
    difficulty=2,
    reference=softmax_gradient,
    draw=_draw,
    hints=(
        "The formula speaks of weights, not of scores. Make the weights first.",
        "$w_i(\\delta_{ij} - w_j)$ is $w_i$ on the diagonal, and minus $w_i w_j$ everywhere. `torch.diag_embed` puts "
        "a row on a diagonal.",
        "```python\nweights = scores.softmax(dim=-1)\nouter = weights.unsqueeze(-1) * weights.unsqueeze(-2)\n"
        "return torch.diag_embed(weights) - outer\n```",
    ),
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
