"""Where what is the learner's own lives."""

import os
from pathlib import Path

from utils import COURSE


def work_folder() -> Path:
    """The folder of the learner's copies, answers and progress: $COURSE_WORK, or my_work/ in the course's folder."""
    return Path(os.environ.get("COURSE_WORK") or COURSE / "my_work").expanduser()
