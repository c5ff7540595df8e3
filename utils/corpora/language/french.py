"""A meaning in French."""

from collections.abc import Hashable
from dataclasses import replace

from utils.corpora.language.french_forms import (
    adjective_form,
    agreeing,
    before_vowel,
    finite,
    noun_form,
    participle,
    present,
    starts_with_vowel,
)
from utils.corpora.language.lexicon import RELATIONS, Noun, Unsayable, Verb
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
)
from utils.corpora.language.words import Word, words

# Masculine, feminine, plural, and the singulars before a vowel where they differ.
_DETERMINERS = {
    "the": ("le", "la", "les", "", ""),
    "a": ("un", "une", "des", "", ""),
    "this": ("ce", "cette", "ces", "cet", ""),
    "that": ("ce", "cette", "ces", "cet", ""),
    "some": ("de le", "de la", "des", "", ""),
    "bare": ("de le", "de la", "des", "", ""),
    "generic": ("le", "la", "les", "", ""),
    "none": ("", "", "", "", ""),
    "of": ("de", "de", "de", "", ""),  # a glass of milk, many apples
    "not a": ("de", "de", "de", "", ""),
    "not any": ("de", "de", "de", "", ""),
    "not bare": ("de", "de", "de", "", ""),  # does not eat meat
    "no": ("aucun", "aucune", "", "", ""),
    "every": ("chaque", "chaque", "", "", ""),
    "another": ("un autre", "une autre", "d'autres", "", ""),
    "many": ("", "", "beaucoup de", "", ""),
    "several": ("", "", "plusieurs", "", ""),
    "a few": ("", "", "quelques", "", ""),
}
_NUMBERS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
        "dix-neuf vingt".split(),
        strict=True,
    )
)
_NUMBERS |= {
    "thirty": "trente",
    "forty": "quarante",
    "fifty": "cinquante",
    "sixty": "soixante",
    "seventy": "soixante-dix",
    "eighty": "quatre-vingts",
    "ninety": "quatre-vingt-dix",
    "a hundred": "cent",
    "a thousand": "mille",
}
_NUMBERS |= {f"{english} hundred": f"{french} cents" for english, french in list(_NUMBERS.items())[:8]}
_NUMBERS |= {
    f"{english} thousand": f"{french.removesuffix('s') if french == 'quatre-vingts' else french} mille"
    for english, french in list(_NUMBERS.items())[:26]
}
_DETERMINERS |= {english: ("", "", french, "", "") for english, french in _NUMBERS.items()}
_OWNERS = {
    (1, False): ("mon", "ma", "mes", "", "mon"),
    (2, False): ("ton", "ta", "tes", "", "ton"),
    (3, False): ("son", "sa", "ses", "", "son"),
    (1, True): ("notre", "notre", "nos", "", ""),
    (2, True): ("votre", "votre", "vos", "", ""),
    (3, True): ("leur", "leur", "leurs", "", ""),
}
_SUBJECTS = {(1, False): "je", (1, True): "nous", (2, False): "tu", (2, True): "vous"}
_STRONG = {(1, False): "moi", (1, True): "nous", (2, False): "toi", (2, True): "vous"}
_CLITICS = {(1, False): "me", (1, True): "nous", (2, False): "te", (2, True): "vous"}
_DEGREES = {"very": "très", "too": "trop", "so": "si"}
_NEGATIVES = {"not": "pas", "never": "jamais", "no_longer": "plus"}
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
_ELIDED = {"le": "l'", "la": "l'", "de": "d'", "que": "qu'", "ne": "n'", "je": "j'", "se": "s'", "me": "m'", "te": "t'"}
_RECEIVING = ("to", ":to", "to:talk")  # give it to her, give her a book, talk to her: lui
_ELIDED |= {"jusque": "jusqu'", "lorsque": "lorsqu'", "puisque": "puisqu'"}


def say(sentence: Sentence) -> list[Word]:
    """The words of a sentence, contracted and elided, its mark last."""
    said: list[Word] = []
    for before, item in zip((None, *sentence.items), sentence.items, strict=False):
        match item:
            case Clause():
                said += clause(item, but=isinstance(before, Say) and before.fixed.english == "but")
            case Say():
                said += expression(item)
            case At():
                said += _at(item)
            case _:
                said += thing(item)
    return contract_and_elide([*said, Word(sentence.mark, ("mark",))])


