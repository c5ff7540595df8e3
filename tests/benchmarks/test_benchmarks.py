"""`make bench`: does it run, is what it compares equal, and does its table say what was measured?"""

import dataclasses
import re
import subprocess
import sys

import pytest
import torch
from torch import nn

from tests.benchmarks.__main__ import parse
from tests.benchmarks.end_to_end import count_tokens, padding_share
from tests.benchmarks.learning import learning_report, times_seen
from tests.benchmarks.models import SIZES, build, largest_difference, random_batch, training_step
from tests.benchmarks.steps import Products
from tests.benchmarks.table import Ratio, Row, Section, in_turns, ratio, render
from utils import COURSE
from utils.corpora import Corpus, Pair
from utils.corpora.english_french.corpus import write_corpus
from utils.lessons.shared.translating import LESSON_FRAMES
from utils.text import PADDING
from utils.training import TrainingConfig

QUICK = SIZES["quick"]


def test_the_quick_run_prints_every_row_with_a_positive_ratio():
    command = [sys.executable, "-m", "tests.benchmarks", "--quick", "--threads", "1"]
    table = subprocess.run(command, cwd=COURSE, capture_output=True, text=True, check=True).stdout
    with_ratio = [
        "equal dropout sites",
        "each side's own dropout",
        "useful tokens a second",
        "batch 1, 4 tokens",
        "batch 1, 8 tokens",
        "batch 2, 8 tokens",
        "mean from the first on",
        "the last quarter's",
        "3 steps, quick",
    ]
    for name in with_ratio:
        (line,) = re.findall(rf"^{name} .*$", table, flags=re.MULTILINE)
        value, low, high = map(float, re.search(r"(\S+)  +(\S+) to (\S+)$", line).groups())
        assert 0 < low <= value <= high, line
    for name in ("share of the matrix-product rate", "parameters", "Python and torch alone"):
        assert re.search(rf"^{name} +\S+", table, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--threads=0", "expected 1 or more"),
        ("--only=speed", "'speed'"),
        ("--processor-time --threads=2", "expected --threads 1"),
    ],
)
def test_a_wrong_option_gets_a_sentence(option, said, capsys):
    with pytest.raises(SystemExit):
        parse(option.split())
    assert said in capsys.readouterr().err


class TestTheTwoSides:
    def test_have_equally_many_parameters_and_the_same_logits(self):
        ours, theirs = build("ours", QUICK.config), build("own", QUICK.config)
        assert sum(p.numel() for p in ours.parameters()) == sum(p.numel() for p in theirs.parameters())
        assert largest_difference(QUICK.config, random_batch(QUICK)) < 1e-5

    def test_are_different_once_a_parameter_is(self, monkeypatch):
        def spoilt(side, config):
            model = build(side, config)
            if side == "own":
                nn.init.normal_(model.core.decoder.layers[0].linear1.weight)
            return model

        monkeypatch.setattr("tests.benchmarks.models.build", spoilt)
        assert largest_difference(QUICK.config, random_batch(QUICK)) > 1e-2

    def test_take_the_same_step_where_nothing_is_dropped(self, monkeypatch):
        monkeypatch.setattr(nn.Dropout, "forward", lambda self, x: x)
        after = []
        for side in ("ours", "equal"):
            model = build(side, QUICK.config)
            training_step(model, random_batch(QUICK))()
            after.append(model(*random_batch(QUICK)[:2]))
        torch.testing.assert_close(*after, rtol=0, atol=1e-5)

    def test_drop_at_the_same_places_only_where_asked(self):
        def places(side):
            layers = [*(core := build(side, QUICK.config).core).encoder.layers, *core.decoder.layers]
            inner = {layer.dropout.p for layer in layers}
            outer = {part.p for layer in layers for name, part in layer.named_children() if name[:-1] == "dropout"}
            attention = {part.dropout for part in core.modules() if isinstance(part, nn.MultiheadAttention)}
            return inner, attention, outer

        assert places("equal") == ({0.0}, {0.0}, {0.1})
        assert places("own") == ({0.1}, {0.1}, {0.1})

    def test_the_batch_has_padding_at_the_ends_and_labels_one_to_the_left(self):
        for ids in random_batch(QUICK):
            assert ids.shape == (QUICK.sentences, QUICK.length)
            assert ids[:, 0].ne(PADDING).all()
            assert ids.ne(PADDING).int().diff(dim=1).le(0).all()
        _, target_ids, labels = random_batch(QUICK)
        assert torch.equal(labels[:, :-1], target_ids[:, 1:])


