"""All that lesson 01 needs beyond its source, solutions/01_static_vs_contextual_embeddings.py."""
