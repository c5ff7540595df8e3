"""Frames of two verbs: what someone wants, says or does when, if, while and because something else is so."""

from collections.abc import Sequence

from utils.corpora.english_french.clauses import clause, infinitive, is_adjective
from utils.corpora.english_french.draw import Draw, tenses_of
from utils.corpora.english_french.forms import NAMED
from utils.corpora.english_french.frames.base import can_be_graded, frame, nothing_said, owner_of
from utils.corpora.english_french.phrases import NounPhrase, Phrase, join, new_key, object_of, phrase, pronoun, words
from utils.corpora.english_french.words import INFINITIVES

_OPINIONS = ("say", "think", "know that")
_MOODS = (
    (("happy",), ("rich", "famous", "happy")),
    (("sad",), ("ill", "tired", "sad")),
    (("happy",), ("intelligent", "strong")),
)
_OPPOSITES = (
    ("hot", "cold", "soup milk coffee tea"),
    ("good", "bad", "film story song hotel coffee wine"),
    ("big", "small", "box bag suitcase furniture building town vehicle garden"),
    ("clean", "dirty", "clothing dish room vehicle window street"),
    ("open", "closed", "door window suitcase box bag"),
    ("open", "closed", "shop museum school church"),
    ("full", "empty", "container cup bottle cart"),
    ("old", "young", "man woman king queen actor actress cat dog horse donkey"),
    ("happy", "sad", "boy girl king queen prince princess man woman"),
    ("strong", "weak", "person horse donkey elephant bear"),
    ("black", "white", "cat dog horse bird hat dress shirt car"),
    ("heavy", "light", "bag suitcase chair box"),
)
_CONDITIONS = (("hungry", "eat"), ("thirsty", "drink"), ("tired", "sleep"), ("ill", "stay"), ("cold", "put on"))
_DEEDS = ("sing", "dance", "work", "travel", "sleep", "swim")
_NO_SKILLS = ("work", "travel", "sleep")  # "can swim" is "sait nager"
_WITH_A_BEGINNING = tuple(name for name in INFINITIVES if name not in ("buy", "sell"))
_WEATHER = (("rains", "pleut"), ("snows", "neige"))
_WEATHER_NEWS = (
    ("is raining", "pleut", "progressive"),
    ("is snowing", "neige", "progressive"),
    ("rained", "a plu", "past"),
    ("will rain", "pleuvra", "future"),
    ("was raining", "pleuvait", "past_progressive"),
)


def _action(
    g: Draw,
    subject: NounPhrase,
    *,
    english: str = "to",
    french: str = "",
    deeds: Sequence[str] = _DEEDS,
    verbs: Sequence[str] = INFINITIVES,
) -> Phrase:
    """To eat an apple, to sing: what the subject wants, begins or forgets to do."""
    if not verbs or g.chance(0.25):
        return infinitive(g.verb(*deeds), english=english, french=french)
    verb = g.verb(*verbs)
    return infinitive(verb, g.object(verb, owner_of(subject), adjective=0.2), english=english, french=french)


def _with_infinitive(g: Draw, name: str, french: str = "", verbs: Sequence[str] = INFINITIVES) -> Phrase:
    verb = NAMED[name]
    subject = g.subject("person", verb=verb)
    tense = g.tense(verb, subject.agreement)
    negative = "not" if name != "prefer" and g.chance(0.12) else ""
    return clause(subject, verb, tense, _action(g, subject, french=french, verbs=verbs), negative=negative)


@frame(1.5)
def wants_to(g: Draw) -> Phrase:
    """The girl wants to buy a hat, likes to sing: who likes to does so again and again, so not to one thing."""
    name = g.one_of(("want", "want", "prefer", "prefer", "like"))
    return _with_infinitive(g, name, verbs=() if name == "like" else INFINITIVES)


@frame()
def begins_to(g: Draw) -> Phrase:
    return _with_infinitive(g, "begin", "à", _WITH_A_BEGINNING)


@frame()
def tries_to(g: Draw) -> Phrase:
    return _with_infinitive(g, g.one_of(("try", "forget")), "de")


