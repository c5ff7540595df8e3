# %% [markdown]
r"""
# 02 · How does a word take in its neighbours?

After this lesson you can

- work out self-attention by hand, and write it as a loop and as two matrix products;
- say why softmax makes the weights, and not a division by the sum;
- say what attention without parameters gives, and name three things that it cannot give.

**Reading: 40 minutes. Exercises: 50 minutes.** Builds on 01: static embeddings.

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, the vectors x, the scores, the softmax that makes weights of them, and the weighted sum.](../images/architecture_02.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 90 minutes alone; with a room 75, without 2.5 and the Extra.

| minutes | part | in a room |
|---|---|---|
| 0–15 | *bank* by hand, guess 2.a, exercise 2.1 | three people are three words: each says its dot product with *bank* aloud, the room makes the weights |
| 15–30 | why softmax, guess 2.b, exercise 2.2 | let them *find* a sentence in which division by the sum fails, before you unfold it |
| 30–45 | loop, matrix, 2.3, the figure | 2.3 in pairs; then everybody drags *bank* until it takes nothing from *money* |
| 45–55 | the scoreboard, guesses 2.c and 2.d | collect guesses on a line from 50 to 100 before the answer |
| 55–75 | three things that it cannot give, guess 2.e, 2.4 | 2.5 is the first to drop; keep *apple released …* |

**Misunderstandings to expect.** "The weights are the similarities": no, the scores are; 0.7, 0.2, 0.1 as *scores* give
nearly even weights. "The word itself should be left out": it is one of the words that it looks at. "The scores are
symmetric, so the weights are": only the scores are, since each row is divided by its own sum. "71 % shows that attention
finds the right word": the plain mean has 76 %. "Blind to order means that the output does not change": the outputs move
along with the words.

**Questions to ask.** Which vectors would you have to change so that *grows* takes nothing from *money*? What happens to
the weights if one word is said twice? Why can no choice of vectors tell *dog bites man* from *man bites dog*?

**Late?** Skip 2.4 and "Whom does *flies* look at?". Never skip "who is hungry?": it is the reason for lesson 03.
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import torch
from torch import Tensor
from utils.lessons.self_attention_without_parameters import experiment, pictures, plane
from utils.lessons.self_attention_without_parameters.who import beach, learned, solved
from utils.lessons.shared.plain_attention import self_attention as attend

# %% [markdown]
r"""
## One sentence, by hand

In lesson 01 *bank* had one vector, whatever stood around it. Here is a way to change that: every word takes something
from the words beside it. To see each step we give a word two numbers only: how much it has to do with money, and how
much with water. *Bank* stands in the middle. *Grows*, which money does and water does not, has −1 for water.
"""

# %%
words = ["money", "bank", "grows"]
vectors = torch.tensor([[2.0, 0.0], [1.0, 1.0], [1.0, -1.0]])  # (T, d_model)
page.tensors(page.cells(vectors, "X", rows=words, columns=["money", "water"]))

# %% [markdown]
r"""
**First step: how much does *bank* have in common with each word?** The dot product says it: multiply number by number,
add up. *Bank* with *money* is $1 \cdot 2 + 1 \cdot 0 = 2$. These three numbers are *bank*'s **scores**. *Bank* is one of
the words that it looks at. (In the code `.T` turns rows into columns, and `bank[None]` is *bank* as a table of one row.)
"""

# %%
bank = vectors[1]
scores = vectors @ bank  # (T,)
page.tensors(
    page.cells(bank[None], "bank"),
    "·",
    page.cells(vectors.T, "X, turned", columns=words),
    "=",
    page.cells(scores[None], "scores", columns=words),
)

# %% [markdown]
r"""
**Second step: make shares of the scores.** You know softmax from lesson 00: take $e = 2.718$ to the power of each score,
then divide by the sum of the three. The shares are called **weights**. *Grows* has the score 0. Guess first, then work it
out.
"""

# %%
page.guess("2.a", ..., "the weight of grows")

# %% [markdown] tags=["answer"]
r"""
### Answer 2.a
"""

# %%
powers = scores.exp()
weights = powers / powers.sum()
page.answer("2.a", weights[2].item(), form=".2f")
page.tensors(
    page.cells(scores, "scores", columns=words),
    "→",
    page.cells(powers, "e to the score", columns=words),
    "→",
    page.cells(weights, "weights", columns=words, role="weights"),
)

# %% [markdown]
r"""
$e^2 = 7.39$ and $e^0 = 1$. The three add up to 15.78, and $1 / 15.78 = 0.06$. So a score of 0 is not a weight of 0. No
power of $e$ is 0, so every word gets some weight.

