"""Answers to lesson 03 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import torch
from torch import nn
from torch.nn import functional as F

# ---- 3.1 (matrix, queries, values, scores, outputs)

RIGHT_SHAPES = ((8, 3), (5, 3), (5, 2), (5, 5), (5, 2))


def shapes(**wrong):
    names = ("matrix", "query", "value", "scores", "output")
    return tuple(wrong.get(name, right) for name, right in zip(names, RIGHT_SHAPES, strict=True))


SHAPES = [
    ("a square matrix", ((8, 8), (5, 8), (5, 8), (5, 5), (5, 8))),  # all of them n × n
    ("a square matrix", shapes(matrix=(8, 8))),
    ("matrix turned over", shapes(matrix=(3, 8))),  # as torch's nn.Linear keeps it
    ("a row for each word", shapes(matrix=(5, 3), query=(8, 3))),
    ("words in the matrix", shapes(matrix=(8, 5))),
    ("words of 3 numbers", shapes(matrix=(3, 3))),
    ("query as long as a word", shapes(query=(5, 8))),
    ("words in columns", shapes(query=(3, 5), value=(2, 5))),
    ("query like the matrix", shapes(query=(8, 3))),
    ("query like the scores", shapes(query=(5, 5))),
    ("one word only", shapes(query=(3,), value=(2,), scores=(5,), output=(2,))),
    ("value as long as a key", shapes(value=(5, 3), output=(5, 3))),
    ("value as long as a word", shapes(value=(5, 8), output=(5, 8))),
    ("value like the matrix", shapes(value=(8, 2))),
    ("numbers meet", shapes(scores=(3, 3))),
    ("numbers meet", shapes(scores=torch.Size([8, 8]))),
    ("scores like the query", shapes(scores=(5, 3))),
    ("scores like the value", shapes(scores=(5, 2))),
    ("one row of scores", shapes(scores=[5, 1])),
    ("output as long as a query", shapes(output=(5, 3))),
    ("output as long as a word", shapes(output=(5, 8))),
    ("output like the weights", shapes(output=(5, 5))),
    ("", shapes(output=(5, 4))),
]

# ---- 3.2 self_attention(x, query_matrix, key_matrix, value_matrix)


def queries_for_keys(x, query_matrix, key_matrix, value_matrix):
    q = x @ query_matrix
    k = x @ query_matrix
    v = x @ value_matrix
    weights = F.softmax(torch.matmul(q, k.transpose(-2, -1)), dim=-1)
    return torch.matmul(weights, v), weights


def passes_words_on(x, query_matrix, key_matrix, value_matrix):
    weights = ((x @ query_matrix) @ (x @ key_matrix).mT).softmax(-1)
    return weights @ x, weights


def scaled(x, query_matrix, key_matrix, value_matrix):
    query = x @ query_matrix
    weights = (query @ (x @ key_matrix).mT / query.shape[-1] ** 0.5).softmax(-1)
    return weights @ (x @ value_matrix), weights


def down_the_columns(x, query_matrix, key_matrix, value_matrix):
    scores = torch.einsum("...qd,...kd->...qk", x @ query_matrix, x @ key_matrix)
    weights = scores.exp() / scores.exp().sum(dim=-2, keepdim=True)
    return weights @ (x @ value_matrix), weights


def raw_scores(x, query_matrix, key_matrix, value_matrix):
    weights = x @ query_matrix @ (x @ key_matrix).mT
    return weights @ x @ value_matrix, weights


def turned_over(x, query_matrix, key_matrix, value_matrix):
    weights = torch.einsum("...qd,...kd->...kq", x @ query_matrix, x @ key_matrix).softmax(-1)
    return weights @ (x @ value_matrix), weights


def words_as_queries(x, query_matrix, key_matrix, value_matrix):
    weights = (x @ (x @ key_matrix).mT).softmax(-1)
    return weights @ (x @ value_matrix), weights


def the_text_at_its_word(x, query_matrix, key_matrix, value_matrix):
    query, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix
    query, key, value = query @ query_matrix, key @ key_matrix, value @ value_matrix
    weights = (query @ key.mT).softmax(-1)
    return weights @ value, weights


def weighted_keys(x, query_matrix, key_matrix, value_matrix):
    key = x @ key_matrix
    weights = (x @ query_matrix @ key.mT).softmax(-1)
    return weights @ key, weights


def residual(x, query_matrix, key_matrix, value_matrix):
    output, weights = by_loops(x, query_matrix, key_matrix, value_matrix)
    return output + x, weights


def from_the_front(x, query_matrix, key_matrix, value_matrix):
    weights = (x @ query_matrix @ (x @ key_matrix).transpose(1, 2)).softmax(-1)
    return weights @ (x @ value_matrix), weights


def value_and_key_exchanged(x, query_matrix, key_matrix, value_matrix):
    q, k, v = torch.matmul(x, query_matrix), torch.matmul(x, value_matrix), torch.matmul(x, key_matrix)
    weights = torch.softmax(torch.matmul(q, k.transpose(-1, -2)), dim=-1)
    return torch.matmul(weights, v), weights


def as_a_linear_layer_keeps_them(x, query_matrix, key_matrix, value_matrix):
    query, key, value = x @ query_matrix.T, x @ key_matrix.T, x @ value_matrix.T
    weights = torch.softmax(query @ key.transpose(-2, -1), dim=-1)
    return weights @ value, weights


def value_matrix_transposed(x, query_matrix, key_matrix, value_matrix):
    weights = torch.softmax((x @ query_matrix) @ (x @ key_matrix).transpose(-2, -1), dim=-1)
    return weights @ (x @ value_matrix.T), weights


def by_loops(x, query_matrix, key_matrix, value_matrix):
    """A right answer, one word with one word at a time."""
    flat = x.reshape(-1, *x.shape[-2:])
    outputs, tables = [], []
    for sentence in flat:
        rows = []
        for word in sentence:
            query = word @ query_matrix
            powers = torch.stack([torch.exp(query @ (other @ key_matrix)) for other in sentence])
            rows.append(powers / powers.sum())
        tables.append(torch.stack(rows))
        outputs.append(tables[-1] @ (sentence @ value_matrix))
    length = x.size(-2)
    return torch.stack(outputs).reshape(*x.shape[:-1], -1), torch.stack(tables).reshape(*x.shape[:-1], length)


ATTEND = [
    ("one matrix for query and key", queries_for_keys),
    ("words passed on as they are", passes_words_on),
    ("scaled by √d_k", scaled),
    ("softmax over the other dimension", down_the_columns),
    ("no softmax", raw_scores),
    ("keys by queries", turned_over),
    ("query not projected", words_as_queries),
    ("multiplied twice", the_text_at_its_word),
    ("keys passed on", weighted_keys),
    ("word added again", residual),
    ("transposed from the front", from_the_front),
    ("matrices exchanged", value_and_key_exchanged),
    ("not projected", lambda x, a, b, c: ((x @ x.mT).softmax(-1) @ x, (x @ x.mT).softmax(-1))),
    ("matrix turned over", as_a_linear_layer_keeps_them),
    ("matrix turned over", value_matrix_transposed),
    ("weights turned over", lambda x, a, b, c: (by_loops(x, a, b, c)[1].mT @ x @ c, by_loops(x, a, b, c)[1])),
    ("scores in place of weights", lambda x, a, b, c: (by_loops(x, a, b, c)[0], (x @ a) @ (x @ b).mT)),
    ("values not mixed", lambda x, a, b, c: (x @ c, by_loops(x, a, b, c)[1])),
    ("weights right, output wrong", lambda x, a, b, c: (by_loops(x, a, b, c)[0] * 2, by_loops(x, a, b, c)[1])),
    ("another order", lambda x, a, b, c: by_loops(x, a, b, c)[::-1]),
    ("", lambda x, a, b, c: by_loops(x, 2 * a, b, c)),
]

# ---- 3.3 soft_lookup(query, keys, values, sharpness)


def mixed_with(weigh):
    return lambda query, keys, values, sharpness: weigh(torch.mv(keys, query), sharpness) @ values


def dictionary(query, keys, values, sharpness):
    best = max(range(len(keys)), key=lambda n: float(query @ keys[n]))
    return values[best]


LOOKUP = [
    ("sharpness left out", mixed_with(lambda scores, b: torch.softmax(scores, dim=0))),
    ("sharpness left out", mixed_with(lambda scores, b: torch.softmax(scores + b, dim=0))),
    ("sharpness after softmax", mixed_with(lambda scores, b: torch.softmax(scores, dim=0) * b)),
    ("divided by the sharpness", mixed_with(lambda scores, b: torch.softmax(scores / b, dim=0))),
    ("sharpness twice", lambda q, k, v, b: F.softmax((b * k) @ (b * q), dim=0) @ v),
    ("hard look-up", dictionary),
    ("keys returned", lambda q, k, v, b: torch.softmax(k @ q * b, dim=-1) @ k),
    ("values scored", lambda q, k, v, b: torch.softmax(v @ q * b, dim=-1) @ v),
    ("no softmax", mixed_with(lambda scores, b: scores * b)),
    ("not divided", mixed_with(lambda scores, b: torch.exp(scores * b))),
    ("power without shares", mixed_with(lambda scores, b: torch.softmax(scores, dim=0).pow(b))),
    ("scaled by √d_k", lambda q, k, v, b: torch.softmax(b * (k @ q) / math.sqrt(len(q)), dim=-1) @ v),
    ("distance", lambda q, k, v, b: torch.softmax(-b * torch.linalg.norm(k - q, dim=1), dim=0) @ v),
    ("not added up", lambda q, k, v, b: torch.softmax(b * (k @ q), dim=0)[:, None] * v),
    ("weights returned", lambda q, k, v, b: torch.softmax(b * (k @ q), dim=0)),
    ("always the mean", lambda q, k, v, b: v.mean(dim=0)),
    ("sign reversed", lambda q, k, v, b: torch.softmax(-(k @ q) * b, dim=0) @ v),
    ("", lambda q, k, v, b: torch.softmax(b * (k @ q), dim=0) @ v + 1),
]

# ---- 3.4 beats_scores(x)

ROCK, PAPER, SCISSORS = torch.eye(3)
WINNERS = torch.stack([SCISSORS, ROCK, PAPER])  # row: rock, paper, scissors; whom each looks for


def by_kinds(x):
    """A right answer that compares the kinds and needs no matrix."""
    kinds = x.argmax(dim=-1)
    return ((kinds.unsqueeze(-1) - kinds.unsqueeze(-2)) % 3 == 1).to(x.dtype)


BEATS = [
    ("who beats me", lambda x: x @ torch.stack([PAPER, SCISSORS, ROCK]) @ x.mT),
    ("who beats me", lambda x: (x @ WINNERS @ x.mT).mT),
    ("likes its own kind", lambda x: x @ x.transpose(-2, -1)),
    ("likes its own kind", lambda x: (x @ WINNERS) @ (x @ WINNERS).mT),
    ("both directions", lambda x: 1 - x @ x.mT),
    ("minus one for the loser", lambda x: by_kinds(x) - by_kinds(x).mT),
    ("no circle", lambda x: x @ torch.stack([SCISSORS, PAPER, ROCK]) @ x.mT),
    ("a kind left out", lambda x: x @ torch.stack([SCISSORS, ROCK, 0 * PAPER]) @ x.mT),
    ("everybody", lambda x: x @ torch.ones(3, 3) @ x.mT),
    ("queries only", lambda x: torch.matmul(x, WINNERS)),
    ("the matrix itself", lambda x: WINNERS),
    ("softmax applied", lambda x: by_kinds(x).softmax(dim=-1)),
    ("another size", lambda x: 5 * by_kinds(x)),
    ("transposed from the front", lambda x: x @ WINNERS @ x.transpose(0, 1)),
    ("", lambda x: by_kinds(x) + 0.5 * x @ x.mT),
]

# ---- 3.5 which_noun(scores, first, second)


def told(weights, first, second):
    """1, 0 or −1 for one row of weights a sentence."""
    return (weights[:, first] > weights[:, second]).float() - (weights[:, first] < weights[:, second]).float()


def votes(scores, first, second):
    weights = scores.softmax(-1)
    ahead = (weights[..., first] > weights[..., second]).float() - (weights[..., first] < weights[..., second]).float()
    return ahead.mean(dim=1).sign()


def pair_only(scores, first, second):
    weights = torch.stack([scores[..., first], scores[..., second]], dim=-1).softmax(-1).mean(1)
    return told(weights, 0, 1)


def no_tie(scores, first, second):
    weights = scores.softmax(-1).mean(1)
    return torch.where(weights[:, first] > weights[:, second], 1.0, -1.0)


def as_truth(scores, first, second):
    weights = scores.softmax(-1).mean(1)
    return (weights[:, first] > weights[:, second]).float()


PRONOUN = [
    ("averaged before softmax", lambda s, a, b: told(s.mean(1).softmax(-1), a, b)),
    ("averaged before softmax", lambda s, a, b: told(s.mean(1), a, b)),
    ("only the two nouns", pair_only),
    ("softmax over the heads", lambda s, a, b: told(F.softmax(s, dim=1).mean(1), a, b)),
    ("softmax over the sentences", lambda s, a, b: told(F.softmax(s, dim=0).mean(1), a, b)),
    ("one head only", lambda s, a, b: told(F.softmax(s[:, 0], dim=-1), a, b)),
    ("a vote of the heads", votes),
    ("the strongest head", lambda s, a, b: told(s.softmax(-1).max(dim=1).values, a, b)),
    ("nouns exchanged", lambda s, a, b: told(s.softmax(-1).mean(1), b, a)),
    ("a tie to the second", no_tie),
    ("0 for the second", as_truth),
    ("the difference itself", lambda s, a, b: s.softmax(-1).mean(1)[:, a] - s.softmax(-1).mean(1)[:, b]),
    ("a row for each head", lambda s, a, b: torch.sign(s.softmax(-1)[..., a] - s.softmax(-1)[..., b])),
    ("the place itself", lambda s, a, b: torch.where(told(s.softmax(-1).mean(1), a, b) > 0, float(a), float(b))),
    ("", lambda s, a, b: told(s.softmax(-1).mean(1), a, b) * 2),
]

WRONG = [
    (exercise, mistake, answer)
    for exercise, answers in zip(
        ("3.1", "3.2", "3.3", "3.4", "3.5"), (SHAPES, ATTEND, LOOKUP, BEATS, PRONOUN), strict=True
    )
    for mistake, answer in answers
]

# ---- Right answers, written differently


def by_the_framework(x, query_matrix, key_matrix, value_matrix):
    """The framework's fused attention, its scale set to 1; unit vectors as values give the weights."""
    query, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix
    output = F.scaled_dot_product_attention(query, key, value, scale=1.0)
    each = torch.eye(x.size(-2)).expand(*x.shape[:-2], -1, -1)
    return output, F.scaled_dot_product_attention(query, key, each, scale=1.0)


