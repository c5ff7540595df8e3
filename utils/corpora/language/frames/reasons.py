"""A sentence about two nouns and a reason that holds for one of them: it, or they, stands for that one.

Which noun is meant, what is said of it and its gender are drawn before the nouns are, so that no adjective goes with
one gender more than with the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from utils.corpora.language.draw import COLOURS, Draw, at, say, tell
from utils.corpora.language.lexicon import VERBS, Noun, Verb, adjective, adjectives_of, noun, verb
from utils.corpora.language.meaning import At, Clause, Doing, Pronoun, Quality, Say, Thing

Items = tuple[Clause | Say | Thing, ...]
_OWNED = {"pet", "vehicle", "clothing", "container", "instrument", "furniture"}
_NO_COLOUR = {"food", "sea", "high", "nature", "part-of-building"}
_GOING_ON = {verb.gerund: verb for verb in reversed(VERBS)}


def listed(text: str) -> tuple[str, ...]:
    """What stands between the commas of a table's line."""
    return tuple(entry.strip() for entry in text.split(",") if entry.strip())


def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """The columns of a table's lines, cut at |; a line that begins with spaces goes on with the one before."""
    lines = table.replace("\n  ", " ").strip().splitlines()
    return tuple(tuple(column.strip() for column in line.split("|")) for line in lines)


@dataclass(frozen=True)
class Reasons:
    """Who does it to what, and what explains it when it is said of the first noun, or of the second.

    A reason may begin with very, too or not; sleeping is a verb. relation: the preposition before the second noun.
    forms: those of the verb, where they are not the frame's.
    """

    verb: str
    first: str
    of_first: str
    second: str
    of_second: str
    relation: str = ""
    forms: tuple[str, ...] = ()


def reasons(table: str) -> tuple[Reasons, ...]:
    """Lines "verb | first nouns | what is said of them | second nouns | what is said of them [| relation[| forms]]"."""
    columns = ((*row, "", "")[:7] for row in rows(table))
    return tuple(Reasons(*texts, listed(forms)) for *texts, forms in columns)


@dataclass
class _Pairs:
    """Pairs of nouns for one reason and one gender of the noun that it is said of."""

    differing: list[tuple[Reasons, Noun, Noun]] = field(default_factory=list)
    same: list[tuple[Reasons, Noun, Noun]] = field(default_factory=list)


@cache
def _nouns(text: str, language: str) -> tuple[Noun, ...]:
    return tuple(each for each in map(noun, listed(text)) if getattr(each, language))


@cache
def _ways(groups: tuple[Reasons, ...], language: str) -> dict[tuple[bool, str], dict[str, _Pairs]]:
    """(said of the first, reason): gender of the noun that is meant: pairs of nouns."""
    ways: dict[tuple[bool, str], dict[str, _Pairs]] = {}
    for group in groups:
        for first, second in product(_nouns(group.first, language), _nouns(group.second, language)):
            one, two = first.gender(language), second.gender(language)
            said = [(True, name, one) for name in listed(group.of_first)]
            said += [(False, name, two) for name in listed(group.of_second)]
            for is_first, name, gender in said if first is not second else ():
                pairs = ways.setdefault((is_first, name), {}).setdefault(gender, _Pairs())
                (pairs.same if one == two else pairs.differing).append((group, first, second))
    return ways


def described(g: Draw, word: Noun, *, plural: bool = False) -> Thing:
    """The noun with the or my; now and then with a colour, which explains nothing."""
    roll = g.random.random()
    owned = roll < 0.15 and word.tags & _OWNED and not word.tags & {"public", "floating"}
    if owned:
        ours = Pronoun(1, "clothing" not in word.tags and g.chance(0.5))
        return Thing(word, "the", plural, (), ours)
    colours = tuple(a for a in adjectives_of(word, attributive=True) if a.english in COLOURS)
    colours = () if word.tags & _NO_COLOUR else colours
    adjectives = (g.one_of(colours),) if colours and g.chance(0.2) else ()
    return Thing(word, "the", plural, adjectives)


def reason(it: Pronoun, said: str, tense: str) -> Clause:
    """It is too heavy, was not hungry, was sleeping."""
    *words, name = said.split(" ")
    if name in _GOING_ON:
        return tell(it, _GOING_ON[name], "past_progressive" if tense == "past" else "progressive")
    negative, degree = ("not", "") if words == ["not"] else ("", words[0] if words else "")
    return tell(it, verb("be"), tense, Quality(adjective(name), degree), negative=negative)


def because(
    g: Draw,
    groups: tuple[Reasons, ...],
    *,
    negative: str = "",
    forms: Sequence[str] = ("past",),
    plurals: float = 0.2,
    share: float = 0.8,
) -> Items:
    """The first did it to the second because it was so; both are one or both are many, so that it settles nothing.

    forms: past, present, progressive, future, or can and manage with an infinitive.
    share: how often the nouns have two genders, where they can.
    """
    ways = _ways(groups, g.language)
    is_first = g.chance(0.5)
    name = g.one_of([name for of_first, name in ways if of_first == is_first])
    of_gender = ways[is_first, name]
    pairs = of_gender[g.one_of(sorted(of_gender))]
    found = pairs.differing if pairs.differing and (g.chance(share) or not pairs.same) else pairs.same
    chosen, *nouns = g.one_of(found)
    plural = g.chance(plurals) and not any("mass" in each.tags for each in nouns)
    first, second = (described(g, each, plural=plural) for each in nouns)
    it = Pronoun(of=first if is_first else second, candidates=(first, second))
    form = g.one_of(chosen.forms or forms)
    main = _main(g, first, verb(chosen.verb), form, _second(chosen, second), negative)
    return main, say("because"), reason(it, name, "past" if form in ("past", "manage") else "present")


def _second(chosen: Reasons, second: Thing) -> Thing | At:
    return at(chosen.relation, second) if chosen.relation else second


def _main(g: Draw, first: Thing, deed: Verb, form: str, second: Thing | At, negative: str) -> Clause:
    if form in ("can", "manage"):
        tense = "present" if form == "can" else "past"
        return tell(first, verb(form), tense, Doing(deed, (second,)), negative=negative)
    timed = form == "past" and not deed.state and g.chance(0.1)
    times = (say(g.one_of(("yesterday", "this morning", "yesterday evening"))),) if timed else ()
    return tell(first, deed, form, second, *times, negative=negative)
