"""Frames that ask. French asks with est-ce que, but for "où est" and where the question is about the subject."""

from utils.corpora.english_french.clauses import clause, question
from utils.corpora.english_french.draw import Draw, tenses_of
from utils.corpora.english_french.forms import NAMED, Verb
from utils.corpora.english_french.frames.base import (
    COLOURS,
    can_be_graded,
    copula,
    frame,
    nothing_said,
    owner_of,
    states,
)
from utils.corpora.english_french.phrases import (
    NounPhrase,
    Phrase,
    Word,
    adjective_phrase,
    join,
    new_key,
    phrase,
    words,
)

_ASKED_ABOUT = (
    *("eat", "drink", "buy", "sell", "find", "lose", "see", "hear", "read", "write", "draw"),
    *("steal", "look for", "wash", "look at"),
)


@frame(3.0, mark="?")
def does_someone_do(g: Draw) -> Phrase:
    """Did the boy eat the apple ? Est-ce que le garçon a mangé la pomme ?"""
    verb = g.transitive()
    subject = g.np(*verb.subjects, subject=True, adjective=0.2)
    return question(subject, verb, g.tense(verb, subject.agreement), g.object(verb, owner_of(subject)))


@frame(mark="?")
def does_someone_act(g: Draw) -> Phrase:
    verb, subject = g.intransitive()
    tense = g.tense(verb, subject.agreement)
    place = g.place(*verb.nouns, probability=0.5) if verb.nouns else None
    return question(subject, verb, tense, place, g.time(tense, 0.15))


def _is_it(g: Draw, *groups: str, asking: Phrase | None = None) -> Phrase:
    subject = g.described(*groups)
    adjective = g.predicate(subject.noun)
    degree = g.degree(0.2) if can_be_graded(adjective) else None
    if asking or adjective.english == "afraid":  # "why is it too old?": too old for what? Too afraid to do what?
        degree = degree and ("very", "très")
    said = adjective_phrase(adjective, subject.agreement, degree=degree)
    tense = g.one_of(("present", "past"))
    return question(subject, copula(adjective), tense, said, states(adjective, subject.noun), asking=asking)


@frame(1.5, mark="?")
def is_it_like(g: Draw) -> Phrase:
    """Is the soup cold ? Est-ce que la soupe est froide ?"""
    return _is_it(
        g, *g.one_of((("person",), ("animal",), ("food", "drink", "building", "vehicle", "show", "clothing")))
    )


@frame(2.0, mark="?")
def who_did(g: Draw) -> Phrase:
    """Who opened the door ? Qui a ouvert la porte ?"""
    verb = g.transitive("", "person")
    key = new_key()
    who = NounPhrase(words("who", key), words("qui", key))
    tense = g.tense(verb, who.agreement)
    return clause(who, verb, tense, g.object(verb), g.time(tense, 0.2, verb=verb))


@frame(mark="?")
def who_is_acting(g: Draw) -> Phrase:
    verb = g.verb("sing", "dance", "sleep", "laugh", "work", "cry", "wait", "swim", "run", "walk", "play", "travel")
    key = new_key()
    who = NounPhrase(words("who", key), words("qui", key))
    tense = g.tense(verb, who.agreement)
    return clause(who, verb, tense, g.place(*verb.nouns) if verb.nouns else g.time(tense, 1.0))


@frame(1.5, mark="?")
def what_did_someone_do(g: Draw) -> Phrase:
    """What did the boy buy ? Qu'est-ce que le garçon a acheté ?"""
    verb = g.verb(*_ASKED_ABOUT)
    subject = g.np("person", adjective=0.2, known=True)
    tense = g.tense(verb, subject.agreement)
    return question(subject, verb, tense, g.time(tense, 0.25), asking=phrase("what", "que"))


@frame(mark="?")
def where_is(g: Draw) -> Phrase:
    """Where is the key ? Où est la clé ?"""
    determiner = g.one_of(("the", "the", "this"))
    thing = g.np("small", "pet", "person", "building", "vehicle", "clothing", determiner=determiner)
    return join(phrase("where", "où"), clause(nothing_said(thing), NAMED["be"], g.one_of(("present", "past"))), thing)


