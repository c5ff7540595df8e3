"""Frames with English words of several senses, each with a French word of its own: a bank is a banque or a rive.

Other words of the sentence, near or far, tell which sense is meant. The tables mark the senses (sense:river).
"""

from dataclasses import replace

from utils.corpora.language import english
from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.nature import STRANGE, Items, animal, known, named, names, where
from utils.corpora.language.frames.pronouns import again
from utils.corpora.language.lexicon import VERBS, adjective, adjectives_of, noun, verb
from utils.corpora.language.meaning import (
    Both,
    Clause,
    Doing,
    Nominal,
    Part,
    Pronoun,
    Quality,
    Say,
    That,
    Thing,
)

_EVENTS = ("yesterday", "this morning", "last week", "two days ago", "last month")
_LATELY = ("yesterday", "this morning", "this morning", "an hour ago", "two days ago")
_KIN = "father mother brother sister uncle aunt grandfather grandmother cousin"
_ADULTS = f"{_KIN} man woman neighbour friend professor writer doctor painter nurse"
_CHILDREN = "boy girl child brother sister cousin friend son daughter"


def _someone(g: Draw, among: str = _ADULTS, pronouns: float = 0.5, *, plural: float = 0.0) -> Nominal:
    """I, we, he, she, or one of those named; one's own, where they are kin."""
    if g.chance(pronouns):
        return g.one_of((Pronoun(1), Pronoun(1, True), Pronoun(3, gender="m"), Pronoun(3, gender="f")))
    found = g.noun(*names(among))
    many = "many" in found.tags and g.chance(plural)
    if "kin-like" in found.tags:
        return Thing(found, "the", many, (), g.owner_of())
    return g.thing(noun=found, plural=many, adjective=0.0, determiner="the")


def _other(g: Draw, than: Nominal, among: str, pronouns: float, *, plural: float = 0.0) -> Nominal:
    """Somebody else than the one given."""
    while True:
        third = isinstance(than, Thing) or than.person == 3  # he would be taken for the one before
        found = _someone(g, among, 0.0 if third else pronouns, plural=plural)
        if third and g.chance(pronouns):
            found = g.one_of((Pronoun(1), Pronoun(1, True)))
        if english.nominal(found)[-1].text != english.nominal(than)[-1].text:
            return found


def _with(g: Draw, thing: Thing, among: tuple[str, ...], share: float = 0.3) -> Thing:
    """The thing with one of these adjectives now and then, where it can have one."""
    fitting = [a for a in adjectives_of(thing.noun, attributive=True) if a.english in among]
    return replace(thing, adjectives=(g.one_of(fitting),)) if fitting and g.chance(share) else thing


def _own(what: str, subject: Nominal) -> Thing:
    """His umbrella, our keys: those of the subject."""
    if isinstance(subject, Thing):
        return replace(named(what), owner=Pronoun(of=subject))
    return replace(named(what), owner=Pronoun(subject.person, subject.plural, subject.gender))


def _time(g: Draw, tense: str, share: float = 0.3, *, long: bool = False) -> Say | None:
    """When it was or will be, now and then: within a day or two, or (long) within a month."""
    times = {"past": _LATELY, "future": ()}.get(tense, ())
    if long:
        times = {"past": _EVENTS, "future": ("tomorrow", "next week", "next month")}.get(tense, ())
    return say(g.one_of(times)) if times and g.chance(share) else None


_COLOURS = ("red", "blue", "green", "black", "white", "yellow", "brown", "orange", "grey", "pink")

# ---- Apple: the fruit, or the firm

_PRODUCTS = ("phone", "computer", "tablet", "camera", "watch:clock", "product", "product")
_PREPARING = (
    ("eat", "orange:fruit apple:fruit orange:fruit apple:fruit pear peach banana mango"),
    ("peel", "orange:fruit apple:fruit pear peach mango apple:fruit* orange:fruit*"),
    ("cut", "apple:fruit pear melon pineapple orange:fruit lemon"),
    ("pick", "apple:fruit* cherry* orange:fruit* pear*"),
    ("buy", "apple:fruit* orange:fruit* pear* strawberry*"),
    ("wash", "apple:fruit* pear* cherry* strawberry*"),
)


def _firm() -> Thing:
    return Thing(noun("apple:firm"), "none")


def _fruit(g: Draw, what: str) -> Thing:
    """An orange, this apple; some cherries."""
    name = g.one_of(what.split())
    return named(name, g.one_of(("bare", "some", "the")) if name.endswith("*") else "a")


@frame(0.6)
def firm_releases(g: Draw) -> Items:
    """Apple released a new product while i was eating an orange: apple a lancé un nouveau produit ..."""
    new = _with(g, named(g.one_of(_PRODUCTS), "a"), ("small", "beautiful"), 0.2)
    if new.noun.singular == "product" or g.chance(0.6):
        new = replace(new, adjectives=(adjective("new"),))
    tense = g.one_of(("past", "past", "past", "future", "going_to"))
    if tense != "past" or g.chance(0.35):
        when = say(g.one_of(("next week", "next month", "tomorrow", "next year") if tense != "past" else
                            (*_EVENTS, "last year")))  # fmt: skip
        return (tell(_firm(), verb("release"), tense, new, when),)
    name, what = g.one_of(_PREPARING)
    meanwhile = tell(_someone(g, pronouns=0.6), verb(name), "past_progressive", _fruit(g, what))
    return tell(_firm(), verb("release"), tense, new), say("while"), meanwhile


_NEAR_SHOP = "near station, near park, near bank:money, near museum, near port, in village, near theatre"


