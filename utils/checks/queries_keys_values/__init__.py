"""Lesson 03: the exercises on queries, keys and values, and the mistakes that people make with them."""

from utils.checks.queries_keys_values.attend import ATTEND
from utils.checks.queries_keys_values.beats import BEATS
from utils.checks.queries_keys_values.lookup import LOOKUP
from utils.checks.queries_keys_values.pronoun import PRONOUN
from utils.checks.queries_keys_values.shapes import SHAPES

EXERCISES = [SHAPES, ATTEND, LOOKUP, BEATS, PRONOUN]
