"""Frames that say more about a noun: relative clauses, owners and parts, comparisons, likes, and nobody and nothing."""

from utils.corpora.english_french.clauses import clause, infinitive, is_adjective, relative_object, relative_subject
from utils.corpora.english_french.draw import Draw, verbs_for
from utils.corpora.english_french.forms import NAMED, Adjective, starts_with_vowel
from utils.corpora.english_french.frames.base import can_be_graded, frame, owner_of, states
from utils.corpora.english_french.phrases import (
    NounPhrase,
    Phrase,
    adjective_phrase,
    join,
    linked,
    new_key,
    noun_phrase,
    object_of,
    phrase,
    words,
)
from utils.corpora.english_french.words import AGREEING

_COMPARED = ("animal -insect", "person", "vehicle", "furniture", "home", "clothing", "food", "food", "instrument")
_MORE = tuple("big small old good famous intelligent interesting beautiful fragile".split())
# English | French masculine | French feminine
_SUPERLATIVES = """
biggest | plus grand | plus grande
smallest | plus petit | plus petite
oldest | plus vieux | plus vieille
"""
# noun | French | gender | what is one | where
_SETS = """
animal | animal | m | animal -insect | forest farm park island
building | bâtiment | m | building | town village island
room | pièce | f | kitchen bedroom | house castle hotel
"""
_PET_PLACES = ("garden", "kitchen", "field", "street", "park", "farm")


@frame(1.5)
def who_acts_is(g: Draw) -> Phrase:
    """The dog that is sleeping in the garden is black."""
    tense = g.one_of(("progressive", "past_progressive"))
    verb, subject = g.intransitive(tense)
    noun = g.np(noun=subject.noun, determiner="the", adjective=0.0)
    adjective = g.predicate(
        subject.noun, ("young", "old", "black", "white", "small", "tired", "famous", "happy", "rich")
    )
    if adjective is None:
        return who_acts_is(g)
    place = g.place(*verb.nouns, probability=0.5) if verb.nouns else None
    return is_adjective(relative_subject(noun, verb, tense, place), adjective, "past" if "past" in tense else "present")


@frame()
def who_did_acts(g: Draw) -> Phrase:
    """The woman who bought the house is singing."""
    tense = g.one_of(("past", "past", "future"))
    inner = g.deed(tense)
    plural = False if inner.base == inner.past else None  # "the girls who read" could be present
    noun = g.np("person", plural=plural, determiner="the", adjective=0.1)
    longer = relative_subject(noun, inner, tense, g.object(inner, owner_of(noun), adjective=0.2))
    return clause(longer, g.verb("sing", "sleep", "laugh", "dance", "work", "wait"), "progressive")


@frame(2.0)
def what_was_done_is(g: Draw) -> Phrase:
    """The apple that the boy ate was ripe: la pomme que le garçon a mangée était mûre."""
    verb = g.verb(*AGREEING)
    noun = g.describable(*verb.nouns)
    thing = g.np(noun=noun, determiner="the", adjective=0.0)
    doer = g.np(*verb.subjects, adjective=0.1, subject=True)
    longer = relative_object(thing, doer, verb, "past")
    fitting = [adjective.english for adjective in g.predicates(noun) if adjective.english != "broken"]
    tense = "past" if verb.base in ("eat", "break") else g.one_of(("present", "past"))
    return is_adjective(longer, g.predicate(noun, fitting), tense)


@frame(2.0)
def sees_what_was_done(g: Draw) -> Phrase:
    """The girl found the key that the boy bought: la clé que le garçon a achetée."""
    inner = g.verb(*(name for name in AGREEING if name != "eat"))
    thing = g.np(*inner.nouns, determiner=g.one_of(("the", "the", "this")), adjective=0.15)
    others = [v for v in verbs_for(thing.noun) if not v.state and v.name not in ("build", "write", inner.name)]
    outer = g.one_of(others or [g.verb("see")])
    subject = g.subject("person", verb=outer)
    longer = relative_object(thing, g.np("person", adjective=0.1, subject=True), inner, "past")
    return clause(subject, outer, g.tense(outer, subject.agreement), object_of(outer, longer))


