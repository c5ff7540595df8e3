"""Frames in which a pronoun stands for a noun, and often only the predicate tells which: it was hungry, sweet."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from utils.corpora.english_french.clauses import clause, infinitive, is_adjective
from utils.corpora.english_french.draw import Draw
from utils.corpora.english_french.forms import NAMED, Adjective, Noun, Verb
from utils.corpora.english_french.frames.base import frame, nothing_said
from utils.corpora.english_french.phrases import NounPhrase, Phrase, join, object_of, object_pronoun, phrase, pronoun

MainClause = Callable[[NounPhrase, NounPhrase, str], Phrase]


@dataclass(slots=True)
class Referring(Phrase):
    """A sentence with a pronoun: its key, its noun's key, and the key and gender of each noun that it could mean."""

    pronoun: int = -1
    noun: int = -1
    candidates: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Reasons:
    """Two groups of nouns, with the predicates that explain the sentence only when said of the first, or the second."""

    first: tuple[str, ...]
    of_first: tuple[str, ...]
    second: tuple[str, ...]
    of_second: tuple[str, ...]

    def draw(self, g: Draw) -> tuple[Noun, Noun, Adjective, bool]:
        """(first noun, second noun, predicate, whether the predicate is said of the first)"""
        while True:
            is_first = g.chance(0.5)
            nouns = g.noun(*self.first), g.noun(*self.second)
            predicate = g.predicate(nouns[not is_first], self.of_first if is_first else self.of_second)
            if predicate:
                return *nouns, predicate, is_first


_ANIMALS = tuple("cat dog mouse goat monkey bear rabbit hen turtle fox donkey wolf frog cow".split())
_FOOD = tuple("apple pear banana strawberry melon tomato cheese meat cake tart bread carrot egg salad".split())
_EAT = Reasons(_ANIMALS, ("hungry", "greedy"), _FOOD, ("ripe", "ripe", "ripe", "sweet", "fresh", "delicious"))
_DRINK = Reasons(_ANIMALS, ("thirsty",), ("milk", "juice", "lemonade"), ("fresh", "sweet", "delicious"))
_DRINK_FOOD = Reasons(_ANIMALS, ("hungry",), ("milk", "soup"), ("sweet", "delicious"))
_LEAVE_FOOD = Reasons(_ANIMALS, ("ill", "tired", "afraid"), _FOOD, ("rotten", "burnt"))
_BREAK = Reasons(
    ("cat", "dog", "monkey", "goat", "bear", "hen"),
    ("clumsy", "afraid"),
    ("lamp", "cup", "plate", "vase", "glass", "clock", "flute"),
    ("fragile",),
)
_PULL = Reasons(
    ("puller", "dog", "bear"),
    ("weak", "tired", "young", "ill"),
    ("cart", "boat", "wardrobe", "piano", "truck", "stone", "car", "table", "bed"),
    ("heavy",),
)
_FIT = Reasons(
    ("lamp", "doll", "hat", "dress", "guitar", "clock", "vase", "toy", "book", "coat", "shirt"),
    ("big", "long"),
    ("container", "wardrobe"),
    ("small", "full"),
)
_QUIT = Reasons(
    ("cat", "dog", "mouse", "bird", "goat", "fox", "cow", "donkey"),
    ("hungry", "thirsty", "afraid"),
    ("house", "garden", "farm", "kitchen", "castle", "park", "forest", "street", "village", "market"),
    ("noisy", "dark", "empty"),
)
REASONS_OF_A_FRAME = ((_EAT,), (_DRINK, _DRINK_FOOD), (_LEAVE_FOOD,), (_BREAK,), (_PULL,), (_FIT,), (_QUIT,))
REASONS = tuple(reasons for of_a_frame in REASONS_OF_A_FRAME for reasons in of_a_frame)


def _because(
    g: Draw,
    reasons: Reasons,
    main: MainClause,
    *,
    degree: tuple[str, str] | None = None,
    tenses: tuple[str, ...] = ("past",),
    plurals: float = 0.35,
) -> Referring:
    """main(first, second, tense) because it was so. Both nouns have one number, so that it or they settles nothing."""
    first_noun, second_noun, predicate, is_first = reasons.draw(g)
    tense = g.one_of(tenses)
    plural = g.chance(plurals) and "many" in first_noun.tags & second_noun.tags
    first, second = g.definite(first_noun, plural=plural), g.definite(second_noun, plural=plural)
    meant = first if is_first else second
    it = pronoun(meant)
    reason = is_adjective(
        it, predicate, "past" if tense == "past" else "present", degree=degree, kind="referent_predicate"
    )
    whole = join(main(first, second, tense), phrase("because", "parce que"), reason)
    candidates = tuple((noun.key, noun.agreement.gender) for noun in (first, second))
    return Referring(whole.english, whole.french, whole.facts, it.key, meant.key, candidates)


