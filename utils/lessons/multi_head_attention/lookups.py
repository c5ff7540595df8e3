"""Lesson 06: a word with two questions, and who answers both: one head or more, mixed in this way or that.

Beside the measurements stand their bounds: six trainings from other starts, with room on both sides.
"""

import functools
from collections.abc import Sequence
from itertools import combinations
from typing import Any, Literal

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from utils.attention import scaled_dot_product_attention
from utils.course.bounds import Bound
from utils.course.threads import one_thread
from utils.lessons.multi_head_attention.experiment import merge_heads, redundancy, split_heads
from utils.lessons.multi_head_attention.runs import Runs, over_starts

Mixing = Literal["one head", "mean of weights", "mean of outputs", "concatenated"]
WORDS, PAYLOADS, LENGTH = 16, 8, 8
CHANCE = 1 / PAYLOADS  # of guessing one answer

FAILS, SOLVES = Bound(0.04, 0.30, ".0%"), Bound(0.85, 1.0, ".0%")
ONE_ANSWER = Bound(0.80, 1.0, ".0%")  # the better of the two answers, where one head is asked for two
BETWEEN = Bound(0.15, 0.70, ".0%")
SETTINGS: dict[str, tuple[dict[str, Any], tuple[Bound, Bound]]] = {  # how to train; lowest and highest of three
    "one head": ({"mixing": "one head"}, (FAILS, FAILS)),
    "one head, 1200 steps": ({"mixing": "one head", "steps": 1200}, (FAILS, FAILS)),
    "one head, hidden layer, 1200 steps": (
        {"mixing": "one head", "hidden": 256, "steps": 1200},
        (Bound(0.04, 1.0, ".0%"), SOLVES),
    ),
    "two heads": ({"mixing": "concatenated"}, (SOLVES, SOLVES)),
    "mean of weights": ({"mixing": "mean of weights"}, (BETWEEN, BETWEEN)),
    "mean of outputs": ({"mixing": "mean of outputs"}, (SOLVES, SOLVES)),
    "concatenated": ({"mixing": "concatenated"}, (SOLVES, SOLVES)),
    "mean of outputs, 16 heads": ({"mixing": "mean of outputs", "num_heads": 16}, (FAILS, FAILS)),
    "concatenated, 16 heads": ({"mixing": "concatenated", "num_heads": 16}, (SOLVES, SOLVES)),
}
SPARE, BOTH_CUT = Bound(-0.02, 0.40, ".0%"), Bound(0.25, 0.95, ".0%")  # lost, where four heads do the work of two


class LookupTask:
    """A word asks for two others. Every word has two secret partners, the same for the whole task.

    A sentence is 8 of 16 words, both partners of the asking word among them, and each word carries one of 8 payloads.
    The answer is the payload of the first partner and that of the second, in this order.
    """

    def __init__(self, seed: int = 0):
        generator = torch.Generator().manual_seed(seed)
        order = torch.randperm(WORDS, generator=generator)
        first = torch.empty_like(order).scatter_(0, order, order.roll(1))  # along one circle: nobody is his own partner
        self.partners = torch.stack([first, first[first]])  # (2, words)

    def draw(
        self, sentences: int, generator: torch.Generator
    ) -> tuple[Int[Tensor, " B"], Int[Tensor, "B T"], Int[Tensor, "B T"], Int[Tensor, "B 2"]]:
        """The asking words, the words of the sentences, their payloads, and the two payloads asked for."""
        asking = torch.randint(WORDS, (sentences,), generator=generator)
        wanted = self.partners[:, asking].T  # (B, 2)
        places = torch.rand(sentences, WORDS, generator=generator).scatter_(1, wanted, -1.0)  # partners come first
        sentence = places.argsort(dim=-1)[:, :LENGTH]
        payload = torch.randint(PAYLOADS, sentence.shape, generator=generator)
        is_wanted = sentence.unsqueeze(1) == wanted.unsqueeze(-1)  # (B, 2, T)
        return asking, sentence, payload, (payload.unsqueeze(1) * is_wanted).sum(dim=-1)


