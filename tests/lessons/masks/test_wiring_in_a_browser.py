"""The wiring of leaks in JupyterLab: both groups of buttons and the draw, by pointer and keyboard."""

import os

import pytest

from tests.browser.lab import write_notebook
from utils.lessons.masks.experiment import METHODS
from utils.lessons.masks.wiring import LEAK, WORDS, leaking, states

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)

CODE = "from utils.lessons.masks.wiring import LeakWiring\nwiring = LeakWiring()\nwiring"
LIT = """(figure, leak) => [...figure.querySelectorAll('line')].filter(wire =>
    wire.getAttribute('stroke') === leak && wire.getAttribute('visibility') !== 'hidden').length"""


@pytest.fixture(scope="module")
def notebook(folder, open_notebook, screenshots):
    write_notebook(folder / "wiring.ipynb", [CODE])
    opened = open_notebook("wiring.ipynb")
    opened.run_all()
    opened.page.wait_for_selector(".course-figure circle")
    yield opened
    if screenshots:
        opened.screenshots(screenshots / "wiring", "run")
    opened.close()


@pytest.fixture
def figure(notebook):
    return notebook.page.locator(".course-figure")


def said(figure) -> str:
    return figure.locator(".course-said").inner_text()


def test_every_pair_of_buttons_lights_its_wires_and_says_so(figure):
    for number, state in enumerate(states()):
        figure.locator("input[type=radio]").nth(number).check()
        for query in range(len(WORDS)):
            figure.locator("input[type=radio]").nth(len(METHODS) + query).check()
            assert said(figure) == state.texts[query]
            assert figure.evaluate(LIT, LEAK) == len(leaking(state.influence))


def test_the_arrow_keys_choose_the_way_of_masking(figure, notebook):
    first = figure.locator("input[type=radio]").first
    first.check()
    first.focus()
    notebook.page.keyboard.press("ArrowRight")
    assert said(figure).startswith(METHODS[1])


def test_the_button_draws_other_numbers(figure):
    figure.locator("input[type=radio]").nth(len(METHODS)).check()  # the first word: later ones may leak into it
    before = said(figure)
    figure.get_by_role("button", name="other numbers").click()
    figure.page.wait_for_function("text => document.querySelector('.course-said').textContent !== text", arg=before)


def test_control_and_result_are_on_one_laptop_screen(figure, notebook):
    assert figure.bounding_box()["height"] <= 768 - 200  # JupyterLab's own bars take 200
    assert figure.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    assert notebook.errors == []
