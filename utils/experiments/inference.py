"""Lesson 11: what a trained translator looks at, how often it computes what, and how right it is."""

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from utils.corpora import Pair
from utils.decoding import Translator, greedy_decode
from utils.masks import padding_mask
from utils.text import END, SPECIAL_TOKENS, START
from utils.training import encode_pairs, make_batch


def matrix_product_seconds(size: int = 512, *, repeats: int = 20) -> float:
    """Median time of one (size, size) matrix product, in seconds."""
    matrix = torch.randn(size, size)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        matrix @ matrix
        times.append(time.perf_counter() - start)
    return statistics.median(times)


@torch.inference_mode()
def cross_attention(translator: Translator, tokens: Sequence[str]) -> tuple[Tensor, list[str]]:
    """Translate one tokenized sentence and say where each word of the translation looked.

    Returns: the weights of every layer and head, (layers, H, Tq, Tk), and the Tq words, the last of them <end>. Row t
        belongs to the word that was predicted there; the last of the Tk columns is the source's <end>.
    """
    source_ids = translator.source_ids([tokens])
    said = translator.translate([tokens])[0]
    target_ids = torch.tensor([[START, *translator.target_vocabulary.encode(said)]])
    memory = translator.model.encode(source_ids)
    _, _, weights = translator.model.decode(target_ids, memory, return_weights=True)
    return torch.cat(weights), [*said, SPECIAL_TOKENS[END]]


@contextmanager
def watch_lengths(*modules: nn.Module) -> Iterator[dict[nn.Module, list[int]]]:
    """Note for each module, at each of its calls inside a with block, how many positions came in."""
    lengths = {module: [] for module in modules}
    handles = [
        module.register_forward_pre_hook(lambda m, inputs: lengths[m].append(inputs[0].size(1))) for module in modules
    ]
    try:
        yield lengths
    finally:
        for handle in handles:
            handle.remove()


@torch.inference_mode()
def alignment_accuracy(translator: Translator, pairs: Sequence[Pair], *, row: str = "predicted") -> Tensor:
    """Share of target words whose largest cross-attention weight lies on a source word that they translate.

    row says whose row it is: that of the word "predicted" at a position, or of the word "read" there, one to the left.

    Returns: a share for every layer and head, (layers, H).
    """
    shift = {"predicted": 0, "read": 1}[row]
    right, links = 0, 0
    for first in range(0, len(pairs), 200):
        chosen = pairs[first : first + 200]
        source_ids, target_ids, _ = make_batch(
            encode_pairs(chosen, translator.source_vocabulary, translator.target_vocabulary)
        )
        memory_mask = padding_mask(source_ids)
        memory = translator.model.encode(source_ids, memory_mask)
        _, _, weights = translator.model.decode(target_ids, memory, memory_mask, return_weights=True)
        looked_at = torch.stack(weights).argmax(dim=-1)  # (layers, B, H, Tq)
        for b, pair in enumerate(chosen):
            for position in {target for target, _ in pair.alignment}:
                sources = torch.tensor([source for target, source in pair.alignment if target == position])
                right = right + torch.isin(looked_at[:, b, :, position + shift], sources)
                links += 1
    return right / links


@torch.inference_mode()
def referent_accuracy(translator: Translator, pairs: Sequence[Pair], *, where: str = "decoder") -> Tensor:
    """Share of pronouns whose row gives the noun that is meant more weight than any other candidate noun.

    The row is that of the French pronoun in cross-attention, or with where="encoder" that of *it* in self-attention.
    Counted where the candidates differ in gender, so that it matters.

    Returns: a share for each layer and head, (layers, H).
    """
    model, pairs, right = translator.model, [pair for pair in pairs if pair.genders_differ], 0
    examples = encode_pairs(pairs, translator.source_vocabulary, translator.target_vocabulary)
    for pair, example in zip(pairs, examples, strict=True):
        source_ids, target_ids, _ = make_batch([example])
        memory, weights = model.encode(source_ids, return_weights=True)
        row = pair.referent[0]
        if where == "decoder":
            row = next(target for target, source in pair.alignment if source == pair.referent[0])
            _, _, weights = model.decode(target_ids, memory, return_weights=True)
        noun = pair.referent[1]
        others = [position for position, _ in pair.candidates if position != noun]
        of_pronoun = torch.cat(weights)[:, :, row]  # (layers, H, Tk)
        right = right + (of_pronoun[..., noun] > of_pronoun[..., others].amax(dim=-1))
    return right / len(pairs)


def pronoun_agreement(translator: Translator, pairs: Sequence[Pair]) -> tuple[int, float]:
    """How many pronouns have candidates of both genders, and the share of them translated with the right gender."""
    pairs = [pair for pair in pairs if pair.genders_differ]
    translations = translator.translate([pair.source for pair in pairs])
    right = 0
    for pair, said in zip(pairs, translations, strict=True):
        position = next(target for target, source in pair.alignment if source == pair.referent[0])
        right += said[position : position + 1] == [pair.target[position]]
    return len(pairs), right / len(pairs)


def decoding_seconds(
    translator: Translator, tokens: Sequence[str], length: int, *, use_cache: bool, repeats: int = 3
) -> float:
    """Median seconds to write exactly length words, with the cache or without."""
    source_ids, times = translator.source_ids([tokens]), []
    for _ in range(repeats):
        start = time.perf_counter()
        greedy_decode(translator.model, source_ids, min_length=length, max_length=length, use_cache=use_cache)
        times.append(time.perf_counter() - start)
    return statistics.median(times)