@frame(1.5)
def can_do(g: Draw) -> Phrase:
    """The boy can sleep, could not read the letter; the girl must work: peut, pouvait, doit.

    "The boy could read" is left out: it may also mean that he would be able to.
    """
    subject = g.subject("person")
    name = g.one_of(("can", "could", "must"))
    could = name == "could"
    said = clause(subject, NAMED[name], "past" if could else "present", negative="not" if could else "")
    said.english[-1] = said.english[-1]._replace(text=name) if not could else said.english[-1]
    return join(said, _action(g, subject, english="", deeds=_DEEDS if name == "must" else _NO_SKILLS))


@frame()
def asks_to(g: Draw) -> Phrase:
    """The mother asked the boy to close the door: a demandé au garçon de fermer la porte."""
    verb = NAMED["ask"]
    subject, asked = g.subject("person", verb=verb), g.np("person", subject=True, adjective=0.2)
    said = clause(subject, verb, g.tense(verb, subject.agreement))
    doing = _action(g, asked, french="de")
    asked.french[:0] = words("à", new_key())
    return join(said, asked, doing)


@frame()
def helps_to(g: Draw) -> Phrase:
    verb, doing = g.verb("help"), g.verb("open", "close", "clean", "wash", "repair", "paint", "sell")
    subject, helped = g.subject("person", verb=verb), g.np("person", subject=True, adjective=0.1)
    deed = infinitive(doing, g.object(doing, owner_of(helped), adjective=0.2), french="à")
    return clause(subject, verb, g.tense(verb, subject.agreement), object_of(verb, helped), deed)


def short_clause(g: Draw, tense: str) -> Phrase:
    """A few words that can follow that, when or while: the girl is sleeping, the boy found the key."""
    if g.chance(0.5):
        verb, subject = g.intransitive(tense)
        return clause(subject, verb, tense)
    verb = g.transitive(tense)
    subject = g.subject(*verb.subjects)
    return clause(subject, verb, tense, g.object(verb, owner_of(subject), adjective=0.15))


@frame(2.0)
def says_that(g: Draw) -> Phrase:
    """The boy thinks that the girl is sleeping; said that she ate: dit que, a dit que."""
    subject, verb = g.subject("person"), g.verb(*_OPINIONS)
    inner = g.one_of(("progressive", "past", "future"))
    return clause(subject, verb, "present", phrase("that", "que"), short_clause(g, inner))


@frame()
def said_that(g: Draw) -> Phrase:
    subject, verb = g.subject("person"), NAMED["say"]
    return clause(subject, verb, "past", phrase("that", "que"), short_clause(g, "past_progressive"))


@frame()
def says_that_is(g: Draw) -> Phrase:
    """The boy thinks that the soup is too cold."""
    subject, verb = g.subject("person"), g.verb(*_OPINIONS)
    thing = g.described("food", "person", "building", "show", "animal", "clothing")
    adjective = g.predicate(thing.noun)
    degree = g.degree() if can_be_graded(adjective) else None
    said = is_adjective(thing, adjective, "present", degree=degree, negative="not" if g.chance(0.15) else "")
    return clause(subject, verb, "present", phrase("that", "que"), said)


@frame()
def because_someone_is(g: Draw) -> Phrase:
    """The mother is sad because the boy is ill."""
    moods, reasons = g.one_of(_MOODS)
    while True:
        first, second = g.np("person", subject=True, adjective=0.1), g.np("person", subject=True, adjective=0.1)
        mood, reason = g.predicate(first.noun, moods), g.predicate(second.noun, reasons)
        if mood and reason:
            break
    tense = g.one_of(("present", "past"))
    return join(is_adjective(first, mood, tense), phrase("because", "parce que"), is_adjective(second, reason, tense))


