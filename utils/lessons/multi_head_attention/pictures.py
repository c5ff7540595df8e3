"""Pictures of lesson 06: from one vector to several heads and back, all heads of a sentence, and what cutting costs."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, Rectangle

from utils.course.plots import new_axes
from utils.course.plots.colours import KEY, MASKED, OUTPUT, QUERY, VALUE, WEIGHTS_MAP

LIGHT = 0.45  # the second head's shade


def flow(weights: Any, words: Sequence[str]) -> Axes:
    """Split, attend, concatenate, project, for two heads: every table has a row for each word.

    The first head is drawn dark and the second light.

    Args:
        weights: (2, T, T), of the two heads.
    """
    weights, rows = np.asarray(weights, dtype=float), len(words)
    figure = Figure(figsize=(11.0, 4.2), layout="constrained")
    ax = figure.subplots()
    _table(ax, 0, -2, [MASKED] * 6, rows)
    for row, word in enumerate(words):
        ax.text(-0.4, 1.5 - row, word, ha="right", va="center")
    for head, shade, low in ((0, 1.0, 2.2), (1, LIGHT, -6.2)):
        for number, (name, colour) in enumerate({"Q": QUERY, "K": KEY, "V": VALUE}.items()):
            _table(ax, 9 + 3.6 * number, low, [colour] * 3, rows, alpha=shade)
            ax.text(10.5 + 3.6 * number, low + 4.3, name, ha="center", va="bottom")
        _map(ax, 21.4, low, weights[head])
        ax.text(23.4, low + 4.3, f"head {head + 1}", ha="center", va="bottom")
        _table(ax, 27.2, low, [VALUE] * 3, rows, alpha=shade)
        middle, side = low + 2, 0.8 if head == 0 else -0.8
        for start, end in (((6.3, side), (8.7, middle)), ((19.6, middle), (21.1, middle))):
            _arrow(ax, start, end)
        for start, end in (((25.7, middle), (26.9, middle)), ((30.5, middle), (33.7, side))):
            _arrow(ax, start, end)
    _table(ax, 34, -2, [VALUE] * 6, rows, alpha=[1.0] * 3 + [LIGHT] * 3)
    _arrow(ax, (40.3, 0), (43.7, 0))
    ax.text(42, 0.3, "$W_O$", ha="center", va="bottom")
    _table(ax, 44, -2, [OUTPUT] * 6, rows)
    steps = {3: "x", 14.1: "1 · split", 25.8: "2 · attend", 37: "3 · concatenate", 47: "4 · project"}
    shapes = ("T × d_model", "T × d_k each", "T × T, and T × d_v", "T × d_model", "T × d_model")
    for (place, step), shape in zip(steps.items(), shapes, strict=True):
        ax.text(place, -7.6, f"{step}\n{shape}", ha="center", va="center", linespacing=1.5)
    ax.set_axis_off()
    ax.set_aspect("equal")
    ax.set_xlim(-3.6, 50.6)
    ax.set_ylim(-9.2, 7.8)
    return ax


def _table(ax: Axes, left: float, low: float, colours: Sequence[str], rows: int, *, alpha: Any = 1.0) -> None:
    shades = alpha if isinstance(alpha, list) else [alpha] * len(colours)
    for column, (colour, shade) in enumerate(zip(colours, shades, strict=True)):
        for row in range(rows):
            box = Rectangle((left + column, low + row), 1, 1, facecolor=colour, alpha=shade, edgecolor="white")
            ax.add_patch(box)


def _map(ax: Axes, left: float, low: float, weights: np.ndarray) -> None:
    rows, columns = weights.shape
    extent = (left, left + columns, low, low + rows)
    ax.imshow(weights, cmap=WEIGHTS_MAP, vmin=0, vmax=1, extent=extent, aspect="equal", interpolation="nearest")


def _arrow(ax: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    ax.add_patch(FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=12, color="black", linewidth=1))


def shares(values: Mapping[str, float], *, x: str, chance: float | None = None, ax: Axes | None = None) -> Axes:
    """A bar from 0 to 100 % for each name, the first on top, and a line at what guessing gives."""
    ax = new_axes(ax, 6.8, 1.0 + 0.42 * len(values))
    bars = ax.barh(list(values), [100 * value for value in values.values()], color=OUTPUT, height=0.6)
    ax.bar_label(bars, [f"{value:.0%}" for value in values.values()], padding=4)
    if chance is not None:
        ax.axvline(100 * chance, color="black", linestyle="--", linewidth=1)
        ax.text(100 * chance, 1.02, "chance", transform=ax.get_xaxis_transform(), ha="center", va="bottom")
    ax.set_xlim(0, 112)
    ax.set_xticks(range(0, 101, 20))
    ax.invert_yaxis()
    ax.set_xlabel(x)
    ax.spines[["top", "right"]].set_visible(False)
    return ax


def all_heads(weights: Any, words: Sequence[str]) -> Axes:
    """Every head of every layer for one sentence: a row of tables for each layer, queries down, keys across.

    Args:
        weights: (layers, H, T, T).
    """
    weights = np.asarray(weights, dtype=float)
    layers, heads = weights.shape[:2]
    figure = Figure(figsize=(1.3 + 2.0 * heads, 1.0 + 2.0 * layers), layout="constrained")
    grid = figure.subplots(layers, heads, squeeze=False, sharex=True, sharey=True)
    for (layer, head), ax in np.ndenumerate(grid):
        image = ax.imshow(weights[layer, head], cmap=WEIGHTS_MAP, vmin=0, vmax=1)
        ax.set_title(f"layer {layer + 1}, head {head + 1}", fontsize=10)
        ax.set_xticks(range(len(words)), words, rotation=60, ha="right", rotation_mode="anchor")
        ax.set_yticks(range(len(words)), words)
    for ax in grid[:, 0]:
        ax.set_ylabel("query", color=QUERY, fontweight="bold")
    for ax in grid[-1]:
        ax.set_xlabel("key", color=KEY, fontweight="bold")
    figure.colorbar(image, ax=list(grid.flat), label="weight", fraction=0.03)
    return grid[0, 0]


def weight_by_distance(trained: Any, untrained: Any, *, ax: Axes | None = None) -> Axes:
    """How much each head gives to words at a distance, as a multiple of even attention.

    Args:
        trained, untrained: (heads, distances), from distance 0 on.
    """
    ax = new_axes(ax, 6.8, 3.4)
    trained, untrained = np.asarray(trained, dtype=float), np.asarray(untrained, dtype=float)
    places = range(trained.shape[1])
    for number, head in enumerate(trained):
        ax.plot(places, head, color=MASKED, linewidth=1.2, label="one head, trained" if number == 0 else None)
    ax.plot(places, trained.mean(axis=0), color=OUTPUT, marker="o", linewidth=2, label="mean of the heads, trained")
    ax.plot(places, untrained.mean(axis=0), color=KEY, marker="s", linestyle="--", label="mean, untrained")
    ax.axhline(1, color="black", linewidth=0.8)
    ax.set_ylim(bottom=0)
    ax.set_xlabel("distance in words (0: the word itself)")
    ax.set_ylabel("weight ÷ even weight")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False)
    return ax


def cost_of_cutting(lost: Mapping[tuple, float], *, ax: Axes | None = None) -> Axes:
    """Percentage points lost when two heads are cut; on the diagonal, when one is.

    Args:
        lost: what a cut costs, as a share, for every head and every pair: tuples of one and of two (layer, head).
    """
    heads = [cut[0] for cut in lost if len(cut) == 1]
    names = [f"{layer + 1}.{head + 1}" for layer, head in heads]
    table = np.full((len(heads), len(heads)), np.nan)
    for cut, share in lost.items():
        if len(cut) in (1, 2):
            table[heads.index(cut[-1]), heads.index(cut[0])] = 100 * share
    ax = new_axes(ax, 6.0, 4.6)
    image = ax.imshow(table, cmap="Purples", vmin=0, vmax=np.nanmax(table))
    for (row, column), lost in np.ndenumerate(table):
        if not np.isnan(lost):
            dark = lost > 0.55 * np.nanmax(table)
            weight = "bold" if row == column else "normal"
            ax.text(
                column, row, f"{lost:.0f}", ha="center", va="center", color="white" if dark else "black", weight=weight
            )
    ax.set_xticks(range(len(names)), names)
    ax.set_yticks(range(len(names)), names)
    ax.set_xlabel("head that is cut (layer.head)")
    ax.set_ylabel("and this one too")
    ax.spines[["top", "right"]].set_visible(False)
    ax.figure.colorbar(image, ax=ax, label="points lost", fraction=0.05)
    return ax


def cut_bars(now: Mapping[str, float], uncut: Mapping[str, float], *, ax: Axes | None = None) -> Axes:
    """What is named right with some heads cut, in purple, and behind it, in grey, with all heads at work."""
    ax = new_axes(ax, 6.8, 1.0 + 0.5 * len(now))
    ax.barh(list(uncut), [100 * value for value in uncut.values()], color=MASKED, height=0.75, label="all heads")
    bars = ax.barh(list(now), [100 * value for value in now.values()], color=OUTPUT, height=0.45, label="heads left")
    ax.bar_label(bars, [f"{value:.0%}" for value in now.values()], padding=4, fontweight="bold")
    ax.set_xlim(0, 100)
    ax.invert_yaxis()
    ax.set_xlabel("hidden words named right (%)")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False)
    return ax
