"""The attention explorer in JupyterLab, by itself: mouse, keyboard, menus, long sentences, narrow pages, dark theme."""

import json
import os

import pytest

from tests.browser.lab import write_notebook

if os.environ.get("COURSE_BROWSER") != "1":
    pytest.skip("needs a browser: run `make test-browser`", allow_module_level=True)

CODE = """
import torch
from utils.course.widgets.attention import AttentionExplorer, Example

def example(name, queries, keys, layers, heads):
    queries, keys = queries.split(), keys.split()
    scores = 3 * torch.randn(layers, heads, len(queries), len(keys), generator=torch.Generator().manual_seed(0))
    return Example(name, queries, keys, scores.softmax(dim=-1))

short = "the cat drank the milk"
long = "the old mouse that lived behind the kitchen ate the delicious cheese on the table because it was very hungry"
explorer = AttentionExplorer([
    example(short, short, short, 2, 3),
    example("a long one", long, long, 2, 3),
    example("two languages", "le chat <end>", short, 1, 1),
])
explorer
"""


@pytest.fixture(scope="module")
def notebook(folder, open_notebook, screenshots):
    write_notebook(folder / "explorer.ipynb", [CODE, "print(repr(explorer))"])
    opened = open_notebook("explorer.ipynb")
    opened.run_all()
    opened.page.wait_for_selector(".attention-explorer-figure")
    yield opened
    if screenshots:
        opened.screenshots(screenshots / "explorer", "run")
    opened.close()


@pytest.fixture
def figure(notebook):
    """The explorer with its first sentence, layer and head, as wide as the page."""
    figure = notebook.page.locator(".attention-explorer-figure")
    figure.evaluate("node => { node.style.width = ''; }")
    pick(figure, sentence=0, layer=0, head=0)
    return figure


def pick(figure, **entries: int) -> None:
    for name, entry in entries.items():
        menu = figure.get_by_label(name, exact=True)
        if menu.is_visible() and menu.input_value() != str(entry):
            words, sent = figure.get_by_role("radio").first, figure.locator(".attention-explorer-said")
            before = words.element_handle()
            menu.select_option(str(entry))
            before.wait_for_element_state("hidden")  # it is drawn anew when Python has answered
            assert sent.inner_text()


def said(figure) -> str:
    return figure.locator(".attention-explorer-said").inner_text()


def lines(figure) -> list[dict[str, str]]:
    return figure.locator(".attention-explorer-lines line").evaluate_all(
        "all => all.map(line => Object.fromEntries([...line.attributes].map(one => [one.name, one.value])))"
    )


def cut_off(figure) -> list[str]:
    """Texts of which a part is outside of the figure, or of the box that they are in."""
    return figure.evaluate(
        """node => { const outer = node.getBoundingClientRect();
            return [...node.querySelectorAll('.attention-explorer-word, [class$=-name], [class$=-column], p')]
                .filter(text => { const box = text.getBoundingClientRect();
                    return box.left < outer.left - 1 || box.right > outer.right + 1
                        || text.scrollWidth > text.clientWidth + 1; })
                .map(text => text.textContent); }"""
    )


def test_hovering_over_a_word_shows_what_it_attends_to(figure):
    seen = set()
    for word in figure.get_by_role("radio").all():
        word.hover()
        assert word.get_attribute("aria-checked") == "true"
        assert said(figure).startswith(word.inner_text())
        seen.add(json.dumps(lines(figure)))
    assert len(seen) == 5


def test_thickness_and_opacity_grow_with_the_weight(figure):
    figure.get_by_role("radio").nth(2).hover()
    numbers = [float(n) for n in figure.locator(".attention-explorer-number").all_inner_texts()]
    drawn = lines(figure)
    assert len(drawn) == sum(number > 0 for number in numbers)
    order = sorted(range(len(drawn)), key=lambda i: [n for n in numbers if n > 0][i])
    for look in ("stroke-width", "stroke-opacity"):
        values = [float(drawn[i][look]) for i in order]
        assert values == sorted(values)


