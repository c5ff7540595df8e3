"""Exercise 5.5: a test that finds every leak: which outputs move when a word changes."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.attention import scaled_dot_product_attention
from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.masks import causal_mask


def who_sees_whom(function: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """The right answer to 5.5."""
    return _table(function, x)


# ---- What the answer is tried on


def running_mean(x: Tensor) -> Tensor:
    """Every word sees itself and what stands before it."""
    return x.cumsum(dim=0) / torch.arange(1, len(x) + 1).unsqueeze(1)


def mean_of_all(x: Tensor) -> Tensor:
    """Every word sees every word."""
    return x.mean(dim=0, keepdim=True).expand_as(x)


def word_by_word(x: Tensor) -> Tensor:
    """Every word sees itself alone."""
    return torch.tanh(x)


def causal_attention(x: Tensor) -> Tensor:
    """Every word sees itself and what stands before it."""
    return scaled_dot_product_attention(x, x, x, causal_mask(len(x)))[0]


def zeros_after_softmax(x: Tensor) -> Tensor:
    """Every word sees every word, the later ones through the denominator; the last word of one sees all anyway."""
    weights = (x @ x.mT / x.size(-1) ** 0.5).softmax(dim=-1) * causal_mask(len(x))
    return weights @ x


def next_word_only(x: Tensor) -> Tensor:
    """Every word sees the one after it; the last sees itself."""
    return torch.cat([x[1:], x[-1:]])


def with_both_signs(x: Tensor) -> Tensor:
    """As running_mean, and each output once more with its sign changed, so that an output's numbers sum to 0."""
    mean = running_mean(x)
    return torch.cat([mean, -mean], dim=-1)


def reads_last_numbers(x: Tensor) -> Tensor:
    """As running_mean, but of each word's last number alone."""
    return running_mean(x[:, -1:]).expand_as(x)


def writes_last_numbers(x: Tensor) -> Tensor:
    """As running_mean of each word's first number, written into each output's last number; the others stay 0."""
    return torch.cat([torch.zeros_like(x[:, :-1]), running_mean(x[:, :1])], dim=-1)


def _draw(generator):
    def words(count: int, d_model: int) -> Tensor:
        return tenths(generator, count, d_model, low=0.1, high=1.0)

    yield running_mean, words(2, 1)
    yield next_word_only, words(3, 1)
    yield word_by_word, words(3, 2)
    yield with_both_signs, words(3, 1)
    yield reads_last_numbers, words(3, 2)
    yield writes_last_numbers, words(3, 2)
    yield mean_of_all, words(4, 2)
    yield causal_attention, words(4, 3)
    yield zeros_after_softmax, words(4, 3)
    with_nothing = words(3, 2)
    with_nothing[1] = 0.0
    yield running_mean, with_nothing


# ---- Ways to look, right and wrong


def _plus_1(x: Tensor, j: int) -> Tensor:
    changed = x.clone()
    changed[j] += 1.0
    return changed


def _set(value: float) -> Callable[[Tensor, int], Tensor]:
    def change(x: Tensor, j: int) -> Tensor:
        changed = x.clone()
        changed[j] = value
        return changed

    return change


def _first_number(x: Tensor, j: int) -> Tensor:
    changed = x.clone()
    changed[j, 0] += 1.0
    return changed


def _a_little(x: Tensor, j: int) -> Tensor:
    changed = x.clone()
    changed[j] += 1e-9
    return changed


def _largest(difference: Tensor) -> Tensor:
    return difference.abs().amax(dim=-1)


def _table(
    function: Callable[[Tensor], Tensor],
    x: Tensor,
    change: Callable[[Tensor, int], Tensor] = _plus_1,
    size: Callable[[Tensor], Tensor] = _largest,
) -> Tensor:
    before = function(x)
    return torch.stack([size(function(change(x, j)) - before) > 1e-6 for j in range(len(x))], dim=1)


def _piled_up(function, x):
    before, changed, columns = function(x), x.clone(), []
    for j in range(len(x)):
        changed[j] += 1.0
        columns.append(_largest(function(changed) - before) > 1e-6)
    return torch.stack(columns, dim=1)


def _gradient(function: Callable[[Tensor], Tensor], x: Tensor, number: Callable[[Tensor], Tensor]) -> Tensor:
    rows = []
    for i in range(len(x)):
        words = x.clone().requires_grad_()
        (gradient,) = torch.autograd.grad(number(function(words)[i]), words)
        rows.append(_largest(gradient) > 1e-6)
    return torch.stack(rows)


def _finds_the_past(output, inputs, answer):
    _, x = inputs
    return bool((answer(running_mean, x) == causal_mask(len(x))).all())


def _word_by_word_is_a_diagonal(output, inputs, answer):
    _, x = inputs
    return bool((answer(word_by_word, x) == torch.eye(len(x), dtype=torch.bool)).all())


