"""A sentence about two nouns and a reason that holds for one of them: it, or they, stands for that one.

Which noun is meant, what is said of it and its gender are drawn before the nouns are, so that no adjective goes with
one gender more than with the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.lexicon import VERBS, Noun, Verb, adjective, adjectives_of, noun, verb
from utils.corpora.language.meaning import At, Clause, Doing, Pronoun, Quality, Say, Thing

Items = tuple[Clause | Say | Thing, ...]
_MINE = frozenset("bicycle coat sweater hat dress suitcase umbrella guitar violin".split())
_OURS = frozenset("cat dog puppy rabbit horse donkey cow car tractor".split())
_COATS = frozenset("cat dog kitten puppy rabbit horse cow goat hen".split())  # they may be black or white
_COLOURED = frozenset("car bicycle truck coat sweater hat dress suitcase umbrella bag".split())
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
    name = word.singular
    if (name in _MINE or name in _OURS) and g.chance(0.15):
        return Thing(word, "the", plural, (), Pronoun(1, name in _OURS and g.chance(0.6)))
    among = "black white" if name in _COATS else "red blue green black white" if name in _COLOURED else ""
    colours = tuple(a for a in adjectives_of(word, attributive=True) if a.english in among.split())
    return Thing(word, "the", plural, (g.one_of(colours),) if colours and g.chance(0.15) else ())


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
    telling: float = 0.0,
) -> Items:
    """The first did it to the second because it was so; both are one or both are many, so that it settles nothing.

    forms: past, present, progressive, future, or can and manage with an infinitive.
    share: how often the nouns have two genders, where they can.
    telling: how often a gender is left out that both nouns of all its pairs have.
    """
    ways = _ways(groups, g.language)
    is_first = g.chance(0.5)
    name = g.one_of([name for of_first, name in ways if of_first == is_first])
    of_gender = ways[is_first, name]
    genders = sorted(of_gender)
    if g.chance(telling):
        genders = [gender for gender in genders if of_gender[gender].differing] or genders
    pairs = of_gender[g.one_of(genders)]
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
    return tell(first, deed, form, second, negative=negative)
