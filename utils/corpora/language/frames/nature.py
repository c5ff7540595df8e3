"""Frames of animals, and what the other frames without persons are made with (weather.py, clocks.py).

The tables below say what goes with what. A place is a preposition and a noun, "under tree"; a star makes a plural.
"""

from dataclasses import replace

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.lexicon import NOUNS, Adjective, Noun, adjective, adjectives_of, noun, verb
from utils.corpora.language.meaning import (
    At,
    Both,
    Clause,
    Pronoun,
    Say,
    Thing,
)

Items = tuple[Clause | Say | Thing, ...]
SEVERAL = tuple("two two three three four five six seven eight nine ten twelve fifteen several many".split())

OF_THINGS = ("small", "old", "red", "yellow", "brown", "blue", "green", "white", "heavy", "huge", "beautiful")
WHEN = ("yesterday", "this morning", "yesterday evening", "an hour ago", "two days ago")


def names(text: str) -> tuple[str, ...]:
    """The words of a table; _ stands for a space."""
    return tuple(word.replace("_", " ") for word in text.split())


def noun_named(name: str) -> Noun:
    """The noun of that name; without a sense, the first of that name."""
    bare = [each for each in NOUNS if each.singular == name and name in each.tags]
    return bare[0] if bare else noun(name)


def quality_named(name: str) -> Adjective:
    """The adjective of that name: cold to the touch, orange in colour."""
    return adjective({"cold": "cold:touch", "orange": "orange:colour"}.get(name, name))


def named(text: str, determiner: str = "the", adjectives: str = "") -> Thing:
    """The noun of that name, in the plural behind a star: flower* is the flowers."""
    singular = text.rstrip("*").replace("_", " ")
    return Thing(noun_named(singular), determiner, text.endswith("*"), tuple(map(quality_named, names(adjectives))))


def where(g: Draw, places: str, described: float = 0.0) -> At:
    """One of the places of a table: "in forest, under tree"."""
    relation, *_, place = g.one_of(places.split(", ")).split()
    thing = named(place)
    if not thing.plural and g.chance(described):
        fitting = [a for a in adjectives_of(thing.noun, attributive=True) if a.english in _OF_PLACES]
        thing = Thing(thing.noun, "the", False, (g.one_of(fitting),) if fitting else ())
    return at(relation.replace("_", " "), thing)


_OF_PLACES = ("small", "beautiful", "quiet")
STRANGE = tuple(
    "big huge ill weak wild kind intelligent clumsy greedy strong lazy dirty dangerous tired wet fresh delicious "
    "rotten".split()
)


def animal(g: Draw, among: str, *, several: float = 0.25, described: float = 0.2) -> Thing:
    """An animal: the cat, this big dog, our dog, ten sheep."""
    found = g.noun(*names(among))
    if g.chance(several) and "many" in found.tags:
        determiner = g.one_of((*SEVERAL, "the", "the", "the"))
        return g.thing(noun=found, determiner=determiner, plural=True, adjective=described, not_these=STRANGE)
    if "pet" in found.tags and g.chance(0.2):
        return Thing(found, "the", False, (), g.one_of((Pronoun(1), Pronoun(1, True))))
    determiner = g.one_of(("the",) * 5 + ("a",) * 4)
    return g.thing(noun=found, determiner=determiner, plural=False, adjective=described, not_these=STRANGE)


_FEW = ("two", "three", "four", "several", "the")


def _one(g: Draw, among: str, *, several: float = 0.0) -> Thing:
    """The cat, our dog; two, three, four or several of them."""
    found = g.noun(*names(among))
    if g.chance(several) and "many" in found.tags:
        return Thing(found, g.one_of(_FEW), True)
    owner = g.one_of((Pronoun(1), Pronoun(1, True))) if "pet" in found.tags and g.chance(0.25) else None
    return Thing(found, "the", False, (), owner)


def _lines(g: Draw, lines: tuple, french: tuple) -> tuple:
    """One of the lines; Hindi has one answer for the first of them alone."""
    return g.one_of((*lines, *french) if g.language == "french" else lines)