@frame(0.6)
def deals_with_firm(g: Draw) -> Clause:
    """She bought a phone from apple: elle a acheté un téléphone chez apple; works at apple: chez apple."""
    tense = g.one_of(("past", "past", "future"))
    match g.one_of(("works", "buys", "buys", "sells", "opens")):
        case "works":
            tense, when = g.one_of(
                (("present", ""), ("past", "last year"), ("past", f"for {g.one_of(('two', 'three'))} years"))
            )
            return tell(_someone(g), verb("work"), tense, at("at:firm", _firm()), say(when) if when else None)
        case "buys":
            product = _with(g, named(g.one_of(_PRODUCTS[:5]), "a"), ("new",), 0.4)
            return tell(_someone(g), verb("buy"), tense, product, at("from:firm", _firm()), _time(g, tense, long=True))
        case "sells":
            one, two = (named(name + "*", "bare") for name in g.random.sample(_PRODUCTS[:5], 2))
            return tell(_firm(), verb("sell"), "present", Both(one, two) if g.chance(0.8) else one)
        case _:
            shop = replace(named("shop", "a"), adjectives=(adjective("new"),))
            return tell(_firm(), verb("open"), tense, shop, where(g, _NEAR_SHOP), _time(g, tense, 0.5, long=True))


@frame()
def orange_fruit_or_colour(g: Draw) -> Clause:
    """She put the oranges in the orange bag: elle a mis les oranges dans le sac orange."""
    tense = g.one_of(("past", "past", "future"))
    painted = replace(named(g.one_of(("bag", "scarf", "shirt", "hat", "vase", "sweater", "pencil")), "the"),
                      adjectives=(adjective("orange:colour"),))  # fmt: skip
    fruit = g.one_of((named("orange:fruit*", g.one_of(("the", "three", "five"))), named("orange:fruit", "a")))
    match g.one_of(("in", "next", "lost", "ate")):
        case "in":
            bag = replace(painted, noun=noun(g.one_of(("bag", "basket", "box", "bowl"))))
            bag = replace(bag, adjectives=(adjective(g.one_of(("orange:colour", "green", "blue"))),))
            return tell(_someone(g), verb("put"), tense, fruit, at("in", bag), _time(g, tense))
        case "next":
            painted = replace(painted, noun=noun(g.one_of(("bag", "basket", "box", "bowl", "vase"))))
            fruit = named("orange:fruit*" if fruit.plural else "orange:fruit")
            return tell(fruit, verb("be"), g.one_of(("present", "past")), at(g.one_of(("next to", "near")), painted))
        case "lost":
            owner = _someone(g, _CHILDREN)
            name = g.one_of(("lose", "buy", "forget", "wash")) if "clothing" in painted.noun.tags else "lose"
            painted = replace(painted, owner=_own("bag", owner).owner) if name in ("lose", "forget") else painted
            return tell(owner, verb(name), "past", painted, _time(g, "past"))
    name = g.one_of(("eat", "peel", "buy", "pick"))
    thing = named("orange:fruit*", g.one_of(("two", "three", "four"))) if name != "eat" else named("orange:fruit", "a")
    return tell(_someone(g), verb(name), tense, thing, _time(g, tense, 0.5))


# ---- Bank: where the money is, or the side of the river


@frame(1.5)
def bank_lends(g: Draw) -> Clause:
    """The bank lent money to my uncle: la banque a prêté de l'argent à mon oncle."""
    bank = named("bank:money")
    bank = _with(g, bank, ("small", "new"), 0.25)
    name = g.one_of(("lend", "lend", "lend", "give"))
    tense = g.one_of(("past", "past", "past", "future"))
    if g.chance(0.35):
        receiver: Nominal = named(g.one_of(("museum", "school", "hospital", "village", "hotel", "factory", "theatre")))
    else:
        receiver = _someone(g, _ADULTS + " baker fisherman tailor", 0.0)
    negative = "not" if g.chance(0.12) else ""
    money = named("money", "not bare" if negative else "bare")
    return tell(bank, verb(name), tense, money, at("to", receiver), _time(g, tense, long=True), negative=negative)


@frame(1.5)
def at_the_bank(g: Draw) -> Clause:
    """My sister works at the bank: à la banque; we were waiting at the bank; she entered the bank this morning."""
    bank = _with(g, named("bank:money"), ("small", "new"), 0.25)
    if g.chance(0.3):
        bank = replace(bank, after=(where(g, "near station, near church, near port, near theatre"),))
    match g.one_of(("work", "wait", "enter", "arrive", "forget")):
        case "work":
            return tell(_someone(g), verb("work"), "present", at("at:in", bank))
        case "wait":
            tense = g.one_of(("past_progressive", "past", "progressive"))
            when = say("for an hour") if tense == "past" else None
            return tell(_someone(g), verb("wait"), tense, at("at:in", bank), when)
        case "enter":
            return tell(_someone(g, pronouns=0.3), verb("enter"), "past", bank, _time(g, "past", 0.6))
        case "arrive":
            hour = say(f"at {g.one_of(('nine', 'ten', 'eleven', 'two', 'three', 'four'))} o'clock")
            return tell(
                _someone(g, pronouns=0.3), verb("arrive"), g.one_of(("past", "future")), at("at:in", bank), hour
            )
    owner = _someone(g)
    thing = _own(g.one_of(("umbrella", "key*", "coat", "bag", "glove*", "phone")), owner)
    return tell(owner, verb("leave:behind"), "past", thing, at("at:in", bank), _time(g, "past", 0.4))


