"""`make bench`: this course's Transformer beside the framework's, measured side by side in one run.

These are no tests: a time depends on the machine, so the table says what it measured and which aims were met.
"""
