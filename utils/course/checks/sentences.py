"""What is said to the learner when it is not about the exercise's subject: blanks, types, errors, endings."""

import inspect
from typing import Any

from utils.course.checks.calling import Outcome
from utils.course.checks.exercise import Exercise, Inputs, apply
from utils.course.checks.judge import Judge
from utils.course.checks.printing import one_line

BLANK_FUNCTION = "Replace the line `raise NotImplementedError` by your code and run the cell again."
BLANK_VALUE = "Replace `...` by your answer and run the cell again."


def refusal(exercise: Exercise, answer: Any) -> tuple[str, str] | None:
    """Status and message for an answer that need not be run, or None."""
    if answer is Ellipsis or answer is NotImplemented:
        return "not attempted", BLANK_VALUE if exercise.asks_for_value else BLANK_FUNCTION
    if not exercise.asks_for_value:
        return None if callable(answer) else ("wrong type", _not_callable(exercise, answer))
    blanks = _blank_parts(answer)
    if blanks:
        return "not attempted", f"{_join(blanks)} still blank. {BLANK_VALUE}" if blanks[0] else BLANK_VALUE
    if exercise.options:
        return _not_an_option(exercise, answer)
    return None


def _not_callable(exercise: Exercise, answer: Any) -> str:
    name = getattr(exercise.reference, "__name__", "your_function")
    kind = "class" if isinstance(exercise.reference, type) else "function"
    return (
        f"{one_line(answer)} came; expected the {kind} itself. Hand it over without calling it: "
        f'check("{exercise.id}", {name}).'
    ).removeprefix("the ")


def _not_an_option(exercise: Exercise, answer: Any) -> tuple[str, str] | None:
    known = {option.strip().casefold() for option in exercise.options}
    if isinstance(answer, str) and answer.strip().casefold() in known:
        return None
    options = ", ".join(map(repr, exercise.options))
    return "wrong type", f"{one_line(answer)} came; expected one of {options}."


def _blank_parts(answer: Any, name: str = "") -> list[str]:
    if answer is Ellipsis:
        return [name]
    if isinstance(answer, dict):
        return [blank for key, part in answer.items() for blank in _blank_parts(part, f"`{key}`")]
    if isinstance(answer, tuple | list):
        return [blank for n, part in enumerate(answer, start=1) for blank in _blank_parts(part, f"answer {n}")]
    return []


def _join(names: list[str]) -> str:
    text = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return f"{text[:1].upper()}{text[1:]} {'are' if len(names) > 1 else 'is'}"


def signature_misfit(exercise: Exercise, answer: Any, inputs: Inputs) -> str:
    """A sentence where the answer cannot be called with the inputs, or nothing."""
    if exercise.call is not apply:
        return ""
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):  # some functions written in C tell nothing about themselves
        return ""
    try:
        signature.bind(*inputs)
    except TypeError:
        names = ", ".join(exercise.input_names()[: len(inputs)])
        came = ", ".join(signature.parameters)
        return f"Your function takes ({came}); it is called with ({names}). Keep the first line as it was given."
    return ""


def ending(exercise: Exercise, answer: Any, outcome: Outcome) -> tuple[str, str]:
    """Status and message for a call that did not return."""
    if outcome.ending == "blank":
        other = inspect.isfunction(answer) and outcome.missing != answer.__name__
        return "not attempted", f"`{outcome.missing}`, which it calls, is still blank." if other else BLANK_FUNCTION
    if outcome.ending == "timed out":
        return "timed out", (
            f"Your function was stopped after {exercise.seconds:g} seconds. Does a loop never end? Look at what should "
            "make it stop, and whether that changes inside the loop."
        )
    if outcome.ending == "asked for input":
        return "raised", "Your function calls input(). Everything it needs comes through its arguments."
    if outcome.ending == "left Python":
        return "raised", "Your function leaves Python (exit, quit or sys.exit). Use `return` to end a function."
    where = f" It came up in your line `{outcome.line}`." if outcome.line else ""
    return "raised", f"Your function stopped with {outcome.error.rstrip('.')}.{where}"


def changed(name: str) -> str:
    """For an answer that is right but leaves traces."""
    return (
        f"The result is right, but your function changes its input `{name}` in place, and whoever called it may still "
        f"need that. Make a new tensor: masked_fill in place of masked_fill_, x = x / 2 in place of x /= 2, "
        f"{name}.clone() before you write into it."
    )


def wrong_value(came: Any, expected: Any, judge: Judge) -> str:
    """For a value: which part of it is wrong, without giving the right one away."""
    if isinstance(expected, dict):
        wrong = [f"`{key}`" for key in expected if key not in came or not judge.same(came[key], expected[key])]
    elif isinstance(expected, tuple | list) and isinstance(came, tuple | list) and len(came) == len(expected):
        pairs = enumerate(zip(came, expected, strict=True), start=1)
        wrong = [f"answer {n}" for n, pair in pairs if not judge.same(*pair)]
        wrong = [f"`{judge.parts[int(name.split()[1]) - 1]}`" for name in wrong] if judge.parts else wrong
    else:
        return f"{one_line(came)} is not right."
    return f"{_join(wrong)} not right."


def passed(exercise: Exercise) -> str:
    """For a right answer."""
    right = "Right." if exercise.asks_for_value else "Right, also on inputs that were drawn just now."
    return f"{right} {exercise.because}".strip()


def lacks(name: str) -> str:
    """For a property that has no message of its own."""
    return f"This should hold and does not: {name}."
