"""Exercise 2.4: how many words look at nothing as much as at themselves."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known


def led_by_themselves(weights: Tensor) -> int:
    """The right answer to 2.4."""
    own = weights.diagonal().unsqueeze(-1)  # (T, 1)
    return int(((weights >= own).sum(dim=-1) == 1).sum())


def _draw(generator):
    yield (torch.tensor([[0.7, 0.3], [0.6, 0.4]]),)  # by hand
    yield (torch.tensor([[0.5, 0.5], [0.2, 0.8]]),)  # a tie
    yield (torch.tensor([[0.8, 0.2], [0.5, 0.5]]),)  # a tie with a word that stands before
    yield (torch.tensor([[0.4, 0.3, 0.3], [0.2, 0.4, 0.4], [0.4, 0.4, 0.2]]),)
    yield (torch.tensor([[0.4, 0.2, 0.4], [0.1, 0.8, 0.1], [0.1, 0.2, 0.7]]),)
    for length in (4, 6, 9):
        scores = torch.randn(length, length, generator=generator) + 1.2 * torch.eye(length)
        scores[0] = torch.eye(length)[0] + torch.eye(length)[-1]  # the first word ties with the last
        scores[1, 1] = scores[1].max() + 0.1  # wins, with less than half
        yield (scores.softmax(dim=-1),)


def _counted(leads: Callable[[Tensor], Tensor]) -> Callable[[Tensor], int]:
    """An answer that counts the rows for which this holds."""
    return lambda weights: int(leads(weights).sum())


def _places(weights: Tensor) -> Tensor:
    return torch.arange(len(weights))


def _unchanged_by_order(output, inputs, answer):
    weights = inputs[0].flip(0, 1)
    return answer(weights) == output


MISTAKES = [
    *known(
        "ties counted",
        "Rows in which another word has the *same* weight are counted too. Largest alone is asked for: no other weight "
        "in the row may reach it. (`argmax` and `max` do not tell: they name one of the two.)",
        _counted(lambda w: w.diagonal() == w.max(dim=-1).values),
    ),
    *known(
        "ties counted by argmax",
        "In a tie `argmax` names one of the two words, so your count depends on which stands first. Largest alone is "
        "asked for: compare the word's own weight with all others of its row.",
        _counted(lambda w: w.argmax(dim=-1) == _places(w)),
    ),
    *known(
        "columns in place of rows",
        "You look down the columns: how much weight a word *gets* from the others. Row i holds what word i *gives*; "
        "compare along `dim=-1`.",
        _counted(lambda w: w.argmax(dim=0) == _places(w)),
        _counted(lambda w: w.diagonal() == w.max(dim=0).values),
        _counted(lambda w: (w >= w.diagonal().unsqueeze(0)).sum(dim=0) == 1),
    ),
    *known(
        "more than half",
        "You ask whether the word keeps more than half for itself. A weight can be the largest of its row with far "
        "less: 0.4 beside 0.3 and 0.3.",
        _counted(lambda w: w.diagonal() > 0.5),
        _counted(lambda w: w.diagonal() >= 0.5),
        _counted(lambda w: w.diagonal() > w.sum(dim=-1) - w.diagonal()),
    ),
    *known(
        "more than the mean",
        "You compare a word's own weight with the mean of its row. Above the mean is not the largest: compare with "
        "every other weight.",
        _counted(lambda w: w.diagonal() > w.mean(dim=-1)),
    ),
    *known(
        "share in place of count",
        "You return a share of the rows. Asked for is how many rows: the count, a whole number.",
        lambda weights: led_by_themselves(weights) / len(weights),
    ),
    *known(
        "all the others",
        "You count the rows in which the word itself is *not* the largest alone. The others are asked for.",
        lambda weights: len(weights) - led_by_themselves(weights),
    ),
    *known(
        "one maximum for the whole table",
        "You compare with the largest weight of the whole table, so at most a row or two can win. Each row has a "
        "largest weight of its own: `dim=-1`.",
        _counted(lambda w: w.diagonal() == w.max()),
        _counted(lambda w: w.diagonal() >= w.max()),
    ),
    *known(
        "entries counted",
        "You count single weights and not rows: a row counts as often as its own weight beats another. A row counts "
        "once, if its own weight beats *all* the others.",
        lambda weights: int((weights < weights.diagonal().unsqueeze(-1)).sum()),
    ),
    *known(
        "some other beaten",
        "A row counts with you as soon as the word's own weight beats *one* other. It has to beat all of them.",
        _counted(lambda w: (w < w.diagonal().unsqueeze(-1)).any(dim=-1)),
    ),
    *known(
        "all rows",
        "You return the number of rows, whatever is in them. Count those in which the weight on the diagonal is larger "
        "than every other.",
        len,
    ),
]

LED_BY_THEMSELVES = Exercise(
    id="2.4",
    title="Words that look mostly at themselves",
    minutes=5,
    difficulty=2,
    reference=led_by_themselves,
    draw=_draw,
    hints=(
        "The word's own weights stand on the diagonal: `weights.diagonal()`. What has to hold for the rest of the row?",
        "Count in each row how many weights are as large as the word's own, or larger. The own one always is; if it is "
        "the only one, the word leads alone.",
        "```python\nown = weights.diagonal().unsqueeze(-1)  # (T, 1)\n"
        "return int(((weights >= own).sum(dim=-1) == 1).sum())\n```",
    ),
    properties=(
        Property(
            "the words' order does not matter",
            _unchanged_by_order,
            "With the words in reverse order (rows and columns) as many of them look at themselves. Your count "
            "changes: does a tie depend on which word stands first?",
        ),
    ),
    mistakes=MISTAKES,
)