def with_modules(x, query_matrix, key_matrix, value_matrix):
    layers = [nn.Linear(*matrix.shape, bias=False) for matrix in (query_matrix, key_matrix, value_matrix)]
    for layer, matrix in zip(layers, (query_matrix, key_matrix, value_matrix), strict=True):
        layer.weight.data = matrix.T
    query, key, value = (layer(x) for layer in layers)
    weights = torch.softmax(query @ key.mT, dim=-1)
    return (weights @ value).detach(), weights.detach()


def mixed_before_the_value(x, query_matrix, key_matrix, value_matrix):
    weights = (x @ (query_matrix @ key_matrix.T) @ x.mT).softmax(dim=-1)
    return (weights @ x) @ value_matrix, weights


def key_by_key(query, keys, values, sharpness):
    powers = [math.exp(sharpness * float(query @ key)) for key in keys]
    return sum(power / sum(powers) * value for power, value in zip(powers, values, strict=True))


def shares_sharpened(query, keys, values, sharpness):
    shares = (keys @ query).softmax(dim=-1) ** sharpness
    return (shares / shares.sum()) @ values


def head_by_head(scores, first, second):
    answers = []
    for sentence in scores:
        weights = sum(head.softmax(dim=0) for head in sentence) / len(sentence)
        answers.append(float(weights[first] > weights[second]) - float(weights[first] < weights[second]))
    return torch.tensor(answers)