def _sees_all(output, inputs, answer):
    _, x = inputs
    return bool(answer(mean_of_all, x).all())


MISTAKES = [
    *known(
        "rows and columns exchanged",
        "Your table is turned over: its rows are the words that change. Row i is the *output*, column j the word that "
        "changes: stack what each word moves as a column, `torch.stack(…, dim=1)`.",
        lambda function, x: _table(function, x).mT,
    ),
    *known(
        "changes pile up",
        "You change one word after another and never put the former back, so that a column shows what all the words "
        "up to it move. Start from a fresh `x.clone()` for every word.",
        _piled_up,
    ),
    *known(
        "outputs summed",
        "You add up the numbers of an output before you look whether it moved. What one number gains another may "
        "lose, and then nothing is seen. Look at every number: `(after - before).abs()`.",
        lambda function, x: _table(function, x, size=lambda difference: difference.sum(dim=-1).abs()),
        lambda function, x: _gradient(function, x, torch.sum),
    ),
    *known(
        "replaced by zeros",
        "You set a word to 0 to see what it moves. One of the words *is* 0, so nothing changed there. Add something "
        "in place of it.",
        lambda function, x: _table(function, x, _set(0.0)),
    ),
    *known(
        "not measured",
        "Your table is the same whatever the function does. Call the function with a changed word, and compare with "
        "its output before.",
        lambda function, x: causal_mask(len(x)),
        lambda function, x: torch.ones(len(x), len(x), dtype=torch.bool),
        lambda function, x: torch.eye(len(x), dtype=torch.bool),
    ),
    *known(
        "only the first number of a word",
        "You change only the first number of each word. A function may depend on the others: change them all.",
        lambda function, x: _table(function, x, _first_number),
    ),
    *known(
        "only the first number of an output",
        "You look only at the first number of each output. The others may move: compare them all.",
        lambda function, x: _table(function, x, size=lambda difference: difference[:, 0].abs()),
        lambda function, x: _gradient(function, x, lambda output: output[0]),
    ),
    *known(
        "change too small",
        "Your table is False everywhere, also where a word reads itself. A tiny change is lost in rounding, since "
        "numbers like these have seven digits: change a word by something like 1, and compare with the output before.",
        lambda function, x: _table(function, x, _a_little),
        lambda function, x: torch.zeros(len(x), len(x), dtype=torch.bool),
    ),
    *known(
        "True and False exchanged",
        "Your table is exactly the opposite: True where nothing moved. True should say that output i moved.",
        lambda function, x: ~_table(function, x),
    ),
    *known(
        "the diagonal left out",
        "Your diagonal is False throughout: a word that moves its own output counts too.",
        lambda function, x: _table(function, x) & ~torch.eye(len(x), dtype=torch.bool),
    ),
    *known(
        "only later words",
        "Your table holds only the leaks, from later words to earlier outputs. Asked for is every influence, from "
        "earlier words and from the word itself too.",
        lambda function, x: _table(function, x).triu(1),
    ),
    *known(
        "all outputs at once",
        "You ask whether *any* output moved, so each column is all True or all False. Compare output by output: take "
        "the largest difference over the numbers of an output, `dim=-1`, not over all.",
        lambda function, x: _table(function, x).any(dim=0, keepdim=True).expand(len(x), -1),
    ),
]

WHO_SEES_WHOM = Exercise(
    id="5.5",
    title="A test that finds every leak",
    minutes=15,
    difficulty=3,
    reference=who_sees_whom,
    draw=_draw,
    setup="from utils.masks import causal_mask",
    hints=(
        "Call the function once with the words as they are. Then, for each word j, with that word changed and no "
        "other: which outputs differ from before?",
        "A fresh `x.clone()` for each word; add 1 to row j of it. An output has moved if *any* of its numbers has: "
        "`(after - before).abs().amax(dim=-1) > 1e-6`. Stack the columns with `dim=1`.",
        "```python\nbefore, columns = function(x), []\nfor j in range(len(x)):\n    changed = x.clone()\n"
        "    changed[j] += 1\n    columns.append((function(changed) - before).abs().amax(dim=-1) > 1e-6)\n"
        "return torch.stack(columns, dim=1)\n```",
    ),
    properties=(
        Property(
            "a mean of the words so far sees the past and nothing else",
            _finds_the_past,
            "For a function that takes the mean of the words so far, row i should be True up to column i and False "
            "after it. Your table differs.",
        ),
        Property(
            "a function of each word alone gives a diagonal",
            _word_by_word_is_a_diagonal,
            "For a function that treats every word by itself, only the diagonal should be True. Your table differs.",
        ),
        Property(
            "a mean of all the words sees everything",
            _sees_all,
            "For a function that takes the mean of all the words, every entry should be True. In your table some are "
            "not.",
        ),
    ),
    mistakes=MISTAKES,
)
