"""Frames of one clause: who does what to what, with what, where and when."""

from dataclasses import replace

from utils.corpora.language.draw import NUMBERS, Draw, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, is_person, phrase, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Nominal, Pronoun, Say, Thing

# verb | who | what | where. A place belongs to the deed only where it cannot be taken for something else.
_DEEDS = """
eat | anyone | any apple pear banana orange peach sandwich biscuit, mass bread cheese soup | in kitchen garden
eat | anyone | a pizza, mass soup ice_cream | at restaurant
eat | rabbit horse goat donkey | any carrot apple, mass grass |
eat | monkey | any banana pear apple |
eat | dog | mass meat |
drink | anyone | mass milk water coffee tea juice |
drink | dog horse cow goat donkey | mass water |
drink | cat puppy | mass milk |
buy | adult | a hat shirt dress skirt sweater lamp chair bicycle notebook coat ring umbrella |
buy | adult | lots apple pear egg tomato carrot orange lemon potato onion, mass cheese bread honey | at market
choose | adult | a hat ring cake book present film dress |
wash | anyone | these plate shirt towel, own car coat sweater dog |
wash | anyone | these tomato carrot apple potato pear |
clean | anyone | the kitchen bathroom fridge cellar table, these window shoe |
open | anyone | the door window box suitcase drawer wardrobe gate letter, own umbrella bag present book |
read | anyone | a book letter newspaper story poem | in garden kitchen living_room, on:vehicle train bus plane
write | adult | any letter postcard story, a poem |
see | anyone | any fox squirrel rabbit snake wolf | in forest
see | anyone | any whale dolphin shark | near island beach
see | dog | a rabbit squirrel fox bird | in garden
hear | anyone | a bird dog wolf |
look_at | anyone | the moon, these star |
wait_for | anyone | the bus train |
wait_for | anyone | mine brother sister mother father | in_front_of cinema station museum
listen_to | anyone | the song radio |
help | young | mine mother father sister brother grandmother grandfather | in garden kitchen
help | adult | mine neighbour brother sister |
watch:look | anyone | a film, the film | say at_home
pull | horse donkey | a cart, the cart |
catch | cat | a mouse bird |
catch | fox | a hen rabbit |
catch | eagle | a mouse rabbit snake |
catch | policeman | the thief |
chase | dog | the cat rabbit squirrel fox | in garden field
chase | cat | the mouse squirrel pigeon | in garden yard
chase | wolf fox | the rabbit hen duck | in forest field
chase | lion | the zebra, these zebra |
bite | dog snake | the postman, mine brother neighbour |
steal | thief | a car bicycle phone camera ring necklace suitcase |
steal | fox | a hen egg duck |
steal | monkey | a banana hat bag camera |
steal | cat dog | a sandwich fish, mass meat cheese |
cut | anyone | mass bread cheese meat, these apple carrot tomato onion, the cake rope |
build | uncle grandfather neighbour brother | a house boat wall |
build | bird pigeon | a nest | in tree
make | anyone | a cake pizza sandwich, mass soup salad coffee tea |
peel | anyone | these potato carrot onion orange | in kitchen
pick | anyone | lots apple cherry flower rose strawberry pear | in garden
plant | adult gardener | any tree rose flower, these potato tomato | in garden
feed | shepherd anyone | these cow hen pig horse sheep duck goat, mine cat dog rabbit horse |
forget | anyone | mine key umbrella bag book ticket phone coat notebook | at school!, at station restaurant
count | shepherd anyone | these sheep hen cow duck goat |
count | anyone | mine money, these star |
sing | anyone | a song | in garden kitchen
"""
_FRENCH_DEEDS = """
listen_to | anyone | the song radio rain wind |
close | anyone | the door window box suitcase drawer wardrobe gate, own umbrella bag book notebook |
hide | anyone | a key letter present ring coin | under bed, in drawer wardrobe box
draw | young painter | any cat dog horse tree flower house boat bird butterfly fish car, a castle mountain elephant |
hear | anyone | a noise song |
buy | adult | mass butter meat milk salad jam | at market
sell | adult | mine car house bicycle motorbike boat guitar piano camera |
sell | woman man neighbour | goods apple pear egg tomato carrot melon flower | at market
find | anyone | a key ring watch coin glove umbrella | in street garden park forest, on beach
find | young | some mushroom strawberry flower | in forest
lose | anyone | mine key umbrella hat phone ticket watch ring bag notebook pencil |
break | anyone cat | a plate cup vase bowl lamp mirror bottle |
break | young | mine guitar toy doll, a window chair |
repair | adult | mine car bicycle motorbike boat radio computer, the roof table chair door bed lamp gate fridge |
paint | adult | the door wall boat gate house |
look_for | anyone | mine key glove umbrella hat phone ticket dog cat bag pencil |
take | anyone | mine umbrella coat bag camera hat, the train bus plane boat |
follow | dog | the boy girl man woman cat, these child cow |
drive | driver man woman | the bus truck |
visit | anyone | a castle museum palace, the museum castle farm island temple church |
invite | adult | mine neighbour brother sister |
meet | adult | a painter writer actress sailor | at market station museum
thank | anyone | the nurse policeman gardener waiter, mine neighbour uncle aunt grandmother |
learn | young | a song poem |
finish | anyone | mine book letter soup |
receive | anyone | a letter postcard present, some letter postcard present |
order:restaurant | anyone | mass soup coffee tea juice, a pizza sandwich cake | at restaurant
look_at | anyone | the painting photo, these photo |
watch:look | young cat | these bird duck squirrel | in garden
"""
# What nobody plans is told of the past only; what is done in a moment is hardly ever going on.
_UNPLANNED = frozenset("find lose break see hear catch forget receive bite steal hide meet".split())
_MOMENTS = frozenset("thank finish choose take invite order".split())
# What is told of as going on, since one does not say when it will be or was done.
_GOING_ON = frozenset(("build", "drive", "pull", "look for"))
_PLANNED = frozenset("buy sell visit repair paint wash clean read write make plant pick invite take help draw".split())
_LEFT_UNDONE = frozenset("wash clean open close repair paint help feed peel take".split())
# What takes so long, or is so rare, that one says the week.
_WEEKS = frozenset("buy sell visit repair paint invite".split())
# What is new to who hears of it: a hat, some bread.
_NEW = frozenset("eat drink buy choose draw read write see find steal build make plant order visit pick".split())
_COLOURED = frozenset("buy wash draw open close pick lose forget sell".split()) | {"look for"}
_COLOURS = ("red", "blue", "black", "white", "yellow", "green", "small", "old")
_TENSES = ("past", "past", "past", "progressive", "progressive", "past_progressive")
_FUTURES = ("future", "going_to")


