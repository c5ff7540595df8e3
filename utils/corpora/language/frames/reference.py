"""Frames in which a pronoun stands for one of two nouns, and the whole sentence tells which.

Most adjectives here serve both nouns, so that none of them gives the noun away: what happened decides. The fox caught
the hen because it was fast (the fox); it did not catch the hen because it was fast (the hen).
"""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.reasons import Items, Reasons, because, reasons

_EAT = reasons("""
eat | cat, dog, fox, mouse, bear, hen | hungry, hungry, very hungry, greedy | cheese, meat, fish, bread | fresh,
  delicious
eat | horse, donkey, cow, goat, rabbit, pig, mouse, squirrel, bear | hungry, very hungry, greedy |
  apple:fruit, pear, melon, peach | ripe, ripe, sweet, delicious
eat | monkey, elephant, goat, bear, mouse, parrot, turtle | hungry, very hungry, greedy | banana, mango, pineapple,
  melon, peach | ripe, ripe, sweet, delicious
eat | mouse, dog, monkey, goat, hen, bear | hungry, greedy | cake, tart, biscuit, pizza, bread | delicious, fresh
""")
_DRINK = reasons("""
drink | cat, mouse, dog, fox, kitten, puppy | hungry, very hungry, greedy | milk, cream | fresh, sweet, delicious
drink | cat, mouse, dog, goat, kitten, puppy, calf | thirsty, very thirsty | milk | fresh
drink | dog, horse, donkey, camel, cow, goat, hen | thirsty, very thirsty | water | fresh
""")
_LEAVE_FOOD = reasons("""
eat | dog, mouse, hen, duck, goat, pig | not hungry | bread, cheese, meat | dirty, very dirty
eat | cat, dog, fox, mouse, bear | not hungry, ill, very ill | meat, fish | rotten, not fresh
eat | cat, dog, mouse, kitten, puppy | not hungry, ill | meat, fish | too salty, too hot:touch, too cold:touch
eat | dog, mouse, hen, duck, goat, monkey | not hungry, ill | bread, tart, cake | burnt, too dry
eat | monkey, goat, mouse, rabbit, donkey, pig, cow, elephant, horse | not hungry, ill, very ill | apple:fruit,
  pear, melon, peach, tomato, banana | rotten, not ripe
drink | cat, dog, mouse, goat, kitten, puppy, fox, calf | not thirsty, ill, afraid | milk |
  cold:touch, too cold:touch, too hot:touch, not fresh
drink | horse, dog, cow, donkey, goat, camel | not thirsty, ill, afraid | water | dirty, very dirty, too salty
""")


@frame(1.5)
def ate_because_it_was(g: Draw) -> Items:
    """The mouse ate the cheese because it was hungry (elle), because it was fresh (il)."""
    return because(g, _EAT, forms=("past", "past", "past", "progressive"))


@frame(1.5)
def drank_because_it_was(g: Draw) -> Items:
    """The cat drank the milk because it was thirsty, because it was fresh."""
    return because(g, _DRINK, forms=("past", "past", "past", "progressive"))


@frame(1.5)
def did_not_eat_because_it_was(g: Draw) -> Items:
    """The mouse did not eat the cheese because it was not hungry (elle), because it was not fresh (il)."""
    return because(g, _LEAVE_FOOD, negative="not", forms=("past", "past", "past", "progressive"))


_HARD = "stone, brick, hammer"
_BREAK = reasons(f"""
break | {_HARD} | heavy, heavy, very heavy | window, mirror, plate, glass:vessel, bowl, bottle, vase, cup | fragile,
  very fragile, thin:things
break | cat, dog, monkey, goat | clumsy, very clumsy | lamp, cup, plate, vase, glass:vessel, bottle, bowl | fragile,
  very fragile
""")
_WITHSTAND = reasons("""
break | stone, hammer, pebble | too light:weight, too small | window, mirror, vase, bottle, bowl | thick, very thick,
  solid, very solid
""")


@frame(1.5)
def broke_because_it_was(g: Draw) -> Items:
    """The stone broke the window because it was heavy (the stone), because it was thin (the window)."""
    return because(g, _BREAK, plurals=0.12)


@frame(1.5, languages=("french",))
def did_not_break_because_it_was(g: Draw) -> Items:
    """The stone did not break the vase because it was too light (the stone), because it was thick (the vase)."""
    return because(g, _WITHSTAND, negative="not", forms=("past", "past", "future"))


