"""Random choices that make sense: who does what, said of what, where and when."""

import random
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from utils.corpora.english_french import words as tables
from utils.corpora.english_french.forms import (
    ADJECTIVES,
    INTRANSITIVES,
    NAMED,
    TRANSITIVES,
    Adjective,
    Noun,
    Person,
    Verb,
    adjectives_of,
    french_present,
    nouns_of,
)
from utils.corpora.english_french.phrases import (
    NounPhrase,
    Phrase,
    join,
    new_key,
    noun_phrase,
    object_of,
    phrase,
    words,
)

Item = TypeVar("Item")

NUMBERS = ("two", "three", "four", "five")
COUNTS = (*NUMBERS, "several", "many")
_PLURAL_DETERMINERS = (*COUNTS, "all")
_SINGULAR_DETERMINERS = ("a", "not a")
_INDEFINITE = ("a", "some", "bare", *COUNTS)
COLOURS = ("red", "blue", "green", "black", "white", "yellow", "orange")
_NEXT_TO_THE_NOUN = (*COLOURS, "wooden")  # "tired old" and not "old tired", but "old red"
_POINTLESS = {"wash": "clean", "clean": "clean", "open": "open", "close": "closed", "break": "broken"}
LASTING = ("love", "know")  # never often, every day or yesterday
_TIMES = {
    "present": (("every day", "chaque jour"), ("every morning", "chaque matin")),
    "progressive": (("now", "maintenant"), ("today", "aujourd'hui"), ("this evening", "ce soir")),
    "past": (("yesterday", "hier"), ("this morning", "ce matin"), ("last week", "la semaine dernière")),
    "past_progressive": (("yesterday", "hier"), ("this morning", "ce matin")),
    "future": (("tomorrow", "demain"), ("this evening", "ce soir"), ("next week", "la semaine prochaine")),
}
_RELATIONS = (("near", "près de"), ("behind", "derrière"), ("in front of", "devant"), ("next to", "à côté de"))
_OWNED = nouns_of(
    (*"family pet clothing small vehicle machine container furniture instrument text own".split(), "-stone")
)
_ADJECTIVES = {adjective.english: adjective for adjective in ADJECTIVES}
_VERBS = {verb.name: verb for verb in (*INTRANSITIVES, *TRANSITIVES)} | NAMED


@cache
def _by_gender(groups: tuple[str, ...], many: bool) -> tuple[tuple[Noun, ...], ...]:
    """The nouns of groups, masculine and feminine apart; a gender that does not occur is left out."""
    nouns = [noun for noun in nouns_of(groups) if "many" in noun.tags or not many]
    pools = (tuple(noun for noun in nouns if noun.gender == gender) for gender in "mf")
    return tuple(pool for pool in pools if pool)


@cache
def verbs_for(noun: Noun) -> tuple[Verb, ...]:
    """The verbs whose object the noun can be and whose subject a person can be."""
    return tuple(verb for verb in TRANSITIVES if "person" in verb.subjects and noun in nouns_of(verb.nouns))


@cache
def tenses_of(verb: Verb, plural: bool) -> tuple[str, ...]:
    """The tenses in which a verb is drawn, the more usual ones more than once."""
    has_present = not plural or verb.base in tables.PLURAL_PRESENTS
    if verb.state:
        if not verb.simple:
            return ("past", "progressive") if has_present else ("past",)
        return ("present",) if plural and has_present else ("past", "present") if has_present else ("past",)
    tenses = ["past", "past"]
    if has_present and not verb.simple:
        tenses += ["progressive", "progressive"]
    if has_present and (verb.simple or verb.base in tables.HABITS):
        tenses += ["present", "present"] if verb.base in tables.HABITS else ["present"]
    if verb.base in (tables.PLURAL_FUTURES if plural else tables.FUTURES):
        tenses.append("future")
    if verb.base in (tables.PLURAL_BACKGROUNDS if plural else tables.BACKGROUNDS) and not verb.simple:
        tenses.append("past_progressive")
    return tuple(tenses)


