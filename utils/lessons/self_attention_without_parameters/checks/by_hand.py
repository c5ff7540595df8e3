"""Exercise 2.1: the attention of one word, by hand."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from utils.course.checks.exercise import Exercise, Mistake, known

VECTORS = ((0.0, 2.0), (1.0, 1.0), (1.0, -1.0))  # river, bank, grows
SCORES = (-2.0, 0.0, 2.0)  # of grows with each
CLOSE = 0.01


def _shares(numbers: Sequence[int | float]) -> tuple[int | float, ...]:
    return tuple(number / sum(numbers) for number in numbers)


def _softmax(*scores: int | float) -> tuple[int | float, ...]:
    return _shares([math.exp(score) for score in scores])


def _sum_of(
    weights: Sequence[int | float], vectors: Sequence[Sequence[int | float]] = VECTORS
) -> tuple[int | float, ...]:
    return tuple(sum(w * vector[d] for w, vector in zip(weights, vectors, strict=True)) for d in range(2))


WEIGHTS = _softmax(*SCORES)
OUTPUT = _sum_of(WEIGHTS)

_FROM_SCORES = "Take e to the power of each score, and divide each by the sum of the three."
_WEIGHTS = [  # what people come to, the mistake's name, what is wrong, and what to change
    (
        SCORES,
        "scores in place of weights",
        "−2, 0, 2 are the scores, not weights: one of them is negative, and they do not add up to 1.",
        f"Let softmax make shares of them. {_FROM_SCORES}",
    ),
    (
        tuple(map(math.exp, SCORES)),
        "not divided by the sum",
        "0.14, 1, 7.39 are e to the power of the scores, the right first step. But they add up to 8.52, and shares "
        "have to add up to 1.",
        "Divide each of the three by their sum.",
    ),
    (
        _softmax(2, 0, 2),
        "score with river is 2",
        "These are the weights for the scores 2, 0, 2. But *grows* and *river* have opposite signs for water, so their "
        "score is not 2.",
        "Redo the dot product of (1, −1) with (0, 2), number by number, and mind the minus.",
    ),
    (
        _shares([-math.exp(2), 1, math.exp(2)]),
        "minus before the power",
        "For the score −2 you took −7.39. But a power of e is never negative: the minus belongs to the exponent.",
        "The power of e for −2 is 1 / 7.39.",
    ),
    (
        _softmax(4, 2, -2),
        "asked by river",
        "These are the weights that *river* gives. The one who asks is *grows*.",
        "Take the dot product of *grows*, (1, −1), with each word.",
    ),
    (
        _softmax(2, 2, 0),
        "asked by bank",
        "These are the weights that *bank* gives. The one who asks is *grows*.",
        "Take the dot product of *grows*, (1, −1), with each word.",
    ),
    (
        _shares([0, 1, math.exp(2)]),
        "negative score dropped",
        "You gave *river* nothing, since its score is negative. But softmax gives every word a share: no power of e "
        "is 0.",
        "Count *river* in, with e to the power of −2 = 0.14, also in the sum.",
    ),
    (
        (0.0, 0.0, 1.0),
        "winner takes all",
        "You gave everything to the largest score. Softmax shares out: the others get something, too.",
        _FROM_SCORES,
    ),
    (
        tuple(reversed(WEIGHTS)),
        "another order",
        "The three weights are right, and they stand in another order than the words.",
        "Give them in the order of the sentence: river, bank, grows.",
    ),
    (
        (1 / 3, 1 / 3, 1 / 3),
        "all alike",
        "A third each would be right if all scores were equal. They are not: *grows* points away from *river*, and the "
        "way of itself.",
        f"Work out the three dot products of (1, −1) first. {_FROM_SCORES}",
    ),
    (
        _shares([2.0**score for score in SCORES]),
        "powers of 2",
        "You took powers of 2, so that a step of 1 in the score is a factor of 2. In softmax it is a factor of 2.718.",
        "Take powers of e = 2.718 in place of powers of 2.",
    ),
]
_OUTPUTS = [
    (VECTORS[2], "its own vector", "(1, −1) is the vector of *grows* as it was before."),
    (_sum_of((1, 1, 1)), "plain sum", "(2, 2) is the sum of the three vectors without weights."),
    (_sum_of((1 / 3, 1 / 3, 1 / 3)), "plain mean", "(0.67, 0.67) is the mean, where all words count alike."),
    (_sum_of(SCORES), "weighted by scores", "(2, −6) is the sum with the *scores* as factors."),
    (
        _sum_of(tuple(map(math.exp, SCORES))),
        "weighted by powers",
        "You used 0.14, 1 and 7.39, which do not add up to 1, as factors.",
    ),
    (tuple(reversed(OUTPUT)), "coordinates exchanged", "The two numbers of the new vector are exchanged."),
    (
        _sum_of(WEIGHTS, ((0, 2), (1, 1), (1, 1))),
        "minus lost",
        "It looks as if (1, 1) stood for *grows*; its second number is −1.",
    ),
    (
        _sum_of(WEIGHTS, ((2, 0), (1, 1), (1, -1))),
        "money in place of river",
        "It looks as if (2, 0), *money*, stood for *river*, which is (0, 2).",
    ),
]
_NEXT = "Multiply each word's vector by its weight: (0, 2), (1, 1) and (1, −1), in this order. Add up the three."


def _near(came: Any, expected: Sequence[int | float]) -> bool:
    return len(came) == len(expected) and all(
        abs(float(a) - b) <= CLOSE + 1e-9 for a, b in zip(came, expected, strict=True)
    )


def _weights_are(numbers: Sequence[int | float]) -> Callable[..., bool]:
    return lambda inputs, output, expected: _near(output[0], numbers)


def _output_is(numbers: Sequence[int | float]) -> Callable[..., bool]:
    return lambda inputs, output, expected: _near(output[0], WEIGHTS) and _near(output[1], numbers)


def _only_weights_wrong(fits: Callable[[Sequence], bool]) -> Callable[..., bool]:
    def matches(inputs, output, expected):
        named = any(_near(output[0], numbers) for numbers, *_ in _WEIGHTS)
        return not named and not _near(output[0], WEIGHTS) and fits([float(part) for part in output[0]])

    return matches


def _another_output(inputs, output, expected):
    named = any(_near(output[1], numbers) for numbers, *_ in _OUTPUTS)
    return _near(output[0], WEIGHTS) and not named and not _near(output[1], OUTPUT)


MISTAKES = [
    *known(
        "the two exchanged",
        "The numbers are right, and they stand in the wrong places.",
        (OUTPUT, WEIGHTS),
        remedy="The three weights come first, then the new vector.",
    ),
    *(
        Mistake(name, message, remedy=remedy, matches=_weights_are(numbers))
        for numbers, name, message, remedy in _WEIGHTS
    ),
    *(
        Mistake(name, f"The weights are right, the new vector is not. {message}", remedy=_NEXT, matches=_output_is(n))
        for n, name, message in _OUTPUTS
    ),
    Mistake("another output", "The weights are right, the new vector is not.", remedy=_NEXT, matches=_another_output),
    Mistake(
        "weights do not add up to 1",
        "Your three weights do not add up to 1, so they are no shares.",
        remedy=_FROM_SCORES,
        matches=_only_weights_wrong(lambda weights: abs(sum(weights) - 1) > 0.025),
    ),
    Mistake(
        "other weights",
        "Your weights add up to 1, and they are not the right ones: either a score or a power of e is another.",
        remedy="Check the scores first: the dot product of (1, −1) with (0, 2), with (1, 1), and with itself. Then "
        "take e to the power of each.",
        matches=_only_weights_wrong(lambda weights: abs(sum(weights) - 1) <= 0.025),
    ),
]

BY_HAND = Exercise(
    id="2.1",
    title="The attention of one word, by hand",
    minutes=8,
    difficulty=1,
    reference=(WEIGHTS, OUTPUT),
    returns=("weights", "output"),
    tolerance=CLOSE,
    hints=(
        "Three scores first: the dot product of *grows*, (1, −1), with *river*, *bank* and *grows* itself.",
        "The scores are −2, 0 and 2. $e^{-2} = 0.14$, $e^0 = 1$ and $e^2 = 7.39$; their sum is 8.52.",
        "The weights are 0.14 / 8.52, 1 / 8.52 and 7.39 / 8.52. The output is the first times (0, 2), plus the second "
        "times (1, 1), plus the third times (1, −1).",
    ),
    because="The scores of *grows* are −2, 0 and 2, so each word gets 7.39 times the weight of the one before it. "
    "*River* points away from *grows* and still gets something, because no power of e is 0.",
    mistakes=MISTAKES,
)
