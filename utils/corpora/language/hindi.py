"""A meaning in Hindi: the verb last, postpositions, and in the perfective an agent with ने.

Raises Unsayable where the tables have no Hindi, or where these rules do not reach.
"""

from dataclasses import dataclass, replace

from utils.corpora.language.hindi_forms import (
    agreeing,
    be,
    future,
    imperative,
    imperfective,
    noun_form,
    perfective,
    stem,
)
from utils.corpora.language.hindi_phrases import (
    BARE,
    Case,
    Said,
    Which,
    adjective_form,
    called,
    nominal,
    number_of,
    place_case,
)
from utils.corpora.language.lexicon import ADJECTIVES, Adjective, HindiVerb, Unsayable, Verb
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
    Portion,
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
_USUAL = ("in summer", "in winter", "in spring", "in autumn", "at night", "in the morning", "in the evening",
          "during the day", "on saturdays", "on sundays", "often", "always", "sometimes", "usually")  # fmt: skip
_PERFECTIVE = ("past", "perfect", "pluperfect")
_TO = ("to", ":to")
_INALIENABLE = {"family", "body", "kin-like", "child", "part-of-animal", "animal-part", "part-of-vehicle"}
_NO_ONE = ("no", "not a", "not any")


@dataclass(frozen=True)
class _Deed:
    """A clause or a relative clause with the Hindi verb that its object asks for. node: whose words they are."""

    node: Clause | Relative
    subject: Said
    hindi: HindiVerb
    tense: str
    parts: tuple
    negative: str
    shown: bool = True  # whether the subject is said

    @property
    def verb(self) -> Verb:
        return self.node.verb

    @property
    def lasting(self) -> bool:
        return getattr(self.node, "lasting", False) or self.verb.state

    @property
    def passive(self) -> bool:
        return getattr(self.node, "passive", False)


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
        if items[0].tense == "past_progressive" and items[2].tense == "past":
            return list(items)  # वह सो रहा था जब फ़ोन बजा
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


def _chosen(verb: Verb, parts: tuple, about: Said | None = None, by: Said | None = None) -> HindiVerb:
    """The Hindi verb that goes with the object: चित्र बनाना, but नक़्शा बनाना; or with by-X, who does it."""
    if verb.hindi is None:
        raise Unsayable(verb.name, "Hindi")
    tags: set[str] = set()
    for part in (*parts, about):
        thing = part.of if isinstance(part, Pronoun | Which) else part.thing if isinstance(part, Asked) else part
        if isinstance(thing, Thing):
            tags |= thing.noun.tags | {"thing"}
        elif isinstance(part, Asked | Nobody | Portion):
            tags.add("thing")
        elif isinstance(part, Say) and part.fixed.kind == "object":
            tags |= {"sport", "thing"}
        elif isinstance(thing, Quality | Doing):
            tags.add(type(thing).__name__.lower())
        elif isinstance(part, Pronoun):
            tags |= {"person", "thing"}
    if "thing" not in tags:
        tags |= (
            {"nothing", "addressed"}
            if any(isinstance(p, At) and p.relation.name in _TO for p in parts)
            else {"nothing"}
        )
    agent = by.of if isinstance(by, Pronoun | Which) else by
    tags |= {f"by-{tag}" for tag in (agent.noun.tags if isinstance(agent, Thing) else ("person",))}
    return next((special for names, special in verb.hindi.others if tags & set(names)), verb.hindi)


def clause(what: Clause, before: Clause | None = None, tense: str = "") -> list[Word]:
    """A statement, a question or an order. before: the clause before it. tense: where Hindi has another."""
    asked = (what.asking,) if isinstance(what.asking, Asked) else ()
    hindi = _chosen(what.verb, (*what.parts, *asked), what.subject if what.passive else None, what.subject)
    deed = _Deed(what, what.subject, hindi, tense or what.tense, what.parts, what.negative)
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


def _told_again(deed: _Deed, before: Clause | None) -> bool:
    """Whether a subject that was said before is said again, since only now it takes ने: वह घर आया और उसने खाना खाया."""
    if before is None:
        return False
    earlier = _Deed(before, before.subject, _chosen(before.verb, before.parts), before.tense, before.parts, "")
    now, then = _subject_case(deed).postposition, _subject_case(earlier).postposition
    return now != then and not (then == "ने" and now == "")


