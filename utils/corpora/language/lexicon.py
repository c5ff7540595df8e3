"""Words in three languages, read from the tables beside this module: what each goes with, and its irregular forms.

A column that is empty says that the language has no such word: a sentence with it is then not said in that language.
"""

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

LANGUAGES = ("english", "french", "hindi")


@dataclass(frozen=True)
class Noun:
    """A noun. tags say what kind of thing it is; sense marks one meaning of an ambiguous English word.

    french and hindi are (singular, plural or "" for the regular one, gender), or empty.
    """

    singular: str
    plural: str
    french: tuple[str, ...]
    hindi: tuple[str, ...]
    tags: frozenset[str]
    sense: str = ""

    def gender(self, language: str) -> str:
        """m or f; in English also n, for what is not a person."""
        if language == "english":
            return (self.french or self.hindi)[2] if "person" in self.tags else "n"
        forms = self.french if language == "french" else self.hindi
        if not forms:
            raise Unsayable(self.singular, language)
        return forms[2]


@dataclass(frozen=True)
class Adjective:
    """An adjective. french: (masculine, feminine, plural masculine, before a vowel), "" for a regular form.

    place: before or after its French noun, attribute (before it, and never behind the verb to be), or predicate (only
    there). idiom: where French has a noun with a verb, as in avoir faim, that verb. hindi_idiom likewise: ठंड लगना.
    """

    english: str
    comparative: str
    superlative: str
    french: tuple[str, ...]
    place: str
    hindi: str
    nouns: tuple[str, ...]
    idiom: str = ""
    hindi_idiom: str = ""
    sense: str = ""
    french_comparative: str = ""
    hindi_of: tuple[tuple[tuple[str, ...], str], ...] = ()  # the Hindi adjective of certain nouns or tags

    @property
    def before(self) -> bool:
        """Whether French puts it before its noun."""
        return self.place in ("before", "attribute")


@dataclass(frozen=True)
class FrenchVerb:
    infinitive: str
    fixed: tuple[str, ...] = ()  # avoir | besoin
    preposition: str = ""  # de, à: before the object
    etre: bool = False
    reflexive: bool = False
    with_y: bool = False  # il y a


@dataclass(frozen=True)
class HindiVerb:
    infinitive: str
    completed: str = ""  # the infinitive that its perfective is made of, where it is another: सो जाना
    fixed: tuple[str, ...] = ()  # इंतज़ार | करना
    fixed_gender: str = ""  # of a fixed noun that the verb agrees with
    ergative: bool = False  # ने behind the subject of a perfective
    postposition: str = ""  # behind the object; - for none, whatever the object is
    subject: str = ""  # को, का or में behind the subject, always; own: what having that object asks for
    receiver: str = "को"  # behind whom something is given or said to
    resting: str = ""  # the participle that होना has where English has -ing: पहने हुए, बैठा
    others: tuple[tuple[tuple[str, ...], "HindiVerb"], ...] = ()  # the verb with other objects: nouns or their tags

    @property
    def dative(self) -> bool:
        return bool(self.subject)


@dataclass(frozen=True)
class Verb:
    """A verb. subjects and objects name nouns and tags; of an intransitive verb objects are the places.

    options: state (the past is an imparfait, and there are no -ing forms), simple (no -ing forms), apart (the particle
    stands behind the object: turn the light off), modal, and whatever frames ask for.
    """

    base: str
    past: str
    participle: str
    gerund: str
    particle: str
    french: FrenchVerb | None
    hindi: HindiVerb | None
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    options: frozenset[str] = frozenset()
    sense: str = ""

    @property
    def name(self) -> str:
        return f"{self.base} {self.particle}".strip()

    @property
    def state(self) -> bool:
        return "state" in self.options

    @property
    def third(self) -> str:
        return {"be": "is", "have": "has"}.get(self.base) or english_s(self.base)


@dataclass(frozen=True)
class Relation:
    """A preposition, and the postposition of Hindi."""

    name: str
    english: str
    french: str
    hindi: str
    rank: int  # where Hindi puts it: the lower, the earlier


@dataclass(frozen=True)
class Fixed:
    """An expression that each language has as a whole."""

    english: str
    french: str
    hindi: str
    kind: str
    sense: str = ""


class Unsayable(Exception):
    """The language has no word for it, in these tables."""

    def __init__(self, what: str, language: str):
        super().__init__(f"The tables have no {language} for {what!r}.")


def english_s(word: str) -> str:
    """The plural of a noun, or the third person of a verb."""
    if word.endswith(("s", "x", "ch", "sh", "go", "do", "z")):
        return word + "es"
    return word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeiou" else word + "s"


def _columns(line: str, number: int) -> list[str]:
    columns = [column.strip() for column in line.split("|")]
    if len(columns) > number:
        raise ValueError(f"{len(columns)} columns came, expected at most {number}, in the line {line!r}.")
    return columns + [""] * (number - len(columns))


