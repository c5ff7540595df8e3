"""Exercise 3.2: self-attention with queries, keys and values."""

from collections.abc import Callable

from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known, tenths
from utils.lessons.shared.mistakes import in_scores, in_weights
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import output_wrong
from utils.lessons.shared.mistakes.properties import ROWS_SUM_TO_1, SENTENCES_APART
from utils.lessons.shared.mistakes.steps import Step, as_it_is, attend, by_root

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


@Recipe
def _with(*, scale: Step = as_it_is, **steps: Step) -> Answer:
    """Self-attention with some of its steps done another way; nothing is scaled yet."""

    def answer(x, query_matrix, key_matrix, value_matrix):
        return attend(x @ query_matrix, x @ key_matrix, x @ value_matrix, scale=scale, **steps)

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


def _value_matrix_counts(output, inputs, answer):
    x, query_matrix, key_matrix, value_matrix = inputs
    doubled = answer(x, query_matrix, key_matrix, 2 * value_matrix)
    return close(doubled[0], 2 * output[0]) and close(doubled[1], output[1])


def _moves_between_query_and_key(output, inputs, answer):
    x, query_matrix, key_matrix, value_matrix = inputs
    return close(answer(x, 2 * query_matrix, key_matrix / 2, value_matrix)[1], output[1])


