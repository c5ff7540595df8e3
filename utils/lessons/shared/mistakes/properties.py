"""What several exercises ask of a right answer."""

from utils.course.checks.exercise import Property
from utils.lessons.shared.mistakes.comparing import close, sum_to_1


def _first_alone(output, inputs, answer):
    x, *others = inputs
    return x.dim() == 2 or all(close(a, b[:1]) for a, b in zip(answer(x[:1], *others), output, strict=True))


def first_row_alone(output, inputs, answer):
    """For a function of rows that are treated each for itself: the first one gives the same without the others."""
    (rows,) = inputs
    return rows.dim() == 1 or close(answer(rows[:1]), output[:1])


ROWS_SUM_TO_1 = Property(  # for answers that return output and weights
    "every row of the weights sums to 1",
    lambda output, inputs, answer: sum_to_1(output[1], -1),
    "Each word shares out 1 among all the words, along its row. Your rows are no shares: check the softmax and its "
    "dimension.",
)
SENTENCES_APART = Property(  # for answers with several results, whose first input may be a batch
    "every sentence is treated for itself",
    _first_alone,
    "The first sentence alone should give the first result. In your answer the other sentences change it: count "
    "dimensions from the end.",
)