def _relative(what: Relative, of: Thing, *, whole: bool) -> list[Word]:
    """जो कुत्ता सो रहा है (whole), or behind the main clause जो सो रहा है; the place is जहाँ."""
    which = Which(of, what, whole)
    parts = what.parts
    if what.role == "subject":
        return _deed(_Deed(what, which, _chosen(what.verb, parts, None, of), what.tense, parts, what.negative))
    if what.role == "where":
        front = nominal(which, Case("में", (what, "link"))) if whole else words("जहाँ", (what, "link"))
        return front + _deed(_Deed(what, what.subject, _chosen(what.verb, parts), what.tense, parts, what.negative))
    parts = (which, *parts)
    return _deed(_Deed(what, what.subject, _chosen(what.verb, parts), what.tense, parts, what.negative))


def _deed(deed: _Deed) -> list[Word]:
    """The subject in its case, the parts in the order of Hindi, the verb, and what follows it."""
    parts, quality = _described_body(deed)
    ranked = [_part(part, deed) for part in parts]
    which = next((part for part in parts if isinstance(part, Which)), None)
    front = ranked.pop(parts.index(which))[1] if which is not None else []
    if isinstance(deed.node, Clause):
        ranked += _asking(deed)
        if deed.node.adverb and deed.node.adverb.fixed.hindi != "-":
            ranked.append((_ADVERB, expression(deed.node.adverb)))
    if deed.negative == "no_longer":
        ranked.append((0, words("अब", (deed.node, "negative"))))
    ranked.sort(key=lambda each: each[0])
    inside = [word for rank, said in ranked if rank < _AFTER for word in said]
    after = [word for rank, said in ranked if rank >= _AFTER for word in said]
    for part in parts:
        after += _postponed(part)
    subject = nominal(deed.subject, _subject_case(deed)) if deed.shown else []
    fixed = words(" ".join(deed.hindi.fixed), deed.node)
    if deed.hindi.fixed == ("खड़ा",):  # कार खड़ी की
        agreed = _number_of_object(next(iter(parts), None), deed.hindi, deed)
        fixed = words(agreeing("खड़ा", agreed.gender, agreed.plural), deed.node)
    if deed.hindi.subject in ("का", "में"):  # आज उसके सिर में दर्द है
        times = [word for rank, said in ranked if 0 < rank <= _TIME for word in said]
        inside = [word for word in inside if word not in times]
        if deed.hindi.subject == "का":  # किताब की क़ीमत दस यूरो है
            inside, fixed = fixed + inside, []
        subject = times + subject
    if isinstance(deed.subject, Asked) and deed.subject.thing is None:  # यह पुल किसने बनाया, बस का इंतज़ार कौन कर रहा है
        nominal_verb = fixed if deed.hindi.postposition else []
        inside, subject, fixed = inside + nominal_verb, [], subject + ([] if nominal_verb else fixed)
    return [*front, *subject, *inside, *quality, *fixed, *_verb(deed), *after]


def _postponed(part: Part) -> list[Word]:
    """The relative clauses of a part, behind the verb: मैंने वह कुत्ता देखा जो सो रहा था."""
    about = part.thing if isinstance(part, At) else part
    said = []
    if isinstance(about, Thing):
        for after in about.after:
            said += _relative(after, about, whole=False) if isinstance(after, Relative) else []
    return said


def _asking(deed: _Deed) -> list[tuple[int, list[Word]]]:
    match deed.node.asking:
        case Asked() if isinstance(deed.subject, Asked):
            return []
        case Asked():
            return [(_OBJECT - 1, nominal(deed.node.asking, _object_case(deed.node.asking, deed.hindi, deed)))]
        case Say():
            number, said = number_of(deed.subject), expression(deed.node.asking)
            if said[-1].text == "का" or said[-1].text == "किसका":  # यह टोपी किसकी है
                said[-1] = said[-1]._replace(text=agreeing(said[-1].text, number.gender, number.plural))
            return [(_ASKED, said)]
        case At():
            return [(_OBJECT - 1, _at(deed.node.asking, deed.subject)[1])]
    return []


def _order(deed: _Deed) -> list[Word]:
    """बच्चो , दरवाज़ा बंद करो; मत behind a negation."""
    polite = isinstance(deed.subject, Pronoun) and deed.subject.polite
    inside = [word for _, said in sorted((_part(p, deed) for p in deed.parts), key=lambda e: e[0]) for word in said]
    negative = words("मत" if deed.negative else "", (deed.node, "negative"))
    fixed = words(" ".join(deed.hindi.fixed), deed.node)
    return inside + fixed + negative + words(imperative(deed.hindi.infinitive, polite), deed.node)


