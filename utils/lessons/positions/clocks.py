"""Lesson 07: a place as four clock hands, each ten times slower than the one before; two places, and what is between.

`hands`, `between` and `said` work everything out; TwoPlaces shows it in the browser, pictures.clocks on paper.
"""

import math
from pathlib import Path
from typing import NamedTuple

import traitlets
from torch import Tensor

from utils.course.plots.colours import CRIMSON, SLATE
from utils.course.widgets.moving import MovingFigure
from utils.positions import rotary_angles, sinusoidal

D_MODEL = 8  # two numbers a hand
HANDS = D_MODEL // 2
PLACES = 100  # 0 to 99
FIRST, SECOND = SLATE, CRIMSON
LINKS = ("stays", "moves along")


class Between(NamedTuple):
    """What lies between two places so far apart, wherever they are.

    Args:
        turns: by how many degrees each hand has turned, all round included.
        parts: what each hand adds to the product: the cosine of that.
        product: their sum.
        text: all of it as a sentence that begins after the two places.
    """

    turns: list[float]
    parts: list[float]
    product: float
    text: str


def hands() -> Tensor:
    """The angle of every hand at every place, in degrees, (PLACES, HANDS): 0 points up, and it grows clockwise."""
    return rotary_angles(PLACES, D_MODEL).double() * 180 / math.pi


def between(distance: int) -> Between:
    """What lies between two places, measured on the vectors of place 0 and place `distance`."""
    vectors = sinusoidal(PLACES, D_MODEL).double()
    parts = (vectors[0] * vectors[distance]).unflatten(0, (HANDS, 2)).sum(dim=-1)  # one term a hand
    turns = hands()[distance]
    added = " + ".join(_number(part) for part in parts.tolist()).replace("+ −", "− ")
    apart = "the same place" if distance == 0 else f"{distance} apart"
    turned = ", ".join(f"{turn % 360:.0f}°" for turn in turns.tolist())
    product = float(parts.sum())
    text = f"{apart}. From hand to hand: {turned}. Product: {added} = {_number(product)}."
    turns, parts = ([round(number, 6) for number in row.tolist()] for row in (turns, parts))
    return Between(turns, parts, round(product, 6), text)


def said(first: int, second: int) -> str:
    """What the figure says of two places."""
    return f"Places {first} and {second}, {between(abs(second - first)).text}"


def _number(value: float) -> str:
    return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")


class TwoPlaces(MovingFigure):
    """A slider for each of two places, and whether the second moves along with the first.

    Args:
        first, second: where they stand at first, 0 to 99.
    """

    SCRIPT = Path(__file__).parent / "clocks.js"

    fixed = traitlets.Dict().tag(sync=True)
    first = traitlets.Int(0).tag(sync=True)
    second = traitlets.Int(0).tag(sync=True)
    link = traitlets.Int(0).tag(sync=True)  # the place in LINKS

    def __init__(self, first: int = 2, second: int = 5) -> None:
        fixed = {
            "hands": [[round(angle, 2) for angle in row] for row in hands().tolist()],
            "between": [between(distance)._asdict() for distance in range(PLACES)],
            "links": LINKS,
            "colours": [FIRST, SECOND],
        }
        super().__init__(fixed=fixed, first=first, second=second)

    def __repr__(self) -> str:
        """A few of its positions in words: what a reader without a kernel sees."""
        pairs = [(2, 5), (40, 43), (43, 40), (2, 30)]
        return "\n".join(["Two sliders, a place each; run the cell to move them.", *(said(*pair) for pair in pairs)])
