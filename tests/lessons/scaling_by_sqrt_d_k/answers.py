"""Answers to lesson 04 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import torch
from torch import nn
from torch.nn import functional as F

# ---- 4.1 scaled_scores(query, key)


def scores_with(divisor):
    return lambda query, key: query @ key.transpose(-2, -1) / divisor(query, key)


def scaled_twice(query, key):
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    return scores / math.sqrt(query.size(-1))


def mean_of_products(query, key):
    return (query.unsqueeze(-2) * key.unsqueeze(-3)).mean(dim=-1)


def weights_scaled_late(query, key):
    weights = torch.softmax(query @ key.transpose(-2, -1), dim=-1)
    return weights / math.sqrt(query.size(-1))


def weights_over_queries(query, key):
    return (query @ key.transpose(-2, -1) / query.size(-1) ** 0.5).softmax(dim=-2)


def normalised(query, key):
    return F.normalize(query, dim=-1) @ F.normalize(key, dim=-1).transpose(-2, -1)


def query_normalised(query, key):
    return F.normalize(query, dim=-1) @ key.mT / math.sqrt(query.size(-1))


def position_by_position(query, key):
    return (query * key).sum(dim=-1) / math.sqrt(query.size(-1))


def reversed_dimensions(query, key):
    return torch.matmul(query, key.T) / math.sqrt(key.shape[-1])


def batch_only(query, key):
    return query @ key.transpose(1, 2) / math.sqrt(query.size(-1))


def not_transposed(query, key):
    return torch.matmul(query, key) / math.sqrt(query.shape[-1])


def features_by_features(query, key):
    return query.transpose(-2, -1) @ key / math.sqrt(query.size(-1))


def two_letters(query, key):
    return torch.einsum("...qd,...ke->...qk", query, key) / math.sqrt(query.size(-1))


def squeezed(query, key):
    return (query @ key.mT / math.sqrt(query.size(-1))).squeeze()


SCORES = [
    ("no scaling", scores_with(lambda q, k: 1)),
    ("no scaling", lambda q, k: torch.einsum("...qd,...kd->...qk", q, k)),
    ("no root", scores_with(lambda q, k: k.shape[-1])),
    ("no root", scaled_twice),
    ("no root", mean_of_products),
    ("multiplied", lambda q, k: q @ k.mT * q.size(-1) ** 0.5),
    ("fourth root", lambda q, k: q @ k.mT / math.sqrt(math.sqrt(q.size(-1)))),
    ("half of d_k", lambda q, k: q @ k.mT / (q.size(-1) ** 1 / 2)),
    ("twice d_k", lambda q, k: q @ k.mT * q.size(-1) ** -1 / 2),
    ("rounded root", scores_with(lambda q, k: int(math.sqrt(q.size(-1))))),
    ("number of keys", scores_with(lambda q, k: k.shape[-2] ** 0.5)),
    ("number of queries", scores_with(lambda q, k: q.shape[-2] ** 0.5)),
    ("first dimension", scores_with(lambda q, k: math.sqrt(q.shape[0]))),
    ("second dimension", scores_with(lambda q, k: math.sqrt(q.shape[1]))),
    ("all the numbers", scores_with(lambda q, k: math.sqrt(q.numel()))),
    ("a fixed number", scores_with(lambda q, k: 8)),
    ("another factor", scores_with(lambda q, k: math.sqrt(128))),
    ("another factor", scores_with(lambda q, k: math.log(q.size(-1)))),
    ("measured spread", lambda q, k: (q @ k.mT) / (q @ k.mT).std()),
    ("root of the scores", lambda q, k: torch.sqrt(q @ k.mT / q.size(-1))),
    ("sign reversed", lambda q, k: -(q @ k.mT) / q.size(-1) ** 0.5),
    ("keys by queries", lambda q, k: torch.einsum("...qd,...kd->...kq", q, k) / q.size(-1) ** 0.5),
    ("softmax applied", weights_scaled_late),
    ("softmax applied", lambda q, k: F.softmax(q @ k.mT, dim=-1)),
    ("softmax over the queries", weights_over_queries),
    ("cosine", normalised),
    ("only one brought to length 1", query_normalised),
    ("elementwise product", position_by_position),
    ("elementwise product", lambda q, k: q * k / math.sqrt(q.size(-1))),
    ("distance", lambda q, k: -torch.cdist(q, k) / q.size(-1) ** 0.5),
    ("all dimensions reversed", reversed_dimensions),
    ("dimensions 1 and 2", batch_only),
    ("key not transposed", not_transposed),
    ("dimensions meet", features_by_features),
    ("sums multiplied", two_letters),
    ("reshaped, not transposed", lambda q, k: q @ k.reshape(*k.shape[:-2], -1, k.size(-2)) / q.size(-1) ** 0.5),
    ("query with itself", lambda q, k: q @ q.mT / q.size(-1) ** 0.5),
    ("key with itself", lambda q, k: k @ k.mT / q.size(-1) ** 0.5),
    ("dimension lost", squeezed),
    ("", lambda q, k: (q @ k.mT) ** 2 / q.size(-1)),
    ("", lambda q, k: (q @ k.mT / q.size(-1) ** 0.5).relu()),
]

# ---- 4.2 softmax_gradient(scores)


def outer(weights):
    return weights.unsqueeze(-1) * weights.unsqueeze(-2)


def filled_entry_by_entry(sign):
    def gradient(scores):
        weights = scores.softmax(dim=-1)
        table = torch.zeros(*scores.shape, scores.size(-1))
        for i in range(scores.size(-1)):
            for j in range(scores.size(-1)):
                same, w_i, w_j = i == j, weights[..., i], weights[..., j]
                table[..., i, j] = w_i * (1 - w_i) if same else sign * w_i * w_j
        return table

    return gradient


def by_autograd_of_the_sum(scores):
    scores = scores.clone().requires_grad_()
    return torch.autograd.grad(scores.softmax(dim=-1).sum(), scores)[0]


def first_row_only(scores):
    weights = scores.softmax(dim=-1)
    return torch.diag(weights) - weights[:, None] * weights[None, :]


def temperature(scores):
    weights = (scores / 2).softmax(dim=-1)
    return torch.diag_embed(weights) - outer(weights)


GRADIENT = [
    ("only the diagonal", filled_entry_by_entry(0)),
    ("sign beside the diagonal", filled_entry_by_entry(+1)),
    ("no outer product", lambda s: s.softmax(-1).diag_embed()),
    ("no diagonal", lambda s: -outer(s.softmax(-1))),
    ("outer product alone", lambda s: outer(s.softmax(-1))),
    ("plus in place of minus", lambda s: s.softmax(-1).diag_embed() + outer(s.softmax(-1))),
    ("sign reversed", lambda s: outer(s.softmax(-1)) - s.softmax(-1).diag_embed()),
    ("delta always 1", lambda s: s.softmax(-1).unsqueeze(-1) * (1 - s.softmax(-1).unsqueeze(-2))),
    ("w_i forgotten", lambda s: torch.eye(s.size(-1)) - s.softmax(-1).unsqueeze(-2)),
    ("1 on the diagonal", lambda s: torch.eye(s.size(-1)) - outer(s.softmax(-1))),
    ("a square in place of w_i·w_j", lambda s: s.softmax(-1).diag_embed() - s.softmax(-1).unsqueeze(-1) ** 2),
    ("inner product", lambda s: s.softmax(-1).diag_embed() - (s.softmax(-1) ** 2).sum(-1)[..., None, None]),
    ("scores in place of weights", lambda s: s.diag_embed() - outer(s)),
    ("scores in one place", lambda s: s.softmax(-1).diag_embed() - outer(s)),
    ("softmax over another dimension", lambda s: s.softmax(0).diag_embed() - outer(s.softmax(0))),
    ("softmax over everything", lambda s: (s.exp() / s.exp().sum()).diag_embed() - outer(s.exp() / s.exp().sum())),
    ("not normalised", lambda s: s.exp().diag_embed() - outer(s.exp())),
    ("log softmax", lambda s: F.log_softmax(s, -1).diag_embed() - outer(F.log_softmax(s, -1))),
    ("sigmoid", lambda s: s.sigmoid().diag_embed() - outer(s.sigmoid())),
    ("for a single row", first_row_only),
    ("rows mixed", lambda s: torch.autograd.functional.jacobian(lambda x: F.softmax(x, -1), s)),
    ("gradient of the sum", by_autograd_of_the_sum),
    ("a vector", lambda s: s.softmax(-1) * (1 - s.softmax(-1))),
    ("a vector", lambda s: s.softmax(-1) ** 2),
    ("only the weights", lambda s: F.softmax(s, dim=-1)),
    ("another factor", lambda s: (s.softmax(-1).diag_embed() - outer(s.softmax(-1))) / s.size(-1)),
    ("", temperature),
]

# ---- 4.3 head_scores(query, key, num_heads)


def heads(x, num_heads):
    return x.view(x.size(0), x.size(1), num_heads, -1).transpose(1, 2)


def per_head(divisor):
    def scores(query, key, num_heads):
        query, key = heads(query, num_heads), heads(key, num_heads)
        return query @ key.transpose(-2, -1) / divisor(query, key)

    return scores


def colleagues_scores(query, key, num_heads):
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    scores = torch.einsum("bqhd,bkhd->bhqk", query, key)
    return scores / math.sqrt(num_heads * query.size(-1))


def split_and_forgotten(query, key, num_heads):
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))


def in_one_view(query, key, num_heads):
    batch, d_k = query.size(0), query.size(-1) // num_heads
    query, key = (x.reshape(batch, num_heads, x.size(1), d_k) for x in (query, key))
    return query @ key.transpose(-2, -1) / math.sqrt(d_k)


def heads_by(equation):
    def scores(query, key, num_heads):
        query, key = query.unflatten(-1, (num_heads, -1)), key.unflatten(-1, (num_heads, -1))
        return torch.einsum(equation, query, key) / math.sqrt(query.size(-1))

    return scores


def size_divided_twice(query, key, num_heads):
    query = query.unflatten(-1, (num_heads, -1)).transpose(1, 2)
    key = key.unflatten(-1, (num_heads, -1)).transpose(1, 2)
    d_k = query.size(-1) // num_heads
    return query @ key.transpose(-2, -1) / math.sqrt(d_k)


def every_head_meets_all(query, key, num_heads):
    query, key = query.unflatten(-1, (num_heads, -1)), key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkgd->bhqk", query, key) / math.sqrt(query.shape[-1])


def split_by_number_of_heads(query, key, num_heads):
    pairs = zip(query.split(num_heads, dim=-1), key.split(num_heads, dim=-1), strict=True)
    return torch.stack([q @ k.mT / math.sqrt(q.size(-1)) for q, k in pairs], dim=1)


HEADS = [
    ("size divided twice", size_divided_twice),
    ("every head meets all heads' keys", every_head_meets_all),
    ("d_k heads of size H", split_by_number_of_heads),
    ("d_model under the root", colleagues_scores),
    ("number of heads under the root", per_head(lambda q, k: math.sqrt(q.size(1)))),
    ("number of heads", per_head(lambda q, k: q.size(1))),
    ("no root", per_head(lambda q, k: q.size(-1))),
    ("d_model without the root", per_head(lambda q, k: q.size(1) * q.size(-1))),
    ("no scaling", per_head(lambda q, k: 1)),
    ("multiplied", per_head(lambda q, k: q.size(-1) ** -0.5)),
    ("number of queries or keys", per_head(lambda q, k: math.sqrt(q.size(-2)))),
    ("a fixed number", per_head(lambda q, k: 8)),
    ("another factor", per_head(lambda q, k: 7)),
    ("words mixed by view", in_one_view),
    ("heads meet heads", split_and_forgotten),
    ("heads merged", heads_by("bqhd,bkhd->bqk")),
    ("heads merged", lambda q, k, h: q @ k.mT / math.sqrt(q.size(-1))),
    ("heads averaged", lambda q, k, h: per_head(lambda q, k: math.sqrt(q.size(-1)))(q, k, h).mean(1)),
    ("heads not in second place", heads_by("bqhd,bkhd->bqhk")),
    ("heads not in second place", heads_by("bqhd,bkhd->bqkh")),
    ("keys by queries", heads_by("bqhd,bkhd->bhkq")),
    ("sums multiplied", heads_by("bqhd,bkhe->bhqk")),
    ("softmax applied", lambda q, k, h: per_head(lambda q, k: math.sqrt(q.size(-1)))(q, k, h).softmax(-1)),
    ("sign reversed", per_head(lambda q, k: -math.sqrt(q.size(-1)))),
    ("", lambda q, k, h: heads_by("bqhd,bkhd->bhqk")(q, k, h).roll(1, dims=1)),
]

# ---- 4.4 variance, divisor

VARIANCE = [
    ("the two exchanged", (24, 576)),
    ("root in place of variance", (24, math.sqrt(24))),
    ("deviations not squared", (96, math.sqrt(96))),
    ("d_k squared", (9216, 96)),
    ("d_k forgotten", (36, 6)),
    ("variances added", (208, math.sqrt(208))),
    ("variances added", (13, math.sqrt(13))),
    ("deviations added", (80, math.sqrt(80))),
    ("one deviation only", (64, 8)),
    ("a factor left out", (144, 12)),
    ("deviations forgotten", (16, 4)),
    ("variance after dividing", (1, 24)),
    ("variance as divisor", (576, 576)),
    ("√d_k as divisor", (576, 4)),
    ("d_k as divisor", (576.0, 16)),
    ("d_k forgotten in the divisor", [576, 6]),
    ("no root of d_k", (576, 96)),
    ("one deviation in the divisor", (576, 12)),
    ("inverse of the divisor", (576, 0.0417)),
    ("half the variance", (576, 288)),
    ("another divisor", (576, 42)),
    ("another variance", (50, math.sqrt(50))),
    ("variance does not fit the divisor", (500, 24)),
    ("", (500, 42)),
]

# ---- 4.5 additive_scores(query, key, query_matrix, key_matrix, vector)


def all_pairs(query, key):
    return query.unsqueeze(-2) + key.unsqueeze(-3)


def counted_from_the_front(q, k, wq, wk, v):
    return torch.tanh((q @ wq)[:, None] + (k @ wk)[None]) @ v


def mean_of_the_vector_product(q, k, wq, wk, v):
    return (torch.tanh(all_pairs(q @ wq, k @ wk)) * v).mean(dim=-1)


def room_for_queries_only(query, key, query_matrix, key_matrix, vector):
    return torch.tanh((query @ query_matrix).unsqueeze(-2) + key @ key_matrix) @ vector


ADDITIVE = [
    ("room made for one only", room_for_queries_only),
    ("no tanh", lambda q, k, wq, wk, v: all_pairs(q @ wq, k @ wk) @ v),
    ("tanh before the sum", lambda q, k, wq, wk, v: all_pairs(torch.tanh(q @ wq), torch.tanh(k @ wk)) @ v),
    ("tanh on one only", lambda q, k, wq, wk, v: all_pairs(torch.tanh(q @ wq), k @ wk) @ v),
    ("added before projecting", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q, k) @ (wq + wk)) @ v),
    ("one matrix for both", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q, k) @ wq) @ v),
    ("one matrix for both", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wk, k @ wk)) @ v),
    ("matrices exchanged", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wk, k @ wq)) @ v),
    ("matrix transposed", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wq.T, k @ wk.T)) @ v),
    ("not projected", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q, k)) @ v),
    ("the query left out", lambda q, k, wq, wk, v: torch.tanh(k @ wk) @ v),
    ("the key left out", lambda q, k, wq, wk, v: torch.tanh(q @ wq) @ v),
    ("no table", lambda q, k, wq, wk, v: torch.tanh(q @ wq + k @ wk) @ v),
    ("sentences mixed", counted_from_the_front),
    ("sum in place of the vector", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wq, k @ wk)).sum(-1)),
    ("mean in place of the vector", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wq, k @ wk)).mean(-1)),
    ("mean over the hidden numbers", mean_of_the_vector_product),
    ("hidden numbers not summed", lambda q, k, wq, wk, v: v * torch.tanh(all_pairs(q @ wq, k @ wk))),
    ("product in place of sum", lambda q, k, a, b, v: ((q @ a).unsqueeze(-2) * (k @ b).unsqueeze(-3)).tanh() @ v),
    ("difference in place of sum", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wq, -k @ wk)) @ v),
    ("sigmoid", lambda q, k, wq, wk, v: torch.sigmoid(all_pairs(q @ wq, k @ wk)) @ v),
    ("relu", lambda q, k, wq, wk, v: F.relu(all_pairs(q @ wq, k @ wk)) @ v),
    ("scaled too", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wq, k @ wk)) @ v / q.size(-1) ** 0.5),
    ("scaled inside", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wq, k @ wk) / q.size(-1) ** 0.5) @ v),
    ("vector before tanh", lambda q, k, wq, wk, v: torch.tanh(all_pairs(q @ wq, k @ wk) @ v)),
    ("vector inside tanh", lambda q, k, wq, wk, v: torch.tanh(v * all_pairs(q @ wq, k @ wk)).sum(-1)),
    ("dot product", lambda q, k, wq, wk, v: (q @ wq) @ (k @ wk).mT),
    ("keys by queries", lambda q, k, wq, wk, v: torch.tanh(all_pairs(k @ wk, q @ wq)) @ v),
    ("softmax applied", lambda q, k, wq, wk, v: (torch.tanh(all_pairs(q @ wq, k @ wk)) @ v).softmax(-1)),
    ("another factor", lambda q, k, wq, wk, v: 3 * torch.tanh(all_pairs(q @ wq, k @ wk)) @ v),
    ("", lambda q, k, wq, wk, v: torch.sin(all_pairs(q @ wq, k @ wk)) @ v),
]

WRONG = [
    (exercise, mistake, answer)
    for exercise, answers in zip(
        ("4.1", "4.2", "4.3", "4.4", "4.5"), (SCORES, GRADIENT, HEADS, VARIANCE, ADDITIVE), strict=True
    )
    for mistake, answer in answers
]

# ---- Right answers, written differently


def heads_one_by_one(query, key, num_heads):
    d_k = query.size(-1) // num_heads
    parts = [slice(h * d_k, (h + 1) * d_k) for h in range(num_heads)]
    return torch.stack([query[..., p] @ key[..., p].mT * d_k**-0.5 for p in parts], dim=1)


def by_the_framework(query, key):
    """The framework's attention, with unit vectors as values, gives its weights; their logarithm, shifted back."""
    values = torch.eye(key.size(-2)).expand(*key.shape[:-2], -1, -1)
    logs = F.scaled_dot_product_attention(query, key, values).log()
    first = (query * key[..., :1, :]).sum(-1, keepdim=True) / math.sqrt(query.size(-1))
    return logs - logs[..., :1] + first


