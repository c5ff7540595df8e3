"""Exercise 1.1: every pair of a word and a word near it."""

from collections.abc import Callable
from typing import Any

import torch

from utils.course.checks.exercise import Exercise, Mistake, Property, known
from utils.skipgram import extract_pairs

_WORDS = "the cat saw a dog and ran home".split()


def in_any_order(answer: Callable[..., Any], words: list[str], window: int) -> Any:
    """The pairs sorted, since a training shuffles them anyway. Whatever is no list of pairs stays as it is."""
    pairs = answer(words, window)
    whole = isinstance(pairs, list) and all(isinstance(pair, tuple | list) and len(pair) == 2 for pair in pairs)
    if not whole or not all(isinstance(word, str) for pair in pairs for word in pair):
        return pairs
    return sorted(tuple(pair) for pair in pairs)


def _draw(generator):
    def words(length):  # from eight words, so that some come twice
        return [_WORDS[n] for n in torch.randint(len(_WORDS), (length,), generator=generator).tolist()]

    yield ["i", "eat", "apples"], 1  # by hand
    yield "the cat saw the dog".split(), 2
    yield "the dog saw the cat run home and the dog ran too".split(), 3
    yield words(9), 2
    yield words(4), 4
    yield words(11), 1


def _where(condition: Callable[[int, int, int, int], bool]) -> Callable[..., list]:
    """A wrong answer that pairs the places i and j where the condition holds for (i, j, window, length)."""

    def pairs(words, window):
        n = len(words)
        return [(words[i], words[j]) for i in range(n) for j in range(n) if i != j and condition(i, j, window, n)]

    return pairs


def _with_itself(words, window):
    n = len(words)
    return [(words[i], words[j]) for i in range(n) for j in range(max(0, i - window), min(n, i + window + 1))]


def _round_the_corner(words, window):
    n = len(words)
    return [(words[i], words[j]) for i in range(n) for j in range(i - window, min(n, i + window + 1)) if j != i]


def _in_a_ring(words, window):
    n = len(words)
    return [(words[i], words[(i + d) % n]) for i in range(n) for d in range(-window, window + 1) if d]


def _twice(words, window):
    pairs = extract_pairs(words, window)
    return pairs + [(context, centre) for centre, context in pairs]


def _is_grouped(inputs, output, expected):
    """A list with one entry for every word: the word, or nothing, and its neighbours."""
    return isinstance(output, list) and len(output) == len(inputs[0]) and not _is_pairs(output)


def _is_pairs(output):
    return all(len(pair) == 2 and all(isinstance(word, str) for word in pair) for pair in output)


