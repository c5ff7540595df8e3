"""Frames of a verb with another in the infinitive: wants to, tries to, can, must, asks somebody to, is going to."""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.meaning import Clause
from utils.corpora.language.notation import line, one, told

OURS = "my/our father/mother/brother/sister/uncle/aunt/grandfather/grandmother"
THEIRS = "his/her father/mother/brother/sister/uncle/aunt"
WHO = f"he|she|i|he|she|we|{OURS}"  # who may own what the sentence calls his or hers
HE = f"he|she|he|she|{OURS}"
SELF = "he|she|i|we"  # who speaks of his own kin: my sister's father is mine
ALL = f"he|she|i|he|she|we|{OURS}|{THEIRS}"  # for sentences without an owner

_WANTS = (
    f"{ALL}: want >buy a red/blue/black/white car/bicycle/boat/suitcase/umbrella",
    f"{WHO}: want >sell own car/bicycle/boat/house/piano/guitar/camera/horse",
    f"{WHO}: not want >sell own car/bicycle/boat/house/piano/ring/dog/cat/horse",
    f"{ALL}: want >learn this song/poem",
    f"{ALL}: want >visit this/the museum/castle/island/church tomorrow/on_saturday/on_sunday/",
    f"{ALL}: want >go to:place the market/museum/park tomorrow/this_evening/on_saturday/on_sunday",
    f"{ALL}: want >eat some soup/fish/chocolate/apples/pears/strawberries",
    f"{ALL}: want >drink some water/milk/tea/coffee",
    f"{ALL}: want >read this book/letter/story/newspaper",
    f"{ALL}: want >play:music the guitar/piano/violin/flute this_evening/tomorrow/",
    f"{ALL}: want >play:game football/tennis/cards/chess this_evening/tomorrow/on_sunday",
    f"{SELF}: want >play:game football/tennis/cards/chess with own brother/sister",
    f"{ALL}: not want >go_out/dance/sing/eat/work this_evening/today/tomorrow",
    f"{ALL}: not want >eat this soup/cake/meat",
    "the cat|our/her cat|the/our dog: want >sleep on/under the bed/sofa/table",
    "the cat|the/our/her/his dog|the donkey: not want >go_out/eat/cross+the+river",
    "the cat|the fox|her/our cat: want >catch the mouse/bird/frog",
)


@frame(1.0)
def wants_to(g: Draw) -> Clause:
    """She wants to buy a red car; the cat does not want to go out."""
    return told(g, one(g, _WANTS), "present")


_BEGINS = {
    "past": (
        f"{ALL}: begin >read this book yesterday/last_week",
        f"{ALL}: begin >write this letter/poem/story yesterday/this_morning",
        f"{ALL}: begin >paint/clean the house/boat/kitchen/bedroom/living_room yesterday/this_morning/last_week",
        f"{ALL}: begin >repair the roof/boat/car/wall yesterday/this_morning/last_week",
    ),
    "progressive": (
        "the snow|the ice|the chocolate|the butter: begin >melt",
        "the leaves: begin >fall",
        "~: begin >rain/snow",
        "the flowers|the roses|the grass|the tomatoes|the carrots: begin >grow:plants",
    ),
    "future": (
        f"{ALL}: begin >paint/clean the house/boat/kitchen/bedroom tomorrow/next_week/on_monday",
        f"{ALL}: begin >repair the roof/boat/car/wall tomorrow/next_week/on_monday",
    ),
}


@frame(0.5, languages=("french",))
def begins_to(g: Draw) -> Clause:
    """The snow is beginning to melt: la neige commence à fondre."""
    text, tense = line(g, _BEGINS)
    return told(g, text, tense)


_TRIES = (
    f"{ALL}: try >open/close the/this door/box/suitcase/window/drawer",
    f"{ALL}: try >open the/this bottle/umbrella",
    f"{ALL}: try >repair the/this bicycle/car/radio/clock/lamp/camera",
    f"{WHO}: try >sell own car/house/boat/piano/bicycle/horse",
    f"{ALL}: try >learn this song/poem",
    f"{ALL}: try >draw a cat/horse/tree/boat/castle/bird/elephant/flower",
    f"{ALL}: try >catch the/a butterfly/frog/rabbit/hen",
    "the cat|our/her cat|the fox|the/our dog: try >catch a/the mouse/rabbit/hen/bird/frog/duck",
    "the dog|the/our/his/her dog|the donkey|the cat: try >cross the river/street/road",
    "the dog|the/our cat|the monkey: try >open the/this box/door/bag/basket",
    "the dog|the cat|the monkey|the fox: try >steal the meat/cake/cheese/eggs",
    "the thief|the thieves: try >open the window/door/box/suitcase",
)


@frame(0.8)
def tries_to(g: Draw) -> Clause:
    """The cat is trying to catch a mouse: le chat essaie d'attraper une souris."""
    return told(g, one(g, _TRIES), g.tense("progressive", "past"))


