"""Positions: the values of the paper's formula, and rotations that keep lengths and depend on distance alone."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from utils.positions import rotary_angles, rotate, sinusoidal


@pytest.mark.parametrize("d_model", [2, 6, 64])
def test_sinusoidal_values_are_the_papers_formula(d_model):
    vectors = sinusoidal(300, d_model)
    assert vectors.shape == (300, d_model)
    for position in (0, 1, 7, 299):
        for i in range(d_model // 2):
            angle = position / 10_000 ** (2 * i / d_model)
            assert vectors[position, 2 * i].item() == pytest.approx(math.sin(angle), abs=1e-7)
            assert vectors[position, 2 * i + 1].item() == pytest.approx(math.cos(angle), abs=1e-7)


@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 100))
def test_the_dot_product_of_two_sinusoidal_vectors_depends_on_their_distance_alone(first, second, distance):
    vectors = sinusoidal(501, 32).double()
    here, there = (vectors[start] @ vectors[start + distance] for start in (first, second))
    torch.testing.assert_close(here, there, rtol=0, atol=1e-5)


def test_a_quarter_turn_by_hand():
    angles = torch.tensor([[0.0, 0.0], [math.pi / 2, math.pi]])
    turned = rotate(torch.tensor([[1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 4.0]]), angles)
    torch.testing.assert_close(turned, torch.tensor([[1.0, 2.0, 3.0, 4.0], [-2.0, 1.0, -3.0, -4.0]]))


def test_rotary_angles_are_position_times_frequency():
    angles = rotary_angles(5, 6)
    expected = [[position / 10_000 ** (2 * i / 6) for i in range(3)] for position in range(5)]
    torch.testing.assert_close(angles, torch.tensor(expected))


@given(st.integers(0, 10_000), st.integers(1, 30))
def test_rotation_keeps_the_length_of_every_vector(seed, length):
    x = torch.randn(2, length, 8, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    turned = rotate(x, rotary_angles(length, 8).double())
    torch.testing.assert_close(turned.norm(dim=-1), x.norm(dim=-1))
    torch.testing.assert_close(turned[:, 0], x[:, 0])  # position 0 stays as it is


@given(st.integers(0, 10_000), st.integers(0, 63), st.integers(0, 63), st.integers(0, 64))
def test_rotary_scores_depend_on_the_distance_alone(seed, query_position, key_position, shift):
    generator = torch.Generator().manual_seed(seed)
    query, key = torch.randn(2, 1, 8, generator=generator, dtype=torch.float64)
    angles = rotary_angles(128, 8).double()

    def score(shift):
        turned_query = rotate(query, angles[query_position + shift, None])
        turned_key = rotate(key, angles[key_position + shift, None])
        return turned_query @ turned_key.T / (query.norm() * key.norm())

    torch.testing.assert_close(score(shift), score(0), rtol=0, atol=5e-5)  # angles come in single precision


def test_rotary_scores_tell_left_from_right_and_near_from_far():
    query = key = torch.tensor([[1.0, 0.5, -0.3, 0.8]])
    angles = rotary_angles(20, 4)
    scores = [float(rotate(query, angles[10, None]) @ rotate(key, angles[p, None]).T) for p in range(20)]
    assert max(scores) == scores[10]  # the same vector at the same place
    other = torch.tensor([[0.1, -0.9, 0.4, 0.2]])
    left, right = (float(rotate(query, angles[10, None]) @ rotate(other, angles[p, None]).T) for p in (8, 12))
    assert abs(left - right) > 0.1


@pytest.mark.parametrize("make", [sinusoidal, rotary_angles])
def test_an_odd_number_of_dimensions_is_refused(make):
    with pytest.raises(ValueError, match=r"even number of dimensions.* 7 came"):
        make(4, 7)
