"""Lesson 01's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails.
"""

import functools
import statistics
from collections import Counter

import pytest
import torch

from utils.corpora.senses.patterns import CLASSES
from utils.lessons.shared import scoreboard
from utils.lessons.static_vs_contextual_embeddings import experiment
from utils.lessons.static_vs_contextual_embeddings.experiment import ALPHA, ALPHA_OF_PEAR, CLIMB, COSINE, SHARES
from utils.skipgram import extract_pairs
from utils.text import SPECIAL_TOKENS, Vocabulary

SEEDS = [0, 1, 2]  # the lesson's draws


# ---- C01: the average of the senses


@functools.cache
def mixes(seed):
    return [experiment.train_mix(share, seed=seed) for share in SHARES]


def alphas(word, seed):
    return [mix.alpha(word) for mix in mixes(seed)]


@pytest.mark.parametrize("seed", SEEDS)
def test_alpha_of_apple_is_where_it_is_said_to_be_and_that_of_pear_does_not_climb(seed):
    apple, pear = alphas("apple", seed), alphas("pear", seed)
    assert all(alpha in ALPHA[share] for share, alpha in zip(SHARES, apple, strict=True))
    assert all(alpha in ALPHA_OF_PEAR for alpha in pear)
    assert apple[-1] - apple[0] > 0.5
    assert pear[-1] - pear[0] < 0.4  # the control: a word of one sense


def test_alpha_rises_with_the_share_over_all_seeds():
    def correlation(word):
        return experiment.rank_correlation(
            SHARES * len(SEEDS), [alpha for seed in SEEDS for alpha in alphas(word, seed)]
        )

    assert correlation("apple") > 0.9
    assert correlation("pear") < 0.9
    assert correlation("google") < 0.9


def test_from_draw_to_draw_alpha_moves_by_about_a_tenth():
    for draws in zip(*(alphas("apple", seed) for seed in SEEDS), strict=True):
        assert 0.05 < max(draws) - min(draws) < 0.15


@functools.cache
def climbs(draws):
    """Of apple's α from the first share to the last, in the first draws."""
    first, last = (experiment.train_mixes(share, draws=draws) for share in (SHARES[0], SHARES[-1]))
    return [high.alpha() - low.alpha() for low, high in zip(first, last, strict=True)]


def test_alpha_stands_above_the_first_share_and_below_the_last():
    low, *_, high = (experiment.mean(alphas) for alphas in zip(*(alphas("apple", s) for s in SEEDS), strict=True))
    assert low > SHARES[0] + 0.02
    assert high < SHARES[-1] - 0.02


def test_over_eight_draws_alpha_climbs_by_a_tenth_less_than_the_share_and_one_draw_may_climb_as_far():
    eight = climbs(8)
    error = statistics.stdev(eight) / 8**0.5
    assert error < 0.04
    assert 0.65 < experiment.mean(eight) < 0.75
    assert experiment.mean(eight) + 2.5 * error < SHARES[-1] - SHARES[0]
    assert max(eight[: len(SEEDS)]) == pytest.approx(0.8, abs=0.02)  # why three draws would be few


@pytest.mark.parametrize("seed", SEEDS)
def test_an_average_by_share_would_climb_further(seed):
    """The control of "α climbs less": for a true average α is the share."""
    true = [
        experiment.best_mix(mix.share * mix.firm + (1 - mix.share) * mix.fruit, mix.firm, mix.fruit)
        for mix in mixes(seed)
    ]
    assert true == pytest.approx(SHARES, abs=1e-4)
    assert true[-1] - true[0] not in CLIMB


@pytest.mark.parametrize("way", experiment.WAYS)
def test_neither_equal_reading_nor_more_sentences_make_alpha_climb_as_the_share(way):
    settings = experiment.WAYS[way]
    low, high = (
        [mix.alpha() for mix in experiment.train_mixes(share, **settings)] for share in (SHARES[0], SHARES[-1])
    )
    assert all(alpha in ALPHA[0.1] for alpha in low)
    assert all(alpha in ALPHA[0.9] for alpha in high)
    climb = experiment.mean(high) - experiment.mean(low)
    assert climb in CLIMB
    assert climb <= experiment.mean(climbs(len(SEEDS))) + 1e-6


@pytest.mark.parametrize("equally", [False, True])
def test_the_labelled_senses_are_read_equally_often_where_that_is_said(equally):
    """The control is what it says it is: the rarer sense's words come as often as the other's."""
    lines = experiment.lines_read(0.9, seed=0, count=600, equally=equally)
    firm, fruit = (sum(line.count(f"apple_{sense}") for line in lines) for sense in ("firm", "fruit"))
    assert firm + fruit == 100
    assert (firm == fruit) == equally
    assert sum(line.count("apple") for line in lines) == 100


@pytest.mark.parametrize("seed", SEEDS)
def test_apple_points_where_the_mix_by_share_points_and_less_to_the_controls(seed):
    for mix in mixes(seed):
        cosines = mix.cosines()
        assert list(cosines) == list(COSINE)
        assert cosines["by share"] in COSINE["by share"]
        if mix.share in (SHARES[0], SHARES[-1]):
            assert all(cosine in COSINE[name] for name, cosine in cosines.items())
            assert max(cosines, key=cosines.get) == "by share"


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
    assert scoreboard.sense_accuracy(scoreboard.running_state, seed=seed)["all"] > 0.65
    assert scoreboard.sense_accuracy(scoreboard.sentence_mean, seed=seed)["all"] > 0.7
    assert scoreboard.sense_accuracy(lambda s: scoreboard.running_state(s, keep=0.0), seed=seed)["all"] == 0.5


