"""Frames with English words of several senses, each with a French word of its own: a bank is a banque or a rive.

Other words of the sentence, near or far, tell which sense is meant. The tables mark the senses (sense:river).
"""

from dataclasses import replace

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.nature import Items, named, names, where
from utils.corpora.language.frames.pronouns import again
from utils.corpora.language.lexicon import VERBS, adjective, noun, verb
from utils.corpora.language.meaning import Both, Clause, Doing, Nominal, Part, Pronoun, Quality, That, Thing

_PARENTS = "father mother brother sister uncle aunt"
_KIN = f"{_PARENTS} grandfather grandmother"
_ADULTS = f"{_KIN} man woman"
_WORKERS = f"{_PARENTS} son daughter man woman"
_CHILDREN = "boy brother sister son daughter"
_UNCLEAR_IN_HINDI = "uncle aunt grandfather grandmother man woman".split()  # on whose side; औरत or महिला
_WE = (Pronoun(1), Pronoun(1), Pronoun(1, True))
_PRONOUNS = (Pronoun(1), Pronoun(1, True), Pronoun(3, gender="m"), Pronoun(3, gender="f"))
_HE_OR_SHE = _PRONOUNS[2:]
_GOING_ON = ("progressive", "past_progressive")
_BOUGHT = (("past", "yesterday", "this morning", "last week"), ("future", "tomorrow"))


def _someone(g: Draw, among: str = _ADULTS, pronouns: float = 0.4, *, not_this: Nominal | None = None) -> Nominal:
    """I, we, he, she, the man, or somebody of my family or ours; not the one given, nor he or she beside another."""
    alone = not_this is None or (isinstance(not_this, Pronoun) and not_this.person == 1)
    if g.chance(pronouns) and (alone or isinstance(not_this, Thing)):
        return g.one_of(_PRONOUNS if not_this is None else _HE_OR_SHE if alone else _PRONOUNS[:2])
    taken = not_this.noun.singular if isinstance(not_this, Thing) else ""
    unclear = (taken, *(_UNCLEAR_IN_HINDI if g.language == "hindi" else ()))
    found = g.noun(*(name for name in names(among) if name not in unclear))
    return Thing(found, "the", False, (), _family_of(g, not_this) if "family" in found.tags else None)


def _family_of(g: Draw, other: Nominal | None) -> Pronoun:
    """Mine or ours: that of the other, where there is one."""
    if isinstance(other, Thing) and isinstance(other.owner, Pronoun):
        return again(other.owner)
    return again(other) if isinstance(other, Pronoun) and other.person == 1 else g.one_of(_WE)


def _some(g: Draw, name: str, *adjectives: str, several: float = 0.3) -> Thing:
    """The duck, the small duck, three ducks."""
    word = adjectives and g.chance(0.3) and g.one_of(adjectives)
    if g.chance(several):
        return named(f"{name}*", g.one_of(("the", "the", "two", "three", "four", "five")), word or "")
    return named(name, "the", word or "")


def _own(what: str, subject: Nominal, adjectives: str = "") -> Thing:
    """His umbrella, our keys: those of the subject."""
    owner = Pronoun(of=subject) if isinstance(subject, Thing) else again(subject)
    return replace(named(what, "the", adjectives), owner=owner)


def _maybe(g: Draw, share: float, *times: str) -> Part | None:
    """One of these times, now and then."""
    return say(g.one_of(times)) if times and g.chance(share) else None


def _when(g: Draw, share: float, *rows: tuple[str, ...]) -> tuple[str, Part | None]:
    """A tense, and one of its times now and then."""
    tense, *times = g.one_of(rows or _BOUGHT)
    return tense, _maybe(g, share, *times)


def _hour(g: Draw, *hours: str) -> Part:
    return say(f"at {g.one_of(hours)} o'clock")


# ---- Apple, the firm

_PRODUCTS = ("phone", "computer", "tablet", "watch:clock", "product", "product")
_RELEASED = ("past", "yesterday", "last week", "last month", "two days ago", "last year", "this week")
_SOON = ("next week", "next month", "next year", "tomorrow")


def _firm() -> Thing:
    return Thing(noun("apple:firm"), "none")


