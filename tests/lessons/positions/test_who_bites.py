"""Who bites? Which positions solve the task, what happens in longer sentences, and why. C27, C29 and C30.

`over_starts` and its like give shares with a bound; whatever is shown refuses a share outside it. The lesson runs the
first three starts; COURSE_SLOW=1 adds the next three.
"""

import os

import pytest
import torch

from utils.lessons.positions import pictures, who_bites
from utils.lessons.positions.who_bites import BOUNDS, LENGTHS, PLACES, SHIFTED, STARTS, TRAINED

DRAWS = [STARTS, (3, 4, 5)] if os.environ.get("COURSE_SLOW") else [STARTS]
each_draw = pytest.mark.parametrize("starts", DRAWS, ids=str)
SOLVERS = ("learned", "sinusoidal", "rotary", "random", "ramp, four times")


def middle(kind, length=TRAINED, **options):
    return sorted(who_bites.over_starts(kind, length, **options).shares)[1]


# ---- The task


@pytest.mark.parametrize("length", LENGTHS)
def test_the_animal_before_the_verb_bites(length):
    token_ids, bites, verb = who_bites.test_sentences(length)
    assert token_ids.shape == (who_bites.TEST, length)
    assert ((token_ids == who_bites.BITES).sum(dim=1) == 1).all()
    rows = torch.arange(len(verb))
    assert torch.equal(token_ids[rows, verb - 1], bites)
    assert (set(verb.tolist()) == set(range(1, length))) or length == 64


def test_the_most_frequent_animal_is_what_a_bag_of_words_can_name():
    """Sorting the words of a sentence changes nothing for it, and everything for who bites."""
    shares = [who_bites.most_frequent(length) for length in LENGTHS]
    assert shares == sorted(shares, reverse=True)
    assert 1 / 16 < shares[-1] < shares[0] < 0.25


def test_the_example_is_a_sentence_and_its_answer():
    words, bites = who_bites.example()
    assert words[words.index("bites") - 1] == bites
    assert len(words) == TRAINED


# ---- C27 and C29: who solves it


@each_draw
def test_without_positions_the_encoder_is_as_good_as_naming_the_most_frequent_animal(starts):
    def is_blind(kind):
        return max(abs(share - who_bites.most_frequent()) for share in runs(kind).shares) < 0.03

    def runs(kind):
        return who_bites.over_starts(kind, starts=starts)

    assert is_blind("none")
    assert runs("none").said
    assert not is_blind("sinusoidal")
    assert not is_blind("none, causal mask")
    assert runs("none, causal mask").said


@each_draw
@pytest.mark.parametrize("kind", SOLVERS)
def test_these_positions_solve_it(kind, starts):
    assert who_bites.over_starts(kind, starts=starts).said


@each_draw
def test_the_ramp_stays_behind_binary_digits_nearly_solve_it(starts):
    ramp, steep, binary = (
        who_bites.over_starts(kind, starts=starts) for kind in ("ramp", "ramp, four times", "binary")
    )
    assert max(ramp.shares) < min(binary.shares)
    assert max(ramp.shares) < min(steep.shares)
    assert ramp.said
    assert binary.said


@each_draw
def test_learned_and_sinusoidal_are_equal_at_the_end_and_not_on_the_way(starts):
    learned, sinusoidal, rotary = (who_bites.early(kind, starts) for kind in ("learned", "sinusoidal", "rotary"))
    assert min(learned.shares) > max(sinusoidal.shares)
    assert min(rotary.shares) > max(learned.shares)
    assert all(runs.row for runs in (learned, sinusoidal, rotary))
    assert abs(middle("learned", starts=starts) - middle("sinusoidal", starts=starts)) < 0.02


# ---- C30: longer sentences


@each_draw
@pytest.mark.parametrize("kind", ["learned", "sinusoidal", "rotary", "none"])
def test_nobody_keeps_its_level_in_longer_sentences(kind, starts):
    levels = [who_bites.over_starts(kind, length, starts=starts) for length in LENGTHS]
    assert all(runs.said for runs in levels)
    means = [sum(runs.shares) / len(starts) for runs in levels]
    assert means == sorted(means, reverse=True)
    if kind != "none":
        assert means[-1] < 0.55 < means[0]


