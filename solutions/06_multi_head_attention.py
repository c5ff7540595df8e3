# %% [markdown]
r"""
# 06 · Why several heads?

After this lesson you can

- say what one attention cannot do for a word that has two questions, and show it on a task;
- write multi-head attention yourself: split, attend, concatenate, project, equal to the framework's own module;
- say what averaging the heads would lose, and what several heads cost;
- look into the heads of a trained encoder, cut them, and tell what breaks.

**70 minutes** · builds on 03: queries, keys, values, 04: scaled scores and 05: masks · six exercises

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, several heads side by side, their concatenation, the projection W_O and the output.](../images/architecture_06.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 70 minutes alone; 90 with a room.

| minutes | part | in a room |
|---|---|---|
| 0–10 | one pattern is not enough; the task | let them try to *find* weights with which one head answers both questions |
| 10–30 | split, attend, concatenate, project; 6.1–6.3 | cut a strip of paper into two heads; 6.2 and 6.3 in pairs |
| 30–42 | average or concatenate; 6.4, 6.5 | ask who has read "the heads are averaged", then let the numbers speak |
| 42–60 | the whole of it, 6.6; the framework; what it costs | the first to drop: the cost |
| 60–90 | the trained encoder: explorer, distance, cutting | free play with the explorer, five minutes; collect what they see |

**Misunderstandings to expect.** "Each head gets some of the words": no, all words, and a piece of each. "The heads are
averaged": they are concatenated and projected, which is a sum. "Eight heads cost eight times as much": the same. "A head
has a job that we can name": sometimes; look before you say so.

**Questions to ask.** Could one head with larger weights do two look-ups? What would $W_O$ be if we only concatenated?
Which head of the encoder would you give up, and how would you find out?

**Late?** Skip the framework's traps and the cost. Never skip the look-up task and the cutting: they are the two halves of
the answer to the title.
"""

# %%
import utils

assert hasattr(utils, "COURSE"), (
    f"{utils.__file__} hides the course's utils: rename it, then restart the kernel."
)
import torch
from torch import Tensor

from utils import masks
from utils.attention import MultiHeadAttention
from utils.course import plots
from utils.course.checks import check
from utils.lessons.multi_head_attention import experiment, pictures, small_encoder

# %% [markdown]
r"""
## One pattern a word is not enough

*Big dogs chase cats.* The word *chase* has two questions: who chases, and who is chased? One attention gives it one row of
weights, so it has to share: half for *dogs*, half for *cats*. By hand, with the values *dogs* = (4, 0) and *cats* = (0, 4):
half of each is (2, 2).

*Predict:* what does *chase* get in *big cats chase dogs*?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
zero, four = torch.tensor([0.0, 0.0]), torch.tensor([4.0, 0.0])
value = {"big": zero, "dogs": four, "chase": zero, "cats": four.flip(0)}
for sentence in ("big dogs chase cats", "big cats chase dogs"):
    _, who, _, whom = sentence.split()
    print(
        f"{sentence}: ½ {who} + ½ {whom} = {(value[who] / 2 + value[whom] / 2).tolist()}"
    )

# %% [markdown]
r"""
The same. The mixture says *that* dogs and cats are in it, and no longer which of them runs away. With two rows of weights,
one for each question, and the two answers kept apart, nothing is lost.
"""

# %%
for sentence in ("big dogs chase cats", "big cats chase dogs"):
    _, who, _, whom = sentence.split()
    print(f"{sentence}: who {value[who].tolist()}, whom {value[whom].tolist()}")

# %% [markdown]
r"""
## A task with two look-ups at once

Now with training. Every word has two secret partners. A sentence has eight words, each with one of eight payloads, and a
ninth word asks: it must name the payload of its first partner *and* that of its second. Here is one such question; the two
partners are marked.
"""

# %%
task = experiment.LookupTask(seed=0)
asking, sentence, payload, answers = task.draw(1, torch.Generator().manual_seed(3))
first, second = task.partners[:, asking[0]].tolist()
for word, carried in zip(sentence[0].tolist(), payload[0].tolist(), strict=True):
    mark = {first: "  <- first partner", second: "  <- second partner"}.get(word, "")
    print(f"word {word:2} carries {carried}{mark}")
print(f"word {asking.item()} asks; the answer is {answers[0].tolist()}")

# %% [markdown]
r"""
One head of 32 numbers learns this, with a linear reader for each of the two answers. The control is the same head on the
same sentences, asked for the first payload alone. *Predict:* in what share of the sentences does one head get both right?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
alone = experiment.lookup_accuracy(experiment.train_lookups("one head", lookups=1))
one = experiment.lookup_accuracy(experiment.train_lookups("one head"))
print("asked for one payload: right in more than 95 %:", alone["first"] > 0.95)
print("asked for two: both right in more than 30 %:", one["both"] > 0.3)
print("but one of the two in more than 80 %:", max(one["first"], one["second"]) > 0.8)

