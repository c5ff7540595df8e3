# %% [markdown]
r"""
# 05 · How do you hide the future?

After this lesson you can

- hide words from an attention so that nothing of them gets through, and say why two ways that look right leak;
- measure a leak, by the gradient and by exchanging a word that should not be seen;
- handle padding, rows with nothing left, half precision, and libraries whose True means the opposite;
- recognise a model that copies its answers, although every score on sentences it has not read looks splendid.

**Reading: 40 minutes without the extra. Exercises: 50 minutes.** Builds on 04: scaled scores.

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, the mask between the scores and softmax, and in the decoder the masked self-attention.](../images/architecture_05.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 90 minutes alone; with a room 75, without 5.4, half precision and the libraries.

| minutes | part | in a room |
|---|---|---|
| 0–15 | the answer is in the input, guess 5.a, exercise 5.1 | ask who would hide a word by setting its score to 0, and count hands |
| 15–30 | half precision (extra), 5.2 | work the row of *drink* on the board |
| 30–40 | leaks measured, guess 5.b, the wiring | before each button: which wires will light up? |
| 40–55 | padding, empty rows, guess 5.c, 5.3 | draw a batch with padding in front, and ask what the first row may see |
| 55–75 | trained with and without, guesses 5.d and 5.e, 5.5 | show the scores first, ask which model they would ship, then let it write |

**Misunderstandings to expect.** "A score of 0 means no attention": no, it means $e^0 = 1$. "Zero weights cannot leak":
they can, through the denominator. "Validation would have shown it": it is teacher-forced too, so it cheats as well.
"The mask makes the model forget the future": it never had it.

**Questions to ask.** Why does the diagonal stay? (The input at a position is the word before the one to predict.) Does
an encoder need a causal mask? (No: it predicts no next word.) What happens if you mask the weights in a picture only?
(The picture shows something the model did not do.)

**Late?** Skip half precision and 5.4. Never skip the training at the end: it is why anybody cares.
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import math

import torch
from torch import Tensor

from utils import masks
from utils.lessons.masks import experiment, pictures, predictor, wiring

# %% [markdown]
r"""
## The answer is in the input

A model that writes learns by predicting the next word. A sentence of four words gives three questions, and attention
works on all of them at once: every position of the input predicts the word that comes after it.
"""

# %%
words = ["cats", "drink", "cold", "milk"]
page.table(
    {words[n]: [" ".join(words[: n + 1]), words[n + 1]] for n in range(3)},
    ["at", "seen so far", "to predict"],
)

# %% [markdown]
r"""
The word to predict at *cats* is *drink*, and *drink* is the next word of the same input. An attention that may look
everywhere can fetch it from there. So each word gets a list of those that it *may attend to*: itself, and what stands
before it. That is a **causal mask**: a table of True and False, one row a query, one column a key.

In this course **True = may attend**, in every mask and every function. `torch.ones(4, 4, dtype=torch.bool)` is True
everywhere; `.tril()` keeps the **tri**angle on the **l**ower left, with the diagonal, and makes the rest False.
"""

# %%
mask = torch.ones(4, 4, dtype=torch.bool).tril()  # as masks.causal_mask(4)
page.tensors(page.cells(mask, "may attend", rows=words, columns=words, hidden=~mask))

# %% [markdown]
r"""
Ten of 16 are True. The diagonal stays: at *drink* the model may see *drink*, for it has to predict *cold*.
"""

# %% [markdown]
r"""
## Three places for a zero

You may read that the mask "sets future words to zero". Zero in what? Take *drink*, which may see *cats* and itself. Its
scores are 0, 1, 1, 2. Softmax takes the powers $e^\text{score}$, which are 1, 2.72, 2.72 and 7.39, and divides each by
their sum, 13.83.

We want no weight for *cold* and *milk*. `scores.masked_fill(hidden, 0.0)` is a copy of the scores in which 0 stands
wherever `hidden` is True; `~` turns True into False, so `hidden = ~may_attend`. There are three ways to write it:

