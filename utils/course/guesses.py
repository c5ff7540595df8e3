"""What the learner guesses before it is measured, and how it compares. A guess is a file of its own, guesses/4.a.json.

The first guess counts. Every function takes the folder that guesses live in; `utils.course.work_folder` says which.
"""

import json
import math
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from utils import files

NEAR = 0.1  # a guess is right within this share of what was measured
POINTS = 5  # and a share in per cent within this many points, or within 1 where it is below 10
_NAME = re.compile(r"\d+\.[a-z]")
Value = int | float | str


class GuessError(ValueError):
    """What is no guess, in a sentence that says what would be one."""


@dataclass(frozen=True)
class Guess:
    """A guess, and what was measured once that is known.

    Args:
        name: lesson, a dot, a letter: "4.a".
        asked: what was asked for: "the variance of a score at d_k = 64".
        value: a number, or one of several words.
        unit: what follows the number: "%".
        measured: what came out.
    """

    name: str
    asked: str
    value: Value
    unit: str = ""
    measured: Value | None = None

    @property
    def verdict(self) -> str:
        """How far off, in words; nothing before it was measured."""
        if self.measured is None:
            return ""
        if isinstance(self.measured, str) or isinstance(self.value, str):
            return "right" if self.value == self.measured else "not what came out"
        off = self.value - self.measured
        points = (POINTS if self.measured >= 10 else 1) if self.unit == "%" else 0
        if abs(off) <= max(NEAR * abs(self.measured), points):
            return "right"
        size = "large" if off > 0 else "small"
        ratio = self.value / self.measured if self.value * self.measured > 0 else 0.0
        if self.unit != "%" and ratio:
            return f"{max(ratio, 1 / ratio):.2g} times too {size if self.value > 0 else 'far from 0'}"
        return f"{abs(off):.3g}{' points' if self.unit == '%' else ''} too {size}"


def read_guess(name: str, value: object, options: tuple[str, ...] = ()) -> Value:
    """What was written in the place of the dots, as a guess.

    Raises: GuessError.
    """
    if not _NAME.fullmatch(name):
        raise GuessError(f'{name!r} is no name of a guess. A name looks like "4.a": lesson 4, the first guess.')
    if options:
        wanted = f"Write one of {', '.join(map(repr, options))}."
        found = [one for one in options if isinstance(value, str) and value.strip().casefold() == one.casefold()]
        if not found:
            raise GuessError(f"{value!r} came. {wanted}")
        return found[0]
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise GuessError(f"{value!r} came. Write a number, without quotes and without a unit.")
    return value


def keep(folder: Path, guess: Guess) -> Guess:
    """Write a guess down. Returns the one that counts: the first.

    Raises: OSError if the folder cannot be written to.
    """
    first = kept(folder).get(guess.name)
    if first is None:
        files.write(_file(folder, guess.name), json.dumps(asdict(guess), ensure_ascii=False, indent=1) + "\n")
    return first or guess


def measured(folder: Path, name: str, value: Value) -> Guess | None:
    """Write down what was measured. Returns the guess with it, or None where none was made."""
    guess = kept(folder).get(name)
    if guess is None:
        return None
    done = replace(guess, measured=value)
    if done != guess:
        files.write(_file(folder, name), json.dumps(asdict(done), ensure_ascii=False, indent=1) + "\n")
    return done


def kept(folder: Path) -> dict[str, Guess]:
    """Every guess that was written down, in the order of the course. Damaged files count as absent."""
    found = {path.stem: _read(path) for path in (folder / "guesses").glob("*.json")}
    return {name: found[name] for name in sorted(found, key=_order) if found[name] is not None}


def _file(folder: Path, name: str) -> Path:
    return folder / "guesses" / f"{name}.json"


def _order(name: str) -> tuple[int, str]:
    number, _, letter = name.partition(".")
    return (int(number) if number.isdecimal() else 0, letter)


def _read(path: Path) -> Guess | None:
    try:
        guess = Guess(**json.loads(path.read_text(encoding="utf-8")))
        fits = isinstance(guess.value, int | float | str) and isinstance(guess.measured, int | float | str | None)
        return guess if fits and guess.name == path.stem else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None
