"""Sentence pairs, and the door through which a reader's own parallel text comes in."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from utils.text import tokenize


@dataclass(frozen=True)
class Pair:
    """A source sentence and its translation, as tokens, with the truth that a written corpus knows about them.

    alignment holds (target position, source position) links. Text that people wrote comes without truth: the fields
    after target stay empty, but for the two lines as they stood in the file, which BLEU needs.
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    alignment: tuple[tuple[int, int], ...] = ()
    frame: str = ""  # the sentence pattern, whatever its determiners, number, tense and optional modifiers
    senses: tuple[tuple[int, str], ...] = ()  # (source position, sense) of each ambiguous word
    referent: tuple[int, int] | tuple[()] = ()  # (source position of the pronoun, of the noun that it stands for)
    candidates: tuple[tuple[int, str], ...] = ()  # (source position, target gender) of the nouns the pronoun could mean
    held_out: str = ""  # the kind of combination that training never shows; "" in training
    source_line: str = ""
    target_line: str = ""

    @property
    def genders_differ(self) -> bool:
        """True where choosing the wrong noun gives the wrong pronoun: the pairs on which reference can be scored."""
        return len({gender for _, gender in self.candidates}) > 1


@dataclass(frozen=True)
class Corpus:
    """Pairs to train on, and pairs that show only combinations of words that training never shows.

    held_out names those combinations: kind -> ((first word, second word), ...), in the source language's base forms.
    """

    train: list[Pair]
    validation: list[Pair]
    test: list[Pair]
    held_out: dict[str, tuple[tuple[str, str], ...]]


def load_parallel(source: str | Path, target: str | Path | None = None) -> list[Pair]:
    """Read sentence pairs from one TSV file (source TAB target, as from Tatoeba) or from two line-aligned files.

    Names that end in .gz are unpacked on the way. TSV columns after the second are ignored. A pair with a blank side
    is skipped. The lines are kept as they stood (source_line, target_line): a BLEU reference never passes through a
    tokenizer.

    Raises: FileNotFoundError for a missing file; ValueError for text that cannot be read as pairs. Each is a sentence.
    """
    if target is None:
        lines, named = _split_columns(Path(source)), f"{source}"
    else:
        lines, named = _zip_files(Path(source), Path(target)), f"{source} and {target}"
    pairs = [_to_pair(*both) for both in lines if all(line.strip() for line in both)]
    if not pairs:
        raise ValueError(f"No sentence pair came from {named}: a file with at least one non-blank pair was expected.")
    return pairs


def _to_pair(source_line: str, target_line: str) -> Pair:
    source_line, target_line = source_line.strip(), target_line.strip()
    return Pair(
        tuple(tokenize(source_line)), tuple(tokenize(target_line)), source_line=source_line, target_line=target_line
    )


def _split_columns(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(_read_lines(path), start=1):
        if not line.strip():
            continue
        if "\t" not in line:
            raise ValueError(
                f"Line {number} of {path} has no tab: each line should be source TAB target. "
                "For two line-aligned files pass both, load_parallel(source, target)."
            )
        yield tuple(line.split("\t")[:2])


def _zip_files(source: Path, target: Path) -> Iterator[tuple[str, str]]:
    num_source = num_target = 0
    for source_line, target_line in zip_longest(_read_lines(source), _read_lines(target)):
        num_source += source_line is not None
        num_target += target_line is not None
        if num_source == num_target:
            yield source_line, target_line
    if num_source != num_target:
        raise ValueError(
            f"{source} has {num_source:,} lines and {target} has {num_target:,}: line-aligned files have equally many, "
            "line n of one translating line n of the other. Look for a lost or an extra line."
        )


def _read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a UTF-8 file, without line ends and without a byte order mark."""
    if not path.exists():
        raise FileNotFoundError(
            f"There is no file {path} (looked in {Path.cwd()}): check the name, or give a full path."
        )
    if path.is_dir():
        raise ValueError(f"{path} is a folder: load_parallel needs a file, TSV or one of two line-aligned files.")
    for number, line in enumerate(_lines(_read_bytes(path)), start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise ValueError(
                f"Line {number} of {path} is not UTF-8: save the file as UTF-8 and load it again."
            ) from None
        yield text.rstrip("\r\n")


def _lines(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines; of a file without a single line feed, those that end in carriage returns, as on the first Macs."""
    for number, line in enumerate(lines):
        yield from line.split(b"\r") if number == 0 and not line.endswith(b"\n") else [line]


def _read_bytes(path: Path) -> Iterable[bytes]:
    is_packed = path.suffix == ".gz"
    try:
        with gzip.open(path) if is_packed else path.open("rb") as file:
            yield from file
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise ValueError(f"{path} ends in .gz but cannot be unpacked ({error}): get or pack the file again.") from None
