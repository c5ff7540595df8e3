"""Checkpoints: what is saved comes back, and at every moment a whole file is there."""

import json
import os
import random
import stat

import pytest
import safetensors.torch
import torch

from utils.checkpoints import CheckpointError, load_checkpoint, load_parameters, require_same, save_checkpoint

HEADER = {"model": {"d_model": 16, "tie_embeddings": "all"}, "words": ["été", "भूखी"], "loss": 0.1 + 0.2}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "run" / "model.safetensors"


def tensors():
    return {
        "weight": torch.randn(3, 4),
        "double": torch.randn(2, dtype=torch.float64),
        "bytes": torch.arange(5, dtype=torch.uint8),
        "step": torch.tensor(7.0),
        "transposed": torch.randn(3, 4).T,
    }


def assert_equal(loaded, saved):
    assert loaded.keys() == saved.keys()
    for name, tensor in saved.items():
        assert loaded[name].dtype == tensor.dtype
        assert torch.equal(loaded[name], tensor)


def test_tensors_and_header_come_back_bit_for_bit(path):
    saved = tensors()
    save_checkpoint(path, saved, HEADER)
    loaded, header = load_checkpoint(str(path))
    assert_equal(loaded, saved)
    assert header == HEADER


def test_tensors_that_share_memory_are_stored_under_both_names(path):
    shared = torch.nn.Parameter(torch.randn(3))
    save_checkpoint(path, {"a": shared, "b": shared}, {})
    loaded, _ = load_checkpoint(path)
    assert_equal(loaded, {"a": shared.detach(), "b": shared.detach()})


def test_the_header_is_json_that_anybody_can_read(path):
    save_checkpoint(path, tensors(), HEADER)
    content = path.read_bytes()
    length = int.from_bytes(content[:8], "little")  # the file format: a length, that many bytes of JSON, the numbers
    header = json.loads(json.loads(content[8 : 8 + length])["__metadata__"]["header"])
    assert len(header.pop("sha256")) == 64
    assert header == HEADER


def test_the_same_makes_the_same_file(path):
    saved = tensors()
    made = set()
    for _ in range(20):
        save_checkpoint(path, saved, HEADER)
        made.add(path.read_bytes())
    assert len(made) == 1


def test_others_may_read_the_file(path):
    save_checkpoint(path, tensors(), {})
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.parametrize("step", ["fdopen", "fsync", "chmod", "replace"])
@pytest.mark.parametrize("failure", [OSError("disk full"), KeyboardInterrupt()])
def test_a_write_that_fails_leaves_the_old_file_whole_and_no_other(path, monkeypatch, step, failure):
    old = tensors()
    save_checkpoint(path, old, HEADER)

    def fail(*arguments, **options):
        raise failure

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(type(failure)):
        save_checkpoint(path, {"weight": torch.zeros(1000)}, {"new": True})
    monkeypatch.undo()
    loaded, header = load_checkpoint(path)
    assert_equal(loaded, old)
    assert header == HEADER
    assert os.listdir(path.parent) == [path.name]


def test_the_new_file_stands_beside_the_old_one_until_it_is_whole(path, monkeypatch):
    save_checkpoint(path, tensors(), {"number": 1})
    replace, seen = os.replace, []

    def look_first(source, target):
        seen.append((load_checkpoint(source)[1], load_checkpoint(target)[1]))
        replace(source, target)

    monkeypatch.setattr(os, "replace", look_first)
    save_checkpoint(path, tensors(), {"number": 2})
    assert seen == [({"number": 2}, {"number": 1})]
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.7, 0.999])
def test_a_file_that_was_cut_short_is_refused_by_name(path, share):
    save_checkpoint(path, tensors(), HEADER)
    content = path.read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    with pytest.raises(CheckpointError, match=r"model\.safetensors .*cut short"):
        load_checkpoint(path)


@pytest.mark.parametrize("content", [b"not a checkpoint at all", b'{"json": true}' * 50])
def test_a_file_of_another_kind_is_refused_by_name(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=r"model\.safetensors .*not a checkpoint"):
        load_checkpoint(path)


def damages(content: bytes, number: int):
    """The content with one bit flipped, cut, with bytes taken out, put in or exchanged: what disks and networks do."""
    dice = random.Random(0)
    for n in range(number):
        at, damaged = dice.randrange(len(content)), bytearray(content)
        if n % 2:
            damaged[at] ^= 1 << dice.randrange(8)
        elif n % 8 == 0:
            del damaged[at:]
        elif n % 8 == 2:
            del damaged[at : at + dice.randint(1, 64)]
        elif n % 8 == 4:
            damaged[at:at] = dice.randbytes(dice.randint(1, 64))
        else:
            damaged[at : at + 64] = dice.randbytes(len(damaged[at : at + 64]))
        if damaged != content:
            yield bytes(damaged)


def test_no_damage_is_loaded_silently_or_ends_in_a_stack_trace(path):
    save_checkpoint(path, tensors(), HEADER)
    of_header = len(path.read_bytes()) - sum(tensor.nbytes for tensor in tensors().values())
    assert of_header > 300  # so that both halves of the file are hit
    tried = 0
    for content in damages(path.read_bytes(), 2000):
        path.write_bytes(content)
        with pytest.raises(CheckpointError, match=r"model\.safetensors .*damaged"):
            load_checkpoint(path)
        tried += 1
    assert tried > 1900


def test_a_file_without_a_digest_is_refused(path):
    path.parent.mkdir()
    path.write_bytes(safetensors.torch.save({"weight": torch.zeros(3)}, {"header": "{}"}))
    with pytest.raises(CheckpointError, match="so old that it has no digest"):
        load_checkpoint(path)


@pytest.mark.parametrize(
    ("others", "says"),
    [({}, "Missing key"), ({"weight": torch.zeros(2, 3), "bias": torch.zeros(3)}, "size mismatch for weight")],
)
def test_parameters_of_another_model_are_refused(path, others, says):
    with pytest.raises(CheckpointError, match=rf"model\.safetensors are not those of this Linear: {says}.*train again"):
        load_parameters(path, torch.nn.Linear(3, 4), others)


def test_a_missing_file_is_named(path):
    with pytest.raises(FileNotFoundError, match=r"model\.safetensors"):
        load_checkpoint(path)


def test_require_same_names_every_setting_that_differs_and_no_other():
    saved, expected = {"d_model": 16, "d_ff": 32, "old": 1}, {"d_model": 64, "d_ff": 32, "new": 2}
    require_same("a", saved, dict(saved), "model")
    with pytest.raises(CheckpointError) as caught:
        require_same("a.safetensors", saved, expected, "model")
    message = str(caught.value)
    for part in ("a.safetensors", "another model", "d_model is 16 there, 64 here", "old is 1 there", "2 here"):
        assert part in message
    assert "d_ff" not in message
