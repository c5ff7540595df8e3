"""Frames that speak to somebody, whom a word before the comma names: it settles tu or vous, one or many, he or "
"she."""

from utils.corpora.language.draw import Draw, at, say
from utils.corpora.language.frames.base import frame
from utils.corpora.language.meaning import Asked, Clause, Pronoun, Say, Thing
from utils.corpora.language.notation import does, nominal, one, told

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
_ONE = ("parent", "old")  # who has one hat
_FAMILY = (*_YOUNG, *_ONE)
_SIR = ("stranger",)
_STRANGE = ("stranger", "strangers")
_ANYONE = (*_ONE, *_SIR)
_ALL = (*_FAMILY, *_STRANGE)
_CAPTAIN = ("captain",)
_IN_HINDI = (*_YOUNG, *_SIR, *_CAPTAIN)  # the others may be told in two ways: mum is tum or aap


def _address(g: Draw, groups: tuple[str, ...]) -> tuple[Thing, Pronoun]:
    """The word that stands before the comma, and you."""
    if g.language == "hindi":
        groups = tuple(group for group in groups if group in _IN_HINDI)
    text, gender, plural, polite = g.one_of(_ADDRESSED[g.one_of(groups)])
    called = nominal(g, text)
    return called, Pronoun(2, plural, gender, polite=polite)


def _drawn(g: Draw, table: tuple) -> tuple:
    """A line that the language can say, that of more sentences more often; "french past" is for French alone."""
    if g.language == "hindi":
        table = [row for row in table if " " not in row[-2] and {*row[-3]} & {*_IN_HINDI}]
    chosen = one(g, tuple(row[-1] for row in table))
    *word, groups, tense, text = g.one_of([row for row in table if row[-1] == chosen])
    return *word, groups, tense.split()[-1], text


def _spoken(g: Draw, row: tuple[tuple[str, ...], str, str], asking=None) -> Items:
    """To whom, in which tense, what."""
    groups, tense, text = row
    called, you = _address(g, groups)
    return called, say(","), told(g, text, tense, who=you, asking=asking or "")


_QUESTIONS = (
    (_FAMILY, "french present", "you: be hungry/thirsty/tired/ready/cold:feeling/hot:feeling/sad/ill/afraid"),
    (_STRANGE, "french present", "you: be thirsty/hungry/tired/ready/cold:feeling/hot:feeling/ill"),
    (_ALL, "french past", "you: lose this key/umbrella/glove/ticket/hat/ring/phone/watch/bag/camera"),
    (_FAMILY, "past", "you: see my/the key/keys/umbrella/glove/ticket/hat/ring/phone/notebook/pencil/newspaper"),
    (_STRANGE, "past", "you: see my/our black/white/red/ bag/suitcase/umbrella this_morning/"),
    (_STRANGE, "french past", "you: see my/our small/black/white/ dog/puppy/cat this_morning/"),
    (_FAMILY, "past", "you: close the window/windows/door/suitcase/drawer"),
    (_YOUNG, "past", "you: wash the plates/cups/carrots/apples"),
    (_FAMILY, "past", "you: read this long/ book/letter/story/poem yesterday/this_morning/"),
    (_FAMILY, "past", "you: turn_off the radio/television/computer yesterday_evening/"),
    (_ONE, "past", "you: buy some/the milk/cheese/apples/eggs/strawberries/chocolate"),
    (_FAMILY, "french present", "you: want some soup/bread/cheese/milk/water/juice/chocolate/cake"),
    ((*_ONE, *_STRANGE), "french present", "you: want some coffee/tea/wine/water/cheese"),
    (_FAMILY, "french present", "you: want another apple/pear/banana/orange/biscuit/peach/sandwich"),
    (_FAMILY, "present", "you: want >play:game football/tennis/cards/chess with me/us"),
    (_FAMILY, "french present", "you: want >go to:place the park/market/beach/cinema/museum this_evening/on_sunday"),
    (_FAMILY, "french present", "you: want >go to:place the park/market/beach/cinema/museum with me/us"),
    (_ALL, "present", "you: like this film/book/song/garden/soup/cake/museum/hotel/painting/village"),
    (_ALL, "present", "you: can >help me/us"),
    (_ALL, "present", "you: can >open/close the window/door/suitcase/drawer"),
    (_ANYONE, "present", "you: can >repair my/this bicycle/radio/lamp/umbrella/chair"),
    (_ONE, "present", "you: can >lend your umbrella/bicycle/dictionary/camera/ladder to my+sister/my+brother"),
    (_STRANGE, "present", "you: can >wait here/near+the+door/near+the+window/in_front_of+the+hotel"),
    (_YOUNG, "present", "you: can >wait here/in_front_of+the+school/near+the+station/in_front_of+the+church"),
    (_STRANGE, "progressive", "you: wait_for the bus/train/plane/boat"),
    (_STRANGE, "progressive", "you: look_for the hotel/museum/station/hospital/library/church/market"),
    (_ANYONE, "progressive", "you: look_for your key/keys/umbrella/ticket/phone/hat/shoes/gloves/notebook"),
    (_FAMILY, "future", "you: come tomorrow/this_evening/on_sunday/on_monday/with+us/with+me"),
    (_SIR, "present", "your suitcase/bag: be very/too/ heavy"),
    (_CAPTAIN, "past", "you: see the/this island/port"),
    (_CAPTAIN, "future", "you: arrive tomorrow/this_evening/on_monday/next_week"),
)


