# %% [markdown]
r"""
# 06 · Why several heads?

After this lesson you can

- say what two heads make easy for a word that has two questions, and what one head can still do;
- write multi-head attention yourself: split, attend, concatenate, project;
- cut the heads of a trained encoder, and say what a cut shows and what it does not.

**Reading: 45 minutes. Exercises: 55 minutes. Extras: 20 minutes more.** Builds on 03: queries, keys, values, 04: scaled
scores, and 05: masks. One cell trains three models and takes about a minute.

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, several heads side by side, their concatenation, the projection W_O and the output.](../images/architecture_06.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 100 minutes alone without the extras; with a room 75, without 6.4 and 6.5.

| minutes | part | in a room |
|---|---|---|
| 0–15 | two questions, guess 6.a | let them try to *find* weights with which one head answers both, before 6.a |
| 15–40 | split, attend, concatenate, project; 6.1–6.3 | cut a strip of paper into two heads; 6.2 and 6.3 in pairs |
| 40–50 | average or concatenate, guess 6.b | ask who has read "the heads are averaged", then let the numbers speak |
| 50–65 | the encoder, guess 6.c, the moving figure | start its training before the break; collect what they see |
| 65–75 | the scoreboard, guess 6.d | then 6.6 at home |

**Misunderstandings to expect.** "Each head gets some of the words": no, all words, and a piece of each. "One head cannot
do two look-ups": it can, with a reader that has a hidden layer; two heads make it easy. "The heads are averaged": they
are concatenated and projected, which is a sum. "A head has a job that we can name": look before you say so.

**Questions to ask.** What would $W_O$ be if we only concatenated? (The unit matrix.) What does a head add when it is cut
to its mean? (The same to every word.) Why can a cut that costs nothing mislead? (Another head may do the same.)

**Late?** Skip the extras and 6.4. Never skip the look-ups and the cutting: they are the two halves of the answer.
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import math
import torch
from torch import Tensor
from utils.lessons.multi_head_attention import experiment, lookups, pictures, runs
from utils.lessons.multi_head_attention import all_heads, comparisons, small_encoder

# %% [markdown]
r"""
## One pattern a word

*Big dogs chase cats.* The word *chase* has two questions: who chases, and who is chased? One attention gives it one row
of weights for both. Say it shares: half for *dogs*, half for *cats*, here with values of two numbers.
"""

# %%
shared = torch.tensor([[0.0, 0.5, 0.0, 0.5]])
values = {
    "big": [0.0, 0.0],
    "dogs": [4.0, 0.0],
    "cats": [0.0, 4.0],
    "chase": [0.0, 0.0],
}
for sentence in ("big dogs chase cats", "big cats chase dogs"):
    words = sentence.split()
    value = torch.tensor([values[word] for word in words])
    page.tensors(
        page.cells(shared, "weights", rows=["chase"], columns=words, role="weights"),
        "·", page.cells(value, "values", rows=words, role="value"),
        "=", page.cells(shared @ value, "fetched", role="output"),
    )  # fmt: skip

# %% [markdown]
r"""
The two sentences give the same: with equal shares, nothing says who runs away. Two rows of weights, one for each
question, keep the answers apart.

> **What this assumes.** To put ½ on the noun *before* the verb, *chase* has to know which noun stands before it. Attention
> sees no order (lesson 02): without positions both sentences are the same four words, for any number of heads. Positions
> come in lesson 07. Until then let every word say where it stands, or, as in the task below, let it be known by name.

And what if the shares are not equal? Here are ¾ for the word before and ¼ for the word after.
"""

# %%
unequal = torch.tensor([[0.0, 0.75, 0.0, 0.25]])
fetched = {
    sentence: unequal @ torch.tensor([values[word] for word in sentence.split()])
    for sentence in ("big dogs chase cats", "big cats chase dogs")
}
page.tensors(*(page.cells(row, name, role="output") for name, row in fetched.items()))

# %% [markdown]
r"""
Now they differ: the louder one chases. So one head does not lose the answer. But somebody has to take the mixture apart
again. We measure how well that works.
"""

# %% [markdown]
r"""
## A task with two look-ups at once

