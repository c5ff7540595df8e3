"""Frames with a thing and somebody who gets it: give, send, teach, buy for, put somewhere, talk."""

from utils.corpora.language.draw import Draw, at, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, one, phrase, pronoun, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Nominal, Part, Pronoun, Thing

_KIN = "brother sister mother father uncle aunt grandmother grandfather"
_DOERS = f"man woman boy girl {_KIN} {_KIN} neighbour"
_GETS = f"mine neighbour {_KIN}, known girl boy woman man"
_ME = (Pronoun(1), Pronoun(1, True))


def doer(g: Draw, among: str = _DOERS) -> Nominal:
    """Who does it: mostly a pronoun, else the girl, my aunt."""
    if g.chance(0.65):
        return pronoun(g)
    return who(g, among, known=True, single=True, owner=g.one_of(_ME))


def receiver(g: Draw, subject: Nominal, among: str = _GETS, *, pronouns: float = 0.5) -> Nominal:
    """Somebody else who gets it: me, him, her sister; my aunt's kin are mine, too."""
    if g.chance(pronouns):
        person = pronoun(g)
        while isinstance(subject, Pronoun) and subject.person == person.person:
            person = g.one_of((Pronoun(1), Pronoun(1, True), Pronoun(gender="m"), Pronoun(gender="f")))
        return person
    owner = subject.owner if isinstance(subject, Thing) and subject.owner is not None else subject
    while True:
        somebody = phrase(g, among, owner=owner, adjective=0.0)
        if isinstance(subject, Pronoun) or subject.noun is not somebody.noun:
            return somebody


def to_somebody(g: Draw, thing: Thing, somebody: Nominal) -> tuple[Part, ...]:
    """(Gave) a book to the boy, or the boy a book: a pronoun stands first more often."""
    if isinstance(somebody, Pronoun):
        first = thing.determiner != "bare" or somebody.gender != "f"  # "gave her milk" may be her milk
    else:
        first = thing.determiner != "bare" and g.chance(0.35)
    return (at(":to", somebody), thing) if first else (thing, at("to", somebody))


def _told(g: Draw) -> str:
    """Past or future; in French also what is going to be."""
    return g.one_of(("past", "past", "past", "future", "going_to" if g.language == "french" else "past"))


def _plain(g: Draw, what: str, subject: Nominal) -> Thing:
    """A book, two letters, some water, his own bicycle."""
    thing = phrase(g, what, owner=subject, adjective=0.0)
    if what.startswith("own") and thing.determiner == "the":
        return Thing(thing.noun, "the", thing.plural, (), g.owner_of(subject))
    return thing if "mass" not in thing.noun.tags or thing.determiner == "a" else Thing(thing.noun, "some")


# verb | what
_GIVES = columns(
    """
give | a book flower apple present pencil sandwich orange pear hat watch notebook rose
give | two flower apple orange pear pencil biscuit rose book
give | mass money water bread milk tea coffee chocolate
show | a photo painting letter ring, two photo painting letter
show | own house garden bicycle boat
lend | own bicycle umbrella car coat camera dictionary guitar ladder
lend | mass money
lend | a book umbrella dictionary bicycle ladder pen
bring | a book present flower towel blanket umbrella cake chair, mass water tea coffee soup
sell | own car bicycle boat guitar house
""",
    1,
)


@frame(2.0)
def gives_to(g: Draw) -> Clause:
    """My uncle lent the boy a book: a prêté un livre au garçon. She gave me a pear: elle m'a donné une poire."""
    name, what = g.one_of([line for line in _GIVES if line[0] != "bring" or g.language == "french"])
    subject = doer(g)
    tense = _told(g) if name != "sell" else "past"
    thing = _plain(g, what, subject)
    if thing.determiner == "some" and thing.noun.singular != "money":
        tense = "past"
    mine = thing.owner is not None and not (isinstance(subject, Pronoun) and subject.person == 1)
    among = _GETS if name != "sell" else "mine neighbour, known man woman"
    somebody = g.one_of(_ME) if mine else receiver(g, subject, among)  # only one who may be his or her
    return tell(subject, verb(name), tense, *to_somebody(g, thing, somebody), *when(g, tense, 0.3))


@frame(1.2)
def sends_to(g: Draw) -> Clause:
    """She sent her aunt a postcard: elle a envoyé une carte postale à sa tante."""
    subject = doer(g)
    name = g.one_of(("send", "send", "send", "write:to-someone"))
    what = "a letter postcard, two letter postcard"
    what = what if name != "send" else f"{what}, a photo present book, two photo, mass money"
    tense = _told(g)
    thing = _plain(g, what, subject)
    parts = to_somebody(g, thing, receiver(g, subject, pronouns=0.25))
    return tell(subject, verb(name), tense, *parts, *when(g, tense, 0.35))


# verb | what
_TELLS = columns(
    """
teach | a song, two song
tell | a story, two story
read:to-someone | a story poem book, two poem story
sing:to-someone | a song, two song
show | a photo book painting, two photo
""",
    1,
)
_ELDERS = "mother father grandmother grandfather aunt uncle woman"
_KIDS = "them child, known girl boy, mine son daughter brother sister"