@frame(0.6, languages=("french",))
def firm_releases(g: Draw) -> Items:
    """Apple launched a new phone last week but i did not buy it: apple a lancé un nouveau téléphone ..."""
    what = g.one_of(("", "", "dear", "not", "not", "buy"))
    new = named(g.one_of(_PRODUCTS[:4] if what else _PRODUCTS), "a", "new")
    french = g.language == "french"
    rows = (_RELEASED, _RELEASED, _RELEASED, ("future", *_SOON), ("going_to", *_SOON))
    tense, when = _when(g, 0.8, *rows[: 5 if french else 3])  # in the past Hindi need not say whether it is he or she
    released = tell(_firm(), verb("launch" if g.language == "french" else "release"), tense, new, when)
    it = Pronoun(of=new)
    match what:
        case "dear" if tense == "past":
            price = Quality(adjective("expensive"), g.one_of(("", "very", "too")))
            return released, say("but"), tell(it, verb("be"), "present", price)
        case "not" if tense == "past":
            buyer = _someone(g, _KIN) if french else _someone(g, _KIN, 0.0)  # उसने उसे: two of them
            return released, say("but"), tell(buyer, verb("buy"), "past", it, negative="not")
        case "buy" | "not" if french:
            later = g.one_of(("future", "going_to"))
            return released, say("and"), tell(_someone(g, _KIN), verb("buy"), later, it)
    return (released,)


@frame(0.6, languages=("french",))
def deals_with_firm(g: Draw) -> Clause:
    """She bought a phone from apple: elle a acheté un téléphone chez apple; works at apple: chez apple."""
    bought = _PRODUCTS[:4]
    french = g.language == "french"
    match g.one_of(("works", "buys", "buys", "opens", "sells" if french else "buys")):
        case "works":
            rows = (("present",), ("past", "for two years", "for three years"))
            tense, how_long = _when(g, 1.0, *rows[: 1 + french])
            return tell(_someone(g, _WORKERS), verb("work"), tense, at("at:firm", _firm()), how_long)
        case "sells":
            one, two = (named(name + "*", "bare") for name in g.random.sample(bought, 2))
            return tell(_firm(), verb("sell"), "present", Both(one, two))
        case "opens":
            place = where(g, "near station, near bank:money, near museum, near port, near theatre, near hotel")
            return tell(_firm(), verb("open"), "past", named("shop", "a"), place, _maybe(g, 0.5, *_RELEASED[1:]))
    product = named(g.one_of(bought), "a", g.one_of(("", "new")))
    tense, when = _when(g, 0.4)
    return tell(_someone(g), verb("buy"), tense, product, at("from:firm", _firm()), when)


# ---- Bank: where the money is, or the side of the river

_BORROWERS = ("museum", "school", "hospital", "hotel", "factory", "theatre", "restaurant", "library", "bakery")
_LENT = ("past", "yesterday", "this morning", "last week", "last month", "two days ago", "last year")


@frame(1.2, languages=("french",))
def bank_lends(g: Draw) -> Clause:
    """The bank lent money to my uncle: la banque a prêté de l'argent à mon oncle."""
    owner = g.one_of((None, None, None, Pronoun(1), Pronoun(1, True)))
    bank = replace(named("bank:money"), owner=owner)
    receiver: Nominal = _someone(g, f"{_PARENTS} son daughter fisherman", 0.0)
    if owner or g.chance(0.4):
        receiver = named(g.one_of(_BORROWERS))
    rows = (_LENT, _LENT, _LENT, ("future", *_SOON), ("going_to", *_SOON))
    tense, when = _when(g, 0.5, *rows[: 5 if g.language == "french" else 4])
    negative = "not" if g.language == "french" and g.chance(0.15) else ""
    money, when = (named("money", "not bare"), None) if negative else (named("money", "bare"), when)
    return tell(bank, verb("lend"), tense, money, at("to", receiver), when, negative=negative)


_NEAR_BANK = (
    "near station, near church, near theatre, near museum, near school, near hotel, near market, near port, "
    "near hospital, near library, near cinema, near park:garden"
)


