"""The one way to write a file: whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path


def write(path: str | Path, content: bytes | str) -> None:
    """Write a file so that at every moment, and after a power cut too, either the old one or the new one is there.

    Folders that are missing are made. Text is written as UTF-8. Where writing fails nothing is left behind.

    Raises: OSError if it cannot be written.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)  # mkstemp makes files that only their owner can read
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
