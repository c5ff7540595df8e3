"""Lesson 02's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails.
"""

import functools

import numpy as np
import pytest
import torch

from utils.corpora.senses.sentences import SenseSentence
from utils.course import plots
from utils.lessons.self_attention_without_parameters import experiment, pictures
from utils.lessons.self_attention_without_parameters.figure import PlainAttentionExplorer
from utils.lessons.shared.plain_attention import self_attention, without_parameters
from utils.lessons.shared.scoreboard import running_state, sense_accuracy, static

SEEDS = [0, 1, 2]  # the lesson runs the first
MONEY, RIVER = ["money", "bank", "grows"], ["river", "bank", "grows"]


# ---- C05: a weighted sum, by hand, by loop, by matrix product; softmax and not division


def agree(one, other):
    return float((one - other).abs().max()) < 1e-6


def test_bank_by_hand_by_loop_and_by_matrix_product():
    e2 = 7.38905609893065
    by_hand = torch.tensor([(2 * e2 + e2 + 1) / (2 * e2 + 1), (e2 - 1) / (2 * e2 + 1)])
    vectors = experiment.toy_vectors(MONEY)
    assert agree(by_hand, self_attention(vectors)[0][1])
    assert agree(by_hand, experiment.attention_by_loop(vectors)[1])
    divided = experiment.divided_by_sum(vectors @ vectors[1]) @ vectors
    assert not agree(by_hand, divided)  # the control: other weights are noticed


@pytest.mark.parametrize("seed", SEEDS)
def test_loop_and_matrix_product_agree_on_random_sentences(seed):
    vectors = experiment.random_sentence(8, 16, seed=seed)
    output, weights = self_attention(vectors)
    assert agree(experiment.attention_by_loop(vectors), output)
    assert not agree(weights.T @ vectors, vectors.softmax(dim=0))
    scaled, _ = self_attention(vectors, sharpness=16**-0.5)
    assert not agree(experiment.attention_by_loop(vectors), scaled)


def test_the_notes_dot_products_are_not_weights():
    def are_weights_of_themselves(scores):
        return torch.allclose(scores.softmax(dim=-1), scores, atol=0.01)

    notes = torch.tensor([0.7, 0.2, 0.1])
    assert [round(weight, 2) for weight in notes.softmax(dim=-1).tolist()] == [0.46, 0.28, 0.25]
    assert not are_weights_of_themselves(notes)
    assert are_weights_of_themselves(torch.full((3,), 1 / 3))  # the control: even shares are a fixed point


def test_bank_twice_is_not_bank_and_grows():
    factors, vectors = torch.tensor([0.7, 0.2, 0.1]), experiment.toy_vectors(MONEY)
    assert not agree(factors @ vectors, factors @ vectors[[0, 1, 1]])
    assert agree(factors @ vectors[[0, 1, 1]], torch.tensor([1.7, 0.3]))


def broken(make, *, positive, seed):
    drawn = [experiment.random_sentence(8, 16, seed=100 * seed + n) for n in range(100)]
    drawn = [vectors.abs() for vectors in drawn] if positive else drawn
    return experiment.broken_rows(torch.cat([make(vectors @ vectors.T) for vectors in drawn]))


@pytest.mark.parametrize("seed", SEEDS)
def test_division_by_the_sum_breaks_with_negative_scores_and_softmax_does_not(seed):
    assert broken(experiment.divided_by_sum, positive=False, seed=seed) > 0.95
    assert broken(experiment.divided_by_sum, positive=True, seed=seed) == 0  # the control: no negative score
    assert broken(lambda scores: scores.softmax(dim=-1), positive=False, seed=seed) == 0


def test_a_row_whose_scores_cancel_cannot_be_divided():
    vectors = experiment.toy_vectors(RIVER)
    divided = experiment.divided_by_sum(vectors @ vectors.T)
    assert not divided[2].isfinite().all()
    assert divided[1].tolist() == [0.5, 0.5, 0.0]  # the control: bank's row, without a negative score


def test_bank_has_two_vectors_in_two_sentences():
    money, river = (self_attention(experiment.toy_vectors(words))[0][1] for words in (MONEY, RIVER))
    assert money[0] > 1 > money[1]
    assert river[1] > 1 > river[0]
    still = [experiment.toy_vectors(words)[1] for words in (MONEY, RIVER)]
    assert agree(*still)  # the control: the static vectors


# ---- C02: the scoreboard's second row


@functools.cache
def accuracy(sharpness, seed, itself=True):
    return sense_accuracy(without_parameters(sharpness, itself=itself), seed=seed)["all"]


