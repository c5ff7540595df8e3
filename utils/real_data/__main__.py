"""The command: `python -m utils.real_data --source pairs.tsv`, or `make bench-real SOURCE=pairs.tsv`."""

import argparse
import itertools
import math
import sys
from pathlib import Path

import torch
from tqdm.auto import tqdm

from utils.course.work_folder import work_folder
from utils.real_data import HELD_OUT, Files, build_translator, leave_out_long, read_corpus, run
from utils.training import TrainingConfig, TrainingError


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="make bench-real", description="Train and score on your own sentence pairs.")
    files = made.add_argument_group("files: TSV (source TAB target), or two line-aligned files; .gz is unpacked")
    held_out = f"; else {100 * HELD_OUT:g} percent are held out"
    for part, share in {"": "", "valid-": held_out, "test-": "; likewise"}.items():
        files.add_argument(f"--{part}source", type=Path, help=f"TSV, or the source lines{share}")
        files.add_argument(f"--{part}target", type=Path, help="the target lines, if the other is no TSV")
    files.add_argument("--out", type=Path, help="folder of the run; the same command goes on in it")
    files.add_argument("--max-words", type=int, default=100, help="leave out longer training pairs (%(default)s)")
    files.add_argument("--pieces", type=int, default=6000, help="of words, learnt for both languages (%(default)s)")
    files.add_argument("--target-language", default="en", help="fr puts a space before ? ! : ; (%(default)s)")
    files.add_argument("--cased", action="store_true", help="BLEU with capitals, which the translations lack")
    sizes = made.add_argument_group("model")
    for name, default in {"d-model": 256, "heads": 8, "layers": 3, "d-ff": 512}.items():
        sizes.add_argument(f"--{name}", type=int, default=default, help="(%(default)s)")
    sizes.add_argument("--dropout", type=float, default=0.2, help="(%(default)s)")
    sizes.add_argument("--norm", choices=["pre", "post"], default="pre", help="(%(default)s)")
    sizes.add_argument(
        "--positions", choices=["sinusoidal", "learned", "rotary"], default="rotary", help="(%(default)s)"
    )
    training = made.add_argument_group("training")
    training.add_argument("--epochs", type=float, default=10.0, help="(%(default)s)")
    training.add_argument("--steps", type=int, help="in place of epochs")
    training.add_argument("--batch-size", type=int, default=128, help="sentence pairs (%(default)s)")
    training.add_argument("--learning-rate", type=float, default=1.5e-3, help="the peak (%(default)s)")
    training.add_argument("--warmup-steps", type=int, default=400, help="a tenth of the run at most (%(default)s)")
    training.add_argument("--label-smoothing", type=float, default=0.1, help="(%(default)s)")
    training.add_argument("--checkpoint-every", type=int, default=100, help="steps (%(default)s)")
    training.add_argument("--beam", type=int, default=5, help="hypotheses kept when translating (%(default)s)")
    training.add_argument("--seed", type=int, default=0, help="(%(default)s)")
    training.add_argument("--device", choices=["cpu", "cuda", "mps"], help="if not given: a GPU, if there is one")
    return made


def named_files(options: argparse.Namespace, part: str = "") -> Files | None:
    """The files of one part, or None where none are named."""
    source, target = getattr(options, f"{part}source"), getattr(options, f"{part}target")
    name = f"{part}source".upper()
    if source is None and (target is not None or not part):
        lines = f", the lines that {target} translates" if target else ""
        raise ValueError(
            f"{name} is missing{lines}. Name your sentence pairs: {name}=pairs.tsv, or {name}=... and "
            f"{part.upper()}TARGET=... for two line-aligned files (without make: --{part.replace('_', '-')}source ...)."
        )
    return None if source is None else (source.expanduser(), target and target.expanduser())


