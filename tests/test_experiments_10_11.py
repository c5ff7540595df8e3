"""What lessons 10 and 11 claim of the trained translator, on the committed checkpoint; an untrained one is the control.

Lesson 10's own run, which trains anew, is compared cell by cell when the notebooks are tested.
"""

import dataclasses
import os

import pytest

from utils import COURSE
from utils.corpora import Pair
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
    assert training.exact_match_by_kind(untrained, corpus.test[:50])["all"][1] == 0


def test_learning_by_heart_is_not_enough(corpus):
    baselines = training.baselines(corpus)
    assert max(share for share, _ in baselines.values()) < 0.2


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
    def aligns(translator, **options):
        return float(inference.alignment_accuracy(translator, corpus.test, average=True, **options)) > 0.8

    assert aligns(trained)
    assert not aligns(untrained)
    assert not aligns(trained, row="read")
    assert inference.same_place_accuracy(corpus.test) < 0.4
    of_heads = inference.alignment_accuracy(trained, corpus.validation)
    layer, head = divmod(int(of_heads.argmax()), of_heads.size(1))
    mean = inference.alignment_accuracy(trained, corpus.test, average=True)
    assert inference.alignment_accuracy(trained, corpus.test)[layer, head] < mean


def most_missed(shares):
    return min(("it", "the noun that is meant", "the other noun", "the words after it"), key=shares.get)


def test_the_pronoun_is_decided_from_the_words_after_it(corpus, trained, untrained):
    shares = inference.pronouns_with_words_hidden(trained, corpus.test)
    assert min(shares[hidden] for hidden in ("nothing", "it", "the other noun")) >= 0.98
    assert most_missed(shares) == "the words after it"
    assert shares["the words after it"] < 0.8
    assert shares["all but the words after it"] > 0.9
    untrained_shares = inference.pronouns_with_words_hidden(untrained, corpus.test)
    assert max(untrained_shares.values()) < 0.8


@pytest.mark.skipif(not os.environ.get("COURSE_SLOW"), reason="trains two more translators, minutes: COURSE_SLOW=1")
def test_what_the_pronoun_needs_is_the_same_in_every_training_and_where_it_is_kept_is_not(corpus, trained):
    translators = [trained]
    for seed in (1, 2):
        translators.append(training.build_translator(corpus, seed=seed))
        training.train_translator(translators[-1], corpus, dataclasses.replace(training.TRAINING, seed=seed))
    of_all = [inference.pronouns_with_words_hidden(translator, corpus.test) for translator in translators]
    assert {most_missed(shares) for shares in of_all} == {"the words after it"}
    alone = [shares["all but the words after it"] for shares in of_all]
    assert max(alone) - min(alone) > 0.1


def test_no_head_of_this_translator_points_at_the_noun_that_is_meant(corpus, trained):
    of_heads = inference.referent_accuracy(trained, corpus.validation)
    layer, head = divmod(int(of_heads.argmax()), of_heads.size(1))
    assert inference.referent_accuracy(trained, corpus.test)[layer, head] < 0.9


def test_lesson_00_shows_the_determiner_looking_at_its_noun(trained):
    """“une” gets its gender from “ball”."""
    words = "the boy is holding a blue ball .".split()
    weights, said = inference.cross_attention(trained, words)
    row = weights[-1].mean(dim=0)[said.index("une")]
    assert row[words.index("a")] > 0.2
    assert row[words.index("ball")] > 0.1
    assert row[[words.index(word) for word in ("the", "boy", "is", "holding", "blue")]].max() < 0.1


def test_the_pronoun_has_the_gender_of_the_noun_that_is_meant(corpus, trained, untrained):
    count, share = inference.pronoun_agreement(trained, corpus.test)
    assert count >= 200
    assert share >= 0.99
    assert inference.pronoun_agreement(untrained, corpus.test[:200])[1] < 0.1


def pronoun_pair(pronoun, genders):
    """The mouse ate the cheese because it was …, with these genders for the two nouns that *it* can mean."""
    source = tuple("the mouse ate the cheese because it was hungry .".split())
    target = tuple(f"la souris a mangé le fromage parce qu' {pronoun} était affamée .".split())
    return Pair(
        source, target, alignment=((1, 1), (8, 6)), referent=(6, 1), candidates=((1, genders[0]), (4, genders[1]))
    )


def test_agreement_counts_the_pronouns_whose_candidates_differ_in_gender():
    pairs = [
        pronoun_pair("elle", "fm"),
        pronoun_pair("elle", "fm"),
        pronoun_pair("elle", "ff"),
        pronoun_pair("il", "mf"),
    ]
    said = [list(pair.target) for pair in pairs]
    assert inference.agreement_accuracy(said, pairs) == (3, 1.0)
    said[0][8] = "il"
    assert inference.agreement_accuracy(said, pairs) == (3, 2 / 3)
    said[2][8] = "il"  # both candidates are feminine: it does not count
    assert inference.agreement_accuracy(said, pairs) == (3, 2 / 3)
    said[1] = said[1][:5]  # too short to have the pronoun
    assert inference.agreement_accuracy(said, pairs) == (3, 1 / 3)


def test_agreement_depends_on_no_other_word():
    pair = pronoun_pair("elle", "fm")
    said = ["x" if word != "elle" else word for word in pair.target]
    assert inference.agreement_accuracy([said], [pair]) == (1, 1.0)