def _transitive(verb: Verb, negative: str = "") -> MainClause:
    return lambda first, second, tense: clause(first, verb, tense, object_of(verb, second), negative=negative)


@frame(2.5)
def ate_because_it_was(g: Draw) -> Phrase:
    """The mouse ate the cheese because it was hungry (elle), because it was fresh (il)."""
    return _because(g, _EAT, _transitive(g.verb("eat")), tenses=("past", "past", "progressive"))


@frame(2.0)
def drank_because_it_was(g: Draw) -> Phrase:
    return _because(
        g, g.one_of((_DRINK, _DRINK_FOOD)), _transitive(g.verb("drink")), tenses=("past", "past", "progressive")
    )


@frame(2.0)
def did_not_eat_because_it_was(g: Draw) -> Phrase:
    degree = ("too", "trop") if g.chance(0.2) else None
    return _because(
        g, _LEAVE_FOOD, _transitive(g.verb("eat"), "not"), degree=degree, tenses=("past", "past", "progressive")
    )


@frame(2.0)
def broke_because_it_was(g: Draw) -> Phrase:
    return _because(g, _BREAK, _transitive(g.verb("break")), degree=("very", "très") if g.chance(0.3) else None)


@frame(2.0)
def could_not_pull_because_it_was(g: Draw) -> Phrase:
    """The horse could not pull the cart because it was too weak (il), too heavy (elle)."""
    verb = g.verb("pull", "move")

    def main(first: NounPhrase, second: NounPhrase, tense: str) -> Phrase:
        could = clause(first, NAMED["could"], tense, negative="not")
        return join(could, infinitive(verb, object_of(verb, second), english=""))

    return _because(g, _PULL, main, degree=("too", "trop"))


@frame(2.0)
def did_not_fit_because_it_was(g: Draw) -> Phrase:
    """The doll did not fit in the bag because it was too big (elle), too small (il)."""

    def main(first: NounPhrase, second: NounPhrase, tense: str) -> Phrase:
        return clause(first, NAMED["fit"], tense, phrase("in", "dans"), second, negative="not")

    return _because(g, _FIT, main, tenses=("past", "past", "present"), degree=("too", "trop"))


@frame(2.0)
def left_because_it_was(g: Draw) -> Phrase:
    def main(first: NounPhrase, second: NounPhrase, tense: str) -> Phrase:
        return clause(first, NAMED["leave"], tense, second)

    return _because(g, _QUIT, main, plurals=0.0)


_PERSONAL = (
    ("eat", ("hungry",), _FOOD, ("ripe", "ripe", "ripe", "sweet", "fresh", "delicious")),
    (
        "buy",
        ("rich", "happy"),
        ("dress", "car", "coat", "hat", "vase", "ring"),
        ("beautiful",),
    ),
    ("repair", ("intelligent",), ("chair", "bicycle", "car", "clock", "toy", "bed", "lamp"), ("broken",)),
    ("take", ("cold",), ("coat", "scarf"), ("clean",)),
)


@frame(1.5)
def person_did_because(g: Draw) -> Phrase:
    """The girl bought the hat because she was rich, because it was pretty: here English tells who, too."""
    name, of_person, things, of_thing = g.one_of(_PERSONAL)
    verb = g.verb(name)
    person = g.np("person", plural=False, subject=True, adjective=0.15)
    thing = g.np(*things, plural=False, determiner=g.one_of(("the", "the", "this")), adjective=0.0)
    meant, names = (person, of_person) if g.chance(0.4) else (thing, of_thing)
    predicate = g.predicate(meant.noun, names)
    if predicate is None:
        return person_did_because(g)
    it = pronoun(meant, personal=meant is person)
    reason = is_adjective(it, predicate, "past", kind="referent_predicate")
    whole = join(clause(person, verb, "past", object_of(verb, thing)), phrase("because", "parce que"), reason)
    return _meaning(whole, it.key, meant)


def _meaning(whole: Phrase, pronoun_key: int, noun: NounPhrase) -> Referring:
    """The sentence with its one candidate."""
    return Referring(
        whole.english, whole.french, whole.facts, pronoun_key, noun.key, ((noun.key, noun.agreement.gender),)
    )


@frame(2.0)
def where_it_is(g: Draw) -> Phrase:
    """Where is the key ? it is on the table ."""
    thing = g.np("small", "dish", "clothing", determiner=g.one_of(("the", "the", "this", "my")), adjective=0.25)
    it = pronoun(thing)
    tense = g.one_of(("present", "past"))
    asked = join(phrase("where", "où"), clause(nothing_said(thing), NAMED["be"], tense), thing, phrase("?", "?"))
    return _meaning(join(asked, clause(it, NAMED["be"], tense, g.spot())), it.key, thing)


