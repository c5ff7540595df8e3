"""Lesson 05: one row of attention, with the way of masking and the query on buttons."""

import ipywidgets as widgets
from matplotlib.axes import Axes

from utils.course.widgets import Explorer
from utils.lessons.masks.experiment import METHODS, one_row
from utils.lessons.masks.pictures import row_panels

WORDS = ("cats", "drink", "cold", "milk")


class MaskExplorer(Explorer):
    """Choose a way of masking, a query and a draw; below: its scores, its weights, and which words move its output."""

    HINT = "Buttons for the way of masking, the query and the draw; run the cell to use them."

    def __init__(self) -> None:
        self.method = widgets.Dropdown(options=METHODS, value="0 after softmax", description="masking")
        self.query = widgets.ToggleButtons(options=WORDS, value="drink", description="query")
        self.draw = widgets.IntSlider(value=0, min=0, max=20, description="draw")
        super().__init__([self.method, self.query, self.draw])

    def look(self) -> tuple[Axes, str]:
        position = WORDS.index(self.query.value)
        hidden = [place > position for place in range(len(WORDS))]
        row = one_row(self.method.value, position, words=len(WORDS), seed=self.draw.value)
        axes = row_panels({self.query.value: row}, WORDS, hidden)
        later = [f"{word} {float(row.influence[n]):.2f}" for n, word in enumerate(WORDS) if hidden[n]]
        leaks = "leak from " + ", ".join(later) if later else "no later words"
        return axes, f"the weights sum to {float(row.weights.sum()):.2f} · {leaks}"
