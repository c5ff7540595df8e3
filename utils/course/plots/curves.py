"""Curves: one number as another grows, and the loss as a model trains."""

from collections.abc import Mapping, Sequence
from typing import Literal

from IPython.display import display
from matplotlib.axes import Axes

from utils.course.notation import mathtext
from utils.course.plots import new_axes, picture
from utils.course.plots.colours import SAND, SLATE, THINGS, colours_of


def lines(
    curves: Mapping[str, Sequence[int | float]],
    *,
    x: str,
    y: str,
    at: Sequence[int | float] | None = None,
    log: Literal["", "x", "y", "xy"] = "",
    spread: Mapping[str, Sequence[tuple[int | float, int | float]]] | None = None,
    guess: tuple[int | float, int | float] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Named curves, told apart by colour, dashes and marks; a thing has the colour that it has everywhere.

    Args:
        at: where along x the values stand; 1, 2, 3, … if not given. Few points are marked.
        log: which axes are logarithmic. A logarithmic x axis is labelled with the numbers in at.
        spread: the lowest and highest of several runs, for the curves that have several, drawn as a band.
        guess: a point that the learner guessed, drawn as a ring.
    """
    ax = new_axes(ax, 6.4, 3.0)
    styles = zip(curves.items(), colours_of(curves), ("-", "--", "-.", ":"), "osD^", strict=False)
    for (name, values), colour, dashes, mark in styles:
        places = range(1, len(values) + 1) if at is None else at
        mark = mark if len(values) <= 20 else None
        ax.plot(places, values, color=colour, linestyle=dashes, marker=mark, markersize=5, label=mathtext(name))
        if spread and name in spread:
            ax.fill_between(places, *zip(*spread[name], strict=True), color=colour, alpha=0.18, linewidth=0)
    if guess:
        ring = {"marker": "o", "markersize": 11, "markeredgewidth": 2, "linestyle": "none", "fillstyle": "none"}
        ax.plot(*guess, color=THINGS["your guess"], label="your guess", **ring)
    if "x" in log:
        ax.set_xscale("log", base=2)
        ax.set_xticks(at, [f"{place:g}" for place in at])
        ax.minorticks_off()
    if "y" in log:
        ax.set_yscale("log")
    else:
        ax.set_ylim(bottom=min(0.0, ax.get_ylim()[0]))
    ax.set_xlabel(mathtext(x))
    ax.set_ylabel(mathtext(y))
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=5, frameon=False, borderaxespad=0.2)
    return ax


def ends_in_words(
    curves: Mapping[str, Sequence[int | float]], *, at: Sequence[int | float], x: str, form: str = ".1f"
) -> str:
    """What curves show, from their own numbers: where each begins and where it ends."""
    first, last = (f"at {x} = {at[n]:g}" for n in (0, -1))
    said = [f"{name} {values[0]:{form}} {first} and {values[-1]:{form}} {last}" for name, values in curves.items()]
    return "; ".join(said) + "."


def loss_curve(
    losses: Sequence[int | float],
    validation_steps: Sequence[int] = (),
    validation_losses: Sequence[int | float] = (),
    *,
    total_steps: int | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Training loss at every step, and validation loss where it was measured, in nats a token on a log scale."""
    ax = new_axes(ax, 6.4, 3.2)
    ax.plot(range(1, len(losses) + 1), losses, color=SAND, linewidth=1, label="training, with dropout and smoothing")
    ax.plot(validation_steps, validation_losses, color=SLATE, marker="o", markersize=4, label="validation")
    ax.set_yscale("log")
    ax.set_xlim(0, total_steps or len(losses))
    ax.set_xlabel("step")
    ax.set_ylabel("loss (nats a token)")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False)  # above the data, never over it
    return ax


class LiveLossCurve:
    """A loss curve that redraws itself in place while a model trains."""

    def __init__(self, total_steps: int):
        self.total_steps = total_steps
        self._handle = None

    def update(
        self, losses: Sequence[int | float], steps: Sequence[int], validation_losses: Sequence[int | float]
    ) -> None:
        """Draw the curve as it is now, over the one drawn before."""
        axes = loss_curve(losses, steps, validation_losses, total_steps=self.total_steps)
        alt = f"Loss after {len(losses)} of {self.total_steps} steps; on validation it is {validation_losses[-1]:.3f}."
        data, metadata = picture(axes, alt)
        if self._handle is None:
            self._handle = display(data, metadata=metadata, raw=True, display_id=True)
        else:
            self._handle.update(data, metadata=metadata, raw=True)
