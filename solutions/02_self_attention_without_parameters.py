# %% [markdown]
r"""
# 02 · How does a word take in its neighbours?

After this lesson you can

- work out self-attention by hand, and write it as a loop and as two matrix products;
- say why softmax makes the weights, and not a division by the sum;
- say what attention without parameters gives, and name three things that it cannot give.

**60 minutes** · builds on 01: static embeddings · five exercises

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, the vectors x, the scores, the softmax that makes weights of them, and the weighted sum.](../images/architecture_02.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 60 minutes alone; 75 with a room.

| minutes | part | in a room |
|---|---|---|
| 0–15 | *bank* by hand, exercise 2.1 | three people are three words: each says its dot product with *bank* aloud, the room makes the weights |
| 15–25 | why softmax, exercise 2.2 | let them *find* a sentence in which division by the sum fails, before you unfold it |
| 25–40 | loop, matrix, 2.3, the sliders | 2.3 in pairs; then everybody moves *bank* until it takes nothing from *money* |
| 40–50 | scoreboard | collect guesses on a line from 50 to 100 before the answer |
| 50–75 | three things that it cannot give, 2.4, 2.5 | 2.5 is the first to drop; keep *apple released …* |

**Misunderstandings to expect.** "The weights are the similarities": no, the scores are; 0.7, 0.2, 0.1 as *scores* give
nearly even weights. "The word itself should be left out": it is one of the words that it looks at. "The scores are
symmetric, so the weights are": only the scores are, since each row is divided by its own sum. "Blind to order means that
the output does not change": the outputs move along with the words.

**Questions to ask.** Which vectors would you have to change so that *grows* takes nothing from *money*? What happens to
the weights if one word is said twice? Why can no choice of vectors tell *dog bites man* from *man bites dog*?

**Late?** Skip 2.4 and the part on sharpness. Never skip "who is hungry?": it is the reason for lesson 03.
"""

# %%
import utils

assert hasattr(utils, "COURSE"), (
    f"{utils.__file__} hides the course's utils: rename it, then restart the kernel."
)
import torch
from torch import Tensor

from utils.corpora.senses.sentences import SenseSentence
from utils.course import plots
from utils.course.checks import check
from utils.course.plots.heatmap import attention_heatmap
from utils.course.widgets.attention import AttentionExplorer, Example
from utils.lessons.self_attention_without_parameters import experiment, pictures
from utils.lessons.self_attention_without_parameters.figure import (
    PlainAttentionExplorer,
)
from utils.lessons.shared import plain_attention
from utils.lessons.shared.pictures import draw_scoreboard
from utils.lessons.shared.scoreboard import STAGES, sense_accuracy, static

# %% [markdown]
r"""
## One sentence, by hand

In lesson 01 *bank* had one vector, whatever stood around it. Here is a way to change that: let every word take something
from the words beside it. To see each step we give a word two numbers only: how much it has to do with money, and how
much with water. *Bank* stands in the middle.
"""

# %%
words = ["money", "bank", "grows"]
vectors = torch.tensor([[2.0, 0.0], [1.0, 1.0], [1.0, -1.0]])  # (T, d_model)
for word, vector in zip(words, vectors.tolist(), strict=True):
    print(f"{word:>5}: {vector}")

# %% [markdown]
r"""
**First step: how much does *bank* have in common with each word?** The dot product says it: multiply number by number,
add up. These three numbers are *bank*'s scores. *Bank* is one of the words that it looks at.
"""

# %%
bank = vectors[1]
for word, vector in zip(words, vectors, strict=True):
    products = f"{bank[0]:.0f}·{vector[0]:.0f} + {bank[1]:.0f}·{vector[1]:.0f}"
    print(f"bank · {word:5} = {products} = {bank @ vector:.0f}")

