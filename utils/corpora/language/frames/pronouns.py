"""Frames in which a pronoun stands for the one noun that it can stand for: its gender is the noun's all the same."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.reasons import Items, described, listed, reason, rows
from utils.corpora.language.lexicon import Noun, adjective, noun, verb
from utils.corpora.language.meaning import At, Doing, Nominal, Pronoun, Thing


def noun_among(g: Draw, names: str, gender: str = "") -> Noun:
    """A noun of a list, masculine as often as feminine where it has both."""
    found = [each for each in map(noun, listed(names)) if getattr(each, g.language)]
    wanted = gender or g.one_of("mf")
    fitting = [each for each in found if each.gender(g.language) == wanted]
    return g.one_of(fitting or found)


def spot_among(g: Draw, spots: str) -> At:
    """In the drawer, under the bed: one of "in drawer, under bed"; the preposition is all but the last word."""
    relation, _, name = g.one_of(listed(spots)).rpartition(" ")
    return at(relation.replace("_", " "), Thing(noun(name.replace("_", " ")), "the"))


_MY = (Pronoun(1), Pronoun(1), Pronoun(1, True))
_JOBS = "gardener", "fisherman", "baker", "sailor", "postman"


def somebody(g: Draw, *, pronouns: float = 0.5, grown: bool = False) -> Nominal:
    """I, we, he or she, somebody's kin, the boy, the old fisherman; grown: nobody's son, and no child."""
    if g.chance(pronouns):
        return g.person(pronouns=1.0)
    if g.chance(0.45):
        parents, children = ["father", "mother", "brother", "sister"], ["son", "daughter"]
        older = ["uncle", "aunt", "grandfather", "grandmother"] if g.language == "french" else []
        word = noun(g.one_of(parents + older + ([] if grown else children)))
        return g.kin(word, owner=g.one_of(_MY))
    word = noun(g.one_of(("man", "woman", "woman", "woman", *_JOBS, *(() if grown else ("boy", "girl", "girl")))))
    old = word.singular in ("man", "woman") and g.chance(0.3)
    return Thing(word, "the", False, (adjective("old:age"),) if old else ())


def third(g: Draw, *, pronouns: float = 0.5, grown: bool = False) -> Nominal:
    """He, she or a person: never I, whose gender some forms would show."""
    if g.chance(pronouns):
        return Pronoun(gender=g.one_of("mf"))
    return somebody(g, pronouns=0.0, grown=grown)


def again(subject: Nominal) -> Nominal:
    """The same one once more, as a pronoun."""
    if isinstance(subject, Thing):
        return Pronoun(of=subject)
    return Pronoun(subject.person, subject.plural, subject.gender, subject.of)


def and_then(subject: Nominal, deed: str, *parts, link: str = "and", negative: str = "", tense: str = "past") -> Items:
    """And put it there; I and we are said again: and I put it there."""
    silent = isinstance(subject, Thing) or (subject.person == 3 and not negative)
    who = subject if silent else again(subject)
    return say(link), tell(who, verb(deed), tense, *parts, negative=negative, silent=silent)


_SMALL_SPOTS = "on table, on desk, on chair, on bed, in drawer, in bag, under bed, under table, under newspaper"
_PET_SPOTS = (
    "under table, under bed, on sofa, on bed, on armchair, in garden, in kitchen, in bedroom, behind sofa, "
    "behind door, in basket, under chair, under tree"
)
# the things | where they are | whose they may be
_WHERE = rows(f"""
key, phone, watch:clock, pen, book, ticket | {_SMALL_SPOTS} | my, his, her
letter, photo, postcard, ring:jewel, magazine | on table, on desk, in drawer, under book, on bed, under newspaper |
shirt, sweater, dress, coat | on bed, on chair, in wardrobe, in suitcase, on sofa | my, her
shoe, sock, glove, hat | under bed, behind door, on chair, under sofa, under table, in wardrobe | my, his, her
cup, plate, bowl, bottle, bread, cheese, cake | on table, in kitchen, on shelf |
spoon, knife, fork | on table, in drawer, in kitchen |
cat, dog, puppy | {_PET_SPOTS} | my, our, his, her
kitten | {_PET_SPOTS} |
car, bicycle, motorbike | in_front_of house, behind house, in_front_of school, in:street street, behind church,
  in_front_of hotel, near bridge, near park:garden | my, our, his, her
truck, bus | in_front_of school, behind church, in_front_of hotel, near bridge, near station |
cow, horse, goat, donkey, sheep | in field, in garden, behind house, near river, under tree, near lake |
hen, goose, duck | in garden, behind house, near river, under tree, near lake |
suitcase, bag, umbrella | under table, behind door, in kitchen, in bedroom, in car, under stairs |
  my, our, his, her
