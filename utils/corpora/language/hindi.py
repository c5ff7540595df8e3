"""A meaning in Hindi: the verb last, postpositions, and in the perfective an agent with ने.

Raises Unsayable where the tables have no Hindi, or where these rules do not reach.
"""

from dataclasses import replace

from utils.corpora.language.hindi_deeds import (
    PERFECTIVE,
    TO,
    Deed,
    agreement_of,
    described_body,
    feeling,
    finite,
    idiom_of,
    is_modal,
    nasal,
    negative_of,
    number_of_object,
    object_case,
    subject_case,
    verb_for,
)
from utils.corpora.language.hindi_forms import (
    agreeing,
    be,
    future,
    imperative,
    noun_form,
    perfective,
    stem,
)
from utils.corpora.language.hindi_phrases import (
    BARE,
    Case,
    Which,
    adjective_form,
    called,
    nominal,
    number_of,
    place_case,
)
from utils.corpora.language.lexicon import ADJECTIVES, Adjective, Unsayable
from utils.corpora.language.meaning import (
    Agreement,
    Asked,
    At,
    Both,
    Clause,
    Doing,
    Impersonal,
    Nobody,
    Nominal,
    Part,
    Pronoun,
    Quality,
    Relative,
    Say,
    Sentence,
    That,
    Thing,
    english_subject,
    walk,
)
from utils.corpora.language.words import Word, words

_DEGREES = {"very": "बहुत", "too": "बहुत ज़्यादा", "so": "इतना", "how": "कितना"}
# Compared with से alone: घर से बड़ा; others with से ज़्यादा.
_MEASURES = frozenset("small big old young new long short high deep wide heavy light tall fast good strong".split())
_SUBORDINATE = {"if": "तो", "when": "तब", "while": "तब"}
_REPORTS = ("say", "think", "believe", "know", "hope", "tell")
# The order of the parts; relations stand at 4 (places), 5 and 6 (receivers).
_TIME, _CLOCK, _ADVERB, _PLACE, _MANNER, _OBJECT, _LAST, _ASKED, _AFTER = 1, 2, 2, 3, 6, 8, 9, 10, 99
# What is known and put somewhere, or asked about, stands before the places: उसने चाबी मेज़ पर रख दी.
_KNOWN_OBJECT = 3


def say(sentence: Sentence) -> list[Word]:
    """The words of a sentence, its mark last."""
    said: list[Word] = []
    items = _in_order(sentence.items)
    before: Clause | None = None
    for place, item in enumerate(items):
        match item:
            case Clause():
                said += clause(item, before, _tense_in(items, place))
                before = item
            case Say():
                said += expression(item)
            case At():
                said += _at(item, None)[1]
            case Word():
                said.append(item)
            case _:
                said += called(item)
    return [*said, Word({".": "।"}.get(sentence.mark, sentence.mark), ("mark",))]


def _linking(item: object) -> str:
    return item.fixed.english if isinstance(item, Say) else ""


def _in_order(items: tuple) -> list:
    """If and when come first, and the other clause begins with तो or तब; a pronoun stays behind its noun."""
    if len(items) == 3 and _linking(items[1]) in _SUBORDINATE:
        about = items[0].subject
        living = (isinstance(about, Pronoun) and about.gender != "n") or (
            isinstance(about, Thing) and about.noun.tags & {"person", "animal"}
        )
        if items[0].tense == "past_progressive" and items[2].tense == "past" and living:
            return list(items)  # वह सो रहा था जब फ़ोन बजा
        if _linking(items[1]) == "while" and items[0].tense == items[2].tense:
            return [items[0], Word("जबकि", (items[1],)), items[2]]  # कुत्ते सो रहे थे जबकि बिल्ली खेल रही थी
        items = _named_first(items)
        named = {id(node) for node in walk(items[0])}
        if not any(isinstance(node, Pronoun) and id(node.of) in named for node in walk(items[2])):
            items = (items[1], items[2], items[0])
    if len(items) >= 3 and _linking(items[0]) in _SUBORDINATE:
        rest = [item for item in items[2:] if _linking(item) not in (",", "then")]
        answer = _SUBORDINATE[_linking(items[0])]
        return [items[0], items[1], Word(answer, (items[0],)), *rest]
    if len(items) == 4 and _linking(items[0]) == "although":
        return [items[0], items[1], Word("फिर", (items[0],)), Word("भी", (items[0],)), items[3]]
    if len(items) >= 3 and _linking(items[1]) == "," and isinstance(items[0], Say | At):
        return [items[0], *items[2:]]  # every morning , it sings: no comma
    return list(items)


