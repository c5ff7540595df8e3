"""Lesson 03: one head on the sense scoreboard, beside what it has to be better than.

Beside the measurement stand its bounds: over eight starts of the training and six draws of the test's sentences, with
room on both sides.
"""

from collections.abc import Callable, Sequence
from statistics import mean

from jaxtyping import Float
from torch import Tensor

from utils.course.bounds import Bound
from utils.lessons.shared.masked_words import train_masked_word_model, untrained_masked_word_model
from utils.lessons.shared.plain_attention import without_parameters
from utils.lessons.shared.scoreboard import Contextual, sense_accuracy

DRAWS = range(6)  # of the sentences that the probe is fitted and tested on
STARTS = range(4)  # of a training
PLAIN, WITHOUT_ITSELF, MEAN = "attention without parameters", "the same, not looking at itself", "mean of the sentence"
UNTRAINED, SHUFFLED, TRAINED = "one head, untrained", "one head, trained on shuffled words", "one head, trained"
Shares = list[list[float]]  # by start, by draw

BOUNDS = {  # mean, lowest and highest
    PLAIN: ((0.71, 0.77), (0.63, 0.71), (0.75, 0.80)),
    WITHOUT_ITSELF: ((0.79, 0.84), (0.77, 0.81), (0.82, 0.87)),
    MEAN: ((0.80, 0.84), (0.78, 0.82), (0.81, 0.85)),
    UNTRAINED: ((0.75, 0.82), (0.67, 0.77), (0.78, 0.87)),
    SHUFFLED: ((0.56, 0.69), (0.50, 0.64), (0.62, 0.75)),
    TRAINED: ((0.81, 0.86), (0.77, 0.84), (0.83, 0.90)),
}
GAIN = Bound(0.5, 4.0, ".1f")  # points, on average
BEHIND = Bound(0, 8, ".0f")  # of the pairs of start and draw
TO_MONEY_AND_GROWS, TO_ITSELF = Bound(0.45, 1.0, ".2f"), Bound(0.0, 0.20, ".2f")  # weights of "bank"


def stages() -> dict[str, Shares]:
    """Senses told apart at every stage, for every start and draw."""
    return {
        PLAIN: _on_all([without_parameters()]),
        WITHOUT_ITSELF: _on_all([without_parameters(itself=False)]),
        MEAN: _on_all([without_parameters(0.0)]),
        UNTRAINED: _of_starts(untrained_masked_word_model, starts=range(10)),
        SHUFFLED: _of_starts(lambda _, seed: train_masked_word_model(1, seed, scrambled=True)),
        TRAINED: _of_starts(train_masked_word_model),
    }


def weights_of_head(words: Sequence[str], *, start: int = 0) -> Float[Tensor, "T T"]:
    """Who attends to whom in one sentence, by a trained head."""
    return train_masked_word_model(1, start).weights(words)[0]


def closest(found: dict[str, Shares]) -> str:
    """Which of three controls is closest to the trained head, on average; by the name that a page gives it."""
    controls = {"dot products": PLAIN, "plain mean": MEAN, "untrained head": UNTRAINED}
    goal = summary(found[TRAINED])[0]
    return min(controls, key=lambda name: abs(summary(found[controls[name]])[0] - goal))


def _of_starts(make: Callable, starts: Sequence[int] = STARTS) -> Shares:
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
