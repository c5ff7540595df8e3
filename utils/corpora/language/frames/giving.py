"""Frames with a thing and somebody who gets it: give, send, teach, buy for, put somewhere, talk."""

from utils.corpora.language.draw import Draw, at, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, one, phrase, pronoun, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Nominal, Part, Pronoun, Thing

_KIN = "brother sister mother father uncle aunt grandmother grandfather"
_GETS = f"mine neighbour {_KIN}, the girl boy woman man neighbour doctor professor pupil nurse tourist"


_OLDER = frozenset("father mother uncle aunt grandfather grandmother".split())
_BUYERS = "mine neighbour, the woman man doctor professor tourist pupil nurse"


def receiver(g: Draw, subject: Nominal, among: str = _GETS, *, pronouns: float = 0.5) -> Nominal:
    """Somebody else who gets it: me, him, her sister, the professor."""
    if g.chance(pronouns):
        person = pronoun(g)
        while isinstance(subject, Pronoun) and subject.person == person.person:
            person = g.one_of((Pronoun(1), Pronoun(1, True), Pronoun(gender="m"), Pronoun(gender="f")))
        return person
    for _ in range(40):
        somebody = phrase(g, among, owner=subject, adjective=0.0)
        if isinstance(subject, Pronoun) or _may_have(subject, somebody):
            break
    return somebody


def _may_have(subject: Thing, somebody: Thing) -> bool:
    """Not itself; no grandfather has an aunt here, and policemen have no aunt together."""
    both_older = subject.noun.singular in _OLDER and somebody.noun.singular in _OLDER
    shared = subject.plural and "family" in somebody.noun.tags
    return subject.noun is not somebody.noun and not both_older and not shared


def to_somebody(g: Draw, thing: Thing, somebody: Nominal) -> tuple[Part, ...]:
    """(Gave) a book to the boy, or the boy a book: a pronoun stands first more often."""
    if isinstance(somebody, Pronoun):
        first = thing.determiner != "bare" or somebody.gender != "f"  # "gave her milk" may be her milk
    else:
        first = thing.determiner not in ("bare", "this") and g.chance(0.35)
    return (at(":to", somebody), thing) if first else (thing, at("to", somebody))


# verb | who | what
_GIVES = columns(
    """
give | anyone | one book flower apple key present pencil sandwich orange pear, some flower apple cherry biscuit
give | anyone | mass money water bread cake milk tea coffee chocolate, a hat scarf watch bicycle
show | anyone | one photo painting letter book ticket, some photo painting, own house garden bicycle
lend | anyone | own bicycle umbrella pen car book coat camera dictionary guitar ladder, mass money
lend | anyone | one book umbrella dictionary bicycle ladder pen, mass money
bring | anyone | one book chair present flower towel blanket umbrella cake, some flower apple biscuit, mass water
  tea coffee soup
sell | shepherd anyone | own car bicycle boat piano house, lots egg apple
""",
    2,
)


@frame(2.5)
def gives_to(g: Draw) -> Clause:
    """My uncle lent the boy a book: a prêté un livre au garçon. She gave me a pear: elle m'a donné une poire."""
    name, doer, what = g.one_of(_GIVES)
    subject = who(g, doer, pronouns=0.7)
    tense = g.one_of(("past", "past", "past", "future", "going_to"))
    no = g.negative(0.05)
    thing = phrase(g, what, owner=subject, negative=no, adjective=0.2)
    parts = to_somebody(g, thing, receiver(g, subject, _BUYERS if name == "sell" else _GETS))
    return tell(subject, verb(name), tense, *parts, *when(g, tense, 0.3), negative=no)


