"""The sense scoreboard: one probe for every stage, chance for what is static, everything for what knows."""

import pytest
import torch

from utils.corpora.senses.sentences import AMBIGUOUS, sense_sentences
from utils.course import plots
from utils.lessons.shared import scoreboard
from utils.lessons.shared.pictures import draw_scoreboard, scoreboard_over_draws
from utils.positions import sinusoidal
from utils.skipgram import SkipGramConfig
from utils.text import Vocabulary

SEEDS = [0, 1, 2]
SENSES = sorted({sense for senses in AMBIGUOUS.values() for sense in senses})


def knowing(sentences):
    """Each word's own vector, and its sense written beside it."""
    outputs = []
    for sentence, vectors in zip(sentences, scoreboard.static(sentences), strict=True):
        senses = torch.tensor([[float(sense == other) for other in SENSES] for sense in sentence.senses])
        outputs.append(torch.cat([vectors, senses], dim=1))
    return outputs


@pytest.mark.parametrize("seed", SEEDS)
def test_static_vectors_are_at_chance_and_vectors_that_know_the_sense_at_100_per_cent(seed):
    chance = {**dict.fromkeys(AMBIGUOUS, 0.5), "all": 0.5}
    assert scoreboard.sense_accuracy(scoreboard.static, seed=seed) == chance
    assert set(scoreboard.sense_accuracy(knowing, seed=seed).values()) == {1.0}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_position_alone_is_at_chance(seed):
    def positions(sentences):
        return [sinusoidal(len(sentence.words), 32) for sentence in sentences]

    assert scoreboard.sense_accuracy(positions, seed=seed)["all"] == 0.5


def test_a_rounding_error_is_no_knowledge():
    def shaken(sentences):
        generator = torch.Generator().manual_seed(0)
        return [v * (1 + 1e-8 * torch.randn(v.shape, generator=generator)) for v in scoreboard.static(sentences)]

    def moved(sentences):
        return [
            vectors + 0.01 * sense
            for vectors, sense in zip(scoreboard.static(sentences), sense_numbers(sentences), strict=True)
        ]

    def sense_numbers(sentences):
        return [torch.tensor([[float(SENSES.index(s)) if s else 0.0] for s in one.senses]) for one in sentences]

    assert scoreboard.sense_accuracy(shaken)["all"] == 0.5
    assert scoreboard.sense_accuracy(moved)["all"] == 1.0  # the control: what is small and real counts


@pytest.mark.parametrize(
    ("contextual", "says"),
    [
        (lambda sentences: scoreboard.static(sentences)[1:], "tensors came for"),
        (lambda sentences: [vectors[:-1] for vectors in scoreboard.static(sentences)], "a vector for each of its"),
        (lambda sentences: [vectors[0] for vectors in scoreboard.static(sentences)], "a vector for each of its"),
    ],
)
def test_a_function_that_does_not_give_a_vector_for_every_word_is_refused(contextual, says):
    with pytest.raises(ValueError, match=says):
        scoreboard.sense_accuracy(contextual)


# ---- The committed vectors


def test_the_vectors_are_those_of_the_corpus_words():
    vocabulary, vectors = scoreboard.load_vectors()
    assert vocabulary.words == Vocabulary.build(sentence.words for sentence in sense_sentences()).words
    assert vectors.shape == (len(vocabulary), SkipGramConfig().d_model)
    assert vectors.isfinite().all()


def test_vectors_are_saved_and_loaded(tmp_path, monkeypatch):
    path = tmp_path / "vectors.safetensors"
    vectors = torch.arange(12.0).view(6, 2)
    scoreboard.save_vectors(Vocabulary(["b", "a"]), vectors, path=path, window=4)
    monkeypatch.setattr(scoreboard, "VECTORS", path)
    vocabulary, loaded = scoreboard.load_vectors.__wrapped__()
    assert vocabulary.words[4:] == ("b", "a")
    assert torch.equal(loaded, vectors)


# ---- The picture


def test_the_board_is_drawn_with_a_bar_for_every_stage():
    board = dict(zip(scoreboard.STAGES, (0.5, 0.7, 0.8, 0.9), strict=True))
    axes = draw_scoreboard(board)
    assert [bar.get_width() for bar in axes.patches] == pytest.approx([50, 70, 80, 90])
    assert [text.get_text() for text in axes.get_yticklabels()] == list(scoreboard.STAGES)
    assert axes.patches[-1].get_facecolor() != axes.patches[0].get_facecolor()
    assert plots.png(axes) != plots.png(draw_scoreboard({"static": 0.5}))


def test_over_draws_has_a_dot_for_every_draw_and_hollow_bars_for_controls():
    axes, alt = scoreboard_over_draws({"static": [0.5] * 3, "mean": [0.8, 0.82, 0.84]}, controls=["mean"])
    assert sum(len(dots.get_offsets()) for dots in axes.collections) == 6
    assert [bar.get_width() for bar in axes.patches] == pytest.approx([50, 82])
    assert axes.patches[0].get_facecolor() != axes.patches[1].get_facecolor()
    assert "mean, a control, 82 % (80 to 84)" in alt
    assert "static 50 %;" in alt


# ---- Controls: what reads its sentence and has learned nothing


def test_the_mean_by_hand_and_the_states_from_both_ends():
    sentence = sense_sentences(6)[0]
    vectors = scoreboard.static([sentence])[0]
    means, both = scoreboard.sentence_mean([sentence])[0], scoreboard.both_ways([sentence])[0]
    torch.testing.assert_close(means[0], vectors.mean(dim=0))
    assert torch.equal(means[0], means[-1])
    d_model = vectors.size(1)
    torch.testing.assert_close(both[0, :d_model], vectors[0] / 2)
    torch.testing.assert_close(both[-1, d_model:], vectors[-1] / 2)
    torch.testing.assert_close(both[-2, d_model:], vectors[-2] / 2 + vectors[-1] / 4)


def test_what_has_read_its_sentence_is_far_above_chance_on_every_draw_and_static_is_not():
    assert scoreboard.over_draws(scoreboard.static, 3) == [0.5] * 3
    assert all(0.71 <= accuracy <= 0.81 for accuracy in scoreboard.over_draws(scoreboard.sentence_mean))
    assert all(0.66 <= accuracy <= 0.75 for accuracy in scoreboard.over_draws(scoreboard.running_state))
    assert all(0.77 <= accuracy <= 0.89 for accuracy in scoreboard.over_draws(scoreboard.both_ways))
    assert scoreboard.over_draws(scoreboard.sentence_mean, 1) == [
        scoreboard.sense_accuracy(scoreboard.sentence_mean)["all"]
    ]
