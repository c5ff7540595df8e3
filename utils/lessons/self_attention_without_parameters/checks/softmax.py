"""Exercise 2.2: softmax, also where e to the power of a score is too large for a float."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.shared.mistakes import in_weights
from utils.lessons.shared.mistakes.comparing import close, sum_to_1
from utils.lessons.shared.mistakes.properties import first_row_alone
from utils.lessons.shared.mistakes.steps import alone


def softmax(scores: Tensor) -> Tensor:
    """The right answer to 2.2."""
    shares = (scores - scores.max(dim=-1, keepdim=True).values).exp()
    return shares / shares.sum(dim=-1, keepdim=True)


def _draw(generator):
    yield (tenths(generator, 2),)  # by hand
    yield (torch.tensor([100.0, 102.0, 99.0]),)  # exp overflows
    yield (torch.tensor([-120.0, -121.0, -119.5]),)  # and here it underflows: 0 / 0
    yield (tenths(generator, 3, 3),)
    yield (torch.tensor([[1.0, 2.0], [300.0, 299.0]]) + tenths(generator, 2, 2),)  # far apart: each row its own maximum
    yield (50 * torch.randn(2, 3, 5, generator=generator),)
    yield (tenths(generator, 3, 3, 3),)


def _plainly(scores: Tensor, dim: int = -1) -> Tensor:
    return scores.exp() / scores.exp().sum(dim=dim, keepdim=True)


def _shifted(shift: Callable[[Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
    return lambda scores: _plainly(scores - shift(scores))


def _top(scores: Tensor) -> Tensor:
    return scores.max(dim=-1, keepdim=True).values


def _same_after_a_shift(output, inputs, answer):
    return close(answer(inputs[0] + 3), output)


def _ratio(output, inputs, answer):
    scores = inputs[0].double()
    wanted = (scores[..., 1] - scores[..., 0]).exp()
    fits = (output[..., 1].double() - wanted * output[..., 0]).abs() <= 1e-4 * (1 + wanted.clamp(max=1e4))
    return bool((fits | (wanted > 1e4)).all())


_MAXIMUM = "Subtract each row's own largest score first: then the largest power is e⁰ = 1, and none is too large."
_LAST = "Let maximum and sum run over the last dimension, `dim=-1`, however many there are."
_KEPT = "Keep it as a dimension of size 1, with `keepdim=True`, for the maximum and for the sum."

MISTAKES = [
    *known(
        "too large for a float",
        "For small scores your answer is right; for large ones it is NaN. exp(89) is more than a float can hold, so "
        "it becomes ∞, and ∞ / ∞ is NaN. With scores far below 0 every power is 0.",
        _plainly,
        lambda scores: scores.exp() / (scores.exp().sum(dim=-1, keepdim=True) + 1e-9),
        lambda scores: scores.exp() / (scores.exp().sum(dim=-1, keepdim=True) + 1e-8),
        remedy=_MAXIMUM,
    ),
    *known(
        "NaN painted over",
        "The NaN is gone, and zeros stand in its place: the rows with large scores do not sum to 1. What has to go is "
        "its cause, a power of e that is too large.",
        lambda scores: torch.nan_to_num(_plainly(scores)),
        lambda scores: torch.nan_to_num(_plainly(scores), nan=0.0, posinf=0.0),
        remedy=_MAXIMUM,
    ),
    *known(
        "scores cut off",
        "Scores beyond a limit are cut off, so that two large scores come out alike, whatever their difference. It is "
        "the difference that counts.",
        *(lambda scores, limit=limit: scores.clamp(-limit, limit).softmax(-1) for limit in (50.0, 80.0, 88.0, 100.0)),
        *(lambda scores, limit=limit: _plainly(scores.clamp(max=limit)) for limit in (50.0, 80.0, 88.0)),
        remedy=f"Leave the differences as they are. {_MAXIMUM}",
    ),
    *known(
        "one maximum for all rows",
        "The largest score of the *whole* tensor is subtracted. A row far below it becomes e to the power of a very "
        "negative number, which is 0, and 0 / 0 is NaN.",
        _shifted(lambda scores: scores.max()),
        remedy="Each row needs a maximum of its own: let `max` run over the last dimension and keep it, as above.",
    ),
    *known(
        "mean subtracted",
        "The mean of a row is subtracted. That is allowed, since softmax does not notice a shift, but a score far "
        "above the mean still overflows.",
        _shifted(lambda scores: scores.mean(dim=-1, keepdim=True)),
        remedy="Subtract the largest score in place of the mean: then the largest power is e⁰ = 1.",
    ),
    *known(
        "minimum subtracted",
        "The smallest score is subtracted, so that all powers are 1 or more, and the largest may still overflow.",
        _shifted(lambda scores: scores.min(dim=-1, keepdim=True).values),
        remedy="Subtract the *largest*: then the largest power is e⁰ = 1.",
    ),
    *known(
        "maximum added",
        "The maximum is added where it should be subtracted, which makes large powers larger still.",
        _shifted(lambda scores: -_top(scores)),
        remedy="Turn the plus into a minus.",
    ),
    *in_weights.DIVIDED_BY_SUM.within(alone),
    *known(
        "positive by another way",
        "Your weights are positive and are made without the power of e, by cutting off, squaring or dropping signs. "
        "Then 2 and −2 may count alike, or adding 1 to every score changes the weights.",
        lambda scores: scores.abs() / scores.abs().sum(dim=-1, keepdim=True),
        lambda scores: scores.square() / scores.square().sum(dim=-1, keepdim=True),
        lambda scores: scores.relu() / scores.relu().sum(dim=-1, keepdim=True),
        lambda scores: (
            (scores - scores.min(dim=-1, keepdim=True).values)
            / (scores - scores.min(dim=-1, keepdim=True).values).sum(dim=-1, keepdim=True)
        ),
        remedy="Make the scores positive with `exp`, and with nothing else.",
    ),
    *known(
        "not divided",
        "In each row the largest number is exactly 1, so the row sums to more than 1. The powers are right.",
        lambda scores: (scores - _top(scores)).exp(),
        remedy="Divide each power by the sum of its row.",
    ),
    *in_weights.NOT_DIVIDED.within(
        alone,
        message="These are powers of e, and nothing brings them to a sum of 1. Large scores give ∞.",
        remedy="Divide by the sum of the row, and before it subtract the row's largest score.",
    ),
    *known(
        "scores divided by the maximum",
        "The scores are *divided* by the largest one, which changes their differences, and those are what softmax "
        "looks at.",
        lambda scores: (scores / _top(scores)).softmax(-1),
        remedy="Subtract the largest score in place of dividing by it.",
    ),
    *in_weights.SIGN_REVERSED.within(
        alone,
        _shifted(lambda scores: 2 * scores - _top(scores)),
        message="The smallest score gets the largest weight: a minus has slipped in.",
        remedy="It is the score minus the maximum, not the other way round.",
    ),
    *known(
        "powers of 2",
        "Powers of 2 stand in place of powers of e: a step of 1 should be a factor of 2.7, and with you it is 2.",
        lambda scores: (0.6931471805599453 * scores).softmax(-1),
        remedy="Use `exp`.",
    ),
    *known(
        "logarithm",
        "These are the logarithms of the weights: all of them are negative.",
        lambda scores: scores.log_softmax(dim=-1),
        remedy="Take `exp` of what you have, or leave the logarithm out.",
    ),
    *in_weights.SOFTMAX_TWICE.within(alone),
    *in_weights.ANOTHER_DIMENSION.within(
        alone,
        lambda scores: _plainly(scores - scores.max(dim=0, keepdim=True).values, 0),
        lambda scores: _plainly(scores, 0),
        lambda scores: _plainly(scores, -2),
        name="another dimension",
        message="A single row comes out right or stops; with several rows, their weights do not sum to 1 along the "
        "row.",
        remedy=_LAST,
    ),
    *known(
        "sum over everything",
        "A single row comes out right; with several, *all* rows together sum to 1. Each row is shared out for itself.",
        lambda scores: scores.flatten().softmax(dim=0).view_as(scores),
        lambda scores: (scores - scores.max()).exp() / (scores - scores.max()).exp().sum(),
        lambda scores: (scores - _top(scores)).exp() / (scores - _top(scores)).exp().sum(),
        lambda scores: scores.exp() / scores.exp().sum(),
        remedy=f"{_LAST} {_KEPT}",
    ),
    *known(
        "dimension not kept",
        "For one row your answer is right. With several the sum or the maximum has lost its last dimension, so it is "
        "lined up with the columns in place of the rows.",
        lambda scores: (scores - _top(scores)).exp() / (scores - _top(scores)).exp().sum(dim=-1),
        lambda scores: _plainly(scores - scores.max(dim=-1).values),
        lambda scores: (
            (scores - scores.max(dim=-1).values).exp() / (scores - scores.max(dim=-1).values).exp().sum(dim=-1)
        ),
        lambda scores: scores.exp() / scores.exp().sum(dim=-1),
        remedy=_KEPT,
    ),
    Mistake(
        "not divided",
        "Nothing brings your rows to a sum of 1: all numbers are positive, and each is the right weight times a factor "
        "of its row.",
        remedy="Divide by the sum of the row at the end.",
        matches=lambda inputs, output, expected: (
            bool((output >= 0).all())
            and not sum_to_1(output, -1)
            and close(output / output.sum(dim=-1, keepdim=True), expected)
        ),
    ),
]

SOFTMAX = Exercise(
    id="2.2",
    title="A softmax that survives large scores",
    minutes=12,
    difficulty=2,
    reference=softmax,
    draw=_draw,
    tolerance=1e-4,  # a score of 300 has but five decimals
    hints=(
        "Softmax does not notice when the same number is subtracted from every score of a row. Which number makes the "
        "largest power e⁰ = 1?",
        "Subtract each row's largest score: `scores.max(dim=-1, keepdim=True).values`. `keepdim=True` leaves a "
        "dimension of size 1, so that broadcasting lines it up with the row.",
        "```python\nshares = (scores - scores.max(dim=-1, keepdim=True).values).exp()\n"
        "return shares / shares.sum(dim=-1, keepdim=True)\n```",
    ),
    because="A shift divides every power by the same factor, above and below the line, so the shares stay. With the "
    "row's largest score subtracted, the largest power is e⁰ = 1: nothing overflows, and the sum is 1 at least.",
    properties=(
        Property(
            "every row sums to 1",
            lambda output, inputs, answer: sum_to_1(output, -1),
            "Every row should be positive and sum to 1. Yours are not: check the division, and over which dimension "
            "the sum runs.",
        ),
        Property(
            "every row is treated for itself",
            first_row_alone,
            "The first row alone should give the first row of weights. In your answer the other rows change it: over "
            "which dimension do the maximum and the sum run?",
        ),
        Property(
            "adding 3 to every score changes nothing",
            _same_after_a_shift,
            "Adding 3 to every score multiplies every power by e³, above and below the line, so the weights stay the "
            "same. Yours change.",
        ),
        Property(
            "a step of 1 in the score is a factor of e in the weight",
            _ratio,
            "The ratio of two weights should be e to the power of the difference of their scores. Yours has another "
            "ratio: check what you raise to a power.",
        ),
    ),
    mistakes=MISTAKES,
)
