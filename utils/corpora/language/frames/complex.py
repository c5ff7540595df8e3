"""Frames of more than one verb: wants to, says that, because, when, if, before leaving."""

from dataclasses import replace

from utils.corpora.language.draw import Draw, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import At, Clause, Doing, Nominal, Say, That, Thing
from utils.corpora.language.notation import Line, does, line, nominal, one, told

Items = tuple[Clause | Say | At | Thing, ...]
_KIN = "my/our/his/her father/mother/brother/sister/uncle/aunt/grandfather/grandmother"
_WHO = f"he|she|i|he|she|we|{_KIN}"
_HE = f"he|she|he|she|{_KIN}"

_WANTS = {
    "present": (
        f"{_WHO}: want >buy a red/blue/black/white/small/big/new/ "
        "car/bicycle/boat/house/coat/umbrella/suitcase/carpet/lamp",
        f"{_WHO}: want >sell own/the small/red/ car/bicycle/boat/house/piano/guitar/camera",
        f"{_WHO}: want >learn this/that long/beautiful/ song/poem",
        f"{_WHO}: want >visit this/that/the old/small/beautiful/ museum/castle/island/village/church "
        "tomorrow/on_saturday/on_sunday/",
        f"{_WHO}: want >go to:place the beach/market/cinema/museum/theatre/park "
        "tomorrow/this_evening/on_saturday/on_sunday/",
        f"{_WHO}: want >eat some bread/cheese/soup/fish/meat/chocolate/cake/apples/pears/strawberries this_evening/",
        f"{_WHO}: want >drink some water/milk/tea/coffee/juice/lemonade",
        f"{_WHO}: want >read this/the/a long/ book/letter/story/newspaper",
        "i|he|she|my/our/his/her brother/sister/cousin/son/daughter: want >work in a small/big/ "
        "shop/hotel/hospital/restaurant/factory next_year/",
        f"{_WHO}: want >live in a small/big/old house/village/town/castle",
        f"{_WHO}: want >play:music the guitar/piano/violin/flute this_evening/tomorrow/",
        f"{_WHO}: want >play:game football/tennis/cards/chess "
        "this_evening/tomorrow/on_sunday/with+own+brother/with+own+sister",
        f"{_WHO}: not want >go_out/dance/sing/eat/leave:depart/wait/work this_evening/today/tomorrow",
        f"{_WHO}: not want >sell own/this house/car/boat/ring/dog/cat/horse/garden",
        f"{_WHO}: not want >eat the/this cold:touch/ soup/meat/cheese/cake/rice",
        "the cat|her/our cat|the/our dog: want >sleep on/under the bed/sofa/table",
        "the cat|the/our/her/his dog|the donkey|his/her horse: not want "
        ">go_out/eat/leave:depart/cross+the+river/drink+the+milk",
        "the cat|the fox|the owl|her/our cat: want >catch the/a/this mouse/bird/frog/squirrel",
    ),
}


@frame(1.0)
def wants_to(g: Draw) -> Clause:
    """She wants to buy a hat; the cat does not want to go out."""
    text, tense = line(g, _WANTS)
    return told(g, text, tense)


_BEGINS = {
    "past": (
        "the baby|the/our children|he|she|the girl|the boy|the puppy: begin >cry/laugh/run/shout/jump",
        f"{_HE}|i: begin >sing/dance/laugh/run/work/read/write/eat",
        f"{_WHO}: begin >read/write this/a/the long/old/ book/letter/story/poem yesterday/this_morning/last_week/",
        f"{_WHO}: begin >paint/repair/clean the/own house/boat/car/door/wall/kitchen yesterday/this_morning/last_week/",
        f"{_WHO}: begin >cook the soup/rice/meat",
        f"{_WHO}: begin >peel/wash/cut the potatoes/carrots/apples/onions/pears/mushrooms this_morning/",
        "~: begin >rain/snow yesterday/this_morning/yesterday_evening/yesterday_evening/on_sunday/",
        "the dog|the/our/his/her dogs|her/our/his dog: begin >bark/run/jump",
        "the snow|the ice|the cheese|the butter|the chocolate: begin >melt this_morning/yesterday/",
        "the bird|the birds|the parrot: begin >sing/eat this_morning/yesterday/",
        "the bell|the phone|all bells: begin >ring:sound this_morning/yesterday_evening/",
        "the house|the church|the castle|the grass|the tree|the forest|the boat: begin >burn "
        "yesterday_evening/yesterday/this_morning/",
        "the flowers|the roses|the trees|the grass|the tomatoes: begin >grow:plants last_month/last_week",
    ),
    "progressive": (
        "the snow|the ice|the chocolate|the butter: begin >melt",
        "the leaves: begin >fall",
        "~: begin >rain/snow",
        "the flowers|the roses|the grass|the tomatoes|the carrots: begin >grow:plants",
        "the birds|the children|the sailors: begin >sing/dance/eat",
    ),
    "future": (
        "the film|the game: begin tomorrow/this_evening/on_sunday",
        f"{_WHO}: begin >paint/repair/clean the/own house/boat/kitchen/roof tomorrow/next_week/on_monday/next_month",
        f"{_WHO}: begin >work/study tomorrow/next_week/on_monday/next_month/next_year",
    ),
}


@frame(0.6)
def begins_to(g: Draw) -> Clause:
    """The snow is beginning to melt: la neige commence à fondre."""
    text, tense = line(g, _BEGINS)
    return told(g, text, tense)


_TRIES = (
    f"{_WHO}: try >open the/this old/small/ door/box/bottle/suitcase/window/drawer/gate/umbrella",
    f"{_WHO}: try >repair the/this/own bicycle/car/radio/clock/roof/lamp/gate/camera",
    f"{_WHO}: try >read this/the/a long/old/ letter/poem/story/newspaper",
    f"{_WHO}: try >sell own/the/this car/house/boat/piano/bicycle/horse",
    f"{_WHO}: try >learn this/the/that long/beautiful/old/ song/poem",
    f"{_WHO}: try >draw a/the/this cat/horse/tree/boat/castle/bird/elephant/flower",
    f"{_WHO}: try >catch the/a/this butterfly/frog/rabbit/hen",
    f"{_WHO}: try >sleep in the train/bus/garden/plane",
    f"{_WHO}: try >close the/this old/small/ door/box/suitcase/window/drawer/gate/umbrella",
    "the cat|her/our cat|the fox|the owl|the/our dog|the wolf: try >catch a/the/this mouse/rabbit/hen/bird/frog/duck",
    "the dog|the/our/his/her dog|the donkey|his/her horse|the cat: try >cross the river/street/bridge/field/road",
    "the dog|the/our cat|the monkey|the fox|the bear: try >open the/this box/door/bag/basket/window/gate",
    "the dog|the cat|the/two monkeys|the fox: try >steal the meat/cake/cheese/eggs/chocolate",
    "the thief|the thieves: try >open the window/door/box/suitcase/car",
)


@frame(0.8)
def tries_to(g: Draw) -> Clause:
    """The cat is trying to catch a mouse: le chat essaie d'attraper une souris."""
    return told(g, one(g, _TRIES), g.tense("progressive", "past"))


