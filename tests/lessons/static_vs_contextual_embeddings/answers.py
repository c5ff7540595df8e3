"""Answers to lesson 01's exercises as learners write them: wrong ones with their mistake's name, and right ones."""

import torch
from torch.nn import functional as F

# ---- 1.1 extract_pairs(words, window)


def with_itself(words, window):
    pairs = []
    for i in range(len(words)):
        for other in words[max(0, i - window) : i + window + 1]:
            pairs.append((words[i], other))
    return pairs


def range_ends_too_early(words, window):
    pairs = []
    for i in range(len(words)):
        for j in range(max(0, i - window), min(len(words), i + window)):
            if i != j:
                pairs.append((words[i], words[j]))
    return pairs


def negative_index(words, window):
    pairs = []
    for i in range(len(words)):
        for j in range(i - window, i + window + 1):
            if j != i and j < len(words):
                pairs.append((words[i], words[j]))
    return pairs


def index_error(words, window):
    return [(words[i], words[i + d]) for i in range(len(words)) for d in range(-window, window + 1) if d]


def compares_words(words, window):
    pairs = []
    for i, centre in enumerate(words):
        for context in words[max(0, i - window) : i + window + 1]:
            if context != centre:
                pairs.append((centre, context))
    return pairs


def a_set(words, window):
    return list(
        {(words[i], words[j]) for i in range(len(words)) for j in range(len(words)) if 0 < abs(i - j) <= window}
    )


def both_at_once(words, window):
    pairs = []
    for i, centre in enumerate(words):
        for j, context in enumerate(words):
            if 0 < abs(i - j) <= window:
                pairs += [(centre, context), (context, centre)]
    return pairs


def grouped(words, window):
    return [
        (word, [words[j] for j in range(max(0, i - window), min(len(words), i + window + 1)) if j != i])
        for i, word in enumerate(words)
    ]


def full_windows_only(words, window):
    return [
        (words[i], words[i + d])
        for i in range(window, len(words) - window)
        for d in (*range(-window, 0), *range(1, window + 1))
    ]


PAIRS = [
    ("centre paired with itself", with_itself),
    ("last neighbour missing", range_ends_too_early),
    ("round the corner", negative_index),
    ("equal words left out", compares_words),
    ("each pair once", a_set),
    ("each pair twice", both_at_once),
    ("neighbours grouped", grouped),
    ("ends left out", full_windows_only),
    ("only to the right", lambda w, n: [(w[i], v) for i in range(len(w)) for v in w[i + 1 : i + n + 1]]),
    ("only to the left", lambda w, n: [(w[i], v) for i in range(len(w)) for v in w[max(0, i - n) : i]]),
    ("window ignored", lambda w, n: [(a, b) for i, a in enumerate(w) for j, b in enumerate(w) if i != j]),
    ("direct neighbours only", lambda w, n: right_pairs(w, 1)),
    ("only at the edge of the window", lambda w, n: [*zip(w, w[n:], strict=False), *zip(w[n:], w, strict=False)]),
    ("window too wide", lambda w, n: right_pairs(w, n + 1)),
    ("window too narrow", lambda w, n: right_pairs(w, n - 1)),
    ("sentence closed to a ring", lambda w, n: [(w[i], w[(i + d) % len(w)]) for i in range(len(w)) for d in ring(n)]),
    ("", lambda w, n: right_pairs(w, n)[1:]),
]


def ring(window):
    return [d for d in range(-window, window + 1) if d != 0]


def right_pairs(words, window):
    return [
        (centre, context)
        for i, centre in enumerate(words)
        for j, context in enumerate(words)
        if i != j and abs(i - j) <= window
    ]


def by_distance(words, window):
    pairs = []
    for distance in range(1, window + 1):
        for left, right in zip(words, words[distance:], strict=False):
            pairs.append([left, right])
            pairs.append([right, left])
    return pairs


# ---- 1.2 negative_sampling_loss(right, wrong)

sigmoid = torch.sigmoid