def _named_first(items: tuple) -> tuple:
    """The dog slept here when it was small: the noun goes into the clause that Hindi puts first."""
    main, link, other = items
    it = other.subject
    if isinstance(it, Pronoun) and it.of is main.subject and isinstance(main.subject, Thing) and not main.silent:
        return replace(main, subject=it), link, replace(other, subject=main.subject)
    return items


def _tense_in(items: list, place: int) -> str:
    """If it rains tomorrow, we will stay: Hindi says the future twice. When it is ill: what is usual, होता है."""
    item, usual = items[place], {"present": "habit", "progressive": "habit_progressive"}
    if item.tense not in usual or place == 0 or _linking(items[place - 1]) not in _SUBORDINATE:
        return item.tense
    others = [each.tense for each in items if isinstance(each, Clause) and each is not item]
    if any(tense in ("future", "imperative") for tense in others):
        return "coming" if item.tense == "present" else item.tense
    return usual[item.tense] if "present" in others and _linking(items[place - 1]) == "when" else item.tense


def expression(said: Say) -> list[Word]:
    if not said.fixed.hindi:
        raise Unsayable(said.fixed.english, "Hindi")
    return words("" if said.fixed.hindi == "-" else said.fixed.hindi, said)


# ---- Clauses


def clause(what: Clause, before: Clause | None = None, tense: str = "") -> list[Word]:
    """A statement, a question or an order. before: the clause before it. tense: where Hindi has another."""
    asked = (what.asking,) if isinstance(what.asking, Asked) else ()
    hindi = verb_for(what.verb, (*what.parts, *asked), what.subject if what.passive else None, what.subject)
    deed = Deed(what, what.subject, hindi, tense or what.tense, what.parts, what.negative)
    if "turned" in what.verb.options:  # my head hurts: मेरे सिर में दर्द है
        about = english_subject(what)
        deed = replace(deed, subject=about, parts=tuple(part for part in what.parts if part is not about))
    if what.tense == "imperative":
        return _order(deed)
    if what.silent:
        deed = replace(deed, shown=_told_again(deed, before))
        if deed.shown and isinstance(what.subject, Thing):
            deed = replace(deed, subject=Pronoun(of=what.subject))
    opening = words("क्या", what) if what.asking == "yes" else []
    if isinstance(what.subject, Thing) and deed.shown:
        relatives = [after for after in what.subject.after if isinstance(after, Relative)]
        if relatives:
            opening += _relative(relatives[0], what.subject, whole=True)
            deed = replace(deed, subject=Pronoun(of=what.subject))
    return opening + _deed(deed)


def _told_again(deed: Deed, before: Clause | None) -> bool:
    """Whether a subject that was said before is said again, since only now it takes ने: वह घर आया और उसने खाना खाया."""
    if before is None:
        return False
    earlier = Deed(before, before.subject, verb_for(before.verb, before.parts), before.tense, before.parts, "")
    now, then = subject_case(deed).postposition, subject_case(earlier).postposition
    return now != then and not (then == "ने" and now == "")


def _relative(what: Relative, of: Thing, *, whole: bool) -> list[Word]:
    """जो कुत्ता सो रहा है (whole), or behind the main clause जो सो रहा है; the place is जहाँ."""
    which = Which(of, what, whole)
    parts = what.parts
    if what.role == "subject":
        return _deed(Deed(what, which, verb_for(what.verb, parts, None, of), what.tense, parts, what.negative))
    if what.role == "where":
        within = "पर" if "पर" in of.noun.tags else "में"  # जिस सड़क पर
        front = nominal(which, Case(within, (what, "link"))) if whole else words("जहाँ", (what, "link"))
        return front + _deed(Deed(what, what.subject, verb_for(what.verb, parts), what.tense, parts, what.negative))
    parts = (which, *parts)
    return _deed(Deed(what, what.subject, verb_for(what.verb, parts), what.tense, parts, what.negative))


