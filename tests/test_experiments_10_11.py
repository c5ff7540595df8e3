"""What lessons 10 and 11 claim of the trained translator, on the committed checkpoint; an untrained one is the control.

Lesson 10's own run, which trains anew, is compared cell by cell when the notebooks are tested.
"""

import pytest
import torch

from utils import COURSE
from utils.decoding import Translator, greedy_decode
from utils.experiments import inference, training
from utils.training import encode_pairs

KINDS = {"adjective_noun", "verb_object", "referent_predicate"}


@pytest.fixture(scope="module")
def corpus():
    return training.lesson_corpus()


@pytest.fixture(scope="module")
def trained():
    return Translator.load(COURSE / "solutions/checkpoints/translator.safetensors")


@pytest.fixture(scope="module")
def untrained(corpus):
    return training.build_translator(corpus)


def test_the_checkpoint_is_of_the_model_and_the_corpus_of_lesson_10(trained, untrained):
    """Or `make checkpoints` has been forgotten."""
    assert trained.model.config == untrained.model.config
    assert trained.source_vocabulary.words == untrained.source_vocabulary.words
    assert trained.target_vocabulary.words == untrained.target_vocabulary.words


def test_99_of_100_sentences_of_held_out_combinations_are_exactly_right(corpus, trained, untrained):
    sentences = {pair.source for pair in corpus.test}
    assert len(sentences) >= 500
    assert not sentences & {pair.source for pair in corpus.train}
    scores = training.exact_match_by_kind(trained, corpus.test)
    assert set(scores) == KINDS | {"all"}
    assert scores["all"][1] >= 0.99
    assert training.exact_match_by_kind(untrained, corpus.test)["all"][1] == 0


def test_learning_by_heart_is_not_enough(corpus):
    baselines = training.baselines(corpus)
    assert max(baselines.values()) < 0.2


def test_one_teacher_forced_pass_is_all_stepwise_passes(corpus, trained):
    (example,) = encode_pairs([training.example_pair(corpus)], trained.source_vocabulary, trained.target_vocabulary)
    assert training.stepwise_difference(trained.model, example) < 1e-5


def test_the_encoder_runs_once_and_the_decoder_once_a_word(trained):
    model, source_ids = trained.model, trained.source_ids(["the boy is holding a blue ball .".split()])
    encoder, decoder = model.encoder_layers[0], model.decoder_layers[0]
    with inference.watch_lengths(encoder, decoder) as lengths:
        words = len(greedy_decode(model, source_ids)[0].token_ids) + 1
    assert len(lengths[encoder]) == 1
    assert lengths[decoder] == [1] * words
    with inference.watch_lengths(decoder) as lengths:
        greedy_decode(model, source_ids, use_cache=False)
    assert lengths[decoder] == list(range(1, words + 1))


def test_cross_attention_aligns_and_its_rows_belong_to_the_predicted_words(corpus, trained, untrained):
    accuracy = inference.alignment_accuracy(trained, corpus.validation)
    layer, head = divmod(int(accuracy.argmax()), accuracy.size(1))
    predicted = inference.alignment_accuracy(trained, corpus.test)[layer, head]
    assert predicted >= 0.75
    assert inference.alignment_accuracy(trained, corpus.test, row="read")[layer, head] < predicted / 2
    assert inference.alignment_accuracy(untrained, corpus.test).max() < 0.5


def test_a_head_of_the_last_decoder_layer_finds_the_noun_that_is_meant(corpus, trained, untrained):
    best = inference.referent_accuracy(trained, corpus.validation).argmax(dim=-1)  # a head for each layer
    first, second = inference.referent_accuracy(trained, corpus.test)[torch.arange(2), best]
    assert second >= 0.9
    assert first < 0.7
    assert inference.referent_accuracy(trained, corpus.test, where="encoder").max() < 0.7
    assert inference.referent_accuracy(untrained, corpus.test).max() < 0.8


def test_the_pronoun_has_the_gender_of_the_noun_that_is_meant(corpus, trained, untrained):
    count, share = inference.pronoun_agreement(trained, corpus.test)
    assert count >= 200
    assert share >= 0.99
    assert inference.pronoun_agreement(untrained, corpus.test)[1] < 0.1
