"""Lesson 06: a small encoder that learns to name hidden words, and what its heads are good for.

Beside the measurements stand their bounds: eight trainings from other starts, with room on both sides.
"""

import copy
import functools
from collections.abc import Sequence
from itertools import combinations
from typing import Literal, NamedTuple, get_args

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from utils.corpora.senses.sentences import SenseSentence, scoreboard_sentences, sense_sentences
from utils.course.bounds import Bound
from utils.course.threads import one_thread
from utils.layers import EncoderLayer
from utils.lessons.shared.masked_words import MaskedWordModel
from utils.lessons.shared.scoreboard import load_vectors
from utils.masks import padding_mask
from utils.positions import sinusoidal
from utils.text import PADDING, SPECIAL_TOKENS, pad

Head = tuple[int, int]  # layer and head, both from 0
Cut = Literal["zero", "mean"]
LITTLE_WORDS = frozenset(
    "a an the of in on at to and with for from by its it that was is were are has had this my every i she he".split()
)
LONGEST = 32

FULL = Bound(0.47, 0.56, ".0%")  # hidden words named right
ONE_CUT, ONE_LEFT, ALL_CUT = Bound(0.30, 0.53, ".0%"), Bound(0.03, 0.23, ".0%"), Bound(0.02, 0.125, ".0%")
CHEAPEST, DEAREST = Bound(0.01, 0.055, ".0%"), Bound(0.06, 0.20, ".0%")  # lost when one head is cut


class SmallEncoder(nn.Module):
    """Lesson 01's vectors, frozen, with positions; encoder layers; a linear reader that names the hidden words."""

    def __init__(self, num_heads: int = 4, num_layers: int = 2):
        super().__init__()
        _, vectors = load_vectors()
        size, d_model = vectors.shape
        self.register_buffer("vectors", vectors / vectors[len(SPECIAL_TOKENS) :].std())  # components of variance 1
        self.register_buffer("positions", sinusoidal(LONGEST, d_model))
        self.hidden = nn.Parameter(torch.zeros(d_model))  # stands where a word is hidden
        self.layers = nn.ModuleList(
            EncoderLayer(d_model, num_heads, d_ff=4 * d_model, dropout=0.0, norm="pre") for _ in range(num_layers)
        )
        self.read = nn.Linear(d_model, size)

    def forward(
        self, token_ids: Int[Tensor, "B T"], hide: Bool[Tensor, "B T"] | None = None, *, return_weights: bool = False
    ) -> tuple[Float[Tensor, "B T d_model"], list]:
        """A contextual embedding for every word, and for every layer the weights, (B, H, T, T), or None."""
        x = self.vectors[token_ids]  # (B, T, d_model)
        if hide is not None:
            x = torch.where(hide.unsqueeze(-1), self.hidden, x)
        x = x + self.positions[: x.size(1)]
        mask, all_weights = padding_mask(token_ids), []
        for layer in self.layers:
            x, weights = layer(x, mask, return_weights=return_weights)
            all_weights.append(weights)
        return x, all_weights

    @property
    def heads(self) -> list[Head]:
        """All heads, layer by layer."""
        return [(n, head) for n, layer in enumerate(self.layers) for head in range(layer.self_attention.num_heads)]

    def contextual(self, sentences: Sequence[SenseSentence]) -> list[Tensor]:
        """The encoder as a stage of the scoreboard: a tensor (T, d_model) for every sentence, nothing hidden."""
        x, _ = self(encode([sentence.words for sentence in sentences]))
        return [rows[: len(sentence.words)] for rows, sentence in zip(x.detach(), sentences, strict=True)]

    def weights(self, words: Sequence[str]) -> Float[Tensor, "L H T T"]:
        """Who attends to whom in one sentence, in every layer."""
        return torch.cat(self(encode([words]), return_weights=True)[1]).detach()


def encode(sentences: Sequence[Sequence[str]]) -> Int[Tensor, "B T"]:
    """Token ids of lesson 01's vocabulary, padded."""
    vocabulary, _ = load_vectors()
    return pad([vocabulary.encode(words) for words in sentences])


