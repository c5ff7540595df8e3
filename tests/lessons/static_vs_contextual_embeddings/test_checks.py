"""The checks of lesson 01: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import pytest
import torch

from tests.lessons.judging import judge, label, spoilt
from tests.lessons.static_vs_contextual_embeddings import answers as catalogue
from utils.course.checks.registry import in_lesson

EXERCISES = {exercise.id: exercise for exercise in in_lesson(1)}


def test_there_are_five_exercises_of_rising_difficulty():
    assert list(EXERCISES) == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert {exercise.difficulty for exercise in EXERCISES.values()} == {1, 2, 3}


@pytest.mark.parametrize(("exercise_id", "mistake", "answer"), catalogue.WRONG[::11], ids=label)
def test_the_diagnosis_does_not_depend_on_the_draw(exercise_id, mistake, answer):
    assert {judge(exercise_id, answer, seed).mistake for seed in (2, 3)} == {mistake}


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_has_one_name_and_is_whole_sentences_of_a_length_to_be_read(exercise_id):
    names = {mistake.message: mistake.name for mistake in EXERCISES[exercise_id].mistakes}
    assert all(names[mistake.message] == mistake.name for mistake in EXERCISES[exercise_id].mistakes)
    for thing in (*EXERCISES[exercise_id].mistakes, *EXERCISES[exercise_id].properties):
        assert thing.message[0].isupper(), thing.message
        assert thing.message[-1] in ".?)", thing.message
        assert 6 <= len(thing.message.split()) <= 75, thing.message


# ---- What is not about the subject


def in_place(vectors, own, k):
    vectors /= vectors.norm(dim=-1, keepdim=True)
    return (vectors @ vectors[own]).topk(k + 1).indices[1:]


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("1.1", catalogue.index_error, "raised", "IndexError"),
        ("1.1", spoilt("1.1", lambda x: None), "wrong type", "Does the function end with `return`?"),
        ("1.1", spoilt("1.1", set), "wrong type", "expected a list"),
        ("1.2", spoilt("1.2", torch.Tensor.item), "wrong type", "Stay in torch"),
        ("1.2", spoilt("1.2", torch.Tensor.numpy), "wrong type", "numpy array"),
        ("1.2", lambda right: right.mean(), "wrong type", "it is called with (right, wrong)"),
        ("1.2", torch.tensor(1.0), "wrong type", "without calling it"),
        ("1.3", spoilt("1.3", torch.Tensor.tolist), "wrong type", "Make one tensor of it"),
        ("1.3", spoilt("1.3", lambda x: x.unsqueeze(0)), "wrong", "has shape"),
        ("1.3", in_place, "wrong", "changes its input `vectors`"),
        ("1.4", spoilt("1.4", str), "wrong type", "expected a number"),
        ("1.4", lambda w, a, b: w @ undefined, "raised", "NameError"),  # noqa: F821
        ("1.5", spoilt("1.5", lambda x: [x]), "wrong type", "expected a number"),
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
        ("1.1", catalogue.range_ends_too_early, "i + window + 1"),
        ("1.2", catalogue.LOSS[0][1], "`F.logsigmoid(x)`"),
        ("1.3", catalogue.removed_first, "set its cosine to −∞"),
        ("1.4", catalogue.MIX[5][1], "divide by the length squared"),
        ("1.5", catalogue.argmin, "A tie counts ½"),
    ],
    ids=label,
)
def test_a_message_names_what_to_do(exercise_id, answer, what_to_do):
    assert what_to_do in judge(exercise_id, answer).message
