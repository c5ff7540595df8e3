"""Exercise 10.2: label smoothing and the loss at the start, by hand. The labels 0, 1, 0 become 0.1, 0.8, 0.1."""

import math
from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake

SMOOTHING = 0.3
FLOOR = -0.8 * math.log(0.8) - 0.2 * math.log(0.1)
START = math.log(1000)

_EPSILON = "With three words each of them gets ε / 3, the true one too. What is ε, if that is 0.1?"
_SUM = "Three terms: each label times −ln of the probability of its word, added up."
_ALIKE = "If all words are alike, each has the probability 1/1000. The loss is −ln of that."
_WRONG = (
    {
        0.2: ("spread over the others only", "0.2 goes to the two wrong words. Here each word gets a share.", _EPSILON),
        0.1: ("one word's share", "0.1 is the share of one word. Asked for is what is spread in all.", _EPSILON),
        0.8: ("what is left", "0.8 is what the true word ends up with.", _EPSILON),
        0.7: ("one minus it", "0.7 is what the true word keeps before its share comes back.", _EPSILON),
        0.0333: ("divided again", "0.033 is a third of one word's share.", _EPSILON),
    },
    {
        -math.log(0.8): ("labels not smoothed", "This is −ln 0.8, the loss with the labels 0, 1, 0.", _SUM),
        0.0: ("zero for a perfect answer", "It is as right as can be, and that does not make its loss 0.", _SUM),
        FLOOR / math.log(2): ("base 2", "Your second number is in bits. Take the natural logarithm.", _SUM),
        FLOOR / math.log(10): ("base 10", "Your second number has logarithms of base 10. Take the natural one.", _SUM),
        -0.8 * math.log(0.8): ("the true word alone", "This is the true word's term. Two more belong here.", _SUM),
        -0.2 * math.log(0.1): ("the true word left out", "These are the terms of the wrong words alone.", _SUM),
        -0.8 * math.log(0.8) - 0.1 * math.log(0.1): (
            "one wrong word only",
            "This has one wrong word in it. There are two of them.",
            _SUM,
        ),
        -math.log(0.8) - 2 * math.log(0.1): (
            "not weighted",
            "These are the three logarithms added up as they are. Each counts as much as its label says.",
            _SUM,
        ),
        -FLOOR: ("the sign", "Your second number is below 0, and a loss never is.", _SUM),
        0.66: ("squares", "0.66 adds up the squares, without a logarithm.", _SUM),
    },
    {
        math.log2(1000): ("base 2", "Your third number is in bits. In nats the logarithm is the natural one.", _ALIKE),
        3.0: ("base 10", "Your third number is the logarithm of base 10. Take the natural one.", _ALIKE),
        0.001: ("the probability", "0.001 is the probability of each word. The loss is a logarithm of it.", _ALIKE),
        1000.0: ("the number of words", "1000 is how many words the model hesitates between: e to the loss.", _ALIKE),
        -START: ("the sign", "Your third number is below 0, and a loss never is.", _ALIKE),
        math.log(3): ("three words", "Your third number is for three words. Here there are 1,000.", _ALIKE),
        0.0: ("nothing learned", "0 would be the loss of a model that is certain and right.", _ALIKE),
    },
)  # fmt: skip
_PARTS = ("epsilon", "floor", "start")
_RIGHT = (SMOOTHING, FLOOR, START)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= max(0.005 if abs(other) > 0.1 else 0.0005, 0.002 * abs(other))


def _first_wrong(part: int, number: float) -> Callable[..., bool]:
    """For answers whose first wrong part is this one, with this number."""

    def matches(inputs, output, expected):
        numbers = [float(value) for value in output]
        before = all(_near(*pair) for pair in zip(numbers[:part], _RIGHT[:part], strict=True))
        return before and _near(numbers[part], number)

    return matches


MISTAKES = [
    Mistake(f"{_PARTS[part]}: {name}", message, remedy=remedy, matches=_first_wrong(part, number))
    for part, numbers in enumerate(_WRONG)
    for number, (name, message, remedy) in numbers.items()
]

BY_HAND = Exercise(
    id="10.2",
    title="Three losses by hand",
    minutes=7,
    difficulty=1,
    reference=_RIGHT,
    returns=_PARTS,
    hints=(
        "Begin with ε: one share of it goes to each of the three words, and the true word keeps what is not spread.",
        "The loss is the sum over all words of label times −ln(probability). The probability 1/V has the loss ln V.",
        "```python\nepsilon = 3 * 0.1\nfloor = -0.8 * math.log(0.8) - 2 * 0.1 * math.log(0.1)\n"
        "start = math.log(1000)\n```",
    ),
    because="Spread over all three words, ε gives a third of itself to each. With smoothed labels even the model that "
    "says exactly these labels has a loss: that is the floor, and no training gets below it.",
    mistakes=MISTAKES,
)
