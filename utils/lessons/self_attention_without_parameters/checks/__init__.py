"""Lesson 02: the exercises on self-attention without parameters, and the mistakes that people make.

A mistake is told apart by what it does. Several ways of writing it stand under one name, and each message holds for
whatever does the same.
"""

from utils.lessons.self_attention_without_parameters.checks.attention import SELF_ATTENTION
from utils.lessons.self_attention_without_parameters.checks.by_hand import BY_HAND
from utils.lessons.self_attention_without_parameters.checks.itself import LED_BY_THEMSELVES
from utils.lessons.self_attention_without_parameters.checks.order import BLIND_TO_ORDER
from utils.lessons.self_attention_without_parameters.checks.softmax import SOFTMAX

EXERCISES = [BY_HAND, SOFTMAX, SELF_ATTENTION, LED_BY_THEMSELVES, BLIND_TO_ORDER]
