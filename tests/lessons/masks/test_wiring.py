"""The wiring of leaks: what it sends is what it says, and its numbers are those of the measurement."""

import math

import pytest
import torch

from utils.lessons.masks import pictures
from utils.lessons.masks.experiment import METHODS, leak_table, random_head, scores_of, word_vectors
from utils.lessons.masks.wiring import SEEN, WORDS, LeakWiring, leaking, states
from utils.masks import causal_mask

PAIRS = [(i, j) for i in range(4) for j in range(i + 1, 4)]
DRAWS = range(5)


def by_method(draw):
    return {state.method: state for state in states(draw)}


def test_there_is_a_state_for_every_way_of_masking_and_a_sentence_for_every_query():
    shown = states()
    assert [state.method for state in shown] == list(METHODS)
    assert {len(state.texts) for state in shown} == {len(WORDS)}
    assert LeakWiring().states == [state._asdict() for state in shown]


@pytest.mark.parametrize("draw", DRAWS)
def test_the_numbers_are_those_of_the_formulas(draw):
    scores = scores_of(word_vectors(4, seed=draw), random_head(seed=draw))
    right = scores.masked_fill(~causal_mask(4), -math.inf).softmax(dim=-1)
    shown = by_method(draw)
    assert torch.allclose(torch.tensor(shown["−∞ before softmax"].weights), right, atol=0.001)
    assert torch.allclose(torch.tensor(shown["no mask"].weights), scores.softmax(dim=-1), atol=0.001)
    for state in shown.values():
        assert torch.allclose(torch.tensor(state.influence), leak_table(state.method, seed=draw), atol=0.001)


@pytest.mark.parametrize("draw", DRAWS)
def test_wires_light_up_where_a_later_word_gets_through(draw):
    lit = {method: leaking(state.influence) for method, state in by_method(draw).items()}
    assert lit["no mask"] == lit["0 before softmax"] == PAIRS
    assert lit["−∞ before softmax"] == lit["0 after, rows ÷ sum"] == []
    assert len(lit["0 after softmax"]) >= 4  # one or two of six may be too narrow to see


@pytest.mark.parametrize("draw", DRAWS)
def test_zero_after_softmax_is_the_one_whose_weights_look_innocent(draw):
    def innocent_and_leaking(state):
        weights = torch.tensor(state.weights)
        return not weights.triu(1).any() and leaking(state.influence) != []

    assert [state.method for state in states(draw) if innocent_and_leaking(state)] == ["0 after softmax"]


def test_its_sentence_says_what_is_drawn():
    for state in states():
        for query, text in enumerate(state.texts):
            assert text.startswith(f"{state.method}, query {WORDS[query]}")
            assert f"sum to {sum(state.weights[query]):.2f}" in text
            for later in range(query + 1, 4):
                size = state.influence[query][later]
                assert (f"{WORDS[later]} (weight" in text) == (size >= SEEN)
                assert (f"gradient {size:.2f}" in text) or size < SEEN
        assert "no word comes later" in state.texts[-1]


def test_other_numbers_come_with_another_draw():
    figure = LeakWiring("no mask", "cold")
    assert (figure.method, figure.query) == (METHODS.index("no mask"), WORDS.index("cold"))
    before = figure.states
    figure.draw = 1
    assert figure.states != before
    assert figure.states == [state._asdict() for state in states(1)]


def test_the_text_form_names_every_way_of_masking():
    lines = repr(LeakWiring(query="cold")).splitlines()
    assert lines[1:] == [state.texts[WORDS.index("cold")] for state in states()]
    assert "0x" not in "".join(lines)


def test_the_twin_shows_the_same_numbers_on_equal_axes():
    methods = ("0 after softmax", "−∞ before softmax")
    axes, alt = pictures.wirings(methods, "cold", draw=3)
    shown = by_method(3)
    assert alt == " ".join(shown[method].texts[WORDS.index("cold")] for method in methods)
    grid = axes.figure.axes
    assert grid[1].get_xlim() == grid[4].get_xlim()
    assert grid[2].get_xlim() == grid[5].get_xlim()
    leaks = [len(leaking(shown[method].influence)) for method in methods]
    assert [len(ax.lines) for ax in (grid[0], grid[3])] == [10 + count for count in leaks]  # ten wires are allowed
