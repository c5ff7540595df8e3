"""Lesson 02: three words in the plane; move one of them and see whom it attends to and where that takes it."""

import ipywidgets as widgets
import torch
from matplotlib.axes import Axes

from utils.course.widgets import Explorer
from utils.lessons.self_attention_without_parameters import pictures
from utils.lessons.self_attention_without_parameters.experiment import TOY, toy_vectors
from utils.lessons.shared.plain_attention import self_attention


class PlainAttentionExplorer(Explorer):
    """Controls for the first word, for bank's direction and length, for all lengths together, and for who is asking."""

    HINT = f"Controls for the vectors of {', '.join(TOY)}; run the cell to move them."

    def __init__(self) -> None:
        self.first = widgets.ToggleButtons(options=["money", "river"], description="first word")
        self.angle = widgets.IntSlider(value=45, min=-180, max=180, step=5, description="bank's angle")
        self.length = widgets.FloatSlider(value=1.41, min=0.2, max=3, step=0.01, description="its length")
        self.stretch = widgets.FloatSlider(value=1, min=0.2, max=3, step=0.2, description="all times")
        self.asking = widgets.ToggleButtons(options=["first word", "bank", "grows"], index=1, description="asks")
        super().__init__([self.first, self.angle, self.length, self.stretch, self.asking])

    def look(self) -> tuple[Axes, str]:
        words = [self.first.value, "bank", "grows"]
        vectors = toy_vectors(words)
        angle = torch.deg2rad(torch.tensor(float(self.angle.value)))
        vectors[1] = self.length.value * torch.stack([angle.cos(), angle.sin()])
        vectors = self.stretch.value * vectors
        output, weights = self_attention(vectors)
        asking = self.asking.index
        axes = pictures.weighted_sum(vectors, weights[asking], words, asking=asking)
        moved = float((output - vectors)[asking].norm())
        shares = ", ".join(f"{word} {weight:.2f}" for word, weight in zip(words, weights[asking].tolist(), strict=True))
        return axes, f"{words[asking]} attends to {shares} · it moves by {moved:.2f}"
