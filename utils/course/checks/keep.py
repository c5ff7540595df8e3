"""Keep passed answers, each as source that runs by itself, for the learner's own Transformer."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

from utils.course import progress
from utils.course.checks.calling import clean, remember_lines
from utils.course.checks.exercise import Exercise
from utils.course.checks.report import Report
from utils.course.checks.source import ADVICE, NAMES, NoSourceError, value_source, whole_source


def keep_answer(exercise: Exercise, answer: Any, judge: Callable[[Exercise, Any], Report], folder: Path) -> str:
    """Keep a passed answer if it passes by itself too.

    Args:
        judge: checks an answer, without keeping it.

    Returns: nothing when it was kept, or a sentence that says why not.
    """
    try:
        source = f"answer = {value_source(answer)}" if exercise.asks_for_value else whole_source(answer, exercise.setup)
    except NoSourceError as error:
        return f"But it is not kept, because it {error}. {ADVICE}"
    trouble = _trouble(exercise, source, judge)
    if trouble:
        return f"But it is not kept, because by itself, without the rest of your notebook, {trouble}"
    try:
        progress.keep(folder, exercise.id, source)
    except OSError as error:
        return f"It could not be kept in {folder} ({error.strerror}); set COURSE_WORK to a folder of yours."
    return ""


def _trouble(exercise: Exercise, source: str, judge: Callable[[Exercise, Any], Report]) -> str:
    """What goes wrong when the source runs by itself, as a clause; nothing if all is well."""
    try:
        report = judge(exercise, run_alone(source, exercise.id))
    except Exception as error:
        return f"it stops with {type(error).__name__}: {clean(str(error))}."
    if report.status == "raised":
        return report.message[:1].lower() + report.message[1:]
    return "" if report.passed else "it gives another result. Does it use something that is defined outside it?"


def kept_answer(exercise_id: str, folder: Path) -> Any | None:
    """The learner's own answer, ready to be used, or None if none was kept or it does not run any more."""
    source = progress.kept(folder).get(exercise_id)
    if source is None:
        return None
    try:
        return run_alone(source, exercise_id)
    except Exception:  # the file is the learner's, who may have changed it to anything
        return None


def run_alone(source: str, exercise_id: str) -> Any:
    """Execute source in a fresh namespace. Returns what its last statement defines."""
    filename = f"<kept answer {exercise_id}>"
    remember_lines(filename, source)
    namespace: dict[str, Any] = {"__name__": "kept_answer", **NAMES}
    exec(compile(source, filename, "exec"), namespace)
    last = ast.parse(source).body[-1]
    if isinstance(last, ast.Assign):
        return namespace[last.targets[0].id]
    return namespace[(last.names[0].asname or last.names[0].name) if isinstance(last, ast.ImportFrom) else last.name]
