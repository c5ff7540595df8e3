"""Encoder and decoder layers: equal to the framework's, and what stands where."""

import pytest
import torch
from torch import nn

from tests.parity import assert_parity, inputs, share_parameters
from utils.layers import DecoderLayer, EncoderLayer, FeedForward, Residual
from utils.masks import causal_mask, padding_mask

D_MODEL, HEADS, D_FF = 16, 4, 40
SIZES = (D_MODEL, HEADS, D_FF)
SOURCE_IDS = torch.tensor([[4, 5, 6, 7], [4, 5, 0, 0], [4, 0, 0, 0]])

choices = [
    pytest.mark.parametrize("norm", ["post", "pre"]),
    pytest.mark.parametrize("activation", ["relu", "gelu"]),
    pytest.mark.parametrize("dtype", [torch.float32, torch.float64]),
]


def every_choice(test):
    for mark in choices:
        test = mark(test)
    return test


def framework_choices(norm, activation):
    return {"dropout": 0.0, "activation": activation, "norm_first": norm == "pre", "batch_first": True}


@every_choice
@pytest.mark.parametrize("causal", [True, False])
def test_encoder_layer_is_the_frameworks(norm, activation, dtype, causal):
    ours = EncoderLayer(*SIZES, 0.0, norm=norm, activation=activation).to(dtype)
    theirs = nn.TransformerEncoderLayer(*SIZES, **framework_choices(norm, activation)).to(dtype)
    share_parameters(ours, theirs)
    (x,), (their_x,) = inputs((3, 4, D_MODEL), dtype=dtype)
    mask = padding_mask(SOURCE_IDS)
    output, weights = ours(x, mask & causal_mask(4) if causal else mask)
    their_mask = ~causal_mask(4) if causal else None  # True hides, in the framework
    their_output = theirs(their_x, src_mask=their_mask, src_key_padding_mask=SOURCE_IDS == 0)
    assert weights is None
    assert_parity(ours, theirs, [x], [their_x], output, their_output)


@every_choice
def test_decoder_layer_is_the_frameworks(norm, activation, dtype):
    ours = DecoderLayer(*SIZES, 0.0, norm=norm, activation=activation).to(dtype)
    theirs = nn.TransformerDecoderLayer(*SIZES, **framework_choices(norm, activation)).to(dtype)
    share_parameters(ours, theirs)
    (x, memory), (their_x, their_memory) = inputs((3, 5, D_MODEL), (3, 4, D_MODEL), dtype=dtype)
    output, *no_weights = ours(x, memory, causal_mask(5), padding_mask(SOURCE_IDS))
    their_output = theirs(their_x, their_memory, tgt_mask=~causal_mask(5), memory_key_padding_mask=SOURCE_IDS == 0)
    assert no_weights == [None, None]
    assert_parity(ours, theirs, [x, memory], [their_x, their_memory], output, their_output)


def test_asking_for_weights_does_not_change_a_layer():
    encoder, decoder = EncoderLayer(*SIZES, 0.0).double(), DecoderLayer(*SIZES, 0.0).double()
    x, memory = torch.randn(2, 3, 4, D_MODEL, dtype=torch.float64)
    plain, explicit = (encoder(x, padding_mask(SOURCE_IDS), return_weights=asked) for asked in (False, True))
    torch.testing.assert_close(plain[0], explicit[0], rtol=0, atol=1e-10)
    assert explicit[1].shape == (3, HEADS, 4, 4)
    masks = causal_mask(4), padding_mask(SOURCE_IDS)
    plain, explicit = (decoder(x[:, :4], memory, *masks, return_weights=asked) for asked in (False, True))
    torch.testing.assert_close(plain[0], explicit[0], rtol=0, atol=1e-10)
    assert explicit[1].shape == explicit[2].shape == (3, HEADS, 4, 4)
    assert (explicit[1][..., ~causal_mask(4)] == 0).all()  # self-attention first, then cross-attention
    assert (explicit[2][2, ..., 1:] == 0).all()
    assert (explicit[2][2, ..., 0] == 1).all()


@pytest.mark.parametrize("norm", ["post", "pre"])
def test_in_a_decoder_layer_no_word_gets_a_gradient_from_an_earlier_output(norm):
    layer = DecoderLayer(*SIZES, 0.0, norm=norm).double()
    x, memory = torch.randn(2, 1, 5, D_MODEL, dtype=torch.float64)
    x.requires_grad_()
    for position in range(5):
        output = (layer(x, memory, causal_mask(5))[0] * torch.randn(D_MODEL))[:, position].sum()
        (gradient,) = torch.autograd.grad(output, x)
        assert (gradient[:, position + 1 :] == 0).all()
        assert (gradient[:, : position + 1].abs().amax(-1) > 0).all()


@pytest.mark.parametrize("activation", ["relu", "gelu"])
def test_feed_forward_works_on_every_position_by_itself(activation):
    module, x = FeedForward(D_MODEL, D_FF, activation=activation).double(), torch.randn(2, 6, D_MODEL).double()
    order = torch.randperm(6)
    torch.testing.assert_close(module(x[:, order]), module(x)[:, order])
    torch.testing.assert_close(module(x[:, 2:3]), module(x)[:, 2:3])


def test_feed_forward_starts_xavier_uniform_with_zero_biases():
    module = FeedForward(64, 256)
    for linear in (module.widen, module.narrow):
        bound = (6 / (64 + 256)) ** 0.5
        assert 0.99 * bound < linear.weight.abs().max().item() <= bound
        assert not linear.bias.any()


def test_post_norm_normalises_the_sum_and_pre_norm_leaves_the_residual_path_alone():
    x, output = 10 * torch.randn(2, 2, 3, D_MODEL)
    post, pre = Residual(D_MODEL, 0.0, "post"), Residual(D_MODEL, 0.0, "pre")
    assert torch.equal(post.before(x), x)
    torch.testing.assert_close(post.after(x, output), nn.functional.layer_norm(x + output, (D_MODEL,)))
    torch.testing.assert_close(pre.before(x), nn.functional.layer_norm(x, (D_MODEL,)))
    assert torch.equal(pre.after(x, output), x + output)


@pytest.mark.parametrize("norm", ["post", "pre"])
def test_dropout_falls_on_a_sublayers_output_and_not_on_the_residual_path(norm):
    residual, x = Residual(D_MODEL, 0.5, norm), torch.full((2, 3, D_MODEL), 5.0)
    after = residual.after(x, torch.ones_like(x))
    if norm == "pre":
        assert set(after.unique().tolist()) == {5.0, 7.0}  # dropped, or kept and scaled by 1 / (1 − 0.5)
    else:
        dropped_or_kept = nn.functional.layer_norm(torch.where(after > 0, 7.0, 5.0), (D_MODEL,))
        torch.testing.assert_close(after, dropped_or_kept)
    torch.testing.assert_close(residual.before(x), residual.eval().before(x))


def test_there_is_no_dropout_on_attention_weights_or_inside_feed_forward():
    layer, x = DecoderLayer(*SIZES, 0.5), torch.randn(2, 3, D_MODEL)
    for sublayer in (layer.self_attention, layer.feed_forward):
        assert torch.equal(sublayer(x)[0], sublayer(x)[0])
    assert not torch.equal(layer(x, x)[0], layer(x, x)[0])
