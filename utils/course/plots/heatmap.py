"""Attention weights as a picture: rows are queries, columns keys."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from utils.course.notation import mathtext
from utils.course.plots import new_axes
from utils.course.plots.colours import INK, KEY, QUERY, WEIGHTS_MAP


def attention_heatmap(
    weights: Any,
    queries: Sequence[str],
    keys: Sequence[str],
    *,
    title: str = "",
    numbers: bool = False,
    ax: Axes | None = None,
) -> Axes:
    """Attention weights as a picture: a row for each query, a column for each key, colours from 0 to 1.

    Args:
        weights: (Tq, Tk), an array or a tensor without gradient.
        numbers: write each weight into its square.

    Raises: ValueError if the labels do not fit the weights.
    """
    weights = np.asarray(weights, dtype=float)
    if weights.shape != (len(queries), len(keys)):
        raise ValueError(
            f"Weights of shape {weights.shape} came with {len(queries)} queries and {len(keys)} keys; expected one row "
            "for each query and one column for each key."
        )
    longest_query, longest_key = max(map(len, queries), default=0), max(map(len, keys), default=0)
    width = max(1.6 + 0.5 * len(keys) + 0.09 * longest_query, 1.6 + 0.12 * len(title))  # room for every letter
    ax = new_axes(ax, width, 1.0 + 0.42 * len(queries) + 0.07 * longest_key)
    image = ax.imshow(weights, cmap=WEIGHTS_MAP, vmin=0, vmax=1, aspect="auto")
    ax.set_xticks(range(len(keys)), keys, rotation=45, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(len(queries)), queries)
    ax.set_xlabel("key", color=INK[KEY], fontweight="bold")
    ax.set_ylabel("query", color=INK[QUERY], fontweight="bold")
    ax.set_title(mathtext(title))
    if numbers:
        for (row, column), weight in np.ndenumerate(weights):
            ax.text(column, row, f"{weight:.2f}", ha="center", va="center", color="black" if weight > 0.6 else "white")
    ax.figure.colorbar(image, ax=ax, label="weight", fraction=0.05)
    return ax