@frame(1.5)
def at_the_bank(g: Draw) -> Clause:
    """My sister works at the bank: travaille à la banque; we were waiting at the bank; the bank opens at nine."""
    bank = named("bank:money")
    match g.one_of(("work", "wait", "wait", "arrive", "arrive", "go", "opens", "closed", "is")):
        case "work":
            return tell(_someone(g, _WORKERS), verb("work"), "present", at("at:in", bank))
        case "wait":
            subject, tense = _someone(g), g.one_of(_GOING_ON)
            whom = _someone(g, _KIN, 0.0, not_this=subject) if g.chance(0.7) else None
            return tell(subject, verb("wait for" if whom else "wait"), tense, whom, at("at:in", bank))
        case "arrive":
            tense, hour = g.one_of(("past", "future")), _hour(g, "nine", "ten", "eleven", "two", "three", "four")
            return tell(_someone(g), verb("arrive"), tense, at("at:in", bank), hour)
        case "go":
            tense, when = _when(g, 1.0, ("past", "yesterday", "this morning", "two days ago"), ("future", "tomorrow"))
            return tell(_someone(g), verb("go"), tense, at("to:place", bank), when)
        case "opens":
            return tell(bank, verb("open:hours"), "present", _hour(g, "eight", "nine", "ten"))
        case "closed":
            tense, when = _when(g, 1.0, ("present", "today"), ("past", "yesterday", "this morning"))
            return tell(bank, verb("be"), tense, Quality(adjective("closed")), when)
    return tell(bank, verb("be"), "present", where(g, _NEAR_BANK))


_ON_BANK = (
    ("duck goose frog turtle crocodile dog", "sleep", ("small",)),
    ("cow horse goat dog", "rest", ("white", "black")),
    ("cow sheep horse", "sleep", ()),
    ("duck goose", "walk", ("small", "white")),
    ("cow goose sheep horse", "eat", ("white",)),
)


@frame(0.7, languages=("hindi",))
def on_the_river_bank(g: Draw) -> Items:
    """The duck is sleeping on the river bank: sur la rive; the dog crossed the river and rested on the bank."""
    tense = g.one_of(_GOING_ON)
    if g.chance(0.25) and g.language == "french":
        swimmer = _some(g, g.one_of("duck turtle dog horse crocodile goose beaver".split()), "small", several=0.2)
        swimmer = swimmer if g.chance(0.6) else _someone(g, f"{_PARENTS} man woman boy fisherman", 0.3)
        crossed = tell(swimmer, verb("cross"), "past", named("river"))
        rested = tell(swimmer, verb("rest"), "past", at("on", named("bank:river")), silent=True)
        return crossed, say("and"), rested
    shore = at("on", named("river bank"))
    if g.chance(0.3):
        subject = _someone(g, f"{_KIN} fisherman man woman boy", 0.3)
        return (tell(subject, g.verb("rest", "sleep"), tense, shore),)
    who, name, adjectives = g.one_of(_ON_BANK)
    subject = _some(g, g.noun(*who.split()).singular, *adjectives)
    return (tell(subject, verb(name), tense, named("grass", "bare") if name == "eat" else None, shore),)


# ---- To fly and a fly, time and bats

_PASTIMES = (
    *((f"play:game {game}", _KIN) for game in ("chess", "cards")),
    *((f"play:game {game}", "father brother sister son daughter uncle") for game in ("football", "tennis")),
    *((f"play:music {instrument}", _PARENTS) for instrument in ("guitar", "piano", "flute", "violin")),
    *((deed, _KIN) for deed in ("sing", "draw")),
    *((deed, _PARENTS) for deed in ("dance", "travel", "swim in lake", "swim in sea", "swim in river")),
    *((f"play:game {place}", "brother sister son daughter") for place in ("in garden", "on beach", "in snow")),
    *((f"read {text}", "") for text in ("book", "magazine", "story")),
)