def in_a_loop(right, wrong):
    total = 0
    for score, others in zip(right, wrong, strict=True):
        total = total - F.logsigmoid(score)
        for other in others:
            total = total - F.logsigmoid(-other)
    return total / len(right)


LOSS = [
    ("log of 0", lambda r, w: (-sigmoid(r).log() - sigmoid(-w).log().sum(1)).mean()),
    ("log of 0", lambda r, w: (-sigmoid(r).log() - (1 - sigmoid(w)).log().sum(1)).mean()),
    ("wrong words rewarded", lambda r, w: (-F.logsigmoid(r) - F.logsigmoid(w).sum(1)).mean()),
    ("right word punished", lambda r, w: (F.softplus(r) + F.softplus(-w).sum(1)).mean()),
    ("minus with the right word too", lambda r, w: (F.softplus(r) + F.softplus(w).sum(1)).mean()),
    ("sign of the whole", lambda r, w: (F.logsigmoid(r) + F.logsigmoid(-w).sum(1)).mean()),
    ("wrong words averaged", lambda r, w: F.softplus(-r).mean() + F.softplus(w).mean()),
    ("mean over all terms", lambda r, w: F.softplus(torch.cat([-r[:, None], w], dim=1)).mean()),
    ("mean over all terms", lambda r, w: with_bce(r, w)),
    ("batch summed", lambda r, w: F.softplus(-r).sum() + F.softplus(w).sum()),
    ("only the first wrong word", lambda r, w: (F.softplus(-r) + F.softplus(w[:, 0])).mean()),
    ("one loss for each pair", lambda r, w: F.softplus(-r) + F.softplus(w).sum(1)),
    ("no logarithm", lambda r, w: -(sigmoid(r) + sigmoid(-w).sum(1)).mean()),
    ("no sigmoid", lambda r, w: w.sum(1).mean() - r.mean()),
    ("sigmoid of the sum", lambda r, w: (F.softplus(-r) + F.softplus(w.sum(1))).mean()),
    ("wrong words left out", lambda r, w: F.softplus(-r).mean()),
    ("right words left out", lambda r, w: F.softplus(w).sum(1).mean()),
    ("softmax in place of sigmoid", lambda r, w: -torch.cat([r[:, None], w], dim=1).log_softmax(1)[:, 0].mean()),
    ("", lambda r, w: (F.softplus(-r) + F.softplus(w).sum(1)).median()),
]


def with_bce(right, wrong):
    scores = torch.cat([right[:, None], wrong], dim=1)
    labels = torch.zeros_like(scores)
    labels[:, 0] = 1
    return F.binary_cross_entropy_with_logits(scores, labels)


# ---- 1.3 nearest_words(vectors, own, k)


def all_cosines(vectors, own):
    lengths = vectors.pow(2).sum(1).sqrt()
    return vectors @ vectors[own] / (lengths * lengths[own])


def removed_first(vectors, own, k):
    kept = [i for i in range(len(vectors)) if i != own]
    return all_cosines(vectors, own)[kept].topk(k).indices


def with_python_sort(vectors, own, k):
    cosines = all_cosines(vectors, own).tolist()
    order = sorted(range(len(vectors)), key=lambda i: -cosines[i])
    return torch.tensor([i for i in order if i != own][:k])


NEAREST = [
    ("the word itself", lambda v, i, k: all_cosines(v, i).argsort(descending=True)[:k]),
    ("the word itself", lambda v, i, k: all_cosines(v, i).topk(k + 1).indices),
    ("dot product", lambda v, i, k: (v @ v[i]).index_fill(0, torch.tensor([i]), -1e9).topk(k).indices),
    ("distance", lambda v, i, k: torch.cdist(v, v[i : i + 1]).squeeze(1).argsort()[1 : k + 1]),
    ("the farthest", lambda v, i, k: all_cosines(v, i).topk(k, largest=False).indices),
    ("farthest of the nearest first", lambda v, i, k: all_cosines(v, i).argsort()[-k - 1 : -1]),
    ("cosines in place of words", lambda v, i, k: all_cosines(v, i).sort(descending=True).values[1 : k + 1]),
    ("places shifted", removed_first),
    ("one too few", lambda v, i, k: all_cosines(v, i).argsort(descending=True)[1:k]),
    ("sign lost", lambda v, i, k: all_cosines(v, i).abs().argsort(descending=True)[1 : k + 1]),
    ("neighbours of the first word", lambda v, i, k: all_cosines(v, 0).argsort(descending=True)[1 : k + 1]),
    ("", lambda v, i, k: all_cosines(v, i).argsort(descending=True)[2 : k + 2]),
]