- **0 before softmax**: `scores.masked_fill(hidden, 0.0).softmax(dim=-1)`
- **0 after softmax**: `scores.softmax(dim=-1).masked_fill(hidden, 0.0)`
- **−∞ before softmax**: `scores.masked_fill(hidden, -math.inf).softmax(dim=-1)`
"""

# %%
scores = torch.tensor([0.0, 1.0, 1.0, 2.0])  # of "drink"
hidden = ~mask[1]
page.tensors(
    page.cells(scores, "scores", columns=words, hidden=hidden),
    "→",
    page.cells(scores.masked_fill(hidden, 0.0), "0 before", columns=words),
    "→",
    "softmax",
)

# %%
page.guess(
    "5.a", ..., "the weight that cold and milk keep together, 0 before", unit="%"
)

# %% [markdown] tags=["answer"]
r"""
### Answer 5.a
"""

# %%
zero_before = scores.masked_fill(hidden, 0.0).softmax(dim=-1)
zero_after = scores.softmax(dim=-1).masked_fill(hidden, 0.0)
minus_infinity = scores.masked_fill(hidden, -math.inf).softmax(dim=-1)
page.answer("5.a", 100 * zero_before[hidden].sum().item(), form=".0f")
rows = torch.stack([zero_before, zero_after, minus_infinity])
names = ["0 before softmax", "0 after softmax", "−∞ before softmax"]
page.tensors(
    page.cells(rows, "weights", rows=names, columns=words, role="weights"),
    page.cells(rows.sum(dim=-1)[:, None], "sum of the row"),
)

# %% [markdown]
r"""
(`zero_before[hidden]` picks out the numbers where `hidden` is True.) Follow each row by hand.

- *0 before*: the powers become 1, 2.72, $e^0 = 1$ and $e^0 = 1$. The hidden words keep $2 / 5.72 = 0.35$.
- *0 after*: the hidden weights are gone. The others are still shares of 13.83, so the row sums to 0.27.
- *−∞ before*: $e^{-\infty} = 0$. The powers are 1, 2.72, 0, 0, and the sum is 3.72.

As a formula, with $m_j = 1$ where key $j$ may be attended to and 0 where not:

$$w_j = \frac{m_j\, e^{s_j}}{\sum_k m_k\, e^{s_k}}$$

With −∞ before softmax the mask stands in the numerator *and* in the denominator. With 0 after softmax it stands only in
the numerator. You can repair that row: divide it by its sum, 0.27. On paper that is the row of −∞. In a computer it is,
as long as no hidden word scores far above the others. Below, *milk* scores 2 and then 200:
"""

# %%
for milk in (2.0, 200.0):
    scores = torch.tensor([0.0, 1.0, 1.0, milk])
    after = scores.softmax(dim=-1).masked_fill(hidden, 0.0)
    before = scores.masked_fill(hidden, -math.inf).softmax(dim=-1)
    page.tensors(
        page.cells(scores, "scores", columns=words, hidden=hidden),
        page.cells(after / after.sum(), "0 after, ÷ sum", role="weights"),
        page.cells(before, "−∞ before", role="weights"),
    )

# %% [markdown]
r"""
With 200 every other weight rounds to 0, and 0/0 is NaN, "not a number". So: −∞, before softmax.
"""

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

page.check("5.1", (weight, future, total))

# %% [markdown]
r"""
## Extra: which number to write

(Skip this if you never use half precision. The rule is: write −∞.)

Much code writes −1e9 in place of −∞. In single precision, float32, that does as well while no other score is near it.
Half precision takes half the memory. It comes in two formats: float16, whose largest number is 65504, and bfloat16,
which reaches as far as float32 with fewer digits.

Some code *fills* with a number. Other code *adds*: a tensor with 1 where a word is hidden and 0 elsewhere, times the
number. `torch.finfo(dtype).min` is the lowest number of a format. Below, two words may be seen and two are hidden; each
entry is the first word's weight. It should be 0.73.
"""

# %%
rows = {
    way: [
        experiment.first_weight(experiment.hidden_weights(dtype, way))
        for dtype in experiment.FORMATS
    ]
    for way in experiment.HIDING_WAYS
}
page.table(rows, ["on a processor", "float32", "float16", "bfloat16"])

# %% [markdown]
r"""
−1e9 fails in float16 alone, and not always. To *fill* with it is refused, since it does not fit. To *add* it works when
it is Python's number: torch multiplies first and rounds then, so 0 · (−1e9) is 0. But when the number is made a float16
tensor first, it *is* −∞ there. 0 · (−∞) is NaN, and one NaN fills the row. `-math.inf` and `finfo.min`, filled in, work
everywhere here; a section below shows where they differ.
"""

# %% [markdown]
r"""
## All of it as one function
"""

# %% [markdown]
r"""
### Exercise 5.2 · Attention that sees what it may · ★★ · 10 minutes

