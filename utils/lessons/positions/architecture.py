"""Lesson 07 in the picture of the Transformer: the parts that it lights, and what it then shows."""

LIT = ("source positions", "target positions")
SAYS = "Positions are added to the embeddings before the first layer, in the encoder and in the decoder."
