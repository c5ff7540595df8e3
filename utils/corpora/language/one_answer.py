"""Which meanings a language can say in one way only, so that a right translation is never counted as wrong.

English hides what French and Hindi have to show: whether you is one person or many, whether they are women, whether I
am one, whether "the girls read" was yesterday. A sentence is left out unless something in it tells.
"""

from utils.corpora.language.french_forms import adjective_form
from utils.corpora.language.meaning import (
    Agreement,
    Clause,
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


def problems(sentence: Sentence, language: str) -> list[str]:
    """Why a careful reader could translate the sentence in another way, too; nothing where there is one answer."""
    found = _hidden_numbers(sentence, language)
    telling = {node.subject for node in walk(sentence) if isinstance(node, Clause) and _shows_number(node)}
    addressed = any(isinstance(item, Thing) for item in sentence.items)
    for node in walk(sentence):
        match node:
            case Pronoun(person=2) if not addressed:
                found.append("you may be one or many, tu or vous")
            case Pronoun(person=3, plural=True, of=None):
                found.append("nothing says who they are")
            case Thing() if hides_number(node) and node not in telling:
                found.append("the noun may be one or many")
            case Clause():
                found += _problems_of_clause(node, language)
            case Relative():
                if hides_tense(node, agreement(node.subject, "english") if node.subject else None):
                    found.append("the verb may be present or past")
                speaking = isinstance(node.subject, Pronoun) and node.subject.person == 1
                if language == "hindi" and speaking and _hindi_shows_gender(node):
                    found.append("the gender of I or we would show")
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
    shows_gender = _french_shows_gender if language == "french" else _hindi_shows_gender
    if isinstance(subject, Pronoun) and subject.of is None and subject.person == 1 and shows_gender(clause):
        found.append("the gender of I or we would show")
    if language == "french" and _object_shows_gender(clause):
        found.append("the gender of me or us would show")
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


def _hindi_shows_gender(clause: Clause | Relative) -> bool:
    """Nearly every form of a verb shows who I am; a perfective with ने does not, हूँ and we (हम) do not."""
    verb = clause.verb.hindi
    if verb is None or verb.dative or clause.subject.plural:
        return False
    if verb.infinitive == "होना" and clause.verb.state and clause.tense == "present":
        qualities = [part.adjective.hindi.split() for part in clause.parts if isinstance(part, Quality)]
        return verb.postposition == "का" or any(words and words[-1].endswith("ा") for words in qualities)
    adverb = getattr(clause, "adverb", None)
    already = adverb is not None and adverb.fixed.english == "already"
    lasting = getattr(clause, "lasting", False) or clause.verb.state or already
    return not (verb.ergative and clause.tense in _COMPOUND and not lasting)
