"""Lesson 07: the exercises on positions, sinusoidal, rotary and added, and the mistakes that people make.

A mistake is told apart by what it does. Several ways of writing it stand under one name, and each message holds for
whatever does the same.
"""

from utils.lessons.positions.checks.embedding import EMBED
from utils.lessons.positions.checks.products import PRODUCTS
from utils.lessons.positions.checks.rotary import ROTARY_SCORES
from utils.lessons.positions.checks.turning import ROTATE
from utils.lessons.positions.checks.waves import SINUSOIDAL

EXERCISES = [SINUSOIDAL, PRODUCTS, ROTATE, ROTARY_SCORES, EMBED]
