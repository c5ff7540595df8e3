"""The sense scoreboard: one probe, the same sentences, one number for every stage of the course."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import torch
from jaxtyping import Float
from torch import Tensor

from utils import COURSE
from utils.checkpoints import load_checkpoint, save_checkpoint
from utils.corpora.senses.sentences import AMBIGUOUS, SenseSentence, scoreboard_sentences
from utils.text import SPECIAL_TOKENS, Vocabulary

VECTORS = COURSE / "solutions/checkpoints/skipgram.safetensors"
STAGES = ("static", "attention without parameters", "one head", "many heads")
Contextual = Callable[[list[SenseSentence]], Sequence[Tensor]]
_TIE = 1e-6  # as a share of the vector's length


@cache
def load_vectors() -> tuple[Vocabulary, Float[Tensor, "V d_model"]]:
    """Lesson 01's static vectors and the words that they belong to. Treat both as read-only: they are loaded once."""
    tensors, header = load_checkpoint(VECTORS)
    return Vocabulary(header["words"]), tensors["vectors"]


def save_vectors(
    vocabulary: Vocabulary, vectors: Float[Tensor, "V d_model"], *, path: Path = VECTORS, **settings: object
) -> None:
    """Write static vectors where load_vectors finds them. settings: what they were made with."""
    header = {"kind": "skip-gram", "words": vocabulary.words[len(SPECIAL_TOKENS) :], **settings}
    save_checkpoint(path, {"vectors": vectors}, header)


def static(sentences: list[SenseSentence]) -> list[Float[Tensor, "_ d_model"]]:
    """Each word's own vector, whatever stands around it: a tensor (T, d_model) for every sentence."""
    vocabulary, vectors = load_vectors()
    return [vectors[vocabulary.encode(sentence.words)] for sentence in sentences]


def running_state(sentences: list[SenseSentence], *, keep: float = 0.5) -> list[Float[Tensor, "_ d_model"]]:
    """The simplest recurrence, with nothing learned: state = keep · state + (1 − keep) · vector, from left to right."""
    outputs = []
    for vectors in static(sentences):
        state, states = torch.zeros(vectors.size(-1)), []
        for vector in vectors:
            state = keep * state + (1 - keep) * vector
            states.append(state)
        outputs.append(torch.stack(states))
    return outputs


def sentence_mean(sentences: list[SenseSentence]) -> list[Float[Tensor, "_ d_model"]]:
    """A control for every stage that reads the sentence: each word gets the mean of all its vectors.

    It reads everything, chooses nothing and has nothing to learn; all words of a sentence get the same vector.
    """
    return [vectors.mean(dim=0).expand_as(vectors) for vectors in static(sentences)]


def both_ways(sentences: list[SenseSentence], *, keep: float = 0.5) -> list[Float[Tensor, "_ two_d_model"]]:
    """The state of running_state beside that of the sentence read from its end: near words count most, on both sides.

    Like sentence_mean it has nothing to learn.
    """
    turned = [SenseSentence(sentence.words[::-1], sentence.senses[::-1]) for sentence in sentences]
    forwards, backwards = running_state(sentences, keep=keep), running_state(turned, keep=keep)
    return [torch.cat([one, other.flip(0)], dim=1) for one, other in zip(forwards, backwards, strict=True)]


def over_draws(contextual: Contextual, draws: int = 5) -> list[float]:
    """Its sense accuracy, over all words, on as many draws of the scoreboard's sentences; the first is the usual one.

    How far they lie apart says how much of a difference between two stages is the sentences alone.
    """
    return [sense_accuracy(contextual, seed=seed)["all"] for seed in range(draws)]


def sense_accuracy(contextual: Contextual, *, seed: int = 0) -> dict[str, float]:
    """How often the nearer of two centroids tells the sense of an ambiguous word, ½ being chance.

    For each ambiguous word the vectors of each of its senses in the sentences to fit on are averaged; a test occurrence
    goes to the nearer of the two centroids (Euclidean). A tie counts ½.

    Args:
        contextual: gives for a list of sentences one tensor (T, d) each, a vector for every word.
        seed: which scoreboard sentences.

    Returns: the accuracy of every ambiguous word, and their mean under "all".
    Raises: ValueError if contextual does not give one vector for every word.
    """
    fitting, testing = (_by_sense(contextual, list(sentences)) for sentences in _sentences(seed))
    accuracy = {}
    for word, senses in AMBIGUOUS.items():
        centroids = torch.stack([fitting[word, sense].mean(dim=0) for sense in senses])  # (2, d)
        scores = torch.cat([_scores(testing[word, sense], centroids, own) for own, sense in enumerate(senses)])
        accuracy[word] = float(scores.mean())
    return {**accuracy, "all": sum(accuracy.values()) / len(accuracy)}


@cache
def _sentences(seed: int) -> tuple[list[SenseSentence], list[SenseSentence]]:
    return scoreboard_sentences(seed)


def _scores(vectors: Float[Tensor, "n d"], centroids: Float[Tensor, "2 d"], own: int) -> Float[Tensor, " n"]:
    """1 for each vector that is nearer to its own centroid, 0 for one nearer to the other, ½ for a tie."""
    distances = torch.cdist(vectors, centroids, compute_mode="donot_use_mm_for_euclid_dist")
    lead = distances[:, 1 - own] - distances[:, own]
    tie = lead.abs() <= _TIE * vectors.norm(dim=-1)
    return torch.where(tie, 0.5, (lead > 0).double())


def _by_sense(contextual: Contextual, sentences: list[SenseSentence]) -> dict[tuple[str, str], Float[Tensor, "n d"]]:
    """The vectors of every ambiguous word's occurrences, by word and sense, in double precision."""
    outputs = contextual(sentences)
    if len(outputs) != len(sentences):
        raise ValueError(f"{len(outputs)} tensors came for {len(sentences)} sentences; expected one for each sentence.")
    vectors = defaultdict(list)
    for sentence, output in zip(sentences, outputs, strict=True):
        if output.dim() != 2 or len(output) != len(sentence.words):
            raise ValueError(
                f"A tensor of shape {tuple(output.shape)} came for {' '.join(sentence.words)!r}; expected "
                f"({len(sentence.words)}, d): a vector for each of its {len(sentence.words)} words."
            )
        for word, sense, vector in zip(sentence.words, sentence.senses, output, strict=True):
            if sense:
                vectors[word, sense].append(vector.detach().double())
    return {key: torch.stack(found) for key, found in vectors.items()}