basket, bucket, ladder | behind door, in kitchen, in garden, in cellar, behind house |
""")
_OWNERS = {"my": Pronoun(1), "our": Pronoun(1, True), "his": Pronoun(gender="m"), "her": Pronoun(gender="f")}


@frame(1.5)
def where_it_is(g: Draw) -> Items:
    """Where is the key ? it is on the table: où est la clé ? elle est sur la table."""
    things, spots, owners = g.one_of(_WHERE)
    spot = spot_among(g, spots)
    word = noun_among(g, things)
    plural = g.chance(0.25) and "many" in word.tags
    owner = _OWNERS[g.one_of(listed(owners))] if owners and g.chance(0.5) else None
    about = Thing(word, "the", plural, () if owner else described(g, word).adjectives, owner)
    tense = g.one_of(("present", "present", "past"))
    asked = tell(about, verb("be"), tense, asking=say("where"))
    return asked, say("?"), tell(Pronoun(of=about), verb("be"), tense, spot)


# the things | what is wrong with them | how many somebody may have
_HAS = rows("""
bicycle, motorbike, car, boat | very old, too small, too old | a
coat, sweater | too small, very old, wet, dirty | a
umbrella, suitcase, bag | too small, very old | a
phone, computer, radio, guitar, violin, piano | old, very old, too old | a
umbrella, watch:clock, lamp | broken, very old | a
dog, cat, horse, donkey | old:age, very old:age, lazy, very lazy, ill | a
sofa, bed, table, desk, wardrobe | too small, very old | a
suitcase, bag | too heavy, very heavy | a
""")
_HAS_HOUSE = rows("house, garden | small, very small, too small | a")


@frame(1.5)
def has_but_it_is(g: Draw) -> Items:
    """The man has a car but it is very old: mais elle est très vieille."""
    things, drawbacks, numbers = g.one_of(_HAS + (_HAS_HOUSE if g.language == "french" else ()))
    word, number = noun_among(g, things), g.one_of(listed(numbers))
    thing = Thing(word, number, number != "a", described(g, word).adjectives)
    it = reason(Pronoun(of=thing), g.one_of(listed(drawbacks)), "present")
    return tell(somebody(g, grown=True), verb("have"), "present", thing), say("but"), it


_PLACES_OF_PETS = "in garden, in kitchen, under table, under bed, on bed, on sofa, in basket, under chair, on armchair"
_PLACES_OF_THE_SMALL = "in garden, in kitchen, under table, under bed, under chair"
_PLACES_OF_BEASTS = "in field, under tree, behind house, near river, near lake"
_HIDING_PLACES = "under bed, under table, behind sofa, behind door, behind curtain, under chair, behind wardrobe"
_HABITS = rows(f"""
tired | sleep | cat, dog, kitten, puppy | {_PLACES_OF_PETS}
ill | sleep | cat, dog | {_PLACES_OF_PETS}
afraid | hide:oneself | cat, dog, mouse, kitten, puppy | {_HIDING_PLACES}
tired | sleep | turtle | {_PLACES_OF_THE_SMALL}
afraid | hide:oneself | turtle | under table, under bed, under sofa
tired | sleep | cow, horse, goat, donkey, mule, goose | {_PLACES_OF_BEASTS}
afraid | hide:oneself | goat, sheep, hen, goose, donkey | behind house, behind hedge, behind tree, behind wall,
  behind bush