@each_draw
@pytest.mark.parametrize("kind", ["learned", "sinusoidal"])
def test_added_positions_know_the_trained_places_and_not_the_new_ones(kind, starts):
    known, new = who_bites.by_place(kind, starts=starts)
    assert known.row
    assert new.row
    assert min(known.shares) > 2 * max(new.shares)


@each_draw
def test_for_rotary_positions_no_place_is_new(starts):
    """The control of the test above."""
    known, new = who_bites.by_place("rotary", starts=starts)
    assert known.row
    assert new.row
    assert max(abs(one - other) for one, other in zip(known.shares, new.shares, strict=True)) < 0.3
    assert not min(known.shares) > 2 * max(new.shares)


@each_draw
def test_with_every_row_trained_the_table_reaches_far_and_rotary_positions_stay(starts):
    def gains(kind):
        before, after = (middle(kind, 64, shifted=shifted, starts=starts) for shifted in (False, True))
        return after - before

    assert gains("learned") > 0.25
    assert abs(gains("rotary")) < 0.2
    for kind, length in SHIFTED:
        assert who_bites.over_starts(kind, length, shifted=True, starts=starts).said


@each_draw
def test_with_the_new_distances_hidden_rotary_positions_solve_the_longest_and_the_table_does_not(starts):
    rotary, learned, sinusoidal = (who_bites.windowed(kind, starts) for kind in ("rotary", "learned", "sinusoidal"))
    assert all(runs.row for runs in (rotary, learned, sinusoidal))
    assert min(rotary.shares) > max(sinusoidal.shares) + 0.3
    assert abs(sorted(learned.shares)[1] - middle("learned", 64, starts=starts)) < 0.1


def test_the_window_hides_what_no_training_sentence_has_and_nothing_else():
    mask = who_bites.within(who_bites.WINDOW, 64)
    assert mask[:TRAINED, :TRAINED].all()
    assert not mask[0, TRAINED]
    assert int(mask[32].sum()) == 2 * who_bites.WINDOW + 1
    model = who_bites.train("rotary", 0)
    assert who_bites.accuracy(model, TRAINED, who_bites.WINDOW) == who_bites.accuracy(model, TRAINED)


def test_the_rows_beyond_the_training_length_are_those_of_the_start():
    """`learned` says it: they were never trained; shifted they are."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        start = who_bites.Encoder("learned").table.detach()
    trained, shifted = (who_bites.train("learned", 0, shifted=shifted).table for shifted in (False, True))
    assert torch.equal(trained[TRAINED:], start[TRAINED:])
    assert not (trained[:TRAINED] == start[:TRAINED]).any(dim=1).all()
    assert not (shifted[TRAINED:] == start[TRAINED:]).all(dim=1).any()


# ---- What shows them


def test_bounds_of_those_who_solve_it_and_those_who_do_not_do_not_touch():
    assert who_bites.BLIND.high < BOUNDS["none, causal mask", 16].low < who_bites.SOLVES.low
    assert all(new.high < known.low for kind, (known, new) in PLACES.items() if kind != "rotary")
    assert BOUNDS["learned", 64].high < SHIFTED["learned", 64].low


def test_a_training_without_a_bound_is_not_shown():
    with pytest.raises(KeyError):
        who_bites.over_starts("random", 64)


def test_the_same_seed_gives_the_same_training():
    first, again = (who_bites.train.__wrapped__("rotary", 0, steps=5) for _ in range(2))
    assert all(torch.equal(a, b) for a, b in zip(first.parameters(), again.parameters(), strict=True))
    other = who_bites.train.__wrapped__("rotary", 1, steps=5)
    assert not torch.equal(first.words.weight, other.words.weight)


def test_the_pictures_say_what_was_measured():
    solved = {kind: who_bites.over_starts(kind) for kind in ("none", "rotary")}
    alt = pictures.trainings(solved, blind=who_bites.most_frequent()).alt
    assert all(f"{kind}: {runs.said}" in alt for kind, runs in solved.items())
    longer = {"rotary": [who_bites.over_starts("rotary", length) for length in LENGTHS]}
    alt = pictures.by_length(longer, guess=50).alt
    assert all(f"{runs.middle} at {length}" in alt for runs, length in zip(longer["rotary"], LENGTHS, strict=True))
