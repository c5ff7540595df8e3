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
        "Every word is also paired with itself. It would then learn to predict the word that it is, which needs"
        " no context.",
        _with_itself,
        remedy="Leave out the place j = i.",
    ),
    *known(
        "last neighbour missing",
        "To the right you go one place less far than to the left, so that the last word of each window is never seen.",
        _where(lambda i, j, window, n: -window <= j - i < window),
        remedy="`range` leaves out its end: let it end one place after i + window.",
    ),
    *known(
        "window too wide",
        "You go one place too far on both sides: with window = 1 your words are paired with words two places away.",
        _where(lambda i, j, window, n: abs(j - i) <= window + 1),
        remedy="With window = 1 it is the word before and the word after. Look at what is added to `window`.",
    ),
    *known(
        "window too narrow",
        "You stop one place too early on both sides: the word that is exactly `window` places away is missing.",
        _where(lambda i, j, window, n: abs(j - i) < window),
        remedy="That word belongs to it: compare with <= where you have <.",
    ),
    *known(
        "only to the right",
        "You pair every word with the words after it only. So what stands before a word says nothing about it.",
        _where(lambda i, j, window, n: 0 < j - i <= window),
        remedy="The context stands on both sides: begin at i − window, but not before the sentence.",
    ),
    *known(
        "only to the left",
        "You pair every word with the words before it only. So what stands after a word says nothing about it.",
        _where(lambda i, j, window, n: 0 < i - j <= window),
        remedy="The context stands on both sides: go on to i + window, but not past the sentence.",
    ),
    *known(
        "round the corner",
        "At the beginning of the sentence you reach words from its end, since a negative index counts from the back.",
        _round_the_corner,
        remedy="Begin the range at i − window, but never below 0.",
    ),
    *known(
        "sentence closed to a ring",
        "Your sentence is a ring: at its beginning you reach words from its end, and at its end words from its "
        "beginning.",
        _in_a_ring,
        remedy="Cut the window at both ends of the sentence: never below 0, never past the last place.",
    ),
    *known(
        "equal words left out",
        "Where a word comes twice in a sentence, it is not paired with its other self, though the two stand at "
        "different places.",
        lambda words, window: [pair for pair in extract_pairs(words, window) if pair[0] != pair[1]],
        remedy="Compare the *places*, j != i, and not the words.",
    ),
    *known(
        "each pair once",
        "A pair that comes twice in the sentence comes once in your list. How often two words meet is what the "
        "model learns from.",
        lambda words, window: sorted(set(extract_pairs(words, window))),
        lambda words, window: list(dict.fromkeys(extract_pairs(words, window))),
        remedy="Keep a list, in which a pair may come again, and not a set or a dictionary.",
    ),
    *known(
        "each pair twice",
        "Every pair is in your list twice as often as it should be. When the centre moves on to the neighbour, "
        "the neighbour's pair with this word comes by itself.",
        _twice,
        remedy="Add one direction only, (centre, context), for each centre.",
    ),
    *known(
        "window ignored",
        "You pair every word with every other word of the sentence, however far away. The window changes "
        "nothing in your list.",
        _where(lambda i, j, window, n: True),
        remedy="Only the words at most `window` places away belong to the context.",
    ),
    *known(
        "direct neighbours only",
        "You pair every word with its direct neighbours only, whatever the window. Words two places away never meet.",
        _where(lambda i, j, window, n: abs(j - i) == 1),
        remedy="Go from i − window to i + window.",
    ),
    *known(
        "only at the edge of the window",
        "You take the words that are exactly `window` places away and leave out those between, which are nearer.",
        _where(lambda i, j, window, n: abs(j - i) == window),
        remedy="Take every place from i − window to i + window, but for i itself.",
    ),
    *known(
        "ends left out",
        "The words near the beginning and the end of the sentence are never a centre in your list. They have "
        "fewer neighbours, and count all the same.",
        _where(lambda i, j, window, n: abs(j - i) <= window and window <= i < n - window),
        remedy="Let every word be a centre, and cut its window at the sentence's ends.",
    ),
    Mistake(
        "neighbours grouped",
        "Your list has one entry for each word, holding several neighbours. A training step needs one centre "
        "and one context word.",
        matches=_is_grouped,
        remedy="Put each neighbour in a pair of its own: (centre, context), then (centre, next context).",
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
    minutes=8,
    difficulty=1,
    reference=extract_pairs,
    draw=_draw,
    call=in_any_order,
    hints=(
        "Two loops: over the places i of the centres, and over the places j that are at most the window away "
        "from i. What happens at the two ends of the sentence?",
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
    because="Each centre meets every place of its window but its own, and the window is cut where the sentence "
    "ends. Pairs that come again stay in the list: how often two words meet is what the training learns "
    "from.",
    mistakes=MISTAKES,
)
