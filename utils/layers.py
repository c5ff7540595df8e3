"""The encoder layer and the decoder layer: attention and feed-forward, each with a residual connection and a norm."""

from typing import Literal

from jaxtyping import Bool, Float
from torch import Tensor, nn

from utils.attention import KeyValueCache, MultiHeadAttention

Norm = Literal["post", "pre"]
Activation = Literal["relu", "gelu"]
ACTIVATIONS = {"relu": nn.ReLU, "gelu": nn.GELU}


class FeedForward(nn.Module):
    """Two linear maps with a non-linearity between, applied to every position by itself.

    Source: Vaswani et al. (2017), eq. 2. GELU in place of the paper's ReLU is a choice of the configuration.
    """

    def __init__(self, d_model: int, d_ff: int, *, activation: Activation = "relu"):
        super().__init__()
        self.widen = nn.Linear(d_model, d_ff)
        self.activation = ACTIVATIONS[activation]()
        self.narrow = nn.Linear(d_ff, d_model)
        for linear in (self.widen, self.narrow):
            nn.init.xavier_uniform_(linear.weight)
            nn.init.zeros_(linear.bias)

    def forward(self, x: Float[Tensor, "B T d_model"]) -> Float[Tensor, "B T d_model"]:
        """(B, T, d_model) -> (B, T, d_ff) -> (B, T, d_model)."""
        return self.narrow(self.activation(self.widen(x)))


class Residual(nn.Module):
    """What stands around every sublayer: dropout on its output, the sum with its input, and a layer norm.

    post: norm(x + dropout(sublayer(x))), as in Vaswani et al. (2017), section 5.4.
    pre:  x + dropout(sublayer(norm(x))), as in their own later code; it trains without a long warm-up.
    """

    def __init__(self, d_model: int, dropout: float, norm: Norm):
        super().__init__()
        if norm not in ("post", "pre"):
            raise ValueError(f"norm is {norm!r}; expected 'post' or 'pre'.")
        self.norm = nn.LayerNorm(d_model)
        self.dropout = nn.Dropout(dropout)
        self.pre = norm == "pre"

    def before(self, x: Float[Tensor, "B T d_model"]) -> Float[Tensor, "B T d_model"]:
        """What the sublayer gets."""
        return self.norm(x) if self.pre else x

    def after(
        self, x: Float[Tensor, "B T d_model"], output: Float[Tensor, "B T d_model"]
    ) -> Float[Tensor, "B T d_model"]:
        """What the next sublayer gets, from this one's input x and its output."""
        x = x + self.dropout(output)
        return x if self.pre else self.norm(x)


class EncoderLayer(nn.Module):
    """Self-attention, then feed-forward.

    Source: Vaswani et al. (2017), section 3.1.
    """

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        d_ff: int,
        dropout: float = 0.1,
        *,
        norm: Norm = "post",
        activation: Activation = "relu",
    ):
        super().__init__()
        self.self_attention = MultiHeadAttention(d_model, num_heads)
        self.feed_forward = FeedForward(d_model, d_ff, activation=activation)
        self.residuals = nn.ModuleList(Residual(d_model, dropout, norm) for _ in range(2))

    def forward(
        self,
        x: Float[Tensor, "B T d_model"],
        mask: Bool[Tensor, "... #T T"] | None = None,
        *,
        rotation: Float[Tensor, "T half"] | None = None,
        return_weights: bool = False,
    ) -> tuple[Float[Tensor, "B T d_model"], Float[Tensor, "B H T T"] | None]:
        """Returns: the words after this layer, and the attention weights or None."""
        around_attention, around_feed_forward = self.residuals
        attended, weights = self.self_attention(
            around_attention.before(x), mask=mask, rotation=rotation, return_weights=return_weights
        )
        x = around_attention.after(x, attended)
        x = around_feed_forward.after(x, self.feed_forward(around_feed_forward.before(x)))
        return x, weights


class DecoderLayer(nn.Module):
    """Masked self-attention, then cross-attention to the encoder's memory, then feed-forward.

    Source: Vaswani et al. (2017), section 3.1.
    """

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        d_ff: int,
        dropout: float = 0.1,
        *,
        norm: Norm = "post",
        activation: Activation = "relu",
    ):
        super().__init__()
        self.self_attention = MultiHeadAttention(d_model, num_heads)
        self.cross_attention = MultiHeadAttention(d_model, num_heads)
        self.feed_forward = FeedForward(d_model, d_ff, activation=activation)
        self.residuals = nn.ModuleList(Residual(d_model, dropout, norm) for _ in range(3))

    def forward(
        self,
        x: Float[Tensor, "B Tq d_model"],
        memory: Float[Tensor, "B Tk d_model"],
        self_mask: Bool[Tensor, "... #Tq T"] | None = None,
        memory_mask: Bool[Tensor, "... #Tq Tk"] | None = None,
        *,
        rotation: Float[Tensor, "Tq half"] | None = None,
        caches: tuple[KeyValueCache | None, KeyValueCache | None] = (None, None),
        return_weights: bool = False,
    ) -> tuple[Float[Tensor, "B Tq d_model"], Float[Tensor, "B H Tq T"] | None, Float[Tensor, "B H Tq Tk"] | None]:
        """Tq new target words; they attend to the T target words so far and to the Tk words of the memory.

        Returns: the new words after this layer, and the weights of self- and cross-attention, or None twice.
        """
        around_self, around_cross, around_feed_forward = self.residuals
        self_cache, cross_cache = caches
        attended, self_weights = self.self_attention(
            around_self.before(x), mask=self_mask, rotation=rotation, cache=self_cache, return_weights=return_weights
        )
        x = around_self.after(x, attended)
        attended, cross_weights = self.cross_attention(
            around_cross.before(x), memory, memory_mask, cache=cross_cache, return_weights=return_weights
        )
        x = around_cross.after(x, attended)
        x = around_feed_forward.after(x, self.feed_forward(around_feed_forward.before(x)))
        return x, self_weights, cross_weights
