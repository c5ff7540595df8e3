"""Exercise 10.3: the loss, with smoothed labels, over what is not padding."""

from collections.abc import Callable

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known, tenths
from utils.lessons.shared.mistakes.comparing import close
from utils.text import PADDING
from utils.training import label_smoothed_loss


def loss(logits: Tensor, labels: Tensor, smoothing: float) -> Tensor:
    """The right answer to 10.3."""
    return label_smoothed_loss(logits, labels, smoothing)


def _draw(generator):
    def case(*lengths: int, words: int, smoothing: float):
        longest = max(lengths)
        labels = torch.randint(1, words, (len(lengths), longest), generator=generator)
        labels = labels.where(torch.arange(longest) < torch.tensor(lengths)[:, None], PADDING)
        return tenths(generator, len(lengths), longest, words), labels, smoothing

    yield torch.tensor([[[0.0, 1.0, 2.0], [0.0, 0.0, 0.0]]]), torch.tensor([[1, 0]]), 0.0
    yield torch.tensor([[[0.0, 1.0, 2.0], [0.0, 0.0, 0.0]]]), torch.tensor([[1, 0]]), 0.3
    yield case(3, 3, words=4, smoothing=0.0)
    yield case(4, 1, 2, words=5, smoothing=0.1)
    yield case(2, 5, words=7, smoothing=0.2)
    yield case(5, 3, words=5, smoothing=0.6)
    yield case(3, 1, 3, words=3, smoothing=0.1)  # as many sentences and positions as words


def _softmax(logits: Tensor) -> Tensor:
    return logits.log_softmax(dim=-1)


def _smoothed(true: Tensor, every: Tensor, smoothing: float) -> Tensor:
    """From −log p of the true word, (B, T), and of all words, (B, T, V)."""
    return (1 - smoothing) * true + smoothing * every.mean(dim=-1)


def _over_words(losses: Tensor, real: Tensor) -> Tensor:
    return (losses * real).sum() / real.sum()


@Recipe
def _with(
    *,
    log: Callable[[Tensor], Tensor] = _softmax,
    labelled: Callable[[Tensor, Tensor, float], Tensor] = _smoothed,
    mean: Callable[[Tensor, Tensor], Tensor] = _over_words,
) -> Callable[[Tensor, Tensor, float], Tensor]:
    """The loss with some of its steps done another way."""

    def answer(logits: Tensor, labels: Tensor, smoothing: float) -> Tensor:
        surprise = -log(logits)  # (B, T, V)
        true = surprise.gather(-1, labels[..., None]).squeeze(-1)  # (B, T)
        return mean(labelled(true, surprise, smoothing), labels != PADDING)

    return answer


def _over_the_others(true: Tensor, every: Tensor, smoothing: float) -> Tensor:
    others = (every.sum(dim=-1) - true) / (every.size(-1) - 1)
    return (1 - smoothing) * true + smoothing * others


def _sentence_by_sentence(losses: Tensor, real: Tensor) -> Tensor:
    return ((losses * real).sum(dim=1) / real.sum(dim=1)).mean()


def _surprise(logits: Tensor, labels: Tensor) -> Tensor:
    return -logits.log_softmax(dim=-1).gather(-1, labels[..., None]).squeeze(-1)


def _padding_does_not_matter(output, inputs, answer):
    logits, labels, smoothing = inputs
    others = logits.where((labels != PADDING)[..., None], logits.flip(-1) + torch.arange(logits.size(-1)))
    return close(answer(others, labels, smoothing), output)


def _a_constant_changes_nothing(output, inputs, answer):
    logits, labels, smoothing = inputs
    return close(answer(logits + 1.5, labels, smoothing), output)


def _alike_is_the_logarithm(output, inputs, answer):
    logits, labels, smoothing = inputs
    return close(answer(torch.zeros_like(logits), labels, smoothing), torch.tensor(float(logits.size(-1))).log())


def _not_below_0(output, inputs, answer):
    return bool(output >= 0)


