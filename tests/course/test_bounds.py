"""Numbers with a mark: shown within their bound, refused outside it, masked where outputs are compared."""

import configparser
import math
import re

import pytest

from tests.lesson_kernels import APPROXIMATE
from utils.course.bounds import Approximate, Bound, OutOfBounds, written
from utils.course.tables import Table

SHARE = Bound(0.3, 0.7, ".0%")


def masked(text: str) -> str:
    """As the comparison of the lessons reads it."""
    rules = configparser.RawConfigParser()
    rules.read(APPROXIMATE, encoding="utf-8")
    (rule,) = (rules[name] for name in rules.sections())
    return re.sub(rule["regex"], rule["replace"], text)


def test_a_number_is_shown_with_its_mark():
    assert SHARE.shown(0.512) == "≈ 51 %"
    assert Bound(-2, 2, ".1f").shown(-1.25) == "≈ −1.2"
    assert Bound(0, 1e6, ",.0f").shown(12345.6) == "≈ 12,346"
    assert SHARE.shown(0.512).value == 51.2
    assert Bound(0, 9).shown(0.5).value == 0.5


def test_both_ends_belong_to_a_bound():
    assert 0.3 in SHARE
    assert 0.7 in SHARE
    assert 0.2999 not in SHARE
    assert math.nan not in SHARE


@pytest.mark.parametrize("value", [0.29, 0.71, math.nan, math.inf, -math.inf])
def test_a_number_outside_its_bound_is_refused_and_the_sentence_says_what_came(value):
    with pytest.raises(OutOfBounds, match=r"came; every machine so far gave a number from 0\.3 to 0\.7\."):
        SHARE.shown(value)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_is_not_written(value):
    with pytest.raises(ValueError, match="expected a finite number"):
        written(value, ".2f")


@pytest.mark.parametrize("text", ["≈ 63 %", "a: ≈ −1.25, b: ≈ 1,024", "<td>≈ 9</td>", "   ≈ 9 %", "x≈ 0.5"])
def test_the_comparison_masks_the_number_behind_the_mark(text):
    other = re.sub(r"[\d.,]*\d", "7", text)
    assert masked(text) == masked(other)
    assert not re.search(r"\d", masked(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("≈ 63 %", "≈ nan %"),
        ("≈ 63 %", "63 %"),
        ("≈ 63 %", "≈ 63 points"),
        ("5 of ≈ 63", "6 of ≈ 63"),
        ("≈ 63", "about 63"),
        ("≈ inf", "≈ 3"),
    ],
)
def test_the_comparison_masks_nothing_else(one, other):
    assert masked(one) != masked(other)


def test_a_column_of_marked_numbers_compares_equal_whatever_their_digits():
    bound = Bound(0, 1, ".0%")
    tables = [Table({"a": [bound.shown(x), 7], "b": ["none", 8]}, ["", "solved", "d_k"]) for x in (0.05, 0.5, 1.0)]
    assert len({masked(repr(table)) for table in tables}) == 1
    assert len({masked(table._repr_html_()) for table in tables}) == 1
    assert isinstance(bound.shown(0.5), Approximate)
