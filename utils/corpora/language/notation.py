"""Clauses written in a few words, for lists of what goes with what: "my/his sister: wash the red/blue/ car".

A word is a name of the tables, _ for a space inside it. A slash leaves a choice (of nothing, where it stands at the
end), a bar one between whole subjects; a plus joins words into one choice ("the+soup/generic+dinner"). After the verb
come its parts: a noun phrase; a preposition with one; an expression; an adjective, with or without very, too or so;
>verb, an infinitive with all that follows. not, never, no_longer and an adverb stand before the verb.

own is the owner whom the clause is about; @ is the subject of the clause before, as a pronoun, and @'s what that one
owns; you and your are those who are spoken to; it, him, her and them stand for what was said before, where something
was. ~ is the it of the weather.
"""

from functools import cache
from math import prod

from utils.corpora.language import lexicon
from utils.corpora.language.draw import NUMBERS, Draw
from utils.corpora.language.lexicon import FIXED, RELATIONS, Noun
from utils.corpora.language.meaning import At, Clause, Doing, Nobody, Nominal, Part, Pronoun, Quality, Say, Thing

_SHORT = {"an": "a", "these": "this", "those": "that"}
_MANY = {*NUMBERS, "several", "many", "a few", "all"}
_DETERMINERS = {"the", "a", "this", "that", "some", "bare", "generic", "none", "no", "another", "every", "not a"}
_DETERMINERS |= {"not any", "of", *_MANY}
_OWNERS = {"my": (1, False, "m"), "our": (1, True, "m"), "his": (3, False, "m"), "her": (3, False, "f")}
_SUBJECTS = {"i": (1, False, "m"), "we": (1, True, "m"), "he": (3, False, "m"), "she": (3, False, "f")}
_SUBJECTS |= {"~": (3, False, "n")}
_OBJECTS = {"me": (1, False, "m"), "us": (1, True, "m"), "him": (3, False, "m"), "her": (3, False, "f")}


@cache
def _nouns() -> dict[str, tuple[Noun, bool]]:
    """Each noun by its singular and by its plural, with its sense and without it where no other has that name."""
    found: dict[str, tuple[Noun, bool]] = {}
    for noun in lexicon.NOUNS:
        for text, plural in ((noun.singular, False), (noun.plural, True)):
            found.setdefault(f"{text}:{noun.sense}" if noun.sense else text, (noun, plural))
    for noun in lexicon.NOUNS:
        for text, plural in ((noun.singular, False), (noun.plural, True)):
            found.setdefault(text, (noun, plural))
    return found


@cache
def _adjectives() -> dict[str, lexicon.Adjective]:
    found = {f"{each.english}:{each.sense}": each for each in lexicon.ADJECTIVES if each.sense}
    for each in lexicon.ADJECTIVES:
        found.setdefault(each.english, each)
    return found


def same(what: Nominal) -> Pronoun:
    """The pronoun for what was said before."""
    if isinstance(what, Pronoun):
        return Pronoun(what.person, what.plural, what.gender, what.of, polite=what.polite)
    return Pronoun(of=what)


def _drawn(g: Draw, word: str) -> str:
    """One of the choices of a word; > counts for each of them."""
    found = g.one_of(word.removeprefix(">").split("/")).replace("+", " ")
    return f">{found}" if word[0] == ">" else found


