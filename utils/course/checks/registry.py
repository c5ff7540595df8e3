"""Which exercises there are. A lesson's exercises are imported when one of them is asked for, and not before."""

import difflib
from collections.abc import Sequence

from utils.course.checks.exercise import Exercise
from utils.course.lessons import in_room, lessons


class UnknownExerciseError(ValueError):
    """An id that no exercise has; the message names those that come close."""


def find(exercise_id: str) -> Exercise:
    """The exercise with this id.

    Raises: UnknownExerciseError.
    """
    number = str(exercise_id).split(".")[0]
    found = {exercise.id: exercise for exercise in in_lesson(int(number))} if number.isdecimal() else {}
    if exercise_id not in found:
        known = ", ".join(found) or ", ".join(difflib.get_close_matches(str(exercise_id), titles(), cutoff=0.3))
        advice = f"There are {known}." if known else 'An id looks like "4.2": lesson 4, exercise 2.'
        raise UnknownExerciseError(f"There is no exercise {exercise_id!r}. {advice}")
    return found[exercise_id]


def in_lesson(number: int) -> Sequence[Exercise]:
    """The exercises of a lesson in their order; none where there is no such lesson or it has none."""
    slugs = [lesson.slug for lesson in lessons() if lesson.number == number]
    checks = in_room(slugs[0], "checks") if slugs else None
    return checks.EXERCISES if checks else []


def titles() -> dict[str, str]:
    """Id and title of every exercise, in the order of the course."""
    return {exercise.id: exercise.title for lesson in lessons() for exercise in in_lesson(lesson.number)}


def by_lesson() -> dict[str, list[str]]:
    """The ids of every lesson's exercises, under the lesson's number and name; lessons without any are left out."""
    found = {lesson.name.replace("_", " "): in_lesson(lesson.number) for lesson in lessons()}
    return {name: [exercise.id for exercise in exercises] for name, exercises in found.items() if exercises}
