"""Greedy decoding with the cache and without, and what one more token costs as the sentence grows."""

import itertools
import statistics
from collections.abc import Sequence

import torch

from tests.benchmarks import table
from tests.benchmarks.models import SIZES, build, random_batch
from tests.benchmarks.table import Row, Section, as_milliseconds, in_turns, ratio
from utils.decoding import greedy_decode
from utils.model import Transformer

BUDGET = 3.0  # seconds for the rounds of one row; one round is always run


def decoding_section(name: str, lengths: Sequence[int], batch_sizes: Sequence[int]) -> Section:
    """Exactly so many tokens, encoder included. Without the cache every step decodes the whole prefix."""
    size = SIZES[name]
    model, source_ids = build("ours", size.config).eval(), random_batch(size)[0]
    rows = []
    for batch_size in batch_sizes:
        for length in lengths:

            def decode(use_cache: bool, count: int = batch_size, length: int = length) -> None:
                greedy_decode(model, source_ids[:count], min_length=length, max_length=length, use_cache=use_cache)

            both = (lambda: decode(True), lambda: decode(False))
            seconds = in_turns(*both, rounds=1, warmup=0)
            more = min(4, int(BUDGET / sum(each[0] for each in seconds)))
            for each, again in zip(seconds, in_turns(*both, rounds=more, warmup=0), strict=True):
                each += again
            cached, uncached = seconds
            aim = (">=", 4.0) if (batch_size, length) == (1, 256) else None
            rows.append(
                Row(
                    f"batch {batch_size}, {length} tokens",
                    as_milliseconds(cached),
                    as_milliseconds(uncached),
                    ratio(uncached, cached),
                    aim,
                )
            )
    return Section(f"greedy decoding, {size.name.split(' at')[0]}", "with cache", "without", rows)


def token_section(name: str, lengths: tuple[int, int], *, repeats: int = 7) -> Section:
    """One token with the cache at batch 1: the mean from the first token on, and the last tokens alone."""
    size = SIZES[name]
    model, source_ids = build("ours", size.config).eval(), random_batch(size)[0][:1]
    runs = [step_seconds(model, source_ids, lengths[1]) for _ in range(repeats + 1)][1:]
    typical = [statistics.median(seconds) for seconds in zip(*runs, strict=True)]  # a pause is in one run
    short, long = lengths
    means = [[statistics.fmean(typical[:length])] for length in lengths]
    last = [[statistics.median(run[3 * length // 4 : length]) for run in runs] for length in lengths]
    aim = ("<=", 1.3) if lengths == (64, 256) else None
    rows = [
        Row(text, as_milliseconds(a), as_milliseconds(b), ratio(b, a), aim)
        for text, (a, b) in {"mean from the first on": means, "the last quarter's": last}.items()
    ]
    return Section("a token with the cache, batch 1", f"to {short}", f"to {long}", rows)


def step_seconds(model: Transformer, source_ids: torch.Tensor, length: int) -> list[float]:
    """Seconds of each token of one decode with the cache; the first one's hold the encoder too."""
    marks = [table.clock()]
    handle = model.output_layer.register_forward_hook(lambda *_: marks.append(table.clock()))
    try:
        greedy_decode(model, source_ids, min_length=length, max_length=length)
    finally:
        handle.remove()
    return [after - before for before, after in itertools.pairwise(marks)]
