"""Frames in which French says a pronoun where English has none near: la voit, lui donne, y va, en mange deux.

What English says behind the verb stands before it in French, and who misses somebody is no subject there.
"""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.pronouns import again, noun_among
from utils.corpora.language.frames.reasons import Items, listed, rows
from utils.corpora.language.lexicon import adjectives_of, noun, verb
from utils.corpora.language.meaning import At, Nominal, Portion, Pronoun, Say, Thing, agreement

_HABITS = ("every day", "every morning", "every evening", "every saturday", "every sunday")
_WORKPLACES = "hospital, factory, museum, library, restaurant, bakery, school, farm"
_ME = (Pronoun(1), Pronoun(1, True))


def often(g: Draw, *names: str) -> Say:
    """How often: every day, every sunday."""
    return say(g.one_of(names or _HABITS))


def relative(g: Draw) -> Thing:
    """My aunt, our neighbour: somebody whom one knows."""
    word = g.noun("family") if g.chance(0.75) else g.noun("friend", "neighbour")
    return Thing(word, "the", False, (), g.one_of(_ME))


def animal(g: Draw, names: str) -> Thing:
    """The cat, the black dogs, our horse."""
    word = noun_among(g, names)
    plural = g.chance(0.25)
    if "pet" in word.tags and g.chance(0.2):
        return Thing(word, "the", plural, (), g.one_of(_ME))
    coats = tuple(a for a in adjectives_of(word, attributive=True) if a.english in ("black", "white"))
    return Thing(word, "the", plural, (g.one_of(coats),) if coats and g.chance(0.25) else ())


def whereabouts(g: Draw, who: Thing) -> tuple[str, At]:
    """Lives in the village, works at the hospital."""
    if g.chance(0.4) or who.noun.singular.startswith("grand"):
        spots = "near station, near river, near school, near church, near lake, near sea"
        return "live", spot_plain(g, spots)
    word = noun_among(g, _WORKPLACES)
    inside = {"at", "inside"} <= word.tags or word.singular == "hotel"
    relation = "at:in" if inside else "at" if "at" in word.tags else "in"
    return "work", at(relation, Thing(word))


def spot_plain(g: Draw, spots: str) -> At:
    """In the village: one of "in village, near park"."""
    relation, _, name = g.one_of(listed(spots)).rpartition(" ")
    return at(relation, Thing(noun(name)))


_SEES = (
    ("see", ("every day", "every morning", "every evening", "every sunday")),
    ("visit:person", ("every evening", "every saturday", "every sunday")),
    ("help", ("every evening", "every saturday", "every sunday")),
    ("wait for", ("every evening",)),
)


@frame(1.5, languages=("french",))
def sees_every_day(g: Draw) -> Items:
    """My aunt lives near the lake and I visit her every evening: et je lui rends visite; we help her: l'aidons."""
    who = relative(g)
    deed, where = whereabouts(g, who)
    name, times = g.one_of(_SEES if deed == "work" else _SEES[:-1])
    habit = tell(g.one_of(_ME), verb(name), "present", Pronoun(of=who), often(g, *times))
    return tell(who, verb(deed), "present", where), say("and"), habit


_GIVEN = rows("""
meet | give | letter, key, book, newspaper, photo, present
meet | show | letter, photo, ring:jewel, postcard
invite | show | house, garden
thank | give | present, flower, book, cake, rose
help | lend | ladder, bicycle, car
""")
_COUNTED = "book, flower, photo, letter, rose, postcard"


def given(g: Draw, things: str) -> Thing:
    """A book, two apples: what is given; the garden: what is shown."""
    word = noun_among(g, things)
    if word.tags & {"building", "outdoors"}:
        return Thing(word, "the")
    plural = word in map(noun, listed(_COUNTED)) and g.chance(0.3)
    return Thing(word, g.one_of(("two", "three")) if plural else "a", plural)


@frame(1.5)
def met_and_gave_him(g: Draw) -> Items:
    """The man met his son and gave him a book: et lui a donné un livre; leur a montré la photo."""
    subject: Nominal = Pronoun(gender=g.one_of("mf"))
    if g.chance(0.3):
        subject = Thing(g.noun("man", "woman", "boy", "girl"), "the")
    meeting, name, things = g.one_of(_GIVEN)
    acquainted = ("neighbour", "cousin") if g.language == "hindi" else ("neighbour", "cousin", "friend")
    whom = (
        g.noun(*acquainted)
        if meeting == "meet"
        else g.noun("brother", "sister", "neighbour", "cousin", "aunt", "uncle")
    )
    plural = "many" in whom.tags and g.chance(0.3)
    whose = Thing(whom, "the", plural, (), g.owner_of(subject))
    then = tell(subject, verb(name), "past", at("to", Pronoun(of=whose)), given(g, things), silent=True)
    return tell(subject, verb(meeting), "past", whose), say("and"), then


