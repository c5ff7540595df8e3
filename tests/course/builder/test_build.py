"""The builder: editions, blanks, rebuilds, staleness, and everything it refuses."""

import base64
import json
import os
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import nbformat
import pytest

from utils import COURSE
from utils.course.builder import BuildError, build, check_leftovers, dependencies, stale
from utils.course.builder.__main__ import main
from utils.course.builder.execute import merged_streams
from utils.course.builder.lesson import assigned_names, edition, read_lesson
from utils.course.builder.rules import output_problems, source_problems
from utils.course.checks.registry import in_lesson
from utils.course.lessons import lessons

FIXTURE = Path(__file__).parent / "90_blanks.py"
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
SMALL = '''"""Small things."""

from .deep import twice


def double(number):
    """Twice a number."""
    return twice(number)  # the work is done elsewhere


def blink():
    from IPython.display import clear_output

    print("before")
    clear_output()
    print("after")
'''
FILES = {
    "requirements.txt": "# what learners run\ntorch==2.13.0\n",
    "utils/__init__.py": "",
    "utils/small/__init__.py": SMALL,
    "utils/small/deep.py": '"""Deeper."""\n\n\ndef twice(number):\n    return 2 * number\n',
    "utils/unrelated.py": "ANSWER = 42\n",
}
TITLE = "# %% [markdown]\n# # Title\n\n"  # lines 1 to 3 of every lesson made here


def make_course(root: Path) -> Path:
    for folder in ("solutions", "notebooks", "images", "utils/small"):
        (root / folder).mkdir(parents=True)
    for name, text in FILES.items():
        (root / name).write_text(text)
    (root / "images" / "dot.png").write_bytes(DOT)
    return root


def write_lesson(root: Path, body: str) -> Path:
    path = root / "solutions" / "91_bad.py"
    path.write_text(TITLE + body)
    return path


@pytest.fixture
def course(tmp_path):
    return make_course(tmp_path / "a course")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory):
    root = make_course(tmp_path_factory.mktemp("built") / "a course")
    shutil.copy(FIXTURE, root / "solutions")
    build(root / "solutions" / FIXTURE.name)
    return root


@pytest.fixture
def built(built_once, tmp_path):
    """A course with one built lesson, to be changed at will."""
    return Path(shutil.copytree(built_once, tmp_path / "another course"))


def notebook(root: Path, folder: str):
    return nbformat.read(root / folder / "90_blanks.ipynb", as_version=4)


def sources_of(book) -> list[str]:
    return [cell.source for cell in book.cells]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


# ---- Editions


def test_the_learner_gets_blanks_where_the_answers_were(built_once):
    learner, solved = (sources_of(notebook(built_once, folder)) for folder in ("notebooks", "solutions"))
    function = next(source for source in learner if "def triple" in source)
    assert function.endswith('"""\n    raise NotImplementedError  # your code here\n\n\nassert callable(triple)')
    values = ["first = ...  # your answer here", "second = ...  # your answer here", "third = ...  # your answer here"]
    assert "\n".join(values) in learner
    assert not any("SOLUTION" in source or "tripled" in source for source in learner)
    assert sum("### BEGIN SOLUTION" in source for source in solved) == 2


def test_only_the_solved_edition_has_the_instructors_cells(built_once):
    learner, solved = (sources_of(notebook(built_once, folder)) for folder in ("notebooks", "solutions"))
    assert any("for instructors" in source for source in solved)
    assert not any("for instructors" in source for source in learner)
    assert len(solved) == len(learner) + 1


def test_both_editions_are_executed_and_say_where_they_come_from(built_once):
    for folder in ("notebooks", "solutions"):
        book = notebook(built_once, folder)
        nbformat.validate(book)
        assert all(cell.execution_count for cell in book.cells if cell.cell_type == "code")
        assert book.metadata.course.source == "solutions/90_blanks.py"
        assert "version" not in book.metadata.language_info
        assert "jupytext" not in book.metadata


