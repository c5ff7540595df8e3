"""Beam search: equal to a plain search, greedy at width 1, exhaustive when wide, and it stops when nothing can win."""

import math
from itertools import pairwise, product

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.small_models import LIMIT, change_logits, never_ends, sentences, small_model
from utils.decoding import Hypothesis, greedy_decode
from utils.decoding.beam import beam_decode, beam_search, best_continuations, length_factor
from utils.model import Transformer
from utils.text import END, PADDING, START


def log_probabilities(model, source_ids, prefixes):
    """Of every word at every place of these translations of one sentence, all of one length; without a cache."""
    target_ids = torch.tensor([[START, *words] for words in prefixes])
    with torch.no_grad():
        return model(source_ids.expand(len(prefixes), -1), target_ids).log_softmax(dim=-1)  # (B, T, V)


def plain_beam_search(model, source_ids, *, width, length_penalty, max_length):
    """All hypotheses of one sentence, best first: every prefix decoded anew, sorted as lists, and nothing given up."""
    still_open, ended = [(0.0, [])], []
    for length in range(1, max_length + 1):
        after = log_probabilities(model, source_ids, [words for _, words in still_open])[:, -1].tolist()
        candidates = [
            (total + log_probability, [*words, word])
            for (total, words), of_words in zip(still_open, after, strict=True)
            for word, log_probability in enumerate(of_words)
        ]
        best = sorted(candidates, reverse=True)[: width - len(ended)]
        factor = ((5 + length) / 6) ** length_penalty
        ended += [Hypothesis(tuple(words[:-1]), True, total / factor) for total, words in best if words[-1] == END]
        still_open = [(total, words) for total, words in best if words[-1] != END]
        if not still_open:
            break
    cut_off = [Hypothesis(tuple(words), False, total / factor) for total, words in still_open]
    return sorted(ended, key=lambda hypothesis: -hypothesis.score) + cut_off


def best_by_brute_force(model, source_ids, *, length_penalty, max_length):
    """Score and words of the best of all sequences of at most max_length tokens that close with END."""
    best = (-math.inf, ())
    for length in range(1, max_length + 1):
        other_words = [word for word in range(model.config.target_vocab_size) if word != END]
        sequences = list(product(other_words, repeat=length - 1))
        written = torch.tensor([[*words, END] for words in sequences])
        of_written = log_probabilities(model, source_ids, sequences).gather(-1, written[..., None])  # (B, T, 1)
        scores = of_written.sum(dim=(1, 2)) / ((5 + length) / 6) ** length_penalty
        best = max(best, *zip(scores.tolist(), sequences, strict=True))
    return best


def assert_same(found, expected):
    """The same hypotheses in the same order, with the same scores."""
    assert found == expected
    assert [h.score for h in found] == pytest.approx([h.score for h in expected], abs=1e-9)


@pytest.fixture
def decoded(monkeypatch):
    """The shapes of the token ids that decode was called with, call by call."""
    shapes, decode = [], Transformer.decode

    def spy(self, target_ids, *inputs, **options):
        shapes.append(target_ids.shape)
        return decode(self, target_ids, *inputs, **options)

    monkeypatch.setattr(Transformer, "decode", spy)
    return shapes


class TestAgainstPlainSearch:
    @pytest.mark.parametrize("seed", range(3))
    @pytest.mark.parametrize(("width", "length_penalty"), [(2, 0.6), (4, 0.0), (4, 1.0), (12, 0.6)])
    def test_every_hypothesis_of_every_sentence(self, seed, width, length_penalty):
        options = {"width": width, "length_penalty": length_penalty, "max_length": 6}
        model, source_ids = small_model(seed=seed), sentences(5, 1, 3)
        all_found = beam_search(model, source_ids, num_best=width, **options)
        for found, row, length in zip(all_found, source_ids, (5, 1, 3), strict=True):
            expected = plain_beam_search(model, row[None, :length], **options)
            assert len(expected) == width
            assert_same(found, expected)

    @pytest.mark.parametrize("num_best", [1, 2, 3])
    @pytest.mark.parametrize("length_penalty", [0.0, 0.6, 2.0])
    def test_what_is_given_up_would_not_have_come_among_the_best(self, num_best, length_penalty):
        options = {"width": 4, "length_penalty": length_penalty, "max_length": 6}
        given_up = 0
        for seed in range(5):
            model, source_ids = small_model(seed=seed), sentences(4)
            (found,) = beam_search(model, source_ids, num_best=num_best, **options)
            expected = plain_beam_search(model, source_ids, **options)
            assert_same(found[:num_best], expected[:num_best])
            given_up += len(expected) - len(found)
        assert given_up or length_penalty == 2, "nothing was given up, so this test shows nothing"

    @pytest.mark.parametrize("positions", ["sinusoidal", "learned", "rotary"])
    @pytest.mark.parametrize("norm", ["post", "pre"])
    def test_every_kind_of_model(self, positions, norm):
        options = {"width": 3, "length_penalty": 0.6, "max_length": 8}
        model, source_ids = small_model(positions=positions, norm=norm), sentences(6, 2)
        for found, row, length in zip(beam_search(model, source_ids, **options), source_ids, (6, 2), strict=True):
            assert_same(found[:1], plain_beam_search(model, row[None, :length], **options)[:1])


