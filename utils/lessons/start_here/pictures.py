"""Lesson 00: the translator at work, and the colours of the course."""

from matplotlib.axes import Axes

from utils import COURSE
from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import OUTPUT, QUERY, ROLES
from utils.decoding import Translator
from utils.lessons.shared.looks import picture_of_looks


def trained_translator() -> Translator:
    """The translator that lesson 10 trains, as it was committed."""
    return Translator.load(COURSE / "solutions/checkpoints/translator.safetensors")


def looks(translator: Translator, sentence: str) -> Picture:
    """Where each French word looked among the English ones, in the last layer."""
    return picture_of_looks(translator, sentence, last_layer=True)


def colour_key(*, ax: Axes | None = None) -> Picture:
    """The colour of each role, as a row of named squares."""
    ax = new_axes(ax, 7.0, 1.1)
    ax.set_axis_off()
    ax.figure.set_layout_engine("none")  # there are no labels to make room for
    ax.set_position((0, 0, 1, 1))
    for column, (role, colour) in enumerate(ROLES.items()):
        ax.barh(0, 0.9, left=column, color=colour)
        ax.text(
            column + 0.45, 0, role, ha="center", va="center", color="white" if colour in (QUERY, OUTPUT) else "black"
        )
    names = ("blue", "orange", "green", "purple", "grey")
    return Picture(ax, "The five colours: " + ", ".join(map(" ".join, zip(ROLES, names, strict=True))) + ".")
