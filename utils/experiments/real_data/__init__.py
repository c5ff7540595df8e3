"""A reader's own sentence pairs: train on them and score the translations.

`make bench-real`, or `python -m utils.experiments.real_data --help`.
"""

import dataclasses
import hashlib
import json
import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from tqdm.auto import tqdm

from utils.checkpoints import load_checkpoint
from utils.corpora import Corpus, Pair, load_parallel
from utils.decoding import Translator
from utils.metrics import bleu
from utils.model import Transformer, TransformerConfig
from utils.plots import loss_curve, png
from utils.text import SPECIAL_TOKENS, UNKNOWN, Vocabulary, detokenize
from utils.training import Example, TrainingConfig, encode_pairs, epoch_batches, train, validation_loss

HELD_OUT = 0.02  # of the source sentences, for validation and again for the test, where no files are named
UNKNOWN_MARK = "⁇"  # stands in a translation for a word that the vocabulary lacks
Files = tuple[str | Path, str | Path | None]  # what load_parallel takes


@dataclasses.dataclass(frozen=True)
class Report:
    """What a run came to. Perplexity takes words that the vocabulary lacks as <unknown>; for BLEU they are wrong."""

    steps: int  # taken by the process that ended the run; if it was stopped, others took the ones before
    seconds: float  # for these steps, validation included
    tokens_per_second: float  # source and target tokens without padding
    perplexity: float  # of the test pairs, and so are the others
    bleu: float
    unknown: float  # share of the references' words that the vocabulary lacks
    translations: tuple[str, ...]


def read_corpus(train: Files, validation: Files | None = None, test: Files | None = None, *, seed: int = 0) -> Corpus:
    """Read the pairs. Where no files are named to validate or to test on, a part of the training pairs is held out.

    Raises: FileNotFoundError and ValueError, each a sentence.
    """
    pairs = load_parallel(*train)
    parts = [None if files is None else load_parallel(*files) for files in (validation, test)]
    pairs, *held_out = hold_out(pairs, parts.count(None), seed=seed)
    return Corpus(pairs, *(held_out.pop(0) if part is None else part for part in parts), held_out={})


