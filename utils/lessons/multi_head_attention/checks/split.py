"""Exercise 6.2: every head gets its piece of every word."""

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.multi_head_attention.checks.shared import numbers_kept
from utils.lessons.multi_head_attention.experiment import split_heads
from utils.lessons.shared.mistakes import in_heads
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import dimensions_in_another_order
from utils.lessons.shared.mistakes.steps import alone


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
    *in_heads.MIXED_BY_VIEW.within(alone),
    *in_heads.INTERLEAVED.within(alone),
    *in_heads.OF_SIZE_H.within(
        alone,
        lambda x, h: x.unflatten(-1, (-1, h)),
        lambda x, h: torch.stack(x.split(h, dim=-1), dim=1),
    ),
    *known(
        "whole words for every head",
        "Every head gets all d_model numbers of a word, so that eight heads cost eight times as much as one.",
        lambda x, h: x.unsqueeze(1).repeat(1, h, 1, 1),
        remedy="Let them share the numbers out: d_k = d_model / num_heads each.",
    ),
    *known(
        "one piece for all heads",
        "All your heads have the same piece of a word, its first d_k numbers. The other numbers are used by nobody.",
        lambda x, h: x[..., : x.size(-1) // h].unsqueeze(1).repeat(1, h, 1, 1),
        remedy="Give head h the numbers from h · d_k up to (h + 1) · d_k.",
    ),
    *in_heads.IN_REVERSE.within(alone),
    *known(
        "words dealt out",
        "You share the *words* out among the heads, and each head gets a few whole words. So a word never meets the "
        "words of another head.",
        lambda x, h: x.unflatten(1, (h, -1)),
        _by_words,
        remedy="Every head sees every word, and of each its piece: cut the last dimension.",
    ),
    *known(
        "turned over before cutting",
        "Words and their numbers were exchanged before the cut, so that a head's rows are no longer words.",
        lambda x, h: x.mT.reshape(x.size(0), h, x.size(1), -1),
        remedy="Cut the last dimension first, then exchange words and heads.",
    ),
    *known(
        "words and numbers exchanged",
        "After the cut you exchange dimensions 1 and 3, words and *numbers*. The heads stay in third place, and a "
        "head's rows are no longer words.",
        lambda x, h: x.unflatten(-1, (h, -1)).transpose(1, 3),
        remedy="Words and *heads* have to change places: dimensions 1 and 2.",
    ),
    dimensions_in_another_order(
        "(B, H, T, d_k): sentence, head, word, number. `.transpose(1, 2)` exchanges words and heads."
    ),
]

SPLIT_HEADS = Exercise(
    id="6.2",
    title="Split",
    minutes=10,
    difficulty=2,
    reference=split_heads,
    draw=_draw,
    hints=(
        "Two steps: cut the last dimension of (B, T, d_model) in two, then exchange two dimensions.",
        "`x.unflatten(-1, (num_heads, -1))` cuts each word into num_heads pieces in a row: (B, T, H, d_k). Words and "
        "heads stand the wrong way round now.",
        "`x.unflatten(-1, (num_heads, -1)).transpose(1, 2)`",
    ),
    because="Each head has every word, and of each word its own d_k numbers in a row. With the heads before the words, "
    "one matrix product works on all heads at once.",
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
