"""All that lesson 07 needs beyond its source, solutions/07_positions.py."""
