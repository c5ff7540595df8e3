# %% [markdown]
r"""
# 11 · How does it write a sentence that it has never seen?

After this lesson you can

- follow a sentence through the seven steps of inference, and say what training has that inference lacks;
- write the greedy loop and attention with a key/value cache yourself, and say what the cache saves;
- read off cross-attention which English word became which French one, and find out what the model must see to know who
  *it* is;
- write top-p filtering and a step of beam search, and say when greedy decoding is enough.

**Reading: 60 minutes. Exercises: 60 minutes.** Builds on lesson 10.

![The Transformer as boxes and arrows, with the parts of this lesson lit: the decoder, the cross-attention to the memory, and the arrow that takes the next word back to the target words.](../images/architecture_11.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 120 minutes alone; with a room 90, with 11.4 and 11.5 at home. Runs without lesson 10: a trained
model lies beside it.

| minutes | part | in a room |
|---|---|---|
| 0–18 | seven steps, exercise 11.1 | play it: one person is the encoder and speaks once, one is the decoder and repeats all words so far |
| 18–35 | exercise 11.2, the loop | seven cards with the seven lines of 11.1 lie on the table; the loop is four of them |
| 35–58 | at once and one by one, the cache, exercise 11.3 | count positions on the board: $1 + 2 + \dots + n$ |
| 58–68 | where each word comes from | let them find the crossing before you name it |
| 68–78 | who is *it*, what must it see | take a vote on the four words before you run the cell |
| 78–85 | other ways to choose | a die with three words for top-p; a table of two rows for the beam |
| 85–90 | your own sentence | collect the sentences that fail |

**Misunderstandings to expect.** "The cache changes the result": it saves work, the words are the same. "The brightest
square explains the word": it shows where a mixture came from. "*It* must look at the noun": here nothing depends on *it*.

**Questions to ask.** Why can the memory be computed once, but not the decoder's states? What would the cache of the
cross-attention hold? (Keys and values of the memory: they never grow.) How would you prove that a head matters?

**Late?** Skip the times of the cache, the last cell of "What must it see to know?", and "Other ways to choose the next
word" with its two exercises.
"""

# %%
from utils import page, text  # an ImportError names a file that hides this: rename
import math
import torch
from utils.decoding import beam, greedy_decode, sampling
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

**Step 6. The likeliest word is written down and joins the target. Step 7. Back to step 4**, with a target that is one
word longer, until the likeliest word is the end token. The memory does not change, so steps 1 and 2 are not repeated.
"""

# %% [markdown]
r"""
### Exercise 11.1 · Seven lines in their order · ★ · 7 minutes

The lines of a program that does all this have been mixed up:

1. The likeliest word joins the target.
2. The encoder turns the source into the memory.
3. The decoder processes the whole target, with the memory.
4. The source words become vectors, with positions.
5. If the newest word is not the end token, go back to line ▢.
6. The target begins, with the start token alone.
7. The output layer gives every French word a probability.

- `order`: the numbers of the lines in the order in which they run for the first time, the source first, as `(…, …)`;
- `back_to`: the line that line 5 goes back to;
- `encoder`, `decoder`: how often each of the two runs for a French sentence of five tokens, of which the last is its end;
- `read`: how many tokens the decoder has read by then, all its runs together.
"""

# %%
### BEGIN SOLUTION
order = (4, 2, 6, 3, 7, 1, 5)
back_to = 3
encoder = 1
decoder = 5
read = 1 + 2 + 3 + 4 + 5
### END SOLUTION

page.check("11.1", (order, back_to, encoder, decoder, read))

# %% [markdown]
r"""
### Exercise 11.2 · The greedy loop · ★★ · 15 minutes

Always the likeliest word, never a second thought: that is *greedy* decoding. Write it. You have `model.encode(source_ids)`,
`model.decode(target_ids, memory)` and `model.output_layer(states)`, with the shapes of the cells above. The start token
has the id 1, the end token 2. At most `max_length` tokens are said, the end token among them.

The check tries your loop on a small model that says a few tokens and counts how often its encoder runs. On our translator
you can try it yourself: `greedy(model, source_ids, 20)`.
"""


# %%
def greedy(
    model: torch.nn.Module, source_ids: torch.Tensor, max_length: int
) -> list[int]:
    """The token ids that the model says for one source sentence (1, T).

    Without the start token, with the end token if it came: a model that says 7, then 5,
    then the end token gives [7, 5, 2], and with a max_length of 2 only [7, 5].
    """
    ### BEGIN SOLUTION
    memory = model.encode(source_ids)
    target_ids = torch.tensor([[1]])
    for _ in range(max_length):
        states = model.decode(target_ids, memory)  # (1, T, d_model)
        logits = model.output_layer(states[:, -1])  # (1, V)
        next_id = logits.argmax(dim=-1, keepdim=True)  # (1, 1)
        target_ids = torch.cat([target_ids, next_id], dim=1)
        if next_id.item() == 2:
            break
    return target_ids[0, 1:].tolist()
    ### END SOLUTION


page.check("11.2", greedy)

# %% [markdown]
r"""
The library's version does the same for a batch. Here is our sentence as it grows, a line for each time round:
"""

# %%
hypothesis = greedy_decode(model, source_ids)[0]  # without start and end token
target_ids = torch.tensor([[text.START, *hypothesis.token_ids, text.END]])
for length in range(2, target_ids.size(1) + 1):
    print(" ".join(french.words[i] for i in target_ids[0, :length]))

# %% [markdown]
r"""
## What training does at once, inference does one by one

