"""The picture that opens every lesson: the encoder–decoder Transformer, with the parts that the lesson builds lit."""

from utils.course.architecture.drawing import draw_architecture, svg
from utils.course.architecture.layout import PARTS
from utils.course.architecture.lessons import alt_text, lit_parts

__all__ = ["PARTS", "alt_text", "draw_architecture", "lit_parts", "svg"]
