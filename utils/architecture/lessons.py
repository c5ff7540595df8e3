"""Which parts of the picture each lesson lights, and what it then shows, in words."""

from utils.architecture.layout import BOXES, DECODER, ENCODER, PARTS, PROJECTIONS, ROLES

_LAYERS = tuple(part for part in PARTS if part.startswith(("encoder", "decoder", "masked", "memory", "cross")))
LESSON_PARTS: dict[str, tuple[str, ...]] = {
    "00": PARTS,
    "01": ("source words", "source embedding", "target words", "target embedding"),
    "02": ("x", "scores", "softmax to weights", "weighted sum", "encoder self-attention"),
    "03": (*(box.part for box in PROJECTIONS + ROLES), "encoder self-attention"),
    "04": ("scores", "scaling", "softmax to weights"),
    "05": ("mask", "masked self-attention"),
    "06": ("heads", "concatenation", "W_O", "output"),
    "07": ("source positions", "target positions"),
    "08": _LAYERS,
    "09": PARTS,
    "10": ("target words", "output layer", "softmax over words", "next word"),
    "11": ("memory", *dict.fromkeys(box.part for box in DECODER), "decoder layer", "feed back"),
    "12": (
        "source positions",
        "target positions",
        "encoder self-attention",
        "masked self-attention",
        "cross-attention",
    ),
    "13": (*_LAYERS, "mask"),
    "14": ("source words", "source embedding", "memory"),
    "15": (
        *dict.fromkeys(box.part for box in ENCODER),
        "encoder layer",
        *(b.part for b in BOXES if b.x < 300),
        "heads",
    ),
    "16": PARTS,
}
_SAYS = {
    "00": "Source words rise through the encoder into the memory; the decoder reads it and gives the next target word.",
    "01": "Each word, source or target, becomes a vector that is the same in every sentence: its embedding.",
    "02": "The vectors x give scores, softmax makes them weights, and the weights mix the vectors: self-attention.",
    "03": "Three learned matrices make a query, a key and a value of each vector x.",
    "04": "The scores are divided by √d_k before softmax makes them weights.",
    "05": "A mask stands between the scores and softmax, so that in the decoder no word sees the words after it.",
    "06": "Several heads attend side by side; their outputs are concatenated and multiplied by W_O.",
    "07": "Positions are added to the embeddings before the first layer, in the encoder and in the decoder.",
    "08": "An encoder layer has two sublayers and a decoder layer three, each with an arrow around it to add & norm; "
    "cross-attention takes its query from the decoder, key and value from the memory.",
    "09": "All the parts together: the encoder on the left, the decoder on the right, joined by the memory.",
    "10": "The decoder is given the target words, shifted; output layer and softmax give the probabilities of the "
    "next word, which the loss compares with the true one.",
    "11": "The encoder's memory is made once; the decoder gives one word at a time, and each is fed back as its input.",
    "12": "What takes the place of recurrence: attention in three places, and positions added to the embeddings.",
    "13": "Encoder layers, decoder layers with their mask, and cross-attention: the three families differ in these.",
    "14": "From source words to embeddings that know no context, and to the memory, where they know it.",
    "15": "The encoder, from source words to memory, and everything inside its attention boxes.",
    "16": "The whole Transformer, every part of which has to fit into the memory of a machine.",
}


def alt_text(lesson: str) -> str:
    """What the picture of a lesson shows, in a sentence or two, for those who cannot see it."""
    parts = LESSON_PARTS[lesson]
    lit = "every part" if set(parts) == set(PARTS) else ", ".join(parts)
    return f"{_SAYS[lesson]} Lit in the picture of the Transformer: {lit}."
