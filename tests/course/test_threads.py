"""Waiting threads sleep, however a kernel was started: what is in force is asked of the thread library itself."""

import ast
import os
import subprocess
import sys

import pytest

from utils import COURSE
from utils.course.lessons import lessons

SLEEPING = "GOMP_SPINCOUNT = '0'"  # how often a thread looks before it sleeps; by default 300,000 times


def in_a_new_process(code: str, folder=None, **variables: str) -> str:
    """What Python says that runs the code as a kernel does which nobody prepared; OpenMP tells its settings, too."""
    unset = ("OMP_WAIT_POLICY", "OMP_NUM_THREADS", "GOMP_SPINCOUNT")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**environment, "OMP_DISPLAY_ENV": "VERBOSE", **variables},
        cwd=folder or COURSE,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def set_up_of(lesson) -> str:
    """The imports of a lesson in their order, up to the first other statement after them."""
    tree = ast.parse((COURSE / "solutions" / f"{lesson.name}.py").read_text(encoding="utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    return "\n".join(map(ast.unparse, imports))


@pytest.mark.skipif(sys.platform != "linux", reason="only GNU's thread library says what is in force")
@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)
def test_in_a_lesson_waiting_threads_sleep(lesson, tmp_path):
    said = in_a_new_process(set_up_of(lesson), tmp_path)
    assert SLEEPING in said


@pytest.mark.skipif(sys.platform != "linux", reason="only GNU's thread library says what is in force")
def test_where_torch_came_first_one_thread_never_waits():
    code = "import torch\nimport utils\nprint('threads', torch.get_num_threads())"
    said = in_a_new_process(code)
    assert SLEEPING not in said  # or this test would test nothing
    assert "threads 1\n" in said
    assert f"threads {os.cpu_count()}\n" in in_a_new_process(code, OMP_WAIT_POLICY="passive")


def test_somebodys_own_choice_stands():
    code = "import utils, torch\nprint('threads', torch.get_num_threads())"
    said = in_a_new_process(code, OMP_WAIT_POLICY="active", OMP_NUM_THREADS="1")
    assert SLEEPING not in said
    assert "threads 1\n" in said
