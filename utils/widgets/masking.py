"""Lesson 05: one row of attention, with the way of masking and the query on buttons."""

import ipywidgets as widgets

from utils import plots
from utils.experiments.masking import METHODS, one_row
from utils.plots.masking import row_panels

WORDS = ("cats", "drink", "cold", "milk")


class MaskExplorer(widgets.VBox):
    """Choose a way of masking, a query and a draw; below: its scores, its weights, and which words move its output."""

    def __init__(self) -> None:
        self.method = widgets.Dropdown(options=METHODS, value="0 after softmax", description="masking")
        self.query = widgets.ToggleButtons(options=WORDS, value="drink", description="query")
        self.draw = widgets.IntSlider(value=0, min=0, max=20, description="draw")
        self.picture = widgets.Image(format="png", layout=widgets.Layout(max_width="100%", align_self="flex-start"))
        self.summary = widgets.HTML()
        for control in (self.method, self.query, self.draw):
            control.observe(self._update, names="value")
        super().__init__([self.method, self.query, self.draw, self.picture, self.summary])
        self._update()

    def _update(self, _change=None) -> None:
        position = WORDS.index(self.query.value)
        hidden = [place > position for place in range(len(WORDS))]
        row = one_row(self.method.value, position, words=len(WORDS), seed=self.draw.value)
        self.picture.value = plots.png(row_panels({self.query.value: row}, WORDS, hidden))
        later = [f"{word} {float(row.influence[n]):.2f}" for n, word in enumerate(WORDS) if hidden[n]]
        leaks = "leak from " + ", ".join(later) if later else "no later words"
        self.summary.value = f"the weights sum to {float(row.weights.sum()):.2f} · {leaks}"

    def __repr__(self) -> str:
        return "Buttons for the way of masking, the query and the draw; run the cell to use them."
