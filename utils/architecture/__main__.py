"""Draw images/architecture_NN.svg for each lesson in solutions/, or with --all for every lesson of the course."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from utils.architecture import LESSON_PARTS, svg

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the pictures of the lessons that exist, or of all; each file is complete before it takes its name."""
    parser = argparse.ArgumentParser(prog="python -m utils.architecture", description="Draw the architecture pictures.")
    parser.add_argument("--all", action="store_true", help="also for lessons that are not in solutions/ yet")
    everything = parser.parse_args(arguments).all
    for lesson in LESSON_PARTS:
        if everything or any((ROOT / "solutions").glob(f"{lesson}_*.py")):
            path = ROOT / "images" / f"architecture_{lesson}.svg"
            path.parent.mkdir(exist_ok=True)
            unfinished = path.with_suffix(".unfinished")
            unfinished.write_bytes(svg(lesson))
            unfinished.replace(path)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
