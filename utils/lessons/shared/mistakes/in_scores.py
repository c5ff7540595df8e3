"""Wrong ways from queries and keys to scores: the product, and its division by √d_k."""

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.lessons.shared.mistakes.steps import Step, WrongStep, as_it_is, by_root

# ---- The product


def against(turn: Step) -> Step:
    """Scores for which the key is turned over in another way."""
    return lambda query, key: query @ turn(key)


def cosine(query: Tensor, key: Tensor) -> Tensor:
    return F.normalize(query, dim=-1) @ F.normalize(key, dim=-1).mT


def _sums(query: Tensor, key: Tensor) -> Tensor:
    return query.sum(-1, keepdim=True) @ key.sum(-1, keepdim=True).mT


KEYS_BY_QUERIES = WrongStep(
    "keys by queries",
    "Query and key have changed places: row i of your weights holds what the *others* ask of word i. It should hold "
    "what word i asks of the others.",
    {"score": lambda query, key: key @ query.mT},
    remedy="A row is a query, so the query stands on the left of the product: `query @ key.transpose(-2, -1)`.",
)
NOT_TRANSPOSED = WrongStep(
    "key not transposed",
    "`{key}` stands untransposed on the right of the product. So the numbers of one word meet one *dimension* of all "
    "the words, not the numbers of one other word. That runs only where words and dimensions are equally many.",
    {"score": lambda query, key: query @ key},
    remedy="Exchange the last two dimensions of `{key}`: `{key}.transpose(-2, -1)`.",
)
ALL_REVERSED = WrongStep(
    "all dimensions reversed",
    "Your answer turns over *all* dimensions of `{key}`, as `.T` does. With one sentence that is right; with a batch "
    "in front, sentences get mixed up or nothing fits.",
    {"score": against(lambda key: key.permute(*reversed(range(key.dim()))))},
    remedy="Only the last two dimensions change places: `{key}.transpose(-2, -1)`.",
)
FROM_FRONT = WrongStep(
    "transposed from the front",
    "The dimensions that you transpose are counted from the front. So your answer holds for one number of dimensions "
    "only.",
    {"score": against(lambda key: key.transpose(0, 1))},
    {"score": against(lambda key: key.transpose(1, 2))},
    remedy="Count from the end: `{key}.transpose(-2, -1)`.",
)
RESHAPED = WrongStep(
    "reshaped, not transposed",
    "The numbers of `{key}` keep their order and only the rows are cut elsewhere, as `reshape` and `view` do. So "
    "numbers of different words end up together.",
    {"score": against(lambda key: key.reshape(key.mT.shape))},
    remedy="Exchange the last two dimensions, and cut nothing anew: `{key}.transpose(-2, -1)`.",
)
COSINE = WrongStep(
    "cosine",
    "In your scores only the directions of the vectors count, not their lengths: that is the cosine. A dot product "
    "grows with the lengths too.",
    {"score": cosine},
    remedy="Leave out whatever divides by the vectors' lengths, a norm or `normalize`. The score is the plain dot "
    "product.",
)
DISTANCE = WrongStep(
    "distance",
    "Your scores are made of the distances between vectors. Two vectors that point the same way can lie far apart, "
    "and should still match well.",
    {"score": lambda query, key: -torch.cdist(query, key)},
    {"score": lambda query, key: -torch.cdist(query, key).square()},
    remedy="Take dot products in place of distances: multiply number by number, then add up.",
)
SUMS_MULTIPLIED = WrongStep(
    "sums multiplied",
    "Each of your scores comes from the sum of the query's numbers times the sum of the key's numbers. So every "
    "number of the query meets every number of the key, and not its partner alone.",
    {"score": _sums},
    {"score": _sums, "scale": as_it_is},
    remedy="Multiply number by number first, and add up then. In einsum, give d_k the same letter in both tensors: "
    "two different letters make two sums.",
)

# ---- The division

SCALED = WrongStep(
    "scaled by √d_k",
    "The scores are divided by √d_k. A Transformer does that, and lesson 04 shows why. Here nothing divides them yet.",
    {"scale": by_root},
    remedy="Leave the division out: here the scores are the dot products as they are.",
)
NO_SCALING = WrongStep(
    "no scaling",
    "Your scores are the dot products themselves, √d_k times too large. The larger d_k is, the further such scores "
    "stray, until one key gets nearly all the weight.",
    {"scale": as_it_is},
    remedy="Divide them by √d_k: `math.sqrt(query.size(-1))`, of the query that goes into the product.",
)
NO_ROOT = WrongStep(
    "no root",
    "Your scores come out divided by d_k, which makes them √d_k times too small. Either the root is missing or you "
    "scale twice. Divided by d_k, a score has variance 1/d_k and not 1.",
    {"scale": lambda scores, d_k: scores / d_k},
    remedy="Divide once, by √d_k: `math.sqrt(query.size(-1))`, of the query that goes into the product.",
)
MULTIPLIED = WrongStep(
    "multiplied",
    "Your scores are d_k times too large: they come out multiplied by √d_k. Scaling is meant to make them smaller.",
    {"scale": lambda scores, d_k: scores * math.sqrt(d_k)},
    remedy="*Divide* by `math.sqrt(d_k)`, or multiply by `d_k ** -0.5`. Dividing by `d_k ** -0.5` multiplies by √d_k.",
)
FIXED_NUMBER = WrongStep(
    "a fixed number",
    "You divide by the same number whatever d_k is. It is right for one d_k and wrong for all others.",
    *({"scale": lambda scores, d_k, right=right: by_root(scores, right)} for right in (2, 4, 8, 64)),
    remedy="Ask the query how many numbers it has, `query.size(-1)`, and divide by the root of that.",
)
D_MODEL_UNDER_ROOT = WrongStep(
    "d_model under the root",
    "Your scores come out divided by √d_model, which makes them √(number of heads) times too small. A head sees only "
    "its own piece of each word, so it never adds up d_model products.",
    {"scale": lambda scores, d_k: by_root(scores, d_k * scores.size(1))},  # (B, H, Tq, Tk)
    remedy="A head's score is a sum of d_k = d_model / num_heads products: divide by √d_k. Read the size *after* the "
    "split and take it as it is: `query.size(-1)` is then d_k.",
)
SIGN_REVERSED = WrongStep(
    "sign reversed",
    "Every score has the wrong sign, so that the best match gets the least.",
    {"scale": lambda scores, d_k: -by_root(scores, d_k)},
    remedy="Look for a minus before the scores or before what they are made of, and take it away.",
)
