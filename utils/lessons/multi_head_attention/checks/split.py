"""Exercise 6.2: every head gets its piece of every word."""

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.multi_head_attention.checks.shared import close, dimensions_in_another_order, numbers_kept
from utils.lessons.multi_head_attention.experiment import split_heads


def _draw(generator):
    yield tenths(generator, 1, 2, 4), 2
    yield tenths(generator, 2, 3, 9), 3  # words, heads and d_k alike, so that what is out of place still fits
    yield tenths(generator, 2, 4, 6), 2
    yield torch.randn(3, 5, 12, generator=generator), 4


def _own_word(output, inputs, answer):
    x, num_heads = inputs
    changed = torch.cat([x[:, :-1], x[:, -1:] + 1], dim=1)
    return close(answer(changed, num_heads)[:, :, :-1], output[:, :, :-1])


def _own_numbers(output, inputs, answer):
    x, num_heads = inputs
    d_k = x.size(-1) // num_heads
    changed = torch.cat([x[..., :-d_k], x[..., -d_k:] + 1], dim=-1)
    return close(answer(changed, num_heads)[:, :-1], output[:, :-1])


def _by_words(x: Tensor, num_heads: int) -> Tensor:
    return torch.stack([part.contiguous() for part in x.chunk(num_heads, dim=1)], dim=1)


MISTAKES = [
    *known(
        "words mixed by view",
        "The shape is right, and with several words the heads hold pieces of *different* words: the numbers were cut "
        "in the order in which they lie in memory, as `view(B, H, T, d_k)` does. Cut each word first, (B, T, H, d_k), "
        "and exchange words and heads then: `.transpose(1, 2)`.",
        lambda x, h: x.reshape(x.size(0), h, x.size(1), -1),
    ),
    *known(
        "heads interleaved",
        "Your first head takes every num_heads-th number of a word (0, H, 2H, …); it should take the first d_k in a "
        "row. The heads come first in the cut: (num_heads, d_k), not (d_k, num_heads).",
        lambda x, h: x.unflatten(-1, (-1, h)).permute(0, 3, 1, 2),
    ),
    *known(
        "d_k heads of size H",
        "You have d_k heads of num_heads numbers each; it should be num_heads heads of d_k. The two changed places in "
        "the cut: `unflatten(-1, (num_heads, -1))`.",
        lambda x, h: x.unflatten(-1, (-1, h)).transpose(1, 2),
        lambda x, h: x.unflatten(-1, (-1, h)),
        lambda x, h: torch.stack(x.split(h, dim=-1), dim=1),
    ),
    *known(
        "whole words for every head",
        "Every head gets all of d_model. They share it out: d_k = d_model / num_heads numbers each.",
        lambda x, h: x.unsqueeze(1).repeat(1, h, 1, 1),
    ),
    *known(
        "one piece for all heads",
        "All your heads have the same piece of a word, its first d_k numbers. Head h has those from h · d_k up to "
        "(h + 1) · d_k.",
        lambda x, h: x[..., : x.size(-1) // h].unsqueeze(1).repeat(1, h, 1, 1),
    ),
    *known(
        "heads in reverse",
        "Your first head has the last d_k numbers of each word. Head 0 has the first: from h · d_k up to (h + 1) · "
        "d_k.",
        lambda x, h: split_heads(x, h).flip(1),
    ),
    *known(
        "words dealt out",
        "You share the *words* out among the heads, and each head gets a few whole words. Every head sees every word, "
        "and of each its piece: cut the last dimension.",
        lambda x, h: x.unflatten(1, (h, -1)),
        _by_words,
    ),
    *known(
        "turned over before cutting",
        "Words and their numbers were exchanged before the cut, so that a head's rows are no longer words. Cut the "
        "last dimension first, then exchange words and heads.",
        lambda x, h: x.mT.reshape(x.size(0), h, x.size(1), -1),
    ),
    Mistake(
        "dimensions in another order",
        "Every number is there, and the dimensions stand in another order. It is (B, H, T, d_k): sentence, head, word, "
        "number. `.transpose(1, 2)` exchanges words and heads.",
        matches=dimensions_in_another_order,
    ),
]

SPLIT_HEADS = Exercise(
    id="6.2",
    title="Split",
    minutes=8,
    difficulty=2,
    reference=split_heads,
    draw=_draw,
    hints=(
        "Two steps: cut the last dimension of (B, T, d_model) in two, then exchange two dimensions.",
        "`x.unflatten(-1, (num_heads, -1))` cuts each word into num_heads pieces in a row: (B, T, H, d_k). Words and "
        "heads stand the wrong way round now.",
        "`x.unflatten(-1, (num_heads, -1)).transpose(1, 2)`",
    ),
    properties=(
        numbers_kept(
            "Splitting only moves numbers about, so every number of x should come exactly once. In your result some "
            "are missing, or come twice, or have changed."
        ),
        Property(
            "a word's row holds pieces of that word only",
            _own_word,
            "When the last word changes, only the last row of each head should change; in your answer others do too. "
            "The words are mixed up.",
        ),
        Property(
            "the last head holds the last d_k numbers of each word",
            _own_numbers,
            "When the last d_k numbers of each word change, only the last head should notice; in your answer another "
            "one does. Head h has the numbers from h · d_k up to (h + 1) · d_k.",
        ),
    ),
    mistakes=MISTAKES,
)
