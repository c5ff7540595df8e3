"""All that lesson 02 needs beyond its source, solutions/02_self_attention_without_parameters.py."""
