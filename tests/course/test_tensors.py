"""Tensors as cells: every number, its names, its shape, what is masked and what is wrong, as HTML and as text."""

import re

import pytest
import torch

from utils.course.tensors import Tensors, cells

X = torch.tensor([[1.0, 2.0], [3.0, -4.0]])


def numbers(html: str) -> list[str]:
    return re.findall(r"<td[^>]*>(?:<b>)?([^<]+)", html)


def test_the_text_form_is_the_numbers_with_their_names():
    drawn = Tensors(cells(X, "X", rows=["cat", "milk"], columns=["a", "b"]))
    assert repr(drawn).splitlines() == ["X (2, 2)", "       a   b", " cat:  1   2", "milk:  3  −4"]


def test_products_stand_side_by_side():
    drawn = Tensors(cells(X, "X"), "·", cells(X, "W_Q", role="query"), "=", cells(X @ X, "Q", role="query"))
    assert repr(drawn).splitlines()[0] == "X (2, 2) · W_Q (2, 2) = Q (2, 2)"
    html = drawn._repr_html_()
    assert [text for text in numbers(html) if text not in "·="] == [
        *("1", "2", "3", "−4"),
        *("1", "2", "3", "−4"),
        *("7", "−6", "−9", "22"),
    ]
    assert html.count("(2, 2)") == 3
    assert html.count("#CFE5F2") == 8  # the query's tint


def test_names_are_headings_of_their_rows_and_columns():
    html = Tensors(cells(X, rows=["cat", "milk"], columns=["a<", "b"]))._repr_html_()
    assert re.findall(r'<th scope="row"[^>]*>(\w+)', html) == ["cat", "milk"]
    assert re.findall(r'<th scope="col"[^>]*>([^/]+)</th', html) == ["a&lt;", "b"]


def test_whole_numbers_have_no_decimals_and_others_two():
    assert "0.50" in repr(Tensors(cells(torch.tensor([0.5, 1.0]))))
    assert repr(Tensors(cells(torch.tensor([2.0, 1.0])))).endswith("2  1")
    assert repr(Tensors(cells(torch.tensor([2, 1])))).endswith("2  1")
    assert repr(Tensors(cells(torch.tensor([True, False])))).endswith("✓  ·")
    assert repr(Tensors(cells(torch.tensor([-0.0, 0.001, float("nan"), -torch.inf])))).endswith(
        "0.00  0.00   NaN    −∞"
    )


def test_what_is_wrong_is_marked_in_both_forms():
    drawn = Tensors(cells(X, wrong=X < 0))
    assert "✗−4" in repr(drawn)
    assert drawn._repr_html_().count("outline:2px solid") == 1


def test_what_is_masked_is_grey_and_in_brackets():
    drawn = Tensors(cells(X, hidden=X > 2))
    assert "(3)" in repr(drawn)
    assert drawn._repr_html_().count("#E4E5E7") == 1


def test_weights_are_coloured_by_their_number():
    html = Tensors(cells(torch.tensor([0.0, 1.0]), role="weights"))._repr_html_()
    assert "background:#440154;color:#ffffff" in html  # the ends of viridis
    assert "background:#fde725;color:#000000" in html


def test_more_dimensions_are_tables_one_below_the_other():
    drawn = Tensors(cells(torch.arange(8).view(2, 2, 2), "x"))
    assert repr(drawn).splitlines() == ["x (2, 2, 2)", "[0]", "0  1", "2  3", "[1]", "4  5", "6  7"]
    assert drawn._repr_html_().count("<table") == 3


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"rows": ["cat"]}, "1 names of rows came for a tensor of shape"),
        ({"columns": ["a", "b", "c"]}, "3 names of columns came"),
        ({"role": "querry"}, "no role 'querry'; expected one of query, key, value, output, masked, weights"),
        ({"wrong": torch.tensor([True])}, "Marks of shape"),
    ],
)
def test_what_does_not_fit_is_named(options, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        cells(X, **options)
