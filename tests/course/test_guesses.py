"""Guesses: written down before the answer, the first one counts, and each stands beside what was measured."""

import json

import pytest

from utils import page
from utils.course import guesses
from utils.course.bounds import Bound
from utils.course.guesses import Guess, GuessError, read_guess

ASKED = "the variance of a score when d_k = 64"


@pytest.fixture
def work(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_WORK", str(tmp_path))
    return tmp_path


def test_dots_are_no_guess_and_ask_for_one(work, capsys):
    page.guess("4.a", ..., ASKED)
    assert capsys.readouterr().out == f"Your guess of {ASKED}: a number in place of the dots, then run this cell.\n"
    assert guesses.kept(work) == {}
    assert page.guess_of("4.a") is None


def test_the_first_guess_counts(work, capsys):
    page.guess("4.a", 8, ASKED)
    page.guess("4.a", 64, ASKED)
    page.guess("4.a", ..., ASKED)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Written down: 8. Now open the answer below."
    assert "That was your first guess, and it counts." in lines[1]
    assert lines[2].endswith("Written down: 8.")
    assert page.guess_of("4.a") == 8


def test_the_answer_shows_the_guess_beside_the_measurement_and_keeps_both(work, capsys):
    page.guess("4.a", 8, ASKED)
    capsys.readouterr()
    page.answer("4.a", 64.0, form=".0f")
    heading, row = capsys.readouterr().out.splitlines()
    assert heading.split() == ["your", "guess", "measured"]
    assert row.endswith("8 times too small")
    assert guesses.kept(work)["4.a"] == Guess("4.a", ASKED, 8, "", 64.0)


def test_what_looks_the_same_is_right(work, capsys):
    page.guess("4.c", 0.0003, "the gradient")
    page.answer("4.c", 0.00033535, form=".4f")
    assert capsys.readouterr().out.splitlines()[-1].endswith("0.0003  right")


def test_the_measurement_has_the_guesses_unit(work, capsys):
    page.guess("4.b", 1, "the share", unit="%")
    page.answer("4.b", 0.03, form=".2f")
    assert capsys.readouterr().out.splitlines()[-1].split() == ["the", "share", "1", "%", "0.03", "%", "right"]


def test_without_a_guess_the_answer_is_shown_alone(work, capsys):
    page.answer("4.a", 64.2, form=".0f")
    page.answer("4.d", "divided")
    page.answer("4.e", Bound(0.9, 1, ".0%").shown(0.99))
    assert capsys.readouterr().out.splitlines() == [
        "Measured: 64. (You wrote no guess.)",
        "Measured: divided. (You wrote no guess.)",
        "Measured: ≈ 99 %. (You wrote no guess.)",
    ]


@pytest.mark.parametrize(
    ("guess", "measured", "unit", "verdict"),
    [
        (64, 64.0, "", "right"),
        (60, 64.0, "", "right"),
        (8, 64.0, "", "8 times too small"),
        (640, 64.0, "", "10 times too large"),
        (0, 64.0, "", "64 too small"),
        (-5, 5.0, "", "10 too small"),
        (50, 53.0, "%", "right"),
        (50, 99.0, "%", "49 points too small"),
        (11, 0.03, "%", "11 points too large"),
        (5, 0.03, "%", "4.97 points too large"),
        (0.1, 0.03, "%", "right"),
        ("large", "large", "", "right"),
        ("small", "large", "", "not what came out"),
    ],
)
def test_the_verdict(guess, measured, unit, verdict):
    assert Guess("4.a", "x", guess, unit, measured).verdict == verdict


def test_a_share_that_a_bound_shows_compares_in_per_cent(work, capsys):
    page.guess("4.e", 50, "the look-ups solved", unit="%")
    page.answer("4.e", Bound(0.9, 1, ".0%").shown(0.99))
    assert "49 points too small" in capsys.readouterr().out


@pytest.mark.parametrize("value", ["8", True, None, [8], float("nan"), 1j])
def test_what_is_no_number_is_told_what_would_be_one(value, work, capsys):
    page.guess("4.a", value, ASKED)
    assert capsys.readouterr().out.endswith("came. Write a number, without quotes and without a unit.\n")
    assert guesses.kept(work) == {}


def test_one_of_several_words(work, capsys):
    page.guess("4.d", "Large ", "which needs most", options=["small", "large"])
    assert page.guess_of("4.d") == "large"
    page.guess("4.b", "big", "which needs most", options=["small", "large"])
    assert capsys.readouterr().out.endswith("'big' came. Write one of 'small', 'large'.\n")


def test_a_name_that_is_none_is_refused():
    with pytest.raises(GuessError, match="'4' is no name of a guess"):
        read_guess("4", 1)


def test_a_damaged_file_counts_as_absent_and_the_next_guess_replaces_it(work):
    page.guess("4.a", 8, ASKED)
    file = work / "guesses" / "4.a.json"
    for damage in (
        "",
        "{",
        "[]",
        json.dumps({"name": "4.a"}),
        json.dumps({**json.loads(file.read_text()), "value": []}),
    ):
        file.write_text(damage)
        assert guesses.kept(work) == {}
    page.guess("4.a", 9, ASKED)
    assert page.guess_of("4.a") == 9


def test_guesses_stand_in_the_order_of_the_course(work):
    for name in ("10.a", "4.b", "4.a"):
        page.guess(name, 1, "x")
    assert list(guesses.kept(work)) == ["4.a", "4.b", "10.a"]


def test_all_guesses_are_shown_with_how_many_were_right(work, capsys):
    page.guesses_so_far()
    page.guess("4.b", 50, "the share", unit="%")
    page.guess("4.a", 64, ASKED)
    page.guess("4.c", 1, "the gradient")
    page.answer("4.a", 64.0)
    page.answer("4.b", 0.03)
    capsys.readouterr()
    page.guesses_so_far()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["4.a", "4.b", "4.c"]
    assert lines[1].endswith("right")
    assert lines[3].endswith("not opened yet")
    assert lines[4] == "1 of 2 right."


def test_where_nothing_can_be_written_the_learner_is_told(work, capsys, monkeypatch):
    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(guesses.files, "write", fails)
    page.guess("4.a", 8, ASKED)
    assert "could not be written down (No space left on device)" in capsys.readouterr().out
