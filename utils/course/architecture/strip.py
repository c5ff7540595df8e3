"""The strip, drawn from its layout: the poster again, but low enough to stand above a lesson's first words."""

from collections.abc import Collection

from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from utils.course.architecture.drawing import canvas, draw_arrow, draw_frame, draw_outline, known, rectangle, write
from utils.course.architecture.layout import BACKGROUND, Box, Number
from utils.course.architecture.strip_layout import (
    BOXES,
    ENCODER,
    FORMULA,
    FRAMES,
    HEIGHT,
    LABELS,
    MERGED,
    PANEL,
    PITCH,
    STEP,
    TEXT,
    TITLE,
    TITLES,
    WIDTH,
    arrows,
)


def _write(ax: Axes, lit: bool, x: Number, y: Number, text: str, size: Number = TEXT, **style) -> None:
    """Lines of words around (x, y), each on a baseline of its own, which does not depend on its letters."""
    lines = text.split("\n")
    drop = size * (0.36 if "_" in text else 0.4)  # an index hangs lower than a word
    for number, line in enumerate(lines):
        up = PITCH * ((len(lines) - 1) / 2 - number)
        write(ax, lit, x, y + up - drop, line, size, va="baseline", **style)


def _draw_box(ax: Axes, box: Box, lit: bool) -> None:
    """A box with its words, formulas larger, so that their indices can be read."""
    draw_outline(ax, box, lit, width=1.6)
    lines = ((box.text, 9), (box.note, -7)) if box.note else ((box.text, 0),)
    for text, up in lines:
        _write(ax, lit, box.x, box.y + up, text, FORMULA if "$" in text else TEXT, label=box.part)


def _draw_surroundings(ax: Axes) -> None:
    """Titles, and the panel that opens a door into the encoder's self-attention."""
    inside = ENCODER[0]
    (left, _), (right, bottom), (_, panel) = inside.left, (inside.right[0], inside.bottom[1]), PANEL.top
    sill = bottom - 6  # under the frame, from where the door widens
    door = [(left, bottom), (right, bottom), (right, sill), (right + 28, panel), (left - 28, panel), (left, sill)]
    ax.add_patch(Polygon(door, fc=BACKGROUND, zorder=2.5))
    ax.add_patch(rectangle(PANEL, fc=BACKGROUND, ec="none", zorder=1))
    for text, x, y in TITLES:
        _write(ax, True, x, y, text, TITLE, ha="left")


def draw_strip(lit: Collection[str] = ()) -> Axes:
    """The encoder–decoder Transformer, left to right, with the inside of one attention box under it.

    Args:
        lit: names from PARTS, to be drawn strong, in colour and bold, with the rest pale; empty lights everything.
            A box in which two parts are drawn is lit when one of them is.

    Raises: ValueError for a name that is not in PARTS.
    """
    lit = {MERGED.get(part, part) for part in known(lit)}
    ax = canvas(WIDTH, HEIGHT)
    _draw_surroundings(ax)
    for frame in FRAMES:
        draw_frame(ax, frame, frame.part in lit, STEP, width=1.1)
    for box in BOXES:
        _draw_box(ax, box, box.part in lit)
    for arrow in arrows():
        draw_arrow(ax, arrow, lit.issuperset(arrow.parts), head=7)
    for part, text, x, y, align, _ in LABELS:
        _write(ax, part in lit, x, y, text, ha=align)
    return ax
