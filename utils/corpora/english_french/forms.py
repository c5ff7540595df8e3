"""Words and their forms in English and French: what the tables of words.py say, and the regular rest."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from utils.corpora.english_french import words as words

# Words that begin with an h which blocks elision would stand here as an exception; the lexicon has none.
_FRENCH_VOWELS = frozenset("aeiouéèêàâîôœh")


class Person(NamedTuple):
    """What a verb or an adjective agrees with."""

    person: int = 3
    plural: bool = False
    gender: str = "m"


@dataclass(frozen=True)
class Noun:
    """A noun in both languages. tags say what kind of thing it is."""

    singular: str
    plural: str
    french_singular: str
    french_plural: str
    gender: str
    tags: frozenset[str]
    sense: str = ""

    def english(self, plural: bool) -> str:
        return self.plural if plural else self.singular

    def french(self, plural: bool) -> str:
        return self.french_plural if plural else self.french_singular


@dataclass(frozen=True)
class Adjective:
    """An adjective in both languages; idiom is the verb of "avoir faim", where French has a noun."""

    english: str
    comparative: str
    french_comparative: str
    french_forms: tuple[str, str, str, str]  # masculine, feminine, and their plurals
    before_vowel: str  # the masculine singular before a vowel: un bel oiseau
    place: str
    nouns: tuple[str, ...]
    idiom: str = ""
    sense: str = ""

    @property
    def before(self) -> bool:
        """Whether French puts it before its noun."""
        return self.place in ("before", "attribute")

    def french(self, gender: str, plural: bool) -> str:
        return self.french_forms[(gender == "f") + 2 * plural]


@dataclass(frozen=True)
class Verb:
    """A verb in both languages. The past of a stative verb is the imparfait; a simple one has no -ing forms."""

    base: str
    past: str
    participle: str
    gerund: str
    french: str  # the infinitive
    particle: str = ""  # look | for
    subjects: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()  # objects; for an intransitive verb the places where it is done
    state: bool = False
    simple: bool = False
    etre: bool = False
    reflexive: bool = False
    sense: str = ""

    @property
    def name(self) -> str:
        return f"{self.base} {self.particle}".strip()

    @property
    def third(self) -> str:
        return "is" if self.base == "be" else "has" if self.base == "have" else english_s(self.base)


def starts_with_vowel(french: str) -> bool:
    """True where the word before is elided: l'homme, d'eau, qu'il."""
    return french[0] in _FRENCH_VOWELS or french == "y"


def english_s(word: str) -> str:
    """The plural of a noun, or the third person of a verb."""
    if word.endswith(("s", "x", "ch", "sh", "go", "do")):
        return word + "es"
    return word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeiou" else word + "s"


