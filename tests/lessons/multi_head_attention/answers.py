"""Answers to lesson 06 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import torch
from torch import nn
from torch.nn import functional as F

# ---- 6.1 (d_k, weights, parameters)

SIZES = [
    ("d_model not divided", (512, 1600, 1048576)),
    ("number of heads as d_k", (8, 1600, 1048576)),
    ("d_model times heads", (512 * 8, 200, 4 * 512**2)),
    ("divided by the batch", (256, 1600, 1048576)),
    ("heads forgotten", (64, 200, 1048576)),
    ("sentences forgotten", (64, 800, 1048576)),
    ("one table", (64, 100, 1048576)),
    ("one weight a word", (64, 160, 786432)),
    ("outputs counted", (64, 2 * 8 * 10 * 64, 1048576)),
    ("d_k counted", (64, 1600 * 64, 1048576)),
    ("sentences joined", (64, 8 * 20 * 20, 1048576)),
    ("one matrix", (64, 1600, 512 * 512)),
    ("W_O forgotten", (64.0, 1600, 3 * 512 * 512)),
    ("whole matrices for each head", (64, 1600, 8 * 4 * 512**2)),
    ("W_O only once", (64, 1600, 8 * 3 * 512**2 + 512**2)),
    ("one head", (64, 1600, 4 * 512 * 64)),
    ("one head", (64, 1600, 3 * 512 * 64)),
    ("biases counted", (64, 1600, 4 * (512**2 + 512))),
    ("d_k by d_k", (64, 1600, 4 * 64**2)),
    ("another order", (1600, 64, 1048576)),
    ("", (64, 1601, 1048576)),
]

# ---- 6.2 split_heads(x, num_heads)


def viewed(x, num_heads):
    B, T, d_model = x.shape
    return x.view(B, num_heads, T, d_model // num_heads)


def sizes_exchanged(x, num_heads):
    B, T, d_model = x.shape
    return x.view(B, T, d_model // num_heads, num_heads).transpose(1, 2)


def every_other_number(x, num_heads):
    return torch.stack([x[:, :, h::num_heads] for h in range(num_heads)], dim=1)


def not_brought_forward(x, num_heads):
    B, T, d_model = x.shape
    return x.view(B, T, num_heads, d_model // num_heads)


def list_stacked_in_front(x, num_heads):
    return torch.stack(x.chunk(num_heads, dim=-1))


def keys_ready_to_multiply(x, num_heads):
    return x.unflatten(-1, (num_heads, -1)).permute(0, 2, 3, 1)


def the_same_slice(x, num_heads):
    d_k = x.size(-1) // num_heads
    return torch.stack([x[..., :d_k] for _ in range(num_heads)], dim=1)


def backwards(x, num_heads):
    d_k = x.size(-1) // num_heads
    return torch.stack([x[..., h * d_k : (h + 1) * d_k] for h in reversed(range(num_heads))], dim=1)


def dealt_out(x, num_heads):
    return x.view(x.size(0), num_heads, x.size(1) // num_heads, x.size(2))


SPLIT = [
    ("words mixed by view", viewed),
    ("words mixed by view", lambda x, h: x.reshape(len(x), h, -1, x.size(-1) // h)),
    ("d_k heads of size H", sizes_exchanged),
    ("d_k heads of size H", lambda x, h: torch.stack(torch.split(x, h, dim=2), dim=1)),
    ("heads interleaved", every_other_number),
    ("dimensions in another order", not_brought_forward),
    ("dimensions in another order", list_stacked_in_front),
    ("dimensions in another order", keys_ready_to_multiply),
    ("dimensions in another order", lambda x, h: torch.stack(x.chunk(h, dim=-1), dim=-1)),
    ("one piece for all heads", the_same_slice),
    ("one piece for all heads", lambda x, h: x[:, None, :, : x.size(-1) // h].expand(-1, h, -1, -1)),
    ("whole words for every head", lambda x, h: torch.stack([x] * h, dim=1)),
    ("heads in reverse", backwards),
    ("turned over before cutting", lambda x, h: x.transpose(1, 2).reshape(len(x), h, x.size(1), -1)),
    ("words and numbers exchanged", lambda x, h: x.view(*x.shape[:2], h, -1).transpose(1, 3)),
    ("", lambda x, h: x.unflatten(-1, (h, -1)).transpose(1, 2) / h),
    ("", dealt_out),
]

# ---- 6.3 merge_heads(heads)


def viewed_back(heads):
    B, H, T, d_v = heads.shape
    return heads.reshape(B, T, H * d_v)


def summed_in_a_loop(heads):
    total = 0
    for h in range(heads.size(1)):
        total = total + heads[:, h]
    return total


def stacked_at_the_end(heads):
    return torch.stack(heads.unbind(dim=1), dim=-1).flatten(2)


def concatenated_below(heads):
    return torch.cat(list(heads.unbind(dim=1)), dim=1)


MERGE = [
    ("no transpose", viewed_back),
    ("no transpose", lambda heads: heads.contiguous().view(len(heads), heads.size(2), -1)),
    ("the other pair exchanged", lambda heads: heads.transpose(2, 3).reshape(len(heads), heads.size(2), -1)),
    ("the other pair exchanged", lambda heads: heads.transpose(-2, -1).flatten(2)),
    ("heads added", summed_in_a_loop),
    ("heads averaged", lambda heads: torch.mean(heads, 1)),
    ("heads interleaved", stacked_at_the_end),
    ("heads in reverse", lambda heads: torch.cat(heads.unbind(dim=1)[::-1], dim=-1)),
    ("not flattened", lambda heads: heads.permute(0, 2, 1, 3)),
    ("heads below each other", concatenated_below),
    ("heads below each other", lambda heads: heads.reshape(len(heads), -1, heads.size(-1))),
    ("heads below each other", lambda heads: heads.transpose(1, 2).reshape(len(heads), -1, heads.size(-1))),
    ("the first head only", lambda heads: heads[:, 0, :, :]),
    ("flattened too far", lambda heads: heads.transpose(1, 2).reshape(len(heads), -1)),
    ("dimensions in another order", lambda heads: heads.permute(2, 0, 1, 3).flatten(2)),
    ("heads and numbers exchanged", lambda heads: heads.transpose(1, 3).reshape(len(heads), heads.size(2), -1)),
    ("", lambda heads: heads.transpose(1, 2).flatten(2) * 2),
]

# ---- 6.4 a (4, 2) matrix

MEAN = [
    ("sum in place of mean", torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [0.0, 1.0]])),
    ("sum in place of mean", [[1, 0], [0, 1], [1, 0], [0, 1]]),
    ("halved twice", torch.cat([torch.eye(2), torch.eye(2)]) / 4),
    ("averaged inside a head", [[0.5, 0], [0.5, 0], [0, 0.5], [0, 0.5]]),
    ("everything averaged", torch.ones(4, 2) / 4),
    ("everything averaged", torch.ones(4, 2) / 2),
    ("one head only", [[1.0, 0.0], [0.0, 1.0], [0.0, 0.0], [0.0, 0.0]]),
    ("one head only", [[0.0, 0.0], [0.0, 0.0], [0.5, 0.0], [0.0, 0.5]]),
    ("unit matrix", torch.eye(4)),
    ("unit matrix", 0.5 * torch.eye(4)),
    ("turned over", [[0.5, 0.0, 0.5, 0.0], [0.0, 0.5, 0.0, 0.5]]),
    ("columns exchanged", [[0.0, 0.5], [0.5, 0.0], [0.0, 0.5], [0.5, 0.0]]),
    ("crossed", [[0.5, 0.0], [0.0, 0.5], [0.0, 0.5], [0.5, 0.0]]),
    ("another shape", torch.eye(2) / 2),
    ("another shape", [0.5, 0.5]),
    ("", torch.zeros(4, 2)),
]

# ---- 6.5 head_terms(heads, output_matrix)


def blocks_of(output_matrix, heads):
    d_v = heads.size(-1)
    return [output_matrix[h * d_v : (h + 1) * d_v] for h in range(heads.size(1))]


def columns(heads, output_matrix):
    d_v = heads.size(-1)
    pieces = [heads[:, h] @ output_matrix[:, h * d_v : (h + 1) * d_v].T for h in range(heads.size(1))]
    return torch.stack(pieces, dim=1)


def first_rows(heads, output_matrix):
    return torch.stack([heads[:, h] @ output_matrix[: heads.size(-1)] for h in range(heads.size(1))], dim=1)


def strided_rows(heads, output_matrix):
    H = heads.size(1)
    return torch.stack([heads[:, h] @ output_matrix[h::H] for h in range(H)], dim=1)


def whole(heads, output_matrix):
    return torch.cat(list(heads.unbind(dim=1)), dim=-1) @ output_matrix


def summed(heads, output_matrix):
    return sum(heads[:, h] @ block for h, block in enumerate(blocks_of(output_matrix, heads)))


def stacked_behind_the_words(heads, output_matrix):
    return torch.stack([heads[:, h] @ block for h, block in enumerate(blocks_of(output_matrix, heads))], dim=2)


TERMS = [
    ("the same rows for every head", first_rows),
    ("W_O turned over", columns),
    ("W_O turned over", lambda heads, w: heads @ w.t().unflatten(0, (heads.size(1), -1))),
    ("rows interleaved", strided_rows),
    ("added up already", whole),
    ("added up already", summed),
    ("the whole output for every head", lambda heads, w: torch.stack([whole(heads, w)] * heads.size(1), dim=1)),
    ("the output shared out", lambda heads, w: torch.stack(whole(heads, w).chunk(heads.size(1), dim=-1), dim=1)),
    (
        "divided by the heads",
        lambda heads, w: (
            torch.stack([heads[:, h] @ block for h, block in enumerate(blocks_of(w, heads))], dim=1) / heads.size(1)
        ),
    ),
    (
        "blocks in reverse",
        lambda heads, w: torch.stack([heads[:, h] @ block for h, block in enumerate(blocks_of(w, heads)[::-1])], dim=1),
    ),
    ("not projected", lambda heads, w: heads),
    ("dimensions in another order", stacked_behind_the_words),
    ("dimensions in another order", lambda heads, w: stacked_behind_the_words(heads, w).permute(2, 0, 1, 3)),
    ("", lambda heads, w: heads @ w.unflatten(0, (heads.size(1), -1)) + 1),
]

# ---- 6.6 multi_head_attention(asking, asked, matrices, num_heads, mask)


def attention_with(change):
    """The textbook function, with one line of it changed."""
    lines = {
        "project": "q, k, v = asking @ wq, asked @ wk, asked @ wv",
        "split": "q, k, v = (x.view(B, -1, num_heads, d_k).transpose(1, 2) for x in (q, k, v))",
        "scores": "scores = q @ k.transpose(-2, -1) / math.sqrt(d_k)",
        "mask": "scores = scores if mask is None else scores.masked_fill(mask == 0, float('-inf'))",
        "weights": "weights = torch.softmax(scores, dim=-1)",
        "fetch": "out = weights @ v",
        "merge": "out = out.transpose(1, 2).contiguous().view(B, -1, num_heads * d_k)",
        "last": "return out @ wo",
        **change,
    }
    text = "def answer(asking, asked, matrices, num_heads, mask=None):\n    wq, wk, wv, wo = matrices\n"
    text += "    B, d_model = asking.size(0), asking.size(-1)\n    d_k = d_model // num_heads\n"
    text += "".join(f"    {line}\n" for line in lines.values())
    space = {"torch": torch, "math": math, "F": F}
    exec(text, space)
    return space["answer"]


ATTENTION = [
    ("no output projection", {"last": "return out"}),
    ("no output projection, and d_model under the root", {
        "last": "return out", "scores": "scores = q @ k.mT / math.sqrt(d_model)"}),
    ("heads merged without the transpose", {"merge": "out = out.reshape(B, -1, d_model)"}),
    ("heads and numbers exchanged", {"merge": "out = out.transpose(1, 3).reshape(B, -1, d_model)"}),
    ("heads and numbers exchanged", {
        "split": "q, k, v = (x.view(B, -1, num_heads, d_k).transpose(1, 3) for x in (q, k, v))",
        "scores": "scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))",
        "merge": "out = out.transpose(1, 3).reshape(B, -1, d_model)"}),
    ("words mixed by view", {"split": "q, k, v = (x.view(B, num_heads, -1, d_k) for x in (q, k, v))"}),
    ("heads interleaved", {
        "split": "q, k, v = (x.view(B, -1, d_k, num_heads).permute(0, 3, 1, 2) for x in (q, k, v))"}),
    ("d_model under the root", {"scores": "scores = q @ k.mT / d_model**0.5"}),
    ("no scaling", {"scores": "scores = torch.einsum('bhqd,bhkd->bhqk', q, k)"}),
    ("no root", {"scores": "scores = q @ k.mT / d_k"}),
    ("one head only", {"split": "d_k, num_heads = d_model, 1; q, k, v = (x.unsqueeze(1) for x in (q, k, v))"}),
    ("softmax over another dimension", {"weights": "weights = scores.softmax(dim=-2)"}),
    ("softmax over another dimension", {"weights": "weights = torch.softmax(scores, 1)"}),
    ("no softmax", {"weights": "weights = scores", "mask": "scores = scores if mask is None else scores * mask"}),
    ("mask inverted", {"mask": "scores = scores if mask is None else scores.masked_fill(mask, -torch.inf)"}),
    ("mask ignored", {"mask": "pass"}),
    ("zero before softmax", {"mask": "scores = scores if mask is None else scores * mask"}),
    ("zero before softmax", {"mask": "scores = scores if mask is None else torch.where(mask, scores, 0.0)"}),
    ("mask after softmax", {"mask": "pass", "fetch": "out = (weights if mask is None else weights * mask) @ v"}),
    ("mask added", {"mask": "scores = scores if mask is None else scores + mask"}),
    ("asked words left out", {"project": "q, k, v = asking @ wq, asking @ wk, asking @ wv", "mask":
        "scores = scores if mask is None else scores.masked_fill(~mask, -math.inf)"}),
    ("roles exchanged", {"project": "q, k, v = asked @ wq, asked @ wk, asked @ wv", "mask":
        "scores = scores if mask is None else scores.masked_fill(~mask, -math.inf)"}),
    ("keys fetched", {"fetch": "out = weights @ k"}),
    ("values not projected", {"project": "q, k, v = asking @ wq, asked @ wk, asked"}),
    ("one matrix twice", {"project": "q, k, v = asking @ wq, asked @ wq, asked @ wv"}),
    ("matrices exchanged", {"project": "q, k, v = asking @ wk, asked @ wq, asked @ wv"}),
    ("matrices exchanged", {"project": "q, k, v = asking @ wq, asked @ wv, asked @ wk"}),
    ("matrices turned over", {"project": "q, k, v = F.linear(asking, wq), F.linear(asked, wk), F.linear(asked, wv)",
                              "last": "return F.linear(out, wo)"}),
    ("matrices turned over", {"last": "return out @ wo.T"}),
    ("heads averaged", {"merge": "out = torch.cat([out.mean(dim=1)] * num_heads, dim=-1)"}),
    ("dimensions in another order", {"last": "return (out @ wo).transpose(0, 1)"}),
    ("", {"last": "return (out @ wo).relu()"}),
    ("", {"project": "q, k, v = asking @ wq, asked @ wk, 2 * asked @ wv"}),
]  # fmt: skip

WRONG = [
    (exercise_id, mistake, answer)
    for exercise_id, answers in {"6.1": SIZES, "6.2": SPLIT, "6.3": MERGE, "6.4": MEAN, "6.5": TERMS}.items()
    for mistake, answer in answers
] + [("6.6", mistake, attention_with(change)) for mistake, change in ATTENTION]

# ---- Right, and written differently


def split_in_a_loop(x, num_heads):
    d_k = x.size(-1) // num_heads
    heads = torch.empty(x.size(0), num_heads, x.size(1), d_k)
    for h in range(num_heads):
        for word in range(x.size(1)):
            heads[:, h, word] = x[:, word, h * d_k : (h + 1) * d_k]
    return heads


def by_the_framework(asking, asked, matrices, num_heads, mask=None):
    module = nn.MultiheadAttention(asking.size(-1), num_heads, bias=False, batch_first=True)
    module.in_proj_weight.data = matrices[:3].mT.flatten(0, 1).contiguous()
    module.out_proj.weight.data = matrices[3].T.contiguous()
    if mask is not None:
        shape = len(asking), num_heads, asking.size(1), asked.size(1)
        mask = ~mask.expand(shape).flatten(0, 1)
    return module(asking, asked, asked, attn_mask=mask)[0].detach()


def head_by_head(asking, asked, matrices, num_heads, mask=None):
    d_k = asking.size(-1) // num_heads
    output = torch.zeros_like(asking)
    for h in range(num_heads):
        piece = slice(h * d_k, (h + 1) * d_k)
        query, key, value = asking @ matrices[0, :, piece], asked @ matrices[1, :, piece], asked @ matrices[2, :, piece]
        scores = query @ key.mT / math.sqrt(d_k)
        if mask is not None:
            one = mask[:, 0] if mask.dim() == 4 else mask
            scores = scores.masked_fill(~one, -math.inf)
        output = output + scores.softmax(dim=-1) @ value @ matrices[3, piece]
    return output


def fused(asking, asked, matrices, num_heads, mask=None):
    query, key, value = (
        torch.einsum("btd,dhk->bhtk", x, w.unflatten(1, (num_heads, -1)))
        for x, w in zip((asking, asked, asked), matrices[:3], strict=True)
    )
    heads = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    return torch.einsum("bhtk,hkd->btd", heads, matrices[3].unflatten(0, (num_heads, -1)))


RIGHT = [
    ("6.1", (64, 1600, 1048576)),
    ("6.1", [64.0, torch.tensor(1600), 4 * 512 * 512]),
    ("6.2", split_in_a_loop),
    ("6.2", lambda x, h: torch.stack(x.chunk(h, dim=-1), dim=1)),
    ("6.2", lambda x, h: x.view(*x.shape[:2], h, -1).permute(0, 2, 1, 3)),
    ("6.3", lambda heads: torch.cat(heads.unbind(dim=1), dim=-1)),
    ("6.3", lambda heads: torch.einsum("bhtd->bthd", heads).reshape(len(heads), heads.size(2), -1)),
    ("6.4", [[0.5, 0], [0, 0.5], [0.5, 0], [0, 0.5]]),
    ("6.4", torch.cat([torch.eye(2) / 2] * 2)),
    ("6.5", lambda heads, w: torch.einsum("bhtv,hvd->bhtd", heads, w.view(heads.size(1), heads.size(-1), -1))),
    ("6.5", lambda heads, w: torch.stack(
        [heads[:, h] @ block for h, block in enumerate(blocks_of(w, heads))], dim=1)),
    ("6.6", attention_with({})),
    ("6.6", by_the_framework),
    ("6.6", head_by_head),
    ("6.6", fused),
]  # fmt: skip

# ---- Exceptions to what holds for all exercises

HOW_MANY = 6  # exercises

# Names whose messages differ: each form of the mistake has its own words, or the message names the number that came.
SEVERAL_MESSAGES = {
    "6.1": {"one head"},
}

# Mistakes given as code that no answer here makes: only the exercise's own form of them is tried, by audit.
UNANSWERED = {
    "6.2": {"words dealt out"},
}