def test_the_arrow_keys_move_between_words_and_not_between_cells(figure, notebook):
    page, words = notebook.page, figure.get_by_role("radio")
    figure.get_by_label("head", exact=True).focus()
    page.keyboard.press("Tab")
    for key, at in [("Home", 0), ("ArrowRight", 1), ("ArrowDown", 2), ("ArrowLeft", 1), ("End", 4), ("ArrowRight", 0)]:
        page.keyboard.press(key)
        assert words.nth(at).evaluate("word => word === document.activeElement"), key
        assert words.nth(at).get_attribute("aria-checked") == "true"
        assert page.locator(".jp-Cell.jp-mod-active .attention-explorer-figure").count() == 1
    outline = words.first.evaluate("word => getComputedStyle(word).outlineWidth")
    assert outline == "3px"
    assert words.evaluate_all("all => all.filter(word => word.tabIndex === 0).length") == 1


def test_the_menus_change_what_is_shown_and_python_knows(figure, notebook):
    first = said(figure)
    pick(figure, layer=1, head=2)
    assert said(figure) != first
    figure.get_by_role("radio").nth(3).hover()
    notebook.page.locator(".jp-CodeCell").nth(1).locator(".cm-content").click()
    notebook.page.keyboard.press("Control+Enter")
    notebook.page.locator(".jp-CodeCell").nth(1).get_by_text("layer 2 of 2, head 3 of 3").wait_for()
    assert said(figure).removesuffix(".") in notebook.page.locator(".jp-CodeCell").nth(1).inner_text()


def test_menus_without_a_choice_are_hidden(figure):
    pick(figure, sentence=2)
    assert figure.get_by_label("sentence", exact=True).is_visible()
    assert not figure.get_by_label("layer", exact=True).is_visible()
    assert not figure.get_by_label("head", exact=True).is_visible()


@pytest.mark.parametrize("width", [600, 800, 900])
@pytest.mark.parametrize("sentence", [0, 1, 2])
def test_no_word_is_cut(figure, notebook, width, sentence):
    pick(figure, sentence=sentence)
    figure.evaluate("(node, width) => { node.style.width = `${width}px`; }", width)
    notebook.page.wait_for_timeout(100)
    assert cut_off(figure) == []


def test_a_line_ends_in_the_middle_of_its_words(figure, notebook):
    for sentence in (0, 1):
        pick(figure, sentence=sentence)
        figure.get_by_role("radio").nth(1).hover()
        middle = "node => { const box = node.getBoundingClientRect(); return box.left + box.width / 2; }"
        left = figure.locator(".attention-explorer-lines svg").evaluate("node => node.getBoundingClientRect().left")
        for line in lines(figure):
            assert float(line["x1"]) + left == pytest.approx(figure.get_by_role("radio").nth(1).evaluate(middle), abs=1)
        ends = [float(line["x2"]) + left for line in lines(figure)]
        keys = figure.get_by_role("listitem").all()
        shown = [key.evaluate(middle) for key in keys if not key.inner_text().endswith("0.00")]
        assert ends == pytest.approx(shown, abs=1)


@pytest.mark.parametrize("theme", ["Dark", "Light"])
def test_every_word_can_be_read(figure, notebook, theme):
    name = f"JupyterLab {theme}"
    notebook.page.evaluate("theme => { jupyterapp.commands.execute('apputils:change-theme', { theme }); }", name)
    notebook.page.wait_for_selector(f"body[data-jp-theme-name='{name}']", state="attached")
    notebook.page.wait_for_timeout(500)
    colours = figure.evaluate(
        """node => [...node.querySelectorAll('div, span, p, label, select, button')].filter(text =>
            [...text.childNodes].some(child => child.nodeType === 3 && child.data.trim())).map(text => {
                let behind = text; const back = n => getComputedStyle(n).backgroundColor;
                while (behind.parentElement && back(behind) === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
                return [getComputedStyle(text).color, back(behind)].map(c => c.match(/[\\d.]+/g).map(Number)); })"""
    )
    assert len(colours) > 20
    assert min(contrast(blended(text, behind), behind[:3]) for text, behind in colours) >= 4.5


def blended(colour: list[float], behind: list[float]) -> list[float]:
    """What a colour with an opacity, the fourth number, looks like on another."""
    opacity = colour[3] if len(colour) == 4 else 1.0
    return [opacity * c + (1 - opacity) * b for c, b in zip(colour[:3], behind[:3], strict=True)]


def contrast(one: list[float], other: list[float]) -> float:
    """The ratio that WCAG 2 asks to be at least 4.5 for text."""

    def luminance(colour):
        linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def test_the_page_reports_no_error(notebook):
    assert notebook.errors == []
