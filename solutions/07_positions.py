# %% [markdown]
r"""
# 07 · How does attention know the order?

After this lesson you can

- show that attention cannot tell *dog bites man* from *man bites dog*, and name what tells it the order;
- write sinusoidal and rotary positions yourself, and say which numbers depend on the distance alone;
- say what each kind of positions does with sentences longer than any in the training, and why.

**Reading: 50 minutes. Exercises: 45 minutes.** Builds on 04: scaled scores, 05: the causal mask, and 06: several heads.
One cell trains 27 small models and takes 40 seconds, all others together 20.

![The Transformer as boxes and arrows, with the part of this lesson lit: the positions that are added to the embeddings, before the first layer of the encoder and before the first layer of the decoder.](../images/architecture_07.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 95 minutes alone; with a room 70, without 7.4 and the binary digits.

| minutes | part | in a room |
|---|---|---|
| 0–10 | blind to order, guess 7.a | three people with a word each change places; ask what each of them *sees* |
| 10–30 | clocks, exercise 7.1, the moving figure, guess 7.b | two people are clock hands; walk together and keep the angle |
| 30–45 | turning, exercises 7.2 and 7.3 | 7.2 without a computer; 7.3 in pairs, a quarter turn on the board first |
| 45–65 | who bites, guesses 7.c and 7.d | start the training before the break; collect guesses for 64 words by show of hands |
| 65–70 | place and sense, guess 7.e | let somebody argue for it first |

**Misunderstandings to expect.** "The sine says how far apart two words are": one vector says where, and the product of two
says how far. "Sinusoids extrapolate, the paper says so": it says *may*; here they do not. "Rotary positions are added": they
turn queries and keys and leave the values alone. Degrees and radians are mixed up in 7.1 and 7.2.

**Questions to ask.** Why not number the words 1, 2, 3? (That is the ramp: neighbours are hardly told apart.) Why do positions
go in once, at the bottom? (The residual connection carries them up.) Where would a decoder get its order from without any
positions? (From the causal mask.)

**Late?** Skip "Nearly identical?" too. Never skip the longer sentences and their two controls: they are the lesson.
"""

# %%
from utils import page, positions  # an ImportError names a file that hides this: rename
import math
import torch
from torch import Tensor
from utils.lessons.positions import clocks, experiment, pictures, who_bites

# %% [markdown]
r"""
## Who bites whom?

*Dog bites man.* *Man bites dog.* The same three words, and very different news. Take lesson 02's attention: scores, softmax,
a weighted sum. Here it is for both sentences, with made-up vectors of two numbers. Look for the row of *bites*.
"""

# %%
for sentence in ("dog bites man", "man bites dog"):
    x = experiment.vectors_of(sentence)
    weights = (x @ x.T).softmax(dim=-1)
    words = sentence.split()
    page.tensors(
        page.cells(weights, "weights", rows=words, columns=words, role="weights"),
        "·", page.cells(x, "X", rows=words),
        "=", page.cells(weights @ x, "output", rows=words, role="output"),
    )  # fmt: skip

# %% [markdown]
r"""
Every word has the same output in both sentences. The rows have changed places, and nothing else has. Now take the mean of
the three outputs, and do so for all six orders of the three words.
"""

# %%
page.guess("7.a", ..., "how many different means the six orders give")

# %% [markdown] tags=["answer"]
r"""
### Answer 7.a
"""

# %%
means = experiment.means_of_all_orders()
page.answer("7.a", experiment.how_many_differ(means), form=".0f")
page.table({order: [f"{a:.2f}, {b:.2f}"] for order, (a, b) in means}, ["", "mean"])

# %% [markdown]
r"""
One. A score compares two words, and neither of them knows where it stands. A sum does not care in which order it is added
up. So the order has got lost, and no later layer can find it again.
"""

# %% [markdown]
r"""
### Learned matrices do not help

Was it only because nothing was learned? Here is the library's multi-head attention with random parameters. A random
sentence of ten words goes in; then the same words in another order; then each word's output is compared with its first
one. The table shows the largest difference.
"""

