"""Attention in steps, each of which can be done another way, and the mistake of doing one so.

The steps go by these names wherever an exercise has them:
    score(query, key), scale(scores, d_k), hide(scores, mask), weigh(scores), strike(weights, mask), mix(weights, value)
    and show(scores, weights) in attention; split(x, num_heads) and merge(heads) round it.
"""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from utils.course.checks.exercise import Mistake, known

Step = Callable[..., Any]


class WrongStep:
    """One step done wrong, in one or several ways.

    An exercise has a function, by custom `_with`, that makes an answer from steps: whatever is not given is done as it
    should be. `SOFTMAX_TWICE.within(_with)` is then the mistake in this exercise.

    Args:
        name: the mistake's.
        message: what is wrong and what it does, to the learner. {key} and {value} stand for what the exercise calls
            the two tensors.
        remedy: what to change, likewise.
        ways: the wrong functions, each under its step's name: {"weigh": function}. None where every exercise has its
            own.
    """

    def __init__(self, name: str, message: str, *ways: dict[str, Step], remedy: str = ""):
        self.name, self.message, self.ways, self.remedy = name, message, ways, remedy

    def within(self, answer_with: Callable[..., Any], *more: Any, **said: str) -> list[Mistake]:
        """The mistake in an exercise's own answer.

        Args:
            answer_with: makes the exercise's answer from the steps given by name.
            more: answers that make the same mistake in ways of their own.
            said: name, message and remedy, where this exercise needs others; key and value, for the two texts.
        """
        return self.by(*(answer_with(**way) for way in self.ways), *more, **said)

    def by(
        self,
        *answers: Any,
        name: str = "",
        message: str = "",
        remedy: str = "",
        key: str = "key",
        value: str = "value",
    ) -> list[Mistake]:
        """The mistake in answers that the exercise has written out."""
        remedy = remedy or ("" if message else self.remedy.format(key=key, value=value))
        message = message or self.message.format(key=key, value=value)
        return known(name or self.name, message, *answers, remedy=remedy)


def alone(**step: Step) -> Step:
    """The answer to an exercise that asks for one step and nothing else."""
    (answer,) = step.values()
    return answer


# ---- The steps as they should be


def dot(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.mT  # (..., Tq, Tk)


def by_root(scores: Tensor, d_k: int) -> Tensor:
    return scores / math.sqrt(d_k)


def minus_infinity(scores: Tensor, mask: Tensor) -> Tensor:
    return scores.masked_fill(~mask, -math.inf)


def softmax(scores: Tensor) -> Tensor:
    return scores.softmax(dim=-1)


def as_it_is(tensor: Tensor, *_: Any) -> Tensor:
    """A step that does nothing: rightly for strike, and for scale where a lesson does not scale yet."""
    return tensor


def attend(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    mask: Tensor | None = None,
    *,
    score: Step = dot,
    scale: Step = by_root,
    hide: Step = minus_infinity,
    weigh: Step = softmax,
    strike: Step = as_it_is,
    mix: Step = torch.matmul,
    show: Step = lambda scores, weights: weights,
) -> tuple[Tensor, Tensor]:
    """Output and weights of attention, with any step done another way. Without a mask, hide and strike do nothing."""
    scores = scale(score(query, key), query.size(-1))
    scores = scores if mask is None else hide(scores, mask)
    weights = weigh(scores)
    weights = weights if mask is None else strike(weights, mask)
    return mix(weights, value), show(scores, weights)


def split(x: Tensor, num_heads: int) -> Tensor:
    return x.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, T, d_model) -> (B, H, T, d_k)
