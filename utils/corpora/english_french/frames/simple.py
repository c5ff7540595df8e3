"""Frames of one clause: who does what to whom, where, with what; what is where, what is like what."""

from utils.corpora.english_french.clauses import clause, passive
from utils.corpora.english_french.draw import LASTING, Draw
from utils.corpora.english_french.forms import NAMED, Person, adjectives_of
from utils.corpora.english_french.frames.base import (
    COLOURS,
    act,
    closing,
    do,
    frame,
    options_for,
    owner_of,
    pick_phrase,
)
from utils.corpora.english_french.phrases import (
    NounPhrase,
    Phrase,
    join,
    linked,
    new_key,
    noun_phrase,
    object_of,
    phrase,
    words,
)
from utils.corpora.english_french.words import AGREEING

_SPORTS = """
football | à le football
tennis | à le tennis
cards | à les cartes
chess | à les échecs
"""
_TOOLS = (
    ("cut", ("bread", "cake", "meat", "cheese", "tart", "apple"), ("knife",)),
    ("eat", ("soup", "salad", "egg"), ("spoon",)),
    ("open", ("door", "box", "suitcase", "wardrobe"), ("key",)),
    ("draw", ("cat", "tree", "house", "bird"), ("pencil",)),
)


@frame(2.0)
def intransitive(g: Draw) -> Phrase:
    verb, subject = g.intransitive(first_person=True)
    return act(g, subject, verb)


@frame()
def moves_quickly(g: Draw) -> Phrase:
    """The dog is running quickly: le chien court vite."""
    verb = g.verb("run", "swim", "walk", "work", "eat", "fly")
    subject = g.subject(*verb.subjects)
    return clause(subject, verb, g.tense(verb, subject.agreement), pick_phrase(g, "quickly | vite\nslowly | lentement"))


@frame(6.0)
def transitive(g: Draw) -> Phrase:
    verb = g.transitive()
    subject = g.subject(*verb.subjects, verb=verb)
    tense = g.tense(verb, subject.agreement)
    options = options_for(g, subject, verb, tense)
    thing = g.object(verb, owner_of(subject), negative=options.get("negative", ""))
    when = None if verb.name in LASTING else closing(g, tense, options)
    return clause(subject, verb, tense, thing, when, **options)


@frame(1.5)
def holds_coloured(g: Draw) -> Phrase:
    """The boy is holding a blue ball: le garçon tient une balle bleue."""
    verb = g.verb("hold", "hold", "wear", "paint")
    groups = {
        "hold": ("ball", "box", "bag", "cup", "flower", "hat", "toy"),
        "paint": ("chair", "door", "wall", "table", "boat"),
    }
    noun = g.noun(*groups.get(verb.base, ("clothing",)))
    colours = [a for a in adjectives_of(noun, attributive=True) if a.english in COLOURS]
    determiner = g.one_of(("a", "a", "the", "this"))
    thing = noun_phrase(noun, determiner, adjectives=(g.one_of(colours),))
    return do(g, g.np("person", plural=False, adjective=0.3, subject=True), verb, object_of(verb, thing))


@frame()
def two_subjects(g: Draw) -> Phrase:
    """The boy and the girl are singing; one masculine noun makes both masculine."""
    verb, first = g.intransitive()
    second = g.np(*verb.subjects, adjective=0.2, subject=True)
    both = join(first, phrase("and", "et"), second)
    number = Person(3, True, "m" if "m" in (first.agreement.gender, second.agreement.gender) else "f")
    return act(g, NounPhrase(both.english, both.french, both.facts, number), verb)


def _motion(g: Draw, name: str, preposition: str, *places: str, who: NounPhrase | None = None) -> Phrase:
    subject = who or g.subject("person")
    place = g.np(*places, plural=False, determiner=g.one_of(("the", "the", "the", "this")), adjective=0.4)
    link = phrase(*preposition.split("|")) if preposition else None
    return do(g, subject, NAMED[name], link, place)


@frame(1.5)
def goes_to(g: Draw) -> Phrase:
    """The girl is going to the park; "this park" would be "dans ce parc"."""
    place = g.np("to", plural=False, determiner="the", adjective=0.4)
    return do(g, g.subject("person"), NAMED["go"], phrase("to", "à"), place)


@frame(1.5)
def arrives_at(g: Draw) -> Phrase:
    """The girl arrived at the park; never negated, since "n'arrive pas à" is read as "does not manage to"."""
    subject, verb = g.subject("person"), NAMED["arrive"]
    place = g.np("to", plural=False, determiner=g.one_of(("the", "the", "the", "this")), adjective=0.4)
    tense = g.tense(verb, subject.agreement)
    return clause(subject, verb, tense, phrase("at", "à"), place, closing(g, tense, {}))


@frame()
def comes_from(g: Draw) -> Phrase:
    who = g.np("person", "pet", plural=False, subject=True, adjective=0.2)
    return _motion(g, "come", "from|de", "village", "town", "forest", "garden", "farm", "market", who=who)


@frame()
def enters(g: Draw) -> Phrase:
    who = g.np("person", "pet", "mouse", plural=False, subject=True, adjective=0.2)
    return linked(_motion(g, "enter", "|dans", "building", "room", "-station", "-farm", who=who), "dans", "enter")


@frame()
def leaves(g: Draw) -> Phrase:
    return _motion(g, "leave", "", "building", "town", "room", "island")


