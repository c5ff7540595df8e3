"""The cloud of scores in JupyterLab: slider, switch and button, by pointer and keyboard, narrow and dark."""

import os

import pytest

from tests.browser.lab import write_notebook
from utils.lessons.scaling_by_sqrt_d_k.cloud import SIZES, states

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)

CODE = "from utils.lessons.scaling_by_sqrt_d_k.cloud import ScoreCloud\ncloud = ScoreCloud()\ncloud"
AT_ONCE = """(figure, place) => { const input = figure.querySelector('input[type=range]');
    input.value = place;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return figure.querySelector('.course-said').textContent; }"""


@pytest.fixture(scope="module")
def notebook(folder, open_notebook, screenshots):
    write_notebook(folder / "cloud.ipynb", [CODE, "print(cloud.size, cloud.scaled)"])
    opened = open_notebook("cloud.ipynb")
    opened.run_all()
    opened.page.wait_for_selector(".course-figure circle")
    yield opened
    if screenshots:
        opened.screenshots(screenshots / "cloud", "run")
    opened.close()


@pytest.fixture
def figure(notebook):
    figure = notebook.page.locator(".course-figure")
    figure.evaluate(AT_ONCE, 0)
    figure.get_by_label("not divided").check()
    return figure


def said(figure) -> str:
    return figure.locator(".course-said").inner_text()


def text_of(place: int, scaled: bool) -> str:
    """The sentence of a position, as it can be read: an index has no underscore."""
    return states()[place + len(SIZES) * scaled].text.replace("_", "")


def test_every_position_of_the_slider_is_drawn_without_asking_python(figure):
    """The sentence has changed before the browser does anything else."""
    for place in range(len(SIZES)):
        assert figure.evaluate(AT_ONCE, place) == text_of(place, scaled=False)
    figure.get_by_label("divided by").last.check()
    for place in range(len(SIZES)):
        assert figure.evaluate(AT_ONCE, place) == text_of(place, scaled=True)


def test_the_keyboard_moves_the_slider_and_not_the_cells(figure, notebook):
    handle = figure.locator("input[type=range]")
    handle.focus()
    for key, place in [("End", len(SIZES) - 1), ("ArrowLeft", len(SIZES) - 2), ("Home", 0), ("ArrowRight", 1)]:
        notebook.page.keyboard.press(key)
        assert said(figure) == text_of(place, scaled=False)
    assert handle.evaluate("node => node === document.activeElement")
    assert handle.get_attribute("aria-valuetext") == f"d_k = {SIZES[1]}"


def test_the_cloud_widens_and_the_division_squeezes_it(figure):
    def width() -> float:
        figure.page.wait_for_timeout(400)  # the dots walk
        boxes = figure.locator("circle").evaluate_all("all => all.map(dot => dot.getBoundingClientRect().x)")
        return max(boxes) - min(boxes)

    widths = []
    for place in (0, 3, 7):
        figure.evaluate(AT_ONCE, place)
        widths.append(width())
    assert widths == sorted(widths)
    assert widths[-1] > 3 * widths[0]
    figure.get_by_label("divided by").last.check()
    assert width() < widths[-1] / 3


def test_the_button_draws_other_numbers_and_python_knows_where_the_controls_stand(figure, notebook):
    before = said(figure)
    figure.get_by_role("button", name="other numbers").click()
    figure.page.wait_for_function("text => document.querySelector('.course-said').textContent !== text", arg=before)
    figure.evaluate(AT_ONCE, 5)
    notebook.page.locator(".jp-CodeCell").nth(1).locator(".cm-content").click()
    notebook.page.keyboard.press("Control+Enter")
    notebook.page.locator(".jp-CodeCell").nth(1).get_by_text("5 False").wait_for()


@pytest.mark.parametrize("width", [700, 900])
def test_nothing_is_cut_and_no_text_is_small(figure, notebook, width):
    figure.evaluate("(node, width) => { node.style.width = `${width}px`; }", width)
    sizes = figure.locator("text, span, output, button, p").evaluate_all(
        """all => all.map(node => parseFloat(getComputedStyle(node).fontSize)
            * (node.ownerSVGElement ? node.ownerSVGElement.getBoundingClientRect().width / 900 : 1))"""
    )
    assert min(sizes) >= 9
    assert figure.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    figure.evaluate("node => { node.style.width = ''; }")


def test_without_motion_the_dots_jump(figure, notebook):
    notebook.page.emulate_media(reduced_motion="reduce")
    assert figure.locator("circle").first.evaluate("dot => getComputedStyle(dot).transitionDuration") == "0s"
    notebook.page.emulate_media(reduced_motion="no-preference")


def test_control_and_result_are_on_one_laptop_screen(figure):
    assert figure.bounding_box()["height"] <= 768 - 200  # JupyterLab's own bars take 200


def test_the_page_reports_no_error(notebook):
    assert notebook.errors == []