_CAN = (
    f"{_WHO}: can >come tomorrow/this_evening/on_sunday/on_saturday/next_week",
    f"{_WHO}: not can >come/work/leave:depart/go_out tomorrow/this_evening/on_sunday/on_monday/today",
    f"{_WHO}: not can >carry this/the/own heavy/big/old/ suitcase/box/table/bag/chair",
    f"{_WHO}: can >sleep in the/this/our living_room/house/hotel/small+bedroom/old+boat",
    f"we|{_WHO}: can >eat in the garden/kitchen/living_room/park this_evening/today/tomorrow/on_sunday",
    f"{_WHO}: can >take the/this/my/our bus/train/car/bicycle/boat/umbrella this_evening/tomorrow/today",
    f"we|{_WHO}: not can >cross the/this river/street/bridge/road today/now/here/this_evening",
    f"{_WHO}: not can >eat this soup/meat/bread/cheese/egg",
    f"{_WHO}: not can >sleep in this/that bed/hotel/house/train at_night/",
    f"{_WHO}: can >lend the/own/this car/bicycle/dictionary/ladder/hammer/umbrella/book to own "
    "brother/sister/friend/neighbour",
    f"{_WHO}: not can >buy this/the expensive/big/old/ house/car/boat/carpet/ring/coat/piano/watch today/",
    f"{_WHO}: not can >open this/the/this/that box/door/suitcase/gate/drawer/wardrobe without the key",
    "the dog|the cat|our/her/his dog: can >sleep in the kitchen/garden/living_room/cellar this_evening/in_winter/",
    "this/the boat|this/the ship: not can >leave:depart/cross+the+lake/cross+the+sea/enter+the+port "
    "today/now/this_evening",
    "generic owls|generic cats|generic foxes|generic wolves: can >hunt at_night",
    "the train|the bus|the plane: not can >leave:depart today/now/this_evening",
    "the/this old/small/ bus: not can >cross the/this old/small/narrow/ bridge",
)


@frame(1.0)
def can_do(g: Draw) -> Clause:
    """We cannot cross the river here; she can come tomorrow: peut, ne peut pas."""
    return told(g, one(g, _CAN), "present")


_MUST = (
    f"{_WHO}: must >buy some/the bread/milk/cheese/eggs/apples/flowers/butter/potatoes today/this_evening/tomorrow/",
    f"{_WHO}: must >leave:depart/work/come_back/study tomorrow/this_evening/now/today/on_monday/next_week",
    f"{_WHO}: must >clean the/own house/car/boat/kitchen/bedroom today/tomorrow/next_week/",
    f"{_WHO}: must >repair the/own/this roof/car/bicycle/door/gate/boat/radio today/tomorrow/next_week/",
    f"{_WHO}: must >close the windows/doors/door/gate/curtains at_night/in_winter/every_evening/",
    f"{_WHO}: must >feed the/own cat/dog/hens/horses/rabbits/cows "
    "every_day/every_morning/every_evening/now/this_evening/tomorrow",
    f"{_WHO}: must >finish this/own letter/book/poem today/tomorrow/this_evening/",
    f"{_WHO}: must >wash the plates/cups/windows/car/carrots/potatoes/blankets/glasses today/tomorrow/this_evening/",
    f"{_WHO}: must >take/wait_for the/this bus/train/boat/plane tomorrow/this_evening/now/on_monday/",
    f"{_WHO}: must >learn this/the long/old/ poem/song today/tomorrow/",
    f"{_WHO}: not must >forget this/the red/blue/old/small/ key/bag/umbrella/notebook",
    f"{_WHO}: not must >be late tomorrow/this_evening/on_monday/today",
    f"{_WHO}: not must >cross the/this street/road/river/bridge at_night/here/now",
    "the cat|the dog|our/her/his dog|the puppy: not must >sleep on the sofa/bed/armchair/table",
    "the dog|our/her/his dog|the puppy|the dogs: not must >eat the/this chocolate/cake/cheese",
    "the train|the bus|the boat: must >wait here/now/this_evening",
    "this/the horse|the cow|the/his/her/our dog|the donkey: must >drink/sleep now",
)


@frame(1.0)
def must_do(g: Draw) -> Clause:
    """I must buy some bread: je dois acheter du pain; we must not be late: ne devons pas."""
    return told(g, one(g, _MUST), "present")


_ASKED_TO = (
    f"{_WHO}: ask:request own brother/sister/son/daughter/neighbour/friend >close/open the "
    "door/window/gate/curtains/drawer",
    f"{_WHO}: ask:request own brother/sister/son/daughter/uncle/aunt >buy some "
    "bread/milk/cheese/eggs/apples/flowers/butter",
    f"{_WHO}: ask:request own father/mother/neighbour/uncle/friend >repair the/this bicycle/radio/lamp/clock/door/gate",
    f"{_HE}: ask:request me/us/own+brother/own+sister >wait in_front_of/near the "
    "station/school/church/hotel/bridge/museum",
    f"{_WHO}: ask:request the/our neighbour/neighbours >feed the cat/dog/hens/rabbits/horse",
    f"{_HE}: ask:request me/us >read/finish this/the long/ letter/story/poem",
    "the professor|the doctor|the nurse: ask:request my/her/his children/brother/sister/friends >wait "
    "in_front_of/near the school/hospital/station/museum",
    "the professor: ask:request the children/pupils/boys/girls >read/learn this/the long/old/ poem/story/book",
    f"{_HE}: ask:request me/us/own+son/own+daughter/own+brother/own+sister >turn_off/turn_on the radio/television/lamp",
    f"{_WHO}: ask:request the waiter >bring some water/bread/tea/coffee/milk/juice/lemonade/cheese",
    f"{_WHO}: ask:request the gardener >pick/cut the/some/these roses/flowers/apples/cherries",
    f"{_WHO}: ask:request the tailor/baker/painter >come_back tomorrow/this_evening/on_monday/next_week",
    f"{_WHO}: tell:order own son/daughter/brother/sister/children >wash the/these plates/cups/carrots",
    "the doctor|the nurse: tell:order my/his/her/our grandfather/grandmother/uncle/aunt/father/mother >drink "
    "bare water/tea/milk every_day/every_morning/every_evening",
    f"{_HE}: tell:order the/own dog/dogs >come/wait",
)


@frame(0.8)
def asks_to(g: Draw) -> Clause:
    """She asked the gardener to pick the roses: elle a demandé au jardinier de cueillir les roses."""
    return told(g, one(g, _ASKED_TO), g.tense("past", "past", "future"))


_HELPS = (
    f"{_WHO}: help:to own brother/sister/son/daughter/neighbour/friend >repair the/this old/ "
    "bicycle/radio/lamp/clock/door/gate/roof/car",
    f"{_WHO}: help:to own father/mother/uncle/aunt/grandmother/grandfather >wash/clean the car/windows",
    f"{_WHO}: help:to own father/mother/uncle/aunt/grandmother/grandfather >peel/wash/cut the "
    "potatoes/carrots/apples/onions/pears/mushrooms",
    f"{_WHO}: help:to own brother/sister/son/daughter >learn this/the long/ poem/song",
    f"{_WHO}: help:to the woman/man/tourists/children/neighbour/old+man/old+woman >cross the street/bridge/road",
    f"{_WHO}: help:to the fisherman/fishermen/sailors/neighbours >repair/clean/paint the/this old/ boat/boats",
    f"{_WHO}: help:to the gardener >pick the apples/cherries/strawberries/pears/mushrooms/tomatoes",
    f"{_WHO}: help:to the/own children >draw/build a small/big/ castle/boat/house",
    f"{_HE}: help:to me/us >repair/sell the/this/our car/bicycle/boat/clock",
    f"{_HE}: help:to me/us >carry the/this/my/our heavy/big/ suitcase/box/table/bag/bags/piano",
    "the dog|our/her/his/my dog|the neighbour's dog: help:to us/me/the+policeman >find the/this "
    "thief/thieves/bag/money",
)


