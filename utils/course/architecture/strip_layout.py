"""What stands where on the strip: above, the Transformer as a chain of boxes; below, one attention box from inside."""

from collections.abc import Sequence
from itertools import pairwise

from utils.course.architecture.layout import KEY, MASKED, OUTPUT, PLAIN, QUERY, VALUE, Arrow, Box, Label, Number, Point

WIDTH, HEIGHT = 900, 170  # CSS pixels, which are also the units of every coordinate below
TEXT, FORMULA, TITLE = 8.75, 11, 9.75  # points: TEXT is still 9 pixels high where a page shows the strip 700 wide
PITCH = 13  # from one line of text to the next
STEP = 2.5  # from a frame to the one behind it

# A part drawn in another's box, which is lit when one of them is; all other parts have a place of their own.
MERGED = {"source positions": "source embedding", "target positions": "target embedding"}


def _row(y: Number, height: Number, gap: Number, left: Number, *boxes: tuple) -> tuple[Box, ...]:
    """Boxes from left to right; of each its part, its text and its width, and perhaps its colour and a note."""
    row = []
    for part, text, width, *rest in boxes:
        row.append(Box(part, text, left + width / 2, y, width, height, *rest))
        left += width + gap
    return tuple(row)


# Above: the line of the chain, over it what a layer ends with and the memory, and the arrow back under it.
LINE, OVER, NAMES, BACK = 110, 140.25, 156.25, 83.5
CHAIN = (LINE, 30, 11)  # y, height and gap
EMBEDDED = "embedding\n+ positions"
SOURCE = _row(*CHAIN, 5, ("source words", "source\nwords", 54), ("source embedding", EMBEDDED, 87))
ENCODER = _row(
    *(*CHAIN, 172),
    ("encoder self-attention", "self-\nattention", 73),
    ("encoder feed-forward", "feed-\nforward", 62),
)
TARGET = _row(*CHAIN, 338, ("target words", "target\nwords", 54), ("target embedding", EMBEDDED, 87))
DECODER = _row(
    *(*CHAIN, 505),
    ("masked self-attention", "masked self-\nattention", 95),
    ("cross-attention", "cross-\nattention", 73),
    ("decoder feed-forward", "feed-\nforward", 62),
)
ENDS = _row(*CHAIN, 777, ("softmax over words", "softmax", 64), ("next word", "next\nword", 43))
ENCODER_NORM = Box("encoder add & norm", "add & norm", 273, OVER, 90, 16)
MEMORY = Box("memory", "memory", 414, OVER, 152, 16)
DECODER_NORM = Box("decoder add & norm", "add & norm", 712, OVER, 90, 16)
OUTPUT_LAYER = Box("output layer", "output layer", 836, OVER, 118, 16)
UPPER = (*SOURCE, *ENCODER, ENCODER_NORM, MEMORY, *TARGET, *DECODER, DECODER_NORM, OUTPUT_LAYER, *ENDS)

# Below: three lanes, of which the scores and what becomes of them take two.
LANES = ((56, "Q", "query", QUERY), (36, "K", "key", KEY), (16, "V", "value", VALUE))
X = Box("x", "x", 26, 36, 30, 58)
PROJECTIONS = tuple(Box(f"W_{letter}", f"× $W_{letter}$", 92, y, 54, 18, colour) for y, letter, _, colour in LANES)
ROLES = tuple(Box(role, role, 166, y, 50, 18, colour) for y, _, role, colour in LANES)
SCORES = _row(
    *(46, 38, 21, 213),
    ("scores", "scores", 58, PLAIN, "$Q K^T$"),
    ("scaling", r"÷ $\sqrt{d_k}$", 62),
    ("mask", "mask", 50, MASKED),
    ("softmax to weights", "softmax", 64),
)
WEIGHTED = Box("weighted sum", "weighted\nsum of\nvalues", 570, 36, 78, 58, OUTPUT)
MIXING = _row(
    *(26, 38, 20, 639),
    ("concatenation", "concatenate\nthe heads", 98),
    ("W_O", "× $W_O$", 54, OUTPUT),
    ("output", "output", 58, OUTPUT),
)
LOWER = (X, *PROJECTIONS, *ROLES, *SCORES, WEIGHTED, *MIXING)
BOXES = UPPER + LOWER


