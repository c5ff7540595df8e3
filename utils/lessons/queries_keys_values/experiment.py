"""Lesson 03: three roles of one word: shapes, the soft database, and rock–paper–scissors."""

from collections.abc import Sequence
from statistics import median
from typing import Literal, NamedTuple

import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional as F

from utils.course.bounds import Bound
from utils.course.threads import one_thread

# ---- One word in three roles


def self_attention(
    x: Float[Tensor, "... T d_model"],
    query_matrix: Float[Tensor, "d_model d_k"],
    key_matrix: Float[Tensor, "d_model d_k"],
    value_matrix: Float[Tensor, "d_model d_v"],
) -> tuple[Float[Tensor, "... T d_v"], Float[Tensor, "... T T"]]:
    """softmax(Q Kᵀ) V with Q = x W_Q, K = x W_K and V = x W_V, not yet scaled.

    Returns: the output and the weights.
    """
    query, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix
    weights = (query @ key.transpose(-2, -1)).softmax(dim=-1)
    return weights @ value, weights


def shape_ledger(
    length: int, d_model: int, d_k: int, d_v: int, *, key_size: int | None = None, seed: int = 0
) -> dict[str, tuple[int, ...]]:
    """The shape of everything that one attention computes, read off the tensors as it runs.

    Args:
        key_size: numbers in a key; d_k if not given.

    Raises: RuntimeError, torch's own, where shapes do not fit: queries and keys of different sizes.
    """
    generator = torch.Generator().manual_seed(seed)
    sizes = {"W_Q": d_k, "W_K": key_size or d_k, "W_V": d_v}
    parts = {"X": torch.randn(length, d_model, generator=generator)}
    parts |= {name: torch.randn(d_model, size, generator=generator) for name, size in sizes.items()}
    parts |= {f"{name} = X W_{name}": parts["X"] @ parts[f"W_{name}"] for name in "QKV"}
    query, key, value = (parts[f"{name} = X W_{name}"] for name in "QKV")
    parts["scores = Q Kᵀ"] = query @ key.T
    parts["weights"] = parts["scores = Q Kᵀ"].softmax(dim=-1)
    parts["output = weights · V"] = parts["weights"] @ value
    return {name: tuple(part.shape) for name, part in parts.items()}


def multiplied_again(d_model: int, d_k: int, *, times: int = 1, seed: int = 0) -> float:
    """How far the weights move, at most, when the *queries* are multiplied by W_Q so many times more.

    Raises: RuntimeError, torch's own, where W_Q is not square: then the product does not even fit.
    """
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(3, d_model, generator=generator)
    query_matrix, key_matrix = (torch.randn(d_model, d_k, generator=generator) for _ in range(2))
    query, key = x @ query_matrix, x @ key_matrix
    again = query
    for _ in range(times):
        again = again @ query_matrix
    once, again = ((q @ key.T).softmax(dim=-1) for q in (query, again))
    return float((once - again).abs().max())


# ---- The soft database

QUERY = torch.tensor([1.0, 0.5])
KEYS = torch.tensor([[1.0, 0.5], [1.0, -0.5], [-1.0, 0.5], [0.0, 1.0]])  # scores 1.25, 0.75, −0.75, 0.5
TWINS = torch.tensor([[1.0, 0.5], [1.0, 0.5], [-1.0, 0.5], [0.0, 1.0]])  # the first two keys are equal
VALUES = torch.tensor([10.0, 20.0, 30.0, 40.0]).unsqueeze(1)  # (4, 1)


def soft_lookup(
    query: Float[Tensor, " d_k"],
    keys: Float[Tensor, "Tk d_k"],
    values: Float[Tensor, "Tk d_v"],
    *,
    sharpness: int | float = 1.0,
) -> Float[Tensor, " d_v"]:
    """The values, mixed by how well their keys match the query; all scores are multiplied by the sharpness first."""
    return (sharpness * (keys @ query)).softmax(dim=-1) @ values


def lookup_error(
    sharpness: int | float,
    *,
    keys: Literal["different", "twins"] = "different",
    wanted: Literal["best", "mean"] = "best",
) -> float:
    """How far the output of the small database above is from a value.

    Args:
        keys: "twins": the best-matching key is there twice, with two values.
        wanted: "best": the first best-matching key's value; "mean": the mean of the first two values.
    """
    found = soft_lookup(QUERY, KEYS if keys == "different" else TWINS, VALUES, sharpness=sharpness)
    goal = VALUES[0] if wanted == "best" else VALUES[:2].mean(dim=0)
    return float((found - goal).norm())


# ---- Rock, paper, scissors

