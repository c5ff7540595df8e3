"""The check engine on toy exercises: every status, every sentence, and never a wrong diagnosis."""

import dataclasses
import itertools
import json
import math
import random
import re
import sys
import textwrap
import time

import nbformat
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from nbclient import NotebookClient
from torch import nn

from tests.course.checks.toys import (
    ATTENTION,
    FAULTS,
    HINTS,
    SHARES,
    TOYS,
    Scale,
    Toys,
    attention,
    draw_attention,
    faulty,
    fill,
    shares,
    swallows,
)
from utils.course import checks
from utils.course.checks import CheckFailed, check, registry, run_check
from utils.course.checks.audit import audit
from utils.course.checks.calling import _surroundings
from utils.course.checks.engine import judge_answer
from utils.course.checks.exercise import Exercise, Mistake, Property, Recipe, tenths
from utils.course.checks.printing import assignment, number

# ---- Right answers


@pytest.mark.parametrize("exercise", TOYS, ids=lambda exercise: exercise.id)
def test_toys_keep_their_promises(exercise):
    assert audit(exercise) == []


def test_audit_finds_what_is_wrong():
    mistakes = [Mistake("none", "…", shares), Mistake("a", "…", torch.exp), Mistake("b", "…", torch.exp)]
    bad = Exercise(
        id="1.1",
        title="",
        minutes=1,
        difficulty=1,
        reference=shares,
        mistakes=mistakes,
        draw=lambda generator: [(tenths(generator, 4, 4),)],
        hints=("a", "a", "b"),
    )
    text = "\n".join(audit(bad, [1]))
    for problem in ("'none' passes", "'a' is taken for 'nothing known'", "16 numbers", "three different hints"):
        assert problem in text
    rejected = Exercise(
        id="1.1",
        title="",
        minutes=1,
        difficulty=1,
        reference=lambda x: None,
        hints=HINTS,
        draw=lambda generator: [(tenths(generator, 2),)],
        properties=[Property("never", lambda *_: False)],
    )
    assert "the reference is rejected" in audit(rejected, [1])[0]


def by_loops(scores):
    rows = []
    for row in scores:
        exponentials = [math.exp(score) for score in row.tolist()]
        rows.append([one / sum(exponentials) for one in exponentials])
    return torch.tensor(rows)


@pytest.mark.parametrize(
    "answer",
    [
        by_loops,
        lambda scores: scores.exp() / scores.exp().sum(1, keepdim=True),
        nn.Softmax(dim=-1),
        lambda scores: torch.einsum("qk,q->qk", scores.exp(), 1 / scores.exp().sum(-1)),
    ],
)
def test_right_answers_written_differently_pass(answer):
    assert run_check("99.2", answer).passed


def test_fused_attention_passes():
    def fused(query, key, value, mask=None):
        eye = torch.eye(key.size(-2)).expand(*key.shape[:-1], key.size(-2))
        attend = nn.functional.scaled_dot_product_attention
        return attend(query, key, value, attn_mask=mask), attend(query, key, eye, attn_mask=mask)

    assert run_check("99.1", fused).passed


# ---- Wrong answers: what each is told


def raises(scores):
    wrong = scores @ scores.new_ones(7)
    return wrong


def endless(scores):
    n = 1
    while n > 0:
        n += 1


def calls_blank(scores):
    return blank(scores)


def blank(scores):
    raise NotImplementedError  # your code here


def in_place(scores):
    shares = scores.softmax(dim=-1)
    scores -= scores.max()
    return shares


def meta(scores):
    return scores.softmax(-1).to("meta")


class Strange:
    def __repr__(self):
        raise RuntimeError("no")

    def __eq__(self, other):
        raise RuntimeError("no")

    __hash__ = None