def untrained_encoder(seed: int = 0) -> SmallEncoder:
    """The encoder before its first step: two layers of four heads."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return SmallEncoder().requires_grad_(False)


@one_thread()
def train_encoder(*, steps: int = 600, seed: int = 0) -> SmallEncoder:
    """Train as lesson 03 did with one head: name a fifth of the words; nobody says which sense a word has.

    Of these 70 % are hidden, 15 % replaced by a random word and 15 % left as they are.

    Source: Devlin et al. (2019), section 3.1, with other shares.
    """
    model = untrained_encoder(seed)
    parameters = [parameter.requires_grad_() for parameter in model.parameters()]
    generator = torch.Generator().manual_seed(seed)
    corpus = encode([sentence.words for sentence in sense_sentences()])
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=steps)
    for _ in range(steps):
        token_ids = corpus[torch.randint(len(corpus), (64,), generator=generator)]
        token_ids = token_ids[:, : int((token_ids != PADDING).sum(dim=1).max())]
        dice = torch.rand(token_ids.shape, generator=generator).masked_fill(token_ids == PADDING, 1.0)
        random = torch.randint(len(SPECIAL_TOKENS), len(model.vectors), token_ids.shape, generator=generator)
        x, _ = model(torch.where((dice >= 0.14) & (dice < 0.17), random, token_ids), dice < 0.14)
        asked = dice < 0.2
        loss = F.cross_entropy(model.read(x[asked]), token_ids[asked])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return model.eval().requires_grad_(False)


# ---- What its heads are good for


@functools.cache
def unseen() -> Int[Tensor, "B T"]:
    """The scoreboard's 920 sentences, none of which was trained on. Treat them as read-only: they are made once."""
    fitting, testing = scoreboard_sentences()
    return encode([sentence.words for sentence in [*fitting, *testing]])


def without(model: SmallEncoder, cut: Sequence[Head], to: Cut = "zero") -> SmallEncoder:
    """A copy of the encoder in which these heads add nothing, or the same to every word: what they add on average.

    A head's rows of W_O become 0; its mean over the words of the unseen sentences, through the same rows, joins the
    bias. The mean is that of the whole model, with no head cut.
    """
    means = head_means(model) if to == "mean" else None
    model = copy.deepcopy(model)
    for layer, head in cut:
        output = model.layers[layer].self_attention.output
        d_v = output.in_features // model.layers[layer].self_attention.num_heads
        rows = output.weight[:, head * d_v : (head + 1) * d_v]  # nn.Linear keeps W_O turned over
        if means is not None:
            output.bias += rows @ means[layer, head * d_v : (head + 1) * d_v]
        rows.zero_()
    return model


@one_thread()
def head_means(model: SmallEncoder) -> Float[Tensor, "L d_model"]:
    """What the heads of every layer fetch, concatenated, as the mean over all words of the unseen sentences."""
    token_ids, hide = words_to_name()
    fetched = []
    hooks = [
        layer.self_attention.output.register_forward_pre_hook(lambda _, given: fetched.append(given[0]))
        for layer in model.layers
    ]
    try:
        model(token_ids, hide)
    finally:
        for hook in hooks:
            hook.remove()
    return torch.stack([x[token_ids != PADDING].mean(dim=0) for x in fetched])


def words_to_name() -> tuple[Int[Tensor, "B T"], Bool[Tensor, "B T"]]:
    """The unseen sentences, and which of their words are hidden: every seventh, beginning elsewhere in each."""
    token_ids = unseen()
    rows, columns = torch.arange(len(token_ids)).unsqueeze(1), torch.arange(token_ids.size(1))
    return token_ids, ((rows + columns) % 7 == 0) & (token_ids != PADDING)


@one_thread()
def named(model: SmallEncoder | MaskedWordModel, cut: Sequence[Head] = (), to: Cut = "zero") -> dict[str, float]:
    """Share of hidden words in unseen sentences that are named right: little words, other words, and all.

    Every seventh word is hidden, beginning with another one in each sentence. cut: heads that are left out.
    """
    token_ids, hide = words_to_name()
    x, _ = (without(model, cut, to) if cut else model)(token_ids, hide)
    asked = token_ids[hide]
    right = (model.read(x[hide]).argmax(dim=-1) == asked).float()
    little = torch.tensor([word in LITTLE_WORDS for word in load_vectors()[0].words])[asked]
    return {
        "little words": float(right[little].mean()),
        "other words": float(right[~little].mean()),
        "all": float(right.mean()),
    }


def losses(model: SmallEncoder, to: Cut = "zero", *, sizes: Sequence[int] = (1,)) -> dict[tuple[Head, ...], float]:
    """What cutting costs, in the share of hidden words named right, for every way of cutting so many heads."""
    full = named(model)["all"]
    return {cut: full - named(model, cut, to)["all"] for size in sizes for cut in combinations(model.heads, size)}