def contract_and_elide(said: list[Word]) -> list[Word]:
    """Write de le as du (and its kin), and drop the vowel of a short word before another vowel: l'homme, qu'il."""
    result: list[Word] = []
    following = "."
    for word in reversed(said):
        text = word.text
        if text in _ELIDED and starts_with_vowel(following):
            word = Word(_ELIDED[text], word.keys)
        elif text == "ce" and following in ("est", "était", "étaient"):
            word = Word("c'", word.keys)
        elif text == "si" and following in ("il", "ils"):
            word = Word("s'", word.keys)
        elif (text, following) in _CONTRACTED and not _is_pronoun(result):
            word = Word(_CONTRACTED[text, following], word.keys + result.pop().keys)
        result.append(word)
        following = word.text
    return result[::-1]


def _is_pronoun(following: list[Word]) -> bool:
    """Whether le or les is an object pronoun: de le voir."""
    return any(isinstance(key, Pronoun) for key in following[-1].keys)


def expression(said: Say) -> list[Word]:
    if not said.fixed.french:
        raise Unsayable(said.fixed.english, "French")
    return words(said.fixed.french, said)


def nominal(what: Nominal, *, strong: bool = False) -> list[Word]:
    """A noun phrase or a pronoun, as the subject, or (strong) behind a preposition: avec elle."""
    match what:
        case Thing():
            return thing(what)
        case Pronoun():
            return words(_pronoun(what, strong), what)
        case Both(first=first, second=second, link=link):
            between = Word({"and": "et", "or": "ou"}[link], ((what, "link"),))
            return [*nominal(first, strong=strong), between, *nominal(second, strong=strong)]
        case Asked(word="what") if strong:
            return words("quoi", what)
        case Asked():
            return _asked(what)
        case Nobody(word=word):
            return words({"nobody": "personne", "nothing": "rien"}[word], (what, "negative"))
        case Impersonal(word=word):
            return words("ce" if word in ("this", "that") else "il", what)
    raise Unsayable(repr(what), "French")


def _pronoun(what: Pronoun, strong: bool) -> str:
    number = agreement(what, "french")
    if not strong:
        return _subject(number)
    if number.person == 3:
        return ("eux" if number.plural else "lui") if number.gender == "m" else "elles" if number.plural else "elle"
    return _STRONG[number.person, number.plural or number.polite]


def _subject(number: Agreement) -> str:
    if number.person == 3:
        return ("elle" if number.gender == "f" else "il") + "s" * number.plural
    return _SUBJECTS[number.person, number.plural or number.polite]


def _asked(what: Asked) -> list[Word]:
    match what.word:
        case "who":
            return words("qui", what)
        case "what":
            return words("que", what)
        case "which":
            number = agreement(what.thing, "french")
            form = ("quelle" if number.gender == "f" else "quel") + "s" * number.plural
            return words(form, what) + thing(what.thing)
        case "how many":
            return words("combien de", what) + thing(what.thing)
    raise Unsayable(what.word, "French")


def thing(what: Thing, determiner: str = "") -> list[Word]:
    """Determiner (its own, or the one given), adjectives on both sides, noun; its owner and what stands behind it."""
    noun, gender, plural = what.noun, what.noun.gender("french"), what.plural
    said = words(noun_form(noun, plural), (what, "noun"))
    bound = tuple(after for after in what.after if isinstance(after, Kind) and after.relation.name.endswith(":kind"))
    said += [word for kind in bound for word in _at(kind)]  # une tasse à café blanche
    for adjective in sorted(what.adjectives, key=lambda adjective: adjective.before):
        if adjective.place == "predicate":  # une large rivière, une rivière large: beside the noun its place is open
            raise Unsayable(f"{adjective.english} beside a noun", "French")
        form = adjective_form(adjective, gender, plural)
        if adjective.before and not plural and gender == "m" and starts_with_vowel(said[0].text):
            form = before_vowel(adjective)
        written = words(form, (what, adjective))
        said = written + said if adjective.before else said + written
    said = _superlative(what, said) if what.superlative else said
    said = _determiner(what, determiner or what.determiner, said) + said
    if isinstance(what.owner, Thing) and what.determiner != "body":
        said += words("de", (what, "of")) + thing(what.owner)
    return said + [word for after in what.after if after not in bound for word in _after(what, after)]


