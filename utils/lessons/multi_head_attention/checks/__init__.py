"""Lesson 06: the exercises on several heads, from their sizes to the whole multi-head attention.

A mistake is told apart by what it does. Several ways of writing it stand under one name, and each message holds for
whatever does the same.
"""

from utils.lessons.multi_head_attention.checks.attention import MULTI_HEAD
from utils.lessons.multi_head_attention.checks.mean import MEAN_MATRIX
from utils.lessons.multi_head_attention.checks.merge import MERGE_HEADS
from utils.lessons.multi_head_attention.checks.sizes import SIZES
from utils.lessons.multi_head_attention.checks.split import SPLIT_HEADS
from utils.lessons.multi_head_attention.checks.terms import HEAD_TERMS

EXERCISES = [SIZES, SPLIT_HEADS, MERGE_HEADS, MEAN_MATRIX, HEAD_TERMS, MULTI_HEAD]
