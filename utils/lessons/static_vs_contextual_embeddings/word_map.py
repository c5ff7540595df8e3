"""Lesson 01: a map of words on which apple moves between fruit and firm, as the share of the firm in the corpus does.

`states` works everything out; WordMap shows it in the browser, pictures.word_maps on paper.
"""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import traitlets

from utils.corpora.senses.patterns import CLASSES
from utils.course.plots.colours import OLIVE, SAND, SLATE, THINGS
from utils.course.widgets.moving import MovingFigure
from utils.lessons.static_vs_contextual_embeddings.experiment import (
    ALPHA,
    ALPHA_OF_ORANGE,
    ALPHA_OF_PEAR,
    COSINE,
    DRAWS,
    SHARES,
    Mix,
    plane,
    train_mix,
)

SCALE = 112  # pixels for one unit of the map, on both axes
LOW, HIGH = 0.4, 4.0  # both axes
_LETTER, _LINE, _MARK, _GAP = 7.0, 14.0, 6.0, 3.0  # pixels: a letter's width, a line's height, half a mark, a space


class Sort(NamedTuple):
    """One sort of words: its colour, its mark (as matplotlib calls it), and whether that is filled."""

    name: str
    words: tuple[str, ...]
    colour: str
    mark: str
    filled: bool = True


SORTS = (
    Sort("fruit", tuple(CLASSES["fruit"].split()), THINGS["first sense"], "o"),
    Sort("firm", tuple(CLASSES["firm"].split()), THINGS["second sense"], "s"),
    Sort("two senses", ("apple", "orange"), SLATE, "D"),
    Sort("apple, always fruit", ("apple_fruit",), THINGS["first sense"], "D", filled=False),
    Sort("apple, always firm", ("apple_firm",), THINGS["second sense"], "D", filled=False),
    Sort("food", ("bread", "cheese"), OLIVE, "^"),
    Sort("product", ("phone", "laptop"), SAND, "v"),
)
WORDS = tuple(word for sort in SORTS for word in sort.words)


class Point(NamedTuple):
    """A word on the map: its place, and from there to the middle of its name, in pixels rightwards and upwards."""

    word: str
    x: float
    y: float
    right: float
    up: float


class State(NamedTuple):
    """What one position of the sliders shows.

    Args:
        share: of the firm among the apples of the corpus.
        draw: which draw of everything.
        points: the words on the map.
        alphas: how far along the line from fruit to firm a word stands, for apple, orange and pear.
        cosines: of apple with mixes of its senses.
    """

    share: float
    draw: int
    points: list[Point]
    alphas: dict[str, float]
    cosines: dict[str, float]

    @property
    def text(self) -> str:
        apple, orange, pear = (
            bound.shown(self.alphas[word])
            for word, bound in (("apple", ALPHA[self.share]), ("orange", ALPHA_OF_ORANGE), ("pear", ALPHA_OF_PEAR))
        )
        cosine = COSINE["by share"].shown(self.cosines["by share"])
        return (
            f"The firm is {100 * self.share:.0f} % of the apples, draw {self.draw + 1}: on the line from fruit to firm "
            f"apple stands at {apple}, orange, which is half of each in every corpus, at {orange}, and pear at {pear}. "
            f"Cosine of apple with the mix by share: {cosine}."
        )


