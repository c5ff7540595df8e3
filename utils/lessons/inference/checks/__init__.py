"""Lesson 11: the exercises on inference, and the mistakes that people make with them."""

from utils.lessons.inference.checks.beam import BEAM
from utils.lessons.inference.checks.cache import CACHE
from utils.lessons.inference.checks.greedy import GREEDY
from utils.lessons.inference.checks.nucleus import NUCLEUS
from utils.lessons.inference.checks.order import ORDER

EXERCISES = [ORDER, GREEDY, CACHE, NUCLEUS, BEAM]
