"""The checks of lesson 04: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import math

import pytest

from tests.lessons.judging import judge, label
from tests.lessons.scaling_by_sqrt_d_k import answers_held_back as held_back

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")


def test_the_hit_rate_on_the_answers_that_were_held_back():
    assert sum(mistake != "" for _, mistake, _, _ in held_back.SINGLE) >= 0.9 * len(held_back.SINGLE)


def in_place(query, key):
    query /= math.sqrt(query.size(-1))
    return query @ key.mT


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("4.3", lambda q, k, h: q.view(3, 7, 11), "raised", "your line"),
        ("4.1", in_place, "wrong", "changes its input `query`"),
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
        ("4.1", held_back.wrong_4_1_does_not_divide, "`math.sqrt("),
        ("4.1", held_back.wrong_4_1_transposes_first_two, "`key.transpose(-2, -1)`"),
        ("4.2", held_back.wrong_4_2_softmax_over_first, "`scores.softmax(dim=-1)`"),
        ("4.3", held_back.wrong_4_3_root_of_d_model, "after"),
        ("4.4", held_back.WRONG_4_4_DIVIDES_BY_THE_VARIANCE, "which c"),
        ("4.5", held_back.wrong_4_5_no_meeting, "`unsqueeze(-2)` on the queries"),
    ],
    ids=label,
)
def test_the_remedy_names_what_to_do_and_the_message_does_not(exercise_id, answer, what_to_do):
    report = judge(exercise_id, answer)
    assert what_to_do in report.remedy
    assert what_to_do not in report.message


def test_two_mistakes_at_once_are_both_told_with_the_property_that_fails_and_the_input_to_redo_by_hand():
    report = judge("4.3", held_back.wrong_4_3_interleaved_and_undivided)
    assert report.mistake == "no scaling + heads interleaved"
    assert report.message.startswith("Two things at once. First: ")
    assert report.failing == "each head looks at its own dimensions only"
    assert report.inputs.startswith("query = torch.tensor([[[")
    assert report.came != report.expected
