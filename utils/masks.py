"""Masks: who may attend to whom. True = may attend, in every function of this course.

Other libraries mean the opposite, or add −∞ to the scores; require_mask refuses anything but a boolean mask that fits.
"""

import torch
from jaxtyping import Bool, Int
from torch import Tensor


class MaskError(ValueError):
    """A mask that cannot be used; the message says what came and what was expected."""


def causal_mask(
    query_length: int, key_length: int | None = None, *, device: torch.device | str | None = None
) -> Bool[Tensor, "Tq Tk"]:
    """Let every position attend to itself and to what stands before it.

    With key_length > query_length the queries are the last positions, as when a decoder goes on from a cache.

    Raises: MaskError if a query would have no key.
    """
    key_length = query_length if key_length is None else key_length
    if key_length < query_length:
        raise MaskError(
            f"causal_mask got {query_length} queries and {key_length} keys, so the first query has nothing to attend "
            "to. Give at least as many keys as queries."
        )
    return torch.ones(query_length, key_length, dtype=torch.bool, device=device).tril(key_length - query_length)


def padding_mask(token_ids: Int[Tensor, "B T"], *, padding: int = 0) -> Bool[Tensor, "B 1 1 T"]:
    """Hide padding from every query. The two middle dimensions stand for heads and queries.

    Raises: MaskError if a sentence holds nothing but padding.
    """
    mask = token_ids != padding
    empty = (~mask.any(dim=-1)).nonzero().flatten()
    if len(empty):
        raise MaskError(
            f"Sentence {int(empty[0])} of the batch holds nothing but padding (token id {padding}), so a query would "
            "have nothing to attend to. Drop empty sentences before making the batch."
        )
    return mask[:, None, None, :]


def combine_masks(*masks: Bool[Tensor, "..."]) -> Bool[Tensor, "..."]:
    """May attend only where every mask allows it. Shapes broadcast.

    Raises: MaskError if a query is left with nothing to attend to.
    """
    combined = masks[0]
    for mask in masks[1:]:
        combined = combined & mask
    empty = (~combined.any(dim=-1)).nonzero()
    if len(empty):
        raise MaskError(
            f"After combining, the query at index {tuple(empty[0].tolist())} has nothing to attend to; its weights "
            "would be 0/0. Let it attend at least to itself."
        )
    return combined


def require_mask(mask: Tensor, scores_shape: torch.Size) -> None:
    """Check that mask can be used on scores of this shape, (..., Tq, Tk). It looks at dtype and shape only.

    Raises: MaskError with the dtype or shape that came and the one expected.
    """
    if mask.dtype != torch.bool:
        raise MaskError(
            f"The mask has dtype {mask.dtype}; expected torch.bool with True = may attend. From a 0/1 mask: "
            "mask.bool(); from one that adds −∞: mask == 0; from one where True hides: ~mask."
        )
    try:
        fits = torch.broadcast_shapes(mask.shape, scores_shape) == scores_shape
    except RuntimeError:
        fits = False
    if not fits:
        raise MaskError(
            f"The mask has shape {tuple(mask.shape)}; expected one that broadcasts to the scores, "
            f"{tuple(scores_shape)}: (..., queries, keys)."
        )
