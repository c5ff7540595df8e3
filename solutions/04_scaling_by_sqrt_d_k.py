# %% [markdown]
r"""
# 04 · Why divide by √d_k?

After this lesson you can

- say how the spread of a score grows with the length of queries and keys, and work it out for any two of them;
- show what large scores do to softmax and to its gradient, and why a network that starts there learns slowly;
- name three explanations of the factor that you will meet elsewhere and that the numbers contradict.

**45 minutes** · builds on 03: queries, keys, values · five exercises

![The Transformer as boxes and arrows, with the part of this lesson lit: inside one attention box, between the scores and the mask, the division by the square root of d_k.](../images/architecture_04.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 45 minutes alone; 60 with a room.

| minutes | part | in a room |
|---|---|---|
| 0–10 | a score is a sum, exercise 4.1 | let everybody *write down* a guess for $d_k = 64$ before you unfold the answer |
| 10–25 | softmax, its gradient, exercise 4.2 | work $-2, 3, 0, 1$ on the board with them; 4.2 in pairs |
| 25–35 | the sliders; three explanations; 4.3 | ask for a $d_k$ at which unscaled is fine, then draw other numbers |
| 35–45 | other variances, 4.4 | by hand, without the computer |
| 45–60 | additive attention, 4.5, who learns | the first to drop |

**Misunderstandings to expect.** "Large numbers are slow" or "overflow": no, softmax is saturated. "Scaling makes the
attention better": it makes the *start* better; a trained model may want large scores and can learn them. "√d_k because
of d_model": ask how many products one head adds up. Variance and standard deviation are mixed up in 4.4 more often than
anything else.

**Questions to ask.** What would happen if we divided by $d_k$? (Weights nearly equal: variance $1/d_k$.) Would a ReLU
in place of softmax need the factor? Why does nobody scale the output layer's logits in the same way?

**Late?** Skip "Who learns to look things up?" and 4.5, and show their picture only. Never skip the gradient: it is the
reason for the factor.
"""

# %%
import utils

assert hasattr(utils, "COURSE"), f"{utils.__file__} hides the course's utils: rename it, then restart the kernel."
import math

import torch
from torch import Tensor

from utils.course import plots
from utils.course.checks import check
from utils.course.plots.curves import lines
from utils.lessons.scaling_by_sqrt_d_k import experiment, pictures
from utils.lessons.scaling_by_sqrt_d_k.figure import ScalingExplorer
from utils.lessons.shared.cost import cost_of

# %% [markdown]
r"""
## A score is a sum

*drank* asks: who did it, and what was drunk? Its query meets the key of every word, and each meeting is a dot product:
multiply number by number, add up. With two numbers each you can do it in your head.
"""

# %%
words = ["the", "cat", "drank", "milk"]
query = torch.tensor([1.0, 2.0])  # of "drank"
keys = torch.tensor([[0.0, -1.0], [1.0, 1.0], [0.0, 0.0], [-1.0, 1.0]])  # one row a word
for word, key in zip(words, keys, strict=True):
    print(f"{word:>5}: {query[0]:.0f}·{key[0]:.0f} + {query[1]:.0f}·{key[1]:.0f} = {query @ key:.0f}")

# %% [markdown]
r"""
With $d_k = 2$ a score is a sum of two products. In the paper's heads $d_k = 64$, so a score is a sum of 64. Each product
is as often positive as negative, so a sum of more of them has the same mean, 0. But how far does it stray?

*Predict:* queries and keys are random, every component with mean 0 and variance 1. What is the variance of a score when
$d_k = 4$? And when $d_k = 64$?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for d_k in (4, 64):
    scores = experiment.draw_scores(d_k)
    print(f"d_k = {d_k:2}: variance {scores.var():.0f}")

# %% [markdown]
r"""
The reason takes one line. One product $q_i k_i$ has mean 0 and variance $1 \cdot 1 = 1$; the products are independent,
and variances of independent numbers add:

$$\operatorname{Var}(q \cdot k) = \sum_{i=1}^{d_k} \operatorname{Var}(q_i k_i) = d_k
\qquad\text{so a score strays by about } \sqrt{d_k}.$$

