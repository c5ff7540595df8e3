"""Lesson 01 in the picture of the Transformer: the parts that it lights, and what it then shows."""

LIT = ("source words", "source embedding", "target words", "target embedding")
SAYS = "Each word, source or target, becomes a vector that is the same in every sentence: its embedding."
