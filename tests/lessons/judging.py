"""What the tests of exercises share: judge an answer as the notebook does, spoil a right one, rename a wrong one."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from utils.course.checks.engine import judge_answer
from utils.course.checks.exercise import Exercise
from utils.course.checks.registry import find
from utils.course.checks.report import Report


def judge(exercise_id: str, answer: Any, seed: int = 1) -> Report:
    """As the notebook does, but in a thread, where no clock is started for each of thousands of calls."""
    return _judge(find(exercise_id), answer, seed)


def judge_on_the_smallest(exercise_id: str, answer: Any) -> Report:
    """On the first, tiny input of every draw alone: enough for what is not about the numbers, and quick."""
    exercise = find(exercise_id)
    return _judge(replace(exercise, draw=lambda generator: [next(iter(exercise.draw(generator)))]), answer, 1)


def _judge(exercise: Exercise, answer: Any, seed: int) -> Report:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(judge_answer, exercise, answer, seed).result()


def label(value: Any) -> str:
    """How an answer is called in a test's name."""
    return getattr(value, "__name__", value if isinstance(value, str) else type(value).__name__)


def spoilt(exercise_id: str, spoil: Callable[[Any], Any]) -> Callable:
    """A right answer whose result is spoilt on its way out."""
    right = find(exercise_id).reference
    return lambda *inputs: spoil(right(*inputs))


def can_be_renamed(answer: Any) -> bool:
    """Whether it is a plain function, whose text can be read and which takes nothing from a function around it."""
    if not inspect.isfunction(answer) or answer.__closure__:
        return False
    return "<" not in answer.__name__ + answer.__code__.co_filename  # neither <lambda> nor made by exec in <string>


def renamed(answer: Callable) -> Callable:
    """The same function with other names for its arguments and variables."""
    names = {name: f"thing_{n}" for n, name in enumerate(answer.__code__.co_varnames)}
    tree = ast.parse(textwrap.dedent(inspect.getsource(answer)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = names.get(node.id, node.id)
        elif isinstance(node, ast.arg):
            node.arg, node.annotation = names.get(node.arg, node.arg), None
    tree.body[0].returns = None
    space = dict(answer.__globals__)
    exec(compile(tree, "renamed", "exec"), space)
    assert space[answer.__name__].__code__.co_varnames != answer.__code__.co_varnames
    return space[answer.__name__]
