# %% [markdown]
r"""
# 05 · How do you hide the future?

After this lesson you can

- hide words from an attention so that nothing of them gets through, and say why two ways that look right leak;
- measure a leak: by the gradient, and by exchanging a word that should not be seen;
- handle what goes wrong with masks elsewhere: padding, rows with nothing left, half precision, libraries whose True means the opposite;
- recognise a model that copies its answers, although every score on held-out sentences looks splendid.

**60 minutes** · builds on 04: scaled scores · five exercises

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, the mask between the scores and softmax, and in the decoder the masked self-attention.](../images/architecture_05.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 60 minutes alone; 75 with a room.

| minutes | part | in a room |
|---|---|---|
| 0–10 | the answer is in the input; the triangle; 5.1 | ask who would hide a word by setting its score to 0, and count hands |
| 10–25 | three places for the zero; which number; 5.2 | work the row of *drink* on the board |
| 25–35 | leaks measured; the figure | let them predict the table of *0 after softmax* before unfolding it |
| 35–45 | padding, empty rows, 5.3 | draw a batch with padding in front, and ask what the first row may see |
| 45–52 | other libraries, 5.4 | collect what True means in the libraries that the room uses |
| 52–75 | trained with and without, the two stories, 5.5 | show the scores first, ask which model they would ship, then let it write |

**Misunderstandings to expect.** "A score of 0 means no attention": no, it means $e^0 = 1$. "Zero weights cannot leak":
they can, through the denominator. "Validation would have shown it": it is teacher-forced too, so it cheats as well.
"The mask makes the model forget the future": it never had it.

**Questions to ask.** Why does the diagonal stay? (The input at a position is the word before the one to predict.) Does
an encoder need a causal mask? What happens if you mask the weights but not the picture of the weights?

**Late?** Skip half precision and 5.4. Never skip the training at the end: it is why anybody cares.
"""

# %%
import utils

assert hasattr(utils, "COURSE"), (
    f"{utils.__file__} hides the course's utils: rename it, then restart the kernel."
)
import math

import torch
from torch import Tensor

from utils import masks
from utils.attention import fused_attention, scaled_dot_product_attention
from utils.course import plots
from utils.course.checks import check
from utils.course.plots.curves import lines
from utils.lessons.masks import experiment, pictures
from utils.lessons.masks.figure import MaskExplorer

# %% [markdown]
r"""
## The answer is in the input

A model that writes learns by predicting the next word. A sentence of four words gives three questions, and attention
can work on all of them at once: every position of the input predicts the word that comes after it. Look at what is
asked for, and at where it stands.
"""

# %%
words = ["cats", "drink", "cold", "milk"]
for position, word in enumerate(words[:-1]):
    print(f"at {word}: seen {words[: position + 1]}, to predict {words[position + 1]}")

# %% [markdown]
r"""
The word to predict at *cats* is *drink*, and *drink* is the next word of the same input. An attention that may look
everywhere can fetch it from there. So each word gets a list of those that it *may attend to*: itself, and what stands
before it. That is a **causal mask**: a table of True and False, one row a query, one column a key.

*Predict:* how many of the 16 entries are True?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
mask = torch.ones(
    4, 4, dtype=torch.bool
).tril()  # the lower triangle, diagonal included
print(mask.int())
print(int(mask.sum()), "of", mask.numel())
print("the library's is the same:", mask.equal(masks.causal_mask(4)))

# %% [markdown]
r"""
`tril` keeps the **tri**angle on the **l**ower left. The diagonal stays: at *drink* the model may see *drink*, for it
has to predict *cold*. In this course **True = may attend**, in every mask and every function.

## Three places for a zero

