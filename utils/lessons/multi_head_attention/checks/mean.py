"""Exercise 6.4: the W_O that averages."""

import torch

from utils.course.checks.exercise import Exercise, Mistake, known
from utils.lessons.multi_head_attention.experiment import mean_matrix

RIGHT = mean_matrix(2, 2)  # (4, 2)

MISTAKES = [
    *known(
        "sum in place of mean",
        "With this matrix the heads are *added*: each number of the result is one of head 1 plus one of head 2, which "
        "is twice the mean.",
        2 * RIGHT,
        remedy="Halve what each head brings.",
    ),
    *known(
        "halved twice",
        "Your result is half the mean: it is divided twice, once too often.",
        RIGHT / 2,
        remedy="A sum of two numbers with ½ before each is their mean already.",
    ),
    *known(
        "averaged inside a head",
        "This matrix averages the two numbers *inside* each head: the first column takes both numbers of head 1 and "
        "none of head 2.",
        torch.tensor([[0.5, 0.0], [0.5, 0.0], [0.0, 0.5], [0.0, 0.5]]),
        remedy="The first number of the mean comes from the first number of head 1 and the first number of head 2: "
        "rows 0 and 2.",
    ),
    *known(
        "everything averaged",
        "This matrix makes both numbers of the result alike, and mixes all four numbers of the concatenation.",
        torch.full((4, 2), 0.25),
        torch.full((4, 2), 0.5),
        remedy="The first number of the mean comes from the first numbers of the two heads alone: leave the "
        "others out.",
    ),
    *known(
        "one head only",
        "This matrix passes one head on and leaves the other out.",
        *(
            scale * torch.cat(pair)
            for scale in (1.0, 0.5)
            for pair in ((torch.eye(2), torch.zeros(2, 2)), (torch.zeros(2, 2), torch.eye(2)))
        ),
        remedy="Both halves of the rows, head 1's and head 2's, are needed, with ½ each.",
    ),
    *known(
        "unit matrix",
        "With a 4 × 4 unit matrix the concatenation keeps its four numbers, each by itself. The mean has two.",
        torch.eye(4),
        torch.eye(4) / 2,
        remedy="A number of the mean is a column of the matrix: make two.",
    ),
    *known(
        "turned over",
        "Your matrix is turned over: rows and columns have changed places, so the concatenation cannot be multiplied "
        "by it.",
        RIGHT.T,
        remedy="The concatenation (4 numbers) times W_O gives 2 numbers, so W_O has 4 rows and 2 columns.",
    ),
    *known(
        "columns exchanged",
        "The two columns have changed places: the first number of your result is the mean of the heads' *second* "
        "numbers.",
        RIGHT.flip(1),
        remedy="The first column is for the first number of each head, the second for the second.",
    ),
    *known(
        "crossed",
        "The blocks of the two heads differ: yours takes the first number of one head together with the second of the "
        "other.",
        torch.tensor([[0.5, 0.0], [0.0, 0.5], [0.0, 0.5], [0.5, 0.0]]),
        torch.tensor([[0.0, 0.5], [0.5, 0.0], [0.5, 0.0], [0.0, 0.5]]),
        remedy="Make both blocks the same, ½ on the diagonal.",
    ),
    Mistake(
        "another shape",
        "Your matrix has another shape than 4 rows and 2 columns, so `concatenated @ output_matrix` is not two "
        "numbers, or cannot be worked out at all.",
        remedy="One row for each of the four numbers that go in, one column for each of the two that come out.",
        matches=lambda inputs, output, expected: torch.as_tensor(output).shape != expected.shape,
    ),
]

MEAN_MATRIX = Exercise(
    id="6.4",
    title="The projection that averages",
    minutes=5,
    difficulty=2,
    reference=RIGHT,
    hints=(
        "Call the concatenation (a, b, c, d): a and b from head 1, c and d from head 2. What are the two numbers of "
        "the mean?",
        "The mean is ((a + c)/2, (b + d)/2). Column 0 of W_O says what the first number is made of: how much of a, "
        "b, c and d.",
        "Column 0 is ½, 0, ½, 0. Column 1 is the same for b and d.",
    ),
    because="Both heads meet the same block, ½ times the unit matrix. So each number of the result is half of one "
    "head's number and half of the other's: their mean.",
    mistakes=MISTAKES,
)
