"""The learner's copies: made once, never overwritten, updated only where nothing of the learner's is lost."""

import json
import os

import nbformat
import pytest

from utils import workspace
from utils.workspace import RECORD, copy, main, update


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
    assert update(lessons, work) == ([], [])
    assert {path: path.stat().st_mtime_ns for path in work.iterdir()} == before


def test_update_replaces_what_the_learner_only_ran(lessons, work):
    copy(lessons, work)
    write(work / "00_start.ipynb", "x = ...", "  ", output="another", collapsed=True)
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert update(lessons, work) == (["00_start.ipynb"], [])
    assert first_source(work / "00_start.ipynb") == "x = 'new'"
    assert update(lessons, work) == ([], [])


def test_a_run_copy_is_kept_while_there_is_no_new_version(lessons, work):
    copy(lessons, work)
    write(work / "00_start.ipynb", "x = ...", output="another")
    before = (work / "00_start.ipynb").read_bytes()
    assert update(lessons, work) == ([], [])
    assert (work / "00_start.ipynb").read_bytes() == before


def test_update_leaves_the_learners_work_alone_until_it_is_renamed(lessons, work):
    copy(lessons, work)
    write(work / "00_start.ipynb", "x = 'mine'")
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert update(lessons, work) == ([], ["00_start.ipynb"])
    assert first_source(work / "00_start.ipynb") == "x = 'mine'"
    (work / "00_start.ipynb").rename(work / "00_mine.ipynb")
    assert update(lessons, work) == (["00_start.ipynb"], [])
    assert first_source(work / "00_start.ipynb") == "x = 'new'"
    assert first_source(work / "00_mine.ipynb") == "x = 'mine'"


def test_update_adds_new_lessons(lessons, work):
    copy(lessons, work)
    write(lessons / "02_new.ipynb", "z = 1")
    assert update(lessons, work) == (["02_new.ipynb"], [])


@pytest.mark.parametrize("record", [None, "", "{", "[]", '{"00_start.ipynb": "?"}', "\xff"])
def test_without_a_record_a_different_copy_counts_as_changed(lessons, work, record):
    copy(lessons, work)
    (work / RECORD).unlink()
    if record is not None:
        (work / RECORD).write_bytes(record.encode("latin-1"))
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert update(lessons, work) == ([], ["00_start.ipynb"])
    assert first_source(work / "00_start.ipynb") == "x = ..."


def test_without_a_record_an_equal_copy_is_recorded_again(lessons, work):
    copy(lessons, work)
    (work / RECORD).unlink()
    assert update(lessons, work) == ([], [])
    write(lessons / "01_next.ipynb", "y = 2")
    assert update(lessons, work) == (["01_next.ipynb"], [])


def test_a_copy_that_is_no_notebook_any_more_is_left_alone(lessons, work):
    copy(lessons, work)
    (work / "00_start.ipynb").write_text("{ cut short")
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert update(lessons, work) == ([], ["00_start.ipynb"])
    assert (work / "00_start.ipynb").read_text() == "{ cut short"


def test_killed_while_writing_loses_nothing(lessons, work, monkeypatch):
    copy(lessons, work)
    write(lessons / "00_start.ipynb", "x = 'new'")

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        update(lessons, work)
    monkeypatch.undo()
    assert first_source(work / "00_start.ipynb") == "x = ..."
    assert json.loads((work / RECORD).read_text())
    assert update(lessons, work) == (["00_start.ipynb"], [])


def test_the_command_says_what_it_did(lessons, work, monkeypatch, capsys):
    monkeypatch.setenv("COURSE_WORK", str(work))
    assert main(["copy"], lessons) == 0
    assert "New in" in capsys.readouterr().out
    assert main(["update"], lessons) == 0
    assert "up to date" in capsys.readouterr().out
    write(work / "00_start.ipynb", "x = 'mine'")
    write(lessons / "00_start.ipynb", "x = 'new'")
    assert main(["update"], lessons) == 0
    said = capsys.readouterr().out
    assert "00_start.ipynb" in said
    assert "rename yours" in said


def test_no_lessons_and_no_place_get_a_sentence(lessons, tmp_path, monkeypatch, capsys):
    assert main(["copy"], tmp_path / "nowhere") == 1
    assert "There are no lessons" in capsys.readouterr().err
    (tmp_path / "a file").touch()
    monkeypatch.setenv("COURSE_WORK", str(tmp_path / "a file"))
    assert main(["copy"], lessons) == 1
    assert "Cannot write" in capsys.readouterr().err


def test_copies_go_to_my_work_unless_told_otherwise(monkeypatch):
    monkeypatch.delenv("COURSE_WORK")
    assert workspace.folder() == workspace.ROOT / "my_work"
