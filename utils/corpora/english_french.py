"""The English-French corpus: sentences drawn from a grammar, and combinations of words kept for testing.

Everything is written by code, so that the truth is known: which word translates which, in which sense, what it means.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import accumulate

from utils.corpora import (  # noqa: F401  importing a module of frames registers its frames
    english_french_complex,
    english_french_described,
    english_french_pronouns,
    english_french_questions,
    english_french_senses,
    english_french_simple,
    english_french_states,
)
from utils.corpora.english_french_draw import Draw
from utils.corpora.english_french_forms import (
    NOUNS,
    TRANSITIVES,
    Adjective,
    Noun,
    Verb,
    adjectives_of,
    nouns_of,
    starts_with_vowel,
)
from utils.corpora.english_french_frames import FRAMES, Frame
from utils.corpora.english_french_phrases import Phrase, Word, contract_and_elide
from utils.corpora.english_french_pronouns import REASONS, REASONS_OF_A_FRAME, Referring
from utils.corpora.english_french_words import AGREEING, TOO_RARE_ENGLISH, TOO_RARE_FRENCH
from utils.corpora.parallel import Corpus, Pair

_TOO_RARE = (frozenset(TOO_RARE_ENGLISH.split()), frozenset(TOO_RARE_FRENCH.split()))
_MAY_REPEAT = frozenset(
    "the this these was were are has had will did does not his her their and two that who you".split()
)
KINDS = ("adjective_noun", "verb_object", "referent_predicate")
MAX_LENGTH = 16  # words of a sentence, in either language
_NUM_HELD_OUT = {"adjective_noun": (60, 20), "verb_object": (60, 20), "referent_predicate": (32, 12)}
_NUM_VALIDATION = 100  # sentences of each kind
_MIN_PARTNERS = 12  # of a verb, so that it is learnt as a word and not with each noun
_MIN_ALIKE = 5  # other nouns of one gender
_MIN_BESIDE = 3  # other adjectives of one place
_SHOWN = {("hungry", "mouse"), ("hungry", "cat")}  # the lessons follow a hungry mouse from training to inference
_MIN_EXPLAINING = 1  # other noun of one gender
_MIN_AGREEING = 2  # other nouns with which the participle is the same
_MAX_HELD_OUT_OF_A_NOUN = 2
_PATIENCE = 20_000  # draws without a new sentence before giving up

Combination = tuple[str, str]
HeldOut = dict[str, set[Combination]]


def english_french(
    num_pairs: int = 20_000, seed: int = 0, *, num_test: int = 1_200, frames: Collection[str] | None = None
) -> Corpus:
    """Write a parallel corpus: num_pairs distinct pairs to train on, num_test to test on and 300 to validate on.

    A test sentence holds one combination of words that no training or validation sentence holds (Corpus.held_out), and
    Pair.held_out names its kind: an adjective with a noun, a verb with its object, or a pronoun's noun with what is
    said of it. The test and validation pairs depend on all arguments but num_pairs; each kind gets a third of them.
    frames names the sentence patterns to draw from, for a smaller language; by default all.

    Raises: ValueError where num_pairs is not positive, or more than the grammar can say.
    """
    if num_pairs < 1:
        raise ValueError(f"num_pairs is {num_pairs}: a corpus needs at least one training pair. Ask for 1 or more.")
    unknown = sorted(set(frames or ()) - FRAMES.keys())
    if unknown:
        raise ValueError(f"frames names {unknown}, which the grammar does not have. It has {sorted(FRAMES)}.")
    chosen = [frame for name, frame in FRAMES.items() if frames is None or name in frames]
    # Il and elle come in equal numbers, which takes many sentences with a pronoun: these are drawn for the purpose.
    pronoun_frames = [frame for frame in chosen if frame.build.__module__ == english_french_pronouns.__name__]
    sorter = _Sorter(seed, num_test // 3, genders="mf" if pronoun_frames else "")
    with_pronouns, sentences = _sentences(f"{seed} pronouns", pronoun_frames), _sentences(f"{seed}", chosen)
    while sorter.lacks("referent_predicate"):
        sorter.put(*next(with_pronouns), for_training=False)
    while len(sorter.train) < num_pairs or sorter.wanted:
        sorter.put(*next(sentences), for_training=len(sorter.train) < num_pairs)
    held_out = {kind: tuple(sorted(combinations)) for kind, combinations in sorter.tests.items()}
    return Corpus(sorter.train, sorter.validation, sorter.test, held_out)


def _sentences(seed: str, frames: list[Frame]) -> Iterator[tuple[Frame, Phrase]]:
    """Draw sentences without end, each frame as often as its weight says."""
    draw = Draw(seed)
    bounds = list(accumulate(frame.weight for frame in frames))
    while True:
        frame = frames[bisect(bounds, draw.random.random() * bounds[-1])]
        yield frame, frame.build(draw)


class _Sorter:
    """Puts each sentence where it belongs: training, validation or test."""

    def __init__(self, seed: int, num_test: int, genders: str):
        """num_test counts the test sentences of each kind; genders are those of the pronouns to be had."""
        self.tests, self.validations = choose_held_out(seed)
        self.train: list[Pair] = []
        self.validation: list[Pair] = []
        self.test: list[Pair] = []
        self._draws_without_new = 0
        self._seen: set[tuple[str, ...]] = set()
        self.wanted: dict[tuple[str, str, str], int] = {}  # (part, kind, gender of the pronoun) -> how many more
        for part, number in (("test", num_test), ("validation", _NUM_VALIDATION)):
            quotas = {(part, "adjective_noun", ""): number, (part, "verb_object", ""): number}
            quotas |= {(part, "referent_predicate", gender): number // 2 for gender in genders}
            self.wanted |= {quota: size for quota, size in quotas.items() if size}

    def lacks(self, kind: str) -> bool:
        return any(wanted_kind == kind for _, wanted_kind, _ in self.wanted)

    def put(self, frame: Frame, phrase: Phrase, *, for_training: bool) -> None:
        """Keep the sentence if it is new and there is room for it. Raises ValueError when nothing new comes."""
        self._draws_without_new += 1
        if self._draws_without_new > _PATIENCE:
            raise ValueError(
                f"The grammar gave {len(self.train):,} training pairs and then nothing new in {_PATIENCE:,} draws: "
                "num_pairs (or num_test) is more than it can say. Ask for fewer, or for more frames."
            )
        part, kind = _part_of(phrase, self.tests, self.validations)
        quota = (part, kind, dict(phrase.candidates)[phrase.noun] if kind == "referent_predicate" else "")
        if part == "drop" or not (quota in self.wanted if kind else for_training):
            return
        pair = to_pair(frame, phrase, kind)
        if pair is None or pair.source in self._seen:
            return
        self._draws_without_new = 0
        self._seen.add(pair.source)
        {"": self.train, "test": self.test, "validation": self.validation}[part].append(pair)
        if kind:
            self.wanted[quota] -= 1
            if not self.wanted[quota]:
                del self.wanted[quota]


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


def _part_of(phrase: Phrase, tests: HeldOut, validations: HeldOut) -> tuple[str, str]:
    """("", "") for training, (part, kind) for a held-out sentence, ("drop", "") for one that would blur the line."""
    found = set()
    for kind, *words in phrase.facts:
        combination = tuple(words)
        kinds = ("verb_object",) if kind == "verb_object" else ("adjective_noun", "referent_predicate")
        for part, held_out in (("test", tests), ("validation", validations)):
            for held_kind in kinds:
                if combination in held_out[held_kind]:
                    found.add((part, kind) if kind == held_kind else ("drop", ""))
    if len(found) > 1:
        return "drop", ""
    return found.pop() if found else ("", "")


def _repeats(english: list[Word]) -> bool:
    """Whether a noun, verb or adjective stands there twice (the two senses of one word may)."""
    said = [w.text.rstrip("s") for w in english if len(w.text) > 2 and not w.sense and w.text not in _MAY_REPEAT]
    return len(set(said)) < len(said)


def to_pair(frame: Frame, phrase: Phrase, held_out: str = "") -> Pair | None:
    """Write a phrase out as a pair with its truth; None where it is too long, repeats itself or has a rare word."""
    english = [*phrase.english, Word(frame.mark, (-1,))]
    french = contract_and_elide([*phrase.french, Word(frame.mark, (-1,))])
    if max(len(english), len(french)) > MAX_LENGTH or _repeats(english):
        return None
    for words, too_rare in zip((english, french), _TOO_RARE, strict=True):
        if any(word.text in too_rare for word in words):
            return None
    positions: dict[int, list[int]] = {}
    for position, word in enumerate(english):
        for key in word.keys:
            positions.setdefault(key, []).append(position)
    links = ((t, s) for t, word in enumerate(french) for key in word.keys for s in positions.get(key, ()))
    referent, candidates = (), ()
    if isinstance(phrase, Referring):
        referent = (positions[phrase.pronoun][0], positions[phrase.noun][-1])
        candidates = tuple((positions[key][-1], gender) for key, gender in phrase.candidates)
    return Pair(
        tuple(word.text for word in english),
        tuple(word.text for word in french),
        tuple(sorted(set(links))),
        frame.name,
        tuple((position, word.sense) for position, word in enumerate(english) if word.sense),
        referent,
        candidates,
        held_out,
    )
