"""Frames of two clauses: says that, because, when, while, but, if, and what one does before and without another."""

from dataclasses import replace

from utils.corpora.language.draw import Draw, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.complex import ALL, HE, OURS, SELF, WHO
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import At, Clause, Doing, Nominal, Say, That, Thing
from utils.corpora.language.notation import Line, does, line, nominal, one, told

Items = tuple[Clause | Say | At | Thing, ...]

# What is said, by its tense.
_THATS = {
    "present": (
        "the train|the bus|the plane|the boat: be late",
        "the museum|the library|the shop|the bakery|the restaurant|the market: be closed/open today/",
        "my/our/own cat/dog/horse: be ill",
        "the soup|the tea|the coffee|the water: be cold:touch/hot:touch",
        "the door|the window: be closed/open",
        "own brother/sister/mother/father/grandfather/grandmother/uncle: be ill",
    ),
    "future": (
        "~: rain/snow tomorrow/this_evening/on_sunday/next_week",
        "own brother/sister/mother/father/uncle/aunt: come tomorrow/this_evening/on_saturday/next_week",
        "@: come/work tomorrow/this_evening/on_sunday/next_week",
    ),
}


def _that(g: Draw, who: Nominal, name: str, tense: str, inner: Clause) -> Clause:
    return tell(who, verb(name), tense, That(inner))


@frame(0.8)
def says_that(g: Draw) -> Clause:
    """My mother says that the train is late; i think that it will rain."""
    name = g.one_of(("say", "say", "think"))
    who = nominal(g, "he|she" if name == "say" else SELF)
    text, tense = line(g, _THATS)
    if name == "think" and text[0] == "@":  # il pense vendre sa voiture
        return says_that(g)
    return _that(g, who, name, "present", told(g, text, tense, who=who))


_HOPES = (
    "~: snow tomorrow/this_evening/on_sunday/next_week/on_saturday",
    "~: not rain tomorrow/this_evening/on_sunday/next_week/on_saturday",
    "the train|the bus|the plane|the boat: not be late this_evening/tomorrow/on_sunday",
    "own brother/sister/mother/father/uncle/aunt: come/come_back tomorrow/this_evening/on_saturday/next_week",
    "the/our children|our neighbours: come tomorrow/this_evening/on_monday/next_week",
    "the museum|the library|the shop|the market: be open tomorrow/on_monday/on_sunday/this_evening",
    "the film|the book: be good/interesting/funny",
    "the tomatoes|the cherries|the apples|the pears|the melons: be ripe next_week/next_month",
    "the soup|the coffee|the tea: be hot:touch/good",
)


@frame(0.5, languages=("french",))
def hopes_that(g: Draw) -> Clause:
    """She hopes that it will snow tomorrow: elle espère qu'il neigera demain."""
    who = nominal(g, SELF)
    return _that(g, who, "hope", "present", told(g, one(g, _HOPES), "future", who=who))


_SAID = {
    "past": (
        "the train|the bus|the plane|the boat: be late/full/empty",
        "the museum|the library|the shop|the bakery|the restaurant: be closed/open",
        "the river|the lake|the water|the soup|the coffee: be too/very/ cold:touch",
        "the film|the book|the story: be very/too long",
        "own/the cat/dog/horse: be ill/hungry/thirsty",
        "own brother/sister/mother/father/grandfather/grandmother/uncle: be ill/tired/sad/angry",
        "@: be ill/tired/hungry/thirsty",
        "the house|the castle|the bridge|the church: be very+beautiful/very+old",
        "the car|the boat|the piano|the house|the carpet: be too old/expensive",
    ),
    "pluperfect": (
        "own brother/sister/mother/father/uncle/aunt: find a key/ring/dog/cat/letter",
        "the thief|the thieves: steal the camera/phone/ring/money/bag",
        "the dog|the cat|the monkey: eat the meat/cake/cheese/chocolate",
        "the train|the bus|the plane|the boat: already leave:depart/arrive",
        "@: lose own key/umbrella/ring/ticket/watch/phone/suitcase/gloves/camera",
        "@: find a key/umbrella/ring/ticket/watch/phone/cat/dog in the garden/street/park",
        "@: close/open the door/window/windows/suitcase/drawer",
        "@: see a dog/wolf/fox/bear/horse in the garden/forest/street/field",
    ),
    "conditional": (
        "@: come/come_back/leave:depart/work on_monday/on_sunday",
        "@: sell own house/car/boat/piano/bicycle/horse",
        "@: buy the bread/milk/tickets/flowers",
        "the train|the bus|the plane|the boat: be late/full",
        "~: rain/snow on_sunday/on_monday/on_saturday",
    ),
}


