# %% [markdown]
r"""
# 04 · Why divide by $\sqrt{d_k}$?

After this lesson you can

- say how far a score strays for any length of queries and keys, and work it out by hand;
- show what large scores do to softmax, and which part of learning they stop;
- name three explanations of the factor that you will meet elsewhere and that the numbers contradict.

**Reading: 60 minutes, 15 of them Extra. Exercises: 45 minutes.** Builds on 03: queries, keys, values.

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, between the scores and the mask, the division by the square root of d_k.](../images/architecture_04.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 105 minutes alone; with a room 60, without 4.3, 4.5 and what is Extra.

| minutes | part | in a room |
|---|---|---|
| 0–15 | a score is a sum, guess 4.a, exercise 4.1 | everybody *types* a guess before anyone opens the answer |
| 15–30 | softmax, guess 4.b, the cloud | move $d_k$ slowly; ask what the switch will do before you press it |
| 30–50 | the gradient, guess 4.c, exercise 4.2 | two keys on the board first; 4.2 in pairs |
| 50–60 | three explanations, guess 4.d | let the room vote |
| then | other variances, 4.4; who learns, guess 4.e | 4.4 by hand, without the computer |

**Misunderstandings to expect.** "Large numbers are slow" or "overflow": no, softmax is saturated. "Scaling makes the
attention better": it makes the *start* better; a trained model may want large scores and can learn them. "√d_k because
of d_model": ask how many products one head adds up. Variance and standard deviation are mixed up in 4.4 more often than
anything else.

**Questions to ask.** What would happen if we divided by $d_k$? (Weights nearly equal: variance $1/d_k$.) Would a ReLU
in place of softmax need the factor? (No weight would be pushed towards 0 by a larger one, so nothing saturates.) Why
does nobody scale the output layer's logits in the same way? (They are trained to be large where the model is sure.)

**Late?** Skip 4.3, 4.5 and "Why then not additive?". Never skip the gradient: it is the reason for the factor.
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import math

import torch
from torch import Tensor

from utils.lessons.scaling_by_sqrt_d_k import cloud, experiment, lookups, pictures

# %% [markdown]
r"""
## A score is a sum

*drank* asks: who did it, and what was drunk? Its query meets the key of every word. Each meeting is a dot product:
multiply number by number, add up. With two numbers each you can do it in your head: *cat* scores $1 \cdot 1 + 2 \cdot 1$.
"""

# %%
words = ["the", "cat", "drank", "milk"]
query = torch.tensor([1.0, 2.0])  # of "drank"
keys = torch.tensor(
    [[0.0, -1.0], [1.0, 1.0], [0.0, 0.0], [-1.0, 1.0]]
)  # one row a word
page.tensors(
    page.cells(query[None], "query", rows=["drank"], role="query"),
    "·",
    page.cells(keys.T, "keys, turned", columns=words, role="key"),
    "=",
    page.cells((keys @ query)[None], "scores", columns=words),
)

# %% [markdown]
r"""
With $d_k = 2$ a score is a sum of two products. In the paper that introduced the Transformer (Vaswani and others, 2017)
$d_k = 64$: a score is a sum of 64.

> **Three words for what follows.** Random numbers with mean 0 *stray* around it. Their **variance** is the mean of
> their squares; its root, the *standard deviation*, is how far they typically stray. Two numbers are **independent** if
> knowing one says nothing about the other. Then the variance of their sum is the sum of their variances, and, with
> means of 0, the variance of their product is the product of their variances.

Now let every number in queries and keys be random and independent, with mean 0 and variance 1. Each product $q_i k_i$
is as often positive as negative, so a score has mean 0, however many products it adds up. But how far does it stray?
"""

# %%
page.guess("4.a", ..., "the variance of a score when d_k = 64")

# %% [markdown] tags=["answer"]
r"""
### Answer 4.a
"""

# %%
page.answer("4.a", float(experiment.draw_scores(64).var()), form=".0f")

# %% [markdown]
r"""
The reason takes one line. One product $q_i k_i$ has variance $1 \cdot 1 = 1$, and a
score adds up $d_k$ independent ones:

