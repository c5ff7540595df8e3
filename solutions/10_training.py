# %% [markdown]
r"""
# 10 · How does a Transformer learn to translate?

After this lesson you can

- follow one sentence pair through the six steps of training, with every tensor in your hands;
- say what teacher forcing is, and write the shift, the loss, a training step and the paper's learning rate yourself;
- train a Transformer on 40,000 English–French pairs in a minute or two, and measure it on combinations of words that it
  never saw together.

**Reading: 50 minutes, with the run. Exercises: 50 minutes.** Builds on attention, masks and heads (lessons 02–06). Makes the translator that
lesson 11 takes apart.

![The Transformer as boxes and arrows, with the parts of this lesson lit: the target words shifted right behind the start token, the output layer, and the softmax whose probabilities the loss compares with the true next words.](../images/architecture_10.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 100 minutes alone; with a room 80, with 10.2 and 10.5 at home. On slow machines start "The run"
before you talk about it.

| minutes | part | in a room |
|---|---|---|
| 0–10 | three parts in a sentence each, the sentences | ask what a program must know to translate the six pairs |
| 10–35 | the six steps, exercise 10.1 | draw both rows of step 3 on the board; the padded row costs most time |
| 35–55 | the loss, exercises 10.2 and 10.3 | the table of step 6 first by hand, in pairs |
| 55–65 | a step, exercise 10.4, teacher forcing | five cards with the five lines, to be put in order |
| 65–75 | the run | everybody guesses the share that will be exactly right, before it ends |
| 75–80 | language or sentences, mistakes | read the wrong sentences aloud: what is the *kind* of the mistake? |

**Misunderstandings to expect.** "The decoder sees the answer": it sees the words *before* the one that it must say.
"Teacher forcing is a trick for speed only": it is also why mistakes of its own never occur in training. "99 % means that
it speaks French": of these sentence patterns, with these words.

**Questions to ask.** What would the loss be if it knew that the next word is one of two? ($\ln 2$, before smoothing.)
Why is the end token a label but never read? Which held-out combination would be unfair to test? (One whose half was
never seen.)

**Late?** Skip 10.2, 10.5 and "What helps it to learn"; all of it can be done at home.
"""

# %%
from utils import page, text, training, corpora  # ImportError: rename the file it names
import math
import torch
from torch import Tensor, nn
from utils.lessons.shared import translating
from utils.lessons.training import experiment, pictures

# %% [markdown]
r"""
## Three parts in a sentence each

If you come straight from lesson 06, this is all that you need; lessons 07 and 08 build these parts and test them.

**Positions.** Attention does not notice the order of its words, so every position adds a vector of its own to the word
that stands there. Each row below is one of these vectors: fast waves on the left, slow ones on the right, so that no
two rows are alike.
"""

# %%
page.show(pictures.positions(length=24, d_model=64))

# %% [markdown]
r"""
**Layers.** An encoder layer is self-attention and then a small feed-forward network, each added to what came in and
normalised. Layers are stacked: the words that leave one enter the next. The picture at the top shows one, marked × N.

**Cross-attention.** A decoder layer has a third part between the two: there the queries come from the French words
written so far, the keys and values from the English sentence. It is self-attention with two different inputs:

$$\text{cross}(X, M) = \text{softmax}\!\left(\frac{(X W_Q)(M W_K)^\top}{\sqrt{d_k}}\right) M W_V$$

$X$ holds the target words, one a row, and $M$ the *memory*, the encoder's output.
"""

# %% [markdown]
r"""
## The sentences

The corpus comes from a small English and a small French grammar, with the same meanings said in both; here, the part of
it that makes do with 25 sentence patterns. We do not download anything, and we know the right answer to every
question that we shall ask. Read a few pairs: what would a program have to know to get the French right?
"""

# %%
corpus = translating.lesson_corpus()
for pair in corpus.train[:6]:
    print(text.detokenize(pair.source))
    print("   ", text.detokenize(pair.target, language="fr"))