@frame(0.8)
def helps_to(g: Draw) -> Clause:
    """He helped me to carry the piano: il m'a aidé à porter le piano."""
    return told(g, one(g, _HELPS), g.tense("past", "past", "progressive", "future"))


_DECIDES = {
    "past": (
        f"{_WHO}: decide >sell own/the/this house/car/boat/piano/horse/bicycle yesterday/last_week/last_year/",
        f"{_WHO}: decide >buy a red/blue/white/green/small/ car/boat/bicycle/guitar/house/coat last_week/yesterday/",
        f"{_WHO}: decide >learn this long/beautiful/ song/poem",
        f"{_WHO}: forget >close the window/door/gate/suitcase/drawer/windows yesterday_evening/this_morning/",
        f"{_WHO}: forget >buy some/the bread/milk/cheese/eggs/apples/flowers/butter/tickets yesterday/this_morning/",
        f"{_WHO}: forget >feed the/own cat/dog/hens/horses/rabbits this_morning/yesterday/yesterday_evening",
        f"{_WHO}: forget >take own/the umbrella/key/ticket/phone/camera/scarf/gloves this_morning/yesterday/",
        f"{_WHO}: forget >turn_off the lamp/radio/television/computer yesterday_evening/this_morning/",
        f"{_WHO}: manage >open/close the/this old/small/ box/door/bottle/suitcase/window/drawer/gate",
        f"{_WHO}: manage >repair the/own/this bicycle/car/radio/clock/roof/lamp/boat yesterday/this_morning/",
        f"{_WHO}: not manage >open/close/repair the/this old/small/ door/suitcase/window/drawer/gate",
        f"{_HE}: refuse >sell own/the/this house/car/boat/ring/horse/piano/bicycle/guitar",
        "the dog|the/his/her horse|the donkey|her/our cat: refuse >eat/go_out/drink/cross+the+river/go_in "
        "yesterday/this_morning/",
        "the cat|the/our dog|the fox|the monkey: manage >open the/this door/box/bag/basket/window/gate",
        "the rabbit|the mouse|the hen|the bird|the frog: manage >cross the street/road/river/field/garden",
        f"{_HE}: promise >come/come_back/help+me/help+us tomorrow/this_evening/on_sunday/next_week",
        f"{_HE}: promise >repair the/my/our car/boat/bicycle",
    ),
}


@frame(1.0)
def decides_to(g: Draw) -> Clause:
    """She forgot to close the door: elle a oublié de fermer la porte; the cat managed to open the box: a "
    "réussi à ouvrir."""
    text, tense = line(g, _DECIDES)
    return told(g, text, tense)


_GOING = (
    f"{_WHO}: buy a red/blue/black/white/small/big/ car/bicycle/boat/house/coat/umbrella/suitcase "
    "tomorrow/next_week/on_saturday/",
    f"{_WHO}: sell own/the small/red/ car/bicycle/boat/house/piano/guitar next_week/next_month/",
    f"{_WHO}: visit the/this old/small/beautiful/ museum/castle/island/village/church tomorrow/on_saturday/on_sunday",
    f"{_WHO}: eat some bread/cheese/soup/meat/cake/apples/pears this_evening/",
    f"{_WHO}: finish this long/ letter/poem/story this_evening/tomorrow/",
    f"{_WHO}: wash/clean/paint/repair the/own car/boat/bicycle tomorrow/this_evening/on_saturday/",
    f"{_WHO}: leave:depart/come_back/work tomorrow/this_evening/on_monday/on_sunday",
    f"{_WHO}: learn this long/beautiful/ poem/song this_week/this_evening/",
    "the train|the bus|the plane|the boat|the ship: leave:depart/arrive",
    "~: rain/snow tomorrow/this_evening/on_sunday/",
    "the snow|the ice|the butter|the chocolate: melt",
    "the cat|the fox|the owl|the dog: catch/eat the/this mouse/bird/frog",
    "the cat|the dog|our/her/his dog|the monkey: eat the/this meat/cake/cheese/chocolate",
    "the film|the game: begin this_evening/tomorrow/",
    "the cup|the vase|the glass|the lamp|the bowl|the bottle|the painting|the mirror|the ladder: fall",
    f"{_WHO}: not sell/buy this/the old/red/blue/small/ house/car/boat/bicycle/carpet",
)


@frame(0.8)
def going_to(g: Draw) -> Clause:
    """It is going to rain: il va pleuvoir."""
    return told(g, one(g, _GOING), "going_to")


# What is said, by its tense.
_THATS = {
    "present": (
        "the train|the bus|the plane|the boat: be late/full today/this_morning/",
        "the museum|the library|the shop|the bakery|the restaurant: be closed/open today/now/",
        "the/this river/lake/pool: be very/ deep/cold:touch",
        "the/this film/book/story: be very/ interesting/long",
        "the/this road/bridge/river: be very/ dangerous",
        "my/our/his/her cat/dog/horse: be ill/hungry/thirsty/tired",
        "the house|the castle|the bridge|the clock|the church: be very old",
        "own brother/sister/mother/father/grandfather/grandmother/uncle: be ill/tired/sad",
        "own brother/sister/uncle/aunt/neighbour: live in a/this small/big/ house/village/town",
        "generic owls|generic foxes|generic wolves: hunt at_night",
    ),
    "future": (
        "the train|the bus|the plane|the boat: arrive/leave:depart this_evening/tomorrow/on_sunday/on_monday",
        "~: rain/snow tomorrow/this_evening/on_sunday/next_week",
        "own brother/sister/mother/father/uncle/aunt: come/come_back/leave:depart "
        "tomorrow/this_evening/on_saturday/next_week",
        "the museum|the library|the shop|the bakery|the market: open tomorrow/on_monday/on_sunday",
        "@: come/work/leave:depart/come_back tomorrow/this_evening/on_sunday/next_week",
        "@: sell own/the big/ house/car/boat/piano/bicycle next_week/next_month/",
    ),
    "past": (
        "own brother/sister/mother/father/uncle/aunt: find a key/ring/dog/cat/letter",
        "the thief/thieves|the monkey: steal the camera/ring/money/car",
        "the dog/cat/cats/dogs: eat the meat/cake/cheese/chocolate",
        "the train|the bus|the plane|the boat: arrive/leave:depart this_morning/yesterday_evening/yesterday",
        "@: lose own key/umbrella/ring/ticket/watch/phone/suitcase/gloves",
        "@: find a key/umbrella/ring/ticket/watch/phone/cat/dog in the garden/street/park",
    ),
}
_SAYERS = f"{_HE}|{_HE}|the professor|the doctor|the driver|our/his/her neighbour"


def _that(g: Draw, who: Nominal, name: str, tense: str, inner: Clause) -> Clause:
    return tell(who, verb(name), tense, That(inner))


@frame(0.8)
def says_that(g: Draw) -> Clause:
    """My mother says that the train is late; i think that it will rain."""
    subject, name = g.one_of(((_SAYERS, "say"), (f"{_SAYERS}|i|we|i", "think"), (f"{_HE}|i|we", "know:fact")))
    who = nominal(g, subject)
    tenses = {"say": tuple(_THATS), "think": ("present",), "know:fact": ("present",)}[name]
    text, tense = line(g, {each: _THATS[each] for each in tenses})
    return _that(g, who, name, "present", told(g, text, tense, who=who))


