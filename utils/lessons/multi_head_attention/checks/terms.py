"""Exercise 6.5: what each head adds to the output."""

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.multi_head_attention.experiment import head_terms, merge_heads
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import dimensions_in_another_order


def _draw(generator):
    yield tenths(generator, 1, 2, 1, 1), tenths(generator, 2, 2)
    yield tenths(generator, 1, 2, 2, 2), tenths(generator, 4, 4)
    yield tenths(generator, 2, 3, 3, 3), tenths(generator, 9, 9)
    yield torch.randn(2, 4, 5, 2, generator=generator), torch.randn(8, 8, generator=generator)


def _adds_up(output, inputs, answer):
    heads, output_matrix = inputs
    return close(output.sum(dim=1), merge_heads(heads) @ output_matrix)


def _silent_head(output, inputs, answer):
    heads, output_matrix = inputs
    silent = torch.cat([heads[:, :-1], 0 * heads[:, -1:]], dim=1)
    return close(answer(silent, output_matrix)[:, -1], 0 * output[:, -1])


def _own_head(output, inputs, answer):
    heads, output_matrix = inputs
    changed = torch.cat([heads[:, :-1], heads[:, -1:] + 1], dim=1)
    return close(answer(changed, output_matrix)[:, :-1], output[:, :-1])


def _interleaved(heads: Tensor, output_matrix: Tensor) -> Tensor:
    count = heads.size(1)
    return torch.stack([heads[:, h] @ output_matrix[h::count] for h in range(count)], dim=1)


def _whole_output(heads: Tensor, output_matrix: Tensor) -> Tensor:
    return merge_heads(heads) @ output_matrix


MISTAKES = [
    *known(
        "the same rows for every head",
        "Every head uses the first d_v rows of W_O, as if all of them stood first in the concatenation.",
        lambda heads, w: heads @ w[: heads.size(-1)],
        remedy="In the concatenation head h stands at h · d_v up to (h + 1) · d_v, so it meets those rows.",
    ),
    *known(
        "W_O turned over",
        "Your heads meet *columns* of W_O. In a product from the left each number of the concatenation meets a row. (A "
        "framework's nn.Linear keeps its matrix turned over.)",
        lambda heads, w: head_terms(heads, w.T),
        remedy="Use W_O as it is: head h has its rows h · d_v up to (h + 1) · d_v.",
    ),
    *known(
        "rows interleaved",
        "Your head h takes every H-th row of W_O. But in the concatenation a head's numbers stand together, so it "
        "meets rows that stand together.",
        _interleaved,
        remedy="Take the rows h · d_v up to (h + 1) · d_v: the heads come first in the cut, (H, d_v).",
    ),
    *known(
        "added up already",
        "The terms are added up already: that is the whole output, without the heads' dimension. What one head adds "
        "cannot be seen in it.",
        _whole_output,
        remedy="Keep each head's term by itself: (B, H, T, d_model).",
    ),
    *known(
        "the whole output for every head",
        "Every head shows the whole output, so the terms add up to H times too much.",
        lambda heads, w: _whole_output(heads, w).unsqueeze(1).repeat(1, heads.size(1), 1, 1),
        remedy="A head's term is what *its* numbers alone bring: its d_v numbers times its d_v rows of W_O.",
    ),
    *known(
        "the output shared out",
        "You cut the finished output into H pieces. But every head adds to *all* d_model numbers of the output.",
        lambda heads, w: _whole_output(heads, w).unflatten(-1, (heads.size(1), -1)).transpose(1, 2),
        lambda heads, w: _whole_output(heads, w).unflatten(-1, (heads.size(1), -1)),
        remedy="Cut W_O into blocks of rows, before the product.",
    ),
    *known(
        "divided by the heads",
        "Your terms are too small by the number of heads: together they make the mean, and the output is their *sum*.",
        lambda heads, w: head_terms(heads, w) / heads.size(1),
        remedy="Leave the division out.",
    ),
    *known(
        "blocks in reverse",
        "Your first head uses the last rows of W_O, and so on in reverse: each meets another head's rows.",
        lambda heads, w: head_terms(heads.flip(1), w).flip(1),
        remedy="Head 0 has the first d_v rows.",
    ),
    *known(
        "not projected",
        "W_O has no part in your result, so this is what the heads fetched and not what they add to the output.",
        lambda heads, w: heads,
        lambda heads, w: torch.stack(
            [
                torch.cat([heads[:, n] if n == h else 0 * heads[:, n] for n in range(heads.size(1))], dim=-1)
                for h in range(heads.size(1))
            ],
            dim=1,
        ),
        remedy="A head's term is what it fetched *times* its rows of W_O.",
    ),
    dimensions_in_another_order("(B, H, T, d_model): sentence, head, word, number."),
]

HEAD_TERMS = Exercise(
    id="6.5",
    title="What one head adds",
    minutes=10,
    difficulty=2,
    reference=head_terms,
    draw=_draw,
    hints=(
        "In `concatenated @ W_O`, which rows of W_O do the numbers of head 0 meet? And those of head 1?",
        "`output_matrix.unflatten(0, (H, d_v))` cuts the rows into a block for each head: (H, d_v, d_model). A "
        "product of (B, H, T, d_v) with (H, d_v, d_model) goes head by head.",
        "`heads @ output_matrix.unflatten(0, (heads.size(1), -1))`",
    ),
    because="The concatenation times W_O is a sum over its numbers, and you have sorted its terms by head. Leave one "
    "term out, and that head is cut.",
    properties=(
        Property(
            "a head that fetched nothing adds nothing",
            _silent_head,
            "When the last head's numbers are all 0, its term should be 0. Yours is not: other heads have got into it.",
        ),
        Property(
            "a head's term depends on its own numbers alone",
            _own_head,
            "When only the last head changes, the terms of the others should stay as they were. Yours change.",
        ),
        Property(
            "the terms add up to concatenated @ W_O",
            _adds_up,
            "Added up over the heads, the terms should give the concatenation times W_O. Yours do not. Head h has the "
            "rows h · d_v up to (h + 1) · d_v of W_O.",
        ),
    ),
    mistakes=MISTAKES,
)
