"""Compare what came with what was expected, and say the difference in a sentence."""

import itertools
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from utils.course.checks.printing import number, one_line

# Relative to the largest number expected: what is added up in another order differs in the last digits.
RELATIVE = {torch.float64: 1e-10, torch.float32: 1e-5, torch.bfloat16: 2e-2, torch.float16: 2e-3}


@dataclass(frozen=True)
class Difference:
    """Kinds: "type", "order", "shape", "not a number" and "values"."""

    kind: str
    message: str


@dataclass(frozen=True)
class Judge:
    """Compares results.

    Args:
        by_hand: accept numbers as a person works them out: rounded, and as any type that is a number.
        tolerance: relative to the largest number expected; by hand, absolute. None: by dtype; by hand, two decimals.
        parts: names for the parts of a result that has several.
    """

    by_hand: bool = False
    tolerance: int | float | None = None
    parts: tuple[str, ...] = ()

    def compare(self, came: Any, expected: Any, name: str = "") -> Difference | None:
        """The first difference between the two, or None."""
        if isinstance(expected, Tensor):
            return self._tensor(came, expected, name)
        if isinstance(expected, bool) or expected is None or isinstance(expected, str):
            return self._plain(came, expected, name)
        if isinstance(expected, int | float):
            return self._number(came, expected, name)
        if isinstance(expected, tuple | list):
            return self._sequence(came, expected, name)
        if isinstance(expected, dict):
            return self._dictionary(came, expected, name)
        return None if _equal(came, expected) else _values(name, came, expected)

    def same(self, one: Any, other: Any) -> bool:
        """Whether there is no difference."""
        return self.compare(one, other) is None

    def _tensor(self, came: Any, expected: Tensor, name: str) -> Difference | None:
        if self.by_hand and not isinstance(came, Tensor) and (converted := _converted(came, expected)) is not None:
            came = converted
        if not isinstance(came, Tensor) or isinstance(came, nn.UninitializedParameter):
            return Difference("type", _not_a_tensor(came, expected, name))
        if came.shape != expected.shape:
            shapes = f"has shape {tuple(came.shape)}; expected {tuple(expected.shape)}"
            return Difference("shape", f"{_subject(name)} {shapes}.")
        if came.device.type != expected.device.type:
            advice = "Make new tensors where the inputs are: device=x.device."
            devices = f"is on the device {came.device.type!r}; expected {expected.device.type!r}"
            return Difference("type", f"{_subject(name)} {devices}. {advice}")
        if came.layout != expected.layout:
            return Difference("type", f"{_subject(name)} is a sparse tensor; expected a dense one. Use .to_dense().")
        if came.dtype != expected.dtype and not self.by_hand:
            return Difference("type", _wrong_dtype(came.dtype, expected, name))
        return self._numbers(came.detach(), expected.detach(), name)

    def _numbers(self, came: Tensor, expected: Tensor, name: str) -> Difference | None:
        wide = torch.complex128 if expected.is_complex() or came.is_complex() else torch.float64
        one, other, wrong = came.to(wide), expected.to(wide), self.wrong(came, expected)
        if not wrong.any():
            return None
        if (strange := ~one.isfinite() & other.isfinite()).any():
            return Difference("not a number", _strange(one, strange, name))
        where = int((one - other).abs().nan_to_num(math.inf).where(wrong, -1.0).argmax())
        place = [int(index) for index in np.unravel_index(where, came.shape)]  # torch's own takes a second to load
        pair = (
            f"{number(came.flatten()[where].item())} came and {number(expected.flatten()[where].item())} was expected"
        )
        count = f"{int(wrong.sum())} of {wrong.numel()} numbers differ; the most at {place}: {pair}"
        return Difference("values", f"{_subject(name)} has wrong numbers: {count}." if place else f"{pair}.")

    def wrong(self, came: Tensor, expected: Tensor) -> Tensor:
        """Where two tensors of the same shape differ: True for a number that is wrong."""
        came, expected = came.detach(), expected.detach()
        wide = torch.complex128 if expected.is_complex() or came.is_complex() else torch.float64
        exact = not (expected.is_floating_point() or expected.is_complex())
        one, other = came.to(wide), expected.to(wide)
        finite = other[other.isfinite()].abs()
        limit = 0 if exact else self._limit(other, float(finite.max()) if len(finite) else 0.0, expected.dtype)
        return ~((one == other) | ((one - other).abs() <= limit) | (one.isnan() & other.isnan()))

    def _limit(self, expected: Any, largest: int | float, dtype: torch.dtype) -> Any:
        if not self.by_hand:
            relative = RELATIVE.get(dtype, 1e-5) if self.tolerance is None else self.tolerance
            return relative * (largest + 0.01)
        if self.tolerance is not None:
            return self.tolerance + 1e-12
        size = abs(expected)  # two decimals; two digits of a number below 0.1, three of a large one
        return torch.maximum(0.005 * size, (0.05 * size).clamp(max=0.005)) + 1e-12

    def _number(self, came: Any, expected: int | float, name: str) -> Difference | None:
        came = _single(came)
        if isinstance(came, bool) or not isinstance(came, int | float):
            return Difference("type", f"{_subject(name)} is {one_line(came)}; expected a number.{_advice(came)}")
        if isinstance(expected, int) or not (math.isfinite(came) and math.isfinite(expected)):
            fits = came == expected or (came != came and expected != expected)
        else:  # float32's tolerance, since the number may have been a tensor's
            fits = abs(came - expected) <= self._limit(torch.tensor(expected), abs(expected), torch.float32)
        return None if fits else _values(name, came, expected)

    def _plain(self, came: Any, expected: Any, name: str) -> Difference | None:
        came = _single(came)
        if type(came) is not type(expected):
            wanted = {bool: "True or False", str: "a string, in quotes"}.get(type(expected), "None")
            return Difference("type", f"{_subject(name)} is {one_line(came)}; expected {wanted}.{_advice(came)}")
        if self.by_hand and isinstance(came, str):
            came, expected = came.strip().casefold(), expected.strip().casefold()
        return None if came == expected else _values(name, came, expected)

    def _sequence(self, came: Any, expected: tuple | list, name: str) -> Difference | None:
        parts = self.parts if not name and len(self.parts) == len(expected) else ()
        if self.by_hand and isinstance(came, Tensor | np.ndarray) and _readable(came):
            came = came.tolist()
        if not isinstance(came, tuple | list):
            names = f" ({', '.join(parts)})" if parts else ""
            wanted = f"a {type(expected).__name__} of {len(expected)}{names}"
            return Difference("type", f"{_subject(name)} is {one_line(came)}; expected {wanted}.{_advice(came)}")
        if len(came) != len(expected):
            lengths = f"holds {len(came)}; expected {len(expected)}{': ' + ', '.join(parts) if parts else ''}"
            return Difference("type" if parts else "shape", f"{_subject(name)} {lengths}.")
        labels = [parts[n] if parts else f"{name or 'result'}[{n}]" for n in range(len(expected))]
        pairs = zip(came, expected, labels, strict=True)
        first = next(filter(None, (self.compare(*pair) for pair in pairs)), None)
        if first and parts and self.reordered(came, expected):
            order = ", ".join(parts)
            return Difference(
                "order", f"The parts of your result are right but stand in another order. Return {order}."
            )
        return first

    def reordered(self, came: Any, expected: Any) -> bool:
        """Whether came has the parts of expected in any order."""
        if not isinstance(came, tuple | list) or len(came) != len(expected) or len(came) > 4:
            return False
        orders = itertools.permutations(came)
        return any(all(itertools.starmap(self.same, zip(order, expected, strict=True))) for order in orders)

    def _dictionary(self, came: Any, expected: dict, name: str) -> Difference | None:
        if not isinstance(came, dict):
            return Difference("type", f"{_subject(name)} is {one_line(came)}; expected a dictionary.{_advice(came)}")
        for key in expected:
            if key not in came:
                return Difference("type", f"{_subject(name)} has no entry {key!r}; expected one.")
        extra = [one_line(key) for key in came if key not in expected]
        if extra:
            return Difference("type", f"{_subject(name)} has an entry {extra[0]} that was not expected. Leave it out.")
        pairs = ((came[key], expected[key], f"{name or 'result'}[{key!r}]") for key in expected)
        return next(filter(None, (self.compare(*pair) for pair in pairs)), None)