Lesson 04's attention with one line more. It has to work in float16 too, however low the scores are, and for any mask
that broadcasts to the scores: one of shape (B, 1, T) holds for all queries of a sentence.
"""


# %%
def masked_attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor):
    """Output and weights of softmax(Q Kᵀ / √d_k) V; weight 0 where mask is False.

    query (..., Tq, d_k), key (..., Tk, d_k), value (..., Tk, d_v), mask: fits
    (..., Tq, Tk) -> output (..., Tq, d_v) and weights (..., Tq, Tk).
    With two words, d_k = d_v = 1, queries (0) and (0), keys (1) and (1), values (2) and
    (4) and a causal mask, the weights are [[1, 0], [½, ½]], the output (2) and (3).
    """
    ### BEGIN SOLUTION
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    weights = scores.masked_fill(~mask, -math.inf).softmax(dim=-1)
    return weights @ value, weights
    ### END SOLUTION


page.check("5.2", masked_attention)

# %% [markdown]
r"""
## Measuring a leak

A weight of 0 is no proof that a word is hidden. What counts is whether the output of a word depends on a later word at
all. The gradient tells: $\partial\,\text{out}_i / \partial x_j$ says how fast output $i$ moves when word $j$ is moved a
little. For a later word, $j > i$, its size must be exactly 0.

Take the two zeros, *before* softmax and *after* it, now for all four queries, with random word vectors and matrices.
"""

# %%
page.guess(
    "5.b",
    ...,
    "where a zero lets a later word move an earlier output",
    options=["before only", "after only", "both", "neither"],
)

# %% [markdown] tags=["answer"]
r"""
### Answer 5.b
"""

# %%
leaks = {name: experiment.leak_table(name) for name in names}
page.answer("5.b", experiment.where_zeros_leak(leaks))
page.show(pictures.influence_tables(leaks, words, mask))

# %% [markdown]
r"""
A frame marks what the mask forbids. With 0 *after* softmax every hidden weight is 0, and still each later word moves the
output.
"""

# %% [markdown]
r"""
#### How it gets through

The second way to measure needs no calculus: exchange one word for another and see how far an earlier output moves. We
can exchange it only where its key is made, or only where its value is made. Below are the largest leaks of 20 draws: the
middle one, and in brackets the smallest and the largest. The first column is a gradient, movement per unit of
movement; the other three are distances.
"""

# %%
rows = {}
for name in experiment.METHODS:
    found = experiment.leaks(name)
    rows[name] = [str(found[way]) for way in ("gradient", "both", "key", "value")]
page.table(
    rows, ["", "gradient", "moved by a new word", "new key only", "new value only"]
)

# %% [markdown]
r"""
**Finding.** Zeros *before* softmax leak through the values: the hidden words are mixed in. Zeros *after* leak through the
keys. A later word with a high score makes softmax's denominator larger, and so every weight of the row smaller.

**Evidence.** A new key alone moves nothing with 0 before softmax, a new value alone nothing with 0 after. The middle
gradient of a leak is 1.51 without a mask and 0.39 with 0 after softmax: the leak is smaller. In none of the 20 draws is
it 0.

**Limit.** These are random matrices. What a *trained* model makes of such a leak comes at the end.
"""

# %% [markdown]
r"""
## Move it yourself

Below stand the words, above their outputs. A grey wire is allowed. A red one is a leak: a later word moves this output.
The thicker it is, the larger the gradient. At the right is one query: the weight of each word, and the gradient of its
output; words to be hidden stand on grey.

Press through the ways of masking. Find the one whose weights look innocent although wires are red. Then find the query
that no way of masking can spoil. Why can it not?
"""

# %%
wiring.LeakWiring()

# %% [markdown]
r"""
The innocent one is *0 after softmax*. The query is *milk*, the last word: no word comes later. The same at rest:
"""

# %%
page.show(pictures.wirings(names, query="drink"))

# %% [markdown]
r"""
## Padding

Models take sentences in batches, and a batch is one tensor, so short sentences are filled up with a token that means
nothing: **padding**, token id 0. It has a vector like any token, and attention would mix it in. A **padding mask** hides
its column from every query.

