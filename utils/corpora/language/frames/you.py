"""Frames that speak to somebody, whom a word before the comma names: it settles tu or vous, one or many, he or "
"she."""

from utils.corpora.language.draw import Draw, at, say
from utils.corpora.language.frames.base import frame
from utils.corpora.language.meaning import Asked, Clause, Pronoun, Say, Thing
from utils.corpora.language.notation import Line, does, nominal, one, told

Items = tuple[Clause | Say | Thing, ...]

# Gender, whether they are many, whether it is vous to one.
_ADDRESSED = {
    "many young": (
        ("none children:address", "m", True, False),
        ("none children:address", "m", True, False),
        ("none girls:address", "f", True, False),
        ("none boys:address", "m", True, False),
    ),
    "parent": (("none mum", "f", False, False), ("none dad", "m", False, False)),
    "old": (("none grandma", "f", False, False), ("none grandpa", "m", False, False)),
    "stranger": (
        ("none sir", "m", False, True),
        ("none madam", "f", False, True),
        ("none sir", "m", False, True),
        ("none madam", "f", False, True),
    ),
    "strangers": (("none ladies", "f", True, False), ("none gentlemen", "m", True, False)),
    "captain": (("none captain", "m", False, True),),
}
_YOUNG = ("many young",)
_FAMILY = (*_YOUNG, "parent", "old")
_STRANGE = ("stranger", "strangers")
_ALL = (*_FAMILY, *_STRANGE)
_ELDERS = ("parent", "old")
_ONE = ("parent", "old")  # who has one hat
_ANYONE = (*_ONE, "stranger")


def _address(g: Draw, groups: tuple[str, ...]) -> tuple[Thing, Pronoun]:
    """The word that stands before the comma, and you."""
    text, gender, plural, polite = g.one_of(_ADDRESSED[g.one_of(groups)])
    called = nominal(g, text)
    return called, Pronoun(2, plural, gender, polite=polite)


def _spoken(g: Draw, table: tuple[tuple[tuple[str, ...], str, Line], ...], asking=None) -> Items:
    """A line of a table: to whom, in which tense, what."""
    groups, tense, text = one_of_lines(g, table)
    called, you = _address(g, groups)
    return called, say(","), told(g, text, tense, who=you, asking=asking or "")


def one_of_lines(g: Draw, table: tuple) -> tuple:
    """A line, that of more sentences more often."""
    texts = tuple(row[-1] for row in table)
    chosen = one(g, texts)
    return g.one_of([row for row in table if row[-1] == chosen])


