"""Training: sentence pairs to batches, the loss, the schedule, and a flat loop that can be killed and resumed."""

import dataclasses
import hashlib
import json
import math
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from tqdm.auto import tqdm

from utils.checkpoints import CheckpointError, load_checkpoint, load_parameters, require_same, save_checkpoint
from utils.model import Transformer
from utils.text import END, PADDING, START, Vocabulary, pad

Example = tuple[list[int], list[int]]  # source token ids, target token ids, each closed by END


class TrainingError(RuntimeError):
    """Training cannot go on; the message says at which step, why, and what is safe."""


@dataclasses.dataclass(frozen=True)
class TrainingConfig:
    """How to train. batch_tokens, where given, fills batches by padded tokens of the longer side.

    Raises: ValueError, saying which choice cannot be used.
    """

    steps: int
    batch_size: int = 64
    batch_tokens: int | None = None
    learning_rate: float = 1e-3  # the peak, reached after the warm-up
    warmup_steps: int = 100
    schedule: Literal["inverse_sqrt", "linear"] = "inverse_sqrt"
    label_smoothing: float = 0.1
    weight_decay: float = 0.01
    clip_norm: float = 1.0
    seed: int = 0
    validate_every: int = 100
    checkpoint_every: int = 100

    def __post_init__(self) -> None:
        for name in ("steps", "batch_size", "batch_tokens", "validate_every", "checkpoint_every"):
            value = getattr(self, name)
            if not (_is_whole(value) and value >= 1) and not (name == "batch_tokens" and value is None):
                raise ValueError(f"{name} is {value!r}; expected a whole number, 1 or more.")
        if not (_is_whole(self.warmup_steps) and self.warmup_steps >= 0):
            raise ValueError(f"warmup_steps is {self.warmup_steps!r}; expected a whole number, 0 or more.")
        if not _is_whole(self.seed):
            raise ValueError(f"seed is {self.seed!r}; expected a whole number.")
        for name in ("learning_rate", "clip_norm"):
            if not 0 < getattr(self, name) < math.inf:
                raise ValueError(f"{name} is {getattr(self, name)!r}; expected a number above 0.")
        if not 0 <= self.weight_decay < math.inf:
            raise ValueError(f"weight_decay is {self.weight_decay!r}; expected a number, 0 or more.")
        if self.schedule not in ("inverse_sqrt", "linear"):
            raise ValueError(f"schedule is {self.schedule!r}; expected 'inverse_sqrt' or 'linear'.")
        if not 0 <= self.label_smoothing < 1:
            raise ValueError(f"label_smoothing is {self.label_smoothing}; expected a share from 0 up to, but not, 1.")


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


@dataclasses.dataclass
class History:
    """What a run recorded: a loss for each step, and a validation loss for each step in validation_steps."""

    losses: list[float] = dataclasses.field(default_factory=list)
    validation_steps: list[int] = dataclasses.field(default_factory=list)
    validation_losses: list[float] = dataclasses.field(default_factory=list)

    @property
    def step(self) -> int:
        """Steps done so far."""
        return len(self.losses)


def encode_pairs(pairs: Sequence, source_vocabulary: Vocabulary, target_vocabulary: Vocabulary) -> list[Example]:
    """Token ids of each pair's source and target, each closed by END.

    Raises: ValueError if there are no pairs.
    """
    if not pairs:
        raise ValueError("The corpus is empty; training needs at least one sentence pair.")
    return [
        ([*source_vocabulary.encode(pair.source), END], [*target_vocabulary.encode(pair.target), END]) for pair in pairs
    ]


def make_batch(examples: Sequence[Example]) -> tuple[Int[Tensor, "B Tk"], Int[Tensor, "B Tq"], Int[Tensor, "B Tq"]]:
    """Source ids, target ids as the decoder reads them (START first), and labels (the same shifted left, END last)."""
    source_ids = pad([source for source, _ in examples])
    target_ids = pad([[START, *target[:-1]] for _, target in examples])
    labels = pad([target for _, target in examples])
    return source_ids, target_ids, labels