# %% [markdown]
r"""
**Second step: make shares of the scores.** You know softmax from lesson 00: take $e$ to the power of each score, then
divide by the sum. $e^2 = 7.39$ and $e^0 = 1$, together $7.39 + 7.39 + 1 = 15.78$. The shares are called weights.

*Predict:* what weight does *grows* get, whose score is 0?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
scores = vectors @ bank  # (T,)
weights = scores.exp() / scores.exp().sum()
for word, weight in zip(words, weights.tolist(), strict=True):
    print(f"{word:5} {weight:.2f}")

# %% [markdown]
r"""
A score of 0 is not a weight of 0: *grows* still gets 0.06. **Third step: mix.** The new vector of *bank* is the sum of
all the vectors, each times its weight: $0.47 \cdot (2, 0) + 0.47 \cdot (1, 1) + 0.06 \cdot (1, -1)$.
"""

# %%
new_bank = torch.zeros(2)
for weight, vector in zip(weights, vectors, strict=True):
    new_bank += weight * vector
print("bank before:", bank.tolist())
print("bank after: ", [round(number, 2) for number in new_bank.tolist()])

# %% [markdown]
r"""
*Bank* has moved towards *money*, and a little of that is owed to *grows*, which pulls away from water. In the picture an
arrow is as thick as the weight of its word, and the purple arrow is what they make together.
"""

# %%
alt = "Arrows of money and bank with weight 0.47 each, a thin one of grows; the new bank lies between money and bank."
plots.show(pictures.weighted_sum(vectors, weights, words, asking=1), alt=alt)

# %% [markdown]
r"""
In letters: word $i$ gets the new vector

$$x'_i = \sum_j w_{ij}\, x_j \qquad\text{with the weights}\qquad
w_{ij} = \frac{e^{x_i \cdot x_j}}{\sum_k e^{x_i \cdot x_k}} .$$

That is **self-attention without parameters**: a sentence looks at itself, and nothing in it had to be learned.

Notes on the subject use this same sentence, and write
$e_\text{money}^\text{new} = 0.7\, e_\text{money} + 0.2\, e_\text{bank} + 0.1\, e_\text{bank}$, where 0.7, 0.2 and 0.1 are
the dot products. Two slips are in it. The last word is *grows*, not *bank* again; with our vectors that changes the
result. And the dot products are scores, not yet weights. *Predict:* which weights does softmax make of 0.7, 0.2, 0.1?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
factors = torch.tensor([0.7, 0.2, 0.1])
print(
    "with bank twice:", [round(n, 2) for n in (factors @ vectors[[0, 1, 1]]).tolist()]
)
print("with grows:     ", [round(n, 2) for n in (factors @ vectors).tolist()])
print(
    "softmax of 0.7, 0.2, 0.1:", [round(w, 2) for w in factors.softmax(dim=-1).tolist()]
)

# %% [markdown]
r"""
Three nearly equal shares, 0.46, 0.28 and 0.25: a score that is larger by 0.5 gets only $e^{0.5} = 1.6$ times the weight.

### Exercise 2.1 · The attention of one word, by hand · ★ · 5 minutes

The sentence is now *river bank grows*, with *river* = (0, 2). Who asks is *grows*. Give its three weights, in the order
of the sentence, and its new vector. Two decimals are enough; paper, or a few lines of code, as you like.
"""

# %%
river_vectors = torch.tensor(
    [[0.0, 2.0], [1.0, 1.0], [1.0, -1.0]]
)  # river, bank, grows
### BEGIN SOLUTION
shares_of_grows = (river_vectors @ river_vectors[2]).softmax(dim=-1)
new_grows = shares_of_grows @ river_vectors
### END SOLUTION

check("2.1", (shares_of_grows, new_grows))

