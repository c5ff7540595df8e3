"""Exercise 1.2: the loss of negative sampling."""

import torch
from torch.nn import functional as F

from utils.course.checks.exercise import Exercise, Mistake, Property, known, tenths
from utils.lessons.static_vs_contextual_embeddings.checks.shared import near
from utils.skipgram import negative_sampling_loss

ls = F.logsigmoid


def _draw(generator):
    yield torch.tensor([0.0, 2.0]), torch.tensor([[0.0, 0.0], [1.0, -1.0]])  # by hand
    yield tenths(generator, 3), tenths(generator, 3, 3)  # as many negatives as pairs, so that a wrong sum has a shape
    yield tenths(generator, 4), tenths(generator, 4, 2)
    yield tenths(generator, 5, low=-4.0, high=4.0), tenths(generator, 5, 7, low=-4.0, high=4.0)
    yield torch.tensor([-150.0, 3.0]), torch.tensor([[140.0, -2.0, 1.0], [0.0, 160.0, -160.0]])  # σ rounds to 0 and 1


def _naive(x):
    return torch.log(torch.sigmoid(x))


def _all_terms(right, wrong):
    return torch.cat([ls(right).unsqueeze(-1), ls(-wrong)], dim=-1)


def _cross_entropy(right, wrong):
    logits = torch.cat([right.unsqueeze(-1), wrong], dim=-1)
    return F.cross_entropy(logits, torch.zeros(len(right), dtype=torch.long))


def _opposite(inputs, output, expected):
    return near(output, -expected) and not near(output, expected)


MISTAKES = [
    *known(
        "log of 0",
        "With large scores your loss is not finite: σ rounds to 0, or 1 − σ does, and the logarithm of 0 is −∞."
        " It is right for small scores.",
        lambda right, wrong: -(_naive(right) + _naive(-wrong).sum(-1)).mean(),
        lambda right, wrong: -(_naive(right) + torch.log(1 - torch.sigmoid(wrong)).sum(-1)).mean(),
        lambda right, wrong: -(ls(right) + torch.log(1 - torch.sigmoid(wrong)).sum(-1)).mean(),
        lambda right, wrong: (torch.log(1 + torch.exp(-right)) + torch.log(1 + torch.exp(wrong)).sum(-1)).mean(),
        remedy="`F.logsigmoid(x)` works out ln σ(x) without making σ(x) first. For 1 − σ(x) use that it is σ(−x).",
    ),
    *known(
        "wrong words rewarded",
        "Your loss gets smaller when the wrong words score *higher*. So every word would be pulled to every other.",
        lambda right, wrong: -(ls(right) + ls(wrong).sum(-1)).mean(),
        remedy="The wrong words' scores enter with a minus inside: ln σ(−score).",
    ),
    *known(
        "right word punished",
        "Your loss gets smaller when the right word scores *lower*, and when the wrong ones score higher: true "
        "and false have changed places.",
        lambda right, wrong: -(ls(-right) + ls(wrong).sum(-1)).mean(),
        remedy="The minus inside belongs to the wrong words' scores, not to the right one's.",
    ),
    *known(
        "minus with the right word too",
        "Your loss pushes *all* scores down, the right word's too, since both have a minus inside. So no pair "
        "would be pulled together.",
        lambda right, wrong: -(ls(-right) + ls(-wrong).sum(-1)).mean(),
        remedy="The right word's score enters as it is: ln σ(score).",
    ),
    *known(
        "wrong words averaged",
        "You take the mean over the wrong words where their sum belongs, so that five of them count no more than one.",
        lambda right, wrong: -(ls(right) + ls(-wrong).mean(-1)).mean(),
        remedy="Add up over the wrong words of a pair; take the mean over the pairs only.",
    ),
    *known(
        "mean over all terms",
        "Your loss is too small by the number of words in a row: it is the mean over right and wrong words together.",
        lambda right, wrong: -_all_terms(right, wrong).mean(),
        remedy="Add up the words of a row first; the mean is over the pairs of the batch.",
    ),
    *known(
        "batch summed",
        "You add up over the batch, so that a larger batch makes a larger step.",
        lambda right, wrong: -(ls(right) + ls(-wrong).sum(-1)).sum(),
        remedy="Take the mean over the pairs.",
    ),
    *known(
        "only the first wrong word",
        "Only the first wrong word of every pair counts in your loss; from the others the model learns nothing.",
        lambda right, wrong: -(ls(right) + ls(-wrong[:, 0])).mean(),
        remedy="Add up over the last dimension of `wrong`.",
    ),
    *known(
        "one loss for each pair",
        "You return one loss for each pair. `backward()` needs a single number.",
        lambda right, wrong: -(ls(right) + ls(-wrong).sum(-1)),
        remedy="Take the mean over the batch.",
    ),
    *known(
        "no logarithm",
        "There is no logarithm in your loss. σ alone is nearly level where the model is badly wrong, so that "
        "the worst mistakes would be corrected least.",
        lambda right, wrong: -(torch.sigmoid(right) + torch.sigmoid(-wrong).sum(-1)).mean(),
        lambda right, wrong: (1 - torch.sigmoid(right) + torch.sigmoid(wrong).sum(-1)).mean(),
        remedy="Take ln σ in place of σ: `F.logsigmoid`.",
    ),
    *known(
        "no sigmoid",
        "Your loss is a plain sum of scores, without σ or its logarithm. It has no floor: the scores would run "
        "away to infinity.",
        lambda right, wrong: (-right + wrong.sum(-1)).mean(),
        lambda right, wrong: -(right + wrong.sum(-1)).mean(),
        remedy="Each score first becomes a chance, by σ, and then a logarithm: `F.logsigmoid` does both.",
    ),
    *known(
        "sigmoid of the sum",
        "You add up the wrong words' scores first and take ln σ of the sum, so that a high and a low score "
        "cancel. But each word is a decision of its own.",
        lambda right, wrong: -(ls(right) + ls(-wrong.sum(-1))).mean(),
        remedy="First ln σ(−score) of each wrong word, then the sum.",
    ),
    *known(
        "everything mixed",
        "Where there are as many wrong words as pairs, your right scores (B,) are added to a table (B, n), and "
        "broadcasting gives every pair the others' losses too.",
        lambda right, wrong: -(ls(right) + ls(-wrong)).mean(),
        lambda right, wrong: -(ls(right) + ls(-wrong)).sum(-1).mean(),
        lambda right, wrong: -(ls(right) + ls(-wrong)).sum(),
        remedy="Sum the table over its last dimension before you add.",
    ),
    *known(
        "wrong words left out",
        "The wrong words change nothing in your loss. With the right pairs alone, all vectors would grow into "
        "one direction, where every score is high.",
        lambda right, wrong: -ls(right).mean(),
        remedy="Add the wrong words' part: ln σ(−score) of each.",
    ),
    *known(
        "right words left out",
        "The right words' scores change nothing in your loss, so nothing is ever pulled together.",
        lambda right, wrong: -ls(-wrong).sum(-1).mean(),
        remedy="Add the right word's part, ln σ(score).",
    ),
    *known(
        "softmax in place of sigmoid",
        "You let right and wrong words compete in one softmax. That is another loss, cross-entropy; negative "
        "sampling asks about each word by itself whether it was there.",
        _cross_entropy,
        remedy="Use one σ for each word, and add up the logarithms.",
    ),
    Mistake(
        "sign of the whole",
        "Your loss has the right size and the wrong sign, so that training would make the model worse. "
        "Logarithms of chances are negative.",
        matches=_opposite,
        remedy="The loss is *minus* their sum, so that less is better.",
    ),
]


