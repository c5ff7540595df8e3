# %% [markdown]
r"""
# 03 · What does a word ask, and what does it answer?

After this lesson you can

- make a query, a key and a value of every word, and say which shapes have to agree and which are free;
- explain attention as a database that mixes, and say when it returns one entry and when a mean;
- show by measuring why query and key need two matrices, and one question that the weights of a single head never answer.

**Reading: 50 minutes. Exercises: 35 minutes.** An extra part takes 20 more. Builds on 02: self-attention without
parameters.

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, the three learned matrices that make a query, a key and a value of each vector x.](../images/architecture_03.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 85 minutes alone, 105 with the extra part; with a room 75, without 3.3 and the extra part.

| minutes | part | in a room |
|---|---|---|
| 0–20 | *cat milk hungry* by hand, guess 3.a, the moving figure | everybody works one score out before you move the slider |
| 20–35 | the ledger, 3.1, 3.2 | five shapes on paper before anybody speaks; 3.2 in pairs |
| 35–42 | the database, guess 3.b | ask for a query that two keys match equally well |
| 42–48 | who is hungry | let them call out in which epoch it "knows" |
| 48–60 | rock, paper, scissors, 3.4, guess 3.c | play it; then ask who can order the three scores without a contradiction |
| 60–75 | asked from *it*, guess 3.d, the scoreboard, guess 3.e | the line of algebra goes on the board |

**Misunderstandings to expect.** "Query, key and value are three inputs": no, three products of the same word. "The value
is the word": it is what the word passes on. "W must be square": only the sizes of query and key have to agree. "More
training would solve *it*": no, the score does not contain the word that decides.

**Questions to ask.** What would W_V be if the payload came first and the kind last? (Its rows would change places with the
payload's.) Why does an average of heads' weights escape, and an average of their scores not? (Each head's weights have
their own denominator.) Does a head that tells senses apart understand them? (The plain mean of the sentence tells them
just as well.)

**Late?** Skip the extra part and "What the matrices have become". Never skip the line of algebra for *it*: lesson 08
stands on it.
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import torch
from torch import Tensor

from utils.lessons.queries_keys_values import experiment, pictures, reading, roles
from utils.lessons.queries_keys_values import senses, who

# %% [markdown]
r"""
## One word, three roles

*cat milk hungry*: who is hungry? Lesson 02 asked this of vectors that had nothing to learn. Give each word three numbers
that say what it is: one that eats, one that is eaten, a state. *hungry* has nothing in common with either noun. So its
scores for both are 0, and they get the same weight.
"""

# %%
words, features = ["cat", "milk", "hungry"], ["eats", "eaten", "state"]
x = torch.tensor([[1.0, 0, 0], [0, 1.0, 0], [0, 0, 1.0]])
scores = x @ x[2]  # of "hungry", as in lesson 02
page.tensors(
    page.cells(x, "X", rows=words, columns=features),
    "→",
    page.cells(scores, "scores of hungry", columns=words),
    "→",
    page.cells(scores.softmax(dim=-1), "weights", columns=words, role="weights"),
)

# %% [markdown]
r"""
What *hungry* needs is not a word like itself but a word that *fits*: somebody who eats. So let a word have two faces. As
a **query** it says what it looks for. As a **key** it says what it can be found by. Each face is the word times a matrix
of parameters. Here we write the matrices by hand: three numbers come in, two go out. The first of the two means "eats",
the second "eaten".
"""

# %%
W_Q = torch.tensor([[0.0, 1.0], [1.0, 0.0], [2.0, 0.0]])
W_K = torch.tensor([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
query, key = x @ W_Q, x @ W_K
names = ["eats", "eaten"]
page.tensors(
    page.cells(x, "X", rows=words), "·",
    page.cells(W_Q, "W_Q", rows=features, columns=names, role="query"), "=",
    page.cells(query, "queries", rows=words, columns=names, role="query"),
)  # fmt: skip
page.tensors(
    page.cells(x, "X", rows=words), "·",
    page.cells(W_K, "W_K", rows=features, columns=names, role="key"), "=",
    page.cells(key, "keys", rows=words, columns=names, role="key"),
)  # fmt: skip

# %% [markdown]
r"""
Read $W_Q$ row by row: what eats looks for what is eaten, what is eaten for what eats, and a state, twice as strongly, for
what eats. So the query of *hungry* is (2, 0). The key of *cat* is (1, 0): it eats.

