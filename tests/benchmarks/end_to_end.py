"""Training on real batches: useful tokens a second, and how long lesson 10's translator takes to learn."""

import statistics
import time

import torch

from tests.benchmarks.models import build
from tests.benchmarks.table import Row, Section, in_turns, ratio
from utils.corpora import Corpus, english_french
from utils.experiments.training import (
    LESSON_FRAMES,
    TRAINING,
    build_translator,
    exact_match_by_kind,
    train_translator,
)
from utils.training import Example, TrainingConfig, encode_pairs, epoch_batches, train

ENOUGH = 0.99  # of the sentences exactly right


def tokens_section(*, pairs: int, steps: int, rounds: int) -> Section:
    """utils.training.train as it is, for both sides: bucketing, padding, step, record."""
    corpus = english_french(pairs, frames=LESSON_FRAMES)
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


def learning_report(corpus: Corpus, config: TrainingConfig = TRAINING) -> str:
    """Train lesson 10's translator and say after how many steps and seconds it was good enough."""
    translator = build_translator(corpus)
    scored, good = 0.0, None

    def score(_, history) -> None:
        nonlocal scored, good
        start = time.perf_counter()
        share = exact_match_by_kind(translator, corpus.validation)["all"][1]
        scored += time.perf_counter() - start
        if good is None and share >= ENOUGH:
            good = (history.step, time.perf_counter() - began - scored)

    began = time.perf_counter()
    train_translator(translator, corpus, config, callback=score, progress=True)
    seconds = time.perf_counter() - began - scored
    count, share = exact_match_by_kind(translator, corpus.test)["all"]
    when = f"after {good[0]:,} steps and {good[1]:,.0f} s" if good else "never"
    return (
        f"Lesson 10's translator: {config.steps:,} steps in {seconds:,.0f} s, {torch.get_num_threads()} threads; "
        f"then {share:.1%} of {count:,} test sentences exactly right.\n"
        f"{ENOUGH:.0%} of the validation sentences: {when} "
        f"(looked at every {config.validate_every} steps; looking is not counted)."
    )
