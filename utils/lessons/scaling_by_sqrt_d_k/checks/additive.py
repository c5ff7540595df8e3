"""Exercise 4.5: additive scores."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from utils.attention import additive_scores
from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.scaling_by_sqrt_d_k.checks.scores import scaled_scores
from utils.lessons.scaling_by_sqrt_d_k.checks.shared import keys_apart
from utils.lessons.shared.mistakes import in_scores
from utils.lessons.shared.mistakes.comparing import close
from utils.lessons.shared.mistakes.families import another_factor, keys_by_queries, softmax_applied


def _draw(generator):
    def case(*leading: int, queries: int, keys: int, d_k: int, hidden: int):
        shapes = ((*leading, queries, d_k), (*leading, keys, d_k), (d_k, hidden), (d_k, hidden), (hidden,))
        return tuple(tenths(generator, *shape) for shape in shapes)

    yield case(queries=1, keys=2, d_k=1, hidden=1)
    yield case(queries=2, keys=3, d_k=2, hidden=3)
    yield case(3, queries=3, keys=3, d_k=3, hidden=3)  # cubes, so that what is on the wrong dimension still fits
    yield case(3, 3, queries=3, keys=3, d_k=3, hidden=3)
    yield case(2, 3, queries=4, keys=5, d_k=6, hidden=7)


def _hidden(query: Tensor, key: Tensor) -> Tensor:
    return query.unsqueeze(-2) + key.unsqueeze(-3)


def _with(function: Callable[[Tensor], Tensor]) -> Callable[..., Tensor]:
    """Additive scores with another function in tanh's place."""
    return lambda q, k, wq, wk, v: function(_hidden(q @ wq, k @ wk)) @ v


def _odd(output, inputs, answer):
    query, key, *parameters = inputs
    return close(answer(-query, -key, *parameters), -output)


def _linear_in_vector(output, inputs, answer):
    *others, vector = inputs
    return close(answer(*others, 2 * vector), 2 * output)


def _bounded(output, inputs, answer):
    return bool((output.abs() <= inputs[-1].abs().sum() + 1e-4).all())


