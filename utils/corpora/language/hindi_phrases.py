"""Noun phrases in Hindi: their case is shown by a postposition, before which everything is oblique."""

from dataclasses import dataclass

from utils.corpora.language.hindi_forms import agreeing, noun_form, vocative
from utils.corpora.language.lexicon import Adjective, Noun, Unsayable
from utils.corpora.language.meaning import (
    Agreement,
    Asked,
    At,
    Both,
    Impersonal,
    Kind,
    Nobody,
    Nominal,
    Portion,
    Pronoun,
    Relative,
    Thing,
    agreement,
)
from utils.corpora.language.words import Word, words

_DETERMINERS = dict.fromkeys(("the", "bare", "generic", "none", "of", "body", "not bare"), "")
_DETERMINERS |= {"a": "एक", "some": "कुछ", "several": "कई", "a few": "कुछ", "all": "सभी", "every": "हर",
                 "another": "एक और"}  # fmt: skip
_NUMBERS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(),
        "एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस "
        "तीस चालीस पचास साठ सत्तर अस्सी नब्बे".split(),
        strict=True,
    )
)
_NUMBERS |= {"a hundred": "सौ", "a thousand": "एक हज़ार"}
_NUMBERS |= {f"{english} hundred": f"{hindi} सौ" for english, hindi in list(_NUMBERS.items())[:9]}
_NUMBERS |= {f"{english} thousand": f"{hindi} हज़ार" for english, hindi in list(_NUMBERS.items())[:27]}
_NONE = ("no", "not a", "not any")
# direct singular, direct plural, oblique singular, oblique plural
_POINTING = {
    "this": ("यह", "ये", "इस", "इन"),
    "that": ("वह", "वे", "उस", "उन"),
    "which": ("जो", "जो", "जिस", "जिन"),
    "asked": ("कौन सा", "कौन से", "किस", "किन"),
}
_OWNERS = {
    (1, False): "मेरा",
    (1, True): "हमारा",
    (2, False): "तुम्हारा",
    (2, True): "तुम्हारा",
    (3, False): "उसका",
    (3, True): "उनका",
}
# direct, with ने, with को, before other postpositions
_PRONOUNS = {
    (1, False): ("मैं", "मैंने", "मुझे", "मुझ"),
    (1, True): ("हम", "हमने", "हमें", "हम"),
    (2, False): ("तुम", "तुमने", "तुम्हें", "तुम"),
    (2, True): ("तुम", "तुमने", "तुम्हें", "तुम"),
    (3, False): ("वह", "उसने", "उसे", "उस"),
    (3, True): ("वे", "उन्होंने", "उन्हें", "उन"),
}
_POLITE = ("आप", "आपने", "आपको", "आप")
_WHICH = {False: ("जो", "जिसने", "जिसे", "जिस"), True: ("जो", "जिन्होंने", "जिन्हें", "जिन")}
_WHO = ("कौन", "किसने", "किसे", "किस")
_LINKS = {"and": "और", "or": "या"}


@dataclass(frozen=True)
class Case:
    """What stands behind a noun phrase: nothing, a postposition, or (a space) nothing in spite of the oblique."""

    postposition: str = ""
    key: object = None


@dataclass(frozen=True, eq=False)
class Which:
    """The noun of a relative clause inside that clause: जो; with its noun where the clause comes first: जो लड़का."""

    of: Thing
    relative: Relative
    whole: bool


Said = Nominal | Which
BARE = Case()
_OBLIQUE = Case(" ")


def is_plural(what: Thing) -> bool:
    """Money and hair are many in Hindi, glasses are one; not any book is one: कोई किताब नहीं."""
    if "single" in what.noun.tags:
        return False
    return "numerous" in what.noun.tags or (what.plural and what.determiner not in _NONE)


def content_of(what: Thing) -> At | None:
    """What a vessel measures: three glasses of water are तीन गिलास पानी, two kilos of apples दो किलो सेब."""
    inside = what.after[0] if len(what.after) == 1 else None
    vessel = what.noun.tags & {"fillable", "small-container", "measure", "dish"} and what.noun.singular != "piece"
    counted = what.owner is None and what.determiner in ("a", "several", "some", *_NUMBERS)
    if not vessel or not counted or not isinstance(inside, At) or inside.relation.name != "of":
        return None
    return inside if isinstance(inside.thing, Thing) and inside.thing.determiner == "bare" else None


