"""Exercise 5.3: the mask of a padded batch that must not see the future, and in which no row is empty."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known


def decoder_mask(token_ids: Tensor) -> Tensor:
    """The right answer to 5.3."""
    return _never_empty(_past(token_ids) & (token_ids != 0).unsqueeze(-2))


def _never_empty(allowed: Tensor) -> Tensor:
    """A query with nothing to attend to attends to itself."""
    itself = torch.eye(allowed.size(-1), dtype=torch.bool)
    return allowed | (~allowed.any(dim=-1, keepdim=True) & itself)


def _past(token_ids: Tensor, shift: int = 0) -> Tensor:
    length = token_ids.size(-1)
    return torch.ones(length, length, dtype=torch.bool).tril(shift)


def _draw(generator):
    def batch(*lengths: int, front: bool) -> Tensor:
        rows, longest = torch.randint(4, 60, (len(lengths), max(lengths)), generator=generator), max(lengths)
        place = torch.arange(longest).flip(0) if front else torch.arange(longest)
        return rows.where(place < torch.tensor(lengths)[:, None], 0)

    yield (torch.tensor([[7, 0]]),)
    yield (torch.tensor([[0, 7]]),)
    yield (batch(3, 2, front=False),)
    yield (batch(2, 4, 1, front=True),)
    yield (batch(3, 5, 4, 5, front=False),)
    yield (batch(2, 3, 1, front=True),)


def _both(combine: Callable[[Tensor, Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
    """Causal, (T, T), and words, (B, T) with True for a word, put together in another way; no row is left empty."""
    return lambda ids: _never_empty(combine(_past(ids), ids != 0))


def _copies(ids: Tensor) -> Tensor:
    return _past(ids).expand(len(ids), -1, -1)


def _no_future(output, inputs, answer):
    (ids,) = inputs
    return not bool((output & ~_past(ids)).any())


def _no_padding(output, inputs, answer):
    (ids,) = inputs
    padding = (ids == 0).unsqueeze(1) & ~torch.eye(ids.size(1), dtype=torch.bool)
    return not bool((output & padding).any())


def _something(output, inputs, answer):
    return bool(output.any(dim=-1).all())


def _past_words(ids: Tensor) -> Tensor:
    """What both masks allow; rows may be empty."""
    return _past(ids) & (ids != 0).unsqueeze(1)


def _empty_rows_get(instead: Callable[[Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
    """What a query with nothing to attend to gets, in place of itself."""
    return lambda ids: _past_words(ids) | (~_past_words(ids).any(dim=-1, keepdim=True) & instead(ids))


MISTAKES = [
    *known(
        "rows with nothing",
        "The future and the padding are hidden, as they should be. But where padding stands in front, its rows are "
        "False throughout, and softmax makes NaN of them.",
        _past_words,
        remedy="Let a query that has nothing attend to itself.",
    ),
    *known(
        "padding always sees itself",
        "You let every padding attend to itself, also where it has words before it. Only a query with *nothing* to "
        "attend to needs that.",
        lambda ids: _past_words(ids) | torch.eye(ids.size(1), dtype=torch.bool),
        remedy="Ask which rows are empty, with `any(dim=-1, keepdim=True)`, and open the diagonal in these alone.",
    ),
    *known(
        "first word in an empty row",
        "In your mask a query with nothing to attend to gets the *first* word of the sentence. With two paddings in "
        "front, the second one would attend to the first, which is padding too.",
        _empty_rows_get(lambda ids: torch.arange(ids.size(1)) == 0),
        remedy="Itself is asked for: in row i that is column i, the diagonal.",
    ),
    *known(
        "empty rows opened to the past",
        "A query with nothing to attend to may see everything before it in your mask, which is padding throughout.",
        _empty_rows_get(_past),
        remedy="Let it attend to itself alone: the diagonal, and not the whole triangle.",
    ),
    *known(
        "empty rows opened altogether",
        "A query with nothing to attend to may see everything in your mask, padding and future included.",
        _empty_rows_get(torch.ones_like),
        lambda ids: _past_words(ids) | ~_past_words(ids).any(dim=-1, keepdim=True),
        remedy="Let it attend to itself alone: the diagonal, and nothing else.",
    ),
    *known(
        "only the future hidden",
        "The future is hidden and the padding is not: where a sentence is short, its padding may be attended to.",
        _copies,
        remedy="Combine with `token_ids != 0`.",
    ),
    *known(
        "only the padding hidden",
        "The padding is hidden and the future is not: each word sees the one that it has to predict.",
        lambda ids: (ids != 0).unsqueeze(1).expand(-1, ids.size(1), -1),
        remedy="Combine with a lower triangle of True, `tril()`.",
    ),
    *known(
        "or in place of and",
        "You allow what *either* mask allows. So the future may be seen wherever it is no padding.",
        _both(lambda past, word: past | word.unsqueeze(1)),
        remedy="A word may be attended to only where *both* masks allow it: `&`, not `|` or `+`.",
    ),
    *known(
        "True and False exchanged",
        "Your mask is exactly the opposite: True marks what is hidden.",
        lambda ids: ~decoder_mask(ids),
        lambda ids: ~_past(ids) | (ids == 0).unsqueeze(1),
        remedy="In this course True means *may attend*: turn it round with `~`, or build it the other way.",
    ),
    *known(
        "padding exchanged",
        "The padding is the wrong way round: words are hidden and padding may be attended to.",
        _both(lambda past, word: past & ~word.unsqueeze(1)),
        lambda ids: _past(ids) & (ids == 0).unsqueeze(1),
        remedy="Ask for what is a word: `token_ids != 0` is True there.",
    ),
    *known(
        "future in place of past",
        "Your triangle is the upper one: each word sees what comes after it.",
        _both(lambda past, word: past.mT & word.unsqueeze(1)),
        _both(lambda past, word: ~past & word.unsqueeze(1)),
        lambda ids: _past(ids).mT & (ids != 0).unsqueeze(1),
        lambda ids: ~_past(ids) & (ids != 0).unsqueeze(1),
        remedy="Rows are queries, so the past is the lower triangle, `tril()`.",
    ),
    *known(
        "own word hidden",
        "Words see only what stands before them and not themselves. So the word before the one to predict is missing.",
        _both(lambda past, word: past.tril(-1) & word.unsqueeze(1)),
        lambda ids: _past(ids, -1) & (ids != 0).unsqueeze(1),
        remedy="The diagonal belongs to the past: `tril()`, with no number.",
    ),
    *known(
        "next word shown",
        "Each word also sees the one after it, which is the word that it has to predict.",
        lambda ids: _never_empty(_past(ids, 1) & (ids != 0).unsqueeze(1)),
        lambda ids: _past(ids, 1) & (ids != 0).unsqueeze(1),
        remedy="`tril()` with no number stops at the diagonal.",
    ),
    *known(
        "padding hides the rows",
        "The padding hides rows, which are queries, and not columns, which are keys: words still attend to padding in "
        "front of them.",
        _both(lambda past, word: past & word.unsqueeze(-1)),
        lambda ids: _past(ids) & (ids != 0).unsqueeze(-1),
        remedy="The new dimension belongs in the middle: `(token_ids != 0).unsqueeze(1)` is (B, 1, T).",
    ),
    *known(
        "padding hides rows and columns",
        "You hide the padding as keys and as queries too, so that a padding after the words no longer sees them.",
        _both(lambda past, word: past & word.unsqueeze(1) & word.unsqueeze(-1)),
        lambda ids: _past(ids) & (ids != 0).unsqueeze(1) & (ids != 0).unsqueeze(-1),
        remedy="Hide it as a key only; what a padding query gives is thrown away later.",
    ),
    *known(
        "the first sentence for all",
        "The padding of one sentence is used for the whole batch. But every sentence has its own.",
        lambda ids: _never_empty(_copies(ids) & (ids[0] != 0)),
        lambda ids: _never_empty(_past(ids) & (ids[0] != 0)),
        lambda ids: _copies(ids) & (ids[0] != 0),
        lambda ids: _past(ids) & (ids[0] != 0),
        remedy="Keep the batch: (B, 1, T) with (T, T) gives (B, T, T).",
    ),
    *known(
        "no dimension in the middle",
        "The words, (B, T), meet the triangle, (T, T), without a new dimension, so that row *i* gets the padding of "
        "sentence *i*; it only fits where B = T or B = 1.",
        _both(lambda past, word: past & word),
        lambda ids: _past(ids) & (ids != 0),
        remedy="Make them (B, 1, T): `unsqueeze(1)`.",
    ),
    *known(
        "a dimension for heads",
        "Your mask has one dimension too many: the library's masks have one for heads, which come in lesson 06. Here "
        "the shape is (B, T, T).",
        lambda ids: decoder_mask(ids).unsqueeze(1),
        lambda ids: (_past(ids) & (ids != 0).unsqueeze(1)).unsqueeze(1),
        remedy="Take that dimension out: `[:, 0]` of the library's padding mask is (B, 1, T).",
    ),
]

DECODER_MASK = Exercise(
    id="5.3",
    title="Neither the future nor the padding",
    minutes=10,
    difficulty=2,
    reference=decoder_mask,
    draw=_draw,
    setup="from utils import masks\nfrom utils.masks import causal_mask, combine_masks, padding_mask",
    hints=(
        "Make two masks and allow what both allow. One depends on the length alone, the other on the token ids alone. "
        "Then look for rows that are False throughout.",
        "A lower triangle of True is (T, T). `(token_ids != 0).unsqueeze(1)` is (B, 1, T): the same columns hidden "
        "for every query. `~allowed.any(dim=-1, keepdim=True)` finds the empty rows; `torch.eye` has the diagonal.",
        "```python\nlength = token_ids.size(1)\npast = torch.ones(length, length, dtype=torch.bool).tril()\n"
        "allowed = past & (token_ids != 0).unsqueeze(1)\nempty = ~allowed.any(dim=-1, keepdim=True)\n"
        "return allowed | (empty & torch.eye(length, dtype=torch.bool))\n```",
    ),
    because="Both masks have to allow a word, so they meet with *and*. A row that is then False throughout would be "
    "0/0 in softmax; with itself as its only key the query gets a weight of 1, which the loss ignores and no gradient "
    "can be spoilt by.",
    properties=(
        Property(
            "no word sees a later one",
            _no_future,
            "Some word may attend to a later one. Above the diagonal everything has to be False.",
        ),
        Property(
            "nobody sees other padding",
            _no_padding,
            "Some query may attend to a padding, a token id of 0, that is not itself. Off the diagonal, the columns of "
            "padding have to be False.",
        ),
        Property(
            "every query has something to attend to",
            _something,
            "Some row is False throughout: that query has nothing to attend to, and softmax makes NaN of its row.",
        ),
    ),
    mistakes=MISTAKES,
)