def _falls_with_right(output, inputs, answer):
    right, wrong = inputs
    return float(answer(right + 1, wrong)) < float(output)


def _grows_with_wrong(output, inputs, answer):
    right, wrong = inputs
    return float(answer(right, wrong + 1)) > float(output)


def _same_for_a_batch_twice(output, inputs, answer):
    return near(answer(*(torch.cat([part, part]) for part in inputs)), output)


LOSS = Exercise(
    id="1.2",
    title="The loss of negative sampling",
    minutes=8,
    difficulty=2,
    reference=negative_sampling_loss,
    draw=_draw,
    hints=(
        "For one pair: −ln σ(right) − the sum of ln σ(−wrong) over its wrong words. Then the mean over the pairs.",
        "`F.logsigmoid(right)` is (B,), `F.logsigmoid(-wrong).sum(dim=-1)` is (B,) too.",
        "```python\nreturn -(F.logsigmoid(right) + F.logsigmoid(-wrong).sum(dim=-1)).mean()\n```",
    ),
    properties=(
        Property(
            "the loss falls when the right words score higher",
            _falls_with_right,
            "With every right word's score 1 higher, the loss should fall. Yours does not.",
        ),
        Property(
            "the loss grows when the wrong words score higher",
            _grows_with_wrong,
            "With every wrong word's score 1 higher, the loss should grow. Yours does not.",
        ),
        Property(
            "a batch that holds everything twice has the same loss",
            _same_for_a_batch_twice,
            "With every pair in the batch twice, the mean stays the same. Yours changes: look at what you divide by.",
        ),
    ),
    because="Each word is a yes-or-no question of its own, so each gets its own σ and its own logarithm. The minus "
    'inside turns the chance of "seen" into that of "not seen", and the mean makes the step the same for '
    "every batch size.",
    mistakes=MISTAKES,
    setup="from torch.nn import functional as F",
)
