"""The code that the lessons share. A module imports only from rows above it; see tests/test_layers_of_utils.py."""

import os
from pathlib import Path

# Where the course lies, whatever folder a notebook is started in. A file of a learner's own that is called utils.py
# has no such name: that is how a lesson's first cell notices that it got the wrong one.
COURSE = Path(__file__).resolve().parent.parent

# Idle threads sleep instead of spinning: on a busy machine that is the difference between milliseconds and
# seconds. The thread library reads this once, when torch is first imported.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
