"""Exercise 10.4: one step of training, told by the parameters after two of them."""

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.optim import SGD, Optimizer

from utils.course.checks.exercise import Exercise, Property, known, tenths
from utils.lessons.shared.mistakes.comparing import close


def training_step(model: nn.Module, optimizer: Optimizer, inputs: Tensor, labels: Tensor) -> float:
    """The right answer to 10.4."""
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(loss)


def two_steps(answer, weight, first, first_labels, second, second_labels) -> tuple[Tensor, Tensor]:
    """The losses of two steps, and the parameters after them. The optimizer subtracts each gradient as it is."""
    model = nn.Linear(weight.size(1), weight.size(0), bias=False)
    with torch.no_grad():
        model.weight.copy_(weight)
    optimizer = SGD(model.parameters(), lr=1.0)
    losses = [
        answer(model, optimizer, inputs, labels) for inputs, labels in ((first, first_labels), (second, second_labels))
    ]
    return torch.tensor([float(loss) for loss in losses]), model.weight.detach().clone()


def _draw(generator):
    def case(words: int, features: int, sentences: int, largest: float):
        labels = (torch.randint(words, (sentences,), generator=generator) for _ in range(2))
        first, second = (tenths(generator, sentences, features, low=-largest, high=largest) for _ in range(2))
        return tenths(generator, words, features), first, next(labels), second, next(labels)

    yield torch.zeros(2, 1), torch.tensor([[1.0]]), torch.tensor([0]), torch.tensor([[4.0]]), torch.tensor([1])
    yield case(3, 2, 2, 1.0)
    yield case(4, 3, 5, 9.0)
    yield case(5, 4, 3, 0.5)
    yield case(3, 6, 2, 20.0)


def _of(
    *,
    before: Callable[[Optimizer], None] = lambda optimizer: optimizer.zero_grad(),
    clip: Callable[[nn.Module], object] = lambda model: nn.utils.clip_grad_norm_(model.parameters(), 1.0),
    between: Callable[[Optimizer], None] = lambda optimizer: None,
    sign: int = 1,
) -> Callable[..., float]:
    """A step with something done another way."""

    def answer(model, optimizer, inputs, labels):
        before(optimizer)
        loss = F.cross_entropy(model(inputs), labels)
        (sign * loss).backward()
        clip(model)
        between(optimizer)
        optimizer.step()
        return float(loss)

    return answer


def _nothing(_: object) -> None:
    pass


def _to_length_1(model: nn.Module) -> None:
    for parameter in model.parameters():
        parameter.grad /= parameter.grad.norm()


