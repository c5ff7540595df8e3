"""Untrained models and random sentences on which decoders are tested."""

import math

import torch

from utils.model import Transformer, TransformerConfig
from utils.text import END, pad

LIMIT, SOURCE_WORDS = 20, 9


def small_model(*, seed=0, vocab_size=SOURCE_WORDS, **changes):
    """An untrained model: with so few words END comes early in some sentences, late or never in others."""
    torch.manual_seed(seed)
    config = TransformerConfig(
        SOURCE_WORDS, vocab_size, d_model=16, num_heads=2, num_encoder_layers=1, num_decoder_layers=2, d_ff=32,
        max_length=LIMIT, **changes,
    )  # fmt: skip
    return Transformer(config).double().eval()


def sentences(*lengths):
    """Random sentences of these lengths, padded."""
    return pad([torch.randint(4, SOURCE_WORDS, (length,)).tolist() for length in lengths])


def change_logits(model, change):
    """The model, its logits changed by a function that gets and returns them, (..., V)."""
    model.output_layer.register_forward_hook(lambda module, inputs, logits: change(logits))
    return model


def never_ends(model):
    """The model with END forbidden."""
    return change_logits(model, lambda logits: logits.index_fill(-1, torch.tensor([END]), -math.inf))