MISTAKES = [
    *known(
        "padding counted",
        "Padding counts in your loss like words: the model is asked to say padding behind the end.",
        _with(mean=lambda losses, real: losses.mean()),
        remedy="Keep the losses where `labels != 0`, and divide by how many these are.",
    ),
    *known(
        "divided by all positions",
        "The losses of padding are left out of your sum and still counted below the fraction line, so a batch with "
        "much padding looks easier than it is.",
        _with(mean=lambda losses, real: (losses * real).mean()),
        remedy="Divide by the number of labels that are not padding.",
    ),
    *known(
        "sum in place of mean",
        "You add the losses up and do not divide. A larger batch then has a larger loss, and larger steps.",
        _with(mean=lambda losses, real: (losses * real).sum()),
        _with(mean=lambda losses, real: losses.sum()),
        remedy="Divide by the number of labels that are not padding.",
    ),
    *known(
        "divided by the sentences",
        "You divide by the number of sentences. The mean is over words, so that each word counts the same.",
        _with(mean=lambda losses, real: (losses * real).sum() / len(losses)),
        remedy="Divide by the number of labels that are not padding.",
    ),
    *known(
        "mean of means",
        "You take the mean of each sentence first and then the mean of these. So a word in a short sentence counts for "
        "more than one in a long sentence.",
        _with(mean=_sentence_by_sentence),
        remedy="Add up over all words of the batch, then divide once.",
    ),
    *known(
        "words left out",
        "You keep the padding and leave the words out: the mask is the wrong way round.",
        _with(mean=lambda losses, real: (losses * ~real).sum() / (~real).sum().clamp(min=1)),
        remedy="Keep the losses where `labels != 0`.",
    ),
    *known(
        "not smoothed",
        "Your loss does not use `smoothing`: the true word has the whole label.",
        _with(labelled=lambda true, every, smoothing: true),
        remedy="The loss of the true word counts 1 − ε, and the mean loss of all words ε.",
    ),
    *known(
        "spread over the others only",
        "You spread ε over the wrong words. Here it is spread over *all* words, so that the true one gets its share, "
        "too.",
        _with(labelled=_over_the_others),
        remedy="The second part is the mean over all V words: `.mean(dim=-1)`.",
    ),
    *known(
        "whole label and smoothing",
        "The true word keeps its whole label and ε comes on top. So the labels sum to more than 1.",
        _with(labelled=lambda true, every, smoothing: true + smoothing * every.mean(dim=-1)),
        remedy="The true word's part is 1 − ε.",
    ),
    *known(
        "epsilon exchanged",
        "Your ε and 1 − ε have changed places, so that nearly all of the label is spread.",
        _with(labelled=lambda true, every, smoothing: _smoothed(true, every, 1 - smoothing)),
        remedy="The true word gets 1 − ε.",
    ),
    *known(
        "epsilon for every word",
        "Every word gets the whole ε. Together they should get ε: each a share of 1 in V.",
        _with(labelled=lambda true, every, smoothing: (1 - smoothing) * true + smoothing * every.sum(dim=-1)),
        remedy="Take the mean over the words, not the sum.",
    ),
    *known(
        "no softmax",
        "You use the logits themselves. They are scores, and not yet logarithms of probabilities.",
        _with(log=lambda logits: logits),
        remedy="`logits.log_softmax(dim=-1)` makes logarithms of probabilities.",
    ),
    *known(
        "no logarithm",
        "You use the probabilities and not their logarithms.",
        _with(log=lambda logits: logits.softmax(dim=-1)),
        _with(log=lambda logits: logits.softmax(dim=-1) - 1),
        remedy="`log_softmax` in place of `softmax`.",
    ),
    *known(
        "softmax over the positions",
        "Your softmax makes positions or sentences share out 1. At every position the *words* should.",
        _with(log=lambda logits: logits.log_softmax(dim=1)),
        _with(log=lambda logits: logits.log_softmax(dim=0)),
        remedy="The words are the last dimension: `dim=-1`.",
    ),
    *known(
        "another logarithm",
        "Your logarithm has another base: the numbers are in bits or in digits. A loss is in nats.",
        _with(log=lambda logits: logits.softmax(dim=-1).log2()),
        _with(log=lambda logits: logits.softmax(dim=-1).log10()),
        remedy="Use the natural logarithm, which `log_softmax` takes.",
    ),
    *known(
        "the sign",
        "Your loss is the right number with the wrong sign. Training makes it small, so it would make the true words "
        "unlikely.",
        lambda logits, labels, smoothing: -label_smoothed_loss(logits, labels, smoothing),
        remedy="The logarithm of a probability is below 0: put a minus before it.",
    ),
]

LOSS = Exercise(
    id="10.3",
    title="The loss",
    minutes=15,
    difficulty=2,
    reference=loss,
    draw=_draw,
    hints=(
        "Take the first input: one word and one padding. Which probability has the true word, after softmax? What "
        "should the padding add?",
        "`log_softmax` and a minus give a loss for each of the V words at each position, (B, T, V). "
        "`.gather(-1, labels[..., None])` picks the true word's, `.mean(dim=-1)` is the mean over all words.",
        "```python\nlosses = -logits.log_softmax(dim=-1)\ntrue = losses.gather(-1, labels[..., None]).squeeze(-1)\n"
        "mixed = (1 - smoothing) * true + smoothing * losses.mean(dim=-1)\nreal = labels != 0\n"
        "return (mixed * real).sum() / real.sum()\n```",
    ),
    because="Every word that is to be said counts the same, wherever it stands; padding counts nothing. The labels sum "
    "to 1: 1 − ε for the true word, and ε shared out among all.",
    properties=(
        Property(
            "padding changes nothing",
            _padding_does_not_matter,
            "When the logits at padding change, your loss changes. Padding is not to be said, so it should not count.",
        ),
        Property(
            "a loss is not below 0",
            _not_below_0,
            "Your loss is below 0. It is the mean of −log p, and no probability is above 1.",
        ),
        Property(
            "a constant added to all logits changes nothing",
            _a_constant_changes_nothing,
            "When 1.5 is added to every logit, your loss changes. Softmax looks at differences only.",
        ),
        Property(
            "all words alike: ln V",
            _alike_is_the_logarithm,
            "With all logits equal, every word has the probability 1/V and the loss is ln V, smoothed or not. Yours is "
            "another.",
        ),
    ),
    mistakes=MISTAKES,
)
