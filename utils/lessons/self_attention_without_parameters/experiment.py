"""Lesson 02: self-attention without parameters: what it computes, what it gives, and what it cannot give."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal, NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn import functional as F

from utils.corpora.senses.sentences import SenseSentence, scoreboard_sentences, sense_sentences
from utils.course.bounds import Bound
from utils.lessons.shared.plain_attention import self_attention, without_parameters
from utils.lessons.shared.scoreboard import (
    Contextual,
    both_ways,
    load_vectors,
    running_state,
    sense_accuracy,
    static,
)
from utils.positions import sinusoidal
from utils.skipgram import train_skipgram, word_vectors
from utils.text import Vocabulary

# Two numbers a word: how much it has to do with money, and how much with water.
TOY = {"money": (2.0, 0.0), "river": (0.0, 2.0), "bank": (1.0, 1.0), "grows": (1.0, -1.0)}


def toy_vectors(words: Sequence[str]) -> Float[Tensor, "T 2"]:
    """The lesson's hand-made vectors of these words, one row a word."""
    return torch.tensor([TOY[word] for word in words])


def attention_by_loop(vectors: Float[Tensor, "T d"]) -> Float[Tensor, "T d"]:
    """The same output, a word at a time and a neighbour at a time."""
    output = torch.zeros_like(vectors)
    for i, asking in enumerate(vectors):
        shares = [torch.exp(asking @ other) for other in vectors]
        for share, other in zip(shares, vectors, strict=True):
            output[i] += share / sum(shares) * other
    return output


def divided_by_sum(scores: Float[Tensor, "... T"]) -> Float[Tensor, "... T"]:
    """Scores divided by their sum, the other way to make a row sum to 1."""
    return scores / scores.sum(dim=-1, keepdim=True)


def broken_rows(weights: Float[Tensor, "rows T"]) -> int:
    """How many of the rows are no shares: somewhere negative, above 1, or not a number."""
    in_range = (weights >= 0) & (weights <= 1)  # NaN is neither
    return int((~in_range.all(dim=-1)).sum())


def tables_of_scores(*, positive: bool = False, seed: int = 0) -> Float[Tensor, "800 8"]:
    """The scores of 100 random sentences of 8 words, a row a word; positive: all numbers in the vectors are."""
    drawn = [random_sentence(8, 16, seed=100 * seed + n) for n in range(100)]
    return torch.cat([x @ x.T for x in ([x.abs() for x in drawn] if positive else drawn)])


# ---- What a word looks at


def rows_led_by(weights: Float[Tensor, "T T"], *, tie: float = 1e-6) -> dict[str, int]:
    """How many rows have their largest weight on the word itself alone, tied with another word, or on another word."""
    own = weights.diagonal()
    others = weights.masked_fill(torch.eye(len(weights), dtype=torch.bool), -torch.inf).max(dim=-1).values
    return {
        "itself": int((own > others + tie).sum()),
        "a tie": int(((own - others).abs() <= tie).sum()),
        "another word": int((own < others - tie).sum()),
    }


def random_sentence(
    length: int, d_model: int, *, lengths: Literal["equal", "unequal"] = "equal", repeated: bool = False, seed: int = 0
) -> Float[Tensor, "T d_model"]:
    """Random vectors: of length 2 each, or between 1 and 4. Repeated: the last word is the first once more."""
    generator = torch.Generator().manual_seed(seed)
    vectors = F.normalize(torch.randn(length, d_model, generator=generator), dim=-1)
    if repeated:
        vectors[-1] = vectors[0]
    if lengths == "equal":
        return 2 * vectors
    return vectors * (1 + 3 * torch.rand(length, 1, generator=generator))


def order_gap(
    attend: Callable[[Tensor], Tensor], vectors: Float[Tensor, "T d"], order: Sequence[int] | Tensor
) -> float:
    """How far apart are: first reorder the words and then attend, and first attend and then reorder the outputs?

    0 says that attend is blind to order.
    """
    order = torch.as_tensor(order)
    return float((attend(vectors[order]) - attend(vectors)[order]).abs().max())


def with_places(vectors: Float[Tensor, "T d"]) -> Float[Tensor, "T d"]:
    """The vectors, each with a vector added that says which place in the sentence it has."""
    return vectors + sinusoidal(*vectors.shape)


# ---- On the sentences of the sense scoreboard, with lesson 01's vectors


BOARD: dict[str, Contextual] = {  # attention without parameters, and what it has to be compared with
    "static": static,
    "attention": without_parameters(),
    "attention, scores × 4": without_parameters(4.0),
    "attention, scores × 0.25": without_parameters(0.25),
    "plain mean of the sentence": without_parameters(0.0),
    "attention, not to itself": without_parameters(itself=False),
    "state, left to right": running_state,
    "states from both ends": both_ways,
}
DRAWS = range(5)  # of the scoreboard's sentences; the later lessons show the first
BOUNDS = {
    "static": Bound(0.5, 0.5, ".0%"),
    "attention": Bound(0.64, 0.77, ".0%"),
    "attention, scores × 4": Bound(0.49, 0.61, ".0%"),
    "attention, scores × 0.25": Bound(0.72, 0.83, ".0%"),
    "plain mean of the sentence": Bound(0.7, 0.81, ".0%"),
    "attention, not to itself": Bound(0.71, 0.85, ".0%"),
    "state, left to right": Bound(0.63, 0.75, ".0%"),
    "states from both ends": Bound(0.77, 0.89, ".0%"),
}


