"""Lesson 03: the exercises on queries, keys and values, and the mistakes that people make with them."""

from utils.lessons.queries_keys_values.checks.attend import ATTEND
from utils.lessons.queries_keys_values.checks.beats import BEATS
from utils.lessons.queries_keys_values.checks.lookup import LOOKUP
from utils.lessons.queries_keys_values.checks.pronoun import PRONOUN
from utils.lessons.queries_keys_values.checks.shapes import SHAPES

EXERCISES = [SHAPES, ATTEND, LOOKUP, BEATS, PRONOUN]
