# %% [markdown]
r"""
# 03 · What does a word ask, and what does it answer?

After this lesson you can

- make a query, a key and a value of every word, and say which shapes have to agree and which are free;
- explain attention as a database that mixes, and say when it returns one entry and when a mean;
- show by measuring why three roles are needed, what learned ones can do, and one question that no single head answers.

**70 minutes** · builds on 02: self-attention without parameters · five exercises

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, the three learned matrices that make a query, a key and a value of each vector x.](../images/architecture_03.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 70 minutes alone; 90 with a room.

| minutes | part | in a room |
|---|---|---|
| 0–15 | *cat milk hungry* by hand, the ledger, 3.1 | everybody writes down the five shapes before anybody speaks |
| 15–30 | 3.2 | in pairs; who is done draws the ledger for one query and five keys |
| 30–40 | the database, 3.3, sliders | ask for a query that two keys match equally well |
| 40–50 | who is hungry, epoch by epoch | drag the epoch slow; let them call out when it "knows" |
| 50–62 | rock, paper, scissors, 3.4 | play it; then ask who can order the three scores without a contradiction |
| 62–90 | asked from *it*, 3.5, scoreboard | collect guesses for the single head first; the algebra goes on the board |

**Misunderstandings to expect.** "Query, key and value are three inputs": no, three products of the same word. "The value
is the word": it is what the word passes on. "W must be square": only the sizes of query and key have to agree. "More
training would solve *it*": no, the score does not contain the word that decides.

**Questions to ask.** Which role does a word play for the others, and which for itself? What would W_V be if the payload
came first and the kind last? Why does an average of heads escape, and an average of scores not?

**Late?** Skip the escape and 3.5. Never skip the line of algebra for *it*: lesson 08 stands on it.
"""

# %%
import utils

assert hasattr(utils, "COURSE"), (
    f"{utils.__file__} hides the course's utils: rename it, then restart the kernel."
)
import torch
from torch import Tensor

from utils.course import plots
from utils.course.checks import check
from utils.course.plots.curves import lines
from utils.course.plots.heatmap import attention_heatmap
from utils.course.widgets.attention import AttentionExplorer, Example
from utils.lessons.queries_keys_values import experiment, pictures, who
from utils.lessons.queries_keys_values.figure import LookupExplorer, TrainingExplorer
from utils.lessons.shared.masked_words import train_masked_word_model
from utils.lessons.shared.pictures import draw_scoreboard
from utils.lessons.shared.plain_attention import without_parameters
from utils.lessons.shared.scoreboard import STAGES, sense_accuracy, static

# %% [markdown]
r"""
## One word, three roles

*cat milk hungry*: who is hungry? Lesson 02 asked this of vectors that had nothing to learn. Give each word three numbers
that say what it is: one that eats, one that is eaten, a state. Then *hungry* has nothing in common with either noun, and
its scores for them are equal: 0.
"""

# %%
words = ["cat", "milk", "hungry"]
x = torch.tensor([[1.0, 0, 0], [0, 1.0, 0], [0, 0, 1.0]])  # eats, is eaten, is a state
weights = (x @ x[2]).softmax(dim=-1)
for word, weight in zip(words, weights.tolist(), strict=True):
    print(f"hungry gives {word:6} {weight:.2f}")

# %% [markdown]
r"""
What *hungry* needs is not a word like itself but a word that *fits*: somebody who eats. So let a word have two faces. As
a **query** it says what it looks for; as a **key** it says what it can be found by. Each face is the word times a matrix
of parameters. Here we write the matrices by hand: three numbers come in, two go out. The first of the two means "eats",
the second "is eaten".
"""

