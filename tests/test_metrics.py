"""Metrics: exact match by hand, BLEU equal to sacrebleu's own."""

import pytest
import sacrebleu

from utils.metrics import bleu, exact_match

REFERENCES = ["Two men are cooking outside, near the river.", "A dog runs through deep snow.", "He isn't here."]
PREDICTIONS = ["two men cook outside, near a river.", "a dog runs through the deep snow.", "He isn't here."]


def test_exact_match_is_the_share_of_sentences_that_are_equal_word_for_word():
    references = [["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"]]
    assert exact_match([["a", "b"], ("a", "b"), ["b", "a"], ["a", "b", "c"]], references) == 0.5
    assert exact_match(references, references) == 1.0
    assert exact_match([[]] * 4, references) == 0.0


@pytest.mark.parametrize("lowercase", [True, False])
def test_bleu_is_sacrebleus(lowercase):
    metric = sacrebleu.BLEU(tokenize="13a", lowercase=lowercase)
    assert bleu(PREDICTIONS, REFERENCES, lowercase=lowercase) == metric.corpus_score(PREDICTIONS, [REFERENCES]).score


def test_bleu_sees_upper_case_unless_told_otherwise():
    assert bleu(PREDICTIONS, REFERENCES, lowercase=True) > bleu(PREDICTIONS, REFERENCES) + 5


def test_bleu_of_the_references_themselves_is_100():
    assert bleu(REFERENCES, REFERENCES) == pytest.approx(100)


@pytest.mark.parametrize("metric", [exact_match, bleu])
@pytest.mark.parametrize(("predictions", "references"), [([], []), (["a"], []), ([], ["a"]), (["a", "b"], ["a"])])
def test_nothing_to_score_or_unequal_numbers_are_refused(metric, predictions, references):
    with pytest.raises(ValueError, match=f"{len(predictions)} predictions and {len(references)} references"):
        metric(predictions, references)
