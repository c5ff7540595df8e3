"""The architecture pictures: names that fit, words that stand clear of each other, and files that are not stale."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from itertools import combinations, product
from types import ModuleType
from typing import NamedTuple

import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.path import Path as Line
from matplotlib.transforms import Bbox

from utils import COURSE
from utils.course.architecture import (
    PARTS,
    alt_text,
    draw_poster,
    draw_strip,
    layout,
    lit_parts,
    picture,
    strip_layout,
)
from utils.course.architecture import __main__ as command
from utils.course.lessons import lessons

IMAGES = COURSE / "images"
PICTURES = sorted(IMAGES.glob("architecture_*.svg"))
LESSONS = lessons()
AFTER_THE_FIRST = LESSONS[1:]


class Sheet(NamedTuple):
    """One of the two pictures as it is drawn, with the layout that it is drawn from."""

    layout: ModuleType
    axes: Axes

    @property
    def texts(self):
        """Every text of the picture with the rectangle that it fills, in the picture's own units.

        It is measured many times as large: small letters are fitted to pixels, which shapes in a file are not.
        """
        self.axes.figure.set_dpi(8 * 96)
        renderer = RendererAgg(1, 1, self.axes.figure.dpi)
        back = self.axes.transData.inverted()
        return [(text, text.get_window_extent(renderer).transformed(back)) for text in self.axes.texts]

    @property
    def outlines(self):
        """The outline of each box, by its part; there may be several of one part."""
        return [(patch.get_label(), patch) for patch in self.axes.patches if patch.get_label() in PARTS]


POSTER, STRIP = (draw_poster, layout), (draw_strip, strip_layout)


def sheet(kind: tuple[Callable, ModuleType], lit=()) -> Sheet:
    draw, its_layout = kind
    return Sheet(its_layout, draw(lit))


@pytest.fixture(
    scope="module",
    params=product((POSTER, STRIP), ((), ("x",))),
    ids=("poster, all lit", "poster, nearly all pale", "strip, all lit", "strip, nearly all pale"),
)
def drawn(request):
    return sheet(*request.param)


@pytest.fixture(scope="module", params=(POSTER, STRIP), ids=("poster", "strip"))
def kind(request):
    return request.param


def rectangle(box):
    return Bbox.from_bounds(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height)


def border(box):
    (x0, y0), (x1, y1) = rectangle(box).get_points()
    return Line([(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)])


def contrast(one, other):
    """As the Web Content Accessibility Guidelines define it."""

    def luminance(colour):
        linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour))
        return sum(share * channel for share, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


# ---- Parts


def test_every_lesson_lights_parts_that_exist():
    for lesson in LESSONS:
        parts = lit_parts(lesson)
        assert parts, lesson
        assert set(parts) <= set(PARTS), lesson
        assert len(set(parts)) == len(parts), lesson


def places(layout):
    """The parts that have a box, a frame, an arrow or a label in the picture."""
    own = {thing.part for thing in (*layout.BOXES, *layout.FRAMES, *layout.LABELS)}
    return own | {part for arrow in layout.arrows() for part in arrow.parts}


def test_every_part_is_something_in_the_poster():
    assert places(layout) == set(PARTS)


def test_every_part_is_something_in_the_strip_or_merged_into_a_box_that_names_it():
    merged = strip_layout.MERGED
    assert places(strip_layout) == set(PARTS) - set(merged)
    names = {box.part: box.text for box in strip_layout.BOXES}
    assert {part.split()[-1] in names[home] for part, home in merged.items()} == {True}


def test_a_part_that_does_not_exist_is_named(kind):
    with pytest.raises(ValueError, match="no part 'encoder attention'; its parts are source words"):
        sheet(kind, ("encoder attention",))


# ---- Nothing touches


def test_names_stay_inside_their_boxes(drawn):
    aside, above = (4, 2) if drawn.layout is layout else (2.5, 1.2)  # the line of a strip's box takes 1.1 of it
    lines = 0
    for text, extent in drawn.texts:
        homes = [rectangle(box) for box in drawn.layout.BOXES if box.part == text.get_label()]
        lines += bool(homes)
        assert not homes or any(
            home.x0 + aside < extent.x0
            and extent.x1 < home.x1 - aside
            and home.y0 + above < extent.y0
            and extent.y1 < home.y1 - above
            for home in homes
        ), text.get_text()
    assert lines == sum(len(f"{box.text}\n{box.note}".strip().split("\n")) for box in drawn.layout.BOXES)


def test_no_text_overlaps_another_or_leaves_the_picture(drawn):
    for (one, here), (other, there) in combinations(drawn.texts, 2):
        assert not here.overlaps(there), (one.get_text(), other.get_text())
    for text, extent in drawn.texts:
        assert extent.x0 > 0 < extent.y0, text.get_text()
        assert extent.x1 < drawn.layout.WIDTH, text.get_text()
        assert extent.y1 < drawn.layout.HEIGHT, text.get_text()


def test_no_box_overlaps_another(kind):
    for one, other in combinations(kind[1].BOXES, 2):
        assert not rectangle(one).overlaps(rectangle(other)), (one.part, other.part)


def test_no_arrow_crosses_a_text(drawn):
    for text, extent in drawn.texts:
        for arrow in drawn.layout.arrows():
            line = Line(arrow.points)
            assert not line.intersects_bbox(extent.padded(1), filled=False), (text.get_text(), arrow.parts)


def test_no_border_of_a_frame_crosses_a_text(drawn):
    for text, extent in drawn.texts:
        for frame in drawn.layout.FRAMES:
            assert not border(frame).intersects_bbox(extent.padded(1), filled=False), (text.get_text(), frame.part)


def test_words_beside_arrows_stand_clear_of_boxes(drawn):
    for text, extent in drawn.texts:
        if text.get_label() not in PARTS:
            for box in drawn.layout.BOXES:
                assert not extent.overlaps(rectangle(box)), (text.get_text(), box.part)


def test_everything_stays_inside_the_picture(kind):
    layout = kind[1]
    for box in (*layout.BOXES, *layout.FRAMES):
        assert rectangle(box).x0 > 0 < rectangle(box).y0, box.part
        assert rectangle(box).x1 < layout.WIDTH, box.part
        assert rectangle(box).y1 < layout.HEIGHT, box.part
    for frame in strip_layout.FRAMES:  # and the frames behind it
        assert rectangle(frame).y1 + 2 * strip_layout.STEP < strip_layout.HEIGHT, frame.part


# ---- What is lit


def test_what_is_lit_can_be_told_apart_without_colour(kind):
    drawn = sheet(kind, ("feed back", "mask", "key"))
    boxes = dict(drawn.outlines)
    assert min(boxes[part].get_linewidth() for part in ("mask", "key")) >= 2 * boxes["query"].get_linewidth()
    weights = {text.get_label(): text.get_weight() for text in drawn.axes.texts}
    assert (weights["mask"], weights["key"], weights["query"]) == ("bold", "bold", "normal")


@pytest.mark.parametrize("lesson", AFTER_THE_FIRST, ids=lambda lesson: lesson.name)
def test_strip_of_a_lesson_lights_all_its_parts_and_no_other(lesson):
    drawn = sheet(STRIP, lit_parts(lesson))
    named = {label.text: label.part for label in strip_layout.LABELS}
    bold, regular = set(), set()
    for text in drawn.axes.texts:
        part = text.get_label() if text.get_label() in PARTS else named.get(text.get_text())
        (bold if text.get_weight() == "bold" else regular).add(part)
    expected = {strip_layout.MERGED.get(part, part) for part in lit_parts(lesson)}
    assert bold - {None} == expected  # the titles belong to no part
    assert regular == places(strip_layout) - expected
    assert {part for part, outline in drawn.outlines if outline.get_linewidth() > 1} == expected & {
        box.part for box in strip_layout.BOXES
    }


@pytest.mark.parametrize("part", PARTS)
def test_a_merged_box_is_lit_by_each_of_its_parts(part):
    weights = {text.get_label(): text.get_weight() for text in draw_strip((part,)).texts}
    home = strip_layout.MERGED.get(part, part)
    assert weights.get(home, "bold") == "bold"


def test_all_text_can_be_told_from_what_is_behind_it(kind):
    assert contrast(layout.PALE_TEXT, "white") >= 4.5
    assert {text.get_color() for text in sheet(kind, ("x",)).axes.texts} == {"black", layout.PALE_TEXT}
    for part, outline in sheet(kind).outlines:
        assert contrast("black", outline.get_facecolor()[:3]) >= 4.5, part


# ---- The strip's size


def test_strip_is_low_and_its_words_are_large_enough_also_at_700_pixels():
    assert strip_layout.WIDTH == layout.WIDTH
    assert strip_layout.HEIGHT <= 170
    smallest = min(text.get_size() for text in draw_strip().texts) * 96 / 72
    assert smallest >= 11
    assert smallest * 700 / strip_layout.WIDTH >= 9


# ---- Alt texts and files


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_alt_text_says_what_is_shown_and_lit(lesson):
    sentence = alt_text(lesson)
    assert sentence.count(". ") <= 2
    assert sentence.endswith("every part." if set(lit_parts(lesson)) == set(PARTS) else f"{lit_parts(lesson)[-1]}.")
    assert not set(sentence) & set('[]"\n')  # it goes between the brackets of a Markdown image


@pytest.mark.parametrize("lesson", [LESSONS[0], LESSONS[-1]], ids=lambda lesson: lesson.name)
def test_svg_draws_its_text_as_shapes_and_is_not_large(lesson):
    drawn = picture(lesson)
    root = ElementTree.fromstring(drawn)
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" not in names
    assert b"date" not in drawn
    assert len(drawn) < 70_000
    glyphs = {element.get("id") for element in root.iter()}
    used = {element.get("href").lstrip("#") for element in root.iter() if element.get("href")}
    assert used <= glyphs


def test_first_lesson_shows_the_poster_and_every_other_the_strip():
    heights = {}
    for lesson in LESSONS:
        _, _, _, height = ElementTree.fromstring(picture(lesson)).get("viewBox").split()
        heights[lesson.number] = float(height) * 96 / 72
    assert heights.pop(0) == layout.HEIGHT
    assert set(heights.values()) == {strip_layout.HEIGHT}


def test_every_lesson_has_a_picture_and_no_other_is_left_over():
    expected = {f"architecture_{lesson.number:02}" for lesson in LESSONS}
    assert {path.stem for path in PICTURES} == expected, "Draw them: python -m utils.course.architecture"


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_pictures_are_what_the_code_draws_today(lesson):
    path = IMAGES / f"architecture_{lesson.number:02}.svg"
    assert path.read_bytes() == picture(lesson), "Draw it again: python -m utils.course.architecture"


def test_command_draws_every_lesson(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command, "COURSE", tmp_path)
    monkeypatch.setattr(command, "picture", lambda lesson: lesson.name.encode())
    command.main()
    assert {path.name for path in (tmp_path / "images").iterdir()} == {path.name for path in PICTURES}
    assert "architecture_05.svg" in capsys.readouterr().out