_HOPES = (
    "~: snow tomorrow/this_evening/on_sunday/next_week/on_saturday",
    "~: not rain tomorrow/this_evening/on_sunday/next_week/on_saturday",
    "the train|the bus|the plane|the boat: not be late/full this_evening/tomorrow/on_sunday",
    "the train|the bus|the plane|the boat: arrive/leave:depart this_evening/tomorrow/on_monday",
    "own brother/sister/mother/father/uncle/aunt/friend: come/come_back tomorrow/this_evening/on_saturday/next_week",
    "the doctor|the nurse|the professor|the children: come tomorrow/this_evening/on_monday/next_week",
    "the museum|the library|the shop|the market: be open tomorrow/on_monday/on_sunday/this_evening",
    "the film|the game|the book|the story: be good/interesting/funny/short",
    "the hotel|the street|the beach|the village: be quiet/beautiful/clean",
    "the tomatoes|the cherries|the apples|the pears|the melons: be ripe next_week/tomorrow/on_sunday/next_month",
    "the soup|the coffee|the tea: be hot:touch/good",
    "the hens: lay:eggs some/many eggs tomorrow/this_week/next_week",
    "own brother/sister/father/uncle/aunt/neighbour: sell own big/ house/car/boat/piano/bicycle",
)


@frame(0.5)
def hopes_that(g: Draw) -> Clause:
    """She hopes that it will snow tomorrow: elle espère qu'il neigera demain."""
    who = nominal(g, f"{_HE}|i|we|i|our neighbour|my/our/his/her friend")
    return _that(g, who, "hope", "present", told(g, one(g, _HOPES), "future", who=who))


_SAID = {
    "past": (
        "the train|the bus|the plane|the boat: be late/full/empty",
        "the museum|the library|the shop|the bakery|the restaurant: be closed/open",
        "the river|the lake|the pool|the water|the soup|the coffee: be too/very/ cold:touch",
        "the/this film/book/story/game: be very/too long",
        "own/the cat/dog/horse: be ill/hungry/thirsty/tired",
        "own brother/sister/mother/father/grandfather/grandmother/uncle: be ill/tired/sad/angry/happy",
        "@: be ill/tired/hungry/thirsty/happy",
        "the house|the castle|the bridge|the clock|the piano|the car: be very+beautiful/very+old/too+old/too+expensive",
        "the/this road/bridge/river: be very/ dangerous/narrow",
    ),
    "pluperfect": (
        "own brother/sister/mother/father/uncle/aunt: find a key/ring/dog/cat/letter",
        "the thief|the thieves|the monkey: steal the/@'s camera/phone/ring/money/bag",
        "the dog|the cat|the cats|the dogs: eat the meat/cake/cheese/chocolate",
        "the train|the bus|the plane|the boat: arrive/leave:depart",
        "@: lose own key/umbrella/ring/ticket/watch/phone/suitcase/gloves/scarf/camera",
        "@: find a key/umbrella/ring/ticket/watch/phone/cat/dog in the garden/street/park/house",
        "@: close/open the door/window/gate/windows/suitcase/drawer",
        "@: see a small/white/black/ dog/wolf/fox/bear/horse in the garden/forest/street/field",
    ),
    "conditional": (
        "@: come/come_back/leave:depart/work on_monday/on_sunday",
        "@: sell own/the house/car/boat/piano/bicycle/horse",
        "@: buy the bread/milk/tickets/flowers",
        "the train|the bus|the plane|the boat: be late/full",
        "~: rain/snow on_sunday/on_monday/on_saturday",
        "own brother/sister/father/mother/neighbour: repair the/@'s car/radio/roof/gate/clock/bicycle",
    ),
}


@frame(0.8)
def said_that(g: Draw) -> Clause:
    """She said that the train was late, that she had lost her key: était en retard, avait perdu sa clé."""
    who = nominal(g, f"{_SAYERS}|{_HE}")
    text, tense = line(g, _SAID)
    return _that(g, who, "say", "past", told(g, text, tense, who=who))


_OPINIONS = (
    "the/this soup/coffee/tea/milk/water: be too/very/ hot:touch/cold:touch",
    "the/this/own suitcase/box/bag/table/piano/wardrobe: be too/very heavy",
    "the/this car/house/boat/hotel/restaurant/carpet/ring/necklace/guitar/piano/bicycle: be too/very expensive",
    "the/this film/story/song/hotel/restaurant: be very/ good",
    "the/this film/book/museum/story/game/newspaper: be very/ interesting",
    "the/this street/village/park/hotel/island/beach: be too/very/ quiet",
    "the/this street/market/hotel/restaurant/truck/motorbike/machine: be too/very noisy",
    "the/this dress/skirt/coat/letter/street/film: be too/very long",
    "the/this cake/tart/melon/pineapple/juice/coffee: be too/very sweet",
    "the/this mountain/tower/wall/hill: be too/very high",
    "the/this river/lake/pool: be too/very deep",
    "the/this/own house/garden/castle/painting/horse/island: be very/ beautiful",
    "the/this snake/road/bear/river/shark: be very/ dangerous",
    "the/this door/street/bridge/road/window/bed: be too/very narrow",
    "these/the apples/pears/tomatoes/cherries/bananas/strawberries: be ripe/very+good",
    "own/the/this cat/dog/horse/parrot: be very/ intelligent",
    "own/the/this cellar/kitchen/bedroom: be too/very small/dark",
    "own/the/this car/computer/bicycle/clock/radio: be too/very old",
)


@frame(0.6)
def says_that_is(g: Draw) -> Clause:
    """She thinks that the soup is too cold."""
    subject, name = g.one_of(((_SAYERS, "say"), (f"{_SAYERS}|i|we|i", "think"), (f"{_SAYERS}|i|we|i", "think")))
    who = nominal(g, subject)
    return _that(g, who, name, "present", told(g, one(g, _OPINIONS), "present", who=who))


def _pair(g: Draw, table: dict[tuple[str, str], tuple[Line, ...]]) -> tuple[Clause, Clause]:
    """A line's two clauses: own and @ in the second are of the first subject, it is the first object."""
    (first, second), (tense, then) = line(g, table)
    main = told(g, first, tense)
    deeds = [part for each in main.parts for part in (each.parts if isinstance(each, Doing) else (each,))]
    about = next((part for part in deeds if isinstance(part, Thing)), main.subject)
    return main, told(g, second, then, who=main.subject, about=about)


