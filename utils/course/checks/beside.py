"""What came beside what was expected: as drawn tensors with the wrong cells marked, and as text."""

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from utils.course.checks import printing
from utils.course.checks.judge import Judge
from utils.course.tensors import Cells, Tensors, cells

MOST = 48  # cells of one drawing
MOST_DEEP = 18  # of one that is several tables; of a larger one the table that shows the mistake is drawn


@dataclass(frozen=True)
class Beside:
    """The two as text, and both as HTML; empty where there is nothing to see."""

    came: str = ""
    expected: str = ""
    html: str = ""


def beside(came: Any, expected: Any, judge: Judge) -> Beside:
    """Came and expected, with as many decimals as it takes to see each difference."""
    parts = _parts(came, expected, judge.parts)
    if not all(map(_can_be_drawn, parts)):
        return Beside(*printing.pair(came, expected, judge.parts))
    pairs = [_drawn(*part, judge) for part in parts]
    if not any(bool(one.wrong.any()) or one.shape != other.shape for one, other in pairs):
        return Beside()
    texts = ["\n".join(_text(pair[side]) for pair in pairs) for side in (0, 1)]
    html = "".join(Tensors(one, "but", other)._repr_html_() for one, other in pairs)
    return Beside(*texts, html)


def _parts(came: Any, expected: Any, names: tuple[str, ...]) -> list[tuple[str, Any, Any]]:
    several = isinstance(came, tuple | list) and isinstance(expected, tuple | list) and len(came) == len(expected)
    if several and len(names) == len(expected) > 1:
        return list(zip(names, came, expected, strict=True))
    return [("", came, expected)]


def _can_be_drawn(part: tuple[str, Any, Any]) -> bool:
    _, *both = part
    return all(
        isinstance(x, Tensor) and x.device.type != "meta" and x.layout == torch.strided and x.numel() and x.dim()
        and not x.is_complex() and x.shape[-2:].numel() <= MOST
        for x in both
    )  # fmt: skip


def _drawn(name: str, came: Tensor, expected: Tensor, judge: Judge) -> tuple[Cells, Cells]:
    same_shape = came.shape == expected.shape
    wrong = judge.wrong(came, expected) if same_shape else torch.zeros_like(came, dtype=torch.bool)
    where = ""
    if came.dim() > 2 and max(came.numel(), expected.numel()) > MOST_DEEP:
        place = tuple(wrong.nonzero()[0][:-2].tolist()) if wrong.any() else (0,) * max(came.dim() - 2, 0)
        where = f"[{', '.join(map(str, place))}]" if place else ""
        wrong, came = wrong[place], came[place]
        expected = expected[place if same_shape else (0,) * max(expected.dim() - 2, 0)]
    form = _form(came, expected, wrong) if came.shape == expected.shape else ".2f"
    called = f"{name}{where} ".lstrip()
    return (
        cells(came.detach(), f"{called}came", form=form, wrong=wrong.numpy()),
        cells(expected.detach(), f"{called}expected", form=form),
    )


def _form(came: Tensor, expected: Tensor, wrong: Tensor) -> str:
    """Two decimals, or as many as it takes for every wrong number to differ from what was expected."""
    pairs = list(zip(came[wrong].tolist(), expected[wrong].tolist(), strict=True))
    pairs = [pair for pair in pairs if all(map(math.isfinite, pair))]
    small = all(abs(x) < 1e6 for pair in pairs for x in pair)
    forms = [f".{decimals}f" for decimals in (2, 4, 6, 8, 10)] if small else [".3g"]
    return next((form for form in forms if all(format(a, form) != format(b, form) for a, b in pairs)), forms[-1])


def _text(part: Cells) -> str:
    title, _, numbers = repr(Tensors(part)).partition("\n")
    words = title.replace(" came", "").replace(" expected", "").removeprefix("came").removeprefix("expected").strip()
    return f"{words}\n{numbers}"
