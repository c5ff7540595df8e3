"""Lesson 01's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails.
"""

import functools

import pytest
import torch

from utils.course import plots
from utils.lessons.shared import scoreboard
from utils.lessons.static_vs_contextual_embeddings import experiment
from utils.lessons.static_vs_contextual_embeddings.figure import MixExplorer
from utils.lessons.static_vs_contextual_embeddings.pictures import word_plane

SHARES = [0.1, 0.3, 0.5, 0.7, 0.9]
SEEDS = [0, 1, 2]  # the lesson runs the first


# ---- C01: the average of the senses


@functools.cache
def mixes(seed):
    return [experiment.train_mix(share, seed=seed) for share in SHARES]


def alphas(word, seed):
    return [mix.alpha(word) for mix in mixes(seed)]


def rises(values):
    return values[-1] - values[0] > 0.4


@pytest.mark.parametrize("seed", SEEDS)
def test_apple_moves_from_fruit_to_firm_as_the_share_does_and_pear_does_not(seed):
    assert rises(alphas("apple", seed))
    assert not rises(alphas("pear", seed))
    assert not rises(alphas("google", seed))


def test_alpha_rises_with_the_share_over_all_seeds():
    def correlation(word):
        return experiment.rank_correlation(SHARES * len(SEEDS), [a for seed in SEEDS for a in alphas(word, seed)])

    assert correlation("apple") > 0.9
    assert correlation("pear") < 0.9
    assert correlation("google") < 0.9


@pytest.mark.parametrize("seed", SEEDS)
def test_apple_points_where_the_mix_by_share_points(seed):
    def fits(shares):
        return all(mix.cosine(share) > 0.9 for mix, share in zip(mixes(seed), shares, strict=True))

    assert fits(SHARES)
    assert not fits(SHARES[::-1])


@pytest.mark.parametrize("seed", SEEDS)
def test_alpha_follows_the_share_without_being_equal_to_it(seed):
    def climbs_more_slowly(values):
        return values[-1] - values[0] < 0.75  # the shares climb by 0.8

    assert climbs_more_slowly(alphas("apple", seed))
    assert not climbs_more_slowly(SHARES)


def test_the_best_mix_by_hand():
    first, second = torch.tensor([5.0, 1.0]), torch.tensor([1.0, 1.0])
    assert experiment.best_mix(torch.tensor([2.0, 3.0]), first, second) == 0.25
    assert experiment.best_mix(first, first, second) == 1
    assert experiment.best_mix(second, first, second) == 0


def test_rank_correlation_by_hand():
    assert experiment.rank_correlation([1, 2, 3], [10, 20, 400]) == pytest.approx(1)
    assert experiment.rank_correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert experiment.rank_correlation([1, 1, 2, 2], [5, 5, 7, 7]) == pytest.approx(1)
    assert experiment.rank_correlation([1, 2, 3, 4], [2, 1, 4, 3]) == pytest.approx(0.6)


# ---- C02: one vector for every sentence


def states_at(word, *lines, read):
    sentences = [experiment.plain(line) for line in lines]
    return [vectors[s.words.index(word)] for s, vectors in zip(sentences, read(sentences), strict=True)]


@pytest.mark.parametrize(
    ("word", "one", "other"),
    [
        ("apple", "i was eating an apple", "we know that an apple phone fell"),
        ("bank", "the money in the bank grows", "she slept on the bank"),
        ("flies", "time flies like an arrow", "fruit flies like a banana"),
    ],
)
def test_a_static_vector_is_the_same_in_every_sentence_and_a_state_is_not(word, one, other):
    assert torch.equal(*states_at(word, one, other, read=scoreboard.static))
    assert not torch.equal(*states_at(word, one, other, read=scoreboard.running_state))


@pytest.mark.parametrize("seed", SEEDS)
def test_static_is_at_chance_by_construction_and_a_running_state_is_not(seed):
    assert scoreboard.sense_accuracy(scoreboard.static, seed=seed)["all"] == 0.5
    assert scoreboard.sense_accuracy(scoreboard.running_state, seed=seed)["all"] > 0.7
    assert scoreboard.sense_accuracy(lambda s: scoreboard.running_state(s, keep=0.0), seed=seed)["all"] == 0.5


