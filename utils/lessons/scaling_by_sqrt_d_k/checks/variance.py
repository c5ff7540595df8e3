"""Exercise 4.4: the variance of a score whose query and key are not standard normal."""

import math
from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake, known

_ROOT = "The divisor is the root of the variance, since dividing by c divides the variance by c²."
_ONE_PRODUCT = "One product has variance 2² · 3², and the variances of d_k independent products add."
_VARIANCES = {  # the number that people come to: name, what it is made of, and what to change
    24: (
        "root in place of variance",
        "Your first number is the spread of a score, its standard deviation. Asked for is the variance, which is "
        "measured in squares.",
        "Square it.",
    ),
    96: (
        "deviations not squared",
        "96 is 16 · 2 · 3. But 2 and 3 are standard deviations. A product of independent numbers has the product of "
        "their *variances*.",
        "Square both deviations; d_k stays as it is.",
    ),
    9216: (
        "d_k squared",
        "9216 is 16² · 2² · 3². But a score is a sum of d_k products, and variances of independent numbers add: d_k of "
        "them make d_k times one, not d_k² times.",
        "Square the standard deviations only; d_k stays as it is.",
    ),
    36: (
        "d_k forgotten",
        "36 is 2² · 3², the variance of a *single* product, or of a score that was divided by √d_k already. But q · k "
        "adds up d_k such products.",
        "Variances of independent numbers add: take that of one product d_k times.",
    ),
    208: (
        "variances added",
        "208 is 16 · (2² + 3²). But the components of query and key are multiplied. What adds up is the d_k products.",
        "*Multiply* the variances of query and key, and take the result d_k times.",
    ),
    13: (
        "variances added",
        "13 is 2² + 3². But the components of query and key are multiplied, and there are d_k such products to add.",
        "*Multiply* the variances of query and key, and take the result d_k times.",
    ),
    80: (
        "deviations added",
        "80 is 16 · (2 + 3). But the components of query and key are multiplied, not added. And 2 and 3 are "
        "deviations, not variances.",
        _ONE_PRODUCT,
    ),
    400: (
        "deviations added",
        "400 is 16 · (2 + 3)². But the components of query and key are multiplied, not added.",
        _ONE_PRODUCT,
    ),
    64: (
        "one deviation only",
        "64 is 16 · 2²: the spread of the key's components, 3, is missing.",
        f"Both deviations enter, squared. {_ONE_PRODUCT}",
    ),
    144: (
        "a factor left out",
        "Two ways lead to 144. In 16 · 3² the spread of the query, 2, is missing. In √16 · 2² · 3² the number of "
        "products stands under a root, though variances add as they are.",
        f"Both deviations enter, squared, and d_k as it is. {_ONE_PRODUCT}",
    ),
    16: (
        "deviations forgotten",
        "16 is d_k, the variance for components of variance 1. Here the components stray further, by 2 and by 3.",
        _ONE_PRODUCT,
    ),
    6: (
        "deviations not squared",
        "6 is 2 · 3: the spread of one product. Asked for is a variance, and of a sum of d_k products.",
        f"Square it first. {_ONE_PRODUCT}",
    ),
    1: (
        "variance after dividing",
        "1 is the variance *after* the division. Asked for is that of q · k itself, before it.",
        _ONE_PRODUCT,
    ),
}
_WHICH = "Dividing by c divides the variance by c²: which c makes 1 of it?"
_DIVISORS = {  # likewise, for those who have the variance
    576: (
        "variance as divisor",
        "You divide by the variance itself. Then the scores are left with one over that variance, far below 1.",
        "",
    ),
    4: (
        "√d_k as divisor",
        "4 is √d_k, which is enough only for components of variance 1. Divided by 4, these scores have variance 36.",
        "",
    ),
    16: (
        "d_k as divisor",
        "16 is d_k, without the root and without the deviations. Divided by 16, these scores have variance 2.25.",
        "",
    ),
    6: (
        "d_k forgotten in the divisor",
        "6 is 2 · 3, which takes care of the deviations and forgets d_k. Divided by 6, these scores have variance 16.",
        "",
    ),
    36: (
        "d_k forgotten in the divisor",
        "36 is 2² · 3², the variance of one product. Divided by 36, these scores have variance 0.44.",
        "",
    ),
    96: (
        "no root of d_k",
        "96 is 16 · 2 · 3: the deviations are as they should be, and d_k is not. Divided by 96, these scores have "
        "variance 0.06.",
        "Of d_k the root is needed. ",
    ),
    8: (
        "one deviation in the divisor",
        "8 is √16 · 2: the key's deviation is missing. Divided by 8, these scores have variance 9.",
        "",
    ),
    12: (
        "one deviation in the divisor",
        "12 is √16 · 3: the query's deviation is missing. Divided by 12, these scores have variance 4.",
        "",
    ),
    1 / 24: (
        "inverse of the divisor",
        "Your second number is what to *multiply* by. Dividing by it makes the scores larger still.",
        "The divisor is its inverse. ",
    ),
    288: (
        "half the variance",
        "288 is half of the variance, not its root. Divided by 288, these scores have variance 0.007.",
        "",
    ),
}


