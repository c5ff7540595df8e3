"""Where an answer says which, whole numbers and truth values say it as well as decimals."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor


def as_decimals(came: Any) -> Any:
    """A table of whole numbers or of True and False as decimals; all else as it came."""
    counts = isinstance(came, Tensor) and not came.is_floating_point() and not came.is_complex()
    return came.to(torch.get_default_dtype()) if counts else came


def of_words(answer: Callable[..., Any], x: Tensor) -> Any:
    """How the answer to 3.4 is called."""
    return as_decimals(answer(x))


def of_scores(answer: Callable[..., Any], scores: Tensor, first: int, second: int) -> Any:
    """How the answer to 3.5 is called."""
    return as_decimals(answer(scores, first, second))
