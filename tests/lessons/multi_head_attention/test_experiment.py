"""Lesson 06's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails.
"""

import functools
import os
from statistics import fmean

import pytest
import torch
from torch import nn

from utils.attention import MultiHeadAttention
from utils.course.bounds import Bound, OutOfBounds
from utils.lessons.multi_head_attention import comparisons, experiment, lookups, pictures, runs, small_encoder
from utils.lessons.shared import scoreboard
from utils.lessons.shared.masked_words import untrained_masked_word_model
from utils.masks import causal_mask

SEEDS = [0, 1, 2]  # the lesson runs the first
each_seed = pytest.mark.parametrize("seed", SEEDS)


@functools.cache
def trained_lookups(mixing, seed, **options):
    return lookups.train_lookups(mixing, seed=seed, **options)


def right(mixing, seed, **options):
    return lookups.lookup_accuracy(trained_lookups(mixing, seed, **options), seed=seed)


@functools.cache
def encoder(seed):
    return small_encoder.train_encoder(seed=seed)


def masked(num_heads, seed):
    return comparisons.masked_words(num_heads, seed)


@functools.cache
def losses(seed, to="zero", size=1):
    return small_encoder.losses(encoder(seed), to, sizes=(size,))


@functools.cache
def study(seed):
    return small_encoder.study(encoder(seed))


def solves(share):
    return share > 0.8


# ---- C21: two look-ups at once, and the average


@each_seed
def test_one_head_with_a_linear_reader_solves_one_look_up_and_not_two(seed):
    assert right("one head", seed, lookups=1)["first"] in lookups.SOLVES
    both = right("one head", seed)
    assert both["both"] in lookups.FAILS
    assert max(both["first"], both["second"]) in lookups.ONE_ANSWER  # one question is answered, the other is guessed
    assert right("one head", seed, steps=1200)["both"] in lookups.FAILS  # the control: it is not the time


@functools.cache
def runs_of(name):
    return lookups.both_right(name)


@pytest.mark.parametrize("name", lookups.SETTINGS)
def test_every_setting_lies_within_its_bounds(name):
    assert runs_of(name).said


def test_one_head_with_a_hidden_layer_can_and_does_not_always_and_two_heads_always_do():
    hidden, two = (runs_of(name).shares for name in ("one head, hidden layer, 1200 steps", "two heads"))
    assert max(hidden) in lookups.SOLVES  # "cannot" would be wrong
    assert min(hidden) < min(two)
    assert min(two) in lookups.SOLVES


def test_of_six_starts_with_a_hidden_layer_some_get_there_and_some_do_not():
    shares = [right("one head", seed, hidden=256, steps=1200)["both"] for seed in range(6)]
    assert 1 <= sum(share > 0.9 for share in shares) <= 5


def test_fails_and_solves_do_not_touch():
    assert lookups.CHANCE in lookups.FAILS
    assert lookups.FAILS.high < lookups.SOLVES.low
    assert lookups.BETWEEN.high < lookups.SOLVES.low


@each_seed
def test_two_heads_solve_both_and_a_mean_of_weights_does_not(seed):
    assert right("concatenated", seed)["both"] in lookups.SOLVES
    assert right("mean of weights", seed)["both"] in lookups.BETWEEN


@each_seed
def test_a_mean_of_outputs_works_with_room_and_fails_where_heads_are_short(seed):
    assert right("mean of outputs", seed)["both"] in lookups.SOLVES
    assert right("mean of outputs", seed, num_heads=16)["both"] in lookups.FAILS
    assert right("concatenated", seed, num_heads=16)["both"] in lookups.SOLVES  # the control: as short, not averaged


def test_equal_shares_say_nothing_and_unequal_shares_do():
    values = {"big": (0.0, 0.0), "dogs": (4.0, 0.0), "chase": (0.0, 0.0), "cats": (0.0, 4.0)}
    sentences = [
        torch.tensor([values[word] for word in text.split()]) for text in ("big dogs chase cats", "big cats chase dogs")
    ]
    equal, unequal = torch.tensor([0.0, 0.5, 0.0, 0.5]), torch.tensor([0.0, 0.75, 0.0, 0.25])
    assert (equal @ sentences[0]).equal(equal @ sentences[1])
    assert not (unequal @ sentences[0]).equal(unequal @ sentences[1])


