"""Exercise 7.3: turn each pair of dimensions by its angle."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import another_factor


def rotate(x: Tensor, angles: Tensor) -> Tensor:
    """The right answer to 7.3."""
    even, odd = x[..., 0::2], x[..., 1::2]
    cos, sin = angles.cos(), angles.sin()
    return torch.stack([even * cos - odd * sin, even * sin + odd * cos], dim=-1).flatten(-2)


def _draw(generator):
    yield tenths(generator, 2, 2), torch.tensor([[0.0], [math.pi / 2]])  # by hand
    yield tenths(generator, 2, 4), tenths(generator, 2, 2)
    yield tenths(generator, 3, 3, 6), tenths(generator, 3, 3)  # cubes, so that a wrong axis still has a shape
    yield torch.randn(2, 3, 5, 8, generator=generator), torch.randn(5, 4, generator=generator)


def _of(turn: Callable[[Tensor, Tensor, Tensor, Tensor], tuple[Tensor, Tensor]]) -> Callable[[Tensor, Tensor], Tensor]:
    """An answer that makes a new pair of each pair (even, odd), given cosine and sine of its angle."""

    def answer(x, angles):
        pair = turn(x[..., 0::2], x[..., 1::2], angles.cos(), angles.sin())
        return torch.stack(pair, dim=-1).flatten(-2)

    return answer


def _overwritten(even, odd, cos, sin):
    even = even * cos - odd * sin
    return even, even * sin + odd * cos


def _halves(x, angles):
    first, second = x.chunk(2, dim=-1)
    cos, sin = angles.cos(), angles.sin()
    return torch.cat([first * cos - second * sin, first * sin + second * cos], dim=-1)


def _side_by_side(x, angles):
    turned = rotate(x, angles)
    return torch.cat([turned[..., 0::2], turned[..., 1::2]], dim=-1)


def _mixed(x, angles):
    """Partners side by side, and the angles repeated as for halves."""
    partner = torch.stack([-x[..., 1::2], x[..., 0::2]], dim=-1).flatten(-2)
    both = torch.cat([angles, angles], dim=-1)
    return x * both.cos() + partner * both.sin()


def _lengths_stay(output, inputs, answer):
    def lengths(x):
        return x[..., 0::2].square() + x[..., 1::2].square()

    return close(lengths(output), lengths(inputs[0]))


def _angle_0(output, inputs, answer):
    x, angles = inputs
    return close(answer(x, torch.zeros_like(angles)), x)


def _turns_add_up(output, inputs, answer):
    x, angles = inputs
    return close(answer(answer(x, angles), angles), answer(x, 2 * angles))


def _own_angle(output, inputs, answer):
    x, angles = inputs
    changed = torch.cat([angles[:-1], angles[-1:] + 1])
    return close(answer(x, changed)[..., :-1, :], output[..., :-1, :])


MISTAKES = [
    *known(
        "the other way",
        "Your pairs turn by the right angle in the wrong direction: the minus stands at the wrong sine.",
        _of(lambda even, odd, cos, sin: (even * cos + odd * sin, odd * cos - even * sin)),
        remedy="A quarter turn takes (1, 0) to (0, 1): the minus belongs to the first of the two new numbers.",
    ),
    *known(
        "halves",
        "You pair each dimension of the first half with one of the second half. Some libraries do, and it turns as "
        "well; but queries and keys turned so do not go with those of this course.",
        _halves,
        remedy="The pairs are (0, 1), (2, 3), …: take `x[..., 0::2]` and `x[..., 1::2]`.",
    ),
    *known(
        "pairs torn apart",
        "Every pair is turned as it should be, and then the two halves are set one after the other: the pairs no "
        "longer stand side by side.",
        _side_by_side,
        remedy="Stack the two along a new last dimension and flatten: `torch.stack([...], dim=-1).flatten(-2)`.",
    ),
    *known(
        "two conventions mixed",
        "Your partners stand side by side, but the angles are repeated as if the partners were half the row apart. So "
        "the two numbers of a pair are turned by different angles.",
        _mixed,
        remedy="Repeat each angle twice in a row: `angles.repeat_interleave(2, dim=-1)`.",
    ),
    *known(
        "new number used too early",
        "The second number of each pair is made from the *new* first number. It needs the old one.",
        _of(_overwritten),
        remedy="Work both new numbers out before either takes its place.",
    ),
    *known(
        "no partner",
        "Each number is multiplied by a cosine alone. That shrinks the pair; to turn it, each number also needs a "
        "piece of its partner.",
        _of(lambda even, odd, cos, sin: (even * cos, odd * cos)),
        _of(lambda even, odd, cos, sin: (even * cos, odd * sin)),
        remedy="Add the pieces with the sine, one with a minus and one with a plus.",
    ),
    *known(
        "sine and cosine exchanged",
        "Sine and cosine have changed places: a turn by the angle 0 does not leave the pair as it was.",
        _of(lambda even, odd, cos, sin: (even * sin - odd * cos, even * cos + odd * sin)),
        _of(lambda even, odd, cos, sin: (odd * cos - even * sin, odd * sin + even * cos)),
        remedy="A number keeps its *cosine* share and gets the *sine* share of its partner.",
    ),
    *known(
        "two minuses",
        "Both your new numbers have a minus. That is a mirror and no turn: two such steps are no step of twice the "
        "angle.",
        _of(lambda even, odd, cos, sin: (even * cos - odd * sin, even * sin - odd * cos)),
        remedy="Only the first of the two has a minus.",
    ),
    *known(
        "no minus",
        "Neither of your new numbers has a minus, so the pair does not keep its length.",
        _of(lambda even, odd, cos, sin: (even * cos + odd * sin, even * sin + odd * cos)),
        remedy="A quarter turn takes (0, 1) to (−1, 0): the first of the two new numbers has a minus.",
    ),
    *known(
        "added",
        "You add sine and cosine to the numbers. That moves each pair by the same arrow, wherever it points; to turn "
        "it, multiply.",
        _of(lambda even, odd, cos, sin: (even + sin, odd + cos)),
        _of(lambda even, odd, cos, sin: (even + cos, odd + sin)),
        remedy="Multiply both numbers by the cosine, and bring in the partner times the sine.",
    ),
    *known(
        "multiplied by the angle",
        "You multiply the numbers by the angles themselves. A turn needs their cosine and sine.",
        lambda x, angles: x * angles.repeat_interleave(2, dim=-1),
        remedy="Take `angles.cos()` and `angles.sin()`, and mix each number with its partner.",
    ),
    *known(
        "degrees",
        "Your angles are taken for degrees, so that every pair hardly turns. They come in radians.",
        lambda x, angles: rotate(x, angles.deg2rad()),
        remedy="Leave the conversion out.",
    ),
    *known(
        "twice the angle",
        "Every pair is turned twice as far as its angle says.",
        lambda x, angles: rotate(x, 2 * angles),
        remedy="Turn by the angles as they come: the factor 2i is in them already.",
    ),
    *known(
        "places from the front",
        "The angles follow the *first* dimension of x and not the last but one: with a batch in front, each sentence "
        "gets an angle and all its words the same.",
        lambda x, angles: rotate(x, angles if x.dim() == 2 else angles[:, None]),
        remedy="Count from the end: the place is dimension −2 of x. (T, d_k / 2) broadcasts so by itself.",
    ),
    another_factor("A turn keeps the length of every pair: nothing else multiplies it."),
]

ROTATE = Exercise(
    id="7.3",
    title="Turn",
    minutes=12,
    difficulty=2,
    reference=rotate,
    draw=_draw,
    hints=(
        "Take the pair (1, 0) and turn it by a quarter, then (0, 1). Where do they point? Every other pair is so much "
        "of the one plus so much of the other.",
        "The pair (a, b), turned by t, is (a cos t − b sin t, a sin t + b cos t). All first numbers of the pairs are "
        "`x[..., 0::2]`, all second ones `x[..., 1::2]`.",
        "```python\nreturn torch.stack([even * cos - odd * sin, even * sin + odd * cos], dim=-1).flatten(-2)\n```",
    ),
    because="A turn keeps the length of every pair, so it changes no word's loudness, and two turns add up. That is "
    "why turning a query by its place and a key by its own leaves the difference of the two places.",
    properties=(
        Property(
            "a turn by 0 changes nothing",
            _angle_0,
            "With all angles 0 your answer should give x back. It does not.",
        ),
        Property(
            "each pair keeps its length",
            _lengths_stay,
            "A turn keeps the length of every pair of dimensions (0, 1), (2, 3), … In your answer lengths change.",
        ),
        Property(
            "two turns add up",
            _turns_add_up,
            "Turned by the angles twice, x should be where one turn by twice the angles takes it. Yours is not.",
        ),
        Property(
            "each place has its own angles",
            _own_angle,
            "When the last row of the angles changes, only the last place of x should turn. In your answer others do.",
        ),
    ),
    mistakes=MISTAKES,
)
