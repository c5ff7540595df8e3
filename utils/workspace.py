"""The learner's own copies of the lessons, so that nobody edits a tracked file.

`python -m utils.workspace copy` makes the copies once and never overwrites one. `update` brings new versions of the
lessons in which the learner has changed no cell's source. A record beside the copies says what each was a copy of;
where it says nothing, a copy counts as the learner's work.
"""

import argparse
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ".copies.json"


def folder() -> Path:
    """Where the learner's copies, answers and progress live: $COURSE_WORK, or my_work/ in the course's folder."""
    return Path(os.environ.get("COURSE_WORK") or ROOT / "my_work").expanduser()


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


def update(lessons: Path, work: Path) -> tuple[list[str], list[str]]:
    """Replace the copies that the learner has not changed, where there is a new version, and add new lessons.

    Outputs and metadata do not count as changes: running a lesson is not working in it.

    Returns:
        The names of the copies that are new now, and of those left alone although there is a new version.
    """
    updated = copy(lessons, work)
    record = _read_record(work)
    left = []
    for lesson in _notebooks(lessons):
        known, latest = record.get(lesson.name, {}), _entry(lesson)
        if known == latest:
            continue
        if known and source_hash(work / lesson.name) == known["source"]:
            record[lesson.name] = _place(lesson, work)
            updated.append(lesson.name)
        elif known.get("source") != latest["source"]:  # new outputs alone are not worth a word
            left.append(lesson.name)
    _write_record(work, record)
    return sorted(updated), left


def source_hash(notebook: Path) -> str:
    """A hash over the cells' types and sources, without empty cells (JupyterLab adds one at the end).

    An empty string for a file that is not a notebook: that is a copy of nothing we know.
    """
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        sources = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return hashlib.sha256(json.dumps([pair for pair in sources if pair[1].strip()]).encode()).hexdigest()


def _notebooks(lessons: Path) -> list[Path]:
    return sorted(lessons.glob("*.ipynb"))


def _entry(lesson: Path) -> dict[str, str]:
    return {"source": source_hash(lesson), "file": hashlib.sha256(lesson.read_bytes()).hexdigest()}


def _place(lesson: Path, work: Path) -> dict[str, str]:
    entry = _entry(lesson)
    _write(work / lesson.name, lesson.read_bytes())
    return entry


def _read_record(work: Path) -> dict[str, dict[str, str]]:
    try:
        record = json.loads((work / RECORD).read_text(encoding="utf-8"))
        return {name: {"source": entry["source"], "file": entry["file"]} for name, entry in record.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write_record(work: Path, record: dict[str, dict[str, str]]) -> None:
    if record != _read_record(work):
        _write(work / RECORD, (json.dumps(record, indent=1, sort_keys=True) + "\n").encode())


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".tmp", delete=False) as file:
        file.write(content)
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)


def main(arguments: list[str] | None = None, lessons: Path = ROOT / "notebooks") -> int:
    parser = argparse.ArgumentParser(prog="python -m utils.workspace", description="Your own copies of the lessons.")
    parser.add_argument("command", choices=["copy", "update"])
    command = parser.parse_args(arguments).command
    work = folder()
    if not _notebooks(lessons):
        print(f"There are no lessons in {lessons}; run this in the course's own folder.", file=sys.stderr)
        return 1
    try:
        fresh, left = (copy(lessons, work), []) if command == "copy" else update(lessons, work)
    except OSError as error:
        print(
            f"Cannot write to {work} ({error.strerror}); free or set COURSE_WORK to a folder of yours.", file=sys.stderr
        )
        return 1
    if fresh:
        print(f"New in {work}: {', '.join(fresh)}")
    elif not left and command == "update":
        print(f"Every lesson in {work} is up to date.")
    for name in left:
        print(f"Left alone, because you worked in it: {name}. For the new version, rename yours and run update again.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
