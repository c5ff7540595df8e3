"""Lesson 06: several heads and back again, trainings as dots, all heads at rest, and what cutting costs."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, Rectangle

from utils.course.bounds import Bound
from utils.course.notation import mathtext
from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import INK, KEY, MASKED, OTHERS, OUTPUT, QUERY, SLATE, THINGS, VALUE, WEIGHTS_MAP
from utils.lessons.multi_head_attention.runs import Runs
from utils.lessons.multi_head_attention.small_encoder import Study, name_of

LIGHT = 0.45  # the second head's shade


def flow(weights: Any, words: Sequence[str]) -> Picture:
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
    ax.text(42, 0.3, mathtext("W_O"), ha="center", va="bottom")
    _table(ax, 44, -2, [OUTPUT] * 6, rows)
    steps = {3: "x", 14.1: "1 · split", 25.8: "2 · attend", 37: "3 · concatenate", 47: "4 · project"}
    shapes = ("T × d_model", "T × d_k each", "T × T, and T × d_v", "T × d_model", "T × d_model")
    for (place, step), shape in zip(steps.items(), shapes, strict=True):
        ax.text(place, -7.6, f"{step}\n{mathtext(shape)}", ha="center", va="center", linespacing=1.5)
    ax.set_axis_off()
    ax.set_aspect("equal")
    ax.set_xlim(-3.6, 50.6)
    ax.set_ylim(-9.2, 7.8)
    alt = (
        f"From left to right: {rows} words of 6 numbers; for each of {len(weights)} heads Q, K and V of 3 numbers, a "
        "table of weights, and what it fetched; both side by side, 6 numbers again; after W_O the output."
    )
    return Picture(ax, alt)


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


def trainings(
    measured: Mapping[str, Runs], *, x: str, lines: Mapping[str, float], guess: int | float | str | None = None
) -> Picture:
    """A dot for each training, from 0 to 100 %, and a line at what needs none.

    Args:
        lines: shares by name: chance, or what another way reaches.
        guess: what the learner guessed for the first row, in %.
    """
    ax = new_axes(None, 8.2, 1.3 + 0.42 * len(measured))
    for row, runs in enumerate(measured.values()):
        ax.axhline(row, color="#e6e9ec", linewidth=1, zorder=0)
        ax.scatter([100 * share for share in runs.shares], [row] * len(runs.shares), s=52, color=SLATE, alpha=0.75)
    if isinstance(guess, int | float):
        ax.scatter([guess], [0], s=140, facecolors="none", edgecolors=THINGS["your guess"], linewidths=2)
    for place, dashes in zip(lines.values(), ("--", ":"), strict=False):
        ax.axvline(100 * place, color="black", linestyle=dashes, linewidth=1)
    for name, place in lines.items():
        ax.text(100 * place, 1.02, name, transform=ax.get_xaxis_transform(), ha="center", va="bottom")
    ax.set_xlim(0, 103)
    ax.set_xticks(range(0, 101, 20))
    ax.set_yticks(range(len(measured)), list(measured))
    ax.set_ylim(len(measured) - 0.5, -0.5)
    ax.set_xlabel(x)
    ax.spines[["top", "right"]].set_visible(False)
    said = "; ".join(f"{name}: {runs.said}" for name, runs in measured.items())
    return Picture(ax, f"{x}, lowest to highest of three trainings. {said}.".replace(" (%)", ""))


FAVOURITES = Bound(2, 8, ".0f")


def all_heads(weights: Any, words: Sequence[str], word: str) -> Picture:
    """Every head of every layer for one sentence: queries down, keys across, the row of one word framed.

    Args:
        weights: (layers, H, T, T).
    """
    weights = np.asarray(weights, dtype=float)
    layers, heads = weights.shape[:2]
    row = list(words).index(word)
    figure = Figure(figsize=(1.3 + 1.75 * heads, 1.0 + 1.95 * layers), layout="constrained")
    grid = figure.subplots(layers, heads, squeeze=False, sharex=True, sharey=True)
    for (layer, head), ax in np.ndenumerate(grid):
        image = ax.imshow(weights[layer, head], cmap=WEIGHTS_MAP, vmin=0, vmax=1)
        ax.add_patch(Rectangle((-0.5, row - 0.5), len(words), 1, fill=False, edgecolor=QUERY, linewidth=2.5))
        ax.set_title(f"head {name_of((layer, head))}", fontsize=10)
        ax.set_xticks(range(len(words)), words, rotation=60, ha="right", rotation_mode="anchor")
        ax.set_yticks(range(len(words)), words)
    for ax in grid[:, 0]:
        ax.set_ylabel("query", color=INK[QUERY], fontweight="bold")
    for ax in grid[-1]:
        ax.set_xlabel("key", color=INK[KEY], fontweight="bold")
    figure.colorbar(image, ax=list(grid.flat), label="weight", fraction=0.03)
    different = len(np.unique(weights[:, :, row].argmax(axis=-1)))
    alt = (
        f"A table of weights for each of {layers} layers of {heads} heads, for “{' '.join(words)}”. The largest weight "
        f"of “{word}” lies on {FAVOURITES.shown(different)} different words, from head to head."
    )
    return Picture(grid[0, 0], alt)


def cost_against_near(studies: Sequence[Study]) -> Picture:
    """For every head of every training: what cutting it costs, against its weight on the word itself."""
    figure = Figure(figsize=(9.0, 3.2), layout="constrained")
    said = []
    panels = figure.subplots(1, len(studies), sharex=True, sharey=True)
    for number, (ax, study) in enumerate(zip(panels, studies, strict=True), start=1):
        ranks = []
        for (to, lost), mark in zip(study.lost.items(), "ox", strict=True):
            ax.scatter(study.near, 100 * lost, s=44, marker=mark, color=OTHERS[mark == "x"], label=f"cut to {to}")
            ranks.append(f"cut to {to}, number {int((study.near > study.near[lost.argmax()]).sum()) + 1}")
        said.append(f"training {number}: {'; '.join(ranks)}")
        ax.set_title(f"training {number}", fontsize=11)
        ax.set_xlim(0, 4)
        ax.set_ylim(0, 25)
        ax.spines[["top", "right"]].set_visible(False)
    figure.supxlabel("weight on the word itself ÷ even share", fontsize=10)
    figure.axes[0].set_ylabel("points lost when it is cut")
    figure.axes[0].legend(loc="upper left", frameon=False)
    return Picture(figure.axes[0], "Which head by its weight on itself is the dearest? " + ". ".join(said) + ".")


def weight_by_distance(trained: torch.Tensor, untrained: torch.Tensor) -> Picture:
    """How much each head gives to words at a distance, as a multiple of even attention.

    Args:
        trained, untrained: (heads, distances), from distance 0 on.
    """
    ax = new_axes(None, 6.8, 3.2)
    places = range(trained.shape[1])
    for number, head in enumerate(trained):
        ax.plot(places, head, color=MASKED, linewidth=1.2, label="one head, trained" if number == 0 else None)
    ax.plot(places, trained.mean(dim=0), color=THINGS["trained"], marker="o", linewidth=2, label="mean, trained")
    ax.plot(places, untrained.mean(dim=0), color=THINGS["untrained"], marker="s", linestyle="--", label="untrained")
    ax.axhline(1, color="black", linewidth=0.8)
    ax.set_ylim(0, 3.5)
    ax.set_xlabel("distance in words (0: the word itself)")
    ax.set_ylabel("weight ÷ even share")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False)
    said = [
        f"{name}, {NEAR[name].shown(float(heads.mean(dim=0)[1]))} of an even share next door and "
        f"{FAR[name].shown(float(heads.mean(dim=0)[-1]))} six words away"
        for name, heads in {"trained": trained, "untrained": untrained}.items()
    ]
    return Picture(ax, f"Mean of the heads: {'; '.join(said)}.")


NEAR = {"trained": Bound(1.3, 1.8, ".1f"), "untrained": Bound(0.85, 1.15, ".1f")}
FAR = {"trained": Bound(0.4, 0.7, ".1f"), "untrained": Bound(0.85, 1.15, ".1f")}