RIGHT = [
    ("3.1", RIGHT_SHAPES),
    ("3.1", [list(shape) for shape in RIGHT_SHAPES]),
    ("3.1", tuple(torch.Size(shape) for shape in RIGHT_SHAPES)),
    ("3.2", by_loops),
    ("3.2", by_the_framework),
    ("3.2", with_modules),
    ("3.2", mixed_before_the_value),
    ("3.3", key_by_key),
    ("3.3", shares_sharpened),
    ("3.3", lambda q, k, v, b: torch.einsum("k,kd->d", torch.softmax(k @ (b * q), dim=0), v)),
    ("3.4", by_kinds),
    ("3.4", lambda x: torch.einsum("...qi,ij,...kj->...qk", x, WINNERS, x)),
    ("3.4", lambda x: by_kinds(x).bool()),
    ("3.4", lambda x: by_kinds(x).int()),
    ("3.4", lambda x: x.roll(-1, dims=-1) @ x.mT),
    ("3.5", head_by_head),
    ("3.5", lambda s, a, b: head_by_head(s, a, b).int()),
    ("3.5", lambda s, a, b: told(s.softmax(-1).sum(1), a, b)),
    ("3.5", lambda s, a, b: torch.einsum("bht->bt", s.softmax(-1))[:, [a, b]].diff(dim=1).squeeze(1).neg().sign()),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# Names whose messages differ: each form of the mistake has its own words, or the message names the number that came.
SEVERAL_MESSAGES = {
    "3.1": {"words in columns", "one word only", "numbers meet", "one row of scores"},
}

# Mistakes given as code that no answer here makes: only the exercise's own form of them is tried, by audit.
UNANSWERED = {
    "3.2": {
        "dimension counted from the front",
        "scaled by √d_model",
        "queries passed on",
        "the scores mixed",
        "key not projected",
        "value matrix applied twice",
        "key not transposed",
        "all dimensions reversed",
        "reshaped, not transposed",
        "largest only",
        "without itself",
        "softmax twice",
    },
    "3.3": {"keys and values exchanged", "weights turned over", "keys turned over", "a mean of weighted values"},
    "3.4": {"numbers by numbers", "all dimensions reversed"},
    "3.5": {"a tie to the first", "averaged over the sentences"},
}

# Averages of tenths, compared without softmax, differ in their rounding where they ought to tie.
DEPENDS_ON_THE_DRAW = {("3.5", "averaged before softmax")}
