"""Lesson 03: one word asks, step by step: its query, every key and value, scores, weights, and the mixture.

`walks` works everything out: where each number stands, what it is and how it is made. ThreeRoles shows it in the
browser, pictures.roles on paper.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
import traitlets
from torch import Tensor

from utils.course.widgets.moving import MovingFigure

WORDS = ("cat", "milk", "hungry")
FEATURES = ("eats", "eaten", "state")  # what the numbers of a word say
LOOKS_FOR, PASSES_ON = FEATURES[:2], ("legs", "liquid")
X = torch.eye(3)
W_Q = torch.tensor([[0.0, 1.0], [1.0, 0.0], [2.0, 0.0]])
W_K = torch.tensor([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
W_V = torch.tensor([[4.0, 0.0], [0.0, 1.0], [0.0, 0.0]])

STEPS = ("the words", "its query", "the keys", "first score", "second score", "last score", "weights", "the values",
         "weighted values", "the output")  # fmt: skip
SCORED, WEIGHED, VALUED, SHRUNK, MIXED = 3, 6, 7, 8, 9  # the steps at which these come

# Where things stand, in units of the drawing: the left edge of each column of cells, the upper edge of each row.
CELL, HEIGHT, BAR = 44, 26, 90
LEFT = {"X": 62, "Q": 228, "K": 350, "V": 472, "score": 594, "weight": 668, "weighted": 802, "output": 802}
ROWS, MATRIX_ROWS, OUTPUT_ROW = (162, 192, 222), (38, 66, 94), 270
SIZE = (900, 304)


class Cell(NamedTuple):
    """One number of the drawing.

    Args:
        tensor: what it belongs to: "X", "W_Q", "Q", …, "score", "weight", "weighted", "output".
        row, column: where in it.
        step: at which it appears.
        number: the number.
        made: how it is made, written out.
        parts: the names of the cells that it is made of.
        faint: it belongs to a word that does not ask.
    """

    tensor: str
    row: int
    column: int
    step: int
    number: float
    made: str
    parts: Sequence[str] = ()
    faint: bool = False

    @property
    def name(self) -> str:
        return _name(self.tensor, self.row, self.column)

    @property
    def given(self) -> bool:
        """Whether it is a number of a matrix, which is not computed."""
        return self.tensor.startswith("W_")

    @property
    def role(self) -> str:
        roles = {"Q": "query", "K": "key", "V": "value", "weighted": "value", "output": "output"}
        return roles.get(self.tensor.removeprefix("W_"), "")

    @property
    def text(self) -> str:
        """The number as it is written."""
        return f"{self.number:.2f}" if self.step in (WEIGHED, SHRUNK, MIXED) else f"{self.number:g}"

    @property
    def place(self) -> tuple[int, int, int]:
        """Left and upper edge, and width."""
        tops = MATRIX_ROWS if self.given else (OUTPUT_ROW,) if self.tensor == "output" else ROWS
        left = LEFT[self.tensor.removeprefix("W_")] + self.column * (CELL + 2)
        return left, tops[self.row], BAR if self.tensor == "weight" else CELL

    @property
    def sent(self) -> dict:
        """What the script is told."""
        left, top, width = self.place
        own = {"name": self.name, "given": self.given, "role": self.role, "text": self.text}
        return {**self._asdict(), **own, "left": left, "top": top, "width": width}


class Walk(NamedTuple):
    """What one asking word shows.

    Args:
        asks: the word.
        cells: all its numbers, in the order in which they come.
        says: a sentence for every step.
        newest: for every step, the cell whose arithmetic is written out unless the reader points at another.
    """

    asks: str
    cells: list[Cell]
    says: list[str]
    newest: list[str]


def walks() -> list[Walk]:
    """For every word, what is to be seen when it asks."""
    return [_walk(asks) for asks in range(len(WORDS))]


def _walk(asks: int) -> Walk:
    query, key, value = X @ W_Q, X @ W_K, X @ W_V
    scores = key @ query[asks]
    weights = scores.softmax(dim=-1)
    weighted = weights[:, None] * value
    output = weighted.sum(dim=0)
    cells = [
        *(Cell("X", n, m, 0, number, f"{WORDS[n]}, {FEATURES[m]}: {number:g}") for n, m, number in _each(X)),
        *_parameters("W_Q", W_Q, 1),
        *(cell._replace(faint=cell.row != asks) for cell in _products("Q", query, 1)),
        *_parameters("W_K", W_K, 2),
        *_products("K", key, 2),
        *(_score(asks, n, query[asks], key[n]) for n in range(len(WORDS))),
        *(_weight(n, scores) for n in range(len(WORDS))),
        *_parameters("W_V", W_V, VALUED),
        *_products("V", value, VALUED),
        *(_weighted(n, m, weights[n], value[n, m]) for n, m, _ in _each(value)),
        *(_output(m, weighted[:, m]) for m in range(len(PASSES_ON))),
    ]
    newest = [("X", asks, 0), ("Q", asks, 0), ("K", 0, 0), ("score", 0, 0), ("score", 1, 0), ("score", 2, 0)]
    newest += [("weight", int(weights.argmax()), 0), ("V", 0, 0), ("weighted", 0, 0), ("output", 0, 0)]
    return Walk(WORDS[asks], cells, _says(asks, query[asks], scores, weights, output), [_name(*one) for one in newest])


def _name(tensor: str, row: int, column: int) -> str:
    return f"{tensor}[{row}, {column}]"


def _parameters(name: str, numbers: Tensor, step: int) -> Iterator[Cell]:
    columns = PASSES_ON if name == "W_V" else LOOKS_FOR
    for row, column, number in _each(numbers):
        meaning = f"{name}, from {FEATURES[row]} to {columns[column]}: {number:g}, a parameter"
        yield Cell(name, row, column, step, number, meaning)


def _products(name: str, numbers: Tensor, step: int) -> Iterator[Cell]:
    """The rows of X times a matrix."""
    matrix = {"Q": W_Q, "K": W_K, "V": W_V}[name]
    role, columns = {"Q": ("query", LOOKS_FOR), "K": ("key", LOOKS_FOR), "V": ("value", PASSES_ON)}[name]
    for row, column, number in _each(numbers):
        made = f"{role} of {WORDS[row]}, {columns[column]}: {_dot(X[row], matrix[:, column])}"
        parts = [part for n in range(3) for part in (_name("X", row, n), _name(f"W_{name}", n, column))]
        yield Cell(name, row, column, step, number, made, parts)


def _score(asks: int, row: int, query: Tensor, key: Tensor) -> Cell:
    made = f"score of {WORDS[asks]} for {WORDS[row]}: {_dot(query, key)}"
    parts = [part for n in range(2) for part in (_name("Q", asks, n), _name("K", row, n))]
    return Cell("score", row, 0, SCORED + row, float(query @ key), made, parts)


def _weight(row: int, scores: Tensor) -> Cell:
    powers = [f"{power:.2f}" for power in scores.exp().tolist()]
    weight = float(scores.softmax(dim=-1)[row])
    made = (
        f"weight of {WORDS[row]}: e to the {scores[row]:g} is {powers[row]}, and {powers[row]} / ({' + '.join(powers)})"
    )
    parts = [_name("score", n, 0) for n in range(3)]
    return Cell("weight", row, 0, WEIGHED, weight, f"{made} = {weight:.3f}", parts)


def _weighted(row: int, column: int, weight: Tensor, value: Tensor) -> Cell:
    number = float(weight * value)
    made = f"what {WORDS[row]} adds to {PASSES_ON[column]}: {weight:.3f} · {value:g} = {number:.2f}"
    return Cell("weighted", row, column, SHRUNK, number, made, [_name("weight", row, 0), _name("V", row, column)])


def _output(column: int, terms: Tensor) -> Cell:
    made = " + ".join(f"{term:.2f}" for term in terms.tolist())
    total = float(terms.sum())
    parts = [_name("weighted", n, column) for n in range(3)]
    return Cell("output", 0, column, MIXED, total, f"output, {PASSES_ON[column]}: {made} = {total:.2f}", parts)


def _dot(one: Tensor, other: Tensor) -> str:
    """A dot product written out."""
    terms = [f"{a:g} · {b:g}" for a, b in zip(one.tolist(), other.tolist(), strict=True)]
    return f"{' + '.join(terms)} = {float(one @ other):g}"


def _says(asks: int, query: Tensor, scores: Tensor, weights: Tensor, output: Tensor) -> list[str]:
    word = WORDS[asks]
    keys = ["its own key" if other == word else f"the key of {other}" for other in WORDS]
    met = [f"meets {key}: the score is {score:g}." for score, key in zip(scores.tolist(), keys, strict=True)]
    shares = ", ".join(f"{other} {weight:.2f}" for weight, other in zip(weights.tolist(), WORDS, strict=True))
    mixed = ", ".join(f"{name} {number:.2f}" for name, number in zip(PASSES_ON, output.tolist(), strict=True))
    return [
        "Three words, a row each. Their numbers say what they are.",
        f"The row of {word} times W_Q is its query, ({query[0]:g}, {query[1]:g}): what it looks for.",
        "Every row times W_K is a key: what a word can be found by.",
        f"The query of {word} {met[0]}",
        f"Then it {met[1]}",
        f"At last it {met[2]}",
        f"Softmax makes shares of the three scores: {shares}.",
        "Every row times W_V is a value: what a word passes on.",
        "Each value shrinks to its weight.",
        f"Stacked, they are the output of {word}: {mixed}. The weights sum to 1, so the stack fills one cell.",
    ]


def _each(numbers: Tensor) -> Iterator[tuple[int, int, float]]:
    """Row, column and number."""
    for row, line in enumerate(numbers.tolist()):
        for column, number in enumerate(line):
            yield row, column, number


class ThreeRoles(MovingFigure):
    """A choice of who asks and a slider through the steps; a cell under the pointer shows how it is made.

    Args:
        asks: who asks at first.
        step: where the slider stands at first.
    """

    SCRIPT = Path(__file__).parent / "roles.js"
    STYLE = Path(__file__).parent / "roles.css"

    walks = traitlets.List().tag(sync=True)
    fixed = traitlets.Dict().tag(sync=True)
    asks = traitlets.Int(2).tag(sync=True)
    step = traitlets.Int(0).tag(sync=True)

    def __init__(self, asks: str = "hungry", step: int = 0) -> None:
        fixed = {
            "words": WORDS, "features": FEATURES, "looks_for": LOOKS_FOR, "passes_on": PASSES_ON, "steps": STEPS,
            "left": LEFT, "rows": ROWS, "matrix_rows": MATRIX_ROWS, "output_row": OUTPUT_ROW, "size": SIZE,
            "cell": CELL, "height": HEIGHT, "bar": BAR, "weighed": WEIGHED, "shrunk": SHRUNK, "mixed": MIXED,
        }  # fmt: skip
        sent = [{**walk._asdict(), "cells": [cell.sent for cell in walk.cells]} for walk in walks()]
        super().__init__(walks=sent, fixed=fixed, asks=WORDS.index(asks), step=step)

    def __repr__(self) -> str:
        """The steps of the asking word in words: what a reader without a kernel sees."""
        head = "A choice of who asks and a slider through ten steps; run the cell to move them."
        return "\n".join([head, *walks()[self.asks].says])