@each_seed
def test_cutting_a_head_takes_one_answer_and_leaves_the_other(seed):
    model = trained_lookups("concatenated", seed)
    without = [lookups.lookup_accuracy(model, cut=[head], seed=seed) for head in (0, 1)]
    answers = [{name: solves(share[name]) for name in ("first", "second")} for share in without]
    assert sorted(sum(answer.values()) for answer in answers) == [1, 1]
    assert answers[0] != answers[1]


@each_seed
def test_concatenating_and_projecting_is_the_sum_over_heads_and_not_the_mean(seed):
    generator = torch.Generator().manual_seed(seed)
    heads = torch.randn(2, 4, 5, 8, generator=generator, dtype=torch.float64)
    matrix = torch.randn(32, 32, generator=generator, dtype=torch.float64)
    whole = experiment.merge_heads(heads) @ matrix
    terms = experiment.head_terms(heads, matrix)
    torch.testing.assert_close(terms.sum(dim=1), whole)
    assert not torch.allclose(terms.mean(dim=1), whole)


@each_seed
def test_a_mean_is_a_projection_with_the_same_block_for_every_head(seed):
    generator = torch.Generator().manual_seed(seed)
    heads = torch.randn(2, 4, 5, 8, generator=generator)
    matrix = experiment.mean_matrix(4, 8)
    torch.testing.assert_close(experiment.merge_heads(heads) @ matrix, heads.mean(dim=1))
    other = torch.cat([matrix[:8] * 2, matrix[8:]])  # the control: one block differs
    assert not torch.allclose(experiment.merge_heads(heads) @ other, heads.mean(dim=1))


# ---- The framework's own module


@each_seed
@pytest.mark.parametrize("num_heads", [1, 4])
def test_ours_is_the_frameworks_with_the_same_parameters(seed, num_heads):
    torch.manual_seed(seed)
    ours = MultiHeadAttention(32, num_heads)
    nn.init.normal_(ours.query_key_value.bias)  # zero at the start, which would hide a mistake
    theirs = experiment.as_framework(ours)
    x, mask = torch.randn(2, 5, 32), causal_mask(5)
    output, weights = ours(x, mask=mask, return_weights=True)
    their_output, their_weights = theirs(x, x, x, attn_mask=~mask, average_attn_weights=False)
    torch.testing.assert_close(output, their_output)
    torch.testing.assert_close(weights, their_weights)
    wrong, _ = nn.MultiheadAttention(32, num_heads, batch_first=True)(x, x, x, attn_mask=~mask)
    assert not torch.allclose(output, wrong)  # the control: other parameters


def test_a_mask_handed_over_as_it_is_shows_the_future_and_nothing_else():
    torch.manual_seed(0)
    theirs = experiment.as_framework(MultiHeadAttention(32, 4))
    x, mask = torch.randn(2, 5, 32), causal_mask(5)
    first = [theirs(x, x, x, attn_mask=given)[1][0, 0].detach() for given in (~mask, mask)]
    assert [float(row[0]) for row in first] == pytest.approx([1.0, 0.0])


# ---- C23: what heads cost


def test_eight_heads_have_the_parameters_and_the_products_of_one():
    parameters, one = experiment.attention_cost(1, repeats=1)
    operations = {heads: experiment.attention_cost(heads, repeats=1) for heads in (2, 4, 8)}
    assert all(count == parameters for count, _ in operations.values())
    assert operations[4][1].operations - operations[2][1].operations == 2 * 2 * 64 * 64
    assert operations[8][1].operations - operations[4][1].operations == 4 * 2 * 64 * 64

    def costs_the_same(attention):
        return attention[0] == parameters and attention[1].operations < 1.01 * one.operations

    assert costs_the_same(operations[8])
    assert not costs_the_same(experiment.attention_cost(8, full_size=True, repeats=1))


# ---- C07: looking at oneself


def on_itself(weights):
    return small_encoder.share_on_itself(weights.detach(), small_encoder.unseen())


