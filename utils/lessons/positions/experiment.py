"""Lesson 07: what attention knows of order without positions, and what the sinusoidal vectors know of distance."""

import itertools
import math
from collections.abc import Callable, Sequence

import torch
from jaxtyping import Float
from torch import Tensor

from utils.attention import MultiHeadAttention
from utils.corpora.senses.sentences import SenseSentence
from utils.course.bounds import Approximate, Bound
from utils.lessons.shared.plain_attention import self_attention, without_parameters
from utils.lessons.shared.scoreboard import Contextual, over_draws, static
from utils.masks import causal_mask
from utils.positions import rotary_angles, rotate, sinusoidal

WORDS = {"dog": [2.0, 0.0], "bites": [1.0, 1.0], "man": [0.0, 2.0]}
TOLD_BY_PLACE, TOLD_BY_ATTENTION = Bound(0.45, 0.55, ".0%"), Bound(0.58, 0.97, ".0%")


def vectors_of(sentence: str) -> Float[Tensor, "T d"]:
    """The made-up vectors of the three words, one row a word."""
    return torch.tensor([WORDS[word] for word in sentence.split()])


def means_of_all_orders(positions: Float[Tensor, "T d"] | None = None) -> list[tuple[str, Tensor]]:
    """For each of the six orders of dog, bites, man: the mean of what attention without parameters puts out."""
    found = []
    for order in itertools.permutations(WORDS):
        x = vectors_of(" ".join(order))
        output, _ = self_attention(x if positions is None else x + positions)
        found.append((" ".join(order), output.mean(dim=0)))
    return found


def how_many_differ(means: Sequence[tuple[str, Tensor]]) -> int:
    """How many different vectors there are, rounding apart."""
    different: list[Tensor] = []
    for _, mean in means:
        if not any(torch.allclose(mean, other, atol=1e-5) for other in different):
            different.append(mean)
    return len(different)


def moved_by_order(*, seed: int = 0, length: int = 10) -> dict[str, float]:
    """How far a word's output moves when the words change places: the largest difference, over all words.

    A random sentence goes through the library's attention with random parameters; then again with its words in another
    order; the outputs are put back into the first order and compared.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        attention = MultiHeadAttention(32, 4).requires_grad_(False)
        x = torch.randn(1, length, 32)
        order = torch.randperm(length)
    positions, rotation = sinusoidal(length, 32), rotary_angles(length, 8)
    ways: dict[str, Callable[[Tensor], Tensor]] = {
        "no positions": lambda x: attention(x)[0],
        "sinusoidal, added": lambda x: attention(x + positions)[0],
        "rotary": lambda x: attention(x, rotation=rotation)[0],
        "no positions, a causal mask": lambda x: attention(x, mask=causal_mask(length))[0],
    }
    return {name: float((way(x[:, order]) - way(x)[:, order]).abs().max()) for name, way in ways.items()}


# ---- What the sinusoidal vectors know of distance


def products_around(place: int, farthest: int, d_model: int = 64, *, asked: int = 0) -> list[float]:
    """PE(place) · PE(place + k) for k from −farthest to farthest.

    Args:
        asked: the vector of `place` is first turned by so many places, by the matrix that does it for all places.
    """
    vectors = sinusoidal(place + farthest + 1, d_model).double()
    query = vectors[place] @ turning_matrix(asked, d_model)
    return (vectors[place - farthest :] @ query).tolist()


def turning_matrix(places: int, d_model: int) -> Float[Tensor, "d_model d_model"]:
    """R with PE(p) R = PE(p + places) for every p: a rotation of each pair of dimensions, in double precision."""
    matrix = torch.zeros(d_model, d_model, dtype=torch.float64)
    for i in range(0, d_model, 2):
        angle = places * 10_000 ** (-i / d_model)
        cos, sin = math.cos(angle), math.sin(angle)
        matrix[i : i + 2, i : i + 2] = torch.tensor([[cos, -sin], [sin, cos]])
    return matrix


def scores_of_two_words(length: int, *, turned: bool, seed: int = 0) -> Float[Tensor, "T T"]:
    """Scores when every place has the same query and the same key, of eight random numbers each.

    turned: rotary positions; otherwise sinusoidal vectors are added to query and key.
    """
    query, key = torch.randn(2, 1, 8, generator=torch.Generator().manual_seed(seed)).expand(-1, length, -1)
    if turned:
        angles = rotary_angles(length, 8)
        query, key = rotate(query, angles), rotate(key, angles)
    else:
        positions = sinusoidal(length, 8)
        query, key = query + positions, key + positions
    return query @ key.T / math.sqrt(8)


# ---- Does a place tell a sense?


def place_alone(sentences: list[SenseSentence]) -> list[Tensor]:
    """Each word gets the vector of its place, counted from the sentence's beginning and from its end."""
    lengths = [len(sentence.words) for sentence in sentences]
    return [torch.cat([sinusoidal(n, 64), sinusoidal(n, 64).flip(0)], dim=1) for n in lengths]


def word_and_place(sentences: list[SenseSentence]) -> list[Tensor]:
    """Each word gets its static vector plus that of its place: what goes into the first layer of a Transformer."""
    return [vectors + sinusoidal(*vectors.shape) for vectors in static(sentences)]


SENSES: dict[str, tuple[Contextual, Bound]] = {
    "place alone": (place_alone, TOLD_BY_PLACE),
    "word + place": (word_and_place, TOLD_BY_PLACE),
    "attention, no positions": (without_parameters(), TOLD_BY_ATTENTION),
}


def senses_told(name: str, draws: int = 3) -> Approximate:
    """The share of senses that the probe tells apart, the mean over several draws of the scoreboard's sentences."""
    stage, bound = SENSES[name]
    found = over_draws(stage, draws)
    return bound.shown(sum(found) / len(found))
