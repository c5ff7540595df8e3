"""Exercise 6.6: the mistakes. Each is multi-head attention with one of its steps done another way."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from utils.course.checks.exercise import Mistake, known
from utils.lessons.multi_head_attention.checks.shared import close
from utils.lessons.multi_head_attention.experiment import merge_heads, split_heads

Step = Callable[..., Any]


def _with(
    *,
    inputs: Step = lambda asking, asked: (asking, asked, asked),
    matrices: Step = lambda q, k, v, o: (q, k, v, o),
    split: Step = split_heads,
    scores: Step = lambda query, key: query @ key.mT / math.sqrt(query.size(-1)),
    hide: Step = lambda scores, mask: scores.masked_fill(~mask, -math.inf),
    weigh: Step = lambda scores, mask: scores.softmax(dim=-1),
    fetch: Step = lambda weights, query, key, value: weights @ value,
    merge: Step = lambda heads, output_matrix: merge_heads(heads) @ output_matrix,
) -> Callable[..., Tensor]:
    """Multi-head attention with one of its steps done another way."""

    def answer(asking, asked, stacked, num_heads, mask=None):
        *three, output_matrix = matrices(*stacked)
        query, key, value = (
            split(x @ matrix, num_heads) for x, matrix in zip(inputs(asking, asked), three, strict=True)
        )
        found = scores(query, key)
        found = found if mask is None else hide(found, mask)
        return merge(fetch(weigh(found, mask), query, key, value), output_matrix)

    return answer


def _mask_after_softmax(scores: Tensor, mask: Tensor | None) -> Tensor:
    weights = scores.softmax(dim=-1)
    return weights if mask is None else weights * mask


def _averaged(heads: Tensor, output_matrix: Tensor) -> Tensor:
    return heads.mean(dim=1).repeat(1, 1, heads.size(1)) @ output_matrix


def _whole_scale(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.mT / math.sqrt(query.size(-1) * query.size(1))


def _reshaped(heads: Tensor, output_matrix: Tensor) -> Tensor:
    return heads.reshape(heads.size(0), heads.size(2), -1) @ output_matrix


MISTAKES = [
    *known(
        "no output projection",
        "The concatenation is returned as it is, and W_O has no part in it. It is the last step: `@ W_O`.",
        _with(merge=lambda heads, w: merge_heads(heads)),
    ),
    *known(
        "heads merged without the transpose",
        "The heads were merged in the order in which their numbers lie in memory, so that a row holds pieces of "
        "different words. Words forward first: `.transpose(1, 2)`, then flatten.",
        _with(merge=_reshaped),
    ),
    *known(
        "words mixed by view",
        "The heads were split in the order in which the numbers lie in memory, so that a head holds pieces of "
        "different words. Cut each word first, (B, T, H, d_k), then `.transpose(1, 2)`.",
        _with(split=lambda x, h: x.reshape(x.size(0), h, x.size(1), -1)),
        _with(split=lambda x, h: x.reshape(x.size(0), h, x.size(1), -1), merge=_reshaped),
    ),
    *known(
        "heads interleaved",
        "Your first head takes every num_heads-th number of a word in the split; it should take the first d_k in a "
        "row: `unflatten(-1, (num_heads, -1))`.",
        _with(split=lambda x, h: x.unflatten(-1, (-1, h)).permute(0, 3, 1, 2)),
        _with(
            split=lambda x, h: x.unflatten(-1, (-1, h)).permute(0, 3, 1, 2),
            merge=lambda heads, w: heads.permute(0, 2, 3, 1).flatten(2) @ w,
        ),
    ),
    *known(
        "d_model under the root",
        "The scores are divided by √d_model. A head adds up d_k = d_model / num_heads products: divide by √d_k, the "
        "last size *after* the split.",
        _with(scores=_whole_scale),
    ),
    *known(
        "no scaling",
        "The scores are not divided by √d_k, the last size after the split.",
        _with(scores=lambda query, key: query @ key.mT),
    ),
    *known(
        "no root",
        "The scores are divided by d_k. It is √d_k, as in lesson 04.",
        _with(scores=lambda query, key: query @ key.mT / query.size(-1)),
    ),
    *known(
        "one head only",
        "The number of heads changes nothing in your result: all of d_model is one head. Split queries, keys and "
        "values before the scores are made.",
        _with(split=lambda x, h: split_heads(x, 1)),
    ),
    *known(
        "softmax over another dimension",
        "Softmax runs over another dimension than the keys. The keys stand last: `softmax(dim=-1)`, so that each "
        "query's weights sum to 1.",
        _with(weigh=lambda scores, mask: scores.softmax(dim=-2)),
        _with(weigh=lambda scores, mask: scores.softmax(dim=1)),
    ),
    *known(
        "no softmax",
        "The scores themselves multiply the values. They become weights first: softmax over the keys.",
        _with(weigh=lambda scores, mask: scores),
        _with(weigh=lambda scores, mask: scores, hide=lambda scores, mask: scores.masked_fill(~mask, 0.0)),
    ),
    *known(
        "mask inverted",
        "Your mask works the wrong way round: what it allows is hidden. True = may attend; hide where it is False: "
        "`masked_fill(~mask, -math.inf)`.",
        _with(hide=lambda scores, mask: scores.masked_fill(mask, -math.inf)),
    ),
    *known(
        "mask ignored",
        "The mask changes nothing in your result. Before softmax, the scores where it is False become −∞.",
        _with(hide=lambda scores, mask: scores),
    ),
    *known(
        "zero before softmax",
        "Hidden scores become 0, and e⁰ = 1: the hidden words still get weight. Before softmax they have to become −∞.",
        _with(hide=lambda scores, mask: scores.masked_fill(~mask, 0.0)),
        _with(hide=lambda scores, mask: scores * mask),
    ),
    *known(
        "mask after softmax",
        "The mask comes after softmax: rows no longer sum to 1, and the hidden words are still in the denominator. "
        "Before softmax their scores become −∞.",
        _with(hide=lambda scores, mask: scores, weigh=_mask_after_softmax),
    ),
    *known(
        "mask added",
        "The mask is added to the scores as 0 and 1, which barely moves them. Where it is False the score becomes −∞: "
        "`masked_fill(~mask, -math.inf)`.",
        _with(hide=lambda scores, mask: scores + mask),
    ),
    *known(
        "asked words left out",
        "Keys or values come from the asking words. In self-attention nobody notices; where the two differ, keys *and* "
        "values are made of the words that are asked.",
        _with(inputs=lambda asking, asked: (asking, asking, asking)),
        _with(inputs=lambda asking, asked: (asking, asking, asked)),
        _with(inputs=lambda asking, asked: (asking, asked, asking)),
    ),
    *known(
        "roles exchanged",
        "The queries are made of the words that are asked and the keys of those that ask, or all of both; so a row is "
        "no longer an asking word. Queries come from the asking words alone.",
        _with(inputs=lambda asking, asked: (asked, asking, asking)),
        _with(inputs=lambda asking, asked: (asked, asked, asked)),
    ),
    *known(
        "keys fetched",
        "The weights multiply the keys. Keys are there to be found by; what is fetched is the *values*.",
        _with(fetch=lambda weights, query, key, value: weights @ key),
    ),
    *known(
        "values not projected",
        "The values are the words themselves: W_V has no part in your result. Value = asked @ W_V.",
        _with(matrices=lambda q, k, v, o: (q, k, torch.eye(len(v)), o)),
    ),
    *known(
        "one matrix twice",
        "Queries and keys pass through the same matrix. Each role has its own: W_Q is the first, W_K the second.",
        _with(matrices=lambda q, k, v, o: (q, q, v, o)),
        _with(matrices=lambda q, k, v, o: (k, k, v, o)),
    ),
    *known(
        "matrices exchanged",
        "Two of the matrices have changed places. Queries pass through W_Q, keys through W_K, values through W_V, and "
        "the concatenation through W_O: in this order they stand in `matrices`.",
        _with(matrices=lambda q, k, v, o: (k, q, v, o)),
        _with(matrices=lambda q, k, v, o: (q, v, k, o)),
        _with(matrices=lambda q, k, v, o: (q, k, o, v)),
    ),
    *known(
        "matrices turned over",
        "Matrices are used turned over, as a framework's nn.Linear keeps them. Here it is `x @ matrix`, without `.T`.",
        _with(matrices=lambda q, k, v, o: (q.T, k.T, v.T, o.T)),
        _with(matrices=lambda q, k, v, o: (q.T, k.T, v.T, o)),
        _with(matrices=lambda q, k, v, o: (q, k, v, o.T)),
    ),
    *known(
        "heads averaged",
        "The heads are averaged before W_O, so that W_O gets the same numbers from each. Set them side by side.",
        _with(merge=_averaged),
    ),
    Mistake(
        "dimensions in another order",
        "The numbers are right, and words and sentences have changed places. It is (B, Tq, d_model).",
        matches=lambda inputs, output, expected: close(output, expected.transpose(0, 1)),
    ),
]
