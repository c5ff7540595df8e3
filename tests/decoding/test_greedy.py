"""Decoding: the cache never changes a word, finished sentences stay finished, batches change nothing."""

from functools import partial

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.small_models import LIMIT, sentences, small_model
from utils.decoding import Hypothesis, Translator, greedy_decode
from utils.decoding.beam import beam_decode
from utils.decoding.sampling import sample
from utils.model import Transformer
from utils.text import END, PADDING, START, UnknownWordError, Vocabulary

POSITIONS, NORMS = ("sinusoidal", "learned", "rotary"), ("post", "pre")
every_kind = pytest.mark.parametrize(
    ("positions", "norm"), [(positions, norm) for positions in POSITIONS for norm in NORMS]
)


@pytest.fixture
def decoded_inputs(monkeypatch):
    """What decode was called with, call by call."""
    seen, decode = [], Transformer.decode

    def spy(self, target_ids, *arguments, **options):
        seen.append(target_ids.clone())
        return decode(self, target_ids, *arguments, **options)

    monkeypatch.setattr(Transformer, "decode", spy)
    return seen


class TestGreedy:
    @every_kind
    def test_with_and_without_cache_gives_the_same_words(self, positions, norm):
        ends = set()
        for seed in range(3):
            model, source_ids = small_model(seed=seed, positions=positions, norm=norm), sentences(*range(1, 17))
            cached = greedy_decode(model, source_ids)
            assert cached == greedy_decode(model, source_ids, use_cache=False)
            ends |= {len(hypothesis.token_ids) if hypothesis.finished else None for hypothesis in cached}
        assert len(ends) >= 3, "the sentences should end at different places, or this test shows little"

    @settings(max_examples=10)
    @given(st.integers(0, 1000), st.lists(st.integers(1, 8), min_size=2, max_size=6), st.booleans())
    def test_a_sentence_gets_the_same_words_alone_and_in_a_batch(self, seed, lengths, use_cache):
        model = small_model(seed=seed)
        source_ids = sentences(*lengths)
        together = greedy_decode(model, source_ids, use_cache=use_cache)
        alone = [
            greedy_decode(model, source_ids[row : row + 1, :length], use_cache=use_cache)[0]
            for row, length in enumerate(lengths)
        ]
        assert together == alone

    def test_each_word_is_the_likeliest_after_those_before_it(self):
        model, source_ids = small_model(seed=1), sentences(5, 3)
        for row, hypothesis in enumerate(greedy_decode(model, source_ids)):
            written = [*hypothesis.token_ids, *([END] if hypothesis.finished else [])]
            logits = model(source_ids[row : row + 1], torch.tensor([[START, *written[:-1]]]))
            assert logits[0].argmax(dim=-1).tolist() == written

    def test_finished_rows_are_followed_by_padding_while_the_others_go_on(self, decoded_inputs):
        model, source_ids = small_model(), sentences(*range(1, 17))
        hypotheses = greedy_decode(model, source_ids, use_cache=False)
        assert 0 < sum(hypothesis.finished for hypothesis in hypotheses) < len(hypotheses)
        for row, hypothesis in zip(decoded_inputs[-1].tolist(), hypotheses, strict=True):
            written = [START, *hypothesis.token_ids, *([END] if hypothesis.finished else [])]
            assert row == (written + [PADDING] * LIMIT)[: len(row)]

    def test_the_encoder_runs_once_and_each_step_decodes_one_word_with_a_cache(self, decoded_inputs, monkeypatch):
        model, calls, encode = small_model(), [], Transformer.encode
        monkeypatch.setattr(Transformer, "encode", lambda *arguments: (calls.append(1), encode(*arguments))[1])
        greedy_decode(model, sentences(4, 2), min_length=6, max_length=6)
        assert [ids.size(1) for ids in decoded_inputs] == [1] * 6
        assert len(calls) == 1
        decoded_inputs.clear()
        greedy_decode(model, sentences(4, 2), min_length=6, max_length=6, use_cache=False)
        assert [ids.size(1) for ids in decoded_inputs] == [1, 2, 3, 4, 5, 6]

    def test_stops_as_soon_as_every_sentence_has_ended(self, decoded_inputs):
        model = small_model()
        torch.nn.init.zeros_(model.output_layer.weight)
        model.output_layer.weight.data[END] = model.decode(torch.tensor([[START]]), torch.zeros(1, 1, 16).double())[
            0, 0
        ]
        decoded_inputs.clear()
        hypotheses = greedy_decode(model, torch.tensor([[4]]))
        assert (hypotheses[0].token_ids, hypotheses[0].finished) == ((), True)
        assert len(decoded_inputs) == 1

    @pytest.mark.parametrize("max_length", [1, 5, LIMIT, None])
    def test_no_sentence_is_longer_than_max_length_and_a_cut_one_is_not_finished(self, max_length):
        hypotheses = greedy_decode(small_model(), sentences(*range(1, 17)), max_length=max_length)
        limit = LIMIT if max_length is None else max_length
        assert max(len(hypothesis.token_ids) for hypothesis in hypotheses) == limit
        assert all(hypothesis.finished or len(hypothesis.token_ids) == limit for hypothesis in hypotheses)
        assert not any(END in hypothesis.token_ids for hypothesis in hypotheses)

    def test_no_sentence_ends_before_min_length_and_longer_ones_stay_as_they_were(self):
        model, source_ids = small_model(), sentences(*range(1, 17))
        free = greedy_decode(model, source_ids)
        least = 2 + min(len(hypothesis.token_ids) for hypothesis in free)
        forced = greedy_decode(model, source_ids, min_length=least)
        assert all(len(hypothesis.token_ids) >= least for hypothesis in forced)
        for one, other in zip(free, forced, strict=True):
            assert one == other or len(one.token_ids) < least

    def test_hypotheses_are_equal_when_their_words_are_whatever_their_scores(self):
        assert greedy_decode(small_model(), sentences(3))[0].score is None
        assert Hypothesis((4, 5), True, -1.5) == Hypothesis((4, 5), True)
        assert Hypothesis((4, 5), True, -1.5) != Hypothesis((4, 5), False, -1.5)

    @pytest.mark.parametrize("max_length", [0, LIMIT + 1])
    def test_a_max_length_beyond_the_positions_is_refused_before_anything_runs(self, max_length, decoded_inputs):
        with pytest.raises(ValueError, match=f"max_length is {max_length}; .* 1 to {LIMIT}"):
            greedy_decode(small_model(), sentences(3), max_length=max_length)
        assert not decoded_inputs