def by_reverse_mode(scores):
    rows = scores.reshape(-1, scores.size(-1))
    return torch.vmap(torch.func.jacrev(lambda row: row.softmax(-1)))(rows).reshape(*scores.shape, scores.size(-1))


def with_modules(query, key, query_matrix, key_matrix, vector):
    project = [nn.Linear(*matrix.shape, bias=False) for matrix in (query_matrix, key_matrix)]
    for layer, matrix in zip(project, (query_matrix, key_matrix), strict=True):
        layer.weight.data = matrix.T
    inside = project[0](query)[..., :, None, :] + project[1](key)[..., None, :, :]
    return (torch.tanh(inside) * vector).sum(-1).detach()


RIGHT = [
    ("4.1", lambda q, k: torch.einsum("...qd,...kd->...qk", q, k) * q.size(-1) ** -0.5),
    ("4.1", lambda q, k: (q / math.sqrt(q.size(-1))) @ k.mT),
    ("4.1", by_the_framework),
    ("4.2", lambda s: s.softmax(-1).unsqueeze(-1) * (torch.eye(s.size(-1)) - s.softmax(-1).unsqueeze(-2))),
    ("4.2", by_reverse_mode),
    ("4.3", per_head(lambda q, k: math.sqrt(q.size(-1)))),
    ("4.3", heads_one_by_one),
    ("4.4", (576, 24)),
    ("4.4", [torch.tensor(576.0), math.sqrt(576)]),
    ("4.5", lambda q, k, a, b, v: torch.einsum("...qkh,h->...qk", torch.tanh(all_pairs(q @ a, k @ b)), v)),
    ("4.5", with_modules),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# An easy one, about something new, comes after harder ones.
AN_EASY_ONE_LATER = {"4.4"}

# Names whose messages differ: each form of the mistake has its own words, or the message names the number that came.
SEVERAL_MESSAGES = {
    "4.1": {"softmax applied"},
    "4.2": {"a vector"},
    "4.4": {
        "deviations not squared",
        "variances added",
        "deviations added",
        "d_k forgotten in the divisor",
        "one deviation in the divisor",
    },
}

# Mistakes given as code that no answer here makes: only the exercise's own form of them is tried, by audit.
UNANSWERED = {
    "4.2": {"w(1 − w) everywhere"},
    "4.3": {"d_model times heads", "only one of the two split", "the first head only"},
    "4.5": {"tanh twice", "for one batch dimension", "tanh on the score too", "vector added", "sign reversed"},
}
