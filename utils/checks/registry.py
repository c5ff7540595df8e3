"""Which exercises there are. A lesson's file is imported when one of its exercises is asked for, and not before."""

import difflib
import importlib
import importlib.util
from collections.abc import Sequence

from utils.checks.exercise import Exercise

LESSONS = {
    0: "start_here",
    1: "static_vs_contextual_embeddings",
    2: "self_attention_without_parameters",
    3: "queries_keys_values",
    4: "scaling_by_sqrt_d_k",
    5: "masks",
    6: "multi_head_attention",
    7: "positional_encoding",
    8: "encoder_and_decoder_layers",
    9: "the_full_transformer",
    10: "training",
    11: "inference",
    12: "against_recurrence",
    13: "three_architectures",
    14: "transfer_learning",
    15: "real_weights",
    16: "beyond_one_machine",
}


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


def in_lesson(lesson: int) -> Sequence[Exercise]:
    """The exercises of a lesson in their order; none where there is no such lesson or it has none."""
    name = f"utils.checks.{LESSONS[lesson]}" if lesson in LESSONS else None
    if name is None or importlib.util.find_spec(name) is None:
        return []
    return importlib.import_module(name).EXERCISES


def titles() -> dict[str, str]:
    """Id and title of every exercise, in the order of the course."""
    return {exercise.id: exercise.title for lesson in sorted(LESSONS) for exercise in in_lesson(lesson)}


def by_lesson() -> dict[str, list[str]]:
    """The ids of every lesson's exercises, under the lesson's number and name; lessons without any are left out."""
    names = {f"{lesson:02d} {LESSONS[lesson].replace('_', ' ')}": in_lesson(lesson) for lesson in sorted(LESSONS)}
    return {name: [exercise.id for exercise in exercises] for name, exercises in names.items() if exercises}
