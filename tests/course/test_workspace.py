"""The learner's copies: made once, never overwritten, updated only where nothing of the learner's is lost."""

import os

import nbformat
import pytest

from utils import COURSE
from utils.course import guesses, progress
from utils.course.guesses import Guess
from utils.course.work_folder import work_folder
from utils.course.workspace import RECORD, Update, copy, main, reset, update


def write(path, *sources, output=None, **metadata):
    cells = [nbformat.v4.new_code_cell(source, id=f"c{n}", metadata=metadata) for n, source in enumerate(sources)]
    for cell in cells:
        cell.outputs = [nbformat.v4.new_output("stream", text=output)] if output else []
    path.parent.mkdir(exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)


@pytest.fixture
def lessons(tmp_path):
    write(tmp_path / "notebooks" / "00_start.ipynb", "x = ...", output="1")
    write(tmp_path / "notebooks" / "01_next.ipynb", "y = 1")
    return tmp_path / "notebooks"


@pytest.fixture
def work(tmp_path):
    return tmp_path / "my work"


def first_source(path):
    return nbformat.read(path, as_version=4).cells[0].source


def test_copies_are_made_once_and_never_overwritten(lessons, work):
    assert copy(lessons, work) == ["00_start.ipynb", "01_next.ipynb"]
    assert (work / "00_start.ipynb").read_bytes() == (lessons / "00_start.ipynb").read_bytes()
    write(work / "00_start.ipynb", "x = 'mine'")
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert copy(lessons, work) == []
    assert first_source(work / "00_start.ipynb") == "x = 'mine'"


def test_nothing_is_written_where_there_is_nothing_to_do(lessons, work):
    copy(lessons, work)
    before = {path: path.stat().st_mtime_ns for path in work.iterdir()}
    assert copy(lessons, work) == []
    assert update(lessons, work) == Update()
    assert {path: path.stat().st_mtime_ns for path in work.iterdir()} == before


def test_update_replaces_what_the_learner_only_ran(lessons, work):
    copy(lessons, work)
    write(work / "00_start.ipynb", "x = ...", "  ", output="another", collapsed=True)
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert update(lessons, work) == Update(["00_start.ipynb"])
    assert first_source(work / "00_start.ipynb") == "x = 'new'"
    assert update(lessons, work) == Update()


def test_a_run_copy_is_kept_while_there_is_no_new_version(lessons, work):
    copy(lessons, work)
    write(work / "00_start.ipynb", "x = ...", output="another")
    before = (work / "00_start.ipynb").read_bytes()
    assert update(lessons, work) == Update()
    assert (work / "00_start.ipynb").read_bytes() == before


def test_update_adds_new_lessons(lessons, work):
    copy(lessons, work)
    write(lessons / "02_new.ipynb", "z = 1")
    assert update(lessons, work) == Update(["02_new.ipynb"])


# ---- Answers and guesses are carried into the new version

BLANK = "def double(x):\n    raise NotImplementedError  # your code here\n\n\ncheck('4.1', double)"
SOLVED = "def double(x):\n    return x + x  # mine\n\n\ncheck('4.1', double)"
TWO = "first = ...  # your answer here\nsecond = ...  # your answer here\ncheck('4.2', (first, second))"
GUESS = 'page.guess("4.a", ..., "the variance")'
OLD = ["import utils.old", BLANK, TWO, GUESS, "check('4.9', gone)"]
NEW = ["import utils.new", BLANK.replace("def double(x):", 'def double(x):\n    """Twice x."""'), TWO, GUESS, "y = 1"]


@pytest.fixture
def worked_in(lessons, work):
    """A copy of an old version that is worked in, and a new version of its lesson."""

    def work_in(*sources):
        write(lessons / "04_four.ipynb", *OLD)
        copy(lessons, work)
        write(work / "04_four.ipynb", *sources, output="mine")
        write(lessons / "04_four.ipynb", *NEW, output="new")
        before = (work / "04_four.ipynb").read_bytes()
        done = update(lessons, work)
        assert (work / "04_four.before1.ipynb").read_bytes() == before  # nothing is lost, whatever it was
        assert update(lessons, work) == Update()
        book = nbformat.read(work / "04_four.ipynb", as_version=4)
        nbformat.validate(book)
        return done.carried["04_four.ipynb"], book

    return work_in