MISTAKES = [
    *known(
        "centre paired with itself",
        "Every word is also paired with itself. A word would then learn to predict the word that it is: leave out the "
        "place j = i.",
        _with_itself,
    ),
    *known(
        "last neighbour missing",
        "To the right you go one place less far than to the left. `range` leaves out its end, so it has to end at "
        "i + window + 1.",
        _where(lambda i, j, window, n: -window <= j - i < window),
    ),
    *known(
        "window too wide",
        "You go one place too far on both sides: window = 1 means the word before and the word after, no more.",
        _where(lambda i, j, window, n: abs(j - i) <= window + 1),
    ),
    *known(
        "window too narrow",
        "You stop one place too early on both sides: the word that is exactly `window` places away belongs to it. "
        "Compare with <= where you have <.",
        _where(lambda i, j, window, n: abs(j - i) < window),
    ),
    *known(
        "only to the right",
        "You pair every word with the words after it only. The context stands on both sides: begin at i − window, and "
        "not before the sentence.",
        _where(lambda i, j, window, n: 0 < j - i <= window),
    ),
    *known(
        "only to the left",
        "You pair every word with the words before it only. The context stands on both sides: go on to i + window, "
        "and not past the sentence.",
        _where(lambda i, j, window, n: 0 < i - j <= window),
    ),
    *known(
        "round the corner",
        "At the beginning of the sentence you reach words from its end: a negative index counts from the back. Begin "
        "the range at max(0, i − window).",
        _round_the_corner,
    ),
    *known(
        "sentence closed to a ring",
        "Your sentence is a ring: at its beginning you reach words from its end, and at its end words from its "
        "beginning. Stop at both ends: max(0, …) and min(len(words), …).",
        _in_a_ring,
    ),
    *known(
        "equal words left out",
        "Where a word comes twice in a sentence, it is not paired with its other self. Compare the *places*, j != i, "
        "and not the words.",
        lambda words, window: [pair for pair in extract_pairs(words, window) if pair[0] != pair[1]],
    ),
    *known(
        "each pair once",
        "A pair that comes twice in the sentence comes once in your list. How often two words meet is what the model "
        "learns from: keep a list, not a set.",
        lambda words, window: sorted(set(extract_pairs(words, window))),
        lambda words, window: list(dict.fromkeys(extract_pairs(words, window))),
    ),
    *known(
        "each pair twice",
        "Every pair is in your list twice as often as it should be. When the centre moves on to the neighbour, the "
        "neighbour's pair with this word comes by itself: do not add both directions at once.",
        _twice,
    ),
    *known(
        "window ignored",
        "You pair every word with every other word of the sentence, however far away. Only those at most `window` "
        "places away belong to the context.",
        _where(lambda i, j, window, n: True),
    ),
    *known(
        "direct neighbours only",
        "You pair every word with its direct neighbours only, whatever the window. Go from i − window to i + window.",
        _where(lambda i, j, window, n: abs(j - i) == 1),
    ),
    *known(
        "only at the edge of the window",
        "You take the words that are exactly `window` places away and leave out those between. Take every place from "
        "i − window to i + window.",
        _where(lambda i, j, window, n: abs(j - i) == window),
    ),
    *known(
        "ends left out",
        "The words near the beginning and the end of the sentence are never a centre. They have fewer neighbours, and "
        "count all the same: cut the window at the sentence's ends, not the sentence.",
        _where(lambda i, j, window, n: abs(j - i) <= window and window <= i < n - window),
    ),
    Mistake(
        "neighbours grouped",
        "Your list has one entry for each word, holding several neighbours. Skip-gram wants each neighbour in a pair "
        "of its own: (centre, context), then (centre, next context).",
        matches=_is_grouped,
    ),
]


def _both_ways(output, inputs, answer):
    return sorted(output) == sorted((context, centre) for centre, context in output)


def _no_longer_than(output, inputs, answer):
    words, window = inputs
    return len(output) == sum(min(i, window) + min(len(words) - 1 - i, window) for i in range(len(words)))


PAIRS = Exercise(
    id="1.1",
    title="Who stands near whom",
    minutes=7,
    difficulty=1,
    reference=extract_pairs,
    draw=_draw,
    call=in_any_order,
    hints=(
        "Two loops: over the places i of the centres, and over the places j that are at most `window` away from i.",
        "j runs from `max(0, i - window)` up to `min(len(words), i + window + 1)`, not included; leave out j = i.",
        "```python\npairs = []\nfor i in range(len(words)):\n    for j in range(max(0, i - window), "
        "min(len(words), i + window + 1)):\n        if j != i:\n            pairs.append((words[i], words[j]))\n"
        "return pairs\n```",
    ),
    properties=(
        Property(
            "there are as many pairs as there are neighbours",
            _no_longer_than,
            "The number of your pairs is not right. A word has up to `window` neighbours on each side, fewer at the "
            "ends of the sentence, and makes one pair with each of them.",
        ),
        Property(
            "every pair comes in both directions",
            _both_ways,
            "If a is near b, then b is near a: (a, b) and (b, a) should come equally often, each with its own centre. "
            "In your list they do not.",
        ),
    ),
    mistakes=MISTAKES,
)
