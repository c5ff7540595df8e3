"""Figures that move: one script that loads nothing, the course's colours, everything sent at once."""

import re

from utils import COURSE
from utils.course.plots import colours
from utils.course.widgets.moving import variables
from utils.lessons.scaling_by_sqrt_d_k.cloud import ScoreCloud

WIDGETS = COURSE / "utils/course/widgets"


def test_the_script_is_the_bases_and_the_figures_own():
    script = ScoreCloud().get_state()["_esm"]
    assert script == (WIDGETS / "moving.js").read_text() + "\n" + ScoreCloud.SCRIPT.read_text()
    for loading in ("http:", "https:", "import ", "import(", "fetch", "eval", "url("):
        assert loading not in script.replace("http://www.w3.org/2000/svg", "")


def test_the_stylesheet_has_the_courses_colours():
    style = ScoreCloud().get_state()["_css"]
    assert style.startswith(variables())
    assert f"--query: {colours.QUERY.lower()};" in style
    assert f"--unscaled: {colours.THINGS['unscaled'].lower()};" in style
    used = set(re.findall(r"var\(--([a-z-]+)\)", style + ScoreCloud().get_state()["_esm"]))
    assert used <= set(re.findall(r"--([a-z-]+):", style))


def test_motion_can_be_switched_off():
    assert "prefers-reduced-motion" in (WIDGETS / "moving.css").read_text()