def test_kernels_get_an_empty_course_work_and_only_solutions_are_strict(built_once):
    texts = {}
    for folder in ("notebooks", "solutions"):
        cell = next(cell for cell in notebook(built_once, folder).cells if "COURSE_WORK" in cell.source)
        texts[folder] = cell.outputs[0].text
    assert texts == {"notebooks": "work: [] strict: None\n", "solutions": "work: [] strict: 1\n"}


def test_streams_are_whole(built_once):
    cell = next(cell for cell in notebook(built_once, "notebooks").cells if "flush=True" in cell.source)
    assert sorted((output.name, output.text) for output in cell.outputs) == [
        ("stderr", "err\nerr\n"),
        ("stdout", "out\nout\n"),
    ]


def test_a_display_separates_streams():
    text = nbformat.v4.new_output("stream", name="stdout", text="a")
    picture = nbformat.v4.new_output("display_data", data={"text/plain": "p"})
    outputs = merged_streams([text, deepcopy(text), picture, deepcopy(text)])
    assert [output.get("text") for output in outputs] == ["aa", None, "a"]


def test_a_marker_inside_a_string_begins_no_cell(course):
    shutil.copy(FIXTURE, course / "solutions")
    lesson = read_lesson(course / "solutions" / FIXTURE.name)
    lines = lesson.text.splitlines()
    assert all(lines[cell.line - 1].startswith("# %%") for cell in lesson.cells)
    for cell in lesson.cells:
        assert cell.source.splitlines()[0].lstrip() in lines[cell.first - 1]


def test_equal_cells_have_different_ids(course):
    path = write_lesson(course, "# %%\nprint(1)\n\n# %%\nprint(1)\n")
    from utils.course.builder.execute import convert

    first, second = (cell.id for cell in convert(edition(read_lesson(path), solved=True), {}).cells[1:])
    assert first != second
    assert first.split("-")[0] == second.split("-")[0]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("a = 1", ["a"]),
        ("a, (b, *c) = 1, (2, 3)", ["a", "b", "c"]),
        ("a: int = 1\nb = a = 2", ["a", "b"]),
        ("total = 0\nfor i in range(3):\n    total += i", ["total"]),
        ("a = [x for x in range(3)]\na[0] = 1\nb.c = 2", ["a"]),
        ("def f():\n    a = 1", []),
    ],
)
def test_assigned_names(code, names):
    assert assigned_names(code) == names


# ---- Rebuilding


def test_a_rebuild_changes_nothing(built):
    before = {path: path.read_bytes() for path in built.rglob("*.ipynb")}
    assert main(["--force", "90"], built) == 0
    assert {path: path.read_bytes() for path in built.rglob("*.ipynb")} == before


def test_a_rebuild_after_a_change_keeps_all_but_ignored_outputs(built):
    """A changed pin makes the lesson stale; only what is not compared may come out differently."""
    before = notebook(built, "notebooks")
    (built / "requirements.txt").write_text("torch==2.13.1\n")
    build(built / "solutions" / FIXTURE.name)
    after = notebook(built, "notebooks")
    ignored = [n for n, cell in enumerate(after.cells) if cell.metadata.get("tags") == ["nbval-ignore-output"]]
    assert [n for n, (a, b) in enumerate(zip(before.cells, after.cells, strict=True)) if a != b] == ignored
    assert sources_of(before) == sources_of(after)


def test_nothing_is_built_that_is_not_stale(built, capsys):
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*.ipynb")}
    assert main([], built) == 0
    assert "up to date" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in built.rglob("*.ipynb")} == before


# ---- Both editions under nbval, as `make test` runs them


def nbval(root: Path) -> subprocess.CompletedProcess:
    options = ["-p", "tests.lesson_kernels", "--nbval", "--nbval-current-env", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *options, str(root / "notebooks"), str(root / "solutions")]
    course = COURSE
    environment = os.environ | {"PYTHONPATH": str(root)}
    return subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, timeout=120)


def test_both_editions_pass_strictly_each_with_an_empty_course_work(built):
    done = nbval(built)
    assert done.returncode == 0, done.stdout


def test_a_changed_output_fails(built):
    edit(built / "notebooks/90_blanks.ipynb", '"four\\n"', '"for\\n"')
    done = nbval(built)
    assert done.returncode == 1
    assert "1 failed" in done.stdout