def _step_first(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    optimizer.step()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return float(loss)


def _step_first_and_kept(model, optimizer, inputs, labels):
    loss = F.cross_entropy(model(inputs), labels)
    optimizer.step()
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return float(loss)


def _step_first_of_all(model, optimizer, inputs, labels):
    optimizer.step()
    return _no_step(model, optimizer, inputs, labels)


def _clipped_too_late(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    optimizer.step()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return float(loss)


def _no_step(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return float(loss)


def _stepped_twice(model, optimizer, inputs, labels):
    loss = training_step(model, optimizer, inputs, labels)
    optimizer.step()
    return loss


def _loss_afterwards(model, optimizer, inputs, labels):
    training_step(model, optimizer, inputs, labels)
    return float(F.cross_entropy(model(inputs), labels))


def _summed(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels, reduction="sum")
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(loss)


def _something_moves(output, inputs, answer):
    return not close(output[1], inputs[0])


def _not_further_than_2(output, inputs, answer):
    return bool((output[1] - inputs[0]).norm() <= 2.001)


def _first_loss(output, inputs, answer):
    weight, first, labels, *_ = inputs
    return close(output[0][0], F.cross_entropy(first @ weight.T, labels))


MISTAKES = [
    *known(
        "gradients not cleared",
        "Your second step still has the gradient of the first in it. `backward` adds to what is there.",
        _of(before=_nothing),
        remedy="Call `optimizer.zero_grad()` before `backward`.",
    ),
    *known(
        "nothing moves",
        "Nothing moves: the optimizer finds no gradient when it steps, or it never steps. The gradients were cleared "
        "too late, or `backward` came too late.",
        _of(between=lambda optimizer: optimizer.zero_grad()),
        _step_first,
        _no_step,
        remedy="Clear first, then `backward`, then clip, then `optimizer.step()`.",
    ),
    *known(
        "the gradient of the batch before",
        "Your optimizer steps before this batch's gradient has been computed, so it moves by the one of the batch "
        "before.",
        _step_first_and_kept,
        _step_first_of_all,
        remedy="Clear first, then `backward`, then clip, then `optimizer.step()`.",
    ),
    *known(
        "not clipped",
        "Your step goes further than 1 where the gradient is long: it is not clipped, or only when the step has been "
        "made.",
        _of(clip=_nothing),
        _clipped_too_late,
        remedy="Between `backward` and the step stands `torch.nn.utils.clip_grad_norm_`.",
    ),
    *known(
        "each number clipped by itself",
        "You clip each number of the gradient by itself, which changes its direction. Clip its length, the norm.",
        _of(clip=lambda model: nn.utils.clip_grad_value_(model.parameters(), 1.0)),
        remedy="Use `clip_grad_norm_` in place of `clip_grad_value_`.",
    ),
    *known(
        "every gradient made 1 long",
        "You bring every gradient to the length 1. Clipping shortens the long ones; the short ones stay as they are.",
        _of(clip=_to_length_1),
        remedy="`clip_grad_norm_` does nothing to a gradient that is shorter than 1.",
    ),
    *known(
        "uphill",
        "Your steps go uphill: the loss gets larger.",
        _of(sign=-1),
        remedy="Call `backward` on the loss itself; the optimizer subtracts.",
    ),
    *known(
        "stepped twice",
        "Your optimizer steps twice with one gradient.",
        _stepped_twice,
        remedy="One `backward`, one step.",
    ),
    *known(
        "loss after the step",
        "The parameters are right, and the loss that you return was computed anew, after the step. Returned is the one "
        "that gave the gradient, which costs nothing more.",
        _loss_afterwards,
        remedy="Return the loss that you called `backward` on.",
    ),
    *known(
        "sum in place of mean",
        "Your loss is the sum over the batch, where the mean is asked for.",
        _summed,
        remedy="`nn.functional.cross_entropy` takes the mean if you say nothing else.",
    ),
]

STEP = Exercise(
    id="10.4",
    title="One step of training",
    minutes=10,
    difficulty=2,
    reference=training_step,
    call=two_steps,
    returns=("losses", "weight"),
    draw=_draw,
    hints=(
        "Five things happen: the old gradients go, the loss is computed, its gradient is, that is clipped, and the "
        "parameters move. Which of them needs which?",
        "`loss.backward()` *adds* to the gradients that are there. `optimizer.step()` uses whatever is there.",
        "```python\noptimizer.zero_grad()\nloss = nn.functional.cross_entropy(model(inputs), labels)\nloss.backward()\n"
        "torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)\noptimizer.step()\nreturn loss.item()\n```",
    ),
    because="The gradient belongs to one batch alone, is cut to the length 1 before it is used, and is used once.",
    properties=(
        Property(
            "the parameters move",
            _something_moves,
            "After two steps the parameters are what they were.",
        ),
        Property(
            "the first loss is that of the batch",
            _first_loss,
            "The loss of the first step should be the mean cross-entropy of its batch, before anything moves. Yours is "
            "another.",
        ),
        Property(
            "no step is longer than 1",
            _not_further_than_2,
            "With gradients clipped to the length 1, two steps of this optimizer go no further than 2. Yours do.",
        ),
    ),
    mistakes=MISTAKES,
)
