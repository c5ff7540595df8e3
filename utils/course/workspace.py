"""The learner's own copies of the lessons, so that nobody edits a tracked file.

`python -m utils.course.workspace copy` makes the copies once and never overwrites one. `update` brings new versions of
the lessons: answers and guesses are carried over, and a copy that was worked in stays beside the new one. `reset` gives
an exercise or a lesson back as it was at first. A record beside the copies says what each was a copy of.
"""

import argparse
import hashlib
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from utils import COURSE, files
from utils.course import guesses, progress
from utils.course.notebook_cells import answers, asked, cells_of, replace_cells, source_hash
from utils.course.work_folder import work_folder

RECORD = ".copies.json"


class WorkspaceError(Exception):
    """What cannot be done, in a sentence that says what to do."""


@dataclass
class Update:
    """What an update did.

    Args:
        fresh: copies that are new, or that were replaced because nothing had been done in them.
        carried: for each copy that was worked in: the exercises whose answers are in the new version, and the name
            under which the old copy stays.
        unreadable: copies that are no notebooks; they were left alone.
    """

    fresh: list[str] = field(default_factory=list)
    carried: dict[str, tuple[list[str], str]] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)


def copy(lessons: Path, work: Path) -> list[str]:
    """Copy the lessons that have no copy yet. Returns their names."""
    record = _read_record(work)
    copied = []
    for lesson in _notebooks(lessons):
        if not (work / lesson.name).exists():
            record[lesson.name] = _place(lesson, work)
            copied.append(lesson.name)
        elif lesson.name not in record and source_hash(work / lesson.name) == source_hash(lesson):
            record[lesson.name] = _entry(lesson)  # the record was lost, but this copy is plainly untouched
    _write_record(work, record)
    return copied


def update(lessons: Path, work: Path) -> Update:
    """Bring every copy to the lessons' present version, and add new lessons.

    A copy in which nothing was done is replaced; outputs and metadata do not count, since running a lesson is not
    working in it. Of any other copy the answers and guesses are carried into the new version, and the copy itself
    stays beside it under another name.
    """
    done = Update(fresh=copy(lessons, work))
    record = _read_record(work)
    for lesson in _notebooks(lessons):
        mine, known, latest = work / lesson.name, record.get(lesson.name, {}), _entry(lesson)
        if known == latest:
            continue
        if known and source_hash(mine) == known["source"]:
            record[lesson.name] = _place(lesson, work)
            done.fresh.append(lesson.name)
        elif known.get("source") == latest["source"]:
            pass  # new outputs alone are no reason to touch what was worked in
        elif not source_hash(mine):
            done.unreadable.append(lesson.name)
        else:
            done.carried[lesson.name] = _carry(lesson, mine)
            record[lesson.name] = latest
    done.fresh.sort()
    _write_record(work, record)
    return done


def outdated(lessons: Path, work: Path) -> list[str]:
    """The copies of which the course has a newer version."""
    record = _read_record(work)
    return [
        lesson.name
        for lesson in _notebooks(lessons)
        if (work / lesson.name).exists() and record.get(lesson.name, {}).get("source") != source_hash(lesson)
    ]


def reset(lessons: Path, work: Path, what: str) -> list[str]:
    """Give one exercise ("4.2"), guess ("4.a") or lesson ("4", "04") back as it was at first. Nothing is deleted.

    Returns: the names under which what was there before is kept.
    Raises: WorkspaceError if there is no such exercise or lesson.
    """
    named = re.fullmatch(r"(\d+)(\.\w+)?", what)
    number, exercise = (int(named[1]), named[2]) if named else (-1, None)
    found = [lesson for lesson in _notebooks(lessons) if lesson.name.startswith(f"{number:02}_")]
    if not found:
        raise WorkspaceError(f"There is no lesson or exercise {what!r}. A lesson looks like 04, an exercise like 4.2.")
    lesson, mine = found[0], work / found[0].name
    blanks = {ask: source for ask, source in asked(cells_of(lesson)) if ask[1] == what}
    if exercise and not blanks:
        raise WorkspaceError(f"There is no exercise or guess {what!r} in {lesson.name}.")
    kept = [_put_aside(mine)] if mine.exists() else []
    record = _read_record(work)
    if exercise and cells_of(mine):
        replace_cells(mine, mine, blanks)
    else:
        record[lesson.name] = _place(lesson, work)
        _write_record(work, record)
    files_kept = [f"answers/{name}.py" for name in progress.kept(work)]
    files_kept += [f"guesses/{name}.json" for name in guesses.kept(work)]
    for name in files_kept:
        path = work / name
        if path.stem == what or (not exercise and int(path.stem.split(".")[0]) == number):
            kept.append(f"{path.parent.name}/{_put_aside(path)}")
            path.unlink()
    return kept