$$\operatorname{Var}(q \cdot k) = \sum_{i=1}^{d_k} \operatorname{Var}(q_i k_i) = d_k
\qquad\text{so a score strays by about } \sqrt{d_k}.$$

Dividing a number by $c$ divides its variance by $c^2$. So dividing every score by $\sqrt{d_k}$ brings the variance back
to 1. On the logarithmic axes below, a slope of 1 says "grows like $d_k$", and a level line says "does not care".
"""

# %%
sizes = [4, 16, 64, 256, 512]
drawn = {
    "unscaled": [experiment.draw_scores(d_k) for d_k in sizes],
    "scaled": [experiment.draw_scores(d_k, scale_by=math.sqrt(d_k)) for d_k in sizes],
}
variances = {
    name: [float(rows.var()) for rows in all_rows] for name, all_rows in drawn.items()
}
page.show(pictures.variances(sizes, variances, guess=page.guess_of("4.a")))

# %% [markdown]
r"""
### Exercise 4.1 · Scores at their right size · ★ · 5 minutes

Write the scores of every query with every key, divided by $\sqrt{d_k}$, for any number of leading dimensions.
"""


# %%
def scaled_scores(query: Tensor, key: Tensor) -> Tensor:
    """Dot products divided by √d_k: (..., Tq, d_k), (..., Tk, d_k) -> (..., Tq, Tk).

    With d_k = 4, one query (2, 0, 0, 0) and the keys (3, 0, 0, 0) and (0, 5, 0, 0),
    the scores are 6/2 = 3 and 0/2 = 0.
    """
    ### BEGIN SOLUTION
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    ### END SOLUTION


page.check("4.1", scaled_scores)

# %% [markdown]
r"""
## What large scores do to softmax

Softmax turns scores into shares of $e^{\text{score}}$. So it is not the ratio of two scores that counts but their
*difference*: each step of 1 is a factor of 2.7. Here it is by hand for *drank*: every $e^{\text{score}}$ is divided by
their sum, 23.9.
"""

# %%
scores = keys @ query  # (4,)
page.tensors(
    page.cells(scores, "scores", columns=words),
    "→",
    page.cells(scores.exp(), "e to the score", columns=words, form=".1f"),
    "→",
    page.cells(scores.softmax(dim=-1), "weights", columns=words, role="weights"),
)

# %% [markdown]
r"""
*milk* gets 11 %. Now let every score be four times as large: $-8, 12, 0, 4$. So much larger scores are, typically, when
$d_k$ is sixteen times as large.
"""

# %%
page.guess("4.b", ..., "the share that is left for milk", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 4.b
"""

# %%
weights = (4 * scores).softmax(dim=-1)
page.answer("4.b", 100 * weights[words.index("milk")].item(), form=".2f")
page.tensors(
    page.cells(4 * scores, "4 × scores", columns=words),
    "→",
    page.cells(weights, "weights", columns=words, role="weights", form=".4f"),
)

# %% [markdown]
r"""
*cat* was ahead of *milk* by 2, a factor of $e^2 = 7$. Now it is ahead by 8, a factor of $e^8 = 2981$. One key has taken
everything.
"""

# %% [markdown]
r"""
### How evenly the weights are spread

> **Entropy** says it in one number: minus the sum of weight × ln weight. It is $\ln 16 = 2.77$ if 16 keys share alike
> and 0 if one takes all. Its unit, with the natural logarithm, is the **nat**.

Below, 500 random queries meet 16 random keys each. Without scaling the mean entropy falls as $d_k$ grows. With scaling
$d_k$ does not matter.
"""

# %%
entropies = {
    name: [experiment.softmax_entropy(rows) for rows in all_rows]
    for name, all_rows in drawn.items()
}
page.show(pictures.entropies(sizes, entropies))

