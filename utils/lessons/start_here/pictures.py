"""Lesson 00: the colours of the course."""

from matplotlib.axes import Axes

from utils.course.plots import new_axes
from utils.course.plots.colours import KEY, MASKED, OUTPUT, QUERY, VALUE


def colour_key(*, ax: Axes | None = None) -> Axes:
    """The colour of each role, as a row of named squares."""
    ax = new_axes(ax, 7.0, 1.1)
    ax.set_axis_off()
    ax.figure.set_layout_engine("none")  # there are no labels to make room for
    ax.set_position((0, 0, 1, 1))
    roles = {"query": QUERY, "key": KEY, "value": VALUE, "output": OUTPUT, "masked": MASKED}
    for column, (role, colour) in enumerate(roles.items()):
        ax.barh(0, 0.9, left=column, color=colour)
        text = "white" if colour in (QUERY, OUTPUT) else "black"
        ax.text(column + 0.45, 0, role, ha="center", va="center", color=text)
    return ax
