"""Answers to lesson 07 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import torch
from torch.nn import functional as F

from utils import positions as library

# ---- 7.1 sinusoidal(length, d_model)


def loops(length, d_model):
    table = torch.zeros(length, d_model)
    for place in range(length):
        for i in range(d_model // 2):
            angle = place / 10000 ** (2 * i / d_model)
            table[place, 2 * i] = math.sin(angle)
            table[place, 2 * i + 1] = math.cos(angle)
    return table


def the_annotated_way(length, d_model):
    table = torch.zeros(length, d_model)
    place = torch.arange(0, length).unsqueeze(1)
    slower = torch.exp(torch.arange(0, d_model, 2) * -(math.log(10000.0) / d_model))
    table[:, 0::2] = torch.sin(place * slower)
    table[:, 1::2] = torch.cos(place * slower)
    return table


def all_sines_first(length, d_model):
    angles = torch.arange(length).unsqueeze(1) / 10000 ** (torch.arange(0, d_model, 2) / d_model)
    return torch.cat((torch.sin(angles), torch.cos(angles)), dim=1)


def cosines_even(length, d_model):
    table = loops(length, d_model)
    return torch.stack([table[:, 1::2], table[:, 0::2]], dim=2).reshape(length, d_model)


def loops_without_the_two(length, d_model):
    table = torch.zeros(length, d_model)
    for place in range(length):
        for i in range(d_model // 2):
            table[place, 2 * i] = math.sin(place / 10000 ** (i / d_model))
            table[place, 2 * i + 1] = math.cos(place / 10000 ** (i / d_model))
    return table


def loops_with_two_twos(length, d_model):
    table = torch.zeros(length, d_model)
    for place in range(length):
        for i in range(0, d_model, 2):
            table[place, i] = math.sin(place / 10000 ** (2 * i / d_model))
            table[place, i + 1] = math.cos(place / 10000 ** (2 * i / d_model))
    return table


def loop_over_dimensions(length, d_model):
    columns = []
    for j in range(d_model):
        angle = torch.arange(length) / 10000 ** (j / d_model)
        columns.append(angle.sin() if j % 2 == 0 else angle.cos())
    return torch.stack(columns, dim=1)


def from_one(length, d_model):
    return loops(length + 1, d_model)[1:]


def with_base(base):
    def answer(length, d_model):
        angles = torch.arange(length)[:, None] / base ** (torch.arange(0, d_model, 2) / d_model)
        return torch.stack((angles.sin(), angles.cos()), -1).reshape(length, d_model)

    return answer


def waves_of(make):
    """An answer whose angles are made another way: make(place, i, d_model)."""

    def answer(length, d_model):
        rows = [[make(place, i, d_model) for i in range(d_model // 2)] for place in range(length)]
        angles = torch.tensor(rows, dtype=torch.float64)
        return torch.stack((angles.sin(), angles.cos()), -1).reshape(length, d_model).float()

    return answer


def only_sines(length, d_model):
    table = torch.zeros(length, d_model)
    for place in range(length):
        for j in range(d_model):
            table[place, j] = math.sin(place / 10000 ** (2 * (j // 2) / d_model))
    return table


def without_waves(length, d_model):
    angles = torch.arange(length)[:, None] / 10000 ** (torch.arange(0, d_model, 2) / d_model)
    return angles.repeat_interleave(2, dim=1)


WAVES = [
    ("halves", all_sines_first),
    ("sine and cosine exchanged", cosines_even),
    ("sine and cosine exchanged", lambda n, d: loops(n, d).unflatten(1, (-1, 2)).flip(2).flatten(1)),
    ("i in place of 2i", loops_without_the_two),
    ("i in place of 2i", with_base(100.0)),
    ("4i in place of 2i", loops_with_two_twos),
    ("every dimension its own angle", loop_over_dimensions),
    ("places from 1", from_one),
    ("another base", with_base(1000)),
    ("another base", with_base(100_000.0)),
    ("multiplied by the power", waves_of(lambda p, i, d: p * 10000 ** (2 * i / d))),
    ("degrees", waves_of(lambda p, i, d: math.radians(p / 10000 ** (2 * i / d)))),
    ("whole rounds", waves_of(lambda p, i, d: 2 * math.pi * p / 10000 ** (2 * i / d))),
    ("places as shares of the length", lambda n, d: waves_of(lambda p, i, d: p / n / 10000 ** (2 * i / d))(n, d)),
    ("sines only", only_sines),
    ("cosines only", lambda n, d: loops(n, d)[:, 1::2].repeat_interleave(2, dim=1)),
    ("d_model forgotten", waves_of(lambda p, i, d: p / 10000 ** (2 * i))),
    ("exponent rounded", waves_of(lambda p, i, d: p / 10000 ** (2 * i // d))),
    ("angles without waves", without_waves),
    ("turned over", lambda n, d: loops(n, d).transpose(0, 1)),
    ("another factor", lambda n, d: loops(n, d) / math.sqrt(d / 2)),
    ("", waves_of(lambda p, i, d: p / 10000 ** (2 * (i + 1) / d))),
    ("", waves_of(lambda p, i, d: p**2 / 10000 ** (2 * i / d))),
]

# ---- 7.2 itself, apart

TWO_ANGLES = math.cos(2) + math.cos(0.02)
PRODUCTS = [
    ("the two exchanged", (0.58, 2)),
    ("one hand only", (1, 0.58)),
    ("one for each dimension", (4, 0.58)),
    ("zero for the same place", (0, 0.58)),
    ("places multiplied", (9, 0.58)),
    ("length in place of product", (math.sqrt(2), 0.58)),
    ("first hand only", (2, math.cos(2))),
    ("first hand only", (2.0, math.cos(2) * math.cos(0.02))),
    ("second hand only", (2, 1.0)),
    ("both hands equally fast", (2, 2 * math.cos(2))),
    ("sine of the distance", (2, math.sin(2) + math.sin(0.02))),
    ("degrees", (2, 1.999)),
    ("sum of the places", (2, math.cos(22) + math.cos(0.22))),
    ("second hand too fast", (2, math.cos(2) + math.cos(0.2))),
    ("halved", (2, TWO_ANGLES / 2)),
    ("mean over the dimensions", (2, TWO_ANGLES / 4)),
    ("what is missing to the full product", [2, 2 - TWO_ANGLES]),
    ("the two places multiplied", (2, 120)),
    ("", (2, 0.7)),
    ("", (3, 0.58)),
]

# ---- 7.3 rotate(x, angles)


def pair_by_pair(x, angles):
    turned = torch.empty_like(x)
    for i in range(angles.size(-1)):
        cos, sin = torch.cos(angles[:, i]), torch.sin(angles[:, i])
        turned[..., 2 * i] = x[..., 2 * i] * cos - x[..., 2 * i + 1] * sin
        turned[..., 2 * i + 1] = x[..., 2 * i] * sin + x[..., 2 * i + 1] * cos
    return turned


def as_complex_numbers(x, angles):
    pairs = torch.view_as_complex(x.contiguous().unflatten(-1, (-1, 2)))
    return torch.view_as_real(pairs * torch.polar(torch.ones_like(angles), angles)).flatten(-2)


def with_a_partner(x, angles):
    partner = torch.stack((-x[..., 1::2], x[..., ::2]), dim=-1).reshape(x.shape)
    return x * angles.cos().repeat_interleave(2, -1) + partner * angles.sin().repeat_interleave(2, -1)


def by_matrices(x, angles):
    cos, sin = angles.cos(), angles.sin()
    matrix = torch.stack([torch.stack([cos, -sin], -1), torch.stack([sin, cos], -1)], -2)  # (T, pairs, 2, 2)
    return (matrix @ x.unflatten(-1, (-1, 2)).unsqueeze(-1)).squeeze(-1).flatten(-2)


def in_place_too_early(x, angles):
    even, odd = x[..., ::2].clone(), x[..., 1::2].clone()
    even = even * angles.cos() - odd * angles.sin()
    odd = even * angles.sin() + odd * angles.cos()
    return torch.stack((even, odd), -1).flatten(-2)


def like_other_libraries(x, angles):
    half = x.shape[-1] // 2
    rotated = torch.cat((-x[..., half:], x[..., :half]), dim=-1)
    angles = torch.cat((angles, angles), dim=-1)
    return x * angles.cos() + rotated * angles.sin()


def mixed_conventions(x, angles):
    partner = torch.empty_like(x)
    partner[..., 0::2], partner[..., 1::2] = -x[..., 1::2], x[..., 0::2]
    return x * angles.cos().repeat(1, 2) + partner * angles.sin().repeat(1, 2)


def halves_at_the_end(x, angles):
    a, b = x[..., ::2], x[..., 1::2]
    return torch.cat([a * angles.cos() - b * angles.sin(), a * angles.sin() + b * angles.cos()], dim=-1)


def by_pairs(turn):
    def answer(x, angles):
        a, b = x.unflatten(-1, (-1, 2)).unbind(-1)
        return torch.stack(turn(a, b, torch.cos(angles), torch.sin(angles)), dim=-1).reshape(x.shape)

    return answer


TURNS = [
    ("the other way", by_pairs(lambda a, b, c, s: (a * c + b * s, b * c - a * s))),
    ("the other way", lambda x, angles: as_complex_numbers(x, -angles)),
    ("halves", like_other_libraries),
    ("pairs torn apart", halves_at_the_end),
    ("two conventions mixed", mixed_conventions),
    ("new number used too early", in_place_too_early),
    ("no partner", lambda x, angles: x * angles.cos().repeat_interleave(2, dim=-1)),
    ("no partner", by_pairs(lambda a, b, c, s: (a * c, b * s))),
    ("sine and cosine exchanged", by_pairs(lambda a, b, c, s: (a * s - b * c, a * c + b * s))),
    ("two minuses", by_pairs(lambda a, b, c, s: (a * c - b * s, a * s - b * c))),
    ("no minus", by_pairs(lambda a, b, c, s: (a * c + b * s, a * s + b * c))),
    ("added", by_pairs(lambda a, b, c, s: (a + s, b + c))),
    ("multiplied by the angle", lambda x, angles: x * torch.repeat_interleave(angles, 2, dim=1)),
    ("degrees", lambda x, angles: with_a_partner(x, angles * math.pi / 180)),
    ("twice the angle", lambda x, angles: pair_by_pair(pair_by_pair(x, angles), angles)),
    ("", lambda x, angles: like_other_libraries(x, angles.flip(0))),
    ("places from the front", lambda x, angles: with_a_partner(x, angles if x.dim() == 2 else angles.unsqueeze(1))),
    ("another factor", lambda x, angles: pair_by_pair(x, angles) / math.sqrt(2)),
    ("", by_pairs(lambda a, b, c, s: (b * c - a * s, b * s + a * c + 1))),
    ("", lambda x, angles: pair_by_pair(x, angles.roll(1, dims=0))),
]

# ---- 7.4 rotary_scores(query, key, angles)


def scaled(scores, query):
    return scores / math.sqrt(query.size(-1))


def with_einsum(query, key, angles):
    query, key = as_complex_numbers(query, angles), as_complex_numbers(key, angles)
    return torch.einsum("...qd,...kd->...qk", query, key) * query.shape[-1] ** -0.5


def with_the_distance(query, key, angles):
    """Each pair of places by itself: the key is turned by the difference of the two places' angles."""
    rows = []
    for q in range(query.size(-2)):
        turned = with_a_partner(key, angles - angles[q])
        rows.append((turned * query[..., q : q + 1, :]).sum(-1))
    return torch.stack(rows, dim=-2) / math.sqrt(query.size(-1))