_GOES = (
    ("park:garden, beach, market, library, lake, forest", "go", _HABITS),
    ("lake, river, sea", "swim", ("every day", "every morning", "in summer", "every sunday")),
    ("library, museum, garden, farm", "work", ("every day", "every morning", "every saturday")),
    ("restaurant", "eat", ("every sunday", "every saturday")),
    ("forest, beach, park:garden", "run", ("every day", "every morning", "every sunday")),
)


@frame(1.5, languages=("french",))
def goes_there(g: Draw) -> Items:
    """My sister likes the park and goes there every day: aime le parc et y va tous les jours; but never goes there."""
    roll = g.random.random()
    if roll < 0.35:
        return _sleeps_there(g) if roll < 0.15 and g.language == "french" else _plays_there(g)
    places, deed, times = g.one_of(_GOES)
    place = Thing(noun_among(g, places), "the")
    there = at("there:in", Pronoun(of=place))
    subject: Nominal = g.person(pronouns=1.0) if g.chance(0.6) else relative(g)
    silent = isinstance(subject, Thing) or subject.person == 3
    who = subject if silent else again(subject)
    likes = tell(subject, verb("like"), "present", place)
    if deed == "go" and g.chance(0.25):
        return likes, say("but"), tell(who, verb("go"), "present", there, negative="never", silent=silent)
    return likes, say("and"), tell(who, verb(deed), "present", there, often(g, *times), silent=silent)


def _sleeps_there(g: Draw) -> Items:
    """My cat likes the sofa and sleeps there every night: et y dort."""
    place = Thing(noun_among(g, "sofa, armchair, bed, basket"), "the")
    pet = Thing(noun_among(g, "cat, dog, kitten, puppy"), "the", False, (), g.one_of((*_ME, None)))
    then = tell(
        pet,
        verb("sleep"),
        "present",
        at("there:on", Pronoun(of=place)),
        often(g, "every day", "at night"),
        silent=True,
    )
    return tell(pet, verb("like"), "present", place), say("and"), then


def _plays_there(g: Draw) -> Items:
    """My sons like the garden and play there every evening: et y jouent."""
    plural = g.chance(0.3)
    word = g.noun("brother", "sister", "son", "daughter", many=plural)
    child = Thing(word, "the", plural, (), g.one_of(_ME))
    place = Thing(noun_among(g, "garden, park:garden, beach, field, forest"), "the")
    there = at("there:in", Pronoun(of=place))
    then = tell(child, verb("play:game"), "present", there, often(g, *_HABITS), silent=True)
    return tell(child, verb("like"), "present", place), say("and"), then


_SOME = rows("""
buy | apple:fruit, pear, banana, cake, biscuit, peach, mango, tart, egg, sandwich | eat | 5
pick | apple:fruit, pear, peach, tomato | eat | 5
buy | cup, glass:vessel, plate | break | 5
buy | pencil, pen, ticket | lose | 4
write | letter, postcard | send | 4
buy | hen, goat, cow, horse | sell | 4
""")
_AMOUNTS = ("two", "three", "four", "five", "six")


@frame(2.0, languages=("french",))
def ate_two_of_them(g: Draw) -> Items:
    """The boy bought three apples and ate two of them: et en a mangé deux; lost one of them: en a perdu une."""
    first, things, second, most = g.one_of(_SOME)
    subject: Nominal = g.person(pronouns=1.0)
    if g.chance(0.4):
        subject = Thing(g.noun("aunt", "uncle", "neighbour"), "the", False, (), g.one_of(_ME))
        if second != "sell":
            subject = relative(g) if g.chance(0.7) else Thing(g.noun("boy", "girl", "man", "woman"), "the")
    which = g.random.randrange(int(most))
    fewer = [number for number in ("one", "one", "two", "two", "three") if _less(number, _AMOUNTS[which])]
    several = Thing(noun_among(g, things), _AMOUNTS[which], True)
    silent = isinstance(subject, Thing) or subject.person == 3
    link = "but" if second in ("lose", "break") else "and"
    some = Portion(g.one_of(fewer), Pronoun(of=several))
    then = tell(subject if silent else again(subject), verb(second), "past", some, silent=silent)
    return tell(subject, verb(first), "past", several), say(link), then


def _less(number: str, than: str) -> bool:
    order = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return order.index(number) < order.index(than)