SENTENCES = {
    "raises": (raises, "raised", "RuntimeError: ", "in your line `wrong = scores @ scores.new_ones(7)`"),
    "names nothing": (lambda scores: scoers, "raised", "NameError: name 'scoers' is not defined"),  # noqa: F821
    "recursion": (lambda scores: recursion(scores), "raised", "calls itself without end"),
    "endless": (endless, "timed out", "stopped after 0.4 seconds", "Does a loop never end?"),
    "swallows": (swallows, "timed out", "stopped after 0.4 seconds"),
    "sleeps": (lambda scores: time.sleep(60), "timed out", "stopped after"),
    "input": (lambda scores: input("x? "), "raised", "calls input()"),
    "exit": (lambda scores: sys.exit(), "raised", "leaves Python"),
    "torch's own NotImplementedError": (lambda scores: nn.Module()(scores), "raised", "NotImplementedError: Module"),
    "blank": (blank, "not attempted", "Replace the line `raise NotImplementedError`"),
    "ellipsis": (..., "not attempted", "Replace the line"),
    "calls a blank": (calls_blank, "not attempted", "`blank`, which it calls, is still blank"),
    "in place": (in_place, "wrong", "changes its input `scores` in place", "masked_fill in place of masked_fill_"),
    "None": (lambda scores: None, "wrong type", "is None; expected a tensor of shape (2, 2)", "end with `return`"),
    "numpy": (lambda scores: shares(scores).numpy(), "wrong type", "a numpy array of shape (2, 2)", "from_numpy"),
    "list": (lambda scores: shares(scores).tolist(), "wrong type", "is [[", "torch.stack"),
    "tuple": (lambda scores: (shares(scores), scores), "wrong type", "a tuple of 2", "Return only the one"),
    "number": (lambda scores: 1.0, "wrong type", "is 1.0000; expected a tensor", "no .item()"),
    "function": (lambda scores: shares, "wrong type", "the function shares", "Call it"),
    "text": (lambda scores: "shares", "wrong type", "is 'shares'; expected a tensor"),
    "strange": (lambda scores: Strange(), "wrong type", "something of type Strange"),
    "shape": (lambda scores: shares(scores)[0], "wrong", "has shape (2,); expected (2, 2)"),
    "dtype": (lambda scores: shares(scores).double(), "wrong type", "torch.float64; expected torch.float32", "x.dtype"),
    "device": (meta, "wrong type", "on the device 'meta'; expected 'cpu'", "device=x.device"),
    "sparse": (lambda scores: shares(scores).to_sparse(), "wrong type", "sparse"),
    "NaN": (lambda scores: scores * math.nan, "wrong", "holds NaN in 4 of 4 numbers", "0/0 or ∞ − ∞"),
    "infinite": (lambda scores: shares(scores) + math.inf, "wrong", "holds ∞ in 4 of 4 numbers"),
    "not a function": (torch.ones(2, 2), "wrong type", "tensor of shape (2, 2)", 'check("99.2", shares)'),
    "one argument too many": (lambda scores, dim: 1, "wrong type", "takes (scores, dim); it is called with (scores)"),
    "values": (lambda scores: shares(scores) * 0 + 0.5, "wrong", "numbers differ; the most at ["),
    "property": (lambda scores: shares(scores) * 2, "wrong", "every row sums to 1"),
}


def recursion(scores):
    return recursion(scores)


@pytest.mark.parametrize("name", SENTENCES)
def test_every_way_to_fail_gets_its_sentence(name):
    answer, status, *fragments = SENTENCES[name]
    seconds = 0.4 if status == "timed out" else SHARES.seconds
    report = judge_answer(dataclasses.replace(SHARES, seconds=seconds), answer)
    assert report.status == status
    assert not report.passed
    assert not report.mistake
    for fragment in fragments:
        assert fragment in report.text
    if status not in ("not attempted",) and name not in ("not a function", "one argument too many"):
        assert "scores = torch.tensor([[" in report.text
        assert "Hint 1 of 3: Start with the scores." in report.text


