"""The map of words: what it sends is what it says, no name covers another, and the twin shows the same."""

import itertools

import pytest

from utils.lessons.static_vs_contextual_embeddings import experiment, pictures, word_map
from utils.lessons.static_vs_contextual_embeddings.experiment import ALPHA, DRAWS, SHARES
from utils.lessons.static_vs_contextual_embeddings.word_map import HIGH, LOW, SORTS, WORDS, WordMap


@pytest.fixture(scope="module")
def shown():
    return word_map.states()


def test_there_is_a_state_for_every_position_of_the_sliders(shown):
    assert [(state.draw, state.share) for state in shown] == list(itertools.product(range(DRAWS), SHARES))
    figure = WordMap(0.9)
    assert (figure.share, figure.draw) == (4, 0)
    assert [state["text"] for state in figure.states] == [state.text for state in shown]
    assert [state["alphas"] for state in figure.states] == [state.alphas for state in shown]


def test_the_numbers_are_those_of_the_trainings(shown):
    for state in shown:
        mix = experiment.train_mix(state.share, seed=state.draw)
        assert state.alphas["apple"] == pytest.approx(mix.alpha(), abs=0.001)
        assert state.cosines == pytest.approx(mix.cosines(), abs=0.001)
        places = experiment.plane(mix.vocabulary, mix.vectors, WORDS)
        assert [point.word for point in state.points] == list(WORDS)
        for point in state.points:
            assert (point.x, point.y) == pytest.approx(places[point.word], abs=0.001)


def leads(state):
    """How much more like a fruit than like a firm every word is."""
    return {point.word: point.x - point.y for point in state.points}


def test_the_words_of_one_sense_keep_to_their_groups_and_the_two_of_both_lie_between(shown):
    fruits, firms = (sort.words for sort in SORTS[:2])
    for state in shown:
        lead = leads(state)
        assert min(lead[word] for word in fruits) > 0.75
        assert max(lead[word] for word in firms) < -0.75
        assert max(abs(lead["apple"]), abs(lead["orange"])) < 0.7


def test_apple_crosses_to_the_firms_and_orange_goes_the_other_way(shown):
    for first, last in zip(shown[:: len(SHARES)], shown[len(SHARES) - 1 :: len(SHARES)], strict=True):
        before, after = leads(first), leads(last)
        assert before["apple"] > 0.1
        assert after["apple"] < -0.2
        assert after["orange"] - before["orange"] > 0.3


def test_every_word_has_its_name_on_the_map_and_no_name_covers_another(shown):
    for state in shown:
        boxes = []
        for point in state.points:
            assert LOW <= point.x <= HIGH, point
            assert LOW <= point.y <= HIGH, point
            x, y = point.x * word_map.SCALE + point.right, point.y * word_map.SCALE + point.up
            boxes.append((x, y, 3.5 * len(point.word)))
        covered = [
            (a, b)
            for a, b in itertools.combinations(boxes, 2)
            if abs(a[0] - b[0]) < a[2] + b[2] - 3 and abs(a[1] - b[1]) < 11
        ]
        assert not covered, (state.share, state.draw)


def test_names_at_one_place_are_moved_apart():
    places = {word: (2.0, 2.0) for word in ("pear", "plum", "peach")}
    shifts = {(point.right, point.up) for point in word_map.points(places, list(places))}
    assert len(shifts) == 3


def test_every_sort_has_its_own_look():
    assert len({(sort.colour, sort.mark, sort.filled) for sort in SORTS}) == len(SORTS)
    assert len(WORDS) == len(set(WORDS))


def test_its_sentence_says_what_is_drawn(shown):
    for state in shown:
        assert f"{100 * state.share:.0f} % of the apples" in state.text
        assert f"apple stands at {ALPHA[state.share].shown(state.alphas['apple'])}" in state.text


def test_the_text_form_names_three_shares(shown):
    lines = repr(WordMap()).splitlines()
    assert len(lines) == 4
    assert lines[1:] == [shown[place].text for place in (0, 2, 4)]


def test_the_twin_shows_the_same_numbers_on_equal_axes(shown):
    axes, alt = pictures.word_maps([experiment.train_mix(share) for share in (0.1, 0.9)])
    assert shown[0].text in alt
    assert shown[4].text in alt
    assert {ax.get_xlim() for ax in axes.figure.axes} == {(LOW, HIGH)} == {ax.get_ylim() for ax in axes.figure.axes}
    for ax in axes.figure.axes:
        assert {text.get_text() for text in ax.texts} == set(WORDS)
