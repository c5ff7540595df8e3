"""Exercise 4.4: the variance of a score whose query and key are not standard normal."""

import math
from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake, known

_ROOT = " The divisor is the root of the variance, since dividing by c divides the variance by c²."
_VARIANCES = {  # the number that people come to: name, and why
    24: (
        "root in place of variance",
        "24 is the spread of a score, its standard deviation. The variance is its square.",
    ),
    96: (
        "deviations not squared",
        "96 is 16 · 2 · 3. 2 and 3 are standard deviations, and a product of independent numbers has the product of "
        "their *variances*: square both.",
    ),
    9216: (
        "d_k squared",
        "9216 is 16² · 2² · 3². Squares belong to the standard deviations only: a score is a sum of d_k products, and "
        "variances of independent numbers add, so d_k stands there as it is.",
    ),
    36: (
        "d_k forgotten",
        "36 is 2² · 3², the variance of a *single* product, or of a score that was divided by √d_k already. q · k "
        "adds up d_k such products.",
    ),
    208: (
        "variances added",
        "208 is 16 · (2² + 3²). The variances of query and key *multiply*, since their components are multiplied; "
        "what adds up is the d_k products.",
    ),
    13: (
        "variances added",
        "13 is 2² + 3². The variances of query and key *multiply*, since their components are multiplied; what adds "
        "up is the d_k products.",
    ),
    80: (
        "deviations added",
        "80 is 16 · (2 + 3). Neither are deviations added nor do they stand unsquared: one product has variance 2² · "
        "3².",
    ),
    400: (
        "deviations added",
        "400 is 16 · (2 + 3)². Query and key are multiplied, not added, so one product has variance 2² · 3².",
    ),
    64: ("one deviation only", "64 is 16 · 2²: the key's spread, 3, is missing. Both enter, squared."),
    144: (
        "four times too small",
        "144 is four times too small. If you worked out 16 · 3², the query's 2² is missing; if √16 · 2² · 3², the "
        "root came too early: d_k enters the variance as it is.",
    ),
    16: (
        "deviations forgotten",
        "16 is d_k, the variance for components of variance 1. Here they stray further: each product has variance 2² "
        "· 3².",
    ),
    6: (
        "deviations not squared",
        "6 is 2 · 3: the spread of one product. Its variance is the square, and q · k adds up d_k of them.",
    ),
    1: (
        "variance after dividing",
        "1 is the variance *after* the division. Asked for is that of q · k itself, before it.",
    ),
}
_DIVISORS = {
    576: ("variance as divisor", "You divide by the variance itself, which would leave a variance of 1/576."),
    4: (
        "√d_k as divisor",
        "4 is √d_k, which is enough only for components of variance 1. Divided by 4, these scores have variance 36.",
    ),
    16: (
        "d_k as divisor",
        "16 is d_k, without the root and without the deviations. Divided by 16, these scores have variance 2.25.",
    ),
    6: (
        "d_k forgotten in the divisor",
        "6 is 2 · 3, which takes care of the deviations and forgets d_k. Divided by 6, these scores have variance 16.",
    ),
    36: ("d_k forgotten in the divisor", "Divided by 36, these scores have a variance below 1: 576 / 36²."),
    96: ("no root of d_k", "96 is 16 · 2 · 3: the deviations are right, but of d_k the root is needed."),
    8: ("one deviation in the divisor", "8 is √16 · 2: the key's deviation is missing."),
    12: (
        "one deviation in the divisor",
        "12 is √16 · 3: the query's deviation is missing. It is half of what is needed.",
    ),
    1 / 24: ("inverse of the divisor", "That is what to *multiply* by. The divisor is its inverse."),
    288: ("half the variance", "288 is half of the variance, not its root."),
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
        "Both numbers are right, and they stand in the wrong places: the variance comes first, then the divisor.",
        (24.0, 576.0),
    ),
    *(
        Mistake(
            name,
            message + _ROOT,
            matches=_pair(lambda v, c, n=number: _near(v, n) and not (_near(v, 24) and _near(c, 576))),
        )
        for number, (name, message) in _VARIANCES.items()
    ),
    *(
        Mistake(
            name,
            f"The variance is right. {message} Dividing by c divides the variance by c²: which c makes 1 of it?",
            matches=_pair(lambda v, c, n=number: _near(v, 576) and _near(c, n)),
        )
        for number, (name, message) in _DIVISORS.items()
    ),
    Mistake(
        "another divisor",
        "The variance is right, the divisor is not. Dividing by c divides the variance by c²: which c makes 1 of it?",
        matches=_pair(lambda v, c: _near(v, 576) and not any(_near(c, number) for number in [*_DIVISORS, 24])),
    ),
    Mistake(
        "another variance",
        "Your divisor is the root of your variance, as it should be; the variance is not right. One product of a "
        "query's and a key's component has variance 2² · 3², and there are d_k of them to add.",
        matches=_pair(lambda v, c: v > 0 and _near(c, math.sqrt(v)) and not _is_named(v)),
    ),
    Mistake(
        "variance does not fit the divisor",
        "The divisor is right, the variance is not: dividing by c divides the variance by c², and that has to give 1.",
        matches=_pair(lambda v, c: _near(c, 24) and not _is_named(v)),
    ),
]

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
    mistakes=MISTAKES,
)
