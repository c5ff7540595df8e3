"""Lesson 06: several heads in formulas, equal to the framework's, and what they cost."""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from jaxtyping import Bool, Float
from torch import Tensor, nn

from utils.attention import MultiHeadAttention
from utils.lessons.shared.cost import Cost, cost_of
from utils.masks import causal_mask


def split_heads(x: Float[Tensor, "B T d_model"], num_heads: int) -> Float[Tensor, "B H T d_k"]:
    """Cut every word's vector into num_heads pieces and give each head its piece of every word."""
    return x.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, T, H, d_k) -> (B, H, T, d_k)


def merge_heads(heads: Float[Tensor, "B H T d_v"]) -> Float[Tensor, "B T d_model"]:
    """Set what the heads fetched for a word side by side again."""
    return heads.transpose(1, 2).flatten(2)  # (B, T, H, d_v) -> (B, T, d_model)


def two_heads(words: Sequence[str], seed: int = 0) -> Float[Tensor, "2 T T"]:
    """The weights of two untrained heads of three numbers, for words drawn at random; made sharper, to be seen."""
    torch.manual_seed(seed)
    x = torch.randn(1, len(words), 6)  # (B, T, d_model)
    _, weights = MultiHeadAttention(d_model=6, num_heads=2)(2 * x, return_weights=True)
    return weights[0].detach()


def ours_and_theirs(
    d_model: int = 32, num_heads: int = 4, length: int = 5
) -> tuple[MultiHeadAttention, nn.MultiheadAttention, Float[Tensor, "2 T d_model"], Bool[Tensor, "T T"]]:
    """Our module, the framework's with the same parameters, two sentences to try them on, and a causal mask."""
    torch.manual_seed(0)
    ours = MultiHeadAttention(d_model, num_heads).requires_grad_(False)
    return ours, as_framework(ours), torch.randn(2, length, d_model), causal_mask(length)


def as_framework(attention: MultiHeadAttention) -> nn.MultiheadAttention:
    """The framework's own module with the same parameters, copied."""
    d_model = attention.output.in_features
    theirs = nn.MultiheadAttention(d_model, attention.num_heads, batch_first=True)
    with torch.no_grad():
        theirs.in_proj_weight.copy_(attention.query_key_value.weight)
        theirs.in_proj_bias.copy_(attention.query_key_value.bias)
        theirs.out_proj.weight.copy_(attention.output.weight)
        theirs.out_proj.bias.copy_(attention.output.bias)
    return theirs.eval()


def head_terms(
    heads: Float[Tensor, "B H T d_v"], output_matrix: Float[Tensor, "d_model d_out"]
) -> Float[Tensor, "B H T d_out"]:
    """What each head adds to the output: its own d_v rows of W_O, applied to what it fetched."""
    blocks = output_matrix.unflatten(0, (heads.size(1), -1))  # (H, d_v, d_out)
    return heads @ blocks  # (B, H, T, d_v) @ (H, d_v, d_out)


def mean_matrix(num_heads: int, d_v: int) -> Float[Tensor, "d_model d_v"]:
    """The W_O that makes the mean of the heads: the same block, 1/H times the unit matrix, under itself."""
    return torch.eye(d_v).repeat(num_heads, 1) / num_heads


def attention_cost(
    num_heads: int, *, length: int = 64, d_model: int = 256, full_size: bool = False, repeats: int = 5
) -> tuple[int, Cost]:
    """The parameters of one self-attention, and what it takes for one sentence; on the clear path, without biases.

    Args:
        full_size: do not shorten the heads: each is an attention of d_model numbers by itself, and they are added.
    """
    torch.manual_seed(0)
    parts = [(d_model, 1)] * num_heads if full_size else [(d_model, num_heads)]
    attentions = nn.ModuleList(MultiHeadAttention(*part, bias=False) for part in parts).requires_grad_(False)
    x = torch.randn(1, length, d_model)
    parameters = sum(parameter.numel() for parameter in attentions.parameters())
    return parameters, cost_of(lambda: sum(part(x, return_weights=True)[0] for part in attentions), repeats=repeats)


def redundancy(lost: Mapping[tuple[Any, ...], float]) -> tuple[tuple[Any, ...], float]:
    """The pair of heads that costs most beyond what the two cost apart, and how much more.

    Args:
        lost: what a cut costs, for every single head and every pair, as tuples of one and of two.
    """
    beyond = {cut: lost[cut] - lost[cut[:1]] - lost[cut[1:]] for cut in lost if len(cut) == 2}
    pair = max(beyond, key=beyond.get)
    return pair, beyond[pair]
