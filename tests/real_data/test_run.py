"""A reader's own sentence pairs: a run, what it leaves, a run that was killed, and what bad input gets."""

import gzip
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from utils import COURSE, real_data
from utils.checkpoints import CheckpointError, load_checkpoint
from utils.corpora import Corpus, Pair
from utils.decoding import Translator
from utils.metrics import bleu
from utils.real_data.__main__ import main
from utils.real_data.subwords import Subwords, SubwordTranslator
from utils.text import UnknownWordError, tokenize
from utils.training import TrainingConfig, epoch_batches

WORDS = {"the": "le", "cat": "chat", "dog": "chien", "sees": "voit", "a": "un", "bird": "oiseau", "hears": "entend"}
TINY = "--d-model 16 --heads 2 --layers 1 --d-ff 32 --batch-size 16 --steps 24 --checkpoint-every 5 --device cpu"
NUMBERS = ("steps", "seconds", "tokens_per_second", "perplexity", "bleu_greedy", "bleu", "chrf")


def lines(count: int, *, seed: int = 0) -> list[tuple[str, str]]:
    """Different sentences, word for word in another language, with a capital and a full stop."""
    generator, made = random.Random(seed), {}
    while len(made) < count:
        words = generator.choices(sorted(WORDS), k=generator.randint(3, 6))
        made[" ".join(words).capitalize() + "."] = " ".join(WORDS[word] for word in words).capitalize() + "."
    return list(made.items())


def write_tsv(path: Path, pairs) -> Path:
    path.write_text("".join(f"{source}\t{target}\n" for source, target in pairs), encoding="utf-8")
    return path


def to_pairs(sentences) -> list[Pair]:
    return [Pair(tuple(s.split()), tuple(t.split()), source_line=s, target_line=t) for s, t in sentences]


@pytest.fixture(scope="module")
def tsv(tmp_path_factory):
    return write_tsv(tmp_path_factory.mktemp("my data") / "my pairs.tsv", lines(160))


def command(tsv: Path, folder: Path, *more: str) -> list[str]:
    return ["--source", str(tsv), "--out", str(folder), *TINY.split(), *more]


@pytest.fixture(scope="module")
def whole(tsv, tmp_path_factory):
    """The folder of a run that nobody stopped."""
    folder = tmp_path_factory.mktemp("runs") / "the whole run"
    assert main(command(tsv, folder)) == 0
    return folder


class TestRun:
    def test_says_what_it_does_and_what_came_out_and_leaves_it(self, tsv, tmp_path, capfd):
        folder = tmp_path / "new" / "folder"
        assert main(command(tsv, folder)) == 0
        out, err = capfd.readouterr()
        assert "154 pairs to train on, 3 to validate, 3 to test." in out
        assert "24 steps of 16 pairs on" in out
        assert "24/24" in err
        report = json.loads((folder / "report.json").read_text())
        assert tuple(report) == NUMBERS
        assert f"perplexity {report['perplexity']:.2f} a piece; BLEU {report['bleu']:.2f} with beam 5, " in out
        assert f"{report['bleu_greedy']:.2f} greedily; chrF {report['chrf']:.2f} (sacrebleu, 13a, lower case)" in out
        assert report["steps"] == 24
        assert (folder / "loss.png").read_bytes().startswith(b"\x89PNG")
        assert len((folder / "translations.txt").read_text().splitlines()) == 3
        assert str(folder) in out
        translator = SubwordTranslator.load(folder / "translator.safetensors")
        assert translator.model.config.d_model == 16
        assert f"\n{len(translator.source_vocabulary)} pieces of words for both languages, " in out
        references = re.findall(r"^  = (.*)$", out, flags=re.MULTILINE)
        said = (folder / "translations.txt").read_text().splitlines()
        assert bleu(said, references, lowercase=True) == pytest.approx(report["bleu"])
        importing, translating = out.split("in Python:\n")[1].strip().splitlines()
        names: dict[str, object] = {}
        exec(importing, names)
        assert isinstance(eval(translating.strip(), names), str)

    def test_again_trains_nothing_and_says_the_same(self, tsv, whole, capfd):
        before = {path.name: path.read_bytes() for path in whole.iterdir()}
        assert main(command(tsv, whole)) == 0
        assert {path.name: path.read_bytes() for path in whole.iterdir()} == before
        assert "24 steps in" in capfd.readouterr().out

    def test_reads_two_packed_files_and_others_to_validate_and_test_on(self, tmp_path, capsys):
        for name, pairs in {"train": lines(40), "valid": lines(5, seed=1), "test": lines(7, seed=2)}.items():
            for side, column in (("en", 0), ("fr", 1)):
                with gzip.open(tmp_path / f"{name}.{side}.gz", "wt", encoding="utf-8") as file:
                    file.writelines(f"{pair[column]}\n" for pair in pairs)
        files = {"": "train", "valid-": "valid", "test-": "test"}
        options = [
            f"--{part}{side}={tmp_path / name}.{suffix}.gz"
            for part, name in files.items()
            for side, suffix in (("source", "en"), ("target", "fr"))
        ]
        assert main([*options, "--out", str(tmp_path / "run"), *TINY.split(), "--steps=2", "--cased"]) == 0
        out = capsys.readouterr().out
        assert "40 pairs to train on, 5 to validate, 7 to test." in out
        assert "13a, with capitals" in out
        assert lines(7, seed=2)[0][1] in out  # a reference as it stood in the file

    def test_leaves_out_long_training_pairs_and_says_so(self, tmp_path, capsys):
        long = ("the " * 200, "le " * 200)
        tsv = write_tsv(tmp_path / "pairs.tsv", [*lines(40), long])
        assert main(command(tsv, tmp_path / "run", "--steps=1", "--seed=1")) == 0
        assert "38 pairs to train on (1 longer ones left out)" in capsys.readouterr().out

    def test_without_a_folder_it_works_in_my_work(self, tsv, tmp_path, monkeypatch):
        monkeypatch.setenv("COURSE_WORK", str(tmp_path))
        assert main(["--source", str(tsv), *TINY.split(), "--steps=1"]) == 0
        assert (tmp_path / "real_data" / "my pairs.tsv" / "report.json").exists()


