"""What Hindi can say in two ways that are equally right: where its own rules leave a choice that English hides."""

import re

from utils.corpora.language.hindi_phrases import content_of
from utils.corpora.language.meaning import (
    Asked,
    At,
    Both,
    Clause,
    Doing,
    Impersonal,
    Kind,
    Nobody,
    Pronoun,
    Quality,
    Relative,
    Say,
    Sentence,
    Thing,
    agreement,
    walk,
)

_COMPOUND = ("past", "perfect", "pluperfect")
# Did not catch: नहीं पकड़ा (did not want to) or नहीं पकड़ पाया (did not manage to).
_FAILING = frozenset("catch pull push break fit find win open escape pass reach cross lift".split())
_LESSONS = (("mouse", "cheese"), ("cat", "milk"))
_NEEDS = ("भूखा", "प्यासा")
# What can be said of one more than of another only with ज़्यादा.
_MORE = frozenset("interesting dangerous happy useful popular important lazy".split())
_GENDERED = frozenset(
    "singer dancer writer cook waiter sailor shepherd baker gardener tailor hairdresser butcher pupil actor".split()
)


def hindi_problems(sentence: Sentence) -> list[str]:
    """Why a careful reader could say the sentence in another way in Hindi; nothing where there is one answer."""
    found = [problem for node in walk(sentence) for problem in _problems_of(node)]
    links = [item.fixed.english for item in sentence.items if isinstance(item, Say)]
    clauses = [item for item in sentence.items if isinstance(item, Clause)]
    if "if" in links and any(clause.tense == "present" for clause in clauses):
        found.append("if in the future: the future or the perfective")
    first = sentence.items[0]
    in_season = isinstance(first, Say) and first.fixed.kind == "time"
    if in_season and any(clause.verb.name == "be" and clause.tense == "present" for clause in clauses):
        found.append("what is so in a season: है, होता है or रहता है")
    found += _problems_between(clauses, links)
    lesson = "because" in links and any(_of_the_lessons(clause) for clause in clauses)
    if not lesson and any(isinstance(node, Thing) and node.noun.singular == "cheese" for node in walk(sentence)):
        found.append("cheese: पनीर or चीज़")
    speakers = {clause.subject.gender for clause in clauses if _natural(clause.subject) and not clause.silent}
    if len(speakers) > 1:
        found.append("he and she are both वह")
    return found


def _problems_between(clauses: list[Clause], links: list[str]) -> list[str]:
    found = []
    for clause in clauses:
        told = isinstance(clause.subject, Pronoun) and "because" in links
        needs = [part for part in clause.parts if isinstance(part, Quality) and part.adjective.hindi in _NEEDS]
        if needs and (not told or clause.negative or needs[0].degree):
            found.append("hungry: भूखा है or भूख लगी है")
        if isinstance(clause.subject, Thing) and any(isinstance(each, Relative) for each in clause.subject.after):
            found.append("who sleeps: जो सो रहा है वह or सो रहा")
        if clause.silent and clause is not clauses[0] and _takes_ne(clause) and not _takes_ne(clauses[0]):
            found.append("met him and gave him: उसने उसे or उसे")
    pronouns = [clause.subject for clause in clauses if isinstance(clause.subject, Pronoun) and not clause.silent]
    if len(pronouns) > 1 and any(clause.tense in ("unreal", "conditional") for clause in clauses):
        found.append("if he were rich: he is said twice or once")
    if ("and" in links or "but" in links) and len({(each.person, each.plural) for each in pronouns}) < len(pronouns):
        found.append("he who did it said twice, or once")
    return found


def _takes_ne(clause: Clause) -> bool:
    return clause.verb.hindi is not None and clause.verb.hindi.ergative and clause.tense in _COMPOUND


def _natural(what: object) -> bool:
    return isinstance(what, Pronoun) and what.person == 3 and what.of is None and not what.plural and what.gender != "n"


