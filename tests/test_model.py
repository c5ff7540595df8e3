"""The Transformer: sizes, initialisation, parts that compose, and what must not change its outputs."""

import dataclasses
import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from tests.parity import framework_name
from utils.model import Embedding, Transformer, TransformerConfig
from utils.positions import sinusoidal
from utils.text import pad

POSITIONS, NORMS = ("sinusoidal", "learned", "rotary"), ("post", "pre")
every_kind = pytest.mark.parametrize(
    ("positions", "norm"), [(positions, norm) for positions in POSITIONS for norm in NORMS]
)


def small_config(**changes):
    sizes = {"d_model": 16, "num_heads": 2, "num_encoder_layers": 2, "num_decoder_layers": 2, "d_ff": 32}
    return TransformerConfig(
        **{"source_vocab_size": 11, "target_vocab_size": 13, "max_length": 24, "dropout": 0.1} | sizes | changes
    )


def small_model(*, dtype=torch.float64, **changes):
    return Transformer(small_config(**changes)).to(dtype).eval()


def random_ids(vocab_size, *lengths):
    return pad([torch.randint(4, vocab_size, (length,)).tolist() for length in lengths])


class TestConfig:
    def test_is_frozen(self):
        with pytest.raises(dataclasses.FrozenInstanceError):
            small_config().d_model = 32

    def test_defaults_are_the_papers_base_model(self):
        config = TransformerConfig(37_000, 37_000)
        assert (config.d_model, config.num_heads, config.d_k, config.d_ff, config.dropout) == (512, 8, 64, 2048, 0.1)
        assert (config.num_encoder_layers, config.num_decoder_layers, config.norm) == (6, 6, "post")
        assert (config.positions, config.activation) == ("sinusoidal", "relu")


class TestParameters:
    @every_kind
    @pytest.mark.parametrize("tie_embeddings", [False, True, "all"])
    def test_their_number_follows_from_the_configuration(self, positions, norm, tie_embeddings):
        config = small_config(source_vocab_size=13, positions=positions, norm=norm, tie_embeddings=tie_embeddings)
        d_model, d_ff = config.d_model, config.d_ff
        attention, layer_norm = 4 * (d_model**2 + d_model), 2 * d_model
        feed_forward = 2 * d_model * d_ff + d_ff + d_model
        expected = config.num_encoder_layers * (attention + feed_forward + 2 * layer_norm)
        expected += config.num_decoder_layers * (2 * attention + feed_forward + 3 * layer_norm)
        expected += {False: 3, True: 2, "all": 1}[tie_embeddings] * 13 * d_model
        expected += 2 * config.max_length * d_model if positions == "learned" else 0
        expected += 2 * layer_norm if norm == "pre" else 0
        assert sum(parameter.numel() for parameter in Transformer(config).parameters()) == expected

    def test_tied_embeddings_share_one_tensor(self):
        for tie_embeddings, shared in ((False, []), (True, ["target"]), ("all", ["target", "source"])):
            model = small_model(source_vocab_size=13, tie_embeddings=tie_embeddings)
            for name in ("target", "source"):
                embedding = getattr(model, f"{name}_embedding").tokens
                assert (embedding.weight is model.output_layer.weight) == (name in shared)

    def test_post_norm_has_no_norm_after_the_stacks_and_pre_norm_has_one_each(self):
        post, pre = small_model(norm="post"), small_model(norm="pre")
        assert not [*post.encoder_norm.parameters(), *post.decoder_norm.parameters()]
        assert isinstance(pre.encoder_norm, nn.LayerNorm)
        assert isinstance(pre.decoder_norm, nn.LayerNorm)

    @pytest.mark.parametrize("tie_embeddings", [False, True, "all"])
    def test_embeddings_start_with_standard_deviation_one_over_root_d_model(self, tie_embeddings):
        sizes = {"d_model": 64, "source_vocab_size": 900, "target_vocab_size": 900}
        model = Transformer(small_config(**sizes, tie_embeddings=tie_embeddings))
        for embedding in (model.source_embedding, model.target_embedding):
            assert embedding.tokens.weight.std().item() == pytest.approx(64**-0.5, rel=0.02)
            assert embedding.tokens.weight.mean().item() == pytest.approx(0, abs=0.003)

    def test_the_output_layer_starts_xavier_uniform_and_has_no_bias(self):
        layer = Transformer(small_config(d_model=64, target_vocab_size=900)).output_layer
        bound = math.sqrt(6 / (64 + 900))
        assert 0.99 * bound < layer.weight.abs().max().item() <= bound
        assert layer.bias is None

    def test_dropout_falls_on_the_embeddings_and_on_each_sublayers_output(self):
        model = small_model()
        names = {name for name, module in model.named_modules() if isinstance(module, nn.Dropout) and module.p == 0.1}
        expected = {f"encoder_layers.{i}.residuals.{j}.dropout" for i in range(2) for j in range(2)}
        expected |= {f"decoder_layers.{i}.residuals.{j}.dropout" for i in range(2) for j in range(3)}
        assert names == expected | {"source_embedding.dropout", "target_embedding.dropout"}


