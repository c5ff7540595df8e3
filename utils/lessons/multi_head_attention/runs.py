"""Lesson 06: one measurement in several trainings, each from another start, with bounds."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from utils.course.bounds import Approximate, Bound

STARTS = 3


class Runs(NamedTuple):
    """Shares from 0 to 1, one for each start.

    Args:
        low, high: where the lowest and the highest have been on every machine so far.
    """

    shares: list[float]
    low: Bound
    high: Bound

    @property
    def lowest(self) -> Approximate:
        return self.low.shown(min(self.shares))

    @property
    def highest(self) -> Approximate:
        return self.high.shown(max(self.shares))

    @property
    def middle(self) -> Approximate:
        return self.high.shown(sorted(self.shares)[len(self.shares) // 2])

    @property
    def said(self) -> str:
        return f"{self.lowest} to {self.highest}"


def over_starts(measure: Callable[[int], float], bounds: tuple[Bound, Bound], starts: int = STARTS) -> Runs:
    """Measure for the seeds 0, 1, 2."""
    return Runs([measure(seed) for seed in range(starts)], *bounds)


def rows(measured: Mapping[str, Runs]) -> dict[str, list[Approximate]]:
    """For a table: the lowest and the highest."""
    return {name: [runs.lowest, runs.highest] for name, runs in measured.items()}