def _carry(lesson: Path, mine: Path) -> tuple[list[str], str]:
    """Put the new version in the place of a copy, with the copy's answers. Returns their ids, and where the copy is."""
    found = answers(cells_of(mine), asked(cells_of(lesson)))
    aside = _put_aside(mine)
    replace_cells(lesson, mine, found)
    return [name for _, name in found], aside


def _put_aside(path: Path) -> str:
    """Copy a file beside itself, under a name that is free. Returns the name."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.before{number}{path.suffix}")).exists():
        number += 1
    files.write(aside, path.read_bytes())
    return aside.name


def _notebooks(lessons: Path) -> list[Path]:
    return sorted(lessons.glob("*.ipynb"))


def _entry(lesson: Path) -> dict[str, str]:
    return {"source": source_hash(lesson), "file": hashlib.sha256(lesson.read_bytes()).hexdigest()}


def _place(lesson: Path, work: Path) -> dict[str, str]:
    entry = _entry(lesson)
    files.write(work / lesson.name, lesson.read_bytes())
    return entry


def _read_record(work: Path) -> dict[str, dict[str, str]]:
    try:
        record = json.loads((work / RECORD).read_text(encoding="utf-8"))
        return {name: {"source": entry["source"], "file": entry["file"]} for name, entry in record.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write_record(work: Path, record: dict[str, dict[str, str]]) -> None:
    if record != _read_record(work):
        files.write(work / RECORD, json.dumps(record, indent=1, sort_keys=True) + "\n")


def main(arguments: list[str] | None = None, lessons: Path = COURSE / "notebooks") -> int:
    parser = argparse.ArgumentParser(prog="python -m utils.course.workspace", description="Your copies of the lessons.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("copy")
    commands.add_parser("update")
    commands.add_parser("reset").add_argument("what", help="a lesson (04) or an exercise (4.2)")
    options = parser.parse_args(arguments)
    work = work_folder()
    if not _notebooks(lessons):
        print(f"There are no lessons in {lessons}; run this in the course's own folder.", file=sys.stderr)
        return 1
    try:
        for line in _said(options, lessons, work):
            print(line)
    except WorkspaceError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"Cannot write to {work} ({error.strerror}); free or set COURSE_WORK to a folder of yours.", file=sys.stderr
        )
        return 1
    return 0


def _said(options: argparse.Namespace, lessons: Path, work: Path) -> list[str]:
    """Do what was asked for, and say what was done."""
    if options.command == "reset":
        kept = reset(lessons, work, options.what)
        return [f"{options.what} is as it was at first." + (f" Yours is kept as {' and '.join(kept)}." if kept else "")]
    if options.command == "copy":
        fresh, old = copy(lessons, work), outdated(lessons, work)
        lines = [f"New in {work}: {', '.join(fresh)}"] if fresh else []
        newer = f"The course has newer versions of {', '.join(old)}: make update brings them, with your answers."
        return [*lines, *([newer] if old else [])]
    done = update(lessons, work)
    lines = [f"New in {work}: {', '.join(done.fresh)}"] if done.fresh else []
    for name, (ids, aside) in done.carried.items():
        with_answers = f"with your answers to {', '.join(ids)}" if ids else "which held no answer of yours"
        lines.append(f"New in {work}: {name}, {with_answers}. The old copy is {aside}.")
    for name in done.unreadable:
        lines.append(f"Left alone, because it is not a notebook: {name}. Rename it and run update again.")
    return lines or [f"Every lesson in {work} is up to date."]


if __name__ == "__main__":
    sys.exit(main())
