"""Frames that ask whether, who and what: est-ce que in French.

What stands in a table under "french past" and the like has one answer in French alone.
"""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.lines import sayable
from utils.corpora.language.meaning import Asked, Clause
from utils.corpora.language.notation import does, told

_KIN = "my/our brother/sister/father/mother"
WHO = f"he|she|he|she|{_KIN}"
_CLOTHES = "coat/shirt/hat/sweater"
TO_BUY = f"lamp/bicycle/guitar/carpet/umbrella/suitcase/{_CLOTHES}"
OTHER = "he|she|he|she|his/her brother/sister/father/mother"  # whose habits one asks about
NEAR = "yesterday/this_morning/last_week/on_monday/on_saturday"
_DRY = "dirty/wet/dry/clean"


_DO = {
    "past": (
        f"{WHO}: buy this red/blue/green/black/white/ {TO_BUY} {NEAR}",
        f"{WHO}: close the door/window/drawer/suitcase yesterday_evening/this_morning/",
        f"{WHO}: repair own/the car/bicycle/radio {NEAR}",
        f"{WHO}: repair the roof {NEAR}",
        f"{WHO}: read this book/story/poem/letter yesterday/this_morning/",
        "the cat|our/my cat|the dog|our/my dog: eat the cheese/meat/cake/chocolate this_morning/yesterday_evening/",
        "the train|the bus|the plane: arrive at_six_o'clock/at_seven_o'clock/at_eight_o'clock/at_nine_o'clock",
        "~: rain yesterday_evening/yesterday/this_morning/last_week/on_sunday",
    ),
    "present": (
        "generic bees: make bare honey",
        "generic elephants|generic goats|generic rabbits|generic donkeys|generic horses: eat bare grass/carrots/leaves",
        "generic monkeys|generic bears|generic mice|generic foxes: eat bare bananas/apples/pears/meat/eggs",
        f"{OTHER}: like generic coffee/tea/cheese/milk/chocolate/cats/dogs/horses/winter/summer/rain",
        f"{OTHER}: drink bare coffee/tea/milk every_morning/every_evening/in_the_morning/in_the_evening",
        f"{OTHER}: play:game football/tennis/cards/chess every_evening/in_winter",
        f"{OTHER}: play:music the guitar/piano/violin/flute",
        f"{OTHER}: work in this hotel/hospital/factory/bakery/restaurant/museum",
        "the/our/his/her cat|the/our/his/her dog: sleep on/under the bed/sofa",
    ),
    "future": (
        "the train|the boat|the plane: arrive this_evening/tomorrow/at_six_o'clock/at_seven_o'clock",
        "~: rain tomorrow/this_evening/on_saturday/on_sunday/next_week",
        f"{WHO}: sell own house/car/boat/piano/motorbike/bicycle next_year/next_month/next_week/",
        f"{WHO}: come tomorrow/this_evening/next_week/on_sunday/on_friday",
    ),
    "french future": ("the museum|the library|the market: open:hours on_monday/on_sunday/tomorrow",),
    "french present": (
        "the train|the bus|the plane|the boat: leave:depart at_six_o'clock/at_seven_o'clock/at_eight_o'clock/at_noon",
        f"{OTHER}: play:game football/tennis/cards/chess on_sundays/on_saturdays",
    ),
}


@frame(1.0, mark="?")
def does_someone_do(g: Draw) -> Clause:
    """Did she close the door ? Do bees make honey ?"""
    text, tense = sayable(g, _DO)
    return told(g, text, tense, asking="yes")


_ACT = {
    "progressive": (
        "the cat|the dog|he|she|my/our father/mother/brother/sister: sleep in the living_room/garden",
        "the/our/my children|the/our/my dogs|the/our cats: play:game in the garden/park",
        "the phone: ring:sound",
        f"{WHO}: wash the plates/cups/carrots/apples/car/bicycle",
        f"{WHO}: read this book/letter/story/poem",
        f"{WHO}: look_for own key/keys/umbrella/phone/ticket/pencil/shoes",
        f"{WHO}: wait_for the bus in_front_of/near the station/school/church/hotel/museum/library",
        f"{WHO}: listen_to this song/story",
        f"{WHO}: play:music the guitar/violin/flute in the living_room/garden/kitchen",
        f"{WHO}: play:game cards/chess in the living_room/garden/kitchen",
        f"{WHO}: swim in the lake/river/sea",
        "the dog|the/our/my dogs: bark in the street/garden",
        "the dog|the/our/my dogs: run in the garden/park/street",
        "the/our/my horses|the/our cows|the/our goats: eat the apples/leaves/carrots/grass",
        "the cat|our/my cat: drink the milk",
        "the boat|two/three/several boats: cross the lake/river",
    ),
    "french progressive": (
        f"{WHO}: write a long/ letter/poem/story",
        "the birds|the bird: sing in the garden/forest/tree",
        "he|she|he|she|our/my neighbours: paint the/own door/wall/house/boat",
    ),
}


