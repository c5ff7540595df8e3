"""Build the notebooks: `solutions/NN_slug.py` is the only source of a lesson, both editions are made from it.

`python -m utils.course.builder` builds what is stale, `--force` builds all the same, `--check` only says what is stale.
"""

from pathlib import Path

import nbformat
from nbformat import NotebookNode

from utils import files
from utils.course.builder.dependencies import source_hash
from utils.course.builder.execute import code_of, convert, execute, take_outputs
from utils.course.builder.lesson import BuildError, Lesson, Problem, edition, read_lesson
from utils.course.builder.rules import IGNORE, output_problems, source_problems
from utils.course.builder.slides import with_slides

__all__ = ["BuildError", "build", "check_leftovers", "editions", "sources", "stale"]

EDITIONS = {"solutions": True, "notebooks": False}  # folder: is it the solved edition?


def sources(root: Path) -> list[Path]:
    """The lessons' sources, in order."""
    return sorted((root / "solutions").glob("*.py"))


def editions(path: Path) -> list[Path]:
    """The two notebooks that belong to a source."""
    return [path.parent.parent / folder / f"{path.stem}.ipynb" for folder in EDITIONS]


def check_leftovers(root: Path) -> None:
    """Refuse notebooks that no source makes.

    Raises:
        BuildError: names them.
    """
    expected = {notebook for path in sources(root) for notebook in editions(path)}
    leftovers = sorted(p for folder in EDITIONS for p in (root / folder).glob("*.ipynb") if p not in expected)
    if leftovers:
        advice = "delete it; notebooks are made from solutions/NN_slug.py only"
        raise BuildError(
            "\n".join(f"{p.parent.name}/{p.name}:1: no source makes this notebook; {advice}" for p in leftovers)
        )


def stale(path: Path) -> str:
    """Why a lesson has to be built again, or an empty string. Nothing is executed.

    Raises:
        BuildError: the source cannot be read.
    """
    lesson = _checked(path)
    for notebook in editions(lesson.path):
        name = f"{notebook.parent.name}/{notebook.name}"
        if not notebook.is_file():
            return f"{name} does not exist"
        built = _read(notebook)
        if built is None:
            return f"{name} cannot be read"
        fresh = _convert(lesson, notebook.parent.name)[1]
        if built.metadata.get("course") != fresh.metadata.course:
            return f"the source, the pins or a utils module changed after {name} was built"
        if _unexecuted(built) != _unexecuted(fresh):
            return f"the cells of {name} are not those of its source"
    return ""


def build(path: Path) -> None:
    """Build both editions of a lesson, and write them only when both are well.

    Raises:
        BuildError: the lesson is refused; nothing was written.
    """
    lesson = _checked(path)
    built: dict[Path, NotebookNode] = {}
    for notebook in editions(lesson.path):
        built[notebook] = _build_edition(lesson, notebook, list(built.values()))
    for notebook, content in built.items():
        files.write(notebook, nbformat.writes(content) + "\n")


def _checked(path: Path) -> Lesson:
    lesson = read_lesson(path)
    problems = source_problems(lesson)
    if problems:
        raise BuildError.at(lesson.name, problems)
    return lesson


def _convert(lesson: Lesson, folder: str) -> tuple[list, NotebookNode]:
    cells = with_slides(edition(lesson, solved=EDITIONS[folder]))
    return cells, convert(cells, {"edition": folder, "source": lesson.name, "source_hash": source_hash(lesson)})


def _build_edition(lesson: Lesson, path: Path, others: list[NotebookNode]) -> NotebookNode:
    """Execute an edition; where another one has the same code, that has been done."""
    cells, notebook = _convert(lesson, path.parent.name)
    same = [other for other in others if code_of(other) == code_of(notebook)]
    if same:
        take_outputs(notebook, same[0])
    path.parent.mkdir(exist_ok=True)
    strict = EDITIONS[path.parent.name]
    problems = [] if same else execute(notebook, cells, lesson.root, path.parent, strict=strict)
    if not problems:
        _keep_ignored_outputs(notebook, _read(path))
        problems = output_problems(cells, notebook, path.parent)
    if problems:
        where = f" (in {path.parent.name}/{path.name})"
        raise BuildError.at(lesson.name, [Problem(problem.line, problem.text + where) for problem in problems])
    nbformat.validate(notebook)
    return notebook


def _keep_ignored_outputs(notebook: NotebookNode, previous: NotebookNode | None) -> None:
    """Where nothing changed that the outputs depend on, a rebuild should not change them either."""
    if previous is None or previous.metadata.get("course") != notebook.metadata.course:
        return
    kept = {cell.id: cell for cell in previous.cells if cell.cell_type == "code"}
    for cell in notebook.cells:
        if IGNORE in cell.metadata.get("tags", []) and cell.id in kept:
            cell.outputs = kept[cell.id].outputs


def _unexecuted(notebook: NotebookNode) -> dict:
    """A notebook without what executing adds to it."""
    cells = [{k: v for k, v in cell.items() if k not in ("outputs", "execution_count")} for cell in notebook.cells]
    return {**notebook, "cells": cells}


def _read(path: Path) -> NotebookNode | None:
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.ValidationError):
        return None
