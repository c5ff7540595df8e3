"""What a sentence means, before any language says it: who does what to whom, where and when.

Every node is itself and equal to nothing else, so that the words which say it in one language and in another can be
matched: a word's keys are pairs (node, which part of it), and words that share a key are aligned.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Union

from utils.corpora.language.lexicon import Adjective, Fixed, Noun, Relation, Verb


@dataclass(frozen=True, eq=False)
class Thing:
    """A noun with what belongs to it: the small box of the girl.

    determiner: the, a, this, that, some, bare (milk, flowers: du lait, des fleurs), generic (I like milk: le lait),
    none (a name), body (with an owner, whom French says by the verb alone: he washes his hands), all, no, not a
    (behind a negation: de), two to ninety thousand, several, many. An owner takes its place.
    """

    noun: Noun
    determiner: str = "the"
    plural: bool = False
    adjectives: tuple[Adjective, ...] = ()
    owner: Union["Thing", "Pronoun", None] = None
    after: tuple[Union["At", "Kind", "Relative"], ...] = ()
    superlative: Adjective | None = None  # the oldest house


@dataclass(frozen=True, eq=False)
class Pronoun:
    """I, you, he, it: in the third person for a noun (of), for somebody of a natural gender, or for nothing (gender n).

    gender: that of a natural person; n is the it of the weather.
    candidates: the nouns that it could stand for, where the sentence leaves more than one.
    polite: you, where French says vous to one person. reflexive: himself, the subject once more.
    """

    person: int = 3
    plural: bool = False
    gender: str = "m"
    of: Thing | None = None
    candidates: tuple[Thing, ...] = ()
    polite: bool = False
    reflexive: bool = False


@dataclass(frozen=True, eq=False)
class Both:
    """The boy and the girl."""

    first: Thing | Pronoun
    second: Thing | Pronoun
    link: str = "and"


@dataclass(frozen=True, eq=False)
class Asked:
    """Who, what (of), which box, how many boxes: what a question is about."""

    word: str  # who, what, which, how many
    thing: Thing | None = None


@dataclass(frozen=True, eq=False)
class Nobody:
    """Nobody or nothing: personne ne, rien."""

    word: str = "nobody"


@dataclass(frozen=True, eq=False)
class Impersonal:
    """A subject that stands for nothing: it is raining, there are eggs (il y a), this is my key (c'est).

    word: it, there, this or that. of: what there is or what this is, with which the verb agrees.
    """

    word: str = "it"
    of: Thing | None = None


@dataclass(frozen=True, eq=False)
class Portion:
    """Some of what was said before: two of them, en ... deux."""

    number: str  # one, two, several
    of: Pronoun


Nominal = Union[Thing, Pronoun, Both, Asked, Nobody, Impersonal, Portion]  # noqa: UP007


@dataclass(frozen=True, eq=False)
class At:
    """A preposition with its noun: in the garden, to the girl, with a key; or with a deed: before leaving."""

    relation: Relation
    thing: Union[Nominal, "Doing"]


@dataclass(frozen=True, eq=False)
class Kind:
    """What kind of thing it is, said by a noun that English puts first: the kitchen door, a coffee cup."""

    relation: Relation
    thing: Thing


@dataclass(frozen=True, eq=False)
class Say:
    """An expression that every language has as a whole: yesterday, every morning, slowly, football."""

    fixed: Fixed


@dataclass(frozen=True, eq=False)
class Quality:
    """An adjective behind the verb to be. degree: very, too, so, how (how old this tree is !), or "".

    than: what it is compared with.
    """

    adjective: Adjective
    degree: str = ""
    than: Nominal | None = None
    likeness: str = "more"  # more, less or as


@dataclass(frozen=True, eq=False)
class Doing:
    """An infinitive: (wants) to buy a hat."""

    verb: Verb
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, eq=False)
class That:
    """(She says) that the boy is asleep."""

    clause: "Clause"


@dataclass(frozen=True, eq=False)
class Relative:
    """The dog that sleeps (role subject), the apple that the boy ate (object), the house where they live (where).

    Role at: the chair that the cat sleeps on, with its relation.
    """

    role: str
    verb: Verb
    tense: str
    subject: Nominal | None = None
    parts: tuple["Part", ...] = ()
    negative: str = ""
    relation: Relation | None = None


Part = Union[Thing, Pronoun, Portion, Nobody, At, Say, Quality, Doing, That]  # noqa: UP007


@dataclass(frozen=True, eq=False)
class Clause:
    """Somebody or something, what it does or is, and the rest in the English order.

    tense: present (a habit, a state, "every day"), progressive, past, past_progressive, future, going_to, perfect,
    pluperfect, conditional, unreal (if I were), used_to, imperative.
    negative: "", not, never or no_longer. adverb stands beside the verb: often, always, already.
    asking: "" for a statement, "yes" for a question that asks yes or no, or a Say (where, when, why, how) or an At.
    lasting: the past of a verb that was going on or usual: imparfait.
    silent: the subject was said before: the man opened the door and (he) closed it.
    passive: the subject suffers what the verb says, by an agent among the parts.
    A verb that is turned has as its subject who feels it, and as its first part what English makes the subject.
    """

    subject: Nominal
    verb: Verb
    tense: str
    parts: tuple[Part, ...] = ()
    negative: str = ""
    adverb: Say | None = None
    asking: str | Say | At | Asked = ""
    lasting: bool = False
    silent: bool = False
    passive: bool = False


@dataclass(frozen=True, eq=False)
class Sentence:
    """Clauses with what stands between and before them (because, when, a comma, children , before leaving)."""

    items: tuple[Clause | Say | Thing | At, ...]
    mark: str = "."

    @cached_property
    def nodes(self) -> tuple["Node", ...]:
        """The sentence and everything below it: kept, since every question about a meaning asks for it."""
        return tuple(_below(self))


def english_subject(clause: Clause | Relative) -> Nominal | None:
    """What English makes the subject: of a verb that is turned the first part (my head hurts: j'ai mal à la tête)."""
    return clause.parts[0] if "turned" in clause.verb.options else clause.subject


Fact = tuple[str, str, str]
Node = Union[Sentence, Nominal, Part, Clause, Relative, Kind]  # noqa: UP007


def children(node: Node) -> Iterator[Node]:
    """The nodes right below a node, in no particular order."""
    match node:
        case Sentence(items=items):
            yield from items
        case Thing(owner=owner, after=after):
            yield from after
            if owner is not None:
                yield owner
        case Both(first=first, second=second):
            yield from (first, second)
        case Asked(thing=thing) if thing is not None:
            yield thing
        case At(thing=thing) | Kind(thing=thing):
            yield thing
        case Portion(of=of):
            yield of
        case Quality(than=than) if than is not None:
            yield than
        case That(clause=clause):
            yield clause
        case Doing(parts=parts):
            yield from parts
        case Relative(subject=subject, parts=parts):
            yield from parts
            if subject is not None:
                yield subject
        case Clause(subject=subject, parts=parts, asking=asking, silent=silent):
            yield from parts
            if not silent:
                yield subject
            if not isinstance(asking, str):
                yield asking


def walk(node: Node) -> Iterable[Node]:
    """The node and everything below it."""
    return node.nodes if isinstance(node, Sentence) else _below(node)


def _below(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(list(children(node)))


def facts(sentence: Sentence) -> Iterator[Fact]:
    """The combinations of words that are said: (kind, first, second), in English base forms.

    adjective_noun: beside its noun. verb_object. referent_predicate: said of a noun through a pronoun. predicate: said
    of a noun itself.
    """
    for node in walk(sentence):
        match node:
            case Thing(noun=noun, adjectives=adjectives, after=after):
                for adjective in (*adjectives, *([node.superlative] if node.superlative else [])):
                    yield "adjective_noun", adjective.english, noun.singular
                for relative in after:
                    if isinstance(relative, Relative) and relative.role == "object":
                        yield "verb_object", relative.verb.name, noun.singular
            case Clause() | Doing() | Relative():
                yield from _facts_of_verb(node)


def _facts_of_verb(node: Clause | Doing | Relative) -> Iterator[Fact]:
    passive = isinstance(node, Clause) and node.passive
    said_of = node.subject if isinstance(node, Clause) else None
    objects = [said_of] if passive else [*node.parts, getattr(node, "asking", "")]
    pairs = [part for part in objects if isinstance(part, Both)]
    for part in [*objects, *(each for both in pairs for each in (both.first, both.second))]:
        part = part.of if isinstance(part, Portion) else part
        thing = part.of if isinstance(part, Pronoun) else part.thing if isinstance(part, Asked) else part
        if isinstance(thing, Thing) and node.verb.base not in ("be", "become"):
            yield "verb_object", node.verb.name, thing.noun.singular
    for part in node.parts:
        if isinstance(part, Quality) and part.than is None:
            if isinstance(said_of, Thing):
                yield "predicate", part.adjective.english, said_of.noun.singular
            elif isinstance(said_of, Pronoun) and said_of.of is not None:
                yield "referent_predicate", part.adjective.english, said_of.of.noun.singular


def referring(sentence: Sentence) -> Pronoun | None:
    """The pronoun whose noun the sentence leaves open, or else the first that stands for a noun of the sentence.

    His, her and their are not among them.
    """
    nodes = walk(sentence)
    owners = {node.owner for node in nodes if isinstance(node, Thing)}
    pronouns = [node for node in nodes if isinstance(node, Pronoun) and node.of is not None and node not in owners]
    return next((node for node in pronouns if node.candidates), pronouns[0] if pronouns else None)


@dataclass(frozen=True)
class Agreement:
    """What a verb or an adjective agrees with, in the language that asks."""

    person: int = 3
    plural: bool = False
    gender: str = "m"
    polite: bool = field(default=False)


def agreement(nominal: Nominal, language: str) -> Agreement:
    """Person, number and gender, the gender being that of the noun in that language ("english": its natural one)."""
    match nominal:
        case Thing(noun=noun, plural=plural):
            return Agreement(3, plural, noun.gender(language))
        case Pronoun(of=None):
            gender = "m" if nominal.gender == "n" and language != "english" else nominal.gender
            return Agreement(nominal.person, nominal.plural, gender, nominal.polite)
        case Pronoun(of=of):
            return Agreement(3, of.plural, of.noun.gender(language))
        case Both(first=first, second=second):
            one, two = agreement(first, language), agreement(second, language)
            gender = "m" if "m" in (one.gender, two.gender) else "f"
            if nominal.link == "or":
                return two
            return Agreement(min(one.person, two.person), True, gender)
        case Portion(number=number, of=of):
            return Agreement(3, number != "one", agreement(of, language).gender)
        case Asked(thing=thing) if thing is not None:
            return agreement(thing, language)
        case Impersonal(word=word, of=of) if of is not None and (word != "there" or language != "french"):
            return Agreement(3, of.plural, of.noun.gender(language))
    return Agreement()
