"""Lesson 05's claims, measured by the functions and with the settings of the lesson; each with a control."""

import functools
import math

import numpy as np
import pytest
import torch

from utils.course import plots
from utils.course.bounds import OutOfBounds
from utils.lessons.masks import experiment, pictures, predictor
from utils.masks import MaskError, causal_mask, combine_masks, padding_mask

SEEDS = [0, 1, 2]  # the lesson runs the first
LEAKY = ["no mask", "0 before softmax", "0 after softmax"]
TIGHT = ["0 after, rows ÷ sum", "−∞ before softmax"]
WORDS = ["cats", "drink", "cold", "milk"]


# ---- C17: zeros before, zeros after, −∞


def leaks(table):
    return experiment.leak(table) > 0.01


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("method", experiment.METHODS)
def test_zeros_leak_by_the_gradient_and_by_a_swap_and_minus_infinity_does_not(method, seed):
    tables = [experiment.leak_table(method, seed=seed), experiment.swap_table(method, seed=seed)]
    assert [leaks(table) for table in tables] == [method in LEAKY] * 2
    if method in TIGHT:
        assert max(map(experiment.leak, tables)) < 1e-5


@pytest.mark.parametrize("seed", SEEDS)
def test_with_minus_infinity_the_leak_is_exactly_0(seed):
    assert experiment.leak(experiment.leak_table("−∞ before softmax", seed=seed)) == 0
    assert experiment.leak(experiment.leak_table("0 after softmax", seed=seed)) != 0


@pytest.mark.parametrize("seed", SEEDS)
def test_zeros_before_leak_through_values_and_zeros_after_through_keys(seed):
    def ways(method):
        return [leaks(experiment.swap_table(method, seed=seed, through=way)) for way in ("key", "value")]

    assert ways("0 before softmax") == [False, True]
    assert ways("0 after softmax") == [True, False]
    assert ways("no mask") == [True, True]
    assert ways("−∞ before softmax") == [False, False]


@pytest.mark.parametrize("seed", SEEDS)
def test_only_zeros_after_softmax_make_rows_that_do_not_sum_to_1(seed):
    scores = experiment.scores_of(experiment.word_vectors(4, seed=seed), experiment.random_head(seed=seed))

    def sums_to_1(method):
        sums = experiment.masked_weights(scores, causal_mask(4), method).sum(dim=-1)
        return torch.allclose(sums, torch.ones(4))

    assert {method for method in experiment.METHODS if not sums_to_1(method)} == {"0 after softmax"}


@pytest.mark.parametrize("seed", SEEDS)
def test_zero_then_renormalise_equals_minus_infinity_until_it_is_0_over_0(seed):
    scores, mask = torch.randn(4, 4, generator=torch.Generator().manual_seed(seed)), causal_mask(4)
    right = experiment.masked_weights(scores, mask, "−∞ before softmax")

    def equals(method, scores):
        return torch.allclose(experiment.masked_weights(scores, mask, method), right, atol=1e-6)

    assert equals("0 after, rows ÷ sum", scores)
    assert not equals("0 after softmax", scores)
    far_above = scores + 200 * ~mask
    assert equals("−∞ before softmax", far_above)
    assert not equals("0 after, rows ÷ sum", far_above)
    assert experiment.masked_weights(far_above, mask, "0 after, rows ÷ sum")[0].isnan().all()


def test_what_the_table_of_leaks_says_holds_in_each_of_its_draws():
    found = {method: experiment.leaks(method) for method in experiment.METHODS}
    assert found["no mask"]["gradient"].middle > 2 * found["0 after softmax"]["gradient"].middle
    for method in LEAKY:
        assert found[method]["gradient"].low > 0.1
        assert found[method]["both"].low > 0.1
    for method in TIGHT:
        assert max(spread.high for spread in found[method].values()) < 1e-4
    assert found["0 before softmax"]["key"].high < 1e-5 < found["0 before softmax"]["value"].low
    assert found["0 after softmax"]["value"].high < 1e-5 < found["0 after softmax"]["key"].low


@pytest.mark.parametrize("seed", SEEDS)
def test_both_zeros_leak(seed):
    tables = {method: experiment.leak_table(method, seed=seed) for method in experiment.METHODS}
    assert experiment.where_zeros_leak(tables) == "both"
    tight = tables["−∞ before softmax"]
    assert experiment.where_zeros_leak(tables | {"0 before softmax": tight}) == "after only"
    assert experiment.where_zeros_leak(tables | {"0 after softmax": tight}) == "before only"
    assert experiment.where_zeros_leak({"0 before softmax": tight, "0 after softmax": tight}) == "neither"


def test_a_spread_says_its_middle_and_its_ends():
    assert str(experiment.Spread.of([3.0, 1.0, 2.0])) == "2.00 (1.00 to 3.00)"


# ---- C18: tril, exp(−∞), rows with nothing, number formats, other libraries


