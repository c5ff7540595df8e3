"""Lesson 04's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails.
"""

import functools
import math

import pytest
import torch

from utils.lessons.scaling_by_sqrt_d_k import experiment, lookups, pictures
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
def test_the_median_gradient_of_softmax_vanishes_without_scaling_and_is_level_with_it(seed):
    unscaled, scaled = (
        [float(experiment.softmax_gradient(rows).median()) for rows in drawn(scaled=scaled, seed=seed)]
        for scaled in (False, True)
    )
    assert unscaled[-1] < 0.02 * unscaled[0]
    assert not scaled[-1] < 0.02 * scaled[0]
    assert is_level(scaled)
    assert not is_level(unscaled)


@pytest.mark.parametrize("seed", SEEDS)
def test_at_16_the_mean_gradient_is_there_and_half_of_the_keys_have_none(seed):
    """What a mean hides: the reason in one number is the share of keys whose own weight hardly moves."""
    unscaled, scaled = (drawn(scaled=scaled, seed=seed)[SIZES.index(16)] for scaled in (False, True))
    means = [float(experiment.softmax_gradient(rows).mean()) for rows in (unscaled, scaled)]
    assert means[0] > 0.85 * means[1]
    assert 40 <= int(experiment.keys_without_gradient(unscaled).split()[0]) <= 60
    assert experiment.keys_without_gradient(scaled) == "0 %"


@pytest.mark.parametrize("seed", SEEDS)
def test_at_64_it_is_four_keys_in_five(seed):
    unscaled = drawn(scaled=False, seed=seed)[SIZES.index(64)]
    assert 75 <= int(experiment.keys_without_gradient(unscaled).split()[0]) <= 85


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


# ---- C15: who learns to look things up, and why


@functools.cache
def learnt(kind, d_k, seed=0, **options):
    return lookups.train_lookups(kind, d_k, seed=seed, **dict(options))


DRAWS = [0, 1000, 2000]  # the lesson runs the first; `shown` refuses a median outside its bound


def test_half_and_all_do_not_touch():
    assert lookups.HALF.high < lookups.LEARNS.low
    assert all(bound.high < lookups.LEARNS.low or bound == lookups.LEARNS for bound in lookups.BOUNDS.values())


@pytest.mark.parametrize("seed", DRAWS)
@pytest.mark.parametrize("d_k", [16, 64, 128])
def test_with_the_division_all_is_learnt_and_without_it_about_half(d_k, seed):
    assert learnt("scaled dot", d_k, seed).shown
    assert learnt("dot", d_k, seed).shown
    assert learnt("dot", d_k, seed).median not in lookups.LEARNS


@pytest.mark.parametrize("seed", DRAWS)
def test_who_started_with_some_weight_is_found_and_who_started_with_none_is_not(seed):
    rows = lookups.groups(learnt("dot", 64, seed))
    assert list(rows) == list(lookups.GROUPS)
    assert sum(share.value for share, _ in rows.values()) == pytest.approx(100, abs=1e-3)
    assert learnt("scaled dot", 64, seed).started_in(0, 1e-3)[0] < 0.02


@pytest.mark.parametrize("seed", DRAWS)
def test_it_is_the_derivative_lent_it_mends_and_taken_away_it_breaks(seed):
    assert learnt("dot", 64, seed, gradient_of=8.0).shown
    assert learnt("scaled dot", 64, seed, gradient_of=1 / 8).shown


@pytest.mark.parametrize("divisor", [1.0, 8.0, 0.125])
def test_a_lent_derivative_leaves_the_weights_and_is_that_of_the_divided_scores(divisor):
    scores = torch.randn(3, 5, dtype=torch.float64, generator=torch.Generator().manual_seed(0)).requires_grad_()
    weights = lookups.softmax_with_gradient_of(scores, divisor)
    assert torch.allclose(weights, scores.softmax(dim=-1))
    error = torch.randn(3, 5, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    (came,) = torch.autograd.grad(weights, scores, error)
    divided = (scores / divisor).detach().requires_grad_()
    (expected,) = torch.autograd.grad(divided.softmax(dim=-1), divided, error)
    assert torch.allclose(came, expected)


@pytest.mark.parametrize("seed", DRAWS)
def test_it_is_the_start_that_counts_and_not_the_division(seed):
    assert learnt("dot", 64, seed, score_std=1.0).shown
    assert learnt("scaled dot", 64, seed, score_std=8.0).shown


@pytest.mark.parametrize("seed", DRAWS)
def test_additive_attention_has_the_same_trouble_and_the_same_cure(seed):
    assert learnt("additive", 128, seed, runs=3).shown
    assert learnt("additive", 128, seed, runs=3, score_std=1.0).shown


@pytest.mark.parametrize("seed", DRAWS)
def test_failing_means_learning_slowly(seed):
    later = learnt("dot", 64, seed, steps=600)
    assert later.shown
    assert later.median > learnt("dot", 64, seed).median + 0.1


def test_a_training_without_a_bound_is_not_shown():
    with pytest.raises(ValueError, match="No bound is known"):
        assert learnt("dot", 16, steps=1, score_std=2.0).shown


def test_the_same_seed_gives_the_same_training():
    assert torch.equal(learnt("dot", 16).accuracy, lookups.train_lookups("dot", 16).accuracy)
    assert not torch.equal(learnt("dot", 16).accuracy, learnt("dot", 16, 1000).accuracy)


def test_the_picture_says_every_median():
    runs = {("unscaled", 64): learnt("dot", 64), ("scaled", 64): learnt("scaled dot", 64)}
    alt = pictures.lookups(runs).alt
    assert f"unscaled, d_k = 64: ≈ {runs['unscaled', 64].median:.0%}".replace("%", " %") in alt
    assert "scaled, d_k = 64: ≈ 100 %" in alt


# ---- C16: what additive attention costs


@pytest.mark.parametrize("length", [16, 64, 256])
def test_additive_takes_twice_the_operations_and_thirty_times_the_memory(length):
    def takes(kind, times, memory):
        dot = cost_of(experiment.scoring("scaled dot", length, 64), repeats=1)
        cost = cost_of(experiment.scoring(kind, length, 64), repeats=1)
        return cost.operations >= times * dot.operations, cost.bytes >= memory * dot.bytes

    assert takes("additive", 2, 30) == (True, True)
    assert takes("dot", 2, 30) == (False, False)
