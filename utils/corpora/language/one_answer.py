"""Which meanings a language can say in one way only, so that a right translation is never counted as wrong.

English hides what French and Hindi have to show: whether you is one person or many, whether they are women, whether I
am one, whether "the girls read" was yesterday. A sentence is left out unless something in it tells.
"""

from utils.corpora.language.french_forms import adjective_form
from utils.corpora.language.french_problems import french_problems
from utils.corpora.language.hindi_problems import hindi_problems
from utils.corpora.language.hindi_problems import shows_gender as shows_gender_in_hindi
from utils.corpora.language.lexicon import nouns_of
from utils.corpora.language.meaning import (
    Agreement,
    Clause,
    Doing,
    Pronoun,
    Quality,
    Relative,
    Say,
    Sentence,
    Thing,
    agreement,
    english_subject,
    walk,
)

_COMPOUND = ("past", "perfect", "pluperfect")
_INDEFINITE = ("a", "some", "bare", "several", "many", "a few", "two", "three", "four", "five")
# Not said beside these nouns: French has two words (grand or gros, vieux or ancien, nouveau or neuf), or it is silly.
_OPEN = {
    "big": "animal vehicle food instrument tool clothing suitcase bag box bottle stone branch wave cloud book machine "
    "shop street",
    "old": "garden park restaurant hotel school town shop theatre cinema library factory university hospital museum "
    "bakery station friend neighbour",
    "new": "clothing furniture dish bag box basket suitcase umbrella castle palace church carpet blanket towel "
    "kite doll",
    "short": "text audible",
    "high": "high",
    "long": "newspaper postcard magazine dictionary",
} | dict.fromkeys(("red", "blue", "green", "yellow", "orange"), "jewel piano computer camera clock")
_COLOURS = frozenset("red blue green yellow orange black white brown grey pink purple".split())


_NOBODYS = ("nest", "river", "forest", "valley", "lake", "sea", "mountain", "bridge", "wolf", "bear", "lion", "tiger")
# What belongs to one person.
_NOT_SHARED = (
    *("clothing", "small", "container", "seat", "jewel", "tool"),
    *("-key", "-suitcase", "-drawer", "-doll", "-photo", "-camera", "-sofa", "-gift"),
)


def problems(sentence: Sentence, language: str) -> list[str]:
    """Why a careful reader could translate the sentence in another way, too; nothing where there is one answer."""
    found = _hidden_numbers(sentence, language)
    if language == "hindi":
        found += hindi_problems(sentence)
    telling = {node.subject for node in walk(sentence) if isinstance(node, Clause) and _shows_number(node)}
    addressed = any(isinstance(item, Thing) for item in sentence.items)
    for node in walk(sentence):
        if language == "french" and isinstance(node, Clause | Relative | Doing):
            found += french_problems(node)
        match node:
            case Pronoun(person=2) if not addressed:
                found.append("you may be one or many, tu or vous")
            case Pronoun(person=3, plural=True, of=None):
                found.append("nothing says who they are")
            case Thing():
                if hides_number(node) and node not in telling:
                    found.append("the noun may be one or many")
                found += _of_one_person(node)
                if language == "french":
                    found += _open_adjectives(node)
            case Clause():
                found += _problems_of_clause(node, language)
            case Relative():
                if hides_tense(node, agreement(node.subject, "english") if node.subject else None):
                    found.append("the verb may be present or past")
                speaking = isinstance(node.subject, Pronoun) and node.subject.person == 1
                if language == "hindi" and speaking and shows_gender_in_hindi(node):
                    found.append("the gender of I or we would show")
    return found


def _of_one_person(thing: Thing) -> list[str]:
    """Our hat, our chair, their pen: one thing that people do not share; and my river, his dress."""
    if not isinstance(thing.owner, Pronoun):
        return []
    owner = agreement(thing.owner, "english")
    if owner.gender == "m" and owner.person == 3 and thing.noun.singular in ("dress", "skirt", "necklace"):
        return [f"his {thing.noun.singular}"]
    if thing.noun in nouns_of(_NOBODYS):
        return [f"my {thing.noun.singular}"]
    shared = owner.plural and not thing.plural
    return [f"our {thing.noun.singular}"] if shared and thing.noun in nouns_of(_NOT_SHARED) else []