# ---- Staleness, always without executing


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("utils/small/__init__.py", '"""Twice a number."""', '"""Two times a number."""'),
        ("utils/small/__init__.py", "# the work is done elsewhere", "# see deep.py"),
        ("utils/small/deep.py", "return 2 * number", "return (\n        2 * number\n    )"),
        ("utils/unrelated.py", "42", "43"),
        ("requirements.txt", "# what learners run\n", "\n# What learners run\n"),
    ],
)
def test_what_changes_no_output_makes_nothing_stale(built, file, old, new):
    edit(built / file, old, new)
    assert stale(built / "solutions" / FIXTURE.name) == ""
    assert main(["--check"], built) == 0


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("solutions/90_blanks.py", "What does a blank look like?", "What do blanks look like?"),
        ("utils/small/__init__.py", "return twice(number)", "return twice(number) + 0"),
        ("utils/small/deep.py", "2 * number", "number * 2"),
        ("utils/__init__.py", "", "import sys\n"),
        ("requirements.txt", "torch==2.13.0", "torch==2.13.1"),
        ("notebooks/90_blanks.ipynb", "your code here", "my code here"),
        ("notebooks/90_blanks.ipynb", '"nbval-ignore-output"', '"nbval-skip"'),
        ("solutions/90_blanks.ipynb", "for instructors", "for everyone"),
        ("solutions/90_blanks.ipynb", '"nbformat"', '"nbformat'),
    ],
)
def test_what_changes_outputs_or_cells_makes_the_lesson_stale(built, file, old, new, capsys):
    edit(built / file, old, new)
    assert stale(built / "solutions" / FIXTURE.name)
    assert main(["--check"], built) == 1
    assert "solutions/90_blanks.py is stale" in capsys.readouterr().out


def test_an_output_edited_by_hand_is_for_nbval_to_find(built):
    edit(built / "notebooks/90_blanks.ipynb", '"four\\n"', '"for\\n"')
    assert stale(built / "solutions" / FIXTURE.name) == ""


def test_a_missing_edition_is_stale(built):
    (built / "notebooks/90_blanks.ipynb").unlink()
    assert "does not exist" in stale(built / "solutions" / FIXTURE.name)


# ---- Refusals that need no execution