**Third step: mix.** The new vector of *bank* is the sum of all three vectors, each times its weight:
$0.47 \cdot (2, 0) + 0.47 \cdot (1, 1) + 0.06 \cdot (1, -1)$.
"""

# %%
new_bank = torch.zeros(2)
for weight, vector in zip(weights, vectors, strict=True):
    new_bank += weight * vector
page.tensors(
    page.cells(weights[None], "weights", columns=words, role="weights"),
    "·",
    page.cells(vectors, "X", rows=words),
    "=",
    page.cells(new_bank[None], "new bank", role="output"),
)

# %% [markdown]
r"""
*Bank* has moved towards *money*: its first number grew, its second shrank. In the picture an arrow is as thick as the
weight of its word. The purple arrow is what they make together, and the ring is where *bank* was before.
"""

# %%
page.show(pictures.weighted_sums({"money bank grows": plane.look(words)}))

# %% [markdown]
r"""
### In letters

Word $i$ gets the new vector

$$x'_i = \sum_j w_{ij}\, x_j \qquad\text{with the weights}\qquad
w_{ij} = \frac{e^{x_i \cdot x_j}}{\sum_k e^{x_i \cdot x_k}} .$$

That is **self-attention without parameters**. A sentence looks at itself, and the formula holds no number that was learned.

You may read an example in which 0.7, 0.2 and 0.1 are both the dot products and the weights. They cannot be both. If they
are the scores, softmax makes other weights of them:
"""

# %%
factors = torch.tensor([0.7, 0.2, 0.1])
page.tensors(
    page.cells(factors, "scores", columns=words),
    "→",
    page.cells(factors.softmax(dim=-1), "weights", columns=words, role="weights"),
)

# %% [markdown]
r"""
A score that is larger by 0.5 gets $e^{0.5} = 1.6$ times the weight, and not three and a half times.
"""

# %% [markdown]
r"""
### Exercise 2.1 · The attention of one word, by hand · ★ · 8 minutes

The sentence is now *river bank grows*, with *river* = (0, 2). Who asks is *grows*. Give its three weights, in the order
of the sentence, and its new vector. Two decimals are enough; paper, or a few lines of code, as you like.
"""

# %%
river_words = ["river", "bank", "grows"]
river_vectors = torch.tensor([[0.0, 2.0], [1.0, 1.0], [1.0, -1.0]])
### BEGIN SOLUTION
shares_of_grows = (river_vectors @ river_vectors[2]).softmax(dim=-1)
new_grows = shares_of_grows @ river_vectors
### END SOLUTION

page.check("2.1", (shares_of_grows, new_grows))

# %% [markdown]
r"""
## Why softmax, and not a division by the sum?

You may read that the scores are "normalised to sum 1". The plain way to do that is to divide each by their sum. For
*bank* it works: 2, 2, 0 become 0.5, 0.5, 0. Here are all three rows of *river bank grows*, a row for each word that asks.
A cross marks what is no share.
"""

# %%
scores = river_vectors @ river_vectors.T  # (T, T)
divided = experiment.divided_by_sum(scores)
wrong = ~((divided >= 0) & (divided <= 1))  # NaN is neither
page.tensors(
    page.cells(scores, "scores", rows=river_words, columns=river_words),
    "→",
    page.cells(divided, "divided", columns=river_words, wrong=wrong),
)

# %% [markdown]
r"""
*River* gives *grows* a share of −0.5, and a share cannot be negative. The scores of *grows* add up to 0, and there is no
dividing by that. Is this a rare accident? We draw 100 random sentences of 8 words, 16 numbers a word: 800
rows of scores. A row is *broken* if a share is negative, above 1, or not a number.
"""

# %%
page.guess("2.b", ..., "the share of broken rows when divided by their sum", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 2.b
"""

# %%
tables = experiment.tables_of_scores()  # (800, 8)
positive = experiment.tables_of_scores(positive=True)
broken = {
    "divided by the sum": experiment.broken_rows(experiment.divided_by_sum(tables)),
    "divided, all numbers in the vectors positive": experiment.broken_rows(
        experiment.divided_by_sum(positive)
    ),
    "softmax": experiment.broken_rows(tables.softmax(dim=-1)),
}
page.answer("2.b", 100 * broken["divided by the sum"] / len(tables), form=".1f")
page.table(
    {name: [f"{count} of {len(tables)}"] for name, count in broken.items()},
    ["weights", "broken rows"],
)

# %% [markdown]
r"""
Nearly all, 797 of 800. Between random vectors a dot product is negative as often as it is positive, and one negative
score among eight is enough. Where all numbers in the vectors are positive, no score is negative, and the division holds.
Softmax holds either way: $e$ to any power is positive.
"""

