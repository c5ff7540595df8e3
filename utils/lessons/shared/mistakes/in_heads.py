"""Wrong ways to split words among heads, and to merge what the heads fetched."""

from torch import Tensor

from utils.lessons.shared.mistakes.steps import WrongStep, split


def split_by_view(x: Tensor, num_heads: int) -> Tensor:
    return x.reshape(x.size(0), num_heads, x.size(1), -1)


def split_interleaved(x: Tensor, num_heads: int) -> Tensor:
    return x.unflatten(-1, (-1, num_heads)).permute(0, 3, 1, 2)


def merged_by_view(heads: Tensor) -> Tensor:
    return heads.reshape(heads.size(0), heads.size(2), -1)


def merged_interleaved(heads: Tensor) -> Tensor:
    return heads.permute(0, 2, 3, 1).flatten(2)


MIXED_BY_VIEW = WrongStep(
    "words mixed by view",
    "With several words your heads hold pieces of *different* words: the numbers were cut in the order in which they "
    "lie in memory, as `view(B, H, T, d_k)` does. Cut each word first, (B, T, H, d_k), and exchange words and heads "
    "then: `.transpose(1, 2)`.",
    {"split": split_by_view},
)
INTERLEAVED = WrongStep(
    "heads interleaved",
    "Your first head takes every num_heads-th number of a word (0, H, 2H, …); it should take the first d_k in a row. "
    "The heads come first in the cut: (num_heads, d_k), not (d_k, num_heads).",
    {"split": split_interleaved},
)
OF_SIZE_H = WrongStep(
    "d_k heads of size H",
    "You have d_k heads of num_heads numbers each; it should be num_heads heads of d_k. The two changed places in the "
    "cut: `unflatten(-1, (num_heads, -1))`.",
    {"split": lambda x, num_heads: x.unflatten(-1, (-1, num_heads)).transpose(1, 2)},
)
IN_REVERSE = WrongStep(
    "heads in reverse",
    "Your heads stand in reverse: the first one has the last d_k numbers of each word. Head 0 has the first; head h "
    "has those from h · d_k up to (h + 1) · d_k.",
    {"split": lambda x, num_heads: split(x, num_heads).flip(1)},
)
MERGED_BY_VIEW = WrongStep(
    "no transpose",
    "A row holds numbers of *different* words: the heads were merged in the order in which their numbers lie in "
    "memory, where all words of the first head come before the second head. Bring the words forward first, "
    "`.transpose(1, 2)`, then flatten.",
    {"merge": merged_by_view},
)
