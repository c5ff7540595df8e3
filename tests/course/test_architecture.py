"""The architecture picture: names that fit, words that stand clear of each other, and files that are not stale."""

import xml.etree.ElementTree as ElementTree
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.path import Path as Line
from matplotlib.transforms import Bbox

from utils import COURSE
from utils.course.architecture import PARTS, alt_text, draw_architecture, layout, lit_parts, svg
from utils.course.architecture import __main__ as command
from utils.course.lessons import lessons

IMAGES = COURSE / "images"
PICTURES = sorted(IMAGES.glob("architecture_*.svg"))
LESSONS = lessons()


def texts(axes):
    """Every text of the picture with the rectangle that it fills, in the picture's own units."""
    renderer = FigureCanvasAgg(axes.figure).get_renderer()
    back = axes.transData.inverted()
    return [(text, text.get_window_extent(renderer).transformed(back)) for text in axes.texts]


def rectangle(box):
    return Bbox.from_bounds(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height)


@pytest.fixture(scope="module", params=[(), ("x",)], ids=["all lit", "nearly all pale"])
def axes(request):
    return draw_architecture(request.param)


def test_every_lesson_lights_parts_that_exist():
    for lesson in LESSONS:
        parts = lit_parts(lesson)
        assert parts, lesson
        assert set(parts) <= set(PARTS), lesson
        assert len(set(parts)) == len(parts), lesson


def test_every_part_is_something_in_the_picture():
    drawn = {box.part for box in layout.BOXES + layout.FRAMES}
    drawn |= {part for arrow in layout.arrows() for part in arrow.parts}
    assert drawn == set(PARTS)


def test_a_part_that_does_not_exist_is_named():
    with pytest.raises(ValueError, match="no part 'encoder attention'; its parts are source words"):
        draw_architecture(("encoder attention",))


def test_names_stay_inside_their_boxes(axes):
    boxes = {(box.part, box.x, box.y): rectangle(box) for box in layout.BOXES}
    named = [(text, extent) for text, extent in texts(axes) if text.get_label() in PARTS]
    assert len(named) == len(layout.BOXES) + sum(bool(box.note) for box in layout.BOXES)
    for text, extent in named:
        x, y = text.get_position()
        box = min((abs(y - key[2]) + abs(x - key[1]), box) for key, box in boxes.items() if key[0] == text.get_label())[
            1
        ]
        assert box.x0 + 4 < extent.x0, text.get_text()
        assert extent.x1 < box.x1 - 4, text.get_text()
        assert box.y0 + 2 < extent.y0, text.get_text()
        assert extent.y1 < box.y1 - 2, text.get_text()


def test_no_text_overlaps_another_or_leaves_the_picture(axes):
    for (one, here), (other, there) in combinations(texts(axes), 2):
        assert not here.overlaps(there), (one.get_text(), other.get_text())
    for text, extent in texts(axes):
        assert extent.x0 > 0 < extent.y0, text.get_text()
        assert extent.x1 < layout.WIDTH, text.get_text()
        assert extent.y1 < layout.HEIGHT, text.get_text()


def test_no_box_overlaps_another():
    for one, other in combinations(layout.BOXES, 2):
        assert not rectangle(one).overlaps(rectangle(other)), (one.part, other.part)


def test_no_arrow_crosses_a_text(axes):
    for text, extent in texts(axes):
        for arrow in layout.arrows():
            assert not Line(arrow.points).intersects_bbox(extent.padded(1), filled=False), (
                text.get_text(),
                arrow.parts,
            )


def test_words_beside_arrows_stand_clear_of_boxes(axes):
    for text, extent in texts(axes):
        if text.get_label() not in PARTS:
            for box in layout.BOXES:
                assert not extent.overlaps(rectangle(box)), (text.get_text(), box.part)


def test_what_is_lit_can_be_told_apart_without_colour():
    axes = draw_architecture(("feed back", "mask", "key"))
    boxes = {patch.get_label(): patch for patch in axes.patches if patch.get_label() in PARTS}
    assert min(boxes[part].get_linewidth() for part in ("mask", "key")) >= 2 * boxes["query"].get_linewidth()
    weights = {text.get_label(): text.get_weight() for text in axes.texts}
    assert (weights["mask"], weights["key"], weights["query"]) == ("bold", "bold", "normal")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_alt_text_says_what_is_shown_and_lit(lesson):
    sentence = alt_text(lesson)
    assert sentence.count(". ") <= 2
    assert sentence.endswith("every part." if set(lit_parts(lesson)) == set(PARTS) else f"{lit_parts(lesson)[-1]}.")
    assert not set(sentence) & set('[]"\n')  # it goes between the brackets of a Markdown image


def test_svg_draws_its_text_as_shapes_and_is_not_large():
    picture = svg(lit_parts(LESSONS[-1]))
    root = ElementTree.fromstring(picture)
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" not in names
    assert b"date" not in picture
    assert len(picture) < 70_000
    glyphs = {element.get("id") for element in root.iter()}
    used = {element.get("href").lstrip("#") for element in root.iter() if element.get("href")}
    assert used <= glyphs


def test_every_lesson_has_a_picture_and_no_other_is_left_over():
    expected = {f"architecture_{lesson.number:02}" for lesson in LESSONS}
    assert {path.stem for path in PICTURES} == expected, "Draw them: python -m utils.course.architecture"


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_pictures_are_what_the_code_draws_today(lesson):
    path = IMAGES / f"architecture_{lesson.number:02}.svg"
    assert path.read_bytes() == svg(lit_parts(lesson)), "Draw it again: python -m utils.course.architecture"


def test_command_draws_every_lesson(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command, "COURSE", tmp_path)
    monkeypatch.setattr(command, "svg", repr)
    command.main()
    assert {path.name for path in (tmp_path / "images").iterdir()} == {path.name for path in PICTURES}
    assert "architecture_05.svg" in capsys.readouterr().out
