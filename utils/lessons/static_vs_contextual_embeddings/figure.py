"""Lesson 01: apple's vector between fruit and firm, with the share of the firm on a slider."""

import ipywidgets as widgets
from matplotlib.axes import Axes

from utils.course.widgets import Explorer
from utils.lessons.static_vs_contextual_embeddings.experiment import GROUPS, mix_places, train_mix
from utils.lessons.static_vs_contextual_embeddings.pictures import word_plane

SHARES = [share / 100 for share in range(10, 100, 10)]
NAMED = {"apple": "left", "apple_firm": "left", "apple_fruit": "right"}
LINE = ("apple_firm", "apple_fruit")


class MixExplorer(Explorer):
    """Sliders for the share of the firm and for the draw; each move trains new vectors and shows where they lie."""

    HINT = "Sliders for the share of the firm and the draw; run the cell to move them."

    def __init__(self) -> None:
        options = [(f"{share:.0%}", share) for share in SHARES]
        self.share = widgets.SelectionSlider(options=options, value=0.5, description="firm", continuous_update=False)
        self.draw = widgets.IntSlider(value=0, min=0, max=5, description="draw", continuous_update=False)
        super().__init__([self.share, self.draw])

    def look(self) -> tuple[Axes, str]:
        mix = train_mix(self.share.value, seed=self.draw.value)
        axes = word_plane(mix_places(mix), GROUPS, named=NAMED, line=LINE)
        return axes, (
            f"share of the firm in the corpus {mix.share:.0%} · on the line from fruit to firm, apple stands at "
            f"{mix.alpha():.0%} · cosine with the mix {mix.cosine(mix.share):.2f}"
        )
