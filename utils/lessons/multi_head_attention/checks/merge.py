"""Exercise 6.3: what the heads fetched for a word, side by side."""

import torch

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.multi_head_attention.checks.shared import numbers_kept
from utils.lessons.multi_head_attention.experiment import merge_heads
from utils.lessons.shared.mistakes import in_heads
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import dimensions_in_another_order
from utils.lessons.shared.mistakes.in_heads import merged_by_view
from utils.lessons.shared.mistakes.steps import alone


def _draw(generator):
    yield (tenths(generator, 1, 2, 2, 2),)
    yield (tenths(generator, 2, 3, 3, 3),)  # heads, words and d_v alike, so that what is out of place still fits
    yield (tenths(generator, 2, 4, 5, 3),)
    yield (torch.randn(3, 2, 4, 6, generator=generator),)


def _own_word(output, inputs, answer):
    (heads,) = inputs
    changed = torch.cat([heads[:, :, :-1], heads[:, :, -1:] + 1], dim=2)
    return close(answer(changed)[:, :-1], output[:, :-1])


def _own_place(output, inputs, answer):
    (heads,) = inputs
    changed = torch.cat([heads[:, :-1], heads[:, -1:] + 1], dim=1)
    return close(answer(changed)[..., : -heads.size(-1)], output[..., : -heads.size(-1)])


MISTAKES = [
    *in_heads.MERGED_BY_VIEW.within(alone),
    *known(
        "the other pair exchanged",
        "You exchange words and numbers, the last two dimensions, before merging. So a row gathers one number of every "
        "word, and not what the heads fetched for one word.",
        lambda heads: heads.mT.reshape(heads.size(0), heads.size(2), -1),
        lambda heads: merged_by_view(heads.mT),
        lambda heads: heads.mT.flatten(2),
        remedy="Words and *heads* have to change places: dimensions 1 and 2, `.transpose(1, 2)`.",
    ),
    *known(
        "heads and numbers exchanged",
        "You exchange heads and *numbers*, dimensions 1 and 3, so that the words stay where they are and each row "
        "takes one number of each head in turn. What a head fetched no longer stands together.",
        lambda heads: heads.transpose(1, 3).flatten(2),
        lambda heads: heads.transpose(1, 3).reshape(heads.size(0), heads.size(2), -1),
        remedy="Words and *heads* have to change places: dimensions 1 and 2.",
    ),
    *known(
        "heads added",
        "The heads are added up, so that only d_v numbers of a word are left. What one head fetched can no longer be "
        "told from what another did.",
        lambda heads: heads.sum(dim=1),
        remedy="Add nothing: concatenating keeps all the numbers, H · d_v = d_model.",
    ),
    *known(
        "heads averaged",
        "You take the mean of the heads, so that only d_v numbers of a word are left. What one head fetched can no "
        "longer be told from what another did.",
        lambda heads: heads.mean(dim=1),
        remedy="Take no mean: concatenating keeps all the numbers, H · d_v = d_model.",
    ),
    *known(
        "heads interleaved",
        "Your rows take one number of each head in turn, so the numbers of a head no longer stand together. They would "
        "meet the wrong rows of W_O.",
        in_heads.merged_interleaved,
        remedy="First all d_v numbers of the first head, then those of the second: of the dimensions that you make "
        "one, the heads stand before the numbers.",
    ),
    *known(
        "heads in reverse",
        "Your rows begin with the last head, so that every head meets another head's rows of W_O.",
        lambda heads: merge_heads(heads.flip(1)),
        remedy="Begin with head 0: head h stands at h · d_v up to (h + 1) · d_v.",
    ),
    *known(
        "not flattened",
        "Words and heads have changed places, and heads and numbers still stand in two dimensions: a word is a table, "
        "not a row.",
        lambda heads: heads.transpose(1, 2),
        remedy="Make one dimension of the last two, H · d_v = d_model: `.flatten(2)` after the transpose.",
    ),
    *known(
        "heads below each other",
        "The heads stand below each other, as if there were H · T words of d_v numbers.",
        lambda heads: heads.flatten(1, 2),
        lambda heads: heads.transpose(1, 2).flatten(1, 2),
        remedy="They belong *beside* each other: one row for each word. Make one dimension of heads and numbers, not "
        "of heads and words.",
    ),
    *known(
        "the first head only",
        "Only the first head is left: what the others fetched is gone.",
        lambda heads: heads[:, 0],
        remedy="Set all of them side by side.",
    ),
    *known(
        "flattened too far",
        "Words, heads and numbers stand in one long row for each sentence: the words have no rows of their own.",
        lambda heads: heads.transpose(1, 2).flatten(1),
        lambda heads: heads.flatten(1),
        remedy="Keep a row for each word: flatten only the last two dimensions, `.flatten(2)`.",
    ),
    dimensions_in_another_order("(B, T, d_model): sentence, word, number."),
]

MERGE_HEADS = Exercise(
    id="6.3",
    title="Concatenate",
    minutes=7,
    difficulty=2,
    reference=merge_heads,
    draw=_draw,
    hints=(
        "It is 6.2 backwards: exchange two dimensions, then make one of the last two.",
        "`.transpose(1, 2)` makes (B, T, H, d_v). Which dimensions have to become one?",
        "`heads.transpose(1, 2).flatten(2)`",
    ),
    because="Each row holds what all heads fetched for one word, head by head. That is the order in which W_O expects "
    "them, and it is 6.2 undone.",
    properties=(
        numbers_kept(
            "Concatenating only moves numbers about, so every number of the heads should come exactly once. In your "
            "result some are missing, or come twice, or have changed."
        ),
        Property(
            "a row holds numbers of its own word only",
            _own_word,
            "When the last word's numbers change, only the last row should; in your answer others do too. The words "
            "are mixed up.",
        ),
        Property(
            "the last head stands last in every row",
            _own_place,
            "When the last head changes, only the last d_v numbers of each row should; in your answer others do. "
            "Head h stands at h · d_v up to (h + 1) · d_v.",
        ),
    ),
    mistakes=MISTAKES,
)
