"""The house: the subject, the machinery, a room for each lesson. What may import what is written in pyproject.toml."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from utils import COURSE
from utils.course.builder.dependencies import import_graph, imported_names
from utils.course.lessons import lessons

LINTER = Path(sys.executable).with_name("lint-imports")
each_lesson = pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)


def broken_contracts(root: Path) -> list[str]:
    done = subprocess.run(
        [LINTER, "--no-cache"], cwd=root, env={"PYTHONPATH": str(root)}, capture_output=True, text=True
    )
    broken = re.findall(r"^(.+) BROKEN", done.stdout, re.MULTILINE)
    assert (done.returncode == 0) == (not broken), done.stdout + done.stderr
    return broken


def test_every_module_imports_only_what_stands_below_it():
    assert broken_contracts(COURSE) == []


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(COURSE / "utils", root / "utils", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(COURSE / "pyproject.toml", root)
    return root


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("masks.py", "from utils import attention", "in rows"),
        ("attention.py", "def f():\n    from utils.corpora import Pair", "in rows"),
        ("model.py", "from utils.course import plots", "in rows"),
        ("course/plots/__init__.py", "import utils.lessons.masks.experiment", "in rows"),
        ("real_data/__init__.py", "from utils.lessons.shared import translating", "in rows"),
        ("lessons/masks/experiment.py", "from utils.lessons.training import experiment", "No lesson"),
        ("lessons/shared/scoreboard.py", "from utils.lessons.masks import experiment", "No lesson"),
        ("lessons/masks/pictures.py", "from utils.course.builder import stale", "the builder"),
        ("course/workspace.py", "from utils.course.builder.lesson import read_lesson", "the builder"),
        ("helpers.py", "", "in rows"),
    ],
)
def test_each_violation_is_found(house, file, line, contract):
    path = house / "utils" / file
    before = path.read_text() if path.exists() else None
    path.write_text(f"{before or ''}\n{line}\n")
    try:
        broken = broken_contracts(house)
    finally:
        path.unlink() if before is None else path.write_text(before)
    assert any(contract in name for name in broken)


@each_lesson
def test_a_lesson_can_go_and_nothing_else_would_notice(lesson):
    """Neither code nor tests outside its room and its folder of tests import it or call it by its name."""
    room = f"utils.lessons.{lesson.slug}"
    graph = import_graph(COURSE)
    others = [module for module in graph if module != room and not module.startswith(f"{room}.")]
    assert [module for module in others if any(f"{name}.".startswith(f"{room}.") for name in graph[module])] == []
    for path in [*(COURSE / "tests").rglob("*.py"), *(COURSE / "solutions").glob("*.py")]:
        if path.parent.name != lesson.slug and path.stem != lesson.name and path != Path(__file__):
            names = imported_names(ast.parse(path.read_text(encoding="utf-8")))
            assert [name for name in names if f"{name}.".startswith(f"{room}.")] == [], path


def test_every_room_has_its_lesson():
    rooms = {path.name for path in (COURSE / "utils/lessons").iterdir() if (path / "__init__.py").exists()}
    assert rooms == {lesson.slug for lesson in lessons()} | {"shared"}


def test_the_machinery_knows_no_lesson_by_name():
    for path in (COURSE / "utils/course").rglob("*.py"):
        words = set(re.findall(r"\w+", path.read_text(encoding="utf-8")))
        assert not {lesson.name for lesson in lessons()} & words, path
        assert not {lesson.slug for lesson in lessons() if "_" in lesson.slug} & words, path


def test_no_module_imports_utils_as_a_whole():
    """`import utils` would hide which modules are used."""
    for path in (COURSE / "utils").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            whole = isinstance(node, ast.Import) and any(alias.name == "utils" for alias in node.names)
            assert not whole, f"{path.relative_to(COURSE)}:{node.lineno} imports utils as a whole; name the module"


def test_the_readme_lists_the_lessons():
    listed = re.findall(r"\(notebooks/(\w+)\.ipynb\)", (COURSE / "README.md").read_text(encoding="utf-8"))
    assert [name for name in listed if (COURSE / f"notebooks/{name}.ipynb").exists()] == [n.name for n in lessons()]


def test_a_written_corpus_and_its_package_have_different_names():
    import utils.corpora.english_french as module

    assert module.__name__ == "utils.corpora.english_french"