class _Reader:
    """Reads the words of one phrase from the left."""

    def __init__(self, g: Draw, text: str, who: Nominal | None, about: Thing | None, owner: Nominal | None = None):
        drawn = " ".join(_drawn(g, word) for word in text.split()).split()
        self.words = [_SHORT.get(word, word).replace("_", " ") for word in drawn]
        self.text, self.who, self.about, self.owner = text, who, about, owner or who

    def next(self) -> str:
        return self.words[0] if self.words else ""

    def take(self) -> str:
        if not self.words:
            raise ValueError(f"Something is missing at the end of {self.text!r}.")
        return self.words.pop(0)

    def nominal(self) -> Nominal:
        """A pronoun, nobody, nothing, or a noun phrase."""
        word, following = self.next(), "".join(self.words[1:2]).removesuffix("'s")
        more = following in _nouns() or following in _adjectives()
        if word == "@":
            self.take()
            return same(self.who)
        if word in ("nobody", "nothing"):
            return Nobody(self.take())
        if self.about is not None and word in ("it", "them", "him", "her") and not more:
            self.take()
            return Pronoun(of=self.about)
        if word == "you":
            self.take()
            return same(self.who)
        if (word in _OBJECTS and not more) or word in _SUBJECTS:
            person, plural, gender = (_SUBJECTS | _OBJECTS)[self.take()]
            return Pronoun(person, plural, gender)
        return self.thing()

    def thing(self) -> Thing:
        owner, determiner = None, "the"
        if self.next() in ("own", "your", "@'s"):
            owner = same(self.owner if self.take() == "own" else self.who)
        elif self.next() in _OWNERS:
            person, plural, gender = _OWNERS[self.take()]
            owner = Pronoun(person, plural, gender)
        elif self.next() in _DETERMINERS:
            determiner = self.take()
        adjectives = []
        while True:
            word = self.take()
            if word.endswith("'s"):  # my mother's ring
                owner, determiner, adjectives = self._named(word[:-2], determiner, adjectives, owner), "the", []
            elif word in _adjectives() and (self.next() in _nouns() or self.next() in _adjectives()):
                adjectives.append(_adjectives()[word])
            else:
                return self._named(word, determiner, adjectives, owner)

    def _named(self, word: str, determiner: str, adjectives: list, owner: Nominal | None) -> Thing:
        if word not in _nouns():
            raise ValueError(f"The tables have no noun {word!r}; it stands in {self.text!r}.")
        noun, plural = _nouns()[word]
        plural = plural or determiner in _MANY
        return Thing(noun, determiner, plural, tuple(adjectives), owner)

    def parts(self) -> tuple[Part, ...]:
        found: list[Part] = []
        while self.words:
            found.append(self.part())
        return tuple(found)

    def part(self) -> Part:
        word, degree = self.next(), ""
        if word[0] == ">":
            return self.doing()
        if word in RELATIONS:
            self.take()
            return At(RELATIONS[word], self.doing() if self.next()[:1] == ">" else self.nominal())
        if word in ("very", "too", "so"):
            degree = self.take()
        elif word in FIXED and word not in _adjectives():
            return Say(FIXED[self.take()])
        if degree or (word in _adjectives() and word not in _nouns()):
            return Quality(_adjectives()[self.take()], degree)
        return self.nominal()

    def doing(self) -> Doing:
        return Doing(lexicon.verb(self.take()[1:]), self.parts())


def nominal(g: Draw, text: str, who: Nominal | None = None, about: Thing | None = None) -> Nominal:
    """One of the subjects, or any noun phrase: "i|my/his sister"."""
    reader = _Reader(g, g.one_of(text.split("|")), who, about)
    found = reader.nominal()
    if reader.words:
        raise ValueError(f"{reader.words} is left over of {text!r}.")
    return found


Line = str | tuple["Line", ...]


def _variety(entry: Line) -> int:
    """How many sentences a line stands for."""
    if isinstance(entry, tuple):
        return prod(map(_variety, entry))
    subject, colon, rest = entry.rpartition(": ")
    subjects = sum(prod(word.count("/") + 1 for word in each.split()) for each in subject.split("|")) if colon else 1
    return subjects * prod(word.count("/") + 1 for word in rest.split())


@cache
def _weights(lines: tuple[Line, ...]) -> tuple[float, ...]:
    return tuple(min(_variety(entry), 400) ** 0.5 for entry in lines)


def one(g: Draw, lines: tuple[Line, ...]) -> Line:
    """A line of a table, that of more sentences more often."""
    return g.random.choices(lines, _weights(lines))[0]


def line(g: Draw, table: dict[str, tuple[Line, ...]]) -> tuple[Line, str]:
    """A line of a table with the tense under which it stands."""
    tense = g.random.choices([*table], [sum(_weights(lines)) for lines in table.values()])[0]
    return one(g, table[tense]), tense


def told(g: Draw, text: str, tense: str, who: Nominal | None = None, about: Thing | None = None, **options) -> Clause:
    """The clause "subject: verb parts" in that tense. who: the one that @ stands for."""
    subject, _, rest = text.partition(": ")
    return does(g, nominal(g, subject, who, about), rest, tense, who, about, **options)


def does(
    g: Draw, subject: Nominal, text: str, tense: str, who: Nominal | None = None, about: Thing | None = None, **options
) -> Clause:
    """What the text says of that subject."""
    reader = _Reader(g, text, who or subject, about, subject)
    if reader.next() in ("not", "never", "no longer"):
        options["negative"] = reader.take().replace(" ", "_")
    if reader.next() in FIXED and FIXED[reader.next()].kind == "adverb":
        options["adverb"] = Say(FIXED[reader.take()])
    verb = lexicon.verb(reader.take())
    return Clause(subject, verb, tense, reader.parts(), **options)