_DEEDS = (
    ("cat dog puppy", "sleep", "on sofa, on carpet, on armchair, under table, under bed, in garden, near fire"),
    ("cow goat horse donkey pig", "sleep", "in field, under tree, near river"),
    ("horse dog rabbit", "run", "in field, in garden, in forest, along river, along road"),
    ("fox wolf rabbit", "run", "in forest, along river, in snow, in valley"),
    ("dog puppy", "bark", "in_front_of door, in garden, behind gate, in street"),
    ("swan duck", "swim", "in river, under bridge, near boat"),
    ("dolphin whale", "swim", "near boat, near beach, near island, in sea"),
    ("crocodile turtle", "swim", "in river, in lake, under bridge"),
    ("bee butterfly", "fly:wings", "over flower*, in garden, over field, over rose*"),
    ("eagle", "fly:wings", "over valley, over lake, over forest, over village, over mountain*, over field*"),
    ("pigeon", "fly:wings", "over street, over church, over roof*, over garden, over tower"),
    ("lion tiger bear", "rest", "under tree, near river, near waterfall, in grass"),
    ("monkey", "play:game", "in tree, near waterfall, on roof"),
    ("puppy", "play:game", "in garden, in grass, on carpet, under table, in snow"),
)
_FRENCH_DEEDS = (
    ("kitten", "sleep", "on sofa, on carpet, on armchair, under table, under bed, near fire"),
    ("kitten", "play:game", "in garden, in grass, on carpet, under table"),
    ("lamb calf", "play:game", "in field, in grass, behind barn"),
    ("wolf", "howl", "in forest, on hill, in valley, near village, behind hill"),
    ("beaver seal", "swim", "under bridge, near boat"),
    ("seagull", "fly:wings", "over sea, over beach, over port, over boat*"),
    ("stork", "fly:wings", "over valley, over lake, over forest, over village, over field*"),
    ("bat:animal", "fly:wings", "over lake, around church, over garden, around tower, over roof*"),
    ("bird", "sing", "in tree, in garden, on roof, on branch, near window, in forest"),
)


@frame(3.0)
def animal_does(g: Draw) -> Clause:
    """Three goats are sleeping in the field; the seagull was flying over the sea: volait au-dessus de la mer."""
    who, name, places = _lines(g, _DEEDS, _FRENCH_DEEDS)
    tense = g.one_of(("progressive", "past_progressive"))
    when = say(g.one_of(("this morning", "yesterday"))) if tense[:4] == "past" and g.chance(0.2) else None
    return tell(_one(g, who, several=0.35), verb(name), tense, where(g, places), when)


# what is caught is a mouse, what is chased the mouse
_MEETINGS = (
    ("lion", "attack", "the zebra"),
    ("tiger", "attack", "the goat cow"),
    ("wolf", "attack", "the goat cow horse"),
    ("wolf", "chase", "the goat rabbit hen"),
    ("fox", "chase", "the hen rabbit duck"),
    ("fox", "catch", "a hen rabbit mouse duck"),
    ("cat", "chase", "the mouse squirrel butterfly pigeon"),
    ("cat", "catch", "a mouse pigeon"),
    ("dog", "chase", "the cat rabbit squirrel pigeon duck fox"),
    ("eagle", "catch", "a mouse rabbit snake"),
    ("snake", "bite", "the dog horse goat donkey"),
    ("dog", "guard", "the goat* cow* house gate"),
    ("rooster dog", "wake", "the cat horse* cow*"),
)
_FRENCH_MEETINGS = (
    ("lion", "chase", "the zebra giraffe"),
    ("wolf", "attack", "the lamb calf"),
    ("fox", "catch", "a goose chick"),
    ("cat kitten", "chase", "the lizard grasshopper"),
    ("cat", "catch", "a sparrow lizard rat"),
    ("frog lizard", "eat", "a fly:insect mosquito worm grasshopper"),
    ("sparrow hen duck", "eat", "a worm snail caterpillar"),
    ("stork", "catch", "a frog fish snake"),
    ("seagull bear", "catch", "a fish"),
    ("spider", "catch", "a fly:insect mosquito butterfly"),
    ("bee", "sting", "the dog horse donkey"),
    ("cat kitten", "scratch", "the dog puppy"),
    ("dog puppy", "follow", "the horse goose donkey cow"),
)
_SLOW_DEEDS = ("chase", "eat", "guard", "follow")


@frame(2.0)
def animal_meets_animal(g: Draw) -> Clause:
    """The fox chased the hen; the bee stung our dog."""
    who, name, whom = _lines(g, _MEETINGS, _FRENCH_MEETINGS)
    tense = g.one_of(("past", "progressive", "past_progressive") if name in _SLOW_DEEDS else ("past",))
    tense = g.one_of(("progressive", "past_progressive")) if name in ("guard", "follow") else tense
    determiner, *others = whom.split()
    other = g.one_of(others)
    owned = determiner == "the" and not other.endswith("*")
    other = _one(g, other) if owned else named(other, determiner)
    when = g.one_of(("this morning", "yesterday", "yesterday evening")) if tense == "past" and g.chance(0.4) else ""
    subject = _one(g, who)
    if subject.owner is not None and other.owner is not None:
        other = replace(other, owner=None)
    return tell(subject, verb(name), tense, other, say(when) if when else None)


