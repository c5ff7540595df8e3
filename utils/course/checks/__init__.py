"""Checks for the exercises: `check("4.2", answer)` in a notebook, `run_check("4.2", answer)` for the same as data."""

import dataclasses
import os
from typing import Any

from IPython import get_ipython
from IPython.display import display

from utils.course import progress
from utils.course.checks.engine import judge_answer
from utils.course.checks.keep import keep_answer
from utils.course.checks.keep import kept_answer as _kept_answer
from utils.course.checks.registry import UnknownExerciseError, by_lesson, find, titles
from utils.course.checks.report import Report
from utils.course.work_folder import work_folder

__all__ = [
    "CheckFailed",
    "Report",
    "UnknownExerciseError",
    "check",
    "exercises",
    "kept_answer",
    "run_check",
    "show_progress",
]


class CheckFailed(AssertionError):
    """Raised by `check` in place of going on, where COURSE_STRICT is 1; the message is the report's text."""


def check(exercise_id: str, answer: Any) -> None:
    """Check an answer and show what was found. A passed answer is kept for your own Transformer.

    Raises: nothing, so that a notebook runs to its end; with COURSE_STRICT=1, CheckFailed for all but "passed".
    """
    try:
        report = run_check(exercise_id, answer)
        shown, passed = report, report.passed
    except Exception as error:
        blame = (
            "" if isinstance(error, UnknownExerciseError) else "The check itself failed; your answer is not to blame. "
        )
        shown, passed = f"{blame}{error}", False
        if blame and _strict():
            raise CheckFailed(shown) from error
    if get_ipython() is None or isinstance(shown, str):
        print(shown)
    else:
        display(shown)
    if not passed and _strict():
        raise CheckFailed(str(shown))


def run_check(exercise_id: str, answer: Any, *, seed: int | None = None) -> Report:
    """Check an answer and return what was found. A passed answer is kept.

    Args:
        exercise_id: "4.2" is lesson 4, exercise 2.
        answer: a function or class, not called; or a value.
        seed: of the fresh inputs; None draws others at every check.

    Raises: UnknownExerciseError.
    """
    exercise = find(exercise_id)
    report = judge_answer(exercise, answer, seed)
    if report.passed:
        note = keep_answer(exercise, answer, lambda *pair: judge_answer(*pair, seed), work_folder())
        report = dataclasses.replace(report, note=note)
    return report


def exercises() -> dict[str, str]:
    """Id and title of every exercise, in the order of the course."""
    return titles()


def kept_answer(exercise_id: str) -> Any | None:
    """The learner's own answer to an exercise, ready to be used, or None if there is none."""
    return _kept_answer(exercise_id, work_folder())


def show_progress() -> None:
    """Show a bar for every lesson that has exercises: how many of them have a kept answer."""
    bars = progress.bars(by_lesson(), progress.kept(work_folder()))
    print(bars) if get_ipython() is None else display(bars)


def _strict() -> bool:
    return os.environ.get("COURSE_STRICT") == "1"
