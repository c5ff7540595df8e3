"""All that lesson 06 needs beyond its source, solutions/06_multi_head_attention.py."""
