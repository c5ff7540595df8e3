"""Sampling: the next word is drawn by its probability, from all words or from the likeliest alone."""

import math

import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional as F

from utils.decoding import Hypothesis, cut_at_end, require_max_length
from utils.masks import padding_mask
from utils.model import Transformer
from utils.text import END, START


def scale_by_temperature(logits: Float[Tensor, "... V"], temperature: float) -> Float[Tensor, "... V"]:
    """logits / temperature: below 1 the likely words become likelier, above 1 all words more alike.

    The largest logit is made 0 first. That changes no probability, and a tiny temperature gives no overflow.

    Raises: ValueError unless temperature is above 0.
    """
    if not 0 < temperature < math.inf:
        raise ValueError(
            f"temperature is {temperature!r}; expected a number above 0. For the likeliest word at every step use "
            "greedy_decode."
        )
    return (logits - logits.amax(dim=-1, keepdim=True)) / temperature


def keep_top_k(logits: Float[Tensor, "... V"], k: int) -> Float[Tensor, "... V"]:
    """Keep the k largest logits; the others become −∞, which is probability 0. A k beyond V keeps them all.

    Raises: ValueError unless k is a whole number, 1 or more.
    Source: Fan et al. (2018).
    """
    if not isinstance(k, int) or k < 1:
        raise ValueError(f"top_k is {k!r}; expected a whole number of words to keep, 1 or more.")
    kept = logits.topk(min(k, logits.size(-1))).indices  # (..., k)
    return torch.full_like(logits, -math.inf).scatter(-1, kept, logits.gather(-1, kept))


def keep_top_p(logits: Float[Tensor, "... V"], p: float) -> Float[Tensor, "... V"]:
    """Keep the nucleus: the fewest words, likeliest first, whose probabilities come to p or more; the others become −∞.

    Raises: ValueError unless p is above 0 and at most 1.
    Source: Holtzman et al. (2020), section 3.1.
    """
    if not 0 < p <= 1:
        raise ValueError(f"top_p is {p!r}; expected a share of the probability, above 0 and at most 1.")
    if p == 1:
        return logits  # rounding must not cost the last words
    ranked, order = logits.sort(dim=-1, descending=True, stable=True)
    mass_before = F.pad(ranked.softmax(dim=-1).cumsum(dim=-1), (1, -1))  # (..., V): that of the likelier words
    # The word with which the mass reaches p is kept: before it there was less.
    is_cut = torch.empty_like(order, dtype=torch.bool).scatter(-1, order, mass_before >= p)
    return logits.masked_fill(is_cut, -math.inf)


@torch.inference_mode()
def sample(
    model: Transformer,
    source_ids: Int[Tensor, "B T"],
    *,
    temperature: float = 1.0,
    top_k: int | None = None,
    top_p: float | None = None,
    generator: torch.Generator | None = None,
    max_length: int | None = None,
) -> list[Hypothesis]:
    """Draw each next word by its probability, until END or max_length words.

    temperature acts first, then top_k, then top_p on what top_k has left. With a seeded generator the words repeat;
    those of a sentence depend on its row and on the number of rows, not on what stands in the other rows.

    Every step decodes one word, with the cache. The model is used as it is: call model.eval() first.

    Raises: ValueError, saying which option does not fit; MaskError if a sentence holds padding alone.
    """
    max_length = require_max_length(model, max_length)
    memory_mask = padding_mask(source_ids)
    memory = model.encode(source_ids, memory_mask)
    cache = model.new_cache()
    target_ids = torch.full((len(source_ids), 1), START, device=source_ids.device)  # (B, 1)
    ended = torch.zeros(len(source_ids), dtype=torch.bool, device=source_ids.device)
    for _ in range(max_length):
        states = model.decode(target_ids[:, -1:], memory, memory_mask, cache=cache)
        logits = scale_by_temperature(model.output_layer(states[:, -1]), temperature)  # (B, V)
        logits = logits if top_k is None else keep_top_k(logits, top_k)
        logits = logits if top_p is None else keep_top_p(logits, top_p)
        next_ids = torch.multinomial(logits.softmax(dim=-1), 1, generator=generator)  # (B, 1)
        target_ids = torch.cat([target_ids, next_ids], dim=1)
        ended |= next_ids[:, 0] == END
        if ended.all():
            break
    # Sentences that had ended went on with the others; what they wrote after END does not count.
    return [cut_at_end(row) for row in target_ids[:, 1:].tolist()]
