"""Lesson 05: leaks as tables, the wires of one attention at rest, and what trainings came to."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import (
    BROWN,
    CRIMSON,
    INK,
    KEY,
    MASKED,
    OUTPUT,
    PINK,
    SAND,
    SLATE,
    TINT,
)
from utils.lessons.masks.experiment import Method
from utils.lessons.masks.predictor import Trainings, all_sentences, best_honest_loss
from utils.lessons.masks.wiring import LEAK, MOST, SEEN, WORDS, State, leaking, states

COLOURS = {
    "no mask": CRIMSON,
    "−∞ before softmax": SLATE,
    "opposite": PINK,
    "0 before softmax": SAND,
    "0 after softmax": BROWN,
}


def influence_tables(tables: Mapping[str, Any], words: Sequence[str], mask: Any) -> Picture:
    """How strongly each word (column) moves each output (row), (T, T) each; what the mask forbids is framed."""
    axes, said = _side_by_side(tables, words), []
    hidden = ~np.asarray(mask, dtype=bool)
    limit = max(float(np.max(np.asarray(table))) for table in tables.values())
    for ax, (name, table) in zip(axes, tables.items(), strict=True):
        table = np.asarray(table, dtype=float)
        image = ax.imshow(table, cmap="Purples", vmin=0, vmax=limit, aspect="auto")
        _numbers(ax, table, hidden, dark=table > 0.6 * limit)
        said.append(f"{name}: in the frames {table[hidden].min():.2f} to {table[hidden].max():.2f}")
    axes[-1].figure.colorbar(image, ax=list(axes), label="size of the gradient", fraction=0.03, pad=0.02)
    return Picture(axes[0], "Size of the gradient. " + "; ".join(said) + ".")


def wirings(methods: Sequence[Method], query: str = "drink", draw: int = 0) -> Picture:
    """The wires of several ways of masking, at rest, with the weights and gradients of one query beside them."""
    shown = {state.method: state for state in states(draw)}
    figure = Figure(figsize=(8.4, 1.65 * len(methods) + 0.3), layout="constrained")
    figure.get_layout_engine().set(w_pad=0.1, h_pad=0.08)
    grid = figure.subplots(len(methods), 3, width_ratios=[2.4, 1, 1], squeeze=False)
    at = WORDS.index(query)
    for number, (method, (wires, weights, gradients)) in enumerate(zip(methods, grid, strict=True)):
        _wires(wires, shown[method], at)
        wires.set_ylabel(method, fontweight="bold")
        _bars(weights, shown[method].weights[at], at, limit=1.0)
        _bars(gradients, shown[method].influence[at], at, limit=MOST)
        if number == 0:
            weights.set_title(f"weights of {query}", fontsize=11)
            gradients.set_title("gradient of its output", fontsize=11)
    return Picture(grid[0, 0], " ".join(shown[method].texts[at] for method in methods))


def _wires(ax: Axes, state: State, at: int) -> None:
    leaks = leaking(state.influence)
    for i in range(len(WORDS)):
        for j in range(len(WORDS)):
            if j > i and (i, j) not in leaks:
                continue
            width = 0.8 + 5 * min(state.influence[i][j] / MOST, 1) if j > i else 1
            ax.plot(
                [j, i],
                [0, 1],
                color=LEAK if j > i else "#9aa1a8",
                linewidth=width,
                alpha=1.0 if i == at else 0.25,
                zorder=1,
            )
    reached = {i for i, _ in leaks}
    for place, word in enumerate(WORDS):
        ax.scatter(place, 0, s=70, color="#6b7177", zorder=2)
        edge = "black" if place == at else "none"
        ax.scatter(place, 1, s=70, color=LEAK if place in reached else OUTPUT, edgecolors=edge, linewidths=2, zorder=2)
        ax.text(place, -0.2, word, ha="center", va="top", fontsize=9)
        ax.text(place, 1.2, word, ha="center", va="bottom", fontsize=9)
    ax.set_xlim(-0.5, len(WORDS) - 0.5)
    ax.set_ylim(-0.5, 1.5)
    ax.set_xticks([])
    ax.set_yticks([0, 1], ["words", "outputs"], fontsize=9)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)


def _bars(ax: Axes, sizes: Sequence[float], at: int, *, limit: float) -> None:
    for place, size in enumerate(sizes):
        hidden = place > at
        if hidden:
            ax.axhspan(place - 0.5, place + 0.5, color=TINT[MASKED], linewidth=0)
        lit = hidden and size >= SEEN and limit == MOST
        ax.barh(place, size, color=LEAK if lit else OUTPUT if limit == 1 else "#6b7177", height=0.6)
        ax.text(min(size, limit) + 0.03 * limit, place, f"{size:.2f}", va="center", fontsize=8)
    ax.set_xlim(0, 1.35 * limit)
    ax.set_ylim(len(sizes) - 0.5, -0.5)
    ax.set_xticks([])
    ax.set_yticks(range(len(WORDS)), WORDS, fontsize=8)
    ax.tick_params(length=0)
    ax.spines[["top", "right", "bottom"]].set_visible(False)


def losses(trainings: Sequence[Trainings]) -> Picture:
    """The training loss of each kind, the middle of its runs with all of them as a band, and the honest limit."""
    ax, said, limit = new_axes(None, 7.4, 3.2), [], best_honest_loss()
    for kind, dashes in zip(trainings, ("-", "--"), strict=False):
        runs = np.array([run.training_losses for run in kind.runs])
        smooth = runs.reshape(len(runs), -1, 10).mean(axis=2)  # of ten steps
        steps = 10 * np.arange(1, smooth.shape[1] + 1)
        colour = COLOURS[kind.hiding]
        ax.plot(steps, np.median(smooth, axis=0), color=colour, linestyle=dashes, label=kind.hiding)
        ax.fill_between(steps, smooth.min(axis=0), smooth.max(axis=0), color=colour, alpha=0.2, linewidth=0)
        where = "below" if smooth[:, -1].max() < limit - 1 else "at"
        said.append(f"{kind.hiding}: from far above the honest limit to a loss {where} it")
    ax.axhline(limit, color="black", linewidth=1, linestyle=":")
    ax.text(steps[-1], limit + 0.25, f"honest limit, {limit:.2f}", ha="right", va="bottom")
    ax.set_ylim(0, 16)
    ax.set_xlabel("step")
    ax.set_ylabel("loss (nats a sentence)")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False, borderaxespad=0.2)
    return Picture(ax, "Training loss, three runs each. " + "; ".join(said) + ".")


def outcomes(trainings: Sequence[Trainings]) -> Picture:
    """Loss and words named on the kept sentences, and different sentences written: a dot for each run."""
    figure = Figure(figsize=(8.6, 0.5 * len(trainings) + 1.1), layout="constrained")
    panels = figure.subplots(1, 3, sharey=True)
    most = len(all_sentences())
    titles = ("loss on kept sentences", "next words named (%)", "different sentences written")
    ends, factors, marks = (9.3, 168, 1.45 * most), (1, 100, 1), (best_honest_loss(), 39, most)
    said = []
    for place, kind in enumerate(trainings):
        said.append(f"{kind.hiding}: loss {kind.shown[0]}, named {kind.shown[1]}, different sentences {kind.shown[2]}")
        for ax, numbers, shown, factor, end in zip(panels, kind.outcomes, kind.shown, factors, ends, strict=True):
            across = factor * np.array(numbers)
            ax.scatter(across, [place] * len(across), s=40, color=COLOURS[kind.hiding], alpha=0.8, linewidths=0)
            ax.text(end, place, shown, ha="right", va="center", fontsize=9)
    for ax, title, end, mark in zip(panels, titles, ends, marks, strict=True):
        ax.set_title(title, fontsize=11)
        ax.axvline(mark, color="black", linewidth=1, linestyle=":")
        ax.set_xlim(-0.03 * end, end)
        ax.spines[["top", "right"]].set_visible(False)
    panels[0].set_xticks([0, 2, 4, 6])
    panels[1].set_xticks([0, 50, 100])
    panels[2].set_xticks([0, 200, most])
    panels[0].set_yticks(range(len(trainings)), [kind.hiding for kind in trainings])
    panels[0].set_ylim(len(trainings) - 0.5, -0.5)
    return Picture(panels[0], "The middle of three runs. " + "; ".join(said) + ".")


def _side_by_side(tables: Mapping[str, Any], words: Sequence[str]) -> list[Axes]:
    """One axes for each table, all of one size, with the words along both sides."""
    size = 0.58 * len(words)
    figure = Figure(figsize=((size + 0.35) * len(tables) + 1.2, size + 1.4), layout="constrained")
    axes = list(figure.subplots(1, len(tables), squeeze=False)[0])
    for number, (ax, title) in enumerate(zip(axes, tables, strict=True)):
        ax.set_title(title, fontsize=11)
        ax.set_xticks(range(len(words)), words, rotation=45, ha="right", rotation_mode="anchor")
        ax.set_yticks(range(len(words)), words if number == 0 else [""] * len(words))
        ax.set_xlabel("word that is moved", color=INK[KEY], fontweight="bold")
        ax.tick_params(length=0)
    axes[0].set_ylabel("output of", color=INK[OUTPUT], fontweight="bold")
    return axes


def _numbers(ax: Axes, table: np.ndarray, hidden: np.ndarray, *, dark: np.ndarray) -> None:
    """Every number in its square, and a frame round each square that the mask forbids."""
    for (row, column), value in np.ndenumerate(table):
        colour = "white" if dark[row, column] else "black"
        ax.text(column, row, f"{value:.2f}", ha="center", va="center", color=colour, fontsize=9)
        if hidden[row, column]:
            frame = Rectangle((column - 0.46, row - 0.46), 0.92, 0.92, fill=False, edgecolor=KEY, linewidth=2)
            ax.add_patch(frame)
