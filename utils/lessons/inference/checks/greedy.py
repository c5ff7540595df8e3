"""Exercise 11.2: the greedy loop, tried on a small model that says a sentence by heart."""

import copy
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from utils.course.checks.exercise import Exercise, Property, Recipe, known
from utils.lessons.inference.checks.scripted import LONGEST, VOCABULARY, ScriptedModel
from utils.text import END, START


@Recipe
def _with(
    *,
    begin: Callable[[Tensor], Tensor] = lambda source_ids: torch.tensor([[START]]),
    reads: Callable[[Tensor], Tensor] = lambda target_ids: target_ids,
    every_time: bool = False,
    logits: Callable[[Any, Tensor], Tensor] = lambda model, states: model.output_layer(states[:, -1]),
    choose: Callable[[Tensor], Tensor] = lambda logits: logits.argmax(dim=-1),
    ends: Callable[[int, int], bool] = lambda word, first: word == END,
    limit: Callable[[int], int] = lambda max_length: max_length,
    front: int = 1,
    back: Callable[[list[int]], list] = lambda words: words,
) -> Callable[[Any, Tensor, int], list]:
    """The loop with some of its steps done another way."""

    def answer(model, source_ids, max_length):
        memory, target_ids = model.encode(source_ids), begin(source_ids)
        before = target_ids.size(1)
        for n in range(limit(max_length)):
            if every_time and n:
                memory = model.encode(source_ids)
            word = choose(logits(model, model.decode(reads(target_ids), memory)))  # (1,)
            target_ids = torch.cat([target_ids, word.view(1, 1)], dim=1)
            if ends(int(word), int(target_ids[0, before])):
                break
        return [START] * (1 - front) + back(target_ids[0, before:].tolist())

    return answer


greedy = _with().answer  # the right answer to 11.2


def run_greedy(answer: Any, model: ScriptedModel, source_ids: Tensor, max_length: int) -> tuple[Any, int]:
    """What the answer returns, and how often the encoder ran."""
    return answer(model, source_ids, max_length), model.encoded


def _draw(generator):
    def case(length: int, max_length: int, sources: int):
        words = 3 + torch.randperm(VOCABULARY - 3, generator=generator)[:length]
        seed = int(torch.randint(10_000, (1,), generator=generator))
        source_ids = torch.randint(4, VOCABULARY, (1, sources), generator=generator)
        return ScriptedModel(tuple(words.tolist()), seed), source_ids, max_length

    yield case(2, 5, 1)
    yield case(4, 9, 2)
    yield case(3, 4, 3)  # the end is the last that there is room for
    yield case(6, 3, 4)  # there is no room for the end
    yield case(3, 1, 4)
    yield case(7, 15, 5)
    yield case(0, 4, 6)  # the end comes first


def _only_at_first(target_ids: Tensor) -> Tensor:
    """The start token is read in the first run and lost afterwards."""
    return target_ids if target_ids.size(1) == 1 else target_ids[:, 1:]


def _drop_end(words: list[int]) -> list[int]:
    return [word for word in words if word != END]


def _drop_last(words: list[int]) -> list[int]:
    return words[:-1]


def _end_added(words: list[int]) -> list[int]:
    return words if words[-1:] == [END] else [*words, END]


def _no_longer_than(output, inputs, answer):
    return len(output[0]) <= inputs[2]


def _nothing_after_the_end(output, inputs, answer):
    return END not in output[0][:-1]


def _no_start(output, inputs, answer):
    return START not in output[0]


def _encoded_once(output, inputs, answer):
    return output[1] == 1


def _each_the_likeliest(output, inputs, answer):
    model, source_ids, _ = copy.deepcopy(inputs)  # whose runs are not counted
    memory, read = model.encode(source_ids), torch.tensor([[START, *map(int, output[0])]])
    return model.output_layer(model.decode(read, memory)).argmax(dim=-1)[0, :-1].tolist() == read[0, 1:].tolist()