# %% [markdown]
r"""
One look-up is easy. With two, the head answers one question and guesses the other. What the reader gets is *a* times one
payload plus *b* times another. With *a* = *b* it cannot tell which is which, and if one is louder, a linear reader hears that
one in both answers.

## Split, attend, concatenate, project

So give the word several rows of weights. Each **head** gets its own queries, keys and values, but short ones: of
$d_\text{model}$ numbers a head gets $d_k = d_\text{model} / H$. Below are two heads, dark and light, for a sentence of four
words; $d_\text{model}$ is 6, so that each head has 3. Follow the rows: a row is a word, from left to right.
"""

# %%
torch.manual_seed(0)
words = ["big", "dogs", "chase", "cats"]
x = torch.randn(1, 4, 6)  # (B, T, d_model)
attention = MultiHeadAttention(d_model=6, num_heads=2)
_, weights = attention(2 * x, return_weights=True)
alt = (
    "From left to right: four words of 6 numbers; for each of two heads Q, K and V of 3 numbers, a "
    "table of weights, and what it fetched; both side by side, 6 numbers again; after W_O the output."
)
plots.show(pictures.flow(weights[0].detach(), words), alt=alt)

# %% [markdown]
r"""
In the paper's formula, with $W_Q$, $W_K$, $W_V$ cut into a block of columns for each head:

$$\text{head}_h = \text{Attention}(x W_Q^h,\; x W_K^h,\; x W_V^h), \qquad
\text{output} = [\text{head}_1, \dots, \text{head}_H]\, W_O .$$

### Exercise 6.1 · How much of everything · ★ · 5 minutes

The paper's sizes: $d_\text{model} = 512$ and 8 heads. Two sentences of 10 words go in. How long is a query of one head? How
many attention weights are there, in all heads of both sentences? How many parameters have $W_Q$, $W_K$, $W_V$ and $W_O$
together, without biases?
"""

# %%
### BEGIN SOLUTION
d_k = 512 // 8
number_of_weights = 2 * 8 * 10 * 10
parameters = 8 * 3 * 512 * d_k + 512 * 512
### END SOLUTION

check("6.1", (d_k, number_of_weights, parameters))

# %% [markdown]
r"""
### Exercise 6.2 · Split · ★★ · 8 minutes

Nobody keeps 8 little matrices. One product makes the queries of all heads at once, $d_\text{model}$ numbers a word, and
then each word's row is cut: its first $d_k$ numbers for head 0, the next $d_k$ for head 1. The heads' dimension goes before
the words', so that a matrix product afterwards works head by head.
"""


# %%
def split_heads(x: Tensor, num_heads: int) -> Tensor:
    """Give every head its piece of every word: (B, T, d_model) -> (B, H, T, d_k).

    For one sentence of the two words (1, 2) and (3, 4), and 2 heads: head 0 has the
    rows (1), (3), and head 1 the rows (2), (4).
    """
    ### BEGIN SOLUTION
    return x.unflatten(-1, (num_heads, -1)).transpose(1, 2)
    ### END SOLUTION


check("6.2", split_heads)

# %% [markdown]
r"""
### Exercise 6.3 · Concatenate · ★★ · 7 minutes

Back again: what the heads fetched for a word is set side by side, head 0 first. There is a way that gives the right shape
and mixes up the words. It has been published more than once.
"""


# %%
def merge_heads(heads: Tensor) -> Tensor:
    """Set the heads side by side: (B, H, T, d_v) -> (B, T, H · d_v).

    For one sentence of two words, head 0 with the rows (1), (3) and head 1 with the rows
    (2), (4): the words are (1, 2) and (3, 4).
    """
    ### BEGIN SOLUTION
    return heads.transpose(1, 2).flatten(2)
    ### END SOLUTION


check("6.3", merge_heads)

