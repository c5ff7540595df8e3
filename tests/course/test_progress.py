"""Kept answers and progress: whole files or none, damage is never a crash, bars that say what they show."""

import os
import threading

import pytest

from utils.course.progress import bars, keep, kept

SOURCE = "def double(x):\n    return 2 * x"


def test_what_is_kept_comes_back_in_the_order_of_the_course(tmp_path):
    for name in ("10.1", "4.2", "4.10"):
        keep(tmp_path / "work", name, SOURCE)
    assert kept(tmp_path / "work") == {"4.2": SOURCE, "4.10": SOURCE, "10.1": SOURCE}
    assert list(kept(tmp_path / "work")) == ["4.2", "4.10", "10.1"]
    assert (tmp_path / "work" / "answers" / "4.2.py").read_text() == SOURCE + "\n"


def test_a_new_answer_replaces_the_old_one(tmp_path):
    keep(tmp_path, "4.2", "x = 1")
    keep(tmp_path, "4.2", "text = 'é, √, देवनागरी'")
    assert kept(tmp_path) == {"4.2": "text = 'é, √, देवनागरी'"}
    assert [path.name for path in (tmp_path / "answers").iterdir()] == ["4.2.py"]


def test_no_folder_is_no_progress(tmp_path):
    assert kept(tmp_path / "nowhere") == {}


@pytest.mark.parametrize("content", [b"def broken(", b"", b"\xff\xfe", b"\0", b"(" * 10_000, b"# a comment alone"])
def test_a_damaged_file_counts_as_absent_and_is_moved_aside(tmp_path, content):
    keep(tmp_path, "4.2", SOURCE)
    keep(tmp_path, "4.3", SOURCE)
    (tmp_path / "answers" / "4.2.py").write_bytes(content)
    assert kept(tmp_path) == {"4.3": SOURCE}
    keep(tmp_path, "4.2", SOURCE)
    assert set(kept(tmp_path)) == {"4.2", "4.3"}
    assert (tmp_path / "answers" / "4.2.py.damaged1").read_bytes() == content
    (tmp_path / "answers" / "4.2.py").write_bytes(content)
    keep(tmp_path, "4.2", SOURCE)
    assert (tmp_path / "answers" / "4.2.py.damaged2").exists()


def test_deleting_a_file_loses_only_that(tmp_path):
    keep(tmp_path, "4.2", SOURCE)
    keep(tmp_path, "4.3", SOURCE)
    (tmp_path / "answers" / "4.2.py").unlink()
    assert kept(tmp_path) == {"4.3": SOURCE}


def test_other_files_are_not_answers(tmp_path):
    keep(tmp_path, "4.2", SOURCE)
    for name in ("notes.py", "4.py", "4.2.1.py", "4.x.py", "４.2.py"):
        (tmp_path / "answers" / name).write_text(SOURCE)
    (tmp_path / "answers" / "5.1.py").mkdir()
    assert list(kept(tmp_path)) == ["4.2"]


@pytest.mark.parametrize("name", ["", "4", "../4.2", "4.2/..", "4.two", "²..3"])
def test_an_id_that_is_none_is_refused(tmp_path, name):
    with pytest.raises(ValueError, match="is not an exercise id"):
        keep(tmp_path, name, SOURCE)


def test_killed_while_writing_loses_nothing(tmp_path, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    keep(tmp_path, "4.2", SOURCE)
    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        keep(tmp_path, "4.2", "x = 1")
    assert kept(tmp_path) == {"4.2": SOURCE}
    assert len(list((tmp_path / "answers").iterdir())) == 1


def test_two_notebooks_at_once_lose_nothing(tmp_path):
    threads = [threading.Thread(target=keep, args=(tmp_path, f"4.{n}", SOURCE)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(kept(tmp_path)) == 20


def test_a_place_that_cannot_be_written_raises_os_error(tmp_path):
    (tmp_path / "a file").touch()
    with pytest.raises(OSError, match="a file"):
        keep(tmp_path / "a file", "4.2", SOURCE)
    assert kept(tmp_path / "a file") == {}


LESSONS = {"03 queries": ["3.1", "3.2"], "04 scaling <√>": ["4.1", "4.2", "4.3", "4.4", "4.5"]}


def test_bars_as_text():
    assert repr(bars(LESSONS, ["3.1", "3.2", "4.2", "9.9"])).split("\n") == [
        "03 queries      ████████████████████  2 of 2",
        "04 scaling <√>  ████░░░░░░░░░░░░░░░░  1 of 5",
        "all lessons     ████████░░░░░░░░░░░░  3 of 7",
    ]


def test_bars_for_a_notebook():
    html = bars(LESSONS, {"4.2": SOURCE})._repr_html_()
    assert "<td>1 of 5</td>" in html
    assert "████░░░░░░░░░░░░░░░░" in html
    assert "04 scaling &lt;√&gt;" in html
    assert html.count("<tr>") == 3


def test_bars_without_anything():
    assert repr(bars({}, [])) == "all lessons  ░░░░░░░░░░░░░░░░░░░░  0 of 0"
    assert "<td>0 of 0</td>" in bars({"00": []}, [])._repr_html_()