# %% [markdown]
r"""
### How softmax can break

Let the vectors be ten times as long. Then the scores are a hundred times as large, and $e^{200}$ does not fit into a
float: the largest that does is about $e^{88}$. What is larger becomes ∞, and ∞ / ∞ is NaN, "not a number".
"""

# %%
long_scores = 100 * torch.tensor([2.0, 2.0, 0.0])
powers = long_scores.exp()
page.tensors(
    page.cells(long_scores, "scores"),
    "→",
    page.cells(powers, "e to the score"),
    "→",
    page.cells(powers / powers.sum(), "divided by their sum"),
    "but torch's softmax:",
    page.cells(long_scores.softmax(dim=-1), "weights", role="weights"),
)

# %% [markdown]
r"""
torch knows a trick, and you will find it in the next exercise. One word helps: `mean(dim=-1)` takes the mean of each row,
and the dimension is gone, so that (2, 3) becomes (2,). With `keepdim=True` it stays, with size 1, and (2, 3) − (2, 1) lines
up row by row. `sum`, `min` and `max` take `keepdim`, too. `min` and `max` give two things, the numbers and where they
stand; `.values` takes the numbers.
"""

# %%
rows = torch.tensor([[1.0, 6.0, 2.0], [30.0, 10.0, 20.0]])
kept = rows.mean(dim=-1, keepdim=True)  # (2, 1)
page.tensors(
    page.cells(rows, "rows"),
    page.cells(rows.mean(dim=-1), "mean(dim=-1)"),
    page.cells(kept, "with keepdim=True"),
    page.cells(rows - kept, "rows − that"),
)

# %% [markdown]
r"""
### Exercise 2.2 · A softmax that survives large scores · ★★ · 12 minutes

Subtract the same number from every score of a row: each power is then divided by the same factor, above and below the
line, and the shares stay as they are. Which number would you subtract? Write softmax with `exp`, along the last
dimension, for any number of dimensions.
"""


# %%
def softmax(scores: Tensor) -> Tensor:
    """Shares of e to the power of the scores: (..., T) -> (..., T).

    For the scores (0, 0) the shares are (½, ½), and for (1000, 1000) as well;
    for (0, 1) they are 1 / 3.72 = 0.27 and 2.72 / 3.72 = 0.73.
    """
    ### BEGIN SOLUTION
    powers = (scores - scores.max(dim=-1, keepdim=True).values).exp()
    return powers / powers.sum(dim=-1, keepdim=True)
    ### END SOLUTION


page.check("2.2", softmax)

# %% [markdown]
r"""
## All words at once

Every word does what we did for *bank*, and none has to wait for another. As a loop, it is the three steps once for each
word. `torch.stack` makes one tensor of a list of tensors.
"""

# %%
output = torch.zeros_like(vectors)  # zeros of the same shape: (T, d_model)
for i, asking in enumerate(vectors):
    scores = torch.stack([asking @ other for other in vectors])
    for weight, other in zip(scores.softmax(dim=-1), vectors, strict=True):
        output[i] += weight * other
page.tensors(
    page.cells(vectors, "before", rows=words),
    "→",
    page.cells(output, "after", rows=words, role="output"),
)

# %% [markdown]
r"""
The middle row is the new *bank* that you know. Now without a loop. Write the vectors as the rows of a matrix $X$, one
row a word. A table of dot products is a matrix product, and so is a weighted sum of rows:

$$W = \text{softmax}(X X^\top), \qquad X' = W X .$$

$X^\top$ is $X$ with rows and columns exchanged. For one sentence `X.T` writes it. For a batch, (B, T, d_model), only the
*last two* dimensions may change places: `X.transpose(-2, -1)`. Counted from the end it is right for both.
"""

# %%
batch = torch.stack([vectors, river_vectors])  # (B, T, d_model)
print("X:", tuple(batch.shape), " turned:", tuple(batch.transpose(-2, -1).shape))

# %% [markdown]
r"""
### Exercise 2.3 · Self-attention as two matrix products · ★★ · 10 minutes

Use softmax along each *row*. Let it work for one sentence, (T, d_model), and for a batch of them, (B, T, d_model).
"""


# %%
def self_attention(vectors: Tensor) -> tuple[Tensor, Tensor]:
    """Output and weights: (..., T, d) -> (..., T, d) and (..., T, T).

    For the vectors (1, 0) and (0, 1) the scores are ((1, 0), (0, 1)), the weights
    ((0.73, 0.27), (0.27, 0.73)), and the output is the same as the weights.
    """
    ### BEGIN SOLUTION
    weights = (vectors @ vectors.transpose(-2, -1)).softmax(dim=-1)
    return weights @ vectors, weights
    ### END SOLUTION


