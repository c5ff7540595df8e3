"""Lesson 03: who is hungry? Attention asked from the adjective and from *it*, and what it takes to answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from utils.course.bounds import Bound
from utils.course.threads import one_thread

ANIMALS = "cat dog mouse goat monkey bear rabbit hen donkey wolf frog cow".split()
FOODS = "milk pear strawberry melon soup cheese meat cake bread carrot egg juice".split()
HUNGRY = "hungry greedy thirsty tired ill afraid".split()  # said of animals
SWEET = "sweet ripe fresh delicious rotten warm".split()  # said of food
VERBS = "wanted found took saw liked".split()
WORDS = [*"the because it was".split(), *ANIMALS, *FOODS, *HUNGRY, *SWEET, *VERBS]
ANIMAL, FOOD, IT, ADJECTIVE = 1, 4, 6, 8  # places in a sentence
D_MODEL, D_K = 32, 8
AskedFrom = Literal["adjective", "it"]
PLACE = {"adjective": ADJECTIVE, "it": IT}
Parameters = dict[str, Tensor]

# Shares of right answers on unseen pairs, over six draws of everything, with room on both sides.
LEARNED, BEFORE = Bound(0.96, 1.0, ".0%"), Bound(0.15, 0.70, ".0%")
AHEAD, WEIGHT_OF_TWO = Bound(0.92, 1.0, ".0%"), Bound(0.40, 0.75, ".0%")
TWO_LAYERS = Bound(0.97, 1.0, ".0%")
ON_CAT, ON_MILK = Bound(0.90, 1.0, ".2f"), Bound(0.0, 0.06, ".2f")  # weights after the training


def sentence(animal: str = "cat", verb: str = "wanted", food: str = "milk", adjective: str = "hungry") -> list[str]:
    """The words of "the cat wanted the milk because it was hungry"."""
    return ["the", animal, verb, "the", food, "because", "it", "was", adjective]


@dataclass(frozen=True)
class Sentences:
    """Sentences in minimal pairs: rows 2 n and 2 n + 1 differ in the adjective alone, said of the animal, of the food.

    Shapes: token_ids (B, 9); answer (B,), the place of the noun that the adjective is said of.
    """

    token_ids: Int[Tensor, "B T"]
    answer: Int[Tensor, " B"]


def make_sentences(*, pairs: int = 1_000, seed: int = 0) -> tuple[Sentences, Sentences]:
    """Sentences to train on and to test on, in minimal pairs.

    A random half of all pairs of an adjective and a noun is for training: in a training sentence the adjective was
    drawn with both nouns from that half, in a test sentence with both from the other.
    """
    generator = torch.Generator().manual_seed(seed)
    known = torch.rand(12, 24, generator=generator) < 0.5  # adjectives by nouns
    drawn = [torch.randint(n, (20 * pairs,), generator=generator) for n in (12, 5, 12, 6, 6)]
    animal, _, food, hungry, sweet = drawn
    flags = torch.stack([known[hungry, animal], known[hungry, 12 + food]])
    flags = torch.cat([flags, torch.stack([known[6 + sweet, animal], known[6 + sweet, 12 + food]])])  # (4, drawn)
    return tuple(_pairs(torch.stack(drawn)[:, which][:, :pairs]) for which in (flags.all(dim=0), ~flags.any(dim=0)))


def _pairs(drawn: Int[Tensor, "5 pairs"]) -> Sentences:
    rows = []
    for animal, verb, food, hungry, sweet in drawn.T.tolist():
        for adjective in (HUNGRY[hungry], SWEET[sweet]):
            rows.append(encode(sentence(ANIMALS[animal], VERBS[verb], FOODS[food], adjective)))
    return Sentences(torch.stack(rows), torch.tensor([ANIMAL, FOOD]).repeat(len(rows) // 2))


def encode(words: list[str]) -> Int[Tensor, " T"]:
    """Token ids of the words of a sentence."""
    return torch.tensor([WORDS.index(word) for word in words])


def make_embeddings(generator: torch.Generator) -> Float[Tensor, "V d_model"]:
    """A random vector for every word, components of variance 1. Words of one class lie near each other: half of the
    variance is the class's own, half the word's. Nothing in them says which class is said of which."""
    rows = []
    for words in ([word] for word in WORDS[:4]):
        rows.append(torch.randn(len(words), D_MODEL, generator=generator))
    for words in (ANIMALS, FOODS, HUNGRY, SWEET, VERBS):
        common = torch.randn(1, D_MODEL, generator=generator)
        rows.append((common + torch.randn(len(words), D_MODEL, generator=generator)) / 2**0.5)
    return torch.cat(rows)


class Who(nn.Module):
    """Fixed random embeddings and one or two attentions; the answer is read off the last one's weights.

    Args:
        num_heads: of the last attention; their weights are averaged.
        num_layers: with 2, an attention of one head goes before it, and what it brings is added to each word.
        seed: of the embeddings and of the parameters' start.
    """

    def __init__(self, *, num_heads: int = 1, num_layers: int = 1, seed: int = 0):
        super().__init__()
        generator = torch.Generator().manual_seed(seed)

        def matrix(*shape: int) -> nn.Parameter:
            return nn.Parameter(0.1 * torch.randn(*shape, generator=generator))

        self.register_buffer("embeddings", make_embeddings(generator))
        self.query, self.key = (matrix(num_heads, D_MODEL, D_K) for _ in range(2))
        self.first = nn.ParameterList()
        if num_layers == 2:
            self.first = nn.ParameterList([matrix(D_MODEL, D_K), matrix(D_MODEL, D_K), matrix(D_MODEL, D_MODEL)])

    def forward(self, token_ids: Int[Tensor, "B T"]) -> Float[Tensor, "B H T T"]:
        """The weights of every head of the last attention."""
        x = self.embeddings[token_ids]  # (B, T, d_model)
        if self.first:
            query, key, value = (x @ matrix for matrix in self.first)
            x = x + (query @ key.mT).softmax(dim=-1) @ value
        x = x.unsqueeze(1)  # (B, 1, T, d_model): every head gets the same words
        scores = (x @ self.query) @ (x @ self.key).mT  # (B, H, T, T)
        return scores.softmax(dim=-1)


@one_thread()
def train_who(
    asked_from: AskedFrom = "adjective",
    *,
    num_heads: int = 1,
    num_layers: int = 1,
    loss: Literal["weight", "share"] = "weight",
    epochs: int = 16,
    learning_rate: float = 0.0005,
    seed: int = 0,
) -> tuple[Who, list[Parameters]]:
    """Train the weights, averaged over the heads, to lie on the right noun. An epoch is 20 steps of 100 sentences.

    Args:
        loss: "weight" is −log of the right noun's weight; "share" is −log of its share of both nouns' weight, which
            asks for nothing but more weight than the other noun.

    Returns: the model, and its parameters before the first epoch and after each (epochs + 1 of them).
    """
    model = Who(num_heads=num_heads, num_layers=num_layers, seed=seed)
    train, _ = make_sentences(seed=seed)
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=learning_rate)
    kept = [_copy(model)]
    for _ in range(epochs):
        for rows in torch.randperm(len(train.answer), generator=generator).split(100):
            optimizer.zero_grad()
            weights = model(train.token_ids[rows]).mean(dim=1)[:, PLACE[asked_from]]  # (100, T)
            right = weights.gather(1, train.answer[rows].unsqueeze(1)).squeeze(1)
            both = weights[:, ANIMAL] + weights[:, FOOD] if loss == "share" else 1.0
            (-(right / both).log().mean()).backward()
            optimizer.step()
        kept.append(_copy(model))
    return model.requires_grad_(False), kept


def _copy(model: Who) -> Parameters:
    return {name: parameter.detach().clone() for name, parameter in model.state_dict().items()}


@torch.no_grad()
def who_accuracy(model: Who, asked_from: AskedFrom = "adjective", *, seed: int = 0) -> float:
    """How often the right noun has more weight than the other, on unseen pairs with adjectives; a tie counts ½."""
    _, test = make_sentences(seed=seed)
    return _accuracy(model(test.token_ids).mean(dim=1)[:, PLACE[asked_from]], test)


def train_it(
    *, num_heads: int = 1, num_layers: int = 1, loss: Literal["weight", "share"] = "share", seed: int = 0
) -> tuple[Who, list[Parameters]]:
    """train_who, asked from *it*: 400 steps, longer ones than from the adjective, by the loss that asks for less."""
    shape = {"num_heads": num_heads, "num_layers": num_layers}
    return train_who("it", **shape, loss=loss, epochs=20, learning_rate=0.005, seed=seed)


def draws_shown(
    bound: Bound, *, num_heads: int = 1, num_layers: int = 1, loss: Literal["weight", "share"], draws: int = 3
) -> list[str]:
    """The lowest and the highest accuracy of train_it, of several draws of everything, as a page shows them.

    Raises: OutOfBounds.
    """
    shares = [
        who_accuracy(train_it(num_heads=num_heads, num_layers=num_layers, loss=loss, seed=seed)[0], "it", seed=seed)
        for seed in range(draws)
    ]
    return [bound.shown(min(shares)), bound.shown(max(shares))]


@torch.no_grad()
def noun_scores_differ(model: Who, *, seed: int = 0) -> float:
    """The largest difference between the scores that *it* has for a noun in the two sentences of a minimal pair.

    model: of one layer.
    """
    _, test = make_sentences(seed=seed)
    x = model.embeddings[test.token_ids].unsqueeze(1)  # (B, 1, T, d_model)
    scores = ((x @ model.query) @ (x @ model.key).mT)[:, :, IT, [ANIMAL, FOOD]]  # (B, H, 2)
    return float((scores[::2] - scores[1::2]).abs().max())


@torch.no_grad()
def who_accuracy_without_parameters(*, seed: int = 0) -> float:
    """The same for lesson 02's attention, asked from the adjective, on the same random embeddings."""
    _, test = make_sentences(seed=seed)
    x = Who(seed=seed).embeddings[test.token_ids]
    return _accuracy((x @ x.mT).softmax(dim=-1)[:, ADJECTIVE], test)