def number_of(what: Said) -> Agreement:
    """Agreement in Hindi, where people whom one respects are many: मेरे पिता सो रहे हैं."""
    match what:
        case Thing() if content_of(what) is not None:
            return number_of(content_of(what).thing)
        case Thing(noun=noun):
            respected = "respected" in noun.tags and ("family" in noun.tags or what.owner is not None)
            return Agreement(3, is_plural(what) or respected, noun.gender("hindi"))
        case (
            Pronoun(of=Thing() as about)
            | Impersonal(of=Thing() as about)
            | Asked(thing=Thing() as about)
            | Which(of=about)
        ):
            return number_of(about)
        case Both(first=first, second=second, link="and"):
            found = agreement(what, "hindi")
            return Agreement(min(number_of(first).person, number_of(second).person), True, found.gender)
    found = agreement(what, "hindi")
    return Agreement(found.person, found.plural or found.person == 2, found.gender, found.polite)


def nominal(what: Said, case: Case = BARE, owner_of: Nominal | None = None) -> list[Word]:
    """A noun phrase or a pronoun in its case. owner_of: the subject, whose own things are अपना."""
    match what:
        case Thing():
            return thing(what, case, owner_of)
        case Pronoun():
            return _pronoun(what, case)
        case Both(first=first, second=second, link=link):
            own = case if isinstance(first, Pronoun) or not case.postposition else _OBLIQUE
            between = Word(_LINKS[link], ((what, "link"),))
            return [*nominal(first, own, owner_of), between, *nominal(second, case, owner_of)]
        case Asked():
            return _asked(what, case)
        case Which():
            return _which(what, case)
        case Nobody(word=word):
            someone = {"nobody": "कोई", "nothing": "कुछ"}[word]
            if case.postposition.strip() and not (word == "nothing" and case.postposition == "को"):
                return words("किसी" if word == "nobody" else "किसी चीज़", (what, "negative")) + _behind(case)
            return words(someone, (what, "negative"))
        case Impersonal(word=word):
            plural = what.of is not None and is_plural(what.of)
            return words(_POINTING[word][plural], what) if word in _POINTING else []
        case Portion(number=number, of=of):
            counted = {**_DETERMINERS, **_NUMBERS}[number]
            return [*nominal(of, Case("में")), *words("से", of), *words(counted, (what, "number"))]
    raise Unsayable(repr(what), "Hindi")


def _behind(case: Case) -> list[Word]:
    return words(case.postposition, *([case.key] if case.key else []))


def _joined(forms: tuple[str, ...], owner: str, case: Case, key: object) -> list[Word]:
    """A pronoun with its postposition: उसने, उसे, उससे, उसमें, उस पर, उसके लिए."""
    both = (key,) if case.key is None else (key, case.key)
    postposition = case.postposition
    if not postposition:
        return words(forms[0], key)
    if postposition in ("ने", "को"):
        return words(forms[1 if postposition == "ने" else 2], *both)
    if postposition.startswith(("का", "के", "की", "जितन")):
        kind, _, rest = postposition.partition(" ") if postposition[0] == "क" else ("के", "", postposition)
        return words(owner[:-1] + kind[-1], *both) + words(rest, case.key)
    if postposition in ("से", "में"):
        return words(forms[3] + postposition, *both)
    return words(forms[3], key) + _behind(case)


def _pronoun(what: Pronoun, case: Case) -> list[Word]:
    if what.gender == "n" and what.of is None:  # the it of the weather
        return []
    if what.reflexive:  # ख़ुद को
        return words("ख़ुद", what) + _behind(case)
    number = number_of(what)
    if number.polite:
        return _joined(_POLITE, "आपका", case, what)
    return _joined(_PRONOUNS[number.person, number.plural], _OWNERS[number.person, number.plural], case, what)


def _asked(what: Asked, case: Case) -> list[Word]:
    match what.word:
        case "who":
            return _joined(_WHO, "किसका", case, what)
        case "what":
            return words("किस चीज़", what) + _behind(case) if case.postposition else words("क्या", what)
        case "which":
            return words(_pointing("asked", number_of(what), bool(case.postposition)), what) + thing(what.thing, case)
        case "how many":
            number = number_of(what)
            return words(agreeing("कितना", number.gender, True, True), what) + thing(what.thing, case)
    raise Unsayable(what.word, "Hindi")


def _which(what: Which, case: Case) -> list[Word]:
    number, key = number_of(what), (what.relative, "link")
    if not what.whole:
        forms = _WHICH[number.plural]
        return _joined(forms, forms[3] + "का", case, key)
    said = words(_pointing("which", number, bool(case.postposition)), key)
    return said + _described(what.of, case, None)


