"""Frames in which French says a pronoun where English has none near: la voit, lui donne, y va, en mange deux.

What English says behind the verb stands before it in French, and who misses somebody is no subject there.
"""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.pronouns import again, noun_among, somebody, spot_among, third
from utils.corpora.language.frames.reasons import Items, described, listed, rows
from utils.corpora.language.lexicon import noun, verb
from utils.corpora.language.meaning import At, Nominal, Part, Portion, Pronoun, Say, Thing, agreement

_HABITS = (
    "every day",
    "every morning",
    "every evening",
    "every evening",
    "every saturday",
    "every sunday",
    "every monday",
)
_WORKPLACES = "hospital, factory, museum, library, restaurant, bakery, school, farm, shop, hotel"


def often(g: Draw, *names: str) -> Say:
    """How often: every day, every sunday."""
    return say(g.one_of(names or _HABITS))


def relative(g: Draw) -> Thing:
    """My aunt, our neighbour, her brother, the doctor: somebody whom one knows."""
    owner = g.one_of((Pronoun(1), Pronoun(1), Pronoun(1, True), g.owner_of()))
    word = g.noun("family") if g.chance(0.75) else g.noun("friend", "neighbour")
    return Thing(word, "the", False, (), owner)


def other(g: Draw, who: Thing, *, pronouns: float = 0.75) -> Nominal:
    """Somebody else, who cannot be taken for the first: I, we, my brother."""
    if g.chance(pronouns):
        return g.one_of((Pronoun(1), Pronoun(1, True)))
    while True:
        word = g.noun("brother", "sister", "son", "daughter")
        if word is not who.noun:
            return Thing(word, "the", False, (), g.one_of((Pronoun(1), Pronoun(1, True))))


def whereabouts(g: Draw, who: Thing) -> tuple[str, At]:
    """Lives in the village, works at the hospital."""
    if g.chance(0.4) or who.noun.singular.startswith("grand"):
        spots = "in village, near station, near river, near park:garden, near church, near lake, near port"
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
    ("see", _HABITS),
    ("visit:person", ("every evening", "every saturday", "every sunday", "every month", "every year", "every summer")),
    ("help", ("every evening", "every saturday", "every sunday")),
    ("write", ("every month", "every day")),
    ("wait for", ("every evening",)),
)


@frame(1.5)
def sees_every_day(g: Draw) -> Items:
    """My aunt lives in the village and my sister visits her every evening: ma sœur lui rend visite."""
    who = relative(g)
    deed, where = whereabouts(g, who)
    name, times = g.one_of(_SEES if deed == "work" else _SEES[:-1])
    whom: Part = Pronoun(of=who)
    whom = at("to", whom) if name == "write" else whom
    habit = tell(other(g, who), verb(name), "present", whom, often(g, *times))
    return tell(who, verb(deed), "present", where), say("and"), habit


_KEPT = rows("""
cow, goat, hen, goose, horse, donkey, duck, mule | in field, behind house, near river, near lake, under
  tree
cat, dog, rabbit, turtle, kitten, puppy | in garden, in kitchen, under table, under bed, behind sofa, in basket
""")


@frame(1.0)
def feeds_them(g: Draw) -> Items:
    """Our cows sleep in the field and my uncle feeds them every morning: mon oncle les nourrit."""
    animals, spots = g.one_of(_KEPT)
    word = noun_among(g, animals)
    plural = g.chance(0.5)
    mine = Thing(word, "the", plural, described(g, word).adjectives, g.one_of((Pronoun(1), Pronoun(1, True), None)))
    main = tell(mine, verb("sleep"), "present", spot_among(g, spots))
    feeder = g.one_of((Pronoun(1), Pronoun(1, True), g.kin(g.noun("family")), Pronoun(gender="m"), Pronoun(gender="f")))
    deed = g.one_of(("feed", "feed", "see"))
    return main, say("and"), tell(feeder, verb(deed), "present", Pronoun(of=mine), often(g, *_HABITS[:3]))


_GIVEN = rows("""
meet | give | letter, key, ticket, book, newspaper, photo, flower, present, coat, umbrella
meet | show | letter, photo, ring:jewel, ticket, postcard
invite | show | house, garden, photo, film, car, kitchen, boat
invite | give | book, cake, flower, present
thank | give | present, flower, book, cake, rose, scarf, pen, vase
help | lend | umbrella, ladder, bicycle, coat, car, dictionary, camera, bucket, rope, hammer
""")
_COUNTED = "book, flower, photo, letter, apple:fruit, pear, rose, postcard, story"


