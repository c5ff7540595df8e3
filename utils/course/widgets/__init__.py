"""Figures that move: moving.py is what they stand on, attention.py the one that several lessons use."""