class TestEmbedding:
    def test_is_the_vector_times_root_d_model_plus_the_position(self):
        embedding = Embedding(11, small_config(dropout=0.0))
        token_ids = torch.tensor([[4, 7, 4]])
        expected = 4 * embedding.tokens.weight[token_ids] + sinusoidal(24, 16)[:3]
        torch.testing.assert_close(embedding(token_ids), expected)

    def test_rotary_adds_nothing_to_the_words(self):
        embedding = Embedding(11, small_config(dropout=0.0, positions="rotary"))
        token_ids = torch.tensor([[4, 7, 4]])
        torch.testing.assert_close(embedding(token_ids), 4 * embedding.tokens.weight[token_ids])

    @pytest.mark.parametrize("positions", ["sinusoidal", "learned"])
    def test_start_moves_the_positions(self, positions):
        embedding = Embedding(11, small_config(dropout=0.0, positions=positions))
        token_ids = torch.randint(4, 11, (1, 8))
        torch.testing.assert_close(embedding(token_ids[:, 5:], start=5), embedding(token_ids)[:, 5:])

    def test_dropout_falls_on_the_sum_of_word_and_position(self):
        embedding = Embedding(11, small_config(dropout=0.5))
        x, dropped = embedding.eval()(torch.full((1, 24), 5)), embedding.train()(torch.full((1, 24), 5))
        kept = dropped != 0
        assert 0.35 < kept.float().mean() < 0.65
        torch.testing.assert_close(dropped[kept], 2 * x[kept])