Dividing every score by $\sqrt{d_k}$ divides the variance by $d_k$, which brings it back to 1. Both are straight lines on
logarithmic axes: a slope of 1 says "grows like $d_k$", a slope of 0 says "does not care".
"""

# %%
sizes = [4, 8, 16, 32, 64, 128, 256, 512]
variances = {
    "q·k": [float(experiment.draw_scores(d_k).var()) for d_k in sizes],
    "q·k / √d_k": [float(experiment.draw_scores(d_k, scale_by=math.sqrt(d_k)).var()) for d_k in sizes],
}
alt = "Variance against d_k on logarithmic axes: q·k climbs with slope 1, q·k / √d_k stays at 1."
plots.show(lines(variances, at=sizes, x="d_k", y="variance of a score", log="xy"), alt=alt)
for name, values in variances.items():
    print(f"{name}: slope {abs(experiment.log_log_slope(sizes, values)):.1f}")

# %% [markdown]
r"""
### Exercise 4.1 · Scores at their right size · ★ · 5 minutes

Write the scores of every query with every key, scaled, for any number of leading dimensions.
"""


# %%
def scaled_scores(query: Tensor, key: Tensor) -> Tensor:
    """Dot products divided by √d_k: (..., Tq, d_k) and (..., Tk, d_k) -> (..., Tq, Tk).

    With d_k = 4, one query (2, 0, 0, 0) and the keys (3, 0, 0, 0) and (0, 5, 0, 0),
    the scores are 6/2 = 3 and 0/2 = 0.
    """
    ### BEGIN SOLUTION
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    ### END SOLUTION


check("4.1", scaled_scores)

# %% [markdown]
r"""
## What large scores do to softmax

Softmax makes shares of $e^{\text{score}}$, so it is not the ratio of two scores that counts but their *difference*:
each step of 1 is a factor of 2.7. By hand, for *drank*'s scores $-2, 3, 0, 1$: $e^3 = 20.1$, $e^1 = 2.7$, $e^0 = 1$,
$e^{-2} = 0.1$, so *cat* gets $20.1 / 23.9 = 0.84$ and *milk* 0.11.

*Predict:* the same scores four times as large, as if $d_k$ were sixteen times as large. What is left for *milk*?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
scores = keys @ query  # (4,)
for factor in (1, 4):
    weights = (factor * scores).softmax(dim=-1)
    print(f"{factor} × scores:", {word: round(weight, 3) for word, weight in zip(words, weights.tolist(), strict=True)})

# %% [markdown]
r"""
One key has taken everything. The entropy of the weights says how evenly they are spread: $\ln 16 = 2.77$ if 16 keys
share alike, 0 if one takes all. Without scaling it falls as $d_k$ grows; with scaling $d_k$ does not matter.
"""

# %%
attention = {
    name: [experiment.draw_scores(d_k, scale_by=math.sqrt(d_k) if scaled else 1.0) for d_k in sizes]
    for name, scaled in {"unscaled": False, "scaled": True}.items()
}
entropies = {name: [experiment.softmax_entropy(rows) for rows in drawn] for name, drawn in attention.items()}
alt = "Entropy against d_k: unscaled it falls towards 0, scaled it stays near 2.4 nats."
plots.show(lines(entropies, at=sizes, x="d_k", y="entropy of 16 weights (nats)", log="x"), alt=alt)
for name, values in entropies.items():
    print(f"{name}: from {values[0]:.1f} nats at d_k = 4 to {values[-1]:.1f} at d_k = 512")

# %% [markdown]
r"""
## What that does to learning

A weight that is sure of itself might be what we want, in the end. At the *start* it is a guess made with full
conviction, and the gradient is what could correct it. Take two keys, with weights $w$ and $1-w$. Nudge the first score:

$$\frac{\partial w}{\partial s} = w(1-w)$$

At $w = 0.5$ that is 0.25. *Predict:* what is it when the scores are 4 and −4?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for score in (0.0, 1.0, 4.0):
    weight = torch.tensor([score, -score]).softmax(dim=-1)[0].item()
    print(f"scores ±{score:.0f}: w = {weight:.4f}, gradient {weight * (1 - weight):.4f}")

# %% [markdown]
r"""
For more keys the gradient is a table: row $i$, column $j$ says how much weight $i$ moves when score $j$ is nudged,

$$\frac{\partial w_i}{\partial s_j} = w_i\,(\delta_{ij} - w_j), \qquad \delta_{ij} = 1 \text{ if } i = j \text{, else } 0.$$