def only_the_query(query, key, angles):
    query = library.rotate(query, angles)
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))


def only_the_key(query, key, angles):
    key = library.rotate(key, angles)
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))


def turned_apart(query, key, angles):
    query, key = library.rotate(query, angles), library.rotate(key, -angles)
    return query @ key.mT / math.sqrt(query.size(-1))


def added_in_place_of_turned(query, key, angles):
    waves = torch.stack([torch.sin(angles), torch.cos(angles)], dim=-1).flatten(1)
    return (query + waves) @ (key + waves).mT / math.sqrt(query.size(-1))


def turned(of_query, of_key, by=None):
    def answer(query, key, angles):
        scores = of_query(query, angles) @ of_key(key, angles).mT
        return scores / (by(query, angles) if by else math.sqrt(query.size(-1)))

    return answer


def back(x, angles):
    return pair_by_pair(x, -angles)


def twice(x, angles):
    return pair_by_pair(x, 2 * angles)


def first_alone(x, angles):
    return pair_by_pair(x, angles[:1].repeat(len(angles), 1))


ROTARY = [
    ("query alone turned", only_the_query),
    ("key alone turned", only_the_key),
    ("turned in opposite directions", turned_apart),
    ("both turned back", turned(back, back)),
    ("nothing turned", lambda q, k, angles: scaled(q @ k.transpose(-1, -2), q)),
    ("added", added_in_place_of_turned),
    ("turned twice", turned(twice, twice)),
    ("one angle for all", turned(first_alone, pair_by_pair)),
    ("no scaling", turned(pair_by_pair, pair_by_pair, lambda q, a: 1)),
    ("no root", turned(pair_by_pair, pair_by_pair, lambda q, a: q.size(-1))),
    ("root of the number of pairs", turned(pair_by_pair, pair_by_pair, lambda q, a: math.sqrt(a.size(-1)))),
    ("query with itself", lambda q, k, angles: with_einsum(q, q, angles)),
    ("paired place by place", lambda q, k, a: scaled((pair_by_pair(q, a) * pair_by_pair(k, a)).sum(-1), q)),
    ("softmax applied", lambda q, k, angles: F.softmax(with_einsum(q, k, angles), dim=-1)),
    ("keys by queries", lambda q, k, angles: with_einsum(k, q, angles)),
    ("another factor", turned(pair_by_pair, pair_by_pair, lambda q, a: 3.0)),
    ("", turned(like_other_libraries, like_other_libraries)),
    ("", lambda q, k, angles: with_einsum(q, k, angles).relu()),
]