def _superlative(what: Thing, said: list[Word]) -> list[Word]:
    adjective, gender = what.superlative, what.noun.gender("french")
    form = adjective_form(adjective, gender, what.plural)
    if adjective.before and not what.plural and gender == "m" and starts_with_vowel(said[0].text):
        form = before_vowel(adjective)
    key = (what, "superlative")
    if adjective.french_comparative:
        best = agreeing(adjective.french_comparative, gender, what.plural)
    else:
        best = f"plus {form}"
    if adjective.before:
        return words(best, key) + said
    return said + words("les" if what.plural else "la" if gender == "f" else "le", key) + words(best, key)


def _determiner(what: Thing, kind: str, said: list[Word]) -> list[Word]:
    gender, key, forms = what.noun.gender("french"), (what, "determiner"), None
    if isinstance(what.owner, Pronoun):
        owner = agreement(what.owner, "french")
        forms = _OWNERS[owner.person, owner.plural or owner.polite]
    elif isinstance(what.owner, Thing):
        kind = "the"
    if kind == "all":
        return words("toutes" if gender == "f" else "tous", (what, "all")) + words("les", key)
    if kind == "body":  # his hands: (se laver) les mains
        forms, kind = None, "the"
    masculine, feminine, plural, *vowel_forms = forms or _DETERMINERS[kind]
    if what.plural:
        # "de belles fleurs": before an adjective des is de
        before = any(adjective.before for adjective in what.adjectives)
        return words("de" if plural == "des" and before and kind in ("some", "bare", "a") else plural, key)
    form = feminine if gender == "f" else masculine
    if starts_with_vowel(said[0].text):
        form = vowel_forms[gender == "f"] or form
    return words(form, key)


def _after(what: Thing, after: At | Kind | Relative) -> list[Word]:
    if isinstance(after, At | Kind):
        return _at(after)
    number = agreement(what, "french")
    if after.relation:
        link = _of_which(what, after, number)
    else:
        link = words({"subject": "qui", "object": "que", "where": "où"}[after.role], (after, "link"))
    if after.role == "subject":
        return link + _predicate(after, number)
    preceding = number if after.role == "object" else None
    return link + nominal(after.subject) + _predicate(after, agreement(after.subject, "french"), preceding)


def _of_which(what: Thing, after: Relative, number: Agreement) -> list[Word]:
    """Sur laquelle, avec qui, dont."""
    if not after.relation.french:
        raise Unsayable(after.relation.name, "French")
    if after.relation.french == "de":
        return words("dont", (after, "relation"), (after, "link"))
    which = ("les" if number.plural else "la" if number.gender == "f" else "le") + "quel"
    which += ("le" if number.gender == "f" else "") + "s" * number.plural
    which = "qui" if "person" in what.noun.tags else which
    return words(after.relation.french, (after, "relation")) + words(which, (after, "link"))


def _inverted(what: Clause) -> list[Word]:
    """I miss my brother: mon frère me manque. Who misses stands behind à, or before the verb."""
    missed, *rest = what.parts
    who = At(RELATIONS["to"], what.subject)
    turned = replace(
        what, subject=missed, parts=(*rest, who), verb=replace(what.verb, options=what.verb.options - {"inverse"})
    )

    def own(key: Hashable) -> Hashable:
        return what if key is turned else (what, *key[1:]) if isinstance(key, tuple) and key[0] is turned else key

    return [Word(word.text, tuple(own(key) for key in word.keys), word.sense) for word in clause(turned)]


