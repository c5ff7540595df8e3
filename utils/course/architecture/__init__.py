"""The picture that opens every lesson: the encoder–decoder Transformer, with the parts that the lesson builds lit.

The first lesson shows it whole, as a poster; every other one as a strip.
"""

from utils.course.architecture.layout import PARTS
from utils.course.architecture.lessons import alt_text, lit_parts, picture
from utils.course.architecture.poster import draw_poster
from utils.course.architecture.strip import draw_strip

__all__ = ["PARTS", "alt_text", "draw_poster", "draw_strip", "lit_parts", "picture"]