@frame(1.5, languages=("french",))
def misses(g: Draw) -> Items:
    """I miss my brother: mon frère me manque; my sister misses our dog: notre chien manque à ma sœur."""
    if g.language == "french" and g.chance(0.3):
        who = relative(g)
        where = at("in", Thing(noun(g.one_of(("country", "country", "town", "village"))), "another"))
        sad = tell(g.one_of(_ME), verb("miss"), "present", Pronoun(of=who), _a_lot(g))
        return tell(who, verb("live"), "present", where), say("and"), sad
    subject = g.person(pronouns=1.0) if g.chance(0.7) else Thing(g.noun("family"), "the", False, (), g.one_of(_ME))
    tense = g.one_of(("present", "present", "future"))
    return (tell(subject, verb("miss"), tense, _missed(g, subject), _a_lot(g)),)


def _a_lot(g: Draw) -> Say | None:
    return say("a lot") if g.chance(0.3) else None


def _missed(g: Draw, subject: Nominal) -> Thing:
    """My brother, our cats, the sea; whom my sister misses are ours."""
    owner = Pronoun(1, True) if isinstance(subject, Thing) else g.owner_of(subject)
    roll = g.random.random()
    if roll > 0.75:
        return Thing(noun_among(g, "sea, village, island, forest, lake, beach, sun"), "the")
    if roll > 0.45:
        return Thing(noun_among(g, "dog, cat, horse, rabbit, parrot"), "the", g.chance(0.2), (), owner)
    groups = ("brother", "sister", "cousin", "neighbour", "grandmother", "grandfather", "aunt", "uncle", "friend")
    missed = g.noun(*groups)
    while isinstance(subject, Thing) and subject.noun.singular[:5] == missed.singular[:5]:
        missed = g.noun(*groups)
    return Thing(missed, "the", "many" in missed.tags and g.chance(0.25), (), owner)


@frame(1.2, languages=("french",))
def needs_it(g: Draw) -> Items:
    """My sister is looking for her key because she needs it: parce qu'elle en a besoin; will not sell it because."""
    subject: Nominal = g.person(pronouns=1.0) if g.chance(0.65) else relative(g)
    if g.chance(0.45):
        name, things = g.one_of(
            (
                ("sell", "car, boat, ladder, computer, guitar, violin, bicycle"),
                ("lend", "car, ladder, computer, guitar, violin, camera"),
            )
        )
        thing = Thing(noun_among(g, things), "the", False, (), g.owner_of(subject))
        main = tell(subject, verb(name), "future", thing, negative="not")
    elif g.chance(0.6):
        things = "key, umbrella, dictionary, phone, pen, ladder, bag, suitcase, ticket, camera"
        owned = not agreement(subject, "english").plural and g.chance(0.6)
        thing = Thing(noun_among(g, things), "the", False, (), g.owner_of(subject) if owned else None)
        main = tell(subject, verb("look for"), "progressive", thing)
    else:
        things = "umbrella, ladder, dictionary, rope, basket, lamp, bucket, blanket, key, bag, suitcase"
        thing = Thing(noun_among(g, things), "the")
        main = tell(subject, verb("take"), "future", thing)
    return main, say("because"), tell(again(subject), verb("need"), "present", Pronoun(of=thing))


_AT_US = rows("""
look at | cat, dog, cow, horse, goat, monkey, parrot, squirrel, kitten, donkey, sheep
follow | dog, cat, goat, goose, puppy, duck, cow
wait for | dog, cat, horse, puppy
""")
_PEOPLE_AT_US = rows("""
look at | progressive |
help | future | tomorrow, this evening, on saturday, on sunday
wait for | progressive |
look for | progressive |
listen to | progressive |
visit:person | future | tomorrow, this evening, next week, on saturday, on sunday
invite | future | next week, on saturday, on sunday, tomorrow
""")