# %% [markdown]
r"""
The same as a ledger, from running code, with the library's own split and merge. *Predict* the shapes of the third and the
fifth line; $B = 2$ sentences, $T = 5$ words, $d_\text{model} = 32$, $H = 4$.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
x = torch.randn(2, 5, 32)
query = key = value = experiment.split_heads(x, 4)
weights = (query @ key.transpose(-2, -1) / 8**0.5).softmax(dim=-1)
fetched = weights @ value
ledger = {"x": x, "query, key, value": query, "weights": weights, "fetched": fetched}
for name, table in {**ledger, "concatenated": experiment.merge_heads(fetched)}.items():
    print(f"{name:18} {tuple(table.shape)}")

# %% [markdown]
r"""
## Average, or concatenate?

One of our notes says that eight attention vectors are computed for a word, and that their *weighted average* is taken. Its
next paragraph says that one more matrix makes one vector of them. Which is it? There are two ways to average. One averages
the rows of **weights**, and fetches once. The other averages what the heads **fetched**. *Predict:* which of the three
solves the two look-ups, with two heads of 16 numbers each?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
two_heads = {"one head": one["both"]}
for mixing in ("mean of weights", "mean of outputs", "concatenated"):
    two_heads[mixing] = experiment.lookup_accuracy(experiment.train_lookups(mixing))[
        "both"
    ]
for name, both in two_heads.items():
    print(f"{name:15} both look-ups solved (more than 80 %): {both > 0.8}")
alt = (
    "Both answers right: one head and the mean of weights below half, the mean of outputs and "
    "concatenation nearly always."
)
plots.show(pictures.shares(two_heads, x="both answers right (%)"), alt=alt)

# %% [markdown]
r"""
An average of weights is one row of weights again: it fails as one head does. The average of what was fetched works here,
which you may not have expected. The two heads have different value matrices: one can write its payload into some of
the 16 numbers and the other into the rest, and averaging does not mix them.

So it is a question of *room*. The mean has $d_v = d_\text{model} / H$ numbers, the concatenation all of $d_\text{model}$.
*Predict:* with 16 heads of 2 numbers each?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
sixteen = {
    mixing: experiment.lookup_accuracy(experiment.train_lookups(mixing, num_heads=16))[
        "both"
    ]
    for mixing in ("mean of outputs", "concatenated")
}
for name, both in sixteen.items():
    print(
        f"{name:15} both solved (more than 80 %): {both > 0.8}, more than 30 %: {both > 0.3}"
    )

# %% [markdown]
r"""
Two numbers have no room for two payloads, and the mean falls back to one answer and a guess. Concatenation does not care
much how many heads share the 32 numbers. So "average" is not quite right, and here is by how much: a mean is a concatenation
whose $W_O$ has the *same* block for every head.

### Exercise 6.4 · The projection that averages · ★★ · 5 minutes

Two heads with $d_v = 2$ are concatenated to four numbers. Write the $W_O$, 4 rows and 2 columns, for which
`concatenated @ output_matrix` is the mean of the two heads.
"""

# %%
### BEGIN SOLUTION
output_matrix = torch.tensor([[0.5, 0.0], [0.0, 0.5], [0.5, 0.0], [0.0, 0.5]])
### END SOLUTION

check("6.4", output_matrix)

# %% [markdown]
r"""
A learned $W_O$ is free to have other blocks: different numbers for every head, so that it can keep them apart.

## Concatenating and projecting is a sum

Look at $[\text{head}_1, \text{head}_2]\, W_O$ once more. The numbers of head 1 meet the first $d_v$ rows of $W_O$, those of
head 2 the next. Cut $W_O$ into these blocks of rows, and the product is a sum:

$$[\text{head}_1, \dots, \text{head}_H]\, W_O = \sum_h \text{head}_h\, W_O^h .$$

### Exercise 6.5 · What one head adds · ★★ · 10 minutes

