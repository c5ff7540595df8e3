"""Toy exercises, as lesson 99."""

import math
import types

import torch
from torch import nn

from utils.course.checks.exercise import Exercise, Mistake, Property, tenths


def attention(query, key, value, mask=None):
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    weights = scores.softmax(dim=-1)
    return weights @ value, weights


def faulty(*faults):
    """Attention with these faults, alone or several at once."""

    def attention(query, key, value, mask=None):
        if "swapped" in faults:
            query, key = key, query
        scores = query @ key.transpose(-2, -1)
        if "unscaled" not in faults:
            scores = scores / (query.size(-1) if "no root" in faults else math.sqrt(query.size(-1)))
        if mask is not None:
            fill = 0.0 if "zeros" in faults else -math.inf
            scores = scores.masked_fill(mask if "inverted" in faults else ~mask, fill)
        weights = scores.softmax(dim=-2 if "columns" in faults else -1)
        return weights @ (scores if "scores" in faults else value), weights

    return attention


def draw_attention(generator):
    yield tuple(tenths(generator, 2, 2) for _ in range(3))
    mask = torch.tensor([[True, False], [True, True]])
    yield *(tenths(generator, 2, 2) for _ in range(3)), mask
    yield tuple(torch.randn(2, 3, 3, generator=generator) for _ in range(3))
    yield *(torch.randn(3, 5, 5, generator=generator) for _ in range(3)), torch.ones(5, 5).tril().bool()


def permuting_changes_nothing(output, inputs, answer):
    query, key, value, *mask = inputs
    order = torch.arange(key.size(-2) - 1, -1, -1)
    again = answer(query, key[..., order, :], value[..., order, :], *(m[..., order] for m in mask))
    return torch.allclose(again[0], output[0], atol=1e-5)


FAULTS = {
    "swapped": "Queries and keys are exchanged.",
    "unscaled": "The scores are not divided by √d_k.",
    "no root": "You divide by d_k; divide by its root.",
    "zeros": "Hidden scores are 0, and exp(0) = 1; they have to be −∞.",
    "inverted": "Your mask hides what may be seen: True = may attend.",
    "columns": "Your columns sum to 1, not your rows. The softmax ran over the queries (dim=-2).",
    "scores": "You mix the scores; mix the values.",
}
HINTS = ("Start with the scores.", "Which `dim` are the keys?", "```python\nscores.softmax(dim=-1)\n```")
ATTENTION = Exercise(
    id="99.1",
    title="Attention",
    minutes=10,
    difficulty=2,
    reference=attention,
    draw=draw_attention,
    properties=[
        Property(
            "every row of weights sums to 1",
            lambda output, inputs, answer: torch.allclose(output[1].sum(-1), torch.ones(()), atol=1e-5),
            "Each query has one unit of attention to spread.",
        ),
        Property("permuting keys and values together changes nothing", permuting_changes_nothing),
    ],
    mistakes=[Mistake(name, message, faulty(name)) for name, message in FAULTS.items()],
    returns=("output", "weights"),
    hints=HINTS,
    seconds=30,
)


def shares(scores):
    return scores.softmax(dim=-1)


SHARES = Exercise(
    id="99.2",
    title="Softmax over the keys",
    minutes=5,
    difficulty=1,
    reference=shares,
    draw=lambda generator: [(tenths(generator, 2, 2),), (torch.randn(4, 6, generator=generator),)],
    properties=[
        Property("every row sums to 1", lambda output, *_: torch.allclose(output.sum(-1), torch.ones(()), atol=1e-5))
    ],
    mistakes=[
        Mistake(
            "softmax over the wrong axis",
            "Your columns sum to 1, not your rows.",
            matches=lambda inputs, output, expected: torch.allclose(output.sum(-2), torch.ones(()), atol=1e-5),
        ),
    ],
    hints=HINTS,
    seconds=30,
)
SPREAD = Exercise(
    id="99.3",
    title="How far do scores spread?",
    minutes=2,
    difficulty=1,
    reference={"variance": 64, "spread": 8.0, "share": 1 / 3, "saturates": True},
    mistakes=[
        Mistake(
            "not the root",
            "That is the variance; the spread is its root.",
            {"variance": 64, "spread": 64.0, "share": 1 / 3, "saturates": True},
        )
    ],
    hints=HINTS,
)
CHOICE = Exercise(
    id="99.4",
    title="Which axis?",
    minutes=1,
    difficulty=1,
    reference="keys",
    options=("keys", "queries"),
    mistakes=[Mistake("queries", "Each query shares its attention out over the keys.", "queries")],
    hints=HINTS,
)
PAIR = Exercise(id="99.5", title="Two numbers", minutes=1, difficulty=1, reference=(2, 0.25), hints=HINTS)


class Scale(nn.Module):
    def __init__(self, d_model):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(d_model))

    def forward(self, x):
        return x * self.gain / math.sqrt(x.size(-1))


def run_scale(answer, x, gain):
    layer = answer(x.size(-1))
    layer.gain.data = gain
    return layer(x)


SCALE = Exercise(
    id="99.6",
    title="A layer",
    minutes=5,
    difficulty=3,
    reference=Scale,
    call=run_scale,
    draw=lambda generator: [(tenths(generator, 2, n), tenths(generator, n)) for n in (2, 4)],
    hints=HINTS,
)


def fill(x):
    if x.dim() != 2:
        raise ValueError("two dimensions")
    return x.fill_(1)


FILL = Exercise(
    id="99.7",
    title="Fill in place",
    minutes=1,
    difficulty=1,
    reference=fill,
    may_change=("x",),
    hints=HINTS,
    draw=lambda generator: [(tenths(generator, 2, 2),), (tenths(generator, 3),)],
)
TOYS = [ATTENTION, SHARES, SPREAD, CHOICE, PAIR, SCALE, FILL]
Toys = types.SimpleNamespace(EXERCISES=TOYS)


def swallows(scores):
    """An endless loop that no exception ends."""
    while True:
        try:
            sum(range(1000))
        except:  # noqa: E722
            continue
