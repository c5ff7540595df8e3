# %% [markdown]
r"""
# 11 · How does it write a sentence that it has never seen?

After this lesson you can

- follow a sentence through the seven steps of inference, and say what training has that inference lacks;
- write the greedy loop yourself, with a key/value cache and without, and say what the cache saves;
- read off cross-attention which English word became which French one, and find out what the model must see to know who
  *it* is.

**Reading: 50 minutes.** Builds on lesson 10.

![The Transformer as boxes and arrows, with the parts of this lesson lit: the decoder, the cross-attention to the memory, and the arrow that takes the next word back to the target words.](../images/architecture_11.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 40 minutes alone; 45 with a room. Runs without lesson 10: a trained model lies beside it.

| minutes | part | in a room |
|---|---|---|
| 0–12 | seven steps | play it: one person is the encoder and speaks once, one is the decoder and repeats all words so far |
| 12–20 | at once and one by one, the cache | count positions on the board: $1 + 2 + \dots + n$ |
| 20–30 | where each word comes from | let them find the crossing before you name it |
| 30–40 | who is *it*, what must it see | take a vote on the four words before you run the cell |
| 40–45 | your own sentence | collect the sentences that fail |

**Misunderstandings to expect.** "The cache changes the result": it saves work, the words are the same. "The brightest
square explains the word": it shows where a mixture came from. "*It* must look at the noun": here nothing depends on *it*.

**Questions to ask.** Why can the memory be computed once, but not the decoder's states? What would the cache of the
cross-attention hold? (Keys and values of the memory: they never grow.) How would you prove that a head matters?

**Late?** Skip the times of the cache, and the last cell of "What must it see to know?".
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import torch

from utils import text
from utils.decoding import greedy_decode
from utils.lessons.inference import experiment, pictures
from utils.lessons.shared.translating import lesson_corpus, pronoun_agreement

# %% [markdown]
r"""
## A translator

If you have run lesson 10, this is the model that you trained. If not, it is one that we trained with the same code.
"""

# %%
translator, trained_by = pictures.your_translator()
model, french = translator.model, translator.target_vocabulary
parameters = sum(p.numel() for p in model.parameters())
print(f"trained by {trained_by} · {parameters:,} parameters")

# %% [markdown]
r"""
## Seven steps, with the tensors in hand

Training had the French sentence. Now there is none: the model must write it, and all that it can read is what it has
written so far.

**Steps 1 and 2. The source is embedded, with positions, and the encoder turns it into the memory.** Once.
"""

# %%
sentence = "the boy is holding a blue ball ."
source_ids = translator.source_ids([text.tokenize(sentence)])
memory = model.encode(source_ids)
print("source ids", tuple(source_ids.shape), "-> memory", tuple(memory.shape))

# %% [markdown]
r"""
**Step 3. The target starts empty: nothing but the start token.** **Step 4. The decoder processes it with the memory.**
**Step 5. The output layer gives a probability to every French word.** How sure is the model of the likeliest?
"""

# %%
page.guess("11.a", ..., "the probability of the likeliest first word", unit="%")

# %% [markdown] tags=["answer"]
r"""
### Answer 11.a
"""

# %%
target_ids = torch.tensor([[text.START]])
states = model.decode(target_ids, memory)
probabilities = model.output_layer(states[:, -1]).softmax(dim=-1)  # (1, V)
best = probabilities[0].argmax()
print("decoder states", tuple(states.shape))
print("probabilities", tuple(probabilities.shape))
print(f"the likeliest first word: {french.words[best]}")
page.answer("11.a", 100 * probabilities[0, best].item(), form=".0f")

# %% [markdown]
r"""
Not 100: its labels in training put a tenth of the probability on all the other words (label smoothing, lesson 10), so it
has learnt not to be too sure.
"""

# %% [markdown]
r"""
### Steps 6 and 7

**Step 6. The likeliest word is written down and joins the target. Step 7. Back to step 3**, with a target that is one
word longer, until the likeliest word is the end token. The memory does not change, so steps 1 and 2 are not repeated.
"""

# %%
while target_ids[0, -1] != text.END and target_ids.size(1) < 20:
    states = model.decode(target_ids, memory)
    next_id = model.output_layer(states[:, -1]).argmax(dim=-1, keepdim=True)  # (1, 1)
    target_ids = torch.cat([target_ids, next_id], dim=1)
    print(" ".join(french.words[i] for i in target_ids[0]))

# %% [markdown]
r"""
That was *greedy* decoding: always the likeliest word, never a second thought. The library's version does the same for
a batch.
"""

# %%
hypothesis = greedy_decode(model, source_ids)[0]
print(" ".join(french.words[i] for i in hypothesis.token_ids))

# %% [markdown]
r"""
## What training does at once, inference does one by one

