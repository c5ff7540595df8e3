"""The committed vectors are those that the lesson's recipe makes."""

import torch

from utils.lessons.shared import scoreboard
from utils.lessons.static_vs_contextual_embeddings import checkpoint


def test_the_maker_makes_the_committed_vectors_again(tmp_path, monkeypatch):
    path = tmp_path / "vectors.safetensors"
    checkpoint.make(path)
    monkeypatch.setattr(scoreboard, "VECTORS", path)
    _, made = scoreboard.load_vectors.__wrapped__()
    monkeypatch.undo()
    _, committed = scoreboard.load_vectors()
    assert torch.nn.functional.cosine_similarity(made[4:], committed[4:], dim=-1).min() > 0.9