Write the terms of that sum, one for each head. We shall need them to cut heads.
"""


# %%
def head_terms(heads: Tensor, output_matrix: Tensor) -> Tensor:
    """What each head adds: (B, H, T, d_v), (d_model, d_model) -> (B, H, T, d_model).

    For one word, head 0 with (2), head 1 with (3), and the rows (1, 10) and (0, 1) of the
    matrix: head 0 adds (2, 20) and head 1 adds (0, 3).
    """
    ### BEGIN SOLUTION
    blocks = output_matrix.unflatten(0, (heads.size(1), -1))  # (H, d_v, d_model)
    return heads @ blocks
    ### END SOLUTION


check("6.5", head_terms)

# %% [markdown]
r"""
With the library's version: the terms of four heads, added up, are what concatenation and projection give.
"""

# %%
generator = torch.Generator().manual_seed(0)
fetched = torch.randn(2, 4, 5, 8, generator=generator)  # (B, H, T, d_v)
output_matrix = torch.randn(32, 32, generator=generator)
terms = experiment.head_terms(fetched, output_matrix)  # (B, H, T, d_model)
whole = experiment.merge_heads(fetched) @ output_matrix  # (B, T, d_model)
for name, together in {"sum": terms.sum(dim=1), "mean": terms.mean(dim=1)}.items():
    same = torch.allclose(together, whole, atol=1e-4)
    print(f"{name} over heads = concatenate and project: {same}")

# %% [markdown]
r"""
## The whole of it

### Exercise 6.6 · Multi-head attention · ★★★ · 15 minutes

Put the pieces together. `asking` are the words that have queries, `asked` those that have keys and values. In this lesson
the two are the same words; lesson 08 asks the words of another language. Your function is kept for your own Transformer.
"""


# %%
def multi_head_attention(
    asking: Tensor, asked: Tensor, matrices: Tensor, num_heads: int, mask=None
) -> Tensor:
    """Multi-head attention: (B, Tq, d_model), (B, Tk, d_model) -> (B, Tq, d_model).

    matrices: W_Q, W_K, W_V, W_O, (4, d_model, d_model); mask: to (B, H, Tq, Tk), True = may
    attend. With unit matrices, 2 heads, the asking word (0, 0), the others (2, 4) and (4, 8),
    all weights are ½ and the output is (3, 6).
    """
    ### BEGIN SOLUTION
    query, key, value = (
        (x @ matrix).unflatten(-1, (num_heads, -1)).transpose(1, 2)
        for x, matrix in zip((asking, asked, asked), matrices[:3], strict=True)
    )
    scores = query @ key.transpose(-2, -1) / query.size(-1) ** 0.5  # (B, H, Tq, Tk)
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    heads = (scores.softmax(dim=-1) @ value).transpose(1, 2)  # (B, Tq, H, d_v)
    return heads.flatten(2) @ matrices[3]
    ### END SOLUTION


check("6.6", multi_head_attention)

# %% [markdown]
r"""
## Equal to the framework's own

The library's `MultiHeadAttention` does what you wrote, with biases and the three projections in one matrix. If it is right,
it must agree with the framework's module once that has the same parameters. We copy them and assert it, with a causal mask.
"""

# %%
torch.manual_seed(0)
ours = MultiHeadAttention(d_model=32, num_heads=4)
theirs = experiment.as_framework(
    ours
)  # nn.MultiheadAttention with our parameters, copied
x, mask = torch.randn(2, 5, 32), masks.causal_mask(5)
output, weights = ours(x, mask=mask, return_weights=True)
their_output, their_weights = theirs(
    x, x, x, attn_mask=~mask, average_attn_weights=False
)
torch.testing.assert_close(output, their_output)
torch.testing.assert_close(weights, their_weights)
print("outputs and weights of", weights.size(1), "heads agree")

# %% [markdown]
r"""
Two traps are in that call. `~mask`: in the framework's module True means *hide*. And `average_attn_weights=False`: by
default it hands out the *mean* of the heads' weights, a pattern that no head has, and that you would look at in vain for
what a head does. *Predict:* where does the first of five words look if the mask is handed over without `~`?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
_, right = theirs(x, x, x, attn_mask=~mask)
_, wrong = theirs(x, x, x, attn_mask=mask)
for name, weights in {"with ~mask": right, "with mask": wrong}.items():
    first = weights[0, 0]  # the row of the first word
    print(
        f"{name}: {first[0]:.2f} on itself, {first[1:].sum():.2f} on the words after it"
    )

