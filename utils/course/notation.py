"""The course's letters, typeset: d_k with its index, √ with its bar, in pictures and on pages.

Names are written as a keyboard can: "q·k / √d_k", "X·W_Q", "σ_q".
"""

import re
from html import escape

_LETTER = re.compile(r"(√?)\b([A-Za-zσ])_([A-Za-z]+)(ᵀ?)(?!\w)")


def mathtext(text: str) -> str:
    """For matplotlib's titles, axes and labels."""

    def formula(found: re.Match) -> str:
        root, letter, index, turned = found.groups()
        letter = {"σ": r"\sigma"}.get(letter, letter)
        index = index if len(index) == 1 else rf"\mathrm{{{index}}}"
        inner = f"{letter}_{{{index}}}" + ("^T" if turned else "")
        return rf"$\sqrt{{{inner}}}$" if root else f"${inner}$"

    return text if "$" in text else _LETTER.sub(formula, text)


def html(text: str) -> str:
    """For a page: escaped, with italic letters and their indices."""

    def formula(found: re.Match) -> str:
        root, letter, index, turned = found.groups()
        index = f"<i>{index}</i>" if len(index) == 1 else index
        inner = f"<i>{letter}</i><sub>{index}</sub>{turned and '<sup>T</sup>'}"
        return f'√<span style="border-top:1px solid currentColor">{inner}</span>' if root else inner

    return _LETTER.sub(formula, escape(text))
