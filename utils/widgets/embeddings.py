"""Lesson 01: apple's vector between fruit and firm, with the share of the firm on a slider."""

import ipywidgets as widgets

from utils import plots
from utils.experiments.embeddings import GROUPS, mix_places, train_mix
from utils.plots.embeddings import word_plane

SHARES = [share / 100 for share in range(10, 100, 10)]
NAMED = {"apple": "left", "apple_firm": "left", "apple_fruit": "right"}
LINE = ("apple_firm", "apple_fruit")


class MixExplorer(widgets.VBox):
    """Sliders for the share of the firm and for the draw; each move trains new vectors and shows where they lie."""

    def __init__(self) -> None:
        options = [(f"{share:.0%}", share) for share in SHARES]
        self.share = widgets.SelectionSlider(options=options, value=0.5, description="firm", continuous_update=False)
        self.draw = widgets.IntSlider(value=0, min=0, max=5, description="draw", continuous_update=False)
        self.picture = widgets.Image(format="png", layout=widgets.Layout(max_width="100%", align_self="flex-start"))
        self.summary = widgets.HTML()
        for control in (self.share, self.draw):
            control.observe(self._update, names="value")
        super().__init__([self.share, self.draw, self.picture, self.summary])
        self._update()

    def _update(self, _change=None) -> None:
        mix = train_mix(self.share.value, seed=self.draw.value)
        self.picture.value = plots.png(word_plane(mix_places(mix), GROUPS, named=NAMED, line=LINE))
        self.summary.value = (
            f"share of the firm in the corpus {mix.share:.0%} · on the line from fruit to firm, apple stands at "
            f"{mix.alpha():.0%} · cosine with the mix {mix.cosine(mix.share):.2f}"
        )

    def __repr__(self) -> str:
        return "Sliders for the share of the firm and the draw; run the cell to move them."
