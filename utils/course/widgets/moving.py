"""The base of figures that move: drawn in the browser by a script of their own, from what Python has worked out.

A figure sends everything that it can show at once, so that a move of a slider asks nobody and takes milliseconds. Its
numbers and sentences are all made in Python: the drawing, the text form and the static twin cannot disagree.
"""

from pathlib import Path
from typing import ClassVar

import anywidget

from utils.course.plots import colours
from utils.course.plots.colours import INK, ROLES, THINGS, TINT

_HERE = Path(__file__).parent


def variables() -> str:
    """The course's colours for a figure's stylesheet: --query, --query-ink, --query-tint, …, and --scaled, …."""
    named = {"text": colours.TEXT}
    for role, fill in ROLES.items():
        named |= {role: fill, f"{role}-ink": INK[fill], f"{role}-tint": TINT[fill]}
    named |= {
        thing.replace(" ", "-"): colour for thing, colour in THINGS.items() if thing.isascii() and "'" not in thing
    }
    lines = "".join(f"  --{name}: {colour.lower()};\n" for name, colour in named.items())
    return f".course-figure {{\n{lines}}}\n"


class MovingFigure(anywidget.AnyWidget):
    """A figure that a script draws and the reader moves.

    A subclass names its SCRIPT, which defines `figure(root, model)`: it fills the element `root` and draws what the
    model's traits say. The helpers of moving.js stand before it, and say the rest. STYLE is optional. The text form,
    for a reader without a running kernel, is `__repr__`.
    """

    SCRIPT: ClassVar[Path]
    STYLE: ClassVar[Path | None] = None

    def __init_subclass__(cls, **options) -> None:
        if "SCRIPT" in vars(cls):
            parts = [_HERE / "moving.js", cls.SCRIPT]
            cls._esm = "\n".join(part.read_text(encoding="utf-8") for part in parts)
            styles = [_HERE / "moving.css", *([cls.STYLE] if cls.STYLE else [])]
            cls._css = variables() + "\n".join(style.read_text(encoding="utf-8") for style in styles)
        super().__init_subclass__(**options)
