"""What an answer gives, as values whose comparing and printing runs no code of the learner's."""

from dataclasses import dataclass
from types import BuiltinFunctionType, FunctionType
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from utils.course.checks.printing import one_line

_OWN = (bool, int, float, complex, str, bytes, type(None), type(Ellipsis), torch.dtype, torch.device)
_FUNCTIONS = (FunctionType, BuiltinFunctionType, type)


@dataclass(frozen=True)
class Foreign:
    """Stands for an object of a kind that results are not made of, with its text."""

    text: str

    def __repr__(self) -> str:
        return self.text


def plain(value: Any) -> Any:
    """The same value made of Python's, numpy's and torch's own types; other objects become Foreign.

    This may run code of the learner's (a __repr__, say), so it is called where such code is watched.
    """
    if type(value) in _OWN or isinstance(value, (*_FUNCTIONS, np.generic)):
        return value
    if isinstance(value, Tensor):
        own = type(value) in (Tensor, nn.Parameter) or isinstance(value, nn.UninitializedParameter)
        return value if own else value.as_subclass(Tensor)
    if isinstance(value, np.ndarray):
        return value.view(np.ndarray)
    for kind in (tuple, list, set, frozenset):
        if isinstance(value, kind):
            return kind(map(plain, kind.__iter__(value)))
    if isinstance(value, dict):
        return {plain(key): plain(part) for key, part in dict.items(value)}
    return Foreign(one_line(value))
