"""A picture as the bytes of an SVG file, the same each time."""

import io
import re
from collections.abc import Callable, Collection

import matplotlib.style
from matplotlib.axes import Axes


def svg(draw: Callable[[Collection[str]], Axes], lit: Collection[str]) -> bytes:
    """What `draw` draws with these parts lit, as an SVG file whose text is drawn as shapes."""
    file = io.StringIO()
    with matplotlib.style.context({"svg.hashsalt": "architecture", "svg.fonttype": "path"}, after_reset=True):
        draw(lit).figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
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
