"""Does an exercise keep its promises? For the tests of a lesson: `assert audit(exercise) == []`."""

import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any

import torch
from torch import Tensor

from utils.course.checks.engine import judge_answer
from utils.course.checks.exercise import Exercise

TINY = 12  # numbers that somebody redoes by hand
NAMED = 12  # characters of code that name a thing; what is longer and stands in the solution gives it away


def audit(exercise: Exercise, seeds: Iterable[int] = range(1, 4)) -> list[str]:
    """What is wrong with an exercise, in sentences; nothing if all is well.

    The reference has to pass; every known mistake that is given as wrong code has to be rejected under its own name,
    whatever inputs are drawn; an input can be redone by hand; there are three hints. Where an exercise says why a right
    answer is right (`because`), every mistake has a remedy, and what a wrong answer is told first is no solution.
    """
    return list(_problems(exercise, tuple(seeds)))


def _problems(exercise: Exercise, seeds: tuple[int, ...]) -> Iterator[str]:
    for seed in seeds:
        report = judge_answer(exercise, exercise.reference, seed)
        if not report.passed:
            yield f"seed {seed}: the reference is rejected: {report.message}"
        for mistake in (mistake for mistake in exercise.mistakes if mistake.matches is None):
            found = judge_answer(exercise, mistake.wrong, seed)
            if found.passed or found.mistake != mistake.name:
                came = "passes" if found.passed else f"is taken for {found.mistake or 'nothing known'!r}"
                yield f"seed {seed}: the mistake {mistake.name!r} {came}"
    if not exercise.asks_for_value and _smallest(exercise) > TINY:
        yield f"the smallest input has {_smallest(exercise)} numbers, too many to redo by hand"
    if len(set(filter(None, exercise.hints))) != 3:
        yield "there are not three different hints"
    if exercise.because:
        yield from _words_that_say_too_much_or_too_little(exercise)


def _words_that_say_too_much_or_too_little(exercise: Exercise) -> Iterator[str]:
    for name in dict.fromkeys(mistake.name for mistake in exercise.mistakes if not mistake.remedy):
        yield f"the mistake {name!r} has no remedy"
    told = [(f"the mistake {mistake.name!r}", mistake.message) for mistake in exercise.mistakes]
    told += [(f"the property {known.name!r}", known.message) for known in exercise.properties]
    told += [("hint 1", exercise.hints[0])]
    asked = [(f"the remedy of {mistake.name!r}", mistake.remedy) for mistake in exercise.mistakes]
    solution = _without_spaces(exercise.hints[-1] + _source(exercise.reference))
    for what, text in dict.fromkeys(told):
        spans = map(_without_spaces, re.findall(r"`+(?:python\n)?([^`]+)`+", text))
        for span in (span for span in spans if len(span) > NAMED and span in solution):
            yield f"{what} gives code of the solution away: {span}"
    numbers = _numbers(exercise.reference) if exercise.asks_for_value else []
    for what, text in dict.fromkeys([*told, *asked]):
        for number in (number for number in numbers if re.search(rf"(?<![\d.,]){number}(?![.,]?\d)", text)):
            yield f"{what} gives the right number away: {number}"


def _without_spaces(code: str) -> str:
    return "".join(code.split())


def _source(reference: Any) -> str:
    try:
        return inspect.getsource(reference)
    except (TypeError, OSError):  # a value, or a function that a call made
        return ""


def _numbers(value: Any) -> list[str]:
    """The numbers in a right answer that can be recognised in a sentence: those of two digits and more."""
    if isinstance(value, tuple | list):
        return [number for part in value for number in _numbers(part)]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return []
    written = f"{abs(value):g}"
    return [re.escape(written)] if len(written) > 1 else []


def _smallest(exercise: Exercise) -> int:
    drawn = exercise.draw(torch.Generator().manual_seed(0))
    return min(sum(part.numel() for part in inputs if isinstance(part, Tensor)) for inputs in drawn)