def points(places: Mapping[str, tuple[float, float]], words: Sequence[str]) -> list[Point]:
    """The words with their places and those of their names, chosen one after the other so that none covers another.

    Each name takes the nearest place round its mark at which it touches no mark, no name before it, and not the line
    from apple_fruit to apple_firm, where these are.
    """
    marks = {word: (SCALE * places[word][0], SCALE * places[word][1]) for word in words}
    taken = [(x - _MARK, x + _MARK, y - _MARK, y + _MARK) for x, y in marks.values()]
    if {"apple_fruit", "apple_firm"} <= set(words):
        ends = marks["apple_fruit"], marks["apple_firm"]
        line = [[a + step / 40 * (b - a) for a, b in zip(*ends, strict=True)] for step in range(41)]
        taken += [(x - 2, x + 2, y - 2, y + 2) for x, y in line]
    named = {}
    for word in sorted(words, key=lambda word: (word not in ("apple", "orange"), words.index(word))):
        x, y = marks[word]
        half = _LETTER * len(word) / 2

        def box(right: float, up: float, x: float = x, y: float = y, half: float = half) -> tuple[float, ...]:
            across = half + _GAP
            return (x + right - across, x + right + across, y + up - _LINE / 2, y + up + _LINE / 2)

        named[word] = min(_round(half), key=lambda at, box=box: (_covered(box(*at), taken), math.hypot(*at)))
        taken.append(box(*named[word]))
    return [Point(word, *(round(number, 3) for number in places[word]), *named[word]) for word in words]


def _round(half: float) -> list[tuple[float, float]]:
    """Where the middle of a name may be, from the middle of its mark."""
    found = []
    for away in (4, 14, 26, 40):
        across, up = half + _MARK + away, _LINE / 2 + _MARK + away - 4
        beside = [(across, 0.0), (-across, 0.0)]
        found += [
            *beside,
            (0.0, up),
            (0.0, -up),
            *((side * across * 0.8, rise) for side in (1, -1) for rise in (up, -up)),
        ]
    return [(round(right, 1), round(up, 1)) for right, up in found]


def _covered(box: tuple[float, ...], taken: Sequence[tuple[float, ...]]) -> int:
    """How many square pixels of a box others cover, or lie outside the map."""
    left, right, low, high = box
    area = sum(max(0.0, min(right, r) - max(left, a)) * max(0.0, min(high, h) - max(low, b)) for a, r, b, h in taken)
    outside = max(0.0, LOW * SCALE - left, right - HIGH * SCALE) + max(0.0, LOW * SCALE - low, high - HIGH * SCALE)
    return round(area + 100 * outside)


def state(mix: Mix, draw: int) -> State:
    """What is shown of one training."""
    return State(
        share=mix.share,
        draw=draw,
        points=points(plane(mix.vocabulary, mix.vectors, WORDS), WORDS),
        alphas={word: round(mix.alpha(word), 3) for word in ("apple", "orange", "pear")},
        cosines={name: round(cosine, 3) for name, cosine in mix.cosines().items()},
    )


def states() -> list[State]:
    """What every position of the sliders shows: all shares of the first draw, then of the next."""
    return [state(train_mix(share, seed=draw), draw) for draw in range(DRAWS) for share in SHARES]


class WordMap(MovingFigure):
    """A slider for the share of the firm, and one for the draw.

    Args:
        share: where the first slider stands.
    """

    SCRIPT = Path(__file__).parent / "word_map.js"

    states = traitlets.List().tag(sync=True)
    fixed = traitlets.Dict().tag(sync=True)
    share = traitlets.Int(0).tag(sync=True)  # the place among the shares
    draw = traitlets.Int(0).tag(sync=True)

    def __init__(self, share: float = 0.5) -> None:
        self._shown = states()
        fixed = {
            "sorts": [sort._asdict() for sort in SORTS],
            "shares": [f"{100 * share:.0f} %" for share in SHARES],
            "draws": [draw + 1 for draw in range(DRAWS)],
            "scale": SCALE,
            "low": LOW,
            "high": HIGH,
        }
        sent = [
            {**state._asdict(), "points": [point._asdict() for point in state.points], "text": state.text}
            for state in self._shown
        ]
        super().__init__(fixed=fixed, states=sent, share=SHARES.index(share))

    def __repr__(self) -> str:
        """A few of its positions in words: what a reader without a kernel sees."""
        shown = [state for state in self._shown if state.draw == 0 and state.share in (SHARES[0], 0.5, SHARES[-1])]
        return "\n".join(
            [
                "A slider for the share of the firm and one for the draw; run the cell to move them.",
                *(s.text for s in shown),
            ]
        )