Every word has two secret partners. A sentence has eight words, each with one of eight payloads, and a ninth word asks: it
must name the payload of its first partner *and* that of its second. Here is one such question.
"""

# %%
task = lookups.LookupTask(seed=0)
asking, sentence, payload, answers = task.draw(1, torch.Generator().manual_seed(3))
partners = task.partners[:, asking[0]].tolist()
names = ["1st partner", "2nd partner"]
marks = [
    names[partners.index(word)] if word in partners else "–"
    for word in sentence[0].tolist()
]
question = torch.stack([sentence[0], payload[0]])
page.tensors(page.cells(question, rows=["word", "its payload"], columns=marks))
print(f"Word {asking.item()} asks. The answer: {answers[0].tolist()}.")

# %% [markdown]
r"""
One head of 32 numbers learns this, in 300 steps. What it fetched is read by one matrix for each answer: a *linear* reader.
Asked for the first payload alone, the same head gets it right in all sentences. Now it is asked for both.
"""

# %%
page.guess("6.a", ..., "the sentences with both answers right, one head", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 6.a
"""

# %%
alone = lookups.lookup_accuracy(lookups.train_lookups("one head", lookups=1))
right = lookups.lookup_accuracy(lookups.train_lookups("one head"))
page.answer("6.a", lookups.FAILS.shown(right["both"]))
better = max(right["first"], right["second"])
rows = {
    "asked for one: right": [lookups.SOLVES.shown(alone["first"])],
    "asked for two: the better answer": [lookups.ONE_ANSWER.shown(better)],
    "asked for two: both": [lookups.FAILS.shown(right["both"])],
}
page.table(rows, ["one head, a linear reader", "sentences"])

# %% [markdown]
r"""
One question is answered and the other one guessed; guessing one of eight payloads is right in 12 %.
"""

# %% [markdown]
r"""
### Is it the head, or its reader?

The mixture may hold both answers where a *linear* reader cannot get at them. So here is the control: the same single head,
but its readers have a hidden layer of 256 numbers (a matrix, negative numbers set to 0, another matrix), and four times the
steps. Each dot is one of three trainings from other starts.
"""

# %%
read = {name: lookups.both_right(name) for name in list(lookups.SETTINGS)[:4]}
axis = "both answers right (%)"
chance = {"chance": lookups.CHANCE}
ring = page.guess_of("6.a")
page.show(pictures.trainings(read, x=axis, lines=chance, guess=ring))

# %% [markdown]
r"""
**Finding.** Two heads and a linear reader answer both, from every start and in 300 steps. One head with a linear reader
never does, not even in 1200. With a hidden layer one head *can*: the best of its trainings is nearly
as good as two heads. It depends on the start: of six that we tried, three got above 90 %.

**So** "one head cannot do it" would be too much. Two heads make easy what one head and its reader may or may not find.

**Limit.** A small task. And in a Transformer a reader with a hidden layer does follow (lesson 08).
"""

# %% [markdown]
r"""
## Split, attend, concatenate, project

So give the word several rows of weights. Each **head** gets its own queries, keys and values, but short ones: of
$d_\text{model}$ numbers a head gets $d_k = d_\text{model} / H$. You cut a query so in exercise 4.3. Below are two heads,
dark and light, for a sentence of four words; $d_\text{model}$ is 6, so that each head has 3. A row is a word.
"""

# %%
words = ["big", "dogs", "chase", "cats"]
page.show(pictures.flow(experiment.two_heads(words), words))

