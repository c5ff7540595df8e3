"""Lesson 01: the exercises on pairs, the loss, neighbours, mixes and the probe, and the mistakes that people make."""

from utils.lessons.static_vs_contextual_embeddings.checks.loss import LOSS
from utils.lessons.static_vs_contextual_embeddings.checks.mix import MIX
from utils.lessons.static_vs_contextual_embeddings.checks.nearest import NEAREST
from utils.lessons.static_vs_contextual_embeddings.checks.pairs import PAIRS
from utils.lessons.static_vs_contextual_embeddings.checks.probe import PROBE

EXERCISES = [PAIRS, LOSS, NEAREST, MIX, PROBE]
