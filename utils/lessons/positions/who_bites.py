"""Lesson 07: who bites? A small encoder has to name the animal just before the verb, with one kind of positions.

Beside the measurements stand their bounds: six trainings of each kind from other starts, with room on both sides.
"""

import functools
import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from utils.course.bounds import Approximate, Bound
from utils.course.threads import one_thread
from utils.layers import EncoderLayer
from utils.masks import causal_mask
from utils.positions import rotary_angles, sinusoidal

Kind = Literal[
    "none", "none, causal mask", "learned", "sinusoidal", "rotary", "random", "binary", "ramp", "ramp, four times"
]
ANIMALS = "dog man cat owl fox hen cow pig ant bee rat bat elk yak emu eel".split()
BITES = len(ANIMALS)  # the verb's id
TRAINED = 16  # words in every sentence of the training
LENGTHS = (16, 24, 32, 64)  # 1, 1.5, 2 and 4 times as many
STARTS = (0, 1, 2)
D_MODEL, HEADS, LAYERS = 32, 2, 2
TEST = 1000
STEPS, EARLY = 400, 120

SOLVES, BLIND = Bound(0.97, 1.0, ".0%"), Bound(0.06, 0.24, ".0%")
OF_TRAINED_ROWS = {24: Bound(0.62, 0.78, ".0%"), 32: Bound(0.44, 0.60, ".0%"), 64: Bound(0.21, 0.38, ".0%")}
BOUNDS = {  # right animals by kind and length, after all steps
    **{("none", length): BLIND for length in LENGTHS},
    ("none, causal mask", 16): Bound(0.60, 0.93, ".0%"),
    **{(kind, 16): SOLVES for kind in ("learned", "sinusoidal", "rotary", "random", "ramp, four times")},
    ("binary", 16): Bound(0.85, 1.0, ".0%"),
    ("ramp", 16): Bound(0.22, 0.88, ".0%"),
    **{("learned", length): bound for length, bound in OF_TRAINED_ROWS.items()},
    ("sinusoidal", 24): Bound(0.65, 0.90, ".0%"),
    ("sinusoidal", 32): Bound(0.40, 0.74, ".0%"),
    ("sinusoidal", 64): Bound(0.16, 0.50, ".0%"),
    ("rotary", 24): Bound(0.66, 0.94, ".0%"),
    ("rotary", 32): Bound(0.38, 0.84, ".0%"),
    ("rotary", 64): Bound(0.16, 0.64, ".0%"),
}
SHIFTED = {  # the same, where each batch of the training began at another place
    ("learned", 16): Bound(0.60, 0.99, ".0%"),
    ("learned", 64): Bound(0.50, 0.92, ".0%"),
    ("rotary", 16): SOLVES,
    ("rotary", 64): Bound(0.16, 0.60, ".0%"),
}
WINDOW = TRAINED - 1  # the largest distance that a training has
WINDOWED = {  # 64 words, where no word looks further than WINDOW places
    "learned": Bound(0.24, 0.44, ".0%"),
    "sinusoidal": Bound(0.28, 0.68, ".0%"),
    "rotary": SOLVES,
}
AFTER_FEW_STEPS = {
    "learned": Bound(0.25, 0.95, ".0%"),
    "sinusoidal": Bound(0.08, 0.45, ".0%"),
    "rotary": Bound(0.95, 1.0, ".0%"),
}
PLACES = {  # at four times the length: the verb stands at a place of the training, or at a new one
    "learned": (Bound(0.86, 1.0, ".0%"), Bound(0.02, 0.17, ".0%")),
    "sinusoidal": (Bound(0.50, 1.0, ".0%"), Bound(0.06, 0.32, ".0%")),
    "rotary": (Bound(0.15, 0.84, ".0%"), Bound(0.14, 0.62, ".0%")),
}


