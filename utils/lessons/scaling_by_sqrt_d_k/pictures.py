"""Lesson 04: what grows with d_k, the cloud of scores at rest, and how much of softmax's gradient is left."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor

from utils.course.notation import mathtext
from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import THINGS
from utils.course.plots.curves import ends_in_words, lines
from utils.lessons.scaling_by_sqrt_d_k.cloud import AXIS, SCALINGS, WORDS, State, states
from utils.lessons.scaling_by_sqrt_d_k.experiment import log_log_slope
from utils.lessons.scaling_by_sqrt_d_k.lookups import LENGTH, Lookups

_GOLDEN = 0.618034  # spreads dots without clumps


def variances(
    sizes: Sequence[int], curves: Mapping[str, Sequence[float]], *, guess: int | float | str | None = None
) -> Picture:
    """The variance of a score against d_k on logarithmic axes; guess: what the learner thought it to be at 64."""
    ring = (64, float(guess)) if isinstance(guess, int | float) and guess > 0 else None
    axes = lines(curves, at=sizes, x="d_k", y="variance of a score", log="xy", guess=ring)
    slopes = ", ".join(f"{name} {abs(log_log_slope(sizes, values)):.1f}" for name, values in curves.items())
    return Picture(axes, f"{ends_in_words(curves, at=sizes, x='d_k')} Slopes on the logarithmic axes: {slopes}.")


def entropies(sizes: Sequence[int], curves: Mapping[str, Sequence[float]]) -> Picture:
    """The mean entropy of 16 weights against d_k."""
    axes = lines(curves, at=sizes, x="d_k", y="entropy (nats)", log="x")
    axes.axhline(math.log(16), color="black", linewidth=0.8, linestyle=":")
    axes.text(sizes[-1], math.log(16), "all alike: ln 16", ha="right", va="bottom")
    axes.set_ylim(0, 3.1)
    return Picture(axes, ends_in_words(curves, at=sizes, x="d_k"))


def clouds(sizes: Sequence[int] = (4, 64, 256)) -> Picture:
    """The cloud of scores and the weights of five words, undivided at the left, divided at the right, on equal axes."""
    figure = Figure(figsize=(8.6, 1.5 * len(sizes) + 0.6), layout="constrained")
    figure.get_layout_engine().set(w_pad=0.12)
    grid = figure.subplots(len(sizes), 4, width_ratios=[3, 1.25, 3, 1.25], sharex="col", squeeze=False)
    shown = {(state.d_k, state.scaled): state for state in states()}
    for row, d_k in zip(grid, sizes, strict=True):
        for scaled, cloud, bars in ((False, *row[:2]), (True, *row[2:])):
            _cloud(cloud, shown[d_k, scaled])
            _weights(bars, shown[d_k, scaled])
        row[0].set_ylabel(mathtext("d_k") + f" = {d_k}", rotation=0, ha="right", va="center")
    for place, scaling in ((0, SCALINGS[0]), (2, SCALINGS[1])):
        grid[0, place].set_title(f"scores, {mathtext(scaling)}", fontsize=11)
        grid[0, place + 1].set_title("weights", fontsize=11)
    alt = " ".join(shown[d_k, scaled].text for scaled in (False, True) for d_k in sizes)
    return Picture(grid[0, 0], alt)


def _cloud(ax: Axes, state: State) -> None:
    colour = THINGS["scaled" if state.scaled else "unscaled"]
    heights = 2 * (np.arange(len(state.cloud)) * _GOLDEN % 1) - 1
    ax.scatter(state.cloud, heights, s=6, color=colour, alpha=0.4, linewidths=0)
    ax.plot([-state.spread, state.spread], [0, 0], color="black", linewidth=2.5)
    ax.set_xlim(-AXIS, AXIS)
    ax.set_xticks([-AXIS, 0, AXIS])
    ax.set_ylim(-1.2, 1.2)
    ax.set_yticks([])
    ax.spines[["top", "right", "left"]].set_visible(False)


def _weights(ax: Axes, state: State) -> None:
    ax.barh(range(len(WORDS)), state.weights, color=THINGS["scaled" if state.scaled else "unscaled"], height=0.7)
    ax.set_xlim(0, 1)
    ax.set_yticks(range(len(WORDS)), WORDS, fontsize=8)
    ax.invert_yaxis()
    ax.spines[["top", "right"]].set_visible(False)


def gradients_left(sizes: Sequence[int], norms: Mapping[str, Sequence[Tensor]], ax: Axes | None = None) -> Picture:
    """The size of softmax's gradient for every query, a dot each, with a line at the median, for every d_k.

    Args:
        norms: by name, for every d_k, (queries,) sizes.
    """
    ax = new_axes(ax, 8.2, 3.3)
    said = []
    for (name, columns), shift in zip(norms.items(), (-0.2, 0.2), strict=True):
        for place, column in enumerate(columns):
            across = place + shift + 0.14 * (2 * (np.arange(len(column)) * _GOLDEN % 1) - 1)
            ax.scatter(across, column, s=3, color=THINGS[name], alpha=0.35, linewidths=0)
            middle = float(column.median())
            ax.plot([place + shift - 0.18, place + shift + 0.18], [middle, middle], color="black", linewidth=2)
        ax.scatter([], [], s=20, color=THINGS[name], label=name)
        said.append(
            f"{name}: the median query has a gradient of {float(columns[0].median()):.2f} at d_k = {sizes[0]} and of "
            f"{float(columns[-1].median()):.2f} at d_k = {sizes[-1]}"
        )
    ax.plot([], [], color="black", linewidth=2, label="median")
    ax.set_xticks(range(len(sizes)), [str(size) for size in sizes])
    ax.set_xlabel(mathtext("d_k"))
    ax.set_ylabel("size of the gradient")
    ax.set_ylim(0, 0.55)
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, borderaxespad=0.2)
    return Picture(ax, "; ".join(said) + ".")


def lookups(learnt: Mapping[tuple[str, int], Lookups]) -> Picture:
    """The share of look-ups that each run has solved, a dot each, with the median, by name and d_k."""
    ax = new_axes(None, 8.2, 3.0)
    said = []
    for place, ((name, d_k), runs) in enumerate(learnt.items()):
        across = place + 0.3 * (np.arange(len(runs.accuracy)) / (len(runs.accuracy) - 1) - 0.5)
        ax.scatter(across, 100 * runs.accuracy, s=36, color=THINGS[name], alpha=0.8, linewidths=0)
        ax.plot([place - 0.28, place + 0.28], [100 * runs.median] * 2, color="black", linewidth=2)
        ax.text(place, 108, runs.shown, ha="center")
        said.append(f"{name}, d_k = {d_k}: {runs.shown} in the median run")
    ax.set_xticks(range(len(learnt)), [f"{name}\n{mathtext('d_k')} = {d_k}" for name, d_k in learnt])
    ax.set_xlim(-0.5, len(learnt) - 0.5)
    ax.set_ylim(0, 120)
    ax.set_yticks(range(0, 101, 20))
    ax.axhline(100 / LENGTH, color="black", linewidth=0.8, linestyle=":")
    ax.text(-0.45, 100 / LENGTH + 1.5, "by chance", fontsize=9)
    ax.set_ylabel("look-ups solved (%)")
    ax.spines[["top", "right"]].set_visible(False)
    return Picture(ax, "Look-ups solved. " + "; ".join(said) + ".")
