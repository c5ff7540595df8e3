"""Lesson 01: the loss, the map of words at rest, apple's place on the line, and the scoreboard's first rows."""

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor

from utils.course.plots import DPI, Picture, new_axes
from utils.course.plots.colours import OLIVE, SAND, SLATE, THINGS
from utils.course.plots.curves import lines
from utils.lessons.shared.pictures import scoreboard_over_draws
from utils.lessons.static_vs_contextual_embeddings.experiment import (
    ALPHA,
    ALPHA_OF_PEAR,
    LOSS_AT_END,
    SHARES,
    Mix,
    mean,
    plane,
)
from utils.lessons.static_vs_contextual_embeddings.word_map import HIGH, LOW, SORTS, Point, Sort, points, state
from utils.text import Vocabulary

_PER_PIXEL = 72 / DPI  # points
_EVERY = 25  # steps for one dot of the loss

# What the first map shows beside fruits and firms: no sense is written on apple here.
FIRST_MAP = (
    *(sort for sort in SORTS if "_" not in sort.words[0]),
    Sort("person", ("mother", "teacher"), OLIVE, "P", filled=False),
)


def loss(losses: Sequence[float]) -> Picture:
    """The loss of a training, each point the mean of 25 steps."""
    ends = range(_EVERY, len(losses) + 1, _EVERY)
    means = [mean(losses[end - _EVERY : end]) for end in ends]
    axes = lines({"mean of 25 steps": means}, at=ends, x="step", y="loss (nats)")
    axes.set_ylim(0, 4.5)
    end = LOSS_AT_END.shown(mean(losses[-50:]))
    return Picture(axes, f"The loss falls from {losses[0]:.2f} before the first step to {end} at the end.")


def first_map(vocabulary: Vocabulary, vectors: Tensor) -> Picture:
    """Fruits, firms, foods, products, persons, and the two words of two senses."""
    words = [word for sort in FIRST_MAP for word in sort.words]
    drawn = points(plane(vocabulary, vectors, words), words)
    figure = Figure(figsize=(5.2, 5.2), layout="constrained")
    axes = figure.subplots()
    _draw(axes, drawn, FIRST_MAP)
    _legend(figure, axes, FIRST_MAP)
    middle = {sort.name: [mean(place) for place in zip(*_places(drawn, sort), strict=True)] for sort in FIRST_MAP}
    said = "; ".join(f"{name} {x:.1f} and {y:.1f}" for name, (x, y) in middle.items())
    return Picture(axes, f"How much like a fruit and how much like a firm the words of each sort are: {said}.")


def word_maps(mixes: Sequence[Mix]) -> Picture:
    """The moving map at rest, side by side for some of its shares."""
    figure = Figure(figsize=(4.1 * len(mixes), 5.0), layout="constrained")
    row = figure.subplots(1, len(mixes), squeeze=False)[0]
    said = []
    for axes, mix in zip(row, mixes, strict=True):
        shown = state(mix, 0)
        _draw(axes, shown.points, SORTS)
        at = {point.word: (point.x, point.y) for point in shown.points}
        fruit, firm = at["apple_fruit"], at["apple_firm"]
        axes.plot(*zip(fruit, firm, strict=True), color="black", linestyle="--", linewidth=1, zorder=1)
        foot = [a + shown.alphas["apple"] * (b - a) for a, b in zip(fruit, firm, strict=True)]
        axes.plot(*zip(at["apple"], foot, strict=True), color="black", linewidth=1, zorder=1)
        axes.plot(*foot, color="black", marker="o", fillstyle="none", markersize=5, zorder=2)
        axes.set_title(f"{mix.share:.0%} of the apples are the firm".replace("%", " %"), fontsize=11)
        said.append(shown.text)
    _legend(figure, row[0], SORTS)
    return Picture(row[0], " ".join(said))


def _places(drawn: Sequence[Point], sort: Sort) -> list[tuple[float, float]]:
    return [(point.x, point.y) for point in drawn if point.word in sort.words]


