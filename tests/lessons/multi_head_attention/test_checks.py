"""The checks of lesson 06: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import math

import pytest
import torch

from tests.lessons.judging import judge
from tests.lessons.multi_head_attention import answers as catalogue
from utils.course.checks.registry import in_lesson

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")
EXERCISES = {exercise.id: exercise for exercise in in_lesson(6)}
FUNCTIONS = ["6.2", "6.3", "6.5", "6.6"]


def in_place(heads, output_matrix):
    output_matrix *= 1
    output_matrix += 1
    output_matrix -= 2
    output_matrix += 1
    right = heads @ output_matrix.unflatten(0, (heads.size(1), -1))
    output_matrix.zero_()
    return right


def not_contiguous(heads):
    B, H, T, d_v = heads.shape
    return heads.transpose(1, 2).view(B, T, H * d_v)


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("6.3", not_contiguous, "raised", "your line"),
        ("6.5", in_place, "wrong", "changes its input `output_matrix`"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


def test_two_mistakes_at_once_get_the_property_that_fails_and_the_input_to_redo_by_hand():
    answer = catalogue.attention_with({"mask": "pass", "weights": "weights = 0.9 * scores.softmax(dim=-1)"})
    report = judge("6.6", answer)
    assert report.mistake == ""
    assert report.failing
    assert report.inputs.startswith("asking = torch.tensor([[[")


def test_a_mask_that_leaks_is_told_by_what_it_lets_through():
    change = {"mask": "scores = scores if mask is None else scores.masked_fill(~mask, -3.0)"}
    report = judge("6.6", catalogue.attention_with(change))
    assert report.failing == "a hidden word changes nothing"


def test_the_documented_examples_hold():
    split, merge, terms, attention = (EXERCISES[name].reference for name in FUNCTIONS)
    x = torch.tensor([[[1.0, 2.0], [3.0, 4.0]]])
    heads = torch.tensor([[[[1.0], [3.0]], [[2.0], [4.0]]]])
    assert split(x, 2).equal(heads)
    assert merge(heads).equal(x)
    added = terms(torch.tensor([[[[2.0]], [[3.0]]]]), torch.tensor([[1.0, 10.0], [0.0, 1.0]]))
    assert added.equal(torch.tensor([[[[2.0, 20.0]], [[0.0, 3.0]]]]))
    words = torch.tensor([[[2.0, 4.0], [4.0, 8.0]]])
    output = attention(torch.zeros(1, 1, 2), words, torch.eye(2).repeat(4, 1, 1), 2)
    assert output.tolist() == [[[3.0, 6.0]]]
    assert math.isclose(float(attention(words, words, torch.eye(2).repeat(4, 1, 1), 2)[0, 0, 0]), 3.96, abs_tol=0.01)
