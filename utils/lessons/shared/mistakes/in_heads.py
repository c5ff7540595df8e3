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
    "With several words your heads hold pieces of *different* words. The numbers were cut in the order in which they "
    "lie in memory, across the words.",
    {"split": split_by_view},
    remedy="Cut each word first, (B, T, H, d_k), and exchange words and heads then: `.transpose(1, 2)`. One `view(B, "
    "H, T, d_k)` for both does not work.",
)
INTERLEAVED = WrongStep(
    "heads interleaved",
    "Your first head takes every num_heads-th number of a word (0, H, 2H, …). It should take the first d_k in a row.",
    {"split": split_interleaved},
    remedy="The heads come first in the cut: (num_heads, d_k), not (d_k, num_heads).",
)
OF_SIZE_H = WrongStep(
    "d_k heads of size H",
    "You have d_k heads of num_heads numbers each. It should be num_heads heads of d_k.",
    {"split": lambda x, num_heads: x.unflatten(-1, (-1, num_heads)).transpose(1, 2)},
    remedy="Cut d_model into num_heads pieces of d_k each: with unflatten, num_heads comes first.",
)
IN_REVERSE = WrongStep(
    "heads in reverse",
    "Your heads stand in reverse: the first one has the last d_k numbers of each word.",
    {"split": lambda x, num_heads: split(x, num_heads).flip(1)},
    remedy="Head 0 has the first d_k numbers. Head h has those from h · d_k up to (h + 1) · d_k.",
)
MERGED_BY_VIEW = WrongStep(
    "no transpose",
    "A row holds numbers of *different* words. The heads were merged in the order in which their numbers lie in "
    "memory, where all words of the first head come before the second head.",
    {"merge": merged_by_view},
    remedy="Bring the words forward first, `.transpose(1, 2)`, then flatten.",
)