MISTAKES = [
    *known(
        "never stops at the end",
        "Your loop goes on when the end token has been said. What it writes behind that belongs to no sentence.",
        _with(ends=lambda word, first: False),
        remedy="When the new word is 2, append it and leave the loop, with `break`.",
    ),
    *known(
        "stops after one word",
        "Your loop ends after its first word, whatever that is.",
        _with(ends=lambda word, first: True),
        remedy="Look at the indentation: the loop may be left only if the new word is 2.",
    ),
    *known(
        "the end left out",
        "The end token is missing from what you return. Without it nobody can tell a finished sentence from one that "
        "was cut off at `max_length`.",
        _with(back=_drop_end),
        remedy="Append the word first, then ask whether it was 2.",
    ),
    *known(
        "the last token always dropped",
        "You drop the last token in any case. Where the limit came before the end, that was a word of the sentence.",
        _with(back=_drop_last),
        remedy="Drop nothing at the end: the end token belongs to the result.",
    ),
    *known(
        "an end that never came",
        "You put the end token behind the words in any case. Where the limit came first, the model has not said it.",
        _with(back=_end_added),
        _with(back=lambda words: [*words, END]),
        remedy="Only what the model has said belongs to the result.",
    ),
    *known(
        "the start returned, too",
        "Your result begins with the start token. The model reads it and never says it.",
        _with(front=0),
        remedy="Leave out the first token: `target_ids[0, 1:]`.",
    ),
    *known(
        "a row in a list",
        "You return a list with a list in it: a batch of one sentence. Asked for are the ids of the sentence alone.",
        _with(back=lambda words: [words]),
        remedy="`target_ids[0]` is the first row of the batch.",
    ),
    *known(
        "the first word again and again",
        "Every word of yours is the first one again. Either you look at the row of the first position, or the target "
        "that the decoder reads does not grow.",
        _with(logits=lambda model, states: model.output_layer(states[:, 0])),
        remedy="Append each new word behind the target, and look at the row of the *last* position.",
    ),
    *known(
        "one word behind",
        "From the second word on you take what follows the words without the newest one. Either you look at the row "
        "before the last, or the decoder has not read the newest word.",
        _with(logits=lambda model, states: model.output_layer(states[:, -2:][:, 0])),
        remedy="Append each new word at once, and look at the row of the *last* position, `states[:, -1]`.",
    ),
    *known(
        "the largest of all rows",
        "You look for the largest logit in the rows of all positions together. The rows before the last belong to "
        "words that have been said.",
        _with(
            logits=lambda model, states: model.output_layer(states)[0],
            choose=lambda logits: logits.flatten().argmax() % VOCABULARY,
        ),
        _with(
            logits=lambda model, states: model.output_layer(states)[0],
            choose=lambda logits: logits.amax(dim=0).argmax(),
        ),
        remedy="Take the row of the last position first, then the largest in it.",
    ),
    *known(
        "the mean of the rows",
        "You mix the rows of all positions. Only the last of them says what comes next.",
        _with(logits=lambda model, states: model.output_layer(states.mean(dim=1))),
        remedy="Take the row of the last position alone.",
    ),
    *known(
        "only the newest word read",
        "Your decoder reads only the newest word. Without a cache it then knows nothing of those before: not even that "
        "there were any.",
        _with(reads=lambda target_ids: target_ids[:, -1:]),
        remedy="Give `decode` the whole target, the start token and all words so far.",
    ),
    *known(
        "no start token",
        "What your decoder reads does not begin with the start token. In training every sentence did.",
        _with(begin=lambda source_ids: torch.tensor([[0]])),
        _with(begin=lambda source_ids: torch.tensor([[END]])),
        _with(begin=lambda source_ids: source_ids),
        _with(begin=lambda source_ids: source_ids[:, :1]),
        _with(reads=_only_at_first),
        remedy="Begin with `torch.tensor([[1]])`, and keep it in front.",
    ),
    *known(
        "encoded at every word",
        "The words are right, and your encoder runs again for every one of them. The source does not change, so each "
        "run gives the same memory.",
        _with(every_time=True),
        remedy="Move `encode` before the loop.",
    ),
    *known(
        "the unlikeliest word",
        "You take the word with the smallest logit, the unlikeliest of all.",
        _with(choose=lambda logits: logits.argmin(dim=-1)),
        remedy="The place of the largest is `argmax`.",
    ),
    *known(
        "drawn",
        "Your words are drawn by their probabilities. Greedy decoding takes the likeliest one, and gives the same "
        "sentence every time.",
        _with(choose=lambda logits: torch.multinomial(logits.softmax(dim=-1), 1)),
        remedy="Take the place of the largest logit, with `argmax`, in place of a draw.",
    ),
    *known(
        "no output layer",
        "You look for the largest number in the decoder's *state*. A state is no list of words: the output layer makes "
        "one score for each word of it.",
        _with(logits=lambda model, states: states[:, -1]),
        remedy="`model.output_layer` between `decode` and the choice.",
    ),
    *known(
        "one too many at the limit",
        "Where the limit comes first, you have one word more than `max_length`.",
        _with(limit=lambda max_length: max_length + 1),
        remedy="Count the words that have been written, and write no more when there are `max_length`.",
    ),
    *known(
        "one too few at the limit",
        "Where the limit comes first, you have one word less than `max_length`. Perhaps you counted the start token.",
        _with(limit=lambda max_length: max_length - 1),
        remedy="`max_length` counts what is said, and the start token is not said: `range(max_length)`.",
    ),
    *known(
        "no limit",
        "`max_length` does not limit anything in your loop. A model that never says the end token would talk for ever.",
        _with(limit=lambda max_length: LONGEST),
        remedy="Go round at most `max_length` times.",
    ),
]

