"""Frames of timetables and opening hours, distances, vehicles and machines."""

from dataclasses import replace

from utils.corpora.language.draw import COLOURS, NUMBERS, Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.nature import WHEN, Items, named, where
from utils.corpora.language.lexicon import adjective, adjectives_of, verb
from utils.corpora.language.meaning import Clause, Pronoun, Quality

_HOURS = tuple(f"at {hour} o'clock" for hour in "seven eight nine ten eleven".split())
_LEAVING = (
    ("train", "airport port coast"),
    ("bus", "airport beach museum station zoo hospital"),
    ("boat", "island"),
    ("plane", ""),
)
_DAYS_OF = {
    "present": ("every day", "every morning", "on saturdays", "on sundays"),
    "future": ("tomorrow", "on monday", "on saturday", "on thursday"),
    "past": ("yesterday", "this morning", "on sunday", "on friday"),
}


@frame(2.0)
def timetable(g: Draw) -> Clause:
    """The train leaves every morning at eight o'clock: part tous les matins à huit heures; the plane landed."""
    tense = g.one_of(("present", "present", "future", "past"))
    who, goals = g.one_of(_LEAVING)
    doings = ("arrive", "take off", "land") if who == "plane" else ("arrive",)
    subject, doing = named(who), g.one_of(("leave:depart", *doings) if g.language == "french" else doings)
    if goals and g.language == "french" and g.chance(0.5):
        subject, doing = replace(subject, after=(at("for", named(g.one_of(goals.split()))),)), "leave:depart"
    day = say(g.one_of(_DAYS_OF[tense])) if g.chance(0.7) else None
    return tell(subject, verb(doing), tense, day, say(g.one_of(_HOURS)))


_OPENING = "museum library bakery restaurant market zoo pool".split()
_DAYS = tuple(f"on {day}s" for day in "monday tuesday wednesday thursday friday saturday sunday".split())


@frame(1.0, languages=("french",))
def opening_hours(g: Draw) -> Items:
    """The museum is closed on mondays: est fermé le lundi; it opens at ten o'clock: ouvre à dix heures."""
    place = named(g.one_of(_OPENING))
    days = g.random.sample(_DAYS, 2)
    is_closed = tell(place, verb("be"), "present", Quality(adjective("closed")), say(days[0]))
    match g.one_of(("closed", "opens", "both", "both")):
        case "closed":
            return (is_closed,)
        case "opens":
            return (tell(place, verb("open:itself"), "present", say(g.one_of(_HOURS[1:4]))),)
    is_open = tell(Pronoun(of=place), verb("be"), "present", Quality(adjective("open")), say(days[1]))
    return is_closed, say("but"), is_open


_FAR = "airport castle farm lake forest beach zoo hospital school".split()


@frame(1.0)
def measures(g: Draw) -> Clause:
    """The lake is twelve kilometres from the village: le lac est à douze kilomètres du village."""
    distance, there = named("kilometre*", g.one_of(NUMBERS)), named(g.one_of(("village", "town", "station", "port")))
    return tell(named(g.one_of(_FAR)), verb("be:distance"), "present", distance, at("from", there))


# ---- Vehicles and machines

_DRIVES = (
    ("plane", "land", "on island, near village"),
    ("helicopter", "land", "near village, on island, in field, near hospital, on beach"),
    ("train", "cross", "bridge valley river desert forest"),
    ("truck car bus tractor", "cross", "bridge village"),
    ("boat", "cross", "lake river"),
    ("helicopter plane", "fly:wings", "over sea, over forest, over village, over desert, over island, over lake"),
)
_FRENCH_DRIVES = (
    ("bus", "stop", "in_front_of school, in_front_of station, near park, in_front_of museum, in_front_of hospital"),
    ("train", "stop", "near village, near river, in tunnel, on bridge"),
    ("car truck ambulance", "stop", "in_front_of hospital, near bridge, in_front_of bakery, in_front_of school"),
    ("plane helicopter", "disappear", "behind cloud*, behind mountain*, behind hill*"),
    ("boat", "disappear", "behind island, behind rock*, in fog"),
    ("train", "enter", "tunnel"),
    ("boat", "enter", "port"),
    ("boat", "reach", "island coast port beach"),
)
_WITH_PLACE = ("stop", "land", "disappear", "fly:wings")


@frame(2.0)
def vehicle_goes(g: Draw) -> Clause:
    """A red bus stopped in front of the school: s'est arrêté devant; the boat is crossing the lake: traverse le lac."""
    who, name, places = g.one_of((*_DRIVES, *_FRENCH_DRIVES) if g.language == "french" else _DRIVES)
    subject = named(g.one_of(who.split()), g.one_of(("the", "the", "a")))
    fitting = [a for a in adjectives_of(subject.noun, attributive=True) if a.english in (*COLOURS, "old")]
    if subject.determiner == "a" and fitting and who != "train" and g.chance(0.6):
        subject = replace(subject, adjectives=(g.one_of(fitting),))
    once = name in ("stop", "disappear", "land", "enter", "reach")
    tense = "past" if once else g.one_of(("progressive", "past_progressive", *(("past",) if name == "cross" else ())))
    place = where(g, places) if name in _WITH_PLACE else named(g.one_of(places.split()))
    when = g.one_of(WHEN) if tense == "past" and g.chance(0.35) else ""
    return tell(subject, verb(name), tense, place, say(when) if when else None)
