"""Numbers that differ a little from machine to machine: each is shown with a mark, within a bound.

The bound stands beside the measurement, and the same one is asserted by its test: `assert measured in BOUND`. A page
shows `BOUND.shown(measured)`, "≈ 63 %". What compares the page with a stored one masks the number behind the mark, and
nothing more.
"""

import math
from dataclasses import dataclass

MARK = "≈ "


class OutOfBounds(ValueError):
    """A number that is not where every machine has had it."""


class Approximate(str):
    """A number as it is shown, with its mark.

    Args:
        value: the number in the unit that is shown: 63 for "≈ 63 %".
        room: how wide the widest number within its bound is when shown, so that a column is as wide everywhere.
    """

    value: float
    room: int

    def __new__(cls, text: str, value: float, room: int) -> "Approximate":
        new = super().__new__(cls, text)
        new.value, new.room = value, room
        return new


@dataclass(frozen=True)
class Bound:
    """From low to high, both included.

    Args:
        form: how a number is written, as in format(); ".0%" writes 0.63 as 63 %.
    """

    low: int | float
    high: int | float
    form: str = ".2f"

    def __contains__(self, value: int | float) -> bool:
        return self.low <= float(value) <= self.high

    def shown(self, value: int | float) -> Approximate:
        """The number with its mark.

        Raises: OutOfBounds, which says what came and what was expected.
        """
        if value not in self:
            raise OutOfBounds(
                f"{float(value):.4g} came; every machine so far gave a number from {self.low:g} to {self.high:g}. "
                "If yours is different, its processor computes differently: please report it."
            )
        room = max(len(MARK + written(edge, self.form)) for edge in (self.low, self.high))
        in_unit = float(value) * (100 if self.form.endswith("%") else 1)
        return Approximate(MARK + written(float(value), self.form), in_unit, room)


def written(value: int | float, form: str) -> str:
    """A number in a form, with a space before % and a true minus.

    Raises: ValueError for what is no number.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} came; expected a finite number.")
    return format(value, form).replace("%", " %").replace("-", "−")
