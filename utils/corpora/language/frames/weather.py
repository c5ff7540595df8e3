"""Frames of the sky and the sea, the weather, what it does to things, plants and the seasons."""

from dataclasses import replace

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.nature import (
    OF_THINGS,
    WHEN,
    Items,
    all_of,
    named,
    names,
    noun_named,
    quality_named,
    two_clauses,
    where,
)
from utils.corpora.language.lexicon import adjective, adjectives_of, verb
from utils.corpora.language.meaning import At, Clause, Part, Pronoun, Quality, Relative, Say, Thing


def _it() -> Pronoun:
    """It, which stands for nothing: il pleut."""
    return Pronoun(gender="n")


_WEATHER = (
    ("rain", "progressive", "now, today"),
    ("rain", "past", "all night, all day, yesterday, this morning, yesterday evening, for two hours"),
    ("rain", "future", "tomorrow, this evening, on monday, on saturday, next week"),
    ("snow", "past", "all night, yesterday, this morning, yesterday evening, for three days, last week"),
    ("snow", "future", "tomorrow, next week, this evening, on thursday"),
    ("snow", "progressive", "now, today"),
    ("cold:weather", "present", "today, this morning, in january, in december, in february, in winter"),
    ("hot:weather", "present", "today, this morning, in july, in august, in summer"),
    ("cold:weather hot:weather", "future", "tomorrow, this evening, next week, on tuesday, on wednesday"),
)
_REGIONS = "in valley, in mountain*, on coast"
_USUAL = (("often always sometimes", "rain", "in autumn, in april, in november, in winter, in march"),
          ("often sometimes", "snow", "in winter, in january, in december, in february"))  # fmt: skip
_EFFECTS = (
    ("rain", "street road garden path field", "be wet"),
    ("rain", "cow horse goat", "sleep, in barn"),
    ("rain", "beach park market", "be empty"),
    ("rain", "cat kitten", "sleep, on armchair, on sofa, near fire, in kitchen"),
    ("rain", "museum cinema", "be full"),
    ("snow", "road path street", "be white"),
    ("snow", "roof* field* tree*", "be white"),
    ("snow", "school zoo airport", "be closed"),
    ("hot:weather", "ice", "melt"),
    ("hot:weather", "dog cat cow*", "sleep, under tree, near river, in garden"),
    ("hot:weather", "cow* horse* goat* dog", "be thirsty"),
    ("hot:weather", "window* door*", "be open"),
    ("cold:weather", "window* door*", "be closed"),
    ("cold:weather", "lake river waterfall", "be frozen"),
    ("cold:weather", "cat dog kitten", "sleep, near fire, in kitchen, on sofa"),
    ("cold:weather", "beach park pool", "be empty"),
)


def _weather(g: Draw, name: str, tense: str, *parts: Part, adverb: Say | None = None) -> Clause:
    if ":" in name:
        degree = "very" if g.chance(0.35) else ""
        return tell(_it(), verb("be"), tense, Quality(adjective(name), degree), *parts, adverb=adverb)
    return tell(_it(), verb(name), tense, *parts, adverb=adverb)


@frame(1.5)
def weather_is(g: Draw) -> Items:
    """It rained all night: il a plu; it is very cold in january: il fait froid; the ice melts because it is hot."""
    roll = g.random.random()
    if roll < 0.35:
        name, tense, times = g.one_of(_WEATHER)
        name = g.one_of(name.split())
        region = (where(g, _REGIONS),) if g.chance(0.4) and name != "snow" else ()
        return (_weather(g, name, tense, *region, say(g.one_of(times.split(", ")))),)
    if roll < 0.45:
        adverbs, name, times = g.one_of(_USUAL)
        return (_weather(g, name, "present", say(g.one_of(times.split(", "))), adverb=say(g.one_of(adverbs.split()))),)
    name, who, effect = g.one_of(_EFFECTS)
    effect, *places = effect.split(", ")
    what = Quality(adjective(effect[3:])) if effect[:3] == "be " else None
    place = where(g, ", ".join(places)) if places else None
    tense = "progressive" if what is None else "present"
    thing = named(g.one_of(who.split()))
    result = tell(thing, verb(effect.split()[0]), tense, what, place)
    weather = _weather(g, name, "present" if ":" in name else "progressive")
    return result, say("because"), weather


