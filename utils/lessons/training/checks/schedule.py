"""Exercise 10.5: the paper's learning rate."""

import math
from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Property, known


def rate(step: int, d_model: int, warmup: int) -> float:
    """The right answer to 10.5."""
    return d_model**-0.5 * min(step**-0.5, step * warmup**-1.5)


def _draw(generator):
    yield 1, 4, 4
    yield 4, 4, 4
    yield 16, 4, 4
    yield 1, 512, 4000
    yield 2000, 512, 4000
    yield 4000, 512, 4000
    yield 100_000, 512, 4000
    yield 70, 128, 100
    yield 900, 64, 250


def _with(
    *,
    size: Callable[[int], float] = lambda d_model: d_model**-0.5,
    fall: Callable[[int], float] = lambda step: step**-0.5,
    rise: Callable[[int, int], float] = lambda step, warmup: step * warmup**-1.5,
    choose: Callable[[float, float], float] = min,
) -> Callable[[int, int, int], float]:
    """The rate with some of its parts made another way."""
    return lambda step, d_model, warmup: size(d_model) * choose(fall(step), rise(step, warmup))


def _linear_fall(step: int, d_model: int, warmup: int) -> float:
    peak = d_model**-0.5 * warmup**-0.5
    return peak * min(step / warmup, warmup / step)


def _rises_at_first(output, inputs, answer):
    _, d_model, warmup = inputs
    return math.isclose(answer(2, d_model, warmup), 2 * answer(1, d_model, warmup), rel_tol=1e-4)


def _falls_afterwards(output, inputs, answer):
    _, d_model, warmup = inputs
    return math.isclose(answer(16 * warmup, d_model, warmup), answer(4 * warmup, d_model, warmup) / 2, rel_tol=1e-4)


def _peak(output, inputs, answer):
    _, d_model, warmup = inputs
    return math.isclose(answer(warmup, d_model, warmup), (d_model * warmup) ** -0.5, rel_tol=1e-4)


MISTAKES = [
    *known(
        "the larger of the two",
        "You take the larger of the two. Then the rate is highest at the first step, where it should be lowest, and "
        "grows without end after the warm-up.",
        _with(choose=max),
        remedy="Take the smaller one, with `min`.",
    ),
    *known(
        "no warm-up",
        "Your rate falls from the first step on: the rising part is missing.",
        _with(choose=lambda fall, rise: fall),
        remedy="Before step `warmup` the other of the two is smaller, `step` times a constant. `min` chooses.",
    ),
    *known(
        "never falls",
        "Your rate rises and goes on rising: the falling part is missing.",
        _with(choose=lambda fall, rise: rise),
        remedy="After step `warmup` the other of the two is smaller, one over the root of the step. `min` chooses.",
    ),
    *known(
        "width forgotten",
        "`d_model` does not count in your rate. A wider model takes smaller steps.",
        _with(size=lambda d_model: 1.0),
        remedy="Multiply by one over the root of `d_model`.",
    ),
    *known(
        "wider is faster",
        "Your rate grows with `d_model`. A wider model takes *smaller* steps.",
        _with(size=math.sqrt),
        remedy="The exponent of `d_model` is −½.",
    ),
    *known(
        "divided by the width",
        "You divide by `d_model` itself, where its root is asked for.",
        _with(size=lambda d_model: 1 / d_model),
        remedy="The exponent of `d_model` is −½.",
    ),
    *known(
        "wrong power of the warm-up",
        "Your rising part has another power of `warmup`, so the two parts do not meet at step `warmup`.",
        _with(rise=lambda step, warmup: step * warmup**-0.5),
        _with(rise=lambda step, warmup: step / warmup),
        _with(rise=lambda step, warmup: step * warmup**-2.0),
        remedy="At step `warmup` both parts are warmup^(−½). So the rising one is `step` times warmup^(−3/2).",
    ),
    *known(
        "falls like the step",
        "Your rate falls like 1/step. It falls more slowly: like one over its root.",
        _with(fall=lambda step: 1 / step),
        _linear_fall,
        remedy="The exponent of the step is −½.",
    ),
    *known(
        "steps counted from 0",
        "Your steps are off by one. They are counted from 1, and so `step` is used as it comes.",
        lambda step, d_model, warmup: rate(max(step - 1, 1e-9), d_model, warmup),
        lambda step, d_model, warmup: rate(step + 1, d_model, warmup),
        remedy="Use `step` as it comes.",
    ),
]

SCHEDULE = Exercise(
    id="10.5",
    title="The paper's learning rate",
    minutes=8,
    difficulty=3,
    reference=rate,
    draw=_draw,
    hints=(
        "Draw both parts of the formula against the step: a straight line that rises, and a curve that falls. Which of "
        "the two is below the other before they meet, which after?",
        "`min(a, b)` is the smaller of two numbers, and `step ** -0.5` is one over the root of the step.",
        "```python\nreturn d_model**-0.5 * min(step**-0.5, step * warmup**-1.5)\n```",
    ),
    because="Before step `warmup` the straight line is the smaller one, afterwards the curve; they meet there, at the "
    "highest rate of all.",
    properties=(
        Property(
            "the second step is twice the first",
            _rises_at_first,
            "During the warm-up the rate at step 2 is twice that at step 1. Yours is not.",
        ),
        Property(
            "four times the steps, half the rate",
            _falls_afterwards,
            "Long after the warm-up, four times as many steps mean half the rate. Not so in yours.",
        ),
        Property(
            "the peak is at the end of the warm-up",
            _peak,
            "At step `warmup` the rate is one over the root of d_model · warmup. Yours is not.",
        ),
    ),
    mistakes=MISTAKES,
)
