"""French words in all their forms: the irregular ones of the tables, and the regular rest."""

from functools import cache

from utils.corpora.language.lexicon import Adjective, Noun, Unsayable
from utils.corpora.language.tables import french_verbs

# Words before which nothing is elided, though they begin with a vowel or an h.
_NO_ELISION = frozenset("haricot haricots hibou hiboux héros homard homards hanche huit onze hérisson hérissons "
                        "hauteur haut haute hauts hautes hamster hamsters onzième oui haie haies".split())  # fmt: skip
_VOWELS = frozenset("aeiouéèêàâîôœh")
_VERBS = {line.split()[0]: line.split()[1:] for line in french_verbs.IRREGULAR.strip().splitlines()}
_IR = frozenset(french_verbs.LIKE_FINIR.split())
_DOUBLING = frozenset(french_verbs.LIKE_APPELER.split())
TENSES = {
    "future": ("ai", "as", "a", "ons", "ez", "ont"),
    "imparfait": ("ais", "ais", "ait", "ions", "iez", "aient"),
}


def starts_with_vowel(word: str) -> bool:
    """True where the word before is elided: l'homme, d'eau, qu'il."""
    return (word[0] in _VOWELS and word.split()[0] not in _NO_ELISION) or word == "y"


def plural_of(word: str) -> str:
    """The regular plural: château, châteaux; journal, journaux; bus, bus."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")) and word != "bleu":
        return word + "x"
    return word[:-2] + "aux" if word.endswith("al") else word + "s"


def noun_form(noun: Noun, plural: bool) -> str:
    if not noun.french:
        raise Unsayable(noun.singular, "French")
    singular, irregular, _ = noun.french
    return (irregular or plural_of(singular)) if plural else singular


@cache
def adjective_form(adjective: Adjective, gender: str, plural: bool) -> str:
    """Its form, regular where the table gives no other: petit, petite, petits, petites."""
    if not adjective.french[0]:
        raise Unsayable(adjective.english, "French")
    masculine, *irregular = adjective.french
    if adjective.idiom or " " in masculine:
        return masculine
    feminine = irregular[0] if irregular else masculine if masculine.endswith("e") else masculine + "e"
    masculines = irregular[1] if len(irregular) > 1 else plural_of(masculine)
    if gender == "m":
        return masculines if plural else masculine
    unchanging = masculine == feminine == masculines
    return feminine + "s" if plural and not unchanging and not feminine.endswith("s") else feminine


def before_vowel(adjective: Adjective) -> str:
    """The masculine singular before a vowel: un bel oiseau."""
    return adjective.french[3] if len(adjective.french) > 3 else adjective.french[0]


@cache
def present(verb: str) -> tuple[str, ...]:
    """Je, tu, il, nous, vous, ils."""
    if verb in _VERBS:
        je, il, nous, ils = _VERBS[verb][:4]
        tu = {"suis": "es", "ai": "as", "vais": "vas"}.get(je, je + "s" if je.endswith("e") else je)
        vous = {"être": "êtes", "faire": "faites", "dire": "dites"}.get(verb, nous.removesuffix("ons") + "ez")
        return je, tu, il, nous, vous, ils
    stem = verb[:-2]
    if verb in _IR:
        return stem + "is", stem + "is", stem + "it", stem + "issons", stem + "issez", stem + "issent"
    strong = _strong(stem)
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    return strong + "e", strong + "es", strong + "e", soft + "ons", stem + "ez", strong + "ent"


def _strong(stem: str) -> str:
    """The stem before a silent e: achèt-, préfèr-, appell-, nettoi-."""
    if stem + "er" in _DOUBLING:
        return stem + stem[-1]
    if stem.endswith(("oy", "uy", "ay")):
        return stem[:-1] + "i"
    if stem[-2:-1] in ("e", "é") and stem[-1] not in "aeiouéy":
        return stem[:-2] + "è" + stem[-1]
    return stem


@cache
def participle(verb: str) -> str:
    """The past participle, masculine singular."""
    if verb in _VERBS:
        return _VERBS[verb][4]
    return verb[:-1] if verb in _IR else verb[:-2] + "é"


def _future_stem(verb: str) -> str:
    if verb in _VERBS:
        return _VERBS[verb][5]
    stem = verb[:-2]
    return verb if verb in _IR or stem[-2:-1] == "é" else _strong(stem) + "er"


@cache
def finite(verb: str, tense: str, person: int, plural: bool) -> str:
    """One word: the verb in the present, imparfait, future or conditional."""
    which = 3 * plural + person - 1
    if tense == "present":
        return present(verb)[which]
    if tense == "future":
        return _future_stem(verb) + TENSES["future"][which]
    if tense == "conditional":
        return _future_stem(verb) + TENSES["imparfait"][which]
    if tense != "imparfait":
        raise ValueError(f"The tense {tense!r} came, expected present, imparfait, future or conditional.")
    stem = "ét" if verb == "être" else present(verb)[3].removesuffix("ons")
    if which in (3, 4) and verb not in _VERBS:
        stem = verb[:-2] if verb not in _IR else stem  # nous mangions, nous commencions
    return stem + TENSES["imparfait"][which]


def agreeing(participle: str, gender: str, plural: bool) -> str:
    """The participle after être, or after a direct object that stands before it."""
    stem = {"dû": "du"}.get(participle, participle) if gender == "f" or plural else participle
    feminine = stem + "e" if gender == "f" else stem
    return feminine + "s" if plural and not feminine.endswith("s") else feminine
