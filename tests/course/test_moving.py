"""Figures that move: one script that loads nothing, the course's colours."""

import re

import torch

from utils import COURSE
from utils.course.plots import colours
from utils.course.widgets.attention import AttentionExplorer, Example
from utils.course.widgets.moving import variables

WIDGETS = COURSE / "utils/course/widgets"


def state() -> dict:
    return AttentionExplorer(
        [Example("it", ["it"], ["a", "b"], torch.tensor([0.4, 0.6])[None, None, None])]
    ).get_state()


def test_the_script_is_the_bases_and_the_figures_own():
    script = state()["_esm"]
    assert script == (WIDGETS / "moving.js").read_text() + "\n" + AttentionExplorer.SCRIPT.read_text()
    for loading in ("http:", "https:", "import ", "import(", "fetch", "eval", "url("):
        assert loading not in script.replace("http://www.w3.org/2000/svg", "")


def test_the_stylesheet_has_the_courses_colours():
    style = state()["_css"]
    assert style.startswith(variables())
    assert f"--query: {colours.QUERY.lower()};" in style
    assert f"--unscaled: {colours.THINGS['unscaled'].lower()};" in style
    used = set(re.findall(r"var\(--([a-z-]+)\)", style + state()["_esm"]))
    assert used <= set(re.findall(r"--([a-z-]+):", style))


def test_motion_can_be_switched_off():
    assert "prefers-reduced-motion" in (WIDGETS / "moving.css").read_text()
