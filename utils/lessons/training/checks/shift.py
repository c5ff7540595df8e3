"""Exercise 10.1: what the decoder reads and what it must say, from the sentences of a padded batch."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known
from utils.text import END, PADDING, START

Ids = Callable[[Tensor], Tensor]


def _column(ids: Tensor, token: int) -> Tensor:
    return torch.full((len(ids), 1), token)


def _closed(ids: Tensor, token: int = END) -> Tensor:
    """The sentences with a token right behind the last word of each: (B, T) -> (B, T + 1)."""
    longer = torch.cat([ids, _column(ids, PADDING)], dim=1)
    longer[torch.arange(len(ids)), (ids != PADDING).sum(dim=1)] = token
    return longer


def _opened(ids: Tensor, token: int = START) -> Tensor:
    return torch.cat([_column(ids, token), ids], dim=1)


def shift(ids: Tensor) -> tuple[Tensor, Tensor]:
    """The right answer to 10.1."""
    return _opened(ids), _closed(ids)


def _draw(generator):
    def batch(*lengths: int):
        words = torch.randint(4, 60, (len(lengths), max(lengths)), generator=generator)
        return (words.where(torch.arange(max(lengths)) < torch.tensor(lengths)[:, None], PADDING),)

    yield (torch.tensor([[7, 8]]),)
    yield (torch.tensor([[7, 8, 9], [5, 0, 0]]),)
    yield batch(4, 4)
    yield batch(2, 5, 1, 3)
    yield batch(6, 3, 3)


@Recipe
def _with(*, reads: Ids = _opened, says: Ids = _closed) -> Callable[[Tensor], tuple[Tensor, Tensor]]:
    """The pair with one of the two made another way."""
    return lambda ids: (reads(ids), says(ids))


def _behind_the_padding(ids: Tensor) -> Tensor:
    return torch.cat([ids, _column(ids, END)], dim=1)


def _no_end(ids: Tensor) -> Tensor:
    return torch.cat([ids, _column(ids, PADDING)], dim=1)


def _all_ends(ids: Tensor) -> Tensor:
    longer = _no_end(ids)
    return longer.where(longer != PADDING, END)


def _end_over_the_last_word(ids: Tensor) -> Tensor:
    says = _no_end(ids)
    says[torch.arange(len(ids)), (ids != PADDING).sum(dim=1) - 1] = END
    return says


def _reads_the_end(ids: Tensor) -> Tensor:
    reads = _opened(ids)
    lengths = (ids != PADDING).sum(dim=1)
    for row, length in zip(reads, lengths.tolist(), strict=True):
        row[length + 1 : length + 2] = END
    return reads


def _starts_with_the_start(output, inputs, answer):
    return output[0].size(1) > 0 and bool((output[0][:, 0] == START).all())


def _reads_the_sentence(output, inputs, answer):
    (ids,) = inputs
    return output[0][:, 1:].shape == ids.shape and bool((output[0][:, 1:] == ids).all())


def _one_end(output, inputs, answer):
    return bool(((output[1] == END).sum(dim=1) == 1).all())


def _says_what_is_read_next(output, inputs, answer):
    reads, says = output[0][:, 1:], output[1][:, :-1]
    return reads.shape == says.shape and bool((reads == says)[reads != PADDING].all())


MISTAKES = [
    *known(
        "end behind the padding",
        "Your end token stands at the end of the row, behind the padding. A short sentence then has to be followed by "
        "padding, which nobody wants it to say, before it may stop.",
        _with(says=_behind_the_padding),
        remedy="Each row ends somewhere else: right behind its own last word. `(ids != 0).sum(dim=1)` are the lengths.",
    ),
    *known(
        "no end to say",
        "The decoder is never asked to say the end token, so it will never learn to stop.",
        _with(says=_no_end),
        remedy="Behind the last word of each sentence the label is 2.",
    ),
    *known(
        "every padding is an end",
        "You write the end token over all the padding. It is to be said once; what comes behind it is padding, which "
        "the loss leaves out.",
        _with(says=_all_ends),
        remedy="Write 2 in one place of each row, right behind the last word.",
    ),
    *known(
        "end over the last word",
        "Your end token stands where the last word should be, so that this word is never said.",
        _with(says=_end_over_the_last_word),
        remedy="The end comes *behind* the last word: one column further right.",
    ),
    *known(
        "not shifted",
        "What is to be said is what has just been read: at every position the decoder only has to copy.",
        _with(says=_opened),
        _with(reads=_closed),
        lambda ids: (_opened(_closed(ids)), _opened(_closed(ids))),
        _with(says=_reads_the_end),
        remedy="The start token goes before the one and the end token behind the other. That makes the shift.",
    ),
    *known(
        "end is read, too",
        "What the decoder reads holds the end token. Nothing is to be said after that one, so it need not be read.",
        _with(reads=_reads_the_end),
        lambda ids: (_opened(_closed(ids)), _closed(ids)),
        lambda ids: (_opened(_closed(ids)), torch.cat([_closed(ids), _column(ids, PADDING)], dim=1)),
        remedy="Read: the start token and the words. The end stands among the labels alone.",
    ),
    *known(
        "start is said, too",
        "Your labels begin with the start token. It is given to the decoder; it never has to say it.",
        _with(says=lambda ids: _opened(_closed(ids))),
        remedy="The first label is the first word.",
    ),
    *known(
        "nothing read first",
        "What the decoder reads does not begin with the start token. The first word is to be said before any word has "
        "been read, and something has to stand there.",
        _with(reads=_no_end),
        _with(reads=lambda ids: ids),
        _with(reads=lambda ids: _opened(ids, PADDING)),
        remedy="Put a column of 1 before the words, with `torch.cat(..., dim=1)`.",
    ),
    *known(
        "start and end exchanged",
        "Start and end have changed places: 1 opens what is read, and 2 closes what is said.",
        lambda ids: (_opened(ids, END), _closed(ids, START)),
        remedy="The start token is 1 and the end token 2.",
    ),
    *known(
        "cut to the old length",
        "You keep the number of columns, so that the longest sentence loses something at its end. Both results are "
        "one column wider than what came in.",
        lambda ids: (_opened(ids)[:, :-1], ids),
        lambda ids: (_opened(ids)[:, :-1], _closed(ids)[:, :-1]),
        lambda ids: (_opened(ids)[:, :-1], torch.cat([ids[:, 1:], _column(ids, END)], dim=1)),
        remedy="Both sides have the shape (B, T + 1).",
    ),
]

SHIFT = Exercise(
    id="10.1",
    title="What is read, what must be said",
    minutes=10,
    difficulty=2,
    reference=shift,
    returns=("reads", "says"),
    draw=_draw,
    hints=(
        "Write both rows for the sentence 7, 8 on paper, one above the other: what has been read when 7 is to be said?",
        "A column of 1 before the words is the one. For the other, put a column of 0 behind the words and then write "
        "2 into one place of each row. In which column does row 0 end, in which row 1?",
        "```python\nstart = torch.full((len(ids), 1), 1)\nreads = torch.cat([start, ids], dim=1)\n"
        "says = torch.cat([ids, torch.zeros_like(start)], dim=1)\n"
        "says[torch.arange(len(ids)), (ids != 0).sum(dim=1)] = 2\nreturn reads, says\n```",
    ),
    because="One copy has the start token in front and the other the end token behind, so at every position the word "
    "to be said is the next one to be read; the last word is followed by the end.",
    properties=(
        Property(
            "what is read begins with the start token",
            _starts_with_the_start,
            "Every row that is read should begin with the start token, 1. Yours does not.",
        ),
        Property(
            "what is read goes on with the sentence",
            _reads_the_sentence,
            "Behind the start token the sentence itself is read, padding and all. Yours differs.",
        ),
        Property(
            "one end in each row",
            _one_end,
            "Every row of labels should hold the end token, 2, exactly once. Yours does not.",
        ),
        Property(
            "what is said is read next",
            _says_what_is_read_next,
            "The label at a position should be the word that is read at the next one. Yours is not everywhere.",
        ),
    ),
    mistakes=MISTAKES,
)