class LookupModel(nn.Module):
    """One attention of the asking word to the sentence, and a reader for each of the two answers.

    The heads' outputs, d_model / num_heads numbers each, are mixed in one of four ways. "mean of weights": the heads'
    weights are averaged, and one pattern fetches the values. "mean of outputs": what the heads fetch is averaged.

    Args:
        hidden: numbers in the readers' hidden layer; 0: the readers are linear.
    """

    def __init__(self, mixing: Mixing, *, d_model: int, num_heads: int, hidden: int = 0):
        super().__init__()
        self.mixing, self.num_heads = mixing, 1 if mixing == "one head" else num_heads
        self.asking, self.words, self.payloads = (nn.Embedding(n, d_model) for n in (WORDS, WORDS, PAYLOADS))
        self.query, self.key, self.value = (nn.Linear(d_model, d_model, bias=False) for _ in range(3))
        mixed = d_model // self.num_heads if mixing == "mean of outputs" else d_model
        self.output = nn.Linear(mixed, d_model, bias=False)
        self.readers = nn.Linear(hidden or d_model, 2 * PAYLOADS, bias=False)
        for linear in (self.query, self.key, self.value, self.output, self.readers):
            nn.init.normal_(linear.weight, std=linear.in_features**-0.5)
        self.hidden = nn.Sequential(nn.Linear(d_model, hidden), nn.ReLU()) if hidden else nn.Identity()

    def forward(
        self,
        asking: Int[Tensor, " B"],
        sentence: Int[Tensor, "B T"],
        payload: Int[Tensor, "B T"],
        *,
        cut: Sequence[int] = (),
    ) -> Float[Tensor, "B 2 payloads"]:
        """Logits of the two answers. cut: heads whose output is left out."""
        x = self.words(sentence) + self.payloads(payload)  # (B, T, d_model)
        asks = self.asking(asking).unsqueeze(1)  # (B, 1, d_model)
        query, key, value = (split_heads(y, self.num_heads) for y in (self.query(asks), self.key(x), self.value(x)))
        heads, weights = scaled_dot_product_attention(query, key, value)  # (B, H, 1, d_v), (B, H, 1, T)
        if self.mixing == "mean of weights":
            mixed = weights.mean(dim=1) @ merge_heads(value)  # (B, 1, d_model)
        else:
            heads = heads.index_fill(1, torch.tensor(cut, dtype=torch.long), 0.0)
            mixed = heads.mean(dim=1) if self.mixing == "mean of outputs" else merge_heads(heads)
        return self.readers(self.hidden(self.output(mixed))).unflatten(-1, (2, PAYLOADS)).squeeze(1)


@one_thread()
def train_lookups(
    mixing: Mixing,
    *,
    d_model: int = 32,
    num_heads: int = 2,
    hidden: int = 0,
    lookups: int = 2,
    steps: int = 300,
    seed: int = 0,
) -> LookupModel:
    """Train on the task of this seed. All ways of mixing get the same sentences, steps and optimizer.

    Args:
        hidden: numbers in the readers' hidden layer; 0: the readers are linear.
        lookups: with 1, only the first answer is asked for.
    """
    task, generator = LookupTask(seed), torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    model = LookupModel(mixing, d_model=d_model, num_heads=num_heads, hidden=hidden)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(steps):
        *inputs, answers = task.draw(64, generator)
        logits = model(*inputs)[:, :lookups]
        loss = F.cross_entropy(logits.flatten(0, 1), answers[:, :lookups].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


@one_thread()
@torch.no_grad()
def lookup_accuracy(model: LookupModel, *, cut: Sequence[int] = (), seed: int = 0) -> dict[str, float]:
    """Share of 4,000 new sentences whose first answer, second answer, and both are right. seed: of the task."""
    *inputs, answers = LookupTask(seed).draw(4000, torch.Generator().manual_seed(1000 + seed))
    right = model(*inputs, cut=cut).argmax(dim=-1) == answers  # (B, 2)
    shares = {"first": right[:, 0], "second": right[:, 1], "both": right.all(dim=1)}
    return {name: float(share.float().mean()) for name, share in shares.items()}


@functools.cache
def both_right(name: str) -> Runs:
    """The share of sentences with both answers right, for one of SETTINGS, in three trainings."""
    how, bounds = SETTINGS[name]

    def measure(seed: int) -> float:
        return lookup_accuracy(train_lookups(**how, seed=seed), seed=seed)["both"]

    return over_starts(measure, bounds)


def spare_table(num_heads: int = 4) -> dict[str, list[str]]:
    """Three trainings with four heads: what the pair costs that covers most for each other, apart and together."""
    table = {}
    for seed in range(3):
        lost = lookup_losses(train_lookups("concatenated", num_heads=num_heads, seed=seed), seed=seed)
        pair, _ = redundancy(lost)
        table[f"training {seed + 1}"] = [
            SPARE.shown(lost[pair[:1]]),
            SPARE.shown(lost[pair[1:]]),
            BOTH_CUT.shown(lost[pair]),
        ]
    return table


def lookup_losses(model: LookupModel, *, seed: int = 0) -> dict[tuple[int, ...], float]:
    """What cutting costs, in the share of sentences with both answers right: nothing, each head, and each pair."""
    heads = range(model.num_heads)
    cuts = [(), *combinations(heads, 1), *combinations(heads, 2)]
    right = {cut: lookup_accuracy(model, cut=cut, seed=seed)["both"] for cut in cuts}
    return {cut: right[()] - share for cut, share in right.items()}
