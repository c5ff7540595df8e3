"""A written word, with the keys that match it with the words that say the same in another language."""

from collections.abc import Hashable
from typing import NamedTuple


class Word(NamedTuple):
    text: str
    keys: tuple[Hashable, ...]
    sense: str = ""


def words(text: str, *keys: Hashable, sense: str = "") -> list[Word]:
    """Each word of text, all with these keys."""
    if " " not in text:
        return [Word(text, keys, sense)] if text else []
    return [Word(word, keys, sense) for word in text.split()]