_QUESTIONS = (
    (_FAMILY, "present", "you: be hungry/thirsty/tired/ready/cold:feeling/hot:feeling/sad/happy/angry/ill/afraid"),
    (_STRANGE, "present", "you: be thirsty/hungry/tired/ready/cold:feeling/hot:feeling/ill"),
    (_ALL, "past", "you: lose this key/umbrella/glove/ticket/hat/ring/phone/watch/scarf/suitcase/bag/camera"),
    (
        _FAMILY,
        "past",
        "you: see my/our/the key/keys/umbrella/glove/ticket/hat/ring/phone/cat/dog/notebook/pencil",
    ),
    (_STRANGE, "past", "you: see a/my/our small/black/white/ cat/dog/puppy/bag/suitcase/umbrella this_morning/"),
    (_FAMILY, "past", "you: close the window/windows/door/gate/curtains/suitcase/drawer"),
    (_YOUNG, "past", "you: wash the plates/cups/carrots/apples"),
    (_YOUNG, "past", "you: feed the cat/dog/hens/rabbits this_morning/"),
    (_YOUNG, "past", "you: read this/the long/ book/letter/story/poem yesterday/"),
    (_YOUNG, "past", "you: finish your/the book/soup/letter/game"),
    (_FAMILY, "past", "you: turn_off the lamp/radio/television/computer"),
    (_ELDERS, "past", "you: buy some/the bread/milk/cheese/apples/eggs/strawberries/chocolate/biscuits"),
    (_FAMILY, "past", "you: sleep in the garden/train/living_room"),
    (_FAMILY, "present", "you: want some soup/bread/cheese/milk/water/juice/chocolate/cake"),
    (_ALL, "present", "you: want some water/juice/lemonade"),
    ((*_ELDERS, *_STRANGE), "present", "you: want some coffee/tea/wine/water/cheese"),
    (_FAMILY, "present", "you: want a/another apple/pear/banana/orange/biscuit/peach/sandwich/egg"),
    (_FAMILY, "present", "you: want >play:game football/tennis/cards/chess with me/us"),
    (
        _FAMILY,
        "present",
        "you: want >go to:place the park/market/beach/cinema/museum tomorrow/this_evening/on_sunday/with+me/with+us",
    ),
    (_FAMILY, "present", "you: want >see my film/photo/painting/letter/book/garden/house"),
    (_ALL, "present", "you: like this/the film/book/song/garden/soup/cake/museum/hotel/painting/village"),
    (_ALL, "present", "you: can >help me/us"),
    (_ALL, "present", "you: can >open/close the window/door/gate/suitcase/curtains"),
    (_ELDERS, "present", "you: can >repair my/this bicycle/radio/lamp/clock/chair/umbrella/toy/doll/kite"),
    (
        _ONE,
        "present",
        "you: can >lend your/this umbrella/bicycle/dictionary/pencil/notebook/camera/ladder to my+sister/my+brother",
    ),
    (
        _FAMILY,
        "present",
        "you: can >wait here/for_an_hour/in_front_of+the+school/near+the+station/in_front_of+the+church",
    ),
    (_STRANGE, "present", "you: can >wait here/for_an_hour/near+the+door/near+the+window/in_front_of+the+hotel"),
    (_STRANGE, "progressive", "you: wait_for the bus/train/plane/boat/doctor"),
    (_STRANGE, "progressive", "you: look_for the hotel/museum/station/hospital/library/church/market"),
    (_ONE, "progressive", "you: look_for your key/keys/umbrella/ticket/phone/hat/shoes/gloves/scarf/notebook/cat/dog"),
    (_FAMILY, "future", "you: come/come_back/leave:depart tomorrow/this_evening/on_sunday/on_monday/with+us/with+me"),
    (_ANYONE, "present", "your house/street/village/hotel: be quiet/noisy/beautiful"),
    (("stranger",), "present", "your suitcase/bag|your suitcases/bags: be very/too/ heavy"),
    (("stranger", "old"), "present", "your son/daughter/brother/sister/cat/dog: be ill/tired/hungry"),
    (("captain",), "past", "you: see the/this island/whale/dolphins/shark/port/ship"),
    (("captain",), "future", "you: arrive/leave:depart/come_back tomorrow/this_evening/on_monday/next_week"),
)


@frame(1.2, mark="?")
def you_are_asked(g: Draw) -> Items:
    """Madam , did you lose this key ? Madame, est-ce que vous avez perdu cette clé ?"""
    return _spoken(g, _QUESTIONS, "yes")


_OPEN_QUESTIONS = (
    (
        "where",
        _FAMILY,
        "past",
        "you: put my/our/the key/keys/umbrella/bread/milk/hammer/newspaper/camera/ladder",
    ),
    ("where", _FAMILY, "past", "you: find this old/small/ key/ring/coin/letter/photo"),
    ("where", _ANYONE, "past", "you: buy this/your hat/coat/scarf/umbrella/suitcase/carpet/watch/dress"),
    ("where", _ANYONE, "past", "you: lose your key/keys/umbrella/ticket/phone/hat/watch/ring/suitcase/camera/scarf"),
    ("where", _ANYONE, "present", "your umbrella/ticket/car/suitcase/bag/house/brother/sister/friends: be"),
    ("where", _YOUNG, "present", "your shoes/socks/books/pencils/gloves: be"),
    ("where", _STRANGE, "present", "you: work/live"),
    ("why", _FAMILY, "progressive", "you: laugh/cry/run/smile/shout/open+the+window/close+the+door/hide+this+letter"),
    ("why", _FAMILY, "present", "you: be so/ sad/angry/happy/tired/late/afraid"),
    ("why", _FAMILY, "past", "you: open/close the/this door/window/gate/box"),
    ("why", _FAMILY, "past", "you: hide/take my/the key/letter/book/money/phone/notebook/hat"),
    ("why", _ELDERS, "past", "you: sell your/this/the house/boat/car/piano/horse/guitar/bicycle"),
    ("when:ask", _FAMILY, "future", "you: come_back/leave:depart/arrive/visit+the+museum/repair+the+bicycle"),
    ("when:ask", _ANYONE, "past", "you: arrive/lose+your+key/lose+your+umbrella/lose+your+ticket/buy+this+house"),
    ("when:ask", ("captain",), "future", "the ship|the boat|you: arrive/come_back"),
    ("what", _YOUNG, "past", "you: eat/learn/draw/read at:in generic+school today/this_morning/yesterday"),
    ("what", _FAMILY, "past", "you: buy/eat at:in the market today/this_morning/yesterday"),
    ("what", _FAMILY, "progressive", "you: eat/drink/read/write/draw/look_for/look_at/cook/hide"),
    ("what", _FAMILY, "future", "you: eat/cook/do:task this_evening/tomorrow/on_sunday/on_saturday"),
    ("what", _ELDERS, "past", "you: find in the garden/cellar/box/drawer/street/forest"),
    ("what", _STRANGE, "progressive", "you: look_for/wait_for/look_at/read"),
    ("how old", ("stranger",), "present", "your car/cat/dog/horse/house/son/daughter: be:age"),
    ("what colour", _ANYONE, "present", "your car/suitcase/umbrella/bag/coat/house/bicycle/cat/dog/hat: be"),
    ("with whom", _FAMILY, "past", "you: play:game football/tennis/cards/chess yesterday/this_morning/on_sunday/"),
    ("with whom", _FAMILY, "future", "you: travel/eat/dance/work tomorrow/this_evening/on_saturday/on_sunday/"),
    ("about what", _FAMILY, "progressive", "you: think:muse"),
)


