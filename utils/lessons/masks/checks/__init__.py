"""Lesson 05: the exercises on masks, and the mistakes that people make with them."""

from utils.lessons.masks.checks.attention import MASKED_ATTENTION
from utils.lessons.masks.checks.by_hand import BY_HAND
from utils.lessons.masks.checks.influence import WHO_SEES_WHOM
from utils.lessons.masks.checks.padding import DECODER_MASK
from utils.lessons.masks.checks.translation import MAY_ATTEND

EXERCISES = [BY_HAND, MASKED_ATTENTION, DECODER_MASK, MAY_ATTEND, WHO_SEES_WHOM]
