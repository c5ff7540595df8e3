"""Exercise 6.4: the W_O that averages."""

import torch

from utils.course.checks.exercise import Exercise, known
from utils.lessons.multi_head_attention.experiment import mean_matrix

RIGHT = mean_matrix(2, 2)  # (4, 2)

MISTAKES = [
    *known(
        "sum in place of mean",
        "With this matrix the heads are *added*: each number of the result is one of head 1 plus one of head 2. The "
        "mean is half of that.",
        2 * RIGHT,
    ),
    *known(
        "halved twice",
        "Your result is half the mean: the ½ is in it twice. A sum of two numbers with ½ before each is their mean.",
        RIGHT / 2,
    ),
    *known(
        "averaged inside a head",
        "This matrix averages the two numbers *inside* each head: the first column takes both numbers of head 1. The "
        "first number of the mean comes from the first number of head 1 and the first number of head 2: rows 0 and 2.",
        torch.tensor([[0.5, 0.0], [0.5, 0.0], [0.0, 0.5], [0.0, 0.5]]),
    ),
    *known(
        "everything averaged",
        "This matrix makes both numbers of the result alike, and mixes all four numbers of the concatenation. The "
        "first number of the mean comes from the first numbers of the two heads alone.",
        torch.full((4, 2), 0.25),
        torch.full((4, 2), 0.5),
    ),
    *known(
        "one head only",
        "This matrix passes one head on and leaves the other out. Both halves of the rows, head 1's and head 2's, are "
        "needed, with ½ each.",
        *(
            scale * torch.cat(pair)
            for scale in (1.0, 0.5)
            for pair in ((torch.eye(2), torch.zeros(2, 2)), (torch.zeros(2, 2), torch.eye(2)))
        ),
    ),
    *known(
        "unit matrix",
        "The 4 × 4 unit matrix leaves the concatenation as it is, with four numbers. The mean has two, so the matrix "
        "has two columns.",
        torch.eye(4),
        torch.eye(4) / 2,
    ),
    *known(
        "turned over",
        "Your matrix is turned over: rows and columns have changed places. The concatenation (4 numbers) times W_O "
        "gives 2 numbers, so W_O has 4 rows and 2 columns.",
        RIGHT.T,
    ),
    *known(
        "columns exchanged",
        "The two columns have changed places: the first number of your result is the mean of the heads' *second* "
        "numbers.",
        RIGHT.flip(1),
    ),
    *known(
        "crossed",
        "The blocks of the two heads differ: yours takes the first number of one head together with the second of the "
        "other. Both blocks are the same, ½ on the diagonal.",
        torch.tensor([[0.5, 0.0], [0.0, 0.5], [0.0, 0.5], [0.5, 0.0]]),
        torch.tensor([[0.0, 0.5], [0.5, 0.0], [0.5, 0.0], [0.0, 0.5]]),
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
    mistakes=MISTAKES,
)
