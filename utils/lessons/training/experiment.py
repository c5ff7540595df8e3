"""Lesson 10: a translator trained on the course's own English and French, and what is measured on it."""

from collections.abc import Sequence
from pathlib import Path

import torch

from utils.corpora import Corpus, Pair
from utils.course.bounds import Bound
from utils.course.work_folder import work_folder
from utils.decoding import Translator
from utils.model import Transformer
from utils.training import Example, make_batch

EQUAL = Bound(0, 1e-5, ".7f")  # two ways to the same numbers
BY_HEART = Bound(0, 0.1)  # the loss on two sentences after thirty steps on them, in nats a token
VALIDATION = Bound(0, 0.12, ".3f")  # the loss at the end of the run, in nats a token
EXACT = {True: Bound(0.99, 1.0, ".1%"), False: Bound(0.98, 1.0, ".1%")}  # of all test sentences; of those of one kind


def your_file(name: str) -> Path:
    """A file in the learner's own folder."""
    return work_folder() / name


def example_pair(corpus: Corpus) -> Pair:
    """The sentence that the lesson follows: a pronoun whose referent the predicate decides."""
    wanted = tuple("the mouse ate the cheese because it was hungry .".split())
    return next(pair for pair in [*corpus.train, *corpus.validation, *corpus.test] if pair.source == wanted)


def sample_pairs(corpus: Corpus) -> list[Pair]:
    """Three validation sentences to watch during the run, one of each kind of held-out combination."""
    first_of_kind = {pair.held_out: pair for pair in reversed(corpus.validation)}
    return [first_of_kind[kind] for kind in sorted(first_of_kind)]


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