@frame(1.5)
def when_it_happened(g: Draw) -> Phrase:
    """The dog was sleeping when the girl arrived: dormait quand la fille est arrivée."""
    verb, subject = g.intransitive("past_progressive")
    event = g.verb("arrive", "enter", "get up", "wake up")
    other = g.np("person", plural=None if event.base == "arrive" else False, subject=True, adjective=0.2)
    said = clause(subject, verb, "past_progressive", g.place(*verb.nouns, probability=0.3) if verb.nouns else None)
    return join(said, phrase("when", "quand"), clause(other, event, "past"))


@frame(2.0)
def while_both(g: Draw) -> Phrase:
    first, second = short_clause(g, "past_progressive"), short_clause(g, "past_progressive")
    return join(first, phrase("while", "pendant que"), second)


@frame(1.5)
def and_both(g: Draw) -> Phrase:
    tense = g.one_of(("progressive", "past", "future"))
    return join(short_clause(g, tense), phrase("and", "et"), short_clause(g, tense))


@frame()
def but_both(g: Draw) -> Phrase:
    """The cake is good but the soup is cold."""
    tense = g.one_of(("present", "past"))
    one, other, groups = g.one_of(_OPPOSITES)
    if g.chance(0.5):
        one, other = other, one
    while True:
        first, second = g.described(*groups.split()), g.described(*groups.split())
        said = g.predicate(first.noun, (one,)), g.predicate(second.noun, (other,))
        if all(said) and first.noun is not second.noun:
            break
    return join(is_adjective(first, said[0], tense), phrase("but", "mais"), is_adjective(second, said[1], tense))


@frame(1.5)
def did_and_did(g: Draw) -> Phrase:
    """The man opened the door and closed the window: one subject, two verbs."""
    subject = g.np("person", subject=True, adjective=0.2)
    tense = g.one_of(("past", "past", "future"))
    first, second = (g.deed(tense) for _ in range(2))
    owner = owner_of(subject)
    said = clause(subject, first, tense, g.object(first, owner, adjective=0.2))
    then = clause(nothing_said(subject), second, tense, g.object(second, owner, adjective=0.2))
    return join(said, phrase("and", "et"), then)


@frame()
def if_weather(g: Draw) -> Phrase:
    """If it rains , the girl will take the umbrella: s'il pleut, ..."""
    weather = join(phrase("if", "si"), phrase("it", "il"), phrase(*g.one_of(_WEATHER)), phrase(",", ","))
    subject = g.np("person", subject=True, adjective=0.2)
    if g.chance(0.3):
        return join(weather, clause(subject, NAMED["stay"], "future", g.place("room", "hotel", "castle", "school")))
    verb = g.verb("take", "wash", "read", "drink", "eat", "close")
    while "future" not in tenses_of(verb, subject.agreement.plural) and subject.agreement.plural:
        subject = g.np("person", plural=False, subject=True, adjective=0.2)
    return join(weather, clause(subject, verb, "future", g.object(verb, owner_of(subject), adjective=0.2)))


@frame(1.5)
def if_someone_is(g: Draw) -> Phrase:
    """If the boy is hungry , he will eat an apple."""
    subject = g.np("person", plural=False, subject=True, adjective=0.1)
    state, name = g.one_of(_CONDITIONS)
    verb, he = g.verb(name), pronoun(subject, personal=True)
    if name == "put on":
        rest = object_of(verb, g.np("coat", "scarf", "hat", plural=False, owner=subject.agreement, subject=True))
    elif name in ("eat", "drink"):
        rest = g.object(verb, subject.agreement, adjective=0.2)
    else:
        rest = g.place("home", probability=0.6 if name == "sleep" else 1.0)
    condition = is_adjective(subject, g.predicate(subject.noun, (state,)), "present")
    return join(phrase("if", "si"), condition, phrase(",", ","), clause(he, verb, "future", rest))


@frame(1.5)
def it_rains(g: Draw) -> Phrase:
    """It is raining in the village today: il pleut dans le village aujourd'hui."""
    english, french, tense = g.one_of(_WEATHER_NEWS)
    place = g.place("town", "outdoors", "island", known=True)
    return join(phrase("it", "il"), phrase(english, french), place, g.time(tense, 0.5))