PICTURE = "# %% [markdown]\n# Look:\n# {}\n"
REFUSED = {
    "unclosed": ("# %%\n### BEGIN SOLUTION\na = 1\n", 5, "not closed"),
    "nested": ("# %%\n### BEGIN SOLUTION\n### BEGIN SOLUTION\na = 1\n### END SOLUTION\n", 6, "inside another"),
    "stray": ("# %%\na = 1\n### END SOLUTION\n", 6, "never began"),
    "misspelled marker": ("# %%\n## BEGIN SOLUTION\na = 1\n", 5, "not a marker"),
    "marker in markdown": ("# %% [markdown]\n# ### BEGIN SOLUTION\n", 5, "outside a code cell"),
    "empty solution": ("# %%\n### BEGIN SOLUTION\n# to do\n### END SOLUTION\n", 5, "is empty"),
    "nothing to blank": ("# %%\n### BEGIN SOLUTION\nprint(1)\n### END SOLUTION\n", 5, "no name to blank"),
    "half a statement": ("# %%\na = (\n### BEGIN SOLUTION\n1,\n2)\n### END SOLUTION\n", 6, "whole statements"),
    "indented, no function": (
        "# %%\nif True:\n    ### BEGIN SOLUTION\n    a = 1\n    ### END SOLUTION\n",
        6,
        "outside a function",
    ),
    "differently indented": (
        "# %%\ndef f():\n    ### BEGIN SOLUTION\n    return 1\n### END SOLUTION\n",
        6,
        "indented differently",
    ),
    "semicolon": ("# %%\nax = [1]\nax.sort();  # quiet\n", 6, "ends in `;`"),
    "import tqdm": ("# %%\nimport tqdm\n", 5, "plain tqdm"),
    "from tqdm": ("# %%\nif True:\n    from tqdm import trange\n", 6, "plain tqdm"),
    "interact": ("# %%\n1\n\n# %%\nfrom ipywidgets import interact\ninteract(print, x=(0, 9))\n", 7, "interact"),
    "interact renamed": ("# %%\nfrom ipywidgets import interact as i\n\n# %%\ni(print, x=(0, 9))\n", 7, "`i`"),
    "interact decorates": (
        "# %%\nimport ipywidgets\n\n# %%\n@ipywidgets.interact(x=1)\ndef f(x): ...\n",
        7,
        "interact(",
    ),
    "torch before utils": ("# %%\nimport torch\n\nimport utils\n", 5, "begin with `import utils`"),
    "widgets of the course": ("# %%\nfrom utils.course import widgets as w\n\n# %%\nw.heads()\n", 7, "`w`"),
    "clear_output": ("# %%\nimport IPython.display as d\n\nd.clear_output()\n", 4, "clear_output("),
    "display_id": ("# %%\nhandle = display(1, display_id=True)\n", 4, "display_id="),
    "update_display": ("# %%\nupdate_display(2, 'x')\n", 4, "update_display("),
    "no conclusion at all": ('# %% tags=["nbval-ignore-output"]\nprint(1)\n', 4, "no compared cell follows"),
    "no conclusion yet": (
        '# %% tags=["nbval-ignore-output"]\n1\n\n# %% tags=["nbval-ignore-output"]\n2\n\n# %%\n3\n',
        4,
        "no compared cell follows",
    ),
    "skipped by nbval": ('# %% tags=["nbval-skip"]\nprint(1)\n', 4, "hides this cell"),
    "skipped by comment": ("# %%\n# NBVAL_SKIP\nprint(1)\n", 5, "hides this cell"),
    "too long": ("# %%\n" + "a = 1\n" * 26, 4, "26 lines"),
    "empty": ("# %%\n\n# %%\nprint(1)\n", 4, "is empty"),
    "no alt": (PICTURE.format("![](../images/dot.png)"), 6, "no alt text"),
    "no alt, html": (PICTURE.format("a <img src='../images/dot.png'> b"), 6, "no alt text"),
    "no alt, html block": (PICTURE.format("\n# <p>\n# <img src='../images/dot.png'></p>"), 8, "no alt text"),
    "no alt, raw string": ('# %% [markdown]\nr"""\nLook:\n\n![](../images/dot.png)\n"""\n', 8, "no alt text"),
    "network": (PICTURE.format("![a dot](https://example.org/dot.png)"), 6, "from the network"),
    "network by reference": (
        PICTURE.format("![a dot][d]\n#\n# [d]: http://example.org/dot.png"),
        6,
        "from the network",
    ),
    "network, html": (PICTURE.format("<img alt='a dot' src='//example.org/dot.png'>"), 6, "from the network"),
    "no such picture": (PICTURE.format("![a dot](../images/dots.png)"), 6, "no picture"),
    "not Python": ("# %%\nprint(\n", 5, "not Python"),
}


@pytest.mark.parametrize(("body", "line", "fragment"), REFUSED.values(), ids=REFUSED)
def test_refused_with_lesson_and_line(course, body, line, fragment):
    with pytest.raises(BuildError) as refusal:
        build(write_lesson(course, body))
    (message,) = str(refusal.value).splitlines()
    assert message.startswith(f"solutions/91_bad.py:{line}: ")
    assert fragment in message
    assert "; " in message, "says what is wrong; what to do"
    assert not list(course.rglob("*.ipynb"))


ALLOWED = {
    "tqdm.auto": "# %%\nimport tqdm.auto\nfrom tqdm import auto\nfrom tqdm.auto import tqdm\n",
    "words in strings": "# %%\nprint('interact( ; display_id= clear_output ![](http://x.org/a.png)');a = 1\n",
    "25 lines": "# %%\n" + "a = 1\n" * 25,
    "quoted pictures": "# %% [markdown]\n# `![](http://x.org/a.png)`\n#\n# ```\n# <img src=x>\n# ```\n",
    "alt texts": PICTURE.format("![a dot](../images/dot.png) <img src='../images/dot.png' alt='a dot'>"),
    "tagged": '# %% tags=["nbval-ignore-output"]\nfrom ipywidgets import Output\nOutput()\n\n# %%\nprint(1)\n',
    "method": "# %%\nclass A:\n    def f():\n        ### BEGIN SOLUTION\n        return 1\n        ### END SOLUTION\n",
    "a magic": "# %%\n# %matplotlib inline\n\n# %%\n# %%time\nprint(1)\n",
}


