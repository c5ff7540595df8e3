"""What lesson 00 shows, on the committed checkpoint."""

from utils.lessons.shared.looks import cross_attention
from utils.lessons.start_here import pictures


def test_the_determiner_looking_at_its_noun(trained):
    """“une” gets its gender from “ball”."""
    words = "the boy is holding a blue ball .".split()
    weights, said = cross_attention(trained, words)
    row = weights[-1].mean(dim=0)[said.index("une")]
    assert row[words.index("a")] > 0.2
    assert row[words.index("ball")] > 0.1
    assert row[[words.index(word) for word in ("the", "boy", "is", "holding", "blue")]].max() < 0.1


def test_what_the_picture_says_is_what_the_lesson_says():
    shown = pictures.looks(pictures.trained_translator(), "the boy is holding a blue ball .")
    assert "une at a, balle at ball, bleue at blue" in shown.alt
