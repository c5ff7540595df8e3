"""The corpus of words with two senses: shares as asked for, and a scoreboard that only the other words can solve."""

from collections import Counter, defaultdict

import pytest

from utils.corpora.senses.patterns import PATTERNS
from utils.corpora.senses.sentences import (
    AMBIGUOUS,
    EXAMPLES,
    SenseSentence,
    scoreboard_sentences,
    sense_sentences,
    word_classes,
)

SEEDS = [0, 1, 2]


def occurrences(sentences):
    """Word, sense, place and length of every occurrence of an ambiguous word."""
    return [
        (word, sense, place, len(sentence.words))
        for sentence in sentences
        for place, (word, sense) in enumerate(zip(sentence.words, sentence.senses, strict=True))
        if sense
    ]


def counts_of(sentences):
    return Counter((word, sense) for word, sense, _, _ in occurrences(sentences))


# ---- The corpus


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 1.0])
def test_the_share_of_the_firm_among_the_apples_is_the_one_asked_for(share):
    sentences = sense_sentences(3_000, firm_share=share)
    counts = counts_of(sentences)
    assert len(sentences) == 3_000
    assert counts["apple", "firm"] == round(500 * share)
    assert counts["apple", "fruit"] == 500 - round(500 * share)
    others = {key: number for key, number in counts.items() if key[0] != "apple"}
    assert set(others.values()) == {250}


def test_every_ambiguous_word_has_a_sense_and_no_other_word_has():
    for sentence in sense_sentences(600):
        for word, sense in zip(sentence.words, sentence.senses, strict=True):
            assert sense in AMBIGUOUS.get(word, (None,))


@pytest.mark.parametrize("share", [-0.1, 1.5])
def test_a_share_that_is_none_is_refused(share):
    with pytest.raises(ValueError, match="between 0 and 1"):
        sense_sentences(firm_share=share)


def test_the_same_seed_gives_the_same_sentences_and_another_seed_others():
    assert sense_sentences(300, seed=3) == sense_sentences(300, seed=3)
    assert sense_sentences(300, seed=3) != sense_sentences(300, seed=4)


def test_it_is_rich_and_no_pattern_rules():
    sentences = sense_sentences()
    assert sum(map(len, PATTERNS.values())) >= 90
    assert len({sentence.words for sentence in sentences}) > 3_500
    assert max(Counter(sentence.words for sentence in sentences).values()) < 0.02 * len(sentences)


def test_articles_agree_and_nobody_is_named_twice():
    known = word_classes()
    for sentence in sense_sentences(2_000):
        for article, word in zip(sentence.words, sentence.words[1:], strict=False):
            if article in ("a", "an"):
                assert (article == "an") == (word[0] in "aeiou" or word == "hour"), sentence
        named = [word for word in sentence.words if word in known]
        assert len(named) == len(set(named)), sentence


def test_classes_are_words_of_the_corpus_and_an_ambiguous_word_has_none():
    words = {word for sentence in sense_sentences() for word in sentence.words}
    assert set(word_classes()) <= words
    assert not AMBIGUOUS.keys() & word_classes().keys()


# ---- The scoreboard


@pytest.mark.parametrize("seed", [*SEEDS, 3, 4])
def test_every_sense_comes_equally_often_and_no_sentence_twice(seed):
    fitting, testing = scoreboard_sentences(seed)
    assert counts_of(fitting) == counts_of(testing) == {(w, s): 60 for w, senses in AMBIGUOUS.items() for s in senses}
    texts = [sentence.words for sentence in fitting + testing]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("seed", SEEDS)
def test_no_sentence_of_the_scoreboard_is_trained_on_and_every_word_of_it_is(seed):
    trained = sense_sentences(seed=seed)
    texts, words = {sentence.words for sentence in trained}, {word for sentence in trained for word in sentence.words}
    for sentence in sum(scoreboard_sentences(seed), []):  # noqa: RUF017
        assert sentence.words not in texts
        assert words.issuperset(sentence.words)


def best_by_place(sentences):
    """How often somebody is right who knows the word, its place and the sentence's length, and the answers by heart."""
    cells = defaultdict(Counter)
    for word, sense, place, length in occurrences(sentences):
        cells[word, place, length][sense] += 1
    return sum(max(senses.values()) for senses in cells.values()) / len(occurrences(sentences))


@pytest.mark.parametrize("seed", SEEDS)
def test_place_and_length_tell_nothing(seed):
    for sentences in scoreboard_sentences(seed):
        assert best_by_place(sentences) == 0.5
    assert best_by_place(sense_sentences(seed=seed)) > 0.5  # the control: the corpus is not matched


@pytest.mark.parametrize("seed", SEEDS)
def test_twenty_sentences_have_apple_and_orange_and_each_has_its_mirror(seed):
    exchange = {"apple": "orange", "orange": "apple"}
    for sentences in scoreboard_sentences(seed):
        both = {s.words: s.senses for s in sentences if {"apple", "orange"} <= set(s.words)}
        assert len(both) == 20
        for words, senses in both.items():
            assert set(filter(None, senses)) == {"fruit", "firm"}
            assert both[tuple(exchange.get(word, word) for word in words)] == senses


def test_the_notes_own_sentences_are_tested():
    testing = {sentence.words: sentence for sentence in scoreboard_sentences()[1]}
    for text, senses in EXAMPLES:
        found = testing[tuple(text.split())]
        assert isinstance(found, SenseSentence)
        assert tuple(filter(None, found.senses)) == senses
