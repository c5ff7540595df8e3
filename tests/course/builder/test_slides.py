"""Every lesson is also a talk."""

import re

from utils import COURSE
from utils.course.builder.execute import METADATA
from utils.course.builder.lesson import Cell
from utils.course.builder.slides import with_slides


def slide_type(source, kind="markdown", **metadata):
    (cell,) = with_slides([Cell(kind, source, metadata, line=1, first=2)])
    return cell.metadata["slideshow"]["slide_type"]


def test_a_heading_begins_a_slide_and_a_text_the_next_below():
    assert slide_type("## What large scores do") == "slide"
    assert slide_type("One key has taken everything.") == "subslide"


def test_code_stands_with_the_text_before_it():
    assert slide_type("print(1)", "code") == "-"
    assert slide_type('page.guess("4.a", ..., "x")', "code") == "-"


def test_an_answer_waits_on_a_slide_of_its_own():
    assert slide_type("### Answer 4.a", tags=["answer"]) == "slide"


def test_the_set_up_is_not_projected_and_the_instructors_cells_are_speaker_notes():
    assert slide_type("import torch\n\nimport utils", "code") == "skip"
    assert slide_type("from utils import page  # a guard\nimport torch", "code") == "skip"
    assert slide_type("## For the instructor", tags=["instructor"]) == "notes"


def test_what_a_lesson_says_itself_is_kept():
    assert slide_type("## Extra", slideshow={"slide_type": "skip"}) == "skip"


def test_the_stylesheet_is_where_every_notebook_says():
    (path,) = re.findall(r'href="../../files/(.*?)"', METADATA["rise"]["header"])
    assert (COURSE / path).is_file()
