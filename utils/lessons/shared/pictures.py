"""The sense scoreboard as a picture: a bar for every stage of the course that has been reached."""

from collections.abc import Mapping

from matplotlib.axes import Axes

from utils.course.plots import new_axes
from utils.course.plots.colours import MASKED, OUTPUT


def draw_scoreboard(board: Mapping[str, float], *, ax: Axes | None = None) -> Axes:
    """Sense accuracy of every stage, from 0 to 100 %, with a line at chance.

    Args:
        board: accuracy, 0 to 1, by the name of the stage; the first is drawn on top. The last is the newest: it has the
            output's colour, the others are grey.
    """
    ax = new_axes(ax, 6.8, 1.1 + 0.45 * len(board))
    colours = [MASKED] * (len(board) - 1) + [OUTPUT]
    bars = ax.barh(list(board), [100 * accuracy for accuracy in board.values()], color=colours, height=0.6)
    ax.bar_label(bars, [f"{accuracy:.1%}" for accuracy in board.values()], padding=4)
    ax.axvline(50, color="black", linestyle="--", linewidth=1)
    ax.text(50, 1.02, "chance", transform=ax.get_xaxis_transform(), ha="center", va="bottom")
    ax.set_xlim(0, 100)
    ax.invert_yaxis()
    ax.set_xlabel("senses told apart (%)")
    ax.spines[["top", "right"]].set_visible(False)
    return ax