def clause(what: Clause, *, but: bool = False) -> list[Word]:
    """A statement, a question (with est-ce que, but for a short "où est") or an order; but: it follows mais."""
    if "inverse" in what.verb.options:
        return _inverted(what)
    number = agreement(what.subject, "french")
    if what.tense == "imperative":
        return _order(what, number)
    subject, asked = nominal(what.subject), what.asking
    if what.silent:  # et l'a attrapé, mais il ne l'a pas attrapé
        subject = [Word(_subject(number), ())] if what.negative or but else []
    if not asked or isinstance(what.subject, Asked):
        how = next((part for part in what.parts if isinstance(part, Quality) and part.degree == "how"), None)
        return (words("comme", (how, "degree")) if how else []) + subject + _predicate(what, number)
    if isinstance(asked, Asked):  # de quelle clé est-ce qu'il a besoin
        preposition = what.verb.french.preposition
        opening = words(preposition, what) + nominal(asked, strong=bool(preposition))
    else:
        opening = [] if asked == "yes" else _part(asked, what)
    short = (
        what.verb.base == "be" and isinstance(asked, Say | At) and not what.parts and isinstance(what.subject, Thing)
    )
    if short:
        return opening + _predicate(what, number) + subject
    preceding = agreement(asked.thing, "french") if isinstance(asked, Asked) and asked.thing else None
    return [*opening, Word("est-ce", ()), Word("que", ()), *subject, *_predicate(what, number, preceding)]


def _negative(what: Clause | Relative) -> str:
    """What stands behind the finite verb: pas, jamais; "" with personne and rien, None without ne."""
    return _NEGATIVES.get(what.negative, "")


def _has_nobody(what: Clause | Relative) -> bool:
    subject = getattr(what, "subject", None)
    no_one = isinstance(subject, Nobody) or (isinstance(subject, Thing) and subject.determiner == "no")
    return no_one or any(isinstance(each, Nobody) for each in what.parts)


def _predicate(what: Clause | Relative, number: Agreement, preceding: Agreement | None = None) -> list[Word]:
    """Ne, object pronouns, the verb in its tense with what stands inside it, and the parts behind."""
    verb = what.verb.french
    if verb is None:
        raise Unsayable(what.verb.name, "French")
    clitics, rest = _clitics(what.verb, what.parts)
    direct = next((part for part, role in clitics if role == "direct"), None)
    preceding = agreement(direct, "french") if direct else preceding
    idiom = next((p.adjective.idiom for p in what.parts if isinstance(p, Quality) and p.adjective.idiom), "")
    said, participles = _forms(what, number, preceding, idiom)
    negative = (what, "negative")
    before = words("ne", negative) if what.negative or _has_nobody(what) else []
    pronouns = (
        words(_CLITICS.get((number.person, number.plural or number.polite), "se"), what) if verb.reflexive else []
    )
    pronouns += words("y" if verb.with_y else "", what)
    pronouns += [Word(_clitic_text(part, role), (part,)) for part, role in clitics]
    inside = words(_negative(what), negative)
    adverb = getattr(what, "adverb", None)
    inside += expression(adverb) if adverb else []
    nothing = [part for part in rest if isinstance(part, Nobody) and part.word == "nothing"]
    if participles and nothing:
        rest = tuple(part for part in rest if part not in nothing)
        inside += nominal(nothing[0])
    after = words(" ".join([*participles, *verb.fixed]), what)
    if what.tense == "going_to":  # il va se laver, elle ne va pas le manger
        return before + words(said, what) + inside + pronouns + after + _parts(what, rest)
    return before + pronouns + words(said, what) + inside + after + _parts(what, rest)


def _forms(
    what: Clause | Relative, number: Agreement, preceding: Agreement | None, idiom: str
) -> tuple[str, list[str]]:
    """The finite verb, and the participle or infinitive behind it."""
    verb, tense = what.verb, what.tense
    infinitive = idiom or verb.french.infinitive
    person, plural = number.person, number.plural or (number.polite and number.person == 2)
    if getattr(what, "passive", False):
        return _passive(verb, tense, number)
    simple = {
        "present": "present",
        "progressive": "present",
        "past_progressive": "imparfait",
        "used_to": "imparfait",
        "unreal": "imparfait",
        "future": "future",
        "conditional": "conditional",
    }
    lasting = getattr(what, "lasting", False) or verb.state
    if tense == "past" and lasting:
        return finite(infinitive, "imparfait", person, plural), []
    if tense in simple:
        return finite(infinitive, simple[tense], person, plural), []
    if tense == "going_to":
        return finite("aller", "present", person, plural), [infinitive]
    itself = any(isinstance(part, Pronoun) and part.reflexive for part in what.parts)
    auxiliary = "être" if verb.french.etre or verb.french.reflexive or itself else "avoir"
    done = participle(infinitive)
    agree = number if auxiliary == "être" else preceding
    if verb.french.reflexive and any(isinstance(part, Thing) for part in what.parts):
        agree = None  # elle s'est lavé les mains
    done = agreeing(done, agree.gender, agree.plural) if agree else done
    return finite(auxiliary, "imparfait" if tense == "pluperfect" else "present", person, plural), [done]


