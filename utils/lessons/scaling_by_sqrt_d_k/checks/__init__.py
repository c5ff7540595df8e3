"""Lesson 04: the exercises on scores, their scaling and the gradient of softmax, and the mistakes that people make.

A mistake is told apart by what it does. Several ways of writing it stand under one name, and each message holds for
whatever does the same.
"""

from utils.lessons.scaling_by_sqrt_d_k.checks.additive import ADDITIVE
from utils.lessons.scaling_by_sqrt_d_k.checks.gradient import SOFTMAX_GRADIENT
from utils.lessons.scaling_by_sqrt_d_k.checks.heads import HEAD_SCORES
from utils.lessons.scaling_by_sqrt_d_k.checks.scores import SCALED_SCORES
from utils.lessons.scaling_by_sqrt_d_k.checks.variance import VARIANCE

EXERCISES = [SCALED_SCORES, SOFTMAX_GRADIENT, HEAD_SCORES, VARIANCE, ADDITIVE]
