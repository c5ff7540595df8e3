"""Lesson 06's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails. The figure that is moved is tested here too.
"""

import functools

import pytest
import torch
from torch import nn

from utils.attention import MultiHeadAttention
from utils.lessons.multi_head_attention import experiment, pictures, small_encoder
from utils.lessons.multi_head_attention.figure import HeadCutter
from utils.lessons.shared import scoreboard
from utils.lessons.shared.masked_words import train_masked_word_model, untrained_masked_word_model
from utils.lessons.shared.plain_attention import without_parameters
from utils.masks import causal_mask

SEEDS = [0, 1, 2]  # the lesson runs the first
scoreboard_sentences = functools.cache(scoreboard.scoreboard_sentences)
each_seed = pytest.mark.parametrize("seed", SEEDS)


@functools.cache
def trained_lookups(mixing, seed, num_heads=2, lookups=2):
    return experiment.train_lookups(mixing, num_heads=num_heads, lookups=lookups, seed=seed)


def right(mixing, seed, **options):
    return experiment.lookup_accuracy(trained_lookups(mixing, seed, **options), seed=seed)


@functools.cache
def encoder(seed):
    return small_encoder.train_encoder(seed=seed)


@functools.cache
def masked(num_heads, seed):
    return train_masked_word_model(num_heads, seed)


@functools.cache
def losses(seed):
    return small_encoder.losses(encoder(seed))


def solves(share):
    return share > 0.8


# ---- C21: two look-ups at once, and the average


@each_seed
def test_one_head_solves_one_look_up_and_not_two(seed):
    assert right("one head", seed, lookups=1)["first"] > 0.95
    both = right("one head", seed)
    assert both["both"] < 0.3
    assert max(both["first"], both["second"]) > 0.8  # one question is answered, the other is guessed


@each_seed
def test_two_heads_solve_both_and_a_mean_of_weights_does_not(seed):
    assert solves(right("concatenated", seed)["both"])
    assert not solves(right("mean of weights", seed)["both"])


@each_seed
def test_a_mean_of_outputs_works_with_room_and_fails_where_heads_are_short(seed):
    assert solves(right("mean of outputs", seed, num_heads=2)["both"])
    assert not solves(right("mean of outputs", seed, num_heads=16)["both"])
    assert solves(right("concatenated", seed, num_heads=16)["both"])  # the control: as short, and not averaged


@each_seed
def test_cutting_a_head_takes_one_answer_and_leaves_the_other(seed):
    model = trained_lookups("concatenated", seed)
    without = [experiment.lookup_accuracy(model, cut=[head], seed=seed) for head in (0, 1)]
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
def test_learned_queries_and_keys_cure_it_and_the_number_of_heads_does_not(seed):
    def few(weights):
        return on_itself(weights) < 0.1

    ids = small_encoder.unseen()
    assert few(masked(1, seed)(ids, return_weights=True)[1])
    assert few(masked(8, seed)(ids, return_weights=True)[1])
    assert few(untrained_masked_word_model(1, seed)(ids, return_weights=True)[1])
    one, eight = (on_itself(masked(heads, seed)(ids, return_weights=True)[1]) for heads in (1, 8))
    assert not eight < one
    assert not few(small_encoder.plain_weights(ids, 1))
    assert not few(small_encoder.plain_weights(ids, 8))


def test_without_parameters_eight_heads_halve_it_and_do_not_end_it():
    one, eight = (on_itself(small_encoder.plain_weights(small_encoder.unseen(), heads)) for heads in (1, 8))
    assert (round(one, 2), round(eight, 2)) == (0.86, 0.40)


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
def test_about_half_of_the_weight_goes_beyond_the_next_word(seed):
    ids = small_encoder.unseen()
    for layer in encoder(seed)(ids, return_weights=True)[1]:
        assert small_encoder.share_beyond(layer, ids) > 0.4
    places = torch.arange(ids.size(1))
    next_door = ((places.unsqueeze(0) - places.unsqueeze(1)).abs() <= 1).float().expand(len(ids), 1, -1, -1)
    assert small_encoder.share_beyond(next_door / next_door.sum(dim=-1, keepdim=True), ids) < 0.4  # the control


def test_even_attention_gives_every_distance_its_even_share():
    ids = small_encoder.unseen()
    real = (ids != 0).float()
    even = (real / real.sum(dim=1, keepdim=True))[:, None, None, :].expand(-1, 2, ids.size(1), -1)
    torch.testing.assert_close(small_encoder.weight_by_distance(even, ids), torch.ones(2, 7))


