"""Pictures of lesson 03: weights that move as they are learned, a soft look-up, and what the matrices have become."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from utils.course.plots import new_axes
from utils.course.plots.colours import KEY, OUTPUT, QUERY, VALUE, WEIGHTS_MAP


def weights_by_epoch(
    weights: Any, words: Sequence[str], epochs: Sequence[int], *, asked_from: int, ax: Axes | None = None
) -> Axes:
    """One word's attention as it is learned: a row for each epoch, a column for each word of the sentence.

    Args:
        weights: (epochs, T), an array or a tensor without gradient.
        asked_from: the place of the asking word; its label is blue.

    Raises: ValueError if the labels do not fit the weights.
    """
    weights = np.asarray(weights, dtype=float)
    if weights.shape != (len(epochs), len(words)):
        raise ValueError(
            f"Weights of shape {weights.shape} came with {len(epochs)} epochs and {len(words)} words; expected a row "
            "for each epoch and a column for each word."
        )
    ax = new_axes(ax, 7.0, 1.4 + 0.32 * len(epochs))
    image = ax.imshow(weights, cmap=WEIGHTS_MAP, vmin=0, vmax=1, aspect="auto")
    ax.set_xticks(range(len(words)), words, rotation=45, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(len(epochs)), [str(epoch) for epoch in epochs])
    ax.get_xticklabels()[asked_from].set(color=QUERY, fontweight="bold")
    ax.set_ylabel("after epoch")
    ax.set_title(f"what “{words[asked_from]}” attends to")
    ax.figure.colorbar(image, ax=ax, label="weight", fraction=0.05)
    return ax


def weight_bars(
    rows: Sequence[Any], sentences: Sequence[Sequence[str]], *, asked_from: int, candidates: Sequence[int]
) -> Axes:
    """One word's weights as bars, a panel for each sentence; the candidates' bars are coloured and have numbers.

    Args:
        rows: one (T,) for each sentence.

    Returns: the first panel's Axes.
    """
    figure = Figure(figsize=(4.4 * len(sentences), 3.0), layout="constrained")
    panels = figure.subplots(1, len(sentences), sharey=True, squeeze=False)[0]
    for ax, row, words in zip(panels, rows, sentences, strict=True):
        row = np.asarray(row, dtype=float)
        colours = [KEY if place in candidates else "#DDDDDD" for place in range(len(words))]
        ax.bar(range(len(words)), row, color=colours, edgecolor="#666666", linewidth=0.6)
        for place in candidates:
            ax.text(place, row[place] + 0.02, f"{row[place]:.2f}", ha="center", va="bottom")
        ax.set_xticks(range(len(words)), words, rotation=45, ha="right", rotation_mode="anchor")
        ax.get_xticklabels()[asked_from].set(color=QUERY, fontweight="bold")
        ax.set_ylim(0, 1.12)
        ax.set_title(f"asked from “{words[asked_from]}”")
        ax.spines[["top", "right"]].set_visible(False)
    panels[0].set_ylabel("weight")
    return panels[0]


def lookup(weights: Any, values: Any, output: float, *, wanted: float, ax: Axes | None = None) -> Axes:
    """A soft look-up: values along the axis, each as high as its weight, and the output that they give together."""
    weights, values = (np.asarray(x, dtype=float).flatten() for x in (weights, values))
    ax = new_axes(ax, 6.4, 2.8)
    ax.bar(values, weights, width=2.0, color=VALUE, label="weight of a value")
    ax.axvline(output, color=OUTPUT, linewidth=3, label="output")
    ax.axvline(wanted, color="black", linewidth=1.2, linestyle=":", label="value of the best key")
    ax.set_xlim(values.min() - 6, values.max() + 6)
    ax.set_ylim(0, 1.05)
    ax.set_xticks(values)
    ax.set_xlabel("value")
    ax.set_ylabel("weight")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False)
    return ax


def tables(named: dict[str, tuple[Any, Sequence[str], Sequence[str]]], *, split: int | None = None) -> Axes:
    """Tables of numbers side by side, in a map whose middle is 0; the numbers are written into them.

    Args:
        named: title, and the table (n, m) with its row labels and its column labels.
        split: a line is drawn after that many rows, and after as many columns of a square table.

    Returns: the first panel's Axes.
    """
    sizes = [np.asarray(table).shape for table, _, _ in named.values()]
    width, height = sum(1.4 + 0.52 * columns for _, columns in sizes), 1.3 + 0.42 * max(rows for rows, _ in sizes)
    figure = Figure(figsize=(width, height), layout="constrained")
    panels = figure.subplots(1, len(named), squeeze=False, width_ratios=[m + 2 for _, m in sizes])[0]
    for ax, (title, (table, rows, columns)) in zip(panels, named.items(), strict=True):
        table = np.asarray(table, dtype=float)
        limit = max(np.abs(table).max(), 1e-9)
        ax.imshow(table, cmap="PuOr", vmin=-limit, vmax=limit, aspect="auto")
        for (row, column), number in np.ndenumerate(table):
            colour = "white" if abs(number) > 0.65 * limit else "black"
            ax.text(column, row, f"{number:.0f}".replace("-0", "0"), ha="center", va="center", color=colour)
        ax.set_xticks(range(len(columns)), columns, rotation=45, ha="right", rotation_mode="anchor")
        ax.set_yticks(range(len(rows)), rows)
        ax.set_title(title)
        if split is not None:
            ax.axhline(split - 0.5, color="black", linewidth=1)
            if table.shape[0] == table.shape[1]:
                ax.axvline(split - 0.5, color="black", linewidth=1)
    return panels[0]
