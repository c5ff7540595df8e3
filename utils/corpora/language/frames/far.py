"""Frames in which a word goes far: a preposition or an adjective at one end in English and at the other in French."""

from utils.corpora.language.draw import Draw, at
from utils.corpora.language.frames.base import frame
from utils.corpora.language.lexicon import RELATIONS, adjective, verb
from utils.corpora.language.meaning import Asked, Clause, Quality, Relative, Thing
from utils.corpora.language.notation import nominal, one, told

_KIN = "my/our/his/her father/mother/brother/sister/uncle/aunt/grandfather/grandmother/son/daughter"
_WHO = f"he|she|he|she|{_KIN}"
_PET = "the/our/my/her small/black/white/ cat/dog/kitten/puppy"
_PAST = "yesterday/this_morning/last_week/"

# relation | which | tense | clause
_WHICH = (
    ("with:tool", "old/small/ key", "past", f"{_WHO}: open the/this/that box/door/drawer/suitcase/wardrobe {_PAST}"),
    ("with:tool", "big/ knife", "past", f"{_WHO}: cut the bread/cake/meat/cheese/rope/melon {_PAST}"),
    ("with:tool", "pen/pencil", "past", f"{_WHO}: write this/the/that letter/poem/story/song"),
    ("on", "chair/bed/sofa/blanket/armchair", "progressive", f"{_PET}: sleep"),
    ("on", "chair/bed/sofa/blanket/armchair", "past", f"{_PET}: sleep yesterday_evening/yesterday/"),
    ("on", "table/chair/shelf/desk", "past", f"{_WHO}: put the/own keys/ring/book/letter/hat/gloves/watch"),
    ("in", "drawer/box/bag/suitcase/basket", "past", f"{_WHO}: hide the/this/own key/ring/letter/money/coins/present"),
    ("in", "small/ town/village/street", "present", f"{_WHO}: live"),
    ("in", "hotel", "past", f"{_WHO}|the tourists|the sailors: sleep {_PAST}"),
    ("under", "big/old/ tree", "progressive", "the/our cows/horses/goats|the/our/her dog|his donkey: sleep"),
    ("behind", "door/wall/curtain/chair/tree", "progressive", f"{_PET}|the/our children: hide:oneself"),
    ("about", "film/book/song/poem/story", "progressive", f"{_WHO}|the children|the professor: talk"),
    ("about", "film/book/song/poem/story", "past", f"{_WHO}|the children|the professor: talk {_PAST}"),
    ("from", "village/town/island", "present", f"{_WHO}: come"),
)


@frame(5.0, mark="?", languages=("french",))
def which_one_is_it_with(g: Draw) -> Clause:
    """Which key did she open the box with ? Avec quelle clé est-ce qu'elle a ouvert la boîte ?"""
    relation, which, tense, text = one(g, _WHICH)
    return told(g, text, tense, asking=at(relation, Asked("which", nominal(g, f"none {which}"))))


# relation | the nouns | who | verb and tense | what is said of the noun
_PLACES = (
    ("with", "boy/girl/child", "she|he|she|he", "play:game progressive", "tired happy kind shy"),
    ("with", "man/woman/pupil", "she|he|i|we", "dance progressive", "famous kind happy tired"),
    ("with", "man/woman/pilot/doctor", "she|he|we|i", "work present", "kind intelligent old young"),
    ("to", "man/woman/boy/girl/doctor/professor/sailor", "she|he|she|he|we", "talk progressive",
     "ill angry kind sad tired happy"),
    ("about", "film/book/song/story/poem/game", "she|he|we|i", "talk progressive",
     "interesting long sad new funny difficult"),
    ("about", "house/castle/bridge/ship/island", "she|he|we|i", "talk progressive", "beautiful big small"),
)  # fmt: skip


@frame(5.0, languages=("french",))
def who_she_talks_about_is(g: Draw) -> Clause:
    """The film that she is talking about is long: le film dont elle parle est long."""
    relation, nouns, who, doing, qualities = g.one_of(_PLACES)
    name, tense = doing.split()
    thing, subject = nominal(g, f"the/this {nouns}"), nominal(g, who)
    relative = Relative("at", verb(name), tense, subject, relation=RELATIONS[relation])
    said = g.predicate(thing.noun, qualities.split()) or adjective("new")
    whole = Thing(thing.noun, thing.determiner, thing.plural, (), None, (relative,))
    return Clause(whole, verb("be"), "present", (Quality(said, g.one_of(("", "", "very"))),))


# the noun with its adjectives | where | what is called out
_WONDERS = (
    ("the flowers/roses/trees|this big/old/ tree", "in the/this/our garden/park", "beautiful"),
    ("the houses/streets/churches", "in:of this/our small/old/ village/town", "beautiful old quiet"),
    ("this/that old/small/ house/church/castle/bridge", "near the river/lake/station/market/forest", "beautiful"),
    ("the kittens/puppies/rabbits", "in the/this/our basket/box/garden", "small"),
    ("the apples/oranges/pears/strawberries/cherries", "on the/this table|in the/this basket/bowl",
     "sweet delicious"),
    ("this/that old/black/white/grey/ horse/elephant/bear/dog", "behind the/this wall/tree/house/barn", "big strong"),
    ("the mountains/hills/trees", "behind the/this village/lake/castle/house", "high"),
    ("the red/black/white/ shoes/gloves/shirts/coats", "in this/that shop", "expensive"),
)  # fmt: skip


@frame(6.0, mark="!", languages=("french",))
def how_beautiful_it_is(g: Draw) -> Clause:
    """How beautiful the roses in this garden are ! Comme les roses de ce jardin sont belles !"""
    nouns, where, qualities = g.one_of(_WONDERS)
    thing = nominal(g, nouns)
    relation, _, place = g.one_of(where.split("|")).partition(" ")
    behind = at(relation, nominal(g, place))
    whole = Thing(thing.noun, thing.determiner, thing.plural, thing.adjectives, thing.owner, (behind,))
    said = g.predicate(thing.noun, qualities.split()) or adjective("beautiful")
    return Clause(whole, verb("be"), "present", (Quality(said, "how"),))
