"""Lesson 07's claims about order, distance and senses, measured by the functions of the lesson, each with a control."""

import itertools

import pytest
import torch

from utils.lessons.positions import experiment, pictures
from utils.lessons.shared.plain_attention import self_attention
from utils.positions import sinusoidal

# ---- C27: attention is blind to order


def test_all_orders_of_the_words_have_one_mean_and_with_positions_six():
    assert experiment.how_many_differ(experiment.means_of_all_orders()) == 1
    assert experiment.how_many_differ(experiment.means_of_all_orders(sinusoidal(3, 2))) == 6


def test_the_outputs_permute_with_the_words():
    for order in itertools.permutations(range(3)):
        x = experiment.vectors_of("dog bites man")
        output, weights = self_attention(x)
        moved, moved_weights = self_attention(x[list(order)])
        torch.testing.assert_close(moved, output[list(order)])
        torch.testing.assert_close(moved_weights, weights[list(order)][:, list(order)])


@pytest.mark.parametrize("seed", range(5))
def test_in_learned_attention_nothing_moves_without_positions_and_much_does_with_them(seed):
    moved = experiment.moved_by_order(seed=seed)
    assert moved.pop("no positions") < 1e-5
    assert set(moved) == {"sinusoidal, added", "rotary", "no positions, a causal mask"}
    assert min(moved.values()) > 0.1


# ---- C28: products, turns and rotary scores


@pytest.mark.parametrize("d_model", [4, 64])
def test_products_depend_on_the_distance_alone_and_not_on_the_side(d_model):
    here, there = (experiment.products_around(place, 12, d_model) for place in (50, 12))
    assert here == pytest.approx(there, abs=1e-5)
    assert here == pytest.approx(here[::-1], abs=1e-5)
    assert max(here) - min(here) > 1  # the control: they are not all alike


@pytest.mark.parametrize("places", [1, -1, 5, 37])
def test_one_matrix_turns_every_place_into_the_one_so_much_further(places):
    vectors = sinusoidal(100, 32).double()
    start = max(0, -places)
    turned = vectors[start : 100 - max(0, places)] @ experiment.turning_matrix(places, 32)
    torch.testing.assert_close(turned, vectors[start + places :][: len(turned)], rtol=0, atol=1e-6)
    matrix = experiment.turning_matrix(places, 32)
    torch.testing.assert_close(matrix @ matrix.T, torch.eye(32, dtype=torch.float64))


def test_no_one_matrix_does_so_for_random_vectors():
    """The control: with more places than dimensions, the best matrix leaves an error."""
    vectors = torch.randn(100, 32, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    best = torch.linalg.lstsq(vectors[:-1], vectors[1:]).solution
    assert float((vectors[:-1] @ best - vectors[1:]).abs().mean()) > 0.3


@pytest.mark.parametrize("asked", [-3, -1, 0, 2])
def test_turned_by_some_places_the_highest_product_is_so_many_places_away(asked):
    curve = experiment.products_around(50, 12, asked=asked)
    assert curve.index(max(curve)) - 12 == asked
    assert ("highest at −1" in pictures.products({"one": curve}, 12).alt) == (asked == -1)


def diagonals_are_level(scores):
    return all(float(scores.diagonal(k).std()) < 1e-4 for k in range(-3, 4))


@pytest.mark.parametrize("seed", range(3))
def test_rotary_scores_are_the_same_along_each_diagonal_and_added_ones_are_not(seed):
    turned, added = (experiment.scores_of_two_words(5, turned=turned, seed=seed) for turned in (True, False))
    assert diagonals_are_level(turned)
    assert not diagonals_are_level(added)
    assert abs(float(turned[2, 1] - turned[1, 2])) > 0.05  # left and right


# ---- C44: the sense of a word from its place


def test_the_place_tells_no_sense_and_attention_does():
    told = {name: experiment.senses_told(name) for name in experiment.SENSES}
    assert told["attention, no positions"].value > told["place alone"].value + 8
    assert experiment.TOLD_BY_PLACE.high < experiment.TOLD_BY_ATTENTION.low


def test_the_probe_could_tell_a_sense_from_a_place():
    """The control: if the first word always had the first sense, the same probe would tell it from place vectors."""
    from utils.lessons.shared.scoreboard import sense_accuracy

    def gives_it_away(sentences):
        vectors = experiment.place_alone(sentences)
        firsts = {"fruit", "money", "verb"}
        return [
            torch.stack([row + (3.0 if sense in firsts else 0.0) for row, sense in zip(rows, one.senses, strict=True)])
            for rows, one in zip(vectors, sentences, strict=True)
        ]

    assert sense_accuracy(gives_it_away)["all"] > 0.9