_CHANGES = (
    ("sun", "rise", "past", "behind mountain*, behind hill*, behind forest, behind church, behind castle"),
    ("sun", "set:sun", "past progressive", "behind mountain*, behind hill*, behind forest, behind castle"),
    ("sun", "shine", "progressive past_progressive", "on sea, on field*, on valley, on lake, on roof*"),
    ("moon star*", "shine", "progressive past_progressive", "on sea, on lake, on village, on forest, in valley"),
    ("moon sun", "disappear", "past", "behind cloud*, behind hill*, behind mountain*, behind tower"),
    ("leaf leaf* branch", "fall", "past future", "onto path, onto car, onto road, into river, onto bench"),
    ("apple pear branch nest", "fall", "past", "from tree"),
    ("stone rock", "fall", "past", "onto road, onto path, into river, into lake, onto beach"),
    ("stone rock", "roll", "past", "onto road, into river, onto path"),
    ("coin", "roll", "past", "under bed, under table, under car, behind sofa"),
    ("snow ice", "melt", "progressive past_progressive", "on mountain*, on lake, on roof*, in valley, in garden"),
    ("snow", "fall", "progressive past_progressive", "on roof*, on mountain*, on field*, on village"),
    ("rain", "fall", "progressive past_progressive", "on roof*, on garden, on sea, on village, on forest"),
    ("candle", "burn", "progressive past_progressive", "on table, near window, in kitchen, in church, on piano"),
    ("fire", "burn", "progressive past_progressive", "in fireplace, on beach, in_front_of cave, in garden"),
    (
        "boat leaf",
        "float",
        "progressive past_progressive",
        "on lake, on river, under bridge",
    ),
    ("boat ship", "sink", "past", "near island, near port, near coast, in lake, near rock*"),
    ("wind", "blow", "progressive past_progressive", "in valley, on beach, in desert, in tree*, in street*"),
    ("rainbow", "appear", "past", "over sea, over village, over waterfall, over valley, over field*"),
    (
        "tulip* rose* sunflower*",
        "bloom",
        "progressive past_progressive",
        "in garden, near gate, in_front_of school, in field",
    ),
    (
        "mushroom* tulip* grass",
        "grow:plants",
        "progressive past_progressive",
        "under tree*, in garden, near wall, behind barn",
    ),
    ("vase glass plate cup", "break:itself", "past", ""),
    ("lake river waterfall", "freeze", "past", ""),
)


@frame(3.0)
def things_happen(g: Draw) -> Clause:
    """The leaf fell into the river; the ice is melting; the sun set behind the hills: s'est couché derrière ..."""
    what, name, tenses, places = g.one_of(_CHANGES)
    tense = g.one_of(tenses.split())
    what = g.one_of(what.split())
    found = noun_named(what.rstrip("*"))
    only_the = found.tags & {"unique", "mass", "weather"} or what.endswith("*")
    thing = named(what, "the" if only_the else g.one_of(("the", "the", "a")))
    if not only_the or what in ("leaf*", "tulip*", "sunflower*", "rose*"):
        fitting = [a for a in adjectives_of(found, attributive=True) if a.english in OF_THINGS and name != "freeze"]
        thing = replace(thing, adjectives=(g.one_of(fitting),) if fitting and g.chance(0.3) else ())
    when = g.one_of(WHEN) if tense == "past" and (not places or g.chance(0.3)) else ""
    if name in ("rise", "set:sun") and when:
        when = "this morning" if name == "rise" else ""
    return tell(thing, verb(name), tense, where(g, places) if places else None, say(when) if when else None)


_FORCES = (
    ("wind", "open", "door window gate"),
    ("wind", "close", "door window gate"),
    ("wind", "carry_away", "hat umbrella kite newspaper leaf* scarf letter magazine"),
    ("wind tornado", "break", "branch* window chimney"),
    ("tornado thunderstorm", "wake", "dog cow* horse* bird* kitten puppy"),
    ("thunder", "wake", "dog bird* cat horse* hen* sheep*"),
    ("tornado wave* fire:blaze", "damage", "boat lighthouse ship port"),
    ("tornado fire:blaze", "damage", "roof church barn bridge stable truck"),
    ("tornado fire:blaze", "destroy", "barn roof nest* stable church village factory lighthouse"),
    ("fire:blaze", "destroy", "forest house farm library theatre hotel"),
    ("wave*", "destroy", "boat dam bridge lighthouse"),
    ("fog cloud*", "hide", "mountain* hill* lighthouse castle island moon"),
    ("sun wind", "dry", "grass path towel* shirt* sock* dress* coat street"),
    ("rain", "fill", "bucket* hole* pool"),
)
_PASSIVE = ("break", "damage", "destroy", "wake")
_SUFFERED = ("yesterday", "yesterday evening", "last week", "two days ago", "this morning")


def _force(g: Draw, name: str, *, plural: bool = True) -> Thing:
    """The wind, the big waves."""
    thing = named(name, "the" if name not in ("tornado", "thunderstorm", "fire:blaze") else g.one_of(("the", "a")))
    return replace(thing, adjectives=(adjective("huge"),)) if name == "wave*" and g.chance(0.3) else thing


