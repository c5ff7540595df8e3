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
        ("2.1", ((-2, 0, 2), (2, -6)), "Take e to the power of each"),
        ("2.2", catalogue.naive, "largest score"),
        ("2.3", catalogue.by_column, "`softmax(dim=-1)`"),
        ("2.4", catalogue.by_argmax, "compare the word's own weight with all others"),
        ("2.5", lambda f, x, o: catalogue.near(f(x[o]), f(x)), "`[order]`"),
    ],
    ids=label,
)
def test_a_remedy_names_what_to_do_and_the_message_does_not(exercise_id, answer, what_to_do):
    report = judge(exercise_id, answer)
    assert what_to_do in report.remedy
    assert what_to_do not in report.message


def diagonal_overwritten(weights):
    own = weights.diagonal()
    return int((own > weights.fill_diagonal_(0).max(dim=-1).values).sum())


def test_a_table_whose_diagonal_was_overwritten_is_told_of_the_view():
    report = judge("2.4", diagonal_overwritten)
    assert (report.status, report.mistake) == ("wrong", "no row")
    assert "view" in report.message


@pytest.mark.parametrize(
    ("answer", "passes"),
    [
        (([0.02, 0.12, 0.87], [0.98, -0.72]), True),
        ((0.02, 0.12, 0.87, 0.98, -0.72), False),
        (([0.02, 0.12], [0.98, -0.72]), False),
    ],
)
def test_lists_of_numbers_are_taken_where_both_parts_are_there(answer, passes):
    assert judge("2.1", answer).passed == passes
