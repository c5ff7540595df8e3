"""What lesson 11 claims of the trained translator, on the committed checkpoint; an untrained one is the control."""

import dataclasses
import os

import pytest

from utils.decoding import greedy_decode
from utils.lessons.inference import experiment
from utils.lessons.shared.translating import TRAINING, build_translator, train_translator


def test_the_encoder_runs_once_and_the_decoder_once_a_word(trained):
    model, source_ids = trained.model, trained.source_ids(["the boy is holding a blue ball .".split()])
    encoder, decoder = model.encoder_layers[0], model.decoder_layers[0]
    with experiment.watch_lengths(encoder, decoder) as lengths:
        words = len(greedy_decode(model, source_ids)[0].token_ids) + 1
    assert len(lengths[encoder]) == 1
    assert lengths[decoder] == [1] * words
    with experiment.watch_lengths(decoder) as lengths:
        greedy_decode(model, source_ids, use_cache=False)
    assert lengths[decoder] == list(range(1, words + 1))


def test_cross_attention_aligns_and_its_rows_belong_to_the_predicted_words(corpus, trained, untrained):
    def aligns(translator, **options):
        return float(experiment.alignment_accuracy(translator, corpus.test, average=True, **options)) > 0.8

    assert aligns(trained)
    assert not aligns(untrained)
    assert not aligns(trained, row="read")
    assert experiment.same_place_accuracy(corpus.test) < 0.4
    of_heads = experiment.alignment_accuracy(trained, corpus.validation)
    layer, head = divmod(int(of_heads.argmax()), of_heads.size(1))
    mean = experiment.alignment_accuracy(trained, corpus.test, average=True)
    assert experiment.alignment_accuracy(trained, corpus.test)[layer, head] < mean


def most_missed(shares):
    return min(("it", "the noun that is meant", "the other noun", "the words after it"), key=shares.get)


def test_the_pronoun_is_decided_from_the_words_after_it(corpus, trained, untrained):
    shares = experiment.pronouns_with_words_hidden(trained, corpus.test)
    assert min(shares[hidden] for hidden in ("nothing", "it", "the other noun")) >= 0.98
    assert most_missed(shares) == "the words after it"
    assert shares["the words after it"] < 0.8
    assert shares["all but the words after it"] > 0.9
    untrained_shares = experiment.pronouns_with_words_hidden(untrained, corpus.test)
    assert max(untrained_shares.values()) < 0.8


@pytest.mark.skipif(not os.environ.get("COURSE_SLOW"), reason="trains two more translators, minutes: COURSE_SLOW=1")
def test_what_the_pronoun_needs_is_the_same_in_every_training_and_where_it_is_kept_is_not(corpus, trained):
    translators = [trained]
    for seed in (1, 2):
        translators.append(build_translator(corpus, seed=seed))
        train_translator(translators[-1], corpus, dataclasses.replace(TRAINING, seed=seed))
    of_all = [experiment.pronouns_with_words_hidden(translator, corpus.test) for translator in translators]
    assert {most_missed(shares) for shares in of_all} == {"the words after it"}
    alone = [shares["all but the words after it"] for shares in of_all]
    assert max(alone) - min(alone) > 0.1


def test_no_head_of_this_translator_points_at_the_noun_that_is_meant(corpus, trained):
    of_heads = experiment.referent_accuracy(trained, corpus.validation)
    layer, head = divmod(int(of_heads.argmax()), of_heads.size(1))
    assert experiment.referent_accuracy(trained, corpus.test)[layer, head] < 0.9
