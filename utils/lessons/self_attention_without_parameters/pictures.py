"""Attention in the plane: word vectors as arrows, as thick as their weight, and the weighted sum that they make."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch

from utils.course.plots.colours import OUTPUT, QUERY, VALUE

THICKEST = 14  # points, for a weight of 1


def weighted_sum(
    vectors: Any,
    weights: Any,
    words: Sequence[str],
    *,
    asking: int,
    title: str = "",
    ax: Axes | None = None,
) -> Axes:
    """One word's attention: each word's arrow is as thick as its weight, and the purple arrow is their weighted sum.

    A blue ring marks the asking word's own vector, where it was before.

    Args:
        vectors: (T, 2), an array or a tensor without gradient.
        weights: (T,), of the asking word.
        asking: the index of the asking word.
        title: in place of the sentence.

    Raises: ValueError if vectors, weights and words do not fit together, or the vectors are not in the plane.
    """
    vectors, weights = np.asarray(vectors, dtype=float), np.asarray(weights, dtype=float)
    if vectors.shape != (len(words), 2) or weights.shape != (len(words),):
        raise ValueError(
            f"{len(words)} words came with vectors of shape {vectors.shape} and weights of shape {weights.shape}; "
            f"expected ({len(words)}, 2) and ({len(words)},). Give two numbers and one weight for each word."
        )
    if ax is None:
        ax = Figure(figsize=(4.6, 4.6), layout="constrained").subplots()
    output = weights @ vectors
    for vector, weight in zip(vectors, weights, strict=True):
        _arrow(ax, vector, width=float(max(THICKEST * weight, 0.6)), colour=VALUE)
    _arrow(ax, output, width=3.0, colour=OUTPUT)
    ax.plot(*vectors[asking], marker="o", markersize=12, fillstyle="none", color=QUERY, markeredgewidth=2, zorder=5)
    labels = [f"{word} {weight:.2f}" for word, weight in zip(words, weights, strict=True)]
    _label(ax, [*vectors, output], [*labels, f"new {words[asking]}"], [VALUE] * len(words) + [OUTPUT])
    ax.set_title((title or " ".join(words)) + f"\nasked by “{words[asking]}”", fontsize=11)
    _frame(ax, np.vstack([vectors, output]))
    return ax


def weighted_sums(
    vectors: Sequence[Any],
    weights: Sequence[Any],
    sentences: Sequence[Sequence[str]],
    *,
    asking: int,
    titles: Sequence[str] | None = None,
) -> Axes:
    """The same for several sentences side by side; returns the first one's Axes."""
    figure = Figure(figsize=(4.6 * len(sentences), 4.6), layout="constrained")
    panels = figure.subplots(1, len(sentences), squeeze=False)[0]
    titles = titles or [""] * len(sentences)
    for *parts, title, ax in zip(vectors, weights, sentences, titles, panels, strict=True):
        weighted_sum(*parts, asking=asking, title=title, ax=ax)
    return panels[0]


def _arrow(ax: Axes, tip: np.ndarray, *, width: float, colour: str) -> None:
    head = 8 + 1.3 * width
    ax.add_patch(
        FancyArrowPatch(
            (0, 0), tuple(tip), arrowstyle="-|>", mutation_scale=head, linewidth=width, color=colour, alpha=0.75,
            shrinkA=0, shrinkB=0, joinstyle="miter", capstyle="butt",
        )
    )  # fmt: skip


def _label(ax: Axes, tips: Sequence[np.ndarray], texts: Sequence[str], colours: Sequence[str]) -> None:
    """A text beyond each tip, moved up where it would lie on one that is there already."""
    size = max(np.abs(tips).max(), 0.3)
    taken: list[np.ndarray] = []
    for tip, text, colour in sorted(zip(tips, texts, colours, strict=True), key=lambda label: label[0][1]):
        direction = tip / (np.linalg.norm(tip) or 1.0)
        place = tip + size * np.array([0.1, 0.16]) * np.where(np.abs(direction) > 0.3, np.sign(direction), 0)
        while any(abs(place[1] - other[1]) < 0.13 * size and abs(place[0] - other[0]) < 1.2 * size for other in taken):
            place = place + np.array([0.0, 0.04 * size])
        taken.append(place)
        side = "left" if direction[0] > 0.3 else "right" if direction[0] < -0.3 else "center"
        ax.text(*place, text, color=colour, ha=side, va="center", fontweight="bold", fontsize=10, zorder=6)


def _frame(ax: Axes, tips: np.ndarray) -> None:
    size = max(np.abs(tips).max(), 0.3)
    low, high = np.minimum(tips.min(axis=0), 0) - 0.35 * size, np.maximum(tips.max(axis=0), 0) + 0.4 * size
    left = low[0] - 0.55 * size if low[0] < -0.65 * size else -0.6 * size  # room for the labels
    ax.set_xlim(left, max(high[0] + 0.5 * size, 1.9 * size))
    ax.set_ylim(min(low[1], -0.8 * size), max(high[1], 1.4 * size))
    ax.axhline(0, color="#DDDDDD", linewidth=1, zorder=0)
    ax.axvline(0, color="#DDDDDD", linewidth=1, zorder=0)
    ax.set_aspect("equal")
    ax.set_xlabel("how much about money")
    ax.set_ylabel("how much about water")
    ax.spines[["top", "right"]].set_visible(False)
