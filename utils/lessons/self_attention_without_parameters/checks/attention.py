"""Exercise 2.3: self-attention without parameters as two matrix products."""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Property, Recipe, known, tenths
from utils.lessons.shared.mistakes import in_scores, in_weights
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import output_wrong
from utils.lessons.shared.mistakes.properties import ROWS_SUM_TO_1, SENTENCES_APART
from utils.lessons.shared.mistakes.steps import Step, as_it_is, attend, by_root


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


@Recipe
def _with(*, scale: Step = as_it_is, **steps: Step) -> Callable[[Tensor], tuple[Tensor, Tensor]]:
    """Self-attention with some of its steps done another way; nothing is scaled yet."""
    return lambda vectors: attend(vectors, vectors, vectors, scale=scale, **steps)


def _scores(vectors: Tensor) -> Tensor:
    return vectors @ vectors.transpose(-2, -1)


def _softmax(vectors: Tensor) -> Tensor:
    return _scores(vectors).softmax(dim=-1)


def _reordered(output, inputs, answer):
    vectors = inputs[0].flip(-2)
    result, weights = answer(vectors)
    return close(result, output[0].flip(-2)) and close(weights, output[1].flip(-2, -1))


MISTAKES = [
    *in_weights.OVER_QUERIES.within(
        _with,
        message="Your *columns* sum to 1, not your rows: the softmax ran down the column. The scores are symmetric, so "
        "nothing else gives it away.",
        remedy="Each word shares out 1 among all words, along its row: `softmax(dim=-1)`.",
    ),
    *in_weights.COUNTED_FROM_FRONT.within(_with),
    *in_weights.TURNED_OVER.within(_with, value="vectors"),
    *in_weights.NO_SOFTMAX.within(_with, lambda x: (_scores(x) @ x, _softmax(x)), value="vectors"),
    *in_weights.DIVIDED_BY_SUM.within(_with),
    *in_weights.NOT_DIVIDED.within(_with),
    *known(
        "scaled by √d",
        "The scores are divided by the root of the vectors' length in numbers. That is what a Transformer does, and "
        "lesson 04 shows why; here nothing divides them yet.",
        _with(scale=by_root),
        remedy="Leave the division out: here the scores are the dot products as they are.",
    ),
    *known(
        "divided by d",
        "The scores are divided by the number of components, so they are means of products and not their sums.",
        _with(scale=lambda scores, d: scores / d),
        remedy="Leave the division out: here the scores are the dot products as they are.",
    ),
    *in_scores.COSINE.within(_with, lambda x: self_attention(F.normalize(x, dim=-1))),
    *in_weights.SOFTMAX_TWICE.within(_with),
    *in_weights.WITHOUT_ITSELF.within(_with),
    *in_weights.WORD_ADDED_AGAIN.by(_with(mix=lambda weights, vectors: vectors + weights @ vectors)),
    *known(
        "weights mix the scores",
        "The weights multiply the *scores* in place of the vectors. So your output has a number for each word, and "
        "what a word collects is vectors.",
        lambda x: (_softmax(x) @ _scores(x), _softmax(x)),
        remedy="Multiply the weights by the vectors that came in: row i of the output is their sum, weighted by row i.",
    ),
    *known(
        "weights multiplied entry by entry",
        "The weights multiply something number by number, and nothing is summed.",
        _with(mix=lambda weights, vectors: weights * vectors),
        lambda x: (_softmax(x) * _scores(x), _softmax(x)),
        remedy="A weighted sum of vectors is a matrix product: `@` in place of `*`.",
    ),
    *known(
        "components meet",
        "The transpose stands on the left, so *components* meet components and not words: that table is d × d.",
        lambda x: ((x.mT @ x).softmax(-1) @ x, (x.mT @ x).softmax(-1)),
        lambda x: (x @ (x.mT @ x).softmax(-1), (x.mT @ x).softmax(-1)),
        remedy="Word meets word if the transpose stands on the right: that table is T × T.",
    ),
    *in_scores.NOT_TRANSPOSED.within(_with, name="not transposed", key="vectors"),
    *in_scores.RESHAPED.within(_with, key="vectors"),
    *in_scores.ALL_REVERSED.within(_with, key="vectors"),
    *in_scores.FROM_FRONT.within(_with, name="dimensions counted from the front", key="vectors"),
    *in_weights.SCORES_SHOWN.within(_with),
    *known(
        "vectors in place of the output",
        "The weights are right, and in place of the output come the vectors as they were: nothing is mixed.",
        _with(mix=lambda weights, vectors: vectors),
        remedy="Multiply the weights by the vectors, as matrices, and return that.",
    ),
    *in_weights.LARGEST_ONLY.within(_with),
    *in_scores.DISTANCE.within(_with),
    output_wrong("vectors"),
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
    because="Row i of the first product holds the dot products of word i with all words, and row i of the second is "
    "the sum of all vectors with these weights. Counted from the end, the dimensions fit a sentence and a batch.",
    properties=(
        ROWS_SUM_TO_1,
        Property(
            "the output is the weighted sum of the vectors",
            lambda output, inputs, answer: close(output[0], output[1] @ inputs[0]),
            "Your output is not what your own weights make of the vectors: row i should be the sum of all vectors, "
            "each times its weight in row i.",
        ),
        SENTENCES_APART,
        Property(
            "other order in, other order out",
            _reordered,
            "With the words in reverse, output and weights should be the same in reverse. Yours are not: somewhere a "
            "word's place counts, or words and components are mixed up.",
        ),
    ),
    mistakes=MISTAKES,
)
