"""Lesson 05: what a mask hides, where it leaks, and what a next-word predictor learns with and without one."""

import itertools
import math
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, get_args

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from utils.attention import fused_attention
from utils.course.threads import one_thread
from utils.masks import causal_mask, padding_mask
from utils.text import END, START, Vocabulary

Method = Literal["no mask", "0 before softmax", "0 after softmax", "0 after, rows ÷ sum", "−∞ before softmax"]
METHODS: tuple[Method, ...] = get_args(Method)


def masked_weights(scores: Tensor, mask: Tensor, method: Method) -> Tensor:
    """Weights, (..., Tq, Tk), when the scores that mask does not allow are dealt with in one of five ways."""
    if method == "no mask":
        return scores.softmax(dim=-1)
    if method == "0 before softmax":
        return scores.masked_fill(~mask, 0.0).softmax(dim=-1)
    if method == "−∞ before softmax":
        return scores.masked_fill(~mask, -math.inf).softmax(dim=-1)
    weights = scores.softmax(dim=-1) * mask
    return weights if method == "0 after softmax" else weights / weights.sum(dim=-1, keepdim=True)


class Head(NamedTuple):
    """The three matrices of an attention, (d_model, d_k) each."""

    query: Tensor
    key: Tensor
    value: Tensor


def random_head(*, d_model: int = 8, seed: int = 0) -> Head:
    """Random matrices that keep the variance of what they are given."""
    generator = torch.Generator().manual_seed(1000 + seed)
    return Head(*(torch.randn(d_model, d_model, generator=generator) / math.sqrt(d_model) for _ in range(3)))


def word_vectors(words: int, *, d_model: int = 8, seed: int = 0) -> Tensor:
    """Random vectors of words, (words, d_model)."""
    return torch.randn(words, d_model, generator=torch.Generator().manual_seed(seed))


def scores_of(x: Tensor, head: Head, *, keys_from: Tensor | None = None) -> Tensor:
    """Scaled scores of the words x, (..., T, d_model) -> (..., T, T)."""
    keys = (x if keys_from is None else keys_from) @ head.key
    return (x @ head.query) @ keys.mT / math.sqrt(head.key.size(-1))


def attend(
    x: Tensor,
    head: Head,
    method: Method,
    mask: Tensor | None = None,
    *,
    keys_from: Tensor | None = None,
    values_from: Tensor | None = None,
) -> Tensor:
    """One attention over the words x, (..., T, d_model) -> (..., T, d_v).

    Args:
        mask: True = may attend; causal if not given.
        keys_from, values_from: other words in x's place, so that keys and values can be changed apart.
    """
    mask = causal_mask(x.size(-2)) if mask is None else mask
    weights = masked_weights(scores_of(x, head, keys_from=keys_from), mask, method)
    return weights @ ((x if values_from is None else values_from) @ head.value)


# ---- Who influences whom