# ---- Cases


def _takes_ne(deed: _Deed) -> bool:
    already = _already(deed)
    return deed.hindi.ergative and deed.tense in _PERFECTIVE and not (deed.lasting or deed.passive or already)


def _already(deed: _Deed) -> bool:
    """वह सेब खा चुका है."""
    adverb = getattr(deed.node, "adverb", None)
    return adverb is not None and adverb.fixed.english == "already" and deed.tense in ("perfect", "pluperfect")


def _idiom(deed: _Deed) -> str:
    """The verb of a feeling that comes to somebody: ठंड लगना."""
    found = (part.adjective.hindi_idiom for part in deed.parts if isinstance(part, Quality))
    return next((idiom for idiom in found if idiom), "")


def _subject_case(deed: _Deed) -> Case:
    key = (deed.node, "subject")
    if _idiom(deed):
        return Case("को", key)
    if deed.hindi.subject == "own":
        return _having_case(deed, key)
    if deed.hindi.subject == "का":
        return Case("की" if deed.hindi.fixed_gender == "f" else "का", key)
    if deed.hindi.subject:
        return Case(deed.hindi.subject, key)
    return Case("ने", key) if _takes_ne(deed) else BARE


def _having_case(deed: _Deed, key: object) -> Case:
    """Kin and what belongs to a body are one's own (मेरा भाई है), the rest is beside one (मेरे पास गेंद है)."""
    about = deed.subject.of if isinstance(deed.subject, Pronoun) and deed.subject.of is not None else deed.subject
    thing = next((part for part in deed.parts if isinstance(part, Thing | Both)), None)
    thing = thing.first if isinstance(thing, Both) else thing
    if isinstance(thing, Thing) and (thing.noun.tags & _INALIENABLE or _described_part(deed)):
        number = number_of(thing)
        return Case(agreeing("का", number.gender, number.plural), key)
    if isinstance(about, Thing) and not about.noun.tags & {"person", "animal"}:
        return Case("में", key)
    return Case("के पास", key)


def _described_part(deed: _Deed) -> bool:
    """The girl has blue eyes: लड़की की आँखें नीली हैं."""
    if deed.hindi.subject != "own" or len(deed.parts) != 1 or not isinstance(deed.parts[0], Thing):
        return False
    thing = deed.parts[0]
    own = any(tag in ("body", "animal-part") or tag.startswith("part-of") for tag in thing.noun.tags)
    return own and bool(thing.adjectives) and thing.determiner in ("a", "the", "bare")


def _described_body(deed: _Deed) -> tuple[tuple, list[Word]]:
    if not _described_part(deed):
        return deed.parts, []
    thing = deed.parts[0]
    quality = [word for each in thing.adjectives
               for word in words(adjective_form(each, thing.noun, number_of(thing)), (thing, each))]  # fmt: skip
    plain = words(" ".join(word.text for word in nominal(Thing(thing.noun, "bare", thing.plural))), (thing, "noun"))
    return (), plain + quality


def _object_case(part: Said, hindi: HindiVerb, above: _Deed | Doing) -> Case:
    """को behind persons and behind animals that are known; what the verb itself asks for comes first."""
    node = above.node if isinstance(above, _Deed) else above
    if hindi.postposition == "का" and not hindi.fixed and isinstance(above, _Deed):  # यह गाड़ी मेरी है
        number = number_of(above.subject)
        return Case(agreeing("का", number.gender, number.plural), (node, "object"))
    if hindi.postposition and hindi.postposition != "-":
        return Case(hindi.postposition, (node, "object"))
    bare = hindi.subject or hindi.postposition or above.verb.name in ("be", "become") or _gives(above)
    if isinstance(part, Pronoun) and not hindi.subject:
        return BARE if above.verb.name == "be" else Case("को", (node, "object"))
    if bare:
        return BARE
    match part:
        case Thing() | Which() | Asked(thing=Thing()):
            thing = part if isinstance(part, Thing) else part.of if isinstance(part, Which) else part.thing
            known = thing.owner is not None or thing.determiner in ("the", "this", "that", "none", "all")
            marked = "person" in thing.noun.tags or ("animal" in thing.noun.tags and known)
            return Case("को", (node, "object")) if marked else BARE
        case Both(first=first, second=second):
            each = (_object_case(one, hindi, above) for one in (first, second))
            return next((case for case in each if case.postposition), BARE)
        case Asked(word="what") | Nobody(word="nothing") | Portion():
            return BARE
    return Case("को", (node, "object"))


