"""Lesson 06: one head, many heads and the small encoder side by side, with what they have to be compared with.

Beside the measurements stand their bounds: three trainings from other starts, with room on both sides.
"""

import functools
from collections.abc import Callable, Sequence

import torch
from jaxtyping import Float
from torch import Tensor

from utils.course.bounds import Bound
from utils.lessons.multi_head_attention.runs import Runs, over_starts
from utils.lessons.multi_head_attention.small_encoder import (
    ALL_CUT,
    FULL,
    SmallEncoder,
    named,
    plain_weights,
    share_beyond,
    share_on_itself,
    unseen,
    weight_by_distance,
)
from utils.lessons.shared.masked_words import MaskedWordModel, train_masked_word_model, untrained_masked_word_model
from utils.lessons.shared.plain_attention import without_parameters
from utils.lessons.shared.scoreboard import Contextual, sense_accuracy
from utils.text import PADDING

ONE_ATTENTION = Bound(0.14, 0.24, ".0%")  # hidden words named right
ON_ITSELF = Bound(0.0, 0.13, ".0%")  # words that look most at themselves, with W_Q and W_K; by chance 10 %
BEYOND = Bound(0.42, 0.72, ".0%")  # of the weight goes beyond the next word; even attention: 74 %
SENSES = {  # told apart, by the stage of the scoreboard and by its controls
    "one head": Bound(0.77, 0.88, ".0%"),
    "many heads": Bound(0.76, 0.87, ".0%"),
    "trained encoder": Bound(0.78, 0.91, ".0%"),
    "many heads, untrained": Bound(0.66, 0.87, ".0%"),
    "many heads, shuffled words": Bound(0.62, 0.84, ".0%"),
}


def senses(name: str, stage: Callable[[int], Contextual]) -> Runs:
    """Senses told apart in three trainings. stage: takes a seed."""
    return over_starts(lambda seed: sense_accuracy(stage(seed))["all"], (SENSES[name], SENSES[name]))


def scoreboard(encoders: Sequence[SmallEncoder]) -> dict[str, Runs]:
    """One head, many heads and the encoder, and what many heads reach without training and on shuffled words."""

    def trained(num_heads: int, **options: bool) -> Callable[[int], Contextual]:
        return lambda seed: masked_words(num_heads, seed, **options).contextual

    stages = {
        "one head": trained(1),
        "many heads": trained(8),
        "trained encoder": lambda seed: encoders[seed].contextual,
        "many heads, untrained": lambda seed: untrained_masked_word_model(8, seed).contextual,
        "many heads, shuffled words": trained(8, scrambled=True),
    }
    return {name: senses(name, stage) for name, stage in stages.items()}


@functools.cache
def masked_words(num_heads: int, seed: int = 0, *, scrambled: bool = False) -> MaskedWordModel:
    """One attention, trained; every training is made once."""
    return train_masked_word_model(num_heads, seed, scrambled=scrambled)


def who_names_most(encoders: Sequence[SmallEncoder]) -> dict[str, Runs]:
    """Hidden words named right: one attention of one head, of eight, the encoder, and the encoder without a head."""
    single = (ONE_ATTENTION, ONE_ATTENTION)
    return {
        "one attention, 1 head": over_starts(lambda seed: named(masked_words(1, seed))["all"], single),
        "one attention, 8 heads": over_starts(lambda seed: named(masked_words(8, seed))["all"], single),
        "encoder, 2 × 4 heads": over_starts(lambda seed: named(encoders[seed])["all"], (FULL, FULL)),
        "encoder, all heads cut": over_starts(
            lambda seed: named(encoders[seed], encoders[seed].heads)["all"], (ALL_CUT, ALL_CUT)
        ),
    }


def looks_at_itself() -> dict[str, list[str]]:
    """Share of words whose largest weight lies on themselves, for one head and for eight; and what chance gives."""
    ids = unseen()

    def shown(model: MaskedWordModel) -> str:
        return ON_ITSELF.shown(share_on_itself(model(ids, return_weights=True)[1], ids))

    chance = float((1 / (ids != PADDING).sum(dim=1)).repeat_interleave((ids != PADDING).sum(dim=1)).mean())
    return {
        "without parameters": [f"{share_on_itself(plain_weights(ids, n), ids):.0%}".replace("%", " %") for n in (1, 8)],
        "random W_Q and W_K": [shown(untrained_masked_word_model(n)) for n in (1, 8)],
        "learned W_Q and W_K": [shown(masked_words(n)) for n in (1, 8)],
        "a word picked by chance": [f"{chance:.0%}".replace("%", " %")] * 2,
    }


def beyond_next_word(model: SmallEncoder) -> dict[str, list[str]]:
    """Share of the weight that goes further than the next word: in the two layers, and with even weights."""
    ids = unseen()
    real = (ids != PADDING).float()
    even = (real / real.sum(dim=1, keepdim=True))[:, None, None, :].expand(-1, 1, ids.size(1), -1)
    layers = model(ids, return_weights=True)[1]
    rows = {f"layer {n}": [BEYOND.shown(share_beyond(weights, ids))] for n, weights in enumerate(layers, start=1)}
    return rows | {"even weights": [f"{share_beyond(even, ids):.0%}".replace("%", " %")]}


def all_by_distance(model: SmallEncoder) -> Float[Tensor, "heads distances"]:
    """Weight by distance for the heads of all layers."""
    layers = model(unseen(), return_weights=True)[1]
    return torch.cat([weight_by_distance(weights, unseen()) for weights in layers])


def plain_mean() -> float:
    """Senses told apart by the mean of the sentence: attention with equal weights, nothing learned."""
    return sense_accuracy(without_parameters(0.0))["all"]
