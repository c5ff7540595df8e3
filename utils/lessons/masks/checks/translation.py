"""Exercise 5.4: a mask as torch.nn.MultiheadAttention means it, in this course's meaning."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known
from utils.masks import causal_mask


def may_attend_from(attn_mask: Tensor) -> Tensor:
    """The right answer to 5.4."""
    return ~attn_mask if attn_mask.dtype == torch.bool else attn_mask == 0


def _draw(generator):
    def scattered(rows: int, columns: int) -> Tensor:
        hidden = torch.rand(rows, columns, generator=generator) < 0.5
        hidden[:, 0], hidden[0, -1] = False, True  # something to see in every row, and something hidden
        return hidden

    yield (torch.tensor([[False, True], [False, False]]),)
    yield (torch.tensor([[0.0, -math.inf], [0.0, 0.0]]),)
    yield (torch.zeros(3, 3).masked_fill(~causal_mask(3), -1e9),)
    yield (scattered(3, 5),)
    yield (torch.zeros(4, 4).masked_fill(scattered(4, 4), -math.inf),)
    yield (torch.zeros(2, 4, dtype=torch.float16).masked_fill(scattered(2, 4), torch.finfo(torch.float16).min),)


def _by_kind(boolean: Callable[[Tensor], Tensor], added: Callable[[Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
    return lambda mask: boolean(mask) if mask.dtype == torch.bool else added(mask)


def _is_boolean(output, inputs, answer):
    return output.dtype == torch.bool and output.shape == inputs[0].shape


def _keeps_its_hidden(output, inputs, answer):
    (mask,) = inputs
    hidden = mask if mask.dtype == torch.bool else mask < -1
    return not bool((output & hidden).any())


def _shows_the_rest(output, inputs, answer):
    (mask,) = inputs
    shown = ~mask if mask.dtype == torch.bool else mask > -1
    return bool((output | ~shown).all())


MISTAKES = [
    *known(
        "not translated",
        "What torch hides is True in your result, in both kinds of mask: `.bool()` makes True of −∞, too.",
        lambda mask: mask.bool(),
        lambda mask: mask != 0,
        remedy="In this course True means *may attend*, so turn it round.",
    ),
    *known(
        "boolean masks not turned round",
        "Masks that are added come out right, boolean ones do not: there True hides in torch, and shows here.",
        _by_kind(lambda mask: mask, lambda mask: mask == 0),
        _by_kind(lambda mask: mask, lambda mask: mask > -1),
        remedy="Turn the boolean ones round: `~attn_mask`.",
    ),
    *known(
        "added masks turned round",
        "Boolean masks come out right; of masks that are added, the wrong part: True stands where −∞ does.",
        _by_kind(lambda mask: ~mask, lambda mask: mask != 0),
        _by_kind(lambda mask: ~mask, lambda mask: mask == -math.inf),
        _by_kind(lambda mask: ~mask, lambda mask: mask.isinf()),
        remedy="What may be attended to is 0, since adding 0 changes no score.",
    ),
    *known(
        "only −∞ hides",
        "In a mask that is added you take only −∞ for hidden. −1e9 and finfo.min hide just as well, since e to that "
        "power is 0.",
        _by_kind(lambda mask: ~mask, lambda mask: mask != -math.inf),
        _by_kind(lambda mask: ~mask, lambda mask: mask.isfinite()),
        remedy="Ask for what is *not* hidden: it is 0.",
    ),
    *known(
        "only −1e9 hides",
        "In a mask that is added you take only −1e9 for hidden. −∞ and finfo.min hide just as well.",
        _by_kind(lambda mask: ~mask, lambda mask: mask != -1e9),
        remedy="Ask for what is *not* hidden: it is 0.",
    ),
    *known(
        "−1e9 as a threshold",
        "You compare masks that are added with −1e9. In float16 nothing finite is as low: there finfo.min, −65504, "
        "hides and lies above your threshold.",
        _by_kind(lambda mask: ~mask, lambda mask: mask > -1e9),
        _by_kind(lambda mask: ~mask, lambda mask: mask > -1e8),
        remedy="Ask for what is *not* hidden: it is 0, in every format.",
    ),
    *known(
        "nothing may be seen",
        "From masks that are added comes False everywhere. They hold 0 and negative numbers, so nothing in them is "
        "above 0.",
        _by_kind(lambda mask: ~mask, lambda mask: mask > 0),
        _by_kind(lambda mask: mask, lambda mask: mask > 0),
        remedy="What may be attended to is 0 itself.",
    ),
    *known(
        "everything may be seen",
        "From masks that are added comes True everywhere, so nothing stays hidden.",
        _by_kind(lambda mask: ~mask, lambda mask: mask <= 0),
        remedy="What may be attended to is 0, and the rest is not.",
    ),
    *known(
        "transposed",
        "What is hidden is right, and rows and columns are exchanged. Rows are queries in torch's masks too.",
        lambda mask: may_attend_from(mask).mT,
        remedy="Leave rows and columns where they are.",
    ),
]

MAY_ATTEND = Exercise(
    id="5.4",
    title="From another library's mask to ours",
    minutes=10,
    difficulty=2,
    reference=may_attend_from,
    draw=_draw,
    hints=(
        "There are two kinds, told apart by their dtype. For each ask: what does it hold where a word *may* be "
        "attended to?",
        "A boolean mask holds False there; a mask that is added holds 0, which changes no score.",
        "```python\nif attn_mask.dtype == torch.bool:\n    return ~attn_mask\nreturn attn_mask == 0\n```",
    ),
    setup="from utils import masks",
    because="A boolean mask of torch says what to hide, so it is turned round. One that is added changes no score "
    "where it holds 0, so 0 means *may attend*, whatever number stands in the other places.",
    properties=(
        Property(
            "the result is boolean and has the mask's shape",
            _is_boolean,
            "The result should be boolean and have the same shape as the mask that came.",
        ),
        Property(
            "what was hidden stays hidden",
            _keeps_its_hidden,
            "Something that torch's mask hides is True in your result. That is how the future gets into a model.",
        ),
        Property(
            "what could be seen can still be seen",
            _shows_the_rest,
            "Something that torch's mask shows is False in your result.",
        ),
    ),
    mistakes=MISTAKES,
)
