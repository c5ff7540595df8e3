"""Lesson 06: every head of the small encoder for one sentence, side by side; heads can be cut, and the score follows.

Python works out the weights of all heads, and what is named right with no head cut, each head cut, and all of them.
Several heads cut together are worked out when they are asked for.
"""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import matplotlib
import traitlets

from utils.course.plots.colours import WEIGHTS_MAP
from utils.course.widgets.moving import MovingFigure
from utils.lessons.multi_head_attention.small_encoder import (
    ALL_CUT,
    FULL,
    ONE_CUT,
    Cut,
    Head,
    SmallEncoder,
    name_of,
    named,
)

SENTENCES = ("the money in the bank grows", "time flies like an arrow", "fruit flies like a banana")
WAYS = ("zero", "its mean")  # what stands in a cut head's place: nothing, or its mean over all words
_STEPS = 40  # colours from weight 0 to weight 1


class AllHeads(MovingFigure):
    """A table of weights for each head, a word in focus in all of them; a click cuts a head or brings it back.

    Args:
        model: the trained encoder.
        word: the place of the word in focus at first.
    """

    SCRIPT = Path(__file__).parent / "all_heads.js"

    fixed = traitlets.Dict().tag(sync=True)
    sentence = traitlets.Int(0).tag(sync=True)
    word = traitlets.Int(0).tag(sync=True)
    way = traitlets.Int(0).tag(sync=True)  # the place among WAYS
    cut = traitlets.List(traitlets.Int()).tag(sync=True)  # places of the heads that are cut
    states = traitlets.Dict().tag(sync=True)  # by key(): shares of hidden words named right, and the sentence

    def __init__(self, model: SmallEncoder, *, word: int = 4) -> None:
        self.model = model
        places = range(len(model.heads))
        self._full = named(model)["all"]
        known = [(), *combinations(places, 1), tuple(places)]
        states = {key(cut, way): self._state(cut, way) for cut in known for way in range(len(WAYS))}
        colours = matplotlib.colormaps[WEIGHTS_MAP]
        fixed = {
            "sentences": [_sentence(model, text.split()) for text in SENTENCES],
            "heads": [list(head) for head in model.heads],
            "ways": WAYS,
            "colours": [matplotlib.colors.to_hex(colours(step / _STEPS)) for step in range(_STEPS + 1)],
            "full": states[key((), 0)]["share"],
            "none": [states[key(tuple(places), way)]["share"] for way in range(len(WAYS))],
        }
        super().__init__(fixed=fixed, states=states, word=word)
        self.observe(self._work_out, names=["cut", "way"])

    def _work_out(self, _change: Any) -> None:
        wanted = key(self.cut, self.way)
        if wanted not in self.states:
            self.states = {**self.states, wanted: self._state(self.cut, self.way)}

    def _state(self, cut: Sequence[int], way: int) -> dict[str, Any]:
        heads = [self.model.heads[place] for place in cut]
        ways: tuple[Cut, ...] = get_args(Cut)
        share = named(self.model, heads, ways[way])["all"]
        return {"share": round(share, 4), "text": _said(heads, way, share, self._full)}

    def __repr__(self) -> str:
        """What a reader without a kernel sees: the shares, with no head cut, each head cut, and all."""
        places = range(len(self.model.heads))
        lines = ["All heads of the encoder for one sentence; run the cell to pick a word and to cut heads."]
        lines += [f"Hidden words named right with all heads: {FULL.shown(self.states[key((), 0)]['share'])}."]
        for way, name in enumerate(WAYS):
            one = [self.states[key((place,), way)]["share"] for place in places]
            none = self.states[key(places, way)]["share"]
            lines.append(
                f"Cut to {name}: one head cut leaves from {ONE_CUT.shown(min(one))} to {ONE_CUT.shown(max(one))}; "
                f"all heads cut leaves {ALL_CUT.shown(none)}."
            )
        return "\n".join(lines)


def key(cut: Sequence[int], way: int) -> str:
    """How a cut is filed: "0,3|1" is heads 0 and 3, cut to their mean. The script makes the same."""
    return f"{','.join(map(str, sorted(cut)))}|{way if cut else 0}"


def _said(cut: Sequence[Head], way: int, share: float, full: float) -> str:
    if not cut:
        return f"No head is cut: {100 * share:.0f} % of the hidden words are named right."
    names = "every head" if len(cut) == 8 else f"head{'s' * (len(cut) > 1)} " + ", ".join(map(name_of, cut))
    lost = round(100 * full) - round(100 * share)
    return f"Cut to {WAYS[way]}: {names}. {100 * share:.0f} % of the hidden words are named right, {lost} points fewer."


def _sentence(model: SmallEncoder, words: list[str]) -> dict[str, Any]:
    """The words, and for every head its weights and, for every word, where its largest weight lies."""
    weights = model.weights(words).flatten(0, 1)  # (heads, T, T)
    return {
        "words": words,
        "weights": [[[round(w, 3) for w in row] for row in table] for table in weights.tolist()],
        "largest": weights.argmax(dim=-1).tolist(),
    }