# %% [markdown]
r"""
### Move it yourself

In the figure's upper half are 300 scores of random queries and keys, on an axis that stays the same. In the lower half
one query meets five words: their scores on that axis, and what softmax makes of them. The second column at the right,
the gradient, is what the next section is about. Move $d_k$ from 2 upwards and watch the cloud. Then divide. Find a $d_k$
at which the undivided weights look reasonable; then draw other numbers, and see how long that lasts.
"""

# %%
cloud.ScoreCloud()

# %% [markdown]
r"""
The same at rest, for three sizes. The black bar reaches to either side as far as the scores typically stray.
"""

# %%
page.show(pictures.clouds())

# %% [markdown]
r"""
## What that does to learning

A weight that is sure of itself might be right, in the end. At the *start* of training it is a guess, and it has to be
corrected. What corrects it is the gradient.

> $\frac{\partial w}{\partial s}$, read "dw by ds", says how much the weight $w$ moves when the score $s$ is nudged by a
> little, per unit of nudge, with all other scores held still.

Take two keys with equal scores, so that each has weight 0.5. Nudge the first score by 0.01 and look:
"""

# %%
before = torch.tensor([0.0, 0.0]).softmax(dim=-1)[0].item()
after = torch.tensor([0.01, 0.0]).softmax(dim=-1)[0].item()
print(
    f"w goes from {before:.4f} to {after:.4f}: {(after - before) / 0.01:.2f} per unit"
)

# %% [markdown]
r"""
For the smallest of nudges, and any two weights $w$ and $1 - w$, this is

$$\frac{\partial w}{\partial s} = w\,(1 - w), \qquad\text{here } 0.5 \cdot 0.5 = 0.25 .$$

Now let the two scores be 4 and −4.
"""

# %%
page.guess("4.c", ..., "the gradient when the two scores are 4 and −4")

# %% [markdown] tags=["answer"]
r"""
### Answer 4.c
"""

# %%
rows = {}
for score in (0, 1, 2, 4):
    weight = (
        torch.tensor([score, -score], dtype=torch.float64).softmax(dim=-1)[0].item()
    )
    rows[f"±{score}"] = [f"{weight:.4f}", f"{weight * (1 - weight):.4f}"]
page.answer("4.c", weight * (1 - weight), form=".4f")
page.table(rows, ["scores", "w", "w (1 − w)"])

# %% [markdown]
r"""
A difference of 8 between two scores, and of the 0.25 only 0.0003 is left. Whatever the loss says about this weight, next
to nothing of it arrives at the score. This is called *saturation*.
"""

# %% [markdown]
r"""
### For more than two keys

Now the gradient is a table: row $i$, column $j$ says how much weight $i$ moves when score $j$ is nudged,

$$\frac{\partial w_i}{\partial s_j} = w_i\,(\delta_{ij} - w_j), \qquad \delta_{ij} = 1 \text{ if } i = j \text{, else } 0.$$

By hand, for *milk*'s weight when *cat*'s score is nudged: $0.1135 \cdot (0 - 0.8390) = -0.095$. The more *cat* gets, the
less is left for *milk*. Here is the whole table for *drank*, and then for scores four times as large.
"""

# %%
for factor in (1, 4):
    weights = (factor * scores).softmax(dim=-1)
    gradient = torch.diag(weights) - weights[:, None] * weights[None, :]
    name = f"weights of {factor} × scores"
    left = page.cells(weights, name, columns=words, role="weights")
    right = page.cells(gradient, "gradient", rows=words, columns=words, form=".3f")
    page.tensors(left, "→", right)

# %% [markdown]
r"""
The same order of words, the same favourite, and a table of next to nothing.
"""

# %% [markdown]
r"""
### Exercise 4.2 · The gradient of softmax · ★★ · 10 minutes

Write that table for scores of any shape (…, $T_k$). Look at the first table above while you do: what does every column
add up to, and why?
"""