# ---- 1.4 best_mix(word, first, second)


def dot(a, b):
    return (a * b).sum()


MIX = [
    ("share of the second", lambda w, a, b: (dot(w - a, b - a) / dot(b - a, b - a)).item()),
    ("measured from the first", lambda w, a, b: dot(w - a, a - b) / dot(a - b, a - b)),
    ("direction turned round", lambda w, a, b: dot(w - b, b - a) / dot(b - a, b - a)),
    ("second not taken away", lambda w, a, b: dot(w, a - b) / dot(a - b, a - b)),
    ("second taken away nowhere", lambda w, a, b: dot(w, a) / dot(a, a)),
    ("divided by the length", lambda w, a, b: dot(w - b, (a - b) / (a - b).norm())),
    ("not divided", lambda w, a, b: float(torch.dot(w - b, a - b))),
    ("cosine of the differences", lambda w, a, b: dot(w - b, a - b) / ((w - b).norm() * (a - b).norm())),
    ("ratio of distances", lambda w, a, b: torch.dist(w, b) / (torch.dist(w, a) + torch.dist(w, b))),
    ("ratio of distances", lambda w, a, b: torch.dist(w, b) / torch.dist(a, b)),
    ("cosine with the first", lambda w, a, b: dot(w, a) / (w.norm() * a.norm())),
    ("cut off at 0 and 1", lambda w, a, b: (dot(w - b, a - b) / dot(a - b, a - b)).clamp(0, 1)),
    ("number by number", lambda w, a, b: ((w - b) / (a - b)).mean().item()),
    ("one share for each number", lambda w, a, b: (w - b) / (a - b)),
    ("", lambda w, a, b: 2 * dot(w - b, a - b) / dot(a - b, a - b)),
    ("", lambda w, a, b: dot(w - b, a - b) / dot(a - b, a - b) + 0.25),
]


def by_least_squares(word, first, second):
    return torch.linalg.lstsq((first - second)[:, None], (word - second)[:, None]).solution.item()


def as_a_loop(word, first, second):
    above = below = 0.0
    for w, a, b in zip(word.tolist(), first.tolist(), second.tolist(), strict=True):
        above += (w - b) * (a - b)
        below += (a - b) ** 2
    return above / below


# ---- 1.5 probe_accuracy(fitting, fitting_senses, testing, senses)


def both_distances(fitting, fitting_senses, testing):
    zero = fitting[fitting_senses == 0].mean(0)
    one = fitting[fitting_senses == 1].mean(0)
    return (testing - zero).norm(dim=1), (testing - one).norm(dim=1)


def argmin(fitting, fitting_senses, testing, senses):
    guess = torch.stack(both_distances(fitting, fitting_senses, testing)).argmin(0)
    return (guess == senses).float().mean()


def one_if_smaller_or_equal(fitting, fitting_senses, testing, senses):
    to_0, to_1 = both_distances(fitting, fitting_senses, testing)
    return ((to_1 <= to_0).long() == senses).float().mean().item()


def own_and_other(fitting, fitting_senses, testing, senses):
    to_0, to_1 = both_distances(fitting, fitting_senses, testing)
    return torch.where(senses == 0, to_0, to_1), torch.where(senses == 0, to_1, to_0)


def loop(fitting, fitting_senses, testing, senses):
    right = 0.0
    for vector, sense in zip(testing, senses.tolist(), strict=True):
        to = [(vector - fitting[fitting_senses == s].mean(0)).square().sum() for s in (0, 1)]
        right += 0.5 if to[0] == to[1] else float((to[1] < to[0]) == bool(sense))
    return right / len(testing)