# %% [markdown]
r"""
The whole future, and nothing else. It trains splendidly, as you saw in lesson 05.

## What do eight heads cost?

The paper says: the same as one head of full size. *Predict* how parameters and operations grow from 1 head to 8, at
$d_\text{model} = 256$ and 64 words. The control is eight heads that are *not* shortened: eight attentions of full size.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
costs = {"1 head": experiment.attention_cost(1)}
costs |= {f"{n} heads": experiment.attention_cost(n) for n in (2, 4, 8)}
costs["8 of full size"] = experiment.attention_cost(8, full_size=True)
_, one_cost = costs["1 head"]
for name, (parameters, cost) in costs.items():
    times = cost.operations / one_cost.operations
    print(f"{name:14} {parameters:9,} parameters, {times:.3f} times the operations")

# %% [markdown]
r"""
The products of matrices are the same to the operation. What grows is small: each further head has one more table of
64 × 64 scores to divide and to put through softmax (and with more than one, concatenating copies what they fetched, once).
The clock of your machine:
"""

# %% tags=["nbval-ignore-output"]
for name, (_, cost) in costs.items():
    print(f"{name:14} {cost.seconds / one_cost.seconds:.1f} times as long as one")

# %%
further = costs["8 heads"][1].operations - costs["4 heads"][1].operations
print("operations added by each of four more heads:", further // 4)
print("that is 2 · 64 · 64:", further // 4 == 2 * 64 * 64)

# %% [markdown]
r"""
## A small encoder, trained here

What do heads *do*, when nobody tells them? As in lesson 03, models learn to name hidden words in lesson 01's sentences, on
top of the frozen vectors: one attention with one head, one with eight, and an encoder of two layers with four heads each. For
the encoder we borrow from later lessons: its vectors also say where a word stands (07), and after each attention a small
network works on every word by itself (08). *Predict* who names the most.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
from utils.lessons.shared.masked_words import train_masked_word_model

encoder = small_encoder.train_encoder()
one_head, eight_heads = train_masked_word_model(1), train_masked_word_model(8)
models = {
    "one head": one_head,
    "eight heads": eight_heads,
    "encoder, 2 × 4 heads": encoder,
}
naming = {name: small_encoder.named(model)["all"] for name, model in models.items()}
apart = abs(naming["eight heads"] - naming["one head"])
print("eight heads within 5 points of one head:", apart < 0.05)
print("the encoder names more than half:", naming["encoder, 2 × 4 heads"] > 0.5)
alt = "Hidden words named right: one head and eight heads below 25 %, the encoder above 50 %."
plots.show(pictures.shares(naming, x="hidden words named right (%)"), alt=alt)

# %% [markdown]
r"""
A surprise: in a *single* attention that sees no order, eight heads are hardly better than one. Heads alone do not make a
model. In the encoder they have something to work with; so let us look at those.

Pick a sentence, a layer and a head; hover over a word, or move to it with the arrow keys, to see what it attends to. Try
*bank* in the first sentence, in every head of layer 2. Then find a head that looks next door, and one that looks far.
"""

# %% tags=["nbval-ignore-output"]
from utils.course.widgets.attention import AttentionExplorer, Example

sentences = (
    "the money in the bank grows",
    "time flies like an arrow",
    "fruit flies like a banana",
    "apple released a new product while i was eating an orange yesterday",
)
examples = []
for text in sentences:
    words = text.split()
    examples.append(
        Example(text, queries=words, keys=words, weights=encoder.weights(words))
    )
AttentionExplorer(examples, layer=1, query=4)

# %% [markdown]
r"""
The same for readers without a running kernel: all eight heads for the first sentence. Follow the row of *bank*.
"""

# %%
words = "the money in the bank grows".split()
weights = encoder.weights(words)  # (layers, H, T, T)
alt = "Eight tables of weights for “the money in the bank grows”, one for each head, all different."
plots.show(pictures.all_heads(weights, words), alt=alt)
of_bank = weights[:, :, words.index("bank")]  # (layers, H, T)
favourites = of_bank.argmax(dim=-1).unique()
print("over the heads, “bank” has at least three favourites:", len(favourites) >= 3)

