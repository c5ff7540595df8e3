"""The Transformer: embeddings with positions, a stack of encoder layers, a stack of decoder layers, an output layer."""

import dataclasses
import math
from typing import Literal

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from utils.attention import KeyValueCache
from utils.layers import ACTIVATIONS, Activation, DecoderLayer, EncoderLayer, Norm
from utils.masks import causal_mask, padding_mask
from utils.positions import rotary_angles, sinusoidal

Positions = Literal["sinusoidal", "learned", "rotary"]


@dataclasses.dataclass(frozen=True)
class TransformerConfig:
    """The sizes and choices that make a Transformer. The defaults are the paper's base model.

    tie_embeddings: True shares the target embedding with the output layer; "all" shares the source embedding too, as
    the paper does, which needs one vocabulary for both languages.

    Raises: ValueError, saying which choice does not fit.
    """

    source_vocab_size: int
    target_vocab_size: int
    d_model: int = 512
    num_heads: int = 8
    num_encoder_layers: int = 6
    num_decoder_layers: int = 6
    d_ff: int = 2048
    dropout: float = 0.1
    max_length: int = 512
    tie_embeddings: bool | Literal["all"] = False
    norm: Norm = "post"
    positions: Positions = "sinusoidal"
    activation: Activation = "relu"

    def __post_init__(self) -> None:
        for name in ("source_vocab_size", "target_vocab_size", "d_model", "num_heads", "d_ff", "max_length"):
            if not isinstance(getattr(self, name), int) or getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)!r}; expected a whole number, 1 or more.")
        for name in ("num_encoder_layers", "num_decoder_layers"):
            if not isinstance(getattr(self, name), int) or getattr(self, name) < 0:
                raise ValueError(f"{name} is {getattr(self, name)!r}; expected a whole number, 0 or more.")
        if self.d_model % self.num_heads:
            raise ValueError(
                f"d_model {self.d_model} is not divisible by num_heads {self.num_heads}: every head needs "
                "d_model / num_heads dimensions. Choose a d_model that is a multiple of num_heads."
            )
        if not 0 <= self.dropout < 1:
            raise ValueError(f"dropout is {self.dropout}; expected a share from 0 up to, but not, 1.")
        choices = {"norm": ("post", "pre"), "positions": ("sinusoidal", "learned", "rotary"), "activation": ACTIVATIONS}
        for name, allowed in choices.items():
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} is {getattr(self, name)!r}; expected one of {', '.join(map(repr, allowed))}.")
        if self.tie_embeddings not in (False, True, "all"):
            raise ValueError(f"tie_embeddings is {self.tie_embeddings!r}; expected False, True or 'all'.")
        if self.tie_embeddings == "all" and self.source_vocab_size != self.target_vocab_size:
            raise ValueError(
                f'tie_embeddings "all" needs one vocabulary, but the sizes are {self.source_vocab_size} and '
                f"{self.target_vocab_size}. Build one vocabulary from both languages, or use tie_embeddings=True."
            )

    @property
    def d_k(self) -> int:
        """The dimensions of one head."""
        return self.d_model // self.num_heads


class Embedding(nn.Module):
    """Token ids to vectors: a learned vector for each token, times √d_model, plus its position, with dropout.

    The vectors start as N(0, 1/d_model), so that after the factor they are as large as the positions. The paper gives
    the factor (section 3.4) but no initialisation; this one is tensor2tensor's.
    """

    def __init__(self, vocab_size: int, config: TransformerConfig):
        super().__init__()
        self.tokens = nn.Embedding(vocab_size, config.d_model)
        nn.init.normal_(self.tokens.weight, std=config.d_model**-0.5)
        self.scale = math.sqrt(config.d_model)
        self.dropout = nn.Dropout(config.dropout)
        self.max_length = config.max_length
        if config.positions == "learned":
            self.positions = nn.Parameter(torch.randn(config.max_length, config.d_model))
        elif config.positions == "sinusoidal":
            self.register_buffer("positions", sinusoidal(config.max_length, config.d_model), persistent=False)
        else:  # rotary positions act inside attention
            self.positions = None

    def forward(self, token_ids: Int[Tensor, "B T"], *, start: int = 0) -> Float[Tensor, "B T d_model"]:
        """Embed token_ids, which stand at positions start, start + 1, …

        Raises: ValueError if they reach beyond max_length, or if an id is not in the vocabulary.
        """
        end = start + token_ids.size(1)
        if end > self.max_length:
            raise ValueError(
                f"A sentence of {end} tokens came, but this model has positions for {self.max_length}. Shorten it, or "
                "build the model with a larger max_length."
            )
        try:
            x = self.tokens(token_ids) * self.scale  # (B, T) -> (B, T, d_model)
        except IndexError:
            size = self.tokens.num_embeddings
            wrong = int(token_ids[(token_ids < 0) | (token_ids >= size)][0])
            raise ValueError(
                f"Token id {wrong} came, but the vocabulary has ids 0 to {size - 1}. Encode the text with the "
                "vocabulary that this model was built for."
            ) from None
        if self.positions is not None:
            x = x + self.positions[start:end]
        return self.dropout(x)


