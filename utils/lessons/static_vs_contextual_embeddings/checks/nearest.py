"""Exercise 1.3: the nearest neighbours of a word."""

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, known


def nearest_words(vectors: Tensor, own: int, k: int) -> Tensor:
    """The right answer to 1.3."""
    unit = F.normalize(vectors, dim=-1)  # (V, d_model)
    cosines = unit @ unit[own]  # (V,)
    cosines[own] = -torch.inf
    return cosines.topk(k).indices


def _cosines(vectors: Tensor, own: int) -> Tensor:
    return F.cosine_similarity(vectors, vectors[own : own + 1], dim=-1)


def _without(values: Tensor, own: int) -> Tensor:
    values = values.clone()
    values[own] = -torch.inf
    return values


def _draw(generator):
    yield torch.tensor([[1.0, 0.0], [4.0, 4.0], [0.0, 2.0], [2.0, 1.0]]), 0, 2  # by hand
    for words, d_model, own, k in ((7, 3, 2, 3), (9, 4, 0, 8), (30, 8, 17, 5), (12, 6, 11, 4)):
        lengths = 0.3 + 4 * torch.rand(words, 1, generator=generator)
        yield lengths * F.normalize(torch.randn(words, d_model, generator=generator), dim=-1), own, k


def _shifted(vectors, own, k):
    rest = torch.cat([vectors[:own], vectors[own + 1 :]])
    return F.cosine_similarity(rest, vectors[own : own + 1], dim=-1).topk(k).indices


def _has_itself(inputs, output, expected):
    """The right words, and the word itself among them."""
    own = inputs[1]
    found = output.tolist()
    return own in found and [i for i in found if i != own] == expected.tolist()[: len(found) - 1]


MISTAKES = [
    *known(
        "the word itself",
        "Your first neighbour is the word itself: nothing is nearer to a vector than that vector.",
        lambda vectors, own, k: _cosines(vectors, own).topk(k).indices,
        remedy="Set its own cosine to −∞ before you choose, or take one more and leave the first out.",
    ),
    *known(
        "dot product",
        "You compare dot products, in which a long vector wins because it is long.",
        lambda vectors, own, k: _without(vectors @ vectors[own], own).topk(k).indices,
        lambda vectors, own, k: (vectors @ vectors[own]).topk(k).indices,
        remedy="For the cosine *every* vector is divided by its own length: `F.normalize` over the last dimension does"
        " it.",
    ),
    *known(
        "distance",
        "You choose by distance, in which a word that points the same way but is longer seems far away. The "
        "cosine looks at directions alone.",
        lambda vectors, own, k: _without(-(vectors - vectors[own]).norm(dim=-1), own).topk(k).indices,
        remedy="Divide every vector by its length first, and compare dot products.",
    ),
    *known(
        "the farthest",
        "You found the words that are *least* like it.",
        lambda vectors, own, k: (-_cosines(vectors, own)).topk(k).indices,
        lambda vectors, own, k: _cosines(vectors, own).argsort()[:k],
        remedy="A large cosine means near: take the largest.",
    ),
    *known(
        "farthest of the nearest first",
        "You found the right words, in the wrong order: the nearest comes first.",
        lambda vectors, own, k: nearest_words(vectors, own, k).flip(0),
        remedy="`argsort` sorts upwards; ask for `descending=True`, or use `topk`.",
    ),
    *known(
        "cosines in place of words",
        "You return the cosines. They say how near the words are, but not which words they are.",
        lambda vectors, own, k: _without(_cosines(vectors, own), own).topk(k).values,
        lambda vectors, own, k: _cosines(vectors, own).topk(k).values,
        remedy="Return the *places* of the words in the table: the `indices` of what `topk` gives.",
    ),
    *known(
        "places shifted",
        "You took the word's own row out of the table before you searched, so every word after it has a place "
        "that is one too small.",
        _shifted,
        remedy="Leave the row where it is and set its cosine to −∞.",
    ),
    *known(
        "one too few",
        "One neighbour is missing: you took the k nearest, the word itself among them, and left the word out "
        "afterwards.",
        lambda vectors, own, k: _cosines(vectors, own).topk(k).indices[1:],
        remedy="Take k + 1 of them first.",
    ),
    *known(
        "divided over the words",
        "Your division runs over the words (dim=0), not over the numbers of a word. So the vectors do not get "
        "length 1, and what you compare is no cosine.",
        lambda vectors, own, k: (
            _without(F.normalize(vectors, dim=0) @ F.normalize(vectors, dim=0)[own], own).topk(k).indices
        ),
        remedy="Each *row* has to get length 1: divide over the last dimension.",
    ),
    *known(
        "sign lost",
        "A word that points exactly the other way counts as near in your answer. Its cosine is −1, as far as can be.",
        lambda vectors, own, k: _without(_cosines(vectors, own).abs(), own).topk(k).indices,
        lambda vectors, own, k: _without(_cosines(vectors, own) ** 2, own).topk(k).indices,
        remedy="Keep the sign of the cosine.",
    ),
    *known(
        "neighbours of the first word",
        "You look for the neighbours of the first row, whatever word was asked for.",
        lambda vectors, own, k: nearest_words(vectors, 0, k),
        remedy="Compare with the row `own`.",
    ),
    Mistake(
        "the word itself",
        "The word itself is among the neighbours that you found. It says nothing about what is near it.",
        matches=_has_itself,
        remedy="Set its own cosine to −∞ before you choose.",
    ),
]


def _not_itself(output, inputs, answer):
    return inputs[1] not in output.tolist()


def _lengths_do_not_matter(output, inputs, answer):
    vectors, own, k = inputs
    longer = vectors * torch.linspace(1, 3, len(vectors)).unsqueeze(-1)
    return answer(longer, own, k).tolist() == output.tolist()


NEAREST = Exercise(
    id="1.3",
    title="The nearest neighbours",
    minutes=8,
    difficulty=1,
    reference=nearest_words,
    draw=_draw,
    hints=(
        "Give every row length 1; then a dot product is a cosine, and one matrix product gives them all. Which "
        "word would always be the nearest, and must not be chosen?",
        "`unit @ unit[own]` is (V,). Set the word's own entry to `-torch.inf`, so that it is never chosen.",
        "```python\nunit = F.normalize(vectors, dim=-1)\ncosines = unit @ unit[own]\ncosines[own] = -torch.inf\n"
        "return cosines.topk(k).indices\n```",
    ),
    properties=(
        Property(
            "a word is not its own neighbour",
            _not_itself,
            "The word itself is among its neighbours. Leave it out before you choose.",
        ),
        Property(
            "the lengths of the vectors do not matter",
            _lengths_do_not_matter,
            "With some vectors made longer, the neighbours should stay the same, since a cosine looks at directions "
            "alone. Yours change.",
        ),
    ),
    because="With every row at length 1 a dot product is the cosine, so that long vectors have no advantage. The "
    "word itself would always win with 1; at −∞ it never does.",
    mistakes=MISTAKES,
    setup="from torch.nn import functional as F",
)
