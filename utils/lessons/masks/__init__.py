"""All that lesson 05 needs beyond its source, solutions/05_masks.py."""
