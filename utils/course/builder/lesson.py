"""A lesson's source, cell by cell, and the two editions that are made from it.

The source is a Python file in jupytext's percent format. What stands between `### BEGIN SOLUTION` and
`### END SOLUTION` (nbgrader's markers) is kept in the solved edition and blanked in the learner's.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import jupytext

CELL_MARKER = re.compile(r"# %%(\s|$)")
SOLUTION_MARKER = re.compile(r"\s*### (BEGIN|END) SOLUTION\s*$")
ALMOST_A_SOLUTION_MARKER = re.compile(r"\s*#.*\b(BEGIN|END)[ _-]*SOLUTION", re.IGNORECASE)
FILE_NAME = re.compile(r"\d\d_[a-z0-9_]+\.py$")
ANSWER = "answer"  # the tag of a heading that opens folded
JUPYTEXT_METADATA = {"cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker"}


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong at a line of a lesson, and what to do about it."""

    line: int
    text: str


class BuildError(Exception):
    """A lesson that is refused. Its message has one line per problem: file, line, what is wrong, what to do."""

    @classmethod
    def at(cls, file: str, problems: Iterable[Problem]) -> "BuildError":
        return cls("\n".join(f"{file}:{problem.line}: {problem.text}" for problem in sorted(set(problems))))


@dataclass(frozen=True)
class Cell:
    kind: str  # "code" or "markdown"
    source: str
    metadata: dict
    line: int  # of its `# %%` in the file
    first: int  # of its first source line in the file

    @property
    def tags(self) -> list[str]:
        return self.metadata.get("tags", [])


@dataclass(frozen=True)
class Lesson:
    path: Path
    text: str
    cells: list[Cell]
    tree: ast.Module = field(repr=False)

    @property
    def root(self) -> Path:
        return self.path.parent.parent

    @property
    def name(self) -> str:
        """How the lesson is called in messages: solutions/NN_slug.py."""
        return f"{self.path.parent.name}/{self.path.name}"

    def cell_at(self, line: int) -> Cell:
        return [cell for cell in self.cells if cell.line <= line][-1]

    def tokens(self) -> list[tokenize.TokenInfo]:
        return list(tokenize.generate_tokens(io.StringIO(self.text).readline))


def read_lesson(path: Path) -> Lesson:
    """Read `solutions/NN_slug.py`.

    Raises:
        BuildError: the file cannot be read as a lesson.
    """
    path = path.resolve()
    name = f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
    except UnicodeDecodeError as error:
        raise BuildError.at(name, [Problem(1, f"this is not UTF-8 ({error.reason}); save it as UTF-8")]) from None
    except SyntaxError as error:
        text = f"this is not Python: {error.msg}; correct it (a magic is written as a comment: `# %matplotlib inline`)"
        raise BuildError.at(name, [Problem(error.lineno or 1, text)]) from None
    if not FILE_NAME.match(path.name):
        raise BuildError.at(name, [Problem(1, "a lesson's name is two digits and words, like NN_slug.py; rename it")])
    if not CELL_MARKER.match(text):
        raise BuildError.at(name, [Problem(1, "the first line is not a cell marker; begin the file with `# %%`")])
    return Lesson(path, text, _cells(name, text), tree)


def _cells(name: str, text: str) -> list[Cell]:
    """The cells with their lines: the i-th cell belongs to the i-th marker that is a comment, not part of a string."""
    notebook = jupytext.reads(text, fmt="py:percent")
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    markers = [
        token.start[0]
        for token in tokens
        if token.type == tokenize.COMMENT and token.start[1] == 0 and CELL_MARKER.match(token.string)
    ]
    if len(markers) != len(notebook.cells):
        text = f"{len(markers)} cell markers, {len(notebook.cells)} cells; write markers as `# %%` or `# %% [markdown]`"
        raise BuildError.at(name, [Problem(1, text)])
    lines = text.splitlines()
    return [
        Cell(
            kind=cell.cell_type,
            source=cell.source,
            metadata={key: value for key, value in cell.metadata.items() if key not in JUPYTEXT_METADATA},
            line=marker,
            first=_first_line(cell.source, lines, marker),
        )
        for cell, marker in zip(notebook.cells, markers, strict=True)
    ]


def _first_line(source: str, lines: list[str], marker: int) -> int:
    """The file's line of a cell's first source line (a markdown cell may open with `r\"\"\"` on a line of its own)."""
    for offset, line in enumerate(source.splitlines()):
        if line.strip():
            found = next((n for n in range(marker, len(lines)) if line.rstrip() in lines[n]), marker + offset)
            return found + 1 - offset
    return marker + 1


