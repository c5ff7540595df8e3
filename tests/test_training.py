"""Training: the loss, the schedule, the batches, and runs that learn, stop, are killed and go on."""

import dataclasses
import itertools
import json
import math
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional as F

from utils.checkpoints import CheckpointError, load_checkpoint, save_checkpoint
from utils.decoding import greedy_decode
from utils.model import Transformer, TransformerConfig
from utils.text import END, PADDING, START, Vocabulary, pad
from utils.training import (
    History,
    TrainingConfig,
    TrainingError,
    encode_pairs,
    epoch_batches,
    label_smoothed_loss,
    learning_rate_at,
    make_batch,
    make_optimizer,
    train,
    validation_loss,
)

TESTS = Path(__file__).resolve().parent
VOCAB_SIZE = 12


def small_model(**changes):
    torch.manual_seed(1)
    sizes = {"d_model": 16, "num_heads": 2, "num_encoder_layers": 1, "num_decoder_layers": 1, "d_ff": 32}
    return Transformer(TransformerConfig(VOCAB_SIZE, VOCAB_SIZE, max_length=16, **sizes | changes))


def reversal(count, *, longest=6, seed=0):
    """Sentences and the same sentences backwards."""
    generator = torch.Generator().manual_seed(seed)
    number = lambda low, high, *shape: torch.randint(low, high, shape, generator=generator)  # noqa: E731
    sentences = [number(4, VOCAB_SIZE, int(number(1, longest + 1, 1))).tolist() for _ in range(count)]
    return [([*words, END], [*reversed(words), END]) for words in sentences]


EXAMPLES, VALIDATION = reversal(22), reversal(5, seed=1)
# 6 batches an epoch; checkpoints after steps 7, 14, 21, 28 and 30, that is, mostly in the middle of one.
SHORT_RUN = TrainingConfig(30, batch_size=4, warmup_steps=5, validate_every=5, checkpoint_every=7)


def short_run(checkpoint, *, callback=None, **changes):
    model = small_model(dropout=0.2, **changes)
    history = train(model, EXAMPLES, VALIDATION, SHORT_RUN, callback=callback, checkpoint=checkpoint, progress=False)
    return model, history


