"""Random choices that make sense: who does what, said of what, where and when."""

import random
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from utils.corpora.language import lexicon
from utils.corpora.language.lexicon import FIXED, RELATIONS, Adjective, Noun, Verb, adjectives_of, nouns_of
from utils.corpora.language.meaning import At, Clause, Nominal, Part, Pronoun, Say, Thing

Item = TypeVar("Item")

NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
COUNTS = (*"two two two three three three four four five five several several many".split(), *NUMBERS[4:9:2])
COLOURS = tuple("red blue green black white yellow brown orange".split())
_SIZES = ("small", "big", "old", "new", "beautiful", "pretty")
TIMES = {
    "present": ("every day", "every morning", "every evening"),
    "past": ("yesterday", "this morning", "yesterday evening"),
    "past_progressive": ("yesterday", "this morning"),
    "future": ("tomorrow", "this evening"),
    "going_to": ("tomorrow", "this evening"),
    "perfect": ("already",),
}


@cache
def _by_gender(groups: tuple[str, ...], many: bool, language: str) -> tuple[tuple[Noun, ...], ...]:
    """The nouns of groups that the language has, masculine and feminine apart; one that does not occur is left out."""
    nouns = [noun for noun in nouns_of(groups) if "many" in noun.tags or not many]
    nouns = [noun for noun in nouns if getattr(noun, language)]
    pools = (tuple(noun for noun in nouns if noun.gender(language) == gender) for gender in "mf")
    return tuple(pool for pool in pools if pool)


def say(name: str) -> Say:
    """An expression of the tables: yesterday, slowly."""
    return Say(FIXED[name])


def at(relation: str, thing: Nominal) -> At:
    return At(RELATIONS[relation], thing)