# ---- Solutions and blanks


@dataclass(frozen=True)
class Region:
    """A solution: the indices of its two marker lines within the cell."""

    begin: int
    end: int


def regions(cell: Cell) -> tuple[list[Region], list[Problem]]:
    """The solutions of a cell, and what is wrong with its markers."""
    found, problems, begin = [], [], None
    lines = cell.source.splitlines()
    for index, line in enumerate(lines):
        here = cell.first + index
        marker = SOLUTION_MARKER.match(line)
        if not marker:
            if ALMOST_A_SOLUTION_MARKER.match(line):
                text = f"`{line.strip()}` is not a marker; write exactly `### BEGIN SOLUTION` or `### END SOLUTION`"
                problems.append(Problem(here, text))
        elif cell.kind != "code":
            problems.append(Problem(here, "a solution marker outside a code cell; remove it"))
        elif marker[1] == "BEGIN" and begin is None:
            begin = index
        elif marker[1] == "BEGIN":
            problems.append(Problem(here, "a solution begins inside another; end the first one before it"))
        elif begin is None:
            problems.append(Problem(here, "a solution ends that never began; add `### BEGIN SOLUTION` above it"))
        else:
            found.append(Region(begin, index))
            begin = None
    if begin is not None:
        text = "this solution is not closed; add `### END SOLUTION` in the same cell"
        problems.append(Problem(cell.first + begin, text))
    return found, problems


def solution_problems(lesson: Lesson) -> Iterator[Problem]:
    """Everything that keeps the solutions of a lesson from being blanked."""
    functions = [n for n in ast.walk(lesson.tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    for cell in lesson.cells:
        found, problems = regions(cell)
        yield from problems
        for region in found:
            yield from _region_problems(cell, region, functions)


def _region_problems(cell: Cell, region: Region, functions: list) -> Iterator[Problem]:
    lines = cell.source.splitlines()
    here = cell.first + region.begin
    inside = range(region.begin + 1, region.end)
    code = [cell.first + n for n in inside if lines[n].strip() and not lines[n].strip().startswith("#")]
    if not code:
        yield Problem(here, "this solution is empty; put the answer between the markers")
    elif _indent(lines[region.begin]) != _indent(lines[region.end]):
        yield Problem(here, "the markers of this solution are indented differently; align them")
    elif _indent(lines[region.begin]):
        if not any(function.lineno < code[0] <= function.end_lineno for function in functions):
            text = "an indented solution outside a function; put the markers inside a function or at the left margin"
            yield Problem(here, text)
    else:
        try:
            names = assigned_names("\n".join(lines[n] for n in inside))
        except SyntaxError:
            yield Problem(here, "this solution is not whole statements; move the markers around whole statements")
            return
        if not names:
            text = "this solution assigns no name to blank; assign one, or put the markers inside the function"
            yield Problem(here, text)


def assigned_names(code: str) -> list[str]:
    """The names that the code assigns at its own level (not inside functions), in order."""
    names: dict[str, None] = {}
    waiting: list[ast.AST] = [ast.parse(code)]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            stored = [name for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]
            names.update({name.id: None for name in stored if isinstance(name.ctx, ast.Store)})
        waiting = list(ast.iter_child_nodes(node)) + waiting
    return list(names)


def blanked(cell: Cell) -> str:
    """The cell's source as the learner gets it."""
    lines = cell.source.splitlines()
    for region in reversed(regions(cell)[0]):
        indent = _indent(lines[region.begin])
        if indent:
            blank = [f"{indent}raise NotImplementedError  # your code here"]
        else:
            names = assigned_names("\n".join(lines[region.begin + 1 : region.end]))
            blank = [f"{name} = ...  # your answer here" for name in names]
        lines[region.begin : region.end + 1] = blank
    return "\n".join(lines)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


# ---- Editions


def edition(lesson: Lesson, *, solved: bool) -> list[Cell]:
    """The cells of one edition: solved, or the learner's, with blanks and without the instructor's cells."""
    cells = [_folded(cell) if ANSWER in cell.tags else cell for cell in lesson.cells]
    if solved:
        return cells
    return [replace(cell, source=blanked(cell)) for cell in cells if "instructor" not in cell.tags]


def _folded(cell: Cell) -> Cell:
    """A heading that JupyterLab opens folded, with all that stands below it; other viewers show all."""
    return replace(cell, metadata=cell.metadata | {"jp-MarkdownHeadingCollapsed": True})
