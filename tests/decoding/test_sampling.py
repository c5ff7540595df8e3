"""Sampling: words come as often as the filtered probabilities say, and its limits are greedy decoding."""

import math
from itertools import combinations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tests.small_models import LIMIT, change_logits, never_ends, sentences, small_model
from utils.decoding import greedy_decode
from utils.decoding.sampling import keep_top_k, keep_top_p, sample, scale_by_temperature
from utils.model import Transformer
from utils.text import END, START

DRAWS = 20_000
PROBABILITIES = [0.1, 0.03, 0.05, 0.4, 0.02, 0.25, 0.15]  # END, id 2, has 0.05
some_logits = st.lists(st.floats(-5, 5, width=32), min_size=1, max_size=6)


def generator(seed=0):
    return torch.Generator().manual_seed(seed)


def expected_probabilities(probabilities, *, temperature=1.0, top_k=None, top_p=None):
    """Temperature, then top-k, then top-p, with lists and loops; equal probabilities must not occur."""
    powers = [probability ** (1 / temperature) for probability in probabilities]
    ranked = sorted(range(len(powers)), key=lambda word: -powers[word])[:top_k]
    mass = sum(powers[word] for word in ranked)
    kept, so_far = [], 0.0
    for word in ranked:
        kept.append(word)
        so_far += powers[word] / mass
        if top_p is not None and so_far >= top_p:
            break
    mass = sum(powers[word] for word in kept)
    return [powers[word] / mass if word in kept else 0.0 for word in range(len(powers))]


def assert_frequencies(counts, probabilities):
    """Pearson's chi-square is at most five standard deviations above its mean; what has probability 0 never comes."""
    assert all(count == 0 for count, probability in zip(counts, probabilities, strict=True) if probability == 0)
    pairs = [(count, DRAWS * p) for count, p in zip(counts, probabilities, strict=True) if p > 0]
    chi_square = sum((count - expected) ** 2 / expected for count, expected in pairs)
    freedom = len(pairs) - 1
    assert chi_square <= freedom + 5 * math.sqrt(2 * freedom)


class TestFrequencies:
    @pytest.mark.parametrize(
        "options",
        [
            {},
            {"temperature": 0.5},
            {"temperature": 2.0},
            {"top_k": 3},
            {"top_p": 0.7},
            {"temperature": 0.5, "top_p": 0.6},  # before the temperature the nucleus would be two words, not one
            {"top_k": 2, "top_p": 0.63},  # of all words the nucleus would be two words, of the two it is one
            {"temperature": 2.0, "top_k": 4, "top_p": 0.8},
        ],
        ids=str,
    )
    def test_the_words_of_a_step_come_as_often_as_the_filtered_probabilities_say(self, options):
        logits = torch.tensor(PROBABILITIES).double().log() + 3  # a constant more changes no probability
        model = change_logits(small_model(vocab_size=7), lambda of_model: logits.expand_as(of_model))
        drawn = sample(model, sentences(2).expand(DRAWS, -1), generator=generator(), max_length=1, **options)
        words = [END if hypothesis.finished else hypothesis.token_ids[0] for hypothesis in drawn]
        assert_frequencies([words.count(word) for word in range(7)], expected_probabilities(PROBABILITIES, **options))

    def test_a_word_is_drawn_by_its_probability_after_the_words_before_it(self):
        """Against one uncached pass for each first word; the second words follow them, or the cache has stood still."""
        model, source_ids = small_model(vocab_size=6), sentences(3)
        drawn = sample(model, source_ids.expand(DRAWS, -1), generator=generator(), max_length=2)
        with torch.no_grad():
            first, *second = (
                model(source_ids, torch.tensor([[START, *words]]))[0, -1].softmax(dim=-1).tolist()
                for words in ([], *([word] for word in range(6)))
            )
        expected = {(): first[END]}
        for one in (word for word in range(6) if word != END):
            expected |= {(one, other): first[one] * second[one][other] for other in range(6) if other != END}
            expected[one,] = first[one] * second[one][END]
        assert sum(expected.values()) == pytest.approx(1)
        found = [hypothesis.token_ids for hypothesis in drawn]
        assert_frequencies([found.count(words) for words in expected], list(expected.values()))


