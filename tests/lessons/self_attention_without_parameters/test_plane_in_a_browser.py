"""The plane of word vectors, dragged in a browser: what is drawn is what Python says."""

import json
import math
import os

import pytest

from tests.lessons.self_attention_without_parameters.test_plane import moved
from utils.lessons.self_attention_without_parameters.plane import AXIS, WordArrows

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)

PAGE = """<!doctype html><meta charset="utf-8"><style>%s</style><div id="el" style="width: 920px"></div>
<script type="module">%s
const traits = %s, changed = [];
window.traits = traits;
const model = { get: (name) => traits[name], set: (name, value) => { traits[name] = value; }, save_changes() {},
  on() {}, off() {} };
render({ model, el: document.getElementById("el") });
</script>"""


@pytest.fixture(scope="module")
def page(browser):
    figure = WordArrows()
    names = ("fixed", "vectors", "sentence", "asking", "factor", "seen")
    traits = {name: getattr(figure, name) for name in names}
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    page.set_content(PAGE % (figure._css, figure._esm.replace("export default", "//"), json.dumps(traits)))
    page.wait_for_selector(".course-vector")
    yield page
    page.close()


@pytest.fixture
def fresh(page):
    page.get_by_role("button", name="start again").click()
    return page


def reported(page):
    """Python's account of where the figure says that it stands, and what the figure says that it shows."""
    traits = page.evaluate("window.traits")
    state = moved(*(traits[name] for name in ("sentence", "asking", "factor", "vectors"))).state
    seen = traits["seen"]
    for name in ("scores", "weights", "output"):
        assert seen[name] == pytest.approx(getattr(state, name), abs=1e-3)
    assert page.locator(".course-said").inner_text() == seen["text"] == state.text
    return traits, state


def tip(page, place):
    box = page.locator(".course-vector").nth(place).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("by", [(-120, -60), (60, 90), (-200, 30), (90, -75)])
def test_a_dragged_vector_takes_weights_and_output_along(fresh, by):
    _, before = reported(fresh)
    x, y = tip(fresh, 1)
    fresh.mouse.move(x, y)
    fresh.mouse.down()
    fresh.mouse.move(x + by[0], y + by[1], steps=5)
    said = fresh.locator(".course-said").inner_text()  # while it is held
    fresh.mouse.up()
    traits, state = reported(fresh)
    assert said == state.text
    assert state.weights != before.weights
    assert tip(fresh, 1) == pytest.approx((x + by[0], y + by[1]), abs=3)
    assert all(abs(number) < AXIS for number in traits["vectors"]["bank"])


def test_arrow_keys_move_the_chosen_vector_by_small_steps(fresh):
    fresh.locator(".course-vector").nth(1).focus()
    for key, place in [("ArrowLeft", [0.9, 1]), ("ArrowUp", [0.9, 1.1]), ("ArrowRight", [1, 1.1])]:
        fresh.keyboard.press(key)
        assert reported(fresh)[0]["vectors"]["bank"] == place


def test_switches_and_slider_are_followed(fresh):
    fresh.get_by_label("river bank grows").check()
    assert reported(fresh)[1].words == ("river", "bank", "grows")
    fresh.get_by_label("grows", exact=True).check()
    assert reported(fresh)[1].asking == 2
    fresh.locator("input[type=range]").focus()
    fresh.keyboard.press("ArrowRight")
    assert reported(fresh)[1].factor == 2
    fresh.get_by_role("button", name="start again").click()
    assert reported(fresh)[1] == WordArrows().state


def test_an_arrow_is_as_thick_as_its_weight(fresh):
    points = fresh.locator("polygon").first.get_attribute("points").split()
    (x0, y0), (x1, y1) = (map(float, points[place].split(",")) for place in (0, -1))
    _, state = reported(fresh)
    assert math.hypot(x1 - x0, y1 - y0) == pytest.approx(16 * state.weights[0], rel=1e-3)


def test_control_and_result_are_on_one_laptop_screen_and_nothing_is_cut(fresh):
    box = fresh.locator(".course-figure").bounding_box()
    assert box["height"] <= 560
    assert box["width"] <= 920
    assert fresh.locator(".course-figure").evaluate("node => node.scrollWidth <= node.clientWidth + 1")
