"""Exercise 3.3: a soft look-up with a sharpness."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.shared.mistakes import in_scores, in_weights
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.steps import Step, by_root


def soft_lookup(query: Tensor, keys: Tensor, values: Tensor, sharpness: float) -> Tensor:
    """The right answer to 3.3."""
    return (sharpness * (keys @ query)).softmax(dim=-1) @ values


def _draw(generator):
    def case(keys: int, d_k: int, d_v: int, sharpness: float):
        return (*(tenths(generator, *shape) for shape in ((d_k,), (keys, d_k), (keys, d_v))), sharpness)

    yield case(2, 1, 1, 2.0)  # by hand
    yield case(3, 3, 3, 3.0)  # square, so that what is turned over still fits
    yield case(3, 3, 3, 0.5)
    yield case(4, 2, 3, 1.5)
    yield case(5, 4, 2, 0.0)


def _weighing(weigh: Callable[[Tensor, float], Tensor]) -> Callable[..., Tensor]:
    """An answer that makes its weights from scores and sharpness in this way."""
    return lambda query, keys, values, sharpness: weigh(keys @ query, sharpness) @ values


def _with(*, weigh: Step) -> Callable[..., Tensor]:
    """An answer that makes its weights from sharpness times scores in this way."""
    return _weighing(lambda scores, sharpness: weigh(sharpness * scores))


def _distances(query: Tensor, keys: Tensor) -> Tensor:
    return (keys - query).norm(dim=-1)


def _sharp_is_hard(output, inputs, answer):
    query, keys, values, _ = inputs
    best, second = (keys @ query).topk(2).values.tolist()
    if best - second < 0.1 or (sharpness := 10 / (best - second)) * max(abs(best), 1) > 60:
        return True  # a tie, or powers that do not fit into float32
    found = answer(query, keys, values, sharpness)
    return torch.allclose(found, values[(keys @ query).argmax()], atol=0.01)


def _blunt_is_the_mean(output, inputs, answer):
    query, keys, values, _ = inputs
    return close(answer(query, keys, values, 0.0), values.mean(dim=0))


def _between_the_values(output, inputs, answer):
    values = inputs[2]
    return bool((output >= values.amin(0) - 1e-4).all()) and bool((output <= values.amax(0) + 1e-4).all())


MISTAKES = [
    *known(
        "sharpness left out",
        "The sharpness changes nothing in your answer. It is left out, or *added* to all scores, and softmax "
        "does not see what all scores have in common.",
        _weighing(lambda s, b: s.softmax(-1)),
        remedy="Multiply the scores by it, before softmax.",
    ),
    *known(
        "sharpness after softmax",
        "The sharpness multiplies what comes out of softmax. So the output grows with it, and the shares "
        "stay as they are.",
        _weighing(lambda s, b: b * s.softmax(-1)),
        remedy="Multiply the *scores*, before softmax: then the shares change.",
    ),
    *known(
        "divided by the sharpness",
        "You divide by the sharpness, so more of it makes the weights flatter, and 0 is no number to divide "
        "by. (What one divides by is called a temperature.)",
        _weighing(lambda s, b: (s / b).softmax(-1)),
        remedy="Multiply in place of dividing.",
    ),
    *known(
        "sharpness twice",
        "The sharpness enters twice, so a sharpness of 2 acts like 4 and one of 0.5 like 0.25.",
        _weighing(lambda s, b: (b * b * s).softmax(-1)),
        remedy="Once is enough: take one of the two away.",
    ),
    *known(
        "hard look-up",
        "You return the value of the best key, and nothing of the others: a dictionary does that. The soft "
        "look-up mixes all values.",
        lambda q, k, v, b: v[(k @ q).argmax()],
        lambda q, k, v, b: v[(b * (k @ q)).argmax()],
        remedy="Make shares of the scores by softmax, and mix the values with them.",
    ),
    *known(
        "keys returned",
        "Your weights mix the *keys*. The keys are for being found; what comes out is a mixture of the values.",
        lambda q, k, v, b: (b * (k @ q)).softmax(-1) @ k,
        remedy="Put the values in the last product.",
    ),
    *known(
        "values scored",
        "The query meets the *values*. It is compared with the keys; the values are what comes out.",
        lambda q, k, v, b: (b * (v @ q)).softmax(-1) @ v,
        remedy="Make the scores of keys and query.",
    ),
    *known(
        "keys and values exchanged",
        "Keys and values have changed places: your query is compared with the values, and the keys are mixed.",
        lambda q, k, v, b: (b * (v @ q)).softmax(-1) @ k,
        remedy="Exchange the two.",
    ),
    *in_weights.NO_SOFTMAX.within(_with, _weighing(lambda s, b: s), value="values"),
    *in_weights.NOT_DIVIDED.within(_with),
    *known(
        "power without shares",
        "The weights are raised to the power of the sharpness, and then they no longer sum to 1.",
        _weighing(lambda s, b: s.softmax(-1) ** b),
        remedy="Multiply the scores before softmax: that raises the shares to this power and makes them sum to 1 "
        "again.",
    ),
    *in_scores.SCALED.by(
        lambda q, k, v, b: by_root(b * (k @ q), q.size(-1)).softmax(-1) @ v,
        message="The scores are divided by √d_k too. The next lesson does that; here the sharpness is all that "
        "changes them.",
        remedy="Leave the division out.",
    ),
    *in_scores.DISTANCE.by(
        lambda q, k, v, b: (-b * _distances(q, k)).softmax(-1) @ v,
        lambda q, k, v, b: (-b * _distances(q, k).square()).softmax(-1) @ v,
        lambda q, k, v, b: (b * _distances(q, k)).softmax(-1) @ v,
    ),
    *in_weights.SIGN_REVERSED.within(_with),
    *known(
        "weights turned over",
        "The values are multiplied from the wrong side, so that the numbers *within* a value are weighed "
        "against each other. It fits only where d_v is the number of keys.",
        lambda q, k, v, b: v @ (b * (k @ q)).softmax(-1),
        remedy="The weights stand on the left: `weights @ values`.",
    ),
    *known(
        "keys turned over",
        "Query and keys are multiplied the wrong way round, `query @ keys`, which fits only where d_k is the "
        "number of keys.",
        lambda q, k, v, b: (b * (q @ k)).softmax(-1) @ v,
        remedy="Each *row* of the keys meets the query: `keys @ query`.",
    ),
    *known(
        "not added up",
        "Every value is multiplied by its weight, and they are not added up: there is still a row for each key.",
        lambda q, k, v, b: (b * (k @ q)).softmax(-1).unsqueeze(-1) * v,
        remedy="Add up the rows. A product with the weights on the left does both.",
    ),
    *known(
        "a mean of weighted values",
        "Each value is multiplied by its weight, and then the *mean* is taken. The weights sum to 1 already, "
        "so the output is too small by the number of keys.",
        lambda q, k, v, b: ((b * (k @ q)).softmax(-1).unsqueeze(-1) * v).mean(dim=0),
        remedy="Add up in place of taking the mean.",
    ),
    *known(
        "weights returned",
        "You return the weights: a number for each key, and nothing of the values.",
        lambda q, k, v, b: (b * (k @ q)).softmax(-1),
        remedy="Mix the values with them.",
    ),
    Mistake(
        "always the mean",
        "Your output is the mean of the values whatever the query is: all keys get the same weight.",
        remedy="Let the weights depend on the scores: softmax of sharpness times scores.",
        matches=lambda inputs, output, expected: close(output, inputs[2].mean(dim=0)),
    ),
]

LOOKUP = Exercise(
    id="3.3",
    title="A database that mixes",
    minutes=8,
    difficulty=2,
    reference=soft_lookup,
    draw=_draw,
    because="A score says how well a key matches. The sharpness multiplies the differences between scores, so it "
    "decides how much of the best value comes out: at 0 the mean of all, at a very large number the best key's value.",
    hints=(
        "One score for each key: its dot product with the query. In one go: a matrix with a vector.",
        "`keys @ query` is (Tk,). The sharpness multiplies it; softmax makes shares of it; the shares mix the values.",
        "```python\nweights = (sharpness * (keys @ query)).softmax(dim=-1)\nreturn weights @ values\n```",
    ),
    properties=(
        Property(
            "the output lies between the values",
            _between_the_values,
            "A mixture lies between the smallest and the largest value. Yours does not: do the weights sum to 1, and "
            "is none of them negative?",
        ),
        Property(
            "with sharpness 0 it is the mean of the values",
            _blunt_is_the_mean,
            "With sharpness 0 all scores are 0, every key gets the same weight, and the output is the mean of the "
            "values. Yours is not.",
        ),
        Property(
            "very sharp, it is the value of the best key",
            _sharp_is_hard,
            "With a very large sharpness the output should be the value whose key has the largest dot product with the "
            "query. Yours is not.",
        ),
    ),
    mistakes=MISTAKES,
)
