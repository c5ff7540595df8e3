"""Exercise 5.2: attention that sees only what the mask allows."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.attention import scaled_dot_product_attention
from utils.course.checks.exercise import Exercise, Property, Recipe, known, tenths
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
    # As many sentences as words: a mask laid on the wrong dimensions fits, too.
    yield *case(3, queries=3, keys=3, d_k=2, d_v=2), causal_mask(3)
    half = [part.half() for part in case(queries=3, keys=3, d_k=2, d_v=2)]
    yield *half, causal_mask(3)
    # The hidden word scores 300 more than the other: divided by the larger power, the smaller one rounds to 0.
    query, key, value = (torch.tensor([[20.0], [20.0]]), torch.tensor([[-5.0], [10.0]]), torch.tensor([[1.0], [3.0]]))
    yield query, key, value, causal_mask(2)
    # All scores are −1e36: only the lowest numbers hide beside them.
    query, key, value = (torch.tensor([[1e18], [1e18]]), torch.tensor([[-1e18], [-1e18]]), torch.tensor([[1.0], [3.0]]))
    yield query, key, value, causal_mask(2)


@Recipe
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


def _indexed(number: float) -> Step:
    """Boolean indexing, which does not broadcast; the tensor is one that was made here, so it may be changed."""

    def hide(scores: Tensor, mask: Tensor) -> Tensor:
        scores[~mask] = number
        return scores

    return hide


MISTAKES = [
    *in_masks.ZERO_BEFORE_SOFTMAX.within(_with),
    *in_masks.ZERO_AFTER_SOFTMAX.within(_with),
    *known(
        "divided afterwards",
        "You set the hidden weights to 0 and divide each row by its sum. On paper that is right; here a hidden word "
        "scores so much more than the others that their weights round to 0, and 0/0 is NaN.",
        _after_softmax(lambda weights, mask: weights * mask / (weights * mask).sum(dim=-1, keepdim=True)),
        remedy="Fill the hidden scores with −∞ *before* softmax: that has no such case.",
    ),
    *in_masks.INVERTED.within(_with),
    *in_masks.NOT_USED.within(_with),
    *in_masks.ADDED.within(_with),
    *known(
        "0 times ∞",
        "You multiply by −∞ to make a mask to add. But 0 · ∞ is NaN, so what may be seen becomes NaN too.",
        _with(hide=lambda scores, mask: scores + (~mask).to(scores.dtype) * -math.inf),
        _with(hide=lambda scores, mask: scores + (1 - mask.to(scores.dtype)) * -math.inf),
        _with(hide=lambda scores, mask: scores * mask.to(scores.dtype) + ~mask * -math.inf),
        remedy="Fill in place of multiplying: `masked_fill(~mask, -math.inf)`.",
    ),
    *known(
        "−1e9 in half precision",
        "You add a tensor that holds −1e9 in the format of the scores. In float16, whose largest number is 65504, "
        "that is −∞, and 0 · ∞ is NaN.",
        _with(hide=_added),
        remedy="Fill in place of multiplying and adding: `masked_fill(~mask, -math.inf)`.",
    ),
    *known(
        "−1e9 filled in",
        "You fill with a number like −1e9. It does not fit into float16, whose lowest number is −65504, so torch "
        "stops there: `without overflow`. And where another score is lower still, the hidden word gets the weight.",
        *(_with(hide=in_masks.fill(number)) for number in (-1e5, -1e6, -1e8, -1e9, -1e10, -1e12, -1e20, -1e30)),
        remedy="Fill with `-math.inf`, which every format has and which is below every score.",
    ),
    *known(
        "indexed in place of filled",
        "Boolean indexing, `scores[~mask] = …`, does not broadcast. It asks for a mask with the dimensions of the "
        "scores. A smaller one is laid on their *first* dimensions, where it hides the wrong things or does not fit.",
        *(_with(hide=_indexed(number)) for number in (-math.inf, -1e9, -1e4)),
        remedy="Use `masked_fill`, which broadcasts: a mask of shape (B, 1, T) then holds for every query.",
    ),
    *known(
        "not low enough",
        "The hidden scores get a number that is not low enough: where the other scores are as low, the hidden words "
        "get weight.",
        *(_with(hide=in_masks.fill(number)) for number in (-1.0, -10.0, -50.0, -100.0, -1e3, -1e4, -65504.0)),
        *(
            _with(hide=lambda scores, mask, n=number: torch.where(mask, scores, n))
            for number in (-1e9, -1e10, -1e12, -1e20, -1e30)
        ),
        *(
            _with(hide=lambda scores, mask, n=number: scores + (~mask).to(scores.dtype) * n)
            for number in (-1e4, -1e9, -1e10, -1e12, -1e20)
        ),
        remedy="Write `-math.inf`, which is below every score.",
    ),
    *known(
        "plus in place of minus",
        "You fill the hidden scores with a large *positive* number, so that the hidden words take all the weight.",
        _with(hide=in_masks.fill(math.inf)),
        _with(hide=in_masks.fill(1e4)),
        remedy="It is −∞ that has the exponential 0: put a minus before it.",
    ),
    *known(
        "−∞ after softmax",
        "You write −∞ into the weights, after softmax. So the weights are no shares any more, and the output is made "
        "of infinities.",
        _after_softmax(in_masks.fill(-math.inf)),
        _after_softmax(in_masks.fill(-1e4)),
        remedy="It belongs into the scores, *before* softmax, which makes 0 of it.",
    ),
    *in_scores.NO_SCALING.within(
        _with,
        name="not scaled",
        message="The mask is right, and the division by √d_k is missing. So the scores stray too far, and softmax is "
        "too sure of itself.",
        remedy="Divide the dot products by `math.sqrt(query.size(-1))`.",
    ),
    *in_weights.OVER_QUERIES.within(_with, name="softmax over the queries"),
    *known(
        "mask transposed",
        "You use the mask with rows and columns exchanged, so that each word sees what comes *after* it.",
        _with(hide=lambda scores, mask: scores.masked_fill(~mask.mT, -math.inf)),
        remedy="Rows are queries and columns keys, as in the scores: take the mask as it is.",
    ),
    *in_weights.SCORES_SHOWN.within(_with),
    *known(
        "weights without the mask",
        "The output is right, but the weights that you return were made without the mask: a picture of them would "
        "show what the model never saw.",
        _unmasked_returned,
        remedy="Return the weights that made the output.",
    ),
    *known(
        "output without the mask",
        "The weights that you return are masked, but the output was made without the mask. So it still mixes in what "
        "is to be hidden.",
        _unmasked_output,
        remedy="Use the same weights for both: `weights @ value`.",
    ),
    *known(
        "output and weights differ",
        "The output was made with weights that were set to 0, and you return the weights from before.",
        _values_zeroed,
        remedy="Mask once, before softmax, and use these weights for both.",
    ),
    *known(
        "keys in place of values",
        "Your weights are right, and you mix the keys with them. A key says what a word can be found by, and not what "
        "it has to give.",
        lambda query, key, value, mask: attend(query, key, key, mask),
        remedy="Mix the values: `weights @ value`.",
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
    setup="from utils import masks",
    hints=(
        "It is lesson 04's scaled scores, one new line, softmax, and the product with the values. Which score becomes "
        "the weight 0, whatever the other scores are?",
        "`scores.masked_fill(~mask, -math.inf)` writes −∞ wherever the mask is False. It goes between the scores and "
        "softmax.",
        "```python\nscores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))\n"
        "weights = scores.masked_fill(~mask, -math.inf).softmax(dim=-1)\nreturn weights @ value, weights\n```",
    ),
    because="The scores that the mask hides become −∞, whose exponential is exactly 0 in every number format. So "
    "hidden words stand neither above nor below the fraction line: what may be seen shares out 1.",
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
