"""utils is built in rows: a module imports only from rows above it, never sideways, never from below.

So each module can be read with nothing in mind but what stands above it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from utils.build.dependencies import imported_names, module_file

ROOT = Path(__file__).resolve().parent.parent
ROWS = [
    set("masks text positions metrics plots progress checkpoints threads workspace architecture".split()),
    {"attention", "corpora"},
    {"layers", "recurrent", "skipgram"},
    {"model"},
    {"training", "decoding"},
    {"experiments"},
    {"checks", "widgets"},
    {"build"},
]
ROW = {module: number for number, row in enumerate(ROWS) for module in row}


def violations(root: Path) -> Iterator[str]:
    """What breaks the rows in root/utils, a sentence each. The modules of one package may import each other."""
    for file in sorted((root / "utils").rglob("*.py")):
        parts = ("utils", *file.relative_to(root / "utils").with_suffix("").parts)
        if parts[-1] == "__init__":
            parts = parts[:-1]
        own = parts[1] if len(parts) > 1 else ""
        where = str(file.relative_to(root))
        if own and own not in ROW:
            yield f"{where}: {own} is in no row; give it one here and in the design"
            continue
        package = ".".join(parts if file.name == "__init__.py" else parts[:-1])
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for other in sorted({_module(name, root) for name in imported_names(tree, package)} - {own}):
            problem = _problem(own, other)
            if problem:
                yield f"{where}: {problem}"


def _module(name: str, root: Path) -> str:
    """The module directly under utils that a dotted name belongs to; of utils itself, an empty string."""
    second = name.split(".")[1] if "." in name else ""
    return second if second and module_file(f"utils.{second}", root) else ""


def _problem(own: str, other: str) -> str:
    if not other:
        return ""
    if other == "build":
        return "imports build, which nobody imports"
    if not own:
        return f"utils itself imports {other}; it imports nothing"
    if other not in ROW:
        return ""  # reported where that module is
    if ROW[other] == ROW[own]:
        return f"imports {other} sideways, from its own row {ROW[own]}"
    if ROW[other] > ROW[own]:
        return f"imports {other} from row {ROW[other]}, below its own row {ROW[own]}"
    return ""


def bare_imports(root: Path) -> Iterator[str]:
    """`import utils` hides which modules are used, so it is not allowed within utils."""
    for file in sorted((root / "utils").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import) and any(alias.name == "utils" for alias in node.names):
                yield f"{file.relative_to(root)}:{node.lineno}: imports utils as a whole; name the module"


def test_every_module_imports_only_from_rows_above():
    assert list(violations(ROOT)) == []


def test_no_module_imports_utils_as_a_whole():
    assert list(bare_imports(ROOT)) == []


def test_no_lesson_imports_the_builder():
    for lesson in sorted((ROOT / "solutions").glob("*.py")):
        names = set(imported_names(ast.parse(lesson.read_text(encoding="utf-8"))))
        assert not any(name.startswith("utils.build") for name in names), lesson.name


# ---- The test itself, on small trees

GOOD = {
    "__init__": "import os\n",
    "text": "import collections\n",
    "corpora/__init__": "from utils.corpora.french import CORPUS\n",
    "corpora/french": "from utils import text\nfrom .words import WORDS\nfrom . import words\n",
    "corpora/words": "WORDS = []\n",
    "attention": "def attend(): ...\n",
    "layers": "from utils.attention import attend\n",
    "experiments/lesson_03": "from utils.layers import attend\nfrom utils import corpora\n",
    "checks/lesson_03": "from utils.experiments import lesson_03\nfrom utils.experiments.lesson_03 import attend\n",
    "build/__init__": "from utils.build import lesson\n",
    "build/lesson": "from utils import text\n",
}


def tree(root: Path, changes: dict[str, str]) -> Path:
    for name, text in {**GOOD, **changes}.items():
        path = root / "utils" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def test_good_layers_pass(tmp_path):
    assert list(violations(tree(tmp_path, {}))) == []


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("attention", "from utils import corpora", "imports corpora sideways, from its own row 1"),
        ("attention", "from .corpora.french import CORPUS", "imports corpora sideways, from its own row 1"),
        ("attention", "from . import corpora", "imports corpora sideways, from its own row 1"),
        ("corpora/words", "import utils.attention", "imports attention sideways, from its own row 1"),
        ("corpora/words", "from ..attention import attend", "imports attention sideways, from its own row 1"),
        ("text", "from utils.layers import attend", "imports layers from row 2, below its own row 0"),
        ("attention", "def f():\n    from utils import layers", "imports layers from row 2, below its own row 1"),
        ("layers", "from utils import build", "imports build, which nobody imports"),
        ("checks/lesson_03", "from utils.build.lesson import text", "imports build, which nobody imports"),
        ("__init__", "from utils.text import collections", "utils itself imports text; it imports nothing"),
        ("__init__", "from . import text", "utils itself imports text; it imports nothing"),
        ("helpers", "", "helpers is in no row; give it one here and in the design"),
        ("helpers/__init__", "from utils import build", "helpers is in no row; give it one here and in the design"),
    ],
)
def test_each_violation_is_found(tmp_path, name, text, problem):
    assert list(violations(tree(tmp_path, {name: text}))) == [f"utils/{name}.py: {problem}"]


@pytest.mark.parametrize("text", ["import utils", "import utils as u"])
def test_a_bare_import_is_found(tmp_path, text):
    assert list(bare_imports(tree(tmp_path, {"layers": text}))) == [
        "utils/layers.py:1: imports utils as a whole; name the module"
    ]