@each_seed
def test_queries_and_keys_take_most_of_it_away_with_one_head_and_eight_heads_a_little_more(seed):
    ids = small_encoder.unseen()
    one, eight = (on_itself(masked(heads, seed)(ids, return_weights=True)[1]) for heads in (1, 8))
    assert one in comparisons.LEARNED[1]
    assert eight in comparisons.LEARNED[8]
    assert eight < one
    assert eight == pytest.approx(comparisons.itself_by_chance(), abs=0.03)
    assert one > comparisons.itself_by_chance() + 0.01
    for heads in (1, 8):
        assert on_itself(untrained_masked_word_model(heads, seed)(ids, return_weights=True)[1]) in comparisons.RANDOM
        plain = on_itself(small_encoder.plain_weights(ids, heads))  # the control: no matrices
        assert plain > comparisons.LEARNED[1].high


def test_without_parameters_eight_heads_halve_it_and_do_not_end_it():
    one, eight = (on_itself(small_encoder.plain_weights(small_encoder.unseen(), heads)) for heads in (1, 8))
    assert (round(one, 2), round(eight, 2)) == (0.89, 0.40)
    assert comparisons.looks_at_itself()["a word picked by chance"] == ["9 %"] * 2


# ---- C08: weight against distance


def all_by_distance(model):
    ids = small_encoder.unseen()
    return torch.cat([small_encoder.weight_by_distance(layer, ids) for layer in model(ids, return_weights=True)[1]])


@each_seed
def test_a_trained_encoder_prefers_near_words_and_an_untrained_one_does_not(seed):
    def prefers_near(model):
        mean = all_by_distance(model).mean(dim=0)
        return bool(mean[1] > 1.3 and mean[6] < 0.7)

    assert prefers_near(encoder(seed))
    assert not prefers_near(small_encoder.untrained_encoder(seed))


@each_seed
def test_more_than_half_of_the_weight_goes_beyond_the_next_word_and_less_than_with_even_weights(seed):
    ids = small_encoder.unseen()
    assert comparisons.beyond_next_word(encoder(seed))["even weights"] == ["75 %"]
    shares = [small_encoder.share_beyond(layer, ids) for layer in encoder(seed)(ids, return_weights=True)[1]]
    assert all(share in comparisons.BEYOND for share in shares)
    assert sum(shares) / 2 > 0.5
    assert max(shares) < 0.75
    places = torch.arange(ids.size(1))
    next_door = ((places.unsqueeze(0) - places.unsqueeze(1)).abs() <= 1).float().expand(len(ids), 1, -1, -1)
    only_near = next_door / next_door.sum(dim=-1, keepdim=True)
    assert small_encoder.share_beyond(only_near, ids) not in comparisons.BEYOND  # the control


def test_even_attention_gives_every_distance_its_even_share():
    ids = small_encoder.unseen()
    real = (ids != 0).float()
    even = (real / real.sum(dim=1, keepdim=True))[:, None, None, :].expand(-1, 2, ids.size(1), -1)
    torch.testing.assert_close(small_encoder.weight_by_distance(even, ids), torch.ones(2, 7))


# ---- C22: what breaks when heads are cut


@each_seed
@pytest.mark.parametrize("to", ["zero", "mean"])
def test_every_head_costs_something_and_the_dearest_twice_the_cheapest(seed, to):
    lost = study(seed).lost[to]
    assert float(lost.min()) in small_encoder.CHEAPEST
    assert float(lost.max()) in small_encoder.DEAREST
    assert lost.max() > 2 * lost.min()
    assert losses(seed, to, size=0) == {(): 0}  # the control: to cut nothing costs nothing


@each_seed
@pytest.mark.parametrize("to", ["zero", "mean"])
def test_any_one_head_can_go_and_no_head_can_do_it_alone(seed, to):
    full = small_encoder.named(encoder(seed))["all"]
    assert full in small_encoder.FULL
    left = [full - share for share in losses(seed, to).values()]
    assert all(share in small_encoder.ONE_CUT and share > full / 2 for share in left)
    alone = [full - share for share in losses(seed, to, size=7).values()]
    assert all(share in small_encoder.ONE_LEFT and share < full / 2 for share in alone)
    assert small_encoder.named(encoder(seed), encoder(seed).heads, to)["all"] in small_encoder.ALL_CUT


@each_seed
@pytest.mark.parametrize("to", ["zero", "mean"])
def test_the_dearest_head_is_the_one_that_looks_nearest_and_the_cheapest_is_not(seed, to):
    heads = study(seed)
    assert heads.dearest[to] == int(heads.near.argmax())
    assert int(heads.lost[to].argmin()) != int(heads.near.argmax())


