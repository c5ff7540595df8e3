"""The sentence frames. Importing a module registers its frames, and a corpus depends on their order."""

from utils.corpora.language.frames import (  # noqa: F401
    acts,
    asking,
    body,
    clauses,
    clitics,
    clocks,
    complex,
    described,
    far,
    giving,
    motion,
    moving,
    nature,
    passive,
    playing,
    pronouns,
    questions,
    reference,
    senses,
    simple,
    states,
    weather,
    you,
)
from utils.corpora.language.frames.base import FRAMES

__all__ = ["FRAMES"]