# %%
def softmax_gradient(scores: Tensor) -> Tensor:
    """∂weight_i/∂score_j over the last dimension: (..., Tk) -> (..., Tk, Tk).

    For the scores (0, 0) the weights are (½, ½) and the table is [[¼, −¼], [−¼, ¼]].
    """
    ### BEGIN SOLUTION
    weights = scores.softmax(dim=-1)
    return torch.diag_embed(weights) - weights.unsqueeze(-1) * weights.unsqueeze(-2)
    ### END SOLUTION


page.check("4.2", softmax_gradient)

# %% [markdown]
r"""
Every column adds up to 0. The weights always add up to 1, so what one of them gains when a score is nudged, the others
lose.
"""

# %% [markdown]
r"""
### How much gradient is left

Each dot is one of the 500 queries: the size of its table, which is the root of the sum of its squares.
"""

# %%
norms = {
    name: [experiment.softmax_gradient(rows) for rows in all_rows]
    for name, all_rows in drawn.items()
}
page.show(pictures.gradients_left(sizes, norms))

# %%
rows = experiment.gradient_rows((16, 64, 256))
page.table(rows, ["", "mean", "median", "keys with w (1 − w) < 0.001"])

# %% [markdown]
r"""
Look at the last column. At $d_k = 16$ unscaled, mean and median are about what they are with scaling. And yet half of
the keys have next to no gradient: their weight $w$ is near 0, so $w(1-w)$ is too. If the right key is among them, nothing
can tell its score to rise. At 64 it is four keys in five; scaled, none.
"""

# %% [markdown]
r"""
## Three explanations that the numbers contradict

**"Scaling is needed because big numbers mean more computation."** We count the operations of a product of 256 queries
with 256 keys three times: with small numbers, with numbers a thousand times as large, and with small numbers and the
division.
"""

# %%
page.guess(
    "4.d", ..., "which needs the most operations", options=["small", "large", "divided"]
)

# %% [markdown] tags=["answer"]
r"""
### Answer 4.d
"""

# %%
costs = {
    "small": experiment.cost_of_scoring("dot", 256, 64),
    "large": experiment.cost_of_scoring("dot", 256, 64, size=1000.0),
    "divided": experiment.cost_of_scoring("scaled dot", 256, 64),
}
page.answer("4.d", max(costs, key=lambda name: costs[name].operations))
page.table(
    {name: [cost.operations] for name, cost in costs.items()}, ["numbers", "operations"]
)

# %% [markdown]
r"""
A score is 64 multiplications and 64 additions, whatever the numbers: $256 \cdot 256 \cdot 128 = 8{,}388{,}608$. A float
takes 32 bits, be it 3 or 3000. Dividing *adds* one operation a score, 65,536 in all. What scaling buys is not speed.
"""

# %% [markdown]
r"""
### The other two

**"With a small $d_k$ softmax gets larger inputs, with a large $d_k$ smaller ones."** The other way round: the variance of
a score is $d_k$. The third explanation has the form of an exercise.
"""

# %% [markdown]
r"""
### Exercise 4.3 · Find the bug · ★★ · 10 minutes

What a *head* is comes in 06; here you need this much. The $d_\text{model}$ numbers of a query are cut into pieces of $d_k$,
one piece a head, and each head scores its pieces alone. Two heads cut a query of four numbers so:
"""

# %%
whole = torch.tensor([[2.0, 0.0, 0.0, 1.0]])  # (Tq, d_model)
cut = whole.unflatten(-1, (2, -1)).transpose(0, 1)  # (H, Tq, d_k)
pieces = [page.cells(cut[head], f"of head {head}", role="query") for head in (0, 1)]
page.tensors(page.cells(whole, "query", role="query"), "→", *pieces)


# %% [markdown]
r"""
A colleague wrote the scores of all heads at once. The shapes are right, and it trains. But the more heads, the less they
choose. Find the mistake, and write `head_scores` without it.
"""


