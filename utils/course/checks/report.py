"""What a check found, as text and as a card in a notebook. Both are the same at every run: no times, no addresses."""

import re
from dataclasses import dataclass
from html import escape

from utils.course.plots.colours import KEY, MASKED, OUTPUT, VALUE

_COLOURS = {"passed": VALUE, "wrong": KEY, "not attempted": MASKED}
_MARKS = {"passed": "✓", "wrong": "✗", "not attempted": "○"}
_WORDS = {"not attempted": "not attempted yet", "wrong": "not yet right"}
_BOX = "border-left:5px solid {colour};padding:.4em 1em;margin:.3em 0;color:var(--jp-content-font-color1,inherit)"
_PRE = (
    "margin:.2em 0 .6em;padding:.4em .6em;overflow-x:auto;white-space:pre;color:inherit;background:transparent;"
    "border:1px solid var(--jp-border-color2,#8888);font-size:.95em;line-height:1.35"
)


@dataclass(frozen=True, repr=False)
class Report:
    """What a check found.

    Args:
        status: "passed", "wrong", "not attempted", "raised", "timed out" or "wrong type".
        message: what to tell the learner.
        mistake: the name of the mistake that was recognised, or nothing.
        remedy: what to change, where the mistake was recognised.
        failing: the property that should hold and does not.
        inputs: the smallest input on which it fails.
        came: what the answer gave for that input.
        expected: what was expected.
        drawn: the two side by side, as HTML.
        detail: where a mistake was recognised: what came of it here.
        printed: what the answer printed.
        note: about keeping the answer.
        missing: a name that was not defined when the answer ran.
    """

    id: str
    title: str
    minutes: int
    difficulty: int
    hints: tuple[str, ...]
    status: str
    message: str
    mistake: str = ""
    remedy: str = ""
    failing: str = ""
    inputs: str = ""
    came: str = ""
    expected: str = ""
    drawn: str = ""
    detail: str = ""
    printed: str = ""
    note: str = ""
    missing: str = ""

    @property
    def passed(self) -> bool:
        return self.status == "passed"

    @property
    def _headline(self) -> str:
        return f"{self.id} {self.title}: {_WORDS.get(self.status, self.status)}"

    @property
    def _sentences(self) -> list[tuple[str, str]]:
        if self.mistake:
            detail = [("Here", self.detail)] if self.detail else []
            return [("This looks like", self.mistake), *detail]
        return [("What should hold", self.failing)] if self.failing else []

    @property
    def _blocks(self) -> list[tuple[str, str]]:
        blocks = {
            "The smallest input on which it fails": self.inputs if not self._stays_quiet else "",
            "What came": self.came,
            "What was expected": self.expected,
            "Your code printed, when first called": self.printed.rstrip("\n"),
        }
        return [(name, text) for name, text in blocks.items() if text]

    @property
    def _stays_quiet(self) -> bool:
        return self.status in ("passed", "not attempted")

    @property
    def text(self) -> str:
        """The whole report as text, with the first hint. What to change is told by the card, when it is asked for."""
        lines = [self._headline, self.message]
        lines += [f"{name}: {text}" for name, text in self._sentences]
        for name, text in self._blocks:
            lines += [f"{name}:", *(f"    {line}" for line in text.split("\n"))]
        lines += [self.note] if self.note else []
        if not self._stays_quiet:
            lines.append(f"Hint 1 of {len(self.hints)}: {self.hints[0]}")
        return "\n".join(lines)

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        """The card. It takes its text colour from the page, so that it is readable on light and on dark."""
        colour = _COLOURS.get(self.status, OUTPUT)
        stars = "★" * self.difficulty
        minutes = f"{self.minutes} minute{'s' * (self.minutes != 1)}"
        about = f'<span style="opacity:.75"> · {minutes} · {stars}</span>'
        parts = [f"<div><strong>{_MARKS.get(self.status, '!')} {_marked(self._headline)}</strong>{about}</div>"]
        parts.append(f'<p style="margin:.4em 0">{_marked(self.message)}</p>')
        parts += [f"<div><em>{name}:</em> {_marked(text)}</div>" for name, text in self._sentences]
        for name, text in self._blocks:
            if self.drawn and text == self.came:
                parts.append(self.drawn)
            elif not (self.drawn and text == self.expected):
                parts.append(f'<div>{name}:</div><pre style="{_PRE}">{escape(text)}</pre>')
        parts += [f'<p style="margin:.4em 0">{_marked(self.note)}</p>'] if self.note else []
        if not self.passed:
            parts.append(_ladder(self.hints, self.remedy))
        return f'<div style="{_BOX.format(colour=colour)}">{"".join(parts)}</div>'


def _ladder(hints: tuple[str, ...], remedy: str) -> str:
    """Each rung inside the one before, so that they open one at a time; what fits this very mistake is the first."""
    rungs = [("What to change", remedy)] if remedy else []
    rungs += [(f"Hint {number} of {len(hints)}", hint) for number, hint in enumerate(hints, start=1)]
    html = ""
    for title, text in reversed(rungs):
        inside = f'<div style="margin:.2em 0 .4em 1em">{_marked(text)}{html}</div>'
        html = f"<details><summary>{title}</summary>{inside}</details>"
    return html


def _marked(text: str) -> str:
    """Escaped, with `code`, ```code on its own lines``` and *words* marked, and line breaks kept."""
    pieces = re.split(r"```(?:\w*\n)?(.*?)\n?```", text, flags=re.DOTALL)
    for index, piece in enumerate(pieces):
        safe = escape(piece)
        if index % 2:
            pieces[index] = f'<pre style="{_PRE}">{safe}</pre>'
        else:
            pieces[index] = _inline(safe).strip("\n").replace("\n", "<br>")
    return "".join(pieces)


def _inline(safe: str) -> str:
    """`code` as code, and outside of it *words* in italics; a product like 2 * 3 * 4 stays as it is."""
    pieces = re.split(r"`([^`]+)`", safe)
    pieces[1::2] = [f"<code>{code}</code>" for code in pieces[1::2]]
    pieces[::2] = [re.sub(r"(?<![\w*])\*(\w[^*\n]*?)\*(?![\w*])", r"<em>\1</em>", text) for text in pieces[::2]]
    return "".join(pieces)
