"""Frames about moving on the spot, falling, staying and travelling; what needs no object."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, is_person, named, one, phrase, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Thing

# what falls | where: into what, or from (off) what
_FALLS = columns(
    """
key ring coin | into water river lake hole box bag soup sea pool
hat scarf | into river water sea lake pool
phone watch camera | into water pool lake river sea 
stone | into river lake water hole garden sea
leaf | into river water lake pool
fly bee | into soup glass milk juice tea
spoon fork | into soup bowl water bucket
cat puppy | into water pool river lake hole bucket
dog frog mouse | into water pool river bucket hole
sheep calf goat | into river hole lake
kite | into river sea lake
boy girl pupil | into river pool lake water
key | from table shelf
cup plate glass bowl | from table shelf
book box vase doll | from shelf table
apple pear leaf nest cherry | from tree
cat | from roof wall tree
bird | from tree nest
stone | from roof wall bridge
""",
    1,
)


_OWNED = frozenset("key ring hat scarf phone watch camera umbrella ball kite doll".split())


@frame(2.0)
def falls_into(g: Draw) -> Clause:
    """The key fell into the river: la clé est tombée dans la rivière. The cup fell from the table: de la table."""
    names, places = g.one_of(_FALLS)
    noun = named(g, *names.split())
    alive = {"animal", "person"} & noun.tags
    shape = "dropped" if noun.singular in _OWNED else "loose"
    subject = who(g, noun.singular) if alive else phrase(g, f"{shape} {noun.singular}", adjective=0.2)
    times = one(g, "yesterday/this morning") if g.chance(0.25) else ()
    return tell(subject, verb("fall"), "past", *where(g, places), *times)


# who | where they stay | how long
_STAYS = columns(
    """
anyone | in kitchen garden house bedroom living_room car, at hotel library, at school!, say at_home at_home
  in_bed | person
anyone | say at_home at_home at_home in_bed in_the_shade in_the_rain in_the_sun, on beach sofa, near fire | person
cat dog | under table bed sofa tree, in kitchen garden house living_room, near fire door | animal
cat puppy | behind sofa door, in basket box, on bed chair, in_front_of window | animal
rabbit | in basket box grass hole, under tree, behind stone | animal
horse cow goat donkey sheep | in field* yard, near river gate, under tree, say in_the_shade in_the_rain | animal
bird owl squirrel | in tree nest forest garden, on roof wall | animal
bear fox wolf | in forest valley, near river | animal
car bicycle truck | in street yard, in_front_of house hotel, near station | thing
boat ship | in port, near island beach bridge | thing
key umbrella | in car house bag drawer, on table, near door | thing
suitcase | in car hotel bedroom, near door bed | thing
letter newspaper book | on table chair sofa, in bag kitchen | thing
""",
    1,
)
_LONG = {
    "person": "for an hour/all day/for two hours/yesterday/this morning/on sunday/on saturday",
    "animal": "for an hour/all day/for two hours/all night/yesterday/this morning",
    "thing": "all night/all day",
}


@frame(2.5)
def stays(g: Draw) -> Clause:
    """The cat stayed under the bed all day: le chat est resté sous le lit toute la journée."""
    doer, places, kind = g.one_of(_STAYS)
    subject, person = who(g, doer, pronouns=0.7, known=kind == "thing"), kind == "person"
    tense = g.one_of(("past", "past", "future", "going_to") if person else ("past",))
    times = when(g, tense, 0.5) if tense != "past" else one(g, _LONG[kind]) if g.chance(0.6) else ()
    no = g.negative(0.12) if person else ""
    return tell(subject, verb("stay"), tense, *where(g, places), *times, negative=no)


# by what | to which places
_BY = columns(
    """
train | village sea airport mountain hospital university
car | office town village hospital airport farm beach
bus | school office museum market hospital beach airport station
bicycle | school office market park beach station farm village lake
""",
    1,
)


@frame(1.5)
def travels_by(g: Draw) -> Clause:
    """She goes to school by bicycle: elle va à l'école à vélo. We travelled by train: nous avons voyagé en train."""
    vehicle, places = g.one_of(_BY)
    by = at("by:bicycle" if vehicle == "bicycle" else "by:vehicle", Thing(named(g, vehicle), "none"))
    subject = who(g, "anyone", pronouns=0.72)
    tense = g.one_of(("past", "past", "past", "present", "future", "progressive"))
    if g.chance(0.3):
        by = at("by:vehicle", Thing(named(g, "train", "boat", "plane", "car", "bus", "train"), "none"))
        often = one(g, "every year/every summer/in summer") if tense == "present" else when(g, tense, 0.5)
        return tell(subject, verb("travel"), tense, by, *often)
    name = g.one_of(places.split())
    plain = name == "school"
    to = at("to:place", Thing(named(g, name), "generic" if plain else "the"))
    come = g.chance(0.25)
    going = verb("come back") if come else verb("go")
    to = at("from", to.thing) if come else to
    if tense == "present":
        often = "every day/every morning" if name in ("office", "school", "market", "station") else "on sundays"
        return tell(subject, going, tense, to, by, *one(g, often))
    return tell(subject, going, tense, to, by, *(when(g, tense, 0.35) if tense != "progressive" else ()))


