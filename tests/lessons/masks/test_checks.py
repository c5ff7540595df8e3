"""The checks of lesson 05: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import math

import pytest
import torch

from tests.lessons.judging import judge, label
from tests.lessons.masks import answers as catalogue


def filled_in_place(query, key, value, mask):
    query /= math.sqrt(query.size(-1))
    weights = (query @ key.mT).masked_fill(~mask, -math.inf).softmax(-1)
    return weights @ value, weights


def lowest_of_another_format(query, key, value, mask):
    lowest = torch.finfo(torch.float32).min
    weights = (query @ key.mT / math.sqrt(query.size(-1))).masked_fill(~mask, lowest).softmax(-1)
    return weights @ value, weights


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("5.2", lowest_of_another_format, "raised", "without overflow"),
        ("5.2", filled_in_place, "wrong", "changes its input `query`"),
        ("5.4", lambda attn_mask: ~attn_mask, "raised", "your line"),
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
    report = judge(exercise_id, answer)
    assert what_to_do in report.message + report.remedy


@pytest.mark.usefixtures("fixed_inputs")
def test_a_mistake_that_nobody_knows_gets_the_property_that_fails_and_an_input_to_redo():
    report = judge("5.2", catalogue.attention(lambda s, m: s.masked_fill(~m, -math.inf).sigmoid()))
    assert report.mistake == ""
    assert report.failing == "every row of weights sums to 1"
    assert report.inputs.startswith("query = torch.tensor([[")
