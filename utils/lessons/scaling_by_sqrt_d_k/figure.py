"""Lesson 04: one row of attention, with d_k and the scaling on sliders."""

import math

import ipywidgets as widgets
from matplotlib.axes import Axes

from utils.course.widgets import Explorer
from utils.lessons.scaling_by_sqrt_d_k.experiment import draw_scores, softmax_entropy, softmax_gradient
from utils.lessons.scaling_by_sqrt_d_k.pictures import softmax_panels

WORDS = ("the", "cat", "drank", "the", "milk")
SIZES = [2**power for power in range(1, 10)]


class ScalingExplorer(Explorer):
    """Sliders for d_k, for the scaling and for the draw; below them the scores, weights and gradient that follow."""

    HINT = "Sliders for d_k, the scaling and the draw; run the cell to move them."

    def __init__(self) -> None:
        self.d_k = widgets.SelectionSlider(options=SIZES, value=64, description="d_k")
        self.scaled = widgets.ToggleButtons(options=["not scaled", "divided by √d_k"], description="")
        self.draw = widgets.IntSlider(value=0, min=0, max=20, description="draw")
        super().__init__([self.d_k, self.scaled, self.draw])

    def look(self) -> tuple[Axes, str]:
        d_k = self.d_k.value
        scale_by = math.sqrt(d_k) if self.scaled.index else 1.0
        scores = draw_scores(d_k, scale_by=scale_by, queries=1, keys=len(WORDS), seed=self.draw.value)
        axes = softmax_panels({f"d_k = {d_k}": scores[0]}, WORDS)
        return axes, (
            f"entropy {softmax_entropy(scores):.2f} of {math.log(len(WORDS)):.2f} nats · "
            f"size of the gradient {softmax_gradient(scores):.3f}"
        )
