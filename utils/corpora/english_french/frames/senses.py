"""Frames around English words of several senses, each with a French word of its own: bank, apple, fly, match ..."""

from utils.corpora.english_french.clauses import clause, is_adjective
from utils.corpora.english_french.draw import Draw
from utils.corpora.english_french.forms import NAMED, Noun
from utils.corpora.english_french.frames.base import do, frame, pick_phrase
from utils.corpora.english_french.phrases import (
    NounPhrase,
    Phrase,
    Word,
    join,
    linked,
    new_key,
    noun_phrase,
    object_of,
    phrase,
    words,
)


def _noun(line: str) -> Noun:
    """English singular and plural, French singular and plural, gender, sense."""
    *forms, gender, sense = line.split()
    return Noun(*forms, gender, frozenset([forms[0], "many"]), sense.strip("-"))


_BANK, _SHORE = _noun("bank banks banque banques f money"), _noun("bank banks rive rives f river")
_BAT = _noun("bat bats chauve-souris chauves-souris f animal")
_CLUB = _noun("bat bats batte battes f club")
_GAME, _FLAME = _noun("match matches match matchs m game"), _noun("match matches allumette allumettes f fire")
_LIGHT = _noun("light lights lumière lumières f lamp")
_PRODUCTS = tuple(
    _noun(line)
    for line in (
        "product products produit produits m -",
        "phone phones téléphone téléphones m -",
        "computer computers ordinateur ordinateurs m -",
        "watch watches montre montres f clock",
        "tablet tablets tablette tablettes f -",
    )
)
_PACES = """
quickly | vite
slowly | lentement
"""
_BACKGROUND = (("eat", ("apple", "orange", "pear", "cake")), ("read", ("book", "newspaper", "letter")))
_SWITCHES = ("turn on", "turn off")


def _firm(g: Draw) -> NounPhrase:
    """Apple or orange without an article: the firm, not the fruit."""
    name, key = g.one_of(("apple", "orange")), new_key()
    return NounPhrase([Word(name, (key,), "firm")], [Word(name, (key,))], key=key)


def _bank(g: Draw, *determiners: str) -> NounPhrase:
    return noun_phrase(_BANK, g.one_of(determiners or ("the",)))


@frame(1.5)
def firm_releases(g: Draw) -> Phrase:
    """Apple released a new product while i was eating an orange: apple a lancé un nouveau produit ..."""
    tense = g.one_of(("past", "past", "past", "future"))
    product = noun_phrase(g.one_of(_PRODUCTS), "a", adjectives=(g.adjective("new", "small", "beautiful"),))
    said = clause(_firm(g), NAMED["release"], tense, product)
    if tense == "future" or g.chance(0.2):
        return join(said, g.time(tense, 1.0))
    name, foods = g.one_of(_BACKGROUND)
    verb = g.verb(name)
    someone = g.first_person() if g.chance(0.5) else g.np("person", plural=False, subject=True, adjective=0.0)
    thing = object_of(verb, g.np(*foods, determiner=g.one_of(("a", "the")), plural=False, adjective=0.0))
    meanwhile = clause(someone, verb, "past_progressive", thing)
    return join(said, phrase("while", "pendant que"), meanwhile)


@frame()
def deals_with_firm(g: Draw) -> Phrase:
    """The man works at apple, bought a phone from apple: chez apple."""
    if g.chance(0.5):
        verb = g.verb("work")
        return do(g, g.subject("person", verb=verb), verb, phrase("at", "chez"), _firm(g))
    verb = g.verb("buy")
    product = noun_phrase(g.one_of(_PRODUCTS), g.one_of(("a", "a", "this")))
    bought = object_of(verb, product)
    return do(g, g.subject("person", verb=verb), verb, bought, phrase("from", "chez"), _firm(g))


@frame()
def firm_hires(g: Draw) -> Phrase:
    firm = _firm(g) if g.chance(0.6) else _bank(g, "the", "this")
    determiner = g.one_of(("this", "two", "three"))
    hired = g.np("boy", "girl", "man", "woman", "actor", "actress", determiner=determiner, adjective=0.3)
    return do(g, firm, NAMED["hire"], hired)


@frame()
def bank_lends(g: Draw) -> Phrase:
    """The bank lent money to the king: la banque a prêté de l'argent au roi."""
    key = new_key()
    money = Phrase(words("money", key), words("de le argent", key))
    receiver = g.np("person", subject=True, adjective=0.2)
    return do(g, _bank(g, "the", "the", "this", "my"), g.verb("lend", "give"), money, phrase("to", "à"), receiver)