def test_a_training_says_its_steps_and_seconds_and_when_it_was_good_enough(monkeypatch):
    corpus = write_corpus(60, frames=LESSON_FRAMES)
    corpus = dataclasses.replace(corpus, validation=corpus.validation[:3], test=corpus.test[::300])
    config = TrainingConfig(4, batch_size=8, validate_every=2)
    shares = iter([0.5, 0.98, 0.75, 0.5, 1.0, 0.75])  # at steps 2 and 4 and in the end, of two runs
    monkeypatch.setattr("tests.benchmarks.learning.exact_match_by_kind", lambda *_: {"all": (4, next(shares))})
    report = learning_report(corpus, config, positions="rotary")
    assert re.search(r"^4 steps of 8 in \d+ s, 1 threads\.$", report, re.MULTILINE)
    assert "99% of the validation sentences: never (looked at every 2 steps" in report
    assert " 75.00% of 4 test sentences exactly right, all" in report
    assert "  0.00% exactly right by the nearest sentence program" in report
    assert re.search(r"99% of the validation sentences: after 4 steps and \d+ s", learning_report(corpus, config))


def test_the_halves_of_a_held_out_combination_are_counted_in_all_their_forms():
    def pair(english):
        return Pair(tuple(english.split()), ())

    train = [pair("the boys ate the pears"), pair("she eats an apple"), pair("a boy is hungry"), pair("apple pears")]
    held_out = {"verb_object": (("eat", "pear"),), "referent_predicate": (("hungry", "boy"), ("hungry", "apple"))}
    assert [*times_seen(Corpus(train, [], [], held_out))] == [2, 2, 1, 2, 1, 2]


def test_products_are_noted_and_can_be_repeated_alone():
    a, b, c = torch.randn(3, 4), torch.randn(4, 5), torch.randn(6, 4)
    with Products() as products:
        a @ b
        nn.functional.linear(a, c)
    assert products.operations == 2 * 3 * 4 * 5 + 2 * 3 * 4 * 6
    with Products() as again:
        products.alone()()
    assert again.operands == products.operands


def test_tokens_and_padding_are_counted():
    batches = [[([4, 5, 2], [4, 2]), ([4, 2], [4, 2])], [([4, 2], [4, 5, 6, 2])]]  # 2 × (3 + 2) and 2 + 4 places
    assert [count_tokens(batch) for batch in batches] == [9, 6]
    assert padding_share(batches) == pytest.approx(1 / 16)


def test_actions_come_in_turns_in_both_orders():
    called = []
    seconds = in_turns(lambda: called.append("a"), lambda: called.append("b"), rounds=3, warmup=1)
    assert "".join(called) == "ababbaab"
    assert [len(each) for each in seconds] == [3, 3]


def test_a_ratio_is_taken_pair_by_pair_with_its_middle_half():
    assert ratio([2, 3, 40, 5, 1], [1, 1, 10, 1, 1]) == Ratio(3, 2, 4)
    assert ratio([3], [2]) == Ratio(1.5, 1.5, 1.5)


def test_the_table_is_aligned_and_says_which_aims_were_met():
    rows = [
        Row("a", "1 ms", "2 ms", Ratio(2, 1.5, 2.5), (">=", 1.0)),
        Row("long name", "10 ms", "9 ms", Ratio(0.9, 0.8, 1), (">=", 1.0)),
        Row("c", "1 ms", "2 ms", Ratio(1.2, 1, 1.3), ("<=", 1.3)),
        Row("d", "1"),
    ]
    assert render([Section("title", "ours", "theirs", rows, "note")]).splitlines() == [
        "title       ours  theirs  ratio   middle half  aim",
        "-" * 61,
        "a           1 ms    2 ms   2.00  1.50 to 2.50  >= 1.00 met",
        "long name  10 ms    9 ms   0.90  0.80 to 1.00  >= 1.00 MISSED",
        "c           1 ms    2 ms   1.20  1.00 to 1.30  <= 1.30 met",
        "d              1",
        "note",
    ]
