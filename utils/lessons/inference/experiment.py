"""Lesson 11: what a trained translator looks at, how often it computes what, and how right it is."""

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import torch
from torch import Tensor, nn

from utils.corpora import Corpus, Pair
from utils.corpora.language.corpus import one_sentence
from utils.corpora.language.draw import Draw
from utils.corpora.language.frames import FRAMES
from utils.corpora.language.hindi_forms import latin
from utils.decoding import Translator, greedy_decode
from utils.decoding.beam import beam_decode
from utils.lessons.shared.translating import place_of_pronoun
from utils.masks import padding_mask
from utils.metrics import exact_match
from utils.text import detokenize
from utils.training import Example, encode_pairs, make_batch


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
def alignment_accuracy(
    translator: Translator, pairs: Sequence[Pair], *, row: str = "predicted", average: bool = False
) -> Tensor:
    """Share of target words whose largest cross-attention weight lies on a source word that they translate.

    Args:
        row: whose row it is: that of the word "predicted" at a position, or of the word "read" there, one to the left.
        average: take the mean of the weights over all layers and heads first.

    Returns: a share for every layer and head, (layers, H), or for their mean, (1, 1).
    """
    shift = {"predicted": 0, "read": 1}[row]
    right, links = 0, 0
    for first in range(0, len(pairs), 200):
        chosen = pairs[first : first + 200]
        source_ids, target_ids, _ = make_batch(_examples(translator, chosen))
        memory_mask = padding_mask(source_ids)
        memory = translator.model.encode(source_ids, memory_mask)
        _, _, weights = translator.model.decode(target_ids, memory, memory_mask, return_weights=True)
        weights = torch.stack(weights)  # (layers, B, H, Tq, Tk)
        looked_at = (weights.mean(dim=(0, 2), keepdim=True) if average else weights).argmax(dim=-1)
        for b, pair in enumerate(chosen):
            for position in {target for target, _ in pair.alignment}:
                sources = torch.tensor([source for target, source in pair.alignment if target == position])
                right = right + torch.isin(looked_at[:, b, :, position + shift], sources)
                links += 1
    return right / links


def alignment_table(translator: Translator, corpus: Corpus) -> dict[str, float]:
    """On test, the share of French words whose largest weight lies on a word that they translate, by whose weights."""
    on_validation = alignment_accuracy(translator, corpus.validation)  # (layers, H)
    best = int(on_validation.argmax())
    return {
        "the mean": alignment_accuracy(translator, corpus.test, average=True).item(),
        "the best head": float(alignment_accuracy(translator, corpus.test).flatten()[best]),
        "the mean, one row too low": alignment_accuracy(translator, corpus.test, row="read", average=True).item(),
        "always the same place": same_place_accuracy(corpus.test),
    }


def same_place_accuracy(pairs: Sequence[Pair]) -> float:
    """Share of target words that are found by looking at the source word in the same place: the guess to beat."""
    right = [(position, position) in pair.alignment for pair in pairs for position in {t for t, _ in pair.alignment}]
    return sum(right) / len(right)


def greedy_and_beam(translator: Translator, pairs: Sequence[Pair], *, width: int) -> dict[str, float]:
    """The share of sentences translated exactly, with the likeliest word each time and with a beam."""
    ways = {"greedy": greedy_decode, f"beam, width {width}": partial(beam_decode, width=width)}
    sources, targets = [pair.source for pair in pairs], [pair.target for pair in pairs]
    return {way: exact_match(translator.translate(sources, decode=decode), targets) for way, decode in ways.items()}


def in_hindi(*sentences: str, frame: str = "drank_because_it_was", patience: int = 20_000) -> list[tuple[str, str]]:
    """What the corpus makes of English sentences of one pattern in Hindi, in Devanagari and in Latin letters.

    Raises: ValueError, naming a sentence that the pattern does not say.
    """
    draw, said = Draw("in hindi", "hindi"), {}
    for _ in range(patience):
        drawn = one_sentence(FRAMES[frame], draw)
        if drawn is not None:
            said[" ".join(word.text for word in drawn.source)] = [word.text for word in drawn.target]
        if said.keys() >= set(sentences):
            return [(detokenize(said[each]), " ".join(map(latin, said[each][:-1]))) for each in sentences]
    raise ValueError(f"The pattern {frame!r} does not say {sorted(set(sentences) - said.keys())} in Hindi.")


def _examples(translator: Translator, pairs: Sequence[Pair]) -> list[Example]:
    return encode_pairs(pairs, translator.source_vocabulary, translator.target_vocabulary)


def _places(pair: Pair) -> dict[str, set[int]]:
    """Where in the English sentence that stands which could decide the pronoun."""
    pronoun, noun = pair.referent
    return {
        "nothing": set(),
        "it": {pronoun},
        "the noun that is meant": {noun},
        "the other noun": {position for position, _ in pair.candidates} - {noun},
        "the words after it": set(range(pronoun + 1, len(pair.source))),
        "all but the words after it": {*range(pronoun + 1), len(pair.source)},  # the last is the end token
    }


@torch.inference_mode()
def pronouns_with_words_hidden(translator: Translator, pairs: Sequence[Pair]) -> dict[str, float]:
    """Share of pronouns whose right gender is likelier than the other, while the decoder may not see some of the words.

    The encoder reads the whole sentence; only the columns of the memory are hidden from cross-attention, so what other
    words have already taken over from the hidden ones stays. Counted where the candidates differ in gender.
    """
    model, words = translator.model, translator.target_vocabulary
    pairs = [pair for pair in pairs if pair.genders_differ]
    source_ids, target_ids, labels = make_batch(_examples(translator, pairs))
    memory_mask = padding_mask(source_ids)  # (B, 1, 1, Tk)
    memory = model.encode(source_ids, memory_mask)
    rows = torch.arange(len(pairs)), torch.tensor([place_of_pronoun(pair) for pair in pairs])
    right = labels[rows]  # (B,)
    other_gender = {"il": "elle", "elle": "il", "ils": "elles", "elles": "ils"}
    wrong = torch.tensor(words.encode([other_gender[words.words[token]] for token in right]))
    shares = {}
    for name in _places(pairs[0]):
        mask = memory_mask.clone()
        for b, pair in enumerate(pairs):
            mask[b, ..., sorted(_places(pair)[name])] = False
        logits = model.output_layer(model.decode(target_ids, memory, mask))[rows]  # (B, V)
        chosen = logits.gather(1, torch.stack([right, wrong], dim=1))  # (B, 2)
        shares[name] = float((chosen[:, 0] > chosen[:, 1]).float().mean())
    return shares


@torch.inference_mode()
def referent_accuracy(translator: Translator, pairs: Sequence[Pair]) -> Tensor:
    """Share of pronouns whose row of cross-attention gives the noun that is meant more weight than any other candidate.

    Counted where the candidates differ in gender, so that it matters.

    Returns: a share for each layer and head, (layers, H).
    """
    model, pairs, right = translator.model, [pair for pair in pairs if pair.genders_differ], 0
    for pair, example in zip(pairs, _examples(translator, pairs), strict=True):
        source_ids, target_ids, _ = make_batch([example])
        _, _, weights = model.decode(target_ids, model.encode(source_ids), return_weights=True)
        noun = pair.referent[1]
        others = [position for position, _ in pair.candidates if position != noun]
        of_pronoun = torch.cat(weights)[:, :, place_of_pronoun(pair)]  # (layers, H, Tk)
        right = right + (of_pronoun[..., noun] > of_pronoun[..., others].amax(dim=-1))
    return right / len(pairs)


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