@frame(0.3, languages=("french",))
def time_flies(g: Draw) -> Items:
    """Time flies when we are playing chess with our uncle: le temps file quand nous jouons aux échecs ..."""
    deed, company = g.one_of(_PASTIMES)
    name, _, rest = deed.partition(" ")
    subject = g.one_of(_PRONOUNS[:2])
    part: Part | None = None
    if rest.startswith(("in ", "on ")):
        part = where(g, rest)
    elif rest:
        part = say(rest) if name == "play:game" else named(rest, "the" if name == "play:music" else "a")
    friends = None
    if company and g.chance(0.8):
        relative = g.noun(*names(company))
        many = relative.singular in ("brother", "sister") and g.chance(0.3)
        friends = at("with", Thing(relative, "the", many, (), again(subject)))
    time = tell(Thing(noun("time"), "generic"), verb("fly:time"), "present")
    return time, say("when"), tell(subject, verb(name), "progressive", part, friends)


_BAT_PLACES = {
    "fly:wings": "over lake, around church, over garden, over roof*, in cave, over river, around tower, around tree*, "
    "over field, over bridge, around house",
    "sleep": "in cave, under roof, in tower, in castle, in cellar, in church, in barn, under bridge",
    "hide:self": "in cave, under roof, in tower, in barn, in church, in cellar",
}
_INSECTS = ("mosquito", "fly:insect", "butterfly")


@frame(1.2)
def bat_acts(g: Draw) -> Clause:
    """The bat is flying over the lake: la chauve-souris vole au-dessus du lac; it caught a mosquito."""
    if g.chance(0.2):
        bat = _some(g, "bat:animal", "small", "black", several=0.0)
        if g.chance(0.5):
            return tell(bat, verb("eat"), g.one_of(_GOING_ON), named(g.one_of(_INSECTS), "a"))
        return tell(bat, verb("catch"), "past", named(g.one_of(_INSECTS), "a"))
    bat = _some(g, "bat:animal", "small", "black", several=0.5)
    name = g.one_of(("fly:wings", "sleep", "hide:self" if g.language == "french" else "fly:wings"))
    return tell(bat, verb(name), g.one_of(_GOING_ON), where(g, _BAT_PLACES[name]))


@frame(1.2, languages=("french",))
def hits_with_bat(g: Draw) -> Clause:
    """The boy hit the ball with a bat: avec une batte; my brother bought a bat and a ball: une batte et une balle."""
    subject = _someone(g, f"{_CHILDREN} father man", 0.4)
    bat = g.one_of((_own("bat:club", subject), named("bat:club", "a")))
    match g.one_of(("hit", "hit", "hit", "buy", "break", "seek")):
        case "hit":
            ball = named("ball", g.one_of(("the", "a")), g.one_of(("", "", "red", "white", "yellow", "green")))
            return tell(subject, verb("hit"), "past", ball, at("with:tool", bat))
        case "buy":
            pair = Both(named("bat:club", "a"), named("ball", "a"))
            tense, when = _when(g, 0.5)
            return tell(subject, verb("buy"), tense, pair, when)
        case "seek":
            tense = g.one_of(_GOING_ON)
            return tell(subject, verb("look for"), tense, Both(_own("bat:club", subject), _own("ball", subject)))
    broken = named(g.one_of(("lamp", "vase")), g.one_of(("a", "the")))
    return tell(subject, verb("break"), "past", broken, at("with:tool", _own("bat:club", subject)))


_FLY_PLACES = "around lamp, around cake, in kitchen, around horse, around meat, around cow*, around table"
_DRINKS = ("soup", "milk", "tea", "coffee", "lemonade")