def given(g: Draw, things: str, giver: Nominal) -> Thing:
    """A book, two apples, the key, the green scarf: what is given; her garden: what is shown."""
    word = noun_among(g, things)
    if word.tags & {"building", "outdoors", "vehicle", "room"}:
        return Thing(word, "the", False, (), g.owner_of(giver))
    plural = word in map(noun, listed(_COUNTED)) and g.chance(0.3)
    determiner = g.one_of(("two", "three", "several")) if plural else g.one_of(("a", "a", "a", "the"))
    return Thing(word, determiner, plural, described(g, word).adjectives)


@frame(1.5)
def met_and_gave_him(g: Draw) -> Items:
    """The man called his son and gave him a book: et lui a donné un livre; leur a montré la photo."""
    subject = third(g, pronouns=0.55)
    groups = ("brother", "sister", "friend", "neighbour", "cousin")
    if isinstance(subject, Pronoun) or "job" in subject.noun.tags:
        groups = (*groups, "son", "daughter", "aunt", "uncle")
    whom = g.noun(*groups)
    while isinstance(subject, Thing) and subject.noun is whom:
        whom = g.noun(*groups)
    plural = "many" in whom.tags and g.chance(0.3)
    whose = Thing(whom, "the", plural, (), g.owner_of(subject))
    meeting, name, things = g.one_of(_GIVEN)
    then = tell(subject, verb(name), "past", at("to", Pronoun(of=whose)), given(g, things, subject), silent=True)
    return tell(subject, verb(meeting), "past", whose), say("and"), then


_GOES = (
    ("park:garden, beach, market, library, lake, river, forest, school", "go", ()),
    (
        "castle, island, village, sea, beach, lake",
        "go",
        ("every summer", "every sunday", "every year"),
    ),
    (
        "lake, river, sea",
        "swim",
        ("every day", "every morning", "every summer", "in summer", "every evening", "every sunday"),
    ),
    (
        "office, library, museum, garden, farm, school",
        "work",
        ("every day", "every morning", "every evening", "every monday"),
    ),
    ("restaurant, hotel, cinema, bakery", "eat", ("every sunday", "every evening", "every monday", "every evening")),
    ("forest, beach, park:garden, field", "run", ()),
)
_PLAYGROUNDS = "garden, park:garden, beach, field, forest, street"
_BEDS = "sofa, armchair, bed, chair, carpet, blanket, basket, box, kennel"


@frame(1.5)
def goes_there(g: Draw) -> Items:
    """The girl likes the park and goes there every day: aime le parc et y va tous les jours; but never goes there."""
    if g.chance(0.35):
        return g.one_of((_sleeps_there, _plays_there))(g)
    places, deed, times = g.one_of(_GOES)
    place = Thing(noun_among(g, places), g.one_of(("the", "this")) if deed == "run" else "the")
    there = at("there:in", Pronoun(of=place))
    subject = somebody(g, pronouns=0.75)
    silent = isinstance(subject, Thing) or subject.person == 3
    who = subject if silent else again(subject)
    likes = tell(subject, verb("like"), "present", place)
    if deed == "go" and g.chance(0.3):
        return likes, say("but"), tell(who, verb("go"), "present", there, negative="never", silent=silent)
    when = often(g, *(times or _HABITS))
    return likes, say("and"), tell(who, verb(deed), "present", there, when, silent=silent)


def _sleeps_there(g: Draw) -> Items:
    """The cat likes the sofa and sleeps there every night: et y dort."""
    place = described(g, noun_among(g, _BEDS))
    kennel = place.noun.singular == "kennel"
    animal = described(g, noun_among(g, "dog, puppy" if kennel else "cat, dog, kitten, puppy, rabbit"))
    there = at("there:on", Pronoun(of=place))
    then = tell(
        animal, verb("sleep"), "present", there, often(g, "every day", "every morning", "at night"), silent=True
    )
    return tell(animal, verb("like"), "present", place), say("and"), then


def _plays_there(g: Draw) -> Items:
    """The boys like the garden and play there every evening: et y jouent."""
    plural = g.chance(0.3)
    word = g.noun("boy", "girl", "brother", "sister", "son", "daughter", many=plural)
    child = Thing(word, "the", plural, (), g.one_of((Pronoun(1), Pronoun(1, True))) if "family" in word.tags else None)
    place = Thing(noun_among(g, _PLAYGROUNDS), g.one_of(("the", "this")))
    there = at("there:in", Pronoun(of=place))
    then = tell(child, verb("play:game"), "present", there, often(g, *_HABITS), silent=True)
    return tell(child, verb("like"), "present", place), say("and"), then


