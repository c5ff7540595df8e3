"""Self-attention without parameters, and the stage of the scoreboard that it is."""

import torch
from jaxtyping import Float
from torch import Tensor

from utils.lessons.shared.scoreboard import Contextual, static


def self_attention(
    vectors: Float[Tensor, "... T d"], *, sharpness: int | float = 1.0, itself: bool = True
) -> tuple[Float[Tensor, "... T d"], Float[Tensor, "... T T"]]:
    """Every word becomes a weighted sum of all words: softmax(X Xᵀ) X, with no parameters.

    Args:
        sharpness: multiplies the scores. 0 gives every word the mean of the sentence; a large number gives each word
            the vector of its best match alone.
        itself: whether a word is among those it looks at.

    Returns: the output and the weights.
    """
    scores = sharpness * vectors @ vectors.transpose(-2, -1)  # (..., T, T)
    if not itself:
        scores = scores.masked_fill(torch.eye(scores.size(-1), dtype=torch.bool), -torch.inf)  # exp(−∞) = 0
    weights = scores.softmax(dim=-1)  # every row sums to 1
    return weights @ vectors, weights


def without_parameters(sharpness: int | float = 1.0, *, itself: bool = True) -> Contextual:
    """Attention without parameters as a stage of the scoreboard: a function from sentences to vectors."""
    return lambda sentences: [
        self_attention(vectors, sharpness=sharpness, itself=itself)[0] for vectors in static(sentences)
    ]
