"""Lesson 10: a translator trained on the course's own English and French, and what is measured on it."""

from collections.abc import Sequence

import torch

from utils.corpora import Corpus, Pair
from utils.decoding import Translator
from utils.model import Transformer
from utils.training import Example, make_batch


def example_pair(corpus: Corpus) -> Pair:
    """The sentence that the lesson follows: a pronoun whose referent the predicate decides."""
    wanted = tuple("the mouse ate the cheese because it was hungry .".split())
    return next(pair for pair in [*corpus.train, *corpus.validation, *corpus.test] if pair.source == wanted)


def sample_pairs(corpus: Corpus) -> list[Pair]:
    """Three validation sentences to watch during the run, one of each kind of held-out combination."""
    first_of_kind = {pair.held_out: pair for pair in reversed(corpus.validation)}
    return [first_of_kind[kind] for kind in sorted(first_of_kind)]


def words_right(translations: Sequence[Sequence[str]], pairs: Sequence[Pair]) -> int:
    """How many words stand where the reference has them."""
    return sum(
        said == true
        for translation, pair in zip(translations, pairs, strict=True)
        for said, true in zip(translation, pair.target, strict=False)
    )


@torch.no_grad()
def stepwise_difference(model: Transformer, example: Example) -> float:
    """Largest difference of any logit: one teacher-forced pass against one pass for each prefix of the target."""
    model.eval()
    source_ids, target_ids, _ = make_batch([example])
    at_once = model(source_ids, target_ids)  # (1, T, V)
    one_by_one = [model(source_ids, target_ids[:, :end])[:, -1] for end in range(1, target_ids.size(1) + 1)]
    return float((at_once - torch.stack(one_by_one, dim=1)).abs().max())


def mistakes(translator: Translator, pairs: Sequence[Pair]) -> list[tuple[Pair, list[str]]]:
    """The pairs that are not translated exactly, each with what the translator said."""
    translations = translator.translate([pair.source for pair in pairs])
    return [(pair, said) for pair, said in zip(pairs, translations, strict=True) if tuple(said) != pair.target]