def _take_sense(text: str) -> tuple[list[str], str]:
    tokens = text.split()
    plain = [token for token in tokens if not token.startswith("sense:")]
    return plain, next((token[len("sense:") :] for token in tokens if token.startswith("sense:")), "")


def _gendered(column: str) -> tuple[str, ...]:
    """ "chauve-souris/chauves-souris f" as (singular, plural, gender)."""
    if not column:
        return ()
    forms, _, gender = column.rpartition(" ")
    singular, _, plural = forms.partition("/")
    if gender not in ("m", "f"):
        raise ValueError(f"The gender m or f was expected at the end of {column!r}.")
    return singular, plural, gender


def parse_noun(line: str) -> Noun:
    """Read "mouse/mice | souris f | चूहा m | animal prey"; one tagged second is not drawn by its bare name."""
    english, french, hindi, rest = _columns(line, 4)
    singular, _, plural = english.partition("/")
    tags, sense = _take_sense(rest)
    names = {f"{singular}:{sense}"} if "second" in tags else {singular, f"{singular}:{sense}"}
    return Noun(
        singular,
        plural or english_s(singular),
        _gendered(french),
        _gendered(hindi),
        frozenset([*tags, *names]),
        sense,
    )


def _degrees(english: str) -> tuple[str, str, str]:
    base, *forms = english.split("/")
    comparative = forms[0] if forms else f"more {base}"
    superlative = forms[1] if len(forms) > 1 else f"most {base}" if not forms else comparative.removesuffix("r") + "st"
    return base, comparative, superlative


def parse_adjective(line: str) -> Adjective:
    """Read "small/smaller | petit before | छोटा | nouns"; an idiom is "faim=avoir predicate"."""
    english, french, hindi, rest = _columns(line, 4)
    base, comparative, superlative = _degrees(english)
    *forms, place = french.split()
    written, _, idiom = " ".join(forms).replace("_", " ").partition("=")
    hindi, *others = (part.strip() for part in hindi.split(";"))
    hindi, _, hindi_idiom = hindi.partition("=")
    of_nouns = tuple((tuple(nouns.split()), said) for nouns, _, said in (other.partition(": ") for other in others))
    best = ""
    if ">" in written:
        written, _, best = written.partition(">")
    nouns, sense = _take_sense(rest)
    french_forms = tuple(written.split("/"))
    return Adjective(
        base,
        comparative,
        superlative,
        french_forms,
        place,
        hindi,
        tuple(nouns),
        idiom,
        hindi_idiom,
        sense,
        best,
        of_nouns,
    )


def _french_verb(column: str, options: set[str]) -> FrenchVerb | None:
    words = column.split()
    if not words:
        return None
    reflexive = words[0] in ("se", "s'")
    with_y = words[0] == "y"
    infinitive, *fixed = words[reflexive + with_y :]
    preposition = fixed.pop()[1:] if fixed and fixed[-1][0] == "+" else ""
    return FrenchVerb(infinitive, tuple(fixed), preposition, "etre" in options, reflexive, with_y)


def _hindi_verb(column: str) -> HindiVerb | None:
    """Read "करना ने ; letter story: लिखना ने"; behind a semicolon stand the verbs of certain objects."""
    main, *others = (part.strip() for part in column.split(";"))
    if not main:
        return None
    special = [other.partition(": ") for other in others]
    return replace(_one_hindi_verb(main), others=tuple((tuple(n.split()), _one_hindi_verb(v)) for n, _, v in special))


def _one_hindi_verb(text: str) -> HindiVerb:
    plain, marks, ergative = [], {}, False
    for word in text.split():
        if word[0] in "+^@~":
            marks[word[0]] = word[1:].replace("_", " ")
        elif word == "ने":
            ergative = True
        else:
            plain.append(word)
    *fixed, infinitive = plain
    infinitive, _, completed = infinitive.replace("_", " ").partition("/")
    gender = next((word[-1] for word in fixed if ":" in word), "")
    fixed = tuple(word.partition(":")[0] for word in fixed)
    postposition, receiver = marks.get("+", ""), marks.get("@", "को")
    return HindiVerb(
        infinitive, completed, fixed, gender, ergative, postposition, marks.get("^", ""), receiver, marks.get("~", "")
    )


