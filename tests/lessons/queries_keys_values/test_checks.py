"""The checks of lesson 03: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import pytest
import torch

from tests.lessons.judging import judge, label, spoilt
from tests.lessons.queries_keys_values import answers as catalogue
from utils.course.checks.registry import in_lesson

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")
FUNCTIONS = ["3.2", "3.3", "3.4", "3.5"]
EXERCISES = {exercise.id: exercise for exercise in in_lesson(3)}


def test_the_lesson_has_five_exercises_in_order():
    assert list(EXERCISES) == ["3.1", "3.2", "3.3", "3.4", "3.5"]


@pytest.mark.parametrize("exercise_id", FUNCTIONS)
def test_a_name_has_one_message_and_a_message_one_name(exercise_id):
    mistakes = EXERCISES[exercise_id].mistakes
    pairs = {(mistake.name, mistake.message) for mistake in mistakes}
    assert len(pairs) == len({name for name, _ in pairs}) == len({message for _, message in pairs})


@pytest.mark.parametrize("seed", [2, 3, 4])
@pytest.mark.parametrize(
    ("exercise_id", "answer", "mistake"),
    [
        ("3.2", catalogue.weighted_keys, "keys passed on"),
        ("3.3", catalogue.dictionary, "hard look-up"),
        ("3.4", lambda x: 1 - x @ x.mT, "both directions"),
        ("3.5", catalogue.pair_only, "only the two nouns"),
    ],
    ids=label,
)
def test_the_diagnosis_does_not_depend_on_the_draw(exercise_id, answer, mistake, seed):
    assert judge(exercise_id, answer, seed).mistake == mistake


# ---- What is not about the subject


def test_a_blank_value_is_not_attempted():
    assert judge("3.1", ...).status == "not attempted"
    assert judge("3.1", (..., ..., ..., ..., ...)).status == "not attempted"
    assert judge("3.1", ((8, 3), (5, 3), ..., (5, 5), (5, 2))).status == "not attempted"


def in_place(query, keys, values, sharpness):
    keys *= sharpness
    return (keys @ query).softmax(-1) @ values


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("3.2", lambda x, a, b, c: x @ undefined, "raised", "NameError"),  # noqa: F821
        ("3.2", spoilt("3.2", lambda pair: pair[0]), "wrong type", "output, weights"),
        ("3.2", lambda x: x, "wrong type", "it is called with"),
        ("3.3", in_place, "wrong", "changes its input `keys`"),
        ("3.3", spoilt("3.3", torch.Tensor.numpy), "wrong type", "numpy array"),
        ("3.3", lambda q, k, v, b: (b * (k @ q)).softmax(-1)[None] @ v, "wrong", "has shape"),
        ("3.4", spoilt("3.4", torch.Tensor.tolist), "wrong type", "Make one tensor of it"),
        ("3.4", spoilt("3.4", lambda x: x.bool()), "wrong type", "dtype"),
        ("3.5", spoilt("3.5", lambda x: None), "wrong type", "Does the function end with `return`?"),
        ("3.5", torch.ones(2), "wrong type", "without calling it"),
        ("3.1", (8, 3), "wrong type", "matrix, query"),
        ("3.1", ("8, 3", (5, 3), (5, 2), (5, 5), (5, 2)), "wrong type", "tuple"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


# ---- What the messages say


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_is_whole_sentences_of_a_length_to_be_read(exercise_id):
    for thing in (*EXERCISES[exercise_id].mistakes, *EXERCISES[exercise_id].properties):
        assert thing.message[0].isupper() or thing.message[0] == "`", thing.message
        assert thing.message[-1] in ".?)`", thing.message
        assert 6 <= len(thing.message.split()) <= 75, thing.message


@pytest.mark.parametrize(
    ("exercise_id", "answer", "what_to_do"),
    [
        ("3.1", catalogue.shapes(matrix=(3, 8)), "begins with their 8"),
        ("3.2", catalogue.passes_words_on, "x W_V"),
        ("3.2", catalogue.down_the_columns, "`softmax(dim=-1)`"),
        ("3.3", catalogue.dictionary, "mixes all values"),
        ("3.4", lambda x: (x @ catalogue.WINNERS) @ (x @ catalogue.WINNERS).mT, "Only the query goes through it"),
        ("3.5", catalogue.pair_only, "Softmax over *all* words first"),
    ],
    ids=label,
)
def test_a_message_names_what_to_do(exercise_id, answer, what_to_do):
    assert what_to_do in judge(exercise_id, answer).message


def test_two_mistakes_at_once_get_the_property_that_fails_and_the_input_to_redo_by_hand():
    def both(x, query_matrix, key_matrix, value_matrix):
        scores = (x @ query_matrix) @ (x @ query_matrix).mT
        return scores.softmax(-2) @ x, scores.softmax(-2)

    report = judge("3.2", both)
    assert report.mistake == ""
    assert report.inputs.startswith("x = torch.tensor([[")