def _deed(deed: Deed) -> list[Word]:
    """The subject in its case, the parts in the order of Hindi, the verb, and what follows it."""
    parts, quality = described_body(deed)
    ranked = [_part(part, deed) for part in parts]
    which = next((part for part in parts if isinstance(part, Which)), None)
    front = ranked.pop(parts.index(which))[1] if which is not None else []
    if isinstance(deed.node, Clause):
        ranked += _asking(deed)
        if deed.node.adverb and deed.node.adverb.fixed.english == "still" and "past" in deed.tense:
            raise Unsayable("still in the past", "Hindi")  # अभी भी is now
        if deed.node.adverb and deed.node.adverb.fixed.hindi != "-":
            ranked.append((_ADVERB, expression(deed.node.adverb)))
    if deed.negative == "no_longer":
        ranked.append((0, words("अब", (deed.node, "negative"))))
    ranked.sort(key=lambda each: each[0])
    inside = [word for rank, said in ranked if rank < _AFTER for word in said]
    after = [word for rank, said in ranked if rank >= _AFTER for word in said]
    for part in parts:
        after += _postponed(part)
    subject = nominal(deed.subject, subject_case(deed)) if deed.shown else []
    fixed = words(" ".join(deed.hindi.fixed), deed.node)
    if deed.hindi.fixed == ("खड़ा",):  # कार खड़ी की
        agreed = number_of_object(next(iter(parts), None), deed.hindi, deed)
        fixed = words(agreeing("खड़ा", agreed.gender, agreed.plural), deed.node)
    if deed.hindi.fixed == ("पुराना",):  # साइकिल आठ साल पुरानी है
        agreed = number_of(deed.subject)
        fixed = words(agreeing("पुराना", agreed.gender, agreed.plural), deed.node)
    if deed.hindi.subject == "का":  # किताब की क़ीमत दस यूरो है, बेटी का जन्म सोमवार को हुआ
        inside, fixed = fixed + inside, []
    asked = isinstance(deed.subject, Asked) and deed.subject.thing is not None
    if isinstance(deed.subject, Nobody) or asked:  # उस घर में कोई नहीं रहता, कल कौन सी नाव चली गई
        inside, subject = inside + subject, []
    if deed.hindi.subject == "में":  # आज उसके सिर में दर्द है
        times = [word for rank, said in ranked if 0 < rank <= _TIME for word in said]
        inside = [word for word in inside if word not in times]
        subject = times + subject
    if isinstance(deed.subject, Asked) and deed.subject.thing is None:  # यह पुल किसने बनाया, बस का इंतज़ार कौन कर रहा है
        nominal_verb = fixed if deed.hindi.postposition else []
        inside, subject, fixed = inside + nominal_verb, [], subject + ([] if nominal_verb else fixed)
    if (
        isinstance(getattr(deed.node, "asking", ""), Say) and deed.hindi.fixed_gender and deed.hindi.postposition
    ):  # बस का इंतज़ार कहाँ किया
        asked = [word for rank, said in ranked if rank == _ASKED for word in said]
        inside, fixed = [word for word in inside if word not in asked], fixed + asked
    return [*front, *subject, *inside, *quality, *fixed, *_verb(deed), *after]


def _postponed(part: Part) -> list[Word]:
    """The relative clauses of a part, behind the verb: मैंने वह कुत्ता देखा जो सो रहा था."""
    about = part.thing if isinstance(part, At) else part
    said = []
    if isinstance(about, Thing):
        for after in about.after:
            said += _relative(after, about, whole=False) if isinstance(after, Relative) else []
    return said


