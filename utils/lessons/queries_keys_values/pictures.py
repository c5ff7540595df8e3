"""Pictures of lesson 03: three roles at rest, weights as they are learned, and what the trainings have come to."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from utils.course.notation import mathtext
from utils.course.plots import Picture, new_axes
from utils.course.plots.colours import (
    CRIMSON,
    INK,
    MASKED,
    OLIVE,
    OUTPUT,
    QUERY,
    ROLES,
    SLATE,
    THINGS,
    TINT,
    WEIGHTS_MAP,
)
from utils.course.plots.curves import ends_in_words, lines
from utils.course.plots.heatmap import attention_heatmap
from utils.lessons.queries_keys_values import roles
from utils.lessons.queries_keys_values.experiment import KINDS, TIED, UNTIED, Game
from utils.lessons.queries_keys_values.senses import SHUFFLED, TO_ITSELF, TO_MONEY_AND_GROWS, TRAINED, UNTRAINED, shown

_GREY, _LINE, _LEVEL = "#F2F4F6", "#9AA1A8", "#9FB3BF"


# ---- Three roles of one word


def three_roles(asks: str = "hungry") -> Picture:
    """The last step of the moving figure, on paper: every number of one asking word."""
    walk = next(walk for walk in roles.walks() if walk.asks == asks)
    width, height = roles.SIZE
    ax = Figure(figsize=(width / 104, height / 104), layout="constrained").subplots()
    for cell in walk.cells:
        left, top, wide = cell.place
        colour, faded = ROLES.get(cell.role, _LINE), 0.5 if cell.faint else 1.0
        tint = "white" if cell.given or cell.tensor in ("weight", "weighted") else TINT.get(colour, _GREY)
        style = {"facecolor": tint, "edgecolor": colour, "linestyle": "--" if cell.given else "-", "alpha": faded}
        ax.add_patch(Rectangle((left, top), wide, roles.HEIGHT, **style))
        if cell.tensor == "weight":
            ax.add_patch(Rectangle((left, top), wide * cell.number, roles.HEIGHT, color=_LEVEL))
        place = left + wide / 2, top + roles.HEIGHT / 2
        ax.text(*place, cell.text, ha="center", va="center", fontsize=9, alpha=faded)
    _name_roles(ax, asks)
    ax.set_xlim(0, width)
    ax.set_ylim(height, 0)
    ax.axis("off")
    return Picture(ax, " ".join(walk.says[roles.SCORED :]))


def _name_roles(ax: Axes, asks: str) -> None:
    """Names over the columns and beside the rows."""
    left, step, above = roles.LEFT, roles.CELL + 2, roles.ROWS[0] - 12
    bold = {"ha": "center", "fontsize": 9, "fontweight": "bold"}
    for row, (word, feature) in enumerate(zip(roles.WORDS, roles.FEATURES, strict=True)):
        ax.text(
            left["X"] - 8,
            roles.ROWS[row] + roles.HEIGHT / 2,
            word,
            ha="right",
            va="center",
            fontsize=9,
            fontweight="bold" if word == asks else None,
        )
        ax.text(left["Q"] - 8, roles.MATRIX_ROWS[row] + roles.HEIGHT / 2, feature, ha="right", va="center", fontsize=8)
    columns = {"X": roles.FEATURES, "Q": roles.LOOKS_FOR, "K": roles.LOOKS_FOR, "V": roles.PASSES_ON}
    for key, names in columns.items():
        for n, name in enumerate(names):
            top = roles.ROWS[0] if key == "X" else roles.MATRIX_ROWS[0]
            ax.text(left[key] + n * step + roles.CELL / 2, top - 6, name, ha="center", fontsize=8)
    for key, role, name in (("Q", "query", "queries"), ("K", "key", "keys"), ("V", "value", "values")):
        bold["color"] = INK[ROLES[role]]
        ax.text(left[key] + step, above, name, **bold)
        ax.text(left[key] + step, roles.MATRIX_ROWS[0] - 20, mathtext(f"W_{key}"), **bold)
    bold["color"] = "black"
    ax.text(left["X"] + 1.5 * step, roles.ROWS[0] - 22, "the words", **bold)
    ax.text(left["score"] + roles.CELL / 2, above, "scores", **bold)
    ax.text(left["weight"] + roles.BAR / 2, above, "weights", **bold)
    ax.text(left["weighted"] + step, above - 12, "weight · value", **(bold | {"color": INK[ROLES["value"]]}))
    for n, name in enumerate(roles.PASSES_ON):
        ax.text(left["weighted"] + n * step + roles.CELL / 2, above + 6, name, ha="center", fontsize=8)
    place = left["output"] - 8, roles.OUTPUT_ROW + roles.HEIGHT / 2
    ax.text(*place, "output =", **(bold | {"color": INK[OUTPUT], "ha": "right", "va": "center"}))


# ---- The database


def lookup_errors(at: Sequence[int], curves: Mapping[str, Sequence[float]]) -> Picture:
    """How far the output is from the value 10, against the sharpness."""
    axes = lines(curves, at=at, x="sharpness", y="distance from the value 10", log="x")
    return Picture(axes, ends_in_words(curves, at=at, x="sharpness"))


# ---- Who is hungry?


def weights_by_epoch(weights: Any, words: Sequence[str], epochs: Sequence[int], *, asked_from: int) -> Picture:
    """One word's attention as it is learned: a row for each epoch, a column for each word of the sentence.

    Args:
        weights: (epochs, T), an array or a tensor without gradient.
        asked_from: the place of the asking word; its label is blue.

    Raises: ValueError if the labels do not fit the weights.
    """
    weights = np.asarray(weights, dtype=float)
    if weights.shape != (len(epochs), len(words)):
        raise ValueError(
            f"Weights of shape {weights.shape} came with {len(epochs)} epochs and {len(words)} words; expected a row "
            "for each epoch and a column for each word."
        )
    ax = new_axes(None, 7.0, 1.4 + 0.32 * len(epochs))
    image = ax.imshow(weights, cmap=WEIGHTS_MAP, vmin=0, vmax=1, aspect="auto")
    ax.set_xticks(range(len(words)), words, rotation=45, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(len(epochs)), [str(epoch) for epoch in epochs])
    ax.get_xticklabels()[asked_from].set(color=INK[QUERY], fontweight="bold")
    ax.set_ylabel("after epoch")
    ax.set_title(f"what “{words[asked_from]}” attends to")
    ax.figure.colorbar(image, ax=ax, label="weight", fraction=0.05)
    first, last = (words[int(weights[row].argmax())] for row in (0, -1))
    return Picture(ax, f"“{words[asked_from]}” attends most to “{first}” before the training and to “{last}” after it.")


def weight_bars(
    rows: Sequence[Any], sentences: Sequence[Sequence[str]], *, asked_from: int, candidates: Sequence[int]
) -> Picture:
    """One word's weights as bars, a panel for each sentence; the candidates' bars are coloured and have numbers.

    Args:
        rows: one (T,) for each sentence.
    """
    figure = Figure(figsize=(4.2 * len(sentences), 2.9), layout="constrained")
    panels = figure.subplots(1, len(sentences), sharey=True, squeeze=False)[0]
    said = []
    for ax, row, words in zip(panels, rows, sentences, strict=True):
        row = np.asarray(row, dtype=float)
        colours = [SLATE if place in candidates else MASKED for place in range(len(words))]
        ax.bar(range(len(words)), row, color=colours)
        for place in candidates:
            ax.text(place, row[place] + 0.02, f"{row[place]:.2f}", ha="center", va="bottom")
        ax.set_xticks(range(len(words)), words, rotation=45, ha="right", rotation_mode="anchor")
        ax.get_xticklabels()[asked_from].set(color=INK[QUERY], fontweight="bold")
        ax.set_ylim(0, 1.12)
        ax.set_title(f"“… {words[-1]}”, asked from “{words[asked_from]}”")
        ax.spines[["top", "right"]].set_visible(False)
        ahead = max(candidates, key=lambda place: row[place])
        said.append(f"with “{words[-1]}” the {words[ahead]} is ahead")
    panels[0].set_ylabel("weight")
    return Picture(panels[0], f"Asked from “{sentences[0][asked_from]}”: " + "; ".join(said) + ".")


# ---- Rock, paper, scissors


def fetched(games: Mapping[str, Sequence[Game]], *, guess: int | float | str | None = None) -> Picture:
    """The share of payloads that each training fetches, a dot each, with lines at chance and at the two ways out."""
    ax = new_axes(None, 7.6, 2.4)
    for place, played in enumerate(games.values()):
        shares = [game.fetched for game in played]
        high = place + 0.3 * (2 * (np.arange(len(shares)) * 0.618034 % 1) - 1)
        ax.scatter(100 * np.asarray(shares), high, s=30, color=(CRIMSON, SLATE)[place], alpha=0.7, linewidths=0)
    for share, words in ((25, "by chance"), (56, "a mixture of all three"), (75, "two of three")):
        ax.axvline(share, color="black", linewidth=0.8, linestyle=":")
        ax.text(share, -0.62, words, ha="center", va="bottom", fontsize=9)
    if isinstance(guess, int | float):
        ax.plot(guess, 0, "o", markersize=11, markeredgewidth=2, fillstyle="none", color=THINGS["your guess"])
        ax.text(guess, 0.45, "your guess", ha="center", va="top", fontsize=9)
    ax.set_yticks(range(len(games)), [mathtext(name) for name in games])
    ax.set_ylim(len(games) - 0.5, -0.65)
    ax.set_xlim(0, 103)
    ax.set_xlabel("payloads fetched (%)")
    ax.spines[["top", "right"]].set_visible(False)
    bounds = {True: TIED, False: UNTIED}
    said = []
    for name, played in games.items():
        low, high = (bounds[played[0].tied].shown(end(game.fetched for game in played)) for end in (min, max))
        said.append(f"{name}: {len(played)} trainings, from {low} to {high}")
    return Picture(ax, "Payloads fetched. " + "; ".join(said) + ".")


def learned(query: Any, key: Any, value: Any) -> Picture:
    """W_Q W_Kᵀ and W_V of one training on rock–paper–scissors, the numbers written into a map whose middle is 0."""
    names = (*KINDS, *"abcd")
    query, key, value = (np.asarray(matrix, dtype=float) for matrix in (query, key, value))
    panels = ((query @ key.T, names), (value, names[3:]))
    figure = Figure(figsize=(8.4, 3.9), layout="constrained")
    axes = figure.subplots(1, 2, width_ratios=[9, 6])
    for ax, (table, columns) in zip(axes, panels, strict=True):
        limit = max(np.abs(table).max(), 1e-9)
        ax.imshow(table, cmap="PuOr", vmin=-limit, vmax=limit, aspect="auto")
        for (row, column), number in np.ndenumerate(table):
            colour = "white" if abs(number) > 0.65 * limit else "black"
            text = f"{number:.0f}".replace("-0", "0").replace("-", "−")
            ax.text(column, row, text, ha="center", va="center", color=colour)
        ax.set_xticks(range(len(columns)), columns, rotation=45, ha="right", rotation_mode="anchor")
        ax.set_yticks(range(len(names)), names)
        ax.axhline(2.5, color="black", linewidth=1)
    axes[0].axvline(2.5, color="black", linewidth=1)
    axes[0].set_title(r"$W_Q W_K^T$" + ": who asks (row) for whom", fontsize=11)
    axes[1].set_title(mathtext("W_V") + ": what is passed on", fontsize=11)
    asks = [f"{kind} for {names[int(row.argmax())]}" for kind, row in zip(KINDS, query @ key.T, strict=False)]
    return Picture(axes[0], f"In the left table {', '.join(asks)}; payloads hardly count. In the right one they do.")


# ---- The scoreboard


def head_weights(weights: Any, words: Sequence[str]) -> Picture:
    """Who attends to whom in "the money in the bank grows", with what the bank does in words."""
    weights = np.asarray(weights, dtype=float)
    of_bank = dict(zip(words, weights[list(words).index("bank")], strict=True))
    both, itself = TO_MONEY_AND_GROWS.shown(of_bank["money"] + of_bank["grows"]), TO_ITSELF.shown(of_bank["bank"])
    axes = attention_heatmap(weights, words, words, numbers=True)
    return Picture(
        axes, f"In “{' '.join(words)}” bank gives {both} to money and grows together, and {itself} to itself."
    )


def senses(stages: Mapping[str, Sequence[Sequence[float]]]) -> Picture:
    """Senses told apart: a dot for each start of a training and draw of the test, a line at the mean of each stage.

    Args:
        stages: by name, for every start the accuracies on every draw.
    """
    ax = new_axes(None, 8.0, 0.9 + 0.42 * len(stages))
    colours = {TRAINED: THINGS["trained"], UNTRAINED: THINGS["untrained"], SHUFFLED: CRIMSON}
    for place, (name, rows) in enumerate(stages.items()):
        shares = 100 * np.asarray(rows, dtype=float).flatten()
        high = place + 0.24 * (2 * (np.arange(len(shares)) * 0.618034 % 1) - 1)
        ax.scatter(shares, high, s=14, color=colours.get(name, OLIVE), alpha=0.6, linewidths=0)
        ax.plot([shares.mean()] * 2, [place - 0.36, place + 0.36], color="black", linewidth=2)
    ax.axvline(50, color="black", linewidth=0.8, linestyle=":")
    ax.text(50.4, -0.6, "chance", fontsize=9, va="center")
    ax.set_yticks(range(len(stages)), list(stages))
    ax.set_ylim(len(stages) - 0.5, -0.85)
    ax.set_xlim(48, 100)
    ax.set_xlabel("senses told apart (%)")
    ax.spines[["top", "right"]].set_visible(False)
    means = [f"{name} {shown(name, rows)[0]}" for name, rows in stages.items()]
    return Picture(ax, f"Senses told apart on average: {'; '.join(means)}.")
