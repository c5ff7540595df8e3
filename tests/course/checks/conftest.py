"""What every test of the check engine works with."""

import pytest

from tests.course.checks.toys import Toys
from utils.course.checks import registry
from utils.course.lessons import Lesson, in_room


@pytest.fixture(autouse=True)
def toys(monkeypatch, tmp_path):
    """The toy exercises as lesson 99, and an empty folder for what is kept."""
    found = [*registry.lessons(), Lesson(99, "toys")]
    monkeypatch.setattr(registry, "lessons", lambda: found)
    monkeypatch.setattr(registry, "in_room", lambda *room: Toys if room == ("toys", "checks") else in_room(*room))
    monkeypatch.setenv("COURSE_WORK", str(tmp_path / "work"))
    return tmp_path / "work"
