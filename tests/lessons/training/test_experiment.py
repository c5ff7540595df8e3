"""What lesson 10 claims, on the committed checkpoint."""

import re

import torch

from utils.lessons.shared import translating
from utils.lessons.training import experiment, pictures
from utils.training import encode_pairs, make_batch


def test_one_teacher_forced_pass_is_all_stepwise_passes(corpus, trained):
    (example,) = encode_pairs([experiment.example_pair(corpus)], trained.source_vocabulary, trained.target_vocabulary)
    assert experiment.stepwise_difference(trained.model, example) < 1e-5


def test_equal_is_a_bound_that_two_trainings_do_not_meet(corpus, trained):
    """A control for the bound: dropout alone moves a logit further."""
    (example,) = encode_pairs([experiment.example_pair(corpus)], trained.source_vocabulary, trained.target_vocabulary)
    source_ids, target_ids, _ = make_batch([example])
    trained.model.train()
    with torch.no_grad():
        apart = (trained.model(source_ids, target_ids) - trained.model(source_ids, target_ids)).abs().max().item()
    trained.model.eval()
    assert apart not in experiment.EQUAL


def test_the_pictures_say_what_they_show():
    assert "0.0030 at step 100, 0.0000 at the end" in pictures.schedules(translating.TRAINING).alt
    said = pictures.positions(24, 64).alt
    fast, slow = map(int, re.findall(r"(\d+) times", said))
    assert fast > slow