def choose_device(name: str | None) -> torch.device:
    """The device that was asked for, or the fastest kind that is there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name is not None and not there[name]:
        usable = ", ".join(kind for kind in there if there[kind])
        raise ValueError(f"There is no {name} device here that torch {torch.__version__} can use; there is: {usable}.")
    return torch.device(name or next(kind for kind in there if there[kind]))


def default_folder(files: Files) -> Path:
    """In my_work/, named after the files."""
    names = [path.name.removesuffix(".gz") for path in files if path is not None]
    return work_folder() / "real_data" / "-".join(names)


def train_and_score(options: argparse.Namespace) -> None:
    """What the command does, with what it prints."""
    parts = [named_files(options, part) for part in ("", "valid_", "test_")]
    device, folder = choose_device(options.device), (options.out or default_folder(parts[0])).expanduser()
    corpus = read_corpus(*parts, seed=options.seed)
    everything = len(corpus.train)
    corpus = leave_out_long(corpus, options.max_words)
    translator = build_translator(
        corpus,
        num_pieces=options.pieces,
        seed=options.seed,
        language=options.target_language,
        d_model=options.d_model,
        num_heads=options.heads,
        num_encoder_layers=options.layers,
        num_decoder_layers=options.layers,
        d_ff=options.d_ff,
        dropout=options.dropout,
        norm=options.norm,
        positions=options.positions,
    )
    translator.model.to(device)
    an_epoch = math.ceil(len(corpus.train) / options.batch_size)
    steps = math.ceil(options.epochs * an_epoch) if options.steps is None else options.steps
    config = TrainingConfig(
        steps=steps,
        batch_size=options.batch_size,
        learning_rate=options.learning_rate,
        warmup_steps=min(options.warmup_steps, steps // 10),
        schedule="linear",
        label_smoothing=options.label_smoothing,
        seed=options.seed,
        validate_every=an_epoch,
        checkpoint_every=options.checkpoint_every,
    )
    parameters = sum(parameter.numel() for parameter in translator.model.parameters())
    left_out = f" ({everything - len(corpus.train):,} longer ones left out)" if everything > len(corpus.train) else ""
    print(
        f"{len(corpus.train):,} pairs to train on{left_out}, {len(corpus.validation):,} to validate, "
        f"{len(corpus.test):,} to test.\n"
        f"{len(translator.source_vocabulary):,} pieces of words for both languages, "
        f"{parameters / 1e6:.2f} million parameters.\n"
        f"{steps:,} steps of {options.batch_size} pairs on {device_name(device)}, kept in {folder}.",
        flush=True,
    )
    report = run(translator, corpus, config, folder, beam=options.beam, lowercase=not options.cased, say=tqdm.write)
    print(
        f"{report.steps:,} steps in {report.seconds:,.0f} s, {report.tokens_per_second:,.0f} tokens a second.\n"
        f"Test: perplexity {report.perplexity:.2f} a piece; BLEU {report.bleu:.2f} with beam {options.beam}, "
        f"{report.bleu_greedy:.2f} greedily; chrF {report.chrf:.2f} "
        f"(sacrebleu, 13a, {'with capitals' if options.cased else 'lower case'})."
    )
    for pair, said in itertools.islice(zip(corpus.test, report.translations, strict=True), 3):
        print(f"\n  {pair.source_line}\n  = {pair.target_line}\n  > {said}")
    print(
        f"\nIn {folder}: loss.png, translations.txt, translator.safetensors, report.json.\n"
        "To translate other lines, in Python:\n"
        "  from utils.real_data.subwords import SubwordTranslator\n"
        f"  SubwordTranslator.load({str(folder / 'translator.safetensors')!r})({corpus.test[0].source_line!r})"
    )


def device_name(device: torch.device) -> str:
    if device.type == "cuda":
        return f"{torch.cuda.get_device_name(device)}"
    return f"{torch.get_num_threads()} CPU threads" if device.type == "cpu" else device.type


def main(arguments: list[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    try:
        train_and_score(options)
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from the last checkpoint.", file=sys.stderr)
        return 130
    except (ValueError, FileNotFoundError, TrainingError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as problem:
        print(f"Cannot use {problem.filename} ({problem.strerror}); name another file or folder.", file=sys.stderr)
        return 1
    except torch.OutOfMemoryError:
        print("The device's memory is full. Start anew with a smaller --batch-size.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
