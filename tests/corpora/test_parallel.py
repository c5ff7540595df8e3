"""A reader's own files: what is read, and the sentence that what cannot be read gets."""

import gzip
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from utils import corpora


def write(path: Path, text: str) -> Path:
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


@pytest.mark.parametrize("name", ["pairs.tsv", "pairs.tsv.gz"])
def test_a_tsv_file_is_read(tmp_path, name):
    text = "\ufeffI'm here.\tJe suis là.\tCC-BY 2.0\r\n\n \t \nThe cat’s milk?\tLe lait du chat ?\n\tseul\n"
    pairs = corpora.load_parallel(write(tmp_path / name, text))
    assert [pair.source_line for pair in pairs] == ["I'm here.", "The cat’s milk?"]
    assert [pair.target_line for pair in pairs] == ["Je suis là.", "Le lait du chat ?"]
    assert pairs[0].source == ("i", "'m", "here", ".")
    assert pairs[1].target == ("le", "lait", "du", "chat", "?")
    assert pairs[0].alignment == pairs[0].senses == pairs[0].referent == ()


def test_two_aligned_files_are_read_and_a_blank_line_in_one_drops_the_pair(tmp_path):
    english = write(tmp_path / "a.en.gz", "one\n\nthree\nfour\n")
    french = write(tmp_path / "a.fr", "un\ndeux\n  \nquatre")
    pairs = corpora.load_parallel(str(english), str(french))
    assert [(pair.source_line, pair.target_line) for pair in pairs] == [("one", "un"), ("four", "quatre")]


LINE = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff"), min_size=1).filter(
    str.strip
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(LINE, LINE), min_size=1, max_size=6))
def test_lines_come_back_as_they_stood(lines):
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / "pairs.tsv", "".join(f"{source}\t{target}\n" for source, target in lines))
        pairs = corpora.load_parallel(path)
    assert [(pair.source_line, pair.target_line) for pair in pairs] == [(s.strip(), t.strip()) for s, t in lines]


def test_carriage_returns_alone_end_lines_where_there_is_no_line_feed(tmp_path):
    for ends in ("\r", "\r\n", "\n"):
        pairs = corpora.load_parallel(
            write(tmp_path / "pairs.tsv", ends.join(("one\tun", "two\tdeux", "three\ttrois", "")))
        )
        assert [pair.target_line for pair in pairs] == ["un", "deux", "trois"]
    (pair, _) = corpora.load_parallel(write(tmp_path / "pairs.tsv", "a\rb\tune\ntwo\tdeux\n"))
    assert pair.source_line == "a\rb"  # inside a line it is a character like others


BAD = [
    (b"one\tun\ntwo deux\n", None, ValueError, r"Line 2 of .*a\.tsv has no tab: .*source TAB target"),
    (b"", None, ValueError, r"No sentence pair came from .*a\.tsv"),
    (b" \n\t\n", None, ValueError, r"No sentence pair came from .*a\.tsv"),
    (b"one\tun\ncaf\xe9\tcaf\xe9\n", None, ValueError, r"Line 2 of .*a\.tsv is not UTF-8: save"),
    (b"one\ntwo\nthree\n", b"un\ndeux\n", ValueError, r"a\.tsv has 3 lines and .*b\.txt has 2: .*equally many"),
    (b"one\n", b"un\ndeux\n\n", ValueError, r"a\.tsv has 1 lines? and .*b\.txt has 3"),
    (b"one\n", b"\xff\xfe\n", ValueError, r"Line 1 of .*b\.txt is not UTF-8"),
]


@pytest.mark.parametrize(("source", "target", "error", "sentence"), BAD)
def test_a_bad_file_gets_a_sentence(tmp_path, source, target, error, sentence):
    first, second = tmp_path / "a.tsv", tmp_path / "b.txt"
    first.write_bytes(source)
    second.write_bytes(target or b"")
    with pytest.raises(error, match=sentence):
        corpora.load_parallel(first, second if target is not None else None)


def test_a_missing_file_a_folder_and_a_broken_archive_get_a_sentence(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"There is no file .*none\.tsv .*give a full path"):
        corpora.load_parallel(tmp_path / "none.tsv")
    with pytest.raises(ValueError, match=r"is a folder: load_parallel needs a file"):
        corpora.load_parallel(tmp_path)
    broken = tmp_path / "pairs.tsv.gz"
    broken.write_bytes(b"not packed")
    with pytest.raises(ValueError, match=r"ends in \.gz but cannot be unpacked"):
        corpora.load_parallel(broken)
    broken.write_bytes(gzip.compress(b"one\tun\n" * 1000)[:-12])
    with pytest.raises(ValueError, match=r"ends in \.gz but cannot be unpacked"):
        corpora.load_parallel(broken)