PARTS = {
    "another order": (lambda *x: attention(*x)[::-1], "wrong", "another order. Return output, weights."),
    "one of two": (lambda *x: attention(*x)[0], "wrong type", "expected a tuple of 2 (output, weights)"),
    "three": (lambda *x: (*attention(*x), 1), "wrong type", "holds 3; expected 2: output, weights"),
    "a part of another type": (
        lambda *x: (attention(*x)[0], None),
        "wrong type",
        "`weights` is None; expected a tensor",
    ),
    "a part of another shape": (lambda *x: (attention(*x)[0], x[0][..., 0]), "wrong", "`weights` has shape (2,)"),
}


@pytest.mark.parametrize("name", PARTS)
def test_parts_of_a_result_are_named(name):
    answer, status, fragment = PARTS[name]
    report = run_check("99.1", answer)
    assert report.status == status
    assert fragment in report.text
    assert report.mistake == ("another order" if name == "another order" else "")


def test_a_list_of_the_right_parts_is_as_good_as_a_tuple():
    assert run_check("99.1", lambda *x: list(attention(*x))).passed


def test_what_an_answer_prints_is_shown_once_and_judged_as_usual():
    def prints(scores):
        print("shape", scores.shape, object())
        print("to stderr", file=sys.stderr)
        return scores.softmax(-1)

    report = run_check("99.2", prints)
    assert report.passed
    assert report.text.count("shape torch.Size([2, 2]) <object object at 0x…>") == 1
    assert report.text.count("to stderr") == 1


def test_endless_printing_does_not_fill_the_memory():
    def prints(scores):
        while True:
            print("again" * 100)

    report = run_check("99.2", prints)
    assert report.status == "timed out"
    assert len(report.printed) <= 2000


def test_a_class_is_checked_through_call():
    assert run_check("99.6", Scale).passed

    class Blank(nn.Module):
        def __init__(self, d_model):
            super().__init__()
            raise NotImplementedError

    class NoForward(nn.Module):
        def __init__(self, d_model):
            super().__init__()
            self.gain = nn.Parameter(torch.ones(d_model))

    assert run_check("99.6", Blank).status == "not attempted"
    report = run_check("99.6", NoForward)
    assert report.status == "raised"
    assert 'missing the required "forward" function' in report.text
    assert "x = torch.tensor([[" in report.text


def test_an_exercise_may_ask_to_change_an_input_and_to_refuse_one():
    assert run_check("99.7", fill).passed
    report = run_check("99.7", lambda x: x.fill_(1))
    assert report.status == "wrong"
    assert "it should raise ValueError" in report.text


def test_no_answer_passes_by_luck():
    constant = shares(next(iter(SHARES.draw(torch.Generator().manual_seed(0))))[0])
    known = [(inputs[0], shares(inputs[0])) for inputs in SHARES.draw(torch.Generator().manual_seed(0))]

    def learned_by_heart(scores):
        return next((right for seen, right in known if torch.equal(seen, scores)), torch.zeros_like(scores))

    for answer in (lambda scores: constant, lambda scores: scores, lambda scores: scores.abs() / 3, learned_by_heart):
        assert run_check("99.2", answer).status == "wrong"


def test_dice_are_the_same_for_both_and_the_learners_own_go_on():
    def noisy(x):
        return x + torch.rand(x.shape)

    exercise = Exercise(
        id="1.1",
        title="",
        minutes=1,
        difficulty=1,
        reference=noisy,
        hints=HINTS,
        draw=lambda generator: [(tenths(generator, 2),)],
    )
    expected = [
        (torch.manual_seed(5), torch.rand(1))[1],
        (np.random.seed(5), np.random.rand())[1],
    ]
    torch.manual_seed(5), np.random.seed(5)
    assert judge_answer(exercise, lambda x: torch.rand(x.shape) + x).passed
    assert [torch.rand(1), np.random.rand()] == expected
    before = random.getstate()
    with _surroundings(1):
        random.random()
    assert random.getstate() == before


# ---- Diagnosis


@pytest.mark.parametrize("name", FAULTS)
def test_every_mistake_gets_its_own_message(name):
    for seed in range(3):
        report = run_check("99.1", faulty(name), seed=seed)
        assert report.mistake == name
        assert report.message == FAULTS[name]
        assert f"This looks like: {name}" in report.text


