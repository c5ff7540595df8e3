"""The source of an answer together with all that it takes from around it, so that it runs by itself."""

import ast
import builtins
import inspect
import linecache
import math
import symtable
import sys
import textwrap
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from utils.course.checks.calling import LIBRARIES

NAMES = {"torch": torch, "math": math, "Tensor": Tensor, "nn": nn, "F": F}  # that every kept answer may use
MOST_NUMBERS = 1000  # of a tensor that is written out
ADVICE = "Write it with `def` or `class` in a cell, with all that it needs inside."


class NoSourceError(Exception):
    """Why something cannot be written down, as a clause whose subject is it."""


def whole_source(answer: Any, setup: str = "") -> str:
    """Source whose last statement defines the answer; before it stand the helpers, values and imports that it uses.

    Args:
        setup: import lines that the answer may rely on.

    Raises: NoSourceError.
    """
    written = dict.fromkeys(NAMES, "")
    for node in ast.walk(ast.parse(setup)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            written |= {alias.asname or alias.name: "" for alias in node.names}
    last = _statement(answer, "answer", written)
    imports = [text for text in written.values() if text.startswith(("import ", "from "))]
    others = [text for text in written.values() if text and text not in imports]
    return "\n\n\n".join(filter(None, [setup.strip(), "\n".join(imports), *others, last]))


def value_source(value: Any) -> str:
    """An expression that makes the value again: numbers, texts, tensors, and what Python's containers hold of them.

    Raises: NoSourceError.
    """
    if isinstance(value, Tensor):
        if value.numel() > MOST_NUMBERS:
            raise NoSourceError(f"is a tensor of shape {tuple(value.shape)}, too large to be written down")
        return f"torch.tensor({value_source(value.tolist())}, dtype={value.dtype})"
    if isinstance(value, np.ndarray | np.generic):
        return value_source(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if value is None or isinstance(value, bool | int | float | str):
        return repr(value)
    if type(value) is dict:
        return "{" + ", ".join(f"{value_source(key)}: {value_source(part)}" for key, part in value.items()) + "}"
    if type(value) in (tuple, list):
        inside = ", ".join(map(value_source, value))
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' if len(value) == 1 else ''})"
    raise NoSourceError(f"is of type `{type(value).__name__}`, and such a thing cannot be written down")


def _statement(thing: Any, name: str, written: dict[str, str]) -> str:
    """A statement that defines the thing under this name. What it uses goes into `written` before it."""
    line = _import_line(thing, name)
    if line or not isinstance(thing, FunctionType | type):
        return line or f"{name} = {value_source(thing)}"
    source = source_of(thing)
    if not source:
        raise NoSourceError("has a source that was not found")
    around = _around(thing)
    for other in _names_from_outside(source):
        if other in around and other not in written and other != thing.__name__:
            written[other] = ""  # two functions may call each other
            try:
                text = _statement(around[other], other, written)
            except NoSourceError as error:
                raise NoSourceError(f"uses `{other}`, which {error}") from None
            del written[other]
            written[other] = text  # after what it uses itself
    if thing.__name__ == "<lambda>":
        return f"{name} = {source}"
    return source if name in ("answer", thing.__name__) else f"{source}\n\n\n{name} = {thing.__name__}"


def _names_from_outside(source: str) -> list[str]:
    """The names that the code takes from around it."""

    def tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
        yield table
        for child in table.get_children():
            yield from tables(child)

    found = {
        symbol.get_name()
        for table in tables(symtable.symtable(source, "answer", "exec"))
        for symbol in table.get_symbols()
        if symbol.is_referenced() and symbol.is_global()
    }
    return sorted(found - set(dir(builtins)))


def _around(thing: FunctionType | type) -> dict[str, Any]:
    """What a function, or the methods of a class, find outside themselves."""
    found: dict[str, Any] = {}
    for function in map(inspect.unwrap, [thing] if isinstance(thing, FunctionType) else _methods(thing)):
        found |= function.__globals__ | inspect.getclosurevars(function).nonlocals
    return found


def _methods(kind: type) -> list[FunctionType]:
    own = [member for member in vars(kind).values() if inspect.isfunction(member)]
    return [method for method in own if method.__qualname__.startswith(kind.__qualname__ + ".")]


def _import_line(thing: Any, name: str) -> str:
    """An import statement for a module, or for a function or class of a library; else nothing."""
    if isinstance(thing, ModuleType):
        package, _, last = thing.__name__.rpartition(".")
        line = f"from {package} import {last}" if package else f"import {last}"
    else:
        last = getattr(thing, "__name__", None)
        homes = [sys.modules.get(getattr(thing, "__module__", None) or ""), F, torch, math]
        known = (home for home in homes if home and last and getattr(home, last, None) is thing and _is_library(home))
        home = next(known, None) if callable(thing) else None
        if home is None:
            return ""
        line = f"from {home.__name__} import {last}"
    return line if last == name else f"{line} as {name}"


def _is_library(module: ModuleType) -> bool:
    return (getattr(module, "__file__", None) or LIBRARIES[0]).startswith(LIBRARIES) and module.__name__ != "__main__"


def source_of(answer: FunctionType | type) -> str:
    """The source of a function, lambda or class, decorators included; nothing where it cannot be found."""
    code = _code(answer)
    lines = linecache.getlines(code.co_filename) if code else []
    try:
        tree = ast.parse("".join(lines))
    except (SyntaxError, ValueError):
        return ""
    if answer.__name__ == "<lambda>":
        return _source_of_lambda(code, tree, "".join(lines))
    kinds = ast.ClassDef if isinstance(answer, type) else ast.FunctionDef
    for node in ast.walk(tree):
        if isinstance(node, kinds) and node.name == answer.__name__:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            if first <= code.co_firstlineno <= node.end_lineno:
                return textwrap.dedent("".join(lines[first - 1 : node.end_lineno])).strip()
    return ""


def _code(answer: FunctionType | type) -> CodeType | None:
    functions = _methods(answer) if isinstance(answer, type) else [inspect.unwrap(answer)]
    return functions[0].__code__ if functions else None


def _source_of_lambda(code: CodeType, tree: ast.Module, text: str) -> str:
    """A line may hold several lambdas: this is the one that compiles to the same code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Lambda) and node.lineno == code.co_firstlineno:
            source = f"({ast.get_source_segment(text, node)})"
            if _reads(compile(source, "lambda", "eval").co_consts[0]) == _reads(code):
                return source
    return ""


def _reads(code: CodeType) -> tuple:
    """What a lambda's code says, wherever it stands: a name from around it may be global here and a closure's there."""
    constants = [constant for constant in code.co_consts if not isinstance(constant, CodeType)]
    return code.co_varnames, sorted({*code.co_names, *code.co_freevars}), constants, len(code.co_consts)