@frame(0.8, languages=("french",))
def said_that(g: Draw) -> Clause:
    """She said that the train was late, that she had lost her key: était en retard, avait perdu sa clé."""
    who = nominal(g, "he|she")
    text, tense = line(g, _SAID)

    return _that(g, who, "say", "past", told(g, text, tense, who=who))


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
        (f"{HE}: be very/ sad", "own cat/dog/horse/rabbit: be ill"),
        (f"{ALL}: not want >eat the soup/meat/rice", "it: be too cold:touch/hot:touch"),
        (f"{ALL}: not want >buy this/the coat/hat/lamp/bicycle/carpet/guitar/ring/watch", "it: be too expensive"),
        (f"{ALL}: not can >carry this/the suitcase/box/bag/table/basket", "it: be too/very heavy"),
        (f"{ALL}: not can >work/come/go_out today/tomorrow/this_evening", "@: be ill"),
        (f"{ALL}: must >repair the chair/table/door/lamp/ladder", "it: be broken"),
        (f"{WHO}: must >wash own shirt/coat/blanket/car", "it: be very/ dirty"),
        (f"{ALL}: not like this/the hotel/market/restaurant/factory", "it: be too/very noisy"),
        (
            "the cat|the dog|the horse|the donkey|our/her cat/dog: not want >drink the water",
            "it: be too+cold:touch/dirty",
        ),
        ("the cat|the dog|the donkey|our/her cat/dog: not want >eat/go_out/run", "@: be ill/tired"),
        (f"{ALL}: not can >visit this/the museum/church/castle", "it: be closed"),
    ),
    ("progressive", "present"): (
        ("the baby|the puppy|the children|the boy|the girl: cry", "@: be hungry/thirsty/tired/cold:feeling/ill"),
        ("the dog|the dogs|our/her/his dog: bark", "@: be hungry/afraid"),
        (f"{ALL}: run", "@: be late/very+late"),
        (f"{ALL}: rest", "@: be tired/very+tired/ill"),
        (f"{ALL}: open the window/windows", "@: be hot:feeling"),
        (f"{ALL}: close the window/windows", "@: be cold:feeling"),
        (f"{ALL}: drink bare water/lemonade/milk", "@: be thirsty/very+thirsty"),
        (f"{WHO}: wash the/own car/coat/shirt/carpet/bicycle", "it: be dirty/very+dirty"),
    ),
    ("past", "past"): (
        (f"{ALL}: not buy the coat/hat/lamp/bicycle/carpet/guitar/ring/vase/watch/car", "it: be too expensive"),
        (f"{ALL}: not eat the soup/meat/rice", "it: be too cold:touch/hot:touch"),
        (f"{ALL}: not visit the museum/castle/church/palace/temple", "it: be closed"),
        (f"{ALL}: turn_off the television/radio/computer", "@: be tired/very+tired"),
        (f"{ALL}: open the window/windows", "@: be hot:feeling/too+hot:feeling"),
        (f"{ALL}: close the window/windows/door", "@: be cold:feeling/too+cold:feeling"),
        (f"{WHO}: wash the/own coat/shirt/blanket/carpet/car", "it: be dirty/very+dirty"),
        (f"{WHO}: sell own car/boat/house/bicycle", "it: be too old/small"),
        (f"{WHO}: take own coat/gloves/hat", "~: be:weather very/ cold:touch"),
        ("the cat|the dog|our/her cat/dog: drink the milk/water", "@: be thirsty/very+thirsty"),
        ("the dog|the monkey|the goat|the donkey: eat the apples/bread/carrots/pears", "@: be hungry/very+hungry"),
    ),
    ("past", "pluperfect"): (
        (f"{WHO}: be sad/angry/very+sad", "@: lose own ring/cat/dog/watch/phone/camera/suitcase"),
        (f"{WHO}: be tired/very+tired", "@: work all_day/all_night"),
        (f"{ALL}: be angry/very+angry", "the dog/cat: eat the cake/meat/cheese"),
        ("the street|the garden|the grass|the road: be wet", "~: rain"),
        ("the street|the garden|the village|the roof: be white", "~: snow"),
        ("the plate: be empty", "the cat/dog/monkey: eat the meat/cheese/fish/cake"),
        ("the kitchen|the table: be dirty", "the children/boys/girls: make a cake/tart"),
        ("the cup|the vase|the lamp|the plate: be broken", "the cat/dog/monkey: knock_over the table"),
        ("the dog|our/her/his dog|the fox: be wet", "@: cross the river"),
        ("the donkey|the horse|his/her horse: be tired", "@: work all_day"),
    ),
}