# %% [markdown]
r"""
In the paper's formula, with $W_Q$, $W_K$, $W_V$ cut into a block of columns for each head:

$$\text{head}_h = \text{Attention}(x W_Q^h,\; x W_K^h,\; x W_V^h), \qquad
\text{output} = [\text{head}_1, \dots, \text{head}_H]\, W_O .$$
"""

# %% [markdown]
r"""
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

page.check("6.1", (d_k, number_of_weights, parameters))

# %% [markdown]
r"""
### Cutting and turning a tensor

Three calls do all the moving. Here is one word of six numbers, cut for two heads and put back:

- `x.unflatten(-1, (2, -1))` cuts the last dimension into 2 pieces; −1 means "as many as are left". `x.view(1, 2, 3)` does
  the same, if you write out every size;
- `x.transpose(a, b)` exchanges two dimensions;
- `x.flatten(a)` makes one dimension of all those from `a` on.
"""

# %%
x = torch.arange(6.0)[None]  # (1, 6): one word
cut = x.unflatten(-1, (2, -1))  # (1, 2, 3): word, head, number
page.tensors(
    page.cells(x, "x"), "→", page.cells(cut, "unflatten"),
    "→", page.cells(cut.transpose(0, 1), "transpose(0, 1)"),
    "→", page.cells(cut.flatten(1), "cut.flatten(1)"),
)  # fmt: skip

# %% [markdown]
r"""
### Exercise 6.2 · Split · ★★ · 10 minutes

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


page.check("6.2", split_heads)

# %% [markdown]
r"""
### Exercise 6.3 · Concatenate · ★★ · 7 minutes

Back again: what the heads fetched for a word is set side by side, head 0 first. Beware: there is a way that gives the right
shape and mixes up the words.
"""


# %%
def merge_heads(heads: Tensor) -> Tensor:
    """Set the heads side by side: (B, H, T, d_v) -> (B, T, H · d_v).

    For one sentence of two words, head 0 with the rows (1), (3) and head 1 with the
    rows (2), (4): the words are (1, 2) and (3, 4).
    """
    ### BEGIN SOLUTION
    return heads.transpose(1, 2).flatten(2)
    ### END SOLUTION


page.check("6.3", merge_heads)

# %% [markdown]
r"""
The shapes of the whole way, with $B = 2$ sentences, $T = 5$ words, $d_\text{model} = 32$ and $H = 4$:
"""

# %%
x = torch.randn(2, 5, 32)
query = key = value = experiment.split_heads(x, 4)
weights = (query @ key.transpose(-2, -1) / math.sqrt(8)).softmax(dim=-1)
fetched = weights @ value
tensors = {"x": x, "query, key, value": query, "weights": weights, "fetched": fetched}
tensors["concatenated"] = experiment.merge_heads(fetched)
rows = {name: [str(tuple(tensor.shape))] for name, tensor in tensors.items()}
page.table(rows, ["", "shape"])

# %% [markdown]
r"""
## Average, or concatenate?

You may read that the attention vectors of the heads are *averaged*. There are two ways to do that. One averages the rows of
**weights**, and fetches once. The other averages what the heads **fetched**. We try both and concatenation on the two
look-ups, with two heads of 16 numbers and linear readers. One of the three fails.
"""

# %%
ways = ["mean of weights", "mean of outputs", "concatenated"]
page.guess("6.b", ..., "which of the three fails", options=ways)

# %% [markdown] tags=["answer"]
r"""
### Answer 6.b
"""

# %%
mixed = {way: lookups.both_right(way) for way in ways}
page.answer("6.b", min(mixed, key=lambda way: max(mixed[way].shares)))
short = {way: lookups.both_right(way) for way in list(lookups.SETTINGS)[-2:]}
page.show(pictures.trainings(mixed | short, x=axis, lines=chance))