def _pointing(word: str, number: Agreement, oblique: bool) -> str:
    text = _POINTING[word][number.plural + 2 * oblique]
    return text[:-1] + "ी" if word == "asked" and number.gender == "f" and not oblique else text


def thing(what: Thing, case: Case = BARE, owner_of: Nominal | None = None) -> list[Word]:
    """Owner or determiner, adjectives, noun and postposition; what English says behind the noun stands before it."""
    oblique = bool(case.postposition)
    if (inside := content_of(what)) is not None:
        number = Agreement(3, what.plural, what.noun.gender("hindi"))
        declines = noun_form(what.noun, False, False).endswith("ा")  # दो प्याले चाय, but दो बोतल दूध
        vessel = noun_form(what.noun, is_plural(what) and declines, False)
        sizes = [word for each in what.adjectives
                 for word in words(adjective_form(each, what.noun, number), (what, each))]  # fmt: skip
        counted = _determiner(what, oblique, owner_of) + sizes + words(vessel, (what, "noun"))
        return counted + nominal(inside.thing, case, owner_of)
    before = [word for after in what.after if not isinstance(after, Relative) for word in _before(what, after, oblique)]
    made_of = tuple(each for each in what.adjectives if each.hindi.endswith(" का"))
    if made_of and what.owner is None and what.determiner in ("a", "many", "several", "a few", *_NUMBERS):
        for adjective in made_of:  # लकड़ी के दो फाटक
            before += words(adjective_form(adjective, what.noun, number_of(what), oblique), (what, adjective))
        rest = _described(what, case, owner_of, made_of)
        return before + _determiner(what, oblique, owner_of) + rest
    return before + _determiner(what, oblique, owner_of) + _described(what, case, owner_of)


def called(what: Thing) -> list[Word]:
    """Somebody who is spoken to: बच्चो."""
    plural = what.plural or what.noun.singular == what.noun.plural
    return words(vocative(what.noun, plural), (what, "noun"))


def _described(what: Thing, case: Case, owner_of: Nominal | None, but: tuple = ()) -> list[Word]:
    number, oblique, said = number_of(what), bool(case.postposition), []
    if what.superlative:
        best = adjective_form(what.superlative, what.noun, number, oblique)
        said += words(f"सबसे {best}", (what, "superlative"))
    # As in English, what French puts before its noun comes first: जवान सफ़ेद बिल्ली.
    for adjective in sorted(what.adjectives[::-1], key=lambda each: (not each.hindi.endswith(" का"), not each.before)):
        if adjective not in but:
            said += words(adjective_form(adjective, what.noun, number, oblique), (what, adjective))
    measured = what.determiner in _NUMBERS and what.noun.tags & {"time", "unit", "age", "measure"}  # दो महीने तक
    said += words(noun_form(what.noun, is_plural(what), oblique and not measured), (what, "noun"))
    return said + _behind(case)


def adjective_form(adjective: Adjective, noun: Noun | None, number: Agreement, oblique: bool = False) -> str:
    """The adjective of that noun: टूटी हुई कुर्सी, but ख़राब फ़ोन."""
    text = adjective.hindi
    if noun is not None:
        text = next((special for names, special in adjective.hindi_of if noun.tags & set(names)), text)
    if not text or adjective.hindi_idiom:
        raise Unsayable(adjective.english, "Hindi")
    *before, last = text.split()
    if last == "हुआ":  # टूटा हुआ: both parts agree
        state = {"m": "हुए" if number.plural or oblique else "हुआ", "f": "हुई"}[number.gender]
        return " ".join([*(agreeing(word, number.gender, number.plural, oblique) for word in before), state])
    return " ".join([*before, agreeing(last, number.gender, number.plural, oblique)])


