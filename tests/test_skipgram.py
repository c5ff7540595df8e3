"""Skip-gram with negative sampling: pairs, loss and training."""

import math

import pytest
import torch
from torch.nn import functional as F

from utils.skipgram import (
    SkipGram,
    SkipGramConfig,
    extract_pairs,
    negative_sampling_loss,
    train_skipgram,
    word_vectors,
)
from utils.text import SPECIAL_TOKENS, Vocabulary


def test_pairs_of_a_sentence_by_hand():
    assert extract_pairs([7, 8, 9], 1) == [(7, 8), (8, 7), (8, 9), (9, 8)]
    assert extract_pairs([7, 8, 9], 5) == [(7, 8), (7, 9), (8, 7), (8, 9), (9, 7), (9, 8)]
    assert extract_pairs([7, 7], 1) == [(7, 7), (7, 7)]  # two places, though one word
    assert extract_pairs([7], 3) == []


def test_the_loss_by_hand_and_with_scores_that_are_far_out():
    assert float(negative_sampling_loss(torch.zeros(3), torch.zeros(3, 5))) == pytest.approx(6 * math.log(2))
    far = negative_sampling_loss(torch.tensor([-200.0]), torch.tensor([[200.0]]))
    assert float(far) == pytest.approx(400)


def test_the_loss_is_binary_cross_entropy_summed_over_the_words():
    generator = torch.Generator().manual_seed(0)
    right, wrong = torch.randn(4, generator=generator), torch.randn(4, 3, generator=generator)
    labels = torch.cat([torch.ones(4, 1), torch.zeros(4, 3)], dim=1)
    scores = torch.cat([right.unsqueeze(1), wrong], dim=1)
    expected = F.binary_cross_entropy_with_logits(scores, labels, reduction="sum") / 4
    torch.testing.assert_close(negative_sampling_loss(right, wrong), expected)


def test_scores_are_dot_products_and_begin_at_0():
    model = SkipGram(10, 4)
    assert not model(torch.tensor([4, 5]), torch.tensor([[6, 7], [8, 9]])).any()
    torch.nn.init.normal_(model.context.weight)
    scores = model(torch.tensor([4, 5]), torch.tensor([[6, 7], [8, 9]]))
    torch.testing.assert_close(scores[1, 0], model.centre.weight[5] @ model.context.weight[8])


def companions(seed=0):
    """Two groups of words that never meet; within a group any word meets any other."""
    generator = torch.Generator().manual_seed(seed)
    groups = ["a b c d e".split(), "v w x y z".split()]
    return [
        [groups[n % 2][i] for i in torch.randint(5, (6,), generator=generator).tolist()] for n in range(400)
    ], groups


def test_words_that_keep_company_end_close():
    sentences, groups = companions()
    vocabulary = Vocabulary.build(sentences)
    model, history = train_skipgram(sentences, vocabulary, SkipGramConfig(d_model=8, batch_size=256))
    assert sorted(history, reverse=True) == history
    unit = F.normalize(word_vectors(model)[vocabulary.encode(sum(groups, []))], dim=-1)  # noqa: RUF017
    cosines = unit @ unit.T
    assert float(cosines[:5, :5].min()) > float(cosines[:5, 5:].max())


def test_a_training_is_the_same_for_the_same_seed_and_leaves_the_dice_alone():
    sentences, _ = companions()
    vocabulary = Vocabulary.build(sentences)
    before = torch.random.get_rng_state()
    one, other, third = (train_skipgram(sentences, vocabulary, seed=seed)[0].centre.weight for seed in (0, 0, 1))
    assert torch.equal(one, other)
    assert not torch.equal(one, third)
    assert torch.equal(before, torch.random.get_rng_state())


def test_special_tokens_have_no_vector():
    vectors = word_vectors(SkipGram(9, 4))
    assert not vectors[: len(SPECIAL_TOKENS)].any()
    assert vectors[len(SPECIAL_TOKENS) :].any(dim=1).all()