# The tenses of a main clause and of its reason; own and @ are of the first subject, it is the first object.
_BECAUSE = {
    ("present", "present"): (
        ("he|she|my/our/his/her brother/sister/son/daughter: be very/ sad", "own cat/dog/horse/rabbit/friend: be ill"),
        (f"{_WHO}: not want >eat the soup/meat/rice", "it: be too/very/ cold:touch/hot:touch"),
        (
            f"{_WHO}: not want >buy the/this coat/hat/lamp/bicycle/carpet/guitar/ring/vase/watch",
            "it: be too/very expensive",
        ),
        (f"{_WHO}: not can >carry this/the/that suitcase/box/bag/table/chair/basket", "it: be too/very heavy"),
        (f"{_WHO}: not can >work/come/go_out today/tomorrow/this_evening", "@: be ill/very+tired/too+tired"),
        (f"{_WHO}: must >repair the/own door/gate/roof/clock/chair/radio", "it: be broken"),
        (f"{_WHO}: must >wash the/own shirt/coat/blanket/towel/car/plates/cups/socks", "it: be very/ dirty"),
        (f"{_WHO}: must >go to:place the market/bakery/shop now/today/tomorrow/", "the fridge: be empty"),
        (f"{_WHO}: like this/the hotel/beach/garden/restaurant/island", "it: be very/so/ quiet"),
        (f"{_WHO}: not like this/the hotel/market/restaurant/factory", "it: be too/very noisy"),
        (
            "the cat|the dog|the horse|the donkey|our/her cat/dog: not want >drink the water",
            "it: be too/ cold:touch/dirty",
        ),
        (
            "the cat|the dog|the donkey|our/her cat/dog: not want >eat/go_out/run today/this_evening/this_morning/",
            "@: be ill/tired",
        ),
        (f"{_WHO}: be happy/very+happy", "own friend/brother/sister/daughter/son: be here"),
        (f"{_WHO}: not can >open/close the/this door/window/box/suitcase/drawer/gate", "it: be broken"),
        (f"{_WHO}: not can >enter the/this museum/shop/library/church/castle", "it: be closed"),
    ),
    ("progressive", "present"): (
        ("the baby|the puppy|the children|the boy|the girl: cry", "@: be hungry/thirsty/tired/cold:feeling/sad/ill"),
        ("the dog|the dogs|our/her/his dog: bark", "@: be hungry/afraid"),
        ("the cat|the dog|the donkey|the horse|the cow: drink", "@: be very/ thirsty"),
        ("the cat|the dog|the bear|the goats|the birds|the squirrel: eat", "@: be very/ hungry"),
        (f"{_WHO}: run", "@: be late/very+late"),
        (f"{_WHO}: rest", "@: be tired/very+tired/ill"),
        (f"{_WHO}: open the window/windows", "@: be hot:feeling"),
        (f"{_WHO}: close the window/windows", "@: be cold:feeling"),
        (f"{_WHO}: drink bare water/juice/lemonade/milk", "@: be thirsty/very+thirsty"),
        (f"{_WHO}: wash the/own car/coat/shirt/carpet/bicycle/window", "it: be dirty/very+dirty"),
    ),
    ("past", "past"): (
        (
            f"{_WHO}: not buy the/this coat/hat/lamp/bicycle/carpet/guitar/ring/vase/watch/car",
            "it: be too expensive/old",
        ),
        (f"{_WHO}: not eat the soup/meat/cheese", "it: be too/ cold:touch/hot:touch"),
        (f"{_WHO}: not visit the museum/castle/church/palace/temple", "it: be closed"),
        (f"{_WHO}: turn_off the lamp/television/radio/computer", "@: be tired/very+tired"),
        (f"{_WHO}: open the window/windows/door", "@: be hot:feeling/too+hot:feeling"),
        (f"{_WHO}: close the window/windows/door", "@: be cold:feeling/too+cold:feeling"),
        (f"{_WHO}: repair the/own gate/roof/radio/chair/clock/bicycle/car", "it: be broken"),
        (f"{_WHO}: wash the/own coat/shirt/blanket/carpet/car/socks", "it: be dirty/very+dirty"),
        (f"{_WHO}: sell the/own car/boat/house/piano/bicycle", "it: be too old/big/small"),
        (f"{_WHO}: take the/own coat/scarf/gloves/hat", "~: be:weather very/ cold:touch"),
        ("the cat|the dog|our/her cat/dog: drink the milk/water", "@: be thirsty/very+thirsty"),
        ("the dog|the monkey|the goat|the donkey: eat the apples/bread/carrots/pears", "@: be hungry/very+hungry"),
    ),
    ("past", "pluperfect"): (
        (f"{_WHO}: be sad/angry/very+sad", "@: lose own ring/cat/dog/umbrella/watch/phone/camera/suitcase"),
        (f"{_WHO}: be tired/very+tired", "@: work/run all_day/all_night"),
        (f"{_WHO}: be angry/very+angry", "the dog/cat: eat the cake/meat/cheese"),
        (f"{_WHO}: be happy/very+happy", "own mother/father/brother/sister: come_back"),
        ("the street|the garden|the field|the grass|the road: be wet", "~: rain"),
        ("the street|the garden|the forest|the village|the mountain|the roof: be white", "~: snow"),
        ("the plate|the bowl|the fridge: be empty", "the cat/dog/cats/dogs: eat the meat/cheese"),
        ("the kitchen|the table|the floor: be dirty", "the children/boys/girls: make a cake/tart"),
        ("the house|the living_room|the bedroom|the kitchen: be cold:touch", f"{_HE}: open the/all windows/window"),
        ("the cup|the vase|the lamp|the plate|the glass: be broken", "the cat/dog/monkey/parrot: knock_over the table"),
        ("the dog|the cat|our/her dog/cat: be wet", "@: cross the river/garden/field"),
        ("the donkey|the horse|the dog|his/her horse/dog: be tired", "@: run/work all_day"),
    ),
}


@frame(1.5)
def because_someone_is(g: Draw) -> Items:
    """My sister is sad because her cat is ill."""
    main, reason = _pair(g, _BECAUSE)
    return main, say("because"), reason


_WHEN = {
    ("past_progressive", "past"): (
        (f"{_WHO}: read the/a/this book/newspaper/letter/story", "the phone/bell: ring:sound"),
        (f"{_WHO}: cook generic+dinner/generic+lunch/the+soup", "the phone/bell: ring:sound"),
        (f"{_WHO}: sleep in the garden/bedroom/living_room/train/bus", "the rain: begin"),
        (
            f"{_WHO}: cross the street/bridge/road",
            "the/our/my neighbour|my/his/her brother/sister/mother/father: shout",
        ),
        (f"{_WHO}: cross the lake/river", "the rain: begin"),
        (f"{_WHO}: wash the plates/cups/windows/car", "the children/doctor/neighbours: arrive"),
        (f"{_WHO}: wait_for the bus/train", "~: begin >rain/snow"),
        (f"{_WHO}: work in the garden/field/kitchen", "the dog/dogs: begin >bark"),
        (f"{_WHO}: look_at the ducks/birds", "the cat/dog: arrive"),
        ("the cat|the dog|the baby|our/her cat/dog: sleep on/in the sofa/bed/armchair", "the phone/bell: ring:sound"),
        ("the birds|the parrot|the girls|the children: sing in the garden", "the dog/dogs: begin >bark"),
        ("the children|the dogs|our/her/his children: play:game in the garden/park/street", "the rain: begin"),
        ("the mouse|the mice: eat the cheese/bread/biscuits", "the cat: come_back/arrive"),
        ("~: rain/snow", "the train/bus/plane/boat: leave:depart/arrive"),
        ("~: rain/snow", f"{_HE}: leave:depart/arrive/come_back/go_out"),
        ("the sun|the moon: shine", f"{_HE}: leave:depart/arrive/come_back/go_out"),
        (f"{_WHO}: cross the/this forest/field/park", "@: see a small/black/ dog/fox/wolf/rabbit/horse"),
        (
            f"{_WHO}: clean/paint the house/cellar/kitchen",
            "@: find an/this/the old letter/ring/photo/key/coin",
        ),
        (f"{_WHO}: run in the forest/park/street/garden", "@: fall"),
    ),
    ("past", "past"): (
        (f"{_WHO}: be ill/tired/hungry/alone", "own mother/father/brother/sister/friend: arrive"),
        ("the door|the window|the gate|the shop|the museum: be open/closed", f"{_HE}: arrive/come_back"),
        ("the soup|the coffee|the tea: be cold:touch/ready/still+hot:touch", f"{_HE}|the children: arrive/come_back"),
        ("the children|the dog|the cat|the dogs: be in the garden/kitchen/street", f"{_HE}: come_back/arrive"),
        ("the street|the house|the station|the bus|the train: be empty/full", f"{_HE}: arrive"),
    ),
}


