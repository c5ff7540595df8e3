"""Lesson 02: vectors in the plane and their weighted sum, who looks at whom, and the scoreboard with its controls."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch
from torch import Tensor

from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import INK, OUTPUT, QUERY, SAND, SLATE, VALUE
from utils.course.plots.heatmap import attention_heatmap
from utils.lessons.self_attention_without_parameters.experiment import BOUNDS
from utils.lessons.self_attention_without_parameters.plane import State

THICKEST = 14  # points, for a weight of 1
ACROSS, UP = (-2.8, 4.0), (-1.7, 2.7)  # the plane, the same in every picture
LABEL = 0.3  # how far apart texts stand


def weighted_sums(states: Mapping[str, State]) -> Picture:
    """One word's attention, a panel for each state under its title, on equal axes.

    Each word's arrow is as thick as its weight; the purple arrow is their weighted sum. A blue ring marks where the
    asking word's vector was before.
    """
    across = min(len(states), 2)
    down = -(-len(states) // across)
    figure = Figure(figsize=(4.6 * across, 3.7 * down), layout="constrained")
    panels = figure.subplots(down, across, squeeze=False).flatten()
    for (title, state), ax in zip(states.items(), panels, strict=False):
        _weighted_sum(ax, state)
        ax.set_title(f"{title}\nasked by “{state.words[state.asking]}”", fontsize=11)
    for ax in panels[len(states) :]:
        ax.set_visible(False)
    return Picture(panels[0], " ".join(f"{title}: {state.text}" for title, state in states.items()))


def _weighted_sum(ax: Axes, state: State) -> None:
    vectors, output = np.asarray(state.vectors), np.asarray(state.output)
    for vector, weight in zip(vectors, state.weights, strict=True):
        _arrow(ax, vector, width=max(THICKEST * weight, 0.6), colour=VALUE)
    _arrow(ax, output, width=3.0, colour=OUTPUT)
    ax.plot(*vectors[state.asking], marker="o", markersize=12, fillstyle="none", color=QUERY, markeredgewidth=2)
    labels = [f"{word} {weight:.2f}" for word, weight in zip(state.words, state.weights, strict=True)]
    texts, inks = [*labels, f"new {state.words[state.asking]}"], [VALUE] * len(labels) + [OUTPUT]
    _label(ax, [*vectors, output], texts, [INK[colour] for colour in inks])
    ax.set_xlim(*ACROSS)
    ax.set_ylim(*UP)
    ax.set_aspect("equal")
    ax.axhline(0, color="#DDDDDD", linewidth=1, zorder=0)
    ax.axvline(0, color="#DDDDDD", linewidth=1, zorder=0)
    ax.set_xlabel("how much about money")
    ax.set_ylabel("how much about water")
    ax.spines[["top", "right"]].set_visible(False)


def _arrow(ax: Axes, tip: np.ndarray, *, width: float, colour: str) -> None:
    head = 8 + 1.3 * width
    ax.add_patch(
        FancyArrowPatch(
            (0, 0), tuple(tip), arrowstyle="-|>", mutation_scale=head, linewidth=width, color=colour, alpha=0.75,
            shrinkA=0, shrinkB=0, joinstyle="miter", capstyle="butt",
        )
    )  # fmt: skip


def _label(ax: Axes, tips: Sequence[np.ndarray], texts: Sequence[str], inks: Sequence[str]) -> None:
    """A text beside each tip, moved up where it would lie on one that is there already."""
    taken: list[tuple[float, float]] = []
    for tip, text, ink in sorted(zip(tips, texts, inks, strict=True), key=lambda label: label[0][1]):
        left = tip[0] < -0.3
        x, y = tip[0] + (-0.22 if left else 0.22), tip[1] + (-0.15 if tip[1] < -0.3 else 0.1)
        while any(abs(y - other_y) < LABEL and abs(x - other_x) < 1.9 for other_x, other_y in taken):
            y += 0.05
        taken.append((x, y))
        ax.text(x, y, text, color=ink, ha="right" if left else "left", va="center", fontweight="bold", zorder=6)


def who_looks_at_whom(weights: Tensor, words: Sequence[str]) -> Picture:
    """The weights of one sentence, a row for the word that asks, with their numbers."""
    axes = attention_heatmap(weights, words, words, numbers=True)
    axes.set_ylabel("who asks", color="black", fontweight="normal")
    axes.set_xlabel("who is asked", color="black", fontweight="normal")
    said = []
    for place, (word, row) in enumerate(zip(words, weights.tolist(), strict=True)):
        others = [other for other in range(len(words)) if other != place]
        most = max(others, key=lambda other: row[other])
        said.append(f"{word} gives itself {row[place]:.2f} and {words[most]} {row[most]:.2f}")
    return Picture(axes, "; ".join(said) + ".")


def scoreboard(found: Mapping[str, Sequence[float]]) -> Picture:
    """Sense accuracy of every stage, a dot for each draw of the sentences, a line at their mean and one at chance.

    Args:
        found: by name, the accuracies, 0 to 1; the first is drawn on top.
    """
    ax = new_axes(None, 8.2, 1.0 + 0.42 * len(found))
    said = []
    for place, (name, draws) in enumerate(found.items()):
        mean, bound = sum(draws) / len(draws), BOUNDS[name]
        shown = bound.shown if bound.low < bound.high else lambda share: f"{share:.0%}".replace("%", " %")
        colour = SLATE if name == "attention" else SAND
        up = place + 0.3 * (np.arange(len(draws)) / max(len(draws) - 1, 1) - 0.5)
        ax.scatter([100 * share for share in draws], up, s=34, color=colour, alpha=0.85, linewidths=0)
        ax.plot([100 * mean] * 2, [place - 0.3, place + 0.3], color="black", linewidth=2)
        ax.text(101.5, place, shown(mean), va="center")
        said.append(f"{name}: {shown(mean)} in the mean, from {shown(min(draws))} to {shown(max(draws))}")
    ax.axvline(50, color="black", linestyle=":", linewidth=1)
    ax.text(50.5, len(found) - 0.42, "chance", va="bottom", fontsize=9)
    ax.set_yticks(range(len(found)), list(found))
    ax.set_xlim(40, 100)
    ax.set_ylim(len(found) - 0.4, -0.6)
    ax.set_xlabel("senses told apart (%), a dot for each draw of the sentences; at the right the mean")
    ax.spines[["top", "right"]].set_visible(False)
    return Picture(ax, "; ".join(said) + ".")
