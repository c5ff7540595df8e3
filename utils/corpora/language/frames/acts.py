"""Frames about what one holds, uses, carries and drinks, and about two who are the same."""

from utils.corpora.language.draw import COLOURS, Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import (
    PEOPLE,
    can_be,
    columns,
    is_person,
    named,
    one,
    phrase,
    when,
    where,
    who,
)
from utils.corpora.language.lexicon import Noun, verb
from utils.corpora.language.meaning import Both, Clause, Quality, Thing, agreement

_HELD = "cup pencil pen umbrella bag scarf flower notebook box towel plate hat toy glove kite rose"
_WORN = "a hat coat shirt scarf sweater, bare shoe sock glove"
_HERS = "a dress skirt hat coat shirt scarf sweater, bare shoe sock glove"
_HOLDING = f"one {_HELD}, two pencil flower bag box rose toy"


@frame(2.0)
def holds_coloured(g: Draw) -> Clause:
    """She is holding a blue ball: elle tient une balle bleue. The boy is wearing red shoes: des chaussures rouges."""
    subject, worn = who(g, "anyone", pronouns=0.72), g.chance(0.5)
    her = agreement(subject, "english").gender == "f"
    thing = phrase(g, (_HERS if her else _WORN) if worn else _HOLDING, adjective=1.0, among=COLOURS)
    if agreement(subject, "english").plural and not thing.plural:
        thing = Thing(thing.noun, "bare", "many" in thing.noun.tags, thing.adjectives)
        thing = thing if thing.plural else Thing(thing.noun, "this", False, thing.adjectives)
    tense = g.one_of(("progressive", "progressive", "past_progressive"))
    return tell(subject, verb("wear" if worn else "hold"), tense, thing)


# who or what | what they are
_PAIRS = columns(
    """
anyone | tired happy ill hungry thirsty sad angry ready
cow goat horse donkey sheep | tired hungry black white old young ill
cat dog rabbit | hungry tired black white small wet
hen duck rooster swan | white hungry small black
elephant bear lion tiger | old dangerous tired hungry
mouse rabbit frog squirrel bird | small hungry
cup plate glass bowl | dirty clean broken white
door window gate | open closed
drawer wardrobe box suitcase bag | open closed empty heavy
hat scarf shirt coat skirt dress sweater | wet dirty new red black white clean
apple pear banana orange mango peach | ripe delicious
carrot tomato onion potato | fresh rotten
soup tea coffee milk | hot cold
house castle church | beautiful old
car truck bicycle motorbike boat | new expensive old red
lamp table chair armchair | new old expensive heavy broken
book film story song | interesting funny
river lake sea | deep calm beautiful
radio computer phone clock television | new broken old expensive
""",
    1,
)
_ARRIVING = ("arrive", "leave:depart", "come back", "get up", "wake up", "go out", "fall asleep", "sit down", "stay")


def _known(g: Draw, noun: Noun) -> Thing:
    return g.kin(noun) if "family" in noun.tags else Thing(noun, "the")


@frame(2.5)
def two_subjects(g: Draw) -> Clause:
    """The girl and the boy are tired: sont fatigués. The cow and the goat woke up: se sont réveillées."""
    names, said = g.one_of(_PAIRS)
    pool = PEOPLE["kin"] + ("boy", "girl", "man", "woman", "doctor", "nurse") if names == "anyone" else names.split()
    first = named(g, *pool)
    second = named(g, *(name for name in pool if name != first.singular))
    pair = Both(_known(g, first), _known(g, second))
    alive = {"person", "animal"} & first.tags
    if alive and g.chance(0.4):
        doing = g.one_of(
            _ARRIVING
            if names == "anyone"
            else ("fall asleep", "wake up", "come back" if "wild" not in first.tags else "wake up")
        )
        tense = "past" if names != "anyone" or doing == "fall asleep" else g.one_of(("past", "past", "future"))
        times = when(g, tense, 0.5) if names == "anyone" else ()
        home = (say("at home"),) if doing == "stay" else ()
        return tell(pair, verb(doing), tense, *home, *times)
    fitting = [name for name in said.split() if can_be(first, name) and can_be(second, name)]
    if not fitting:
        return two_subjects(g)
    quality = Quality(can_be(first, g.one_of(fitting)), g.one_of(("", "", "", "very")))
    if quality.adjective.english in _FLAT and quality.degree:
        quality = Quality(quality.adjective)
    tense = g.one_of(("present", "present", "present" if quality.adjective.english in _KEPT else "past"))
    return tell(pair, verb("be"), tense, quality, negative=g.negative(0.12) if not quality.degree else "")