def test_on_every_draw_left_to_right_finds_fewest_then_the_plain_mean_then_both_ends():
    readers = scoreboard.running_state, scoreboard.sentence_mean, scoreboard.both_ways
    draws = [scoreboard.over_draws(reader) for reader in readers]
    assert all(one < mean < both for one, mean, both in zip(*draws, strict=True))
    assert [experiment.mean(found) for found in draws] == pytest.approx([0.71, 0.76, 0.83], abs=0.01)


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
@pytest.mark.parametrize("among_all", [False, True])
def test_the_nearest_words_are_of_the_same_class_and_before_training_they_are_not(seed, among_all):
    def purity(vectors):
        return experiment.neighbourhood_purity(vocabulary, vectors, among_all=among_all)

    vocabulary, vectors, losses = trained(seed)
    assert purity(vectors) in experiment.PURE[among_all]
    assert purity(experiment.untrained_vectors(vocabulary, seed=seed)) < 0.15
    assert sorted(losses, reverse=True) == losses


def test_among_all_words_fewer_neighbours_are_of_the_own_class():
    vocabulary, vectors = scoreboard.load_vectors()
    among_all, among_classed = (
        experiment.neighbourhood_purity(vocabulary, vectors, among_all=among_all) for among_all in (True, False)
    )
    assert among_all in experiment.PURE[True]
    assert among_classed in experiment.PURE[False]
    assert among_all < among_classed


def test_purity_by_hand():
    vocabulary = Vocabulary(["pear", "plum", "google", "juice"])
    vectors = torch.zeros(8, 2)
    vectors[vocabulary.encode(["pear", "plum", "google", "juice"])] = torch.tensor(
        [[1.0, 0.0], [1.0, 0.2], [0.0, 1.0], [1.0, 0.05]]
    )
    purity = {k: experiment.neighbourhood_purity(vocabulary, vectors, k=1, among_all=k) for k in (False, True)}
    assert purity == {False: pytest.approx(2 / 3), True: 0}  # juice has no class, and is nearest to both fruits


def test_the_committed_vectors_are_as_good():
    vocabulary, vectors = scoreboard.load_vectors()
    assert set(experiment.nearest(vocabulary, vectors, "pear")) <= {"plum", "peach", "banana", "melon"}
    assert next(iter(experiment.nearest(vocabulary, vectors, "rose"))) == "fell"
    assert set(experiment.nearest(vocabulary, vectors, "london", k=3)) == {"berlin", "paris", "rome"}


def test_london_and_paris_never_stand_in_one_sentence():
    def together(one, other):
        return any({one, other} <= set(sentence.words) for sentence in experiment.sense_sentences())

    assert not together("london", "paris")
    assert together("pear", "plum")  # the control: some of a class do


def test_of_374_words_95_have_one_of_18_classes():
    vocabulary, _ = scoreboard.load_vectors()
    assert len(vocabulary) - len(SPECIAL_TOKENS) == 374
    assert len(set(experiment.word_classes()) & set(vocabulary.words)) == 95
    assert len(set(experiment.word_classes().values())) == 18


def test_the_training_data_are_pairs_of_the_sentences_with_wrong_words():
    sentences = experiment.sense_sentences(120)
    vocabulary, pairs, wrong = experiment.training_data(sentences, epochs=2, negatives=3)
    seen = Counter(pair for s in sentences for pair in extract_pairs(s.words, 4))
    drawn = Counter(tuple(vocabulary.decode(pair)) for pair in pairs)
    assert drawn == Counter({pair: 2 * count for pair, count in seen.items()})
    assert wrong.shape == (len(pairs), 3)
    assert wrong.min() >= 4  # no special token


@pytest.mark.parametrize("seed", SEEDS)
def test_the_neighbours_of_apple_are_of_both_senses_and_those_of_pear_of_one(seed):
    def has_both(word):
        found = experiment.nearest(*trained(seed)[:2], word, k=11)
        return all(set(CLASSES[sense].split()) & set(found) for sense in ("fruit", "firm"))

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
    around = experiment.words_around(experiment.sense_sentences(), "apple")
    assert list(around) == ["firm", "fruit"]
    assert "an" in around["fruit"]
    assert "new" in around["firm"]
    assert not set(around["fruit"]) & set(around["firm"])


# ---- The plane


def test_a_mix_lies_on_the_line_of_its_parts():
    mix = mixes(0)[0]
    vectors = mix.vectors.clone()
    vectors[mix.vocabulary.encode(["apple"])] = 0.3 * mix.firm + 0.7 * mix.fruit
    places = experiment.plane(mix.vocabulary, vectors, ["apple", "apple_firm", "apple_fruit"])
    for axis in (0, 1):
        between = 0.3 * places["apple_firm"][axis] + 0.7 * places["apple_fruit"][axis]
        assert places["apple"][axis] == pytest.approx(between, abs=1e-4)
