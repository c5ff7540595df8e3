# %% [markdown]
r"""
# 01 · How much can one vector know about a word?

After this lesson you can

- make vectors of words from nothing but sentences, and say what pulls two of them together;
- measure what the vector of a word with two senses is made of;
- say why no fixed vector tells the senses of a word apart, and know the number that every later lesson has to beat.

**50 minutes** · builds on 00: tensors, the dot product, the training loop · five exercises

![The Transformer as boxes and arrows, with the part of this lesson lit: the words at the bottom, source and target, and the embeddings that they become.](../images/architecture_01.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 50 minutes alone; 65 with a room.

| minutes | part | in a room |
|---|---|---|
| 0–10 | company, pairs, exercise 1.1 | cover *apple* in six sentences and let them guess the sense: which words gave it away? |
| 10–22 | true or false, exercise 1.2, training | play the game aloud with two words and a coin |
| 22–32 | neighbours, exercise 1.3 | ask for the neighbours of *bank* before you show them |
| 32–45 | the mix, 1.4, the sliders | everybody writes a guess for α at 90 % |
| 45–60 | the scoreboard, 1.5, the running state | 1.5 in pairs; the ties are the point |

**Misunderstandings to expect.** "A better corpus would help": more sentences make a better average, and it stays one
vector. "Near means the same": *rose* and *fell* are near. "The model knows two senses of apple": it knows one token. That
α is *not* the share surprises people who have understood "average" too well; let it.

**Questions to ask.** What would happen without wrong words? (All vectors alike, the loss near 0.) Why is *orange* nearer
to *apple* than any fruit is? Which of the scoreboard's sentences could a bag of words never solve?

**Late?** Show 1.3 solved and skip the sliders. Never skip 1.5: the board stays with the course.
"""

# %%
import utils

assert hasattr(utils, "COURSE"), (
    f"{utils.__file__} hides the course's utils: rename it, then restart the kernel."
)
import torch
from torch import Tensor
from torch.nn import functional as F

from utils.corpora.senses.sentences import sense_sentences
from utils.course import plots
from utils.course.checks import check
from utils.course.plots.curves import lines
from utils.lessons.shared import scoreboard
from utils.lessons.static_vs_contextual_embeddings import experiment

# %% [markdown]
r"""
## One sentence, two senses

*Apple released a new product while I was eating an orange yesterday.* You saw at once that this apple is a firm and this
orange a fruit. Exchange the two words, and both senses change with them.

A machine has to begin with numbers. It keeps a table with one row of numbers for every word it knows, and looks the row
up wherever the word stands. Such a row is an **embedding**, and because it is the same in every sentence, a *static* one.
Here is a table made by hand: the first number says "fruit", the second "firm".
"""

# %%
table = {"pear": [3.0, 0.0], "google": [0.0, 3.0], "apple": [2.0, 1.5]}
for sentence in ("i ate an apple", "apple sold phones"):
    print(f"{sentence!r}: apple is {table['apple']}")

# %% [markdown]
r"""
## A word's company

Nobody writes such tables by hand. They are learned from sentences, and a word is judged by its company: *juice* and *ate*
keep company with the fruit, *released* and *engineers* with the firm. Our 6,000 sentences are written by code, so we know
what every *apple* means: half are the fruit, half the firm. The model is never told. *Predict* three words that stand
more often around each sense than around the other.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
sentences = sense_sentences()
for sense, company in experiment.words_around(sentences, "apple").items():
    found = [
        " ".join(s.words) for s in sentences if experiment.has_sense(s, "apple", sense)
    ]
    alone = [line for line in found if "orange" not in line]
    print(f"{sense}, {len(found)} sentences, for instance: {alone[0]!r}, {alone[1]!r}")
    print("   more often around it:", ", ".join(company))

# %% [markdown]
r"""
Even *an* and *new* tell something. All that skip-gram ever sees of a sentence are pairs: a *centre* and a word of its
*context*, which are the words at most `window` places away. By hand, with a window of 1: *i eat apples* gives (i, eat),
(eat, i), (eat, apples) and (apples, eat).

