"""The words of the language, as tables that lexicon.py reads. Columns are English | French | Hindi | what it goes
  with.

A line that begins with spaces goes on with the one before; # begins a comment.
"""