@frame()
def something_flies(g: Draw) -> Items:
    """The fly is flying around the cake: la mouche vole autour du gâteau; the pigeon flew away: s'est envolé."""
    french = g.language == "french"
    birds = "pigeon sparrow seagull stork swan parrot duck" if french else "pigeon sparrow parrot duck"
    match g.one_of(("away", "bark", "fly", "fly", *(("falls", "caught") if french else ()))):
        case "away":
            bird = _some(g, g.noun(*birds.split()).singular, "small", several=0.4)
            return (tell(bird, verb("fly away"), "past", _maybe(g, 0.6, "this morning", "yesterday", "an hour ago")),)
        case "bark":
            bird = _some(g, g.noun(*birds.split()).singular, several=0.6)
            dog = named("dog", "the", g.one_of(("", "", "black", "white", "small")))
            dog = replace(dog, owner=g.one_of((None, None, Pronoun(1), Pronoun(1, True))))
            return tell(dog, verb("bark"), "past"), say("and"), tell(bird, verb("fly away"), "past")
        case "falls":
            drink = replace(named(g.one_of(_DRINKS)), owner=g.one_of((None, Pronoun(1), *_HE_OR_SHE)))
            return (tell(named("fly:insect", "a"), verb("fall"), "past", at("into", drink)),)
        case "caught":
            eater = named(g.one_of(("frog", "spider", "lizard", "sparrow")), "the", g.one_of(("", "small")))
            return (tell(eater, g.verb("eat", "catch"), "past", named("fly:insect", "a")),)
    fly = _some(g, "fly:insect", several=0.6)
    places = _FLY_PLACES + (", in bedroom" if french else "")
    return (tell(fly, verb("fly:wings"), g.one_of(_GOING_ON), where(g, places)),)


# ---- Matches and lights


@frame(0.8, languages=("french",))
def match_lit_or_won(g: Draw) -> Clause:
    """The man lit the candle with a match (une allumette); my sister won the match (le match)."""
    subject = _someone(g, f"{_PARENTS} son daughter man woman boy")
    game, one = named("match:game"), named("match:flame", "a")
    match g.one_of(("win", "win", "watch", "begin", "begin", "last", "light", "candle", "candle", "box")):
        case "win":
            tense, when = _when(g, 0.6, ("past", "yesterday", "this morning", "two days ago"), ("future", "tomorrow"))
            return tell(subject, verb("win"), tense, game, when)
        case "watch":
            return tell(subject, verb("watch:look"), g.one_of(_GOING_ON), game)
        case "begin":
            tense, day = _when(g, 0.5, ("past", "yesterday"), ("future", "tomorrow"))
            return tell(game, verb("begin"), tense, day, _hour(g, "two", "three", "four", "ten", "eleven"))
        case "last":
            return tell(game, verb("last"), g.one_of(("past", "future")), named("hour*", g.one_of(("two", "three"))))
        case "light":
            place = where(g, "in cellar, in cave, in tunnel, in kitchen")
            return tell(subject, verb("light:burn"), "past", one, place)
        case "box":
            box = replace(named("box", "a"), after=(at("of", named("match:flame*", "bare")),))
            return tell(subject, verb("buy"), g.one_of(("past", "future")), box)
    lit = named(g.one_of(("candle", "candle*", "fire")))
    evening = _maybe(g, 0.2, "yesterday evening")
    return tell(subject, verb("light:burn"), "past", lit, at("with:tool", one), evening)


@frame(1.2, languages=("french",))
def switches_light(g: Draw) -> Clause:
    """The man turned the light off: a éteint la lumière; the lamp: la lampe."""
    doing = g.one_of([each for each in VERBS if each.base == "turn"])
    light = named(g.one_of(("light:lamp", "light:lamp", "light:lamp", "lamp", "radio", "television", "computer")))
    tense = g.one_of(("past", "past", "progressive", "going_to"))
    return tell(_someone(g, f"{_ADULTS} son daughter boy"), doing, tense, light)


_LUGGAGE = ("suitcase", "bag", "box", "basket")
_LIGHT = (
    ("wear", "coat", *_GOING_ON),
    ("carry", "suitcase bag box basket", *_GOING_ON),
    ("buy", "suitcase blanket bicycle coat", "past", "future"),
)