@frame(1.5)
def something_grows(g: Draw) -> Phrase:
    """The money bank grows quickly, apple grows every year, the boy is growing: grandit."""
    kind = g.one_of(("bank", "firm", "young", "young"))
    if kind == "bank":
        adjectives = (g.adjective("small", "big", "old", "famous"),) if g.chance(0.4) else ()
        subject = noun_phrase(_BANK, g.one_of(("the", "this", "my")), adjectives=adjectives)
        subject.english[-1:-1] = words("money", subject.key)
    else:
        subject = _firm(g) if kind == "firm" else g.np("young-person", "pet", plural=False, subject=True, adjective=0.2)
    tense = g.one_of(("progressive", "past") if kind == "young" else ("present", "progressive", "past"))
    when = {"present": phrase("every year", "chaque année"), "past": phrase("last year", "l' année dernière")}.get(
        tense
    )
    pace = pick_phrase(g, _PACES) if g.chance(0.7) else None
    when = None if tense == "present" and pace else when
    return clause(subject, NAMED["grow"], tense, pace, when if g.chance(0.5) else None)


@frame(1.5)
def at_the_bank(g: Draw) -> Phrase:
    """The woman works at the bank, enters the bank: la banque."""
    if g.chance(0.5):
        verb = g.verb("work", "wait")
        return do(g, g.subject("person", verb=verb), verb, phrase("at", "à"), _bank(g))
    subject = g.np("person", plural=False, subject=True, adjective=0.2)
    said = do(g, subject, NAMED["enter"], phrase("", "dans"), _bank(g, "the", "this", "my"))
    return linked(said, "dans", "enter")


@frame(1.5)
def on_the_river_bank(g: Draw) -> Phrase:
    """The duck is sleeping on the river bank: le canard dort sur la rive."""
    shore = noun_phrase(_SHORE, "the")
    relation = ("on", "sur")
    if g.chance(0.5):
        shore.english[1:1] = words("river", shore.key)
        relation = g.one_of((("on", "sur"), ("near", "près de")))
    verb = g.verb("sleep", "eat", "wait", "walk", "work")
    animals = () if verb.base in ("walk", "work") else ("duck", "frog", "turtle", "dog", "cow")
    return do(g, g.subject("person", *animals), verb, phrase(*relation), shore)


@frame()
def reaches_bank(g: Draw) -> Phrase:
    subject = g.np("boat", "duck", "turtle", "dog", subject=True, adjective=0.3)
    return do(g, subject, NAMED["reach"], noun_phrase(_SHORE, "the"))


@frame()
def time_flies(g: Draw) -> Phrase:
    """Time flies when the boys are playing: le temps file quand ..."""
    key = new_key()
    time = NounPhrase(words("time", key), words("le temps", key))
    tense, other = g.one_of((("present", "progressive"), ("past", "past_progressive")))
    verb = g.verb("sing", "dance", "work", "play", "travel", "read")
    subject = g.np("boy", "girl", "brother", "sister", "prince", "princess", "person", subject=True, adjective=0.2)
    said = clause(time, NAMED["time flies"], tense)
    return join(said, phrase("when", "quand"), clause(subject, verb, other))


@frame(1.5)
def bat_acts(g: Draw) -> Phrase:
    """The bat eats a fly: la chauve-souris mange une mouche."""
    plural = g.chance(0.3)
    bat = noun_phrase(_BAT, g.one_of(("the", "this") if plural else ("the", "a", "this")), plural=plural)
    if g.chance(0.5):
        places = ("forest", "house", "castle", "church")
        if g.chance(0.5):
            return do(g, bat, g.verb("fly"), g.place(*places))  # "a volé" alone might mean that it stole
        return do(g, bat, g.verb("sleep"), g.place(*places, "tree", probability=0.3))
    verb = g.verb("eat", "chase")
    determiner = "a" if verb.base == "eat" else g.one_of(("the", "this"))  # one insect is not eaten every day
    return do(g, bat, verb, object_of(verb, g.np("insect", determiner=determiner, adjective=0.1)))


