"""What a Hindi clause does: its verb, the cases that it asks for, what it agrees with, and its form in every tense."""

from dataclasses import dataclass, replace

from utils.corpora.language.hindi_forms import (
    agreeing,
    be,
    future,
    imperfective,
    perfective,
    stem,
)
from utils.corpora.language.hindi_phrases import (
    BARE,
    Case,
    Said,
    Which,
    adjective_form,
    nominal,
    number_of,
)
from utils.corpora.language.lexicon import HindiVerb, Unsayable, Verb
from utils.corpora.language.meaning import (
    Agreement,
    Asked,
    At,
    Both,
    Clause,
    Doing,
    Impersonal,
    Nobody,
    Portion,
    Pronoun,
    Quality,
    Relative,
    Say,
    Thing,
)
from utils.corpora.language.words import Word, words

_USUAL = ("in summer", "in winter", "in spring", "in autumn", "at night", "in the morning", "in the evening",
          "during the day", "on saturdays", "on sundays", "often", "always", "sometimes", "usually")  # fmt: skip
PERFECTIVE = ("past", "perfect", "pluperfect")
TO = ("to", ":to")
_INALIENABLE = {"family", "body", "kin-like", "child", "part-of-animal", "animal-part", "part-of-vehicle"}
_NO_ONE = ("no", "not a", "not any")


@dataclass(frozen=True)
class Deed:
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


def verb_for(verb: Verb, parts: tuple, about: Said | None = None, by: Said | None = None) -> HindiVerb:
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
        if isinstance(part, Pronoun) and part.of is not None:
            tags.add("it")
    if "thing" not in tags:
        tags |= (
            {"nothing", "addressed"} if any(isinstance(p, At) and p.relation.name in TO for p in parts) else {"nothing"}
        )
    agent = by.of if isinstance(by, Pronoun | Which) else by
    acting = agent.noun.tags if isinstance(agent, Thing) else {"person"}
    tags |= {f"by-{tag}" for tag in acting} | (set() if acting & {"person", "animal"} else {"by-thing"})
    chosen = next((special for names, special in verb.hindi.others if tags & set(names)), verb.hindi)
    if chosen.infinitive == "-":
        raise Unsayable(f"{verb.name} of these", "Hindi")
    return chosen


def _takes_ne(deed: Deed) -> bool:
    already = _already(deed)
    return deed.hindi.ergative and deed.tense in PERFECTIVE and not (deed.lasting or deed.passive or already)


def _already(deed: Deed) -> bool:
    """वह सेब खा चुका है."""
    adverb = getattr(deed.node, "adverb", None)
    return adverb is not None and adverb.fixed.english == "already" and deed.tense in ("perfect", "pluperfect")


def idiom_of(deed: Deed) -> str:
    """The verb of a feeling that comes to somebody: ठंड लगना."""
    found = (part.adjective.hindi_idiom for part in deed.parts if isinstance(part, Quality))
    return next((idiom for idiom in found if idiom), "")


def subject_case(deed: Deed) -> Case:
    key = (deed.node, "subject")
    if idiom_of(deed):
        return Case("को", key)
    if deed.hindi.subject == "own":
        return _having_case(deed, key)
    if deed.hindi.subject == "का":
        return Case("की" if deed.hindi.fixed_gender == "f" else "का", key)
    if deed.hindi.subject:
        return Case(deed.hindi.subject, key)
    return Case("ने", key) if _takes_ne(deed) else BARE


def _having_case(deed: Deed, key: object) -> Case:
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


def _described_part(deed: Deed) -> bool:
    """The girl has blue eyes: लड़की की आँखें नीली हैं."""
    if deed.hindi.subject != "own" or len(deed.parts) != 1 or not isinstance(deed.parts[0], Thing):
        return False
    thing = deed.parts[0]
    own = any(tag in ("body", "animal-part") or tag.startswith("part-of") for tag in thing.noun.tags)
    return own and bool(thing.adjectives) and thing.determiner in ("a", "the", "bare")


def described_body(deed: Deed) -> tuple[tuple, list[Word]]:
    if not _described_part(deed):
        return deed.parts, []
    thing = deed.parts[0]
    quality = [word for each in thing.adjectives
               for word in words(adjective_form(each, thing.noun, number_of(thing)), (thing, each))]  # fmt: skip
    plain = words(" ".join(word.text for word in nominal(Thing(thing.noun, "bare", thing.plural))), (thing, "noun"))
    return (), plain + quality


def object_case(part: Said, hindi: HindiVerb, above: Deed | Doing) -> Case:
    """को behind persons and behind animals that are known; what the verb itself asks for comes first."""
    node = above.node if isinstance(above, Deed) else above
    if hindi.postposition == "का" and not hindi.fixed and isinstance(above, Deed):  # यह गाड़ी मेरी है
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
        case Asked(word="how many", thing=Thing(noun=noun)) if "animal" in noun.tags:
            return BARE  # कितने हंस देखे
        case Thing() | Which() | Asked(thing=Thing()):
            thing = part if isinstance(part, Thing) else part.of if isinstance(part, Which) else part.thing
            known = thing.owner is not None or thing.determiner in ("the", "this", "that", "none", "all")
            marked = "person" in thing.noun.tags or ("animal" in thing.noun.tags and known)
            return Case("को", (node, "object")) if marked else BARE
        case Both(first=first, second=second):
            each = (object_case(one, hindi, above) for one in (first, second))
            return next((case for case in each if case.postposition), BARE)
        case Asked(word="what") | Nobody(word="nothing") | Portion():
            return BARE
    return Case("को", (node, "object"))


