"""Remake lesson 01's vectors, which other lessons start from."""

from pathlib import Path

from utils.lessons.shared.scoreboard import VECTORS, save_vectors
from utils.lessons.static_vs_contextual_embeddings.experiment import lesson_vectors
from utils.skipgram import SkipGramConfig


def make(path: Path = VECTORS) -> None:
    """Train the vectors anew and put them in the place of the old ones."""
    vocabulary, vectors, _ = lesson_vectors()
    save_vectors(vocabulary, vectors, path=path, d_model=SkipGramConfig().d_model, window=SkipGramConfig().window)