def _gives(above: _Deed | Doing) -> bool:
    return any(isinstance(part, At) and part.relation.name in _TO for part in above.parts)


# ---- Parts


def _part(part: Part | Which, above: _Deed | Doing, owner: Nominal | None = None) -> tuple[int, list[Word]]:
    """Where a part stands, and its words."""
    subject = above.subject if isinstance(above, _Deed) else owner
    hindi = above.hindi if isinstance(above, _Deed) else _chosen(above.verb, above.parts)
    match part:
        case At(relation=relation, thing=about):
            if relation.name.startswith("there:"):
                return relation.rank, words(relation.hindi, about)
            if relation.hindi == "का":  # बादलों की गरज से डरा हुआ है
                return relation.rank, nominal(about, Case("से", (part, "relation")), subject)
            if relation.name in _TO and hindi.receiver != "को":
                return relation.rank, nominal(about, Case(hindi.receiver, (part, "relation")), subject)
            return _at(part, subject, above.parts)
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
            return rank, [] if _is_modal(above) else _doing(part, above, subject)
        case That():
            return _AFTER, words("कि", (part, "that")) + clause(_reported(part.clause, above))
    if above.verb.name not in ("be", "become") or hindi.postposition:
        rank = _PLACE if isinstance(part, Pronoun) and not hindi.postposition else _OBJECT  # उसे डिब्बे में रख दिया
        return rank, nominal(part, _object_case(part, hindi, above), subject)
    said = nominal(part, BARE, subject)
    plain = isinstance(part, Thing) and part.determiner in ("a", "not a") and not part.adjectives
    if plain and not isinstance(subject, Impersonal):  # वह अध्यापक है
        number = number_of(subject) if subject is not None else Agreement()
        many = number.plural and part.noun.gender("hindi") == "m"  # मेरे चाचा पुलिसवाले हैं
        form = noun_form(part.noun, many or part.plural, False)
        said = words(form, (part, "noun")) if not part.after and not part.superlative else said
    return _LAST, said


def _without(part: Doing, others: tuple) -> Doing:
    """He washed the bicycle before selling it: Hindi says the bicycle once, बेचने से पहले साइकिल धोई."""
    named = [each for each in others if isinstance(each, Thing)]
    kept = (each for each in part.parts if not (isinstance(each, Pronoun) and each.of in named))
    return replace(part, parts=tuple(kept))


def _at(part: At, subject: Nominal | None, parts: tuple = ()) -> tuple[int, list[Word]]:
    case = place_case(part, (part, "relation"))
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


def _reported(what: Clause, above: _Deed | Doing) -> Clause:
    """She said that he was tired: Hindi reports it as it was said, है."""
    if not isinstance(above, _Deed) or above.tense not in _PERFECTIVE:
        return what
    tense = what.tense
    if tense == "past" and (what.verb.state or what.lasting):
        tense = "present"
    tense = {"past_progressive": "progressive", "conditional": "future"}.get(tense, tense)
    return what if tense == what.tense else replace(what, tense=tense)


def _quality(part: Quality, above: _Deed | Doing, owner: Nominal | None) -> list[Word]:
    subject = above.subject if isinstance(above, _Deed) else owner or Pronoun()
    number = number_of(subject)
    degree = agreeing(_DEGREES[part.degree], number.gender, number.plural) if part.degree in ("so", "how") else ""
    said = words(degree or _DEGREES.get(part.degree, ""), (part, "degree"))
    if above.verb.sense == "weather":  # रसोई में ठंड है
        return said + words(_felt(part.adjective), part)
    if part.adjective.hindi_idiom:
        feminine = said if part.degree != "so" else words("इतनी", (part, "degree"))
        return feminine + words(part.adjective.hindi, part)
    noun = next((node.noun for node in (subject, getattr(subject, "of", None)) if isinstance(node, Thing)), None)
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
    hindi = _chosen(part.verb, part.parts)
    hindi = next((special for names, special in part.verb.hindi.others if "infinitive" in names), hindi)
    if hindi.subject:
        raise Unsayable(part.verb.name, "Hindi")
    ranked = sorted((_part(each, part, owner) for each in part.parts), key=lambda each: each[0])
    said = [word for _, each in ranked for word in each]
    return hindi.infinitive, said + words(" ".join(hindi.fixed), part)