_CAN = (
    f"{ALL}: can >come tomorrow/this_evening/on_sunday/on_saturday/next_week",
    f"{ALL}: not can >come/work/go_out tomorrow/this_evening/on_sunday/on_monday/today",
    f"{ALL}|the children|the boys|the girls: can >sleep in the living_room/kitchen/house",
    f"{ALL}|the/our children: can >eat in the garden/kitchen/living_room this_evening/today/tomorrow/on_sunday",
    "the/our children|the boys|the girls: can >play:game in the garden/park/street this_evening/tomorrow/today",
    f"{ALL}|the/our children: can >wait in the kitchen/living_room/garden/car",
    "he|she|the children: can >take the/my/our car/bicycle/umbrella/camera this_evening/tomorrow/today",
    f"{ALL}: not can >cross the river/street/bridge/road now/here",
    f"{ALL}: not can >eat this soup/cake/egg/meat",
    f"{ALL}: not can >sleep in this hotel/house",
    f"{ALL}: not can >buy this house/car/boat/carpet/ring/coat/piano/watch",
    f"{ALL}: not can >open this box/door/suitcase/window/drawer/bottle/wardrobe",
    "the dog|the cat|our/her/his dog: can >sleep in the kitchen/garden/living_room/cellar",
    "this/the boat: not can >cross the lake/river today/now",
    "the/this bus/truck: not can >cross the/this bridge",
)


@frame(1.0)
def can_do(g: Draw) -> Clause:
    """We cannot cross the river here; she can come tomorrow: peut, ne peut pas."""
    return told(g, one(g, _CAN), "present")


_MUST = (
    f"{ALL}: must >buy some bread/milk/cheese/eggs/apples/flowers/butter/potatoes today/this_evening/tomorrow/",
    f"{ALL}: must >leave:depart/work/come_back tomorrow/this_evening/on_monday/next_week",
    f"{ALL}: must >clean the house/car/kitchen/bedroom today/tomorrow/next_week/",
    f"{ALL}: must >repair the/this roof/car/bicycle/door/boat/radio today/tomorrow/next_week/",
    f"{ALL}: must >close the windows/doors/door/curtains every_evening/this_evening/now",
    f"{ALL}: must >feed the cat/dog/hens/horses/rabbits/cows every_day/every_morning/every_evening/this_evening",
    f"{ALL}: must >wash the plates/cups/windows/car/carrots/potatoes/blankets today/this_evening/",
    f"{ALL}: must >take/wait_for the bus/train/boat/plane tomorrow/this_evening/on_monday",
    f"{ALL}: must >learn this poem/song today/tomorrow/",
    f"{WHO}: not must >forget own key/umbrella/ticket/phone/camera/coat",
    f"{ALL}: not must >be late tomorrow/this_evening/on_monday/today",
    f"{ALL}: not must >cross the/this street/road/river/bridge here/now",
    "the cat|the dog|our/her/his dog|the puppy: not must >sleep on the sofa/bed/armchair/table",
    "the dog|our/her/his dog|the puppy|the dogs: not must >eat the chocolate/cake/cheese",
    "the horse|the donkey|my/our father/mother/uncle/aunt|he|she: must >rest now/today",
)


@frame(1.0, languages=("french",))
def must_do(g: Draw) -> Clause:
    """I must buy some bread: je dois acheter du pain; we must not be late: ne devons pas."""
    return told(g, one(g, _MUST), "present")


_ASKED_TO = (
    f"{SELF}: ask:request own brother/sister/son/daughter >close/open the door/window/curtains/drawer",
    f"{SELF}: ask:request own brother/sister/son/daughter >buy some bread/milk/cheese/eggs/apples/flowers/butter",
    f"{SELF}: ask:request own father/mother/uncle/brother >repair the/this bicycle/radio/lamp/clock/door",
    f"{HE}: ask:request me/us >wait in_front_of/near the station/school/church/hotel/museum",
    f"{ALL}: ask:request the/our neighbours >feed the cat/dog/hens/rabbits/horse",
    f"{HE}: ask:request me/us >read this letter/story/poem/book",
    f"{SELF}: ask:request me/us/own+son/own+daughter >turn_off/turn_on the radio/television/lamp",
    f"{ALL}: ask:request the waiter >bring some water/bread/tea/coffee/milk/lemonade/cheese",
    f"{ALL}: ask:request the gardener >pick the/some roses/flowers/apples/cherries",
    f"{SELF}: tell:order own son/daughter/children >wash the plates/cups/carrots/apples",
    f"{SELF}: tell:order own son/daughter/children >wait in_front_of/near the station/school/church/museum",
)


@frame(0.8, languages=("french",))
def asks_to(g: Draw) -> Clause:
    """She asked the gardener to pick the roses: elle a demandé au jardinier de cueillir les roses."""
    return told(g, one(g, _ASKED_TO), g.tense("past", "past", "future"))