### Exercise 1.1 · Who stands near whom · ★ · 7 minutes

Write all pairs of a sentence, in any order. A pair that comes twice in the sentence comes twice in the list.
"""


# %%
def extract_pairs(words: list[str], window: int) -> list[tuple[str, str]]:
    """Every (centre, context) of a sentence: two places, at most `window` apart, not the same.

    ["i", "eat", "apples"] with window 1 gives
    [("i", "eat"), ("eat", "i"), ("eat", "apples"), ("apples", "eat")].
    """
    ### BEGIN SOLUTION
    pairs = []
    for i, centre in enumerate(words):
        for j in range(max(0, i - window), min(len(words), i + window + 1)):
            if j != i:
                pairs.append((centre, words[j]))
    return pairs
    ### END SOLUTION


check("1.1", extract_pairs)

# %% [markdown]
r"""
## True or false

Every word gets two vectors: one for when it is the centre, which is the one that we keep, and one for when it is context.
Their dot product is the *score* of a pair, and $\sigma(\text{score}) = 1 / (1 + e^{-\text{score}})$ turns it into the
chance that the pair was really seen. To learn, the model plays true or false: a pair from a sentence should get a high
chance, and the same centre with a few words drawn at random, the *negatives*, a low one.

By hand, for *apple* at (1, 2), *juice* at (1, 1), and *wasps*, drawn at random, at (−1, 0):
"""

# %%
apple, juice, wasps = torch.tensor([[1.0, 2.0], [1.0, 1.0], [-1.0, 0.0]])
for name, score, wanted in (("juice", apple @ juice, 1), ("wasps", apple @ wasps, 0)):
    loss = -F.logsigmoid(score if wanted else -score)
    chance = torch.sigmoid(score)
    print(
        f"{name}: score {score:.0f}, chance {chance:.2f}, wanted {wanted}: loss {loss:.2f}"
    )

# %% [markdown]
r"""
The loss is the logarithm of every chance that should have been high, with its sign changed. That a word was *not* seen
has the chance $1 - \sigma(s) = \sigma(-s)$, hence the minus:

$$\text{loss} = -\log \sigma(s_\text{right}) - \sum_{\text{wrong}} \log \sigma(-s_\text{wrong})$$

### Exercise 1.2 · The loss of negative sampling · ★★ · 8 minutes

Write it for a batch: the mean over B pairs, each with n wrong words. It has to be right for scores of ±150 too.
"""


# %%
def negative_sampling_loss(right: Tensor, wrong: Tensor) -> Tensor:
    """The mean loss of B pairs: right (B,) are their scores, wrong (B, n) those of drawn words.

    For right = (0, 2) and wrong = ((0, 0), (1, −1)) the losses are 0.69 + 0.69 + 0.69 = 2.08
    and 0.13 + 1.31 + 0.31 = 1.75; their mean is 1.92.
    """
    ### BEGIN SOLUTION
    return -(F.logsigmoid(right) + F.logsigmoid(-wrong).sum(dim=-1)).mean()
    ### END SOLUTION


check("1.2", negative_sampling_loss)

# %% [markdown]
r"""
What does a step down this loss do to a centre? Differentiate by its vector $c$, with $r$ and $w$ for the right and the
wrong words' vectors:

$$c \leftarrow c + \text{rate} \cdot \Big( (1 - \sigma(s_r))\, r - \sum_w \sigma(s_w)\, w \Big)$$

The centre moves **towards the words that it was seen with** and away from the others, most where the model was most
wrong. Remember this line: both findings of the lesson follow from it.

## Train it

