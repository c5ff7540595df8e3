"""All that lesson 04 needs beyond its source, solutions/04_scaling_by_sqrt_d_k.py."""