In training the model was given the French sentence, and computed the next word at every place of it in one call. Now
count the calls for our French sentence, eight tokens with its end.
"""

# %%
page.guess("11.b", ..., "how often the decoder runs")

# %% [markdown] tags=["answer"]
r"""
### Answer 11.b
"""

# %%
encoder, decoder = model.encoder_layers[0], model.decoder_layers[0]
with experiment.watch_lengths(encoder, decoder) as inference:
    greedy_decode(model, source_ids)
with experiment.watch_lengths(encoder, decoder) as training:
    model(source_ids, target_ids[:, :-1])
page.answer("11.b", len(inference[decoder]), form=".0f")
rows = {
    "inference": [len(inference[encoder]), len(inference[decoder])],
    "training": [len(training[encoder]), len(training[decoder])],
}
page.table(rows, ["calls of", "the encoder", "the decoder"])

# %% [markdown]
r"""
## The cache: do not compute a key twice

In our loop the decoder read the whole prefix at every step, so it computed the key and the value of the first word
again and again: $1 + 2 + \dots + n = n(n+1)/2$ positions for $n$ words. They cannot change, since the mask hides later
words from earlier ones. So keep them, and give the decoder only the newest word.
"""

# %%
for name, use_cache in {"without": False, "with": True}.items():
    with experiment.watch_lengths(decoder) as lengths:
        again = greedy_decode(model, source_ids, use_cache=use_cache)[0]
    said = " ".join(french.words[i] for i in again.token_ids)
    positions = sum(lengths[decoder])
    print(f"{name:7} cache: {lengths[decoder]} = {positions} positions: {said}")

# %% [markdown]
r"""
For one short sentence that hardly matters. It does for a long one. We forbid the end token and let the model talk on,
to see what a word costs at the end of a text.
"""

# %% tags=["nbval-ignore-output"]
seconds = {
    (use_cache, length): experiment.decoding_seconds(
        translator, text.tokenize(sentence), length, use_cache=use_cache
    )
    for use_cache in (False, True)
    for length in (16, 64, 256)
}
for length in (16, 64, 256):
    without, with_cache = seconds[False, length], seconds[True, length]
    times = f"without {1000 * without:.0f} ms, with {1000 * with_cache:.0f} ms"
    print(f"{length} words: {times}, {without / with_cache:.1f} times as fast")

# %%
rows = {}
for name, use_cache in {"without cache": False, "with cache": True}.items():
    with experiment.watch_lengths(decoder) as lengths:
        greedy_decode(
            model, source_ids, min_length=256, max_length=256, use_cache=use_cache
        )
    rows[name] = [sum(lengths[decoder]), len(lengths[decoder])]
page.table(rows, ["256 words", "positions", "calls"])

# %% [markdown]
r"""
## Where each French word comes from

Cross-attention is where the two languages meet: each row of its weights belongs to the French word that is predicted
there, and says how much of each English word went into it. We know the truth for every word of our corpus, so we can
ask how often the brightest square is the right one: for the mean of all heads, and for the best single head.
"""

# %%
page.guess("11.c", ..., "which finds more words", options=["the best head", "the mean"])

# %% [markdown] tags=["answer"]
r"""
### Answer 11.c
"""

# %%
corpus = lesson_corpus()
found = experiment.alignment_table(translator, corpus)
page.answer("11.c", max(("the best head", "the mean"), key=found.get))
page.table({name: [f"{share:.2f}"] for name, share in found.items()}, ["", "found"])

# %% [markdown]
r"""
In this translator the heads share the work, and no single one knows every word. (The best head was chosen on validation.)
Row $t$ belongs to the word *predicted* at $t$: read one row too low, as the word that was *read* there, the same weights
look like noise. The guess to beat is the English word in the same place.
"""

# %% [markdown]
r"""
### Read it yourself

Here is the mean on our sentence. Follow *balle bleue*
down its rows: the two bright squares lie the other way round.
"""

# %%
page.show(pictures.looks(translator, sentence))

# %% [markdown]
r"""
## Who is *it*?