class Transformer(nn.Module):
    """An encoder–decoder Transformer.

    Where it departs from the paper: nothing by default, except that embeddings are tied only if the configuration says
    so. The output layer has no bias, so that tying changes nothing else. Pre-norm stacks end with a layer norm.

    Source: Vaswani et al. (2017), figure 1.
    """

    def __init__(self, config: TransformerConfig):
        super().__init__()
        self.config = config
        self.source_embedding = Embedding(config.source_vocab_size, config)
        self.target_embedding = Embedding(config.target_vocab_size, config)
        sizes = (config.d_model, config.num_heads, config.d_ff, config.dropout)
        choices = {"norm": config.norm, "activation": config.activation}
        self.encoder_layers = nn.ModuleList(EncoderLayer(*sizes, **choices) for _ in range(config.num_encoder_layers))
        self.decoder_layers = nn.ModuleList(DecoderLayer(*sizes, **choices) for _ in range(config.num_decoder_layers))
        pre = config.norm == "pre"
        self.encoder_norm = nn.LayerNorm(config.d_model) if pre else nn.Identity()
        self.decoder_norm = nn.LayerNorm(config.d_model) if pre else nn.Identity()
        self.output_layer = nn.Linear(config.d_model, config.target_vocab_size, bias=False)
        nn.init.xavier_uniform_(self.output_layer.weight)
        if config.tie_embeddings:
            self.output_layer.weight = self.target_embedding.tokens.weight
        if config.tie_embeddings == "all":
            self.source_embedding.tokens.weight = self.target_embedding.tokens.weight
        if config.positions == "rotary":
            self.register_buffer("angles", rotary_angles(config.max_length, config.d_k), persistent=False)

    def forward(self, source_ids: Int[Tensor, "B Tk"], target_ids: Int[Tensor, "B Tq"]) -> Float[Tensor, "B Tq V"]:
        """Logits of the word that follows each target position, given the source and the target up to there.

        Padding stands at the end of a sentence.

        Raises: ValueError for ids out of range, sentences that are too long or hold padding alone.
        """
        memory_mask = padding_mask(source_ids)
        memory = self.encode(source_ids, memory_mask)
        return self.output_layer(self.decode(target_ids, memory, memory_mask))

    def encode(self, source_ids: Int[Tensor, "B T"], mask: Tensor | None = None, *, return_weights: bool = False):
        """The memory: one contextual embedding for each source word, (B, T, d_model).

        mask defaults to the padding mask of source_ids. With return_weights, also the attention weights of each layer,
        a list of (B, H, T, T).
        """
        mask = padding_mask(source_ids) if mask is None else mask
        x = self.source_embedding(source_ids)
        rotation, all_weights = self._rotation(0, source_ids.size(1)), []
        for layer in self.encoder_layers:
            x, weights = layer(x, mask, rotation=rotation, return_weights=return_weights)
            all_weights.append(weights)
        memory = self.encoder_norm(x)
        return (memory, all_weights) if return_weights else memory

    def decode(
        self,
        target_ids: Int[Tensor, "B Tq"],
        memory: Float[Tensor, "B Tk d_model"],
        memory_mask: Tensor | None = None,
        *,
        cache: list[tuple[KeyValueCache, KeyValueCache]] | None = None,
        return_weights: bool = False,
    ):
        """A contextual embedding for each target word, (B, Tq, d_model); output_layer turns it into logits.

        Args:
            memory_mask: hides the source's padding, (B, 1, 1, Tk).
            cache: from new_cache(). target_ids then holds only the words that the cache has not seen.
            return_weights: also return two lists, one entry a layer: the weights of self-attention, (B, H, Tq, T), and
                of cross-attention, (B, H, Tq, Tk).
        """
        start, length = (cache[0][0].length if cache else 0), target_ids.size(1)
        # Padding comes after a sentence's words, so the causal mask hides it from every word already.
        mask = causal_mask(length, start + length, device=target_ids.device) if length > 1 else None
        x = self.target_embedding(target_ids, start=start)
        rotation, self_weights, cross_weights = self._rotation(start, length), [], []
        for layer, caches in zip(self.decoder_layers, cache or [(None, None)] * len(self.decoder_layers), strict=True):
            x, of_self, of_cross = layer(
                x, memory, mask, memory_mask, rotation=rotation, caches=caches, return_weights=return_weights
            )
            self_weights.append(of_self)
            cross_weights.append(of_cross)
        x = self.decoder_norm(x)
        return (x, self_weights, cross_weights) if return_weights else x

    def new_cache(self) -> list[tuple[KeyValueCache, KeyValueCache]]:
        """An empty cache for each decoder layer: one for self-attention, one for cross-attention."""
        return [(KeyValueCache(), KeyValueCache()) for _ in self.decoder_layers]

    def _rotation(self, start: int, length: int) -> Tensor | None:
        return self.angles[start : start + length] if self.config.positions == "rotary" else None