def _before(what: Thing, after: At | Kind, oblique: bool) -> list[Word]:
    """The door of the house: घर का दरवाज़ा; the house near the river: नदी के पास वाला घर; the girl with the hat."""
    number, key = number_of(what), (after, "relation")
    link, having = (agreeing(word, number.gender, number.plural, oblique) for word in ("का", "वाला"))
    if isinstance(after, Kind):
        if "season" in after.thing.noun.tags:
            raise Unsayable(f"a kind called {after.thing.noun.singular}", "Hindi")
        return nominal(after.thing, Case(link, key))
    match after.relation.name.partition(":")[0]:
        case "on" if "small" in what.noun.tags:  # मेज़ पर रखी किताब
            lying = agreeing("रखा", number.gender, number.plural, oblique)
            return nominal(after.thing, place_case(after, key)) + words(lying, key)
        case "of" | "in" | "from" | "at" | "on":
            return nominal(after.thing, Case(link, key))
        case "with":
            return nominal(after.thing, Case(having, key))
        case "for" if what.noun.tags & {"public", "vehicle", "floating"}:  # संग्रहालय जाने वाली बस
            going = agreeing("वाला", number.gender, number.plural, oblique)
            return [*nominal(after.thing, Case(" ")), *words(f"जाने {going}", key)]
        case "for" if what.noun.singular == "ticket":
            return nominal(after.thing, Case(link, key))
        case "for":
            return nominal(after.thing, Case(after.relation.hindi, key))
        case "under" | "behind" | "near" | "next to" | "in front of" | "between" | "around" | "over":
            case = place_case(after, key)
            beside = Case(case.postposition.removesuffix(" में"), key)  # फूलों की बग़ल वाला प्याला
            return [*nominal(after.thing, beside), *words(having, key)]
    raise Unsayable(after.relation.name, "Hindi")


def place_case(part: At, key: object) -> Case:
    """The postposition of a relation; on the road and in the street are both सड़क पर."""
    postposition = part.relation.hindi
    if not postposition:
        raise Unsayable(part.relation.name, "Hindi")
    if postposition in ("में", "पर") and isinstance(part.thing, Thing | Which):
        noun = part.thing.noun if isinstance(part.thing, Thing) else part.thing.of.noun
        if noun.singular == "river bank":  # नदी के किनारे
            postposition = " "
        elif "पर" in noun.tags:
            postposition = "पर"
        elif "में" in noun.tags and part.relation.name == "at":
            postposition = "में"
    return Case(" " if postposition == "-" else postposition, key)


def _determiner(what: Thing, oblique: bool, owner_of: Nominal | None) -> list[Word]:
    key, number = (what, "determiner"), number_of(what)
    match what.owner:
        case Pronoun():
            form = _OWNERS[number_of(what.owner).person, number_of(what.owner).plural]
            form = "आपका" if number_of(what.owner).polite else form
            if owner_of is not None and _same(what.owner, owner_of):
                form = "अपना"
            return words(agreeing(form, number.gender, number.plural, oblique), key)
        case Thing():
            return thing(
                what.owner, Case(agreeing("का", number.gender, number.plural, oblique), (what, "of")), owner_of
            )
    related = any(isinstance(after, Relative) for after in what.after)
    if what.determiner in ("this", "that") or (related and what.determiner == "the"):
        pointing = "that" if related else what.determiner
        return words(_pointing(pointing, number, oblique), key)
    if related and what.determiner == "all":  # वे सभी चिट्ठियाँ जो
        return words(_pointing("that", number, oblique), key) + words("सभी", (what, "all"))
    return words(_determiner_text(what, number, oblique), (what, "all") if what.determiner == "all" else key)


def _determiner_text(what: Thing, number: Agreement, oblique: bool) -> str:
    mass = "mass" in what.noun.tags
    match what.determiner:
        case "no" | "not a" | "not any":
            return "" if mass or number.plural else "किसी" if oblique else "कोई"
        case "many":
            return "बहुत " + agreeing("सा", number.gender, True)
        case "some" if mass and not what.plural:
            return agreeing("थोड़ा", number.gender, number.plural, oblique)
    return _DETERMINERS[what.determiner] if what.determiner in _DETERMINERS else _NUMBERS[what.determiner]


def _same(owner: Pronoun, subject: Nominal) -> bool:
    """Whether the owner is the one that the sentence is about."""
    if isinstance(subject, Both) and owner.of is None:
        one, other = agreement(owner, "english"), agreement(subject, "english")
        return (one.person, one.plural) == (other.person, other.plural)
    if isinstance(subject, Both):
        return owner.of is subject
    about = subject.of if isinstance(subject, Pronoun) and subject.of is not None else subject
    if owner.of is not None or isinstance(about, Thing | Which):
        return owner.of is (about.of if isinstance(about, Which) else about)
    if not isinstance(about, Pronoun):
        return False
    one, other = agreement(owner, "english"), agreement(about, "english")
    return (one.person, one.plural, one.gender) == (other.person, other.plural, other.gender)
