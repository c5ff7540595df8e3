"""Exercise 6.6: the mistakes. Each is multi-head attention with one of its steps done another way."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Recipe, known
from utils.lessons.multi_head_attention.experiment import merge_heads, split_heads
from utils.lessons.shared.mistakes import in_heads, in_masks, in_scores, in_weights
from utils.lessons.shared.mistakes.families import dimensions_in_another_order
from utils.lessons.shared.mistakes.steps import Step, as_it_is, attend, by_root


@Recipe
def _with(
    *,
    inputs: Step = lambda asking, asked: (asking, asked, asked),
    matrices: Step = lambda q, k, v, o: (q, k, v, o),
    split: Step = split_heads,
    merge: Step = merge_heads,
    project: Step = torch.matmul,
    **steps: Step,
) -> Callable[..., Tensor]:
    """Multi-head attention with some of its steps done another way."""

    def answer(asking, asked, stacked, num_heads, mask=None):
        *three, output_matrix = matrices(*stacked)
        query, key, value = (
            split(x @ matrix, num_heads) for x, matrix in zip(inputs(asking, asked), three, strict=True)
        )
        heads, _ = attend(query, key, value, mask, **steps)
        return project(merge(heads), output_matrix)

    return answer


MISTAKES = [
    *known(
        "no output projection",
        "The concatenation is returned as it is, and W_O has no part in it. So what the heads fetched is never mixed.",
        _with(project=lambda concatenated, output_matrix: concatenated),
        remedy="The projection is the last step: `@ output_matrix`.",
    ),
    *known(
        "no output projection, and d_model under the root",
        "Two things: the concatenation is returned as it is, so W_O has no part in it. And the scores are divided by "
        "√d_model, which makes them √(number of heads) times too small.",
        _with(
            project=lambda concatenated, output_matrix: concatenated,
            scale=lambda scores, d_k: by_root(scores, d_k * scores.size(1)),
        ),
        remedy="Multiply by `output_matrix` at the end; and divide by √d_k, the size of one head.",
    ),
    *in_heads.MERGED_BY_VIEW.within(_with, name="heads merged without the transpose"),
    *in_heads.MIXED_BY_VIEW.within(_with, _with(split=in_heads.split_by_view, merge=in_heads.merged_by_view)),
    *in_heads.INTERLEAVED.within(_with, _with(split=in_heads.split_interleaved, merge=in_heads.merged_interleaved)),
    *known(
        "heads and numbers exchanged",
        "You exchange dimensions 1 and 3, heads and *numbers*, where words and heads should change places. What one "
        "head fetched for a word no longer stands together.",
        _with(merge=lambda heads: heads.transpose(1, 3).reshape(heads.size(0), heads.size(2), -1)),
        _with(merge=lambda heads: heads.transpose(1, 3).flatten(2)),
        _with(
            split=lambda x, h: x.unflatten(-1, (h, -1)).transpose(1, 3),
            merge=lambda heads: heads.transpose(1, 3).flatten(2),
        ),
        remedy="Exchange dimensions 1 and 2: once in splitting, and once more in merging.",
    ),
    *in_scores.D_MODEL_UNDER_ROOT.within(_with),
    *in_scores.NO_SCALING.within(_with),
    *in_scores.NO_ROOT.within(_with),
    *known(
        "one head only",
        "The number of heads changes nothing in your result: all of d_model is one head.",
        _with(split=lambda x, h: split_heads(x, 1)),
        remedy="Split queries, keys and values before the scores are made.",
    ),
    *in_weights.ANOTHER_DIMENSION.within(_with),
    *in_weights.NO_SOFTMAX.within(_with, _with(weigh=as_it_is, hide=in_masks.fill(0.0))),
    *in_masks.INVERTED.within(_with),
    *in_masks.NOT_USED.within(_with, name="mask ignored"),
    *in_masks.ZERO_BEFORE_SOFTMAX.within(_with, name="zero before softmax"),
    *in_masks.ZERO_AFTER_SOFTMAX.within(_with, name="mask after softmax"),
    *in_masks.ADDED.within(_with),
    *known(
        "asked words left out",
        "Keys or values come from the asking words. In self-attention nobody notices; where the two differ, you look "
        "in the wrong sentence.",
        _with(inputs=lambda asking, asked: (asking, asking, asking)),
        _with(inputs=lambda asking, asked: (asking, asking, asked)),
        _with(inputs=lambda asking, asked: (asking, asked, asking)),
        remedy="Make keys *and* values of the words that are asked.",
    ),
    *known(
        "roles exchanged",
        "The queries are made of the words that are asked and the keys of those that ask, or all of both; so a row is "
        "no longer an asking word.",
        _with(inputs=lambda asking, asked: (asked, asking, asking)),
        _with(inputs=lambda asking, asked: (asked, asked, asked)),
        remedy="Queries come from the asking words alone.",
    ),
    *known(
        "keys fetched",
        "The weights multiply the keys, and W_V has no part in your result.",
        _with(matrices=lambda q, k, v, o: (q, k, k, o)),
        remedy="Keys are there to be found by; what is fetched is the *values*.",
    ),
    *known(
        "values not projected",
        "The values are the words themselves: W_V has no part in your result.",
        _with(matrices=lambda q, k, v, o: (q, k, torch.eye(len(v)), o)),
        remedy="Value = asked @ W_V.",
    ),
    *known(
        "one matrix twice",
        "Queries and keys pass through the same matrix, so a word asks for what it is itself.",
        _with(matrices=lambda q, k, v, o: (q, q, v, o)),
        _with(matrices=lambda q, k, v, o: (k, k, v, o)),
        remedy="Each role has its own matrix: W_Q is the first, W_K the second.",
    ),
    *known(
        "matrices exchanged",
        "Two of the matrices have changed places, so that a role passes through the matrix of another.",
        _with(matrices=lambda q, k, v, o: (k, q, v, o)),
        _with(matrices=lambda q, k, v, o: (q, v, k, o)),
        _with(matrices=lambda q, k, v, o: (q, k, o, v)),
        remedy="Queries pass through W_Q, keys through W_K, values through W_V, and the concatenation through W_O: in "
        "this order they stand in `matrices`.",
    ),
    *known(
        "matrices turned over",
        "Matrices are used turned over, as a framework's nn.Linear keeps them. Here a word is a row and stands on the "
        "left.",
        _with(matrices=lambda q, k, v, o: (q.T, k.T, v.T, o.T)),
        _with(matrices=lambda q, k, v, o: (q.T, k.T, v.T, o)),
        _with(matrices=lambda q, k, v, o: (q, k, v, o.T)),
        remedy="Multiply `x @ matrix`, without `.T`.",
    ),
    *known(
        "heads averaged",
        "The heads are averaged before W_O, so that W_O gets the same numbers from each.",
        _with(merge=lambda heads: heads.mean(dim=1).repeat(1, 1, heads.size(1))),
        remedy="Set them side by side.",
    ),
    dimensions_in_another_order("(B, Tq, d_model): sentence, word, number."),
]