@frame()
def sees_who_acts(g: Draw) -> Phrase:
    """The girl sees the boy who is singing in the garden."""
    inner_tense, tense = g.one_of((("progressive", "present"), ("past_progressive", "past")))
    verb, someone = g.intransitive(inner_tense)
    noun = g.np(noun=someone.noun, determiner=g.one_of(("the", "this")), adjective=0.15)
    outer = g.verb("see", "hear") if verb.base in ("sing", "cry", "laugh", "play") else g.verb("see")
    place = g.place(*verb.nouns, probability=0.4) if verb.nouns else None
    longer = relative_subject(noun, verb, inner_tense, place)
    return clause(g.subject("person"), outer, tense, object_of(outer, longer))


@frame()
def where_someone_lives(g: Draw) -> Phrase:
    """The house where the girl lives is old: la maison où la fille habite est vieille."""
    place = g.np("home", plural=False, determiner="the", adjective=0.0)
    verb = g.verb("live", "work", "sleep")
    doer = g.np("person", adjective=0.15, known=True)
    longer = place.followed_by(phrase("where", "où"), clause(doer, verb, "present"))
    return is_adjective(longer, g.predicate(place.noun), "present", negative="not" if g.chance(0.2) else "")


def _owned(g: Draw, owned: NounPhrase) -> NounPhrase:
    """The boy's, in front of a noun phrase without determiner; French turns it round: la clé du garçon."""
    owner = g.np("person", plural=False, determiner="the", adjective=0.1)
    if "family" in owner.noun.tags:
        owner = noun_phrase(owner.noun, g.one_of(("the", "my")))
    the, of = new_key(), new_key()
    article = "les" if owned.agreement.plural else "la" if owned.agreement.gender == "f" else "le"
    owned.english[:0] = owner.english + words("'s", of)
    owned.french[:0] = words(article, the)
    owned.french += words("de", of) + owner.french
    owned.facts += owner.facts
    return owned


@frame()
def owners_pet_acts(g: Draw) -> Phrase:
    """The boy's dog is sleeping: le chien du garçon dort."""
    verb = g.verb("sleep", "run", "jump", "eat", "wait")
    owned = _owned(g, g.np("pet", determiner="none", adjective=0.3))
    tense = g.tense(verb, owned.agreement)
    return clause(owned, verb, tense, g.place(*_PET_PLACES, probability=1.0 if tense == "present" else 0.4))


@frame()
def owners_thing_is(g: Draw) -> Phrase:
    """The girl's dress is red: la robe de la fille est rouge."""
    noun = g.describable("clothing", "vehicle", "bag", "suitcase", "jewel", "house", "garden", "kitchen", "umbrella")
    owned = _owned(g, g.np(noun=noun, determiner="none", adjective=0.0))
    tense = g.one_of(("present", "past"))
    return is_adjective(owned, g.predicate(noun), tense, negative="not" if g.chance(0.15) else "")


@frame()
def part_of_building(g: Draw) -> Phrase:
    """The door of the house is open: la porte de la maison est ouverte."""
    part = g.np("door", "window", determiner="the", adjective=0.0)
    determiner = g.one_of(("the", "the", "this"))
    rooms = ("bedroom", "kitchen")  # a building has many windows
    wholes = rooms if part.noun.singular == "window" else ("building", *rooms)
    whole = g.np(*wholes, plural=False, determiner=determiner, adjective=0.15)
    return is_adjective(
        part.followed_by(phrase("of", "de"), whole), g.predicate(part.noun), g.one_of(("present", "past"))
    )


@frame()
def this_is(g: Draw) -> Phrase:
    """This is the boy's key: c'est la clé du garçon."""
    noun = g.noun("small", "clothing", "vehicle", "pet", "house", "garden")
    thing = _owned(g, g.np(noun=noun, plural=False, determiner="none", adjective=0.3))
    return join(phrase(*g.one_of((("this is", "ce est"), ("this was", "ce était")))), thing)


