"""The page's rules: a short set-up, an answer folded away under its guess, lines that fit, and how answers open."""

import textwrap

import pytest

from utils.course.builder.lesson import edition, read_lesson
from utils.course.builder.page_rules import page_problems

PAGE = '''
# %% [markdown]
r"""
# 90 · A lesson?
"""

# %%
from utils import page  # a comment
import math

# %%
page.guess("90.a", ..., "what is asked")

# %% [markdown] tags=["answer"]
r"""
### Answer 90.a
"""

# %%
page.answer("90.a", 1.0)

# %% [markdown]
r"""
Why.
"""

# %% [markdown]
r"""
#### A smaller heading
"""

# %% [markdown]
r"""
## On
"""
'''


def lesson(tmp_path, source: str = PAGE):
    folder = tmp_path / "solutions"
    folder.mkdir()
    path = folder / "90_page.py"
    path.write_text(textwrap.dedent(source).lstrip(), encoding="utf-8")
    return read_lesson(path)


def problems(tmp_path, old: str, new: str) -> str:
    assert old in PAGE
    return " | ".join(problem.text for problem in page_problems(lesson(tmp_path, PAGE.replace(old, new))))


def test_the_page_is_well(tmp_path):
    assert list(page_problems(lesson(tmp_path))) == []


@pytest.mark.parametrize("solved", [True, False])
def test_an_answer_opens_folded_in_both_editions(tmp_path, solved):
    folded = [
        cell.source
        for cell in edition(lesson(tmp_path), solved=solved)
        if "jp-MarkdownHeadingCollapsed" in cell.metadata
    ]
    assert folded == ["### Answer 90.a"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("import math\n", "".join(f"import m{n}\n" for n in range(6)), "the set-up has 7 lines, 6 are allowed"),
        ('"what is asked")', f'"{"x" * 80}")', "88 fit on a page"),
        (' tags=["answer"]', "", "no answer follows the guess 90.a"),
        ('page.answer("90.a", 1.0)', "1", 'nothing here says page.answer("90.a"'),
        ("### Answer 90.a", "### Answer 90.a\n\nIt is 1.", "an answer is a heading alone"),
        ("### Answer 90.a", "Answer", "an answer is a heading alone"),
        ("Why.\n", "Why.\n\n#### Inside", "`#### Inside` stands inside a cell"),
        ("## On", "#### On", "no heading of its level follows this answer"),
        ('page.answer("90.a", 1.0)', 'page.answer("90.b", 1.0)', "the answer to 90.b is not folded away"),
        (
            'page.guess("90.a", ..., "what is asked")',
            "\n".join(f'page.guess("90.{letter}", ..., "x")' for letter in "bcdefa"),
            "guess 90.a is one too many",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path, old, new, sentence):
    assert sentence in problems(tmp_path, old, new)


def test_an_answer_before_its_guess_is_refused(tmp_path):
    moved = PAGE.replace("import math\n", 'import math\n\n# %%\npage.answer("90.a", 1.0)\n')
    assert "is not folded away" in " ".join(problem.text for problem in page_problems(lesson(tmp_path, moved)))


def test_a_lesson_that_is_no_page_yet_is_left_alone(tmp_path):
    old = PAGE.replace("from utils import page  # a comment", "import utils").replace(' tags=["answer"]', "")
    assert list(page_problems(lesson(tmp_path, old))) == []
