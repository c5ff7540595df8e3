"""The checks of lesson 01: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import pytest

from tests.lessons.judging import judge, label
from tests.lessons.static_vs_contextual_embeddings import answers as catalogue


def in_place(vectors, own, k):
    vectors /= vectors.norm(dim=-1, keepdim=True)
    return (vectors @ vectors[own]).topk(k + 1).indices[1:]


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("1.1", catalogue.index_error, "raised", "IndexError"),
        ("1.3", in_place, "wrong", "changes its input `vectors`"),
    ],
    ids=label,
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


@pytest.mark.parametrize(
    ("exercise_id", "answer", "what_to_do"),
    [
        ("1.1", catalogue.range_ends_too_early, "one place after i + window"),
        ("1.2", catalogue.LOSS[0][1], "`F.logsigmoid(x)`"),
        ("1.3", catalogue.removed_first, "set its cosine to −∞"),
        ("1.4", catalogue.MIX[5][1], "Divide by the length squared"),
        ("1.5", catalogue.argmin, "a tie counts ½"),
    ],
    ids=label,
)
def test_the_remedy_says_what_to_do_and_the_message_does_not(exercise_id, answer, what_to_do):
    report = judge(exercise_id, answer)
    assert what_to_do in report.remedy
    assert what_to_do not in report.message
