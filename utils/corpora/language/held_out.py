"""Which combinations of words the corpus keeps for testing, so that what is held out can be learnt from the rest."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from utils.corpora.language.meaning import Fact

KINDS = ("adjective_noun", "verb_object", "referent_predicate")
_NUM_TEST = {"adjective_noun": 60, "verb_object": 60, "referent_predicate": 32}
_NUM_VALIDATION = {"adjective_noun": 20, "verb_object": 20, "referent_predicate": 12}
_MIN_TIMES = 3  # that the survey shows a combination, so that test sentences with it can be found
_MIN_PARTNERS = {"adjective_noun": 6, "verb_object": 6, "referent_predicate": 3}  # of the first word: other nouns
_MIN_PARTNERS_OF_NOUN = {"adjective_noun": 4, "verb_object": 3, "referent_predicate": 3}
_MIN_HALF = 20  # facts of the survey that hold the first word, or the noun
_MOST = 3  # of a word's partners one in so many may be held out
_SHOWN = {("hungry", "mouse"), ("hungry", "cat")}  # the lessons follow a hungry mouse from training to inference

Combination = tuple[str, str]


@dataclass(frozen=True)
class Said:
    """What a survey notes about one sentence: its facts, and its referent's gender where it has a pronoun."""

    facts: frozenset[Fact]
    gender: str


@dataclass(frozen=True)
class HeldOut:
    """kind -> the combinations that only test sentences show, and those that only validation sentences show."""

    test: dict[str, frozenset[Combination]]
    validation: dict[str, frozenset[Combination]]

    def part_of(self, facts: Iterable[Fact]) -> tuple[str, str]:
        """("", "") for training, (part, kind) for a held-out sentence, ("drop", "") for one that blurs the line."""
        found = set()
        for kind, *words in facts:
            combination = tuple(words)
            alike = ("verb_object",) if kind == "verb_object" else ("adjective_noun", "referent_predicate")
            for part, held_out in (("test", self.test), ("validation", self.validation)):
                for held_kind in alike:
                    if combination in held_out[held_kind]:
                        found.add((part, kind) if kind == held_kind else ("drop", ""))
        if len(found) > 1:
            return "drop", ""
        return found.pop() if found else ("", "")


def choose_held_out(survey: Iterable[Said], seed: int) -> HeldOut:
    """Draw combinations whose halves the survey shows with many other partners; pronouns of both genders alike."""
    draw = random.Random(f"{seed} held out")
    times: Counter[Fact] = Counter()
    genders: dict[Combination, str] = {}
    for said in survey:
        times.update(said.facts)
        for kind, *words in said.facts:
            if kind == "referent_predicate":
                genders[tuple(words)] = said.gender
    taken: set[Combination] = set(_SHOWN)
    test, validation = {}, {}
    for kind in KINDS:
        possible = _possible(kind, times, genders)
        sides = [possible]
        if kind == "referent_predicate":
            sides = [[each for each in possible if genders.get(each) == gender] for gender in "mf"]
        test[kind], validation[kind] = set(), set()
        for side in sides:
            wanted = (_NUM_TEST[kind] + _NUM_VALIDATION[kind]) // len(sides)
            chosen = _spread(draw, side, wanted, taken)
            for_test = round(len(chosen) * _NUM_TEST[kind] / (_NUM_TEST[kind] + _NUM_VALIDATION[kind]))
            taken |= set(chosen)
            test[kind] |= set(chosen[:for_test])
            validation[kind] |= set(chosen[for_test:])
    freeze = lambda parts: {kind: frozenset(combinations) for kind, combinations in parts.items()}  # noqa: E731
    return HeldOut(freeze(test), freeze(validation))


def _possible(kind: str, times: Counter[Fact], genders: dict[Combination, str]) -> list[Combination]:
    """The combinations of a kind that are said often enough, of words that have other partners.

    What is said of a pronoun's noun has to be said often of other nouns of its gender: the same form of the adjective.
    """
    said = {(first, noun): number for (of_kind, first, noun), number in times.items() if of_kind == kind}
    firsts, nouns = Counter(first for first, _ in said), Counter(noun for _, noun in said)
    often: Counter[str] = Counter()
    for (_, first, noun), number in times.items():
        often[first] += number
        often[noun] += number
    of_gender: Counter[tuple[str, str]] = Counter()
    for combination, number in said.items() if kind == "referent_predicate" else ():
        of_gender[combination[0], genders[combination]] += number
    return sorted(
        (first, noun)
        for (first, noun), number in said.items()
        if number >= _MIN_TIMES
        and firsts[first] > _MIN_PARTNERS[kind]
        and nouns[noun] > _MIN_PARTNERS_OF_NOUN[kind]
        and min(often[first], often[noun]) - number >= _MIN_HALF
        and (not of_gender or of_gender[first, genders[first, noun]] - number >= _MIN_HALF)
    )


def _spread(
    draw: random.Random, combinations: list[Combination], number: int, taken: set[Combination]
) -> list[Combination]:
    """Draw combinations of words that keep at least two thirds of their partners."""
    firsts, nouns = Counter(first for first, _ in combinations), Counter(noun for _, noun in combinations)
    shuffled = list(combinations)
    draw.shuffle(shuffled)
    chosen: list[Combination] = []
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for first, noun in shuffled:
        room = used["first"][first] < max(1, firsts[first] // _MOST) and used["noun"][noun] < max(
            1, nouns[noun] // _MOST
        )
        if len(chosen) < number and room and (first, noun) not in taken:
            chosen.append((first, noun))
            used["first"][first] += 1
            used["noun"][noun] += 1
    return chosen
