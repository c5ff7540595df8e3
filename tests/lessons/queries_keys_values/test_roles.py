"""The three roles, step by step: what the figure sends is what it says, and its numbers are those of the formulas."""

import re

import pytest
import torch

from utils.lessons.queries_keys_values import pictures, roles
from utils.lessons.queries_keys_values.experiment import self_attention
from utils.lessons.queries_keys_values.roles import STEPS, WORDS, ThreeRoles, walks

each_walk = pytest.mark.parametrize("asks", range(len(WORDS)), ids=WORDS)


def numbers(walk, tensor):
    return [cell.number for cell in walk.cells if cell.tensor == tensor]


@each_walk
def test_the_numbers_are_those_of_the_formulas(asks):
    walk = walks()[asks]
    output, weights = self_attention(roles.X, roles.W_Q, roles.W_K, roles.W_V)
    assert numbers(walk, "weight") == pytest.approx(weights[asks].tolist())
    assert numbers(walk, "output") == pytest.approx(output[asks].tolist())
    for name, matrix in {"Q": roles.W_Q, "K": roles.W_K, "V": roles.W_V}.items():
        assert numbers(walk, name) == (roles.X @ matrix).flatten().tolist()
    assert sum(numbers(walk, "weight")) == pytest.approx(1)  # so that the stack fills one cell


@each_walk
def test_a_sum_that_is_written_out_comes_to_the_number_in_its_cell(asks):
    """Also when a reader takes it at its word: 0.787 · 4 is 3.15, and 0.79 · 4 would not be."""
    for cell in walks()[asks].cells:
        if cell.tensor == "X" or cell.given:
            assert cell.made.endswith((f": {cell.text}", f": {cell.text}, a parameter"))
            continue
        sum_of, result = re.fullmatch(r".*?(?:: |and )([\d.]+ .*) = ([\d.]+)", cell.made).groups()
        value = eval(sum_of.replace("·", "*"), {"__builtins__": {}})  # digits and signs, see the pattern
        assert value == pytest.approx(float(result), abs=0.0051), cell.made
        assert float(result) == pytest.approx(cell.number, abs=0.0051), cell.made


@each_walk
def test_every_cell_comes_after_those_that_it_is_made_of(asks):
    walk = walks()[asks]
    steps = {cell.name: cell.step for cell in walk.cells}
    assert len(steps) == len(walk.cells)
    for cell in walk.cells:
        assert all(steps[part] <= cell.step for part in cell.parts)
        left, top, width = cell.place
        assert 0 <= left <= roles.SIZE[0] - width
        assert 0 <= top <= roles.SIZE[1] - roles.HEIGHT
    assert [steps[name] for name in walk.newest] == list(range(len(STEPS)))


def test_no_cell_covers_another():
    spots = [(cell.place, cell.name) for cell in walks()[0].cells]
    for n, ((left, top, width), name) in enumerate(spots):
        for (other_left, other_top, other_width), other in spots[n + 1 :]:
            apart = left + width <= other_left or other_left + other_width <= left
            assert apart or abs(top - other_top) >= roles.HEIGHT, (name, other)


def test_the_figure_sends_what_was_worked_out():
    figure = ThreeRoles("milk", step=3)
    assert (figure.asks, figure.step) == (1, 3)
    for sent, walk in zip(figure.walks, walks(), strict=True):
        assert sent["says"] == walk.says
        assert [cell["text"] for cell in sent["cells"]] == [cell.text for cell in walk.cells]
        assert len(walk.says) == len(walk.newest) == len(STEPS)


def test_the_text_form_says_every_step_of_the_asking_word():
    lines = repr(ThreeRoles("cat")).splitlines()
    assert lines[1:] == walks()[0].says
    assert "cat" in lines[2]


@each_walk
def test_the_twin_shows_the_same_numbers(asks):
    axes, alt = pictures.three_roles(WORDS[asks])
    walk = walks()[asks]
    drawn = [text.get_text() for text in axes.texts]
    for cell in walk.cells:
        assert cell.text in drawn
    assert alt == " ".join(walk.says[roles.SCORED :])
    assert torch.equal(roles.X, torch.eye(3))