def _around(part: str, text: str, boxes: Sequence[Box], top: Number, side: Number) -> Box:
    """A frame from the first of these boxes to the last, this far from them at the sides."""
    left, right, bottom = boxes[0].left[0] - side, boxes[-1].right[0] + side, boxes[-1].bottom[1] - 4
    return Box(part, text, (left + right) / 2, (top + bottom) / 2, right - left, top - bottom)


FRAMES = (
    _around("encoder layer", "encoder layer × N", ENCODER, 164, 5),
    _around("decoder layer", "decoder layer × N", DECODER, 164, 5),
    _around("heads", "one head × H", (PROJECTIONS[0], WEIGHTED), 69, 6),
)
PANEL = Box("", "", WIDTH / 2, 38, 890, 76)
LABELS = (
    *(Label(frame.part, frame.text, frame.left[0] + 7, NAMES, "left") for frame in FRAMES[:2]),
    Label("heads", FRAMES[2].text, SCORES[0].left[0], 20.5, "left"),
    Label("feed back", "when translating: fed back", 619, BACK),
)
TITLES = (("The Transformer", SOURCE[0].left[0], OVER), ("inside one attention box", MIXING[0].left[0], 58))


def _straight(one: Box, two: Box, y: Number, colour: str = PLAIN) -> Arrow:
    """From the right side of one box to the left side of another, at this height."""
    return Arrow((one.part, two.part), ((one.right[0], y), (two.left[0], y)), colour)


def _along(*chain: Box) -> list[Arrow]:
    return [_straight(one, two, one.y) for one, two in pairwise(chain)]


def _upper_arrows() -> list[Arrow]:
    arrows = _along(*SOURCE, *ENCODER) + _along(*TARGET, *DECODER) + _along(*ENDS)
    arrows += _along(ENCODER_NORM, MEMORY) + _along(DECODER_NORM, OUTPUT_LAYER)
    for below, above in ((ENCODER[-1], ENCODER_NORM), (DECODER[-1], DECODER_NORM)):
        arrows.append(Arrow((below.part, above.part), (below.top, (below.x, above.bottom[1]))))
    softmax, cross = ENDS[0], DECODER[1]
    arrows.append(Arrow((OUTPUT_LAYER.part, softmax.part), ((softmax.x, OUTPUT_LAYER.bottom[1]), softmax.top)))
    for colour, shift in ((KEY, 4), (VALUE, -4)):
        x, y = cross.x + shift, MEMORY.y + shift
        arrows.append(Arrow((cross.part,), ((MEMORY.right[0], y), (x, y), (x, cross.top[1])), colour))
    return arrows


def _lower_arrows() -> list[Arrow]:
    scores, mixed = SCORES[0], MIXING[0]
    arrows = _along(*SCORES, WEIGHTED) + _along(*MIXING) + [_straight(WEIGHTED, mixed, mixed.y)]
    for projection, role in zip(PROJECTIONS, ROLES, strict=True):
        arrows.append(Arrow((projection.part,), ((X.right[0], role.y), projection.left), role.colour))
        arrows.append(_straight(projection, role, role.y, role.colour))
    query, key, value = ROLES
    arrows += [_straight(role, scores, role.y, role.colour) for role in (query, key)]
    return [*arrows, _straight(value, WEIGHTED, value.y - 3, VALUE)]  # lower, to leave room for the frame's name


def _back(first: Point, last: Point) -> list[Arrow]:
    """From the next word, under the decoder, to the target words, with a gap for its label."""
    middle = LABELS[-1].x
    start = (first, (first[0], BACK), (middle + 96, BACK))
    end = ((middle - 96, BACK), (last[0], BACK), last)
    return [Arrow(("feed back",), start, style="-", dashes="dashed"), Arrow(("feed back",), end, dashes="dashed")]


def arrows() -> list[Arrow]:
    """Every arrow of the strip."""
    return _upper_arrows() + _lower_arrows() + _back(ENDS[-1].bottom, TARGET[0].bottom)
