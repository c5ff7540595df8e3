"""Frames in which a pronoun stands for the one noun that it can stand for: its gender is the noun's all the same."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.reasons import Items, described, listed, reason, rows
from utils.corpora.language.lexicon import Noun, adjectives_of, noun, verb
from utils.corpora.language.meaning import At, Clause, Doing, Nominal, Pronoun, Thing


def noun_among(g: Draw, names: str, gender: str = "") -> Noun:
    """A noun of a list, masculine as often as feminine where it has both."""
    found = [each for each in map(noun, listed(names)) if getattr(each, g.language)]
    wanted = gender or g.one_of("mf")
    fitting = [each for each in found if each.gender(g.language) == wanted]
    return g.one_of(fitting or found)


def spot_among(g: Draw, spots: str) -> At:
    """In the drawer, under the bed: one of "in drawer, under bed"; the preposition is all but the last word."""
    relation, _, name = g.one_of(listed(spots)).rpartition(" ")
    return at(relation.replace("_", " "), described(g, noun(name.replace("_", " "))))


_OURS = (Pronoun(1), Pronoun(1), Pronoun(1, True), None)


def somebody(g: Draw, *, pronouns: float = 0.5, grown: bool = False) -> Nominal:
    """I, we, he or she, somebody's kin, the boy, the old fisherman; grown: nobody's son, and no child."""
    if g.chance(pronouns):
        return g.person(pronouns=1.0)
    if g.chance(0.4):
        return g.kin(g.noun("family&adult" if grown else "family"), owner=g.one_of(_OURS))
    word = g.noun("man", "woman", "job", *(() if grown else ("boy", "girl")))
    ages = [a for a in adjectives_of(word, attributive=True) if a.english in ("young", "old")]
    return Thing(word, "the", False, (g.one_of(ages),) if ages and g.chance(0.3) else ())


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
    silent = isinstance(subject, Thing) or subject.person == 3
    who = subject if silent else again(subject)
    return say(link), tell(who, verb(deed), tense, *parts, negative=negative, silent=silent)


_SMALL_SPOTS = (
    "on table, on desk, on chair, on bed, in drawer, in bag, in box, under bed, under chair, under table, "
    "under book, under newspaper, behind lamp, next_to lamp, next_to computer"
)
_PET_SPOTS = (
    "under table, under bed, on sofa, on bed, on armchair, in garden, in kitchen, in bedroom, behind sofa, "
    "behind door, in basket, under chair, next_to fridge, behind curtain, under tree"
)
_WHERE = rows(f"""
key, book, letter, photo, ticket, watch:clock, ring:jewel, pen, pencil, notebook, magazine, phone | {_SMALL_SPOTS}
coat, shirt, scarf, sweater, hat, dress, skirt | on bed, on chair, in wardrobe, in suitcase, in bag, on sofa
shoe, sock, glove, scarf, hat | under bed, behind door, in drawer, on chair, under sofa, in bag, under table, in
  suitcase
cup, plate, glass:vessel, bowl, spoon, knife, fork, bottle | on table, in kitchen, next_to fridge, in box, in
  basket, in drawer
cat, dog, kitten, puppy, rabbit, turtle, mouse | {_PET_SPOTS}
car, bicycle, truck, motorbike, van, tractor | in_front_of house, behind house, in_front_of school, in:street
  street, behind church, near station, next_to wall, under tree, behind farm, in_front_of hotel, near bridge
cow, horse, goat, hen, donkey, sheep, pig, goose, duck | in field, in garden, behind house, near river, under
  tree, in_front_of farm, next_to wall, behind hedge, near lake
bag, suitcase, basket, box, umbrella, bucket | under table, behind door, in kitchen, in bedroom, in car,
  next_to bed, on chair, in cellar, in_front_of door, under stairs
