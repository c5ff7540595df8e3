"""Lesson 05: who reaches whom. Words below, outputs above, a wire where a word moves an output; leaks are lit.

`states` works everything out; LeakWiring shows it in the browser, pictures.wirings on paper.
"""

from pathlib import Path
from typing import NamedTuple

import traitlets

from utils.course.plots.colours import CRIMSON
from utils.course.widgets.moving import MovingFigure
from utils.lessons.masks.experiment import (
    METHODS,
    Method,
    leak_table,
    masked_weights,
    random_head,
    scores_of,
    word_vectors,
)
from utils.masks import causal_mask

WORDS = ("cats", "drink", "cold", "milk")
LEAK = CRIMSON
MOST = 2.0  # a wire of this gradient has its full width
SEEN = 0.005  # a smaller gradient reads 0.00


class State(NamedTuple):
    """What one way of masking does.

    Args:
        method: the way of masking.
        weights: (T, T), of every query.
        influence: (T, T), the size of the gradient ∂out_i/∂x_j.
        texts: for every query, what it shows.
    """

    method: Method
    weights: list[list[float]]
    influence: list[list[float]]
    texts: list[str]


def states(draw: int = 0) -> list[State]:
    """What every way of masking does with the same random words and matrices."""
    scores = scores_of(word_vectors(len(WORDS), seed=draw), random_head(seed=draw))
    shown = []
    for method in METHODS:
        weights = masked_weights(scores, causal_mask(len(WORDS)), method).tolist()
        influence = leak_table(method, words=len(WORDS), seed=draw).tolist()
        weights, influence = ([[round(n, 3) for n in row] for row in table] for table in (weights, influence))
        texts = [_said(method, query, weights[query], influence[query]) for query in range(len(WORDS))]
        shown.append(State(method, weights, influence, texts))
    return shown


def leaking(influence: list[list[float]]) -> list[tuple[int, int]]:
    """The pairs (output, later word) where the word moves the output."""
    return [(i, j) for i, row in enumerate(influence) for j, size in enumerate(row) if j > i and size >= SEEN]


def _said(method: Method, query: int, weights: list[float], influence: list[float]) -> str:
    begins = f"{method}, query {WORDS[query]}: the weights sum to {sum(weights):.2f}; "
    if query == len(WORDS) - 1:
        return begins + "no word comes later, so nothing is to be hidden."
    later = range(query + 1, len(WORDS))
    lit = [f"{WORDS[j]} (weight {weights[j]:.2f}, gradient {influence[j]:.2f})" for j in later if influence[j] >= SEEN]
    return begins + (f"its output is reached by {' and '.join(lit)}." if lit else "no later word reaches its output.")


class LeakWiring(MovingFigure):
    """Buttons for the way of masking and for the query, and one for other numbers.

    Args:
        method: the way of masking at first.
        query: the word whose wires stand out at first.
    """

    SCRIPT = Path(__file__).parent / "wiring.js"

    states = traitlets.List().tag(sync=True)
    fixed = traitlets.Dict().tag(sync=True)
    draw = traitlets.Int(0).tag(sync=True)
    method = traitlets.Int(0).tag(sync=True)  # the place among METHODS
    query = traitlets.Int(0).tag(sync=True)  # the place among WORDS

    def __init__(self, method: Method = "0 after softmax", query: str = "drink") -> None:
        fixed = {"words": WORDS, "methods": METHODS, "leak": LEAK, "most": MOST, "seen": SEEN}
        super().__init__(fixed=fixed, method=METHODS.index(method), query=WORDS.index(query))
        self._draw()
        self.observe(self._draw, names="draw")

    def _draw(self, _change=None) -> None:
        self.states = [state._asdict() for state in states(self.draw)]

    def __repr__(self) -> str:
        """Every way of masking for the query, in words: what a reader without a kernel sees."""
        said = [state.texts[self.query] for state in states(self.draw)]
        return "\n".join(["Buttons for the way of masking and the query; run the cell to press them.", *said])