def _asking(deed: Deed) -> list[tuple[int, list[Word]]]:
    match deed.node.asking:
        case Asked() if isinstance(deed.subject, Asked):
            return []
        case Asked():
            return [(_OBJECT - 1, nominal(deed.node.asking, object_case(deed.node.asking, deed.hindi, deed)))]
        case Say():
            number, said = number_of(deed.subject), expression(deed.node.asking)
            if deed.hindi.fixed == ("पुराना",):  # मीनार कितनी पुरानी है
                said = words(agreeing("कितना", number.gender, number.plural), deed.node.asking)
            if said[-1].text == "का" or said[-1].text == "किसका":  # यह टोपी किसकी है
                said[-1] = said[-1]._replace(text=agreeing(said[-1].text, number.gender, number.plural))
            return [(_ASKED, said)]
        case At():
            return [(_OBJECT - 1, _at(deed.node.asking, deed.subject)[1])]
    return []


def _order(deed: Deed) -> list[Word]:
    """बच्चो , दरवाज़ा बंद करो; मत behind a negation."""
    polite = isinstance(deed.subject, Pronoun) and deed.subject.polite
    inside = [word for _, said in sorted((_part(p, deed) for p in deed.parts), key=lambda e: e[0]) for word in said]
    negative = words("मत" if deed.negative else "", (deed.node, "negative"))
    fixed = words(" ".join(deed.hindi.fixed), deed.node)
    return inside + fixed + negative + words(imperative(deed.hindi.infinitive, polite), deed.node)


# ---- Parts


def _part(part: Part | Which, above: Deed | Doing, owner: Nominal | None = None) -> tuple[int, list[Word]]:
    """Where a part stands, and its words."""
    subject = above.subject if isinstance(above, Deed) else owner
    hindi = above.hindi if isinstance(above, Deed) else verb_for(above.verb, above.parts)
    match part:
        case At(relation=relation, thing=about):
            if relation.name.startswith("there:"):
                return relation.rank, words(_there(about), about)
            quality = any(isinstance(each, Quality) for each in above.parts)
            if quality and relation.name in ("of", "of:fear"):  # डरा हुआ है or डर रहा है
                raise Unsayable("an adjective with of", "Hindi")
            if relation.name in TO and hindi.receiver != "को":
                return relation.rank, nominal(about, Case(hindi.receiver, (part, "relation")), subject)
            return _at(part, subject, above.parts, above.verb.name)
        case Say(fixed=fixed):
            if fixed.hindi == "बहुत" or fixed.hindi.endswith("अच्छी तरह"):  # मुझे उसकी बहुत याद आती है
                return _LAST, expression(part)
            if fixed.hindi.endswith("बजे"):  # हर दिन सात बजे
                return _CLOCK, expression(part)
            ranks = {"time": _TIME, "place": _PLACE, "manner": _MANNER, "object": _OBJECT}
            return ranks.get(fixed.kind, _MANNER), expression(part)
        case Quality():
            return _LAST, _quality(part, above, owner)
        case Doing():
            rank = _PLACE if "hp=में" in above.verb.options else _LAST  # खाना पकाने में उसकी मदद की
            return rank, [] if is_modal(above) else _doing(part, above, subject)
        case That():
            return _AFTER, words("कि", (part, "that")) + clause(_reported(part.clause, above))
    if above.verb.name not in ("be", "become") or hindi.postposition:
        early = isinstance(part, Pronoun) and not hindi.postposition and not part.reflexive
        rank = _PLACE if early else _OBJECT  # उसे डिब्बे में रख दिया; आईने में ख़ुद को देखा
        rank = _KNOWN_OBJECT if _stands_early(part, above) else rank
        return rank, nominal(part, object_case(part, hindi, above), subject)
    said = nominal(part, BARE, subject)
    if isinstance(part, Thing) and part.determiner == "a" and isinstance(above, Deed) and above.negative:
        said = nominal(replace(part, determiner="bare"), BARE, subject)  # यह दिलचस्प फ़िल्म नहीं है
    plain = isinstance(part, Thing) and part.determiner in ("a", "not a") and not part.adjectives
    if plain and not isinstance(subject, Impersonal):  # वह अध्यापक है
        number = number_of(subject) if subject is not None else Agreement()
        many = number.plural and part.noun.gender("hindi") == "m"  # मेरे चाचा पुलिसवाले हैं
        form = noun_form(part.noun, many or part.plural, False)
        said = words(form, (part, "noun")) if not part.after and not part.superlative else said
    return _LAST, said


