"""From a line of text to token ids and back: the tokenizer and the Vocabulary."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import torch
from jaxtyping import Int
from torch import Tensor

PADDING, START, END, UNKNOWN = 0, 1, 2, 3
SPECIAL_TOKENS = ("<padding>", "<start>", "<end>", "<unknown>")

# Python's \w leaves out the vowel signs of Devanagari, which belong to their word.
# So do the joiners between its consonants.
_LETTER = r"[\w\u0900-\u0963\u0966-\u097f\u200c\u200d]"
_TOKEN = re.compile(
    rf"""\d+(?:[.,]\d+)*                                        # 3.5 is one token
    | aujourd'hui | o'clock
    | (?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])'(?={_LETTER})  # French elision: l' | homme
    | '(?:s|re|ve|ll|d|m)\b                                     # English clitics: man | 's
    | {_LETTER}+(?:-{_LETTER}+)*(?:'t\b)?                       # don't stays whole
    | [^\w\s]""",
    re.VERBOSE,
)
_JOINS_LEFT = {".", ",", ")", "]", "…", "%", "।"}
_MARKS = {"?", "!", ":", ";"}  # English joins these to the word before; French sets a space first
_JOINS_RIGHT = {"(", "["}


class UnknownWordError(ValueError):
    """A word that the vocabulary does not hold; the message names it and its nearest known words."""


def tokenize(line: str) -> list[str]:
    """Cut a line into lower-case words and punctuation.

    An elided French word keeps its apostrophe (l' | homme); an English clitic starts with it (man | 's).
    """
    line = unicodedata.normalize("NFC", line).replace("’", "'").lower()
    return _TOKEN.findall(line)


def detokenize(tokens: Sequence[str], *, language: str = "en") -> str:
    """Join tokens into a line as a person would write it. language is "fr" for a space before ? ! : ;"""
    line, glue, open_quote = "", True, False
    for token in tokens:
        joins_left = token in _JOINS_LEFT or (token in _MARKS and language != "fr") or re.match(r"'\w", token)
        closes_quote = token == '"' and open_quote
        line += token if glue or joins_left or closes_quote else " " + token
        if token == '"':
            open_quote = not open_quote
        glue = token in _JOINS_RIGHT or (token == '"' and open_quote) or re.fullmatch(r"\w+'", token) is not None
    return line


class Vocabulary:
    """The words a model knows, each with its token id. Ids 0 to 3 are padding, start, end and unknown."""

    def __init__(self, words: Iterable[str]):
        self.words = (*SPECIAL_TOKENS, *words)
        self._id_of = {word: token_id for token_id, word in enumerate(self.words)}
        if len(self._id_of) != len(self.words):
            repeated = next(word for word, count in Counter(self.words).items() if count > 1)
            raise ValueError(f"The word {repeated!r} came twice; a vocabulary holds each word once.")

    @classmethod
    def build(cls, sentences: Iterable[Sequence[str]], *, min_count: int = 1) -> "Vocabulary":
        """Collect every word seen at least min_count times, the most frequent first (ties in alphabetical order)."""
        counts = Counter(token for sentence in sentences for token in sentence)
        kept = [word for word, count in counts.items() if count >= min_count]
        return cls(sorted(kept, key=lambda word: (-counts[word], word)))

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: str) -> bool:
        return word in self._id_of

    def encode(self, tokens: Sequence[str]) -> list[int]:
        """Token ids, without start and end. A word that is not known becomes UNKNOWN."""
        return [self._id_of.get(token, UNKNOWN) for token in tokens]

    def decode(self, token_ids: Iterable[int] | Int[Tensor, " T"]) -> list[str]:
        """The words of token_ids up to the first END; padding and start are left out.

        Raises: ValueError for an id that the vocabulary does not have.
        """
        words = []
        for token_id in map(int, token_ids):
            if token_id == END:
                break
            if not 0 <= token_id < len(self.words):
                raise ValueError(
                    f"Token id {token_id} came, but the vocabulary has ids 0 to {len(self.words) - 1}. Decode with the "
                    "vocabulary that the ids were made with."
                )
            if token_id not in (PADDING, START):
                words.append(self.words[token_id])
        return words

    def require_known(self, tokens: Sequence[str]) -> None:
        """Raise UnknownWordError, naming each unknown word and its nearest known words."""
        unknown = list(dict.fromkeys(token for token in tokens if token not in self))
        if not unknown:
            return
        sentences = []
        for word in unknown:
            near = difflib.get_close_matches(word, self.words[len(SPECIAL_TOKENS) :], n=3, cutoff=0.5)
            hint = f"Nearest known words: {', '.join(near)}." if near else "No known word is close to it."
            sentences.append(f"The model has never seen the word {word!r}. {hint}")
        raise UnknownWordError(" ".join(sentences))


def pad(sequences: Sequence[Sequence[int]]) -> Int[Tensor, "B T"]:
    """Stack token id lists of unequal length into one tensor, filled with PADDING at the end."""
    if not sequences or not all(sequences):
        came = f"sequence {[*map(len, sequences)].index(0)} is empty" if sequences else "there are none"
        raise ValueError(
            f"pad needs at least one sequence, and at least one token in each, but {came}. Drop empty sentences first."
        )
    length = max(map(len, sequences))
    return torch.tensor([[*sequence, *[PADDING] * (length - len(sequence))] for sequence in sequences])