@frame(1.2, mark="?")
def you_are_asked(g: Draw) -> Items:
    """Madam , did you lose this key ? Madame, est-ce que vous avez perdu cette clé ?"""
    return _spoken(g, _drawn(g, _QUESTIONS), "yes")


_OPEN_QUESTIONS = (
    ("where", _FAMILY, "past", "you: put my/the key/keys/umbrella/milk/hammer/newspaper/camera/phone"),
    ("where", _FAMILY, "past", "you: find this old/beautiful/ ring/letter/photo/book"),
    ("where", _ANYONE, "past", "you: buy this/your hat/coat/umbrella/suitcase/carpet/watch/lamp/bicycle"),
    ("where", _ANYONE, "french past", "you: lose your key/keys/umbrella/ticket/phone/hat/watch/ring/camera"),
    ("where", _ANYONE, "present", "your umbrella/ticket/suitcase/bag/coat/hat/key/keys: be"),
    ("where", _YOUNG, "present", "your shoes/socks/books/pencils/gloves/mother/father: be"),
    ("where", _YOUNG, "past", "you: hide my key/letter/book/money/phone/notebook/hat/shoes/gloves"),
    ("where", _FAMILY, "past", "you: pick these flowers/roses/apples/strawberries"),
    ("where", _FAMILY, "past", "you: learn this song/poem"),
    ("where", _STRANGE, "present", "you: work/live"),
    ("why", _FAMILY, "progressive", "you: laugh/cry/run/shout/open+the+window/close+the+door/hide+this+letter"),
    ("why", _FAMILY, "french present", "you: be sad/tired/late/afraid"),
    (
        "why",
        (*_FAMILY, *_SIR),
        "past",
        "you: open/close the door/window/suitcase/drawer yesterday_evening/this_morning/",
    ),
    ("why", _FAMILY, "past", "you: hide/take my key/letter/book/money/phone/notebook/hat"),
    ("why", _ANYONE, "past", "you: sell your house/boat/car/piano/horse/guitar/bicycle"),
    ("when:ask", _ANYONE, "past", "you: buy your/this house/car/boat/piano/bicycle"),
    ("when:ask", _ANYONE, "past", "you: arrive"),
    ("when:ask", _FAMILY, "french future", "you: leave:depart/arrive/visit+the+museum/repair+the+bicycle"),
    ("when:ask", _CAPTAIN, "future", "the boat|you: arrive"),
    ("what", _YOUNG, "past", "you: eat/learn/read at:in generic+school today/this_morning/yesterday"),
    ("what", _ANYONE, "past", "you: buy/see at:in the market today/this_morning/yesterday"),
    ("what", _FAMILY, "progressive", "you: eat/drink/read/write/look_for/look_at/hide"),
    ("what", _FAMILY, "future", "you: eat/do:task this_evening/tomorrow/on_sunday"),
    ("what", _FAMILY, "past", "you: find in the garden/cellar/box/drawer/street/forest yesterday/this_morning/"),
    ("what", _STRANGE, "progressive", "you: look_for/look_at/read"),
    ("how old", _SIR, "french present", "your cat/dog/horse/house/son/daughter: be:age"),
    ("what colour", _SIR, "french present", "your car/suitcase/umbrella/bag/coat/house/bicycle/cat/dog: be"),
    ("with whom", _FAMILY, "past", "you: play:game football/tennis/cards/chess yesterday/this_morning/on_sunday"),
    ("with whom", _ANYONE, "future", "you: eat/dance/work tomorrow/this_evening/on_saturday"),
    ("about what", _FAMILY, "french progressive", "you: think:muse"),
)


