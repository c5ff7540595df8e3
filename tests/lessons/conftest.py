"""Lesson 10's corpus and translator, for the tests of all lessons that use them."""

import pytest

from utils import COURSE


@pytest.fixture(scope="session")
def corpus():
    from utils.lessons.shared.translating import lesson_corpus

    return lesson_corpus()


@pytest.fixture(scope="session")
def trained():
    from utils.decoding import Translator

    return Translator.load(COURSE / "solutions/checkpoints/translator.safetensors")


@pytest.fixture(scope="session")
def untrained(corpus):
    from utils.lessons.shared.translating import build_translator

    return build_translator(corpus)
