"""Lesson 10: position vectors, for those who come from lesson 06; the learning rate; and the loss as it falls."""

import dataclasses

import numpy as np

from utils.course.plots import Picture, new_axes
from utils.course.plots.curves import LiveLossCurve, lines
from utils.lessons.shared import translating
from utils.positions import sinusoidal
from utils.training import TrainingConfig, learning_rate_at


def positions(length: int, d_model: int) -> Picture:
    """The vectors of the first positions, one a row, in a map whose middle is 0."""
    vectors = np.asarray(sinusoidal(length, d_model), dtype=float)
    ax = new_axes(None, 7.0, 3.0)
    limit = np.abs(vectors).max()
    image = ax.imshow(vectors, cmap="PuOr", vmin=-limit, vmax=limit, aspect="auto")
    ax.set_xlabel("dimension")
    ax.set_ylabel("position")
    ax.figure.colorbar(image, ax=ax, label="value", fraction=0.05)
    turns = [int((np.diff(np.sign(column)) != 0).sum()) for column in (vectors[:, 0], vectors[:, -2])]
    return Picture(
        ax,
        f"Position vectors, {length} rows of {d_model} numbers: down the first column the wave changes its sign "
        f"{turns[0]} times, down the last but one {turns[1]} times.",
    )


def schedules(settings: TrainingConfig) -> Picture:
    """The learning rate at every step: as it is set here, and in the paper's shape."""
    shapes = {"this lesson": settings, "the paper's shape": dataclasses.replace(settings, schedule="inverse_sqrt")}
    steps = range(1, settings.steps + 1)
    curves = {name: [learning_rate_at(step, shape) for step in steps] for name, shape in shapes.items()}
    said = [
        f"{name}: {max(rates):.4f} at step {rates.index(max(rates)) + 1}, {rates[-1]:.4f} at the end"
        for name, rates in curves.items()
    ]
    return Picture(
        lines(curves, x="step", y="learning rate"), f"The learning rate climbs and falls. {'; '.join(said)}."
    )


def live_curve() -> LiveLossCurve:
    """The loss of the lesson's run, drawn while it trains."""
    return LiveLossCurve(translating.TRAINING.steps)
