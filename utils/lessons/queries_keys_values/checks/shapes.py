"""Exercise 3.1: the shapes of one attention, predicted."""

from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake

T, D_MODEL, D_K, D_V = 5, 8, 3, 2
RIGHT = ((D_MODEL, D_K), (T, D_K), (T, D_V), (T, T), (T, D_V))
PARTS = ("matrix", "query", "value", "scores", "output")

_ROW_A_WORD = "There is one row for each word: begin with the number of words."
_PRODUCT = "In a product (a, b) · (b, c) the inner sizes have to agree, and (a, c) comes out. What stands left of W_Q?"
_WHICH_SIZE = "Ask which of the three sizes this role has: d_model, d_k or d_v."
_WORDS_BY_WORDS = "Every word's query meets every word's key: rows and columns are both words."
_MIXES = "The weights mix the values, row by row: as many rows as words, each as long as one value."

# For each part, the wrong shapes that people come to: name, what is wrong, and what to change.
_CAUSES: dict[str, dict[tuple[int, ...], tuple[str, str, str]]] = {
    "matrix": {
        (8, 8): (
            "a square matrix",
            "A square W_Q would make queries as long as the words, 8 numbers. Here a query has d_k = 3.",
            _PRODUCT,
        ),
        (3, 8): (
            "matrix turned over",
            "That is W_Q transposed. The words stand on the left of the product, (5, 8), and their 8 numbers find no "
            "partner in a matrix that begins with 3.",
            "Exchange the two sizes.",
        ),
        (5, 3): (
            "a row for each word",
            "That is the shape of the queries. The matrix is the same for every word and does not know how many there "
            "are.",
            _PRODUCT,
        ),
        (8, 5): (
            "words in the matrix",
            "There is a 5 in it, the number of words. The matrix is the same for sentences of any length.",
            _PRODUCT,
        ),
        (3, 3): (
            "words of 3 numbers",
            "A matrix of 3 rows would need words of 3 numbers; they have d_model = 8.",
            _PRODUCT,
        ),
    },
    "query": {
        (5, 8): (
            "query as long as a word",
            "The queries are as long as the words in your answer. But W_Q makes d_k numbers of the word's 8.",
            _WHICH_SIZE,
        ),
        (3, 5): ("words in columns", "That is turned over: your words stand in columns.", _ROW_A_WORD),
        (8, 3): (
            "query like the matrix",
            "That is the shape of W_Q, which has a row for each number of a word.",
            _ROW_A_WORD,
        ),
        (3,): ("one word only", "That is one query. There are five words, and each has its own.", _ROW_A_WORD),
        (5, 5): (
            "query like the scores",
            "Five numbers would be one for each word: those are a row of scores. A query has d_k numbers.",
            _WHICH_SIZE,
        ),
    },
    "value": {
        (5, 3): (
            "value as long as a key",
            "Your values are as long as the keys. Only query and key must be equally long, since they meet in a dot "
            "product.",
            _WHICH_SIZE,
        ),
        (5, 8): (
            "value as long as a word",
            "Your values are as long as the words. But W_V makes d_v numbers of the word's 8.",
            _WHICH_SIZE,
        ),
        (2, 5): ("words in columns", "That is turned over: your words stand in columns.", _ROW_A_WORD),
        (8, 2): (
            "value like the matrix",
            "That is the shape of W_V, which has a row for each number of a word.",
            _ROW_A_WORD,
        ),
        (2,): ("one word only", "That is one value. There are five words, and each has its own.", _ROW_A_WORD),
    },
    "scores": {
        (3, 3): (
            "numbers meet",
            "That is the shape of Qᵀ K, in which the numbers of queries meet the numbers of keys.",
            _WORDS_BY_WORDS,
        ),
        (8, 8): (
            "numbers meet",
            "That is a table of the words' numbers by the words' numbers. Neither 8 is left in queries and keys.",
            _WORDS_BY_WORDS,
        ),
        (5, 3): (
            "scores like the query",
            "That is still a query's shape. In a score a whole query and a whole key have become one number.",
            _WORDS_BY_WORDS,
        ),
        (5, 2): (
            "scores like the value",
            "That is the shape of the values. They have no part in the scores.",
            _WORDS_BY_WORDS,
        ),
        (5,): ("one row of scores", "That is what one word has. All five have a row each.", _WORDS_BY_WORDS),
        (5, 1): (
            "one row of scores",
            "That is one score a word. But each word has one for every word's key.",
            _WORDS_BY_WORDS,
        ),
    },
    "output": {
        (5, 3): (
            "output as long as a query",
            "Your output is as long as a query. Queries have done their work when the scores are made.",
            _MIXES,
        ),
        (5, 8): (
            "output as long as a word",
            "Your output is as long as a word. But the words themselves are not mixed.",
            _MIXES,
        ),
        (5, 5): (
            "output like the weights",
            "That is the shape of the weights. They still have to mix something.",
            _MIXES,
        ),
        (2, 5): ("words in columns", "That is turned over: your words stand in columns.", _ROW_A_WORD),
        (2,): ("one word only", "That is the output of one word. Each of the five words has its own.", _ROW_A_WORD),
    },
}


def _wrong_part(output) -> tuple[str, tuple[int, ...]]:
    """The first part that is wrong, and the shape that was given."""
    given = [tuple(int(size) for size in shape) for shape in output]
    return next((name, shape) for name, shape, right in zip(PARTS, given, RIGHT, strict=True) if shape != right)


def _is(part: str, shape: tuple[int, ...]) -> Callable[..., bool]:
    return lambda inputs, output, expected: _wrong_part(output) == (part, shape)


MISTAKES = [
    Mistake(name, f"`{part}` is not {shape}. {message}", remedy=remedy, matches=_is(part, shape))
    for part, causes in _CAUSES.items()
    for shape, (name, message, remedy) in causes.items()
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
    because="A matrix has d_model rows, since the words stand on its left, and as many columns as its product is to "
    "have numbers. Queries, values and outputs have a row for each word; the scores are words by words.",
    mistakes=MISTAKES,
)
