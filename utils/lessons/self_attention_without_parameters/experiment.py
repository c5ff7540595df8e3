"""Lesson 02: self-attention without parameters: what it computes, what it gives, and what it cannot give."""

import itertools
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn import functional as F

from utils.corpora.senses.patterns import LISTS
from utils.corpora.senses.sentences import SenseSentence, scoreboard_sentences
from utils.lessons.shared.plain_attention import self_attention
from utils.lessons.shared.scoreboard import load_vectors, static
from utils.positions import sinusoidal

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


def broken_rows(weights: Float[Tensor, "rows T"]) -> float:
    """Share of the rows that are no shares: somewhere negative, above 1, or not a number."""
    in_range = (weights >= 0) & (weights <= 1)  # NaN is neither
    return float((~in_range.all(dim=-1)).float().mean())


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


def sentence_weights(words: Sequence[str]) -> Float[Tensor, "T T"]:
    """Who attends to whom in a sentence, with lesson 01's vectors."""
    return self_attention(static([SenseSentence(tuple(words), (None,) * len(words))])[0])[1]


def led_on_scoreboard(
    *, equal_length: bool = False, distinct: bool = False, seed: int = 0
) -> tuple[dict[str, int], float]:
    """rows_led_by, added up over the sentences that the probe is tested on, and the mean weight of a word on itself.

    Args:
        equal_length: bring every vector to the length 5 first, about what they have on average.
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


# ---- Who is hungry?


class Question(NamedTuple):
    """Two groups of nouns, and the adjectives that are said of each."""

    nouns: dict[str, Sequence[str]]
    adjectives: dict[str, Sequence[str]]


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
Embeddings = Literal["random", "shared", "apart"]


def make_embeddings(kind: Embeddings, *, d_model: int = 16, seed: int = 0) -> dict[str, Tensor]:
    """A vector (d_model,) for each word of HUNGRY.

    All have noise of standard deviation 0.3. On top of it, in "shared", dimension 0 tells animals and what is said of
    animals (+1) from food and what is said of food (−1). In "apart" the nouns tell it in dimension 0 and the adjectives
    in dimension 1: nothing is lost, but the two never meet in a dot product. In "random" there is only noise.
    """
    generator = torch.Generator().manual_seed(seed)
    vectors = {}
    for words, dimension in ((HUNGRY.nouns, 0), (HUNGRY.adjectives, 0 if kind == "shared" else 1)):
        for group, sign in zip(words, (1.0, -1.0), strict=True):
            for word in words[group]:
                vectors[word] = 0.3 * torch.randn(d_model, generator=generator)
                vectors[word][dimension] += 0.0 if kind == "random" else sign
    return vectors


def trained_embeddings() -> dict[str, Tensor]:
    """Lesson 01's vectors of the words of RIPE."""
    vocabulary, vectors = load_vectors()
    words = [word for part in RIPE for group in part.values() for word in group]
    return dict(zip(words, vectors[vocabulary.encode(words)], strict=True))


def who_sentences(
    embeddings: dict[str, Tensor], question: Question = HUNGRY
) -> tuple[Float[Tensor, "B 3 d"], Float[Tensor, " B"]]:
    """Every "noun noun adjective" as three vectors, and where its answer stands: 0 or 1."""
    sentences, answers = [], []
    first, second = question.nouns.values()
    for answer, adjectives in enumerate(question.adjectives.values()):
        for adjective, one, other in itertools.product(adjectives, first, second):
            sentences.append(torch.stack([embeddings[word] for word in (one, other, adjective)]))
            answers.append(answer)
    return torch.stack(sentences), torch.tensor(answers, dtype=torch.float32)


def who_accuracy(embeddings: dict[str, Tensor], question: Question = HUNGRY, *, opposite: bool = False) -> float:
    """How often the adjective gives the noun that it describes more weight than the other; a tie counts ½.

    opposite: the question is "who is it not?", with the same sentences and the other noun as the answer.
    """
    sentences, answers = who_sentences(embeddings, question)
    _, weights = self_attention(sentences)
    lead = weights[:, 2, 1] - weights[:, 2, 0]
    chosen = torch.where(lead == 0, 0.5, (lead > 0).float())
    right = 1 - answers if opposite else answers
    return float((1 - (chosen - right).abs()).mean())


def who_by_group(embeddings: dict[str, Tensor], question: Question) -> dict[str, float]:
    """who_accuracy for the adjectives of each group alone."""
    nobody: dict[str, Sequence[str]] = dict.fromkeys(question.adjectives, ())
    return {
        group: who_accuracy(embeddings, question._replace(adjectives={**nobody, group: adjectives}))
        for group, adjectives in question.adjectives.items()
    }


def likeness(embeddings: dict[str, Tensor], words: Sequence[str], others: Sequence[str]) -> float:
    """Mean cosine of each of the words with each of the others, a word with itself left out."""
    pairs = [(embeddings[word], embeddings[other]) for word in words for other in others if word != other]
    return float(torch.stack([F.cosine_similarity(*pair, dim=0) for pair in pairs]).mean())


def who_learned(embeddings: dict[str, Tensor], *, opposite: bool = False, steps: int = 30, seed: int = 0) -> float:
    """The same question with one learned matrix M between the two vectors of a score, q M kᵀ.

    M begins at 0 and is trained on the sentences both of whose pairs, adjective with noun, are in a random half.

    Returns: the accuracy on the sentences neither of whose pairs was trained on.
    """
    sentences, answers = who_sentences(embeddings)
    right = 1 - answers if opposite else answers
    known = _known_pairs(seed)
    matrix = torch.zeros(sentences.size(-1), sentences.size(-1), requires_grad=True)
    optimizer = torch.optim.SGD([matrix], lr=0.5)

    def lead(chosen: Tensor) -> Tensor:  # how much higher the second noun's score is than the first's
        first, second, adjective = sentences[chosen].unbind(dim=1)
        return ((adjective @ matrix) * (second - first)).sum(dim=-1)

    seen, unseen = known.all(dim=-1), ~known.any(dim=-1)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(lead(seen), right[seen])
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return float(((lead(unseen) > 0) == right[unseen].bool()).float().mean())


def _known_pairs(seed: int) -> Tensor:
    """For every sentence of who_sentences, whether its adjective with either noun is for training: (B, 2)."""
    generator = torch.Generator().manual_seed(seed)
    adjectives = sum(map(len, HUNGRY.adjectives.values()))
    first, second = (torch.rand(adjectives, len(nouns), generator=generator) < 0.5 for nouns in HUNGRY.nouns.values())
    return torch.stack(
        [
            first[:, :, None].expand(-1, -1, second.size(1)).flatten(),
            second[:, None, :].expand(-1, first.size(1), -1).flatten(),
        ],
        dim=-1,
    )
