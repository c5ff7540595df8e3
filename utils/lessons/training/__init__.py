"""All that lesson 10 needs beyond its source, solutions/10_training.py."""
