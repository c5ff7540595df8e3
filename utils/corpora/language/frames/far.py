"""Frames in which a word goes far: a preposition or an adjective at one end in English and at the other in French."""

from utils.corpora.language.draw import Draw, at
from utils.corpora.language.frames.base import frame
from utils.corpora.language.lexicon import RELATIONS, adjective, verb
from utils.corpora.language.meaning import Asked, Clause, Quality, Relative, Thing
from utils.corpora.language.notation import nominal, one, told

_KIN = "my/our/his/her father/mother/brother/sister/uncle/aunt/grandfather/grandmother/son/daughter"
_WHO = f"he|she|he|she|{_KIN}"
_PET = "the/our/my/her black/white/ cat/dog|the/our/my/her kitten/puppy"
_TODAY = "yesterday/this_morning/"
_PAST = "yesterday/this_morning/last_week/"

# relation | which | tense | clause
_WHICH = (
    ("with:tool", "key", "past", f"{_WHO}: open the box/door/drawer/suitcase/wardrobe {_TODAY}"),
    ("with:tool", "knife", "past", f"{_WHO}: cut the bread/cake/meat/cheese/rope/melon"),
    ("with:tool", "pen/pencil", "past", f"{_WHO}: write the letter/poem/story"),
    ("on", "chair/bed/sofa/armchair", "progressive", f"{_PET}: sleep"),
    ("on", "table/chair/shelf/desk", "past", f"{_WHO}: put the keys/ring/book/letter/gloves/watch {_TODAY}"),
    ("in", "drawer/box/bag/suitcase", "past", f"{_WHO}: hide the key/ring/letter/money/coins/present {_TODAY}"),
    ("in", "town/village/street", "present", f"{_WHO}: live"),
    ("in", "hotel/restaurant/factory", "present", f"{_WHO}: work"),
    ("under", "tree", "progressive", "the/our cows/horses/goats|the/our/her dog: sleep"),
    ("behind", "door/wall/curtain/chair/tree", "progressive", f"{_PET}|the/our children: hide:oneself"),
    ("about", "film/book/song/poem/story", "progressive", f"{_WHO}|the children: talk"),
    ("about", "film/book/song/poem/story", "past", f"{_WHO}|the children: talk {_PAST}"),
    ("with", "boy/girl/pupil", "progressive", "he|she: dance/play:game"),
    ("to", "boy/girl/pupil/policeman/sailor/doctor", "progressive", f"{_WHO}: talk"),
    ("with", "boy/girl/pupil", "past", "he|she: dance/play:game yesterday/this_morning/yesterday_evening"),
    ("to", "boy/girl/pupil/policeman/sailor/doctor", "past", f"{_WHO}: talk {_PAST}"),
    ("from", "village/town/island", "present", f"{_WHO}: come"),
)


@frame(7.0, mark="?", languages=("french",))
def which_one_is_it_with(g: Draw) -> Clause:
    """Which key did she open the box with ? Avec quelle clé est-ce qu'elle a ouvert la boîte ?"""
    relation, which, tense, text = one(g, _WHICH)
    return told(g, text, tense, asking=at(relation, Asked("which", nominal(g, f"none {which}"))))


# relation | the nouns | who | verb and tense | what is said of the noun
_PLACES = (
    ("with", "boy/girl/child", "she|he|she|he", "play:game progressive", "tired happy kind shy"),
    ("with", "man/woman/pupil", "she|he|i|we", "dance progressive", "kind happy tired shy"),
    ("with", "man/woman/baker/gardener", "she|he|we|i", "work present", "kind intelligent shy tired"),
    ("to", "man/woman/boy/girl/doctor/sailor", "she|he|she|he|we", "talk progressive", "angry kind sad tired happy"),
    ("about", "film/book/song/story/poem/game", "she|he|we|i", "talk progressive",
     "interesting long sad funny difficult"),
    ("about", "house/castle/bridge/island/church", "she|he|we|i", "talk progressive", "beautiful small"),
)  # fmt: skip


@frame(6.0, languages=("french",))
def who_she_talks_about_is(g: Draw) -> Clause:
    """The film that she is talking about is long: le film dont elle parle est long."""
    relation, nouns, who, doing, qualities = g.one_of(_PLACES)
    name, tense = doing.split()
    thing, subject = nominal(g, f"the {nouns}"), nominal(g, who)
    relative = Relative("at", verb(name), tense, subject, relation=RELATIONS[relation])
    said = g.predicate(thing.noun, qualities.split()) or adjective("new")
    whole = Thing(thing.noun, thing.determiner, thing.plural, (), None, (relative,))
    return Clause(whole, verb("be"), "present", (Quality(said, g.one_of(("", "", "very"))),))
