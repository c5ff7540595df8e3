"""A time limit for somebody else's code, on Linux, macOS and Windows.

A second thread watches the clock and has a signal handled in the main thread, which raises TimeIsUp between two Python
instructions: that ends every loop written in Python. On Linux and macOS the signal is a real one, so it ends waiting
too (sleep, locks, reading). What nothing can end is one long call inside a library, as of an enormous matrix product:
the limit takes effect when it returns. Outside the main thread there is no limit; notebooks run their cells inside.

The clock counts what the learner's code computes. Waiting counts for little, since on a busy machine everybody waits.
While Python imports a module the clock stands still: libraries load parts of themselves when these are first used,
which takes seconds, is not the learner's work, and would leave half a module behind if it were stopped.
"""

import _thread
import functools
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any, no_type_check

TICK = 0.05  # seconds between two looks at the clock
WAITING = 1 / 6  # of a second is counted for a second in which nothing was computed
LONGEST_IMPORT = 60  # seconds; what imports for longer does something else
BELL = getattr(signal, "SIGUSR2", None) or signal.SIGBREAK  # SIGALRM is taken by test runners


class TimeIsUp(BaseException):
    """Raised inside code that ran too long. Not an Exception, so that `except Exception` does not swallow it.

    Making one rings the bell again: a bare `except:` swallows this one, but hardly also the next, which is raised at
    the next instruction that can be interrupted. It has to be done in C: interrupted Python code would waste the ring.
    """

    __init__ = functools.partial(_thread.interrupt_main, BELL)


class Budget:
    """Seconds that several calls share.

    Args:
        seconds: for all calls together; None for no limit.
    """

    def __init__(self, seconds: int | float | None):
        self.left = seconds

    def call(self, function: Callable[[], Any]) -> Any:
        """function(), or TimeIsUp if that takes longer than what is left. Its own errors come through unchanged."""
        if self.left is None or threading.current_thread() is not threading.main_thread():
            return function()
        clock = _Clock(max(self.left, 0.01))
        # The handler stays when the call is over: a bell that rings late has to find one, or it would end Python.
        signal.signal(BELL, clock.ring)
        try:
            threading.Thread(target=clock.watch, daemon=True).start()
            clock.running = True
            return function()
        finally:
            clock.running = False
            clock.over.set()
            self.left = clock.look()


def call_within(seconds: int | float, function: Callable[[], Any]) -> Any:
    """function(), or TimeIsUp if that takes longer than `seconds`."""
    return Budget(seconds).call(function)


class _Clock:
    """Rings when the time of one call is up, until the call has ended."""

    def __init__(self, seconds: int | float):
        self.left, self.imports_left = seconds, LONGEST_IMPORT
        self.last = _now()
        self.running, self.over = False, threading.Event()

    def look(self) -> int | float:
        """Seconds that are left; what has passed since the last look is taken off, unless it went into an import."""
        now = _now()
        passed, computed = (new - old for new, old in zip(now, self.last, strict=True))
        passed, self.last = max(computed, WAITING * passed), now
        if self.imports_left > 0 and _is_importing(sys._current_frames().get(threading.main_thread().ident)):
            self.imports_left -= passed
        else:
            self.left -= passed
        return self.left

    def watch(self) -> None:
        """What the second thread does."""
        while not self.over.wait(min(TICK, max(self.left, 0.005))):
            if self.look() <= 0:
                _ring_bell()

    @no_type_check  # a wrapper's code would be interrupted too
    def ring(self, _: int, frame: FrameType | None) -> None:
        """Raise TimeIsUp in the watched code; never in this file, where the call has ended or not begun."""
        here = sys._getframe().f_code.co_filename
        if self.running and self.left <= 0 and frame and frame.f_code.co_filename != here:
            raise TimeIsUp


def _now() -> tuple[float, float]:
    """Seconds that have passed, and that the main thread has computed. macOS does not tell: there both are the same."""
    passed = time.monotonic()
    if not hasattr(time, "pthread_getcpuclockid"):
        return passed, passed
    return passed, time.clock_gettime(time.pthread_getcpuclockid(threading.main_thread().ident))


def _is_importing(frame: FrameType | None) -> bool:
    """Whether the watched call is within an import."""
    while frame and frame.f_code.co_filename != __file__:
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
        frame = frame.f_back
    return False


def _ring_bell() -> None:
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident, BELL)
    else:
        _thread.interrupt_main(BELL)  # Windows has no signal for one thread; this wakes nobody who sleeps