You often read that the mask "sets future words to zero". Zero in what? Take *drink*, which may see *cats* and itself.
Its scores are 0, 1, 1, 2, so the powers $e^\text{score}$ are 1, 2.72, 2.72 and 7.39, together 13.83. We want no weight
for *cold* and *milk*. Three ways to write it:
"""

# %%
scores = torch.tensor([0.0, 1.0, 1.0, 2.0])  # of "drink", for cats, drink | cold, milk
may_attend = mask[1]
zero_before = scores.masked_fill(~may_attend, 0.0).softmax(dim=-1)
zero_after = scores.softmax(dim=-1).masked_fill(~may_attend, 0.0)
minus_infinity = scores.masked_fill(~may_attend, -math.inf).softmax(dim=-1)
print(words)
rows = {"0 before": zero_before, "0 after": zero_after, "−∞ before": minus_infinity}
for name, weights in rows.items():
    rounded = [round(weight, 2) for weight in weights.tolist()]
    print(f"{name:9}", rounded, f"sum {weights.sum():.2f}")

# %% [markdown]
r"""
Follow each by hand. *0 before*: the powers become 1, 2.72, $e^0 = 1$ and $e^0 = 1$, so the hidden words keep $2 / 5.72
= 0.35$ of the weight. *0 after*: the hidden weights are gone, but the others are still shares of 13.83, and the row
sums to 0.27. *−∞ before*: $e^{-\infty} = 0$, so the powers are 1, 2.72, 0, 0, and the sum is 3.72.

As a formula, with $m_j = 1$ where key $j$ may be attended to and 0 where not:

$$w_j = \frac{m_j\, e^{s_j}}{\sum_k m_k\, e^{s_k}}$$

The mask stands in the numerator *and* in the denominator. A zero after softmax is the same formula without the second
one. Divide its row by its sum, 0.27, and you have repaired it: zero, then renormalise, equals −∞ before softmax.
"""

# %%
print(torch.tensor(-math.inf).exp(), torch.tensor(0.0).exp())
renormalised = zero_after / zero_after.sum()
print(
    "renormalised, the row is that of −∞:", torch.allclose(renormalised, minus_infinity)
)

# %% [markdown]
r"""
### Exercise 5.1 · Three ways to hide, by hand · ★ · 5 minutes

Another row of *drink*: the powers $e^\text{score}$ are 1 for *cats*, 2 for *drink*, 1 for *cold*, 4 for *milk*.

- `weight`: the weight of *drink* with −∞ before softmax;
- `future`: the weight of *cold* and *milk* together with 0 before softmax;
- `total`: the sum of the row with 0 after softmax.
"""

# %%
### BEGIN SOLUTION
weight = 2 / (1 + 2)
future = (1 + 1) / (1 + 2 + 1 + 1)
total = (1 + 2) / (1 + 2 + 1 + 4)
### END SOLUTION

check("5.1", (weight, future, total))

# %% [markdown]
r"""
Now all four queries at once, with random word vectors and random matrices. Framed squares are those that the mask
forbids; the sum of each row stands at its right. Look for light in a frame, and for a sum that is not 1.
"""

# %%
three = ("0 before softmax", "0 after softmax", "−∞ before softmax")
x, head = experiment.word_vectors(4), experiment.random_head()
scores = experiment.scores_of(x, head)  # (T, T)
tables = {name: experiment.masked_weights(scores, mask, name) for name in three}
alt = (
    "Weights, three ways: with 0 before softmax the hidden words get weight; "
    "with 0 after, the upper rows sum to less than 1; with −∞ neither."
)
plots.show(pictures.weight_tables(tables, words, mask), alt=alt)
for name, weights in tables.items():
    sums = [round(total, 2) for total in weights.sum(dim=-1).tolist()]
    print(f"{name:17} hidden weight {weights[~mask].sum():.2f}, rows sum to {sums}")

# %% [markdown]
r"""
## Which number to write

−∞ is a number that floats have: `-math.inf`. Much code writes −1e9 in its place, and in single precision that is
mostly as good. Half precision, float16, saves memory; its largest number is 65504. *Predict:* what becomes of −1e9
there, if you fill with it, and if you multiply it by a 0/1 mask (1 = hidden) and add the result to the scores?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for way in ("fill −∞", "fill −1e9", "add −1e9", "fill finfo.min"):
    for dtype in (torch.float32, torch.float16):
        weights = experiment.hidden_weights(dtype, way)
        refused = weights is None
        shown = (
            "torch refuses"
            if refused
            else [round(weight, 2) for weight in weights.tolist()]
        )
        print(f"{way:15} {dtype}: {shown}")