def _accuracy(weights: Float[Tensor, "B T"], sentences: Sentences) -> float:
    lead = weights[:, ANIMAL] - weights[:, FOOD]
    lead = torch.where(sentences.answer == ANIMAL, lead, -lead)
    return float(torch.where(lead == 0, 0.5, (lead > 0).double()).mean())


@torch.no_grad()
def weights_of(model: Who, words: list[str]) -> Float[Tensor, "H T T"]:
    """Who attends to whom in one sentence."""
    return model(encode(words).unsqueeze(0))[0]


def model_at(kept: list[Parameters], epoch: int) -> Who:
    """The model with the parameters that were kept after that epoch."""
    heads, layers = kept[0]["query"].size(0), 2 if "first.0" in kept[0] else 1
    model = Who(num_heads=heads, num_layers=layers)
    model.load_state_dict(kept[epoch])
    return model.requires_grad_(False)


def weights_at(
    kept: list[Parameters], epochs: Iterable[int], words: list[str], *, asked_from: AskedFrom = "adjective"
) -> Float[Tensor, "epochs T"]:
    """What the asking word attends to after each of some epochs; heads are averaged."""
    rows = [weights_of(model_at(kept, epoch), words).mean(dim=0)[PLACE[asked_from]] for epoch in epochs]
    return torch.stack(rows)


@torch.no_grad()
def noun_weights(kept: list[Parameters], words: list[str], *, asked_from: AskedFrom = "adjective") -> dict[str, list]:
    """For each kept set of parameters, the weights that both nouns of one sentence get; heads are averaged."""
    rows = weights_at(kept, range(len(kept)), words, asked_from=asked_from)
    return {words[place]: rows[:, place].tolist() for place in (ANIMAL, FOOD)}


# ---- A way out, by hand


def scores_by_hand(adjective: Literal["hungry", "sweet"]) -> Float[Tensor, "H 3"]:
    """Two heads' scores of *it* for the cat, the milk and the adjective. The first two do not know the third.

    Head 1 would choose the cat, unless "sweet" takes its weight away; head 2 the milk, unless "hungry" does.
    """
    to_adjective = [0.0, 6.0] if adjective == "hungry" else [6.0, 0.0]
    return torch.tensor([[2.0, 0.0, to_adjective[0]], [0.0, 2.0, to_adjective[1]]])