@pytest.mark.skipif(not os.environ.get("COURSE_SLOW"), reason="trains five more encoders, minutes: COURSE_SLOW=1")
def test_of_five_more_trainings_one_has_a_dearest_head_that_looks_least_at_the_word_itself():
    studies = [study(seed) for seed in range(3, 8)]
    for to in ("zero", "mean"):
        dearest = [(heads.near, heads.dearest[to]) for heads in studies]
        assert sum(head == int(near.argmax()) for near, head in dearest) == 4
        assert sum(head == int(near.argmin()) for near, head in dearest) == 1
        assert all(heads.lost[to].max() > 2 * heads.lost[to].min() for heads in studies)


def test_the_kind_of_the_dearest_is_read_off_the_studies():
    near = torch.arange(8.0)
    for head, kind in ((7, "near"), (0, "far")):
        lost = {to: torch.eye(8)[head] for to in ("zero", "mean")}
        assert small_encoder.kind_of_dearest([small_encoder.Study(near, lost, 0.6)]) == kind


def test_a_cut_to_the_mean_adds_the_same_to_every_word_and_a_cut_to_zero_nothing():
    model = encoder(0)
    x = torch.randn(1, 5, 64) if model.vectors.size(1) == 64 else torch.randn(1, 5, model.vectors.size(1))
    heads = [head for head in model.heads if head[0] == 0]
    for to, same in (("zero", True), ("mean", True), (None, False)):
        layer = (small_encoder.without(model, heads, to) if to else model).layers[0].self_attention
        added = layer(x)[0][0]
        assert torch.allclose(added, added[:1].expand_as(added), atol=1e-5) == same
        if to == "zero":
            assert torch.allclose(added[0], layer.output.bias, atol=1e-5)
        if to == "mean":
            assert not torch.allclose(added[0], model.layers[0].self_attention.output.bias, atol=1e-3)


@each_seed
def test_the_mean_is_what_the_heads_fetch_on_average(seed):
    model, (ids, hide) = encoder(seed), small_encoder.words_to_name()
    seen = []
    hook = model.layers[0].self_attention.output.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
    model(ids, hide)
    hook.remove()
    mean = seen[0][ids != 0].mean(dim=0)
    assert torch.allclose(small_encoder.head_means(model)[0], mean, atol=1e-5)
    assert not model.layers[0].self_attention.output._forward_pre_hooks


@each_seed
def test_spare_heads_cover_for_each_other_and_needed_ones_do_not(seed):
    def has_doubles(lost, by):
        return experiment.redundancy(lost)[1] > by

    spare = lookups.lookup_losses(trained_lookups("concatenated", seed, num_heads=4), seed=seed)
    assert min(share for cut, share in spare.items() if len(cut) == 1) < 0.02
    assert has_doubles(spare, by=0.2)
    assert not has_doubles(lookups.lookup_losses(trained_lookups("concatenated", seed), seed=seed), by=0.2)
    assert not has_doubles({**losses(seed), **losses(seed, size=2)}, by=0.1)


def test_1498_words_are_hidden():
    ids, hide = small_encoder.words_to_name()
    assert int(hide.sum()) == 1498
    assert not hide[ids == 0].any()


# ---- C02: the scoreboard


@functools.cache
def board():
    return comparisons.scoreboard([encoder(seed) for seed in SEEDS])


def test_the_scoreboard_lies_within_its_bounds():
    assert {name: runs.said for name, runs in board().items()}.keys() == comparisons.SENSES.keys()


def test_no_attention_tells_senses_apart_better_than_the_plain_mean_and_states_from_both_ends_do():
    measured, plain, ends = board(), comparisons.plain_mean(), comparisons.from_both_ends()
    mean = {name: fmean(runs.shares) for name, runs in measured.items()}
    trained = ("one head", "many heads", "trained encoder")

    def as_the_plain_mean(share):
        return abs(share - plain) < 0.03

    assert comparisons.nothing_learned() == {"plain mean of the sentence": ["76 %"], "states from both ends": ["83 %"]}
    assert mean["many heads"] < mean["one head"] + 0.02
    assert as_the_plain_mean(mean["one head"])
    assert as_the_plain_mean(mean["many heads"])
    assert mean["trained encoder"] < plain + 0.01
    assert 0.04 < plain - mean["many heads, untrained"] < 0.08  # before any training
    assert max(measured["many heads, shuffled words"].shares) > min(measured["many heads"].shares)
    assert ends > max(max(measured[name].shares) for name in trained) + 0.02
    assert not as_the_plain_mean(ends)  # the controls: what does differ
    assert not as_the_plain_mean(fmean(scoreboard.over_draws(scoreboard.static)))