# %% [markdown]
r"""
In the stored run head 1 of layer 2 sends *bank* to *money*, and head 2 sends it to *grows*. That is what our notes say of
*it*, which one score sends to *cat* and the next to *hungry* (lesson 11 looks for that). Your run may have shared the work out
otherwise, and most heads have no job with a name. So let us ask all of them the same questions, on 920 unseen sentences.

## Do more heads keep a word from looking at itself?

One note says that a word attends most to itself, "true but useless", and that therefore eight attention vectors are taken.
In lesson 02 the first half was true. *Predict* the share of words that look most at themselves: without parameters, with
learned queries and keys in one head, and in eight.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
from utils.lessons.shared.masked_words import untrained_masked_word_model

ids = small_encoder.unseen()  # (B, T)
counts = (1, 8)
on_itself = {
    f"without parameters, {n}": small_encoder.plain_weights(ids, n) for n in counts
}
for name, pair in {
    "random W_Q and W_K": [untrained_masked_word_model(n) for n in counts],
    "learned": [one_head, eight_heads],
}.items():
    for n, model in zip(counts, pair, strict=True):
        on_itself[f"{name}, {n}"] = model(ids, return_weights=True)[1].detach()
share = {name: small_encoder.share_on_itself(w, ids) for name, w in on_itself.items()}
for name, found in share.items():
    learned = name.startswith("learned")
    print(f"{name:21}", f"below 10 %: {found < 0.1}" if learned else f"{found:.0%}")
print(
    "eight learned heads have less of it than one:",
    share["learned, 8"] < share["learned, 1"],
)

# %% [markdown]
r"""
What cures it is that asking and being asked become two roles: with a $W_Q$ and a $W_K$, even random ones, a word is no longer
its own best match. One head is enough, and eight are no better. Without these matrices, eight heads halve the trouble and
do not end it: of eight short pieces of a word, some are outdone by a longer piece of another word.

## Near and far

Another note warns that the nearest words are not always the ones that matter: *Bark is very cute and he is a dog*. What
does training make of that? We compare the weight of the words at each distance with what even attention would give them.
*Predict* the curve.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")


def by_distance(model):
    weights = model(ids, return_weights=True)[1]  # a table (B, H, T, T) for each layer
    return torch.cat(
        [small_encoder.weight_by_distance(layer, ids) for layer in weights]
    )


trained = by_distance(encoder)  # (heads, distances)
untrained = by_distance(small_encoder.untrained_encoder())
for name, heads in {"trained": trained, "untrained": untrained}.items():
    mean = heads.mean(dim=0)
    near, far = bool(mean[1] > 1.3), bool(mean[6] < 0.7)
    print(
        f"{name}: next door above 1.3 even shares: {near}; six words away below 0.7: {far}"
    )
layers = encoder(ids, return_weights=True)[1]
beyond = min(small_encoder.share_beyond(layer, ids) for layer in layers)
print(
    "more than 0.4 of the weight goes beyond the next word, in both layers:",
    beyond > 0.4,
)

# %% jupyter={"outputs_hidden": true}
print("Measured:")
alt = (
    "Weight over even weight against distance: the trained heads fall from above 1 to below 1, "
    "each at its own pace; the untrained mean stays at 1."
)
plots.show(pictures.weight_by_distance(trained, untrained), alt=alt)
on_own = trained[:, 0]
differ = bool(on_own.max() > 1.5 * on_own.min())
print("some head gives a word itself 1.5 times what another does:", differ)

# %% [markdown]
r"""
Near words are worth more on the whole, and training finds that out by itself; before it there is no trace. And yet about half
of the weight goes beyond the next word (even attention would send three quarters there). Both are true, and the heads differ.

## Cut a head

What is a head worth? Leave its term out of the sum, by setting its rows of $W_O$ to 0, and count again how many hidden
words are named. Press the buttons, a row for each layer. Which head is the most expensive? What can you cut before less than
half of the words are left?
"""

# %% tags=["nbval-ignore-output"]
from utils.lessons.multi_head_attention.figure import HeadCutter

HeadCutter(encoder)

# %% [markdown]
r"""
Every way of cutting one head or two, for readers without a running kernel. On the diagonal one head is cut; elsewhere two.
"""

# %%
lost = small_encoder.losses(encoder)  # {cut heads: share of the hidden words}
alt = (
    "Points lost when heads are cut: a few for most single heads, more for one head of layer 1; a "
    "pair costs about the sum of the two."
)
plots.show(pictures.cost_of_cutting(lost), alt=alt)

# %% [markdown]
r"""
And what follows from these numbers, with the control that comes from the same table: what is left with a single head.
"""

# %%
full = naming["encoder, 2 × 4 heads"]
single = {cut[0]: share for cut, share in lost.items() if len(cut) == 1}
one_left = [share for cut, share in lost.items() if len(cut) == len(encoder.heads) - 1]
cheapest, dearest = min(single.values()), max(single.values())
print("every single head costs something (more than a point):", cheapest > 0.01)
print("the dearest costs at least twice the cheapest:", dearest > 2 * cheapest)
print("without any one head, more than half of it stays right:", dearest < full / 2)
print("with any one head alone, less than half:", min(one_left) > full / 2)
_, beyond = experiment.redundancy(lost)
print("some pair costs 10 points more than its two heads apart:", beyond > 0.1)

