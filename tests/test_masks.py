"""Masks: True = may attend, and nothing that would leave a query without a key gets through."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from utils.masks import MaskError, causal_mask, combine_masks, padding_mask, require_mask


def test_causal_mask_by_hand():
    assert causal_mask(3).tolist() == [[True, False, False], [True, True, False], [True, True, True]]


def test_with_more_keys_than_queries_the_queries_are_the_last_positions():
    assert causal_mask(2, 4).tolist() == [[True, True, True, False], [True, True, True, True]]


@given(st.integers(1, 12), st.integers(0, 12))
def test_the_mask_of_the_last_queries_is_the_last_rows_of_the_whole_mask(queries, cached):
    whole = causal_mask(queries + cached)
    assert torch.equal(causal_mask(queries, queries + cached), whole[cached:])


@given(st.integers(1, 20))
def test_query_i_may_attend_to_key_j_exactly_where_j_is_not_later(length):
    mask = causal_mask(length)
    assert all(mask[i, j] == (j <= i) for i in range(length) for j in range(length))


def test_causal_mask_refuses_more_queries_than_keys():
    with pytest.raises(MaskError, match="3 queries and 2 keys"):
        causal_mask(3, 2)


def test_padding_mask_hides_padding_alone_from_every_head_and_query():
    mask = padding_mask(torch.tensor([[5, 1, 0], [7, 0, 0]]))
    assert mask.shape == (2, 1, 1, 3)
    assert mask[:, 0, 0].tolist() == [[True, True, False], [True, False, False]]


def test_padding_mask_takes_another_padding_id():
    assert padding_mask(torch.tensor([[0, 9]]), padding=9).flatten().tolist() == [True, False]


@pytest.mark.parametrize("token_ids", [torch.tensor([[4], [0]]), torch.zeros(2, 0, dtype=torch.long)])
def test_padding_mask_refuses_a_sentence_of_padding_alone(token_ids):
    with pytest.raises(MaskError, match=r"Sentence [01] of the batch"):
        padding_mask(token_ids)


def test_combined_masks_allow_what_all_allow():
    mask = combine_masks(causal_mask(3), padding_mask(torch.tensor([[5, 6, 7], [5, 6, 0]])))
    assert mask.shape == (2, 1, 3, 3)
    assert mask[0, 0].tolist() == causal_mask(3).tolist()
    assert mask[1, 0].tolist() == [[True, False, False], [True, True, False], [True, True, False]]


def test_combining_one_mask_gives_it_back():
    assert torch.equal(combine_masks(causal_mask(3)), causal_mask(3))


def test_combine_masks_names_the_query_that_is_left_with_nothing():
    with pytest.raises(MaskError, match=r"query at index \(1, 0, 0\)"):  # padding stands first, the future is hidden
        combine_masks(causal_mask(2), padding_mask(torch.tensor([[5, 6], [0, 6]])))


@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (1, 1, 4, 5), (2, 1, 1, 5), (4, 5), (3, 4, 5), (5,)])
def test_require_mask_accepts_what_broadcasts_to_the_scores(shape):
    require_mask(torch.ones(shape, dtype=torch.bool), torch.Size((2, 3, 4, 5)))


@pytest.mark.parametrize(
    "shape", [(2, 3, 5, 4), (2, 4, 5), (6, 2, 3, 4, 5), (1, 2, 3, 4, 5), (2, 1, 4, 1), (2, 5), (1,), ()]
)
def test_require_mask_refuses_every_other_shape(shape):
    with pytest.raises(MaskError, match=r"\(2, 3, 4, 5\)"):
        require_mask(torch.ones(shape, dtype=torch.bool), torch.Size((2, 3, 4, 5)))


@pytest.mark.parametrize("dtype", [torch.float32, torch.uint8, torch.int64])
def test_require_mask_refuses_every_other_dtype(dtype):
    with pytest.raises(MaskError, match=str(dtype)):
        require_mask(torch.ones(4, 5, dtype=dtype), torch.Size((2, 3, 4, 5)))
