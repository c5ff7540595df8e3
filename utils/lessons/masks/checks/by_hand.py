"""Exercise 5.1: three ways to hide two words, by hand. The powers e^score of the row are 1, 2 | 1, 4."""

from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake

_RIGHT = (2 / 3, 2 / 5, 3 / 8)
_FIRST = "With −∞ before softmax a hidden word adds nothing to the sum: what is left to divide by?"
_SECOND = "With 0 before softmax every hidden word has the power e⁰. What is that, and what do the four add up to?"
_THIRD = "With 0 after softmax all four powers stay in the denominator; only then are two weights struck out."
_WRONG = (
    {  # weight of drink, −∞ before softmax
        1 / 4: ("hidden words in the sum", "0.25 is 2/8: the hidden words are still in the sum.", _FIRST),
        2 / 5: ("e⁰ counted", "Your `weight` divides 2 by 5: each hidden word adds e⁰ = 1 to the sum.", _FIRST),
        1 / 3: (
            "the other word's weight",
            "0.33 is the weight of cats. Asked for is drink, with the power 2.",
            "Put the power of drink above the same sum.",
        ),
        2.0: ("not divided", "2 is the power itself. A weight is its share of the sum.", _FIRST),
        1.0: ("all the weight", "1 would leave nothing for cats, which drink may see too.", _FIRST),
    },
    {  # weight of the future, 0 before softmax
        0.0: ("e⁰ taken for 0", "0 would need the power 0, and a score of 0 does not give that.", _SECOND),
        5 / 8: ("scores not replaced", "0.625 is 5/8, the weight that they have with no mask at all.", _SECOND),
        1 / 5: (
            "one word only",
            "0.2 is one hidden word. There are two of them: cold and milk together.",
            "Add the other hidden word, which has the same power.",
        ),
        3 / 5: (
            "the words that may be seen",
            "0.6 is the weight of cats and drink. Asked for are the other two.",
            "Take what is left of 1.",
        ),
        2.0: ("not divided", "2 is the sum of the two powers. A weight is a share of all four.", _SECOND),
        2 / 8: ("old sum", "0.25 divides by the old sum, 8. Two of its powers have changed.", _SECOND),
    },
    {  # sum of the row, 0 after softmax
        1.0: ("a sum of 1", "1 is what softmax gave, before the zeros were written in.", _THIRD),
        3 / 5: ("e⁰ counted", "0.6 has the powers e⁰ in its sum: that is 0 before softmax.", _THIRD),
        5 / 8: (
            "what was struck out",
            "0.625 is what was struck out. Asked for is what remains.",
            "Take it from 1.",
        ),
        3.0: ("not divided", "3 is the sum of two powers. A weight is a share of all four.", _THIRD),
        2 / 8: (
            "one word only",
            "0.25 is the weight of drink alone. The row has cats in it too.",
            "Add the weight of cats.",
        ),
        1 / 8: (
            "one word only",
            "0.125 is the weight of cats alone. The row has drink in it too.",
            "Add the weight of drink.",
        ),
    },
)
_PARTS = ("weight", "future", "total")


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= 0.005


def _first_wrong(part: int, number: float) -> Callable[..., bool]:
    """For answers whose first wrong part is this one, with this number."""

    def matches(inputs, output, expected):
        numbers = [float(value) for value in output]
        before = all(_near(*pair) for pair in zip(numbers[:part], _RIGHT[:part], strict=True))
        return before and _near(numbers[part], number)

    return matches


MISTAKES = [
    Mistake(
        "per cent",
        "Your numbers are a hundred times too large: shares, not per cent, are asked for.",
        remedy="Divide each of them by 100.",
        matches=lambda inputs, output, expected: all(
            abs(float(came) - 100 * right) <= 0.5 for came, right in zip(output, _RIGHT, strict=True)
        ),
    ),
    *(
        Mistake(f"{_PARTS[part]}: {name}", message, remedy=remedy, matches=_first_wrong(part, number))
        for part, numbers in enumerate(_WRONG)
        for number, (name, message, remedy) in numbers.items()
    ),
]

BY_HAND = Exercise(
    id="5.1",
    title="Three ways to hide, by hand",
    minutes=5,
    difficulty=1,
    reference=_RIGHT,
    returns=_PARTS,
    hints=(
        "Softmax divides each power by the sum of all powers. For each of the three ways write down the four powers "
        "that go into that sum.",
        "−∞ before: 1, 2, 0, 0. 0 before: 1, 2, 1, 1. 0 after: 1, 2, 1, 4, and the last two weights are struck out "
        "afterwards.",
        "2 / (1 + 2), then (1 + 1) / (1 + 2 + 1 + 1), then (1 + 2) / (1 + 2 + 1 + 4).",
    ),
    because="With −∞ the hidden words leave the sum, 3. With 0 before they enter it with e⁰ = 1 each, and 2 of 5 "
    "shares go to them. With 0 after the sum is still 8, so only 3 of 8 shares are left of the row.",
    mistakes=MISTAKES,
)