""")


@frame(1.5)
def where_it_is(g: Draw) -> Items:
    """Where is the key ? it is on the table: où est la clé ? elle est sur la table."""
    things, spots = g.one_of(_WHERE)
    spot = spot_among(g, spots)
    word = noun_among(g, things)
    plural = g.chance(0.25) and "many" in word.tags
    owner = g.owner_of() if g.chance(0.4) else None
    about = described(g, word, plural=plural)
    about = Thing(word, "the", plural, about.adjectives, owner)
    tense = g.one_of(("present", "present", "past"))
    asked = tell(about, verb("be"), tense, asking=say("where"))
    return asked, say("?"), tell(Pronoun(of=about), verb("be"), tense, spot)


_HAS = rows("""
bicycle, car, motorbike, boat | old, very old, too small, slow, very slow
coat, shirt, dress, skirt, sweater | too small, dirty, wet, very old, too long
hat, scarf, glove, shoe, umbrella | too small, dirty, wet, very old
phone, computer, camera, radio, lamp, television, guitar, violin | old, very old, broken
cat, dog, horse, rabbit, turtle, goat, cow, donkey, parrot | old:age, very old:age, lazy, very lazy, ill, weak
house, garden, office, shop | small, very small, too small
suitcase, bag, box, basket | too heavy, too small, dirty, very old
table, chair, bed, armchair, sofa, wardrobe, desk | old, too small, very old, very heavy
umbrella, watch:clock, clock:wall, mirror, lamp, pen | broken, very old
hen, dog, goat, cow, cat, donkey, horse, goose | ill, lazy, hungry, tired, old:age, very hungry, thirsty
""")


@frame(1.5)
def has_but_it_is(g: Draw) -> Items:
    """The boy has a car but it is dirty: mais elle est sale."""
    things, drawbacks = g.one_of(_HAS)
    word = noun_among(g, things)
    animal = bool(word.tags & {"animal", "paired"})
    number = g.one_of(("two", "two", "three", "four", "several")) if animal and g.chance(0.4) else "a"
    number = "bare" if "paired" in word.tags else number
    thing = Thing(word, number, number != "a", described(g, word).adjectives)
    it = reason(Pronoun(of=thing), g.one_of(listed(drawbacks)), "present")
    return tell(somebody(g, grown=True), verb("have"), "present", thing), say("but"), it


_PLACES_OF_PETS = "in garden, in kitchen, under table, under bed, on bed, on sofa, in basket, under chair, on armchair"
_PLACES_OF_THE_SMALL = "in garden, in kitchen, under table, under bed, in basket, under chair, in box, behind wardrobe"
_PLACES_OF_BEASTS = "in field, under tree, behind house, near river, near lake, next_to wall, behind hedge"
_PETS, _SMALL, _BEASTS = "cat, dog, rabbit", "turtle, mouse", "cow, horse, goat, donkey, sheep, mule, goose"
_HIDING_PLACES = (
    "under bed, under table, behind sofa, behind door, behind curtain, in box, under chair, behind wardrobe"
)
_HABITS = rows(f"""
tired | sleep | cat, dog, rabbit | {_PLACES_OF_PETS}
ill | sleep | cat, dog, rabbit | {_PLACES_OF_PETS}
afraid | hide:oneself | cat, dog, rabbit, turtle, mouse | {_HIDING_PLACES}
tired | sleep | turtle | {_PLACES_OF_THE_SMALL}
ill | sleep | turtle | {_PLACES_OF_THE_SMALL}
tired | sleep | cow, horse, goat, donkey, sheep, mule, goose | {_PLACES_OF_BEASTS}
afraid | hide:oneself | goat, sheep, hen, goose, donkey | behind house, behind hedge, behind tree, behind wall,
  behind bush
""")
_IN_ITS_YOUTH = rows(f"""
sleep | cat, dog, rabbit | {_PLACES_OF_PETS}
sleep | turtle | {_PLACES_OF_THE_SMALL}
play:game | cat, dog, goat | in garden, in field, behind house, under tree, behind hedge
sleep | cow, horse, goat, donkey, sheep, mule, goose | {_PLACES_OF_BEASTS}
hide:oneself | cat, rabbit, mouse, turtle | {_HIDING_PLACES}
""")


@frame(1.5)
def when_it_was(g: Draw) -> Items:
    """When the cow was young , it used to sleep in the garden (elle dormait); it hides when it is afraid."""
    if g.chance(0.5):
        deed, animals, spots = g.one_of(_IN_ITS_YOUTH)
        state, tense, state_tense = g.one_of(("young", "very young", "small")), "used_to", "past"
    else:
        state, deed, animals, spots = g.one_of(_HABITS)
        tense = state_tense = "present"
    spot = spot_among(g, spots)
    animal = described(g, noun_among(g, animals), plural=g.chance(0.2))
    if g.chance(0.6):
        then = tell(Pronoun(of=animal), verb(deed), tense, spot)
        return say("when"), reason(animal, state, state_tense), say(","), then
    return tell(animal, verb(deed), tense, spot), say("when"), reason(Pronoun(of=animal), state, state_tense)


_FINDS = "key, letter, photo, ticket, watch:clock, ring:jewel, pen, pencil, notebook, coin, book, postcard"
_PUTS = rows(f"""
take | {_FINDS} | on table, on desk, in drawer, in bag, in box, under book, next_to lamp, on chair, on bed
take, wash, buy | shirt, sweater, scarf, dress, skirt, blanket, towel | in wardrobe, in suitcase, in drawer,
  on bed, in bag, in basket, on chair