# %% [markdown]
r"""
Some combinations of words are kept out of training altogether, and the test sentences are made of these. Each half of
a combination occurs in training often, the two together never. A program that learns sentences by heart fails here.
"""

# %%
print(f"{len(corpus.train):,} pairs to train on, {len(corpus.test):,} to test")
for kind, pairs in corpus.held_out.items():
    print(f"{kind}, never together in training: {pairs[0]}, {pairs[1]}, …")

# %% [markdown]
r"""
## From words to numbers

A model sees token ids. Ids 0 to 3 are reserved: padding, start, end, unknown. We follow one sentence from here to the
loss, together with a shorter one, since sentences travel in batches and the shorter is padded.
"""

# %%
translator = translating.build_translator(corpus)
model = translator.model
english, french = translator.source_vocabulary, translator.target_vocabulary
shortest = min(corpus.train, key=lambda pair: len(pair.source))
two_pairs = [experiment.example_pair(corpus), shortest]
examples = training.encode_pairs(two_pairs, english, french)
source_ids, target_ids, labels = training.make_batch(examples)
print(f"{len(english)} English words, {len(french)} French words")
page.tensors(page.cells(source_ids, "source ids", rows=["first", "second"]))

# %% [markdown]
r"""
## Six steps, with the tensors in hand

**Step 1. The source is embedded, with positions, and goes to the encoder.** $B$ sentences of $T$ words become
$B \times T$ vectors of $d_\text{model}$ numbers.
"""

# %%
model.eval()  # no dropout while we look
embedded = model.source_embedding(source_ids)
print("source ids", tuple(source_ids.shape), "-> embedded", tuple(embedded.shape))

# %% [markdown]
r"""
**Step 2. The encoder stack turns it into the memory.** The shape stays; what changes is that every vector now knows
its sentence. Padding is masked, so the short sentence gets the same memory as if it had come alone.
"""

# %%
memory = model.encode(source_ids)
alone = model.encode(source_ids[1:, : len(examples[1][0])])
print("memory", tuple(memory.shape))
apart = (memory[1:, : alone.size(1)] - alone).abs().max().item()
print(f"largest difference without padding: {experiment.EQUAL.shown(apart)}")

# %% [markdown]
r"""
**Step 3. The target is prepended with the start token and embedded.** The decoder reads the sentence up to a word and
must say the next one. So there are two copies of the target, shifted by one: what it *reads* starts with the start
token, what it *must say* ends with the end token. Without that last label it would never learn to stop.
"""

# %%
print(f"{'reads':>10}    must say")
for read, say in zip(target_ids[0].tolist(), labels[0].tolist(), strict=True):
    print(f"{french.words[read]:>10}    {french.words[say]}")

# %% [markdown]
r"""
### Exercise 10.1 · What is read, what must be said · ★★ · 10 minutes

Make both from the sentences of a batch, which end in padding. The ids: padding 0, start 1, end 2. Mind the short
sentences: where do *they* end? `x[torch.arange(B), columns] = 2` writes into one column of each row.
"""


# %%
def shift(ids: Tensor) -> tuple[Tensor, Tensor]:
    """What the decoder reads, and what it must say: (B, T) -> (B, T + 1), (B, T + 1).

    The sentences [[7, 8, 9], [5, 0, 0]] are read as [[1, 7, 8, 9], [1, 5, 0, 0]], and
    [[7, 8, 9, 2], [5, 2, 0, 0]] is to be said.
    """
    ### BEGIN SOLUTION
    start = torch.full((len(ids), 1), 1)
    reads = torch.cat([start, ids], dim=1)
    says = torch.cat([ids, torch.zeros_like(start)], dim=1)
    says[torch.arange(len(ids)), (ids != 0).sum(dim=1)] = 2
    return reads, says
    ### END SOLUTION


page.check("10.1", shift)

# %% [markdown]
r"""
**Step 4. The decoder stack processes it along with the memory.** Every row of the table above is one position of the
decoder, and all positions go through at once: the causal mask hides from each of them the words that it must not see.
"""