def _draw(axes: Axes, drawn: Sequence[Point], sorts: Sequence[Sort]) -> None:
    for sort in sorts:
        x, y = zip(*_places(drawn, sort), strict=True)
        face = sort.colour if sort.filled else "white"
        axes.scatter(x, y, s=44, marker=sort.mark, facecolor=face, edgecolor=sort.colour, linewidth=1.5, zorder=3)
    bold = {word for sort in sorts if sort.name == "two senses" for word in sort.words}
    for point in drawn:
        far = abs(point.up) > 16 or abs(point.right) > 3.5 * len(point.word) + 14
        axes.annotate(
            point.word,
            (point.x, point.y),
            xytext=(point.right * _PER_PIXEL, point.up * _PER_PIXEL),
            textcoords="offset points",
            ha="center",
            va="center",
            fontsize=8.5,
            fontweight="bold" if point.word in bold else "normal",
            arrowprops={"arrowstyle": "-", "color": "#9aa1a8", "shrinkA": 0, "shrinkB": 3} if far else None,
        )
    axes.set_xlim(LOW, HIGH)
    axes.set_ylim(LOW, HIGH)
    axes.set_aspect("equal")
    axes.set_xlabel("how much like a fruit")
    axes.set_ylabel("how much like a firm")
    axes.spines[["top", "right"]].set_visible(False)


def _legend(figure: Figure, axes: Axes, sorts: Sequence[Sort]) -> None:
    for sort in sorts:
        face = sort.colour if sort.filled else "white"
        axes.scatter([], [], s=44, marker=sort.mark, facecolor=face, edgecolor=sort.colour, label=sort.name)
    figure.legend(loc="outside lower center", ncols=(len(sorts) + 1) // 2, frameon=False)


def alphas(mixes: Mapping[float, Sequence[Mix]], *, guess: float | int | str | None = None) -> Picture:
    """How far along the line apple and pear stand, a dot for each draw, a line through the means.

    Args:
        mixes: by share, the draws.
        guess: what the learner thought it to be at the last share.
    """
    ax = new_axes(None, 6.8, 3.6)
    said = []
    for word, colour, mark, bounds in (
        ("apple", SLATE, "D", ALPHA),
        ("pear", SAND, "o", dict.fromkeys(SHARES, ALPHA_OF_PEAR)),
    ):
        found = {share: [mix.alpha(word) for mix in draws] for share, draws in mixes.items()}
        for share, values in found.items():
            ax.scatter(
                [share] * len(values), values, s=26, color=colour, marker=mark, alpha=0.8, linewidths=0, zorder=3
            )
        ax.plot(list(found), [mean(values) for values in found.values()], color=colour, linewidth=1.5)
        last = mean(found[SHARES[-1]])
        ax.text(SHARES[-1] + 0.025, last, word, va="center", fontweight="bold")
        ends = (f"{bounds[share].shown(mean(found[share]))} at {share:.0%}" for share in (SHARES[0], SHARES[-1]))
        said.append(f"{word} stands at {' and at '.join(ends)}")
    ax.plot([0, 1], [0, 1], color="black", linestyle="--", linewidth=1)
    ax.text(1.0, 1.0, "the share itself", ha="right", va="bottom")
    if isinstance(guess, int | float):
        ring = {"marker": "o", "markersize": 11, "markeredgewidth": 2, "fillstyle": "none"}
        ax.plot(SHARES[-1], guess, color=THINGS["your guess"], **ring)
        ax.text(SHARES[-1] - 0.025, guess, "your guess", ha="right", va="center")
    ax.set_xlim(0, 1.05)
    ax.set_ylim(-0.3, 1.1)
    ax.set_xticks(SHARES, [f"{100 * share:.0f} %" for share in SHARES])
    ax.set_yticks([0, 0.5, 1], ["0: fruit", "½", "1: firm"])
    ax.set_xlabel("share of the firm in the corpus")
    ax.set_ylabel("α")
    ax.spines[["top", "right"]].set_visible(False)
    words = "On the line from fruit to firm, the mean of the draws: "
    return Picture(ax, words + "; ".join(said).replace("%", " %") + ".")


def readers(board: Mapping[str, Sequence[float]]) -> Picture:
    """Static vectors, and what reads its sentence without having learned to, over draws of the test."""
    return scoreboard_over_draws(board, controls=[name for name in board if name != "static"])
