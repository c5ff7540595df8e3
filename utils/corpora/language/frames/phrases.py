"""Sentence patterns that are written in English: "the,this box,bag is one of four" begins with four noun phrases.

Between commas stand words of which one is drawn, "-" being none and "big+red" two; between " / " whole phrases. The
words of one name are joined by "_" (ice_cream), and a sense stands behind a colon as in the tables. A noun phrase is a
determiner (the, this, generic, two_hundred; my; my aunt's), adjectives and a noun, whose plural may need a * (fish*);
behind the noun stand a preposition with its noun phrase (the roof of the church), "<" with what English puts first (the
door < of the kitchen: the kitchen door), or a relative clause (the key {object my aunt > lose past > last_week}).
A clause is "subject | verb tense not often | part | part". A line of patterns goes on with one that begins with spaces.
"""

import math
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache

from utils.corpora.language.draw import NUMBERS, Draw, say
from utils.corpora.language.lexicon import ADJECTIVES, FIXED, NOUNS, RELATIONS, Adjective, Noun, adjective, verb
from utils.corpora.language.meaning import (
    At,
    Clause,
    Impersonal,
    Kind,
    Nobody,
    Nominal,
    Part,
    Pronoun,
    Quality,
    Relative,
    Thing,
)

_COUNTED = (*NUMBERS, "many", "several", "all", "a few", "these", "those")
_DETERMINERS = frozenset(
    (*_COUNTED, *"the a an this that some generic bare none no every another".split(), "not a", "not any", "not bare")
)
_LARGE = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand")
_MEANT = {"these": "this", "those": "that", "an": "a"}
_PRONOUNS = {
    "i": Pronoun(1),
    "we": Pronoun(1, True),
    "he": Pronoun(3, gender="m"),
    "she": Pronoun(3, gender="f"),
}
_OWNERS = {"my": "i", "our": "we", "his": "he", "her": "she"}
_DEGREES = ("very", "too", "so")
_NEGATIVES = ("not", "never", "no longer")
# An old school may be one that is no longer a school, and somebody's old house one that is no longer theirs.
_MAY_BE_FORMER = frozenset(
    "school hotel garden restaurant museum library hospital station shop bakery market office factory".split()
)
_MAY_BE_FORMER_IF_OWNED = _MAY_BE_FORMER | frozenset(
    "house farm castle car truck motorbike bicycle boat computer phone village town street church".split()
)


def _by_name() -> dict[str, tuple[Noun, bool]]:
    found: dict[str, tuple[Noun, bool]] = {}
    for noun in sorted(NOUNS, key=lambda noun: bool(noun.sense)):
        for form, plural in ((noun.singular, False), (noun.plural, True)):
            for name in ([f"{form}:{noun.sense}"] if noun.sense else []) + [form]:
                found.setdefault(name, (noun, plural))
    return found


_NOUNS = _by_name()
_ADJECTIVES = frozenset(name for a in ADJECTIVES for name in (a.english, f"{a.english}:{a.sense}"))
_SUPERLATIVES: dict[str, Adjective] = {a.superlative: a for a in reversed(ADJECTIVES)}


@cache
def size(pattern: str) -> int:
    """About how many sentences a pattern has."""
    parts = pattern.replace("{", "|").replace("}", "").replace(">", "|").split("|")
    alternatives = ([each.split() for each in part.split(" / ")] for part in parts)
    return math.prod(
        sum(math.prod(len(set(word.split(","))) for word in words) for words in part) for part in alternatives
    )


def pick(g: Draw, patterns: str) -> str:
    """One of the lines; the more sentences it has, the more often."""
    lines = [line.strip() for line in patterns.strip().replace(",\n  ", ",").replace("\n  ", " ").splitlines()]
    return g.random.choices(lines, [min(size(line), 2500) ** 0.6 for line in lines])[0]


def clause(g: Draw, pattern: str) -> Clause:
    """The clause that a line draws."""
    subject, verb_words, *parts = pattern.split(" | ")
    said = [part for part in (phrase(g, part) for part in parts) if part is not None]
    first = next((part for part in said if isinstance(part, Thing)), None)
    who = phrase(g, subject, impersonal=first)
    name, tense, negative, adverb = _verb(g, verb_words)
    if negative:  # not too small would be small enough
        said = [Quality(each.adjective, "very") if _is_too(each) else each for each in said]
    return Clause(who, verb(name), tense, tuple(said), negative, say(adverb) if adverb else None)


def _is_too(part: Part) -> bool:
    return isinstance(part, Quality) and part.degree == "too"


def drawn(g: Draw, patterns: str) -> Clause:
    """A clause of one of the lines, in which no more than one thing is pointed at (this, that)."""
    while True:
        found = clause(g, pick(g, patterns))
        if sum(_pointed_at(each) for each in (found.subject, *found.parts)) <= 1:
            return found