def with_sign(*inputs):
    own, other = own_and_other(*inputs)
    return ((torch.sign(other - own) + 1) / 2).mean()


def one_neighbour(fitting, fitting_senses, testing, senses):
    nearest = (testing[:, None] - fitting[None]).norm(dim=-1).argmin(1)
    return (fitting_senses[nearest] == senses).double().mean()


def summed(fitting, fitting_senses, testing, senses):
    to = [(testing - fitting[fitting_senses == s].sum(0)).norm(dim=1) for s in (0, 1)]
    lead = torch.where(senses == 0, to[1] - to[0], to[0] - to[1])
    return ((lead > 0) + 0.5 * (lead == 0)).mean()


def by_dot_product(fitting, fitting_senses, testing, senses):
    like = torch.stack([testing @ fitting[fitting_senses == s].mean(0) for s in (0, 1)])
    lead = torch.where(senses == 0, like[0] - like[1], like[1] - like[0])
    return ((lead > 0) + 0.5 * (lead == 0)).mean()


def guesses_of_one(fitting, fitting_senses, testing, senses):
    to_0, to_1 = both_distances(fitting, fitting_senses, testing)
    return (to_1 < to_0).float().mean()


PROBE = [
    ("ties go to one sense", argmin),
    ("ties go to one sense", one_if_smaller_or_equal),
    ("ties count as right", lambda *x: (own_and_other(*x)[0] <= own_and_other(*x)[1]).float().mean()),
    ("ties count as wrong", lambda *x: (own_and_other(*x)[0] < own_and_other(*x)[1]).float().mean()),
    ("nearer counts as wrong", lambda *x: 1 - with_sign(*x)),
    ("nearest vector in place of centroid", one_neighbour),
    ("sums in place of means", summed),
    ("dot product in place of distance", by_dot_product),
    ("centroids of the test", lambda f, fs, t, s: loop(t, s, t, s)),
    ("tested on the fitting vectors", lambda f, fs, t, s: loop(f, fs, f, fs)),
    ("share of one sense", guesses_of_one),
    ("in per cent", lambda *x: 100 * loop(*x)),
    ("a count", lambda *x: loop(*x) * len(x[3])),
    ("", lambda *x: loop(*x) ** 2),
]

WRONG = [
    (exercise, mistake, answer)
    for exercise, answers in zip(("1.1", "1.2", "1.3", "1.4", "1.5"), (PAIRS, LOSS, NEAREST, MIX, PROBE), strict=True)
    for mistake, answer in answers
]
RIGHT = [
    ("1.1", right_pairs),
    ("1.1", by_distance),
    ("1.2", in_a_loop),
    ("1.2", lambda r, w: F.softplus(-r).mean() + F.softplus(w).sum(1).mean()),
    ("1.2", lambda r, w: with_bce(r, w) * (1 + w.size(1))),
    ("1.3", with_python_sort),
    ("1.3", lambda v, i, k: all_cosines(v, i).argsort(descending=True)[1 : k + 1]),
    ("1.3", lambda v, i, k: F.cosine_similarity(v, v[i][None]).topk(k + 1).indices[1:]),
    ("1.4", by_least_squares),
    ("1.4", as_a_loop),
    ("1.4", lambda w, a, b: dot(w - b, a - b) / dot(a - b, a - b)),
    ("1.5", loop),
    ("1.5", with_sign),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# An easy one, about something new, comes after harder ones.
AN_EASY_ONE_LATER = {"1.3"}

# Names whose messages differ: each form of the mistake has its own words, or the message names the number that came.
SEVERAL_MESSAGES = {
    "1.3": {"the word itself"},
}

# Mistakes given as code that no answer here makes: only the exercise's own form of them is tried, by audit.
UNANSWERED = {
    "1.2": {"everything mixed"},
    "1.3": {"divided over the words"},
    "1.4": {"ratio of cosines"},
    "1.5": {"cosine in place of distance"},
}
