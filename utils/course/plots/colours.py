"""One colour for each role and one for each other thing, the same through the whole course.

Query, key, value, output and what is masked own their five colours. Each comes as a fill; as an ink, the same colour
darker, for text on white (contrast 4.5 and more); and as a tint to write on. Everything else takes its colour from
THINGS, where one thing has one colour in every lesson. No two colours of one picture are told apart by hue alone: they
differ in lightness, and curves in dashes and marks.
"""

from collections.abc import Iterable
from itertools import cycle

# Okabe and Ito's palette, told apart by colour-blind readers; the lightness differs too, for print in grey.
QUERY, KEY, VALUE, OUTPUT, MASKED = "#0072B2", "#E69F00", "#009E73", "#7B3F98", "#BBBBBB"
INK = {QUERY: "#005A8E", KEY: "#8A5C00", VALUE: "#00704F", OUTPUT: "#6A3284", MASKED: "#5F6368"}
TINT = {QUERY: "#CFE5F2", KEY: "#FBE7BF", VALUE: "#C9EBDF", OUTPUT: "#E4D5EC", MASKED: "#E4E5E7"}
ROLES = {"query": QUERY, "key": KEY, "value": VALUE, "output": OUTPUT, "masked": MASKED}

WEIGHTS_MAP = "viridis"  # perceptual: equal steps in weight look like equal steps
TEXT = "#1A232B"  # on white and on every tint

# For what has no role. Dark, middle and light alternate, so that neighbours differ in grey as well.
SLATE, CRIMSON, OLIVE, PINK, BROWN, SAND = "#22404D", "#C1272D", "#857400", "#E0609A", "#6B3E1D", "#B08540"
OTHERS = (SLATE, CRIMSON, OLIVE, PINK, BROWN, SAND)
THINGS = {
    "scaled": SLATE,
    "unscaled": CRIMSON,
    "additive": OLIVE,
    "trained": SLATE,
    "untrained": SAND,
    "ours": SLATE,
    "the framework's": PINK,
    "your guess": PINK,
    "first sense": BROWN,
    "second sense": PINK,
}


def colours_of(names: Iterable[str]) -> list[str]:
    """The colours of things by their names; those that have none of their own get the next that is free."""
    names = list(names)
    free = [colour for colour in OTHERS if colour not in {THINGS.get(name) for name in names}]
    others = cycle(free or OTHERS)
    return [THINGS.get(name) or next(others) for name in names]