def french_plural(word: str) -> str:
    """The regular plural: château, châteaux; journal, journaux; bus, bus."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")) and word != "bleu":
        return word + "x"
    return word[:-2] + "aux" if word.endswith("al") else word + "s"


def make_verb(english: str, french: str, **rest) -> Verb:
    """Build a verb from its English forms ("eat ate eaten", regular ones left out) and its French infinitive."""
    base, *forms = english.split()
    base, _, particle = base.partition("_")
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "be")) else base
    regular = base[:-1] + "ied" if base[-1] == "y" and base[-2] not in "aeiou" else stem + "ed"
    past = forms[0] if forms else regular
    participle = forms[1] if len(forms) > 1 else past
    gerund = forms[2] if len(forms) > 2 else stem + "ing"
    return Verb(base, past, participle, gerund, french, particle=particle, **rest)


def _take_sense(tokens: list[str]) -> tuple[list[str], str]:
    plain = [token for token in tokens if not token.startswith("sense:")]
    return plain, next((token[len("sense:") :] for token in tokens if token.startswith("sense:")), "")


def _parse_noun(line: str) -> Noun:
    english, french, gender, *rest = line.split()
    singular, _, plural = english.partition("/")
    french, _, french_irregular = french.partition("/")
    tags, sense = _take_sense(rest)
    forms = (singular, plural or english_s(singular), french, french_irregular or french_plural(french))
    return Noun(*forms, gender, frozenset([*tags, singular]), sense)


def _parse_adjective(line: str) -> Adjective:
    english, french, place, *rest = line.split()
    english, _, comparative = english.partition("/")
    comparative, _, french_comparative = comparative.partition("=")
    french, _, idiom = french.partition("=")
    masculine, *irregular = french.replace("_", " ").split("/")
    nouns, sense = _take_sense(rest)
    if idiom or " " in masculine:
        forms = (masculine,) * 4
    else:
        feminine = irregular[0] if irregular else masculine if masculine.endswith("e") else masculine + "e"
        plural = irregular[1] if len(irregular) > 1 else french_plural(masculine)
        forms = (masculine, feminine, plural, feminine if feminine == plural else feminine + "s")
    before_vowel = irregular[2] if len(irregular) > 2 else forms[0]
    return Adjective(english, comparative, french_comparative, forms, before_vowel, place, tuple(nouns), idiom, sense)


def _parse_verb(line: str) -> Verb:
    english, french, subjects, nouns, *options = (part.strip() for part in line.split("|"))
    options, sense = _take_sense(" ".join(options).split())
    subjects, nouns = tuple(subjects.split()), tuple(nouns.split())
    return make_verb(
        english,
        french,
        subjects=subjects,
        nouns=nouns,
        state="state" in options,
        simple="simple" in options,
        sense=sense,
    )


def _parse_named(line: str) -> tuple[str, Verb]:
    name, english, french, options, nouns = (part.strip() for part in line.split("|"))
    options, sense = _take_sense(options.split())
    flags = {option: True for option in options}
    return name, make_verb(english, french, nouns=tuple(nouns.split()), sense=sense, **flags)


def _parse(table: str, parse) -> tuple:
    return tuple(parse(line) for line in table.strip().replace("\n  ", " ").splitlines())


NOUNS: tuple[Noun, ...] = _parse(words.NOUNS, _parse_noun)
ADJECTIVES: tuple[Adjective, ...] = _parse(words.ADJECTIVES, _parse_adjective)
TRANSITIVES: tuple[Verb, ...] = _parse(words.VERBS, _parse_verb)
INTRANSITIVES: tuple[Verb, ...] = _parse(words.INTRANSITIVES, _parse_verb)
NAMED: dict[str, Verb] = dict(_parse(words.NAMED_VERBS, _parse_named))
_FRENCH_VERBS = {line.split()[0]: line.split()[1:] for line in words.FRENCH_VERBS.strip().splitlines()}


@cache
def nouns_of(groups: tuple[str, ...]) -> tuple[Noun, ...]:
    """The nouns that carry one of the tags (a noun's own name counts as one) and none that stands behind a minus.

    Raises: ValueError for a tag that no noun carries, which is a slip in the tables.
    """
    wanted = {group for group in groups if group[0] != "-"}
    banned = {group[1:] for group in groups if group[0] == "-"}
    for tag in wanted | banned:
        if not any(tag in noun.tags for noun in NOUNS):
            raise ValueError(f"No noun carries the tag {tag!r}; it stands in {groups}.")
    return tuple(noun for noun in NOUNS if noun.tags & wanted and not noun.tags & banned)


@cache
def adjectives_of(noun: Noun, *, attributive: bool) -> tuple[Adjective, ...]:
    """The adjectives that can be said of a noun: beside it (attributive), or after the verb to be.

    None stands beside the words for one's only mother or father: "my tired mother" would ask which.
    """
    if attributive and "family" in noun.tags and "many" not in noun.tags:
        return ()
    return tuple(
        adjective
        for adjective in ADJECTIVES
        if noun in nouns_of(adjective.nouns) and adjective.place != ("predicate" if attributive else "attribute")
    )


@cache
def french_present(verb: str) -> tuple[str, str, str, str]:
    """The present: je, il, nous, ils."""
    if verb in _FRENCH_VERBS:
        return tuple(_FRENCH_VERBS[verb][:4])
    stem = verb[:-2]
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    return stem + "e", stem + "e", soft + "ons", stem + "ent"


@cache
def french_participle(verb: str) -> str:
    """The past participle, masculine singular."""
    return _FRENCH_VERBS[verb][4] if verb in _FRENCH_VERBS else verb[:-2] + "é"


@cache
def french_finite(verb: str, tense: str, person: int, plural: bool) -> str:
    """One word: the verb in the present, imparfait or future; person 1 or 3."""
    which = 2 * plural + (person == 3)
    if tense == "present":
        return french_present(verb)[which]
    if tense == "future":
        stem = _FRENCH_VERBS[verb][5] if verb in _FRENCH_VERBS else verb
        return stem + ("ai", "a", "ons", "ont")[which]
    stem = "ét" if verb == "être" else french_present(verb)[2].removesuffix("ons")
    if stem[-1] in "çe" and verb not in _FRENCH_VERBS and which == 2:
        stem = stem[:-1] + "c" if stem[-1] == "ç" else stem[:-1]  # nous mangions, nous commencions
    return stem + ("ais", "ait", "ions", "aient")[which]


def agreeing(participle: str, gender: str, plural: bool) -> str:
    """The participle after être, or after a direct object that stands before it."""
    feminine = participle + "e" if gender == "f" else participle
    return feminine + "s" if plural and not feminine.endswith("s") else feminine
