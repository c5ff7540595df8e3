"""Lesson 11 in the picture of the Transformer: the parts that it lights, and what it then shows."""

from utils.course.architecture.layout import DECODER

LIT = ("memory", *dict.fromkeys(box.part for box in DECODER), "decoder layer", "feed back")
SAYS = "The encoder's memory is made once; the decoder gives one word at a time, and each is fed back as its input."
