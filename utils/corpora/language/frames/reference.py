"""Frames in which a pronoun stands for one of two nouns, and the whole sentence tells which.

Most adjectives here serve both nouns, so that none of them gives the noun away: what happened decides. The fox caught
the hen because it was fast (the fox); it did not catch the hen because it was fast (the hen).
"""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.reasons import Items, Reasons, because, reasons

_EAT = reasons("""
eat | mouse | hungry, very hungry | cheese, bread | fresh, delicious
eat | mouse, dog, monkey, bear | hungry, very hungry, greedy | cake, biscuit, tart, pizza | delicious
eat | cat, dog, fox, bear, lion, tiger, panther, wolf | hungry, very hungry | meat | fresh
eat | hen, duck, goat, donkey, pig, horse | hungry, very hungry | bread | fresh
eat | horse, donkey, goat, pig, bear | hungry, very hungry, greedy | apple:fruit, pear | ripe, sweet, delicious
eat | monkey, elephant, parrot | hungry, very hungry, greedy | banana, mango, pineapple, melon | ripe, sweet,
  delicious
eat | goat, cow, pig, turtle | hungry, very hungry, greedy | melon, peach, pear | ripe, sweet, delicious
eat | parrot, turtle, squirrel, rabbit, mouse | hungry, very hungry | strawberry, cherry, pear, peach | ripe, sweet,
  delicious
eat | horse, donkey, rabbit, goat, turtle, mouse, pig | hungry, very hungry | carrot | sweet
""")
_DRINK = reasons("""
drink | cat, kitten, mouse, dog, puppy | hungry, very hungry, thirsty, very thirsty | milk | sweet, delicious
drink | calf, lamb, goat, weasel | thirsty, very thirsty | milk | sweet, delicious
drink | dog, horse, donkey, cow, goat, hen, elephant, mule, lion, panther, ox, duck, fox | thirsty, very thirsty |
  water |
""")
_DRINK_CREAM = reasons("""
drink | cat, kitten, mouse, dog, puppy | hungry, very hungry | cream | sweet, delicious
""")
_LEAVE_FOOD = reasons("""
eat | dog, mouse, goat, duck, hen | not hungry, ill | bread | burnt, too dry, dirty
eat | cat, dog, fox, puppy, bear | not hungry, ill, very ill | meat | not fresh, burnt
eat | mouse, cat | not hungry, ill | cheese | not fresh
eat | dog, mouse, monkey, goat | not hungry, ill | tart, cake | burnt, too dry
eat | dog, monkey, bear | not hungry, ill | pizza | burnt
eat | monkey, goat, donkey, cow, elephant | not hungry, ill, very ill | apple:fruit, pear, melon, peach, banana,
  pineapple | rotten, not ripe
eat | rabbit, mouse, turtle, parrot, squirrel | not hungry, ill, very ill | strawberry, cherry, pear, peach | rotten,
  not ripe
drink | cat, dog, mouse, kitten, puppy, fox | not thirsty, not hungry, ill | milk | not fresh
drink | horse, dog, cow, donkey, camel | not thirsty | water | dirty, very dirty
""")

_TOO_SALTY = reasons("""
eat | cat, dog, fox, puppy, bear | not hungry, ill, very ill | meat | too salty
eat | mouse, cat | not hungry, ill | cheese | too salty
eat | dog, monkey, bear | not hungry, ill | pizza | too salty
drink | horse, dog, cow, donkey, camel | not thirsty | water | too salty
""")


@frame(3.0)
def ate_because_it_was(g: Draw) -> Items:
    """The mouse ate the cheese because it was hungry (elle), because it was fresh (il)."""
    return because(g, _EAT, forms=("past", "past", "past", "progressive"), plurals=0.1)


@frame(3.0)
def drank_because_it_was(g: Draw) -> Items:
    """The cat drank the milk because it was thirsty, because it was sweet."""
    groups = _DRINK + (_DRINK_CREAM if g.language == "french" else ())
    return because(
        g, groups, forms=("past", "past", "past", "progressive"), telling=0.8 if g.language == "hindi" else 0.0
    )


@frame(3.0)
def did_not_eat_because_it_was(g: Draw) -> Items:
    """The mouse did not eat the cheese because it was not hungry (elle), because it was not fresh (il)."""
    groups = _LEAVE_FOOD + (_TOO_SALTY if g.language == "french" else ())
    return because(g, groups, negative="not", forms=("past", "past", "past", "progressive"), plurals=0.1)