def test_a_family_is_recognised():
    assert run_check("99.2", lambda scores: scores.softmax(0)).mistake == "softmax over the wrong axis"
    report = run_check("99.2", lambda scores: (3 * scores).softmax(0))
    assert report.mistake == "softmax over the wrong axis"
    assert report.failing == "every row sums to 1"


def behaviour(answer, draws):
    return [answer(*inputs) for inputs in draws]


def alike(one, other):
    return all(
        torch.allclose(a, b, atol=1e-6, equal_nan=True)
        for x, y in zip(one, other, strict=True)
        for a, b in zip(x, y, strict=True)
    )


@pytest.mark.parametrize("count", [2, 3])
def test_several_mistakes_at_once_are_never_taken_for_one(count):
    draws = [inputs for seed in range(20) for inputs in draw_attention(torch.Generator().manual_seed(1000 + seed))]
    singles = {name: behaviour(faulty(name), draws) for name in FAULTS}
    right, rejected = behaviour(attention, draws), 0
    for faults in itertools.combinations(FAULTS, count):
        does = behaviour(faulty(*faults), draws)
        equals = [name for name, single in singles.items() if alike(does, single)]
        report = run_check("99.1", faulty(*faults))
        assert report.passed == alike(does, right)
        assert report.mistake == (equals[0] if len(equals) == 1 else "")
        rejected += not equals and "What was expected" in report.text
    assert rejected > 10


@settings(max_examples=15)
@given(
    name=st.sampled_from(sorted(FAULTS)),
    size=st.floats(1e-3, 1.0),
    part=st.sampled_from([0, 1]),
    seed=st.integers(0, 2**32),
)
def test_a_perturbed_mistake_is_not_that_mistake(name, size, part, seed):
    def perturbed(*inputs):
        result = list(faulty(name)(*inputs))
        result[part] = result[part] + size
        return tuple(result)

    report = judge_answer(ATTENTION, perturbed, seed)
    assert (report.passed, report.mistake) == (False, "")


@settings(max_examples=15)
@given(name=st.sampled_from(sorted(FAULTS)), only=st.integers(0, 3), seed=st.integers(0, 2**32))
def test_a_mistake_on_one_kind_of_input_alone_is_not_that_mistake(name, only, seed):
    kinds = [(2, 3), (2, 4), (3, 3), (3, 4)]  # dimensions and number of inputs of the four draws

    def sometimes(*inputs):
        return (faulty(name) if (inputs[0].dim(), len(inputs)) == kinds[only] else attention)(*inputs)

    always = {
        kind
        for kind, inputs in zip(kinds, draw_attention(torch.Generator().manual_seed(seed)), strict=True)
        if not alike([faulty(name)(*inputs)], [attention(*inputs)])
    }
    assert judge_answer(ATTENTION, sometimes, seed).mistake == (name if always == {kinds[only]} else "")


def test_an_error_alone_names_no_mistake():
    def no_transpose(query, key):
        return query @ key

    def scores(query, key):
        return query @ key.transpose(-2, -1)

    sizes = [(3, 2)]
    exercise = dict(
        id="1.1",
        title="",
        minutes=1,
        difficulty=1,
        reference=scores,
        hints=HINTS,
        mistakes=[Mistake("no transpose", "Transpose the keys.", no_transpose)],
    )
    draw = lambda generator: [(tenths(generator, *size), tenths(generator, *size)) for size in sizes]  # noqa: E731
    report = judge_answer(Exercise(draw=draw, **exercise), lambda query, key: key @ query)
    assert (report.status, report.mistake) == ("raised", "")
    sizes.append((2, 2))  # here it does not raise, and shows itself
    report = judge_answer(Exercise(draw=draw, **exercise), lambda query, key: query.matmul(key))
    assert (report.status, report.mistake) == ("wrong", "no transpose")
    report = judge_answer(Exercise(draw=draw, **exercise), lambda query, key: key @ query)
    assert report.mistake == ""