@frame(1.5)
def sends_to(g: Draw) -> Clause:
    """She sent her aunt a postcard: elle a envoyé une carte postale à sa tante."""
    subject = who(g, "anyone", pronouns=0.72)
    name = g.one_of(("send", "send", "send", "write:to-someone"))
    what = (
        "any letter postcard" if name != "send" else "any letter postcard photo, one present book newspaper, mass money"
    )
    tense = g.one_of(("past", "past", "past", "future", "going_to", "present"))
    if tense == "present":
        what = "a letter postcard"
    no = g.negative(0.08) if tense != "present" else ""
    thing = phrase(g, what, owner=subject, negative=no, adjective=0.15)
    parts = to_somebody(g, thing, receiver(g, subject, pronouns=0.25))
    times = one(g, "every year/every summer") if tense == "present" else when(g, tense, 0.35)
    return tell(subject, verb(name), tense, *parts, *times, negative=no)


# verb | who | what | to whom
_TELLS = columns(
    """
teach | professor mother father grandmother grandfather anyone | one song game, some song game | young
tell | anyone grandmother grandfather professor mother father | one story, some story, a story | young
read:to-someone | anyone mother father professor grandmother | one story poem book, some poem story | young
sing:to-someone | mother father grandmother anyone | one song, some song, a song | young
explain | professor anyone | the game story poem film | young
show | professor anyone | one painting photo film, some photo painting | young
""",
    2,
)
_KIDS = "them child pupil boy girl, them child, mine son daughter, known girl boy"
_YOUNG = "them child pupil boy girl, them child, mine son daughter brother sister, known girl boy"


@frame(1.5)
def tells(g: Draw) -> Clause:
    """The professor taught the children a song: l'enseignant a appris une chanson aux enfants."""
    name, doer, what, _ = g.one_of(_TELLS)
    subject = who(g, doer, pronouns=0.7)
    tense = g.one_of(("past", "past", "past", "progressive", "future", "going_to"))
    thing = phrase(g, what, owner=subject, adjective=0.15)
    children = _KIDS if isinstance(subject, Thing) else _YOUNG
    somebody = receiver(g, subject, children, pronouns=0.45)
    parts = (
        (thing, at("to", somebody))
        if name in ("explain", "read:to-someone") and isinstance(somebody, Thing)
        else to_somebody(g, thing, somebody)
    )
    return tell(subject, verb(name), tense, *parts, *(when(g, tense, 0.3) if tense != "progressive" else ()))


# verb | who | what
_BUYS = columns(
    """
buy | adult | one hat scarf coat book present watch lamp bicycle cake, some flower apple sock book
buy | adult | a shirt sweater bag umbrella notebook guitar radio phone, any flower rose book
choose | adult | one hat scarf coat book present watch film cake |
make | anyone | one cake sandwich pizza tart toy kite, mass soup coffee tea salad lemonade jam
draw | young | a house flower horse cat tree bird fish boat
build | father uncle grandfather man brother | a house boat bed table desk
write | anyone | a song poem story, some poem song
pick | anyone | some flower rose apple cherry strawberry pear, lots flower rose
cook | adult | usual dinner lunch, mass soup rice
""",
    2,
)


@frame(1.2)
def buys_for(g: Draw) -> Clause:
    """My father made a cake for his sister: mon père a fait un gâteau pour sa sœur."""
    name, doer, what, *_ = g.one_of(_BUYS)
    subject = who(g, doer, pronouns=0.7)
    tense = g.one_of(("past", "past", "past", "future", "going_to", "progressive"))
    tense = "past" if tense == "progressive" and name in ("buy", "choose", "pick") else tense
    thing = phrase(g, what, owner=subject, adjective=0.0 if name in ("build", "draw") else 0.2)
    times = when(g, tense, 0.3) if name != "build" else ()
    among = "mine neighbour son daughter brother sister mother father aunt uncle grandmother, them child"
    among = among.removesuffix(", them child") if name in ("buy", "choose") else among
    return tell(subject, verb(name), tense, thing, at("for", receiver(g, subject, among, pronouns=0.0)), *times)