def assert_same_end(run, other, path, other_path):
    """The same parameters bit for bit, the same history, and the same state to go on from."""
    for one, two in zip(run[0].parameters(), other[0].parameters(), strict=True):
        assert torch.equal(one, two)
    assert run[1] == other[1]
    (tensors, header), (other_tensors, other_header) = load_checkpoint(path), load_checkpoint(other_path)
    assert header == other_header
    assert tensors.keys() == other_tensors.keys()
    assert all(torch.equal(tensor, other_tensors[name]) for name, tensor in tensors.items())


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A run that nobody stopped, and its checkpoint."""
    path = tmp_path_factory.mktemp("whole") / "run.safetensors"
    return short_run(path), path


class TestLoss:
    @given(st.integers(0, 10_000), st.sampled_from([0.0, 0.1, 0.5]), st.integers(1, 4), st.integers(1, 6))
    def test_is_the_frameworks_cross_entropy_with_its_gradients(self, seed, smoothing, rows, length):
        generator = torch.Generator().manual_seed(seed)
        ours = torch.randn(rows, length, 7, generator=generator, dtype=torch.float64, requires_grad=True)
        theirs = ours.detach().clone().requires_grad_()
        labels = torch.randint(0, 7, (rows, length), generator=generator)
        labels[0, 0] = 4  # one label at least is not padding
        loss = label_smoothed_loss(ours, labels, smoothing)
        expected = F.cross_entropy(
            theirs.flatten(0, 1), labels.flatten(), ignore_index=PADDING, label_smoothing=smoothing
        )
        torch.testing.assert_close(loss, expected, rtol=0, atol=1e-10)
        loss.backward(), expected.backward()
        torch.testing.assert_close(ours.grad, theirs.grad, rtol=0, atol=1e-10)

    def test_by_hand(self):
        logits = torch.tensor([[0.0, 0.0, math.log(2.0), 0.0]]).log_softmax(-1)  # 1/5, 1/5, 2/5, 1/5
        smoothed = -0.9 * math.log(2 / 5) - 0.1 * (3 * math.log(1 / 5) + math.log(2 / 5)) / 4
        assert label_smoothed_loss(logits, torch.tensor([2])).item() == pytest.approx(-math.log(2 / 5))
        assert label_smoothed_loss(logits, torch.tensor([2]), 0.1).item() == pytest.approx(smoothed)

    def test_validation_loss_is_the_mean_over_all_tokens_without_smoothing_or_dropout(self):
        model = small_model(dropout=0.5).train()
        loss = validation_loss(model, EXAMPLES)
        assert model.training
        model.eval()
        losses = []
        for example in EXAMPLES:
            source_ids, target_ids, labels = make_batch([example])
            losses += F.cross_entropy(model(source_ids, target_ids)[0], labels[0], reduction="none").tolist()
        assert loss == pytest.approx(sum(losses) / len(losses), rel=1e-5)
        assert validation_loss(model, EXAMPLES, batch_size=3) == pytest.approx(loss, rel=1e-5)
        assert not model.training


class TestSchedule:
    CONFIG = TrainingConfig(1000, learning_rate=0.3, warmup_steps=50)

    @pytest.mark.parametrize("schedule", ["inverse_sqrt", "linear"])
    def test_warms_up_linearly_to_its_peak_and_falls_after_it(self, schedule):
        config = dataclasses.replace(self.CONFIG, schedule=schedule)
        rates = [learning_rate_at(step, config) for step in range(1, 1001)]
        assert rates[:50] == pytest.approx([0.3 * step / 50 for step in range(1, 51)])
        assert max(rates) == rates[49] == 0.3
        assert all(later < earlier for earlier, later in itertools.pairwise(rates[49:]))

    def test_inverse_sqrt_is_proportional_to_the_papers_shape(self):
        paper = [min(step**-0.5, step * 50**-1.5) for step in range(1, 1001)]
        rates = [learning_rate_at(step, self.CONFIG) for step in range(1, 1001)]
        assert [rate / shape for rate, shape in zip(rates, paper, strict=True)] == pytest.approx([0.3 * 50**0.5] * 1000)

    def test_linear_falls_in_equal_steps_to_zero_at_the_last(self):
        config = dataclasses.replace(self.CONFIG, schedule="linear")
        rates = [learning_rate_at(step, config) for step in range(50, 1001)]
        assert rates[-1] == 0
        falls = [earlier - later for earlier, later in itertools.pairwise(rates)]
        assert falls == pytest.approx([0.3 / 950] * 950)

    def test_without_warmup_the_first_step_has_the_peak(self):
        assert learning_rate_at(1, dataclasses.replace(self.CONFIG, warmup_steps=0)) == 0.3


class TestBatches:
    def test_the_decoder_reads_start_first_and_is_asked_for_end_last(self):
        source_ids, target_ids, labels = make_batch([([5, 6, END], [7, 8, 9, END]), ([5, END], [7, END])])
        assert source_ids.tolist() == [[5, 6, END], [5, END, PADDING]]
        assert target_ids.tolist() == [[START, 7, 8, 9], [START, 7, PADDING, PADDING]]
        assert labels.tolist() == [[7, 8, 9, END], [7, END, PADDING, PADDING]]

    def test_encoded_pairs_end_with_end(self):
        source, target = Vocabulary(["the", "cat"]), Vocabulary(["chat", "le"])
        pairs = [SimpleNamespace(source=("the", "dog"), target=("le", "chat"))]
        assert encode_pairs(pairs, source, target) == [([4, 3, END], [5, 4, END])]

    @given(
        st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30)), min_size=1, max_size=80),
        st.integers(1, 9),
        st.none() | st.integers(1, 120),
        st.integers(0, 5),
    )
    def test_every_example_comes_once_an_epoch_and_batches_stay_within_their_bound(self, sizes, size, tokens, epoch):
        examples = [([4] * source, [4] * target) for source, target in sizes]
        config = TrainingConfig(1, batch_size=size, batch_tokens=tokens)
        batches = epoch_batches(examples, config, epoch)
        assert sorted(itertools.chain(*batches)) == list(range(len(examples)))
        for batch in batches:
            longest = max(max(sizes[index]) for index in batch)
            if tokens is None:
                assert 1 <= len(batch) <= size
            else:
                assert len(batch) == 1 or len(batch) * longest <= tokens

    def test_batches_are_as_full_as_their_bound_allows(self):
        examples = reversal(300, longest=12)
        assert len(epoch_batches(examples, TrainingConfig(1, batch_size=7), 0)) == math.ceil(300 / 7)
        batches = epoch_batches(examples, TrainingConfig(1, batch_tokens=100), 0)
        padded = [len(batch) * max(len(examples[index][0]) for index in batch) for batch in batches]
        assert sum(padded) / len(padded) > 85

    @pytest.mark.parametrize("bound", [{"batch_size": 8}, {"batch_tokens": 60}])
    def test_the_seed_and_the_epoch_decide_the_batches(self, bound):
        examples, config = reversal(200, longest=12), TrainingConfig(1, **bound)
        batches = epoch_batches(examples, config, 0)
        assert epoch_batches(examples, config, 0) == batches
        for other in (
            epoch_batches(examples, config, 1),
            epoch_batches(examples, dataclasses.replace(config, seed=1), 0),
        ):
            assert other != batches
            assert {*map(frozenset, other)} != {*map(frozenset, batches)}  # another mixture, not another order alone

    def test_long_and_short_batches_are_mixed(self):
        examples = reversal(400, longest=12)
        lengths = [len(examples[batch[0]][0]) for batch in epoch_batches(examples, TrainingConfig(1, batch_size=8), 0)]
        assert lengths != sorted(lengths)
        assert sum(later < earlier for earlier, later in itertools.pairwise(lengths)) > len(lengths) / 5

    @pytest.mark.parametrize("bound", [{"batch_size": 16}, {"batch_tokens": 200}])
    def test_little_padding_where_lengths_are_skewed(self, bound):
        generator = torch.Generator().manual_seed(0)
        lengths = (1 + torch.empty(2000).exponential_(1 / 10, generator=generator).int().clamp(max=60)).tolist()
        examples = [([4] * length, [4] * length) for length in lengths]

        def padding_share(batches):
            padded = sum(len(batch) * max(lengths[index] for index in batch) for batch in batches)
            return 1 - sum(lengths) / padded

        unsorted = [list(range(first, first + 16)) for first in range(0, 2000, 16)]
        assert padding_share(unsorted) > 0.5
        assert padding_share(epoch_batches(examples, TrainingConfig(1, **bound), 0)) < 0.1


class TestOneStep:
    """What a single step does, read off its traces."""

    CONFIG = TrainingConfig(1, batch_size=4, warmup_steps=10, weight_decay=0.0)

    def step(self, **changes):
        model = small_model(dropout=0.0)
        before = [parameter.detach().clone() for parameter in model.parameters()]
        history = train(model, EXAMPLES, VALIDATION, dataclasses.replace(self.CONFIG, **changes), progress=False)
        return model, before, history

    def test_uses_the_schedules_first_rate(self):
        model, before, _ = self.step()
        moves = torch.cat([(p - q).abs().flatten() for p, q in zip(model.parameters(), before, strict=True)])
        assert moves.max().item() == pytest.approx(learning_rate_at(1, self.CONFIG), rel=1e-3)  # Adam's first is ± rate

    def test_clips_the_gradient(self):
        for clip_norm in (0.01, 1e6):
            model, *_ = self.step(clip_norm=clip_norm)
            norm = torch.stack([parameter.grad.norm() for parameter in model.parameters()]).norm().item()
            assert norm == pytest.approx(0.01, rel=1e-3) if clip_norm == 0.01 else norm > 0.1

    @pytest.mark.parametrize("smoothing", [0.0, 0.3])
    def test_records_the_smoothed_loss_of_the_first_batch(self, smoothing):
        _, _, history = self.step(label_smoothing=smoothing)
        (first, *_) = epoch_batches(EXAMPLES, self.CONFIG, 0)
        source_ids, target_ids, labels = make_batch([EXAMPLES[index] for index in first])
        expected = label_smoothed_loss(small_model(dropout=0.0)(source_ids, target_ids), labels, smoothing)
        assert history.losses == [pytest.approx(expected.item(), rel=1e-5)]

    def test_adam_has_the_papers_settings_and_decoupled_decay(self):
        (group,) = make_optimizer(small_model(), TrainingConfig(1, weight_decay=0.05)).param_groups
        assert (group["betas"], group["eps"], group["weight_decay"]) == ((0.9, 0.98), 1e-9, 0.05)

    def test_a_tied_parameter_is_updated_once(self):
        (group,) = make_optimizer(small_model(tie_embeddings="all"), self.CONFIG).param_groups
        assert len(group["params"]) == len({*map(id, group["params"])})


class TestRun:
    @pytest.mark.parametrize("task", ["copy", "reverse"])
    def test_learns_its_sentences_by_heart(self, task):
        examples = reversal(48)
        if task == "copy":
            examples = [(source, source) for source, _ in examples]
        model = small_model(d_model=32, d_ff=64, num_heads=4, dropout=0.0, norm="pre")
        config = TrainingConfig(240, 24, learning_rate=5e-3, warmup_steps=20, schedule="linear", label_smoothing=0.0)
        history = train(model, examples, examples, config, progress=False)
        assert history.losses[0] > 2
        assert history.validation_losses[-1] < 0.1
        hypotheses = greedy_decode(model, pad([source for source, _ in examples]))
        assert [[*hypothesis.token_ids, END] for hypothesis in hypotheses] == [target for _, target in examples]

    def test_records_every_step_and_every_validation_and_calls_back_after_each(self, capfd):
        steps = []
        model, history = short_run(None, callback=lambda model, history: (model.eval(), steps.append(history.step)))
        assert history.step == len(history.losses) == 30
        assert history.validation_steps == steps == [5, 10, 15, 20, 25, 30]
        assert len(history.validation_losses) == 6
        assert not model.training
        assert capfd.readouterr() == ("", "")

    def test_a_callback_that_switches_to_eval_does_not_switch_dropout_off(self):
        _, plain = short_run(None)
        _, switching = short_run(None, callback=lambda model, _: model.eval())
        assert plain == switching

    def test_every_epoch_has_batches_of_its_own(self, monkeypatch):
        epochs = []
        monkeypatch.setattr(
            "utils.training.epoch_batches",
            lambda examples, config, epoch: (epochs.append(epoch), epoch_batches(examples, config, epoch))[1],
        )
        short_run(None)
        assert epochs == [0, 1, 2, 3, 4]  # 30 steps of 6 an epoch

    def test_the_last_step_is_validated_and_saved_also_where_it_is_no_multiple(self, tmp_path):
        config = dataclasses.replace(SHORT_RUN, steps=8, validate_every=100, checkpoint_every=100)
        history = train(
            small_model(), EXAMPLES, VALIDATION, config, checkpoint=tmp_path / "a.safetensors", progress=False
        )
        assert history.validation_steps == [8]
        assert load_checkpoint(tmp_path / "a.safetensors")[1]["history"] == dataclasses.asdict(history)

    def test_the_seed_decides_the_run(self):
        runs = []
        for seed, drawn_before in ((0, 0), (0, 7), (1, 0)):
            model = small_model(dropout=0.2)
            torch.rand(drawn_before)
            train(model, EXAMPLES, VALIDATION, dataclasses.replace(SHORT_RUN, steps=7, seed=seed), progress=False)
            runs.append(model.output_layer.weight)
        assert torch.equal(runs[0], runs[1])
        assert not torch.equal(runs[0], runs[2])

    def test_the_checkpoints_header_is_json_with_both_configurations(self, tmp_path):
        path = tmp_path / "run.safetensors"
        model, history = short_run(path)
        content = path.read_bytes()
        length = int.from_bytes(content[:8], "little")
        header = json.loads(json.loads(content[8 : 8 + length])["__metadata__"]["header"])
        assert header["model"] == dataclasses.asdict(model.config)
        assert header["training"] == dataclasses.asdict(SHORT_RUN)
        assert header["history"]["losses"] == history.losses


class TestResume:
    @pytest.mark.parametrize(("stopped_at", "saved_at"), [(10, 7), (20, 14), (30, 28)])
    def test_a_run_stopped_by_an_exception_ends_as_if_it_had_not_been(self, whole, tmp_path, stopped_at, saved_at):
        run, whole_path = whole
        path = tmp_path / "run.safetensors"

        def stop(model, history):
            if history.step == stopped_at:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            short_run(path, callback=stop)
        assert History(**load_checkpoint(path)[1]["history"]).step == saved_at
        torch.rand(100)  # what happens in between does not matter
        assert_same_end(short_run(path), run, path, whole_path)

    def test_a_run_killed_by_the_system_ends_as_if_it_had_not_been(self, whole, tmp_path):
        run, whole_path = whole
        path = tmp_path / "run.safetensors"
        child = subprocess.Popen(
            [sys.executable, "-c", f"import test_training; test_training.run_until_killed({str(path)!r})"],
            cwd=TESTS,
            env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
            stdout=subprocess.PIPE,
            text=True,
        )
        with child:
            try:
                steps = [child.stdout.readline().strip() for _ in range(5)]
            finally:
                child.send_signal(signal.SIGKILL)
        assert steps == ["5", "10", "15", "20", "25"]
        assert child.returncode == -signal.SIGKILL
        assert History(**load_checkpoint(path)[1]["history"]).step == 21
        assert_same_end(short_run(path), run, path, whole_path)

    def test_a_run_may_be_stopped_again_and_again(self, whole, tmp_path):
        run, whole_path = whole
        path = tmp_path / "run.safetensors"
        for stopped_at in (10, 10, 15, 25):

            def stop(model, history, stopped_at=stopped_at):
                if history.step >= stopped_at:
                    raise KeyboardInterrupt

            with pytest.raises(KeyboardInterrupt):
                short_run(path, callback=stop)
        assert_same_end(short_run(path), run, path, whole_path)

    def test_a_finished_run_is_not_run_again(self, whole):
        (model, history), path = whole
        before = path.read_bytes()
        again, same_history = short_run(path, callback=pytest.fail)
        assert same_history == history
        assert torch.equal(again.output_layer.weight, model.output_layer.weight)
        assert path.read_bytes() == before

    def test_tied_parameters_are_still_one_tensor_and_end_the_same(self, tmp_path):
        whole_path, path = tmp_path / "whole.safetensors", tmp_path / "stopped.safetensors"
        run = short_run(whole_path, tie_embeddings="all")

        def stop(model, history):
            if history.step == 15:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            short_run(path, callback=stop, tie_embeddings="all")
        resumed = short_run(path, tie_embeddings="all")
        assert_same_end(resumed, run, path, whole_path)
        assert resumed[0].output_layer.weight is resumed[0].source_embedding.tokens.weight

    @pytest.mark.parametrize(
        ("changed", "named"),
        [
            ({"d_ff": 64, "norm": "pre"}, ["another model", "d_ff is 32 there, 64 here", "norm is 'post' there"]),
            ({"tie_embeddings": True}, ["another model", "tie_embeddings is False there, True here"]),
        ],
    )
    def test_a_checkpoint_of_another_model_is_refused_field_by_field(self, whole, changed, named):
        with pytest.raises(CheckpointError) as caught:
            short_run(whole[1], **changed)
        assert all(part in str(caught.value) for part in named)
        assert "d_model" not in str(caught.value)

    def test_a_checkpoint_of_another_run_is_refused_field_by_field(self, whole):
        config = dataclasses.replace(SHORT_RUN, learning_rate=0.5, batch_tokens=100)
        with pytest.raises(CheckpointError) as caught:
            train(small_model(dropout=0.2), EXAMPLES, VALIDATION, config, checkpoint=whole[1], progress=False)
        assert "learning_rate is 0.001 there, 0.5 here" in str(caught.value)
        assert "batch_tokens is None there, 100 here" in str(caught.value)
        assert "seed" not in str(caught.value)

    def test_another_number_of_threads_is_told(self, whole, tmp_path):
        tensors, header = load_checkpoint(whole[1])
        save_checkpoint(tmp_path / "run.safetensors", tensors, {**header, "threads": 64})
        with pytest.warns(UserWarning, match=r"begun with 64 threads and goes on with \d+: .* last digits"):
            train(
                small_model(dropout=0.2),
                EXAMPLES,
                VALIDATION,
                SHORT_RUN,
                checkpoint=tmp_path / "run.safetensors",
                progress=False,
            )

    @pytest.mark.parametrize("others", [EXAMPLES[1:], EXAMPLES[::-1], [*EXAMPLES[:-1], ([4, END], [5, END])]])
    def test_a_checkpoint_made_on_other_examples_is_refused(self, whole, others):
        before = whole[1].read_bytes()
        with pytest.raises(
            CheckpointError, match="was made with other sentence pairs, or with the same in another order"
        ):
            train(small_model(dropout=0.2), others, VALIDATION, SHORT_RUN, checkpoint=whole[1], progress=False)
        with pytest.raises(CheckpointError, match="was made with other sentence pairs"):
            train(small_model(dropout=0.2), EXAMPLES, others, SHORT_RUN, checkpoint=whole[1], progress=False)
        assert whole[1].read_bytes() == before


def run_until_killed(checkpoint):
    """What the child process runs: it says each validated step, and waits at step 25 for the signal."""

    def say(model, history):
        print(history.step, flush=True)
        if history.step == 25:
            time.sleep(600)

    short_run(checkpoint, callback=say)


class TestNotANumber:
    """From step 10 on something is broken; the checkpoint of step 7 is the last good one."""

    def broken_run(self, path, break_model):
        model = small_model(dropout=0.2)
        step, before = 0, {}

        def at_each_forward(module, arguments, logits):
            nonlocal step
            step += module.training
            if module.training:
                before.update({name: parameter.detach().clone() for name, parameter in module.named_parameters()})
            return break_model(logits, module.training) if step >= 10 else logits

        model.register_forward_hook(at_each_forward)
        with pytest.raises(TrainingError) as caught:
            train(model, EXAMPLES, VALIDATION, SHORT_RUN, checkpoint=path, progress=False)
        return model, before, str(caught.value)

    def assert_last_good_is_kept(self, path, message):
        tensors, header = load_checkpoint(path)
        assert len(header["history"]["losses"]) == 7
        assert all(torch.isfinite(tensor).all() for tensor in tensors.values())
        assert f"The last good checkpoint is kept in {path}" in message

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda logits: logits * math.nan,
            lambda logits: logits.index_fill(-1, torch.tensor([5]), -math.inf),  # the gradient is still finite
        ],
        ids=["not a number", "infinite"],
    )
    def test_a_loss_that_is_no_number_stops_before_the_parameters_change(self, tmp_path, spoil):
        path = tmp_path / "run.safetensors"
        model, before, message = self.broken_run(path, lambda logits, training: spoil(logits))
        assert re.match(r"Step 10: the loss is (nan|inf)", message)
        for name, parameter in model.named_parameters():
            assert torch.equal(parameter, before[name])
        self.assert_last_good_is_kept(path, message)

    def test_a_gradient_that_is_no_number_stops_too(self, tmp_path):
        path = tmp_path / "run.safetensors"

        def break_gradient(logits, training):
            if training:
                logits.register_hook(lambda gradient: gradient * math.nan)
            return logits

        model, before, message = self.broken_run(path, break_gradient)
        assert "Step 10" in message
        assert "gradient's norm nan" in message
        for name, parameter in model.named_parameters():
            assert torch.equal(parameter, before[name])
        self.assert_last_good_is_kept(path, message)

    def test_parameters_that_give_no_number_on_validation_are_not_saved(self, tmp_path):
        path = tmp_path / "run.safetensors"
        _, _, message = self.broken_run(path, lambda logits, training: logits if training else logits * math.nan)
        assert "After step 10 the validation loss is nan" in message
        self.assert_last_good_is_kept(path, message)

    def test_a_rate_far_too_high_ends_in_one_sentence_and_without_a_useless_checkpoint(self, tmp_path):
        path = tmp_path / "run.safetensors"
        config = dataclasses.replace(SHORT_RUN, learning_rate=1e30, validate_every=1, checkpoint_every=1)
        with pytest.raises(TrainingError, match="Lower the learning rate") as caught:
            train(small_model(), EXAMPLES, VALIDATION, config, checkpoint=path, progress=False)
        assert not path.exists()
        assert "kept" not in str(caught.value)

    def test_the_run_goes_on_from_the_checkpoint_that_was_kept(self, tmp_path):
        path, whole_path = tmp_path / "run.safetensors", tmp_path / "whole.safetensors"
        self.broken_run(path, lambda logits, training: logits * math.nan)
        assert_same_end(short_run(path), short_run(whole_path), path, whole_path)
