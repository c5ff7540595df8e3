"""Time limits, and what a check puts back: whatever an answer does, the check ends and the notebook goes on."""

import builtins
import dataclasses
import math
import os
import signal
import threading
import time

import pytest
import torch

from tests.course.checks.toys import SHARES, SPREAD, shares, swallows
from utils.course.checks import run_check
from utils.course.checks.engine import judge_answer
from utils.course.checks.exercise import Property
from utils.course.checks.limits import TimeIsUp, call_within

QUICK = dataclasses.replace(SHARES, seconds=0.3)


def raises(scores):
    return scores @ scores.new_ones(7)


@pytest.mark.parametrize("system", ["Linux", "Windows"])
def test_an_endless_loop_is_stopped_and_nothing_rings_later(system, monkeypatch):
    if system == "Windows":
        monkeypatch.delattr(signal, "pthread_kill")

    def endless():
        while True:
            pass

    for stubborn in (endless, lambda: swallows(0), lambda: nested(0)):
        with pytest.raises(TimeIsUp):
            call_within(0.2, stubborn)
    assert call_within(5, lambda: 7) == 7
    with pytest.raises(KeyError):
        call_within(5, lambda: {}["x"])
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        pass


def nested(scores):
    while True:
        try:
            swallows(scores)
        except:  # noqa: E722
            sum(range(100))
        finally:
            sum(range(100))


@pytest.mark.parametrize("system", ["Linux", "Windows"])
def test_a_bell_at_the_last_moment_harms_nobody(system, monkeypatch):
    if system == "Windows":
        monkeypatch.delattr(signal, "pthread_kill")

    def busy():
        until = time.monotonic() + 0.0099
        while time.monotonic() < until:
            pass
        return "done"

    outcomes = set()
    for _ in range(30):
        try:
            outcomes.add(call_within(0.01, busy))
        except TimeIsUp:
            outcomes.add("time is up")
        sum(range(1000))
    time.sleep(0.2)
    assert outcomes <= {"done", "time is up"}


def test_outside_the_main_thread_there_is_no_limit_and_all_else_works():
    seen = []
    thread = threading.Thread(target=lambda: seen.extend([run_check("99.2", shares), run_check("99.2", raises)]))
    thread.start()
    thread.join(10)
    assert [report.status for report in seen] == ["passed", "raised"]


def test_a_right_answer_that_is_too_slow_for_a_property_is_told_that_it_is_slow():
    """Properties call the answer again; a time that runs out there says nothing about the property."""
    calls = []

    def slow_when_asked_again(scores):
        calls.append(scores)
        if len(calls) == 2:
            time.sleep(60)
        return scores.softmax(-1)

    def asks_again(output, inputs, answer):
        return answer(*inputs).equal(output)

    exercise = dataclasses.replace(QUICK, properties=[Property("is repeatable", asks_again)])
    report = judge_answer(exercise, slow_when_asked_again, 1)
    assert report.status == "timed out", report.text
    assert (report.mistake, report.failing) == ("", "")


class Slow(Exception):
    """Whatever is done with it takes for ever."""

    def __str__(self):
        while True:
            pass

    __repr__ = __eq__ = __len__ = __str__
    __hash__ = None


def raises_slow(scores):
    raise Slow


@pytest.mark.parametrize(
    "answer",
    [raises_slow, lambda scores: Slow(), lambda scores: [{"a": (Slow(),)}], Slow()],
    ids=["raised", "returned", "inside", "not a function"],
)
def test_looking_at_what_came_is_within_the_limit(answer):
    assert judge_answer(QUICK, answer, 1).status == "timed out"


def test_looking_at_a_value_and_at_a_changed_input_is_within_the_limit():
    assert judge_answer(dataclasses.replace(SPREAD, seconds=0.3), Slow(), 1).status == "timed out"

    def spoils_its_input(numbers):
        numbers[0] = Slow()

    listed = dataclasses.replace(QUICK, draw=lambda generator: [([1.0, 2.0],)], reference=lambda numbers: None)
    assert judge_answer(listed, spoils_its_input, 1).status in ("timed out", "wrong")


def test_the_clock_stands_still_while_a_module_is_imported(tmp_path, monkeypatch):
    loading = "total = 0\nfor n in range(15_000_000):\n    total += n\n"
    (tmp_path / "slow_to_load.py").write_text(loading)
    (tmp_path / "slow_too.py").write_text(loading)
    monkeypatch.syspath_prepend(tmp_path)

    def imports(scores):
        import slow_to_load

        return scores.softmax(-1) if slow_to_load else None

    def imports_and_loops(scores):
        import slow_too

        while slow_too:
            pass

    assert judge_answer(QUICK, imports, 1).passed
    assert judge_answer(QUICK, imports_and_loops, 1).status == "timed out"


def test_waiting_counts_for_little_and_not_for_nothing():
    """A right answer passes on a machine on which others compute; one that waits for ever does not."""

    def waits(seconds):
        def answer(scores):
            time.sleep(seconds)
            return scores.softmax(-1)

        return answer

    exercise = dataclasses.replace(SHARES, draw=lambda generator: [(torch.eye(2),)], seconds=1)
    assert judge_answer(exercise, waits(0.6), 1).passed  # at three inputs: 1.8 seconds
    assert judge_answer(exercise, waits(600), 1).status == "timed out"


def test_what_an_answer_patches_is_put_back_and_the_next_one_passes():
    def patches(scores):
        math.sqrt = torch.exp = builtins.sum = torch.nn.functional.softmax = os.getcwd = lambda *_: 7
        del torch.softmax
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return scores.softmax(-1)

    handler, size = signal.getsignal(signal.SIGINT), math.sqrt
    assert judge_answer(SHARES, patches, 1).passed
    assert math.sqrt is size
    assert signal.getsignal(signal.SIGINT) is handler
    assert judge_answer(SHARES, lambda scores: torch.softmax(scores, -1) * (sum([1]) / math.sqrt(1)), 1).passed


@pytest.mark.parametrize("way_out", ["os._exit(1)", "os.abort()", "os.sys.exit()", "exit()", "quit()"])
def test_an_answer_that_leaves_python_is_told_and_the_next_one_passes(way_out):
    report = judge_answer(SHARES, lambda scores: eval(way_out), 1)
    assert report.status == "raised"
    assert "leaves Python" in report.message
    assert judge_answer(SHARES, shares, 1).passed


def test_what_an_answer_sets_is_put_back(tmp_path):
    def sets(scores):
        torch.set_default_dtype(torch.float64)
        torch.set_grad_enabled(False)
        torch.set_num_threads(2)
        os.chdir(tmp_path)
        return scores.softmax(-1)

    def state():
        return torch.get_default_dtype(), torch.is_grad_enabled(), os.getcwd(), torch.get_num_threads()

    before = state()
    assert judge_answer(SHARES, sets, 1).passed
    assert judge_answer(SHARES, lambda scores: sets(scores) @ undefined, 1).status == "raised"  # noqa: F821
    assert state() == before
