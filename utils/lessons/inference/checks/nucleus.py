"""Exercise 11.4: top-p filtering, the smallest set of likeliest words that has at least p together."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known
from utils.lessons.shared.mistakes.comparing import close


def _nucleus(ranked: Tensor, p: float) -> Tensor:
    """Which of the probabilities, largest first, are kept: those before which there was less than p."""
    return ranked.cumsum(dim=-1) - ranked < p - 1e-6


@Recipe
def _with(
    *,
    order: Callable[[Tensor], Tensor] = lambda probabilities: probabilities.argsort(descending=True),
    keep: Callable[[Tensor, float], Tensor] = _nucleus,
    back: bool = True,
    fill: Callable[[Tensor, Tensor], Tensor] = lambda probabilities, kept: probabilities * kept,
    share: Callable[[Tensor, float], Tensor] = lambda kept, p: kept / kept.sum(),
) -> Callable[[Tensor, float], Tensor]:
    """The filter with some of its steps done another way."""

    def answer(probabilities, p):
        places = order(probabilities)
        keeps = keep(probabilities[places], p)
        kept = torch.zeros_like(keeps).scatter(0, places, keeps) if back else keeps
        return share(fill(probabilities, kept), p)

    return answer


top_p = _with().answer  # the right answer to 11.4


def _draw(generator):
    def case(size: int, words: int):
        """p lies in the middle of what the last of so many words adds."""
        probabilities = (2 * torch.randn(size, generator=generator)).softmax(dim=-1)
        probabilities = probabilities[torch.randperm(size, generator=generator)]
        sums = probabilities.sort(descending=True).values.cumsum(dim=-1)
        before = float(sums[words - 2]) if words > 1 else 0.0
        return probabilities, (before + float(sums[words - 1])) / 2

    yield torch.tensor([0.25, 0.15, 0.5, 0.1]), 0.7
    yield torch.tensor([0.25, 0.1875, 0.5, 0.0625]), 0.75  # exactly p with the second
    yield torch.tensor([0.25, 0.1875, 0.5, 0.0625]), 0.5
    yield torch.tensor([0.0625, 0.28125, 0.21875, 0.4375]), 0.9
    yield case(5, 3)
    yield case(8, 1)
    yield case(12, 6)
    yield case(7, 6)
    yield case(20, 9)


def _in_sorted_order(probabilities: Tensor, p: float) -> Tensor:
    return top_p(probabilities, p).sort(descending=True).values


def _sums(ranked: Tensor) -> Tensor:
    return ranked.cumsum(dim=-1)


def _first(ranked: Tensor, count: int) -> Tensor:
    return torch.arange(len(ranked)) < count


def _reaches_p_exactly(ranked: Tensor, p: float) -> Tensor:
    return ranked.cumsum(dim=-1) - ranked <= p + 1e-6


def _one_more(ranked: Tensor, p: float) -> Tensor:
    return _first(ranked, int(_nucleus(ranked, p).sum()) + 1)


def _without_the_last_but_one_at_least(ranked: Tensor, p: float) -> Tensor:
    return _first(ranked, max(int(_nucleus(ranked, p).sum()) - 1, 1))


def _up_to_p(ranked: Tensor, p: float) -> Tensor:
    return _sums(ranked) <= p + 1e-6


def _up_to_p_and_one_at_least(ranked: Tensor, p: float) -> Tensor:
    return _up_to_p(ranked, p) | _first(ranked, 1)


def _below_p(ranked: Tensor, p: float) -> Tensor:
    return _sums(ranked) < p - 1e-6


def _below_p_and_one_at_least(ranked: Tensor, p: float) -> Tensor:
    return _below_p(ranked, p) | _first(ranked, 1)


def _share_of_the_words(rounded: Callable[[float], int]) -> Callable[[Tensor, float], Tensor]:
    return lambda ranked, p: _first(ranked, rounded(p * len(ranked)))


def _minus_infinity(probabilities: Tensor, kept: Tensor) -> Tensor:
    return probabilities.masked_fill(~kept, -math.inf)


def _is_a_distribution(output, inputs, answer):
    return bool((output >= 0).all()) and close(output.sum(), torch.tensor(1.0))


def _kept(output: Tensor) -> Tensor:
    return output > 0


def _at_least_p(output, inputs, answer):
    return float(inputs[0][_kept(output)].sum()) >= inputs[1] - 1e-5


def _no_word_too_many(output, inputs, answer):
    kept = inputs[0][_kept(output)]
    return float(kept.sum() - kept.min()) < inputs[1] + 1e-5


def _likeliest_ones(output, inputs, answer):
    kept = _kept(output)
    return bool(kept.all()) or bool(inputs[0][kept].min() >= inputs[0][~kept].max())


def _in_proportion(output, inputs, answer):
    kept = inputs[0] * _kept(output)
    return close(output / output.sum(), kept / kept.sum())


MISTAKES = [
    *known(
        "the word that reaches p left out",
        "Where several words are needed to come to p, the last of them is missing: those that you keep have less than "
        "p together.",
        _with(keep=_below_p),
        _with(keep=_below_p_and_one_at_least),
        _with(keep=_without_the_last_but_one_at_least),
        remedy="Ask of each word how much the likelier ones *before* it have: `sums - ranked`. Where that is below p, "
        "the word is kept.",
    ),
    *known(
        "left out unless it hits p exactly",
        "Where several words are needed and their sum goes *beyond* p, the last of them is missing: those that you "
        "keep have less than p together.",
        _with(keep=_up_to_p),
        _with(keep=_up_to_p_and_one_at_least),
        remedy="Ask of each word how much the likelier ones *before* it have: `sums - ranked`. Where that is below p, "
        "the word is kept.",
    ),
    *known(
        "one word too many",
        "You keep one word more than needed: those before it have p already.",
        _with(keep=_one_more),
        remedy="A word is kept if those before it have *less* than p. Subtract its own probability once, not twice.",
    ),
    *known(
        "goes on at exactly p",
        "Where the words kept have exactly p, you take one more. At least p is enough.",
        _with(keep=_reaches_p_exactly),
        remedy="Compare with `<` in place of `<=`.",
    ),
    *known(
        "not renormalised",
        "The right words are kept, and their probabilities do not sum to 1. Nothing can be drawn by them yet.",
        _with(share=lambda kept, p: kept),
        remedy="Divide by the sum of what is kept.",
    ),
    *known(
        "divided by p",
        "You divide by p. The words kept have p or more together, so the result sums to 1 or more.",
        _with(share=lambda kept, p: kept / p),
        remedy="Divide by the sum of what is kept.",
    ),
    *known(
        "softmax over probabilities",
        "Your probabilities go through softmax once more. That makes the words kept nearly equal, as no probability is "
        "above 1.",
        _with(fill=_minus_infinity, share=lambda kept, p: kept.softmax(dim=-1)),
        _with(share=lambda kept, p: kept.softmax(dim=-1)),
        remedy="Divide by the sum of what is kept. Softmax is for logits.",
    ),
    *known(
        "made alike",
        "All the words that you keep get the same probability. The likelier ones should stay likelier.",
        _with(share=lambda kept, p: (kept > 0).float() / (kept > 0).sum()),
        remedy="Keep the probabilities and divide by their sum.",
    ),
    *known(
        "sorted order returned",
        "Your result stands in sorted order, the likeliest first. Place i should belong to word i of the vocabulary, "
        "or a draw gives another word.",
        _in_sorted_order,
        remedy="Put each number back in its word's place: `torch.zeros_like(ranked).scatter(0, order, kept)`.",
    ),
    *known(
        "the first of the vocabulary",
        "You keep the right number of words, and the wrong ones. What you found out about the sorted words is applied "
        "to the unsorted ones.",
        _with(back=False),
        remedy="Bring the mask back to the order of the vocabulary with `scatter`, or filter the sorted numbers first.",
    ),
    *known(
        "not sorted",
        "You add up in the order of the vocabulary, not from the likeliest word on.",
        _with(order=lambda probabilities: torch.arange(len(probabilities))),
        remedy="Sort first, with `descending=True`.",
    ),
    *known(
        "the unlikeliest first",
        "You begin with the unlikeliest words. So many of these are kept, and the likeliest may be dropped.",
        _with(order=lambda probabilities: probabilities.argsort()),
        remedy="Sort with `descending=True`.",
    ),
    *known(
        "each word by itself",
        "You compare each probability by itself with a threshold. Asked for is what the likeliest words have "
        "*together*.",
        _with(keep=lambda ranked, p: ranked >= p),
        _with(keep=lambda ranked, p: ranked > p),
        _with(keep=lambda ranked, p: ranked < p),
        _with(keep=lambda ranked, p: ranked >= 1 - p),
        _with(keep=lambda ranked, p: ranked >= p * ranked.max()),
        remedy="`cumsum` adds up from the first word to each.",
    ),
    *known(
        "a fixed number of words",
        "How many words you keep depends on the size of the vocabulary and p alone. A model that is sure needs few "
        "words to come to p, one that is not needs many.",
        _with(keep=_share_of_the_words(math.ceil)),
        _with(keep=_share_of_the_words(round)),
        _with(keep=_share_of_the_words(int)),
        _with(keep=_share_of_the_words(lambda count: max(1, int(count)))),
        remedy="Add the probabilities up, with `cumsum`, and compare the sums with p.",
    ),
    *known(
        "the others kept",
        "You keep what should go and drop what should stay: the mask is the wrong way round.",
        _with(keep=lambda ranked, p: ~_nucleus(ranked, p)),
        _with(keep=lambda ranked, p: _sums(ranked) >= p - 1e-6),
        _with(keep=lambda ranked, p: _sums(ranked) > p + 1e-6),
        remedy="Exchange keeping and dropping.",
    ),
    *known(
        "only the likeliest",
        "You keep the likeliest word alone, whatever p is. That is greedy decoding.",
        _with(keep=lambda ranked, p: _first(ranked, 1)),
        remedy="Go on adding words until they have p together.",
    ),
    *known(
        "nothing dropped",
        "You keep all words, whatever p is.",
        _with(keep=lambda ranked, p: torch.ones_like(ranked, dtype=torch.bool)),
        remedy="Words that come after those which have p together get 0.",
    ),
]

NUCLEUS = Exercise(
    id="11.4",
    title="The nucleus",
    minutes=12,
    difficulty=2,
    reference=top_p,
    draw=_draw,
    hints=(
        "Sort the first input, the likeliest first, and add up. With which word do you come to p? It is kept, and the "
        "next is not.",
        "`ranked, order = probabilities.sort(descending=True)`, and `ranked.cumsum(dim=0)` holds the sums. What a word "
        "finds before it is its sum less itself. `scatter` puts numbers back in their places.",
        "```python\nranked, order = probabilities.sort(descending=True)\nbefore = ranked.cumsum(dim=0) - ranked\n"
        "ranked = ranked * (before < p)\nkept = torch.zeros_like(ranked).scatter(0, order, ranked)\n"
        "return kept / kept.sum()\n```",
    ),
    because="A word is kept while the likelier ones before it have less than p. So the first is always kept, the kept "
    "ones have at least p, and without the last of them they would have less.",
    properties=(
        Property(
            "probabilities sum to 1",
            _is_a_distribution,
            "Your result should hold probabilities: none below 0, and 1 in all. It does not.",
        ),
        Property(
            "what is kept has at least p",
            _at_least_p,
            "The words that you keep had less than p together before they were renormalised.",
        ),
        Property(
            "and not one word more",
            _no_word_too_many,
            "The words that you keep would have p without the last of them, too.",
        ),
        Property(
            "no dropped word is likelier than a kept one",
            _likeliest_ones,
            "You drop a word that is likelier than one that you keep.",
        ),
        Property(
            "kept words stay in proportion",
            _in_proportion,
            "The words that you keep should stay in proportion to each other, each in its own place. They do not.",
        ),
    ),
    mistakes=MISTAKES,
)
