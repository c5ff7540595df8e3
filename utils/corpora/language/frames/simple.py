"""Frames of one clause: who does what to what, with what, where and when."""

from utils.corpora.language.draw import Draw, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, is_person, phrase, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Nominal, Say, Thing

Items = tuple[Clause | Say | Thing, ...]

# verb | who | what | where. A place belongs to the deed only where it cannot be taken for something else.
_DEEDS = """
eat | anyone | any apple pear banana orange peach sandwich biscuit, mass bread cheese soup salad rice | in kitchen
  garden
eat | anyone | a pizza, any sandwich, mass soup salad ice_cream rice | at restaurant hotel
eat | rabbit horse goat donkey cow | any carrot apple leaf, mass grass bread | in garden
eat | monkey elephant bear | any banana pear apple melon |
eat | mouse bird | mass bread cheese cake rice, some cherry strawberry biscuit | in kitchen
eat | cat dog | mass meat cheese, one egg biscuit | in kitchen
drink | anyone | mass milk water coffee tea juice lemonade | in kitchen garden
drink | dog horse cow goat donkey | mass water |
drink | cat cat puppy calf | mass milk |
buy | adult | any hat shirt dress skirt scarf sweater lamp chair cup plate vase bicycle notebook, one coat ring
  umbrella radio armchair |
buy | adult | lots apple pear egg tomato carrot orange lemon potato onion cherry strawberry, mass cheese bread
  honey | at market
sell | woman man neighbour | goods apple pear egg tomato carrot melon flower, mass honey cheese milk | at market
sell | adult | own car house bicycle motorbike boat guitar piano camera |
choose | adult | one hat scarf ring cake book present film hotel dress |
find | anyone | a key ring watch coin glove umbrella hat | in street garden park forest, on beach
find | young | some mushroom strawberry flower | in forest
lose | anyone | own key umbrella hat phone ticket watch ring scarf bag notebook pencil |
break | anyone cat | one plate cup glass vase bowl lamp mirror bottle |
break | young | own toy doll kite guitar, one window chair |
repair | adult | own car bicycle motorbike boat radio computer, the roof table chair door bed lamp gate machine
  fridge |
wash | anyone | these plate cup glass shirt towel window, the carpet, own car coat sweater dog |
wash | anyone | these tomato carrot apple potato pear, mass salad |
clean | anyone | the kitchen bathroom bedroom carpet fridge cellar table, these window shoe, own bedroom
  bicycle |
open | anyone | the door window box suitcase drawer wardrobe gate bottle letter, own umbrella bag present book |
close | anyone | the door window box suitcase drawer wardrobe gate curtain, own umbrella bag book notebook |
draw | young painter | any cat dog horse tree flower house boat bird butterfly fish car, one elephant castle
  mountain |
paint | adult | the door wall boat gate chair table house |
read | anyone | one book letter newspaper story poem | in garden kitchen living_room bedroom library park,
  on:vehicle train bus plane
write | adult | any letter postcard story, one poem book song |
see | anyone | any fox squirrel rabbit owl snake bird bear wolf | in forest
see | anyone | any whale dolphin shark boat swan | near island beach port
see | cat dog | any mouse bird rabbit squirrel fox | in garden
hear | anyone | a bird owl dog wolf bell song noise |
look_at | anyone | the moon painting photo clock, these star photo painting boat animal mountain |
look_for | anyone | own key glove umbrella hat phone ticket dog cat bag pencil |
wait_for | anyone | the bus train boat plane |
wait_for | anyone | mine brother sister mother father | in_front_of school cinema station museum
listen_to | anyone | the song story radio rain wind professor, these bird song | in garden living_room
help | young | mine mother father sister brother grandmother grandfather | in garden kitchen
help | adult | mine neighbour brother sister |
watch:look | anyone | a film, the film | say at_home
watch:look | young cat | these bird duck squirrel fish | in garden park
take | anyone | own umbrella coat bag key camera hat, the train bus plane boat |
follow | dog | the boy girl man woman cat shepherd, these boy girl child cow |
pull | horse donkey | a cart, the cart |
catch | cat fox owl eagle snake | any mouse bird, one rabbit frog |
catch | policeman | the thief, a thief |
chase | dog | the cat rabbit squirrel bird fox duck, these hen duck bird | in garden field
chase | cat | the mouse squirrel bird frog pigeon butterfly, these bird pigeon | in garden yard
chase | wolf fox | the rabbit goat hen duck, these hen duck rabbit | in forest field
chase | lion tiger | the zebra horse goat, these zebra goat | in valley
bite | dog snake | the postman man boy woman, mine brother neighbour |
steal | thief | one car bicycle phone camera ring necklace painting suitcase, mass money | at station market hotel
steal | fox | one hen egg duck | on farm
steal | monkey | one banana hat bag camera |
steal | cat dog | one sandwich fish egg biscuit, mass meat cheese | in kitchen
cut | anyone | mass bread cheese cake meat, these apple carrot tomato onion, the melon cake rope |
build | man father uncle grandfather shepherd neighbour brother | a house boat wall bed table, the house wall |
build | bird bird pigeon eagle swan | a nest | in tree garden forest
make | anyone | one cake pizza tart sandwich, mass soup salad jam coffee tea lemonade |
cook | adult | usual dinner lunch, mass soup rice | in kitchen
peel | anyone | these potato carrot onion orange, lots potato carrot | in kitchen
pick | anyone | lots apple cherry flower rose strawberry pear | in garden
plant | adult gardener | any tree rose flower, lots potato tomato | in garden
feed | shepherd anyone | these cow hen pig horse sheep duck goat, own cat dog rabbit horse |
drive | adult | one car truck bus |
visit | anyone | one museum castle church palace, the museum castle town farm island village temple |
invite | adult | mine neighbour brother sister, the professor neighbour doctor |
meet | adult | a painter writer tourist doctor actress sailor, mine neighbour | in park street, at market station
  museum
thank | anyone | the doctor nurse professor waiter policeman gardener driver, mine neighbour uncle aunt grandmother |
hide | anyone | one key letter present ring coin, mass money | under bed, in drawer wardrobe box
learn | young | one song poem game |
finish | anyone | own book letter soup painting poem |
forget | anyone | own key umbrella bag book ticket phone coat notebook | at school!, at station restaurant hotel
count | shepherd anyone | these sheep hen cow duck goat, pair hen cow goat |
count | anyone | own money, these star coin boat wave |
receive | anyone | a letter postcard present, some letter postcard present |
sing | anyone | one song, these song | in garden kitchen
order:restaurant | anyone | mass soup coffee tea juice water, a pizza sandwich cake | at restaurant hotel
"""
# What nobody plans is told of the past only; what is done in a moment is hardly ever going on.
_UNPLANNED = frozenset("find lose break see hear catch forget receive bite steal hide meet".split())
_MOMENTS = frozenset("thank finish choose take invite order".split())
# What takes so long, or is so rare, that one says the week.
_WEEKS = frozenset("buy sell visit repair paint invite".split())
_PLAIN = frozenset(
    (
        "wait for",
        "take",
        "finish",
        "learn",
        "listen to",
        "meet",
        "follow",
        "bite",
        "help",
        "invite",
        "build",
        "count",
        "see",
    )
)
_TENSES = ("past", "past", "past", "past", "progressive", "progressive", "past_progressive", "future", "going_to")
_BEASTS = ("past", "past", "progressive", "past_progressive")


