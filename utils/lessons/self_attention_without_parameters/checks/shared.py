"""What the exercises of lesson 02 have in common."""

import torch
from torch import Tensor


def close(one: Tensor, other: Tensor) -> bool:
    """Equal but for rounding."""
    return one.shape == other.shape and torch.allclose(one, other, rtol=1e-4, atol=1e-5)


def sum_to_1(weights: Tensor, dim: int) -> bool:
    """Whether the weights are shares along a dimension."""
    sums = weights.sum(dim=dim)
    return bool((weights >= 0).all()) and close(sums, torch.ones_like(sums))
