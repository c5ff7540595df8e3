"""A time limit for somebody else's code, on Linux, macOS and Windows.

A second thread watches the clock and has a signal handled in the main thread, which raises TimeIsUp between two Python
instructions: that ends every loop written in Python. On Linux and macOS the signal is a real one, so it ends waiting
too (sleep, locks, reading). What nothing can end is one long call inside a library, as of an enormous matrix product:
the limit takes effect when it returns. Outside the main thread there is no limit; notebooks run their cells inside.
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

AGAIN = 0.1  # seconds from ring to ring, should one come where it must not raise
BELL = getattr(signal, "SIGUSR2", None) or signal.SIGBREAK  # SIGALRM is taken by test runners


class TimeIsUp(BaseException):
    """Raised inside code that ran too long. Not an Exception, so that `except Exception` does not swallow it.

    Making one rings the bell again: a bare `except:` swallows this one, but hardly also the next, which is raised at
    the next instruction that can be interrupted. It has to be done in C: interrupted Python code would waste the ring.
    """

    __init__ = functools.partial(_thread.interrupt_main, BELL)


def call_within(seconds: int | float, function: Callable[[], Any]) -> Any:
    """function(), or TimeIsUp if that takes longer than `seconds`. Its own errors come through unchanged."""
    if threading.current_thread() is not threading.main_thread():
        return function()
    clock = _Clock(max(seconds, 0.01))
    # The handler stays when the call is over: a bell that rings late has to find one, or it would end Python.
    signal.signal(BELL, clock.ring)
    try:
        threading.Thread(target=clock.watch, daemon=True).start()
        clock.running = True
        return function()
    finally:
        clock.running = False
        clock.over.set()


class _Clock:
    """Rings when the time of one call is up, until the call has ended."""

    def __init__(self, seconds: int | float):
        self.seconds, self.deadline = seconds, time.monotonic() + seconds
        self.running, self.over = False, threading.Event()

    def watch(self) -> None:
        """What the second thread does."""
        wait = self.seconds
        while not self.over.wait(wait):
            _ring_bell()
            wait = AGAIN

    @no_type_check  # a wrapper's code would be interrupted too
    def ring(self, _: int, frame: FrameType | None) -> None:
        """Raise TimeIsUp in the watched code; never in this file, where the call has ended or not begun."""
        here = sys._getframe().f_code.co_filename
        if self.running and time.monotonic() >= self.deadline and frame and frame.f_code.co_filename != here:
            raise TimeIsUp


def _ring_bell() -> None:
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident, BELL)
    else:
        _thread.interrupt_main(BELL)  # Windows has no signal for one thread; this wakes nobody who sleeps
