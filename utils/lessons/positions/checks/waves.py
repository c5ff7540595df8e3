"""Exercise 7.1: the sinusoidal vectors of all places."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import another_factor


def sinusoidal(length: int, d_model: int) -> Tensor:
    """The right answer to 7.1."""
    frequencies = 10_000.0 ** (-torch.arange(0, d_model, 2, dtype=torch.float64) / d_model)
    angles = torch.arange(length, dtype=torch.float64)[:, None] * frequencies  # (T, d_model / 2)
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1).float()


def _draw(generator):
    yield 3, 4  # by hand
    yield 1, 2
    yield 5, 2
    yield 6, 6
    yield int(torch.randint(8, 20, (), generator=generator)), 2 * int(torch.randint(4, 9, (), generator=generator))


def _interleaved(angles: Tensor) -> Tensor:
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1)


def _places(length: int, d_model: int) -> Tensor:
    return torch.arange(length, dtype=torch.float64)


def _frequencies(length: int, d_model: int) -> Tensor:
    return 10_000.0 ** (-torch.arange(0, d_model, 2, dtype=torch.float64) / d_model)


def _with(
    *,
    places: Callable[[int, int], Tensor] = _places,
    frequencies: Callable[[int, int], Tensor] = _frequencies,
    waves: Callable[[Tensor], Tensor] = _interleaved,
) -> Callable[[int, int], Tensor]:
    """The sinusoidal vectors with one of the three steps done another way."""
    return lambda length, d_model: waves(places(length, d_model)[:, None] * frequencies(length, d_model)).float()


def _based(base: int | float) -> Callable[[int, int], Tensor]:
    return _with(frequencies=lambda length, d: base ** (-torch.arange(0, d, 2, dtype=torch.float64) / d))


def _an_angle_each(length: int, d_model: int) -> Tensor:
    angles = _places(length, d_model)[:, None] * 10_000.0 ** (-torch.arange(d_model).double() / d_model)
    angles[:, 0::2], angles[:, 1::2] = angles[:, 0::2].sin(), angles[:, 1::2].cos()
    return angles.float()


def _begins_at_noon(output, inputs, answer):
    return close(output[0, 0::2], torch.zeros(inputs[1] // 2)) and close(output[0, 1::2], torch.ones(inputs[1] // 2))


def _hands_of_length_1(output, inputs, answer):
    return close(output[:, 0::2].square() + output[:, 1::2].square(), torch.ones(inputs[0], inputs[1] // 2))


def _one_radian_a_place(output, inputs, answer):
    places = torch.arange(inputs[0])
    return close(output[:, 0], places.sin()) and close(output[:, 1], places.cos())


def _longer_begins_alike(output, inputs, answer):
    return close(answer(inputs[0] + 2, inputs[1])[: inputs[0]], output)


MISTAKES = [
    *known(
        "halves",
        "Your row has all the sines first and then all the cosines. Every number is there, but sine and cosine of one "
        "angle should stand side by side: the two belong to one hand.",
        _with(waves=lambda angles: torch.cat([angles.sin(), angles.cos()], dim=1)),
        remedy="Fill the even dimensions with sines and the odd ones with cosines: `torch.stack(..., dim=-1)`, then "
        "flatten; or write to `x[:, 0::2]` and `x[:, 1::2]`.",
    ),
    *known(
        "sine and cosine exchanged",
        "Your even dimensions hold cosines and your odd ones sines. The clock hands then begin at three o'clock and "
        "run backwards.",
        _with(waves=lambda angles: torch.stack([angles.cos(), angles.sin()], dim=-1).flatten(1)),
        remedy="The sine goes first: dimension 2i is the sine and dimension 2i + 1 the cosine.",
    ),
    *known(
        "i in place of 2i",
        "Your waves slow down too little from pair to pair: the exponent is i / d_model, or the base is 100, which "
        "comes to the same. The slowest wave is then near 100 and not near 10000.",
        _with(frequencies=lambda length, d: 10_000.0 ** (-torch.arange(d // 2).double() / d)),
        remedy="The base is 10000, and the exponent 2i / d_model for pair i: count the dimensions 0, 2, 4 and so on.",
    ),
    *known(
        "4i in place of 2i",
        "Your waves slow down too much from pair to pair: the exponent comes out as 4i / d_model, twice what it should "
        "be. Either i counts in twos already and is doubled again, or d_model is halved.",
        _with(frequencies=lambda length, d: 10_000.0 ** (-2 * torch.arange(0, d, 2).double() / d)),
        remedy="With i = 0, 1, 2, … the exponent is 2i / d_model. With dimensions 0, 2, 4, … it is dimension / "
        "d_model.",
    ),
    *known(
        "every dimension its own angle",
        "Your odd dimensions have another angle than their neighbours. A pair is sine and cosine of *one* angle; with "
        "two angles it is no clock hand, and the product of two places depends on more than their distance.",
        _an_angle_each,
        remedy="Make d_model / 2 angles, one a pair, and take sine and cosine of each.",
    ),
    *known(
        "places from 1",
        "Your first place is number 1. It should be 0, so that all sines of the first row are 0 and all cosines 1.",
        _with(places=lambda length, d: torch.arange(1, length + 1).double()),
        remedy="`torch.arange(length)` begins at 0.",
    ),
    *known(
        "another base",
        "Your first pair is right and the others turn too fast or too slowly: the base of the power is not 10000.",
        _based(1_000.0),
        _based(100_000.0),
        _based(math.e),
        remedy="The base is 10000, with four zeros.",
    ),
    *known(
        "multiplied by the power",
        "Your waves get faster from pair to pair: the place is multiplied by 10000^(2i/d_model) where it should be "
        "divided by it.",
        _with(frequencies=lambda length, d: 10_000.0 ** (torch.arange(0, d, 2).double() / d)),
        remedy="Divide by the power, or write a minus in its exponent.",
    ),
    *known(
        "degrees",
        "Your angles are taken for degrees, so every hand hardly moves. Sine and cosine here want radians, and the "
        "formula gives radians.",
        _with(waves=lambda angles: _interleaved(angles.deg2rad())),
        remedy="Leave the conversion out.",
    ),
    *known(
        "whole rounds",
        "Your angles are 2π times too large: the fastest hand makes a whole round at every place, so that it always "
        "points up.",
        _with(waves=lambda angles: _interleaved(2 * math.pi * angles)),
        remedy="Leave 2π out: the angle is place / 10000^(2i/d_model), in radians.",
    ),
    *known(
        "places as shares of the length",
        "Your places are divided by the length. Then the same place has another vector in a longer sentence.",
        _with(places=lambda length, d: torch.arange(length).double() / length),
        _with(places=lambda length, d: torch.linspace(0, 1, length).double()),
        remedy="Use the places themselves: 0, 1, 2 and so on.",
    ),
    *known(
        "sines only",
        "Your cosines are missing: both numbers of a pair are the sine. One number does not say where a hand points, "
        "since a sine has every value twice in a round.",
        _with(waves=lambda angles: torch.stack([angles.sin(), angles.sin()], dim=-1).flatten(1)),
        remedy="Put the cosine of the same angle into the odd dimensions.",
    ),
    *known(
        "cosines only",
        "Your sines are missing: both numbers of a pair are the cosine. One number does not say where a hand points.",
        _with(waves=lambda angles: torch.stack([angles.cos(), angles.cos()], dim=-1).flatten(1)),
        remedy="Put the sine of the same angle into the even dimensions.",
    ),
    *known(
        "d_model forgotten",
        "Your exponent is 2i and is not divided by d_model, so that from the second pair on nothing moves.",
        _with(frequencies=lambda length, d: 10_000.0 ** (-torch.arange(0, d, 2).double())),
        remedy="The exponent is 2i / d_model.",
    ),
    *known(
        "exponent rounded",
        "All your pairs turn equally fast: the exponent has become 0 everywhere. `//` rounds down, and 2i is smaller "
        "than d_model.",
        _with(frequencies=lambda length, d: 10_000.0 ** (-(torch.arange(0, d, 2) // d).double())),
        remedy="Divide with `/`.",
    ),
    *known(
        "angles without waves",
        "You return the angles themselves. They grow with the place without end; their sine and cosine stay between "
        "−1 and 1.",
        _with(waves=lambda angles: torch.stack([angles, angles], dim=-1).flatten(1)),
        remedy="Take the sine and the cosine of every angle.",
    ),
    *known(
        "turned over",
        "The numbers are right, and rows and columns have changed places: a row should be one place.",
        lambda length, d_model: sinusoidal(length, d_model).T,
        remedy="The result is (length, d_model): the places go down, the dimensions across.",
    ),
    another_factor("Nothing multiplies the waves: sine and cosine go from −1 to 1."),
]

SINUSOIDAL = Exercise(
    id="7.1",
    title="Sinusoidal positions",
    minutes=12,
    difficulty=2,
    reference=sinusoidal,
    draw=_draw,
    hints=(
        "How many different angles has one place, if d_model is 4? Work them out for the places 0, 1 and 2, by hand, "
        "and look at the table above.",
        "`torch.arange(0, d_model, 2)` are the 2i. A column of places, `[:, None]`, times a row of frequencies is the "
        "table of all angles.",
        "With the angles, (T, d_model / 2):\n\n```python\nreturn torch.stack([angles.sin(), angles.cos()], "
        "dim=-1).flatten(1)\n```",
    ),
    because="Each pair of dimensions is a clock hand of length 1, which turns by the same angle at every place; from "
    "pair to pair the hands get slower, by the same factor each time.",
    properties=(
        Property(
            "place 0 is 0, 1, 0, 1, …",
            _begins_at_noon,
            "The first row is the place 0, where every sine is 0 and every cosine 1: 0, 1, 0, 1, … Yours is another.",
        ),
        Property(
            "each pair of dimensions is a hand of length 1",
            _hands_of_length_1,
            "The dimensions 0 and 1 are sine and cosine of one angle, so their squares add up to 1; so do those of 2 "
            "and 3. Yours do not.",
        ),
        Property(
            "the first pair turns by one radian a place",
            _one_radian_a_place,
            "For i = 0 the power is 1, so the first pair is sine and cosine of the place itself. Yours is not.",
        ),
        Property(
            "a longer table begins alike",
            _longer_begins_alike,
            "With a larger length the first rows should stay as they were. Yours change: the length has come into the "
            "angles.",
        ),
    ),
    mistakes=MISTAKES,
)
