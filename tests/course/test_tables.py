"""A few numbers as a table: the same cells as text and as HTML."""

import re

import pytest

from utils.course.tables import Table


def test_names_stand_at_the_left_and_numbers_at_the_right():
    table = Table({"small": [8388608], "divided": ["0.5"]}, ["numbers", "operations"])
    assert repr(table).splitlines() == ["numbers  operations", "small     8,388,608", "divided         0.5"]


def test_the_page_holds_the_same_cells_escaped_and_typeset():
    html = Table({"√d_k": ["<1"]}, ["divided by", "variance"])._repr_html_()
    assert re.findall(r"<th [^>]*>([^<]*)</th>", html)[:2] == ["divided by", "variance"]
    assert "&lt;1</td>" in html
    assert "<sub><i>k</i></sub>" in html
    assert html.count('scope="row"') == 1


def test_a_row_that_does_not_fit_is_named():
    with pytest.raises(ValueError, match=r"The row 'a' has 2 cells; expected 1"):
        Table({"a": [1, 2]}, ["", "one"])


@pytest.mark.parametrize("cell", [0.5, True, None])
def test_numbers_come_as_they_are_to_be_read(cell):
    with pytest.raises(ValueError, match="Round a number as it is to be read"):
        Table({"a": [cell]}, ["", "one"])
