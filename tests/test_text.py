"""Text: words in, token ids, the same words out."""

import unicodedata

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from utils.text import (
    END,
    PADDING,
    SPECIAL_TOKENS,
    START,
    UNKNOWN,
    UnknownWordError,
    Vocabulary,
    detokenize,
    pad,
    tokenize,
)

ENGLISH = [
    "the cat drank the milk because it was hungry.",
    "the man's dog isn't here, and they're sorry: it's late!",
    'he said "yes" (twice), and left; why?',
    "a well-known house costs 3.5 million, or 4,000,000 at 10%",
    "i'd say you've seen what i'll do, i'm sure",
]
FRENCH = [
    "le chat a bu le lait parce qu'il avait faim.",
    "l'homme qu'elle aime n'est pas là : où est-il ?",
    "aujourd'hui, j'ai vu l'été ; quelle surprise !",
    "c'est l'œuvre d'un garçon, lorsqu'on s'y attend",
    "jusqu'à ce qu'ils m'aient dit « oui »",
]
HINDI = "बिल्ली ने दूध पिया क्योंकि वह भूखी थी"

words = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœ"), min_size=1, max_size=8)


class TestTokenize:
    @pytest.mark.parametrize(
        ("line", "tokens"),
        [
            ("The cat's milk.", ["the", "cat", "'s", "milk", "."]),
            ("They don't know", ["they", "don't", "know"]),
            ("L’homme qu’il voit", ["l'", "homme", "qu'", "il", "voit"]),
            ("Aujourd'hui, d'abord !", ["aujourd'hui", ",", "d'", "abord", "!"]),
            ("grand-mère a 3,5 pommes", ["grand-mère", "a", "3,5", "pommes"]),
            ("e\u0301te\u0301", ["été"]),  # letter and accent apart become one
            ("  \t ", []),
        ],
    )
    def test_by_hand(self, line, tokens):
        assert tokenize(line) == tokens

    @pytest.mark.parametrize("line", [HINDI, "क्\u200dष", "हिन्दी", "१२ ज़रूर"])
    def test_devanagari_words_stay_whole(self, line):
        assert tokenize(line) == line.split()

    def test_the_danda_is_a_token_of_its_own(self):
        assert tokenize("वह है।") == ["वह", "है", "।"]

    @given(st.text())
    def test_no_visible_character_is_lost_and_no_token_holds_a_space(self, line):
        line = unicodedata.normalize("NFC", line).replace("’", "'").lower()
        assert "".join(tokenize(line)) == "".join(line.split())


class TestDetokenize:
    @pytest.mark.parametrize(("language", "line"), [*(("en", x) for x in ENGLISH), *(("fr", x) for x in FRENCH)])
    def test_lines_as_people_write_them_come_back(self, language, line):
        assert detokenize(tokenize(line), language=language) == line

    @pytest.mark.parametrize("language", ["en", "fr"])
    @given(tokens=st.lists(words | st.sampled_from([".", ",", "?", "!", ";", "(", ")"]), max_size=8))
    def test_words_and_punctuation_come_back_as_the_same_tokens(self, language, tokens):
        assert tokenize(detokenize(tokens, language=language)) == tokens

    def test_french_sets_a_space_before_tall_punctuation_and_english_does_not(self):
        assert detokenize(["oui", "!"], language="fr") == "oui !"
        assert detokenize(["yes", "!"]) == "yes!"


class TestVocabulary:
    def test_the_first_four_ids_are_padding_start_end_and_unknown(self):
        vocabulary = Vocabulary(["cat"])
        assert (PADDING, START, END, UNKNOWN) == (0, 1, 2, 3)
        assert vocabulary.words == (*SPECIAL_TOKENS, "cat")
        assert vocabulary.encode(["cat", "dog"]) == [4, UNKNOWN]
        assert len(vocabulary) == 5

    def test_is_ordered_by_frequency_and_ties_alphabetically(self):
        assert Vocabulary.build([["b", "c", "a"], ["d", "d"]]).words[4:] == ("d", "a", "b", "c")

    def test_leaves_out_words_seen_less_than_min_count_times(self):
        sentences = [["a", "b", "b", "c", "c", "c"]]
        assert Vocabulary.build(sentences, min_count=2).words[4:] == ("c", "b")
        assert Vocabulary.build(sentences, min_count=3).words[4:] == ("c",)

    @given(st.lists(st.lists(words, max_size=6), max_size=6))
    def test_every_sentence_it_was_built_from_comes_back(self, sentences):
        vocabulary = Vocabulary.build(sentences)
        for sentence in sentences:
            assert vocabulary.decode(vocabulary.encode(sentence)) == sentence
            assert all(token in vocabulary for token in sentence)

    def test_decode_stops_at_end_and_leaves_out_start_and_padding(self):
        vocabulary = Vocabulary(["a", "b"])
        assert vocabulary.decode([START, 4, PADDING, UNKNOWN, 5, END, 4, PADDING]) == ["a", "<unknown>", "b"]
        assert vocabulary.decode(torch.tensor([5, 4])) == ["b", "a"]
        assert vocabulary.decode([4, END, 99]) == ["a"]

    @pytest.mark.parametrize("words", [["a", "b", "a"], ["<end>"]])
    def test_a_word_that_comes_twice_is_refused_by_name(self, words):
        with pytest.raises(ValueError, match=words[-1]):
            Vocabulary(words)

    def test_unknown_words_are_named_once_each_with_the_nearest_known_ones(self):
        vocabulary = Vocabulary(["mouse", "house", "cheese"])
        vocabulary.require_known(["mouse", "cheese"])
        with pytest.raises(UnknownWordError) as caught:
            vocabulary.require_known(["mousse", "mouse", "zzz", "mousse"])
        message = str(caught.value)
        assert message.count("'mousse'") == 1
        assert "Nearest known words: mouse, house" in message
        assert "'zzz'. No known word is close to it." in message


class TestPad:
    @given(st.lists(st.lists(st.integers(1, 99), min_size=1, max_size=6), min_size=1, max_size=6))
    def test_every_sequence_stands_at_the_start_of_its_row_and_padding_follows(self, sequences):
        padded = pad(sequences)
        assert padded.shape == (len(sequences), max(map(len, sequences)))
        assert padded.dtype == torch.long
        for row, sequence in zip(padded.tolist(), sequences, strict=True):
            assert row == sequence + [PADDING] * (len(row) - len(sequence))
