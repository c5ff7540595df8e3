"""Wrong ways to use a mask. True = may attend."""

import math

from utils.lessons.shared.mistakes.steps import Step, WrongStep, as_it_is


def fill(number: float) -> Step:
    """Another number than −∞ for the scores that are hidden."""
    return lambda scores, mask: scores.masked_fill(~mask, number)


def _inverted(number: float) -> Step:
    return lambda scores, mask: scores.masked_fill(mask, number)


NOT_USED = WrongStep(
    "mask not used",
    "The mask changes nothing in your answer: every query sees every word.",
    {"hide": as_it_is},
    remedy="Fill the scores with −∞ where the mask is False, before softmax, and use the result.",
)
INVERTED = WrongStep(
    "mask inverted",
    "The mask is the wrong way round: you hide what may be seen and show what may not. True means *may attend*.",
    *({"hide": _inverted(number)} for number in (-math.inf, -1e4, 0.0)),
    {"hide": as_it_is, "strike": lambda weights, mask: weights * ~mask},
    remedy="Fill where the mask is False: `masked_fill(~mask, -math.inf)`.",
)
ADDED = WrongStep(
    "mask added",
    "You add the mask to the scores. True counts as 1, so what may be seen scores 1 more, and nothing is hidden.",
    {"hide": lambda scores, mask: scores + mask},
    remedy="Fill in place of adding: `masked_fill(~mask, -math.inf)`.",
)
ZERO_BEFORE_SOFTMAX = WrongStep(
    "0 before softmax",
    "You set the hidden *scores* to 0 or close to it. e⁰ = 1, so softmax gives the hidden words weight like any "
    "other word of score 0.",
    {"hide": fill(0.0)},
    remedy="Give them a score whose exponential is 0: −∞.",
)
ZERO_AFTER_SOFTMAX = WrongStep(
    "0 after softmax",
    "You set the hidden *weights* to 0, after softmax. The rows no longer sum to 1. The hidden words still count in "
    "softmax's denominator, so they leak.",
    {"hide": as_it_is, "strike": lambda weights, mask: weights * mask},
    remedy="Fill the scores with −∞ before softmax.",
)