@frame(1.2, mark="?")
def you_are_asked_what(g: Draw) -> Items:
    """Mum , where did you put my keys ? Maman, où est-ce que tu as mis mes clés ?"""
    word, *row = one_of_lines(g, _OPEN_QUESTIONS)
    match word:
        case "what":
            asking = Asked("what")
        case "with whom":
            asking = at("with", Asked("who"))
        case "about what":
            asking = at("about:think", Asked("what"))
        case _:
            asking = say(word)
    return _spoken(g, (tuple(row),), asking)


_STATEMENTS = (
    (_FAMILY, "present", "you: be tired/very+tired/late/very+kind/very+brave/ill"),
    (_STRANGE, "present", "you: be very/ kind/late"),
    (_YOUNG, "present", "you: must >finish your/this/the soup/book/letter/game today/this_evening/now/"),
    (_YOUNG, "present", "you: must >sleep/eat/work/come_back now/this_evening"),
    (
        _YOUNG,
        "present",
        "you: must >wash the plates/cups/carrots/windows/bicycle/apples today/tomorrow/this_evening/now/",
    ),
    (
        _YOUNG,
        "present",
        "you: must >help your/our mother/father/brother/sister/aunt/uncle/grandmother/grandfather today/tomorrow/now/",
    ),
    (_YOUNG, "present", "you: must >feed the cat/dog/hens/rabbits every_day/every_morning/every_evening/now"),
    (_YOUNG, "present", "you: not must >cross the street/road/river/bridge here/now/at_night/"),
    (_YOUNG, "present", "you: not must >touch the/this/my knife/lamp/vase/computer/guitar/piano/camera/spider/hammer"),
    (_YOUNG, "present", "you: not must >eat the cake/chocolate/apples/biscuits/cherries/strawberries"),
    (_ELDERS, "past", "i: lose own key/keys/umbrella/ring/ticket/scarf/hat/watch/notebook"),
    (_ELDERS, "past", "i: break the/your/a blue/white/ cup/plate/glass/vase/bowl"),
    (_ELDERS, "past", "i: feed the/your cat/dog/hens/rabbits this_morning/"),
    (_ELDERS, "past", "the cat|the dog: eat the meat/cheese/cake/chocolate"),
    (_ANYONE, "past", "you: forget your umbrella/key/keys/ticket/bag/hat/scarf/phone/camera/gloves"),
    (_ANYONE, "past", "you: lose your umbrella/key/ticket/bag/hat/scarf/phone/camera/glove"),
    (
        _ANYONE,
        "present",
        "your umbrella/hat/coat/bag/scarf/book/phone/key/ticket: be on/under/near the table/chair/bed/sofa",
    ),
    (_ANYONE, "present", "your soup/coffee/tea: be ready/hot:touch/cold:touch"),
    (("stranger",), "present", "your train/bus/plane: be late"),
    (("stranger",), "future", "your train/bus/plane/boat: leave:depart this_evening/tomorrow/on_monday/on_sunday"),
    (_STRANGE, "present", "your house/garden/car/boat/village/painting/ring: be very/ beautiful"),
    (_ONE, "present", "your coat/shirt/towel/scarf/socks/shoes/gloves: be wet/dirty/very+dirty"),
    (
        _ANYONE,
        "past",
        "we|my brother/sister/father/mother|our neighbour: see your dog/cat/brother/sister in the street/garden/park",
    ),
    (_ALL, "future", "i|we|my/our brother/sister/father/mother: help you tomorrow/this_evening/on_monday/"),
    (_ALL, "progressive", "i|we|the doctor|my brother/sister/father/mother: wait_for you"),
    (
        _ALL,
        "past",
        "i|we|my/our brother/sister/father/mother: see you at:in the market/museum/theatre/cinema "
        "yesterday/on_monday/on_saturday",
    ),
    (_FAMILY, "past", "the phone|the bell: ring:sound"),
    (_FAMILY, "progressive", "~: rain/snow"),
    (
        _FAMILY,
        "present",
        "you: can >take my/the/our umbrella/bicycle/car/coat/camera/pencil/dictionary today/tomorrow/this_evening/",
    ),
    (_ALL, "present", "you: can >wait in the garden/kitchen/living_room/hotel/library"),
    (_STRANGE, "present", "you: not can >cross the street/bridge/road/river here/now/today"),
    (
        _STRANGE,
        "present",
        "the museum|the library|the shop|the restaurant|the castle|the cinema: be closed/open today/now/",
    ),
    (
        _STRANGE,
        "present",
        "the station|the hospital|the museum|the hotel|the bakery|the market: be near/behind the "
        "church/park/bridge/school/river/castle",
    ),
    (_ANYONE, "past", "your brother/sister/friend/neighbour: arrive/leave:depart this_morning/yesterday"),
    (("captain",), "present", "your ship/boat|the ship: be ready/beautiful/very+old"),
    (("captain",), "past", "i|we: see a/the island/whale/shark/ship/port"),
)


