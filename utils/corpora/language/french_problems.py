"""What French can say in two ways that are equally right: where two everyday words, or two orders of words, compete."""

from utils.corpora.language.meaning import Asked, At, Clause, Doing, Relative, Say, Thing

_TWO_WORDS = frozenset(  # la vitre or la fenêtre, offrir or donner, retrouver or rencontrer
    {("clean", "window"), ("wash", "window"), ("break", "window"), ("give", "present"), ("meet", "friend")}
)
_DURATIONS = ("all day", "all night", "all winter", "all summer")


def french_problems(what: Clause | Relative | Doing) -> list[str]:
    """Why a careful reader could say what a verb and its parts tell in another way in French."""
    found = []
    places = [part for part in what.parts if isinstance(part, At)]
    relations = [part.relation.name for part in [*places, getattr(what, "asking", "")] if isinstance(part, At)]
    if what.verb.base == "put" and any(relation in ("on", "there:on") for relation in relations):
        found.append("put on: mettre or poser")
    objects = [part.thing if isinstance(part, Asked) else part for part in what.parts]
    if any(isinstance(part, Thing) and (what.verb.base, part.noun.singular) in _TWO_WORDS for part in objects):
        found.append("a verb or its object has two first choices")
    lasting = any(
        isinstance(part, Say) and (part.fixed.english.startswith("for ") or part.fixed.english in _DURATIONS)
        for part in what.parts
    )
    if lasting and places:
        found.append("a duration before the place or behind it")
    return found
