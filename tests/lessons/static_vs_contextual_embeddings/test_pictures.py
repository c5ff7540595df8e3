"""Lesson 01's pictures say what they show."""

import math

import pytest

from utils.lessons.shared import scoreboard
from utils.lessons.static_vs_contextual_embeddings import experiment, pictures


def test_the_loss_says_where_it_begins_and_ends():
    axes, alt = pictures.loss([6 * math.log(2)] + [3.0] * 99 + [2.05] * 50)
    assert "from 4.16 before the first step to ≈ 2.05 at the end" in alt
    assert axes.get_ylim() == (0, 4.5)


def test_the_first_map_names_every_word():
    axes, alt = pictures.first_map(*scoreboard.load_vectors())
    words = {word for sort in pictures.FIRST_MAP for word in sort.words}
    assert {text.get_text() for text in axes.texts} == words
    assert all(sort.name in alt for sort in pictures.FIRST_MAP)


def test_alphas_has_a_dot_for_every_draw_and_the_guess_as_a_ring():
    mixes = {share: experiment.train_mixes(share) for share in experiment.SHARES}
    axes, alt = pictures.alphas(mixes, guess=0.9)
    drawn = sum(len(dots.get_offsets()) for dots in axes.collections)
    assert drawn == 2 * experiment.DRAWS * len(experiment.SHARES)
    assert "your guess" in [text.get_text() for text in axes.texts]
    assert "your guess" not in [text.get_text() for text in pictures.alphas(mixes).axes.texts]
    mean = experiment.mean(mix.alpha() for mix in mixes[0.9])
    assert f"apple stands at {experiment.ALPHA[0.1].shown(experiment.mean_alpha(0.1))} at 10 %" in alt
    assert f"{experiment.ALPHA[0.9].shown(mean)} at 90 %" in alt


def test_readers_are_controls_but_for_the_static_ones():
    _, alt = pictures.readers({"static": [0.5, 0.5], "the mean": [0.8, 0.84]})
    assert "static 50 %;" in alt
    assert "the mean, a control, 82 % (80 to 84)" in alt


@pytest.mark.parametrize("guess", [None, "many"])
def test_what_is_no_number_is_not_drawn(guess):
    mixes = {share: experiment.train_mixes(share, draws=1) for share in experiment.SHARES}
    assert "your guess" not in [text.get_text() for text in pictures.alphas(mixes, guess=guess).axes.texts]
