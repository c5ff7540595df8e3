"""Draw images/architecture_NN.svg for each lesson."""

from utils import COURSE, files
from utils.course.architecture import lit_parts, svg
from utils.course.lessons import lessons


def main() -> None:
    """Write the pictures of all lessons; each file is complete before it takes its name."""
    for lesson in lessons():
        path = COURSE / "images" / f"architecture_{lesson.number:02}.svg"
        files.write(path, svg(lit_parts(lesson)))
        print(path.relative_to(COURSE))


if __name__ == "__main__":
    main()
