# %% [markdown]
r"""
# 00 · What will you have built at the end?

After this lesson you

- have seen the machine that you are going to build translate, and seen where it looks while it does;
- know that your computer is ready;
- have the tools in your hands that every lesson uses: tensors, broadcasting, gradients, the five-line training loop;
- know our words, letters and colours.

**25 minutes** · needs Python, and from school the idea of a derivative · builds nothing yet

![The Transformer as boxes and arrows: an encoder on the left reads the source words, a decoder on the right reads the target words so far and the encoder's memory, and a softmax at the top gives the next word.](../images/architecture_00.svg)
"""

# %% [markdown] tags=["instructor"]
r"""
**For the instructor.** 25 minutes alone; 30 with a room, of which the first ten go to machines that do not start.

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
import utils

assert hasattr(utils, "COURSE"), (
    f"{utils.__file__} hides the course's utils: rename it, then restart the kernel."
)
import platform
import sys

import torch

from utils import text
from utils.course import plots
from utils.course.checks import show_progress
from utils.course.plots.heatmap import attention_heatmap
from utils.decoding import Translator
from utils.lessons.shared.looks import cross_attention
from utils.lessons.start_here import experiment, pictures

# %% [markdown]
r"""
## The end first

This is a Transformer with a million parameters, built from the parts that you will write, trained for a minute or two
on an ordinary computer. It translates English to French. Read the two sentences: they differ in one word. What does
*it* stand for in each? French has to decide, since *la souris* is feminine and *le fromage* is not.
"""

# %%
translator = Translator.load(
    utils.COURSE / "solutions/checkpoints/translator.safetensors"
)
for predicate in ("hungry", "delicious"):
    sentence = f"the mouse ate the cheese because it was {predicate} ."
    print(sentence, "->", translator(sentence))

# %% [markdown]
r"""
Nobody told it a rule. It had to find out from examples that hungry things are animals, which noun *it* means, and which
French pronoun belongs to that noun. Below is what it looked at when it wrote each French word: one row a French word,
one column an English one, and the brighter a square, the more of that English word went into the French one.
"""

# %%
sentence = text.tokenize("the boy is holding a blue ball .")
weights, said = cross_attention(translator, sentence)
axes = attention_heatmap(
    weights[-1].mean(dim=0), queries=said, keys=[*sentence, "<end>"]
)
alt = "A diagonal of bright squares that crosses itself where “blue ball” becomes “balle bleue”."
plots.show(axes, alt=alt)

# %% [markdown]
r"""
The crossing is word order: English puts the colour first and French puts it last. And look at *une*: it is the word for
*a*, but a part of its weight lies on *ball*, because only *ball* tells whether it must be *un* or *une*. Sixteen lessons
lead from a single word as a single list of numbers to this picture.

## Is your computer ready?

Every lesson runs on a laptop's processor, with no network. A matrix product is nearly all that the course ever asks of
it. The time below is your machine's, so it differs from the one that was stored.
"""

# %% tags=["nbval-ignore-output"]
print(
    f"Python {platform.python_version()}, torch {torch.__version__}, {torch.get_num_threads()} threads"
)
seconds = experiment.matrix_product_seconds()
print(f"a 512 × 512 matrix product takes {1000 * seconds:.2f} ms")

# %%
print("Python is new enough:", sys.version_info >= (3, 11))
print(f"that product is {512**2 * 512:,} multiplications and as many additions")

# %% [markdown]
r"""
## Ten minutes of torch

### Tensors have shapes

A tensor is a box of numbers with a shape. Most mistakes in this field are mistakes of shape, so we always say it: two
sentences of three words, each word four numbers, is $(2, 3, 4)$. *Predict* the shape of the last line.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
words = torch.arange(24.0).reshape(2, 3, 4)  # (B, T, d_model)
print("one sentence", tuple(words[0].shape))
print("one word", tuple(words[0, 1].shape), words[0, 1].tolist())
print("the last word of every sentence", tuple(words[:, -1].shape))

# %% [markdown]
r"""
### The dot product measures likeness

Multiply number by number and add up. Two lists that point the same way give a large number, two at right angles give
0, two that point in opposite ways a negative one. A matrix product is a table of dot products: row $i$ of the first
with column $j$ of the second.
"""

# %%
cat, dog, stone = (
    torch.tensor([2.0, 1.0]),
    torch.tensor([1.0, 2.0]),
    torch.tensor([-1.0, 2.0]),
)
print("cat · dog =", float(cat @ dog), " cat · stone =", float(cat @ stone))
animals = torch.stack([cat, dog, stone])  # (3, 2)
print(animals @ animals.transpose(0, 1))  # (3, 2) @ (2, 3) -> (3, 3)

# %% [markdown]
r"""
### Broadcasting repeats what is missing

Shapes are compared from the right; a dimension of size 1, or a missing one, is repeated. That is how one mask serves
every sentence of a batch, and also how a wrong shape goes through without a word. *Predict* the shapes of the two
sums. The second was meant to add three numbers to three numbers.
"""

# %% jupyter={"outputs_hidden": true}
print("Measured:")
row, column = torch.tensor([[1, 2, 3]]), torch.tensor([[10], [20]])  # (1, 3) and (2, 1)
print(row + column)
meant_to_be_three = torch.zeros(3) + torch.zeros(3, 1)
print("(3,) + (3, 1) ->", tuple(meant_to_be_three.shape))

# %% [markdown]
r"""
Nine numbers where three were meant, and nobody complained. So look at shapes.
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
print([round(share, 2) for share in by_hand.tolist()])
print("the framework agrees:", torch.allclose(by_hand, scores.softmax(dim=-1)))

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
alt = (
    "The five colours: query blue, key orange, value green, output purple, masked grey."
)
plots.show(pictures.colour_key(), alt=alt)

# %% [markdown]
r"""
## How a lesson works

It asks before it tells. Where it says *Predict*, make a guess, then run the cell; its answer is folded away until you
do. Numbers that depend on your machine are shown, and the cell after them says what follows from them on every machine.
What opens with **Extra** can be skipped.

Work on your own copy (`make lab` made one in `my_work/`): nothing that you do there can break the course, and
`make update` never overwrites a lesson that you have worked in.

## How far are you?

An exercise ends with a `check`. It says which mistake a wrong answer looks like, and keeps a right one, in
`my_work/answers/`, for the Transformer that you will put together from your own pieces. Come back and run this cell
again whenever you like.
"""

# %%
show_progress()

# %% [markdown]
r"""
**Next:** 01 asks what a word is to a machine, and why one list of numbers for *apple* is not enough. In a hurry? The
one-day course is 01 to 06, then 10 and 11.
"""
