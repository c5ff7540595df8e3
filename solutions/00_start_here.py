# %% [markdown]
r"""
# 00 · What will you have built at the end?

After this lesson you

- have seen the machine that you are going to build translate, and seen where it looks while it does;
- know that your computer is ready;
- have the tools in your hands that every lesson uses: tensors, broadcasting, gradients, the five-line training loop;
- know our words, letters and colours.

**Reading: 30 minutes.** Needs Python, and from school the idea of a derivative. Builds nothing yet.

![The Transformer as boxes and arrows: an encoder on the left reads the source words, a decoder on the right reads the target words so far and the encoder's memory, and a softmax at the top gives the next word.](../images/architecture_00.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 30 minutes alone; 30 with a room, of which the first ten go to machines that do not start.

| minutes | part | in a room |
|---|---|---|
| 0–10 | everybody's `make lab` works | ask for it the day before; the install is 1.3 GB |
| 10–15 | the end first | let them say who is hungry before you run it; ask which other English words hide a decision in French |
| 15–25 | torch in ten minutes | who knows torch helps who does not; the shapes are what counts |
| 25–30 | words, letters, colours | leave the table on the wall for the day |

**Misunderstandings to expect.** "Weights" for parameters: for a day, weights are what softmax gives. Broadcasting taken
for an error message: it is silent, which is the point of the second line. "The model was told the rule."

**Questions to ask.** Which word of *une balle bleue* was hardest to get right, and what had to be known for it? What
would have to change in the five lines to train something else? (The model and the loss.)

**Late?** Skip "Gradients" and the loop if everybody has trained something before.
"""

# %%
from utils import page  # an ImportError names a file that hides this one: rename that
import platform

import torch

from utils.course.checks import show_progress
from utils.lessons.start_here import experiment, pictures

# %% [markdown]
r"""
## The end first

This is a Transformer with a million parameters, built from the parts that you will write, trained for a minute or two
on an ordinary computer. It translates English to French. In two sentences only the last word differs:

- the mouse ate the cheese because it was **hungry** .
- the mouse ate the cheese because it was **delicious** .

What does *it* stand for in each? French has to decide: *la souris*, the mouse, is feminine and becomes *elle*; *le
fromage*, the cheese, is masculine and becomes *il*. Throughout the course you are asked for a guess before you see what
comes out. Write it in place of the dots, in quotes, and run the cell; then open the answer below it.
"""

# %%
page.guess("0.a", ..., "the pronoun where it was delicious", options=["il", "elle"])

# %% [markdown] tags=["answer"]
r"""
### Answer 0.a
"""

# %%
translator = pictures.trained_translator()
for predicate in ("hungry", "delicious"):
    sentence = f"the mouse ate the cheese because it was {predicate} ."
    french = translator(sentence)
    print(sentence, "->", french)
page.answer("0.a", "il" if "il" in french.replace("'", " ").split() else "elle")

# %% [markdown]
r"""
### What it looked at

Nobody told it a rule. It had to find out from examples that hungry things are animals, which noun *it* means, and which
French pronoun belongs to that noun. Below is what it looked at when it wrote each French word: one row a French word,
one column an English one, and the brighter a square, the more of that English word went into the French one.
"""

# %%
page.show(pictures.looks(translator, "the boy is holding a blue ball ."))

# %% [markdown]
r"""
The crossing is word order: English puts the colour first and French puts it last. And look at *une*: it is the word for
*a*, but a part of its weight lies on *ball*, because only *ball* tells whether it must be *un* or *une*. Sixteen lessons
lead from a single word as a single list of numbers to this picture.
"""

# %% [markdown]
r"""
## Is your computer ready?

Every lesson runs on a laptop's processor, with no network. A matrix product is nearly all that the course ever asks of
it. The time below is your machine's, so it differs from the one that was stored.
"""

# %% tags=["nbval-ignore-output"]
python, threads = platform.python_version(), torch.get_num_threads()
print(f"Python {python}, torch {torch.__version__}, {threads} threads")
seconds = experiment.matrix_product_seconds()
print(f"a 512 × 512 matrix product takes {1000 * seconds:.2f} ms")

# %%
print(f"that product is {512**2 * 512:,} multiplications and as many additions")

# %% [markdown]
r"""
## Ten minutes of torch
"""

# %% [markdown]
r"""
### Tensors have shapes

A tensor is a box of numbers with a shape. Most mistakes in this field are mistakes of shape, so we always say it: two
sentences of three words, each word four numbers, is $(2, 3, 4)$. A number in brackets picks one place of a dimension, a
colon takes them all.
"""

# %%
words = torch.arange(24.0).reshape(2, 3, 4)  # (B, T, d_model)
page.tensors(page.cells(words, "words"), "first", page.cells(words[0], "words[0]"))

# %% [markdown]
r"""
`words[:, -1]` takes, of every sentence, the last word.
"""

# %%
page.guess("0.b", ..., "how many numbers words[:, -1] holds")

# %% [markdown] tags=["answer"]
r"""
### Answer 0.b
"""

# %%
page.answer("0.b", words[:, -1].numel(), form=".0f")
page.tensors(page.cells(words[:, -1], "words[:, -1]"))

# %% [markdown]
r"""
### The dot product measures likeness

Multiply number by number and add up. Two lists that point the same way give a large number, two at right angles give
0, two that point in opposite ways a negative one. A matrix product is a table of dot products: row $i$ of the first
with column $j$ of the second.
"""