# %% [markdown]
r"""
## Why softmax, and not a division by the sum?

You may read that the scores are "normalised to sum 1". The plain way to do that is to divide by their sum. For *bank* it
works: 2, 2, 0 become 0.5, 0.5, 0. *Predict* what it makes of the other two rows of *river bank grows*.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
sentence = ["river", "bank", "grows"]
scores = river_vectors @ river_vectors.transpose(0, 1)  # (T, T)
divided = experiment.divided_by_sum(scores)
for word, row, shares in zip(sentence, scores.tolist(), divided.tolist(), strict=True):
    print(f"{word:5} scores {row}, divided by their sum {shares}")

# %% [markdown]
r"""
*River* gives *grows* a share of −0.5. *Grows* has scores that add up to 0, and there is no dividing by that.
Between random vectors a dot product is negative as often as not, so this is no rare accident. Here are 100 random
sentences of 8 words: in how many rows is a share negative, above 1, or not a number? Only where all numbers in the
vectors are positive does the division hold.
"""

# %%
drawn = [experiment.random_sentence(8, 16, seed=seed) for seed in range(100)]
tables = torch.cat([vectors @ vectors.T for vectors in drawn])  # (800, 8)
positive = torch.cat([vectors.abs() @ vectors.abs().T for vectors in drawn])
for name, weights in {
    "divided by the sum": experiment.divided_by_sum(tables),
    "divided, all numbers positive": experiment.divided_by_sum(positive),
    "softmax": tables.softmax(dim=-1),
}.items():
    print(f"{name}: {experiment.broken_rows(weights):.0%} of the rows are broken")

# %% [markdown]
r"""
Softmax cannot break in this way, because $e$ to any power is positive. It can break in another. Let the vectors be ten
times as long: the scores are a hundred times as large, and $e^{200}$ does not fit into a float, which ends at $e^{88}$.
"""

# %%
long_scores = 100 * torch.tensor([2.0, 2.0, 0.0])
print("powers of e:", long_scores.exp().tolist())
print("divided by their sum:", (long_scores.exp() / long_scores.exp().sum()).tolist())
print("the framework's softmax:", long_scores.softmax(dim=-1).tolist())

# %% [markdown]
r"""
### Exercise 2.2 · A softmax that survives large scores · ★★ · 10 minutes

The framework knows a trick. Subtract the same number from every score of a row, and each power is divided by the same
factor, above and below the line, so that the shares stay as they are. Which number would you subtract? Write softmax
with `exp`, along the last dimension, for any number of dimensions.
"""


# %%
def softmax(scores: Tensor) -> Tensor:
    """Shares of e to the power of the scores, along the last dimension: (..., T) -> (..., T).

    For the scores (0, 0) the shares are (½, ½), and for (1000, 1000) as well;
    for (0, 1) they are 1 / 3.72 = 0.27 and 2.72 / 3.72 = 0.73.
    """
    ### BEGIN SOLUTION
    powers = (scores - scores.max(dim=-1, keepdim=True).values).exp()
    return powers / powers.sum(dim=-1, keepdim=True)
    ### END SOLUTION


check("2.2", softmax)

# %% [markdown]
r"""
## All words at once

What we did for *bank* every word does, and they do not wait for one another. As a loop, it is the three steps once for
each word.
"""

# %%
output = torch.zeros_like(vectors)  # (T, d_model)
for i, asking in enumerate(vectors):
    scores = torch.stack([asking @ other for other in vectors])
    for weight, other in zip(scores.softmax(dim=-1), vectors, strict=True):
        output[i] += weight * other
print(output)

# %% [markdown]
r"""
The middle row is the new *bank* that you know. Now without a loop. Write the vectors as the rows of a matrix $X$, one
row a word. A table of dot products is a matrix product, and so is a weighted sum of rows:

$$W = \text{softmax}(X X^\top), \qquad X' = W X .$$

### Exercise 2.3 · Self-attention as two matrix products · ★★ · 10 minutes

