"""Pieces of words: with them no word of a reader's own text is unknown, however rare it is."""

import dataclasses
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

from utils.checkpoints import CheckpointError, load_checkpoint, load_parameters, save_checkpoint
from utils.corpora import Pair
from utils.decoding import Translator, model_of
from utils.text import Vocabulary, detokenize, tokenize

WORD_BEGINS = "▁"  # how sentencepiece marks a piece that begins a word
_NUM_META = 3  # unknown, start and end, which sentencepiece adds to the pieces
_SUBWORDS = "subwords"  # the name of sentencepiece's bytes among the tensors of a checkpoint


class Subwords:
    """Cuts words into pieces and joins them again. Frequent words stay whole; letters are the last resort.

    Source: byte-pair encoding, Sennrich et al. (2016), by the library sentencepiece.
    """

    def __init__(self, model: bytes):
        """model is what sentencepiece learnt, in its own format."""
        self.model = model
        self._processor = SentencePieceProcessor(model_proto=model)
        ids = range(_NUM_META, len(self._processor))
        self.pieces = tuple(self._processor.id_to_piece(i) for i in ids)  # all, the frequent ones first

    @classmethod
    def learn(cls, sentences: Iterable[Sequence[str]], num_pieces: int) -> "Subwords":
        """Merge the most frequent neighbours into one piece, again and again, until there are num_pieces.

        Small texts give fewer; there are never fewer pieces than letters.

        Raises: ValueError if num_pieces is not positive.
        """
        if num_pieces < 1:
            raise ValueError(f"The number of pieces is {num_pieces}; expected 1 or more, a few thousand as a rule.")
        lines = [" ".join(words) for words in sentences]
        num_letters = len({WORD_BEGINS, *"".join(lines)} - {" "})
        model = io.BytesIO()
        SentencePieceTrainer.train(
            sentence_iterator=iter(lines),
            model_writer=model,
            model_type="bpe",
            vocab_size=max(num_pieces, num_letters) + _NUM_META,
            hard_vocab_limit=False,
            character_coverage=1.0,
            normalization_rule_name="identity",
            minloglevel=2,
        )
        return cls(model.getvalue())

    def cut(self, words: Sequence[str]) -> tuple[str, ...]:
        """The pieces of words; the first of each word begins with ▁."""
        return tuple(self._processor.encode(" ".join(words), out_type=str))

    def join(self, pieces: Sequence[str]) -> list[str]:
        """The words that the pieces make."""
        return "".join(pieces).replace(WORD_BEGINS, " ").split()

    def cut_pair(self, pair: Pair) -> Pair:
        """The pair with its words in pieces; its lines stay as they stood."""
        return dataclasses.replace(pair, source=self.cut(pair.source), target=self.cut(pair.target))


@dataclasses.dataclass
class SubwordTranslator(Translator):
    """A translator with one vocabulary of pieces for both languages. Called, it takes and gives a line of words;
    translate takes and gives pieces."""

    subwords: Subwords = dataclasses.field(kw_only=True)

    def __call__(self, sentence: str) -> str:
        """Translate one line of text.

        Raises: ValueError if it is empty; UnknownWordError, naming each letter that the model has never seen.
        """
        pieces = self.subwords.cut(tokenize(sentence))
        if not pieces:
            raise ValueError("The sentence is empty; type at least one word.")
        self.source_vocabulary.require_known(pieces)
        return self.to_line(self.translate([pieces])[0])

    def to_line(self, pieces: Sequence[str]) -> str:
        """What translate gave, as a person would write it."""
        return detokenize(self.subwords.join(pieces), language=self.language)

    def save(self, path: str | Path) -> None:
        """Write model, vocabulary and subwords to one file, atomically."""
        header = {
            "model": dataclasses.asdict(self.model.config),
            "language": self.language,
        }
        subwords = torch.frombuffer(bytearray(self.subwords.model), dtype=torch.uint8)
        save_checkpoint(path, self.model.state_dict() | {_SUBWORDS: subwords}, header)

    @classmethod
    def load(cls, path: str | Path) -> "SubwordTranslator":
        """Read a translator back, ready to translate.

        Raises: FileNotFoundError, or CheckpointError if the file is cut short or holds something else.
        """
        tensors, header = load_checkpoint(path)
        if _SUBWORDS not in tensors:
            raise CheckpointError(f"{path} holds no translator with subwords. Check the path.")
        subwords = Subwords(tensors.pop(_SUBWORDS).numpy().tobytes())
        model = model_of(path, header)
        load_parameters(path, model, tensors)
        pieces = Vocabulary(subwords.pieces)
        return cls(model.eval(), pieces, pieces, header["language"], subwords=subwords)
