"""Ways to translate, or to tell a pronoun's gender, without a model. One that does no better has learnt nothing."""

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


def adjective_alone(train: Sequence[Pair]) -> Callable[[Sequence[str]], str]:
    """Guess the gender of what a pronoun means from the sentence's last word alone, as it most often was in training.

    m for a word that training never showed there, and for a tie.
    """
    genders: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in train:
        if pair.referent:
            genders[pair.source[-2]][dict(pair.candidates)[pair.referent[1]]] += 1
    return lambda source: "f" if genders[source[-2]]["f"] > genders[source[-2]]["m"] else "m"
