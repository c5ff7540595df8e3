"""The checks of all lessons: a wrong answer gets its own mistake's name and no other's, a right one passes.

The answers stand in answers.py of each lesson's folder. What only one lesson needs is in its test_checks.py.
"""

import importlib
import itertools
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from tests.lessons.judging import can_be_renamed, judge, judge_on_the_smallest, label, renamed, spoilt
from utils.course.checks.audit import audit
from utils.course.checks.engine import judge_answer
from utils.course.checks.exercise import apply
from utils.course.checks.registry import in_lesson
from utils.course.lessons import lessons

pytestmark = pytest.mark.filterwarnings("ignore:The use of `x.T`")
LESSONS = [lesson for lesson in lessons() if in_lesson(lesson.number)]
EXERCISES = {exercise.id: exercise for lesson in LESSONS for exercise in in_lesson(lesson.number)}
FUNCTIONS = [exercise_id for exercise_id, exercise in EXERCISES.items() if not exercise.asks_for_value]
VALUES = [exercise_id for exercise_id, exercise in EXERCISES.items() if exercise.asks_for_value]
CATALOGUES = {
    f"{lesson.number:02d} {path.stem}": importlib.import_module(f"tests.lessons.{lesson.slug}.{path.stem}")
    for lesson in LESSONS
    for path in sorted((Path(__file__).parent / lesson.slug).glob("answers*.py"))
}
WRONG = [entry for catalogue in CATALOGUES.values() for entry in catalogue.WRONG]
RIGHT = [entry for catalogue in CATALOGUES.values() for entry in catalogue.RIGHT]


def of_all(name: str) -> dict:
    """The exceptions of this name, which stand in each lesson's answers.py, together."""
    return {key: value for catalogue in CATALOGUES.values() for key, value in getattr(catalogue, name, {}).items()}


SEVERAL_MESSAGES, UNANSWERED = of_all("SEVERAL_MESSAGES"), of_all("UNANSWERED")
AN_EASY_ONE_LATER, DEPENDS_ON_THE_DRAW, RUN_BY_CALL = (
    {entry for catalogue in CATALOGUES.values() for entry in getattr(catalogue, name, ())}
    for name in ("AN_EASY_ONE_LATER", "DEPENDS_ON_THE_DRAW", "RUN_BY_CALL")
)
CALLED = [exercise_id for exercise_id in FUNCTIONS if exercise_id not in RUN_BY_CALL]  # once, with the inputs
SAMPLE = [entry for entry in WRONG if entry[0] in FUNCTIONS][::9]  # more than 9 belong to each exercise
SAMPLE = [entry for entry in SAMPLE if entry[:2] not in DEPENDS_ON_THE_DRAW]
# To each exercise the last that can be renamed.
PLAIN = {exercise_id: (mistake, answer) for exercise_id, mistake, answer in WRONG if mistake and can_be_renamed(answer)}


each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)


@each_lesson
def test_the_exercises_stand_in_their_order(lesson):
    how_many = CATALOGUES[f"{lesson.number:02d} answers"].HOW_MANY
    assert [exercise.id for exercise in in_lesson(lesson.number)] == [
        f"{lesson.number}.{n}" for n in range(1, how_many + 1)
    ]


@each_lesson
def test_the_difficulty_rises(lesson):
    exercises = in_lesson(lesson.number)
    rising = [exercise.difficulty for exercise in exercises if exercise.id not in AN_EASY_ONE_LATER]
    assert rising == sorted(rising)
    assert {exercise.difficulty for exercise in exercises} == {1, 2, 3}


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_every_exercise_has_wrong_answers_and_a_right_one_of_its_own(catalogue):
    lesson = {exercise.id for exercise in in_lesson(EXERCISES[catalogue.WRONG[0][0]].lesson)}
    assert {exercise_id for exercise_id, _, _ in catalogue.WRONG} == lesson
    assert {exercise_id for exercise_id, _ in catalogue.RIGHT} == lesson


def test_every_lesson_has_a_catalogue():
    assert {exercise_id for exercise_id, _, _ in WRONG} == set(EXERCISES)


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_every_known_mistake_has_an_answer_in_a_catalogue(exercise_id):
    mistakes = EXERCISES[exercise_id].mistakes
    missing = {mistake.name for mistake in mistakes} - {
        mistake for number, mistake, _ in WRONG if number == exercise_id
    }
    assert missing == UNANSWERED.get(exercise_id, set())
    assert missing.isdisjoint(mistake.name for mistake in mistakes if mistake.matches)