page.check("2.3", self_attention)

# %% [markdown]
r"""
From here on we use the library's version, which is called `attend`: it is right even where yours is not finished. By
hand, by loop, by matrix product: how far apart are the numbers?
"""

# %%
from_matrix, weights = attend(vectors)
page.table(
    {
        "all words, by loop": [f"{(output - from_matrix).abs().max():.6f}"],
        "bank, by hand": [f"{(new_bank - from_matrix[1]).abs().max():.6f}"],
    },
    ["against the matrix product", "largest difference"],
)
page.show(pictures.who_looks_at_whom(weights, words))

# %% [markdown]
r"""
The *scores* are symmetric: *money* with *bank* is *bank* with *money*. The *weights* are not: *bank* gives *money*
0.47, *money* gives *bank* 0.11. Each row is divided by a sum of its own.
"""

# %% [markdown]
r"""
## What it gives: one word, two vectors

Now exchange one word: *river* in place of *money*.
"""

# %%
shown = {" ".join(text): plane.look(text) for text in (words, river_words)}
page.show(pictures.weighted_sums(shown))

# %% [markdown]
r"""
The same word, the same static vector going in, two vectors coming out: one leans towards *money*, one towards *river*.
They are **contextual embeddings**.
"""

# %% [markdown]
r"""
### Move it yourself

Drag the end of an arrow, or choose one with the tab key and use the arrow keys. The weights, the thickness and the
purple sum follow. Drag *bank* to where it takes next to nothing from *money*. Then start again and move the slider: it
multiplies all scores before softmax. What do 0 and 4 do to the thickness?
"""

# %%
plane.WordArrows()

# %% [markdown]
r"""
The same at rest, with answers to both questions:
"""

# %%
page.show(pictures.weighted_sums(dict(plane.TWIN)))

# %% [markdown]
r"""
At (−1, 1) *bank* has a score of −2 with *money* and of 2 with itself, and keeps nearly everything. With the factor 0 all
scores are 0, and every word takes the plain mean of the sentence. With the factor 4 the largest scores take everything.
A factor of 4 is the same as vectors twice as long, since a dot product multiplies two of them. So length is a dial for
sharpness, and nothing in the formula chooses where it should stand.
"""

# %% [markdown]
r"""
## The scoreboard

Now the real vectors, lesson 01's, with 32 numbers a word, and lesson 01's probe: does the vector of *apple*, *orange*,
*bank* or *flies* tell which sense is meant? Static vectors cannot, so they stand at 50 %. Attention without parameters
was never trained. We measure it on five draws of the sentences and take the mean.
"""