def gradient_table(function: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Size of ∂out_i/∂x_j for every output i (row) and word j (column), (T, T)."""
    jacobian = torch.autograd.functional.jacobian(function, x)  # (T, d_v, T, d_model)
    return jacobian.square().sum(dim=(1, 3)).sqrt()


def swap_table(
    method: Method,
    *,
    words: int = 4,
    seed: int = 0,
    through: Literal["both", "key", "value"] = "both",
) -> Tensor:
    """How far output i (row) moves when word j (column) is exchanged for another word, (T, T).

    Args:
        through: exchange the word everywhere, or only where its key, or its value, is made.
    """
    head, x, others = random_head(seed=seed), word_vectors(words, seed=seed), word_vectors(words, seed=seed + 500)
    before, columns = attend(x, head, method), []
    for j in range(words):
        changed = torch.cat([x[:j], others[j : j + 1], x[j + 1 :]])
        if through == "both":
            after = attend(changed, head, method)
        else:
            after = attend(x, head, method, **{f"{through}s_from": changed})
        columns.append((after - before).norm(dim=-1))
    return torch.stack(columns, dim=1)


def leak_table(method: Method, *, words: int = 4, seed: int = 0) -> Tensor:
    """gradient_table of one random attention with a causal mask."""
    head = random_head(seed=seed)
    return gradient_table(lambda x: attend(x, head, method), word_vectors(words, seed=seed))


class Row(NamedTuple):
    """One query's scores as softmax gets them, its weights, and every word's influence on its output, (T,) each."""

    scores: Tensor
    weights: Tensor
    influence: Tensor


def one_row(method: Method, query: int, *, words: int = 4, seed: int = 0) -> Row:
    """What leak_table's attention does for the word at position `query`."""
    scores, mask = scores_of(word_vectors(words, seed=seed), random_head(seed=seed)), causal_mask(words)
    filled = {"0 before softmax": 0.0, "−∞ before softmax": -math.inf}
    shown = scores.masked_fill(~mask, filled[method]) if method in filled else scores
    weights = masked_weights(scores, mask, method)
    return Row(shown[query], weights[query], leak_table(method, words=words, seed=seed)[query])


def leak(table: Tensor) -> float:
    """The largest influence of a later word on an earlier output: the largest number above the diagonal."""
    return float(table.triu(1).max())


# ---- Padding, and rows with nothing to attend to


def padding_difference(*, hide: bool, causal: bool = False, extra: int = 3, seed: int = 0) -> float:
    """Largest difference between a sentence's outputs alone and in a batch where it is padded by `extra` tokens."""
    head, table = random_head(seed=seed), word_vectors(10, seed=seed)
    ids = torch.tensor([[4, 5, 6, 7]])
    batch = torch.cat([ids, torch.zeros(1, extra, dtype=torch.long)], dim=1)  # (1, T + extra)

    def run(token_ids: Tensor) -> Tensor:
        length = token_ids.size(1)
        mask = causal_mask(length) if causal else torch.ones(length, length, dtype=torch.bool)
        if hide:
            mask = mask & padding_mask(token_ids)[:, 0]  # (1, T, T)
        return attend(table[token_ids], head, "−∞ before softmax", mask)

    return float((run(ids) - run(batch)[:, : ids.size(1)]).abs().max())


def empty_row(way: Literal["−∞", "−1e9", "fused"], *, words: int = 3, seed: int = 0) -> tuple[Tensor, int]:
    """Attention in which each word sees only what stands before it, so that the first sees nothing.

    Returns: the first word's output, and how many numbers of W_V's gradient are NaN although the loss leaves the
        first word out.
    """
    head = Head(*(matrix.requires_grad_() for matrix in random_head(seed=seed)))
    x, mask = word_vectors(words, seed=seed), causal_mask(words).tril(-1)
    if way == "fused":
        output = fused_attention(x @ head.query, x @ head.key, x @ head.value, mask)
    else:
        scores = scores_of(x, head).masked_fill(~mask, -math.inf if way == "−∞" else -1e9)
        output = scores.softmax(dim=-1) @ (x @ head.value)
    output[1:].square().sum().backward()
    return output[0].detach(), int(head.value.grad.isnan().sum())


def mean_value(*, words: int = 3, seed: int = 0) -> Tensor:
    """The plain mean of the values of empty_row's words."""
    return (word_vectors(words, seed=seed) @ random_head(seed=seed).value).mean(dim=0)


# ---- Number formats, and another library's masks


def hidden_weights(dtype: torch.dtype, way: str) -> Tensor | None:
    """Weights for the scores 1, 0, 2, 1 when the last two are hidden, in a number format.

    Args:
        way: "fill −∞", "fill −1e9", "fill finfo.min" or "add −1e9".

    Returns: four weights, or None where torch refuses.
    """
    scores = torch.tensor([1.0, 0.0, 2.0, 1.0], dtype=dtype)
    mask = torch.tensor([True, True, False, False])
    try:
        if way == "add −1e9":
            large = torch.tensor([-1e9]).to(dtype)
            return (scores + (~mask).to(dtype) * large).softmax(dim=-1)
        number = {"fill −∞": -math.inf, "fill −1e9": -1e9, "fill finfo.min": torch.finfo(dtype).min}[way]
        return scores.masked_fill(~mask, number).softmax(dim=-1)
    except RuntimeError:  # "value cannot be converted to type c10::Half without overflow"
        return None


def library_weights(attn_mask: Tensor, *, words: int = 4, seed: int = 0) -> Tensor:
    """Weights of torch.nn.MultiheadAttention with one head and random_head's matrices, (T, T)."""
    head, x = random_head(seed=seed), word_vectors(words, seed=seed)
    library = nn.MultiheadAttention(x.size(-1), num_heads=1, bias=False)
    with torch.no_grad():
        library.in_proj_weight.copy_(torch.cat([matrix.T for matrix in head]))
        return library(x, x, x, attn_mask=attn_mask)[1]


# ---- A language of which everything is known, and predictors of its next word

SUBJECTS = {
    "cats": "animal", "dogs": "animal", "mice": "animal", "birds": "animal",
    "boys": "person", "girls": "person", "cooks": "person", "nurses": "person",
}  # fmt: skip
VERBS = {"animal": ("drink", "eat", "chase"), "person": ("drink", "eat", "read")}
OBJECTS = {
    "drink": ("milk", "water", "tea"),
    "eat": ("fish", "bread", "cheese"),
    "chase": ("flies", "moths", "leaves"),
    "read": ("books", "letters", "maps"),
}
ADJECTIVES = ("cold", "old", "small", "good", "new", "odd")

Hiding = Literal[Method, "opposite"]


def all_sentences() -> list[tuple[str, ...]]:
    """Every sentence of the language, all equally likely: subject, verb, adjective, object."""
    return [
        (subject, verb, adjective, noun)
        for subject, kind in SUBJECTS.items()
        for verb, adjective in itertools.product(VERBS[kind], ADJECTIVES)
        for noun in OBJECTS[verb]
    ]


def split(seed: int = 0) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Training sentences, and a fifth of all that training never sees."""
    sentences = all_sentences()
    order = torch.randperm(len(sentences), generator=torch.Generator().manual_seed(seed)).tolist()
    shuffled, cut = [sentences[n] for n in order], len(sentences) // 5
    return shuffled[cut:], shuffled[:cut]


def vocabulary() -> Vocabulary:
    """Every word of the language."""
    return Vocabulary.build(all_sentences())


def best_honest_loss() -> float:
    """Nats a sentence for somebody who knows the language but not the future: ln of the number of sentences."""
    return math.log(len(all_sentences()))


class Predictor(nn.Module):
    """One attention and one linear layer that name the word after each position.

    hiding is how the future is kept from the attention; "opposite" hands the mask over the wrong way round.
    """

    LENGTH = 5  # the start token and four words

    def __init__(self, num_words: int, hiding: Hiding, d_model: int = 64):
        super().__init__()
        self.hiding = hiding
        self.embedding = nn.Embedding(num_words, d_model)
        self.place = nn.Embedding(self.LENGTH, d_model)
        self.mask = causal_mask(self.LENGTH)
        self.query, self.key, self.value = (nn.Linear(d_model, d_model, bias=False) for _ in range(3))
        self.output = nn.Linear(d_model, num_words)
        for table in (self.embedding, self.place):
            nn.init.normal_(table.weight, std=d_model**-0.5)  # small scores: attention starts out even

    def forward(self, token_ids: Tensor) -> Tensor:
        """(B, T) -> logits (B, T, V)."""
        length = token_ids.size(1)
        x = self.embedding(token_ids) + self.place(torch.arange(length))  # (B, T, d_model)
        scores = self.query(x) @ self.key(x).mT / math.sqrt(x.size(-1))  # (B, T, T)
        mask = self.mask[:length, :length]
        if self.hiding == "opposite":  # a large negative number and not −∞: the last row has nothing to attend to
            weights = scores.masked_fill(mask, -1e9).softmax(dim=-1)
        else:
            weights = masked_weights(scores, mask, self.hiding)
        return self.output(weights @ self.value(x))


class Trained(NamedTuple):
    """A trained predictor. Losses in nats a sentence; accuracy is the share of next words named, all teacher-forced."""

    model: Predictor
    training_losses: list[float]
    validation_loss: float
    validation_accuracy: float


@one_thread()
def train_predictor(hiding: Hiding, *, steps: int = 500, batch: int = 64, seed: int = 0) -> Trained:
    """Train a predictor on four fifths of the language and score it, teacher-forced, on the fifth it has not seen."""
    words, (training, validation) = vocabulary(), split(seed)
    train_ids, validation_ids = (_encode(words, sentences) for sentences in (training, validation))
    torch.manual_seed(seed)
    model = Predictor(len(words), hiding)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    generator, losses = torch.Generator().manual_seed(seed), []
    for _ in range(steps):
        rows = train_ids[torch.randint(len(train_ids), (batch,), generator=generator)]
        optimizer.zero_grad()
        loss = _sentence_loss(model(rows[:, :-1]), rows[:, 1:])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    with torch.no_grad():
        logits = model(validation_ids[:, :-1])
    named = (logits.argmax(dim=-1) == validation_ids[:, 1:]).float().mean()
    return Trained(model, losses, _sentence_loss(logits, validation_ids[:, 1:]).item(), float(named))


def _encode(words: Vocabulary, sentences: Sequence[Sequence[str]]) -> Tensor:
    """(sentences, 6): start token, four words, end token."""
    return torch.tensor([[START, *words.encode(sentence), END] for sentence in sentences])


def _sentence_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy in nats a sentence: the sum over its next words, averaged over the sentences."""
    return F.cross_entropy(logits.flatten(0, 1), targets.flatten(), reduction="sum") / len(targets)


@one_thread()
@torch.no_grad()
def write(model: Predictor, *, sentences: int = 500, seed: int = 0) -> list[tuple[str, ...]]:
    """Let a predictor write: start token, draw the next word from its probabilities, append, again; four words."""
    words, generator = vocabulary(), torch.Generator().manual_seed(seed)
    token_ids = torch.full((sentences, 1), START)
    for _ in range(Predictor.LENGTH - 1):
        probabilities = model(token_ids)[:, -1].softmax(dim=-1)
        token_ids = torch.cat([token_ids, torch.multinomial(probabilities, 1, generator=generator)], dim=1)
    return [tuple(words.words[n] for n in row) for row in token_ids[:, 1:].tolist()]


def share_of_sentences(written: Sequence[tuple[str, ...]]) -> float:
    """Which share of what was written belongs to the language."""
    known = set(all_sentences())
    return sum(sentence in known for sentence in written) / len(written)