# verb | who | how | where
_FAST = columns(
    """
run | dog horse rabbit cat fox zebra lion | quickly quickly very_quickly | in street park garden field* forest, on
  beach
run | anyone boy girl child | quickly very_quickly | in park street forest garden, on beach
walk | elephant bear turtle donkey cow cat duck | slowly very_slowly | in forest garden street, on beach
walk | anyone | slowly quickly very_slowly | in street forest park, on beach
swim | duck swan dolphin turtle shark frog dog | quickly slowly very_quickly | in lake river sea
swim | anyone | quickly slowly well | in lake river sea pool
move:ahead | train bus truck boat ship cart car tractor | slowly very_slowly quickly |
move:ahead | cloud turtle cow elephant | slowly very_slowly |
drive:along | car bus truck | quickly slowly very_quickly | in street, on road bridge
grow:plants | flower tree grass rose | quickly slowly well very_quickly | in garden
grow:bigger | child puppy calf baby | quickly very_quickly |
melt | snow ice butter chocolate cheese | quickly slowly very_quickly | say in_the_sun
burn | candle | slowly quickly |
burn | fire | slowly well |
eat | anyone dog cat monkey | quickly slowly very_quickly very_slowly | in kitchen
drink | horse cow cat dog goat elephant | quickly slowly very_slowly |
work | anyone | quickly slowly well very_well | in garden kitchen
read | young | slowly well very_well quickly |
sing | anyone bird | well very_well |
dance | anyone | well very_well slowly |
talk | anyone | slowly quickly very_slowly very_quickly |
write | young | slowly well quickly very_well |
""",
    2,
)
_HABITS = ("talk", "write", "read", "sing", "dance", "swim", "eat")


@frame(2.5)
def moves_quickly(g: Draw) -> Clause:
    """The turtle is walking slowly: la tortue marche lentement. Snow melts quickly: la neige fond vite."""
    name, doer, how, places = g.one_of(_FAST)
    subject = who(g, doer, pronouns=0.7)
    tenses = ["progressive", "progressive", "past_progressive"]
    if is_person(subject):
        tenses += ["present", "present"]
    if is_person(subject) and name in _HABITS:
        tenses = ["present"]
    tense = g.one_of(tenses)
    manner = say(g.one_of(how.split()).replace("_", " "))
    if manner.fixed.english.endswith("well") and "grow" not in name:
        tense = "present"
    place = where(g, places, probability=0.35) if tense != "present" else ()
    no = g.negative(0.15) if tense == "present" else ""
    return tell(subject, verb(name), tense, manner, *place, negative=no)


# verb | who | where | how long it went on | how often it is done
_ALONE = columns(
    """
sleep | cat dog puppy | under table bed tree, on sofa bed carpet, near fire door, in kitchen garden basket | long
  night |
sleep | baby anyone | in bedroom garden living_room, on sofa | long night |
sleep | horse cow sheep goat donkey | in field* garden yard, under tree | long |
sleep | bear fox wolf owl | in forest, under tree, behind stone | long |
sing | bird | in garden tree forest park yard | |
sing | anyone | in bathroom kitchen garden, at school! church! | | evening morning
dance | anyone | in garden living_room street, on beach | long | evening
work | anyone | in garden kitchen, at office factory hospital hotel restaurant farm | long | day morning
work | shepherd gardener | in garden field* | long | day morning
play:game | young child | in garden park street yard living_room, on beach, at school! | long | day
play:game | cat dog puppy | in garden park street yard grass, on beach, under table | long |
laugh | anyone | in garden living_room street kitchen | |
cry | baby young | in bedroom garden kitchen living_room street | |
run | anyone | in park forest street garden, on beach | long | morning evening
run | dog horse rabbit | in park field* garden forest street, on beach | |
swim | anyone | in river lake sea pool | long | morning day
swim | duck swan dolphin turtle frog | in lake river sea pool | |
fly:wings | eagle owl pigeon swan | over house sea forest lake village mountain river | |
fly:wings | bee butterfly | in garden, around flower* tree | |
jump | frog rabbit cat | in grass garden, over:jump wall stone box | |
jump | young | in water garden snow, on bed sofa, over:jump wall | |
wait | anyone | in_front_of school hotel cinema museum, at station airport, near door bridge | long |
wait | dog cat | in_front_of door house fridge, near door gate | long |
walk | anyone | in forest street park snow, on beach | long | morning evening
walk | elephant bear cow | in forest street field* | |
shout | young anyone | in street garden yard, at school! | |
study | pupil young | in bedroom garden, at library university | long | evening
""",
    2,
)
_LASTING = {"long": "for an hour/for two hours/all day", "night": "all night"}


_MOODS = frozenset(("laugh", "cry", "shout", "jump", "sing"))


@frame(3.0)
def intransitive(g: Draw) -> Clause:
    """The cat is sleeping under the table. We worked in the garden all day: nous avons travaillé toute la journée."""
    name, doer, places, spans, habits = g.one_of(_ALONE)
    subject = who(g, doer, pronouns=0.72)
    tenses = ["progressive", "progressive", "past_progressive"]
    tenses += (
        ["past"] * bool(spans)
        + ["present"] * bool(habits)
        + ["future", "going_to"] * (is_person(subject) and name not in _MOODS)
    )
    tense = g.one_of(tenses)
    sure = tense in ("future", "going_to")
    place = where(g, places, subject if is_person(subject) else None, 1.0 if sure else 0.8)
    if tense == "past":
        span = one(g, _LASTING[g.one_of(spans.split())])
        return tell(subject, verb(name), tense, *(place if g.chance(0.6) else ()), *span, negative=g.negative(0.05))
    if tense == "present":
        return tell(subject, verb(name), tense, *place, say(f"every {g.one_of(habits.split())}"))
    times = when(g, tense, 0.6 if tense in ("future", "going_to") else 0.08) if tense != "past_progressive" else ()
    no = g.negative(0.08) if is_person(subject) and tense == "progressive" and not times and name not in _MOODS else ""
    return tell(subject, verb(name), tense, *place, *times, negative=no)