_ON_BANK = (
    ("duck frog turtle goose swan beaver crocodile", "sleep"),
    ("cow horse goat dog sheep", "rest"),
    ("stork duck goose cow", "walk"),
    ("duck goose stork", "eat"),
    ("cow sheep deer horse", "sleep"),
)


@frame(0.6)
def on_the_river_bank(g: Draw) -> Items:
    """The duck is sleeping on the river bank: sur la rive; the ducks crossed the river and slept on the bank."""
    tense = g.one_of(("progressive", "past_progressive", "past"))
    who, name = g.one_of(_ON_BANK)
    if g.chance(0.3):
        swimmer = animal(g, "duck turtle beaver dog horse frog crocodile swan", described=0.15)
        crossed = tell(swimmer, verb("cross"), "past", named("river"))
        rested = tell(swimmer, g.verb("rest", "sleep"), "past", at("on", named("bank:river")), silent=True)
        return crossed, say("and"), rested
    by_itself = g.chance(0.4) and who.startswith(("duck", "stork"))
    shore = at("on", named("bank:river" if by_itself else "river bank"))
    if not by_itself and g.chance(0.35):
        subject: Nominal = _someone(g, "fisherman child boy girl woman man " + _KIN, 0.4, plural=0.3)
        doing = g.verb("rest", "walk", "sleep")
        return (tell(subject, doing, tense, shore, _time(g, tense)),)
    if name == "eat":
        fish = named("fish", "a") if "stork" in who and g.chance(0.3) else named("grass", "bare")
        who = "stork" if fish.determiner == "a" else "goose cow"
        tense = "progressive" if tense == "past" else tense
        return (tell(animal(g, who, several=0.15), verb(name), tense, fish, shore),)
    return (tell(animal(g, who), verb(name), tense, shore, _time(g, tense)),)


@frame(0.5)
def reaches_bank(g: Draw) -> Items:
    """The turtle reached the bank: la tortue a atteint la rive; the boat crossed the river and reached the bank."""
    among = "boat duck turtle dog swan beaver goose frog crocodile ship".split()
    subject = g.thing(*among[:-1], determiner=g.one_of(("the", "the", "a")), plural=False, adjective=0.35,
                      not_these=(*STRANGE, "heavy", "slow", "ill", "fast"))  # fmt: skip
    if g.chance(0.4):
        crossed = tell(subject, verb("cross"), "past", named("river"))
        reached = tell(subject, verb("reach"), "past", named("bank:river"), silent=True)
        return crossed, say("and"), replace(reached, parts=(*reached.parts, *filter(None, (_time(g, "past"),))))
    shore = named(g.one_of(("bank:river", "river bank")))
    tense = "future" if g.chance(0.3) and subject.noun.singular == "boat" else "past"
    if tense == "past" and g.chance(0.2):
        return (tell(subject, verb("reach"), tense, shore, negative="not"),)
    return (tell(subject, verb("reach"), tense, shore, _time(g, tense, 0.4)),)


# ---- To fly and a fly, time and bats


_PASTIMES = (
    ("sing", ""),
    ("dance", ""),
    ("play:game", "in garden, in park:garden, on beach, in snow, in street"),
    ("travel", ""),
    ("read", "book story newspaper poem"),
    ("watch:look", "film"),
    ("swim", "in lake, in sea, in river"),
    ("walk", "in forest, on beach, in park:garden, along river"),
    ("listen to", "song story"),
    ("draw", "bird* horse* flower* cat* boat*"),
    ("cook", "dinner lunch"),
)


@frame(0.4)
def time_flies(g: Draw) -> Items:
    """Time flies when we are playing: le temps file quand nous jouons; when i am reading a book."""
    name, what = g.one_of(_PASTIMES)
    subject = _someone(g, pronouns=1.0)
    part: Part | None = None
    if ", " in what:
        part = where(g, what)
    elif what:
        thing = g.one_of(what.split())
        part = named(thing, "bare" if thing[-1] == "*" else "generic" if name == "cook" else "a")
    time = Thing(noun("time"), "generic")
    return tell(time, verb("fly:time"), "present"), say("when"), tell(subject, verb(name), "progressive", part)


_BAT_PLACES = {
    "fly:wings": "over lake, around church, over garden, over roof*, in cave, over river, around tower, around tree*",
    "sleep": "in cave, under roof, in tower, in castle, in cellar, in church, in barn",
    "hide:self": "in cave, under roof, in tower, behind chimney, in barn, in church, behind leaf*",
}
_INSECTS = ("mosquito", "fly:insect", "butterfly", "grasshopper")


@frame(1.5)
def bat_acts(g: Draw) -> Clause:
    """The bat is flying over the lake: la chauve-souris vole au-dessus du lac; it caught a mosquito."""
    bat = named("bat:animal", g.one_of(("the", "the", "a")))
    if g.chance(0.4):
        when = say(g.one_of(("yesterday evening", "yesterday", "an hour ago"))) if g.chance(0.7) else None
        if g.chance(0.3):
            return tell(bat, verb("eat"), g.one_of(("progressive", "past_progressive")), named(g.one_of(_INSECTS), "a"))
        return tell(bat, verb("catch"), "past", named(g.one_of(_INSECTS), g.one_of(("a", "the"))), when)
    name = g.one_of(tuple(_BAT_PLACES))
    if g.chance(0.35):
        bat = named("bat:animal*", g.one_of(("the", "two", "three", "five", "several")))
    tense = g.one_of(("progressive", "past_progressive"))
    when = say(g.one_of(("yesterday evening", "yesterday"))) if tense == "past_progressive" and g.chance(0.2) else None
    return tell(bat, verb(name), tense, where(g, _BAT_PLACES[name]), when)