def _near(one: int | float, other: int | float) -> bool:
    return abs(one - other) <= 0.005 * abs(other)


def _pair(fits: Callable[[float, float], bool]) -> Callable[..., bool]:
    def matches(inputs, output, expected):
        return not any(isinstance(part, str) for part in output) and fits(*map(float, output))

    return matches


def _is_named(variance: int | float) -> bool:
    return any(_near(variance, number) for number in [*_VARIANCES, 576])


MISTAKES = [
    *known(
        "the two exchanged",
        "Both numbers are right, and they stand in the wrong places.",
        (24.0, 576.0),
        remedy="The variance comes first, then the divisor.",
    ),
    *(
        Mistake(
            name,
            message,
            remedy=f"{remedy} {_ROOT}",
            matches=_pair(lambda v, c, n=number: _near(v, n) and not (_near(v, 24) and _near(c, 576))),
        )
        for number, (name, message, remedy) in _VARIANCES.items()
    ),
    *(
        Mistake(
            name,
            f"The variance is right, the divisor is not. {message}",
            remedy=remedy + _WHICH,
            matches=_pair(lambda v, c, n=number: _near(v, 576) and _near(c, n)),
        )
        for number, (name, message, remedy) in _DIVISORS.items()
    ),
    Mistake(
        "another divisor",
        "The variance is right, the divisor is not. Divided by your number, these scores do not have variance 1.",
        remedy=_WHICH,
        matches=_pair(lambda v, c: _near(v, 576) and not any(_near(c, number) for number in [*_DIVISORS, 24])),
    ),
    Mistake(
        "another variance",
        "Your divisor is the root of your variance, as it should be. The variance is not right.",
        remedy=_ONE_PRODUCT,
        matches=_pair(lambda v, c: v > 0 and _near(c, math.sqrt(v)) and not _is_named(v)),
    ),
    Mistake(
        "variance does not fit the divisor",
        "The divisor is right, the variance is not. Divided by this number, scores of your variance would not come to "
        "variance 1.",
        remedy="Dividing by c divides the variance by c², and that has to give 1: which variance fits your divisor?",
        matches=_pair(lambda v, c: _near(c, 24) and not _is_named(v)),
    ),
]

VARIANCE = Exercise(
    id="4.4",
    title="By hand",
    minutes=5,
    difficulty=1,
    reference=(16 * 2.0**2 * 3.0**2, 4 * 2.0 * 3.0),
    returns=("variance", "divisor"),
    hints=(
        "A score is a sum of products. What is the variance of one product, and what do the variances of independent "
        "numbers do in a sum? Then: what does dividing by a number do to a variance?",
        "One product $q_i k_i$ of independent numbers with mean 0 has variance $\\sigma_q^2 \\sigma_k^2$, and a score "
        "adds up $d_k$ of them. Dividing by $c$ divides the variance by $c^2$.",
        "$16 \\cdot 4 \\cdot 9$ is the variance; its root is the divisor.",
    ),
    because="One product has variance 2² · 3² = 36, and 16 independent ones add up to 576, whose root is 24. √d_k = 4 "
    "alone would leave a variance of 36: it is the right divisor only while queries and keys have variance 1.",
    mistakes=MISTAKES,
)