Here are *drank*'s scores, weights and gradient.
"""

# %%
alt = (
    "Scores −2 to 3 give cat 0.84 of the weight; "
    "the gradient is strongest for cat’s own score, and between cat and milk."
)
plots.show(pictures.softmax_panels({"": scores}, words), alt=alt)

# %% [markdown]
r"""
And here with scores four times as large. The same order of words, the same favourite, and a gradient that has all but
gone: nothing that the loss says about the weights gets through to the scores.
"""

# %%
alt = "Scores −8 to 12 give cat all the weight; the gradient is pale everywhere."
plots.show(pictures.softmax_panels({"": 4 * scores}, words), alt=alt)

# %% [markdown]
r"""
### Exercise 4.2 · The gradient of softmax · ★★ · 10 minutes

Write the table above for scores of any shape (…, $T_k$). Then look at the picture again: why does every column sum to 0?
"""


# %%
def softmax_gradient(scores: Tensor) -> Tensor:
    """∂weight_i/∂score_j of softmax over the last dimension: (..., Tk) -> (..., Tk, Tk).

    For the scores (0, 0) the weights are (½, ½) and the table is [[¼, −¼], [−¼, ¼]].
    """
    ### BEGIN SOLUTION
    weights = scores.softmax(dim=-1)
    return torch.diag_embed(weights) - weights.unsqueeze(-1) * weights.unsqueeze(-2)
    ### END SOLUTION


check("4.2", softmax_gradient)

# %% [markdown]
r"""
## Measured: how much gradient is left

The size of that table, averaged over 500 random queries. The scaled line is level, so a head of 512 dimensions starts
as ready to learn as one of 4.
"""

# %%
gradients = {name: [experiment.softmax_gradient(rows) for rows in drawn] for name, drawn in attention.items()}
alt = "Size of the softmax gradient against d_k: unscaled it falls to a fifth, scaled it is level."
plots.show(lines(gradients, at=sizes, x="d_k", y="size of the gradient", log="x"), alt=alt)
for name, values in gradients.items():
    print(f"{name}: at d_k = 512, {values[-1] / values[0]:.1f} of what it is at d_k = 4")

# %% [markdown]
r"""
## Move it yourself

One query, five keys. Move $d_k$ and switch the division on and off. Find a $d_k$ at which the undivided weights look
reasonable; then draw other numbers and see how long that lasts.
"""

# %% tags=["nbval-ignore-output"]
ScalingExplorer()

# %% [markdown]
r"""
The same, for readers without a running kernel: one draw at $d_k = 256$, undivided above and divided below.
"""

# %%
rows = {
    name: experiment.draw_scores(256, scale_by=by, queries=1, keys=5, seed=0)[0]
    for name, by in {"not scaled": 1, "÷ √d_k": 16}.items()
}
alt = "At d_k = 256 the undivided scores give one word all the weight and no gradient; the divided ones share it out."
plots.show(pictures.softmax_panels(rows, ["the", "cat", "drank", "the", "milk"]), alt=alt)
largest = {name: round(float(row.softmax(dim=-1).max()), 1) for name, row in rows.items()}
print("the largest weight:", largest)

# %% [markdown]
r"""
## Three explanations that the numbers contradict

**"Scaling is needed because big numbers mean more computation."** A multiplication takes as long for 3000 as for 3. We
count the operations of a product of 256 queries with 256 keys, once with small numbers and once with numbers a thousand
times as large, and then with the division. *Predict:* which of the three needs the most?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
small = cost_of(experiment.scoring("dot", 256, 64))
large = cost_of(experiment.scoring("dot", 256, 64, size=1000.0))
scaled = cost_of(experiment.scoring("scaled dot", 256, 64))
for name, cost in {"small numbers": small, "large numbers": large, "scaled": scaled}.items():
    print(f"{name:13} {cost.operations:,} operations")

# %% [markdown]
r"""
Size changes nothing, and dividing *adds* one operation a score. What scaling buys is the gradient, and it buys it with
a little more computation, not less. A clock tells little of so short a work; this is what yours says just now:
"""

# %% tags=["nbval-ignore-output"]
print(f"large numbers take {large.seconds / small.seconds:.2f} times as long as small ones")

# %%
print("large numbers cost the same operations:", large.operations == small.operations)
print("scaling costs more, by one operation a score:", scaled.operations - small.operations == 256 * 256)

# %% [markdown]
r"""
**"With a small $d_k$ softmax gets larger inputs, with a large $d_k$ smaller ones."** The other way round, as the slope of
1 in our first picture says.

**"Divide by $\sqrt{d_\text{model}}$."** Published code does this, and no shape check notices, since it trains. But a head's
scores are sums of $d_k = d_\text{model} / h$ products. With 8 heads, dividing by $\sqrt{d_\text{model}}$ makes the variance
$1/8$: attention so even that it hardly chooses.
"""

