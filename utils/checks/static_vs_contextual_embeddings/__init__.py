"""Lesson 01: the exercises on pairs, the loss, neighbours, mixes and the probe, and the mistakes that people make."""

from utils.checks.static_vs_contextual_embeddings.loss import LOSS
from utils.checks.static_vs_contextual_embeddings.mix import MIX
from utils.checks.static_vs_contextual_embeddings.nearest import NEAREST
from utils.checks.static_vs_contextual_embeddings.pairs import PAIRS
from utils.checks.static_vs_contextual_embeddings.probe import PROBE

EXERCISES = [PAIRS, LOSS, NEAREST, MIX, PROBE]
