"""Does an exercise keep its promises? For the tests of a lesson: `assert audit(exercise) == []`."""

from collections.abc import Iterable, Iterator

import torch
from torch import Tensor

from utils.course.checks.engine import judge_answer
from utils.course.checks.exercise import Exercise

TINY = 12  # numbers that somebody redoes by hand


def audit(exercise: Exercise, seeds: Iterable[int] = range(1, 4)) -> list[str]:
    """What is wrong with an exercise, in sentences; nothing if all is well.

    The reference has to pass; every known mistake that is given as wrong code has to be rejected under its own name,
    whatever inputs are drawn; an input can be redone by hand; there are three hints.
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


def _smallest(exercise: Exercise) -> int:
    drawn = exercise.draw(torch.Generator().manual_seed(0))
    return min(sum(part.numel() for part in inputs if isinstance(part, Tensor)) for inputs in drawn)