_KEPT = frozenset(
    "black white old young small big fast dangerous deep beautiful interesting funny heavy delicious".split()
)
_FLAT = frozenset("open closed broken empty black white red rotten ready new fresh delicious wet".split())


# verb | who | what | with what
_TOOLS = columns(
    """
cut | anyone | mass bread cheese cake meat, the melon cake apple rope, these apple carrot tomato | knife
eat | anyone | mass soup rice ice_cream, one egg | spoon
eat | anyone | mass salad meat rice cake, one potato | fork
open | anyone | the letter box bottle | knife
open | anyone | the door gate box drawer wardrobe suitcase | key
peel | anyone | one apple orange potato carrot onion pear, these potato carrot | knife
draw | young painter | one flower tree cat horse boat house fish bird | pencil pen
write | anyone | one letter story poem postcard | pencil pen
clean | anyone | the kitchen cellar | broom
repair | adult | the chair table door roof bed gate boat toy | hammer
break | anyone | the window vase mirror lamp glass | hammer stone
paint | adult painter | the door gate wall chair boat | brush
tie | shepherd sailor anyone | the boat horse goat cow donkey | rope
pull | anyone shepherd | the boat cart car | rope
dry:thing | anyone | the table chair | towel
""",
    2,
)


@frame(2.0)
def with_tool(g: Draw) -> Clause:
    """My father opened the box with a knife: mon père a ouvert la boîte avec un couteau."""
    name, doer, what, tools = g.one_of(_TOOLS)
    subject = who(g, doer, pronouns=0.72)
    tense = g.one_of(("past", "past", "past", "progressive", "past_progressive", "future", "going_to"))
    tense = "past" if name == "break" else tense
    tool = phrase(g, f"{'known' if tools == 'key' else 'a'} {tools}", adjective=0.15)
    thing = phrase(g, what, adjective=0.15)
    return tell(subject, verb(name), tense, thing, at("with:tool", tool), *when(g, tense, 0.2))


# who | what | where
_USES = columns(
    """
anyone | one computer phone dictionary computer camera | at office, at school!, at library
anyone pupil | one dictionary pencil pen computer | at school!, at library
tourist | one camera | at museum, on beach, in street
shepherd gardener | one ladder bucket rope cart broom | in garden yard
cook woman man | one knife bowl | in kitchen
painter man woman | one brush ladder | in garden
doctor nurse | one computer phone | at hospital
""",
    1,
)


@frame(1.5)
def uses(g: Draw) -> Clause:
    """My aunt uses this computer every day: ma tante utilise cet ordinateur tous les jours."""
    doer, what, places = g.one_of(_USES)
    subject = who(g, doer, pronouns=0.72)
    tense = g.one_of(("present", "present", "progressive", "past", "past_progressive", "future"))
    tense = "progressive" if tense == "present" and doer == "tourist" else tense
    no = g.negative(0.12) if tense in ("past", "future") else ""
    what = "the" + what.removeprefix("one") if tense == "present" else what
    thing = phrase(g, what, negative=no, adjective=0.25)
    places = where(g, places, None, 0.3) if tense in ("present", "progressive", "past_progressive") else ()
    times = one(g, "every day/every evening/every morning") if tense == "present" else when(g, tense, 0.3)
    return tell(
        subject, verb("use"), tense, thing, *places, *(() if places and tense != "present" else times), negative=no
    )