def _passive(verb: Verb, tense: str, number: Agreement) -> tuple[str, list[str]]:
    done = agreeing(participle(verb.french.infinitive), number.gender, number.plural)
    match tense:
        case "future":
            return finite("être", "future", 3, number.plural), [done]
        case "present" | "progressive":
            return finite("être", "present", 3, number.plural), [done]
    return finite("avoir", "present", 3, number.plural), ["été", done]


def _clitics(verb: Verb, parts: tuple[Part, ...]) -> tuple[list[tuple[Pronoun, str]], tuple[Part, ...]]:
    """The pronouns that stand before the verb, in the order of French, and the other parts."""
    found, rest = [], []
    for part in parts:
        if isinstance(part, Pronoun):
            role = {"": "direct", "à": "to", "de": "of"}[verb.french.preposition]
            if (role == "to" and "strong" in verb.options) or (
                role == "of" and part.of and "person" in part.of.noun.tags
            ):
                rest.append(part)  # il pense à elle
                continue
            found.append((part, role))
        elif isinstance(part, Portion):
            found.append((part.of, "of"))
            rest.append(part)
        elif isinstance(part, At) and isinstance(part.thing, Pronoun) and part.relation.name in _RECEIVING:
            found.append((part.thing, "to"))
        elif (
            isinstance(part, At) and isinstance(part.thing, Pronoun) and part.relation.name in ("there:in", "there:on")
        ):
            found.append((part.thing, "place"))
        else:
            rest.append(part)

    def order(clitic: tuple[Pronoun, str]) -> int:
        number = agreement(clitic[0], "french")
        if clitic[1] in ("place", "of"):
            return 3
        return 0 if number.person < 3 else 1 if clitic[1] == "direct" else 2

    return sorted(found, key=order), tuple(rest)


def _clitic_text(what: Pronoun, role: str) -> str:
    number = agreement(what, "french")
    if role == "place":
        return "y"
    if role == "of":
        return "en"
    if number.person < 3:
        return _CLITICS[number.person, number.plural or number.polite]
    if what.reflexive:
        return "se"
    if role == "to":
        return "leur" if number.plural else "lui"
    return "les" if number.plural else "la" if number.gender == "f" else "le"


def _parts(what: Clause | Relative | Doing, parts: tuple[Part, ...]) -> list[Word]:
    """What stands behind the verb, the thing given before its receiver: (gave) the boy a book."""
    if len(parts) > 1 and isinstance(parts[0], At) and parts[0].relation.name == ":to":
        parts = (parts[1], parts[0], *parts[2:])
    return [word for each in parts for word in _part(each, what)]


def _part(what: Part, above: Clause | Relative | Doing) -> list[Word]:
    """What stands behind the verb."""
    match what:
        case Portion(number=number, of=of):
            if number == "one":
                return words("une" if agreement(of, "french").gender == "f" else "un", (what, "number"))
            return words(_NUMBERS.get(number) or _DETERMINERS[number][2], (what, "number"))
        case At():
            return _at(what)
        case Say():
            return expression(what)
        case Quality():
            return _quality(what, above)
        case Doing():
            return _doing(what, above)
        case That(clause=inner):
            return words("que", (what, "that")) + clause(inner)
        case Thing():
            preposition = above.verb.french.preposition
            is_job = "job" in what.noun.tags and above.verb.name in ("be", "become") and what.determiner == "a"
            if is_job and not _fits(what.noun, agreement(above.subject, "french").gender):
                raise Unsayable(what.noun.singular, "French")
            said = thing(what, "none" if is_job else "")  # elle est médecin
            return words(preposition, above) + _dropping_partitive(preposition, said)
    preposition = above.verb.french.preposition
    return words(preposition, above) + nominal(what, strong=True)


def _fits(job: Noun, gender: str) -> bool:
    """Whether he or she can be called so: elle est dentiste, but not danseur."""
    return job.gender("french") == gender or (gender == "f" and noun_form(job, False).endswith("e"))


