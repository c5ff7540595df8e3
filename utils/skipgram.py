"""Skip-gram with negative sampling: a vector for every word, learned from the words around it.

Source: Mikolov et al. (2013), "Distributed Representations of Words and Phrases and their Compositionality".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from utils.text import SPECIAL_TOKENS, Vocabulary

T = TypeVar("T")


@dataclass(frozen=True)
class SkipGramConfig:
    """What a training needs to know. power flattens the counts that negative words are drawn by."""

    d_model: int = 32
    window: int = 4
    negatives: int = 5
    epochs: int = 3
    batch_size: int = 1024
    learning_rate: float = 0.02
    power: float = 0.75


class SkipGram(nn.Module):
    """Two vectors for every word: one for when it is the centre, one for when it is seen around a centre."""

    def __init__(self, vocab_size: int, d_model: int):
        super().__init__()
        self.centre = nn.Embedding(vocab_size, d_model)
        self.context = nn.Embedding(vocab_size, d_model)
        nn.init.normal_(self.centre.weight, std=d_model**-0.5)
        nn.init.zeros_(self.context.weight)

    def forward(self, centre: Int[Tensor, " B"], words: Int[Tensor, "B n"]) -> Float[Tensor, "B n"]:
        """How well each of the words fits around its centre: a dot product each."""
        return (self.context(words) * self.centre(centre).unsqueeze(1)).sum(dim=-1)  # (B, n, d_model) to (B, n)


def extract_pairs(words: Sequence[T], window: int) -> list[tuple[T, T]]:
    """Every (centre, context) of a sentence: each word, or token id, with each other at most window places away."""
    return [
        (centre, words[j])
        for i, centre in enumerate(words)
        for j in range(max(0, i - window), min(len(words), i + window + 1))
        if j != i
    ]


def negative_sampling_loss(right: Float[Tensor, " B"], wrong: Float[Tensor, "B n"]) -> Float[Tensor, ""]:
    """−log σ(score of the word that was there) − Σ log σ(−score of a word drawn at random), the mean over the batch."""
    return -(F.logsigmoid(right) + F.logsigmoid(-wrong).sum(dim=-1)).mean()


def train_skipgram(
    sentences: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
    config: SkipGramConfig | None = None,
    *,
    seed: int = 0,
) -> tuple[SkipGram, list[float]]:
    """Train on every pair of every sentence, in random order.

    Returns: the model, and the mean loss of every epoch.
    """
    config = config or SkipGramConfig()
    generator = torch.Generator().manual_seed(seed)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = SkipGram(len(vocabulary), config.d_model)
    encoded = [vocabulary.encode(sentence) for sentence in sentences]
    pairs = torch.tensor([pair for token_ids in encoded for pair in extract_pairs(token_ids, config.window)])
    counts = torch.bincount(torch.tensor([i for ids in encoded for i in ids]), minlength=len(vocabulary))
    noise = counts.double() ** config.power
    optimizer = torch.optim.Adam(model.parameters(), lr=config.learning_rate)
    history = []
    for _ in range(config.epochs):
        total = 0.0
        shuffled = pairs[torch.randperm(len(pairs), generator=generator)]
        drawn = torch.multinomial(noise, len(pairs) * config.negatives, replacement=True, generator=generator)
        for batch, wrong in zip(
            shuffled.split(config.batch_size),
            drawn.view(-1, config.negatives).split(config.batch_size),
            strict=True,
        ):
            optimizer.zero_grad()
            scores = model(batch[:, 0], torch.cat([batch[:, 1:], wrong], dim=1))  # (B, 1 + n)
            loss = negative_sampling_loss(scores[:, 0], scores[:, 1:])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        history.append(total / len(pairs))
    return model, history


def word_vectors(model: SkipGram) -> Float[Tensor, "V d_model"]:
    """The centre vectors, which are kept; those of the special tokens, never trained, are 0."""
    vectors = model.centre.weight.detach().clone()
    vectors[: len(SPECIAL_TOKENS)] = 0.0
    return vectors
