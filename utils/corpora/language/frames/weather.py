"""Frames of the sky and the sea, and of what the weather does to things."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.nature import WHEN, named, where
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause

# who (a: one that nobody has heard of) | what it does | tenses | where
_CHANGES = (
    ("the sun", "rise", "past", "behind mountain*, behind hill*, behind forest"),
    ("the sun", "set:sun", "past progressive past_progressive", "behind mountain*, behind hill*, behind forest"),
    ("the sun", "shine", "progressive past_progressive", "on sea, on field*, on lake, on roof*"),
    ("the moon", "shine", "progressive past_progressive", "on sea, on lake, on village, on forest, on field*"),
    ("the star* moon", "shine", "progressive past_progressive", "in sky"),
    ("the moon sun", "disappear", "past", "behind cloud*, behind hill*, behind mountain*"),
    (
        "the leaf*",
        "fall",
        "past progressive past_progressive",
        "onto path, onto car, onto road, into river, into lake, onto bench, onto roof*, onto grass",
    ),
    ("an apple pear branch", "fall", "past", "from tree"),
    ("a stone rock", "fall", "past", "onto road, onto path, into river"),
    ("a stone rock", "roll", "past", "onto road, into river, onto path"),
    ("the coin", "roll", "past", "under bed, under table, under car, behind sofa"),
    ("the snow", "melt", "progressive past_progressive", "on mountain*, on hill*, on roof*, in garden"),
    ("the ice", "melt", "progressive past_progressive", "on lake, on river"),
    ("the snow", "fall", "progressive past_progressive", "on roof*, on mountain*, on field*, on village, on forest"),
    ("the rain", "fall", "progressive past_progressive", "on roof*, on garden, on sea, on village, on forest"),
    ("a candle", "burn", "progressive past_progressive", "on table, near window, in kitchen, in church, on piano"),
    ("a fire", "burn", "progressive past_progressive", "in fireplace, on beach"),
    ("a boat", "float", "progressive past_progressive", "on lake, on river, under bridge"),
    ("a boat", "sink", "past", "near island, near port, near coast, in lake, near rock*"),
    ("the wind", "blow", "progressive past_progressive", "in valley, on beach, in desert, in tree*, in street*"),
    (
        "a rainbow",
        "appear",
        "past",
        "over sea, over village, over waterfall, over valley, over field*, over lake, over forest, over town",
    ),
    ("the vase plate cup", "break:itself", "past", ""),
)


@frame(2.0, languages=("french",))
def things_happen(g: Draw) -> Clause:
    """The leaves fell into the river; the ice is melting; the sun set behind the hills: s'est couché derrière ..."""
    what, name, tenses, places = g.one_of(_CHANGES)
    determiner, *nouns = what.split()
    thing = named(g.one_of(nouns), "the" if determiner == "the" else "a")
    tense = g.one_of(tenses.split())
    daily = {"rise": ("this morning",), "set:sun": ()}.get(name, WHEN)
    when = g.one_of(daily) if tense == "past" and daily and (not places or g.chance(0.3)) else ""
    return tell(thing, verb(name), tense, where(g, places) if places else None, say(when) if when else None)


_FORCES = (
    ("wind", "open", "door window gate"),
    ("wind", "close", "door window gate"),
    ("wind", "carry_away", "hat umbrella newspaper leaf* letter towel*"),
    ("wind tornado", "break", "branch* window"),
    ("thunderstorm thunder", "wake", "dog cow* horse* bird* cat hen* sheep*"),
    ("tornado", "damage", "roof church barn bridge school"),
    ("wave*", "damage", "boat lighthouse port bridge"),
    ("tornado", "destroy", "barn village factory"),
    ("tornado", "destroy", "house farm library theatre hotel"),
    ("wave*", "destroy", "boat dam bridge"),
    ("fog cloud*", "hide", "mountain* hill* castle"),
    ("cloud*", "hide", "moon sun star*"),
    ("sun wind", "dry", "grass towel* shirt* sock*"),
    ("rain", "fill", "bucket* hole*"),
)
_PASSIVE = ("break", "damage", "destroy", "wake")
_SUFFERED = ("yesterday", "yesterday evening", "last week", "two days ago", "this morning")


@frame(2.0, languages=("french",))
def force_acts(g: Draw) -> Clause:
    """The wind opened the door; the barn was destroyed by the tornado: a été détruite par la tornade."""
    who, name, what = g.one_of(_FORCES)
    force, thing = named(g.one_of(who.split())), named(g.one_of(what.split()))
    doing = verb(name.replace("_", " "))
    if name in _PASSIVE and g.chance(0.5):
        when = say(g.one_of(_SUFFERED)) if g.chance(0.5) else None
        return tell(thing, doing, "past", at("by:agent", force), when, passive=True)
    if name == "hide":
        return tell(force, doing, g.one_of(("progressive", "past_progressive")), thing)
    times = _SUFFERED if name in _PASSIVE else ("yesterday", "this morning", "an hour ago")
    return tell(force, doing, "past", thing, say(g.one_of(times)) if g.chance(0.4) else None)
