"""Pictures of the course: one colour for each role, weights from 0 to 1 in one map, a sentence for every picture."""

import io
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Okabe and Ito's palette, told apart by colour-blind readers; the lightness differs too, for print in grey.
QUERY, KEY, VALUE, OUTPUT, MASKED = "#0072B2", "#E69F00", "#009E73", "#7B3F98", "#BBBBBB"
WEIGHTS_MAP = "viridis"  # perceptual: equal steps in weight look like equal steps


def _axes(ax: Axes | None, width: float, height: float) -> Axes:
    if ax is not None:
        return ax
    return Figure(figsize=(width, height), layout="constrained").subplots()


def attention_heatmap(
    weights: Any,
    queries: Sequence[str],
    keys: Sequence[str],
    *,
    title: str = "",
    numbers: bool = False,
    ax: Axes | None = None,
) -> Axes:
    """Attention weights as a picture: a row for each query, a column for each key, colours from 0 to 1.

    Args:
        weights: (Tq, Tk), an array or a tensor without gradient.
        numbers: write each weight into its square.

    Raises: ValueError if the labels do not fit the weights.
    """
    weights = np.asarray(weights, dtype=float)
    if weights.shape != (len(queries), len(keys)):
        raise ValueError(
            f"Weights of shape {weights.shape} came with {len(queries)} queries and {len(keys)} keys; expected one row "
            "for each query and one column for each key."
        )
    longest_query, longest_key = max(map(len, queries), default=0), max(map(len, keys), default=0)
    width = max(1.6 + 0.5 * len(keys) + 0.09 * longest_query, 1.6 + 0.12 * len(title))  # room for every letter
    ax = _axes(ax, width, 1.0 + 0.42 * len(queries) + 0.07 * longest_key)
    image = ax.imshow(weights, cmap=WEIGHTS_MAP, vmin=0, vmax=1, aspect="auto")
    ax.set_xticks(range(len(keys)), keys, rotation=45, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(len(queries)), queries)
    ax.set_xlabel("key", color=KEY, fontweight="bold")
    ax.set_ylabel("query", color=QUERY, fontweight="bold")
    ax.set_title(title)
    if numbers:
        for (row, column), weight in np.ndenumerate(weights):
            ax.text(column, row, f"{weight:.2f}", ha="center", va="center", color="black" if weight > 0.6 else "white")
    ax.figure.colorbar(image, ax=ax, label="weight", fraction=0.05)
    return ax


def colour_key(*, ax: Axes | None = None) -> Axes:
    """The colour of each role, as a row of named squares."""
    ax = _axes(ax, 7.0, 1.1)
    ax.set_axis_off()
    ax.figure.set_layout_engine("none")  # there are no labels to make room for
    ax.set_position((0, 0, 1, 1))
    roles = {"query": QUERY, "key": KEY, "value": VALUE, "output": OUTPUT, "masked": MASKED}
    for column, (role, colour) in enumerate(roles.items()):
        ax.barh(0, 0.9, left=column, color=colour)
        text = "white" if colour in (QUERY, OUTPUT) else "black"
        ax.text(column + 0.45, 0, role, ha="center", va="center", color=text)
    return ax


def position_heatmap(vectors: Any, *, ax: Axes | None = None) -> Axes:
    """Position vectors, (T, d_model), one a row, in a map whose middle is 0."""
    vectors = np.asarray(vectors, dtype=float)
    ax = _axes(ax, 7.0, 3.0)
    limit = np.abs(vectors).max()
    image = ax.imshow(vectors, cmap="PuOr", vmin=-limit, vmax=limit, aspect="auto")
    ax.set_xlabel("dimension")
    ax.set_ylabel("position")
    ax.figure.colorbar(image, ax=ax, label="value", fraction=0.05)
    return ax


def lines(
    curves: Mapping[str, Sequence[float]],
    *,
    x: str,
    y: str,
    at: Sequence[float] | None = None,
    log: Literal["", "x", "y", "xy"] = "",
    ax: Axes | None = None,
) -> Axes:
    """Named curves, told apart by colour, dashes and marks.

    Args:
        at: where along x the values stand; 1, 2, 3, … if not given. Few points are marked.
        log: which axes are logarithmic. A logarithmic x axis is labelled with the numbers in at.
    """
    ax = _axes(ax, 6.4, 3.0)
    styles = zip((OUTPUT, KEY, QUERY, VALUE), ("-", "--", "-.", ":"), "osD^", strict=True)
    for (name, values), (colour, dashes, mark) in zip(curves.items(), styles, strict=False):
        places = range(1, len(values) + 1) if at is None else at
        mark = mark if len(values) <= 20 else None
        ax.plot(places, values, color=colour, linestyle=dashes, marker=mark, markersize=5, label=name)
    if "x" in log:
        ax.set_xscale("log", base=2)
        ax.set_xticks(at, [f"{place:g}" for place in at])
        ax.minorticks_off()
    if "y" in log:
        ax.set_yscale("log")
    else:
        ax.set_ylim(bottom=min(0.0, ax.get_ylim()[0]))
    ax.set_xlabel(x)
    ax.set_ylabel(y)
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=4, frameon=False)
    return ax