@pytest.mark.parametrize("body", ALLOWED.values(), ids=ALLOWED)
def test_allowed(course, body):
    assert source_problems(read_lesson(write_lesson(course, body))) == []


def test_all_problems_are_reported_together(course):
    bodies = ("unclosed", "semicolon", "import tqdm", "no alt", "no such picture")
    with pytest.raises(BuildError) as refusal:
        build(write_lesson(course, "\n".join(REFUSED[name][0] for name in bodies)))
    assert len(str(refusal.value).splitlines()) == len(bodies)


@pytest.mark.parametrize(
    ("name", "text", "fragment"),
    [
        ("91_bad.py", "# Title\n\n# %%\nprint(1)\n", "not a cell marker"),
        ("91_bad.py", "# %%\nprint(1)\n", "does not begin with its title"),
        ("bad.py", TITLE, "two digits"),
    ],
)
def test_a_file_that_is_no_lesson(course, name, text, fragment):
    path = course / "solutions" / name
    path.write_text(text)
    with pytest.raises(BuildError, match=rf"^solutions/{name}:1: .*{fragment}"):
        build(path)


def test_a_file_that_is_not_utf8(course):
    path = course / "solutions" / "91_bad.py"
    path.write_bytes(b"# %% [markdown]\n# # Caf\xe9\n")
    with pytest.raises(BuildError, match=r"^solutions/91_bad.py:1: .*UTF-8"):
        build(path)


# ---- Refusals after execution


def test_a_cell_that_raises(course):
    path = write_lesson(course, "# %%\nprint(1)\n\n# %%\na = 1\nraise ValueError('first\\nlast')\n")
    with pytest.raises(
        BuildError, match=r"^solutions/91_bad.py:7: this cell raises ValueError: last; .*in solutions/91_bad.ipynb"
    ):
        build(path)
    assert not list(course.rglob("*.ipynb"))


def test_a_blank_that_the_lesson_itself_calls(course):
    body = "# %%\ndef f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n\n\n# %%\nf()\n"
    with pytest.raises(BuildError, match=r"bad.py:11: this cell raises NotImplementedError.*in notebooks/91_bad.ipynb"):
        build(write_lesson(course, body))
    assert not list(course.rglob("*.ipynb")), "the solved edition was well, but is not written alone"


def test_a_cell_that_rewrites_its_output_from_within_utils(course):
    path = write_lesson(course, "# %%\nfrom utils.small import blink\n\nblink()\n")
    with pytest.raises(BuildError, match=r"bad.py:4: this cell rewrites its output"):
        build(path)


def test_a_cell_that_kills_python(course):
    path = write_lesson(course, "# %%\nimport os\n\nos._exit(1)\n")
    with pytest.raises(BuildError, match=r"bad.py:4: Python died in this cell"):
        build(path)


def executed(course, *cells):
    """Problems of a notebook with these outputs: (tags, outputs) per cell; the cells stand at lines 4, 7, 10 ..."""
    marker = {True: '# %% tags=["nbval-ignore-output"]', False: "# %%"}
    body = "\n".join(f"{marker[ignored]}\nprint({n})\n" for n, (ignored, _) in enumerate(cells))
    lesson = read_lesson(write_lesson(course, body))
    from utils.course.builder.execute import convert

    book = convert(lesson.cells, {})
    for cell, (_, outputs) in zip(book.cells[1:], cells, strict=True):
        cell.outputs, cell.execution_count = outputs, 1
    return lesson, book


def text_output():
    return [nbformat.v4.new_output("stream", name="stdout", text="1\n")]


def shown(data, metadata=None):
    return [nbformat.v4.new_output("display_data", data=data, metadata=metadata or {})]


