"""Lesson 02's claims, measured by the functions and with the settings of the lesson.

Every claim has a control: something on which the same assertion fails.
"""

import numpy as np
import pytest
import torch

from utils.corpora.senses.sentences import sense_sentences
from utils.course import plots
from utils.lessons.self_attention_without_parameters import experiment, pictures, plane, who
from utils.lessons.shared import scoreboard
from utils.lessons.shared.plain_attention import self_attention

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


@pytest.mark.parametrize("seed", SEEDS)
def test_division_by_the_sum_breaks_with_negative_scores_and_softmax_does_not(seed):
    scores = experiment.tables_of_scores(seed=seed)
    positive = experiment.tables_of_scores(positive=True, seed=seed)
    assert experiment.broken_rows(experiment.divided_by_sum(scores)) > 0.985 * len(scores)  # "nearly all"
    assert experiment.broken_rows(experiment.divided_by_sum(positive)) == 0  # the control: no negative score
    assert experiment.broken_rows(scores.softmax(dim=-1)) == 0


def test_797_of_800_rows_are_broken():
    assert experiment.broken_rows(experiment.divided_by_sum(experiment.tables_of_scores())) == 797


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


# ---- C02: the scoreboard's second row, and its controls


def mean(draws):
    return sum(draws) / len(draws)


def on_board(name, draws=tuple(range(8))):
    """More draws than the lesson shows."""
    return experiment.on_the_board(name, draws)


@pytest.mark.parametrize("name", experiment.BOARD)
def test_every_draw_lies_within_the_bound_that_is_shown(name):
    assert all(share in experiment.BOUNDS[name] for share in on_board(name))


def test_the_figures_that_the_text_names():
    means = {name: round(100 * mean(experiment.on_the_board(name))) for name in experiment.BOARD}
    named = {"attention": 71, "plain mean of the sentence": 76, "states from both ends": 83}
    assert all(abs(means[name] - share) <= 1 for name, share in named.items()), means
    draws = experiment.on_the_board("attention")
    assert [round(100 * share) for share in (draws[0], min(draws), max(draws))] == [69, 69, 75]


def test_attention_without_parameters_moves_the_scoreboard_and_sharp_attention_hardly_does():
    assert min(on_board("attention")) > 0.64
    assert max(on_board("attention, scores × 4")) < 0.61
    assert set(on_board("static")) == {0.5}


def lead(one, other, draws=tuple(range(8))):
    return mean(on_board(one, draws)) - mean(on_board(other, draws))


def ahead(one, other):
    """In every draw, and by four points in the mean."""
    pairs = zip(on_board(one), on_board(other), strict=True)
    return all(a > b for a, b in pairs) and lead(one, other) > 0.04


def test_the_plain_mean_does_better_in_every_draw_and_so_does_a_word_that_leaves_itself_out():
    for better in ("plain mean of the sentence", "attention, not to itself", "attention, scores × 0.25"):
        assert ahead(better, "attention")
    assert ahead("attention", "attention, scores × 4")
    assert not ahead("attention, scores × 4", "attention")  # the control: sharper is no better
    lesson = tuple(experiment.DRAWS)
    assert 0.04 < lead("plain mean of the sentence", "attention", lesson) < 0.06  # "about five points"
    assert 0.05 < lead("attention, not to itself", "attention", lesson) < 0.075  # "about six points"


def test_near_words_on_both_sides_do_better_than_all_that_choose_by_likeness_and_on_one_side_no_better():
    for name in experiment.BOARD.keys() - {"states from both ends", "static"}:
        assert ahead("states from both ends", name)
    assert abs(lead("state, left to right", "attention")) < 0.02
    assert ahead("plain mean of the sentence", "state, left to right")


@pytest.mark.parametrize("training", [0, 1, 3])
def test_a_gentle_choice_has_about_two_points_more_than_the_mean_and_without_itself_attention_comes_level(
    monkeypatch, training
):
    """With lesson 01's vectors, and with others."""
    vectors = experiment.trained_again(training)
    monkeypatch.setattr(scoreboard, "load_vectors", lambda: vectors)
    gentle, level, sharper, of_mean = (
        mean(scoreboard.over_draws(experiment.BOARD[name]))
        for name in (
            "attention, scores × 0.25",
            "attention, not to itself",
            "attention",
            "plain mean of the sentence",
        )
    )
    assert 0.01 < gentle - of_mean < 0.03
    assert abs(level - of_mean) < 0.025
    assert sharper < of_mean - 0.035  # the control


# ---- S4: whom does "flies" look at?


TRAININGS = range(4)  # as many as the lesson shows


