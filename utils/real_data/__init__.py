"""A reader's own sentence pairs: train on them and score the translations.

`make bench-real`, or `python -m utils.real_data --help`.
"""

import dataclasses
import functools
import hashlib
import json
import math
import re
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import torch
from tqdm.auto import tqdm

from utils import files
from utils.checkpoints import load_checkpoint
from utils.corpora import Corpus, Pair, load_parallel
from utils.course.plots import png
from utils.course.plots.curves import loss_curve
from utils.decoding.beam import beam_decode
from utils.metrics import bleu, chrf
from utils.model import Transformer, TransformerConfig
from utils.real_data.subwords import Subwords, SubwordTranslator
from utils.text import Vocabulary
from utils.training import Example, TrainingConfig, encode_pairs, epoch_batches, train, validation_loss

HELD_OUT = 0.02  # of the source sentences, for validation and again for the test, where no files are named
Files = tuple[str | Path, str | Path | None]  # what load_parallel takes


@dataclasses.dataclass(frozen=True)
class Report:
    """What a run came to."""

    steps: int  # taken by the process that ended the run; if it was stopped, others took the ones before
    seconds: float  # for these steps, validation included
    tokens_per_second: float  # source and target pieces without padding
    perplexity: float  # of a piece of the test pairs, and so are the others
    bleu_greedy: float
    bleu: float  # by beam search
    chrf: float  # by beam search
    translations: tuple[str, ...]  # by beam search


def read_corpus(train: Files, validation: Files | None = None, test: Files | None = None, *, seed: int = 0) -> Corpus:
    """Read the pairs. Where no files are named to validate or to test on, a part of the training pairs is held out.

    Raises: FileNotFoundError and ValueError, each a sentence.
    """
    pairs = load_parallel(*train)
    parts = [None if named is None else load_parallel(*named) for named in (validation, test)]
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
    corpus: Corpus, *, num_pieces: int = 6000, seed: int = 0, language: str = "en", **choices
) -> SubwordTranslator:
    """An untrained translator, and the pieces of words that it reads and writes, learnt from the training pairs.

    Both languages share the pieces, and the source embedding, the target embedding and the output layer are one matrix,
    as in the paper (section 3.4). choices are TransformerConfig's.
    """
    subwords = Subwords.learn((words for pair in corpus.train for words in (pair.source, pair.target)), num_pieces)
    pieces = Vocabulary(subwords.pieces)
    pairs = map(subwords.cut_pair, (*corpus.train, *corpus.validation, *corpus.test))
    longest = max(max(len(pair.source), len(pair.target)) for pair in pairs)
    config = TransformerConfig(
        len(pieces), len(pieces), max_length=max(256, 2 * longest), tie_embeddings="all", **choices
    )
    torch.manual_seed(seed)
    return SubwordTranslator(Transformer(config), pieces, pieces, language, subwords=subwords)


