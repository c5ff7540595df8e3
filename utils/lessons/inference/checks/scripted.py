"""A small model that says a sentence by heart, for exercise 11.2: each word depends on all before it and the memory."""

from typing import Any

import torch
from torch import Tensor

from utils.text import END, START

VOCABULARY = 12
LONGEST = 24  # tokens that the model has positions for
DRAWN = 4.0  # how much likelier the likeliest word is, in logits: little enough for one that is drawn to differ


class ScriptedModel:
    """What a translator looks like from outside: encode, decode and output_layer. It says a sentence by heart.

    It says it only if the decoder reads the start token and all words so far, beside the memory of its own source. What
    it says after anything else depends on all that was read, and is something else.

    Args:
        says: the tokens that it says, one after the other; after these, END.
    """

    def __init__(self, says: tuple[int, ...], seed: int):
        self.says, self.seed, self.encoded = says, seed, 0
        generator = torch.Generator().manual_seed(seed)
        self.sources = torch.randn(VOCABULARY, 3, generator=generator)
        self.columns = torch.randperm(VOCABULARY, generator=generator)  # a state holds the logits in another order
        self.source_ids: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"a model that should say {[*self.says, END]}"

    def encode(self, source_ids: Tensor, mask: Tensor | None = None) -> Tensor:
        """The memory: (1, T) -> (1, T, 3)."""
        _require_ids("encode", "source_ids", source_ids)
        self.encoded += 1
        self.source_ids = tuple(source_ids[0].tolist())
        return self.sources[source_ids]

    def decode(self, target_ids: Tensor, memory: Tensor, memory_mask: Tensor | None = None) -> Tensor:
        """A state for each target word: (1, T), (1, Tk, 3) -> (1, T, V)."""
        _require_ids("decode", "target_ids", target_ids)
        if not isinstance(memory, Tensor) or memory.dim() != 3 or not memory.is_floating_point():
            raise ValueError("decode takes the memory second, of shape (1, Tk, d_model): what encode returns.")
        if target_ids.size(1) > LONGEST:
            raise ValueError(f"A sentence of {target_ids.size(1)} tokens came; this model has positions for {LONGEST}.")
        right = self.sources[list(self.source_ids)][None]
        knows = memory.shape == right.shape and bool((memory == right).all())
        read = target_ids[0].tolist()
        rows = [self._logits(read[: t + 1], knows) for t in range(len(read))]
        return torch.stack(rows)[None, :, self.columns.argsort()]

    def output_layer(self, states: Tensor) -> Tensor:
        """Logits: (..., V) -> (..., V)."""
        if not isinstance(states, Tensor) or states.shape[-1:] != (VOCABULARY,):
            raise ValueError("output_layer takes states, as decode returns them, with d_model numbers each.")
        return states[..., self.columns]

    def _logits(self, read: list[int], knows: bool) -> Tensor:
        """What follows the tokens that were read."""
        key = self.seed
        for token in read:
            key = (key * 31 + token + 1) % 1_000_003
        generator = torch.Generator().manual_seed(2 * key + knows)
        logits = torch.rand(VOCABULARY, generator=generator)
        script = [START, *self.says, END]
        follows = knows and len(read) < len(script) and read == script[: len(read)]
        if follows:
            logits[script[len(read)]] += DRAWN
        else:
            logits[[START, END]] = -1.0  # after anything else it never comes to an end by itself
            logits[int(logits.argmax())] += DRAWN
        logits[START] = -2.0
        lowest = 3 + key % (VOCABULARY - 3)
        logits[lowest if not follows or lowest != script[len(read)] else 0] = -4.0
        return logits


def _require_ids(where: str, name: str, ids: Any) -> None:
    if not isinstance(ids, Tensor) or ids.dim() != 2 or ids.is_floating_point():
        came = f"a tensor of shape {tuple(ids.shape)}" if isinstance(ids, Tensor) else f"a {type(ids).__name__}"
        raise ValueError(f"{where} takes {name} as a tensor of token ids, of shape (1, T); {came} came.")
    if not ids.size(1):
        raise ValueError(f"{where} got no token. Before the first word stands the start token.")