def _comparable(g: Draw, among: tuple[str, ...] = ()) -> tuple[NounPhrase, Adjective, NounPhrase]:
    """Two things, and an adjective that can be said of both."""
    while True:
        groups = g.one_of(_COMPARED).split()
        first, second = g.described(*groups), g.np(*groups, adjective=0.0, known=True)
        adjective = g.predicate(first.noun, among)
        if adjective is None or adjective.idiom or not can_be_graded(adjective) or first.noun is second.noun:
            continue
        if adjective is g.predicate(second.noun, (adjective.english,)):
            return first, adjective, second


@frame(1.5)
def is_more_than(g: Draw) -> Phrase:
    """The horse is bigger than the dog: plus grand que."""
    first, adjective, second = _comparable(g, _MORE)
    said = clause(first, NAMED["be"], g.one_of(("present", "past")))
    return join(said, adjective_phrase(adjective, first.agreement, comparative=True), phrase("than", "que"), second)


@frame()
def is_as_as(g: Draw) -> Phrase:
    """The horse is as big as the cow: aussi grand que."""
    first, adjective, second = _comparable(g)
    said = clause(first, NAMED["be"], "present", negative="not" if g.chance(0.3) else "")
    as_big = adjective_phrase(adjective, first.agreement, degree=("as", "aussi"))
    return join(said, as_big, phrase("as", "que"), second)


@frame()
def is_the_most(g: Draw) -> Phrase:
    """The elephant is the biggest animal in the forest: le plus grand animal de la forêt."""
    english, masculine, feminine = (part.strip() for part in g.one_of(_SUPERLATIVES.strip().splitlines()).split("|"))
    noun, french, gender, members, places = (part.strip() for part in g.one_of(_SETS.strip().splitlines()).split("|"))
    if starts_with_vowel(french):
        masculine = masculine.replace("vieux", "vieil")
    subject = g.np(*members.split(), plural=False, determiner=g.one_of(("the", "this", "my")), adjective=0.0)
    place = g.np(*places.split(), plural=False, determiner=g.one_of(("the", "this")), adjective=0.0)
    the, most = (
        phrase("the", "la" if gender == "f" else "le"),
        phrase(english, feminine if gender == "f" else masculine),
    )
    said = clause(subject, NAMED["be"], g.one_of(("present", "past")))
    inside = phrase("on" if place.noun.singular in ("island", "farm") else "in", "de")
    return join(said, the, most, phrase(noun, french), inside, place)


@frame()
def is_too_young_to(g: Draw) -> Phrase:
    """The girl is too young to work: trop jeune pour travailler."""
    subject = g.np("person", subject=True, adjective=0.0)
    adjective = g.predicate(subject.noun, ("young", "old", "tired", "ill", "weak", "lazy"))
    said = is_adjective(subject, adjective, g.one_of(("present", "past")), degree=("too", "trop"))
    return join(said, infinitive(g.verb("work", "swim", "dance", "travel"), french="pour"))


@frame()
def likes_in_general(g: Draw) -> Phrase:
    """Cats like milk: les chats aiment le lait."""
    liker = g.noun("cat", "dog", "horse", "bear", "girl", "boy", "goat", "mouse", "woman", "man", "cow", "rabbit")
    subject = noun_phrase(liker, "generic", plural=True)
    person = "person" in liker.tags
    many = g.chance(0.5)
    if person:
        thing = g.noun("fruit", "cake", "song", "film", "story", many=True) if many else g.noun("drink", "mass")
    else:
        thing = g.noun("fruit", "carrot", many=True) if many else g.noun("milk", "water", "meat", "cheese", "bread")
    liked = object_of(NAMED["like"], noun_phrase(thing, "generic", plural=many))
    return clause(subject, NAMED["like"], "present", liked, negative="not" if g.chance(0.25) else "")


