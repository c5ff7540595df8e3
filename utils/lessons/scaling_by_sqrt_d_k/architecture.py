"""Lesson 04 in the picture of the Transformer: the parts that it lights, and what it then shows."""

LIT = ("scores", "scaling", "softmax to weights")
SAYS = "The scores are divided by √d_k before softmax makes them weights."