_HELPS = (
    f"{SELF}: help:to own brother/sister/son/daughter >repair the/this bicycle/radio/lamp/clock/door/car",
    f"{SELF}: help:to own father/mother/uncle/aunt/grandmother/grandfather >wash/clean the car/windows",
    f"{SELF}: help:to own father/mother/aunt/grandmother/grandfather >peel/wash/cut the potatoes/carrots/apples/pears",
    f"{SELF}: help:to own brother/sister/son/daughter >learn this/the poem/song",
    f"{ALL}: help:to the old+man/old+woman/children/tourists >cross the street/bridge/road",
    f"{ALL}: help:to the fisherman/fishermen/sailors >repair/clean/paint the/this old/ boat",
    f"{ALL}: help:to the gardener >pick the apples/cherries/strawberries/pears/tomatoes",
    f"{ALL}: help:to the children >draw a castle/boat/house/horse/cat",
    f"{HE}: help:to me/us >repair/sell the car/bicycle/boat",
    f"{HE}: help:to me/us >carry the/this suitcase/box/table/bag/bags/piano",
)


@frame(0.8, languages=("french",))
def helps_to(g: Draw) -> Clause:
    """He helped me to carry the piano: il m'a aidé à porter le piano."""
    return told(g, one(g, _HELPS), g.tense("past", "past", "progressive", "future"))


_DECIDES = (
    f"{WHO}: decide >sell own car/house/boat/piano/horse/bicycle yesterday/last_week/last_month/",
    f"{ALL}: decide >buy a red/blue/white/green car/boat/bicycle/coat last_week/yesterday/",
    f"{ALL}: decide >learn this song/poem",
    f"{ALL}: manage >open/close the/this box/door/suitcase/window/drawer",
    f"{ALL}: manage >repair the/this bicycle/car/radio/clock/lamp/boat yesterday/this_morning/",
    f"{ALL}: not manage >open/close/repair the/this door/suitcase/window/drawer",
    f"{WHO}: refuse >sell own house/car/boat/ring/horse/piano/bicycle/guitar",
    "the dog|the/his/her horse|the donkey|her/our cat: refuse >eat/go_out/cross+the+river yesterday/this_morning/",
    "the cat|the/our dog|the monkey: manage >open the/this door/box/bag/basket",
    f"{HE}: promise >come/come_back/help+me/help+us tomorrow/this_evening/on_sunday/next_week",
    f"{HE}: promise >repair my/our car/boat/bicycle",
)


@frame(0.8, languages=("french",))
def decides_to(g: Draw) -> Clause:
    """She refused to sell her house: elle a refusé de vendre sa maison; he managed to open the box: a réussi à."""
    return told(g, one(g, _DECIDES), "past")


_FORGETS = (
    f"{ALL}: forget >close the window/door/suitcase/drawer/windows yesterday_evening/this_morning/",
    f"{ALL}: forget >buy the milk/eggs/apples/flowers/butter/tickets/potatoes yesterday/this_morning/",
    f"{WHO}: forget >feed the/own cat/dog this_morning/yesterday/yesterday_evening",
    f"{WHO}: forget >take own umbrella/key/phone/camera this_morning/yesterday/",
)


@frame(0.5)
def forgets_to(g: Draw) -> Clause:
    """She forgot to close the door: elle a oublié de fermer la porte."""
    return told(g, one(g, _FORGETS), "past")


_GOING = (
    f"{ALL}: buy a red/blue/black/white car/bicycle/boat/coat/umbrella/suitcase tomorrow/next_week/on_saturday/",
    f"{WHO}: sell own car/bicycle/boat/house/piano/guitar next_week/next_month/",
    f"{ALL}: visit the/this museum/castle/island/church tomorrow/on_saturday/on_sunday",
    f"{ALL}: eat some bread/cheese/soup/cake/apples/pears",
    f"{ALL}: wash/clean/paint/repair the car/boat/bicycle tomorrow/on_saturday/",
    f"{ALL}: leave:depart/come_back/work tomorrow/this_evening/on_monday/on_sunday",
    f"{ALL}: learn this poem/song this_week/this_evening/",
    "the train|the bus|the plane|the boat: leave:depart",
    "~: rain/snow tomorrow/this_evening/on_sunday/",
    "the snow|the ice|the butter|the chocolate: melt",
    "the cat|the fox|the dog: catch/eat the mouse/bird/frog",
    "the cat|the dog|our/her/his dog|the monkey: eat the meat/cake/cheese/chocolate",
    "the film: begin",
    "the cup|the vase|the lamp|the bottle|the painting|the mirror|the ladder: fall",
    f"{WHO}: not sell own house/car/boat/bicycle/horse",
)


@frame(0.8, languages=("french",))
def going_to(g: Draw) -> Clause:
    """It is going to rain: il va pleuvoir."""
    return told(g, one(g, _GOING), "going_to")
