"""Wrong answers to lesson 04, written from the learner's edition alone, before any diagnosis existed.

The name of the diagnosis that each gets was added later; where none fits, there is none.
"""

import math

import torch
from torch import Tensor
from torch.nn import functional

# ---------------------------------------------------------------------------------------------------------------------
# 4.1: scaled_scores(query, key)
# ---------------------------------------------------------------------------------------------------------------------


def wrong_4_1_divides_by_d_k(query: Tensor, key: Tensor) -> Tensor:
    d_k = query.size(-1)
    return query @ key.transpose(-2, -1) / d_k


def wrong_4_1_does_not_divide(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.transpose(-2, -1)


def wrong_4_1_multiplies_by_the_root(query: Tensor, key: Tensor) -> Tensor:
    d_k = query.size(-1)
    return query @ key.transpose(-2, -1) * math.sqrt(d_k)


def wrong_4_1_root_of_number_of_keys(query: Tensor, key: Tensor) -> Tensor:
    scores = torch.einsum("...qd,...kd->...qk", query, key)
    return scores / math.sqrt(scores.size(-1))


def wrong_4_1_root_of_number_of_queries(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.mT / query.shape[-2] ** 0.5


def wrong_4_1_keys_by_queries(query: Tensor, key: Tensor) -> Tensor:
    return key @ query.transpose(-2, -1) / math.sqrt(key.size(-1))


def wrong_4_1_returns_weights(query: Tensor, key: Tensor) -> Tensor:
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    return scores.softmax(dim=-1)


def wrong_4_1_scales_query_and_key(query: Tensor, key: Tensor) -> Tensor:
    root = math.sqrt(query.size(-1))
    query = query / root
    key = key / root
    return query @ key.transpose(-2, -1)


def wrong_4_1_reshapes_key(query: Tensor, key: Tensor) -> Tensor:
    d_k = key.size(-1)
    turned = key.reshape(*key.shape[:-2], d_k, key.size(-2))
    return query @ turned / math.sqrt(d_k)


def wrong_4_1_power_without_brackets(query: Tensor, key: Tensor) -> Tensor:
    d_k = query.size(-1)
    return query @ key.transpose(-2, -1) / d_k**1 / 2


def wrong_4_1_transposes_first_two(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.transpose(0, 1) / math.sqrt(query.size(-1))


def wrong_4_1_divides_by_norms(query: Tensor, key: Tensor) -> Tensor:
    lengths = query.norm(dim=-1)[..., :, None] * key.norm(dim=-1)[..., None, :]
    return query @ key.transpose(-2, -1) / lengths


def wrong_4_1_root_of_first_dimension(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.transpose(-2, -1) / math.sqrt(len(query))


def wrong_4_1_products_not_summed(query: Tensor, key: Tensor) -> Tensor:
    products = query.unsqueeze(-2) * key.unsqueeze(-3)
    return products / math.sqrt(query.size(-1))


def wrong_4_1_d_k_and_weights(query: Tensor, key: Tensor) -> Tensor:
    scores = query @ key.transpose(-2, -1) / query.size(-1)
    return torch.softmax(scores, dim=-1)


def wrong_4_1_swapped_and_undivided(query: Tensor, key: Tensor) -> Tensor:
    return key @ query.transpose(-2, -1)


def wrong_4_1_measured_spread(query: Tensor, key: Tensor) -> Tensor:
    scores = query @ key.transpose(-2, -1)
    return scores / scores.std(dim=-1, keepdim=True, unbiased=False).clamp_min(1e-6)


def wrong_4_1_fourth_root_on_query_only(query: Tensor, key: Tensor) -> Tensor:
    quarter = query.size(-1) ** 0.25
    return (query / quarter) @ key.transpose(-2, -1)


def wrong_4_1_root_of_size_less_one(query: Tensor, key: Tensor) -> Tensor:
    return query @ key.transpose(-2, -1) / math.sqrt(max(query.size(-1) - 1, 1))


# ---------------------------------------------------------------------------------------------------------------------
# 4.2: softmax_gradient(scores)
# ---------------------------------------------------------------------------------------------------------------------


def wrong_4_2_plus_outer(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    return torch.diag_embed(weights) + weights.unsqueeze(-1) * weights.unsqueeze(-2)


def wrong_4_2_no_diagonal_term(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    return -weights.unsqueeze(-1) * weights.unsqueeze(-2)


def wrong_4_2_zero_off_the_diagonal(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    return torch.diag_embed(weights * (1 - weights))


def wrong_4_2_sign_flipped(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    delta = torch.eye(scores.size(-1), dtype=scores.dtype, device=scores.device)
    return weights.unsqueeze(-1) * (weights.unsqueeze(-2) - delta)


def wrong_4_2_scores_for_weights(scores: Tensor) -> Tensor:
    delta = torch.eye(scores.size(-1), dtype=scores.dtype, device=scores.device)
    return scores.unsqueeze(-1) * (delta - scores.unsqueeze(-2))


def wrong_4_2_softmax_over_first(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=0)
    return torch.diag_embed(weights) - weights.unsqueeze(-1) * weights.unsqueeze(-2)


def wrong_4_2_only_own_score(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    return weights * (1 - weights)


def wrong_4_2_factor_w_i_forgotten(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    delta = torch.eye(scores.size(-1), dtype=scores.dtype, device=scores.device)
    return delta - weights.unsqueeze(-2)


def wrong_4_2_w_j_twice(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    delta = torch.eye(scores.size(-1), dtype=scores.dtype, device=scores.device)
    return weights.unsqueeze(-2) * (delta - weights.unsqueeze(-2))


def wrong_4_2_w_i_twice(scores: Tensor) -> Tensor:
    w_i = scores.softmax(dim=-1).unsqueeze(-1)
    delta = torch.eye(scores.size(-1), dtype=scores.dtype, device=scores.device)
    return w_i * (delta - w_i)


def wrong_4_2_ones_for_delta(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    return weights.unsqueeze(-1) * (1 - weights.unsqueeze(-2))


def wrong_4_2_outer_of_one_row(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    return torch.diag(weights) - torch.outer(weights, weights)


def wrong_4_2_own_square_left_out(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1)
    table = -weights.unsqueeze(-1) * weights.unsqueeze(-2)
    table.diagonal(dim1=-2, dim2=-1).copy_(weights)
    return table


def wrong_4_2_scores_and_no_delta(scores: Tensor) -> Tensor:
    return -scores.unsqueeze(-1) * scores.unsqueeze(-2)


def wrong_4_2_first_dimension_and_plus(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=0)
    return torch.diag_embed(weights) + weights.unsqueeze(-1) * weights.unsqueeze(-2)


def wrong_4_2_softmax_twice(scores: Tensor) -> Tensor:
    weights = scores.softmax(dim=-1).softmax(dim=-1)
    return torch.diag_embed(weights) - weights.unsqueeze(-1) * weights.unsqueeze(-2)


def wrong_4_2_wide_differences(scores: Tensor) -> Tensor:
    step = 1.0
    before = scores.softmax(dim=-1)
    columns = []
    for j in range(scores.size(-1)):
        nudged = scores.clone()
        nudged[..., j] += step
        columns.append((nudged.softmax(dim=-1) - before) / step)
    return torch.stack(columns, dim=-1)


def wrong_4_2_scores_divided_first(scores: Tensor) -> Tensor:
    weights = (scores / math.sqrt(scores.size(-1))).softmax(dim=-1)
    return torch.diag_embed(weights) - weights.unsqueeze(-1) * weights.unsqueeze(-2)


# ---------------------------------------------------------------------------------------------------------------------
# 4.3: head_scores(query, key, num_heads)
# ---------------------------------------------------------------------------------------------------------------------


def wrong_4_3_root_of_d_model(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    d_model = query.size(-1)
    query = query.unflatten(-1, (num_heads, -1)).transpose(1, 2)
    key = key.unflatten(-1, (num_heads, -1)).transpose(1, 2)
    return query @ key.transpose(-2, -1) / math.sqrt(d_model)


def wrong_4_3_divides_by_d_k(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkhd->bhqk", query, key) / query.size(-1)


def wrong_4_3_root_of_num_heads(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkhd->bhqk", query, key) / math.sqrt(num_heads)


def wrong_4_3_no_division(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkhd->bhqk", query, key)


def wrong_4_3_heads_interleaved(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (-1, num_heads))  # (B, Tq, d_k, H)
    key = key.unflatten(-1, (-1, num_heads))
    return torch.einsum("bqdh,bkdh->bhqk", query, key) / math.sqrt(query.size(-2))


def wrong_4_3_viewed_not_transposed(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    batch, d_model = query.size(0), query.size(-1)
    d_k = d_model // num_heads
    query = query.reshape(batch, num_heads, -1, d_k)
    key = key.reshape(batch, num_heads, -1, d_k)
    return query @ key.transpose(-2, -1) / math.sqrt(d_k)


def wrong_4_3_heads_last(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkhd->bqkh", query, key) / math.sqrt(query.size(-1))


def wrong_4_3_root_of_number_of_keys(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1)).transpose(1, 2)
    key = key.unflatten(-1, (num_heads, -1)).transpose(1, 2)
    return query @ key.transpose(-2, -1) / math.sqrt(key.size(-2))


def wrong_4_3_keys_by_queries(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkhd->bhkq", query, key) / math.sqrt(query.size(-1))


def wrong_4_3_root_before_sharing_out(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    divisor = math.sqrt(query.size(-1)) / num_heads
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkhd->bhqk", query, key) / divisor


def wrong_4_3_returns_weights(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    scores = torch.einsum("bqhd,bkhd->bhqk", query, key) / math.sqrt(query.size(-1))
    return scores.softmax(dim=-1)


def wrong_4_3_sums_query_and_key_apart(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (num_heads, -1))
    key = key.unflatten(-1, (num_heads, -1))
    return torch.einsum("bqhd,bkhe->bhqk", query, key) / math.sqrt(query.size(-1))


def wrong_4_3_d_model_and_viewed(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    batch, d_model = query.size(0), query.size(-1)
    query = query.reshape(batch, num_heads, -1, d_model // num_heads)
    key = key.reshape(batch, num_heads, -1, d_model // num_heads)
    return query @ key.transpose(-2, -1) / math.sqrt(d_model)


def wrong_4_3_interleaved_and_undivided(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    query = query.unflatten(-1, (-1, num_heads))
    key = key.unflatten(-1, (-1, num_heads))
    return torch.einsum("bqdh,bkdh->bhqk", query, key)


def wrong_4_3_heads_in_reverse(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    d_k = query.size(-1) // num_heads
    heads = []
    for h in range(num_heads):
        part = slice(query.size(-1) - (h + 1) * d_k, query.size(-1) - h * d_k)
        heads.append(query[..., part] @ key[..., part].transpose(-2, -1))
    return torch.stack(heads, dim=1) / math.sqrt(d_k)


def wrong_4_3_every_head_the_whole_score(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    d_k = query.size(-1) // num_heads
    scores = query @ key.transpose(-2, -1) / math.sqrt(d_k)
    return scores.unsqueeze(1).repeat(1, num_heads, 1, 1)


# ---------------------------------------------------------------------------------------------------------------------
# 4.4: (variance, divisor)
# ---------------------------------------------------------------------------------------------------------------------

WRONG_4_4_DEVIATIONS_NOT_SQUARED = (16 * 2 * 3, math.sqrt(16 * 2 * 3))
WRONG_4_4_DIVIDES_BY_THE_VARIANCE = (576, 576)
WRONG_4_4_DIVIDES_BY_ROOT_D_K_ONLY = (576, 4)
WRONG_4_4_D_K_LEFT_OUT = (36, 6)
WRONG_4_4_DEVIATIONS_LEFT_OUT = (16, 4)
WRONG_4_4_DEVIATION_FOR_VARIANCE = (24, 24)
WRONG_4_4_ADDS_THE_VARIANCES = (16 * (4 + 9), math.sqrt(16 * (4 + 9)))
WRONG_4_4_DIVISOR_WITHOUT_ROOT_OF_D_K = (576, 16 * 2 * 3)
WRONG_4_4_ONLY_THE_QUERY = (16 * 4, 8)
WRONG_4_4_D_K_SQUARED = (16**2 * 4 * 9, 96)
WRONG_4_4_FACTOR_FOR_DIVISOR = (576, 1 / 24)
WRONG_4_4_NOT_SQUARED_AND_NO_ROOT = (96, 96)
WRONG_4_4_NOT_SQUARED_AND_ROOT_D_K = (96, 4)
WRONG_4_4_WRONG_ORDER = (24, 576)
WRONG_4_4_SQUARE_OF_THE_SUM = (16 * (2 + 3) ** 2, 20)

# ---------------------------------------------------------------------------------------------------------------------
# 4.5: additive_scores(query, key, query_matrix, key_matrix, vector)
# ---------------------------------------------------------------------------------------------------------------------


def wrong_4_5_no_tanh(query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return hidden @ vector


def wrong_4_5_tanh_last(query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return torch.tanh(hidden @ vector)


def wrong_4_5_matrices_swapped(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ key_matrix).unsqueeze(-2) + (key @ query_matrix).unsqueeze(-3)
    return torch.tanh(hidden) @ vector


def wrong_4_5_scaled_too(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return torch.tanh(hidden) @ vector / math.sqrt(query.size(-1))


def wrong_4_5_keys_by_queries(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-3) + (key @ key_matrix).unsqueeze(-2)
    return torch.tanh(hidden) @ vector


def wrong_4_5_one_matrix_for_both(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ query_matrix).unsqueeze(-3)
    return torch.tanh(hidden) @ vector


def wrong_4_5_product_inside(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) * (key @ key_matrix).unsqueeze(-3)
    return torch.tanh(hidden) @ vector


def wrong_4_5_tanh_of_each(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    from_query = torch.tanh(query @ query_matrix) @ vector
    from_key = torch.tanh(key @ key_matrix) @ vector
    return from_query.unsqueeze(-1) + from_key.unsqueeze(-2)


def wrong_4_5_vector_unused(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return torch.tanh(hidden).sum(dim=-1)


def wrong_4_5_mean_over_hidden(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return (torch.tanh(hidden) * vector).mean(dim=-1)


def wrong_4_5_minus_inside(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) - (key @ key_matrix).unsqueeze(-3)
    return torch.tanh(hidden) @ vector


def wrong_4_5_vector_inside(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return torch.tanh(hidden * vector).sum(dim=-1)


def wrong_4_5_no_meeting(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    return torch.tanh(query @ query_matrix + key @ key_matrix) @ vector


def wrong_4_5_sigmoid(query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return torch.sigmoid(hidden) @ vector


def wrong_4_5_no_tanh_and_scaled(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return hidden @ vector / math.sqrt(query.size(-1))


def wrong_4_5_matrices_and_axes_swapped(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ key_matrix).unsqueeze(-3) + (key @ query_matrix).unsqueeze(-2)
    return torch.tanh(hidden) @ vector


def wrong_4_5_reshaped_into_place(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-3) + (key @ key_matrix).unsqueeze(-2)
    scores = torch.tanh(hidden) @ vector  # (..., Tk, Tq)
    return scores.reshape(*query.shape[:-1], key.size(-2))


def wrong_4_5_scaled_inside_tanh(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    hidden = (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    return torch.tanh(hidden / math.sqrt(query.size(-1))) @ vector


# ---------------------------------------------------------------------------------------------------------------------
# Right answers, written in unusual ways
# ---------------------------------------------------------------------------------------------------------------------


def right_4_1_loops(query: Tensor, key: Tensor) -> Tensor:
    rows = []
    for i in range(query.size(-2)):
        row = []
        for j in range(key.size(-2)):
            row.append((query[..., i, :] * key[..., j, :]).sum(dim=-1) / math.sqrt(query.size(-1)))
        rows.append(torch.stack(row, dim=-1))
    return torch.stack(rows, dim=-2)


def right_4_1_fourth_roots(query: Tensor, key: Tensor) -> Tensor:
    quarter = query.size(-1) ** -0.25
    return torch.einsum("...id,...jd->...ij", query * quarter, key * quarter)


def right_4_1_batched_product(query: Tensor, key: Tensor) -> Tensor:
    (queries, d_k), keys = query.shape[-2:], key.size(-2)
    flat_query, flat_key = query.reshape(-1, queries, d_k), key.reshape(-1, keys, d_k)
    start = flat_query.new_zeros(flat_query.size(0), queries, keys)
    scores = torch.baddbmm(start, flat_query, flat_key.transpose(1, 2), beta=0, alpha=1 / math.sqrt(d_k))
    return scores.reshape(*query.shape[:-1], keys)


def right_4_2_autograd(scores: Tensor) -> Tensor:
    rows = scores.reshape(-1, scores.size(-1))
    tables = [torch.autograd.functional.jacobian(lambda row: row.softmax(dim=-1), row) for row in rows]
    return torch.stack(tables).reshape(*scores.shape, scores.size(-1))


def right_4_2_entry_by_entry(scores: Tensor) -> Tensor:
    size = scores.size(-1)
    weights = scores.softmax(dim=-1)
    table = scores.new_zeros(*scores.shape, size)
    for i in range(size):
        for j in range(size):
            delta = 1.0 if i == j else 0.0
            table[..., i, j] = weights[..., i] * (delta - weights[..., j])
    return table


def right_4_2_times_gradient_of_log(scores: Tensor) -> Tensor:
    logs = functional.log_softmax(scores, dim=-1)
    off = -torch.exp(logs.unsqueeze(-1) + logs.unsqueeze(-2))
    return off + torch.eye(scores.size(-1), dtype=scores.dtype, device=scores.device) * logs.exp().unsqueeze(-2)


def right_4_3_slices(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    heads = zip(query.chunk(num_heads, dim=-1), key.chunk(num_heads, dim=-1), strict=True)
    return torch.stack([q @ k.mT / q.size(-1) ** 0.5 for q, k in heads], dim=1)


def right_4_3_matmul_of_views(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    batch, queries, d_model = query.shape
    d_k = d_model // num_heads
    query = query.reshape(batch, queries, num_heads, d_k).permute(0, 2, 1, 3)
    key = key.reshape(batch, -1, num_heads, d_k).permute(0, 2, 3, 1)
    return torch.matmul(query * d_k**-0.5, key)


def right_4_3_colleagues_times_root_of_heads(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    d_model = query.size(-1)
    products = query[:, :, None, :] * key[:, None, :, :]
    sums = products.unflatten(-1, (num_heads, -1)).sum(dim=-1).movedim(-1, 1)
    return sums / math.sqrt(d_model) * math.sqrt(num_heads)


RIGHT_4_4_FLOATS = (16 * 2.0**2 * 3.0**2, math.sqrt(16) * 2.0 * 3.0)
RIGHT_4_4_FROM_ROOT = (24**2, math.sqrt(576))


def right_4_5_loops(query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor) -> Tensor:
    scores = query.new_zeros(*query.shape[:-1], key.size(-2))
    for i in range(query.size(-2)):
        for j in range(key.size(-2)):
            inside = query[..., i, :] @ query_matrix + key[..., j, :] @ key_matrix
            scores[..., i, j] = (torch.tanh(inside) * vector).sum(dim=-1)
    return scores


def right_4_5_pairs_side_by_side(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    queries, keys = query.size(-2), key.size(-2)
    left = query.repeat_interleave(keys, dim=-2)
    right = torch.cat([key] * queries, dim=-2)
    pairs = torch.cat([left, right], dim=-1)
    scores = torch.tanh(pairs @ torch.cat([query_matrix, key_matrix], dim=0)) @ vector
    return scores.unflatten(-1, (queries, keys))


def right_4_5_linear_and_einsum(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    from_query = functional.linear(query, query_matrix.T)[..., :, None, :]
    from_key = functional.linear(key, key_matrix.T)[..., None, :, :]
    return torch.einsum("...h,h->...", (from_query + from_key).tanh(), vector)


# ---------------------------------------------------------------------------------------------------------------------
# The lists
# ---------------------------------------------------------------------------------------------------------------------

SINGLE = [
    ("4.1", "no root", wrong_4_1_divides_by_d_k, "It divides by d_k instead of by its root."),
    ("4.1", "no scaling", wrong_4_1_does_not_divide, "The division by √d_k is missing."),
    ("4.1", "multiplied", wrong_4_1_multiplies_by_the_root, "It multiplies by √d_k instead of dividing."),
    ("4.1", "number of keys", wrong_4_1_root_of_number_of_keys,
     "Under the root is the number of keys, Tk, and not d_k."),
    ("4.1", "number of queries", wrong_4_1_root_of_number_of_queries,
     "Under the root is the number of queries, Tq, and not d_k."),
    ("4.1", "keys by queries", wrong_4_1_keys_by_queries,
     "Query and key are swapped, so the table is Tk × Tq, with a row for each key."),
    ("4.1", "softmax applied", wrong_4_1_returns_weights,
     "It goes on to softmax: these are weights, where scores were asked for."),
    ("4.1", "no root", wrong_4_1_scales_query_and_key,
     "Query and key are both divided by √d_k, so the scores are divided by d_k."),
    ("4.1", "reshaped, not transposed", wrong_4_1_reshapes_key,
     "The key is reshaped to (d_k, Tk) instead of transposed, which mixes the words."),
    ("4.1", "twice d_k", wrong_4_1_power_without_brackets,
     "d_k**1 / 2 is not d_k**(1/2): the scores are divided by d_k and by 2."),
    ("4.1", "first two dimensions", wrong_4_1_transposes_first_two,
     "It transposes dimensions 0 and 1, not the last two: fails with a batch."),
    ("4.1", "cosine", wrong_4_1_divides_by_norms,
     "It divides by the lengths of query and key (the cosine) instead of by √d_k."),
    ("4.1", "first dimension", wrong_4_1_root_of_first_dimension,
     "len(query) is the first dimension, not d_k, which is the last."),
    ("4.2", "plus in place of minus", wrong_4_2_plus_outer, "The product w_i w_j is added instead of subtracted."),
    ("4.2", "no diagonal", wrong_4_2_no_diagonal_term, "The term with δ is missing: the diagonal lacks w_i."),
    ("4.2", "only the diagonal", wrong_4_2_zero_off_the_diagonal,
     "Only the diagonal is filled: the effect on the other weights is left at 0."),
    ("4.2", "sign reversed", wrong_4_2_sign_flipped,
     "The sign of the whole table is reversed: w_j − δ instead of δ − w_j."),
    ("4.2", "scores in place of weights", wrong_4_2_scores_for_weights,
     "It puts the scores into the formula where the weights belong: no softmax."),
    ("4.2", "softmax over another dimension", wrong_4_2_softmax_over_first,
     "Softmax runs over the first dimension instead of the last."),
    ("4.2", "a vector", wrong_4_2_only_own_score,
     "It returns only the diagonal w(1 − w), a row, where a table was asked for."),
    ("4.2", "w_i forgotten", wrong_4_2_factor_w_i_forgotten, "The factor w_i is missing: this is δ − w_j alone."),
    ("4.2", "a square in place of w_i·w_j", wrong_4_2_w_j_twice,
     "Both weights are w_j (both run along the columns): the factor should be w_i."),
    ("4.2", "a square in place of w_i·w_j", wrong_4_2_w_i_twice,
     "Both weights are w_i (both run down the rows): the one subtracted should be w_j."),
    ("4.2", "delta always 1", wrong_4_2_ones_for_delta, "δ is taken as 1 everywhere, also off the diagonal."),
    ("4.2", "", wrong_4_2_outer_of_one_row,
     "diag and outer take a single row: it fails on scores with leading dimensions."),
    ("4.2", "diagonal without its w²", wrong_4_2_own_square_left_out,
     "The diagonal is w_i, without −w_i²: δ − w_j there is 1 − w_i, not 1."),
    ("4.3", "d_model under the root", wrong_4_3_root_of_d_model,
     "It still divides by √d_model, the colleague's mistake, instead of by √d_k."),
    ("4.3", "no root", wrong_4_3_divides_by_d_k, "It divides by d_k instead of by its root."),
    ("4.3", "number of heads under the root", wrong_4_3_root_of_num_heads,
     "Under the root is the number of heads and not d_k."),
    ("4.3", "no scaling", wrong_4_3_no_division, "The division by √d_k is gone altogether."),
    ("4.3", "heads interleaved", wrong_4_3_heads_interleaved,
     "The heads are interleaved: head h takes every H-th number, not its own block."),
    ("4.3", "words mixed by view", wrong_4_3_viewed_not_transposed,
     "Heads are made by reshape without transpose, so a head mixes words."),
    ("4.3", "heads not in second place", wrong_4_3_heads_last,
     "The heads are the last dimension, (B, Tq, Tk, H), instead of the second."),
    ("4.3", "number of queries or keys", wrong_4_3_root_of_number_of_keys,
     "Under the root is the number of keys, Tk, and not d_k."),
    ("4.3", "keys by queries", wrong_4_3_keys_by_queries,
     "The last two dimensions are swapped: rows are keys and columns queries."),
    ("4.3", "root of d_model, over the heads", wrong_4_3_root_before_sharing_out,
     "It divides by √d_model / H: the number of heads belongs under the root."),
    ("4.3", "softmax applied", wrong_4_3_returns_weights,
     "It goes on to softmax: these are weights, where scores were asked for."),
    ("4.3", "sums multiplied", wrong_4_3_sums_query_and_key_apart,
     "d and e differ in the einsum: it multiplies two sums, no dot product."),
    ("4.4", "deviations not squared", WRONG_4_4_DEVIATIONS_NOT_SQUARED,
     "The standard deviations are not squared: 16 · 2 · 3."),
    ("4.4", "variance as divisor", WRONG_4_4_DIVIDES_BY_THE_VARIANCE,
     "The divisor is the variance itself and not its root."),
    ("4.4", "√d_k as divisor", WRONG_4_4_DIVIDES_BY_ROOT_D_K_ONLY,
     "The divisor is only √d_k: the two standard deviations are missing in it."),
    ("4.4", "d_k forgotten", WRONG_4_4_D_K_LEFT_OUT, "This is the variance of one product: d_k is left out."),
    ("4.4", "deviations forgotten", WRONG_4_4_DEVIATIONS_LEFT_OUT,
     "It takes both standard deviations to be 1, as in the paper's case."),
    ("4.4", "root in place of variance", WRONG_4_4_DEVIATION_FOR_VARIANCE,
     "The standard deviation of the score is given as its variance."),
    ("4.4", "variances added", WRONG_4_4_ADDS_THE_VARIANCES,
     "The variances of query and key are added, where a product multiplies them."),
    ("4.4", "no root of d_k", WRONG_4_4_DIVISOR_WITHOUT_ROOT_OF_D_K,
     "The divisor has d_k in it where √d_k belongs: 16 · 2 · 3."),
    ("4.4", "one deviation only", WRONG_4_4_ONLY_THE_QUERY, "The key's standard deviation is left out."),
    ("4.4", "d_k squared", WRONG_4_4_D_K_SQUARED,
     "d_k is squared, as if the products added up all alike and not independently."),
    ("4.4", "inverse of the divisor", WRONG_4_4_FACTOR_FOR_DIVISOR,
     "1/24 is what to multiply by: the divisor is its reciprocal."),
    ("4.5", "no tanh", wrong_4_5_no_tanh, "The tanh is missing."),
    ("4.5", "vector before tanh", wrong_4_5_tanh_last, "The tanh comes after the product with v instead of before."),
    ("4.5", "matrices exchanged", wrong_4_5_matrices_swapped,
     "The two matrices are swapped: the query meets W_k and the key W_q."),
    ("4.5", "scaled too", wrong_4_5_scaled_too, "It divides by √d_k, which additive scores do not need."),
    ("4.5", "keys by queries", wrong_4_5_keys_by_queries, "The added dimensions are swapped: the table is Tk × Tq."),
    ("4.5", "one matrix for both", wrong_4_5_one_matrix_for_both, "W_q is used for the key too, and W_k not at all."),
    ("4.5", "product in place of sum", wrong_4_5_product_inside,
     "Query and key are multiplied inside the tanh instead of added."),
    ("4.5", "tanh before the sum", wrong_4_5_tanh_of_each,
     "tanh is taken of query and key apart, so they do not meet inside it."),
    ("4.5", "sum in place of the vector", wrong_4_5_vector_unused,
     "v is not used: the hidden numbers are just summed."),
    ("4.5", "mean over the hidden numbers", wrong_4_5_mean_over_hidden,
     "It takes the mean over the hidden numbers, where v · tanh is a sum."),
    ("4.5", "difference in place of sum", wrong_4_5_minus_inside,
     "The key is subtracted inside the tanh instead of added."),
    ("4.5", "vector inside tanh", wrong_4_5_vector_inside, "v is multiplied inside the tanh instead of outside."),
    ("4.5", "no table", wrong_4_5_no_meeting,
     "No dimension of size 1 is added: query i meets only key i, and Tq ≠ Tk fails."),
    ("4.5", "sigmoid", wrong_4_5_sigmoid, "It uses the sigmoid instead of tanh."),
]  # fmt: skip

DOUBLE = [
    ("4.1", "softmax applied", wrong_4_1_d_k_and_weights,
     "It divides by d_k, not by its root; and it goes on to softmax."),
    ("4.1", "keys by queries", wrong_4_1_swapped_and_undivided,
     "Query and key are swapped (Tk × Tq); and the division by √d_k is missing."),
    ("4.2", "", wrong_4_2_scores_and_no_delta, "It uses scores where weights belong; and the term with δ is missing."),
    ("4.2", "", wrong_4_2_first_dimension_and_plus, "Softmax runs over the first dimension; and w_i w_j is added."),
    ("4.3", "d_model under the root + words mixed by view", wrong_4_3_d_model_and_viewed,
     "It divides by √d_model; and the heads are made by reshape without transpose."),
    ("4.3", "no scaling + heads interleaved", wrong_4_3_interleaved_and_undivided,
     "The heads are interleaved; and the division by √d_k is missing."),
    ("4.4", "deviations not squared", WRONG_4_4_NOT_SQUARED_AND_NO_ROOT,
     "The deviations are not squared; and the divisor is the variance, no root."),
    ("4.4", "deviations not squared", WRONG_4_4_NOT_SQUARED_AND_ROOT_D_K,
     "The deviations are not squared; and the divisor is only √d_k."),
    ("4.5", "", wrong_4_5_no_tanh_and_scaled, "The tanh is missing; and the scores are divided by √d_k."),
    ("4.5", "", wrong_4_5_matrices_and_axes_swapped, "The matrices are swapped; and the table is Tk × Tq."),
]  # fmt: skip

ODD = [
    ("4.1", "measured spread", wrong_4_1_measured_spread,
     "It divides each row by the spread measured in that row instead of by √d_k."),
    ("4.1", "fourth root", wrong_4_1_fourth_root_on_query_only,
     "The fourth root of d_k divides the query but not the key."),
    ("4.1", "another factor", wrong_4_1_root_of_size_less_one,
     "Under the root is d_k − 1, as in a sample variance, and not d_k."),
    ("4.1", "products not summed", wrong_4_1_products_not_summed,
     "The products are not summed over d_k: a dimension too many is left."),
    ("4.2", "softmax twice", wrong_4_2_softmax_twice, "Softmax is applied twice before the formula."),
    ("4.2", "step too wide", wrong_4_2_wide_differences,
     "It nudges every score by 1: too wide a step to give the derivative."),
    ("4.2", "scores scaled first", wrong_4_2_scores_divided_first,
     "It divides the scores by the root of Tk before softmax."),
    ("4.3", "heads in reverse", wrong_4_3_heads_in_reverse, "The heads come in reverse: head 0 takes the last block."),
    ("4.3", "heads merged", wrong_4_3_every_head_the_whole_score,
     "Nothing is split: every head gets the score over all of d_model."),
    ("4.4", "the two exchanged", WRONG_4_4_WRONG_ORDER, "Both numbers are right but in the wrong order."),
    ("4.4", "deviations added", WRONG_4_4_SQUARE_OF_THE_SUM,
     "The standard deviations are added and then squared instead of multiplied."),
    ("4.5", "reshaped, not transposed", wrong_4_5_reshaped_into_place,
     "A Tk × Tq table is reshaped to Tq × Tk instead of transposed."),
    ("4.5", "scaled inside", wrong_4_5_scaled_inside_tanh,
     "It divides by √d_k inside the tanh, which additive scores do not need."),
]  # fmt: skip

RIGHT = [
    ("4.1", right_4_1_loops),
    ("4.1", right_4_1_fourth_roots),
    ("4.1", right_4_1_batched_product),
    ("4.2", right_4_2_autograd),
    ("4.2", right_4_2_entry_by_entry),
    ("4.2", right_4_2_times_gradient_of_log),
    ("4.3", right_4_3_slices),
    ("4.3", right_4_3_matmul_of_views),
    ("4.3", right_4_3_colleagues_times_root_of_heads),
    ("4.4", RIGHT_4_4_FLOATS),
    ("4.4", RIGHT_4_4_FROM_ROOT),
    ("4.5", right_4_5_loops),
    ("4.5", right_4_5_pairs_side_by_side),
    ("4.5", right_4_5_linear_and_einsum),
]

WRONG = [(exercise_id, mistake, answer) for exercise_id, mistake, answer, _ in (*SINGLE, *DOUBLE, *ODD)]
