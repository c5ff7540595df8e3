"""Lesson 10: the exercises on training, and the mistakes that people make with them."""

from utils.lessons.training.checks.by_hand import BY_HAND
from utils.lessons.training.checks.loss import LOSS
from utils.lessons.training.checks.schedule import SCHEDULE
from utils.lessons.training.checks.shift import SHIFT
from utils.lessons.training.checks.step import STEP

EXERCISES = [SHIFT, BY_HAND, LOSS, STEP, SCHEDULE]
