"""Which combinations of words the corpus keeps for testing, so that what is held out can be learnt from the rest."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from utils.corpora.english_french.draw import Draw
from utils.corpora.english_french.forms import (
    NOUNS,
    TRANSITIVES,
    Adjective,
    Noun,
    Verb,
    adjectives_of,
    nouns_of,
    starts_with_vowel,
)
from utils.corpora.english_french.frames.pronouns import REASONS, REASONS_OF_A_FRAME
from utils.corpora.english_french.words import AGREEING

KINDS = ("adjective_noun", "verb_object", "referent_predicate")
_NUM_HELD_OUT = {"adjective_noun": (60, 20), "verb_object": (60, 20), "referent_predicate": (32, 12)}
_MIN_PARTNERS = 12  # of a verb, so that it is learnt as a word and not with each noun
_MIN_ALIKE = 5  # other nouns of one gender
_MIN_BESIDE = 3  # other adjectives of one place
_SHOWN = {("hungry", "mouse"), ("hungry", "cat")}  # the lessons follow a hungry mouse from training to inference
_MIN_EXPLAINING = 1  # other noun of one gender
_MIN_AGREEING = 2  # other nouns with which the participle is the same
_MAX_HELD_OUT_OF_A_NOUN = 2

Combination = tuple[str, str]
HeldOut = dict[str, set[Combination]]


def possible_combinations() -> dict[str, list[Combination]]:
    """Every combination that the grammar can say, of each kind, in a fixed order; words of several senses left out."""
    said_of = [(reasons.first, reasons.of_first) for reasons in REASONS]
    said_of += [(reasons.second, reasons.of_second) for reasons in REASONS]
    return {
        "referent_predicate": sorted(
            {
                (a.english, noun.singular)
                for groups, names in said_of
                for noun in nouns_of(groups)
                for a in adjectives_of(noun, attributive=False)
                if a.english in names and _reason_is_shared(a, noun, nouns_of(groups))
            }
        ),
        "adjective_noun": [
            (a.english, noun.singular)
            for noun in NOUNS
            for a in adjectives_of(noun, attributive=True)
            if not (a.sense or noun.sense) and _form_is_shared(a, noun)
        ],
        "verb_object": [
            (verb.name, noun.singular)
            for verb in TRANSITIVES
            for noun in nouns_of(verb.nouns)
            if not (verb.sense or noun.sense)
            and len(nouns_of(verb.nouns)) >= _MIN_PARTNERS
            and _participle_is_shared(verb, noun)
        ],
    }


def _form_is_shared(adjective: Adjective, noun: Noun) -> bool:
    """Whether other nouns show the adjective's forms, and other adjectives its place beside this noun.

    Bons is learnt from bons gâteaux, and that tree takes adjectives behind it from the others that do.
    """
    alike = [other for other in nouns_of(adjective.nouns) if other.gender == noun.gender and other is not noun]
    plurals = [other for other in alike if "many" in other.tags]
    is_special = adjective.before_vowel != adjective.french("m", False) and starts_with_vowel(noun.french_singular)
    beside = [other for other in adjectives_of(noun, attributive=True) if other.before == adjective.before]
    if len(beside) <= _MIN_BESIDE:
        return False
    return len(alike) >= _MIN_ALIKE and ("many" not in noun.tags or len(plurals) >= _MIN_ALIKE) and not is_special


def _reason_is_shared(adjective: Adjective, noun: Noun, nouns: Sequence[Noun]) -> bool:
    """Whether the adjective explains the sentence with other nouns of this gender, too, in the same place."""
    alike = [other for other in nouns if other.gender == noun.gender and other is not noun]
    return sum(adjective in adjectives_of(other, attributive=False) for other in alike) >= _MIN_EXPLAINING


def _participle_is_shared(verb: Verb, noun: Noun) -> bool:
    """Whether other nouns show the participle's plural: volés can be learnt only from what is stolen, too."""
    if verb.name not in AGREEING or "many" not in noun.tags:
        return True
    alike = [other for other in nouns_of(verb.nouns) if other.gender == noun.gender and "many" in other.tags]
    return len(alike) > _MIN_AGREEING


def choose_held_out(seed: int) -> tuple[HeldOut, HeldOut]:
    """Which combinations are for the test and which for validation: of a pronoun's nouns as many of each gender."""
    draw = Draw(f"{seed} held out")
    tests: HeldOut = {kind: set() for kind in KINDS}
    validations: HeldOut = {kind: set() for kind in KINDS}
    genders = {noun.singular: noun.gender for noun in NOUNS}
    taken = set(_SHOWN)
    for kind, combinations in possible_combinations().items():
        sides, partners = [combinations], Counter(first for first, _ in combinations)
        most = {first: max(1, number // 3) for first, number in partners.items()}
        if kind == "referent_predicate":
            sides = [[pair for pair in combinations if genders[pair[1]] == gender] for gender in "mf"]
        num_test, num_validation = (number // len(sides) for number in _NUM_HELD_OUT[kind])
        for side in sides:
            chosen = _spread(draw, side, num_test + num_validation, taken, most)
            taken |= set(chosen)
            tests[kind] |= set(chosen[:num_test])
            validations[kind] |= set(chosen[num_test:])
    return tests, validations


def _spread(
    draw: Draw, combinations: list[Combination], number: int, taken: set[Combination], most: dict[str, int]
) -> list[Combination]:
    """Draw combinations of words that keep about two thirds of their partners; most says how often a first word may be
    among the drawn and the taken."""
    partners = Counter(noun for _, noun in combinations)
    held_first, held_noun = (Counter(pair[side] for pair in taken) for side in (0, 1))
    shuffled = list(combinations)
    draw.random.shuffle(shuffled)
    chosen: list[Combination] = []
    chosen_noun: Counter[str] = Counter()
    for first, noun in shuffled:
        room = (
            held_first[first] < most[first]
            and chosen_noun[noun] < (partners[noun] + 1) // 3
            and held_noun[noun] < _MAX_HELD_OUT_OF_A_NOUN
            and (first, noun) not in taken
        )
        if len(chosen) < number and room and _can_still_explain({*taken, *chosen, (first, noun)}, noun):
            chosen.append((first, noun))
            chosen_noun[noun] += 1
            held_noun[noun] += 1
            held_first[first] += 1
    return chosen


def _can_still_explain(held_out: set[Combination], noun: str) -> bool:
    """Whether the noun is still what the pronoun means, now and then, in every frame where it can be.

    Who never sees that bears break things because *they* are afraid or clumsy learns that the cups are meant.
    """
    held = {predicate for predicate, other in held_out if other == noun}
    return not any(said <= held for said in _reasons_of(noun))


@cache
def _reasons_of(singular: str) -> list[frozenset[str]]:
    """For each frame, and each of its two nouns, that this noun can be: what can explain the sentence, said of it."""
    noun = next(noun for noun in NOUNS if noun.singular == singular)
    sayable = {adjective.english for adjective in adjectives_of(noun, attributive=False)}
    found = []
    for of_a_frame in REASONS_OF_A_FRAME:
        for side in (0, 1):
            names = {
                name
                for reasons in of_a_frame
                for groups, of_group in [((reasons.first, reasons.of_first), (reasons.second, reasons.of_second))[side]]
                if noun in nouns_of(groups)
                for name in of_group
            }
            if names & sayable:
                found.append(frozenset(names & sayable))
    return found