Take one sentence, alone and with three paddings behind it. Each number is the largest difference between the two
outputs, the middle of 20 draws.
"""

# %%
rows = {}
for name, causal in {"every word sees every word": False, "causal mask": True}.items():
    rows[name] = [
        f"{experiment.padding_differences(hide=hide, causal=causal).middle:.2f}"
        for hide in (False, True)
    ]
page.table(rows, ["", "no padding mask", "padding mask"])

# %% [markdown]
r"""
With a padding mask a sentence gives the same alone and in company; without one its output depends on how long its
neighbours are. Look at the second row: padding *behind* a sentence is its future, so a causal mask hides it from the
words anyway. Not so in an encoder, where every word sees every word, or where padding stands in front.

Two masks are combined by *and*, `&`: a word may be attended to where both allow it.
"""

# %%
token_ids = torch.tensor([[4, 5, 6, 0]])  # cats drink milk <padding>
named = ["cats", "drink", "milk", "<padding>"]
padding = masks.padding_mask(token_ids)[0, 0].expand(4, 4)  # one row, four times
drawn = {"causal": mask, "padding": padding, "both": mask & padding}
causal, hide, both = (
    page.cells(m, name, rows=named, columns=named, hidden=~m)
    for name, m in drawn.items()
)
page.tensors(causal, "&", hide, "=", both)

# %% [markdown]
r"""
The row of the padding itself is still there: it is a query like the others. What it gives is thrown away later, by
leaving it out of the loss.
"""

# %% [markdown]
r"""
## A row with nothing left

Now put the padding in front, as people do who let a model continue several texts at once. The first query is a padding.
The future is hidden from it, and so is the padding: its row of the mask is False throughout. With −∞ every power is 0,
and 0/0 is NaN.

You might think: no matter, that row is thrown away. So leave it out of the loss, and look at the gradient of the 64
numbers of $W_V$, the matrix that makes the values.
"""

# %%
page.guess("5.c", ..., "how many of the 64 numbers of that gradient are NaN")

# %% [markdown] tags=["answer"]
r"""
### Answer 5.c
"""

# %%
ways = {way: experiment.empty_row(way) for way in experiment.EMPTY_WAYS}
page.answer("5.c", ways["−∞"].lost)
rows = {way: experiment.shown_row(row) for way, row in ways.items()}
mean = experiment.shown(float(experiment.mean_value()[0]))
rows["the mean of all values"] = ["", mean, ""]
page.table(
    rows, ["hidden by", "the row's weights", "its first output", "NaN in the gradient"]
)

# %% [markdown]
r"""
NaN times 0 is NaN. So one row that nobody uses makes NaN of the whole matrix at the
next step.

−1e9 and `finfo.min` open the row instead. *All* its scores are now the same number, softmax sees no difference, and the
query attends to everything alike, the future included. Nothing warns you. The framework's fused kernel (one function
that does scores, mask, softmax and mixture) gives 0, which harms nobody and tells nobody.

What to do: see to it that there is no such row. Pad behind, or let a query with nothing left attend to itself. This
course's library refuses where masks are *made*, so that attention itself need not look at every row each time:
"""

# %%
in_front = torch.tensor([[0, 4, 5]])  # <padding> cats drink
try:
    masks.combine_masks(masks.causal_mask(3), masks.padding_mask(in_front))
except masks.MaskError as error:
    print(error)

# %% [markdown]
r"""
### Exercise 5.3 · Neither the future nor the padding · ★★ · 10 minutes

The mask of a batch whose padding may stand behind or in front. No query attends to a later word or to padding, with one
exception: a query that would have nothing left attends to itself. Three calls help; here they are on a small table.
"""

# %%
allowed = torch.tensor([[False, False], [True, True]])
some = allowed.any(dim=-1, keepdim=True)  # is anything True in this row?
itself = torch.eye(2, dtype=torch.bool)  # the diagonal
page.tensors(
    page.cells(allowed, "allowed"),
    page.cells(some, "allowed.any(…)"),
    page.cells(itself, "torch.eye(2)"),
    page.cells(torch.where(some, allowed, ~itself), "torch.where(…)"),
)

# %% [markdown]
r"""
`keepdim=True` keeps the column a column, so that it broadcasts along its row. The last table is
`torch.where(some, allowed, ~itself)`: the row of `allowed` where `some` is True, and that of `~itself` elsewhere.
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


page.check("5.3", decoder_mask)

# %% [markdown]
r"""
The course's own `text.pad` goes the other way: it fills up behind, so that no row is ever empty.
"""

