"""How good is a translation? Accuracies for sentences with one right answer, BLEU and chrF for real text.

And of an alignment: how far is it from the truth?
"""

from collections.abc import Collection, Sequence
from itertools import zip_longest

import sacrebleu


def exact_match(predictions: Sequence[Sequence[str]], references: Sequence[Sequence[str]]) -> float:
    """Share of sentences that equal their reference word for word, 0 to 1.

    Raises: ValueError if there is nothing to score, or not one reference for each prediction.
    """
    _require_pairs(predictions, references)
    return sum(tuple(p) == tuple(r) for p, r in zip(predictions, references, strict=True)) / len(references)


def token_accuracy(predictions: Sequence[Sequence[str]], references: Sequence[Sequence[str]]) -> float:
    """Share of positions, over all sentences, at which prediction and reference have the same word, 0 to 1.

    A position that only the longer of the two has is wrong: words too many cost as much as words left out.

    Raises: ValueError if there is no word to score, or not one reference for each prediction.
    """
    _require_pairs(predictions, references)
    nothing = object()
    hits = [
        said == true
        for prediction, reference in zip(predictions, references, strict=True)
        for said, true in zip_longest(prediction, reference, fillvalue=nothing)
    ]
    if not hits:
        raise ValueError("All predictions and references are empty; expected at least one word to score.")
    return sum(hits) / len(hits)


def alignment_error_rate(
    predicted: Sequence[Collection[tuple[int, int]]],
    sure: Sequence[Collection[tuple[int, int]]],
    possible: Sequence[Collection[tuple[int, int]]] | None = None,
) -> float:
    """1 − (|A ∩ S| + |A ∩ P|) / (|A| + |S|), counted over all sentences: 0 for the true alignment, at most 1.

    Each sentence has a collection of links, (target position, source position): predicted A, sure S, and possible P,
    which an alignment may have or lack at no cost. A sure link is possible too; by default no others are.

    Raises: ValueError if there is no link to score, or not one collection for each sentence.
    Source: Och and Ney (2003).
    """
    _require_pairs(predicted, sure)
    possible = sure if possible is None else possible
    _require_pairs(predicted, possible)
    agreed = total = 0
    for links, sure_links, possible_links in zip(map(set, predicted), map(set, sure), map(set, possible), strict=True):
        agreed += len(links & sure_links) + len(links & (sure_links | possible_links))
        total += len(links) + len(sure_links)
    if not total:
        raise ValueError("No sentence has a predicted or a sure link; expected at least one link to score.")
    return 1 - agreed / total


def bleu(predictions: Sequence[str], references: Sequence[str], *, lowercase: bool = False) -> float:
    """Corpus BLEU, 0 to 100: sacrebleu's, with its 13a tokenizer, over whole lines of text.

    References are the lines as people wrote them; they never pass through a vocabulary.

    Source: Papineni et al. (2002); Post (2018).
    """
    _require_pairs(predictions, references)
    return sacrebleu.corpus_bleu(list(predictions), [list(references)], lowercase=lowercase).score


def chrf(predictions: Sequence[str], references: Sequence[str], *, lowercase: bool = False) -> float:
    """Corpus chrF2, 0 to 100: sacrebleu's, an F-score of character 1- to 6-grams over whole lines of text.

    It gives credit for the part of a word that is right, as where only an ending is wrong; BLEU gives none.

    Source: Popović (2015); Post (2018).
    """
    _require_pairs(predictions, references)
    metric = sacrebleu.CHRF(lowercase=lowercase)
    return metric.corpus_score(list(predictions), [list(references)]).score


def _require_pairs(predictions: Sequence, references: Sequence) -> None:
    if not references or len(predictions) != len(references):
        raise ValueError(
            f"{len(predictions)} predictions and {len(references)} references came; expected one reference for each "
            "prediction, and at least one."
        )
