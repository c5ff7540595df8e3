"""Keep passed answers, each as source that runs by itself, for the learner's own Transformer."""

import ast
import inspect
import linecache
import math
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from utils import progress
from utils.checks.calling import clean, remember_lines
from utils.checks.exercise import Exercise
from utils.checks.report import Report

NAMES = {"torch": torch, "math": math, "Tensor": Tensor, "nn": nn, "F": F}


def keep_answer(exercise: Exercise, answer: Any, judge: Callable[[Exercise, Any], Report], folder: Path) -> str:
    """Keep a passed answer if it passes by itself too.

    Args:
        judge: checks an answer, without keeping it.

    Returns: nothing when it was kept, or a sentence that says why not.
    """
    source = _value_source(answer) if exercise.asks_for_value else source_of(answer)
    if not source:
        return "It is not kept, because its source was not found: write it with `def` or `class` in a cell."
    source = "\n\n".join(filter(None, [exercise.setup.strip(), source]))
    missing, trouble = _trouble(exercise, source, judge)
    if missing:
        return f"But your answer uses `{missing}`, which is defined outside it; move it inside so that it can be kept."
    if trouble:
        return f"But it is not kept, because by itself, without the rest of your notebook, {trouble}"
    try:
        progress.keep(folder, exercise.id, source)
    except OSError as error:
        return f"It could not be kept in {folder} ({error.strerror}); set COURSE_WORK to a folder of yours."
    return ""


def _trouble(exercise: Exercise, source: str, judge: Callable[[Exercise, Any], Report]) -> tuple[str, str]:
    """The name that the source lacks when it runs by itself, and what else goes wrong. Nothing if all is well."""
    try:
        report = judge(exercise, run_alone(source, exercise.id))
    except NameError as error:
        return error.name or "", f"it stops with {clean(str(error))}."
    except Exception as error:
        return "", f"it stops with {type(error).__name__}: {clean(str(error))}."
    if report.passed:
        return "", ""
    return report.missing, "it gives another result. Does it use something that is defined outside it?"


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
    return namespace[last.targets[0].id if isinstance(last, ast.Assign) else last.name]


def source_of(answer: Any) -> str:
    """The source of a function or class, decorators included; nothing where it cannot be found or is a lambda."""
    code = _code(answer)
    if code is None:
        return ""
    lines = linecache.getlines(code.co_filename)
    try:
        tree = ast.parse("".join(lines))
    except (SyntaxError, ValueError):
        return ""
    kinds = ast.ClassDef if isinstance(answer, type) else ast.FunctionDef
    for node in ast.walk(tree):
        if isinstance(node, kinds) and node.name == answer.__name__:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            if first <= code.co_firstlineno <= node.end_lineno:
                return textwrap.dedent("".join(lines[first - 1 : node.end_lineno])).strip()
    return ""


def _code(answer: Any) -> Any:
    if isinstance(answer, type):
        functions = [member for member in vars(answer).values() if inspect.isfunction(member)]
        own = [function for function in functions if function.__qualname__.startswith(answer.__qualname__ + ".")]
        return own[0].__code__ if own else None
    return getattr(inspect.unwrap(answer), "__code__", None) if inspect.isfunction(answer) else None


def _value_source(answer: Any) -> str:
    if isinstance(answer, Tensor):
        return f"answer = torch.tensor({answer.tolist()!r})"
    if isinstance(answer, tuple | list):
        parts = [_value_source(part).removeprefix("answer = ") for part in answer]
        return f"answer = [{', '.join(parts)}]" if all(parts) else ""
    if isinstance(answer, dict):
        parts = {repr(key): _value_source(part).removeprefix("answer = ") for key, part in answer.items()}
        pairs = (f"{key}: {part}" for key, part in parts.items())
        return f"answer = {{{', '.join(pairs)}}}" if all(parts.values()) else ""
    if hasattr(answer, "tolist"):  # numpy's numbers and arrays
        return f"answer = {answer.tolist()!r}"
    plain = isinstance(answer, bool | int | float | str) and math.isfinite(answer if not isinstance(answer, str) else 0)
    return f"answer = {answer!r}" if plain else ""
