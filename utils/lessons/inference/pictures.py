"""Lesson 11: the translator that it takes apart, and where it looks."""

from utils import COURSE, text
from utils.course.plots import Picture
from utils.course.plots.heatmap import attention_heatmap
from utils.course.work_folder import work_folder
from utils.decoding import Translator
from utils.lessons.shared.looks import cross_attention


def your_translator() -> tuple[Translator, str]:
    """The learner's own from lesson 10, or the committed one where there is none; and whose it is."""
    own = work_folder() / "translator.safetensors"
    if own.exists():
        return Translator.load(own), "you"
    return Translator.load(COURSE / "solutions/checkpoints/translator.safetensors"), "us"


def looks(translator: Translator, sentence: str) -> Picture:
    """Where each French word looked among the English ones, the mean over all layers and heads."""
    words = text.tokenize(sentence)
    weights, said = cross_attention(translator, words)
    mean = weights.mean(dim=(0, 1))  # (Tq, Tk)
    keys = [*words, "<end>"]
    most = [f"{word} at {keys[int(row.argmax())]}" for word, row in zip(said, mean, strict=True)]
    alt = f"Each French word, and the English word that it looks at most: {', '.join(most)}."
    return Picture(attention_heatmap(mean, queries=said, keys=keys), alt)
