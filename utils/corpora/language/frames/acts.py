"""Frames about what one holds, uses, carries and drinks, and about two who are the same."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import can_be, columns, named, pronoun
from utils.corpora.language.lexicon import Noun, verb
from utils.corpora.language.meaning import Both, Clause, Nominal, Quality, Thing, agreement

_KIN = tuple("father mother uncle aunt grandfather grandmother brother sister son daughter".split())
_OLDER = _KIN[:8]
_PEOPLE = (*"boy girl man woman".split(), *_KIN)


def _somebody(g: Draw) -> Nominal:
    """I, we, he, she, the man, my aunt: a person whose gender French and English both tell."""
    if g.chance(0.68):
        return pronoun(g)
    noun = named(g, *_PEOPLE)
    return g.kin(noun) if "family" in noun.tags else Thing(noun, "the")


_PAINTS = tuple("red blue green black white yellow".split())
_HELD = tuple("cup pencil pen umbrella bag flower box towel plate rose suitcase basket bucket".split())
_SEVERAL = tuple("pencil pen flower bag box rose plate cup".split())
_WORN = tuple("hat coat shirt sweater shoe sock glove".split())


@frame(2.0, languages=("french",))
def holds_coloured(g: Draw) -> Clause:
    """She is holding a blue bag: elle tient un sac bleu. The boy is wearing red shoes: des chaussures rouges."""
    subject, worn, two = _somebody(g), g.chance(0.5), g.chance(0.25)
    who = agreement(subject, "english")
    clothes = (*_WORN, "dress", "skirt") if who.gender == "f" else _WORN
    noun = named(g, *(clothes if worn else _SEVERAL if two or who.plural else _HELD))
    if who.plural or (worn and noun.singular in ("shoe", "sock", "glove")):
        determiner, plural = "bare", True
    else:
        plural = two and not worn
        determiner = g.one_of(("two", "three")) if plural else "a"
    colours = ("red", "yellow", "white") if noun.singular in ("rose", "flower") else _PAINTS
    thing = Thing(noun, determiner, plural, (g.adjective(*colours),))
    return tell(
        subject, verb("wear" if worn else "hold"), g.tense("progressive", "progressive", "past_progressive"), thing
    )


# who or what | what they are
_PAIRS = columns(
    """
anyone | tired hungry thirsty sad angry ill
cow goat horse donkey | hungry tired black white ill
cat dog rabbit | hungry tired black white ill
hen duck | white hungry black
elephant bear lion tiger | dangerous hungry
cup plate bowl | dirty clean white broken
door window | open closed
drawer wardrobe | open closed empty
box suitcase bag | open closed empty heavy
hat shirt coat skirt dress sweater | wet dirty red black white clean
apple pear banana orange peach | ripe
carrot tomato onion potato | fresh rotten
soup tea coffee milk | hot cold
museum castle church | open closed beautiful
car truck bicycle motorbike | expensive old red blue
lamp table chair armchair | old expensive
book film story | interesting funny long
river lake sea | calm beautiful
""",
    1,
)
# What two people do, with when they do it.
_DEEDS = {
    "french": (
        ("arrive", "yesterday/this morning/yesterday evening"),
        ("leave:depart", "yesterday/this morning/yesterday evening"),
        ("come back", "yesterday/this morning/yesterday evening/last week"),
        ("go out", "this morning/yesterday evening"),
        ("get up", "at six o'clock/at seven o'clock/at eight o'clock"),
        ("wake up", "at six o'clock/at seven o'clock/at eight o'clock"),
        ("fall asleep", ""),
        ("sit down", ""),
    ),
    "hindi": (
        ("come back", "yesterday/this morning/yesterday evening/last week"),
        ("get up", "at six o'clock/at seven o'clock/at eight o'clock"),
        ("fall asleep", ""),
        ("sit down", ""),
    ),
}
_FLAT = frozenset("clean open closed empty black white red blue rotten fresh wet broken ripe".split())
_KEPT = frozenset("black white red blue old young dangerous beautiful heavy interesting funny long".split())


def _two(g: Draw, first: Noun, second: Noun) -> Both:
    owner = g.owner_of()
    return Both(*(Thing(noun, "the", False, (), owner if "family" in noun.tags else None) for noun in (first, second)))


@frame(2.0)
def two_subjects(g: Draw) -> Clause:
    """The cup and the plate are white: sont blanches. My mother and my uncle came back: sont revenus."""
    names, said = g.one_of(_PAIRS)
    pool = g.one_of((_OLDER, _OLDER, ("boy", "girl", "man", "woman"))) if names == "anyone" else tuple(names.split())
    first = named(g, *pool)
    second = named(g, *(name for name in pool if name != first.singular))
    things = not {"person", "animal"} & first.tags
    if g.language == "hindi" and things and first.gender("hindi") != second.gender("hindi"):
        return two_subjects(g)  # the adjective may agree with both or with the nearer one
    pair = _two(g, first, second)
    if names == "anyone" and g.chance(0.5):
        doing, times = g.one_of(_DEEDS[g.language])
        return tell(pair, verb(doing), "past", *((say(g.one_of(times.split("/"))),) if times else ()))
    fitting = [name for name in said.split() if can_be(first, name) and can_be(second, name)]
    if not fitting:
        return two_subjects(g)
    adjective = can_be(first, g.one_of(fitting))
    quality = Quality(adjective, "" if adjective.english in _FLAT else g.one_of(("", "", "", "very")))
    tense = g.one_of(("present", "present", "present" if adjective.english in _KEPT else "past"))
    return tell(pair, verb("be"), tense, quality, negative=g.negative(0.12) if not quality.degree else "")


# verb | what, with its determiner | with what
_TOOLS = columns(
    """
