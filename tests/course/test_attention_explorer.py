"""The attention explorer: what it sends to the browser, its text form, and what it says to bad input."""

import json
import os
import re
import subprocess
import sys

import pytest
import torch
import traitlets

from utils import COURSE
from utils.course.widgets.attention import AttentionExplorer, Example

WIDGETS = COURSE / "utils/course/widgets"
DRANK = [[0.1, 0.62, 0.05, 0.02, 0.21], [0.125, 0.125, 0.25, 0.25, 0.25]]


def explorer(**start: int) -> AttentionExplorer:
    """Two layers of two heads on a sentence with a word that comes twice, and one smaller example."""
    weights = torch.rand(2, 2, 2, 5, generator=torch.Generator().manual_seed(0)).softmax(dim=-1)
    weights[0, 0] = torch.tensor(DRANK)
    large = Example("the cat drank the milk", ["drank", "cat"], ["the", "cat", "drank", "the", "milk"], weights)
    small = Example("it", ["it"], ["il", "elle"], torch.tensor([0.004, 0.996])[None, None, None])
    return AttentionExplorer([large, small], **start)


def test_the_text_names_what_a_word_attends_to_most_first():
    shown = explorer()
    assert shown.text(0) == "drank attends to cat 0.62, milk 0.21, the (1st) 0.10, drank 0.05, the (4th) 0.02"
    shown.example = 1
    assert shown.text(0) == "it attends to elle 1.00"


def test_many_small_weights_are_counted_and_not_read_out():
    words = [f"word{n}" for n in range(20)]
    shown = AttentionExplorer([Example("long", ["it"], words, torch.full((1, 1, 1, 20), 0.05))])
    named = ", ".join(f"word{n} 0.05" for n in range(5))
    assert shown.text(0) == f"it attends to {named}, and 15 others 0.75 together"


def test_a_word_without_any_weight_attends_to_nothing():
    assert AttentionExplorer([Example("x", ["a"], ["b"], torch.zeros(1, 1, 1, 1))]).text(0) == "a attends to nothing"


@pytest.mark.parametrize("noise", [-1e-7, 0.0, 1e-7])
def test_noise_in_the_last_digits_changes_no_number(noise):
    weights = torch.tensor([0.125 + noise, 0.125 - noise, 0.75], dtype=torch.float64)
    shown = AttentionExplorer([Example("x", ["a"], ["b", "c", "d"], weights[None, None, None])])
    assert shown.text(0) == "a attends to d 0.75, b 0.13, c 0.13"
    assert shown.shown["weights"] == [[0.125, 0.125, 0.75]]


def test_the_repr_is_the_whole_head_in_words_and_always_the_same():
    assert repr(explorer()) == repr(explorer()) == explorer()._repr_mimebundle_()[0]["text/plain"]
    assert repr(explorer()).splitlines() == [
        "Attention in “the cat drank the milk”, layer 1 of 2, head 1 of 2:",
        f"  {explorer().text(0)}",
        "  cat attends to drank 0.25, the (4th) 0.25, milk 0.25, the (1st) 0.13, cat 0.13",
    ]
    assert repr(explorer(example=1)) == "Attention in “it”:\n  it attends to elle 1.00"


@pytest.mark.parametrize("name", ["example", "layer", "head"])
def test_what_is_picked_changes_what_is_sent(name):
    shown = explorer()
    sent, said = shown.get_state()["shown"], repr(shown)
    setattr(shown, name, 1)
    assert shown.get_state()["shown"] != sent
    assert repr(shown) != said


def test_what_is_sent_is_the_head_that_is_picked_as_plain_numbers():
    shown = explorer(layer=1, head=1)
    state = shown.get_state()
    assert state["names"] == ["the cat drank the milk", "it"]
    assert (state["shown"]["layers"], state["shown"]["heads"]) == (2, 2)
    sent = torch.tensor(state["shown"]["weights"], dtype=torch.float64)
    torch.testing.assert_close(sent, shown.examples[0].weights[1, 1], atol=1e-4, rtol=0)
    assert state["shown"]["texts"] == [shown.text(0), shown.text(1)]
    assert json.loads(json.dumps(state["shown"])) == state["shown"]


