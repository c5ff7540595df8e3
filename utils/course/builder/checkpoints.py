"""Remake the trained checkpoints that lessons open: `python -m utils.course.builder.checkpoints`.

A lesson that trains one has a module `checkpoint` in its room, whose make() trains it and puts it in its place.
"""

from utils.course.lessons import in_room, lessons


def main() -> None:
    for lesson in lessons():
        checkpoint = in_room(lesson.slug, "checkpoint")
        if checkpoint:
            print(f"lesson {lesson.number:02}", flush=True)
            checkpoint.make()


if __name__ == "__main__":
    main()
