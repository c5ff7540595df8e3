"""Lesson 06: one head, many heads and the small encoder side by side, with what they have to be compared with.

Beside the measurements stand their bounds: five trainings from other starts, with room on both sides.
"""

import functools
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

import torch
from jaxtyping import Float
from torch import Tensor

from utils.course.bounds import Bound
from utils.lessons.multi_head_attention.runs import Runs, over_starts, rows
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
    words_to_name,
)
from utils.lessons.shared.masked_words import MaskedWordModel, train_masked_word_model, untrained_masked_word_model
from utils.lessons.shared.plain_attention import without_parameters
from utils.lessons.shared.scoreboard import Contextual, both_ways, load_vectors, over_draws
from utils.text import PADDING

ONE_ATTENTION = {1: Bound(0.05, 0.125, ".0%"), 8: Bound(0.08, 0.15, ".0%")}  # hidden words named right, by heads
RANDOM = Bound(0.03, 0.13, ".0%")  # words that look most at themselves, by W_Q and W_K; by chance 9 %
LEARNED = {1: Bound(0.09, 0.19, ".0%"), 8: Bound(0.06, 0.13, ".0%")}  # by heads
BEYOND = Bound(0.46, 0.70, ".0%")  # of the weight goes beyond the next word; even attention: 75 %
SENSES = {  # told apart, the mean of five draws, by the stage of the scoreboard and by its controls
    "one head": Bound(0.72, 0.80, ".0%"),
    "many heads": Bound(0.71, 0.79, ".0%"),
    "trained encoder": Bound(0.68, 0.79, ".0%"),
    "many heads, untrained": Bound(0.67, 0.73, ".0%"),
    "many heads, shuffled words": Bound(0.66, 0.79, ".0%"),
}


def senses(name: str, stage: Callable[[int], Contextual]) -> Runs:
    """Senses told apart in three trainings, each on five draws of the test. stage: takes a seed."""
    return over_starts(lambda seed: fmean(over_draws(stage(seed))), (SENSES[name], SENSES[name]))


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
    one, eight = ONE_ATTENTION.values()
    return {
        "one attention, 1 head": over_starts(lambda seed: named(masked_words(1, seed))["all"], (one, one)),
        "one attention, 8 heads": over_starts(lambda seed: named(masked_words(8, seed))["all"], (eight, eight)),
        "encoder, 2 × 4 heads": over_starts(lambda seed: named(encoders[seed])["all"], (FULL, FULL)),
        "encoder, all heads cut": over_starts(
            lambda seed: named(encoders[seed], encoders[seed].heads)["all"], (ALL_CUT, ALL_CUT)
        ),
    }


def always_the() -> float:
    """Hidden words named right by somebody who always says "the", the most frequent word, and looks at nothing."""
    token_ids, hide = words_to_name()
    (the,) = load_vectors()[0].encode(["the"])
    return float((token_ids[hide] == the).float().mean())


def who_names_most_table(naming: Mapping[str, Runs]) -> dict[str, list[str]]:
    """The lowest and the highest of each, and at the end what needs no model."""
    return rows(naming) | {"always “the”": [f"{always_the():.0%}".replace("%", " %")] * 2}


def itself_by_chance() -> float:
    """Share of words that look most at themselves, if each picks a word of its sentence by chance."""
    lengths = (unseen() != PADDING).sum(dim=1)
    return float((1 / lengths).repeat_interleave(lengths).mean())


def looks_at_itself() -> dict[str, list[str]]:
    """Share of words whose largest weight lies on themselves, for one head and for eight; and what chance gives."""
    ids = unseen()

    def shown(model: MaskedWordModel, bound: Bound) -> str:
        return bound.shown(share_on_itself(model(ids, return_weights=True)[1], ids))

    return {
        "without parameters": [f"{share_on_itself(plain_weights(ids, n), ids):.0%}".replace("%", " %") for n in (1, 8)],
        "random W_Q and W_K": [shown(untrained_masked_word_model(n), RANDOM) for n in (1, 8)],
        "learned W_Q and W_K": [shown(masked_words(n), bound) for n, bound in LEARNED.items()],
        "a word picked by chance": [f"{itself_by_chance():.0%}".replace("%", " %")] * 2,
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
    """Senses told apart by the mean of the sentence, on five draws: attention with equal weights, nothing learned."""
    return fmean(over_draws(without_parameters(0.0)))


def from_both_ends() -> float:
    """Senses told apart by lesson 01's two running states, one from each end of the sentence, on five draws."""
    return fmean(over_draws(both_ways))


def nothing_learned() -> dict[str, list[str]]:
    """For a table: what two readers of the sentence tell apart that have nothing to learn."""
    found = {"plain mean of the sentence": plain_mean(), "states from both ends": from_both_ends()}
    return {name: [f"{share:.0%}".replace("%", " %")] for name, share in found.items()}