_HERDS = (("cow", "goat", "horse"), ("elephant", "zebra"))
_CROSSED = ("road river bridge valley field street village", "road river valley")
_HERD_DEEDS = (
    ("cross", ""),
    ("sleep", "in field, under tree*, near river, near lake, behind hill"),
    ("rest", "near river, under tree*, in valley, near lake"),
    ("run", "along river, in valley, along road"),
)


@frame()
def herd_crosses(g: Draw) -> Clause:
    """A herd of cows is crossing the road: un troupeau de vaches traverse la route."""
    wild = g.one_of((0, 1))
    of = at("of", Thing(noun(g.one_of(_HERDS[wild])), "bare", True))
    size = (adjective(g.one_of(("small", "big"))),) if g.chance(0.35) else ()
    herd = Thing(noun("herd"), g.one_of(("a", "a", "the")), False, size, after=(of,))
    name, places = g.one_of((_HERD_DEEDS[0], *_HERD_DEEDS))
    places = places.removeprefix("in field, ") if wild else places
    tense = g.one_of(("progressive", "past_progressive", *(("past",) if name == "cross" else ())))
    place = named(g.one_of(_CROSSED[wild].split())) if name == "cross" else where(g, places)
    when = g.one_of(("this morning", "yesterday", "yesterday evening")) if tense == "past" and g.chance(0.4) else ""
    return tell(herd, verb(name), tense, place, say(when) if when else None)


_WORKS = (
    ("bird pigeon", "build", "nest", "in tree, under roof, near window, on roof"),
    ("stork", "build", "nest", "on roof, on tower, on church"),
    ("hen", "lay:egg", "egg*", "in grass, behind house, in garden"),
    ("dog fox rabbit", "dig", "hole", "in garden, under tree, near wall"),
)
_FRENCH_WORKS = (
    ("hen goose", "lay:egg", "egg*", "in barn, under bush, near lake"),
    ("sparrow", "build", "nest", "in tree, under roof, near window, in barn, in bush"),
    ("stork", "build", "nest", "on chimney"),
    ("beaver", "build", "dam", "near bridge, near waterfall"),
    ("spider", "spin", "web", "under chair, behind door, in barn, in cellar, under roof, near window"),
    ("puppy", "dig", "hole", "in garden, under tree, behind barn"),
    ("squirrel", "hide", "seed*", "under leaf*, in hole, in garden, under tree"),
)


@frame(1.5, languages=("french",))
def animal_builds(g: Draw) -> Clause:
    """The bird is building its nest under the roof: construit son nid; the hen laid three eggs: a pondu trois œufs."""
    who, name, what, places = _lines(g, _WORKS, _FRENCH_WORKS)
    subject = Thing(g.noun(*names(who)), g.one_of(("the", "the", "a")))
    tense = g.one_of(("past",) if name == "lay:egg" else ("past", "progressive", "past_progressive"))
    if what.endswith("*"):
        made = named(what, g.one_of(("two", "three", "four", "five", "several")))
    elif what in ("nest", "web") and g.chance(0.5):
        made = Thing(noun(what), "the", False, (), Pronoun(of=subject))
    else:
        made = named(what, "a")
    when = g.one_of(("this morning", "yesterday")) if tense == "past" and g.chance(0.4) else ""
    return tell(subject, verb(name), tense, made, where(g, places), say(when) if when else None)


def all_of(g: Draw, among: str) -> Thing:
    """All animals of a kind: foxes, les renards."""
    return Thing(noun_named(g.one_of(names(among))), "generic", True)


# Each topic: who, what they do, to what (a star: many). Two clauses of one topic make a contrast.
_TOPICS = (
    (
        ("cow goat zebra horse donkey rabbit sheep", "eat", "grass"),
        ("lion wolf tiger crocodile", "eat", "meat"),
        ("cow rabbit horse goat elephant zebra donkey", "not eat", "meat"),
        ("lion wolf tiger crocodile", "not eat", "grass"),
    ),
    (
        ("dog", "like", "meat"),
        ("cat", "like", "milk"),
        ("bear", "like", "honey"),
        ("monkey elephant", "like", "banana*"),
        ("horse goat", "like", "apple*"),
        ("bee butterfly", "like", "flower*"),
        ("rabbit donkey", "like", "carrot*"),
        ("mouse", "like", "cheese"),
    ),
    (
        ("hen duck turtle snake crocodile frog", "lay:egg", "egg*"),
        ("whale dolphin dog cow", "not lay:egg", "egg*"),
    ),
    (
        ("bee", "make", "honey"),
        ("cow goat", "give", "milk"),
        ("hen duck", "lay:egg", "egg*"),
    ),
    (
        ("cat hen goat", "not like", "water"),
        ("duck frog crocodile dolphin", "like", "water"),
    ),
)