class TestItsLimitsAreGreedy:
    @pytest.mark.parametrize("options", [{"top_k": 1}, {"top_p": 1e-6}, {"temperature": 1e-6}, {"temperature": 1e-30}])
    def test_only_the_likeliest_word_is_left(self, options):
        for seed in range(3):
            model, source_ids = small_model(seed=seed), sentences(*range(1, 13))
            assert sample(model, source_ids, **options) == greedy_decode(model, source_ids)
            model, source_ids = model.float(), sentences(5, 3)
            assert sample(model, source_ids, max_length=5, **options) == greedy_decode(model, source_ids, max_length=5)


class TestSample:
    def test_a_seeded_generator_repeats_the_words_and_another_seed_does_not(self):
        model, source_ids = small_model(), sentences(*range(1, 9))
        assert sample(model, source_ids, generator=generator(3)) == sample(model, source_ids, generator=generator(3))
        assert sample(model, source_ids, generator=generator(3)) != sample(model, source_ids, generator=generator(4))

    def test_without_a_generator_it_follows_torchs_own(self):
        model, source_ids = small_model(), sentences(*range(1, 9))
        torch.manual_seed(5)
        first = sample(model, source_ids)
        torch.manual_seed(5)
        assert sample(model, source_ids) == first

    def test_neither_its_padding_nor_the_other_sentences_change_the_words_of_a_sentence(self):
        model, ours = small_model(), [4, 8, 6]
        among_short = torch.tensor([[5, 0, 0], ours, [7, 4, 0]])
        among_long = torch.tensor([[8, 7, 6, 5, 4, 4], [*ours, 0, 0, 0], [5, 5, 5, 5, 5, 0]])
        different = 0
        for seed in range(8):
            one, other = (
                sample(model, source_ids, generator=generator(seed)) for source_ids in (among_short, among_long)
            )
            assert one[1] == other[1]
            different += one != other
        assert different, "the other sentences should get other words, or this shows nothing"

    @pytest.mark.parametrize("max_length", [1, 6, None])
    def test_a_model_that_never_ends_stops_at_the_limit_and_says_so(self, max_length):
        for decode in (sample, greedy_decode):
            for hypothesis in decode(never_ends(small_model()), sentences(3, 5), max_length=max_length):
                assert not hypothesis.finished
                assert len(hypothesis.token_ids) == (max_length or LIMIT)

    def test_what_ends_is_finished_and_holds_no_end(self):
        hypotheses = sample(small_model(), sentences(*range(1, 17)))
        assert {hypothesis.finished for hypothesis in hypotheses} == {True, False}
        for hypothesis in hypotheses:
            assert END not in hypothesis.token_ids
            assert hypothesis.finished == (len(hypothesis.token_ids) < LIMIT)

    def test_the_encoder_runs_once_and_each_step_decodes_one_word_until_all_have_ended(self, monkeypatch):
        shapes, encoded, decode, encode = [], [], Transformer.decode, Transformer.encode

        def spy(self, target_ids, *inputs, **options):
            shapes.append(target_ids.shape)
            return decode(self, target_ids, *inputs, **options)

        monkeypatch.setattr(Transformer, "encode", lambda *inputs: (encoded.append(1), encode(*inputs))[1])
        monkeypatch.setattr(Transformer, "decode", spy)
        hypotheses = sample(small_model(vocab_size=5), sentences(3, 1), generator=generator())
        assert all(hypothesis.finished for hypothesis in hypotheses)
        assert len(encoded) == 1
        assert shapes == [(2, 1)] * (1 + max(len(hypothesis.token_ids) for hypothesis in hypotheses))


