"""The clock hands in JupyterLab: two sliders and a choice, by pointer and keyboard, narrow and without motion."""

import os

import pytest

from tests.browser.lab import write_notebook
from utils.lessons.positions.clocks import HANDS, PLACES, hands, said

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)

CODE = "from utils.lessons.positions.clocks import TwoPlaces\nclocks = TwoPlaces()\nclocks"
AT_ONCE = """(figure, [which, place]) => { const input = figure.querySelectorAll('input[type=range]')[which];
    input.value = place;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return figure.querySelector('.course-said').textContent; }"""


@pytest.fixture(scope="module")
def notebook(folder, open_notebook, screenshots):
    write_notebook(folder / "clocks.ipynb", [CODE, "print(clocks.first, clocks.second, clocks.link)"])
    opened = open_notebook("clocks.ipynb")
    opened.run_all()
    opened.page.wait_for_selector(".course-figure .course-hand")
    yield opened
    if screenshots:
        opened.screenshots(screenshots / "clocks", "run")
    opened.close()


@pytest.fixture
def figure(notebook):
    figure = notebook.page.locator(".course-figure")
    figure.get_by_label("stays").check()
    figure.evaluate(AT_ONCE, [0, 2])
    figure.evaluate(AT_ONCE, [1, 5])
    return figure


def sentence(figure) -> str:
    return figure.locator(".course-said").inner_text()


def turned(figure) -> list[float]:
    """The angle of every hand in degrees: first and second place, clock by clock."""
    style = "all => all.map(hand => parseFloat(hand.style.transform.slice('rotate('.length)))"
    return figure.locator(".course-hand").evaluate_all(style)


def test_every_place_is_drawn_without_asking_python(figure):
    """The sentence has changed before the browser does anything else."""
    for place in (0, 5, 17, 50, PLACES - 1):
        assert figure.evaluate(AT_ONCE, [0, place]) == said(place, 5)
    for place in (0, PLACES - 1, 40):
        assert figure.evaluate(AT_ONCE, [1, place]) == said(PLACES - 1, place)


def test_the_hands_stand_where_the_places_say(figure):
    figure.evaluate(AT_ONCE, [0, 7])
    found = turned(figure)
    assert found[0::2] == pytest.approx(hands()[7].tolist(), abs=0.01)
    assert found[1::2] == pytest.approx(hands()[5].tolist(), abs=0.01)
    assert len(found) == 2 * HANDS


def test_the_keyboard_moves_each_slider_and_not_the_cells(figure, notebook):
    for which, places in ((0, (99, 98, 0, 1)), (1, (99, 98, 0, 1))):
        handle = figure.locator("input[type=range]").nth(which)
        handle.focus()
        for key, place in zip(("End", "ArrowLeft", "Home", "ArrowRight"), places, strict=True):
            notebook.page.keyboard.press(key)
            assert sentence(figure) == (said(place, 5) if which == 0 else said(1, place))
        assert handle.evaluate("node => node === document.activeElement")
        assert handle.get_attribute("aria-valuetext") == f"{('first', 'second')[which]} place = 1"


def test_the_pointer_moves_a_slider(figure, notebook):
    box = figure.locator("input[type=range]").first.bounding_box()
    notebook.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    notebook.page.mouse.down()
    notebook.page.mouse.move(box["x"] + box["width"] - 2, box["y"] + box["height"] / 2)
    notebook.page.mouse.up()
    assert sentence(figure) == said(PLACES - 1, 5)


def test_moving_along_keeps_the_distance_the_product_and_the_angles_between(figure):
    figure.get_by_label("moves along").check()
    before = turned(figure)
    assert figure.evaluate(AT_ONCE, [0, 40]) == said(40, 43)
    after = turned(figure)
    assert after != before
    for hand in range(HANDS):
        between = [angles[2 * hand + 1] - angles[2 * hand] for angles in (before, after)]
        assert between[0] == pytest.approx(between[1], abs=0.02)


def test_moving_along_ends_where_there_are_no_more_places(figure):
    figure.get_by_label("moves along").check()
    assert figure.evaluate(AT_ONCE, [0, PLACES - 1]) == said(PLACES - 4, PLACES - 1)
    assert figure.evaluate(AT_ONCE, [1, 0]) == said(0, 3)
    assert figure.evaluate(AT_ONCE, [0, 2]) == said(2, 5)


def test_python_knows_where_the_controls_stand(figure, notebook):
    figure.evaluate(AT_ONCE, [1, 30])
    figure.get_by_label("moves along").check()
    cell = notebook.page.locator(".jp-CodeCell").nth(1)
    cell.locator(".cm-content").click()
    notebook.page.keyboard.press("Control+Enter")
    cell.get_by_text("2 30 1").wait_for()


@pytest.mark.parametrize("width", [700, 900])
def test_nothing_is_cut_and_no_text_is_small(figure, width):
    figure.evaluate("(node, width) => { node.style.width = `${width}px`; }", width)
    sizes = figure.locator("text, span, output, button, p").evaluate_all(
        """all => all.map(node => parseFloat(getComputedStyle(node).fontSize)
            * (node.ownerSVGElement ? node.ownerSVGElement.getBoundingClientRect().width / 900 : 1))"""
    )
    assert min(sizes) >= 9
    assert figure.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    figure.evaluate("node => { node.style.width = ''; }")


def test_without_motion_the_hands_jump(figure, notebook):
    notebook.page.emulate_media(reduced_motion="reduce")
    assert figure.locator(".course-hand").first.evaluate("hand => getComputedStyle(hand).transitionDuration") == "0s"
    notebook.page.emulate_media(reduced_motion="no-preference")


def test_control_and_result_are_on_one_laptop_screen(figure):
    assert figure.bounding_box()["height"] <= 768 - 200  # JupyterLab's own bars take 200


def test_the_page_reports_no_error(notebook):
    assert notebook.errors == []