# ---- C22: what breaks when heads are cut


@each_seed
def test_every_head_costs_something_and_the_dearest_twice_the_cheapest(seed):
    single = [share for cut, share in losses(seed).items() if len(cut) == 1]
    assert losses(seed)[()] == 0  # the control: to cut nothing costs nothing
    assert min(single) > 0.01
    assert max(single) > 2 * min(single)


@each_seed
def test_any_one_head_can_go_and_no_head_can_do_it_alone(seed):
    full = small_encoder.named(encoder(seed))["all"]

    def half_stays(size):
        return {share < full / 2 for cut, share in losses(seed).items() if len(cut) == size}

    assert full > 0.5
    assert half_stays(1) == {True}
    assert half_stays(7) == {False}


@each_seed
def test_the_dearest_head_is_the_one_that_looks_nearest_and_the_cheapest_is_not(seed):
    single = {cut[0]: share for cut, share in losses(seed).items() if len(cut) == 1}
    nearest = encoder(seed).heads[int(all_by_distance(encoder(seed))[:, 0].argmax())]
    assert max(single, key=single.get) == nearest
    assert nearest[0] == 0
    assert min(single, key=single.get) != nearest


@each_seed
def test_spare_heads_cover_for_each_other_and_needed_ones_do_not(seed):
    def has_doubles(lost, by):
        return experiment.redundancy(lost)[1] > by

    spare = experiment.lookup_losses(trained_lookups("concatenated", seed, num_heads=4), seed=seed)
    assert min(share for cut, share in spare.items() if len(cut) == 1) < 0.02
    assert has_doubles(spare, by=0.2)
    assert not has_doubles(experiment.lookup_losses(trained_lookups("concatenated", seed), seed=seed), by=0.2)
    assert not has_doubles(losses(seed), by=0.1)


# ---- C02: the scoreboard


@each_seed
def test_many_heads_tell_senses_apart_no_better_than_one(seed, monkeypatch):
    monkeypatch.setattr(scoreboard, "scoreboard_sentences", scoreboard_sentences)  # made once for all stages and seeds
    board = {
        "static": scoreboard.static,
        "without parameters": without_parameters(),
        "one": masked(1, seed).contextual,
        "many": masked(8, seed).contextual,
        "encoder": encoder(seed).contextual,
    }
    board = {name: scoreboard.sense_accuracy(stage)["all"] for name, stage in board.items()}
    after = [board[name] for name in ("one", "many", "encoder")]
    assert board["static"] == 0.5
    assert min(after) > 0.75 > board["static"]
    assert max(after) - min(after) < 0.06
    assert max(after) - board["static"] > 0.06  # the control: a stage that does differ


@each_seed
def test_eight_heads_name_about_as_many_hidden_words_as_one_and_the_encoder_more(seed):
    one, eight, stack = (
        small_encoder.named(model)["all"] for model in (masked(1, seed), masked(8, seed), encoder(seed))
    )
    assert abs(eight - one) < 0.05
    assert not abs(stack - one) < 0.05
    assert stack > 0.5 > max(one, eight)


# ---- The figure and the pictures


def test_every_button_of_the_figure_changes_the_picture():
    figure = HeadCutter(encoder(0))
    uncut = figure.picture.value
    seen = {uncut}
    for head, button in figure.buttons.items():
        button.value = True
        assert figure.cut == [head]
        assert figure.picture.value not in seen
        seen.add(figure.picture.value)
        assert f"{head[0] + 1}.{head[1] + 1}" in figure.summary.value
        button.value = False
    assert figure.picture.value == uncut
    for button in figure.buttons.values():
        button.value = True
    figure.restore.click()
    assert figure.cut == []
    assert figure.picture.value == uncut
    assert "run the cell" in repr(figure)


def test_the_table_of_cuts_holds_each_head_and_each_pair_once():
    heads = [(0, 0), (0, 1), (1, 0)]
    lost = {(): 0.0, **{(head,): 0.1 for head in heads}, (heads[0], heads[1]): 0.25, tuple(heads[1:]): 0.5}
    axes = pictures.cost_of_cutting(lost)
    assert sorted(text.get_text() for text in axes.texts) == ["10", "10", "10", "25", "50"]


def test_all_heads_are_drawn_under_their_names():
    axes = pictures.all_heads(torch.full((2, 3, 2, 2), 0.5), ["time", "flies"])
    titles = [ax.get_title() for ax in axes.figure.axes if ax.get_title()]
    assert titles == [f"layer {layer}, head {head}" for layer in (1, 2) for head in (1, 2, 3)]