class TestForward:
    @every_kind
    def test_gives_a_logit_for_every_target_position_and_word(self, positions, norm):
        model = small_model(positions=positions, norm=norm)
        assert model(random_ids(11, 7, 4), random_ids(13, 5, 3)).shape == (2, 5, 13)

    @every_kind
    def test_is_encode_then_decode_then_output_layer(self, positions, norm):
        model, source_ids, target_ids = (
            small_model(positions=positions, norm=norm),
            random_ids(11, 7, 4),
            random_ids(13, 5, 3),
        )
        memory_mask = (source_ids != 0)[:, None, None, :]
        states = model.decode(target_ids, model.encode(source_ids), memory_mask)
        assert torch.equal(model.output_layer(states), model(source_ids, target_ids))

    def test_is_the_same_every_time_in_eval_and_not_in_training(self):
        model, source_ids, target_ids = small_model(), random_ids(11, 7), random_ids(13, 5)
        assert torch.equal(model(source_ids, target_ids), model(source_ids, target_ids))
        model.train()
        assert not torch.equal(model(source_ids, target_ids), model(source_ids, target_ids))

    @pytest.mark.parametrize("positions", POSITIONS)
    def test_the_order_of_the_words_matters_on_both_sides(self, positions):
        model, source_ids, target_ids = small_model(positions=positions), random_ids(11, 7), random_ids(13, 5)
        logits = model(source_ids, target_ids)
        assert not torch.allclose(model(source_ids.roll(1, dims=1), target_ids), logits)
        earlier = target_ids[:, [1, 0, 2, 3, 4]]
        assert not torch.allclose(model(source_ids, earlier)[:, -1], logits[:, -1])

    def test_reaches_every_parameter(self):
        model = small_model()
        model(random_ids(11, 7), random_ids(13, 5)).square().sum().backward()
        assert [name for name, parameter in model.named_parameters() if parameter.grad is None] == []

    @every_kind
    def test_weights_come_for_each_layer_and_asking_for_them_changes_nothing(self, positions, norm):
        model, source_ids, target_ids = (
            small_model(positions=positions, norm=norm),
            random_ids(11, 7, 4),
            random_ids(13, 5, 3),
        )
        memory_mask = (source_ids != 0)[:, None, None, :]
        memory, weights = model.encode(source_ids, return_weights=True)
        torch.testing.assert_close(memory, model.encode(source_ids), rtol=0, atol=1e-10)
        assert [layer.shape for layer in weights] == [(2, 2, 7, 7)] * 2
        states, self_weights, cross_weights = model.decode(target_ids, memory, memory_mask, return_weights=True)
        torch.testing.assert_close(states, model.decode(target_ids, memory, memory_mask), rtol=0, atol=1e-10)
        assert [layer.shape for layer in self_weights] == [(2, 2, 5, 5)] * 2
        assert [layer.shape for layer in cross_weights] == [(2, 2, 5, 7)] * 2
        assert all((layer[1, ..., 4:] == 0).all() for layer in (*weights, *cross_weights))

    @pytest.mark.filterwarnings("ignore:enable_nested_tensor")
    @pytest.mark.parametrize("activation", ["relu", "gelu"])
    def test_pre_norm_stacks_are_the_frameworks(self, activation):
        model = small_model(norm="pre", activation=activation)
        source_ids, target_ids = random_ids(11, 7, 4), random_ids(13, 5, 5)
        theirs = nn.Transformer(16, 2, 2, 2, 32, 0.0, activation, batch_first=True, norm_first=True).double()
        names = {"encoder_layers": "encoder.layers", "decoder_layers": "decoder.layers"}
        names |= {"encoder_norm": "encoder.norm", "decoder_norm": "decoder.norm"}
        parameters = {}
        for name, tensor in model.state_dict().items():
            part, _, rest = name.partition(".")
            if part in names:
                parameters[f"{names[part]}.{framework_name(rest)}"] = tensor
        theirs.load_state_dict(parameters)
        hidden = source_ids == 0
        states = theirs(
            model.source_embedding(source_ids),
            model.target_embedding(target_ids),
            tgt_mask=nn.Transformer.generate_square_subsequent_mask(5, dtype=torch.float64) < 0,
            src_key_padding_mask=hidden,
            memory_key_padding_mask=hidden,
        )
        torch.testing.assert_close(model(source_ids, target_ids), model.output_layer(states), rtol=0, atol=1e-10)