def epoch_batches(examples: Sequence[Example], config: TrainingConfig, epoch: int) -> list[list[int]]:
    """Cut one epoch into batches of sentences of like length, as lists of indices; the seed decides which.

    Shuffled pools of many batches are sorted by length and cut, then the batches are shuffled: little padding, and
    still a new mixture every epoch.
    """
    generator = torch.Generator().manual_seed(config.seed * 1_000_003 + epoch)
    sizes = [max(len(source), len(target)) for source, target in examples]
    order = torch.randperm(len(examples), generator=generator).tolist()
    pool_size = 50 * (config.batch_size if config.batch_tokens is None else max(1, config.batch_tokens // 10))
    batches = []
    for first in range(0, len(order), pool_size):
        pool = sorted(order[first : first + pool_size], key=sizes.__getitem__)
        batches += _cut(pool, sizes, config)
    return [batches[i] for i in torch.randperm(len(batches), generator=generator).tolist()]


def _cut(pool: list[int], sizes: list[int], config: TrainingConfig) -> Iterator[list[int]]:
    """Cut a pool that is sorted by length: batch_size sentences each, or as many as fit into batch_tokens."""
    batch = []
    for index in pool:  # the newest is the longest, so it sets the padded length
        full = (
            len(batch) == config.batch_size
            if config.batch_tokens is None
            else (len(batch) + 1) * sizes[index] > config.batch_tokens
        )
        if batch and full:
            yield batch
            batch = []
        batch.append(index)
    yield batch


def learning_rate_at(step: int, config: TrainingConfig) -> float:
    """The rate at a step, counted from 1: a linear warm-up to config.learning_rate, then a decay.

    inverse_sqrt is the paper's shape: ∝ min(step^-½, step · warmup^-3/2). linear falls to 0 at the last step.

    Source: Vaswani et al. (2017), eq. 3, with the peak in place of d_model^-½ · warmup^-½.
    """
    warmup = max(1, config.warmup_steps)
    if step <= warmup:
        return config.learning_rate * step / warmup
    if config.schedule == "inverse_sqrt":
        return config.learning_rate * math.sqrt(warmup / step)
    return config.learning_rate * (config.steps - step) / max(1, config.steps - warmup)


def label_smoothed_loss(
    logits: Float[Tensor, "*B V"], labels: Int[Tensor, "*B"], smoothing: float = 0.0
) -> Float[Tensor, ""]:
    """Mean cross-entropy over the labels that are not padding, in nats.

    The true word gets 1 − ε of the label, and ε is spread evenly over all V words.

    Source: Szegedy et al. (2016), section 7; Vaswani et al. (2017), section 5.4.
    """
    log_probabilities = logits.log_softmax(dim=-1)  # (..., V)
    of_true_word = log_probabilities.gather(-1, labels.unsqueeze(-1)).squeeze(-1)  # (...)
    of_every_word = log_probabilities.mean(dim=-1)  # (...)
    losses = -(1 - smoothing) * of_true_word - smoothing * of_every_word
    real = labels != PADDING
    return (losses * real).sum() / real.sum()


@torch.no_grad()
def validation_loss(model: Transformer, examples: Sequence[Example], *, batch_size: int = 256) -> float:
    """Mean loss a target token, in nats, without dropout or smoothing. exp() of it is the perplexity.

    Raises: ValueError if there are no examples.
    """
    if not examples:
        raise ValueError("There are no examples to validate on; give at least one sentence pair.")
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    total, tokens = 0.0, 0
    by_length = sorted(examples, key=lambda example: len(example[1]))
    for first in range(0, len(by_length), batch_size):
        source_ids, target_ids, labels = (x.to(device) for x in make_batch(by_length[first : first + batch_size]))
        count = int((labels != PADDING).sum())
        total += float(label_smoothed_loss(model(source_ids, target_ids), labels)) * count
        tokens += count
    model.train(was_training)
    return total / tokens


def make_optimizer(model: nn.Module, config: TrainingConfig) -> torch.optim.Optimizer:
    """Adam with the paper's β and ε (section 5.3), and decoupled weight decay, which the paper did not have."""
    return torch.optim.AdamW(
        model.parameters(), lr=0.0, betas=(0.9, 0.98), eps=1e-9, weight_decay=config.weight_decay, fused=True
    )


def train(
    model: Transformer,
    examples: Sequence[Example],
    validation: Sequence[Example],
    config: TrainingConfig,
    *,
    callback: Callable[[Transformer, History], None] | None = None,
    checkpoint: str | Path | None = None,
    progress: bool = True,
) -> History:
    """Train model in place and return what was recorded.

    Args:
        callback: called after every validation, to show sample translations or a curve.
        checkpoint: a file to save to and, where it exists, to resume from. A resumed run ends with the parameters of
            one that was never stopped, on the same machine and thread count.

    Raises: TrainingError when the loss or a gradient is not a number; CheckpointError if the checkpoint was made with
        other settings or on other examples; ValueError for an empty corpus.
    """
    if not examples or not validation:
        raise ValueError("The corpus is empty; training needs sentence pairs to train and to validate on.")
    torch.manual_seed(config.seed)
    optimizer, history = make_optimizer(model, config), History()
    digest = "" if checkpoint is None else _digest(examples, validation)
    if checkpoint is not None and Path(checkpoint).exists():
        history = _resume(checkpoint, model, optimizer, config, digest)
    device = next(model.parameters()).device
    model.train()
    with tqdm(total=config.steps, initial=history.step, disable=not progress, unit="step") as bar:
        for batch in _batches_from(history.step, examples, config):
            source_ids, target_ids, labels = (x.to(device) for x in batch)
            for group in optimizer.param_groups:
                group["lr"] = learning_rate_at(history.step + 1, config)
            optimizer.zero_grad()
            logits = model(source_ids, target_ids)  # (B, Tq, V)
            loss = label_smoothed_loss(logits, labels, config.label_smoothing)
            loss.backward()
            norm = nn.utils.clip_grad_norm_(model.parameters(), config.clip_norm)
            loss, norm = torch.stack([loss.detach(), norm]).tolist()  # the one time that a GPU is waited for
            _require_finite(loss, norm, history.step + 1, checkpoint)
            optimizer.step()
            history.losses.append(loss)
            bar.update()
            bar.set_postfix(loss=f"{history.losses[-1]:.3f}", refresh=False)
            if history.step % config.validate_every == 0 or history.step == config.steps:
                history.validation_steps.append(history.step)
                history.validation_losses.append(validation_loss(model, validation))
                _require_finite_validation(history, checkpoint)
                if callback is not None:
                    callback(model, history)
                    model.train()
            if checkpoint is not None and (history.step % config.checkpoint_every == 0 or history.step == config.steps):
                _save(checkpoint, model, optimizer, config, digest, history)
    model.eval()
    return history


def _batches_from(step: int, examples: Sequence[Example], config: TrainingConfig) -> Iterator[tuple[Tensor, ...]]:
    """Batches step, step + 1, … of the run, up to its end; epochs follow one another."""
    epoch, done = 0, 0
    while done < config.steps:
        for indices in epoch_batches(examples, config, epoch):
            if step <= done < config.steps:
                yield make_batch([examples[i] for i in indices])
            done += 1
        epoch += 1


def _require_finite(loss: float, norm: float, step: int, checkpoint: str | Path | None) -> None:
    if math.isfinite(loss) and math.isfinite(norm):
        return
    raise TrainingError(
        f"Step {step}: the loss is {loss} and the gradient's norm {norm}, so training stops before this "
        f"step changes the parameters. Lower the learning rate or lengthen the warm-up.{_kept(checkpoint)}"
    )


def _require_finite_validation(history: History, checkpoint: str | Path | None) -> None:
    if not math.isfinite(history.validation_losses[-1]):
        raise TrainingError(
            f"After step {history.step} the validation loss is {history.validation_losses[-1]}, so training stops "
            f"without saving these parameters. Lower the learning rate or lengthen the warm-up.{_kept(checkpoint)}"
        )


def _kept(checkpoint: str | Path | None) -> str:
    exists = checkpoint is not None and Path(checkpoint).exists()
    return f" The last good checkpoint is kept in {checkpoint}." if exists else ""


def _digest(*parts: Sequence[Example]) -> str:
    """A few letters that are others for other examples, or another order."""
    digest = hashlib.sha256()
    for part in parts:
        for example in part:
            digest.update(str(example).encode())
        digest.update(b"end")
    return digest.hexdigest()


def _save(path, model: Transformer, optimizer, config: TrainingConfig, digest: str, history: History) -> None:
    tensors = {f"model.{name}": tensor for name, tensor in model.state_dict().items()}
    for index, slots in optimizer.state_dict()["state"].items():
        tensors |= {f"optimizer.{index}.{name}": tensor for name, tensor in slots.items()}
    tensors["random_state"] = torch.get_rng_state()
    if next(model.parameters()).is_cuda:
        tensors["random_state_of_gpu"] = torch.cuda.get_rng_state()
    header = {"model": dataclasses.asdict(model.config), "training": dataclasses.asdict(config)}
    header |= {"examples": digest, "threads": torch.get_num_threads(), "history": dataclasses.asdict(history)}
    save_checkpoint(path, tensors, header)


def _resume(path, model: Transformer, optimizer, config: TrainingConfig, digest: str) -> History:
    tensors, header = load_checkpoint(path)
    if "training" not in header:
        raise CheckpointError(
            f"{path} holds no training run, but a checkpoint of another kind. Use another file name to start anew."
        )
    require_same(path, header["model"], dataclasses.asdict(model.config), "model")
    require_same(path, header["training"], json.loads(json.dumps(dataclasses.asdict(config))), "training run")
    if header.get("examples") != digest:
        raise CheckpointError(
            f"The run in {path} was made with other sentence pairs, or with the same in another order. Use those, or "
            "another file name to start anew."
        )
    part = {name.removeprefix("model."): tensor for name, tensor in tensors.items() if name.startswith("model.")}
    load_parameters(path, model, part)
    slots: dict[int, dict[str, Tensor]] = {}
    for name, tensor in tensors.items():
        if name.startswith("optimizer."):
            _, index, slot = name.split(".")
            slots.setdefault(int(index), {})[slot] = tensor
    optimizer.load_state_dict({"state": slots, "param_groups": optimizer.state_dict()["param_groups"]})
    torch.set_rng_state(tensors["random_state"])
    if "random_state_of_gpu" in tensors and next(model.parameters()).is_cuda:
        torch.cuda.set_rng_state(tensors["random_state_of_gpu"])
    if header["threads"] != torch.get_num_threads():
        warnings.warn(
            f"The run in {path} was begun with {header['threads']} threads and goes on with {torch.get_num_threads()}: "
            "it ends well, but not with the same last digits as a run that was never stopped.",
            stacklevel=3,
        )
    return History(**header["history"])
