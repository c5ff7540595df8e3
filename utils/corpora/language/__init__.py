"""A small language: what a sentence means is drawn once, and said in English, in French and in Hindi.

frames draw meanings (meaning.py) out of words (tables, read by lexicon.py); english.py, french.py and hindi.py say
them; corpus.py makes pairs of what was said and keeps some combinations of words for testing.
"""