def test_a_running_state_by_hand_knows_nothing_at_the_first_word():
    _, vectors = scoreboard.load_vectors()
    sentence = experiment.plain("apple juice")
    apple, juice = scoreboard.static([sentence])[0]
    states = scoreboard.running_state([sentence])[0]
    torch.testing.assert_close(states[0], apple / 2)
    torch.testing.assert_close(states[1], apple / 4 + juice / 2)
    one, other = states_at("apple", "apple juice", "apple released", read=scoreboard.running_state)
    assert torch.equal(one, other)
    assert len(vectors)


# ---- C03: similar words are close


@functools.cache
def trained(seed):
    return experiment.lesson_vectors(seed=seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_nearest_words_are_of_the_same_class_and_before_training_they_are_not(seed):
    def is_pure(vectors):
        return experiment.neighbourhood_purity(vocabulary, vectors) > 0.8

    vocabulary, vectors, losses = trained(seed)
    assert is_pure(vectors)
    assert not is_pure(experiment.untrained_vectors(vocabulary, seed=seed))
    assert sorted(losses, reverse=True) == losses


def test_the_committed_vectors_are_as_good():
    vocabulary, vectors = scoreboard.load_vectors()
    assert experiment.neighbourhood_purity(vocabulary, vectors) > 0.8
    assert set(experiment.nearest(vocabulary, vectors, "pear")) <= {"plum", "peach", "banana", "melon"}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_neighbours_of_apple_are_of_both_senses_and_those_of_pear_of_one(seed):
    def has_both(word):
        found = experiment.nearest(*trained(seed)[:2], word, k=11)
        return all(set(experiment.GROUPS[sense]) & set(found) for sense in ("fruit", "firm"))

    assert has_both("apple")
    assert has_both("orange")


@pytest.mark.parametrize("seed", SEEDS)
def test_opposites_that_keep_the_same_company_are_close(seed):
    vocabulary, vectors, _ = trained(seed)

    def is_close(one, other):
        return torch.cosine_similarity(*vectors[vocabulary.encode([one, other])].split(1)).item() > 0.6

    assert is_close("rose", "fell")
    assert not is_close("rose", "boat")


def test_words_around_are_those_that_tell_the_senses_apart():
    around = experiment.words_around(experiment.sense_sentences(600), "apple")
    assert list(around) == ["firm", "fruit"]
    assert "an" in around["fruit"]
    assert "new" in around["firm"]
    assert not set(around["fruit"]) & set(around["firm"])


# ---- Pictures


def test_a_mix_lies_on_the_line_of_its_parts():
    mix = mixes(0)[0]
    vectors = mix.vectors.clone()
    vectors[mix.vocabulary.encode(["apple"])] = 0.3 * mix.firm + 0.7 * mix.fruit
    places = experiment.plane(mix.vocabulary, vectors, ["apple", "apple_firm", "apple_fruit"])
    for axis in (0, 1):
        between = 0.3 * places["apple_firm"][axis] + 0.7 * places["apple_fruit"][axis]
        assert places["apple"][axis] == pytest.approx(between, abs=1e-4)


def test_the_plane_shows_every_word_and_names_those_asked_for():
    groups = {"fruit": ["pear"], "firm": ["google"], "ambiguous": ["apple", "orange"]}
    places = {"pear": (3.0, 1.0), "google": (1.0, 3.0), "apple": (2.0, 2.0), "orange": (1.0, 2.0)}
    axes = word_plane(places, groups, named={"apple": "left", "orange": "right"}, line=("pear", "google"))
    assert sum(len(points.get_offsets()) for points in axes.collections) == 4
    assert [text.get_text() for text in axes.texts] == ["apple", "orange"]
    assert plots.png(axes) != plots.png(word_plane(places, groups))


def test_every_control_of_the_explorer_changes_the_picture():
    explorer = MixExplorer()
    assert repr(explorer) == "Sliders for the share of the firm and the draw; run the cell to move them."
    for control, value in ((explorer.share, 0.9), (explorer.draw, 1)):
        before = explorer.picture.value, explorer.summary.value
        control.value = value
        assert explorer.picture.value != before[0]
        assert explorer.summary.value != before[1]
    assert "90%" in explorer.summary.value
