"""Lesson 06: cut the heads of the small encoder and see what it still names right."""

import ipywidgets as widgets

from utils import plots
from utils.experiments.head_encoder import Head, SmallEncoder, named
from utils.plots.heads import cut_bars


class HeadCutter(widgets.VBox):
    """A button for each head, a row for each layer. A pressed head is cut, and the hidden words are named anew."""

    def __init__(self, model: SmallEncoder) -> None:
        self.model, self._uncut = model, named(model)
        self.buttons: dict[Head, widgets.ToggleButton] = {}
        for layer, head in model.heads:
            button = widgets.ToggleButton(
                description=f"cut {layer + 1}.{head + 1}",
                tooltip=f"layer {layer + 1}, head {head + 1}",
                layout=widgets.Layout(width="6.5em"),
            )
            button.observe(self._update, names="value")
            self.buttons[layer, head] = button
        layers = {layer: [b for (own, _), b in self.buttons.items() if own == layer] for layer, _ in self.buttons}
        self.restore = widgets.Button(description="restore all heads")
        self.restore.on_click(self._restore)
        self.picture = widgets.Image(format="png", layout=widgets.Layout(max_width="100%", align_self="flex-start"))
        self.summary = widgets.HTML()
        super().__init__([*map(widgets.HBox, layers.values()), self.restore, self.picture, self.summary])
        self._update()

    @property
    def cut(self) -> list[Head]:
        """The heads that are cut now."""
        return [head for head, button in self.buttons.items() if button.value]

    def _restore(self, _button: widgets.Button) -> None:
        for button in self.buttons.values():
            button.value = False

    def _update(self, _change=None) -> None:
        now = named(self.model, self.cut)
        self.picture.value = plots.png(cut_bars(now, self._uncut))
        cut = ", ".join(f"{layer + 1}.{head + 1}" for layer, head in self.cut) or "none"
        lost = 100 * (self._uncut["all"] - now["all"])
        self.summary.value = f"cut: {cut} · {now['all']:.0%} of the hidden words named right, {lost:.0f} points lost"

    def __repr__(self) -> str:
        return "A button for each head of the encoder; run the cell to cut heads and restore them."