GREEDY = Exercise(
    id="11.2",
    title="The greedy loop",
    minutes=15,
    difficulty=2,
    reference=greedy,
    call=run_greedy,
    returns=("words", "runs of the encoder"),
    draw=_draw,
    setup="from utils import text",
    hints=(
        "Do the first word by hand: which two things does `decode` need, and which of its rows do you look at? Then "
        "put a loop around what is different for the second word.",
        "Before the loop: `encode`, and a target that holds the start token alone. In it: `decode`, the last row, "
        "`output_layer`, `argmax`, append. When is it left?",
        "```python\nmemory = model.encode(source_ids)\ntarget_ids = torch.tensor([[1]])\nfor _ in range(max_length):\n"
        "    states = model.decode(target_ids, memory)\n"
        "    next_id = model.output_layer(states[:, -1]).argmax(dim=-1, keepdim=True)\n"
        "    target_ids = torch.cat([target_ids, next_id], dim=1)\n    if next_id.item() == 2:\n        break\n"
        "return target_ids[0, 1:].tolist()\n```",
    ),
    because="The memory is made once. Each word is the likeliest after all words before it, and joins them; the end "
    "token or the limit ends the sentence.",
    properties=(
        Property(
            "the encoder runs once",
            _encoded_once,
            "Your encoder does not run exactly once. The source does not change while the words are written.",
        ),
        Property(
            "the start token is not said",
            _no_start,
            "Your result holds the start token. The model reads it; it is no word of the translation.",
        ),
        Property(
            "nothing behind the end",
            _nothing_after_the_end,
            "Your result goes on behind the end token.",
        ),
        Property(
            "no more than max_length",
            _no_longer_than,
            "Your result has more tokens than `max_length` allows.",
        ),
        Property(
            "each is the likeliest after those before it",
            _each_the_likeliest,
            "One of your words is not the likeliest after the start token and the words before it.",
        ),
    ),
    mistakes=MISTAKES,
)
