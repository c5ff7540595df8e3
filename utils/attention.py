"""Attention: one function that can be printed, the framework's fused one, and the module with many heads."""

import math

import torch
from jaxtyping import Bool, Float
from torch import Tensor, nn
from torch.nn import functional as F

from utils.masks import require_mask
from utils.positions import rotate


def scaled_dot_product_attention(
    query: Float[Tensor, "... Tq d_k"],
    key: Float[Tensor, "... Tk d_k"],
    value: Float[Tensor, "... Tk d_v"],
    mask: Bool[Tensor, "... #Tq Tk"] | None = None,
) -> tuple[Float[Tensor, "... Tq d_v"], Float[Tensor, "... Tq Tk"]]:
    """Mix the values by how well each query matches each key.

    softmax(Q Kᵀ / √d_k) V. Where mask is False the weight is exactly 0.

    Returns: the output and the weights.
    Raises: MaskError if the mask is not boolean or does not fit the scores.
    Source: Vaswani et al. (2017), eq. 1.
    """
    scores = query @ key.transpose(-2, -1)  # (..., Tq, Tk)
    scores = scores / math.sqrt(query.size(-1))  # keeps the variance at 1 as d_k grows
    if mask is not None:
        require_mask(mask, scores.shape)
        scores = scores.masked_fill(~mask, -math.inf)  # exp(−∞) = 0
    weights = scores.softmax(dim=-1)  # every row sums to 1
    return weights @ value, weights


def fused_attention(
    query: Float[Tensor, "... Tq d_k"],
    key: Float[Tensor, "... Tk d_k"],
    value: Float[Tensor, "... Tk d_v"],
    mask: Bool[Tensor, "... #Tq Tk"] | None = None,
) -> Float[Tensor, "... Tq d_v"]:
    """The same output from the framework's kernel, which never stores the weights and so saves time and memory.

    Raises: MaskError if the mask is not boolean or does not fit the scores.
    """
    if mask is not None:
        require_mask(mask, torch.Size((*query.shape[:-1], key.size(-2))))
    return F.scaled_dot_product_attention(query, key, value, attn_mask=mask)


