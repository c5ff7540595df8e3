"""What the cells of a lesson call: guess and answer, check, show, table, tensors.

A lesson begins with `from utils import page`: where a file of the learner's own is called utils.py, Python names it in
the error.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from IPython import get_ipython
from IPython.display import display

from utils.course import guesses
from utils.course.bounds import Approximate, written
from utils.course.checks import check
from utils.course.plots import show
from utils.course.tables import Table
from utils.course.tensors import Cells, Tensors, cells
from utils.course.work_folder import work_folder

__all__ = ["answer", "cells", "check", "guess", "guess_of", "guesses_so_far", "show", "table", "tensors"]


def guess(name: str, value: Any, asked: str, *, unit: str = "", options: Sequence[str] = ()) -> None:
    """Write a guess down, before it is measured. The first one counts; `...` is no guess yet.

    Args:
        name: lesson, a dot, a letter: "4.a".
        value: what the learner writes in place of the dots: a number, or one of the options.
        asked: what is to be guessed, as the rest of "Your guess of …".
        unit: what follows the number: "%".

    Raises: nothing, so that a notebook runs to its end. What is no guess is answered by a sentence.
    """
    how = f"one of {', '.join(map(repr, options))}" if options else f"a number{f' in {unit}' if unit else ''}"
    try:
        if value is ...:
            made = guesses.kept(work_folder()).get(name)
            written_down = f" Written down: {_with_unit(made.value, made.unit)}." if made else ""
            print(f"Your guess of {asked}: {how} in place of the dots, then run this cell.{written_down}")
            return
        read = guesses.read_guess(name, value, tuple(options))
        first = guesses.keep(work_folder(), guesses.Guess(name, asked, read, unit))
        changed = " That was your first guess, and it counts." if first.value != read else ""
        print(f"Written down: {_with_unit(first.value, unit)}.{changed} Now open the answer below.")
    except guesses.GuessError as error:
        print(error)
    except OSError as error:
        print(f"Your guess could not be written down ({error.strerror}); remember it, and open the answer below.")


def answer(name: str, measured: int | float | str, *, form: str = ".3g") -> None:
    """Show what was measured beside the guess.

    Args:
        measured: a number, a number that a Bound shows, or the right one of the guess's options.
        form: how a plain number is written, as in format().

    Raises: ValueError for what is no finite number.
    """
    if isinstance(measured, Approximate):
        value, shown = measured.value, measured
    elif isinstance(measured, str):
        value = shown = measured
    else:
        shown = written(measured, form)
        value = float(shown.replace(",", "").replace("−", "-").split()[0])  # what is shown is what is compared
    try:
        made = guesses.measured(work_folder(), name, value)
    except OSError:
        made = None
    if made is None:
        print(f"Measured: {shown}. (You wrote no guess.)")
        return
    unit = "" if isinstance(measured, str) else made.unit
    row = [_with_unit(made.value, made.unit), f"{shown} {unit}".strip(), made.verdict]
    table({made.asked: row}, ["", "your guess", "measured", ""])


def guesses_so_far() -> None:
    """Show every guess that was written down, what was measured, and how far off it was."""
    made = guesses.kept(work_folder()).values()
    if not made:
        print("No guess is written down yet. Where a lesson asks for one, write it in place of the dots.")
        return
    rows = {}
    for one in made:
        measured = "not opened yet" if one.measured is None else _with_unit(one.measured, one.unit)
        rows[f"{one.name} · {one.asked}"] = [_with_unit(one.value, one.unit), measured, one.verdict]
    table(rows, ["", "your guess", "measured", ""])
    opened = [one for one in made if one.measured is not None]
    print(f"{sum(one.verdict == 'right' for one in opened)} of {len(opened)} right.")


def guess_of(name: str) -> guesses.Value | None:
    """The learner's guess, for a picture; None where none was made."""
    made = guesses.kept(work_folder()).get(name)
    return made.value if made else None


def table(rows: Mapping[str, Sequence[Any]], columns: Sequence[str]) -> None:
    """Show rows under their names; the first column is that of the names."""
    _display(Table(rows, columns))


def tensors(*parts: Cells | str) -> None:
    """Show tensors as cells, side by side, with signs between them: tensors(cells(x, "X"), "·", cells(w, "W_Q"))."""
    _display(Tensors(*parts))


def _display(thing: Any) -> None:
    print(thing) if get_ipython() is None else display(thing)


def _with_unit(value: guesses.Value, unit: str) -> str:
    text = value if isinstance(value, str) else f"{value:g}"
    return f"{text} {unit}".strip()
