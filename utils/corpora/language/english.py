"""A meaning in English."""

from utils.corpora.language.lexicon import Unsayable, Verb
from utils.corpora.language.meaning import (
    Agreement,
    Asked,
    At,
    Both,
    Clause,
    Doing,
    Impersonal,
    Kind,
    Nobody,
    Nominal,
    Part,
    Portion,
    Pronoun,
    Quality,
    Relative,
    Say,
    Sentence,
    That,
    Thing,
    agreement,
    english_subject,
)
from utils.corpora.language.words import Word, words

_SUBJECTS = {(1, False): "i", (1, True): "we", (2, False): "you", (2, True): "you", (3, True): "they"}
_OBJECTS = {(1, False): "me", (1, True): "us", (2, False): "you", (2, True): "you", (3, True): "them"}
_SELVES = {(1, False): "myself", (1, True): "ourselves", (2, False): "yourself", (2, True): "yourselves",
           (3, True): "themselves"}  # fmt: skip
_OWNERS = {(1, False): "my", (1, True): "our", (2, False): "your", (2, True): "your", (3, True): "their"}
_THIRD = {"m": ("he", "him", "his"), "f": ("she", "her", "her"), "n": ("it", "it", "its")}
_SINGULAR = {"this": "this", "that": "that", "bare": "", "generic": "", "none": "", "not a": "a", "not any": "any",
             "not bare": ""}  # fmt: skip
_PLURAL = {"this": "these", "that": "those", "a": "", "bare": "", "generic": "", "none": "", "all": "all the",
           "not a": "any", "not any": "any", "not bare": ""}  # fmt: skip


def say(sentence: Sentence) -> list[Word]:
    """The words of a sentence, its mark last."""
    said: list[Word] = []
    for item in sentence.items:
        said += clause(item) if isinstance(item, Clause) else part(item, None)
    return [*_cannot(said), Word(sentence.mark, ("mark",))]


def _cannot(said: list[Word]) -> list[Word]:
    """Can and not as one word."""
    whole: list[Word] = []
    for word in said:
        if word.text == "not" and whole and whole[-1].text == "can":
            whole[-1] = Word("cannot", whole[-1].keys + word.keys)
        else:
            whole.append(word)
    return whole


def expression(said: Say) -> list[Word]:
    return words(said.fixed.english, said, sense=said.fixed.sense)


def nominal(what: Nominal, *, as_object: bool = False) -> list[Word]:
    """A noun phrase or a pronoun, as the subject or behind a verb or a preposition."""
    match what:
        case Thing():
            return thing(what)
        case Pronoun():
            return words(_pronoun(what, 1 if as_object else 0), what)
        case Both(first=first, second=second, link=link):
            return [*nominal(first, as_object=as_object), Word(link, ((what, "link"),)),
                    *nominal(second, as_object=as_object)]  # fmt: skip
        case Asked(word=word, thing=None):
            return words(word, what)
        case Asked(word=word, thing=asked):
            return words(word, what) + thing(asked)
        case Nobody(word=word):
            return words(word, (what, "negative"))
        case Impersonal(word=word, of=of):
            plural = of is not None and of.plural
            return words({"this": "these", "that": "those"}.get(word, word) if plural else word, what)
        case Portion(number=number, of=of):
            return words(number, (what, "number")) + words("of them", of)
    raise Unsayable(repr(what), "english")


def _pronoun(what: Pronoun, case: int) -> str:
    number = agreement(what, "english")
    if what.reflexive:
        one = number.person == 3 and not number.plural
        return (
            {"m": "himself", "f": "herself", "n": "itself"}[number.gender]
            if one
            else (_SELVES[number.person, number.plural])
        )
    if number.person == 3 and not number.plural:
        return _THIRD[number.gender][case]
    return (_SUBJECTS, _OBJECTS, _OWNERS)[case][number.person, number.plural]


def thing(what: Thing) -> list[Word]:
    """Determiner or owner, adjectives, noun, and what stands behind it."""
    noun = what.noun
    said = words(noun.plural if what.plural else noun.singular, (what, "noun"), sense=noun.sense)
    for kind in (after for after in what.after if isinstance(after, Kind)):
        said = words(kind.thing.noun.singular, (kind.thing, "noun"), sense=kind.thing.noun.sense) + said
    for adjective in sorted(what.adjectives, key=lambda adjective: adjective.before):
        said = words(adjective.english, (what, adjective), sense=adjective.sense) + said
    if what.superlative:
        said = words(what.superlative.superlative, (what, "superlative"), sense=what.superlative.sense) + said
    return _determiner(what, said[0].text) + said + [word for after in what.after for word in _after(what, after)]