MISTAKES = [
    *known(
        "no tanh",
        "Without tanh your score is a sum of a number for the query and a number for the key: which key fits best is "
        "then the same for every query. Put tanh round the sum, before the vector.",
        _with(lambda x: x),
    ),
    *known(
        "tanh before the sum",
        "The tanh is taken of query and key apart, and they are added then, so that they never meet inside it. Add "
        "first: tanh(q W_q + k W_k).",
        lambda q, k, wq, wk, v: _hidden((q @ wq).tanh(), (k @ wk).tanh()) @ v,
    ),
    *known(
        "tanh twice",
        "The tanh is taken of query and key apart, and once more of their sum. Only the sum passes through it: tanh(q "
        "W_q + k W_k).",
        lambda q, k, wq, wk, v: _hidden((q @ wq).tanh(), (k @ wk).tanh()).tanh() @ v,
    ),
    *known(
        "tanh on one only",
        "Only one of the two, query or key, passes through tanh; the other is added outside. Both belong inside: "
        "tanh(q W_q + k W_k).",
        lambda q, k, wq, wk, v: _hidden((q @ wq).tanh(), k @ wk) @ v,
        lambda q, k, wq, wk, v: _hidden(q @ wq, (k @ wk).tanh()) @ v,
    ),
    *known(
        "added before projecting",
        "Query and key are added before they are projected, so that both pass through the same matrix. Each has its "
        "own: q W_q and k W_k first, then the sum.",
        lambda q, k, wq, wk, v: (_hidden(q, k) @ (wq + wk)).tanh() @ v,
        lambda q, k, wq, wk, v: (_hidden(q, k) @ wq @ wk).tanh() @ v,
    ),
    *known(
        "matrices exchanged",
        "The matrices have changed places: the query passes through the key's and the key through the query's. It is "
        "q W_q + k W_k.",
        lambda q, k, wq, wk, v: _hidden(q @ wk, k @ wq).tanh() @ v,
    ),
    *known(
        "matrix transposed",
        "A matrix is used the wrong way round, which shows where d_k and hidden are equal and stops where they "
        "differ. (…, T, d_k) @ (d_k, hidden): no transpose is needed.",
        lambda q, k, wq, wk, v: _hidden(q @ wq.mT, k @ wk.mT).tanh() @ v,
    ),
    *known(
        "not projected",
        "Query or key goes into the sum as it is. Both are projected first, each by its own matrix: q W_q + k W_k.",
        lambda q, k, wq, wk, v: _hidden(q, k).tanh() @ v,
        lambda q, k, wq, wk, v: _hidden(q @ wq, k).tanh() @ v,
    ),
    *known(
        "the query left out",
        "Your scores do not depend on the query. It has to be added to the key inside the tanh.",
        lambda q, k, wq, wk, v: _hidden(0 * (q @ wq), k @ wk).tanh() @ v,
        lambda q, k, wq, wk, v: (k @ wk).tanh() @ v,
    ),
    *known(
        "the key left out",
        "Your scores do not depend on the key. It has to be added to the query inside the tanh.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, 0 * (k @ wk)).tanh() @ v,
        lambda q, k, wq, wk, v: (q @ wq).tanh() @ v,
    ),
    *known(
        "reshaped, not transposed",
        "The shape is right, and the scores stand in the wrong places: a table of keys by queries was reshaped, which "
        "keeps the order in which the numbers lie in memory. Put the dimensions in their places from the start: "
        "`unsqueeze(-2)` for the queries, `unsqueeze(-3)` for the keys.",
        lambda q, k, wq, wk, v: additive_scores(k, q, wk, wq, v).reshape(*q.shape[:-1], k.size(-2)),
    ),
    *known(
        "no table",
        "Queries and keys are added position by position: the first meets the first, the second the second (a single "
        "one is repeated), and where their numbers differ it stops. Every query has to meet every key: "
        "`unsqueeze(-2)` on the queries, `unsqueeze(-3)` on the keys, then add.",
        lambda q, k, wq, wk, v: (q @ wq + k @ wk).tanh() @ v,
        lambda q, k, wq, wk, v: (q @ wq + k @ wk).tanh() * v,
    ),
    *known(
        "sentences mixed",
        "For one sentence your answer is right; with a batch, queries meet keys of other sentences. `unsqueeze(0)`, "
        "`unsqueeze(1)` and `[:, None]` count from the front. Count from the end: `unsqueeze(-2)` and `unsqueeze(-3)`.",
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(1) + (k @ wk).unsqueeze(0)).tanh() @ v,
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(1) + k @ wk).tanh() @ v,
    ),
    *known(
        "for one batch dimension",
        "`unsqueeze(2)` and `unsqueeze(1)` are right for a batch of sentences and for nothing else. Count from the "
        "end, so that any number of dimensions may stand in front: `unsqueeze(-2)` and `unsqueeze(-3)`.",
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(2) + (k @ wk).unsqueeze(1)).tanh() @ v,
    ),
    *known(
        "sum in place of the vector",
        "The vector changes nothing in your result: you add the hidden numbers up as they are. Each has its own "
        "weight: multiply by the vector, `hidden @ vector`.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh().sum(dim=-1),
    ),
    *known(
        "mean in place of the vector",
        "The vector changes nothing in your result: you take the mean of the hidden numbers. Each has its own weight: "
        "multiply by the vector, `hidden @ vector`.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh().mean(dim=-1),
    ),
    *known(
        "mean over the hidden numbers",
        "Your scores are too small by the number of hidden numbers: after the vector you take the mean. A product "
        "with the vector is a *sum*: `hidden @ vector`.",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk).tanh() * v).mean(dim=-1),
    ),
    *known(
        "hidden numbers not summed",
        "One dimension too many: the hidden numbers are still there one by one. A score is one number: multiply by "
        "the vector *and* add up over the last dimension, which `@ vector` does in one.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh() * v,
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh(),
    ),
    *known(
        "product in place of sum",
        "Query and key are multiplied inside the tanh, and the formula adds them: that is what *additive* means.",
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(-2) * (k @ wk).unsqueeze(-3)).tanh() @ v,
    ),
    *known(
        "difference in place of sum",
        "One of the two is subtracted inside the tanh. The formula adds them: q W_q + k W_k.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, -(k @ wk)).tanh() @ v,
        lambda q, k, wq, wk, v: _hidden(-(q @ wq), k @ wk).tanh() @ v,
    ),
    *known(
        "sigmoid",
        "You use the sigmoid, which lies between 0 and 1; the formula has tanh, between −1 and 1, so that a hidden "
        "number can count against a match too.",
        _with(torch.sigmoid),
    ),
    *known(
        "relu",
        "You use relu, which throws negative numbers away and has no upper limit; the formula has tanh.",
        _with(torch.relu),
    ),
    *known(
        "scaled too",
        "You divide additive scores by √d_k or √hidden as well. tanh keeps the hidden numbers between −1 and 1, and "
        "the formula has no divisor. Leave it out.",
        lambda q, k, wq, wk, v: additive_scores(q, k, wq, wk, v) / math.sqrt(q.size(-1)),
        lambda q, k, wq, wk, v: additive_scores(q, k, wq, wk, v) / math.sqrt(v.size(-1)),
    ),
    *known(
        "scaled inside",
        "You divide by √d_k or √hidden inside the tanh. The formula has no divisor: tanh(q W_q + k W_k).",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) / math.sqrt(q.size(-1))).tanh() @ v,
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) / math.sqrt(v.size(-1))).tanh() @ v,
    ),
    *known(
        "vector before tanh",
        "The vector comes before the tanh, so that all your scores lie between −1 and 1. First tanh on every hidden "
        "number, then the vector: vᵀ tanh(…), not tanh(vᵀ …).",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) @ v).tanh(),
    ),
    *known(
        "vector inside tanh",
        "The vector multiplies the hidden numbers inside the tanh, so that doubling it does not double the scores. "
        "First tanh on every hidden number, then the vector: vᵀ tanh(…).",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) * v).tanh().sum(dim=-1),
    ),
    *known(
        "tanh on the score too",
        "A second tanh squeezes the finished scores. One is enough, round the sum of query and key.",
        lambda q, k, wq, wk, v: additive_scores(q, k, wq, wk, v).tanh(),
    ),
    *known(
        "dot product",
        "Your scores come from the dot product of projected query and key. Here the two are *added* inside a tanh, "
        "and the vector makes one number of it: vᵀ tanh(q W_q + k W_k).",
        lambda q, k, wq, wk, v: (q @ wq) @ (k @ wk).mT,
        lambda q, k, wq, wk, v: (q @ wq).tanh() @ (k @ wk).tanh().mT,
        lambda q, k, wq, wk, v: ((q @ wq) @ (k @ wk).mT).tanh(),
        lambda q, k, wq, wk, v: scaled_scores(q @ wq, k @ wk),
    ),
    *known(
        "vector added",
        "The vector is added, as if it were a bias. It weighs the hidden numbers: multiply and add up, `hidden @ "
        "vector`.",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk).tanh() + v).sum(dim=-1),
    ),
    *in_scores.SIGN_REVERSED.by(lambda q, k, wq, wk, v: -additive_scores(q, k, wq, wk, v)),
    *known(
        "one matrix for both",
        "Query and key pass through the same matrix: either one matrix is used twice, or the two are added before "
        "they are projected. Each has its own: q W_q and k W_k first, then the sum.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wq).tanh() @ v,
        lambda q, k, wq, wk, v: _hidden(q @ wk, k @ wk).tanh() @ v,
    ),
    softmax_applied(),
    keys_by_queries(
        "The queries take their dimension of size 1 at −2, the keys at −3: `unsqueeze(-2)` and `unsqueeze(-3)`."
    ),
    another_factor("The formula has no divisor and no factor: vᵀ tanh(q W_q + k W_k)."),
]