@frame(0.8, languages=("french",))
def is_light_or_heavy(g: Draw) -> Items:
    """The suitcase is light (légère) but the bag is heavy; she was wearing a light coat: un manteau léger."""
    tense = g.one_of(("present", "present", "past"))
    one, other = g.random.sample(("light:weight", "heavy"), 2)
    match g.one_of(("one", "two", "light")):
        case "one":
            thing = named(g.one_of((*_LUGGAGE, "coat", "blanket", "chair", "ladder", "bicycle")))
            if thing.noun.singular in ("suitcase", "bag", "coat", "bicycle") and g.chance(0.4):
                thing = replace(thing, owner=g.one_of((Pronoun(1), *_HE_OR_SHE)))
            elif tense == "present" and g.chance(0.4):
                thing = replace(thing, determiner="this")
            degree = g.one_of(("", "", "very", "too" if one == "heavy" else ""))
            return (tell(thing, verb("be"), tense, Quality(adjective(one), degree)),)
        case "two":
            bag, box = map(named, g.random.sample(_LUGGAGE, 2))
            weight = Quality(adjective(other), g.one_of(("", "very")))
            light = tell(bag, verb("be"), tense, Quality(adjective(one)))
            return light, say("but"), tell(box, verb("be"), tense, weight)
    name, things, *tenses = g.one_of(_LIGHT)
    thing = replace(named(g.one_of(things.split()), "a"), adjectives=(adjective("light:weight"),))
    return (tell(_someone(g), verb(name), g.one_of(tenses), thing),)


# ---- Hot and cold, parks, glasses, plants

_TOUCHED = {"hot": "soup coffee tea milk", "cold": "soup coffee tea milk water"}
_COLD_BECAUSE = (("water", "cold:touch"), ("window", "open"), ("door", "open"))


def _touched(g: Draw, word: str, tense: str) -> Clause:
    thing = named(g.one_of(_TOUCHED[word].split()))
    if thing.noun.singular in ("soup", "coffee", "tea") and g.chance(0.4):
        thing = replace(thing, owner=g.one_of(_PRONOUNS[:1] + _HE_OR_SHE))
    elif thing.noun.singular != "water" and tense == "present" and g.chance(0.3):
        thing = replace(thing, determiner="this")
    degree = g.one_of(("", "very", "too"))
    negative = "not" if not degree and g.chance(0.4) else ""
    return tell(thing, verb("be"), tense, Quality(adjective(f"{word}:touch"), degree), negative=negative)


@frame(1.2)
def is_hot_or_cold(g: Draw) -> Items:
    """The soup is hot (est chaude) but my sister is cold (a froid); she is cold because the window is open."""
    tense = g.one_of(("present", "present", "past"))
    if g.chance(0.4):
        return (_touched(g, g.one_of(("hot", "cold")), tense),)
    if g.chance(0.15):
        pet = replace(named(g.one_of(("dog", "cat"))), owner=g.one_of((None, *_WE)))
        return (tell(pet, verb("be"), tense, Quality(adjective("cold:feeling"), g.one_of(("", "very")))),)
    subject = _someone(g, f"{_ADULTS} son daughter boy", 0.5)
    if g.chance(0.2):
        return (tell(subject, verb("be"), tense, Quality(adjective("hot:feeling"), "too")),)
    very = g.one_of(("", "", "very"))
    feels = tell(subject, verb("be"), tense, Quality(adjective("cold:feeling"), very))
    if tense == "present" and not very and g.chance(0.25):
        today = Quality(adjective("cold:weather"), "very")
        return feels, say("because"), tell(Pronoun(gender="n"), verb("be"), tense, today, say("today"))
    name, word = g.one_of(_COLD_BECAUSE)
    degree = "very" if word != "open" and g.chance(0.6) else ""
    return feels, say("because"), tell(named(name), verb("be"), tense, Quality(adjective(word), degree))


_PARKING = (
    "near park:garden, near park:garden, behind park:garden, near station, behind hotel, behind school, "
    "near bank:money, in_front_of museum, under tree, near beach, behind church, in_front_of school, in_front_of house"
)


@frame(1.2, languages=("french",))
def parks_near_park(g: Draw) -> Clause:
    """The man parked his car near the park: a garé sa voiture près du parc."""
    subject = _someone(g, f"{_WORKERS} grandfather grandmother", 0.5)
    old = isinstance(subject, Thing) and subject.noun.singular.startswith("grand")
    vehicle = "car" if old else g.one_of(("car", "car", "motorbike"))
    colour = g.one_of(("", "", "", "red", "blue", "black", "white"))
    thing = _own(vehicle, subject, colour) if g.chance(0.75) else named(vehicle, "the", colour)
    tense, when = _when(g, 0.2, *(("past", "this morning", "yesterday evening"),) * 3, ("progressive",))
    return tell(subject, verb("park:vehicle"), tense, thing, where(g, _PARKING), when)