def softmax_panels(rows: Mapping[str, Sequence[float]], words: Sequence[str]) -> Axes:
    """Rows of attention in three panels each: scores, the weights that softmax makes of them, and the gradient.

    The third panel shows ∂weight_i/∂score_j: how much each weight (row) moves when a score (column) is nudged.

    Args:
        rows: one score for each word, under the name that is written beside its panels.
    """
    figure = Figure(figsize=(8.4, 2.8 * len(rows)), layout="constrained")
    figure.get_layout_engine().set(h_pad=0.1)  # between one row's axis labels and the next row's titles
    grid = figure.subplots(len(rows), 3, width_ratios=[1, 1, 1.1], squeeze=False)
    for (name, scores), (of_scores, of_weights, of_gradient) in zip(rows.items(), grid, strict=True):
        scores = np.asarray(scores, dtype=float)
        weights = np.exp(scores - scores.max())
        weights /= weights.sum()
        _bars(of_scores, scores, words, color=KEY, title="scores")
        of_scores.set_ylabel(name, fontweight="bold")
        _bars(of_weights, weights, words, color=OUTPUT, title="weights")
        of_weights.set_ylim(0, 1)
        gradient = np.diag(weights) - np.outer(weights, weights)
        image = of_gradient.imshow(gradient, cmap="PuOr", vmin=-0.25, vmax=0.25)
        of_gradient.set_title("gradient")
        of_gradient.set_xticks(range(len(words)), words, rotation=45)
        of_gradient.set_yticks(range(len(words)), words)
        of_gradient.set_xlabel("score that is nudged")
        of_gradient.set_ylabel("weight that moves")
        figure.colorbar(image, ax=of_gradient, fraction=0.05)
    return grid[0, 0]


def _bars(ax: Axes, heights: np.ndarray, words: Sequence[str], *, color: str, title: str) -> None:
    ax.bar(range(len(words)), heights, color=color)
    ax.axhline(0, color="black", linewidth=0.8)
    ax.set_xticks(range(len(words)), words, rotation=45)
    ax.set_title(title)
    ax.spines[["top", "right"]].set_visible(False)


def png(axes: Axes) -> bytes:
    """The picture that axes is part of, as a PNG."""
    file = io.BytesIO()
    axes.figure.savefig(file, format="png", dpi=110)
    plt.close(axes.figure)  # or the notebook would show it a second time
    return file.getvalue()


def loss_curve(
    losses: Sequence[float],
    validation_steps: Sequence[int] = (),
    validation_losses: Sequence[float] = (),
    *,
    total_steps: int | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Training loss at every step, and validation loss where it was measured, in nats a token on a log scale."""
    ax = _axes(ax, 6.4, 3.2)
    ax.plot(range(1, len(losses) + 1), losses, color=MASKED, linewidth=1, label="training, with dropout and smoothing")
    ax.plot(validation_steps, validation_losses, color=OUTPUT, marker="o", markersize=4, label="validation")
    ax.set_yscale("log")
    ax.set_xlim(0, total_steps or len(losses))
    ax.set_xlabel("step")
    ax.set_ylabel("loss (nats a token)")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False)  # above the data, never over it
    return ax


def show(axes: Axes, *, alt: str) -> None:
    """Show the picture that axes is part of, with alt as its description and as a caption that everybody sees.

    The sentence is also the output's text, so that a test which compares outputs compares what the picture says.
    """
    data, metadata = _picture(axes, alt)
    display(data, metadata=metadata, raw=True)
    display({"text/markdown": f"*{alt}*", "text/plain": alt}, raw=True)


def _picture(axes: Axes, alt: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The PNG with its sentence, as the data and metadata of one notebook output."""
    return {"image/png": png(axes), "text/plain": alt}, {"image/png": {"alt": alt}}


class LiveLossCurve:
    """A loss curve that redraws itself in place while a model trains."""

    def __init__(self, total_steps: int):
        self.total_steps = total_steps
        self._handle = None

    def update(self, losses: Sequence[float], steps: Sequence[int], validation_losses: Sequence[float]) -> None:
        """Draw the curve as it is now, over the one drawn before."""
        axes = loss_curve(losses, steps, validation_losses, total_steps=self.total_steps)
        alt = f"Loss after {len(losses)} of {self.total_steps} steps; on validation it is {validation_losses[-1]:.3f}."
        data, metadata = _picture(axes, alt)
        if self._handle is None:
            self._handle = display(data, metadata=metadata, raw=True, display_id=True)
        else:
            self._handle.update(data, metadata=metadata, raw=True)
