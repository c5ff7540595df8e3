"""Figures that the learner moves: each recomputes what it shows, and each has a static twin in its lesson."""
