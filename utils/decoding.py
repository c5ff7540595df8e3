"""From a trained model to words: greedy decoding, with a key/value cache or without."""

import dataclasses
from collections.abc import Sequence

import torch
from jaxtyping import Int
from torch import Tensor

from utils.masks import padding_mask
from utils.model import Transformer
from utils.text import END, PADDING, START, Vocabulary, pad


@dataclasses.dataclass(frozen=True)
class Hypothesis:
    """A decoded sentence: its token ids without START and END, and whether END came before the limit."""

    token_ids: tuple[int, ...]
    finished: bool


@torch.inference_mode()
def greedy_decode(
    model: Transformer, source_ids: Int[Tensor, "B T"], *, max_length: int | None = None, use_cache: bool = True
) -> list[Hypothesis]:
    """Write the likeliest next word, one at a time, until END or max_length words. The encoder runs once.

    With the cache every step decodes one word; without, the whole prefix again. Both give the same tokens.
    The model is used as it is: call model.eval() first, or dropout stays on.

    Raises: ValueError if max_length is beyond the model's positions.
    """
    max_length = model.config.max_length if max_length is None else max_length
    memory_mask = padding_mask(source_ids)
    memory = model.encode(source_ids, memory_mask)
    cache = model.new_cache() if use_cache else None
    target_ids = torch.full((len(source_ids), 1), START, device=source_ids.device)  # (B, 1)
    ended = torch.zeros(len(source_ids), dtype=torch.bool, device=source_ids.device)
    for _ in range(max_length):
        states = model.decode(target_ids[:, -1:] if use_cache else target_ids, memory, memory_mask, cache=cache)
        next_ids = model.output_layer(states[:, -1]).argmax(dim=-1)  # (B, d_model) -> (B, V) -> (B,)
        next_ids = next_ids.masked_fill(ended, PADDING)
        target_ids = torch.cat([target_ids, next_ids[:, None]], dim=1)
        ended |= next_ids == END
        if ended.all():
            break
    return [_hypothesis(row) for row in target_ids[:, 1:].tolist()]


def _hypothesis(token_ids: list[int]) -> Hypothesis:
    finished = END in token_ids
    return Hypothesis(tuple(token_ids[: token_ids.index(END)] if finished else token_ids), finished)


def translate(
    model: Transformer,
    sentences: Sequence[Sequence[str]],
    source_vocabulary: Vocabulary,
    target_vocabulary: Vocabulary,
    *,
    max_length: int | None = None,
    batch_size: int = 128,
) -> list[list[str]]:
    """Translate tokenized sentences greedily, in batches of like length; results come in the order of the sentences.

    A word that is not known is read as <unknown>; Vocabulary.require_known refuses it instead.
    """
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    translations: list[list[str]] = [[] for _ in sentences]
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    for first in range(0, len(order), batch_size):
        indices = order[first : first + batch_size]
        source_ids = pad([[*source_vocabulary.encode(sentences[i]), END] for i in indices]).to(device)
        for i, hypothesis in zip(indices, greedy_decode(model, source_ids, max_length=max_length), strict=True):
            translations[i] = target_vocabulary.decode(hypothesis.token_ids)
    model.train(was_training)
    return translations