_PULLERS = "horse, donkey, mule, camel"
_PULLED = "cart, carriage, sledge, trailer, plough"
_ENGINES = "tractor, car, truck, van"
_TOWED = "caravan, trailer, van, car, boat"
_BURDENS = "box, suitcase, stone, ladder, table, basket"
_TOO_WEAK = "too weak, too tired, too old:age, ill, injured"
_CANNOT_PULL = reasons(f"""
pull | {_PULLERS} | {_TOO_WEAK} | {_PULLED} | too heavy, very heavy
carry | donkey, mule, camel, horse | {_TOO_WEAK} | {_BURDENS} | too heavy, very heavy
pull | {_ENGINES} | too small | {_TOWED} | too heavy, very heavy
""")
_CAN_PULL = reasons(f"""
pull | {_PULLERS} | strong, very strong | {_PULLED} | light:weight, very light:weight, empty
carry | donkey, mule, camel, horse | strong, very strong | {_BURDENS} | light:weight, very light:weight
pull | {_ENGINES} | powerful, very powerful | {_TOWED} | light:weight, empty
""")


@frame(1.5)
def could_not_pull_because_it_was(g: Draw) -> Items:
    """The horse cannot pull the cart because it is too weak, did not manage to pull it because it was too heavy."""
    return because(g, _CANNOT_PULL, negative="not", forms=("can", "manage"))


@frame(1.5)
def pulled_because_it_was(g: Draw) -> Items:
    """The horse managed to pull the cart because it was strong (the horse), because it was light (the cart)."""
    return because(g, _CAN_PULL, forms=("can", "manage", "manage"))


_SMALL_THINGS = "book, doll, vase, hat, dress, lamp, camera, sweater, radio, toy, clock:wall"
_CONTAINERS = "bag, box, suitcase, basket"
_FIT_IN = (
    ("suitcase, bicycle, ladder, armchair, carpet, table, desk, sledge, chair", "car"),
    ("sofa, bed, wardrobe, piano, table, carpet, fridge", "van, truck"),
    (_SMALL_THINGS, _CONTAINERS),
    ("guitar, violin, flute, umbrella, drum", "suitcase, box, bag"),
    ("bed, wardrobe, desk, armchair, carpet", "bedroom"),
    ("sofa, piano, carpet, table, armchair", "living room"),
    ("desk, table, armchair, sofa", "office"),
    ("table, fridge", "kitchen"),
    ("wardrobe, table, sofa, bed, bicycle", "cellar"),
)
_DO_NOT_FIT = tuple(Reasons("fit", one, "too big", two, "too small", "in") for one, two in _FIT_IN)
_DO_NOT_FIT += (
    Reasons("fit", "ladder, carpet, bed, sledge, table", "too long", "car, van, truck", "too small", "in"),
    Reasons("fit", "table, bed, desk, wardrobe, sofa", "too wide", "corridor, kitchen", "too narrow", "in"),
    Reasons(
        "fit", "book, dictionary, blanket, sweater, coat", "too thick", _CONTAINERS + ", drawer", "too small", "in"
    ),
    Reasons("fit", _SMALL_THINGS, "too big", _CONTAINERS + ", drawer", "too full, full", "in"),
)


@frame(1.5)
def did_not_fit_because_it_was(g: Draw) -> Items:
    """The doll does not fit in the bag because it is too big (the doll), too small (the bag): ne rentre pas dans."""
    return because(g, _DO_NOT_FIT, negative="not", forms=("present", "past", "future"), plurals=0.0)