@frame()
def prefers_to(g: Draw) -> Phrase:
    """The woman prefers tea to coffee: préfère le thé au café."""
    groups = g.one_of(
        (("drink",), ("fruit", "tomato", "carrot"), ("cat", "dog", "horse", "bird"), ("film", "song", "book"))
    )
    mass = groups == ("drink",)
    first, second = (g.noun(*groups, many=not mass) for _ in range(2))
    if first is second:
        return prefers_to(g)
    one, two = (noun_phrase(noun, "generic", plural=not mass) for noun in (first, second))
    verb = NAMED["prefer"]
    return clause(g.subject("person", known=True), verb, "present", object_of(verb, one), phrase("to", "à"), two)


@frame(1.5)
def nobody_did(g: Draw) -> Phrase:
    """Nobody opened the door: personne n'a ouvert la porte."""
    tense = g.one_of(("past", "past", "future"))
    verb = g.transitive(tense, "person")
    key = new_key()
    nobody = NounPhrase(words("nobody", key), words("personne", key))
    thing = g.object(verb, negative="nobody")
    said = clause(nobody, verb, tense, thing, g.time(tense, 0.15, verb=verb), negative="nobody")
    return linked(said, "ne", "nobody")


@frame()
def everybody_does(g: Draw) -> Phrase:
    """Everybody loves the garden: tout le monde aime le jardin."""
    verb = g.verb("love", "know", "see", "hear", "look at", "wait for", "watch", "help", "read")
    key = new_key()
    everybody = NounPhrase(words("everybody", key), words("tout le monde", key))
    tense = g.tense(verb, everybody.agreement)
    return clause(everybody, verb, tense, g.object(verb), g.time(tense, 0.15, verb=verb))


@frame()
def does_nothing(g: Draw) -> Phrase:
    """The boy sees nothing: le garçon ne voit rien."""
    verb = g.verb("see", "eat", "hear", "drink", "find", "buy", "read", "write", "sell")
    groups = ("person", "pet") if verb.base in ("see", "eat", "hear", "find") else ("person",)
    subject = g.subject(*groups, verb=verb)
    while (tense := g.tense(verb, subject.agreement)) in ("progressive", "past_progressive"):
        pass
    said = clause(subject, verb, tense, negative="nothing")
    key = next(word.keys[0] for word in said.french if word.text == "rien")
    return join(said, Phrase(words("nothing", key), []), g.time(tense, 0.0 if tense == "present" else 0.3))


@frame()
def finds_it_so(g: Draw) -> Phrase:
    """The boy finds the film interesting: le garçon trouve le film intéressant."""
    thing = g.np("film", "book", "story", "song", "museum", determiner=g.one_of(("the", "this")), adjective=0.0)
    adjective = g.predicate(thing.noun, ("interesting", "beautiful", "sad", "long", "bad"))
    verb, degree = g.verb("find"), g.degree(0.3)
    if adjective.english not in ("sad", "long"):
        degree = degree and ("very", "très")  # nothing is too interesting
    said = adjective_phrase(adjective, thing.agreement, degree=degree)
    return clause(
        g.subject("person", verb=verb, known=True),
        verb,
        "past" if g.chance(0.6) else "present",
        object_of(verb, thing),
        said,
        states(adjective, thing.noun),
        negative="not" if g.chance(0.12) else "",
    )


@frame()
def seems(g: Draw) -> Phrase:
    """The queen seems very happy: la reine semble très heureuse."""
    while True:
        subject = g.described("person", "pet", "food", "building", "machine")
        adjective = g.predicate(subject.noun)
        if can_be_graded(adjective) and not adjective.idiom:
            break
    said = adjective_phrase(adjective, subject.agreement, degree=g.degree(0.3))
    tense = g.one_of(("present", "past"))
    negative = "not" if g.chance(0.12) else ""
    return clause(subject, NAMED["seem"], tense, said, states(adjective, subject.noun), negative=negative)
