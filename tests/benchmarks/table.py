"""Measuring two things in turns, and the table that says what came out."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

clock = time.perf_counter  # or time.process_time, which does not count what other programs take


class Ratio(NamedTuple):
    """The median of ratios that were measured pair by pair, and the range that holds the middle half of them."""

    median: float
    low: float
    high: float


class Row(NamedTuple):
    """One line of the table. aim is what the ratio should reach: (">=", 1.0), say."""

    name: str
    left: str
    right: str = ""
    ratio: Ratio | None = None
    aim: tuple[str, float] | None = None

    @property
    def met(self) -> bool | None:
        """Does the ratio reach its aim? None where there is no aim."""
        if self.aim is None or self.ratio is None:
            return None
        sign, bound = self.aim
        return self.ratio.median >= bound if sign == ">=" else self.ratio.median <= bound


class Section(NamedTuple):
    """Rows whose two columns mean the same. note says what a reader needs to know about them."""

    title: str
    left: str
    right: str
    rows: list[Row]
    note: str = ""


def in_turns(*actions: Callable[[], object], rounds: int, warmup: int = 2) -> list[list[float]]:
    """Seconds of each action in every round: one after the other, in the opposite order every second round.

    What disturbs the machine disturbs neighbours alike, so that their ratio is steadier than their times.
    """
    for _ in range(warmup):
        for action in actions:
            action()
    seconds: list[list[float]] = [[] for _ in actions]
    for number in range(rounds):
        for index in range(len(actions)) if number % 2 == 0 else reversed(range(len(actions))):
            start = clock()
            actions[index]()
            seconds[index].append(clock() - start)
    return seconds


def ratio(above: Sequence[float], below: Sequence[float]) -> Ratio:
    """above / below, pair by pair."""
    ratios = sorted(a / b for a, b in zip(above, below, strict=True))
    quarter = len(ratios) // 4
    return Ratio(statistics.median(ratios), ratios[quarter], ratios[-1 - quarter])


def as_milliseconds(seconds: Sequence[float]) -> str:
    milliseconds = 1000 * statistics.median(seconds)
    return f"{milliseconds:,.1f} ms" if milliseconds >= 10 else f"{milliseconds:.2f} ms"


def render(sections: Sequence[Section]) -> str:
    """All sections as one aligned table."""
    lines = []
    for section in sections:
        lines.append((section.title, section.left, section.right, "ratio", "middle half", "aim"))
        lines += [_cells(row) for row in section.rows]
    widths = [max(len(line[column]) for line in lines) for column in range(6)]
    text, done = [], 0
    for section in sections:
        for number, line in enumerate(lines[done : done + 1 + len(section.rows)]):
            cells = [line[0].ljust(widths[0]), *(cell.rjust(widths[i]) for i, cell in enumerate(line[1:5], start=1))]
            text.append("  ".join([*cells, line[5]]).rstrip())
            if number == 0:
                text.append("-" * (sum(widths) + 2 * 5))
        done += 1 + len(section.rows)
        text += [section.note, ""] if section.note else [""]
    return "\n".join(text)


def _cells(row: Row) -> tuple[str, ...]:
    middle = aim = value = ""
    if row.ratio is not None:
        value, middle = f"{row.ratio.median:.2f}", f"{row.ratio.low:.2f} to {row.ratio.high:.2f}"
    if row.aim is not None:
        aim = f"{row.aim[0]} {row.aim[1]:.2f} {'met' if row.met else 'MISSED'}"
    return row.name, row.left, row.right, value, middle, aim