""")
_IN_ITS_YOUTH = rows(f"""
sleep | cat, dog, rabbit | {_PLACES_OF_PETS}
sleep | turtle | {_PLACES_OF_THE_SMALL}
play:game | cat, dog, goat | in garden, in field, behind house, under tree
sleep | cow, horse, goat, donkey, mule, goose | {_PLACES_OF_BEASTS}
hide:oneself | cat, rabbit, mouse, turtle | under bed, under table, under sofa, behind wardrobe, behind curtain
""")


@frame(1.5, languages=("french",))
def when_it_was(g: Draw) -> Items:
    """When the cow was young , it used to sleep in the garden (elle dormait); it hides when it is afraid."""
    if g.chance(0.5):
        deed, animals, spots = g.one_of(_IN_ITS_YOUTH)
        state, tense, state_tense = g.one_of(("young", "very young")), "used_to", "past"
    else:
        state, deed, animals, spots = g.one_of(_HABITS)
        tense = state_tense = "present"
    spot = spot_among(g, spots)
    animal = described(g, noun_among(g, animals), plural=g.chance(0.2))
    if g.chance(0.6):
        then = tell(Pronoun(of=animal), verb(deed), tense, spot)
        return say("when"), reason(animal, state, state_tense), say(","), then
    return tell(animal, verb(deed), tense, spot), say("when"), reason(Pronoun(of=animal), state, state_tense)


# what is done | the things | where they are put | their determiners, of one and of many
_PUTS = rows("""
take | key, phone, ticket, pen, book, watch:clock | on table, on desk, in drawer, in bag | the, own |
take | letter, photo, postcard, newspaper, magazine | on table, on desk, in drawer, in bag, on bed | the | the
take | coat, hat, sweater | on chair, on bed, in wardrobe, in suitcase | the, own |
take | shirt, dress, towel, blanket | on bed, in wardrobe, in suitcase | the | the
take | shoe, sock | under bed, under chair, in suitcase, in wardrobe | | the, own
wash | cup, plate, bowl, bottle, spoon, fork, knife | on table, on shelf | the | the
wash | spoon, fork, knife | in drawer | the | the
wash | apple:fruit, pear, peach, tomato, carrot, melon | on table, in fridge | the | the
buy | melon, cake, cheese, pineapple, pizza | on table, in fridge | a |
buy | apple:fruit, pear, tomato, carrot, banana, orange:fruit, mango | in basket, on table, in bag | | two, three, four
pick | apple:fruit, pear, tomato, strawberry, cherry | in basket, in bag | | two, three, four
pick | flower, rose | in vase, on table | a | two, three
buy | lamp, vase, radio | on table, on desk, on shelf | a |
buy | newspaper, book, magazine, postcard | in bag, on table, on desk | a | two
""")
_HOARDS = rows("""
dog, puppy | shoe, sock, glove, hat | under bed, behind sofa, under table, behind door, under sofa
mouse | cheese, biscuit | in hole, under bed, behind wardrobe
""")


@frame(1.5)
def took_and_put_it(g: Draw) -> Items:
    """The girl took the key and put it in the bag (l'a mise); the dog took the shoe and hid it under the bed."""
    if g.language == "french" and g.chance(0.15):
        animals, things, spots = g.one_of(_HOARDS)
        subject = described(g, noun_among(g, animals))
        thing = Thing(noun_among(g, things), "the")
        then = and_then(subject, "hide", Pronoun(of=thing), spot_among(g, spots))
        return tell(subject, verb(g.one_of(("take", "steal"))), "past", thing), *then
    deed, things, spots, of_one, of_many = g.one_of(_PUTS)
    subject, word = third(g, pronouns=0.55), noun_among(g, things)
    plural = "many" in word.tags and bool(of_many) and (not of_one or g.chance(0.3))
    determiner = g.one_of(listed(of_many if plural else of_one))
    if determiner == "own":
        own = isinstance(subject, Pronoun) or subject.owner is None
        thing = Thing(word, "the", plural, (), g.owner_of(subject) if own else None)
    else:
        some = "some" if determiner == "a" and "mass" in word.tags else determiner
        thing = Thing(word, some, plural, described(g, word).adjectives if determiner == "the" else ())
    return tell(subject, verb(deed), "past", thing), *and_then(subject, "put", Pronoun(of=thing), spot_among(g, spots))


_FRUITS = "apple:fruit, pear, banana, melon, peach, orange:fruit, mango"
# what is done | link | then | not | the things | their determiners | in French alone
_PERSON_THEN = rows("""
repair | and | sell | | bicycle, car, motorbike, boat, tractor | the, a, an old |
paint | and | sell | | chair, table, wardrobe, bed, boat | the, a, an old |
find | and | sell | | ring:jewel, watch:clock, necklace | a |
write | and | send | | letter, postcard | a | french
write | but | send | not | letter, postcard | a |
open | and | read | | letter | the | french
buy | and | read | | book, newspaper, magazine | a | french
find | and | read | | letter, book, newspaper, postcard | a | french
break | but | repair | | lamp, toy, chair, radio | the | french
buy | but | read | not | book, newspaper, magazine | a |
take | but | open | not | letter, box, book, umbrella | the |
buy | but | eat | not | cake, sandwich, tart, pizza, melon | a |
peel | and | eat | | orange:fruit, carrot, apple:fruit, banana, pear | a, the | french
wash | and | eat | | apple:fruit, pear, carrot, tomato, peach | a, the | french
buy | and | eat | | cake, sandwich, tart, pizza, banana, apple:fruit, peach | a | french
pick | and | eat | | apple:fruit, pear, peach, strawberry, tomato | a | french
cut | and | eat | | cake, melon, tart, pizza, tomato | the | french
""")
_ANIMAL_THEN = rows("""
chase | and | catch | | cat | mouse, rabbit, bird, squirrel | the, a |
chase | and | catch | | fox, dog | hen, duck, goose, rabbit | the, a |
chase | and | catch | | lion, panther | zebra, gazelle, antelope | the, a |
catch | and | eat | | cat, fox, snake | mouse, frog, lizard, bird | the, a | french
catch | and | eat | | fox | hen, goose, duck | the, a | french
catch | and | eat | | frog | fly, mosquito, butterfly | the, a | french
chase | but | catch | not | cat, weasel | mouse, rabbit, bird, squirrel | the, a | french
chase | but | catch | not | fox, dog | hen, duck, goose, rabbit | the, a | french
chase | but | catch | not | panther, lion | zebra, gazelle, antelope | the, a | french
chase | but | catch | not | wolf, tiger | goat | the, a | french
steal | and | eat | | monkey, dog, mouse | apple:fruit, pear, cake, egg, tart, biscuit, banana | the, a | french
steal | and | eat | | dog, cat | cheese, meat | the | french
find | and | eat | | monkey, goat, pig, bear | apple:fruit, pear, carrot, tomato, melon | a | french
""")


@frame(2.0, languages=("french",))
def did_and_did_it(g: Draw) -> Items:
    """She repaired the car and sold it (l'a vendue); the fox chased the hen but did not catch it."""
    if g.chance(0.45):
        among = [row for row in _ANIMAL_THEN if row[-1] in ("", g.language)]
        first, link, second, negative, animals, things, determiners, _ = g.one_of(among)
        subject: Nominal = described(g, noun_among(g, animals))
    else:
        among = [row for row in _PERSON_THEN if row[-1] in ("", g.language)]
        first, link, second, negative, things, determiners, _ = g.one_of(among)
        subject = third(g, pronouns=0.45) if "read" in (first, second) else somebody(g, pronouns=0.7)
    determiner, word = g.one_of(listed(determiners)), noun_among(g, things)
    old = (adjective("old"),) if determiner == "an old" else ()
    thing = Thing(word, "the" if determiner == "the" else "a", False, old)
    it = Pronoun(of=thing)
    return tell(subject, verb(first), "past", thing), *and_then(subject, second, it, link=link, negative=negative)


# what is done | how | what explains it, said of the thing or of the person | the things
_OF_THE_THING = rows(f"""
buy | | car, bicycle, boat, lamp, vase, coat, dress, hat, necklace, ring:jewel, painting | beautiful, very beautiful
buy | not | car, bicycle, boat, guitar, violin, dress, coat, necklace, ring:jewel | too expensive, very expensive
sell | | car, boat, motorbike, bicycle, tractor | too old, very old, too small, too slow
eat | | {_FRUITS}, strawberry, pineapple | ripe, sweet, delicious
eat | | cake, tart, biscuit, pizza, sandwich, bread, cheese | delicious
eat | not | meat, tart, pizza, cake, bread | burnt
eat | not | {_FRUITS} | not ripe, rotten
""")
_OF_THE_PERSON = rows(f"""
buy | not | car, bicycle, boat, guitar, violin, necklace, ring:jewel | poor, very poor, too poor
sell | | car, boat, ring:jewel, necklace, guitar, violin | poor, very poor
drink | | water, milk, lemonade | thirsty, very thirsty
eat | | {_FRUITS}, cake, tart, biscuit, pizza, sandwich, bread, cheese | hungry, very hungry
eat | not | meat, pizza, sandwich, cake | ill, very ill, not hungry
put on | | coat, sweater, hat | cold:feeling, very cold:feeling
""")
_CARRY = "suitcase, bag, box, basket, table, chair, ladder, bicycle"


@frame(1.5)
def person_did_because(g: Draw) -> Items:
    """The girl bought the hat because it was beautiful, sold it because she was poor: here English tells who, too."""
    is_person = g.chance(0.4)
    subject = third(g, pronouns=0.35, grown=True) if is_person else somebody(g, pronouns=0.6, grown=True)
    carries = g.language == "french" and g.chance(0.15)
    deed, how, things, said = g.one_of(_OF_THE_PERSON if is_person else _OF_THE_THING)
    if carries:
        things, said = _CARRY, "too tired, ill, injured" if is_person else "too heavy, very heavy"
    thing = Thing(noun_among(g, things), "the")
    meant = again(subject) if is_person else Pronoun(of=thing)
    why = g.one_of(listed(said))
    if carries:
        main = tell(subject, verb("can"), "present", Doing(verb("carry"), (thing,)), negative="not")
        return main, say("because"), reason(meant, why, "present")
    return tell(subject, verb(deed), "past", thing, negative=how), say("because"), reason(meant, why, "past")
