"""Lesson 02: three words in the plane; move one of them and see whom it attends to and where that takes it."""

import ipywidgets as widgets
import torch

from utils import plots
from utils.experiments.plain_attention import TOY, self_attention, toy_vectors
from utils.plots import arrows


class PlainAttentionExplorer(widgets.VBox):
    """Controls for the first word, for bank's direction and length, for all lengths together, and for who is asking."""

    def __init__(self) -> None:
        self.first = widgets.ToggleButtons(options=["money", "river"], description="first word")
        self.angle = widgets.IntSlider(value=45, min=-180, max=180, step=5, description="bank's angle")
        self.length = widgets.FloatSlider(value=1.41, min=0.2, max=3, step=0.01, description="its length")
        self.stretch = widgets.FloatSlider(value=1, min=0.2, max=3, step=0.2, description="all times")
        self.asking = widgets.ToggleButtons(options=["first word", "bank", "grows"], index=1, description="asks")
        self.picture = widgets.Image(format="png", layout=widgets.Layout(max_width="100%", align_self="flex-start"))
        self.summary = widgets.HTML()
        controls = [self.first, self.angle, self.length, self.stretch, self.asking]
        for control in controls:
            control.observe(self._update, names="value")
        super().__init__([*controls, self.picture, self.summary])
        self._update()

    def _update(self, _change=None) -> None:
        words = [self.first.value, "bank", "grows"]
        vectors = toy_vectors(words)
        angle = torch.deg2rad(torch.tensor(float(self.angle.value)))
        vectors[1] = self.length.value * torch.stack([angle.cos(), angle.sin()])
        vectors = self.stretch.value * vectors
        output, weights = self_attention(vectors)
        asking = self.asking.index
        self.picture.value = plots.png(arrows.weighted_sum(vectors, weights[asking], words, asking=asking))
        moved = float((output - vectors)[asking].norm())
        shares = ", ".join(f"{word} {weight:.2f}" for word, weight in zip(words, weights[asking].tolist(), strict=True))
        self.summary.value = f"{words[asking]} attends to {shares} · it moves by {moved:.2f}"

    def __repr__(self) -> str:
        return f"Controls for the vectors of {', '.join(TOY)}; run the cell to move them."