The library's pairs and loss, and the five lines of lesson 00.
"""

# %%
from utils.skipgram import SkipGram, extract_pairs, negative_sampling_loss
from utils.text import Vocabulary

vocabulary = Vocabulary.build(sentence.words for sentence in sentences)
encoded = [vocabulary.encode(sentence.words) for sentence in sentences]
pairs = torch.tensor([pair for ids in encoded for pair in extract_pairs(ids, window=4)])
every = torch.tensor([token_id for ids in encoded for token_id in ids])
counts = torch.bincount(every).double()  # how often each word occurs
print(
    f"{len(vocabulary)} words, {len(pairs):,} pairs; the first:",
    vocabulary.decode(pairs[0]),
)

# %% [markdown]
r"""
A negative is drawn by how often the word occurs, flattened by the power ¾, so that *the* does not take all draws. *Predict*
the loss before the first step: the context vectors begin at 0, so every score is 0 and every chance ½, with one right
word and five wrong ones.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
torch.manual_seed(0)
model = SkipGram(len(vocabulary), d_model=32)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
losses = []
order = torch.randperm(3 * len(pairs)) % len(pairs)  # each pair three times
for batch in pairs[order].split(1024):
    wrong = torch.multinomial(counts**0.75, 5 * len(batch), replacement=True).view(
        -1, 5
    )
    scores = model(batch[:, 0], torch.cat([batch[:, 1:], wrong], dim=1))  # (B, 1 + 5)
    optimizer.zero_grad()
    loss = negative_sampling_loss(scores[:, 0], scores[:, 1:])
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print(f"before the first step: {losses[0]:.2f}, six times log 2")
print("at the end below 2.2:", sum(losses[-50:]) / 50 < 2.2)

# %%
places = range(25, len(losses), 25)
means = [sum(losses[end - 25 : end]) / 25 for end in places]
alt = "The loss falls steeply in the first hundred steps, and then slowly to about 2."
plots.show(lines({"mean of 25 steps": means}, at=places, x="step", y="loss"), alt=alt)

# %% [markdown]
r"""
It took seconds. The loss cannot reach 0, since which words follow is never certain. The numbers of a training differ in
their last digits from machine to machine; so that yours agree with the text, we go on with vectors that the same code
made and that are stored with the course. Lessons 02, 03 and 06 start from the same ones.
"""

# %%
vocabulary, vectors = scoreboard.load_vectors()
print("one row a word:", tuple(vectors.shape))
print(
    "row of apple, the first five numbers:",
    [round(x, 1) for x in vectors[vocabulary.encode(["apple"])[0], :5].tolist()],
)

# %% [markdown]
r"""
## What is close to what

*Pear* and *plum* never stand in one sentence, but they are seen with the same words: *juice*, *ate*, *ripe*. So they
are pulled towards the same vectors, and end near each other. "Near" is measured by the **cosine**, the dot product of two
vectors divided by both lengths: 1 for the same direction, 0 for a right angle.

### Exercise 1.3 · The nearest neighbours · ★ · 7 minutes

Find the k words whose vectors have the largest cosine with a word's, that word itself left out.
"""


# %%
def nearest_words(vectors: Tensor, own: int, k: int) -> Tensor:
    """Rows of the k nearest to row `own` by cosine, the nearest first: (V, d_model) -> (k,).

    For the rows (1, 0), (4, 4), (0, 2), (2, 1) the cosines with row 0 are 1, 0.71, 0, 0.89:
    with k = 2 the answer is (3, 1).
    """
    ### BEGIN SOLUTION
    unit = F.normalize(vectors, dim=-1)  # (V, d_model), every row of length 1
    cosines = unit @ unit[own]  # (V,)
    cosines[own] = -torch.inf
    return cosines.topk(k).indices
    ### END SOLUTION


check("1.3", nearest_words)

# %%
for word in ("pear", "phone", "london", "mother"):
    found = experiment.nearest(vocabulary, vectors, word)
    print(
        f"{word:>6}:",
        ", ".join(f"{other} {cosine:.2f}" for other, cosine in found.items()),
    )

