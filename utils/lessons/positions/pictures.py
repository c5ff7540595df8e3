"""Lesson 07: positions as waves and as clock hands, products against distance, trainings, and longer sentences."""

import math
from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import SLATE
from utils.course.plots.curves import lines
from utils.lessons.positions.clocks import D_MODEL, FIRST, HANDS, SECOND, between, hands, said
from utils.lessons.positions.who_bites import LENGTHS, TRAINED, Runs
from utils.positions import sinusoidal


def waves(places: int = 41) -> Picture:
    """The four sine waves of d_model = 8, one below the other, with a dot at every place."""
    figure = Figure(figsize=(8.6, 4.0), layout="constrained")
    grid = figure.subplots(HANDS, 1, sharex=True)
    fine = [n / 20 for n in range(20 * (places - 1) + 1)]
    vectors = sinusoidal(places, D_MODEL)
    for pair, ax in enumerate(grid):
        speed = math.radians(float(hands()[1, pair]))
        ax.plot(fine, [math.sin(speed * place) for place in fine], color=SLATE, linewidth=1, alpha=0.6)
        ax.plot(range(places), vectors[:, 2 * pair], "o", color=SLATE, markersize=4)
        ax.set_ylim(-1.2, 1.2)
        ax.set_yticks([-1, 0, 1])
        ax.set_ylabel(f"number {2 * pair}", rotation=0, ha="right", va="center")
        ax.spines[["top", "right"]].set_visible(False)
    grid[-1].set_xlabel("place")
    grid[-1].set_xlim(-0.5, places - 0.5)
    rounds = [float(hands()[places - 1, pair]) / 360 for pair in range(HANDS)]
    alt = "; ".join(f"number {2 * pair}: {count:.2f} waves" for pair, count in enumerate(rounds))
    return Picture(grid[0], f"Sine waves over {places} places. {alt}.")


def clocks(pairs: Sequence[tuple[int, int]] = ((2, 5), (40, 43), (2, 30))) -> Picture:
    """For each pair of places a row of four clocks, and the product."""
    figure = Figure(figsize=(8.6, 1.75 * len(pairs)), layout="constrained")
    figure.get_layout_engine().set(h_pad=0.12)  # or the uppermost titles would be cut
    grid = figure.subplots(len(pairs), HANDS + 2, width_ratios=[0.6, *[1] * HANDS, 0.8], squeeze=False)
    for row, pair in zip(grid, pairs, strict=True):
        found = between(abs(pair[1] - pair[0]))
        for hand, ax in enumerate(row[1:-1]):
            _clock(ax, [float(hands()[place, hand]) for place in pair])
            ax.set_title(f"adds {_two(found.parts[hand])}", fontsize=10)
        for ax, label in ((row[0], f"places\n{pair[0]} and {pair[1]}"), (row[-1], f"product\n{_two(found.product)}")):
            ax.text(0.5, 0.5, label, ha="center", va="center", fontsize=12)
            ax.set_axis_off()
    return Picture(grid[0, 0], " ".join(said(*pair) for pair in pairs))


def _two(value: float) -> str:
    return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")


def _clock(ax: Axes, angles: Sequence[float]) -> None:
    ax.add_patch(Circle((0, 0), 1, facecolor="none", edgecolor="#9aa1a8"))
    for angle, colour, width in zip(angles, (FIRST, SECOND), (4.5, 2), strict=True):
        radians = math.radians(angle)
        ax.plot([0, 0.92 * math.sin(radians)], [0, 0.92 * math.cos(radians)], color=colour, linewidth=width)
    ax.set_xlim(-1.1, 1.1)
    ax.set_ylim(-1.1, 1.1)
    ax.set_aspect("equal")
    ax.set_axis_off()


def products(curves: Mapping[str, Sequence[float]], farthest: int) -> Picture:
    """Products against the distance, from −farthest to farthest; each curve's highest point is told."""
    at = list(range(-farthest, farthest + 1))
    axes = lines(curves, at=at, x="places apart (left is negative)", y="product", ax=new_axes(None, 8.2, 3.2))
    axes.axvline(0, color="black", linewidth=0.8, linestyle=":")
    tops = "; ".join(f"{name}: highest at {at[_place_of_largest(curve)]:+d}" for name, curve in curves.items())
    return Picture(axes, f"Product against the distance. {tops}.".replace("+0", "0").replace("-", "−"))


def _place_of_largest(curve: Sequence[float]) -> int:
    return max(range(len(curve)), key=lambda n: curve[n])


def trainings(measured: Mapping[str, Runs], *, blind: float) -> Picture:
    """A dot for each training, from 0 to 100 %, with a line at what is reached without any order."""
    ax = new_axes(None, 8.2, 1.2 + 0.36 * len(measured))
    for row, runs in enumerate(measured.values()):
        ax.axhline(row, color="#e6e9ec", linewidth=1, zorder=0)
        ax.scatter([100 * share for share in runs.shares], [row] * len(runs.shares), s=52, color=SLATE, alpha=0.75)
    ax.axvline(100 * blind, color="black", linestyle="--", linewidth=1)
    ax.text(100 * blind, 1.02, "most frequent animal", transform=ax.get_xaxis_transform(), ha="center", va="bottom")
    ax.set_xlim(0, 103)
    ax.set_xticks(range(0, 101, 20))
    ax.set_yticks(range(len(measured)), list(measured))
    ax.set_ylim(len(measured) - 0.5, -0.5)
    ax.set_xlabel("right animals (%)")
    ax.spines[["top", "right"]].set_visible(False)
    told = "; ".join(f"{name}: {runs.said}" for name, runs in measured.items())
    return Picture(ax, f"Right animals, lowest to highest of three trainings. {told}.")


def by_length(measured: Mapping[str, Sequence[Runs]], *, guess: int | float | str | None = None) -> Picture:
    """Right animals against the length of the sentence: the middle training, and a band from lowest to highest."""
    curves = {name: [100 * sorted(runs.shares)[1] for runs in row] for name, row in measured.items()}
    spread = {
        name: [(100 * min(runs.shares), 100 * max(runs.shares)) for runs in row] for name, row in measured.items()
    }
    ring = (LENGTHS[-1], float(guess)) if isinstance(guess, int | float) else None
    axes = lines(
        curves,
        at=LENGTHS,
        x="words in the sentence",
        y="right animals (%)",
        log="x",
        spread=spread,
        guess=ring,
        ax=new_axes(None, 8.2, 3.6),
    )
    axes.set_ylim(0, 105)
    axes.axvline(TRAINED, color="black", linewidth=0.8, linestyle=":")
    axes.text(TRAINED * 1.01, 3, "as trained", fontsize=9)
    told = "; ".join(
        f"{name}: " + ", ".join(f"{runs.middle} at {n}" for runs, n in zip(row, LENGTHS, strict=True))
        for name, row in measured.items()
    )
    return Picture(axes, f"Right animals in the middle training, by words in the sentence. {told}.")