def test_a_query_in_focus_sends_only_itself():
    shown = explorer()
    before = shown.shown
    shown.query = 1
    assert shown.shown is before
    assert shown.get_state()["query"] == 1


@pytest.mark.parametrize("together", [False, True])
def test_a_smaller_example_moves_what_was_picked_into_its_range(together):
    shown = explorer(layer=1, head=1, query=1)
    if together:
        shown.set_state({"example": 1, "query": 0})  # as the browser sends it
    else:
        shown.example = 1
    assert (shown.layer, shown.head, shown.query) == (0, 0, 0)
    assert shown.shown["queries"] == ["it"]


@pytest.mark.parametrize(("name", "value"), [("example", 2), ("layer", 2), ("head", -1), ("query", 2)])
def test_what_does_not_exist_cannot_be_picked(name, value):
    with pytest.raises(traitlets.TraitError, match=f"There is no {name} {value}; expected 0 to 1"):
        explorer(**{name: value})
    shown = explorer()
    with pytest.raises(traitlets.TraitError, match=f"There is no {name} {value}; expected 0 to 1"):
        setattr(shown, name, value)
    assert getattr(shown, name) == 0


def test_an_example_keeps_its_own_weights():
    weights = torch.ones(1, 1, 1, 1, requires_grad=True)
    example = Example("x", ["a"], ["b"], weights)
    weights.data.zero_()
    assert example.weights.item() == 1


# The shape contracts, which are on in this process, would answer first: so bad input is tried in a child without them.
BAD = {
    "Example('s', ['a'], ['b', 'c'], torch.ones(1, 1, 2, 2))": "shape (1, 1, 2, 2) came with 1 queries and 2 keys",
    "Example('s', ['a'], ['b'], torch.ones(1, 1))": "expected (layers, H, 1, 1)",
    "Example('s', ['a'], ['b'], torch.ones(1, 0, 1, 1))": "shape (1, 0, 1, 1)",
    "Example('s', [], ['b'], torch.ones(1, 1, 0, 1))": "queries is []; expected a list of at least one word",
    "Example('s', ['a'], 'bc', torch.ones(1, 1, 1, 2))": "keys is 'bc'; expected a list",
    "Example('s', ['a'], ['b'], torch.full((1, 1, 1, 1), 2.0))": "not every weight is a number from 0 to 1",
    "Example('s', ['a'], ['b'], torch.full((1, 1, 1, 1), float('nan')))": "expected attention weights, after softmax",
    "AttentionExplorer([])": "expected at least one Example",
    "AttentionExplorer([Example('s', ['a'], ['b'], torch.ones(1, 1, 1, 1))]).text(1)": "There is no query 1; “s” has",
}
CHILD = """
import json, sys, torch
from utils.course.widgets.attention import AttentionExplorer, Example
said = []
for code in json.loads(sys.argv[1]):
    try:
        eval(code)
        said.append("nothing")
    except ValueError as error:
        said.append(str(error))
print(json.dumps(said))
"""


def test_bad_input_gets_one_sentence():
    command = [sys.executable, "-c", CHILD, json.dumps(list(BAD))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=os.environ, check=True)
    for said, expected in zip(json.loads(done.stdout), BAD.values(), strict=True):
        assert expected in said
        assert said.endswith(".")
        assert "\n" not in said


@pytest.mark.parametrize(("trait", "name"), [("_esm", "attention.js"), ("_css", "attention.css")])
def test_the_browsers_part_is_in_files_of_its_own_and_loads_nothing(trait, name):
    text = (WIDGETS / name).read_text(encoding="utf-8")
    assert explorer().get_state()[trait].endswith(text)
    for loading in ("http", "import ", "import(", "@import", "url(", "fetch", "eval"):
        assert loading not in text


def test_its_colours_are_the_courses():
    css = (WIDGETS / "attention.css").read_text(encoding="utf-8")
    assert "var(--query)" in css
    assert "var(--key)" in css
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", css)) <= {"#fff", "#6b7177"}