# %% [markdown]
r"""
In float16 `masked_fill` refuses −1e9, since it does not fit. Added, it *becomes* −∞, and where the 0/1 mask holds 0 the
product 0 · ∞ is NaN, "not a number", which then fills the row. (bfloat16, the other format of 16 bits, reaches as far
as float32 and takes −1e9.) Write `-math.inf`, or the lowest number of the format, `torch.finfo(scores.dtype).min`.

### Exercise 5.2 · Attention that sees what it may · ★★ · 10 minutes

Lesson 04's attention with one line more. It has to work in float16 too, and for any mask that broadcasts to the scores.
"""


# %%
def masked_attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor):
    """Output and weights of softmax(Q Kᵀ / √d_k) V, with the weight 0 where mask is False.

    query (..., Tq, d_k), key (..., Tk, d_k), value (..., Tk, d_v), mask: fits (..., Tq, Tk)
    -> output (..., Tq, d_v) and weights (..., Tq, Tk).
    With two words, d_k = d_v = 1, queries (0) and (0), keys (1) and (1), values (2) and (4)
    and a causal mask, the weights are [[1, 0], [½, ½]] and the output is (2) and (3).
    """
    ### BEGIN SOLUTION
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    weights = scores.masked_fill(~mask, -math.inf).softmax(dim=-1)
    return weights @ value, weights
    ### END SOLUTION


check("5.2", masked_attention)

# %% [markdown]
r"""
From here on we use the library's, `scaled_dot_product_attention`, which also refuses a mask of the wrong kind.

## Measuring a leak

A weight of 0 is no proof. What counts is whether the output of a word depends on a later word at all. Two ways to find
out. The first is the gradient: $\partial\,\text{out}_i / \partial x_j$ for $j > i$ must be exactly 0. Here is its size
for every output $i$ and word $j$, for three ways to hide.

*Predict:* in which of the three does a framed square hold something other than 0?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
leaks = {name: experiment.leak_table(name) for name in three}
alt = (
    "Size of the gradient, three ways: in the frames, "
    "0 before softmax leaves up to 0.84, 0 after softmax up to 0.27, −∞ leaves 0.00."
)
plots.show(pictures.influence_tables(leaks, words, mask), alt=alt)

# %% [markdown]
r"""
The second way needs no calculus: exchange one word for another and see who notices. We can exchange it only where its
key is made, or only where its value is made, and so find *how* it gets through. Each number below is how far an earlier
output moves, at most.
"""

# %%
print(f"{'':20}{'gradient':>9}{'swapped':>9}{'key':>9}{'value':>9}")
for name in experiment.METHODS:
    swaps = [
        experiment.swap_table(name, through=way) for way in ("both", "key", "value")
    ]
    numbers = [
        experiment.leak(table) for table in (experiment.leak_table(name), *swaps)
    ]
    print(f"{name:20}" + "".join(f"{number:>9.2f}" for number in numbers))

# %% [markdown]
r"""
Zeros *before* softmax leak through the values: the hidden words are mixed in. Zeros *after* leak through the keys: a
later word with a high score makes the denominator larger and every weight of the row smaller. That is less than no mask
lets through, and it is not nothing. The last two rows hide everything.

Those two are equal on paper. In a computer, only as long as no hidden word scores far above the others:
"""

# %%
far_above = torch.tensor([0.0, 1.0, 1.0, 200.0])
for name in ("0 after, rows ÷ sum", "−∞ before softmax"):
    print(f"{name:20}", experiment.masked_weights(far_above, may_attend, name))

# %% [markdown]
r"""
$e^{-200}$ rounds to 0, and 0/0 is NaN. So: −∞, before softmax.

