"""What a lesson may not do, so that both editions hold up on every machine and for every reader.

The first part looks at the source alone; the second at a notebook that was executed.
"""

import ast
import re
import tokenize
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from nbformat import NotebookNode

from utils.course.builder.dependencies import imported_names
from utils.course.builder.lesson import Cell, Lesson, Problem, solution_problems
from utils.course.builder.page_rules import page_problems

IGNORE = "nbval-ignore-output"
HIDING_TAGS = {"nbval-skip", "nbval-raises-exception", "raises-exception", "skip-execution"}
HIDING_COMMENT = re.compile(r"#\s*(NBVAL_\w+|PYTEST_VALIDATE_IGNORE_OUTPUT)")
INTERACTIVE_CALLS = {
    *("interact", "interact_manual", "interactive", "interactive_output", "Output"),
    *("clear_output", "update_display"),
}
WIDGET_MODULES = ("ipywidgets", "utils.course.widgets")
MOST_LINES = 25
MOST_IGNORED = 5  # at most one output cell in this many


def source_problems(lesson: Lesson) -> list[Problem]:
    """Everything wrong with a lesson that can be seen without executing it."""
    rules = (
        *(solution_problems, _title, _cells, _hidden_from_tests, _semicolons),
        *(_utils_first, _plain_tqdm, _interactive, _ignored_without_conclusion, _markdown_pictures),
        page_problems,
    )
    return [problem for rule in rules for problem in rule(lesson)]


def _title(lesson: Lesson) -> Iterator[Problem]:
    first = lesson.cells[0]
    if first.kind != "markdown" or not first.source.startswith("# "):
        yield Problem(first.line, "the lesson does not begin with its title; make the first cell markdown, `# Title`")


def _cells(lesson: Lesson) -> Iterator[Problem]:
    for cell in lesson.cells:
        length = len(cell.source.splitlines())
        if cell.kind not in ("code", "markdown"):
            yield Problem(cell.line, f"a {cell.kind} cell; use code or markdown")
        elif not cell.source.strip():
            yield Problem(cell.line, "this cell is empty; remove it")
        elif cell.kind == "code" and length > MOST_LINES:
            text = f"this cell has {length} lines, {MOST_LINES} are allowed; split it or move code to utils"
            yield Problem(cell.line, text)


def _hidden_from_tests(lesson: Lesson) -> Iterator[Problem]:
    advice = f"show errors with try and print, and tag what depends on the machine `{IGNORE}`"
    for cell in lesson.cells:
        for tag in sorted(HIDING_TAGS & set(cell.tags)):
            yield Problem(cell.line, f"the tag `{tag}` hides this cell from the tests; {advice}")
    for token in lesson.tokens():
        if token.type == tokenize.COMMENT and HIDING_COMMENT.match(token.string):
            yield Problem(token.start[0], f"the comment `{token.string}` hides this cell from the tests; {advice}")


def _semicolons(lesson: Lesson) -> Iterator[Problem]:
    silent = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    last = {lesson.cell_at(token.start[0]).line: token for token in lesson.tokens() if token.type not in silent}
    for token in last.values():
        if token.string == ";":
            text = "the cell ends in `;`, which tests do not honour; end with a call that returns None, like plots.show"
            yield Problem(token.start[0], text)


