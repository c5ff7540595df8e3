"""Kept answers and progress. A kept answer is a file of its own, answers/4.2.py, that the learner can read and open.

Every function takes the folder they live in; `utils.course.work_folder` says which that is.
"""

import ast
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from utils import files

WIDTH = 20  # characters of a whole bar


def keep(folder: Path, exercise_id: str, source: str) -> None:
    """Keep an answer's source. At every moment either the old file or the new one is there, whole.

    A file that is damaged is moved aside and not overwritten.

    Raises: OSError if the folder cannot be written to.
    """
    path = _file(folder, exercise_id)
    if path.exists() and _read(path) is None:
        os.replace(path, _free_name(path))
    files.write(path, source.rstrip() + "\n")


def kept(folder: Path) -> dict[str, str]:
    """Exercise id and source of every kept answer, in the order of the course. Damaged files count as absent."""
    sources = {path.stem: _read(path) for path in (folder / "answers").glob("*.py") if _is_id(path.stem)}
    return {name: sources[name] for name in sorted(sources, key=_order) if sources[name] is not None}


def _file(folder: Path, exercise_id: str) -> Path:
    if not _is_id(exercise_id):
        raise ValueError(f'{exercise_id!r} is not an exercise id. An id looks like "4.2": lesson 4, exercise 2.')
    return folder / "answers" / f"{exercise_id}.py"


def _is_id(name: str) -> bool:
    return name.count(".") == 1 and all(part.isascii() and part.isdecimal() for part in name.split("."))


def _order(exercise_id: str) -> tuple[int, ...]:
    return tuple(map(int, exercise_id.split(".")))


def _read(path: Path) -> str | None:
    """The file's text, or None if it cannot be read or is not Python."""
    try:
        text = path.read_text(encoding="utf-8")
        return text.strip() if ast.parse(text).body else None
    except (OSError, ValueError, SyntaxError, RecursionError, MemoryError):
        return None


def _free_name(path: Path) -> Path:
    number = 1
    while (free := path.with_name(f"{path.name}.damaged{number}")).exists():
        number += 1
    return free


@dataclass(frozen=True, repr=False)
class Bars:
    """A bar for each lesson, as text and for a notebook.

    Args:
        rows: name, number done and number of all.
    """

    rows: tuple[tuple[str, int, int], ...]

    def __repr__(self) -> str:
        widest = max((len(name) for name, _, _ in self.rows), default=0)
        return "\n".join(
            f"{name.ljust(widest)}  {_blocks(done, all_)}  {done} of {all_}" for name, done, all_ in self._all_rows()
        )

    def _repr_html_(self) -> str:
        """A table. Its bars are made of the same letters as in the text, readable on light and on dark."""
        cells = '<td style="text-align:left">{}</td><td style="color:#009E73">{}</td><td>{} of {}</td>'
        rows = (cells.format(escape(name), _blocks(done, all_), done, all_) for name, done, all_ in self._all_rows())
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    def _all_rows(self) -> list[tuple[str, int, int]]:
        total = ("all lessons", sum(done for _, done, _ in self.rows), sum(all_ for _, _, all_ in self.rows))
        return [*self.rows, total]


def _blocks(done: int, all_: int) -> str:
    full = WIDTH * done // max(all_, 1)
    return "█" * full + "░" * (WIDTH - full)


def bars(lessons: Mapping[str, Collection[str]], done: Collection[str]) -> Bars:
    """Progress as bars.

    Args:
        lessons: a lesson's name, and the ids of its exercises.
        done: the ids of the exercises that are done.
    """
    return Bars(tuple((name, len(set(ids) & set(done)), len(set(ids))) for name, ids in lessons.items()))
