"""Each lesson in JupyterLab, in a real browser, as a learner has it: opened, run, moved, read.

`make test-browser` runs this. COURSE_SCREENSHOTS=folder saves what was seen; COURSE_BROWSER_SLOW=1 adds what is slow.
"""

import json
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SLOW = {"10": "it trains for two minutes: COURSE_BROWSER_SLOW=1"}

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)


LESSONS = [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]


def cells(name: str) -> list[dict]:
    return json.loads((ROOT / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]


@pytest.fixture(scope="module", params=LESSONS)
def lesson(request, open_notebook, screenshots):
    """A lesson, opened and run."""
    slow = SLOW.get(request.param[:2])
    if slow and os.environ.get("COURSE_BROWSER_SLOW") != "1":
        pytest.skip(slow)
    notebook = open_notebook(f"my_work/{request.param}.ipynb")
    notebook.name = request.param
    notebook.page.wait_for_timeout(1000)  # formulas
    if screenshots:
        notebook.screenshots(screenshots / request.param, "opened")
    notebook.run_all()
    yield notebook
    if screenshots:
        notebook.screenshots(screenshots / request.param, "run")
    notebook.close()


def test_every_cell_runs(lesson):
    assert lesson.failed() == []
    assert not lesson.not_run()


def test_the_answers_under_folded_headings_stay_folded_until_they_are_asked_for(lesson):
    answers = [number for number, cell in enumerate(cells(lesson.name)) if COLLAPSED in cell["metadata"]]
    if not answers:
        pytest.skip("this lesson has no folded headings")
    everything = range(len(cells(lesson.name)))
    hidden = {number for answer in answers for number in section(cells(lesson.name), answer)}
    assert sum("page.answer(" in "".join(cells(lesson.name)[number]["source"]) for number in hidden) == len(answers)
    assert lesson.visible() == [number for number in everything if number not in hidden]  # though Run All has run them
    lesson.command("notebook:expand-all-headings")
    lesson.page.wait_for_timeout(500)
    assert lesson.visible() == list(everything)


COLLAPSED = "jp-MarkdownHeadingCollapsed"


def section(notebook: list[dict], heading: int) -> list[int]:
    """The cells under a heading, up to the next one of its level or above."""
    levels = [re.match(r"(#*)", "".join(cell["source"]))[0].count("#") for cell in notebook]
    levels = [level if cell["cell_type"] == "markdown" else 0 for level, cell in zip(levels, notebook, strict=True)]
    after = range(heading + 1, len(notebook))
    end = next((number for number in after if 0 < levels[number] <= levels[heading]), len(notebook))
    return list(range(heading + 1, end))


def test_formulas_are_typeset(lesson):
    texts = ["".join(cell["source"]) for cell in cells(lesson.name) if cell["cell_type"] == "markdown"]
    texts = [re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL) for text in texts]
    assert lesson.cells_with_formulas() == sum("$" in text for text in texts)
    assert lesson.raw_formulas() == []


def test_pictures_are_there(lesson):
    assert lesson.missing_pictures() == []


def test_hints_open_one_at_a_time(lesson):
    cards = lesson.page.locator(".jp-OutputArea-output div:has(> details)").filter(has_text="Hint 1 of")
    cards = [card for card in cards.all() if card.locator("xpath=ancestor::details").count() == 0]
    if not cards:
        pytest.skip("this lesson has no exercise")
    for card in cards:
        hints = card.locator("details").all()
        assert len(hints) >= 3
        texts = [hint.locator("> div") for hint in hints]
        for number in range(len(hints)):
            assert not any(text.is_visible() for text in texts[number:])
            hints[number].locator("> summary").click()
            assert texts[number].is_visible()


def test_nothing_is_cut_off(lesson):
    assert lesson.too_wide() == []


def test_a_moving_figure_follows_the_arrow_keys(lesson):
    figures = [one for one in lesson.page.locator(".course-figure").all() if one.locator("input[type=range]").count()]
    if not figures:
        pytest.skip("this lesson has no figure with a slider")
    for figure in figures:
        handle = figure.locator("input[type=range]").first
        before = figure.locator(".course-said").inner_text()
        at_the_end = handle.input_value() == handle.get_attribute("max")
        handle.focus()
        lesson.page.keyboard.press("ArrowLeft" if at_the_end else "ArrowRight")
        lesson.page.wait_for_timeout(500)  # a figure may ask Python
        assert figure.locator(".course-said").inner_text() != before
        assert handle.evaluate("node => node === document.activeElement")


def test_the_explorer_follows_mouse_and_keyboard(lesson):
    explorers = lesson.page.locator(".attention-explorer-figure").all()
    if not explorers:
        pytest.skip("this lesson has no attention explorer")
    for explorer in explorers:
        words, lines = explorer.get_by_role("radio"), explorer.locator(".attention-explorer-lines")
        seen = {lines.inner_html()}
        words.last.hover()
        seen.add(lines.inner_html())
        words.last.focus()
        for _ in range(words.count() - 1):
            lesson.page.keyboard.press("ArrowLeft")
            assert words.locator("xpath=self::*[@aria-checked='true']").count() == 1
            seen.add(lines.inner_html())
        assert len(seen) >= min(words.count(), 2)


def test_the_page_reports_no_error(lesson):
    assert lesson.errors == []
