"""What holds for every unit test. The kernels that run notebooks are other processes and know nothing of this."""

import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from jaxtyping import install_import_hook

# Shape contracts are checked under pytest only, and only in modules imported after this line. The corpora hold no
# tensors, and a contract on every call makes their generator twenty times slower.
_modules = {path.stem for path in (Path(__file__).parent.parent / "utils").iterdir()} - {"__init__", "corpora"}
install_import_hook([f"utils.{name}" for name in sorted(_modules)], "beartype.beartype")

_work = tempfile.TemporaryDirectory(prefix="course_work_")
os.environ["COURSE_WORK"] = _work.name
os.environ.pop("COURSE_STRICT", None)
# Tests work on small tensors: more threads cost more than they bring, and a thread count fixes the last digits.
os.environ.setdefault("OMP_NUM_THREADS", "1")

from tests.browser.fixtures import browser, folder, lab, open_notebook, screenshots  # noqa: E402, F401

settings.register_profile("course", derandomize=True, deadline=None)
settings.load_profile("course")


@pytest.fixture(autouse=True)
def _seeded():
    """No result depends on the order of the tests."""
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(0)


@pytest.fixture
def fixed_inputs(monkeypatch):
    """An exercise is checked on those inputs only that are the same at every check: no fresh ones are drawn."""
    from utils.course.checks import engine

    monkeypatch.setattr(engine, "FRESH", 0)
