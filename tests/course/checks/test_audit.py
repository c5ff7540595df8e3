"""Whether audit finds what an exercise's words give away, or leave out."""

from dataclasses import replace

import pytest

from tests.course.checks.toys import HINTS
from utils.course.checks.audit import audit
from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths


def doubled(numbers):
    return numbers.multiply(2.0)


def _wrong(numbers):
    return numbers.multiply(3.0)


MISTAKE = Mistake("tripled", "Your numbers are three times what came in.", _wrong, "Look at the factor.")
FUNCTION = Exercise(
    id="1.1",
    title="",
    minutes=1,
    difficulty=1,
    reference=doubled,
    mistakes=[MISTAKE],
    draw=lambda generator: [(tenths(generator, 4),)],
    hints=("Add one number by hand.", "Twice as much.", "```python\nreturn numbers + numbers\n```"),
    because="Twice a number is the number and itself.",
)
VALUE = Exercise(
    id="1.2",
    title="",
    minutes=1,
    difficulty=1,
    reference=(576.0, 7),
    mistakes=[Mistake("half", "288 is half of it, and 7 is right.", (288.0, 7), "It is 1576 too little, or 576.5.")],
    hints=HINTS,
    because="24 squared.",
)


@pytest.mark.parametrize("exercise", [FUNCTION, VALUE], ids=["function", "value"])
def test_nothing_is_found_where_all_is_well(exercise):
    assert audit(exercise, [1]) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"message": "Use `numbers.multiply( 2.0)`."}, "code of the solution away: numbers.multiply(2.0)"),
        ({"message": "It is `numbers + numbers`."}, "code of the solution away: numbers+numbers"),
        ({"message": "```python\nreturn numbers + numbers\n```"}, "code of the solution away: returnnumbers+numbers"),
        ({"message": "`numbers` and `multiply` are names."}, ""),
        ({"message": "You wrote `numbers * 1.5 * numbers`."}, ""),
        ({"remedy": "It is `numbers + numbers`."}, ""),
        ({"remedy": ""}, "has no remedy"),
    ],
)
def test_code_of_the_solution_is_told_only_when_asked_for(change, problem):
    found = audit(replace(FUNCTION, mistakes=[replace(MISTAKE, **change)]), [1])
    assert len(found) == bool(problem), found
    assert not problem or found[0].startswith("the mistake 'tripled'")
    assert not problem or found[0].endswith(problem)


def test_a_property_and_the_first_hint_are_read_too():
    given = "Take `numbers + numbers`."
    hints = (given, *FUNCTION.hints[1:])
    found = audit(replace(FUNCTION, hints=hints, properties=[Property("all", lambda *_: True, given)]), [1])
    assert [problem.split(" gives")[0] for problem in found] == ["the property 'all'", "hint 1"]


def test_a_mistake_in_several_forms_is_reported_once():
    mistakes = known("tripled", "Use `numbers + numbers`.", _wrong, lambda numbers: 3 * numbers)
    assert len(audit(replace(FUNCTION, mistakes=mistakes), [1])) == 2


@pytest.mark.parametrize("said", [{"message": "It is not far from 576."}, {"remedy": "The root of 576/1."}])
def test_the_right_number_is_never_told(said):
    found = audit(replace(VALUE, mistakes=[replace(VALUE.mistakes[0], **said)]), [1])
    assert [problem.split(" gives")[1] for problem in found] == [" the right number away: 576"]


def test_an_exercise_that_does_not_say_why_is_left_alone():
    mistakes = [replace(MISTAKE, message="Use `numbers + numbers`.", remedy="")]
    assert audit(replace(FUNCTION, because="", mistakes=mistakes), [1]) == []
