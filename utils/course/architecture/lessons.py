"""What a lesson lights in its picture, and what the picture then shows, in words: LIT and SAYS in its room."""

from utils.course.architecture.layout import PARTS
from utils.course.architecture.poster import draw_poster
from utils.course.architecture.saving import svg
from utils.course.architecture.strip import draw_strip
from utils.course.lessons import Lesson, in_room


def lit_parts(lesson: Lesson) -> tuple[str, ...]:
    """The parts that a lesson lights."""
    return tuple(in_room(lesson.slug, "architecture").LIT)


def picture(lesson: Lesson) -> bytes:
    """The picture that opens a lesson: lesson 00 shows the poster, every other the strip."""
    return svg(draw_poster if lesson.number == 0 else draw_strip, lit_parts(lesson))


def alt_text(lesson: Lesson) -> str:
    """What the picture of a lesson shows, in a sentence or two, for those who cannot see it."""
    parts = lit_parts(lesson)
    lit = "every part" if set(parts) == set(PARTS) else ", ".join(parts)
    return f"{in_room(lesson.slug, 'architecture').SAYS} Lit in the picture of the Transformer: {lit}."