# %% [markdown]
r"""
Nothing here is spare: every head pays its way, and none can do it alone. Which is the dearest? *Predict:* a head that looks
at the word itself and next door, or one that looks far?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
looks_nearest = encoder.heads[int(trained[:, 0].argmax())]
dearest_head = max(single, key=single.get)
print("the dearest head is the one that looks nearest:", dearest_head == looks_nearest)
print("it is in the first layer:", looks_nearest[0] == 0)

# %% [markdown]
r"""
The dullest of all, in the layer on which the second one builds.

## When heads are spare

Pairs of the encoder's heads cost about as much as the two apart. That is not always so. Give the task of two look-ups *four*
heads in place of two, and cut again. *Predict:* what does it cost to cut one head? And two? The control has two heads.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
spare = experiment.train_lookups("concatenated", num_heads=4)
spare_lost = experiment.lookup_losses(spare)
_, beyond = experiment.redundancy(spare_lost)
cheapest = min(share for cut, share in spare_lost.items() if len(cut) == 1)
print("four heads: the cheapest costs less than 2 points:", cheapest < 0.02)
print("some pair costs 20 points more than its two heads apart:", beyond > 0.2)
needed = experiment.train_lookups("concatenated", num_heads=2)
_, beyond = experiment.redundancy(experiment.lookup_losses(needed))
print("two heads: the pair costs 20 points more than its heads apart:", beyond > 0.2)

# %% [markdown]
r"""
Two heads of the four have learned the same look-up. Each covers for the other, so that cutting one tells you little: it seems
useless until its double is gone too. Remember that before you call a head unimportant because nothing happened when you cut it.

## The scoreboard

One probe, the same sentences, as in lessons 01 to 03. *Predict:* are many heads better than one at telling senses apart?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
from utils.lessons.shared.pictures import draw_scoreboard
from utils.lessons.shared.plain_attention import without_parameters
from utils.lessons.shared.scoreboard import sense_accuracy, static

stages = {
    "static": static,
    "attention without parameters": without_parameters(),
    "one head": one_head.contextual,
    "many heads": eight_heads.contextual,
    "trained encoder": encoder.contextual,
}
board = {name: sense_accuracy(stage)["all"] for name, stage in stages.items()}
after = [board[name] for name in ("one head", "many heads", "trained encoder")]
print("static is at chance:", board["static"] == 0.5)
print("one head, many heads and the encoder: all above 75 %:", min(after) > 0.75)
print("and within 6 points of each other:", max(after) - min(after) < 0.06)

# %% jupyter={"outputs_hidden": true}
print("Measured:")
alt = (
    "Senses told apart: static at 50 %, attention without parameters above it; one head, many heads "
    "and the encoder close together."
)
plots.show(draw_scoreboard(board), alt=alt)

# %% [markdown]
r"""
One head had found what this probe can see of a sense, and neither seven more heads nor the encoder change much. A sense is
*one* question to the sentence. Where a word has two, as in the look-ups, a second head makes all the difference; and a model
that has several, like the encoder, uses them all.

## What we claimed, and what came out

| claim | measured |
|---|---|
| one pattern for each word is not enough | one head solves one look-up and not two; two heads solve two |
| multi-head attention is an average of attention vectors | **not quite**: a sum of projections, exactly. A mean of weights fails as one head does; a mean of outputs works while there is room, and fails where heads are short |
| ours is the framework's | outputs and weights equal, parameters copied; True means the opposite there |
| heads of size $d/h$ cost what one of size $d$ costs | the same parameters and the same products; softmax and division grow by two operations a score |
| more heads keep a word from looking at itself | **hardly**: without parameters eight heads bring it from 86 % to 40 %; separate queries and keys bring it below 10 %, with one head already, and eight are no better |
| near words are not always the relevant ones | near words get more on the whole; about half of the weight goes beyond the next word |
| heads capture different relations | yes, and unequally: the dearest head costs at least twice the cheapest; in the encoder none is spare, in the look-up task with four heads some are |
| context vectors differ by sense | many heads tell senses apart as well as one head does, and no better |

**Next:** 07 tells the words where they stand.
"""
