"""Run an answer and say what happened. Whatever it does, an Outcome comes back."""

import builtins
import contextlib
import copy
import io
import linecache
import math
import os
import random
import re
import signal
import sys
import sysconfig
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from utils import COURSE
from utils.course.checks.exercise import Inputs
from utils.course.checks.judge import identical
from utils.course.checks.limits import Budget, TimeIsUp
from utils.course.checks.plain import plain

PRINTED_AT_MOST = 2000
_UTILS = str(COURSE / "utils")
LIBRARIES = tuple(path + os.sep for path in (*map(sysconfig.get_path, ("stdlib", "purelib", "platlib")), _UTILS))
_SHARED = (builtins, math, os, random, sys, torch, torch.nn.functional)  # what an answer may patch by mistake
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGALRM") if hasattr(signal, name)]
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]+")


@dataclass(frozen=True)
class Outcome:
    """What one call did.

    Args:
        value: what it returned.
        ending: "returned", "raised", "timed out", "asked for input", "left Python" or "blank".
        error: the error's type and message in one line.
        line: the learner's line in which the error came up.
        missing: the name that was not defined; for a blank, the function that is still blank.
        printed: the beginning of what it printed.
        changed: the index of the first input that it changed, or None.
    """

    value: Any = None
    ending: str = "returned"
    error: str = ""
    line: str = ""
    missing: str = ""
    printed: str = ""
    changed: int | None = None


def observe(function: Callable[..., Any], inputs: Inputs, budget: Budget | None = None, seed: int = 0) -> Outcome:
    """Call function on copies of the inputs, with dice that are the same each time, within a budget of time if any.

    Returns: the outcome. Only a KeyboardInterrupt comes through: the person at the keyboard wants to stop.
    """
    copies = copy.deepcopy(inputs)
    printed = _Beginning()

    def happened() -> dict[str, Any]:
        # All that may run the learner's code: also the text of an error, and looking at what came.
        try:
            value = plain(function(*copies))
            changed = (index for index, pair in enumerate(zip(inputs, copies, strict=True)) if not identical(*pair))
            return {"value": value, "changed": next(changed, None)}
        except (KeyboardInterrupt, TimeIsUp):
            raise
        except _AskedForInput:
            return {"ending": "asked for input"}
        except SystemExit:
            return {"ending": "left Python"}
        except BaseException as error:
            return _describe(error)

    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed), _surroundings(seed), _no_way_out():
        try:
            outcome = (budget or Budget(None)).call(happened)
        except TimeIsUp:
            outcome = {"ending": "timed out"}
    return Outcome(**outcome, printed=clean(printed.getvalue()))


def _describe(error: BaseException) -> dict[str, Any]:
    frames = traceback.extract_tb(error.__traceback__, limit=-200)
    own = [frame for frame in frames if not frame.filename.startswith((*LIBRARIES, "<frozen"))]
    # torch raises NotImplementedError too, so only one that comes from the learner's own line is a blank.
    if isinstance(error, NotImplementedError) and own and own[-1] is frames[-1]:
        return {"ending": "blank", "missing": own[-1].name}
    return {
        "ending": "raised",
        "error": _first_line(error),
        "line": own[-1].line or "" if own else "",
        "missing": (error.name or "") if isinstance(error, NameError) else "",
    }


def _first_line(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "RecursionError: the function calls itself without end"
    try:
        lines = str(error).strip().splitlines()
    except Exception:  # the learner's own error class may do anything
        lines = []
    return ": ".join([type(error).__name__, *(clean(line)[:300] for line in lines[:1])])


def clean(text: str) -> str:
    """Text without the addresses of objects, which differ from run to run."""
    return _ADDRESS.sub("0x…", text)


class _AskedForInput(BaseException):
    """Raised by the input() that answers find: nobody is there to answer."""


class _Beginning(io.StringIO):
    """Keeps the beginning of what is printed: an endless loop may print without end."""

    def write(self, text: str) -> int:
        super().write(text[: max(0, PRINTED_AT_MOST - self.tell())])
        return len(text)


@contextlib.contextmanager
def _no_way_out() -> Iterator[None]:
    """Nobody is there to answer input(), and nothing ends the learner's Python."""
    asked, ended, aborted = builtins.input, os._exit, os.abort
    builtins.input, os._exit, os.abort = _refuse, _stay, _stay
    try:
        yield
    finally:
        builtins.input, os._exit, os.abort = asked, ended, aborted


def _refuse(*_: object) -> str:
    raise _AskedForInput


def _stay(*_: object) -> None:
    raise SystemExit


@contextlib.contextmanager
def _surroundings(seed: int) -> Iterator[None]:
    """The same random numbers for every call; afterwards the dice, and what else a call may set, are as before it."""
    python, numpy, folder = random.getstate(), np.random.get_state(), os.getcwd()
    dtype, gradients = torch.get_default_dtype(), torch.is_grad_enabled()
    patched = {module: dict(vars(module)) for module in _SHARED}
    in_main = threading.current_thread() is threading.main_thread()
    handlers = {number: signal.getsignal(number) for number in _SIGNALS} if in_main else {}
    try:
        with torch.random.fork_rng(devices=[]):
            torch.default_generator.manual_seed(seed)
            random.seed(seed)
            np.random.seed(seed % 2**32)
            yield
    finally:
        random.setstate(python)
        np.random.set_state(numpy)
        for module, names in patched.items():
            # What a library has added by itself, loading more of it, stays.
            vars(module).update((name, value) for name, value in names.items() if vars(module).get(name) is not value)
        for number, handler in handlers.items():
            if signal.getsignal(number) is not handler:
                signal.signal(number, handler)
        torch.set_default_dtype(dtype)
        torch.set_grad_enabled(gradients)
        with contextlib.suppress(OSError):  # it may be gone
            os.chdir(folder)


def remember_lines(filename: str, source: str) -> None:
    """Let tracebacks and inspect find the lines of code that stands in no file."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
