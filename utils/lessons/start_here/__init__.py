"""All that lesson 00 needs beyond its source, solutions/00_start_here.py."""
