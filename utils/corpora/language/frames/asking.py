"""Frames that ask where, when, why, how many, which, whose and to whom.

What stands in a table under "french past" and the like has one answer in French alone.
"""

from utils.corpora.language.draw import Draw, at, say
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.lines import sayable
from utils.corpora.language.frames.questions import NEAR, OTHER, TO_BUY, WHO
from utils.corpora.language.meaning import Asked, Clause
from utils.corpora.language.notation import nominal, one, told

_WHERE_IS = {
    "present": (
        "my/his/her/the red/blue/green/black/white/ umbrella/hat/bag/suitcase/pencil/coat/towel/cup: be",
        "my/his/her/the keys/gloves/shoes/socks/pencils/books/photos/tickets/letters: be",
        "my/his/her/the key/phone/watch/ring/ticket/camera/dictionary/bicycle/newspaper: be",
        "the station|the hospital|the library|the museum|the market|the church|the airport|the school|the port: be",
        "the/our/his/her cat/dog/horse/donkey/parrot/turtle: be",
        "the salt|the sugar|the cheese|the milk|the honey|the butter|the knives|the spoons|the plates|the cups: be",
        "my/our/his/her father/mother/brother/sister|the/my/our children: be",
    ),
    "past": ("he|she: be yesterday/this_morning/yesterday_evening/on_sunday/on_monday/on_saturday",),
}


@frame(1.0, mark="?")
def where_is(g: Draw) -> Clause:
    """Where is the key ? Où est la clé ?"""
    text, tense = sayable(g, _WHERE_IS)
    return told(g, text, tense, asking=say("where"))


_WHERE = {
    "present": (
        f"{OTHER}: work/live",
        "generic bears|generic frogs|generic turtles|generic mice|generic snakes: sleep in_winter/",
        "generic lions|generic wolves|generic birds|generic eagles|generic monkeys: sleep",
        "the/his/her cat/dog/donkey/horse/hens: sleep in_winter/",
        f"{OTHER}: swim/run every_morning/every_evening/in_winter",
        f"{OTHER}: play:game football/tennis/cards/chess every_evening/in_summer/in_winter",
    ),
    "past": (
        f"{WHO}: find this old/ ring/key/letter/coin/photo/book",
        f"{WHO}: buy this/own red/blue/black/white/ {TO_BUY}",
        f"{WHO}: put the/own/my key/keys/letter/book/umbrella/ticket/coat/camera",
        f"{WHO}: hide the/own/my money/letter/ring/present/key",
        f"{WHO}: eat/dance/sing yesterday_evening/yesterday/on_sunday/on_saturday",
        f"{WHO}: learn this/that song/poem",
        f"{WHO}: pick these flowers/roses/apples/strawberries",
        "the dog|our/my dog: hide my shoe/shoes/glove/gloves/sock/hat",
    ),
    "progressive": (
        "the/our cat|the/our dog: sleep",
        "he|she|the/our/my children: play:game",
        f"{WHO}: go this_evening/today/",
        f"{WHO}: work today/this_evening/",
    ),
    "french past": (
        f"{WHO}: lose own key/umbrella/ring/ticket/watch/phone/gloves {NEAR}/",
        "the plane: land yesterday_evening/this_morning/yesterday/",
    ),
}


@frame(1.0, mark="?")
def where_does_someone(g: Draw) -> Clause:
    """Where did she find this ring ? Où est-ce qu'elle a trouvé cette bague ?"""
    text, tense = sayable(g, _WHERE)
    return told(g, text, tense, asking=say("where"))


_WHEN = {
    "past": (
        f"the train|the bus|the plane|the boat|{WHO}: arrive",
        f"{WHO}: buy own/this red/blue/ car/boat/bicycle/motorbike/guitar",
        f"{WHO}: sell own old/ house/car/boat/bicycle/motorbike/piano",
        f"{WHO}: write this long/beautiful/ letter/poem/book/story",
        f"{WHO}: build this house/boat/wall",
        f"{WHO}: repair/wash own/the car/bicycle",
        f"{WHO}: clean the kitchen/car/bedroom",
        f"{WHO}: learn this/that song/poem",
    ),
    "future": (
        f"{WHO}: sell/repair/wash own boat/car/bicycle",
        "the film: begin",
        "the museum|the library|the bakery|the market|the restaurant: open:hours",
        f"the train|the bus|the plane|the boat|{WHO}: arrive",
    ),
    "french past": (
        f"the train|the bus|the plane|the boat|{WHO}: leave:depart",
        f"{WHO}: visit the/this museum/castle/island/church",
        f"{WHO}: lose own key/ring/ticket/watch/phone/umbrella/suitcase/keys/gloves",
    ),
    "french future": (
        "generic dinner|generic lunch|the soup|the cake|the meat: be ready",
        f"{WHO}|we: visit the/this museum/castle/island/church",
        f"the train|the bus|the plane|the boat|{WHO}: leave:depart",
        "these pears/apples/bananas/strawberries/cherries/tomatoes|this melon/mango: be ripe",
    ),
}