def test_the_smallest_failing_input_can_be_pasted_and_redone():
    report = run_check("99.1", faulty("zeros"))
    assert report.inputs.count("torch.tensor") == 4
    pasted = {"torch": torch, "math": math}
    exec(report.inputs, pasted)
    inputs = [pasted[name] for name in ("query", "key", "value", "mask")]
    assert inputs[0].shape == (2, 2)
    expected = re.findall(r"−?\d\.\d{2,}", report.expected)
    assert [float(text.replace("−", "-")) for text in expected] == pytest.approx(
        torch.cat(attention(*inputs)).flatten().tolist(), abs=0.0051
    )


def test_only_large_inputs_fail():
    report = run_check("99.2", lambda scores: scores.softmax(1 if len(scores) < 3 else 0))
    assert report.mistake == ""
    assert "scores = torch.tensor([[" in report.text  # 24 numbers are still printed
    large = Exercise(
        id="1.1",
        title="",
        minutes=1,
        difficulty=1,
        reference=shares,
        hints=HINTS,
        draw=lambda generator: [(torch.randn(8, 8, generator=generator),)],
    )
    report = judge_answer(large, lambda scores: scores.softmax(0))
    assert "scores: a tensor of shape (8, 8) and dtype torch.float32" in report.text
    assert "of 64 numbers differ; the most at [" in report.text


# ---- Values

RIGHT = {"variance": 64, "spread": 8.0, "share": 1 / 3, "saturates": True}
VALUES = {
    "right": (RIGHT, "passed", "Right."),
    "rounded": ({**RIGHT, "share": 0.33, "spread": 8}, "passed", ""),
    "as tensors": ({**RIGHT, "variance": torch.tensor(64), "saturates": torch.tensor(True)}, "passed", ""),
    "as numpy": ({**RIGHT, "variance": np.int64(64), "saturates": np.True_}, "passed", ""),
    "blank": (..., "not attempted", "Replace `...`"),
    "all blank": (
        dict.fromkeys(RIGHT, ...),
        "not attempted",
        "`variance`, `spread`, `share` and `saturates` are still",
    ),
    "one blank": ({**RIGHT, "share": ...}, "not attempted", "`share` is still blank"),
    "near": ({**RIGHT, "variance": 63}, "wrong", "`variance` is not right"),
    "two": ({**RIGHT, "variance": 63, "share": 0.5}, "wrong", "`variance` and `share` are not right"),
    "NaN": ({**RIGHT, "spread": math.nan}, "wrong", "`spread` is not right"),
    "known": ({**RIGHT, "spread": 64}, "wrong", "That is the variance"),
    "text for a number": ({**RIGHT, "spread": "8"}, "wrong type", "is '8'; expected a number"),
    "number for a choice": ({**RIGHT, "saturates": 1}, "wrong type", "is 1; expected True or False"),
    "missing": ({"variance": 64}, "wrong type", "has no entry 'spread'"),
    "too many": ({**RIGHT, "more": 1}, "wrong type", "an entry 'more' that was not expected"),
    "no dictionary": (8, "wrong type", "is 8; expected a dictionary"),
    "function": (lambda: 8, "wrong type", "Call it"),
    "None": (None, "wrong type", "is None"),
    "strange": (Strange(), "wrong type", "something of type Strange"),
}


@pytest.mark.parametrize("name", VALUES)
def test_values(name):
    answer, status, fragment = VALUES[name]
    report = run_check("99.3", answer)
    assert report.status == status
    assert fragment in report.text
    assert report.mistake == ("not the root" if name == "known" else "")
    assert "0.333" not in report.text  # the right value is not given away


def test_choices_and_pairs():
    assert run_check("99.4", " Keys ").passed
    assert run_check("99.4", "queries").message == "Each query shares its attention out over the keys."
    assert "expected one of 'keys', 'queries'" in run_check("99.4", "rows").message
    assert run_check("99.4", 3).status == "wrong type"
    assert run_check("99.5", [2, 0.25]).passed
    assert run_check("99.5", torch.tensor([2, 0.25])).passed
    assert "Answer 2 is not right" in run_check("99.5", (2, 0.5)).text
    assert run_check("99.5", (..., 0.25)).message.startswith("Answer 1 is still blank")