_HIGH = "truck, bus, boat, ship, van, barge"
_BRIDGES = "bridge, footbridge, arch"
_BULKY = "table, bed, sofa, piano, wardrobe, armchair, desk"
_ON_WHEELS = "truck, bus, van, tractor, car"
_JUMPERS = "horse, donkey, goat, dog, deer, cat"
_WADERS = "horse, donkey, goat, cow, dog, mule"
_CREEPERS = "mouse, cat, rabbit, fox, hen, dog, weasel, turtle, squirrel"
_OPENINGS = "door, window, corridor"
_FENCES = "wall, fence, hedge, gate"
_CANNOT_PASS = reasons(f"""
pass | {_HIGH} | too high | {_BRIDGES} | too low | under:pass
go:through | {_BULKY} | too wide | {_OPENINGS} | too narrow | through | can, future
go:through | {_ON_WHEELS} | too wide | alley, street, gate | too narrow | through
jump | {_JUMPERS} | too old:age, too tired, too weak | {_FENCES} | too high | over:jump
jump | {_JUMPERS} | too old:age, too tired, too weak | stream, ditch, river | too wide | over:jump
cross | {_ON_WHEELS} | too heavy, too wide | bridge | too narrow, too fragile
cross | cow, horse, elephant | too heavy | bridge, footbridge | too narrow, too fragile
cross | {_WADERS} | too weak, too tired, ill | river, stream | too deep, too wide
""")
_CAN_PASS = reasons(f"""
pass | {_HIGH} | low | {_BRIDGES} | high, very high | under:pass
go:through | {_BULKY} | narrow | {_OPENINGS} | wide, very wide | through | can, future
go:through | {_ON_WHEELS} | narrow | alley, street, gate | wide | through
go:through | {_CREEPERS} | small, very small | hole, window | wide | through
jump | {_JUMPERS} | strong, young | {_FENCES} | low, very low | over:jump
jump | {_JUMPERS} | strong, young | stream, ditch | narrow, very narrow | over:jump
cross | {_ON_WHEELS} | light:weight | bridge | wide, solid, very solid
cross | goat, donkey, mule | light:weight | bridge, footbridge | solid, wide, very solid
cross | {_WADERS} | strong, very strong | river, stream | narrow
""")


@frame(2.5)
def could_not_pass_because_it_was(g: Draw) -> Items:
    """The boat cannot pass under the bridge, the table through the door, because it is too high, low, wide, narrow."""
    return because(g, _CANNOT_PASS, negative="not", forms=("can", "manage"))


@frame(2.5)
def passed_because_it_was(g: Draw) -> Items:
    """The boat managed to pass under the bridge because it was low (the boat), because it was high (the bridge)."""
    return because(g, _CAN_PASS, forms=("can", "manage", "manage"))


_HOME_TOO_SMALL = "too small, too small, dirty, too dirty, wet, too narrow"
_LEAVE = reasons(f"""
leave | bird, pigeon, squirrel, owl, eagle | hungry, thirsty, afraid | nest | too small, dirty, wet
leave | parrot, bird, mouse, hen, rabbit | hungry, thirsty, afraid | cage | too small, dirty, too dirty,
  too narrow
leave | dog, puppy | hungry, thirsty, afraid | kennel | {_HOME_TOO_SMALL}
leave | cat, dog, mouse, hen, kitten | hungry, thirsty, afraid | box, basket | {_HOME_TOO_SMALL}
leave | squirrel, rabbit, bird, deer | hungry, thirsty, afraid | forest, park:garden, garden | dangerous
leave | deer, goat | hungry, thirsty, afraid | forest, valley | dangerous, too dry
leave | gazelle, antelope, camel, zebra | hungry, thirsty, afraid | desert, valley | dangerous, too dry
leave | goat, cow, horse, deer | hungry, thirsty, afraid | field, valley | too dry
""")


@frame(1.5)
def left_because_it_was(g: Draw) -> Items:
    """The bird left the cage because it was hungry (il), because it was too small (elle)."""
    return because(g, _LEAVE, plurals=0.1)


_HUNTS = (
    ("cat, owl, weasel, fox, snake, eagle", "mouse, frog, rabbit, squirrel, lizard, bird"),
    ("fox, dog, wolf, weasel", "hen, duck, goose, rabbit"),
    ("lion, tiger, panther, wolf", "goat, zebra, gazelle, deer, antelope"),
)
_CAUGHT = "fast, very fast, cunning, patient"
_WAS_CAUGHT = "slow, too slow, tired, very tired, ill, injured"
_WAS_TOO_SLOW = "slow, too slow, too tired, too old:age, too clumsy, injured"
_GOT_AWAY = "fast, too fast, very fast, cunning, very careful"
_CATCH = tuple(Reasons("catch", one, _CAUGHT, two, _WAS_CAUGHT) for one, two in _HUNTS)
_MISS = tuple(Reasons("catch", one, _WAS_TOO_SLOW, two, _GOT_AWAY) for one, two in _HUNTS)
_NO_ESCAPE = tuple(
    Reasons("escape from", two, "too slow, too tired, injured", one, "too fast, very fast") for one, two in _HUNTS
)