def test_the_lower_triangle_and_the_two_exponentials():
    assert torch.ones(4, 4, dtype=torch.bool).tril().equal(causal_mask(4))
    assert (math.exp(-math.inf), math.exp(0)) == (0, 1)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_row_with_nothing_is_nan_or_a_mean_or_0(seed):
    rows = {way: experiment.empty_row(way, seed=seed) for way in experiment.EMPTY_WAYS}
    mean = experiment.mean_value(seed=seed)
    assert rows["−∞"].output.isnan().all()
    assert rows["−∞"].lost == 64  # every number of W_V's gradient, though the loss leaves the row out
    for way in ("−1e9", "finfo.min"):
        assert torch.allclose(rows[way].output, mean, atol=1e-6)
        assert torch.allclose(rows[way].weights, torch.full((3,), 1 / 3))
    assert not torch.allclose(rows["fused"].output, mean, atol=1e-6)
    assert (rows["fused"].output == 0).all()
    assert [rows[way].lost for way in ("−1e9", "finfo.min", "fused")] == [0, 0, 0]


@pytest.mark.parametrize("dtype", experiment.FORMATS)
def test_the_lowest_number_opens_an_empty_row_in_every_format(dtype):
    row = experiment.empty_row("finfo.min", dtype=dtype)
    assert torch.allclose(row.weights.float(), torch.full((3,), 1 / 3), atol=0.01)  # the future included
    assert experiment.empty_row("−∞", dtype=dtype).weights.isnan().all()


def test_an_empty_row_as_the_page_shows_it():
    assert experiment.shown_row(experiment.empty_row("−∞")) == ["NaN, NaN, NaN", "NaN", "64 of 64"]
    assert experiment.shown_row(experiment.empty_row("fused")) == ["never made", "0.00", "0 of 64"]


def test_a_row_with_nothing_is_refused_where_masks_are_made():
    with pytest.raises(MaskError, match="nothing to attend to"):
        combine_masks(causal_mask(3), padding_mask(torch.tensor([[0, 4, 5]])))
    combine_masks(causal_mask(3), padding_mask(torch.tensor([[4, 5, 0]])))  # the control: padding behind


def test_a_billion_fails_in_half_precision_alone_and_there_by_how_it_is_written():
    right = torch.tensor([1.0, 0.0]).softmax(dim=-1)

    def works(dtype, way):
        weights = experiment.hidden_weights(dtype, way)
        return weights is not None and torch.allclose(weights[:2].float(), right, atol=0.01) and not weights[2:].any()

    table = {(dtype, way): works(dtype, way) for dtype in experiment.FORMATS for way in experiment.HIDING_WAYS}
    of_that_format = "add hidden · (−1e9 in that format)"
    fails = {key for key, fine in table.items() if not fine}
    assert fails == {(torch.float16, "fill −1e9"), (torch.float16, of_that_format)}
    assert experiment.hidden_weights(torch.float16, "fill −1e9") is None
    assert experiment.hidden_weights(torch.float16, of_that_format).isnan().all()
    shown = [experiment.first_weight(experiment.hidden_weights(torch.float16, way)) for way in experiment.HIDING_WAYS]
    assert shown == ["0.73", "refused", "0.73", "0.73", "NaN"]


@pytest.mark.parametrize("size", [2, 7, 16, 64, 1000])
def test_a_number_times_0_is_0_in_half_precision_and_a_tensor_times_0_is_not(size):
    """Whatever code the processor takes for tensors of this size."""
    hidden = torch.zeros(size, dtype=torch.float16)
    hidden[-1] = 1
    assert (hidden * -1e9)[:-1].eq(0).all()
    assert (hidden * -1e9)[-1] == -math.inf
    assert (hidden * torch.tensor(-1e9).to(torch.float16))[:-1].isnan().all()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_frameworks_module_wants_the_opposite_mask(seed):
    mask = causal_mask(4)
    scores = experiment.scores_of(experiment.word_vectors(4, seed=seed), experiment.random_head(seed=seed))
    ours = experiment.masked_weights(scores, mask, "−∞ before softmax")

    def as_ours(attn_mask):
        return torch.allclose(experiment.library_weights(attn_mask, seed=seed), ours, atol=1e-6)

    assert as_ours(~mask)
    assert as_ours(torch.zeros(4, 4).masked_fill(~mask, -math.inf))
    assert not as_ours(mask)
    opposite = experiment.library_weights(mask, seed=seed)
    assert opposite[mask].nansum() == 0  # all the weight lies on the future
    assert opposite[-1].isnan().all()


# ---- C20: padding


@pytest.mark.parametrize("seed", SEEDS)
def test_a_sentence_gives_the_same_alone_and_in_a_padded_batch(seed):
    def same(**settings):
        return experiment.padding_difference(seed=seed, **settings) < 1e-5

    assert same(hide=True)
    assert not same(hide=False)
    assert same(hide=True, causal=True)
    assert same(hide=False, causal=True)  # padding behind a sentence is its future


