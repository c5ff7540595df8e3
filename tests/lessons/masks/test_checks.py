"""The checks of lesson 05: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import math
from dataclasses import replace

import pytest
import torch

from tests.lessons.judging import judge, label, renamed, spoilt
from tests.lessons.masks import answers as catalogue
from utils.course.checks.engine import judge_answer
from utils.course.checks.registry import in_lesson

EXERCISES = {exercise.id: exercise for exercise in in_lesson(5)}
FUNCTIONS = ["5.2", "5.3", "5.4", "5.5"]


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_name_has_one_message_and_a_message_one_name(exercise_id):
    pairs = {(mistake.name, mistake.message) for mistake in EXERCISES[exercise_id].mistakes}
    assert len(pairs) == len({message for _, message in pairs})
    assert exercise_id == "5.1" or len(pairs) == len({name for name, _ in pairs})


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_every_known_mistake_is_in_the_catalogue(exercise_id):
    caught = {mistake for exercise, mistake, _ in catalogue.WRONG if exercise == exercise_id}
    assert len({mistake.name for mistake in EXERCISES[exercise_id].mistakes} - caught) <= 1


@pytest.mark.parametrize("seed", [2, 3])
@pytest.mark.parametrize(
    ("exercise_id", "answer", "mistake"),
    [
        ("5.2", catalogue.multiplied_by_the_mask, "0 before softmax"),
        ("5.3", catalogue.MASKS[0][1], "rows with nothing"),
        ("5.4", catalogue.TRANSLATIONS[0][1], "not translated"),
        ("5.5", catalogue.never_put_back, "changes pile up"),
    ],
    ids=label,
)
def test_the_diagnosis_does_not_depend_on_the_draw(exercise_id, answer, mistake, seed):
    assert judge(exercise_id, answer, seed).mistake == mistake


@pytest.mark.usefixtures("fixed_inputs")
@pytest.mark.parametrize(
    ("exercise_id", "answer"),
    [("5.2", catalogue.zero_after_and_divide), ("5.5", catalogue.never_put_back)],
    ids=label,
)
def test_renaming_the_variables_changes_nothing(exercise_id, answer):
    other = renamed(answer, torch=torch, math=math, scaled=catalogue.scaled)
    assert judge(exercise_id, answer).mistake == judge(exercise_id, other).mistake != ""


# ---- What is not about the subject


def test_a_blank_value_is_not_attempted():
    assert judge("5.1", ...).status == "not attempted"
    assert judge("5.1", (2 / 3, ..., ...)).status == "not attempted"


def filled_in_place(query, key, value, mask):
    query /= math.sqrt(query.size(-1))
    weights = (query @ key.mT).masked_fill(~mask, -math.inf).softmax(-1)
    return weights @ value, weights


def a_billion(query, key, value, mask):
    weights = (query @ key.mT / math.sqrt(query.size(-1))).masked_fill(~mask, -1e9).softmax(-1)
    return weights @ value, weights


def forever(token_ids):
    while True:
        pass


def printing(attn_mask):
    print("kind:", attn_mask.dtype)
    return ~attn_mask.bool()


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("5.2", a_billion, "raised", "without overflow"),
        ("5.2", filled_in_place, "wrong", "changes its input `query`"),
        ("5.2", lambda q, k, v: q, "wrong type", "it is called with (query, key, value, mask)"),
        ("5.2", spoilt("5.2", lambda pair: pair[0]), "wrong type", "output, weights"),
        ("5.2", spoilt("5.2", lambda pair: pair[::-1]), "wrong", "another order"),
        ("5.3", spoilt("5.3", torch.Tensor.numpy), "wrong type", "numpy array"),
        ("5.3", spoilt("5.3", torch.Tensor.float), "wrong type", ".bool()"),
        ("5.3", spoilt("5.3", torch.Tensor.tolist), "wrong type", "Make one tensor of it"),
        ("5.3", spoilt("5.3", lambda x: x[..., 0]), "wrong", "has shape"),
        ("5.4", lambda attn_mask: ~attn_mask, "raised", "your line"),
        ("5.4", spoilt("5.4", lambda x: None), "wrong type", "Does the function end with `return`?"),
        ("5.4", lambda m: m @ undefined, "raised", "NameError"),  # noqa: F821
        ("5.5", spoilt("5.5", torch.Tensor.int), "wrong type", "dtype"),
        ("5.5", torch.ones(2, 2), "wrong type", "without calling it"),
        ("5.1", 0.67, "wrong type", "weight, future, total"),
        ("5.1", ("2/3", 0.4, 0.375), "wrong type", "number"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text


def test_an_endless_loop_is_stopped():
    assert judge_answer(replace(EXERCISES["5.3"], seconds=0.2), forever, 1).status == "timed out"


def test_what_an_answer_prints_is_shown_once():
    report = judge("5.4", printing)
    assert report.passed
    assert report.printed == "kind: torch.bool\n"


# ---- What the messages say


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_is_whole_sentences_of_a_length_to_be_read(exercise_id):
    for thing in (*EXERCISES[exercise_id].mistakes, *EXERCISES[exercise_id].properties):
        assert thing.message[0].isupper() or thing.message[0].isdigit(), thing.message
        assert thing.message[-1] in ".?)", thing.message
        assert 6 <= len(thing.message.split()) <= 75, thing.message


@pytest.mark.parametrize(
    ("exercise_id", "answer", "what_to_do"),
    [
        ("5.1", (2 / 3, 0, 3 / 8), "What is that, and what do the four add up to?"),
        ("5.2", catalogue.multiplied_by_the_mask, "−∞"),
        ("5.3", catalogue.MASKS[0][1], "attend to itself"),
        ("5.4", catalogue.TRANSLATIONS[0][1], "turn it round"),
        ("5.5", catalogue.never_put_back, "fresh `x.clone()`"),
    ],
    ids=label,
)
@pytest.mark.usefixtures("fixed_inputs")
def test_a_message_names_what_to_do(exercise_id, answer, what_to_do):
    assert what_to_do in judge(exercise_id, answer).message


@pytest.mark.usefixtures("fixed_inputs")
def test_a_mistake_that_nobody_knows_gets_the_property_that_fails_and_an_input_to_redo():
    report = judge("5.2", catalogue.attention(lambda s, m: s.masked_fill(~m, -math.inf).sigmoid()))
    assert report.mistake == ""
    assert report.failing == "every row of weights sums to 1"
    assert report.inputs.startswith("query = torch.tensor([[")
