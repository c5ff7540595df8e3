"""A few numbers as a table: for the page as HTML, for a reader without one as text."""

from collections.abc import Mapping, Sequence
from typing import Any

from utils.course.bounds import Approximate
from utils.course.notation import html

_CELL = "text-align:{};padding:.15em .9em .15em 0"


class Table:
    """Rows under their names.

    Args:
        rows: a row's name and its cells: words, whole numbers, or numbers as they are to be shown.
        columns: what the cells are; the first names the column of the names.

    Raises: ValueError if a row has another number of cells.
    """

    def __init__(self, rows: Mapping[str, Sequence[Any]], columns: Sequence[str]) -> None:
        self.columns = list(columns)
        self.rows = [[name, *map(_shown, cells)] for name, cells in rows.items()]
        for name, *cells in self.rows:
            if len(cells) != len(columns) - 1:
                raise ValueError(
                    f"The row {name!r} has {len(cells)} cells; expected {len(columns) - 1}, one for each column."
                )

    def __repr__(self) -> str:
        widths = [max(map(_room, [heading, *cells])) for heading, *cells in zip(self.columns, *self.rows, strict=True)]
        lines = [
            "  ".join([row[0].ljust(widths[0]), *(cell.rjust(n) for cell, n in zip(row[1:], widths[1:], strict=True))])
            for row in [self.columns, *self.rows]
        ]
        return "\n".join(line.rstrip() for line in lines)

    def _repr_html_(self) -> str:
        def row(tag: str, cells: Sequence[str]) -> str:
            first, *others = map(html, cells)
            left = f'<th scope="row" style="{_CELL.format("left")}">{first}</th>' if tag == "td" else ""
            left = left or f'<th style="{_CELL.format("left")}">{first}</th>'
            rest = "".join(f'<{tag} style="{_CELL.format("right")}">{cell}</{tag}>' for cell in others)
            return f"<tr>{left}{rest}</tr>"

        body = "".join(row("td", cells) for cells in self.rows)
        return f'<table style="margin-left:0"><thead>{row("th", self.columns)}</thead><tbody>{body}</tbody></table>'


def _shown(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool) or not isinstance(cell, int):
        raise ValueError(f"{cell!r} came; expected a text or a whole number. Round a number as it is to be read.")
    return f"{cell:,}"


def _room(cell: str) -> int:
    return cell.room if isinstance(cell, Approximate) else len(cell)