@frame()
def hits_with_bat(g: Draw) -> Phrase:
    """The boy hit the ball with a bat: a frappé la balle avec une batte."""
    verb = NAMED["hit"]
    ball = object_of(verb, g.np("ball", determiner=g.one_of(("the", "this", "my")), plural=False))
    club = noun_phrase(_CLUB, g.one_of(("a", "the", "this", "my")))
    return do(g, g.subject("person", verb=verb), verb, ball, phrase("with", "avec"), club)


@frame(1.5)
def match_lit_or_won(g: Draw) -> Phrase:
    """The man lit a match (allumette); the girl won the match (match). Nobody always or never wins this match."""
    verb = g.verb("light", "light", "win", "lose a game")
    if verb.base == "light":
        determiner = g.one_of(("a", "the", "this", "two", "three"))
        thing = noun_phrase(_FLAME, determiner, plural=determiner in ("two", "three"))
    else:
        thing = noun_phrase(_GAME, g.one_of(("the", "this", "a")))
    subject = g.subject("person", verb=verb)
    tense = g.tense(verb, subject.agreement)
    return clause(subject, verb, tense, thing, g.time(tense, 0.3))


@frame()
def switches_light(g: Draw) -> Phrase:
    """The girl turned off the light: la fille a éteint la lumière."""
    verb = g.verb(*_SWITCHES)
    noun = g.one_of((_LIGHT, _LIGHT, g.noun("lamp", "computer")))
    return do(g, g.subject("person", verb=verb), verb, noun_phrase(noun, g.one_of(("the", "the", "this"))))


@frame(1.5)
def is_hot_or_cold(g: Draw) -> Phrase:
    """The soup is hot (est chaude); the girl is hot (a chaud)."""
    groups = g.one_of((("person", "pet"), ("soup", "coffee", "tea", "milk", "tart", "water", "house")))
    subject = g.described(*groups)
    adjective = g.predicate(subject.noun, ("hot", "cold"))
    degree = g.degree(0.4)
    negative = "not" if degree is None and g.chance(0.2) else ""
    return is_adjective(subject, adjective, g.one_of(("present", "past")), degree=degree, negative=negative)


@frame()
def is_light_or_heavy(g: Draw) -> Phrase:
    """The suitcase is light (légère), the bag heavy; a light is a lumière."""
    subject = g.described("bag", "suitcase", "box", "chair", "bicycle")
    adjective = g.predicate(subject.noun, ("light", "heavy"))
    degree = g.degree(0.5)
    negative = "not" if degree is None and g.chance(0.3) else ""
    return is_adjective(subject, adjective, g.one_of(("present", "past")), degree=degree, negative=negative)


@frame(1.5)
def something_rings(g: Draw) -> Phrase:
    """The phone is ringing: le téléphone sonne; a ring is a bague."""
    subject = g.np("rings", determiner=g.one_of(("the", "the", "this", "my")), adjective=0.3)
    tense = g.tense(NAMED["ring"], subject.agreement)  # without always: "sonne toujours" is read as "still rings"
    place = g.place("room", "building", probability=0.4)
    return clause(subject, NAMED["ring"], tense, place, g.time(tense, 0.25) if place is None else None)


@frame()
def parks_near_park(g: Draw) -> Phrase:
    """The man parked the car near the park: a garé la voiture près du parc."""
    verb = NAMED["park"]
    thing = object_of(verb, g.np("car", "truck", "bicycle", determiner=g.one_of(("the", "this", "my")), plural=False))
    where = g.np("park", "building", plural=False, determiner="the", adjective=0.1)
    return do(g, g.subject("person", verb=verb), verb, thing, phrase("near", "près de"), where)


@frame()
def wears_glasses(g: Draw) -> Phrase:
    """The woman wears glasses: la femme porte des lunettes."""
    subject, verb, key = g.np("person", plural=False, subject=True), g.verb("wear"), new_key()
    english, french = g.one_of((("", "des"), ("my", "mes"), ("these", "ces")))
    article = phrase(english, french) if english else Phrase([], [Word(french, ())])
    colour = (
        phrase(*g.one_of((("yellow", "jaunes"), ("red", "rouges"), ("white", "blanches")))) if g.chance(0.4) else None
    )
    glasses = Phrase([Word("glasses", (key,), "spectacles")], words("lunettes", key))
    worn = join(
        article, Phrase(colour.english, []) if colour else None, glasses, Phrase([], colour.french) if colour else None
    )
    tense = g.tense(verb, subject.agreement)
    return clause(subject, verb, tense, worn, g.time(tense, 0.3))
