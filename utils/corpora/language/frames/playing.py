"""Frames about music and sport, and about the things of a house."""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.lines import told_of
from utils.corpora.language.meaning import Clause

_KIN = "my/our/his/her brother/sister/father/mother"
_WHO = f"i|we|he|she|he|she|{_KIN}"
_NEAR = "yesterday/this_morning"
_INSTRUMENT = "the guitar/piano/flute/violin"
_CARRIED = "the guitar/flute/violin"

_MUSIC = (
    f"{_WHO}: play:music {_CARRIED} in the garden/living_room/kitchen",
    f"{_WHO}: play:music the piano in the living_room",
    f"{_WHO}: play:music {_INSTRUMENT}",
    "two/three girls/boys|the children: play:music the guitar/flute/violin in the garden/living_room",
)
_PLAYS_MUSIC = {
    "progressive": _MUSIC,
    "past_progressive": _MUSIC,
    "past": (f"{_WHO}: play:music {_INSTRUMENT} for_an_hour/for_two_hours/{_NEAR}/yesterday_evening/on_saturday",),
    "present": (
        f"{_WHO}: play:music {_INSTRUMENT} every_evening/every_morning",
        f"{_WHO}: not play:music {_INSTRUMENT}",
    ),
    "future": (
        f"{_WHO}: play:music {_INSTRUMENT} tomorrow/this_evening/on_saturday",
        f"{_WHO}: not play:music {_INSTRUMENT} tomorrow/this_evening/on_saturday",
    ),
    "french going_to": (f"{_WHO}: play:music {_INSTRUMENT} tomorrow/this_evening/on_saturday",),
}


@frame(1.5)
def plays_instrument(g: Draw) -> Clause:
    """She is playing the guitar in the living room: elle joue de la guitare dans le salon."""
    return told_of(g, _PLAYS_MUSIC)


_PLAYERS = f"{_WHO}|the/our/my children|the boys|the girls"
_GAMES = (
    f"{_PLAYERS}: play:game football in the garden/park/street",
    f"{_PLAYERS}: play:game volleyball in the park/garden",
    f"{_PLAYERS}: play:game chess/cards in the living_room/garden/kitchen",
    f"{_PLAYERS}: play:game football/tennis/basketball/volleyball/rugby",
)
_PLAYS_GAME = {
    "progressive": _GAMES,
    "past_progressive": _GAMES,
    "past": (
        f"{_PLAYERS}: play:game football/tennis/basketball/volleyball/chess/cards for_an_hour/for_two_hours/{_NEAR}",
        f"{_PLAYERS}: not play:game football/tennis/basketball/chess/cards yesterday/on_saturday/this_morning",
    ),
    "present": (
        f"{_PLAYERS}: play:game chess/cards/football/tennis every_evening/in_winter",
        f"{_PLAYERS}: play:game football/tennis/volleyball/rugby every_saturday/in_summer",
    ),
    "future": (
        f"{_PLAYERS}: play:game football/tennis/basketball/chess/cards tomorrow/this_evening/on_saturday",
        f"{_PLAYERS}: not play:game football/tennis/basketball/chess/cards tomorrow/this_evening/on_saturday",
    ),
    "french going_to": (f"{_PLAYERS}: play:game football/tennis/chess/cards tomorrow/this_evening/on_saturday",),
    "french past": ("the children|the boys|the girls: play:game hide-and-seek in the garden/park/house/forest",),
}


@frame(2.0)
def plays_sport(g: Draw) -> Clause:
    """The boys are playing football in the park: les garçons jouent au football dans le parc."""
    return told_of(g, _PLAYS_GAME)


_TURNS = {
    "past": (
        f"{_WHO}: turn_off the radio/television/computer yesterday_evening/this_morning/",
        f"{_WHO}: not turn_off the radio/television/computer yesterday_evening/this_morning/",
        "i|we|he|she|my/our brother/sister/father/mother: turn_off own radio/television/computer yesterday_evening/",
    ),
    "future": (f"{_WHO}: turn_off/not+turn_off the radio/television/computer this_evening",),
    "progressive": (f"{_WHO}: turn_off the radio/television/computer",),
    "french past": (
        f"{_WHO}: turn_off/turn_on the lamp yesterday_evening/this_morning/",
        f"{_WHO}: turn_on the radio/television/computer/lamp yesterday_evening/this_morning/",
        f"{_WHO}: not turn_on the radio/television/computer/lamp yesterday_evening/this_morning/",
    ),
    "french going_to": (f"{_WHO}: turn_off/turn_on the radio/television/computer/lamp",),
    "french progressive": (f"{_WHO}: turn_on the radio/television/computer/lamp",),
}


