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
    "Query and key have changed places: row i of your weights holds what the *others* ask of word i. A row is a "
    "query: `query @ key.transpose(-2, -1)`.",
    {"score": lambda query, key: key @ query.mT},
)
NOT_TRANSPOSED = WrongStep(
    "key not transposed",
    "`{key}` stands untransposed on the right, so that the numbers of a word meet one *dimension* of all the words and "
    "not one word; it runs only where words and dimensions are equally many. Exchange its last two dimensions: "
    "`{key}.transpose(-2, -1)`.",
    {"score": lambda query, key: query @ key},
)
ALL_REVERSED = WrongStep(
    "all dimensions reversed",
    "`.T` turns over *all* dimensions, so a batch gets mixed up or does not fit. Only the last two change places: "
    "`{key}.transpose(-2, -1)`.",
    {"score": against(lambda key: key.permute(*reversed(range(key.dim()))))},
)
FROM_FRONT = WrongStep(
    "transposed from the front",
    "The dimensions to transpose are counted from the front, so your answer holds for one number of dimensions only. "
    "Count from the end: `{key}.transpose(-2, -1)`.",
    {"score": against(lambda key: key.transpose(0, 1))},
    {"score": against(lambda key: key.transpose(1, 2))},
)
RESHAPED = WrongStep(
    "reshaped, not transposed",
    "`reshape` and `view` keep the numbers in their order and only cut the rows elsewhere, so numbers of different "
    "words end up together. Use `{key}.transpose(-2, -1)`.",
    {"score": against(lambda key: key.reshape(key.mT.shape))},
)
COSINE = WrongStep(
    "cosine",
    "The vectors are brought to length 1 before they meet, so that only their directions count: that is the cosine. A "
    "score is the plain dot product, which grows with the lengths too.",
    {"score": cosine},
)
DISTANCE = WrongStep(
    "distance",
    "Your scores are made of distances. A score is a dot product, which also grows with the vectors' lengths.",
    {"score": lambda query, key: -torch.cdist(query, key)},
    {"score": lambda query, key: -torch.cdist(query, key).square()},
)
SUMS_MULTIPLIED = WrongStep(
    "sums multiplied",
    "Each of your scores is the sum of the whole query times the sum of the whole key. In einsum two different letters "
    "for d_k do this. A dot product multiplies number by number and adds up then: the same letter in both.",
    {"score": _sums},
    {"score": _sums, "scale": as_it_is},
)

# ---- The division

SCALED = WrongStep(
    "scaled by √d_k",
    "The scores are divided by √d_k. That is what a Transformer does, and lesson 04 shows why; here the scores "
    "are the dot products as they are.",
    {"scale": by_root},
)
NO_SCALING = WrongStep(
    "no scaling",
    "Your scores are the dot products themselves, √d_k times too large. Divide them by √d_k: "
    "`math.sqrt(query.size(-1))`.",
    {"scale": as_it_is},
)
NO_ROOT = WrongStep(
    "no root",
    "Your scores come out divided by d_k, √d_k times too small. Either the root is missing or you scale twice. The "
    "spread of a sum of d_k products is √d_k: `math.sqrt(query.size(-1))`.",
    {"scale": lambda scores, d_k: scores / d_k},
)
MULTIPLIED = WrongStep(
    "multiplied",
    "Your scores are d_k times too large: they come out multiplied by √d_k. Scaling has to make them smaller: *divide* "
    "by `math.sqrt(d_k)`, or multiply by `d_k ** -0.5`.",
    {"scale": lambda scores, d_k: scores * math.sqrt(d_k)},
)
FIXED_NUMBER = WrongStep(
    "a fixed number",
    "You divide by the same number whatever d_k is. It is right for one d_k and wrong for all others. Ask the query "
    "itself: `query.size(-1)`.",
    *({"scale": lambda scores, d_k, right=right: by_root(scores, right)} for right in (2, 4, 8, 64)),
)
D_MODEL_UNDER_ROOT = WrongStep(
    "d_model under the root",
    "The scores are √(number of heads) times too small: you divide by √d_model. A head's score is a sum of d_k = "
    "d_model / num_heads products, so its spread is √d_k. Read the size *after* the split: `query.size(-1)` is then "
    "d_k.",
    {"scale": lambda scores, d_k: by_root(scores, d_k * scores.size(1))},  # (B, H, Tq, Tk)
)
SIGN_REVERSED = WrongStep(
    "sign reversed",
    "Every score has the wrong sign, so that the best match gets the least. Take the minus away.",
    {"scale": lambda scores, d_k: -by_root(scores, d_k)},
)
