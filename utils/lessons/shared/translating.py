"""Lesson 10's part of the language and its translator, which other lessons and the benchmarks use too."""

import dataclasses
from collections.abc import Callable, Sequence

import torch

from utils.corpora import Corpus, Pair
from utils.corpora.baselines import nearest_sentence, word_by_word
from utils.corpora.english_french.corpus import write_corpus
from utils.decoding import Translator
from utils.metrics import exact_match
from utils.model import Transformer, TransformerConfig
from utils.text import Vocabulary
from utils.training import History, TrainingConfig, encode_pairs, train

LESSON_FRAMES = (  # of the corpus's sentence patterns, those that a small model learns in a minute or two
    "transitive is_like has is_somewhere where_it_is stays arrives_at enters there_is holds_coloured did_and_did_it "
    "took_and_put_it has_but_it_is person_did_because ate_because_it_was drank_because_it_was left_because_it_was "
    "broke_because_it_was did_not_eat_because_it_was could_not_pull_because_it_was did_not_fit_because_it_was "
    "at_the_bank on_the_river_bank firm_releases time_flies"
).split()

TRAINING = TrainingConfig(
    steps=1400,
    batch_size=80,
    learning_rate=3e-3,
    warmup_steps=100,
    schedule="linear",
    label_smoothing=0.1,
    weight_decay=0.1,
    validate_every=100,
)


def lesson_corpus() -> Corpus:
    """A part of the corpus that is learnt in a minute or two: 40,000 pairs of LESSON_FRAMES, 1,200 test pairs."""
    return write_corpus(40_000, frames=LESSON_FRAMES)


def build_translator(corpus: Corpus, *, seed: int = 0, **choices) -> Translator:
    """An untrained translator whose vocabularies are the words of the training sentences. choices are
    TransformerConfig's, in place of those written here."""
    source_vocabulary = Vocabulary.build(pair.source for pair in corpus.train)
    target_vocabulary = Vocabulary.build(pair.target for pair in corpus.train)
    config = TransformerConfig(
        source_vocab_size=len(source_vocabulary),
        target_vocab_size=len(target_vocabulary),
        d_model=128,
        num_heads=4,
        num_encoder_layers=2,
        num_decoder_layers=2,
        d_ff=512,
        dropout=0.1,
        max_length=256,
        tie_embeddings=True,
        norm="pre",
    )
    config = dataclasses.replace(config, **choices)
    torch.manual_seed(seed)
    return Translator(Transformer(config), source_vocabulary, target_vocabulary)


def train_translator(
    translator: Translator,
    corpus: Corpus,
    config: TrainingConfig = TRAINING,
    *,
    callback: Callable[[Transformer, History], None] | None = None,
    progress: bool = False,
) -> History:
    """Train in place on the corpus's training pairs, validating on its validation pairs."""
    examples = [
        encode_pairs(pairs, translator.source_vocabulary, translator.target_vocabulary)
        for pairs in (corpus.train, corpus.validation)
    ]
    return train(translator.model, *examples, config, callback=callback, progress=progress)


def exact_match_by_kind(translator: Translator, pairs: Sequence[Pair]) -> dict[str, tuple[int, float]]:
    """For each kind of held-out combination, and for all: how many sentences, and the share translated exactly."""
    translations = translator.translate([pair.source for pair in pairs])
    scores = {}
    for kind in [*sorted({pair.held_out for pair in pairs}), "all"]:
        chosen = [i for i, pair in enumerate(pairs) if kind in (pair.held_out, "all")]
        scores[kind] = (
            len(chosen),
            exact_match([translations[i] for i in chosen], [pairs[i].target for i in chosen]),
        )
    return scores


def baselines(corpus: Corpus) -> dict[str, tuple[float, list[str]]]:
    """Two programs which learn by heart: the share of test sentences that each translates exactly, and what it makes
    of the first of them."""
    programs = {"nearest sentence": nearest_sentence(corpus.train), "word by word": word_by_word(corpus.train)}
    references = [pair.target for pair in corpus.test]
    translations = {name: [program(pair.source) for pair in corpus.test] for name, program in programs.items()}
    return {name: (exact_match(said, references), list(said[0])) for name, said in translations.items()}


def place_of_pronoun(pair: Pair) -> int:
    """Where the French pronoun stands."""
    return next(target for target, source in pair.alignment if source == pair.referent[0])


def pronoun_agreement(translator: Translator, pairs: Sequence[Pair]) -> tuple[int, float]:
    """How many pronouns have candidates of both genders, and the share of them translated with the right gender."""
    pairs = [pair for pair in pairs if pair.genders_differ]
    return agreement_accuracy(translator.translate([pair.source for pair in pairs]), pairs)


def agreement_accuracy(translations: Sequence[Sequence[str]], pairs: Sequence[Pair]) -> tuple[int, float]:
    """What pronoun_agreement counts, for translations made elsewhere, one for each pair.

    Right is the reference's pronoun where the reference has it. Where the candidates are of one gender the pronoun does
    not count: the wrong noun would give the right word.

    Raises: ValueError if no pair has candidates of both genders, or not one translation came for each pair.
    """
    if len(translations) != len(pairs):
        raise ValueError(f"{len(translations)} translations and {len(pairs)} pairs came; expected one for each pair.")
    scored = [(said, pair) for said, pair in zip(translations, pairs, strict=True) if pair.genders_differ]
    if not scored:
        raise ValueError(
            "No pair has a pronoun whose candidates differ in gender, so agreement cannot be scored. Choose pairs with "
            "genders_differ."
        )
    right = 0
    for said, pair in scored:
        position = place_of_pronoun(pair)
        right += tuple(said[position : position + 1]) == (pair.target[position],)
    return len(scored), right / len(scored)
