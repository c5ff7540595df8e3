"""How good is a translation? Exact match for sentences with one right answer, BLEU for real text."""

from collections.abc import Sequence

import sacrebleu


def exact_match(predictions: Sequence[Sequence[str]], references: Sequence[Sequence[str]]) -> float:
    """Share of sentences that equal their reference word for word, 0 to 1.

    Raises: ValueError if there is nothing to score, or not one reference for each prediction.
    """
    _require_pairs(predictions, references)
    return sum(tuple(p) == tuple(r) for p, r in zip(predictions, references, strict=True)) / len(references)


def bleu(predictions: Sequence[str], references: Sequence[str], *, lowercase: bool = False) -> float:
    """Corpus BLEU, 0 to 100: sacrebleu's, with its 13a tokenizer, over whole lines of text.

    References are the lines as people wrote them; they never pass through a vocabulary.

    Source: Papineni et al. (2002); Post (2018).
    """
    _require_pairs(predictions, references)
    return sacrebleu.corpus_bleu(list(predictions), [list(references)], lowercase=lowercase).score


def _require_pairs(predictions: Sequence, references: Sequence) -> None:
    if not references or len(predictions) != len(references):
        raise ValueError(
            f"{len(predictions)} predictions and {len(references)} references came; expected one reference for each "
            "prediction, and at least one."
        )