@pytest.mark.parametrize(
    ("changed", "ids", "carried"),
    [
        ({1: SOLVED}, ["4.1"], {1: SOLVED}),
        ({3: 'guess("4.a", "about 30 %")'}, ["4.a"], {3: 'guess("4.a", "about 30 %")'}),
        ({1: SOLVED, 2: TWO.replace("...", "7", 1)}, ["4.1", "4.2"], {1: SOLVED, 2: TWO.replace("...", "7", 1)}),
        ({1: SOLVED.replace("return", "retrun")}, ["4.1"], {1: SOLVED.replace("return", "retrun")}),
        ({1: "%%time\n" + SOLVED}, ["4.1"], {1: "%%time\n" + SOLVED}),
        ({0: "import utils.old\nmine = 1"}, [], {}),
        ({4: "check('4.9', 8)"}, [], {}),
        ({1: f"{SOLVED}\n", 2: TWO}, ["4.1"], {1: f"{SOLVED}\n"}),
    ],
    ids=["a function", "a guess", "one value of two", "broken code", "magic", "another cell", "gone", "one of two"],
)
def test_answers_are_carried_by_exercise(worked_in, changed, ids, carried):
    (answers, aside), book = worked_in(*(changed.get(n, source) for n, source in enumerate(OLD)))
    assert (answers, aside) == (ids, "04_four.before1.ipynb")
    assert [cell.source for cell in book.cells] == [carried.get(n, source) for n, source in enumerate(NEW)]
    for n, cell in enumerate(book.cells):
        assert [output.text for output in cell.outputs] == ([] if n in carried else ["new"])


def test_an_answer_that_was_moved_to_a_cell_of_its_own_comes_along(worked_in):
    function, asking = SOLVED.split("\n\n\n")
    _, book = worked_in(OLD[0], "unrelated = 1", function, asking)
    assert book.cells[1].source == SOLVED


def test_of_two_attempts_the_last_is_carried_and_never_the_blank(worked_in):
    _, book = worked_in(OLD[0], SOLVED.replace("mine", "first"), SOLVED, BLANK)
    assert book.cells[1].source == SOLVED


@pytest.mark.parametrize("record", [None, "", "{", "[]", '{"04_four.ipynb": "?"}', "\xff"])
def test_without_a_record_a_copy_counts_as_worked_in(lessons, work, record):
    write(lessons / "04_four.ipynb", *OLD)
    copy(lessons, work)
    write(work / "04_four.ipynb", OLD[0], SOLVED, *OLD[2:])
    (work / RECORD).unlink()
    if record is not None:
        (work / RECORD).write_bytes(record.encode("latin-1"))
    write(lessons / "04_four.ipynb", *NEW)
    assert update(lessons, work).carried == {"04_four.ipynb": (["4.1"], "04_four.before1.ipynb")}


def test_without_a_record_an_equal_copy_is_recorded_again(lessons, work):
    copy(lessons, work)
    (work / RECORD).unlink()
    assert update(lessons, work) == Update()
    write(lessons / "01_next.ipynb", "y = 2")
    assert update(lessons, work) == Update(["01_next.ipynb"])


@pytest.mark.parametrize("text", ["{ cut short", "[]", '{"cells": 1}', '{"cells": [1]}', "[" * 100_000])
def test_a_copy_that_is_no_notebook_any_more_is_left_alone(lessons, work, text):
    copy(lessons, work)
    (work / "00_start.ipynb").write_text(text)
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert update(lessons, work) == Update(unreadable=["00_start.ipynb"])
    assert (work / "00_start.ipynb").read_text() == text


@pytest.mark.parametrize("at", [1, 2, 3])
def test_killed_while_writing_loses_nothing(lessons, work, monkeypatch, at):
    write(lessons / "04_four.ipynb", *OLD)
    copy(lessons, work)
    write(work / "04_four.ipynb", OLD[0], SOLVED, *OLD[2:])
    write(lessons / "04_four.ipynb", *NEW)
    replace, calls = os.replace, []

    def killed(*paths):
        calls.append(paths)
        if len(calls) == at:
            raise KeyboardInterrupt
        replace(*paths)

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        update(lessons, work)
    monkeypatch.undo()
    update(lessons, work)
    books = [nbformat.read(path, as_version=4) for path in work.glob("04_four*.ipynb")]
    assert all(SOLVED in [cell.source for cell in book.cells] for book in books)
    assert nbformat.read(work / "04_four.ipynb", as_version=4).cells[0].source == NEW[0]
    assert not list(work.glob("*.tmp")) + list(work.glob(".*.tmp"))


# ---- Back to the beginning


@pytest.fixture
def answered(lessons, work):
    write(lessons / "04_four.ipynb", *NEW)
    copy(lessons, work)
    write(work / "04_four.ipynb", NEW[0], SOLVED, TWO.replace("...", "7"), *NEW[3:])
    for exercise in ("4.1", "4.2", "3.1"):
        progress.keep(work, exercise, "answer = 7")
    return work


