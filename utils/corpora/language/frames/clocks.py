"""Frames of timetables and opening hours, ages, distances and prices, vehicles and machines."""

from dataclasses import replace

from utils.corpora.language.draw import NUMBERS, Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.nature import OF_THINGS, WHEN, Items, named, names, noun_named, where
from utils.corpora.language.lexicon import adjective, adjectives_of, verb
from utils.corpora.language.meaning import Clause, Pronoun, Quality, Thing

_HOURS = tuple(f"at {hour} o'clock" for hour in "seven eight nine ten eleven".split())
_AFTERNOON = tuple(f"at {hour} o'clock" for hour in "two three four five six".split())
_ALL_DAY = (*_HOURS, "at noon")
_BY_DAY = (*_HOURS, "at noon", "at two o'clock")
_LEAVING = (
    ("train", "airport village town port coast", (*_ALL_DAY, "at midnight")),
    ("bus", "airport beach museum station village school zoo hospital", _ALL_DAY),
    ("ship", "island", _BY_DAY),
    ("boat", "island beach lighthouse", _BY_DAY),
    ("tram", "station airport market university library", _ALL_DAY),
    ("plane", "", (*_ALL_DAY, "at midnight")),
)
_STARTING = (
    ("film", ("at eight o'clock", "at nine o'clock", "at three o'clock", "at six o'clock")),
    ("match:game", _AFTERNOON),
)
_DAYS_OF = {
    "present": ("on mondays", "on tuesdays", "on fridays", "on saturdays", "on sundays", "every day", "every morning"),
    "future": ("tomorrow", "on monday", "on saturday", "on thursday"),
    "past": ("yesterday", "this morning", "on sunday", "on friday"),
}


@frame(2.0)
def timetable(g: Draw) -> Clause:
    """The train leaves every morning at eight o'clock: part tous les matins à huit heures; the film begins at six."""
    tense = g.one_of(("present", "present", "future", "past"))
    if g.chance(0.2):
        who, hours = g.one_of(_STARTING)
        subject, doing = named(who), verb("begin")
        days = [day for day in _DAYS_OF[tense] if "every" not in day]
    else:
        who, goals, hours = g.one_of(_LEAVING)
        subject, doing = (
            named(who, "the"),
            verb(
                g.one_of(("leave:depart", "leave:depart", "arrive", "take off", "land")[: 5 if who == "plane" else 3])
            ),
        )
        if goals and g.chance(0.5):
            goal = at("for", named(g.one_of(goals.split())))
            subject, doing = replace(named(who), after=(goal,)), verb("leave:depart")
        days = _DAYS_OF[tense]
    hour = g.one_of(hours)
    days = [day for day in days if "morning" not in day or hour in _HOURS]
    return tell(subject, doing, tense, say(g.one_of(days)) if g.chance(0.6) else None, say(hour))


_OPENING = "museum library shop bakery restaurant market zoo theatre park pool castle bank:money".split()
_DAYS = tuple(f"on {day}s" for day in "monday tuesday wednesday thursday friday saturday sunday".split())


@frame(1.5)
def opening_hours(g: Draw) -> Items:
    """The museum is closed on mondays: est fermé le lundi; it opens at ten o'clock: ouvre à dix heures."""
    place = named(g.one_of(_OPENING), "the")
    if g.chance(0.2):
        place = replace(place, after=(where(g, "near station, near port, near church, near park"),))
    days = g.random.sample(_DAYS, 2)
    is_closed = tell(place, verb("be"), "present", Quality(adjective("closed")), say(days[0]))
    match g.one_of(("closed", "opens", "both")):
        case "closed":
            return (is_closed,)
        case "opens":
            hour = say(g.one_of(_HOURS[1:4]))
            return (tell(place, verb("open:itself"), "present", hour, say(days[0]) if g.chance(0.5) else None),)
    is_open = tell(Pronoun(of=place), verb("be"), "present", Quality(adjective("open")), say(days[1]))
    return is_closed, say("but"), is_open


_AGES = (
    ("oak tree fir_tree apple_tree cherry_tree palm_tree", range(5, 21)),
    ("cat dog", range(2, 15)),
    ("horse donkey elephant bear", range(2, 21)),
    ("turtle parrot", range(3, 21)),
    ("car bicycle truck boat tractor", range(2, 15)),
    ("bridge school hotel house lighthouse", range(5, 21)),
)
_NEAR_HOUSE = "behind house, in_front_of school, near river, near church, in garden, near gate"


