"""Lesson 02: three word vectors in the plane, each of which can be dragged; weights and output follow.

Where a vector is dragged to cannot be known beforehand, so the script works softmax and the weighted sum of three
vectors out by itself, and reports what it found: `seen`. `look` is the same in Python, and the tests compare the two.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
import traitlets

from utils.course.widgets.moving import MovingFigure
from utils.lessons.self_attention_without_parameters.experiment import TOY, toy_vectors
from utils.lessons.shared.plain_attention import self_attention

SENTENCES = (("money", "bank", "grows"), ("river", "bank", "grows"))
FACTORS = (0, 0.25, 0.5, 1, 2, 4)  # what all scores are multiplied by
AXIS = 3  # both axes end here on both sides, wherever the vectors are
GRID, STEP = 0.05, 0.1  # a dragged vector stays on the grid; an arrow key moves it by a step


class State(NamedTuple):
    """What attention makes of three vectors, asked by one of the words.

    Args:
        words: the sentence.
        vectors: two numbers a word.
        asking: the place of the word that asks.
        factor: what its scores are multiplied by before softmax.
        scores: before that.
        weights: of the asking word.
        output: its new vector.
    """

    words: tuple[str, ...]
    vectors: list[list[float]]
    asking: int
    factor: int | float
    scores: list[float]
    weights: list[float]
    output: list[float]

    @property
    def text(self) -> str:
        """The sentence below the figure. The script writes the same."""
        shares = ", ".join(
            f"{_number(weight)} to {word}" for word, weight in zip(self.words, self.weights, strict=True)
        )
        asking, (x, y) = self.words[self.asking], self.output
        old = self.vectors[self.asking]
        far = sum((new - before) ** 2 for new, before in zip(self.output, old, strict=True)) ** 0.5
        return (
            f"{asking} gives {shares}. Its new vector is ({_number(x)}, {_number(y)}); it has moved by {_number(far)}."
        )


def look(
    words: Sequence[str],
    *,
    asking: int = 1,
    factor: int | float = 1,
    moved: Mapping[str, Sequence[int | float]] | None = None,
) -> State:
    """Attention of one word in the plane.

    Args:
        moved: words whose vectors are others than the lesson's.
    """
    vectors = toy_vectors(words)
    for word, place in (moved or {}).items():
        if word in words:
            vectors[words.index(word)] = torch.tensor([float(number) for number in place])
    output, weights = self_attention(vectors, sharpness=factor)
    return State(
        words=tuple(words),
        vectors=vectors.tolist(),
        asking=asking,
        factor=factor,
        scores=(vectors @ vectors[asking]).tolist(),
        weights=weights[asking].tolist(),
        output=output[asking].tolist(),
    )


TWIN = (  # what the twin at rest shows: a title, and where the figure then stands
    ("as the figure begins", look(SENTENCES[0])),
    ("bank dragged to (−1, 1)", look(SENTENCES[0], moved={"bank": (-1.0, 1.0)})),
    ("scores × 0", look(SENTENCES[0], factor=0)),
    ("scores × 4", look(SENTENCES[0], factor=4)),
)


class WordArrows(MovingFigure):
    """Three vectors to drag, a switch for the sentence, one for who asks, and a slider that multiplies the scores."""

    SCRIPT = Path(__file__).parent / "plane.js"
    STYLE = Path(__file__).parent / "plane.css"

    fixed = traitlets.Dict().tag(sync=True)
    vectors = traitlets.Dict().tag(sync=True)  # where each of the four words is now
    sentence = traitlets.Int(0).tag(sync=True)
    asking = traitlets.Int(1).tag(sync=True)
    factor = traitlets.Int(FACTORS.index(1)).tag(sync=True)  # its place among FACTORS
    seen = traitlets.Dict().tag(sync=True)  # what the script has worked out: scores, weights, output, text

    def __init__(self) -> None:
        toy = {word: list(vector) for word, vector in TOY.items()}
        fixed = {"sentences": SENTENCES, "factors": FACTORS, "axis": AXIS, "grid": GRID, "step": STEP, "start": toy}
        super().__init__(fixed=fixed, vectors=toy)

    @property
    def state(self) -> State:
        """Python's own account of what the figure shows now."""
        return look(SENTENCES[self.sentence], asking=self.asking, factor=FACTORS[self.factor], moved=dict(self.vectors))

    def __repr__(self) -> str:
        """A few of its positions in words: what a reader without a kernel sees."""
        lines = [f"{title}: {state.text}" for title, state in TWIN]
        return "\n".join(["Three word vectors to drag; run the cell to move them.", *lines])


def _number(value: int | float) -> str:
    text = f"{value:.2f}"
    return ("0.00" if text == "-0.00" else text).replace("-", "−")