# %% [markdown]
r"""
Four examples prove little. Our words have known classes (fruits, firms, cities, insects …, 18 of them), so we can count:
of the three nearest neighbours of each word, how many are of its class? And as a control, the same with the random vectors
that a training starts from. *Predict* both shares.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
random_vectors = experiment.untrained_vectors(vocabulary)
print(f"trained:   {experiment.neighbourhood_purity(vocabulary, vectors):.0%}")
print(f"untrained: {experiment.neighbourhood_purity(vocabulary, random_vectors):.0%}")

# %% [markdown]
r"""
So similar words are close, and nobody told the model a class. But read "similar" with care: the model knows company, not
meaning. Prices that *rose* and prices that *fell* stand in the same sentences.
"""

# %%
rose, fell, boat = vectors[vocabulary.encode(["rose", "fell", "boat"])]
print(f"rose and fell: {F.cosine_similarity(rose, fell, dim=0):.1f}")
print(f"rose and boat: {F.cosine_similarity(rose, boat, dim=0):.1f}")

# %% [markdown]
r"""
## And a word with two senses?

*Apple* was seen with *juice* and with *engineers*, and each sentence pulled it its own way. *Predict* the six nearest
neighbours of *apple*. Then of *bank* (of a river, and for money) and of *flies* (time flies, and flies buzz).
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
for word in ("apple", "bank", "flies"):
    print(f"{word:>5}:", ", ".join(experiment.nearest(vocabulary, vectors, word, k=6)))

# %% [markdown]
r"""
Fruits and firms, shores and lenders, verbs of motion and insects, side by side. Below, every word is drawn by how far it
goes in the direction of the mean fruit, and of the mean firm.
"""

# %%
groups = {**experiment.GROUPS, "ambiguous": ["apple", "orange"]}
groups["other"] = ["phone", "bread", "mother", "bank", "flies", "muddy", "london"]
words = [word for group in groups.values() for word in group]
places = experiment.plane(vocabulary, vectors, words)
alt = "Five fruits lie on the right, five firms at the top, and apple and orange between the groups."
from utils.lessons.static_vs_contextual_embeddings.pictures import word_plane

plots.show(
    word_plane(places, groups, named={"apple": "right", "orange": "left"}), alt=alt
)

# %% [markdown]
r"""
## What the mix is made of

Is *apple* the average of its senses, weighted by how often each occurs? To test it we need the senses apart. So every
sentence with *apple* is read twice: once as it is, and once with the sense written on the word, as `apple_fruit` or
`apple_firm`. Then all three have vectors in one space, and we can ask which mix

$$\alpha \cdot \text{firm} + (1 - \alpha) \cdot \text{fruit}$$

comes closest to *apple*. Draw it: from *fruit* walk in a straight line to *firm*, and stop where you are nearest to
*apple*. α is the share of the way.

### Exercise 1.4 · Which mix is it? · ★★ · 8 minutes

One dot product says how far *apple* reaches along the line, another how long the line is.
"""


# %%
def best_mix(word: Tensor, first: Tensor, second: Tensor) -> float:
    """The α for which α · first + (1 − α) · second comes closest to word; all are (d_model,).

    For word = (2, 3), first = (5, 1), second = (1, 1) it is 0.25: a quarter of the way
    from second to first, and 2 beside the line.
    """
    ### BEGIN SOLUTION
    line = first - second
    return float((word - second) @ line / (line @ line))
    ### END SOLUTION


check("1.4", best_mix)

