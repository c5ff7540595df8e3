"""Letters with an index are typeset, and everything else stays as it is."""

import pytest

from utils.course.notation import html, mathtext


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("d_k", "$d_{k}$"),
        ("q·k / √d_k", r"q·k / $\sqrt{d_{k}}$"),
        ("X·W_Q", "X·$W_{Q}$"),
        ("√d_model", r"$\sqrt{d_{\mathrm{model}}}$"),
        ("W_Kᵀ", "$W_{K}^T$"),
        ("σ_q", r"$\sigma_{q}$"),
        ("step", "step"),
        ("$d_k$", "$d_k$"),
        ("num_heads_of", "num_heads_of"),
    ],
)
def test_for_pictures(text, formula):
    assert mathtext(text) == formula


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("d_k < 5", "<i>d</i><sub><i>k</i></sub> &lt; 5"),
        ("d_model", "<i>d</i><sub>model</sub>"),
        ("divided", "divided"),
        ("num_heads", "num_heads"),
    ],
)
def test_for_pages(text, page):
    assert html(text) == page


def test_a_root_has_its_bar():
    assert html("√d_k").startswith('√<span style="border-top:')
