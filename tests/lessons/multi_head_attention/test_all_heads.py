"""All heads at once: what the figure sends is what it says, and its shares are those of the encoder with heads cut."""

import functools

import pytest
import torch

from utils.lessons.multi_head_attention import small_encoder
from utils.lessons.multi_head_attention.all_heads import SENTENCES, WAYS, AllHeads, key


@functools.cache
def encoder():
    return small_encoder.train_encoder()


@pytest.fixture
def figure():
    return AllHeads(encoder())


def test_no_cut_every_single_cut_and_all_of_them_are_worked_out_beforehand(figure):
    places = range(8)
    wanted = {key(cut, way) for cut in [(), *((one,) for one in places), places] for way in range(len(WAYS))}
    assert set(figure.states) == wanted


def test_the_shares_are_those_of_the_encoder_with_that_head_cut(figure):
    for place, head in enumerate(encoder().heads):
        for way, to in enumerate(("zero", "mean")):
            state = figure.states[key((place,), way)]
            share = small_encoder.named(encoder(), [head], to)["all"]
            assert state["share"] == pytest.approx(share, abs=1e-4)
            assert f"head {head[0] + 1}.{head[1] + 1}. {100 * share:.0f} % of the hidden words" in state["text"]
    shares = [state["share"] for state in figure.states.values()]
    assert len(set(shares)) > 8  # the control: cutting does change something


def test_several_cuts_are_worked_out_when_they_are_asked_for(figure):
    before = set(figure.states)
    figure.cut = [0, 5]
    assert set(figure.states) - before == {"0,5|0"}
    figure.way = 1
    expected = small_encoder.named(encoder(), [(0, 0), (1, 1)], "mean")["all"]
    assert figure.states["0,5|1"]["share"] == pytest.approx(expected, abs=1e-4)
    known = figure.states
    figure.cut = []
    assert figure.states is known or figure.states == known


@pytest.mark.parametrize("place", range(len(SENTENCES)))
def test_the_weights_are_the_encoders_and_the_largest_is_named(figure, place):
    sent = figure.fixed["sentences"][place]
    assert " ".join(sent["words"]) == SENTENCES[place]
    weights = encoder().weights(sent["words"]).flatten(0, 1)
    assert torch.allclose(torch.tensor(sent["weights"]), weights, atol=1e-3)
    assert sent["largest"] == weights.argmax(dim=-1).tolist()


def test_its_key_is_the_scripts():
    assert key([], 1) == "|0"
    assert key([5, 0], 1) == "0,5|1"


def test_the_text_form_says_the_shares_within_their_bounds(figure):
    lines = repr(figure).splitlines()
    assert len(lines) == 4
    assert all("≈" in line for line in lines[1:])
    assert [WAYS[0] in lines[2], WAYS[1] in lines[3]] == [True, True]
