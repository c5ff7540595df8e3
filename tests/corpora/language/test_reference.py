"""Frames in which it stands for one of two nouns: the sentence tells which, and no adjective tells the gender."""

from collections import Counter, defaultdict

import pytest

from utils.corpora.language import english, french, hindi
from utils.corpora.language.draw import Draw
from utils.corpora.language.frames import FRAMES
from utils.corpora.language.frames.reasons import _ways
from utils.corpora.language.frames.reference import _CATCH, _DRINK, _EAT, _MISS
from utils.corpora.language.lexicon import Unsayable
from utils.corpora.language.meaning import Quality, referring, walk

OF_TWO = [name for name in FRAMES if name.endswith(("because_it_was", "because_it_is"))]


def text(words):
    return " ".join(word.text for word in words)


def drawn(name, language, number=400):
    draw = Draw(f"test {name}", language)
    return [FRAMES[name].build(draw) for _ in range(number)]


@pytest.mark.parametrize(("name", "language"), [(name, each) for name in OF_TWO for each in FRAMES[name].languages])
def test_the_two_nouns_have_two_genders_and_one_number(name, language):
    pronouns = [referring(sentence) for sentence in drawn(name, language)]
    genders = [len({noun.noun.gender(language) for noun in pronoun.candidates}) for pronoun in pronouns]
    assert genders.count(2) >= 0.7 * len(genders)
    assert all(first.plural == second.plural for first, second in (pronoun.candidates for pronoun in pronouns))


def test_no_adjective_goes_with_one_gender():
    found = defaultdict(Counter)
    for name in OF_TWO:
        for sentence in drawn(name, "french", 1000):
            for node in walk(sentence):
                if isinstance(node, Quality):
                    found[node.adjective.english][referring(sentence).of.noun.gender("french")] += 1
    total = sum(genders.total() for genders in found.values())
    often = {adjective: genders for adjective, genders in found.items() if genders.total() > 0.01 * total}
    assert len(often) > 25
    assert {a for a, genders in often.items() if not 0.35 <= genders["f"] / genders.total() <= 0.65} == set()


def test_what_happened_decides():
    assert (True, "fast") in _ways(_CATCH, "french")
    assert (False, "fast") not in _ways(_CATCH, "french")
    assert (False, "fast") in _ways(_MISS, "french")
    assert (True, "fast") not in _ways(_MISS, "french")


@pytest.mark.parametrize(
    ("groups", "first", "second", "said"),
    [
        (_EAT, "mouse", "cheese", (True, "hungry")),
        (_EAT, "mouse", "cheese", (False, "fresh")),
        (_DRINK, "cat", "milk", (True, "hungry")),
        (_DRINK, "cat", "milk", (True, "thirsty")),
        (_DRINK, "cat", "milk", (False, "sweet")),
        (_DRINK, "cat", "milk", (False, "delicious")),
    ],
)
@pytest.mark.parametrize("language", ["french", "hindi"])
def test_the_sentences_of_the_lessons_can_be_drawn(groups, first, second, said, language):
    pairs = [
        pair for of_gender in _ways(groups, language)[said].values() for pair in of_gender.differing + of_gender.same
    ]
    assert (first, second) in {(one.singular, other.singular) for _, one, other in pairs}


@pytest.mark.parametrize("language", ["french", "hindi"])
def test_the_keys_of_a_missed_brother_and_of_two_of_them_match(language):
    say = {"french": french.say, "hindi": hindi.say}[language]
    for name in ("misses", "ate_two_of_them"):
        for sentence in drawn(name, language, 100):
            try:
                there = {key for word in say(sentence) for key in word.keys}
            except Unsayable:
                continue
            verbs = [word for word in english.say(sentence) if word.text in ("miss", "misses", "ate", "bought")]
            assert all(set(word.keys) & there for word in verbs), text(english.say(sentence))