MISTAKES = [
    *in_weights.OVER_QUERIES.within(_with),
    *in_weights.COUNTED_FROM_FRONT.within(_with),
    *in_weights.NO_SOFTMAX.within(_with),
    *in_scores.SCALED.within(_with),
    *known(
        "scaled by √d_model",
        "The scores are divided by the root of the words' length. A Transformer divides by √d_k, and the "
        "next lesson shows why; here nothing divides them.",
        lambda x, a, b, c: _with(scale=lambda scores, _: by_root(scores, x.size(-1)))(x, a, b, c),
        remedy="Leave the division out: the scores are the dot products as they are.",
    ),
    *in_scores.KEYS_BY_QUERIES.within(_with),
    *known(
        "words passed on as they are",
        "The weights are right, and they mix the words themselves. So W_V changes nothing: what is passed on "
        "is not the value.",
        _mixing(lambda w, x, *_: w @ x),
        remedy="Mix x W_V in place of x.",
    ),
    *known(
        "keys passed on",
        "The weights are right, and they mix the keys. The key is only for being found; what is passed on is "
        "the value.",
        _mixing(lambda w, x, a, b, c: w @ (x @ b)),
        remedy="Mix x W_V in place of x W_K.",
    ),
    *known(
        "queries passed on",
        "The weights are right, and they mix the queries. A query is what a word looks for; what is passed "
        "on is the value.",
        _mixing(lambda w, x, a, b, c: w @ (x @ a)),
        remedy="Mix x W_V in place of x W_Q.",
    ),
    *known(
        "the scores mixed",
        "The weights multiply the *scores* in place of the values. The scores have done their work when the "
        "weights are made.",
        _mixing(lambda w, x, a, b, c: w @ _scores(x @ a, x @ b)),
        remedy="Multiply the weights with the values: `weights @ value`.",
    ),
    *known(
        "values not mixed",
        "The output is every word's own value. The weights are right and never used, so no word gets "
        "anything from another.",
        _with(mix=lambda weights, value: value),
        remedy="Mix the values: `weights @ value`.",
    ),
    *in_weights.TURNED_OVER.within(_with),
    *known(
        "one matrix for query and key",
        "Query and key are made with the same matrix, so the scores are symmetric: if one word finds "
        "another, that one finds it just as well.",
        lambda x, a, b, c: self_attention(x, a, a, c),
        lambda x, a, b, c: self_attention(x, b, b, c),
        remedy="Give each role its own matrix: x W_Q and x W_K.",
    ),
    *known(
        "not projected",
        "The scores are those of lesson 02: words meet words as they are, and neither W_Q nor W_K is used.",
        lambda x, a, b, c: (_scores(x, x).softmax(-1) @ (x @ c), _scores(x, x).softmax(-1)),
        lambda x, a, b, c: (_scores(x, x).softmax(-1) @ x, _scores(x, x).softmax(-1)),
        remedy="Make queries and keys of the words first, x W_Q and x W_K. They meet then.",
    ),
    *known(
        "key not projected",
        "The query meets the word as it is. That fits only where d_k = d_model, and W_K is never used.",
        lambda x, a, b, c: (_scores(x @ a, x).softmax(-1) @ (x @ c), _scores(x @ a, x).softmax(-1)),
        remedy="Let the query meet the *key*, x W_K.",
    ),
    *known(
        "query not projected",
        "The word as it is meets the keys. That fits only where d_k = d_model, and W_Q is never used.",
        lambda x, a, b, c: (_scores(x, x @ b).softmax(-1) @ (x @ c), _scores(x, x @ b).softmax(-1)),
        remedy="Let the *query* ask, x W_Q.",
    ),
    *known(
        "multiplied twice",
        "Something is multiplied by its matrix twice, which fits only where the matrix is square. It is the "
        "*word* that is multiplied; the product is the query, the key or the value already.",
        _again("qkv"),
        _again("qk"),
        _again("q"),
        remedy="Use each matrix once: x W_Q, x W_K and x W_V.",
    ),
    *known(
        "value matrix applied twice",
        "W_V is applied twice: to the words, and to the mixture once more. That fits only where it is square.",
        _mixing(lambda w, x, a, b, c: w @ (x @ c) @ c),
        remedy="Take the second product away.",
    ),
    *known(
        "matrix turned over",
        "One of W_Q, W_K and W_V, or several, is transposed. That fits only where it is square, and then it "
        "weighs the wrong numbers.",
        lambda x, a, b, c: self_attention(x, a.mT, b.mT, c.mT),
        lambda x, a, b, c: self_attention(x, a.mT, b.mT, c),
        lambda x, a, b, c: self_attention(x, a.mT, b, c),
        lambda x, a, b, c: self_attention(x, a, b.mT, c),
        lambda x, a, b, c: self_attention(x, a, b, c.mT),
        remedy="Each matrix stands as it is, on the right of the words: (…, T, d_model) · (d_model, d_k).",
    ),
    *known(
        "matrices exchanged",
        "The matrices have changed places: one role is made with the matrix of another.",
        lambda x, a, b, c: self_attention(x, a, c, b),
        lambda x, a, b, c: self_attention(x, c, b, a),
        lambda x, a, b, c: self_attention(x, c, a, b),
        remedy="They come in this order: W_Q, W_K, W_V.",
    ),
    *in_scores.NOT_TRANSPOSED.within(_with),
    *in_scores.ALL_REVERSED.within(_with),
    *in_scores.FROM_FRONT.within(_with),
    *in_scores.RESHAPED.within(_with),
    *in_weights.SCORES_SHOWN.within(_with),
    *in_weights.LARGEST_ONLY.within(_with),
    *in_weights.WITHOUT_ITSELF.within(_with),
    *in_weights.WORD_ADDED_AGAIN.by(  # the order of the two shows where they do not fit, in the error's text
        _mixing(lambda w, x, a, b, c: x + w @ (x @ c)),
        _mixing(lambda w, x, a, b, c: w @ (x @ c) + x),
    ),
    *in_weights.SOFTMAX_TWICE.within(_with),
    output_wrong("value"),
]

ATTEND = Exercise(
    id="3.2",
    title="Self-attention with three roles",
    minutes=12,
    difficulty=2,
    reference=self_attention,
    draw=_draw,
    returns=("output", "weights"),
    because="Each word is multiplied by three matrices. The query meets the keys, softmax makes shares of each row of "
    "scores, and the shares mix the values. What a word is found by and what it passes on are apart.",
    hints=(
        "Three matrix products first: the words with each of the three matrices. Then go on as in lesson 02.",
        "Scores are queries with keys: `query @ key.transpose(-2, -1)`, (…, T, T). Softmax along each row. What do the "
        "weights mix?",
        "```python\nquery, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix\n"
        "weights = (query @ key.transpose(-2, -1)).softmax(dim=-1)\nreturn weights @ value, weights\n```",
    ),
    properties=(
        ROWS_SUM_TO_1,
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
        SENTENCES_APART,
    ),
    mistakes=MISTAKES,
)