KILLED = """
import os, signal, sys
from utils import real_data
from utils.real_data.__main__ import main

def curve(losses, *others, **options):
    if len(losses) == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return real_curve(losses, *others, **options)

real_curve, real_data.loss_curve = real_data.loss_curve, curve
main(sys.argv[1:])
"""


class TestResume:
    def test_a_killed_run_goes_on_and_ends_as_if_it_had_not_been(self, tsv, whole, tmp_path, capsys):
        folder = tmp_path / "run"
        environment = {**os.environ, "PYTHONPATH": str(COURSE)}
        child = subprocess.run(
            [sys.executable, "-c", KILLED, *command(tsv, folder)], env=environment, capture_output=True, check=False
        )
        assert child.returncode == -signal.SIGKILL
        assert len(load_checkpoint(folder / "run.safetensors")[1]["history"]["losses"]) == 15
        assert not (folder / "report.json").exists()
        assert main(command(tsv, folder)) == 0
        assert "9 steps in" in capsys.readouterr().out
        for name in ("run.safetensors", "translator.safetensors"):
            (tensors, header), (others, other_header) = (load_checkpoint(place / name) for place in (folder, whole))
            assert header == other_header
            assert all(torch.equal(tensor, others[key]) for key, tensor in tensors.items())
        assert (folder / "translations.txt").read_bytes() == (whole / "translations.txt").read_bytes()

    @pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b'{"steps": null}'])
    def test_a_torn_note_or_report_of_an_old_version_stops_nobody(self, tsv, whole, tmp_path, content, capsys):
        folder = Path(shutil.copytree(whole, tmp_path / "run"))
        for name in ("data.sha256", "report.json"):
            (folder / name).write_bytes(content)
        assert main(command(tsv, folder)) == 0
        assert "0 steps in" in capsys.readouterr().out
        assert (folder / "data.sha256").read_bytes() == (whole / "data.sha256").read_bytes()
        assert (
            json.loads((folder / "report.json").read_text())["bleu"]
            == json.loads((whole / "report.json").read_text())["bleu"]
        )

    def test_a_note_is_written_when_it_is_new(self, tsv, whole, tmp_path):
        folder = Path(shutil.copytree(whole, tmp_path / "run"))
        before = (folder / "data.sha256").stat().st_mtime_ns
        assert main(command(tsv, folder)) == 0
        assert (folder / "data.sha256").stat().st_mtime_ns == before

    def test_a_run_stopped_by_hand_says_how_to_go_on(self, tsv, tmp_path, monkeypatch, capsys):
        def stop(*_, **__):
            raise KeyboardInterrupt

        monkeypatch.setattr(real_data, "loss_curve", stop)
        assert main(command(tsv, tmp_path)) == 130
        assert "The same command goes on from the last checkpoint." in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("change", "said"),
        [("--dropout=0.5", "dropout is 0.2 there, 0.5 here"), ("--steps=30", "steps is 24 there, 30 here")],
    )
    def test_other_settings_are_refused(self, tsv, whole, change, said, capsys):
        before = (whole / "run.safetensors").read_bytes()
        assert main(command(tsv, whole, change)) == 1
        assert said in capsys.readouterr().err
        assert (whole / "run.safetensors").read_bytes() == before

    def test_other_data_are_refused(self, whole, tmp_path, capsys):
        other = lines(160)
        other[5] = (other[5][0], "Le le le.")  # the vocabularies are as large as before
        assert main(command(write_tsv(tmp_path / "my pairs.tsv", other), whole)) == 1
        assert "was made with other sentence pairs" in capsys.readouterr().err


