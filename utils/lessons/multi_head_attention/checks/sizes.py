"""Exercise 6.1: how long a head is, how many weights there are, and how many parameters."""

from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake

RIGHT = (64, 1600, 1048576)
_WRONG = (
    {
        512: (
            "d_model not divided",
            "512 is d_model, the length of a whole word. It is shared out among the 8 heads.",
        ),
        8: ("number of heads as d_k", "8 is how many heads there are. Each gets d_model / 8 numbers of a word."),
        4096: (
            "d_model times heads",
            "4096 is 512 · 8. The heads do not each get a whole word: they share its 512 numbers out.",
        ),
        256: (
            "divided by the batch",
            "256 is 512 / 2. The 512 numbers are shared out among the heads, not the sentences.",
        ),
    },
    {
        200: (
            "heads forgotten",
            "200 is 2 · 10 · 10: one table for each sentence. Each head makes a table of its own.",
        ),
        800: ("sentences forgotten", "800 is 8 · 10 · 10: the tables of one sentence. There are two sentences."),
        100: ("one table", "100 is 10 · 10, one table. There is one for each head and each sentence."),
        160: (
            "one weight a word",
            "160 is 2 · 8 · 10, one weight for each word and head. Each word has a weight for *every* word of its "
            "sentence.",
        ),
        10240: (
            "outputs counted",
            "10240 is 2 · 10 · 512: the numbers that come out. Weights are one for each pair of words, in each head.",
        ),
        102400: (
            "d_k counted",
            "102400 is 1600 · 64. A pair of words has 64 products in a head, and one weight: they are added up.",
        ),
        3200: (
            "sentences joined",
            "3200 is 8 · 20 · 20. Words attend inside their own sentence, so it is two tables of 10 · 10 and not one "
            "of 20 · 20.",
        ),
    },
    {
        262144: ("one matrix", "262144 is 512 · 512, one matrix. There are four: W_Q, W_K, W_V and W_O."),
        786432: (
            "W_O forgotten",
            "786432 is 3 · 512 · 512: W_Q, W_K and W_V. The heads' outputs pass through W_O too.",
        ),
        8388608: (
            "whole matrices for each head",
            "8388608 is 8 · 4 · 512 · 512. A head has 512 · 64 numbers of each matrix, not 512 · 512: the 8 heads "
            "together have one whole matrix.",
        ),
        6553600: (
            "W_O only once",
            "6553600 is 8 · 3 · 512 · 512 and one W_O. A head has 512 · 64 numbers of W_Q, W_K and W_V each: the 8 "
            "heads together have one whole matrix of each.",
        ),
        131072: ("one head", "131072 is 4 · 512 · 64, the share of a single head. There are 8."),
        98304: ("one head", "98304 is 3 · 512 · 64: W_Q, W_K and W_V of a single head. There are 8, and there is W_O."),
        1050624: (
            "biases counted",
            "1050624 has 4 · 512 biases in it. Here there are none: count the matrices' numbers alone.",
        ),
        16384: (
            "d_k by d_k",
            "16384 is 4 · 64 · 64. A head looks at the *whole* word: its matrix takes 512 numbers and gives 64.",
        ),
    },
)


def _wrong_part(part: int, number: int) -> Callable[..., bool]:
    """This part is that number, and the parts before it are right."""

    def matches(inputs, output, expected):
        return output[part] == number and all(output[n] == expected[n] for n in range(part))

    return matches


SIZES = Exercise(
    id="6.1",
    title="How much of everything",
    minutes=5,
    difficulty=1,
    reference=RIGHT,
    returns=("d_k", "weights", "parameters"),
    hints=(
        "d_k is what one head gets of a word's 512 numbers when 8 heads share them out.",
        "A table of weights has a row and a column for each word of a sentence, and there is one for each head of each "
        "sentence. A head's W_Q takes a whole word, 512 numbers, and gives d_k.",
        "d_k = 512 / 8. Weights: 2 · 8 · 10 · 10. Parameters: 8 heads · 3 matrices · 512 · 64, and W_O, 512 · 512.",
    ),
    mistakes=[
        Mistake(name, message, matches=_wrong_part(part, number))
        for part, wrong in enumerate(_WRONG)
        for number, (name, message) in wrong.items()
    ],
)