@frame(1.5, languages=("french",))
def because_someone_is(g: Draw) -> Items:
    """My sister is sad because her cat is ill."""
    main, reason = _pair(g, _BECAUSE)
    return main, say("because"), reason


_WHEN = {
    ("past_progressive", "past"): (
        (f"{ALL}: read the newspaper/letter/book", "the phone: ring:sound"),
        (f"{ALL}: sleep in the garden/bedroom/living_room/kitchen", "the phone: ring:sound"),
        (f"{ALL}: cross the lake/river/forest/field", "the rain: begin"),
        (f"{ALL}: wash the plates/cups/windows/car", "the children/neighbours: arrive"),
        (f"{ALL}: wait_for the bus/train", "the rain: begin"),
        (f"{ALL}: work in the garden/field", "the rain: begin"),
        (f"{ALL}: look_at the ducks/birds", "the cat/dog: arrive"),
        ("the cat|the dog|the baby|our/her cat/dog: sleep in the kitchen/bedroom/living_room", "the phone: ring:sound"),
        ("the children|our/her/his children: play:game in the garden/park/street", "the rain: begin"),
        ("the mouse|the mice: eat the cheese/bread", "the cat: arrive"),
        ("~: rain/snow", "the train/bus/plane/boat: leave:depart/arrive"),
        ("~: rain/snow", f"{HE}: leave:depart/arrive/come_back/go_out"),
        ("the sun|the moon: shine", f"{HE}: leave:depart/arrive/come_back/go_out"),
        (f"{ALL}: cross the forest/field/park", "@: see a fox/wolf/rabbit/horse"),
        (f"{ALL}: clean the house/cellar/kitchen", "@: find an old letter/ring/photo/key/coin"),
        (f"{ALL}: run in the forest/park/street/garden", "@: fall"),
    ),
    ("past", "past"): (
        ("the door|the window|the shop|the museum: be open/closed", f"{HE}: arrive/come_back"),
        ("the soup|the coffee|the tea: be cold:touch/ready/still+hot:touch", f"{HE}|the children: arrive/come_back"),
        ("the children|the dog|the cat|the dogs: be in the garden/kitchen/street", f"{HE}: come_back/arrive"),
        ("the street|the station|the bus|the train: be empty/full", f"{HE}: arrive"),
    ),
}


@frame(1.2, languages=("french",))
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
    ("i", "my brother/sister/mother/father/uncle/aunt"),
    ("we", "our mother/father/neighbours/children"),
)
_BUSY = (
    ("wash the plates/cups", "clean the kitchen/table"),
    ("peel the potatoes/carrots/onions", "wash the mushrooms/tomatoes", "cut the bread/meat/cheese"),
    ("read the+newspaper/a+book/a+letter", "listen_to the+radio", "write a letter/poem/story"),
    ("play:music the guitar/piano/violin/flute", "sing", "dance"),
    ("wash the car/windows/bicycle", "paint the door/wall", "repair the roof/radio/clock"),
    ("pick the apples/pears/cherries", "cut the grass/flowers/roses", "feed the hens/rabbits/horses"),
    ("work", "sleep", "read a+book/the+newspaper"),
)
_TWO_BEASTS = (
    ("the/our/her/his cat/cats: sleep", "the dog/dogs: play:game/bark/eat"),
    ("the/our/her/his dog/dogs: sleep", "the cat/cats: play:game/eat"),
    ("the baby: sleep", "the dog/cat/children: play:game/eat"),
    ("the children/boys/girls: play:game", "the dog/cat/baby: sleep"),
)


