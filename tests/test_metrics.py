"""Metrics: accuracies and alignment errors by hand, BLEU and chrF equal to sacrebleu's own."""

import pytest
import sacrebleu
from hypothesis import given
from hypothesis import strategies as st

from utils.metrics import alignment_error_rate, bleu, chrf, exact_match, token_accuracy

some_words = st.lists(st.sampled_from("abc"), max_size=4)
some_links = st.frozensets(st.tuples(st.integers(0, 2), st.integers(0, 2)))
REFERENCES = ["Two men are cooking outside, near the river.", "A dog runs through deep snow.", "He isn't here."]
PREDICTIONS = ["two men cook outside, near a river.", "a dog runs through the deep snow.", "He isn't here."]


def test_exact_match_is_the_share_of_sentences_that_are_equal_word_for_word():
    references = [["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"]]
    assert exact_match([["a", "b"], ("a", "b"), ["b", "a"], ["a", "b", "c"]], references) == 0.5
    assert exact_match(references, references) == 1.0
    assert exact_match([[]] * 4, references) == 0.0


def test_token_accuracy_is_the_share_of_positions_with_the_right_word():
    references = [["a", "b", "c"], ["a", "b"]]
    assert token_accuracy(references, references) == 1.0
    assert token_accuracy([("a", "x", "c"), ["x", "b"]], references) == 3 / 5
    assert token_accuracy([["b", "c"], ["a", "b"]], references) == 2 / 5  # one word left out moves all that follow it
    assert token_accuracy([[], []], references) == 0.0


def test_token_accuracy_counts_words_too_many_as_much_as_words_left_out():
    assert token_accuracy([["a", "b"]], [["a", "b", "c", "d"]]) == 1 / 2
    assert token_accuracy([["a", "b", "c", "d"]], [["a", "b"]]) == 1 / 2


def test_token_accuracy_weighs_words_and_not_sentences():
    assert token_accuracy([["a"] * 9, ["x"]], [["a"] * 9, ["a"]]) == 0.9


def test_no_word_at_all_is_nothing_to_score():
    with pytest.raises(ValueError, match="All predictions and references are empty"):
        token_accuracy([[], []], [[], []])


@given(st.lists(st.tuples(some_words, some_words), min_size=1))
def test_sentences_that_all_match_are_those_whose_words_all_match(pairs):
    predictions, references = zip(*pairs, strict=True)
    if any(map(any, pairs)):
        accuracy = token_accuracy(predictions, references)
        assert 0 <= accuracy <= 1
        assert (accuracy == 1) == (exact_match(predictions, references) == 1)
        assert accuracy == token_accuracy(references, predictions)


SURE, POSSIBLE = {(0, 0), (1, 2)}, {(0, 0), (1, 2), (2, 1), (3, 1)}


def test_alignment_error_rate_by_hand():
    assert alignment_error_rate([SURE], [SURE]) == 0
    assert alignment_error_rate([{(0, 0), (2, 1), (5, 5)}], [SURE], [POSSIBLE]) == pytest.approx(1 - (1 + 2) / (3 + 2))
    assert alignment_error_rate([{(0, 0), (2, 1), (5, 5)}], [SURE]) == pytest.approx(1 - (1 + 1) / (3 + 2))
    assert alignment_error_rate([{(5, 5)}], [SURE], [POSSIBLE]) == 1
    assert alignment_error_rate([{}.keys()], [SURE]) == 1


def test_a_possible_link_may_be_there_or_not():
    assert alignment_error_rate([SURE], [SURE], [POSSIBLE]) == 0
    assert alignment_error_rate([POSSIBLE], [SURE], [POSSIBLE]) == 0
    assert alignment_error_rate([POSSIBLE], [SURE]) > 0


def test_a_sure_link_is_possible_whether_it_is_among_the_possible_ones_or_not():
    assert alignment_error_rate([SURE], [SURE], [POSSIBLE - SURE]) == 0


def test_alignments_are_counted_over_all_sentences_and_a_link_once():
    predicted, sure = [[(0, 0), (0, 0), (1, 1)], [(0, 1)]], [((0, 0), (1, 1)), ((0, 0), (2, 2), (3, 3))]
    assert alignment_error_rate(predicted, sure) == pytest.approx(1 - (2 + 2) / (3 + 5))