# ---- What an answer does decides


@pytest.mark.usefixtures("fixed_inputs")
@pytest.mark.parametrize(("exercise_id", "mistake", "answer"), WRONG, ids=label)
def test_a_wrong_answer_is_rejected_under_its_own_name(exercise_id, mistake, answer):
    report = judge(exercise_id, answer)
    assert not report.passed
    assert report.mistake == mistake, report.text
    if report.status == "wrong" and mistake != "another order" and exercise_id in FUNCTIONS:
        assert report.failing or report.came or report.detail  # what should hold, or what came instead
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


@pytest.mark.parametrize(("exercise_id", "mistake", "answer"), SAMPLE, ids=label)
def test_the_diagnosis_does_not_depend_on_the_draw(exercise_id, mistake, answer):
    assert {judge(exercise_id, answer, seed).mistake for seed in (2, 3, 4)} == {mistake}


@pytest.mark.parametrize("exercise_id", PLAIN)
def test_renaming_the_variables_changes_nothing(exercise_id):
    mistake, answer = PLAIN[exercise_id]
    assert judge(exercise_id, renamed(answer)).mistake == mistake


# ---- What is not about the subject


@pytest.mark.parametrize("exercise_id", FUNCTIONS)
def test_a_blank_function_is_not_attempted(exercise_id):
    def blank(*inputs):
        raise NotImplementedError

    assert {judge(exercise_id, answer).status for answer in (..., blank)} == {"not attempted"}


@pytest.mark.parametrize("exercise_id", VALUES)
def test_a_value_is_not_attempted_whichever_of_its_parts_are_blank(exercise_id):
    exercise = EXERCISES[exercise_id]
    choices = itertools.product(*((..., part) for part in exercise.reference)) if exercise.returns else []
    blanks = [..., *(choice for choice in choices if ... in choice)]
    assert {judge(exercise_id, answer).status for answer in blanks} == {"not attempted"}


@pytest.mark.parametrize("exercise_id", FUNCTIONS)
def test_an_endless_loop_is_stopped(exercise_id):
    def forever(*inputs):
        while True:
            pass

    assert judge_answer(replace(EXERCISES[exercise_id], seconds=0.2), forever, 1).status == "timed out"


@pytest.mark.parametrize("exercise_id", CALLED)
def test_what_an_answer_prints_is_shown_once(exercise_id):
    def printing(*inputs):
        print("inputs:", len(inputs))
        return EXERCISES[exercise_id].reference(*inputs)

    report = judge_on_the_smallest(exercise_id, printing)
    assert report.passed
    assert report.printed == f"inputs: {len(EXERCISES[exercise_id].input_names())}\n"


@pytest.mark.parametrize("exercise_id", FUNCTIONS)
def test_what_is_no_function_and_what_stops_get_their_sentence(exercise_id):
    for answer, status, says in (
        (torch.ones(2, 2), "wrong type", "without calling it"),
        (lambda *inputs: undefined, "raised", "NameError"),  # noqa: F821
    ):
        report = judge_on_the_smallest(exercise_id, answer)
        assert (report.status, report.mistake) == (status, ""), report.text
        assert says in report.message


@pytest.mark.parametrize("exercise_id", [name for name in FUNCTIONS if EXERCISES[name].call is apply])
@pytest.mark.parametrize("answer", [lambda: None, lambda a, b, c, d, e, f, g: a], ids=["too few", "too many"])
def test_another_signature_gets_its_sentence(exercise_id, answer):
    report = judge_on_the_smallest(exercise_id, answer)
    assert (report.status, report.mistake) == ("wrong type", ""), report.text
    assert f"it is called with ({', '.join(EXERCISES[exercise_id].input_names())})" in report.message


DTYPE_ADVICE = {
    torch.bool: "Use a comparison",
    torch.float32: "Make new tensors of the inputs'",
    torch.int64: "Convert",
}


