"""What the exercises of lesson 06 have in common."""

from utils.course.checks.exercise import Property
from utils.lessons.shared.mistakes.comparing import close


def numbers_kept(message: str) -> Property:
    """For answers that only move numbers about."""

    def holds(output, inputs, answer):
        return close(output.flatten().sort().values, inputs[0].flatten().sort().values)

    return Property("every number comes exactly once", holds, message)
