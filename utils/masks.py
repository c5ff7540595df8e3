"""Masks: who may attend to whom. True = may attend, in every function of this course.

Other libraries mean the opposite, or add −∞ to the scores; require_mask refuses anything but a boolean mask that fits.
"""

import functools

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

    Raises: MaskError if a sentence holds nothing but padding, or if token_ids is not (B, T).
    """
    if token_ids.dim() != 2:
        raise MaskError(
            f"token_ids has shape {tuple(token_ids.shape)}; expected (sentences, tokens). Make a batch of one sentence "
            "with token_ids[None]."
        )
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

    Raises: MaskError if a query is left with nothing to attend to, or if the masks are not boolean or do not fit.
    """
    if not masks:
        raise MaskError("combine_masks got no mask; give it at least one.")
    for mask in masks:
        _require_boolean(mask)
    try:
        combined = functools.reduce(torch.logical_and, masks)
    except RuntimeError:
        shapes = ", ".join(str(tuple(mask.shape)) for mask in masks)
        raise MaskError(
            f"combine_masks got masks of shapes {shapes}, which do not broadcast: from the right, sizes must be equal "
            "or 1. Make every mask for the same queries and keys."
        ) from None
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
    _require_boolean(mask)
    # torch.broadcast_shapes would do, but takes a tenth of the time of a decoder that writes word by word.
    sizes = zip(reversed(mask.shape), reversed(scores_shape), strict=False)
    fits = mask.dim() <= len(scores_shape) and all(size in (1, wanted) for size, wanted in sizes)
    # A last dimension of 1 would broadcast too, but a mask for all keys at once is one with queries and keys exchanged.
    if not fits or mask.shape[-1:] != scores_shape[-1:]:
        raise MaskError(
            f"The mask has shape {tuple(mask.shape)}; expected one that broadcasts to the scores, "
            f"{tuple(scores_shape)}: (..., queries, keys). Make it with causal_mask, padding_mask or combine_masks."
        )


def _require_boolean(mask: Tensor) -> None:
    if mask.dtype != torch.bool:
        raise MaskError(
            f"The mask has dtype {mask.dtype}; expected torch.bool with True = may attend. From a 0/1 mask: "
            "mask.bool(); from one that adds −∞: mask == 0; from one where True hides: ~mask."
        )