## Move it yourself

Choose a way of masking and a query. Grey ground marks the words that should be hidden, so a bar on grey is a leak. Find
the query that no way of masking can spoil; then a draw in which *0 after softmax* leaks a lot.
"""

# %% tags=["nbval-ignore-output"]
MaskExplorer()

# %% [markdown]
r"""
The same, for readers without a running kernel: the query *drink*, three ways.
"""

# %%
rows = {name: experiment.one_row(name, query=1) for name in three}
alt = (
    "The query “drink”: bars of influence stand on grey, for “cold” and “milk”, "
    "with 0 before and 0 after softmax; with −∞ there are none."
)
plots.show(pictures.row_panels(rows, words, hidden=[False, False, True, True]), alt=alt)
for name, row in rows.items():
    print(f"{name:17} influence of cold and milk: {float(row.influence[2:].sum()):.2f}")

# %% [markdown]
r"""
## Padding

Models take sentences in batches, and a batch is one tensor, so short sentences are filled up with a token that means
nothing: **padding**, token id 0. It has a vector like any token, and attention would mix it in. A **padding mask** hides
its column from every query.

*Predict:* one sentence, alone and with three paddings behind it. By how much do its outputs differ, with and without a
padding mask? And when a causal mask is there already?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for causal in (False, True):
    for hide in (False, True):
        difference = experiment.padding_difference(hide=hide, causal=causal)
        print(
            f"causal {causal!s:5} padding mask {hide!s:5} largest difference {difference:.4f}"
        )

# %% [markdown]
r"""
With a padding mask a sentence gives the same alone and in company; without one its output depends on how long its
neighbours are. The third line is worth a second look: padding *behind* a sentence is its future, so a causal mask hides
it from the words anyway. Not so in an encoder, where every word sees every word, or where padding stands in front.

Two masks are combined by *and*: a word may be attended to where both allow it.
"""

# %%
token_ids = torch.tensor([[4, 5, 6, 0]])  # cats drink milk <padding>
padding = masks.padding_mask(token_ids)[
    :, 0
]  # (B, 1, 1, T) -> (B, 1, T): 06 needs the other
both = masks.combine_masks(mask, padding)  # (T, T) and (B, 1, T) -> (B, T, T)
shown = {"causal": mask, "padding": padding[0].expand(4, 4), "both": both[0]}
alt = (
    "Three masks for “cats drink milk” and one padding: a triangle, "
    "a grey last column, and the triangle without that column."
)
plots.show(pictures.mask_tables(shown, ["cats", "drink", "milk", "<padding>"]), alt=alt)
print("True:", {name: int(table.sum()) for name, table in shown.items()})

# %% [markdown]
r"""
The row of the padding itself is still there: it is a query like the others, and what it gives is thrown away later, by
leaving it out of the loss.

## A row with nothing left

Now put the padding in front, as people do who let a model continue several texts at once. The first query is a padding;
the future is hidden from it, and so is the padding. *Predict:* what are its weights?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
in_front = torch.tensor([[0, 4, 5]])  # <padding> cats drink
empty = masks.causal_mask(3) & (in_front != 0)
x = experiment.word_vectors(3)
print(empty.int())
print(scaled_dot_product_attention(x, x, x, empty)[1][0])

# %% [markdown]
r"""
Every power is 0, and 0/0 is NaN. You might think: no matter, that row is thrown away. Leave it out of the loss, and look
at the gradient of the 64 numbers of $W_V$. Three ways to compute the row: −∞ and softmax; −1e9; the framework's fused
kernel, which does it all in one.
"""

# %%
mean = experiment.mean_value()
for way in ("−∞", "−1e9", "fused"):
    output, lost = experiment.empty_row(way)
    is_mean = torch.allclose(output, mean, atol=1e-5)
    kind = "the mean of all values" if is_mean else f"{output[0]:.0f} throughout"
    print(f"{way:5} its output is {kind}; NaN in the gradient of W_V: {lost} of 64")

# %% [markdown]
r"""
NaN times 0 is NaN, so one row that nobody uses destroys every parameter at the next step. −1e9 hides that, and worse:
where *all* scores are −1e9 softmax sees no difference, and the query sees everything, the future included. The fused
kernel gives 0, which harms nobody and tells nobody.