def tense_for(g: Draw, name: str, subject: Nominal) -> str:
    """A tense in which one says that the subject does it."""
    if name in _UNPLANNED:
        return "past"
    if not is_person(subject):
        return g.one_of(_BEASTS)
    return g.one_of(("past", "past", "past", "future", "going_to") if name in _MOMENTS else _TENSES)


def did(g: Draw, line: tuple[str, ...]) -> Clause:
    """A clause of a line: verb | who | what | where."""
    name, doer, what, place = line
    subject = who(g, doer)
    tense = tense_for(g, name, subject)
    may_not = is_person(subject) and tense in ("past", "future", "progressive") and name not in _UNPLANNED
    no = g.negative(0.1) if may_not else ""
    thing = phrase(g, what, owner=subject, negative=no, adjective=0.0 if name in _PLAIN else 0.3)
    places = () if no else where(g, place, subject if is_person(subject) else None, 0.4)
    weeks = name in _WEEKS and g.chance(0.8 if name == "build" else 0.2)
    times = (
        ()
        if places and g.chance(0.6)
        else ()
        if name == "build" and not weeks
        else weeks_for(tense)
        if weeks
        else time_for(g, tense, subject, no)
    )
    return tell(subject, verb(name), tense, thing, *places, *times, negative=no)


def weeks_for(tense: str) -> tuple[Say, ...]:
    week = {"past": "last week", "future": "next week", "going_to": "next week"}.get(tense)
    return (say(week),) if week else ()


def time_for(g: Draw, tense: str, subject: Nominal, no: str = "") -> tuple[Say, ...]:
    """When it is; animals have no weeks and Mondays."""
    if tense == "progressive":
        return () if no else when(g, tense, 0.12)
    if not is_person(subject):
        return (say(g.one_of(("yesterday", "this morning"))),) if tense == "past" and g.chance(0.3) else ()
    return when(g, tense, 0.35)


_LINES = columns(_DEEDS, 2)


@frame(6.0)
def transitive(g: Draw) -> Clause:
    """The boy ate a pear."""
    return did(g, g.one_of(_LINES))