Use softmax along each *row*. Let it work for one sentence, (T, d_model), and for a batch of them, (B, T, d_model).
"""


# %%
def self_attention(vectors: Tensor) -> tuple[Tensor, Tensor]:
    """Output and weights, without parameters: (..., T, d) -> (..., T, d) and (..., T, T).

    For the vectors (1, 0) and (0, 1) the scores are ((1, 0), (0, 1)), the weights
    ((0.73, 0.27), (0.27, 0.73)), and the output is the same as the weights.
    """
    ### BEGIN SOLUTION
    weights = (vectors @ vectors.transpose(-2, -1)).softmax(dim=-1)
    return weights @ vectors, weights
    ### END SOLUTION


check("2.3", self_attention)

# %% [markdown]
r"""
By hand, by loop, by matrix product: the same numbers? Floats are rounded, so we ask for six decimals.
"""

# %%
from_matrix, weights = plain_attention.self_attention(vectors)
print("loop and matrix product agree:", bool((output - from_matrix).abs().max() < 1e-6))
print("and so does bank by hand:", bool((new_bank - from_matrix[1]).abs().max() < 1e-6))
alt = "Weights of money bank grows: money keeps 0.79 for itself; bank gives itself and money 0.47 each; so does grows."
plots.show(attention_heatmap(weights, words, words, numbers=True), alt=alt)

# %% [markdown]
r"""
The *scores* are symmetric: *money* with *bank* is *bank* with *money*. The *weights* are not: *bank* gives *money*
0.47, *money* gives *bank* 0.11, since each row is divided by a sum of its own.

## What it gives: one word, two vectors

Now exchange one word. *Predict:* where does *bank* go in *river bank grows*?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for sentence in (words, ["river", "bank", "grows"]):
    new = plain_attention.self_attention(experiment.toy_vectors(sentence))[0][1]
    print(" ".join(sentence), "-> bank", [round(number, 2) for number in new.tolist()])

# %%
sentences = [words, ["river", "bank", "grows"]]
both = [experiment.toy_vectors(sentence) for sentence in sentences]
of_bank = [plain_attention.self_attention(vectors)[1][1] for vectors in both]
alt = "Beside money the new bank leans towards money, beside river it leans towards river."
plots.show(pictures.weighted_sums(both, of_bank, sentences, asking=1), alt=alt)

# %% [markdown]
r"""
The same word, the same static vector going in, two vectors coming out. They are **contextual embeddings**.

## Move it yourself

Turn *bank* and change its length; see whom it attends to and where that takes it. Find an angle at which it takes next
to nothing from *money*. Then make *all* vectors longer, and shorter, and watch the thickness of the arrows.
"""

# %% tags=["nbval-ignore-output"]
PlainAttentionExplorer()

# %% [markdown]
r"""
The same, for readers without a running kernel: all vectors at 0.3 times, once and 3 times their length.
"""

# %%
stretched = {f"all vectors × {by:g}": by * vectors for by in (0.3, 1.0, 3.0)}
of_bank = [
    plain_attention.self_attention(longer)[1][1] for longer in stretched.values()
]
three = [words] * 3
axes = pictures.weighted_sums(
    list(stretched.values()), of_bank, three, asking=1, titles=list(stretched)
)
alt = "Short vectors: three arrows of nearly equal thickness. Long ones: grows gets nothing."
plots.show(axes, alt=alt)
for name, shares in zip(stretched, of_bank, strict=True):
    print(f"{name}:", [round(weight, 2) for weight in shares.tolist()])

# %% [markdown]
r"""
Length is a dial for sharpness. Short vectors have scores near 0, so every word takes the mean of the sentence; long ones
give everything to the largest score. Nothing in the formula chooses where the dial should stand.

## The scoreboard

Now the real vectors, lesson 01's, with 32 numbers a word, and lesson 01's probe: does the vector of *apple*, *orange*,
*bank* or *flies* tell which sense is meant? Static vectors cannot, so they stand at 50 %. *Predict* where attention
without parameters comes out. It was never trained.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
found = {
    STAGES[0]: sense_accuracy(static),
    STAGES[1]: sense_accuracy(plain_attention.without_parameters()),
}
board = {stage: accuracy["all"] for stage, accuracy in found.items()}
alt = "The sense scoreboard: static vectors at chance, 50 %; attention without parameters at about 75 %."
plots.show(draw_scoreboard(board), alt=alt)
for stage, accuracy in found.items():
    print(f"{stage}:", {word: f"{share:.0%}" for word, share in accuracy.items()})

# %% [markdown]
r"""
The scoreboard has moved, by mixing alone. How much of that does the *choosing* bring, by dot products and softmax? Turn
the dial. Multiply all scores by a number before softmax: at 0 every word gets the plain mean of its sentence; at 4 the
best match takes nearly all. *Predict* the best of the four.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for sharpness in (0.0, 0.25, 1.0, 4.0):
    accuracy = sense_accuracy(plain_attention.without_parameters(sharpness))["all"]
    print(f"scores × {sharpness:4}: {accuracy:.0%}")

