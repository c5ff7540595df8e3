"""Lesson 05: a language of which everything is known, and predictors of its next word, with masks and without.

Beside the measurement stand its bounds: of single trainings, of five draws of everything and two kinds of processor
code, with room on both sides.
"""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from utils.course.bounds import Approximate, Bound
from utils.course.threads import one_thread
from utils.lessons.masks.experiment import Method, masked_weights
from utils.masks import causal_mask
from utils.text import END, START, Vocabulary

SUBJECTS = {
    "cats": "animal", "dogs": "animal", "mice": "animal", "birds": "animal",
    "boys": "person", "girls": "person", "cooks": "person", "nurses": "person",
}  # fmt: skip
VERBS = {"animal": ("drink", "eat", "chase"), "person": ("drink", "eat", "read")}
OBJECTS = {
    "drink": ("milk", "water", "tea"),
    "eat": ("fish", "bread", "cheese"),
    "chase": ("flies", "moths", "leaves"),
    "read": ("books", "letters", "maps"),
}
ADJECTIVES = ("cold", "old", "small", "good", "new", "odd")

Hiding = Literal[Method, "opposite"]


def all_sentences() -> list[tuple[str, ...]]:
    """Every sentence of the language, all equally likely: subject, verb, adjective, object."""
    return [
        (subject, verb, adjective, noun)
        for subject, kind in SUBJECTS.items()
        for verb, adjective in itertools.product(VERBS[kind], ADJECTIVES)
        for noun in OBJECTS[verb]
    ]


def split(seed: int = 0) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Training sentences, and a fifth of all that training never sees."""
    sentences = all_sentences()
    order = torch.randperm(len(sentences), generator=torch.Generator().manual_seed(seed)).tolist()
    shuffled, cut = [sentences[n] for n in order], len(sentences) // 5
    return shuffled[cut:], shuffled[:cut]


def vocabulary() -> Vocabulary:
    """Every word of the language."""
    return Vocabulary.build(all_sentences())


def best_honest_loss() -> float:
    """Nats a sentence for somebody who knows the language but not the future: ln of the number of sentences."""
    return math.log(len(all_sentences()))


class Predictor(nn.Module):
    """One attention and one linear layer that name the word after each position.

    hiding is how the future is kept from the attention; "opposite" hands the mask over the wrong way round.
    """

    LENGTH = 5  # the start token and four words

    def __init__(self, num_words: int, hiding: Hiding, d_model: int = 64):
        super().__init__()
        self.hiding = hiding
        self.embedding = nn.Embedding(num_words, d_model)
        self.place = nn.Embedding(self.LENGTH, d_model)
        self.mask = causal_mask(self.LENGTH)
        self.query, self.key, self.value = (nn.Linear(d_model, d_model, bias=False) for _ in range(3))
        self.output = nn.Linear(d_model, num_words)
        for table in (self.embedding, self.place):
            nn.init.normal_(table.weight, std=d_model**-0.5)  # small scores: attention starts out even

    def forward(self, token_ids: Tensor) -> Tensor:
        """(B, T) -> logits (B, T, V)."""
        length = token_ids.size(1)
        x = self.embedding(token_ids) + self.place(torch.arange(length))  # (B, T, d_model)
        scores = self.query(x) @ self.key(x).mT / math.sqrt(x.size(-1))  # (B, T, T)
        mask = self.mask[:length, :length]
        if self.hiding == "opposite":  # a large negative number and not −∞: the last row has nothing to attend to
            weights = scores.masked_fill(mask, -1e9).softmax(dim=-1)
        else:
            weights = masked_weights(scores, mask, self.hiding)
        return self.output(weights @ self.value(x))


class Trained(NamedTuple):
    """A trained predictor. Losses in nats a sentence; accuracy is the share of next words named, all teacher-forced."""

    model: Predictor
    training_losses: list[float]
    validation_loss: float
    validation_accuracy: float

    @property
    def steps(self) -> int:
        """How many it was trained for."""
        return len(self.training_losses)


@one_thread()
def train_predictor(hiding: Hiding, *, steps: int = 500, batch: int = 64, seed: int = 0) -> Trained:
    """Train a predictor on four fifths of the language and score it, teacher-forced, on the fifth it has not seen."""
    words, (training, validation) = vocabulary(), split(seed)
    train_ids, validation_ids = (_encode(words, sentences) for sentences in (training, validation))
    torch.manual_seed(seed)
    model = Predictor(len(words), hiding)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    generator, losses = torch.Generator().manual_seed(seed), []
    for _ in range(steps):
        rows = train_ids[torch.randint(len(train_ids), (batch,), generator=generator)]
        optimizer.zero_grad()
        loss = _sentence_loss(model(rows[:, :-1]), rows[:, 1:])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    with torch.no_grad():
        logits = model(validation_ids[:, :-1])
    named = (logits.argmax(dim=-1) == validation_ids[:, 1:]).float().mean()
    return Trained(model, losses, _sentence_loss(logits, validation_ids[:, 1:]).item(), float(named))


def _encode(words: Vocabulary, sentences: Sequence[Sequence[str]]) -> Tensor:
    """(sentences, 6): start token, four words, end token."""
    return torch.tensor([[START, *words.encode(sentence), END] for sentence in sentences])


def _sentence_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy in nats a sentence: the sum over its next words, averaged over the sentences."""
    return F.cross_entropy(logits.flatten(0, 1), targets.flatten(), reduction="sum") / len(targets)


