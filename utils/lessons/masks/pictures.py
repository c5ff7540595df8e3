"""Pictures of lesson 05: tables of who sees whom, and one row of attention with its hidden words on grey."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from utils.course.plots.colours import KEY, MASKED, OUTPUT, QUERY, WEIGHTS_MAP


def mask_tables(masks: Mapping[str, Any], words: Sequence[str]) -> Axes:
    """Masks side by side: a row for each query, a column for each key, ✓ where it may attend, grey where not.

    Args:
        masks: (T, T) of True and False, under its title.
    """
    axes = _side_by_side(masks, words, cell=0.5)
    for ax, mask in zip(axes, masks.values(), strict=True):
        mask = np.asarray(mask, dtype=bool)
        ax.imshow(mask, cmap=ListedColormap([MASKED, "white"]), vmin=0, vmax=1, aspect="auto")
        for (row, column), allowed in np.ndenumerate(mask):
            ax.text(column, row, "✓" if allowed else "", ha="center", va="center", color=QUERY, fontweight="bold")
            ax.add_patch(Rectangle((column - 0.5, row - 0.5), 1, 1, fill=False, edgecolor="black", linewidth=0.6))
    return axes[0]


def weight_tables(tables: Mapping[str, Any], words: Sequence[str], mask: Any) -> Axes:
    """Weights, (T, T) each, side by side; what the mask forbids is framed, and each row's sum stands at its right."""
    axes = _side_by_side(tables, words, cell=0.72)
    for ax, weights in zip(axes, tables.values(), strict=True):
        weights = np.asarray(weights, dtype=float)
        image = ax.imshow(weights, cmap=WEIGHTS_MAP, vmin=0, vmax=1, aspect="auto")
        _numbers(ax, weights, mask, dark=weights < 0.6)
        for row, total in enumerate(weights.sum(axis=1)):
            ax.text(len(words) - 0.35, row, f"Σ {total:.2f}", va="center", ha="left", fontsize=9)
    axes[-1].figure.colorbar(image, ax=list(axes), label="weight", fraction=0.03, pad=0.06)
    return axes[0]


def influence_tables(tables: Mapping[str, Any], words: Sequence[str], mask: Any) -> Axes:
    """How strongly each word (column) moves each output (row), (T, T) each; what the mask forbids is framed."""
    axes = _side_by_side(tables, words, cell=0.72, rows_are="output of", columns_are="word that changes")
    limit = max(float(np.max(np.asarray(table))) for table in tables.values())
    for ax, table in zip(axes, tables.values(), strict=True):
        table = np.asarray(table, dtype=float)
        image = ax.imshow(table, cmap="Purples", vmin=0, vmax=limit, aspect="auto")
        _numbers(ax, table, mask, dark=table > 0.6 * limit)
    axes[-1].figure.colorbar(image, ax=list(axes), label="size of the gradient", fraction=0.03, pad=0.02)
    return axes[0]


def row_panels(rows: Mapping[str, Any], words: Sequence[str], hidden: Sequence[bool]) -> Axes:
    """Rows of attention in three panels: scores, weights, and the influence of each word on the output.

    Args:
        rows: under each name scores, weights and influence, one number a word.
        hidden: which words the mask hides; they stand on grey, so that a bar on grey is a leak.
    """
    figure = Figure(figsize=(8.6, 2.5 * len(rows)), layout="constrained")
    grid = figure.subplots(len(rows), 3, squeeze=False)
    top = 1.15 * max(float(np.max(np.asarray(row[2]))) for row in rows.values())
    for (name, (scores, weights, influence)), panels in zip(rows.items(), grid, strict=True):
        _bars(panels[0], scores, words, hidden, color=KEY, title="scores")
        panels[0].set_ylabel(name, fontweight="bold")
        panels[0].margins(y=0.15)
        _bars(panels[1], weights, words, hidden, color=OUTPUT, title="weights")
        panels[1].set_ylim(0, 1)
        _bars(panels[2], influence, words, hidden, color=OUTPUT, title="influence on the output")
        panels[2].set_ylim(0, top or 1)
    return grid[0, 0]


def _bars(ax: Axes, heights: Any, words: Sequence[str], hidden: Sequence[bool], *, color: str, title: str) -> None:
    heights = np.asarray(heights, dtype=float)
    for place, is_hidden in enumerate(hidden):
        if is_hidden:
            ax.axvspan(place - 0.5, place + 0.5, color=MASKED, alpha=0.5, linewidth=0)
    ax.bar(range(len(words)), np.where(np.isfinite(heights), heights, 0), color=color, edgecolor="black", width=0.7)
    for place, height in enumerate(heights):
        if not np.isfinite(height):
            ax.text(place, 0, "−∞", ha="center", va="bottom")
    ax.axhline(0, color="black", linewidth=0.8)
    ax.set_xlim(-0.5, len(words) - 0.5)
    ax.set_xticks(range(len(words)), words, rotation=45)
    ax.set_title(title)
    ax.spines[["top", "right"]].set_visible(False)


def _side_by_side(
    tables: Mapping[str, Any],
    words: Sequence[str],
    *,
    cell: float,
    rows_are: str = "query",
    columns_are: str = "key",
) -> list[Axes]:
    """One axes for each table, all of one size, with the words along both sides."""
    size = cell * len(words)
    figure = Figure(figsize=((size + 0.5) * len(tables) + 1.6, size + 1.5), layout="constrained")
    axes = list(figure.subplots(1, len(tables), squeeze=False)[0])
    for number, (ax, title) in enumerate(zip(axes, tables, strict=True)):
        ax.set_title(title)
        ax.set_xticks(range(len(words)), words, rotation=45, ha="right", rotation_mode="anchor")
        ax.set_yticks(range(len(words)), words if number == 0 else [""] * len(words))
        ax.set_xlabel(columns_are, color=KEY, fontweight="bold")
        ax.tick_params(length=0)
    axes[0].set_ylabel(rows_are, color=QUERY, fontweight="bold")
    return axes


def _numbers(ax: Axes, table: np.ndarray, mask: Any, *, dark: np.ndarray) -> None:
    """Every number in its square, and a frame round each square that the mask forbids."""
    allowed = np.broadcast_to(np.asarray(mask, dtype=bool), table.shape)
    for (row, column), value in np.ndenumerate(table):
        colour = "white" if dark[row, column] else "black"
        ax.text(column, row, f"{value:.2f}", ha="center", va="center", color=colour, fontsize=9)
        if not allowed[row, column]:
            frame = Rectangle((column - 0.46, row - 0.46), 0.92, 0.92, fill=False, edgecolor=KEY, linewidth=2)
            ax.add_patch(frame)
