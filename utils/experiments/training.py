"""Lesson 10: a translator trained on the course's own English and French, and what is measured on it."""

import dataclasses
from collections.abc import Callable, Sequence

import torch

from utils.corpora import Corpus, Pair, english_french
from utils.corpora.baselines import nearest_sentence, word_by_word
from utils.decoding import Translator
from utils.metrics import exact_match
from utils.model import Transformer, TransformerConfig
from utils.text import Vocabulary
from utils.training import Example, History, TrainingConfig, encode_pairs, make_batch, train

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
    return english_french(40_000, frames=LESSON_FRAMES)


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


def example_pair(corpus: Corpus) -> Pair:
    """The sentence that the lesson follows: a pronoun whose referent the predicate decides."""
    wanted = tuple("the mouse ate the cheese because it was hungry .".split())
    return next(pair for pair in [*corpus.train, *corpus.validation, *corpus.test] if pair.source == wanted)


def sample_pairs(corpus: Corpus) -> list[Pair]:
    """Three validation sentences to watch during the run, one of each kind of held-out combination."""
    first_of_kind = {pair.held_out: pair for pair in reversed(corpus.validation)}
    return [first_of_kind[kind] for kind in sorted(first_of_kind)]


def words_right(translations: Sequence[Sequence[str]], pairs: Sequence[Pair]) -> int:
    """How many words stand where the reference has them."""
    return sum(
        said == true
        for translation, pair in zip(translations, pairs, strict=True)
        for said, true in zip(translation, pair.target, strict=False)
    )


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


@torch.no_grad()
def stepwise_difference(model: Transformer, example: Example) -> float:
    """Largest difference of any logit: one teacher-forced pass against one pass for each prefix of the target."""
    model.eval()
    source_ids, target_ids, _ = make_batch([example])
    at_once = model(source_ids, target_ids)  # (1, T, V)
    one_by_one = [model(source_ids, target_ids[:, :end])[:, -1] for end in range(1, target_ids.size(1) + 1)]
    return float((at_once - torch.stack(one_by_one, dim=1)).abs().max())


def baselines(corpus: Corpus) -> dict[str, tuple[float, list[str]]]:
    """Two programs which learn by heart: the share of test sentences that each translates exactly, and what it makes
    of the first of them."""
    programs = {"nearest sentence": nearest_sentence(corpus.train), "word by word": word_by_word(corpus.train)}
    references = [pair.target for pair in corpus.test]
    translations = {name: [program(pair.source) for pair in corpus.test] for name, program in programs.items()}
    return {name: (exact_match(said, references), list(said[0])) for name, said in translations.items()}


def mistakes(translator: Translator, pairs: Sequence[Pair]) -> list[tuple[Pair, list[str]]]:
    """The pairs that are not translated exactly, each with what the translator said."""
    translations = translator.translate([pair.source for pair in pairs])
    return [(pair, said) for pair, said in zip(pairs, translations, strict=True) if tuple(said) != pair.target]