What to do: see to it that there is no such row. Pad behind, or let a query with nothing left attend to itself. This
course's library refuses where masks are *made*, so that attention itself need not look at every row each time:
"""

# %%
try:
    masks.combine_masks(masks.causal_mask(3), masks.padding_mask(in_front))
except masks.MaskError as error:
    print(error)

# %% [markdown]
r"""
### Exercise 5.3 · Neither the future nor the padding · ★★ · 10 minutes

The mask of a batch whose padding may stand behind or in front. No query attends to a later word or to padding, with one
exception: a query that would have nothing left attends to itself.
"""


# %%
def decoder_mask(token_ids: Tensor) -> Tensor:
    """True = may attend, for token ids of which 0 is padding: (B, T) -> (B, T, T).

    For the ids [[7, 0]] the mask is [[[True, False], [True, False]]];
    for [[0, 7]] it is [[[True, False], [False, True]]].
    """
    ### BEGIN SOLUTION
    length = token_ids.size(1)
    past = torch.ones(length, length, dtype=torch.bool).tril()
    allowed = past & (token_ids != 0).unsqueeze(1)  # (T, T) & (B, 1, T)
    empty = ~allowed.any(dim=-1, keepdim=True)  # (B, T, 1)
    return allowed | (empty & torch.eye(length, dtype=torch.bool))
    ### END SOLUTION


check("5.3", decoder_mask)

# %% [markdown]
r"""
The library goes the other way: `text.pad` fills up behind, so that no row is ever empty.

## Libraries that mean the opposite

| where | a mask means |
|---|---|
| this course; `F.scaled_dot_product_attention` of torch; Keras | True or 1 = may attend |
| `torch.nn.MultiheadAttention`, `torch.nn.Transformer` | True = may **not** attend |
| all three of torch's, given floats | *added* to the scores: 0 = may attend, −∞ = may not |

One framework, two opposite meanings. No shape check can notice, since the shapes are right. Here is
`torch.nn.MultiheadAttention` with one head and our matrices, given our causal mask as it is and then translated.
"""

# %%
for name, given in {"our mask as it is": mask, "~mask": ~mask}.items():
    weights = experiment.library_weights(given)
    hidden = weights[~mask].nansum()
    equal = torch.allclose(weights, tables["−∞ before softmax"], atol=1e-5)
    last = bool(weights[-1].isnan().all())
    print(
        f"{name:17} weight on the future {hidden:.2f}, last row NaN: {last}, as ours: {equal}"
    )

# %% [markdown]
r"""
As it is, every query sees the future and nothing else; the last has no future, and gets NaN. Where a library fills with
−1e9, as some do, not even the NaN would warn you.

### Exercise 5.4 · From another library's mask to ours · ★★ · 10 minutes

Translate a mask that `torch.nn.MultiheadAttention` understands. It is boolean, or of floats that are added: 0 where a
word may be attended to, and −∞, −1e9 or `finfo.min` where not.
"""


# %%
def may_attend_from(attn_mask: Tensor) -> Tensor:
    """True = may attend, from torch's attn_mask: (Tq, Tk) -> (Tq, Tk), boolean.

    [[False, True], [False, False]] and [[0.0, -1e9], [0.0, 0.0]] mean the same,
    and give [[True, False], [True, True]].
    """
    ### BEGIN SOLUTION
    if attn_mask.dtype == torch.bool:
        return ~attn_mask
    return attn_mask == 0
    ### END SOLUTION


check("5.4", may_attend_from)

# %% [markdown]
r"""
The other direction takes one line each: `~mask` for the boolean kind, and for the added kind zeros filled with −∞ where
`~mask`. And the framework's fused kernel takes our mask as it is:
"""

# %%
query, key, value = (experiment.word_vectors(4, seed=seed) for seed in (1, 2, 3))
explicit, _ = scaled_dot_product_attention(query, key, value, mask)
fused = fused_attention(query, key, value, mask)
print("fused = explicit:", torch.allclose(fused, explicit, atol=1e-5))

# %% [markdown]
r"""
## What a leak does to learning

