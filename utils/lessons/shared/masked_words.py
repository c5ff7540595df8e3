"""Lessons 03 and 06: one attention on lesson 01's frozen vectors, trained to name hidden words, on the scoreboard."""

from collections.abc import Sequence

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from utils.attention import MultiHeadAttention
from utils.corpora.senses.sentences import SenseSentence, sense_sentences
from utils.course.threads import one_thread
from utils.lessons.shared.scoreboard import load_vectors
from utils.masks import padding_mask
from utils.text import PADDING, SPECIAL_TOKENS, pad


class MaskedWordModel(nn.Module):
    """Lesson 01's vectors, frozen; one attention; a linear reader that names the hidden words. No positions.

    What attention brings is the contextual embedding, a vector for every word: it is all that the reader sees.
    """

    def __init__(self, num_heads: int):
        super().__init__()
        self.vocabulary, vectors = load_vectors()
        known = vectors[len(SPECIAL_TOKENS) :]
        self.register_buffer("vectors", vectors / known.std())  # components of variance 1
        d_model = vectors.size(1)
        self.hidden = nn.Parameter(torch.zeros(d_model))  # stands where a word is hidden
        self.attention = MultiHeadAttention(d_model, num_heads)
        self.read = nn.Linear(d_model, len(vectors))

    def forward(
        self,
        token_ids: Int[Tensor, "B T"],
        hide: Bool[Tensor, "B T"] | None = None,
        *,
        return_weights: bool = False,
    ) -> tuple[Float[Tensor, "B T d_model"], Float[Tensor, "B H T T"] | None]:
        """A contextual embedding for every word, and the weights if asked for. hide: the words to hide."""
        x = self.vectors[token_ids]  # (B, T, d_model)
        if hide is not None:
            x = torch.where(hide.unsqueeze(-1), self.hidden, x)
        return self.attention(x, mask=padding_mask(token_ids), return_weights=return_weights)

    def encode(self, sentences: Sequence[Sequence[str]]) -> Int[Tensor, "B T"]:
        """Token ids of lesson 01's vocabulary, padded."""
        return pad([self.vocabulary.encode(words) for words in sentences])

    @torch.no_grad()
    def contextual(self, sentences: Sequence[SenseSentence]) -> list[Tensor]:
        """The model as a stage of the scoreboard: a tensor (T, d_model) for every sentence, nothing hidden."""
        x, _ = self(self.encode([sentence.words for sentence in sentences]))
        return [rows[: len(sentence.words)] for rows, sentence in zip(x, sentences, strict=True)]

    @torch.no_grad()
    def weights(self, sentence: SenseSentence | Sequence[str]) -> Float[Tensor, "H T T"]:
        """Who attends to whom in one sentence, nothing hidden."""
        words = sentence.words if isinstance(sentence, SenseSentence) else sentence
        return self(self.encode([words]), return_weights=True)[1][0]


def untrained_masked_word_model(num_heads: int = 1, seed: int = 0) -> MaskedWordModel:
    """The model before its first step."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return MaskedWordModel(num_heads)


@one_thread()
def train_masked_word_model(
    num_heads: int = 1, seed: int = 0, steps: int = 600, *, scrambled: bool = False
) -> MaskedWordModel:
    """Train on lesson 01's corpus to name some of the words. Nobody says which sense a word has.

    Of the words that are asked for 70 % are hidden, 15 % replaced by a random word and 15 % left as they are, so that
    the model has to make something of words too, and not of gaps alone. Frequent words are asked for less often.

    Args:
        scrambled: a control: the words of the whole corpus change places, so that no word says anything about another.

    Source: Devlin et al. (2019), section 3.1, with other shares; Mikolov et al. (2013), section 2.3.
    """
    model = untrained_masked_word_model(num_heads, seed)
    generator = torch.Generator().manual_seed(seed)
    corpus = model.encode([sentence.words for sentence in sense_sentences()])
    if scrambled:
        words = corpus[corpus != PADDING]
        corpus[corpus != PADDING] = words[torch.randperm(len(words), generator=generator)]
    asking = _how_often_asked(corpus, len(model.vectors))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=steps)
    for _ in range(steps):
        token_ids = corpus[torch.randint(len(corpus), (64,), generator=generator)]
        token_ids = token_ids[:, : int((token_ids != PADDING).sum(dim=1).max())]
        asked = torch.rand(token_ids.shape, generator=generator) < asking[token_ids]
        dice = torch.rand(token_ids.shape, generator=generator)
        random = torch.randint(len(SPECIAL_TOKENS), len(model.vectors), token_ids.shape, generator=generator)
        shown = torch.where(asked & (dice > 0.85), random, token_ids)
        optimizer.zero_grad()
        x, _ = model(shown, asked & (dice < 0.7))
        loss = F.cross_entropy(model.read(x[asked]), token_ids[asked])
        loss.backward()
        optimizer.step()
        schedule.step()
    return model.eval().requires_grad_(False)


def _how_often_asked(corpus: Int[Tensor, "B T"], vocab_size: int) -> Float[Tensor, " V"]:
    """How likely each word is asked for: 40 % for a rare one, less by the root of its share for a frequent one."""
    counts = torch.bincount(corpus.flatten(), minlength=vocab_size).float()
    counts[PADDING] = torch.inf  # never
    share = counts / counts[len(SPECIAL_TOKENS) :].sum()
    return 0.4 * (0.002 / share).sqrt().clamp(max=1.0)
