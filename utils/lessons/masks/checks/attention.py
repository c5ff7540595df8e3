"""Exercise 5.2: attention that sees only what the mask allows."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.attention import scaled_dot_product_attention
from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.masks.checks.shared import close
from utils.lessons.shared.mistakes import in_masks, in_scores, in_weights
from utils.lessons.shared.mistakes.steps import Step, as_it_is, attend
from utils.masks import causal_mask


def masked_attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """The right answer to 5.2."""
    return scaled_dot_product_attention(query, key, value, mask)


def _draw(generator):
    def case(*leading: int, queries: int, keys: int, d_k: int, d_v: int):
        shapes = ((*leading, queries, d_k), (*leading, keys, d_k), (*leading, keys, d_v))
        return tuple(tenths(generator, *shape) for shape in shapes)

    yield *case(queries=2, keys=2, d_k=1, d_v=1), causal_mask(2)
    yield *case(queries=4, keys=4, d_k=3, d_v=2), causal_mask(4)
    padding = torch.tensor([[[True, True, True, False]], [[True, True, False, False]]])  # (B, 1, T)
    yield *case(2, queries=4, keys=4, d_k=3, d_v=2), padding
    scattered = torch.rand(3, 5, generator=generator) < 0.5
    scattered[torch.arange(3), torch.randint(5, (3,), generator=generator)] = True  # every query has something
    yield *case(queries=3, keys=5, d_k=4, d_v=2), scattered
    half = [part.half() for part in case(queries=3, keys=3, d_k=2, d_v=2)]
    yield *half, causal_mask(3)
    # The hidden word scores 300 more than the other: divided by the larger power, the smaller one rounds to 0.
    query, key, value = (torch.tensor([[20.0], [20.0]]), torch.tensor([[-5.0], [10.0]]), torch.tensor([[1.0], [3.0]]))
    yield query, key, value, causal_mask(2)


def _with(**steps: Step) -> Callable[..., tuple[Tensor, Tensor]]:
    """Attention with some of its steps done another way."""
    return lambda query, key, value, mask: attend(query, key, value, mask, **steps)


def _after_softmax(strike: Step) -> Callable[..., tuple[Tensor, Tensor]]:
    """Attention that uses its mask on the weights only."""
    return _with(hide=as_it_is, strike=strike)


def _added(scores: Tensor, mask: Tensor) -> Tensor:
    return scores + (~mask).to(scores.dtype) * torch.tensor([-1e9]).to(scores.dtype)


def _unmasked_returned(query, key, value, mask):
    return attend(query, key, value, mask)[0], attend(query, key, value)[1]


def _unmasked_output(query, key, value, mask):
    return attend(query, key, value)[0], attend(query, key, value, mask)[1]


def _values_zeroed(query, key, value, mask):
    _, weights = attend(query, key, value)
    return (weights * mask) @ value, weights


def _rows_sum_to_1(output, inputs, answer):
    sums = output[1].sum(dim=-1)
    return close(sums, torch.ones_like(sums))


def _hidden_weigh_nothing(output, inputs, answer):
    *_, mask = inputs
    return bool((output[1].masked_fill(mask, 0.0) == 0).all())


def _hidden_keys_do_not_matter(output, inputs, answer):
    query, key, value, mask = inputs
    unseen = ~mask.expand(output[1].shape).any(dim=-2)  # (..., Tk): keys that no query may see
    changed = key + unseen.unsqueeze(-1).to(key.dtype)
    return close(answer(query, changed, value, mask)[0], output[0])


MISTAKES = [
    *in_masks.ZERO_BEFORE_SOFTMAX.within(_with),
    *in_masks.ZERO_AFTER_SOFTMAX.within(_with),
    *known(
        "divided afterwards",
        "You set the hidden weights to 0 and divide each row by its sum. On paper that is right; here a hidden word "
        "scores so much more than the others that their weights round to 0, and 0/0 is NaN. −∞ *before* softmax has "
        "no such case.",
        _after_softmax(lambda weights, mask: weights * mask / (weights * mask).sum(dim=-1, keepdim=True)),
    ),
    *in_masks.INVERTED.within(_with),
    *in_masks.NOT_USED.within(_with),
    *in_masks.ADDED.within(_with),
    *known(
        "0 times ∞",
        "You multiply by −∞ to make a mask to add, and 0 · ∞ is NaN: what may be seen becomes NaN too. Fill in place "
        "of multiplying: `masked_fill(~mask, -math.inf)`.",
        _with(hide=lambda scores, mask: scores + (~mask).to(scores.dtype) * -math.inf),
        _with(hide=lambda scores, mask: scores + (1 - mask.to(scores.dtype)) * -math.inf),
        _with(hide=lambda scores, mask: scores * mask.to(scores.dtype) + ~mask * -math.inf),
    ),
    *known(
        "−1e9 in half precision",
        "In single precision your answer is right. In float16 the largest number is 65504, so −1e9 becomes −∞, and "
        "0 · ∞ is NaN. Fill in place of multiplying and adding: `masked_fill(~mask, -math.inf)`.",
        _with(hide=_added),
    ),
    *known(
        "not low enough",
        "You fill the hidden scores with a number that is not low enough: where the other scores are as low, the "
        "hidden words get weight. −∞ is below every score.",
        *(_with(hide=in_masks.fill(number)) for number in (-1.0, -10.0, -50.0, -100.0)),
    ),
    *known(
        "plus in place of minus",
        "You fill the hidden scores with a large *positive* number, so that the hidden words take all the weight. It "
        "is −∞ that has the exponential 0.",
        _with(hide=in_masks.fill(math.inf)),
        _with(hide=in_masks.fill(1e4)),
    ),
    *known(
        "−∞ after softmax",
        "You write −∞ into the weights, after softmax. It belongs into the scores, *before* softmax, which makes 0 of "
        "it.",
        _after_softmax(in_masks.fill(-math.inf)),
        _after_softmax(in_masks.fill(-1e4)),
    ),
    *in_scores.NO_SCALING.within(
        _with,
        name="not scaled",
        message="The mask is right, and the division by √d_k is missing. Divide the dot products by "
        "`math.sqrt(query.size(-1))`.",
    ),
    *in_weights.OVER_QUERIES.within(_with, name="softmax over the queries"),
    *known(
        "mask transposed",
        "You use the mask with rows and columns exchanged, so that each word sees what comes *after* it. Rows are "
        "queries and columns keys, as in the scores: take it as it is.",
        _with(hide=lambda scores, mask: scores.masked_fill(~mask.mT, -math.inf)),
    ),
    *in_weights.SCORES_SHOWN.within(_with),
    *known(
        "weights without the mask",
        "The output is right, but the weights that you return were made without the mask: a picture of them would "
        "show what the model never saw. Return the ones that made the output.",
        _unmasked_returned,
    ),
    *known(
        "output without the mask",
        "The weights that you return are masked, but the output was made without the mask. Use the same weights for "
        "both: `weights @ value`.",
        _unmasked_output,
    ),
    *known(
        "output and weights differ",
        "The output was made with weights that were set to 0, and you return the weights from before. Mask once, "
        "before softmax, and use these weights for both.",
        _values_zeroed,
    ),
    *known(
        "keys in place of values",
        "Your weights are right, and you mix the keys with them. Mix the values: `weights @ value`.",
        lambda query, key, value, mask: attend(query, key, key, mask),
    ),
]

MASKED_ATTENTION = Exercise(
    id="5.2",
    title="Attention that sees what it may",
    minutes=10,
    difficulty=2,
    reference=masked_attention,
    draw=_draw,
    returns=("output", "weights"),
    hints=(
        "It is lesson 04's scaled scores, one new line, softmax, and the product with the values. Which score becomes "
        "the weight 0?",
        "`scores.masked_fill(~mask, -math.inf)` writes −∞ wherever the mask is False. It goes between the scores and "
        "softmax.",
        "```python\nscores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))\n"
        "weights = scores.masked_fill(~mask, -math.inf).softmax(dim=-1)\nreturn weights @ value, weights\n```",
    ),
    properties=(
        Property(
            "what the mask hides has the weight 0",
            _hidden_weigh_nothing,
            "Some words that the mask hides have a weight other than 0. Wherever the mask is False, the weight has to "
            "be exactly 0.",
        ),
        Property(
            "every row of weights sums to 1",
            _rows_sum_to_1,
            "The rows of your weights do not sum to 1. Softmax over the keys comes last, after the mask.",
        ),
        Property(
            "the key of a word that nobody may see changes nothing",
            _hidden_keys_do_not_matter,
            "When the key of a hidden word changes, your output changes: the word still counts somewhere, for instance "
            "in softmax's denominator.",
        ),
    ),
    mistakes=MISTAKES,
)
