# %% [markdown]
r"""
# 10 · How does a Transformer learn to translate?

After this lesson you can

- follow one sentence pair through the six steps of training, with every tensor in your hands;
- say what teacher forcing is, why the target is shifted by one word, and where the end token goes;
- train a Transformer on 40,000 English–French pairs in a minute or two, and measure it on combinations of words that it
  never saw together.

**Reading: 50 minutes, with the run.** Builds on attention, masks and heads (lessons 02–06). Makes the translator that
lesson 11 takes apart.

![The Transformer as boxes and arrows, with the parts of this lesson lit: the target words shifted right behind the start token, the output layer, and the softmax whose probabilities the loss compares with the true next words.](../images/architecture_10.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 50 minutes alone and with a room. On slow machines start "The run" before you talk about it.

| minutes | part | in a room |
|---|---|---|
| 0–10 | three parts in a sentence each, the sentences | ask what a program must know to translate the six pairs |
| 10–25 | the six steps | one person a step draws its shapes on the board |
| 25–35 | by hand, teacher forcing, what helps | the shift by one word costs most time; draw both rows of step 3 |
| 35–45 | the run | everybody guesses the share that will be exactly right, before it ends |
| 45–50 | language or sentences, mistakes | read the wrong sentences aloud: what is the *kind* of the mistake? |

**Misunderstandings to expect.** "The decoder sees the answer": it sees the words *before* the one that it must say.
"Teacher forcing is a trick for speed only": it is also why mistakes of its own never occur in training. "99 % means that
it speaks French": of these sentence patterns, with these words.

**Questions to ask.** What would the loss be if it knew that the next word is one of two? ($\ln 2$, before smoothing.)
Why is the end token a label but never read? Which held-out combination would be unfair to test? (One whose half was
never seen.)

**Late?** Skip "One step of training, by hand" and "What helps it to learn"; both can be read at home.
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import math

import torch

from utils import corpora, text, training
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
## One step of training, by hand

The gradient of the loss says for every parameter which way to move. These five lines are the whole of training; the
rest of this lesson repeats them. We take the same two sentences thirty times over, which proves nothing but that the
machinery works.
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

**Label smoothing.** The true word gets $1-\varepsilon$ of the label and $\varepsilon = 0.1$ is spread over all $V$
words, so that the model is never rewarded for being *quite* certain. **Dropout.** One number in ten is set to 0 on its
way through the model, so that no word can lean on a single neighbour.
"""

# %%
page.show(pictures.schedules(translating.TRAINING))

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
