"""Frames about what people and animals do with themselves: get up, wash their hands, feel a pain."""

from utils.corpora.language.draw import Draw, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, named, when, where, who
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Nominal, Pronoun, Thing

# verb | what (+: both, or all of them) | where | when
_CARE = columns("""
wash:body | hand+ face hair+ hand+ | in bathroom | before dinner/before lunch/after lunch/every morning
brush:body | tooth+ tooth+ | in bathroom | after dinner/after dinner/every evening/every morning
comb:body | hair+ | in bathroom bedroom | every morning
""")
_HARM = columns("""
break:body | arm leg foot nose finger | at school!, in park forest street | yesterday/this morning/last week/last year
cut:body | finger hand | in kitchen garden | yesterday/this morning
burn:body | hand finger tongue | in kitchen | yesterday/this morning
close | eye+ mouth | |
open | eye+ mouth | |
raise | hand arm | at school! |
""")


def own_body(g: Draw, subject: Nominal, part: str) -> Thing:
    """His hands, her foot: in French les mains, le pied."""
    owner = g.owner_of(subject)
    return Thing(named(g, part.rstrip("+")), "body", part.endswith("+"), (), owner)


@frame(2.0)
def washes_hands(g: Draw) -> Clause:
    """The boy washed his hands: le garçon s'est lavé les mains. My uncle broke his leg: s'est cassé la jambe."""
    care = g.chance(0.65)
    name, parts, places, times = g.one_of(_CARE if care else _HARM)
    tenses = "past past progressive progressive past_progressive future going_to present" if care else "past"
    tenses = tenses.removesuffix(" present") if name.startswith("dry") else tenses
    subject, tense = who(g, "anyone young", pronouns=0.7, single=True), g.one_of(tenses.split())
    part = own_body(g, subject, g.one_of(parts.split()))
    fitting = [time for time in times.split("/") if time and time.startswith("every") == (tense == "present")]
    if tense == "present":
        return tell(subject, verb(name), tense, part, say(g.one_of(fitting or ["every morning"])))
    place = where(g, places, probability=0.3)
    if tense not in ("progressive", "past_progressive") and fitting and g.chance(0.35):
        return tell(subject, verb(name), tense, part, say(g.one_of(fitting)))
    return tell(subject, verb(name), tense, part, *place, *(when(g, tense, 0.2) if care else ()))


_ACHES = "head tooth+ ear neck arm hand leg knee foot+ back stomach finger foot eye+ leg+ throat"


@frame(1.0)
def hurts(g: Draw) -> Clause:
    """My head hurts: j'ai mal à la tête. The girl's feet are hurting: la fille a mal aux pieds."""
    name = g.one_of(_ACHES.split())
    subject = who(g, "anyone", pronouns=0.72, single=True, known=True)
    part = Thing(named(g, name.rstrip("+")), "body", name.endswith("+"), (), subject)
    if g.chance(0.4 if part.plural else 0.2):
        return tell(subject, verb("hurt"), "present", part, negative=g.one_of(("no_longer", "not")))
    # "My eyes hurt" may be of the past, "now" says that it is not.
    times = ("now",) if part.plural else ("today", "now", "at night")
    said = [say(g.one_of(times))] if part.plural or g.chance(0.4) else ()
    return tell(subject, verb("hurt"), "present", part, *said)


# verb | who | where | when
_REFLEXIVE = columns("""
get_up | anyone | | early/late/very early/at six o'clock/at seven o'clock/at noon
wake_up | anyone | | early/late/at six o'clock/at eight o'clock/at midnight
sit_down | anyone | on sofa chair bench, in armchair garden, near fire window door, under tree |
sit_down | cat dog | on sofa chair bed carpet, near fire door window, under table tree |
rest | anyone | in garden bedroom living_room park, under tree, on beach sofa bed | for an hour/after lunch
rest | cat dog horse cow donkey goat | in garden field, under tree | for an hour
hide:oneself | cat dog | under bed table sofa, behind door curtain sofa, in wardrobe box |
hide:oneself | mouse | under bed wardrobe carpet, behind curtain fridge wall, in box hole |
hide:oneself | rabbit squirrel fox | behind tree stone wall, in forest hole grass, under leaf* |
hide:oneself | young thief | behind tree door curtain wall, under bed table stairs, in wardrobe cellar garden |
stop | bus car truck | in_front_of school house station hotel museum, near bridge, at station, in street |
stop | horse dog | in_front_of gate house, near river bridge tree, in street |
fall_asleep | anyone | on sofa beach, in armchair garden, on:vehicle train bus plane | early/late
fall_asleep | cat dog | on sofa bed carpet, under table tree, near fire | 
get_dressed | anyone | in bedroom bathroom | quickly/slowly/early
""")


_SUDDEN = frozenset(("fall asleep", "hide:oneself"))


@frame(2.0)
def reflexive(g: Draw) -> Clause:
    """The girls got up early: les filles se sont levées tôt. The cat hid under the bed: le chat s'est caché."""
    name, doer, places, times = g.one_of(_REFLEXIVE)
    subject = who(g, doer, pronouns=0.7)
    slow = name in ("rest", "get up", "get dressed")
    person = isinstance(subject, Pronoun) or "person" in subject.noun.tags
    tenses = [
        "past",
        "past",
        *(["future", "going_to"] if person and name not in _SUDDEN else []),
        *(["progressive"] if slow else []),
    ]
    tense = g.one_of(tenses)
    place = where(g, places, probability=0.8 if times else 1.0)
    time = (say(g.one_of(times.split("/"))),) if times and tense != "progressive" and g.chance(0.7) else ()
    if time and name != "rest":
        place = ()
    day = when(g, tense, 0.3) if not place and person and tense != "progressive" else ()
    return tell(subject, verb(name), tense, *place, *time, *day)