# %% [markdown]
r"""
An average of weights is one row of weights again. It gets further than one head, and solves the task in no training. The
average of what was *fetched* works with two heads: their value
matrices differ, so that one head can write into some of the 16 numbers and the other into the rest.

The last two rows have 16 heads of 2 numbers each. The mean then has 2 numbers, and that is no room for two payloads; the
concatenation still has all 32. So a mean is not *wrong*, it is short of room.

Nor is it far from concatenating: a mean is a concatenation whose $W_O$ has the *same* block for every head.
"""

# %% [markdown]
r"""
### Exercise 6.4 · The projection that averages · ★★ · 5 minutes

Two heads with $d_v = 2$ are concatenated to four numbers. Write the $W_O$, 4 rows and 2 columns, for which
`concatenated @ output_matrix` is the mean of the two heads.
"""

# %%
### BEGIN SOLUTION
output_matrix = torch.tensor([[0.5, 0.0], [0.0, 0.5], [0.5, 0.0], [0.0, 0.5]])
### END SOLUTION

page.check("6.4", output_matrix)

# %% [markdown]
r"""
A learned $W_O$ is free to have other blocks, different for every head, so that it can keep them apart.
"""

# %% [markdown]
r"""
## Concatenating and projecting is a sum

The numbers of head 1 meet the first $d_v$ rows of $W_O$, those of head 2 the next. Cut $W_O$ into these blocks of rows, and
the product is a sum, one term a head:

$$[\text{head}_1, \dots, \text{head}_H]\, W_O = \sum_h \text{head}_h\, W_O^h .$$
"""

# %%
heads = torch.tensor([[[1.0, 2.0]], [[3.0, 0.0]]])  # (H, T, d_v): two heads, one word
output_matrix = torch.tensor(
    [
        [1.0, 0.0, 0.0, 2.0],
        [0.0, 1.0, 0.0, 0.0],
        [0.0, 0.0, 1.0, 1.0],
        [5.0, 0.0, 0.0, 1.0],
    ]
)
terms = [heads[0] @ output_matrix[:2], heads[1] @ output_matrix[2:]]
side_by_side = torch.cat([heads[0], heads[1]], dim=-1)
output = page.cells(side_by_side @ output_matrix, "output", role="output")
page.tensors(
    page.cells(side_by_side, "side by side"), "·", page.cells(output_matrix, "W_O"),
    "=", output,
)  # fmt: skip
page.tensors(
    page.cells(terms[0], "head 1 adds"), "+", page.cells(terms[1], "head 2 adds"),
    "=", output,
)  # fmt: skip

# %% [markdown]
r"""
### Exercise 6.5 · What one head adds · ★★ · 10 minutes

Write the terms of that sum, one for each head. We shall need them to cut heads.
"""


# %%
def head_terms(heads: Tensor, output_matrix: Tensor) -> Tensor:
    """What each head adds: (B, H, T, d_v), (d_model, d_model) -> (B, H, T, d_model).

    For one word, head 0 with (2), head 1 with (3), and the rows (1, 10) and (0, 1) of
    the matrix: head 0 adds (2, 20) and head 1 adds (0, 3).
    """
    ### BEGIN SOLUTION
    blocks = output_matrix.unflatten(0, (heads.size(1), -1))  # (H, d_v, d_model)
    return heads @ blocks
    ### END SOLUTION


page.check("6.5", head_terms)

# %% [markdown]
r"""
## What do heads do, when nobody tells them?

Models learn to name **hidden words**: in a sentence of lesson 01's corpus some words are replaced by a placeholder, and the
model has to name them from the others. We train one attention with one head, one with eight, and an **encoder**: two
layers of four heads each. For it we borrow from later lessons: its vectors also say where a word stands (07); what
attention brings is *added* to the word, which is called a **residual** connection, and a small network then works on every
word by itself (08). Each training is done three times, from other starts. This takes about a minute.
"""

# %%
encoders = [small_encoder.train_encoder(seed=seed) for seed in range(runs.STARTS)]
naming = comparisons.who_names_most(encoders)
columns = ["hidden words named right", "lowest", "highest"]
page.table(comparisons.who_names_most_table(naming), columns)