# %% [markdown]
r"""
## Libraries that mean the opposite

| where | a mask means |
|---|---|
| this course; `F.scaled_dot_product_attention` of torch; Keras | True or 1 = may attend |
| `torch.nn.MultiheadAttention`, `torch.nn.Transformer` | True = may **not** attend |
| all three of torch's, given floats | *added* to the scores: 0 = may attend, −∞ = may not |

One framework, two opposite meanings. No check of shapes can notice. Here are the weights of
`torch.nn.MultiheadAttention` with one head and our matrices, given our causal mask as it is and then turned round:
"""

# %%
x, head = experiment.word_vectors(4), experiment.random_head()
ours = experiment.masked_weights(experiment.scores_of(x, head), mask, names[2])
given, turned = map(experiment.library_weights, (mask, ~mask))
drawn = {"rows": words, "columns": words, "role": "weights"}
page.tensors(
    page.cells(given, "theirs, given mask", **drawn),
    page.cells(turned, "theirs, given ~mask", **drawn),
    page.cells(ours, "ours", **drawn),
)

# %% [markdown]
r"""
Given our mask as it is, every query sees the future and nothing else; the last has no future, and gets NaN. Where a
library fills with −1e9, not even the NaN would warn you. Turned round, the weights are ours.
"""

# %% [markdown]
r"""
### Exercise 5.4 · From another library's mask to ours · ★★ · 10 minutes

Translate a mask that `torch.nn.MultiheadAttention` understands. It is boolean, or of floats that are added: 0 where a
word may be attended to, and −∞, −1e9 or `finfo.min` where not. `attn_mask.dtype` tells the two kinds apart.
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


page.check("5.4", may_attend_from)

# %% [markdown]
r"""
## What a leak does to learning

Does all this matter? Train a predictor of the next word, with a mask and without. It has one attention and one linear
layer. One thing is borrowed from lesson 07: a learned vector for each *place* is added to the word's vector, so that a
query can ask for "the word after mine".

Its language is so small that we know everything about it. A sentence is a subject, a verb, an adjective and an object,
with a start token before them and an end token behind. The object depends on the verb, two words back. A fifth of all
sentences is kept: the predictor never trains on them.
"""

# %%
sentences, (training, kept) = predictor.all_sentences(), predictor.split()
page.table(
    {sentences[n][0]: sentences[n][1:] for n in (0, 300, -1)},
    ["subject", "verb", "adjective", "object"],
)
page.table(
    {"sentences": [len(sentences), len(training), len(kept)]},
    ["", "all", "to train on", "kept"],
)

# %% [markdown]
r"""
> **The honest limit.** A reader who knows the language perfectly, but not the future, cannot know which of the 432
> equally likely sentences is coming. The loss is at least $\ln 432 = 6.07$ nats a sentence on average. Nor can this
> reader name many next words: one subject in 8, one verb in 3, one adjective in 6, one object in 3, and always the end.
> That is 39 %.

On the kept sentences we give the model the true words and ask for the next one at each position. That is called
*teacher forcing*, and it is how validation is done everywhere.
"""

# %%
page.guess(
    "5.d", ..., "the next words named on kept sentences, without a mask", unit="%"
)

# %% [markdown] tags=["answer"]
r"""
### Answer 5.d
"""

# %%
no_mask, masked = map(predictor.train_several, ("no mask", "−∞ before softmax"))
page.answer("5.d", no_mask.shown[1])
page.show(pictures.losses([no_mask, masked]))

# %% [markdown]
r"""
Without a mask the training loss falls to zero, in all three trainings. On the kept sentences it is *just as good*:
teacher forcing gives the model the true words, and so the answers too.

Generation gives no answers: start from nothing, draw a word, append it, again. Here is what the first of the three
trainings writes, each way.
"""

# %% tags=["nbval-ignore-output"]
page.table(
    {
        kind.hiding: [" ".join(s) for s in kind.written[0][:3]]
        for kind in (no_mask, masked)
    },
    ["", "first", "second", "third"],
)

# %% [markdown]
r"""
Now the numbers: each dot is one training, and the middle one is written at the right. The dotted line is what an honest
reader reaches at best. For the last panel each model writes 500 sentences, and we count the *different* ones that belong
to the language.
"""

# %%
page.show(pictures.outcomes([no_mask, masked]))

# %% [markdown]
r"""
By every number that training prints, the model without a mask is the better one. It has learned to copy the next word
from the input. Left alone it writes hardly a sentence. The masked one names about a third of the words, where 39 % is the
most to hope for on average, and it writes.
"""

# %% [markdown]
r"""
### It has happened

