"""Exercise 3.4: a query matrix for rock–paper–scissors."""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, known
from utils.lessons.queries_keys_values.checks.labels import of_words
from utils.lessons.shared.mistakes import in_scores
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import softmax_applied, times_a_number
from utils.lessons.shared.mistakes.steps import Step

CYCLE = torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])  # row: who asks; column: whom it beats


def beats_scores(x: Tensor) -> Tensor:
    """The right answer to 3.4."""
    return x @ CYCLE @ x.transpose(-2, -1)


def _draw(generator):
    def case(*shape: int):
        return (F.one_hot(torch.randint(3, shape, generator=generator), 3).float(),)

    yield (torch.eye(3),)  # by hand
    yield (torch.eye(3)[[1, 1, 0, 2]],)
    yield case(6)
    yield case(3, 3)
    yield case(3, 3, 3)
    yield case(2, 3, 4)


def _by(matrix: Tensor | list) -> Callable[[Tensor], Tensor]:
    """An answer with another query matrix."""
    matrix = torch.as_tensor(matrix)
    return lambda x: x @ matrix @ x.mT


def _with(*, score: Step) -> Step:
    """The right queries and keys, with scores made in another way."""
    return lambda x: score(x @ CYCLE, x)


def _row_of_an_identity(columns: list[int]) -> Tensor:
    return torch.eye(3)[columns]


def _no_draw(output, inputs, answer):
    return close(output * output.mT, torch.zeros_like(output))


def _own_kind(output, inputs, answer):
    same = inputs[0] @ inputs[0].mT
    return close(output * same, torch.zeros_like(output))


MISTAKES = [
    *known(
        "who beats me",
        "Your table is right but for its direction: it is 1 where word j beats word i. That is what the "
        "right W_Q gives when it is transposed.",
        _by(CYCLE.mT),
        remedy="A row is a query: row *rock* needs its 1 in the column of *scissors*. Transpose your matrix, or "
        "exchange i and j.",
    ),
    *known(
        "likes its own kind",
        "Every word finds its own kind, as in lesson 02. Either no matrix is at work, or it stands on both "
        "sides, query *and* key, and undoes itself.",
        _by(torch.eye(3)),
        remedy="Only the query goes through the matrix; the keys are the words as they are.",
    ),
    *known(
        "both directions",
        "Your scores are symmetric: the 1 stands where i beats j *and* where j beats i. That is everybody "
        "who is not of the same kind.",
        _by(CYCLE + CYCLE.mT),
        remedy="Only the winner asks: each row of the matrix has one 1.",
    ),
    *known(
        "minus one for the loser",
        "Where i beats j you have 1, as it should be, and where i loses −1.",
        _by(CYCLE - CYCLE.mT),
        remedy="Asked for is 0 there: take the negative numbers out of the matrix.",
    ),
    *known(
        "no circle",
        "One kind finds itself, and the other two find each other. The three kinds should stand in a circle: "
        "rock beats scissors, scissors beat paper, paper beats rock.",
        *(_by(_row_of_an_identity(columns)) for columns in ([0, 2, 1], [2, 1, 0], [1, 0, 2])),
        remedy="Check each row of your matrix: whose key does this kind look for?",
    ),
    *known(
        "a kind left out",
        "One kind finds nobody: its row in your matrix is 0. Each of the three beats another.",
        *(_by(CYCLE * (torch.arange(3) != row).float().unsqueeze(1)) for row in range(3)),
        remedy="Give that row its 1, in the column of the kind that it beats.",
    ),
    *known(
        "everybody",
        "Every score is 1: every word finds every word.",
        _by(torch.ones(3, 3)),
        remedy="Each row of the matrix needs one 1 only, in the column of the kind that is beaten.",
    ),
    *known(
        "queries only",
        "These are the queries; nobody has answered yet. There is a row for each word, and a column for each "
        "*kind* in place of each word.",
        lambda x: x @ CYCLE,
        remedy="Multiply them with the keys, here the words themselves, turned over.",
    ),
    *known(
        "numbers by numbers",
        "Your table is 3 × 3 whatever the number of words: the transpose stands on the left, so kinds meet kinds.",
        lambda x: x.mT @ x @ CYCLE,
        lambda x: CYCLE @ x.mT @ x,
        lambda x: x.mT @ x,
        remedy="Words meet words: the words as they are on the left, turned over on the right.",
    ),
    *known(
        "the matrix itself",
        "You return the matrix of the three kinds, whatever words come.",
        lambda x: CYCLE,
        remedy="Look the words up in it: multiply it by the words on the left, and by the words turned over on the "
        "right.",
    ),
    *in_scores.ALL_REVERSED.within(_with, key="x"),
    *in_scores.FROM_FRONT.within(_with, key="x"),
    softmax_applied("The scores here are 1 and 0 as they are."),
    Mistake(
        "another size",
        "The pattern is right, and the numbers are a multiple of it.",
        remedy="A score should be 1 where the word beats the other: divide your matrix by what stands there now.",
        matches=lambda inputs, output, expected: (
            output.is_floating_point() and times_a_number(inputs, output, expected)
        ),
    ),
]

BEATS = Exercise(
    id="3.4",
    title="A query matrix for rock, paper, scissors",
    minutes=10,
    difficulty=2,
    reference=beats_scores,
    draw=_draw,
    call=of_words,
    because="Row by row W_Q turns each kind into the kind that it beats, and the key is the kind itself. So their dot "
    "product is 1 for that kind only. A matrix of its own for the query makes who finds whom a one-way street.",
    hints=(
        "The key of a word is the word itself, for instance (0, 0, 1) for scissors. Which query must *rock* have, so "
        "that its dot product with this key is 1 and with the others 0?",
        "Rock's query is (0, 0, 1), and rock is (1, 0, 0). So the first row of W_Q is (0, 0, 1). Two rows are left.",
        "```python\nquery_matrix = torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])\n"
        "return x @ query_matrix @ x.transpose(-2, -1)\n```",
    ),
    properties=(
        Property(
            "nobody beats his own kind",
            _own_kind,
            "Between two words of one kind the score should be 0. In your answer it is not.",
        ),
        Property(
            "of two words at most one beats the other",
            _no_draw,
            "If word i beats word j, then j does not beat i. In your answer both scores are there.",
        ),
    ),
    mistakes=MISTAKES,
)