def run(
    translator: SubwordTranslator,
    corpus: Corpus,
    config: TrainingConfig,
    folder: Path,
    *,
    beam: int = 5,
    lowercase: bool = True,
    progress: bool = True,
    say: Callable[[str], None] = lambda line: None,
) -> Report:
    """Train and score, on the device that the model is on, and leave in folder what came out.

    That is run.safetensors, from which the same call goes on if it is stopped; loss.png; translator.safetensors;
    translations.txt, line for line with the test; report.json. On a CPU a run that was stopped ends as one that was
    not; on a GPU it draws other dropout from there on.

    Args:
        beam: how many hypotheses of a sentence the beam search keeps.
        lowercase: compare translations and references in lower case, as the tokenizer writes.
        say: is told the validation perplexity whenever it is measured.

    Raises: ValueError if the folder holds a run on other data, CheckpointError if with other settings; TrainingError.
    """
    require_same_data(folder, translator, corpus)
    vocabularies = translator.source_vocabulary, translator.target_vocabulary
    examples, validation, test = (
        encode_pairs([*map(translator.subwords.cut_pair, pairs)], *vocabularies)
        for pairs in (corpus.train, corpus.validation, corpus.test)
    )

    def show(_, history) -> None:
        losses = history.losses, history.validation_steps, history.validation_losses
        files.write(folder / "loss.png", png(loss_curve(*losses, total_steps=config.steps)))
        say(f"step {history.step:,}: validation perplexity {math.exp(history.validation_losses[-1]):,.2f}")

    checkpoint = folder / "run.safetensors"
    before = len(load_checkpoint(checkpoint)[1]["history"]["losses"]) if checkpoint.exists() else 0
    start = time.perf_counter()
    train(translator.model, examples, validation, config, callback=show, checkpoint=checkpoint, progress=progress)
    seconds = time.perf_counter() - start
    translator.save(folder / "translator.safetensors")
    references = [pair.target_line for pair in corpus.test]
    greedy, by_beam = (translate(translator, corpus.test, beam=width, progress=progress) for width in (1, beam))
    speed = {
        "steps": config.steps - before,
        "seconds": seconds,
        "tokens_per_second": count_tokens(examples, config, before) / seconds,
    }
    if before == config.steps:  # nothing was left to train
        speed |= known_speed(folder / "report.json", speed)
    report = Report(
        **speed,
        perplexity=math.exp(validation_loss(translator.model, test)),
        bleu_greedy=bleu(greedy, references, lowercase=lowercase),
        bleu=bleu(by_beam, references, lowercase=lowercase),
        chrf=chrf(by_beam, references, lowercase=lowercase),
        translations=tuple(by_beam),
    )
    files.write(folder / "translations.txt", "\n".join(by_beam) + "\n")
    numbers = {name: value for name, value in dataclasses.asdict(report).items() if name != "translations"}
    files.write(folder / "report.json", json.dumps(numbers, indent=1) + "\n")
    return report


def translate(
    translator: SubwordTranslator,
    pairs: Sequence[Pair],
    *,
    beam: int = 1,
    length_penalty: float = 1.0,
    batch_size: int = 64,
    progress: bool = False,
) -> list[str]:
    """Lines of text, one for each pair, in batches of like length; no more than about twice as long as the source."""
    decode = functools.partial(beam_decode, width=beam, length_penalty=length_penalty)
    lines = [""] * len(pairs)
    sources = [translator.subwords.cut(pair.source) for pair in pairs]
    order = sorted(range(len(pairs)), key=lambda i: len(sources[i]))
    how = f"translating, beam {beam}"
    for first in tqdm(range(0, len(order), batch_size), desc=how, unit="batch", disable=not progress):
        indices = order[first : first + batch_size]
        batch = [sources[i] for i in indices]
        limit = min(translator.model.config.max_length, 2 * len(batch[-1]) + 10)
        for i, pieces in zip(indices, translator.translate(batch, max_length=limit, decode=decode), strict=True):
            lines[i] = translator.to_line(pieces)
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


def known_speed(report: Path, names: Iterable[str]) -> dict[str, int | float]:
    """What an earlier report says of the speed; nothing where there is none, or none that can be read."""
    try:
        known = json.loads(report.read_text(encoding="utf-8"))
        return {name: known[name] + 0 for name in names}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def require_same_data(folder: Path, translator: SubwordTranslator, corpus: Corpus) -> None:
    """Note in an empty folder what the run is trained and scored on; in another, compare.

    Raises: ValueError if the folder's run has other data.
    """
    digest = hashlib.sha256()
    for pairs in (corpus.train, corpus.validation, corpus.test):
        digest.update("".join(f"{pair.source_line}\t{pair.target_line}\n" for pair in pairs).encode() + b"\0")
    digest.update(translator.subwords.model)
    note = folder / "data.sha256"
    noted = note.read_text(errors="replace").strip() if note.exists() else ""
    if noted == digest.hexdigest():
        return
    # A note that is no digest says nothing; that the run itself knows its sentences is checked when it goes on.
    if (folder / "run.safetensors").exists() and re.fullmatch("[0-9a-f]{64}", noted):
        raise ValueError(
            f"The run in {folder} was made with other sentence pairs, or with another seed or number of pieces. Name "
            "the files and settings that it was made with, or another folder to start anew."
        )
    files.write(note, digest.hexdigest() + "\n")