def _problems_of(node: object) -> list[str]:
    match node:
        case Thing():
            return _problems_of_thing(node)
        case Clause() | Relative():
            return _problems_of_verb(node)
        case Both(first=Thing() as one, second=Thing() as two, link="and"):
            if one.owner is not None and two.owner is not None:
                return ["our mother and our sister: हमारी said once or twice"]
            living = {"person", "animal"} & (one.noun.tags | two.noun.tags)
            if not living and one.noun.hindi[-1:] == ("m",) and two.noun.hindi[-1:] == ("f",):
                return ["of two genders: the masculine, or that of the nearer one"]
        case At(relation=relation, thing=Thing(noun=noun)) if relation.name == "through" and noun.singular == "hole":
            return ["a hole in the ground or through something"]
        case At(relation=relation, thing=Thing(noun=noun)) if relation.hindi == "पर" and noun.singular == "boat":
            return ["on the boat: नाव पर or नाव में"]
        case At(relation=relation, thing=Thing(noun=noun)) if relation.name == "in" and noun.singular == "grass":
            return ["in the grass: घास में or घास पर"]
        case At(relation=relation, thing=Asked(word="what")) if relation.name != "about:topic":
            return ["with what: किससे or किस चीज़ से"]
    return []


def _problems_of_thing(thing: Thing) -> list[str]:
    found = []
    pointed, counted = thing.determiner in ("this", "that"), thing.determiner not in ("the", "bare", "generic", "none")
    material = any(each.hindi.endswith(" का") for each in thing.adjectives)
    told = any(isinstance(after, At | Kind) for after in thing.after)
    if thing.owner is None and pointed and (material or told):
        found.append("यह before or behind what kind of thing it is")
    if thing.owner is None and counted and not pointed and material:
        found.append("the number before or behind the material")
    if any(isinstance(after, Kind) for after in thing.after) and thing.owner is not None:
        found.append("my car key: मेरी कार की चाबी")
    if thing.noun.singular == "fire" and thing.determiner == "a":
        found.append("a fire: आग is not counted")
    if re.search(" (का|की) ", (thing.noun.hindi or ("",))[0]) and (
        counted or thing.adjectives or thing.owner is not None
    ):
        found.append("what belongs to a noun in two words stands between them or before them")
    if "respected" in thing.noun.tags and "family" not in thing.noun.tags and not thing.plural:
        found.append("one person of respect may be spoken of as many")
    if thing.noun.singular == "friend" and isinstance(thing.owner, Pronoun) and thing.owner.gender == "f":
        found.append("her friend: दोस्त or सहेली")
    places = [after.relation.name for after in thing.after if isinstance(after, At) and after.relation.rank == 4]
    if places and (thing.noun.tags.isdisjoint({"plant"}) or places != ["in"]):
        found.append("the road between them: के बीच की or के बीच वाली")
    if any(each.english == "fresh" for each in thing.adjectives):
        found.append("fresh: ताज़ा or ताज़ी")
    if thing.determiner == "many":
        found.append("many: बहुत से or बहुत सारे")
    if thing.determiner == "some" and thing.noun.singular == "money":
        found.append("some money: कुछ or थोड़े")
    if "town" in thing.noun.tags and any(each.english in ("small", "big") for each in thing.adjectives):
        found.append("a small town: शहर or क़स्बा")
    if {"text", "show", "audible"} & thing.noun.tags and any(each.english == "sad" for each in thing.adjectives):
        found.append("a sad story: दुखद or दुख भरी")
    return found


