"""Lessons 02–15: pick a sentence, a layer and a head; hover or focus a word and see what it attends to.

The weights are computed in Python and sent for one head at a time; drawing them is attention.js's work. Every sentence
and every number that the figure shows is written here, so that the text form and the picture cannot disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import torch
import traitlets
from torch import Tensor

from utils.course.widgets.moving import MovingFigure

HERE = Path(__file__).parent
MOST_NAMED = 5  # keys in one sentence


@dataclass(frozen=True, eq=False)
class Example:
    """A sentence (or a pair of them) with the attention weights of every head of every layer.

    Args:
        name: what the reader picks it by.
        queries: Tq words that ask.
        keys: Tk words that are asked.
        weights: (layers, H, Tq, Tk), each from 0 to 1; a copy is kept.

    Raises: ValueError if the weights do not fit the words, or are no weights.
    """

    name: str
    queries: Sequence[str]
    keys: Sequence[str]
    weights: Tensor

    def __post_init__(self) -> None:
        for role, words in {"queries": self.queries, "keys": self.keys}.items():
            if isinstance(words, str) or not words:
                raise ValueError(f"“{self.name}”: {role} is {words!r}; expected a list of at least one word.")
        weights = torch.as_tensor(self.weights).detach().to("cpu", torch.float64, copy=True)
        queries, keys = len(self.queries), len(self.keys)
        if weights.dim() != 4 or weights.shape[2:] != (queries, keys) or 0 in weights.shape:
            raise ValueError(
                f"“{self.name}”: weights of shape {tuple(weights.shape)} came with {queries} queries and {keys} keys; "
                f"expected (layers, H, {queries}, {keys}), with one layer and one head as weights[None, None]."
            )
        if not ((weights > -1e-4) & (weights < 1 + 1e-4)).all():  # NaN is neither
            raise ValueError(
                f"“{self.name}”: not every weight is a number from 0 to 1; expected attention weights, after softmax."
            )
        for field, value in {"queries": tuple(self.queries), "keys": tuple(self.keys), "weights": weights}.items():
            object.__setattr__(self, field, value)


class AttentionExplorer(MovingFigure):
    """Two rows of words with a line for each weight of the word in focus, and below them the whole head.

    Args:
        examples: what the reader picks from, at least one.
        example, layer, head, query: what is shown first, each counted from 0. All can be set later.

    Raises:
        ValueError: there is no example.
        traitlets.TraitError: there is no such example, layer, head or query.
    """

    SCRIPT = HERE / "attention.js"
    STYLE = HERE / "attention.css"

    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    example = traitlets.Int(0).tag(sync=True)
    layer = traitlets.Int(0).tag(sync=True)
    head = traitlets.Int(0).tag(sync=True)
    query = traitlets.Int(0).tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)  # one head, as attention.js draws it

    def __init__(
        self, examples: Sequence[Example], *, example: int = 0, layer: int = 0, head: int = 0, query: int = 0
    ) -> None:
        self.examples = tuple(examples)
        if not self.examples:
            raise ValueError("There is nothing to explore: examples is empty; expected at least one Example.")
        names = [one.name for one in self.examples]
        super().__init__(names=names, example=example)
        self.observe(self._show, names=["example", "layer", "head"])
        self.layer, self.head, self.query = layer, head, query  # what there is of them depends on the example

    def text(self, query: int) -> str:
        """What one query of the head that is shown attends to, most first: "drank attends to cat 0.62, milk 0.38".

        Raises: ValueError if there is no such query.
        """
        example = self.examples[self.example]
        if not 0 <= query < len(example.queries):
            raise ValueError(
                f"There is no query {query}; “{example.name}” has queries 0 to {len(example.queries) - 1}."
            )
        weights = example.weights[self.layer, self.head, query].tolist()
        return f"{_told_apart(example.queries)[query]} attends to {_most_first(weights, _told_apart(example.keys))}"

    def __repr__(self) -> str:
        """Every query of the head that is shown: what a reader without a kernel sees."""
        example = self.examples[self.example]
        layers, heads = example.weights.shape[:2]
        title = [f"“{example.name}”"]
        title += [f"layer {self.layer + 1} of {layers}"] if layers > 1 else []
        title += [f"head {self.head + 1} of {heads}"] if heads > 1 else []
        rows = [f"  {self.text(query)}" for query in range(len(example.queries))]
        return "\n".join([f"Attention in {', '.join(title)}:", *rows])

    @traitlets.validate("example", "layer", "head", "query")
    def _exists(self, proposal: Any) -> int:
        name, value = proposal["trait"].name, proposal["value"]
        count = len(self.examples) if name == "example" else self._counts()[name]
        if not 0 <= value < count:
            raise traitlets.TraitError(f"There is no {name} {value}; expected 0 to {count - 1}.")
        return value

    def _counts(self) -> dict[str, int]:
        layers, heads, queries, _ = self.examples[self.example].weights.shape
        return {"layer": layers, "head": heads, "query": queries}

    def _show(self, _change: Any) -> None:
        """Another sentence can be shorter, or from a smaller model: stay where we are, as far as it goes."""
        counts = self._counts()  # of the example that is picked now
        with self.hold_trait_notifications():
            for name, count in counts.items():
                setattr(self, name, min(getattr(self, name), count - 1))
        self.shown = self._shown()

    @traitlets.default("shown")
    def _shown(self) -> dict[str, Any]:
        """The head that is shown, with everything that is written in the figure."""
        example = self.examples[self.example]
        layers, heads = example.weights.shape[:2]
        weights = example.weights[self.layer, self.head].clamp(0, 1).tolist()
        return {
            "layers": layers,
            "heads": heads,
            "queries": list(example.queries),
            "keys": list(example.keys),
            "weights": [[round(weight, 4) for weight in row] for row in weights],
            "numbers": [[_rounded(weight) for weight in row] for row in weights],
            "texts": [self.text(query) for query in range(len(example.queries))],
        }


def _rounded(weight: float) -> str:
    """Two decimals, halves upwards; noise in the last digits of a float cannot turn 0.125 into 0.12."""
    return str(Decimal(f"{abs(weight):.5f}").quantize(Decimal("0.01"), ROUND_HALF_UP))


def _most_first(weights: Sequence[float], words: Sequence[str]) -> str:
    """The words with the largest weights, then the rest of them as one number. Equal weights stay in their order."""
    ranked = sorted(zip(map(_rounded, weights), words, strict=True), key=lambda pair: -Decimal(pair[0]))
    named = [f"{word} {number}" for number, word in ranked if number != "0.00"]
    if not named:
        return "nothing"
    if len(named) <= MOST_NAMED + 1:  # one more is named as quickly as counted
        return ", ".join(named)
    others = sum(Decimal(number) for number, _ in ranked[MOST_NAMED:])
    return f"{', '.join(named[:MOST_NAMED])}, and {len(named) - MOST_NAMED} others {others} together"


def _told_apart(words: Sequence[str]) -> list[str]:
    """Words that come more than once get their place in the sentence: the (1st)."""
    return [f"{word} ({_ordinal(n)})" if words.count(word) > 1 else word for n, word in enumerate(words, start=1)]


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