@frame(1.0, mark="?")
def when_did_someone(g: Draw) -> Clause:
    """When did the train leave ? Quand est-ce que le train est parti ?"""
    text, tense = sayable(g, _WHEN)
    return told(g, text, tense, asking=say("when:ask"))


_WHY = {
    "progressive": (
        f"the/our children|the boy|the girl|{WHO}: cry/laugh/shout/run",
        "the dog|the/our/his/her dogs|her/our/his dog: bark/run",
        f"{WHO}: hide the/own letter/photo/money/phone/ring",
        f"{WHO}: open/close the window/door/suitcase/drawer",
        f"{WHO}: sell own/this house/car/boat/bicycle/piano",
        "the/our/her/his cat/dog: sleep on/under the table/bed/sofa",
    ),
    "present": (
        "the door|the window|the/my/his/her suitcase|the drawer: be open/closed",
        "my/his/her shoes/socks/shirt/coat/gloves/towel: be wet/dirty",
        "the soup|the coffee|the tea|the milk|his/her/my coffee/tea/soup: be cold:touch",
        "this/my/his/her suitcase/bag|this box/basket: be heavy",
        "the museum|the library|the bakery|the restaurant|the school: be closed today/",
        "the train|the bus|the street|the fridge|the bottle: be empty",
    ),
    "past": (
        f"{WHO}: sell own old/ house/car/boat/bicycle/piano",
        f"{WHO}: buy this old/ house/car/boat/bicycle/guitar/piano/carpet",
        f"{WHO}: open/close the window/door/suitcase yesterday_evening/this_morning/",
        f"{WHO}: hide/take my key/letter/ring/book/phone/money/umbrella",
        f"{WHO}: turn_off the radio/television/computer this_morning/yesterday_evening/",
        f"{WHO}: laugh/cry/shout yesterday/this_morning/yesterday_evening",
    ),
    "french present": (
        f"the train|the bus|the plane|{OTHER}: be late today/",
        f"{OTHER}: be sad/tired/late today/",
    ),
    "french past": (
        f"the train|the bus|the plane|{WHO}: be late yesterday/this_morning/on_monday",
        "the dog|her/our dog|the dogs: bark all_night/yesterday_evening/this_morning",
        "the train|the bus|the car|the boat: stop",
    ),
}


@frame(1.0, mark="?")
def why_is_someone(g: Draw) -> Clause:
    """Why is the dog barking ? Pourquoi est-ce que le chien aboie ?"""
    text, tense = sayable(g, _WHY)
    return told(g, text, tense, asking=say("why"))


_MANY = {
    "past": (
        (f"{WHO}|we: buy {NEAR}/", "apples/eggs/pears/tomatoes/tickets/chairs/pencils/oranges/plates/cups"),
        (f"{WHO}: eat {NEAR}/", "apples/pears/oranges/biscuits/eggs/strawberries/bananas"),
        (f"{WHO}: read this_month/this_year/last_month/last_year", "books/stories/poems"),
        (f"{WHO}: write last_month/last_year/this_year/this_week", "letters/poems/songs/stories"),
        ("the hens|our/his/her hens: lay:eggs this_morning/yesterday/last_week", "eggs"),
        (f"{WHO}: sell {NEAR}", "cows/horses/goats/eggs/cars/apples/carpets"),
        (f"{WHO}: break yesterday/this_morning/last_week", "cups/plates/chairs"),
        (f"{WHO}|we: pick this_morning/yesterday/", "roses/flowers/apples/strawberries"),
        (f"{WHO}: repair/wash this_morning/yesterday/last_week", "cars/bicycles"),
        (f"{WHO}: learn this_year/last_year/last_month", "songs/poems"),
    ),
    "french past": (
        (f"{WHO}|we: see on the lake/river {NEAR}", "boats/swans/ducks"),
        (f"{WHO}: see in the forest/garden {NEAR}", "birds/rabbits/squirrels/butterflies/foxes"),
        (f"{WHO}: lose last_year/last_month/this_year", "umbrellas/keys/gloves/pencils"),
        ("the cat|our/her/his/my cat: catch yesterday_evening/yesterday/last_week/this_week", "mice/birds"),
        (f"{WHO}|we: visit last_year/last_month", "museums/villages/castles/churches/islands"),
    ),
    "french present": ((f"{OTHER}: want", "apples/eggs/pears/biscuits/tomatoes/oranges/potatoes/bananas/onions"),),
}


