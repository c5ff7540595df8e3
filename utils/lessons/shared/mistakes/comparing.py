"""When two results count as the same, and when numbers count as shares."""

import torch
from torch import Tensor


def close(one: Tensor, other: Tensor) -> bool:
    """Equal but for rounding, which is as large as the largest numbers make it."""
    if one.shape != other.shape or not other.numel():
        return one.shape == other.shape
    return torch.allclose(one, other, rtol=1e-4, atol=1e-5 * (1 + float(other.abs().max())))


def sum_to_1(weights: Tensor, dim: int) -> bool:
    """Whether the weights are shares along a dimension."""
    if not weights.is_floating_point() or not bool((weights >= 0).all()):
        return False
    sums = weights.sum(dim=dim)
    return close(sums, torch.ones_like(sums))