# %%
names = ["cat", "dog", "stone"]
animals = torch.tensor([[2.0, 1.0], [1.0, 2.0], [-1.0, 2.0]])  # (3, 2)
likeness = animals @ animals.transpose(0, 1)  # (3, 2) @ (2, 3) -> (3, 3)
left = page.cells(animals, "animals", rows=names)
right = page.cells(animals.T, "animals, turned", columns=names)
page.tensors(left, "·", right, "=", page.cells(likeness, rows=names, columns=names))

# %% [markdown]
r"""
### Broadcasting repeats what is missing

Shapes are compared from the right; a dimension of size 1, or a missing one, is repeated. That is how one mask serves
every sentence of a batch.
"""

# %%
row, column = torch.tensor([[1, 2, 3]]), torch.tensor([[10], [20]])  # (1, 3) and (2, 1)
page.tensors(page.cells(row), "+", page.cells(column), "=", page.cells(row + column))

# %% [markdown]
r"""
It is also how a wrong shape goes through without a word. Here three numbers were meant to be added to three numbers, and
the second three came as a column: `torch.zeros(3) + torch.zeros(3, 1)`.
"""

# %%
page.guess("0.c", ..., "how many numbers come out")

# %% [markdown] tags=["answer"]
r"""
### Answer 0.c
"""

# %%
total = torch.zeros(3) + torch.zeros(3, 1)
page.answer("0.c", total.numel(), form=".0f")
page.tensors(page.cells(total, "zeros(3) + zeros(3, 1)"))

# %% [markdown]
r"""
(3,) is read as (1, 3), and both are repeated. Nine numbers where three were meant, and nobody complained. So look at
shapes.
"""

# %% [markdown]
r"""
### Softmax turns scores into shares

$$\text{softmax}(s)_j = \frac{e^{s_j}}{\sum_k e^{s_k}}$$

Every share is positive and they add up to 1. By hand for the scores 2, 1, 0: $e^2 = 7.39$, $e^1 = 2.72$, $e^0 = 1$,
together 11.11, so the shares are 0.67, 0.24, 0.09.
"""

# %%
scores = torch.tensor([2.0, 1.0, 0.0])
by_hand = scores.exp() / scores.exp().sum()
left = page.cells(by_hand, "by hand", role="weights")
page.tensors(left, "torch's:", page.cells(scores.softmax(dim=-1), role="weights"))

# %% [markdown]
r"""
### Gradients say which way to go

torch remembers how a number was computed, and `backward()` asks for the derivative. For $y = x^2$ at $x = 3$ you know
the answer.
"""

# %%
x = torch.tensor(3.0, requires_grad=True)
(x**2).backward()
print("dy/dx =", x.grad.item())

# %% [markdown]
r"""
### The training loop is five lines

A model has parameters; a loss says how wrong it is; the gradient says which way is less wrong; the optimizer goes a
small step that way. Here the model is a straight line and the truth is $y = 2x + 1$. Everything that is trained in this
course, up to the translator, is trained by these five lines.
"""

# %%
inputs = torch.linspace(-1, 1, 50).unsqueeze(1)  # (50, 1)
truth = 2 * inputs + 1
line = torch.nn.Linear(1, 1)
optimizer = torch.optim.SGD(line.parameters(), lr=0.5)
for _ in range(200):
    optimizer.zero_grad()
    loss = (line(inputs) - truth).square().mean()
    loss.backward()
    optimizer.step()
print(f"found: y = {line.weight.item():.2f} x + {line.bias.item():.2f}")

# %% [markdown]
r"""
## Words, letters, colours

One word for one thing. Other texts use other words; here is the way from theirs to ours.

| others say | we say | because |
|---|---|---|
| attention score, before or after softmax | **scores** before, **weights** after softmax | only weights add up to 1 |
| weights of a network, weight matrix | **parameters** | *weights* is taken |
| smart or dynamic embedding, encoded representation, hidden state | **contextual embedding** | it is one vector a word, with context |
| encoder output, context | **memory** | the decoder looks things up in it |
| input, destination | **source**, **target** | what is translated, and into what |
| block, encoder | **layer**; several make a **stack** | |
| attention vector, multiple attention scores | the output of a **head** | |
| Wz, final attention matrix | **output projection**, $W_O$ | the paper's letter |
| encoder–decoder attention block | **cross-attention** | |
| attention mask, look-ahead mask | **mask**: True = may attend | libraries disagree, some mean the opposite |

Letters, in code and formulas: $B$ sentences in a batch, $H$ heads, $T$ words ($T_q$ queries and $T_k$ keys where they
differ), $d_\text{model}$ numbers a word, $d_k$ for a query or key of one head, $d_v$ for a value, $d_\text{ff}$ inside
the feed-forward network, $V$ words in the vocabulary.

Colours mean the same in every picture.
"""

# %%
page.show(pictures.colour_key())

# %% [markdown]
r"""
## How a lesson works

It asks before it tells. Where it asks for a guess, write one in place of the dots; the first counts. The answer is folded
away under a heading: a click on the arrow beside it opens it. A number with ≈ differs a little from machine to machine.
What opens with **Extra** can be skipped.

Work on your own copy (`make lab` made one in `my_work/`): nothing that you do there can break the course, and
`make update` never overwrites a lesson that you have worked in.
"""

# %% [markdown]
r"""
## How far are you?

An exercise ends with a `check`. It says which mistake a wrong answer looks like, and keeps a right one, in
`my_work/answers/`, for the Transformer that you will put together from your own pieces. Come back and run these cells
again whenever you like: your answers, and how good your guesses have become.
"""

# %%
show_progress()

# %%
page.guesses_so_far()

# %% [markdown]
r"""
**Next:** 01 asks what a word is to a machine, and why one list of numbers for *apple* is not enough. In a hurry? The
one-day course is 01 to 06, then 10 and 11.
"""