def additive_scores(
    query: Float[Tensor, "... Tq d_k"],
    key: Float[Tensor, "... Tk d_k"],
    query_matrix: Float[Tensor, "d_k hidden"],
    key_matrix: Float[Tensor, "d_k hidden"],
    vector: Float[Tensor, " hidden"],
) -> Float[Tensor, "... Tq Tk"]:
    """Scores from a small network in place of a dot product: vᵀ tanh(q W_q + k W_k) for every query and key.

    Source: Bahdanau et al. (2015), section A.1.2.
    """
    hidden = torch.tanh(
        (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    )  # (..., Tq, Tk, hidden)
    return hidden @ vector


class KeyValueCache:
    """The keys and values that one attention layer has computed so far, (B, H, T, d_k) each.

    A decoder that writes one word at a time computes the new word's key and value and finds the others here.
    """

    def __init__(self) -> None:
        self.length = 0
        self._store: Tensor | None = None  # (2, B, H, capacity, d_k), grown by doubling so that appending stays cheap

    def append(self, key: Float[Tensor, "B H new d_k"], value: Float[Tensor, "B H new d_k"]) -> None:
        """Add the keys and values of new positions after those already here."""
        end = self.length + key.size(-2)
        if self._store is None or end > self._store.size(-2):
            batch, heads, _, d_k = key.shape
            grown = key.new_empty(2, batch, heads, max(2 * end, 16), d_k)
            if self._store is not None:
                grown[..., : self.length, :] = self._store[..., : self.length, :]
            self._store = grown
        self._store[0, ..., self.length : end, :] = key
        self._store[1, ..., self.length : end, :] = value
        self.length = end

    def read(self) -> tuple[Float[Tensor, "B H T d_k"], Float[Tensor, "B H T d_k"]]:
        """All keys and all values, in the order of their positions."""
        key, value = self._store[..., : self.length, :]
        return key, value

    def select(self, rows: Tensor) -> None:
        """Keep these rows of the batch, in this order; a beam search drops and copies rows."""
        if self._store is not None:
            self._store = self._store.index_select(1, rows)


class MultiHeadAttention(nn.Module):
    """Several attentions side by side, each on its own projection of the words, concatenated and projected.

    The three projections W_Q, W_K and W_V of all heads stand in one matrix, (3 · d_model, d_model): one product in
    place of three. The output projection is W_O.

    Source: Vaswani et al. (2017), section 3.2.2.
    """

    def __init__(self, d_model: int, num_heads: int, bias: bool = True):
        super().__init__()
        if num_heads < 1 or d_model % num_heads:
            raise ValueError(
                f"d_model {d_model} is not divisible by num_heads {num_heads}: every head needs d_model / num_heads "
                "dimensions. Choose a d_model that is a multiple of num_heads."
            )
        self.num_heads = num_heads
        self.query_key_value = nn.Linear(d_model, 3 * d_model, bias=bias)
        self.output = nn.Linear(d_model, d_model, bias=bias)
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Xavier uniform for each of W_Q, W_K, W_V and W_O on its own; biases 0."""
        for matrix in (*self.query_key_value.weight.chunk(3), self.output.weight):
            nn.init.xavier_uniform_(matrix)
        if self.output.bias is not None:
            nn.init.zeros_(self.query_key_value.bias)
            nn.init.zeros_(self.output.bias)

    def forward(
        self,
        x: Float[Tensor, "B Tq d_model"],
        memory: Float[Tensor, "B Tk d_model"] | None = None,
        mask: Bool[Tensor, "... #Tq Tk"] | None = None,
        *,
        rotation: Float[Tensor, "Tq half"] | None = None,
        cache: KeyValueCache | None = None,
        return_weights: bool = False,
    ) -> tuple[Float[Tensor, "B Tq d_model"], Float[Tensor, "B H Tq Tk"] | None]:
        """Self-attention on x; with memory, cross-attention: queries from x, keys and values from memory.

        Args:
            mask: broadcasts to (B, H, Tq, Tk); True = may attend.
            rotation: rotary angles of x's positions; queries and keys are turned by them.
            cache: keys and values so far. Self-attention adds those of x; cross-attention computes them once.
            return_weights: take the explicit path, which has weights to return.

        Returns: the output, and the weights or None.
        """
        query, key, value = self._project(x, memory, cache)
        if rotation is not None:
            query, key = rotate(query, rotation), rotate(key, rotation)
        if cache is not None:
            if key is not None:
                cache.append(key, value)
            key, value = cache.read()
        if return_weights:
            heads, weights = scaled_dot_product_attention(query, key, value, mask)
        else:
            heads, weights = fused_attention(query, key, value, mask), None
        concatenated = heads.transpose(1, 2).flatten(2)  # (B, H, Tq, d_v) -> (B, Tq, H, d_v) -> (B, Tq, d_model)
        return self.output(concatenated), weights

    def _project(self, x, memory, cache):
        """Queries, keys and values, each (B, H, T, d_k). Keys and values are None where the cache has them already."""
        if memory is None:
            return map(self._split_heads, self.query_key_value(x).chunk(3, dim=-1))
        d_model = x.size(-1)
        weight, bias = self.query_key_value.weight, self.query_key_value.bias
        query_bias, memory_bias = (None, None) if bias is None else (bias[:d_model], bias[d_model:])
        query = self._split_heads(F.linear(x, weight[:d_model], query_bias))
        if cache is not None and cache.length:
            return query, None, None
        key, value = F.linear(memory, weight[d_model:], memory_bias).chunk(2, dim=-1)
        return query, self._split_heads(key), self._split_heads(value)

    def _split_heads(self, x: Float[Tensor, "B T d_model"]) -> Float[Tensor, "B H T d_k"]:
        return x.unflatten(-1, (self.num_heads, -1)).transpose(1, 2)  # (B, T, H, d_k) -> (B, H, T, d_k)
