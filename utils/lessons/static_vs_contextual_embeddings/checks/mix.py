"""Exercise 1.4: which mix of two vectors comes closest to a third."""

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.static_vs_contextual_embeddings.checks.shared import near
from utils.lessons.static_vs_contextual_embeddings.experiment import best_mix


def _draw(generator):
    yield torch.tensor([2.0, 3.0]), torch.tensor([5.0, 1.0]), torch.tensor([1.0, 1.0])  # by hand
    yield torch.tensor([2.0, 2.0]), torch.tensor([1.0, 3.0]), torch.tensor([4.0, 0.5])
    for d_model in (3, 4, 32):
        yield tuple(tenths(generator, d_model) + shift for shift in (0.3, 0.0, 1.05))
    yield torch.tensor([6.0, 1.5]), torch.tensor([3.0, 1.0]), torch.tensor([1.0, 0.0])  # beyond the first
    yield torch.tensor([-2.0, 1.5]), torch.tensor([3.0, 1.0]), torch.tensor([1.0, 0.0])  # beyond the second


def _cosine(one: Tensor, other: Tensor) -> Tensor:
    return F.cosine_similarity(one, other, dim=0)


MISTAKES = [
    *known(
        "share of the second",
        "Your number is 1 − α, the share of the *second* vector. α belongs to the first: it is 1 where word = first.",
        lambda word, first, second: 1 - best_mix(word, first, second),
        lambda word, first, second: float((first - word) @ (first - second) / (first - second).square().sum()),
        remedy="Start at the second vector, and walk towards the first.",
    ),
    *known(
        "measured from the first",
        "You measure from the first vector, so you get α − 1: at word = first you say 0.",
        lambda word, first, second: best_mix(word, first, second) - 1,
        remedy="Start where α is 0, at the second: word − second.",
    ),
    *known(
        "direction turned round",
        "Your number has the wrong sign: at word = first it is −1.",
        lambda word, first, second: -best_mix(word, first, second),
        remedy="You walk from second to word along first − second: keep both differences in the same direction.",
    ),
    *known(
        "second not taken away",
        "You measure from the origin and not from the second vector, so that your number changes when all three"
        " are moved together.",
        lambda word, first, second: float(word @ (first - second) / (first - second).square().sum()),
        remedy="Take second away from word first: α is 0 where word = second.",
    ),
    *known(
        "second taken away nowhere",
        "You project word onto first, as if the second vector were 0. The second vector changes nothing in your"
        " number.",
        lambda word, first, second: float(word @ first / (first @ first)),
        remedy="Walk from second to first: both word and first have to be measured from second.",
    ),
    *known(
        "divided by the length",
        "You divide by the length of first − second. That gives how *far* word lies along the line, not which "
        "share of it.",
        lambda word, first, second: float((word - second) @ (first - second) / (first - second).norm()),
        remedy="Divide by the length squared.",
    ),
    *known(
        "not divided",
        "You have the dot product alone. It grows with the length of the line, and for word = first it is not 1.",
        lambda word, first, second: float((word - second) @ (first - second)),
        remedy="Divide by what it is for word = first: the dot product of the line with itself.",
    ),
    *known(
        "cosine of the differences",
        "Your number is the cosine between word − second and first − second. It says whether word lies in that "
        "direction, not how far.",
        lambda word, first, second: float(_cosine(word - second, first - second)),
        remedy="Divide by the squared length of first − second alone.",
    ),
    *known(
        "ratio of cosines",
        "You compare the two cosines. That says which of the two word is more like, and not where on the line "
        "between them it comes closest.",
        lambda word, first, second: float(_cosine(word, first) / (_cosine(word, first) + _cosine(word, second))),
        remedy="Take differences first, word − second and first − second; then a dot product says how far.",
    ),
    *known(
        "cosine with the first",
        "Your number is the cosine of word and first; the second vector changes nothing in it.",
        lambda word, first, second: float(_cosine(word, first)),
        remedy="Measure both word and first from the second vector, and ask how far along, not at what angle.",
    ),
    *known(
        "ratio of distances",
        "You divide one distance by another. That is right only if word lies exactly *on* the line between the "
        "two; beside it, the way to the side is counted too.",
        lambda word, first, second: float((word - second).norm() / ((word - second).norm() + (word - first).norm())),
        lambda word, first, second: float((word - second).norm() / (first - second).norm()),
        remedy="Drop a perpendicular: a dot product with the line leaves out what is beside it.",
    ),
    *known(
        "cut off at 0 and 1",
        "You cut α off at 0 and 1. Between the two your answer is right, but the closest point may lie beyond "
        "one of them, and then α is above 1 or below 0.",
        lambda word, first, second: min(1.0, max(0.0, best_mix(word, first, second))),
        remedy="Return the number as it comes.",
    ),
    *known(
        "number by number",
        "You work out a share for each number of the vectors and take their mean. Where first and second nearly"
        " agree in a number, its share is huge and drowns the others.",
        lambda word, first, second: float(((word - second) / (first - second)).mean()),
        remedy="One share has to serve the whole vector: dot products first, then one division.",
    ),
    *known(
        "one share for each number",
        "You return one share for each number of the vectors. One α has to serve them all.",
        lambda word, first, second: (word - second) / (first - second),
        lambda word, first, second: (word - second) * (first - second) / (first - second).square().sum(),
        remedy="Use dot products, `a @ b`, in place of number-by-number products.",
    ),
]


def _one_at_the_first(output, inputs, answer):
    _, first, second = inputs
    return near(answer(first, first, second), 1) and near(answer(second, first, second), 0)


def _half_in_the_middle(output, inputs, answer):
    _, first, second = inputs
    return near(answer((first + second) / 2, first, second), 0.5)


MIX = Exercise(
    id="1.4",
    title="Which mix is it?",
    minutes=8,
    difficulty=2,
    reference=best_mix,
    draw=_draw,
    hints=(
        "You stand at second and look towards first: line = first − second. How far along it do you get to word?",
        "The dot product of word − second with the line, divided by what the dot product is for word = first.",
        "```python\nline = first - second\nreturn float((word - second) @ line / (line @ line))\n```",
    ),
    properties=(
        Property(
            "it is 1 at the first vector and 0 at the second",
            _one_at_the_first,
            "For word = first the share should be 1, for word = second it should be 0. In your answer it is not.",
        ),
        Property(
            "it is ½ in the middle",
            _half_in_the_middle,
            "For the mean of first and second the share should be ½. In your answer it is not.",
        ),
    ),
    because="The dot product with the line keeps what lies along it and drops what lies beside it. Divided by the "
    "line's own, it is 1 at the first vector and 0 at the second.",
    mistakes=MISTAKES,
    setup="from torch.nn import functional as F",
)
