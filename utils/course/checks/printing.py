"""Values as text that is the same on every machine, and that can be pasted into a cell or redone by hand."""

import math
import re
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

FULL = 48  # more numbers than this are not printed
_ADDRESS = re.compile(r" (?:object )?at 0x[0-9a-fA-F]+")


def number(value: Any, decimals: int = 4) -> str:
    """A number, rounded; small and large ones with an exponent."""
    if isinstance(value, bool | int | complex):
        return str(value)
    if not math.isfinite(value):
        return str(value)
    if value and not 10.0**-decimals <= abs(value) < 1e6:
        return f"{value:.2e}"
    text = f"{value:.{decimals}f}"
    return text.removeprefix("-") if float(text) == 0 else text


def array(values: Tensor, decimals: int = 4, *, math_names: bool = False) -> str:
    """A tensor's numbers in brackets, in columns, a matrix row on each line."""
    flat = values.detach().cpu().flatten().tolist()
    texts = [_code_number(value, decimals) if math_names else number(value, decimals) for value in flat]
    width = max(map(len, texts), default=0)
    return _nested([text.rjust(width) for text in texts], list(values.shape), indent=1)


def result(value: Any, names: tuple[str, ...] = (), decimals: int = 4) -> str:
    """What came, or what was expected. Parts of a result stand under their names."""
    if isinstance(value, tuple | list) and len(value) == len(names) > 1:
        return "\n".join(f"{name} =\n{result(part, (), decimals)}" for name, part in zip(names, value, strict=True))
    if isinstance(value, Tensor) and value.device.type != "meta" and value.layout == torch.strided:
        if value.numel() > FULL:
            return one_line(value)
        return array(value, decimals)
    return one_line(value, decimals)


def pair(came: Any, expected: Any, names: tuple[str, ...] = ()) -> tuple[str, str]:
    """What came and what was expected, with as many decimals as it takes to see a difference."""
    for decimals in (4, 6, 8, 10):
        texts = result(came, names, decimals), result(expected, names, decimals)
        if texts[0] != texts[1]:
            return texts
    return "", ""  # too large to print, or equal where it can be seen


def assignment(name: str, value: Any) -> str:
    """A line of Python that makes an input again, or a description of one that is too large."""
    if isinstance(value, Tensor) and (value.numel() > FULL or value.device.type == "meta"):
        return f"{name}: {one_line(value)}"
    code = literal(value, indent=len(name) + 3)
    return f"{name} = {code}"


def literal(value: Any, indent: int = 0) -> str:
    """Python code for a value, where there is some; a short description elsewhere."""
    if isinstance(value, Tensor):
        if value.numel() > FULL:
            return one_line(value)
        options = "" if value.dtype in (torch.float32, torch.int64, torch.bool) else f", dtype={value.dtype}"
        options += ", requires_grad=True" if value.requires_grad else ""
        text = f"torch.tensor({array(value, _decimals(value), math_names=True)}{options})"
        return text.replace("\n", "\n" + " " * (indent + len("torch.tensor(")))
    if isinstance(value, tuple | list):
        inside = ", ".join(literal(part, indent + 1) for part in value)
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' if len(value) == 1 else ''})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {literal(part, indent)}" for key, part in value.items()) + "}"
    return one_line(value, decimals=10)


def one_line(value: Any, decimals: int = 4) -> str:
    """A value in a few words: what it is, and what it holds where that is short."""
    if isinstance(value, Tensor):
        return f"a tensor of shape {tuple(value.shape)} and dtype {value.dtype}"
    if isinstance(value, np.ndarray):
        return f"a numpy array of shape {value.shape}"
    if isinstance(value, np.generic):
        return f"the numpy number {value}"
    if isinstance(value, float):
        return number(value, decimals)
    if isinstance(value, tuple | list) and any(isinstance(part, Tensor | np.ndarray | nn.Module) for part in value):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, tuple | list) and len(value) <= 12:
        inside = ", ".join(one_line(part, decimals) for part in value)
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' if len(value) == 1 else ''})"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if callable(value) and not isinstance(value, nn.Module):
        return f"the function {getattr(value, '__name__', type(value).__name__)}"
    if isinstance(value, set | frozenset):
        return "{" + ", ".join(sorted(map(one_line, value))) + "}"
    return _short_repr(value)


def _short_repr(value: Any) -> str:
    try:
        text = " ".join(_ADDRESS.sub("", repr(value)).split())
    except Exception:  # an answer's own class may have a repr that fails
        text = f"something of type {type(value).__name__}"
    return text if len(text) <= 120 else f"{text[:117]}…"


def _decimals(values: Tensor) -> int:
    """How many decimals print a tensor exactly; four where that would take more."""
    if not values.is_floating_point():
        return 0
    exact = values.detach().double()
    close = 1e-6 * exact.abs().nan_to_num(0, 0, 0) + 1e-12
    near = (((exact * 10**n).round() / 10**n - exact).abs().nan_to_num(0, 0, 0) <= close for n in (1, 2, 3))
    return next((n for n, fits in enumerate(near, start=1) if fits.all()), 4)


def _code_number(value: Any, decimals: int) -> str:
    text = number(value, decimals)
    return {"inf": "math.inf", "-inf": "-math.inf", "nan": "math.nan"}.get(text, text)


def _nested(texts: list[str], shape: list[int], indent: int) -> str:
    if not shape:
        return texts[0].strip()
    if len(shape) == 1 or not shape[0]:
        return f"[{', '.join(texts)}]"
    step = len(texts) // shape[0]
    rows = [_nested(texts[n * step : (n + 1) * step], shape[1:], indent + 1) for n in range(shape[0])]
    return "[" + (",\n" + " " * indent).join(rows) + "]"
