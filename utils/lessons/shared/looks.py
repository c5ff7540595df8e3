"""Where a translator looks."""

from collections.abc import Sequence

import torch
from torch import Tensor

from utils.course.plots import Picture
from utils.course.plots.heatmap import attention_heatmap
from utils.decoding import Translator
from utils.text import END, SPECIAL_TOKENS, START, tokenize


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


def picture_of_looks(translator: Translator, sentence: str, *, last_layer: bool = False) -> Picture:
    """Where each French word looked among the English ones: the mean over all heads, or those of the last layer."""
    words = tokenize(sentence)
    weights, said = cross_attention(translator, words)
    mean = (weights[-1:] if last_layer else weights).mean(dim=(0, 1))  # (Tq, Tk)
    keys = [*words, SPECIAL_TOKENS[END]]
    most = [f"{word} at {keys[int(row.argmax())]}" for word, row in zip(said, mean, strict=True)]
    alt = f"Each French word, and the English word that it looks at most: {', '.join(most)}."
    return Picture(attention_heatmap(mean, queries=said, keys=keys), alt)
