"""All that lesson 11 needs beyond its source, solutions/11_inference.py."""
