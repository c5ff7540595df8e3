"""The sense scoreboard as a picture: a bar for every stage of the course that has been reached."""

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes

from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import SAND, SLATE


def draw_scoreboard(board: Mapping[str, float], *, ax: Axes | None = None) -> Axes:
    """Sense accuracy of every stage, from 0 to 100 %, with a line at chance.

    Args:
        board: accuracy, 0 to 1, by the name of the stage; the first is drawn on top. The last is the newest: it is
            dark, the others are light.
    """
    ax = new_axes(ax, 6.8, 1.1 + 0.45 * len(board))
    colours = [SAND] * (len(board) - 1) + [SLATE]
    bars = ax.barh(list(board), [100 * accuracy for accuracy in board.values()], color=colours, height=0.6)
    ax.bar_label(bars, [f"{accuracy:.1%}" for accuracy in board.values()], padding=4)
    _frame(ax)
    return ax


def scoreboard_over_draws(
    board: Mapping[str, Sequence[float]], *, controls: Sequence[str] = (), ax: Axes | None = None
) -> Picture:
    """Sense accuracy of every stage on several draws of the test: a bar to the mean, a dot for each draw.

    Args:
        board: accuracies, 0 to 1, by the name of the stage; the first is drawn on top.
        controls: the stages that are no stage of the course but what a stage has to beat; they are drawn hollow.
    """
    ax = new_axes(ax, 7.6, 1.1 + 0.5 * len(board))
    said = []
    for place, (name, draws) in enumerate(board.items()):
        mean, hollow = sum(draws) / len(draws), name in controls
        ax.barh(place, 100 * mean, height=0.6, color="white" if hollow else SAND, edgecolor=SAND, linewidth=1.5)
        across = [place + 0.3 * (n + 0.5 - len(draws) / 2) / len(draws) for n in range(len(draws))]
        ax.scatter([100 * accuracy for accuracy in draws], across, s=14, color=SLATE, zorder=3)
        same = f"{min(draws):.0%}" == f"{max(draws):.0%}"
        span = "" if same else f" ({100 * min(draws):.0f} to {100 * max(draws):.0f})"
        ax.text(100 * max(draws) + 1.5, place, f"{100 * mean:.0f} %{span}", va="center")
        said.append(f"{name}{', a control,' * hollow} {100 * mean:.0f} %{span}")
    ax.set_yticks(range(len(board)), list(board))
    _frame(ax)
    ax.set_xlim(0, 120)
    ax.set_xticks(range(0, 101, 20))
    return Picture(
        ax, "Senses told apart, the mean and the range of the draws: " + "; ".join(said) + ". Chance is 50 %."
    )


def _frame(ax: Axes) -> None:
    ax.axvline(50, color="black", linestyle="--", linewidth=1)
    ax.text(50, 1.02, "chance", transform=ax.get_xaxis_transform(), ha="center", va="bottom")
    ax.set_xlim(0, 100)
    ax.invert_yaxis()
    ax.set_xlabel("senses told apart (%)")
    ax.spines[["top", "right"]].set_visible(False)