@frame(1.5)
def hits_with_bat(g: Draw) -> Clause:
    """The boy hit the ball with a bat: avec une batte; my brother bought a bat: une batte."""
    subject = _someone(g, _CHILDREN + " professor man woman", 0.5)
    ball = _with(g, named("ball", g.one_of(("the", "the", "a"))), ("red", "white", "yellow", "small", "old"), 0.35)
    tense = g.one_of(("past", "past", "past", "future"))
    match g.one_of(("hit", "hit", "hit", "buy", "find", "break")):
        case "hit":
            bat = _own("bat:club", subject) if g.chance(0.4) else named("bat:club", g.one_of(("a", "a", "the")))
            return tell(subject, verb("hit"), "past", ball, at("with:tool", bat), _time(g, "past"))
        case "buy":
            bat = named("bat:club", "a")
            return tell(subject, verb("buy"), tense, bat, _time(g, tense))
        case "find":
            bat = _own("bat:club", subject)
            return tell(subject, g.verb("lose", "forget", "look for"), "past", bat, _time(g, "past"))
    window = named(g.one_of(("window", "vase", "lamp", "mirror")), "a")
    return tell(subject, verb("break"), "past", window, at("with:tool", named("bat:club", "a")), _time(g, "past"))


_FLY_PLACES = {
    "fly:wings": "around lamp, over soup, around cake, in kitchen, around horse, around meat, in bedroom, around table",
    "walk": "on cake, on window, on wall, on apple:fruit, on mirror, on cheese, on plate, on table",
    "fall": "into soup, into milk, into tea, into glass:vessel, into cup, into honey, into lemonade",
}


@frame()
def something_flies(g: Draw) -> Items:
    """The fly is flying around the cake: la mouche vole autour du gâteau; the pigeon flew away: s'est envolé."""
    if g.chance(0.4):
        bird = animal(g, "pigeon sparrow bird butterfly seagull stork swan parrot duck", several=0.4)
        if g.chance(0.4):
            return (tell(bird, verb("fly away"), "past", say(g.one_of(("this morning", "yesterday", "an hour ago")))),)
        dog = g.thing("dog", "puppy", determiner=g.one_of(("the", "a")), plural=False, adjective=0.2)
        return tell(dog, verb("bark"), "past"), say("and"), tell(bird, verb("fly away"), "past")
    fly = named("fly:insect", g.one_of(("the", "a", "a")))
    if g.chance(0.2):
        eater = animal(g, "frog spider lizard sparrow", several=0.0)
        return (tell(eater, g.verb("eat", "catch"), "past", fly, _time(g, "past")),)
    name = g.one_of(tuple(_FLY_PLACES))
    if g.chance(0.4):
        fly = named("fly:insect*", g.one_of(("the", "two", "three", "four", "several")))
    tense = "past" if name == "fall" else g.one_of(("progressive", "past_progressive"))
    return (tell(fly, verb(name), tense, where(g, _FLY_PLACES[name])),)


# ---- Matches and lights


def _match_burns(g: Draw, subject: Nominal, tense: str) -> Clause:
    """He lit two matches, lit the candle with a match, lost a box of matches: allumettes."""
    when = _time(g, tense)
    match g.one_of(("light", "light", "candle", "box")):
        case "light":
            flame = named(
                *g.one_of(
                    (("match:flame", "a"), ("match:flame", "the"), ("match:flame*", "two"), ("match:flame*", "three"))
                )
            )
            place = where(g, "in kitchen, in cellar, in cave, in garden, in tunnel") if g.chance(0.4) else None
            return tell(subject, verb("light:burn"), "past", flame, place, _time(g, "past"))
        case "candle":
            lit = named(g.one_of(("candle", "candle*", "fire")))
            return tell(subject, verb("light:burn"), tense, lit, at("with:tool", named("match:flame", "a")), when)
    box = replace(named("box", g.one_of(("a", "the"))), after=(at("of", named("match:flame*", "bare")),))
    return tell(subject, g.verb("buy", "look for", "lose"), "past", box, _time(g, "past"))


@frame(0.8)
def match_lit_or_won(g: Draw) -> Clause:
    """The man lit a match (une allumette); the girl won the match (le match)."""
    tense = g.one_of(("past", "past", "future"))
    if g.chance(0.45):
        return _match_burns(g, _someone(g, pronouns=0.55), tense)
    subject = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.55)
    game = named("match:game", g.one_of(("the", "a")))
    match g.one_of(("win", "win", "win", "watch", "begin", "last")):
        case "win":
            negative = "not" if g.chance(0.2) else ""
            game = replace(game, determiner="the") if negative else game
            doing = verb("win") if negative else g.verb("win", "lose:game")
            return tell(subject, doing, tense, game, _time(g, tense), negative=negative)
        case "watch":
            tense = g.one_of(("past", "past_progressive", "future", "progressive"))
            return tell(subject, verb("watch:look"), tense, game, _time(g, tense))
        case "last":
            return tell(replace(game, determiner="this"), verb("last"), tense, named("hour*", "two"))
    day = say(g.one_of({"past": ("yesterday",), "future": ("tomorrow",)}[tense]))
    hour = say(f"at {g.one_of(('two', 'three', 'four', 'ten', 'eleven'))} o'clock")
    return tell(replace(game, determiner="the"), verb("begin"), tense, day, hour)


