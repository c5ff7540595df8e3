"""The sentence frames. Importing a module registers its frames, and a corpus depends on their order."""

from utils.corpora.english_french.frames import (  # noqa: F401
    complex,
    described,
    pronouns,
    questions,
    senses,
    simple,
    states,
)
from utils.corpora.english_french.frames.base import FRAMES

__all__ = ["FRAMES"]