@pytest.mark.parametrize("seed", TRAININGS)
def test_flies_looks_at_arrow_hardly_at_time_and_next_to_never_at_fruit(seed):
    verb, noun = (experiment.given_by_flies(text, seed=seed) for text in experiment.FLIES)
    for given in (verb, noun):
        assert all(given[word] in experiment.GIVEN[word] for word in given if len(word) > 2)
    assert noun["like"] > 5 * noun["fruit"]  # "many times that"
    chances = [experiment.given_by_chance(text) for text in experiment.FLIES]  # the control: vectors as long as these
    assert min(chance["flies"] for chance in chances) > 0.95
    assert verb["arrow"] > 3 * chances[0]["arrow"]


def test_trainings_do_not_agree_on_how_much_arrow_gets():
    arrow, time = (
        [experiment.given_by_flies(experiment.FLIES[0], seed=seed)[w] for seed in TRAININGS] for w in ("arrow", "time")
    )
    assert max(arrow) - min(arrow) > 0.4
    assert max(time) - min(time) < 0.15  # the control: on time they do
    given = experiment.given_by_flies(experiment.FLIES[0])
    assert given["flies"] < 0.5 < (given["arrow"] / (1 - given["flies"]))  # "less than half", "most of the rest"


@pytest.mark.parametrize("seed", TRAININGS)
def test_arrow_is_no_more_like_flies_than_time_is_and_its_vector_is_longer(seed):
    asked = experiment.asked_by_flies(experiment.FLIES[0], seed=seed)
    assert asked["arrow"].cosine < asked["time"].cosine + 0.05
    assert asked["time"].length < asked["like"].length < asked["arrow"].length
    as_long = asked["time"].score * asked["arrow"].length / asked["time"].length  # were time's vector as long
    assert as_long > asked["arrow"].score - 0.7  # then it had at least half of arrow's weight
    assert all(a.score == pytest.approx(a.cosine * a.length * asked["flies"].length, rel=1e-4) for a in asked.values())


def test_for_lesson_01s_vectors_the_three_are_equally_near_and_arrow_has_nine_times_the_weight_of_time():
    asked = experiment.asked_by_flies(experiment.FLIES[0])
    cosines = [asked[word].cosine for word in ("time", "like", "arrow")]
    assert max(cosines) - min(cosines) < 0.04
    assert asked["an"].cosine < min(cosines) - 0.2  # the control: other words are not as near
    assert round(asked["arrow"].score - asked["time"].score, 1) == 2.2
    assert round(asked["arrow"].weight / asked["time"].weight) == 9


# ---- C06: nothing to learn


def test_a_gradient_step_changes_the_vectors_and_nothing_else_and_other_sentences_with_them():
    money, river = (experiment.toy_vectors(words) for words in (MONEY, RIVER))
    trained = money.clone().requires_grad_()
    loss = -self_attention(trained)[1][1, 0].log()
    loss.backward()
    stepped = (trained - 0.5 * trained.grad).detach()
    assert self_attention(stepped)[1][1, 0] > self_attention(money)[1][1, 0] + 0.1
    elsewhere = torch.stack([river[0], stepped[1], stepped[2]])
    assert self_attention(elsewhere)[1][1, 0] < self_attention(river)[1][1, 0] - 0.05
    assert agree(self_attention(river)[0], self_attention(experiment.toy_vectors(RIVER))[0])  # the control: no step


def solved(share):
    return share > 0.95


@pytest.mark.parametrize("seed", SEEDS)
def test_who_is_hungry_rests_on_the_embeddings(seed):
    assert solved(who.solved("shared", seed=seed))
    for kind in ("random", "apart"):
        assert not solved(who.solved(kind, seed=seed))
        assert abs(who.solved(kind, seed=seed) - 0.5) < 0.1


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["random", "shared", "apart"])
def test_two_opposite_questions_add_up_to_1(kind, seed):
    assert abs(who.solved(kind, seed=seed) + who.solved(kind, opposite=True, seed=seed) - 1) < 1e-6


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("on", ["who", "who not"])
def test_trained_vectors_answer_their_own_question_and_lose_the_opposite_one(on, seed):
    off = "who not" if on == "who" else "who"
    assert who.accuracy_learned("vectors", trained_on=on, asked=on, seed=seed) in who.LEARNT
    assert who.accuracy_learned("vectors", trained_on=on, asked=off, seed=seed) in who.UNLEARNT
    assert who.accuracy_learned("vectors", trained_on=on, asked=on, steps=0, seed=seed) not in who.LEARNT  # the control


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kind", ["shared", "apart"])
def test_one_learned_matrix_for_each_question_answers_both_on_unseen_pairs(kind, seed):
    for on in ("who", "who not"):
        assert who.accuracy_learned("matrix", kind=kind, trained_on=on, asked=on, seed=seed) in who.LEARNT
    assert who.accuracy_learned("matrix", kind="random", seed=seed) not in who.LEARNT  # nothing to be found


def test_no_trained_pair_is_among_those_that_are_asked():
    places, _ = who.hungry_sentences()
    assert len(places) == 2352
    known = who.known_pairs(0)
    pairs = {(int(a), int(n)) for (x, y, a), both in zip(places, known, strict=True) if both.all() for n in (x, y)}
    asked = {(int(a), int(n)) for (x, y, a), both in zip(places, known, strict=True) if not both.any() for n in (x, y)}
    assert pairs
    assert asked
    assert not pairs & asked