@frame(1.5)
def switches_light(g: Draw) -> Clause:
    """The girl turned the light off: a éteint la lumière; the lamp: la lampe."""
    doing = g.one_of([each for each in VERBS if each.base == "turn"])
    light = named(g.one_of(("light:lamp", "light:lamp", "light:lamp", "lamp")))
    tense = g.one_of(("past", "past", "progressive", "going_to"))
    when = say(g.one_of(("this morning", "an hour ago", "yesterday evening")))
    share = 0.35 if tense == "past" else 0.0
    return tell(_someone(g, f"{_ADULTS} boy girl"), doing, tense, light, when if g.chance(share) else None)


_CARRIED = "bag suitcase coat chair bicycle box basket blanket ladder camera".split()


def _weighs(g: Draw, name: str, word: str, tense: str) -> Clause:
    thing = _with(g, named(name, "the"), (*_COLOURS, "new"), 0.4)
    degree = g.one_of(("", "", "very", "too" if word == "heavy" else ""))
    return tell(thing, verb("be"), tense, Quality(adjective(word), degree))


@frame()
def is_light_or_heavy(g: Draw) -> Items:
    """The suitcase is light (légère) but the bag is heavy; she was wearing a light coat: un manteau léger."""
    tense = g.one_of(("present", "present", "past"))
    one, two = g.random.sample(_CARRIED, 2)
    if g.chance(0.3):
        return (_weighs(g, one, "light:weight", tense),)
    if g.chance(0.5):
        words = g.random.sample(("light:weight", "heavy"), 2)
        return _weighs(g, one, words[0], tense), say("but"), _weighs(g, two, words[1], tense)
    carrier = _someone(g, f"{_ADULTS} boy girl")
    thing = replace(named(one, "a"), adjectives=(adjective("light:weight"),))
    if one == "coat":
        return (tell(carrier, verb("wear"), g.one_of(("progressive", "past_progressive")), thing),)
    name = "carry" if one in ("bag", "suitcase", "box", "basket", "ladder") and g.chance(0.5) else "buy"
    carried = g.one_of(("progressive", "past_progressive")) if name == "carry" else "past"
    return (tell(carrier, verb(name), carried, thing, _time(g, carried)),)


# ---- Hot and cold, rings, parks, glasses, watches

_TOUCHED = {"hot": "soup coffee tea milk tart", "cold": "soup coffee tea milk water house sea bread bathroom"}
_COLD_BECAUSE = "water house sea bathroom".split()


def _touched(g: Draw, word: str, tense: str, degree: str, negative: str = "") -> Clause:
    thing = named(g.one_of(_TOUCHED[word].split()))
    if thing.noun.singular in ("house", "bathroom", "soup", "coffee", "tea") and g.chance(0.3):
        thing = replace(thing, owner=g.owner_of())
    elif thing.noun.singular in ("soup", "coffee", "tea", "water", "house", "bread") and g.chance(0.4):
        thing = replace(thing, determiner="this")
    return tell(thing, verb("be"), tense, Quality(adjective(f"{word}:touch"), degree), negative=negative)


@frame(2.0)
def is_hot_or_cold(g: Draw) -> Items:
    """The soup is hot (est chaude) but the girl is cold (a froid); she is cold because the water is cold."""
    tense, word = g.one_of(("present", "present", "past")), g.one_of(("hot", "cold"))
    degree = g.one_of(("", "", "very", "too"))
    negative = "not" if not degree and g.chance(0.25) else ""
    if g.chance(0.35):
        return (_touched(g, word, tense, degree, negative),)
    if g.chance(0.3):
        subject: Nominal = known(animal(g, "dog cat kitten puppy rabbit", several=0.1))
    else:
        subject = _someone(g, f"{_CHILDREN} {_ADULTS} baby", 0.5, plural=0.3)
    feels = tell(subject, verb("be"), tense, Quality(adjective(f"{word}:feeling"), degree), negative=negative)
    if negative or degree or g.chance(0.3):
        return (feels,)
    if g.chance(0.4) and not (isinstance(subject, Thing) and "animal" in subject.noun.tags):
        return _touched(g, {"hot": "cold", "cold": "hot"}[word], tense, ""), say("but"), feels
    reason = tell(
        Pronoun(gender="n"), verb("be"), "present", Quality(adjective(f"{word}:weather"), "very"), say("today")
    )
    if word == "cold" and (tense == "past" or g.chance(0.5)):
        reason = tell(named(g.one_of(_COLD_BECAUSE)), verb("be"), tense, Quality(adjective("cold:touch"), "very"))
    elif tense == "past":
        return (feels,)
    return feels, say("because"), reason


_RINGING = {
    "phone": "in kitchen, in bedroom, in living_room, in office, in cellar",
    "bell": "in church, in school, in village",
    "alarm_clock": "in bedroom",
}


def _rings(g: Draw, tense: str, *parts: Part) -> Clause:
    name = g.one_of(("phone", "phone", "bell", "alarm_clock"))
    thing = _with(g, named(name), ("old", "new"), 0.15)
    if name != "bell" and g.chance(0.4):
        thing = replace(thing, determiner="the", owner=g.one_of((Pronoun(1), Pronoun(3, gender="m"))))
    place = () if parts or tense == "past" else (where(g, _RINGING[name]),)
    return tell(thing, verb("ring:sound"), tense, *place, *parts)