@frame(1.5)
def is_years_old(g: Draw) -> Clause:
    """The oak near the river is twelve years old: le chêne près de la rivière a douze ans."""
    among, years = g.one_of(_AGES)
    subject = Thing(noun_named(g.one_of(names(among))), g.one_of(("the", "this")))
    if "pet" in subject.noun.tags or subject.noun.singular in ("car", "bicycle", "boat", "tractor", "house", "horse"):
        subject = replace(subject, determiner="the", owner=g.owner_of()) if g.chance(0.6) else subject
    elif "oak" in among and g.chance(0.5):
        subject = replace(subject, determiner="the", after=(where(g, _NEAR_HOUSE),))
    year = named("year_old*", NUMBERS[g.one_of(years) - 2])
    return tell(subject, verb("be:age"), "present", year)


_FAR = "village station airport beach castle farm lake forest sea hospital school waterfall zoo volcano".split()
_WEIGHTS = (("suitcase", range(8, 21)), ("dog", range(6, 21)), ("cat", range(3, 8)), ("goose", range(4, 7)),
            ("carpet", range(9, 17)), ("puppy", range(2, 6)),
            ("television", range(8, 15)), ("melon", range(2, 5)))  # fmt: skip
_PRICES = (("ticket", range(5, 16)), ("book", range(8, 20)), ("hat", range(10, 21)), ("umbrella", range(11, 20)),
           ("coffee", range(2, 5)), ("sandwich", range(4, 8)), ("cake", range(12, 18)), ("pizza", range(9, 14)),
           ("toy", range(6, 13)), ("plant", range(8, 17)), ("scarf", range(12, 21)), ("vase", range(13, 21)),
           ("skirt", range(14, 21)), ("basket", range(6, 16)), ("knife", range(4, 15)))  # fmt: skip


@frame(1.5)
def measures(g: Draw) -> Clause:
    """The lake is twelve kilometres from the village: à douze kilomètres; the suitcase weighs ten kilos."""
    kind = g.one_of(("far", "far", "weigh", "cost", "cost"))
    if kind == "far":
        here, there = g.random.sample(_FAR, 2)
        distance = named("kilometre*", g.one_of(NUMBERS))
        return tell(named(here), verb("be:distance"), "present", distance, at("from", named(there)))
    name, numbers = g.one_of(_WEIGHTS if kind == "weigh" else _PRICES)
    subject = named(name, g.one_of(("the", "this")))
    fitting = [a for a in adjectives_of(subject.noun, attributive=True) if a.english in OF_THINGS[:-3]]
    subject = replace(subject, adjectives=(g.one_of(fitting),)) if fitting and g.chance(0.35) else subject
    unit = "kilo*" if kind == "weigh" else "euro*"
    return tell(subject, verb(kind), "present", named(unit, NUMBERS[g.one_of(numbers) - 2]))


# ---- Vehicles and machines

_DRIVES = (
    ("bus tram", "stop", "in_front_of school, in_front_of station, near park, in_front_of museum, behind hospital"),
    ("train", "stop", "near village, near river, in tunnel, on bridge"),
    ("car truck ambulance", "stop", "in_front_of hospital, near bridge, behind bus, in_front_of gate, near bakery"),
    ("plane helicopter", "land", "near village, on island, in field, behind forest, near hospital"),
    ("plane helicopter", "disappear", "behind cloud*, behind mountain*, behind hill*"),
    ("rocket", "disappear", "behind cloud*, in sky"),
    ("ship boat", "disappear", "behind island, behind rock*, in fog"),
    ("train", "cross", "bridge valley river desert forest"),
    ("truck car bus tractor", "cross", "bridge village street valley"),
    ("ship", "cross", "sea ocean"),
    ("boat", "cross", "lake river"),
    ("train", "enter", "tunnel"),
    ("ship boat", "enter", "port"),
    ("helicopter plane", "fly:wings", "over sea, over forest, over village, over desert, over island, over lake"),
    ("ship boat", "reach", "island coast port beach"),
)


_WITH_PLACE = ("stop", "land", "disappear", "fly:wings")


@frame(2.0)
def vehicle_goes(g: Draw) -> Clause:
    """The bus stopped in front of the school: s'est arrêté devant; the ship is crossing the sea: traverse la mer."""
    who, name, places = g.one_of(_DRIVES)
    subject = g.thing(
        *names(who),
        determiner=g.one_of(("the", "the", "a")),
        plural=False,
        adjective=0.35,
        not_these=_STRANGE_CARS,
    )
    doing = verb(name)
    tenses = ("past",) if "simple" in doing.options else ("past", "progressive", "past_progressive")
    tense = g.one_of(tenses[1:] if name == "fly:wings" else tenses)
    place = where(g, places) if name in _WITH_PLACE else named(g.one_of(places.split()))
    times = {"past": WHEN, "future": ()}.get(tense, ())
    if places == "sea ocean":
        times = ("last week", "last month") if tense == "past" else ()
    when = g.one_of(times) if times and g.chance(0.35) else ""
    return tell(subject, doing, tense, place, say(when) if when else None)


_STRANGE_CARS = ("broken", "expensive", "fast", "slow", "dirty", "clean", "empty", "full", "heavy", "light")
