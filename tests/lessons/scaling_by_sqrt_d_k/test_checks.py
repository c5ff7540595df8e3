"""The checks of lesson 04: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import math
from dataclasses import replace

import pytest
import torch

from tests.lessons.judging import judge, label, renamed, spoilt
from tests.lessons.scaling_by_sqrt_d_k import answers_held_back as held_back
from utils.course.checks.engine import judge_answer
from utils.course.checks.registry import in_lesson

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")
FUNCTIONS = ["4.1", "4.2", "4.3", "4.5"]
EXERCISES = {exercise.id: exercise for exercise in in_lesson(4)}

# The names that the held-back answers get, in their order; where none fits, none is given.
NAMES = {
    "SINGLE": [
        "no root",
        "no scaling",
        "multiplied",
        "number of keys",
        "number of queries",
        "keys by queries",
        "softmax applied",
        "no root",
        "reshaped, not transposed",
        "twice d_k",
        "first two dimensions",
        "cosine",
        "first dimension",
        "plus in place of minus",
        "no diagonal",
        "only the diagonal",
        "sign reversed",
        "scores in place of weights",
        "softmax over another dimension",
        "a vector",
        "w_i forgotten",
        "a square in place of w_i·w_j",
        "a square in place of w_i·w_j",
        "delta always 1",
        "",
        "diagonal without its w²",
        "d_model under the root",
        "no root",
        "number of heads under the root",
        "no scaling",
        "heads interleaved",
        "words mixed by view",
        "heads not in second place",
        "number of queries or keys",
        "keys by queries",
        "root of d_model, over the heads",
        "softmax applied",
        "sums multiplied",
        "deviations not squared",
        "variance as divisor",
        "√d_k as divisor",
        "d_k forgotten",
        "deviations forgotten",
        "root in place of variance",
        "variances added",
        "no root of d_k",
        "one deviation only",
        "d_k squared",
        "inverse of the divisor",
        "no tanh",
        "vector before tanh",
        "matrices exchanged",
        "scaled too",
        "keys by queries",
        "one matrix for both",
        "product in place of sum",
        "tanh before the sum",
        "sum in place of the vector",
        "mean over the hidden numbers",
        "difference in place of sum",
        "vector inside tanh",
        "no table",
        "sigmoid",
    ],
    "DOUBLE": [
        "softmax applied",
        "keys by queries",
        "",
        "",
        "",
        "",
        "deviations not squared",
        "deviations not squared",
        "",
        "",
    ],
    "ODD": [
        "measured spread",
        "fourth root",
        "another factor",
        "products not summed",
        "softmax twice",
        "step too wide",
        "scores scaled first",
        "heads in reverse",
        "heads merged",
        "the two exchanged",
        "deviations added",
        "reshaped, not transposed",
        "scaled inside",
    ],
}
HELD_BACK = [
    (exercise, name, answer)
    for kind, names in NAMES.items()
    for (exercise, answer, _), name in zip(getattr(held_back, kind), names, strict=True)
]


@pytest.mark.usefixtures("fixed_inputs")
@pytest.mark.parametrize(("exercise_id", "mistake", "answer"), HELD_BACK, ids=label)
def test_a_wrong_answer_is_rejected_under_its_own_name(exercise_id, mistake, answer):
    report = judge(exercise_id, answer)
    assert not report.passed
    assert report.mistake == mistake
    if report.status == "wrong" and exercise_id != "4.4":
        assert report.failing
        assert report.inputs


@pytest.mark.parametrize(("exercise_id", "answer"), held_back.RIGHT, ids=label)
def test_a_right_answer_passes_however_it_is_written(exercise_id, answer):
    report = judge(exercise_id, answer)
    assert report.passed, report.text


def test_the_hit_rate_on_the_answers_that_were_held_back():
    single = NAMES["SINGLE"]
    assert sum(map(bool, single)) >= 0.9 * len(single)


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_name_has_one_message_and_a_message_one_name(exercise_id):
    if exercise_id != "4.4":
        pairs = {(mistake.name, mistake.message) for mistake in EXERCISES[exercise_id].mistakes if mistake.wrong}
        assert len(pairs) == len({name for name, _ in pairs}) or exercise_id in ("4.1", "4.2")
    messages = {mistake.message: mistake.name for mistake in EXERCISES[exercise_id].mistakes}
    assert all(messages[mistake.message] == mistake.name for mistake in EXERCISES[exercise_id].mistakes)


@pytest.mark.parametrize("seed", [2, 3, 4])
@pytest.mark.parametrize(
    ("exercise_id", "answer", "mistake"),
    [
        ("4.1", held_back.wrong_4_1_root_of_number_of_keys, "number of keys"),
        ("4.2", held_back.wrong_4_2_softmax_over_first, "softmax over another dimension"),
        ("4.3", held_back.wrong_4_3_root_of_d_model, "d_model under the root"),
        ("4.5", held_back.wrong_4_5_tanh_of_each, "tanh before the sum"),
    ],
    ids=label,
)
def test_the_diagnosis_does_not_depend_on_the_draw(exercise_id, answer, mistake, seed):
    assert judge(exercise_id, answer, seed).mistake == mistake


@pytest.mark.parametrize(
    ("exercise_id", "answer"),
    [
        ("4.1", held_back.wrong_4_1_scales_query_and_key),
        ("4.2", held_back.wrong_4_2_w_i_twice),
        ("4.3", held_back.wrong_4_3_viewed_not_transposed),
        ("4.5", held_back.wrong_4_5_matrices_swapped),
    ],
    ids=label,
)
def test_renaming_the_variables_changes_nothing(exercise_id, answer):
    other = renamed(answer, torch=torch, math=math)
    before, after = judge(exercise_id, answer), judge(exercise_id, other)
    assert before.mistake == after.mistake != ""


# ---- What is not about the subject


def test_a_blank_value_is_not_attempted():
    assert judge("4.4", ...).status == "not attempted"
    report = judge("4.4", (576, ...))
    assert report.status == "not attempted"


def in_place(query, key):
    query /= math.sqrt(query.size(-1))
    return query @ key.mT


def forever(scores):
    while True:
        pass


def printing(query, key, num_heads):
    print("heads:", num_heads)
    return EXERCISES["4.3"].reference(query, key, num_heads)


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("4.1", lambda q, k: q @ undefined, "raised", "NameError"),  # noqa: F821
        ("4.3", lambda q, k, h: q.view(3, 7, 11), "raised", "your line"),
        ("4.1", in_place, "wrong", "changes its input `query`"),
        ("4.1", lambda q: q, "wrong type", "it is called with (query, key)"),
        ("4.2", spoilt("4.2", torch.Tensor.numpy), "wrong type", "numpy array"),
        ("4.2", spoilt("4.2", torch.Tensor.tolist), "wrong type", "Make one tensor of it"),
        ("4.3", spoilt("4.3", lambda x: None), "wrong type", "Does the function end with `return`?"),
        ("4.5", spoilt("4.5", torch.Tensor.double), "wrong type", "dtype"),
        ("4.5", spoilt("4.5", lambda x: x.to("meta")), "wrong type", "on the device"),
        ("4.5", spoilt("4.5", lambda x: x.unsqueeze(0)), "wrong", "has shape"),
        ("4.1", torch.ones(2, 2), "wrong type", "without calling it"),
        ("4.4", 576, "wrong type", "variance, divisor"),
        ("4.4", ("576", 24), "wrong type", "number"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


def test_an_endless_loop_is_stopped():
    assert judge_answer(replace(EXERCISES["4.2"], seconds=0.2), forever, 1).status == "timed out"


def test_what_an_answer_prints_is_shown_once():
    report = judge("4.3", printing)
    assert report.passed
    assert report.printed == "heads: 2\n"


# ---- What the messages say


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_is_whole_sentences_of_a_length_to_be_read(exercise_id):
    for thing in (*EXERCISES[exercise_id].mistakes, *EXERCISES[exercise_id].properties):
        assert thing.message[0].isupper() or thing.message[0].isdigit() or thing.message[0] in "`w√", thing.message
        assert thing.message[-1] in ".?)", thing.message
        assert 6 <= len(thing.message.split()) <= 75, thing.message


@pytest.mark.parametrize(
    ("exercise_id", "answer", "what_to_do"),
    [
        ("4.1", held_back.wrong_4_1_does_not_divide, "Divide them by `math.sqrt(d_k)`"),
        ("4.1", held_back.wrong_4_1_transposes_first_two, "`key.transpose(-2, -1)`"),
        ("4.2", held_back.wrong_4_2_softmax_over_first, "`scores.softmax(dim=-1)`"),
        ("4.3", held_back.wrong_4_3_root_of_d_model, "Read the size *after* the split"),
        ("4.4", held_back.WRONG_4_4_DIVIDES_BY_THE_VARIANCE, "which c makes 1 of it?"),
        ("4.5", held_back.wrong_4_5_no_meeting, "`unsqueeze(-2)` on the queries"),
    ],
    ids=label,
)
def test_a_message_names_what_to_do(exercise_id, answer, what_to_do):
    assert what_to_do in judge(exercise_id, answer).message


def test_two_mistakes_at_once_get_the_property_that_fails_and_the_input_to_redo_by_hand():
    report = judge("4.3", held_back.wrong_4_3_interleaved_and_undivided)
    assert report.mistake == ""
    assert report.failing == "each head looks at its own dimensions only"
    assert report.inputs.startswith("query = torch.tensor([[[")
    assert report.came != report.expected
