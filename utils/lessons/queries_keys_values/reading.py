"""Lesson 03: what *it* means, read off the *output* of one head in place of its weights.

Beside the measurement stand its bounds: over six draws of everything, with room on both sides.
"""

from itertools import pairwise
from typing import Literal

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from utils.course.bounds import Bound
from utils.course.threads import one_thread
from utils.lessons.queries_keys_values.who import (
    ADJECTIVE,
    ANIMAL,
    ANIMALS,
    D_K,
    D_MODEL,
    FOOD,
    FOODS,
    IT,
    WORDS,
    Sentences,
    make_embeddings,
    make_sentences,
)

HIDDEN = 64
READ = Bound(0.75, 1.0, ".0%")  # of one draw
NOUNS = [WORDS.index(noun) for noun in (*ANIMALS, *FOODS)]
Reader = Literal["one matrix", "a hidden layer"]


class ReadHead(nn.Module):
    """One head that *it* asks with, and a reader that names one of the 24 nouns from the head's output alone.

    Args:
        reader: "one matrix", or "a hidden layer": a matrix, max(0, ·), and another matrix.
        sees_adjective: False hides the adjective from the head: a control.
        seed: of the embeddings and of the parameters' start.
    """

    def __init__(self, reader: Reader, *, sees_adjective: bool = True, seed: int = 0):
        super().__init__()
        generator = torch.Generator().manual_seed(seed)

        def matrix(rows: int, columns: int, size: float = 0.1) -> nn.Parameter:
            return nn.Parameter(size * torch.randn(rows, columns, generator=generator))

        self.register_buffer("embeddings", make_embeddings(generator))
        self.query, self.key, self.value = matrix(D_MODEL, D_K), matrix(D_MODEL, D_K), matrix(D_MODEL, D_MODEL)
        sizes = (D_MODEL, len(NOUNS)) if reader == "one matrix" else (D_MODEL, HIDDEN, len(NOUNS))
        self.layers = nn.ParameterList(matrix(rows, columns, rows**-0.5) for rows, columns in pairwise(sizes))
        self.sees_adjective = sees_adjective

    def forward(self, token_ids: Int[Tensor, "B T"]) -> Float[Tensor, "B nouns"]:
        """A number for each noun, larger for what the reader takes *it* to mean."""
        x = self.embeddings[token_ids]  # (B, T, d_model)
        scores = ((x[:, [IT]] @ self.query) @ (x @ self.key).mT).squeeze(1)  # (B, T), asked from it
        if not self.sees_adjective:
            scores = scores.masked_fill(_adjective(scores.size(-1)), -torch.inf)
        read = (scores.softmax(dim=-1).unsqueeze(1) @ (x @ self.value)).squeeze(1)  # (B, d_model)
        for number, layer in enumerate(self.layers):
            read = (read.relu() if number else read) @ layer
        return read


def _adjective(length: int) -> Bool[Tensor, " T"]:
    return torch.arange(length) == ADJECTIVE


@one_thread()
def train_reader(
    reader: Reader, *, sees_adjective: bool = True, epochs: int = 60, learning_rate: float = 0.005, seed: int = 0
) -> ReadHead:
    """Train head and reader together to name the noun that *it* means: train_it's sentences, for longer."""
    model = ReadHead(reader, sees_adjective=sees_adjective, seed=seed)
    train, _ = make_sentences(seed=seed)
    wanted = _noun(train)
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=learning_rate)
    for _ in range(epochs):
        for rows in torch.randperm(len(wanted), generator=generator).split(100):
            optimizer.zero_grad()
            F.cross_entropy(model(train.token_ids[rows]), wanted[rows]).backward()
            optimizer.step()
    return model.requires_grad_(False)


@torch.no_grad()
def reader_accuracy(model: ReadHead, *, seed: int = 0) -> float:
    """How often the right noun of the two has the larger number, on unseen pairs with adjectives; a tie counts ½."""
    _, test = make_sentences(seed=seed)
    numbers = model(test.token_ids)
    right, other = (numbers.gather(1, _noun(test, wrong=wrong).unsqueeze(1)) for wrong in (False, True))
    return float(torch.where(right == other, 0.5, (right > other).double()).mean())


def draws_shown(reader: Reader, *, sees_adjective: bool = True, draws: int = 3) -> list[str]:
    """The lowest and the highest accuracy of several draws of everything, as a page shows them.

    Without the adjective both sentences of a pair are the same to the head: exactly a half, on every machine.

    Raises: OutOfBounds.
    """
    shares = [
        reader_accuracy(train_reader(reader, sees_adjective=sees_adjective, seed=seed), seed=seed)
        for seed in range(draws)
    ]
    return [
        READ.shown(end) if sees_adjective else f"{end:.2%}".replace("%", " %") for end in (min(shares), max(shares))
    ]


def _noun(sentences: Sentences, *, wrong: bool = False) -> Int[Tensor, " B"]:
    """The place among the nouns of the one that *it* means, or of the other one."""
    place = ANIMAL + FOOD - sentences.answer if wrong else sentences.answer
    return sentences.token_ids.gather(1, place.unsqueeze(1)).squeeze(1) - NOUNS[0]  # they stand in one row