@frame(1.0, mark="?")
def does_someone_act(g: Draw) -> Clause:
    """Is the dog sleeping in the garden ?"""
    text, tense = sayable(g, _ACT)
    return told(g, text, tense, asking="yes")


_LIKE = {
    "present": (
        "the/this soup/coffee/tea/milk|his/her/my soup/coffee/tea: be too/very/ hot:touch/cold:touch",
        "the water|the sea|the lake: be very/too/ cold:touch",
        "this/the/her/his/my suitcase/bag|this/the table/piano/wardrobe/box: be very/too/ heavy",
        "this/the melon/mango/peach/pineapple|these bananas/pears/strawberries/apples: be sweet/very+sweet",
        "this/the cake/cheese/soup/jam/juice/tea: be good",
        "the museum|the library|the bakery|the restaurant: be open/closed today/",
        "the door|the window|the/my/his/her suitcase|the drawer: be open/closed",
        "this/the river/lake: be very/too/ deep",
        "this/the mountain/tower/wall/hill: be very/ high",
        f"my/her/his shirt/coat/hat/shoes/socks/gloves/towel: be {_DRY}",
        "the/these cups/plates/windows/towels: be clean/dirty",
        "this/the car/bicycle/house/boat/hotel/carpet/guitar: be very/too/ expensive",
        "this/the snake/shark/spider/bear/river: be very/ dangerous",
        "the bottle|the bucket|the basket|the fridge|the box: be empty",
        "her/his/my suitcase/bag|the bus|the train: be empty",
    ),
    "past": (
        "the soup|the coffee|the tea|the milk: be too/very/ hot:touch/cold:touch",
        "the water|the sea: be very/too/ cold:touch",
        "the museum|the library|the bakery|the restaurant: be open/closed yesterday/this_morning/on_sunday",
        "the door|the window|the/his/her suitcase: be open/closed yesterday_evening/this_morning/",
        "his/her/my coat/shoes/gloves/socks/shirt: be wet/dirty this_morning/yesterday_evening/",
        "the bottle|the bucket|the basket|the fridge: be empty yesterday_evening/this_morning/",
    ),
    "french present": (
        f"{OTHER}: be tired/hungry/thirsty/ill",
        "the/this/our/his/her cat/dog/horse/donkey: be hungry/thirsty/tired/ill",
        "the train|the bus|the plane: be late today/",
        "this book/film/story: be very/too/ long",
        "these pears/apples/bananas/tomatoes/strawberries/cherries|the/this melon/mango/peach: be ripe",
        "this bread/fish|these eggs: be fresh",
        "this/the street/hotel/restaurant/beach: be very/too/ noisy",
    ),
    "french past": (
        f"{WHO}: be tired/ill/late yesterday/this_morning/on_monday",
        "the train|the bus|the plane: be late yesterday/this_morning/on_monday",
    ),
}


@frame(3.5, mark="?")
def is_it_like(g: Draw) -> Clause:
    """Is the soup too cold ? Est-ce que la soupe est trop froide ?"""
    text, tense = sayable(g, _LIKE)
    return told(g, text, tense, asking="yes")