class TestMasking:
    @settings(max_examples=10)
    @given(st.integers(0, 1000), st.integers(1, 6), st.data())
    def test_a_later_target_word_never_changes_an_earlier_output(self, seed, changed, data):
        torch.manual_seed(seed)
        model = small_model(positions=data.draw(st.sampled_from(POSITIONS)), norm=data.draw(st.sampled_from(NORMS)))
        source_ids, target_ids = random_ids(11, 5), random_ids(13, 7)
        other = target_ids.clone()
        other[:, changed:] = 4 + (other[:, changed:] - 4 + 1) % 9
        before, after = model(source_ids, target_ids), model(source_ids, other)
        torch.testing.assert_close(after[:, :changed], before[:, :changed], rtol=0, atol=1e-13)
        assert not torch.allclose(after[:, changed:], before[:, changed:])

    @settings(max_examples=15)
    @given(
        st.integers(0, 1000),
        st.lists(st.tuples(st.integers(1, 7), st.integers(1, 7)), min_size=2, max_size=4),
        st.data(),
    )
    def test_a_sentence_gives_the_same_alone_and_in_a_padded_batch(self, seed, lengths, data):
        torch.manual_seed(seed)
        model = small_model(positions=data.draw(st.sampled_from(POSITIONS)), norm=data.draw(st.sampled_from(NORMS)))
        source_ids = random_ids(11, *(source for source, _ in lengths))
        target_ids = random_ids(13, *(target for _, target in lengths))
        memory, logits = model.encode(source_ids), model(source_ids, target_ids)
        for row, (source, target) in enumerate(lengths):
            alone = source_ids[row : row + 1, :source], target_ids[row : row + 1, :target]
            torch.testing.assert_close(memory[row, :source], model.encode(alone[0])[0], rtol=0, atol=1e-10)
            torch.testing.assert_close(logits[row, :target], model(*alone)[0], rtol=0, atol=1e-10)

    def test_a_mask_given_to_encode_is_used(self):
        model, source_ids = small_model(), random_ids(11, 6)
        mask = torch.tensor([True, True, True, False, False, False])[None, None, None]
        shown, hidden = model.encode(source_ids)[:, :3], model.encode(source_ids, mask)[:, :3]
        torch.testing.assert_close(hidden, model.encode(source_ids[:, :3]), rtol=0, atol=1e-10)
        assert not torch.allclose(shown, hidden)


class TestCache:
    """Cached states equal uncached ones, however the words are fed in."""

    def states(self, dtype, positions, norm, pieces, rows=None):
        model = small_model(dtype=dtype, positions=positions, norm=norm)
        source_ids, target_ids = random_ids(11, 7, 4, 6), random_ids(13, 20, 20, 20)
        memory_mask = (source_ids != 0)[:, None, None, :]
        memory = model.encode(source_ids, memory_mask)
        whole = model.decode(target_ids, memory, memory_mask)
        cache, parts, start = model.new_cache(), [], 0
        for number, piece in enumerate(pieces):
            if rows is not None and number == 2:
                for caches in cache:
                    for one in caches:
                        one.select(rows)
                target_ids, memory, memory_mask = target_ids[rows], memory[rows], memory_mask[rows]
                whole, parts = whole[rows], [part[rows] for part in parts]
            parts.append(model.decode(target_ids[:, start : start + piece], memory, memory_mask, cache=cache))
            start += piece
        return torch.cat(parts, dim=1), whole

    @every_kind
    @pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float32, 1e-5), (torch.float64, 1e-10)])
    @pytest.mark.parametrize("pieces", [[1] * 20, [5] + [1] * 15, [3, 1, 4, 1, 11]], ids=["single", "prefill", "mixed"])
    def test_cached_states_equal_uncached_states(self, positions, norm, dtype, tolerance, pieces):
        cached, whole = self.states(dtype, positions, norm, pieces)
        torch.testing.assert_close(cached, whole, rtol=0, atol=tolerance)

    @every_kind
    def test_rows_may_be_dropped_copied_and_exchanged_on_the_way(self, positions, norm):
        cached, whole = self.states(torch.float64, positions, norm, [4] + [1] * 16, rows=torch.tensor([2, 0, 0, 2]))
        torch.testing.assert_close(cached, whole, rtol=0, atol=1e-10)

    def test_weights_come_with_a_cache_too(self):
        model, source_ids, target_ids = small_model(), random_ids(11, 6), random_ids(13, 5)
        memory, cache = model.encode(source_ids), model.new_cache()
        _, whole_self, whole_cross = model.decode(target_ids, memory, return_weights=True)
        model.decode(target_ids[:, :4], memory, cache=cache)
        _, last_self, last_cross = model.decode(target_ids[:, 4:], memory, cache=cache, return_weights=True)
        for whole, last in zip(whole_self + whole_cross, last_self + last_cross, strict=True):
            torch.testing.assert_close(last, whole[..., 4:, :], rtol=0, atol=1e-10)
