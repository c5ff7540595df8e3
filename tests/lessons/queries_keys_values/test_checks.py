"""The checks of lesson 03: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import pytest
import torch

from tests.lessons.judging import judge, label, spoilt
from tests.lessons.queries_keys_values import answers as catalogue

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")


def in_place(query, keys, values, sharpness):
    keys *= sharpness
    return (keys @ query).softmax(-1) @ values


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("3.3", in_place, "wrong", "changes its input `keys`"),
        ("3.4", spoilt("3.4", torch.Tensor.double), "wrong type", "dtype"),
        ("3.3", lambda q, k, v, b: (b * (k @ q)).softmax(-1)[None] @ v, "wrong", "has shape"),
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
        ("3.1", catalogue.shapes(matrix=(3, 8)), "Exchange the two sizes"),
        ("3.2", catalogue.passes_words_on, "x W_V"),
        ("3.2", catalogue.down_the_columns, "`softmax(dim=-1)`"),
        ("3.3", catalogue.dictionary, "mixes all values"),
        ("3.4", lambda x: (x @ catalogue.WINNERS) @ (x @ catalogue.WINNERS).mT, "Only the query goes through"),
        ("3.5", catalogue.pair_only, "Softmax over *all* words first"),
    ],
    ids=label,
)
def test_a_message_names_what_to_do(exercise_id, answer, what_to_do):
    report = judge(exercise_id, answer)
    assert what_to_do in report.message + report.remedy


def test_two_mistakes_at_once_get_the_property_that_fails_and_the_input_to_redo_by_hand():
    def both(x, query_matrix, key_matrix, value_matrix):
        scores = (x @ query_matrix) @ (x @ query_matrix).mT
        return scores.softmax(-2) @ x, scores.softmax(-2)

    report = judge("3.2", both)
    assert report.mistake == ""
    assert report.inputs.startswith("x = torch.tensor([[")