@pytest.mark.parametrize("seed", TRAININGS)
def test_trained_vectors_find_what_is_said_of_a_noun_and_take_a_treasury_for_what_belongs_to_a_beach(seed):
    juicy, muddy, beach, treasury = who.PAIRINGS.values()
    for pairing in (juicy, muddy):  # the control
        assert who.right_of(pairing, seed=seed) > 0.95
        assert who.likeness(pairing.asking, pairing.right, seed=seed) > 0.4
        assert who.likeness(pairing.asking, pairing.other, seed=seed) < 0.3
    for pairing in (beach, treasury):
        assert who.right_of(pairing, seed=seed) < 0.2
        right, other = (who.likeness(pairing.asking, name, seed=seed) for name in pairing[1:])
        assert right < other - 0.15


def test_the_figures_of_river_treasury_beach():
    *_, beach, treasury = who.PAIRINGS.values()
    assert 0.85 < 1 - who.right_of(beach) < 0.95  # "in nine sentences of ten"
    assert who.right_of(treasury) == 0  # "always"


def test_a_shore_stands_in_the_place_of_a_lender_and_never_beside_one():
    for asking, right, other in who.PAIRINGS.values():
        assert who.together(asking, right) > 0.4
        assert who.together(asking, other) == 0
    *solved, beach, treasury = who.PAIRINGS.values()
    for asking, right, other in (beach, treasury):
        assert who.in_its_place(asking, other) > who.in_its_place(asking, right) + 0.2
    assert all(who.in_its_place(asking, name) < 0.02 for asking, *others in solved for name in others)  # the control
    texts = [" ".join(sentence.words) for sentence in sense_sentences()]
    for word in ("beach", "treasury"):
        assert any(f"home from the {word} in the rain" in text for text in texts)


def test_each_of_the_pairings_says_its_words_in_the_order_of_its_classes():
    for example, (asking, right, other) in who.PAIRINGS.items():
        assert [
            word in who.LISTS[name] for word, name in zip(example.split(), (right, other, asking), strict=True)
        ] == [True] * 3
    rows, columns = who.beach("vectors")
    assert [len(row) + 1 for row in rows.values()] == [len(columns)] * 4


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
    assert 0.77 < as_they_are["itself"] / sum(as_they_are.values()) < 0.85  # "four rows in five"
    assert 0.68 < own_weight < 0.77  # "nearly three quarters"
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
    firm = "apple released a new product while i was eating an orange yesterday"
    fruit = "orange released a new product while i was eating an apple yesterday"
    apple = experiment.new_vector("apple", firm)
    assert float((apple - experiment.new_vector("apple", fruit)).abs().max()) < 1e-5
    other = experiment.new_vector("apple", fruit.replace("product", "phone"))  # the control: another word is noticed
    assert float((apple - other).abs().max()) > 1e-3


# ---- Pictures


def test_an_arrow_is_as_thick_as_its_weight_and_the_last_is_the_weighted_sum():
    state = plane.look(MONEY)
    axes, alt = pictures.weighted_sums({"a title": state})
    widths = [patch.get_linewidth() for patch in axes.patches]
    assert np.allclose(np.array(widths[:3]) / pictures.THICKEST, state.weights, atol=1e-6)
    assert np.allclose(axes.patches[3]._posA_posB[1], state.output)
    assert alt == f"a title: {state.text}"
    assert plots.png(axes).startswith(b"\x89PNG")


def test_several_sentences_stand_side_by_side():
    axes, _ = pictures.weighted_sums({"one": plane.look(MONEY), "two": plane.look(RIVER), "three": plane.look(RIVER)})
    assert [panel.get_title().split("\n")[0] for panel in axes.figure.axes] == ["one", "two", "three", ""]


def test_the_words_of_a_table_of_weights_name_the_largest_other():
    weights = torch.tensor([[0.5, 0.1, 0.4], [0.2, 0.7, 0.1], [0.3, 0.3, 0.4]])
    alt = pictures.who_looks_at_whom(weights, ["a", "b", "c"]).alt
    assert alt == "a gives itself 0.50 and c 0.40; b gives itself 0.70 and a 0.20; c gives itself 0.40 and a 0.30."


def test_the_scoreboard_draws_a_dot_for_each_draw_and_says_the_range():
    found = {"static": (0.5, 0.5), "attention": (0.65, 0.7, 0.75)}
    axes, alt = pictures.scoreboard(found)
    assert [len(dots.get_offsets()) for dots in axes.collections] == [2, 3]
    assert alt == ("static: 50 % in the mean, from 50 % to 50 %; attention: ≈ 70 % in the mean, from ≈ 65 % to ≈ 75 %.")
