"""Every lesson of the course: built, not stale, and within the rules. Nothing is executed here; nbval does that."""

import ast
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
import pytest

from utils import COURSE
from utils.course.builder import check_leftovers, editions, sources, stale
from utils.course.builder.dependencies import imported_names
from utils.course.builder.lesson import edition, read_lesson
from utils.course.builder.rules import output_problems, source_problems

LESSONS = sources(COURSE)
NOTEBOOKS = [notebook for lesson in LESSONS for notebook in editions(lesson) if notebook.is_file()]

each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")


def test_no_notebook_is_left_over():
    check_leftovers(COURSE)


def test_lessons_have_different_numbers():
    numbers = [path.stem.split("_")[0] for path in LESSONS]
    assert sorted(set(numbers)) == numbers


@each_lesson
def test_the_source_keeps_the_rules(path):
    lesson = read_lesson(path)
    assert [f"{lesson.name}:{problem.line}: {problem.text}" for problem in source_problems(lesson)] == []


@each_lesson
def test_no_lesson_is_stale(path):
    reason = stale(path)
    assert not reason, f"{reason}; run `make build`"


@each_notebook
def test_the_notebook_keeps_the_rules(path):
    """All cells were run without an error, pictures have alt text, and what is not compared has a conclusion."""
    lesson = read_lesson(COURSE / "solutions" / f"{path.stem}.py")
    cells = edition(lesson, solved=path.parent.name == "solutions")
    book = nbformat.read(path, as_version=4)
    problems = output_problems(cells, book, path.parent)
    assert [f"{lesson.name}:{problem.line}: {problem.text}" for problem in problems] == []


@each_notebook
def test_the_notebook_carries_no_traces_of_the_machine(path):
    book = nbformat.read(path, as_version=4)
    assert set(book.metadata) == {"course", "kernelspec", "language_info", "rise"}
    outputs = [output for cell in book.cells for output in cell.get("outputs", [])]
    shown = [output.get("text", "") for output in outputs]
    shown += [str(v) for output in outputs for k, v in output.get("data", {}).items() if not k.startswith("image/")]
    for trace in (f"{COURSE}/", f"{Path.home()}/", f"{tempfile.gettempdir()}/"):
        assert trace not in "\n".join(shown), "print no paths of this machine"


@each_notebook
def test_the_learners_edition_has_no_answers(path):
    text = path.read_text(encoding="utf-8")
    assert path.parent.name == "solutions" or not any(word in text for word in ("BEGIN SOLUTION", '"instructor"'))


# ---- A learner's own utils.py beside a notebook hides the course's


def set_up_of_utils(path: Path) -> str:
    """What a lesson does with utils up to its first import from it, without its other imports: those are slow."""
    found = []
    for statement in read_lesson(path).tree.body:
        names = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
        imported = set(imported_names(ast.Module([statement], [])))
        if imported or "utils" in names:
            found.append(ast.unparse(statement))
        if imported - {"utils"}:
            break
    return "\n".join(found)


def run_beside_own_utils(code: str, folder: Path) -> str:
    """The last line that Python says when the code runs in a folder with another utils.py."""
    (folder / "utils.py").write_text("MINE = 1\n")
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=60)
    return done.stderr.strip().splitlines()[-1] if done.returncode else ""


@each_lesson
def test_a_learners_own_utils_gets_a_sentence(path, tmp_path):
    code = set_up_of_utils(path)
    if code:
        said = run_beside_own_utils(code, tmp_path)
        assert str(tmp_path / "utils.py") in said, f"the first cell does not guard against another utils: {said}"
        line = next(line for line in path.read_text().splitlines() if line.startswith(("import utils", "from utils")))
        assert "rename" in said + line  # Python shows the line beside the error