def _habit(g: Draw, topic) -> Clause:
    who, name, what = g.one_of(topic)
    negative, name = ("not" if name.startswith("not ") else ""), name.removeprefix("not ")
    kind = "generic" if name == "like" else "not bare" if negative else "bare"
    return tell(all_of(g, who), verb(name), "present", named(what, kind), negative=negative)


@frame(1.5, languages=("french",))
def animals_usually(g: Draw) -> Items:
    """Bees make honey; cows eat grass , but lions do not eat grass: les lions ne mangent pas d'herbe."""
    topic = g.one_of(_TOPICS)
    while True:
        first, second = _habit(g, topic), _habit(g, topic)
        same = first.parts[0].noun is second.parts[0].noun
        if first.subject.noun is second.subject.noun or first.negative:
            continue
        if second.negative and same:
            return first, say("but"), second
        if not second.negative and not same:
            return (first, say("and"), second) if g.chance(0.8) else (first,)


_BODIES = {
    "elephant": ("big ear*", "small eye*"),
    "rabbit": ("long ear*", "short tail"),
    "donkey": ("long ear*", "long tail"),
    "cat": ("green eye*", "yellow eye*", "long tail", "sharp claw*"),
    "fox": ("long tail", "sharp tooth*"),
    "mouse": ("long tail", "small ear*", "black eye*"),
    "rat": ("long tail", "small ear*", "sharp tooth*"),
    "giraffe": ("long neck", "long leg:animal*", "small horn*"),
    "swan": ("long neck", "white feather*", "black leg:animal*"),
    "parrot": ("red feather*", "green feather*", "blue feather*", "yellow feather*", "black beak"),
    "stork": ("red leg:animal*", "red beak", "white feather*"),
    "crocodile": ("sharp tooth*", "short leg:animal*", "long tail"),
    "shark": ("sharp tooth*", "small eye*"),
    "lion": ("sharp tooth*", "sharp claw*", "yellow eye*"),
    "tiger": ("black stripe*", "sharp tooth*", "sharp claw*", "yellow eye*"),
    "eagle": ("big wing*", "yellow beak", "yellow eye*"),
    "goat": ("sharp horn*", "short tail", "yellow eye*"),
    "cow": ("big eye*", "long tail", "sharp horn*"),
    "duck": ("yellow beak", "orange leg:animal*", "short tail"),
    "seagull": ("yellow beak", "white wing*", "yellow eye*"),
    "butterfly": ("beautiful wing*", "blue wing*", "yellow wing*", "white wing*", "orange wing*"),
    "spider": ("eight leg:animal*", "long leg:animal*", "black leg:animal*"),
    "lizard": ("four leg:animal*", "long tail"),
    "turtle": ("short leg:animal*", "four leg:animal*", "short tail"),
    "kitten": ("blue eye*", "small ear*", "white leg:animal*"),
}


@frame(1.5, languages=("french",))
def animal_has(g: Draw) -> Clause:
    """Elephants have big ears: les éléphants ont de grandes oreilles; the rabbit has long ears and a short tail."""
    name = g.one_of(tuple(_BODIES))
    varied = name in ("cat", "parrot", "butterfly", "kitten", "spider", "duck")
    many = not varied and "many" in noun(name).tags and g.chance(0.5)
    subject = Thing(noun(name), "generic", True) if many else _one(g, name)
    parts = list(_BODIES[name])
    g.random.shuffle(parts)
    first = _part_of_body(parts[0])
    others = [part for part in parts[1:] if part.split()[1] != parts[0].split()[1]]
    owned = Both(first, _part_of_body(others[0])) if others and g.chance(0.6) else first
    return tell(subject, verb("have"), "present", owned)


def _part_of_body(text: str) -> Thing:
    described, part = text.split()
    if described in SEVERAL:
        return named(part, described)
    return named(part, "bare" if part.endswith("*") else "a", described)


def known(thing: Thing) -> Thing:
    """The, where it was a: what is told of its feelings is told of one that is known."""
    return replace(thing, determiner="the") if thing.determiner in ("a", "bare") else thing
