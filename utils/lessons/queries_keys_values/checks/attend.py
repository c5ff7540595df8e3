"""Exercise 3.2: self-attention with queries, keys and values."""

import math
from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.queries_keys_values.checks.shared import close, sum_to_1

Answer = Callable[..., tuple[Tensor, Tensor]]


def self_attention(x: Tensor, query_matrix: Tensor, key_matrix: Tensor, value_matrix: Tensor) -> tuple[Tensor, Tensor]:
    """The right answer to 3.2."""
    query, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix
    weights = (query @ key.transpose(-2, -1)).softmax(dim=-1)
    return weights @ value, weights


def _draw(generator):
    def case(*shape: int, d_k: int, d_v: int):
        sizes = ((shape[-1], d_k), (shape[-1], d_k), (shape[-1], d_v))
        return tenths(generator, *shape), *(tenths(generator, *size) for size in sizes)

    yield case(2, 2, d_k=1, d_v=1)  # by hand
    yield case(3, 2, d_k=3, d_v=2)
    yield case(3, 3, d_k=3, d_v=3)  # cubes, so that what is turned over still fits
    yield case(3, 3, 3, d_k=3, d_v=3)
    yield case(3, 3, 3, 3, d_k=3, d_v=3)
    yield case(2, 5, 4, d_k=3, d_v=2)


def _with(weigh: Callable[[Tensor, Tensor], Tensor]) -> Answer:
    """An answer whose weights are made from queries and keys in this way; its output is their mixture of values."""

    def answer(x, query_matrix, key_matrix, value_matrix):
        weights = weigh(x @ query_matrix, x @ key_matrix)
        return weights @ (x @ value_matrix), weights

    return answer


def _mixing(mix: Callable[..., Tensor]) -> Answer:
    """An answer with the right weights whose output is mix(weights, x, W_Q, W_K, W_V)."""

    def answer(*inputs):
        weights = self_attention(*inputs)[1]
        return mix(weights, *inputs), weights

    return answer


def _again(roles: str) -> Answer:
    """An answer that multiplies queries, keys or values by their matrix once more."""

    def answer(x, query_matrix, key_matrix, value_matrix):
        query, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix
        query = query @ query_matrix if "q" in roles else query
        key = key @ key_matrix if "k" in roles else key
        value = value @ value_matrix if "v" in roles else value
        weights = _scores(query, key).softmax(-1)
        return weights @ value, weights

    return answer