# %% [markdown]
r"""
The plain mean, which chooses nothing, does better than attention, and so did lesson 01's running state; the sharpest
attention is back near chance. So the gain is *context*, and choosing by likeness costs some of it here. The reason is
coming: whom does a word choose? Look for yourself, then read the picture below.
"""

# %% tags=["nbval-ignore-output"]
texts = [
    "the money in the bank grows",
    "time flies like an arrow",
    "fruit flies like a banana",
    "apple released a new product while i was eating an orange yesterday",
]
examples = []
for text in texts:
    sentence = text.split()
    weights = experiment.sentence_weights(sentence)[None, None]  # (layers, H, T, T)
    examples.append(Example(text, sentence, sentence, weights))
AttentionExplorer(examples)

# %%
sentence = texts[0].split()
weights = experiment.sentence_weights(sentence)
alt = "Weights in “the money in the bank grows”: money, bank and grows give nearly everything to themselves."
plots.show(attention_heatmap(weights, sentence, sentence, numbers=True), alt=alt)
print("bank's largest weight is on", sentence[int(weights[4].argmax())])

# %% [markdown]
r"""
## What it cannot give, 1: nothing can be learned

Three words: *cat milk hungry*. Who is hungry? Ask from *hungry*: the answer is the noun that gets more of its weight.
There are 2,352 such sentences, animal and food with an adjective that fits one of them. Whether it works rests on the
vectors that come in, so we make three kinds of them.

- *random*: the vectors know nothing.
- *shared*: animals and what is said of animals have the same number large.
- *apart*: nouns tell in their first number whether they are animals; adjectives tell in their *second* whether they are
  said of animals. Nothing is lost, it only stands elsewhere.

*Predict* the three, averaged over twenty draws. Then the same for the opposite question: who is it *not*?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for kind in ("random", "shared", "apart"):
    drawn = [experiment.make_embeddings(kind, seed=seed) for seed in range(20)]
    asked = [experiment.who_accuracy(vectors) for vectors in drawn]
    opposite = [experiment.who_accuracy(vectors, opposite=True) for vectors in drawn]
    print(f"{kind:6}: who? {sum(asked) / 20:.0%}, who not? {sum(opposite) / 20:.0%}")

# %% [markdown]
r"""
What the vectors bring it finds; what they bring in another place it does not. And it cannot be asked anything else: the
weights are the same for both questions, so the two numbers add up to 100 %, whatever you do. It cannot adapt to a task.

Are trained vectors better? Lesson 01's know fruit and shores, and what is said of them: *pear beach juicy*, *pear beach
muddy*. *Predict* before you run it.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
trained, question = experiment.trained_embeddings(), experiment.RIPE
print(f"who is it? {experiment.who_accuracy(trained, question):.0%}")
right = experiment.who_by_group(trained, question)
print({f"said of a {group}": f"{share:.0%}" for group, share in right.items()})
fruit, shore = question.nouns.values()
taste = question.adjectives["fruit"]
for name, pair in {
    "fruit with fruit": (fruit, fruit),
    "fruit with taste": (fruit, taste),
}.items():
    print(f"mean cosine, {name}: {experiment.likeness(trained, *pair):.2f}")
print(
    f"mean cosine, shore with taste: {experiment.likeness(trained, shore, taste):.2f}"
)