_BOUGHT = "apple:fruit, pear, banana, cake, biscuit, peach, mango, tart, egg, sandwich, orange:fruit, carrot"
_SOME = rows(f"""
buy | {_BOUGHT} | eat | 8
pick | apple:fruit, cherry, pear, peach, strawberry, tomato | eat | 8
buy | cup, glass:vessel, plate, bowl | break | 6
buy | pencil, pen, ticket | lose | 5
write | letter, postcard | send | 4
buy | hen, goat, cow, horse, donkey | sell | 4
""")
_ANIMAL_SOME = rows("""
find | monkey, goat, pig, mouse, bear, hen | apple:fruit, pear, carrot, tomato, banana, melon | eat
catch | cat, fox, owl, weasel, bear, snake | mouse, frog, fish, lizard | eat
steal | monkey, dog, fox, mouse | egg, biscuit, banana, cake, apple:fruit, tart | hide
""")
_AMOUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "ten")


@frame(2.0)
def ate_two_of_them(g: Draw) -> Items:
    """The boy bought three apples and ate two of them: et en a mangé deux; lost one of them: en a perdu une."""
    if g.chance(0.3):
        first, animals, things, second = g.one_of(_ANIMAL_SOME)
        most = "4"
        subject: Nominal = described(g, noun_among(g, animals))
    else:
        first, things, second, most = g.one_of(_SOME)
        subject = _farmer(g) if second == "sell" else somebody(g, pronouns=0.6)
    which = g.random.randrange(int(most))
    fewer = [number for number in ("one", "one", "two", "two", "three", "four") if _less(number, _AMOUNTS[which])]
    several = Thing(noun_among(g, things), _AMOUNTS[which], True)
    silent = isinstance(subject, Thing) or subject.person == 3
    link = "but" if second in ("lose", "break", "sell") else "and"
    some = Portion(g.one_of(fewer), Pronoun(of=several))
    then = tell(subject if silent else again(subject), verb(second), "past", some, silent=silent)
    return tell(subject, verb(first), "past", several), say(link), then


def _farmer(g: Draw) -> Nominal:
    """Who buys and sells animals: the shepherd, my uncle, I."""
    if g.chance(0.6):
        return somebody(g, pronouns=1.0)
    word = g.noun("shepherd", "uncle", "aunt", "grandmother", "grandfather", "neighbour")
    return Thing(word, "the", False, (), None if "job" in word.tags else g.one_of((Pronoun(1), Pronoun(1, True))))


def _less(number: str, than: str) -> bool:
    order = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return order.index(number) < order.index(than)


@frame(1.5)
def misses(g: Draw) -> Items:
    """I miss my brother: mon frère me manque; my brother misses his dog: son chien manque à mon frère."""
    if g.chance(0.3):
        who = relative(g)
        where = spot_plain(g, "near sea, near port, in village, near lake, near river, near forest")
        sad = tell(other(g, who, pronouns=0.8), verb("miss"), "present", Pronoun(of=who), _a_lot(g))
        return tell(who, verb("live"), "present", where), say("and"), sad
    subject = somebody(g, pronouns=0.6)
    tense = g.one_of(("present", "present", "future"))
    return (tell(subject, verb("miss"), tense, _missed(g, subject), _a_lot(g)),)


def _a_lot(g: Draw) -> Say | None:
    return say("a lot") if g.chance(0.3) else None


def _missed(g: Draw, subject: Nominal) -> Thing:
    """My brother, our white cat, the sea."""
    roll = g.random.random()
    if roll > 0.75:
        places = "sea, village, garden, island, forest, house, farm, lake, school, beach"
        return Thing(noun_among(g, places), "the")
    if roll > 0.4:
        word = noun_among(g, "dog, cat, horse, rabbit, cow, goat, turtle, parrot, hen")
        return Thing(word, "the", g.chance(0.2), described(g, word).adjectives, g.owner_of(subject))
    groups = ("friend", "brother", "sister", "cousin", "neighbour", "grandmother", "grandfather", "aunt", "uncle")
    missed = g.noun(*groups)
    while (
        isinstance(subject, Thing)
        and ("family" in subject.noun.tags or subject.noun is missed)
        and missed.singular not in ("friend", "neighbour")
    ):
        missed = g.noun(*groups)
    return Thing(missed, "the", "many" in missed.tags and g.chance(0.25), (), g.owner_of(subject))