@frame(1.2, mark="?")
def you_are_asked_what(g: Draw) -> Items:
    """Mum , where did you put my keys ? Maman, où est-ce que tu as mis mes clés ?"""
    word, *row = _drawn(g, _OPEN_QUESTIONS)
    match word:
        case "what":
            asking = Asked("what")
        case "with whom":
            asking = at("with", Asked("who"))
        case "about what":
            asking = at("about:think", Asked("what"))
        case _:
            asking = say(word)
    return _spoken(g, row, asking)


_STATEMENTS = (
    (_FAMILY, "french present", "you: be very/ tired/brave/kind"),
    (_FAMILY, "french present", "you: be late/ill"),
    (_YOUNG, "french present", "you: must >sleep/eat/work now"),
    (_YOUNG, "french present", "you: must >wash the plates/cups/carrots/apples today/this_evening/now/"),
    (_YOUNG, "french present", "you: must >help your/our mother/father/brother/sister/aunt/uncle today/tomorrow/now/"),
    (_YOUNG, "french present", "you: not must >cross the street/road/river/bridge here/at_night/"),
    (_YOUNG, "french present", "you: not must >eat the cake/chocolate/apples/biscuits/cherries/strawberries"),
    (_ONE, "french past", "i: lose my key/keys/umbrella/ring/ticket/hat/watch/notebook"),
    (_ONE, "past", "i: break the/your blue/white/ cup/plate/vase/lamp"),
    (_ONE, "past", "the cat|the dog: eat your/the/my meat/cheese/cake/chocolate"),
    (_ANYONE, "french past", "you: forget your umbrella/key/keys/ticket/bag/hat/phone/camera/gloves"),
    (_ANYONE, "french past", "you: lose your umbrella/key/ticket/bag/hat/phone/camera/glove"),
    (_ANYONE, "present", "your umbrella/hat/coat/bag/book/phone/key/ticket: be on/under the table/chair"),
    (_ANYONE, "present", "your soup/coffee/tea: be ready/hot:touch/cold:touch"),
    (_SIR, "french present", "your train/bus/plane: be late"),
    (_SIR, "french future", "your train/bus/plane/boat: leave:depart this_evening/tomorrow/on_monday/on_sunday"),
    (_SIR, "present", "your house/garden/car/village/painting/ring/horse: be very/ beautiful"),
    (_ANYONE, "present", "your coat/socks/shoes/gloves/hat: be wet"),
    (_ONE, "present", "your coat/shirt/socks/shoes/gloves/hat: be wet/dirty/very+dirty"),
    (_ALL, "future", "i|we|my/our brother/sister: help you tomorrow/this_evening/on_monday/"),
    (_ALL, "progressive", "i|we|my brother/sister/children: wait_for you"),
    (_ANYONE, "french past", "i|we|my brother/sister: see you at:in the market/museum/theatre yesterday/on_monday"),
    (_SIR, "french past", "i|we|my/our brother/sister: see your dog/cat/brother/sister in the street/garden/park"),
    (_FAMILY, "progressive", "the phone: ring:sound"),
    (_FAMILY, "progressive", "~: rain"),
    (_ONE, "present", "you: can >take my/our umbrella/bicycle/car/camera today/tomorrow/this_evening/"),
    (_YOUNG, "present", "you: can >take my bicycle/pencil/dictionary/camera/umbrella today/tomorrow/this_evening/"),
    (_ALL, "present", "you: can >wait in the garden/kitchen/living_room/hotel/library"),
    (_YOUNG, "present", "you: can >play:game in the garden/park/living_room/street today/this_evening/"),
    (_STRANGE, "present", "you: not can >cross the street/bridge/road/river here"),
    (_STRANGE, "present", "the museum|the library|the restaurant|the castle|the cinema: be closed/open today"),
    (
        _STRANGE,
        "present",
        "the station|the hospital|the museum|the hotel|the bakery|the market: be near+the+river/near+the+bridge/"
        "near+the+park/near+the+church/behind+the+church/behind+the+school/near+the+castle",
    ),
    (_CAPTAIN, "present", "your boat: be ready/beautiful/very+old"),
    (_CAPTAIN, "past", "i|we: see the island/port"),
)


