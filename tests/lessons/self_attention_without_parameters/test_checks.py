"""The checks of lesson 02: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

from dataclasses import replace

import pytest
import torch

from tests.lessons.judging import judge, label, spoilt
from tests.lessons.self_attention_without_parameters import answers as catalogue
from utils.course.checks.engine import judge_answer
from utils.course.checks.registry import in_lesson

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")
EXERCISES = {exercise.id: exercise for exercise in in_lesson(2)}
FUNCTIONS = ["2.2", "2.3", "2.4", "2.5"]


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_most_known_mistakes_have_an_answer_in_the_catalogue(exercise_id):
    known = {mistake.name for mistake in EXERCISES[exercise_id].mistakes}
    answered = {mistake for number, mistake, _ in catalogue.WRONG if number == exercise_id}
    assert known - answered == set()


@pytest.mark.parametrize("seed", [2, 3, 4])
@pytest.mark.parametrize(
    ("exercise_id", "answer", "mistake"),
    [
        ("2.2", catalogue.naive, "too large for a float"),
        ("2.2", catalogue.global_maximum, "one maximum for all rows"),
        ("2.3", catalogue.by_column, "softmax over the other dimension"),
        ("2.4", catalogue.by_argmax, "ties counted by argmax"),
        ("2.5", lambda f, x, o: catalogue.near(f(x[o]), f(x)), "outputs expected to stay where they are"),
    ],
    ids=label,
)
def test_the_diagnosis_does_not_depend_on_the_draw(exercise_id, answer, mistake, seed):
    assert judge(exercise_id, answer, seed).mistake == mistake


# ---- What is not about the subject


@pytest.mark.parametrize("answer", [..., (..., ...), ((0.02, 0.12, 0.87), ...)])
def test_a_blank_value_is_not_attempted(answer):
    assert judge("2.1", answer).status == "not attempted"


def in_place(scores):
    scores -= scores.max(dim=-1, keepdim=True).values
    return scores.exp() / scores.exp().sum(dim=-1, keepdim=True)


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("2.2", lambda scores: scores.exp() / total, "raised", "NameError"),  # noqa: F821
        ("2.2", in_place, "wrong", "changes its input `scores`"),
        ("2.2", spoilt("2.2", torch.Tensor.numpy), "wrong type", "numpy array"),
        ("2.2", spoilt("2.2", torch.Tensor.tolist), "wrong type", "Make one tensor of it"),
        ("2.2", lambda scores, dim: scores, "wrong type", "it is called with (scores)"),
        ("2.3", spoilt("2.3", lambda pair: pair[0]), "wrong type", "output, weights"),
        ("2.3", spoilt("2.3", lambda pair: (pair[0].double(), pair[1])), "wrong type", "dtype"),
        ("2.3", spoilt("2.3", lambda pair: (pair[0].unsqueeze(0), pair[1])), "wrong", "has shape"),
        ("2.3", torch.ones(2, 2), "wrong type", "without calling it"),
        ("2.4", spoilt("2.4", lambda count: None), "wrong type", "Does the function end with `return`?"),
        ("2.5", spoilt("2.5", lambda blind: "yes"), "wrong type", "True or False"),
        ("2.5", lambda attend, vectors, order: attend(order), "raised", "your line"),
        ("2.1", (0.02, 0.12, 0.87), "wrong type", "weights, output"),
        ("2.1", (("0.02", "0.12", "0.87"), (0.98, -0.72)), "wrong type", "number"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


def test_an_endless_loop_is_stopped():
    def forever(weights):
        while True:
            pass

    assert judge_answer(replace(EXERCISES["2.4"], seconds=0.2), forever, 1).status == "timed out"


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_is_whole_sentences_of_a_length_to_be_read(exercise_id):
    for thing in (*EXERCISES[exercise_id].mistakes, *EXERCISES[exercise_id].properties):
        assert thing.message[0].isupper() or thing.message[0].isdigit() or thing.message[0] in "`−", thing.message
        assert thing.message[-1] in ".?)", thing.message
        assert 6 <= len(thing.message.split()) <= 75, thing.message


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
