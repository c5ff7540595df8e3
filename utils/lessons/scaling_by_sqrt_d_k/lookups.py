"""Lesson 04: who learns to look things up, and what keeps the others from it.

Beside the measurement stand its bounds: medians over the runs, of eight draws of everything, one and two threads, and
two kinds of processor code, with room on both sides.
"""

import math
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.bounds import Approximate, Bound

Kind = Literal["additive", "dot", "scaled dot"]

WORDS, PAYLOADS, LENGTH, BATCH, TEST = 32, 8, 16, 64, 1000

LEARNS, HALF = Bound(0.95, 1.0, ".0%"), Bound(0.25, 0.70, ".0%")
BOUNDS = {  # of the median run, by kind, d_k, score_std, gradient_of and steps
    ("dot", 16, None, 1.0, 150): Bound(0.45, 0.85, ".0%"),
    ("dot", 64, None, 1.0, 150): HALF,
    ("dot", 128, None, 1.0, 150): HALF,
    ("scaled dot", 16, None, 1.0, 150): LEARNS,
    ("scaled dot", 64, None, 1.0, 150): LEARNS,
    ("scaled dot", 128, None, 1.0, 150): LEARNS,
    ("dot", 64, None, 8.0, 150): LEARNS,
    ("scaled dot", 64, None, 0.125, 150): HALF,
    ("dot", 64, 1.0, 1.0, 150): LEARNS,
    ("scaled dot", 64, 8.0, 1.0, 150): HALF,
    ("dot", 64, None, 1.0, 600): Bound(0.55, 0.90, ".0%"),
    ("additive", 128, None, 1.0, 150): Bound(0.05, 0.60, ".0%"),
    ("additive", 128, 1.0, 1.0, 150): LEARNS,
}
# By the right key's weight at the start, at d_k = 64: from, to, the share of the look-ups, and how many are solved.
GROUPS = {
    "less than a millionth": (0.0, 1e-6, Bound(0.45, 0.65, ".0%"), Bound(0.0, 0.35, ".0%")),
    "in between": (1e-6, 1e-3, Bound(0.2, 0.35, ".0%"), Bound(0.5, 0.95, ".0%")),
    "more than a thousandth": (1e-3, 1.1, Bound(0.1, 0.3, ".0%"), Bound(0.9, 1.0, ".0%")),
}


@dataclass(frozen=True)
class Lookups:
    """What became of the test sentences.

    Args:
        solved: (runs, sentences), whether the right key has the largest weight after the training.
        right_at_start: (runs, sentences), the weight of the right key before it, from 0 to 1.
        bound: where the median run has been on every machine so far, if that is known.
    """

    solved: Tensor
    right_at_start: Tensor
    bound: Bound | None = None

    @property
    def shown(self) -> Approximate:
        """The accuracy of the middle run, as a page shows it.

        Raises: ValueError if no bound is known; OutOfBounds.
        """
        if self.bound is None:
            raise ValueError("No bound is known for this training; add its median, from several draws, to BOUNDS.")
        return self.bound.shown(self.median)

    @property
    def accuracy(self) -> Tensor:
        """Share of the look-ups solved, one number for each run, in rising order."""
        return self.solved.float().mean(dim=-1).sort().values

    @property
    def median(self) -> float:
        """The accuracy of the middle run."""
        return float(self.accuracy.median())

    def started_in(self, low: int | float, high: int | float) -> tuple[float, float]:
        """The share of all look-ups whose right key started in [low, high), and the share of these that is solved."""
        begun = (self.right_at_start >= low) & (self.right_at_start < high)
        return float(begun.float().mean()), float(self.solved[begun].float().mean())


def softmax_with_gradient_of(scores: Tensor, divisor: int | float) -> Tensor:
    """The weights softmax(s), but with the derivative ∂w/∂s of softmax(s / divisor).

    The derivative is that of softmax at the point s / divisor: the further factor
    1 / divisor of the chain rule is left out. With divisor = 1: the plain softmax.
    """
    lender = divisor * (scores / divisor).softmax(dim=-1)
    return lender + (scores.softmax(dim=-1) - lender).detach()


class _Task:
    """A secret pairing of 32 words for each run, and sentences of 16 with payloads."""

    def __init__(self, runs: int, generator: torch.Generator):
        self.runs, self.generator = runs, generator
        self.partner = torch.rand(runs, WORDS, generator=generator).argsort(dim=-1)

    def draw(self, sentences: int) -> tuple[Tensor, Tensor, Tensor]:
        """Places in the (WORDS · WORDS) score table, payloads; the wanted one is first.

        The order of a sentence means nothing to attention, so the answer may be first.
        """
        shape, generator = (self.runs, sentences), self.generator
        words = torch.rand(*shape, WORDS, generator=generator).argsort(dim=-1)
        words = words[..., :LENGTH]  # (runs, B, T)
        payload = torch.randint(PAYLOADS, (*shape, LENGTH), generator=generator)
        asks = self.partner.gather(1, words[..., 0])  # (runs, B)
        return asks.unsqueeze(-1) * WORDS + words, payload, payload[..., 0]