@frame(1.2)
def you_are_told(g: Draw) -> Items:
    """Madam , you forgot your umbrella: madame, vous avez oublié votre parapluie; you are tired: vous êtes "
    "fatiguée."""
    return _spoken(g, _drawn(g, _STATEMENTS))


_REQUESTS = (
    (_ALL, "imperative", "close/open the window/door/windows/suitcase/drawer"),
    (_ALL, "imperative", "help me/us"),
    (_ALL, "imperative", "help my/our sister/brother"),
    (_ALL, "imperative", "wait here/near+the+door/near+the+station/in_front_of+the+church/in_front_of+the+hotel"),
    (_ALL, "imperative", "wait_for me/us/my+brother/my+sister near the station/church/school/bridge"),
    (_FAMILY, "imperative", "listen_to me/us/this+song/this+story"),
    (_ALL, "imperative", "not open the/this window/door/suitcase/drawer/box/bottle"),
    (_ANYONE, "imperative", "not forget your umbrella/key/keys/ticket/bag/hat/phone/camera/gloves/coat"),
    (_YOUNG, "imperative", "not cross the street/road/bridge/river here/now"),
    (_ANYONE, "imperative", "take your/this umbrella/key/ticket/bag/hat/coat/book"),
    (_FAMILY, "imperative", "turn_off the radio/television/computer"),
    (_FAMILY, "french imperative", "turn_on/turn_off the lamp"),
    (_FAMILY, "french imperative", "show this/the letter/photo/painting/book/ticket to my/our sister/brother"),
    (_FAMILY, "french imperative", "give this/the letter/photo/key/book/ticket/flower/money to my/our sister/brother"),
    (_FAMILY, "french imperative", "buy some bread/milk/cheese/eggs/apples/butter/flowers at:in the market"),
    (_YOUNG, "imperative", "wash the plates/cups/carrots/apples"),
    (_YOUNG, "imperative", "play:game in the garden/park"),
    (_YOUNG, "imperative", "play:game football/cards/chess in the garden/park"),
    (_YOUNG, "imperative", "not take my key/keys/phone/hat/pencil/book/umbrella/camera"),
    (_YOUNG, "imperative", "listen_to my/your brother/sister/father/mother"),
    (_YOUNG, "imperative", "clean the table/kitchen/bedroom today/tomorrow/this_evening"),
    (_ALL, "imperative", "come tomorrow/this_evening/on_monday/on_sunday/on_saturday"),
    (_YOUNG, "imperative", "not play:game in the street/kitchen/living_room/cellar/station"),
    (_YOUNG, "imperative", "not shout/run in the street/kitchen/house/garden/museum/library/church"),
    (_FAMILY, "imperative", "come with me/us/my+brother/my+sister"),
    (_ALL, "imperative", "read this letter/book/story/poem"),
    (_ONE, "imperative", "repair my/this bicycle/umbrella/radio/lamp/chair"),
)


@frame(1.2)
def you_are_requested(g: Draw) -> Items:
    """Mum , close the window , please: maman, ferme la fenêtre, s'il te plaît; sir , wait here , please: s'il "
    "vous plaît."""
    groups, tense, text = _drawn(g, _REQUESTS)
    called, you = _address(g, groups)
    order = does(g, you, text, tense)
    if order.negative or g.language == "hindi" or g.chance(0.3):
        return called, say(","), order
    please = say("please:vous" if you.plural or you.polite else "please:tu")
    return called, say(","), order, say(","), please
