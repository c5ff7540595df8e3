"""Where a translator looks."""

from collections.abc import Sequence

import torch
from torch import Tensor

from utils.decoding import Translator
from utils.text import END, SPECIAL_TOKENS, START


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