def _there(what: Nominal) -> str:
    """There is वहाँ of a place, उसी में of what one can lie in, उसी पर of what one can lie on."""
    of = what.of if isinstance(what, Pronoun) else what
    tags = of.noun.tags if isinstance(of, Thing) else frozenset()
    return "उसी में" if tags & {"container", "nest"} else "उसी पर" if tags & {"cloth", "furniture"} else "वहाँ"


def _stands_early(part: Part | Which, above: Deed | Doing) -> bool:
    """Whether an object is known, and the verb puts it somewhere or the clause asks for a place or a person."""
    node = above.node if isinstance(above, Deed) else above
    known = isinstance(part, Thing) and (part.owner is not None or part.determiner in ("the", "this", "that", "all"))
    return known and ("hi=placing" in above.verb.options or isinstance(getattr(node, "asking", ""), At))


def _without(part: Doing, others: tuple) -> Doing:
    """He washed the bicycle before selling it: Hindi says the bicycle once, बेचने से पहले साइकिल धोई."""
    named = [each for each in others if isinstance(each, Thing)]
    kept = (each for each in part.parts if not (isinstance(each, Pronoun) and each.of in named))
    return replace(part, parts=tuple(kept))


def _at(part: At, subject: Nominal | None, parts: tuple = (), verb: str = "") -> tuple[int, list[Word]]:
    case = place_case(part, (part, "relation"))
    if part.relation.name == "to:place" and isinstance(part.thing, Thing):
        if part.thing.noun.tags & {"water", "tree", "mountain", "hill", "bridge"}:
            raise Unsayable(f"to the {part.thing.noun.singular}", "Hindi")  # नदी पर, नदी के पास, नदी की ओर
        if part.thing.noun.singular == "beach":
            case = replace(case, postposition="पर")
    if verb == "arrive" and case.postposition in ("में", "पर") and "on" not in part.thing.noun.tags:
        case = replace(case, postposition=" ")  # गाँव पहुँचा, but द्वीप पर पहुँचा
    if isinstance(part.thing, Doing):
        infinitive, inside = _plain_doing(_without(part.thing, parts), subject)
        if case.postposition == "के बिना":  # बिना दरवाज़ा बंद किए
            done = words(perfective(infinitive, "m", True), part.thing)
            return part.relation.rank, words("बिना", case.key) + inside + done
        oblique = words(infinitive[:-1] + "े", part.thing)
        return part.relation.rank, inside + oblique + words(case.postposition, case.key)
    said = nominal(part.thing, case, subject)
    if part.relation.name == "with:tool" and isinstance(part.thing, Thing) and part.thing.determiner == "a":
        said = [word for word in said if (part.thing, "determiner") not in word.keys]  # चाकू से
    rank = _OBJECT - 1 if case.postposition == " " else part.relation.rank  # रेलगाड़ी से अस्पताल जाएगा
    return rank, said


def _reported(what: Clause, above: Deed | Doing) -> Clause:
    """She said that he was tired: Hindi reports it as it was said, है."""
    if not isinstance(above, Deed) or above.tense not in PERFECTIVE:
        return what
    tense = what.tense
    if tense == "past" and (what.verb.state or what.lasting):
        tense = "present"
    tense = {"past_progressive": "progressive", "conditional": "future"}.get(tense, tense)
    return what if tense == what.tense else replace(what, tense=tense)