def _doing(part: Doing, above: _Deed | Doing, owner: Nominal | None) -> list[Word]:
    infinitive, inside = _plain_doing(part, owner)
    options = above.verb.options
    if "hi=oblique" not in options:
        return inside + words(infinitive, part)
    link = next((option[3:] for option in options if option.startswith("hp=")), "")
    return [*inside, *words(infinitive[:-1] + "े", part), *words(link, (part, "to"))]


# ---- Verbs


def _negative(deed: _Deed) -> str:
    nominals = [part.thing if isinstance(part, At) else part for part in (deed.subject, *deed.parts)]
    nobody = any(isinstance(each, Nobody) for each in nominals)
    nobody = nobody or any(isinstance(each, Thing) and each.determiner in _NO_ONE for each in nominals)
    if deed.negative == "never":
        return "कभी नहीं"
    return ("न" if deed.tense == "unreal" else "नहीं") if deed.negative or nobody else ""


def _is_modal(above: _Deed | Doing) -> bool:
    return "modal" in above.verb.options or "hi=stem" in above.verb.options


def _verb(deed: _Deed) -> list[Word]:
    """Not, the verb in its tense, and the auxiliary, agreeing with the subject or with a bare object."""
    number, negative = _agreed(deed), words(_negative(deed), (deed.node, "negative"))
    doing = next((part for part in deed.parts if isinstance(part, Doing)), None)
    if _is_modal(deed) and doing is not None:
        return _modal(deed, doing, number, negative)
    if idiom := _idiom(deed):
        return negative + words(_feeling(deed, idiom), deed.node)
    said = words(_finite(deed, number), deed.node)
    if deed.tense == "going_to":  # बेचने वाला नहीं है
        return said[:-1] + negative + said[-1:]
    return negative + said


def _modal(deed: _Deed, doing: Doing, number: Agreement, negative: list[Word]) -> list[Word]:
    """सेब नहीं खा सकता; मुझे चिट्ठी लिखनी होगी."""
    infinitive, inside = _plain_doing(doing, deed.subject)
    if "hi=stem" in deed.verb.options:
        return inside + negative + words(stem(infinitive), doing) + words(_finite(deed, number), deed.node)
    direct = next((part for part in doing.parts if isinstance(part, Thing | Both)), None)
    agreed = _number_of_object(direct, _chosen(doing.verb, doing.parts), doing)
    said = inside + negative + words(agreeing(infinitive, agreed.gender, agreed.plural), doing)
    if deed.tense == "present":
        must = "चाहिए" if negative else be("future", 3, agreed.gender, agreed.plural)
    elif deed.tense == "past":
        must = perfective("पड़ना", agreed.gender, agreed.plural) + _nasal(agreed)
    else:
        must = future("पड़ना", 3, agreed.gender, agreed.plural)
    return said + words(must, deed.node)


def _nasal(number: Agreement) -> str:
    return "ं" if number.gender == "f" and number.plural else ""


def _feeling(deed: _Deed, idiom: str) -> str:
    """ठंड लग रही है, ठंड लगेगी: what is felt is the subject, feminine."""
    if deed.tense == "future":
        return future(idiom, 3, "f", False)
    return f"{stem(idiom)} रही {be('past' if 'past' in deed.tense else 'present', 3, 'f', False)}"


def _agreed(deed: _Deed) -> Agreement:
    nothing = isinstance(deed.subject, Impersonal) or getattr(deed.subject, "gender", "") == "n"
    weather = deed.verb.sense == "weather"
    weather = weather or any(isinstance(part, Quality) and part.adjective.sense == "weather" for part in deed.parts)
    if nothing and (deed.hindi.fixed_gender or weather):  # बारिश हो रही है
        return Agreement(3, False, deed.hindi.fixed_gender or "f")
    if not _subject_case(deed).postposition:
        return number_of(deed.subject)
    if deed.hindi.fixed_gender:
        return Agreement(3, False, deed.hindi.fixed_gender)
    asked = getattr(deed.node, "asking", None)
    objects = [
        part
        for part in (*deed.parts, asked)
        if isinstance(part, Thing | Pronoun | Both | Asked | Which | Nobody | Portion)
    ]
    return _number_of_object(objects[0] if objects else None, deed.hindi, deed)