def _sayable(g: Draw, table: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """Hindi says in several ways that somebody follows or visits us."""
    return [row for row in table if g.language == "french" or row[0] not in ("follow", "visit:person")]


@frame(1.5)
def looks_at_me(g: Draw) -> Items:
    """The dog is looking at me: me regarde; my aunt will visit us: nous rendra visite; gave me a book: m'a donné."""
    me = g.one_of(_ME)
    roll = g.random.random()
    if roll < 0.4:
        name, animals = g.one_of(_sayable(g, _AT_US))
        subject: Nominal = animal(g, animals)
        tense = g.one_of(("progressive", "progressive", "past_progressive"))
        return (tell(subject, verb(name), tense, me),)
    subject = Pronoun(gender=g.one_of("mf"))
    if g.chance(0.7):
        family = g.noun(
            "brother", "sister", "father", "mother", "uncle", "aunt", "grandfather", "grandmother", "cousin"
        )
        subject = Thing(family, "the", False, (), me)
    if roll < 0.7:
        _, name, things = g.one_of(_GIVEN)
        return (tell(subject, verb(name), "past", at("to", me), given(g, things)),)
    name, tense, times = g.one_of(_sayable(g, _PEOPLE_AT_US))
    return (tell(subject, verb(name), tense, me, say(g.one_of(listed(times))) if times else None),)


_FIRST_AND_THEN = rows("""
buy | give | book, doll, watch:clock, hat, bicycle, guitar, coat, lamp
find | show | letter, photo, key, ring:jewel, book, coin
find | give | ticket, coin, ring:jewel, pen
buy | lend | bicycle, camera, guitar, car, dictionary, violin
write | send | letter, postcard, poem
take | show | photo
""")
_LIKED = "book, ring:jewel, watch:clock, hat, bicycle, guitar, lamp, painting, vase, carpet"


@frame(2.5, languages=("french",))
def gave_it_to_me(g: Draw) -> Items:
    """My uncle bought a book and gave it to me (me l'a donné); my sister likes the watch and I will give it to her."""
    me = g.one_of(_ME)
    if g.chance(0.55):
        first, name, things = g.one_of(_FIRST_AND_THEN)
        family = g.noun(
            "brother", "sister", "father", "mother", "uncle", "aunt", "grandfather", "grandmother", "cousin"
        )
        subject = Thing(family, "the", False, (), me) if g.chance(0.6) else Pronoun(gender=g.one_of("mf"))
        word = noun_among(g, things)
        plural = word.singular in ("letter", "photo", "coin", "postcard") and g.chance(0.4)
        thing = Thing(word, g.one_of(("two", "three")) if plural else "a", plural)
        then = tell(subject, verb(name), "past", Pronoun(of=thing), at("to", me), silent=True)
        return tell(subject, verb(first), "past", thing), say("and"), then
    who = relative(g)
    lent = g.chance(0.3)
    thing = Thing(noun_among(g, "book, bicycle, guitar, camera, umbrella, car" if lent else _LIKED), "this")
    offer = tell(me, verb("lend" if lent else "give"), "future", Pronoun(of=thing), at("to", Pronoun(of=who)))
    return tell(who, verb("like"), "present", thing), say("and"), offer


_LOOKERS = rows("""
cat, dog, monkey, parrot, kitten, puppy | in mirror
goat, horse, swan, fox, duck, goose, bear, deer, cow | in lake, in river, in water
""")


@frame(1.0, languages=("french",))
def looks_at_itself(g: Draw) -> Items:
    """She is looking at herself in the mirror: elle se regarde dans le miroir; the cat saw itself: s'est vu."""
    if g.chance(0.6):
        animals, mirrors = g.one_of(_LOOKERS)
        subject: Nominal = animal(g, animals)
        where = spot_plain(g, mirrors)
    else:
        subject = g.person(pronouns=1.0) if g.chance(0.5) else relative(g)
        where = spot_plain(g, "in mirror")
    itself = Pronoun(of=subject, reflexive=True)
    if not isinstance(subject, Thing):
        itself = Pronoun(subject.person, subject.plural, subject.gender, reflexive=True)
    name, tense = g.one_of((("look at", "progressive"), ("look at", "past_progressive"), ("see", "past")))
    return (tell(subject, verb(name), tense, itself, where),)


_CALM = (
    ("read", ("book", "newspaper", "letter", "story")),
    ("work", ()),
    ("rest", ()),
    ("write", ("letter", "postcard", "poem")),
    ("eat", ("apple:fruit", "sandwich", "pear", "orange:fruit")),
)


@frame(1.5)
def sleeps_next_to_him(g: Draw) -> Items:
    """My grandfather is reading and the cat is sleeping next to him (à côté de lui), next to her (d'elle)."""
    who = relative(g) if g.chance(0.7) else g.one_of(_ME)
    him = Pronoun(of=who) if isinstance(who, Thing) else again(who)
    name, things = g.one_of(_CALM)
    what = Thing(noun(g.one_of(things)), "a") if things else None
    main = tell(who, verb(name), "progressive", what)
    pet = animal(g, "cat, dog, kitten, puppy")
    beside = g.one_of(("next to", "near")) if g.language == "french" else "near"
    then = tell(pet, verb("sleep"), "progressive", at(beside, him))
    if g.chance(0.4) and g.language == "french":
        return say("while"), main, say(","), then
    return main, say("and"), then
