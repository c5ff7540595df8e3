"""English sentences with words of two senses, each sense known."""
