"""Frames about going and staying: to, from, into, by train."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, is_person, named, one, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Thing

# who | places that one goes to | places without an article
_GOES = columns(
    """
anyone | market museum cinema theatre restaurant hospital library station airport beach park village | school church
anyone | market cinema park beach bakery office library pool | school
tourist | museum castle beach hotel |
shepherd | market village |
fisherman | river port lake |
horse cow elephant dog | river lake |
lion zebra giraffe goat | river lake |
""",
    1,
)
_DAILY = frozenset("market bakery office school library park river lake port".split())


@frame(2.0)
def goes_to(g: Draw) -> Clause:
    """The girl goes to school every morning: la fille va à l'école tous les matins."""
    doer, places, plain = g.one_of(_GOES)
    subject = who(g, doer, pronouns=0.7)
    name = g.one_of((*places.split(), *plain.split()))
    tenses = "past past past progressive future present" if is_person(subject) else "past past progressive"
    tenses = tenses.removesuffix(" present") if doer == "tourist" else tenses
    tense = g.one_of(tenses.split())
    place = Thing(named(g, name), "generic" if name in plain.split() else "the")
    if tense == "present":
        habit = say(
            g.one_of(
                ("every morning", "every day")
                if name in _DAILY
                else ("on sundays", "on sundays" if name == "church" else "every evening")
            )
        )
        return tell(subject, verb("go"), tense, at("to:place", place), habit)
    no = g.negative(0.1) if is_person(subject) else ""
    times = when(g, tense, 0.4) if is_person(subject) else ()
    return tell(subject, verb("go"), tense, at("to:place", place), *times, negative=no)


# who | at which place
_ARRIVES = columns(
    """
train | station
bus | station airport school hotel museum village
plane | airport
boat ship | port
tourist | hotel airport station museum castle village
anyone | station airport hotel hospital museum cinema theatre restaurant
anyone | port market office farm station airport hotel village
pupil | library museum
doctor | hospital village
fisherman sailor | port beach
actress | theatre hotel
truck car | factory farm hotel port
dog horse | farm river village
""",
    1,
)
_HOURS = "at six o'clock/at seven o'clock/at eight o'clock/at nine o'clock/at noon"
_TRAVELS = frozenset("train bus plane boat ship truck car tourist".split())


@frame(2.0)
def arrives_at(g: Draw) -> Clause:
    """The train arrived at the station at noon: le train est arrivé à la gare à midi."""
    doer, places = g.one_of(_ARRIVES)
    subject = who(g, doer, pronouns=0.72)
    (place,) = where(g, f"at {places}")
    if isinstance(subject, Thing) and "animal" in subject.noun.tags:
        return tell(subject, verb("arrive"), "past", place)
    tense = g.one_of(("past", "past", "past", "future", "progressive"))
    if tense == "progressive" and doer in ("train", "bus", "plane", "boat ship"):
        return tell(subject, verb("arrive"), tense, place)
    tense = "past" if tense == "progressive" else tense
    hours = _HOURS + ("/at midnight" if doer.split()[0] in _TRAVELS else "")
    times = one(g, hours) if g.chance(0.4) else when(g, tense, 1.0 if tense == "future" else 0.5)
    return tell(subject, verb("arrive"), tense, place, *times)


# verb | who | from where
_COMES = columns("""
come_back | anyone | from market museum cinema hospital beach park station airport library village restaurant lake
come_back | anyone | from school! church!
come_back | fisherman sailor | from sea port lake island
come_back | shepherd | from market village, from field*
come_back | tourist | from castle museum beach island mountain
come_back | dog cat | from garden forest river
come_back | cow horse sheep goat | from field river mountain
come | man woman professor pupil tourist | from village town island
come | cheese honey milk egg apple bread meat wine butter | from farm village valley
come | noise | from kitchen street garden cellar bedroom school
""")


@frame(1.5)
def comes_from(g: Draw) -> Clause:
    """The dog came back from the forest: le chien est revenu de la forêt. This honey comes from the farm."""
    name, doer, places = g.one_of(_COMES)
    subject = who(g, doer, pronouns=0.7)
    if name == "come":
        place = at("from", Thing(named(g, *places.split()[1:]), "the" if doer == "noise" else "this"))
        if not is_person(subject):
            subject = Thing(subject.noun, "the", subject.plural)
        return tell(subject, verb("come"), "present", place, negative=g.negative(0.1))
    tense = g.one_of(("past", "past", "past", "future", "progressive") if is_person(subject) else ("past",))
    times = when(g, tense, 0.4) if is_person(subject) else ()
    return tell(subject, verb(name), tense, *where(g, places), *times)


# who | into which
_ENTERS = columns(
    """
cat dog | kitchen bedroom living_room cellar house garden bathroom church
mouse | kitchen cellar house bedroom
bird bee butterfly fly | kitchen bedroom living_room house church
horse cow donkey | garden yard
hen goat sheep pig | garden kitchen yard
anyone | kitchen bedroom living_room house church museum hotel castle restaurant library shop office hospital
anyone | bakery cellar forest theatre room bathroom garden palace
thief | house bedroom museum shop office castle hotel
tourist | church museum castle hotel temple palace
professor pupil | library
snake | house garden hole
fox wolf | forest garden yard
""",
    1,
)


def place_of(g: Draw, places: str) -> Thing:
    """A place of a list, with the."""
    return Thing(named(g, *(name.replace("_", " ") for name in places.split())), "the")


@frame(1.5)
def enters(g: Draw) -> Clause:
    """The cat came into the kitchen: le chat est entré dans la cuisine."""
    doer, places = g.one_of(_ENTERS)
    subject, place = who(g, doer, pronouns=0.7), place_of(g, places)
    if is_person(subject):
        tense = g.one_of(("past", "past", "past", "past_progressive"))
        time = when(g, tense, 0.3)
    else:
        tense, time = "past", one(g, "this morning/yesterday") if g.chance(0.2) else ()
    if g.chance(0.5) and tense in ("past", "future"):
        return tell(subject, verb("enter"), tense, place, *time)
    return tell(subject, verb("come:enter"), tense, at("into", place), *time)


# who | what they leave
_LEAVES = columns(
    """
anyone | hotel house museum village town island restaurant cinema office room hospital kitchen shop theatre
anyone | beach bedroom school library university market station
tourist | hotel island castle museum town
train bus | station town village
plane | airport
boat ship | port island
bird | nest tree island
fox wolf bear lion | forest valley
pupil professor | school library university
sailor fisherman | port island ship
dog cat | house garden kitchen
""",
    1,
)


@frame(1.5)
def leaves(g: Draw) -> Clause:
    """The tourists left the hotel: les touristes ont quitté l'hôtel. My aunt left yesterday: ma tante est partie."""
    doer, places = g.one_of(_LEAVES)
    subject, hours = who(g, doer, pronouns=0.7), _HOURS
    if isinstance(subject, Thing) and "animal" in subject.noun.tags:
        return tell(
            subject,
            verb("leave"),
            "past",
            place_of(g, places),
            *(one(g, "this morning/yesterday") if g.chance(0.25) else ()),
        )
    tense = g.one_of(("past", "past", "past", "future", "going_to"))
    if g.chance(0.35):
        times = one(g, hours + "/early/late/very early/very late") if g.chance(0.6) else when(g, tense, 1)
        return tell(subject, verb("leave:depart"), tense, *times)
    times = one(g, hours) if g.chance(0.25) else when(g, tense, 0.4)
    return tell(subject, verb("leave"), tense, place_of(g, places), *times)