def identical(before: Any, after: Any) -> bool:
    """Whether nothing about a value has changed: shape, dtype and every bit that can be compared."""
    if isinstance(before, nn.Module):
        return isinstance(after, nn.Module) and identical(dict(before.state_dict()), dict(after.state_dict()))
    if isinstance(before, Tensor):
        if not isinstance(after, Tensor) or (before.shape, before.dtype) != (after.shape, after.dtype):
            return False
        return not _readable(before) or bool(((before == after) | (before.isnan() & after.isnan())).all())
    if isinstance(before, tuple | list):
        return len(before) == len(after) and all(itertools.starmap(identical, zip(before, after, strict=True)))
    if isinstance(before, dict):
        return list(before) == list(after) and all(identical(before[key], after[key]) for key in before)
    comparable = isinstance(before, str | int | float | np.ndarray)
    return not comparable or _equal(before, after)


def _equal(one: Any, other: Any) -> bool:
    try:
        return bool(np.all(one == other))
    except Exception:  # the answer's own objects may do anything when compared
        return False


def _readable(value: Any) -> bool:
    return not isinstance(value, Tensor) or value.device.type != "meta"


def _single(value: Any) -> Any:
    """The number in a tensor or array that holds one; anything else as it is."""
    if isinstance(value, Tensor):
        return value.item() if value.numel() == 1 and _readable(value) else value
    return value.item() if isinstance(value, np.ndarray | np.generic) and value.size == 1 else value


