"""Lessons as slides, as a room sees them at 1920 × 1080: what can be read, what fits, what is hidden and what not."""

import base64
import io
import os

import nbformat
import pytest
from matplotlib.figure import Figure

from tests.browser.lab import OPEN, ROOT
from utils.course.builder.execute import convert
from utils.course.builder.lesson import Cell
from utils.course.builder.slides import with_slides

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)
pytest.importorskip("jupyterlab_rise", reason="needs the slides: .venv/bin/pip install -e '.[workshop]'")

LESSONS = [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
WIDTH, HEIGHT = 1920, 1080
TEXT, CODE = 24, 16  # the least, in pixels

# Where we are: the slide, and how much of it has appeared.
STOP = """() => { const slide = document.querySelector('section.present section.present');
    return slide && [slide.id, slide.querySelectorAll('.fragment.visible').length]; }"""

# What is visible there: each text as [kind, size, words], in order, each picture as [width, height].
SEEN = """() => { const slide = document.querySelector('section.present section.present'), texts = [];
    const seen = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const words = walker.currentNode.data.trim(), node = walker.currentNode.parentElement;
        const kind = node.closest('.cm-editor') ? 'program' : node.tagName.toLowerCase();
        if (words && seen(node) && !node.closest('mjx-container, sub, sup'))
            texts.push([kind, parseFloat(getComputedStyle(node).fontSize), words]);
    }
    const pictures = [...slide.querySelectorAll('img')].filter(seen).map(picture => [picture.width, picture.height]);
    return { texts, pictures, size: [slide.clientWidth, slide.clientHeight] }; }"""
SLIDES = "() => [...document.querySelectorAll('section > section')].map(slide => slide.id)"


def walk(browser, lab, path: str) -> list[dict]:
    """Open a notebook's slides and press the space bar until the end. Returns what was seen at each stop."""
    address, token = lab
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(f"{address}/rise/{path}?token={token}")
    page.wait_for_function(STOP, timeout=OPEN * 1000)
    page.wait_for_function("() => [...document.styleSheets].some(sheet => sheet.href?.endsWith('slides.css'))")
    page.wait_for_timeout(2000)  # formulas
    stops, here, passed = [], None, []
    while (there := page.evaluate(STOP)) != here:
        here = there
        passed.append(here[0])
        stops.append(page.evaluate(SEEN))
        page.keyboard.press("Space")
        page.wait_for_timeout(300)
    assert list(dict.fromkeys(passed)) == page.evaluate(SLIDES)
    itself = {"Authorization": f"token {token}"}
    for session in page.request.get(f"{address}/api/sessions", headers=itself).json():
        page.request.delete(f"{address}/api/sessions/{session['id']}", headers=itself)
    page.close()
    return stops


# ---- Every lesson


@pytest.fixture(scope="module", params=LESSONS)
def lesson(request, browser, lab):
    return walk(browser, lab, f"my_work/{request.param}.ipynb")


def test_everything_can_be_read_from_the_last_row(lesson):
    assert len(lesson) > 5
    texts = [text for stop in lesson for text in stop["texts"]]
    assert [text for text in texts if text[1] < (CODE if text[0] == "program" else TEXT)] == []


def test_slides_and_pictures_fit_the_screen(lesson):
    for stop in lesson:
        assert stop["size"][0] <= WIDTH
        assert stop["size"][1] <= HEIGHT
        for width, height in stop["pictures"]:
            assert width <= stop["size"][0]
            assert height <= 0.9 * stop["size"][1]


# ---- One of each thing


def said(text: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_output("stream", text=text)


def drawn() -> nbformat.NotebookNode:
    file = io.BytesIO()
    Figure(figsize=(8.4, 3), dpi=220).savefig(file)
    png = base64.b64encode(file.getvalue()).decode()
    return nbformat.v4.new_output("display_data", {"image/png": png}, metadata={"image/png": {"width": 756}})


QUESTION = "## Question\n\nA text with $x^2$ and `code`.\n\n- item\n\n| head |\n|---|\n| table |"


def of_each() -> nbformat.NotebookNode:
    """A notebook that is built as a lesson is, but not run: what its cells show is written into them."""
    parts = [
        ("markdown", "# Title", {}, []),
        ("markdown", "FOR THE INSTRUCTOR", {"tags": ["instructor"]}, []),
        ("code", "import utils", {}, [said("SET UP")]),
        ("markdown", QUESTION, {}, []),
        ("code", "print(1)", {}, [said("PRINTED")]),
        ("markdown", "### Answer", {"jp-MarkdownHeadingCollapsed": True}, []),
        ("code", "print(2)", {}, [said("MEASURED")]),
        ("markdown", "WHAT IT MEANS", {}, []),
        ("markdown", "### Picture", {}, []),
        ("code", "show()", {"jupyter": {"source_hidden": True}}, [drawn(), said("CAPTION")]),
        ("markdown", "## Long\n\n" + "Line.\n\n" * 60, {}, []),
    ]
    cells = [Cell(kind, source, metadata, line=1, first=2) for kind, source, metadata, _ in parts]
    book = convert(with_slides(cells), {})
    for cell, (kind, _, _, outputs) in zip(book.cells, parts, strict=True):
        if kind == "code":
            cell.outputs = outputs
    return book


@pytest.fixture(scope="module")
def stops(browser, folder, lab):
    (folder / "my_work" / "of_each.ipynb").write_text(nbformat.writes(of_each()), encoding="utf-8")
    return walk(browser, lab, "my_work/of_each.ipynb")


def words(stop: dict) -> str:
    return " ".join(text for _, _, text in stop["texts"])


def test_notes_and_set_up_are_not_shown(stops):
    shown = " ".join(map(words, stops))
    assert "INSTRUCTOR" not in shown
    assert "SET UP" not in shown
    assert "import" not in shown


def test_what_is_folded_on_the_page_comes_with_the_next_key(stops):
    told = [words(stop) for stop in stops]
    question = next(i for i, text in enumerate(told) if "Question" in text)
    assert told[question : question + 4] == [
        "Question A text with and code . item head table print ( 1 ) PRINTED",
        "Answer print ( 2 ) MEASURED",
        "WHAT IT MEANS",
        "Picture CAPTION",
    ]


def test_sizes_are_in_order(stops):
    size = {}
    for stop in stops:
        for kind, pixels, _ in stop["texts"]:
            size.setdefault(kind, pixels)
    assert CODE <= size["program"] < size["p"] < size["h3"] < size["h2"] < size["h1"]
    assert TEXT <= size["p"] == size["li"] == size["td"] == size["th"] == size["pre"] == size["code"]


def test_a_picture_fills_the_slide_and_leaves_room_for_its_caption(stops):
    ((width, height),) = [picture for stop in stops for picture in stop["pictures"]]
    assert width > 0.8 * WIDTH
    assert height < 0.7 * HEIGHT


def test_a_long_slide_is_as_high_as_the_screen(stops):
    assert 0.9 * HEIGHT < stops[-1]["size"][1] <= HEIGHT
