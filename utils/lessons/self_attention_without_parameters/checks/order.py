"""Exercise 2.5: a test for blindness to order."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, known, tenths
from utils.lessons.self_attention_without_parameters.checks.attention import self_attention

Attend = Callable[[Tensor], Tensor]
LOOSE = {"rtol": 1e-3, "atol": 1e-4}


def is_blind_to_order(attend: Attend, vectors: Tensor, order: Tensor) -> bool:
    """The right answer to 2.5."""
    return torch.allclose(attend(vectors[order]), attend(vectors)[order], **LOOSE)


def plain_attention(vectors: Tensor) -> Tensor:
    """Blind: the outputs move with the words."""
    return self_attention(vectors)[0]


def attention_with_places(vectors: Tensor) -> Tensor:
    """Not blind: every vector knows its place."""
    places = torch.arange(len(vectors), dtype=vectors.dtype).unsqueeze(-1)
    return plain_attention(vectors + places)


def mean_of_all(vectors: Tensor) -> Tensor:
    """Blind, and the same for every word."""
    return vectors.mean(dim=0, keepdim=True).expand_as(vectors)


def running_sum(vectors: Tensor) -> Tensor:
    """Not blind: each word has those before it. The last row is the same in any order."""
    return vectors.cumsum(dim=0)


def each_doubled(vectors: Tensor) -> Tensor:
    """Blind: no word looks at another."""
    return 2 * vectors


def reversed_words(vectors: Tensor) -> Tensor:
    """Not blind: the words in reverse. Sums over all words do not notice."""
    return vectors.flip(0)


def sorted_columns(vectors: Tensor) -> Tensor:
    """Not blind: the same table whatever the order, so its rows do not move along with the words."""
    return vectors.sort(dim=0).values


def first_word_repeated(vectors: Tensor) -> Tensor:
    """Not blind: what stands first decides, though all rows are alike."""
    return vectors[:1].expand_as(vectors)


def _draw(generator):
    # Positive numbers throughout: near 0 even a right answer would have to choose its tolerance with care.
    yield plain_attention, tenths(generator, 3, 2, low=0.1), torch.tensor([1, 2, 0])  # its inverse is another order
    for attend in (
        *(plain_attention, attention_with_places, mean_of_all, running_sum, each_doubled),
        *(reversed_words, sorted_columns, first_word_repeated),
    ):
        yield attend, 1 + 3 * torch.rand(6, 3, generator=generator), torch.tensor([3, 0, 1, 5, 2, 4])
    yield attention_with_places, torch.ones(4, 2), torch.tensor([1, 2, 3, 0])  # one word four times
    yield plain_attention, 0.2 + torch.rand(60, 16, generator=generator), torch.randperm(60, generator=generator)


def _same(one: Tensor, other: Tensor) -> bool:
    return torch.allclose(one, other, **LOOSE)


MISTAKES = [
    *known(
        "outputs expected to stay where they are",
        "You compare the outputs of the reordered words with the outputs in the *old* order. A function that is blind "
        "to order does not give the same table: its rows move along with the words.",
        lambda attend, vectors, order: _same(attend(vectors[order]), attend(vectors)),
        remedy="Bring the second table into the new order, too: `[order]` takes its rows.",
    ),
    *known(
        "reordered on one side only",
        "The order is applied to the output alone, and the words go in as they were: `attend` never sees them in "
        "another order.",
        lambda attend, vectors, order: _same(attend(vectors)[order], attend(vectors)),
        remedy="Compare two ways: reorder and then attend, and attend and then reorder.",
    ),
    *known(
        "reordered the other way round",
        "The two tables that you compare are in different orders, one in the *inverse* of the other's. For an order "
        "that is its own inverse nobody notices.",
        lambda attend, vectors, order: _same(attend(vectors[order]), attend(vectors)[order.argsort()]),
        lambda attend, vectors, order: _same(attend(vectors[order])[order], attend(vectors)),
        remedy="Index the words on one side and the outputs on the other, once each, with the same `order`.",
    ),
    *known(
        "compared to the last digit",
        "Your comparison asks for equality to the last bit. Sums taken in another order are rounded differently, so a "
        "function that is blind to order differs in its last digits.",
        lambda attend, vectors, order: torch.equal(attend(vectors[order]), attend(vectors)[order]),
        lambda attend, vectors, order: bool((attend(vectors[order]) == attend(vectors)[order]).all()),
        remedy="Compare with `torch.allclose`, which allows for rounding.",
    ),
    *known(
        "only sums compared",
        "You compare sums or means over all the words, and those stay the same when outputs end up at the wrong words.",
        lambda attend, vectors, order: _same(attend(vectors[order]).sum(0), attend(vectors).sum(0)),
        lambda attend, vectors, order: _same(attend(vectors[order]).sum(), attend(vectors).sum()),
        lambda attend, vectors, order: _same(attend(vectors[order]).mean(0), attend(vectors).mean(0)),
        lambda attend, vectors, order: _same(attend(vectors[order]).mean(), attend(vectors).mean()),
        lambda attend, vectors, order: _same(attend(vectors[order]).sort(0).values, attend(vectors).sort(0).values),
        remedy="Compare the two tables row by row, as they are: sum, mean and sort nothing.",
    ),
    *known(
        "some row is the same",
        "You are content if *some* numbers agree. A function is blind to order if all of them do.",
        lambda attend, vectors, order: bool(
            torch.isclose(attend(vectors[order]), attend(vectors)[order], **LOOSE).any()
        ),
        remedy="Use `.all()` in place of `.any()`, or `torch.allclose`, which means all.",
    ),
    *known(
        "answer reversed",
        "You say True where the two ways differ, and False where they agree. Blind to order means that they agree.",
        lambda attend, vectors, order: not is_blind_to_order(attend, vectors, order),
        remedy="Return the comparison as it is, without a `not`.",
    ),
    *known(
        "always True",
        "You say True for every function. Some are not blind: one that adds a number for the place, for instance.",
        lambda attend, vectors, order: True,
        lambda attend, vectors, order: attend(vectors[order]).shape == attend(vectors).shape,
        remedy="Compare the numbers: what the function gives for the reordered words, and its reordered outputs.",
    ),
    *known(
        "always False",
        "You say False for every function. Plain self-attention is blind to order: its outputs move with the words.",
        lambda attend, vectors, order: False,
        remedy="Compare two tables that should be the same for such a function, and allow for rounding.",
    ),
    *known(
        "the function never asked",
        "The function plays no part in your answer: you compare the words with the reordered words.",
        lambda attend, vectors, order: _same(vectors[order], vectors),
        remedy="Call `attend` on the words in either order, and compare its outputs.",
    ),
]

BLIND_TO_ORDER = Exercise(
    id="2.5",
    title="Test for blindness to order",
    minutes=12,
    difficulty=3,
    reference=is_blind_to_order,
    draw=_draw,
    hints=(
        "There are two ways to the outputs in the new order: reorder the words and then attend, or attend and then "
        "reorder the outputs. What does blindness say about the two?",
        "`vectors[order]` puts the rows in the new order, and so does `[order]` after `attend(vectors)`. Sums in "
        "another order are rounded differently: compare with `torch.allclose(one, other, atol=1e-4)`.",
        "```python\nreordered_first = attend(vectors[order])\nreturn torch.allclose(reordered_first, "
        "attend(vectors)[order], rtol=1e-3, atol=1e-4)\n```",
    ),
    because="Either you reorder the words and then attend, or you attend and then reorder the outputs. A function that "
    "gives no word anything for its place cannot tell the two apart, except in the last digits.",
    mistakes=MISTAKES,
)
