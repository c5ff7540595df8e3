"""Frames of animals, and what the other frames without persons are made with (weather.py, clocks.py).

The tables below say what goes with what. A place is a preposition and a noun, "under tree"; a star makes a plural.
"""

from dataclasses import replace

from utils.corpora.language import english
from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.lexicon import NOUNS, Adjective, Noun, adjective, adjectives_of, noun, verb
from utils.corpora.language.meaning import (
    At,
    Both,
    Clause,
    Pronoun,
    Quality,
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


_DEEDS = (
    ("cat kitten dog puppy", "sleep", "on sofa, on carpet, on armchair, under table, under bed, in garden, near fire"),
    ("cow sheep goat horse donkey pig lamb", "sleep", "in field, in barn, under tree, near river, behind house"),
    ("horse dog rabbit", "run", "in field, in garden, in forest, along river, along road"),
    ("fox deer wolf rabbit", "run", "in forest, along river, in snow, in valley"),
    ("dog puppy", "bark", "in_front_of door, in garden, behind gate, in street, near barn"),
    ("wolf", "howl", "in forest, on hill, in valley, near lake, near village, behind hill"),
    ("swan duck goose", "swim", "in river, in lake, under bridge, near island, near boat"),
    ("dolphin seal whale", "swim", "near boat, near beach, near island, in ocean, around ship"),
    ("crocodile turtle fish beaver", "swim", "in river, in lake, under bridge"),
    ("bee butterfly", "fly:wings", "over flower*, in garden, over field, around tree, around rose*"),
    ("mosquito fly:insect", "fly:wings", "around lamp, in kitchen, in bedroom, over bed, around table"),
    ("seagull", "fly:wings", "over sea, over beach, around ship, around lighthouse, over boat*, over cliff"),
    ("stork eagle", "fly:wings", "over valley, over lake, over forest, over village, over mountain*, over field*"),
    ("pigeon sparrow", "fly:wings", "over street, around church, over roof*, over garden, around tower"),
    ("bat:animal", "fly:wings", "over lake, around church, over garden, around barn, over roof*"),
    ("snake lizard", "hide:self", "under stone, under root*, in grass, under leaf*, in hole, behind rock, under bush"),
    ("rabbit hedgehog mouse", "hide:self", "under bush, in hole, in grass, under leaf*, in barn, behind wall"),
    ("bird sparrow", "sing", "in tree, in garden, on roof, on branch, near window, in forest"),
    ("kitten puppy", "play:game", "in garden, in grass, on carpet, in_front_of house, under table, in snow"),
    ("lamb calf", "play:game", "in field, in grass, near barn, behind stable"),
    ("hen goose rooster", "walk", "in garden, around barn, in_front_of house, along road, on path"),
    ("camel", "walk", "in desert, in sand, on beach"),
    ("elephant", "walk", "along river, on road, in valley, around tree"),
    ("bear tiger lion leopard", "rest", "under tree, in cave, near river, near waterfall, behind rock, in grass"),
    ("monkey", "play:game", "in tree, near waterfall, on roof, in jungle"),
)


@frame(3.0)
def animal_does(g: Draw) -> Clause:
    """Ten sheep are sleeping in the field; the seagull was flying over the sea: volait au-dessus de la mer."""
    who, name, places = g.one_of(_DEEDS)
    tenses = ("progressive", "past_progressive", "progressive", "past_progressive", "past")
    if name in ("fly:wings", "bark", "howl", "sing"):
        tenses = tenses[:-1]  # "a volé" would have stolen
    tense = g.one_of(tenses)
    when = (
        g.one_of(("this morning", "yesterday", "yesterday evening")) if tense[:4] == "past" and g.chance(0.25) else ""
    )
    return tell(animal(g, who), verb(name), tense, where(g, places, 0.15), say(when) if when else None)


_MEETINGS = (
    ("lion leopard tiger", "chase", "zebra deer giraffe monkey"),
    ("lion leopard tiger crocodile", "attack", "zebra deer"),
    ("wolf", "chase", "sheep lamb deer goat rabbit"),
    ("wolf", "attack", "sheep goat lamb calf"),
    ("fox", "chase", "hen rabbit goose duck chick"),
    ("fox", "catch", "hen rabbit mouse chick goose"),
    ("cat kitten", "chase", "mouse rat sparrow butterfly lizard grasshopper"),
    ("cat", "catch", "mouse rat sparrow lizard grasshopper"),
    ("dog puppy", "chase", "cat rabbit squirrel pigeon duck hen"),
    ("owl eagle", "catch", "mouse rat rabbit snake lizard"),
    ("frog lizard", "eat", "fly:insect mosquito worm grasshopper"),
    ("sparrow hen duck hedgehog", "eat", "worm snail caterpillar"),
    ("stork", "catch", "frog fish snake lizard"),
    ("seagull seal bear", "catch", "fish"),
    ("seagull", "eat", "crab fish"),
    ("spider", "catch", "fly:insect mosquito butterfly"),
    ("snake", "bite", "dog horse goat donkey"),
    ("bee", "sting", "dog horse donkey puppy"),
    ("cat kitten", "scratch", "dog puppy"),
    ("dog", "guard", "goat* cow* hen* herd house barn gate"),
    ("dog puppy kitten", "follow", "horse goose donkey cow"),
    ("goose rooster dog", "wake", "cat kitten horse* donkey cow*"),
)
_SLOW_DEEDS = ("chase", "eat", "guard", "follow")


@frame(3.0)
def animal_meets_animal(g: Draw) -> Clause:
    """The fox chased two hens; a bee stung our dog."""
    who, name, whom = g.one_of(_MEETINGS)
    tense = g.one_of(("past", "progressive", "past_progressive") if name in _SLOW_DEEDS else ("past",))
    tense = g.one_of(("progressive", "past_progressive")) if name == "guard" else tense
    other = named(g.one_of(whom.split())) if "*" in whom else animal(g, whom, several=0.2)
    when = g.one_of(("this morning", "yesterday", "yesterday evening")) if tense == "past" and g.chance(0.3) else ""
    return tell(animal(g, who, several=0.12), verb(name), tense, other, say(when) if when else None)


_HERDS = (("cow", "sheep", "goat", "horse"), ("deer", "elephant", "zebra", "camel"))
_CROSSED = ("road river bridge valley field path street village", "road river valley field path")
_HERD_DEEDS = (
    ("cross", ""),
    ("sleep", "in field, under tree*, near river, near lake, behind hill"),
    ("rest", "near river, under tree*, in valley, near lake, near waterfall"),
    ("run", "along river, in valley, along road, in field"),
)


@frame()
def herd_crosses(g: Draw) -> Clause:
    """A herd of cows is crossing the road: un troupeau de vaches traverse la route."""
    herd = g.thing(noun=noun("herd"), determiner=g.one_of(("a", "a", "the")), plural=False, adjective=0.3)
    wild = g.one_of((0, 1))
    of = at("of", Thing(noun(g.one_of(_HERDS[wild])), "bare", True))
    herd = Thing(herd.noun, herd.determiner, False, herd.adjectives, after=(of,))
    name, places = g.one_of((_HERD_DEEDS[0], *_HERD_DEEDS))
    tense = g.one_of(("progressive", "past_progressive", "past"))
    place = named(g.one_of(_CROSSED[wild].split())) if name == "cross" else where(g, places)
    when = g.one_of(("this morning", "yesterday", "yesterday evening")) if tense == "past" and g.chance(0.4) else ""
    return tell(herd, verb(name), tense, place, say(when) if when else None)


_WORKS = (
    ("bird sparrow pigeon", "build", "nest", "in tree, under roof, near window, in barn, in bush, on chimney"),
    ("stork", "build", "nest", "on roof, on chimney, on tower, on church"),
    ("beaver", "build", "dam", "near bridge, near waterfall, in river"),
    ("spider", "spin", "web", "under chair, behind door, in barn, in cellar, under roof, near window"),
    ("hen goose", "lay:egg", "egg*", "in grass, in barn, behind house, under bush, near lake, in stable"),
    ("dog fox rabbit puppy", "dig", "hole", "in garden, under tree, near wall, behind barn, under bush, under root*"),
    ("squirrel", "hide", "seed*", "under leaf*, in hole, in garden, under tree, under root*"),
)


@frame(1.5)
def animal_builds(g: Draw) -> Clause:
    """A bird is building its nest under the roof: construit son nid; the hen laid three eggs: a pondu trois œufs."""
    who, name, what, places = g.one_of(_WORKS)
    subject = animal(g, who, several=0.0)
    tense = g.one_of(("past",) if name == "lay:egg" else ("past", "progressive", "past_progressive"))
    if what.endswith("*"):
        made = named(what, g.one_of(("two", "three", "four", "five", "six", "several")))
    elif what in ("nest", "web") and g.chance(0.6):
        made = Thing(noun(what), "the", False, (), Pronoun(of=subject))
    else:
        made = named(what, "a")
    when = g.one_of(("this morning", "yesterday")) if tense == "past" and g.chance(0.4) else ""
    return tell(subject, verb(name), tense, made, where(g, places), say(when) if when else None)


_HOMES = (
    ("camel lizard snake kangaroo", "in desert"),
    ("whale shark dolphin seal", "in ocean, in sea"),
    ("bear wolf fox deer squirrel owl hedgehog panda", "in forest"),
    ("monkey parrot tiger leopard", "in jungle"),
    ("eagle goat", "in mountain*"),
    ("crocodile", "in river*"),
    ("beaver duck frog", "near river*, near lake*"),
    ("bat:animal bear", "in cave*"),
    ("seagull crab", "near sea"),
)


def all_of(g: Draw, among: str) -> Thing:
    """All animals of a kind: owls, les chouettes."""
    return Thing(noun_named(g.one_of(names(among))), "generic", True)


def _link(g: Draw, first: Clause, second: Clause, contrast: float) -> str:
    """But between a clause and a denial, and between two denials; between two statements either."""
    if bool(first.negative) != bool(second.negative):
        return "but"
    return "but" if not first.negative and g.chance(contrast) else "and"


def two_clauses(g: Draw, build, both: float = 0.7, contrast: float = 0.3) -> Items:
    """One clause, or two about different subjects; contrast: how often but stands between two statements."""
    first = build(g)
    if not g.chance(both):
        return (first,)
    while True:
        second = build(g)
        fits = second.verb is first.verb or second.negative == first.negative
        if fits and second.subject.noun is not first.subject.noun and _predicate(second) != _predicate(first):
            return first, say(_link(g, first, second, contrast)), second


def _predicate(clause: Clause) -> list[str]:
    """What a clause says, as words, without its subject."""
    return [word.text for word in english.clause(replace(clause, silent=True))]


def _lives(g: Draw) -> Clause:
    who, places = g.one_of(_HOMES)
    place = where(g, places)
    if place.thing.plural and place.thing.noun.singular != "mountain":
        place = At(place.relation, Thing(place.thing.noun, "generic", True))
    return tell(all_of(g, who), verb("live:exist"), "present", place)


@frame()
def animals_live(g: Draw) -> Items:
    """Camels live in the desert , but seals live in the sea: les chameaux vivent dans le désert, mais ..."""
    return two_clauses(g, _lives)


# Each topic: who, what they do, to what (a star: many), when. Two clauses of one topic make a contrast.
_TOPICS = (
    (
        ("cow sheep goat zebra horse donkey", "eat", "grass", ""),
        ("lion wolf tiger leopard crocodile", "eat", "meat", ""),
        ("cow rabbit sheep horse deer elephant", "not eat", "meat", ""),
        ("lion wolf tiger leopard", "not eat", "grass", ""),
    ),
    (
        ("cat seal", "like", "fish", ""),
        ("dog", "like", "meat", ""),
        ("bear", "like", "honey", ""),
        ("monkey elephant", "like", "banana*", ""),
        ("horse", "like", "apple*", ""),
        ("rabbit donkey", "like", "carrot*", ""),
        ("mouse rat", "like", "cheese", ""),
    ),
    (
        ("owl hedgehog wolf bat:animal", "hunt", "", "at night"),
        ("bat:animal owl", "sleep", "", "all day"),
        ("rooster", "sing", "", "in the morning"),
    ),
    (
        ("bear hedgehog bat:animal snake", "sleep", "", "all winter"),
        ("wolf fox deer sparrow", "be", "hungry", "in winter"),
    ),
    (
        ("stork", "come_back", "", "in spring"),
        ("squirrel", "hide", "seed*", "in autumn"),
        ("bird stork sparrow", "build", "nest*", "in spring"),
        ("stork", "leave:depart", "", "in autumn"),
        ("lamb calf", "play:game", "", "in spring"),
        ("bee butterfly", "come_back", "", "in spring"),
        ("grasshopper", "sing", "", "in summer"),
    ),
    (
        ("hen goose turtle snake crocodile", "lay:egg", "egg*", ""),
        ("bee", "make", "honey", ""),
        ("whale dolphin bat:animal", "not lay:egg", "egg*", ""),
        ("cow", "give", "milk", ""),
        ("wolf dog", "not make", "honey", ""),
    ),
    (
        ("cat", "not like", "water", ""),
        ("duck seal frog beaver", "like", "water", ""),
        ("dog wolf", "like", "snow", ""),
        ("cat lizard", "like", "sun", ""),
        ("snail worm frog", "like", "rain", ""),
        ("cow horse", "not like", "thunder", ""),
    ),
)


def _habit(g: Draw, topic) -> Clause:
    who, name, what, when = g.one_of(topic)
    negative, name = ("not" if name.startswith("not ") else ""), name.removeprefix("not ").replace("_", " ")
    kind = (
        "the"
        if what in ("sun", "rain", "thunder")
        else "generic"
        if name == "like"
        else "not bare"
        if negative
        else "bare"
    )
    thing = Quality(quality_named(what)) if name == "be" else named(what, kind) if what else None
    return tell(all_of(g, who), verb(name), "present", thing, say(when) if when else None, negative=negative)


@frame(1.5)
def animals_usually(g: Draw) -> Items:
    """Bees make honey; cows eat grass , but lions do not eat grass: les lions ne mangent pas d'herbe."""
    topic = g.one_of(_TOPICS)
    return two_clauses(g, lambda g: _habit(g, topic))


_BODIES = {
    "elephant": ("big ear*", "long trunk:elephant"),
    "rabbit": ("long ear*", "short tail"),
    "donkey": ("long ear*", "brown eye*", "long tail"),
    "cat": ("green eye*", "yellow eye*", "long tail", "sharp claw*", "white leg:animal*"),
    "owl": ("big eye*", "yellow eye*"),
    "fox": ("long tail", "sharp tooth*"),
    "mouse": ("long tail", "small ear*", "black eye*"),
    "rat": ("long tail", "small ear*", "sharp tooth*"),
    "giraffe": ("long neck", "long leg:animal*", "small horn*"),
    "swan": ("long neck", "white feather*", "black leg:animal*"),
    "parrot": ("red feather*", "green feather*", "blue feather*", "yellow feather*", "black beak"),
    "peacock": ("beautiful feather*", "long tail", "blue neck"),
    "stork": ("red leg:animal*", "red beak", "white feather*", "black wing*"),
    "crocodile": ("sharp tooth*", "short leg:animal*", "long tail"),
    "shark": ("sharp tooth*", "small eye*"),
    "lion": ("sharp tooth*", "sharp claw*", "yellow eye*"),
    "tiger": ("black stripe*", "sharp tooth*", "sharp claw*", "yellow eye*"),
    "zebra": ("black stripe*", "white stripe*"),
    "eagle": ("big wing*", "yellow beak", "yellow eye*"),
    "goat": ("sharp horn*", "short tail", "yellow eye*"),
    "cow": ("big eye*", "long tail", "sharp horn*"),
    "duck": ("yellow beak", "orange leg:animal*", "green head"),
    "seagull": ("yellow beak", "white wing*", "yellow eye*"),
    "butterfly": ("beautiful wing*", "blue wing*", "yellow wing*", "white wing*", "orange wing*"),
    "spider": ("eight leg:animal*", "long leg:animal*", "black leg:animal*"),
    "bee": ("six leg:animal*", "four wing*"),
    "ant": ("six leg:animal*",),
    "lizard": ("four leg:animal*", "long tail"),
    "turtle": ("short leg:animal*", "four leg:animal*", "short tail"),
    "kitten": ("blue eye*", "white leg:animal*", "small ear*"),
}


@frame(1.5)
def animal_has(g: Draw) -> Clause:
    """Elephants have big ears: les éléphants ont de grandes oreilles; this rabbit has long ears and a short tail."""
    name = g.one_of(tuple(_BODIES))
    if "many" in noun(name).tags and g.chance(0.4):
        subject = Thing(noun(name), "generic", True)
    else:
        subject = known(animal(g, name, several=0.0, described=0.1))
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


_FEARS = (
    ("dog puppy", "thunder thunderstorm vacuum_cleaner"),
    ("cat kitten", "dog vacuum_cleaner thunder thunderstorm"),
    ("lamb sheep goat", "wolf dog thunderstorm thunder fire"),
    ("horse donkey", "snake fire wolf thunder"),
    ("hen chick goose rabbit", "fox eagle dog wolf cat"),
    ("mouse rat sparrow", "cat owl snake"),
)
_REASONS = (
    ("hungry", "eat", "past", "not", "this morning"),
    ("hungry", "eat", "past", "not", "yesterday"),
    ("thirsty", "run", "past", "", "all day"),
    ("thirsty", "run", "past", "", "this morning"),
    ("tired", "run", "past", "", "this morning"),
    ("tired", "sleep", "past", "not", "yesterday evening"),
    ("tired", "work", "past", "", "all day"),
    ("tired", "walk", "past", "", "all day"),
)
_TIRED = {"work": "horse donkey dog elephant", "run": "dog horse puppy", "walk": "horse donkey camel elephant dog"}


def known(thing: Thing) -> Thing:
    """The, where it was a: what is told of its feelings is told of one that is known."""
    return replace(thing, determiner="the") if thing.determiner in ("a", "bare") else thing


@frame(1.5)
def animal_feels(g: Draw) -> Items:
    """The puppy is afraid of the thunder: a peur du tonnerre; our horse is tired because it ran all day."""
    tense = g.one_of(("present", "present", "past"))
    if g.chance(0.55):
        who, what = g.one_of(_FEARS)
        fear = Quality(adjective("afraid"), "very" if g.chance(0.2) else "")
        negative = "not" if not fear.degree and g.chance(0.2) else ""
        thing = at("of:fear", Thing(noun_named(g.one_of(names(what))), g.one_of(("the",))))
        return (tell(known(animal(g, who, several=0.15)), verb("be"), tense, fear, thing, negative=negative),)
    feeling, name, past, negative, when = g.one_of(_REASONS)
    among = _TIRED.get(name, "dog cat horse donkey goat cow puppy kitten elephant")
    subject = known(animal(g, among, several=0.1, described=0.15))
    because = tell(Pronoun(of=subject), verb(name), past, say(when), negative=negative)
    return tell(subject, verb("be"), "present", Quality(adjective(feeling))), say("because"), because
