"""Exercise 7.5: scaled embeddings plus the rows of a table of positions."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.shared.mistakes.comparing import close


def embed(token_ids: Tensor, embedding: Tensor, positions: Tensor, start: int = 0) -> Tensor:
    """The right answer to 7.5."""
    x = embedding[token_ids] * math.sqrt(embedding.size(-1))  # (B, T) -> (B, T, d_model)
    return x + positions[start : start + token_ids.size(1)]


def _draw(generator):
    def ids(*shape):
        return torch.randint(1, 4, shape, generator=generator)

    yield torch.tensor([[1, 0]]), tenths(generator, 2, 2), tenths(generator, 3, 2), 0  # by hand
    yield ids(1, 3), tenths(generator, 4, 4), tenths(generator, 6, 4), 2
    yield ids(3, 3), tenths(generator, 4, 3), tenths(generator, 8, 3), 0  # as many sentences as words
    yield ids(2, 4), torch.randn(5, 6, generator=generator), torch.randn(12, 6, generator=generator), 3


def _with(
    *,
    words: Callable[[Tensor, Tensor], Tensor] = lambda ids, table: table[ids] * math.sqrt(table.size(-1)),
    places: Callable[[Tensor, Tensor, int], Tensor] = lambda ids, table, start: table[start : start + ids.size(1)],
    join: Callable[[Tensor, Tensor], Tensor] = torch.add,
) -> Callable[..., Tensor]:
    """The answer with one of its parts made another way."""
    return lambda token_ids, embedding, positions, start=0: join(
        words(token_ids, embedding), places(token_ids, positions, start)
    )


def _one_position_a_word(output, inputs, answer):
    token_ids, embedding, positions, start = inputs
    other = answer(token_ids, torch.zeros_like(embedding), positions, start)
    return close(other, positions[start : start + token_ids.size(1)].expand_as(output))


def _word_times_root(output, inputs, answer):
    token_ids, embedding, positions, start = inputs
    other = answer(token_ids, embedding, torch.zeros_like(positions), start)
    return close(other, math.sqrt(embedding.size(-1)) * embedding[token_ids])


MISTAKES = [
    *known(
        "no factor",
        "The embeddings are not multiplied by √d_model. They start small, with variance 1 / d_model, so that the "
        "positions would drown them.",
        _with(words=lambda ids, table: table[ids]),
        remedy="Multiply the looked-up rows by `math.sqrt(d_model)`, before the positions are added.",
    ),
    *known(
        "positions scaled too",
        "The positions are multiplied by √d_model as well: the factor came after the sum.",
        _with(join=lambda x, p: x + p * math.sqrt(p.size(-1))),
        remedy="First the factor, on the embeddings alone; then the sum.",
    ),
    *known(
        "positions scaled instead",
        "The factor √d_model stands at the positions and not at the embeddings.",
        _with(words=lambda ids, table: table[ids], join=lambda x, p: x + p * math.sqrt(p.size(-1))),
        remedy="It belongs to the embeddings, which start small.",
    ),
    *known(
        "no root",
        "The embeddings are multiplied by d_model, without the root.",
        _with(words=lambda ids, table: table[ids] * table.size(-1)),
        remedy="The factor is √d_model.",
    ),
    *known(
        "divided by the root",
        "The embeddings are *divided* by √d_model. That is what queries meet keys with; here the words would become "
        "smaller still.",
        _with(words=lambda ids, table: table[ids] / math.sqrt(table.size(-1))),
        remedy="Multiply the rows by the root in place of dividing.",
    ),
    *known(
        "root of another size",
        "Your factor is not the root of d_model: it follows the number of words in the vocabulary or in the sentence.",
        _with(words=lambda ids, table: table[ids] * math.sqrt(len(table))),
        _with(words=lambda ids, table: table[ids] * math.sqrt(ids.size(1))),
        remedy="Take the size of one embedding, the table's last dimension.",
    ),
    *known(
        "start ignored",
        "Your sentences always begin at place 0. A translator that writes word by word hands in the new word alone, "
        "and says with `start` where it stands.",
        _with(places=lambda ids, table, start: table[: ids.size(1)]),
        remedy="Begin the slice at `start`, and let it have as many rows as there are words.",
    ),
    *known(
        "one place too far",
        "Every word gets the row of the place after its own.",
        _with(places=lambda ids, table, start: table[start + 1 : start + 1 + ids.size(1)]),
        remedy="The first word gets row `start`.",
    ),
    *known(
        "slice ends too early",
        "Your slice of the positions ends at the number of words. With start = 2 and three words that leaves a single "
        "row, the same for all.",
        _with(places=lambda ids, table, start: table[start : ids.size(1)]),
        remedy="A slice ends at `start` plus the number of words.",
    ),
    *known(
        "one place for all",
        "All words of a sentence get the same position, so nothing tells their order.",
        _with(places=lambda ids, table, start: table[start]),
        _with(places=lambda ids, table, start: table[start + ids.size(1) - 1]),
        remedy="Take a slice of the table, with one row for each word.",
    ),
    *known(
        "position of the word's id",
        "You look the positions up by the words' ids. Then a word has the same position wherever it stands, and order "
        "is lost.",
        _with(places=lambda ids, table, start: table[ids]),
        _with(places=lambda ids, table, start: table[ids + start]),
        remedy="The rows are start, start + 1, …, whichever words stand there.",
    ),
    *known(
        "positions for sentences",
        "The positions run along the batch: all words of the first sentence get the first row, those of the second the "
        "second.",
        _with(places=lambda ids, table, start: table[start : start + len(ids)].unsqueeze(1)),
        remedy="Dimension 1 of the ids counts words. (T, d_model) broadcasts over the batch by itself.",
    ),
    *known(
        "in reverse",
        "The last word gets the first position, and the first the last.",
        _with(places=lambda ids, table, start: table[start : start + ids.size(1)].flip(0)),
        remedy="Leave the slice in its order.",
    ),
    *known(
        "multiplied",
        "You multiply embeddings and positions. A word whose position holds a 0 would lose that number.",
        _with(join=torch.mul),
        remedy="Add them.",
    ),
    *known(
        "subtracted",
        "The positions are subtracted. A model could learn with that too, but it is not what was asked.",
        _with(join=torch.sub),
        remedy="Add them.",
    ),
    *known(
        "set side by side",
        "You set the position beside the embedding, so a word has 2 · d_model numbers. The next layer expects d_model.",
        _with(join=lambda x, p: torch.cat([x, p.expand_as(x)], dim=-1)),
        remedy="Add the two, number by number.",
    ),
    *known(
        "positions forgotten",
        "Your words have no positions: the same word gives the same vector wherever it stands.",
        _with(join=lambda x, p: x),
        remedy="Add a row of the positions to each word.",
    ),
    *known(
        "ids from 1",
        "Each word gets the embedding of the one before it in the vocabulary.",
        _with(words=lambda ids, table: table[ids - 1] * math.sqrt(table.size(-1))),
        remedy="Ids begin at 0: use them as they are.",
    ),
    *known(
        "sum over the words",
        "The words of a sentence have been added up. Every word needs a vector of its own.",
        _with(words=lambda ids, table: table[ids].sum(dim=1, keepdim=True) * math.sqrt(table.size(-1))),
        remedy="Indexing the table with the ids gives (B, T, d_model): leave it so.",
    ),
]

EMBED = Exercise(
    id="7.5",
    title="Words and places",
    minutes=8,
    difficulty=2,
    reference=embed,
    draw=_draw,
    hints=(
        "Write down the shapes: of the ids, of the looked-up embeddings, and of the rows of positions that you need. "
        "Which of them has no batch?",
        "A tensor of ids as an index, `table[ids]`, looks up a row for each id. A slice `[a:b]` has b − a rows.",
        "```python\nx = embedding[token_ids] * math.sqrt(embedding.size(-1))\n"
        "return x + positions[start : start + token_ids.size(1)]\n```",
    ),
    because="The embeddings start with variance 1 / d_model; times √d_model they are about as large as the positions, "
    "so that neither drowns the other. The same row is added to whatever word stands there.",
    properties=(
        Property(
            "every word gets the row of its place",
            _one_position_a_word,
            "With all embeddings 0 only the positions are left: row `start` for the first word of every sentence, the "
            "next row for the next. Yours are others.",
        ),
        Property(
            "every word is its embedding times √d_model",
            _word_times_root,
            "With all positions 0 only the words are left: the looked-up embeddings times √d_model. Yours are others.",
        ),
    ),
    mistakes=MISTAKES,
)