@pytest.mark.parametrize(
    ("outputs", "fragment"),
    [
        (shown({"image/png": "AAAA"}), "without alt text"),
        (shown({"image/png": "AAAA"}, {"image/png": {"alt": " "}}), "without alt text"),
        (shown({"image/svg+xml": "<svg/>"}), "without alt text"),
        (shown({"text/html": "<img src='../images/dot.png'>"}), "no alt text"),
        (shown({"text/html": "<img alt='a' src='https://example.org/a.png'>"}), "from the network"),
        ([nbformat.v4.new_output("error", ename="ValueError", evalue="no", traceback=[])], "raises ValueError: no"),
    ],
)
def test_outputs_that_are_refused(course, outputs, fragment):
    lesson, book = executed(course, (False, text_output()), (False, outputs))
    (problem,) = output_problems(lesson.cells, book, course / "notebooks")
    assert problem.line == 7
    assert fragment in problem.text


def test_a_picture_with_alt_text_passes(course):
    lesson, book = executed(course, (False, shown({"image/png": "AAAA"}, {"image/png": {"alt": "a dot"}})))
    assert output_problems(lesson.cells, book, course / "notebooks") == []


def test_a_cell_that_was_not_run(course):
    lesson, book = executed(course, (False, text_output()))
    book.cells[1].execution_count = None
    (problem,) = output_problems(lesson.cells, book, course / "notebooks")
    assert (problem.line, "not run" in problem.text) == (4, True)


def test_at_most_one_output_in_five_is_ignored(course):
    ignored, compared = (True, text_output()), (False, text_output())
    lesson, book = executed(course, ignored, *[compared] * 4)
    assert output_problems(lesson.cells, book, course / "notebooks") == []
    lesson, book = executed(course, ignored, *[compared] * 3, (False, []))
    (problem,) = output_problems(lesson.cells, book, course / "notebooks")
    assert (problem.line, "1 of 4" in problem.text) == (4, True)


def test_a_conclusion_without_output_is_none(course):
    compared = (False, text_output())
    lesson, book = executed(course, (True, text_output()), (False, []), *[compared] * 4)
    (problem,) = output_problems(lesson.cells, book, course / "notebooks")
    assert (problem.line, "no compared cell follows" in problem.text) == (4, True)


# ---- The command line


def test_a_notebook_without_a_source_is_refused(built, capsys):
    leftover = built / "notebooks" / "89_old.ipynb"
    leftover.write_text(json.dumps({}))
    with pytest.raises(BuildError, match=r"^notebooks/89_old.ipynb:1: no source"):
        check_leftovers(built)
    assert main(["--check"], built) == 1
    assert "89_old.ipynb" in capsys.readouterr().err


def test_an_unknown_lesson_is_named(built, capsys):
    assert main(["12"], built) == 1
    assert "there is no lesson '12'; the lessons are: 90_blanks" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["90", "90_blanks", "solutions/90_blanks.py"])
def test_a_lesson_is_chosen_by_number_name_or_path(built, name, capsys):
    assert main([name, "--check"], built) == 0


def test_one_refused_lesson_does_not_stop_the_others(built, capsys):
    write_lesson(built, REFUSED["semicolon"][0])
    assert main([], built) == 1
    said = capsys.readouterr()
    assert "90_blanks.py is up to date" in said.out
    assert said.err.startswith("solutions/91_bad.py:6: ")


def test_a_lesson_that_shows_progress_depends_on_everybodys_exercises():
    def used(name):
        return dependencies.used_modules(read_lesson(next((COURSE / "solutions").glob(f"{name}_*.py"))))

    with_exercises = [lesson for lesson in lessons() if in_lesson(lesson.number)]
    for lesson in with_exercises:
        checks = f"utils.lessons.{lesson.slug}.checks"
        assert checks in used("00")
        assert [other.slug for other in with_exercises if checks in used(other.name[:2])] == [lesson.slug]


def test_a_warning_in_an_output_is_refused(course):
    path = write_lesson(course, "# %%\nimport warnings\n\nwarnings.warn('old', stacklevel=1)\nprint(1)\n")
    with pytest.raises(BuildError, match="prints a warning"):
        build(path)
