"""What a lesson's page may not do: plumbing at its head, an answer before the guess, code that is wider than a page.

They hold for a lesson that begins with `from utils import page`.
"""

import re
from collections.abc import Iterator, Sequence

from utils.course.builder.lesson import ANSWER, Cell, Lesson, Problem

FIRST_LINE = "from utils import page"
MOST_SETUP = 6
MOST_GUESSES = 5
WIDEST = 88
_CALLS = re.compile(r"^\s*page\.(guess|answer)\(\s*\"([^\"]+)\"", re.MULTILINE)


def is_setup(source: str) -> bool:
    """Whether a code cell is the one that imports what the lesson needs."""
    return any(line == "import utils" or line.startswith(FIRST_LINE) for line in source.splitlines())


def page_problems(lesson: Lesson) -> Iterator[Problem]:
    """Everything wrong with the page, for a lesson that is one."""
    setup = [cell for cell in lesson.cells if cell.kind == "code" and is_setup(cell.source)]
    if not setup or FIRST_LINE not in setup[0].source:
        yield from (Problem(cell.line, "an answer to a guess in a lesson without `page`") for cell in _answers(lesson))
        return
    lines = [line for line in setup[0].source.splitlines() if line.strip()]
    if len(lines) > MOST_SETUP:
        yield Problem(setup[0].line, f"the set-up has {len(lines)} lines, {MOST_SETUP} are allowed; move code to utils")
    for cell in lesson.cells:
        yield from _too_wide(cell)
        yield from _headings_inside(cell)
    yield from _guesses(lesson)
    yield from _answer_headings(lesson)


def _answers(lesson: Lesson) -> list[Cell]:
    return [cell for cell in lesson.cells if ANSWER in cell.tags]


def _too_wide(cell: Cell) -> Iterator[Problem]:
    for number, line in enumerate(cell.source.splitlines()):
        if cell.kind == "code" and len(line) > WIDEST:
            yield Problem(cell.first + number, f"{len(line)} columns, {WIDEST} fit on a page; break the line")


def _headings_inside(cell: Cell) -> Iterator[Problem]:
    """A cell with a heading anywhere counts as one: it is not folded away, and begins no slide."""
    if cell.kind != "markdown":
        return
    inside_code = False
    for number, line in enumerate(cell.source.splitlines()):
        inside_code ^= line.startswith("```")
        if number and not inside_code and re.match(r"#{1,6} ", line):
            yield Problem(cell.first + number, f"`{line}` stands inside a cell; begin a cell of its own with it")


def _guesses(lesson: Lesson) -> Iterator[Problem]:
    calls = [(found[1], found[2], place) for place, cell in enumerate(lesson.cells) for found in _calls(cell)]
    guessed = [(name, place) for verb, name, place in calls if verb == "guess"]
    for name, place in guessed[MOST_GUESSES:]:
        yield Problem(lesson.cells[place].line, f"guess {name} is one too many: {MOST_GUESSES} good ones are better")
    for name, place in guessed:
        following = lesson.cells[place + 1 : place + 2]
        if not following or ANSWER not in following[0].tags:
            text = (
                f'no answer follows the guess {name}; make the next cell a heading, # %% [markdown] tags=["{ANSWER}"]'
            )
            yield Problem(lesson.cells[place].line, text)
        elif ("answer", name) not in _said(_section(lesson.cells, place + 1)):
            text = f'nothing here says page.answer("{name}", …), which puts the measurement beside the guess'
            yield Problem(following[0].line, text)
    for verb, name, place in calls:
        if verb == "answer" and (name, place) not in [(n, q) for n, p in guessed for q in _folded(lesson.cells, p + 1)]:
            yield Problem(lesson.cells[place].line, f"the answer to {name} is not folded away under its guess")


def _calls(cell: Cell) -> list[re.Match]:
    return list(_CALLS.finditer(cell.source)) if cell.kind == "code" else []


def _said(cells: Sequence[Cell]) -> set[tuple[str, str]]:
    return {(found[1], found[2]) for cell in cells for found in _calls(cell)}


def _answer_headings(lesson: Lesson) -> Iterator[Problem]:
    for place, cell in enumerate(lesson.cells):
        if ANSWER not in cell.tags:
            continue
        if not _level(cell) or len(cell.source.strip().splitlines()) > 1:
            yield Problem(cell.line, "an answer is a heading alone: what stands with it in its cell is not folded away")
        elif place + 1 + len(_section(lesson.cells, place)) == len(lesson.cells):
            yield Problem(cell.line, "no heading of its level follows this answer, so that it hides the lesson's end")


def _section(cells: Sequence[Cell], place: int) -> list[Cell]:
    """The cells that a folded heading hides: all up to the next heading of its level or above."""
    return [cells[n] for n in _folded(cells, place)]


def _folded(cells: Sequence[Cell], place: int) -> list[int]:
    level = _level(cells[place]) if place < len(cells) else 0
    hidden = []
    for n in range(place + 1, len(cells)):
        if 0 < _level(cells[n]) <= level:
            break
        hidden.append(n)
    return hidden


def _level(cell: Cell) -> int:
    found = re.match(r"(#+) ", cell.source) if cell.kind == "markdown" else None
    return len(found[1]) if found else 0
