"""Frames about what people and animals do with themselves: get up, wash their hands, feel a pain."""

from utils.corpora.language.draw import Draw, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, named, where, who
from utils.corpora.language.frames.simple import doer
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Nominal, Thing

# verb | what (+: both, or all of them) | when
_CARE = columns("""
wash:body | hand+ face hair+ hand+ | before dinner/before lunch/after lunch/this morning/this evening/every morning
brush:body | tooth+ tooth+ | after dinner/after lunch/this morning/this evening/every morning/every evening
""")
_HARM = columns("""
break:body | arm leg foot nose | yesterday/this morning/last week/last year
cut:body | finger hand | yesterday/this morning
burn:body | hand finger tongue | yesterday/this morning
close | eye+ mouth |
open | eye+ mouth |
""")


def own_body(g: Draw, subject: Nominal, part: str) -> Thing:
    """His hands, her foot: in French les mains, le pied."""
    owner = g.owner_of(subject)
    return Thing(named(g, part.rstrip("+")), "body", part.endswith("+"), (), owner)


@frame(2.0)
def washes_hands(g: Draw) -> Clause:
    """The boy washed his hands: le garçon s'est lavé les mains. My uncle broke his leg: s'est cassé la jambe."""
    french = g.language == "french"
    care = g.chance(0.65) or not french
    name, parts, times = g.one_of((_CARE if french else _CARE[:1]) if care else _HARM)
    tense = g.one_of("past past progressive past_progressive future going_to present".split()) if care else "past"
    subject = doer(g, "anyone young", 0.6, alone=True)
    part = own_body(g, subject, g.one_of(parts.split()))
    if "progressive" in tense:
        return tell(subject, verb(name), tense, part, *where(g, "in bathroom", probability=0.4))
    fitting = [time for time in times.split("/") if time and time.startswith("every") == (tense == "present")]
    not_then = "this evening" if tense == "past" else "this morning"
    fitting = [time for time in fitting if time != not_then]
    said = fitting and (tense == "present" or g.chance(0.5))
    return tell(subject, verb(name), tense, part, say(g.one_of(fitting)) if said else None)


_ACHES = "head tooth+ ear neck arm hand leg knee foot+ back stomach finger foot eye+ leg+ throat"


@frame(1.0, languages=("french",))
def hurts(g: Draw) -> Clause:
    """My head hurts: j'ai mal à la tête. My sister's feet are hurting: ma sœur a mal aux pieds."""
    name = g.one_of(_ACHES.split())
    subject = who(g, "anyone kin", pronouns=0.72, single=True, known=True)
    while isinstance(subject, Thing) and subject.owner is None:
        subject = who(g, "kin", single=True, known=True)
    part = Thing(named(g, name.rstrip("+")), "body", name.endswith("+"), (), subject)
    if g.chance(0.4 if part.plural else 0.2):
        return tell(subject, verb("hurt"), "present", part, negative=g.one_of(("no_longer", "not")))
    # "My eyes hurt" may be of the past, "now" says that it is not.
    times = ("now",) if part.plural else ("today", "now")
    said = [say(g.one_of(times))] if part.plural or g.chance(0.4) else ()
    return tell(subject, verb("hurt"), "present", part, *said)


# verb | who | where | when: a place, or a time where there is none
_REFLEXIVE = columns("""
sit_down | anyone | on sofa chair bench, in armchair, near fire window door, under tree |
sit_down | cat dog | on sofa chair bed carpet, near fire door window, under table tree |
rest | anyone | in garden living_room park, under tree, on beach sofa | for an hour/after lunch
rest | cat dog horse cow donkey goat | in garden field, under tree | for an hour
hide:oneself | cat dog | under bed table sofa, behind door sofa |
hide:oneself | mouse | under bed wardrobe carpet, behind curtain fridge |
hide:oneself | rabbit squirrel fox | behind tree wall, in forest grass |
hide:oneself | young thief | behind tree door curtain wall, under bed table, in wardrobe cellar garden |
fall_asleep | anyone | on sofa beach, in armchair garden, on:vehicle train bus plane |
fall_asleep | cat dog | on sofa bed carpet, under table tree, near fire |
""")
_REFLEXIVE_FRENCH = columns("""
get_up | anyone | | early/late/very early/at six o'clock/at seven o'clock/at noon
wake_up | anyone | | early/late/at six o'clock/at eight o'clock/very early
stop | bus car truck | in_front_of school house station hotel museum station, near bridge |
stop | horse dog | in_front_of gate house, near river bridge tree |
get_dressed | anyone | in bedroom bathroom |
""")


@frame(2.0)
def reflexive(g: Draw) -> Clause:
    """The girl got up early: la fille s'est levée tôt. The cat hid under the bed: le chat s'est caché."""
    lines = (*_REFLEXIVE, *_REFLEXIVE_FRENCH) if g.language == "french" else _REFLEXIVE
    name, whose, places, times = g.one_of(lines)
    subject = doer(g, whose, 0.7)
    person = any(word in ("anyone", "young") for word in whose.split())
    slow = name in ("rest", "get dressed")
    later = ("future", "going_to") if person and name in ("rest", "get up", "wake up") else ()
    later = ("going_to",) if person and name == "sit down" else later  # s'assiéra or s'assoira
    tense = g.one_of(("past", "past", *later, *(("progressive",) if slow else ())))
    timed = times and tense != "progressive" and g.chance(0.5 if places else 1)
    time = g.one_of(times.split("/")) if timed else ""
    if places:
        return tell(subject, verb(name), tense, *where(g, places), say(time) if time else None)
    day = "tomorrow" if tense != "past" else g.one_of(("yesterday", "this morning"))
    return tell(subject, verb(name), tense, say(time), say(day) if "late" in time and g.chance(0.4) else None)