class Study(NamedTuple):
    """What the heads of one trained encoder look at, and what each is worth.

    Args:
        near: (heads,) weight on the word itself, as a multiple of an even share.
        lost: by what stands in a cut head's place, (heads,) points lost, as shares.
        full: hidden words named right with all heads.
    """

    near: Float[Tensor, " heads"]
    lost: dict[Cut, Float[Tensor, " heads"]]
    full: float

    @property
    def dearest(self) -> dict[Cut, int]:
        return {to: int(lost.argmax()) for to, lost in self.lost.items()}


def study(model: SmallEncoder) -> Study:
    """Cut every head alone, to zero and to its mean, and see how near it looks."""
    weights = model(unseen(), return_weights=True)[1]
    near = torch.cat([weight_by_distance(layer, unseen())[:, 0] for layer in weights])
    lost = {to: torch.tensor(list(losses(model, to).values())) for to in get_args(Cut)}
    return Study(near, lost, named(model)["all"])


def kind_of_dearest(studies: Sequence[Study]) -> str:
    """Return "near" if in most trainings and ways of cutting the dearest head looks nearest, "far" if farthest."""
    dearest = [(one.near, head) for one in studies for head in one.dearest.values()]
    nearest = sum(int(near.argmax()) == head for near, head in dearest)
    farthest = sum(int(near.argmin()) == head for near, head in dearest)
    return max({"near": nearest, "far": farthest}.items(), key=lambda pair: pair[1])[0]


def cut_table(studies: Sequence[Study]) -> dict[str, list[str]]:
    """What the cheapest and the dearest head of each training cost, cut to zero and to the mean, in points."""
    return {
        f"training {number}, cut to {to}": [
            FULL.shown(one.full),
            CHEAPEST.shown(float(one.lost[to].min())).replace("%", "points"),
            DEAREST.shown(float(one.lost[to].max())).replace("%", "points"),
        ]
        for number, one in enumerate(studies, start=1)
        for to in one.lost
    }


def name_of(head: Head) -> str:
    """Layer and head, both from 1: "1.2"."""
    return f"{head[0] + 1}.{head[1] + 1}"


def share_on_itself(weights: Float[Tensor, "B H T T"], token_ids: Int[Tensor, "B T"]) -> float:
    """Share of all words, over all heads, whose largest weight lies on the word itself. A tie counts."""
    own = weights.diagonal(dim1=-2, dim2=-1) >= weights.amax(dim=-1) - 1e-6  # (B, H, T)
    real = (token_ids != PADDING).unsqueeze(1).expand_as(own)
    return float(own[real].float().mean())


def plain_weights(token_ids: Int[Tensor, "B T"], num_heads: int) -> Float[Tensor, "B H T T"]:
    """Lesson 02's attention, without parameters, on lesson 01's vectors cut into heads."""
    x = untrained_encoder().vectors[token_ids]
    heads = x.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, T, H, d) -> (B, H, T, d)
    return (heads @ heads.mT).masked_fill(~padding_mask(token_ids), -torch.inf).softmax(dim=-1)


def weight_by_distance(
    weights: Float[Tensor, "B H T T"], token_ids: Int[Tensor, "B T"], farthest: int = 6
) -> Float[Tensor, "H distances"]:
    """Weight of the words 0, 1, … farthest places away, as a multiple of what even attention would give them."""
    real = token_ids != PADDING
    places = torch.arange(token_ids.size(1))
    distance = (places.unsqueeze(0) - places.unsqueeze(1)).abs()  # (T, T)
    pairs = real.unsqueeze(1) & real.unsqueeze(2)  # (B, T, T)
    even = 1 / real.sum(dim=1).view(-1, 1, 1)  # (B, 1, 1)
    multiples = []
    for d in range(farthest + 1):
        there = pairs & (distance == d)
        multiples.append((weights * there.unsqueeze(1)).sum(dim=(0, 2, 3)) / (even * there).sum())
    return torch.stack(multiples, dim=-1)


def share_beyond(weights: Float[Tensor, "B H T T"], token_ids: Int[Tensor, "B T"], distance: int = 1) -> float:
    """Share of all attention that goes to words more than this many places away."""
    places = torch.arange(token_ids.size(1))
    far = (places.unsqueeze(0) - places.unsqueeze(1)).abs() > distance
    rows = (weights * far).sum(dim=-1)  # (B, H, T)
    return float(rows[(token_ids != PADDING).unsqueeze(1).expand_as(rows)].mean())