def _subject(name: str) -> str:
    return f"`{name}`" if name else "The result"


def _values(name: str, came: Any, expected: Any) -> Difference:
    return Difference("values", f"{_subject(name)} is {one_line(came)}; expected {one_line(expected)}.")


def _converted(came: Any, expected: Tensor) -> Tensor | None:
    try:
        return torch.as_tensor(came).to(expected.device)
    except (TypeError, ValueError, RuntimeError):
        return None


def _advice(came: Any) -> str:
    if came is None:
        return " Does the function end with `return`?"
    if callable(came) and not isinstance(came, type):
        return " Call it, and give its result."
    return ""


def _not_a_tensor(came: Any, expected: Tensor, name: str) -> str:
    advice = _advice(came)
    if isinstance(came, np.ndarray | np.generic):
        advice = " Stay in torch, or turn it into a tensor: torch.from_numpy(…)."
    elif isinstance(came, list):
        advice = " Make one tensor of it: torch.stack(…) for tensors, torch.tensor(…) for numbers."
    elif isinstance(came, tuple):
        advice = " Return only the one that was asked for; a comma after `return x` makes a tuple too."
    elif isinstance(came, int | float):
        advice = " Stay in torch: no .item(), no float(…)."
    return f"{_subject(name)} is {one_line(came)}; expected a tensor of shape {tuple(expected.shape)}.{advice}"


def _wrong_dtype(came: torch.dtype, expected: Tensor, name: str) -> str:
    if expected.dtype == torch.bool:
        advice = "Use a comparison, or .bool()."
    elif expected.is_floating_point():
        advice = "Make new tensors of the inputs' dtype: dtype=x.dtype."
    else:
        advice = "Convert it at the end, for instance with .long()."
    return f"{_subject(name)} has dtype {came}; expected {expected.dtype}. {advice}"


def _strange(came: Tensor, strange: Tensor, name: str) -> str:
    what = "NaN" if came[strange].isnan().any() else "∞"
    why = "0/0 or ∞ − ∞" if what == "NaN" else "a division by 0, or exp of a large number"
    count = f"{int(strange.sum())} of {strange.numel()} numbers"
    return f"{_subject(name)} holds {what} in {count}, where numbers were expected. It comes from {why}."
