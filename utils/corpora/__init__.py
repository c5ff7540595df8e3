"""Parallel text: a corpus written by code, with the truth attached, and a reader's own files.

from utils import corpora

corpus = corpora.english_french(num_pairs=20_000, seed=0)
pairs = corpora.load_parallel("my_pairs.tsv")
"""

from utils.corpora.baselines import nearest_sentence, word_by_word
from utils.corpora.english_french import english_french
from utils.corpora.parallel import Corpus, Pair, load_parallel

__all__ = ["Corpus", "Pair", "english_french", "load_parallel", "nearest_sentence", "word_by_word"]