# %% [markdown]
r"""
Whatever the adjective, the shore wins; even *juicy* is nearer to *beach* than to *pear*. Skip-gram brought together words
that can *replace* each other, *pear* and *plum*. That *juicy* is said of a *pear* is another kind of closeness, and this
dot product does not look at it.

Now put one matrix of parameters into the score, $x_i\, M\, x_j^\top$ in place of $x_i \cdot x_j$, and train it with the
five lines of lesson 00 on half of the pairs. *Predict* its answers on the other half, for the vectors of kind *apart*.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
vectors_apart = experiment.make_embeddings("apart")
for name, opposite in {"who is it?": False, "who is it not?": True}.items():
    plain = experiment.who_accuracy(vectors_apart, opposite=opposite)
    learned = experiment.who_learned(vectors_apart, opposite=opposite)
    print(
        f"{name:14} without parameters {plain:.0%}, with one learned matrix {learned:.0%}"
    )

# %% [markdown]
r"""
The same vectors, two opposite questions, both answered for pairs that it never saw. (Without parameters, this one draw
is well off the average of 50 %: with so few adjectives, luck weighs heavily.) Lesson 03 builds on this.

## What it cannot give, 2: a word sees mostly itself

A dot product is largest for vectors that point the same way, and nothing points the way of a vector more than itself.
For vectors of equal length this is a theorem (Cauchy and Schwarz): $x_i \cdot x_j \le \lVert x_i \rVert \lVert x_j
\rVert = x_i \cdot x_i$, and equal only if the two are the same. With *unequal* lengths a long vector can win the rows of
others.

### Exercise 2.4 · Words that look mostly at themselves · ★★ · 5 minutes

Count the rows of a table of weights in which the word's own weight is larger than every other. A tie does not count.
"""


# %%
def led_by_themselves(weights: Tensor) -> int:
    """How many rows of (T, T) have their largest weight on the diagonal, and there alone.

    For ((0.7, 0.3), (0.6, 0.4)) it is 1: only the first word looks at itself.
    For ((0.5, 0.5), (0.2, 0.8)) it is 1 too, because the first row is a tie.
    """
    ### BEGIN SOLUTION
    own = weights.diagonal().unsqueeze(-1)  # (T, 1)
    return int(((weights >= own).sum(dim=-1) == 1).sum())
    ### END SOLUTION


check("2.4", led_by_themselves)

# %% [markdown]
r"""
*Predict:* in the sentences of the scoreboard, in which share of the rows does the word itself win? First with the
vectors as they are, then with all of them brought to the same length, then without the sentences that say a word twice.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for name, options in {
    "as they are": {},
    "equal length": {"equal_length": True},
    "equal length, no word twice": {"equal_length": True, "distinct": True},
}.items():
    led, own_weight = experiment.led_on_scoreboard(**options)
    shares = {who: f"{count / sum(led.values()):.0%}" for who, count in led.items()}
    print(f"{name}: {shares}, mean weight on itself {own_weight:.0%}")

# %% [markdown]
r"""
Equal length, no word twice: every word, without exception. A word that is said twice ties with itself. With lesson 01's
own lengths it is four rows in five, and seven tenths of the weight stay at home.

One text calls this "true but useless". Is it useless? *Predict* the scoreboard when a word may not look at itself.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
alone = sense_accuracy(plain_attention.without_parameters(itself=False))["all"]
print(f"with itself {board[STAGES[1]]:.0%}, without itself {alone:.0%}")

# %% [markdown]
r"""
Worse than useless: it costs what the plain mean had gained over attention. A word's own static vector knows nothing of
the context. Whether more heads cure it is a question for lesson 06.

## What it cannot give, 3: order

*Bark is very cute and he is a dog.* What *he* and *Bark* need is the last word, not the next one. Attention has no
trouble with distance. *Predict:* *Bark* gives *dog* some weight across seven words. How much more if *dog* comes right
after *Bark*?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
far = "bark is very cute and he is a dog".split()
near = "bark dog is very cute and he is a".split()
vector_of = dict(zip(far, experiment.random_sentence(9, 16), strict=True))
for sentence in (far, near):
    weights = plain_attention.self_attention(
        torch.stack([vector_of[word] for word in sentence])
    )[1]
    print(
        f"{' '.join(sentence)}: bark gives dog {weights[0, sentence.index('dog')]:.3f}"
    )

