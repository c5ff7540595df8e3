"""The cells of a learner's notebook: what they ask for, and what the learner has written into them.

Read as JSON, since a copy may be of any age and in any state.
"""

import ast
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from utils import files

_ASKS = re.compile(r"^\s*(?:page\.)?(check|guess)\(\s*[\"'](\w+\.\w+)[\"']", re.MULTILINE)
_BLANK = re.compile(r"raise NotImplementedError|= \.\.\.|guess\(\s*[\"'][\w.]+[\"'],\s*\.\.\.")
Asked = tuple[str, str]  # ("check", "4.2") for an exercise, ("guess", "4.a") for a guess


def cells_of(notebook: Path) -> list[dict[str, Any]]:
    """The cells of a notebook; none where the file is not one."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        return cells if all(isinstance(_source(cell), str) and cell["cell_type"] for cell in cells) else []
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []


def source_hash(notebook: Path) -> str:
    """A hash over the cells' types and sources, without empty cells (JupyterLab adds one at the end).

    An empty string for a file that is not a notebook: that is a copy of nothing we know.
    """
    sources = [(cell["cell_type"], _source(cell)) for cell in cells_of(notebook)]
    if not sources:
        return ""
    return hashlib.sha256(json.dumps([pair for pair in sources if pair[1].strip()]).encode()).hexdigest()


def asked(cells: list[dict[str, Any]]) -> list[tuple[Asked, str]]:
    """What is asked for, and the source of the cell that asks."""
    asking = [(_asks(cell), _source(cell)) for cell in cells]
    return [(asks, source) for asks, source in asking if asks]


def _asks(cell: dict[str, Any]) -> Asked | None:
    found = _ASKS.search(_source(cell)) if cell["cell_type"] == "code" else None
    return (found[1], found[2]) if found else None


def answers(cells: list[dict[str, Any]], blanks: list[tuple[Asked, str]]) -> dict[Asked, str]:
    """What somebody has written in answer to each blank; of several attempts the last."""
    found = {}
    for what, blank in blanks:
        asking = [source for other, source in asked(cells) if other == what]
        written = [_with_definitions(source, blank, cells) for source in asking if _is_answer(source, blank)]
        if written:
            found[what] = written[-1]
    return found


def _is_answer(source: str, blank: str) -> bool:
    """Whether somebody has written into a cell, which may come from an older version of the lesson."""
    return source.strip() != blank.strip() and len(_BLANK.findall(source)) < max(1, len(_BLANK.findall(blank)))


def _with_definitions(source: str, blank: str, cells: list[dict[str, Any]]) -> str:
    """The cell, and before it what it should define and a cell of the learner's own defines in its place."""
    missing = _defined(blank) - _defined(source)
    others = [_source(cell) for cell in cells if cell["cell_type"] == "code" and not _asks(cell)]
    return "\n\n\n".join([*(other for other in others if missing & _defined(other)), source])


def _defined(source: str) -> set[str]:
    """The functions, classes and variables that the code defines; none where it is not Python."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError):
        return set()
    targets = [target for node in body if isinstance(node, ast.Assign) for target in node.targets]
    named = {node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)}
    return named | {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def replace_cells(notebook: Path, target: Path, sources: dict[Asked, str]) -> None:
    """Write the notebook to target with other sources in the cells that ask for something; their outputs go."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    for cell in content["cells"]:
        source = sources.get(_asks(cell))
        if source is not None:
            cell.update(source=source.splitlines(keepends=True), outputs=[], execution_count=None)
    files.write(target, json.dumps(content, indent=1, ensure_ascii=False) + "\n")


def _source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])