class TestTheEndsOfTheScale:
    @pytest.mark.parametrize("length_penalty", [0.0, 0.6, 2.0])
    @pytest.mark.parametrize("max_length", [1, 7, None])
    def test_width_1_is_greedy_word_for_word(self, length_penalty, max_length):
        ends = set()
        for seed in range(4):
            model, source_ids = small_model(seed=seed), sentences(*range(1, 17))
            found = beam_decode(model, source_ids, width=1, length_penalty=length_penalty, max_length=max_length)
            assert found == greedy_decode(model, source_ids, max_length=max_length)
            ends |= {len(hypothesis.token_ids) for hypothesis in found}
        assert len(ends) >= min(3, max_length or 3), "the sentences should end at different places"

    @pytest.mark.parametrize("length_penalty", [0.0, 0.6])
    @pytest.mark.parametrize("vocab_size", [6, 7])
    def test_as_wide_as_the_search_space_it_finds_the_best_sequence(self, vocab_size, length_penalty):
        options, greedy_missed = {"length_penalty": length_penalty, "max_length": 4}, 0
        space = sum((vocab_size - 1) ** length for length in range(5))  # ended after 0 to 3 words, or cut off after 4
        for seed in range(4):
            model, source_ids = small_model(seed=seed, vocab_size=vocab_size), sentences(3)
            score, words = best_by_brute_force(model, source_ids, **options)
            (found,) = beam_decode(model, source_ids, width=space, **options)
            assert (found.token_ids, found.finished) == (words, True)
            assert found.score == pytest.approx(score, abs=1e-9)
            greedy_missed += greedy_decode(model, source_ids, max_length=4)[0] != found
        assert greedy_missed, "greedy finds every one of them, so these are too easy"

    def test_the_length_penalty_decides_between_a_short_and_a_long_sentence(self):
        """END at once has 0.4; two words that are almost sure to follow each other, and END, have 0.36 together."""
        first, second = 4, 5
        chain = torch.full((7, 7), 0.001).double()
        chain[START, END], chain[START, first], chain[first, second], chain[second, END] = 0.4, 0.37, 0.99, 0.99
        model = small_model(vocab_size=7)
        last_ids = []
        embed = model.target_embedding.register_forward_pre_hook(lambda m, inputs: last_ids.append(inputs[0][:, -1]))
        change_logits(model, lambda logits: chain[last_ids[-1]].log())
        source_ids = sentences(2)
        assert beam_decode(model, source_ids, length_penalty=0.0)[0].token_ids == ()
        assert beam_decode(model, source_ids, length_penalty=0.6)[0].token_ids == (first, second)
        assert greedy_decode(model, source_ids)[0].token_ids == ()
        embed.remove()