# ---- Texts


def test_texts_are_the_same_at_every_run():
    answers = [answer for answer, status, *_ in SENTENCES.values() if status != "timed out"]
    for answer in [*answers, lambda scores: scores.softmax(0), shares]:
        first, second = (run_check("99.2", answer) for _ in range(2))
        assert first.text == second.text == repr(first)
        assert first._repr_html_() == second._repr_html_()
        assert not re.search(r"0x[0-9a-f]|site-packages|/tmp|\.py\b", first.text)


def test_the_card_holds_what_the_text_holds_and_is_escaped():
    report = run_check("99.2", lambda scores: print("<b>&") or scores.softmax(0))
    html = report._repr_html_()
    for text in ("99.2 Softmax over the keys", "Your columns sum to 1", "scores = torch.tensor(", "&lt;b&gt;&amp;"):
        assert text in html
    assert "<b>&" not in html
    assert html.count("<details") == 3
    assert re.search(
        r"Hint 1 of 3</summary>.*Hint 2 of 3</summary>.*Hint 3 of 3</summary>.*(</details>.*){3}", html, re.S
    )
    assert "<code>dim</code>" in html
    assert "scores.softmax(dim=-1)</pre>" in html
    assert html.count("<div") == html.count("</div>")


def test_hints_are_closed_until_they_are_asked_for_and_gone_after_success():
    for attempt in (..., lambda scores: scores):
        assert "<details>" in run_check("99.2", attempt)._repr_html_()
        assert "<details open>" not in run_check("99.2", attempt)._repr_html_()
    assert "<details" not in run_check("99.2", shares)._repr_html_()
    assert "Hint" not in run_check("99.2", ...).text


def test_the_text_of_a_wrong_answer_in_full():
    assert run_check("99.2", lambda scores: scores.softmax(dim=0)).text == textwrap.dedent("""\
        99.2 Softmax over the keys: not yet right
        Your columns sum to 1, not your rows.
        This looks like: softmax over the wrong axis
        The smallest input on which it fails:
            scores = torch.tensor([[-1.9,  0.4],
                                   [-0.3, -1.1]])
        What came:
            (2, 2)
            ✗0.17  ✗0.82
            ✗0.83  ✗0.18
        What was expected:
            (2, 2)
            0.09  0.91
            0.69  0.31
        Hint 1 of 3: Start with the scores.""")


def test_what_came_stands_beside_what_was_expected_and_the_wrong_cells_are_marked():
    def one_row_wrong(scores):
        weights = scores.softmax(-1)
        weights[..., 0] = 0
        return weights

    html = run_check("99.2", one_row_wrong)._repr_html_()
    assert html.index("<strong") < html.index(">came<") < html.index(">expected<")
    came, expected = html[html.index(">came<") :].split(">expected<")
    assert came.count("✗") == 2  # the first column of two rows
    assert "✗" not in expected


def test_of_a_large_result_the_table_that_is_wrong_is_shown():
    def wrong_in_the_last_sentence(scores):
        weights = scores.softmax(-1)
        return torch.cat([weights[:-1], weights[-1:] / 2]) if scores.dim() > 2 else weights

    exercise = dataclasses.replace(SHARES, draw=lambda generator: [(torch.randn(4, 3, 3, generator=generator),)])
    report = judge_answer(exercise, wrong_in_the_last_sentence)
    assert report.came.startswith("[3] (3, 3)\n")
    assert report.came.count("✗") == 9


def test_a_remedy_is_told_when_it_is_asked_for():
    mended = [dataclasses.replace(mistake, remedy="Turn the axis.") for mistake in SHARES.mistakes]
    report = judge_answer(dataclasses.replace(SHARES, mistakes=mended), lambda scores: scores.softmax(0))
    assert report.remedy == "Turn the axis."
    assert "Turn the axis" not in report.text
    html = report._repr_html_()
    assert re.search(r"What to change</summary>.*Turn the axis.*Hint 1 of 3</summary>", html, re.S)
    assert "Turn the axis" not in html[: html.index("<details")]


