# %% [markdown]
r"""
# What does a blank look like?

This small lesson exists for the tests. A marker in a quotation is not a cell:

```python
# %%
```

![A dark dot in the middle of a light square](../images/dot.png)
"""

# %%
from utils.small import double

print(double(2))

# %%
text = """
# %% nor is this one
"""


def triple(number):
    """Three times a number.

    >>> triple(2)
    6
    """
    ### BEGIN SOLUTION
    tripled = 3 * number
    return tripled
    ### END SOLUTION


assert callable(triple)

# %%
### BEGIN SOLUTION
first, second = 1, 2
third = [triple(n) for n in (first, second)]
### END SOLUTION

# %% tags=["instructor"]
print("for instructors:", third)

# %% [markdown]
# A number from a machine's clock or dice is shown and not compared.

# %% tags=["nbval-ignore-output"]
import random

dice = random.random()
print(dice)

# %%
print("between 0 and 1:", 0 <= dice < 1)

# %%
import sys

for _ in range(2):
    print("out", flush=True)
    print("err", file=sys.stderr, flush=True)

# %%
import os
from pathlib import Path

print("work:", os.listdir(os.environ["COURSE_WORK"]), "strict:", os.environ.get("COURSE_STRICT"))
Path(os.environ["COURSE_WORK"], "mine.txt").touch()

# %%
print("four")

# %%
print("five")