def test_a_link_has_the_target_first():
    assert alignment_error_rate([{(1, 2)}], [{(2, 1)}]) == 1


def test_no_link_at_all_is_nothing_to_score():
    with pytest.raises(ValueError, match="No sentence has a predicted or a sure link"):
        alignment_error_rate([set(), set()], [set(), set()], [POSSIBLE, POSSIBLE])


def test_alignments_that_do_not_pair_up_are_refused():
    with pytest.raises(ValueError, match="2 predictions and 1 references"):
        alignment_error_rate([SURE, SURE], [SURE, SURE], [POSSIBLE])
    with pytest.raises(ValueError, match="1 predictions and 2 references"):
        alignment_error_rate([SURE], [SURE, SURE])
    with pytest.raises(ValueError, match="0 predictions and 0 references"):
        alignment_error_rate([], [])


@given(st.lists(st.tuples(some_links, some_links, some_links), min_size=1))
def test_alignment_error_rate_is_one_less_the_f_score_where_no_link_is_only_possible(alignments):
    predicted, sure, possible = zip(*alignments, strict=True)
    right = sum(len(a & b) for a, b in zip(predicted, sure, strict=True))
    num_predicted, num_sure = (sum(map(len, links)) for links in (predicted, sure))
    if num_predicted and num_sure:
        precision, recall = right / num_predicted, right / num_sure
        f_score = 2 * precision * recall / (precision + recall) if right else 0
        assert alignment_error_rate(predicted, sure) == pytest.approx(1 - f_score)
        lenient = alignment_error_rate(predicted, sure, possible)
        assert 0 <= lenient <= alignment_error_rate(predicted, sure)


@pytest.mark.parametrize("lowercase", [True, False])
def test_bleu_is_sacrebleus(lowercase):
    metric = sacrebleu.BLEU(tokenize="13a", lowercase=lowercase)
    assert bleu(PREDICTIONS, REFERENCES, lowercase=lowercase) == metric.corpus_score(PREDICTIONS, [REFERENCES]).score


def test_bleu_sees_upper_case_unless_told_otherwise():
    assert bleu(PREDICTIONS, REFERENCES, lowercase=True) > bleu(PREDICTIONS, REFERENCES) + 5


def test_bleu_of_the_references_themselves_is_100():
    assert bleu(REFERENCES, REFERENCES) == pytest.approx(100)


@pytest.mark.parametrize("lowercase", [True, False])
def test_chrf_is_sacrebleus(lowercase):
    metric = sacrebleu.CHRF(char_order=6, word_order=0, beta=2, lowercase=lowercase)
    assert chrf(PREDICTIONS, REFERENCES, lowercase=lowercase) == metric.corpus_score(PREDICTIONS, [REFERENCES]).score


def test_chrf_by_hand():
    """Of "ab" against "abc": 2 of 2 letters right of 3, 1 of 1 pair of 2, 0 triples of 1; F2 of the mean of those."""
    precision, recall = (1 + 1) / 2, (2 / 3 + 1 / 2) / 2
    assert chrf(["ab"], ["abc"]) == pytest.approx(100 * 5 * precision * recall / (4 * precision + recall))


def test_chrf_sees_upper_case_unless_told_otherwise():
    assert chrf(PREDICTIONS, REFERENCES, lowercase=True) > chrf(PREDICTIONS, REFERENCES) + 1


def test_chrf_gives_credit_for_a_word_with_a_wrong_ending():
    references = ["la petite souris blanche dort"]
    near, far = ["le petit souris blanc dort"], ["la petite xxxxxx yyyyyyy zzzz"]
    assert chrf(near, references) > chrf(far, references)
    assert chrf(references, references) == pytest.approx(100)


@pytest.mark.parametrize("metric", [exact_match, token_accuracy, bleu, chrf])
@pytest.mark.parametrize(("predictions", "references"), [([], []), (["a"], []), ([], ["a"]), (["a", "b"], ["a"])])
def test_nothing_to_score_or_unequal_numbers_are_refused(metric, predictions, references):
    with pytest.raises(ValueError, match=f"{len(predictions)} predictions and {len(references)} references"):
        metric(predictions, references)
