"""Pictures of the course: one colour for each role, weights from 0 to 1 in one map, a sentence for every picture."""

import io
from collections.abc import Sequence
from typing import Any

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
    ax = _axes(ax, 2.0 + 0.5 * len(keys), 1.3 + 0.42 * len(queries))
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
    file = io.BytesIO()
    axes.figure.savefig(file, format="png", dpi=110)
    plt.close(axes.figure)  # or the notebook would show it a second time
    return {"image/png": file.getvalue(), "text/plain": alt}, {"image/png": {"alt": alt}}


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