def moves(share):
    return share > 0.6


@pytest.mark.parametrize("seed", SEEDS)
def test_attention_without_parameters_moves_the_scoreboard_and_sharp_attention_hardly_does(seed):
    assert moves(accuracy(1.0, seed))
    assert not moves(accuracy(4.0, seed))
    assert not moves(sense_accuracy(static, seed=seed)["all"])


@pytest.mark.parametrize("seed", SEEDS)
def test_the_plain_mean_of_the_sentence_does_better_and_so_does_a_word_that_leaves_itself_out(seed):
    assert accuracy(0.0, seed) > accuracy(1.0, seed) + 0.02
    assert accuracy(1.0, seed, itself=False) > accuracy(1.0, seed) + 0.02
    assert sense_accuracy(running_state, seed=seed)["all"] > accuracy(1.0, seed) + 0.02
    assert not accuracy(4.0, seed) > accuracy(1.0, seed) + 0.02  # the control: sharper is no better


# ---- C06: nothing to learn


@functools.cache
def asked(kind, seed, opposite=False):
    """The mean over twenty draws."""
    drawn = [experiment.make_embeddings(kind, seed=20 * seed + n) for n in range(20)]
    return sum(experiment.who_accuracy(vectors, opposite=opposite) for vectors in drawn) / len(drawn)


@pytest.mark.parametrize("seed", SEEDS)
def test_who_is_hungry_rests_on_the_embeddings(seed):
    def solved(share):
        return share > 0.95

    assert solved(asked("shared", seed))
    for kind in ("random", "apart"):
        assert not solved(asked(kind, seed))
        assert abs(asked(kind, seed) - 0.5) < 0.1


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["random", "shared", "apart"])
def test_two_opposite_questions_add_up_to_1(kind, seed):
    assert abs(asked(kind, seed) + asked(kind, seed, opposite=True) - 1) < 1e-6


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["shared", "apart"])
def test_one_learned_matrix_answers_both_on_unseen_pairs(kind, seed):
    vectors = experiment.make_embeddings(kind, seed=seed)
    learned = [experiment.who_learned(vectors, opposite=opposite, seed=seed) for opposite in (False, True)]
    assert min(learned) > 0.95  # where two answers without parameters would add up to 1
    ignorant = experiment.make_embeddings("random", seed=seed)
    assert experiment.who_learned(ignorant, seed=seed) < 0.95  # the control: nothing to be found


def test_lesson_01s_vectors_choose_the_shore_whatever_the_adjective():
    right = experiment.who_by_group(experiment.trained_embeddings(), experiment.RIPE)
    assert right["shore"] > 0.9
    assert right["fruit"] < 0.1
    assert experiment.who_accuracy(experiment.trained_embeddings(), experiment.RIPE) < 0.6
    shared = experiment.who_by_group(experiment.make_embeddings("shared"), experiment.HUNGRY)
    assert min(shared.values()) > 0.9  # the control


def test_lesson_01s_fruit_is_like_fruit_and_not_like_its_tastes():
    fruit, shore = experiment.RIPE.nouns.values()
    taste = experiment.RIPE.adjectives["fruit"]
    trained = experiment.trained_embeddings()
    assert experiment.likeness(trained, fruit, fruit) > 0.8
    assert experiment.likeness(trained, fruit, taste) < 0.5
    assert experiment.likeness(trained, shore, taste) > experiment.likeness(trained, fruit, taste)


# ---- C07: a word sees mostly itself


def led_by_itself(seed, **options):
    led = [
        experiment.rows_led_by(self_attention(experiment.random_sentence(8, 16, seed=100 * seed + n, **options))[1])
        for n in range(100)
    ]
    return {name: sum(one[name] for one in led) for name in led[0]}


def all_by_itself(led):
    return led["itself"] == sum(led.values())


@pytest.mark.parametrize("seed", SEEDS)
def test_distinct_vectors_of_equal_length_look_at_themselves_without_exception(seed):
    assert all_by_itself(led_by_itself(seed))
    assert not all_by_itself(led_by_itself(seed, lengths="unequal"))
    repeated = led_by_itself(seed, repeated=True)
    assert not all_by_itself(repeated)
    assert repeated == {"itself": 600, "a tie": 200, "another word": 0}  # the first word and the last, in each of 100