class TestTranslator:
    @pytest.fixture
    def translator(self):
        source = Vocabulary(["the", "cat", "mouse", "sleeps", "."])
        return Translator(small_model().float(), source, Vocabulary(["le", "chat", "souris", "dort", "."]))

    def test_translations_come_in_the_order_of_the_sentences_whatever_the_batches(self, translator):
        lines = [["the", "cat", "sleeps", "."], ["cat"], ["the", "mouse"], ["sleeps", ".", "mouse"], ["."]]
        alone = [translator.translate([line])[0] for line in lines]
        assert len({*map(tuple, alone)}) > 1
        for batch_size in (1, 2, 128):
            assert translator.translate(lines, batch_size=batch_size) == alone

    def test_sentences_of_like_length_share_a_batch(self, translator, monkeypatch):
        lengths, source_ids = [], Translator.source_ids

        def spy(self, sentences):
            lengths.append([len(tokens) for tokens in sentences])
            return source_ids(self, sentences)

        monkeypatch.setattr(Translator, "source_ids", spy)
        translator.translate([["cat"] * length for length in (5, 1, 6, 1, 2, 6)], batch_size=2)
        assert lengths == [[1, 1], [2, 5], [6, 6]]

    def test_another_decoder_may_write_the_translation(self, translator):
        lines = [["the", "cat", "sleeps", "."], ["cat"], ["the", "mouse"]]
        wide = partial(beam_decode, width=3)
        expected = [
            translator.target_vocabulary.decode(wide(translator.model, translator.source_ids([line]))[0].token_ids)
            for line in lines
        ]
        assert translator.translate(lines, decode=wide) == expected
        assert translator.translate(lines, decode=wide) != translator.translate(lines)
        for same_as_greedy in (partial(beam_decode, width=1), partial(sample, top_k=1)):
            assert translator.translate(lines, decode=same_as_greedy) == translator.translate(lines)
            assert all(len(said) <= 2 for said in translator.translate(lines, decode=same_as_greedy, max_length=2))

    @pytest.mark.parametrize("training", [True, False])
    def test_translates_without_dropout_and_leaves_the_model_in_its_mode(self, translator, training):
        translator.model.train(training)
        first = translator.translate([["the", "cat"]] * 3)
        assert first == translator.translate([["the", "cat"]] * 3)
        assert first[0] == first[1] == first[2]
        assert translator.model.training == training

    def test_saved_and_loaded_it_translates_the_same(self, translator, tmp_path):
        translator.language = "en"
        translator.save(tmp_path / "model.safetensors")
        loaded = Translator.load(tmp_path / "model.safetensors")
        assert loaded.language == "en"
        assert loaded.model.config == translator.model.config
        assert not loaded.model.training
        assert loaded.source_vocabulary.words == translator.source_vocabulary.words
        assert loaded("The cat sleeps.") == translator("The cat sleeps.")

    def test_tied_embeddings_are_still_one_tensor_after_loading(self, translator, tmp_path):
        translator.model = small_model(tie_embeddings="all").float()
        translator.save(tmp_path / "model.safetensors")
        model = Translator.load(tmp_path / "model.safetensors").model
        assert model.output_layer.weight is model.source_embedding.tokens.weight
        assert torch.equal(model.output_layer.weight, translator.model.output_layer.weight)

    def test_a_line_with_a_word_it_has_never_seen_is_refused_by_name(self, translator):
        with pytest.raises(UnknownWordError, match=r"'mousse'.*mouse"):
            translator("the mousse sleeps")

    @pytest.mark.parametrize("line", ["", "   "])
    def test_an_empty_line_is_refused(self, translator, line):
        with pytest.raises(ValueError, match="empty"):
            translator(line)
