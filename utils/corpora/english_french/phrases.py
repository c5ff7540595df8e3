"""Phrases that exist in English and French at once: each word carries keys, and words that share a key are aligned."""

from dataclasses import dataclass, field, replace
from itertools import count
from typing import NamedTuple

from utils.corpora.english_french.forms import Adjective, Noun, Person, Verb, starts_with_vowel

new_key = count().__next__  # only equality of keys matters, so that they may grow without end

# English singular and plural, French masculine, feminine, plural, and the singulars before a vowel where they differ.
_DETERMINERS = {
    "the": ("the", "the", "le", "la", "les", "", ""),
    "a": ("a", "", "un", "une", "des", "", ""),
    "this": ("this", "these", "ce", "cette", "ces", "cet", ""),
    "my": ("my", "my", "mon", "ma", "mes", "", "mon"),
    "his": ("his", "his", "son", "sa", "ses", "", "son"),
    "her": ("her", "her", "son", "sa", "ses", "", "son"),
    "their": ("their", "their", "leur", "leur", "leurs", "", ""),
    "some": ("some", "some", "de le", "de la", "des", "", ""),
    "bare": ("", "", "de le", "de la", "des", "", ""),
    "generic": ("", "", "le", "la", "les", "", ""),
    "none": ("", "", "", "", "", "", ""),
    "not a": ("a", "", "de", "de", "de", "", ""),
    "not any": ("any", "any", "de", "de", "de", "", ""),
    "many": ("", "many", "", "", "beaucoup de", "", ""),
    "several": ("", "several", "", "", "plusieurs", "", ""),
    "two": ("", "two", "", "", "deux", "", ""),
    "three": ("", "three", "", "", "trois", "", ""),
    "four": ("", "four", "", "", "quatre", "", ""),
    "five": ("", "five", "", "", "cinq", "", ""),
}
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
_ELIDED = {"le": "l'", "la": "l'", "de": "d'", "que": "qu'", "ne": "n'", "je": "j'", "se": "s'", "me": "m'"}


class Word(NamedTuple):
    """One word of one language, with the keys that it shares with its counterparts in the other."""

    text: str
    keys: tuple[int, ...]
    sense: str = ""


@dataclass(slots=True)
class Phrase:
    """The same phrase in two languages. facts names the combinations of words in it: (kind, first, second)."""

    english: list[Word]
    french: list[Word]
    facts: tuple[tuple[str, str, str], ...] = ()


@dataclass(slots=True)
class NounPhrase(Phrase):
    """A phrase that can be the subject of a verb; key is its noun's."""

    agreement: Person = field(default_factory=Person)
    key: int = -1
    noun: Noun | None = None

    def followed_by(self, *phrases: Phrase | None) -> "NounPhrase":
        """The noun phrase with something behind it, such as a relative clause."""
        whole = join(self, *phrases)
        return replace(self, english=whole.english, french=whole.french, facts=whole.facts)


def words(text: str, key: int, sense: str = "") -> list[Word]:
    """Each word of text, all with one key."""
    if " " not in text:
        return [Word(text, (key,), sense)] if text else []
    return [Word(word, (key,), sense) for word in text.split()]


def phrase(english: str, french: str, sense: str = "") -> Phrase:
    """A fixed expression: each word of one side is linked to each word of the other."""
    key = new_key()
    return Phrase(words(english, key, sense), words(french, key))


def join(*phrases: Phrase | None) -> Phrase:
    """One phrase after the other, in the same order in both languages; None is left out."""
    english, french, facts = [], [], ()
    for part in phrases:
        if part is not None:
            english += part.english
            french += part.french
            facts += part.facts
    return Phrase(english, french, facts)


def linked(said: Phrase, french: str, english: str) -> Phrase:
    """Align every French word of that form with the English word that begins so: dans with entered, ne with nobody."""
    keys = next(word.keys for word in said.english if word.text.startswith(english))
    return replace(said, french=[w._replace(keys=keys) if w.text == french else w for w in said.french])


def contract_and_elide(french: list[Word]) -> list[Word]:
    """Write de le as du (and its kin), and drop the vowel of a short word before another vowel: l'homme, qu'il."""
    result: list[Word] = []
    following = "."
    for word in reversed(french):
        text = word.text
        if text in _ELIDED and starts_with_vowel(following):
            word = Word(_ELIDED[text], word.keys)
        elif text == "ce" and following in ("est", "était"):
            word = Word("c'", word.keys)
        elif text == "si" and following in ("il", "ils"):
            word = Word("s'", word.keys)
        elif (text, following) in _CONTRACTED:
            word = Word(_CONTRACTED[text, following], word.keys + result.pop().keys)
        result.append(word)
        following = word.text
    return result[::-1]