def _gives(above: Deed | Doing) -> bool:
    return any(isinstance(part, At) and part.relation.name in TO for part in above.parts)


def negative_of(deed: Deed) -> str:
    nominals = [part.thing if isinstance(part, At) else part for part in (deed.subject, *deed.parts)]
    nobody = any(isinstance(each, Nobody) for each in nominals)
    nobody = nobody or any(isinstance(each, Thing) and each.determiner in _NO_ONE for each in nominals)
    if deed.negative == "never":
        return "कभी नहीं"
    return ("न" if deed.tense == "unreal" else "नहीं") if deed.negative or nobody else ""


def is_modal(above: Deed | Doing) -> bool:
    return "modal" in above.verb.options or "hi=stem" in above.verb.options


def nasal(number: Agreement) -> str:
    return "ं" if number.gender == "f" and number.plural else ""


def feeling(deed: Deed, idiom: str) -> str:
    """ठंड लग रही है, ठंड लगेगी: what is felt is the subject, feminine."""
    if deed.tense == "future":
        return future(idiom, 3, "f", False)
    return f"{stem(idiom)} रही {be('past' if 'past' in deed.tense else 'present', 3, 'f', False)}"


def agreement_of(deed: Deed) -> Agreement:
    nothing = isinstance(deed.subject, Impersonal) or getattr(deed.subject, "gender", "") == "n"
    begun = next((part.verb.hindi for part in deed.parts if isinstance(part, Doing)), None)
    if nothing and begun is not None and begun.fixed_gender:  # बारिश होने लगी
        return Agreement(3, False, begun.fixed_gender)
    weather = deed.verb.sense == "weather"
    weather = weather or any(isinstance(part, Quality) and part.adjective.sense == "weather" for part in deed.parts)
    if nothing and (deed.hindi.fixed_gender or weather):  # बारिश हो रही है
        return Agreement(3, False, deed.hindi.fixed_gender or "f")
    if not subject_case(deed).postposition:
        return number_of(deed.subject)
    if deed.hindi.fixed_gender:
        return Agreement(3, False, deed.hindi.fixed_gender)
    asked = getattr(deed.node, "asking", None)
    objects = [
        part
        for part in (*deed.parts, asked)
        if isinstance(part, Thing | Pronoun | Both | Asked | Which | Nobody | Portion)
    ]
    return number_of_object(objects[0] if objects else None, deed.hindi, deed)


def number_of_object(direct: Said | None, hindi: HindiVerb, above: Deed | Doing) -> Agreement:
    """What a verb agrees with, where its subject has a postposition: a bare object, of two the nearer one."""
    if hindi.fixed_gender:
        return Agreement(3, False, hindi.fixed_gender)
    if isinstance(direct, Both):
        direct = direct.second
    nothing = direct is None or isinstance(direct, Nobody) or (isinstance(direct, Asked) and direct.thing is None)
    if nothing or object_case(direct, hindi, above).postposition:
        return Agreement(3, False, "m")
    return replace(number_of(direct), person=3)


def finite(deed: Deed, number: Agreement) -> str:
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
    if infinitive == "होना" and tense in ("present", "habit", "used_to"):
        infinitive = _lasting_state(deed)
    habit = imperfective(infinitive, gender, plural)
    running = f"{stem(infinitive)} {agreeing('रहा', gender, plural)}"
    match tense:
        case "coming":
            return future(hindi.completed or infinitive, person, gender, plural, familiar)
        case "present" | "habit" if negative_of(deed):  # वे नहीं खातीं
            return habit + nasal(number)
        case "conditional" | "unreal":
            return habit + nasal(number)
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
        when = isinstance(getattr(deed.node, "asking", ""), Say)  # वह कब गया
        plain = negative_of(deed) or not hindi.completed or when or (hindi.ergative and _is_asked(deed))
        done = perfective(infinitive if plain else hindi.completed, gender, plural)
    if tense == "past":
        return done + nasal(number)
    if tense in PERFECTIVE:
        return f"{done} {auxiliary('present' if tense == 'perfect' else 'past')}"
    raise Unsayable(tense, "Hindi")


def _lasting_state(deed: Deed) -> str:
    """The shop is closed on sundays: बंद रहती है; what one gets every day is another verb (थक जाता है), left out."""
    states = [part.adjective.hindi for part in deed.parts if isinstance(part, Quality)]
    if any(state.endswith("हुआ") for state in states):
        raise Unsayable("a state that comes again and again", "Hindi")
    return "रहना" if any(state in ("खुला", "बंद", "ख़ाली") for state in states) else "होना"


def _is_asked(deed: Deed) -> bool:
    return bool(getattr(deed.node, "asking", "")) or isinstance(deed.subject, Asked)


def _is_usual(deed: Deed) -> bool:
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


def _passive(deed: Deed, number: Agreement) -> str:
    if not deed.hindi.ergative or deed.hindi.postposition:
        raise Unsayable(f"{deed.verb.name} in the passive", "Hindi")
    return f"{perfective(deed.hindi.infinitive, number.gender, number.plural)} जाना"
