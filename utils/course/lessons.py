"""Which lessons there are: the files solutions/NN_slug.py, and for each what stands in its room, utils/lessons/<slug>/.

This is the only list of them; everything else looks here.
"""

import importlib
import importlib.util
import re
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from utils import COURSE

_NAME = re.compile(r"(\d\d)_([a-z0-9_]+)")


class Lesson(NamedTuple):
    """A lesson's number and its slug, which is also its room's name."""

    number: int
    slug: str

    @property
    def name(self) -> str:
        """As its files are called: NN_slug."""
        return f"{self.number:02}_{self.slug}"


def lessons(root: Path = COURSE) -> list[Lesson]:
    """The lessons in their order."""
    names = (_NAME.fullmatch(path.stem) for path in (root / "solutions").glob("*.py"))
    return sorted(Lesson(int(name[1]), name[2]) for name in names if name)


@cache
def in_room(slug: str, name: str) -> ModuleType | None:
    """The module of this name in a lesson's room, or None where there is no such room or module in it."""
    try:
        found = importlib.util.find_spec(f"utils.lessons.{slug}.{name}")
    except ModuleNotFoundError:
        return None
    return importlib.import_module(found.name) if found else None
