"""Lesson 02: "cat milk hungry", who is hungry? Three ways to vectors that do not know, and two ways to learn.

And "river treasury beach", with lesson 01's vectors: which of the two has to do with the third?
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor
from torch.nn import functional as F

from utils.corpora.senses.patterns import LISTS
from utils.corpora.senses.sentences import sense_sentences
from utils.course.bounds import Approximate, Bound
from utils.lessons.self_attention_without_parameters.experiment import trained_again
from utils.lessons.shared.plain_attention import self_attention


class Question(NamedTuple):
    """Two groups of nouns, and the adjectives that are said of each."""

    nouns: dict[str, Sequence[str]]
    adjectives: dict[str, Sequence[str]]

    @property
    def words(self) -> list[str]:
        return [word for part in self for group in part.values() for word in group]


HUNGRY = Question(
    {
        "animal": "cat dog mouse goat monkey bear rabbit hen turtle fox donkey wolf frog cow".split(),
        "food": "apple pear strawberry melon tomato cheese meat cake tart bread carrot egg milk soup".split(),
    },
    {
        "animal": "hungry greedy thirsty tired ill afraid".split(),
        "food": "ripe sweet fresh delicious rotten burnt".split(),
    },
)
Kind = Literal["random", "shared", "apart"]
DRAWS = 20
LEARNT = Bound(0.93, 1.0, ".0%")  # the question that was trained on, pairs that were not
UNLEARNT = Bound(0.0, 0.07, ".0%")  # the opposite question, with the vectors that were trained for the other


def draw_vectors(kind: Kind, *, d_model: int = 16, seed: int = 0) -> Float[Tensor, "V d_model"]:
    """A vector for each of HUNGRY.words.

    All have noise of standard deviation 0.3. On top of it, in "shared", dimension 0 tells animals and what is said of
    animals (+1) from food and what is said of food (−1). In "apart" the nouns tell it in dimension 0 and the adjectives
    in dimension 1: nothing is lost, but the two never meet in a dot product. In "random" there is only noise.
    """
    generator = torch.Generator().manual_seed(seed)
    rows = []
    for words, dimension in ((HUNGRY.nouns, 0), (HUNGRY.adjectives, 0 if kind == "shared" else 1)):
        for group, sign in zip(words, (1.0, -1.0), strict=True):
            for _ in words[group]:
                rows.append(0.3 * torch.randn(d_model, generator=generator))
                rows[-1][dimension] += 0.0 if kind == "random" else sign
    return torch.stack(rows)


@cache
def hungry_sentences() -> tuple[Int[Tensor, "B 3"], Float[Tensor, " B"]]:
    """Every "noun noun adjective" as three places among HUNGRY.words, and where its answer stands: 0 or 1."""
    first, second, *adjectives = map(len, (*HUNGRY.nouns.values(), *HUNGRY.adjectives.values()))
    begin = first + second
    one = torch.cartesian_prod(torch.arange(sum(adjectives)), torch.arange(first), torch.arange(second))
    places = torch.stack([one[:, 1], first + one[:, 2], begin + one[:, 0]], dim=-1)
    return places, (one[:, 0] >= adjectives[0]).float()


def right(vectors: Float[Tensor, "V d"], *, opposite: bool = False) -> Float[Tensor, " B"]:
    """For every sentence 1 where the adjective gives its noun more weight than the other, ½ for a tie, else 0.

    opposite: the question is "who is it not?", with the same sentences and the other noun as the answer.
    """
    places, answers = hungry_sentences()
    _, weights = self_attention(vectors[places])
    lead = weights[:, 2, 1] - weights[:, 2, 0]
    chosen = torch.where(lead == 0, 0.5, (lead > 0).float())
    return 1 - (chosen - (1 - answers if opposite else answers)).abs()


def solved(kind: Kind, *, opposite: bool = False, draws: int = DRAWS, seed: int = 0) -> float:
    """The share of the sentences that attention without parameters answers, the mean over several draws."""
    drawn = [draw_vectors(kind, seed=draws * seed + n) for n in range(draws)]
    return float(torch.stack([right(vectors, opposite=opposite).mean() for vectors in drawn]).mean())


def accuracy_learned(
    what: Literal["vectors", "matrix"],
    *,
    kind: Kind = "apart",
    trained_on: Literal["who", "who not"] = "who",
    asked: Literal["who", "who not"] = "who",
    steps: int = 100,
    seed: int = 0,
) -> float:
    """Train the word vectors, or one matrix M between the two vectors of a score, q M kᵀ, by gradient descent.

    Trained are the sentences both of whose pairs, adjective with noun, are in a random half.

    Returns: the accuracy on the sentences neither of whose pairs was trained.
    """
    places, answers = hungry_sentences()
    vectors = draw_vectors(kind, seed=seed)
    matrix = torch.eye(vectors.size(-1)) if what == "vectors" else torch.zeros(2 * [vectors.size(-1)])
    changing = vectors if what == "vectors" else matrix
    changing.requires_grad_()
    optimizer = torch.optim.SGD([changing], lr=2.0)

    def lead(chosen: Tensor) -> Tensor:  # how much higher the second noun's score is than the first's
        first, second, adjective = vectors[places[chosen]].unbind(dim=1)
        return ((adjective @ matrix) * (second - first)).sum(dim=-1)

    known = known_pairs(seed)
    seen, unseen = known.all(dim=-1), ~known.any(dim=-1)
    goal = {"who": answers, "who not": 1 - answers}
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(lead(seen), goal[trained_on][seen])
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return float(((lead(unseen) > 0) == goal[asked][unseen].bool()).float().mean())


def learned(
    what: Literal["vectors", "matrix"],
    *,
    trained_on: Literal["who", "who not"] = "who",
    asked: Literal["who", "who not"] = "who",
) -> Approximate:
    """accuracy_learned, as it is shown on the page."""
    bound = LEARNT if trained_on == asked else UNLEARNT
    return bound.shown(accuracy_learned(what, trained_on=trained_on, asked=asked))


def known_pairs(seed: int) -> Bool[Tensor, "B 2"]:
    """For every sentence, whether its adjective with either noun is for training."""
    generator = torch.Generator().manual_seed(seed)
    places, _ = hungry_sentences()
    half = torch.rand(len(HUNGRY.words), len(HUNGRY.words), generator=generator) < 0.5
    return half[places[:, 2, None], places[:, :2]]


# ---- With lesson 01's vectors


class Pairing(NamedTuple):
    """Three words by their classes: the last asks, and one of the other two has to do with it."""

    asking: str
    right: str
    other: str


PAIRINGS = {  # in the words of lesson 01; the last two were found by search: together often, and yet the other wins
    "pear beach juicy": Pairing("taste", "fruit", "shore"),
    "beach pear muddy": Pairing("ground", "shore", "fruit"),
    "river treasury beach": Pairing("shore", "water", "lender"),
    "loan beach treasury": Pairing("lender", "finance", "shore"),
}


def of_class(name: str, *, seed: int = 0) -> Float[Tensor, "n d_model"]:
    """The vectors of a class of words; seed 0: lesson 01's own."""
    vocabulary, vectors = trained_again(seed)
    return vectors[vocabulary.encode(LISTS[name])]


