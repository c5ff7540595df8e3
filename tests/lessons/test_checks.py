"""The checks of all lessons: a wrong answer gets its own mistake's name and no other's, a right one passes.

The answers stand in answers.py of each lesson's folder. What only one lesson needs is in its test_checks.py.
"""

import importlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.lessons.judging import judge, label
from utils.course.checks.audit import audit
from utils.course.checks.registry import find, in_lesson
from utils.course.lessons import lessons

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")
EXERCISES = {exercise.id: exercise for lesson in lessons() for exercise in in_lesson(lesson.number)}
CATALOGUES = [
    importlib.import_module(f"tests.lessons.{lesson.slug}.answers") for lesson in lessons() if in_lesson(lesson.number)
]
WRONG = [entry for catalogue in CATALOGUES for entry in catalogue.WRONG]
RIGHT = [entry for catalogue in CATALOGUES for entry in catalogue.RIGHT]


def test_every_exercise_has_wrong_answers_and_a_right_one_of_its_own():
    assert {exercise_id for exercise_id, _, _ in WRONG} == set(EXERCISES)
    assert {exercise_id for exercise_id, _ in RIGHT} == set(EXERCISES)


@pytest.mark.usefixtures("fixed_inputs")
@pytest.mark.parametrize(("exercise_id", "mistake", "answer"), WRONG, ids=label)
def test_a_wrong_answer_is_rejected_under_its_own_name(exercise_id, mistake, answer):
    report = judge(exercise_id, answer)
    assert not report.passed
    assert report.mistake == mistake, report.text
    if report.status == "wrong" and mistake != "another order" and not find(exercise_id).asks_for_value:
        assert report.failing
        assert report.inputs


@pytest.mark.parametrize(("exercise_id", "answer"), RIGHT, ids=label)
def test_a_right_answer_passes_however_it_is_written(exercise_id, answer):
    report = judge(exercise_id, answer)
    assert report.passed, report.text


@pytest.mark.usefixtures("fixed_inputs")
@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_the_exercise_keeps_its_promises(exercise):
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(audit, exercise, (1,)).result() == []


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_has_one_name(exercise_id):
    mistakes = EXERCISES[exercise_id].mistakes
    names = {mistake.message: mistake.name for mistake in mistakes}
    assert all(names[mistake.message] == mistake.name for mistake in mistakes)


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_blank_is_not_attempted(exercise_id):
    def blank(*inputs):
        raise NotImplementedError

    exercise = EXERCISES[exercise_id]
    parts = len(exercise.returns) if exercise.asks_for_value and exercise.returns else 0
    blanks = [..., *([(...,) * parts] if parts else [])] if exercise.asks_for_value else [..., blank]
    assert {judge(exercise_id, answer).status for answer in blanks} == {"not attempted"}