A score is now the dot product of a *query* with a *key*. The query of *hungry* meets the keys (1, 0), (0, 1) and (0, 0).
Work out its three scores. Softmax makes shares of $e^{\text{score}}$; you will need $e^2 = 7.39$ and $e^0 = 1$.
"""

# %%
page.guess("3.a", ..., "the weight that hungry gives to the cat", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 3.a
"""

# %%
scores = query @ key.T  # (3, 3): a row for each query, a column for each key
weights = scores.softmax(dim=-1)
page.answer("3.a", 100 * weights[2, 0].item(), form=".0f")
page.tensors(
    page.cells(scores[2], "scores of hungry", columns=words),
    "→",
    page.cells(scores[2].exp(), "e to the score", columns=words, form=".2f"),
    "→",
    page.cells(weights[2], "weights", columns=words, role="weights"),
)

# %% [markdown]
r"""
The scores are 2, 0 and 0, and $\frac{7.39}{7.39 + 1 + 1} = 0.79$. *hungry* has found the cat.
"""

# %% [markdown]
r"""
### What a word passes on

What does *hungry* take from the cat? Not the key: "eats" was only for being found. The third face is the **value**: what
a word passes on to whoever attends to it. Ours pass on two numbers: how many legs there are, and how liquid it is. The
output of a word is the sum of all values, each times its weight.
"""

