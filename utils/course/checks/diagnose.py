"""Which known mistake an answer is, judged from behaviour alone: it has to do what the mistake does on every input."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from utils.course.checks.calling import Outcome, observe
from utils.course.checks.exercise import Exercise, Inputs, Made, Mistake
from utils.course.checks.judge import Judge


@dataclass(frozen=True)
class Case:
    """One input, what the reference did on it and what the answer did."""

    inputs: Inputs
    expected: Outcome
    came: Outcome
    seed: int


def diagnose(exercise: Exercise, judge: Judge, cases: Sequence[Case]) -> Mistake | None:
    """The mistake that the answer makes, or the two that it makes at once, or None.

    A mistake given as wrong code goes before two of them, and both before a family of answers, being the narrower
    claims. Where two different mistakes (or pairs of them) fit equally well, none is named.
    """
    exact = [mistake for mistake in exercise.mistakes if mistake.matches is None]
    families = [mistake for mistake in exercise.mistakes if mistake.matches is not None]
    for look in (
        lambda: [m for m in exact if _is(m, exercise, judge, cases)],
        lambda: [m for m in _pairs(exact) if _is(m, exercise, judge, cases)],
        lambda: [m for m in families if _in(m, judge, cases)],
    ):
        if fits := look():
            return fits[0] if len({mistake.name for mistake in fits}) == 1 else None
    return None


def _pairs(mistakes: Sequence[Mistake]) -> Iterator[Mistake]:
    """Every two mistakes that stand in different steps of one recipe, made at once."""
    made = [mistake for mistake in mistakes if isinstance(mistake.wrong, Made)]
    for one, other in combinations(made, 2):
        first, second = one.wrong, other.wrong
        if first.recipe is second.recipe and one.name != other.name and not first.steps.keys() & second.steps.keys():
            message = f"Two things at once. First: {one.message}\n\nSecond: {other.message}"
            remedy = "\n\n".join(filter(None, (one.remedy, other.remedy)))
            both = first.recipe(**first.steps, **second.steps)
            yield Mistake(f"{one.name} + {other.name}", message, wrong=both, remedy=remedy)


def same_outcome(judge: Judge, one: Outcome, other: Outcome) -> bool:
    """Whether two calls returned the same, or raised the same error."""
    if one.ending != other.ending:
        return False
    return one.error == other.error if one.ending == "raised" else judge.same(one.value, other.value)


def _is(mistake: Mistake, exercise: Exercise, judge: Judge, cases: Sequence[Case]) -> bool:
    wrong_at = False
    for case in cases:
        if exercise.asks_for_value:
            outcome = Outcome(mistake.wrong)
        else:
            outcome = observe(lambda *x: exercise.call(mistake.wrong, *x), case.inputs, seed=case.seed)
        if not same_outcome(judge, case.came, outcome):
            return False
        # An error alone proves little: quite different mistakes raise the same one.
        wrong_at |= outcome.ending == "returned" and not same_outcome(judge, outcome, case.expected)
    return wrong_at


def _in(mistake: Mistake, judge: Judge, cases: Sequence[Case]) -> bool:
    return all(_fits(mistake, cases)) and any(not same_outcome(judge, case.came, case.expected) for case in cases)


def _fits(mistake: Mistake, cases: Sequence[Case]) -> Iterator[bool]:
    for case in cases:
        if {case.came.ending, case.expected.ending} != {"returned"}:
            yield False
            return
        try:
            yield bool(mistake.matches(case.inputs, case.came.value, case.expected.value))
        except Exception:  # written for results of the right kind, and given one of another
            yield False
