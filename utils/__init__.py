"""The code of the course: the Transformer, the machinery that builds and checks lessons, and a room for each lesson."""

import os
import sys
from pathlib import Path

# Where the course lies, whatever folder a notebook is started in. A file of a learner's own that is called utils.py
# has no such name: that is how a lesson's first cell notices that it got the wrong one.
COURSE = Path(__file__).resolve().parent.parent

# Idle threads sleep instead of spinning: on a busy machine that is the difference between milliseconds and seconds. The
# thread library reads this once, when torch is loaded. Where torch came first it is too late; one thread never waits.
if "OMP_WAIT_POLICY" not in os.environ:
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)
    else:
        os.environ["OMP_WAIT_POLICY"] = "passive"