class TestHoldOut:
    def test_parts_are_disjoint_complete_and_a_fiftieth(self):
        pairs = to_pairs(lines(200))
        train, *parts = real_data.hold_out(pairs, 2)
        assert [len(train), *map(len, parts)] == [192, 4, 4]
        assert sorted(map(id, pairs)) == sorted(id(pair) for part in (train, *parts) for pair in part)

    def test_the_seed_decides(self):
        pairs = to_pairs(lines(200))
        assert real_data.hold_out(pairs, 1) == real_data.hold_out(pairs, 1)
        assert real_data.hold_out(pairs, 1) != real_data.hold_out(pairs, 1, seed=1)

    def test_all_translations_of_a_sentence_are_in_one_part(self):
        pairs = to_pairs([(source, f"{target} {again}") for source, target in lines(60) for again in range(3)])
        parts = real_data.hold_out(pairs, 2)
        sources = [{pair.source for pair in part} for part in parts]
        assert len(set.union(*sources)) == sum(map(len, sources))
        assert [len(part) for part in parts] == [3 * 58, 3, 3]

    def test_nothing_is_held_out_where_files_are_named(self, tsv):
        corpus = real_data.read_corpus((tsv, None), (tsv, None), (tsv, None))
        assert [len(part) for part in (corpus.train, corpus.validation, corpus.test)] == [160, 160, 160]


class TestScores:
    def test_references_never_pass_through_the_vocabulary(self, tmp_path, monkeypatch):
        """Somebody who says what the file says, capitals and rare words too, gets 100."""
        pairs = to_pairs(lines(40))
        test = [Pair(("the",), ("chat",), source_line="The", target_line="Un mot inconnu, n'est-ce pas ?")]
        corpus = Corpus(pairs[2:], pairs[:2], test, held_out={})
        translator = real_data.build_translator(
            corpus, d_model=8, num_heads=1, num_encoder_layers=1, num_decoder_layers=1, d_ff=8
        )
        said = [test[0].target_line]
        monkeypatch.setattr(real_data, "translate", lambda *_, **__: said)
        settings = {"lowercase": False, "progress": False}
        assert real_data.run(translator, corpus, TrainingConfig(1), tmp_path, **settings).bleu == pytest.approx(100)
        said[0] = said[0].lower()
        assert real_data.run(translator, corpus, TrainingConfig(1), tmp_path, **settings).bleu < 90
        settings["lowercase"] = True
        assert real_data.run(translator, corpus, TrainingConfig(1), tmp_path, **settings).bleu == pytest.approx(100)

    def test_translations_come_in_order_as_words(self, monkeypatch):
        pairs = to_pairs([("a bb c", ""), ("a", ""), ("bb a", "")])
        corpus = Corpus(pairs, pairs, pairs, held_out={})
        translator = real_data.build_translator(
            corpus, num_pieces=1, d_model=8, num_heads=1, num_encoder_layers=1, num_decoder_layers=1, d_ff=8
        )
        pieces = [translator.subwords.cut(pair.source) for pair in pairs]
        seen = []

        def echo(self, sentences, *, max_length, decode):
            seen.append((sentences, max_length, decode.keywords["width"]))
            return sentences

        monkeypatch.setattr(Translator, "translate", echo)
        assert real_data.translate(translator, pairs, beam=3, batch_size=2) == ["a bb c", "a", "bb a"]
        shortest_first = [[pieces[1], pieces[2]], [pieces[0]]]
        assert seen == [(batch, 2 * len(batch[-1]) + 10, 3) for batch in shortest_first]

    def test_a_beam_of_one_is_greedy(self, whole, tsv):
        translator = SubwordTranslator.load(whole / "translator.safetensors")
        pairs = real_data.read_corpus((tsv, None)).test
        assert real_data.translate(translator, pairs) == [translator(pair.source_line) for pair in pairs]

    def test_tokens_are_counted_from_the_batches_of_the_steps(self):
        examples = [([4] * n, [4] * (n + 1)) for n in range(1, 12)]
        config = TrainingConfig(7, batch_size=3)  # 4 batches an epoch
        batches = [*epoch_batches(examples, config, 0), *epoch_batches(examples, config, 1)]
        for first in (0, 2, 5, 7):
            expected = sum(2 * (i + 1) + 1 for batch in batches[first:7] for i in batch)
            assert real_data.count_tokens(examples, config, first) == expected


TEXT = [tokenize(line) for line in ("Ein Mann läuft schnell.", "अच्छा लड़का", "l'homme a 3,5 euros – aujourd'hui")]


