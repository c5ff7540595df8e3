"""The written corpus: pairs said from the same meanings, and combinations of words kept for testing.

Everything is written by code, so that the truth is known: which word translates which, in which sense, what it means.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, chain, islice

from utils.corpora.language import english, french, hindi
from utils.corpora.language.draw import Draw
from utils.corpora.language.frames import FRAMES
from utils.corpora.language.frames.base import Frame
from utils.corpora.language.held_out import KINDS, HeldOut, Said, choose_held_out
from utils.corpora.language.lexicon import Unsayable
from utils.corpora.language.meaning import (
    Adjective,
    Clause,
    Doing,
    Fact,
    Quality,
    Relative,
    Sentence,
    Thing,
    agreement,
    facts,
    referring,
    walk,
)
from utils.corpora.language.one_answer import problems
from utils.corpora.language.words import Word
from utils.corpora.parallel import Corpus, Pair

MAX_LENGTH = 16  # words of a sentence, in either language
_SAY = {"french": french.say, "hindi": hindi.say}
_SURVEY = 20_000  # sentences that show what the frames can say
_MIN_SEEN = 10  # times that the survey's training sentences show a word, or none is written with it
_NUM_VALIDATION = 100  # sentences of each kind
_PATIENCE = 50_000  # draws without a new sentence before giving up
_ENOUGH_TRIED = 1_500  # draws without a new held-out sentence, and there will be fewer of its kind


@dataclass(frozen=True)
class Drawn:
    """One sentence: where it comes from, what it means, and what two languages make of it."""

    frame: Frame
    meaning: Sentence
    language: str
    source: list[Word]
    target: list[Word]

    @cached_property
    def words(self) -> frozenset[tuple[str, str]]:
        return frozenset((side, word.text) for side in ("source", "target") for word in getattr(self, side))

    @cached_property
    def facts(self) -> frozenset[Fact]:
        return frozenset(facts(self.meaning))

    @property
    def gender(self) -> str:
        """Of the noun that the pronoun stands for; empty without one."""
        pronoun = referring(self.meaning)
        return agreement(pronoun.of, self.language).gender if pronoun else ""


def write_corpus(
    num_pairs: int = 20_000,
    seed: int = 0,
    *,
    language: str = "french",
    num_test: int = 1_200,
    frames: Collection[str] | None = None,
) -> Corpus:
    """Write a parallel corpus: num_pairs distinct pairs to train on, num_test to test on and 300 to validate on.

    A test sentence holds one combination of words that no training or validation sentence holds (Corpus.held_out), and
    Pair.held_out names its kind: an adjective with a noun, a verb with its object, or a pronoun's noun with what is
    said of it. The test and validation pairs depend on all arguments but num_pairs; each kind gets a third of them, or
    as many as the frames say.

    Args:
        language: into which English is translated, french or hindi.
        frames: the sentence patterns to draw from, for a smaller language; by default all that the language has.

    Raises: ValueError for a language or a frame that is none, where num_pairs is not positive, or more than the frames
        can say.
    """
    chosen = _chosen_frames(num_pairs, language, frames)
    survey = _survey(seed, language, tuple(chosen))
    held_out = choose_held_out([Said(each.facts, each.gender) for each in survey], seed)
    parts = [held_out.part_of(each.facts) for each in survey]
    shown = Counter(word for each, part in zip(survey, parts, strict=True) if part == ("", "") for word in each.words)
    known = frozenset(word for word, times in shown.items() if times >= _MIN_SEEN)
    writer = _Writer(held_out, known, num_test // 3)
    for kind in KINDS:
        names = Counter(each.frame.name for each, part in zip(survey, parts, strict=True) if part[1] == kind)
        weighted = [(FRAMES[name], number) for name, number in sorted(names.items())]
        more = _sentences(f"{seed} {kind}", weighted, language) if weighted else ()
        for drawn in chain(survey, more):
            if not writer.lacks(kind) or writer.without_new > _SURVEY + _ENOUGH_TRIED:
                break
            writer.put(drawn, for_training=False)
        writer.without_new = 0
    for drawn in chain(survey, _sentences(f"{seed}", [(frame, frame.weight) for frame in chosen], language)):
        if len(writer.train) == num_pairs:
            break
        writer.put(drawn, for_training=True)
    combinations = {kind: tuple(sorted(held_out.test[kind])) for kind in KINDS}
    return Corpus(writer.train, writer.validation, writer.test, combinations)


def _chosen_frames(num_pairs: int, language: str, names: Collection[str] | None) -> list[Frame]:
    if num_pairs < 1:
        raise ValueError(f"num_pairs is {num_pairs}: a corpus needs at least one training pair. Ask for 1 or more.")
    if language not in _SAY:
        raise ValueError(f"language is {language!r}: this corpus goes from English into {' or '.join(_SAY)}.")
    unknown = sorted(set(names or ()) - FRAMES.keys())
    if unknown:
        raise ValueError(f"frames names {unknown}, which the grammar does not have. It has {sorted(FRAMES)}.")
    return [frame for name, frame in FRAMES.items() if language in frame.languages and (names is None or name in names)]


def _sentences(seed: str, weighted: list[tuple[Frame, float]], language: str) -> Iterator[Drawn]:
    """Draw sentences without end, each frame as often as its weight says; what has no one translation is left out."""
    draw = Draw(seed, language)
    frames, bounds = [frame for frame, _ in weighted], list(accumulate(weight for _, weight in weighted))
    without = 0
    while True:
        frame = frames[bisect(bounds, draw.random.random() * bounds[-1])]
        drawn = one_sentence(frame, draw)
        without = 0 if drawn else without + 1
        if without > _PATIENCE:
            raise ValueError(f"The frames {[frame.name for frame in frames]} say nothing in {language}.")
        if drawn:
            yield drawn


def one_sentence(frame: Frame, draw: Draw) -> Drawn | None:
    """Draw one; None where it is too long, says a word twice, or cannot be said, or not in one way."""
    try:
        meaning = frame.build(draw)
        if says_twice(meaning) or problems(meaning, draw.language):
            return None
        source, target = english.say(meaning), _SAY[draw.language](meaning)
    except (Unsayable, LookupError):
        return None
    return Drawn(frame, meaning, draw.language, source, target) if max(len(source), len(target)) <= MAX_LENGTH else None


def says_twice(meaning: Sentence) -> bool:
    """Whether two things have one noun, or an adjective or a verb (but be and its like) comes twice."""
    nouns, adjectives, verbs = [], [], []
    for node in walk(meaning):
        match node:
            case Thing():
                nouns.append(node.noun)
                adjectives += [*node.adjectives, *([node.superlative] if node.superlative else [])]
            case Quality():
                adjectives.append(node.adjective)
            case Clause() | Doing() | Relative():
                verbs += [] if node.verb.state else [node.verb.name]
    named: list[list[str | Adjective]] = [[noun.singular for noun in nouns], [a.english for a in adjectives], verbs]
    return any(len(set(words)) < len(words) for words in named)


@cache
def _survey(seed: int, language: str, frames: tuple[Frame, ...]) -> list[Drawn]:
    """A large draw, which shows what the frames can say: whatever is not held out of it is trained on first."""
    return list(islice(_sentences(f"{seed} survey", [(frame, frame.weight) for frame in frames], language), _SURVEY))


class _Writer:
    """Puts each sentence where it belongs: training, validation or test."""

    def __init__(self, held_out: HeldOut, known: frozenset[tuple[str, str]], num_test: int):
        """known: the words that may be written; num_test counts the test sentences of each kind."""
        self.held_out, self.known = held_out, known
        self.train: list[Pair] = []
        self.validation: list[Pair] = []
        self.test: list[Pair] = []
        self.without_new = 0
        self._seen: set[tuple[str, ...]] = set()
        self.wanted: dict[tuple[str, str, str], int] = {}  # (part, kind, gender of the pronoun) -> how many more
        for part, number in (("test", num_test), ("validation", _NUM_VALIDATION)):
            combinations = getattr(held_out, part)
            for kind in KINDS:
                genders = "mf" if kind == "referent_predicate" else [""]
                for gender in genders if combinations[kind] else []:
                    self.wanted[part, kind, gender] = number // len(genders)
        self.wanted = {quota: size for quota, size in self.wanted.items() if size}

    def lacks(self, kind: str) -> bool:
        return any(wanted_kind == kind for _, wanted_kind, _ in self.wanted)

    def put(self, drawn: Drawn, *, for_training: bool) -> None:
        """Keep the sentence if it is new and there is room for it. Raises ValueError when nothing new comes."""
        self.without_new += 1
        if self.without_new > _PATIENCE:
            raise ValueError(
                f"The frames gave {len(self.train):,} training pairs and then nothing new in {_PATIENCE:,} draws: "
                "num_pairs (or num_test) is more than they can say. Ask for fewer, or for more frames."
            )
        part, kind = self.held_out.part_of(drawn.facts)
        quota = (part, kind, drawn.gender if kind == "referent_predicate" else "")
        fits = part == "" if for_training else quota in self.wanted
        source = tuple(word.text for word in drawn.source)
        if not fits or source in self._seen or not drawn.words <= self.known:
            return
        self.without_new = 0
        self._seen.add(source)
        {"": self.train, "test": self.test, "validation": self.validation}[part].append(to_pair(drawn, kind))
        if kind:
            self.wanted[quota] -= 1
            if not self.wanted[quota]:
                del self.wanted[quota]


def to_pair(drawn: Drawn, held_out: str = "") -> Pair:
    """The sentence as a pair with its truth: alignment, senses, whom the pronoun means."""
    positions: dict[object, list[int]] = {}
    for position, word in enumerate(drawn.source):
        for key in word.keys:
            positions.setdefault(key, []).append(position)
    links = ((t, s) for t, word in enumerate(drawn.target) for key in word.keys for s in positions.get(key, ()))
    referent, candidates = (), ()
    pronoun = referring(drawn.meaning)
    if pronoun is not None and pronoun in positions:
        referent = (positions[pronoun][0], positions[pronoun.of, "noun"][-1])
        candidates = tuple(
            (positions[thing, "noun"][-1], agreement(thing, drawn.language).gender)
            for thing in pronoun.candidates or (pronoun.of,)
        )
    return Pair(
        tuple(word.text for word in drawn.source),
        tuple(word.text for word in drawn.target),
        tuple(sorted(set(links))),
        drawn.frame.name,
        tuple((position, word.sense) for position, word in enumerate(drawn.source) if word.sense),
        referent,
        candidates,
        held_out,
    )
