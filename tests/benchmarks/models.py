"""The two sides: our Transformer, and the framework's between the same embeddings and the same output layer."""

import copy
import warnings
from collections.abc import Callable
from typing import Literal, NamedTuple

import torch
from torch import Tensor, nn

from tests.parity import framework_name
from utils.masks import causal_mask
from utils.model import Transformer, TransformerConfig
from utils.text import PADDING
from utils.training import TrainingConfig, label_smoothed_loss, make_optimizer

TRAINING = TrainingConfig(steps=1)  # for its defaults: label smoothing, clipping, weight decay
Side = Literal["ours", "equal", "own"]  # ours; the framework with our dropout sites; with its own
Batch = tuple[Tensor, Tensor, Tensor]


class Size(NamedTuple):
    """A model and the batch that it is measured on. The vocabularies are lesson 10's, and Multi30k's."""

    name: str
    config: TransformerConfig
    sentences: int
    length: int


def size(
    vocab_sizes: tuple[int, int], d_model: int, layers: int, heads: int, d_ff: int, batch: tuple[int, int]
) -> Size:
    config = TransformerConfig(
        *vocab_sizes, d_model, heads, layers, layers, d_ff, max_length=256, tie_embeddings=True, norm="pre"
    )
    return Size(f"{d_model}/{layers}+{layers}/{heads}/{d_ff} at {batch[0]}×{batch[1]}", config, *batch)


SIZES = {
    "small": size((436, 553), 128, 2, 4, 512, (64, 16)),
    "large": size((7863, 5936), 256, 3, 8, 512, (128, 14)),
    "quick": size((30, 30), 16, 1, 2, 32, (4, 6)),
}


class FrameworkTransformer(nn.Module):
    """torch.nn.Transformer with copies of our model's parameters; with norm "pre" it has exactly as many.

    It is used as well as it can be: boolean masks, and the hint that the decoder's mask is causal.

    Args:
        own_dropout: leave dropout where the framework puts it, also inside feed-forward and on attention weights. Else
            only where the paper and our model have it.
    """

    def __init__(self, ours: Transformer, *, own_dropout: bool):
        super().__init__()
        config = ours.config
        if config.norm != "pre":
            raise ValueError("The framework's post-norm stacks have two norms more than the paper's; compare pre-norm.")
        self.config = config
        # In one go, so that tied parameters stay tied.
        self.source_embedding, self.target_embedding, self.output_layer = copy.deepcopy(
            nn.ModuleList([ours.source_embedding, ours.target_embedding, ours.output_layer])
        )
        with warnings.catch_warnings():  # about nested tensors, which the encoder has for inference alone
            warnings.filterwarnings("ignore", message="enable_nested_tensor")
            self.core = nn.Transformer(
                config.d_model,
                config.num_heads,
                config.num_encoder_layers,
                config.num_decoder_layers,
                config.d_ff,
                config.dropout,
                config.activation,
                batch_first=True,
                norm_first=True,
            )
        self.core.load_state_dict(
            {
                framework_name(name).replace("coder_layers", "coder.layers").replace("coder_norm", "coder.norm"): tensor
                for name, tensor in ours.state_dict().items()
                if name.startswith(("encoder_", "decoder_"))
            }
        )
        if not own_dropout:
            for module in self.core.modules():
                if isinstance(module, nn.MultiheadAttention):
                    module.dropout = 0.0  # on the attention weights
                elif isinstance(module, nn.TransformerEncoderLayer | nn.TransformerDecoderLayer):
                    module.dropout.p = 0.0  # inside feed-forward; dropout1, 2 and 3 stand behind the sublayers

    def forward(self, source_ids: Tensor, target_ids: Tensor) -> Tensor:
        """Logits, as our model gives them. In the framework's masks True hides."""
        hidden = source_ids == PADDING
        states = self.core(
            self.source_embedding(source_ids),
            self.target_embedding(target_ids),
            tgt_mask=~causal_mask(target_ids.size(1), device=target_ids.device),
            tgt_is_causal=True,
            src_key_padding_mask=hidden,
            memory_key_padding_mask=hidden,
        )
        return self.output_layer(states)


def build(side: Side, config: TransformerConfig, *, seed: int = 0) -> nn.Module:
    """A model for one side; from one seed all sides start with the same parameters."""
    torch.manual_seed(seed)
    ours = Transformer(config)
    return ours if side == "ours" else FrameworkTransformer(ours, own_dropout=side == "own")


def random_batch(size: Size, *, seed: int = 0) -> Batch:
    """Random token ids; sentences are up to a quarter shorter than the longest, as bucketing leaves them."""
    generator = torch.Generator().manual_seed(seed)

    def draw(vocab_size: int) -> Tensor:
        ids = torch.randint(4, vocab_size, (size.sentences, size.length), generator=generator)
        lengths = torch.randint(3 * size.length // 4, size.length + 1, (size.sentences, 1), generator=generator)
        return ids.masked_fill(torch.arange(size.length) >= lengths, PADDING)

    target_ids = draw(size.config.target_vocab_size)
    return (
        draw(size.config.source_vocab_size),
        target_ids,
        target_ids.roll(-1, dims=1).index_fill(1, torch.tensor([size.length - 1]), PADDING),
    )


def training_step(model: nn.Module, batch: Batch) -> Callable[[], None]:
    """One step as utils.training.train takes it, ready to be repeated."""
    source_ids, target_ids, labels = batch
    optimizer = make_optimizer(model.train(), TRAINING)
    for group in optimizer.param_groups:
        group["lr"] = 1e-4

    def step() -> None:
        optimizer.zero_grad()
        loss = label_smoothed_loss(model(source_ids, target_ids), labels, TRAINING.label_smoothing)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), TRAINING.clip_norm)
        optimizer.step()

    return step


def largest_difference(config: TransformerConfig, batch: Batch) -> float:
    """Between the logits of the two sides, without dropout: what is compared computes the same."""
    source_ids, target_ids, labels = batch
    with torch.no_grad():
        ours, theirs = (build(side, config).eval()(source_ids, target_ids) for side in ("ours", "own"))
    return float((ours - theirs)[labels != PADDING].abs().max())