class Draw:
    """A source of random phrases. The same seed gives the same phrases in the same order."""

    def __init__(self, seed: int | str):
        self.random = random.Random(seed)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def one_of(self, items: Sequence[Item]) -> Item:
        return items[int(self.random.random() * len(items))]

    def noun(self, *groups: str, many: bool = False) -> Noun:
        """A noun that carries one of the tags, masculine as often as feminine; with many, one that has a plural."""
        return self.one_of(self.one_of(_by_gender(groups, many)))

    def verb(self, *names: str) -> Verb:
        """One of the verbs of these names."""
        return _VERBS[self.one_of(names)]

    def adjective(self, *names: str) -> Adjective:
        return _ADJECTIVES[self.one_of(names)]

    def predicate(self, noun: Noun, among: Sequence[str] = ()) -> Adjective | None:
        """An adjective that can be said of the noun; None where none can. One that is named twice comes more often."""
        said = adjectives_of(noun, attributive=False)
        fitting = [a for name in among for a in said if a.english == name] if among else said
        return self.one_of(fitting) if fitting else None

    def predicates(self, noun: Noun) -> tuple[Adjective, ...]:
        """Every adjective that can be said of the noun."""
        return adjectives_of(noun, attributive=False)

    def describable(self, *groups: str) -> Noun:
        """A noun of which some adjective can be said."""
        while not adjectives_of(noun := self.noun(*groups), attributive=False):
            pass
        return noun

    def described(self, *groups: str) -> NounPhrase:
        """A subject of which some adjective can be said, itself without one."""
        noun = self.describable(*groups)
        determiner = self.one_of(("the", "the", "this", "my" if noun in _OWNED else "the"))
        if "family" in noun.tags and determiner == "this":
            determiner = "my"
        return self.np(noun=noun, determiner=determiner, adjective=0.0)

    def adjectives(self, noun: Noun, probability: float, *, only_after: bool = False) -> tuple[Adjective, ...]:
        """None, one, or now and then two adjectives that can stand beside the noun, a short one first."""
        if not self.chance(probability):
            return ()
        fitting = _beside(noun, only_after)
        if not fitting:
            return ()
        first = self.one_of(fitting)
        if first.english in ("small", "big", "old", "new") and self.chance(0.3):
            second = self.one_of(fitting)
            return (first, second) if second.english in _NEXT_TO_THE_NOUN else (first,)
        return (first,)

    def determiner(self, noun: Noun, plural: bool, *, owner: Person | None = None) -> str:
        """The most usual determiners most often; possessives only for what people own."""
        roll = self.random.random()
        if "family" in noun.tags:
            if roll < 0.65:
                return self.possessive(owner)
            return "two" if plural and roll < 0.7 else "the"
        if roll < 0.13 and noun in _OWNED:
            return self.possessive(owner)
        if roll < 0.2:
            return "this"
        if roll < 0.6:
            return "the"
        if "mass" in noun.tags:
            return self.one_of(("some", "bare", "the"))
        return self.one_of((*_PLURAL_DETERMINERS, "some", "bare")) if plural else "a"

    def possessive(self, owner: Person | None) -> str:
        """His, her, their for the person that the sentence is about; my for nobody in it."""
        if owner is None or owner.person == 1:
            return "my"
        return "their" if owner.plural else {"m": "his", "f": "her"}[owner.gender]

    def np(
        self,
        *groups: str,
        noun: Noun | None = None,
        plural: bool | None = None,
        determiner: str = "",
        adjective: float = 0.4,
        owner: Person | None = None,
        subject: bool = False,
        known: bool = False,
    ) -> NounPhrase:
        """A noun phrase; what is not given is drawn. A subject never starts bare or with an indefinite plural.

        Somebody known is the, this or my: "where did a girl dance?" is not asked.
        """
        if determiner in _SINGULAR_DETERMINERS:
            plural = False
        plural = determiner in _PLURAL_DETERMINERS or (self.chance(0.4) if plural is None else plural)
        noun = noun or self.noun(*groups, many=determiner in _PLURAL_DETERMINERS)
        plural = plural and "many" in noun.tags
        determiner = determiner or self.determiner(noun, plural, owner=owner)
        if (
            (subject and determiner in ("some", "bare", "all"))
            or (known and determiner in (*_INDEFINITE, "all"))
            or ("family" in noun.tags and determiner in ("this", "a"))
        ):
            determiner = "the"
        # "des belles fleurs" is heard and "de belles fleurs" is taught: neither is drawn, so that one is not wrong.
        only_after = plural and determiner in ("some", "bare")
        adjective *= 1.6 if plural else 1  # four forms to learn of each adjective
        adjectives = self.adjectives(noun, adjective, only_after=only_after)
        if determiner in ("the", "all"):  # "le bon hôtel" is the right one
            adjectives = tuple(a for a in adjectives if a.english not in ("good", "bad"))
        return noun_phrase(noun, determiner, plural=plural, adjectives=adjectives)

    def subject(self, *groups: str, verb: Verb | None = None, known: bool = False) -> NounPhrase:
        """Who does it; with a verb now and then I or we, where French shows no gender for them and no rare form."""
        hides_gender = verb and not (verb.state or verb.etre or verb.reflexive)
        if hides_gender and "person" in groups and self.chance(0.07):
            return self.first_person(plural=self.chance(0.3))
        return self.np(*groups, adjective=0.3, subject=True, known=known)

    def first_person(self, *, plural: bool = False) -> NounPhrase:
        key = new_key()
        english, french = ("we", "nous") if plural else ("i", "je")
        return NounPhrase(words(english, key), words(french, key), (), Person(1, plural), key)

    def tense(self, verb: Verb, subject: Person) -> str:
        """A tense in which the English form shows what the French one is."""
        tense = self.one_of(tenses_of(verb, subject.plural))
        if subject.person == 1:
            same_form = french_present(verb.french)[0] == french_present(verb.french)[1] and not subject.plural
            return "past" if not same_form or tense in ("past_progressive", "future") else tense
        if tense == "present" and verb.base == verb.past and subject.plural:
            return "past"  # "the girls read" could be either
        return tense

    def options(self, tense: str) -> dict:
        """Now and then a negation, or often and always."""
        roll = self.random.random()
        if tense == "present" and roll < 0.25:
            return {"adverb": phrase(*self.one_of((("often", "souvent"), ("always", "toujours"))))}
        if roll > 0.91:
            return {"negative": "not"}
        return {"negative": "never"} if roll > 0.88 and tense in ("present", "past") else {}

    def object(self, verb: Verb, owner: Person | None = None, *, negative: str = "", adjective: float = 0.4) -> Phrase:
        """What the verb is done to. Behind a negation an indefinite object takes de."""
        shared = verb.name == "wear" and owner is not None and owner.plural  # several people wear several hats
        noun = self.noun(*verb.nouns, many=shared)
        plural = (shared or self.chance(0.4)) and "many" in noun.tags
        determiner = self.determiner(noun, plural, owner=owner)
        if verb.name in ("love", "write") and determiner in (*_INDEFINITE, "all") and determiner != "a":
            determiner = "this"
        if negative and determiner in (*_INDEFINITE, "all"):
            determiner, adjective = ("not a" if determiner == "a" else "not any"), 0.0
            determiner = "the" if verb.name in LASTING else determiner
        return object_of(
            verb, self.thing_for(verb, noun=noun, plural=plural, determiner=determiner, adjective=adjective)
        )

    def thing_for(self, verb: Verb, *, noun: Noun, plural: bool, determiner: str, adjective: float) -> NounPhrase:
        """A noun phrase without an adjective that makes the deed pointless: nobody washes a clean cup."""
        thing = self.np(noun=noun, plural=plural, determiner=determiner, adjective=adjective)
        if any(fact[1] == _POINTLESS.get(verb.base) for fact in thing.facts):
            return self.np(noun=noun, plural=plural, determiner=determiner, adjective=0.0)
        return thing

    def time(self, tense: str, probability: float = 0.25, *, verb: Verb | None = None) -> Phrase | None:
        """When it is, now and then; never where the verb is one that lasts."""
        if verb is not None and verb.name in LASTING:
            return None
        return phrase(*self.one_of(_TIMES[tense])) if self.chance(probability) else None

    def place(self, *groups: str, probability: float = 1.0, known: bool = False) -> Phrase | None:
        """In the garden, at the station, on the beach, near the church; with known never in a garden."""
        if not self.chance(probability):
            return None
        noun = self.noun(*(groups or ("in", "at", "on")))
        others = ("this",) if known else ("a", "this")
        determiner = "the" if "at" in noun.tags or self.chance(0.75) else self.one_of(others)
        if "waterside" in noun.tags:
            relation = self.one_of((("in", "dans"), ("near", "près de")))
        elif noun.tags & {"building", "plant"} and "room" not in noun.tags and self.chance(0.25):
            relation = self.one_of(_RELATIONS)
        else:
            relation = ("at", "à") if "at" in noun.tags else ("on", "sur") if "on" in noun.tags else ("in", "dans")
        adjectives = tuple(
            a for a in self.adjectives(noun, 0.3) if a.english not in ("open", "closed", "empty", "good", "bad")
        )
        return join(phrase(*relation), noun_phrase(noun, determiner, adjectives=adjectives))

    def spot(self) -> Phrase:
        """A place for a small thing: on the table, under the bed, behind the door."""
        relation, groups = self.one_of(
            (
                (("on", "sur"), ("surface", "chair")),
                (("under", "sous"), ("surface", "chair", "tree")),
                (self.one_of(_RELATIONS), ("furniture", "door", "window", "vase", "tree")),
            )
        )
        return join(phrase(*relation), self.np(*groups, plural=False, subject=True, adjective=0.2))

    def definite(self, noun: Noun, *, plural: bool = False) -> NounPhrase:
        """The, this or, of what people own, my."""
        determiners = ("the", "the", "the", "this", "my") if noun in _OWNED else ("the", "the", "this")
        return noun_phrase(noun, self.one_of(determiners), plural=plural)

    def degree(self, probability: float = 0.25) -> tuple[str, str] | None:
        return self.one_of((("very", "très"), ("too", "trop"))) if self.chance(probability) else None

    def intransitive(self, tense: str = "", *, first_person: bool = False) -> tuple[Verb, NounPhrase]:
        """A verb without an object (that can stand in the tense), and someone who does it."""
        verb = self.one_of(_acting(tense))
        return verb, self.subject(*verb.subjects, verb=verb if first_person else None)

    def transitive(self, tense: str = "", *subjects: str) -> Verb:
        """A verb with an object that can stand in the tense."""
        return self.one_of(_doing(tense, subjects))

    def deed(self, tense: str = "") -> Verb:
        """What a person does to something: a verb with an object that is no state, as holding is."""
        return self.one_of([verb for verb in _doing(tense, ("person",)) if not verb.state])


@cache
def _beside(noun: Noun, only_after: bool) -> tuple[Adjective, ...]:
    """The adjectives that can stand beside the noun; those that French puts before it count twice, and so does ripe,
    which few nouns can be."""
    fitting = adjectives_of(noun, attributive=True)
    often = {a: 2 if a.before or a.english == "ripe" else 1 for a in fitting}
    return tuple(a for a in fitting for _ in range(often[a]) if not (only_after and a.before))


def _fits(verb: Verb, tense: str) -> bool:
    """Whether the verb is drawn in the tense whether its subject is one or many."""
    return not tense or (tense in tenses_of(verb, False) and tense in tenses_of(verb, True))


@cache
def _acting(tense: str) -> tuple[Verb, ...]:
    return tuple(verb for verb in INTRANSITIVES if _fits(verb, tense))


@cache
def _doing(tense: str, subjects: tuple[str, ...]) -> tuple[Verb, ...]:
    return tuple(v for v in TRANSITIVES if _fits(v, tense) and (not subjects or set(subjects) & set(v.subjects)))
