"""Checkpoints: state dicts in, state dicts out. One safetensors file each, with its configuration in the header."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
from torch import Tensor, nn

from utils import files

_NO_DIGEST = "0" * 64
_DIGEST = re.compile(rb'(\\"sha256\\": \\")[0-9a-f]{64}(\\")')  # as it stands in JSON within JSON


class CheckpointError(ValueError):
    """A file that cannot be used as a checkpoint; the message says why and what to do."""


def save_checkpoint(path: str | Path, tensors: Mapping[str, Tensor], header: Mapping[str, Any]) -> None:
    """Write tensors and header to one file, so that at every moment either the old file or the new one is there.

    header holds what JSON can hold.
    """
    # Tied parameters share memory, which safetensors refuses to store twice under two names: store copies.
    tensors = {name: tensor.detach().cpu().clone().contiguous() for name, tensor in tensors.items()}
    # One entry, since safetensors puts several in any order, and equal runs should make equal files.
    metadata = {"header": json.dumps({"sha256": _NO_DIGEST, **header}, ensure_ascii=False)}
    content = safetensors.torch.save(tensors, metadata)
    files.write(path, _with_digest(content, _digest(content)))


def load_checkpoint(path: str | Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Read tensors and header back.

    Raises: FileNotFoundError if there is no such file; CheckpointError if it is of another kind, or a single bit of it
        is not as it was saved.
    """
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"There is no checkpoint at {path}. Train first, or check the path.")
    if path.is_dir():
        raise CheckpointError(f"{path} is a folder; expected a checkpoint file. Add the file's name to the path.")
    content = path.read_bytes()
    try:
        metadata = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])["__metadata__"]
        header = json.loads(metadata["header"])
        whole = header.pop("sha256") == _digest(content)
        tensors = safetensors.torch.load(content) if whole else {}
    except (safetensors.SafetensorError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        whole = False
    if not whole:
        raise CheckpointError(
            f"{path} ({len(content):,} bytes) is damaged, cut short or not a checkpoint of this course, or it is so "
            "old that it has no digest. Delete it and train again, or put a whole copy in its place."
        )
    return tensors, header


def _digest(content: bytes) -> str:
    """Of the whole file, with zeros where the digest itself stands."""
    return hashlib.sha256(_with_digest(content, _NO_DIGEST)).hexdigest()


def _with_digest(content: bytes, digest: str) -> bytes:
    return _DIGEST.sub(rb"\g<1>" + digest.encode() + rb"\g<2>", content, count=1)


def load_parameters(path: str | Path, model: nn.Module, tensors: Mapping[str, Tensor]) -> None:
    """Give a model the parameters that a checkpoint holds.

    Raises: CheckpointError if one is missing, or of another shape, or not the model's.
    """
    try:
        model.load_state_dict(tensors)
    except RuntimeError as error:
        first = " ".join(str(error).splitlines()[1:2]).strip() or str(error)
        raise CheckpointError(
            f"The parameters in {path} are not those of this {type(model).__name__}: {first.rstrip('.')}. Use the "
            "configuration that they were made with, or train again."
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
