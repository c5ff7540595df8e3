"""Passed answers are kept, with all that they use, or it is said why not."""

import dataclasses
import functools
import math
import threading
import types
from importlib import metadata as importlib_metadata

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from tests.course.checks.toys import HINTS, SHARES, Scale, shares
from utils.course import checks, progress
from utils.course.checks import run_check
from utils.course.checks.engine import judge_answer
from utils.course.checks.exercise import Exercise

RIGHT = {"variance": 64, "spread": 8.0, "share": 1 / 3, "saturates": True}


def by_loops(scores):
    rows = []
    for row in scores:
        exponentials = [math.exp(score) for score in row.tolist()]
        rows.append([one / sum(exponentials) for one in exponentials])
    return torch.tensor(rows)


def test_a_passed_answer_is_kept_and_comes_back(toys):
    assert checks.kept_answer("99.2") is None
    report = run_check("99.2", by_loops)
    assert report.note == ""
    again = checks.kept_answer("99.2")
    assert run_check("99.2", again).passed
    assert again.__name__ == "by_loops"
    assert run_check("99.6", Scale).note == ""
    assert issubclass(checks.kept_answer("99.6"), nn.Module)
    assert list(progress.kept(toys)) == ["99.2", "99.6"]
    run_check("99.2", lambda scores: scores)
    assert checks.kept_answer("99.2") is not None  # a failed attempt loses nothing


@pytest.mark.parametrize(
    ("exercise_id", "answer"), [("99.3", RIGHT), ("99.4", "keys"), ("99.5", (torch.tensor(2), 0.25))]
)
def test_a_value_is_kept(exercise_id, answer):
    assert run_check(exercise_id, answer).note == ""
    assert run_check(exercise_id, checks.kept_answer(exercise_id)).passed


SHARPNESS, LOCK = 1.0, threading.Lock()


def helper(scores):
    return scores.softmax(-1)


def with_helper(scores):
    return helper(scores)


def with_a_helper_of_a_helper(scores, dim=HINTS and -1):
    return with_helper(SHARPNESS * scores) if dim == -1 else with_a_helper_of_a_helper(scores, -1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n > 0 and even(n - 1)


def with_two_that_call_each_other(scores):
    return scores.softmax(-1) if even(4) else scores


def with_annotation(scores: types.ModuleType) -> Tensor:
    return scores.softmax(-1)


def with_modules(scores):
    return functional.softmax(scores, dim=-1) if importlib_metadata else None


def made_by(function, power):
    def made(scores):
        return function(scores) ** power

    return made


def shadowing(scores):
    LOCK = scores  # a name of the notebook's, used for something of its own
    return LOCK.softmax(-1)


def doubled(function):
    return function


@doubled
def decorated(scores):
    return scores.softmax(-1)


KEPT = {
    "a helper": (with_helper, "def helper"),
    "a helper of a helper": (with_a_helper_of_a_helper, "SHARPNESS = 1.0"),
    "two that call each other": (with_two_that_call_each_other, "def odd"),
    "an annotation": (with_annotation, "import types"),
    "modules under names of their own": (with_modules, "from importlib import metadata as importlib_metadata"),
    "a closure": (made_by(helper, 1), "power = 1"),
    "a lambda": (lambda scores: scores.softmax(-1), "answer = (lambda scores: scores.softmax(-1))"),
    "the second lambda of its line": ((lambda scores: scores, lambda scores: helper(scores))[1], "def helper"),
    "a decorated function": (decorated, "def doubled"),
    "a library's function": (functional.gelu, "from torch"),
    "a library's function, written in C": (torch.sigmoid, "from torch import sigmoid as answer"),
    "a name of its own": (shadowing, "LOCK = scores"),
}


@pytest.mark.parametrize("name", KEPT)
def test_an_answer_is_kept_with_what_it_uses(toys, name):
    answer, holds = KEPT[name]
    exercise = dataclasses.replace(SHARES, reference=answer, properties=(), mistakes=())
    assert checks.keep_answer(exercise, answer, judge_answer, toys) == ""
    source = progress.kept(toys)["99.2"]
    assert holds in source
    assert checks.kept_answer("99.2")(torch.eye(2)).equal(answer(torch.eye(2)))


def locked(scores):
    with LOCK:
        return scores.softmax(-1)


def calls_locked(scores):
    return locked(scores)


NOT_KEPT = {
    "an object": (nn.Softmax(-1), "is of type `Softmax`, and such a thing cannot be written down"),
    "a partial": (functools.partial(torch.softmax, dim=-1), "is of type `partial`"),
    "a lock": (locked, "uses `LOCK`, which is of type `lock`"),
    "a helper with a lock": (calls_locked, "uses `locked`, which uses `LOCK`, which is of type `lock`"),
    "code without a source": (eval("lambda scores: scores.softmax(-1)"), "has a source that was not found"),
}


@pytest.mark.parametrize("name", NOT_KEPT)
def test_what_cannot_be_kept_is_told_why(toys, name):
    answer, why = NOT_KEPT[name]
    report = run_check("99.2", answer)
    assert report.passed
    assert f"not kept, because it {why}" in report.note
    assert "Write it with `def`" in report.note
    assert progress.kept(toys) == {}


def test_what_an_exercise_sets_up_may_be_used(toys):
    exercise = Exercise(
        id="99.2",
        title="",
        minutes=1,
        difficulty=1,
        reference=shares,
        draw=SHARES.draw,
        hints=HINTS,
        setup="import types",
    )
    assert checks.keep_answer(exercise, with_annotation, judge_answer, toys) == ""
    assert progress.kept(toys)["99.2"].startswith("import types\n\n\ndef with_annotation")


def test_an_answer_that_differs_by_itself_is_not_kept(toys):
    calls = []

    def remembers(scores):
        calls.append(1)
        return scores.softmax(-1) if len(calls) < 7 else scores

    report = run_check("99.2", remembers)
    assert report.passed
    assert "by itself, without the rest of your notebook, it gives another result" in report.note
    assert progress.kept(toys) == {}


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "a file").touch()
    monkeypatch.setenv("COURSE_WORK", str(tmp_path / "a file"))
    report = run_check("99.2", by_loops)
    assert report.passed
    assert "could not be kept in" in report.note


@pytest.mark.parametrize("content", ["def broken(", "", "1/0", "x = 1", "import nowhere\ndef f(s): return s", "\0"])
def test_a_kept_file_that_was_changed_is_no_crash(toys, content):
    run_check("99.2", by_loops)
    (toys / "answers" / "99.2.py").write_text(content)
    kept = checks.kept_answer("99.2")
    assert kept in (None, 1)
    checks.show_progress()


def test_progress_is_shown(toys, capsys):
    run_check("99.2", by_loops)
    checks.show_progress()
    assert "99 toys" in (shown := capsys.readouterr().out)
    assert "1 of 7" in shown
