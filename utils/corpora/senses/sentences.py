"""Sentences with words of two senses, the truth attached: apple and orange (fruit, firm), bank (money, river), flies.

What decides a sense is the other words of its sentence, and three things make it hard to find:

- Where the word stands and how long the sentence is tell nothing: on the scoreboard every sense of a word has exactly
  the same places and lengths as its other sense.
- What decides stands now near, now far, before the word or behind it. Who knows one word at a fixed distance, such as
  the word before, is right in three cases of four at best.
- All words together decide more often, but some speak of the other sense's topic: a bag of words is right in nine cases
  of ten, and where apple and orange stand in one sentence it cannot tell them apart.

A pattern is a line: {name} is a word or phrase of that list, (this|that|) one of these or nothing, @sense the word that
the sentence is about, either an ambiguous word in that sense or another word of the same class.
"""

import random
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from utils.corpora.senses.patterns import CLASSES, LISTS, NAMES, PATTERNS, SAME_CLASS

AMBIGUOUS = {
    "apple": ("fruit", "firm"),
    "orange": ("fruit", "firm"),
    "bank": ("money", "river"),
    "flies": ("verb", "noun"),
}

# The notes' own sentences: on the scoreboard, and never in the corpus that is trained on.
EXAMPLES = (
    ("apple released a new product while i was eating an orange yesterday", ("firm", "fruit")),
    ("orange released a new product while i was eating an apple yesterday", ("firm", "fruit")),
    ("the money in the bank grows", ("money",)),
    ("time flies like an arrow", ("verb",)),
    ("fruit flies like a banana", ("noun",)),
)
_TEXTS = frozenset(text for text, _ in EXAMPLES)
_CLASS_OF = {word: name for name, words in CLASSES.items() for word in words.split()}
_SLOT = re.compile(r"\{(\w+)\}|\(([^()]*)\)")


@dataclass(frozen=True)
class SenseSentence:
    """A sentence, and for each of its words the sense, or None where the word is not ambiguous."""

    words: tuple[str, ...]
    senses: tuple[str | None, ...]


def word_classes() -> dict[str, str]:
    """The class of every word that has one: pear is a fruit, phone a product, wasps are insects."""
    return dict(_CLASS_OF)


