"""Parallel text. This package is the door for a reader's own files; the written corpora stand in folders beside it.

from utils import corpora
from utils.corpora.english_french.corpus import write_corpus

pairs = corpora.load_parallel("my_pairs.tsv")
corpus = write_corpus(num_pairs=20_000, seed=0)
"""

from utils.corpora.parallel import Corpus, Pair, load_parallel

__all__ = ["Corpus", "Pair", "load_parallel"]