def _pointed_at(said: object) -> int:
    """How many things in a phrase are pointed at."""
    if isinstance(said, tuple):
        return sum(map(_pointed_at, said))
    if not is_dataclass(said):
        return 0
    within = sum(_pointed_at(getattr(said, field.name)) for field in fields(said))
    return within + (isinstance(said, Thing) and said.determiner in ("this", "that"))


def _words(g: Draw, pattern: str) -> list[str]:
    chosen = (g.one_of(word.split(",")) if "," in word[1:] else word for word in pattern.split())
    return [piece.replace("_", " ") for word in chosen if word != "-" for piece in word.split("+")]


def _verb(g: Draw, pattern: str) -> tuple[str, str, str, str]:
    name, tense, *rest = _words(g, pattern)
    negative = next((word for word in rest if word in _NEGATIVES), "")
    adverb = next((word for word in rest if word != negative), "")
    return name, tense.replace(" ", "_"), negative.replace(" ", "_"), adverb


def phrase(g: Draw, pattern: str, impersonal: Thing | None = None) -> Part | Nominal | None:
    """A noun phrase, or what can stand behind a verb; None for no words."""
    if "{" in pattern:
        head, _, inner = pattern.partition("{")
        what = phrase(g, head)
        return replace(what, after=(*what.after, _relative(g, inner.rpartition("}")[0])))
    words = _words(g, g.one_of(pattern.split(" / ")))
    if not words:
        return None
    if len(words) == 1 and words[0] in ("it", "there", "this", "that"):
        return Impersonal(words[0], impersonal if words[0] != "it" else None)
    return _read(words)


def _relative(g: Draw, pattern: str) -> Relative:
    role, _, rest = pattern.strip().partition(" ")
    pieces = [piece.strip() for piece in rest.split(">")]
    subject = None if role == "subject" else phrase(g, pieces.pop(0))
    name, tense, negative, _ = _verb(g, pieces[0])
    parts = tuple(part for part in (phrase(g, piece) for piece in pieces[1:]) if part is not None)
    return Relative(role, verb(name), tense, subject, parts, negative)


def _read(words: Sequence[str]) -> Part | Nominal:
    text = " ".join(words)
    if text in FIXED and text not in _ADJECTIVES:
        return say(text)
    if text in _PRONOUNS:
        return replace(_PRONOUNS[text])
    if text in ("nobody", "nothing"):
        return Nobody(text)
    if words[0] in RELATIONS:
        return At(RELATIONS[words[0]], _read(words[1:]))
    if words[-1] in _ADJECTIVES and (len(words) == 1 or words[0] in _DEGREES):
        return Quality(adjective(words[-1]), words[0] if words[0] in _DEGREES else "")
    return _thing(list(words))


def _thing(words: list[str]) -> Thing:
    owner, determiner = None, "bare"
    # an owner stands before any preposition
    head = next((place for place, word in enumerate(words) if word in RELATIONS or word == "<"), len(words))
    possessive = next((place for place, word in enumerate(words[:head]) if word.endswith(("'s", "s'"))), None)
    if possessive is not None:
        owned = [*words[:possessive], words[possessive].removesuffix("'s").removesuffix("'")]
        owner, determiner, words = _thing(owned), "the", words[possessive + 1 :]
    elif words[0] in _OWNERS:
        owner, determiner, words = replace(_PRONOUNS[_OWNERS[words[0]]]), "the", words[1:]
    elif words[0] in _DETERMINERS or words[0].split()[-1] in _LARGE:
        determiner, words = words[0], words[1:]
    superlative, adjectives = None, []
    while words[0].rstrip("*") not in _NOUNS or (words[0] in _ADJECTIVES and len(words) > 1 and words[1] in _NOUNS):
        word = words.pop(0)
        if word in _SUPERLATIVES:
            superlative = _SUPERLATIVES[word]
        else:
            adjectives.append(adjective(word))
    noun, plural = _NOUNS[words[0].rstrip("*")]
    plural = plural or words[0].endswith("*") or determiner in _COUNTED or determiner.split()[-1] in _LARGE
    after = _behind(words[1:])
    if noun.singular in (_MAY_BE_FORMER_IF_OWNED if owner else _MAY_BE_FORMER):
        adjectives = [each for each in adjectives if each.english != "old"]
    # English says the last adjective of a side first
    adjectives = tuple(reversed(adjectives))
    return Thing(noun, _MEANT.get(determiner, determiner), plural, adjectives, owner, after, superlative)


def _behind(words: list[str]) -> tuple[At | Kind, ...]:
    """What stands behind the noun, in the order it is written; the last one takes what is left."""
    if not words:
        return ()
    if words[0] == "<":
        return (Kind(RELATIONS[words[1]], _thing(words[2:])),)
    return (At(RELATIONS[words[0]], _read(words[1:])),)
