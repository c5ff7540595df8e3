"""Exercise 3.1: the shapes of one attention, predicted."""

from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake

T, D_MODEL, D_K, D_V = 5, 8, 3, 2
RIGHT = ((D_MODEL, D_K), (T, D_K), (T, D_V), (T, T), (T, D_V))
PARTS = ("matrix", "query", "value", "scores", "output")

# For each part, the wrong shapes that people come to: name, and why.
_CAUSES: dict[str, dict[tuple[int, ...], tuple[str, str]]] = {
    "matrix": {
        (8, 8): ("a square matrix", "W_Q need not be square: it makes queries of d_k = 3 numbers from words of 8."),
        (3, 8): (
            "matrix turned over",
            "That is W_Q turned over. In X W_Q the words stand on the left, (5, 8), so the matrix begins with their 8.",
        ),
        (5, 3): (
            "a row for each word",
            "That is the shape of the queries. The matrix is the same for every word and does not know how many there "
            "are.",
        ),
        (8, 5): ("words in the matrix", "The matrix does not know how many words there are: no 5 in its shape."),
        (3, 3): ("words of 3 numbers", "A matrix of 3 rows would need words of 3 numbers; they have d_model = 8."),
    },
    "query": {
        (5, 8): ("query as long as a word", "A query has d_k = 3 numbers: W_Q has made 3 of the word's 8."),
        (3, 5): ("words in columns", "That is turned over. There is one row for each word."),
        (8, 3): ("query like the matrix", "That is the shape of W_Q. X W_Q has a row for each of the 5 words."),
        (3,): ("one word only", "That is one query. There are five words, and each has its own: one row for each."),
        (5, 5): ("query like the scores", "A query has d_k = 3 numbers; five of them would be one for each word."),
    },
    "value": {
        (5, 3): ("value as long as a key", "A value has d_v = 2 numbers. Only query and key must be equally long."),
        (5, 8): ("value as long as a word", "A value has d_v = 2 numbers: W_V has made 2 of the word's 8."),
        (2, 5): ("words in columns", "That is turned over. There is one row for each word."),
        (8, 2): ("value like the matrix", "That is the shape of W_V. X W_V has a row for each of the 5 words."),
        (2,): ("one word only", "That is one value. There are five words, and each has its own: one row for each."),
    },
    "scores": {
        (3, 3): ("numbers meet", "That is Qᵀ K, numbers with numbers. Q Kᵀ lets words meet words: 5 rows, 5 columns."),
        (8, 8): ("numbers meet", "The scores are a table of words by words: 5 rows, 5 columns."),
        (5, 3): ("scores like the query", "That is still a query's shape. Every query meets the keys of all 5 words."),
        (5, 2): ("scores like the value", "Values have no part in the scores. Every query meets the keys of 5 words."),
        (5,): ("one row of scores", "That is what one word has. All five have a row each."),
        (5, 1): ("one row of scores", "That is one score a word. Each word has five, one for every word's key."),
    },
    "output": {
        (5, 3): ("output as long as a query", "The output is a mixture of *values*, so it has d_v = 2 numbers a word."),
        (5, 8): ("output as long as a word", "The output is a mixture of values, not of words: d_v = 2 numbers each."),
        (5, 5): (
            "output like the weights",
            "The weights are (5, 5). They then mix the five values, of 2 numbers each.",
        ),
        (2, 5): ("words in columns", "That is turned over. There is one row for each word."),
        (2,): ("one word only", "That is the output of one word. Each of the five words has its own."),
    },
}


def _wrong_part(output) -> tuple[str, tuple[int, ...]]:
    """The first part that is wrong, and the shape that was given."""
    given = [tuple(int(size) for size in shape) for shape in output]
    return next((name, shape) for name, shape, right in zip(PARTS, given, RIGHT, strict=True) if shape != right)


def _is(part: str, shape: tuple[int, ...]) -> Callable[..., bool]:
    return lambda inputs, output, expected: _wrong_part(output) == (part, shape)


MISTAKES = [
    Mistake(name, f"`{part}` is not {shape}. {message}", matches=_is(part, shape))
    for part, causes in _CAUSES.items()
    for shape, (name, message) in causes.items()
]

SHAPES = Exercise(
    id="3.1",
    title="Predict the shapes",
    minutes=5,
    difficulty=1,
    reference=RIGHT,
    returns=PARTS,
    hints=(
        "A product of (a, b) and (b, c) is (a, c). Which of the four sizes does each of X, W_Q, Q and Kᵀ have?",
        "X is (5, 8) and Q = X W_Q has 3 numbers a word, so W_Q is (8, 3). Q and K have the same size, V has its own.",
        "Q is (5, 3), Kᵀ is (3, 5) and V is (5, 2). Multiply: Q Kᵀ, and that table times V.",
    ),
    mistakes=MISTAKES,
)