_NEEDED = rows("""
look for | key, umbrella, coat, dictionary, phone, pen, ladder, hammer, bag, suitcase, ticket, camera, knife,
  bicycle
take | umbrella, ladder, hammer, dictionary, rope, knife, suitcase, basket, lamp, bucket, blanket, key, bag
""")


@frame(1.5)
def needs_it(g: Draw) -> Items:
    """The girl is looking for the key because she needs it: parce qu'elle en a besoin; will not sell it because."""
    subject = somebody(g, pronouns=0.65)
    who = again(subject)
    if g.chance(0.35):
        things = "car, ladder, boat, computer, guitar, violin, camera, table"
        if not agreement(subject, "english").plural:
            things = "car, bicycle, ladder, computer, guitar, violin, camera, umbrella, coat, dictionary, phone"
        thing = Thing(noun_among(g, things), "the", False, (), g.owner_of(subject))
        name = g.one_of(("sell", "lend")) if thing.noun.singular not in ("umbrella", "coat", "dictionary") else "lend"
        main = tell(subject, verb(name), "future", thing, negative="not")
    else:
        name, things = g.one_of(_NEEDED)
        tense = "progressive" if name == "look for" else "future"
        word = noun_among(g, things)
        owned = name == "look for" and g.chance(0.6)
        thing = Thing(word, "the", False, described(g, word).adjectives, g.owner_of(subject) if owned else None)
        main = tell(subject, verb(name), tense, thing)
    return main, say("because"), tell(who, verb("need"), "present", Pronoun(of=thing))


_AT_US = rows("""
look at | cat, dog, owl, cow, horse, goat, monkey, parrot, hen, mouse, squirrel, kitten, donkey, goose, sheep
follow | dog, cat, goat, goose, puppy, duck, wolf, fox, cow
look for | dog, cat, puppy, kitten
wait for | dog, cat, horse, puppy
chase | dog, goose, bear, cow
""")
_PEOPLE_AT_US = rows("""
look at | progressive |
help | future | tomorrow, this evening, on saturday, on sunday
wait for | progressive |
look for | progressive |
listen to | progressive |
visit:person | future | tomorrow, this evening, next week, on saturday, on sunday, next month
invite | future | next week, on saturday, on sunday, next month, tomorrow
""")


@frame(1.5)
def looks_at_me(g: Draw) -> Items:
    """The dog is looking at me: me regarde; my aunt will visit us: nous rendra visite; gave me a book: m'a donné."""
    me = g.one_of((Pronoun(1), Pronoun(1, True)))
    roll = g.random.random()
    if roll < 0.45:
        name, animals = g.one_of(_AT_US)
        subject: Nominal = described(g, noun_among(g, animals), plural=g.chance(0.25))
        tense = g.one_of(("progressive", "progressive", "past_progressive"))
        where = spot_plain(g, "in garden, in:street street, in park:garden, in field") if g.chance(0.3) else None
        return (tell(subject, verb(name), tense, me, where if name == "follow" else None),)
    subject = third(g, pronouns=0.3)
    if isinstance(subject, Thing) and subject.owner is not None:
        subject = Thing(subject.noun, "the", False, (), me)
    if roll < 0.7:
        _, name, things = g.one_of(_GIVEN)
        return (tell(subject, verb(name), "past", at("to", me), given(g, things, subject)),)
    name, tense, times = g.one_of(_PEOPLE_AT_US)
    return (tell(subject, verb(name), tense, me, say(g.one_of(listed(times))) if times else None),)


_LIKED = "book, ring:jewel, watch:clock, hat, scarf, bicycle, guitar, lamp, painting, vase, plate, cup, carpet, chair"


