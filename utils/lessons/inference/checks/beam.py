"""Exercise 11.5: one step of beam search, from the hypotheses so far to the best that are one word longer."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known
from utils.lessons.shared.mistakes.comparing import close

Three = tuple[Tensor, Tensor, Tensor]


def _best_of_all(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """The best sums of the whole table, best first, and their places in it, row by row: (k, V) -> (width,) twice."""
    return sums.flatten().topk(width)


@Recipe
def _with(
    *,
    score: Callable[[Tensor, Tensor], Tensor] = lambda scores, log_p: scores[:, None] + log_p,
    choose: Callable[[Tensor, int], tuple[Tensor, Tensor]] = _best_of_all,
    split: Callable[[Tensor, int, int], tuple[Tensor, Tensor]] = lambda index, k, v: (index // v, index % v),
    told: Callable[[Tensor, Tensor, Tensor], Tensor] = lambda best, index, log_p: best,
    arrange: Callable[..., Three] = lambda scores, parents, tokens: (scores, parents, tokens),
) -> Callable[[Tensor, Tensor, int], Three]:
    """The step with some of its parts done another way."""

    def answer(scores, log_probabilities, width):
        best, index = choose(score(scores, log_probabilities), width)
        parents, tokens = split(index, *log_probabilities.shape)
        return arrange(told(best, index, log_probabilities), parents, tokens)

    return answer


beam_step = _with().answer  # the right answer to 11.5


def _draw(generator):
    def case(k: int, vocabulary: int, width: int):
        log_p = (2 * torch.randn(k, vocabulary, generator=generator)).log_softmax(dim=-1)
        return -3 * torch.rand(k, generator=generator).sort().values, log_p, width

    first = torch.tensor([[0.25, 0.25, 0.5], [0.125, 0.8125, 0.0625]]).add(torch.tensor([0.01, -0.01, 0.0])).log()
    yield torch.tensor([-0.5, -1.0]), first, 2
    yield case(1, 5, 3)  # the first step: one hypothesis, START
    yield case(3, 5, 3)
    yield case(4, 4, 4)
    yield case(3, 7, 2)
    # The best of all come from one hypothesis.
    yield torch.tensor([-0.1, -9.0, -11.0]), torch.randn(3, 6, generator=generator).log_softmax(dim=-1), 3
    yield case(5, 9, 4)


def _best_of_each_row(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """The best of each row, the best row first."""
    best, words = sums.max(dim=1)
    rows = best.argsort(descending=True)[:width]
    return best[rows], rows * sums.size(1) + words[rows]


def _best_of_each_row_or_stop(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    best, words = sums.max(dim=1)
    chosen, rows = best.topk(width)  # stops if there are fewer rows
    return chosen, rows * sums.size(1) + words[rows]


def _best_of_each_row_as_they_stand(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    best, words = sums.max(dim=1)
    return best[:width], (torch.arange(len(sums)) * sums.size(1) + words)[:width]


def _each_row_in_its_place(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    best, words = sums.max(dim=1)
    return best, torch.arange(len(sums)) * sums.size(1) + words


def _of_the_best_row(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """From the row that holds the best of all alone."""
    row = int(sums.amax(dim=1).argmax())
    best, words = sums[row].topk(width)
    return best, row * sums.size(1) + words


def _of_the_first_row(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    return sums[0].topk(width)


def _as_they_stand(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    index = sums.flatten().topk(width).indices.sort().values
    return sums.flatten()[index], index


def _best_last(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    best, index = _best_of_all(sums, width)
    return best.flip(0), index.flip(0)


def _worst(sums: Tensor, width: int) -> tuple[Tensor, Tensor]:
    return sums.flatten().topk(width, largest=False)


def _scores_are_sums(output, inputs, answer):
    scores, log_p, _ = inputs
    best, parents, tokens = output
    return close(best, scores[parents] + log_p[parents, tokens])


def _best_first(output, inputs, answer):
    return bool((output[0][:-1] >= output[0][1:]).all())


def _nothing_better_left(output, inputs, answer):
    scores, log_p, _ = inputs
    sums = scores[:, None] + log_p
    left = sums.index_put((output[1], output[2]), torch.tensor(-torch.inf))
    return bool(left.max() <= sums[output[1], output[2]].min())


def _all_different(output, inputs, answer):
    return len(set(zip(output[1].tolist(), output[2].tolist(), strict=True))) == len(output[1])


def _a_score_moves_a_row(output, inputs, answer):
    """When one hypothesis gets much better, all continuations are its own."""
    scores, log_p, width = inputs
    better = torch.cat([scores[:-1], scores[-1:] + 100])
    return bool((answer(better, log_p, min(width, log_p.size(1)))[1] == len(scores) - 1).all())


MISTAKES = [
    *known(
        "the scores so far forgotten",
        "You rank the new words alone: the scores of the hypotheses so far have no part in it. A likely word after an "
        "unlikely beginning then wins.",
        _with(score=lambda scores, log_p: log_p),
        remedy="Add to each row of `log_probabilities` the score of its hypothesis.",
    ),
    *known(
        "the score of the new word alone",
        "You choose the right continuations, and return as score only what the new word adds. The next step would rank "
        "them without what came before.",
        _with(told=lambda best, index, log_p: log_p.flatten()[index]),
        remedy="Return the sums by which you have chosen.",
    ),
    *known(
        "scores multiplied",
        "You multiply where you should add. Logarithms of probabilities are below 0, and the product of two of them is "
        "above: so the unlikeliest come first.",
        _with(score=lambda scores, log_p: scores[:, None] * log_p),
        remedy="Probabilities are multiplied; their logarithms are added.",
    ),
    *known(
        "subtracted",
        "You subtract the scores where they should be added. So a worse beginning makes a better continuation.",
        _with(score=lambda scores, log_p: log_p - scores[:, None]),
        _with(score=lambda scores, log_p: scores[:, None] - log_p),
        remedy="Add the score of the hypothesis and the logarithm of the new word.",
    ),
    *known(
        "probabilities in place of logarithms",
        "You add probabilities, not their logarithms, to the scores. A word with probability 0 then costs nothing.",
        _with(score=lambda scores, log_p: scores[:, None] + log_p.exp()),
        _with(score=lambda scores, log_p: scores[:, None] + log_p.softmax(dim=-1)),
        _with(score=lambda scores, log_p: scores.exp()[:, None] + log_p.exp()),
        remedy="`log_probabilities` holds logarithms already: leave out `exp` and `softmax`.",
    ),
    *known(
        "logarithms undone",
        "Your scores are probabilities. They rank alike, and the scores that come back are no logarithms; after some "
        "twenty words such products get too small to be told apart.",
        _with(score=lambda scores, log_p: scores.exp()[:, None] * log_p.exp()),
        remedy="Stay with logarithms and add: leave out `exp`.",
    ),
    *known(
        "the best of each row",
        "You take the best word of each hypothesis. Asked for are the best of all: two of them may continue the same "
        "hypothesis, and another may not be continued at all.",
        _with(choose=_best_of_each_row),
        _with(choose=_best_of_each_row_or_stop),
        _with(choose=_best_of_each_row_as_they_stand),
        _with(choose=_each_row_in_its_place),
        remedy="Make one long row of the table with `flatten`, and look for the best in that.",
    ),
    *known(
        "one hypothesis only",
        "You continue a single hypothesis. The others are thrown away, though they may have the next best sums.",
        _with(choose=_of_the_best_row),
        _with(choose=_of_the_first_row),
        remedy="Look for the best in the whole table, all rows together.",
    ),
    *known(
        "worst in place of best",
        "You keep the *smallest* sums, which are the unlikeliest.",
        _with(choose=_worst),
        remedy="`topk` gives the largest if you say nothing else.",
    ),
    *known(
        "not the best first",
        "The right continuations, and not the best first: they stand in another order.",
        _with(choose=_as_they_stand),
        _with(choose=_best_last),
        remedy="Sort by the sums, the largest first, as `topk` does.",
    ),
    *known(
        "parent and token exchanged",
        "Parent and token have changed places. In a table that is read row by row, the row is how often the length "
        "of a row fits into the place, and the column is what is left over.",
        _with(arrange=lambda scores, parents, tokens: (scores, tokens, parents)),
        remedy="`//` gives the row, the parent; `%` gives the column, the token.",
    ),
    *known(
        "divided by the number of hypotheses",
        "You divide the places by the number of rows. A row is as long as the vocabulary.",
        _with(split=lambda index, k, v: (index // k, index % k)),
        _with(split=lambda index, k, v: (index % k, index // k)),
        remedy="Divide by `log_probabilities.size(1)`, the number of columns.",
    ),
    *known(
        "divided by the width",
        "You divide the places by the width. A row is as long as the vocabulary.",
        lambda scores, log_p, width: _with(split=lambda index, k, v: (index // width, index % width))(
            scores, log_p, width
        ),
        remedy="Divide by `log_probabilities.size(1)`, the number of columns.",
    ),
    *known(
        "places not taken apart",
        "One of your results still holds places in the flattened table. No word and no hypothesis has such a number.",
        _with(split=lambda index, k, v: (index // v, index)),
        _with(split=lambda index, k, v: (index, index % v)),
        _with(split=lambda index, k, v: (index, index)),
        remedy="A place belongs to the row `place // V` and the column `place % V`.",
    ),
    *known(
        "columns read first",
        "Your table is flattened column by column, and taken apart as if it were row by row.",
        _with(choose=lambda sums, width: sums.mT.flatten().topk(width)),
        remedy="Flatten the table as it is, with one row for each hypothesis.",
    ),
]

BEAM = Exercise(
    id="11.5",
    title="One step of beam search",
    minutes=15,
    difficulty=3,
    reference=beam_step,
    draw=_draw,
    returns=("scores", "parents", "tokens"),
    hints=(
        "Write a table of the first input: a row for each hypothesis, a column for each word, in every square the "
        "score of the longer hypothesis. Which squares are the best?",
        "`scores[:, None]` is a column that can be added to a table. `.flatten()` makes one row of it, read row by "
        "row, and `.topk(width)` gives the largest numbers and their places. Which row and column is place 7, if a row "
        "has 5?",
        "```python\nsums = scores[:, None] + log_probabilities\nbest, places = sums.flatten().topk(width)\n"
        "vocab_size = log_probabilities.size(1)\nreturn best, places // vocab_size, places % vocab_size\n```",
    ),
    because="Every hypothesis with every word gets a sum of logarithms, and the best of the whole table go on, "
    "whichever they continue. The place in the table says which hypothesis that is, and which word.",
    properties=(
        Property(
            "a score belongs to its parent and token",
            _scores_are_sums,
            "A score should be that of its parent plus the logarithm of its token there. Yours is not.",
        ),
        Property(
            "none of them twice",
            _all_different,
            "The same continuation comes twice in your result.",
        ),
        Property(
            "nothing better is left",
            _nothing_better_left,
            "A continuation that you left out has a better score than one that you kept.",
        ),
        Property(
            "best first",
            _best_first,
            "The scores should fall from the first to the last. Yours do not.",
        ),
        Property(
            "a much better hypothesis has all the children",
            _a_score_moves_a_row,
            "When one hypothesis has by far the best score, all continuations should be its own. Yours are not.",
        ),
    ),
    mistakes=MISTAKES,
)