# %%
d_model, num_heads = 512, 8
for name, size in {"d_k": d_model // num_heads, "d_model": d_model}.items():
    divided = experiment.draw_scores(d_model // num_heads, scale_by=math.sqrt(size))
    largest = divided.softmax(dim=-1).max(dim=-1).values.mean()
    print(f"divided by √{name}: variance {divided.var():.1f}, largest of 16 weights {largest:.1f}")

# %% [markdown]
r"""
### Exercise 4.3 · Find the bug · ★★ · 10 minutes

A colleague wrote the scores of all heads at once. The shapes are right and it trains, but the heads choose badly. There
is one mistake in it.
"""


# %%
def colleagues_scores(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    """Scaled scores of every head: (B, Tq, d_model) and (B, Tk, d_model) -> (B, H, Tq, Tk)."""
    query = query.unflatten(-1, (num_heads, -1))  # (B, Tq, H, d_k)
    key = key.unflatten(-1, (num_heads, -1))  # (B, Tk, H, d_k)
    scores = torch.einsum("bqhd,bkhd->bhqk", query, key)
    return scores / math.sqrt(num_heads * query.size(-1))


print(colleagues_scores(torch.ones(1, 3, 8), torch.ones(1, 5, 8), num_heads=2).shape)

# %% [markdown]
r"""
Write it without the mistake, in your own words or in the colleague's.
"""


# %%
def head_scores(query: Tensor, key: Tensor, num_heads: int) -> Tensor:
    """Scaled scores of every head: (B, Tq, d_model) and (B, Tk, d_model) -> (B, H, Tq, Tk).

    Head h takes the dimensions h · d_k up to (h + 1) · d_k of each word. With one word on
    each side, query and key both (2, 0, 0, 1), and 2 heads: the first head scores
    4 / √2 = 2.83, the second 1 / √2 = 0.71.
    """
    ### BEGIN SOLUTION
    query = query.unflatten(-1, (num_heads, -1))  # (B, Tq, H, d_k)
    key = key.unflatten(-1, (num_heads, -1))  # (B, Tk, H, d_k)
    return torch.einsum("bqhd,bkhd->bhqk", query, key) / math.sqrt(query.size(-1))
    ### END SOLUTION


check("4.3", head_scores)

# %% [markdown]
r"""
## When queries and keys are not standard normal

The line of algebra above had variances of 1. If the components of the query have standard deviation $\sigma_q$ and those
of the key $\sigma_k$, both with mean 0, every product has variance $\sigma_q^2 \sigma_k^2$, so

$$\operatorname{Var}(q \cdot k) = d_k\, \sigma_q^2\, \sigma_k^2 .$$

The paper's factor keeps the scores at variance 1 only as long as initialisation and normalisation keep $\sigma_q$ and
$\sigma_k$ near 1. What is left of $\sigma_q \sigma_k$ acts like a *temperature*: dividing the scores by $\tau$ makes the
weights sharper for $\tau < 1$ and flatter for $\tau > 1$. So $\sqrt{d_k}$ is a temperature too: the one at which a head of
any size starts neither too sure nor indifferent. A model that wants to be surer can learn larger queries.
"""

# %%
for std in (0.5, 1.0, 2.0):
    rows = experiment.draw_scores(64, scale_by=8.0, std=std)
    print(f"σ_q = σ_k = {std}: variance {rows.var():.1f}, entropy {experiment.softmax_entropy(rows):.1f} of 2.8 nats")

# %% [markdown]
r"""
### Exercise 4.4 · Predict, then run · ★ · 5 minutes

The query's components have standard deviation 2, the key's 3, and $d_k = 16$. What is the variance of $q \cdot k$? What
must the scores be divided by to have variance 1?
"""

# %%
### BEGIN SOLUTION
variance = 16 * 2**2 * 3**2
divisor = math.sqrt(variance)
### END SOLUTION

check("4.4", (variance, divisor))

# %% [markdown]
r"""
## The other kind of score

Before the dot product there was *additive* attention (Bahdanau and others, 2015): a small network looks at query and
key together and gives one score,

$$\text{score}(q, k) = v^\top \tanh(q\, W_q + k\, W_k).$$

The $\tanh$ lies between −1 and 1, so these scores need no scaling. The paper says that without scaling, the dot product
falls behind additive attention when $d_k$ is large.

### Exercise 4.5 · Additive scores · ★★★ · 15 minutes

Every query must meet every key *inside* the $\tanh$, so somewhere there is a tensor of shape
$(T_q, T_k, \text{hidden})$. Remember how broadcasting repeats a dimension of size 1.
"""


# %%
def additive_scores(query: Tensor, key: Tensor, query_matrix: Tensor, key_matrix: Tensor, vector: Tensor) -> Tensor:
    """vᵀ tanh(q W_q + k W_k): (..., Tq, d_k) and (..., Tk, d_k) -> (..., Tq, Tk).

    The matrices are (d_k, hidden), the vector (hidden,). With d_k = hidden = 1, all of
    them 1, one query (0) and the keys (0) and (1): tanh 0 = 0 and tanh 1 = 0.76.
    """
    ### BEGIN SOLUTION
    hidden = torch.tanh((query @ query_matrix).unsqueeze(-2) + (key @ key_matrix).unsqueeze(-3))
    return hidden @ vector  # (..., Tq, Tk, hidden) -> (..., Tq, Tk)
    ### END SOLUTION


check("4.5", additive_scores)

# %% [markdown]
r"""
## Who learns to look things up?

A task that needs attention: sixteen words, each with a payload; the query is a word, and its secret partner is among the
sixteen; the output must name the partner's payload. All three kinds get the same sentences, the same 300 steps and the
same optimizer, and start with queries and keys of variance 1. *Predict* the three curves from $d_k = 4$ to 128.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
d_ks = [4, 16, 64, 128]
accuracy = {kind: [experiment.lookup_accuracy(kind, d_k) for d_k in d_ks] for kind in ("additive", "dot", "scaled dot")}
solve = " and ".join(kind for kind, shares in accuracy.items() if shares[-1] >= 0.9)
alt = f"Share of look-ups solved against d_k. At 128, nine in ten are solved by: {solve}."
plots.show(lines(accuracy, at=d_ks, x="d_k", y="look-ups solved", log="x"), alt=alt)
for kind, shares in accuracy.items():
    print(f"{kind:10} solved at d_k = 4: {shares[0] >= 0.9}, at d_k = 128: {shares[-1] >= 0.9}")

# %% [markdown]
r"""
The unscaled dot product starts with its mind made up, and wrongly; the payloads cannot correct what has no gradient.
Scaled, it is as good as the additive score.

## Why then not additive?

Count what the two cost for sentences of growing length, with $d_k = 64$. Additive attention keeps the tensor of
shape $(T, T, \text{hidden})$ that you had to build; the dot product never does.
"""

# %%
lengths = [16, 64, 256]
costs = {
    kind: [cost_of(experiment.scoring(kind, length, 64)) for length in lengths] for kind in ("additive", "scaled dot")
}
for length, additive, dot in zip(lengths, costs["additive"], costs["scaled dot"], strict=True):
    operations, memory = additive.operations / dot.operations, additive.bytes / dot.bytes
    print(f"{length:3} words: additive takes {operations:.1f} times the operations and {memory:.0f} times the memory")

# %% tags=["nbval-ignore-output"]
for length, additive, dot in zip(lengths, costs["additive"], costs["scaled dot"], strict=True):
    print(f"{length:3} words: additive takes {additive.seconds / dot.seconds:.0f} times as long")

# %%
additive, dot = costs["additive"][-1], costs["scaled dot"][-1]
print(f"256 words: additive asks for {additive.bytes / 2**10:,.0f} KiB, the dot product for {dot.bytes / 2**10:,.0f}")

# %% [markdown]
r"""
A few times the operations, yet tens of times the memory.

## What we claimed, and what came out

| claim | measured |
|---|---|
| the variance of a score grows like $d_k$; scaling makes it 1 | slope 1.0, and 0.0 after scaling |
| large scores leave softmax no gradient | at $d_k = 512$ a fifth of the gradient is left; with scaling all of it |
| scaling is needed because big numbers mean more computation | **wrong**: the same operations; scaling adds one a score |
| with small $d_k$ softmax gets larger inputs | **reversed**: the spread grows with $d_k$ |
| additive attention beats the unscaled dot product at large $d_k$, and scaling catches up | yes, on a look-up task with a fixed number of steps |
| dot-product attention takes less computation and less memory | yes; the memory is the larger difference |

**Next:** 05 hides words from each other.
"""
