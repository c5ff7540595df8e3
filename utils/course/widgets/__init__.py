"""Figures that the learner moves: each recomputes what it shows, and each has a static twin in its lesson."""

from collections.abc import Sequence

import ipywidgets as widgets
from matplotlib.axes import Axes

from utils.course.plots import png


class Explorer(widgets.VBox):
    """Controls, and below them a picture and a line about it, computed anew at every move. A lesson says what they are.

    Args:
        controls: the widgets to move.
        rows: how they are laid out; one below the other if not given.
    """

    HINT = "Controls; run the cell to move them."

    def __init__(self, controls: Sequence[widgets.Widget], rows: Sequence[widgets.Widget] = ()) -> None:
        self.picture = widgets.Image(format="png", layout=widgets.Layout(max_width="100%", align_self="flex-start"))
        self.summary = widgets.HTML()
        for control in controls:
            control.observe(self._update, names="value")
        super().__init__([*(rows or controls), self.picture, self.summary])
        self._update()

    def look(self) -> tuple[Axes, str]:
        """The picture and the line for where the controls stand now."""
        raise NotImplementedError

    def _update(self, _change=None) -> None:
        axes, self.summary.value = self.look()
        self.picture.value = png(axes)

    def __repr__(self) -> str:
        return self.HINT