Our French sentence has eight tokens with its end, so the decoder ran eight times to write it. In training (lesson 10) the
model is *given* the French sentence, shifted behind the start token, and has to say the next word at every place of it.
How often does the decoder run then?
"""

# %%
page.guess("11.b", ..., "how often the decoder runs in training")

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
page.answer("11.b", len(training[decoder]), form=".0f")
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
### Exercise 11.3 · One word more · ★★ · 12 minutes

Attention for the newest word alone, in one head. Its vector `x` comes in, with the keys and values of the `t` words before
it, which may be none at all. Project `x`, put its key and value behind the others, and attend. Return the output and
what the next word will need. `key[None]` makes a row of shape (1, d_k) of a vector.
"""


# %%
def attend_next(
    x: torch.Tensor,
    w_q: torch.Tensor,
    w_k: torch.Tensor,
    w_v: torch.Tensor,
    keys: torch.Tensor,
    values: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Output (d_k,), keys and values (t + 1, d_k), from x (d,) and matrices (d, d_k).

    With x = [1], w_q = [[2]], w_k = [[1]], w_v = [[3]], keys [[0]] and values [[1]]
    the query is 2, the scores are 0 and 2, the weights 0.12 and 0.88. So the output is
    [2.76], the keys are [[0], [1]] and the values [[1], [3]].
    """
    ### BEGIN SOLUTION
    query = x @ w_q  # (d_k,)
    keys = torch.cat([keys, (x @ w_k)[None]])  # (t, d_k) -> (t + 1, d_k)
    values = torch.cat([values, (x @ w_v)[None]])
    scores = keys @ query / math.sqrt(query.size(-1))  # (t + 1,)
    return scores.softmax(dim=-1) @ values, keys, values
    ### END SOLUTION


page.check("11.3", attend_next)

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

# %% [markdown]
r"""
Not every language hides it there. Hindi has one word, *vah*, for *he, she, it*; the ending of the verb tells whom it means.
*Billī*, the cat, is feminine and *dūdh*, the milk, masculine. Compare the last two words:
"""

# %%
milk = "the cat drank the milk because it was {} ."
pairs = experiment.in_hindi(milk.format("hungry"), milk.format("sweet"))
for hindi, in_latin_letters in pairs:
    print(hindi)
    print("   ", in_latin_letters)

# %% [markdown]
r"""
Back to French, and to all pronouns of the test sentences:
"""

# %%
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
## Other ways to choose the next word

Greedy decoding is enough for our translator, as we shall measure. Where many continuations are good, as in a story,
always the likeliest word makes dull and repetitive text. There the next word is *drawn*, by its probability, after the
unlikely words have been made unlikelier still:

- **temperature** divides the logits before softmax: below 1 the likely words become likelier, above 1 all more alike;
- **top-k** keeps the k likeliest words, and **top-p** as many of the likeliest as have the share p together.

Five words with made-up probabilities, and what becomes of them:
"""

# %%
words = ["cat", "dog", "mouse", "milk", "the"]
logits = torch.tensor([0.5, 0.25, 0.15, 0.06, 0.04]).log()
ways = {
    "as they are": logits,
    "temperature 0.5": sampling.scale_by_temperature(logits, 0.5),
    "temperature 2": sampling.scale_by_temperature(logits, 2.0),
    "top-k, k = 2": sampling.keep_top_k(logits, 2),
    "top-p, p = 0.8": sampling.keep_top_p(logits, 0.8),
}
rows = {
    way: [f"{probability:.2f}" for probability in changed.softmax(dim=-1)]
    for way, changed in ways.items()
}
page.table(rows, ["", *words])

# %% [markdown]
r"""
Top-p keeps three words here, since the first two have only 0.75 together. Where the model is sure it would keep one, where
it is not, hundreds: that is what a fixed k cannot do (Holtzman and others, 2020).
"""

# %% [markdown]
r"""
### Exercise 11.4 · The nucleus · ★★ · 12 minutes

Top-p filtering: keep the fewest words, the likeliest first, whose probabilities add up to at least p, and make the
others 0. What is left should sum to 1 again, each word in its old place. `x.sort(descending=True)` gives the sorted numbers
and where they stood, `x.cumsum(dim=0)` the sums from the first number to each, and
`torch.zeros_like(x).scatter(0, places, x)` puts number i in place `places[i]`.
"""


# %%
def top_p(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    """The probabilities after filtering: (V,) -> (V,).

    [0.2, 0.1, 0.6, 0.1] with p = 0.7 becomes [0.25, 0, 0.75, 0].
    """
    ### BEGIN SOLUTION
    ranked, order = probabilities.sort(descending=True)
    before = ranked.cumsum(dim=0) - ranked  # what the likelier words have
    ranked = ranked * (before < p)
    kept = torch.zeros_like(ranked).scatter(0, order, ranked)
    return kept / kept.sum()
    ### END SOLUTION


page.check("11.4", top_p)

# %% [markdown]
r"""
Our translator, with words drawn from all and from the nucleus. Label smoothing has left it a little probability for *every*
word, so among all of them a wrong one comes up before long.
"""

# %% tags=["nbval-ignore-output"]
for p in (None, 0.8):
    print("all words:" if p is None else f"top-p, p = {p}:")
    for seed in range(3):
        generator = torch.Generator().manual_seed(seed)
        drawn = sampling.sample(
            model, source_ids, top_p=p, generator=generator, max_length=20
        )
        print("   ", " ".join(french.words[i] for i in drawn[0].token_ids))

# %% [markdown]
r"""
### Several sentences side by side

A word that looks best now can lead to a sentence that is not the likeliest. **Beam search** keeps several unfinished
sentences, *hypotheses*, as many as it is *wide*. Each has a score, the sum of $\log p$ of its words: the more, the
likelier. One step looks at every hypothesis with every word behind it, and keeps the best of all of these. Width 1 is
greedy decoding.
"""

# %% [markdown]
r"""
### Exercise 11.5 · One step of beam search · ★★★ · 15 minutes

There are k hypotheses with their scores, and for each of them the logarithms of the probabilities of all V words. Which
are the `width` best that are one word longer? Give their scores, the best first; which hypothesis each continues, its
*parent*; and its new word. `x.flatten().topk(n)` finds the n largest numbers of a table, and their places when it is read
row by row.
"""


# %%
def beam_step(
    scores: torch.Tensor, log_probabilities: torch.Tensor, width: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Scores, parents and tokens of the best: (k,), (k, V) -> three (width,).

    Scores [-1, -2] and log-probabilities [[-1, -2, -5], [-4, -0.5, -1.5]] make the sums
    [[-2, -3, -6], [-6, -2.5, -3.5]]. With width 3 the best are [-2, -2.5, -3]: parents
    [0, 1, 0], tokens [0, 1, 1].
    """
    ### BEGIN SOLUTION
    sums = scores[:, None] + log_probabilities  # (k, V)
    best, places = sums.flatten().topk(width)
    vocab_size = log_probabilities.size(1)
    return best, places // vocab_size, places % vocab_size
    ### END SOLUTION


page.check("11.5", beam_step)

# %% [markdown]
r"""
The library's beam search goes on until no open hypothesis can win any more. It divides each score by a factor that grows
with the length, or a short sentence would win for being short. The four best of a beam of four:
"""

# %%
for found in beam.beam_search(model, source_ids, width=4, num_best=4)[0]:
    said = " ".join(french.words[i] for i in found.token_ids)
    print(f"{found.score:6.2f}  {said}")

# %% [markdown]
r"""
On our sentence the first is what greedy decoding has found, too, and the others lie far behind. And on others? Of the
first 200 test sentences, the share that each of the two translates exactly:
"""

# %%
shares = experiment.greedy_and_beam(translator, corpus.test[:200], width=4)
rows = {way: [f"{share:.2f}"] for way, share in shares.items()}
page.table(rows, ["", "exactly right"])

# %% [markdown]
r"""
For the language of our corpus, greedy decoding is enough. There is one right translation, and a model that is sure of the
right word at every step leaves a search nothing to find. With real text, where it is less sure, a beam of four or so
gains a little, for four times the work.
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
| the likeliest word is taken each time | here that is enough: beam search of width 4 finds nothing better |
| the word mapping happens in cross-attention | the mean of all heads finds the right English word 89 times in 100; its rows belong to the words predicted, not read |
| attention shows which noun *it* means | **not here**: hidden, *it* is not missed; the words after *it* are, and alone they nearly suffice |
| the gender of the pronoun follows the noun that is meant | in all of 237 sentences, in combinations that training never showed |

**Next:** the lessons in between, 07 to 09, build the parts that 10 had to take on trust: positions, layers, and the whole
model from your own pieces.
"""