class Draw:
    """A source of random meanings for one language. The same seed gives the same meanings in the same order."""

    def __init__(self, seed: int | str, language: str = "french"):
        self.random = random.Random(seed)
        self.language = language

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def one_of(self, items: Sequence[Item]) -> Item:
        return items[int(self.random.random() * len(items))]

    # ---- Words

    def noun(self, *groups: str, many: bool = False, gender: str = "") -> Noun:
        """A noun that carries one of the tags, masculine as often as feminine; with many, one that has a plural.

        gender: only nouns of that gender, where there are any.
        """
        pools = _by_gender(groups, many, self.language)
        wanted = [pool for pool in pools if pool[0].gender(self.language) == gender] if gender else []
        if not pools:
            raise LookupError(f"No noun of {groups} can be said in {self.language}.")
        return self.one_of(self.one_of(wanted or pools))

    def verb(self, *names: str) -> Verb:
        return lexicon.verb(self.one_of(names))

    def adjective(self, *names: str) -> Adjective:
        return lexicon.adjective(self.one_of(names))

    def predicate(self, noun: Noun, among: Sequence[str] = ()) -> Adjective | None:
        """An adjective that can be said of the noun; None where none can. One that is named twice comes more often."""
        said = adjectives_of(noun, attributive=False)
        fitting = [a for name in among for a in said if a.english == name] if among else said
        return self.one_of(fitting) if fitting else None

    # ---- Noun phrases

    def adjectives(self, noun: Noun, probability: float, *, not_these: Sequence[str] = ()) -> tuple[Adjective, ...]:
        """None, one, or now and then two adjectives that can stand beside the noun, one on each side in French."""
        if not self.chance(probability):
            return ()
        fitting = [a for a in adjectives_of(noun, attributive=True) if a.english not in not_these]
        if not fitting:
            return ()
        first = self.one_of(fitting)
        if first.english in _SIZES and self.chance(0.3):
            colours = [a for a in fitting if a.english in COLOURS]
            return (first, self.one_of(colours)) if colours else (first,)
        return (first,)

    def thing(
        self,
        *groups: str,
        noun: Noun | None = None,
        determiner: str = "",
        plural: bool | None = None,
        adjective: float = 0.3,
        owner: Nominal | None = None,
        known: bool = False,
        not_these: Sequence[str] = (),
    ) -> Thing:
        """A noun phrase; what is not given is drawn. Kin are always somebody's; known: never "a" or a number.

        owner: whose things may be called his, her or their here: the subject of the sentence.
        """
        counted = determiner in (*COUNTS, "all", "a few")
        noun = noun or self.noun(*groups, many=counted or bool(plural))
        if counted:
            plural = True
        elif determiner in ("a", "this one", "not a", "every", "another"):
            plural = False
        elif plural is None:
            plural = "many" in noun.tags and self.chance(0.25)
        plural = plural and "many" in noun.tags
        if "family" in noun.tags:
            return self.kin(noun, plural=plural, adjective=adjective, owner=owner)
        determiner = determiner or self.determiner(noun, plural, known=known)
        if determiner == "own":
            return Thing(noun, "the", plural, (), self.owner_of(owner))
        likely = 0.5 if determiner == "the" else 1.4 if plural else 1.0  # "the yellow leaf": which other was there?
        adjectives = self.adjectives(noun, adjective * likely, not_these=not_these)
        if determiner in ("the", "all"):  # "le bon hôtel" is the right one
            adjectives = tuple(a for a in adjectives if a.english not in ("good", "bad"))
        return Thing(noun, determiner, plural, adjectives)

    def determiner(self, noun: Noun, plural: bool, *, known: bool = False) -> str:
        roll = self.random.random()
        if known:
            return "the"
        if "unique" in noun.tags or "royal" in noun.tags:
            return "the"
        if "mass" in noun.tags:
            return self.one_of(("some", "bare", "the", "the"))
        if roll < 0.45 or ("person" in noun.tags and not plural):  # who is "a tourist"?
            return "the"
        return self.one_of((*COUNTS, "some", "bare")) if plural else "a"

    def kin(self, noun: Noun, *, plural: bool = False, adjective: float = 0.0, owner: Nominal | None = None) -> Thing:
        """My brother, her aunts; the subject's own kin where a subject is given. One's only mother has no adjective."""
        adjectives = () if "only" in noun.tags else self.adjectives(noun, adjective * 0.5)
        return Thing(noun, "the", plural, adjectives, self.owner_of(owner))

    def owner_of(self, subject: Nominal | None = None) -> Pronoun:
        """His, her, their for the person that the sentence is about; my, our, his, her for nobody in it."""
        if isinstance(subject, Thing) and "person" in subject.noun.tags:
            return Pronoun(of=subject)
        if isinstance(subject, Pronoun):
            return Pronoun(subject.person, subject.plural, subject.gender, subject.of, polite=subject.polite)
        return self.one_of((Pronoun(1), Pronoun(1), Pronoun(1, True), Pronoun(3, gender="m"), Pronoun(3, gender="f")))

    def person(
        self, *groups: str, plural: bool | None = None, adjective: float = 0.15, pronouns: float = 0.35
    ) -> Nominal:
        """Somebody: now and then I, we, he or she, else a noun."""
        if self.chance(pronouns):
            return self.one_of(
                (Pronoun(1), Pronoun(1), Pronoun(1, True), Pronoun(3, gender="m"), Pronoun(3, gender="f"))
            )
        return self.thing(*(groups or ("person",)), plural=plural, adjective=adjective, known=True)

    # ---- Where and when

    def time(self, tense: str, probability: float = 0.25) -> tuple[Say, ...]:
        """When it is, now and then: no part, or one."""
        if tense not in TIMES or not self.chance(probability):
            return ()
        return (say(self.one_of(TIMES[tense])),)

    # ---- Verbs

    def tense(self, *tenses: str) -> str:
        """One of the tenses; by default those of an event that is told."""
        return self.one_of(tenses or ("past", "past", "past", "progressive", "future", "past_progressive"))

    def negative(self, probability: float = 0.1) -> str:
        return "not" if self.chance(probability) else ""


def tell(subject: Nominal, verb: Verb, tense: str, *parts: Part | None, **options) -> Clause:
    """A clause; a part that is None is left out."""
    return Clause(subject, verb, tense, tuple(part for part in parts if part is not None), **options)
