"""How a picture is begun, shown and described. What is drawn stands in the modules beside it and with the lessons."""

import io
from html import escape
from typing import Any, NamedTuple

import matplotlib.pyplot as plt
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

DPI = 110  # pixels of the page for an inch
SHARP = 2  # pixels of a picture for one of the page


class Picture(NamedTuple):
    """What is drawn, and what it shows in words, made from the same numbers."""

    axes: Axes
    alt: str


def new_axes(ax: Axes | None, width: int | float, height: int | float) -> Axes:
    """The axes that came, or new ones in a figure of this size, in inches."""
    if ax is not None:
        return ax
    return Figure(figsize=(width, height), layout="constrained").subplots()


def png(axes: Axes, *, sharp: int = 1) -> bytes:
    """The picture that axes is part of, as a PNG with so many pixels for one of the page."""
    file = io.BytesIO()
    axes.figure.savefig(file, format="png", dpi=sharp * DPI)
    plt.close(axes.figure)  # or the notebook would show it a second time
    return file.getvalue()


def show(shown: Picture | Axes, *, alt: str = "") -> None:
    """Show a picture. What it shows in words can be unfolded below it.

    The words are also the output's text, so that a test which compares outputs compares what the picture says.

    Args:
        shown: a picture that brings its words; or axes, with the words as alt.
    """
    axes, words = shown if isinstance(shown, Picture) else (shown, alt)
    data, metadata = picture(axes, words)
    display(data, metadata=metadata, raw=True)
    folded = f'<details style="opacity:.85"><summary>In words</summary>{escape(words)}</details>'
    display({"text/html": folded, "text/plain": words}, raw=True)


def picture(axes: Axes, alt: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The PNG with its sentence, as the data and metadata of one notebook output. It is as wide as it was drawn."""
    width = round(axes.figure.get_figwidth() * DPI)
    return {"image/png": png(axes, sharp=SHARP), "text/plain": alt}, {"image/png": {"alt": alt, "width": width}}
