"""What bad input gets: one sentence that says what came, what was expected and what to do.

The shape contracts, which are on in this test process, would answer first. So a child process without them runs every
case below, and says as JSON what each raised.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import torch

from utils.attention import MultiHeadAttention, fused_attention, scaled_dot_product_attention
from utils.checkpoints import CheckpointError, load_checkpoint
from utils.corpora import Pair
from utils.course.plots.heatmap import attention_heatmap
from utils.decoding import Translator, greedy_decode
from utils.decoding.beam import beam_search
from utils.decoding.sampling import keep_top_k, keep_top_p, sample
from utils.layers import EncoderLayer
from utils.lessons.shared.translating import agreement_accuracy
from utils.masks import MaskError, causal_mask, combine_masks, padding_mask
from utils.metrics import alignment_error_rate, bleu, chrf, token_accuracy
from utils.model import Transformer, TransformerConfig
from utils.positions import sinusoidal
from utils.text import END, UnknownWordError, Vocabulary, pad
from utils.training import TrainingConfig, TrainingError, encode_pairs, train, validation_loss

ROOT = Path(__file__).resolve().parent.parent


class Case(NamedTuple):
    run: Callable[[Path], object]  # gets an empty folder
    error: type[Exception]
    says: tuple[str, ...]  # what the message must name


CASES: dict[str, Case] = {}


def case(name: str, error: type[Exception], *says: str):
    """Register a function, or a lambda that ignores the folder, under a name."""

    def register(run):
        assert name not in CASES, f"two cases are called {name!r}"
        CASES[name] = Case(run, error, says)

    return register


# What the cases are made of:

LONGEST, WORDS = 8, 11
EXAMPLES = [([4, 5, 6, END], [7, 8, END])] * 4


def config(**changes):
    sizes = {"d_model": 16, "num_heads": 2, "num_encoder_layers": 1, "num_decoder_layers": 1, "d_ff": 32}
    return TransformerConfig(
        **{"source_vocab_size": WORDS, "target_vocab_size": WORDS, "max_length": LONGEST, **sizes} | changes
    )


def model(**changes):
    return Transformer(config(**changes)).eval()


def ids(*rows):
    return torch.tensor(rows)


def one_run(checkpoint=None, *, examples=EXAMPLES, validation=EXAMPLES, trained=None, **changes):
    settings = TrainingConfig(**{"steps": 4, "batch_size": 2, "checkpoint_every": 2, **changes})
    return train(trained or model(), examples, validation, settings, checkpoint=checkpoint, progress=False)


def translator():
    words = Vocabulary(["the", "mouse", "house", "cat", "sleeps", "eats", "."])
    return Translator(model(), words, words)


def halved(path):
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


# Token ids and sentences:

OUT_OF_RANGE = ("vocabulary has ids 0 to 10", "Encode the text with the vocabulary that this model was built for")
case("source id too large", ValueError, "Token id 99", *OUT_OF_RANGE)(lambda _: model()(ids([4, 99]), ids([1, 4])))
case("target id too large", ValueError, "Token id 11", *OUT_OF_RANGE)(lambda _: model()(ids([4, 5]), ids([1, 11])))
case("negative id", ValueError, "Token id -3", *OUT_OF_RANGE)(lambda _: model()(ids([4, -3]), ids([1, 4])))
case("id out of range in training", ValueError, "Token id 50", *OUT_OF_RANGE)(
    lambda _: one_run(examples=[([50, END], [4, END])])
)
case("id to decode out of range", ValueError, "Token id 11", "ids 0 to 10", "vocabulary that the ids were made with")(
    lambda _: translator().source_vocabulary.decode([4, 11])
)
case("negative id to decode", ValueError, "Token id -1", "ids 0 to 10")(
    lambda _: translator().source_vocabulary.decode([-1])
)
case("ids of one sentence without a batch", MaskError, "token_ids", "(2,)", "(sentences, tokens)", "token_ids[None]")(
    lambda _: model()(torch.tensor([4, 5]), torch.tensor([1, 4]))
)

TOO_LONG = ("9 tokens", "positions for 8", "Shorten it", "larger max_length")
case("source too long", ValueError, *TOO_LONG)(lambda _: model()(ids([4] * 9), ids([1])))
case("target too long", ValueError, *TOO_LONG)(lambda _: model()(ids([4]), ids([1] * 9)))
case("too long with rotary positions", ValueError, *TOO_LONG)(lambda _: model(positions="rotary").encode(ids([4] * 9)))
case("typed sentence too long", ValueError, *TOO_LONG)(lambda _: translator()("the cat " * 4))
case("training sentence too long", ValueError, *TOO_LONG)(lambda _: one_run(examples=[([4] * 8 + [END], [4, END])]))
for decode in (greedy_decode, beam_search, sample):
    for value in (0, 9):
        case(f"max_length {value} to {decode.__name__}", ValueError, f"max_length is {value}", "1 to 8", "Choose")(
            lambda _, decode=decode, value=value: decode(model(), ids([4]), max_length=value)
        )
    case(f"sentence of padding alone to {decode.__name__}", MaskError, "Sentence 1", "padding", "Drop empty")(
        lambda _, decode=decode: decode(model(), ids([4, 5], [0, 0]))
    )


@case("cache grown beyond the positions", ValueError, *TOO_LONG)
def _(folder):
    transformer = model()
    memory, cache = transformer.encode(ids([4])), transformer.new_cache()
    for _ in range(9):
        transformer.decode(ids([4]), memory, cache=cache)


case("unknown word", UnknownWordError, "'mousse'", "Nearest known words: mouse, house", "never seen")(
    lambda _: translator()("the mousse sleeps.")
)
case("empty line to translate", ValueError, "sentence is empty", "type at least one word")(lambda _: translator()(" "))

# Beam search and sampling:

for option, value, *says in (
    ("width", 0, "whole number of hypotheses, 1 or more"),
    ("width", -2, "whole number of hypotheses, 1 or more"),
    ("width", 2.0, "whole number of hypotheses, 1 or more"),
    ("length_penalty", -0.5, "a number, 0 or more"),
    ("length_penalty", math.nan, "a number, 0 or more"),
    ("length_penalty", math.inf, "a number, 0 or more"),
    ("num_best", 0, "from 1 to the width, 4"),
    ("num_best", 5, "from 1 to the width, 4"),
):
    case(f"{option} {value} to beam_search", ValueError, f"{option} is {value}", "expected", *says)(
        lambda _, option=option, value=value: beam_search(model(), ids([4]), **{option: value})
    )
for option, value, *says in (
    *(("temperature", value, "a number above 0", "use greedy_decode") for value in (0, 0.0, -1.0, math.nan, math.inf)),
    *(("top_k", value, "whole number of words to keep, 1 or more") for value in (0, -1, 1.5)),
    *(("top_p", value, "above 0 and at most 1") for value in (0, 0.0, -0.1, 1.1, math.nan)),
):
    case(f"{option} {value!r} to sample", ValueError, f"{option} is {value}", "expected", *says)(
        lambda _, option=option, value=value: sample(model(), ids([4]), **{option: value})
    )
case("keeping no word", ValueError, "top_k is 0")(lambda _: keep_top_k(torch.zeros(3), 0))
case("keeping more than all", ValueError, "top_p is 90")(lambda _: keep_top_p(torch.zeros(3), 90))

# Masks:

NOT_BOOLEAN = ("expected torch.bool", "True = may attend", "mask.bool()", "mask == 0", "~mask")
x = torch.randn(2, 3, 16)
additive = torch.zeros(3, 3).masked_fill(~torch.ones(3, 3).tril().bool(), -math.inf)
number_mask = torch.ones(3, 3, dtype=torch.uint8)
for name, attention in (("explicit", scaled_dot_product_attention), ("fused", fused_attention)):
    case(f"additive mask, {name}", MaskError, "dtype torch.float32", *NOT_BOOLEAN)(
        lambda _, attention=attention: attention(x, x, x, additive)
    )
    case(f"uint8 mask, {name}", MaskError, "dtype torch.uint8", *NOT_BOOLEAN)(
        lambda _, attention=attention: attention(x, x, x, number_mask)
    )
    case(f"mask of wrong shape, {name}", MaskError, "(4, 3)", "(2, 3, 3)", "(..., queries, keys)", "Make it with")(
        lambda _, attention=attention: attention(x, x, x, torch.ones(4, 3).bool())
    )
    case(f"mask with queries and keys exchanged, {name}", MaskError, "(2, 3, 1)", "(..., queries, keys)")(
        lambda _, attention=attention: attention(x, x, x, torch.ones(2, 3, 1).bool())
    )
case("additive mask to a layer", MaskError, "dtype torch.float32", *NOT_BOOLEAN)(
    lambda _: EncoderLayer(16, 2, 32)(x, additive)
)
case("mask of another batch to the encoder", MaskError, "(3, 1, 1, 4)", "(1, 2, 4, 4)", "Make it with")(
    lambda _: model().encode(ids([4, 5, 6, 7]), torch.ones(3, 1, 1, 4).bool())
)
case("token ids for a mask", MaskError, "dtype torch.int64", *NOT_BOOLEAN)(
    lambda _: model().encode(ids([4, 5]), ids([4, 5])[:, None, None])
)
case("combining a float mask", MaskError, "dtype torch.float32", *NOT_BOOLEAN)(
    lambda _: combine_masks(causal_mask(3), additive)
)
case("combining a uint8 mask", MaskError, "dtype torch.uint8", *NOT_BOOLEAN)(
    lambda _: combine_masks(causal_mask(3), number_mask)
)
case("combining masks that do not fit", MaskError, "(3, 3), (1, 1, 1, 4)", "broadcast", "same queries and keys")(
    lambda _: combine_masks(causal_mask(3), padding_mask(ids([4, 5, 6, 7])))
)
case("combining no masks", MaskError, "no mask", "at least one")(lambda _: combine_masks())

NOTHING = "nothing to attend to"
case("sentence of padding alone", MaskError, "Sentence 1", "token id 0", NOTHING, "Drop empty sentences")(
    lambda _: padding_mask(ids([4, 5], [0, 0]))
)
case("sentence of padding alone to the model", MaskError, "Sentence 0", "padding", "Drop empty sentences")(
    lambda _: model()(ids([0, 0]), ids([1, 4]))
)
case("sentence without tokens", MaskError, "Sentence 0", "padding", "Drop empty sentences")(
    lambda _: padding_mask(torch.zeros(1, 0, dtype=torch.long))
)
case("masks that leave a query nothing", MaskError, "query at index (0, 0, 0)", NOTHING, "at least to itself")(
    lambda _: combine_masks(causal_mask(2), padding_mask(ids([0, 4])))
)
case("causal mask with too few keys", MaskError, "3 queries and 2 keys", NOTHING, "at least as many keys")(
    lambda _: causal_mask(3, 2)
)

# Configurations:

INDIVISIBLE = ("d_model 30", "num_heads 4", "not divisible", "multiple of num_heads")
case("indivisible d_model", ValueError, *INDIVISIBLE)(lambda _: config(d_model=30, num_heads=4))
case("indivisible d_model to attention", ValueError, *INDIVISIBLE)(lambda _: MultiHeadAttention(30, 4))
case("attention without heads", ValueError, "d_model 30", "num_heads 0")(lambda _: MultiHeadAttention(30, 0))
for name in ("source_vocab_size", "target_vocab_size", "d_model", "num_heads", "d_ff", "max_length"):
    for value in (0, -2, 2.0, "2"):
        case(f"{name} {value!r}", ValueError, f"{name} is {value!r}", "whole number, 1 or more")(
            lambda _, name=name, value=value: config(**{name: value})
        )
for name in ("num_encoder_layers", "num_decoder_layers"):
    for value in (-1, 1.5):
        case(f"{name} {value!r}", ValueError, f"{name} is {value!r}", "whole number, 0 or more")(
            lambda _, name=name, value=value: config(**{name: value})
        )
for value in (-0.1, 1.0, math.nan):
    case(f"dropout {value}", ValueError, f"dropout is {value}", "from 0 up to")(
        lambda _, value=value: config(dropout=value)
    )
for name, expected in (
    ("norm", "'post', 'pre'"),
    ("positions", "'sinusoidal', 'learned', 'rotary'"),
    ("activation", "'relu', 'gelu'"),
):
    case(f"unknown {name}", ValueError, f"{name} is 'Other'", f"one of {expected}")(
        lambda _, name=name: config(**{name: "Other"})
    )
case("unknown tie_embeddings", ValueError, "tie_embeddings is 'ALL'", "False, True or 'all'")(
    lambda _: config(tie_embeddings="ALL")
)
case("tying two vocabularies", ValueError, "11 and 12", "Build one vocabulary from both", "tie_embeddings=True")(
    lambda _: config(target_vocab_size=12, tie_embeddings="all")
)
ODD = ("even number of dimensions", "Choose an even d_model")
case("odd d_model", ValueError, "15 came", *ODD)(lambda _: model(d_model=15, num_heads=3))
case("odd d_k with rotary positions", ValueError, "5 came", *ODD)(
    lambda _: model(d_model=10, num_heads=2, positions="rotary")
)
case("odd sinusoidal vectors", ValueError, "7 came", *ODD)(lambda _: sinusoidal(3, 7))
case("unknown norm to a layer", ValueError, "norm is 'Pre'", "'post' or 'pre'")(
    lambda _: EncoderLayer(16, 2, 32, norm="Pre")
)
for name in ("steps", "batch_size", "batch_tokens", "validate_every", "checkpoint_every"):
    case(f"{name} 0", ValueError, f"{name} is 0", "whole number, 1 or more")(
        lambda _, name=name: TrainingConfig(**{"steps": 1, name: 0})
    )
for name, value, expected in (
    ("learning_rate", -1.0, "above 0"),
    ("learning_rate", math.inf, "above 0"),
    ("learning_rate", math.nan, "above 0"),
    ("clip_norm", 0.0, "above 0"),
    ("weight_decay", -0.1, "0 or more"),
    ("warmup_steps", -1, "0 or more"),
    ("warmup_steps", 1.5, "0 or more"),
    ("seed", 0.5, "whole number"),
    ("steps", True, "1 or more"),
):
    case(f"{name} of {value}", ValueError, f"{name} is {value!r}", expected)(
        lambda _, name=name, value=value: TrainingConfig(**{"steps": 1, name: value})
    )
case("unknown schedule", ValueError, "schedule is 'cosine'", "'inverse_sqrt' or 'linear'")(
    lambda _: TrainingConfig(1, schedule="cosine")
)
case("label_smoothing of 1", ValueError, "label_smoothing is 1.0", "from 0 up to")(
    lambda _: TrainingConfig(1, label_smoothing=1.0)
)

# Checkpoints:

CUT_SHORT = ("cut short", "bytes", "Delete it", "whole copy")


@case("checkpoint cut short", CheckpointError, "run.safetensors", *CUT_SHORT)
def _(folder):
    one_run(folder / "run.safetensors")
    load_checkpoint(halved(folder / "run.safetensors"))


@case("resuming from a checkpoint cut short", CheckpointError, "run.safetensors", *CUT_SHORT)
def _(folder):
    one_run(folder / "run.safetensors")
    one_run(halved(folder / "run.safetensors"))


@case("translator cut short", CheckpointError, "translator.safetensors", *CUT_SHORT)
def _(folder):
    translator().save(folder / "translator.safetensors")
    Translator.load(halved(folder / "translator.safetensors"))


case("missing checkpoint", FileNotFoundError, "no checkpoint at", "run.safetensors", "Train first, or check the path")(
    lambda folder: load_checkpoint(folder / "run.safetensors")
)
case("missing translator", FileNotFoundError, "no checkpoint at", "Train first, or check the path")(
    lambda folder: Translator.load(folder / "translator.safetensors")
)
case("folder for a checkpoint", CheckpointError, "is a folder", "file")(lambda folder: load_checkpoint(folder))


@case(
    "checkpoint of another model", CheckpointError, "run.safetensors", "another model", "d_ff is 32 there, 64 here",
    "norm is 'post' there, 'pre' here", "Use the settings it was made with", "another file name",
)  # fmt: skip
def _(folder):
    one_run(folder / "run.safetensors")
    one_run(folder / "run.safetensors", trained=model(d_ff=64, norm="pre"))


@case(
    "checkpoint of another run", CheckpointError, "another training run", "seed is 0 there, 7 here", "another file name"
)
def _(folder):
    one_run(folder / "run.safetensors")
    one_run(folder / "run.safetensors", seed=7)


@case("translator to train on", CheckpointError, "translator.safetensors", "no training run", "another file name")
def _(folder):
    translator().save(folder / "translator.safetensors")
    one_run(folder / "translator.safetensors")


@case("checkpoint of another kind to Translator", CheckpointError, "run.safetensors", "no translator", "Check the path")
def _(folder):
    one_run(folder / "run.safetensors")
    Translator.load(folder / "run.safetensors")


# Training and the rest:


@case("loss that is not a number", TrainingError, "Step 3", "loss is nan", "Lower the learning rate", "run.safetensors")
def _(folder):
    broken, forwards = model(), []

    def spoil(module, arguments, logits):
        forwards.append(module.training)
        return logits * math.nan if sum(forwards) == 3 else logits

    broken.register_forward_hook(spoil)
    one_run(folder / "run.safetensors", trained=broken)


case("empty corpus to encode", ValueError, "corpus is empty", "at least one sentence pair")(
    lambda _: encode_pairs([], translator().source_vocabulary, translator().target_vocabulary)
)
case("empty corpus to train", ValueError, "corpus is empty", "to train and to validate on")(
    lambda _: one_run(examples=[])
)
case("empty validation", ValueError, "corpus is empty", "to train and to validate on")(lambda _: one_run(validation=[]))
case("nothing to validate on", ValueError, "no examples", "at least one")(lambda _: validation_loss(model(), []))
case("padding nothing", ValueError, "pad", "at least one sequence", "there are none")(lambda _: pad([]))
case("padding an empty sentence", ValueError, "at least one token", "sequence 1 is empty", "Drop empty sentences")(
    lambda _: pad([[4, 5], [], [6]])
)
case("repeated word", ValueError, "'cat'", "twice")(lambda _: Vocabulary(["cat", "dog", "cat"]))
for metric in (bleu, chrf, token_accuracy):
    case(
        f"unequal numbers to {metric.__name__}", ValueError, "1 predictions and 2 references", "one reference for each"
    )(lambda _, metric=metric: metric(["a"], ["a", "b"]))
case("no word to score", ValueError, "predictions and references are empty", "at least one word")(
    lambda _: token_accuracy([[]], [[]])
)
case("no link to score", ValueError, "No sentence has a predicted or a sure link", "at least one link")(
    lambda _: alignment_error_rate([[]], [[]])
)
case("no pronoun to score", ValueError, "No pair has a pronoun", "genders_differ")(
    lambda _: agreement_accuracy([["le"]], [Pair(("the",), ("le",))])
)
case("unequal numbers to agreement_accuracy", ValueError, "0 translations and 1 pairs", "one for each pair")(
    lambda _: agreement_accuracy([], [Pair(("the",), ("le",))])
)
case("labels that do not fit", ValueError, "(2, 2)", "1 queries and 2 keys", "one row for each query")(
    lambda _: attention_heatmap(torch.eye(2), ["a"], ["a", "b"])
)


def outcome(run: Callable[[Path], object]) -> dict:
    """What a case raised, as JSON can hold it."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            run(Path(folder))
        except Exception as error:
            last = Path(traceback.extract_tb(error.__traceback__)[-1].filename)
            return {
                "type": type(error).__name__,
                "message": str(error),
                "raised_in_utils": last.is_relative_to(ROOT / "utils"),
                "shows_another": bool(error.__cause__ or (error.__context__ and not error.__suppress_context__)),
            }
    return {"type": None, "message": "nothing was raised", "raised_in_utils": False, "shows_another": False}


@pytest.fixture(scope="module")
def outcomes():
    child = subprocess.run(
        [sys.executable, __file__],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found = json.loads(child.stdout)
    assert not found.pop("contracts"), "the child checks shapes, so it does not show what a learner sees"
    return found


@pytest.mark.parametrize("name", CASES)
def test_bad_input_gets_one_clear_sentence(name, outcomes):
    found, wanted = outcomes[name], CASES[name]
    message = found["message"]
    assert found["type"] == wanted.error.__name__, message
    for part in wanted.says:
        assert part in message
    assert found["raised_in_utils"], "it comes from a library below us"
    assert not found["shows_another"], "a learner would see two errors"
    assert "\n" not in message
    assert 20 < len(message) < 500
    assert message.endswith(".")
    assert not any(word in message for word in ("Traceback", "site-packages", "deserializ", "_cpu", "tensor a"))


if __name__ == "__main__":
    results = {name: outcome(each.run) for name, each in CASES.items()}
    print(json.dumps({"contracts": "beartype" in sys.modules} | results))