_BREAK = reasons("""
break | cat, dog, monkey, kitten, puppy, parrot, goat | clumsy, very clumsy | vase, lamp, cup, plate, bowl, mirror | |
break | mouse, turtle | clumsy, very clumsy | vase, bowl, cup, plate | |
break | hen, goose | clumsy, very clumsy | egg | |
break | horse, cow, ox, donkey, mule, bear, goat | strong, very strong | gate, door, bench, ladder |
  old, very old, rotten
break | bear, elephant, monkey | strong, very strong | branch, bench, chair, ladder | old, very old, rotten
""")


@frame(3.0)
def broke_because_it_was(g: Draw) -> Items:
    """The goat broke the gate because it was very strong (the goat), because it was old (the gate)."""
    return because(g, _BREAK, plurals=0.0)


_TOO_WEAK = "too weak, too tired, ill, injured"
_CANNOT_PULL = reasons(f"""
pull | horse, donkey, mule, ox | {_TOO_WEAK} | cart, plough | too heavy, very heavy
pull | camel, horse, ox | {_TOO_WEAK} | cart | too heavy, very heavy
pull | car | too small | trailer, caravan, boat | too heavy, very heavy
pull | tractor | too small | trailer, boat, truck, cart | too heavy, very heavy
pull | truck | too small | trailer, boat, bus | too heavy, very heavy
""")
_CANNOT_CARRY = reasons(f"""
carry | donkey, mule, horse, camel | {_TOO_WEAK} | bag, basket, box, stone | too heavy, very heavy
""")


@frame(3.0)
def could_not_pull_because_it_was(g: Draw) -> Items:
    """The horse cannot pull the cart because it is too weak, did not manage to pull it because it was too heavy."""
    groups = _CANNOT_PULL + (_CANNOT_CARRY if g.language == "french" else ())
    return because(g, groups, negative="not", forms=("can", "manage"))


_BAGS = "bag, suitcase, box, basket"
_DO_NOT_FIT = tuple(
    Reasons("fit", one, of_one, two, of_two, "in")
    for one, of_one, two, of_two in (
        ("sofa, bed, armchair, desk, table, wardrobe, bicycle, chair, piano", "too big", "car", "too small"),
        ("table, wardrobe, sofa, bed, piano", "too big", "truck", "too small"),
        ("ladder, table, bed", "too long", "car, truck", "too small"),
        (
            "table, wardrobe, sofa, piano, desk, armchair",
            "too big",
            "living room, kitchen, bedroom, office",
            "too small",
        ),
        ("wardrobe, table, sofa, bed, piano", "too wide", "corridor, lift, kitchen", "too narrow"),
        ("lamp, vase, doll, radio, hat", "too big", _BAGS, "too small"),
        ("guitar, violin", "too big", "bag, suitcase", "too small, full"),
        ("umbrella", "too long", "bag, suitcase, basket, drawer", "too small, full"),
        ("blanket, sweater, coat", "too thick", "bag, suitcase, drawer", "too small, full"),
        ("dictionary, book", "too thick", "bag, box, drawer", "too small, full"),
        ("shirt, dress, towel, blanket", "", "bag, suitcase, drawer", "full"),
    )
)


@frame(3.0, languages=("french",))
def did_not_fit_because_it_was(g: Draw) -> Items:
    """The doll does not fit in the bag because it is too big (the doll), too small (the bag): ne rentre pas dans."""
    return because(g, _DO_NOT_FIT, negative="not", forms=("present", "past"), plurals=0.0)


_JUMPERS = "horse, donkey, goat, dog, mule"
_WADERS = "horse, donkey, goat, cow, dog, mule, ox"
_WEAK = "too old:age, too tired, too weak, injured"
_CANNOT_PASS = reasons(f"""
pass | truck, bus, boat, caravan, barge | too high | bridge, footbridge | too low | under:pass | can
go:through | table, bed, sofa, piano, wardrobe, armchair, desk | too wide | door | too narrow | through | can, future
go:through | truck, bus, tractor, caravan | too wide | gate | too narrow | through | can, future
jump | {_JUMPERS} | {_WEAK} | wall, fence, hedge, gate | too high | over:jump
jump | {_JUMPERS} | {_WEAK} | stream, ditch | too wide | over:jump
cross | truck, bus, tractor | too heavy, too wide | bridge | too narrow | | can
cross | cow, horse, elephant, ox | too heavy | footbridge, bridge | too fragile | | can
cross | {_WADERS} | too weak, too tired, injured | river, stream | too deep, too wide
""")


@frame(3.0, languages=("french",))
def could_not_pass_because_it_was(g: Draw) -> Items:
    """The boat cannot pass under the bridge, the table through the door, because it is too high, low, wide, narrow."""
    return because(g, _CANNOT_PASS, negative="not", forms=("can", "manage"), plurals=0.0)