# %%
states = model.decode(target_ids, memory, source_ids.ne(text.PADDING)[:, None, None, :])
print("decoder states", tuple(states.shape))

# %% [markdown]
r"""
**Step 5. The output layer turns each state into one score for every French word**, the logits, and softmax makes
probabilities of them. The model is untrained. At every position it has just read one word; at how many is that word
also the likeliest *next* one?
"""

# %%
page.guess("10.a", ..., "the positions where the word just read is likeliest", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 10.a
"""

# %%
logits = model.output_layer(states)
probabilities = logits.softmax(dim=-1)
print("logits", tuple(logits.shape))
just_read = probabilities.argmax(dim=-1) == target_ids
page.answer("10.a", 100 * just_read.float().mean().item(), form=".0f")

# %% [markdown]
r"""
Not any word, but the one that it has just read. The residual connections carry a word's embedding up to the output
layer, and this model's output layer *is* the table of embeddings (they are tied), so a word resembles itself most.
Training has to talk it out of that.
"""

# %% [markdown]
r"""
### Step 6

**The loss compares the probabilities with the labels.** It is the mean of $-\log p(\text{true word})$ over all
positions that are not padding. If every word were equally likely it would be $\ln V$. Untrained, the logits already
differ from word to word (their variance is near 1), and to guess with conviction before knowing anything costs more.
"""

# %%
loss = training.label_smoothed_loss(logits, labels)
print(f"ln V = {math.log(len(french)):.2f}, loss {loss:.1f}")

# %% [markdown]
r"""
**Label smoothing** changes the labels before they are compared. A label is a row of $V$ numbers: 1 for the true word and 0
for all others. Smoothed, the true word keeps $1 - \varepsilon$, and $\varepsilon$ is spread evenly over *all* $V$ words.
The loss is then the mean of $-\log p$ over all words, each counted by its label. So the model is never rewarded for being
*quite* certain.
"""

# %% [markdown]
r"""
### Exercise 10.2 · Three losses by hand · ★ · 7 minutes

Three words, of which the second is true. You may read that smoothing makes *0.1, 0.8, 0.1* of the labels *0, 1, 0*. Which
$\varepsilon$ is that? A model says exactly these probabilities, 0.1, 0.8 and 0.1: what is its loss with these labels? And
what is the loss of a model that finds 1,000 words equally likely? `math.log` is the natural logarithm.
"""

# %%
### BEGIN SOLUTION
epsilon = 3 * 0.1
floor = -0.8 * math.log(0.8) - 2 * 0.1 * math.log(0.1)
start = math.log(1000)
### END SOLUTION

page.check("10.2", (epsilon, floor, start))

# %% [markdown]
r"""
### Exercise 10.3 · The loss · ★★ · 15 minutes

Now for a whole batch: the mean over the labels that are not padding (id 0). `logits.log_softmax(dim=-1)` makes logarithms
of probabilities; `x.gather(-1, labels[..., None])` picks from each row the number in the column that the label names.
"""


# %%
def loss_of(logits: Tensor, labels: Tensor, smoothing: float) -> Tensor:
    """The mean loss of a word, in nats: (B, T, V), (B, T) -> one number.

    Logits [[[0, 1, 2], [0, 0, 0]]], labels [[1, 0]] and no smoothing give 1.41.
    """
    ### BEGIN SOLUTION
    losses = -logits.log_softmax(dim=-1)  # (B, T, V)
    true = losses.gather(-1, labels[..., None]).squeeze(-1)  # (B, T)
    mixed = (1 - smoothing) * true + smoothing * losses.mean(dim=-1)
    real = labels != 0
    return (mixed * real).sum() / real.sum()
    ### END SOLUTION


page.check("10.3", loss_of)

# %% [markdown]
r"""
## One step of training

The gradient of the loss says for every parameter which way to move. Five lines are the whole of training. Two of them
deserve a word. `backward` *adds* the new gradient to what is there, so the old one has to be cleared. And now and then a
batch has a gradient so long that one step along it would undo much of what was learned: it is *clipped*, shortened to the
length 1.
"""

# %% [markdown]
r"""
### Exercise 10.4 · One step of training · ★★ · 10 minutes

The loss here is `nn.functional.cross_entropy(model(inputs), labels)`; clipping is
`torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)`. Put the five lines in order and return the loss as a number.
"""


# %%
def training_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    inputs: Tensor,
    labels: Tensor,
) -> float:
    """Move the parameters once, and return the loss that the batch had before."""
    ### BEGIN SOLUTION
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return loss.item()
    ### END SOLUTION


page.check("10.4", training_step)

# %% [markdown]
r"""
The same on our translator: the same two sentences thirty times over, which proves nothing but that the machinery works.
*AdamW* moves each parameter by its own measure, which it learns from the gradients so far.
"""

# %%
model.train()
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
for _ in range(30):
    optimizer.zero_grad()
    loss = training.label_smoothed_loss(model(source_ids, target_ids), labels)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
    optimizer.step()
print(f"loss after 30 steps: {experiment.BY_HEART.shown(loss.item())}")

# %% [markdown]
r"""
## Teacher forcing: all positions at once

When the decoder reads the *true* words up to a position, whatever it would have said itself, that is called teacher
forcing. It makes training parallel: one pass gives the prediction at every position. Compare that with running the
decoder once for every prefix, one word longer each time.
"""

# %%
page.guess("10.b", ..., "what comes out", options=["the same", "something else"])

# %% [markdown] tags=["answer"]
r"""
### Answer 10.b
"""

# %%
difference = experiment.stepwise_difference(model, examples[0])
page.answer("10.b", "the same" if difference in experiment.EQUAL else "something else")
shown = experiment.EQUAL.shown(difference)
print(f"largest difference of any logit, of {len(french)} at each position: {shown}")

# %% [markdown]
r"""
Each position sees only the words before it, in one pass as in many.
"""

# %% [markdown]
r"""
## What helps it to learn

**Warm-up.** Adam's first steps rest on a gradient or two, so the learning rate starts near 0, rises, and falls again.
The paper lets it fall like $1/\sqrt{\text{step}}$; our run is short and lets it fall in a line.

**Label smoothing**, as above, with $\varepsilon = 0.1$. **Dropout.** One number in ten is set to 0 on its
way through the model, so that no word can lean on a single neighbour.
"""

# %%
page.show(pictures.schedules(translating.TRAINING))

# %% [markdown]
r"""
### Exercise 10.5 · The paper's learning rate · ★★★ · 8 minutes

The paper's rate, counted in steps from 1 (Vaswani and others, 2017, equation 3):

$$\text{rate} = d_\text{model}^{-1/2} \cdot \min\!\left(\text{step}^{-1/2},\; \text{step} \cdot \text{warmup}^{-3/2}\right)$$

Before you write it: which of the two is smaller at first, and where do they meet?
"""


# %%
def rate(step: int, d_model: int, warmup: int) -> float:
    """The learning rate at a step: rate(4, 4, 4) is 0.25, rate(16, 4, 4) is 0.125."""
    ### BEGIN SOLUTION
    return d_model**-0.5 * min(step**-0.5, step * warmup**-1.5)
    ### END SOLUTION


page.check("10.5", rate)

# %% [markdown]
r"""
## The run

Eighty sentences a step, 1,400 steps, a minute or two. Watch the loss, and three sentences that are not in the training
set: first sentences that sound French and say something else, then the right ones.
"""

# %%
translator = translating.build_translator(corpus)
samples = experiment.sample_pairs(corpus)
curve, seen = pictures.live_curve(), {}


def watch(model, history):
    """After every validation: draw the curve and translate the three sentences."""
    curve.update(history.losses, history.validation_steps, history.validation_losses)
    seen[history.step] = translator.translate(
        [pair.source for pair in samples], max_length=20
    )


# %% tags=["nbval-ignore-output"]
history = translating.train_translator(
    translator, corpus, callback=watch, progress=True
)
for number, pair in enumerate(samples):
    print(text.detokenize(pair.source))
    for step in (100, 300, history.step):
        french_words = text.detokenize(seen[step][number], language="fr")
        print(f"  {step:5} steps: {french_words}")

# %%
at_the_end = experiment.VALIDATION.shown(history.validation_losses[-1])
print(
    f"validation loss at the end: {at_the_end}; with {len(french)} words all alike: ",
    end="",
)
print(f"{math.log(len(french)):.2f}")

# %% [markdown]
r"""
## Did it learn the language, or the sentences?

Every test sentence holds a combination of words that training never showed. *Exact match* counts a translation only if
every word is right. Beside it stand two programs that learn by heart: one copies the translation of the training
sentence that shares the most words, the other puts for each English word the French word that it goes with most often.
"""

# %%
page.guess("10.c", ..., "what the copying program gets exactly right", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 10.c
"""

# %%
by_heart = translating.baselines(corpus)
page.answer("10.c", 100 * by_heart["nearest sentence"][0], form=".1f")
scores = translating.exact_match_by_kind(translator, corpus.test)
rows = {
    f"the translator: {kind}": [count, experiment.EXACT[kind == "all"].shown(share)]
    for kind, (count, share) in scores.items()
}
rows |= {
    name: [len(corpus.test), f"{share:.1%}"] for name, (share, _) in by_heart.items()
}
page.table(rows, ["", "sentences", "exactly right"])

# %%
print(text.detokenize(corpus.test[0].source))
for name, (_, said) in by_heart.items():
    print(f"  {name}: {text.detokenize(said, language='fr')}")

# %% [markdown]
r"""
The translator has the word order, the agreement and the pronouns right in sentences whose combinations are new to it.
It has learned parts that can be put together anew, and the two that learn by heart have not.
"""

# %% [markdown]
r"""
## What is still wrong?

A few sentences in a thousand, perhaps. Look at them before you trust a number: the mistakes of a model tell more about
it than its score does. (They differ from run to run and machine to machine.)
"""

# %% tags=["nbval-ignore-output"]
mistakes = experiment.mistakes(translator, corpus.test)
print(f"{len(mistakes)} of {len(corpus.test):,} sentences are wrong")
for pair, translation in mistakes[:3]:
    print(text.detokenize(pair.source))
    print("   expected:", text.detokenize(pair.target, language="fr"))
    print("   said:    ", text.detokenize(translation, language="fr"))

# %%
share = 1 - len(mistakes) / len(corpus.test)
print(f"exactly right: {experiment.EXACT[True].shown(share)}")

# %% [markdown]
r"""
## Keep it

Lesson 11 translates with the model that you have just trained. It goes to your work folder, in one file, with its
vocabularies and its configuration; a file that is half written never takes the place of a whole one.
"""

# %%
file = experiment.your_file("translator.safetensors")
translator.save(file)
again = type(translator).load(file)
sources = [pair.source for pair in corpus.test[:100]]
pairs = zip(again.translate(sources), translator.translate(sources), strict=True)
print(f"read back: {sum(a == b for a, b in pairs)} of 100 translations are the same")

# %% [markdown]
r"""
## Extra: your own sentences

`corpora.load_parallel` reads a file with a tab between a sentence and its translation (Tatoeba's exports look so), or
two files that match line by line, packed with gzip or not. Everything after that line is the same code. Two sentences
make no translator; give it a hundred thousand.
"""

# %%
own_file = experiment.your_file("own.tsv")
own_file.write_text(
    "I am hungry.\tJ'ai faim.\nThe ball is blue.\tLe ballon est bleu.\n",
    encoding="utf-8",
)
for pair in corpora.load_parallel(own_file):
    print(pair.source, "->", pair.target)

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| training is six steps | each was run, with its tensors, on one pair |
| the target is shifted behind a start token | and the labels need the end token, or the model never stops |
| training is parallel over positions | one teacher-forced pass equals the passes over all prefixes, to 0.00001 |
| the Transformer generalises to new combinations | at least 99 % of more than a thousand test sentences exactly right |

**Next:** 11 translates with this model, one word at a time, and looks at where it looks.
"""
