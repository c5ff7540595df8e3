"""Lesson 06 in the picture of the Transformer: the parts that it lights, and what it then shows."""

LIT = ("heads", "concatenation", "W_O", "output")
SAYS = "Several heads attend side by side; their outputs are concatenated and multiplied by W_O."