class _Scorer:
    """Queries and keys of all words, and with them the (runs, WORDS, WORDS) scores.

    Every number starts with variance 1 (the additive matrices with 1 / d_k, so that
    q W_q has variance 1). score_std then makes queries and keys, or the additive
    vector, so much smaller or larger that the scores start with this deviation.
    """

    def __init__(
        self,
        kind: Kind,
        d_k: int,
        runs: int,
        generator: torch.Generator,
        score_std: int | float | None = None,
    ):
        def normal(*shape: int, std: int | float = 1.0) -> Tensor:
            return std * torch.randn(runs, *shape, generator=generator)

        self.kind, self.divisor = kind, math.sqrt(d_k) if kind == "scaled dot" else 1.0
        self.query, self.key = normal(WORDS, d_k), normal(WORDS, d_k)
        self.parameters = [self.query, self.key]
        if kind == "additive":  # hidden = d_k
            matrices = [normal(d_k, d_k, std=d_k**-0.5) for _ in range(2)]
            self.query_matrix, self.key_matrix = matrices
            self.vector = normal(d_k, 1)
            self.parameters += [*matrices, self.vector]
        if score_std is not None:
            factor = score_std / self.scores().std(dim=(1, 2))[:, None, None]
            if kind == "additive":
                self.vector *= factor
            else:
                self.query *= factor.sqrt()
                self.key *= factor.sqrt()
        for parameter in self.parameters:
            parameter.requires_grad_()

    def scores(self) -> Tensor:
        if self.kind != "additive":
            return self.query @ self.key.mT / self.divisor
        query, key = self.query @ self.query_matrix, self.key @ self.key_matrix
        hidden = torch.tanh(query.unsqueeze(2) + key.unsqueeze(1))
        return (hidden.flatten(1, 2) @ self.vector).view(-1, WORDS, WORDS)

    def at(self, places: Tensor) -> Tensor:
        """The scores of sentences, (runs, B, T)."""
        table = self.scores().flatten(1)
        return table.gather(1, places.flatten(1)).view_as(places)


def train_lookups(
    kind: Kind,
    d_k: int,
    *,
    score_std: int | float | None = None,
    gradient_of: int | float = 1.0,
    steps: int = 150,
    runs: int = 7,
    lr: int | float = 0.02,
    seed: int = 0,
) -> Lookups:
    """Train attention to look a word up, in several runs at once, each its own draw.

    A sentence is 16 of 32 words, each with a payload of 8 kinds. The query is a word;
    its partner (a secret pairing) is in the sentence, and the output must name the
    partner's payload. All kinds get the same data, steps and optimizer (Adam).

    Args:
        score_std: standard deviation of the scores at the start, without unit; None:
            what queries and keys (or the additive vector) of variance 1 give.
        gradient_of: weights as ever, but with the derivative of softmax(s / this).
        runs: trained side by side; more of them cost little.

    Source: Vaswani et al. (2017), section 3.2.1, for the question; the task is ours.
    """
    generator = torch.Generator().manual_seed(seed)
    task = _Task(runs, generator)
    test = task.draw(TEST)[0]
    values = torch.randn(runs, PAYLOADS, 16, generator=generator).requires_grad_()
    output = torch.zeros(runs, 16, PAYLOADS).requires_grad_()  # 0: no opinion yet
    # A generator of its own, so that all kinds read the same sentences.
    scorer = _Scorer(kind, d_k, runs, torch.Generator().manual_seed(seed + 1), score_std)
    with torch.no_grad():
        right_at_start = scorer.at(test).softmax(dim=-1)[..., 0]

    optimizer = torch.optim.Adam([*scorer.parameters, values, output], lr=lr)
    for _ in range(steps):
        places, payload, answer = task.draw(BATCH)
        weights = softmax_with_gradient_of(scorer.at(places), gradient_of)
        fetched = weights.unsqueeze(2) @ F.one_hot(payload, PAYLOADS).float()
        logits = fetched.squeeze(2) @ (values @ output)  # (runs, B, PAYLOADS)
        loss = F.cross_entropy(logits.flatten(0, 1), answer.flatten())
        optimizer.zero_grad()
        (runs * loss).backward()  # the runs share no parameter: each has its own mean
        optimizer.step()
    with torch.no_grad():
        scores = scorer.at(test)
    solved = scores[..., 0] > scores[..., 1:].amax(dim=-1)
    return Lookups(solved, right_at_start, BOUNDS.get((kind, d_k, score_std, float(gradient_of), steps)))


def groups(learnt: Lookups) -> dict[str, list[Approximate]]:
    """For each group by the right key's weight at the start: its share of the look-ups, and how many it solved."""
    rows = {}
    for name, (low, high, of_all, of_these) in GROUPS.items():
        share, solved = learnt.started_in(low, high)
        rows[name] = [of_all.shown(share), of_these.shown(solved)]
    return rows
