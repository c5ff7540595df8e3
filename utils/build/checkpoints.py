"""Remake the trained checkpoints that lessons open: `python -m utils.build.checkpoints`."""

from utils import COURSE
from utils.experiments.embeddings import make_checkpoint
from utils.experiments.training import build_translator, exact_match_by_kind, lesson_corpus, train_translator

FOLDER = COURSE / "solutions/checkpoints"


def main() -> None:
    """Train lesson 01's vectors and lesson 10's translator anew, and put them in the place of the old ones."""
    make_checkpoint()
    corpus = lesson_corpus()
    translator = build_translator(corpus)
    train_translator(translator, corpus, progress=True)
    for kind, (count, share) in exact_match_by_kind(translator, corpus.test).items():
        print(f"{kind}: {share:.1%} of {count:,} test sentences exactly right")
    translator.save(FOLDER / "translator.safetensors")


if __name__ == "__main__":
    main()
