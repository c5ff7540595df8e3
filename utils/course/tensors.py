"""A tensor drawn as cells: rows and columns under their names, coloured by role, numbers inside, its shape beneath.

Several stand side by side with a sign between them, X · W_Q = Q. On a page they are HTML tables, which a screen reader
reads and which are sharp at any size; as text they are the numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import product
from typing import Any

import matplotlib
import numpy as np

from utils.course.notation import html
from utils.course.plots.colours import INK, MASKED, ROLES, TEXT, TINT, WEIGHTS_MAP

PLAIN = "#F2F4F6"  # the ground of a tensor without a role
WRONG = "#C1272D"
_FRAME = "border:none;background:none;padding:0 .45em;text-align:center;vertical-align:middle"
_NAME = "border:none;background:none;padding:.1em .5em .1em 0;text-align:right;white-space:nowrap;font-weight:normal"
_HEAD = "border:none;background:none;padding:.1em .4em;text-align:center;white-space:nowrap;font-weight:normal"
_CELL = "border:1px solid #fff;padding:.22em .4em;text-align:center;white-space:nowrap;min-width:3.2em"
_TABLE = "border-collapse:collapse;border:none;margin:0 auto;font-size:1em"


@dataclass(frozen=True)
class Cells:
    """One tensor to draw; make it with cells()."""

    numbers: np.ndarray
    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    role: str
    form: str
    hidden: np.ndarray
    wrong: np.ndarray

    @property
    def shape(self) -> str:
        return f"({', '.join(map(str, self.numbers.shape))}{',' * (self.numbers.ndim == 1)})"


def cells(
    values: Any,
    name: str = "",
    *,
    rows: Sequence[str] = (),
    columns: Sequence[str] = (),
    role: str = "",
    form: str = "",
    hidden: Any = None,
    wrong: Any = None,
) -> Cells:
    """A tensor as it is to be drawn.

    Args:
        values: (columns,), (rows, columns), or more dimensions in front, which are drawn as one table below the other.
        name: what it is called: "Q", "X·W_Q".
        rows, columns: names of the last two dimensions' places: words.
        role: "query", "key", "value", "output", or "weights", whose cells are coloured by their number from 0 to 1.
        form: how a number is written, as in format(); by default without decimals where all are whole, else with two.
        hidden: of the same shape, True where a cell is masked and grey.
        wrong: of the same shape, True where a cell is marked as wrong.

    Raises: ValueError if the names or marks do not fit, or there is no such role.
    """
    numbers = np.asarray(values.detach().cpu() if hasattr(values, "detach") else values)
    for what, names, size in (("rows", rows, numbers.shape[-2:-1]), ("columns", columns, numbers.shape[-1:])):
        if names and (len(names),) != size:
            raise ValueError(f"{len(names)} names of {what} came for a tensor of shape {numbers.shape}.")
    if role and role not in (*ROLES, "weights"):
        raise ValueError(f"There is no role {role!r}; expected one of {', '.join(ROLES)}, weights.")
    marks = []
    for mark in (hidden, wrong):
        mark = np.zeros(numbers.shape, bool) if mark is None else np.asarray(mark)
        if mark.shape != numbers.shape:
            raise ValueError(f"Marks of shape {mark.shape} came for a tensor of shape {numbers.shape}.")
        marks.append(mark)
    return Cells(numbers, name, tuple(rows), tuple(columns), role, form or _form(numbers), *marks)


def _form(numbers: np.ndarray) -> str:
    finite = numbers[np.isfinite(numbers)] if numbers.dtype.kind == "f" else numbers
    return ".0f" if numbers.dtype.kind != "f" or bool((finite == finite.round()).all()) else ".2f"


class Tensors:
    """Tensors side by side, with signs between them."""

    def __init__(self, *parts: Cells | str) -> None:
        self.parts = parts

    def __repr__(self) -> str:
        titles = [part if isinstance(part, str) else f"{part.name} {part.shape}".strip() for part in self.parts]
        blocks = [_text(part) for part in self.parts if isinstance(part, Cells)]
        alone = len(blocks) == 1
        named = [f"{part.name}:\n" * (not alone) for part in self.parts if isinstance(part, Cells)]
        return "\n".join([" ".join(titles), *(f"{name}{block}" for name, block in zip(named, blocks, strict=True))])

    def _repr_html_(self) -> str:
        drawn = "".join(f'<td style="{_FRAME}">{_drawn(part)}</td>' for part in self.parts)
        style = "border:none;margin:.3em 0;border-collapse:collapse;display:block;overflow-x:auto"
        return f'<table style="{style}"><tr style="background:none">{drawn}</tr></table>'


def _drawn(part: Cells | str) -> str:
    if isinstance(part, str):
        return f'<span style="font-size:1.3em">{html(part)}</span>'
    tables = "".join(_table(part, place) for place in np.ndindex(part.numbers.shape[:-2]))
    on_white = "background:#fff;padding:0 .3em;border-radius:3px"
    style = f"color:{INK[ROLES[part.role]]};{on_white}" if part.role in ROLES else ""
    name = f'<div><strong style="{style}">{html(part.name)}</strong></div>' if part.name else ""
    return f'{name}{tables}<div style="font-size:.9em;opacity:.85">{part.shape}</div>'


def _table(part: Cells, place: tuple[int, ...]) -> str:
    numbers, hidden, wrong = (np.atleast_2d(array[place]) for array in (part.numbers, part.hidden, part.wrong))
    lines = []
    if part.columns:
        corner = f'<th style="{_NAME}"></th>' * bool(part.rows)
        heads = "".join(f'<th scope="col" style="{_HEAD}">{html(name)}</th>' for name in part.columns)
        lines.append(f'<tr style="background:none">{corner}{heads}</tr>')
    for row, values in enumerate(numbers):
        head = f'<th scope="row" style="{_NAME}">{html(part.rows[row])}</th>' if part.rows else ""
        drawn = "".join(
            _cell(part, value, *map(bool, marks)) for value, *marks in zip(values, hidden[row], wrong[row], strict=True)
        )
        lines.append(f'<tr style="background:none">{head}{drawn}</tr>')
    above = f'<div style="font-size:.9em;opacity:.85">[{", ".join(map(str, place))}]</div>' if place else ""
    return f'{above}<table style="{_TABLE}">{"".join(lines)}</table>'


def _cell(part: Cells, value: Any, hidden: bool, wrong: bool) -> str:
    ground, ink = TINT.get(ROLES.get(part.role), PLAIN), TEXT
    if hidden:
        ground, ink = TINT[MASKED], INK[MASKED]
    elif part.role == "weights" and np.isfinite(value):
        rgb = matplotlib.colormaps[WEIGHTS_MAP](min(max(float(value), 0.0), 1.0))
        ground, ink = matplotlib.colors.to_hex(rgb), "#000000" if value > 0.5 else "#ffffff"
    text, mark = escape(_number(value, part.form)), ""
    if wrong:
        text, mark = f"<b>✗ {text}</b>", f";outline:2px solid {WRONG};outline-offset:-2px"
    return f'<td style="{_CELL};background:{ground};color:{ink}{mark}">{text}</td>'


def _number(value: Any, form: str) -> str:
    if isinstance(value, bool | np.bool_):
        return "✓" if value else "·"
    if not isinstance(value, float | np.floating):
        return str(value)
    if not np.isfinite(value):
        return {"inf": "∞", "-inf": "−∞"}.get(str(float(value)), "NaN")
    text = format(float(value), form)
    return (text.removeprefix("-") if float(text.rstrip("%")) == 0 else text).replace("-", "−")


def _text(part: Cells) -> str:
    """The numbers in columns; a wrong one has a cross, a hidden one stands in brackets."""

    def shown(place: tuple[int, ...]) -> str:
        text = _number(part.numbers[place], part.form)
        return f"✗{text}" if part.wrong[place] else f"({text})" if part.hidden[place] else text

    flat = [shown(place) for place in np.ndindex(part.numbers.shape)]
    if not flat:
        return ""
    width = max(map(len, [*flat, *part.columns]))
    stub = max(map(len, part.rows), default=-2) + 2
    lines = [" " * stub + "  ".join(name.rjust(width) for name in part.columns)] if part.columns else []
    count = part.numbers.shape[-1] if part.numbers.ndim else 1
    height = part.numbers.shape[-2] if part.numbers.ndim > 1 else 1
    for number, start in enumerate(range(0, len(flat), count)):
        row = "  ".join(text.rjust(width) for text in flat[start : start + count])
        head = f"{part.rows[number % height]}: ".rjust(stub) if part.rows else ""
        if part.numbers.ndim > 2 and number % height == 0:
            where = list(product(*map(range, part.numbers.shape[:-2])))[number // height]
            lines.append(f"[{', '.join(map(str, where))}]")
        lines.append(head + row)
    return "\n".join(lines)
