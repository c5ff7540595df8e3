"""Put an answer to the test: draw inputs, run it, compare, and report.

The first inputs are the same at every check, so that what a learner sees stays the same while he looks for his mistake;
the others are fresh, so that no answer passes by luck.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from utils.course.checks import printing, sentences
from utils.course.checks.beside import Beside, beside
from utils.course.checks.calling import Outcome, observe
from utils.course.checks.diagnose import Case, diagnose
from utils.course.checks.exercise import Exercise, Inputs, Mistake
from utils.course.checks.judge import Judge
from utils.course.checks.limits import Budget, TimeIsUp, call_within
from utils.course.checks.report import Report
from utils.course.threads import one_thread

FRESH = 2  # rounds of fresh inputs after the fixed round
LONGEST_DIAGNOSIS = 60  # seconds
_STOPS = {"timed out", "asked for input", "left Python", "blank"}
ORDER = Mistake("another order", "", matches=lambda inputs, output, expected: True)


@dataclass(frozen=True)
class Problem:
    """What is wrong on one input."""

    status: str
    failing: str
    message: str
    shows_values: bool = False
    is_property: bool = False


def judge_answer(exercise: Exercise, answer: Any, seed: int | None = None) -> Report:
    """Everything about an answer, as a report. It is not kept.

    Args:
        seed: of the fresh inputs; None takes one from the operating system.
    """
    with one_thread():
        return _judge_answer(exercise, answer, seed)


def _judge_answer(exercise: Exercise, answer: Any, seed: int | None) -> Report:
    judge = Judge(by_hand=exercise.asks_for_value, tolerance=exercise.tolerance, parts=exercise.returns)
    if exercise.asks_for_value or not callable(answer):
        looked = observe(lambda: answer, (), Budget(exercise.seconds))  # its text may be code of the learner's, too
        if looked.ending != "returned":
            return _report(exercise, *sentences.ending(exercise, answer, looked))
        answer = looked.value
    refused = sentences.refusal(exercise, answer)
    if refused:
        status, message = refused
        return _report(exercise, status, message)
    if exercise.asks_for_value:
        cases = [Case((), Outcome(exercise.reference), Outcome(answer), 0)]
        return _verdict(exercise, judge, cases, [_value_problem(judge, cases[0])])
    return _judge_function(exercise, judge, answer, seed)


def _judge_function(exercise: Exercise, judge: Judge, answer: Any, seed: int | None) -> Report:
    run = _Runner(exercise, answer)
    cases: list[Case] = []
    problems: list[Problem | None] = []
    for inputs, case_seed in _draws(exercise, seed):
        if misfit := sentences.signature_misfit(exercise, answer, inputs):
            return _report(exercise, "wrong type", misfit)
        expected = observe(lambda *x: exercise.call(exercise.reference, *x), inputs, seed=case_seed)
        run.seed = case_seed
        came = run.observe(inputs)
        cases.append(Case(inputs, expected, came, case_seed))
        problems.append(_problem(exercise, judge, cases[-1], run))
        if came.ending in _STOPS or run.stopped:
            break
    return _verdict(exercise, judge, cases, problems)


def _draws(exercise: Exercise, seed: int | None) -> Iterator[tuple[Inputs, int]]:
    """Inputs with a seed for the dice, the smallest first; of the same size, the fixed ones first."""
    seed = secrets.randbits(48) if seed is None else seed
    drawn = []
    for round_, round_seed in enumerate([0, *(seed + n + 1 for n in range(FRESH))]):
        generator = torch.Generator().manual_seed(round_seed)
        drawn += [(inputs, round_seed, round_) for inputs in exercise.draw(generator)]
    # The fixed round goes first as a whole: a fresh input is shown only where the fixed ones found nothing.
    drawn.sort(key=lambda draw: (draw[2] > 0, _size(draw[0])))
    yield from ((inputs, case_seed) for inputs, case_seed, _ in drawn)


def _size(value: Any) -> int:
    if isinstance(value, Tensor):
        return value.numel()
    if isinstance(value, torch.nn.Module):
        return sum(parameter.numel() for parameter in value.parameters())
    if isinstance(value, dict):
        value = list(value.values())
    return sum(map(_size, value)) if isinstance(value, tuple | list) else 1


class _Runner:
    """Runs one answer, all calls together within its time."""

    def __init__(self, exercise: Exercise, answer: Any):
        self.exercise, self.answer, self.budget, self.seed = exercise, answer, Budget(exercise.seconds), 0
        self.stopped: Outcome | None = None  # a call by a property that came to no end

    def observe(self, inputs: Inputs) -> Outcome:
        return observe(lambda *x: self.exercise.call(self.answer, *x), inputs, self.budget, self.seed)

    def __call__(self, *inputs: Any) -> Any:
        outcome = self.observe(inputs)
        if outcome.ending in _STOPS:
            self.stopped = outcome
        if outcome.ending != "returned":
            raise _NoResult
        return outcome.value


class _NoResult(Exception):
    """The answer gave no result when a property called it again."""


def _problem(exercise: Exercise, judge: Judge, case: Case, run: _Runner) -> Problem | None:
    came, expected = case.came, case.expected
    if came.ending != expected.ending or came.ending == "raised":
        return _ending_problem(exercise, run.answer, came, expected)
    difference = judge.compare(came.value, expected.value)
    if difference and difference.kind in ("type", "order"):
        return Problem("wrong type" if difference.kind == "type" else "wrong", "", difference.message)
    if difference and difference.kind in ("shape", "not a number"):
        return Problem("wrong", "", difference.message, shows_values=True)
    for known in exercise.properties:
        holds = _holds(known, case, run)
        if run.stopped:  # says nothing about the property
            return _ending_problem(exercise, run.answer, run.stopped, expected)
        if not holds:
            return Problem("wrong", known.name, known.message, difference is not None, is_property=True)
    if difference:
        return Problem("wrong", "", difference.message, shows_values=True)
    return _change_problem(exercise, case)


def _ending_problem(exercise: Exercise, answer: Any, came: Outcome, expected: Outcome) -> Problem | None:
    wanted = expected.error.split(":")[0] if expected.ending == "raised" else ""
    if came.ending == "raised" and wanted == came.error.split(":")[0]:
        return None
    if came.ending == "returned":
        return Problem("wrong", "refuses this input", f"Your function accepted this input; it should raise {wanted}.")
    status, message = sentences.ending(exercise, answer, came)
    return Problem(status, "", message)


def _holds(known: Any, case: Case, run: _Runner) -> bool:
    try:
        return bool(known.holds(case.came.value, case.inputs, run))
    except Exception:  # from the answer when it is called again, or from a result of another kind than expected
        return False


def _change_problem(exercise: Exercise, case: Case) -> Problem | None:
    changed = case.came.changed
    if changed is None or (name := exercise.input_names()[changed]) in exercise.may_change:
        return None
    return Problem("wrong", "leaves its inputs as they were", sentences.changed(name))


def _value_problem(judge: Judge, case: Case) -> Problem | None:
    difference = judge.compare(case.came.value, case.expected.value)
    if not difference:
        return None
    # The sentence would give the answer away; the hints are for that.
    if difference.kind == "type":
        return Problem("wrong type", "", difference.message)
    return Problem("wrong", "", sentences.wrong_value(case.came.value, case.expected.value, judge))


def _verdict(exercise: Exercise, judge: Judge, cases: list[Case], problems: list[Problem | None]) -> Report:
    failing = [n for n, problem in enumerate(problems) if problem]
    # A property may fail on an input whose own result is right: one that shows the failure goes before it.
    first = next(
        (n for n in failing if problems[n].shows_values or not problems[n].is_property), *failing[:1] or [None]
    )
    if first is None:
        return _report(exercise, "passed", sentences.passed(exercise), printed=cases[0].came.printed)
    case, problem = cases[first], problems[first]
    unfinished = cases[-1].came.ending in _STOPS or problem.status in ("timed out", "not attempted")
    mistake = None if unfinished else _mistake(exercise, judge, cases)
    named = mistake is not None and mistake.message != ""
    seen = beside(case.came.value, case.expected.value, judge) if problem.shows_values else Beside()
    return _report(
        exercise,
        problem.status,
        mistake.message if named else problem.message or sentences.lacks(problem.failing),
        mistake=mistake.name if mistake else "",
        remedy=mistake.remedy if named else "",
        failing=problem.failing,
        detail=problem.message if named and not problem.is_property else "",
        inputs=_inputs(exercise, case),
        came=seen.came,
        expected=seen.expected,
        drawn=seen.html,
        printed=cases[0].came.printed,
        missing=case.came.missing,
    )


def _mistake(exercise: Exercise, judge: Judge, cases: list[Case]) -> Mistake | None:
    try:  # our own code, but on what the answer gave
        known = call_within(LONGEST_DIAGNOSIS, lambda: diagnose(exercise, judge, cases))
    except TimeIsUp:
        return None
    if known or not exercise.returns or len(exercise.returns) < 2:
        return known
    reordered = all(
        case.came.ending == "returned" and judge.reordered(case.came.value, case.expected.value) for case in cases
    )
    return ORDER if reordered and any(not judge.same(c.came.value, c.expected.value) for c in cases) else None


def _inputs(exercise: Exercise, case: Case) -> str:
    if exercise.asks_for_value:
        return ""
    pairs = zip(exercise.input_names(), case.inputs, strict=False)
    return "\n".join(printing.assignment(name, value) for name, value in pairs)


def _report(exercise: Exercise, status: str, message: str, **more: Any) -> Report:
    return Report(
        id=exercise.id,
        title=exercise.title,
        minutes=exercise.minutes,
        difficulty=exercise.difficulty,
        hints=tuple(exercise.hints),
        status=status,
        message=message,
        **more,
    )
