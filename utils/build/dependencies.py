"""What a lesson's outputs depend on, as one hash: its source, the pinned versions, and the utils modules it imports.

Comments, docstrings and formatting of utils do not count, so that rewording them makes no lesson stale.
"""

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

from utils.build.lesson import BuildError, Lesson
from utils.checks.registry import LESSONS


def source_hash(lesson: Lesson) -> str:
    digest = hashlib.sha256()
    for part in (lesson.text, pins(lesson.root), *_modules_in_hash(lesson)):
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()


def pins(root: Path) -> str:
    """requirements.txt without comments and blank lines."""
    lines = (root / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return "\n".join(filter(None, (line.split("#")[0].strip() for line in lines)))


def _modules_in_hash(lesson: Lesson) -> Iterator[str]:
    files = imported_files(lesson.tree, lesson.root)
    if "utils.checks" in files:  # which finds a lesson's exercises by name, when they are first asked for
        own = lesson.path.stem.split("_", 1)[1]
        counts_all = "utils.checks.show_progress" in imported_names(lesson.tree)
        for name in LESSONS.values() if counts_all else [own]:
            files |= imported_files(ast.parse(f"import utils.checks.{name}"), lesson.root)
    for name, path in sorted(files.items()):
        yield f"{name} {_canonical(_without_docstrings(_parse(path)))}"


def imported_files(tree: ast.Module, root: Path) -> dict[str, Path]:
    """Name and file of every utils module that the code imports, directly or through other utils modules."""
    found: dict[str, Path] = {}
    waiting = list(imported_names(tree))
    while waiting:
        name = waiting.pop()
        path = module_file(name, root)
        if path is None or name in found:
            continue
        found[name] = path
        parent = name.rpartition(".")[0]
        waiting += [parent] if parent else []
        waiting += imported_names(_parse(path), package=name if path.name == "__init__.py" else parent)
    return found


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


def module_file(name: str, root: Path) -> Path | None:
    """The file of a dotted module name, or None where there is no such module."""
    path = root.joinpath(*name.split("."))
    return next((file for file in (path / "__init__.py", path.with_suffix(".py")) if file.is_file()), None)


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