def _problems_of_verb(what: Clause | Relative) -> list[str]:
    found, subject, verb = [], what.subject, what.verb
    if isinstance(what, Relative) and what.tense == "past" and not verb.state:
        found.append("a relative clause in the past: perfective or pluperfect")
    found += _problems_of_what_is_done(what)
    found += [problem for part in what.parts if isinstance(part, Quality) for problem in _of_quality(part, what)]
    said = [part.fixed.english for part in what.parts if isinstance(part, Say)]
    if what.tense == "present" and any(
        time in ("tomorrow", "this evening") or time.startswith("next ") for time in said
    ):
        found.append("the present of what is to come")
    if verb.name == "begin" and what.tense in ("future", "going_to") and _does(what):
        found.append("will begin to: करने लगेगा or करना शुरू करेगा")
    if len([part for part in what.parts if isinstance(part, At) and part.relation.hindi == "से"]) > 1:
        found.append("two parts with से")
    if isinstance(subject, Thing):
        found += _problems_of_subject(what, subject)
    if verb.name in ("be", "become") and _female(subject) and any(_changes(part) for part in what.parts):
        found.append("the profession of a woman: गायक or गायिका")
    if verb.name == "come" and what.tense == "present" and any(_is_from(part) for part in what.parts):
        found.append("comes from: आता है, आ रहा है or का है")
    if verb.name == "draw" and any(isinstance(part, Thing) and part.plural for part in what.parts):
        found.append("one drawing or many: का चित्र or के चित्र")
    if verb.name == "hear" and any(isinstance(part, Nobody) for part in what.parts):
        found.append("heard nothing: कुछ नहीं सुना or किसी चीज़ की आवाज़ नहीं सुनी")
    if what.tense == "future" and any(
        isinstance(part, Quality) and "हुआ" in part.adjective.hindi for part in what.parts
    ):
        found.append("will be ripe: पके हुए होंगे or पक जाएँगे")
    asked = getattr(what, "asking", "")
    if isinstance(subject, Nobody) and verb.hindi is not None and verb.hindi.fixed:
        found.append("nobody works: कोई काम is also any work")
    if isinstance(subject, Nobody) and any(isinstance(part, Thing) for part in what.parts):
        found.append("nobody before or behind the object")
    if isinstance(asked, Say) and verb.name == "eat" and not any(isinstance(part, Thing) for part in what.parts):
        found.append("where before or behind खाना")
    if (
        isinstance(asked, Say)
        and asked.fixed.english == "when"
        and any(isinstance(part, Quality) for part in what.parts)
    ):
        found.append("when it will be so: पकेंगे or पके हुए होंगे")
    if isinstance(asked, At) and asked.relation.name == "with" and verb.name == "talk":
        found.append("talk with: किससे or किसके साथ")
    if verb.name == "fit":
        found.append("fit: समाना or आना")
    if verb.name == "be born" and what.tense == "past" and not _timed(what):
        found.append("was born: हुआ or हुआ था")
    if verb.name == "cut" and any(isinstance(part, Pronoun) and part.reflexive for part in what.parts):
        found.append("what one does to oneself by chance")
    if what.negative and what.tense == "going_to":
        found.append("not going to: नहीं करेगा or करने वाला नहीं है")
    if "turned" in verb.options and _timed(what):
        found.append("the time before or behind what hurts")
    if verb.name == "have" and any(isinstance(part, Both) for part in what.parts):
        found.append("two parts of a body: गर्दन लंबी और कान छोटे हैं or लंबी गर्दन और छोटे कान हैं")
    if verb.name == "must":
        found.append("must: होगा, है, चाहिए or पड़ेगा")
    if what.negative == "not" and what.tense == "past" and verb.base in _FAILING:
        found.append("did not: could not, or did not want to")
    if isinstance(subject, Thing) and "firm" in subject.noun.tags and shows_gender(what):
        found.append("the gender of a firm")
    if any(isinstance(node, Thing) and _shares(node.owner, subject) for part in what.parts for node in walk(part)):
        found.append("the owner may be the subject")
    return found


