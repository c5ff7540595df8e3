"""Answers to lesson 05 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from utils import masks
from utils.masks import causal_mask

# ---- 5.1 weight, future, total

BY_HAND = [
    ("weight: hidden words in the sum", (2 / 8, 2 / 5, 3 / 8)),
    ("weight: hidden words in the sum", (0.25, 0, 1)),
    ("weight: e⁰ counted", (0.4, 0.4, 0.375)),
    ("weight: the other word's weight", (0.33, 0.4, 0.375)),
    ("weight: not divided", (2, 2, 3)),
    ("weight: all the weight", (1.0, 0.4, 0.375)),
    ("future: e⁰ taken for 0", (0.667, 0.0, 0.375)),
    ("future: e⁰ taken for 0", [2 / 3, 0, 1]),
    ("future: scores not replaced", (0.667, 5 / 8, 0.375)),
    ("future: one word only", (2 / 3, 0.2, 0.375)),
    ("future: the words that may be seen", (2 / 3, 3 / 5, 0.375)),
    ("future: not divided", (2 / 3, 2, 3 / 8)),
    ("future: old sum", (2 / 3, 0.25, 3 / 8)),
    ("total: a sum of 1", (0.67, 0.4, 1)),
    ("total: e⁰ counted", (0.67, 0.4, 0.6)),
    ("total: what was struck out", (0.67, 0.4, 0.625)),
    ("total: not divided", (0.67, 0.4, 3)),
    ("total: one word only", (0.67, 0.4, 0.25)),
    ("total: one word only", (0.67, 0.4, 0.125)),
    ("per cent", (66.7, 40, 37.5)),
    ("", (0.67, 0.4, 0.9)),
    ("", (0.5, 0.4, 0.375)),
]

# ---- 5.2 masked_attention(query, key, value, mask)


def scaled(query, key):
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))


def attention(weigh):
    def answer(query, key, value, mask):
        weights = weigh(scaled(query, key), mask)
        return weights @ value, weights

    return answer


def multiplied_by_the_mask(query, key, value, mask):
    scores = scaled(query, key) * mask
    weights = F.softmax(scores, dim=-1)
    return weights @ value, weights


def low(number):
    return attention(lambda s, m: torch.where(m, s, torch.tensor(number, dtype=s.dtype)).softmax(dim=-1))


def zero_after_and_divide(query, key, value, mask):
    weights = torch.softmax(scaled(query, key), dim=-1).masked_fill(~mask, 0)
    weights = weights / weights.sum(-1, keepdim=True)
    return weights @ value, weights


def powers_by_hand(query, key, value, mask):
    powers = scaled(query, key).exp() * mask
    weights = powers / scaled(query, key).exp().sum(dim=-1, keepdim=True)
    return weights @ value, weights


def mask_forgotten(query, key, value, mask):
    scores = scaled(query, key)
    scores.masked_fill(~mask, -math.inf)  # the result is lost: this one does not change scores
    weights = scores.softmax(dim=-1)
    return weights @ value, weights


def unscaled(query, key, value, mask):
    weights = (query @ key.mT).masked_fill(~mask, float("-inf")).softmax(-1)
    return weights @ value, weights


def picture_without_mask(query, key, value, mask):
    shown = scaled(query, key).softmax(dim=-1)
    used = scaled(query, key).masked_fill(~mask, -math.inf).softmax(dim=-1)
    return used @ value, shown


def scores_shown(query, key, value, mask):
    scores = scaled(query, key).masked_fill(mask.logical_not(), -math.inf)
    return scores.softmax(-1) @ value, scores


def tutorial_style(scores, mask):
    large = torch.full((1,), -1e9, dtype=scores.dtype)
    return (scores + (1 - mask.to(scores.dtype)) * large).softmax(dim=-1)


def masked_too_late(query, key, value, mask):
    weights = scaled(query, key).softmax(dim=-1)
    return weights.masked_fill(~mask, 0) @ value, weights


def keys_mixed(query, key, value, mask):
    weights = scaled(query, key).masked_fill(~mask, -math.inf).softmax(dim=-1)
    return weights @ key, weights


def output_unmasked(query, key, value, mask):
    weights = scaled(query, key).masked_fill(~mask, -math.inf).softmax(dim=-1)
    return scaled(query, key).softmax(dim=-1) @ value, weights


def indexed(number):
    def answer(query, key, value, mask):
        scores = scaled(query, key)
        scores[mask == 0] = number
        weights = F.softmax(scores, dim=-1)
        return weights @ value, weights

    return answer


ATTENTION = [
    ("0 before softmax", attention(lambda s, m: s.masked_fill(~m, 0.0).softmax(-1))),
    ("0 before softmax", multiplied_by_the_mask),
    ("0 before softmax", attention(lambda s, m: torch.where(m, s, torch.zeros_like(s)).softmax(-1))),
    ("0 after softmax", attention(lambda s, m: s.softmax(-1) * m)),
    ("0 after softmax", attention(lambda s, m: torch.where(m, s.softmax(-1), torch.zeros((), dtype=s.dtype)))),
    ("divided afterwards", zero_after_and_divide),
    ("mask inverted", attention(lambda s, m: s.masked_fill(m, float("-inf")).softmax(-1))),
    ("mask inverted", attention(lambda s, m: s.masked_fill(m == 1, -1e4).softmax(-1))),
    ("mask inverted", attention(lambda s, m: s.softmax(-1) * ~m)),
    ("mask not used", mask_forgotten),
    ("mask not used", attention(lambda s, m: F.softmax(s, dim=-1))),
    ("mask added", attention(lambda s, m: (s + m).softmax(-1))),
    ("0 times ∞", attention(lambda s, m: (s + (~m).to(s.dtype) * float("-inf")).softmax(-1))),
    ("−1e9 in half precision", attention(tutorial_style)),
    ("not low enough", attention(lambda s, m: s.masked_fill(~m, -1).softmax(-1))),
    ("not low enough", low(-100.0)),
    ("not low enough", attention(lambda s, m: s.masked_fill(m == 0, -1e4).softmax(-1))),
    ("not low enough", attention(lambda s, m: torch.where(m, s, -1e9).softmax(-1))),
    ("not low enough", attention(lambda s, m: (s + (1 - m.to(s.dtype)) * -1e9).softmax(-1))),
    ("−1e9 filled in", attention(lambda s, m: s.masked_fill(~m, -1e9).softmax(-1))),
    ("−1e9 filled in", attention(lambda s, m: s.masked_fill(m.logical_not(), float("-1e20")).softmax(-1))),
    ("indexed in place of filled", indexed(-math.inf)),
    ("indexed in place of filled", indexed(-1e9)),
    ("plus in place of minus", attention(lambda s, m: s.masked_fill(~m, math.inf).softmax(-1))),
    ("−∞ after softmax", attention(lambda s, m: s.softmax(-1).masked_fill(~m, -math.inf))),
    ("not scaled", unscaled),
    ("softmax over the queries", attention(lambda s, m: s.masked_fill(~m, -math.inf).softmax(-2))),
    ("mask transposed", attention(lambda s, m: s.masked_fill(~m.transpose(-2, -1), -math.inf).softmax(-1))),
    ("scores in place of weights", scores_shown),
    ("weights without the mask", picture_without_mask),
    ("output without the mask", output_unmasked),
    ("output and weights differ", masked_too_late),
    ("keys in place of values", keys_mixed),
    ("", attention(lambda s, m: s.masked_fill(~m, -math.inf).sigmoid())),
    ("", attention(lambda s, m: (2 * s).masked_fill(~m, -math.inf).softmax(-1))),
]

# ---- 5.3 decoder_mask(token_ids)


def triangle(ids):
    return torch.ones(ids.size(1), ids.size(1)).tril().bool()


def is_word(ids):
    return (ids != 0)[:, None, :]


def never_empty(mask):
    itself = torch.eye(mask.size(-1), dtype=torch.bool)
    return torch.where(mask.any(-1, keepdim=True), mask, itself)


def sentence_by_sentence(ids):
    mask = torch.zeros(len(ids), ids.size(1), ids.size(1), dtype=torch.bool)
    for b, sentence in enumerate(ids.tolist()):
        for i in range(len(sentence)):
            allowed = [j for j in range(i + 1) if sentence[j] != 0] or [i]
            mask[b, i, allowed] = True
    return mask


def past_words(ids):
    return triangle(ids) & is_word(ids)


def first_if_empty(ids):
    mask = past_words(ids)
    for b in range(len(ids)):
        for i in range(ids.size(1)):
            if not mask[b, i].any():
                mask[b, i, 0] = True
    return mask


MASKS = [
    ("rows with nothing", lambda ids: triangle(ids) & is_word(ids)),
    ("rows with nothing", lambda ids: causal_mask(ids.size(1)).logical_and(is_word(ids))),
    ("padding always sees itself", lambda ids: (triangle(ids) & is_word(ids)) | torch.eye(ids.size(1)).bool()),
    ("first word in an empty row", first_if_empty),
    (
        "empty rows opened to the past",
        lambda ids: torch.where(past_words(ids).any(-1, True), past_words(ids), triangle(ids)),
    ),
    (
        "empty rows opened altogether",
        lambda ids: torch.where(
            (triangle(ids) & is_word(ids)).any(-1, keepdim=True),
            triangle(ids) & is_word(ids),
            torch.tensor(True),
        ),
    ),
    ("only the future hidden", lambda ids: triangle(ids).repeat(len(ids), 1, 1)),
    ("only the padding hidden", lambda ids: is_word(ids).repeat(1, ids.size(1), 1)),
    ("or in place of and", lambda ids: triangle(ids) | is_word(ids)),
    ("or in place of and", lambda ids: (triangle(ids).int() + is_word(ids).int()) > 0),
    ("True and False exchanged", lambda ids: ~sentence_by_sentence(ids)),
    ("True and False exchanged", lambda ids: torch.ones(ids.size(1), ids.size(1)).triu(1).bool() | ~is_word(ids)),
    ("padding exchanged", lambda ids: never_empty(triangle(ids) & ~is_word(ids))),
    ("padding exchanged", lambda ids: triangle(ids) & (ids == 0)[:, None]),
    (
        "future in place of past",
        lambda ids: never_empty(torch.ones(ids.size(1), ids.size(1)).triu().bool() & is_word(ids)),
    ),
    ("future in place of past", lambda ids: torch.ones(ids.size(1), ids.size(1)).triu(1).bool() & is_word(ids)),
    ("own word hidden", lambda ids: never_empty(triangle(ids).tril(-1) & is_word(ids))),
    ("own word hidden", lambda ids: triangle(ids).tril(-1) & is_word(ids)),
    ("next word shown", lambda ids: never_empty(torch.ones(ids.size(1), ids.size(1)).tril(1).bool() & is_word(ids))),
    ("padding hides the rows", lambda ids: never_empty(triangle(ids) & (ids != 0)[:, :, None])),
    ("padding hides the rows", lambda ids: triangle(ids) & (ids != 0)[:, :, None]),
    ("padding hides rows and columns", lambda ids: never_empty(triangle(ids) & is_word(ids) & (ids != 0)[..., None])),
    ("the first sentence for all", lambda ids: never_empty(triangle(ids) & (ids[0] != 0)).repeat(len(ids), 1, 1)),
    ("no dimension in the middle", lambda ids: triangle(ids) & (ids != 0)),
    ("a dimension for heads", lambda ids: never_empty(triangle(ids) & is_word(ids))[:, None]),
    ("a dimension for heads", lambda ids: triangle(ids) & (ids != 0)[:, None, None]),
    ("", lambda ids: never_empty(triangle(ids) & is_word(ids)).flip(0, 1)),
]

# ---- 5.4 may_attend_from(attn_mask)


def if_boolean(boolean, added):
    def answer(attn_mask):
        if attn_mask.dtype == torch.bool:
            return boolean(attn_mask)
        return added(attn_mask)

    return answer


TRANSLATIONS = [
    ("not translated", lambda m: m.bool()),
    ("not translated", lambda m: m != 0),
    ("boolean masks not turned round", lambda m: m if m.dtype == torch.bool else m == 0),
    ("boolean masks not turned round", if_boolean(lambda m: m, lambda m: ~m.bool())),
    ("added masks turned round", if_boolean(torch.logical_not, lambda m: m.bool())),
    ("added masks turned round", if_boolean(lambda m: ~m, lambda m: m == float("-inf"))),
    ("added masks turned round", if_boolean(lambda m: ~m, lambda m: m < 0)),
    ("only −∞ hides", if_boolean(lambda m: ~m, lambda m: m != -math.inf)),
    ("only −∞ hides", if_boolean(lambda m: ~m, torch.isfinite)),
    ("only −1e9 hides", if_boolean(lambda m: ~m, lambda m: m != -1e9)),
    ("−1e9 as a threshold", if_boolean(lambda m: ~m, lambda m: m > -1e9)),
    ("−1e9 as a threshold", if_boolean(lambda m: ~m, lambda m: ~(m <= -1e9))),
    ("only −∞ hides", if_boolean(lambda m: ~m, lambda m: ~(m < -1e9))),
    ("nothing may be seen", if_boolean(lambda m: ~m, lambda m: m > 0)),
    ("nothing may be seen", if_boolean(lambda m: ~m, lambda m: m == 1)),
    ("everything may be seen", if_boolean(lambda m: ~m, lambda m: torch.ones_like(m, dtype=torch.bool))),
    ("transposed", lambda m: m.logical_not().mT),
    ("", if_boolean(lambda m: ~m, lambda m: (m == 0).tril())),
]

# ---- 5.5 who_sees_whom(function, x)


def looking(change, moved):
    def answer(function, x):
        before = function(x)
        table = torch.zeros(len(x), len(x), dtype=torch.bool)
        for j in range(len(x)):
            after = function(change(x.clone(), j))
            for i in range(len(x)):
                table[i, j] = bool(moved(before[i], after[i]))
        return table

    return answer


def add(x, j):
    x[j] = x[j] + 5.0
    return x


def another_word(x, j):
    x[j] = torch.rand(x.size(1)) + 2
    return x


def add_to_first(x, j):
    x[j, 0] += 1
    return x


def a_billionth(x, j):
    x[j] += 1e-9
    return x


def erase(x, j):
    x[j] = 0
    return x


def differs(before, after):
    return not torch.allclose(before, after)


def never_put_back(function, x):
    before, x = function(x), x.clone()
    table = torch.zeros(len(x), len(x), dtype=torch.bool)
    for j in range(len(x)):
        x[j] += 1
        table[:, j] = ((function(x) - before).abs() > 1e-6).any(dim=-1)
    return table


def by_the_gradient_of_the_sum(function, x):
    table = torch.zeros(len(x), len(x), dtype=torch.bool)
    for i in range(len(x)):
        words = x.clone().requires_grad_()
        function(words)[i].sum().backward()
        table[i] = words.grad.abs().sum(dim=-1) > 1e-6
    return table


def stacked_as_rows(function, x):
    rows = []
    for j in range(len(x)):
        rows.append(((function(add(x.clone(), j)) - function(x)).abs() > 1e-6).any(dim=-1))
    return torch.stack(rows)


def any_output(function, x):
    columns = [(function(add(x.clone(), j)) - function(x)).abs().max() > 1e-6 for j in range(len(x))]
    return torch.stack(columns).repeat(len(x), 1)


def looks(function, x):
    return looking(another_word, differs)(function, x)


def every_number(function, x):
    columns = []
    for j in range(len(x)):
        changed = another_word(x.clone(), j)
        columns.append((function(changed) != function(x)).all(dim=-1))
    return torch.stack(columns, dim=1)


INFLUENCE = [
    ("rows and columns exchanged", stacked_as_rows),
    ("changes pile up", never_put_back),
    ("changed by a constant", looking(add, differs)),
    ("all numbers in place of any", every_number),
    ("all numbers in place of any", looking(add, lambda before, after: ((before - after).abs() > 1e-6).all())),
    ("outputs summed", by_the_gradient_of_the_sum),
    ("outputs summed", looking(add, lambda before, after: (before.sum() - after.sum()).abs() > 1e-5)),
    ("replaced by zeros", looking(erase, differs)),
    ("not measured", lambda function, x: causal_mask(len(x))),
    ("not measured", lambda function, x: torch.ones(len(x), len(x)).tril() == 1),
    ("only the first number of a word", looking(add_to_first, differs)),
    ("only the first number of an output", looking(add, lambda before, after: before[0] != after[0])),
    ("change too small", looking(a_billionth, differs)),
    ("True and False exchanged", looking(add, lambda before, after: torch.allclose(before, after))),
    ("the diagonal left out", lambda function, x: looks(function, x) & ~torch.eye(len(x)).bool()),
    ("only later words", lambda function, x: looks(function, x).triu(1)),
    ("all outputs at once", any_output),
    ("", lambda function, x: looks(function, x).flip(0)),
]

WRONG = [
    (exercise, mistake, answer)
    for exercise, answers in zip(
        ("5.1", "5.2", "5.3", "5.4", "5.5"), (BY_HAND, ATTENTION, MASKS, TRANSLATIONS, INFLUENCE), strict=True
    )
    for mistake, answer in answers
]

# ---- Right answers, written differently


def by_the_framework(query, key, value, mask):
    output = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    ones = torch.eye(key.size(-2), dtype=value.dtype).expand(*key.shape[:-2], -1, -1)
    return output, F.scaled_dot_product_attention(query, key, ones, attn_mask=mask)


def with_the_lowest_number(query, key, value, mask):
    scores = torch.einsum("...qd,...kd->...qk", query, key) / query.size(-1) ** 0.5
    scores = torch.where(mask, scores, torch.finfo(scores.dtype).min)
    weights = nn.Softmax(dim=-1)(scores)
    return torch.einsum("...qk,...kd->...qd", weights, value), weights


def by_an_added_mask(query, key, value, mask):
    added = torch.zeros(mask.shape, dtype=query.dtype).masked_fill(~mask, -math.inf)
    weights = (scaled(query, key) + added).softmax(dim=-1)
    return weights @ value, weights


def row_by_row(query, key, value, mask):
    mask = mask.expand(*query.shape[:-1], key.size(-2))
    weights = torch.zeros(mask.shape, dtype=query.dtype)
    scores = scaled(query, key)
    for place in torch.cartesian_prod(*(torch.arange(n) for n in mask.shape[:-1])).reshape(-1, mask.dim() - 1).tolist():
        allowed = mask[tuple(place)]
        weights[tuple(place)][allowed] = scores[tuple(place)][allowed].softmax(dim=0)
    return weights @ value, weights


def by_the_jacobian(function, x):
    return torch.autograd.functional.jacobian(function, x).abs().amax(dim=(1, 3)) > 1e-6


RIGHT = [
    ("5.1", (2 / 3, 2 / 5, 3 / 8)),
    ("5.1", [0.67, 0.4, 0.38]),
    ("5.1", (torch.tensor(0.6667), 0.4, 0.375)),
    ("5.2", by_the_framework),
    ("5.2", with_the_lowest_number),
    ("5.2", by_an_added_mask),
    ("5.2", row_by_row),
    ("5.3", sentence_by_sentence),
    ("5.3", lambda ids: never_empty(masks.causal_mask(ids.size(1)) & masks.padding_mask(ids)[:, 0])),
    ("5.3", lambda ids: never_empty(causal_mask(ids.size(1)) & is_word(ids))),
    ("5.3", lambda ids: never_empty((triangle(ids).float() * is_word(ids).float()).bool())),
    ("5.4", lambda m: ~m.bool()),
    ("5.4", lambda m: m.logical_not()),
    ("5.4", if_boolean(lambda m: m == False, lambda m: m > -1)),  # noqa: E712
    ("5.5", looks),
    ("5.5", by_the_jacobian),
    (
        "5.5",
        lambda f, x: torch.stack([((f(another_word(x.clone(), j)) - f(x)) != 0).any(-1) for j in range(len(x))], -1),
    ),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# Names whose messages differ: each form of the mistake has its own words, or the message names the number that came.
SEVERAL_MESSAGES = {
    "5.1": {"total: one word only"},
}