def test_an_exercise_is_reset_and_what_was_there_is_kept(lessons, answered):
    kept = reset(lessons, answered, "4.1")
    assert kept == ["04_four.before1.ipynb", "answers/4.1.before1.py"]
    assert all((answered / name).exists() for name in kept)
    sources = [cell.source for cell in nbformat.read(answered / "04_four.ipynb", as_version=4).cells]
    assert sources == [NEW[0], NEW[1], TWO.replace("...", "7"), *NEW[3:]]
    assert list(progress.kept(answered)) == ["3.1", "4.2"]


def test_a_guess_is_reset_and_what_was_there_is_kept(lessons, answered):
    mine = answered / "04_four.ipynb"
    mine.write_text(mine.read_text().replace('..., \\"the variance', '8, \\"the variance'))
    guesses.keep(answered, Guess("4.a", "the variance", 8))
    kept = reset(lessons, answered, "4.a")
    assert kept == ["04_four.before1.ipynb", "guesses/4.a.before1.json"]
    sources = [cell.source for cell in nbformat.read(mine, as_version=4).cells]
    assert GUESS in sources
    assert guesses.kept(answered) == {}


@pytest.mark.parametrize(
    ("old", "carried"),
    [('page.guess("4.a", 8, "as it was asked")', True), ('page.guess("4.a", ..., "as it was asked")', False)],
)
def test_a_guess_that_was_made_is_carried_and_a_blank_is_not(lessons, work, old, carried):
    write(lessons / "04_four.ipynb", *OLD)
    copy(lessons, work)
    write(work / "04_four.ipynb", *[old if source == GUESS else source for source in OLD], "mine = 1")
    write(lessons / "04_four.ipynb", *NEW)
    update(lessons, work)
    sources = [cell.source for cell in nbformat.read(work / "04_four.ipynb", as_version=4).cells]
    assert (old in sources) == carried
    assert (GUESS in sources) != carried


@pytest.mark.parametrize("name", ["4", "04"])
def test_a_lesson_is_reset_and_what_was_there_is_kept(lessons, answered, name):
    kept = reset(lessons, answered, name)
    assert kept == ["04_four.before1.ipynb", "answers/4.1.before1.py", "answers/4.2.before1.py"]
    assert (answered / "04_four.ipynb").read_bytes() == (lessons / "04_four.ipynb").read_bytes()
    assert list(progress.kept(answered)) == ["3.1"]
    assert update(lessons, answered) == Update()


@pytest.mark.parametrize("name", ["5", "4.7", "x", "4.", "", "-1", "4.1.1"])
def test_what_does_not_exist_cannot_be_reset(lessons, answered, monkeypatch, capsys, name):
    monkeypatch.setenv("COURSE_WORK", str(answered))
    before = sorted(answered.rglob("*"))
    assert main(["reset", "--", name], lessons) == 1
    assert "There is no" in capsys.readouterr().err
    assert sorted(answered.rglob("*")) == before


def test_the_command_says_what_it_did(lessons, work, monkeypatch, capsys):
    def said(*arguments):
        assert main([*arguments], lessons) == 0
        return capsys.readouterr().out

    monkeypatch.setenv("COURSE_WORK", str(work))
    write(lessons / "04_four.ipynb", *OLD)
    assert "New in" in said("copy")
    assert said("copy") == ""
    assert "up to date" in said("update")
    write(work / "04_four.ipynb", OLD[0], SOLVED, *OLD[2:])
    write(lessons / "04_four.ipynb", *NEW)
    assert "newer versions of 04_four.ipynb: make update brings them" in said("copy")
    assert "with your answers to 4.1. The old copy is 04_four.before1.ipynb." in said("update")
    assert said("reset", "4.1") == "4.1 is as it was at first. Yours is kept as 04_four.before2.ipynb.\n"


def test_no_lessons_and_no_place_get_a_sentence(lessons, tmp_path, monkeypatch, capsys):
    assert main(["copy"], tmp_path / "nowhere") == 1
    assert "There are no lessons" in capsys.readouterr().err
    (tmp_path / "a file").touch()
    monkeypatch.setenv("COURSE_WORK", str(tmp_path / "a file"))
    assert main(["copy"], lessons) == 1
    assert "Cannot write" in capsys.readouterr().err


def test_copies_go_to_my_work_unless_told_otherwise(monkeypatch):
    monkeypatch.delenv("COURSE_WORK")
    assert work_folder() == COURSE / "my_work"
