"""Exercise 11.3: attention of the newest word, with the keys and values of those before it in a cache."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known, tenths
from utils.lessons.shared.mistakes.comparing import close

Grow = Callable[[Tensor, Tensor], Tensor]
Three = tuple[Tensor, Tensor, Tensor]


def _behind(rows: Tensor, new: Tensor) -> Tensor:
    """(t, d), (d,) -> (t + 1, d)."""
    return torch.cat([rows, new[None]])


def _in_front(rows: Tensor, new: Tensor) -> Tensor:
    return torch.cat([new[None], rows])


def _alone(rows: Tensor, new: Tensor) -> Tensor:
    return new[None]


def _over_the_last(rows: Tensor, new: Tensor) -> Tensor:
    return torch.cat([rows[:-1], new[None]])


def _over_the_first(rows: Tensor, new: Tensor) -> Tensor:
    return torch.cat([new[None], rows[1:]])


def _old(rows: Tensor, new: Tensor) -> Tensor:
    return rows


@Recipe
def _with(
    *,
    matrices: Callable[[Tensor, Tensor, Tensor], Three] = lambda w_q, w_k, w_v: (w_q, w_k, w_v),
    grow: tuple[Grow, Grow] = (_behind, _behind),
    pair: Callable[[Tensor, Tensor], tuple[Tensor, Tensor]] = lambda keys, values: (keys, values),
    scale: Callable[[Tensor, Tensor, Tensor], Tensor] = lambda scores, query, x: scores / math.sqrt(len(query)),
    weigh: Callable[[Tensor], Tensor] = lambda scores: scores.softmax(dim=-1),
    kept: tuple[Grow, Grow] | None = None,
    cached: Callable[[Tensor, Tensor, Tensor], tuple[Tensor, Tensor]] = lambda query, key, value: (key, value),
) -> Callable[..., Three]:
    """The step with some of its parts done another way. `kept` is what is returned, where that is something else."""

    def answer(x, w_q, w_k, w_v, keys, values):
        query, key, value = (x @ matrix for matrix in matrices(w_q, w_k, w_v))
        key, value = cached(query, key, value)
        seen = grow[0](keys, key), grow[1](values, value)
        by, of = pair(*seen)
        weights = weigh(scale(by @ query, query, x))
        returned = seen if kept is None else (kept[0](keys, key), kept[1](values, value))
        return weights @ of, *returned

    return answer


attend_next = _with().answer  # the right answer to 11.3


def _draw(generator):
    def case(before: int, d: int, d_k: int):
        matrices = (tenths(generator, d, d_k) for _ in range(3))
        x = tenths(generator, d)
        return x, *matrices, tenths(generator, before, d_k), tenths(generator, before, d_k)

    yield (
        torch.tensor([1.0]),
        torch.tensor([[2.0]]),
        torch.tensor([[1.0]]),
        torch.tensor([[3.0]]),
        torch.tensor([[0.0]]),
        torch.tensor([[1.0]]),
    )
    yield case(0, 3, 2)
    yield case(1, 3, 2)
    yield case(3, 4, 3)
    yield case(5, 2, 4)
    yield case(4, 6, 4)


def _cache_keeps_the_old(output, inputs, answer):
    *_, keys, values = inputs
    t = len(keys)
    return close(output[1][:t], keys) and close(output[2][:t], values)


def _one_longer(output, inputs, answer):
    return len(output[1]) == len(output[2]) == len(inputs[4]) + 1


def _alone_it_is_its_own_value(output, inputs, answer):
    x, w_q, w_k, w_v, keys, values = inputs
    return close(answer(x, w_q, w_k, w_v, keys[:0], values[:0])[0], x @ w_v)


def _same_as_at_once(output, inputs, answer):
    """Two steps, the second on what the first returned, against attention over all words at once."""
    x, w_q, w_k, w_v, keys, values = inputs
    _, keys, values = answer(x, w_q, w_k, w_v, keys, values)
    then = x.flip(0) + 0.5
    by, of = torch.cat([keys, (then @ w_k)[None]]), torch.cat([values, (then @ w_v)[None]])
    weights = (by @ (then @ w_q) / math.sqrt(w_q.size(1))).softmax(dim=-1)
    return close(answer(then, w_q, w_k, w_v, keys, values)[0], weights @ of)


MISTAKES = [
    *known(
        "the newest word not seen",
        "Your query meets the keys of the words before, and not the newest one's own. In self-attention a word may "
        "look at itself, too. The first word of a sentence would see nothing at all.",
        _with(grow=(_old, _old), kept=(_behind, _behind)),
        remedy="Append first, then attend over all rows.",
    ),
    *known(
        "put in front",
        "You put the new row before the old ones. The mixture does not notice, and the next step does not either: but "
        "row t of the cache should belong to word t, as it does in training.",
        _with(grow=(_in_front, _in_front)),
        _with(kept=(_in_front, _in_front)),
        remedy="Old rows first, the new one behind: the order in `torch.cat`.",
    ),
    *known(
        "keys and values out of step",
        "One of your two new rows stands at the front and the other at the end. So a key no longer stands in the same "
        "row as the value of its word.",
        _with(grow=(_in_front, _behind)),
        _with(grow=(_behind, _in_front)),
        remedy="Append both at the end.",
    ),
    *known(
        "the cache not grown",
        "The output is right, and the keys and values that you return are those that came in. The next word will not "
        "find this one.",
        _with(kept=(_old, _old)),
        remedy="Return the keys and values with the new rows.",
    ),
    *known(
        "only the new rows returned",
        "The output is right, and you return the new key and value alone. The next word will find only this one.",
        _with(kept=(_alone, _alone)),
        remedy="Return all rows, the old ones and the new one behind them.",
    ),
    *known(
        "the words before forgotten",
        "Your cache holds nothing but the newest word. So its weight is 1 and its output its own value, whatever stood "
        "before.",
        _with(grow=(_alone, _alone)),
        _with(grow=(_alone, _alone), kept=(_behind, _behind)),
        remedy="Put the new rows behind the old ones, with `torch.cat`, in place of them.",
    ),
    *known(
        "an old word overwritten",
        "The new key and value take the place of an old one. The cache does not grow, and a word is lost at every "
        "step.",
        _with(grow=(_over_the_last, _over_the_last)),
        _with(grow=(_over_the_first, _over_the_first)),
        remedy="The cache gets one row longer: `torch.cat`, and no assignment to a row that is there.",
    ),
    *known(
        "keys and values exchanged",
        "Keys and values have changed places in your attention: you compare with the values and mix the keys.",
        _with(pair=lambda keys, values: (values, keys)),
        remedy="The query meets the keys. The weights mix the values.",
    ),
    *known(
        "the keys mixed",
        "Your weights mix the keys. The keys say how well a word fits; what is taken from it is its value.",
        _with(pair=lambda keys, values: (keys, keys)),
        remedy="The last product is of the weights and the values.",
    ),
    *known(
        "key and value in each other's cache",
        "The new key goes into the cache of the values, and the new value into that of the keys.",
        _with(cached=lambda query, key, value: (value, key)),
        remedy="What `w_k` makes belongs to `keys`, what `w_v` makes to `values`.",
    ),
    *known(
        "the query in the cache",
        "You append the query to a cache. A query is asked once, by its own word, and nobody needs it afterwards.",
        _with(cached=lambda query, key, value: (query, value)),
        _with(cached=lambda query, key, value: (key, query)),
        remedy="Appended are the key, `x @ w_k`, and the value, `x @ w_v`.",
    ),
    *known(
        "query and key matrix exchanged",
        "`w_q` and `w_k` have changed places: the new word asks with its key.",
        _with(matrices=lambda w_q, w_k, w_v: (w_k, w_q, w_v)),
        remedy="The query is `x @ w_q`, and `w_k` makes the key.",
    ),
    *known(
        "query and value matrix exchanged",
        "`w_q` and `w_v` have changed places: the new word asks with its value.",
        _with(matrices=lambda w_q, w_k, w_v: (w_v, w_k, w_q)),
        remedy="The query is `x @ w_q`, and `w_v` makes the value.",
    ),
    *known(
        "asked with the key",
        "Your query is the new word's key: `w_q` has no part in it.",
        _with(matrices=lambda w_q, w_k, w_v: (w_k, w_k, w_v)),
        remedy="The query is `x @ w_q`.",
    ),
    *known(
        "no scaling",
        "Your scores are not divided by √d_k, so the weights are sharper than in training.",
        _with(scale=lambda scores, query, x: scores),
        remedy="Divide the scores by the root of the query's length, before softmax.",
    ),
    *known(
        "divided by another number",
        "You divide the scores, and by another number than √d_k.",
        _with(scale=lambda scores, query, x: scores / len(query)),
        _with(scale=lambda scores, query, x: scores / math.sqrt(len(x))),
        _with(scale=lambda scores, query, x: scores / math.sqrt(len(scores))),
        _with(scale=lambda scores, query, x: scores * math.sqrt(len(query))),
        remedy="d_k is how many numbers the query has: `query.size(-1)`, and of that the root.",
    ),
    *known(
        "every weight 1",
        "Each of your weights is 1: softmax ran over a dimension with a single number in it. The output is the sum of "
        "all values.",
        _with(weigh=torch.ones_like),
        remedy="The scores of one query share out 1 among the keys. With scores of shape (1, t + 1) that is `dim=-1`.",
    ),
    *known(
        "all weights equal",
        "All your weights are equal: the scores have no part in them.",
        _with(weigh=lambda scores: torch.full_like(scores, 1 / len(scores))),
        remedy="Let softmax run over the scores of all keys.",
    ),
    *known(
        "no softmax",
        "You mix with the scores themselves. They do not sum to 1, and some are negative.",
        _with(weigh=lambda scores: scores),
        remedy="Between scores and values stands softmax.",
    ),
    *known(
        "the largest only",
        "You take the value of the best match alone. Attention mixes all values by their weights.",
        _with(weigh=lambda scores: (scores == scores.max()).float()),
        remedy="Let softmax make the weights, and mix with these.",
    ),
]

CACHE = Exercise(
    id="11.3",
    title="One word more",
    minutes=12,
    difficulty=2,
    reference=attend_next,
    draw=_draw,
    returns=("output", "keys", "values"),
    hints=(
        "Do the first input by hand. Which key and value has the new word? With how many keys is its query compared?",
        "Three projections of `x`; a row behind `keys` and one behind `values`; then attention as in lesson 04, with "
        "one query. `key[None]` makes a row of shape (1, d_k) of a vector.",
        "```python\nquery = x @ w_q\nkeys = torch.cat([keys, (x @ w_k)[None]])\n"
        "values = torch.cat([values, (x @ w_v)[None]])\n"
        "weights = (keys @ query / math.sqrt(query.size(-1))).softmax(dim=-1)\nreturn weights @ values, keys, values\n"
        "```",
    ),
    because="The keys and values of the words before are taken as they are. One new row of each is computed, kept, and "
    "seen by the new word itself.",
    properties=(
        Property(
            "the cache grows by one",
            _one_longer,
            "The keys and values that you return should have one row more than those that came. Yours do not.",
        ),
        Property(
            "old rows stay",
            _cache_keeps_the_old,
            "The rows that were in the cache should come first, unchanged. In yours they do not.",
        ),
        Property(
            "the first word sees itself",
            _alone_it_is_its_own_value,
            "With an empty cache there is one key, the word's own. So its weight is 1 and the output is the word's "
            "value. Yours is not.",
        ),
        Property(
            "two steps are attention over all",
            _same_as_at_once,
            "A second step on what you return should give the output of attention over all words. Yours does not.",
        ),
    ),
    mistakes=MISTAKES,
)
