"""The checks of lesson 06: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import math

import pytest
import torch

from tests.lessons.judging import judge, label, spoilt
from tests.lessons.multi_head_attention import answers as catalogue
from utils.course.checks.registry import in_lesson

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")
EXERCISES = {exercise.id: exercise for exercise in in_lesson(6)}
FUNCTIONS = ["6.2", "6.3", "6.5", "6.6"]


def test_there_are_six_exercises_and_their_difficulty_rises():
    assert list(EXERCISES) == ["6.1", "6.2", "6.3", "6.4", "6.5", "6.6"]
    difficulties = [exercise.difficulty for exercise in EXERCISES.values()]
    assert difficulties == sorted(difficulties)
    assert set(difficulties) == {1, 2, 3}


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_name_has_one_message_and_a_message_one_name(exercise_id):
    mistakes = EXERCISES[exercise_id].mistakes
    by_message = {mistake.message: mistake.name for mistake in mistakes}
    assert all(by_message[mistake.message] == mistake.name for mistake in mistakes)
    if exercise_id != "6.1":  # there a message names the number that came
        assert len({(mistake.name, mistake.message) for mistake in mistakes}) == len({m.name for m in mistakes})


@pytest.mark.parametrize("seed", [2, 3])
@pytest.mark.parametrize(
    ("exercise_id", "answer", "mistake"),
    [
        ("6.2", catalogue.viewed, "words mixed by view"),
        ("6.3", catalogue.viewed_back, "no transpose"),
        ("6.5", catalogue.columns, "W_O turned over"),
        ("6.6", catalogue.attention_with({"last": "return out"}), "no output projection"),
        ("6.6", catalogue.attention_with({"scores": "scores = q @ k.mT / d_model**0.5"}), "d_model under the root"),
    ],
    ids=label,
)
def test_the_diagnosis_does_not_depend_on_the_draw(exercise_id, answer, mistake, seed):
    assert judge(exercise_id, answer, seed).mistake == mistake


def test_a_blank_value_is_not_attempted():
    assert judge("6.1", (..., ..., ...)).status == "not attempted"
    assert judge("6.1", (64, 1600, ...)).status == "not attempted"
    assert judge("6.4", ...).status == "not attempted"


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
        ("6.2", lambda x: x, "wrong type", "it is called with (x, num_heads)"),
        ("6.2", spoilt("6.2", torch.Tensor.numpy), "wrong type", "numpy array"),
        ("6.2", spoilt("6.2", lambda x: list(x.unbind(dim=1))), "wrong type", "Make one tensor of it"),
        ("6.3", spoilt("6.3", lambda x: None), "wrong type", "Does the function end with `return`?"),
        ("6.6", spoilt("6.6", torch.Tensor.double), "wrong type", "dtype"),
        ("6.6", spoilt("6.6", lambda x: (x, None)), "wrong type", "Return only the one that was asked for"),
        ("6.6", spoilt("6.6", lambda x: x.unsqueeze(0)), "wrong", "has shape"),
        ("6.5", torch.ones(2, 2), "wrong type", "without calling it"),
        ("6.1", 64, "wrong type", "d_k, weights, parameters"),
        ("6.4", "½", "wrong type", "expected a tensor"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_is_whole_sentences_of_a_length_to_be_read(exercise_id):
    for thing in (*EXERCISES[exercise_id].mistakes, *EXERCISES[exercise_id].properties):
        assert thing.message[0].isupper() or thing.message[0].isdigit(), thing.message
        assert thing.message[-1] in ".?)", thing.message
        assert 6 <= len(thing.message.split()) <= 75, thing.message


def test_two_mistakes_at_once_get_the_property_that_fails_and_the_input_to_redo_by_hand():
    answer = catalogue.attention_with({"mask": "pass", "scores": "scores = q @ k.mT / 3"})
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