# %%
moved = experiment.moved_by_order()
columns = ["ten words in another order", "an output moves by at most"]
page.table({name: [f"{by:.2f}"] for name, by in moved.items()}, columns)

# %% [markdown]
r"""
Without positions nothing moves, whatever the parameters. Three things make the order count: vectors that are *added*, and
*rotary* positions, both of this lesson; and the causal mask of lesson 05. With a mask the third word sees three words and
the fourth sees four. So a decoder has some notion of order even without positions. We shall measure how much.
"""

# %% [markdown]
r"""
## A place as clock hands

We need a vector for every place, to be added to the word that stands there. It should be the same in every sentence, differ
from place to place, and be neither large nor small. Think of a clock. Its second hand tells near moments apart and repeats
itself every minute; the hour hand is slow and tells far moments apart. All hands together say what time it is.

Take two hands. The first turns by one radian (57°) at every place, the second by a hundredth of that. At place 0 both point
up. Where a hand points is told by two numbers: how far it reaches to the right, the sine of its angle, and how far up, the
cosine. So two hands make $d_\text{model} = 4$ numbers.
"""

# %%
places = ["place 0", "place 1", "place 2"]
angles = torch.tensor([[0.0, 0.0], [1.0, 0.01], [2.0, 0.02]])
names = ["sin", "cos"] * 2
page.tensors(
    page.cells(angles, "angles", rows=places, columns=["fast", "slow"]), "→",
    page.cells(positions.sinusoidal(3, 4), "PE", rows=places, columns=names),
)  # fmt: skip

# %% [markdown]
r"""
These are the *sinusoidal positions* of the paper (Vaswani and others, 2017, section 3.5). With place $p$ and hand
$i = 0, 1, 2, \dots$

$$\text{PE}(p)_{2i} = \sin\!\left(\frac{p}{10000^{\,2i/d_\text{model}}}\right), \qquad
\text{PE}(p)_{2i+1} = \cos\!\left(\frac{p}{10000^{\,2i/d_\text{model}}}\right).$$

With $d_\text{model} = 4$ the second hand, $i = 1$, is slower by $10000^{2/4} = 100$. With $d_\text{model} = 8$ there are four
hands, each ten times slower than the one before. Below are the four sines over 41 places, a dot each. The cosines are the
same waves, a quarter of a wave ahead.
"""

# %%
page.show(pictures.waves())

# %% [markdown]
r"""
Number 0 tells neighbours apart. Number 2 says in which part of the sentence a word stands. The two slow ones have hardly
left 0: they are for much longer sentences.
"""

# %% [markdown]
r"""
### Exercise 7.1 · Sinusoidal positions · ★★ · 12 minutes

Write the table for any length and any even $d_\text{model}$. Angles of double precision (`dtype=torch.float64`) keep far
places exact; the result is `float32`, as `.float()` makes it.
"""


# %%
def sinusoidal(length: int, d_model: int) -> Tensor:
    """One row for each place: (length, d_model), sines in the even columns.

    With length 3 and d_model 4 the rows are (0, 1, 0, 1), (0.84, 0.54, 0.01, 1.00) and
    (0.91, −0.42, 0.02, 1.00).
    """
    ### BEGIN SOLUTION
    powers = torch.arange(0, d_model, 2, dtype=torch.float64) / d_model
    places = torch.arange(length, dtype=torch.float64)
    angles = places[:, None] / 10_000**powers  # (T, d_model / 2)
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1).float()
    ### END SOLUTION


page.check("7.1", sinusoidal)

# %% [markdown]
r"""
## What two places have in common

Attention works with dot products. So what is the dot product of two of these vectors? Each hand gives one term,
$\sin a \sin b + \cos a \cos b$, and that is $\cos(a - b)$: the cosine of the angle *between* the two hands. Here are the
products of place 0 with its neighbours, for $d_\text{model} = 64$.
"""