Does all this matter? Train a predictor of the next word, once with a mask and once without. It has one attention and one
linear layer. One thing is borrowed from lesson 07: a learned vector for each *place* is added to the word's vector, so
that a query can ask for "the word after mine".

Its language is so small that we know everything about it: subject, verb, adjective, object, with a start token before
them and an end token behind. The object depends on the verb, two words back. All sentences are equally likely, and a
fifth of them is kept for validation.
"""

# %%
sentences, (training, validation) = experiment.all_sentences(), experiment.split()
print(
    [" ".join(sentence) for sentence in (sentences[0], sentences[100], sentences[-1])]
)
floor = experiment.best_honest_loss()
print(
    f"{len(sentences)} sentences: {len(training)} to train on, {len(validation)} kept"
)
print(f"ln {len(sentences)} = {floor:.2f}")

# %% [markdown]
r"""
The last number is worth having. A reader who knows the language perfectly, but not the future, still cannot know which
of 432 sentences is coming: the loss is $\ln 432 = 6.07$ nats a sentence. On sentences that are new to them, honest
readers do not get below that. Nor can they name many next words: one subject in 8, one verb in 3, one adjective in 6,
one object in 3, and always the end, which makes 39 in 100.

*Predict* the training loss of both predictors, and the share of next words that each of them names on the sentences
that were kept.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
trained = {
    name: experiment.train_predictor(name) for name in ("no mask", "−∞ before softmax")
}
curves = {name: run.training_losses for name, run in trained.items()}
curves["honest limit"] = [floor] * len(curves["no mask"])
alt = (
    "Training loss over 500 steps: without a mask it falls to 0, "
    "with −∞ it comes down to the honest limit of 6.07 and stays there."
)
plots.show(lines(curves, x="step", y="loss (nats a sentence)"), alt=alt)

# %% [markdown]
r"""
Without a mask the loss goes to its floor, zero. On the kept sentences it is *just as good*: validation is teacher-forced,
which means that the model is given the true words, and so it is given the answers too. Generation gives no answers: start
from nothing, draw a word, append it, again. Then see which share of what was written belongs to the language at all.
"""

# %% tags=["nbval-ignore-output"]
for name, run in trained.items():
    written = experiment.write(run.model)
    share = experiment.share_of_sentences(written)
    print(
        f"{name}: loss {run.validation_loss:.2f}, next words named {run.validation_accuracy:.0%}"
    )
    print(f"   of 500 written, in the language: {share:.0%}")
    print("  ", *(" ".join(sentence) for sentence in written[:3]), sep=" | ")

# %%
for name, run in trained.items():
    written = experiment.write(run.model)
    print(f"{name}:")
    print(
        "   loss on kept sentences below the honest limit:", run.validation_loss < floor
    )
    print("   98 in 100 next words are named:", run.validation_accuracy > 0.98)
    print(
        "   9 in 10 that it writes are sentences:",
        experiment.share_of_sentences(written) > 0.9,
    )
    print("   some of them it has never read:", bool(set(written) & set(validation)))