def tense_for(g: Draw, name: str, subject: Nominal) -> str:
    """A tense in which one says that the subject does it."""
    if name in _GOING_ON:
        return g.one_of(("progressive", "past_progressive"))
    if name in _UNPLANNED:
        return "past"
    tenses = ("past",) if name.partition(":")[0] in _MOMENTS else _TENSES
    return g.one_of((*tenses, *_FUTURES) if is_person(subject) and name in _PLANNED else tenses)


def doer(g: Draw, text: str, pronouns: float = 0.65, *, alone: bool = False) -> Nominal:
    """Who does it, somebody who is known; alone: not we, since each has one of their own."""
    while True:
        found = who(g, text, pronouns=pronouns, known=True)
        if isinstance(found, Pronoun):
            if not (alone and found.plural):
                return found
        elif found.noun.singular not in ("professor", "doctor", "tourist", "pupil"):
            plural = found.plural and ("person" not in found.noun.tags or found.noun.singular == "thief")
            aged = found.noun.singular in ("man", "woman") and g.language == "french"
            return replace(found, adjectives=found.adjectives if aged else (), plural=plural)


def did(g: Draw, line: tuple[str, ...]) -> Clause:
    """A clause of a line: verb | who | what | where."""
    name, whose, what, place = line
    subject = doer(g, whose, alone="mine" in what or "own" in what)
    tense = tense_for(g, name, subject)
    no = g.negative(0.2) if is_person(subject) and tense == "past" and name in _LEFT_UNDONE else ""
    thing = _heard_of(g, name, phrase(g, what, owner=subject, negative=no, among=_COLOURS))
    places = () if no else where(g, place, None, 0.4)
    weeks = name in _WEEKS and g.chance(0.2)
    times = () if places or "progressive" in tense else weeks_for(tense) if weeks else time_for(g, tense, subject)
    return tell(subject, verb(name), tense, thing, *places, *times, negative=no)


def _heard_of(g: Draw, name: str, thing: Thing) -> Thing:
    """The thing as one speaks of what nobody has heard of yet: a red hat, my old coat, some bread."""
    determiner = thing.determiner
    if name.partition(":")[0] in _NEW and thing.owner is None and determiner in ("the", "this"):
        determiner = "some" if thing.plural or "mass" in thing.noun.tags else "a"
    if determiner == "some" and not thing.plural and g.language == "hindi":
        determiner = "bare"
    if determiner == "this":
        determiner = "the"
    if determiner == "several" or determiner in NUMBERS[11:]:
        determiner = "some"
    known = determiner in ("the", "this") and thing.owner is None
    adjectives = [each for each in thing.adjectives if each.english in _COLOURS]
    return replace(thing, determiner=determiner, adjectives=() if known or name not in _COLOURED else tuple(adjectives))


def weeks_for(tense: str) -> tuple[Say, ...]:
    week = {"past": "last week", "future": "next week", "going_to": "next week"}.get(tense)
    return (say(week),) if week else ()


def time_for(g: Draw, tense: str, subject: Nominal) -> tuple[Say, ...]:
    """When it is; animals have no weeks and Mondays."""
    if not is_person(subject):
        return (say(g.one_of(("yesterday", "this morning"))),) if g.chance(0.3) else ()
    return when(g, tense, 0.35)


_LINES = columns(_DEEDS, 2)
_FRENCH_LINES = (*_LINES, *columns(_FRENCH_DEEDS, 2))


@frame(6.0)
def transitive(g: Draw) -> Clause:
    """The boy ate a pear."""
    return did(g, g.one_of(_FRENCH_LINES if g.language == "french" else _LINES))
