"""Lesson 03: the weights at every epoch of a training, and a soft look-up whose sharpness you set."""

import ipywidgets as widgets
import torch
from matplotlib.axes import Axes

from utils.course.widgets import Explorer
from utils.lessons.queries_keys_values import pictures, who
from utils.lessons.queries_keys_values.experiment import KEYS, TWINS, VALUES, soft_lookup

NOUNS = (who.ANIMAL, who.FOOD)


class TrainingExplorer(Explorer):
    """Pick who is asked, an epoch and a sentence; the weights are computed anew from the parameters kept at that epoch.

    Args:
        trainings: for each word that may be asked, the parameters that train_who kept.
    """

    HINT = "Controls for the asking word, the epoch and the sentence; run the cell to move them."

    def __init__(self, trainings: dict[who.AskedFrom, list[who.Parameters]]) -> None:
        self.trainings = trainings
        self.asked = widgets.ToggleButtons(options=list(trainings), description="asked from")
        self.epoch = widgets.IntSlider(description="epoch", continuous_update=False)
        self.animal = widgets.Dropdown(options=who.ANIMALS, description="animal")
        self.food = widgets.Dropdown(options=who.FOODS, description="food")
        self.adjective = widgets.Dropdown(options=[*who.HUNGRY, *who.SWEET], description="adjective")
        self._limit()
        self.asked.observe(self._limit, names="value")
        super().__init__([self.asked, self.epoch, self.animal, self.food, self.adjective])

    def _limit(self, _change=None) -> None:
        self.epoch.max = len(self.trainings[self.asked.value]) - 1

    def look(self) -> tuple[Axes, str]:
        words = who.sentence(self.animal.value, "wanted", self.food.value, self.adjective.value)
        place = who.PLACE[self.asked.value]
        model = who.model_at(self.trainings[self.asked.value], self.epoch.value)
        row = who.weights_of(model, words).mean(dim=0)[place]
        axes = pictures.weight_bars([row], [words], asked_from=place, candidates=NOUNS)
        first, second = (float(row[noun]) for noun in NOUNS)
        chosen = words[NOUNS[0] if first > second else NOUNS[1]]
        return axes, (
            f"{words[NOUNS[0]]} {first:.2f}, {words[NOUNS[1]]} {second:.2f}: “{words[place]}” answers {chosen}"
        )


class LookupExplorer(Explorer):
    """A query in the plane and a sharpness; below them the values, their weights, and what the look-up gives."""

    HINT = "Sliders for the query and the sharpness; run the cell to move them."

    def __init__(self) -> None:
        self.angle = widgets.IntSlider(value=25, min=-180, max=180, step=5, description="angle")
        self.sharpness = widgets.FloatSlider(value=1, min=0, max=20, step=0.5, description="sharpness")
        self.twins = widgets.ToggleButtons(options=["different keys", "two equal keys"], description="keys")
        super().__init__([self.angle, self.sharpness, self.twins])

    def look(self) -> tuple[Axes, str]:
        angle = torch.deg2rad(torch.tensor(float(self.angle.value)))
        query = torch.stack([angle.cos(), angle.sin()])
        keys = TWINS if self.twins.index else KEYS
        scores = keys @ query
        weights = (self.sharpness.value * scores).softmax(dim=-1)
        found = float(soft_lookup(query, keys, VALUES, sharpness=self.sharpness.value))
        best = float(VALUES[scores.argmax()])
        axes = pictures.lookup(weights, VALUES, found, wanted=best)
        return axes, f"output {found:.1f} · value of the best key {best:.0f} · apart by {abs(found - best):.1f}"
