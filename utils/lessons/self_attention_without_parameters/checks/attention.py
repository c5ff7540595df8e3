"""Exercise 2.3: self-attention without parameters as two matrix products."""

import math
from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.self_attention_without_parameters.checks.shared import close, sum_to_1

Answer = Callable[[Tensor], tuple[Tensor, Tensor]]


def self_attention(vectors: Tensor) -> tuple[Tensor, Tensor]:
    """The right answer to 2.3."""
    weights = (vectors @ vectors.transpose(-2, -1)).softmax(dim=-1)
    return weights @ vectors, weights


def _draw(generator):
    yield (tenths(generator, 2, 2),)  # by hand
    yield (tenths(generator, 3, 2),)
    yield (tenths(generator, 3, 3),)  # cubes, so that a wrong transpose still has a shape
    yield (tenths(generator, 3, 3, 3),)
    yield (tenths(generator, 3, 3, 3, 3),)
    yield (torch.randn(2, 5, 4, generator=generator),)


def _with(weigh: Callable[[Tensor], Tensor]) -> Answer:
    """An answer whose weights come from the vectors in this way, and whose output is their weighted sum."""
    return lambda vectors: (weigh(vectors) @ vectors, weigh(vectors))


def _scores(vectors: Tensor) -> Tensor:
    return vectors @ vectors.transpose(-2, -1)


def _softmax(vectors: Tensor) -> Tensor:
    return _scores(vectors).softmax(dim=-1)


def _without_itself(vectors: Tensor) -> Tensor:
    scores = _scores(vectors)
    return scores.masked_fill(torch.eye(scores.size(-1), dtype=torch.bool), -math.inf).softmax(-1)


def _reordered(output, inputs, answer):
    vectors = inputs[0].flip(-2)
    result, weights = answer(vectors)
    return close(result, output[0].flip(-2)) and close(weights, output[1].flip(-2, -1))


def _batch_apart(output, inputs, answer):
    vectors = inputs[0]
    return vectors.dim() == 2 or all(close(a, b[:1]) for a, b in zip(answer(vectors[:1]), output, strict=True))


def _only_output_wrong(inputs, output, expected):
    right = close(output[1], expected[1])
    return right and output[0].shape == expected[0].shape and not close(output[0], expected[0])