_DRAWBACKS = tuple("old broken dirty small heavy ill lazy tired hungry afraid empty full noisy closed".split())


@frame(1.5)
def has_but_it_is(g: Draw) -> Phrase:
    """The boy has a car but it is dirty: mais elle est sale."""
    groups = g.one_of(
        (("vehicle",), ("clothing",), ("pet",), ("machine",), ("bag", "suitcase", "box"), ("house", "garden"))
    )
    thing = g.np(noun=g.describable(*groups), determiner="a", adjective=0.0)
    predicate = g.predicate(thing.noun, _DRAWBACKS)
    if predicate is None:
        return has_but_it_is(g)
    it = pronoun(thing)
    tense = g.one_of(("present", "past"))
    owner = g.np("person", plural=False, adjective=0.3, known=True)
    said = clause(owner, NAMED["have"], tense, object_of(NAMED["have"], thing))
    reason = is_adjective(it, predicate, tense, kind="referent_predicate")
    return _meaning(join(said, phrase("but", "mais"), reason), it.key, thing)


@frame(1.5)
def when_it_was(g: Draw) -> Phrase:
    """When the cow was young , it slept in the garden: quand la vache était jeune, elle ..."""
    noun = g.noun("pet", "bear", "elephant", "fox", "mouse")
    predicate = g.predicate(noun, ("young", "ill", "small", "tired", "hungry"))
    animal = g.np(noun=noun, adjective=0.0, known=True)
    it = pronoun(animal)
    usual = {"hungry": ("eat",), "ill": ("sleep",), "tired": ("sleep",)}
    verb = replace(g.verb(*usual.get(predicate.english, ("sleep", "play"))), state=True)  # all that time: dormait
    then = clause(it, verb, "past", g.place("garden", "kitchen", "house", "field", "farm", "park", "forest"))
    state = is_adjective(animal, predicate, "past")
    return _meaning(join(phrase("when", "quand"), state, phrase(",", ","), then), it.key, animal)


def _then_it(
    g: Draw, first: Verb, second: Verb, thing: NounPhrase, *rest: Phrase, link: str, tenses: tuple[str, ...]
) -> Referring:
    """Someone did one thing to something and then another to it: a trouvé la clé et l'a mise ..."""
    subject = g.np("person", plural=None if len(tenses) == 1 else False, subject=True, adjective=0.15)
    tense = g.one_of(tenses)
    said = clause(subject, first, tense, object_of(first, thing))
    it, clitic = object_pronoun(thing)
    fact = Phrase([], [], (("verb_object", second.name, thing.noun.singular),))
    agree = thing.agreement if tense == "past" else None
    then = clause(nothing_said(subject), second, tense, it, *rest, fact, clitic=clitic, agree=agree)
    return _meaning(join(said, phrase(*link.split()), then), it.english[0].keys[0], thing)


@frame(1.5)
def took_and_put_it(g: Draw) -> Phrase:
    """The girl took the key and put it in the box: et l'a mise dans la boîte."""
    thing = g.np("small", determiner=g.one_of(("the", "the", "a", "this")), adjective=0.2)
    first, tenses = g.one_of((("take", ("past", "future")), ("find", ("past",)), ("wash", ("past", "future"))))
    if first == "wash":
        thing = g.np(
            "cup",
            "plate",
            "glass",
            "knife",
            "spoon",
            "hat",
            "scarf",
            determiner=g.one_of(("the", "this")),
            adjective=0.1,
        )
    return _then_it(g, g.verb(first), NAMED["put"], thing, g.spot(), link="and et", tenses=tenses)


_THEN = (
    (
        "buy",
        "sell",
        ("car", "house", "ring", "guitar", "bicycle", "boat", "piano", "watch", "dress"),
        "but mais",
    ),
    ("find", "lose", ("key", "ring", "hat", "ball", "letter", "pencil", "watch", "knife"), "but mais"),
    ("open", "close", ("door", "window", "box", "suitcase", "bag", "umbrella", "wardrobe"), "and et"),
    ("write", "read", ("letter", "story", "book"), "and et"),
    ("buy", "eat", _FOOD, "and et"),
    ("break", "repair", ("lamp", "toy", "chair", "clock", "phone", "window"), "and et"),
)


@frame(2.0)
def did_and_did_it(g: Draw) -> Phrase:
    """The woman bought the car but sold it: mais l'a vendue."""
    first, second, things, link = g.one_of(_THEN)
    thing = g.np(*things, plural=False, determiner=g.one_of(("the", "the", "a", "this")), adjective=0.2)
    if thing.english[0].text == "a" and "mass" in thing.noun.tags:
        thing = g.np(noun=thing.noun, determiner="the", adjective=0.0)
    return _then_it(g, g.verb(first), g.verb(second), thing, link=link, tenses=("past",))
