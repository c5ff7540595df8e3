"""The command line of the builder: `python -m utils.course.builder [--check] [--force] [NN ...]`."""

import argparse
import sys
import time
from pathlib import Path

from utils import COURSE
from utils.course.builder import BuildError, build, check_leftovers, sources, stale


def main(arguments: list[str] | None = None, root: Path = COURSE) -> int:
    parser = argparse.ArgumentParser(prog="python -m utils.course.builder", description="Build what is stale.")
    parser.add_argument("--check", action="store_true", help="build nothing, say what is stale, exit 1 if anything is")
    parser.add_argument("--force", action="store_true", help="build what is not stale too")
    parser.add_argument("lessons", nargs="*", metavar="NN", help="only these lessons: a number or a name")
    options = parser.parse_args(arguments)
    try:
        check_leftovers(root)
        paths = _chosen(options.lessons, root)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    step = _check if options.check else _build
    return 1 if [path for path in paths if not _without_traceback(step, path, options.force)] else 0


def _chosen(wanted: list[str], root: Path) -> list[Path]:
    paths = sources(root)
    chosen = []
    for name in wanted:
        stem = Path(name).stem
        found = [path for path in paths if path.stem == stem or path.stem.split("_")[0] == stem]
        if not found:
            there = ", ".join(path.stem for path in paths) or "none yet"
            raise BuildError(f"there is no lesson {name!r}; the lessons are: {there}")
        chosen += found
    return chosen or paths


def _without_traceback(step, path: Path, force: bool) -> bool:
    try:
        return step(path, force)
    except BuildError as error:
        print(error, file=sys.stderr)
        return False


def _check(path: Path, force: bool) -> bool:
    reason = stale(path)
    if reason:
        print(f"solutions/{path.name} is stale: {reason}; run make build")
    return not reason


def _build(path: Path, force: bool) -> bool:
    if not force and not stale(path):
        print(f"solutions/{path.name} is up to date")
        return True
    started = time.perf_counter()
    build(path)
    print(f"solutions/{path.name} built in {time.perf_counter() - started:.0f} s", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