*The mouse ate the cheese because it was hungry* and *… because it was delicious*: one word differs, and French needs
*elle* in one and *il* in the other. Which noun is meant is settled by the last word, far from the pronoun. We score
pronouns on test sentences alone, and only where the two nouns differ in gender: in the sentence of the cat and the milk,
*le chat* and *le lait* are both *il*, so a right pronoun would prove nothing.
"""

# %%
for predicate in ("hungry", "delicious"):
    print(translator(f"the mouse ate the cheese because it was {predicate} ."))
count, share = pronoun_agreement(translator, corpus.test)
print(f"{count} pronouns whose nouns differ in gender, none of them from training")
print(f"right gender: {share:.1%}")

# %% [markdown]
r"""
## What must it see to know?

Hiding is a sharper question than looking. We take words of the memory away from the decoder, by the mask of its
cross-attention, and count how often the right pronoun is still likelier than the one of the other gender. The encoder
has read the whole sentence in any case. The words after *it* are words like *was hungry*.
"""

# %%
page.guess(
    "11.d",
    ...,
    "the loss that hurts most",
    options=["it", "the noun that is meant", "the other noun", "the words after it"],
)

# %% [markdown] tags=["answer"]
r"""
### Answer 11.d
"""

# %%
shares = experiment.pronouns_with_words_hidden(translator, corpus.test)
single = ("it", "the noun that is meant", "the other noun", "the words after it")
page.answer("11.d", min(single, key=shares.get))
rows = {hidden: [f"{share:.2f}"] for hidden, share in shares.items()}
page.table(rows, ["hidden from the decoder", "right gender"])

# %% [markdown]
r"""
*It* can go, and so can the other noun: nothing is lost. The words after *it* are missed most, though they name neither
animal nor food, and with *nothing else* the decoder is right more than nine times in ten. So who was hungry has been
found out in the encoder, at *hungry*: the question that one layer of queries and keys can answer (lesson 03), asked
from the adjective and not from *it*. The model took the easier way; nobody told it which word we thought would ask. (If
you trained a translator, you see yours.)
"""

# %% [markdown]
r"""
### Could we have seen that in the weights?

Take the head whose row for *il* or *elle* points at the right noun most often
on validation, and count on test.
"""

# %%
on_validation = experiment.referent_accuracy(
    translator, corpus.validation
)  # (layers, H)
layer, head = divmod(int(on_validation.argmax()), on_validation.size(1))
share = experiment.referent_accuracy(translator, corpus.test)[layer, head]
print(
    f"{on_validation.numel()} heads; the best points at the right noun in {share:.0%}"
)

# %% [markdown]
r"""
In our translator no head does so nearly always. And it is not the same in every training. Of two more, from other seeds, one was like
ours; in the other the words after *it* alone were right in only 6 of 10 sentences: there the decoder puts two things
together, what is said and the noun of which it is said. The words after *it* were missed most in all three. What has to
be seen is set by the sentences, where it is kept by the accidents of training. A picture of weights shows where a
mixture comes from. What a word *knows* by then it does not show, and for that you have to take something away.
"""

# %% [markdown]
r"""
## Your own sentence

The words must be among those that the model has seen; for others it says so, and offers the nearest that it knows.
Change the sentences and run the cell again.
"""

# %%
for own_sentence in (
    "the cat drank the milk because it was hungry .",
    "the cat drank the milc .",
):
    try:
        print(translator(own_sentence))
    except text.UnknownWordError as error:
        print(error)

# %% [markdown]
r"""
## What we claimed, and what came out

| claim | measured |
|---|---|
| inference is seven steps, and the encoder runs once | each was run with its tensors; one call of the encoder, one of the decoder for every word |
| all words so far are fed back | yes without a cache; with one, only the newest, and the words are the same |
| the word mapping happens in cross-attention | the mean of all heads finds the right English word 89 times in 100; its rows belong to the words predicted, not read |
| attention shows which noun *it* means | **not here**: hidden, *it* is not missed; the words after *it* are, and alone they nearly suffice |
| the gender of the pronoun follows the noun that is meant | in all of 237 sentences, in combinations that training never showed |

**Next:** the lessons in between, 07 to 09, build the parts that 10 had to take on trust: positions, layers, and the whole
model from your own pieces.
"""
