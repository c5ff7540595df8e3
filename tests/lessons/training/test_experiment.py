"""What lesson 10 claims, on the committed checkpoint."""

from utils.lessons.training import experiment
from utils.training import encode_pairs


def test_one_teacher_forced_pass_is_all_stepwise_passes(corpus, trained):
    (example,) = encode_pairs([experiment.example_pair(corpus)], trained.source_vocabulary, trained.target_vocabulary)
    assert experiment.stepwise_difference(trained.model, example) < 1e-5