@frame(0.6, languages=("french",))
def while_both(g: Draw) -> Items:
    """My mother was peeling the onions while my father was cutting the bread: pendant que."""
    tense = g.tense("past_progressive", "past_progressive", "progressive")
    if g.chance(0.3):
        first, second = one(g, _TWO_BEASTS)
        return told(g, first, tense), say("while"), told(g, second, tense)
    owner = g.one_of(("my", "our", "his", "her"))
    first, second = (name.replace("_", owner) for name in g.one_of(_TWO_WHO))
    deed, other = g.random.sample(g.one_of(_BUSY), 2)
    return told(g, f"{first}: {deed}", tense), say("while"), told(g, f"{second}: {other}", tense)


_BUT = {
    ("present", "present"): (
        ("the cake/tart/bread: be good", "the coffee/tea/soup/milk: be cold:touch"),
        ("the soup: be hot:touch", "the rice/meat: be cold:touch"),
        ("the/this house: be big/beautiful", "the garden/kitchen: be very/too small"),
        ("the/this hotel/restaurant: be expensive", "it: be very good"),
        ("the/this film/book/story: be long", "it: be very/ interesting/good"),
        ("my/our/his/her car/boat/bicycle/piano/violin: be very/ old", "it: be very/ beautiful"),
        ("the door: be open", "the window/windows: be closed"),
        ("the shop/bakery/library: be closed", "the market/museum: be open"),
        ("my/his/her mother/father/brother/sister: like generic coffee/milk", "i: prefer generic tea/lemonade"),
        ("he: like generic cats/horses/parrots", "she: prefer generic dogs/rabbits"),
        (
            "i|he|she: like generic pears/bananas/apples",
            "my/our brother/sister/father/mother: prefer generic cherries/strawberries/oranges/peaches",
        ),
        ("the lake/river/sea: be beautiful", "the water: be too/very cold:touch"),
        ("the plates: be clean", "the knives/forks/spoons/cups: be dirty"),
        (f"{ALL}: be very/ tired", "@: not want >sleep"),
        (f"{ALL}: want >buy this/the house/boat/car/carpet/piano", "it: be too expensive"),
        (f"{ALL}: want >visit this/the museum/castle/church", "it: be closed today/"),
    ),
}


@frame(0.8, languages=("french",))
def but_both(g: Draw) -> Items:
    """The cake is good but the coffee is cold."""
    main, other = _pair(g, _BUT)
    return main, say("but"), other