@frame(1.2)
def you_are_told(g: Draw) -> Items:
    """Madam , you forgot your umbrella: madame, vous avez oublié votre parapluie; you are tired: vous êtes "
    "fatiguée."""
    return _spoken(g, _STATEMENTS)


_REQUESTS = (
    (_ALL, "close/open the window/door/gate/curtains/windows/suitcase/drawer"),
    (_ALL, "help me/us"),
    (_ALL, "help my/our sister/brother/neighbour"),
    (_ALL, "wait here/for_an_hour/near+the+door/near+the+station/in_front_of+the+church/in_front_of+the+hotel"),
    (
        _ALL,
        "wait_for me/us/my+brother/my+sister/the+doctor/the+bus/my+father/my+mother near the "
        "station/church/school/bridge",
    ),
    (_ONE, "listen_to me/us/this+song/this+story/your+brother/your+sister/your+mother/your+father"),
    (_ALL, "not touch the/this/my lamp/box/vase/computer/guitar/piano/camera/knife"),
    (_ALL, "not open the/this window/door/gate/suitcase/drawer/box/bottle"),
    (_ANYONE, "not forget your umbrella/key/keys/ticket/bag/hat/scarf/phone/camera/gloves/coat"),
    (_YOUNG, "not cross the street/road/bridge/river here/now"),
    (_ANYONE, "take your/this umbrella/key/ticket/bag/hat/scarf/coat/book"),
    (_ANYONE, "put your/this umbrella/bag/hat/coat/book/box/suitcase on the table/chair/bed/sofa"),
    (_FAMILY, "turn_off/turn_on the lamp/radio/television/computer"),
    (_ONE, "show this/your/the letter/photo/painting/book/magazine/ticket to my sister/brother/professor/neighbour"),
    (
        _FAMILY,
        "give this/the letter/photo/key/book/magazine/ticket/flower/money to my sister/brother/neighbour/professor",
    ),
    (_FAMILY, "buy some/the bread/milk/cheese/eggs/apples/butter/flowers at:in the market"),
    (_YOUNG, "finish your/the soup/book/letter/game"),
    (_YOUNG, "wash the plates/cups/carrots/apples/windows/glasses/car"),
    (_YOUNG, "feed the cat/dog/hens/rabbits/horses now/this_evening/tomorrow"),
    (_YOUNG, "play:game in the garden/park/kitchen/bedroom"),
    (_YOUNG, "not play:game in the street/kitchen/living_room/cellar/hospital/station"),
    (_YOUNG, "not shout/run in the street/kitchen/house/garden/museum/library/church"),
    (_FAMILY, "come_back tomorrow/this_evening/on_sunday/now"),
    (_ONE, "come with me/us/my+brother/my+sister/your+brother/your+sister"),
    (_ONE, "read this/the/your letter/book/story/poem/newspaper"),
    (_ELDERS, "repair my bicycle/kite/doll/umbrella/radio/lamp/shoe/clock"),
)


@frame(1.2)
def you_are_requested(g: Draw) -> Items:
    """Mum , close the window , please: maman, ferme la fenêtre, s'il te plaît; sir , wait here , please: s'il "
    "vous plaît."""
    groups, text = one_of_lines(g, _REQUESTS)
    called, you = _address(g, groups)
    order = does(g, you, text, "imperative")
    if order.negative or g.chance(0.3):
        return called, say(","), order
    please = say("please:vous" if you.plural or you.polite else "please:tu")
    return called, say(","), order, say(","), please
