"""The clock hands: what the figure sends is what it says, and its numbers are those of the sinusoidal vectors."""

import math

import pytest

from utils.lessons.positions import pictures
from utils.lessons.positions.clocks import D_MODEL, HANDS, PLACES, TwoPlaces, between, hands, said
from utils.positions import sinusoidal

PAIRS = [(2, 5), (40, 43), (43, 40), (0, 99), (7, 7)]


def test_every_hand_is_ten_times_slower_than_the_one_before():
    degrees = hands()
    assert degrees.shape == (PLACES, HANDS)
    assert degrees[1].tolist() == pytest.approx([math.degrees(10.0**-n) for n in range(HANDS)], rel=1e-6)
    assert not degrees[0].any()


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_parts_and_product_are_those_of_the_vectors_at_any_two_places(first, second):
    vectors = sinusoidal(PLACES, D_MODEL).double()
    found = between(abs(second - first))
    terms = (vectors[first] * vectors[second]).unflatten(0, (HANDS, 2)).sum(dim=-1)
    assert found.parts == pytest.approx(terms.tolist(), abs=1e-5)
    assert found.product == pytest.approx(float(vectors[first] @ vectors[second]), abs=1e-5)
    assert found.parts == pytest.approx([math.cos(math.radians(turn)) for turn in found.turns], abs=1e-5)


def test_another_distance_has_another_product():
    """The control of the test above: it is not the same number everywhere."""
    assert len({round(between(distance).product, 3) for distance in range(12)}) > 9


def test_its_sentence_says_what_is_drawn():
    for first, second in PAIRS:
        found = between(abs(second - first))
        text = said(first, second)
        assert text.startswith(f"Places {first} and {second}, ")
        assert text.endswith(f"= {found.product:.2f}.".replace("-", "−"))
    assert "the same place" in said(7, 7)
    assert "3 apart" in said(2, 5)
    assert said(2, 5).split(",", 1)[1] == said(43, 40).split(",", 1)[1]


def test_the_figure_sends_all_hands_and_all_distances():
    figure = TwoPlaces(3, 9)
    assert (figure.first, figure.second, figure.link) == (3, 9, 0)
    assert len(figure.fixed["hands"]) == len(figure.fixed["between"]) == PLACES
    assert figure.fixed["between"][6] == between(6)._asdict()


def test_there_is_a_distance_with_a_negative_product():
    """The page asks for one."""
    assert min(between(distance).product for distance in range(PLACES)) < -0.1


def test_the_text_form_names_places_and_products():
    lines = repr(TwoPlaces()).splitlines()
    assert lines[1:] == [said(2, 5), said(40, 43), said(43, 40), said(2, 30)]


def test_the_twin_shows_the_same_numbers():
    axes, alt = pictures.clocks(((2, 5), (2, 30)))
    assert alt == f"{said(2, 5)} {said(2, 30)}"
    drawn = [text.get_text() for ax in axes.figure.axes for text in [*ax.texts, ax.title]]
    for distance in (3, 28):
        found = between(distance)
        for part in found.parts:
            assert f"adds {part:.2f}".replace("-", "−") in drawn
        assert any(f"{found.product:.2f}" in text for text in drawn)


def test_a_part_is_drawn_with_the_decimals_that_the_sentence_has():
    """Rounded twice, 0.9553 would be drawn as 0.95 and told as 0.96."""
    for distance in range(PLACES):
        found = between(distance)
        told = found.text.split("Product: ")[1].rstrip(".").replace("− ", "+ −").replace("−", "-")
        parts, product = told.split(" = ")
        assert [float(part) for part in parts.split(" + ")] == [round(part, 2) + 0.0 for part in found.parts]
        assert float(product) == round(found.product, 2)
