"""The plane of word vectors: the script works out what Python does, wherever a vector is dragged."""

import json
import math
import shutil
import subprocess

import pytest
import torch

from utils.lessons.self_attention_without_parameters import pictures
from utils.lessons.self_attention_without_parameters.experiment import TOY
from utils.lessons.self_attention_without_parameters.plane import FACTORS, SENTENCES, TWIN, WordArrows, look


def places(count, seed=0):
    """Sentences, askers, factors and places for all words, drawn by chance, on the figure's grid."""
    generator = torch.Generator().manual_seed(seed)
    for _ in range(count):
        draw = [int(torch.randint(n, (), generator=generator)) for n in (len(SENTENCES), 3, len(FACTORS))]
        numbers = (torch.randint(-56, 57, (len(TOY), 2), generator=generator) / 20).tolist()
        yield *draw, dict(zip(TOY, numbers, strict=True))


def moved(sentence, asking, factor, vectors):
    figure = WordArrows()
    figure.sentence, figure.asking, figure.factor = sentence, asking, factor
    figure.vectors = vectors
    return figure


# ---- What Python says


def test_it_begins_where_the_lesson_does():
    state = WordArrows().state
    assert state.vectors == [list(TOY[word]) for word in ("money", "bank", "grows")]
    assert state.text == (
        "bank gives 0.47 to money, 0.47 to bank, 0.06 to grows. Its new vector is (1.47, 0.40); it has moved by 0.76."
    )


@pytest.mark.parametrize(("sentence", "asking", "factor", "vectors"), list(places(20)))
def test_its_numbers_are_those_of_the_formulas(sentence, asking, factor, vectors):
    state = moved(sentence, asking, factor, vectors).state
    rows = [vectors[word] for word in SENTENCES[sentence]]
    scores = [rows[asking][0] * a + rows[asking][1] * b for a, b in rows]
    powers = [math.exp(FACTORS[factor] * score) for score in scores]
    weights = [power / sum(powers) for power in powers]
    assert state.scores == pytest.approx(scores, abs=1e-4)
    assert state.weights == pytest.approx(weights, abs=1e-4)
    assert state.output == pytest.approx(
        [sum(weight * row[d] for weight, row in zip(weights, rows, strict=True)) for d in (0, 1)], abs=1e-3
    )


def test_the_text_form_says_what_the_twin_shows():
    axes, alt = pictures.weighted_sums(dict(TWIN))
    lines = repr(WordArrows()).splitlines()
    assert len(lines) == 1 + len(TWIN)
    for (title, state), line in zip(TWIN, lines[1:], strict=True):
        assert line == f"{title}: {state.text}"
        assert state.text in alt
    limits = {(ax.get_xlim(), ax.get_ylim()) for ax in axes.figure.axes}
    assert limits == {(pictures.ACROSS, pictures.UP)}


def test_factor_0_is_the_plain_mean_and_a_large_one_the_best_match():
    mean, best = (dict(TWIN)[title] for title in ("scores × 0", "scores × 4"))
    assert mean.weights == pytest.approx([1 / 3] * 3)
    assert mean.output == pytest.approx([4 / 3, 0])
    assert best.weights[2] < 0.001


def test_bank_can_be_dragged_to_where_it_takes_nothing_from_money():
    assert look(SENTENCES[0], moved={"bank": (-1.0, 1.0)}).weights[0] < 0.03
    assert look(SENTENCES[0]).weights[0] > 0.4  # the control


# ---- What the script says


@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_script_works_out_the_same(seed, tmp_path):
    drawn = list(places(40, seed))
    asked = [[[at[word] for word in SENTENCES[s]], asking, FACTORS[factor]] for s, asking, factor, at in drawn]
    script = WordArrows.SCRIPT.read_text(encoding="utf-8")
    run = f"\nconsole.log(JSON.stringify({json.dumps(asked)}.map((asked) => attend(...asked))));"
    (tmp_path / "run.js").write_text(script + run, encoding="utf-8")
    out = subprocess.run(["node", tmp_path / "run.js"], capture_output=True, text=True, check=True, timeout=60)
    for found, (sentence, asking, factor, vectors) in zip(json.loads(out.stdout), drawn, strict=True):
        state = moved(sentence, asking, factor, vectors).state
        for name in ("scores", "weights", "output"):
            assert found[name] == pytest.approx(getattr(state, name), abs=1e-3), name