class TestFilters:
    def test_top_k_by_hand(self):
        logits = torch.tensor([[1.0, 3.0, 2.0], [-5.0, -4.0, -6.0]])
        assert keep_top_k(logits, 2).tolist() == [[-math.inf, 3.0, 2.0], [-5.0, -4.0, -math.inf]]
        assert keep_top_k(logits, 1).tolist() == [[-math.inf, 3.0, -math.inf], [-math.inf, -4.0, -math.inf]]
        assert torch.equal(keep_top_k(logits, 3), logits)
        assert torch.equal(keep_top_k(logits, 9), logits)

    def test_top_p_by_hand_keeps_the_word_with_which_the_mass_reaches_p(self):
        logits = torch.tensor([0.25, 0.5, 0.125, 0.125]).log()
        for p, kept in ((0.1, [1]), (0.5, [1]), (0.51, [0, 1]), (0.75, [0, 1]), (0.76, [0, 1, 2]), (1.0, [0, 1, 2, 3])):
            filtered = keep_top_p(logits, p)
            assert filtered.isfinite().nonzero().flatten().tolist() == kept, p
            assert torch.equal(filtered[kept], logits[kept])

    @given(some_logits, st.integers(1, 8))
    def test_top_k_keeps_k_words_and_none_that_is_less_likely_than_one_it_drops(self, numbers, k):
        logits = torch.tensor(numbers)
        filtered = keep_top_k(logits, k)
        is_kept = filtered.isfinite()
        assert is_kept.sum() == min(k, logits.size(-1))  # with ties too
        assert torch.equal(filtered[is_kept], logits[is_kept])
        if k < logits.size(-1):
            assert logits[is_kept].min() >= logits[~is_kept].max()

    @given(some_logits, st.floats(0.01, 0.99))
    def test_top_p_keeps_the_smallest_set_of_words_whose_mass_is_p(self, numbers, p):
        logits = torch.tensor(numbers).double()
        filtered, mass = keep_top_p(logits, p), logits.softmax(dim=-1)
        is_kept = filtered.isfinite()
        assert torch.equal(filtered[is_kept], logits[is_kept])
        assert is_kept.all() or logits[is_kept].min() >= logits[~is_kept].max()

        def smallest(p):
            every = range(len(numbers))
            sets = (list(words) for size in every for words in combinations(every, size))
            return min((len(words) for words in sets if mass[words].sum() >= p), default=len(numbers))

        assert smallest(p - 1e-9) <= is_kept.sum() <= smallest(p + 1e-9)  # rounding may decide where the mass is p

    def test_top_p_of_1_keeps_words_that_rounding_would_lose(self):
        assert keep_top_p(torch.tensor([0.0, -30.0, -40.0]), 1.0).isfinite().all()

    @given(some_logits, st.floats(0.1, 10))
    def test_temperature_divides_every_difference_of_logits(self, numbers, temperature):
        logits = torch.tensor(numbers).double()
        scaled = scale_by_temperature(logits, temperature)
        differences = (logits[:, None] - logits) / temperature
        torch.testing.assert_close(scaled[:, None] - scaled, differences)
        assert scaled.max() == 0

    def test_every_row_is_filtered_by_itself(self):
        logits = torch.randn(2, 3, 7)
        for keep in (lambda x: keep_top_k(x, 3), lambda x: keep_top_p(x, 0.6), lambda x: scale_by_temperature(x, 0.5)):
            together = keep(logits)
            assert together.shape == logits.shape
            for i in range(2):
                for j in range(3):
                    torch.testing.assert_close(together[i, j], keep(logits[i, j]))

    def test_the_logits_that_came_in_are_left_alone(self):
        logits = torch.randn(4, 7)
        before = logits.clone()
        for keep in (lambda x: keep_top_k(x, 3), lambda x: keep_top_p(x, 0.6), lambda x: scale_by_temperature(x, 0.5)):
            keep(logits)
            assert torch.equal(logits, before)