@frame(1.5)
def turns_off(g: Draw) -> Clause:
    """She turned the radio off: elle a éteint la radio."""
    return told_of(g, _TURNS)


_CLOTHES = "coat/hat/sweater/shoes/gloves/socks"
_DRESSES = {
    "past": (
        f"i|we|he|she|my/our brother/sister/father/mother: put_on own {_CLOTHES} this_morning/",
        f"i|he|she|my/our brother/sister/father/mother: put_on own red/black/white/green/blue {_CLOTHES} this_morning/",
        f"i|he|she|my/our brother/sister/father/mother: take_off:clothes own {_CLOTHES}",
        f"he|she|i: take_off:clothes own {_CLOTHES} in the kitchen/bedroom",
    ),
    "progressive": (f"i|he|she|my/our brother/sister/father/mother: put_on/take_off:clothes own {_CLOTHES}",),
    "going_to": (f"i|he|she|my/our brother/sister/father/mother: put_on/take_off:clothes own {_CLOTHES}",),
}


@frame(1.0, languages=("french",))
def puts_on(g: Draw) -> Clause:
    """He took off his coat: il a enlevé son manteau. She put on her shoes: elle a mis ses chaussures."""
    return told_of(g, _DRESSES)


_ON = "on the table/chair/bed"
_THINGS = (
    f"the/my/his/her key/keys/book/phone/newspaper: be {_ON}",
    f"my/his/her ring/watch/pencil/notebook/ticket/camera/letter: be {_ON}",
    "my/his/her key/keys/phone/ticket/ring/watch: be in the bag/drawer/car",
    "the/my/his/her coat/hat/umbrella: be on+the+chair/on+the+bed/behind+the+door/in+the+wardrobe/in+the+car",
    "my/his/her red/blue/black/green/white coat/hat/umbrella/bag/shirt/sweater: be on+the+chair/on+the+bed/in+the+car",
    "my/his/her red/blue/black/green/white umbrella/towel/shirt/coat: not/no_longer be on+the+chair/on+the+bed",
    "my/his/her red/blue/black/green/white shoes/gloves/socks: be under the bed/chair/table",
    "the red/blue/green/white/yellow cup/cups/plate/plates/bowl/vase: be on the table/shelf",
    "my/our/his/her red/blue/black/white/old car/bicycle: be in+the+street/in_front_of+the+house/behind+the+house",
    "the/my/our/his/her black/white/small cat/dog: be under+the+table/on+the+sofa/in+the+kitchen/in+the+garden",
    "my/his/her old/small/black/red suitcase/bag: be under+the+bed/behind+the+door/in+the+car",
    "my/his/her shoes/gloves/socks: be under the bed/chair/table",
    "the/our/my/his/her cat/dog: be under+the+table/under+the+bed/on+the+sofa/in+the+kitchen/in+the+garden/"
    "behind+the+door/on+the+bed",
    "the/my/his/her suitcase/bag: be under+the+bed/behind+the+door/in+the+car/near+the+door",
    "the/my/our/his/her bicycle/car: be in+the+street/in_front_of+the+house/behind+the+house",
    "the milk|the cheese|the butter|the meat|the eggs|the apples: be on+the+table/in+the+fridge",
    "the cups|the plates|the spoons|the lamp|the basket: be on the table",
    "the ladder|the hammer|the broom: be in+the+cellar/behind+the+house/behind+the+door",
    "my/our/his/her father/mother/brother/sister: be in the garden/kitchen/living_room",
)
_NOT_THERE = (
    f"the/my/his/her key/keys/book/phone/newspaper: not/no_longer be {_ON}",
    "the/my/his/her coat/hat/umbrella: not/no_longer be on+the+chair/behind+the+door/in+the+wardrobe/in+the+car",
    "my/his/her shoes/gloves: not/no_longer be under the bed/chair",
    "the/our/my/his/her cat/dog: not/no_longer be under+the+table/on+the+sofa/in+the+kitchen/in+the+garden",
    "the milk|the cheese|the butter|the meat: not/no_longer be on+the+table/in+the+fridge",
)
_SOMEWHERE = {
    "present": (*_THINGS, *_NOT_THERE),
    "past": tuple(f"{each} this_morning/yesterday" for each in (*_THINGS[:2], *_THINGS[3:5], _THINGS[6], _THINGS[9])),
}


@frame(2.0)
def is_somewhere(g: Draw) -> Clause:
    """The key is under the bed: la clé est sous le lit. My shoes are not near the door."""
    return told_of(g, _SOMEWHERE)