# %% [markdown]
r"""
In a *single* attention eight heads are a few points ahead of one. Neither names as many as somebody who always says *the*:
in their training, as in lesson 03, frequent words are asked for less often, and they say *the* less often than it stands
there. The encoder was asked for all words equally often. It names more than three times as many as they do, and leaving
out little words such as *the*, still more than twice as many. Without its heads less is left than *the* alone brings.

So let us look at them. Here are all eight of the first training, for one sentence. Follow the row of *bank* from table to
table.
"""

# %%
words = "the money in the bank grows".split()
weights = encoders[0].weights(words)  # (layers, H, T, T)
page.show(pictures.all_heads(weights, words, "bank"))

# %% [markdown]
r"""
Some heads look at the word itself, others next door, others far. That is what they look *at*. What is each of them worth?
"""

# %% [markdown]
r"""
## Cut a head

Leave its term out of the sum, and count again how many hidden words are named right. There are two ways. Cut **to zero**:
the term is 0. Cut **to its mean**: every word gets what the head adds on average over all words. Zero may be a number that
the rest of the model never met; the mean is one it knows, so it is the fairer cut. We do both, with 1,498 hidden words in
sentences that no model was trained on.
"""

# %%
page.guess("6.c", ..., "where the dearest head looks", options=["near", "far"])

# %% [markdown] tags=["answer"]
r"""
### Answer 6.c
"""

# %%
studies = [small_encoder.study(encoder) for encoder in encoders]
page.answer("6.c", small_encoder.kind_of_dearest(studies))
page.show(pictures.cost_against_near(studies))

# %%
columns = ["", "with all heads", "lost by the cheapest cut", "by the dearest"]
page.table(small_encoder.cut_table(studies), columns)

# %% [markdown]
r"""
**Finding.** In all three trainings, cut to zero or to the mean, the dearest head is the one that looks most at the word
itself. And every head costs something: the cheapest a few points, the dearest at least twice as much.

**Limit.** Three trainings are few. Of five more, which are not shown, four said the same. In one the dearest head was the
one that looks *least* at the word itself.

And a cut says what goes missing *without* a head. It does not say what the head does, and it names no relation
between words. That heads look at different places is in the picture above; that each "captures a relation" is not shown
here. And it is a small model of eight heads. In large translators and language models Michel and others (2019) cut 20 to
40 % of the heads at little cost; Voita and others (2019), who went on training while they cut, 38 of 48.
"""

# %% [markdown]
r"""
### Move it yourself

All heads of the first training at once. Move over a word, or choose it with the arrow keys, and see where every head
looks. Click a table to cut its head, and again to bring it back; the column at the right counts anew. Which two heads
of layer 2 cost least together? What can you cut before fewer than a quarter of the hidden words are named right? (The
tables stay those of the whole encoder. Several cuts at once are counted by Python: a moment.)
"""

# %%
all_heads.AllHeads(encoders[0])

# %% [markdown]
r"""
## The scoreboard

The same probe as in lessons 01 to 03: how often are the two senses of a word told apart? Chance is 50 %. We measure on five
draws of the test's sentences and take the mean. The plain mean of the sentence, with nothing learned, reaches 76 %. One
head, trained to name hidden words, reaches about as much. We give one head, eight heads and the encoder three trainings
each, which takes a minute.
"""