def test_a_pass_says_why_it_is_right():
    report = judge_answer(dataclasses.replace(SHARES, because="Every row shares out 1."), shares)
    assert report.message == "Right, also on inputs that were drawn just now. Every row shares out 1."


def test_numbers_and_inputs_print_alike_everywhere():
    assert [number(x) for x in (-0.00000, 1 / 3, 1e-7, 2e9, math.inf, 3, True)] == [
        "0.0000",
        "0.3333",
        "1.00e-07",
        "2.00e+09",
        "inf",
        "3",
        "True",
    ]
    for value in (
        torch.tensor([[0.5, -math.inf]]),
        torch.tensor([1, 2]),
        torch.tensor(2.0),
        torch.zeros(0, 3),
        torch.tensor([0.25], dtype=torch.float64, requires_grad=True),
        torch.zeros(2, 1, 2).bool(),
    ):
        names = {"torch": torch, "math": math}
        exec(assignment("x", value), names)
        assert names["x"].dtype == value.dtype or not value.numel()
        assert names["x"].tolist() == value.tolist() or not value.numel()


# ---- check


def test_check_shows_and_never_raises(capsys, monkeypatch):
    for answer in (shares, ..., None, *(answer for answer, status, *_ in SENTENCES.values() if status != "timed out")):
        check("99.2", answer)
    assert "99.2 Softmax over the keys: passed\nRight" in capsys.readouterr().out
    check("99.77", shares)
    assert "There is no exercise '99.77'. There are 99.1, 99.2," in capsys.readouterr().out
    check("?", shares)
    assert "There is no exercise '?'" in capsys.readouterr().out
    monkeypatch.setattr(checks, "judge_answer", lambda *_: 1 / 0)
    check("99.2", shares)
    assert "The check itself failed; your answer is not to blame. division by zero" in capsys.readouterr().out


def test_strict_check_raises_with_the_text(monkeypatch):
    monkeypatch.setenv("COURSE_STRICT", "1")
    check("99.2", shares)
    with pytest.raises(CheckFailed, match="Your columns sum to 1"):
        check("99.2", lambda scores: scores.softmax(0))
    with pytest.raises(CheckFailed, match="not attempted yet"):
        check("99.2", ...)
    with pytest.raises(CheckFailed, match="There is no exercise"):
        check("99.99", shares)
    monkeypatch.setattr(checks, "judge_answer", lambda *_: 1 / 0)
    with pytest.raises(CheckFailed, match="The check itself failed"):
        check("99.2", shares)


def test_the_person_at_the_keyboard_can_stop_a_check():
    def interrupted(scores):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check("99.2", interrupted)


def test_exercises_lists_ids_and_titles():
    assert checks.exercises()["99.2"] == "Softmax over the keys"
    assert registry.by_lesson()["99 toys"] == [exercise.id for exercise in TOYS]


def test_only_the_lesson_asked_for_is_imported(monkeypatch):
    imported = []
    monkeypatch.setattr(registry, "in_room", lambda *room: imported.append(room) or Toys)
    registry.find("99.1")
    assert imported == [("toys", "checks")]


# ---- In a notebook


