"""Lesson 05 in the picture of the Transformer: the parts that it lights, and what it then shows."""

LIT = ("mask", "masked self-attention")
SAYS = "A mask stands between the scores and softmax, so that in the decoder no word sees the words after it."
