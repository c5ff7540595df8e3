"""Exercise 1.5: the probe of the scoreboard."""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, known
from utils.lessons.static_vs_contextual_embeddings.checks.shared import near


def probe_accuracy(fitting: Tensor, fitting_senses: Tensor, testing: Tensor, senses: Tensor) -> float:
    """The right answer to 1.5."""
    distances = _distances(testing, _centroids(fitting, fitting_senses))
    return _scored(distances, senses, 0.5)


def _centroids(vectors: Tensor, senses: Tensor) -> Tensor:
    return torch.stack([vectors[senses == sense].mean(dim=0) for sense in (0, 1)])  # (2, d)


def _distances(vectors: Tensor, centroids: Tensor) -> Tensor:
    return (vectors.unsqueeze(1) - centroids).square().sum(dim=-1)  # (M, 2)


def _scored(distances: Tensor, senses: Tensor, tie: float) -> float:
    own = distances.gather(1, senses.unsqueeze(1)).squeeze(1)
    other = distances.gather(1, 1 - senses.unsqueeze(1)).squeeze(1)
    return float(torch.where(own < other, 1.0, torch.where(own > other, 0.0, tie)).mean())


def _draw(generator):
    """Whole numbers, and 1, 2, 4 or 8 vectors for each sense, so that means and ties are exact."""
    yield (
        torch.tensor([[0.0], [2.0]]),
        torch.tensor([0, 1]),
        torch.tensor([[1.0], [2.0]]),
        torch.tensor([0, 1]),
    )  # by hand
    senses = torch.tensor([0, 1, 1, 0, 0, 1, 0, 0])  # 5 and 3: a tie is not the same for both
    yield _whole(generator, 4, 2), torch.tensor([1, 0, 0, 1]), torch.ones(3, 2), torch.tensor([1, 1, 0])
    for d in (2, 3):
        fitting = _whole(generator, 6, d)
        fitting = torch.cat([fitting, fitting[2:] + torch.tensor([2.0] + [0.0] * (d - 1))])  # (10, d)
        chosen = torch.tensor([0, 1, 0, 0, 0, 1, 0, 0, 0, 0])
        yield fitting, chosen, _whole(generator, 8, d), senses
    same = torch.full((6, 3), 3.0)  # a static vector
    yield same, torch.tensor([0, 0, 1, 1, 1, 1]), same[:4], torch.tensor([0, 0, 0, 1])
    yield _spread(generator, 8), torch.arange(8) % 2, _spread(generator, 9), torch.arange(9) // 5


def _whole(generator: torch.Generator, *shape: int) -> Tensor:
    return torch.randint(-4, 5, shape, generator=generator).float()


def _spread(generator: torch.Generator, number: int) -> Tensor:
    """Points whose sense is in the first number, with a second that is much larger."""
    return torch.stack([torch.arange(number) % 2 + 1.0, 4.0 * _whole(generator, number) + 20], dim=1)


def _with(tie: float) -> Callable[..., float]:
    return lambda f, fs, t, ts: _scored(_distances(t, _centroids(f, fs)), ts, tie)


def _first_on_a_tie(f, fs, t, ts):
    return float((_distances(t, _centroids(f, fs)).argmin(dim=1) == ts).float().mean())


def _second_on_a_tie(f, fs, t, ts):
    near_first = _distances(t, _centroids(f, fs))
    return float(((near_first[:, 1] <= near_first[:, 0]).long() == ts).float().mean())


def _by_nearest_vector(f, fs, t, ts):
    return float((fs[_distances(t, f).argmin(dim=1)] == ts).float().mean())


def _by_sums(f, fs, t, ts):
    return _scored(_distances(t, torch.stack([f[fs == sense].sum(dim=0) for sense in (0, 1)])), ts, 0.5)


def _by_likeness(likeness: Callable[[Tensor, Tensor], Tensor]) -> Callable[..., float]:
    return lambda f, fs, t, ts: _scored(-likeness(t, _centroids(f, fs)), ts, 0.5)


def _cosine(t, c):
    return F.cosine_similarity(t.unsqueeze(1), c, dim=-1)


def _share_of_1(f, fs, t, ts):
    distances = _distances(t, _centroids(f, fs))
    return float((distances[:, 1] < distances[:, 0]).float().mean())


def _is_count(inputs, output, expected):
    return near(output, expected * len(inputs[3]))