@frame(1.0, mark="?")
def how_many(g: Draw) -> Clause:
    """How many apples did she eat ? Combien de pommes est-ce qu'elle a mangées ?"""
    (text, nouns), tense = sayable(g, _MANY)
    return told(g, text, tense, asking=Asked("how many", nominal(g, f"none {nouns}")))


_WHICH = {
    "past": (
        (f"{WHO}: buy {NEAR}/", f"{TO_BUY}/book/car/boat/shoes/cheese"),
        (f"{WHO}: read yesterday/last_week/last_month/", "book/poem/story/books"),
        (f"{WHO}: sell last_week/last_month/", "car/boat/house/horse/cow/guitar/carpet"),
        (f"{WHO}: wash/repair yesterday/this_morning/", "car/bicycle/bicycles"),
        (f"{WHO}: learn yesterday/this_morning/last_week/", "song/poem/songs"),
        (f"{WHO}: open/close yesterday_evening/this_morning/", "window/door/drawer/windows"),
    ),
    "present": (
        (f"{OTHER}: like", "song/book/film/songs/books/films/museum/hotel/garden/guitar/hat"),
        (f"{OTHER}: want", f"{TO_BUY}/book/pencil/chair/cup"),
    ),
    "progressive": (
        (f"{WHO}: read", "book/story/poem"),
        (f"{WHO}: listen_to", "song/story"),
        (f"{WHO}: wait_for", "train/bus/plane/boat"),
        (f"{WHO}: repair", "car/window/chair/bicycle/door"),
    ),
    "french past": (
        (f"{WHO}: lose {NEAR}/", "key/ring/umbrella/suitcase/ticket/book"),
        (f"{WHO}: take this_morning/yesterday/on_monday/", "train/bus/plane/key/umbrella/suitcase/bicycle/coat"),
        (f"{WHO}|we: visit last_week/last_month/last_year", "museum/castle/island/country/church/villages"),
    ),
    "french present": (
        (f"{OTHER}: prefer", "song/book/film/songs/books/films/museum/hotel/garden/painting/hat"),
        (f"{OTHER}: need", "knife/key/keys/dictionary/ladder/hammer"),
    ),
}


@frame(1.0, mark="?")
def which_one(g: Draw) -> Clause:
    """Which key did she lose ? Quelle clé est-ce qu'elle a perdue ?"""
    (text, nouns), tense = sayable(g, _WHICH)
    return told(g, text, tense, asking=Asked("which", nominal(g, f"none {nouns}")))


_COLOURED = (
    "his/her car/bicycle/boat/umbrella/hat/coat/shirt/sweater/bag/suitcase/sofa/carpet/eyes/shoes/gloves/socks",
    "his/her new car/bicycle/boat/umbrella/bag/suitcase/sofa/carpet/house/phone|the curtains",
    "his/her/this house/door/wall/table/chair/armchair/vase/lamp",
    "his/her/this/our cat/dog/horse/parrot/rabbit/donkey",
    "these/the flowers/roses/leaves/butterflies",
    "his/her father's/brother's/uncle's/son's/grandfather's car/coat/hat/bicycle/umbrella/house/boat/shoes/eyes",
    "his/her mother's/sister's/aunt's/daughter's/grandmother's car/coat/hat/bicycle/umbrella/house/shoes/eyes",
    "our/his/her neighbour's car/coat/house/dog/bicycle/umbrella|the sea|the sky|the baby's eyes|the cat's eyes",
    "these shoes/gloves/socks/curtains/towels/plates/cups/birds/pencils",
)