# %%
W_Q = torch.tensor([[0.0, 0.0], [0.0, 0.0], [2.0, 0.0]])  # a state looks for: eats
W_K = torch.tensor(
    [[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]
)  # nouns are found by: eats, is eaten
query, key = x @ W_Q, x @ W_K
for word, asks, answers in zip(words, query.tolist(), key.tolist(), strict=True):
    print(f"{word:6} query {asks}  key {answers}")

# %% [markdown]
r"""
*Predict* the weights of *hungry* by hand. Its query (2, 0) meets the keys (1, 0), (0, 1) and (0, 0), so its scores are 2,
0, 0; their powers are $e^2 = 7.39$, 1 and 1.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
scores = query @ key.T  # (3, 3): a row for each query, a column for each key
weights = scores.softmax(dim=-1)
print("scores of hungry ", scores[2].tolist())
print("weights of hungry", [round(w, 2) for w in weights[2].tolist()])

# %% [markdown]
r"""
*hungry* has found the cat. What does it take from there? Not the key: "eats" was only for being found. The third face is
the **value**: what a word passes on to whoever attends to it. Let ours pass on one number, how many legs there are. The
cat passes on 4, the others 0.
"""

# %%
W_V = torch.tensor([[4.0], [0.0], [0.0]])  # only what eats has legs
value = x @ W_V  # (3, 1)
output = weights @ value  # (3, 1)
print("values", value.flatten().tolist())
print(f"hungry takes 0.79 · 4 + 0.11 · 0 + 0.11 · 0 = {output[2].item():.2f}")

# %% [markdown]
r"""
That is all. Stack the words into $X$, one row a word, and write it for all of them at once:

$$Q = X W_Q \qquad K = X W_K \qquad V = X W_V \qquad \text{output} = \operatorname{softmax}(Q K^\top)\, V$$

In lesson 02 you learned one matrix $M$ between two words. It is still there: $Q K^\top = X\, W_Q W_K^\top X^\top$, so $M
= W_Q W_K^\top$. (A Transformer divides $Q K^\top$ by a number. That is lesson 04.)

Some texts say: "multiply the query, key and value vectors by these matrices." It is the *embedding* that is multiplied;
query, key and value are the products. *Predict* what happens if you take the text at its word and multiply the query by
$W_Q$.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
try:
    query @ W_Q
except RuntimeError as error:
    print(type(error).__name__, "·", error)
moved = experiment.multiplied_again(d_model=4, d_k=4)
print(f"with square matrices the weights move by up to {moved:.1f}")

# %% [markdown]
r"""
## A ledger of shapes

Many texts say: words $3 \times n$, matrices $n \times n$, queries, keys and values $3 \times n$,
scores $3 \times 3$, output $3 \times n$. Right, as one choice among many. Below, every shape is read off the running
code, with sizes that are all different: 3 words of $d_\text{model} = 4$ numbers, $d_k = 2$, $d_v = 5$. Look for what is
square.
"""

# %%
for name, shape in experiment.shape_ledger(length=3, d_model=4, d_k=2, d_v=5).items():
    print(f"{name:22} {shape}")

# %% [markdown]
r"""
Only the tables of words by words are square. No matrix is, and none knows how many words there are: the same three serve
a sentence of any length. *Predict:* which of the four sizes may you change alone? Try keys of another size than queries.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
print(
    "output for 7 words:", experiment.shape_ledger(7, 4, 2, 5)["output = weights · V"]
)
print(
    "output for d_v = 1:", experiment.shape_ledger(3, 4, 2, 1)["output = weights · V"]
)
try:
    experiment.shape_ledger(3, 4, 2, 5, key_size=3)
except RuntimeError as error:
    print("keys of 3 numbers, queries of 2:", error)

# %% [markdown]
r"""
Query and key must be equally long, because they meet in a dot product. The value's length is free.

### Exercise 3.1 · Predict the shapes · ★ · 5 minutes

A sentence of 5 words, $d_\text{model} = 8$, $d_k = 3$, $d_v = 2$. Write down five shapes, each as a tuple such as `(5, 8)`:
of $W_Q$, of all queries, of all values, of all scores, of the output.
"""

# %%
### BEGIN SOLUTION
matrix = (8, 3)
queries = (5, 3)
values = (5, 2)
all_scores = (5, 5)
outputs = (5, 2)
### END SOLUTION

check("3.1", (matrix, queries, values, all_scores, outputs))

# %% [markdown]
r"""
### Exercise 3.2 · Self-attention with three roles · ★★ · 12 minutes

Write the formula, for any number of leading dimensions. This is the function that the rest of the course improves.
"""


# %%
def self_attention(
    x: Tensor, query_matrix: Tensor, key_matrix: Tensor, value_matrix: Tensor
):
    """softmax(Q Kᵀ) V and its weights: x (..., T, d_model) -> (..., T, d_v) and (..., T, T).

    The matrices are (d_model, d_k), (d_model, d_k) and (d_model, d_v). Two words (1) and (0),
    matrices (1), (1) and (6): the queries and the keys are 1 and 0, the values 6 and 0. The
    scores are ((1, 0), (0, 0)), the weights ((0.73, 0.27), (0.5, 0.5)), the output (4.39), (3).
    """
    ### BEGIN SOLUTION
    query, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix
    weights = (query @ key.transpose(-2, -1)).softmax(dim=-1)
    return weights @ value, weights
    ### END SOLUTION


check("3.2", self_attention)

# %% [markdown]
r"""
## A database that mixes

The three names come from databases. A dictionary compares your query with its keys, and where one is *equal* it returns
the value. Attention asks only how well each key *matches*, and returns a mixture. Four entries, one query:
"""

# %%
query, keys, values = experiment.QUERY, experiment.KEYS, experiment.VALUES
scores = keys @ query  # (4,)
weights = scores.softmax(dim=-1)
print("query", query.tolist())
for key, value, score, weight in zip(keys, values, scores, weights, strict=True):
    print(
        f"key {key.tolist()!s:12} value {value.item():.0f}: score {score:5.2f}, weight {weight:.2f}"
    )
print(f"the output is {(weights @ values).item():.1f}; the best key's value is 10")

# %% [markdown]
r"""
The first key *equals* the query, and still its value comes out mixed with the others. How could attention say "this one,
and no other"? By larger scores: multiply all of them by a **sharpness** before softmax. A learned $W_Q$ can do that by
itself, with larger numbers.

### Exercise 3.3 · A database that mixes · ★★ · 8 minutes

One query against all keys, with a sharpness.
"""


# %%
def soft_lookup(
    query: Tensor, keys: Tensor, values: Tensor, sharpness: float
) -> Tensor:
    """Mix values by sharpness times key · query: (d_k,), (Tk, d_k), (Tk, d_v) -> (d_v,).

    For the query (1), the keys (1) and (0), the values (10) and (20) and the sharpness 2
    the scores are 2 and 0, the weights 0.88 and 0.12, the output 11.19.
    """
    ### BEGIN SOLUTION
    weights = (sharpness * (keys @ query)).softmax(dim=-1)
    return weights @ values
    ### END SOLUTION


check("3.3", soft_lookup)

# %% [markdown]
r"""
Now measure how far the output is from the best key's value as the sharpness grows. Then the same with *two* equal keys:
the query matches the values 10 and 20 equally well. *Predict:* what is the output of the second database when it is very
sharp?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
at = [1, 2, 4, 8, 16]
errors = {
    "different keys": [experiment.lookup_error(sharp) for sharp in at],
    "two equal keys": [experiment.lookup_error(sharp, keys="twins") for sharp in at],
}
ends = [f"with {name} from {d[0]:.1f} to {d[-1]:.1f}" for name, d in errors.items()]
alt = "Distance from the value 10, at sharpness 1 to 16: " + ", ".join(ends) + "."
plots.show(lines(errors, at=at, x="sharpness", y="distance from 10", log="x"), alt=alt)
found = experiment.soft_lookup(query, experiment.TWINS, values, sharpness=16).item()
print(f"output of the second database at sharpness 16: {found:.1f}")

# %% [markdown]
r"""
With different keys the look-up becomes a dictionary. With equal keys no sharpness decides between them, and you get the
mean, 15, which stands in no entry. Move the query round, and see when it changes its mind.
"""

# %% tags=["nbval-ignore-output"]
LookupExplorer()

# %% [markdown]
r"""
The same without a running kernel, at sharpness 1 and at sharpness 8.
"""

# %%
for sharpness in (1, 8):
    weights = (sharpness * scores).softmax(dim=-1)
    output = experiment.soft_lookup(query, keys, values, sharpness=sharpness).item()
    axes = pictures.lookup(weights, values, output, wanted=10)
    alt = f"Sharpness {sharpness}: the value 10 has the weight {weights[0]:.2f}, the output is {output:.1f}."
    plots.show(axes, alt=alt)

# %% [markdown]
r"""
## Who is hungry?

Now let the matrices be learned. 2,000 sentences like *the cat wanted the milk because it was hungry*, with 12 animals, 12
foods and 12 adjectives. The words have fixed random vectors, in which words of one class lie near each other and nothing
says that *hungry* belongs to animals. We ask from the adjective, and read the answer off its weights: of the two nouns,
the one with more.

First without parameters, as in lesson 02. *Predict* the share of right answers for eight draws of the vectors.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
shares = [who.who_accuracy_without_parameters(seed=seed) for seed in range(8)]
print("without parameters:", [f"{share:.0%}" for share in shares])

# %% [markdown]
r"""
It rests on the luck of the vectors, and for one draw it is mostly wrong. Now train $W_Q$ and $W_K$, each $32 \times 8$,
with the five lines of lesson 00. The loss is $-\log$ of the weight that the adjective gives to the right noun. In a test
sentence the adjective was never trained with either noun. *Predict* the share of right answers.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
model, kept = who.train_who("adjective")  # kept: the parameters after each of 16 epochs
print(f"before training {who.who_accuracy(who.model_at(kept, 0)):.0%}")
accuracy = who.who_accuracy(model)
print(
    "trained, on unseen pairs:",
    {f"above {bound:.0%}": accuracy > bound for bound in (0.5, 0.8, 0.98)},
)

# %% [markdown]
r"""
It has not learned pairs by heart: it has found that words like *hungry* ask for words like *cat*. Watch it happen. Each
row is what *hungry* attends to after so many epochs. *Look* for the epoch in which the cat overtakes everything.
"""

# %%
sentence = who.sentence("cat", "wanted", "milk", "hungry")
epochs = range(0, 17, 2)
models = [who.model_at(kept, epoch) for epoch in epochs]
rows = torch.stack([who.weights_of(m, sentence)[0, who.ADJECTIVE] for m in models])
axes = pictures.weights_by_epoch(rows, sentence, epochs, asked_from=who.ADJECTIVE)
plots.show(
    axes,
    alt="What hungry attends to: at first mostly to it, after some epochs to the cat.",
)
cat, milk = (float(rows[-1][place]) for place in (who.ANIMAL, who.FOOD))
print(
    "at the end the cat has more than 90 %:",
    cat > 0.9,
    "· the milk less than 10 %:",
    milk < 0.1,
)

# %% [markdown]
r"""
## Rock, paper, scissors

Query and key use two matrices. Would one do, $W_Q = W_K$? Then $q_i \cdot k_j = q_j \cdot k_i$: what I find in you, you
find in me. A game will show what that costs. Three words stand in random order, *rock*, *paper*, *scissors*; each carries
a payload, one of four letters. Each word has to fetch the payload of the word that it *beats*.

### Exercise 3.4 · A query matrix for rock, paper, scissors · ★★ · 10 minutes

Rock beats scissors, paper beats rock, scissors beat paper. Leave the keys as the words are, and find a $W_Q$.
"""


# %%
def beats_scores(x: Tensor) -> Tensor:
    """Scores (..., T, T) of words x (..., T, 3): 1 where word i beats word j, else 0.

    Rock is (1, 0, 0), paper (0, 1, 0), scissors (0, 0, 1). The score is (x W_Q) xᵀ with a
    W_Q of 3 × 3. For the two words rock and scissors the scores are ((0, 1), (0, 0)).
    """
    ### BEGIN SOLUTION
    query_matrix = torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    return x @ query_matrix @ x.transpose(-2, -1)
    ### END SOLUTION


check("3.4", beats_scores)

# %% [markdown]
r"""
So it can be done. Now with one matrix for both, so that a score is symmetric: $s_{ij} = s_{ji}$. Rock has to prefer
scissors, scissors paper, paper rock:

$$s_{rs} > s_{rp} = s_{pr} > s_{ps} = s_{sp} > s_{sr} = s_{rs}$$

which says that a number is larger than itself. At least one of the three must look the wrong way, in every game, whatever
the matrix. *Predict* what training makes of it: the share of payloads fetched, tied and untied. Guessing gives 25 %.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
untied = experiment.play(tied=False)
for name, game in {
    "W_Q and W_K": untied,
    "W_Q = W_K": experiment.play(tied=True),
}.items():
    circles = f"games in which all three look the right way: {game.full_circles:.0%}"
    print(f"{name:11}: fetched at least 95 %: {game.fetched >= 0.95}, {circles}")

# %% [markdown]
r"""
A tied head has two ways above chance. It can let two of the three look the right way and the third guess: $2/3 + 1/3
\cdot 1/4$ is 75 %. Or it mixes all three payloads, one of which is the right one; most trainings end there.
"""

# %%
fetched = [experiment.play(tied=True, seed=seed).fetched for seed in range(6)]
print(
    "tied, six trainings: all between 50 and 80 %:",
    min(fetched) > 0.5 and max(fetched) < 0.8,
)

# %% [markdown]
r"""
The scores of a tied head are symmetric. Are its *weights*? *Predict*, then look at three words of
different lengths, with $W_Q = W_K$, both of them the identity.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
x = torch.tensor([[2.0, 0.0], [1.0, 1.0], [0.0, 0.5]])
scores = x @ x.T
weights = scores.softmax(dim=-1)
for name, table in {"scores": scores, "weights": weights}.items():
    print(f"{name:7} symmetric: {torch.allclose(table, table.T)},", end=" ")
    print(f"first for second {table[0, 1]:.2f}, second for first {table[1, 0]:.2f}")

# %% [markdown]
r"""
Scores are symmetric, weights are not, because each row is divided by its own sum. That does not help: within a row, the
largest score is still the largest weight.

What did the three learned matrices become? Left: $W_Q W_K^\top$, who asks (rows) for whom (columns). Right: $W_V$, what
each part of a word passes on. The words are seven numbers: three for the kind, four for the payload.
"""

# %%
names = [*experiment.KINDS, *"abcd"]
product = untied.query @ untied.key.T  # (7, 7)
panels = {
    "W_Q W_Kᵀ: who asks for whom": (product, names, names),
    "W_V: what is passed on": (untied.value, names, names[3:]),
}
alt = "Left, kinds matter: each asks for the one that it beats. Right, payloads matter."
plots.show(pictures.tables(panels, split=3), alt=alt)
for kind, row in zip(experiment.KINDS, product[:3], strict=True):
    print(kind, "asks for", names[int(row.argmax())])
shares = experiment.separation(untied.query, untied.key, untied.value)
print("at least 80 % of each is where its role needs it:", min(shares.values()) > 0.8)

# %% [markdown]
r"""
Nobody told it which numbers are the kind and which the payload. Query and key have learned to look at the kind and to
ignore the payload; the value does the opposite. One vector cannot do both: that is what "separation of concerns" means
here.

## Asked from *it*

The cat wanted the milk because *it* was hungry. So far the adjective did the asking. A reader asks at *it*: who is that?
Same sentences, same kind of head, same loss, 400 steps, and larger ones. We score it on **minimal pairs**: two sentences
that differ in the adjective alone, *hungry* and *sweet*. *Predict* its share.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
single, kept_it = who.train_it(loss="weight")
print(f"one head, trained: {who.who_accuracy(single, 'it'):.2%}")
for seed in (1, 2):
    untrained = who.Who(seed=seed)
    share = who.who_accuracy(untrained, "it", seed=seed)
    print(f"one head, untrained, draw {seed}: {share:.2%}")

# %% [markdown]
r"""
Not "about" a half: exactly a half, trained or not. The reason is one line. The score of *it* for the cat is

$$s(\text{it}, \text{cat}) = (x_\text{it} W_Q) \cdot (x_\text{cat} W_K)$$

and in it stand *it*, *cat* and the parameters. No third word: *hungry* is not there. So whichever noun has more weight in
one sentence of a pair has more in the other as well, and that is one right and one wrong.
"""

# %%
pair = [
    who.sentence("cat", "wanted", "milk", adjective)
    for adjective in ("hungry", "sweet")
]
rows = [who.weights_of(single, sentence)[0, who.IT] for sentence in pair]
nouns = (who.ANIMAL, who.FOOD)
alt = (
    "What it attends to, with hungry and with sweet: the same noun is ahead both times."
)
plots.show(
    pictures.weight_bars(rows, pair, asked_from=who.IT, candidates=nouns), alt=alt
)
ahead = [float(row[who.ANIMAL]) > float(row[who.FOOD]) for row in rows]
print("the same noun is ahead in both:", ahead[0] == ahead[1])
print(
    "largest difference between the scores in all pairs:",
    who.noun_scores_differ(single),
)

# %% [markdown]
r"""
Move the epoch and exchange the adjective. Asked from the adjective, the answer follows it; asked from *it*, no epoch and
no sentence makes the answer change with the adjective.
"""

# %% tags=["nbval-ignore-output"]
TrainingExplorer({"adjective": kept, "it": kept_it})

# %%
for asked_from, trained in {"adjective": kept, "it": kept_it}.items():
    hungry, sweet = (
        who.answers(trained, words, asked_from=asked_from) for words in pair
    )
    differ = sum(one != other for one, other in zip(hungry, sweet, strict=True))
    print(
        f"asked from {asked_from}: some epoch answers hungry and sweet differently: {differ > 0}"
    )

# %% [markdown]
r"""
### A narrow way out

The *scores* of the nouns do not know the adjective. Their *weights* do, a little: the adjective's own score stands in the
denominator that all weights of a head share. One head gains nothing, since both nouns are divided by the same number.
With several heads, whose weights are averaged, each head has its own denominator. By hand, two heads:
"""

# %%
for adjective in ("hungry", "sweet"):
    scores = who.scores_by_hand(adjective)  # (H, 3): cat, milk, the adjective
    for head, row in enumerate(scores, start=1):
        shares = [round(w, 2) for w in row.softmax(dim=-1).tolist()]
        print(f"{adjective:6} head {head}: scores {row.tolist()}, weights {shares}")

# %% [markdown]
r"""
Head 1 always prefers the cat, head 2 always the milk; compare their first two scores. But the adjective takes the weight
away from one of them. Averaged, the other decides.

### Exercise 3.5 · Several heads and one noun · ★★★ · 12 minutes

Average the *weights* of the heads, and say which of two nouns has more. Then run the next cell to see the way out.
"""


# %%
def which_noun(scores: Tensor, first: int, second: int) -> Tensor:
    """Which of two words gets more weight, averaged over heads: scores (B, H, T) -> (B,).

    1 for the word at place first, −1 for the one at place second, 0 for a tie. For one
    sentence with the two heads ((0, 0), (2, 0)), first = 0 and second = 1, the weights are
    ((0.5, 0.5), (0.88, 0.12)), averaged (0.69, 0.31): the answer is (1).
    """
    ### BEGIN SOLUTION
    weights = scores.softmax(dim=-1).mean(dim=1)  # (B, T)
    return torch.sign(weights[:, first] - weights[:, second])
    ### END SOLUTION


check("3.5", which_noun)

# %%
names = {1: "cat", -1: "milk", 0: "a tie"}
for adjective in ("hungry", "sweet"):
    weights = who.scores_by_hand(adjective).softmax(dim=-1).mean(dim=0)  # (3,)
    lead = int(torch.sign(weights[0] - weights[1]))
    shares = [round(w, 2) for w in weights.tolist()]
    print(f"{adjective:6} averaged weights {shares}: {names[lead]}")

# %% [markdown]
r"""
Can it be learned? It depends on what you ask for. A loss that only wants the right noun *ahead* of the other finds the
way. The loss from above, which wants much *weight* on the right noun, gains little by it: with one of two heads silenced
there is only half of it to give. And two layers, one after the other? In the first *it* can take *hungry* in; in the second it
asks with a query that knows it. *Predict* the three.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
ways = {
    "two heads averaged, asked to be ahead": who.train_it(num_heads=2)[0],
    "two heads averaged, asked for weight": who.train_it(num_heads=2, loss="weight")[0],
    "two layers of one head, asked for weight": who.train_it(
        num_layers=2, loss="weight"
    )[0],
}
for name, trained in ways.items():
    share = who.who_accuracy(trained, "it")
    print(f"{name}: solved, at least 95 %: {share >= 0.95}")

# %% [markdown]
r"""
Two layers solve it, by the loss that defeats the two heads, and without tricks with denominators. That is why layers are
stacked. Lesson 08 builds them; here it is a promise and a number.

## The scoreboard

Back to lesson 01's probe: *apple*, *orange*, *bank*, *flies*. Which sense? On top of the frozen vectors of lesson 01 we
train one head, with nobody saying which sense a word has: some words of a sentence are hidden, and the head has to name
them from the others. Then the probe looks at its outputs. Attention without parameters had about 75 %. *Predict* one
head, and one head trained on sentences whose words were shuffled over the whole corpus.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
head = train_masked_word_model(num_heads=1)
shuffled = train_masked_word_model(num_heads=1, scrambled=True)
stages = dict(
    zip(STAGES, (static, without_parameters(), head.contextual), strict=False)
)
board = {stage: sense_accuracy(vectors)["all"] for stage, vectors in stages.items()}
side = "above" if board["one head"] > 0.8 else "not above"
plots.show(
    draw_scoreboard(board),
    alt=f"The sense scoreboard with one head, which is {side} 80 %.",
)
control = sense_accuracy(shuffled.contextual)["all"]
for name, accuracy in {
    "one head": board["one head"],
    "on shuffled words": control,
}.items():
    print(f"{name}: above attention without parameters: {accuracy > board[STAGES[1]]}")

# %% [markdown]
r"""
Be fair: lesson 02 found that the plain mean of a sentence has 80 %, so most of the gain over dot products is that a
learned head need not look at itself; beyond the mean it gains little. And *apple* and *orange* in each
other's places still look the same to it: no place enters. Explore what it attends to.
"""

# %% tags=["nbval-ignore-output"]
texts = [
    "the money in the bank grows",
    "fruit flies like a banana",
    "apple released a new product while i was eating an orange yesterday",
]
examples = []
for text in texts:
    sentence = text.split()
    examples.append(Example(text, sentence, sentence, head.weights(sentence)[None]))
AttentionExplorer(examples)

# %%
sentence = texts[0].split()
weights = head.weights(sentence)[0]  # (T, T)
alt = "Weights of the trained head in “the money in the bank grows”: bank looks mostly at grows and money, not at itself."
plots.show(attention_heatmap(weights, sentence, sentence, numbers=True), alt=alt)
to = dict(zip(sentence, weights[4].tolist(), strict=True))
print("bank gives money and grows more than half:", to["money"] + to["grows"] > 0.5)
print("bank gives itself less than either:", to["bank"] < min(to["money"], to["grows"]))

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| query, key and value are made by multiplying query, key and value with matrices | **no**: the *embedding* is multiplied; once more does not fit, or gives other weights |
| matrices are $n \times n$, queries, keys and values $3 \times n$ | one choice: $d_k$ and $d_v$ are free, only query and key must agree |
| attention is a soft database | as scores sharpen, the best key's value comes out; two equal keys give the mean |
| without parameters attention cannot adapt | who is hungry, asked from the adjective: 35 to 88 % by luck; with learned $W_Q$, $W_K$ nearly all, on unseen pairs |
| the three roles separate concerns | rock–paper–scissors: solved with two matrices, impossible with $W_Q = W_K$; the value reads the payload alone |
| one head can find out what *it* means | **no**: exactly 50 %; averaged heads can escape through their denominators, two layers solve it |
| a learned head tells senses apart | one head above 80 %, attention without parameters about 75 %, shuffled words less |

**Next:** 04 asks how large a score may be, and why it is divided.
"""
