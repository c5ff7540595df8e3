"""Attention: the explicit path equals the fused one and the framework's module, and what holds for any input."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from tests.parity import assert_parity, inputs, share_parameters
from utils.attention import (
    KeyValueCache,
    MultiHeadAttention,
    additive_scores,
    fused_attention,
    scaled_dot_product_attention,
)
from utils.masks import causal_mask, padding_mask
from utils.positions import rotary_angles

seeds = st.integers(0, 10_000)
lengths = st.integers(1, 8)
BATCH, HEADS, D_K, D_V = 2, 3, 8, 5
D_MODEL = HEADS * D_K


def draw(seed, queries, keys, *, dtype=torch.float64, d_k=D_K, density=0.5):
    """Query, key, value at unit variance, and a random mask in which every query has at least one key."""
    generator = torch.Generator().manual_seed(seed)
    normal = lambda *shape: torch.randn(BATCH, HEADS, *shape, generator=generator, dtype=dtype)  # noqa: E731
    mask = torch.rand(BATCH, HEADS, queries, keys, generator=generator) < density
    allowed = torch.randint(keys, (BATCH, HEADS, queries, 1), generator=generator)
    return normal(queries, d_k), normal(keys, d_k), normal(keys, D_V), mask.scatter(-1, allowed, True)


def attention_module(*, dtype=torch.float64, bias=True):
    module = MultiHeadAttention(D_MODEL, HEADS, bias=bias).to(dtype)
    for parameter in module.parameters():
        nn.init.normal_(parameter, std=0.3)
    return module


class TestScaledDotProduct:
    def test_two_keys_by_hand(self):
        query, key = torch.tensor([[1.0, 0.0]]), torch.tensor([[1.0, 0.0], [0.0, 1.0]])
        output, weights = scaled_dot_product_attention(query, key, torch.tensor([[1.0], [0.0]]))
        first = math.exp(1 / math.sqrt(2)) / (math.exp(1 / math.sqrt(2)) + 1)
        torch.testing.assert_close(weights, torch.tensor([[first, 1 - first]]))
        torch.testing.assert_close(output, torch.tensor([[first]]))

    @given(seeds, lengths, lengths, st.floats(0, 1))
    def test_explicit_equals_fused_in_double_precision(self, seed, queries, keys, density):
        query, key, value, mask = draw(seed, queries, keys, density=density)
        output, _ = scaled_dot_product_attention(query, key, value, mask)
        torch.testing.assert_close(output, fused_attention(query, key, value, mask), rtol=0, atol=1e-10)

    @pytest.mark.parametrize(("length", "d_k"), [(1, 8), (7, 64), (40, 16)])
    @pytest.mark.parametrize("masked", [True, False])
    def test_explicit_equals_fused_in_single_precision(self, length, d_k, masked):
        query, key, value, mask = draw(1, length, length, dtype=torch.float32, d_k=d_k)
        output, _ = scaled_dot_product_attention(query, key, value, mask if masked else None)
        fused = fused_attention(query, key, value, mask if masked else None)
        torch.testing.assert_close(output, fused, rtol=0, atol=1e-6)

    @given(seeds, lengths, lengths)
    def test_rows_of_weights_sum_to_one_and_masked_weights_are_exactly_zero(self, seed, queries, keys):
        query, key, value, mask = draw(seed, queries, keys)
        _, weights = scaled_dot_product_attention(10 * query, key, value, mask)
        torch.testing.assert_close(weights.sum(-1), torch.ones(BATCH, HEADS, queries, dtype=torch.float64))
        assert (weights >= 0).all()
        assert (weights[~mask] == 0).all()

    @given(seeds, lengths, lengths)
    def test_permuting_keys_and_values_together_changes_nothing(self, seed, queries, keys):
        query, key, value, mask = draw(seed, queries, keys)
        order = torch.randperm(keys, generator=torch.Generator().manual_seed(seed))
        output, weights = scaled_dot_product_attention(query, key, value, mask)
        moved = key[..., order, :], value[..., order, :], mask[..., order]
        permuted_output, permuted_weights = scaled_dot_product_attention(query, *moved)
        torch.testing.assert_close(permuted_output, output, rtol=0, atol=1e-12)
        torch.testing.assert_close(permuted_weights, weights[..., order], rtol=0, atol=1e-12)
        torch.testing.assert_close(fused_attention(query, *moved), output, rtol=0, atol=1e-10)

    @given(seeds, lengths, st.integers(2, 8))
    def test_two_equal_keys_get_equal_weight(self, seed, queries, keys):
        query, key, value, _ = draw(seed, queries, keys)
        key[..., -1, :] = key[..., 0, :]
        _, weights = scaled_dot_product_attention(query, key, value)
        torch.testing.assert_close(weights[..., -1], weights[..., 0], rtol=1e-12, atol=0)

    @pytest.mark.parametrize("attention", [lambda *x: scaled_dot_product_attention(*x)[0], fused_attention])
    def test_the_future_never_leaks_into_values_or_gradients(self, attention):
        query, key, value, _ = draw(0, 6, 6)
        key.requires_grad_(), value.requires_grad_()
        for position in range(6):
            output = attention(query, key, value, causal_mask(6))[..., position, :].sum()
            for gradient in torch.autograd.grad(output, (key, value)):
                assert (gradient[..., position + 1 :, :] == 0).all()
                assert (gradient[..., : position + 1, :] != 0).any() or position == 0  # one key: its weight is fixed

    def test_additive_scores_equal_a_loop(self):
        query, key, *_ = draw(0, 2, 3)
        query_matrix, key_matrix = torch.randn(2, D_K, 7, dtype=torch.float64)
        vector = torch.randn(7, dtype=torch.float64)
        scores = additive_scores(query, key, query_matrix, key_matrix, vector)
        for i in range(2):
            for j in range(3):
                expected = torch.tanh(query[..., i, :] @ query_matrix + key[..., j, :] @ key_matrix) @ vector
                torch.testing.assert_close(scores[..., i, j], expected)


class TestMultiHead:
    @pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
    @pytest.mark.parametrize("bias", [True, False])
    @pytest.mark.parametrize("causal", [True, False])
    @pytest.mark.parametrize("padded", [True, False])
    def test_self_attention_is_the_frameworks(self, dtype, bias, causal, padded):
        ours = MultiHeadAttention(D_MODEL, HEADS, bias=bias).to(dtype)
        theirs = nn.MultiheadAttention(D_MODEL, HEADS, bias=bias, batch_first=True).to(dtype)
        share_parameters(ours, theirs)
        token_ids = torch.tensor([[4, 5, 6, 7, 8], [4, 5, 6, 0, 0]])
        hidden = {}  # in the framework's boolean masks True means: may not attend
        mask = torch.ones(1, 1, 5, 5, dtype=torch.bool)
        if causal:
            mask = mask & causal_mask(5)
            hidden["attn_mask"] = ~causal_mask(5)
        if padded:
            mask = mask & padding_mask(token_ids)
            hidden["key_padding_mask"] = token_ids == 0
        (x,), (their_x,) = inputs((2, 5, D_MODEL), dtype=dtype)
        output, weights = ours(x, mask=mask, return_weights=True)
        their_output, their_weights = theirs(their_x, their_x, their_x, **hidden, average_attn_weights=False)
        torch.testing.assert_close(weights, their_weights)
        assert_parity(ours, theirs, [x], [their_x], output, their_output)

    @pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
    @pytest.mark.parametrize("bias", [True, False])
    def test_cross_attention_is_the_frameworks(self, dtype, bias):
        ours = MultiHeadAttention(D_MODEL, HEADS, bias=bias).to(dtype)
        theirs = nn.MultiheadAttention(D_MODEL, HEADS, bias=bias, batch_first=True).to(dtype)
        share_parameters(ours, theirs)
        source_ids = torch.tensor([[4, 5, 6, 7], [4, 0, 0, 0]])
        (x, memory), (their_x, their_memory) = inputs((2, 3, D_MODEL), (2, 4, D_MODEL), dtype=dtype)
        output, none = ours(x, memory, padding_mask(source_ids))
        their_output, _ = theirs(
            their_x, their_memory, their_memory, key_padding_mask=source_ids == 0, need_weights=False
        )
        assert none is None
        assert_parity(ours, theirs, [x, memory], [their_x, their_memory], output, their_output)

    @pytest.mark.parametrize("masked", [True, False])
    def test_asking_for_weights_changes_only_the_path_not_the_output(self, masked):
        module, x = attention_module(), torch.randn(2, 6, D_MODEL, dtype=torch.float64)
        mask = causal_mask(6) if masked else None
        (explicit, weights), (fused, none) = module(x, mask=mask, return_weights=True), module(x, mask=mask)
        torch.testing.assert_close(explicit, fused, rtol=0, atol=1e-10)
        assert weights.shape == (2, HEADS, 6, 6)
        assert none is None

    @given(seeds, st.integers(2, 8), st.data())
    def test_changing_a_future_word_leaves_earlier_outputs_as_they_were(self, seed, length, data):
        changed = data.draw(st.integers(1, length - 1))
        torch.manual_seed(seed)
        module, x = attention_module(), torch.randn(1, length, D_MODEL, dtype=torch.float64)
        other = x.clone()
        other[:, changed:] = torch.randn(1, length - changed, D_MODEL, dtype=torch.float64)
        for return_weights in (True, False):
            before, after = (module(y, mask=causal_mask(length), return_weights=return_weights)[0] for y in (x, other))
            torch.testing.assert_close(after[:, :changed], before[:, :changed], rtol=0, atol=1e-13)
            assert not torch.allclose(after[:, changed:], before[:, changed:])

    @given(seeds, st.integers(1, 40))
    def test_with_rotary_positions_weights_depend_on_distance_alone(self, seed, shift):
        torch.manual_seed(seed)
        module, x = attention_module(), torch.randn(1, 6, D_MODEL, dtype=torch.float64)
        angles = rotary_angles(46, D_K).double()
        here, there = (module(x, rotation=angles[start : start + 6], return_weights=True)[1] for start in (0, shift))
        torch.testing.assert_close(there, here, rtol=0, atol=1e-4)  # angles come in single precision
        _, without = module(x, return_weights=True)
        assert (here - without).abs().max() > 0.01

    def test_w_q_w_k_w_v_and_w_o_are_each_xavier_uniform_and_biases_are_zero(self):
        module = MultiHeadAttention(96, 4)
        bound = math.sqrt(6 / (96 + 96))  # the whole of query_key_value taken at once would give √(6 / (96 + 3·96))
        for matrix in (*module.query_key_value.weight.chunk(3), module.output.weight):
            assert 0.99 * bound < matrix.abs().max() <= bound
            assert matrix.std().item() == pytest.approx(bound / math.sqrt(3), rel=0.05)
        assert not module.query_key_value.bias.any()
        assert not module.output.bias.any()

    def test_without_bias_there_is_none(self):
        assert {name for name, _ in MultiHeadAttention(8, 2, bias=False).named_parameters()} == {
            "query_key_value.weight",
            "output.weight",
        }


class TestKeyValueCache:
    def test_what_is_read_is_what_was_appended_also_beyond_the_first_capacity(self):
        cache, keys, values = KeyValueCache(), *torch.randn(2, 2, 3, 50, 4)
        for start, end in ((0, 1), (1, 2), (2, 15), (15, 20), (20, 50)):
            cache.append(keys[:, :, start:end], values[:, :, start:end])
            key, value = cache.read()
            assert cache.length == end
            assert torch.equal(key, keys[:, :, :end])
            assert torch.equal(value, values[:, :, :end])

    def test_select_keeps_rows_in_the_order_asked_for_and_later_appends_follow(self):
        cache, keys, values = KeyValueCache(), *torch.randn(2, 3, 2, 5, 4)
        cache.append(keys[:, :, :4], values[:, :, :4])
        rows = torch.tensor([2, 0, 0, 1])
        cache.select(rows)
        cache.append(keys[rows][:, :, 4:], values[rows][:, :, 4:])
        key, value = cache.read()
        assert torch.equal(key, keys[rows])
        assert torch.equal(value, values[rows])

    def test_selecting_rows_of_an_empty_cache_does_nothing(self):
        cache = KeyValueCache()
        cache.select(torch.tensor([0]))
        assert cache.length == 0

    def test_cross_attention_projects_the_memory_once(self):
        module, cache = attention_module(), KeyValueCache()
        x, memory = torch.randn(2, 2, 4, D_MODEL, dtype=torch.float64)
        first, _ = module(x, memory, cache=cache)
        again, _ = module(x, torch.full_like(memory, math.nan), cache=cache)
        assert torch.equal(first, again)
        torch.testing.assert_close(first, module(x, memory)[0])
        assert cache.length == 4
