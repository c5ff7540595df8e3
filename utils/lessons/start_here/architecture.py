"""Lesson 00 in the picture of the Transformer: the parts that it lights, and what it then shows."""

from utils.course.architecture.layout import PARTS

LIT = PARTS
SAYS = "Source words rise through the encoder into the memory; the decoder reads it and gives the next target word."