def _suffering(g: Draw, name: str) -> Thing:
    thing = named(name, "the")
    thing = replace(thing, determiner="the") if "unique" in thing.noun.tags else thing
    fitting = [a for a in adjectives_of(thing.noun, attributive=True) if a.english in OF_THINGS]
    fitting = [] if "animal" in thing.noun.tags else fitting
    return replace(thing, adjectives=(g.one_of(fitting),)) if fitting and g.chance(0.25) else thing


@frame(2.5)
def force_acts(g: Draw) -> Clause:
    """The wind opened the door; the barn was destroyed by the tornado: a été détruite par la tempête."""
    who, name, what = g.one_of(_FORCES)
    force, thing = _force(g, g.one_of(who.split())), _suffering(g, g.one_of(what.split()))
    doing = verb(name.replace("_", " "))
    if name in _PASSIVE and g.chance(0.5):
        when = say(g.one_of(_SUFFERED)) if g.chance(0.5) else None
        return tell(thing, doing, "past", at("by:agent", force), when, passive=True)
    if name in ("cover", "hide"):
        return tell(force, doing, g.one_of(("progressive", "past_progressive")), thing)
    times = _SUFFERED if name in _PASSIVE else ("yesterday", "this morning", "an hour ago")
    return tell(force, doing, "past", thing, say(g.one_of(times)) if g.chance(0.4) else None)


_DISASTERS = (
    ("tornado", (("break", "window chimney branch*"), ("damage", "roof church stable school gate"),
               ("destroy", "barn nest*"))),
    ("wave*", (("damage", "boat lighthouse port"), ("destroy", "bridge dam"), ("carry_away", "boat bench tree*"))),
    ("fire:blaze", (("damage", "roof church stable theatre"), ("destroy", "barn house library hotel"))),
    ("wind", (("open", "door window gate"), ("break", "branch* umbrella"),
              ("carry_away", "hat newspaper leaf* magazine"), ("wake", "dog cat bird*"))),
)  # fmt: skip


@frame()
def storm_that(g: Draw) -> Clause:
    """The tornado that broke the window damaged the roof: la tempête qui a cassé la fenêtre a endommagé le toit."""
    who, deeds = g.one_of(_DISASTERS)
    (first, one), (second, two) = g.random.sample(deeds, 2)
    relative = Relative("subject", verb(first.replace("_", " ")), "past", parts=(_suffering(g, g.one_of(one.split())),))
    force = replace(named(who), after=(relative,))
    when = g.one_of(("", "", *_SUFFERED))
    thing = _suffering(g, g.one_of(two.split()))
    return tell(force, verb(second.replace("_", " ")), "past", thing, say(when) if when else None)


_PLANTS = (
    ("mushroom oak fir_tree", "in forest, on hill*"),
    ("fir_tree", "in mountain*, on hill*"),
    ("palm_tree", "near sea, on coast, on island"),
    ("cactus", "in desert, in sand, between rock*"),
    ("apple_tree cherry_tree", "in valley, on hill*, in garden*"),
    ("sunflower wheat", "in valley, in field*"),
    ("tulip rose", "in garden*"),
    ("melon tomato strawberry carrot onion potato", "in garden*, in field*"),
    ("mango banana pineapple", "in jungle, on island"),
)
_BLOOMING = (("tulip", "april spring"), ("cherry_tree", "april spring"), ("apple_tree", "may spring"),
             ("rose", "june july summer"), ("sunflower", "july summer august"))  # fmt: skip
_BEDS = "in garden, near gate, in_front_of church, behind house, near river, in_front_of school, near barn, in park"


def _grows(g: Draw) -> Clause:
    who, places = g.one_of(_PLANTS)
    place = where(g, places)
    if place.thing.noun.singular in ("garden", "field"):
        place = At(place.relation, replace(place.thing, determiner="generic"))
    thing = all_of(g, who)
    if "mass" in thing.noun.tags:
        thing = replace(thing, plural=False)
    return tell(thing, verb("grow:plants"), "present", place)


def _blooms(g: Draw) -> Clause:
    who, when = g.one_of(_BLOOMING)
    return tell(all_of(g, who), verb("bloom"), "present", say(f"in {g.one_of(when.split())}"))


@frame(1.5)
def plants_grow(g: Draw) -> Items:
    """Palm trees grow near the sea and cactuses grow in the desert; the roses in our garden bloomed in june."""
    if g.chance(0.5):
        return two_clauses(g, _grows) if g.chance(0.7) else two_clauses(g, _blooms, contrast=0.0)
    who, when = g.one_of(_BLOOMING)
    place = where(g, _BEDS)
    if place.thing.noun.singular in ("garden", "house") and g.chance(0.5):
        place = At(place.relation, replace(place.thing, owner=g.owner_of()))
    place = at("in:of", place.thing) if place.relation.name == "in" else place
    plants = Thing(noun_named(g.one_of(names(who))), "the", True, (), after=(place,))
    tense = g.one_of(("past", "future", "progressive"))
    months = [say(f"in {month}") for month in when.split()] if tense != "progressive" else [None]
    return (tell(plants, verb("bloom"), tense, g.one_of(months)),)