# verb | who | what
_LOADS = columns(
    """
carry | anyone | one suitcase box basket bucket bag ladder chair, the table, two bag box suitcase
carry | donkey horse | one bag box basket suitcase, two bag box suitcase basket
carry | elephant | one tree
carry | anyone | mine son daughter, the baby puppy cat dog rabbit
push | anyone | the car cart bicycle motorbike boat table wardrobe bed sofa
pull | horse donkey anyone | one cart boat
pull | anyone | one suitcase cart
push | elephant | one tree
carry | ant | one leaf
carry | cat | one mouse bird
carry | bird | one leaf fish
""",
    2,
)


@frame(1.5)
def carries(g: Draw) -> Clause:
    """The donkey is carrying two heavy bags: l'âne porte deux sacs lourds. We pushed the car: nous avons poussé."""
    name, doer, what = g.one_of(_LOADS)
    subject = who(g, doer, pronouns=0.72, single=name == "carry")  # "they carry a box": one each, or one together
    tense = g.one_of(
        ("past", "past", "progressive", "progressive", "past_progressive", *(["future"] * is_person(subject)))
    )
    thing = phrase(g, what, owner=subject, adjective=0.4, among=("small", "old", *COLOURS))
    rolling = {"vehicle", "pulled"} & thing.noun.tags and thing.noun.singular != "boat"
    places = where(g, "in street yard", None, 0.3) if rolling and name != "carry" else ()
    return tell(subject, verb(name), tense, thing, *places, *(when(g, tense, 0.25) if is_person(subject) else ()))


# verb | who | how much | of what
_GLASSES = columns(
    """
drink | anyone | glass | water milk juice lemonade
drink | anyone | cup | tea coffee milk
drink | cat dog | bowl | milk water
drink | anyone | bowl | milk
drink | anyone | bottle | water lemonade juice milk
eat | anyone | bowl | soup rice salad
eat | anyone | plate | rice salad
eat | anyone | piece slice | bread cheese cake meat
order:restaurant | anyone | glass bottle | water juice milk lemonade
order:restaurant | anyone | cup | tea coffee
buy | adult | bottle | milk water juice lemonade
buy | adult | kilo | rice sugar apple* pear* tomato* carrot* potato* onion* cherry*
buy | adult | basket bag | apple* pear* cherry* tomato* strawberry* orange*
carry | anyone | basket bag | apple* pear* cherry* tomato* potato*
carry | anyone | bucket | water milk
sell | shepherd anyone | basket bag kilo | apple* pear* cherry* carrot* tomato*
""",
    3,
)


@frame(2.0, languages=("french",))
def drinks_glass_of(g: Draw) -> Clause:
    """He drank a glass of water: il a bu un verre d'eau. My aunt bought two kilos of apples: deux kilos de pommes."""
    name, doer, measures, contents = g.one_of(_GLASSES)
    subject = who(g, doer, pronouns=0.7)
    content, measure = g.one_of(contents.split()), named(g, *measures.split())
    inside = Thing(named(g, content.rstrip("*")), "bare", content.endswith("*"))
    plural = g.chance(0.35)
    size = (g.adjective("big", "small"),) if measure.singular in _SIZED and g.chance(0.25) else ()
    numbers = ("two",) if name in ("eat", "drink", "carry") else ("two", "two", "three", "four")
    count = g.one_of(numbers) if plural else "a"
    thing = Thing(measure, count, plural, size, after=(at("of", inside),))
    tense = g.one_of(
        ("past", "past", "past", "progressive", "future", "going_to") if is_person(subject) else ("past", "past")
    )
    tense = "past" if tense == "progressive" and count != "a" else tense
    return tell(subject, verb(name), tense, thing, *(when(g, tense, 0.3) if is_person(subject) else ()))


_SIZED = frozenset("glass bottle plate basket bucket cup bowl".split())
