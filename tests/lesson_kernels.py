"""A pytest plugin for nbval: every lesson runs in the surroundings it was built in, whichever lessons ran before it.

A lesson without exercises is one program in two notebooks. It is run once: the learner's edition is compared with the
solved one cell by cell, and that with what its cells give now.

Used by `make test`: `pytest -p tests.lesson_kernels --nbval ...`.
"""

import functools
import os
import tempfile
from pathlib import Path

import nbformat
import pytest
from nbval.plugin import IPyNbCell, coalesce_streams

from utils.course.builder.execute import code_of, kernel_environment

APPROXIMATE = Path(__file__).with_name("approximate.cfg")
PATIENCE = 600  # seconds for what a cell shows to arrive after it has ended; nbval's five are few on a busy machine
_here: dict = {"lesson": None, "work": None}


def pytest_configure(config: pytest.Config) -> None:
    """Numbers that a lesson marks as approximate are not compared."""
    if config.option.nbval_sanitize_with is None:
        config.option.nbval_sanitize_with = str(APPROXIMATE)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before the first cell of a lesson: a new environment, which the kernel that nbval then starts inherits."""
    if item.path == _here["lesson"]:
        return
    _here.update(lesson=item.path, work=tempfile.TemporaryDirectory())
    os.environ.pop("COURSE_STRICT", None)
    os.environ.update(kernel_environment(Path(_here["work"].name), strict=item.path.parent.name == "solutions"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    cells = [item for item in items if isinstance(item, IPyNbCell)]
    solved = {(item.path, item.name): item for item in cells if item.path.parent.name == "solutions"}
    for item in cells:
        item.output_timeout = PATIENCE
        twin = solved.get((item.path.parent.parent / "solutions" / item.path.name, item.name))
        if twin and twin is not item and _is_one_program(item.path, twin.path):
            item.parent.setup = item.parent.setup_sanitize_files  # no kernel
            item.runtest = functools.partial(_compare_stored, item, twin)


@functools.cache
def _is_one_program(one: Path, other: Path) -> bool:
    return code_of(nbformat.read(one, as_version=4)) == code_of(nbformat.read(other, as_version=4))


def _compare_stored(item: IPyNbCell, twin: IPyNbCell) -> None:
    item.test_outputs = coalesce_streams(twin.cell.outputs)
    was_run = item.cell.execution_count == twin.cell.execution_count is not None
    same = not item.options["check"] or item.compare_outputs(item.test_outputs, coalesce_streams(item.cell.outputs))
    if not (was_run and same):
        item.raise_cell_error("The editions' outputs differ", "\n".join(getattr(item, "comparison_traceback", [])))