@frame(1.2, languages=("french",))
def wears_glasses(g: Draw) -> Clause:
    """My aunt wears glasses: porte des lunettes; she drank two glasses of milk: deux verres de lait."""
    subject = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.4)
    own = _own("glasses:spectacles*", subject)
    match g.one_of(("wear", "seek", "lie", "read", "glass", "glass")):
        case "wear":
            colour = g.one_of(("", "", "", "red", "green", "blue"))
            tenses = ("progressive", "past_progressive", *(() if colour else ("present", "present")))
            return tell(subject, verb("wear"), g.one_of(tenses), named("glasses:spectacles*", "bare", colour))
        case "seek":
            name = g.one_of(("look for", "look for", "lose", "put on"))
            return tell(subject, verb(name), g.one_of(_GOING_ON) if name == "look for" else "past", own)
        case "lie":
            own = own if isinstance(subject, Pronoun) else replace(own, owner=subject)
            spots = "on table, on desk, in bag, in drawer, under newspaper, in kitchen, next_to lamp, under bed"
            return tell(own, verb("be"), g.one_of(("present", "past")), where(g, spots))
        case "read":
            text = named(g.one_of(("book", "letter", "newspaper", "magazine", "poem")))
            text = replace(text, determiner="this" if text.noun.singular == "poem" else g.one_of(("this", "the")))
            reading = Doing(verb("read"), (text, at("without", own)))
            return tell(subject, verb("can"), "present", reading, negative="not")
    tense, when = _when(g, 0.2, ("past", "this morning"), ("past", "this morning"), *((each,) for each in _GOING_ON))
    number = g.one_of(("a", "a", "two", "three")) if tense == "past" else "a"
    drink = named(g.one_of(("milk", "water", "lemonade")), "bare")
    vessel = replace(named("glass:vessel" if number == "a" else "glass:vessel*", number), after=(at("of", drink),))
    return tell(subject, verb("drink"), tense, vessel, when)


_PLANTED = (
    ("oak apple_tree cherry_tree fir_tree", "behind house, in_front_of school, near river, in garden"),
    ("rose* tulip* sunflower*", "behind house, in_front_of school, in garden, near wall, in_front_of church"),
    ("potato* tomato* carrot* onion*", "behind house, in garden, in field"),
)


@frame(0.6, languages=("french",))
def plant_and_to_plant(g: Draw) -> Clause:
    """My aunt is watering the plants: arrose les plantes; she planted an apple tree: a planté un pommier."""
    subject = _someone(g, f"{_ADULTS} gardener son daughter", 0.45)
    match g.one_of(("plant", "plant", "plant", "water", "stands")):
        case "plant":
            among, places = g.one_of(_PLANTED)
            name = g.one_of(among.split())
            tense, when = _when(g, 0.3, *_BOUGHT, ("progressive",), ("past_progressive",))
            tree = named(name, "bare" if name.endswith("*") else "a")
            return tell(subject, verb("plant:ground"), tense, tree, where(g, places), when)
        case "water":
            tense, when = _when(g, 0.5, ("past", "this morning", "yesterday"), ("past_progressive",), ("progressive",))
            plants = named("plant:green*")
            plants = replace(plants, owner=_own("plant:green*", subject).owner) if g.chance(0.3) else plants
            return tell(subject, verb("water"), tense, plants, when)
    plants = named(g.one_of(("plant:green*", "plant:green")))
    pots = "near window, on table, in kitchen, in living_room, near door, next_to bed, on desk"
    return tell(plants, verb("be"), g.one_of(("present", "past")), where(g, pots))


# ---- To play, to leave, to know

_INSTRUMENTS = ("guitar", "piano", "flute", "violin")


def _plays(g: Draw, subject: Nominal, tense: str, kind: str) -> Clause:
    if kind == "music":
        return tell(subject, verb("play:music"), tense, named(g.one_of(_INSTRUMENTS)))
    old = isinstance(subject, Thing) and subject.noun.singular.startswith("grand")
    if kind == "place":
        return tell(subject, verb("play:game"), tense, where(g, "in garden, in park:garden, on beach, in snow"))
    games = ("chess", "cards", "football", "tennis")[: 2 if old else 4]
    return tell(subject, verb("play:game"), tense, say(g.one_of(games)))