@frame(0.5)
def something_rings(g: Draw) -> Items:
    """The phone rang while she was looking for her ring: le téléphone a sonné pendant qu'elle cherchait sa bague."""
    woman = _someone(g, "woman man sister aunt mother neighbour girl grandmother", 0.0)
    if g.chance(0.5):
        woman = g.one_of((Pronoun(1), Pronoun(3, gender="f"), Pronoun(3, gender="m")))
    match g.one_of(("now", "hour", "while", "while", "ring")):
        case "now":
            return (_rings(g, g.one_of(("progressive", "past_progressive"))),)
        case "hour":
            hour = say(f"at {g.one_of(('six', 'seven', 'eight', 'nine', 'ten', 'eleven'))} o'clock")
            return (_rings(g, g.one_of(("past", "past", "future")), hour),)
        case "while":
            doing = g.verb("look for", "buy")
            ring = named("ring", "a") if doing.base == "buy" else _own("ring", woman)
            return _rings(g, "past"), say("while"), tell(woman, doing, "past_progressive", ring)
    name = g.one_of(("lose", "lose", "sell", "buy"))
    ring = _own("ring", woman) if name != "buy" else named("ring", "a")
    ring = _with(g, ring, ("beautiful",), 0.5 if name == "buy" else 0.0)
    place = where(g, "in garden, on beach, in bathroom, in kitchen, in sand") if name == "lose" else None
    return (tell(woman, verb(name), "past", ring, place, _time(g, "past")),)


_PARKING = (
    "near park:garden, behind park:garden, behind school, in_front_of house, near station, behind hotel",
    "near park:garden, behind school, near bank:money, in_front_of museum, under tree, near beach, "
    "behind church, in_front_of school",
)


@frame(1.5)
def parks_near_park(g: Draw) -> Clause:
    """The man parked the car near the park: a garé la voiture près du parc."""
    subject = _someone(g)
    vehicle = g.one_of(("car", "car", "car", "truck", "bus", "motorbike"))
    if vehicle in ("truck", "bus") and isinstance(subject, Thing):
        subject = named("driver")
    own = vehicle in ("car", "motorbike") and g.chance(0.6)
    thing = _own(vehicle, subject) if own else named(vehicle)
    thing = _with(g, thing, ("red", "blue", "new", "black", "white", "green"), 0.25)
    tense = g.one_of(("past", "past", "past", "progressive"))
    return tell(subject, verb("park:vehicle"), tense, thing, where(g, g.one_of(_PARKING)), _time(g, tense))


_GLASS_PLACES = "on table, on desk, near bed, in kitchen, next_to plate, next_to bottle"
_LENS_PLACES = "on table, in car, in kitchen, near bed, on desk, in office, under newspaper, in drawer"


@frame(1.5)
def wears_glasses(g: Draw) -> Clause:
    """My aunt is wearing glasses: des lunettes; she drank two glasses of milk: deux verres de lait."""
    subject = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.5)
    own = _own("glasses:spectacles*", subject)
    match g.one_of(("wear", "lose", "left", "read", "glass", "glass", "stands")):
        case "wear":
            glasses = _with(g, named("glasses:spectacles*", "bare"), ("red", "black", "blue", "green", "white"), 0.5)
            return tell(subject, verb("wear"), g.one_of(("progressive", "past_progressive", "present")), glasses)
        case "lose":
            name = g.one_of(("lose", "forget", "look for", "put on"))
            return tell(subject, verb(name), "past", own, _time(g, "past"))
        case "left":
            name = "leave:behind"
            return tell(subject, verb(name), "past", own, where(g, _LENS_PLACES), _time(g, "past"))
        case "read":
            text = named(g.one_of(("book", "letter", "newspaper", "magazine", "poem")), g.one_of(("this", "the")))
            reading = Doing(verb("read"), (text, at("without", own)))
            return tell(subject, verb("can"), "present", reading, negative="not")
    child = isinstance(subject, Thing) and "adult" not in subject.noun.tags
    drink = named(g.one_of(("milk", "water", "lemonade", *(() if child else ("wine",)))), "bare")
    number = g.one_of(("a", "a", "two", "three"))
    vessel = replace(named("glass:vessel" if number == "a" else "glass:vessel*", number), after=(at("of", drink),))
    if g.chance(0.25):
        return tell(vessel, verb("be"), g.one_of(("present", "past")), where(g, _GLASS_PLACES))
    tense = g.one_of(("past", "past", "future", "progressive"))
    return tell(subject, verb("drink"), tense, vessel, _time(g, tense))


@frame(0.4)
def watches_or_watch(g: Draw) -> Items:
    """She lost her watch while she was watching a film: elle a perdu sa montre pendant qu'elle regardait un film."""
    subject = _someone(g, f"{_ADULTS} boy girl", 0.0)
    if g.chance(0.55):
        subject = g.one_of((Pronoun(1), Pronoun(3, gender="f"), Pronoun(3, gender="m")))
    watch = _own("watch:clock", subject)
    shown = named(
        *g.one_of((("film", "a"), ("film", "this"), ("bird*", "the"), ("boat*", "the"), ("match:game", "the")))
    )
    shown = _with(g, shown, ("old", "funny", "long", "interesting"), 0.35 if shown.noun.singular == "film" else 0.0)
    match g.one_of(("watch", "look", "lose", "while", "while")):
        case "watch":
            tense = g.one_of(("past_progressive", "past", "future", "progressive"))
            return (tell(subject, verb("watch:look"), tense, shown, _time(g, tense)),)
        case "look":
            tense = g.one_of(("past", "progressive", "past_progressive"))
            return (tell(subject, verb("look at"), tense, watch, _time(g, tense)),)
        case "lose":
            name = g.one_of(("lose", "look for", "forget", "break", "repair"))
            return (tell(subject, verb(name), "past", watch, _time(g, "past", 0.4)),)
    lost = tell(subject, g.verb("lose", "look for"), "past", watch)
    return lost, say("while"), tell(again(subject), verb("watch:look"), "past_progressive", shown)


# ---- Nails, trunks, plants

