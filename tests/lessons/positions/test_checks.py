"""The checks of lesson 07: what is true of its exercises alone. What holds for all of them is in test_checks.py."""

import math

import pytest
import torch

from tests.lessons.judging import judge, label
from tests.lessons.positions import answers
from utils import positions as library
from utils.course.checks.registry import find


def in_place(x, angles):
    even, odd = x[..., 0::2], x[..., 1::2]
    x[..., 0::2] = even * angles.cos() - odd * angles.sin()
    x[..., 1::2] = even * angles.sin() + odd * angles.cos()
    return x


@pytest.mark.parametrize(
    ("exercise_id", "answer", "status", "says"),
    [
        ("7.1", lambda length, d_model: torch.zeros(length, d_model)[:, d_model], "raised", "IndexError"),
        ("7.1", lambda n, d: answers.loops(n, d).double(), "wrong type", "torch.float32"),
        ("7.3", lambda x, angles: x.view(3, 7, 11), "raised", "your line"),
        ("7.2", ("two", 0.58), "wrong type", "number"),
    ],
)
def test_anything_else_gets_its_sentence(exercise_id, answer, status, says):
    report = judge(exercise_id, answer)
    assert report.status == status, report.text
    assert says in report.message, report.text
    assert report.mistake == ""


def test_writing_over_x_uses_the_new_number_too_early():
    assert judge("7.3", in_place).mistake == "new number used too early"


@pytest.mark.parametrize(
    ("exercise_id", "answer", "what_to_do"),
    [
        ("7.1", answers.all_sines_first, "`torch.stack(..., dim=-1)`"),
        ("7.1", answers.from_one, "`torch.arange(length)`"),
        ("7.2", (2, 1.999), "radians"),
        ("7.3", answers.like_other_libraries, "`x[..., 0::2]`"),
        ("7.4", answers.only_the_query, "Turn the keys"),
        ("7.5", answers.factor_after_the_sum, "First the factor"),
    ],
    ids=label,
)
def test_the_remedy_names_what_to_do_and_the_message_does_not(exercise_id, answer, what_to_do):
    report = judge(exercise_id, answer)
    assert what_to_do in report.remedy
    assert what_to_do not in report.message


def test_two_mistakes_at_once_get_the_property_that_fails_and_the_input_to_redo_by_hand():
    def backwards_and_doubled(x, angles):
        return 2 * library.rotate(x, -angles)

    report = judge("7.3", backwards_and_doubled)
    assert report.mistake == ""
    assert report.failing == "a turn by 0 changes nothing"
    assert report.inputs.startswith("x = torch.tensor([[")
    assert report.came != report.expected


def test_the_answers_are_the_librarys_so_that_they_can_stand_in_for_it():
    """A later lesson puts a learner's own functions in the places of these."""
    x, angles = torch.randn(2, 3, 7, 8), library.rotary_angles(7, 8)
    torch.testing.assert_close(find("7.1").reference(40, 16), library.sinusoidal(40, 16))
    torch.testing.assert_close(find("7.3").reference(x, angles), library.rotate(x, angles))
    turned = library.rotate(x, angles)
    torch.testing.assert_close(find("7.4").reference(x, x, angles), turned @ turned.mT / math.sqrt(8))


def test_the_embedding_is_that_of_the_model():
    from utils.model import Embedding, TransformerConfig

    model = Embedding(9, TransformerConfig(9, 9, d_model=8, num_heads=2, dropout=0.0, max_length=12))
    ids = torch.tensor([[1, 5, 8], [2, 2, 0]])
    ours = find("7.5").reference(ids, model.tokens.weight.detach(), model.positions, 4)
    torch.testing.assert_close(ours, model(ids, start=4).detach())
