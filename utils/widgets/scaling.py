"""Lesson 04: one row of attention, with d_k and the scaling on sliders."""

import math

import ipywidgets as widgets

from utils import plots
from utils.experiments.scaling import draw_scores, softmax_entropy, softmax_gradient

WORDS = ("the", "cat", "drank", "the", "milk")
SIZES = [2**power for power in range(1, 10)]


class ScalingExplorer(widgets.VBox):
    """Sliders for d_k, for the scaling and for the draw; below them the scores, weights and gradient that follow."""

    def __init__(self) -> None:
        self.d_k = widgets.SelectionSlider(options=SIZES, value=64, description="d_k")
        self.scaled = widgets.ToggleButtons(options=["not scaled", "divided by √d_k"], description="")
        self.draw = widgets.IntSlider(value=0, min=0, max=20, description="draw")
        self.picture = widgets.Image(format="png", layout=widgets.Layout(max_width="100%", align_self="flex-start"))
        self.summary = widgets.HTML()
        for control in (self.d_k, self.scaled, self.draw):
            control.observe(self._update, names="value")
        super().__init__([self.d_k, self.scaled, self.draw, self.picture, self.summary])
        self._update()

    def _update(self, _change=None) -> None:
        d_k = self.d_k.value
        scale_by = math.sqrt(d_k) if self.scaled.index else 1.0
        scores = draw_scores(d_k, scale_by=scale_by, queries=1, keys=len(WORDS), seed=self.draw.value)
        self.picture.value = plots.png(plots.softmax_panels({f"d_k = {d_k}": scores[0]}, WORDS))
        self.summary.value = (
            f"entropy {softmax_entropy(scores):.2f} of {math.log(len(WORDS)):.2f} nats · "
            f"size of the gradient {softmax_gradient(scores):.3f}"
        )

    def __repr__(self) -> str:
        return "Sliders for d_k, the scaling and the draw; run the cell to move them."