@cache
def on_the_board(name: str, draws: Sequence[int] = DRAWS) -> tuple[float, ...]:
    """The sense accuracy of one stage of BOARD with several draws of the sentences."""
    return tuple(sense_accuracy(BOARD[name], seed=seed)["all"] for seed in draws)


def sentence_weights(words: Sequence[str]) -> Float[Tensor, "T T"]:
    """Who attends to whom in a sentence, with lesson 01's vectors."""
    return self_attention(static([SenseSentence(tuple(words), (None,) * len(words))])[0])[1]


def new_vector(word: str, text: str) -> Float[Tensor, " d_model"]:
    """What attention without parameters makes of a word in a sentence, where it stands first if it comes twice."""
    words = text.split()
    (output,) = without_parameters()([SenseSentence(tuple(words), (None,) * len(words))])
    return output[words.index(word)]


FLIES = ("time flies like an arrow", "fruit flies like a banana")
GIVEN = {  # bounds of what "flies" gives to each word, over several trainings, which do not agree about the first three
    "arrow": Bound(0.05, 0.8),
    "flies": Bound(0.15, 0.95),
    "like": Bound(0.02, 0.7),
    "time": Bound(0.0, 0.18),
    "fruit": Bound(0.0, 0.04),
    "banana": Bound(0.0, 0.01),
}


class Asked(NamedTuple):
    """What makes the weight that a word gets: the score is the cosine times both words' lengths."""

    cosine: float
    length: float
    score: float
    weight: float


@cache
def trained_again(seed: int) -> tuple[Vocabulary, Float[Tensor, "V d_model"]]:
    """Vectors made as lesson 01's were, from other sentences and another start; seed 0: lesson 01's own."""
    if seed == 0:
        return load_vectors()
    sentences = [sentence.words for sentence in sense_sentences(seed=seed)]
    vocabulary = Vocabulary.build(sentences)
    model, _ = train_skipgram(sentences, vocabulary, seed=seed)
    return vocabulary, word_vectors(model)


@cache
def given_by_chance(text: str, *, draws: int = 200) -> dict[str, float]:
    """The same, the mean over random vectors, each as long as its word's vector of lesson 01: the control."""
    vocabulary, vectors = load_vectors()
    words = text.split()
    lengths = vectors[vocabulary.encode(words)].norm(dim=-1, keepdim=True)  # (T, 1)
    drawn = torch.randn(draws, *lengths.shape[:1], vectors.size(-1), generator=torch.Generator().manual_seed(0))
    _, weights = self_attention(lengths * F.normalize(drawn, dim=-1))  # (draws, T, T)
    return dict(zip(words, weights[:, words.index("flies")].mean(dim=0).tolist(), strict=True))


def given_by_flies(text: str, *, seed: int = 0) -> dict[str, float]:
    """The weights that "flies" gives to the words of a sentence, with the vectors of one training."""
    vocabulary, vectors = trained_again(seed)
    words = text.split()
    _, weights = self_attention(vectors[vocabulary.encode(words)])
    return dict(zip(words, weights[words.index("flies")].tolist(), strict=True))


def asked_by_flies(text: str, *, seed: int = 0) -> dict[str, Asked]:
    """For every word of a sentence what makes the weight that "flies" gives it, with the vectors of one training."""
    vocabulary, vectors = trained_again(seed)
    words = text.split()
    own = vectors[vocabulary.encode(["flies"])[0]]
    given = given_by_flies(text, seed=seed)
    return {
        word: Asked(
            float(F.cosine_similarity(own, vector, dim=0)), float(vector.norm()), float(own @ vector), given[word]
        )
        for word, vector in zip(words, vectors[vocabulary.encode(words)], strict=True)
    }


def led_on_scoreboard(
    *, equal_length: bool = False, distinct: bool = False, seed: int = 0
) -> tuple[dict[str, int], float]:
    """rows_led_by, added up over the sentences that the probe is tested on, and the mean weight of a word on itself.

    Args:
        equal_length: bring every vector to the length 5 first, about the mean of the vocabulary's.
        distinct: only the sentences in which no word comes twice.
    """
    _, sentences = scoreboard_sentences(seed)
    total, own = {"itself": 0, "a tie": 0, "another word": 0}, []
    for sentence, vectors in zip(sentences, static(sentences), strict=True):
        if distinct and len(set(sentence.words)) < len(sentence.words):
            continue
        _, weights = self_attention(5 * F.normalize(vectors, dim=-1) if equal_length else vectors)
        own.append(weights.diagonal())
        for led, rows in rows_led_by(weights).items():
            total[led] += rows
    return total, float(torch.cat(own).mean())
