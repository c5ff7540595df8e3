"""Draw images/architecture_NN.svg for each lesson: the poster for the first, a strip for the others."""

from utils import COURSE, files
from utils.course.architecture import picture
from utils.course.lessons import lessons


def main() -> None:
    """Write the pictures of all lessons; each file is complete before it takes its name."""
    for lesson in lessons():
        path = COURSE / "images" / f"architecture_{lesson.number:02}.svg"
        files.write(path, picture(lesson))
        print(path.relative_to(COURSE))


if __name__ == "__main__":
    main()
