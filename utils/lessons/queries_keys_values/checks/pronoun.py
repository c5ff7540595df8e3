"""Exercise 3.5: which noun *it* means, read off the averaged weights of several heads."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Mistake, Property, known
from utils.lessons.queries_keys_values.checks.labels import of_scores
from utils.lessons.shared.mistakes.comparing import close


def which_noun(scores: Tensor, first: int, second: int) -> Tensor:
    """The right answer to 3.5."""
    weights = scores.softmax(dim=-1).mean(dim=1)
    return torch.sign(weights[:, first] - weights[:, second])


def _draw(generator):
    def case(sentences: int, heads: int, length: int, first: int, second: int):
        scores = torch.randint(-20, 21, (sentences, heads, length), generator=generator) / 10
        if sentences > 3:  # every fourth sentence is a tie
            scores[::4, :, second] = scores[::4, :, first]
        return scores, first, second

    yield torch.tensor([[[1.0, 0.0, 0.0], [0.0, 2.0, 4.0]]]), 0, 1  # by hand: the third word silences the second head
    yield case(3, 1, 3, 0, 2)
    yield case(4, 4, 4, 3, 1)  # cubes, so that a wrong dimension still has a shape
    yield case(40, 2, 4, 1, 2)
    yield case(60, 3, 6, 0, 3)


def _reading(weigh: Callable[[Tensor], Tensor]) -> Callable[..., Tensor]:
    """An answer that makes one row of weights (B, T) of the scores in this way and reads it rightly."""

    def answer(scores, first, second):
        weights = weigh(scores)
        return torch.sign(weights[:, first] - weights[:, second])

    return answer


def _right(scores: Tensor) -> Tensor:
    return scores.softmax(dim=-1).mean(dim=1)


def _two_words(scores, first, second):
    return which_noun(scores[:, :, [first, second]], 0, 1)


def _vote(scores, first, second):
    return torch.sign((scores[:, :, first] - scores[:, :, second]).sign().sum(dim=1))


def _heads_exchanged(output, inputs, answer):
    scores, *places = inputs
    return close(answer(scores.flip(1), *places), output)


def _nouns_exchanged(output, inputs, answer):
    scores, first, second = inputs
    return close(answer(scores, second, first), -output)


def _in_each_head_a_constant(output, inputs, answer):
    scores, *places = inputs
    shift = torch.arange(scores.size(1), dtype=scores.dtype).unsqueeze(-1)
    return close(answer(scores + 2 * shift, *places), output)


MISTAKES = [
    *known(
        "averaged before softmax",
        "The scores are averaged, and softmax comes then. That is one head again: each head's own denominator is lost.",
        _reading(lambda s: s.mean(dim=1).softmax(-1)),
        remedy="Softmax each head first, then average the *weights*.",
    ),
    *known(
        "only the two nouns",
        "Softmax sees the two nouns alone, so no third word can take weight away.",
        _two_words,
        remedy="Softmax over *all* words first, then look at the two.",
    ),
    *known(
        "softmax over the heads",
        "The softmax runs over the heads, dimension 1. So the heads share out 1 for each word, and not the "
        "words for each head.",
        _reading(lambda s: s.softmax(dim=1).mean(dim=1)),
        remedy="Each head shares out 1 among the *words*, the last dimension.",
    ),
    *known(
        "softmax over the sentences",
        "The softmax runs over the sentences, dimension 0, so that sentences take weight from each other.",
        _reading(lambda s: s.softmax(dim=0).mean(dim=1)),
        remedy="Each head shares out 1 among the *words*, the last dimension.",
    ),
    *known(
        "one head only",
        "Only one head is read, and the others count for nothing.",
        _reading(lambda s: s.softmax(-1)[:, 0]),
        _reading(lambda s: s.softmax(-1)[:, -1]),
        remedy="Average the weights of all heads, dimension 1.",
    ),
    *known(
        "a vote of the heads",
        "Each head has one vote, however much weight it has to give. A head whose weight lies elsewhere "
        "should count for little.",
        _vote,
        remedy="Average the *weights* first, then compare.",
    ),
    *known(
        "the strongest head",
        "For each noun you take the head with the largest weight, and the others count for nothing.",
        _reading(lambda s: s.softmax(-1).amax(dim=1)),
        remedy="Average over the heads in place of taking the largest.",
    ),
    *known(
        "nouns exchanged",
        "Your sign is the wrong way round.",
        lambda s, a, b: -which_noun(s, a, b),
        remedy="The first noun is 1, the second −1.",
    ),
    *known(
        "a tie to the first",
        "A tie gives 1 in your answer. So where both nouns have the same weight, a sentence is decided by nothing.",
        lambda s, a, b: torch.where(_right(s)[:, a] >= _right(s)[:, b], 1.0, -1.0),
        remedy="Give 0 where both weights are equal.",
    ),
    *known(
        "a tie to the second",
        "A tie gives −1 in your answer. So where both nouns have the same weight, a sentence is decided by nothing.",
        lambda s, a, b: torch.where(_right(s)[:, a] > _right(s)[:, b], 1.0, -1.0),
        remedy="Give 0 where both weights are equal.",
    ),
    *known(
        "0 for the second",
        "The second noun gets 0 in your answer, the same as a tie.",
        lambda s, a, b: (_right(s)[:, a] > _right(s)[:, b]).to(s.dtype),
        remedy="Give −1 for the second noun and 0 for a tie only.",
    ),
    *known(
        "the difference itself",
        "That is how far apart the two weights are. Asked for is which one is larger.",
        lambda s, a, b: _right(s)[:, a] - _right(s)[:, b],
        lambda s, a, b: s.softmax(-1).sum(dim=1)[:, a] - s.softmax(-1).sum(dim=1)[:, b],
        remedy="Return the sign of the difference.",
    ),
    *known(
        "a row for each head",
        "There is still a number for each head.",
        lambda s, a, b: torch.sign(s.softmax(-1)[:, :, a] - s.softmax(-1)[:, :, b]),
        remedy="Average over the heads, dimension 1, before you compare.",
    ),
    *known(
        "averaged over the sentences",
        "The average runs over the sentences, dimension 0, so that they are mixed up.",
        _reading(lambda s: s.softmax(-1).mean(dim=0)),
        remedy="The heads are dimension 1.",
    ),
    Mistake(
        "the place itself",
        "Your numbers are the places of the nouns, and not which of the two is ahead.",
        remedy="The answer is 1 for the first noun, −1 for the second, 0 for a tie.",
        matches=lambda inputs, output, expected: _places(inputs, expected, output),
    ),
]


def _places(inputs, expected: Tensor, output: Tensor) -> bool:
    _, first, second = inputs
    sure = expected != 0
    return close(output.float()[sure], torch.where(expected > 0, float(first), float(second))[sure])


PRONOUN = Exercise(
    id="3.5",
    title="Several heads and one noun",
    minutes=12,
    difficulty=3,
    reference=which_noun,
    draw=_draw,
    call=of_scores,
    because="Each head shares out its own 1, and a third word can take it away. So a head that has nothing left for "
    "the nouns hardly counts in the average of the weights. In an average of scores it would count like any other.",
    hints=(
        "One row of weights for each head, softmax over all words; then one row for each sentence, the mean over "
        "heads.",
        "`scores.softmax(dim=-1)` is (B, H, T), its mean over dimension 1 is (B, T). Compare columns `first` and "
        "`second`. Which function gives 1, 0 or −1 of a difference?",
        "```python\nweights = scores.softmax(dim=-1).mean(dim=1)\n"
        "return torch.sign(weights[:, first] - weights[:, second])\n```",
    ),
    properties=(
        Property(
            "every answer is 1, 0 or −1",
            lambda output, inputs, answer: bool(torch.isin(output, torch.tensor([-1.0, 0.0, 1.0])).all()),
            "The answer is 1, 0 or −1 for every sentence. Yours holds other numbers.",
        ),
        Property(
            "the order of the heads does not matter",
            _heads_exchanged,
            "With the heads in another order their average is the same, and so should the answer be. Yours changes.",
        ),
        Property(
            "the nouns exchanged, the sign changes",
            _nouns_exchanged,
            "With `first` and `second` exchanged every 1 should become −1, and a tie stay 0. In your answer it does "
            "not.",
        ),
        Property(
            "a constant added to all scores of a head changes nothing",
            _in_each_head_a_constant,
            "Softmax does not see what all scores of a head have in common, so your answer should not change when a "
            "constant is added to them. It does: is the softmax taken head by head, over all words?",
        ),
    ),
    mistakes=MISTAKES,
)
