"""Lesson 02: "cat milk hungry", who is hungry? Three ways to vectors that do not know, and two ways to learn."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor
from torch.nn import functional as F

from utils.corpora.senses.patterns import LISTS
from utils.course.bounds import Approximate, Bound
from utils.lessons.shared.plain_attention import self_attention
from utils.lessons.shared.scoreboard import load_vectors


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
RIPE = Question(  # in the words of lesson 01
    {"fruit": LISTS["fruit"], "shore": LISTS["shore"]}, {"fruit": LISTS["taste"], "shore": LISTS["ground"]}
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
def sentences_of(which: str) -> tuple[Int[Tensor, "B 3"], Float[Tensor, " B"]]:
    """Every "noun noun adjective" as three places among the question's words, and where its answer stands: 0 or 1.

    Args:
        which: "hungry" or "ripe".
    """
    question = {"hungry": HUNGRY, "ripe": RIPE}[which]
    first, second, *adjectives = map(len, (*question.nouns.values(), *question.adjectives.values()))
    begin = first + second
    one = torch.cartesian_prod(torch.arange(sum(adjectives)), torch.arange(first), torch.arange(second))
    places = torch.stack([one[:, 1], first + one[:, 2], begin + one[:, 0]], dim=-1)
    return places, (one[:, 0] >= adjectives[0]).float()


def right(vectors: Float[Tensor, "V d"], which: str = "hungry", *, opposite: bool = False) -> Float[Tensor, " B"]:
    """For every sentence 1 where the adjective gives its noun more weight than the other, ½ for a tie, else 0.

    opposite: the question is "who is it not?", with the same sentences and the other noun as the answer.
    """
    places, answers = sentences_of(which)
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
    places, answers = sentences_of("hungry")
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
    places, _ = sentences_of("hungry")
    half = torch.rand(len(HUNGRY.words), len(HUNGRY.words), generator=generator) < 0.5
    return half[places[:, 2, None], places[:, :2]]


def of_ripe(group: str) -> float:
    """Lesson 01's vectors, "pear beach juicy": the share of right answers for the adjectives of one group."""
    _, answers = sentences_of("ripe")
    mine = answers == list(RIPE.adjectives).index(group)
    return float(right(trained_vectors(), "ripe")[mine].mean())


def ripe() -> tuple[dict[str, list[str]], list[str]]:
    """For each group of adjectives the right answers and how near they are to either group of nouns: rows, columns."""
    fruit, shore = RIPE.nouns.values()
    rows = {"fruit": ["", f"{likeness(fruit, fruit):.2f}", f"{likeness(fruit, shore):.2f}"]}
    rows |= {
        f"said of a {group}": [
            f"{of_ripe(group):.0%}",
            *(f"{likeness(nouns, adjectives):.2f}" for nouns in RIPE.nouns.values()),
        ]
        for group, adjectives in RIPE.adjectives.items()
    }
    return rows, ["words", "right answers", "mean cosine with fruit", "with shores"]


def trained_vectors() -> Float[Tensor, "V d_model"]:
    """Lesson 01's vectors of RIPE.words."""
    vocabulary, vectors = load_vectors()
    return vectors[vocabulary.encode(RIPE.words)]


def likeness(words: Sequence[str], others: Sequence[str]) -> float:
    """Mean cosine of each of the words with each of the others in lesson 01's vectors, a word with itself left out."""
    vector_of = dict(zip(RIPE.words, trained_vectors(), strict=True))
    pairs = [(vector_of[word], vector_of[other]) for word in words for other in others if word != other]
    return float(torch.stack([F.cosine_similarity(*pair, dim=0) for pair in pairs]).mean())