# %% [markdown]
r"""
Not a trace of distance. The weight moves with the word, because no place enters the formula. That is a strength when the
word that matters is far away, and a weakness when order matters: *dog bites man*.

### Exercise 2.5 · Test for blindness to order · ★★★ · 10 minutes

Put into code what "blind to order" means. The outputs do move when the words do: each goes along with its word. So there
are two ways to the outputs in a new order, and for a function that is blind they lead to the same table, up to rounding.
"""


# %%
def is_blind_to_order(attend, vectors: Tensor, order: Tensor) -> bool:
    """Whether attend, a function (T, d) -> (T, d), is blind to this new order of the words.

    order holds T row numbers: vectors[order] are the words in their new order. Doubling every
    vector is blind to order. Adding 0 to the first and 1 to the second is not: for the vectors
    (5), (7) and the order (1, 0), one way gives (7), (6) and the other (8), (5).
    """
    ### BEGIN SOLUTION
    reordered_first = attend(vectors[order])
    return torch.allclose(reordered_first, attend(vectors)[order], rtol=1e-3, atol=1e-4)
    ### END SOLUTION


check("2.5", is_blind_to_order)

# %% [markdown]
r"""
The library's version returns the largest difference between the two ways. We try attention, and as a control attention
on vectors to each of which a vector for its place was added (lesson 07 makes those).
"""

# %%
vectors = experiment.random_sentence(9, 16)
order = torch.tensor([8, 3, 0, 5, 1, 7, 2, 6, 4])
for name, attend in {
    "attention": lambda x: plain_attention.self_attention(x)[0],
    "attention with places": lambda x: plain_attention.self_attention(
        experiment.with_places(x)
    )[0],
}.items():
    gap = experiment.order_gap(attend, vectors, order)
    print(f"{name}: blind to order: {gap < 1e-5}")

# %% [markdown]
r"""
What that costs shows on the scoreboard, too. In some of its sentences *apple* and *orange* have changed places. *Predict:*
how far apart are the two vectors of *apple*, the firm here and the fruit there?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
firm = "apple released a new product while i was eating an orange yesterday".split()
fruit = "orange released a new product while i was eating an apple yesterday".split()
two = [SenseSentence(tuple(text), (None,) * len(text)) for text in (firm, fruit)]
outputs = plain_attention.without_parameters()(two)
apart = (outputs[0][firm.index("apple")] - outputs[1][fruit.index("apple")]).abs().max()
print(
    "apple, the firm, and apple, the fruit, have the same vector:", float(apart) < 1e-5
)

# %% [markdown]
r"""
The same words, so the same scores, so the same vector. Whoever reads it gets exactly one of the two sentences right. No
vectors and no dial can change that. Learned queries and keys will not either: it takes positions.

## What we claimed, and what came out

| claim | measured |
|---|---|
| attention's output is a weighted sum of the vectors | by hand, by loop and by matrix product the same, to six decimals |
| 0.7, 0.2, 0.1 are the weights | **no**: they are scores; their weights are 0.46, 0.28, 0.25; and the third word is *grows* |
| "normalised to sum 1" is enough | **no**: division by the sum breaks in 99 of 100 rows with random vectors; softmax in none |
| context changes a word's vector | sense accuracy rises from 50 % to about 75 %; the plain mean of the sentence does better still |
| it has nothing to learn, so it cannot adapt to a task | two opposite questions always add up to 100 %; one learned matrix answers both |
| a word attends most to itself, true but useless | every row, for distinct vectors of equal length; four in five with lesson 01's vectors; without it the scoreboard gains |
| near words are not always the relevant ones | distance has no effect at all; nor has order, and that costs *apple* and *orange* |

**Next:** 03 gives every word three roles, and lets them be learned.
"""
