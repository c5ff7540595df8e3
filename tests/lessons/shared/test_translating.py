"""Lesson 10's translator, on the committed checkpoint; an untrained one is the control.

Lesson 10's own run, which trains anew, is compared cell by cell when the notebooks are tested.
"""

from utils.corpora import Pair
from utils.lessons.shared import translating

KINDS = {"adjective_noun", "verb_object", "referent_predicate"}


def test_the_checkpoint_is_of_the_model_and_the_corpus_of_lesson_10(trained, untrained):
    """Or `make checkpoints` has been forgotten."""
    assert trained.model.config == untrained.model.config
    assert trained.source_vocabulary.words == untrained.source_vocabulary.words
    assert trained.target_vocabulary.words == untrained.target_vocabulary.words


def test_99_of_100_sentences_of_held_out_combinations_are_exactly_right(corpus, trained, untrained):
    sentences = {pair.source for pair in corpus.test}
    assert len(sentences) >= 500
    assert not sentences & {pair.source for pair in corpus.train}
    scores = translating.exact_match_by_kind(trained, corpus.test)
    assert set(scores) == KINDS | {"all"}
    assert scores["all"][1] >= 0.99
    assert translating.exact_match_by_kind(untrained, corpus.test[:50])["all"][1] == 0


def test_learning_by_heart_is_not_enough(corpus):
    baselines = translating.baselines(corpus)
    assert max(share for share, _ in baselines.values()) < 0.2


def test_the_pronoun_has_the_gender_of_the_noun_that_is_meant(corpus, trained, untrained):
    count, share = translating.pronoun_agreement(trained, corpus.test)
    assert count >= 200
    assert share >= 0.99
    assert translating.pronoun_agreement(untrained, corpus.test[:200])[1] < 0.1


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
    assert translating.agreement_accuracy(said, pairs) == (3, 1.0)
    said[0][8] = "il"
    assert translating.agreement_accuracy(said, pairs) == (3, 2 / 3)
    said[2][8] = "il"  # both candidates are feminine: it does not count
    assert translating.agreement_accuracy(said, pairs) == (3, 2 / 3)
    said[1] = said[1][:5]  # too short to have the pronoun
    assert translating.agreement_accuracy(said, pairs) == (3, 1 / 3)


def test_agreement_depends_on_no_other_word():
    pair = pronoun_pair("elle", "fm")
    said = ["x" if word != "elle" else word for word in pair.target]
    assert translating.agreement_accuracy([said], [pair]) == (1, 1.0)
