"""The plane of word vectors: the script works out what Python does, wherever a vector is dragged."""

import json
import math
import shutil
import subprocess

import pytest
import torch

from utils.lessons.self_attention_without_parameters import pictures
from utils.lessons.self_attention_without_parameters.experiment import TOY
from utils.lessons.self_attention_without_parameters.plane import AXIS, FACTORS, SENTENCES, TWIN, WordArrows, look

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def places(count, seed=0):
    """Sentences, askers, factors and places for all words, drawn by chance, on the figure's grid."""
    generator = torch.Generator().manual_seed(seed)
    for _ in range(count):
        draw = [int(torch.randint(n, (), generator=generator)) for n in (len(SENTENCES), 3, len(FACTORS))]
        numbers = (torch.randint(-56, 57, (len(TOY), 2), generator=generator) / 20).tolist()
        yield *draw, dict(zip(TOY, numbers, strict=True))


def moved(sentence, asking, factor, vectors):
    figure = WordArrows()
    figure.sentence, figure.asking, figure.factor = sentence, asking, factor
    figure.vectors = vectors
    return figure


# ---- What Python says


def test_it_begins_where_the_lesson_does():
    state = WordArrows().state
    assert state.vectors == [list(TOY[word]) for word in ("money", "bank", "grows")]
    assert state.text == (
        "bank gives 0.47 to money, 0.47 to bank, 0.06 to grows. Its new vector is (1.47, 0.40); it has moved by 0.76."
    )


@pytest.mark.parametrize(("sentence", "asking", "factor", "vectors"), list(places(20)))
def test_its_numbers_are_those_of_the_formulas(sentence, asking, factor, vectors):
    state = moved(sentence, asking, factor, vectors).state
    rows = [vectors[word] for word in SENTENCES[sentence]]
    scores = [rows[asking][0] * a + rows[asking][1] * b for a, b in rows]
    powers = [math.exp(FACTORS[factor] * score) for score in scores]
    weights = [power / sum(powers) for power in powers]
    assert state.scores == pytest.approx(scores, abs=1e-4)
    assert state.weights == pytest.approx(weights, abs=1e-4)
    assert state.output == pytest.approx(
        [sum(weight * row[d] for weight, row in zip(weights, rows, strict=True)) for d in (0, 1)], abs=1e-3
    )


def test_the_text_form_says_what_the_twin_shows():
    axes, alt = pictures.weighted_sums(dict(TWIN))
    lines = repr(WordArrows()).splitlines()
    assert len(lines) == 1 + len(TWIN)
    for (title, state), line in zip(TWIN, lines[1:], strict=True):
        assert line == f"{title}: {state.text}"
        assert state.text in alt
    limits = {(ax.get_xlim(), ax.get_ylim()) for ax in axes.figure.axes}
    assert limits == {(pictures.ACROSS, pictures.UP)}


def test_factor_0_is_the_plain_mean_and_a_large_one_the_best_match():
    mean, best = (dict(TWIN)[title] for title in ("scores × 0", "scores × 4"))
    assert mean.weights == pytest.approx([1 / 3] * 3)
    assert mean.output == pytest.approx([4 / 3, 0])
    assert best.weights[2] < 0.001


def test_bank_can_be_dragged_to_where_it_takes_nothing_from_money():
    assert look(SENTENCES[0], moved={"bank": (-1.0, 1.0)}).weights[0] < 0.03
    assert look(SENTENCES[0]).weights[0] > 0.4  # the control


# ---- What the script says: in node, and dragged in a browser


@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_script_works_out_the_same(seed, tmp_path):
    drawn = list(places(40, seed))
    asked = [[[at[word] for word in SENTENCES[s]], asking, FACTORS[factor]] for s, asking, factor, at in drawn]
    script = WordArrows.SCRIPT.read_text(encoding="utf-8")
    run = f"\nconsole.log(JSON.stringify({json.dumps(asked)}.map((asked) => attend(...asked))));"
    (tmp_path / "run.js").write_text(script + run, encoding="utf-8")
    out = subprocess.run(["node", tmp_path / "run.js"], capture_output=True, text=True, check=True, timeout=60)
    for found, (sentence, asking, factor, vectors) in zip(json.loads(out.stdout), drawn, strict=True):
        state = moved(sentence, asking, factor, vectors).state
        for name in ("scores", "weights", "output"):
            assert found[name] == pytest.approx(getattr(state, name), abs=1e-3), name


PAGE = """<!doctype html><meta charset="utf-8"><style>%s</style><div id="el" style="width: 920px"></div>
<script type="module">%s
const traits = %s, changed = [];
window.traits = traits;
const model = { get: (name) => traits[name], set: (name, value) => { traits[name] = value; }, save_changes() {},
  on() {}, off() {} };
render({ model, el: document.getElementById("el") });
</script>"""


@pytest.fixture(scope="module")
def page():
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM:
        pytest.skip("needs Chromium")
    figure = WordArrows()
    names = ("fixed", "vectors", "sentence", "asking", "factor", "seen")
    traits = {name: getattr(figure, name) for name in names}
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1000, "height": 700})
        page.set_content(PAGE % (figure._css, figure._esm.replace("export default", "//"), json.dumps(traits)))
        page.wait_for_selector(".course-vector")
        yield page
        browser.close()


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