@frame(2.5, languages=("french",))
def gave_it_to_me(g: Draw) -> Items:
    """My uncle bought a book and gave it to me (me l'a donné); the girl likes the doll and I will give it to her."""
    if g.chance(0.55):
        first, name, things = g.one_of(
            (
                (
                    "buy",
                    "give",
                    "book, doll, ring:jewel, watch:clock, hat, scarf, bicycle, guitar, apple:fruit, coat, lamp, cake",
                ),
                ("find", "show", "coin, letter, photo, key, ring:jewel, nest, book"),
                ("find", "give", "ticket, coin, ring:jewel, scarf, pen"),
                ("buy", "lend", "bicycle, camera, guitar, car, dictionary, violin"),
                ("write", "send", "letter, postcard, poem"),
                ("take", "show", "photo, letter, magazine, book, newspaper"),
            )
        )
        subject = third(g, pronouns=0.4)
        word = noun_among(g, things)
        plural = "many" in word.tags and g.chance(0.2)
        thing = Thing(word, g.one_of(("two", "three")) if plural else g.one_of(("a", "a", "the")), plural)
        me = g.one_of((Pronoun(1), Pronoun(1, True)))
        then = tell(subject, verb(name), "past", Pronoun(of=thing), at("to", me), silent=True)
        return tell(subject, verb(first), "past", thing), say("and"), then
    who = relative(g)
    lent = g.chance(0.3)
    things = "book, bicycle, guitar, camera, umbrella, dictionary, car, coat"
    word = noun_among(g, things if lent else _LIKED)
    plural = "many" in word.tags and "vehicle" not in word.tags and g.chance(0.2)
    thing = Thing(word, "this", plural, described(g, word).adjectives)
    giver = other(g, who, pronouns=0.85)
    offer = tell(giver, verb("lend" if lent else "give"), "future", Pronoun(of=thing), at("to", Pronoun(of=who)))
    return tell(who, verb("like"), "present", thing), say("and"), offer


_LOOKERS = rows("""
cat, dog, monkey, parrot, kitten, puppy | in mirror
goat, hen, horse, swan, fox, bird, duck, goose, bear, deer, cow | in lake, in river, in water
""")


@frame(1.0)
def looks_at_itself(g: Draw) -> Items:
    """The girl is looking at herself in the mirror: se regarde; the cat saw itself: s'est vu; she cut herself."""
    if g.chance(0.6):
        animals, mirrors = g.one_of(_LOOKERS)
        subject: Nominal = described(g, noun_among(g, animals), plural=g.chance(0.2))
        where = spot_plain(g, mirrors)
    else:
        subject = somebody(g, pronouns=0.5)
        where = spot_plain(g, "in mirror, in mirror, in lake, in water")
    itself = Pronoun(of=subject, reflexive=True)
    if not isinstance(subject, Thing):
        itself = Pronoun(subject.person, subject.plural, subject.gender, reflexive=True)
    if "animal" not in getattr(getattr(subject, "noun", None), "tags", ()) and g.chance(0.3):
        knife = at("with:tool", Thing(noun("knife"), g.one_of(("a", "the"))))
        when = say(g.one_of(("yesterday", "this morning"))) if g.chance(0.3) else None
        return (tell(subject, verb("cut"), "past", itself, knife, when),)
    name, tense = g.one_of((("look at", "progressive"), ("look at", "past_progressive"), ("see", "past")))
    return (tell(subject, verb(name), tense, itself, where),)


_CALM = (
    ("read", ("book", "newspaper", "letter", "story")),
    ("sleep", ()),
    ("work", ()),
    ("rest", ()),
    ("write", ("letter", "postcard", "poem")),
    ("eat", ("apple:fruit", "cake", "sandwich", "pear", "orange:fruit")),
)
_WALKS = "in:street street, in forest, in park:garden, near river, near lake"
_PETS = "cat, dog, kitten, puppy, rabbit"


@frame(1.5)
def sleeps_next_to_him(g: Draw) -> Items:
    """My grandfather is reading and the cat is sleeping next to him (à côté de lui), behind her (derrière elle)."""
    who = relative(g) if g.chance(0.7) else g.one_of((Pronoun(1), Pronoun(1, True)))
    him = Pronoun(of=who) if isinstance(who, Thing) else again(who)
    if g.chance(0.3):
        main = tell(who, verb("walk"), "progressive", spot_plain(g, _WALKS))
        deed, animals, relations = "run", "dog, puppy", ("behind", "in front of", "next to")
    else:
        name, things = g.one_of(_CALM[:1] + _CALM[2:] if who is not him and isinstance(who, Pronoun) else _CALM)
        what = Thing(noun(g.one_of(things)), "a") if things else None
        main = tell(who, verb(name), "progressive", what)
        deed = g.one_of(("sleep", "sleep", "play:game"))
        relations = ("next to", "near", "near" if deed == "sleep" else "behind")
        animals = _PETS
    animal = described(g, noun_among(g, animals), plural=g.chance(0.2))
    then = tell(animal, verb(deed), "progressive", at(g.one_of(relations), him))
    if g.chance(0.4):
        return say("while"), main, say(","), then
    return main, say("and"), then