take, wash | cup, plate, glass:vessel, bowl, bottle | on table, on shelf, next_to plate, next_to fridge
take, wash | spoon, knife, fork | on table, in drawer, next_to plate, in box
buy, take | doll, toy, kite | in box, in bag, in basket, in wardrobe, on chair
buy, wash | apple:fruit, pear, peach, melon, tomato, carrot | in basket, on table, in fridge, on plate
pick | apple:fruit, pear, tomato, peach, flower, rose | in basket, in bag, on table, in box
buy, take | lamp, vase, clock:wall, radio | on table, on desk, next_to bed, next_to sofa, in_front_of mirror,
  next_to window
""")
_HOARDS = rows("""
dog, puppy | shoe, sock, hat, glove, doll | under bed, behind sofa, under tree, in garden, behind door, in
  basket
squirrel, mouse, monkey | apple:fruit, carrot, biscuit, cherry, strawberry | under leaf, in hole, under stone, in
  nest, behind tree, under bush
""")


@frame(1.5)
def took_and_put_it(g: Draw) -> Items:
    """The girl took the key and put it in the box (l'a mise); the dog took the shoe and hid it under the bed."""
    plural = g.chance(0.2)
    if g.chance(0.3):
        animals, things, spots = g.one_of(_HOARDS)
        spot, subject = spot_among(g, spots), described(g, noun_among(g, animals))
        first, second = g.one_of(("take", "find", "steal")), "hide"
    else:
        deeds, things, spots = g.one_of(_PUTS)
        spot, subject = spot_among(g, spots), third(g, pronouns=0.6)
        first, second = g.one_of(listed(deeds)), "put"
    thing = _thing(g, noun_among(g, things), first, plural=plural)
    return tell(subject, verb(first), "past", thing), *and_then(subject, second, Pronoun(of=thing), spot)


def _thing(g: Draw, word: Noun, deed: str, *, plural: bool = False) -> Thing:
    """The, this, my or a, with a colour now and then; nobody buys or finds what is mine."""
    drawn = described(g, word, plural=plural)
    if deed in ("buy", "find", "steal", "write", "see"):
        drawn = Thing(word, drawn.determiner, plural, drawn.adjectives)
    if drawn.determiner == "the" and drawn.owner is None and g.chance(0.4) and "mass" not in word.tags:
        number = g.one_of(("two", "two", "three", "several")) if plural else "a"
        return Thing(word, number, plural, drawn.adjectives)
    return drawn


_FRUITS = "apple:fruit, pear, banana, melon, peach, orange:fruit, mango"
_PERSON_THEN = rows(f"""
buy | but | sell | | car, boat, ring:jewel, guitar, bicycle, violin, watch:clock, motorbike, tractor
open | and | close | | door, window, box, wardrobe, drawer
write | and | send | | letter, postcard
open | and | read | | letter, book, newspaper
take | and | read | | letter, book, newspaper, postcard
break | but | repair | | lamp, toy, chair, clock:wall
peel | and | eat | | orange:fruit, carrot, apple:fruit, banana
wash | and | eat | | apple:fruit, pear, carrot, tomato, peach
buy | and | eat | | {_FRUITS}, cake, sandwich, tart, biscuit, pizza
buy | but | eat | not | {_FRUITS}, cake, sandwich, tart, cheese, fish
take | but | open | not | letter, box, book, newspaper
buy | but | read | not | book, newspaper, dictionary, magazine
repair | and | sell | | bicycle, car, clock:wall, motorbike, boat
paint | and | sell | | chair, table, boat, cart, wardrobe
""")
_ANIMAL_THEN = rows("""
catch | and | eat | | cat, fox, owl, weasel, snake | mouse, frog, lizard, bird, rabbit
chase | and | catch | | cat, fox, owl, weasel, dog | mouse, rabbit, hen, duck, pigeon, squirrel
chase | but | catch | not | cat, fox, owl, dog, weasel | mouse, rabbit, hen, duck, squirrel, pigeon
chase | but | catch | not | tiger, wolf, panther, lion | goat, deer, gazelle, zebra, sheep
see | but | catch | not | cat, fox, owl, snake, weasel, eagle | mouse, rabbit, hen, frog, squirrel, lizard
steal | and | eat | | monkey, fox, dog, mouse, goat | apple:fruit, pear, cake, egg, cheese, tart, biscuit, banana
find | and | eat | | monkey, goat, pig, mouse, bear | apple:fruit, pear, carrot, tomato, melon
see | and | follow | | dog, fox, wolf | goat, rabbit, deer
""")


@frame(2.0)
def did_and_did_it(g: Draw) -> Items:
    """The woman bought the car but sold it (l'a vendue); the fox saw the hen but did not catch it."""
    plural = g.chance(0.2)
    if g.chance(0.45):
        first, link, second, negative, animals, things = g.one_of(_ANIMAL_THEN)
        subject = described(g, noun_among(g, animals), plural=g.chance(0.15))
    else:
        first, link, second, negative, things = g.one_of(_PERSON_THEN)
        subject = third(g, pronouns=0.4) if "read" in (first, second) else somebody(g, pronouns=0.7)
    word = noun_among(g, things)
    thing = _thing(g, word, first, plural=plural and first != "open" and "mass" not in word.tags)
    it = Pronoun(of=thing)
    return tell(subject, verb(first), "past", thing), *and_then(subject, second, it, link=link, negative=negative)


_PERSONAL = rows(f"""
buy | | rich, very rich | coat, ring:jewel, necklace, car, vase, watch:clock, boat | beautiful, very beautiful
buy | not | too poor | dress, coat, ring:jewel, necklace, car, vase, bicycle, boat, guitar, violin | too expensive,
  very expensive
sell | | poor, very poor | car, boat, motorbike, bicycle, tractor | too old, very old
drink | | thirsty, very thirsty | water, lemonade, milk | fresh
eat | | hungry, very hungry | {_FRUITS}, strawberry, pineapple | ripe, sweet, delicious
eat | | hungry, very hungry | cake, tart, biscuit, pizza, sandwich, soup, meat, cheese | delicious
eat | not | ill, not hungry | soup, meat, fish, pizza | too salty, too cold:touch, too hot:touch, burnt
carry | can | too weak, too tired, ill | suitcase, bag, box, basket, table, chair, ladder, bicycle | too heavy, very
  heavy
put on | | cold:feeling, very cold:feeling | coat, scarf, sweater, hat | beautiful, very beautiful
""")


@frame(1.5)
def person_did_because(g: Draw) -> Items:
    """The girl bought the hat because she was rich, because it was beautiful: here English tells who, too."""
    deed, how, of_person, things, of_thing = g.one_of(_PERSONAL)
    is_person = g.chance(0.4)
    subject = third(g, pronouns=0.35, grown=True) if is_person else somebody(g, pronouns=0.6, grown=True)
    thing = described(g, noun_among(g, things))
    thing = Thing(thing.noun, thing.determiner, False, thing.adjectives) if deed == "buy" else thing
    meant = again(subject) if is_person else Pronoun(of=thing)
    said = g.one_of(listed(of_person if is_person else of_thing))
    if how == "can":
        main = _cannot(subject, deed, thing)
        return main, say("because"), reason(meant, said, "present")
    return tell(subject, verb(deed), "past", thing, negative=how), say("because"), reason(meant, said, "past")


def _cannot(subject: Nominal, deed: str, thing: Thing) -> Clause:
    return tell(subject, verb("can"), "present", Doing(verb(deed), (thing,)), negative="not")