@frame(0.6, mark="?", languages=("french",))
def what_colour(g: Draw) -> Clause:
    """What colour is her hat ? De quelle couleur est son chapeau ?"""
    return told(g, f"{one(g, _COLOURED)}: be", "present", asking=say("what colour"))


_OWNED = (
    "this/that red/blue/green/black/white/yellow/old/ hat/coat/umbrella/bag/suitcase/car/bicycle/towel",
    "this/that small/black/white/ dog/cat/horse",
    "this/that beautiful/ house/boat/guitar/ring/horse/watch/garden",
    "this/that violin/key/phone/pencil/cup/ticket/camera/dictionary/book",
    "these/those old/ shoes/gloves/socks/books/keys/pencils/photos/coins/hats",
    "these/those red/blue/black/white/green/ pencils/towels/shirts/hats/bicycles/shoes/gloves/socks",
)


@frame(0.6, mark="?", languages=("french",))
def whose(g: Draw) -> Clause:
    """Whose hat is this ? À qui est ce chapeau ?"""
    return told(g, f"{one(g, _OWNED)}: be", "present", asking=say("whose"))


# Relation, who or what, the tense and the clause; then those for French alone.
_WITH_WHOM = (
    ("to:talk", "who", "progressive", f"{OTHER}: talk in the garden/street/kitchen/park"),
    ("with", "who", "progressive", f"{OTHER}: play:game/dance/work/sing in the garden/kitchen/street/park"),
    ("with", "who", "progressive", f"{OTHER}: play:game cards/chess in the garden/kitchen/living_room"),
    ("with", "who", "past", f"{OTHER}: play:game football/tennis/cards/chess {NEAR}"),
    ("with", "who", "past", f"{OTHER}: dance/eat/sing yesterday_evening/on_saturday/on_monday/last_week"),
    ("with", "who", "future", f"{OTHER}: eat/dance/work tomorrow/this_evening/next_week/on_saturday"),
    ("with", "who", "future", f"{OTHER}: play:game football/tennis/cards/chess tomorrow/this_evening/on_saturday"),
    ("for", "who", "present", "this/that letter/book/cake/coffee/tea/flower/ring/soup/ticket/hat: be"),
    ("for", "who", "present", "these/those flowers/letters/books/biscuits/shoes/tickets/apples/photos: be"),
)
_TO_WHOM = (
    *_WITH_WHOM,
    ("to", "who", "past", f"{WHO}: give/sell/show/lend own/this book/camera/bicycle/guitar"),
    ("to", "who", "future", f"{WHO}|we: sell/lend own/this car/boat/horse/bicycle/piano"),
    ("with", "who", "past", f"{OTHER}: go to:place the market/beach/cinema/museum/theatre {NEAR}"),
    ("about:think", "what", "progressive", f"{OTHER}: think:muse"),
    ("about", "what", "past", f"{OTHER}|the children: talk {NEAR}/yesterday_evening"),
    ("about", "what", "progressive", f"{OTHER}|the children: talk/dream"),
    ("with:tool", "what", "past", f"{OTHER}: open the/this box/bottle/door/suitcase/drawer"),
    ("with:tool", "what", "past", f"{OTHER}: cut the/this bread/cake/rope/meat/cheese/apple"),
    ("for", "who", "past", f"{OTHER}: buy this cake/doll/ring/umbrella/book/guitar/hat/coat"),
    ("for", "who", "past", f"{OTHER}: buy/pick these flowers/roses"),
    ("for", "who", "past", f"{OTHER}: make this/the cake/doll/soup/tart/salad"),
    ("for", "who", "past", f"{OTHER}: write this letter/song/poem/story/book"),
    ("for", "who", "progressive", f"{OTHER}: work/sing"),
)


@frame(4.0, mark="?")
def who_is_he_talking_to(g: Draw) -> Clause:
    """Who is she dancing with ? Avec qui est-ce qu'elle danse ? What is he thinking about ? À quoi est-ce "
    "qu'il pense ?"""
    relation, word, tense, text = one(g, _TO_WHOM if g.language == "french" else _WITH_WHOM)
    return told(g, text, tense, asking=at(relation, Asked(word)))
