"""Lesson 03: one head on the sense scoreboard, beside what it has to be better than.

Beside the measurement stand its bounds: over eight starts of the training and six draws of the test's sentences, with
room on both sides.
"""

import copy
from collections.abc import Callable, Sequence
from statistics import mean

import torch
from jaxtyping import Float
from torch import Tensor

from utils.course.bounds import Bound
from utils.lessons.shared.masked_words import MaskedWordModel, train_masked_word_model, untrained_masked_word_model
from utils.lessons.shared.plain_attention import without_parameters
from utils.lessons.shared.scoreboard import Contextual, sense_accuracy

DRAWS = range(6)  # of the sentences that the probe is fitted and tested on
STARTS = range(4)  # of a training
PLAIN, WITHOUT_ITSELF, MEAN = "attention without parameters", "the same, not looking at itself", "mean of the sentence"
UNTRAINED, SHUFFLED, TRAINED = "one head, untrained", "one head, trained on shuffled words", "one head, trained"
EVEN = "the same, its weights made even"
Shares = list[list[float]]  # by start, by draw

BOUNDS = {  # mean, lowest and highest
    PLAIN: ((0.69, 0.725), (0.67, 0.71), (0.72, 0.77)),
    WITHOUT_ITSELF: ((0.755, 0.79), (0.725, 0.765), (0.78, 0.82)),
    MEAN: ((0.745, 0.775), (0.72, 0.76), (0.76, 0.795)),
    UNTRAINED: ((0.67, 0.70), (0.60, 0.66), (0.71, 0.765)),
    SHUFFLED: ((0.63, 0.685), (0.57, 0.65), (0.68, 0.74)),
    TRAINED: ((0.745, 0.78), (0.69, 0.75), (0.775, 0.82)),
    EVEN: ((0.735, 0.77), (0.70, 0.745), (0.765, 0.815)),
}
GAIN = Bound(-1.5, 1.5, ".1f")  # points, on average
BEHIND = Bound(6, 18, ".0f")  # of the 24 pairs of start and draw
TO_MONEY_AND_GROWS, TO_ITSELF = Bound(0.34, 0.62, ".2f"), Bound(0.05, 0.25, ".2f")  # weights of "bank"; even: ⅓ and ⅙


def stages() -> dict[str, Shares]:
    """Senses told apart at every stage, for every start and draw."""
    trained = [train_masked_word_model(1, seed) for seed in STARTS]
    return {
        PLAIN: _on_all([without_parameters()]),
        WITHOUT_ITSELF: _on_all([without_parameters(itself=False)]),
        MEAN: _on_all([without_parameters(0.0)]),
        UNTRAINED: _of_starts(untrained_masked_word_model, starts=range(10)),
        SHUFFLED: _of_starts(lambda _, seed: train_masked_word_model(1, seed, scrambled=True)),
        TRAINED: _on_all([model.contextual for model in trained]),
        EVEN: _on_all([with_even_weights(model).contextual for model in trained]),
    }


def with_even_weights(model: MaskedWordModel) -> MaskedWordModel:
    """A copy with zeros for W_Q: all scores are 0, so every word has the same weight. What words pass on stays."""
    model = copy.deepcopy(model)
    with torch.no_grad():
        for parameter in model.attention.query_key_value.parameters():  # W_Q, W_K and W_V stand in one matrix
            parameter.chunk(3)[0].zero_()
    return model


def weights_of_head(words: Sequence[str], *, start: int = 0) -> Float[Tensor, "T T"]:
    """Who attends to whom in one sentence, by a trained head."""
    return train_masked_word_model(1, start).weights(words)[0]


def closest(found: dict[str, Shares]) -> str:
    """Which of three controls is closest to the trained head, on average; by the name that a page gives it."""
    controls = {"dot products": PLAIN, "plain mean": MEAN, "untrained head": UNTRAINED}
    goal = summary(found[TRAINED])[0]
    return min(controls, key=lambda name: abs(summary(found[controls[name]])[0] - goal))


def _of_starts(make: Callable[[int, int], MaskedWordModel], starts: Sequence[int] = STARTS) -> Shares:
    return _on_all([make(1, seed).contextual for seed in starts])


def _on_all(contextuals: Sequence[Contextual]) -> Shares:
    return [[sense_accuracy(contextual, seed=draw)["all"] for draw in DRAWS] for contextual in contextuals]


def summary(shares: Shares) -> tuple[float, float, float]:
    """The mean, the lowest and the highest."""
    flat = [share for row in shares for share in row]
    return mean(flat), min(flat), max(flat)


def shown(name: str, shares: Shares) -> list[str]:
    """A stage's summary as a page shows it.

    Raises: OutOfBounds.
    """
    return [Bound(*bound, ".0%").shown(share) for bound, share in zip(BOUNDS[name], summary(shares), strict=True)]


def gains(shares: Shares, others: Shares) -> list[float]:
    """By how many points each start is ahead of something without starts, draw by draw."""
    return [100 * (share - other) for row in shares for share, other in zip(row, others[0], strict=True)]
