"""Frames about music and sport, and about the things of a house."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import INDEFINITE, columns, named, one, phrase, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import At, Clause, Thing

_WITH = "mine brother sister mother father neighbour"


@frame(1.5)
def plays_instrument(g: Draw) -> Clause:
    """She is playing the piano in the living room: elle joue du piano dans le salon."""
    subject = who(g, "anyone", pronouns=0.7)
    tense = g.one_of(
        ("present", "present", "progressive", "progressive", "past_progressive", "past", "future", "going_to")
    )
    instrument = Thing(named(g, "guitar", "piano", "flute", "violin", "drum", "trumpet"), "the")
    with_whom = (at("with", phrase(g, _WITH, owner=subject)),) if g.chance(0.2) else ()
    if tense == "present":
        how = one(g, "every evening/every day/every evening/on sundays/every morning/on saturdays")
        return tell(subject, verb("play:music"), tense, instrument, *how, negative=g.negative(0.05))
    if tense == "past":
        times = one(g, "for an hour/yesterday/for two hours/on saturday/this morning")
    else:
        times = when(g, tense, 0.4) if tense in ("future", "going_to") else ()
    no = g.negative(0.08) if tense in ("future", "progressive") else ""
    times = when(g, tense, 0.3) if no and tense != "progressive" else times
    places = where(g, "in garden living_room kitchen bedroom street park, at school!", None, 0.4)
    return tell(
        subject, verb("play:music"), tense, instrument, *with_whom, *(() if with_whom else places), *times, negative=no
    )


# what | where
_SPORTS = (
    ("football", "in park garden street yard, on beach, at school!"),
    ("football", "in park garden street yard, on beach, at school!"),
    ("tennis", "in park, at school!"),
    ("basketball", "in yard park, at school!"),
    ("volleyball", "on beach, at school!, in park"),
    ("rugby", "in park, at school!"),
    ("chess", "in living_room garden kitchen, at school!, at library, say at_home"),
    ("cards", "in living_room kitchen garden, on:vehicle train, say at_home"),
    ("hide-and-seek", "in garden house park forest yard"),
)


@frame(2.0)
def plays_sport(g: Draw) -> Clause:
    """The boys are playing football in the park: les garçons jouent au football dans le parc."""
    name, places = g.one_of(_SPORTS)
    subject = who(g, "young" if name == "hide-and-seek" else "anyone young", pronouns=0.72)
    tense = g.one_of(("present", "progressive", "progressive", "past_progressive", "past", "future", "going_to"))
    place = where(g, places, probability=0.45)
    with_whom = (at("with", phrase(g, _WITH, owner=subject)),) if g.chance(0.25) else ()
    if tense == "present":
        indoors = "every evening/every evening/on sundays/in winter/on saturdays"
        outdoors = "every day/every evening/on sundays/in summer/on saturdays"
        times, no = one(g, indoors if name in ("chess", "cards") else outdoors), ""
    else:
        past = "yesterday/for an hour/for two hours/this morning/on saturday/on sunday"
        times = one(g, past) if tense == "past" else when(g, tense, 0.4) if tense in ("future", "going_to") else ()
        no = g.negative(0.1) if tense in ("past", "future", "progressive") else ""
        times = when(g, tense, 0.4) if no and tense != "progressive" else times
    return tell(
        subject, verb("play:game"), tense, say(name), *with_whom, *(() if with_whom else place), *times, negative=no
    )


_TURN_OFF = ("turn on", "turn off")


@frame(1.5)
def turns_off(g: Draw) -> Clause:
    """The girl turned the lamp off: la fille a éteint la lampe."""
    subject = who(g, "anyone", pronouns=0.7)
    tense = g.one_of(("past", "past", "past", "future", "going_to", "progressive"))
    thing = phrase(g, "the lamp radio computer television, own computer lamp radio, these lamp computer", owner=subject)
    times = one(g, "this morning") if tense == "past" and g.chance(0.2) else ()
    no = g.negative(0.1) if tense in ("past", "future") else ""
    return tell(subject, verb(g.one_of(_TURN_OFF)), tense, thing, *times, negative=no)


@frame(1.0)
def puts_on(g: Draw) -> Clause:
    """He took off his coat: il a enlevé son manteau. She put on her shoes: elle a mis ses chaussures."""
    subject = who(g, "anyone", pronouns=0.7, single=True)
    name = g.one_of(("put on", "take off:clothes"))
    tense = g.one_of(("past", "past", "going_to", "progressive"))
    thing = phrase(
        g,
        "mine coat hat scarf sweater shirt coat hat scarf sweater, yours shoe sock glove shoe, the coat hat scarf",
        owner=subject,
        adjective=0.35,
    )
    places = where(g, "in bedroom, in_front_of house mirror, near door", None, 0.25)
    return tell(subject, verb(name), tense, thing, *places)


# what | where
_LIES = columns(
    """
any key ring coin, dropped key ring watch phone pencil pen | on table chair bed shelf desk, in drawer bag box,
  under table bed
any book notebook letter photo, one newspaper magazine dictionary | on table chair bed shelf desk, in
  drawer bag suitcase
dropped notebook camera ticket book | on table chair bed shelf desk, in drawer bag suitcase
any cup glass plate, one bowl spoon fork knife, these cup glass plate spoon knife | on table shelf, near lamp
dropped hat scarf coat umbrella, any hat | on chair bed sofa armchair, in wardrobe suitcase, behind door
yours shoe glove sock shoe, these shoe sock glove | under bed chair sofa table, in wardrobe box, near door
any toy, one doll kite, dropped doll | under bed table sofa chair tree, in box basket garden, behind door
one cat dog, dropped cat dog | under bed table tree, on sofa bed chair, behind door curtain, in garden kitchen
any suitcase bag box, one basket bucket, dropped suitcase bag | under table bed, behind door, in car cellar, near
  window door
one lamp vase clock mirror | on table desk, near window bed door
dropped bicycle car, any bicycle car | in street garden yard, in_front_of house hotel station, behind house
mass milk cheese butter meat juice, these egg cherry | in fridge, on table
one ladder broom hammer | in cellar garden, behind door house
one boat ship, these boat | near bridge island beach, in port
any apple pear orange flower, these strawberry cherry | in basket kitchen, on table
""",
    1,
)


@frame(2.0)
def is_somewhere(g: Draw) -> Clause:
    """The key is under the bed: la clé est sous le lit. Our shoes were not near the door."""
    what, places = g.one_of(_LIES)
    subject = phrase(g, what, adjective=0.2)
    if subject.determiner in INDEFINITE:
        subject = Thing(subject.noun, "the", subject.plural, subject.adjectives)
    tense = g.one_of(("present", "present", "present", "past"))
    times = one(g, "yesterday/this morning") if tense == "past" and g.chance(0.4) else ()
    (place,) = where(g, places)
    near = isinstance(place, At) and place.relation.name == "near"  # nothing is told by "is not near the lamp"
    no = g.one_of(("not", "not", "no_longer")) if not near and g.chance(0.15) else ""
    return tell(subject, verb("be"), tense, place, *times, negative=no)