# %%
pe = positions.sinusoidal(100, 64)
products = {f"0 and {k}": [f"{pe[0] @ pe[k]:.2f}"] for k in (0, 1, 2, 3, 10)}
page.table(products, ["places", "product"])

# %%
page.guess("7.b", ..., "the product of the places 50 and 47")

# %% [markdown] tags=["answer"]
r"""
### Answer 7.b
"""

# %%
page.answer("7.b", float(pe[50] @ pe[47]), form=".2f")

# %% [markdown]
r"""
The same as that of 0 and 3. From place to place all hands turn on by the same angles, so the angle between two places is
the same wherever they are. And whether the other one is three to the left or three to the right makes no difference to a
cosine: the product says how *far*, and not on which *side*.
"""

# %% [markdown]
r"""
### Move it yourself

Four hands, $d_\text{model} = 8$. The thick hand is the first place, the thin one the second; below each clock stands what it
adds to the product, at the right the product against the distance. Move one place and watch the fast hand. Then let the
other one *move along*: hands turn, and one thing stands still. Which? Can you find a distance with a negative product?
"""

# %%
clocks.TwoPlaces()

# %% [markdown]
r"""
The same at rest. The first two rows are equally far apart.
"""

# %%
page.show(pictures.clocks())

# %% [markdown]
r"""
When both places move along, all hands turn and the product stands still, and so do the angles between the hands.
"""

# %% [markdown]
r"""
### Exercise 7.2 · Two products by hand · ★ · 5 minutes

$d_\text{model} = 4$, so one hand turns by 1 radian a place and the other by 0.01. What is the product of place 3 with itself?
And that of the places 10 and 12? `math.cos` may help.
"""

# %%
### BEGIN SOLUTION
itself = 2.0
apart = math.cos(2) + math.cos(0.02)
### END SOLUTION

page.check("7.2", (itself, apart))

# %% [markdown]
r"""
## From one place to the next is a turn

To go on by one place, turn every hand by its own angle. It is the same turn for every place, so one matrix does it for all
of them: $\text{PE}(p + 1) = \text{PE}(p)\, R$. Check one number by hand: 0.84 · 0.54 + 0.54 · 0.84 = 0.91.
"""

# %%
pe, turn = positions.sinusoidal(4, 4), experiment.turning_matrix(1, 4).float()
page.tensors(
    page.cells(pe[:3], "places 0, 1, 2"), "·", page.cells(turn, "R"), "=",
    page.cells(pe[:3] @ turn, "places 1, 2, 3"),
)  # fmt: skip

# %% [markdown]
r"""
That is worth more than it looks. A product alone cannot tell left from right. But between two words stand the matrices
$W_Q$ and $W_K$, and if one of them holds a turn *back* by one place, the query looks for the place before it. We turn the
vector of place 50 back by one place, and multiply it with its neighbours.
"""

# %%
curves = {
    "place 50": experiment.products_around(50, 12),
    "place 12": experiment.products_around(12, 12),
    "place 50, turned one back": experiment.products_around(50, 12, asked=-1),
}
page.show(pictures.products(curves, 12))

# %% [markdown]
r"""
The curves of the places 50 and 12 are one curve: only the distance counts. Both are as high at the left as at the right. The
turned one has its highest point at the place *before*. Attention can learn to ask for "the word just before me", with
one matrix for all places.
"""

# %% [markdown]
r"""
## Turn instead of adding

Adding has a price. The query of a word plus its place meets the key of a word plus its place, and the product has four
terms: word with word, word with place, place with word, place with place. Only the last one is about distance.

*Rotary positions* (Su and others, 2021) add nothing. They turn each query by the angles of its place, pair by pair, and each
key by those of its own. In the product, the difference of the two turns is left.

A pair $(a, b)$ turned by the angle $t$ is $(a \cos t - b \sin t,\; a \sin t + b \cos t)$.
"""