class Runs(NamedTuple):
    """Shares from 0 to 1, one for each start, and where all of them have been on every machine so far."""

    shares: list[float]
    bound: Bound

    @property
    def lowest(self) -> Approximate:
        return self.bound.shown(min(self.shares))

    @property
    def highest(self) -> Approximate:
        return self.bound.shown(max(self.shares))

    @property
    def middle(self) -> Approximate:
        return self.bound.shown(sorted(self.shares)[len(self.shares) // 2])

    @property
    def row(self) -> list[Approximate]:
        """For a table: the lowest and the highest."""
        return [self.lowest, self.highest]

    @property
    def said(self) -> str:
        return f"{self.lowest} to {self.highest}"


class Encoder(nn.Module):
    """Scaled embeddings, positions of one kind, two encoder layers, and a reader at the verb that names an animal.

    The tables to add have rows for the longest sentence, LENGTHS[-1]. Only the learned one is trained.
    """

    def __init__(self, kind: Kind):
        super().__init__()
        self.words = nn.Embedding(BITES + 1, D_MODEL)
        nn.init.normal_(self.words.weight, std=D_MODEL**-0.5)
        table = position_table(kind, LENGTHS[-1])
        self.table = nn.Parameter(table) if kind == "learned" else table
        self.angles = rotary_angles(LENGTHS[-1], D_MODEL // HEADS) if kind == "rotary" else None
        self.causal = kind == "none, causal mask"
        self.layers = nn.ModuleList(
            EncoderLayer(D_MODEL, HEADS, 2 * D_MODEL, dropout=0.0, norm="pre") for _ in range(LAYERS)
        )
        self.norm = nn.LayerNorm(D_MODEL)
        self.read = nn.Linear(D_MODEL, len(ANIMALS))

    def forward(
        self, token_ids: Int[Tensor, "B T"], *, start: int = 0, window: int | None = None
    ) -> Float[Tensor, "B animals"]:
        """Logits of the animal that bites.

        Args:
            start: the place of the first word.
            window: attend only to words at most so many places away.
        """
        length = token_ids.size(1)
        places = slice(start, start + length)
        x = self.words(token_ids) * math.sqrt(D_MODEL)  # (B, T, d_model)
        if self.table is not None:
            x = x + self.table[places]
        rotation = None if self.angles is None else self.angles[places]
        mask = causal_mask(length) if self.causal else None if window is None else within(window, length)
        for layer in self.layers:
            x, _ = layer(x, mask, rotation=rotation)
        return self.read(self.norm(x)[token_ids == BITES])  # the verb's row of every sentence


def within(window: int, length: int) -> Bool[Tensor, "T T"]:
    """A mask: may attend to what is at most so many places away."""
    places = torch.arange(length)
    return (places.unsqueeze(0) - places.unsqueeze(1)).abs() <= window


def position_table(kind: Kind, length: int) -> Float[Tensor, "T d_model"] | None:
    """What is added at each place; None for the kinds that add nothing.

    A ramp is place / 16 along one random direction; binary digits are six random directions, each with its sign.
    """
    places = torch.arange(length)
    if kind == "sinusoidal":
        return sinusoidal(length, D_MODEL)
    if kind in ("learned", "random"):
        return torch.randn(length, D_MODEL)
    if kind in ("ramp", "ramp, four times"):
        steepness = 4.0 if kind == "ramp, four times" else 1.0
        return steepness * (places / TRAINED).unsqueeze(1) * torch.randn(D_MODEL)
    if kind == "binary":
        digits = (places.unsqueeze(1) >> torch.arange(6)) & 1  # (T, 6)
        return (2.0 * digits - 1.0) @ torch.randn(6, D_MODEL) / math.sqrt(6)
    return None


def draw(
    count: int, length: int, generator: torch.Generator
) -> tuple[Int[Tensor, "B T"], Int[Tensor, " B"], Int[Tensor, " B"]]:
    """Sentences of animals with one verb, never in the first place; who bites; and where the verb stands."""
    token_ids = torch.randint(len(ANIMALS), (count, length), generator=generator)
    verb = torch.randint(1, length, (count,), generator=generator)
    rows = torch.arange(count)
    token_ids[rows, verb] = BITES
    return token_ids, token_ids[rows, verb - 1], verb


@functools.cache
@one_thread()
def train(kind: Kind, seed: int = 0, *, steps: int = STEPS, shifted: bool = False) -> Encoder:
    """Train on sentences of 16 words. Every training is made once.

    Args:
        shifted: each batch begins at another place, 0 to 48, so that every row of a table is met.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = Encoder(kind)
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=steps)
    for _ in range(steps):
        token_ids, bites, _ = draw(64, TRAINED, generator)
        start = int(torch.randint(LENGTHS[-1] - TRAINED + 1, (), generator=generator)) if shifted else 0
        loss = F.cross_entropy(model(token_ids, start=start), bites)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return model.eval().requires_grad_(False)


@functools.cache
def test_sentences(length: int) -> tuple[Int[Tensor, "B T"], Int[Tensor, " B"], Int[Tensor, " B"]]:
    """The same 1000 sentences of this length for every model. Treat them as read-only."""
    return draw(TEST, length, torch.Generator().manual_seed(1_000_000 + length))


@one_thread()
def named(model: Encoder, length: int, window: int | None = None) -> tuple[Bool[Tensor, " B"], Int[Tensor, " B"]]:
    """For each test sentence whether the right animal was named, and where the verb stands."""
    token_ids, bites, verb = test_sentences(length)
    return model(token_ids, window=window).argmax(dim=-1) == bites, verb


def accuracy(model: Encoder, length: int = TRAINED, window: int | None = None) -> float:
    """Share of the test sentences in which the right animal is named."""
    return float(named(model, length, window)[0].float().mean())


def over_starts(kind: Kind, length: int = TRAINED, *, shifted: bool = False, starts: Sequence[int] = STARTS) -> Runs:
    """Right animals in sentences of this length, after trainings from several starts."""
    bound = (SHIFTED if shifted else BOUNDS)[kind, length]
    return Runs([accuracy(train(kind, seed, shifted=shifted), length) for seed in starts], bound)


def windowed(kind: Kind, starts: Sequence[int] = STARTS) -> Runs:
    """Right animals in the longest sentences, where the same trained models may look no further than in training."""
    return Runs([accuracy(train(kind, seed), LENGTHS[-1], WINDOW) for seed in starts], WINDOWED[kind])


def early(kind: Kind, starts: Sequence[int] = STARTS) -> Runs:
    """Right animals after EARLY steps, in trainings of their own whose learning rate ends there."""
    return Runs([accuracy(train(kind, seed, steps=EARLY)) for seed in starts], AFTER_FEW_STEPS[kind])


def by_place(kind: Kind, length: int = LENGTHS[-1], starts: Sequence[int] = STARTS) -> tuple[Runs, Runs]:
    """Right animals where the verb stands among the first 16 words, and where it stands beyond."""
    measured = [named(train(kind, seed), length) for seed in starts]
    known = [float(right[verb < TRAINED].float().mean()) for right, verb in measured]
    new = [float(right[verb >= TRAINED].float().mean()) for right, verb in measured]
    return Runs(known, PLACES[kind][0]), Runs(new, PLACES[kind][1])


def most_frequent(length: int = TRAINED) -> float:
    """Share of the test sentences in which the most frequent animal bites: the best guess without any order.

    Of several that are equally frequent one is picked by chance.
    """
    token_ids, bites, _ = test_sentences(length)
    counts = F.one_hot(token_ids, BITES + 1)[..., :BITES].sum(dim=1)  # (B, animals)
    top = counts == counts.amax(dim=1, keepdim=True)
    hit = top[torch.arange(len(bites)), bites]
    return float((hit / top.sum(dim=1)).mean())


def example() -> tuple[list[str], str]:
    """The first test sentence in words, and who bites."""
    token_ids, bites, _ = test_sentences(TRAINED)
    words = [*ANIMALS, "bites"]
    return [words[n] for n in token_ids[0].tolist()], ANIMALS[int(bites[0])]