_SEASONS = (
    ("in winter, in january, in december, in february", (
        "lake be frozen", "river be frozen", "night* be long", "road* be dangerous", "beach be empty",
        "roof* be white", "field* be white", "mountain* be white", "bear* sleep in cave*", "nest* be empty",
        "cow* sleep in barn", "wolf* be hungry", "village be quiet", "sea be cold")),
    ("in spring, in april, in may", (
        "tree* be green", "tulip* bloom -", "cherry_tree* bloom -", "bird* sing in_the_morning", "grass be green",
        "lamb* play:game in field*", "stork* come_back -", "snow melt in mountain*", "bee* come_back -",
        "river be high", "calf* play:game in field*", "bird* build nest*", "garden be beautiful")),
    ("in summer, in july, in june", (
        "night* be short", "beach be full", "rose* bloom -", "grass be dry",
        "cow* sleep in field*", "strawberry* be ripe", "cherry* be ripe", "hotel be full", "beach be beautiful",
        "sunflower* bloom -", "sea be blue", "school be closed",
        "field* be yellow", "sea be warm")),
    ("in autumn, in october, in november", (
        "leaf* fall -", "leaf* be yellow", "leaf* be red", "leaf* be brown", "night* be cold",
        "squirrel* hide seed*", "sea be cold", "apple* be ripe", "stork* leave:depart -",
        "mushroom* grow:plants in forest", "path* be wet", "beach be empty")),
)  # fmt: skip


def _of_season(text: str) -> Clause:
    """A line of the table as a clause: "sun set:sun at_five_o'clock"."""
    who, doing, *rest = text.split()
    plural, found = who.endswith("*"), noun_named(who.rstrip("*").replace("_", " "))
    kind = "generic" if plural and ("animal" in found.tags or found.singular == "mushroom") else "the"
    subject, doing = Thing(found, kind, plural), verb(doing.replace("_", " "))
    if doing.base == "be":
        return tell(subject, doing, "present", Quality(quality_named(rest[0])))
    if rest == ["-"]:
        return tell(subject, doing, "present")
    if len(rest) == 2:
        return tell(subject, doing, "present", at(rest[0], named(rest[1], "generic" if rest[1] == "cave*" else "the")))
    time = rest[0].replace("_", " ")
    return tell(subject, doing, "present", say(time) if " " in time else named(rest[0], "bare"))


@frame(2.0)
def in_season(g: Draw) -> Items:
    """In winter , the lake is frozen and the nights are long: en hiver , le lac est gelé et les nuits sont longues."""
    times, lines = g.one_of(_SEASONS)
    first, second = g.random.sample(lines, 2)
    opening = (say(g.one_of(times.split(", "))), say(","), _of_season(first))
    if first.split()[0] == second.split()[0] or g.chance(0.35):
        return opening
    return (*opening, say("and"), _of_season(second))


_LOOKS = (
    ("sky", "blue grey red dark beautiful"),
    ("sea", "blue calm beautiful cold dangerous"),
    ("lake", "calm blue beautiful cold"),
    ("moon", "yellow red white"),
    ("cloud*", "white grey black pink"),
    ("mountain*", "blue white beautiful"),
    ("forest", "dark quiet green"),
    ("wave*", "high huge"),
    ("field*", "yellow green"),
    ("beach", "empty beautiful quiet"),
    ("leaf*", "yellow red brown"),
    ("street*", "wet empty quiet"),
)


@frame(1.5)
def sky_looks(g: Draw) -> Items:
    """The sky was grey this morning; the sea is calm and the clouds are white."""
    (one, first), (two, second) = g.random.sample(_LOOKS, 2)
    tense = g.one_of(("present", "past"))
    quality = g.one_of(first.split())
    degree = "very" if quality in ("dark", "calm", "cold", "high", "beautiful", "quiet") and g.chance(0.3) else ""
    clause = tell(named(one), verb("be"), tense, Quality(quality_named(quality), degree))
    if g.chance(0.4):
        when = g.one_of(("today", "this evening") if tense == "present" else ("this morning", "yesterday"))
        return (replace(clause, parts=(*clause.parts, say(when))),)
    other = tell(named(two), verb("be"), tense, Quality(quality_named(g.one_of(second.split()))))
    return clause, say("and"), other
