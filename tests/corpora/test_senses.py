"""The corpus of words with two senses: shares as asked for, and a scoreboard that only the other words can solve."""

import math
from collections import Counter, defaultdict
from statistics import mean

import pytest

from utils.corpora.senses.patterns import LISTS, NAMES, PATTERNS
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
        named = [word for word in sentence.words if word in known or word in NAMES]
        assert len(named) == len(set(named)), sentence


def read_as_a_colour(sentence, word):
    """Whether the word has an article, or stands before a thing, as a colour would: "an orange phone", "the orange"."""
    things = {*LISTS["product"], *LISTS["products"], "shop", "factory", "office", "engineer", "engineers", "letter"}
    place = sentence.words.index(word)
    before, after = sentence.words[place - 1 : place], sentence.words[place + 1 : place + 2]
    return bool({"a", "an", "the", "some"} & set(before) or things & set(after))


def test_orange_as_the_firm_stands_where_no_colour_stands():
    sentences = [*sense_sentences(), *scoreboard_sentences()[0], *scoreboard_sentences()[1]]
    firms = [s for s in sentences if ("orange", "firm") in zip(s.words, s.senses, strict=True)]
    assert len(firms) > 500
    assert not any(read_as_a_colour(sentence, "orange") for sentence in firms)
    assert any(read_as_a_colour(s, "orange") for s in sentences if "orange" in s.words)  # the control: a fruit does
    assert any(read_as_a_colour(s, "google") for s in sentences if "google" in s.words)  # and an unambiguous firm


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


OFFSETS = [-4, -3, -2, -1, 1, 2, 3, 4]


def around(sentences, offsets=None):
    """Word, sense and the words around every ambiguous word: all others, or those at these distances, "" for none."""
    for sentence in sentences:
        for place, (word, sense) in enumerate(zip(sentence.words, sentence.senses, strict=True)):
            if sense:
                places = [place + offset for offset in offsets or range(-place, len(sentence.words) - place) if offset]
                inside = range(len(sentence.words))
                yield word, sense, [sentence.words[i] if i in inside else "" for i in places]


def bayes(learned, tested, offsets=None):
    """How often naive Bayes over those words finds the sense, by word; a tie counts ½.

    With one offset that is the sense which the word at that distance has more often.
    """
    counts = defaultdict(Counter)
    for word, sense, others in around(learned, offsets):
        counts[word, sense].update(others)
    words = {other for seen in counts.values() for other in seen}

    def score(word, sense, others):
        seen = counts[word, sense]
        return sum(math.log((seen[other] + 1) / (seen.total() + len(words))) for other in others)

    right = defaultdict(list)
    for word, sense, others in around(tested, offsets):
        (wrong,) = set(AMBIGUOUS[word]) - {sense}
        lead = score(word, sense, others) - score(word, wrong, others)
        right[word].append(0.5 if abs(lead) < 1e-9 else float(lead > 0))
    return {word: mean(found) for word, found in right.items()}


@pytest.mark.parametrize("seed", SEEDS)
def test_no_single_place_decides_and_all_words_together_do(seed):
    learned, (fitting, tested) = sense_sentences(seed=seed), scoreboard_sentences(seed)
    for sentences in (learned, fitting):
        by_offset = {offset: bayes(sentences, tested, [offset]) for offset in OFFSETS}
        assert max(mean(found.values()) for found in by_offset.values()) < 0.76
        assert max(max(found.values()) for found in by_offset.values()) < 0.88
    together = bayes(learned, tested)
    assert 0.85 < mean(together.values()) < 0.95
    assert mean(together.values()) > max(mean(bayes(learned, tested, [o]).values()) for o in OFFSETS) + 0.08


def test_over_several_draws_the_best_place_finds_three_in_four():
    draws = [(sense_sentences(seed=seed), scoreboard_sentences(seed)[1]) for seed in range(5)]
    by_offset = {o: mean(mean(bayes(*draw, [o]).values()) for draw in draws) for o in OFFSETS}
    assert max(by_offset.values()) < 0.74
    assert min(by_offset.values()) > 0.6  # each tells something


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