@frame(1.2)
def when_it_happened(g: Draw) -> Items:
    """I was reading the newspaper when the phone rang: je lisais le journal quand le téléphone a sonné."""
    main, event = _pair(g, _WHEN)
    return main, say("when"), event


# What two who belong together do at the same time.
_TWO_WHO = (
    ("_ mother", "_ father"),
    ("_ brother", "_ sister"),
    ("_ aunt", "_ uncle"),
    ("_ grandmother", "_ grandfather"),
    ("he", "she"),
    ("she", "he"),
    ("he", "she"),
    ("i", "my brother/sister/mother/father/neighbour/uncle/aunt"),
    ("we", "our mother/father/neighbours/friends/children"),
)
_BUSY = (
    ("wash the plates/cups/glasses", "clean the kitchen/table/floor", "cook generic+dinner/generic+lunch/the+soup"),
    ("peel the potatoes/carrots/onions", "wash the mushrooms/tomatoes", "cut the bread/meat/cheese"),
    ("read the+newspaper/a+book/a+letter", "listen_to the+radio/a+song", "write a letter/poem/story"),
    ("play:music the guitar/piano/violin/flute", "sing", "dance"),
    ("wash the car/windows/bicycle", "paint the door/gate/wall", "repair the roof/radio/clock"),
    ("pick the apples/pears/cherries", "cut the grass/flowers/roses", "feed the hens/rabbits/horses"),
    ("play:game football/tennis/cards/chess", "rest in the garden", "read a book/newspaper"),
    ("work", "sleep", "read"),
)
_TWO_BEASTS = (
    ("the/our/her/his cat/cats: sleep", "the/our dog/dogs: play:game/bark/eat"),
    ("the/our/her/his dog/dogs: sleep", "the/our cat/cats: play:game/eat"),
    ("the cows/goats/sheep/horses: eat the grass/leaves", "the/our dog/dogs: sleep/play:game/run"),
    ("the ducks/swans: swim", "the/two/many children: play:game/run/laugh"),
    ("the baby: sleep/cry", "the/our dog/cat/children: play:game/eat"),
    ("the children/boys/girls: play:game", "the/our dog/cat/baby: sleep"),
)


def _both(g: Draw, link: str, tense: str) -> Items:
    if g.chance(0.4):
        first, second = one(g, _TWO_BEASTS)
        return told(g, first, tense), say(link), told(g, second, tense)
    owner = g.one_of(("my", "our", "his", "her"))
    first, second = (name.replace("_", owner) for name in g.one_of(_TWO_WHO))
    deed, other = g.random.sample(g.one_of(_BUSY), 2)
    return told(g, f"{first}: {deed}", tense), say(link), told(g, f"{second}: {other}", tense)


@frame(0.8)
def while_both(g: Draw) -> Items:
    """My mother was cooking dinner while my father was washing the plates: pendant que."""
    return _both(g, "while", g.tense("past_progressive", "past_progressive", "progressive"))


@frame(0.8)
def and_both(g: Draw) -> Items:
    """The cat is sleeping and the dog is playing."""
    return _both(g, "and", g.tense("progressive", "progressive", "past_progressive"))


_BUT = {
    ("present", "present"): (
        ("the/this cake/tart/bread/cheese: be good", "the coffee/tea/soup/milk: be cold:touch"),
        ("the soup/meat/coffee/tea: be hot:touch", "the bread/milk/water/rice: be cold:touch"),
        ("the/this house: be big/old/beautiful", "the garden/kitchen: be very/too small"),
        ("the/this hotel/restaurant: be expensive", "it: be very/ quiet/good"),
        ("the/this film/book/story: be long/difficult", "it: be very/ interesting/good"),
        ("the/this/his/her/our car/boat/bicycle/piano/clock/violin: be very/ old", "it: be very/ beautiful"),
        ("the door/gate/shop: be open", "the window/windows/museum/library: be closed"),
        (
            "my/his/her mother/father/brother/sister: like generic coffee/milk/lemonade",
            "i: prefer generic tea/juice/water",
        ),
        (
            "he: like generic cats/horses/parrots/hens/goats",
            "she: prefer generic dogs/rabbits/turtles",
        ),
        ("she|my/our/his/her mother/sister: like generic summer/spring", "i|we: prefer generic winter/autumn"),
        (
            "i|he|she: like generic pears/bananas/apples/melons",
            "my/our brother/sister/father/mother: prefer generic cherries/strawberries/oranges/peaches",
        ),
        ("the lake/river/sea: be beautiful", "the water: be too/very cold:touch"),
        ("the cups/plates/glasses: be clean", "the knives/forks/spoons: be dirty"),
        ("the bottle/glass/basket: be full", "the cup/plate/bowl/box: be empty"),
        (f"{_WHO}: be tired/ill/very+tired", "@: not want >sleep"),
        (f"{_WHO}: be hungry/very+hungry", "the fridge: be empty"),
        (f"{_WHO}: want >buy this/the house/boat/car/carpet/piano", "it: be too expensive"),
        (f"{_WHO}: want >visit this/the museum/castle/church/tower", "it: be closed today/"),
    ),
}


@frame(1.0)
def but_both(g: Draw) -> Items:
    """The cake is good but the coffee is cold."""
    main, other = _pair(g, _BUT)
    return main, say("but"), other


# What one does first, and then; it is the first object.
_THEN = (
    (f"{_HE}: open the/own bag/suitcase/box/drawer", "take the/own/a key/ring/ticket/letter/photo"),
    (f"{_HE}: open the/this letter/book/newspaper", "read it"),
    (f"{_HE}: wash the plates/cups/glasses", "clean the kitchen/table/floor"),
    (f"{_HE}: turn_off the lamp/radio/television/computer", "close the window/door/curtains/windows"),
    (f"{_HE}: peel the potatoes/carrots/onions/mushrooms", "cook the soup/rice/meat"),
    (f"{_HE}: pick some apples/pears/cherries/strawberries/flowers", "put them in the/a basket/bag/box/bucket"),
    (f"{_HE}: buy a/the small/old/red/ boat/car/house/bicycle/chair", "paint it"),
    (f"{_HE}: repair the/own boat/car/bicycle/radio/piano", "sell it"),
    (
        f"{_HE}: write a/this long/beautiful/ letter",
        "send it to own mother/father/brother/sister/aunt/uncle/friend",
    ),
    (f"{_HE}: take the/own umbrella/coat/bag/hat/camera", "leave the house/hotel/museum/school/restaurant"),
    (f"{_HE}: find a/the/this small/old/ key/ring/watch/letter/coin", "put it in the/a box/drawer/bag"),
    (f"{_HE}: go_in", "close the door/window/windows/gate"),
    (f"{_HE}: come_back", "cook generic+dinner/generic+lunch/the+soup"),
    (f"{_HE}: get_up", "open/close the window/door/curtains/windows"),
    ("the cat|our/her cat|the dog|the fox: catch a/the mouse/bird/frog", "eat it"),
    ("the dog|the monkey|the fox: steal the cake/cheese/meat", "eat it"),
    ("the thief|the thieves: open the window/door/gate", "steal the painting/money/ring/camera/computer"),
    ("the dog|the cat|the horse|the donkey: cross the street/field/garden/bridge", "sleep under the/a tree"),
)


