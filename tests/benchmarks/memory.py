"""Peak memory of training, each side in a process of its own: python -m tests.benchmarks.memory own small."""

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.table import Ratio, Row, Section

ROOT = Path(__file__).resolve().parents[2]
STEPS = 3


def memory_section(names: list[str], *, threads: int) -> Section:
    """The largest resident size that the operating system saw, in MB."""
    rows = []
    for name in names:
        (idle, ours), (their_idle, theirs) = (in_child(side, name, threads) for side in ("ours", "own"))
        if not rows:
            rows.append(Row("Python and torch alone", f"{idle:,.0f} MB", f"{their_idle:,.0f} MB"))
        ratio = Ratio(*[theirs / ours] * 3)
        rows.append(Row(f"{STEPS} steps, {name}", f"{ours:,.0f} MB", f"{theirs:,.0f} MB", ratio))
    return Section("peak memory of a process", "ours", "torch.nn", rows)


def in_child(side: str, name: str, threads: int) -> list[float]:
    """Run this module in a new process and read what it prints: the peak before the model is built, and the peak."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", side, name]
    environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [float(line) for line in done.stdout.split()]


def peak_memory() -> float:
    """MB. Linux hands getrusage's figure down from the process that started this one, so its own record comes first."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def main(side: str, name: str) -> None:
    from tests.benchmarks.models import SIZES, build, random_batch, training_step

    print(peak_memory())
    step = training_step(build(side, SIZES[name].config), random_batch(SIZES[name]))
    for _ in range(STEPS):
        step()
    print(peak_memory())


if __name__ == "__main__":
    main(*sys.argv[1:])