def _problems_of_what_is_done(what: Clause | Relative) -> list[str]:
    found, subject, name = [], what.subject, what.verb.name
    things = [part for part in what.parts if isinstance(part, Thing)]
    perfective = what.tense in _COMPOUND and not what.negative and not getattr(what, "lasting", False)
    definite = any(thing.owner is not None or thing.determiner in ("the", "this", "that") for thing in things)
    eaten = name in ("eat", "drink") and definite and not _of_the_lessons(what)
    if perfective and (name in ("catch", "sell", "steal", "wake") or eaten):
        found.append("caught: पकड़ा or पकड़ लिया")
    if what.tense == "future" and name in ("turn on", "turn off", "close", "sell"):
        found.append("will close: करेगा or कर देगा")
    pointed = [each for each in (subject, *things) if getattr(each, "determiner", "") in ("this", "that")]
    if len(pointed) > 1:
        found.append("this one and this one: यह or इसे")
    if what.tense == "going_to":
        found.append("is going to: करने वाला है or करने जा रहा है")
    if name == "be" and _timed(what) and not isinstance(subject, Impersonal):
        found.append("the time before or behind what is there")
    if isinstance(subject, Thing) and subject.noun.singular == "birthday":
        found.append("a birthday: है or होता है")
    asked = getattr(what, "asking", "")
    if isinstance(asked, Say) and asked.fixed.english == "whose" and getattr(subject, "adjectives", ()):
        found.append("whose: before or behind")
    if any(isinstance(part, At) and part.relation.name.startswith("there:") for part in what.parts) and _timed(what):
        found.append("there: before or behind the time")
    broken = any(isinstance(part, Quality) and part.adjective.english == "broken" for part in what.parts)
    if broken and {"machine", "clock", "bicycle", "watch", "lamp"} & _named(subject):
        found.append("broken: टूटा हुआ or ख़राब")
    if name == "see" and what.tense == "past" and asked == "yes" and not _timed(what):
        found.append("did you see it: देखा or देखा है")
    if name == "arrive" and "progressive" in what.tense:
        found.append("is arriving: पहुँच रहा है or आ रहा है")
    if name == "come" and what.tense == "imperative":
        found.append("come: आओ or चलो")
    if any(
        part.verb.name == "pull" and getattr(each, "plural", False)
        for part in what.parts
        if isinstance(part, Doing)
        for each in part.parts
    ):
        found.append("the trucks pull the buses: बसें or बसों को")
    if name == "cross" and any("town" in thing.noun.tags for thing in things):
        found.append("cross a village: पार करना or से गुज़रना")
    if name in ("like", "hate", "prefer") and any(t.plural and "food" in t.noun.tags for t in things):
        found.append("carrots in general: गाजर or गाजरें")
    if name == "have" and any({"building", "outdoors"} & thing.noun.tags for thing in things):
        found.append("has a garden: के पास or का")
    if name == "read" and any(t.determiner == "a" and t.noun.singular == "newspaper" for t in things):
        found.append("a newspaper: एक अख़बार or अख़बार")
    if name == "live" and any(
        isinstance(part, At) and getattr(part.thing, "determiner", "") == "a" for part in what.parts
    ):
        found.append("in a village: एक गाँव में or गाँव में")
    if _hides_whose(what, perfective):
        found.append("he sees the window: वह खिड़की is also that window")
    return found


def _of_the_lessons(what: object) -> bool:
    """The mouse ate the cheese, the cat drank the milk: said although there are two ways."""
    if not isinstance(what, Clause) or not isinstance(what.subject, Thing) or what.negative:
        return False
    return any(
        isinstance(part, Thing) and (what.subject.noun.singular, part.noun.singular) in _LESSONS for part in what.parts
    )


def _hides_whose(what: Clause | Relative, perfective: bool) -> bool:
    """Whether वह stands right before a bare noun, and would be that: वह खिड़की बंद कर रहा है."""
    subject, verb = what.subject, what.verb.hindi
    if not isinstance(subject, Pronoun) or subject.person != 3 or getattr(what, "silent", False) or verb is None:
        return False
    if verb.subject or (perfective and verb.ergative) or any(isinstance(part, Say) for part in what.parts):
        return False
    first = next((part for part in what.parts if isinstance(part, Doing)), what)
    return any(
        isinstance(part, Thing) and part.owner is None and part.determiner == "the" and "person" not in part.noun.tags
        for each in (first, what)
        for part in each.parts
    )


