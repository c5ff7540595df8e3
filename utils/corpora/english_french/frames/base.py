"""The list of sentence frames, and what their builders share. The frames themselves stand in the modules beside it."""

from collections.abc import Callable
from dataclasses import dataclass

from utils.corpora.english_french.clauses import clause
from utils.corpora.english_french.draw import COLOURS, LASTING, Draw
from utils.corpora.english_french.forms import NAMED, Adjective, Noun, Person, Verb
from utils.corpora.english_french.phrases import NounPhrase, Phrase, phrase

_ABSOLUTE = ("wooden", "empty", "open", "closed", "broken", "rotten", "delicious", "burnt", "fresh")
# Behind a negation these would turn into de: ne mange pas de pomme.
_INDEFINITE = ("un", "une", "des", "de", "deux", "trois", "quatre", "cinq", "beaucoup", "plusieurs", "tous", "toutes")


@dataclass(frozen=True)
class Frame:
    """A sentence pattern: build draws one sentence; weight says how often it is drawn; mark ends it."""

    name: str
    build: Callable[[Draw], Phrase]
    weight: float
    mark: str


FRAMES: dict[str, Frame] = {}


def frame(weight: float = 1.0, mark: str = "."):
    """Register a function as the frame of its name."""

    def register(build: Callable[[Draw], Phrase]) -> Callable[[Draw], Phrase]:
        FRAMES[build.__name__] = Frame(build.__name__, build, weight, mark)
        return build

    return register


def closing(g: Draw, tense: str, options: dict, *, place: float = 0.0) -> Phrase | None:
    """A place or a time to end the clause, or neither; no time with never, often and always."""
    if place and g.chance(place):
        return g.place()
    return g.time(tense) if options.get("negative", "not") == "not" and "adverb" not in options else None


def owner_of(subject: NounPhrase) -> Person | None:
    """Whose his, her or my would be: the subject's, if it is a person."""
    return subject.agreement if subject.noun is None or "person" in subject.noun.tags else None


def options_for(g: Draw, subject: NounPhrase, verb: Verb, tense: str) -> dict:
    """Now and then a negation, or often and always, where subject, verb and tense allow it."""
    options = g.options(tense)
    if "negative" in options and subject.french[0].text in _INDEFINITE:
        return {}  # "a girl is not singing" would be said of all girls, or as "no girl is"
    hides_tense = verb.base == verb.past and (subject.agreement.plural or subject.agreement.person == 1)
    if options.get("negative") == "never" and tense == "past" and hides_tense:
        return {}  # "the girls never read" could be present
    return {} if verb.name in LASTING and options != {"negative": "not"} else options


def do(g: Draw, subject: NounPhrase, verb: Verb, *complements: Phrase | None, place: float = 0.0) -> Phrase:
    """Subject, verb and complements in a tense of its own, now and then negated, with a place or a time."""
    tense = g.tense(verb, subject.agreement)
    first_words = {part.french[0].text for part in complements if part and part.french}
    options = {} if first_words & set(_INDEFINITE) else options_for(g, subject, verb, tense)
    return clause(subject, verb, tense, *complements, closing(g, tense, options, place=place), **options)


def act(g: Draw, subject: NounPhrase, verb: Verb) -> Phrase:
    """Subject and verb, with an object or a place of the verb's own."""
    place = g.place(*verb.nouns, probability=0.4) if verb.nouns else None
    return do(g, subject, verb, place)


def can_be_graded(adjective: Adjective) -> bool:
    """Whether very and too go with it."""
    return adjective.english not in (*_ABSOLUTE, *COLOURS)


def copula(adjective: Adjective) -> Verb:
    """Être, or avoir where French says "avoir faim"."""
    return NAMED["be hungry" if adjective.idiom else "be"]


def states(adjective: Adjective, noun: Noun) -> Phrase:
    """No words: the fact that the adjective is said of the noun."""
    return Phrase([], [], (("predicate", adjective.english, noun.singular),))


def nothing_said(subject: NounPhrase) -> NounPhrase:
    """A subject that is not spoken again, with which the verb agrees."""
    return NounPhrase([], [], (), subject.agreement)


def pick_phrase(g: Draw, table: str) -> Phrase:
    """One line of a table "english | french"."""
    english, french = g.one_of(table.strip().splitlines()).split("|")
    return phrase(english, french)
