"""Lesson 05: the exercises on masks, and the mistakes that people make with them."""

from utils.checks.masks.attention import MASKED_ATTENTION
from utils.checks.masks.by_hand import BY_HAND
from utils.checks.masks.influence import WHO_SEES_WHOM
from utils.checks.masks.padding import DECODER_MASK
from utils.checks.masks.translation import MAY_ATTEND

EXERCISES = [BY_HAND, MASKED_ATTENTION, DECODER_MASK, MAY_ATTEND, WHO_SEES_WHOM]
