"""Lesson 03 in the picture of the Transformer: the parts that it lights, and what it then shows."""

from utils.course.architecture.layout import PROJECTIONS, ROLES

LIT = (*(box.part for box in PROJECTIONS + ROLES), "encoder self-attention")
SAYS = "Three learned matrices make a query, a key and a value of each vector x."