@frame(1.2)
def did_and_did(g: Draw) -> Items:
    """She opened the drawer and took the key; the cat caught a mouse and ate it."""
    first, second = one(g, _THEN)
    main = told(g, first, g.tense("past", "past", "past", "future"))
    about = next((part for part in main.parts if isinstance(part, Thing)), None)
    return main, say("and"), does(g, main.subject, second, main.tense, about=about, silent=True)


_IF = (
    (
        "~: rain/snow",
        f"{_WHO}: stay at_home; {_WHO}: take the+bus/the+car/own+umbrella/own+coat; "
        "the dog/cat/cats: stay in the house",
    ),
    (
        "~: rain/snow tomorrow/on_sunday/on_saturday",
        f"{_WHO}: stay at_home; {_WHO}: read a book; {_WHO}: go to:place the cinema/museum/library",
    ),
    (
        "~: not rain tomorrow/on_sunday/on_saturday",
        f"{_WHO}: go to:place the beach/park/market; {_WHO}: work in the garden",
    ),
    ("~: rain this_week/", "the street/grass/field: be wet; the flowers: grow:plants"),
    (
        "~: be:weather cold:touch/very+cold:touch",
        f"{_WHO}: take own coat/scarf/hat/gloves; {_WHO}: close the windows; the lake: freeze",
    ),
    (
        "~: be:weather hot:touch",
        f"{_WHO}: swim in the lake/river/sea; {_WHO}: open the windows; {_WHO}: eat bare ice_cream",
    ),
    ("~: be:weather hot:touch", "the snow/ice/butter/chocolate/cheese: melt; the children: swim in the lake/river/sea"),
    ("the sun: shine", f"{_WHO}: eat in the garden; {_WHO}: go to:place the beach/park; the snow/ice: melt"),
    (
        "the sun: shine tomorrow/on_sunday/on_saturday",
        f"{_WHO}: work/eat/read in the garden/park; {_WHO}: paint the door/gate/wall/boat",
    ),
    ("~: snow this_evening/tomorrow", "the street/garden/roof/village: be white"),
)


def _condition(g: Draw, table: tuple[Line, ...], tense: str, then: str) -> Items:
    """If with its comma, or behind the main clause; a semicolon parts what may come of it."""
    first, seconds = one(g, table)
    condition = told(g, first, tense)
    about = next((part for part in condition.parts if isinstance(part, Thing)), None)
    second = g.one_of([each.strip() for each in seconds.split(";")])
    result = told(g, second, then, who=condition.subject, about=about or _subject_thing(condition))
    if g.chance(0.7) or "@" in second or second.endswith(("it", "them")):
        return say("if"), condition, say(","), result
    return result, say("if"), condition


def _subject_thing(clause: Clause) -> Thing | None:
    return clause.subject if isinstance(clause.subject, Thing) else None


@frame(0.8)
def if_weather(g: Draw) -> Items:
    """If it rains , we will stay at home: s'il pleut, nous resterons à la maison."""
    return _condition(g, _IF, "present", "future")


_IF_SOMEONE = (
    ("the cat|the dog|the horse|the donkey: be hungry", f"@: eat the bread/carrots/meat; {_HE}|i|we: feed it"),
    ("the cat|the dog|the horse|the cow: be thirsty", "@: drink the water/milk"),
    ("the soup|the coffee|the tea|the milk: be too hot:touch", f"{_WHO}: wait"),
    (
        "the train|the bus|the plane: be late",
        f"{_WHO}: wait near the station/airport; {_WHO}: read a book; {_HE}: be angry",
    ),
    ("the train|the bus: be full", f"{_WHO}: take own/the car/bicycle; {_WHO}: wait"),
    ("the door|the gate|the window: be open", "the cat/dog/birds/hens: go_out; the thief/monkey/cat: go_in"),
    ("the shop|the bakery|the market: be closed", f"{_WHO}: come_back tomorrow/on_monday; {_WHO}: stay at_home"),
    (
        "the museum|the library|the cinema|the castle: be closed",
        f"{_WHO}: come_back tomorrow/on_monday; {_WHO}: go to:place the park/market/beach",
    ),
    (
        "the apples|the pears|the cherries|the tomatoes|the strawberries: be ripe",
        f"{_HE}|i|we: pick them; {_HE}|i|we: make bare jam",
    ),
    ("the car|the bicycle|the radio|the clock|the lamp|the chair: be broken", f"{_HE}|i|we: repair it"),
    ("the shirt|the coat|the carpet|the blanket|the car|the towel: be dirty", f"{_HE}|i|we: wash it"),
    ("the house|the boat|the car|the piano|the horse: be too expensive", f"{_HE}|i|we: not buy it"),
    (
        "the suitcase|the box|the table|the bag: be too heavy",
        "my/his/her/our father/brother/uncle/mother/sister: help me/us",
    ),
    (f"{_HE}: be ill tomorrow/on_monday", "@: stay at_home"),
    (f"{_HE}: be tired", "@: sleep in the armchair/train/garden; @: stay at_home; @: not go_out"),
    (f"{_HE}: be hungry", "@: eat some apples/bread/cheese/soup"),
    (f"{_HE}: be late", "the professor/doctor: be angry; the train/bus/boat: leave:depart without @"),
    (f"{_HE}|i|we: lose this/the key", "@: not open the door/box/suitcase/gate"),
    (f"{_HE}|i|we: sell the/own house/piano", "@: buy a small/big/red/white/ boat/car/bicycle"),
    (f"{_HE}|i|we: leave:depart now", "@: arrive this_evening/tomorrow"),
)


@frame(0.8)
def if_someone_is(g: Draw) -> Items:
    """If the shop is closed , we will come back tomorrow."""
    return _condition(g, _IF_SOMEONE, "present", "future")


_UNREAL = (
    (
        f"{_HE}|i|we|i: be rich",
        "@: buy a big/small/beautiful/ house/boat/car/castle/island/horse; @: travel every_year; @: not work",
    ),
    (f"{_HE}|i|we|i: have a garden", "@: have bare hens/rabbits/flowers; @: eat outside every_evening/in_summer"),
    (f"{_HE}|i|we|i: have a dog", "@: run with it in the/this forest/park every_morning/every_day/every_evening"),
    (f"{_HE}|i|we|i: have a boat", "@: cross the lake/river/sea; @: visit this/the island"),
    (f"{_HE}|i|we|i: have a car", "@: visit the museum/castle/village; @: not take the bus/train"),
    (f"{_HE}|i|we|i: have a piano/guitar/violin/flute", "@: play:music every_evening/every_day"),
    (f"{_HE}|i|we|i: have the/a key", "@: open the/this door/box/drawer/suitcase/gate"),
    (f"{_HE}|i|we|i: live near the/a sea/lake/river/beach", "@: swim every_day/every_morning/in_summer"),
    (f"{_HE}|i|we|i: live in this/that castle/palace", "@: have a big garden/kitchen"),
    (f"{_HE}|i|we|i: live in a/this village", "@: have a garden/horse/small+house/dog/goat/cow"),
    (f"{_HE}|i|we|i: work in a bakery/restaurant/hotel", "@: cook:meals every_day/every_evening"),
    ("~: rain/snow", f"{_WHO}: stay at_home; {_WHO}: not go_out; {_WHO}: take the+bus/the+car/own+coat"),
    (
        "~: be:weather hot:touch",
        f"{_WHO}: swim in the/this lake/sea/river; {_WHO}: open the windows; {_WHO}: eat in the garden",
    ),
    ("~: be:weather cold:touch", f"{_WHO}: close the windows/window/door; {_WHO}: take own coat/scarf/hat"),
    ("the train|the bus|the plane: be late", f"{_WHO}: wait; {_HE}: be angry; {_WHO}: take the car"),
    ("the shop|the market: be open", f"{_WHO}: buy some bread/cheese/apples/milk/eggs/flowers"),
    ("the museum|the castle|the church: be open", f"{_WHO}: visit it"),
    (
        "the house|the boat|the car|the piano|the horse|the ring|the coat: not be expensive/so+expensive",
        f"{_HE}|i|we: buy it",
    ),
    ("the water|the lake|the sea|the river: not be cold:touch/so+cold:touch", f"{_WHO}|the children: swim"),
    ("the door|the window|the gate: be open", "the cat/dog/birds/hens: go_out"),
    ("the suitcase|the bag|the box|the table: not be so heavy", f"{_HE}|i|we: carry it"),
    (f"{_HE}: be ill", "@: stay at_home; @: not work"),
)