def _ends_in_s(owner: Thing) -> bool:
    """Whether it is a plural like neighbours, not like children."""
    return owner.plural and owner.noun.plural.endswith("s")


def _determiner(what: Thing, following: str) -> list[Word]:
    key = (what, "determiner")
    match what.owner:
        case Pronoun():
            return words(_pronoun(what.owner, 2), key, *([what.owner] if what.determiner == "body" else []))
        case Thing():
            return [*thing(what.owner), Word("'" if _ends_in_s(what.owner) and following else "'s", ((what, "of"),))]
    if what.determiner == "all":
        return [Word("all", ((what, "all"),)), Word("the", (key,))]
    text = (_PLURAL if what.plural else _SINGULAR).get(what.determiner, what.determiner)
    return words("an" if text == "a" and _takes_an(following) else text, key)


def _takes_an(following: str) -> bool:
    """An apple, an hour, but a university."""
    return following.startswith(("a", "e", "i", "o", "u", "hour")) and not following.startswith(("uni", "use", "euro"))


def _after(what: Thing, after: At | Kind | Relative) -> list[Word]:
    if isinstance(after, Kind):
        return []  # it stands before the noun
    if isinstance(after, At):
        return part(after, None)
    if after.role == "where":
        link = "where"
    else:
        link = "who" if "person" in what.noun.tags and after.role == "subject" else "that"
    said = words(link, (after, "link"))
    if after.role == "subject":
        return said + _predicate(after, agreement(what, "english"), after.parts)
    said += nominal(after.subject)
    number, stranded = agreement(after.subject, "english"), []
    if after.relation:  # the chair that the cat is sleeping on
        stranded = words(after.relation.english, (after, "relation"))
    return said + _predicate(after, number, ()) + _with_stranded(after, after.parts, stranded)


def clause(what: Clause) -> list[Word]:
    """A statement, a question or an order."""
    about = english_subject(what)
    parts = tuple(part for part in what.parts if part is not about)
    number = agreement(about, "english")
    if what.tense == "imperative":
        front = words("do not", (what, "negative")) if what.negative else []
        return front + _verb(what, [what.verb.base]) + _parts(what, what.parts)
    subject = [] if what.silent else nominal(about)
    asked = what.asking
    if what.silent and what.tense == "future" and not what.negative:  # he will open the door and close it
        return _verb(what, [what.verb.base]) + _parts(what, what.parts)
    how = next((part for part in parts if isinstance(part, Quality) and part.degree == "how"), None)
    if how:
        return _quality(how) + subject + _predicate(what, number, tuple(part for part in parts if part is not how))
    if not asked or isinstance(what.subject, Asked):
        return subject + _predicate(what, number, parts)
    opening, stranded = [] if asked == "yes" else part(asked, what), []
    if isinstance(asked, At) and isinstance(asked.thing, Asked):  # who is he talking to in the garden ?
        opening, stranded = nominal(asked.thing), words(asked.relation.english, (asked, "relation"))
    behind = _with_stranded(what, parts, stranded)
    front, rest = _forms(what, number, question=True)
    verb = words(" ".join(front), what)
    if isinstance(asked, Say) and asked.fixed.english == "whose":  # whose hat is this ?
        return opening + subject[1:] + verb + subject[:1]
    return opening + verb + subject + _middle(what, rest) + behind


def _is_place_or_time(part: Part) -> bool:
    if isinstance(part, Say):
        return part.fixed.kind in ("time", "place")
    return isinstance(part, At) and part.relation.name in ("in", "on", "at", "at:in", "near", "during")


def _with_stranded(what: Clause | Relative, parts: tuple[Part, ...], stranded: list[Word]) -> list[Word]:
    """The parts, with a preposition that its noun has left before place and time."""
    cut = next((place for place, each in enumerate(parts) if _is_place_or_time(each)), len(parts))
    return _parts(what, parts[:cut]) + stranded + _parts(what, parts[cut:])


def _predicate(what: Clause | Relative, number: Agreement, parts: tuple[Part, ...]) -> list[Word]:
    front, rest = _forms(what, number, question=False)
    return words(" ".join(front), what) + _middle(what, rest) + _parts(what, parts)


def _middle(what: Clause | Relative, rest: list[str]) -> list[Word]:
    """Not or never, the adverb, and the verb's last words."""
    said = words(what.negative, (what, "negative")) if what.negative in ("not", "never") else []
    said += words("no longer", (what, "negative")) if what.negative == "no_longer" else []
    adverb = getattr(what, "adverb", None)
    return said + (expression(adverb) if adverb else []) + _verb(what, rest)


