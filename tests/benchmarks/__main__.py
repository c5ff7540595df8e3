"""python -m tests.benchmarks: measure, and print one table."""

import argparse
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import torch

from tests.benchmarks import table
from tests.benchmarks.decoding import decoding_section, token_section
from tests.benchmarks.end_to_end import tokens_section
from tests.benchmarks.learning import LEARN
from tests.benchmarks.memory import memory_section
from tests.benchmarks.models import SIZES, build, random_batch, training_step
from tests.benchmarks.steps import step_section
from tests.benchmarks.table import Section, in_turns, render

PARTS = ("steps", "tokens", "decoding", "memory")


def main(arguments: list[str] | None = None) -> None:
    options = parse(arguments)
    say = lambda text: print(text, file=sys.stderr, flush=True)  # noqa: E731
    if options.processor_time:
        table.clock = time.process_time
    how = set_threads(options.threads, quick=options.quick)
    machine = (
        f"torch {torch.__version__}, {processor()}, {os.cpu_count()} cores, {torch.get_num_threads()} used ({how})."
    )
    if options.train:
        print(machine, LEARN[options.train](options.seed), sep="\n")
        return
    sections = []
    for name, measure in measurements(options):
        say(f"measuring {name} ...")
        sections.append(measure())
    say("")
    measured = "processor time" if options.processor_time else "the time"
    print(
        f"{machine}\nMedians of {measured} of runs in turns; ratio: the right column's over the left one's, pair by "
        "pair.\n"
    )
    print(render(sections))


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench, with BENCH_ARGS", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="tiny sizes: does it run at all?")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part; may come again")
    parser.add_argument("--threads", type=int, help="how many; if not given, OMP_NUM_THREADS, or the fastest")
    parser.add_argument("--processor-time", action="store_true", help="for a busy machine: one thread, and its time")
    parser.add_argument("--train", choices=LEARN, help="instead: train on lesson 10's language, or on all of it")
    parser.add_argument("--seed", type=int, default=0, help="of that training (%(default)s)")
    options = parser.parse_args(arguments)
    if options.threads is not None and options.threads < 1:
        parser.error(f"--threads is {options.threads}; expected 1 or more")
    if options.processor_time:
        if options.threads not in (None, 1):
            parser.error("--processor-time adds up the time of all threads; expected --threads 1 with it")
        options.threads = 1
    return options


def measurements(options: argparse.Namespace) -> Iterator[tuple[str, Callable[[], Section]]]:
    """What to measure, in order, each with its name."""
    sizes = ["quick"] if options.quick else ["small", "large"]
    rounds = {"quick": 3, "small": 30, "large": 10}
    lengths = (4, 8) if options.quick else (32, 64, 128, 256)
    pairs, steps, blocks = (200, 1, 2) if options.quick else (4000, 25, 5)
    wanted = options.only or PARTS
    if "steps" in wanted:
        for size in sizes:
            yield f"steps, {size}", lambda size=size: step_section(size, rounds=rounds[size])
    if "tokens" in wanted:
        yield "training end to end", lambda: tokens_section(pairs=pairs, steps=steps, rounds=blocks)
    if "decoding" in wanted:
        yield "decoding", lambda: decoding_section(sizes[0], lengths, (1, SIZES[sizes[0]].sentences // 2))
        yield "tokens", lambda: token_section(sizes[0], (4, 8) if options.quick else (64, 256))
    if "memory" in wanted:
        yield "memory", lambda: memory_section(sizes, threads=torch.get_num_threads())


def set_threads(wanted: int | None, *, quick: bool) -> str:
    """Use the wanted number of threads, or OMP_NUM_THREADS, or the fastest. Returns: how it was chosen."""
    if wanted is not None or os.environ.get("OMP_NUM_THREADS"):
        torch.set_num_threads(wanted or torch.get_num_threads())
        return "as set"
    most = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    counts = sorted({*(2**power for power in range(most.bit_length())), most})
    size = SIZES["quick" if quick else "small"]
    step = training_step(build("ours", size.config), random_batch(size))

    def with_threads(count: int) -> None:
        torch.set_num_threads(count)
        step()

    seconds = in_turns(*(lambda count=count: with_threads(count) for count in counts), rounds=5)
    medians = dict(zip(counts, map(statistics.median, seconds), strict=True))
    torch.set_num_threads(min(medians, key=medians.get))
    return "the fastest of " + ", ".join(f"{count}: {1000 * s:.0f} ms" for count, s in medians.items())


def processor() -> str:
    """The processor's name."""
    info = Path("/proc/cpuinfo")
    names = [line for line in info.read_text().splitlines() if line.startswith("model name")] if info.exists() else []
    return names[0].split(": ", 1)[1] if names else platform.processor() or platform.machine()


if __name__ == "__main__":
    main()
