"""Where a word stands, as numbers: sinusoidal vectors to add, and rotary angles to turn queries and keys by."""

import torch
from jaxtyping import Float
from torch import Tensor

BASE = 10_000.0  # wavelengths run from 2π to BASE · 2π positions


def _angles(length: int, dimensions: int) -> Float[Tensor, "T half"]:
    """In double precision: an angle of 500 radians in single precision is off by 2e-5."""
    if dimensions % 2:
        raise ValueError(
            f"Positions need an even number of dimensions, two for each wavelength; {dimensions} came. Choose an even "
            "d_model or, for rotary positions, an even d_model / num_heads."
        )
    frequencies = BASE ** (-torch.arange(0, dimensions, 2, dtype=torch.float64) / dimensions)
    return torch.arange(length, dtype=torch.float64)[:, None] * frequencies


def sinusoidal(length: int, d_model: int) -> Float[Tensor, "T d_model"]:
    """One vector for each position: sine in the even dimensions, cosine in the odd ones.

    Source: Vaswani et al. (2017), section 3.5.
    """
    angles = _angles(length, d_model)  # (T, d_model / 2)
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1).float()  # (T, d_model)


def rotary_angles(length: int, d_k: int) -> Float[Tensor, "T half"]:
    """The angle by which each pair of dimensions is turned at each position.

    Source: Su et al. (2021), RoFormer, eq. 15.
    """
    return _angles(length, d_k).float()


def rotate(x: Float[Tensor, "... T d_k"], angles: Float[Tensor, "T half"]) -> Float[Tensor, "... T d_k"]:
    """Turn each pair of dimensions (2i, 2i+1) of x by its angle, so that q·k depends on the distance alone.

    Source: Su et al. (2021), RoFormer, eq. 34.
    """
    even, odd = x[..., 0::2], x[..., 1::2]  # (..., T, d_k / 2) each
    cos, sin = angles.cos(), angles.sin()
    return torch.stack([even * cos - odd * sin, even * sin + odd * cos], dim=-1).flatten(-2)  # (..., T, d_k)
