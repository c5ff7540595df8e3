"""What goes with what: phrases drawn from short written lists, for the frames.

A list is text: groups of nouns with commas between, each group behind the word for its shape ("any apple pear, mass
bread" is an apple, these pears, some bread), or behind a preposition ("in kitchen garden, on sofa").
"""

from functools import cache

from utils.corpora.language.draw import COLOURS, NUMBERS, Draw, at, say
from utils.corpora.language.lexicon import Adjective, Noun, adjectives_of, nouns_of
from utils.corpora.language.meaning import At, Nominal, Pronoun, Say, Thing

ADULTS = (
    "man woman man woman man woman father mother uncle aunt grandfather grandmother brother sister neighbour "
    "professor doctor nurse shepherd pupil gardener policeman tourist"
)
PEOPLE = {
    "anyone": tuple(f"boy girl son daughter {ADULTS}".split()),
    "adult": tuple(ADULTS.split()),
    "young": tuple("boy girl boy girl son daughter brother sister pupil".split()),
    "kin": tuple("father mother uncle aunt grandfather grandmother brother sister son daughter".split()),
}
_AGES = {"man": ("old:age", "young"), "woman": ("old:age", "young"), "boy": ("small",), "girl": ("small",)}
_AGES |= {name: ("young",) for name in ("professor", "doctor", "nurse", "shepherd", "singer")}
_ANIMAL = tuple("small black white young".split())
# Adjectives that suit a thing whatever is done to it; what a deed would make pointless (clean, open) is not here.
FINE = tuple("small big old new red blue green black white yellow brown beautiful pretty".split())
_ONE = ("the", "the", "the", "a", "a")
_MANY = (*"the the the the two two three three four five some several".split(), "a few")
SHAPES = {  # the determiners, and whether it is plural; own is the subject's
    "one": (_ONE, False),
    "a": (("a",), False),
    "the": ((*["the"] * 11, "this"), False),
    "known": (("the",), False),
    "this": (("this",), False),
    "bare": (("bare",), True),
    "two": (("two", "two", "three"), True),
    "these": ((*["the"] * 11, "this"), True),
    "them": (("the",), True),
    "all": (("the", "the", "all"), True),
    "any": (_ONE, None),
    "some": (("some", "several", "two", "three", "four", "a few"), True),
    "lots": ((*NUMBERS, *"some some bare bare several many the the".split(), "a few"), True),
    "goods": (("some", "bare", "the"), True),
    "mass": (("some", "bare", "the"), False),
    "usual": (("generic",), False),  # at school, (cooks) dinner
    "own": (("own", "own", "the"), False),
    "loose": (("the", "the", "the", "a"), None),
    "dropped": (("the", "own", "the", "own"), False),
    "mine": (("own",), False),
    "yours": (("own",), True),
    "pair": (("own", "own", "the"), True),
}
INDEFINITE = frozenset((*NUMBERS, "a", "some", "bare", "several", "many", "a few"))
TIMES = {
    "past": "yesterday/this morning".split("/"),
    "future": "tomorrow/this evening".split("/"),
    "going_to": "tomorrow/this evening".split("/"),
    "progressive": ["now"],
    "present": "every day/every morning/every evening/every evening".split("/"),
}


# Where big is grand and nothing else: a big dog is un grand chien or un gros chien.
_GRAND = frozenset(
    (
        "house garden tree castle church window mirror table bed boat plate basket bottle glass bucket bowl door "
        "wall bridge room kitchen bedroom museum hotel town village island lake painting magazine photo umbrella hat "
        "coat wardrobe lamp vase carpet blanket towel shelf cart truck ladder chair palace restaurant "
        "hospital factory farm"
    ).split()
)
_OWN_PLACES = frozenset("garden bedroom house office room bed".split())


def is_person(subject: Nominal) -> bool:
    return isinstance(subject, Pronoun) or "person" in subject.noun.tags


