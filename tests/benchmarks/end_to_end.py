"""Training on real batches: useful tokens a second."""

import statistics

from tests.benchmarks.models import build
from tests.benchmarks.table import Row, Section, in_turns, ratio
from utils.corpora.english_french.corpus import write_corpus
from utils.lessons.shared.translating import LESSON_FRAMES, TRAINING, build_translator
from utils.training import Example, TrainingConfig, encode_pairs, epoch_batches, train


def tokens_section(*, pairs: int, steps: int, rounds: int) -> Section:
    """utils.training.train as it is, for both sides: bucketing, padding, step, record."""
    corpus = write_corpus(pairs, frames=LESSON_FRAMES)
    translator = build_translator(corpus)
    examples = encode_pairs(corpus.train, translator.source_vocabulary, translator.target_vocabulary)
    config = TrainingConfig(steps, batch_size=TRAINING.batch_size, validate_every=steps)
    models = [build(side, translator.model.config) for side in ("ours", "own")]
    runs = [lambda model=model: train(model, examples, examples[:1], config, progress=False) for model in models]
    ours, theirs = in_turns(*runs, rounds=rounds, warmup=1)
    batches = [[examples[i] for i in batch] for batch in epoch_batches(examples, config, 0)]
    useful = sum(count_tokens(batch) for batch in batches[:steps])
    speeds = (f"{useful / statistics.median(seconds):,.0f}" for seconds in (ours, theirs))
    shuffled = [examples[first : first + config.batch_size] for first in range(0, len(examples), config.batch_size)]
    note = (
        "Source and target tokens that are not padding. Of what the model gets, padding is "
        f"{padding_share(batches):.0%}; without bucketing it would be {padding_share(shuffled):.0%}."
    )
    rows = [Row("useful tokens a second", *speeds, ratio(theirs, ours))]
    return Section(f"end to end, lesson 10, batches of {config.batch_size}", "ours", "torch.nn", rows, note)


def count_tokens(batch: list[Example]) -> int:
    return sum(len(source) + len(target) for source, target in batch)


def padding_share(batches: list[list[Example]]) -> float:
    """Share of padding in padded batches."""
    padded = sum(
        len(batch) * (max(len(source) for source, _ in batch) + max(len(target) for _, target in batch))
        for batch in batches
    )
    return 1 - sum(map(count_tokens, batches)) / padded