@one_thread()
@torch.no_grad()
def write(model: Predictor, *, sentences: int = 500, seed: int = 0) -> list[tuple[str, ...]]:
    """Let a predictor write: start token, draw the next word from its probabilities, append, again; four words."""
    words, generator = vocabulary(), torch.Generator().manual_seed(seed)
    token_ids = torch.full((sentences, 1), START)
    for _ in range(Predictor.LENGTH - 1):
        probabilities = model(token_ids)[:, -1].softmax(dim=-1)
        token_ids = torch.cat([token_ids, torch.multinomial(probabilities, 1, generator=generator)], dim=1)
    return [tuple(words.words[n] for n in row) for row in token_ids[:, 1:].tolist()]


def share_of_sentences(written: Sequence[tuple[str, ...]]) -> float:
    """Which share of what was written belongs to the language."""
    known = set(all_sentences())
    return sum(sentence in known for sentence in written) / len(written)


def different_sentences(written: Sequence[tuple[str, ...]]) -> int:
    """How many different sentences of the language were written."""
    return len(set(written) & set(all_sentences()))


# ---- Several trainings of one kind

RUNS, STEPS = 3, {"0 after softmax": 3000}  # 500 for the others
_COPIES = (Bound(0.0, 0.1), Bound(0.97, 1.0, ".0%"), Bound(0, 25, ".0f"))
BOUNDS = {  # of a single training: loss on kept sentences, share of next words named there, different sentences written
    "no mask": _COPIES,
    "opposite": _COPIES,
    "−∞ before softmax": (Bound(6.1, 6.6), Bound(0.27, 0.39, ".0%"), Bound(230, 320, ".0f")),
    "0 before softmax": (Bound(0.0, 4.5), Bound(0.5, 1.0, ".0%"), Bound(0, 40, ".0f")),
    "0 after softmax": (Bound(1.0, 5.5), Bound(0.45, 1.0, ".0%"), Bound(0, 120, ".0f")),
}
LONGER = Bound(6.3, 7.5)  # the loss on kept sentences of a masked training six times as long


@dataclass(frozen=True)
class Trainings:
    """What became of several trainings that differ in their start, their batches and the sentences kept.

    Args:
        hiding: how the future was hidden.
        runs: the trained predictors.
        written: what each wrote, 500 times four words.
    """

    hiding: Hiding
    runs: tuple[Trained, ...]
    written: tuple[list[tuple[str, ...]], ...]

    @property
    def outcomes(self) -> tuple[list[float], list[float], list[float]]:
        """Of each run: the loss on kept sentences, the share of next words named there, different sentences written."""
        return (
            [run.validation_loss for run in self.runs],
            [run.validation_accuracy for run in self.runs],
            [float(different_sentences(written)) for written in self.written],
        )

    @property
    def shown(self) -> tuple[Approximate, Approximate, Approximate]:
        """The middle run of each, as a page shows it.

        Raises: OutOfBounds.
        """
        return tuple(
            bound.shown(sorted(numbers)[len(numbers) // 2])
            for bound, numbers in zip(BOUNDS[self.hiding], self.outcomes, strict=True)
        )


def train_several(hiding: Hiding) -> Trainings:
    """Train three predictors, and let them write."""
    runs = tuple(train_predictor(hiding, steps=STEPS.get(hiding, 500), seed=seed) for seed in range(RUNS))
    return Trainings(hiding, runs, tuple(write(run.model, seed=seed) for seed, run in enumerate(runs)))


def below_the_limit(trainings: Sequence[Trainings]) -> int:
    """How many kinds of training end, in every run, below what honest readers reach."""
    limit = best_honest_loss()
    return sum(all(loss < limit for loss in kind.outcomes[0]) for kind in trainings)
