"""What a lesson's outputs depend on, as one hash: its source, the pinned versions, the utils modules that it uses, and
the files that these open: a checkpoint, the script of a figure.

Comments, docstrings and formatting of utils do not count, so that rewording them makes no lesson stale.
"""

import ast
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from utils.course.builder.lesson import BuildError, Lesson
from utils.course.lessons import lessons

PAGE = "utils.page"  # what a lesson calls, the checks among it
CHECKS = "utils.course.checks"  # finds the exercises of a lesson in its room, which no import shows


def source_hash(lesson: Lesson) -> str:
    digest = hashlib.sha256()
    for part in (lesson.text.encode(), pins(lesson.root).encode(), *_used(lesson)):
        digest.update(part + b"\0")
    return digest.hexdigest()


def pins(root: Path) -> str:
    """requirements.txt without comments and blank lines."""
    lines = (root / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return "\n".join(filter(None, (line.split("#")[0].strip() for line in lines)))


def _used(lesson: Lesson) -> Iterator[bytes]:
    """The modules that a lesson uses, as code, and the files that they and the lesson name."""
    modules = used_modules(lesson)
    trees = {name: _parse(path) for name, path in modules.items()}
    for name, tree in trees.items():
        yield f"{name} {_canonical(_without_docstrings(tree))}".encode()
    files = _named_files(lesson.tree, [lesson.root])
    for name, path in modules.items():
        files |= _named_files(trees[name], [lesson.root, path.parent])
    for file in sorted(files):
        yield file.relative_to(lesson.root).as_posix().encode() + b" " + file.read_bytes()


def used_modules(lesson: Lesson) -> dict[str, Path]:
    """Name and file of every utils module that the lesson imports, directly or through others, in alphabetical order.

    Raises: BuildError for a module that is not Python.
    """
    graph, names = import_graph(lesson.root), set(imported_names(lesson.tree))
    if names & {CHECKS, PAGE}:
        counts_all = f"{CHECKS}.show_progress" in names
        slugs = [other.slug for other in lessons(lesson.root)] if counts_all else [lesson.path.stem.split("_", 1)[1]]
        names |= {f"utils.lessons.{slug}.checks" for slug in slugs}
    return {name: _file(name, lesson.root) for name in sorted(reached(graph, names))}


def reached(graph: dict[str, list[str]], names: Iterable[str]) -> set[str]:
    """The modules among the names, and all that importing them runs: what they import, and the packages above them."""
    found: set[str] = set()
    waiting = [name for name in names if name in graph]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [*graph[name], *filter(None, [name.rpartition(".")[0]])]
    return found


def import_graph(root: Path) -> dict[str, list[str]]:
    """For every module of root/utils the modules of utils that it imports.

    Raises: BuildError for a module that is not Python.
    """
    files = sorted((root / "utils").rglob("*.py"))
    return _scan(root, tuple((file, file.stat().st_mtime_ns, file.stat().st_size) for file in files))


# In a process of its own, since grimp looks at the package that Python finds, and this one has found its utils already.
_SCRIPT = """
import json, grimp
graph = grimp.build_graph("utils", cache_dir=None)
print(json.dumps({name: sorted(graph.find_modules_directly_imported_by(name)) for name in graph.modules}))
"""


@cache
def _scan(root: Path, files: tuple[tuple[Path, int, int], ...]) -> dict[str, list[str]]:
    for path, *_ in files:
        _parse(path)  # says better what is wrong
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run([sys.executable, "-c", _SCRIPT], cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise BuildError(f"utils:1: its imports cannot be read: {done.stderr.strip().splitlines()[-1]}")
    return json.loads(done.stdout)


def imported_names(tree: ast.Module, package: str = "") -> Iterator[str]:
    """Every dotted name under utils that the code imports, wherever in it.

    `from utils.text import Vocabulary` gives utils.text and utils.text.Vocabulary: only the file system knows which
    of the two is a module. A relative import is resolved against `package`.
    """
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".") if node.level else []
            base = ".".join([*parts[: len(parts) - node.level + 1], *filter(None, [node.module])])
            names = [base, *(f"{base}.{alias.name}" for alias in node.names)]
        yield from (name for name in names if name.split(".")[0] == "utils")


def _file(name: str, root: Path) -> Path:
    path = root.joinpath(*name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _named_files(tree: ast.Module, folders: list[Path]) -> set[Path]:
    """The files that the code names in a string, seen from one of the folders."""
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    names = {text for text in strings if "." in text and len(text) < 100 and "\n" not in text and "\0" not in text}
    return {folder / name for folder in folders for name in names if (folder / name).is_file()}


def _parse(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError as error:
        file = path.relative_to(path.parents[len(path.parts) - 2 - path.parts.index("utils")])
        raise BuildError(f"{file}:{error.lineno}: this is not Python: {error.msg}; correct it") from None


def _without_docstrings(tree: ast.Module) -> ast.Module:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(tree):
        if isinstance(node, documented) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:]
    return tree


def _canonical(node: object) -> str:
    """A syntax tree as text. Empty fields are left out: newer Pythons add fields, and ast.dump would show them."""
    if isinstance(node, ast.AST):
        fields = [(name, value) for name, value in ast.iter_fields(node) if value is not None and value != []]
        return f"{type(node).__name__}({', '.join(f'{name}={_canonical(value)}' for name, value in fields)})"
    if isinstance(node, list):
        return f"[{', '.join(map(_canonical, node))}]"
    return repr(node)
