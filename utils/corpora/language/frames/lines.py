"""The tables of lines of the frames, some of them for French alone."""

from utils.corpora.language.draw import Draw
from utils.corpora.language.meaning import Clause
from utils.corpora.language.notation import Line, line, told

Table = dict[str, tuple[Line, ...]]


def sayable(g: Draw, table: Table) -> tuple[Line, str]:
    """A line of a table with its tense. What stands under "french past" has one answer in French alone."""
    found, key = line(g, {key: lines for key, lines in table.items() if g.language == "french" or " " not in key})
    return found, key.split()[-1]


def told_of(g: Draw, table: Table) -> Clause:
    """A line of a table as a clause."""
    text, tense = sayable(g, table)
    return told(g, text, tense)
