"""Lesson 06: cut the heads of the small encoder and see what it still names right."""

import ipywidgets as widgets
from matplotlib.axes import Axes

from utils.course.widgets import Explorer
from utils.lessons.multi_head_attention.pictures import cut_bars
from utils.lessons.multi_head_attention.small_encoder import Head, SmallEncoder, named


class HeadCutter(Explorer):
    """A button for each head, a row for each layer. A pressed head is cut, and the hidden words are named anew."""

    HINT = "A button for each head of the encoder; run the cell to cut heads and restore them."

    def __init__(self, model: SmallEncoder) -> None:
        self.model, self._uncut = model, named(model)
        self.buttons: dict[Head, widgets.ToggleButton] = {}
        for layer, head in model.heads:
            button = widgets.ToggleButton(
                description=f"cut {layer + 1}.{head + 1}",
                tooltip=f"layer {layer + 1}, head {head + 1}",
                layout=widgets.Layout(width="6.5em"),
            )
            self.buttons[layer, head] = button
        layers = {layer: [b for (own, _), b in self.buttons.items() if own == layer] for layer, _ in self.buttons}
        self.restore = widgets.Button(description="restore all heads")
        self.restore.on_click(self._restore)
        super().__init__(list(self.buttons.values()), rows=[*map(widgets.HBox, layers.values()), self.restore])

    @property
    def cut(self) -> list[Head]:
        """The heads that are cut now."""
        return [head for head, button in self.buttons.items() if button.value]

    def _restore(self, _button: widgets.Button) -> None:
        for button in self.buttons.values():
            button.value = False

    def look(self) -> tuple[Axes, str]:
        now = named(self.model, self.cut)
        axes = cut_bars(now, self._uncut)
        cut = ", ".join(f"{layer + 1}.{head + 1}" for layer, head in self.cut) or "none"
        lost = 100 * (self._uncut["all"] - now["all"])
        return axes, f"cut: {cut} · {now['all']:.0%} of the hidden words named right, {lost:.0f} points lost"