def noun_phrase(
    noun: Noun, determiner: str, *, plural: bool = False, adjectives: tuple[Adjective, ...] = ()
) -> NounPhrase:
    """Determiner, adjectives and noun, each in its place and all agreeing.

    At most one adjective of each place. determiner is a key of the table above, or "all".
    """
    key, number = new_key(), Person(3, plural, noun.gender)
    english = words(noun.english(plural), key, noun.sense)
    french = words(noun.french(plural), key)
    facts = ()
    for adjective in sorted(adjectives, key=lambda adjective: adjective.before):
        form = adjective.french(noun.gender, plural)
        if adjective.before and not plural and noun.gender == "m" and starts_with_vowel(french[0].text):
            form = adjective.before_vowel
        adjective_key = new_key()
        english[:0] = words(adjective.english, adjective_key, adjective.sense)
        position = 0 if adjective.before else len(french)
        french[position:position] = words(form, adjective_key)
        facts += (("adjective_noun", adjective.english, noun.singular),)
    english_words, french_words = _determiner(determiner, number, english[0].text, french[0].text)
    return NounPhrase(english_words + english, french_words + french, facts, number, key, noun)


def _determiner(kind: str, number: Person, english_next: str, french_next: str) -> tuple[list[Word], list[Word]]:
    key = new_key()
    if kind == "all":
        every = new_key()
        return [Word("all", (every,)), Word("the", (key,))], [
            Word("toutes" if number.gender == "f" else "tous", (every,)),
            Word("les", (key,)),
        ]
    singular, plural, masculine, feminine, french_plural_form, *vowel_forms = _DETERMINERS[kind]
    english = plural if number.plural else singular
    if english == "a" and english_next[0] in "aeiou":
        english = "an"
    is_feminine = number.gender == "f"
    french = french_plural_form if number.plural else feminine if is_feminine else masculine
    if not number.plural and starts_with_vowel(french_next):
        french = vowel_forms[is_feminine] or french
    return words(english, key), words(french, key)


def object_of(verb: Verb, thing: NounPhrase) -> Phrase:
    """The noun phrase, with the fact that it is this verb's object."""
    return Phrase(thing.english, thing.french, (*thing.facts, ("verb_object", verb.name, thing.noun.singular)))


def adjective_phrase(
    adjective: Adjective, subject: Person, *, degree: tuple[str, str] | None = None, comparative: bool = False
) -> Phrase:
    """The adjective after the verb to be, agreeing with the subject; degree is ("very", "très") or the like."""
    key = new_key()
    french = adjective.french(subject.gender, subject.plural)
    head = phrase(*degree) if degree else Phrase([], [])
    if not comparative:
        return Phrase(head.english + words(adjective.english, key, adjective.sense), head.french + words(french, key))
    english = adjective.comparative or f"more {adjective.english}"
    if adjective.french_comparative:
        best = adjective.french_comparative + ("e" if subject.gender == "f" else "")
        return Phrase(words(english, key, adjective.sense), words(best + "s" * subject.plural, key))
    return Phrase(words(english, key, adjective.sense), words(f"plus {french}", key))


def pronoun(noun: NounPhrase, *, personal: bool = False) -> NounPhrase:
    """It, they (or he, she) for a noun phrase: il, elle, ils, elles. Its key is its own; its noun is the noun's."""
    plural, gender = noun.agreement.plural, noun.agreement.gender
    english = "they" if plural else {"m": "he", "f": "she"}[gender] if personal else "it"
    french = {"m": "il", "f": "elle"}[gender] + "s" * plural
    key = new_key()
    return NounPhrase(words(english, key), words(french, key), (), noun.agreement, key, noun.noun)


def object_pronoun(noun: NounPhrase) -> tuple[Phrase, Word]:
    """It or them behind an English verb, and le, la, les before a French one."""
    key = new_key()
    plural, gender = noun.agreement.plural, noun.agreement.gender
    return Phrase(words("them" if plural else "it", key), []), Word(
        "les" if plural else "la" if gender == "f" else "le", (key,)
    )