@frame(2.0)
def caught_because_it_was(g: Draw) -> Items:
    """The fox caught the hen because it was fast (the fox), because it was slow (the hen)."""
    if g.chance(0.3):
        return because(g, _NO_ESCAPE, negative="not", forms=("manage", "can"))
    return because(g, _CATCH)


@frame(2.0)
def did_not_catch_because_it_was(g: Draw) -> Items:
    """The fox did not catch the hen because it was too slow (the fox), too fast (the hen)."""
    return because(g, _MISS, negative="not")


_BOATS = "boat, barge, ship"
_FAST, _SLOW = "car, van, motorbike", "tractor, truck, bus, bicycle"
_RUNNERS = "horse, donkey, camel, mule"
_OVERTAKE = (
    Reasons("overtake", _FAST, "fast, very fast", _SLOW, "slow, too slow, very slow"),
    Reasons("overtake", _BOATS, "fast, very fast", _BOATS, "slow, too slow, very slow"),
    Reasons("overtake", _RUNNERS, "fast, very fast", _RUNNERS, "slow, tired, very tired, ill"),
)
_NO_OVERTAKE = (
    Reasons("overtake", _SLOW, "slow, too slow, very slow", _FAST, "fast, too fast, very fast"),
    Reasons("overtake", _BOATS, "slow, too slow, very slow", _BOATS, "fast, too fast, very fast"),
    Reasons("overtake", _RUNNERS, "too slow, tired, too tired, ill, too old:age", _RUNNERS, "fast, too fast"),
)


@frame(1.5, languages=("french",))
def overtook_because_it_was(g: Draw) -> Items:
    """The car overtook the truck because it was slow (the truck), cannot overtake it because it is slow (the car)."""
    if g.chance(0.5):
        return because(g, _OVERTAKE, forms=("past", "past", "can"))
    return because(g, _NO_OVERTAKE, negative="not", forms=("past", "can", "manage"))


_FARM = "dog, cat, goat, goose, hen"
_LARGE = "cow, horse, mule"
_FEAR = reasons(f"""
be afraid of | mouse, frog, lizard, squirrel, rabbit, bird, hen, duck | small, very small | fox, eagle, owl, snake,
  cat, weasel | strong, hungry, dangerous, very hungry
be afraid of | goat, deer, antelope, gazelle, donkey, zebra | small, very small, weak | wolf, lion, panther, tiger |
  strong, very strong, hungry, very hungry, dangerous
be afraid of | {_FARM} | small, very small | {_LARGE} | strong, very strong, angry
be afraid of | puppy, kitten, cat, mouse, hen, goose | small, very small | dog, goat, cow, horse | angry, strong
""")
_NO_FEAR = reasons(f"""
be afraid of | {_LARGE} | strong, brave | {_FARM} | small, kind, very small
be afraid of | dog, goose, goat, bear | strong, brave | cat, fox, owl, weasel | small, very small
""")


@frame(1.5)
def is_afraid_because_it_is(g: Draw) -> Items:
    """The mouse is afraid of the cat because it is small (the mouse), because it is big (the cat): a peur du chat."""
    if g.chance(0.5):
        return because(g, _FEAR, forms=("present",), plurals=0.35)
    return because(g, _NO_FEAR, negative="not", forms=("present",), plurals=0.35)


_SMALL_ANIMALS = "mouse, cat, rabbit, frog, hen, turtle, squirrel, kitten, lizard"
_BOXES = "box, basket, suitcase, bag"
_SCREENS = "box, wardrobe, door, armchair, curtain"
_CAN_HIDE = reasons(f"""
hide:oneself | {_SMALL_ANIMALS} | small, very small | wall, hedge, tree, bush | high, wide | behind
hide:oneself | cat, hen, mouse, kitten, puppy | small, very small | {_SCREENS} | wide, very wide | behind
hide:oneself | cat, kitten, mouse, rabbit, hen | small, very small | {_BOXES} | empty | in
""")


@frame(1.5)
def hides_because_it_is(g: Draw) -> Items:
    """The cat can hide behind the box because it is small (the cat), because it is wide (the box)."""
    return because(g, _CAN_HIDE, forms=("can", "manage"))
