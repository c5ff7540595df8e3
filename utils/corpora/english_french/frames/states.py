"""Frames of one clause that say how things are: what is like what, where, made of what; who has, needs, fears what."""

from utils.corpora.english_french.clauses import clause, is_adjective
from utils.corpora.english_french.draw import COUNTS, Draw
from utils.corpora.english_french.forms import NAMED
from utils.corpora.english_french.frames.base import (
    can_be_graded,
    frame,
    pick_phrase,
    states,
)
from utils.corpora.english_french.phrases import (
    NounPhrase,
    Phrase,
    join,
    object_of,
    phrase,
    words,
)

_DESCRIBED = tuple(
    "food drink clothing vehicle furniture building dish container machine jewel text show door wall".split()
)
# English | French masculine | French feminine
_PROFESSIONS = """
baker | boulanger | boulangère
singer | chanteur | chanteuse
dancer | danseur | danseuse
student | étudiant | étudiante
doctor | médecin | médecin
farmer | agriculteur | agricultrice
"""
_YOUNG_AGES = """
two | deux
three | trois
four | quatre
five | cinq
ten | dix
"""
_AGES = """
thirty | trente
forty | quarante
fifty | cinquante
"""
_MATERIALS = (
    ("wood", "bois", ("chair", "table", "bed", "door", "spoon", "toy", "box", "boat")),
    ("metal", "métal", ("metal", "box", "chair", "door", "table", "lamp")),
    ("stone", "pierre", ("house", "bridge", "church", "castle", "wall")),
)
_HAD = tuple("pet clothing vehicle toy jewel bag box suitcase phone lamp book guitar piano".split())


@frame(3.0)
def is_like(g: Draw) -> Phrase:
    """The soup is cold; the boy is cold (avoir froid)."""
    subject = g.described(*g.one_of((("person",), ("animal",), _DESCRIBED)))
    adjective = g.predicate(subject.noun)
    tense = g.one_of(("present", "past"))
    negative = "not" if g.chance(0.15) else ""
    degree = g.degree() if can_be_graded(adjective) else None
    degree = degree and ("very", "très") if adjective.english == "afraid" else degree
    said = is_adjective(subject, adjective, tense, negative=negative, degree=degree)
    today = g.chance(0.2) and adjective.english in ("happy", "sad", "tired", "ill", "hungry", "thirsty", "cold")
    when = (("today", "aujourd'hui") if tense == "present" else ("yesterday", "hier")) if today else None
    return join(said, phrase(*when) if when else None)


@frame(1.5)
def has_profession(g: Draw) -> Phrase:
    subject = g.np("person", plural=False, adjective=0.2, subject=True, known=True)
    tense = g.one_of(("present", "present", "past"))
    return clause(subject, NAMED["be"], tense, _profession(g, subject), negative="not" if g.chance(0.2) else "")


@frame(1.5)
def becomes(g: Draw) -> Phrase:
    subject = g.np("person", plural=False, adjective=0.2, subject=True)
    return clause(subject, NAMED["become"], g.one_of(("past", "past", "future")), _profession(g, subject))


def _profession(g: Draw, subject: NounPhrase) -> Phrase:
    english, masculine, feminine = g.one_of(_PROFESSIONS.strip().splitlines()).split("|")
    return phrase(f"a {english}", masculine if subject.agreement.gender == "m" else feminine)


@frame(2.5)
def has(g: Draw) -> Phrase:
    subject, verb = g.first_person() if g.chance(0.1) else g.subject("person", known=True), NAMED["have"]
    tense = "present" if subject.noun is None else g.tense(verb, subject.agreement)
    negative, plural = "not" if g.chance(0.2) else "", g.chance(0.5)
    determiner = "not a" if negative else g.one_of(COUNTS) if plural else "a"
    thing = g.np(*_HAD, determiner=determiner, adjective=0.0 if negative else 0.6 if not plural else 0.5)
    return clause(subject, verb, tense, object_of(verb, thing), negative=negative)


@frame(2.0)
def there_is(g: Draw) -> Phrase:
    plural = g.chance(0.5)
    be, avoir = g.one_of((("are" if plural else "is", "a"), ("were" if plural else "was", "avait")))
    kind = g.one_of(("surface", "container", "outdoors"))
    if kind == "outdoors":
        place, groups = g.place("outdoors", "tree"), ("person", "-family", "pet", "bird", "frog")
        place = place if "tree" not in {w.text for w in place.english} else g.place("outdoors")
    else:
        preposition = phrase("on", "sur") if kind == "surface" else phrase("in", "dans")
        place, groups = (
            join(preposition, g.np(kind, plural=False, subject=True, adjective=0.2)),
            ("small", "fruit", "vegetable", "egg", "flower"),
        )
    thing = g.np(*groups, determiner=g.one_of(COUNTS) if plural else "a", adjective=0.5)
    return join(phrase(f"there {be}", f"il y {avoir}"), thing, place)


@frame(1.5)
def is_somewhere(g: Draw) -> Phrase:
    tense, negative = g.one_of(("present", "past")), "not" if g.chance(0.15) else ""
    if g.chance(0.35):
        subject, place = g.np("person", "pet", subject=True, adjective=0.2, known=True), g.place()
    else:
        subject, place = g.np("small", "dish", subject=True, adjective=0.3, known=True), g.spot()
    return clause(subject, NAMED["be"], tense, place, negative=negative)


@frame(1.5)
def made_of(g: Draw) -> Phrase:
    """The table is made of wood: la table est en bois."""
    english, french, groups = g.one_of(_MATERIALS)
    negative = "not" if g.chance(0.2) else ""
    subject = g.np(*groups, subject=True, adjective=0.0, known=bool(negative))
    said = clause(subject, NAMED["be"], "present", negative=negative)
    return join(said, phrase("made of", "en"), phrase(english, french))


@frame(2.0)
def is_aged(g: Draw) -> Phrase:
    """The boy is ten years old: le garçon a dix ans."""
    if g.chance(0.5):
        subject, ages = g.np("young-person", "pet", plural=False, adjective=0.0, known=True), _YOUNG_AGES
    else:
        subject, ages = g.np("person", "-young-person", plural=False, adjective=0.0, known=True), _AGES
    tense = g.one_of(("present", "past"))
    return clause(subject, NAMED["be hungry"], tense, pick_phrase(g, ages), phrase("years old", "ans"))


@frame()
def needs(g: Draw) -> Phrase:
    """The man needs a key: l'homme a besoin d'une clé."""
    subject, verb = g.subject("person"), NAMED["need"]
    thing = g.np(*verb.nouns, plural=False, determiner=g.one_of(("a", "a", "the", "this")), adjective=0.2)
    said = clause(subject, verb, g.tense(verb, subject.agreement), negative="not" if g.chance(0.2) else "")
    verb_key = said.english[-1].keys[0]
    return join(said, Phrase([], words("besoin de", verb_key)), object_of(verb, thing))


@frame()
def is_afraid_of(g: Draw) -> Phrase:
    subject = g.np("person", "pet", "mouse", subject=True, adjective=0.2, known=True)
    tense, negative = g.one_of(("present", "past")), "not" if g.chance(0.15) else ""
    feared = g.np("animal", "waterside", "forest", determiner=g.one_of(("the", "the", "this")), adjective=0.3)
    afraid = clause(subject, NAMED["be hungry"], tense, phrase("afraid", "peur"), negative=negative)
    return join(afraid, phrase("of", "de"), feared, states(g.adjective("afraid"), subject.noun))
