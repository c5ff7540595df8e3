"""Pictures: rows are queries, every letter is on the canvas, and every picture says what it shows."""

import io

import numpy as np
import pytest
import torch
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from traitlets.config import Config

from utils.course.plots import Picture, new_axes, show
from utils.course.plots.colours import INK, OTHERS, ROLES, TEXT, THINGS, TINT, WEIGHTS_MAP
from utils.course.plots.curves import LiveLossCurve, lines, loss_curve
from utils.course.plots.heatmap import attention_heatmap

LONG = "anticonstitutionnellement"
PNG = b"\x89PNG"


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """The shell that a notebook's kernel has, so that its outputs can be captured."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    yield InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    InteractiveShell.clear_instance()


def space_around(axes):
    """Inches between what is drawn and the nearest edge of the saved picture; negative if something is cut off."""
    axes.figure.savefig(io.BytesIO(), format="png", dpi=110)
    drawn, (width, height) = axes.figure.get_tightbbox(), axes.figure.get_size_inches()
    return min(drawn.x0, drawn.y0, width - drawn.x1, height - drawn.y1)


class TestAttentionHeatmap:
    def test_rows_are_queries_and_columns_are_keys(self):
        weights = np.array([[0.9, 0.1, 0.0], [0.2, 0.3, 0.5]])
        axes = attention_heatmap(weights, ["le", "chat"], ["the", "cat", "."], title="A title")
        (image,) = axes.get_images()
        assert np.array_equal(image.get_array(), weights)
        assert image.origin == "upper"
        assert image.get_extent() == [-0.5, 2.5, 1.5, -0.5]  # row 0 at the top, column 0 at the left
        assert [label.get_text() for label in axes.get_yticklabels()] == ["le", "chat"]
        assert [label.get_text() for label in axes.get_xticklabels()] == ["the", "cat", "."]
        assert (axes.get_ylabel(), axes.get_xlabel(), axes.get_title()) == ("query", "key", "A title")

    def test_colours_run_from_zero_to_one_whatever_the_weights(self):
        axes = attention_heatmap(torch.full((1, 2), 0.5), ["a"], ["b", "c"])
        assert axes.get_images()[0].get_clim() == (0, 1)
        assert axes.get_images()[0].get_cmap().name == WEIGHTS_MAP

    def test_numbers_stand_in_their_squares(self):
        axes = attention_heatmap([[0.25, 0.75]], ["a"], ["b", "c"], numbers=True)
        assert {text.get_position(): text.get_text() for text in axes.texts} == {(0, 0): "0.25", (1, 0): "0.75"}

    @pytest.mark.parametrize("shape", [(3, 2), (2, 2), (2, 4), (1, 2, 3)])
    def test_labels_that_do_not_fit_the_weights_are_refused(self, shape):
        with pytest.raises(ValueError, match="2 queries and 3 keys"):
            attention_heatmap(np.zeros(shape), ["a", "b"], ["c", "d", "e"])

    def test_draws_into_the_axes_that_it_is_given(self):
        left, right = Figure().subplots(1, 2)
        assert attention_heatmap([[1.0]], ["a"], ["b"], ax=right) is right
        assert not left.get_images()


@pytest.mark.parametrize(
    "draw",
    [
        lambda: attention_heatmap([[1.0]], ["a"], ["b"], title="weights"),
        lambda: attention_heatmap(np.eye(3), ["chat", "lait", LONG], [LONG, "milk", "cat"], numbers=True),
        lambda: attention_heatmap(np.eye(3), [LONG] * 3, [LONG] * 3, title="Layer 2"),
        lambda: attention_heatmap(np.eye(2), ["a", "b"], ["c", "d"], title=f"{LONG} in layer 2, head 3, averaged"),
        lambda: attention_heatmap(np.eye(20), ["the"] * 20, ["le"] * 20, title="Layer 2"),
        lambda: loss_curve([3.0, 2.0, 1.0], [2, 3], [1.5, 1.2], total_steps=1_000_000),
        lambda: loss_curve([3.0], [], []),
    ],
)
@pytest.mark.filterwarnings("error")
def test_nothing_is_drawn_outside_the_canvas(draw):
    assert space_around(draw()) > -0.02  # the box around slanted letters is a hair larger than their ink


def test_loss_curve_draws_every_step_and_every_validation():
    axes = loss_curve([3.0, 2.0, 1.0], [2, 3], [1.5, 1.2], total_steps=10)
    training, validation = axes.get_lines()
    assert training.get_xydata().tolist() == [[1, 3.0], [2, 2.0], [3, 1.0]]
    assert validation.get_xydata().tolist() == [[2, 1.5], [3, 1.2]]
    assert axes.get_xlim() == (0, 10)
    assert axes.get_yscale() == "log"


def png_width(png: bytes) -> int:
    return int.from_bytes(png[16:20], "big")


def test_show_gives_a_png_with_its_sentence_as_description_text_and_caption(shell):
    alt = "The weight of milk is 0.75."
    with capture_output() as captured:
        assert show(attention_heatmap([[0.25, 0.75]], ["it"], ["cat", "milk"]), alt=alt) is None
    picture, caption = captured.outputs
    assert picture.data["image/png"].startswith(PNG)
    assert picture.data["text/plain"] == alt
    assert picture.metadata["image/png"]["alt"] == alt
    assert abs(2 * picture.metadata["image/png"]["width"] - png_width(picture.data["image/png"])) <= 1
    assert f"<summary>In words</summary>{alt}</details>" in caption.data["text/html"]
    assert caption.data["text/plain"] == alt
    assert captured.stdout == captured.stderr == ""


def test_a_picture_brings_its_words(shell):
    with capture_output() as captured:
        show(Picture(new_axes(None, 3, 2), "5 < 6"))
    assert captured.outputs[0].data["text/plain"] == "5 < 6"
    assert "5 &lt; 6" in captured.outputs[1].data["text/html"]


def test_a_thing_has_its_colour_whatever_stands_beside_it():
    for names in (["scaled", "unscaled"], ["unscaled", "scaled"], ["another", "scaled", "unscaled"]):
        axes = lines({name: [1, 2] for name in names}, x="d_k", y="y")
        colours = {line.get_label(): line.get_color() for line in axes.get_lines()}
        assert (colours["scaled"], colours["unscaled"]) == (THINGS["scaled"], THINGS["unscaled"])
        assert len(set(colours.values())) == len(names)


def test_the_roles_colours_belong_to_them_alone():
    assert not {*ROLES.values()} & {*THINGS.values(), *OTHERS}


def test_inks_can_be_read_on_white_and_on_their_tint():
    for fill in ROLES.values():
        assert contrast(INK[fill], "#ffffff") >= 4.5
        assert contrast(INK[fill], TINT[fill]) >= 4.5
        assert contrast(TEXT, TINT[fill]) >= 7
    for colour in THINGS.values():
        assert contrast(colour, "#ffffff") >= 3


def test_colours_differ_in_grey():
    def grey(colour):
        return sum(share * channel for share, channel in zip((0.299, 0.587, 0.114), to_rgb(colour), strict=True))

    assert abs(grey(THINGS["scaled"]) - grey(THINGS["unscaled"])) > 0.05
    assert abs(grey(THINGS["trained"]) - grey(THINGS["untrained"])) > 0.2


def contrast(one: str, other: str) -> float:
    """As WCAG 2 measures it."""

    def luminance(colour):
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def test_a_guess_is_a_ring_in_the_picture():
    axes = lines({"scaled": [1, 2]}, x="d_k", y="y", at=[4, 8], guess=(8, 3.0))
    ring = axes.get_lines()[-1]
    assert (list(ring.get_xdata()), list(ring.get_ydata()), ring.get_label()) == ([8], [3.0], "your guess")


def test_a_live_curve_redraws_one_picture_and_says_how_far_the_run_is(shell):
    curve = LiveLossCurve(total_steps=10)
    with capture_output() as captured:
        curve.update([3.0, 2.0], [2], [1.5])
        curve.update([3.0, 2.0, 1.0], [2, 3], [1.5, 1.25])
    first, second = captured.outputs
    assert (first.update, second.update) == (False, True)
    assert first.transient["display_id"] == second.transient["display_id"]
    assert first.data["text/plain"] == "Loss after 2 of 10 steps; on validation it is 1.500."
    assert second.data["text/plain"] == "Loss after 3 of 10 steps; on validation it is 1.250."
    assert second.data["image/png"].startswith(PNG)


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (3, 3), (3, 20), (20, 3)])
def test_long_words_leave_the_squares_large_enough_to_read(rows, columns):
    axes = attention_heatmap(np.zeros((rows, columns)), [LONG] * rows, [LONG] * columns)
    axes.figure.savefig(io.BytesIO(), format="png")
    share, (width, height) = axes.get_position(), axes.figure.get_size_inches()
    assert share.width * width / columns > 0.25  # inches
    assert share.height * height / rows > 0.25