def test_the_table_of_padding():
    def middle(**settings):
        return experiment.padding_differences(**settings).middle

    assert middle(hide=False) > 0.1
    assert max(experiment.padding_differences(hide=True).high, middle(hide=False, causal=True)) < 1e-5


# ---- C19: a predictor with and without a mask

LIMIT = predictor.best_honest_loss()


@functools.cache
def several(hiding):
    return predictor.train_several(hiding)


def within(hiding, kind):
    """Is every run of these trainings within the bounds of that kind?"""
    pairs = zip(kind.outcomes, predictor.BOUNDS[hiding], strict=True)
    return all(number in bound for numbers, bound in pairs for number in numbers)


@pytest.mark.parametrize("hiding", predictor.BOUNDS)
def test_every_run_ends_where_its_kind_does(hiding):
    assert within(hiding, several(hiding))
    honest = "−∞ before softmax"
    assert within(hiding, several(honest)) == (hiding == honest)


def test_the_bounds_of_leaks_and_of_honesty_do_not_touch():
    honest = predictor.BOUNDS["−∞ before softmax"]
    assert honest[0].low > LIMIT
    for hiding, (loss, named, different) in predictor.BOUNDS.items():
        if hiding != "−∞ before softmax":
            assert loss.high < LIMIT - 0.5
            assert named.low > honest[1].high
            assert different.high < 0.6 * honest[2].low


@pytest.mark.parametrize("hiding", ["no mask", "opposite"])
def test_what_copies_has_splendid_scores_and_writes_no_sentence(hiding):
    for run, written in zip(several(hiding).runs, several(hiding).written, strict=True):
        assert run.training_losses[-1] < 0.1
        assert predictor.share_of_sentences(written) < 0.1
    for run, written in zip(several("−∞ before softmax").runs, several("−∞ before softmax").written, strict=True):
        assert run.training_losses[-1] > LIMIT - 0.5
        assert predictor.share_of_sentences(written) > 0.9


def test_the_masked_one_writes_sentences_that_it_never_read():
    for seed in SEEDS:
        _, kept = predictor.split(seed)
        assert len(set(several("−∞ before softmax").written[seed]) & set(kept)) > 20
        assert not set(several("no mask").written[seed]) & set(kept)


def test_all_three_smaller_leaks_are_found_and_honesty_is_not_below_the_limit():
    leaky = [several(hiding) for hiding in ("opposite", "0 before softmax", "0 after softmax")]
    assert predictor.below_the_limit(leaky) == 3
    assert predictor.below_the_limit([several("−∞ before softmax")]) == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_as_many_steps_do_not_bring_the_masked_one_below_the_limit(seed):
    run = predictor.train_predictor("−∞ before softmax", steps=predictor.STEPS["0 after softmax"], seed=seed)
    assert run.steps == 3000
    assert run.validation_loss in predictor.LONGER
    assert predictor.LONGER.low > LIMIT
    assert max(several("0 after softmax").outcomes[0]) not in predictor.LONGER  # the control, as long


def test_a_run_outside_its_bound_is_not_shown():
    masked = several("−∞ before softmax")
    with pytest.raises(OutOfBounds):
        assert predictor.Trainings("no mask", masked.runs, masked.written).shown


def test_the_language_is_what_the_lesson_says():
    sentences, (training, kept) = predictor.all_sentences(), predictor.split()
    assert len(sentences) == len(set(sentences)) == 432
    assert (len(training), len(kept)) == (346, 86)
    assert {*training, *kept} == set(sentences)
    following = {}
    for sentence in sentences:
        for n in range(4):
            following.setdefault(sentence[:n], set()).add(sentence[n])
    choices = [{len(words) for start, words in following.items() if len(start) == n} for n in range(4)]
    assert choices == [{8}, {3}, {6}, {3}]  # so the best guess is right in 39 of 100
    assert round((1 / 8 + 1 / 3 + 1 / 6 + 1 / 3 + 1) / 5, 2) == 0.39


# ---- The pictures


def test_the_pictures_show_what_they_are_given():
    mask = causal_mask(4)
    axes, alt = pictures.influence_tables({"a": np.arange(16).reshape(4, 4)}, WORDS, mask)
    assert "15.00" in [text.get_text() for text in axes.texts]
    assert len(axes.patches) == 6  # one frame for each hidden square
    assert "in the frames 1.00 to 11.00" in alt
    assert plots.png(axes)[:4] == b"\x89PNG"


def test_the_picture_of_outcomes_says_every_middle_run():
    kinds = [several("no mask"), several("−∞ before softmax")]
    axes, alt = pictures.outcomes(kinds)
    for kind in kinds:
        assert f"{kind.hiding}: loss {kind.shown[0]}, named {kind.shown[1]}" in alt
    dots = [len(collection.get_offsets()) for collection in axes.collections]
    assert dots == [3, 3]
    assert "no mask: from far above the honest limit to a loss below it" in pictures.losses(kinds).alt
    assert "−∞ before softmax: from far above the honest limit to a loss at it" in pictures.losses(kinds).alt
