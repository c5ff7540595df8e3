"""All that lesson 03 needs beyond its source, solutions/03_queries_keys_values.py."""