# %%
W_V = torch.tensor([[4.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
value = x @ W_V  # (3, 2)
output = weights @ value  # (3, 2)
passed = ["legs", "liquid"]
page.tensors(
    page.cells(weights[2:], "weights of hungry", columns=words, role="weights"), "·",
    page.cells(value, "values", rows=words, columns=passed, role="value"), "=",
    page.cells(output[2:], "output of hungry", columns=passed, role="output"),
)  # fmt: skip

# %% [markdown]
r"""
Most of what *hungry* now holds is the cat's: $0.787 \cdot 4 + 0.107 \cdot 0 + 0.107 \cdot 0 = 3.15$ legs.
"""

# %% [markdown]
r"""
### Step by step

Move the slider, or press *next*, and watch each number come into being. Point at a cell to see how it is made; with the
keyboard, go to a cell with Tab and on with the arrow keys. Then let another word ask. Before you move on to the scores,
work out which of the three keys its query fits.
"""

# %%
roles.ThreeRoles()

# %% [markdown]
r"""
The last step at rest. A product stands where its word's row meets its matrix's column.
"""

# %%
page.show(pictures.three_roles())

# %% [markdown]
r"""
### The same for all words at once

Stack the words into $X$, one row a word:

$$Q = X W_Q \qquad K = X W_K \qquad V = X W_V \qquad \text{output} = \operatorname{softmax}(Q K^\top)\, V$$

In lesson 02 you learned one matrix $M$ between two words. It is still there: $Q K^\top = X\, W_Q W_K^\top X^\top$, so $M
= W_Q W_K^\top$. (A Transformer also divides $Q K^\top$ by a number. That is lesson 04.)

You may read that "the query, key and value vectors are multiplied by these matrices". It is the *embedding*, a row of $X$,
that is multiplied. The query is the product already. Multiplying it once more would not fit here, (3, 2) · (3, 2). With
square matrices it fits, raises no error, and changes the weights:
"""

# %%
moved = experiment.multiplied_again(d_model=4, d_k=4)
page.table(
    {"X·W_Q·W_Q": [f"{moved:.1f}"]}, ["in place of X·W_Q", "one weight moves by"]
)

# %% [markdown]
r"""
## A ledger of shapes

Below, every shape is read off the running code, three times: with 3 words of $d_\text{model} = 4$ numbers, $d_k = 2$ and
$d_v = 5$; with 7 words; with $d_v = 1$. Look for what changes, and for what is square.
"""

# %%
ledgers = [
    experiment.shape_ledger(length, d_model=4, d_k=2, d_v=d_v)
    for length, d_v in ((3, 5), (7, 5), (3, 1))
]
page.table(
    {name: [str(ledger[name]) for ledger in ledgers] for name in ledgers[0]},
    ["", "3 words", "7 words", "d_v = 1"],
)

# %% [markdown]
r"""
- Only the tables of words by words are square. You may read that the matrices are $n \times n$: that is one choice.
- No matrix knows how many words there are. The same three serve a sentence of any length.
- Query and key have to be equally long, $d_k$: in a dot product each number needs a partner. The value's length, $d_v$,
  is free.
"""

# %% [markdown]
r"""
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

page.check("3.1", (matrix, queries, values, all_scores, outputs))

# %% [markdown]
r"""
### Exercise 3.2 · Self-attention with three roles · ★★ · 12 minutes

Write the formula for one sentence, (T, d_model), and for any number of dimensions in front, such as a batch of sentences,
(B, T, d_model). `key.T` turns over *all* dimensions, so it is right for one sentence only. `key.transpose(-2, -1)`
exchanges the last two, whatever stands in front of them: (B, T, d_k) becomes (B, d_k, T).
"""


# %%
def self_attention(
    x: Tensor, query_matrix: Tensor, key_matrix: Tensor, value_matrix: Tensor
):
    """softmax(Q Kᵀ) V and its weights: (..., T, d_model) -> (..., T, d_v), (..., T, T).

    The matrices are (d_model, d_k), (d_model, d_k), (d_model, d_v). Two words, (1)
    and (0), matrices (1), (1) and (6): queries and keys are 1 and 0, values 6 and 0.
    The scores are ((1, 0), (0, 0)), the weights ((0.73, 0.27), (0.5, 0.5)), the output
    (4.39), (3).
    """
    ### BEGIN SOLUTION
    query, key, value = x @ query_matrix, x @ key_matrix, x @ value_matrix
    weights = (query @ key.transpose(-2, -1)).softmax(dim=-1)
    return weights @ value, weights
    ### END SOLUTION


page.check("3.2", self_attention)

# %% [markdown]
r"""
## A database that mixes

The three names come from databases. A dictionary compares your query with its keys, and where one is *equal* it returns
the value. Attention asks only how well each key *matches*, and returns a mixture. Four entries, and the query (1, 0.5):
"""

# %%
query, keys, values = experiment.QUERY, experiment.KEYS, experiment.VALUES
scores = keys @ query  # (4,)
weights = scores.softmax(dim=-1)
page.tensors(
    page.cells(keys, "keys", role="key", form=".1f"),
    "→",
    page.cells(scores[:, None], "scores"),
    "→",
    page.cells(weights[:, None], "weights", role="weights"),
    "·",
    page.cells(values, "values", role="value"),
    "=",
    page.cells(weights @ values, "output", role="output", form=".1f"),
)

# %% [markdown]
r"""
The first key *equals* the query, and its value is 10. Yet the output is 20.4: the other values are mixed in. How could
attention say "this one, and no other"? By larger scores: multiply all of them by a **sharpness** before softmax. A learned
$W_Q$ can do that by itself, with larger numbers.
"""

# %% [markdown]
r"""
### Exercise 3.3 · A database that mixes · ★★ · 8 minutes

One query against all keys, with a sharpness.
"""


# %%
def soft_lookup(
    query: Tensor, keys: Tensor, values: Tensor, sharpness: float
) -> Tensor:
    """Mix values by sharpness · score: (d_k,), (Tk, d_k), (Tk, d_v) -> (d_v,).

    For the query (1), the keys (1) and (0), the values (10) and (20) and the sharpness
    2 the scores are 2 and 0, the weights 0.88 and 0.12, the output 11.19.
    """
    ### BEGIN SOLUTION
    weights = (sharpness * (keys @ query)).softmax(dim=-1)
    return weights @ values
    ### END SOLUTION


page.check("3.3", soft_lookup)

# %% [markdown]
r"""
Now make it sharp: every score times 16. And change one thing in the database: the second key becomes equal to the first.
So the query matches *two* keys equally well, those of the values 10 and 20.
"""

# %%
page.guess("3.b", ..., "the output of the database with two equal keys, very sharp")

# %% [markdown] tags=["answer"]
r"""
### Answer 3.b
"""

# %%
found = experiment.soft_lookup(query, experiment.TWINS, values, sharpness=16).item()
page.answer("3.b", found, form=".1f")
at = [1, 2, 4, 8, 16]
errors = {
    name: [experiment.lookup_error(sharpness, keys=keys) for sharpness in at]
    for name, keys in {"different keys": "different", "two equal keys": "twins"}.items()
}
page.show(pictures.lookup_errors(at, errors))

# %% [markdown]
r"""
With different keys a sharp look-up becomes a dictionary: the distance from the value 10 falls to 0. With two equal keys no
sharpness decides between them. You get the mean of their values, 15, which stands in no entry.
"""

# %% [markdown]
r"""
## Who is hungry?

Now let the matrices be learned. 2,000 sentences like *the cat wanted the milk because it was hungry*, with 12 animals, 12
foods and 12 adjectives. The words have fixed random vectors. Words of one class lie near each other, and nothing says that
*hungry* belongs to animals. We ask from the adjective, and read the answer off its weights: of the two nouns, the one with
more weight. In a test sentence the adjective was never trained with either noun.

$W_Q$ and $W_K$, each $32 \times 8$, are trained with the five lines of lesson 00. The loss is $-\ln$ of the weight that
the adjective gives to the right noun. Each row below holds several draws of everything, the vectors included.
"""

# %%
plain = [who.who_accuracy_without_parameters(seed=seed) for seed in range(8)]
trainings = [who.train_who("adjective", seed=seed) for seed in range(3)]
before = [
    who.who_accuracy(who.model_at(kept, 0), seed=n)
    for n, (_, kept) in enumerate(trainings)
]
after = [who.who_accuracy(model, seed=n) for n, (model, _) in enumerate(trainings)]
rows = {
    "without parameters, 8 draws": [f"{100 * end(plain):.0f} %" for end in (min, max)]
}
for name, bound, shares in [
    ("untrained, 3 draws", who.BEFORE, before),
    ("trained, 3 draws", who.LEARNED, after),
]:
    rows[name] = [bound.shown(min(shares)), bound.shown(max(shares))]
page.table(rows, ["right answers on unseen pairs", "lowest", "highest"])

# %% [markdown]
r"""
Without parameters it rests on the luck of the vectors. Trained, it is right on pairs that it has never seen: it has not
learned pairs by heart, it has found that words like *hungry* ask for words like *cat*. Watch it happen. Each row is what
*hungry* attends to after so many epochs. Look for the epoch in which the cat overtakes everything.
"""

# %%
kept = trainings[0][1]  # the parameters after each of 16 epochs
sentence = who.sentence("cat", "wanted", "milk", "hungry")
epochs = range(0, 17, 2)
rows = who.weights_at(kept, epochs, sentence)
page.show(pictures.weights_by_epoch(rows, sentence, epochs, asked_from=who.ADJECTIVE))

# %% [markdown]
r"""
## Rock, paper, scissors

Query and key use two matrices. Would one do, $W_Q = W_K$? Then $q_i \cdot k_j = q_j \cdot k_i$: if I find you, you find me
just as well. A game shows what that costs. Three words stand in random order, *rock*, *paper*, *scissors*. Each carries a
payload, one of four letters. Each word has to fetch the payload of the word that it *beats*.
"""

# %% [markdown]
r"""
### Exercise 3.4 · A query matrix for rock, paper, scissors · ★★ · 10 minutes

Rock beats scissors, paper beats rock, scissors beat paper. Leave the keys as the words are, and find a $W_Q$. A matrix is
written row by row: `torch.tensor([[1.0, 0.0], [2.0, 3.0]])` has the rows (1, 0) and (2, 3).
"""


# %%
def beats_scores(x: Tensor) -> Tensor:
    """Scores (..., T, T) of words x (..., T, 3): 1 where word i beats word j, else 0.

    Rock is (1, 0, 0), paper (0, 1, 0), scissors (0, 0, 1). The score is (x W_Q) xᵀ with
    a W_Q of 3 × 3. For the two words rock and scissors the scores are ((0, 1), (0, 0)).
    """
    ### BEGIN SOLUTION
    query_matrix = torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    return x @ query_matrix @ x.transpose(-2, -1)
    ### END SOLUTION


page.check("3.4", beats_scores)

# %% [markdown]
r"""
So two matrices can do it. Now one matrix for both, so that a score is the same in both directions, $s_{ij} = s_{ji}$:

- rock has to prefer scissors to paper: $s_{rs} > s_{rp}$;
- paper has to prefer rock to scissors: $s_{pr} > s_{ps}$;
- scissors have to prefer paper to rock: $s_{sp} > s_{sr}$.

But $s_{rp} = s_{pr}$ and $s_{ps} = s_{sp}$ and $s_{sr} = s_{rs}$. Put together, $s_{rs} > s_{rp} > s_{ps} > s_{rs}$: a number
larger than itself. So in every game at least one of the three looks the wrong way, whatever the matrix.

Attention with $W_Q = W_K$ is trained all the same, 12 times from other starts. Guessing a letter gives 25 %, and two
matrices fetch all payloads.
"""

# %%
page.guess(
    "3.c", ..., "the payloads fetched with one matrix, in the middle training", unit="%"
)

# %% [markdown] tags=["answer"]
r"""
### Answer 3.c
"""

# %%
tied = [experiment.play(tied=True, seed=seed) for seed in range(12)]
untied = [experiment.play(tied=False, seed=seed) for seed in range(6)]
page.answer("3.c", experiment.MEDIAN_TIED.shown(experiment.median_fetched(tied)))
games = {"W_Q = W_K": tied, "W_Q and W_K": untied}
page.show(pictures.fetched(games, guess=page.guess_of("3.c")))

# %%
mixing = experiment.MIXING.shown(sum(experiment.mixes(game) for game in tied))
whole = max(game.full_circles for game in tied)
rows = {
    "trainings that mix all three payloads": [f"{mixing} of 12"],
    "games in which all three look the right way": [f"{100 * whole:.0f} %"],
}
page.table(rows, ["one matrix for both", ""])

# %% [markdown]
r"""
More than by chance, and never all. One matrix has two ways to get there. Most trainings end with the first.

- *Mix all three payloads* and name the letter that is there most often. Counted over all games, that is right for 56 %.
- *Let two of the three look the right way*, and guess for the third: $\frac{2}{3} + \frac{1}{3} \cdot \frac{1}{4} = 75$ %.
"""

# %% [markdown]
r"""
### Symmetric scores, and weights that are not

With one matrix the scores are symmetric. The weights are not: each row is divided by its own sum. Three words of
different lengths, with $W_Q = W_K$ the identity:
"""

# %%
x = torch.tensor([[2.0, 0.0], [1.0, 1.0], [0.0, 0.5]])
scores = x @ x.T
page.tensors(
    page.cells(scores, "scores"),
    "→",
    page.cells(scores.softmax(dim=-1), "weights", role="weights"),
)

# %% [markdown]
r"""
The first word has the score 2 for the second, and the second has 2 for the first. The weights are 0.12 and 0.45. That does
not help in the game: within a row the largest score is still the largest weight.
"""

# %% [markdown]
r"""
### What the matrices have become

With two matrices all is learned. Left, $W_Q W_K^\top$: who asks (rows) for whom (columns). Right, $W_V$: what each part of
a word passes on. A word is seven numbers here: three for the kind, four for the payload.
"""

# %%
game = untied[0]
page.show(pictures.learned(game.query, game.key, game.value))
shares = experiment.separation(game.query, game.key, game.value)
rows = {
    "left: from kind to kind": [experiment.SEPARATED.shown(shares["scores"])],
    "right: from the payload": [experiment.SEPARATED.shown(shares["values"])],
}
page.table(rows, ["share of the squared numbers", ""])

# %% [markdown]
r"""
Nobody told it which numbers are the kind and which the payload. Queries and keys have learned to look at the kind, values
to pass on the payload. In lesson 02 one vector served for all three. There the payload would have entered the scores.
"""

# %% [markdown]
r"""
## Asked from *it*

*The cat wanted the milk because **it** was hungry.* So far the adjective did the asking. A reader stops at *it*: who is
that? The sentences, the kind of head and the loss stay the same, with 400 larger steps. We score on **minimal pairs**: two
sentences that differ in the adjective alone, *hungry* and *sweet*. The answer is read off the weights of *it*, as before.
"""

# %%
page.guess("3.d", ..., "the right answers of one trained head, asked from it", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 3.d
"""

# %%
single = who.train_it(loss="weight")[0]
page.answer("3.d", 100 * who.who_accuracy(single, "it"), form=".2f")
rows = {"trained": [f"{100 * who.who_accuracy(single, 'it'):.2f} %"]}
for seed in (1, 2):
    share = who.who_accuracy(who.Who(seed=seed), "it", seed=seed)
    rows[f"untrained, draw {seed}"] = [f"{100 * share:.2f} %"]
page.table(rows, ["one head, asked from it", "right answers"])

# %% [markdown]
r"""
Not "about" a half: exactly a half, trained or not. The reason is one line. The score of *it* for the cat is

$$s(\text{it}, \text{cat}) = (x_\text{it} W_Q) \cdot (x_\text{cat} W_K)$$

and in it stand *it*, *cat* and the parameters. There is no third word: *hungry* is not there. So whichever noun has more
weight in one sentence of a pair has more in the other as well. That is one right and one wrong.
"""

# %%
pair = [
    who.sentence("cat", "wanted", "milk", adjective)
    for adjective in ("hungry", "sweet")
]
rows = [who.weights_of(single, sentence)[0, who.IT] for sentence in pair]
nouns = (who.ANIMAL, who.FOOD)
page.show(pictures.weight_bars(rows, pair, asked_from=who.IT, candidates=nouns))
differ = who.noun_scores_differ(single)
page.table(
    {"in all pairs": [f"{differ:.1f}"]}, ["", "largest difference of a noun's scores"]
)

# %% [markdown]
r"""
### What its output knows

The weights of *it* cannot tell. But the head has an *output* too, the sum of the values, and *hungry* may be in it. So put
a reader behind the head. It sees nothing but the output at *it*, and names one of the 24 nouns; we compare its numbers for
the two nouns of the sentence. Head and reader are trained together. The reader is one matrix, or two with $\max(0, \cdot)$
between them, a *hidden layer*. As a control, the adjective is hidden from the head.
"""

# %%
rows = {}
for reader in ("one matrix", "a hidden layer"):
    rows[reader] = reading.draws_shown(reader)
    rows[f"{reader}, no adjective"] = reading.draws_shown(reader, sees_adjective=False)
page.table(rows, ["reader of one head's output, 3 draws", "lowest", "highest"])

# %% [markdown]
r"""
**Finding.** The output of one head can hold who *it* is. Only its weights cannot.

**Evidence.** On unseen pairs both readers are right far more often than in half of the sentences; the hidden layer is not
even needed. Without the adjective it is exactly a half.

**Limit.** Nouns and adjectives come in two classes each here, so the reader has little to find out.
"""

# %% [markdown]
r"""
### Two layers

Now one attention after another, and the answer read off the weights again. In the first layer *it* can take *hungry* in.
In the second it asks with a query that knows it.
"""

# %%
rows = {
    "two layers": who.draws_shown(who.TWO_LAYERS, num_layers=2, loss="weight"),
}
page.table(rows, ["asked from it, by the weights, 3 draws", "lowest", "highest"])

# %% [markdown]
r"""
Two layers solve it. This is *one* reason why layers are stacked: whom a word attends to can then depend on a third word.
Lesson 08 builds stacks and looks at others.
"""

# %% [markdown]
r"""
## Extra: a narrow way out

The *scores* of the nouns do not know the adjective. Their *weights* do, a little: the adjective's own score stands in the
denominator that all weights of a head share. One head gains nothing, since both nouns are divided by the same number.
With two heads, whose weights are averaged, each has its own denominator. By hand:
"""

# %%
for adjective in ("hungry", "sweet"):
    scores = who.scores_by_hand(adjective)  # (H, 3)
    columns = ["cat", "milk", adjective]
    weights = scores.softmax(dim=-1)
    page.tensors(
        page.cells(scores, "scores of it", rows=["head 1", "head 2"], columns=columns),
        "→",
        page.cells(weights, "weights", columns=columns, role="weights"),
        "→",
        page.cells(weights.mean(dim=0), "averaged", columns=columns, role="weights"),
    )

# %% [markdown]
r"""
Head 1 prefers the cat both times, head 2 the milk. But the adjective takes the weight away from one of them. Averaged, the
other decides.
"""

# %% [markdown]
r"""
### Exercise 3.5 · Extra: several heads and one noun · ★★★ · 12 minutes

Average the *weights* of the heads, and say which of two nouns has more. `weights.mean(dim=1)` averages over dimension 1;
`torch.sign(torch.tensor([0.3, 0.0, -2.0]))` is (1, 0, −1).
"""


# %%
def which_noun(scores: Tensor, first: int, second: int) -> Tensor:
    """Which of two words gets more weight, averaged over heads: (B, H, T) -> (B,).

    1 for the word at place first, −1 for the one at place second, 0 for a tie. For one
    sentence with the two heads ((0, 0), (2, 0)), first = 0 and second = 1, the weights
    are ((0.5, 0.5), (0.88, 0.12)), averaged (0.69, 0.31): the answer is (1).
    """
    ### BEGIN SOLUTION
    weights = scores.softmax(dim=-1).mean(dim=1)  # (B, T)
    return torch.sign(weights[:, first] - weights[:, second])
    ### END SOLUTION


page.check("3.5", which_noun)

# %% [markdown]
r"""
Can it be learned? It depends on the loss. One loss only wants the right noun *ahead* of the other. The loss from above
wants much *weight* on the right noun; with one of two heads silenced there is only half of it to give.
"""

# %%
rows = {
    "asked to be ahead": who.draws_shown(who.AHEAD, num_heads=2, loss="share"),
    "asked for weight": who.draws_shown(who.WEIGHT_OF_TWO, num_heads=2, loss="weight"),
}
page.table(rows, ["two heads averaged, 3 draws", "lowest", "highest"])

# %% [markdown]
r"""
## The scoreboard

Back to lesson 01's probe: *apple*, *orange*, *bank*, *flies*. Which sense? On top of the frozen vectors of lesson 01 we
train one head, and nobody says which sense a word has: some words of a sentence are hidden, and the head has to name them
from the others. Then the probe looks at its outputs. Here is what the trained head attends to:
"""

# %%
sentence = "the money in the bank grows".split()
page.show(pictures.head_weights(senses.weights_of_head(sentence), sentence))

# %% [markdown]
r"""
*bank* gives *money* and *grows* more weight than any other word, itself included. That seems to be the right question.
But do senses have to be asked for in this way? Three others get the same probe: lesson 02's attention by dot products, the
plain mean of all words of the sentence, and the head as it is *before* its training.
"""

# %%
page.guess(
    "3.e", ..., "which comes closest to the trained head",
    options=["dot products", "plain mean", "untrained head"],
)  # fmt: skip

# %% [markdown] tags=["answer"]
r"""
### Answer 3.e
"""

# %%
stages = senses.stages()  # up to a minute: four starts of two trainings
page.answer("3.e", senses.closest(stages))
page.show(pictures.senses(stages))

# %%
rows = {name: senses.shown(name, shares) for name, shares in stages.items()}
page.table(rows, ["senses told apart", "mean", "lowest", "highest"])
gains = senses.gains(stages[senses.TRAINED], stages[senses.MEAN])
behind = senses.BEHIND.shown(sum(gain < 0 for gain in gains))
rows = {
    "points ahead, on average": [senses.GAIN.shown(sum(gains) / len(gains))],
    "times behind": [f"{behind} of {len(gains)}"],
}
page.table(rows, ["the trained head against the plain mean", ""])

# %% [markdown]
r"""
Each dot is one start of the training and one draw of the probe's sentences.

**Finding.** A trained head is better than attention by dot products, by about five points. It is no better than the plain
mean of the sentence, which has nothing to learn.

**Evidence.** Against the mean it is behind about as often as ahead. Dot products lose by looking at themselves: where they
are forbidden to, they have 77 %, the trained head 76 %. An untrained head, with random matrices, has 68 % on average, so the
training does bring some eight points. But hardly by teaching it whom to ask. Put zeros for its $W_Q$: all scores are 0, all
weights even, and it still has 75 %. What it has learned is mostly what a word passes on. A head that was trained on shuffled
words stays at 66 %.

**Limit.** Four words of two senses each, in short sentences; one head, trained in one way. That no head could ask better is
not shown. And *apple* and *orange* in each other's places look the same to the head: no place enters.
"""

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| query, key and value are made by multiplying query, key and value with matrices | **no**: the *embedding* is multiplied; once more does not fit, or gives other weights |
| matrices are $n \times n$, queries, keys and values $3 \times n$ | one choice: $d_k$ and $d_v$ are free, only query and key must agree |
| attention is a soft database | as scores sharpen, the best key's value comes out; two equal keys give the mean |
| without parameters attention cannot adapt | who is hungry, asked from the adjective: 35 to 88 % by luck; with learned $W_Q$, $W_K$ nearly all, on unseen pairs |
| the three roles separate concerns | rock–paper–scissors: all fetched with two matrices, most often 56 % with $W_Q = W_K$; the value reads the payload alone |
| one head can find out what *it* means | its weights **cannot**: exactly 50 %. Its output can, for a reader behind it; so can the weights of a second layer |
| a learned head tells senses apart | 76 % on average, dot products 71 %; but the plain mean of the sentence has 76 % too, and the head keeps 75 % when it weighs all words alike |

**Next:** 04 asks how large a score may be, and why it is divided.
"""