# %%
def colleagues_scores(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    """(B, Tq, d_model), (B, Tk, d_model) -> (B, H, Tq, Tk)."""
    query = query.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, H, Tq, d_k)
    key = key.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, H, Tk, d_k)
    scores = query @ key.transpose(-2, -1)  # (B, H, Tq, Tk)
    return scores / math.sqrt(num_heads * query.size(-1))


random = torch.Generator().manual_seed(0)
query, key = (torch.randn(4, 32, 64, generator=random) for _ in range(2))
spread = {
    f"{h} heads": [f"{colleagues_scores(query, key, h).var():.2f}"] for h in (2, 4, 8)
}
page.table(spread, ["", "variance of a score"])


# %%
def head_scores(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    """Scaled scores of all heads: (B, Tq, d_model), (B, Tk, d_model) -> (B, H, Tq, Tk).

    Head h takes the dimensions h · d_k up to (h + 1) · d_k of each word. With one word
    on each side, query and key both (2, 0, 0, 1), and 2 heads: the first head scores
    4 / √2 = 2.83, the second 1 / √2 = 0.71.
    """
    ### BEGIN SOLUTION
    query = query.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, H, Tq, d_k)
    key = key.unflatten(-1, (num_heads, -1)).transpose(1, 2)  # (B, H, Tk, d_k)
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    ### END SOLUTION


page.check("4.3", head_scores)

# %% [markdown]
r"""
**"Divide by $\sqrt{d_\text{model}}$"** was the colleague's mistake; published code makes it too. A head's scores are sums of
$d_k$ products, not of $d_\text{model}$. With 8 heads the variance becomes $1/8$, and attention so even that it hardly
chooses:
"""

# %%
rows = {}
for name, size in {"√d_k": 64, "√d_model": 512}.items():
    divided = experiment.draw_scores(64, scale_by=math.sqrt(size))
    largest = divided.softmax(dim=-1).max(dim=-1).values.mean()
    rows[name] = [f"{divided.var():.2f}", f"{largest:.2f}"]
page.table(rows, ["divided by", "variance of a score", "largest of 16 weights"])

# %% [markdown]
r"""
## When queries and keys stray more, or less

The line of algebra at the beginning had variances of 1. If the components of the query have standard deviation
$\sigma_q$ and those of the key $\sigma_k$, every product has variance $\sigma_q^2 \sigma_k^2$, so

$$\operatorname{Var}(q \cdot k) = d_k\, \sigma_q^2\, \sigma_k^2 .$$

Dividing by $\sqrt{d_k}$ leaves scores that stray by $\sigma_q \sigma_k$. So the factor brings them to variance 1 only while
$\sigma_q$ and $\sigma_k$ are near 1:
"""

# %%
rows = {}
for std in (0.5, 1.0, 2.0):
    divided = experiment.draw_scores(64, scale_by=8.0, std=std)
    rows[f"{std:g}"] = [
        f"{divided.var():.2f}",
        f"{experiment.softmax_entropy(divided):.2f}",
    ]
page.table(
    rows, ["σ_q and σ_k", "variance of a score", "entropy of 16 weights (2.77 at most)"]
)

# %% [markdown]
r"""
A model that wants to be surer can learn larger queries, one that wants to be less sure smaller ones. The division decides
only where it starts.
"""

# %% [markdown]
r"""
### Exercise 4.4 · By hand · ★ · 5 minutes

The query's components have standard deviation 2, the key's 3, and $d_k = 16$. What is the variance of $q \cdot k$? By what
must a score be divided to have variance 1?
"""

# %%
### BEGIN SOLUTION
variance = 16 * 2**2 * 3**2
divisor = math.sqrt(variance)
### END SOLUTION

page.check("4.4", (variance, divisor))

# %% [markdown]
r"""
## The other kind of score

Before the dot product there was *additive* attention (Bahdanau and others, 2015). A small network looks at query and
key together and gives one score:

$$\text{score}(q, k) = v^\top \tanh(q\, W_q + k\, W_k).$$
"""

