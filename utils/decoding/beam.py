"""Beam search: several hypotheses of a sentence are written side by side, and the one with the best score is taken."""

import dataclasses
import math

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor

from utils.decoding import Hypothesis, cut_at_end, require_max_length
from utils.masks import padding_mask
from utils.model import Transformer
from utils.text import END, PADDING, START


def length_factor(length: int, length_penalty: float) -> float:
    """What a sum of length log-probabilities is divided by: ((5 + length) / 6) ^ length_penalty.

    Every word makes the sum smaller; undivided, a short sentence would win for being short.

    Source: Wu et al. (2016), eq. 14.
    """
    return ((5 + length) / 6) ** length_penalty


def best_continuations(
    sums: Float[Tensor, "B width"], log_probabilities: Float[Tensor, "B width V"], ended: Bool[Tensor, "B width"]
) -> tuple[Float[Tensor, "B width"], Int[Tensor, "B width"], Int[Tensor, "B width"]]:
    """Choose the hypotheses of each sentence that are one word longer: the likeliest among all words after all of them.

    What has ended keeps its place and its sum; PADDING follows it. A sum of −∞ marks a place without a hypothesis.

    Returns: the sums of log-probabilities with the new word, the places of the hypotheses that go on, the new words.
    """
    vocab_size = log_probabilities.size(-1)
    nothing_more = log_probabilities.new_full((vocab_size,), -math.inf)
    nothing_more[PADDING] = 0
    all_sums = sums[..., None] + torch.where(ended[..., None], nothing_more, log_probabilities)  # (B, width, V)
    rank = all_sums.clone()
    rank[..., PADDING].masked_fill_(ended, math.inf)  # before all that is still open
    index = rank.flatten(1).topk(sums.size(1)).indices  # (B, width * V) -> (B, width)
    return all_sums.flatten(1).gather(1, index), index // vocab_size, index % vocab_size


@torch.inference_mode()
def beam_search(
    model: Transformer,
    source_ids: Int[Tensor, "B T"],
    *,
    width: int = 4,
    length_penalty: float = 0.6,
    max_length: int | None = None,
    num_best: int = 1,
) -> list[list[Hypothesis]]:
    """Write up to width hypotheses of each sentence at once, keeping the likeliest, and rank those that end by score.

    score = the sum of the log-probabilities of all words and of END, divided by length_factor. A hypothesis that ends
    keeps its place in the width, so that width 1 is greedy_decode; the width may be larger than the vocabulary. A
    sentence is done when none of its open hypotheses can still come among the num_best.

    Every step decodes one word of each hypothesis, with the cache. The model is used as it is: call model.eval() first.

    Returns: the hypotheses of each sentence, best first. Those that ended come before those cut off at max_length; of
        what ended, the first num_best are final, and the search met the others on its way.
    Raises: ValueError, saying which option does not fit; MaskError if a sentence holds padding alone.
    Source: Sutskever et al. (2014), section 3.2; Wu et al. (2016), section 7.
    """
    _require_options(width, length_penalty, num_best)
    max_length = require_max_length(model, max_length)
    memory_mask = padding_mask(source_ids)
    memory = model.encode(source_ids, memory_mask).repeat_interleave(width, dim=0)  # (B, …) -> (B * width, …)
    memory_mask, cache = memory_mask.repeat_interleave(width, dim=0), model.new_cache()
    target_ids = torch.full((len(memory), 1), START, device=source_ids.device)  # (B * width, 1)
    first_row = width * torch.arange(len(source_ids), device=source_ids.device)[:, None]  # (B, 1)
    sums = memory.new_full((len(source_ids), width), -math.inf)
    sums[:, 0] = 0  # at first a sentence has one hypothesis, START
    scores = torch.full_like(sums, -math.inf)  # of the hypotheses that have ended
    for length in range(1, max_length + 1):
        states = model.decode(target_ids[:, -1:], memory, memory_mask, cache=cache)
        log_probabilities = model.output_layer(states[:, -1]).log_softmax(dim=-1).unflatten(0, sums.shape)
        sums, places, next_ids = best_continuations(sums, log_probabilities, scores.isfinite())
        # A hypothesis takes along all that belongs to the one that it continues, the cached keys and values too.
        rows = (first_row + places).flatten()  # (B * width,)
        target_ids = torch.cat([target_ids[rows], next_ids.flatten()[:, None]], dim=1)
        for self_cache, _ in cache:
            self_cache.select(rows)  # the other holds the source's, which are the same for all hypotheses
        of_ended = sums / length_factor(length, length_penalty)  # of those that END follows now
        scores = torch.where(next_ids == END, of_ended, scores.gather(1, places))
        scores = scores.masked_fill(sums.isinf(), -math.inf)  # a place without a hypothesis has no score
        # No word makes a sum larger, so the open hypotheses of a sentence can come to no better score than this.
        open_sums = sums.masked_fill(scores.isfinite(), -math.inf)
        best_possible = open_sums.amax(dim=1) / length_factor(max_length, length_penalty)  # (B,)
        is_done = best_possible <= scores.topk(num_best).values[:, -1]
        sums = sums.masked_fill(is_done[:, None] & ~scores.isfinite(), -math.inf)  # given up
        if is_done.all():
            break
    scores = torch.where(scores.isfinite(), scores, sums / length_factor(length, length_penalty))
    written = target_ids.unflatten(0, sums.shape)[..., 1:]  # (B * width, T) -> (B, width, T), without START
    return [_ranked(*sentence) for sentence in zip(written.tolist(), scores.tolist(), strict=True)]


def beam_decode(
    model: Transformer,
    source_ids: Int[Tensor, "B T"],
    *,
    width: int = 4,
    length_penalty: float = 0.6,
    max_length: int | None = None,
) -> list[Hypothesis]:
    """The best hypothesis of each sentence by beam_search, in the form in which greedy_decode gives its own."""
    found = beam_search(model, source_ids, width=width, length_penalty=length_penalty, max_length=max_length)
    return [hypotheses[0] for hypotheses in found]


def _ranked(rows: list[list[int]], scores: list[float]) -> list[Hypothesis]:
    """The hypotheses of one sentence, best first; a score of −∞ marks a place without one."""
    hypotheses = [
        dataclasses.replace(cut_at_end(token_ids), score=score)
        for token_ids, score in zip(rows, scores, strict=True)
        if score > -math.inf
    ]
    return sorted(hypotheses, key=lambda hypothesis: (hypothesis.finished, hypothesis.score), reverse=True)


def _require_options(width: int, length_penalty: float, num_best: int) -> None:
    if not isinstance(width, int) or width < 1:
        raise ValueError(f"width is {width!r}; expected a whole number of hypotheses, 1 or more. Width 1 is greedy.")
    if not 0 <= length_penalty < math.inf:
        raise ValueError(
            f"length_penalty is {length_penalty!r}; expected a number, 0 or more. With 0 the sum of log-probabilities "
            "is the score."
        )
    if not isinstance(num_best, int) or not 1 <= num_best <= width:
        raise ValueError(f"num_best is {num_best!r}; expected a whole number from 1 to the width, {width}.")