@functools.cache
def naming():
    return comparisons.who_names_most([encoder(seed) for seed in SEEDS])


def test_eight_heads_name_a_few_more_hidden_words_than_one_and_the_encoder_many_more():
    one, eight, stack, cut = (measured.shares for measured in naming().values())
    assert all(measured.said for measured in naming().values())
    assert 0 < fmean(eight) - fmean(one) < 0.05
    assert min(stack) > 3 * max(*one, *eight)
    assert max(*one, *eight) < comparisons.always_the() == pytest.approx(0.13, abs=0.005)
    assert max(cut) < comparisons.always_the() < min(stack)
    assert comparisons.who_names_most_table(naming())["always “the”"] == ["13 %"] * 2


@each_seed
@pytest.mark.parametrize("num_heads", [1, 8])
def test_without_little_words_the_encoder_names_more_than_twice_as_many(seed, num_heads):
    model = masked(num_heads, seed)
    assert small_encoder.named(encoder(seed))["other words"] > 2 * small_encoder.named(model)["other words"]


@each_seed
def test_a_single_attention_says_the_less_often_than_it_stands_there_and_the_encoder_does_not(seed):
    ids, hide = small_encoder.words_to_name()
    (the,) = scoreboard.load_vectors()[0].encode(["the"])

    def says_it(model):
        return float((model.read(model(ids, hide)[0][hide]).argmax(dim=-1) == the).float().mean())

    assert all(says_it(masked(heads, seed)) < 0.75 * comparisons.always_the() for heads in (1, 8))
    assert says_it(encoder(seed)) > comparisons.always_the()


# ---- The pictures


def test_a_run_beyond_its_bounds_is_not_shown():
    bound = Bound(0.0, 0.5, ".0%")
    assert runs.Runs([0.1, 0.4], bound, bound).said == "≈ 10 % to ≈ 40 %"
    with pytest.raises(OutOfBounds):
        assert runs.Runs([0.1, 0.6], bound, bound).said


def test_the_picture_of_trainings_says_what_it_draws():
    bound = Bound(0.0, 1.0, ".0%")
    measured = {"a": runs.Runs([0.1, 0.2], bound, bound), "b": runs.Runs([0.9, 1.0], bound, bound)}
    axes, alt = pictures.trainings(measured, x="right (%)", lines={"chance": 0.125}, guess=50)
    assert "a: ≈ 10 % to ≈ 20 %; b: ≈ 90 % to ≈ 100 %" in alt
    assert [label.get_text() for label in axes.get_yticklabels()] == ["a", "b"]
    assert axes.get_xlim() == (0, 103)


def test_all_heads_are_drawn_under_their_names():
    weights = torch.zeros(2, 3, 2, 2)
    weights[..., 0] = 1.0
    weights[0, 0] = torch.tensor([[0.0, 1.0], [0.0, 1.0]])
    axes, alt = pictures.all_heads(weights, ["time", "flies"], "flies")
    titles = [ax.get_title() for ax in axes.figure.axes if ax.get_title()]
    assert titles == [f"head {layer}.{head}" for layer in (1, 2) for head in (1, 2, 3)]
    assert "≈ 2 different words" in alt


def test_the_picture_of_costs_says_whether_the_dearest_looks_nearest():
    near = torch.arange(8.0)
    lost = {"zero": torch.eye(8)[7] / 10, "mean": torch.eye(8)[5] / 10}
    _, alt = pictures.cost_against_near([small_encoder.Study(near, lost, 0.6)] * 2)
    assert "training 1: cut to zero, number 1; cut to mean, number 3" in alt


@each_seed
def test_the_picture_of_distances_is_within_its_bounds(seed):
    heads = [comparisons.all_by_distance(m) for m in (encoder(seed), small_encoder.untrained_encoder(seed))]
    assert "next door" in pictures.weight_by_distance(*heads).alt