@frame(1.2)
def plays_music_or_game(g: Draw) -> Items:
    """I was playing the piano while the boys were playing football: je jouais du piano ... jouaient au football."""
    first = _someone(g, f"{_ADULTS} son daughter", 0.4)
    if g.language == "french" and g.chance(0.5):
        tense = g.one_of(_GOING_ON)
        other = named("boy*") if g.chance(0.4) else _someone(g, "brother sister son daughter", 0.2, not_this=first)
        if isinstance(other, Thing) and other.noun.singular in ("brother", "sister") and g.chance(0.5):
            other = replace(other, plural=True)
        one, two = g.one_of((("music", "sport"), ("music", "place"), ("sport", "music")))
        return _plays(g, first, tense, one), say("while"), _plays(g, other, tense, two)
    usual = ("every evening", "every day", "every saturday")[: 3 if g.language == "french" else 1]
    times = ("past", "yesterday", "this morning"), ("future", "tomorrow", "this evening"), ("progressive",)
    tense, when = _when(g, 1.0, ("present", *usual), *times)
    said = _plays(g, first, tense, g.one_of(("music", "sport")))
    return (replace(said, parts=(*said.parts, when) if when else said.parts),)


_LEFT_PLACES = "house hotel school office museum village island theatre restaurant beach".split()
_LEFT_THINGS = (
    ("umbrella bag coat hat", "near door, on chair, in living_room, in kitchen, in bedroom"),
    ("key* phone camera book bag", "on table, on desk, on bed, in kitchen, in drawer, in living_room, in bedroom"),
)
_HOURS = ("at noon", *(f"at {hour} o'clock" for hour in ("eight", "nine", "ten", "eleven", "two")))


@frame(1.2, languages=("french",))
def leaves_place_or_thing(g: Draw) -> Clause:
    """She left the house at noon: a quitté la maison; he left his keys on the table: a laissé ses clés sur la table."""
    subject = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.5)
    if g.chance(0.5):
        subject = Pronoun(1) if isinstance(subject, Pronoun) and subject.plural else subject
        things, spots = g.one_of(_LEFT_THINGS)
        return tell(subject, verb("leave:behind"), "past", _own(g.one_of(things.split()), subject), where(g, spots))
    tense = g.one_of(("past", "past", "future"))
    return tell(subject, verb("leave"), tense, named(g.one_of(_LEFT_PLACES)), say(g.one_of(_HOURS)))


_FACTS = (
    ("museum", "closed", ("on mondays", "on tuesdays", "today")),
    ("library", "open", ("on saturdays", "today")),
    ("bakery", "closed", ("on sundays", "on mondays", "today")),
    ("bank:money", "closed", ("on sundays", "today")),
    ("restaurant", "closed", ("on mondays", "on sundays", "today")),
)
_TIMED = (("train", "leave:depart"), ("bus", "arrive"), ("film", "begin"), ("plane", "leave:depart"))
_KNOWN = "song story poem village museum hotel restaurant island book film".split()


@frame(1.2, languages=("french",))
def knows_thing_or_fact(g: Draw) -> Clause:
    """I know this village: je connais ce village; she knows that the museum is closed: elle sait que le musée ..."""
    subject = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.5)
    if g.chance(0.45):
        thing = named(g.one_of(_KNOWN), "this")
        return tell(subject, verb("know:acquainted"), "present", thing, negative="not" if g.chance(0.35) else "")
    if g.chance(0.5):
        name, word, times = g.one_of(_FACTS)
        fact = tell(named(name), verb("be"), "present", Quality(adjective(word)), say(g.one_of(times)))
    else:
        name, doing = g.one_of(_TIMED)
        fact = tell(named(name), verb(doing), "present", say(g.one_of(_HOURS)))
    others = isinstance(subject, Thing) or subject.person == 3
    negative = "not" if others and g.chance(0.25) else ""
    return tell(subject, verb("know:fact"), "present", That(fact), negative=negative)