def _verb(what: Clause | Relative | Doing, forms: list[str]) -> list[Word]:
    verb = what.verb
    particle = "" if "apart" in verb.options else verb.particle
    return words(" ".join([*forms, particle]), what, sense=verb.sense)


def _parts(what: Clause | Relative | Doing, parts: tuple[Part, ...]) -> list[Word]:
    said = [word for at, each in enumerate(parts) for word in _placed(each, parts[at + 1 :], what)]
    if "apart" in what.verb.options:
        first = next((len(part(each, what)) for each in parts), 0)
        said[first:first] = words(what.verb.particle, what, sense=what.verb.sense)
    return said


def _placed(what: Part, behind: tuple[Part, ...], above: Clause | Relative | Doing) -> list[Word]:
    """A part; whoever gets something is said without to before it: gave him a book."""
    first = isinstance(what, At) and what.relation.name in ("to", ":to") and behind and isinstance(behind[0], Thing)
    if first and "to-last" in above.verb.options:
        raise Unsayable(f"{above.verb.base} somebody something", "English")
    if first and what.relation.name == "to":
        return nominal(what.thing, as_object=True)
    return part(what, above)


def part(what: Part | Asked, above: Clause | Relative | Doing | None) -> list[Word]:
    """What stands behind the verb."""
    match what:
        case At(relation=relation, thing=about) if relation.name.startswith("there:"):
            return words("there", about)
        case At(relation=relation, thing=about):
            said = words(relation.english, (what, "relation"))
            if isinstance(about, Doing):  # before leaving
                return said + _verb(about, [about.verb.gerund]) + _parts(about, about.parts)
            return said + nominal(about, as_object=True)
        case Say():
            return expression(what)
        case Quality():
            return _quality(what)
        case Doing(verb=verb, parts=parts):
            modal = above is not None and "modal" in above.verb.options
            return ([] if modal else words("to", (what, "to"))) + _verb(what, [verb.base]) + _parts(what, parts)
        case That(clause=inner):
            return words("that", (what, "that")) + clause(inner)
    return nominal(what, as_object=True)


def _quality(what: Quality) -> list[Word]:
    adjective = what.adjective
    said = words(what.degree, (what, "degree"))
    if what.than is None:
        return said + words(adjective.english, what, sense=adjective.sense)
    if what.likeness == "more":
        said += words(adjective.comparative, what, sense=adjective.sense) + words("than", (what, "than"))
    elif what.likeness == "less":
        said += words(f"less {adjective.english}", what, sense=adjective.sense) + words("than", (what, "than"))
    else:
        said += words("as", (what, "as")) + words(adjective.english, what, sense=adjective.sense)
        said += words("as", (what, "than"))
    return said + nominal(what.than, as_object=True)


def _be(number: Agreement, past: bool) -> str:
    if number.plural or number.person == 2:
        return "were" if past else "are"
    return "was" if past else "am" if number.person == 1 else "is"


def _forms(what: Clause | Relative, number: Agreement, *, question: bool) -> tuple[list[str], list[str]]:
    """The verb's words, cut where a question puts its subject and a statement its not: did | eat."""
    verb, tense, plain = what.verb, what.tense, number.plural or number.person != 3
    if getattr(what, "passive", False):
        return _passive(verb, tense, number)
    split = question or what.negative == "not"
    if "modal" in verb.options:
        return [verb.past if tense in ("past", "conditional", "unreal") else verb.base], []
    match tense:
        case "progressive" | "past_progressive":
            return [_be(number, tense[:4] == "past")], [verb.gerund]
        case "future":
            return ["will"], [verb.base]
        case "conditional":
            return ["would"], [verb.base]
        case "going_to":
            return [_be(number, False)], ["going to " + verb.base]
        case "perfect":
            return ["have" if plain else "has"], [verb.participle]
        case "pluperfect":
            return ["had"], [verb.participle]
        case "used_to":
            return (["did"], ["use to " + verb.base]) if split else ([], ["used to " + verb.base])
    past = tense in ("past", "unreal")
    if verb.base == "be" and tense == "unreal":
        return ["were"], []
    if verb.base == "be":
        return [_be(number, past)], []
    if split:
        return ["did" if past else "do" if plain else "does"], [verb.base]
    return [], [verb.past if past else verb.base if plain else verb.third]


def _passive(verb: Verb, tense: str, number: Agreement) -> tuple[list[str], list[str]]:
    match tense:
        case "future":
            return ["will"], ["be " + verb.participle]
        case "progressive":
            return [_be(number, False)], ["being " + verb.participle]
        case "perfect":
            return ["have" if number.plural else "has"], ["been " + verb.participle]
    return [_be(number, tense == "past")], [verb.participle]
