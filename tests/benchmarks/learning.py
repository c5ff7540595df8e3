"""How many steps and seconds a translator needs until it translates sentences that it has never seen."""

import dataclasses
import time
from collections import Counter
from collections.abc import Callable, Iterator

import torch

from utils.corpora import Corpus
from utils.corpora.english_french.corpus import write_corpus
from utils.corpora.english_french.forms import INTRANSITIVES, NAMED, NOUNS, TRANSITIVES
from utils.decoding import Translator
from utils.lessons.shared.translating import (
    TRAINING,
    baselines,
    build_translator,
    exact_match_by_kind,
    lesson_corpus,
    pronoun_agreement,
    train_translator,
)
from utils.training import TrainingConfig

ENOUGH = 0.99  # of the sentences exactly right
ALL_FRAMES = dataclasses.replace(TRAINING, steps=3000, warmup_steps=200, validate_every=250)


def learn_lesson(seed: int) -> str:
    """Lesson 10's translator, on lesson 10's part of the language."""
    return learning_report(lesson_corpus(), TRAINING, seed=seed)


def learn_corpus(seed: int) -> str:
    """The whole language. Rotary positions learn it in fewer steps than lesson 10's sinusoids."""
    return learning_report(write_corpus(60_000, seed), ALL_FRAMES, seed=seed, positions="rotary")


LEARN: dict[str, Callable[[int], str]] = {"lesson": learn_lesson, "corpus": learn_corpus}


def learning_report(corpus: Corpus, config: TrainingConfig, *, seed: int = 0, **choices) -> str:
    """Train, and say after how many steps and seconds it was good enough, and how good it is in the end.

    seed decides the first parameters and the batches; choices are TransformerConfig's.
    """
    translator = build_translator(corpus, seed=seed, **choices)
    scored, good = 0.0, None

    def score(_, history) -> None:
        nonlocal scored, good
        start = time.perf_counter()
        share = exact_match_by_kind(translator, corpus.validation)["all"][1]
        scored += time.perf_counter() - start
        if good is None and share >= ENOUGH:
            good = (history.step, time.perf_counter() - began - scored)

    began = time.perf_counter()
    train_translator(translator, corpus, dataclasses.replace(config, seed=seed), callback=score, progress=True)
    seconds = time.perf_counter() - began - scored
    return "\n".join(
        [
            describe(corpus),
            f"{config.steps:,} steps of {config.batch_size} in {seconds:,.0f} s, {torch.get_num_threads()} threads.",
            f"{ENOUGH:.0%} of the validation sentences: "
            + (f"after {good[0]:,} steps and {good[1]:,.0f} s" if good else "never")
            + f" (looked at every {config.validate_every} steps; looking is not counted).",
            *scores(translator, corpus),
        ]
    )


def describe(corpus: Corpus) -> str:
    """How rich the language is, and how often training shows the halves of what it never shows together."""
    frames = Counter(pair.frame for pair in corpus.train)
    share = max(frames.values()) / len(corpus.train)
    words = [len({word for pair in corpus.train for word in getattr(pair, side)}) for side in ("source", "target")]
    seen = sorted(times_seen(corpus))
    return (
        f"{len(corpus.train):,} pairs of {len(frames)} frames (the largest: {share:.1%}), {words[0]} English and "
        f"{words[1]} French words.\n{len(seen) // 2} combinations are held out; training shows each half of one at "
        f"least {seen[0]:,} times, {seen[len(seen) // 2]:,} times in the middle."
    )


def times_seen(corpus: Corpus) -> Iterator[int]:
    """For each half of each held-out combination: how many training sentences hold one of its forms."""
    nouns = {noun.singular: {noun.singular, noun.plural} for noun in NOUNS}
    verbs = {verb.name: verb for verb in (*INTRANSITIVES, *TRANSITIVES)} | NAMED
    sentences = Counter(word for pair in corpus.train for word in set(pair.source))
    for kind, combinations in corpus.held_out.items():
        for first, noun in combinations:
            forms = {first}
            if kind == "verb_object":
                verb = verbs[first]
                forms = {verb.base, verb.third, verb.past, verb.participle, verb.gerund}
            yield sum(sentences[form] for form in forms)
            yield sum(sentences[form] for form in nouns[noun])


def scores(translator: Translator, corpus: Corpus) -> Iterator[str]:
    """What came out on the test sentences, a line each, the programs that learn by heart among them."""
    for kind, (count, share) in exact_match_by_kind(translator, corpus.test).items():
        yield f"{share:7.2%} of {count:,} test sentences exactly right, {kind}"
    count, share = pronoun_agreement(translator, corpus.test)
    yield f"{share:7.2%} of {count:,} pronouns right, where the candidates differ in gender"
    for name, (share, _) in baselines(corpus).items():
        yield f"{share:7.2%} exactly right by the {name} program"