def hold_out(pairs: Sequence[Pair], parts: int, *, seed: int = 0) -> list[list[Pair]]:
    """What is left to train on, then so many parts of HELD_OUT each; the seed decides which sentences.

    All translations of one source go to one part, so that no sentence of the test was trained on.

    Raises: ValueError if there are too few different sentences.
    """
    sources = list(dict.fromkeys(pair.source for pair in pairs))
    count = max(1, round(HELD_OUT * len(sources)))
    if len(sources) <= parts * count:
        raise ValueError(
            f"{len(sources)} different source sentences came, too few to hold {parts * count} of them out. Give more "
            "pairs, or name other files to validate and to test on."
        )
    order = torch.randperm(len(sources), generator=torch.Generator().manual_seed(seed)).tolist()
    part_of = {sources[index]: place // count + 1 for place, index in enumerate(order[: parts * count])}
    return [[pair for pair in pairs if part_of.get(pair.source, 0) == part] for part in range(parts + 1)]


def leave_out_long(corpus: Corpus, max_words: int) -> Corpus:
    """The corpus without training pairs that are longer on a side: one of them would pad its whole batch.

    Raises: ValueError if nothing is left.
    """
    short = [pair for pair in corpus.train if max(len(pair.source), len(pair.target)) <= max_words]
    if not short:
        raise ValueError(
            f"No training pair has {max_words} words or fewer on both sides. Allow longer ones, or look whether each "
            "line of the file holds one sentence."
        )
    return dataclasses.replace(corpus, train=short)


def build_translator(
    corpus: Corpus, *, min_count: int = 2, seed: int = 0, language: str = "en", **choices
) -> Translator:
    """An untrained translator for the words that training shows min_count times. choices are TransformerConfig's."""
    source_vocabulary = Vocabulary.build((pair.source for pair in corpus.train), min_count=min_count)
    target_vocabulary = Vocabulary.build((pair.target for pair in corpus.train), min_count=min_count)
    pairs = (*corpus.train, *corpus.validation, *corpus.test)
    longest = max(max(len(pair.source), len(pair.target)) for pair in pairs)
    config = TransformerConfig(
        len(source_vocabulary), len(target_vocabulary), max_length=max(256, longest + 1), tie_embeddings=True, **choices
    )
    torch.manual_seed(seed)
    return Translator(Transformer(config), source_vocabulary, target_vocabulary, language)


def run(
    translator: Translator,
    corpus: Corpus,
    config: TrainingConfig,
    folder: Path,
    *,
    lowercase: bool = True,
    progress: bool = True,
    say: Callable[[str], None] = lambda line: None,
) -> Report:
    """Train and score, on the device that the model is on, and leave in folder what came out.

    That is run.safetensors, from which the same call goes on if it is stopped; loss.png; translator.safetensors;
    translations.txt, line for line with the test; report.json. On a CPU a run that was stopped ends as one that was
    not; on a GPU it draws other dropout from there on.

    Args:
        lowercase: compare translations and references in lower case, as the tokenizer writes.
        say: is told the validation perplexity whenever it is measured.

    Raises: ValueError if the folder holds a run on other data, CheckpointError if with other settings; TrainingError.
    """
    require_same_data(folder, translator, corpus)
    vocabularies = translator.source_vocabulary, translator.target_vocabulary
    examples, validation, test = (
        encode_pairs(pairs, *vocabularies) for pairs in (corpus.train, corpus.validation, corpus.test)
    )

    def show(_, history) -> None:
        losses = history.losses, history.validation_steps, history.validation_losses
        (folder / "loss.png").write_bytes(png(loss_curve(*losses, total_steps=config.steps)))
        say(f"step {history.step:,}: validation perplexity {math.exp(history.validation_losses[-1]):,.2f}")

    checkpoint = folder / "run.safetensors"
    before = len(load_checkpoint(checkpoint)[1]["history"]["losses"]) if checkpoint.exists() else 0
    start = time.perf_counter()
    train(translator.model, examples, validation, config, callback=show, checkpoint=checkpoint, progress=progress)
    seconds = time.perf_counter() - start
    translator.save(folder / "translator.safetensors")
    translations = translate(translator, corpus.test, progress=progress)
    speed = {
        "steps": config.steps - before,
        "seconds": seconds,
        "tokens_per_second": count_tokens(examples, config, before) / seconds,
    }
    if before == config.steps and (folder / "report.json").exists():  # nothing was left to train
        known = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        speed = {name: known[name] for name in speed}
    report = Report(
        **speed,
        perplexity=math.exp(validation_loss(translator.model, test)),
        bleu=bleu(translations, [pair.target_line for pair in corpus.test], lowercase=lowercase),
        unknown=sum(ids.count(UNKNOWN) for _, ids in test) / sum(len(ids) - 1 for _, ids in test),
        translations=tuple(translations),
    )
    (folder / "translations.txt").write_text("\n".join(translations) + "\n", encoding="utf-8")
    numbers = {name: value for name, value in dataclasses.asdict(report).items() if name != "translations"}
    (folder / "report.json").write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")
    return report


def translate(translator: Translator, pairs: Sequence[Pair], *, batch_size: int = 128, progress: bool) -> list[str]:
    """Lines of text, one for each pair, decoded greedily in batches of like length; no more than twice as long."""
    lines = [""] * len(pairs)
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i].source))
    for first in tqdm(range(0, len(order), batch_size), desc="translating", unit="batch", disable=not progress):
        indices = order[first : first + batch_size]
        sentences = [pairs[i].source for i in indices]
        limit = min(translator.model.config.max_length, 2 * len(sentences[-1]) + 10)
        for i, words in zip(indices, translator.translate(sentences, max_length=limit), strict=True):
            words = [UNKNOWN_MARK if word == SPECIAL_TOKENS[UNKNOWN] else word for word in words]
            lines[i] = detokenize(words, language=translator.language)
    return lines


def count_tokens(examples: Sequence[Example], config: TrainingConfig, first_step: int) -> int:
    """Source and target tokens of the batches from first_step to the run's end, without padding."""
    total, step, epoch = 0, 0, 0
    while step < config.steps:
        for indices in epoch_batches(examples, config, epoch)[: config.steps - step]:
            step += 1
            if step > first_step:
                total += sum(len(source) + len(target) for source, target in (examples[i] for i in indices))
        epoch += 1
    return total


def require_same_data(folder: Path, translator: Translator, corpus: Corpus) -> None:
    """Note in an empty folder what the run is trained and scored on; in another, compare.

    Raises: ValueError if the folder's run has other data.
    """
    digest = hashlib.sha256()
    for pairs in (corpus.train, corpus.validation, corpus.test):
        digest.update("".join(f"{pair.source_line}\t{pair.target_line}\n" for pair in pairs).encode() + b"\0")
    for vocabulary in (translator.source_vocabulary, translator.target_vocabulary):
        digest.update("\n".join(vocabulary.words).encode() + b"\0")
    folder.mkdir(parents=True, exist_ok=True)
    note = folder / "data.sha256"
    if (folder / "run.safetensors").exists() and note.exists() and note.read_text().strip() != digest.hexdigest():
        raise ValueError(
            f"The run in {folder} was made with other sentence pairs, or with another seed or word count. Name the "
            "files and settings that it was made with, or another folder to start anew."
        )
    note.write_text(digest.hexdigest() + "\n")