In 2017 somebody trained a small translator of *one* layer with published code. It named 98 % of the words of the
validation sentences, and its translations were nonsense; the suspect was the mask (jadore801120/attention-is-all-you-need-pytorch,
issue 19). In 2022 a learner exchanged a tutorial's attention layer for the library's own. The tutorial's mask marked what
to *hide*, the library's what to *see*. The accuracy went to 100 %, and finding out why took many hours (tensorflow/text,
pull request 894).

So we train three more predictors: with the mask handed over the *opposite* way round, with *0 before softmax*, and with
*0 after softmax*. The last gets six times as many steps, since its leak is narrower.
"""

# %%
page.guess(
    "5.e", ..., "how many of the three end below the honest limit on kept sentences"
)

# %% [markdown] tags=["answer"]
r"""
### Answer 5.e
"""

# %%
leaky = [
    predictor.train_several(hiding)
    for hiding in ("opposite", "0 before softmax", "0 after softmax")
]
page.answer("5.e", predictor.below_the_limit(leaky))
page.show(pictures.outcomes([masked, *leaky]))

# %%
longer = predictor.train_predictor("−∞ before softmax", steps=3000)
loss = predictor.LONGER.shown(longer.validation_loss)
page.table(
    {"−∞ before softmax": [longer.steps, loss]},
    ["one more training", "steps", "loss on kept sentences"],
)

# %% [markdown]
r"""
**Finding.** Training found each of these leaks, even the one through the denominator.

**Evidence.** All nine trainings end below 6.07 on sentences that they never read, where no honest reader gets on
average. Each writes far fewer different sentences than the masked one. It is not the number of steps: with
−∞ and as many as *0 after softmax* had, the loss on kept sentences is above the limit.

**Limit.** How much is found differs from start to start: look at how far the dots of *0 after softmax* lie apart. And a
loss that is too good is a proof only where you know what the language allows. Elsewhere it is a symptom.
"""

# %% [markdown]
r"""
### Exercise 5.5 · A test that finds every leak · ★★★ · 15 minutes

Write the test that would have saved those hours. It is given any function from words to outputs, and finds out by
trying which output depends on which word. A causal model must then give a lower triangle.

Change a word by *random* numbers (`torch.randn_like(row)`). Many models subtract from each word the mean of its numbers
(the *layer norm* of lesson 08). A change by the same amount everywhere is taken away with the mean, and goes unnoticed.
"""


# %%
def who_sees_whom(function, x: Tensor) -> Tensor:
    """True at [i, j] where output i changes with word j; (T, d_model) -> (T, T).

    function: (T, d_model) -> (T, any number), one output for each word.
    For two words and a function that gives the mean of the words so far:
    [[True, False], [True, True]].
    """
    ### BEGIN SOLUTION
    before, columns = function(x), []
    for j in range(len(x)):
        changed = x.clone()
        changed[j] += torch.randn_like(x[j])
        columns.append((function(changed) - before).abs().amax(dim=-1) > 1e-6)
    return torch.stack(columns, dim=1)
    ### END SOLUTION


page.check("5.5", who_sees_whom)

# %% [markdown]
r"""
You can run it on any model, as a test beside your code.
"""

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| the mask sets future words to zero, which cancels them | **it depends where**: 0 before softmax leaks ($e^0 = 1$); 0 after softmax makes rows that do not sum to 1, and leaks through the denominator |
| zero, then renormalise, equals −∞ before softmax | yes, until a hidden score is far above the others: then 0/0 |
| −1e9 is as good as −∞ | in float32, until a row is empty: then it opens the row, and so does `finfo.min`. In float16 it is refused, works, or gives NaN, by how it is written |
| `tril` makes the mask, and a row with nothing left is NaN | yes, and its NaN reaches every number of the gradient of $W_V$; the course refuses such a row where masks are made |
| without a mask a decoder learns nothing, it copies the answer | yes, in each of three trainings: loss 0 in training *and* on kept sentences, and hardly a sentence when it writes |
| padding must be masked too | yes: then a sentence gives the same alone and in a batch. A causal mask alone does it for words with padding behind them |

**Next:** 06 lets several attentions look at once.
"""
