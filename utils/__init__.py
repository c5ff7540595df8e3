"""The code that the lessons share. A module imports only from rows above it; see tests/test_layers_of_utils.py."""

import os

# Idle threads sleep instead of spinning: on a busy machine that is the difference between milliseconds and
# seconds. The thread library reads this once, when torch is first imported.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
