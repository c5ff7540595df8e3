"""Lesson 06: the exercises on several heads, from their sizes to the whole multi-head attention.

A mistake is told apart by what it does. Several ways of writing it stand under one name, and each message holds for
whatever does the same.
"""

from utils.checks.multi_head_attention.attention import MULTI_HEAD
from utils.checks.multi_head_attention.mean import MEAN_MATRIX
from utils.checks.multi_head_attention.merge import MERGE_HEADS
from utils.checks.multi_head_attention.sizes import SIZES
from utils.checks.multi_head_attention.split import SPLIT_HEADS
from utils.checks.multi_head_attention.terms import HEAD_TERMS

EXERCISES = [SIZES, SPLIT_HEADS, MERGE_HEADS, MEAN_MATRIX, HEAD_TERMS, MULTI_HEAD]