@frame(1.2)
def tells(g: Draw) -> Clause:
    """My mother taught the children a song: ma mère a appris une chanson aux enfants."""
    name, what = g.one_of(_TELLS)
    subject = doer(g, _ELDERS)
    tense = g.one_of((_told(g), _told(g), "progressive"))
    thing = phrase(g, what if tense != "progressive" else what.partition(",")[0], adjective=0.0)
    somebody = receiver(g, subject, _KIDS, pronouns=0.45)
    last = name == "read:to-someone" and isinstance(somebody, Thing)
    parts = (thing, at("to", somebody)) if last else to_somebody(g, thing, somebody)
    return tell(subject, verb(name), tense, *parts, *(when(g, tense, 0.3) if tense != "progressive" else ()))


# verb | what
_BUYS = columns(
    """
buy | a book present watch bicycle cake umbrella bag guitar, two book
make | a cake sandwich pizza, mass soup coffee tea
pick | some flower rose apple pear
write | a song poem story
""",
    1,
)


@frame(1.2)
def buys_for(g: Draw) -> Clause:
    """My father made a cake for my sister: mon père a fait un gâteau pour ma sœur."""
    name, what = g.one_of(_BUYS)
    subject = doer(g)
    tense = _told(g)
    thing = _plain(g, what, subject)
    somebody = receiver(g, subject, f"mine neighbour {_KIN}", pronouns=0.0)
    return tell(subject, verb(name), tense, thing, at("for", somebody), *when(g, tense, 0.35))


# what | where
_PUTS = columns(
    """
the cup plate bowl vase lamp bottle cheese bread | on table shelf
these cup plate bowl bottle glass | on table shelf
the book notebook newspaper letter dictionary photo, these book letter photo | on table desk shelf bed chair, in
  drawer bag
own book notebook phone pencil camera key | in bag drawer suitcase, on table
own coat | on chair bed sofa armchair, in wardrobe suitcase
own shirt sweater skirt dress | in suitcase wardrobe
the suitcase box bag | under bed table, behind door, in car cellar, near door
the milk cheese meat butter juice, these egg strawberry | in fridge
the flower, these flower rose | in vase, on table
the bicycle ladder | in cellar garden, behind house door, in_front_of house
these apple pear orange tomato cherry | in basket bowl bag fridge, on table
the chair bench table | in garden, near window tree wall, under tree
the lamp vase mirror armchair | near window bed door sofa, in bedroom living_room
own money | in drawer bag
""",
    1,
)


@frame(2.0, languages=("french",))
def puts_somewhere(g: Draw) -> Clause:
    """He put the book on the table: il a mis le livre sur la table."""
    what, places = g.one_of(_PUTS)
    subject = doer(g)
    tense = g.one_of(("past", "past", "past", "future", "going_to", "progressive"))
    thing = phrase(g, what, owner=subject, adjective=0.0)
    thing = thing if thing.owner else Thing(thing.noun, "the", thing.plural)
    times = one(g, "this morning") if tense == "past" and g.chance(0.15) else ()
    return tell(subject, verb("put"), tense, thing, *where(g, places), *times)


_HEARS = f"mine neighbour {_KIN} {_KIN}, known driver waiter policeman woman man girl boy baker"


@frame(1.5)
def talks_to(g: Draw) -> Clause:
    """She is talking to the driver: elle parle au chauffeur. He talked to me for an hour: il m'a parlé."""
    subject = doer(g)
    tense = g.one_of(("past", "past", "progressive", "progressive", "past_progressive", "future"))
    somebody = receiver(g, subject, _HEARS, pronouns=0.4)
    if tense == "past":
        times = one(g, "for an hour/for ten minutes/yesterday/this morning/for two hours")
    else:
        times = when(g, tense, 1.0) if tense == "future" else ()
    places = where(g, "in garden kitchen, at market station, in_front_of school house church", None, 0.4)
    return tell(subject, verb("talk"), tense, at("to:talk", somebody), *(times or places))


_TOPICS = "the film book painting museum house letter song school sea forest castle, these animal flower star bird"


@frame(1.2)
def talks_about(g: Draw) -> Clause:
    """They are talking about the film: de parler du film. He talked to me about the book: il m'a parlé du livre."""
    subject = doer(g)
    tense = g.one_of(("past", "past", "progressive", "progressive", "past_progressive", "future"))
    topic = phrase(g, _TOPICS, adjective=0.0)
    topic = Thing(topic.noun, "the", topic.plural)
    if g.chance(0.25):
        topic = receiver(g, subject, f"mine {_KIN}", pronouns=0.0)
    if tense == "past":
        times = one(g, "for an hour/yesterday/this morning/for two hours")
    else:
        times = when(g, tense, 1.0) if tense == "future" else ()
    to = at("to:talk", receiver(g, subject, _HEARS, pronouns=1.0)) if g.chance(0.25) else None
    return tell(subject, verb("talk"), tense, to, at("about", topic), *times)
