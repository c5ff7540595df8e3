"""Lesson 10: position vectors, for those who come from lesson 06."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from utils.course.plots import new_axes


def position_heatmap(vectors: Any, *, ax: Axes | None = None) -> Axes:
    """Position vectors, (T, d_model), one a row, in a map whose middle is 0."""
    vectors = np.asarray(vectors, dtype=float)
    ax = new_axes(ax, 7.0, 3.0)
    limit = np.abs(vectors).max()
    image = ax.imshow(vectors, cmap="PuOr", vmin=-limit, vmax=limit, aspect="auto")
    ax.set_xlabel("dimension")
    ax.set_ylabel("position")
    ax.figure.colorbar(image, ax=ax, label="value", fraction=0.05)
    return ax