cut | the:bread the:cheese the:cake the:meat the:melon the:apple the:rope the:carrot a:apple a:carrot | a:knife
eat | the:soup the:rice the:ice_cream a:egg | a:spoon
eat | the:salad the:meat the:rice the:cake the:potatoes | a:fork
open | the:letter the:box | a:knife
open | the:door the:box the:drawer the:wardrobe the:suitcase | the:key
peel | the:apple the:orange the:potatoes the:carrot the:carrots a:apple a:orange | a:knife
draw | a:flower a:tree a:cat a:horse a:boat a:house a:fish a:bird the:house the:cat | a:pencil
write | the:letter the:story the:poem a:letter a:poem | a:pencil a:pen
clean | the:kitchen the:cellar | a:broom
break | the:window the:vase the:mirror the:lamp the:plate | a:hammer
tie | the:boat the:horse the:goat the:cow the:donkey | a:rope
pull | the:boat the:cart the:car | a:rope
""",
    1,
)


def _noted(g: Draw, text: str) -> Thing:
    """One of a list of nouns with their determiners: "the:door a:letter"."""
    determiner, name = g.one_of(text.split()).split(":")
    many = name.endswith("s") and name != "glass"
    noun = named(g, (name.removesuffix("es") if name == "potatoes" else name.removesuffix("s")).replace("_", " "))
    return Thing(noun, determiner, many)


@frame(1.5, languages=("french",))
def with_tool(g: Draw) -> Clause:
    """My father opened the box with a knife: mon père a ouvert la boîte avec un couteau."""
    name, what, tools = g.one_of(_TOOLS)
    tense = g.one_of(("past", "past", "past", "progressive", "past_progressive", "future"))
    tense = "past" if name == "break" else tense
    return tell(_somebody(g), verb(name), tense, _noted(g, what), at("with:tool", _noted(g, tools)))


# verb | who | what
_LOADS = columns(
    """
carry | anyone | suitcase box basket bucket bag ladder chair umbrella
carry | anyone | suitcases bags boxes baskets
carry | donkey horse | bags boxes baskets
push | anyone | car cart bicycle motorbike table wardrobe bed sofa
pull | horse donkey | cart
pull | anyone | cart boat
""",
    2,
)


@frame(1.2, languages=("french",))
def carries(g: Draw) -> Clause:
    """The donkey is carrying two bags: l'âne porte deux sacs. We pushed the red car: nous avons poussé."""
    name, doer, what = g.one_of(_LOADS)
    subject = _somebody(g) if doer == "anyone" else Thing(named(g, *doer.split()), "the")
    word = g.one_of(what.split())
    plural = word.endswith("s")
    noun = named(g, word.removesuffix("es" if word == "boxes" else "s"))
    colours = (g.adjective(*_PAINTS),) if word not in ("horse", "table", "bed", "boat") and g.chance(0.35) else ()
    determiner = g.one_of(("two", "two", "three")) if plural else "the"
    if agreement(subject, "english").plural and not plural and name == "carry":
        return carries(g)  # "we are carrying the bag": one each, or one together
    if name == "carry" and determiner == "the" and not plural:
        determiner = g.one_of(("the", "a", "a"))
    if doer != "anyone" and name == "pull":
        determiner = "a"
    thing = Thing(noun, determiner, plural, colours)
    return tell(
        subject,
        verb(name),
        g.tense("past" if name != "carry" else "progressive", "progressive", "past_progressive"),
        thing,
    )


# verb | how much | of what
_GLASSES = columns(
    """
drink | glass | water milk juice lemonade
drink | cup | tea coffee
drink | bottle | water lemonade
eat | bowl | soup rice salad
eat | plate | rice
eat | piece | bread cheese chocolate
eat | slice | bread cheese
order:restaurant | glass bottle | water juice lemonade
order:restaurant | cup | tea coffee
buy | bottle | milk water juice lemonade
buy | kilo | rice sugar apple* pear* tomato* carrot* potato* onion* cherry*
buy | bag | apple* pear* carrot* potato* onion*
carry | bag basket | apple* pear* potato* tomato*
carry | bucket | water
""",
    2,
)


@frame(2.0, languages=("french",))
def drinks_glass_of(g: Draw) -> Clause:
    """He drank a glass of water: il a bu un verre d'eau. My aunt bought two kilos of apples: deux kilos de pommes."""
    name, measures, contents = g.one_of(_GLASSES)
    content, measure = g.one_of(contents.split()), named(g, *measures.split())
    inside = Thing(named(g, content.rstrip("*")), "bare", content.endswith("*"))
    plural = g.chance(0.35)
    count = (
        g.one_of(
            ("two", "two", "three", "four") if measure.singular in ("bottle", "kilo") and name == "buy" else ("two",)
        )
        if plural
        else "a"
    )
    thing = Thing(measure, count, plural, (), after=(at("of", inside),))
    tense = g.one_of(("past", "past", "past", "progressive", "future"))
    tense = g.tense("progressive", "past_progressive") if name == "carry" else tense
    times = ()
    if tense == "past" and g.chance(0.3):
        times = (say(g.one_of(("yesterday", "this morning"))),)
    return tell(
        _somebody(g),
        verb(name),
        "past" if tense == "progressive" and plural and name != "carry" else tense,
        thing,
        *times,
    )
