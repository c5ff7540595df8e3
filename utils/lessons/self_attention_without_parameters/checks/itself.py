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


def _emptied(by: float) -> Callable[[Tensor], int]:
    """An answer that takes the diagonal, overwrites it in a copy of the table, and so has lost what it took."""

    def answer(weights):
        others = weights.clone()
        own = others.diagonal()
        others.fill_diagonal_(by)
        return int((own > others.max(dim=-1).values).sum())

    return answer


def _unchanged_by_order(output, inputs, answer):
    weights = inputs[0].flip(0, 1)
    return answer(weights) == output


MISTAKES = [
    *known(
        "ties counted",
        "Rows in which another word has the *same* weight are counted too. Equal to the largest is not the largest "
        "alone.",
        _counted(lambda w: w.diagonal() == w.max(dim=-1).values),
        remedy="No other weight in the row may reach the word's own. How many weights of the row are as large as that, "
        "or larger?",
    ),
    *known(
        "ties counted by argmax",
        "In a tie `argmax` names one of the two words, so your count depends on which stands first.",
        _counted(lambda w: w.argmax(dim=-1) == _places(w)),
        remedy="Largest alone is asked for: compare the word's own weight with all others of its row.",
    ),
    *known(
        "columns in place of rows",
        "You look down the columns: how much weight a word *gets* from the others. Row i holds what word i *gives*.",
        _counted(lambda w: w.argmax(dim=0) == _places(w)),
        _counted(lambda w: w.diagonal() == w.max(dim=0).values),
        _counted(lambda w: (w >= w.diagonal().unsqueeze(0)).sum(dim=0) == 1),
        remedy="Compare along the row: each weight with the own one of its row, which is a column, (T, 1). Then count "
        "along `dim=-1`.",
    ),
    *known(
        "more than half",
        "You ask whether the word keeps half for itself. A weight can be the largest of its row with less: 0.4 beside "
        "0.3 and 0.3.",
        _counted(lambda w: w.diagonal() > 0.5),
        _counted(lambda w: w.diagonal() >= 0.5),
        _counted(lambda w: w.diagonal() > w.sum(dim=-1) - w.diagonal()),
        remedy="Compare with each other weight of the row, not with all of them together.",
    ),
    *known(
        "more than the mean",
        "You compare a word's own weight with the mean of its row. What is above the mean need not be the largest.",
        _counted(lambda w: w.diagonal() > w.mean(dim=-1)),
        remedy="Compare with every other weight of the row.",
    ),
    *known(
        "share in place of count",
        "You return a share of the rows. Asked for is how many rows there are.",
        lambda weights: led_by_themselves(weights) / len(weights),
        remedy="Return the count itself, a whole number: do not divide it.",
    ),
    *known(
        "all the others",
        "You count the rows in which the word itself is *not* the largest alone. The others are asked for.",
        lambda weights: len(weights) - led_by_themselves(weights),
        remedy="Turn the comparison round. In a row that counts, one weight alone is as large as the own one: itself.",
    ),
    *known(
        "one maximum for the whole table",
        "You compare with the largest weight of the whole table, so at most a row or two can win.",
        _counted(lambda w: w.diagonal() == w.max()),
        _counted(lambda w: w.diagonal() >= w.max()),
        remedy="Each row has a largest weight of its own: work along `dim=-1`.",
    ),
    *known(
        "entries counted",
        "You count single weights and not rows: a row counts as often as its own weight beats another.",
        lambda weights: int((weights < weights.diagonal().unsqueeze(-1)).sum()),
        remedy="A row counts once, if its own weight beats *all* the others. So count along the row first, `dim=-1`, "
        "and then the rows.",
    ),
    *known(
        "some other beaten",
        "A row counts with you as soon as the word's own weight beats *one* other. It has to beat all of them.",
        _counted(lambda w: (w < w.diagonal().unsqueeze(-1)).any(dim=-1)),
        remedy="All but itself: how many weights of the row does it beat then?",
    ),
    *known(
        "all rows",
        "You return the number of rows, whatever is in them.",
        len,
        remedy="Count those in which the weight on the diagonal is larger than every other.",
    ),
    *known(
        "no row",
        "You return 0, whatever is in the table. If you took the diagonal and then overwrote it, you overwrote what "
        "you had taken as well: `diagonal()` is a view of the table's own numbers.",
        _emptied(0.0),
        _emptied(-torch.inf),
        remedy="Take a copy of the diagonal, `.clone()`, before you overwrite it. Or overwrite nothing and compare.",
    ),
]

LED_BY_THEMSELVES = Exercise(
    id="2.4",
    title="Words that look mostly at themselves",
    minutes=8,
    difficulty=2,
    reference=led_by_themselves,
    draw=_draw,
    hints=(
        "The word's own weights stand on the diagonal. What has to hold for the rest of the row?",
        "Count in each row how many weights are as large as the word's own, or larger. The own one always is; if it is "
        "the only one, the word leads alone.",
        "```python\nown = weights.diagonal().unsqueeze(-1)  # (T, 1)\n"
        "return int(((weights >= own).sum(dim=-1) == 1).sum())\n```",
    ),
    because="In each row you compare every weight with the word's own. The own one always reaches itself; if it is the "
    "only one, the word leads alone. A tie has two that do, whichever of them stands first.",
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