def _scores(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.mT


def _hard(scores: Tensor) -> Tensor:
    return F.one_hot(scores.argmax(-1), scores.size(-1)).to(scores.dtype)


def _without_itself(query: Tensor, key: Tensor) -> Tensor:
    scores = _scores(query, key)
    return scores.masked_fill(torch.eye(scores.size(-1), dtype=torch.bool), -math.inf).softmax(-1)


def _value_matrix_counts(output, inputs, answer):
    x, query_matrix, key_matrix, value_matrix = inputs
    doubled = answer(x, query_matrix, key_matrix, 2 * value_matrix)
    return close(doubled[0], 2 * output[0]) and close(doubled[1], output[1])


def _batch_apart(output, inputs, answer):
    x, *matrices = inputs
    return x.dim() == 2 or all(close(a, b[:1]) for a, b in zip(answer(x[:1], *matrices), output, strict=True))


def _moves_between_query_and_key(output, inputs, answer):
    x, query_matrix, key_matrix, value_matrix = inputs
    return close(answer(x, 2 * query_matrix, key_matrix / 2, value_matrix)[1], output[1])


MISTAKES = [
    *known(
        "softmax over the other dimension",
        "Your *columns* sum to 1, not your rows: the softmax ran over the queries. Each word shares out 1 among all "
        "keys, along its row: `softmax(dim=-1)`.",
        _with(lambda q, k: _scores(q, k).softmax(dim=-2)),
    ),
    *known(
        "dimension counted from the front",
        "The softmax runs over a dimension counted from the front, so your answer can hold for one number of "
        "dimensions at most. Count from the end: `softmax(dim=-1)`.",
        _with(lambda q, k: _scores(q, k).softmax(dim=0)),
        _with(lambda q, k: _scores(q, k).softmax(dim=1)),
    ),
    *known(
        "no softmax",
        "Your weights are the scores themselves: rows do not sum to 1, and some are negative. Put `.softmax(dim=-1)` "
        "between scores and values.",
        _with(_scores),
    ),
    *known(
        "scaled by √d_k",
        "The scores are divided by √d_k. That is what a Transformer does, and the next lesson shows why; here the "
        "scores are the dot products as they are.",
        _with(lambda q, k: (_scores(q, k) / math.sqrt(q.size(-1))).softmax(-1)),
    ),
    *known(
        "scaled by √d_model",
        "The scores are divided by the root of the words' length. A Transformer divides by √d_k, and the next lesson "
        "shows why; here the scores are the dot products as they are.",
        lambda x, a, b, c: _with(lambda q, k: (_scores(q, k) / math.sqrt(x.size(-1))).softmax(-1))(x, a, b, c),
    ),
    *known(
        "keys by queries",
        "Query and key have changed places: row i of your weights holds what the *others* ask of word i. A row is a "
        "query: `query @ key.transpose(-2, -1)`.",
        _with(lambda q, k: _scores(k, q).softmax(-1)),
    ),
    *known(
        "words passed on as they are",
        "The weights are right, and they mix the words themselves. What is passed on is the *value*, x W_V.",
        _mixing(lambda w, x, *_: w @ x),
    ),
    *known(
        "keys passed on",
        "The weights are right, and they mix the keys. The key is only for being found; what is passed on is the "
        "value.",
        _mixing(lambda w, x, a, b, c: w @ (x @ b)),
    ),
    *known(
        "queries passed on",
        "The weights are right, and they mix the queries. What is passed on is the value, x W_V.",
        _mixing(lambda w, x, a, b, c: w @ (x @ a)),
    ),
    *known(
        "the scores mixed",
        "The weights multiply the *scores* in place of the values. The scores have done their work when the weights "
        "are made: `weights @ value`.",
        _mixing(lambda w, x, a, b, c: w @ _scores(x @ a, x @ b)),
    ),
    *known(
        "values not mixed",
        "The output is every word's own value: the weights are right and never used. Mix the values: `weights @ "
        "value`.",
        _mixing(lambda w, x, a, b, c: x @ c),
    ),
    *known(
        "weights turned over",
        "The weights are right, but for the output they are transposed, so that a word collects by what the others "
        "ask. Row i belongs to word i: `weights @ value`.",
        _mixing(lambda w, x, a, b, c: w.mT @ (x @ c)),
    ),
    *known(
        "one matrix for query and key",
        "Query and key are made with the same matrix, so the scores are symmetric. Each role has its own: x W_Q and "
        "x W_K.",
        lambda x, a, b, c: self_attention(x, a, a, c),
        lambda x, a, b, c: self_attention(x, b, b, c),
    ),
    *known(
        "not projected",
        "The scores are those of lesson 02: words meet words as they are. Make queries and keys of them first.",
        lambda x, a, b, c: (_scores(x, x).softmax(-1) @ (x @ c), _scores(x, x).softmax(-1)),
        lambda x, a, b, c: (_scores(x, x).softmax(-1) @ x, _scores(x, x).softmax(-1)),
    ),
    *known(
        "key not projected",
        "The query meets the word as it is, and that fits only where d_k = d_model. It meets the *key*, x W_K.",
        lambda x, a, b, c: (_scores(x @ a, x).softmax(-1) @ (x @ c), _scores(x @ a, x).softmax(-1)),
    ),
    *known(
        "query not projected",
        "The word as it is meets the keys, and that fits only where d_k = d_model. What asks is the *query*, x W_Q.",
        lambda x, a, b, c: (_scores(x, x @ b).softmax(-1) @ (x @ c), _scores(x, x @ b).softmax(-1)),
    ),
    *known(
        "multiplied twice",
        "Something is multiplied by its matrix twice, which fits only where the matrix is square. It is the *word* "
        "that is multiplied; x W_Q is the query already, x W_K the key and x W_V the value.",
        _again("qkv"),
        _again("qk"),
        _again("q"),
    ),
    *known(
        "value matrix applied twice",
        "W_V is applied twice: to the words, and to the mixture once more. Once is enough.",
        _mixing(lambda w, x, a, b, c: w @ (x @ c) @ c),
    ),
    *known(
        "matrix turned over",
        "A matrix is transposed, which fits only where it is square. (…, T, d_model) @ (d_model, d_k): it stands as "
        "it is.",
        lambda x, a, b, c: self_attention(x, a.mT, b.mT, c.mT),
        lambda x, a, b, c: self_attention(x, a.mT, b.mT, c),
    ),
    *known(
        "matrices exchanged",
        "The matrices have changed places. In this order they come: W_Q, W_K, W_V.",
        lambda x, a, b, c: self_attention(x, a, c, b),
        lambda x, a, b, c: self_attention(x, c, b, a),
        lambda x, a, b, c: self_attention(x, c, a, b),
    ),
    *known(
        "key not transposed",
        "The keys stand untransposed on the right, so a query's numbers meet other words' numbers in the wrong places; "
        "it runs only where T = d_k. Turn them over: `key.transpose(-2, -1)`.",
        _with(lambda q, k: (q @ k).softmax(-1)),
    ),
    *known(
        "all dimensions reversed",
        "`.T` turns over *all* dimensions, so a batch gets mixed up or does not fit. Only the last two change places: "
        "`key.transpose(-2, -1)`.",
        _with(lambda q, k: (q @ k.permute(*reversed(range(k.dim())))).softmax(-1)),
    ),
    *known(
        "transposed from the front",
        "The dimensions to transpose are counted from the front, so your answer holds for one number of dimensions "
        "only. Count from the end: `key.transpose(-2, -1)`.",
        _with(lambda q, k: (q @ k.transpose(0, 1)).softmax(-1)),
        _with(lambda q, k: (q @ k.transpose(1, 2)).softmax(-1)),
    ),
    *known(
        "reshaped, not transposed",
        "`reshape` and `view` keep the numbers in their order and cut the rows elsewhere, so numbers of different "
        "words end up together. Use `key.transpose(-2, -1)`.",
        _with(lambda q, k: (q @ k.reshape(*k.shape[:-2], k.size(-1), k.size(-2))).softmax(-1)),
    ),
    *known(
        "scores in place of weights",
        "The output is right, and the second thing that you return is the scores. Asked for are the weights, what "
        "softmax made of them.",
        lambda x, a, b, c: (self_attention(x, a, b, c)[0], _scores(x @ a, x @ b)),
    ),
    *known(
        "largest only",
        "Each word takes the value of its best match and nothing else. Attention mixes: all values, by their weights.",
        _with(lambda q, k: _hard(_scores(q, k))),
    ),
    *known(
        "without itself",
        "A word gets no weight from itself in your answer. It is one of those that it looks at, also with learned "
        "matrices.",
        _with(_without_itself),
    ),
    *known(
        "word added again",
        "Your output is the mixture *plus* the word itself, which fits only where d_v = d_model. Lesson 08 adds it "
        "for a reason of its own; here it is the mixture alone.",
        _mixing(lambda w, x, a, b, c: x + w @ (x @ c)),
        _mixing(lambda w, x, a, b, c: w @ (x @ c) + x),
    ),
    *known(
        "softmax twice",
        "The weights went through softmax a second time, which makes them flatter. Once is enough.",
        _with(lambda q, k: _scores(q, k).softmax(-1).softmax(-1)),
    ),
    Mistake(
        "weights right, output wrong",
        "The weights are right, and the output is not what they make of the values: row i is the sum of all values, "
        "each times its weight in row i.",
        matches=lambda inputs, output, expected: close(output[1], expected[1]) and not close(output[0], expected[0]),
    ),
]

ATTEND = Exercise(
    id="3.2",
    title="Self-attention with three roles",
    minutes=12,
    difficulty=2,
    reference=self_attention,
    draw=_draw,
    returns=("output", "weights"),
    hints=(
        "Three matrix products first: the words with each of the three matrices. Then go on as in lesson 02.",
        "Scores are queries with keys: `query @ key.transpose(-2, -1)`, (…, T, T). Softmax along each row. What do the "
        "weights mix?",
        "```python\nquery, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix\n"
        "weights = (query @ key.transpose(-2, -1)).softmax(dim=-1)\nreturn weights @ value, weights\n```",
    ),
    properties=(
        Property(
            "every row of the weights sums to 1",
            lambda output, inputs, answer: sum_to_1(output[1], -1),
            "Each word shares out 1 among all the keys, along its row. Your rows are no shares: check the softmax "
            "and its dimension.",
        ),
        Property(
            "twice W_V gives twice the output and the same weights",
            _value_matrix_counts,
            "With W_V doubled the output should double and the weights should stay. Yours do not: is the value made "
            "with W_V, and is it only mixed, never scored?",
        ),
        Property(
            "only the product of queries and keys counts",
            _moves_between_query_and_key,
            "With W_Q doubled and W_K halved every score stays the same, and so should the weights. Yours change: "
            "are the queries x W_Q and the keys x W_K?",
        ),
        Property(
            "every sentence is treated for itself",
            _batch_apart,
            "The first sentence alone should give the first result. In your answer the other sentences change it: "
            "count dimensions from the end.",
        ),
    ),
    mistakes=MISTAKES,
)