KINDS = ("rock", "paper", "scissors")
BEATS = torch.tensor([2, 0, 1])  # rock beats scissors, paper beats rock, scissors beat paper
PAYLOADS = 4
# Shares fetched, and how far each role minds its own business: 24 tied and 12 other trainings, with room on both sides.
TIED, UNTIED, MEDIAN_TIED = Bound(0.50, 0.82, ".0%"), Bound(0.95, 1.0, ".0%"), Bound(0.53, 0.60, ".0%")
MIXING = Bound(6, 12, ".0f")  # of 12 tied trainings
SEPARATED = Bound(0.7, 1.0, ".0%")


def draw_games(
    count: int, generator: torch.Generator
) -> tuple[Float[Tensor, "B 3 d_model"], Int[Tensor, "B 3"], Int[Tensor, "B 3"]]:
    """Games: one token of each kind in random order, each with a payload, as words of 3 + 4 numbers, 0 or 1.

    Returns: the words, for each word the place of the one that it beats, and that one's payload.
    """
    kinds = torch.rand(count, 3, generator=generator).argsort(dim=-1)  # (B, 3)
    payload = torch.randint(PAYLOADS, (count, 3), generator=generator)
    x = torch.cat([F.one_hot(kinds, 3), F.one_hot(payload, PAYLOADS)], dim=-1).float()
    beaten = (kinds.unsqueeze(1) == BEATS[kinds].unsqueeze(2)).int().argmax(dim=-1)  # (B, 3), a place
    return x, beaten, payload.gather(1, beaten)


class Game(NamedTuple):
    """What came out of one training on rock–paper–scissors.

    fetched: share of the words that name the right payload; looked_at: share of the words whose largest weight lies on
    the word that they beat; full_circles: share of the games in which all three do; asymmetry: the largest difference
    between a score and its mirror image; the three matrices that were learned.
    """

    tied: bool
    fetched: float
    looked_at: float
    full_circles: float
    asymmetry: float
    query: Tensor
    key: Tensor
    value: Tensor


@one_thread()
def play(*, tied: bool, steps: int = 400, seed: int = 0) -> Game:
    """Train one attention to fetch the payload of the word that each word beats, and play 1,000 new games.

    Args:
        tied: one matrix for queries and keys, W_Q = W_K.
    """
    generator = torch.Generator().manual_seed(1000 + seed)  # of the games
    query, key, value = (matrix.requires_grad_() for matrix in random_matrices(seed))
    key = query if tied else key
    optimizer = torch.optim.Adam([query, value] if tied else [query, key, value], lr=0.05)
    for _ in range(steps):
        x, _, payload = draw_games(64, generator)
        optimizer.zero_grad()
        logits, _ = self_attention(x, query, key, value)  # (64, 3, payloads)
        F.cross_entropy(logits.flatten(0, 1), payload.flatten()).backward()
        optimizer.step()
    with torch.no_grad():
        x, beaten, payload = draw_games(1_000, generator)
        logits, weights = self_attention(x, query, key, value)
        scores = (x @ query) @ (x @ key).mT
        found = weights.argmax(dim=-1) == beaten  # (1000, 3)
    return Game(
        tied=tied,
        fetched=float((logits.argmax(dim=-1) == payload).float().mean()),
        looked_at=float(found.float().mean()),
        full_circles=float(found.all(dim=-1).float().mean()),
        asymmetry=float((scores - scores.mT).abs().max()),
        query=query.detach(),
        key=key.detach(),
        value=value.detach(),
    )


def median_fetched(games: Sequence[Game]) -> float:
    """The share of payloads that the middle training fetches."""
    return median(game.fetched for game in games)


def mixes(game: Game) -> bool:
    """Whether the three hardly look the right way more often than by chance: the payloads are fetched by a mixture."""
    return game.looked_at < 0.45 and game.fetched < 0.65


def separation(query: Tensor, key: Tensor, value: Tensor) -> dict[str, float]:
    """How far each role minds its own business: the share of its squared size that is where the role needs it.

    "scores": of W_Q W_Kᵀ, (7, 7), what a kind makes of a kind; "values": of W_V, (7, 4), what comes from the payload.
    What all columns of a row have in common changes no choice and is taken out first.
    """
    scores = query @ key.T
    scores = scores - scores.mean(dim=1, keepdim=True)
    value = value - value.mean(dim=1, keepdim=True)
    parts = {"scores": (scores[:3, :3], scores), "values": (value[3:], value)}
    return {name: float(own.square().sum() / whole.square().sum()) for name, (own, whole) in parts.items()}


def random_matrices(seed: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    """W_Q, W_K and W_V as every training on rock–paper–scissors begins."""
    generator = torch.Generator().manual_seed(seed)
    return tuple(0.5 * torch.randn(3 + PAYLOADS, 4, generator=generator) for _ in range(3))