# %% [markdown]
r"""
### Exercise 7.3 · Turn · ★★ · 12 minutes

Turn each pair of dimensions, (0, 1), (2, 3), …, by its own angle. Row $p$ of `angles` belongs to place $p$. Any number of
dimensions may stand in front: sentences, heads.
"""


# %%
def rotate(x: Tensor, angles: Tensor) -> Tensor:
    """Turn pairs of dimensions: (..., T, d_k), (T, d_k / 2) -> (..., T, d_k).

    By a quarter turn, π/2, the pair (1, 0) becomes (0, 1), and (1, 2) becomes (−2, 1).
    """
    ### BEGIN SOLUTION
    even, odd = x[..., 0::2], x[..., 1::2]  # (..., T, d_k / 2)
    cos, sin = angles.cos(), angles.sin()
    turned = torch.stack([even * cos - odd * sin, even * sin + odd * cos], dim=-1)
    return turned.flatten(-2)
    ### END SOLUTION


page.check("7.3", rotate)

# %% [markdown]
r"""
### Exercise 7.4 · Rotary scores · ★★★ · 10 minutes

Now the scores: queries and keys are turned, then comes exercise 4.1. The course's own turn is `positions.rotate`; yours will
do as well. The values are not turned: what a word hands over does not depend on where it stands.
"""


# %%
def rotary_scores(query: Tensor, key: Tensor, angles: Tensor) -> Tensor:
    """Scaled scores of turned queries and keys: (..., T, d_k) twice -> (..., T, T).

    d_k = 2, the angles 0 and π/2, both queries and both keys (1, 0): a word with itself
    scores 1/√2 = 0.71, and with the other one 0.
    """
    ### BEGIN SOLUTION
    query, key = positions.rotate(query, angles), positions.rotate(key, angles)
    return query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    ### END SOLUTION


page.check("7.4", rotary_scores)

# %% [markdown]
r"""
What does that change? Give five places the same query, and the same key. Any difference between scores is then due to the
places. Follow the diagonals from top left to bottom right: along each of them the distance is the same.
"""

# %%
added = experiment.scores_of_two_words(5, turned=False)
turned = experiment.scores_of_two_words(5, turned=True)
numbers = [str(place) for place in range(5)]
page.tensors(
    page.cells(added, "positions added", rows=numbers, columns=numbers), "and",
    page.cells(turned, "turned", rows=numbers, columns=numbers),
)  # fmt: skip

# %% [markdown]
r"""
Added, every score is another number. Turned, each diagonal has one number: the score depends on the two words and on their
distance. And the two sides of the middle differ: left and right are told apart.
"""

# %% [markdown]
r"""
## Into the model

What is added goes in at one place only: before the first layer, in the encoder and in the decoder, onto the embeddings. The
paper multiplies these by $\sqrt{d_\text{model}}$ first. They start small, with variance $1 / d_\text{model}$, and the positions
would drown them.

The positions need not be sinusoidal. A table of parameters with a row for each place, which is trained with the rest, is
called *learned positions*. It has as many rows as somebody has made, and no more.
"""

# %% [markdown]
r"""
### Exercise 7.5 · Words and places · ★★ · 8 minutes

Look the words up, scale them, add the right rows of any table of positions. The first word stands at place `start`: a
translator that writes word by word will hand in the newest word alone.
"""


# %%
def embed(
    token_ids: Tensor, embedding: Tensor, positions: Tensor, start: int = 0
) -> Tensor:
    """Scaled embeddings plus positions: (B, T) -> (B, T, d_model).

    embedding: (V, d_model); positions: (longest, d_model). With d_model = 4, the ids
    [[0]], the embedding (1, 1, 1, 1), start 1 and row 1 = (5, 0, 0, 0): (7, 2, 2, 2).
    """
    ### BEGIN SOLUTION
    x = embedding[token_ids] * math.sqrt(embedding.size(-1))
    return x + positions[start : start + token_ids.size(1)]
    ### END SOLUTION


page.check("7.5", embed)

# %% [markdown]
r"""
## A task that needs the order

Sixteen words in a row: animals, and one *bites*. Who bites? The animal just before the verb. Here is one such sentence.
"""

