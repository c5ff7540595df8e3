"""Exercise 11.1: the seven steps in their order, and how often the parts of the model run. By hand."""

from collections.abc import Callable, Sequence

from utils.course.checks.exercise import Exercise, Mistake

# The lines, as the lesson lists them.
APPEND, ENCODE, DECODE, EMBED, AGAIN, START, OUTPUT = range(1, 8)
RIGHT = ((EMBED, ENCODE, START, DECODE, OUTPUT, APPEND, AGAIN), DECODE, 1, 5, 15)
PARTS = ("order", "back_to", "encoder", "decoder", "read")


def _before(first: int, second: int) -> Callable[[Sequence[int]], bool]:
    return lambda order: order.index(first) < order.index(second)


# The first that fits is the mistake.
_ORDERS: list[tuple[str, Callable[[Sequence[int]], bool], str, str]] = [
    (
        "not each line once",
        lambda order: sorted(order) != list(range(1, 8)),
        "Your order does not hold each of the numbers 1 to 7 once.",
        "Seven lines, seven numbers: cross out each line when you have used it.",
    ),
    (
        "the place of each line",
        lambda order: all(order[line - 1] == place for place, line in enumerate(RIGHT[0], start=1)),
        "You wrote for each line at which place it runs. Asked for are the lines themselves: first the number of the "
        "line that runs first.",
        "Begin with the number that stands before the first line to run.",
    ),
    (
        "encoded before embedded",
        _before(ENCODE, EMBED),
        "In your order the encoder runs before its words have become vectors.",
        "Which line makes vectors of the source words? It comes first.",
    ),
    (
        "target before the source",
        lambda order: order.index(START) < order.index(ENCODE),
        "In your order the target begins before the source is done. A program may do that; here the source comes "
        "first.",
        "First the two lines about the source, then the target.",
    ),
    (
        "decoded from nothing",
        _before(DECODE, START),
        "In your order the decoder runs before there is a target to read.",
        "Before the decoder runs for the first time, one token has to stand in the target.",
    ),
    (
        "probabilities before states",
        _before(OUTPUT, DECODE),
        "In your order the output layer runs before the decoder. It has no states to make probabilities of.",
        "The output layer works on what the decoder gives.",
    ),
    (
        "written before it is known",
        _before(APPEND, OUTPUT),
        "In your order a word is written down before anybody knows which is the likeliest.",
        "The likeliest word is read off the probabilities, so these come first.",
    ),
    (
        "the end asked for too early",
        _before(AGAIN, APPEND),
        "In your order the loop goes back before the new word has joined the target, so the word is lost.",
        "Write the word down, then ask whether it was the end token.",
    ),
]
_LINE = "Which lines does a new word change anything for? The first of these is where the loop goes back to."
_NUMBERS = (
    {},
    {
        START: ("the target begun anew", "Back at line 6 the target is emptied, and the first word is said again and "
                "again.", _LINE),
        EMBED: ("the source again", "Line 4 is about the source, and that is the same for every word.", _LINE),
        ENCODE: ("the encoder again", "Line 2 makes the memory, and that is the same for every word. It would only "
                 "cost time.", _LINE),
        OUTPUT: ("the old states again", "Back at line 7 the states are still the old ones: nobody has read the new "
                 "word, and the same word would come again.", _LINE),
        APPEND: ("the old word again", "Back at line 1 the probabilities are still the old ones, so the same word is "
                 "written for ever.", _LINE),
        AGAIN: ("back to itself", "Line 5 cannot go back to itself: nothing would ever happen again.", _LINE),
    },
    {
        5: ("the encoder for each word", "Your encoder runs for every French word. What it reads, the source, stays "
            "the same all the time.", "How often is there something new for the encoder to read?"),
        0: ("no encoder", "Without a single run of the encoder there is no memory to attend to.",
            "How often is there something new for the encoder to read?"),
    },
    {
        1: ("the decoder once", "One run for all words is what training can do, since it has the French sentence. "
            "Here each word has to be said before the next can be asked for.", "One run gives one new word."),
        4: ("no run for the end", "The end token does not come by itself: the decoder has to say it, like a word.",
            "The sentence has five tokens with its end, and one run gives one of them."),
        6: ("a run for the start", "The start token is given. No run is needed to say it.",
            "Count the tokens that have to be said, the end token among them."),
    },
    {
        5: ("the newest token alone", "That is so if the decoder reads one token in each run. Here it reads the whole "
            "target again in every run.", "Write down for each run how many tokens stand in the target, and add up."),
        10: ("start token not counted", "In your sum the first run reads nothing. The start token stands in the target "
             "from the beginning, and is read in every run.", "The first run reads one token. How many the second?"),
        20: ("one too many in each run", "Your sum counts in each run the token that is said at its end. It is read in "
             "the run after that.", "The first run reads one token. How many the second?"),
        21: ("the end is read", "Your sum has one run more, which reads the end token too. When that has been said, "
             "nothing runs any more.", "As many runs as tokens are said; the first reads one token."),
        25: ("all tokens in each run", "You let every run read all five tokens. At the first run most of them do not "
             "yet exist.", "The first run reads one token. How many the second?"),
    },
)  # fmt: skip


def _is(came: object, right: object) -> bool:
    if isinstance(right, tuple):
        return tuple(float(number) for number in came) == right
    return float(came) == right


def _first_wrong(part: int, fits: Callable[[object], bool]) -> Callable[..., bool]:
    """For answers whose first wrong part is this one, and fits."""

    def matches(inputs, output, expected):
        before = all(_is(*pair) for pair in zip(output[:part], RIGHT[:part], strict=True))
        return before and not _is(output[part], RIGHT[part]) and fits(output[part])

    return matches


def _rule(number: int) -> Callable[[Sequence[float]], bool]:
    """Whether this is the first rule that an order breaks."""

    def fits(order):
        order = [int(line) for line in order]
        return next((n for n, (_, breaks, _, _) in enumerate(_ORDERS) if breaks(order)), None) == number

    return fits


MISTAKES = [
    *(
        Mistake(f"order: {name}", message, remedy=remedy, matches=_first_wrong(0, _rule(number)))
        for number, (name, _, message, remedy) in enumerate(_ORDERS)
    ),
    *(
        Mistake(
            f"{PARTS[part]}: {name}",
            message,
            remedy=remedy,
            matches=_first_wrong(part, lambda came, number=number: _is(came, number)),
        )
        for part, numbers in enumerate(_NUMBERS)
        for number, (name, message, remedy) in numbers.items()
    ),
]

ORDER = Exercise(
    id="11.1",
    title="Seven lines in their order",
    minutes=7,
    difficulty=1,
    reference=RIGHT,
    returns=PARTS,
    hints=(
        "Ask of each line what it needs: the encoder needs vectors, the output layer needs states. Then ask which of "
        "the lines gives that.",
        "Source: embed, encode. Target: begin. Then the loop: decode, output layer, append, end? In the loop, which of "
        "these has something new to do? For `read`, write the target down as it stands in each of the runs.",
        "```python\norder = (4, 2, 6, 3, 7, 1, 5)\nback_to, encoder, decoder = 3, 1, 5\nread = 1 + 2 + 3 + 4 + 5\n```",
    ),
    because="The source does not change, so its two lines run once. Every new token needs the decoder, the output "
    "layer and the choice, and the decoder reads a target that is one token longer each time.",
    mistakes=MISTAKES,
)