# ---- 7.5 embed(token_ids, embedding, positions, start)


def looked_up(token_ids, embedding):
    return embedding[token_ids] * embedding.shape[-1] ** 0.5


def by_the_framework(token_ids, embedding, positions, start=0):
    words = F.embedding(token_ids, embedding) * math.sqrt(embedding.size(1))
    places = torch.arange(start, start + token_ids.shape[1])
    return words + F.embedding(places, positions)[None]


def word_by_word(token_ids, embedding, positions, start=0):
    x = torch.zeros(*token_ids.shape, embedding.size(-1))
    for b, sentence in enumerate(token_ids.tolist()):
        for t, word in enumerate(sentence):
            x[b, t] = embedding[word] * math.sqrt(embedding.size(-1)) + positions[start + t]
    return x


def one_hot(token_ids, embedding, positions, start=0):
    words = F.one_hot(token_ids, len(embedding)).to(embedding.dtype) @ embedding
    return math.sqrt(embedding.size(-1)) * words + positions.narrow(0, start, token_ids.size(1))


def factor_after_the_sum(token_ids, embedding, positions, start=0):
    x = embedding[token_ids] + positions[start : start + token_ids.size(1)]
    return x * math.sqrt(embedding.size(-1))


def rows_of(slice_of):
    return lambda ids, table, positions, start=0: looked_up(ids, table) + slice_of(ids, positions, start)