def _dropping_partitive(preposition: str, said: list[Word]) -> list[Word]:
    """De, and no article that means some: besoin de lait, besoin de pommes."""
    if preposition == "de" and said[0].text in ("de", "des"):
        return said[2:] if said[0].text == "de" and said[1].text in ("le", "la") else said[1:]
    return said


def _at(what: At | Kind) -> list[Word]:
    relation = what.relation.french
    if not relation:
        raise Unsayable(what.relation.name, "French")
    if isinstance(what.thing, Doing):
        return words(relation, (what, "relation")) + _doing(what.thing, None)
    if relation == "à" and isinstance(what.thing, Thing) and what.thing.determiner in ("this", "that"):
        relation = "dans" if what.relation.name.startswith("at") else relation  # à la gare, dans cette gare
    said = nominal(what.thing, strong=True)
    if relation.split()[-1] == "de":
        said = _dropping_partitive("de", said)
    return words(relation, (what, "relation")) + said


def _doing(what: Doing, above: Clause | Relative | Doing | None) -> list[Word]:
    """The infinitive, with the preposition that the verb above asks for, its pronouns before it."""
    verb, key = what.verb.french, (what, "to")
    if verb is None:
        raise Unsayable(what.verb.name, "French")
    clitics, rest = _clitics(what.verb, what.parts)
    options = above.verb.options if above else ()
    said = words(next((option[3:] for option in options if option.startswith("to=")), ""), key)
    if verb.reflexive:
        number = agreement(getattr(above, "subject", None) or Pronoun(), "french")
        said += words(_CLITICS.get((number.person, number.plural or number.polite), "se"), what)
    said += [Word(_clitic_text(part, role), (part,)) for part, role in clitics]
    return said + words(" ".join([verb.infinitive, *verb.fixed]), what) + _parts(what, rest)


def _quality(what: Quality, above: Clause | Relative | Doing) -> list[Word]:
    adjective = what.adjective
    number = agreement(above.subject, "french") if getattr(above, "subject", None) else Agreement()
    form = adjective_form(adjective, number.gender, number.plural)
    if what.degree == "so" and (adjective.idiom or " " in form):
        raise Unsayable(f"so {adjective.english}", "French")  # si or tellement en colère
    if what.than is None:
        return words(_DEGREES.get(what.degree, ""), (what, "degree")) + words(form, what)
    if what.likeness == "more" and adjective.french_comparative:
        said = words(agreeing(adjective.french_comparative, number.gender, number.plural), what)
    else:
        said = words({"more": "plus", "less": "moins", "as": "aussi"}[what.likeness], (what, "as"), what)
        said += words(form, what)
    return said + words("que", (what, "than")) + nominal(what.than, strong=True)


def _order(what: Clause, number: Agreement) -> list[Word]:
    """Close the door: ferme la porte, fermez la porte, ne la ferme pas."""
    verb = what.verb.french
    if verb is None:
        raise Unsayable(what.verb.name, "French")
    which = 4 if number.plural or number.polite else 1
    form = present(verb.infinitive)[which]
    if which == 1 and form.endswith(("es", "vas")) and verb.infinitive not in ("être", "avoir"):
        form = form[:-1]
    form = {"avoir": ("aie", "ayez"), "être": ("sois", "soyez")}.get(verb.infinitive, (form, form))[which == 4]
    clitics, rest = _clitics(what.verb, what.parts)
    before = [Word(_clitic_text(part, role), (part,)) for part, role in clitics]
    if verb.reflexive:
        own = words("vous" if which == 4 else "te", what)
        before = own + before
    if not what.negative and before:
        strong = {"te": "toi", "me": "moi"}
        tail = "".join("-" + strong.get(word.text, word.text) for word in before)
        keys = tuple(key for word in before for key in word.keys)
        return [Word(form + tail, (what, *keys)), *words(" ".join(verb.fixed), what), *_parts(what, rest)]
    ne = words("ne", (what, "negative")) if what.negative else []
    pas = words(_NEGATIVES.get(what.negative, ""), (what, "negative"))
    return [*ne, *before, *words(form, what), *pas, *words(" ".join(verb.fixed), what), *_parts(what, rest)]