def _number_of_object(direct: Said | None, hindi: HindiVerb, above: _Deed | Doing) -> Agreement:
    """What a verb agrees with, where its subject has a postposition: a bare object, of two the nearer one."""
    if hindi.fixed_gender:
        return Agreement(3, False, hindi.fixed_gender)
    if isinstance(direct, Both):
        direct = direct.second
    nothing = direct is None or isinstance(direct, Nobody) or (isinstance(direct, Asked) and direct.thing is None)
    if nothing or _object_case(direct, hindi, above).postposition:
        return Agreement(3, False, "m")
    return replace(number_of(direct), person=3)


def _finite(deed: _Deed, number: Agreement) -> str:
    hindi, infinitive, tense = deed.hindi, deed.hindi.infinitive, deed.tense
    person, plural, gender = number.person, number.plural, number.gender
    familiar = person == 2 and not number.polite

    def auxiliary(when: str) -> str:
        return be(when, person, gender, plural, familiar)

    if infinitive == "चाहिए":
        return infinitive + {"present": "", "progressive": ""}.get(tense, " " + auxiliary("past"))
    if deed.passive:
        hindi, infinitive = HindiVerb("जाना"), _passive(deed, number)
    state = deed.verb.state and tense in ("present", "past") and hindi.resting.endswith("रहा")
    if hindi.resting and (state or tense in ("progressive", "past_progressive")):
        rest = " ".join(w if w == "समा" else agreeing(w, gender, plural) for w in hindi.resting.split())
        return f"{rest} {auxiliary('past' if 'past' in tense else 'present')}"
    is_being = (
        infinitive == "होना" and (deed.verb.state or hindi.subject == "को") and tense in ("present", "past", "future")
    )
    if is_being and (tense != "present" or not _is_usual(deed)):
        return auxiliary(tense)
    habit = imperfective(infinitive, gender, plural)
    running = f"{stem(infinitive)} {agreeing('रहा', gender, plural)}"
    match tense:
        case "coming":
            return future(hindi.completed or infinitive, person, gender, plural, familiar)
        case "present" | "habit" if _negative(deed):  # वे नहीं खातीं
            return habit + _nasal(number)
        case "conditional" | "unreal":
            return habit + _nasal(number)
        case "present" | "habit":
            return f"{habit} {auxiliary('present')}"
        case "progressive":
            return f"{running} {auxiliary('present')}"
        case "habit_progressive":  # जब वह खेल रही होती है
            return f"{running} {imperfective('होना', gender, plural)} {auxiliary('present')}"
        case "past_progressive":
            return f"{running} {auxiliary('past')}"
        case "used_to":
            return f"{habit} {auxiliary('past')}"
        case "past" if deed.lasting:
            return f"{habit} {auxiliary('past')}"
        case "future":
            return future(infinitive, person, gender, plural, familiar)
        case "going_to":
            return f"{infinitive[:-1]}े {agreeing('वाला', gender, plural)} {auxiliary('present')}"
    if _already(deed):
        done = f"{stem(infinitive)} {perfective('चुकना', gender, plural)}"
    else:
        plain = deed.negative or not hindi.completed or (hindi.ergative and _is_asked(deed))
        done = perfective(infinitive if plain else hindi.completed, gender, plural)
    if tense == "past":
        return done + _nasal(number)
    if tense in _PERFECTIVE:
        return f"{done} {auxiliary('present' if tense == 'perfect' else 'past')}"
    raise Unsayable(tense, "Hindi")


def _is_asked(deed: _Deed) -> bool:
    return bool(getattr(deed.node, "asking", "")) or isinstance(deed.subject, Asked)


def _is_usual(deed: _Deed) -> bool:
    """What is so by nature or by custom: नींबू खट्टे होते हैं, गर्मियों में गर्मी होती है."""
    if deed.hindi.subject in ("को", "का"):
        return False
    adverb = getattr(deed.node, "adverb", None)
    said = [part for part in (*deed.parts, adverb) if isinstance(part, Say)]
    times = [each.fixed.english for each in said if each.fixed.kind in ("time", "adverb")]
    usual = any(
        time in _USUAL or time.startswith(("every ", "in ", "from ")) or (time[:3] == "on " and time[-1] == "s")
        for time in times
    )
    return usual or (isinstance(deed.subject, Thing) and deed.subject.determiner == "generic")


def _passive(deed: _Deed, number: Agreement) -> str:
    if not deed.hindi.ergative or deed.hindi.postposition:
        raise Unsayable(f"{deed.verb.name} in the passive", "Hindi")
    return f"{perfective(deed.hindi.infinitive, number.gender, number.plural)} जाना"
