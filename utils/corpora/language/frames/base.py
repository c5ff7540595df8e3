"""The list of sentence frames. The frames themselves stand in the modules beside it."""

from collections.abc import Callable
from dataclasses import dataclass

from utils.corpora.language.draw import Draw
from utils.corpora.language.meaning import Clause, Say, Sentence, Thing


@dataclass(frozen=True)
class Frame:
    """A sentence pattern: build draws one meaning; weight says how often it is drawn."""

    name: str
    build: Callable[[Draw], Sentence]
    weight: float
    languages: tuple[str, ...]


FRAMES: dict[str, Frame] = {}


def frame(weight: float = 1.0, mark: str = ".", languages: tuple[str, ...] = ("french", "hindi")):
    """Register a function that draws a clause (or the items of a sentence) as the frame of its name."""

    def register(build: Callable[[Draw], Clause | tuple[Clause | Say | Thing, ...]]):
        def sentence(g: Draw) -> Sentence:
            drawn = build(g)
            return Sentence(drawn if isinstance(drawn, tuple) else (drawn,), mark)

        if build.__name__ in FRAMES:
            raise ValueError(f"Two frames have the name {build.__name__}.")
        FRAMES[build.__name__] = Frame(build.__name__, sentence, weight, languages)
        return build

    return register