# %% [markdown]
r"""
### Exercise 4.5 · Additive scores · ★★★ · 15 minutes

Every query must meet every key *inside* the $\tanh$, so somewhere there is a tensor of shape
$(T_q, T_k, \text{hidden})$. A dimension of size 1 is repeated where the other tensor is longer (broadcasting):
`x.unsqueeze(-2)` puts one in front of the last.
"""


# %%
def additive_scores(
    query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor
) -> Tensor:
    """vᵀ tanh(q W_q + k W_k): (..., Tq, d_k), (..., Tk, d_k) -> (..., Tq, Tk).

    The matrices are (d_k, hidden), the vector (hidden,). With d_k = hidden = 1, all of
    them 1, one query (0) and the keys (0) and (1): tanh 0 = 0 and tanh 1 = 0.76.
    """
    ### BEGIN SOLUTION
    hidden = torch.tanh(
        (query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3)
    )
    return hidden @ vector  # (..., Tq, Tk, hidden) -> (..., Tq, Tk)
    ### END SOLUTION


page.check("4.5", additive_scores)

# %% [markdown]
r"""
## Who learns to look things up?

A task that needs attention. A sentence has sixteen words, each with a *payload*, one of eight kinds. The query is a word;
its secret partner is among the sixteen, and the output must name the partner's payload. Nobody tells attention who
belongs to whom: it learns queries and keys from the errors of the output alone. A look-up is *solved* when the partner,
of the sixteen keys, has the largest weight; by chance that is one in sixteen. All get the same sentences, the same 150
steps and the same optimizer, and start with queries and keys of variance 1. Each dot is one training from another start,
and the line is the middle one of the seven, the median.
"""

# %%
learnt = {
    (name, d_k): lookups.train_lookups(kind, d_k)
    for name, kind in {"unscaled": "dot", "scaled": "scaled dot"}.items()
    for d_k in (16, 64, 128)
}
page.show(pictures.lookups(learnt))

# %% [markdown]
r"""
Without the division about half of the look-ups are learnt, with it all. Which half? Sort the look-ups at $d_k = 64$ by the
weight that the *right* key had at the start, before any training:
"""

# %%
unscaled = learnt["unscaled", 64]
heads = ["weight of the right key at the start", "of all look-ups", "solved at the end"]
page.table(lookups.groups(unscaled), heads)

# %% [markdown]
r"""
A right key that starts with some weight is found. One that starts with none is rarely found. But *why*? Unscaled, two
things differ at once: the **weights** are nearly all 0 or 1, and their **derivative** $w(1-w)$ is nearly 0. We can take
the two apart. In the next training the weights stay as they are, unscaled; only when the error is sent back, the
derivative is the one that the divided scores would have.
"""