# %% [markdown]
r"""
By every number that training prints, the model without a mask is the better one. It has learned to copy, and left
alone it hardly writes a sentence. The other names about a third of the words, where 39 in 100 would be the most to hope
for, and it writes: also sentences that it never read.

This has happened to real people. In 2017 somebody trained a small translator of *one* layer with published code. It
named 98 % of the words of the validation sentences, far too many for its size, and its translations were nonsense; the
suspect was the mask (jadore801120/attention-is-all-you-need-pytorch, issue 19). In 2022 a learner exchanged a
tutorial's attention layer for the library's own. The tutorial's mask marked what to *hide*, the library's what to
*see*. The loss went to nearly zero, the accuracy to 100 %, and finding out why took many hours (tensorflow/text, pull
request 894). Ours without a mask: 100 % and hardly a sentence.

Both stories can be told again here: the second with the mask handed over the wrong way round, the first with leaks that
are smaller than no mask at all. *0 after softmax* gets six times as many steps: its leak is narrow, and takes longer to
be found. *Predict* which of the three goes below the honest limit.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for name, steps in {
    "opposite": 500,
    "0 before softmax": 500,
    "0 after softmax": 3000,
}.items():
    trained[name] = experiment.train_predictor(name, steps=steps)
    cheats = trained[name].validation_loss < floor
    print(f"{name:17} below the honest limit on kept sentences: {cheats}")

# %% [markdown]
r"""
All three. Training found each of these leaks, even one number in a denominator. So a loss that is too good is a
symptom, and where you know what the language allows, a proof. What two of them write:
"""

# %% tags=["nbval-ignore-output"]
for name in ("opposite", "0 before softmax"):
    run = trained[name]
    written = experiment.write(run.model)
    share = experiment.share_of_sentences(written)
    print(
        f"{name:17} loss {run.validation_loss:.2f}, words named {run.validation_accuracy:.0%}",
        end=", ",
    )
    print(f"sentences {share:.0%}, such as {written[0]}")
print(f"0 after softmax   loss {trained['0 after softmax'].validation_loss:.2f}")

# %%
for name in ("opposite", "0 before softmax"):
    share = experiment.share_of_sentences(experiment.write(trained[name].model))
    print(f"{name:17} fewer than 1 in 10 are sentences: {share < 0.1}")

# %% [markdown]
r"""
### Exercise 5.5 · A test that finds every leak · ★★★ · 15 minutes

Write the test that would have saved those hours. It is given any function from words to outputs, and finds out by
trying which output depends on which word. A causal model must then give a lower triangle.
"""


# %%
def who_sees_whom(function, x: Tensor) -> Tensor:
    """True at [i, j] where output i changes when word j changes; (T, d_model) -> (T, T).

    function: (T, d_model) -> (T, any number), one output for each word.
    For two words and a function that gives the mean of the words so far:
    [[True, False], [True, True]].
    """
    ### BEGIN SOLUTION
    before, columns = function(x), []
    for j in range(len(x)):
        changed = x.clone()
        changed[j] += 1
        columns.append((function(changed) - before).abs().amax(dim=-1) > 1e-6)
    return torch.stack(columns, dim=1)
    ### END SOLUTION


check("5.5", who_sees_whom)

# %% [markdown]
r"""
You can run it on any model, as a test beside your code. The gradient from above does the same job; compare its table with
the triangle for each way of masking:
"""

# %%
for name in experiment.METHODS:
    sees = experiment.leak_table(name) > 1e-6
    future, past = bool(sees.triu(1).any()), bool(sees[mask].all())
    print(f"{name:20} sees the future: {future}, sees all of the past: {past}")

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| the mask sets future words to zero, which cancels them | **it depends where**: 0 before softmax leaks ($e^0 = 1$); 0 after softmax makes rows that do not sum to 1, and leaks through the denominator |
| zero, then renormalise, equals −∞ before softmax | yes, until a hidden score is far above the others: then 0/0 |
| $e^{-\infty} = 0$, $e^0 = 1$, and `tril` makes the mask | yes; a row with nothing left is NaN, or 0 in the fused kernel, and the course refuses it where masks are made |
| without a mask a decoder learns nothing, it copies the answer | yes: loss 0 in training *and* on kept sentences, and not one sentence in ten when it writes; with the mask it writes |
| padding must be masked too | yes: then a sentence gives the same alone and in a batch. A causal mask alone does it for words with padding behind them |

**Next:** 06 lets several attentions look at once.
"""
