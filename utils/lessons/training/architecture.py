"""Lesson 10 in the picture of the Transformer: the parts that it lights, and what it then shows."""

LIT = ("target words", "output layer", "softmax over words", "next word")
SAYS = (
    "The decoder is given the target words, shifted; output layer and softmax give the probabilities of the "
    "next word, which the loss compares with the true one."
)
