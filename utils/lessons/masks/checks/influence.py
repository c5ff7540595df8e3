"""Exercise 5.5: a test that finds every leak: which outputs move when a word changes."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.attention import scaled_dot_product_attention
from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.masks import causal_mask

Change = Callable[[Tensor, int], Tensor]
Look = Callable[[Callable[[Tensor], Tensor], Tensor], Tensor]


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


def writes_first_numbers(x: Tensor) -> Tensor:
    """As running_mean of each word's last number, written into each output's first number; the others stay 0."""
    return torch.cat([running_mean(x[:, -1:]), torch.zeros_like(x[:, 1:])], dim=-1)


def mean_without_means(x: Tensor) -> Tensor:
    """Every word sees every word, of which the mean of its numbers is subtracted first, as in a layer norm.

    For words of four numbers that are multiples of 1/8 it is exact, so that a change by a constant moves nothing.
    """
    centred = x - x.mean(dim=-1, keepdim=True)
    return mean_of_all(centred * torch.arange(1.0, x.size(-1) + 1))


def _draw(generator):
    def words(count: int, d_model: int) -> Tensor:
        return tenths(generator, count, d_model, low=0.1, high=1.0)

    yield running_mean, words(2, 1)
    yield next_word_only, words(3, 1)
    yield word_by_word, words(3, 2)
    yield with_both_signs, words(3, 1)
    yield reads_last_numbers, words(3, 2)
    yield writes_last_numbers, words(3, 2)
    yield writes_first_numbers, words(3, 2)
    yield mean_of_all, words(4, 2)
    yield mean_without_means, torch.randint(1, 9, (4, 4), generator=generator) / 8
    yield causal_attention, words(4, 3)
    yield zeros_after_softmax, words(4, 3)
    with_nothing = words(3, 2)
    with_nothing[1] = 0.0
    yield running_mean, with_nothing


# ---- Ways to look, right and wrong


def _anything(x: Tensor, j: int) -> Tensor:
    changed = x.clone()
    changed[j] += torch.randn_like(x[j])
    return changed


def _plus_1(x: Tensor, j: int) -> Tensor:
    changed = x.clone()
    changed[j] += 1.0
    return changed


def _set(value: float) -> Change:
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
    change: Change = _anything,
    size: Callable[[Tensor], Tensor] = _largest,
) -> Tensor:
    before = function(x)
    return torch.stack([size(function(change(x, j)) - before) > 1e-6 for j in range(len(x))], dim=1)


def _piled_up(change: Change) -> Look:
    def look(function, x):
        before, changed, columns = function(x), x, []
        for j in range(len(x)):
            changed = change(changed, j)
            columns.append(_largest(function(changed) - before) > 1e-6)
        return torch.stack(columns, dim=1)

    return look


def _all_numbers(difference: Tensor) -> Tensor:
    return difference.abs().amin(dim=-1)


def _both_changes(made: Callable[[Change], Look]) -> tuple[Look, Look]:
    """A mistake made with random numbers added to a word, and made with the same number added everywhere."""
    return made(_anything), made(_plus_1)


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
        "changes.",
        *_both_changes(lambda change: lambda function, x: _table(function, x, change).mT),
        remedy="Stack what each word moves as a column: `torch.stack(…, dim=1)`.",
    ),
    *known(
        "changes pile up",
        "You change one word after another and never put the former back, so that a column shows what all the words "
        "up to it move.",
        *_both_changes(_piled_up),
        remedy="Start from a fresh `x.clone()` for every word.",
    ),
    *known(
        "changed by a constant",
        "You add the same number to all the numbers of a word. A function that first subtracts the word's mean, as a "
        "layer norm does, takes your change away: you find no leak where every word sees every word.",
        lambda function, x: _table(function, x, _plus_1),
        remedy="Add random numbers, a different one in every place: `torch.randn_like(x[j])`.",
    ),
    *known(
        "outputs summed",
        "You add up the numbers of an output before you look whether it moved. What one number gains another may "
        "lose, and then nothing is seen.",
        *_both_changes(
            lambda change: lambda function, x: _table(function, x, change, lambda moved: moved.sum(dim=-1).abs())
        ),
        lambda function, x: _gradient(function, x, torch.sum),
        remedy="Look at every number: `(after - before).abs()`, and then for the largest.",
    ),
    *known(
        "replaced by zeros",
        "You set a word to 0 to see what it moves. One of the words *is* 0, so nothing changed there.",
        lambda function, x: _table(function, x, _set(0.0)),
        remedy="Add random numbers in place of it.",
    ),
    *known(
        "not measured",
        "Your table is the same whatever the function does.",
        lambda function, x: causal_mask(len(x)),
        lambda function, x: torch.ones(len(x), len(x), dtype=torch.bool),
        lambda function, x: torch.eye(len(x), dtype=torch.bool),
        remedy="Call the function with a changed word, and compare with its output before.",
    ),
    *known(
        "only the first number of a word",
        "You change only the first number of each word. A function that reads the others then seems to see nothing.",
        lambda function, x: _table(function, x, _first_number),
        remedy="Change all the numbers of the word.",
    ),
    *known(
        "only the first number of an output",
        "You look only at the first number of each output. The others may move, and then nothing is seen.",
        *_both_changes(lambda change: lambda function, x: _table(function, x, change, lambda moved: moved[:, 0].abs())),
        lambda function, x: _gradient(function, x, lambda output: output[0]),
        remedy="Compare all the numbers of an output.",
    ),
    *known(
        "all numbers in place of any",
        "For you an output has moved only if *every* number of it has. Where a word moves one number of an output and "
        "leaves the others, your table misses it.",
        *_both_changes(lambda change: lambda function, x: _table(function, x, change, _all_numbers)),
        remedy="One number that moves is enough: `any` in place of `all`, the largest in place of the smallest.",
    ),
    *known(
        "change too small",
        "Your table is False everywhere, also where a word reads itself. A tiny change is lost in rounding, since "
        "numbers like these have seven digits.",
        lambda function, x: _table(function, x, _a_little),
        lambda function, x: torch.zeros(len(x), len(x), dtype=torch.bool),
        remedy="Change a word by numbers of about 1, and compare with the output before.",
    ),
    *known(
        "True and False exchanged",
        "Your table is exactly the opposite: True where nothing moved.",
        *_both_changes(lambda change: lambda function, x: ~_table(function, x, change)),
        remedy="True should say that output i moved.",
    ),
    *known(
        "the diagonal left out",
        "Your diagonal is False throughout, as if no word moved its own output.",
        *_both_changes(
            lambda change: lambda function, x: _table(function, x, change) & ~torch.eye(len(x), dtype=torch.bool)
        ),
        remedy="A word that moves its own output counts too.",
    ),
    *known(
        "only later words",
        "Your table holds only the leaks, from later words to earlier outputs.",
        *_both_changes(lambda change: lambda function, x: _table(function, x, change).triu(1)),
        remedy="Asked for is every influence, from earlier words and from the word itself too.",
    ),
    *known(
        "all outputs at once",
        "You ask whether *any* output moved, so each column is all True or all False.",
        *_both_changes(
            lambda change: lambda function, x: _table(function, x, change).any(dim=0, keepdim=True).expand(len(x), -1)
        ),
        remedy="Compare output by output: take the largest difference over the numbers of an output, `dim=-1`, not "
        "over all.",
    ),
]

WHO_SEES_WHOM = Exercise(
    id="5.5",
    title="A test that finds every leak",
    minutes=15,
    difficulty=3,
    reference=who_sees_whom,
    draw=_draw,
    setup="from utils import masks\nfrom utils.masks import causal_mask",
    hints=(
        "Call the function once with the words as they are. Then, for each word j, with that word changed and no "
        "other: which outputs differ from before?",
        "A fresh `x.clone()` for each word; add random numbers to row j of it. An output has moved if *any* of its "
        "numbers has: `(after - before).abs().amax(dim=-1) > 1e-6`. Stack the columns with `dim=1`.",
        "```python\nbefore, columns = function(x), []\nfor j in range(len(x)):\n    changed = x.clone()\n"
        "    changed[j] += torch.randn_like(x[j])\n"
        "    columns.append((function(changed) - before).abs().amax(dim=-1) > 1e-6)\n"
        "return torch.stack(columns, dim=1)\n```",
    ),
    because="One word is changed at a time, by numbers that no mean can take away, and every number of every output is "
    "looked at. So whatever reaches an output, by a value or through a denominator, moves something in your table.",
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
