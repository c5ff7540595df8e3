"""Wrong ways from scores to weights, and from weights to the output."""

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.lessons.shared.mistakes.steps import Step, WrongStep, as_it_is

# ---- The weights


def _over(dim: int) -> Step:
    """Softmax over this dimension."""
    return lambda scores: scores.softmax(dim=dim)


def _largest(scores: Tensor) -> Tensor:
    """1 for the largest score of each row, 0 for the others."""
    return F.one_hot(scores.argmax(-1), scores.size(-1)).to(scores.dtype)


def _without_itself(scores: Tensor) -> Tensor:
    return scores.masked_fill(torch.eye(scores.size(-1), dtype=torch.bool), -math.inf).softmax(-1)


NO_SOFTMAX = WrongStep(
    "no softmax",
    "The scores themselves are used as weights. They are no shares: they do not sum to 1, and some can be negative.",
    {"weigh": as_it_is},
    remedy="Put `.softmax(dim=-1)` between the scores and `{value}`.",
)
SOFTMAX_TWICE = WrongStep(
    "softmax twice",
    "The weights went through softmax a second time, which makes them flatter. Weights differ by 1 at most, and "
    "softmax makes at most a factor of 2.72 of that.",
    {"weigh": lambda scores: scores.softmax(-1).softmax(-1)},
    remedy="Once is enough: take one of the two away.",
)
OVER_QUERIES = WrongStep(
    "softmax over the other dimension",
    "Your *columns* sum to 1, not your rows: the softmax ran over the queries. Each query should share out 1 among "
    "all keys, along its row.",
    {"weigh": _over(-2)},
    remedy="Let softmax run over the last dimension: `softmax(dim=-1)`.",
)
COUNTED_FROM_FRONT = WrongStep(
    "dimension counted from the front",
    "The softmax runs over a dimension counted from the front. So your answer can hold for one number of dimensions "
    "at most.",
    {"weigh": _over(0)},
    {"weigh": _over(1)},
    remedy="Count from the end: `softmax(dim=-1)`.",
)
ANOTHER_DIMENSION = WrongStep(
    "softmax over another dimension",
    "The softmax runs over another dimension than the keys. So where there are several rows, the weights of a row do "
    "not sum to 1.",
    {"weigh": _over(0)},
    {"weigh": _over(1)},
    {"weigh": _over(-2)},
    remedy="It has to run over the last dimension, however many there are: `scores.softmax(dim=-1)`.",
)
NOT_DIVIDED = WrongStep(
    "not divided",
    "Your weights are e to the power of the scores, and nothing makes them sum to 1.",
    {"weigh": torch.exp},
    remedy="Divide each of them by the sum of its row, or let `.softmax(dim=-1)` do both.",
)
DIVIDED_BY_SUM = WrongStep(
    "divided by the sum",
    "The scores themselves are divided by their sum. With a negative score that makes a negative weight, and with a "
    "sum near 0 it makes huge ones.",
    {"weigh": lambda scores: scores / scores.sum(dim=-1, keepdim=True)},
    remedy="Take e to the power of each score first, as softmax does, and divide by the sum then.",
)
SIGN_REVERSED = WrongStep(
    "sign reversed",
    "The smallest score gets the largest weight: the scores have the wrong sign.",
    {"weigh": lambda scores: (-scores).softmax(-1)},
    remedy="Look for a minus before the scores, and take it away.",
)
WITHOUT_ITSELF = WrongStep(
    "without itself",
    "A word gets no weight from itself in your answer. That is tempting, and it is not self-attention: the word is "
    "one of those it looks at.",
    {"weigh": _without_itself},
    remedy="Leave each word's score with itself as it is. Hide nothing on the diagonal.",
)
LARGEST_ONLY = WrongStep(
    "largest only",
    "Each word takes over what its best match has, and nothing else. A second word that matches nearly as well "
    "counts for nothing.",
    {"weigh": _largest},
    {"mix": lambda weights, value: _largest(weights) @ value},
    remedy="Attention mixes: take all words, each times its weight from softmax.",
)

# ---- The output, and what is returned beside it

TURNED_OVER = WrongStep(
    "weights turned over",
    "The weights are right, but for the output they are transposed. So each word collects by what the *others* give "
    "to it.",
    {"mix": lambda weights, value: weights.mT @ value},
    remedy="Row i of the weights belongs to word i: `weights @ {value}`.",
)
WORD_ADDED_AGAIN = WrongStep(
    "word added again",
    "Your output is the mixture *plus* the word itself. Lesson 08 adds it, for a reason of its own.",
    remedy="Leave the sum out: here the output is the mixture alone.",
)
SCORES_SHOWN = WrongStep(
    "scores in place of weights",
    "The output is right, and the second thing that you return is the scores. They went into softmax; asked for is "
    "what came out.",
    {"show": lambda scores, weights: scores},
    remedy="Return the weights that made the output.",
)