def groups(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """ "any apple pear, mass bread" as [("any", ("apple", "pear")), ("mass", ("bread",))]."""
    read = (group.split() for group in text.split(","))
    return [(head, tuple(name.replace("_", " ") for name in names)) for head, *names in read]


def columns(table: str, by: int = 0) -> tuple[tuple[str, ...], ...]:
    """The lines of a table, cut at |; a verb with a particle is written with _.

    by: the column whose words are counted: a line that has many of them is drawn more often (to eight times).
    """
    lines = (line.split("|") for line in table.strip().replace("\n  ", " ").splitlines())
    read = [(name.strip().replace("_", " "), *(column.strip() for column in rest)) for name, *rest in lines]
    return tuple(line for line in read for _ in range(min(8, max(1, len(line[by].split()))) if by else 1))


@cache
def _named(names: tuple[str, ...], language: str) -> tuple[tuple[Noun, ...], ...]:
    """The nouns of these names that the language has, masculine and feminine apart."""
    nouns = [noun for name in names for noun in nouns_of((name,)) if noun.singular == name and getattr(noun, language)]
    if not nouns:
        raise LookupError(f"None of {names} can be said in {language}.")
    pools = (tuple(noun for noun in nouns if noun.gender(language) == gender) for gender in "mf")
    return tuple(pool for pool in pools if pool)


def named(g: Draw, *names: str) -> Noun:
    """One of the nouns of these names, masculine as often as feminine."""
    return g.one_of(g.one_of(_named(names, g.language)))


def can_be(noun: Noun, name: str) -> Adjective | None:
    """The adjective of that name that can be said of the noun, behind the verb to be."""
    return next((each for each in adjectives_of(noun, attributive=False) if each.english == name), None)


def drawn(g: Draw, text: str) -> tuple[str, Noun]:
    """The head of a group and one of its nouns, every noun of the list as likely as any other."""
    head, names = g.one_of([group for group in groups(text) for _ in group[1]])
    return head, named(g, *names)


def pronoun(g: Draw) -> Pronoun:
    return g.one_of((Pronoun(1), Pronoun(1), Pronoun(1, True), Pronoun(gender="m"), Pronoun(gender="f")))


def who(
    g: Draw,
    text: str,
    *,
    pronouns: float = 0.65,
    known: bool = False,
    single: bool = False,
    owner: Nominal | None = None,
) -> Nominal:
    """Who does it: one of the words, each a noun or one of PEOPLE, for which a pronoun may stand."""
    word = g.one_of(text.split()).replace("_", " ")
    if word in PEOPLE and g.chance(pronouns):
        return g.one_of((Pronoun(1), Pronoun(gender="m"), Pronoun(gender="f"))) if single else pronoun(g)
    noun = named(g, *PEOPLE.get(word, (word,)))
    plural = "many" in noun.tags and not single and g.chance(0.2)
    if "family" in noun.tags:
        return g.kin(noun, plural=plural, owner=owner)
    if noun.singular in ("friend", "neighbour"):
        return Thing(noun, "the", plural, (), g.owner_of(owner))
    ages = _AGES.get(noun.singular, ())
    if "animal" in noun.tags:
        ages = [a.english for a in adjectives_of(noun, attributive=True) if a.english in _ANIMAL]
    adjectives = (g.adjective(*ages),) if ages and g.chance(0.15) else ()
    the = known or plural or "mass" in noun.tags
    determiner = "the" if the else g.one_of(("the", "the", "the", "the", "the", "a"))
    return Thing(noun, determiner, plural, adjectives)


def phrase(
    g: Draw,
    text: str,
    *,
    owner: Nominal | None = None,
    negative: str = "",
    adjective: float = 0.25,
    among: tuple[str, ...] = FINE,
) -> Thing:
    """A noun of the list in its shape. owner: whose own it may be; behind a negation an indefinite takes de."""
    shape, noun = drawn(g, text)
    determiners, plural = SHAPES[shape]
    if plural is None:
        plural = "many" in noun.tags and g.chance(0.35)
        determiners = _MANY if plural and shape == "any" else ("the",) if plural else determiners
    determiner = g.one_of(determiners)
    if "family" in noun.tags:
        return g.kin(noun, plural=plural, owner=owner)
    if negative and determiner in INDEFINITE:
        return Thing(noun, "not a" if determiner == "a" else "not any", plural)
    among = (*COLOURS, "new") if determiner == "own" else () if {"mass", "sky"} & noun.tags else among
    among = among if noun.singular in _GRAND else tuple(name for name in among if name != "big")
    among = among if noun.singular != "notebook" else COLOURS  # a small notebook may be un carnet
    fitting = [each for each in adjectives_of(noun, attributive=True) if each.english in among]
    adjectives = (g.one_of(fitting),) if fitting and determiner != "generic" and g.chance(adjective) else ()
    if determiner == "own":
        return Thing(noun, "the", plural, adjectives, g.owner_of(owner))
    return Thing(noun, determiner, plural, adjectives)


def where(g: Draw, text: str, owner: Nominal | None = None, probability: float = 1.0) -> tuple[At | Say, ...]:
    """A place of the list behind its preposition, or an expression ("say at_home"); nothing where the list is empty.

    school! has no article in English (at school), field* is plural. owner: whose garden or bedroom it may be.
    """
    if not text or not g.chance(probability):
        return ()
    relation, name = g.one_of([(relation, name) for relation, names in groups(text) for name in names])
    relation = relation.replace("_", " ")
    if relation == "say":
        return (say(name),)
    noun = named(g, name.rstrip("!*"))
    if relation == "at" and "inside" in noun.tags:
        relation = "at:in"
    if name.endswith("!"):
        return (at(relation, Thing(noun, "generic")),)
    if owner is not None and noun.singular in _OWN_PLACES and g.chance(0.3):
        return (at(relation, Thing(noun, "the", False, (), g.owner_of(owner))),)
    return (at(relation, Thing(noun, "the", name.endswith("*"))),)


def one(g: Draw, times: str) -> tuple[Say, ...]:
    """One of the expressions of a list with slashes."""
    return (say(g.one_of(times.split("/"))),)


def when(g: Draw, tense: str, probability: float = 0.3) -> tuple[Say, ...]:
    """When it is, now and then."""
    return (say(g.one_of(TIMES[tense])),) if tense in TIMES and g.chance(probability) else ()