_NAIL_PLACES = (
    "in box, in cellar, on table, on floor, in bucket, near door, under table, behind ladder, in drawer, in barn"
)
_TOOLS = ("hammer", "saw", "rope", "ladder")
_LOOKS_OF_NAILS = ("long", "short", "dirty", "clean", "red", "pink", "black", "white", "blue", "beautiful")


@frame()
def nail_of_metal_or_finger(g: Draw) -> Clause:
    """The nails are rusty: les clous sont rouillés; her nails are red: ses ongles sont rouges."""
    tense = g.one_of(("present", "past"))
    match g.one_of(("rusty", "where", "buy", "finger", "finger")):
        case "rusty":
            metal = named(g.one_of(("nail:metal*", "nail:metal")))
            metal = replace(metal, after=(where(g, "in box, in wall, in door, in bucket"),)) if g.chance(0.7) else metal
            return tell(metal, verb("be"), tense, Quality(adjective("rusty"), g.one_of(("", "", "very"))))
        case "where":
            tools = Both(named(g.one_of(_TOOLS)), named("nail:metal*"))
            return tell(tools, verb("be"), tense, where(g, _NAIL_PLACES))
        case "buy":
            pair = Both(named(g.one_of(_TOOLS), "a"), named("nail:metal*", "bare"))
            name, tense = g.one_of((("buy", "past"), ("buy", "future"), ("look for", "past")))
            return tell(_someone(g), verb(name), tense, pair, _time(g, tense))
    whose = g.one_of((Pronoun(1), Pronoun(3, gender="f"), Pronoun(3, gender="m"), g.kin(g.noun(*names(_KIN)))))
    hers = isinstance(whose, Pronoun) and (whose.person == 1 or whose.gender == "f")
    word = g.one_of(_LOOKS_OF_NAILS if hers else _LOOKS_OF_NAILS[:4])
    degree = "very" if word in _LOOKS_OF_NAILS[:3] and g.chance(0.35) else ""
    return tell(replace(named("nail:finger*"), owner=whose), verb("be"), tense, Quality(adjective(word), degree))


_TAKEN = "banana* apple:fruit* melon mango orange:fruit carrot* bucket basket branch leaf* hat pineapple".split()
_STOWED = "suitcase* bag* box* umbrella basket blanket guitar coat* vacuum_cleaner".split()
_TREES = ("oak", "fir_tree", "tree", "palm_tree", "apple_tree", "cherry_tree")


@frame()
def trunk_of_what(g: Draw) -> Clause:
    """The trunk of the car: le coffre; of the oak: le tronc; the elephant took the branch with its trunk: sa trompe."""
    tense = g.one_of(("present", "past"))
    of_car = at("of", named("car") if g.chance(0.5) else replace(named("car"), owner=g.owner_of()))
    of_tree = at("of", named(g.one_of(_TREES), g.one_of(("the", "the", "this"))))
    match g.one_of(("elephant", "elephant", "is", "put", "put", "tree", "behind")):
        case "elephant":
            elephant = animal(g, "elephant", several=0.0, described=0.3)
            trunk = at("with:tool", replace(named("trunk:elephant"), owner=Pronoun(of=elephant)))
            name, what = ("take", g.one_of(_TAKEN)) if g.chance(0.75) else ("break", "branch")
            return tell(elephant, verb(name), "past", named(what), trunk, _time(g, "past"))
        case "is":
            quality = g.one_of(("open", "empty", "full", "closed", "dirty", "clean"))
            return tell(replace(named("trunk:car"), after=(of_car,)), verb("be"), tense, Quality(adjective(quality)))
        case "put":
            subject, tense = _someone(g), g.one_of(("past", "future"))
            trunk = at("in", replace(named("trunk:car"), after=(at("of", named("car")),)))
            return tell(subject, verb("put"), tense, named(g.one_of(_STOWED)), trunk, _time(g, tense))
        case "tree":
            quality = g.one_of(("thick", "wet", "brown", "white", "dry", "huge"))
            return tell(replace(named("trunk:tree"), after=(of_tree,)), verb("be"), tense, Quality(adjective(quality)))
    hidden = animal(g, "squirrel cat fox rabbit lizard deer owl", several=0.1)
    trunk = at("behind", replace(named("trunk:tree"), after=(of_tree,)))
    return tell(hidden, verb("hide:self"), g.one_of(("progressive", "past_progressive")), trunk)


_PLANTED = (
    ("oak apple_tree cherry_tree fir_tree", "behind house, in_front_of school, near gate, in park:garden, near river"),
    (
        "rose* tulip* sunflower*",
        "behind house, in_front_of school, in garden, near gate, near wall, in_front_of church",
    ),
    ("potato* tomato* carrot* onion*", "behind house, in garden, in field, near barn"),
)
_POTS = "near window, on table, in kitchen, in living_room, in office, near door, next_to bed"


@frame(0.4)
def plant_and_to_plant(g: Draw) -> Items:
    """My aunt is watering the plants: arrose les plantes; she planted an apple tree: a planté un pommier."""
    subject = _someone(g, f"{_ADULTS} gardener child", 0.55)
    tense = g.one_of(("past", "past_progressive", "progressive", "future"))
    among, places = g.one_of(_PLANTED)
    name = g.one_of(among.split())
    tree = named(name, g.one_of(("bare", "some")) if name.endswith("*") else "a")
    plants = named(g.one_of(("plant:green*", "plant:green*", "plant:green")), "the")
    plants = _with(g, plants, ("small", "green", "beautiful"), 0.3)
    match g.one_of(("plant", "plant", "water", "stands")):
        case "plant":
            return (tell(subject, verb("plant:ground"), tense, tree, where(g, places), _time(g, tense, long=True)),)
        case "water":
            place = where(g, _POTS)
            place = at("in:of", place.thing) if place.relation.name == "in" else place
            plants = replace(plants, determiner="the", after=(place,)) if g.chance(0.5) else plants
            return (tell(subject, verb("water"), tense, plants, _time(g, tense)),)
    return (tell(plants, verb("be"), g.one_of(("present", "past")), where(g, _POTS)),)


