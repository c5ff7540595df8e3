"""Exercise 6.1: how long a head is, how many weights there are, and how many parameters."""

from collections.abc import Callable

from utils.course.checks.exercise import Exercise, Mistake

RIGHT = (64, 1600, 1048576)
_SHARED = "Divide d_model by the number of heads."
_ONE_FOR_EACH = "There is one table for each head of each sentence, with a row and a column for each of its words."
_FOUR = "The 8 heads together have one whole matrix of each of the four: W_Q, W_K, W_V and W_O."
_WRONG = (
    {
        512: (
            "d_model not divided",
            "512 is d_model, the length of a whole word: a single head would need it all.",
            _SHARED,
        ),
        8: ("number of heads as d_k", "8 is how many heads there are, not how long each of them is.", _SHARED),
        4096: (
            "d_model times heads",
            "4096 is 512 · 8, as if each head got a whole word. They share its 512 numbers out.",
            _SHARED,
        ),
        256: (
            "divided by the batch",
            "256 is 512 / 2. The 512 numbers are shared out among the heads, not the sentences.",
            _SHARED,
        ),
    },
    {
        200: (
            "heads forgotten",
            "200 is 2 · 10 · 10: one table for each sentence, as one head makes it.",
            _ONE_FOR_EACH,
        ),
        800: ("sentences forgotten", "800 is 8 · 10 · 10: the tables of one sentence. There are two.", _ONE_FOR_EACH),
        100: ("one table", "100 is 10 · 10: a single table, of one head in one sentence.", _ONE_FOR_EACH),
        160: (
            "one weight a word",
            "160 is 2 · 8 · 10: one weight for each word and head. Each word has a weight for *every* word of its "
            "sentence.",
            _ONE_FOR_EACH,
        ),
        10240: (
            "outputs counted",
            "10240 is 2 · 10 · 512: the numbers that come out. Weights belong to pairs of words.",
            _ONE_FOR_EACH,
        ),
        102400: (
            "d_k counted",
            "102400 counts the d_k products of each pair of words. They are added up to one score, and so one weight.",
            _ONE_FOR_EACH,
        ),
        3200: (
            "sentences joined",
            "3200 is 8 · 20 · 20, one table over both sentences. Words attend inside their own sentence.",
            _ONE_FOR_EACH,
        ),
    },
    {
        262144: ("one matrix", "262144 is 512 · 512: one matrix of the four.", _FOUR),
        786432: (
            "W_O forgotten",
            "786432 is 3 · 512 · 512: W_Q, W_K and W_V. The heads' outputs pass through W_O too.",
            _FOUR,
        ),
        8388608: (
            "whole matrices for each head",
            "8388608 is 8 · 4 · 512 · 512, as if each head had whole matrices. A head has 512 · d_k numbers of each.",
            _FOUR,
        ),
        6553600: (
            "W_O only once",
            "6553600 is 8 · 3 · 512 · 512 and one W_O, as if each head had whole matrices. A head has 512 · d_k "
            "numbers of W_Q, W_K and W_V each.",
            _FOUR,
        ),
        131072: ("one head", "131072 is 4 · 512 · d_k, the share of a single head.", _FOUR),
        98304: ("one head", "98304 is 3 · 512 · d_k: W_Q, W_K and W_V of a single head.", _FOUR),
        1050624: (
            "biases counted",
            "1050624 has 4 · 512 biases in it. Here there are none.",
            "Count the matrices' numbers alone.",
        ),
        16384: (
            "d_k by d_k",
            "16384 is 4 · d_k · d_k. A head looks at the *whole* word: its matrix takes 512 numbers and gives d_k.",
            _FOUR,
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
        "d_k is what one head gets of a word's 512 numbers when 8 heads share them out. Then draw one table of "
        "weights: how many rows and columns has it, and how many such tables are there?",
        "A table of weights has a row and a column for each word of a sentence, and there is one for each head of each "
        "sentence. A head's W_Q takes a whole word, 512 numbers, and gives d_k.",
        "d_k = 512 / 8. Weights: 2 · 8 · 10 · 10. Parameters: 8 heads · 3 matrices · 512 · 64, and W_O, 512 · 512.",
    ),
    because="The heads share d_model out, so all of them together have as many parameters as one head of full size. "
    "What grows with their number is the tables of weights.",
    mistakes=[
        Mistake(name, message, remedy=remedy, matches=_wrong_part(part, number))
        for part, wrong in enumerate(_WRONG)
        for number, (name, message, remedy) in wrong.items()
    ],
)