def _named(what: object) -> set[str]:
    """The noun that is said or stands behind a pronoun, and its tags."""
    thing = what.of if isinstance(what, Pronoun) else what
    return {thing.noun.singular, *thing.noun.tags} if isinstance(thing, Thing) else set()


def _of_quality(part: Quality, what: Clause | Relative) -> list[str]:
    found, word = [], part.adjective.english
    if part.than is not None and part.likeness == "more" and word not in _MORE:
        found.append("heavier: से भारी or से ज़्यादा भारी")
    number = agreement(what.subject, "hindi") if isinstance(what.subject, Thing | Pronoun) else None
    if word == "fresh" and (number is None or number.plural or number.gender == "f"):
        found.append("fresh: ताज़ा or ताज़ी")
    if part.degree == "too" and word in ("small", "short", "light"):
        found.append("too small: बहुत ज़्यादा छोटा")
    if part.degree == "very" and what.negative:
        found.append("not very: बहुत or ज़्यादा")
    if what.negative and part.adjective.hindi.endswith("हुआ"):
        found.append("not ripe: पका हुआ नहीं or पका नहीं")
    return found


def _does(what: Clause | Relative) -> bool:
    return any(isinstance(part, Doing) for part in what.parts)


def _female(what: object) -> bool:
    return isinstance(what, Pronoun | Thing) and agreement(what, "english").gender == "f"


def _changes(part: object) -> bool:
    """Whether Hindi has another noun for a woman of that profession."""
    return isinstance(part, Thing) and part.noun.singular in _GENDERED


def _is_from(part: object) -> bool:
    return isinstance(part, At) and part.relation.name.startswith("from")


def _problems_of_subject(what: Clause | Relative, subject: Thing) -> list[str]:
    found = []
    if content_of(subject) is not None:
        found.append("a measure as the subject: पानी के दो गिलास or दो गिलास पानी")
    general = what.tense == "present" and not subject.owner and subject.determiner in ("the", "a")
    if general and what.verb.name == "have" and "animal" in subject.noun.tags:
        found.append("a general truth of one animal: हैं or होते हैं")
    if general and subject.determiner == "a" and any(isinstance(part, Quality) for part in what.parts):
        found.append("a general truth: the plural")
    old = any(each.english == "old" for each in subject.adjectives)
    if what.verb.sense in ("age", "aged") and old and not {"person", "animal"} & subject.noun.tags:
        found.append("an old thing of so many years: पुराना twice")
    return found


def _timed(what: Clause | Relative) -> bool:
    return any(isinstance(part, Say) and part.fixed.kind == "time" for part in what.parts)


def _shares(owner: object, subject: object) -> bool:
    """Whether अपना could be meant, too: I saw our cat; who lost his key."""
    if not isinstance(owner, Pronoun):
        return False
    if isinstance(subject, Asked | Nobody):
        return owner.person == 3 and owner.of is None
    if isinstance(subject, Thing) and "person" in subject.noun.tags and owner.person == 3 and owner.of is None:
        return owner.gender == agreement(subject, "english").gender and owner.plural == subject.plural
    if not isinstance(subject, Pronoun) or subject.person != owner.person or owner.of is not None:
        return False
    return owner.person == 1 and owner.plural != subject.plural


def shows_gender(clause: Clause | Relative) -> bool:
    """Nearly every form of a verb shows who I am; a perfective with ने does not, हूँ and we (हम) do not."""
    verb = clause.verb.hindi
    if verb is None or verb.dative or clause.subject is None or getattr(clause.subject, "plural", False):
        return False
    if verb.infinitive == "होना" and clause.verb.state and clause.tense == "present":
        qualities = [part.adjective.hindi.split() for part in clause.parts if isinstance(part, Quality)]
        return verb.postposition == "का" or any(words and words[-1].endswith("ा") for words in qualities)
    adverb = getattr(clause, "adverb", None)
    already = adverb is not None and adverb.fixed.english == "already"
    lasting = getattr(clause, "lasting", False) or clause.verb.state or already
    return not (verb.ergative and clause.tense in _COMPOUND and not lasting)
