"""Exercise 6.6: the whole multi-head attention."""

import torch
from torch import Tensor

from utils.attention import scaled_dot_product_attention
from utils.course.checks.exercise import Exercise, Property, tenths
from utils.lessons.multi_head_attention.checks.attention_mistakes import MISTAKES
from utils.lessons.multi_head_attention.experiment import merge_heads, split_heads
from utils.lessons.shared.mistakes.comparing import close
from utils.masks import causal_mask


def multi_head_attention(
    asking: Tensor, asked: Tensor, matrices: Tensor, num_heads: int, mask: Tensor | None = None
) -> Tensor:
    """The right answer to 6.6."""
    query_matrix, key_matrix, value_matrix, output_matrix = matrices
    query = split_heads(asking @ query_matrix, num_heads)
    key, value = (split_heads(asked @ matrix, num_heads) for matrix in (key_matrix, value_matrix))
    heads, _ = scaled_dot_product_attention(query, key, value, mask)
    return merge_heads(heads) @ output_matrix


def _draw(generator):
    def matrices(d_model: int) -> Tensor:
        return tenths(generator, 4, d_model, d_model, low=-1.0, high=1.0)

    yield tenths(generator, 1, 1, 1), tenths(generator, 1, 2, 1), matrices(1), 1, None
    yield tenths(generator, 1, 2, 4), tenths(generator, 1, 3, 4), matrices(4), 2, None
    x = tenths(generator, 2, 4, 8)
    yield x, x.clone(), matrices(8), 2, causal_mask(4)
    # Words, heads and d_k alike, so that what is out of place still fits; as many words asked as asking, but others.
    yield tenths(generator, 2, 3, 9), tenths(generator, 2, 3, 9), matrices(9), 3, None
    padding = torch.tensor([[True, True, True, True, False], [True, True, False, False, False]])[:, None, None, :]
    yield tenths(generator, 2, 3, 12), tenths(generator, 2, 5, 12), matrices(12), 4, padding


def _hidden(inputs: tuple) -> Tensor | None:
    """(B, Tq): the queries that may not see the last of the words asked; None without a mask."""
    asking, asked, *_, mask = inputs
    if mask is None:
        return None
    return ~mask.expand(len(asking), 1, asking.size(1), asked.size(1))[:, 0, :, -1]


def _leaks_nothing(output, inputs, answer):
    asking, asked, *others = inputs
    hidden = _hidden(inputs)
    if hidden is None:
        return True
    changed = torch.cat([asked[:, :-1], asked[:, -1:] + 1], dim=1)
    return close(answer(asking, changed, *others)[hidden], output[hidden])


def _all_alike(output, inputs, answer):
    asking, asked, matrices, *others = inputs
    alike = asked[:, :1].expand_as(asked).contiguous()
    expected = (asked[:, :1] @ matrices[2] @ matrices[3]).expand_as(output)
    return close(answer(asking, alike, matrices, *others), expected)


def _own_query(output, inputs, answer):
    asking, *others = inputs
    changed = torch.cat([asking[:, :-1], asking[:, -1:] + 1], dim=1)
    return close(answer(changed, *others)[:, :-1], output[:, :-1])


MULTI_HEAD = Exercise(
    id="6.6",
    title="Multi-head attention",
    minutes=18,
    difficulty=3,
    reference=multi_head_attention,
    draw=_draw,
    hints=(
        "Five steps: project three times, split three times, scores and weights, fetch and concatenate, project. You "
        "have written each of them already.",
        "Query from `asking`, key and value from `asked`, each split to (B, H, T, d_k). Then the scores are (B, H, "
        "Tq, Tk) and lessons 04 and 05 apply unchanged: √d_k, the mask's −∞, softmax over the last dimension.",
        "```python\nquery_matrix, key_matrix, value_matrix, output_matrix = matrices\n"
        "query = (asking @ query_matrix).unflatten(-1, (num_heads, -1)).transpose(1, 2)\n"
        "…  # key and value likewise, from asked\n"
        "scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))\n"
        "if mask is not None:\n    scores = scores.masked_fill(~mask, -math.inf)\n"
        "heads = scores.softmax(dim=-1) @ value\n"
        "return heads.transpose(1, 2).flatten(2) @ output_matrix\n```",
    ),
    properties=(
        Property(
            "a hidden word changes nothing",
            _leaks_nothing,
            "When a word changes that the mask hides, the output should stay as it was. Yours changes: something of "
            "the hidden word gets through. Before softmax its scores have to be −∞.",
        ),
        Property(
            "when all words asked are alike, their value comes back",
            _all_alike,
            "When all the words asked are the same word, every mixture of them is that word, so the output should be "
            "word @ W_V @ W_O, whatever the weights. In your answer it is not: weights that do "
            "not sum to 1, words mixed up in splitting or merging, or a matrix in the wrong place.",
        ),
        Property(
            "a row depends on its own asking word",
            _own_query,
            "When the last asking word changes, only the last row of the output should. In your answer others do too: "
            "words are mixed up.",
        ),
    ),
    because="Every head asks with its own piece of the queries and fetches its own piece of the values; W_O mixes what "
    "they brought. That is the whole of multi-head attention, for self-attention, masks and other sentences alike.",
    mistakes=MISTAKES,
)