MISTAKES = [
    *known(
        "ties go to one sense",
        "Where both centroids are equally near, you always decide for the same sense (`argmin` takes the first "
        "of two equals, `<` and `<=` the one or the other). Then vectors that know nothing score above or below"
        " chance, by accident.",
        _first_on_a_tie,
        _second_on_a_tie,
        remedy="Treat equal distances by themselves: a tie counts ½.",
    ),
    *known(
        "ties count as right",
        "Where both centroids are equally near, you count the answer as right. Then a vector that says nothing "
        "has 100 %.",
        _with(1.0),
        remedy="A tie counts ½: `>` for the hits, and half of where the distances are equal.",
    ),
    *known(
        "ties count as wrong",
        "Where both centroids are equally near, you count the answer as wrong. Then a vector that says nothing "
        "has 0 %, worse than guessing.",
        _with(0.0),
        remedy="A tie counts ½: add half of where the distances are equal.",
    ),
    *known(
        "nearer counts as wrong",
        "You count the occurrences that are nearer to the *other* sense's centroid, so that a perfect vector has 0 %.",
        lambda f, fs, t, ts: 1 - probe_accuracy(f, fs, t, ts),
        remedy="Right is where the own centroid is the nearer one.",
    ),
    *known(
        "nearest vector in place of centroid",
        "You decide by the one nearest vector among those to fit on. A single odd sentence then decides for all"
        " that come near it.",
        _by_nearest_vector,
        remedy="The probe has one point for each sense, the mean of its vectors.",
    ),
    *known(
        "sums in place of means",
        "You add up the vectors of a sense and do not divide, so that your centroids lie far outside.",
        _by_sums,
        remedy="Take the mean.",
    ),
    *known(
        "dot product in place of distance",
        "You choose the centroid with the larger dot product, which favours the longer centroid.",
        _by_likeness(lambda t, c: t @ c.T),
        remedy="Nearer means at the smaller distance: the length of the difference.",
    ),
    *known(
        "cosine in place of distance",
        "You choose the centroid with the larger cosine, which ignores how long the vectors are.",
        _by_likeness(_cosine),
        remedy="Here nearer means at the smaller distance: the length of the difference.",
    ),
    *known(
        "centroids of the test",
        "Your centroids are means of the *test* vectors, so the answers went into the question.",
        lambda f, fs, t, ts: probe_accuracy(t, ts, t, ts),
        remedy="Centroids come from `fitting` and its senses alone.",
    ),
    *known(
        "tested on the fitting vectors",
        "You test on the vectors that the centroids were made of. They are nearer to their own centroid than "
        "new ones would be.",
        lambda f, fs, t, ts: probe_accuracy(f, fs, f, fs),
        remedy="Measure the distances of `testing`, and compare with `senses`.",
    ),
    *known(
        "share of one sense",
        "You return how often sense 1 was chosen, whether rightly or not.",
        _share_of_1,
        remedy="Compare each choice with `senses` before you take the mean.",
    ),
    *known(
        "in per cent",
        "You return per cent. The accuracy is a share, from 0 to 1.",
        lambda f, fs, t, ts: 100 * probe_accuracy(f, fs, t, ts),
        remedy="Leave the factor 100 out.",
    ),
    Mistake(
        "a count",
        "You return how many were right, a number that depends on how many were asked.",
        matches=_is_count,
        remedy="Divide by the number of test vectors.",
    ),
]


def _nothing_known(output, inputs, answer):
    fitting, fitting_senses, testing, senses = inputs
    return near(answer(torch.ones_like(fitting), fitting_senses, torch.ones_like(testing), senses), 0.5)


def _senses_exchanged(output, inputs, answer):
    fitting, fitting_senses, testing, senses = inputs
    return near(answer(fitting, 1 - fitting_senses, testing, 1 - senses), output)


def _moved(output, inputs, answer):
    fitting, fitting_senses, testing, senses = inputs
    return near(answer(fitting + 8, fitting_senses, testing + 8, senses), output)


PROBE = Exercise(
    id="1.5",
    title="The probe",
    minutes=13,
    difficulty=3,
    reference=probe_accuracy,
    draw=_draw,
    hints=(
        "The centroid of a sense is the mean of its rows among those to fit on. Then find the distance of every"
        " test vector to both centroids. When are the two equal?",
        "For every test vector: 1 where its own sense's centroid is nearer, 0 where the other's is, ½ where the two "
        "distances are equal. The mean of that.",
        "```python\ncentroids = [fitting[fitting_senses == sense].mean(dim=0) for sense in (0, 1)]\n"
        "to_0, to_1 = ((testing - centroid).norm(dim=-1) for centroid in centroids)\n"
        "lead = torch.where(senses == 0, to_1 - to_0, to_0 - to_1)\n"
        "return float(((lead > 0) + 0.5 * (lead == 0)).mean())\n```",
    ),
    properties=(
        Property(
            "vectors that are all alike score exactly ½",
            _nothing_known,
            "Where all vectors are alike nothing can be told, and the accuracy should be exactly ½. Yours is not.",
        ),
        Property(
            "the senses' names do not matter",
            _senses_exchanged,
            "With sense 0 called 1 and sense 1 called 0 everywhere, the accuracy should stay the same. Yours changes.",
        ),
        Property(
            "the place of the origin does not matter",
            _moved,
            "With the same vector added to all vectors, all distances stay the same, and so should the accuracy. Yours "
            "changes: are those distances?",
        ),
    ),
    because="Two means stand for the two senses, and what was tested made neither of them. Since a tie counts ½, "
    "vectors that are all alike score exactly chance.",
    mistakes=MISTAKES,
    setup="from torch.nn import functional as F",
)