def _utils_first(lesson: Lesson) -> Iterator[Problem]:
    """Importing utils decides how torch's threads wait, and torch reads that when it is loaded."""
    imports = [node for node in lesson.tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    of_utils = [node for node in imports if list(imported_names(ast.Module([node], [])))]
    if of_utils and of_utils[0] is not imports[0]:
        text = "utils is not imported first, so that waiting threads keep the processor busy; begin with `import utils`"
        yield Problem(imports[0].lineno, text)


def _plain_tqdm(lesson: Lesson) -> Iterator[Problem]:
    for node in ast.walk(lesson.tree):
        plain = (
            isinstance(node, ast.Import)
            and any(alias.name.split(".")[0] == "tqdm" and alias.name != "tqdm.auto" for alias in node.names)
        ) or (
            isinstance(node, ast.ImportFrom)
            and (node.module or "").split(".")[0] == "tqdm"
            and node.module != "tqdm.auto"
            and [alias.name for alias in node.names] != ["auto"]
        )
        if plain:
            text = "plain tqdm prints its speed, so the output differs on every run; write `from tqdm.auto import tqdm`"
            yield Problem(node.lineno, text)


def _interactive(lesson: Lesson) -> Iterator[Problem]:
    widgets = _widget_names(lesson.tree)
    found: dict[int, str] = {}
    for node in ast.walk(lesson.tree):
        name = _interactive_name(node, widgets)
        if name and IGNORE not in lesson.cell_at(node.lineno).tags:
            found.setdefault(lesson.cell_at(node.lineno).line, name)
    for line, name in found.items():
        yield Problem(line, f"`{name}` makes the cell's output change by itself; tag the cell `{IGNORE}`")


def _widget_names(tree: ast.Module) -> set[str]:
    """The names under which a lesson imports widgets and what is in their modules."""
    names = {"widgets"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {a.asname or a.name.split(".")[0] for a in node.names if a.name.startswith("ipywidgets")}
        elif isinstance(node, ast.ImportFrom) and f"{node.module}".startswith(WIDGET_MODULES):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {a.asname for a in node.names if a.asname and f"{node.module}.{a.name}" in WIDGET_MODULES}
    return names


def _interactive_name(node: ast.AST, widgets: set[str]) -> str:
    """What makes this piece of code interactive, or an empty string."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in widgets:
        return node.id
    if isinstance(node, ast.Attribute) and ast.unparse(node) == "utils.course.widgets":
        return "utils.course.widgets"
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in INTERACTIVE_CALLS:
            return f"{called}("
        if any(keyword.arg == "display_id" for keyword in node.keywords):
            return "display_id="
    return ""


def _ignored_without_conclusion(lesson: Lesson) -> Iterator[Problem]:
    code = [cell for cell in lesson.cells if cell.kind == "code"]
    for number, cell in enumerate(code, start=1):
        if IGNORE in cell.tags and (number == len(code) or IGNORE in code[number].tags):
            yield Problem(cell.line, _NO_CONCLUSION)


_NO_CONCLUSION = (
    f"no compared cell follows this `{IGNORE}` cell; "
    "follow it with an untagged cell that prints the conclusion, computed from the run's values"
)


# ---- Pictures


def _markdown_pictures(lesson: Lesson) -> Iterator[Problem]:
    for cell in lesson.cells:
        if cell.kind == "markdown":
            for line, source, alt in _pictures_in_markdown(cell.source):
                yield from _picture_problems(cell.first + line, source, alt, lesson.root / "notebooks")


def _pictures_in_markdown(text: str) -> Iterator[tuple[int, str, str]]:
    """Line (from 0), address and alt text of every picture in a markdown text, not counting what is quoted as code."""
    for token in MarkdownIt("commonmark").parse(text):
        line = token.map[0] if token.map else 0
        if token.type == "html_block":
            yield from ((line + n, source, alt) for n, source, alt in _pictures_in_html(token.content))
        for child in token.children or []:
            if child.type == "image":
                yield line, str(child.attrGet("src")), child.content
            elif child.type == "html_inline":
                yield from ((line, source, alt) for _, source, alt in _pictures_in_html(child.content))
            elif child.type in ("softbreak", "hardbreak"):
                line += 1


class _PictureParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag == "img":
            found = dict(attrs)
            self.found.append((self.getpos()[0] - 1, found.get("src") or "", found.get("alt") or ""))


def _pictures_in_html(text: str) -> list[tuple[int, str, str]]:
    parser = _PictureParser()
    parser.feed(text)
    return parser.found


def _picture_problems(line: int, source: str, alt: str, folder: Path) -> Iterator[Problem]:
    if not alt.strip():
        yield Problem(line, f"the picture {_short(source)} has no alt text; say in it what the picture shows")
    if re.match(r"([a-z]+:)?//", source, re.IGNORECASE):
        yield Problem(
            line, f"the picture {_short(source)} comes from the network; make it with code and keep it in images/"
        )
    elif not source.startswith("data:") and not (folder / unquote(re.split("[?#]", source)[0])).is_file():
        yield Problem(
            line, f"there is no picture {_short(source)}, seen from notebooks/; correct the path or make the picture"
        )


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."


# ---- Executed notebooks


def output_problems(cells: list[Cell], notebook: NotebookNode, folder: Path) -> list[Problem]:
    """Everything wrong with an executed edition; `cells` are its cells in the source, for their lines."""
    pairs = [(cell, built) for cell, built in zip(cells, notebook.cells, strict=True) if built.cell_type == "code"]
    problems = []
    for number, (cell, built) in enumerate(pairs):
        following = pairs[number + 1][1] if number + 1 < len(pairs) else None
        problems += _execution_problems(cell, built)
        problems += [p for output in built.outputs for p in _output_picture_problems(cell.line, output, folder)]
        if IGNORE in cell.tags and not _is_compared(following):
            problems.append(Problem(cell.line, _NO_CONCLUSION))
    return problems + _too_many_ignored(pairs)


def _is_compared(built: NotebookNode | None) -> bool:
    return built is not None and bool(built.outputs) and IGNORE not in built.metadata.get("tags", [])


def _execution_problems(cell: Cell, built: NotebookNode) -> Iterator[Problem]:
    if built.execution_count is None:
        yield Problem(cell.line, "this cell was not run; remove what keeps it from running")
    for output in built.outputs:
        if output.output_type == "error":
            error = last_line(output.ename, output.evalue)
            yield Problem(cell.line, f"this cell raises {error}; correct it, or catch the error and print it")
        elif output.output_type == "stream" and "Warning: " in output.text:  # it names a path of this machine
            yield Problem(cell.line, "this cell prints a warning; mend what it warns of")


def last_line(name: str, message: str) -> str:
    """An error as Python's last line shows it, however long its message is."""
    return ": ".join([name, *message.strip().splitlines()[-1:]])


def _output_picture_problems(line: int, output: NotebookNode, folder: Path) -> Iterator[Problem]:
    data, metadata = output.get("data", {}), output.get("metadata", {})
    for kind in data:
        if kind.startswith("image/") and not (metadata.get(kind) or {}).get("alt", "").strip():
            yield Problem(line, "this cell draws a picture without alt text; show it with plots.show(axes, alt=...)")
    for _, source, alt in _pictures_in_html(data.get("text/html", "")):
        yield from _picture_problems(line, source, alt, folder)


def _too_many_ignored(pairs: list[tuple[Cell, NotebookNode]]) -> list[Problem]:
    with_output = [cell for cell, built in pairs if built.outputs]
    ignored = [cell for cell in with_output if IGNORE in cell.tags]
    if MOST_IGNORED * len(ignored) <= len(with_output):
        return []
    text = (
        f"{len(ignored)} of {len(with_output)} cells with output are tagged `{IGNORE}`, "
        f"at most one in {MOST_IGNORED} may be; print what holds on every machine instead"
    )
    return [Problem(ignored[-1].line, text)]