# what | where
_PUTS = columns(
    """
the cup plate glass bowl vase lamp bread bottle | on table shelf table
the book notebook newspaper letter dictionary photo | on table desk shelf bed chair, in drawer bag
own book notebook key phone pencil camera | in bag drawer suitcase, on table
own coat hat scarf | on chair bed sofa armchair, in wardrobe suitcase
own shirt sweater skirt dress, pair sock shoe shirt | in suitcase wardrobe
the suitcase box bag | under bed table, behind door, in car cellar truck, near door
mass milk cheese meat butter juice, these egg strawberry | in fridge
the flower, these flower rose | in vase, on table
the bicycle ladder broom | in cellar garden yard, behind house door, in_front_of house
these apple pear orange tomato cherry | in basket bowl bag fridge, on table
mass sugar milk honey | in tea coffee
these carrot onion mushroom potato tomato | in soup salad
the chair bench table | in garden yard, near window tree wall, under tree
the lamp vase mirror armchair painting | near window bed door sofa, in bedroom living_room
own money | in drawer box bag
""",
    1,
)


@frame(2.0)
def puts_somewhere(g: Draw) -> Clause:
    """He put the book on the table: il a mis le livre sur la table."""
    what, places = g.one_of(_PUTS)
    subject = who(g, "anyone", pronouns=0.7)
    tense = g.one_of(("past", "past", "past", "future", "going_to", "progressive"))
    thing = phrase(g, what, owner=subject, adjective=0.2)
    times = one(g, "this morning") if tense == "past" and g.chance(0.15) else ()
    no = g.negative(0.08) if tense == "past" and thing.determiner in ("the", "this") else ""
    return tell(subject, verb("put"), tense, thing, *where(g, places), *times, negative=no)


_HEARS = (
    f"mine neighbour {_KIN} professor, the driver doctor professor policeman waiter nurse woman man shepherd postman"
)


@frame(1.5)
def talks_to(g: Draw) -> Clause:
    """She is talking to the driver: elle parle au chauffeur. He talked to me for an hour: il m'a parlé."""
    subject = who(g, "anyone", pronouns=0.7)
    tense = g.one_of(("past", "past", "progressive", "progressive", "past_progressive", "future", "going_to"))
    somebody = receiver(g, subject, _HEARS, pronouns=0.4)
    if tense == "past":
        times = one(g, "for an hour/for ten minutes/yesterday/this morning/for two hours")
    else:
        times = when(g, tense, 0.4) if tense in ("future", "going_to") else ()
    places = where(g, "in street garden park, at market station, in_front_of school house", None, 0.3)
    no = g.negative(0.1) if tense in ("past", "future") else ""
    times = one(g, "yesterday/this morning") if no and tense == "past" else times
    return tell(subject, verb("talk"), tense, at("to:talk", somebody), *(() if times else places), *times, negative=no)


_TOPICS = (
    "the film book school painting game museum house letter song, these animal flower star child bird, "
    "these wolf elephant lion"
)


@frame(1.5)
def talks_about(g: Draw) -> Clause:
    """They are talking about the film: de parler du film. My aunts talked about the game: ont parlé du jeu."""
    subject = who(g, "anyone", pronouns=0.72)
    tense = g.one_of(("past", "past", "progressive", "progressive", "past_progressive", "future"))
    kin = g.chance(0.2) and not (isinstance(subject, Thing) and subject.plural)
    topic = receiver(g, subject, f"mine {_KIN}", pronouns=0.0) if kin else phrase(g, _TOPICS, adjective=0.2)
    if tense == "past":
        times = one(g, "for an hour/yesterday/this morning/for two hours/last week")
    else:
        times = when(g, tense, 0.4) if tense == "future" else ()
    to = at("to:talk", receiver(g, subject, _HEARS, pronouns=1.0)) if g.chance(0.2) else None
    return tell(subject, verb("talk"), tense, to, at("about", topic), *times)