def ways_to_spoil(right, parts=()):
    """How a right result can be of the wrong kind, each with the status that it gets and words of its sentence."""
    yield lambda x: None, "wrong type", "Does the function end with `return`?"
    if isinstance(right, bool):
        yield lambda x: "yes", "wrong type", "True or False"
    elif isinstance(right, int | float):
        yield str, "wrong type", "expected a number"
        yield lambda x: [x], "wrong type", "expected a number"
    elif isinstance(right, list):
        yield set, "wrong type", "expected a list"
    elif isinstance(right, tuple):
        yield lambda parts: parts[0], "wrong type", ", ".join(parts)
        yield lambda parts: parts[::-1], "wrong", "another order"
        for spoil, status, says in ways_to_spoil(right[0]):
            yield lambda parts, spoil=spoil: (spoil(parts[0]), *parts[1:]), status, says
    else:
        yield from ways_to_spoil_a_tensor(right)


def ways_to_spoil_a_tensor(right):
    yield Tensor.numpy, "wrong type", "numpy array"
    yield Tensor.tolist, "wrong type", "Make one tensor of it" if right.dim() else "Stay in torch"
    yield lambda x: list(x[None]), "wrong type", "Make one tensor of it"
    yield lambda x: (x, None), "wrong type", "Return only the one that was asked for"
    yield lambda x: x.to("meta"), "wrong type", "on the device 'meta'"
    for other in (Tensor.double, Tensor.int) if right.dtype == torch.bool else (Tensor.double,):
        yield other, "wrong type", f"expected {right.dtype}. {DTYPE_ADVICE[right.dtype]}"
    yield lambda x: torch.stack([x, x]), "wrong", "has shape"
    if right.dim():
        yield lambda x: x.flatten()[0], "wrong", "has shape"


@pytest.mark.parametrize("exercise_id", CALLED)
def test_a_result_of_another_kind_gets_its_sentence(exercise_id):
    exercise = EXERCISES[exercise_id]
    inputs = next(iter(exercise.draw(torch.Generator().manual_seed(0))))
    for spoil, status, says in ways_to_spoil(exercise.reference(*inputs), exercise.returns):
        report = judge_on_the_smallest(exercise_id, spoilt(exercise_id, spoil))
        assert report.status == status, report.text
        assert says in report.message, report.text
        assert report.mistake == ("another order" if says == "another order" else ""), report.text


@pytest.mark.parametrize("exercise_id", VALUES)
def test_a_value_of_another_kind_gets_its_sentence(exercise_id):
    exercise = EXERCISES[exercise_id]
    answers = [("½", "expected a tensor")]
    if exercise.returns:
        first, *rest = exercise.reference
        answers = [(first, ", ".join(exercise.returns))]
        answers += [((str(first), *rest), "expected a tuple" if isinstance(first, tuple) else "expected a number")]
    for answer, says in answers:
        report = judge(exercise_id, answer)
        assert (report.status, report.mistake) == ("wrong type", ""), report.text
        assert says in report.message, report.text


# ---- What the messages say


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_has_one_name_and_a_name_one_message(exercise_id):
    pairs = {(mistake.name, mistake.message) for mistake in EXERCISES[exercise_id].mistakes}
    assert len(pairs) == len({message for _, message in pairs})
    several = {name for name, count in Counter(name for name, _ in pairs).items() if count > 1}
    assert several == SEVERAL_MESSAGES.get(exercise_id, set())


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_message_is_whole_sentences_of_a_length_to_be_read(exercise_id):
    for thing in (*EXERCISES[exercise_id].mistakes, *EXERCISES[exercise_id].properties):
        begins = thing.message[0].isupper() or thing.message[0].isdigit()
        assert begins or thing.message.startswith(("`", "−", "w·")), thing.message  # code, a number, a formula
        assert thing.message[-1] in ".?)", thing.message
        assert 6 <= len(thing.message.split()) <= 75, thing.message


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_remedy_belongs_to_one_message_and_is_whole_sentences(exercise_id):
    mistakes = EXERCISES[exercise_id].mistakes
    assert len({(mistake.message, mistake.remedy) for mistake in mistakes}) == len({m.message for m in mistakes})
    for remedy in {mistake.remedy for mistake in mistakes} - {""}:
        begins = remedy[0].isupper() or remedy.startswith(("`", "*", "δ", "d_k"))
        assert begins, remedy  # a word, code or a letter of a formula
        assert remedy[-1] in ".?)", remedy
        assert 2 <= len(remedy.split()) <= 60, remedy