# %% [markdown]
r"""
Now five corpora, in which 10, 30, 50, 70 and 90 % of the apples are the firm, and a training on each. *Predict* α for
each share. The control is *pear*, measured on the same line: it has one sense, so its α should not care.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
shares = [0.1, 0.3, 0.5, 0.7, 0.9]
mixes = [experiment.train_mix(share) for share in shares]
alphas = {
    "apple": [mix.alpha() for mix in mixes],
    "the share itself": shares,
    "pear": [mix.alpha("pear") for mix in mixes],
}
alt = "α of apple climbs with the share, a little flatter than the share itself; pear stays near 0."
plots.show(
    lines(alphas, at=shares, x="share of the firm in the corpus", y="α"), alt=alt
)

# %%
alpha = alphas["apple"]
print(
    f"rank correlation of α and share: {experiment.rank_correlation(shares, alpha):.1f}"
)
for word in ("apple", "pear"):
    print(
        f"α of {word} rises by more than 0.4: {alphas[word][-1] - alphas[word][0] > 0.4}"
    )
cosines = [mix.cosine(mix.share) for mix in mixes]
print("cosine of apple with the mix by share, always above 0.9:", min(cosines) > 0.9)
print("the share climbs by 0.8, α by less than 0.75:", alpha[-1] - alpha[0] < 0.75)

# %% [markdown]
r"""
So *apple* is a weighted average, nearly: its direction is the mix's, and α rises with the share. But α is not *equal* to
the share; it climbs more slowly. Nobody computed an average. The pulls of the two senses came to a balance, and how
strong a pull is depends on how surprised the model was, not on how often alone. Here is the line that α is measured on.
"""

# %%
names = {"apple": "left", "apple_firm": "left", "apple_fruit": "right"}


def picture_of(mix):
    places = experiment.mix_places(mix)
    return word_plane(
        places, experiment.GROUPS, named=names, line=("apple_firm", "apple_fruit")
    )


alt = "With 30 % firms, apple lies on the line from apple_fruit to apple_firm, nearer to the fruit."
plots.show(picture_of(mixes[1]), alt=alt)
print("nearer to the fruit than to the firm:", mixes[1].alpha() < 0.5)

# %% [markdown]
r"""
## Move it yourself

Each move of the first slider writes a new corpus and trains new vectors, in a second or two. Find out where *apple* stands
if it is a firm nine times in ten. Then move the second slider, for another draw of sentences: which points stay where they
are?
"""

# %% tags=["nbval-ignore-output"]
from utils.lessons.static_vs_contextual_embeddings.figure import MixExplorer

MixExplorer()

# %% [markdown]
r"""
The same, for readers without a running kernel: *apple* at the first and the last share.
"""

# %%
alt = "With 90 % firms, apple lies near the end of the dashed line where apple_firm is."
plots.show(picture_of(mixes[-1]), alt=alt)
print(
    "apple has moved more than half of the line's length:", alpha[-1] - alpha[0] > 0.5
)

# %% [markdown]
r"""
## One vector for both

Now the sentence of the beginning, and the same with the two words exchanged. In the first *apple* is a firm, in the second
a fruit. *Predict:* how much do its two vectors differ?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
first = "apple released a new product while i was eating an orange yesterday".split()
second = "orange released a new product while i was eating an apple yesterday".split()
as_firm = vectors[vocabulary.encode(first)][first.index("apple")]
as_fruit = vectors[vocabulary.encode(second)][second.index("apple")]
print("largest difference:", (as_firm - as_fruit).abs().max().item())

# %% [markdown]
r"""
That is what *static* means, and no corpus, no longer training and no wider table changes it. How much is lost? We need a
number, and one that later lessons can be compared by. So here is a test that stays the same through the course.

**The probe.** In some sentences the vectors of a word are collected and averaged for each sense: two *centroids*. In
*other* sentences every occurrence goes to the nearer one. Both senses come equally often, and at the same places in
sentences of the same lengths, so neither counting nor position helps. A tie counts ½.

### Exercise 1.5 · The probe · ★★★ · 12 minutes

Write it for one word, whose two senses are called 0 and 1. Think of the ties before you write a line.
"""