# %%
page.guess("6.d", ..., "the senses told apart with eight heads", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 6.d
"""

# %%
board = comparisons.scoreboard(encoders)
page.answer("6.d", board["many heads"].middle)
plain = comparisons.plain_mean()
page.show(
    pictures.trainings(
        board, x="senses told apart (%)", lines={"chance": 0.5, "plain mean": plain}
    )
)

# %% [markdown]
r"""
**Finding.** Eight heads do no better than one, and both are about where the plain mean is. The encoder, which names so many
more hidden words, is not ahead of it either. Training does bring something: *before* it, eight heads stay about six points
below the plain mean. But how much of that comes from the sentences? Eight heads were also trained on sentences whose words
were shuffled over the whole corpus. The best of these trainings is ahead of the worst on real sentences.

Was there more to be had? Here are two readers that have nothing to learn. The second is lesson 01's: a running state from
each end of the sentence, in which near words count most.
"""

# %%
page.table(comparisons.nothing_learned(), ["nothing learned", "senses told apart"])

# %% [markdown]
r"""
There was: the states from both ends are ahead of every training above.

**So** on this probe seven more heads bring nothing. A sense is *one* question to the sentence. The look-ups had two, and
there a second head made the difference.

**Limit.** None of these models was trained to tell senses apart. All of them learned to name hidden words.
"""

# %% [markdown]
r"""
## The whole of it
"""

# %% [markdown]
r"""
### Exercise 6.6 · Multi-head attention · ★★★ · 18 minutes

Put the pieces together. `asking` are the words that have queries, `asked` those that have keys and values. In this lesson
the two are the same words; lesson 08 asks the words of another language. Your function is kept for your own Transformer.
"""


# %%
def multi_head_attention(
    asking: Tensor, asked: Tensor, matrices: Tensor, num_heads: int, mask=None
) -> Tensor:
    """Multi-head attention: (B, Tq, d_model), (B, Tk, d_model) -> (B, Tq, d_model).

    matrices: W_Q, W_K, W_V, W_O, (4, d_model, d_model); mask: to (B, H, Tq, Tk),
    True = may attend. With unit matrices, 2 heads, the asking word (0, 0), the others
    (2, 4) and (4, 8), all weights are ½ and the output is (3, 6).
    """
    ### BEGIN SOLUTION
    query, key, value = (
        (x @ matrix).unflatten(-1, (num_heads, -1)).transpose(1, 2)
        for x, matrix in zip((asking, asked, asked), matrices[:3], strict=True)
    )
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))  # (B, H, Tq, Tk)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    heads = (scores.softmax(dim=-1) @ value).transpose(1, 2)  # (B, Tq, H, d_v)
    return heads.flatten(2) @ matrices[3]
    ### END SOLUTION


page.check("6.6", multi_head_attention)

# %% [markdown]
r"""
You have built it. What follows is extra.
"""

# %% [markdown]
r"""
## Extra: equal to the framework's own

The library's `MultiHeadAttention` does what you wrote, with biases. It must agree with the framework's module once that has
the same parameters. We copy them, and hand both a causal mask.
"""

# %%
ours, theirs, x, mask = experiment.ours_and_theirs()
output, weights = ours(x, mask=mask, return_weights=True)
found, their_weights = theirs(x, x, x, attn_mask=~mask, average_attn_weights=False)
_, wrong = theirs(x, x, x, attn_mask=mask)
rows = {
    "outputs, largest difference": [f"{(output - found).abs().max():.4f}"],
    "weights, largest difference": [f"{(weights - their_weights).abs().max():.4f}"],
    "~mask: first word's weight on itself": [f"{their_weights[0, 0, 0, 0]:.2f}"],
    "mask without ~: the same": [f"{wrong[0, 0, 0]:.2f}"],
}
page.table(rows, ["", "measured"])

# %% [markdown]
r"""
Two traps are in that call. In the framework's module True means *hide*, hence `~mask`; without it the first word sees the
future and nothing else. And by default it returns the *mean* of the heads' weights, a pattern that no head has; hence
`average_attn_weights=False`.
"""

# %% [markdown]
r"""
## Extra: what do eight heads cost?

Operations are counted at $d_\text{model} = 256$ and 64 words, once for one head of full size and once for eight heads that
share it.
"""

# %%
page.guess("6.e", ..., "the operations of eight heads, if one takes 100", unit="")

# %% [markdown] tags=["answer"]
r"""
### Answer 6.e
"""

# %%
costs = {f"{n} heads": experiment.attention_cost(n, repeats=1) for n in (2, 4, 8)}
costs = {"1 head": experiment.attention_cost(1, repeats=1), **costs}
costs["8 of full size"] = experiment.attention_cost(8, full_size=True, repeats=1)
one = costs["1 head"][1].operations
rows = {
    name: [f"{parameters:,}", f"{100 * cost.operations / one:.1f}"]
    for name, (parameters, cost) in costs.items()
}
page.answer("6.e", 100 * costs["8 heads"][1].operations / one, form=".1f")
page.table(rows, ["", "parameters", "operations, one head = 100"])

# %% [markdown]
r"""
The products of matrices are the same to the operation. What grows is small: each further head has one more table of
64 × 64 scores to divide and to put through softmax.
"""

# %% [markdown]
r"""
## Extra: do more heads keep a word from looking at itself?

You may read that a word attends most to itself, and that several heads are there to cure it. Here is the share of words
whose largest weight is on themselves.
"""

# %%
columns = ["largest weight on itself", "1 head", "8 heads"]
page.table(comparisons.looks_at_itself(), columns)

# %% [markdown]
r"""
What takes most of it away is a $W_Q$ and a $W_K$, with one head already. With random ones a word looks at itself about as
often as chance gives, or less. With learned ones, one head is somewhat above chance and eight heads are about there: so more
heads help, by a few points. Without these matrices eight heads bring 89 % down to 40 %, and that is still far above chance.
"""

# %% [markdown]
r"""
## Extra: near and far

How much do the encoder's heads give to words at each distance, compared with what even weights would give?
"""

# %%
near_and_far = [
    comparisons.all_by_distance(model)
    for model in (encoders[0], small_encoder.untrained_encoder())
]
page.show(pictures.weight_by_distance(*near_and_far))
rows = comparisons.beyond_next_word(encoders[0])
page.table(rows, ["weight beyond the next word", ""])

# %% [markdown]
r"""
Training finds out by itself that near words are worth more. And yet more than half of the weight goes beyond the next word,
where even weights would send about three quarters.
"""

# %% [markdown]
r"""
## Extra: when heads are spare

The encoder had use for each of its heads. Give the task of two look-ups *four* heads in place of two. The table shows, for
each of three trainings, the two heads that cover most for each other: what is lost when one of them is cut, and both.
"""

# %%
columns = ["sentences lost by cutting", "the one", "the other", "both"]
page.table(lookups.spare_table(), columns)

# %% [markdown]
r"""
Each seems worth little, until the other is gone too. Remember that before you call a head unimportant because
little happened when you cut it.
"""

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| one head is not enough for two questions | **too much said**: with a linear reader it fails in all trainings; with a hidden layer and four times the steps it succeeds in some. Two heads succeed in all |
| multi-head attention is an average of attention vectors | **not quite**: a sum of projections. A mean of weights fails; a mean of outputs works while there is room |
| heads capture different relations | **not shown**: heads look at different places, and cost from a few points to about fifteen, cut to zero or to the mean. A cut names no relation |
| many heads tell senses apart better | **no**: as one head does, and about as the plain mean does; states from both ends, with nothing learned, are ahead |
| ours is the framework's | outputs and weights equal; True means the opposite there |
| heads of size $d/h$ cost what one of size $d$ costs | the same parameters, the same products; with 8 heads 0.2 % more operations |
| more heads keep a word from looking at itself | **a little**: a $W_Q$ and a $W_K$ do most of it, with one head already; eight heads come down to what chance gives, 9 % |
| near words are not always the relevant ones | near words get more; more than half of the weight goes beyond the next word, against 75 % with even weights |

**Next:** 07 tells the words where they stand.
"""
