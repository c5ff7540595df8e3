"""The poster, drawn from its layout: the whole Transformer, which opens the first lesson."""

from collections.abc import Collection

from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from utils.course.architecture.drawing import canvas, draw_arrow, draw_frame, draw_outline, known, rectangle, write
from utils.course.architecture.layout import (
    BACKGROUND,
    BOXES,
    ENCODER,
    FRAMES,
    HEIGHT,
    LABELS,
    LEGEND,
    NAME,
    NOTE,
    PARTS,
    TITLE,
    WIDTH,
    Box,
    E,
    P,
    arrows,
)


def _draw_box(ax: Axes, box: Box, lit: bool) -> None:
    draw_outline(ax, box, lit)
    write(ax, lit, box.x, box.y + (8 if box.note else 0), box.text, NAME, label=box.part)
    if box.note:
        write(ax, lit, box.x, box.y - 10, box.note, NOTE, weight="normal", label=box.part)


def _draw_surroundings(ax: Axes, hint: str) -> None:
    """Titles, what the colours mean, and the panel that opens a door into the encoder's self-attention."""
    inside, encoder = ENCODER[3], FRAMES[0]
    (_, top), (_, bottom) = inside.top, inside.bottom
    panel, frame, box = P + 154, encoder.x - encoder.width / 2 - 4, inside.x - inside.width / 2
    door = [(panel, 14), (panel, HEIGHT - 14), (frame, top), (box, top), (box, bottom), (frame, bottom)]
    ax.add_patch(Polygon(door, fc=BACKGROUND, zorder=2.5))
    ax.add_patch(rectangle(Box("", "", P, HEIGHT / 2, 308, HEIGHT - 16), fc=BACKGROUND, ec="none", zorder=1))
    write(ax, True, P, 712, "inside one attention box", TITLE)
    left = E - 92
    write(ax, True, left, 712, "The Transformer", 15, ha="left")
    write(ax, True, left, 684, hint, NOTE, ha="left", weight="normal")
    for (role, says, colour), y in zip(LEGEND, (652, 630, 608, 586), strict=True):
        ax.add_patch(rectangle(Box("", "", left + 6, y, 12, 12), fc=colour, ec="none"))
        write(ax, True, left + 20, y, f"{role}: {says}", NOTE, ha="left", weight="normal")


def draw_poster(lit: Collection[str] = ()) -> Axes:
    """The encoder–decoder Transformer, bottom to top, with the inside of one attention box at its left.

    Args:
        lit: names from PARTS, to be drawn strong, in colour and bold, with the rest pale; empty lights everything.

    Raises: ValueError for a name that is not in PARTS.
    """
    lit = known(lit)
    ax = canvas(WIDTH, HEIGHT)
    _draw_surroundings(ax, "read from bottom to top" + ("" if lit.issuperset(PARTS) else "; strong: this lesson"))
    for frame in FRAMES:
        draw_frame(ax, frame, frame.part in lit)
    for box in BOXES:
        _draw_box(ax, box, box.part in lit)
    for arrow in arrows():
        draw_arrow(ax, arrow, lit.issuperset(arrow.parts))
    for part, text, x, y, align, rotation in LABELS:
        write(ax, part in lit, x, y, text, NOTE, ha=align, rotation=rotation)
    return ax
