"""The picture that opens every lesson: the encoder–decoder Transformer, with the parts that the lesson builds lit."""

from utils.architecture.drawing import draw_architecture, svg
from utils.architecture.layout import PARTS
from utils.architecture.lessons import LESSON_PARTS, alt_text

__all__ = ["LESSON_PARTS", "PARTS", "alt_text", "draw_architecture", "svg"]
