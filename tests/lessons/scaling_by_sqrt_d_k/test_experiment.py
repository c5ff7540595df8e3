"""Lesson 04's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails.
"""

import functools
import math

import pytest

from utils.lessons.scaling_by_sqrt_d_k import experiment
from utils.lessons.shared.cost import cost_of

SIZES = [4, 8, 16, 32, 64, 128, 256, 512]
SEEDS = [0, 1, 2]  # the lesson runs the first


def drawn(*, scaled, seed):
    return [experiment.draw_scores(d_k, scale_by=math.sqrt(d_k) if scaled else 1.0, seed=seed) for d_k in SIZES]


def slope(rows):
    """The power of d_k with which the variance grows."""
    return experiment.log_log_slope([float(d_k) for d_k in SIZES], [float(scores.var()) for scores in rows])


def is_level(values):
    """Within a tenth of the first."""
    return all(abs(value / values[0] - 1) < 0.1 for value in values)


def falls(values, to):
    """From size to size, and at the end to less than this share of the first."""
    return sorted(values, reverse=True) == values and values[-1] < to * values[0]


# ---- C12 and C14: variance, entropy and gradient against d_k


@pytest.mark.parametrize("seed", SEEDS)
def test_the_variance_of_a_score_grows_like_d_k(seed):
    def grows_like_d_k(rows):
        return abs(slope(rows) - 1) < 0.05

    assert grows_like_d_k(drawn(scaled=False, seed=seed))
    assert not grows_like_d_k(drawn(scaled=True, seed=seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_scaling_makes_the_variance_1_at_every_d_k(seed):
    def is_1(rows):
        return all(abs(float(scores.var()) - 1) < 0.15 for scores in rows)

    assert is_1(drawn(scaled=True, seed=seed))
    assert abs(slope(drawn(scaled=True, seed=seed))) < 0.05
    assert not is_1(drawn(scaled=False, seed=seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_entropy_falls_without_scaling_and_is_level_with_it(seed):
    unscaled, scaled = (
        [experiment.softmax_entropy(rows) for rows in drawn(scaled=scaled, seed=seed)] for scaled in (False, True)
    )
    assert falls(unscaled, to=0.15)
    assert not falls(scaled, to=0.15)
    assert is_level(scaled)
    assert not is_level(unscaled)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gradient_of_softmax_vanishes_without_scaling_and_is_level_with_it(seed):
    unscaled, scaled = (
        [experiment.softmax_gradient(rows) for rows in drawn(scaled=scaled, seed=seed)] for scaled in (False, True)
    )
    assert falls(unscaled, to=0.3)
    assert not falls(scaled, to=0.3)
    assert is_level(scaled)
    assert not is_level(unscaled)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_spread_of_the_scores_grows_with_d_k_and_does_not_shrink(seed):
    def grows(rows):
        spreads = [float(scores.std()) for scores in rows]
        return sorted(spreads) == spreads and spreads[-1] > 9 * spreads[0]  # √(512 / 4) = 11.3

    assert grows(drawn(scaled=False, seed=seed))
    assert not grows(drawn(scaled=True, seed=seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_root_of_d_model_leaves_the_scores_of_8_heads_an_eighth_of_the_variance(seed):
    def variance(size):
        return float(experiment.draw_scores(64, scale_by=math.sqrt(size), seed=seed).var())

    assert abs(variance(512) - 1 / 8) < 0.01
    assert abs(variance(64) - 1) < 0.1


@pytest.mark.parametrize("std", [0.5, 2.0])
def test_the_variance_is_d_k_times_both_variances(std):
    variance = float(experiment.draw_scores(64, scale_by=8.0, std=std).var())
    assert abs(variance / std**4 - 1) < 0.1
    assert abs(variance - 1) > 0.5  # the control: √d_k alone does not do


# ---- C13: what scaling costs


def test_large_numbers_cost_no_more_operations_than_small_ones():
    def costs_the_same(**other):
        small = cost_of(experiment.scoring("dot", 256, 64), repeats=1)
        return cost_of(experiment.scoring("dot", 256, **other), repeats=1).operations == small.operations

    assert costs_the_same(d_k=64, size=1000.0)
    assert not costs_the_same(d_k=65)  # the control: one product more in every score is seen


def test_scaling_adds_one_operation_a_score():
    dot, scaled, additive = (
        cost_of(experiment.scoring(kind, 256, 64), repeats=1).operations for kind in ("dot", "scaled dot", "additive")
    )
    assert scaled - dot == 256 * 256
    assert additive - dot != 256 * 256


# ---- C15: who learns to look things up


@functools.cache
def accuracies(kind, seed):
    """At d_k = 4, 16, 64 and 128."""
    return [experiment.lookup_accuracy(kind, d_k, seed=seed) for d_k in (4, 16, 64, 128)]


def solves_nine_in_ten(shares):
    return min(shares) >= 0.9


def fails_at_large_d_k(shares):
    return max(shares[2:]) < 0.8


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["additive", "scaled dot"])
def test_additive_and_scaled_dot_product_solve_the_look_up_at_every_d_k(kind, seed):
    assert solves_nine_in_ten(accuracies(kind, seed))
    assert not fails_at_large_d_k(accuracies(kind, seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_unscaled_dot_product_falls_behind_at_large_d_k(seed):
    assert fails_at_large_d_k(accuracies("dot", seed))
    assert not solves_nine_in_ten(accuracies("dot", seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_at_small_d_k_the_unscaled_dot_product_keeps_up(seed):
    assert solves_nine_in_ten(accuracies("dot", seed)[:1])


# ---- C16: what additive attention costs


@pytest.mark.parametrize("length", [16, 64, 256])
def test_additive_takes_twice_the_operations_and_thirty_times_the_memory(length):
    def takes(kind, times, memory):
        dot = cost_of(experiment.scoring("scaled dot", length, 64), repeats=1)
        cost = cost_of(experiment.scoring(kind, length, 64), repeats=1)
        return cost.operations >= times * dot.operations, cost.bytes >= memory * dot.bytes

    assert takes("additive", 2, 30) == (True, True)
    assert takes("dot", 2, 30) == (False, False)
