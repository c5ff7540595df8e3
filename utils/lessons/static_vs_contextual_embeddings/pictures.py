"""Word vectors as points between two classes of words."""

from collections.abc import Mapping, Sequence
from typing import Literal

from matplotlib.axes import Axes

from utils.course.plots import new_axes
from utils.course.plots.colours import KEY, MASKED, OUTPUT, QUERY

FIRST, SECOND, ASKED = "fruit", "firm", "ambiguous"
_STYLES = {FIRST: (KEY, "o"), SECOND: (QUERY, "s"), ASKED: (OUTPUT, "D"), "other": (MASKED, "^")}


def word_plane(
    places: Mapping[str, tuple[float, float]],
    groups: Mapping[str, Sequence[str]],
    *,
    named: Mapping[str, Literal["left", "right"]] | None = None,
    line: tuple[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Words by how far they lie along the fruits' direction (to the right) and along the firms' (upwards).

    Args:
        places: two numbers for every word.
        groups: which words are "fruit", "firm", "ambiguous" and "other"; each kind has its colour and mark.
        named: the words that have their name written beside them, and on which side.
        line: two words to join by a dashed line.
    """
    ax = new_axes(ax, 6.0, 4.2)
    if line:
        ax.plot(*zip(*(places[word] for word in line), strict=True), color="black", linestyle="--", linewidth=1)
    for group, words in groups.items():
        colour, mark = _STYLES[group]
        x, y = zip(*(places[word] for word in words), strict=True)
        ax.scatter(x, y, color=colour, marker=mark, s=60 if group == ASKED else 36, label=group, zorder=3)
    for word, side in (named or {}).items():
        offset, meets = ((-8, -8), "right") if side == "left" else ((9, 0), "left")
        ax.annotate(word, places[word], xytext=offset, textcoords="offset points", ha=meets, va="center")
    ax.set_xlim(-0.6, 4.2)
    ax.set_ylim(-0.6, 4.2)
    ax.set_xlabel("along the direction of the fruits")
    ax.set_ylabel("along the direction of the firms")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=4, frameon=False)
    return ax
