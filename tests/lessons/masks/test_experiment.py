"""Lesson 05's claims, measured by the functions and with the settings of the lesson; each with a control."""

import functools
import math

import numpy as np
import pytest
import torch

from utils.course import plots
from utils.lessons.masks import experiment, pictures
from utils.lessons.masks.figure import MaskExplorer
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


def test_the_rows_that_the_figure_shows_are_those_of_the_tables():
    for method in experiment.METHODS:
        row = experiment.one_row(method, query=1)
        assert torch.equal(row.influence, experiment.leak_table(method)[1])
        assert torch.allclose(row.scores.softmax(dim=-1), row.weights) == (method not in experiment.METHODS[2:4])


# ---- C18: tril, exp(−∞), rows with nothing, number formats, other libraries


def test_the_lower_triangle_and_the_two_exponentials():
    assert torch.ones(4, 4, dtype=torch.bool).tril().equal(causal_mask(4))
    assert (math.exp(-math.inf), math.exp(0)) == (0, 1)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_row_with_nothing_is_nan_or_a_mean_or_0(seed):
    (nan, poisoned), (mean, at_least), (fused, clean) = (
        experiment.empty_row(way, seed=seed) for way in ("−∞", "−1e9", "fused")
    )
    assert nan.isnan().all()
    assert poisoned == 64  # every number of W_V's gradient, though the loss leaves the row out
    assert torch.allclose(mean, experiment.mean_value(seed=seed), atol=1e-6)
    assert not torch.allclose(fused, experiment.mean_value(seed=seed), atol=1e-6)
    assert (fused == 0).all()
    assert at_least == clean == 0


def test_a_row_with_nothing_is_refused_where_masks_are_made():
    with pytest.raises(MaskError, match="nothing to attend to"):
        combine_masks(causal_mask(3), padding_mask(torch.tensor([[0, 4, 5]])))
    combine_masks(causal_mask(3), padding_mask(torch.tensor([[4, 5, 0]])))  # the control: padding behind


def test_a_billion_does_not_fit_into_half_precision():
    right = torch.tensor([1.0, 0.0]).softmax(dim=-1)

    def works(dtype, way):
        weights = experiment.hidden_weights(dtype, way)
        return weights is not None and torch.allclose(weights[:2].float(), right, atol=0.01) and not weights[2:].any()

    table = {
        (dtype, way): works(dtype, way)
        for dtype in (torch.float32, torch.float16, torch.bfloat16)
        for way in ("fill −∞", "fill −1e9", "fill finfo.min", "add −1e9")
    }
    fails = {key for key, fine in table.items() if not fine}
    assert fails == {(torch.float16, "fill −1e9"), (torch.float16, "add −1e9")}
    assert experiment.hidden_weights(torch.float16, "add −1e9").isnan().all()


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


# ---- C19: a predictor with and without a mask

LIMIT = experiment.best_honest_loss()


@functools.cache
def trained(hiding, seed, steps=500):
    return experiment.train_predictor(hiding, seed=seed, steps=steps)


@functools.cache
def written(hiding, seed):
    return experiment.write(trained(hiding, seed).model)


def copies(hiding, seed):
    """Everything that can be seen while training is splendid, and it cannot write."""
    run = trained(hiding, seed)
    at_floor = run.training_losses[-1] < 0.1 * LIMIT and run.validation_loss < 0.1 * LIMIT
    return at_floor and run.validation_accuracy > 0.98 and experiment.share_of_sentences(written(hiding, seed)) < 0.1


def learns(hiding, seed):
    """Close to the best that honesty allows, and it writes."""
    run = trained(hiding, seed)
    close = LIMIT - 0.1 < run.validation_loss < LIMIT + 0.5
    return close and run.validation_accuracy < 0.5 and experiment.share_of_sentences(written(hiding, seed)) > 0.9


@pytest.mark.parametrize("seed", SEEDS)
def test_without_a_mask_it_copies_and_only_writing_shows_it(seed):
    assert copies("no mask", seed)
    assert not learns("no mask", seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_with_the_mask_it_learns_and_writes_sentences_that_it_never_read(seed):
    assert learns("−∞ before softmax", seed)
    assert not copies("−∞ before softmax", seed)
    _, kept = experiment.split(seed)
    assert set(written("−∞ before softmax", seed)) & set(kept)
    assert not set(written("no mask", seed)) & set(kept)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_opposite_mask_copies_too(seed):
    assert copies("opposite", seed)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("hiding", "steps"), [("0 before softmax", 500), ("0 after softmax", 3000)])
def test_training_finds_the_smaller_leaks(hiding, steps, seed):
    def cheats(hiding, steps):
        return trained(hiding, seed, steps).validation_loss < LIMIT - 0.5

    assert cheats(hiding, steps)
    assert not cheats("−∞ before softmax", 500)
    if steps == 3000 and seed == 0:
        assert not cheats("−∞ before softmax", steps)  # as long, honestly


@pytest.mark.parametrize("seed", SEEDS)
def test_zeros_before_softmax_cannot_write(seed):
    assert experiment.share_of_sentences(written("0 before softmax", seed)) < 0.1
    assert experiment.share_of_sentences(written("−∞ before softmax", seed)) > 0.9


def test_the_language_is_what_the_lesson_says():
    sentences, (training, kept) = experiment.all_sentences(), experiment.split()
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


# ---- The figures


def test_each_control_of_the_figure_changes_its_picture_and_its_sentence():
    figure = MaskExplorer()
    for control, value in [
        (figure.method, "−∞ before softmax"),
        (figure.method, "0 before softmax"),
        (figure.query, "cold"),
        (figure.draw, 7),
    ]:
        before = (figure.picture.value, figure.summary.value)
        control.value = value
        assert figure.picture.value != before[0]
        assert figure.summary.value != before[1]
    figure.query.value = "milk"
    assert "no later words" in figure.summary.value
    assert "0x" not in repr(figure)


def test_the_pictures_show_what_they_are_given():
    mask = causal_mask(4)
    weights = {"a": torch.full((4, 4), 0.25), "b": torch.eye(4)}
    axes = pictures.weight_tables(weights, WORDS, mask)
    texts = [text.get_text() for text in axes.texts]
    assert texts.count("0.25") == 16
    assert texts.count("Σ 1.00") == 4
    assert len(axes.patches) == 6  # one frame for each hidden square
    axes = pictures.influence_tables({"a": np.arange(16).reshape(4, 4)}, WORDS, mask)
    assert "15.00" in [text.get_text() for text in axes.texts]
    axes = pictures.mask_tables({"a": mask}, WORDS)
    assert [text.get_text() for text in axes.texts].count("✓") == 10
    axes = pictures.row_panels({"a": experiment.one_row("−∞ before softmax", 1)}, WORDS, [False, False, True, True])
    assert [text.get_text() for text in axes.texts] == ["−∞", "−∞"]
    assert plots.png(axes)[:4] == b"\x89PNG"