@frame(0.8)
def conditional(g: Draw) -> Items:
    """If i were rich , i would buy a boat: si j'étais riche, j'achèterais un bateau."""
    return _condition(g, _UNREAL, "unreal", "conditional")


_BEFORE_NOW = {
    ("pluperfect", "past"): (
        (
            "the train|the bus|the boat|the plane: already leave:depart",
            f"when {_HE}|the doctor|the children|our neighbours: arrive",
        ),
        (
            "the cat|the dog|the cats|the monkey: already eat the meat/cake/cheese",
            f"when {_HE}|the children: come_back/arrive",
        ),
        ("the film|the game: already begin", f"when {_HE}|the children|our friends: arrive"),
        (f"{_WHO}: already eat/leave:depart", f"when {_KIN}|the doctor|the children: arrive"),
        (f"{_WHO}: already close the windows/window/door/gate", "when the rain: begin"),
        (
            f"{_WHO}: already cook generic+dinner/generic+lunch/the+soup",
            "when the children/neighbours/boys: arrive/come_back",
        ),
        (f"{_WHO}: already sell the house/boat/car/piano/horse", f"when {_KIN}: come_back"),
        ("the thief|the thieves: already leave:depart", "when the policeman/policemen/neighbours: arrive"),
        ("the snow|the ice: already melt", f"when {_HE}|the children: arrive/come_back"),
        (f"{_WHO}: already finish the/own book/letter/soup", "when the phone/bell: ring:sound"),
        ("the hen|the hens: already lay:eggs two/three/some/several eggs", f"when {_HE}: come_back"),
        (f"{_WHO}: already turn_off the lamp/radio/television", "when the phone: ring:sound"),
    ),
}


@frame(0.8)
def pluperfect(g: Draw) -> Items:
    """The train had already left when she arrived: était déjà parti quand elle est arrivée."""
    (first, second), (tense, then) = line(g, _BEFORE_NOW)
    main = told(g, first, tense)
    return main, say("when"), told(g, second.removeprefix("when "), then, who=main.subject)


_LEAVING = {
    "past": (
        (f"{_WHO}: close the window/door/windows/gate/curtains", "leave:depart/leave+the+house/go_out"),
        (f"{_WHO}: turn_off the lamp/radio/television/computer", "leave:depart/go_out/sleep/leave+the+house"),
        (f"{_WHO}: eat a apple/banana/sandwich/pear", "leave:depart/work/go_out/leave+the+house"),
        (
            f"{_WHO}: wash the carrots/potatoes/mushrooms/tomatoes",
            "cook generic+dinner/generic+lunch/the+soup/the+meat",
        ),
        (f"{_WHO}: feed the/own cat/dog/hens/horses/rabbits", "leave:depart/work/go_out/eat/leave+the+house"),
        (f"{_WHO}: read the newspaper/letter/book", "leave:depart/eat/sleep/work/cook+generic+dinner"),
        (f"{_WHO}: drink some water/milk/coffee/tea", "leave:depart/sleep/work/go_out"),
        (f"{_WHO}: repair the/own bicycle/car/radio/boat/piano/clock", "sell it"),
        (f"{_WHO}: wash the/own car/bicycle/boat", "sell/paint it"),
        (f"{_WHO}: read the/this letter/book", "hide it"),
        (f"{_WHO}: clean the kitchen/living_room/house", "leave:depart/go_out/cook+generic+dinner/eat"),
        (
            f"{_WHO}: look_at the clock/sky",
            "leave:depart/go_out/cross+the+forest/cross+the+lake/leave+the+house",
        ),
        (f"{_WHO}: take own umbrella/coat/hat/bag/key/scarf", "leave:depart/go_out/leave+the+house"),
        (f"{_WHO}: thank the doctor/waiter/nurse/professor/driver/neighbours", "leave:depart"),
        ("the cat|the dog|our/her cat/dog: drink some/the milk/water", "sleep/leave:depart/go_out"),
    ),
}


@frame(0.8)
def before_doing(g: Draw) -> Items:
    """Before leaving , she closed the windows: avant de partir, elle a fermé les fenêtres."""
    (first, second), tense = line(g, _LEAVING)
    main = told(g, first, g.tense(tense, tense, "future"))
    about = next((part for part in main.parts if isinstance(part, Thing)), None)
    before = does(g, main.subject, f"be before:doing >{second}", tense, about=about).parts[0]
    if g.chance(0.5) and not second.endswith(" it"):
        return before, say(","), main
    return (does_also(main, before),)


def does_also(clause: Clause, part: At) -> Clause:
    """The clause with one more part, behind the others."""
    return replace(clause, parts=(*clause.parts, part))


_WITHOUT = (
    (f"{_HE}: leave:depart/go_out", "close the door/window/gate/windows"),
    (f"{_HE}: leave:depart", "take own umbrella/coat/key/ticket/phone/bag/hat"),
    (f"{_HE}: leave:depart", "thank the doctor/waiter/nurse/neighbours/driver"),
    (f"{_HE}: leave:depart", "wait_for own brother/sister/friend/neighbour"),
    (f"{_HE}|i|we: cross the street/road/bridge", "look_at the cars"),
    (f"{_HE}|i|we: buy the/this house/boat/car/horse", "see it"),
    (f"{_HE}|i|we: send the/this letter", "finish/read it"),
    (f"{_HE}|i|we: close the/this book", "finish it"),
    (f"{_HE}|i|we: eat the apple/pear/apples/pears/carrots/carrot", "wash/peel it"),
    (f"{_HE}|i|we: work all_day/all_night", "eat/sleep/drink"),
    ("the cat|the dog|the fox|our/her cat: cross the garden/field/kitchen", "see the mouse/bird/hens/rabbit/fox"),
    ("the train|the bus: cross the village/town/bridge", "stop"),
    ("the dog|the cat|the horse: sleep all_day/all_night", "eat/drink"),
)


@frame(0.6)
def without_doing(g: Draw) -> Clause:
    """She left without closing the door: elle est partie sans fermer la porte."""
    first, second = one(g, _WITHOUT)
    main = told(g, first, "past")
    about = next((part for part in main.parts if isinstance(part, Thing)), None)
    part = does(g, main.subject, f"be without:doing >{second}", "past", about=about).parts[0]
    return does_also(main, part)