# %%
sentence, biter = who_bites.example()
print(" ".join(sentence))
print("Who bites?", biter)

# %% [markdown]
r"""
The model is a small encoder: scaled embeddings, two layers with two heads each, $d_\text{model} = 32$. (What a layer has besides
attention is lesson 08's.) From the verb's output a matrix names one of 16 animals. All that differs from model to model is
the positions:

- **learned**, **sinusoidal** and **rotary**, as above, and **none**, without and with a causal mask;
- **random**: a random vector for each place, never trained;
- **binary**: the place as six binary digits, each with a random direction of its own;
- **ramp**: place / 16 times one random direction, and **ramp, four times**: the same, four times as steep.

You may read that any reasonable function of the place will do. Of these four, *random*, *binary*, *ramp* and *rotary*, three
name more than 85 % of the animals right. One stays behind.
"""

# %%
rivals = ["random", "binary", "ramp", "rotary"]
page.guess("7.c", ..., "which of the four stays behind", options=rivals)

# %% [markdown] tags=["answer"]
r"""
### Answer 7.c
"""

# %%
kinds = ["none", "none, causal mask", "learned", "sinusoidal"]
kinds += [*rivals, "ramp, four times"]
solved = {kind: who_bites.over_starts(kind) for kind in kinds}
page.answer("7.c", min(rivals, key=lambda kind: sum(solved[kind].shares)))
page.show(pictures.trainings(solved, blind=who_bites.most_frequent()))

# %% [markdown]
r"""
**Finding.** Each kind was trained three times, 400 steps, from other starts. Without positions the encoder gets as far as
somebody who sees *which* animals are there and not where: that one names the most frequent. Learned, sinusoidal, rotary and
even random vectors solve the task. Binary digits nearly do.

**The ramp** stays behind: neighbours differ by a sixteenth of one vector, which is too little. Four times as steep it does
as well as the others. So "any reasonable function" is right, if *reasonable* means that neighbours are told apart.

**A mask alone** gets most of the way. Nobody told these models where a word stands. But the later a word stands, the more
words it sees.
"""

# %% [markdown]
r"""
### Nearly identical?

The paper found that learned and sinusoidal positions gave "nearly identical results". At the end of our training they do:
both have solved the task, so their scores can hardly differ. It says more to stop before. Here are trainings of 120 steps.
"""

# %%
rows = {kind: who_bites.early(kind).row for kind in ("learned", "sinusoidal", "rotary")}
page.table(rows, ["after 120 steps", "lowest", "highest"])

# %% [markdown]
r"""
On the way there they are far apart. Rotary positions have solved the task already: distance is all they know, and distance
is all it takes. The learned table is on its way, the sinusoidal vectors have hardly begun. **Limit:** one task,
in which only the next place counts, and one size of each table.
"""

# %% [markdown]
r"""
## Longer than ever before

All these models were trained on sentences of 16 words. What happens with 24, 32 and 64? The paper chose the sinusoidal
vectors because they "may allow the model to extrapolate to sequence lengths longer than the ones encountered during
training". Their formula has a vector for every place. The learned table has 64 rows here, but nobody has ever trained the
last 48: they are still the random numbers that they were at the start.
"""