_WHO_DID = {
    "past": (
        "eat the/my/our cake/cheese/pear/biscuits/chocolate/soup yesterday/yesterday_evening/",
        "break the/this/my/our blue/white/green/ cup/vase/plate/lamp yesterday/this_morning/",
        "open/close the window/door/drawer/suitcase this_morning/yesterday_evening/",
        "take my/our key/keys/umbrella/pencil/bag/coat/phone/dictionary this_morning/yesterday/",
        "write this beautiful/long/ letter/poem/story/song/book",
        "build this/that big/beautiful/ house/bridge/tower/church/castle",
        "make this cake/salad/soup/tart/jam/doll",
        "turn_off the radio/television/computer this_morning/yesterday_evening/",
        "pick these roses/flowers/apples/strawberries this_morning/yesterday/",
        "buy this beautiful/ boat/house/carpet/car/umbrella/lamp",
        "repair the/my/our roof/bicycle/radio/car yesterday/last_week/last_month",
        "hide my/the key/letter/money/ring/present this_morning/yesterday/",
        "send these flowers/letters/photos yesterday/last_week/|send this letter/photo yesterday/last_week/",
    ),
    "progressive": (
        "sing/laugh/cry/dance/shout in the living_room/garden/street/park/kitchen",
        "play:music the guitar/violin/flute in the living_room/garden/kitchen/park",
        "play:game football in the garden/park/street|play:game cards/chess in the garden/living_room/kitchen",
        "wait_for the bus/children in_front_of/near the station/school/church/hotel",
        "wash my/our/the car/bicycle",
        "read my letter/book/newspaper|read the newspaper in the garden/kitchen/living_room",
        "sleep on my/the/this bed/sofa",
    ),
    "future": (
        "repair the/our/my car/bicycle/roof/radio tomorrow/next_week/",
        "wash the plates/cups/car tomorrow/this_evening/on_saturday",
        "buy the milk/eggs/cheese/flowers tomorrow/this_evening/on_saturday",
        "help me/us tomorrow/this_evening/next_week",
    ),
    "french past": (
        "draw this/that cat/horse/tree/castle/boat/bird/flower",
        "paint this wall/door/boat yesterday/last_week/last_month/",
        "lose this key/glove/ring/ticket/hat/umbrella",
        "hide my key/letter/money/ring/present under/behind the bed/wardrobe",
        "turn_on/turn_off the lamp/radio/television/computer this_morning/yesterday_evening/",
    ),
}


@frame(1.3, mark="?")
def who_did(g: Draw) -> Clause:
    """Who opened the window ? Qui a ouvert la fenêtre ? Who is singing in the garden ?"""
    text, tense = sayable(g, _WHO_DID)
    return does(g, Asked("who"), g.one_of(text.split("|")), tense)


_WHAT = {
    "past": (
        f"{WHO}: buy at:in the market {NEAR}",
        f"{WHO}: find in the garden/cellar/drawer/box/suitcase/street/forest/park {NEAR}",
        f"{WHO}: see in the/this forest/castle/village/museum {NEAR}",
        f"{WHO}|the/our dog: eat yesterday/this_morning/on_sunday/yesterday_evening",
        "he|she|my/our brother/sister|the children: learn at:in generic+school today/yesterday/this_morning/this_week",
        f"{WHO}: break in the kitchen/living_room yesterday/yesterday_evening/this_morning",
        f"{WHO}: hide under/behind the wardrobe/bed/tree",
        f"{WHO}: choose for own mother/father/sister/brother/children",
        f"{WHO}: sell at:in the market last_week/yesterday/on_saturday/this_morning/",
    ),
    "progressive": (
        f"{WHO}: read in the kitchen/garden/living_room",
        f"{WHO}|our cat/dog|the cat|the dog: look_for under+the+bed/under+the+sofa/behind+the+tree/behind+the+wall",
        "the/our/her/his cat/dog/donkey/horse/rabbit|the/two birds: eat in the garden",
        f"{WHO}: repair/build in the garden/cellar",
        f"{WHO}|the children|the cat|the dog: look_at",
    ),
    "future": (
        f"{WHO}|we|we: eat this_evening/tomorrow/on_sunday",
        f"{WHO}|we|we: buy/sell at:in the market tomorrow/on_saturday/on_sunday/next_week",
        f"{WHO}|we: do:task tomorrow/this_evening/on_sunday/next_week/on_monday/next_year",
    ),
    "present": (
        f"{OTHER}: eat/drink in_the_morning/every_morning/every_evening/in_the_evening",
        "generic bears|generic turtles|generic elephants|generic foxes|generic ants|generic monkeys: "
        "eat in_winter/in_summer/",
    ),
}


@frame(1.0, mark="?")
def what_did_someone_do(g: Draw) -> Clause:
    """What did she find in the cellar ? Qu'est-ce qu'elle a trouvé dans la cave ?"""
    text, tense = sayable(g, _WHAT)
    return told(g, text, tense, asking=Asked("what"))
