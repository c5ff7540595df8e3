"""A pytest plugin for nbval: every lesson runs in the surroundings it was built in, whichever lessons ran before it.

Used by `make test`: `pytest -p tests.lesson_kernels --nbval ...`.
"""

import os
import tempfile
from pathlib import Path

import pytest

from utils.build.execute import kernel_environment

_here: dict = {"lesson": None, "work": None}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before the first cell of a lesson: a new environment, which the kernel that nbval then starts inherits."""
    if item.path == _here["lesson"]:
        return
    _here.update(lesson=item.path, work=tempfile.TemporaryDirectory())
    os.environ.pop("COURSE_STRICT", None)
    os.environ.update(kernel_environment(Path(_here["work"].name), strict=item.path.parent.name == "solutions"))
