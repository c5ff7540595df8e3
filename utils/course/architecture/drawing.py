"""What poster and strip are drawn with: a canvas, outlines, frames, arrows and words, each strong (lit) or pale."""

import re
from collections.abc import Collection

from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path
from matplotlib.text import Text

from utils.course.architecture.layout import MASKED, PALE_LINE, PALE_TEXT, PARTS, PLAIN, Arrow, Box, Number


def known(lit: Collection[str]) -> set[str]:
    """The parts to be lit; none stands for all.

    Raises: ValueError for a name that is not in PARTS.
    """
    if unknown := sorted(set(lit) - set(PARTS)):
        raise ValueError(f"The picture has no part {', '.join(map(repr, unknown))}; its parts are {', '.join(PARTS)}.")
    return set(lit or PARTS)


def canvas(width: int, height: int) -> Axes:
    """A white sheet whose units are CSS pixels."""
    figure = Figure(figsize=(width / 96, height / 96), dpi=96, facecolor="white")
    ax = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(0, height))
    ax.set_axis_off()
    return ax


def _tint(colour: str, share: float) -> tuple[float, ...]:
    return tuple(1 - share * (1 - channel) for channel in to_rgb(colour))


def rectangle(box: Box, shift: Number = 0, **style) -> FancyBboxPatch:
    """The rounded rectangle of a box, perhaps moved to the right and up."""
    corner = (box.x - box.width / 2 + shift, box.y - box.height / 2 + shift)
    return FancyBboxPatch(
        corner, box.width, box.height, boxstyle="round,pad=0,rounding_size=5", joinstyle="round", **style
    )


def write(ax: Axes, lit: bool, x: Number, y: Number, text: str, size: Number, **style) -> Text:
    """Words, in which formulas stand between dollars."""
    text = re.sub(r"\$(.+?)\$", r"$\\mathbf{\1}$" if lit else r"$\\mathrm{\1}$", text)
    style = {"ha": "center", "va": "center", "family": "DejaVu Sans", "weight": "bold" if lit else "normal"} | style
    return ax.text(x, y, text, size=size, color="black" if lit else PALE_TEXT, zorder=5, **style)


def draw_outline(ax: Axes, box: Box, lit: bool, width: Number = 2) -> None:
    """A box without its words."""
    edge = PLAIN if box.colour == MASKED else box.colour
    fill = MASKED if box.colour == MASKED else _tint(box.colour, 0.08 if box.colour == PLAIN else 0.16)
    style = {"fc": fill, "ec": edge, "lw": width} if lit else {"fc": "white", "ec": PALE_LINE, "lw": width / 2}
    ax.add_patch(rectangle(box, zorder=4, label=box.part, **style))


def draw_frame(ax: Axes, frame: Box, lit: bool, step: Number = 4, width: Number = 1.6) -> None:
    """A frame with two more behind it: there are several of these."""
    for shift in (2 * step, step, 0):
        style = {"ec": PLAIN, "lw": width} if lit else {"ec": PALE_LINE, "lw": width / 2}
        ax.add_patch(rectangle(frame, shift, fc="white", zorder=2, **style))


def draw_arrow(ax: Axes, arrow: Arrow, lit: bool, head: Number = 9) -> None:
    """A line through the arrow's points, with a head at its end unless its style has none."""
    ax.add_patch(
        FancyArrowPatch(
            path=Path(arrow.points),
            arrowstyle=arrow.style,
            mutation_scale=head,
            color=arrow.colour if lit else PALE_LINE,
            lw=1.8 if lit else 1,
            linestyle=arrow.dashes,
            joinstyle="round",
            zorder=3,
        )
    )
