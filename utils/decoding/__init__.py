"""From a trained model to words: greedy decoding, with a key/value cache or without, and the Translator.

utils.decoding.beam and utils.decoding.sampling hold the other ways. They are not imported here, so that a lesson
depends on those that it uses and on no others.
"""

import dataclasses
import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Int
from torch import Tensor

from utils.checkpoints import CheckpointError, load_checkpoint, load_parameters, save_checkpoint
from utils.masks import padding_mask
from utils.model import Transformer, TransformerConfig
from utils.text import END, PADDING, SPECIAL_TOKENS, START, Vocabulary, detokenize, pad, tokenize


@dataclasses.dataclass(frozen=True)
class Hypothesis:
    """A decoded sentence: its token ids without START and END, and whether END came before the limit.

    score is what a beam search ranks by, None from decoders that rank nothing. It does not count when two are compared.
    """

    token_ids: tuple[int, ...]
    finished: bool
    score: float | None = dataclasses.field(default=None, compare=False)


def require_max_length(model: Transformer, max_length: int | None) -> int:
    """The most tokens to write, END among them; without max_length, as many as the model has positions for.

    Raises: ValueError if max_length is beyond the model's positions.
    """
    longest = model.config.max_length
    max_length = longest if max_length is None else max_length
    if not 1 <= max_length <= longest:
        raise ValueError(
            f"max_length is {max_length}; this model has positions for 1 to {longest} words. Choose a max_length in "
            "that range, or build the model with a larger one."
        )
    return max_length


@torch.inference_mode()
def greedy_decode(
    model: Transformer,
    source_ids: Int[Tensor, "B T"],
    *,
    min_length: int = 0,
    max_length: int | None = None,
    use_cache: bool = True,
) -> list[Hypothesis]:
    """Write the likeliest next word, one at a time, until END or max_length words. The encoder runs once.

    END is not allowed before min_length words.

    With the cache every step decodes one word; without, the whole prefix again. Both give the same tokens.
    The model is used as it is: call model.eval() first, or dropout stays on.

    Raises: ValueError if max_length is beyond the model's positions; MaskError if a sentence holds padding alone.
    """
    max_length = require_max_length(model, max_length)
    memory_mask = padding_mask(source_ids)
    memory = model.encode(source_ids, memory_mask)
    cache = model.new_cache() if use_cache else None
    target_ids = torch.full((len(source_ids), 1), START, device=source_ids.device)  # (B, 1)
    ended = torch.zeros(len(source_ids), dtype=torch.bool, device=source_ids.device)
    for step in range(max_length):
        states = model.decode(target_ids[:, -1:] if use_cache else target_ids, memory, memory_mask, cache=cache)
        logits = model.output_layer(states[:, -1])  # (B, d_model) -> (B, V)
        if step < min_length:
            logits[:, END] = -math.inf
        next_ids = logits.argmax(dim=-1).masked_fill(ended, PADDING)  # (B,)
        target_ids = torch.cat([target_ids, next_ids[:, None]], dim=1)
        ended |= next_ids == END
        if ended.all():
            break
    return [cut_at_end(row) for row in target_ids[:, 1:].tolist()]


def cut_at_end(token_ids: list[int]) -> Hypothesis:
    """What was written up to the first END, or all of it where there is none."""
    finished = END in token_ids
    return Hypothesis(tuple(token_ids[: token_ids.index(END)] if finished else token_ids), finished)


@dataclasses.dataclass
class Translator:
    """A trained model with the two vocabularies that give its token ids a meaning."""

    model: Transformer
    source_vocabulary: Vocabulary
    target_vocabulary: Vocabulary
    language: str = "fr"

    def __call__(self, sentence: str) -> str:
        """Translate one line of text.

        Raises: UnknownWordError, naming each word that the model has never seen and its nearest known words.
        """
        tokens = tokenize(sentence)
        if not tokens:
            raise ValueError("The sentence is empty; type at least one word.")
        self.source_vocabulary.require_known(tokens)
        return detokenize(self.translate([tokens])[0], language=self.language)

    def source_ids(self, sentences: Sequence[Sequence[str]]) -> Int[Tensor, "B T"]:
        """Token ids of tokenized sentences, each closed by END, padded. Unknown words are read as <unknown>."""
        device = next(self.model.parameters()).device
        return pad([[*self.source_vocabulary.encode(tokens), END] for tokens in sentences]).to(device)

    def translate(
        self,
        sentences: Sequence[Sequence[str]],
        *,
        max_length: int | None = None,
        batch_size: int = 128,
        decode: Callable[..., list[Hypothesis]] = greedy_decode,
    ) -> list[list[str]]:
        """Translate tokenized sentences, in batches of like length; results come in the order of sentences.

        decode(model, source_ids, max_length=max_length) gives a hypothesis for each sentence: greedily, or by
        functools.partial(beam_decode, width=4), or partial(sample, top_k=5).
        """
        was_training = self.model.training
        self.model.eval()
        translations: list[list[str]] = [[] for _ in sentences]
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        for first in range(0, len(order), batch_size):
            indices = order[first : first + batch_size]
            source_ids = self.source_ids([sentences[i] for i in indices])
            for i, hypothesis in zip(indices, decode(self.model, source_ids, max_length=max_length), strict=True):
                translations[i] = self.target_vocabulary.decode(hypothesis.token_ids)
        self.model.train(was_training)
        return translations

    def save(self, path: str | Path) -> None:
        """Write model and vocabularies to one file, atomically."""
        header = {
            "model": dataclasses.asdict(self.model.config),
            "source_words": self.source_vocabulary.words[len(SPECIAL_TOKENS) :],
            "target_words": self.target_vocabulary.words[len(SPECIAL_TOKENS) :],
            "language": self.language,
        }
        save_checkpoint(path, self.model.state_dict(), header)

    @classmethod
    def load(cls, path: str | Path) -> "Translator":
        """Read a translator back, ready to translate.

        Raises: FileNotFoundError, or CheckpointError if the file is cut short or holds something else.
        """
        tensors, header = load_checkpoint(path)
        if "source_words" not in header:
            raise CheckpointError(f"{path} holds no translator, but a checkpoint of another kind. Check the path.")
        model = model_of(path, header)
        load_parameters(path, model, tensors)
        return cls(
            model.eval(), Vocabulary(header["source_words"]), Vocabulary(header["target_words"]), header["language"]
        )


def model_of(path: str | Path, header: Mapping[str, Any]) -> Transformer:
    """An untrained model of the configuration that a checkpoint's header names.

    Raises: CheckpointError if no model can be made of it.
    """
    try:
        return Transformer(TransformerConfig(**header["model"]))
    except (TypeError, ValueError, KeyError) as error:
        raise CheckpointError(
            f"{path} names a configuration that no model can be made of ({error}); it may be from another version of "
            "the course. Train again."
        ) from None
