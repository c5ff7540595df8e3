"""Remake lesson 10's translator, which other lessons open."""

from utils import COURSE
from utils.lessons.shared.translating import build_translator, exact_match_by_kind, lesson_corpus, train_translator


def make() -> None:
    """Train the translator anew, say how good it is, and put it in the place of the old one."""
    corpus = lesson_corpus()
    translator = build_translator(corpus)
    train_translator(translator, corpus, progress=True)
    for kind, (count, share) in exact_match_by_kind(translator, corpus.test).items():
        print(f"{kind}: {share:.1%} of {count:,} test sentences exactly right")
    translator.save(COURSE / "solutions/checkpoints/translator.safetensors")