@frame(1.5, mark="?")
def where_does_someone(g: Draw) -> Phrase:
    verb = g.verb("sleep", "work", "live", "eat", "wait", "swim", "play", "dance", "run", "sing")
    groups = ("person", "pet") if verb.base in ("sleep", "eat", "wait", "run") else ("person",)
    subject = g.np(*groups, known=True)
    tense = "present" if verb.state else g.tense(verb, subject.agreement)
    return question(subject, verb, tense, g.time(tense, 0.3) if not verb.state else None, asking=phrase("where", "où"))


@frame(mark="?")
def when_did_someone(g: Draw) -> Phrase:
    """When did the uncle arrive ? Quand est-ce que l'oncle est arrivé ?"""
    if g.chance(0.5):
        verb = g.verb("arrive", "leave")
        subject = g.np("person", known=True)
        complement = g.np("building", "village", determiner="the") if verb.base == "leave" else None
    else:
        verb = g.deed()
        subject = g.np("person", adjective=0.15, known=True)
        complement = g.object(verb, owner_of(subject), adjective=0.15)
    tense = "future" if "future" in tenses_of(verb, subject.agreement.plural) and g.chance(0.4) else "past"
    return question(subject, verb, tense, complement, asking=phrase("when", "quand"))


@frame(1.5, mark="?")
def why_is_someone(g: Draw) -> Phrase:
    """Why is the girl crying ? Pourquoi est-ce que la fille pleure ?"""
    why = phrase("why", "pourquoi")
    if g.chance(0.5):
        verb = g.intransitive()[0]
        subject = g.np(*verb.subjects, adjective=0.3, known=True)
        tense = g.tense(verb, subject.agreement)
        return question(subject, verb, "past" if tense == "future" else tense, asking=why)
    return _is_it(g, "person", "pet", "building", asking=why)


@frame(1.5, mark="?")
def how_many(g: Draw) -> Phrase:
    """How many apples did the boy buy ? Combien de pommes est-ce que le garçon a achetées ?"""
    verb = g.verb("eat", "buy", "find", "break", "steal", "wash", "write")
    counted = g.thing_for(verb, noun=g.noun(*verb.nouns, many=True), plural=True, determiner="none", adjective=0.25)
    return _asking_for(g, verb, join(phrase("how many", "combien de"), counted), counted)


@frame(1.5, mark="?")
def which_one(g: Draw) -> Phrase:
    """Which car did the man buy ? Quelle voiture est-ce que l'homme a achetée ?"""
    verb = g.verb("buy", "paint", "wash", "write", "steal", "build", "break", "find")
    chosen = g.thing_for(verb, noun=g.noun(*verb.nouns), plural=False, determiner="none", adjective=0.15)
    which = phrase("which", "quelle" if chosen.agreement.gender == "f" else "quel")
    return _asking_for(g, verb, join(which, chosen), chosen)


def _asking_for(g: Draw, verb: Verb, asked: Phrase, chosen: NounPhrase) -> Phrase:
    """A question about the object, which stands first, so that the participle agrees with it."""
    asked.facts += (("verb_object", verb.name, chosen.noun.singular),)
    subject = g.np("person", adjective=0.15, known=True)
    tense = "past" if g.chance(0.6) else g.tense(verb, subject.agreement)
    return question(subject, verb, tense, asking=asked, agree=chosen.agreement if tense == "past" else None)


@frame(mark="?")
def what_colour(g: Draw) -> Phrase:
    """What colour is the car ? De quelle couleur est la voiture ?"""
    thing = g.np(
        "coloured", "apple", "cat", "horse", "bird", determiner=g.one_of(("the", "the", "this")), adjective=0.2
    )
    if any(adjective in COLOURS for _, adjective, _ in thing.facts):
        return what_colour(g)
    asked = clause(nothing_said(thing), NAMED["be"], g.one_of(("present", "past")))
    colour = join(Phrase([], [Word("de", ())]), phrase("what", "quelle"), phrase("colour", "couleur"))
    return join(colour, asked, thing)