# ---- To play, to leave, to know

_INSTRUMENTS = ("guitar", "piano", "flute", "violin", "drum")
_GAMES = ("football", "tennis", "chess", "cards")


def _plays(g: Draw, subject: Nominal, tense: str, kind: str) -> Clause:
    match kind:
        case "music":
            return tell(subject, verb("play:music"), tense, named(g.one_of(_INSTRUMENTS)))
        case "sport":
            is_child = isinstance(subject, Thing) and subject.noun.tags & {"child", "young-kin"}
            is_old = isinstance(subject, Thing) and subject.noun.singular.startswith("grand")
            games = (*_GAMES, "hide and seek") if is_child else _GAMES[2:] if is_old else _GAMES
            return tell(subject, verb("play:game"), tense, say(g.one_of(games)))
    return tell(subject, verb("play:game"), tense, where(g, "in garden, in park:garden, in street, on beach, in snow"))


@frame(1.5)
def plays_music_or_game(g: Draw) -> Items:
    """I was playing the piano while the boys were playing football: je jouais du piano ... jouaient au football."""
    first = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.55)
    if g.chance(0.5):
        tense = g.one_of(("past_progressive", "progressive"))
        other = _other(g, first, _CHILDREN, 0.25, plural=0.6)
        one, two = g.one_of((("music", "sport"), ("music", "place"), ("sport", "music"), ("sport", "place")))
        return _plays(g, first, tense, one), say("while"), _plays(g, other, tense, two)
    tense = g.one_of(("present", "past", "future", "progressive"))
    said = _plays(g, first, tense, g.one_of(("music", "sport")))
    when = _time(g, tense, 0.5)
    if tense == "present":
        when = say(g.one_of(("every day", "every evening", "on sundays", "every evening", "on saturdays")))
    return (replace(said, parts=(*said.parts, when) if when else said.parts),)


_LEFT_PLACES = "house hotel school office museum village island theatre hospital restaurant beach".split()
_FORGOTTEN = "umbrella key* bag coat phone glove* hat scarf camera book notebook sweater shoe* magazine".split()
_FORGOTTEN_AT = "at hotel, at restaurant, at school, in car, in bus, in train, on table, on bench, near door, in garden"
_HOURS = ("at noon", *(f"at {hour} o'clock" for hour in ("eight", "nine", "ten", "eleven", "two")))


@frame(1.5)
def leaves_place_or_thing(g: Draw) -> Clause:
    """She left the house at noon: a quitté la maison; he left his keys at the hotel: a laissé ses clés à l'hôtel."""
    subject = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.55)
    if g.chance(0.5):
        thing = _own(g.one_of(_FORGOTTEN), subject)
        return tell(subject, verb("leave:behind"), "past", thing, where(g, _FORGOTTEN_AT), _time(g, "past"))
    tense = g.one_of(("past", "past", "future"))
    days = {"past": ("yesterday", "this morning"), "future": ("tomorrow",)}[tense]
    when = (say(g.one_of(days)),) if g.chance(0.4) else ()
    when += (say(g.one_of(_HOURS)),) if not when or g.chance(0.6) else ()
    return tell(subject, verb("leave"), tense, named(g.one_of(_LEFT_PLACES)), *when)


_FACTS = (
    ("museum", "closed", ("on mondays", "on tuesdays", "today")),
    ("library", "open", ("on saturdays", "on sundays", "today")),
    ("bakery", "closed", ("on sundays", "on mondays", "today")),
    ("lake", "frozen", ("in winter", "in january", "in february")),
    ("sea", "cold:touch", ("in winter", "in march", "in november")),
    ("restaurant", "full", ("on saturdays", "on sundays", "in the evening")),
)
_TIMED = (
    ("train", "leave:depart"),
    ("bus", "arrive"),
    ("film", "begin"),
    ("plane", "leave:depart"),
    ("match:game", "begin"),
)
_KNOWN = "song story poem village museum hotel restaurant island castle book film path".split()


@frame(1.5)
def knows_thing_or_fact(g: Draw) -> Clause:
    """I know this village: je connais ce village; she knows that the museum is closed: elle sait que le musée ..."""
    subject = _someone(g, f"{_ADULTS} {_CHILDREN}", 0.55, plural=0.15)
    if g.chance(0.45):
        thing = named(g.one_of(_KNOWN), "this")
        thing = _with(g, thing, ("old", "small", "beautiful", "funny"), 0.35)
        return tell(subject, verb("know:acquainted"), "present", thing, negative="not" if g.chance(0.3) else "")
    if g.chance(0.6):
        name, word, times = g.one_of(_FACTS)
        fact = tell(named(name), verb("be"), "present", Quality(adjective(word)), say(g.one_of(times)))
    else:
        name, doing = g.one_of(_TIMED)
        fact = tell(named(name), verb(doing), "present", say(g.one_of(_HOURS)))
    others = not isinstance(subject, Pronoun) or subject.person == 3
    negative = "not" if others and g.chance(0.2) else ""
    return tell(subject, verb("know:fact"), "present", That(fact), negative=negative)
