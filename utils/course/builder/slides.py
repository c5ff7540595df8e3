"""Every lesson is also a talk: which cell begins a slide, continues one, or waits for a key press."""

from dataclasses import replace

from utils.course.builder.lesson import Cell
from utils.course.builder.page_rules import is_setup


def with_slides(cells: list[Cell]) -> list[Cell]:
    """The cells with slideshow metadata, as Jupyter's slide makers read it. What a lesson says itself is kept."""
    return [
        cell
        if "slideshow" in cell.metadata
        else replace(cell, metadata=cell.metadata | {"slideshow": {"slide_type": _slide_type(cell)}})
        for cell in cells
    ]


def _slide_type(cell: Cell) -> str:
    if "instructor" in cell.tags:
        return "notes"
    if cell.kind == "markdown":
        return "slide" if cell.source.startswith("#") else "subslide"  # a heading begins a slide, a text the next below
    if is_setup(cell.source):
        return "skip"  # nobody wants to see it projected
    return "-"  # code stands with the text before it; an answer has a heading of its own
