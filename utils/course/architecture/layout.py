"""What stands where on the poster of the Transformer: boxes, the frames around them, arrows, and words beside them.

PARTS, all that a lesson can light, are the parts of this picture.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from utils.course.plots.colours import KEY, MASKED, OUTPUT, QUERY, VALUE

PLAIN = "#33414E"  # a part without a role of its own
PALE_LINE, PALE_TEXT, BACKGROUND = "#B9BEC3", "#70757A", "#F4F5F7"

WIDTH, HEIGHT = 900, 752  # CSS pixels, which are also the units of every coordinate below
NOTE, NAME, TITLE = 8.5, 9.5, 11  # points


Number = int | float
Point = tuple[Number, Number]


class Box(NamedTuple):
    """A box with its name, and perhaps a note under it; (x, y) is its middle. Boxes of one part are lit together."""

    part: str
    text: str
    x: Number
    y: Number
    width: Number = 184
    height: Number = 32
    colour: str = PLAIN
    note: str = ""

    @property
    def top(self) -> Point:
        return self.x, self.y + self.height / 2

    @property
    def bottom(self) -> Point:
        return self.x, self.y - self.height / 2

    @property
    def left(self) -> Point:
        return self.x - self.width / 2, self.y

    @property
    def right(self) -> Point:
        return self.x + self.width / 2, self.y


class Arrow(NamedTuple):
    """A line through points; lit when all its parts are."""

    parts: tuple[str, ...]
    points: Sequence[Point]
    colour: str = PLAIN
    style: str = "-|>"
    dashes: str = "solid"


P, E, D = 156, 444, 736  # the middle of each column: inside attention, encoder, decoder
QKV = ((P - 92, "Q", "query", QUERY), (P, "K", "key", KEY), (P + 92, "V", "value", VALUE))
ENCODER = (
    Box("source words", "source words", E, 40, height=44, note="the cat sleeps"),
    Box("source embedding", "source embedding", E, 104),
    Box("source positions", "+ positions", E, 158),
    Box("encoder self-attention", "self-attention", E, 250, height=36),
    Box("encoder add & norm", "add & norm", E, 294, height=24),
    Box("encoder feed-forward", "feed-forward", E, 360),
    Box("encoder add & norm", "add & norm", E, 402, height=24),
    Box("memory", "memory", E, 488),
)
DECODER = (
    Box("target words", "target words, shifted", D, 40, height=44, note="<start> le chat"),
    Box("target embedding", "target embedding", D, 104),
    Box("target positions", "+ positions", D, 158),
    Box("masked self-attention", "masked self-attention", D, 250, height=36),
    Box("decoder add & norm", "add & norm", D, 294, height=24),
    Box("cross-attention", "cross-attention", D, 362, height=36),
    Box("decoder add & norm", "add & norm", D, 406, height=24),
    Box("decoder feed-forward", "feed-forward", D, 472),
    Box("decoder add & norm", "add & norm", D, 514, height=24),
    Box("output layer", "output layer", D, 600),
    Box("softmax over words", "softmax", D, 654),
    Box("next word", "next word", D, 712, height=44, note="dort"),
)
X = Box("x", "x", P, 40, 258, 44, note="a vector for each word")
PROJECTIONS = tuple(Box(f"W_{letter}", f"× $W_{letter}$", x, 104, 74, 32, colour) for x, letter, _, colour in QKV)
ROLES = tuple(Box(role, role, x, 158, 74, 32, colour) for x, _, role, colour in QKV)
SCORES = (
    Box("scores", "scores $Q K^T$", P - 46, 226, 166),
    Box("scaling", r"÷ $\sqrt{d_k}$", P - 46, 282, 166),
    Box("mask", "mask", P - 46, 338, 166, colour=MASKED),
    Box("softmax to weights", "softmax", P - 46, 394, 166),
)
MIXING = (
    Box("weighted sum", "weighted sum of values", P, 454, 258, colour=OUTPUT),
    Box("concatenation", "concatenate the heads", P, 546, 258),
    Box("W_O", "× $W_O$", P, 600, 258, colour=OUTPUT),
    Box("output", "output", P, 660, 258, 44, OUTPUT, "a new vector for each word"),
)
BOXES = (*ENCODER, *DECODER, X, *PROJECTIONS, *ROLES, *SCORES, *MIXING)
FRAMES = (
    Box("encoder layer", "encoder layer", E + 6, 320, 232, 252),
    Box("decoder layer", "decoder layer", D + 6, 376, 232, 364),
    Box("heads", "one head", P, 288, 282, 428),
)
PARTS = (*dict.fromkeys(box.part for box in BOXES + FRAMES), "feed back")


class Label(NamedTuple):
    """A few words beside an arrow or in a frame."""

    part: str
    text: str
    x: Number
    y: Number
    align: str = "center"
    rotation: Number = 0


LABELS = (
    *(Label(f.part, f.text, f.x - f.width / 2 + 10, f.y + f.height / 2 - 13, align="left") for f in FRAMES),
    *(
        Label(f.part, times, f.x + f.width / 2 - 10, f.y + f.height / 2 - 13, align="right")
        for f, times in zip(FRAMES, ("× N", "× N", "× H"), strict=True)
    ),
    Label("cross-attention", "key", 566, 507),
    Label("cross-attention", "value", 566, 469),
    Label("cross-attention", "query", D - 10, 324, "right"),
    Label("feed back", "when translating: fed back", 890, 376, rotation=90),
)
LEGEND = (
    ("query", "what a word looks for", QUERY),
    ("key", "what a word is found by", KEY),
    ("value", "what a word passes on", VALUE),
    ("output", "the mix that comes out", OUTPUT),
)


def _column_arrows(column: Sequence[Box]) -> list[Arrow]:
    """Up through a column, into attention in the colours of the roles, and around each sublayer to its add & norm."""
    arrows = []
    for below, above in pairwise(column):
        (x, start), (_, end) = below.top, above.bottom
        if "attention" in above.part:
            fork = end - 17
            arrows.append(Arrow((above.part,), ((x, start), (x, fork)), style="-"))
            heads = {QUERY: 0} if above.part == "cross-attention" else {QUERY: -48, KEY: 0, VALUE: 48}
            for colour, shift in heads.items():
                arrows.append(Arrow((above.part,), ((x, fork), (x + shift, fork), (x + shift, end)), colour))
        else:
            arrows.append(Arrow((below.part, above.part), ((x, start), (x, end))))
        if above.text == "add & norm":
            side, branch = x + above.width / 2, below.bottom[1] - (23 if "attention" in below.part else 16)
            around = ((x, branch), (side + 15, branch), (side + 15, above.y), (side, above.y))
            arrows.append(Arrow((above.part,), around))
    return arrows


def arrows() -> list[Arrow]:
    """Every arrow of the picture."""
    arrows = _column_arrows(ENCODER) + _column_arrows(DECODER) + _column_arrows(SCORES + MIXING[:1])[:-1]
    arrows += _column_arrows(MIXING)
    for projection, role in zip(PROJECTIONS, ROLES, strict=True):
        arrows.append(Arrow((projection.part,), ((projection.x, X.top[1]), projection.bottom), role.colour))
        arrows.append(Arrow((projection.part, role.part), (projection.top, role.bottom), role.colour))
        end = MIXING[0].bottom if role.part == "value" else SCORES[0].bottom
        taker = "weighted sum" if role.part == "value" else "scores"
        arrows.append(Arrow((role.part, taker), (role.top, (role.x, end[1])), role.colour))
    softmax, total = SCORES[-1], MIXING[0]
    arrows.append(Arrow((softmax.part, total.part), (softmax.top, (softmax.x, total.bottom[1]))))
    (right, left), (high, low) = (E + 92, D - 92), (488, 362)
    for colour, shift, turn in ((KEY, 8, 608), (VALUE, -8, 594)):
        points = ((right, high + shift), (turn, high + shift), (turn, low + shift), (left, low + shift))
        arrows.append(Arrow(("cross-attention",), points, colour))
    around = ((D + 92, 712), (878, 712), (878, 40), (D + 92, 40))
    arrows.append(Arrow(("feed back",), around[:-1], style="-", dashes="dashed"))
    return [*arrows, Arrow(("feed back",), around[-2:])]
