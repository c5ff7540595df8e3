"""The checks of lesson 02: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import pytest

from tests.lessons.judging import judge, label
from tests.lessons.self_attention_without_parameters import answers as catalogue

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")


def in_place(scores):
    scores -= scores.max(dim=-1, keepdim=True).values
    return scores.exp() / scores.exp().sum(dim=-1, keepdim=True)


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("2.2", in_place, "wrong", "changes its input `scores`"),
        ("2.5", lambda attend, vectors, order: attend(order), "raised", "your line"),
        ("2.1", (("0.02", "0.12", "0.87"), (0.98, -0.72)), "wrong type", "number"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


@pytest.mark.parametrize(
    ("exercise_id", "answer", "what_to_do"),
    [
        ("2.1", ((-2, 0, 2), (2, -6)), "take e to the power of each"),
        ("2.2", catalogue.naive, "`scores.max(dim=-1, keepdim=True).values`"),
        ("2.3", catalogue.by_column, "`softmax(dim=-1)`"),
        ("2.4", catalogue.by_argmax, "compare the word's own weight with all others"),
        ("2.5", lambda f, x, o: catalogue.near(f(x[o]), f(x)), "`attend(vectors)[order]`"),
    ],
    ids=label,
)
def test_a_message_names_what_to_do(exercise_id, answer, what_to_do):
    assert what_to_do in judge(exercise_id, answer).message