class TestSubwords:
    @given(
        st.lists(st.sampled_from(sorted({word for words in TEXT for word in words})), max_size=9), st.integers(1, 99)
    )
    @settings(max_examples=30, deadline=None)
    def test_words_come_back_as_they_were(self, words, num_pieces):
        subwords = Subwords.learn(TEXT, num_pieces)
        assert subwords.join(subwords.cut(words)) == words

    def test_a_word_never_seen_is_made_of_pieces_that_were(self):
        subwords = Subwords.learn([["low", "lower", "slow"]] * 9, 12)
        pieces = {piece for word in ("low", "lower", "slow") for piece in subwords.cut([word])}
        assert subwords.join(subwords.cut(["slower"])) == ["slower"]
        assert set("".join(subwords.cut(["slower"]))) <= set("".join(pieces))

    def test_frequent_words_stay_whole_and_more_pieces_are_longer(self):
        text = [["the", "cat"], ["the", "dog"], ["the", "goat"]] * 3
        few, many = (Subwords.learn(text, num_pieces) for num_pieces in (1, 60))
        assert many.cut(["the", "cat"]) == ("▁the", "▁cat")
        assert few.cut(["the", "cat"]) == ("▁", "t", "h", "e", "▁", "c", "a", "t")

    def test_no_pieces_is_refused(self):
        with pytest.raises(ValueError, match="The number of pieces is 0; expected 1 or more"):
            Subwords.learn(TEXT, 0)

    def test_a_line_is_translated_and_what_cannot_be_read_is_named(self, whole):
        translator = SubwordTranslator.load(whole / "translator.safetensors")
        assert isinstance(translator("The bird sees a dog."), str)
        assert isinstance(translator("birdsees"), str)  # no word of the text, but its pieces are known
        with pytest.raises(UnknownWordError, match="'字'"):
            translator("the 字")
        with pytest.raises(ValueError, match="The sentence is empty"):
            translator("  ")

    def test_a_file_of_the_other_kind_is_refused(self, whole, tmp_path):
        with pytest.raises(CheckpointError, match="holds no translator, but a checkpoint of another kind"):
            Translator.load(whole / "translator.safetensors")
        with pytest.raises(CheckpointError, match="holds no translator with subwords"):
            SubwordTranslator.load(whole / "run.safetensors")


BAD = {
    "nothing named": ([], "SOURCE is missing. Name your sentence pairs: SOURCE=pairs.tsv"),
    "target alone": (["--target", "x.fr"], "SOURCE is missing, the lines that x.fr translates"),
    "no such file": (["--source", "no/such file.tsv"], "There is no file no/such file.tsv"),
    "a folder": (["--source", "."], "is a folder"),
    "no tab": (["--source", "{lines}"], "Line 1 of {lines} has no tab"),
    "not aligned": (["--source", "{tsv}", "--target", "{lines}"], "has 160 lines and {lines} has 2"),
    "half of the validation": (["--source", "{tsv}", "--valid-target", "x"], "VALID_SOURCE is missing"),
    "no such test file": (["--source", "{tsv}", "--test-source", "none.tsv"], "There is no file none.tsv"),
    "too few": (["--source", "{few}"], "2 different source sentences came, too few"),
    "all too long": (["--source", "{tsv}", "--max-words", "1"], "No training pair has 1 words or fewer"),
    "no steps": (["--source", "{tsv}", "--steps", "0"], "steps is 0; expected a whole number"),
    "no pieces": (["--source", "{tsv}", "--pieces", "0"], "The number of pieces is 0; expected 1 or more"),
    "no beam": (["--source", "{tsv}", "--beam", "0"], "width is 0; expected a whole number of hypotheses"),
    "heads": (["--source", "{tsv}", "--heads", "3"], "d_model 256 is not divisible by num_heads 3"),
    "out is a file": (["--source", "{tsv}", "--out", "{lines}"], "Cannot use {lines}"),
}


@pytest.mark.parametrize(("options", "said"), BAD.values(), ids=BAD.keys())
def test_bad_input_gets_a_sentence(options, said, tsv, tmp_path, capfd, monkeypatch):
    monkeypatch.setenv("COURSE_WORK", str(tmp_path / "work"))
    files = {"tsv": tsv, "lines": tmp_path / "lines.txt", "few": write_tsv(tmp_path / "few.tsv", lines(2))}
    files["lines"].write_text("one\ntwo\n")
    assert main([option.format(**files) for option in options]) == 1
    err = capfd.readouterr().err
    assert said.format(**files) in err
    assert "Traceback" not in err


def test_help_names_every_option_with_its_default(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    assert "--valid-source" in out
    assert "else 2 percent are held out" in " ".join(out.split())
    assert "(0.2)" in out


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_a_device_that_is_not_there_gets_a_sentence(tsv, capsys):
    assert main(["--source", str(tsv), "--device", "cuda"]) == 1
    assert "There is no cuda device here" in capsys.readouterr().err
