"""The picture itself, drawn from its layout."""

import io
import re
from collections.abc import Collection

import matplotlib.style
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Polygon
from matplotlib.path import Path
from matplotlib.text import Text

from utils.course.architecture.layout import (
    BACKGROUND,
    BOXES,
    ENCODER,
    FRAMES,
    HEIGHT,
    LABELS,
    LEGEND,
    MASKED,
    NAME,
    NOTE,
    PALE_LINE,
    PALE_TEXT,
    PARTS,
    PLAIN,
    TITLE,
    WIDTH,
    Arrow,
    Box,
    E,
    Number,
    P,
    arrows,
)


def _tint(colour: str, share: float) -> tuple[float, ...]:
    return tuple(1 - share * (1 - channel) for channel in to_rgb(colour))


def _rectangle(box: Box, shift: int = 0, **style) -> FancyBboxPatch:
    corner = (box.x - box.width / 2 + shift, box.y - box.height / 2 + shift)
    return FancyBboxPatch(
        corner, box.width, box.height, boxstyle="round,pad=0,rounding_size=5", joinstyle="round", **style
    )


def _write(ax: Axes, lit: bool, x: Number, y: Number, text: str, size: Number = NAME, **style) -> Text:
    text = re.sub(r"\$(.+?)\$", r"$\\mathbf{\1}$" if lit else r"$\\mathrm{\1}$", text)
    style = {"ha": "center", "va": "center", "family": "DejaVu Sans", "weight": "bold" if lit else "normal"} | style
    return ax.text(x, y, text, size=size, color="black" if lit else PALE_TEXT, zorder=5, **style)


def _draw_box(ax: Axes, box: Box, lit: bool) -> None:
    edge = PLAIN if box.colour == MASKED else box.colour
    fill = MASKED if box.colour == MASKED else _tint(box.colour, 0.08 if box.colour == PLAIN else 0.16)
    style = {"fc": fill, "ec": edge, "lw": 2} if lit else {"fc": "white", "ec": PALE_LINE, "lw": 1}
    ax.add_patch(_rectangle(box, zorder=4, label=box.part, **style))
    _write(ax, lit, box.x, box.y + (8 if box.note else 0), box.text, label=box.part)
    if box.note:
        _write(ax, lit, box.x, box.y - 10, box.note, NOTE, weight="normal", label=box.part)


def _draw_frame(ax: Axes, frame: Box, lit: bool) -> None:
    """A frame with two more behind it: there are several of these."""
    for shift in (8, 4, 0):
        style = {"ec": PLAIN, "lw": 1.6} if lit else {"ec": PALE_LINE, "lw": 0.8}
        ax.add_patch(_rectangle(frame, shift, fc="white", zorder=2, **style))


def _draw_arrow(ax: Axes, arrow: Arrow, lit: bool) -> None:
    ax.add_patch(
        FancyArrowPatch(
            path=Path(arrow.points),
            arrowstyle=arrow.style,
            mutation_scale=9,
            color=arrow.colour if lit else PALE_LINE,
            lw=1.8 if lit else 1,
            linestyle=arrow.dashes,
            joinstyle="round",
            zorder=3,
        )
    )


def _draw_surroundings(ax: Axes, hint: str) -> None:
    """Titles, what the colours mean, and the panel that opens a door into the encoder's self-attention."""
    inside, encoder = ENCODER[3], FRAMES[0]
    (_, top), (_, bottom) = inside.top, inside.bottom
    panel, frame, box = P + 154, encoder.x - encoder.width / 2 - 4, inside.x - inside.width / 2
    door = [(panel, 14), (panel, HEIGHT - 14), (frame, top), (box, top), (box, bottom), (frame, bottom)]
    ax.add_patch(Polygon(door, fc=BACKGROUND, zorder=2.5))
    ax.add_patch(_rectangle(Box("", "", P, HEIGHT / 2, 308, HEIGHT - 16), fc=BACKGROUND, ec="none", zorder=1))
    _write(ax, True, P, 712, "inside one attention box", TITLE)
    left = E - 92
    _write(ax, True, left, 712, "The Transformer", 15, ha="left")
    _write(ax, True, left, 684, hint, NOTE, ha="left", weight="normal")
    for (role, says, colour), y in zip(LEGEND, (652, 630, 608, 586), strict=True):
        ax.add_patch(_rectangle(Box("", "", left + 6, y, 12, 12), fc=colour, ec="none"))
        _write(ax, True, left + 20, y, f"{role}: {says}", NOTE, ha="left", weight="normal")


def draw_architecture(lit: Collection[str] = ()) -> Axes:
    """The encoder–decoder Transformer, bottom to top, with the inside of one attention box at its left.

    Args:
        lit: names from PARTS, to be drawn strong, in colour and bold, with the rest pale; empty lights everything.

    Raises: ValueError for a name that is not in PARTS.
    """
    if unknown := sorted(set(lit) - set(PARTS)):
        raise ValueError(f"The picture has no part {', '.join(map(repr, unknown))}; its parts are {', '.join(PARTS)}.")
    lit = set(lit or PARTS)
    figure = Figure(figsize=(WIDTH / 96, HEIGHT / 96), dpi=96, facecolor="white")
    ax = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(0, HEIGHT))
    ax.set_axis_off()
    _draw_surroundings(ax, "read from bottom to top" + ("" if lit.issuperset(PARTS) else "; strong: this lesson"))
    for frame in FRAMES:
        _draw_frame(ax, frame, frame.part in lit)
    for box in BOXES:
        _draw_box(ax, box, box.part in lit)
    for arrow in arrows():
        _draw_arrow(ax, arrow, lit.issuperset(arrow.parts))
    for part, text, x, y, align, rotation in LABELS:
        _write(ax, part in lit, x, y, text, NOTE, ha=align, rotation=rotation)
    return ax


def svg(lit: Collection[str]) -> bytes:
    """The picture with these parts lit, as an SVG file whose text is drawn as shapes: the same bytes each time."""
    file = io.StringIO()
    with matplotlib.style.context({"svg.hashsalt": "architecture", "svg.fonttype": "path"}, after_reset=True):
        axes = draw_architecture(lit)
        axes.figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    return _compact(file.getvalue()).encode()


def _compact(svg: str) -> str:
    """The same picture in half the bytes: without comments, clipping, spaces, and names that nothing refers to."""
    svg = re.sub(r'<!--.*?-->|<metadata>.*?</metadata>| clip-path=".*?"|(?<=<g) id=".*?"', "", svg, flags=re.DOTALL)
    svg = svg.replace("DejaVuSans-Bold-", "b").replace("DejaVuSans-", "r").replace("xlink:href", "href")
    svg = re.sub(r' transform="translate\(([\d.]+) 0\)"(?=/>)', lambda x: f' x="{float(x[1]):.0f}"', svg)
    svg = re.sub(r'<use href="#[br]3".*?/>', "", svg)  # the glyph of a space draws nothing
    svg = re.sub(r' d=".*?"|translate\(.*?\)', lambda found: _short(found[0]), svg, flags=re.DOTALL)
    svg = re.sub(r"<g>\s*(<path[^>]*/>)\s*</g>", r"\1", svg)
    return re.sub(r">\s+<", ">\n<", svg)


def _short(points: str) -> str:
    """Two decimals, which is finer than a screen and the same on every machine, and no space around a letter."""
    points = re.sub(r"\d+\.\d+", lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), points)
    return " " * points.startswith(" ") + re.sub(r"\s*([A-Za-z])\s*", r"\1", points)