# %%
page.guess("2.c", ..., "the senses told apart by attention", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 2.c
"""

# %%
found = {name: experiment.on_the_board(name) for name in ("static", "attention")}
mean = sum(found["attention"]) / len(found["attention"])
page.answer("2.c", experiment.BOUNDS["attention"].shown(mean))
page.show(pictures.scoreboard(found))

# %% [markdown]
r"""
Seven senses in ten, by mixing alone. A dot is one draw of the sentences; they lie between about 69 % and 75 %. Later
lessons show the first draw, about 69 %. A difference of a few points in one draw says nothing.
"""

# %% [markdown]
r"""
### How much of it does the choosing bring?

Attention does two things: it *mixes* the sentence into a word, and it *chooses*, by dot product and softmax, what to mix
in. To tell the two apart we turn the dial. With all scores times 0 it mixes and does not choose: the plain mean of the
sentence. With all scores times 4 it takes nearly nothing but the best match.
"""

# %%
page.guess(
    "2.d", ..., "which does best", options=["scores × 0", "scores × 1", "scores × 4"]
)

# %% [markdown] tags=["answer"]
r"""
### Answer 2.d
"""

# %%
found = {name: experiment.on_the_board(name) for name in experiment.BOARD}
dial = {
    "scores × 0": found["plain mean of the sentence"],
    "scores × 1": found["attention"],
    "scores × 4": found["attention, scores × 4"],
}
page.answer("2.d", max(dial, key=lambda name: sum(dial[name])))
page.show(pictures.scoreboard(found))

# %%
pairs = zip(dial["scores × 0"], dial["scores × 1"], strict=True)
better = sum(mean > attention for mean, attention in pairs)
print(f"The plain mean is ahead of attention in {better} of 5 draws.")

# %% [markdown]
r"""
**Finding.** Most of the gain over 50 % is *context*, not choice. The plain mean of the sentence chooses nothing and tells
more senses apart than attention does.

**Evidence.** The mean is ahead in every draw, by about five points on average. From × 0.25 on, the sharper the choice, the worse: at × 4
attention is nearly back at chance. Lesson 01's states from both ends, in which near words count most, are ahead of all
that choose by likeness. Its state from left to right does no better than attention.

**Limit.** This is choice by *likeness*, with these vectors. A gentle choice, × 0.25, has about two points more than the
mean. If a word may not choose itself, attention comes level with the mean, within a point or two. Keep these controls in
mind: a stage of a later lesson that only beats 71 % has beaten neither the mean, 76 %, nor the two ends, 83 %.
"""

# %% [markdown]
r"""
### Whom does *flies* look at?

You may read that in *time flies like an arrow* attention lets *flies* look at *time* and at *arrow*. We look at its row.
"""

# %%
sentence = experiment.FLIES[0].split()
weights = experiment.sentence_weights(sentence)
page.show(pictures.who_looks_at_whom(weights, sentence))

# %% [markdown]
r"""
It keeps less than half for itself, and *arrow* gets most of the rest. Is that so with other vectors, too? We train lesson
01's three times more, each time from another start and on other sentences, and look at both sentences with *flies*. The
last row is a control: the mean over 200 draws of random vectors, each as long as its word's vector in lesson 01.
"""

# %%
trainings = ["lesson 01's", "a second training", "a third", "a fourth"]
for text in experiment.FLIES:
    rows = {}
    for seed, name in enumerate(trainings):
        given = experiment.given_by_flies(text, seed=seed)
        rows[name] = [
            experiment.GIVEN[word].shown(given[word]) for word in given if len(word) > 2
        ]
    given = experiment.given_by_chance(text)
    rows["random"] = [f"{given[word]:.2f}" for word in given if len(word) > 2]
    page.table(rows, [text, *(f"to {word}" for word in given if len(word) > 2)])

# %% [markdown]
r"""
**Finding.** *Flies* does look at *arrow*. How much, each training settles anew: from a tenth to seven tenths of the weight.
*Time* gets about a tenth at most. In the second sentence *flies* does not look at what decides: *fruit* gets two hundredths
at most, and *like*, which says nothing about the sense, many times that.

**Evidence.** With random vectors *flies* keeps nearly everything. **Limit.** These are two sentences and four trainings.

Why *arrow* rather than *time*? A dot product is the cosine times both lengths. Here they are for lesson 01's vectors:
"""

# %%
page.table(
    {
        word: [f"{number:.2f}" for number in asked]
        for word, asked in experiment.asked_by_flies(experiment.FLIES[0]).items()
    },
    ["flies asks", "cosine", "length", "score", "weight"],
)

# %% [markdown]
r"""
*Time*, *like* and *arrow* point about equally much the way of *flies*. *Arrow*'s vector is only the longest. That makes
its score 2.2 larger than *time*'s, and $e^{2.2} = 9$ times the weight. So length decides here, as on the slider above.
"""

# %% [markdown]
r"""
## What it cannot give, 1: an answer to your question

Three words: *cat milk hungry*. Who is hungry? Ask from *hungry*: the answer is the noun that gets more of its weight. By
hand, with two numbers a word. The nouns say in their first number whether they are an animal, 1, or food, −1. *Hungry* is
said of animals. If it says so in its first number too, the dot product finds it. If it says so in its second, both
scores are 0, and there is no answer:
"""

# %%
nouns = torch.tensor([[1.0, 0.0], [-1.0, 0.0]])
for kind, hungry in {"shared": [1.0, 0.0], "apart": [0.0, 1.0]}.items():
    hungry = torch.tensor([hungry])  # (1, 2)
    page.tensors(
        page.cells(hungry, f"hungry, {kind}"),
        "·",
        page.cells(nouns.T, "nouns, turned", columns=["cat", "milk"]),
        "=",
        page.cells(hungry @ nouns.T, "scores", columns=["cat", "milk"]),
    )

# %% [markdown]
r"""
Nothing is lost in the second case. It stands in another place, and a dot product never looks there.
"""

# %% [markdown]
r"""
### What could training change?

A gradient step changes the tensors that were marked for it. The formula has one tensor, $X$. Let the loss be small when
*bank* gives *money* much weight, and see where the gradient goes. (`requires_grad_` marks a tensor.)
"""

# %%
trained = vectors.clone().requires_grad_()  # a copy
loss = -attend(trained)[1][1, 0].log()  # −log of the weight that bank gives money
loss.backward()
with torch.no_grad():  # this is not to be remembered for a gradient
    stepped = trained - 0.5 * trained.grad
page.tensors(
    page.cells(vectors, "X", rows=words),
    "− 0.5 ·",
    page.cells(trained.grad, "∂ loss / ∂ X"),
    "=",
    page.cells(stepped, "X after the step"),
)

# %%
bank_in_river = torch.stack([river_vectors[0], stepped[1], stepped[2]])
page.table(
    {
        "to money, in money bank grows": [
            f"{attend(vectors)[1][1, 0]:.2f}",
            f"{attend(stepped)[1][1, 0]:.2f}",
        ],
        "to river, in river bank grows": [
            f"{attend(river_vectors)[1][1, 0]:.2f}",
            f"{attend(bank_in_river)[1][1, 0]:.2f}",
        ],
    },
    ["bank gives", "before", "after"],
)

# %% [markdown]
r"""
The step did change something: the *word vectors*. Attention has no parameter of its own that could. And a word has one
vector for all sentences and all questions: *bank* now gives *river* less, though nobody asked for that.
"""

# %% [markdown]
r"""
### Two opposite questions

Now with 16 numbers a word, and noise in all of them. There are 2,352 sentences of two nouns and an adjective. We ask each
of them *who is it?*, and then the opposite, *who is it not?* In the first three rows nothing is trained. *Random* vectors
know nothing; *shared* and *apart* are as above; each is the mean of 20 draws.

Then we train with the loop of lesson 00, on half of the pairs of adjective and noun, and ask about the others. First the
word vectors, for *who is it?*. Then, with the vectors as they were, one matrix $M$ in the score, $x_i\, M\, x_j^\top$ in
place of $x_i \cdot x_j$, one for each question.
"""

# %%
rows = {
    kind: [f"{solved(kind):.0%}", f"{solved(kind, opposite=True):.0%}"]
    for kind in ("random", "shared", "apart")
}
rows["apart, vectors trained for “who?”"] = [
    learned("vectors", asked="who"),
    learned("vectors", asked="who not"),
]
rows["apart, a matrix for each question"] = [
    learned("matrix", trained_on="who", asked="who"),
    learned("matrix", trained_on="who not", asked="who not"),
]
page.table(rows, ["word vectors", "who is it?", "who is it not?"])

# %% [markdown]
r"""
**Finding.** Without a matrix the two columns add up to 100 % in every row. The weights are the same for both questions,
so what answers one of them fails the other. Trained vectors answer the question that they were trained for, and fail the
opposite one. With a matrix for each question both are answered, for pairs that were never trained, and the vectors stay
as they were.

**Why a matrix helps.** It moves what *hungry* knows to the place where the nouns have it. By hand, with $M$ and with
$-M$ for the opposite question:
"""

# %%
hungry, matrix = torch.tensor([[0.0, 1.0]]), torch.tensor([[0.0, 0.0], [1.0, 0.0]])
for sign, name in ((1, "M"), (-1, "−M")):
    page.tensors(
        page.cells(hungry, "hungry, apart"),
        "·",
        page.cells(sign * matrix, name),
        "·",
        page.cells(nouns.T, "nouns, turned", columns=["cat", "milk"]),
        "=",
        page.cells(
            hungry @ (sign * matrix) @ nouns.T, "scores", columns=["cat", "milk"]
        ),
    )

# %% [markdown]
r"""
Lesson 03 builds on this.
"""

# %% [markdown]
r"""
### Extra: are trained vectors better?

Lesson 01's vectors know which words stand near which. Ask *pear beach juicy*: who is juicy? *Beach pear muddy*: who is
muddy? Then let a noun ask. In *river treasury beach*, which word has to do with *beach*? In *loan beach treasury*, which
with *treasury*? In all four it is the first. Each row takes all words of the same kinds: other fruit, other shores and so
on.
"""

# %%
page.table(*beach("vectors"))

# %% [markdown]
r"""
For what is said of fruit and shores the answer is yes, in every sentence. But a shore gives more weight to a lender than to
a word for water, in nine sentences of ten. And a lender always prefers the shore to the loan.

Why? Look at the sentences that the vectors were made from. *Together*: of the sentences with a word like the last, how
many have one like the first, or the second? *In its place*: at how many of the places of such a word does one like the
first, or the second, stand elsewhere, with the same two words before and behind?
"""

# %%
page.table(*beach("sentences"))

# %% [markdown]
r"""
**Finding.** *Beach* and *treasury* never stand in one sentence. They are near because they stand in the same places: *home
from the beach in the rain*, *home from the treasury in the rain*. Skip-gram brings together words that can *replace* each
other, and less so words that belong together. This dot product takes what is nearest, and nothing in it could learn to
take the other.
"""

# %% [markdown]
r"""
## What it cannot give, 2: a look away from itself

A dot product is largest for vectors that point the same way, and nothing points the way of a vector more than itself.
For vectors of equal length this is a theorem (Cauchy and Schwarz): $x_i \cdot x_j \le \lVert x_i \rVert \lVert x_j
\rVert = x_i \cdot x_i$, and equal only if the two are the same. With *unequal* lengths a long vector can win the rows of
others.

For the next exercise: a word's own weights stand on the diagonal, and `table.diagonal()` reads them, (T,). It is a *view*:
it shows the table's own numbers, so whoever overwrites the table has overwritten the diagonal as well. `unsqueeze(-1)`
puts a dimension of size 1 at the end, (T, 1), and then each row meets its own number:
"""

# %%
table = torch.tensor([[0.7, 0.3], [0.6, 0.4]])
own = table.diagonal().unsqueeze(-1)  # (2, 1)
page.tensors(
    page.cells(table, "table"),
    "−",
    page.cells(own, "own"),
    "=",
    page.cells(table - own),
)

# %% [markdown]
r"""
### Exercise 2.4 · Words that look mostly at themselves · ★★ · 8 minutes

Count the rows of a table of weights in which the word's own weight is larger than every other. A tie does not count.
"""


# %%
def led_by_themselves(weights: Tensor) -> int:
    """How many rows of (T, T) have their largest weight on the diagonal alone.

    For ((0.7, 0.3), (0.6, 0.4)) it is 1: only the first word looks at itself.
    For ((0.5, 0.5), (0.2, 0.8)) it is 1 too, because the first row is a tie.
    """
    ### BEGIN SOLUTION
    own = weights.diagonal().unsqueeze(-1)  # (T, 1)
    return int(((weights >= own).sum(dim=-1) == 1).sum())
    ### END SOLUTION


page.check("2.4", led_by_themselves)

# %% [markdown]
r"""
In the sentences of the scoreboard, in which share of the rows does the word itself win? First with lesson 01's vectors as
they are. Then all are brought to the same length. Then only the sentences count that say no word twice.
"""

# %%
rows = {}
for name, options in {
    "as they are": {},
    "equal length": {"equal_length": True},
    "equal length, no word twice": {"equal_length": True, "distinct": True},
}.items():
    led, own_weight = experiment.led_on_scoreboard(**options)
    shares = [f"{count / sum(led.values()):.0%}" for count in led.values()]
    rows[name] = [*shares, f"{own_weight:.0%}"]
page.table(rows, ["vectors", "itself wins", "a tie", "another wins", "mean own weight"])

# %% [markdown]
r"""
Equal length, no word twice: every word, without exception, as the theorem says. A word that is said twice ties with
itself. With lesson 01's own lengths it is four rows in five, and nearly three quarters of the weight stay at home.

You may read that this is "true but useless". On the scoreboard it is worse than useless. In the picture of answer 2.d,
*attention, not to itself* stands about six points above *attention*: a word's own static vector knows nothing of the
context. Lesson 06 asks whether more heads cure it.
"""

# %% [markdown]
r"""
## What it cannot give, 3

*Bark is very cute and he is a dog.* The word that *bark* needs stands last. From *bark* to *dog* it is eight words. Give
each word a random vector, and note what weight *bark* gives *dog*. Now move *dog* right behind it: *bark dog is very cute
and he is a*. What happens to that weight?
"""

# %%
page.guess("2.e", ..., "what the weight does", options=["grows", "stays", "shrinks"])

# %% [markdown] tags=["answer"]
r"""
### Answer 2.e
"""

# %%
far = "bark is very cute and he is a dog".split()
near = "bark dog is very cute and he is a".split()
vector_of = dict(zip(far, experiment.random_sentence(9, 16), strict=True))
given = {}
for sentence in (far, near):
    weights = attend(torch.stack([vector_of[word] for word in sentence]))[1]
    given[" ".join(sentence)] = weights[0, sentence.index("dog")].item()
change = round(given[" ".join(near)] - given[" ".join(far)], 4)
page.answer("2.e", "stays" if change == 0 else "grows" if change > 0 else "shrinks")
page.table(
    {text: [f"{weight:.4f}"] for text, weight in given.items()},
    ["sentence", "bark gives dog"],
)

# %% [markdown]
r"""
The weight moves with the word, because no place enters the formula. That is a strength when the word that matters is far
away. It is a weakness when order matters: for attention *dog bites man* is *man bites dog*.
"""

# %% [markdown]
r"""
### The same for every order

Let us test it for any order, and any function. `order` holds row numbers, and `vectors[order]` takes these rows, one after
the other:
"""

# %%
order = torch.tensor([2, 0, 1])
page.tensors(
    page.cells(vectors, "vectors", rows=words),
    "→",
    page.cells(vectors[order], "vectors[order]", rows=[words[n] for n in order]),
)

# %% [markdown]
r"""
`torch.allclose(a, b, atol=1e-4)` asks whether two tensors agree in all numbers up to rounding, here to four decimals.
"""

# %% [markdown]
r"""
### Exercise 2.5 · Test for blindness to order · ★★★ · 12 minutes

Put into code what "blind to order" means. The outputs do move when the words do: each goes along with its word. So there
are two ways to the outputs in a new order, and for a function that is blind they lead to the same table, up to rounding.
"""


# %%
def is_blind_to_order(attend, vectors: Tensor, order: Tensor) -> bool:
    """Whether attend, a function (T, d) -> (T, d), is blind to this new order.

    order holds T row numbers: vectors[order] are the words in their new order.
    Doubling every vector is blind to order. Adding 0 to the first and 1 to the
    second is not: for the vectors (5), (7) and the order (1, 0), one way gives
    (7), (6) and the other (8), (5).
    """
    ### BEGIN SOLUTION
    reordered_first = attend(vectors[order])
    return torch.allclose(reordered_first, attend(vectors)[order], rtol=1e-3, atol=1e-4)
    ### END SOLUTION


page.check("2.5", is_blind_to_order)

# %% [markdown]
r"""
How far apart are the two ways? We ask attention, and as a control attention on vectors to each of which a vector for its
place was added (lesson 07 makes those).
"""

# %%
sentence = experiment.random_sentence(9, 16)
order = torch.tensor([8, 3, 0, 5, 1, 7, 2, 6, 4])
gaps = {
    "attention": experiment.order_gap(lambda x: attend(x)[0], sentence, order),
    "attention, places added": experiment.order_gap(
        lambda x: attend(experiment.with_places(x))[0], sentence, order
    ),
}
page.table(
    {name: [f"{gap:.4f}"] for name, gap in gaps.items()}, ["", "largest difference"]
)

# %% [markdown]
r"""
What that costs shows on the scoreboard, too. In some of its sentences *apple* and *orange* have changed places. How far
apart are the two vectors of *apple*, the firm in one sentence and the fruit in the other? The control exchanges one other
word.
"""

# %%
firm = "apple released a new product while i was eating an orange yesterday"
fruit = "orange released a new product while i was eating an apple yesterday"
apple = experiment.new_vector("apple", firm)
rows = {}
for name, text in {
    "apple and orange exchanged": fruit,
    "phone in place of product": firm.replace("product", "phone"),
}.items():
    gap = (apple - experiment.new_vector("apple", text)).abs().max()
    rows[name] = [f"{gap:.4f}"]
page.table(rows, ["apple, against the first sentence", "largest difference"])

# %% [markdown]
r"""
The same words, so the same scores, so the same vector. Whoever reads it gets exactly one of the two sentences right. No
vectors and no dial can change that. Learned queries and keys will not either: it takes positions.
"""

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| attention's output is a weighted sum of the vectors | by hand, by loop and by matrix product the same, to six decimals |
| 0.7, 0.2, 0.1 are the weights | **no**, if they are the dot products: their weights are 0.46, 0.28, 0.25 |
| "normalised to sum 1" is enough | **no**: division by the sum breaks 797 of 800 rows with random vectors; softmax none |
| context changes a word's vector | yes: senses told apart rise from 50 % to about 71 %, 69–75 % by draw |
| that is because a word chooses the right neighbours | **no**, for the most part: the plain mean of the sentence, which chooses nothing, has about 76 % and is ahead in every draw; a gentle choice has two points more |
| *flies* looks at *time* and at *arrow* | at *arrow*, with a tenth to seven tenths of its weight, by training; at *time* hardly, because its vector is shorter; *fruit* gets next to nothing |
| it has nothing to learn, so it cannot adapt to a task | **it** has not; the word vectors can be trained, for one question at the cost of its opposite; one matrix for each answers both |
| a word attends most to itself, true but useless | every row, for distinct vectors of equal length; four in five with lesson 01's; without itself the scoreboard gains about six points |
| near words are not always the relevant ones | distance has no effect at all; nor has order, and that costs *apple* and *orange* |

**Next:** 03 gives every word three roles, and lets them be learned.
"""
