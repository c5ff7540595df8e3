"""What an exercise is made of. A lesson's file in this folder lists its own: EXERCISES = [Exercise(…), …]."""

import inspect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

Inputs = tuple[Any, ...]


def apply(answer: Callable[..., Any], *inputs: Any) -> Any:
    """How most answers are used: as a function of the inputs."""
    return answer(*inputs)


@dataclass(frozen=True)
class Property:
    """Something that every right answer does on every input, and that has a name.

    Args:
        name: what holds, as a clause: "every row sums to 1".
        holds: takes (output, inputs, answer) and says whether it does. answer(*other_inputs) runs the learner's code
            again, so that a property can compare two calls.
        message: what to tell somebody whose answer lacks it.
    """

    name: str
    holds: Callable[[Any, Inputs, Callable[..., Any]], Any]
    message: str = ""


@dataclass(frozen=True)
class Mistake:
    """One way to go wrong, recognised by what an answer does and never by how it is written.

    Args:
        name: two or three words; Mistakes of one name are one mistake that comes in several forms.
        message: what is wrong and what it does, to the learner; not yet how to mend it.
        remedy: what to change; it is folded away until it is asked for.
        wrong: the mistake itself: an answer as the learner would give it.
        matches: in its place, for a family of answers: takes (inputs, output, expected) and has to hold on every
            input, so the message has to be true of every answer that passes it.
    """

    name: str
    message: str
    wrong: Any = None
    remedy: str = ""
    matches: Callable[[Inputs, Any, Any], Any] | None = None

    def __post_init__(self) -> None:
        if (self.wrong is None) == (self.matches is None):
            raise ValueError(f"The mistake {self.name!r} needs either wrong or matches; give one of the two.")


class Recipe:
    """An answer made of named steps, of which some can be done in another way; used as a decorator.

    The function takes steps by name and returns an answer in which whatever was not given is done as it should be. An
    answer knows the steps that it was made with, so that two mistakes in different steps can be made at once.
    """

    def __init__(self, make: Callable[..., Callable[..., Any]]):
        self.make = make

    def __call__(self, **steps: Any) -> "Made":
        return Made(self, steps)


class Made:
    """An answer that a recipe made with these steps."""

    def __init__(self, recipe: Recipe, steps: dict[str, Any]):
        self.recipe, self.steps, self.answer = recipe, steps, recipe.make(**steps)

    def __call__(self, *inputs: Any) -> Any:
        return self.answer(*inputs)


def known(name: str, message: str, *ways: Any, remedy: str = "") -> list[Mistake]:
    """One mistake in several forms that behave differently somewhere; the message has to hold for each of them."""
    return [Mistake(name, message, wrong=way, remedy=remedy) for way in ways]


@dataclass(frozen=True)
class Exercise:
    """One exercise: its right answer, the inputs it is tried on, and the mistakes that are known.

    Args:
        id: lesson, a dot, number: "4.2".
        title: what it is about, in a few words.
        minutes: how long it takes most people.
        difficulty: 1 to 3.
        reference: the right answer: a function, or a class with `call`; without `draw` a value.
        hints: three, each telling more than the one before; the last is nearly the solution.
        draw: takes a seeded generator and yields tuples of inputs: first tiny ones that can be redone by hand, then
            others on which the known mistakes differ from the reference and from each other. None: a value is asked.
        properties: what a right answer does, the most telling first.
        mistakes: the known ones.
        returns: what the parts of a result are called, where it has several: ("output", "weights").
        call: call(answer, *inputs) for answers that are not called with the inputs, as classes are.
        may_change: names of inputs that the answer is meant to change.
        tolerance: for functions, relative to the largest number expected; by default 1e-5 for float32 and 1e-10 for
            float64. For values, absolute; by default half a unit of the second decimal.
        options: for values: the words to choose from.
        seconds: time limit for all calls of one check together.
        setup: import lines that the answer may rely on beside torch, math, Tensor, nn and F.
        because: why a right answer is right, told when it has passed.
    """

    id: str
    title: str
    minutes: int
    difficulty: int
    reference: Any
    hints: tuple[str, str, str]
    draw: Callable[[torch.Generator], Iterable[Inputs]] | None = None
    properties: Sequence[Property] = ()
    mistakes: Sequence[Mistake] = ()
    returns: tuple[str, ...] = ()
    call: Callable[..., Any] = apply
    may_change: tuple[str, ...] = ()
    tolerance: int | float | None = None
    options: tuple[str, ...] = ()
    seconds: int | float = 5
    setup: str = ""
    because: str = ""

    @property
    def asks_for_value(self) -> bool:
        return self.draw is None

    @property
    def lesson(self) -> int:
        return int(self.id.split(".")[0])

    def input_names(self) -> list[str]:
        """What the inputs are called: the reference's parameters, or those of `call` after the answer."""
        if self.call is not apply:
            return list(inspect.signature(self.call).parameters)[1:]
        return list(inspect.signature(self.reference).parameters)


def tenths(generator: torch.Generator, *shape: int, low: float = -2.0, high: float = 2.0) -> Tensor:
    """Random numbers with one decimal, which print exactly and can be redone by hand."""
    return torch.randint(round(10 * low), round(10 * high) + 1, shape, generator=generator) / 10