class TestBatchesAndCache:
    @settings(max_examples=10)
    @given(st.integers(0, 1000), st.lists(st.integers(1, 8), min_size=2, max_size=6), st.sampled_from([1, 2, 4, 12]))
    def test_a_sentence_gets_the_same_hypotheses_alone_and_in_a_batch(self, seed, lengths, width):
        options = {"width": width, "max_length": 10}
        model, source_ids = small_model(seed=seed), sentences(*lengths)
        for found, row, length in zip(beam_search(model, source_ids, **options), source_ids, lengths, strict=True):
            assert_same(found, beam_search(model, row[None, :length], **options)[0])

    def test_no_hypothesis_comes_twice_while_a_sentence_that_is_done_waits_for_the_others(self):
        done_before_others = 0
        for seed in range(6):
            all_found = beam_search(small_model(seed=seed), sentences(*range(1, 9)), width=4)
            for found in all_found:
                assert len({hypothesis.token_ids for hypothesis in found}) == len(found)
            lengths = [max(len(hypothesis.token_ids) for hypothesis in found) for found in all_found]
            done_before_others += max(lengths) > min(lengths)
        assert done_before_others

    def test_the_encoder_runs_once_and_each_step_decodes_one_word_of_each_hypothesis(self, decoded, monkeypatch):
        encoded, encode = [], Transformer.encode
        monkeypatch.setattr(Transformer, "encode", lambda *inputs: (encoded.append(inputs[1]), encode(*inputs))[1])
        beam_search(never_ends(small_model()), sentences(4, 2), width=3, max_length=6)
        assert [ids.shape for ids in encoded] == [(2, 4)]
        assert decoded == [(6, 1)] * 6


class TestStopping:
    @pytest.mark.parametrize("max_length", [1, 5, None])
    def test_a_model_that_never_ends_stops_at_the_limit_and_says_so(self, max_length):
        limit = max_length or LIMIT
        for found in beam_search(never_ends(small_model()), sentences(3, 5), max_length=max_length):
            assert len(found) == 4
            assert all(not hypothesis.finished for hypothesis in found)
            assert all(len(hypothesis.token_ids) == limit for hypothesis in found)
            assert len({hypothesis.token_ids for hypothesis in found}) == 4
            assert all(one.score >= other.score for one, other in pairwise(found))

    def test_stops_when_no_open_hypothesis_can_still_win(self, decoded):
        model = change_logits(small_model(), lambda logits: logits + 50 * (torch.arange(logits.size(-1)) == END))
        found = beam_search(model, sentences(3, 6))
        assert [[hypothesis.token_ids for hypothesis in hypotheses] for hypotheses in found] == [[()], [()]]
        assert len(decoded) == 1
        decoded.clear()
        found = beam_search(model, sentences(3, 6), num_best=4)
        assert [len(hypotheses) for hypotheses in found] == [4, 4]
        assert len(decoded) == 2

    def test_what_ended_comes_before_what_was_cut_off(self):
        for seed in range(5):
            for found in beam_search(small_model(seed=seed), sentences(*range(1, 9)), max_length=3, num_best=4):
                assert sorted(found, key=lambda h: (not h.finished, -h.score)) == found
                assert all(END not in hypothesis.token_ids for hypothesis in found)


class TestOneStep:
    def test_continuations_by_hand(self):
        sums = torch.tensor([[-1.0, -2.0, -math.inf]])
        log_probabilities = torch.tensor(
            [[[0.5, 0.125, 0.125, 0.25], [0.0625, 0.0625, 0.0625, 0.8125], [0.25] * 4]]
        ).log()
        sums, places, words = best_continuations(sums, log_probabilities, torch.tensor([[False, False, False]]))
        assert places.tolist() == [[0, 1, 0]]
        assert words.tolist() == [[0, 3, 3]]
        assert sums.tolist() == [pytest.approx([-1 + math.log(0.5), -2 + math.log(0.8125), -1 + math.log(0.25)])]

    def test_what_has_ended_keeps_its_place_and_its_sum(self):
        sums = torch.tensor([[-1.0, -9.0]])
        sums, places, words = best_continuations(sums, torch.full((1, 2, 4), 0.25).log(), torch.tensor([[False, True]]))
        assert (places[0, 0].item(), words[0, 0].item(), sums[0, 0].item()) == (1, PADDING, -9.0)
        assert (places[0, 1].item(), sums[0, 1].item()) == (0, pytest.approx(-1 + math.log(0.25)))

    def test_length_factor_is_that_of_the_paper(self):
        assert [length_factor(length, 0.0) for length in (1, 7)] == [1, 1]
        assert length_factor(1, 0.6) == 1
        assert length_factor(13, 1.0) == 3
        assert length_factor(7, 0.5) == pytest.approx(math.sqrt(2))
