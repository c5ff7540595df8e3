"""Lesson 04: scores, the weights that softmax makes of them, and its gradient."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from utils.course.plots.colours import KEY, OUTPUT


def softmax_panels(rows: Mapping[str, Sequence[float]], words: Sequence[str]) -> Axes:
    """Rows of attention in three panels each: scores, the weights that softmax makes of them, and the gradient.

    The third panel shows ∂weight_i/∂score_j: how much each weight (row) moves when a score (column) is nudged.

    Args:
        rows: one score for each word, under the name that is written beside its panels.
    """
    figure = Figure(figsize=(8.4, 2.8 * len(rows)), layout="constrained")
    figure.get_layout_engine().set(h_pad=0.1)  # between one row's axis labels and the next row's titles
    grid = figure.subplots(len(rows), 3, width_ratios=[1, 1, 1.1], squeeze=False)
    for (name, scores), (of_scores, of_weights, of_gradient) in zip(rows.items(), grid, strict=True):
        scores = np.asarray(scores, dtype=float)
        weights = np.exp(scores - scores.max())
        weights /= weights.sum()
        _bars(of_scores, scores, words, color=KEY, title="scores")
        of_scores.set_ylabel(name, fontweight="bold")
        _bars(of_weights, weights, words, color=OUTPUT, title="weights")
        of_weights.set_ylim(0, 1)
        gradient = np.diag(weights) - np.outer(weights, weights)
        image = of_gradient.imshow(gradient, cmap="PuOr", vmin=-0.25, vmax=0.25)
        of_gradient.set_title("gradient")
        of_gradient.set_xticks(range(len(words)), words, rotation=45)
        of_gradient.set_yticks(range(len(words)), words)
        of_gradient.set_xlabel("score that is nudged")
        of_gradient.set_ylabel("weight that moves")
        figure.colorbar(image, ax=of_gradient, fraction=0.05)
    return grid[0, 0]


def _bars(ax: Axes, heights: np.ndarray, words: Sequence[str], *, color: str, title: str) -> None:
    ax.bar(range(len(words)), heights, color=color)
    ax.axhline(0, color="black", linewidth=0.8)
    ax.set_xticks(range(len(words)), words, rotation=45)
    ax.set_title(title)
    ax.spines[["top", "right"]].set_visible(False)
