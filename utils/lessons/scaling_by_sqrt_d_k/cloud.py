"""Lesson 04: a cloud of scores that widens with d_k, the weights that softmax makes of five of them, and a division.

`states` works everything out; ScoreCloud shows it in the browser, pictures.clouds on paper.
"""

import math
from pathlib import Path
from typing import NamedTuple

import torch
import traitlets
from torch import Tensor

from utils.course.widgets.moving import MovingFigure
from utils.lessons.scaling_by_sqrt_d_k.experiment import softmax_entropy, softmax_gradient

WORDS = ("the", "cat", "drank", "cold", "milk")
SIZES = tuple(2**power for power in range(1, 9))  # 2 to 256
AXIS = 30  # the scores' axis ends here on both sides, whatever d_k is
SCALINGS = ("not divided", "divided by √d_k")
DOTS = 300


class State(NamedTuple):
    """What one position of the controls shows.

    Args:
        d_k: how many products a score adds up.
        scaled: are the scores divided by √d_k?
        cloud: DOTS scores of random queries and keys.
        scores: of one query with the keys of WORDS.
        weights: softmax of these.
        spread: standard deviation of the cloud.
        beyond: how many of the cloud lie beyond the axis.
        entropy: of the weights, in nats.
        gradient: Frobenius norm of ∂weight_i/∂score_j.
    """

    d_k: int
    scaled: bool
    cloud: list[float]
    scores: list[float]
    weights: list[float]
    spread: float
    beyond: int
    entropy: float
    gradient: float

    @property
    def text(self) -> str:
        largest = max(range(len(WORDS)), key=lambda n: self.weights[n])
        beyond = f", {self.beyond} of {DOTS} beyond ±{AXIS}" if self.beyond else ""
        return (
            f"d_k = {self.d_k}, {SCALINGS[self.scaled]}: the scores stray by {self.spread:.1f}{beyond}; the largest "
            f"weight is {self.weights[largest]:.2f}, on {WORDS[largest]}; entropy {self.entropy:.2f} of "
            f"{math.log(len(WORDS)):.2f} nats; size of the gradient {self.gradient:.2f}."
        )


def states(draw: int = 0) -> list[State]:
    """What every position of the controls shows: all sizes undivided, then all divided.

    A larger d_k adds further products to the same ones, so that each score walks on from where it was.
    """
    generator = torch.Generator().manual_seed(draw)
    products = [
        torch.randn(rows, SIZES[-1], generator=generator) * torch.randn(keys, SIZES[-1], generator=generator)
        for rows, keys in ((DOTS, DOTS), (1, len(WORDS)))
    ]
    cloud, scores = (product.cumsum(dim=-1) for product in products)  # (DOTS, sizes), (words, sizes)
    return [_state(size, scaled, cloud[:, size - 1], scores[:, size - 1]) for scaled in (False, True) for size in SIZES]


def _state(d_k: int, scaled: bool, cloud: Tensor, scores: Tensor) -> State:
    divisor = math.sqrt(d_k) if scaled else 1.0
    cloud, scores = cloud / divisor, scores / divisor
    return State(
        d_k=d_k,
        scaled=scaled,
        cloud=[round(score, 2) for score in cloud.tolist()],
        scores=[round(score, 2) for score in scores.tolist()],
        weights=[round(weight, 3) for weight in scores.softmax(dim=-1).tolist()],
        spread=round(float(cloud.std()), 2),
        beyond=int((cloud.abs() > AXIS).sum()),
        entropy=round(softmax_entropy(scores[None]), 3),
        gradient=round(float(softmax_gradient(scores)), 3),
    )


class ScoreCloud(MovingFigure):
    """A slider for d_k, a switch for the division, a button for other numbers.

    Args:
        d_k: where the slider stands at first.
        scaled: is the division on at first?
    """

    SCRIPT = Path(__file__).parent / "cloud.js"

    states = traitlets.List().tag(sync=True)
    fixed = traitlets.Dict().tag(sync=True)
    draw = traitlets.Int(0).tag(sync=True)
    size = traitlets.Int(0).tag(sync=True)  # the place of d_k among the sizes
    scaled = traitlets.Bool(False).tag(sync=True)

    def __init__(self, d_k: int = 4, *, scaled: bool = False) -> None:
        fixed = {"words": WORDS, "sizes": SIZES, "axis": AXIS, "scalings": SCALINGS, "most": math.log(len(WORDS))}
        super().__init__(fixed=fixed, size=SIZES.index(d_k), scaled=scaled)
        self._draw()
        self.observe(self._draw, names="draw")

    def _draw(self, _change=None) -> None:
        self.states = [{**state._asdict(), "text": state.text} for state in states(self.draw)]

    def __repr__(self) -> str:
        """A few of its positions in words: what a reader without a kernel sees."""
        shown = [state for state in states(self.draw) if state.d_k in (4, 64, 256)]
        return "\n".join(
            ["A slider for d_k and a switch for ÷ √d_k; run the cell to move them.", *(s.text for s in shown)]
        )