# %%
def probe_accuracy(
    fitting: Tensor, fitting_senses: Tensor, testing: Tensor, senses: Tensor
):
    """How often the nearer centroid is that of the own sense, from 0 to 1; a tie counts ½.

    The vectors are (N, d) and (M, d), the senses (N,) and (M,), each 0 or 1. With fitting
    (0), (2) of senses 0, 1 and testing (1), (2) of senses 0, 1: a tie and a hit, so 0.75.
    """
    ### BEGIN SOLUTION
    centroids = [fitting[fitting_senses == sense].mean(dim=0) for sense in (0, 1)]
    to_0, to_1 = (
        (testing - centroid).norm(dim=-1) for centroid in centroids
    )  # (M,) each
    lead = torch.where(senses == 0, to_1 - to_0, to_0 - to_1)
    return float(((lead > 0) + 0.5 * (lead == 0)).mean())
    ### END SOLUTION


check("1.5", probe_accuracy)

# %% [markdown]
r"""
The scoreboard holds 480 occurrences to test on, 60 of each sense of *apple*, *orange*, *bank* and *flies*, in sentences
that no training has seen. Its first row is today's. *Predict* the number.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
from utils.lessons.shared.pictures import draw_scoreboard

accuracy = scoreboard.sense_accuracy(scoreboard.static)
board = {"static": accuracy["all"]}
alt = "The sense scoreboard: static vectors tell 50.0 % of the senses, which is chance."
plots.show(draw_scoreboard(board), alt=alt)
print({word: f"{share:.1%}" for word, share in accuracy.items()})

# %% [markdown]
r"""
Exactly a half, for every word, and it could not be otherwise: if all vectors of *apple* are the same, so are the two
centroids, and every decision is a tie. **50 % is the number to beat.** It takes a vector that is another one in every
sentence: a *contextual embedding*.

## How context got in before attention

A *recurrent* network reads from left to right and carries a *state* along. At every word the state becomes a blend of
what it was and the word's vector. Real ones learn the blend; the simplest takes half of each:

$$\text{state} \leftarrow \tfrac12\, \text{state} + \tfrac12\, \text{vector}$$

By hand, with one number a word: 8, 0, 4 gives the states 4, 2, 3.
"""

# %%
state = 0.0
for vector in (8.0, 0.0, 4.0):
    state = 0.5 * state + 0.5 * vector
    print(state)

# %% [markdown]
r"""
Use the state at *apple* as the vector of *apple*. Nothing is learned here, and still: is it better than chance?
"""

# %%
accuracy = scoreboard.sense_accuracy(scoreboard.running_state)["all"]
print(f"static {board['static']:.0%}, running state {accuracy:.0%}")

# %% [markdown]
r"""
So the words around do hold the sense, and a vector that has read some of them tells it far more often than a coin. But
look at what this reader can know when it comes to a word. *Predict:* in which of these two sentences will the state at
*apple* be nearer to "firm"?
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
lines = ["apple released a new product", "apple juice and cheese"]
states = scoreboard.running_state([experiment.plain(line) for line in lines])
print("difference at apple:", (states[0][0] - states[1][0]).abs().max().item())
print(f"share of a word in the state, ten words later: {0.5 * 0.5**10:.4f}")

# %% [markdown]
r"""
In neither: at the first word nothing has been read yet. That is the first limit; reading from both ends helps. The
second: a word's share is halved with every further word, so what was said ten words ago is all but gone. Learned gates
(LSTM, GRU) forget more slowly. The third stays: the states come one after another, each waiting for the one before.
Lesson 12 measures all three.

What if every word could look at *every* other directly, near or far, left or right, all at once?

## What we claimed, and what came out

| claim | measured |
|---|---|
| similar words get similar vectors | yes: 91 % of the nearest three are of the word's class, of random vectors 4 %; *rose* and *fell* are close too |
| a static vector is the average of its senses, weighted by how often each occurs | nearly: α rises with the share, but more slowly: by less than 0.75 while the share climbs by 0.8 |
| a static vector cannot tell the senses apart | yes, by construction: exactly 50 % |
| context can | yes: even a running average that has learned nothing is far above chance |

**Next:** 02 lets every word look at every other, with nothing learned.
"""