def _open_adjectives(thing: Thing) -> list[str]:
    said = [*thing.adjectives, *([thing.superlative] if thing.superlative else [])]
    names = [adjective.english for adjective in said if adjective.english in _OPEN]
    found = [f"{name} {thing.noun.singular}" for name in names if thing.noun in nouns_of(tuple(_OPEN[name].split()))]
    if thing.superlative and thing.superlative.english in ("long", "old"):  # le plus long livre, le livre le plus long
        found.append(f"the {thing.superlative.superlative}: before or after its noun")
    return found


def _hidden_numbers(sentence: Sentence, language: str) -> list[str]:
    """The sheep, my fish: one or many, unless it is the subject of a verb that tells."""
    shown = {
        node.subject
        for node in walk(sentence)
        if isinstance(node, Clause) and (node.tense not in ("past", "future", "pluperfect") or node.verb.base == "be")
    }
    return [
        f"one or many: {node.noun.singular}"
        for node in walk(sentence)
        if isinstance(node, Thing)
        and node.noun.singular == node.noun.plural
        and "many" in node.noun.tags
        and (node.determiner == "the" or node.owner)
        and node not in shown
    ]


def _problems_of_clause(clause: Clause, language: str) -> list[str]:
    found, subject = [], clause.subject
    shows_gender = _french_shows_gender if language == "french" else shows_gender_in_hindi
    if isinstance(subject, Pronoun) and subject.of is None and subject.person == 1 and shows_gender(clause):
        found.append("the gender of I or we would show")
    if language == "french" and _object_shows_gender(clause):
        found.append("the gender of me or us would show")
    colours = {adjective.english for adjective in getattr(subject, "adjectives", ())} & _COLOURS
    if colours and any(isinstance(part, Quality) and part.adjective.english in _COLOURS for part in clause.parts):
        found.append("of two colours")
    counted = isinstance(subject, Thing) and subject.determiner in _INDEFINITE
    if counted and clause.negative and clause.tense != "present":
        found.append("a cat that did not play: which, if not all?")
    if clause.tense == "past" and clause.negative == "never":
        found.append("never in the past: once or always")
    if hides_tense(clause, agreement(english_subject(clause), "english")):
        found.append("the verb may be present or past")
    if "modal" in clause.verb.options and clause.tense == "past":
        found.append("could: was able, or would be")
    if (
        clause.verb.base in ("wear", "hold", "prefer", "have", "live", "need")
        and clause.tense == "past"
        and clause.negative != "not"
    ):
        found.append("the past of a state: imparfait or passé composé")
    return found


def hides_number(thing: Thing) -> bool:
    """Whether one and many look the same in English: the sheep, my fish."""
    if thing.noun.plural != thing.noun.singular or {"plural-only", "mass"} & thing.noun.tags:
        return False
    return thing.owner is not None or thing.determiner in ("the", "some", "bare", "generic", "not any", "no")


def _shows_number(clause: Clause) -> bool:
    """Whether the English verb tells one from many: is, are, was, were, eats."""
    return clause.tense not in ("past", "future", "pluperfect", "conditional") or clause.verb.base == "be"


def hides_tense(what: Clause | Relative, subject: Agreement | None) -> bool:
    """Whether the English form is both present and past: the girls read, I put."""
    if what.verb.base != what.verb.past or what.tense not in ("past", "present"):
        return False
    third = subject is not None and subject.person == 3 and not subject.plural
    asked = getattr(what, "asking", "")
    timed = any(isinstance(part, Say) and part.fixed.kind == "time" for part in what.parts)
    return not (third or timed or asked or what.negative == "not")


def _french_shows_gender(clause: Clause) -> bool:
    verb = clause.verb.french
    if verb is None:
        return False
    itself = any(isinstance(part, Pronoun) and part.reflexive for part in clause.parts)
    washing = verb.reflexive and any(isinstance(part, Thing) for part in clause.parts)  # je me suis lavé les mains
    if clause.passive or (
        (verb.etre or verb.reflexive or itself) and not washing and clause.tense in _COMPOUND and not clause.verb.state
    ):
        return True
    qualities = [part.adjective for part in clause.parts if isinstance(part, Quality)]
    return any(adjective_form(a, "m", False) != adjective_form(a, "f", False) for a in qualities)


def _object_shows_gender(clause: Clause) -> bool:
    """Elle m'a aidé, or aidée: a participle behind avoir agrees with a direct object that stands before it."""
    verb = clause.verb.french
    if verb is None or verb.preposition or clause.tense not in _COMPOUND or clause.verb.state:
        return False
    return any(isinstance(part, Pronoun) and part.person == 1 for part in clause.parts)