# %%
page.guess("7.d", ..., "right animals with sinusoids and 64 words", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 7.d
"""

# %%
longer = {
    kind: [who_bites.over_starts(kind, length) for length in who_bites.LENGTHS]
    for kind in ("rotary", "sinusoidal", "learned", "none")
}
page.answer("7.d", longer["sinusoidal"][-1].middle)
page.show(pictures.by_length(longer, guess=page.guess_of("7.d")))

# %% [markdown]
r"""
None of them extrapolates. The sinusoids fall as the learned table does, a little later. Rotary positions fall too. To see
*why*, look at the sentences of 64 words again, and part them: where the verb stands among the first 16 words, as in
training, and where it stands beyond.
"""

# %%
rows = {}
for kind in ("learned", "sinusoidal", "rotary"):
    known, new = who_bites.by_place(kind)
    rows[kind] = [*known.row, *new.row]
heads = ["64 words", "first 16 places: lowest", "highest", "beyond: lowest", "highest"]
page.table(rows, heads)

# %% [markdown]
r"""
**The learned table** knows its 16 places and nothing of the others: there it does no better than chance. **The sinusoids**
have a vector for the new places, but the model has never learned to use it. So their fall is that of the learned table: the
longer the sentence, the fewer verbs stand at known places.

**Rotary positions** are another case. They know no places, so there are no new ones, and both columns are about alike. What
is new to them are the *distances*: no two of 16 words are more than 15 places apart.
"""

# %% [markdown]
r"""
### Two controls

If that is the reason, then two changes must each help one of the two, and not the other:

- **every row trained**: in a new training each sentence begins at a random place, from 0 to 48. It still has 16 words;
- **a window**: the models of before, without any further training, and a mask as in lesson 05. No word may look further
  than 15 places, as far as in training.
"""

# %%
rows = {}
for kind in ("learned", "rotary"):
    shifted = who_bites.over_starts(kind, 64, shifted=True)
    rows[f"{kind}, as before"] = who_bites.over_starts(kind, 64).row
    rows[f"{kind}, every row trained"] = shifted.row
    rows[f"{kind}, a window"] = who_bites.windowed(kind).row
page.table(rows, ["64 words", "lowest", "highest"])

# %% [markdown]
r"""
**Finding.** So it is. The table needs rows that have been trained, and a window does not give it any. The rotary positions
need no new rows. They fail at distances that they have never met; hide these, and the same models solve sentences four
times as long as any that they have seen.

**Limit.** A small model and a task about neighbours: whoever has to look far cannot do with a window. Others have changed the
scores so that far words count less (Press and others, 2022), or given attention distances and a memory of what came before
(Dai and others, 2019, Transformer-XL); we have not measured these here.
"""

# %% [markdown]
r"""
## Does the place tell the sense?

You may read: "The same word may have different meanings in different sentences. This is where positional encoders come in."
Lesson 01's scoreboard can tell. The same probe gets, for each ambiguous word, only the vector of its place, counted from the
beginning and from the end of the sentence. Chance is 50 %.
"""

# %%
page.guess("7.e", ..., "senses told apart from the place alone", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 7.e
"""

# %%
told = {name: experiment.senses_told(name) for name in experiment.SENSES}
page.answer("7.e", told["place alone"])
page.table({name: [share] for name, share in told.items()}, ["", "senses told apart"])

# %% [markdown]
r"""
**Finding.** The place tells nothing, alone or added to the word's vector. Attention without any positions tells far more:
a sense comes from the *other words*, and a position knows none of them.

**Limit.** The sentences of the scoreboard were made so that every sense stands equally often at every place. In other text a
place can tell something by accident. And positions are not useless for meaning: in *man bites dog* they say who is who. They
do so by telling attention where to look.
"""

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| attention is blind to order | yes: six orders, one mean; words in another order move no output, whatever the parameters |
| without positions an encoder cannot say who bites | as good as naming the most frequent animal; a causal mask alone gets most of the way |
| sines and cosines carry distance | the product depends on the distance alone, and not on the side; one matrix turns every place into the next |
| any reasonable function will do | random vectors do, binary digits nearly; a ramp only if it is steep enough to tell neighbours apart |
| learned and fixed positions are nearly identical | **at the end**, where both have solved the task; after 120 steps they are far apart |
| sinusoids may extrapolate | **not here**: they fall as the learned table does, to less than half at four times the length |
| rotary positions extrapolate | **not by themselves**: new places do not matter to them, new distances do. With these hidden they solve the longest sentences |
| "the same word may have different meanings: this is where positional encoders come in" | **wrong**: the place tells senses as well as a coin does; attention tells them |

**Next:** 08 builds the layer that attention is a part of.
"""