# %%
page.guess("4.e", ..., "the look-ups solved at d_k = 64 with that derivative", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 4.e
"""

# %%
lent = lookups.train_lookups("dot", 64, gradient_of=8.0)  # of softmax(scores / 8)
taken = lookups.train_lookups("scaled dot", 64, gradient_of=1 / 8)  # of softmax(8 · s)
page.answer("4.e", lent.shown)
rows = {
    "unscaled, its own": [unscaled.shown],
    "unscaled, that of the scaled": [lent.shown],
    "scaled, its own": [learnt["scaled", 64].shown],
    "scaled, that of the unscaled": [taken.shown],
}
page.table(rows, ["weights, and their derivative", "solved"])

# %% [markdown]
r"""
**Finding.** It is the derivative. The same unscaled weights learn everything once the error reaches the scores. And the
scaled ones fail when it does not.

**Evidence.** Unscaled, the right key of more than half of the look-ups starts with less than a millionth of the weight,
and $w(1-w)$ is as small. Nothing tells its score to rise.

**Limit.** "Fails" means "learns slowly": four times as many steps get further (below). It is a small task. And for large
models the paper itself says only "we suspect".
"""

# %%
longer = lookups.train_lookups("dot", 64, steps=600)
rows = {"150": [unscaled.shown], "600": [longer.shown]}
page.table(rows, ["steps, unscaled, d_k = 64", "solved"])

# %% [markdown]
r"""
### It is the start that counts

Division is one way to start with scores of variance 1. Another is to start with smaller queries and keys. Here $d_k = 64$
again, and all four combinations:
"""

# %%
small = lookups.train_lookups("dot", 64, score_std=1.0)
large = lookups.train_lookups("scaled dot", 64, score_std=8.0)
rows = {
    "undivided, variance 64": [unscaled.shown],
    "undivided, variance 1": [small.shown],
    "divided, variance 64": [large.shown],
    "divided, variance 1": [learnt["scaled", 64].shown],
}
page.table(rows, ["scores at the start", "solved"])

# %% [markdown]
r"""
With scores of variance 64 at the start, both learn a part only, divided or not. With variance 1, both learn all.
"""

# %% [markdown]
r"""
### Extra: and additive attention?

The paper says that without scaling the dot product falls behind additive attention when $d_k$ is large. Each $\tanh$ lies
between −1 and 1, but a score adds up as many of them as the hidden size, so it strays further the larger that is. If
$v$ starts with variance 1, as queries and keys did above, additive attention has the same trouble; most code starts $v$
smaller, and that is its scaling. With $d_k$ and hidden size 128:
"""

# %%
plain = lookups.train_lookups("additive", 128, runs=3)
small = lookups.train_lookups("additive", 128, runs=3, score_std=1.0)
rows = {
    "v of variance 1": [plain.shown],
    "v so small that scores have variance 1": [small.shown],
}
page.table(rows, ["additive attention, at the start", "solved"])

# %% [markdown]
r"""
## Extra: why then not additive?

Count what the two cost for sentences of growing length, with $d_k$ and hidden size 64, from queries and keys to scores.
A score is $2 \cdot 64 + 1 = 129$ operations for the scaled dot product. For the additive one it is $4 \cdot 64 = 256$: add,
tanh, multiply, add up. And $q\,W_q$ and $k\,W_k$ come on top, once a word. Additive attention also keeps two tensors of
shape $(T, T, 64)$, the sums and their tanh; the dot product two of shape $(T, T)$.
"""

# %%
rows = {}
for length in (16, 64, 256):
    additive = experiment.cost_of_scoring("additive", length, 64)
    dot = experiment.cost_of_scoring("scaled dot", length, 64)
    rows[f"{length} words"] = [
        f"{additive.operations / dot.operations:.1f} ×",
        f"{additive.bytes / dot.bytes:.0f} ×",
        f"{additive.bytes / 2**10:,.0f} KiB",
        f"{dot.bytes / 2**10:,.0f} KiB",
    ]
page.table(rows, ["additive needs", "operations", "memory", "that is", "in place of"])

# %% [markdown]
r"""
The longer the sentence, the less the projections count, and the nearer the operations come to $256 / 129$, about twice.
The memory is 65 times as much for all lengths.
"""

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| the variance of a score grows like $d_k$; scaling makes it 1 | slope 1.0, and 0.0 after scaling |
| large scores leave softmax no gradient | none for half of the keys at $d_k = 16$, where the mean still hides it; for nine in ten at 256 |
| that is why unscaled attention learns slowly | yes: lend it the derivative and it learns, take it away and the scaled one fails |
| only the division helps | **no**: starting with smaller queries and keys does the same |
| scaling is needed because big numbers mean more computation | **wrong**: the same operations; scaling adds one a score |
| with small $d_k$ softmax gets larger inputs | **reversed**: the variance is $d_k$ |
| divide by $\sqrt{d_\text{model}}$ | **wrong**: with 8 heads the variance is 1/8, and the largest of 16 weights 0.11 |
| additive attention needs no scaling | **only if its vector starts small**, which is scaling too (one size, three trainings) |
| dot-product attention takes less computation and less memory | yes; the memory is the larger difference |

**Next:** 05 hides words from each other.
"""
