"""Exercise 7.4: scores of turned queries and keys."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.positions.checks.turning import rotate
from utils.lessons.shared.mistakes import in_scores
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import another_factor, keys_by_queries, softmax_applied
from utils.lessons.shared.mistakes.steps import Step, as_it_is, by_root, dot


def rotary_scores(query: Tensor, key: Tensor, angles: Tensor) -> Tensor:
    """The right answer to 7.4."""
    query, key = rotate(query, angles), rotate(key, angles)
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))


def _draw(generator):
    yield tenths(generator, 2, 2), tenths(generator, 2, 2), torch.tensor([[0.0], [math.pi / 2]])  # by hand
    yield tenths(generator, 3, 4), tenths(generator, 3, 4), tenths(generator, 3, 2)
    yield tenths(generator, 3, 3, 6), tenths(generator, 3, 3, 6), tenths(generator, 3, 3)
    yield (*(torch.randn(2, 3, 5, 8, generator=generator) for _ in range(2)), torch.randn(5, 4, generator=generator))


def _with(
    *, of_query: Step = rotate, of_key: Step = rotate, score: Step = dot, scale: Step = by_root
) -> Callable[..., Tensor]:
    """Rotary scores with one of the steps done another way."""

    def answer(query, key, angles):
        return scale(score(of_query(query, angles), of_key(key, angles)), query.size(-1))

    return answer


def _back(x, angles):
    return rotate(x, -angles)


def _added(x, angles):
    return x + torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1)


def _of_the_first(x, angles):
    return rotate(x, angles[:1].expand_as(angles))


def _shift(output, inputs, answer):
    query, key, angles = inputs
    return close(answer(query, key, angles + 0.7), output)


def _at_angle_0(output, inputs, answer):
    query, key, angles = inputs
    return close(answer(query, key, torch.zeros_like(angles)), query @ key.mT / math.sqrt(query.size(-1)))


def _key_alone(output, inputs, answer):
    query, key, angles = inputs
    changed = torch.cat([key[..., :-1, :], key[..., -1:, :] + 1], dim=-2)
    return close(answer(query, changed, angles)[..., :-1], output[..., :-1])


MISTAKES = [
    *known(
        "query alone turned",
        "Only the queries are turned. Then a score depends on where the query stands, and not on where the key does.",
        _with(of_key=as_it_is),
        remedy="Turn the keys by the same angles.",
    ),
    *known(
        "key alone turned",
        "Only the keys are turned. Then a score depends on where the key stands, and not on where the query does.",
        _with(of_query=as_it_is),
        remedy="Turn the queries by the same angles.",
    ),
    *known(
        "turned in opposite directions",
        "Query and key are turned in opposite directions. Their angles then add up where they should cancel: the score "
        "depends on the *sum* of the two places.",
        _with(of_key=_back),
        _with(of_query=_back),
        remedy="Turn both in the same direction. The difference comes by itself, in the product.",
    ),
    *known(
        "both turned back",
        "Both are turned the wrong way round. The score then depends on the distance, but left and right have changed "
        "places.",
        _with(of_query=_back, of_key=_back),
        remedy="Turn by the angles as they come, without a minus.",
    ),
    *known(
        "nothing turned",
        "Neither queries nor keys are turned: the angles change nothing, and attention is as blind to order as before.",
        _with(of_query=as_it_is, of_key=as_it_is),
        remedy="Turn both before the product.",
    ),
    *known(
        "added",
        "You add sine and cosine to queries and keys. A score is then a sum of four products, and more than the "
        "distance comes into it.",
        _with(of_query=_added, of_key=_added),
        remedy="Turn the pairs in place of adding to them.",
    ),
    *known(
        "turned twice",
        "Queries and keys are turned twice each, so that every distance counts double.",
        _with(
            of_query=lambda x, angles: rotate(rotate(x, angles), angles),
            of_key=lambda x, angles: rotate(rotate(x, angles), angles),
        ),
        remedy="Turn each of them once.",
    ),
    *known(
        "one angle for all",
        "All places are turned by the angles of the first. Turned alike, queries and keys give the scores that they "
        "would give without any turn.",
        _with(of_query=_of_the_first),
        _with(of_key=_of_the_first),
        remedy="Row p of the angles belongs to place p: give all of them to the turn.",
    ),
    *in_scores.NO_SCALING.within(
        _with,
        message="The turns are right, and nothing divides the dot products. Turning changes no length, so that their "
        "variance is d_k, as ever.",
        remedy="Divide by `math.sqrt(query.size(-1))`.",
    ),
    *in_scores.NO_ROOT.within(_with, remedy="Divide once, by the *root* of d_k."),
    *known(
        "root of the number of pairs",
        "You divide by the root of d_k / 2, the number of pairs or of angles. A score adds up d_k products.",
        _with(scale=lambda scores, d_k: scores / math.sqrt(d_k // 2)),
        remedy="Divide by the root of the query's last dimension.",
    ),
    *known(
        "query with itself",
        "The keys change nothing in your result: the queries meet each other.",
        lambda query, key, angles: rotary_scores(query, query, angles),
        remedy="The second factor of the product has to be the turned key.",
    ),
    *known(
        "paired place by place",
        "You multiply place by place: the first query meets the first key alone. But every query has to meet every "
        "key.",
        _with(score=lambda query, key: (query * key).sum(dim=-1)),
        remedy="A matrix product with the turned key, its last two dimensions exchanged, lets all meet.",
    ),
    softmax_applied("That is the dot products of the turned vectors, divided by √d_k."),
    keys_by_queries("The query goes first in the product, and the key is the one to transpose."),
    another_factor("The turns are right; divide once, by √d_k, where d_k is the size of one query."),
]

ROTARY_SCORES = Exercise(
    id="7.4",
    title="Rotary scores",
    minutes=10,
    difficulty=3,
    reference=rotary_scores,
    draw=_draw,
    hints=(
        "Take one query (1, 0) at place 0 and one key (1, 0) at place 1, whose angle is a quarter. What is their "
        "product before the turn, and what after it?",
        "Two turns come before everything else; from there on it is exercise 4.1.",
        "```python\nquery, key = positions.rotate(query, angles), positions.rotate(key, angles)\n"
        "return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))\n```",
    ),
    because="A query turned by its place's angle and a key turned by its own: in their product the two turns leave the "
    "difference. So the score depends on both words and on how far they are apart, with left and right told apart.",
    properties=(
        Property(
            "without angles it is the scaled dot product",
            _at_angle_0,
            "With all angles 0 nothing is turned, and the scores should be the dot products divided by √d_k. Yours are "
            "not.",
        ),
        Property(
            "only distances count",
            _shift,
            "When the angles of all places grow by the same amount, no distance changes, and no score should. Yours "
            "change.",
        ),
        Property(
            "a score depends on its own key alone",
            _key_alone,
            "When the last key changes, only the last column should. In your answer others do too.",
        ),
    ),
    mistakes=MISTAKES,
    setup="from utils import positions",
)
