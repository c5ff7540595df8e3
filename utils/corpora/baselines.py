"""Two ways to translate without a model. A model that does no better has learnt nothing worth having."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import torch

from utils.corpora.parallel import Pair

Translate = Callable[[Sequence[str]], tuple[str, ...]]


def word_by_word(train: Sequence[Pair]) -> Translate:
    """Learn, from the alignments, which target words each source word most often goes with; then put word for word.

    A word that training never aligned is left as it is.
    """
    counts: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for pair in train:
        targets: list[list[str]] = [[] for _ in pair.source]
        for target_position, source_position in pair.alignment:
            targets[source_position].append(pair.target[target_position])
        for word, aligned in zip(pair.source, targets, strict=True):
            counts[word][tuple(aligned)] += 1
    best = {word: max(seen, key=lambda words: (seen[words], words)) for word, seen in counts.items()}
    return lambda source: tuple(word for source_word in source for word in best.get(source_word, (source_word,)))


def nearest_sentence(train: Sequence[Pair]) -> Translate:
    """Answer with the translation of the training sentence that shares most words with the one asked for.

    The share is counted as in Jaccard's index over words with their repetitions; the first of equals wins.
    """
    seen: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index, pair in enumerate(train):
        for word, times in Counter(pair.source).items():
            seen[word][0].append(index)
            seen[word][1].append(times)
    where = {word: (torch.tensor(indices), torch.tensor(times)) for word, (indices, times) in seen.items()}
    lengths = torch.tensor([len(pair.source) for pair in train])

    def translate(source: Sequence[str]) -> tuple[str, ...]:
        shared = torch.zeros(len(train), dtype=torch.long)
        for word, asked in Counter(source).items():
            if word in where:
                indices, times = where[word]
                shared[indices] += times.clamp(max=asked)
        likeness = shared / (lengths + len(source) - shared)
        return train[int((likeness == likeness.max()).nonzero()[0])].target

    return translate
