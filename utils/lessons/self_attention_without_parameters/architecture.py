"""Lesson 02 in the picture of the Transformer: the parts that it lights, and what it then shows."""

LIT = ("x", "scores", "softmax to weights", "weighted sum", "encoder self-attention")
SAYS = "The vectors x give scores, softmax makes them weights, and the weights mix the vectors: self-attention."
