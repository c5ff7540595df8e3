"""What the exercises of lesson 06 have in common."""

from itertools import permutations
from typing import Any

import torch
from torch import Tensor

from utils.course.checks.exercise import Property


def close(one: Tensor, other: Tensor) -> bool:
    """Equal but for rounding."""
    if one.shape != other.shape or not other.numel():
        return one.shape == other.shape
    return torch.allclose(one, other, rtol=1e-4, atol=1e-5 * (1 + float(other.abs().max())))


def dimensions_in_another_order(inputs: Any, output: Tensor, expected: Tensor) -> bool:
    """For a family of mistakes: the right numbers, with dimensions exchanged and nothing else."""
    if output.dim() != expected.dim():
        return False
    orders = permutations(range(expected.dim()))
    return any(close(output, expected.permute(order)) for order in orders)


def numbers_kept(message: str) -> Property:
    """For answers that only move numbers about."""

    def holds(output, inputs, answer):
        return close(output.flatten().sort().values, inputs[0].flatten().sort().values)

    return Property("every number comes exactly once", holds, message)
