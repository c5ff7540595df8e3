"""Exercise 7.2: two products of sinusoidal vectors, by hand."""

import math
from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake, known

ITSELF, APART = 2.0, math.cos(2) + math.cos(0.02)

_PAIR = "A pair of dimensions with itself gives sin² + cos², and that is 1 whatever the angle."
_ITSELF = {  # the number that people come to: name, what it is made of, and what to change
    1: (
        "one hand only",
        "Your first number is what *one* pair of dimensions gives. With d_model = 4 there is more than one pair.",
        "Add up over all pairs.",
    ),
    4: (
        "one for each dimension",
        "Your first number is the number of dimensions, as if each of them gave 1. A sine alone and a cosine alone are "
        "smaller than 1.",
        _PAIR,
    ),
    0: (
        "zero for the same place",
        "Your first number is 0, as if it were a distance. A product of a vector with itself is its squared length.",
        _PAIR,
    ),
    9: (
        "places multiplied",
        "Your first number is 3 · 3. What is multiplied is not the places but their vectors, number by number.",
        _PAIR,
    ),
    math.sqrt(2): (
        "length in place of product",
        "Your first number is the *length* of the vector. Its product with itself is the square of that.",
        _PAIR,
    ),
}
_RULE = "For one pair sin a sin b + cos a cos b = cos(a − b): the cosine of the angle between the two hands."
_APART = {
    math.cos(2): (
        "first hand only",
        "Your second number is what the first pair gives. The second hand is missing, or was multiplied where it "
        "should be added; it hardly moves, so it gives nearly 1.",
        f"{_RULE} Add the cosines of both pairs.",
    ),
    math.cos(0.02): (
        "second hand only",
        "Your second number is what the second pair gives. The first hand, which turns by one radian a place, is "
        "missing.",
        f"{_RULE} Add the cosines of both pairs.",
    ),
    2 * math.cos(2): (
        "both hands equally fast",
        "In your second number both hands turn by one radian a place. The second is slower: by 10000^(2/4) = 100 "
        "times.",
        f"{_RULE} Take the angle of each pair.",
    ),
    math.sin(2) + math.sin(0.02): (
        "sine of the distance",
        "Your second number adds up sines of the angles between the hands.",
        _RULE,
    ),
    math.cos(math.radians(2)) + math.cos(math.radians(0.02)): (
        "degrees",
        "Your second number comes from angles in degrees. Places turn the first hand by one *radian*, which is 57°.",
        "Set the calculator to radians, or use `math.cos`.",
    ),
    math.cos(22) + math.cos(0.22): (
        "sum of the places",
        "Your second number is made of the *sum* of the two places. What counts is how far they are apart.",
        _RULE,
    ),
    math.cos(2) + math.cos(0.2): (
        "second hand too fast",
        "In your second number the second hand turns by a tenth of a radian a place: the exponent was i / d_model.",
        "The exponent is 2i / d_model, which is ½ for i = 1, so that the hand is 100 times slower.",
    ),
    APART / 2: (
        "halved",
        "Your second number is half of the product: a mean over the two hands, or a division by √4.",
        "The plain product is asked for: add up, and divide by nothing.",
    ),
    APART / 4: (
        "mean over the dimensions",
        "Your second number is a quarter of the product: a mean over the four dimensions.",
        "The plain product is asked for: add up, and divide by nothing.",
    ),
    2 - APART: (
        "what is missing to the full product",
        "Your second number is how far the product lies below that of a place with itself.",
        "Asked for is the product itself.",
    ),
    120: (
        "places multiplied",
        "Your second number is 10 · 12. What is multiplied is not the places but their vectors, number by number.",
        _RULE,
    ),
}


def _near(one: int | float, other: int | float) -> bool:
    return abs(one - other) <= 0.005


def _pair(fits: Callable[[float, float], bool]) -> Callable[..., bool]:
    def matches(inputs, output, expected):
        return not any(isinstance(part, str) for part in output) and fits(*map(float, output))

    return matches


MISTAKES = [
    *known(
        "the two exchanged",
        "Both numbers are right, and they stand in the wrong places.",
        (APART, ITSELF),
        remedy="The product of a place with itself comes first.",
    ),
    *(
        Mistake(
            name, message, remedy=remedy, matches=_pair(lambda one, two, n=number: _near(one, n) and not _near(one, 2))
        )
        for number, (name, message, remedy) in _ITSELF.items()
    ),
    *(
        Mistake(
            name if name != "places multiplied" else "the two places multiplied",
            message,
            remedy=remedy,
            matches=_pair(lambda one, two, n=number: _near(one, 2) and _near(two, n)),
        )
        for number, (name, message, remedy) in _APART.items()
    ),
]

PRODUCTS = Exercise(
    id="7.2",
    title="Two products by hand",
    minutes=5,
    difficulty=1,
    reference=(ITSELF, APART),
    returns=("itself", "apart"),
    hints=(
        "Each vector is two hands of length 1. What is the product of a hand with itself? And what does the product of "
        "two hands depend on?",
        "For one pair: sin a sin b + cos a cos b is the cosine of a − b. The first hand turns by 1 a place and the "
        "second by 1/100.",
        "From place 10 to place 12 the first hand turns by 2 and the second by 0.02: `math.cos(2) + math.cos(0.02)`.",
    ),
    because="Every pair adds the cosine of the angle between its two hands, and that angle is the distance times the "
    "hand's speed. So nothing but the distance comes into the product.",
    mistakes=MISTAKES,
)
