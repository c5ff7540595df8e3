"""How a picture is begun, shown and described. What is drawn stands in the modules beside it and with the lessons."""

import io
from typing import Any

import matplotlib.pyplot as plt
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def new_axes(ax: Axes | None, width: float, height: float) -> Axes:
    """The axes that came, or new ones in a figure of this size, in inches."""
    if ax is not None:
        return ax
    return Figure(figsize=(width, height), layout="constrained").subplots()


def png(axes: Axes) -> bytes:
    """The picture that axes is part of, as a PNG."""
    file = io.BytesIO()
    axes.figure.savefig(file, format="png", dpi=110)
    plt.close(axes.figure)  # or the notebook would show it a second time
    return file.getvalue()


def show(axes: Axes, *, alt: str) -> None:
    """Show the picture that axes is part of, with alt as its description and as a caption that everybody sees.

    The sentence is also the output's text, so that a test which compares outputs compares what the picture says.
    """
    data, metadata = picture(axes, alt)
    display(data, metadata=metadata, raw=True)
    display({"text/markdown": f"*{alt}*", "text/plain": alt}, raw=True)


def picture(axes: Axes, alt: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The PNG with its sentence, as the data and metadata of one notebook output."""
    return {"image/png": png(axes), "text/plain": alt}, {"image/png": {"alt": alt}}
