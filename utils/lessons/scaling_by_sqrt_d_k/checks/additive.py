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
        "Without tanh your score is the sum of a number for the query and a number for the key. Which key fits best "
        "is then the same for every query.",
        _with(lambda x: x),
        remedy="Put tanh round the sum of query and key, before the vector.",
    ),
    *known(
        "tanh before the sum",
        "The tanh is taken of query and key apart, and they are added then. So they never meet inside it, and which "
        "key fits best is the same for every query.",
        lambda q, k, wq, wk, v: _hidden((q @ wq).tanh(), (k @ wk).tanh()) @ v,
        remedy="Add first, then take the tanh: tanh(q W_q + k W_k).",
    ),
    *known(
        "tanh twice",
        "The tanh is taken of query and key apart, and once more of their sum. So each of them is squeezed before "
        "the two meet.",
        lambda q, k, wq, wk, v: _hidden((q @ wq).tanh(), (k @ wk).tanh()).tanh() @ v,
        remedy="Only the sum passes through tanh: tanh(q W_q + k W_k).",
    ),
    *known(
        "tanh on one only",
        "Only one of the two, query or key, passes through tanh; the other is added outside. So they never meet "
        "inside it, and which key fits best is the same for every query.",
        lambda q, k, wq, wk, v: _hidden((q @ wq).tanh(), k @ wk) @ v,
        lambda q, k, wq, wk, v: _hidden(q @ wq, (k @ wk).tanh()) @ v,
        remedy="Both belong inside: tanh(q W_q + k W_k).",
    ),
    *known(
        "added before projecting",
        "Query and key are added before they are projected, so that both pass through the same matrix. They could "
        "change places, and the score would stay the same.",
        lambda q, k, wq, wk, v: (_hidden(q, k) @ (wq + wk)).tanh() @ v,
        lambda q, k, wq, wk, v: (_hidden(q, k) @ wq @ wk).tanh() @ v,
        remedy="Each has its own matrix: q W_q and k W_k first, then the sum.",
    ),
    *known(
        "matrices exchanged",
        "The matrices have changed places: the query passes through the key's and the key through the query's.",
        lambda q, k, wq, wk, v: _hidden(q @ wk, k @ wq).tanh() @ v,
        remedy="It is q W_q + k W_k: `query_matrix` for the query, `key_matrix` for the key.",
    ),
    *known(
        "matrix transposed",
        "A matrix is used the wrong way round. That shows where d_k and hidden are equal, and stops where they differ.",
        lambda q, k, wq, wk, v: _hidden(q @ wq.mT, k @ wk.mT).tanh() @ v,
        remedy="No transpose is needed: (…, T, d_k) @ (d_k, hidden) fits as it stands.",
    ),
    *known(
        "not projected",
        "Query or key goes into the sum as it is. What its matrix holds then changes nothing in your result.",
        lambda q, k, wq, wk, v: _hidden(q, k).tanh() @ v,
        lambda q, k, wq, wk, v: _hidden(q @ wq, k).tanh() @ v,
        remedy="Both are projected first, each by its own matrix: q W_q + k W_k.",
    ),
    *known(
        "the query left out",
        "Your scores do not depend on the query. So all queries would choose alike.",
        lambda q, k, wq, wk, v: _hidden(0 * (q @ wq), k @ wk).tanh() @ v,
        lambda q, k, wq, wk, v: (k @ wk).tanh() @ v,
        remedy="Add the projected query to the projected key, inside the tanh.",
    ),
    *known(
        "the key left out",
        "Your scores do not depend on the key. So a query would find all keys equally good.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, 0 * (k @ wk)).tanh() @ v,
        lambda q, k, wq, wk, v: (q @ wq).tanh() @ v,
        remedy="Add the projected key to the projected query, inside the tanh.",
    ),
    *known(
        "reshaped, not transposed",
        "The shape is right, and the scores stand in the wrong places. A table of keys by queries was reshaped, "
        "which keeps the order in which the numbers lie in memory.",
        lambda q, k, wq, wk, v: additive_scores(k, q, wk, wq, v).reshape(*q.shape[:-1], k.size(-2)),
        remedy="Put the dimensions in their places from the start: `unsqueeze(-2)` for the queries, `unsqueeze(-3)` "
        "for the keys.",
    ),
    *known(
        "no table",
        "Queries and keys are added position by position: the first meets the first, the second the second (a single "
        "one is repeated). Where their numbers differ it stops. But every query has to meet every key.",
        lambda q, k, wq, wk, v: (q @ wq + k @ wk).tanh() @ v,
        lambda q, k, wq, wk, v: (q @ wq + k @ wk).tanh() * v,
        remedy="Make room before you add: `unsqueeze(-2)` on the queries, `unsqueeze(-3)` on the keys.",
    ),
    *known(
        "room made for one only",
        "For one sentence your answer is right; a batch breaks it. Only the queries got a new dimension, so the keys "
        "of a whole sentence are lined up with a single word.",
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(-2) + k @ wk).tanh() @ v,
        remedy="Give the keys a new dimension too, in the place where the queries have their words: `unsqueeze(-3)`.",
    ),
    *known(
        "sentences mixed",
        "For one sentence your answer is right; with a batch, queries meet keys of other sentences. `unsqueeze(0)`, "
        "`unsqueeze(1)` and `[:, None]` count from the front.",
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(1) + (k @ wk).unsqueeze(0)).tanh() @ v,
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(1) + k @ wk).tanh() @ v,
        remedy="Count from the end: `unsqueeze(-2)` for the queries and `unsqueeze(-3)` for the keys.",
    ),
    *known(
        "for one batch dimension",
        "Your answer is right for a batch of sentences and for nothing else. Its dimensions are counted from the "
        "front, as in `unsqueeze(2)` and `unsqueeze(1)`.",
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(2) + (k @ wk).unsqueeze(1)).tanh() @ v,
        remedy="Count from the end, so that any number of dimensions may stand in front: `unsqueeze(-2)` for the "
        "queries, `unsqueeze(-3)` for the keys.",
    ),
    *known(
        "sum in place of the vector",
        "The vector changes nothing in your result: you add the hidden numbers up as they are. So all of them count "
        "alike.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh().sum(dim=-1),
        remedy="The vector says how much each of them counts. Multiply by it and add up: `hidden @ vector`.",
    ),
    *known(
        "mean in place of the vector",
        "The vector changes nothing in your result: you take the mean of the hidden numbers. So all of them count "
        "alike.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh().mean(dim=-1),
        remedy="The vector says how much each of them counts. Multiply by it and add up: `hidden @ vector`.",
    ),
    *known(
        "mean over the hidden numbers",
        "Your scores are too small by one factor, the number of hidden numbers. After the vector comes a mean where "
        "a sum belongs.",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk).tanh() * v).mean(dim=-1),
        remedy="A product with the vector is a *sum*: `hidden @ vector`.",
    ),
    *known(
        "hidden numbers not summed",
        "One dimension too many: the hidden numbers are still there one by one. A score is one number for a query "
        "and a key.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh() * v,
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wk).tanh(),
        remedy="Multiply by the vector *and* add up over the last dimension, which `@ vector` does in one.",
    ),
    *known(
        "product in place of sum",
        "Query and key are multiplied inside the tanh. The formula adds them: that is what *additive* means.",
        lambda q, k, wq, wk, v: ((q @ wq).unsqueeze(-2) * (k @ wk).unsqueeze(-3)).tanh() @ v,
        remedy="Put a plus between the two: q W_q + k W_k.",
    ),
    *known(
        "difference in place of sum",
        "One of the two, query or key, is subtracted inside the tanh. The formula adds both.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, -(k @ wk)).tanh() @ v,
        lambda q, k, wq, wk, v: _hidden(-(q @ wq), k @ wk).tanh() @ v,
        remedy="Take the minus away: q W_q + k W_k.",
    ),
    *known(
        "sigmoid",
        "You use the sigmoid, whose numbers are all positive. So each hidden number pushes all scores the same way.",
        _with(torch.sigmoid),
        remedy="The formula has `torch.tanh`. It lies between −1 and 1, so a hidden number can speak for one key and "
        "against another.",
    ),
    *known(
        "relu",
        "You use relu, which makes 0 of every negative number and has no upper limit. So a large sum makes a large "
        "score.",
        _with(torch.relu),
        remedy="The formula has `torch.tanh`, which stays between −1 and 1.",
    ),
    *known(
        "scaled too",
        "You divide additive scores by √d_k or √hidden as well. The formula has no divisor: it is the vector that "
        "decides how large these scores are.",
        lambda q, k, wq, wk, v: additive_scores(q, k, wq, wk, v) / math.sqrt(q.size(-1)),
        lambda q, k, wq, wk, v: additive_scores(q, k, wq, wk, v) / math.sqrt(v.size(-1)),
        remedy="Leave the division out.",
    ),
    *known(
        "scaled inside",
        "You divide by √d_k or √hidden inside the tanh. So its input is smaller than the formula says.",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) / math.sqrt(q.size(-1))).tanh() @ v,
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) / math.sqrt(v.size(-1))).tanh() @ v,
        remedy="Leave the division out: tanh(q W_q + k W_k).",
    ),
    *known(
        "vector before tanh",
        "The vector comes before the tanh. So all your scores lie between −1 and 1, however large the vector is.",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) @ v).tanh(),
        remedy="First tanh on every hidden number, then the vector: vᵀ tanh(…), not tanh(vᵀ …).",
    ),
    *known(
        "vector inside tanh",
        "The vector multiplies the hidden numbers inside the tanh. So doubling it does not double the scores.",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk) * v).tanh().sum(dim=-1),
        remedy="First tanh on every hidden number, then the vector: vᵀ tanh(…).",
    ),
    *known(
        "tanh on the score too",
        "A second tanh squeezes the finished scores: all of them lie between −1 and 1, however large the vector is.",
        lambda q, k, wq, wk, v: additive_scores(q, k, wq, wk, v).tanh(),
        remedy="One tanh is enough, round the sum of query and key.",
    ),
    *known(
        "dot product",
        "Your scores come from the dot product of projected query and key. Here the two are to be *added*, and to "
        "meet inside a tanh.",
        lambda q, k, wq, wk, v: (q @ wq) @ (k @ wk).mT,
        lambda q, k, wq, wk, v: (q @ wq).tanh() @ (k @ wk).tanh().mT,
        lambda q, k, wq, wk, v: ((q @ wq) @ (k @ wk).mT).tanh(),
        lambda q, k, wq, wk, v: scaled_scores(q @ wq, k @ wk),
        remedy="Add every query to every key, take tanh, and let the vector make one number of it: vᵀ tanh(q W_q + k "
        "W_k).",
    ),
    *known(
        "vector added",
        "The vector is added to the hidden numbers, as if it were a bias. So it raises or lowers all scores alike "
        "and favours no key.",
        lambda q, k, wq, wk, v: (_hidden(q @ wq, k @ wk).tanh() + v).sum(dim=-1),
        remedy="It says how much each hidden number counts. Multiply by it and add up: `hidden @ vector`.",
    ),
    *in_scores.SIGN_REVERSED.by(lambda q, k, wq, wk, v: -additive_scores(q, k, wq, wk, v)),
    *known(
        "one matrix for both",
        "Query and key pass through the same matrix: either one matrix is used twice, or the two are added before "
        "they are projected. So they could change places, and the score would stay the same.",
        lambda q, k, wq, wk, v: _hidden(q @ wq, k @ wq).tanh() @ v,
        lambda q, k, wq, wk, v: _hidden(q @ wk, k @ wk).tanh() @ v,
        remedy="Each has its own matrix: q W_q and k W_k first, then the sum.",
    ),
    softmax_applied("That is vᵀ tanh(q W_q + k W_k), as it is."),
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
        "Work out the docstring's two scores by hand. Then go through your code and write down the shape after every "
        "step. Where does every query meet every key, and where does the dimension hidden go?",
        "Project all queries, (…, $T_q$, hidden), and all keys, (…, $T_k$, hidden). `unsqueeze(-2)` makes the "
        "queries (…, $T_q$, 1, hidden), `unsqueeze(-3)` the keys (…, 1, $T_k$, hidden). Their sum is (…, $T_q$, "
        "$T_k$, hidden).",
        "```python\nquery, key = query @ query_matrix, key @ key_matrix\n"
        "return torch.tanh(query.unsqueeze(-2) + key.unsqueeze(-3)) @ vector\n```",
    ),
    because="Every query meets every key inside the tanh, so which key fits best can differ from query to query. Each "
    "tanh stays between −1 and 1 however large d_k is; but a score adds up as many of them as the hidden size.",
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