def right_of(pairing: Pairing, *, seed: int = 0) -> float:
    """In how many of all three-word sentences of these classes the asking word gives the right one more weight."""
    asking, right, other = (of_class(name, seed=seed) for name in pairing)
    places = torch.cartesian_prod(*(torch.arange(len(group)) for group in (right, other, asking)))
    sentences = torch.stack([right[places[:, 0]], other[places[:, 1]], asking[places[:, 2]]], dim=1)  # (B, 3, d_model)
    _, weights = self_attention(sentences)
    return float((weights[:, 2, 0] > weights[:, 2, 1]).float().mean())


def likeness(one: str, other: str, *, seed: int = 0) -> float:
    """Mean cosine of the words of one class with those of another."""
    both = (F.normalize(of_class(name, seed=seed), dim=-1) for name in (one, other))
    return float((next(both) @ next(both).T).mean())


@cache
def together(one: str, other: str) -> float:
    """Of the sentences with a word of one class that the vectors were made from, the share with one of the other."""
    sentences = [set(sentence.words) for sentence in sense_sentences()]
    found = [not words.isdisjoint(LISTS[other]) for words in sentences if not words.isdisjoint(LISTS[one])]
    return sum(found) / len(found)


@cache
def in_its_place(one: str, other: str) -> float:
    """Of the places of the one class in these sentences, the share at which a word of the other stands elsewhere.

    A place is the two words before and the two behind, or fewer at an end of the sentence.
    """
    elsewhere = set(places_of(other))
    found = [place in elsewhere for place in places_of(one)]
    return sum(found) / len(found)


@cache
def places_of(name: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The two words before and the two behind, for every word of a class in the sentences of the vectors."""
    return [
        (words[max(i - 2, 0) : i], words[i + 1 : i + 3])
        for words in (sentence.words for sentence in sense_sentences())
        for i, word in enumerate(words)
        if word in LISTS[name]
    ]


def beach(where: Literal["vectors", "sentences"]) -> tuple[dict[str, list[str]], list[str]]:
    """A row for each of PAIRINGS, and the columns.

    In the vectors: how often the right one, which is the first, wins, and how near the asking word is to either. In the
    sentences that the vectors were made from: how often it stands beside either, and in its place.
    """
    if where == "vectors":
        rows = {
            example: [f"{right_of(pairing):.0%}", *(f"{likeness(pairing.asking, name):.2f}" for name in pairing[1:])]
            for example, pairing in PAIRINGS.items()
        }
        return rows, ["the last asks", "right answers", "mean cosine with the first", "with the second"]
    rows = {
        example: [f"{share(asking, name):.0%}" for share in (together, in_its_place) for name in (right, other)]
        for example, (asking, right, other) in PAIRINGS.items()
    }
    return rows, ["the last", "together: the first", "the second", "in its place: the first", "the second"]
