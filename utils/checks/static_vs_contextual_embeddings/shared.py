"""What the exercises of lesson 01 have in common."""

from typing import Any

from torch import Tensor

from utils.checks.exercise import Mistake


def known(name: str, message: str, *ways: Any) -> list[Mistake]:
    """One mistake in several forms that behave differently somewhere; the message has to hold for each of them."""
    return [Mistake(name, message, wrong=way) for way in ways]


def near(one: Tensor | int | float, other: Tensor | int | float) -> bool:
    """Equal but for rounding."""
    return abs(float(one) - float(other)) <= 1e-4 * (1 + abs(float(other)))
