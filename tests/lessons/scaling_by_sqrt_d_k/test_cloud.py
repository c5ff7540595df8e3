"""The cloud of scores: what it sends is what it says, and its numbers are those of the formulas."""

import math

import pytest
import torch

from utils.lessons.scaling_by_sqrt_d_k import pictures
from utils.lessons.scaling_by_sqrt_d_k.cloud import AXIS, DOTS, SIZES, WORDS, ScoreCloud, states


def test_there_is_a_state_for_every_position_of_the_controls():
    shown = states()
    assert [(state.d_k, state.scaled) for state in shown] == [
        (size, scaled) for scaled in (False, True) for size in SIZES
    ]
    assert ScoreCloud().states == [{**state._asdict(), "text": state.text} for state in shown]


@pytest.mark.parametrize("draw", [0, 1, 2])
def test_the_numbers_are_those_of_the_formulas(draw):
    for state in states(draw):
        scores = torch.tensor(state.scores)
        weights = scores.softmax(dim=-1)
        assert state.weights == pytest.approx(weights.tolist(), abs=0.01)
        assert state.entropy == pytest.approx(float(-(weights * weights.clamp(min=1e-30).log()).sum()), abs=0.03)
        table = torch.diag(weights) - torch.outer(weights, weights)
        assert state.gradient == pytest.approx(float(table.norm()), abs=0.01)
        assert state.beyond == sum(abs(score) > AXIS for score in state.cloud)
        assert len(state.cloud) == DOTS


@pytest.mark.parametrize("draw", range(5))
def test_the_cloud_widens_like_the_root_of_d_k_and_the_division_squeezes_it(draw):
    shown = states(draw)
    for plain, divided in zip(shown[: len(SIZES)], shown[len(SIZES) :], strict=True):
        far = 0.3 if plain.d_k < 8 else 0.15  # products of two normal numbers have long tails
        assert plain.spread == pytest.approx(math.sqrt(plain.d_k), rel=far)
        assert divided.spread == pytest.approx(1, abs=far)
        assert divided.scores == pytest.approx([score / math.sqrt(plain.d_k) for score in plain.scores], abs=0.02)


def test_its_sentence_says_what_is_drawn():
    for state in states():
        largest = WORDS[state.weights.index(max(state.weights))]
        assert f"the largest weight is {max(state.weights):.2f}, on {largest}" in state.text
        assert ("beyond" in state.text) == (state.beyond > 0)


def test_other_numbers_come_with_another_draw():
    figure = ScoreCloud(64, scaled=True)
    assert (figure.size, figure.scaled) == (SIZES.index(64), True)
    before = figure.states
    figure.draw = 1
    assert figure.states != before
    assert figure.states[0]["text"] == states(1)[0].text


def test_the_text_form_names_sizes_with_and_without_the_division():
    lines = repr(ScoreCloud()).splitlines()
    assert len(lines) == 7
    assert lines[1:] == [state.text for state in states() if state.d_k in (4, 64, 256)]


def test_the_twin_shows_the_same_numbers_on_equal_axes():
    axes, alt = pictures.clouds((4, 256))
    for state in states():
        if state.d_k in (4, 256):
            assert state.text in alt
    limits = {ax.get_xlim() for ax in axes.figure.axes}
    assert limits == {(-AXIS, AXIS), (0, 1)}