def test_in_a_kernel(tmp_path):
    cells = [
        """\
        from types import SimpleNamespace
        from utils.course.checks import check, kept_answer, registry
        from utils.course.checks.exercise import Exercise, tenths
        import torch
        from utils.course.lessons import Lesson
        toy = Exercise(id="99.1", title="Double", minutes=1, difficulty=1, reference=lambda x: 2 * x,
                       draw=lambda generator: [(tenths(generator, 2),)], hints=("a", "b", "c"), seconds=1)
        registry.lessons = lambda: [Lesson(99, "toys")]
        registry.in_room = lambda slug, name: SimpleNamespace(EXERCISES=[toy])""",
        "def double(x):\n    while True: pass\ncheck('99.1', double)",
        "def double(x):\n    raise NotImplementedError  # your code here\ncheck('99.1', double)",
        "def double(x):\n    y = x + torch.ones(3)\n    return y\ncheck('99.1', double)",
        "def double(x):\n    return input()\ncheck('99.1', double)",
        "def twice(x):\n    return torch.add(x, x)",
        "def double(x):\n    print('hello')\n    return twice(x)\ncheck('99.1', double)",
        "kept_answer('99.1')(torch.tensor([1, 2]))",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(textwrap.dedent(cell)) for cell in cells])
    NotebookClient(
        notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    outputs = [cell.outputs for cell in notebook.cells]
    assert [len(output) for output in outputs] == [0, 1, 1, 1, 1, 0, 1, 2]
    texts = [output[0]["data"]["text/plain"] for output in outputs[1:7] if output]
    assert texts[0].startswith("99.1 Double: timed out")
    blank = "Replace the line `raise NotImplementedError` by your code and run the cell again."
    assert texts[1] == f"99.1 Double: not attempted yet\n{blank}"
    assert "RuntimeError: The size of tensor" in texts[2]
    assert "in your line `y = x + torch.ones(3)`" in texts[2]
    assert "calls input()" in texts[3]
    assert texts[4] == (
        "99.1 Double: passed\nRight, also on inputs that were drawn just now.\n"
        "Your code printed, when first called:\n    hello"
    )
    assert outputs[7][1]["data"]["text/plain"] == "tensor([2, 4])"
    assert all("text/html" in output[0]["data"] for output in outputs[1:7] if output)
    assert json.dumps(outputs).count("0x") == 0


# ---- Two mistakes at once


@Recipe
def share(*, sharpen=lambda scores: scores, weigh=lambda scores: scores.softmax(dim=-1), show=lambda weights: weights):
    return lambda scores: show(weigh(sharpen(scores)))


STEPS = {
    "doubled": share(sharpen=lambda scores: 2 * scores),
    "shifted": share(sharpen=lambda scores: scores + 1),
    "columns": share(weigh=lambda scores: scores.softmax(dim=-2)),
    "turned": share(show=lambda weights: weights.mT),
}
STEPWISE = dataclasses.replace(
    SHARES,
    id="99.8",
    properties=(),
    mistakes=[Mistake(name, f"It is {name}.", wrong, remedy=f"Not {name}.") for name, wrong in STEPS.items()],
    draw=lambda generator: [(torch.randn(3, 3, generator=generator),) for _ in range(2)],
)


@pytest.mark.parametrize("names", [("doubled", "columns"), ("doubled", "turned"), ("columns", "turned")])
def test_two_mistakes_in_two_steps_are_both_named(names):
    one, other = (STEPS[name] for name in names)
    wrong = share(**one.steps, **other.steps)
    report = judge_answer(STEPWISE, lambda scores: wrong(scores))
    assert report.mistake == " + ".join(names)
    assert all(f"It is {name}." in report.message and f"Not {name}." in report.remedy for name in names)


@pytest.mark.parametrize("name", [name for name in STEPS if name != "shifted"])  # softmax does not see a shift
def test_a_single_mistake_goes_before_two(name):
    assert judge_answer(STEPWISE, lambda scores: STEPS[name](scores)).mistake == name


def test_two_pairs_that_do_the_same_are_not_named():
    twin = Mistake("twice as sharp", "Again.", share(sharpen=lambda scores: scores + scores))
    exercise = dataclasses.replace(STEPWISE, mistakes=[*STEPWISE.mistakes, twin])
    report = judge_answer(exercise, lambda scores: (2 * scores).softmax(dim=-2))
    assert report.mistake == ""


def test_mistakes_in_one_step_are_no_pair():
    report = judge_answer(STEPWISE, lambda scores: (2 * (scores + 1)).softmax(dim=-1).mT)
    assert report.mistake == "doubled + turned"  # the shift leaves no trace
    assert judge_answer(STEPWISE, lambda scores: scores.softmax(dim=-1) ** 2).mistake == ""
