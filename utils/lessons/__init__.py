"""A room for each lesson: what it measures, its pictures and figures, its checks. None imports another."""