_CAGES = """
leave | bird, pigeon, squirrel, duck | hungry, very hungry, thirsty, very thirsty, afraid | nest | too small, wet
leave | parrot, bird, mouse, hen, rabbit, lion, panther | hungry, very hungry, thirsty,
  very thirsty | cage | too small, dirty, very dirty, too dirty
leave | dog, puppy | hungry, very hungry, thirsty, very thirsty, afraid | kennel | too small, dirty, very dirty, wet
leave | cat, kitten, mouse, puppy, rabbit, hen, turtle | hungry, very hungry, thirsty, very thirsty, afraid |
  box, basket | too small, dirty, very dirty, too dirty, wet
"""
_LEAVE, _COME_OUT = reasons(_CAGES), reasons(_CAGES.replace("leave |", "come out of |"))
_LEAVE_LAND = reasons("""
leave | squirrel, rabbit, bird, wolf, fox | hungry, very hungry, thirsty | forest | too dry
leave | gazelle, antelope, lion, zebra, elephant | hungry, very hungry, thirsty | valley, desert | too dry
leave | goat, cow, horse, donkey | hungry, thirsty, afraid | field | too dry
""")


@frame(3.0)
def left_because_it_was(g: Draw) -> Items:
    """The bird came out of the cage because it was hungry: il avait faim, because it was too small: elle était."""
    return because(g, _COME_OUT + _LEAVE_LAND if g.language == "french" else _LEAVE, plurals=0.0)


_HUNTS = (
    ("cat", "mouse, bird, rabbit, frog, squirrel"),
    ("fox, dog", "hen, duck, goose, rabbit"),
    ("lion, panther", "zebra, gazelle, antelope"),
    ("tiger, panther", "monkey, goat"),
    ("wolf", "goat, lamb, hen, goose, rabbit"),
    ("weasel", "rabbit, mouse, bird, lizard, frog"),
    ("snake", "mouse, frog, lizard"),
)
_FLIES = "butterfly, mosquito, fly"
_CATCH = (
    *(
        Reasons("catch", one, "fast, very fast", two, "slow, too slow, tired, very tired, injured")
        for one, two in _HUNTS
    ),
    Reasons("catch", "frog", "fast, very fast", _FLIES, "slow, too slow"),
)
_MISS = tuple(
    Reasons("catch", one, "too slow, too tired, too old:age, injured", two, "fast, too fast, very fast")
    for one, two in (*_HUNTS, ("frog", _FLIES))
)


@frame(3.0, languages=("french",))
def caught_because_it_was(g: Draw) -> Items:
    """The fox caught the hen because it was fast (the fox), because it was slow (the hen)."""
    return because(g, _CATCH, plurals=0.15)


@frame(3.0)
def did_not_catch_because_it_was(g: Draw) -> Items:
    """The fox did not manage to catch the hen because it was too slow (the fox), too fast (the hen)."""
    forms = ("past", "manage", "can") if g.language == "french" else ("manage", "can")
    return because(g, _MISS, negative="not", forms=forms, plurals=0.15)


_FEAR = reasons("""
be afraid of | mouse, rabbit, bird, hen, duck, squirrel | small, very small | cat | hungry, very hungry
be afraid of | mouse, rabbit, hen, duck, goose | small, very small | fox | hungry, very hungry
be afraid of | frog, mouse, rabbit, bird | small, very small | snake | hungry, very hungry
be afraid of | goat, donkey, lamb | weak | wolf | strong, very strong, hungry, very hungry
be afraid of | zebra, gazelle, antelope | weak | lion, panther | strong, very strong, hungry, very hungry
be afraid of | monkey, goat | weak | tiger, panther | strong, very strong, hungry, very hungry
be afraid of | puppy, kitten, cat, hen | small, very small | dog | strong, very strong
""")
_NO_FEAR = reasons("""
be afraid of | cow, horse, ox, donkey, mule | strong, very strong | dog, cat, fox, goose | small, very small
be afraid of | bear | strong, very strong | fox, dog, weasel | small, very small
be afraid of | dog | strong, very strong | cat, hen, goose | small, very small
""")


@frame(3.0)
def is_afraid_because_it_is(g: Draw) -> Items:
    """The mouse is afraid of the cat because it is small (the mouse), hungry (the cat): a peur du chat."""
    if g.chance(0.6):
        return because(g, _FEAR, forms=("present",), plurals=0.35)
    return because(g, _NO_FEAR, negative="not", forms=("present",), plurals=0.35)