def sense_sentences(count: int = 6_000, *, firm_share: float = 0.5, seed: int = 0) -> list[SenseSentence]:
    """A corpus to train on, in random order. No sentence of the scoreboard is in it; sentences may repeat.

    A sixth of the sentences is about each of apple, orange, bank and flies, the rest about other words of the same
    classes. A fifth of apple's sentences have both apple and orange, in two senses.

    Args:
        count: how many sentences.
        firm_share: share of the sentences with apple in which it is the firm, 0 to 1; the other words have ½.
        seed: another seed gives other sentences.

    Raises: ValueError for a share that is none.
    """
    if not 0 <= firm_share <= 1:
        raise ValueError(f"firm_share is {firm_share}; expected a share between 0 and 1.")
    draw = random.Random(f"corpus {seed}")
    per_word = count // 6
    both, firms = per_word // 5, round(per_word * firm_share)
    apple_firm_in_both = round(both * firm_share)
    sentences = [_draw(draw, "firm+fruit", ("apple", "orange")) for _ in range(apple_firm_in_both)]
    sentences += [_draw(draw, "firm+fruit", ("orange", "apple")) for _ in range(both - apple_firm_in_both)]
    # What "both" took from a sense, the sentences with one of the two words give back.
    wanted = {
        ("apple", "firm"): firms - apple_firm_in_both,
        ("orange", "firm"): per_word // 2 - (both - apple_firm_in_both),
    }
    for word in ("apple", "orange"):
        wanted[word, "fruit"] = per_word - both - wanted[word, "firm"]
    wanted |= {(word, sense): per_word // 2 for word in ("bank", "flies") for sense in AMBIGUOUS[word]}
    for (word, sense), number in wanted.items():
        sentences += [_draw(draw, sense, (word,)) for _ in range(number)]
    while len(sentences) < count:
        sense = draw.choice(sorted(SAME_CLASS))
        sentences.append(_draw(draw, sense, (draw.choice(SAME_CLASS[sense].split()),)))
    draw.shuffle(sentences)
    return sentences


def scoreboard_sentences(seed: int = 0) -> tuple[list[SenseSentence], list[SenseSentence]]:
    """Sentences to find the probe's centroids on, and others to test it on: 480 occurrences each, no sentence twice.

    In each list every sense of every ambiguous word comes 60 times, and both senses of a word stand at the same places
    in sentences of the same lengths. In twenty sentences apple and orange stand together in two senses, and for each of
    them there is another in which the two words have changed places: the same words, the other senses.

    Returns: the sentences to fit on, and those to test on. The notes' own examples are among the second.
    """
    pool = _Pool(random.Random(f"scoreboard {seed}"))
    test = _balanced([_example(text, senses) for text, senses in EXAMPLES], pool)
    return _balanced([], pool), test


# ---- One sentence


def _draw(draw: random.Random, kind: str, fillers: tuple[str, ...], *, held_out: bool = False) -> SenseSentence:
    """A random sentence of a kind about these words; held_out says on which side of the split it must lie."""
    while True:
        sentence = _finish(_expand(_opened(draw, kind), draw), kind, fillers)
        if _is_held_out(sentence.words) == held_out and not _says_twice(sentence.words):
            return sentence


def _says_twice(words: tuple[str, ...]) -> bool:
    """Whether a word with a class or a name comes twice, as in "my mother gave my mother ...\"."""
    known = [word for word in words if word in _CLASS_OF or word in NAMES]
    return len(set(known)) < len(known)


def _opened(draw: random.Random, kind: str) -> str:
    """A pattern of that kind: after somebody who says it, with a time before or behind it, or as it is."""
    pattern = draw.choice(PATTERNS[kind])
    time = "{present}" if kind in ("verb", "noun") else "{past}"
    ways = [f"{{saying}} {pattern}", pattern, f"{time} {pattern}", f"{pattern} {time}"]
    return draw.choice(ways[:2] if pattern.endswith(" *") else ways).removesuffix(" *")


def _expand(pattern: str, draw: random.Random) -> str:
    """Fill every slot and choose in every bracket, the innermost first."""
    while match := _SLOT.search(pattern):
        name, choices = match.groups()
        chosen = draw.choice(LISTS[name] if name else choices.split("|"))
        pattern = pattern[: match.start()] + chosen + pattern[match.end() :]
    return pattern


def _finish(text: str, kind: str, fillers: tuple[str, ...]) -> SenseSentence:
    """Put the words in the place of @sense, and make a or an agree with what follows it."""
    filler_of = dict(zip(kind.split("+"), fillers, strict=True))
    words, senses = [], []
    for token in text.split():
        sense = token[1:] if token.startswith("@") else None
        word = filler_of[sense] if sense else token
        if words and words[-1] in ("a", "an"):
            words[-1] = "an" if word[0] in "aeiou" or word == "hour" else "a"
        words.append(word)
        senses.append(sense if word in AMBIGUOUS else None)
    return SenseSentence(tuple(words), tuple(senses))


def _example(text: str, senses: tuple[str, ...]) -> SenseSentence:
    words, left = tuple(text.split()), iter(senses)
    return SenseSentence(words, tuple(next(left) if word in AMBIGUOUS else None for word in words))


def _is_held_out(words: Iterable[str]) -> bool:
    """Whether a sentence is the scoreboard's: a third of all are. With apple and orange exchanged it stays there."""
    text = " ".join(words)
    return text in _TEXTS or zlib.crc32(text.replace("orange", "apple").encode()) % 3 == 0


# ---- The scoreboard

Cell = tuple[str, str, int, int]  # word, sense, its place, the sentence's length
_PER_SENSE, _BOTH_PAIRS = 60, 10


def _cells(sentence: SenseSentence) -> Iterator[Cell]:
    for place, (word, sense) in enumerate(zip(sentence.words, sentence.senses, strict=True)):
        if sense:
            yield word, sense, place, len(sentence.words)


def _other(cell: Cell) -> Cell:
    """The same place in a sentence of the same length, the word in its other sense."""
    word, sense, *rest = cell
    first, second = AMBIGUOUS[word]
    return (word, second if sense == first else first, *rest)


class _Pool:
    """Held-out sentences, none twice: those with one ambiguous word by its cell, and those with apple and orange."""

    def __init__(self, draw: random.Random):
        self.draw = draw
        self.seen = {tuple(text.split()) for text in _TEXTS}
        self.by_cell: dict[Cell, list[SenseSentence]] = defaultdict(list)
        self.both: list[SenseSentence] = []
        for word, senses in AMBIGUOUS.items():
            for sense in senses:
                self.add(word, sense, 1_500)
        while len(self.both) < 8 * _BOTH_PAIRS:
            sentence = _draw(draw, "firm+fruit", ("apple", "orange"), held_out=True)
            if not {sentence.words, _mirror(sentence).words} & self.seen:
                self.seen |= {sentence.words, _mirror(sentence).words}
                self.both.append(sentence)

    def add(self, word: str, sense: str, number: int) -> None:
        for _ in range(number):
            sentence = _draw(self.draw, sense, (word,), held_out=True)
            if sentence.words not in self.seen:
                self.seen.add(sentence.words)
                self.by_cell[next(_cells(sentence))].append(sentence)

    def answers(self, cell: Cell) -> int:
        """How many times a sentence of that cell and one of its other sense's cell can be taken."""
        return min(len(self.by_cell[cell]), len(self.by_cell[_other(cell)]))

    def take(self, cells: Iterable[Cell]) -> list[SenseSentence]:
        taken = []
        for cell in cells:
            while not self.by_cell[cell]:
                self.add(*cell[:2], 500)
            taken.append(self.by_cell[cell].pop())
        return taken


def _unanswered(sentences: Iterable[SenseSentence]) -> Counter[Cell]:
    """What must be added so that every cell comes as often as the cell of the other sense."""
    cells = Counter(cell for sentence in sentences for cell in _cells(sentence))
    return Counter({_other(cell): number for cell, number in cells.items()}) - cells


def _mirror(sentence: SenseSentence) -> SenseSentence:
    """Apple and orange in each other's place."""
    exchange = {"apple": "orange", "orange": "apple"}
    return SenseSentence(tuple(exchange.get(word, word) for word in sentence.words), sentence.senses)


def _balanced(start: list[SenseSentence], pool: _Pool) -> list[SenseSentence]:
    """Start, and sentences taken out of the pool, so that no place and no length tells a sense."""
    chosen = [*start, *pool.take(_unanswered(start).elements())]
    pairs = sum(len(list(_cells(sentence))) == 2 for sentence in start) // 2
    while pairs < _BOTH_PAIRS:
        sentence = pool.both.pop()
        pair = (sentence, _mirror(sentence))
        wanted = _unanswered(pair)
        if all(len(pool.by_cell[cell]) >= number for cell, number in wanted.items()):
            chosen += [*pair, *pool.take(wanted.elements())]
            pairs += 1
    counts = Counter(cell[:2] for sentence in chosen for cell in _cells(sentence))
    for word, (first, _) in AMBIGUOUS.items():
        cells = sorted(cell for cell in pool.by_cell if cell[:2] == (word, first))
        places = [cell for cell in cells for _ in range(pool.answers(cell))]
        for cell in pool.draw.sample(places, _PER_SENSE - counts[word, first]):
            chosen += pool.take((cell, _other(cell)))
    pool.draw.shuffle(chosen)
    return chosen