def parse_verb(line: str) -> Verb:
    """Read "eat ate eaten | manger | खाना ने | person animal | food | options"."""
    english, french, hindi, subjects, objects, rest = _columns(line, 6)
    base, *forms = english.split()
    base, _, particle = base.partition("_")
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "be", "ye")) else base
    regular = base[:-1] + "ied" if base[-1] == "y" and base[-2] not in "aeiou" else stem + "ed"
    past = forms[0] if forms else regular
    participle = forms[1] if len(forms) > 1 else past
    gerund = forms[2] if len(forms) > 2 else stem + "ing"
    options, sense = _take_sense(rest)
    return Verb(
        base,
        past,
        participle,
        gerund,
        particle.replace("_", " "),
        _french_verb(french, set(options)),
        _hindi_verb(hindi),
        tuple(subjects.split()),
        tuple(objects.split()),
        frozenset(options),
        sense,
    )


def parse_relation(line: str) -> Relation:
    """Read "with:tool | avec | से | 5"; what stands behind a colon tells two English with apart."""
    name, french, hindi, rank = _columns(line, 4)
    return Relation(name, name.partition(":")[0], french, hindi, int(rank or 5))


def parse_fixed(line: str) -> Fixed:
    """Read "every day | chaque jour | हर दिन | time"; what stands behind a colon tells two of one English apart."""
    name, french, hindi, rest = _columns(line, 4)
    kinds, sense = _take_sense(rest)
    return Fixed(name.partition(":")[0].strip(), french, hindi, " ".join(kinds), sense)


def _lines(*tables: str) -> list[str]:
    """The lines of tables; one that begins with spaces goes on with the one before, # begins a comment."""
    text = "\n".join(tables).replace("\n  ", " ")
    return [line for line in text.splitlines() if line.strip() and line[0] != "#"]


def _read(module: str) -> list[str]:
    tables = importlib.import_module(f"utils.corpora.language.tables.{module}")
    return _lines(*(value for name, value in vars(tables).items() if name.isupper()))


NOUNS: tuple[Noun, ...] = tuple(map(parse_noun, _read("nouns")))
ADJECTIVES: tuple[Adjective, ...] = tuple(map(parse_adjective, _read("adjectives")))
VERBS: tuple[Verb, ...] = tuple(map(parse_verb, _read("verbs")))
RELATIONS: dict[str, Relation] = {relation.name: relation for relation in map(parse_relation, _read("relations"))}
_FIXED_LINES = _read("fixed")
FIXED: dict[str, Fixed] = {line.partition("|")[0].strip(): parse_fixed(line) for line in _FIXED_LINES}


def _by_name(entries: Iterable, name: Callable) -> dict:
    """By English name with the sense behind a colon; and by the name alone: the line without a sense, or the first."""
    found: dict = {}
    for entry in sorted(entries, key=lambda entry: bool(entry.sense)):
        found.setdefault(name(entry), entry)
        if entry.sense:
            found.setdefault(f"{name(entry)}:{entry.sense}", entry)
    return found


_NOUNS = _by_name(NOUNS, lambda noun: noun.singular)
_ADJECTIVES = _by_name(ADJECTIVES, lambda adjective: adjective.english)
_VERBS = _by_name(VERBS, lambda verb: verb.name)


def _named(table: dict, name: str, what: str):
    if name not in table:
        near = sorted(known for known in table if known.startswith(name.partition(":")[0]))
        raise ValueError(f"The tables have no {what} {name!r}" + (f"; they have {near}." if near else "."))
    return table[name]


def noun(name: str) -> Noun:
    """The noun of that English singular; "bank:river" where there are two."""
    return _named(_NOUNS, name, "noun")


def adjective(name: str) -> Adjective:
    """The adjective of that English word; "light:weight" where there are two."""
    return _named(_ADJECTIVES, name, "adjective")


def verb(name: str) -> Verb:
    """The verb of that English base with its particle; "play:music" where there are two."""
    return _named(_VERBS, name, "verb")


@cache
def nouns_of(groups: tuple[str, ...]) -> tuple[Noun, ...]:
    """The nouns that carry one of the tags (a noun's own name counts as one) and none that stands behind a minus.

    A tag a&b asks for both. Raises: ValueError for a tag that no noun carries, which is a slip in the tables.
    """
    for group in groups:
        for tag in group.lstrip("-").split("&"):
            if not any(tag in noun.tags for noun in NOUNS):
                raise ValueError(f"No noun carries the tag {tag!r}; it stands in {groups}.")
    wanted = [set(group.split("&")) for group in groups if group[0] != "-"]
    banned = [set(group[1:].split("&")) for group in groups if group[0] == "-"]
    return tuple(
        noun
        for noun in NOUNS
        if any(tags <= noun.tags for tags in wanted) and not any(tags <= noun.tags for tags in banned)
    )


@cache
def adjectives_of(noun: Noun, *, attributive: bool) -> tuple[Adjective, ...]:
    """The adjectives that can be said of a noun: beside it (attributive), or behind the verb to be."""
    return tuple(
        adjective
        for adjective in ADJECTIVES
        if adjective.nouns
        and noun in nouns_of(adjective.nouns)
        and adjective.place != ("predicate" if attributive else "attribute")
    )
