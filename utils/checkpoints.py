"""Checkpoints: state dicts in, state dicts out. One safetensors file each, with its configuration in the header."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
from torch import Tensor

from utils import files


class CheckpointError(ValueError):
    """A file that cannot be used as a checkpoint; the message says why and what to do."""


def save_checkpoint(path: str | Path, tensors: Mapping[str, Tensor], header: Mapping[str, Any]) -> None:
    """Write tensors and header to one file, so that at every moment either the old file or the new one is there.

    header holds what JSON can hold.
    """
    # Tied parameters share memory, which safetensors refuses to store twice under two names: store copies.
    tensors = {name: tensor.detach().cpu().clone().contiguous() for name, tensor in tensors.items()}
    files.write(path, safetensors.torch.save(tensors, {"header": json.dumps(header, ensure_ascii=False)}))


def load_checkpoint(path: str | Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Read tensors and header back.

    Raises: FileNotFoundError if there is no such file; CheckpointError if it is cut short or of another kind.
    """
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"There is no checkpoint at {path}. Train first, or check the path.")
    if path.is_dir():
        raise CheckpointError(f"{path} is a folder; expected a checkpoint file. Add the file's name to the path.")
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            header = json.loads((file.metadata() or {})["header"])
            return {name: file.get_tensor(name) for name in file.keys()}, header  # noqa: SIM118 (not a dict)
    except (safetensors.SafetensorError, KeyError, json.JSONDecodeError):
        raise CheckpointError(
            f"{path} ({path.stat().st_size:,} bytes) is cut short or is not a checkpoint of this course. "
            "Delete it and train again, or put a whole copy in its place."
        ) from None


def require_same(path: str | Path, saved: Mapping[str, Any], expected: Mapping[str, Any], what: str) -> None:
    """Check that a checkpoint was made with the expected settings.

    Raises: CheckpointError naming each setting that differs.
    """
    names = sorted(name for name in saved.keys() | expected.keys() if saved.get(name) != expected.get(name))
    if names:
        differences = "; ".join(f"{name} is {saved.get(name)!r} there, {expected.get(name)!r} here" for name in names)
        raise CheckpointError(
            f"The checkpoint {path} is of another {what}: {differences}. Use the settings it was made with, or another "
            "file name to start anew."
        )