@frame()
def falls_into(g: Draw) -> Phrase:
    who = g.np("pet", "boy", "girl", "ball", "hat", "key", "toy", "bag", plural=False, subject=True)
    return _motion(g, "fall", "into|dans", "waterside", who=who)


@frame(1.5)
def stays(g: Draw) -> Phrase:
    return do(g, g.subject("person"), NAMED["stay"], g.place("in", "at"))


@frame(1.5)
def reflexive(g: Draw) -> Phrase:
    """The girl got up: la fille s'est levée."""
    subject = g.np("person", "pet", plural=False, subject=True, adjective=0.2)
    return do(g, subject, g.verb("get up", "wake up"))


@frame(2.0)
def gives_to(g: Draw) -> Phrase:
    verb = g.verb("give", "show", "send", "lend")
    subject = g.subject("person", verb=verb)
    tense = g.tense(verb, subject.agreement)
    thing = g.object(verb, owner_of(subject), adjective=0.25)
    receiver = g.np("person", adjective=0.1, subject=True)
    return clause(subject, verb, tense, thing, phrase("to", "à"), receiver, g.time(tense, 0.1))


@frame()
def buys_for(g: Draw) -> Phrase:
    name, groups = g.one_of(
        (
            ("buy", ("toy", "doll", "clothing", "book", "jewel", "bicycle")),
            ("find", ("toy", "doll", "clothing", "book", "jewel", "key")),
            ("cut", ("cake", "bread", "tart", "cheese", "meat", "flower")),
        )
    )
    verb = g.verb(name)
    subject = g.subject("person", verb=verb)
    determiner = g.one_of(("a", "a", "the", "this"))  # nobody buys what is already theirs
    thing = object_of(verb, g.np(*groups, determiner=determiner, subject=True))
    receiver = g.np("family", adjective=0.1, subject=True, owner=owner_of(subject))
    return do(g, subject, verb, thing, phrase("for", "pour"), receiver)


@frame(1.5)
def puts_somewhere(g: Draw) -> Phrase:
    verb = NAMED["put"]
    subject = g.subject("person", verb=verb)
    preposition, groups = g.one_of((("on|sur", ("surface", "chair")), ("in|dans", ("container",))))
    spot = g.np(*groups, plural=False, subject=True, adjective=0.2)
    thing = object_of(verb, g.np("small", "book", adjective=0.25, owner=owner_of(subject)))
    return do(g, subject, verb, thing, phrase(*preposition.split("|")), spot)


@frame()
def with_tool(g: Draw) -> Phrase:
    name, things, tools = g.one_of(_TOOLS)
    verb = g.verb(name)
    subject = g.subject("person", verb=verb)
    thing = object_of(verb, g.np(*things, adjective=0.2, subject=True))
    tool = g.np(*tools, plural=False, determiner=g.one_of(("a", "a", "the", "this")), adjective=0.4)
    return do(g, subject, verb, thing, phrase("with", "avec"), tool)


@frame()
def talks_to(g: Draw) -> Phrase:
    verb = NAMED["talk"]
    listener = g.np("person", subject=True, adjective=0.2)
    return do(g, g.subject("person", verb=verb), verb, phrase("to", "à"), listener, place=0.2)


@frame()
def talks_about(g: Draw) -> Phrase:
    verb = NAMED["talk"]
    topic = g.np("show", "text", "person", "school", "house", "garden", determiner=g.one_of(("the", "the", "this")))
    return do(g, g.subject("person", verb=verb), verb, phrase("about", "de"), topic)


@frame()
def plays_instrument(g: Draw) -> Phrase:
    """The girl plays the guitar: la fille joue de la guitare."""
    verb = NAMED["play music"]
    thing = g.np("instrument", plural=False, determiner="the", adjective=0.0)
    thing.french[:0] = words("de", new_key())
    subject, tense = g.subject("person", verb=verb), ""
    tense = g.tense(verb, subject.agreement)
    options = options_for(g, subject, verb, tense)
    return clause(subject, verb, tense, object_of(verb, thing), closing(g, tense, options, place=0.3), **options)


@frame()
def plays_sport(g: Draw) -> Phrase:
    verb = NAMED["play a game"]
    return do(g, g.subject("person", verb=verb), verb, pick_phrase(g, _SPORTS), place=0.3)


@frame()
def drinks_glass_of(g: Draw) -> Phrase:
    """Two glasses of milk, a cup of tea."""
    verb = g.verb("drink", "want", "buy")
    subject = g.subject("person", verb=verb)
    vessels, drinks = g.one_of(
        ((("glass", "bottle"), ("milk", "water", "wine", "lemonade", "juice")), (("cup",), ("tea", "coffee")))
    )
    vessel = g.np(*vessels, determiner="a" if g.chance(0.6) or "glass" in vessels else "two", adjective=0.0)
    return do(g, subject, verb, vessel, phrase("of", "de"), g.np(*drinks, determiner="none", adjective=0.0))


@frame(1.5)
def was_done_by(g: Draw) -> Phrase:
    """The cake was eaten by the mouse: le gâteau a été mangé par la souris."""
    verb = g.verb(*AGREEING)
    thing = g.np(*verb.nouns, subject=True, adjective=0.0 if verb.base in ("write", "build") else 0.2)
    tense = "past" if thing.agreement.plural else g.one_of(("past", "past", "future"))
    agent = g.np(*verb.subjects, subject=True, adjective=0.1)
    return join(passive(thing, verb, tense, agent), g.time(tense, 0.2))
