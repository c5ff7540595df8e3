"""The English-French corpus: sentences drawn from a grammar, and combinations of words kept for testing.

Everything is written by code, so that the truth is known: which word translates which, in which sense, what it means.
"""

from bisect import bisect
from collections.abc import Collection, Iterator
from itertools import accumulate

from utils.corpora.english_french.draw import Draw
from utils.corpora.english_french.frames import FRAMES, pronouns
from utils.corpora.english_french.frames.base import Frame
from utils.corpora.english_french.held_out import HeldOut, choose_held_out
from utils.corpora.english_french.phrases import Phrase, Word, contract_and_elide
from utils.corpora.english_french.words import TOO_RARE_ENGLISH, TOO_RARE_FRENCH
from utils.corpora.parallel import Corpus, Pair

_TOO_RARE = (frozenset(TOO_RARE_ENGLISH.split()), frozenset(TOO_RARE_FRENCH.split()))
_MAY_REPEAT = frozenset(
    "the this these was were are has had will did does not his her their and two that who you".split()
)
MAX_LENGTH = 16  # words of a sentence, in either language
_NUM_VALIDATION = 100  # sentences of each kind
_PATIENCE = 20_000  # draws without a new sentence before giving up


def write_corpus(
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
    pronoun_frames = [frame for frame in chosen if frame.build.__module__ == pronouns.__name__]
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
    if isinstance(phrase, pronouns.Referring):
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