MISTAKES = [
    *known(
        "softmax over the other dimension",
        "Your *columns* sum to 1, not your rows. The scores are symmetric, so nothing else gives it away: the softmax "
        "ran down the column. Each word shares out 1 among all words, along its row: `softmax(dim=-1)`.",
        _with(lambda x: _scores(x).softmax(dim=-2)),
    ),
    *known(
        "dimension counted from the front",
        "For one sentence of the right size your answer may be right; a batch breaks it, since the softmax runs over a "
        "dimension counted from the front. Count from the end: `softmax(dim=-1)`.",
        _with(lambda x: _scores(x).softmax(dim=0)),
        _with(lambda x: _scores(x).softmax(dim=1)),
    ),
    *known(
        "weights turned over",
        "The weights are right, but for the output they are transposed, so that each word collects by what the "
        "*others* give to it. Row i of the weights belongs to word i: `weights @ vectors`.",
        lambda x: (_softmax(x).mT @ x, _softmax(x)),
    ),
    *known(
        "no softmax",
        "Your weights are the scores themselves. They are no shares: rows do not sum to 1 and some are negative. Put "
        "`.softmax(dim=-1)` between the two products.",
        _with(_scores),
        lambda x: (_scores(x) @ x, _softmax(x)),
    ),
    *known(
        "divided by the sum",
        "The scores are divided by their sum. With a negative score that makes a negative weight, and with a sum near "
        "0 it makes huge ones. Use `.softmax(dim=-1)`.",
        _with(lambda x: _scores(x) / _scores(x).sum(dim=-1, keepdim=True)),
    ),
    *known(
        "not divided",
        "Your weights are e to the power of the scores, and nothing makes the rows sum to 1. `.softmax(dim=-1)` does "
        "both.",
        _with(lambda x: _scores(x).exp()),
    ),
    *known(
        "scaled by √d",
        "The scores are divided by the root of the vectors' length in numbers. That is what a Transformer does, and "
        "lesson 04 shows why; here the scores are the dot products as they are.",
        _with(lambda x: (_scores(x) / math.sqrt(x.size(-1))).softmax(-1)),
    ),
    *known(
        "divided by d",
        "The scores are divided by the number of components, so they are means of products. Here they are the dot "
        "products as they are.",
        _with(lambda x: (_scores(x) / x.size(-1)).softmax(-1)),
    ),
    *known(
        "cosine",
        "The vectors are brought to length 1 before the scores, so that only directions count. A score is the plain "
        "dot product, which grows with the lengths too.",
        _with(lambda x: _softmax(F.normalize(x, dim=-1))),
        lambda x: self_attention(F.normalize(x, dim=-1)),
    ),
    *known(
        "softmax twice",
        "The weights went through softmax a second time, which makes them flatter. Once is enough.",
        _with(lambda x: _softmax(x).softmax(-1)),
    ),
    *known(
        "without itself",
        "A word gets no weight from itself in your answer. That is tempting, and it is not self-attention: the word is "
        "one of those it looks at.",
        _with(_without_itself),
    ),
    *known(
        "word added again",
        "Your output is the weighted sum *plus* the word's own vector. Lesson 08 adds it for a reason of its own; here "
        "the output is the weighted sum alone.",
        lambda x: (x + _softmax(x) @ x, _softmax(x)),
    ),
    *known(
        "weights mix the scores",
        "The weights multiply the *scores* in place of the vectors. What a word collects is vectors: "
        "`weights @ vectors`.",
        lambda x: (_softmax(x) @ _scores(x), _softmax(x)),
    ),
    *known(
        "weights multiplied entry by entry",
        "The weights multiply something number by number, and nothing is summed. A weighted sum of vectors is a matrix "
        "product: `weights @ vectors`.",
        lambda x: (_softmax(x) * x, _softmax(x)),
        lambda x: (_softmax(x) * _scores(x), _softmax(x)),
    ),
    *known(
        "components meet",
        "The transpose stands on the left, so *components* meet components and not words: that table is d × d. Word "
        "meets word in `vectors @ vectors.transpose(-2, -1)`, T × T.",
        lambda x: ((x.mT @ x).softmax(-1) @ x, (x.mT @ x).softmax(-1)),
        lambda x: (x @ (x.mT @ x).softmax(-1), (x.mT @ x).softmax(-1)),
    ),
    *known(
        "not transposed",
        "The vectors meet themselves untransposed, so a word's components are multiplied with other words' numbers in "
        "the wrong places; it runs only where T = d. Transpose the second: `vectors.transpose(-2, -1)`.",
        _with(lambda x: (x @ x).softmax(-1)),
    ),
    *known(
        "reshaped, not transposed",
        "`reshape` and `view` keep the numbers in their order and only cut the rows elsewhere, so numbers of different "
        "words end up together. Use `vectors.transpose(-2, -1)`.",
        _with(lambda x: (x @ x.reshape(*x.shape[:-2], x.size(-1), x.size(-2))).softmax(-1)),
    ),
    *known(
        "all dimensions reversed",
        "`.T` turns over *all* dimensions, so a batch gets mixed up or does not fit. Only the last two change places: "
        "`vectors.transpose(-2, -1)`.",
        _with(lambda x: (x @ x.permute(*reversed(range(x.dim())))).softmax(-1)),
    ),
    *known(
        "dimensions counted from the front",
        "The dimensions to transpose are counted from the front, so your answer holds for one number of dimensions "
        "only. Count from the end: `vectors.transpose(-2, -1)`.",
        _with(lambda x: (x @ x.transpose(0, 1)).softmax(-1)),
        _with(lambda x: (x @ x.transpose(1, 2)).softmax(-1)),
    ),
    *known(
        "scores in place of weights",
        "The output is right, and the second thing that you return is the scores. Asked for are the weights, what "
        "softmax made of them.",
        lambda x: (_softmax(x) @ x, _scores(x)),
    ),
    *known(
        "vectors in place of the output",
        "The weights are right, and in place of the output come the vectors as they were. Mix them: "
        "`weights @ vectors`.",
        lambda x: (x, _softmax(x)),
    ),
    *known(
        "largest only",
        "Each word takes over the vector of its best match and nothing else. Attention mixes: all words, by their "
        "weights.",
        _with(lambda x: F.one_hot(_scores(x).argmax(-1), x.size(-2)).to(x.dtype)),
        lambda x: (F.one_hot(_scores(x).argmax(-1), x.size(-2)).to(x.dtype) @ x, _softmax(x)),
    ),
    *known(
        "distance",
        "Your scores are made of distances between the words. A score is the dot product: it also grows with the "
        "vectors' lengths.",
        _with(lambda x: (-torch.cdist(x, x)).softmax(-1)),
        _with(lambda x: (-torch.cdist(x, x).square()).softmax(-1)),
    ),
    Mistake(
        "weights right, output wrong",
        "The weights are right, and the output is not their weighted sum. Row i of the output is the sum of all the "
        "vectors, each times its weight in row i: `weights @ vectors`.",
        matches=_only_output_wrong,
    ),
]

SELF_ATTENTION = Exercise(
    id="2.3",
    title="Self-attention as two matrix products",
    minutes=10,
    difficulty=2,
    reference=self_attention,
    draw=_draw,
    returns=("output", "weights"),
    hints=(
        "All scores at once are a table of dot products: a matrix product of the vectors with their transpose.",
        "`vectors @ vectors.transpose(-2, -1)` is (…, T, T). Softmax along each row makes the weights. A weighted sum "
        "of vectors is a matrix product too.",
        "```python\nweights = (vectors @ vectors.transpose(-2, -1)).softmax(dim=-1)\n"
        "return weights @ vectors, weights\n```",
    ),
    properties=(
        Property(
            "every row of the weights sums to 1",
            lambda output, inputs, answer: sum_to_1(output[1], -1),
            "Each word shares out 1 among all the words, along its row. Your rows are no shares: check the softmax and "
            "its dimension.",
        ),
        Property(
            "the output is the weighted sum of the vectors",
            lambda output, inputs, answer: close(output[0], output[1] @ inputs[0]),
            "Your output is not what your own weights make of the vectors: row i should be the sum of all vectors, "
            "each times its weight in row i.",
        ),
        Property(
            "every sentence is treated for itself",
            _batch_apart,
            "The first sentence alone should give the first result. In your answer the other sentences change it: "
            "count dimensions from the end.",
        ),
        Property(
            "other order in, other order out",
            _reordered,
            "With the words in reverse, output and weights should be the same in reverse. Yours are not: somewhere a "
            "word's place counts, or words and components are mixed up.",
        ),
    ),
    mistakes=MISTAKES,
)