_IF = (
    ("~: rain/snow", f"{WHO}: stay at_home; {WHO}: take the+bus/the+car/own+umbrella"),
    (
        "~: rain/snow tomorrow/on_sunday/on_saturday",
        f"{ALL}: stay at_home; {ALL}: read a book; {ALL}: go to:place the cinema/museum/library",
    ),
    (
        "~: not rain tomorrow/on_sunday/on_saturday",
        f"{ALL}: go to:place the beach/park/market; {ALL}: work in the garden",
    ),
    ("~: be:weather cold:touch/very+cold:touch", f"{WHO}: take own coat/hat/gloves; {ALL}: close the windows"),
    ("~: be:weather hot:touch", f"{ALL}: swim in the lake/river/sea; {ALL}: open the windows"),
    (
        "~: be:weather hot:touch tomorrow/on_sunday/on_saturday",
        f"{ALL}: swim in the lake/sea; {ALL}: eat in the garden",
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


@frame(0.6, languages=("french",))
def if_weather(g: Draw) -> Items:
    """If it rains , we will stay at home: s'il pleut, nous resterons à la maison."""
    return _condition(g, _IF, "present", "future")


_IF_SOMEONE = (
    ("the cat|the dog|the horse|the donkey: be hungry", f"{ALL}: feed it"),
    ("the soup|the coffee|the tea|the milk: be too hot:touch", f"{ALL}: wait"),
    ("the train|the bus|the plane: be late", f"{ALL}: wait; {ALL}: read a book; {HE}: be angry"),
    ("the train|the bus: be full", f"{ALL}: take the car"),
    ("the door|the window: be open", "the cat/dog/birds/hens: go_out; the thief/monkey/cat: go_in"),
    ("the shop|the bakery|the market: be closed", f"{ALL}: come_back tomorrow/on_monday"),
    (
        "the museum|the library|the cinema|the castle: be closed",
        f"{ALL}: come_back tomorrow/on_monday; {ALL}: go to:place the park/market/beach",
    ),
    ("the apples|the pears|the cherries|the tomatoes|the strawberries: be ripe", f"{ALL}: pick them"),
    ("the bicycle|the table|the door|the lamp|the chair: be broken", f"{ALL}: repair it"),
    ("the shirt|the coat|the carpet|the blanket|the car|the towel: be dirty", f"{ALL}: wash it"),
    ("the house|the boat|the car|the piano|the horse: be too expensive", f"{ALL}: not buy it"),
    (
        "the suitcase|the box|the table|the bag: be too heavy",
        "my/his/her/our father/brother/uncle/mother/sister: help me/us",
    ),
    (f"{HE}: be ill tomorrow/on_monday", "@: stay at_home"),
    (f"{HE}: be tired", "@: stay at_home; @: not go_out"),
    (f"{HE}: be hungry", "@: eat some apples/bread/cheese/soup"),
    (f"{HE}|i|we: lose the key", "@: not open the door/box/suitcase"),
    (f"{HE}|i|we: sell own house/piano", "@: buy a boat/car"),
)


@frame(0.7, languages=("french",))
def if_someone_is(g: Draw) -> Items:
    """If the shop is closed , we will come back tomorrow."""
    return _condition(g, _IF_SOMEONE, "present", "future")


_UNREAL = (
    (f"{HE}|i|we|i: be rich", "@: buy a big/beautiful/ house/castle/island; @: buy a car/boat/horse"),
    (f"{HE}|i|we|i: have a garden", "@: have bare hens/rabbits/flowers"),
    (f"{HE}|i|we|i: have a dog", "@: run with it in the forest/park every_morning/every_day/every_evening"),
    (f"{HE}|i|we|i: have a boat", "@: cross the lake/river"),
    (f"{HE}|i|we|i: have the key", "@: open the/this door/box/drawer/suitcase"),
    (f"{HE}|i|we|i: live near the sea/lake/river", "@: swim every_day/every_morning/in_summer"),
    (f"{HE}|i|we|i: live in this castle/palace", "@: have a big garden/kitchen"),
    (f"{HE}|i|we|i: live in a/this village", "@: have a garden/horse/small+house/goat/cow"),
    ("~: rain/snow", f"{ALL}: stay at_home"),
    (
        "~: be:weather hot:touch",
        f"{ALL}: swim in the lake/sea/river; {ALL}: open the windows; {ALL}: eat in the garden",
    ),
    ("~: be:weather cold:touch", f"{ALL}: close the windows/window/door"),
    ("the shop|the market: be open", f"{ALL}: buy some bread/cheese/apples/milk/eggs/flowers"),
    (f"{HE}: be ill", "@: stay at_home"),
)
_UNREAL_IT = (  # in Hindi one may also do it to the end: ख़रीद लेता
    ("the museum|the castle|the church: be open", f"{ALL}: visit it"),
    ("the house|the boat|the car|the piano|the horse|the ring|the coat: not be so expensive", f"{ALL}: buy it"),
    ("the suitcase|the bag|the box|the table: not be so heavy", f"{ALL}: carry it"),
)


@frame(0.8)
def conditional(g: Draw) -> Items:
    """If i were rich , i would buy a boat: si j'étais riche, j'achèterais un bateau."""
    return _condition(g, _UNREAL + _UNREAL_IT * (g.language == "french"), "unreal", "conditional")


_BEFORE_NOW = (
    ("the train|the bus|the boat|the plane: already leave:depart", f"{HE}|the children|our neighbours: arrive"),
    ("the cat|the dog|the monkey: already eat the meat/cake/cheese", f"{HE}|the children: come_back/arrive"),
    ("the film: already begin", f"{HE}|the children|our friends: arrive"),
    (f"{ALL}: already eat/leave:depart", "the children|the neighbours|our friends: arrive"),
    (f"{ALL}: already close the windows/window/door", "the rain: begin"),
    (f"{SELF}: already sell the house/boat/car/piano/horse", "own father/mother/brother/sister/uncle: come_back"),
    ("the thief|the thieves: already leave:depart", "the policeman/policemen/neighbours: arrive"),
    ("the snow|the ice: already melt", f"{HE}|the children: arrive/come_back"),
    (f"{ALL}: already wash the plates/cups/car/windows", "the children|the neighbours|our friends: arrive"),
    (f"{ALL}: already feed the cat/dog/hens/horses", "the children|our neighbours: come_back"),
    (f"{ALL}: already turn_off the lamp/radio/television", "the phone: ring:sound"),
)


@frame(0.8, languages=("french",))
def pluperfect(g: Draw) -> Items:
    """The train had already left when she arrived: était déjà parti quand elle est arrivée."""
    first, second = one(g, _BEFORE_NOW)
    main = told(g, first, "pluperfect")
    return main, say("when"), told(g, second, "past", who=main.subject)


_LEAVING = (
    (f"{ALL}: close the window/door/windows/curtains", "leave+the+house/go_out"),
    (f"{ALL}: turn_off the radio/television/computer", "go_out/leave+the+house"),
    (f"{ALL}: eat an apple/banana/sandwich/pear", "go_out/leave+the+house"),
    (f"{ALL}: feed the cat/dog", "go_out/eat/leave+the+house"),
    (f"{ALL}: read the newspaper/letter", "go_out/eat"),
    (f"{ALL}: drink some water/milk/coffee/tea", "go_out/leave+the+house"),
    (f"{ALL}: clean the kitchen/living_room/house", "go_out"),
)
_SELLING = (  # in Hindi the thing itself stands before the first of the two verbs or before the second
    (f"{ALL}: repair the car/radio/boat/piano/clock", "sell it"),
    (f"{ALL}: wash the car/bicycle/boat", "sell/paint it"),
    (f"{ALL}: read the letter", "hide it"),
    (f"he|she|i|{OURS}: take own umbrella/coat/hat/bag/key", "go_out/leave+the+house"),
)


@frame(0.8)
def before_doing(g: Draw) -> Items:
    """Before going out , she closed the windows: avant de sortir, elle a fermé les fenêtres."""
    first, second = one(g, _LEAVING + _SELLING * (g.language == "french"))
    main = told(g, first, g.tense("past", "past", "future"))
    about = next((part for part in main.parts if isinstance(part, Thing)), None)
    before = does(g, main.subject, f"be before:doing >{second}", "past", about=about).parts[0]
    if g.chance(0.5) and not second.endswith(" it"):
        return before, say(","), main
    return (does_also(main, before),)


def does_also(clause: Clause, part: At) -> Clause:
    """The clause with one more part, behind the others."""
    return replace(clause, parts=(*clause.parts, part))


_WITHOUT = (
    (f"{ALL}: leave:depart/go_out", "close the door/window/windows"),
    (f"{ALL}: leave:depart/go_out", "turn_off the lamp/radio/television/computer"),
    (f"{ALL}: leave:depart/go_out", "feed the cat/dog/hens/horse"),
    (f"{WHO}: leave:depart", "take own umbrella/coat/key/ticket/phone/bag/hat"),
    (f"{SELF}: leave:depart", "wait_for own brother/sister/mother/father"),
    (f"{ALL}: leave:depart", "thank the waiter/neighbours"),
    (f"{ALL}: cross the street/road", "look_at the cars"),
    (f"{ALL}: eat the apple/pear/apples/pears/carrots/carrot", "wash/peel it"),
    (f"{ALL}: eat the cherries/strawberries/tomatoes/tomato", "wash it"),
    (f"{ALL}: work all_day", "eat"),
    (f"{ALL}: work all_night", "sleep"),
    ("the train|the bus: cross the village/town", "stop"),
)


@frame(0.6, languages=("french",))
def without_doing(g: Draw) -> Clause:
    """She left without closing the door: elle est partie sans fermer la porte."""
    first, second = one(g, _WITHOUT)
    main = told(g, first, "past")
    about = next((part for part in main.parts if isinstance(part, Thing)), None)
    part = does(g, main.subject, f"be without:doing >{second}", "past", about=about).parts[0]
    return does_also(main, part)