def plain(ids, positions, start):
    return positions[start : start + ids.size(1)]


def times(factor):
    return lambda ids, table, p, start=0: table[ids] * factor(ids, table) + plain(ids, p, start)


def doubled_width(token_ids, embedding, positions, start=0):
    places = plain(token_ids, positions, start).repeat(len(token_ids), 1, 1)
    return torch.cat((looked_up(token_ids, embedding), places), dim=2)


EMBEDDED = [
    ("no factor", lambda ids, table, p, start=0: F.embedding(ids, table) + plain(ids, p, start)),
    ("positions scaled too", factor_after_the_sum),
    ("positions scaled instead", lambda i, e, p, s=0: e[i] + e.size(-1) ** 0.5 * plain(i, p, s)),
    ("no root", times(lambda ids, table: table.size(-1))),
    ("divided by the root", times(lambda ids, table: table.size(-1) ** -0.5)),
    ("root of another size", times(lambda ids, table: math.sqrt(table.shape[0]))),
    ("start ignored", rows_of(lambda ids, p, start: p[: ids.shape[1]])),
    ("one place too far", rows_of(lambda ids, p, start: p[1:][start : start + ids.size(1)])),
    ("slice ends too early", rows_of(lambda ids, p, start: p[start : ids.size(-1)])),
    ("one place for all", rows_of(lambda ids, p, start: p[start : start + 1])),
    ("position of the word's id", rows_of(lambda ids, p, start: p[ids])),
    ("positions for sentences", rows_of(lambda ids, p, start: p[start : start + ids.size(0), None])),
    ("in reverse", rows_of(lambda ids, p, start: plain(ids, p, start).flip(0))),
    ("multiplied", lambda i, e, p, s=0: looked_up(i, e) * plain(i, p, s)),
    ("subtracted", lambda i, e, p, s=0: looked_up(i, e) - plain(i, p, s)),
    ("set side by side", doubled_width),
    ("positions forgotten", lambda ids, table, p, start=0: looked_up(ids, table)),
    ("ids from 1", lambda i, e, p, s=0: looked_up(i - 1, e) + plain(i, p, s)),
    ("sum over the words", lambda i, e, p, s=0: looked_up(i, e).sum(1, keepdim=True) + plain(i, p, s)),
    ("", lambda i, e, p, s=0: (looked_up(i, e) + plain(i, p, s)).relu()),
    ("", rows_of(lambda ids, p, start: plain(ids, p, start).mean(0))),
]

WRONG = [
    (exercise, mistake, answer)
    for exercise, answers in zip(
        ("7.1", "7.2", "7.3", "7.4", "7.5"), (WAVES, PRODUCTS, TURNS, ROTARY, EMBEDDED), strict=True
    )
    for mistake, answer in answers
]

# ---- Right answers, written differently

RIGHT = [
    ("7.1", loops),
    ("7.1", the_annotated_way),
    ("7.1", library.sinusoidal),
    ("7.1", with_base(10_000.0)),
    ("7.2", (2, 0.58)),
    ("7.2", [torch.tensor(2.0), TWO_ANGLES]),
    ("7.3", pair_by_pair),
    ("7.3", as_complex_numbers),
    ("7.3", with_a_partner),
    ("7.3", by_matrices),
    ("7.4", with_einsum),
    ("7.4", with_the_distance),
    ("7.4", turned(library.rotate, with_a_partner)),
    ("7.5", by_the_framework),
    ("7.5", word_by_word),
    ("7.5", one_hot),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# Easier ones, about something new, come after harder ones.
AN_EASY_ONE_LATER = {"7.2", "7.5"}