ADDITIVE = Exercise(
    id="4.5",
    title="Additive scores",
    minutes=15,
    difficulty=3,
    reference=additive_scores,
    draw=_draw,
    hints=(
        "Project all queries, (…, Tq, hidden), and all keys, (…, Tk, hidden). What has to happen to both before you "
        "can add every one to every other?",
        "`unsqueeze(-2)` makes the queries (…, Tq, 1, hidden), `unsqueeze(-3)` the keys (…, 1, Tk, hidden). Their sum "
        "is (…, Tq, Tk, hidden).",
        "```python\nquery, key = query @ query_matrix, key @ key_matrix\n"
        "return torch.tanh(query.unsqueeze(-2) + key.unsqueeze(-3)) @ vector\n```",
    ),
    properties=(
        Property(
            "twice the vector gives twice the scores",
            _linear_in_vector,
            "The vector comes last and multiplies: twice the vector should give twice the scores. In your answer it "
            "does not.",
        ),
        Property(
            "no score is larger than the sum of the vector's sizes",
            _bounded,
            "The tanh lies between −1 and 1, so no score can exceed Σ|v|. Some of yours do: check what passes through "
            "tanh, and that the vector comes after it.",
        ),
        Property(
            "changing the sign of query and key changes the sign of the score",
            _odd,
            "With −q and −k every score should only change its sign, since tanh(−x) = −tanh(x). In your answer it "
            "does not.",
        ),
        keys_apart(
            "When the last key is changed, only the last column should change; in your answer others change too."
        ),
    ),
    mistakes=MISTAKES,
)
