"""Answers to lesson 02 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import numpy as np
import torch
from torch.nn import functional as F

# ---- 2.1 (weights, output), by hand

RIGHT_WEIGHTS, RIGHT_OUTPUT = (0.02, 0.12, 0.87), (0.98, -0.72)
BY_HAND = [
    ("scores in place of weights", ((-2, 0, 2), (2, -6))),
    ("scores in place of weights", (torch.tensor([-2.0, 0.0, 2.0]), torch.tensor([0.98, -0.72]))),
    ("not divided by the sum", ((0.14, 1, 7.39), (8.39, -6.12))),
    ("score with river is 2", ((0.47, 0.06, 0.47), (0.53, 0.53))),
    ("minus before the power", ((-7.39, 1, 7.39), (8.39, -21.17))),
    ("asked by river", ((0.88, 0.12, 0.0), (0.12, 1.87))),
    ("asked by bank", ((0.47, 0.47, 0.06), (0.53, 1.34))),
    ("negative score dropped", ((0, 0.12, 0.88), (1, -0.76))),
    ("winner takes all", ((0, 0, 1), (1, -1))),
    ("another order", ((0.87, 0.12, 0.02), (0.98, -0.72))),
    ("all alike", ((0.33, 0.33, 0.33), (0.67, 0.67))),
    ("powers of 2", ((0.05, 0.19, 0.76), (0.95, -0.48))),
    ("the two exchanged", ((0.98, -0.72), (0.016, 0.117, 0.867))),
    ("its own vector", (RIGHT_WEIGHTS, (1, -1))),
    ("plain sum", (RIGHT_WEIGHTS, (2, 2))),
    ("plain mean", (RIGHT_WEIGHTS, (0.67, 0.67))),
    ("weighted by scores", (RIGHT_WEIGHTS, (2, -6))),
    ("weighted by powers", (RIGHT_WEIGHTS, (8.39, -6.12))),
    ("coordinates exchanged", (RIGHT_WEIGHTS, (-0.72, 0.98))),
    ("minus lost", (RIGHT_WEIGHTS, (0.98, 1.02))),
    ("money in place of river", (RIGHT_WEIGHTS, (1.02, -0.75))),
    ("another output", (RIGHT_WEIGHTS, (0.5, -0.5))),
    ("weights do not add up to 1", ((0.2, 0.2, 0.2), (0.4, 0.4))),
    ("other weights", ((0.1, 0.2, 0.7), (0.9, -0.3))),
]

# ---- 2.2 softmax(scores)


def naive(scores):
    powers = torch.exp(scores)
    return powers / powers.sum(dim=-1, keepdim=True)


def naive_with_epsilon(scores):
    powers = scores.exp()
    return powers / (powers.sum(dim=-1, keepdim=True) + 1e-9)


def global_maximum(scores):
    powers = (scores - scores.max()).exp()
    return powers / powers.sum(dim=-1, keepdim=True)


def smallest_subtracted(scores):
    powers = (scores - scores.amin(dim=-1, keepdim=True)).exp()
    return powers / powers.sum(dim=-1, keepdim=True)


def keepdim_forgotten(scores):
    powers = torch.exp(scores - scores.amax(dim=-1, keepdim=True))
    return powers / powers.sum(-1)


def column_by_column(scores):
    powers = torch.exp(scores - scores.amax(dim=0, keepdim=True))
    return powers / powers.sum(0)


def clamped(scores):
    return naive(scores.clamp(max=80.0))


def painted_over(scores):
    return naive(scores).nan_to_num(0.0)


SOFTMAX = [
    ("too large for a float", naive),
    ("too large for a float", naive_with_epsilon),
    ("one maximum for all rows", global_maximum),
    ("minimum subtracted", smallest_subtracted),
    ("mean subtracted", lambda s: naive(s - s.mean(dim=-1, keepdim=True))),
    ("maximum added", lambda s: naive(s + s.amax(-1, keepdim=True))),
    ("dimension not kept", keepdim_forgotten),
    ("another dimension", column_by_column),
    ("another dimension", lambda s: F.softmax(s, dim=0)),
    ("another dimension", lambda s: torch.softmax(s, dim=1)),
    ("sum over everything", lambda s: torch.exp(s - s.max()) / torch.exp(s - s.max()).sum()),
    ("sum over everything", lambda s: torch.exp(s) / torch.exp(s).sum()),
    ("scores cut off", clamped),
    ("NaN painted over", painted_over),
    ("divided by the sum", lambda s: s / s.sum(-1, keepdim=True)),
    ("positive by another way", lambda s: s.abs() / s.abs().sum(-1, keepdim=True)),
    ("positive by another way", lambda s: s**2 / (s**2).sum(-1, keepdim=True)),
    ("positive by another way", lambda s: F.relu(s) / F.relu(s).sum(-1, keepdim=True)),
    ("not divided", lambda s: torch.exp(s - s.amax(-1, keepdim=True))),
    ("not divided", lambda s: s.exp()),
    ("not divided", lambda s: F.softmax(s, dim=-1) * 3),
    ("scores divided by the maximum", lambda s: F.softmax(s / s.amax(-1, keepdim=True), dim=-1)),
    ("sign reversed", lambda s: naive(s.amax(-1, keepdim=True) - s - 100).where(s.abs() < 0, F.softmin(s, dim=-1))),
    (
        "powers of 2",
        lambda s: 2 ** (s - s.amax(-1, keepdim=True)) / (2 ** (s - s.amax(-1, keepdim=True))).sum(-1, True),
    ),
    ("logarithm", lambda s: F.log_softmax(s, dim=-1)),
    ("softmax twice", lambda s: F.softmax(F.softmax(s, -1), -1)),
    ("", lambda s: F.softmax(s / 2, -1)),
    ("", torch.sigmoid),
]

# ---- 2.3 self_attention(vectors)


def attention_with(make_weights):
    def self_attention(vectors):
        weights = make_weights(vectors)
        return weights @ vectors, weights

    return self_attention


def softmaxed(vectors):
    return F.softmax(torch.matmul(vectors, vectors.mT), dim=-1)


def by_column(vectors):
    weights = torch.einsum("...id,...jd->...ij", vectors, vectors).softmax(dim=-2)
    return torch.einsum("...ij,...jd->...id", weights, vectors), weights


def collected_the_wrong_way(vectors):
    weights = softmaxed(vectors)
    return torch.einsum("...ij,...id->...jd", weights, vectors), weights


def best_match(vectors):
    weights = softmaxed(vectors)
    best = weights.argmax(dim=-1)
    return torch.take_along_dim(vectors, best.unsqueeze(-1), dim=-2), weights


ATTENTION = [
    ("softmax over the other dimension", by_column),
    ("softmax over the other dimension", attention_with(lambda x: (x @ x.mT).softmax(-2))),
    ("dimension counted from the front", attention_with(lambda x: (x @ x.mT).softmax(1))),
    ("dimension counted from the front", attention_with(lambda x: (x @ x.mT).softmax(0))),
    ("weights turned over", collected_the_wrong_way),
    ("no softmax", attention_with(lambda x: x @ x.mT)),
    ("divided by the sum", attention_with(lambda x: (x @ x.mT) / (x @ x.mT).sum(-1, keepdim=True))),
    ("not divided", attention_with(lambda x: torch.exp(x @ x.mT))),
    ("scaled by √d", attention_with(lambda x: F.softmax(x @ x.mT / x.shape[-1] ** 0.5, dim=-1))),
    ("divided by d", attention_with(lambda x: F.softmax(x @ x.mT / x.shape[-1], dim=-1))),
    ("cosine", attention_with(lambda x: softmaxed(x / x.norm(dim=-1, keepdim=True)))),
    ("softmax twice", attention_with(lambda x: softmaxed(x).softmax(-1))),
    ("without itself", attention_with(lambda x: (x @ x.mT - 1e9 * torch.eye(x.size(-2))).softmax(-1))),
    ("word added again", lambda x: (x + softmaxed(x) @ x, softmaxed(x))),
    ("weights mix the scores", lambda x: (softmaxed(x) @ (x @ x.mT), softmaxed(x))),
    ("weights multiplied entry by entry", lambda x: (softmaxed(x) * (x @ x.mT), softmaxed(x))),
    ("components meet", lambda x: (x @ F.softmax(x.mT @ x, -1), F.softmax(x.mT @ x, -1))),
    ("not transposed", attention_with(lambda x: F.softmax(x @ x, dim=-1))),
    (
        "reshaped, not transposed",
        attention_with(lambda x: (x @ x.reshape(*x.shape[:-2], *x.shape[:-3:-1])).softmax(-1)),
    ),
    ("all dimensions reversed", attention_with(lambda x: F.softmax(x @ x.T, dim=-1))),
    ("dimensions counted from the front", attention_with(lambda x: F.softmax(x @ x.transpose(0, 1), dim=-1))),
    ("dimensions counted from the front", attention_with(lambda x: F.softmax(x @ x.transpose(1, 2), dim=-1))),
    ("scores in place of weights", lambda x: (softmaxed(x) @ x, x @ x.mT)),
    ("vectors in place of the output", lambda x: (x, softmaxed(x))),
    ("largest only", best_match),
    ("distance", attention_with(lambda x: F.softmax(-torch.cdist(x, x), dim=-1))),
    ("weights right, output wrong", lambda x: ((softmaxed(x) @ x).softmax(-1), softmaxed(x))),
    ("weights right, output wrong", lambda x: (2 * softmaxed(x) @ x, softmaxed(x))),
    ("another order", lambda x: (softmaxed(x), softmaxed(x) @ x)),
    ("", attention_with(lambda x: (2 * x @ x.mT).softmax(-1))),
]

# ---- 2.4 led_by_themselves(weights)


def by_argmax(weights):
    return int((weights.argmax(dim=-1) == torch.arange(len(weights))).sum())


def counting_ties(weights):
    return sum(weights[i, i] >= weights[i].max() for i in range(len(weights))).item()


def looking_down(weights):
    return sum(int(weights[:, i].argmax()) == i for i in range(len(weights)))


def a_view_overwritten(weights):
    others = weights.clone()
    own = torch.diagonal(others)  # not a copy: it changes with the table
    others[torch.arange(len(others)), torch.arange(len(others))] = -1.0
    return int((own > others.amax(dim=1)).sum())


ITSELF = [
    ("no row", a_view_overwritten),
    ("no row", lambda w: 0),
    ("ties counted by argmax", by_argmax),
    ("ties counted", counting_ties),
    ("columns in place of rows", looking_down),
    ("more than half", lambda w: int((w.diag() > 0.5).sum())),
    ("more than half", lambda w: int((w.diag() > w.sum(-1) / 2).sum())),
    ("more than the mean", lambda w: int((w.diagonal() > 1 / len(w)).sum())),
    ("share in place of count", lambda w: sum((w[i] >= w[i, i]).sum() == 1 for i in range(len(w))).item() / len(w)),
    ("all the others", lambda w: int(((w >= w.diagonal()[:, None]).sum(-1) > 1).sum())),
    ("one maximum for the whole table", lambda w: int((w.diagonal() == w.max()).sum())),
    ("entries counted", lambda w: int((w.diagonal()[:, None] > w).sum())),
    ("some other beaten", lambda w: int((w.diagonal() > w.min(dim=-1).values).sum())),
    ("all rows", lambda w: w.shape[0]),
    ("", lambda w: 1),
]

# ---- 2.5 is_blind_to_order(attend, vectors, order)


def near(one, other):
    return bool((one - other).abs().max() < 1e-4)


ORDER = [
    ("outputs expected to stay where they are", lambda f, x, o: near(f(x[o]), f(x))),
    ("reordered on one side only", lambda f, x, o: torch.allclose(f(x)[o], f(x), atol=1e-4)),
    ("reordered the other way round", lambda f, x, o: near(f(x[o])[o], f(x))),
    ("reordered the other way round", lambda f, x, o: near(f(x[o]), f(x)[torch.argsort(o)])),
    ("compared to the last digit", lambda f, x, o: torch.equal(f(x[o]), f(x)[o])),
    ("compared to the last digit", lambda f, x, o: f(x[o]).tolist() == f(x)[o].tolist()),
    ("only sums compared", lambda f, x, o: torch.allclose(f(x[o]).sum(0), f(x)[o].sum(0), rtol=1e-3, atol=1e-4)),
    ("only sums compared", lambda f, x, o: torch.allclose(f(x[o]).mean(0), f(x).mean(0), rtol=1e-3, atol=1e-4)),
    ("some row is the same", lambda f, x, o: bool(torch.isclose(f(x[o]), f(x)[o], rtol=1e-3, atol=1e-4).any())),
    ("answer reversed", lambda f, x, o: not near(f(x[o]), f(x)[o])),
    ("always True", lambda f, x, o: True),
    ("always True", lambda f, x, o: f(x[o]).shape == f(x)[o].shape),
    ("always False", lambda f, x, o: False),
    ("the function never asked", lambda f, x, o: near(x[o], x)),
]

WRONG = [
    *(("2.1", mistake, answer) for mistake, answer in BY_HAND),
    *(("2.2", mistake, answer) for mistake, answer in SOFTMAX),
    *(("2.3", mistake, answer) for mistake, answer in ATTENTION),
    *(("2.4", mistake, answer) for mistake, answer in ITSELF),
    *(("2.5", mistake, answer) for mistake, answer in ORDER),
]

# ---- Right ones


def softmax_row_by_row(scores):
    rows = []
    for row in scores.reshape(-1, scores.shape[-1]):
        powers = torch.exp(row - row.max())
        rows.append(powers / powers.sum())
    return torch.stack(rows).view(scores.shape)


def softmax_through_logarithms(scores):
    return torch.exp(scores - torch.logsumexp(scores, dim=-1, keepdim=True))


def attention_in_loops(vectors):
    if vectors.dim() > 2:
        parts = [attention_in_loops(part) for part in vectors]
        return torch.stack([output for output, _ in parts]), torch.stack([weights for _, weights in parts])
    weights = torch.stack([torch.stack([x @ y for y in vectors]).softmax(0) for x in vectors])
    return torch.stack([sum(w * y for w, y in zip(row, vectors, strict=True)) for row in weights]), weights


def attention_by_einsum(vectors):
    weights = F.softmax(torch.einsum("...id,...jd->...ij", vectors, vectors), dim=-1)
    return torch.einsum("...ij,...jd->...id", weights, vectors), weights


def attention_by_the_framework(vectors):
    output = F.scaled_dot_product_attention(vectors, vectors, vectors, scale=1.0)
    return output, softmaxed(vectors)


def itself_in_loops(weights):
    count = 0
    for i, row in enumerate(weights):
        count += all(row[i] > row[j] for j in range(len(row)) if j != i)
    return count


def itself_by_masking(weights):
    others = weights - 2 * torch.eye(len(weights))
    return (weights.diagonal() > others.max(dim=-1).values).sum()


def itself_against_the_others(weights):
    own = weights.diagonal().clone()
    others = weights.clone()
    others.fill_diagonal_(0)  # in place of -inf: no weight is below 0
    return (own > others.max(dim=-1).values).sum().item()


def itself_without_its_entry(weights):
    apart = ~torch.eye(len(weights), dtype=torch.bool)
    return sum(bool((row[others] < row[n]).all()) for n, (row, others) in enumerate(zip(weights, apart, strict=True)))


def itself_as_a_float(weights):
    others = weights.masked_fill(torch.eye(len(weights)).bool(), -torch.inf)
    return (weights.diagonal() > others.max(dim=-1).values).float().sum()


def blind_word_by_word(attend, vectors, order):
    before, after = attend(vectors), attend(vectors[order])
    return all(torch.allclose(after[new], before[old], rtol=1e-3, atol=1e-4) for new, old in enumerate(order.tolist()))


def blind_by_putting_back(attend, vectors, order):
    return torch.allclose(attend(vectors[order])[order.argsort()], attend(vectors), rtol=1e-3, atol=1e-4)


def blind_by_largest_difference(attend, vectors, order):
    return (attend(vectors[order]) - attend(vectors)[order]).abs().max() < 1e-4


def blind_with_the_default_tolerance(attend, vectors, order):
    return torch.allclose(attend(vectors[order]), attend(vectors)[order])


def blind_with_a_strict_tolerance(attend, vectors, order):
    return torch.allclose(attend(vectors)[order], attend(vectors[order]), rtol=0, atol=1e-5)


def _exactly():
    e2 = math.exp(2)
    total = e2 + 1 + 1 / e2
    weights = [1 / e2 / total, 1 / total, e2 / total]
    return weights, [weights[1] + weights[2], 2 * weights[0] + weights[1] - weights[2]]


RIGHT = [
    ("2.1", (RIGHT_WEIGHTS, RIGHT_OUTPUT)),
    ("2.1", _exactly()),
    ("2.1", ([0.016, 0.117, 0.867], torch.tensor([0.984, -0.718]))),
    ("2.1", (np.array(_exactly()[0]), np.array(_exactly()[1]))),
    ("2.2", softmax_row_by_row),
    ("2.2", softmax_through_logarithms),
    ("2.2", lambda scores: torch.softmax(scores, dim=-1)),
    ("2.3", attention_in_loops),
    ("2.3", attention_by_einsum),
    ("2.3", attention_by_the_framework),
    ("2.4", itself_in_loops),
    ("2.4", itself_by_masking),
    ("2.4", itself_against_the_others),
    ("2.4", itself_without_its_entry),
    ("2.4", itself_as_a_float),
    ("2.5", blind_word_by_word),
    ("2.5", blind_by_putting_back),
    ("2.5", blind_by_largest_difference),
    ("2.5", blind_with_the_default_tolerance),
    ("2.5", blind_with_a_strict_tolerance),
    ("2.5", lambda attend, vectors, order: torch.isclose(attend(vectors[order]), attend(vectors)[order]).all()),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# Names whose messages differ: each form of the mistake has its own words, or the message names the number that came.
SEVERAL_MESSAGES = {
    "2.2": {"not divided"},
}

# Told with a tighter tolerance, it finds outputs different that the known form takes for the same.
DEPENDS_ON_THE_DRAW = {("2.5", "reordered on one side only")}