def _quality(part: Quality, above: Deed | Doing, owner: Nominal | None) -> list[Word]:
    subject = above.subject if isinstance(above, Deed) else owner or Pronoun()
    number = number_of(subject)
    degree = agreeing(_DEGREES[part.degree], number.gender, number.plural) if part.degree in ("so", "how") else ""
    said = words(degree or _DEGREES.get(part.degree, ""), (part, "degree"))
    if above.verb.sense == "weather":  # रसोई में ठंड है
        return said + words(_felt(part.adjective), part)
    if part.adjective.hindi_idiom:
        feminine = said if part.degree != "so" else words("इतनी", (part, "degree"))
        return feminine + words(part.adjective.hindi, part)
    noun = next((node.noun for node in (subject, getattr(subject, "of", None)) if isinstance(node, Thing)), None)
    if isinstance(subject, Both) and isinstance(subject.first, Thing) and isinstance(subject.second, Thing):
        noun, other = subject.first.noun, subject.second.noun
        if adjective_form(part.adjective, noun, number) != adjective_form(part.adjective, other, number):
            raise Unsayable(f"{part.adjective.english} of two kinds of things", "Hindi")
    if part.than is not None:
        as_much = agreeing("जितना", number.gender, number.plural)
        said = nominal(part.than, Case(as_much if part.likeness == "as" else "से", (part, "than")), subject)
        measure = part.adjective.english in _MEASURES
        more = {"more": "" if measure else "ज़्यादा", "less": "कम", "as": ""}[part.likeness]
        said += words(more, part)
    return said + words(adjective_form(part.adjective, noun, number), part)


def _felt(adjective: Adjective) -> str:
    """The noun of what one feels: ठंड for cold."""
    found = (each.hindi for each in ADJECTIVES if each.english == adjective.english and each.hindi_idiom)
    if noun := next(found, ""):
        return noun
    raise Unsayable(adjective.english, "Hindi")


def _plain_doing(part: Doing, owner: Nominal | None) -> tuple[str, list[Word]]:
    """The infinitive, and all that stands before it: सेब खाना."""
    hindi = verb_for(part.verb, part.parts)
    hindi = next((special for names, special in part.verb.hindi.others if "infinitive" in names), hindi)
    if hindi.subject:
        raise Unsayable(part.verb.name, "Hindi")
    ranked = sorted((_part(each, part, owner) for each in part.parts), key=lambda each: each[0])
    said = [word for _, each in ranked for word in each]
    return hindi.infinitive, said + words(" ".join(hindi.fixed), part)


def _doing(part: Doing, above: Deed | Doing, owner: Nominal | None) -> list[Word]:
    infinitive, inside = _plain_doing(part, owner)
    options = above.verb.options
    if "hi=oblique" not in options:
        return inside + words(infinitive, part)
    link = next((option[3:] for option in options if option.startswith("hp=")), "")
    return [*inside, *words(infinitive[:-1] + "े", part), *words(link, (part, "to"))]


# ---- Verbs


def _verb(deed: Deed) -> list[Word]:
    """Not, the verb in its tense, and the auxiliary, agreeing with the subject or with a bare object."""
    number, negative = agreement_of(deed), words(negative_of(deed), (deed.node, "negative"))
    doing = next((part for part in deed.parts if isinstance(part, Doing)), None)
    if is_modal(deed) and doing is not None:
        return _modal(deed, doing, number, negative)
    if idiom := idiom_of(deed):
        return negative + words(feeling(deed, idiom), deed.node)
    said = words(finite(deed, number), deed.node)
    if deed.tense == "going_to":  # बेचने वाला नहीं है
        return said[:-1] + negative + said[-1:]
    return negative + said


def _modal(deed: Deed, doing: Doing, number: Agreement, negative: list[Word]) -> list[Word]:
    """सेब नहीं खा सकता; मुझे चिट्ठी लिखनी होगी."""
    infinitive, inside = _plain_doing(doing, deed.subject)
    if "hi=stem" in deed.verb.options:
        return inside + negative + words(stem(infinitive), doing) + words(finite(deed, number), deed.node)
    direct = next((part for part in doing.parts if isinstance(part, Thing | Both)), None)
    agreed = number_of_object(direct, verb_for(doing.verb, doing.parts), doing)
    said = inside + negative + words(agreeing(infinitive, agreed.gender, agreed.plural), doing)
    if deed.tense == "present":
        must = "चाहिए" if negative else be("future", 3, agreed.gender, agreed.plural)
    elif deed.tense == "past":
        must = perfective("पड़ना", agreed.gender, agreed.plural) + nasal(agreed)
    else:
        must = future("पड़ना", 3, agreed.gender, agreed.plural)
    return said + words(must, deed.node)