@pytest.mark.parametrize("seed", SEEDS)
def test_in_the_sentences_of_the_scoreboard(seed):
    assert all_by_itself(experiment.led_on_scoreboard(equal_length=True, distinct=True, seed=seed)[0])
    as_they_are, own_weight = experiment.led_on_scoreboard(seed=seed)
    assert not all_by_itself(as_they_are)
    assert 0.75 < as_they_are["itself"] / sum(as_they_are.values()) < 0.85
    assert 0.6 < own_weight < 0.8
    repeated, _ = experiment.led_on_scoreboard(equal_length=True, seed=seed)
    assert repeated["another word"] == 0
    assert repeated["a tie"] > 0


# ---- C08: no distance, no order


def weight_of_dog(text, seed, places=False):
    words = "bark is very cute and he is a dog".split()
    vector_of = dict(zip(words, experiment.random_sentence(9, 16, seed=seed), strict=True))
    vectors = torch.stack([vector_of[word] for word in text.split()])
    weights = self_attention(experiment.with_places(vectors) if places else vectors)[1]
    return float(weights[0, text.split().index("dog")])


@pytest.mark.parametrize("seed", SEEDS)
def test_distance_has_no_effect_without_places(seed):
    far, near = "bark is very cute and he is a dog", "bark dog is very cute and he is a"

    def the_same(**options):
        return abs(weight_of_dog(far, seed, **options) - weight_of_dog(near, seed, **options)) < 1e-6

    assert the_same()
    assert not the_same(places=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_attention_is_blind_to_order_and_with_places_it_is_not(seed):
    vectors = experiment.random_sentence(9, 16, seed=seed)
    order = torch.tensor([8, 3, 0, 5, 1, 7, 2, 6, 4])

    def attend(x):
        return self_attention(x)[0]

    assert experiment.order_gap(attend, vectors, order) < 1e-5
    assert experiment.order_gap(lambda x: attend(experiment.with_places(x)), vectors, order) > 0.1


def test_apple_and_orange_exchanged_leave_apple_its_vector():
    def apples(*texts):
        sentences = [SenseSentence(tuple(text.split()), (None,) * len(text.split())) for text in texts]
        outputs = without_parameters()(sentences)
        return [output[sentence.words.index("apple")] for output, sentence in zip(outputs, sentences, strict=True)]

    firm = "apple released a new product while i was eating an orange yesterday"
    fruit = "orange released a new product while i was eating an apple yesterday"
    one, other = apples(firm, fruit)
    assert float((one - other).abs().max()) < 1e-5
    one, other = apples(firm, fruit.replace("product", "phone"))  # the control: another word is noticed
    assert float((one - other).abs().max()) > 1e-5


# ---- Pictures and the figure to move


@pytest.fixture
def explorer():
    return PlainAttentionExplorer()


@pytest.mark.parametrize(
    ("control", "value"), [("first", "river"), ("angle", -60), ("length", 2.5), ("stretch", 2.0), ("asking", "grows")]
)
def test_moving_a_control_draws_another_picture(explorer, control, value):
    before, said = explorer.picture.value, explorer.summary.value
    getattr(explorer, control).value = value
    assert explorer.picture.value != before
    assert explorer.summary.value != said


def test_the_summary_says_what_attention_computes(explorer):
    assert "bank attends to money 0.47, bank 0.47, grows 0.06" in explorer.summary.value
    explorer.first.value = "river"
    explorer.asking.value = "first word"
    assert explorer.summary.value.startswith("river attends to river 0.88, bank 0.12, grows 0.00")
    assert "object at" not in repr(explorer)


def test_an_arrow_is_as_thick_as_its_weight_and_the_last_is_the_weighted_sum():
    vectors, weights = experiment.toy_vectors(MONEY), torch.tensor([0.6, 0.3, 0.1])
    axes = pictures.weighted_sum(vectors, weights, MONEY, asking=1)
    widths = [patch.get_linewidth() for patch in axes.patches]
    assert np.allclose(np.array(widths[:3]) / pictures.THICKEST, weights)
    assert np.allclose(axes.patches[3]._posA_posB[1], (weights @ vectors).numpy())
    assert plots.png(axes).startswith(b"\x89PNG")


def test_several_sentences_stand_side_by_side():
    vectors = [experiment.toy_vectors(words) for words in (MONEY, RIVER)]
    weights = [self_attention(x)[1][1] for x in vectors]
    axes = pictures.weighted_sums(vectors, weights, [MONEY, RIVER], asking=1, titles=["one", "two"])
    assert [panel.get_title().split("\n")[0] for panel in axes.figure.axes] == ["one", "two"]


def test_arrows_that_do_not_fit_get_a_sentence():
    with pytest.raises(ValueError, match="3 words came with vectors of shape"):
        pictures.weighted_sum(np.ones((3, 4)), np.ones(3), MONEY, asking=0)
